import { describe, expect, test } from 'vitest';
import { checkCoverage, checkReranked } from '#diff';
import type { Reranker } from '#diff';
import { RerankerError } from '#diagnostics';
import { plan, task } from '../support/plan.ts';

const unsure = 'Thuê dịch vụ theo dõi, cảnh báo an toàn thông tin của các hệ thống thuộc Sở';
const parent = plan('tinh', 'UBND tỉnh', [
  task('p.1', 'Xây dựng hệ thống giám sát an toàn thông tin cho các hệ thống của tỉnh.'),
  task('p.2', 'Tổ chức hội nghị đánh giá chỉ số cải cách hành chính.'),
  task('p.3', 'Trồng mới 100 ha rừng phòng hộ.'),
]);
const child = plan('so', 'Sở A', [
  task('c.1', `${unsure}.`),
  task('c.2', 'Họp rút kinh nghiệm về kết quả chỉ số cải cách hành chính của Sở.'),
  task('c.3', 'Chăm sóc cây xanh trong khuôn viên cơ quan.'),
]);

/** Gives every pair the same number. */
function always(value: number): Reranker {
  return (pairs) => Promise.resolve(pairs.map(() => value));
}

describe('a reranker', () => {
  test('is asked only where the words leave it open, in the words of both plans', async () => {
    const asked: string[] = [];
    const { reranked } = await checkReranked(parent, child, (pairs) => {
      asked.push(...pairs.map(({ task: wanted, passage }) => `${wanted} | ${passage}`));
      return Promise.resolve(pairs.map(() => 0.5));
    });
    expect(reranked).toBe(asked.length);
    expect(asked).toContain(`Xây dựng hệ thống giám sát an toàn thông tin cho các hệ thống của tỉnh | ${unsure}`);
    expect(asked.join('\n')).not.toContain('cây xanh');
  });

  test('turns what is unsure and nothing else; its say stands among the reasons, which still add up', async () => {
    const near = await checkReranked(parent, child, always(1));
    const far = await checkReranked(parent, child, always(0));
    expect([near, far].map(({ items }) => items[0]?.status)).toEqual(['covered', 'missing']);
    expect([near, far].map(({ items }) => items[2]?.status)).toEqual(['missing', 'missing']);
    for (const { confidence, reasons } of [...near.items, ...far.items]) {
      const odds = reasons.reduce((sum, { weight }) => sum + weight, 0);
      expect(Math.abs(1 / (1 + Math.exp(-odds)) - confidence)).toBeLessThan(0.01);
    }
    // nearness speaks for "covered", and so does distance for "missing"
    const said = [near, far].map(({ items }) => items[0]?.reasons.find(({ feature }) => feature === 'meaning')?.weight);
    expect(said.map((weight) => (weight ?? 0) > 0)).toEqual([true, true]);
    expect(near.items[2]).toEqual(far.items[2]);
  });

  test('of even odds changes no verdict', async () => {
    const { reranked, ...rest } = await checkReranked(parent, child, always(0.5));
    expect(reranked).toBeGreaterThan(0);
    expect(rest).toEqual(checkCoverage(parent, child));
  });

  test.each<[string, unknown]>([
    ['cặp, lại trả về 0 số', () => Promise.resolve([])],
    ['số thứ 1 là 1.2', always(1.2)],
    ['số thứ 1 là NaN', always(Number.NaN)],
    ['phải trả về một dãy số', () => Promise.resolve('gần')],
    ['dừng vì lỗi: Error: hết bộ nhớ', () => Promise.reject(new Error('hết bộ nhớ'))],
  ])('that fails is told: %s', async (words, reranker) => {
    const error: unknown = await checkReranked(parent, child, reranker as Reranker).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(RerankerError);
    expect(String(error)).toContain(words);
  });
});
