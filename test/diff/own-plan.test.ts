import { expect, test } from 'vitest';
import { checkCoverage } from '#diff';
import { agency, plan, task } from '../support/plan.ts';

const unrelated = [
  task('C.8', 'Tiêm phòng cho đàn vật nuôi trên toàn địa bàn'),
  task('C.9', 'Trồng mới và chăm sóc rừng phòng hộ ven biển'),
];

test.each([
  ['Cụ thể hóa Kế hoạch này thành kế hoạch thực hiện năm 2026 của cơ quan, địa phương', 'covered'],
  ['Ban hành kế hoạch triển khai Đề án 06 năm 2026 của ngành, địa phương', 'covered'],
  ['Ban hành kế hoạch triển khai chuyển đổi số năm 2026 của ngành, địa phương', 'missing'],
  ['Thực hiện các nội dung tại mục II; bố trí kinh phí, ban hành kế hoạch trước ngày 31/3/2026', 'covered'],
  ['Căn cứ Kế hoạch này xây dựng, ban hành kế hoạch của địa phương, trong đó xác định rõ số lượng', 'covered'],
  ['Xây dựng, ban hành kế hoạch thực hiện của cơ quan, địa phương, cụ thể hóa chỉ tiêu', 'covered'],
  ['Ban hành kế hoạch Đề án 06 năm 2026 của cơ quan, địa phương; phân công người phụ trách', 'covered'],
  ['Ban hành kế hoạch phòng, chống dịch năm 2026 của cơ quan, địa phương', 'missing'],
  ['Tổ chức hội thi tuyên truyền viên; ban hành kế hoạch trước ngày 31/3/2026', 'missing'],
])('%s: the child’s plan is it only on the same subject', (text, status) => {
  const above = plan('parent', 'UBND tỉnh', [task('1', text)], { subject: 'Triển khai Đề án 06 năm 2026' });
  const cited = { code: '1/KH-parent', documentType: 'KH', date: null, issuer: 'UBND tỉnh', role: 'parent' as const };
  const below = plan('child', 'Sở Y tế', unrelated, { references: [cited] });
  expect(checkCoverage(above, below).items[0]?.status).toBe(status);
});

test('a plan issued behind the day that the task sets is late, although its words name that day', () => {
  const text = 'Căn cứ Kế hoạch này, xây dựng kế hoạch thực hiện của địa phương; hoàn thành trước 10/5/2026';
  const asked = task('1', text, { deadline: { raw: 'trước 10/5/2026', kind: 'by', due: '2026-05-10' } });
  const above = plan('parent', 'UBND tỉnh', [asked]);
  const cited = { code: '1/KH-parent', documentType: 'KH', date: null, issuer: 'UBND tỉnh', role: 'parent' as const };
  const issued = { raw: 'ngày 14 tháng 5 năm 2026', iso: '2026-05-14' };
  const below = plan('child', 'Sở Y tế', unrelated, { references: [cited], promulgationDate: issued });
  expect(checkCoverage(above, below).items[0]).toMatchObject({
    status: 'partial',
    findings: [{ kind: 'deadline-later', parentValue: 'trước 10/5/2026' }],
  });
});

test('a draft without a number is carried out by the plan that cites one of its kind and body', () => {
  const text = 'Căn cứ Kế hoạch này, xây dựng kế hoạch thực hiện của địa phương';
  const draft = {
    issuer: agency('UBND tỉnh', 'ubnd-tinh'),
    code: { full: null, number: null, notation: 'KH-UBND', raw: 'Số:    /KH-UBND' },
  };
  const above = plan('parent', 'UBND tỉnh', [task('1', text)], draft);
  const cites = (code: string) => ({
    code,
    documentType: 'KH',
    date: null,
    issuer: 'UBND tỉnh',
    role: 'parent' as const,
  });
  const statusOf = (code: string) =>
    checkCoverage(above, plan('child', 'Sở Y tế', unrelated, { references: [cites(code)] })).items[0]?.status;
  expect(statusOf('168/KH-UBND')).toBe('covered');
  expect(statusOf('168/KH-BYT')).toBe('missing');
});
