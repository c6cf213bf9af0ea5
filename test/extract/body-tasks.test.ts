import { describe, expect, test } from 'vitest';
import { VFile } from 'vfile';
import type { TaskDraft } from '#model';
import { paragraph, root } from '#tree';
import { tableOf } from '../support/table.ts';
import { draftPlan } from '../../src/pipeline.ts';

/** Tasks of a ward's plan with these lines behind its title: section, ordinal, path, text, lead, support, deadline. */
async function tasksOf(text: string, type = 'KẾ HOẠCH'): Promise<string[]> {
  return (await draftsOf(text, type)).map((t) =>
    [t.section, t.ordinal, t.path.join(' > '), t.text, t.lead, t.support, t.deadline ?? t.sharedDeadline]
      .map((x) => x ?? '∅')
      .join(' | '),
  );
}

async function draftsOf(text: string, type = 'KẾ HOẠCH'): Promise<TaskDraft[]> {
  const head = `ỦY BAN NHÂN DÂN|XÃ AN PHÚ|Số: 12/KH-UBND|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|${type}|Phòng, chống thiên tai`;
  const lines = [...head.split('|'), ...text.trim().split('\n')];
  const tree = root(
    lines.map((line, i) => paragraph(line.trim(), { sources: [{ kind: 'text', line: i + 1, column: 1, offset: 0 }] })),
  );
  const draft = await draftPlan(tree, new VFile());
  return draft.tasks;
}

