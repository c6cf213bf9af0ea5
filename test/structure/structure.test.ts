import { describe, expect, test } from 'vitest';
import { VFile } from 'vfile';
import type { Root } from 'mdast';
import { unified } from 'unified';
import { pageBreak, paragraph, root, toOutline } from '#tree';
import type { Block, Paragraph } from '#tree';
import { structure } from '#structure';
import { tableOf } from '../support/table.ts';

/** The structured outline of lines; a line that opens with `*` is bold, with `>` centred. */
async function outline(text: string): Promise<string> {
  const blocks = text
    .trim()
    .split('\n')
    .map((line, i) => {
      const [, marks = '', rest = ''] = /^\s*([*>]*)\s?(.*)$/u.exec(line) ?? [];
      return paragraph(rest, {
        sources: [{ kind: 'text', line: i + 1, column: 1, offset: 0 }],
        ...(marks.includes('*') && { bold: true }),
        ...(marks.includes('>') && { align: 'center' as const }),
      });
    });
  const tree = await unified()
    .use([...structure])
    .run(root(blocks), new VFile());
  return toOutline(tree as Root);
}

describe('structure', () => {
  test('regions of a plan without looks', async () => {
    const regions = (
      await outline(`
ỦY BAN NHÂN DÂN
TỈNH ABC
Số: 12/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Abc, ngày 05 tháng 6 năm 2026
KẾ HOẠCH
Triển khai công tác phòng cháy
trên địa bàn tỉnh năm 2026
Thực hiện Quyết định số 1/QĐ-TTg, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:
I. MỤC ĐÍCH
Nâng cao nhận thức./.
Nơi nhận:
- Sở Nội vụ;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn A
PHỤ LỤC
DANH MỤC NHIỆM VỤ`)
    ).match(/\[(\w+)/gu);
    const count = (name: string) => regions?.filter((region) => region === `[${name}`).length;
    expect([
      count('letterhead'),
      count('title'),
      count('body'),
      count('recipients'),
      count('signature'),
      count('appendix'),
    ]).toEqual([6, 3, 3, 3, 3, 2]);
  });

  test('the title of an annex above its bracket is no name of who signs', async () => {
    expect(
      await outline(`
KẾ HOẠCH
Huấn luyện dân quân
1. Ban Chỉ huy lập kế hoạch./.
CHỈ HUY TRƯỞNG
Vũ Đình Quyết
BẢNG KẾ HOẠCH CỤ THỂ
(Kèm theo Kế hoạch số 03/KH-BCH ngày 10/12/2025)`),
    ).toContain('¶ [appendix] BẢNG KẾ HOẠCH CỤ THỂ');
  });

  test('takes a page with a drawn table behind the signature for an annex, whatever is read of its head', async () => {
    const lines = (text: string) => text.split('|').map((line) => paragraph(line));
    const table = tableOf('STT | Danh mục | Chủ trì\n1 | Nâng cấp mạng | Sở A\n2 | Đào tạo | Sở B');
    const regions = async (ruled: boolean) => {
      const tree = root([
        ...lines(
          'KẾ HOẠCH|Ứng dụng công nghệ thông tin|I. MỤC ĐÍCH|Nâng cao hiệu quả./.|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH|Bùi Văn Hải',
        ),
        pageBreak(2),
        ...lines('KINH PHÍ THỰC HIỆN'),
        { ...table, data: { ...table.data, ruled } },
      ]);
      await unified()
        .use([...structure])
        .run(tree, new VFile());
      return tree.children.slice(-2).map((block) => (block as { data?: { region?: string } }).data?.region);
    };
    expect([await regions(true), await regions(false)]).toEqual([
      ['appendix', 'appendix'],
      ['signature', 'signature'],
    ]);
  });

  test('nests labels by rank, and gives a paragraph behind a list to the outer item', async () => {
    expect(
      await outline(`
KẾ HOẠCH
Thực hiện việc A
II. NHIỆM VỤ
1. Tuyên truyền
a) Sở Tư pháp
- Phổ biến luật;
- Biên soạn tài liệu.
Tổng hợp kết quả.
2. Kiểm tra`),
    ).toMatchInlineSnapshot(`
      "¶ [title] KẾ HOẠCH
      ¶ [title] Thực hiện việc A
      § roman II
        ¶ [body] II. NHIỆM VỤ
        § decimal 1
          ¶ [body] 1. Tuyên truyền
          § letter a
            ¶ [body] a) Sở Tư pháp
            § dash
              ¶ [body] - Phổ biến luật;
            § dash
              ¶ [body] - Biên soạn tài liệu.
            ¶ [body] Tổng hợp kết quả.
        § decimal 2
          ¶ [body] 2. Kiểm tra"
    `);
  });

  test('"C." behind "B." is a letter, "I." behind nothing a Roman numeral', async () => {
    const text = await outline('KẾ HOẠCH\nVề việc A\nA. MỤC ĐÍCH\n1. Một\nB. NHIỆM VỤ\nC. TỔ CHỨC THỰC HIỆN\nI. Một');
    expect(text.match(/§ \w+ \w+/gu)).toEqual(['§ upper A', '§ decimal 1', '§ upper B', '§ upper C', '§ roman I']);
  });

  test('parts items joined by line breaks', async () => {
    const tree = await unified()
      .use([...structure])
      .run(
        root([
          paragraph('KẾ HOẠCH'),
          paragraph('Về việc A'),
          paragraph('Căn cứ Luật B;'),
          paragraph('1. Sở Y tế\n- Kiểm tra\nthường xuyên;\nnhắc nhở.\n- Báo cáo.'),
        ]),
        new VFile(),
      );
    expect(toOutline(tree as Root).match(/[-1]\.? (?:Sở|Kiểm|Báo).*/gu)).toEqual([
      '1. Sở Y tế',
      '- Kiểm tra thường xuyên; nhắc nhở.',
      '- Báo cáo.',
    ]);
  });

  test('the signature is parted from a table of tasks that no paragraph stands between', async () => {
    const both = tableOf(`
|TT|Đơn vị|Nhiệm vụ|
|1|Sở Tài chính|Bố trí kinh phí|
|Nơi nhận:|<|KT. CHỦ TỊCH|`);
    const tree = await unified()
      .use([...structure])
      .run(root([paragraph('KẾ HOẠCH'), paragraph('Về việc A'), paragraph('I. TỔ CHỨC'), both]), new VFile());
    expect(toOutline(tree as Root).match(/▦.*|\|.*/gu)).toEqual([
      '▦ table body',
      '| TT | Đơn vị | Nhiệm vụ',
      '| 1 | Sở Tài chính | Bố trí kinh phí',
      '▦ table recipients',
      '| ↔2Nơi nhận: | KT. CHỦ TỊCH',
    ]);
  });

  test('what was typed on behind a word that ends no sentence is one item', async () => {
    const head = ['ỦY BAN NHÂN DÂN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'KẾ HOẠCH', 'Cải cách hành chính'];
    const items = [
      'I. NHIỆM VỤ',
      '1. Mở 01 lớp tập huấn cho công chức, hoàn thành trước ngày',
      '15/7/2026. Giao Phòng Nội vụ chủ trì.',
      '2. Niêm yết thủ tục tại',
      'Trung tâm Phục vụ hành chính công.',
      '3. Công tác tuyên truyền',
      'Đài truyền thanh đưa tin.',
    ];
    expect((await outline([...head, ...items].join('\n'))).split('\n').slice(-8)).toEqual([
      '  ¶ [body] I. NHIỆM VỤ',
      '  § decimal 1',
      '    ¶ [body] 1. Mở 01 lớp tập huấn cho công chức, hoàn thành trước ngày 15/7/2026. Giao Phòng Nội vụ chủ trì.',
      '  § decimal 2',
      '    ¶ [body] 2. Niêm yết thủ tục tại Trung tâm Phục vụ hành chính công.',
      '  § decimal 3',
      '    ¶ [body] 3. Công tác tuyên truyền',
      '    ¶ [body] Đài truyền thanh đưa tin.',
    ]);
  });

  describe('of a scan', () => {
    const page = (text: string, y: number, right: number, data: Paragraph['data'] = {}) =>
      paragraph(text, {
        ...data,
        sources: [{ kind: 'page', page: 1, box: [72, y, right, y + 14], ocrConfidence: 0.9 }],
      });
    const outlineOf = async (blocks: Block[]) => {
      const head = ['ỦY BAN NHÂN DÂN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'KẾ HOẠCH', 'Cải cách hành chính'];
      const tree = await unified()
        .use([...structure])
        .run(root([...head.map((text, i) => page(text, 60 + 20 * i, 300)), ...blocks]), new VFile());
      return toOutline(tree as Root)
        .split('\n')
        .slice(4)
        .join('\n');
    };

    test('joins what was parted in a sentence, reads "2," as "2.", and lets a stamp end no list', async () => {
      expect(
        await outlineOf([
          page('I. NHIỆM VỤ', 150, 200),
          page('1. Các bộ khẩn trương triển khai, hướng dẫn thi hành các', 170, 520),
          page('Nghị quyết đã được ban hành, bảo đảm đạt các mục', 190, 520),
          page('tiêu, yêu cầu đề ra.', 210, 200),
          page('SAO Y', 230, 100, { annotation: true }),
          page('2, Sở Nội vụ tổng hợp kết quả.', 250, 300),
          page('Báo cáo Chính phủ.', 270, 200),
        ]),
      ).toMatchInlineSnapshot(`
        "§ roman I
          ¶ [body] I. NHIỆM VỤ
          § decimal 1
            ¶ [body] 1. Các bộ khẩn trương triển khai, hướng dẫn thi hành các Nghị quyết đã được ban hành, bảo đảm đạt các …
            ¶ [annotation] SAO Y
          § decimal 2
            ¶ [body] 2. Sở Nội vụ tổng hợp kết quả.
            ¶ [body] Báo cáo Chính phủ."
      `);
    });

    test('a small letter that is read as a capital goes on with its list', async () => {
      const items = ['I. NHIỆM VỤ', 'a) Họp trực tuyến.', 'b) Gửi tài liệu.', 'C) Không in giấy.', 'đ) Rà soát.'];
      const later = ['k) Đối thoại với dân.', 'I) Bớt 5% số cuộc họp.', 'II. TỔ CHỨC THỰC HIỆN'];
      const blocks = [...items, ...later].map((text, i) => page(text, 150 + 20 * i, 300));
      expect((await outlineOf(blocks)).split('\n').filter((line) => line.includes('§'))).toEqual([
        '§ roman I',
        ...['a', 'b', 'c', 'đ', 'k', 'l'].map((letter) => `  § letter ${letter}`),
        '§ roman II',
      ]);
    });

    test('the outline of a report behind a plan is an annex, whatever a stamp leaves in front of its head', async () => {
      expect(
        await outlineOf([
          page('1. Sở Nội vụ tổng hợp kết quả.', 150, 300),
          page('117) ĐỀ CƯƠNG BÁO CÁO PHỤC VỤ KIỂM TRA', 170, 400),
          page('1. Tình hình triển khai kế hoạch.', 190, 300),
        ]),
      ).toMatchInlineSnapshot(`
        "§ decimal 1
          ¶ [body] 1. Sở Nội vụ tổng hợp kết quả.
        ¶ [appendix] 117) ĐỀ CƯƠNG BÁO CÁO PHỤC VỤ KIỂM TRA
        § decimal 1
          ¶ [appendix] 1. Tình hình triển khai kế hoạch."
      `);
    });
  });
});
