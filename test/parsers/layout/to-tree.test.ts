import { describe, expect, it } from 'vitest';
import { toOutline, toLine } from '#tree';
import type { Run } from '../../../parsers/layout/page.ts';
import { toTree } from '../../../parsers/layout/to-tree.ts';
import { setAnnotation, setPage, setParagraph, setRule } from '../../support/set-page.ts';
import type { SetLine } from '../../support/set-page.ts';

const filler = 'các cơ quan đơn vị liên quan tổ chức thực hiện nhiệm vụ được giao';
const full = `${filler} và báo`;

const letterhead: SetLine[] = [
  { x: 90, y: 60, text: 'ỦY BAN NHÂN DÂN', bold: true, size: 12 },
  { x: 270, y: 61, text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', bold: true, size: 12 },
  { x: 112, y: 76, text: 'TỈNH A', bold: true, size: 12 },
  { x: 310, y: 78, text: 'Độc lập - Tự do - Hạnh phúc', bold: true, size: 12 },
  { x: 95, y: 100, text: 'Số:', size: 12 },
  { x: 150, y: 100, text: '/KH-UBND', size: 12 },
  { x: 285, y: 101, text: 'Tỉnh A, ngày', italic: true, size: 12 },
  { x: 385, y: 101, text: 'tháng 6 năm 2026', italic: true, size: 12 },
  { x: 283, y: 140, text: 'KẾ HOẠCH', bold: true },
  { x: 225, y: 158, text: 'Thực hiện nhiệm vụ năm', bold: true },
];

const body = [
  ...setParagraph(200, [full, full, 'cáo kết quả.']),
  ...setParagraph(262, ['I. MỤC ĐÍCH'], { bold: true }),
  ...setParagraph(288, [`- ${full}`, 'cáo kết quả;']),
];

const texts = (page: ReturnType<typeof toTree>) => page.root.children.map((node) => toLine(node));

describe('toTree', () => {
  it('reads a first page: two columns, centred title, paragraphs', () => {
    expect(toOutline(toTree([setPage([...letterhead, ...body])]).root, 60)).toBe(`¶ [b] ỦY BAN NHÂN DÂN
¶ [b] TỈNH A
¶ Số: /KH-UBND
¶ [b] CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
¶ [b] Độc lập - Tự do - Hạnh phúc
¶ [i] Tỉnh A, ngày tháng 6 năm 2026
¶ [center b] KẾ HOẠCH
¶ [center b] Thực hiện nhiệm vụ năm
¶ [justify] ${full.slice(0, 59)}…
¶ [left b] I. MỤC ĐÍCH
¶ [justify] - ${full.slice(0, 57)}…`);
  });

  it('tells the columns under the name of the Youth Union, of which a scan mistakes a letter', () => {
    const union = letterhead.map((line) =>
      line.x === 270 ? { ...line, x: 310, text: 'ĐOÀN TNGS HỒ CHÍ MINH' } : { ...line },
    );
    const heads = texts(toTree([setPage([...union.filter((line) => line.x !== 310 || line.y === 61), ...body])]));
    expect(heads.slice(0, 4)).toEqual(['ỦY BAN NHÂN DÂN', 'TỈNH A', 'Số: /KH-UBND', 'ĐOÀN TNGS HỒ CHÍ MINH']);
  });

  it('parts the first heading of a list from the full heading above it', () => {
    const heads = [
      ...setParagraph(200, ['III. NHIỆM VỤ, GIẢI PHÁP THỰC HIỆN CỦA CÁC CƠ QUAN, ĐƠN VỊ NĂM NAY'], { bold: true }),
      ...setParagraph(218, ['1. Sở Y tế'], { bold: true }),
    ];
    expect(texts(toTree([setPage(heads)]))).toEqual([
      'III. NHIỆM VỤ, GIẢI PHÁP THỰC HIỆN CỦA CÁC CƠ QUAN, ĐƠN VỊ NĂM NAY',
      '1. Sở Y tế',
    ]);
  });

  it.each([
    [`${filler} trước ngày`, '10/4/2026.'],
    [`${filler} từ năm học 2026 -`, '2027.'],
    [`${filler} (Quý`, 'III/2026);'],
    ['Mở lớp tập huấn kỹ năng hòa giải, xong trước', '15/7/2026.'],
  ])('keeps a number with the word that asks for it, however much room was left: %s %s', (first, last) => {
    const lines = [...setParagraph(200, [full]), { x: 85, y: 218, text: first }, { x: 85, y: 236, text: last }];
    expect(texts(toTree([setPage(lines)])).at(-1)).toMatch(new RegExp(`${last.slice(0, 4)}[^ ]*$`, 'u'));
    expect(texts(toTree([setPage(lines)])).at(-1)).toContain(first);
  });

  it('keeps the paragraphs of a last page together beside recipients in small print', () => {
    const first = setPage(setParagraph(200, [full, full, full, full, full, full, full, full, 'cáo.']));
    const recipients = Array.from({ length: 9 }, (_, i) => ({ x: 85, y: 300 + 11 * i, text: '- Như trên;', size: 9 }));
    const last = setPage([...setParagraph(200, [full, full, full, 'cáo kết quả.']), ...recipients], { number: 2 });
    expect(texts(toTree([first, last]))).toContain(`${full} ${full} ${full} cáo kết quả.`);
  });

  it('parts bold lines and the closing formula from a full line that ends a sentence', () => {
    const lines = [
      ...setParagraph(200, [full, `${filler} nha.`]).map((line) => ({ ...line, x: 85 })),
      { x: 85, y: 236, text: 'Sở Y tế:', bold: true },
      { x: 85, y: 254, text: `${filler} nha.`, to: 540 },
      { x: 85, y: 272, text: `Yêu cầu các đơn vị ${filler}.`, to: 540 },
      { x: 85, y: 290, text: 'Trên đây là Kế hoạch thực hiện.' },
    ];
    expect(texts(toTree([setPage(lines)])).slice(1)).toEqual([
      'Sở Y tế:',
      `${filler} nha.`,
      `Yêu cầu các đơn vị ${filler}.`,
      'Trên đây là Kế hoạch thực hiện.',
    ]);
  });

  it('tells the columns of a letterhead and the boxes of a paragraph', () => {
    const { children } = toTree([setPage([...letterhead, ...body])]).root;
    expect(children.slice(0, 6).map((node) => node.data)).toMatchObject(
      [0, 0, 0, 1, 1, 1].map((column) => ({ column })),
    );
    expect(children[8]!.data).toMatchObject({
      indent: 120,
      sources: [{ kind: 'page', page: 1, box: [85, 187.54, 540, 239.08] }],
    });
  });

  it('puts stamped numbers and days into their blanks and keeps other annotations apart', () => {
    const page = setPage([...letterhead, ...body], {
      annotations: [
        setAnnotation({ x: 120, y: 99, text: '1914', size: 12 }),
        setAnnotation({ x: 362, y: 102, text: '05', size: 12 }),
        setAnnotation({ x: 200, y: 236, text: '934/ABC-DVS', size: 12 }),
      ],
    });
    const read = toTree([page]);
    expect(texts(read)).toContain('Số: 1914/KH-UBND');
    expect(texts(read)).toContain('Tỉnh A, ngày 05 tháng 6 năm 2026');
    expect(texts(read)).toContain(`${full} ${full} cáo kết quả.`);
    expect(read.root.children.at(-1)).toMatchObject({ data: { annotation: true } });
    expect(texts(read).at(-1)).toBe('934/ABC-DVS');
  });

  it('joins a paragraph over the page break, with a source on both pages, and drops page numbers', () => {
    const first = setPage([...body, ...setParagraph(330, [full, full].slice(0, 1), { to: 540 })]);
    const second = setPage(
      [
        { x: 310, y: 40, text: '2' },
        { x: 85, y: 80, text: `${full}`, to: 540 },
        { x: 85, y: 98, text: 'cáo kết quả.' },
        ...setParagraph(120, ['Đoạn sau.']),
      ],
      { number: 2 },
    );
    const read = toTree([first, second]);
    expect(texts(read).slice(-3)).toEqual([`${full} ${full} cáo kết quả.`, '', 'Đoạn sau.']);
    const joined = read.root.children.at(-3)!;
    expect(joined.data).toMatchObject({ sources: [{ page: 1 }, { page: 2 }] });
  });

  it('joins nothing across a page that could not be read, but across a blank one', () => {
    const first = setPage([...body, ...setParagraph(330, [full], { to: 540 })]);
    const lost = setPage([], { number: 2 });
    const third = setPage([{ x: 85, y: 80, text: 'cáo kết quả.' }, ...body.slice(0, 3)], { number: 3 });
    expect(texts(toTree([first, lost, third]))).toContain('cáo kết quả.');
    expect(texts(toTree([first, { ...lost, blank: true }, third]))).toContain(`${full} cáo kết quả.`);
  });

  it('does not cut justified lines at their wide gaps', () => {
    const wide = setParagraph(80, [full, 'một hai ba bốn năm', 'cáo.']);
    wide[1] = { ...wide[1]!, to: 540 };
    expect(texts(toTree([setPage(wide)]))).toHaveLength(1);
  });

  it('joins words that a line break cut behind a hyphen', () => {
    const lines = setParagraph(80, [`${filler} số 226-`, `KL/TW ${full}`, 'cáo 2021 - 2030.']);
    expect(texts(toTree([setPage(lines)]))[0]).toContain('226-KL/TW các');
  });

  it('keeps footnotes out of the paragraph that goes on over the page', () => {
    const first = setPage(
      [...setParagraph(600, [full, full], { to: 540 }), { x: 85, y: 700, text: '¹ Ghi chú ở cuối trang.', size: 10 }],
      { rules: [setRule('horizontal', 680, 85, 210)] },
    );
    const second = setPage([{ x: 85, y: 80, text: 'cáo kết quả.' }, ...setParagraph(110, [full, 'cáo.'])], {
      number: 2,
    });
    expect(texts(toTree([first, second])).slice(0, 2)).toEqual([
      `${full} ${full} cáo kết quả.`,
      '¹ Ghi chú ở cuối trang.',
    ]);
  });

  it('knows the footnotes of a scan by the height of their lines, with a speck in the margin', () => {
    const page = setPage(
      [
        ...setParagraph(
          560,
          Array.from({ length: 6 }, () => full),
          { to: 540 },
        ),
        { x: 85, y: 700, text: '1 Ghi chú ở cuối trang.', size: 10 },
      ],
      { rules: [setRule('horizontal', 680, 85, 210)] },
    );
    // an engine gives every line the size of the page's letters
    const runs = page.runs.map((run) => ({ ...run, size: 14, confidence: 0.9 }));
    const speck: Run = { ...runs[0]!, text: 'l', box: [6, 548, 8, 563] };
    const { root } = toTree([{ ...page, runs: [speck, ...runs] }]);
    expect(toOutline(root)).toMatch(/note\] 1 Ghi chú ở cuối trang\.$/mu);
  });

  it('sets a rule drawn with characters apart from the text below', () => {
    const lines = [{ x: 250, y: 80, text: '---------------' }, ...setParagraph(100, [full, 'cáo.'])];
    expect(texts(toTree([setPage(lines)]))[0]).toBe('---------------');
  });

  it('drops a running head of small print that stands on two pages', () => {
    const pages = [1, 2].map((number) =>
      setPage([{ x: 400, y: 40, text: 'Kế hoạch giảm nghèo xã Tân Hưng', size: 9 }, ...body], { number }),
    );
    expect(texts(toTree(pages)).filter((text) => text.includes('Tân Hưng'))).toEqual([]);
  });

  it('drops a running head that repeats, but not the repeated head of annexes', () => {
    const pages = [1, 2, 3, 4].map((number) =>
      setPage(
        [
          { x: 60, y: 40, text: `${15 + number} CÔNG BÁO/Số 09/Ngày 25-02-2025`, size: 12 },
          { x: 270, y: 80, text: `PHỤ LỤC ${number}`, bold: true },
          ...body,
        ],
        { number },
      ),
    );
    const read = texts(toTree(pages));
    expect(read.filter((text) => text.includes('CÔNG BÁO'))).toEqual([]);
    expect(read.filter((text) => text.startsWith('PHỤ LỤC'))).toHaveLength(4);
  });

  it('keeps the star under a Party office apart from the number, and two signers apart', () => {
    const read = texts(
      toTree([
        setPage([
          { x: 100, y: 70, text: 'TỈNH ỦY QUẢNG NGÃI' },
          { x: 320, y: 70, text: 'ĐẢNG CỘNG SẢN VIỆT NAM', bold: true },
          { x: 160, y: 86, text: '*' },
          { x: 120, y: 102, text: 'Số 45-KH/TU' },
          ...body,
          { x: 100, y: 600, text: 'GIÁM ĐỐC', bold: true },
          { x: 380, y: 600, text: 'KT. GIÁM ĐỐC', bold: true },
          { x: 95, y: 660, text: 'Bùi Quang Thanh', bold: true },
          { x: 375, y: 660, text: 'Thái Văn Thành', bold: true },
        ]),
      ]),
    );
    expect(read).toEqual(expect.arrayContaining(['*', 'Số 45-KH/TU', 'Bùi Quang Thanh', 'Thái Văn Thành']));
  });
});
