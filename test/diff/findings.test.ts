import { describe, expect, test } from 'vitest';
import { checkCoverage, collectSigns } from '#diff';
import type { CoverageItem, Target, Task } from '#model';
import { agency, plan, task } from '../support/plan.ts';

const unrelated = [
  task('C.8', 'Tiêm phòng cho đàn vật nuôi trên toàn địa bàn', { lead: [agency('Sở Y tế')] }),
  task('C.9', 'Trồng mới và chăm sóc rừng phòng hộ ven biển', { lead: [agency('Sở Y tế')] }),
];

function check(parent: Task, child: Task, issuer = 'Sở Y tế'): CoverageItem {
  const above = plan('parent', 'UBND tỉnh', [parent]);
  const below = plan('child', issuer, [child, ...unrelated]);
  return checkCoverage(above, below).items[0] as CoverageItem;
}

const values = (item: CoverageItem) => item.findings.map(({ kind, parentValue }) => [kind, parentValue]);

test('a task that answers another parent task better keeps the time of that one', () => {
  const by = (raw: string, day: string) => ({ deadline: { raw, kind: 'by' as const, due: day } });
  const above = plan('parent', 'UBND tỉnh', [
    task('1', 'Rà soát, lập danh sách thôn đặc biệt khó khăn; niêm yết công khai tại nhà sinh hoạt cộng đồng', {
      ...by('Trước 15/3/2026', '2026-03-15'),
    }),
    task('2', 'Kiểm tra chính sách ưu đãi người có công; niêm yết công khai tại nhà sinh hoạt cộng đồng', {
      ...by('Trước 15/11/2026', '2026-11-15'),
    }),
  ]);
  const below = plan('child', 'UBND xã A', [
    task('C.1', 'Rà soát, lập danh sách thôn đặc biệt khó khăn của xã', by('Trước 15/3/2026', '2026-03-15')),
    task('C.2', 'Kiểm tra chính sách ưu đãi người có công ở các thôn; niêm yết công khai tại nhà sinh hoạt cộng đồng', {
      ...by('Trước 15/11/2026', '2026-11-15'),
    }),
    ...unrelated,
  ]);
  const kinds = checkCoverage(above, below).items.map(({ findings }) => findings.map(({ kind }) => kind));
  expect(kinds.flat()).not.toContain('deadline-later');
});