describe('tasks of the body', () => {
  test('a heading that sends to an annex is none', async () => {
    expect(
      await tasksOf(`
II. NHIỆM VỤ, GIẢI PHÁP
Nhiệm vụ, giải pháp cụ thể và thời gian hoàn thành tại Phụ lục II kèm theo.
III. TỔ CHỨC THỰC HIỆN
1. Nhiệm vụ cụ thể
(Chi tiết tại Phụ lục I kèm theo)
2. Công an xã bảo đảm an ninh.`),
    ).toEqual(['organization | 2 |  | Công an xã bảo đảm an ninh. | ∅ | ∅ | ∅']);
  });

  test('who acts stands behind the task', async () => {
    expect(
      await tasksOf(`
II. NHIỆM VỤ
1. Thành lập Hội đồng bồi thường (Phòng Kinh tế tham mưu, hoàn thành trước 10/6/2026).
2. Xây dựng phương án cưỡng chế; Công an xã chủ trì, Phòng Kinh tế phối hợp.`),
    ).toEqual([
      'body | 1 |  | Thành lập Hội đồng bồi thường (Phòng Kinh tế tham mưu, hoàn thành trước 10/6/2026). | Phòng Kinh tế | ∅ | ∅',
      'body | 2 |  | Xây dựng phương án cưỡng chế; Công an xã chủ trì, Phòng Kinh tế phối hợp. | Công an xã | Phòng Kinh tế | ∅',
    ]);
  });

  test('who opens an item acts, whoever its heading names', async () => {
    expect(
      await tasksOf(`
III. TỔ CHỨC THỰC HIỆN
1. Phòng Văn hóa - Xã hội
- Các trường học tổ chức sinh hoạt ngoại khóa.
- Là bộ phận thường trực theo dõi kế hoạch.
- Đề nghị các đơn vị gửi báo cáo.`),
    ).toEqual([
      'organization | ∅ | 1. Phòng Văn hóa - Xã hội | Các trường học tổ chức sinh hoạt ngoại khóa. | ∅ | ∅ | ∅',
      'organization | ∅ | 1. Phòng Văn hóa - Xã hội | Là bộ phận thường trực theo dõi kế hoạch. | Phòng Văn hóa - Xã hội | ∅ | ∅',
      'organization | ∅ | 1. Phòng Văn hóa - Xã hội | Đề nghị các đơn vị gửi báo cáo. | Phòng Văn hóa - Xã hội | ∅ | ∅',
    ]);
  });

  test('a name with a comma heads its items', async () => {
    expect(
      await tasksOf(`
III. TỔ CHỨC THỰC HIỆN
1. Phòng Phổ biến, giáo dục pháp luật
- Biên soạn tài liệu.`),
    ).toEqual([
      'organization | ∅ | 1. Phòng Phổ biến, giáo dục pháp luật | Biên soạn tài liệu. | Phòng Phổ biến, giáo dục pháp luật | ∅ | ∅',
    ]);
  });

  test('field lines behind a list speak for all its items', async () => {
    expect(
      await tasksOf(`
II. NHIỆM VỤ, GIẢI PHÁP
1. Tuyên truyền
- Phát tờ rơi đến từng hộ.
- Phát thanh trên loa.
+ Cơ quan chủ trì: Phòng Kinh tế.
+ Thời gian thực hiện: Thường xuyên.
2. Kiểm tra
- Kiểm tra đê.
+ Cơ quan chủ trì: Công an xã.
- Kiểm tra cống.
+ Cơ quan chủ trì: Phòng Kinh tế.`),
    ).toEqual([
      'body | ∅ | 1. Tuyên truyền | Phát tờ rơi đến từng hộ. | Phòng Kinh tế | ∅ | Thường xuyên',
      'body | ∅ | 1. Tuyên truyền | Phát thanh trên loa. | Phòng Kinh tế | ∅ | Thường xuyên',
      'body | ∅ | 2. Kiểm tra | Kiểm tra đê. | Công an xã | ∅ | ∅',
      'body | ∅ | 2. Kiểm tra | Kiểm tra cống. | Phòng Kinh tế | ∅ | ∅',
    ]);
  });

  test('an unnumbered line that names who acts leads the numbered items under it', async () => {
    expect(
      await tasksOf(`
II. NHIỆM VỤ
1. Hạ tầng số
Công an xã chủ trì, phối hợp với Phòng Kinh tế thực hiện:
(i) Lắp đặt trạm phát sóng;
(ii) Lắp wifi tại nhà văn hóa.`),
    ).toEqual(
      ['i | %s | Lắp đặt trạm phát sóng;', 'ii | %s | Lắp wifi tại nhà văn hóa.'].map(
        (item) =>
          `body | ${item.replace('%s', '1. Hạ tầng số > Công an xã chủ trì, phối hợp với Phòng Kinh tế thực hiện')} | Công an xã | Phòng Kinh tế | ∅`,
      ),
    );
  });

  test('a bracket behind a task names who acts', async () => {
    expect(
      await tasksOf(`
II. NHIỆM VỤ
1. Xây dựng trường đạt chuẩn (Phòng Kinh tế chủ trì, phối hợp với các thôn thực hiện).
2. Tổ chức hội nghị (do lãnh đạo xã chủ trì hội nghị) hằng quý.`),
    ).toEqual([
      'body | 1 |  | Xây dựng trường đạt chuẩn (Phòng Kinh tế chủ trì, phối hợp với các thôn thực hiện). | Phòng Kinh tế | các thôn | ∅',
      'body | 2 |  | Tổ chức hội nghị (do lãnh đạo xã chủ trì hội nghị) hằng quý. | ∅ | ∅ | ∅',
    ]);
  });

  test('who is named in the sentence outweighs "các cơ quan, đơn vị" above it', async () => {
    expect(
      await tasksOf(`
III. TRÁCH NHIỆM CỦA CÁC CƠ QUAN, ĐƠN VỊ
- Giao Công an xã kiểm tra các cơ sở.
- Kiện toàn Ban Chỉ đạo các cấp; phân công thành viên phối hợp thực hiện.`),
    ).toEqual([
      'organization | ∅ |  | Giao Công an xã kiểm tra các cơ sở. | ∅ | ∅ | ∅',
      'organization | ∅ |  | Kiện toàn Ban Chỉ đạo các cấp; phân công thành viên phối hợp thực hiện. | ∅ | ∅ | ∅',
    ]);
  });

  test('a closing formula is no content of the last item', async () => {
    expect(
      await tasksOf(`
III. TỔ CHỨC THỰC HIỆN
1. Công an xã: Bảo đảm trật tự.
2. Phòng Kinh tế: Bố trí kinh phí.
Trên đây là Kế hoạch phòng, chống thiên tai, yêu cầu các đơn vị thực hiện.`),
    ).toEqual([
      'organization | 1 |  | Công an xã: Bảo đảm trật tự. | ∅ | ∅ | ∅',
      'organization | 2 |  | Phòng Kinh tế: Bố trí kinh phí. | ∅ | ∅ | ∅',
    ]);
  });

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

  test('headings between the tables of an annex are the path of their rows', async () => {
    const tree = root([
      paragraph('KẾ HOẠCH'),
      paragraph('Chuyển đổi số năm 2026'),
      paragraph('II. NHIỆM VỤ'),
      paragraph('Nơi nhận:'),
      paragraph('PHỤ LỤC'),
      paragraph('1. Hạ tầng số', { bold: true }),
      tableOf('|TT|Nhiệm vụ|Chủ trì|\n|1|Nâng cấp mạng|Sở A|'),
      paragraph('2. Dữ liệu số', { bold: true }),
      tableOf('|TT|Nhiệm vụ|Chủ trì|\n|1|Làm sạch dữ liệu|Sở B|'),
    ]);
    const { tasks } = await draftPlan(tree, new VFile());
    expect(tasks.map(({ path, text }) => [...path, text])).toEqual([
      ['1. Hạ tầng số', 'Nâng cấp mạng'],
      ['2. Dữ liệu số', 'Làm sạch dữ liệu'],
    ]);
  });

  test('a sentence that only points to an annex is no task', async () => {
    expect(
      await tasksOf(`
II. NỘI DUNG
Các nhiệm vụ cụ thể được phân công tại Phụ lục kèm theo Kế hoạch này.
1. Các nhiệm vụ năm 2026: Phụ lục I.
2. Rà soát danh mục công trình theo Phụ lục I của Luật, hoàn thành sửa chữa.`),
    ).toEqual(['body | 2 |  | Rà soát danh mục công trình theo Phụ lục I của Luật, hoàn thành sửa chữa. | ∅ | ∅ | ∅']);
  });

  test('the last item is a task, although the closing formula stands behind it', async () => {
    expect(
      await tasksOf(`
II. TỔ CHỨC THỰC HIỆN
1. Văn phòng theo dõi việc thực hiện Kế hoạch.
2. Các phòng báo cáo trước ngày 15/12/2026.
Trên đây là Kế hoạch phòng, chống thiên tai năm 2026./.`),
    ).toEqual([
      expect.stringContaining('Văn phòng theo dõi việc thực hiện Kế hoạch.'),
      expect.stringContaining('Các phòng báo cáo trước ngày 15/12/2026.'),
    ]);
  });

  test('the time of a section is told apart from the one of its item', async () => {
    const lines = `II. NHIỆM VỤ
1. Tổ chức tập huấn
- Biên soạn tài liệu.
- Thời gian: Quý III/2026.
2. Tổ chức hội thi
Thời gian: Quý IV/2026.`;
    expect((await draftsOf(lines)).map(({ deadline, sharedDeadline }) => [deadline, sharedDeadline])).toEqual([
      [null, 'Quý III/2026'],
      ['Quý IV/2026', undefined],
    ]);
  });

  test('articles of a decision about itself are none; its items stand under their article', async () => {
    expect(
      await tasksOf(
        `
QUYẾT ĐỊNH:
Điều 1. Công bố kèm theo Quyết định này Danh mục 02 thủ tục hành chính.
Điều 2. Tổ chức thực hiện
1. Giao Sở Tư pháp rà soát quy trình.
Điều 3. Hiệu lực thi hành
Quyết định được đăng tải trên Cổng thông tin điện tử.
Bãi bỏ Quyết định số 33/QĐ-UBND.
Điều 4. Bãi bỏ Quyết định số 34/QĐ-UBND.
Điều 5. Chánh Văn phòng Ủy ban nhân dân xã, Trưởng phòng Kinh tế và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.`,
        'QUYẾT ĐỊNH',
      ),
    ).toEqual(['organization | 1 |  | Giao Sở Tư pháp rà soát quy trình. | ∅ | ∅ | ∅']);
  });

  test('place and audience are told of a task; a heading whose number was lost is none', async () => {
    expect(
      await tasksOf(`
II. NHIỆM VỤ
1. Tổ chức lớp tập huấn
- Thời gian tổ chức: Quý III/2026.
- Địa điểm: Hội trường xã.
- Đối tượng tham gia: cán bộ xã.
III. TỔ CHỨC THỰC HIỆN
1. Phòng Thông tin - Báo chí - Xuất bản
2. Phòng Kinh tế lập dự toán.
IV. KINH PHÍ
Nguồn kinh phí`),
    ).toEqual([
      'body | 1 |  | Tổ chức lớp tập huấn | ∅ | ∅ | Quý III/2026',
      'organization | 2 |  | Phòng Kinh tế lập dự toán. | ∅ | ∅ | ∅',
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
