import { describe, expect, test } from 'vitest';
import { VFile } from 'vfile';
import { paragraph, root } from '#tree';
import { draftPlan } from '../../src/pipeline.ts';
import { tasksOf } from '../support/body-tasks.ts';

describe('grounds, articles and addressees of a decision or telegram', () => {
  const decision = async (...grounds: string[]): Promise<string[]> => {
    const tree = root([
      paragraph('QUYẾT ĐỊNH'),
      paragraph('Về việc công bố thủ tục hành chính'),
      paragraph('CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH', { bold: true, align: 'center' }),
      ...grounds.map((text) => paragraph(text)),
      paragraph('QUYẾT ĐỊNH:', { bold: true, align: 'center' }),
      paragraph('Điều 1. Giao Sở Tư pháp rà soát, xây dựng quy trình nội bộ giải quyết thủ tục hành chính.'),
    ]);
    return (await draftPlan(tree, new VFile())).tasks.map(({ text }) => text);
  };

  test('the grounds of a decision are none', async () => {
    expect(
      await decision(
        'Căn cứ Luật Hộ tịch ngày 20 tháng 11 năm 2014;',
        'Căn cứ Thông tư số 02/2017/TT-VPCP của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ hướng dẫn nghiệp vụ;',
        'Theo đề nghị của Giám đốc Sở Tư pháp tại Tờ trình số 12/TTr-STP.',
      ),
    ).toEqual(['Giao Sở Tư pháp rà soát, xây dựng quy trình nội bộ giải quyết thủ tục hành chính.']);
  });

  test('one ground alone may open a task', async () => {
    expect(await decision('Căn cứ Nghị quyết số 10/NQ-HĐND, các phòng rà soát mức thu phí;')).toHaveLength(2);
  });

  test('articles of a decision about itself are none; its items stand under their article', async () => {
    expect(
      await tasksOf(
        `
QUYẾT ĐỊNH:
Điều 1. Công bố kèm theo Quyết định này Danh mục 02 thủ tục hành chính.
Điều 2. Tổ chức thực hiện
1. Giao Sở Tư pháp rà soát quy trình.
2. Văn phòng
a) Niêm yết danh mục.
Điều 3. Hiệu lực thi hành
Quyết định được đăng tải trên Cổng thông tin điện tử.
Bãi bỏ Quyết định số 33/QĐ-UBND.
Điều 4. Bãi bỏ Quyết định số 34/QĐ-UBND.
Điều 5. Chánh Văn phòng Ủy ban nhân dân xã, Trưởng phòng Kinh tế và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.`,
        'QUYẾT ĐỊNH',
      ),
    ).toEqual([
      'organization | 1 |  | Giao Sở Tư pháp rà soát quy trình. | ∅ | ∅ | ∅',
      'organization | a | 2. Văn phòng | Niêm yết danh mục. | Văn phòng | ∅ | ∅',
    ]);
  });

  test('whom a telegram is sent to has no duty yet', async () => {
    expect(
      await tasksOf(
        `
ỦY BAN NHÂN DÂN TỈNH điện:
- Các Sở: Nội vụ, Tài chính;
- Tòa án nhân dân tỉnh.
- Chủ tịch Ủy ban nhân dân các xã.
Để ứng phó với bão, Ủy ban nhân dân tỉnh yêu cầu:
1. Sở Nội vụ trực ban 24/24 giờ.`,
        'CÔNG ĐIỆN',
      ),
    ).toEqual(['body | 1 |  | Sở Nội vụ trực ban 24/24 giờ. | ∅ | ∅ | ∅']);
  });

  test('the grounds of a letter stand behind whom it is sent to', async () => {
    const ground = 'Thực hiện Kế hoạch số 98/KH-UBND của Ủy ban nhân dân tỉnh, Sở Nội vụ đề nghị:';
    const lines = `SỞ NỘI VỤ|Số: 12/SNV-CCVC|V/v số hóa hồ sơ|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Kính gửi:|- Các phòng thuộc Sở;|- Ủy ban nhân dân các xã.|${ground}|1. Văn phòng Sở bố trí máy quét.|2. Phòng Tài chính cấp kinh phí.`;
    const tree = root(lines.split('|').map((line) => paragraph(line)));
    expect((await draftPlan(tree, new VFile())).preamble.map(({ raw }) => raw)).toEqual([ground]);
  });

  test('in Word they may stand further in than the last of them', async () => {
    const head =
      'SỞ NỘI VỤ|Số: 12/SNV-CCVC|V/v số hóa|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Kính gửi:|- Các phòng;|- Các xã.';
    const item = '1. Văn phòng Sở bố trí máy quét.';
    const tree = root([
      ...head.split('|').map((line) => paragraph(line)),
      paragraph('Thực hiện Kế hoạch số 98/KH-UBND, Sở đề nghị như sau:', { indent: 36 }),
      paragraph(item),
    ]);
    expect((await draftPlan(tree, new VFile())).tasks.map(({ text }) => text)).toEqual([item.slice(3)]);
  });

  test('a ground that stands by itself, and what closes a notice, are none', async () => {
    expect(
      await tasksOf(`
II. NHIỆM VỤ
- Công văn số 491/BTTTT-CNTT ngày 25/02/2010 của Bộ Thông tin và Truyền thông về việc xây dựng kế hoạch.
- Chỉ thị số 11-CT/TU ngày 12/3/2026: tổ chức quán triệt.
Nay thông báo để các đơn vị triển khai thực hiện./.`),
    ).toEqual(['body | ∅ |  | Chỉ thị số 11-CT/TU ngày 12/3/2026: tổ chức quán triệt. | ∅ | ∅ | ∅']);
  });

  test('papers that a decision considers are grounds', async () => {
    expect(
      await tasksOf(
        `
CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ
Căn cứ Văn bản số 13566/UBND-VP của UBND tỉnh;
Xét Đơn đăng ký tham gia của Trung tâm A.
QUYẾT ĐỊNH:
Điều 1. Giao Phòng Kinh tế ký hợp đồng.`,
        'QUYẾT ĐỊNH',
      ),
    ).toEqual(['body | 1 |  | Giao Phòng Kinh tế ký hợp đồng. | ∅ | ∅ | ∅']);
  });
});
