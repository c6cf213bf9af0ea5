import { describe, expect, test } from 'vitest';
import { mendTasks } from '../../src/diff/mending.ts';
import { task } from '../support/plan.ts';

const parents = [
  task('1', 'Đẩy nhanh công tác bồi thường, giải phóng mặt bằng và cho thuê đất đối với các dự án khoáng sản.'),
  task('2', 'Lồng ghép tuyên truyền về bảo vệ tài nguyên với các phong trào trên địa bàn tỉnh'),
  task('3', 'Chỉ đạo các cơ sở giáo dục phổ thông thuộc phạm vi quản lý giảm 15% số cuộc họp'),
];

const mend = (text: string) => mendTasks(parents, [task('C.1', text)])[0]!.text;

describe('what a scan made of the parent’s words is put right', () => {
  test.each([
    ['và cho thuê đấl đối với các dự án', 'và cho thuê đất đối với các dự án'],
    ['công tác bời thường, giải phóng', 'công tác bồi thường, giải phóng'],
    ['các phoug trào trên địa bàn', 'các phong trào trên địa bàn'],
    ['1ồng ghép tuyện tnuyền về bảo vệ', 'lồng ghép tuyên truyền về bảo vệ'],
    ['trên địa bàn tỉhh', 'trên địa bàn tỉnh'],
  ])('%s', (read, meant) => expect(mend(read)).toBe(meant));
});

test('an abbreviation stands for the words with its initials beside the same neighbour', () => {
  expect(mend('các cơ sở GDPT thuộc phạm vi quản lý')).toBe('các cơ sở giáo dục phổ thông thuộc phạm vi quản lý');
  expect(mend('Hội thi GDPT toàn quốc')).toBe('Hội thi GDPT toàn quốc');
});

describe('left as it is', () => {
  test.each([
    ['another word of the language', 'và cho thuê nhà đối với các dự án'],
    ['a misread number', 'quản lý giảm l5% số cuộc họp'],
    ['another number', 'quản lý giảm 75% số cuộc họp'],
    ['a word that the parent has in this place', 'Lồng ghép tuyên truyền về bảo vệ'],
    ['a word beside other neighbours', 'hội đấl nước'],
  ])('%s', (_, text) => expect(mend(text)).toBe(text));

  test('a task of which nothing is mended is the same object', () => {
    const child = task('C.1', 'Lồng ghép tuyên truyền', { product: { raw: 'Tin bài' } });
    expect(mendTasks(parents, [child])[0]).toBe(child);
  });
});
