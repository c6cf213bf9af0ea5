import { expect, test } from 'vitest';
import { checkCoverage } from '#diff';
import { othersDuties } from '../../src/diff/others-part.ts';
import { agency, plan, task } from '../support/plan.ts';

const asked =
  'Nạo vét trước mùa mưa: UBND các xã, phường nạo vét cống, rãnh trong hẻm; Sở Xây dựng nạo vét 30 km cống chính; bùn thải chở về nơi xử lý'; // prettier-ignore
const ward = { ...agency('UBND phường Tân An', 'ubnd-xa:tan-an'), level: 'commune' as const };
const department = agency('Sở Xây dựng', 'so-xay-dung');
const textsOf = (text: string, issuer: typeof ward | typeof department) =>
  othersDuties({ text }, issuer).map(({ from, to }) => text.slice(from, to).trim());

test('where each body has its duty, the others’ are none of the child', () => {
  expect(textsOf(asked, ward)).toEqual(['Sở Xây dựng nạo vét 30 km cống chính']);
  expect(textsOf(asked, department)).toEqual(['UBND các xã, phường nạo vét cống, rãnh trong hẻm']);
});

test('all is asked of who is named in no duty, or has a part in another’s', () => {
  expect(textsOf(asked, agency('Sở Y tế', 'so-y-te'))).toEqual([]);
  const shared = 'UBND các xã, phường lập danh sách cơ sở; Sở Xây dựng kiểm tra 80 cơ sở, mỗi xã, phường 02 cuộc';
  expect(textsOf(shared, ward)).toEqual([]);
});

test('the part of another body is no lack', () => {
  const said = 'Nạo vét cống, rãnh trong hẻm trước mùa mưa; bùn thải chở về nơi xử lý';
  const above = plan('parent', 'UBND tỉnh', [task('1', asked)]);
  const below = (text: string) => plan('child', 'UBND phường', [task('C.1', text), task('C.2', 'Tiêm phòng cho đàn vật nuôi')], { issuer: ward }); // prettier-ignore
  expect(checkCoverage(above, below(said)).items[0]).toMatchObject({ status: 'covered', findings: [] });
  expect(checkCoverage(above, below(said.replace(/;.*/u, ''))).items[0]?.status).toBe('partial');
});
