import { describe, expect, test } from 'vitest';
import { checkCoverage } from '#diff';
import { readTelling } from '../../src/diff/talk.ts';
import { readUnits } from '../../src/diff/units.ts';
import { plan, task } from '../support/plan.ts';

describe('what a passage tells of, where that is all it does', () => {
  test.each([
    ['Tuyên truyền, phổ biến về việc xây dựng kho dữ liệu dùng chung', 'work'],
    ['Đăng tin, bài giới thiệu việc nâng cấp trạm bơm', 'work'],
    ['Tổ chức hội nghị phổ biến chủ trương sắp xếp điểm trường', 'work'],
    ['Phổ biến quy định về an toàn thực phẩm đến người dân', 'thing'],
    ['Phổ biến và tổ chức thực hiện quy định về an toàn thực phẩm', null],
    ['Tuyên truyền, kiểm tra việc chấp hành quy định', null],
    ['Xây dựng kho dữ liệu phục vụ tuyên truyền', null],
  ])('%s', (text, of) => expect(readTelling(readUnits(text))).toBe(of));
});

describe('telling of a thing does not carry it out', () => {
  const check = (asked: string, said: string) =>
    checkCoverage(
      plan('parent', 'UBND tỉnh', [task('1', asked)]),
      plan('child', 'Sở Y tế', [task('C.1', said), task('C.2', 'Tiêm phòng cho đàn vật nuôi')]),
    ).items[0]?.status;

  test('work told of is missing, with all that follows it in the sentence', () => {
    const asked = 'Nâng cấp phần mềm thư viện trường học, kết nối với kho dữ liệu của tỉnh';
    expect(check(asked, `Tuyên truyền về việc ${asked.toLowerCase()}`)).toBe('missing');
    expect(check(asked, `Tuyên truyền về chuyển đổi số; ${asked.toLowerCase()}`)).toBe('covered');
  });

  test('where the parent asks for telling, telling is enough', () => {
    expect(check('Tuyên truyền về nâng cấp thư viện trường học', 'Phổ biến việc nâng cấp thư viện trường học')).toBe(
      'covered',
    );
  });
});
