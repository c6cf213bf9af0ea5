import { describe, expect, test } from 'vitest';
import { tasksOf } from '../support/body-tasks.ts';

describe('who acts in the body', () => {
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

  test.each([
    ['Cập nhật quy hoạch chợ; Sở Tài chính chủ trì, hoàn thành trước ngày 30/9/2026.', 'Sở Tài chính', '∅'],
    ['Quản lý thuế. Thuế tỉnh chủ trì, phối hợp với Sở Y tế; xong trong quý II/2026.', 'Thuế tỉnh', 'Sở Y tế'],
    ['Mở phố đi bộ; UBND các xã chủ trì, Sở Y tế phối hợp, xong năm 2026.', 'UBND các xã', 'Sở Y tế'],
    ['Cảnh báo giá; Sở Nội vụ phối hợp với Sở Y tế thực hiện thường xuyên.', 'Sở Nội vụ', 'Sở Y tế'],
  ])('who acts, and when, is a sentence of its own behind the work: %s', async (text, lead, support) => {
    expect(await tasksOf(`II. NHIỆM VỤ\n- ${text}`)).toEqual([`body | ∅ |  | ${text} | ${lead} | ${support} | ∅`]);
  });

  test('a sentence that gives a body more than "thực hiện" is work', async () => {
    const text = 'Giao Phòng Kinh tế theo dõi tiến độ, tham mưu báo cáo kết quả thực hiện.';
    expect(await tasksOf(`II. NHIỆM VỤ\n1. Tiến độ\n- Lập bảng theo dõi.\n${text}`)).toHaveLength(2);
  });

  test('all bodies named between semicolons lead the items under them', async () => {
    const bodies = 'Các sở, ban, ngành cấp tỉnh; UBND các xã, phường';
    const [line] = await tasksOf(`II. NHIỆM VỤ\n${bodies} tập trung thực hiện các nhiệm vụ sau:\na) Giảm 15% văn bản.`);
    expect(line).toContain(`| Giảm 15% văn bản. | ${bodies} |`);
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

  test('who acts, and when, stands in a bracket of its own', async () => {
    expect(
      await tasksOf(`
II. NHIỆM VỤ
- [Công an xã] Treo băng rôn.
- (Hội Nông dân chủ trì, Hội Phụ nữ phối hợp) Thu gom vỏ bao.
- Kiểm tra cơ sở chăn nuôi (Phòng Kinh tế, Công an xã; tuần 3 tháng 6/2026).
- Tập huấn phần mềm (Phòng Kinh tế chủ trì; quý II/2026).
- Gửi báo cáo về UBND xã (Phòng Kinh tế).`),
    ).toEqual([
      'body | ∅ |  | [Công an xã] Treo băng rôn. | Công an xã | ∅ | ∅',
      'body | ∅ |  | (Hội Nông dân chủ trì, Hội Phụ nữ phối hợp) Thu gom vỏ bao. | Hội Nông dân | Hội Phụ nữ | ∅',
      'body | ∅ |  | Kiểm tra cơ sở chăn nuôi (Phòng Kinh tế, Công an xã; tuần 3 tháng 6/2026). | Phòng Kinh tế, Công an xã | ∅ | tuần 3 tháng 6/2026',
      'body | ∅ |  | Tập huấn phần mềm (Phòng Kinh tế chủ trì; quý II/2026). | Phòng Kinh tế | ∅ | quý II/2026',
      'body | ∅ |  | Gửi báo cáo về UBND xã (Phòng Kinh tế). | ∅ | ∅ | ∅',
    ]);
  });

  test('who issues the plan leads nothing by its preamble', async () => {
    expect(
      await tasksOf(`
UBND xã An Phú ban hành Kế hoạch như sau:
1. Nội dung thực hiện
- Dọn vệ sinh kênh mương (giao Công an xã chỉ đạo thực hiện, xong trước 02/9/2026).
- Trồng cây.`),
    ).toEqual([
      expect.stringMatching(/\| {2}\| Dọn vệ sinh .* \| Công an xã \| ∅ \| ∅$/u),
      'body | ∅ |  | Trồng cây. | ∅ | ∅ | ∅',
    ]);
  });

  test('a unit is told above its items, although no part stands above it', async () => {
    expect(
      await tasksOf(
        `
Sở Nội vụ đề nghị các đơn vị thực hiện một số nội dung sau:
1. Văn phòng Sở
- Bố trí máy quét.
2. Nội dung khác
- Trồng cây.`,
        'CÔNG VĂN',
      ),
    ).toEqual([
      'body | ∅ | 1. Văn phòng Sở | Bố trí máy quét. | Văn phòng Sở | ∅ | ∅',
      'body | ∅ |  | Trồng cây. | các đơn vị | ∅ | ∅',
    ]);
  });

  test.for(['Sở Nội vụ', 'Thực hiện Kế hoạch số 9/KH-UBND ngày 05/01/2026 của UBND tỉnh, Sở Nội vụ'])(
    'who is asked acts, not "%s" who asks',
    async (asking) => {
      const lines = `${asking} đề nghị UBND các xã, phường triển khai một số nội dung sau:\n1. Trồng cây.`;
      expect(await tasksOf(lines, 'CÔNG VĂN')).toEqual(['body | 1 |  | Trồng cây. | UBND các xã, phường | ∅ | ∅']);
    },
  );

  test('a bracket behind a heading names who leads its items', async () => {
    expect(
      await tasksOf(`
II. NHIỆM VỤ
1. Công tác kiểm tra (Phòng Kinh tế chủ trì, Công an xã phối hợp)
- Kiểm tra chợ.`),
    ).toEqual([expect.stringMatching(/Kiểm tra chợ\. \| Phòng Kinh tế \| Công an xã \| ∅$/u)]);
  });
});
