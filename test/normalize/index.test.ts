import { describe, expect, it } from 'vitest';
import type { PlanDraft, PlanSource, TaskDraft } from '#model';
import { normalizePlan, planYear } from '../../src/normalize/index.ts';

const field = (raw: string) => ({ raw, sources: [] });
const source: PlanSource = {
  file: 'plan.docx',
  sha256: '0'.repeat(64),
  format: 'docx',
  pageCount: null,
  textSource: 'embedded',
};

const row: TaskDraft = {
  key: 'appendix.1',
  ordinal: '1',
  path: ['I. Tuyên truyền:'],
  section: 'appendix',
  text: 'Phối hợp với Sở Nội vụ tổ chức 02 hội nghị triển khai Kế hoạch số 88',
  lead: 'Sở Y tế',
  support: 'UBND các xã, phường',
  product: 'Báo cáo; 100% cán bộ tham gia',
  deadline: 'Quý II',
  columnsDecide: true,
  sources: [{ kind: 'page', page: 3, box: [1, 2, 3, 4] }],
  confidence: 1,
};
const item: TaskDraft = {
  ...row,
  key: 'body.1.a',
  ordinal: null,
  path: [],
  section: 'body',
  text: 'Sở Tài chính phối hợp với Sở Nội vụ thẩm định kinh phí, hoàn thành trước 10/5/2026.',
  lead: null,
  support: null,
  product: null,
  deadline: null,
  columnsDecide: false,
  sources: [{ kind: 'block', part: 'document', path: 'p[4]' }],
};
const draft: PlanDraft = {
  documentType: field('KẾ HOẠCH'),
  code: field('Số:       /KH-UBND'),
  issuer: field('ỦY BAN NHÂN DÂN\nPHƯỜNG TÂN AN'),
  place: field('Tân An,'),
  date: field('ngày      tháng 4 năm 2026'),
  subject: field('Phòng, chống dịch bệnh năm 2026'),
  signer: { competence: field('TM. ỦY BAN NHÂN DÂN'), position: field('CHỦ TỊCH'), fullName: field('Trần Văn Bình') },
  recipients: [field('- Sở Y tế;'), field('- Lưu: VT.')],
  aims: [field('Phấn đấu tỷ lệ tiêm chủng đạt trên 95%.')],
  preamble: [
    field('Thực hiện Kế hoạch số 88/KH-UBND ngày 05/3/2026 của UBND tỉnh về phòng, chống dịch bệnh năm 2026,'),
  ],
  passages: [field('Theo Nghị quyết số 76/NQ-CP.')],
  tasks: [row, item],
  diagnostics: [],
};

