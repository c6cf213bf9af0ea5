import { expect, test } from 'vitest';
import { readText } from '../../src/diff/passages.ts';
import { agreeAction } from '../../src/diff/score.ts';

test.each([
  ['gets others to do the work', 'Vận động nông dân ngừng đốt rơm rạ trên đồng', 0.85],
  ['gets others to do related work', 'Hướng dẫn nông dân phát hiện và báo tin đốt rơm rạ', 0.65],
])('whoever %s does it', (_, said, least) => {
  const asked = readText('Chấm dứt tình trạng đốt rơm rạ trên đồng').whole;
  expect(agreeAction(asked, readText(said).whole)).toBeGreaterThanOrEqual(least);
});

test('people gathered to be told are told', () => {
  const asked = readText('Phổ biến, quán triệt Kết luận số 226-KL/TW đến đảng viên').whole;
  const said = readText('Kết hợp họp giao ban để phổ biến Kết luận số 226-KL/TW tới đảng viên').whole;
  expect(agreeAction(asked, said)).toBe(1);
});

test('whoever tells of the thing does not do it', () => {
  const asked = readText('Xây dựng lò đốt rơm rạ').whole;
  expect(agreeAction(asked, readText('Tuyên truyền trên loa về lò đốt rơm rạ').whole)).toBeLessThan(0.5);
});
