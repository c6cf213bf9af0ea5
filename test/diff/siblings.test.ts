import { expect, test } from 'vitest';
import { checkCoverage } from '#diff';
import type { Status } from '#model';
import { plan, task } from '../support/plan.ts';

const bodies = [
  'Sở Y tế',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Công an tỉnh',
  'UBND xã Bảo Lâm 1',
  'UBND xã Hòa Ninh',
  'UBND phường Cẩm Lý - Mỹ Sơn',
];
const parent = plan(
  'tinh',
  'UBND tỉnh',
  bodies.map((body, i) =>
    task(
      `${i + 1}`,
      `Giải đáp vướng mắc, kiến nghị của người dân, doanh nghiệp về thủ tục hành chính thuộc thẩm quyền của ${body}`,
    ),
  ),
);

function statuses(text: string, issuer: string): Status[] {
  const child = plan('xa', issuer, [task('a', text), task('b', 'Trồng rừng phòng hộ ven biển')]);
  return checkCoverage(parent, child).items.map(({ status }) => status);
}

test('of tasks that differ in the body they name, the one that is named is taken up', () => {
  const said = statuses(
    'Giải đáp vướng mắc, kiến nghị của người dân, doanh nghiệp về thủ tục hành chính của Sở Văn hóa, Thể thao và Du lịch',
    'Sở Nội vụ',
  );
  expect(said).toEqual(['missing', 'covered', 'missing', 'missing', 'missing', 'missing']);
});

test('the name counts without the words in front that others share', () => {
  const said = statuses(
    'Lãnh đạo xã Hòa Ninh giải đáp vướng mắc, kiến nghị của người dân, doanh nghiệp về thủ tục hành chính thuộc thẩm quyền',
    'Sở Nội vụ',
  );
  expect(said[4]).not.toBe('missing');
  expect(said.slice(0, 4)).toEqual(['missing', 'missing', 'missing', 'missing']);
});

test.each([
  ['UBND xã Hòa Ninh', 4],
  ['UBND phường Cẩm Lý - Mỹ Sơn', 5],
])('where none is named, the issuer is meant: %s', (issuer, own) => {
  const said = statuses(
    'Cử người giải đáp vướng mắc, kiến nghị của người dân, doanh nghiệp về thủ tục hành chính thuộc thẩm quyền',
    issuer,
  );
  expect(said.flatMap((status, at) => (status === 'missing' ? [] : [at]))).toEqual([own]);
});