describe('numbers', () => {
  test('a number that answers another measure does not stand for one that is left out', () => {
    const item = check(
      task('1', 'Phủ mạng cáp quang trên 80% hộ gia đình, 100% đơn vị hành chính cấp xã'),
      task('C.1', 'Phủ mạng cáp quang đến hộ gia đình, 100% đơn vị hành chính cấp xã'),
    );
    expect(item.status).toBe('partial');
    expect(values(item)).toEqual([['target-missing', '80% hộ gia đình, 100% đơn vị hành chính cấp xã']]);
  });

  test('a number that the parent says again in its product is given once', () => {
    const product = { raw: 'Số lượng hội nghị giảm 10%' };
    const item = check(
      task('1', 'Cắt giảm 10% số lượng hội nghị của cơ quan', { product }),
      task('C.1', 'Cơ quan tinh giản 10% số lượng hội nghị'),
    );
    expect(item.findings.filter((finding) => finding.kind.startsWith('target'))).toEqual([]);
  });

  test('occasions are counted by several words, and as many are enough whatever else is said of them', () => {
    const item = check(
      task('1', 'Đối thoại với người dân về thủ tục hành chính, ít nhất 02 cuộc/năm'),
      task('C.1', 'Lãnh đạo xã đối thoại với người dân về thủ tục hành chính, tối thiểu 02 lần trong năm 2026'),
    );
    expect(item).toMatchObject({ status: 'covered', findings: [] });
  });

  test('what is done with a lower number is said once', () => {
    const item = check(
      task('1', 'Tổ chức ít nhất 40 lớp tập huấn, bồi dưỡng kiến thức an toàn thực phẩm cho chủ cơ sở chế biến'),
      task('C.1', 'Mở 06 lớp bồi dưỡng kiến thức an toàn thực phẩm cho chủ cơ sở chế biến'),
    );
    expect(item.findings.map(({ kind }) => kind)).toEqual(['target-lowered']);
  });

  test.each([
    ['as many occasions', 'Tổ chức 03 hội nghị kết nối cung cầu', 'Mở 03 cuộc kết nối cung cầu'],
    ['as many bodies', 'Kiểm tra công tác lưu trữ tại 15 cơ quan', 'Kiểm tra công tác lưu trữ tại 15 xã, phường'],
    ['all that there are', 'Kiểm tra 100% cơ sở giết mổ gia súc', 'Kiểm tra cả 23 cơ sở giết mổ gia súc'],
    ['to the last one', 'Bàn giao 100% diện tích mặt bằng tuyến đường', 'Giao hết mặt bằng tuyến đường'],
    ['one half', 'Giảm 50% số đèn chiếu sáng công cộng', 'Giảm một nửa số đèn chiếu sáng công cộng'],
    ['at least one, by its name', 'Nâng cấp ít nhất 01 chợ xuống cấp', 'Nâng cấp chợ Bình Hạ đã xuống cấp'],
    ['any places', 'Kiểm tra thực tế ít nhất 15 xã, phường', 'Đi kiểm tra thực tế không dưới 15 nơi'],
    [
      'how often, in words',
      'Trợ giúp pháp lý lưu động ít nhất 02 đợt/năm',
      'Trợ giúp pháp lý lưu động hai lần trong năm',
    ],
    ['how often a month', 'Quan trắc nước vùng nuôi tôm 02 lần/tháng', 'Đo nước vùng nuôi tôm, tháng 02 lần'],
    ['millions', 'Thả 2,5 triệu con giống tôm sú xuống biển', 'Thả 2.500.000 con giống tôm sú xuống biển'],
    ['a span', 'Giao đoàn thể chăm sóc cây xanh trong 03 năm', 'Giao đoàn thể chăm sóc cây xanh đủ 03 năm'],
    ['a day', 'Phản bác tin giả trên mạng trong 24 giờ', 'Có tin giả trên mạng thì trong một ngày đêm phải phản bác'],
    ['sittings', 'Mở phiên tòa giả định cho học sinh, tối thiểu 02 buổi', 'Mở phiên tòa giả định cho học sinh 02 buổi'],
    ['the year in a name', 'Tổ chức Hội chợ Xuân Ất Mùi 2026 tại thành phố', 'Tổ chức Hội chợ Xuân Ất Mùi'],
    ['no cut', 'Kiểm tra chính sách giảm nghèo tại 30% số xã', 'Kiểm tra 30% số xã về chính sách cho người nghèo'],
    ['whose age it is', 'Giảm suy dinh dưỡng trẻ em dưới 16 tuổi', 'Giảm suy dinh dưỡng trẻ em nhà nghèo'],
  ])('%s: the number is kept', (_, asked, said) => {
    const item = check(task('1', asked), task('C.1', said));
    expect(item.findings.filter(({ kind }) => kind.startsWith('target'))).toEqual([]);
    expect(item.status).not.toBe('missing');
  });

  test.each([
    [
      'a share, the only one left',
      'Đào tạo nghề cho lao động nông thôn; tỷ lệ có việc làm sau học nghề đạt từ 85% trở lên',
      'Dạy nghề ngắn hạn cho lao động nông thôn; sau khóa học có tối thiểu 75% học viên được nhận vào xưởng',
    ],
    [
      'occasions, the only ones left',
      'Trợ giúp pháp lý lưu động cho người nghèo; mỗi xã, phường ít nhất 02 đợt/năm',
      'Đón đoàn trợ giúp pháp lý lưu động của tỉnh 01 đợt trong năm, tư vấn cho người nghèo',
    ],
    ['occasions in words', 'Phát thanh về phòng cháy 03 lần/tuần', 'Mỗi tuần hai buổi phát thanh về phòng cháy'],
  ])('%s: the number is lowered', (_, asked, said) => {
    expect(check(task('1', asked), task('C.1', said)).findings.map(({ kind }) => kind)).toEqual(['target-lowered']);
  });

  test.each([
    ['the end of a month', 'Bàn giao 100% mặt bằng tuyến đường', 'Bàn giao mặt bằng tuyến đường đến hết tháng 9'],
    ['the first half of a year', 'Giảm 50% số đèn chiếu sáng', 'Giảm số đèn chiếu sáng trong nửa đầu năm'],
  ])('%s is no share', (_, asked, said) => {
    const kinds = check(task('1', asked), task('C.1', said)).findings.map(({ kind }) => kind);
    expect(kinds).toContain('target-missing');
  });

  test('another unit is another measure', () => {
    const item = check(
      task('1', 'Hội nghị chuyên môn của Sở tổ chức không quá 1 ngày'),
      task('C.1', 'Hội nghị chuyên môn của Sở tổ chức không quá 1 tháng'),
    );
    expect(item.status).toBe('partial');
  });

  test('a finding quotes the target as it was read, else the clause without cutting a phrase', () => {
    const raw = 'cắt giảm tối thiểu 15% số lượng văn bản hành chính do cơ quan, đơn vị ban hành';
    const target: Target = { raw, value: 15, unit: '%', comparator: '>=', direction: 'decrease', per: null };
    const parent = task('1', `Thực hiện ${raw}; báo cáo kết quả`, { targets: [target] });
    const child = task('C.1', 'Thực hiện cắt giảm số lượng văn bản hành chính do cơ quan, đơn vị ban hành');
    expect(values(check(parent, child))).toContainEqual(['target-missing', raw]);
    const unread = task('1', 'Thuê hệ thống giao ban (210 xã, phường chưa được đầu tư) cho phòng họp');
    const answer = task('C.1', 'Thuê hệ thống giao ban cho phòng họp xã, phường chưa được đầu tư');
    expect(values(check(unread, answer))).toEqual([['target-missing', '210 xã, phường chưa được đầu tư']]);
  });
});

