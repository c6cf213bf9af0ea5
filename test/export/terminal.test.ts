import { describe, expect, it } from 'vitest';
import { toTerminal } from '#export';
import { displayWidth, padCenter, wrap, wrapTo } from '../../src/export/terminal/width.ts';
import { sampleReport } from '../support/report.ts';

describe('display width', () => {
  it.each([
    ['Kế hoạch', 8],
    ['Kế hoạch'.normalize('NFD'), 8],
    ['✓◐✗?·⚠', 6],
    ['計画', 4],
    ['a\u200bb', 2],
    ['', 0],
  ])('%s takes %i columns', (text, width) => expect(displayWidth(text)).toBe(width));

  it('wraps at spaces, cuts long words, and shows that something was left out', () => {
    expect(wrap('Tổ chức hội nghị', 8)).toEqual(['Tổ chức', 'hội nghị']);
    expect(wrap('abcdefghij kl', 4)).toEqual(['abcd', 'efgh', 'ij', 'kl']);
    expect(wrapTo('Tổ chức hội nghị tuyên truyền', 9, 2)).toEqual(['Tổ chức', 'hội nghị…']);
    expect(padCenter('✓', 5)).toBe('  ✓  ');
  });
});

describe('the report on a terminal', () => {
  it('has a table, the gaps in words, and says what was not read', () => {
    expect(`\n${toTerminal(sampleReport(), { width: 90, colours: false })}`).toMatchInlineSnapshot(`
      "
      1. Sở A – 50 %
      2. Sở B – 100 %
      3. hong.pdf – không đọc được

      ┌───────┬─────────────────────────────────────────────────────┬────────┬─────┬─────┬─────┐
      │ TT    │ Nhiệm vụ của kế hoạch cấp trên                      │  Đạt   │  1  │  2  │  3  │
      ├───────┼─────────────────────────────────────────────────────┼────────┼─────┼─────┼─────┤
      │ 1     │ Cắt giảm tối thiểu 15% số lượng văn bản hành chính  │  75 %  │  ◐  │  ✓  │  ⚠  │
      │ 2     │ Tổ chức hội nghị tuyên truyền                       │ 100 %  │  ✓  │  ✓  │  ⚠  │
      │ 3     │ Rà soát thủ tục hành chính                          │  50 %  │  ✗  │  ✓  │  ⚠  │
      │ 4     │ Kiểm tra công vụ                                    │ 100 %  │  ·  │  ✓  │  ⚠  │
      ├───────┼─────────────────────────────────────────────────────┼────────┼─────┼─────┼─────┤
      │       │ Tỷ lệ đạt (%)                                       │        │ 50  │ 100 │  –  │
      └───────┴─────────────────────────────────────────────────────┴────────┴─────┴─────┴─────┘

      ✓ đã có   ◐ có một phần   ✗ chưa có   ? chưa xác định được   · không thuộc trách nhiệm   ⚠ không đọc được

      ĐƠN VỊ GỬI KẾ HOẠCH

        - Theo danh sách: 1 đơn vị: đã gửi 0, gửi nhưng không đọc được 0, chưa gửi 1.
        - Chưa gửi kế hoạch (1): Sở C.

      KHOẢNG TRỐNG THEO ĐƠN VỊ

      Sở A (so-a.docx): được giao 3 nhiệm vụ: đã có 1, có một phần 1, chưa có 1 (đạt 50 %).
        - Chưa có – nhiệm vụ 3 “Rà soát thủ tục hành chính”.
        - Có một phần – nhiệm vụ 1 “Cắt giảm tối thiểu 15% số lượng văn bản hành chính”: chỉ
          tiêu thấp hơn cấp trên giao (cấp trên “15%”, đơn vị “10%”). Xem mục 1, trang 4.
        Ngoài ra có 1 nhiệm vụ đã có nhưng cần lưu ý (xem report.html).
        1 nhiệm vụ của đơn vị nằm ngoài kế hoạch cấp trên.

      Sở B (so-b.pdf): được giao 4 nhiệm vụ: đã có 4 (đạt 100 %).

      hong.pdf: Tệp rỗng (0 byte).
      "
    `);
  });

  it('keeps to the width, with many units in blocks', () => {
    const report = sampleReport();
    const many = {
      ...report,
      units: Array.from({ length: 40 }, (_, i) => ({ ...report.units[i % 3]!, name: `Đơn vị ${i}` })),
    };
    const lines = toTerminal(many, { width: 80, colours: false })
      .split('\n')
      .filter((line) => /^[│┌├└]/u.test(line));
    expect(lines.length).toBeGreaterThan(40);
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(80);
    expect(lines.filter((line) => / 40 /u.test(line))).toHaveLength(1);
  });

  it('names tasks that could not be judged by their ordinals, with the cause', () => {
    const report = sampleReport();
    const unit = report.units[0]!;
    const cells = unit.cells.map((cell) => ({ ...cell, applies: true, status: 'undetermined' as const }));
    const diagnostics = [{ severity: 'error' as const, code: 'page-failed', message: 'Không đọc được trang 2.' }];
    const words = toTerminal({ ...report, units: [{ ...unit, cells, diagnostics }] }, { width: 100, colours: false });
    expect(words).toContain('Chưa xác định được – nhiệm vụ 1, 2, 3, 4: không đọc được trang 2.');
  });

  it('colours signs only when asked, and lets no document steer the terminal', () => {
    const report = sampleReport({ parent: 'Cắt giảm \u001b[2J văn bản \u202e15%' });
    const plain = toTerminal(report, { width: 90, colours: false });
    for (const letter of ['\u001b', '\u202e']) expect(plain).not.toContain(letter);
    expect(toTerminal(report, { width: 90, colours: true })).toContain('\u001b[31m');
  });
});
