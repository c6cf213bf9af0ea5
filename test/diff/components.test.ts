import { expect, test } from 'vitest';
import { splitClauses } from '../../src/diff/components.ts';

const split = (text: string): string[] => splitClauses(text).clauses.map((clause) => clause.text);

test('a new action with an object of its own opens a commitment', () => {
  expect(split('Rà soát quy hoạch mỏ, xây dựng phương án đóng cửa mỏ; báo cáo Sở Nội vụ')).toEqual([
    'Rà soát quy hoạch mỏ',
    'xây dựng phương án đóng cửa mỏ',
    'báo cáo Sở Nội vụ',
  ]);
});

test('work named among several fields is a field too', () => {
  expect(split('Thanh tra trách nhiệm, tập trung vào lĩnh vực đất đai, đấu thầu, mua sắm tài sản công')).toHaveLength(
    1,
  );
});