describe('leads', () => {
  const text = 'Xây dựng phần mềm quản lý hồ sơ sức khỏe của người dân';
  const own = { ...agency('Văn phòng Sở'), level: 'internal' as const };

  test.each([
    ['a unit of the issuer', [own], []],
    ['the issuer', [agency('Sở Y tế')], []],
    ['another body', [agency('Sở Tài chính')], ['lead-missing']],
    ['another body together with a unit of the issuer', [agency('Sở Tài chính'), own], []],
  ])('what is given to the issuer may be led by %s', (_, lead, kinds) => {
    const item = check(task('1', text, { lead: [agency('Sở Y tế')] }), task('C.1', text, { lead }));
    expect(item.findings.map((finding) => finding.kind)).toEqual(kinds);
    expect(item.status).toBe('covered');
  });

  test('where the parent names another body, so may the child', () => {
    const lead = [agency('Sở Tài chính')];
    expect(check(task('1', text, { lead }), task('C.1', text, { lead })).findings).toEqual([]);
  });
});

test('a product of which nothing is said lacks as a whole, brackets kept', () => {
  const product = {
    raw: 'Bộ phim tài liệu dài ba mươi tập, quyển sổ tay tra cứu khổ nhỏ; bảng theo dõi nhiệt độ kho lạnh (bản giấy, bản mềm)',
  };
  const item = check(
    task('1', 'Xây dựng phần mềm quản lý hồ sơ sức khỏe của người dân', { product }),
    task('C.1', 'Xây dựng phần mềm quản lý hồ sơ sức khỏe của người dân'),
  );
  expect(values(item)).toEqual([
    ['product-missing', 'Bộ phim tài liệu dài ba mươi tập, quyển sổ tay tra cứu khổ nhỏ'],
    ['product-missing', 'bảng theo dõi nhiệt độ kho lạnh (bản giấy, bản mềm)'],
  ]);
});

