import { expect, test } from 'vitest';
import { prepareTask } from '../../src/diff/passages.ts';
import { lostTheme, readTheme } from '../../src/diff/theme.ts';
import { task } from '../support/plan.ts';

const prepare = (texts: readonly string[], path: string[] = []) =>
  texts.map((text, i) => prepareTask(task(`${i}`, text, { path }), i));

const mining = [
  'Rà soát quy định, quy chế về quản lý khoáng sản thuộc thẩm quyền của tỉnh',
  'Kiểm tra việc khai thác khoáng sản làm vật liệu xây dựng',
  'Tuyên truyền pháp luật về khoáng sản đến thôn, bản',
  'Lắp trạm cân, camera tại mỏ khoáng sản',
  'Bố trí kinh phí trong dự toán được giao',
  'Đấu giá quyền khai thác khoáng sản',
  'Báo cáo kết quả về Sở Nội vụ',
  'Thu hồi giấy phép khai thác khoáng sản quá hạn',
];
const parents = prepare(mining);
const [rules] = parents;
const other = 'Rà soát quy định, quy chế về quản lý cụm công nghiệp thuộc thẩm quyền của tỉnh';
const mined = 'Soát lại quy chế quản lý khoáng sản';

test('what says everything but the theme of the plans answers something else', () => {
  const [answer, good, ...rest] = prepare([other, mined, ...mining.slice(1)]);
  if (!rules || !answer || !good) throw new Error('Expected the tasks to be read');
  const theme = readTheme(parents, [answer, good, ...rest], 'Sở Công Thương');
  expect(lostTheme(theme, rules, [answer])).toBe(1);
  expect(lostTheme(theme, rules, [answer, good])).toBe(0);
  expect(lostTheme(theme, parents[4] ?? rules, [answer])).toBe(0);
});

test('nothing is told by silence where the child says it seldom, or in its headings', () => {
  const [answer, ...rest] = prepare([other, ...mining.slice(1).map((text) => text.replaceAll('khoáng sản', 'mỏ'))]);
  const [headed] = prepare([other], ['2. Quản lý khoáng sản']);
  if (!rules || !answer || !headed) throw new Error('Expected the tasks to be read');
  expect(lostTheme(readTheme(parents, [answer, ...rest], ''), rules, [answer])).toBe(0);
  expect(lostTheme(readTheme(parents, [headed, ...parents], ''), rules, [headed])).toBe(0);
});

test('the tasks under one heading have a theme of their own', () => {
  const dogs = prepare(['Tiêm vắc xin dại cho đàn chó, mèo', 'Lập sổ quản lý đàn chó, mèo'], ['I. Chó, mèo']);
  const asked = prepare(['Bắt giữ chó, mèo thả rông', ...mining], ['I. Chó, mèo']);
  const [roaming] = asked;
  const [cattle] = prepare(['Bắt giữ trâu, bò thả rông']);
  if (!roaming || !cattle) throw new Error('Expected the tasks to be read');
  const group = [roaming, ...dogs.map((one, i) => ({ ...one, index: i + 1 }))];
  expect(lostTheme(readTheme(group, [cattle, ...dogs], ''), roaming, [cattle])).toBe(1);
});
