import { expect, test } from 'vitest';
import { checkCoverage } from '#diff';
import type { CoverageItem } from '#model';
import { plan, task } from '../support/plan.ts';

function check(asked: string, ...said: string[]): CoverageItem {
  const parent = plan('tinh', 'ubnd-tinh', [task('1', asked)]);
  const child = plan('xa', 'ubnd-xa', said.map((text, i) => task(`C.${i}`, text))); // prettier-ignore
  const [item] = checkCoverage(parent, child).items;
  if (!item) throw new Error('Expected one item, got none');
  return item;
}

const counting = 'Kiểm đếm đất đai, tài sản trên đất của các hộ dân bị thu hồi đất';
const paying = 'chi trả tiền bồi thường cho các hộ dân bị thu hồi đất trong 30 ngày';

test('a clause left out of a text that is otherwise copied was cut, though the rest speaks of the same things', () => {
  const item = check(`${counting}; ${paying}.`, `${counting}.`);
  expect(item.status).toBe('partial');
  expect(item.findings.map((finding) => finding.parentValue)).toContain(paying);
});

test('a bracket that says what a body is may be left out of a copy', () => {
  const asked = `${counting}; gửi báo cáo về Sở Công Thương (cơ quan thường trực Ban Chỉ đạo) hằng tháng, kèm biểu số liệu.`;
  expect(check(asked, asked.replace(/ \(.*\)/u, '')).findings).toEqual([]);
});

test('a clause whose days are said behind it was not cut', () => {
  const asked =
    'Định kỳ 06 tháng (trước ngày 15 tháng 6) và hằng năm (trước ngày 05 tháng 12) đánh giá kết quả thực hiện';
  const rest = 'lồng ghép trong báo cáo công tác cải cách hành chính gửi Văn phòng UBND tỉnh';
  const said = `Đánh giá kết quả thực hiện, ${rest} trước ngày 15 tháng 6 và trước ngày 05 tháng 12.`;
  expect(check(`${asked}, ${rest}.`, said).status).toBe('covered');
});

test('“cấp xã” of the province is the ward’s own, whoever opens the sentence', () => {
  const asked = 'bố trí trong dự toán ngân sách cấp xã tối thiểu 50 triệu đồng cho thương mại điện tử; vận động ngân hàng hỗ trợ thêm thiết bị'; // prettier-ignore
  const said = `B${asked.slice(1).replace('cấp xã', 'phường')}`;
  expect(check(`UBND các xã, phường ${asked}`, said)).toMatchObject({ status: 'covered', findings: [] });
});

test('revenue and spending of a budget are one thing, at any level', () => {
  const asked = 'Công khai danh sách hộ nghèo; thu, chi ngân sách cấp xã; kế hoạch sử dụng đất tại nhà văn hóa';
  expect(check(asked, asked.replace('cấp xã', 'xã').replace('văn hóa', 'văn hóa thôn'))).toMatchObject({
    findings: [],
  });
});

test('a clause copied into another task was not cut', () => {
  expect(check(`${counting}; ${paying}.`, `${counting}.`, `${paying}.`)).toMatchObject({ findings: [] });
});

test('a main duty copied alone takes the task up, though its words are common', () => {
  const first = 'Nhận, cấp phát tài liệu tuyên truyền, phổ biến';
  const rest = 'hướng dẫn nghiệp vụ chấm điểm, công nhận cấp xã đạt chuẩn tiếp cận pháp luật';
  const item = check(`${first}; ${rest}.`, `${first}.`, 'Tổ chức tập huấn nghiệp vụ cho công chức tư pháp');
  expect(item.status).toBe('partial');
  expect(item.reasons.map(({ feature }) => feature)).toContain('word-for-word');
});

test('whose something is in the parent need not be said: in the child it is its own', () => {
  const rest = 'Kiểm soát chặt chẽ thành phần, thời gian, nội dung các cuộc họp';
  const item = check(`${rest} của UBND tỉnh, Lãnh đạo UBND tỉnh.`, `${rest} trong cơ quan Sở.`);
  expect(item).toMatchObject({ status: 'covered', findings: [] });
});

test('a kind answers who asks for what takes it in', () => {
  const item = check('In, cấp phát tài liệu cho người dân về phòng cháy', 'In, phát tờ rơi phòng cháy cho bà con');
  expect(item.status).toBe('covered');
});

test('who is to do it may stand in front of the parent’s clause alone: the rest is a copy', () => {
  const clause = 'phát huy vai trò giám sát, phê phán trước công luận những hành vi gây sách nhiễu, phiền hà';
  const rest = 'biểu dương kịp thời những điển hình tốt về tinh thần phục vụ';
  const said = `${clause.replace('phát', 'Phát')}; ${rest}.`;
  expect(check(`Các cơ quan báo chí ${clause}; ${rest}.`, said)).toMatchObject({ status: 'covered', findings: [] });
});

test('a time that a copy adds is nothing else: what it leaves out was cut', () => {
  const asked =
    'Vận động Quỹ Khuyến học trong toàn dân; trao học bổng cho học sinh khó khăn; công khai thu, chi trên trang thông tin điện tử';
  const item = check(
    asked,
    'Vận động Quỹ Khuyến học trong toàn dân; trao học bổng cho học sinh khó khăn; kết thúc vận động trước ngày 31/8/2026',
    'Tự đánh giá chất lượng trường mầm non, công bố kết quả trên trang thông tin điện tử',
  );
  expect(item.findings.map((finding) => finding.parentValue)).toContain(
    'công khai thu, chi trên trang thông tin điện tử',
  );
});

test('a member left out of a list that is otherwise copied was cut out of it', () => {
  const asked =
    'Theo dõi tình hình thi hành pháp luật về đất đai, an toàn thực phẩm, thủ tục hành chính: khảo sát tại cơ sở';
  const item = check(asked, asked.replace(', thủ tục hành chính', '').replace('cơ sở', 'các bản'));
  expect(item.findings.map((finding) => finding.parentValue)).toContain('thủ tục hành chính');
});