describe('normalizePlan', () => {
  const plan = normalizePlan(draft, source, []);
  const [first, second] = plan.tasks;

  it('reads the header', () => {
    expect(plan).toMatchObject({
      documentType: { code: 'KH', name: 'Kế hoạch' },
      code: { number: null, notation: 'KH-UBND', full: null, raw: 'Số: /KH-UBND' },
      issuer: { level: 'commune' },
      place: 'Tân An',
      promulgationDate: { raw: 'ngày tháng 4 năm 2026', iso: '2026-04' },
      signer: { competence: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', fullName: 'Trần Văn Bình' },
      recipients: ['Sở Y tế'],
      targets: [{ value: 95, unit: '%', comparator: '>' }],
    });
    expect(plan.references.map(({ code, role }) => [code, role])).toEqual([
      ['88/KH-UBND', 'parent'],
      ['76/NQ-CP', 'mention'],
    ]);
  });

  it('lets the columns of a row decide, and adds what its product alone sets', () => {
    expect(first).toMatchObject({
      id: 'KH-UBND#appendix.1',
      path: ['I. Tuyên truyền'],
      product: { raw: 'Báo cáo; 100% cán bộ tham gia' },
      deadline: { raw: 'Quý II', kind: 'by', due: '2026-06-30' },
      references: ['88/KH-UBND'],
      sources: [{ page: 3, bbox: [1, 2, 3, 4] }],
    });
    expect(first!.lead.map(({ id }) => id)).toEqual(['so-y-te']);
    expect(first!.support.map(({ id }) => id)).toEqual(['@ubnd-cap-xa']);
    expect(first!.targets.map(({ value, unit }) => `${value} ${unit}`)).toEqual(['2 hội nghị', '100 %']);
  });

  it('finds actors and deadline of prose in its text', () => {
    expect(second!.lead.map(({ id }) => id)).toEqual(['so-tai-chinh']);
    expect(second!.support.map(({ id }) => id)).toEqual(['so-noi-vu']);
    expect(second).toMatchObject({
      deadline: { raw: 'trước 10/5/2026', due: '2026-05-10' },
      sources: [{ page: null, bbox: null }],
    });
  });

  it('says what the header leaves blank, behind the diagnostics it was given', () => {
    const before = { severity: 'warning' as const, code: 'page-failed', message: 'Trang 2' };
    expect(normalizePlan(draft, source, [before]).diagnostics.map(({ code }) => code)).toEqual([
      'page-failed',
      'number-blank',
      'date-incomplete',
    ]);
  });

  it('says that issuer and code are missing', () => {
    const bare = normalizePlan({ ...draft, issuer: null, code: null, date: null, preamble: [] }, source, []);
    expect(bare.diagnostics.map(({ code }) => code)).toEqual(['no-issuer', 'no-code']);
    expect(bare.tasks[0]!.id).toBe('plan.docx#appendix.1');
  });

  it('takes the issuer from the closing line of the preamble where no letterhead is', () => {
    const preamble = [
      field('Căn cứ Kế hoạch số 88/KH-UBND; UBND xã Minh Lạc, huyện Cẩm Giàng ban hành Kế hoạch như sau:'),
    ];
    expect(normalizePlan({ ...draft, issuer: null, preamble }, source, []).issuer?.id).toBe('ubnd-xa:minh-lac');
  });

  it('names a time and a lead that it cannot place, and trusts the task less', () => {
    const odd = { ...row, deadline: '8h30 - 8h35', lead: 'Ông Nguyễn Văn A' };
    const { tasks, diagnostics } = normalizePlan({ ...draft, tasks: [odd] }, source, []);
    expect(tasks[0]).toMatchObject({ deadline: { kind: 'unknown' }, lead: [] });
    expect(tasks[0]!.confidence).toBeLessThan(1);
    expect(diagnostics.map(({ code, page }) => [code, page])).toEqual(
      expect.arrayContaining([
        ['deadline-unknown', 3],
        ['lead-unknown', 3],
      ]),
    );
  });

  it('gives no date before the plan to a time without a year', () => {
    const { tasks } = normalizePlan({ ...draft, tasks: [{ ...row, deadline: 'Tháng 01' }] }, source, []);
    expect(tasks[0]!.deadline).toEqual({ raw: 'Tháng 01', kind: 'by' });
  });

  it('lets the time of an item outweigh the one that its section gives', () => {
    const due = (text: string) =>
      normalizePlan({ ...draft, tasks: [{ ...item, text, sharedDeadline: 'Quý III/2026' }] }, source, []).tasks[0]!
        .deadline?.due;
    expect(due('Biên soạn tài liệu, xong trước ngày 10/5/2026.')).toBe('2026-05-10');
    expect(due('Cấp phát tài liệu.')).toBe('2026-09-30');
  });

  it('takes the year of issue where the subject names none, and no day before it', () => {
    const bare = {
      ...draft,
      subject: field('Tổng kiểm tra công tác phòng cháy'),
      date: field('ngày 18 tháng 5 năm 2026'),
    };
    const deadlineOf = (deadline: string, subject = bare.subject) =>
      normalizePlan({ ...bare, subject, tasks: [{ ...row, deadline }] }, source, []).tasks[0]!.deadline;
    expect(deadlineOf('30/5')).toEqual({ raw: '30/5', kind: 'by', due: '2026-05-30' });
    expect(deadlineOf('Tháng 01')).toEqual({ raw: 'Tháng 01', kind: 'by' });
    expect(deadlineOf('30/5', field('Chuyển đổi số giai đoạn 2026 - 2030'))).toEqual({ raw: '30/5', kind: 'by' });
  });

  it('lets an agency that opens the sentence outweigh a group named above it', () => {
    const leads = (lead: string, text: string) =>
      normalizePlan({ ...draft, tasks: [{ ...item, lead, text }] }, source, []).tasks[0]!.lead.map(({ id }) => id);
    expect(leads('Các sở, ban, ngành', 'Sở Tài chính bố trí kinh phí.')).toEqual(['so-tai-chinh']);
    expect(leads('Các sở, ban, ngành', 'Bố trí kinh phí.')).toEqual(['@so-ban-nganh']);
    expect(leads('Sở Nội vụ', 'Sở Tài chính bố trí kinh phí.')).toEqual(['so-noi-vu']);
  });

  it('reads one column for lead and support', () => {
    const { tasks } = normalizePlan(
      { ...draft, tasks: [{ ...row, lead: 'Sở Xây dựng chủ trì, phối hợp với Sở Tài chính', support: null }] },
      source,
      [],
    );
    expect(tasks[0]!.lead.map(({ id }) => id)).toEqual(['so-xay-dung']);
    expect(tasks[0]!.support.map(({ id }) => id)).toEqual(['so-tai-chinh']);
  });
});

describe('planYear', () => {
  it.each([
    ['Phòng, chống thiên tai năm 2026', 2026],
    ['Phát triển du lịch giai đoạn 2026-2030', null],
    ['Thực hiện Kết luận số 226-KL/TW ngày 11 tháng 12 năm 2025 của Ban Bí thư', null],
    ['Chuyển đổi số đến năm 2030', null],
    ['Thực hiện Nghị quyết ngày 01 tháng 02 năm 2025 trong năm 2026', 2026],
    ['Đánh giá năm 2025, phương hướng năm 2026', null],
  ])('%s', (subject, year) => expect(planYear(subject)).toBe(year));
});
