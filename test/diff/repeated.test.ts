import { describe, expect, it } from 'vitest';
import { checkCoverage } from '#diff';
import { agency, plan, task } from '../support/plan.ts';

const text = 'Rà soát, cập nhật 100% cơ sở thực phẩm vào hệ thống cơ sở dữ liệu an toàn thực phẩm của tỉnh';
const parent = plan('tinh.docx', 'UBND tỉnh', [task('p.1', text)], { issuer: agency('UBND tỉnh', 'ubnd-tinh') });

function repeated(...texts: string[]): string[][] {
  const child = plan(
    'xa.docx',
    'UBND xã An Phú',
    texts.map((one, i) => task(`c.${i + 1}`, one)),
  );
  return checkCoverage(parent, child).repeated.map(({ childTasks }) => childTasks.map(({ id }) => id));
}

describe('a parent task taken up twice', () => {
  it('in the same words, also with another number', () => {
    expect(repeated(text, 'Trồng cây xanh', text.replace('100%', '80%'))).toEqual([['c.1', 'c.3']]);
  });

  it('is not one taken up once, nor one split over two tasks', () => {
    expect(repeated(text, 'Trồng cây xanh')).toEqual([]);
    expect(
      repeated(
        'Rà soát 100% cơ sở thực phẩm trên địa bàn',
        'Cập nhật số liệu đã rà soát vào hệ thống cơ sở dữ liệu an toàn thực phẩm của tỉnh',
      ),
    ).toEqual([]);
  });
});