test('what a copied task says as its product leaves no gap in its text', () => {
  const first = 'Xử lý hồ sơ đất đai trên môi trường số và số hóa sổ địa chính đạt từ 95% trở lên';
  const asked = task('1', `${first}; đảm bảo 100% văn bản trao đổi giữa các cơ quan được thực hiện dưới dạng điện tử`);
  const copy = task('C.1', first, { product: { raw: '100% văn bản của cơ quan gửi nhận điện tử' } });
  const [signs] = collectSigns(plan('parent', 'UBND tỉnh', [asked]), plan('child', 'Sở Y tế', [copy, ...unrelated]));
  expect(signs?.lacks).toMatchObject([{ kind: 'part', signs: { gapEmpty: 0, copied: 0 } }]);
});

describe('headings inside a task', () => {
  const asked = 'Phòng, chống dịch bệnh thủy sản: tiếp nhận khai báo, khoanh vùng, xử lý ổ dịch; kiểm dịch con giống';

  test('what one names is done by what stands behind its colon', () => {
    const item = check(
      task('1', asked),
      task('C.1', 'Tiếp nhận khai báo, khoanh vùng, dập ổ dịch; kiểm dịch con giống'),
    );
    expect(item).toMatchObject({ status: 'covered', findings: [] });
  });
});

test('a day that all know by its date is kept in whatever words', () => {
  const asked = 'Luân chuyển sách về tủ sách thôn; hưởng ứng Ngày Sách và Văn hóa đọc Việt Nam 21/4';
  const item = check(task('1', asked), task('C.1', 'Luân chuyển sách về tủ sách thôn; bày phố sách mừng ngày 21/4'));
  expect(item).toMatchObject({ status: 'covered', findings: [] });
});

test('of the names for the parts of a commune those are asked for that there are', () => {
  const asked = 'Kiện toàn Ban Chỉ đạo; phân công thành viên phụ trách từng khối, xóm, bản; ban hành quy chế';
  const item = check(task('1', asked), task('C.1', asked.replace('khối, xóm, bản', 'bản')));
  expect(item).toMatchObject({ status: 'covered', findings: [] });
});

test('a report that another task promises has a day of its own', () => {
  const by = (raw: string, day: string) => ({ deadline: { raw, kind: 'by' as const, due: day } });
  const text = 'Lập danh sách chuyển đổi vị trí công tác của công chức đủ 03 năm; tổng hợp, báo cáo kết quả';
  const above = plan('parent', 'UBND tỉnh', [task('1', text, by('Trước 15/6/2026', '2026-06-15'))]);
  const below = plan('child', 'Sở Y tế', [
    task('C.1', 'Lập danh sách chuyển đổi vị trí công tác của công chức đủ 03 năm'),
    task('C.2', 'Tổng hợp, báo cáo kết quả', by('trước ngày 20/12/2026', '2026-12-20')),
    ...unrelated,
  ]);
  const kinds = checkCoverage(above, below).items[0]?.findings.map(({ kind }) => kind);
  expect(kinds).not.toContain('deadline-later');
});

test('of a list that leaves the choice one member is enough; of cases to be dealt with all are meant', () => {
  const open = task('1', 'Mở lớp truyền dạy hát Xoan, hát Ghẹo, chiêng Mường hoặc loại hình di sản khác tại cộng đồng');
  expect(check(open, task('C.1', 'Mở lớp truyền dạy hát Xoan tại cộng đồng')).findings).toEqual([]);
  const cases = task('1', 'Xử lý nghiêm cán bộ vi phạm kỷ luật, gây phiền hà hoặc đùn đẩy trách nhiệm');
  expect(check(cases, task('C.1', 'Xử lý nghiêm cán bộ vi phạm kỷ luật, gây phiền hà')).status).toBe('partial');
});
