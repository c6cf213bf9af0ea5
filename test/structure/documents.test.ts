import { describe, expect, it } from 'vitest';
import { readPlan } from '#pipeline';
import { country, letters, someTasks } from '../support/letter.ts';
import type { Letter } from '../support/letter.ts';

async function read(...documents: Letter[]) {
  const { plan, further } = await readPlan(letters(...documents), 'van-ban.docx');
  if (plan === null) throw new Error('Expected a plan, got null');
  return { plan, further, codes: plan.diagnostics.map(({ code }) => code) };
}

const date = 'Phú Thọ, ngày 08 tháng 5 năm 2026';
const plan: Letter = {
  left: ['UBND TỈNH PHÚ THỌ', 'SỞ NỘI VỤ', 'Số: 210/KH-SNV'],
  right: [...country, date],
  title: ['KẾ HOẠCH', 'Kiểm tra công vụ năm 2026'],
  sign: ['GIÁM ĐỐC', 'Lê Văn Ba'],
};
const decision: Letter = {
  ...plan,
  left: ['UBND TỈNH PHÚ THỌ', 'SỞ NỘI VỤ', 'Số: 12/QĐ-SNV'],
  title: ['QUYẾT ĐỊNH', 'Về việc ban hành Kế hoạch kiểm tra công vụ năm 2026', 'GIÁM ĐỐC SỞ NỘI VỤ'],
  body: ['Căn cứ Kế hoạch số 10/KH-UBND của UBND tỉnh;', 'Điều 1. Ban hành kèm theo Quyết định này Kế hoạch kiểm tra.'],
};
const attached = '(Ban hành kèm theo Quyết định số 12/QĐ-SNV ngày 08/5/2026 của Giám đốc Sở Nội vụ)';

describe('documents of one file', () => {
  it('take the tasks of the plan that a decision hands down, with or without a letterhead of its own', async () => {
    const bare = { left: [], title: [...plan.title!, attached] };
    for (const handed of [bare, { ...plan, left: ['SỞ NỘI VỤ'], right: country, sign: [] }]) {
      const { plan: found, further, codes } = await read(decision, handed);
      expect([found.code?.full, found.documentType?.code, found.signer?.fullName]).toEqual([
        '12/QĐ-SNV',
        'QĐ',
        'Lê Văn Ba',
      ]);
      expect(found.tasks.map((task) => task.text)).toEqual([
        'Văn phòng rà soát danh mục thủ tục hành chính trước ngày 30/6/2026.',
      ]);
      expect(found.references.find(({ role }) => role === 'parent')?.code).toBe('10/KH-UBND');
      expect(codes).toContain('plan-attached');
      expect(further).toEqual([]);
    }
  });

  it('are plans of their own where they have a number of their own', async () => {
    const second = {
      ...plan,
      left: ['UBND TỈNH PHÚ THỌ', 'SỞ NỘI VỤ', 'Số: 222/KH-SNV'],
      title: ['KẾ HOẠCH', 'Tinh giản biên chế'],
    };
    const { plan: first, further, codes } = await read(plan, second);
    expect([first, ...further].map((one) => [one.code?.full, one.subject, one.tasks.length])).toEqual([
      ['210/KH-SNV', 'Kiểm tra công vụ năm 2026', 1],
      ['222/KH-SNV', 'Tinh giản biên chế', 1],
    ]);
    expect(codes).toContain('further-document');
  });

  it('put the plan in front of the letter that sends it', async () => {
    const letter: Letter = {
      ...plan,
      left: ['UBND TỈNH PHÚ THỌ', 'SỞ NỘI VỤ', 'Số: 230/SNV-VP', 'V/v gửi kế hoạch kiểm tra'],
      title: [],
      body: ['Kính gửi: Các phòng thuộc Sở', 'Sở Nội vụ gửi Kế hoạch số 210/KH-SNV để thực hiện./.'],
    };
    const { plan: found, further } = await read(letter, plan);
    expect([found.code?.full, ...further.map((one) => one.code?.full)]).toEqual(['210/KH-SNV', '230/SNV-VP']);
  });

  it('leave out the note that certifies a copy', async () => {
    const note: Letter = {
      left: ['UBND XÃ IA GRAI', 'Số: 15/SY-UBND'],
      right: ['SAO Y BẢN CHÍNH', 'Ia Grai, ngày 09 tháng 5 năm 2026'],
      body: [],
      sign: ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG', 'Lê Thị Phượng'],
    };
    const { plan: found, further } = await read(plan, note);
    expect([found.signer?.fullName, found.signer?.competence, further]).toEqual(['Lê Văn Ba', null, []]);
  });

  it('keep an annex that prints the letterhead again with its plan', async () => {
    const annex: Letter = {
      left: ['SỞ NỘI VỤ', 'Số: 210/KH-SNV'],
      right: country,
      title: ['PHỤ LỤC', 'DANH SÁCH ĐƠN VỊ', '(Kèm theo Kế hoạch số 210/KH-SNV ngày 08/5/2026)'],
      body: someTasks,
    };
    const { plan: found, further } = await read(plan, annex);
    expect([found.code?.full, found.tasks.length, further]).toEqual(['210/KH-SNV', 1, []]);
  });

  it('read number, date and issuer of a lone annex from the bracket under its title', async () => {
    for (const title of [['PHỤ LỤC', 'DANH MỤC NHIỆM VỤ'], ['DANH MỤC NHIỆM VỤ']]) {
      const line = '(Kèm theo Kế hoạch số 263/KH-UBND ngày 08 tháng 5 năm 2026 của UBND tỉnh Bắc Ninh)';
      const { plan: found } = await read({ left: [], title: [...title, line], body: [] });
      expect([found.code?.full, found.promulgationDate?.iso, found.issuer?.id]).toEqual([
        '263/KH-UBND',
        '2026-05-08',
        'ubnd-tinh',
      ]);
    }
  });

  it('keep the duties of a letter beside those of the plan that it hands down, and no plan hands down another', async () => {
    const body = ['Kính gửi: Các phòng', '1. Các phòng báo cáo kết quả trước ngày 15/12/2026.'];
    const letter: Letter = { ...plan, left: ['SỞ NỘI VỤ', 'Số: 230/SNV-VP', 'V/v gửi kế hoạch'], title: [], body };
    const handed = (line: string): Letter => ({ left: [], title: [...plan.title!, line] });
    const texts = async (first: Letter, line: string) =>
      (await read(first, handed(line))).plan.tasks.map((task) => task.text.slice(0, 9));
    expect(await texts(letter, '(Kèm theo Công văn số 230/SNV-VP)')).toEqual(['Các phòng', 'Văn phòng']);
    expect((await texts(plan, attached))[0]).toBe('Văn phòng');
  });
});
