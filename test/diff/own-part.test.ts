import { describe, expect, test } from 'vitest';
import { checkCoverage } from '#diff';
import type { CoverageItem } from '#model';
import { agency, plan, task } from '../support/plan.ts';

const unrelated = [
  task('C.8', 'Tiêm phòng cho đàn vật nuôi trên toàn địa bàn'),
  task('C.9', 'Nạo vét kênh mương nội đồng'),
];

function check(asked: string, said: string, issuer = 'UBND xã Tân An'): CoverageItem {
  const above = plan('parent', 'UBND tỉnh', [task('1', asked)]);
  const level = issuer.startsWith('UBND xã') ? 'commune' : 'province';
  const below = plan('child', issuer, [task('C.1', said), ...unrelated], { issuer: { ...agency(issuer), level } });
  return checkCoverage(above, below).items[0] as CoverageItem;
}

const kindsOf = ({ findings }: CoverageItem): string[] => findings.map(({ kind }) => kind);

describe('a commune that says its part of what the province wants in all', () => {
  const asked = 'Trồng mới 500 ha rừng phòng hộ ven biển';

  test('takes the task up as a whole; the officer is asked to look at the part', () => {
    const item = check(asked, 'Trồng mới 12 ha rừng phòng hộ ven biển của xã');
    expect(item.status).toBe('covered');
    expect(kindsOf(item)).toEqual(['target-lowered']);
    expect(item.findings[0]?.message).toContain('phần của mình');
  });

  test('in the province’s very wording as well', () => {
    expect(check(asked, asked.replace('500', '12')).status).toBe('covered');
  });

  test('and where it says no number', () => {
    const item = check(asked, 'Trồng mới rừng phòng hộ ven biển của xã');
    expect(item.status).toBe('covered');
    expect(kindsOf(item)).toEqual(['target-missing']);
  });
});

test.each([
  ['a department answers for the sum', 'Trồng mới 500 ha rừng phòng hộ', 'Trồng mới 12 ha rừng phòng hộ', 'Sở Y tế'],
  ['most of the sum is no part of it', 'Trồng mới 500 ha rừng phòng hộ', 'Trồng mới 400 ha rừng phòng hộ', undefined],
  ['one commune may do a few', 'Xây dựng 03 mô hình trồng rừng', 'Xây dựng 02 mô hình trồng rừng', undefined],
  ['a share', 'Trồng lại 80% diện tích rừng đã mất', 'Trồng lại 15% diện tích rừng đã mất', undefined],
  ['of each', 'Trồng rừng phòng hộ, mỗi xã 40 ha', 'Trồng rừng phòng hộ 08 ha', undefined],
  ['by the unit', 'Hỗ trợ 500 cây giống/hộ trồng rừng', 'Hỗ trợ 100 cây giống/hộ trồng rừng', undefined],
])('%s: a lower number makes it partial', (_, asked, said, issuer) => {
  const item = check(asked, said, issuer);
  expect(item.status).toBe('partial');
  expect(kindsOf(item)).toContain('target-lowered');
});

test('what every commune is to do is done by a commune that does it', () => {
  const item = check(
    'Lắp đặt đài truyền thanh thông minh ở 100% xã, phường',
    'Lắp đặt đài truyền thanh thông minh của xã',
  );
  expect(item).toMatchObject({ status: 'covered', findings: [] });
});
