import { describe, expect, test } from 'vitest';
import { checkCoverage, findUnchecked } from '#diff';
import { toAgencies, toIssuer } from '#lexicon';
import type { Agency, CoverageItem, Task } from '#model';
import { plan, task } from '../support/plan.ts';

/** What the check says of a task led by those that a cell names, in a plan issued by the body of a letterhead. */
function judge(lead: string, issuer: string[], more: Partial<Task> = {}): CoverageItem {
  const asked = task('p.1', 'Rà soát quy định về quản lý chợ', { lead: toAgencies(lead, { issuer: null }), ...more });
  const child = { ...plan('con', 'con', []), issuer: toIssuer(issuer) as Agency };
  const [item] = checkCoverage(plan('tinh', 'ubnd-tinh', [asked]), child).items;
  if (!item) throw new Error('Expected one item');
  return item;
}

const health = ['UBND TỈNH BẮC NINH', 'SỞ Y TẾ'];
const ward = ['ỦY BAN NHÂN DÂN', 'PHƯỜNG VÕ CƯỜNG'];
const commune = ['ỦY BAN NHÂN DÂN', 'XÃ TÂN LẬP'];
const zone = ['ỦY BAN NHÂN DÂN', 'ĐẶC KHU CÔN ĐẢO'];
const police = ['UBND TỈNH BẮC NINH', 'CÔNG AN TỈNH'];
const front = ['ỦY BAN MTTQ VIỆT NAM TỈNH BẮC NINH'];

describe('a task binds who leads it', () => {
  test.each([
    ['Sở Y tế', health],
    ['Sở Nội vụ, Sở Y tế', health],
    ['Các sở, ban, ngành', health],
    ['Giám đốc các Sở, Chủ tịch UBND cấp xã', health],
    ['Các sở, ban, ngành (trừ Sở Nội vụ)', health],
    ['Các sở, ban, ngành', police],
    ['Các sở, ngành, địa phương', ward],
    ['Các cơ quan, đơn vị, địa phương', health],
    ['Các cơ quan, đơn vị, địa phương', ward],
    ['Các cơ quan, đơn vị', health],
    ['UBND các xã, phường', ward],
    ['Chủ tịch UBND các xã, phường', commune],
    ['UBND cấp xã', zone],
    ['UBND các xã, phường, đặc khu', zone],
    ['', health],
  ])('%s binds %j', (lead, issuer) => {
    expect(judge(lead, issuer).applicability).toBe('applies');
  });

  test.each([
    ['Sở Nội vụ', health],
    ['Các sở, ban, ngành (trừ Sở Y tế)', health],
    ['UBND các xã, phường, đặc khu (trừ đặc khu Côn Đảo)', zone],
    ['UBND cấp xã', health],
    ['UBND các xã', ward],
    ['UBND các phường', commune],
    ['Các sở, ban, ngành', ward],
    ['Các sở, ban, ngành', front],
    ['Công an tỉnh', health],
    ['Các Ban Quản lý rừng phòng hộ, Vườn quốc gia', health],
    ['Các chủ rừng', commune],
  ])('%s does not bind %j', (lead, issuer) => {
    expect(judge(lead, issuer).applicability).toBe('not-applicable');
  });

  test('a department that only supports has to cooperate, and the reason says so', () => {
    const item = judge('Sở Nội vụ', health, { support: toAgencies('Sở Y tế', { issuer: null }) });
    expect(item).toMatchObject({
      applicability: 'not-applicable',
      applicabilityReason: expect.stringContaining('phối hợp') as string,
    });
  });

  test('who leads may stand in the heading above the task', () => {
    const path = ['2. Truyền thông', 'a) Sở Công Thương, Sở Nội vụ theo lĩnh vực được phân công'];
    expect(judge('', health, { path }).applicability).toBe('not-applicable');
    expect(judge('', health, { path: ['2. Truyền thông', 'a) Sở Y tế, Sở Nội vụ theo lĩnh vực'] }).applicability).toBe(
      'applies',
    );
  });

  test('who leads may open the sentence', () => {
    const text = 'UBND các xã, phường khi xảy ra ngộ độc thực phẩm phải tổ chức cấp cứu người bệnh';
    expect(judge('', health, { text }).applicability).toBe('not-applicable');
    expect(judge('', ward, { text }).applicability).toBe('applies');
  });

  test('a body that a sentence only begins with binds nobody', () => {
    const text = 'Sở Y tế số 05 là mẫu biểu để các đơn vị báo cáo';
    expect(judge('', ward, { text }).applicability).toBe('applies');
  });
});

describe('tasks of the body beside an appendix', () => {
  const row = task('p.1', 'Rà soát quy định', { section: 'appendix' });
  const item = task('p.2', 'Tổ chức hội thi', { section: 'body' });

  test('are told as unchecked where nobody chose the section', () => {
    const [told, ...more] = findUnchecked(plan('tinh', 'ubnd-tinh', [row, item, item]));
    expect(told).toMatchObject({ code: 'tasks-unchecked', severity: 'warning' });
    expect(told?.message).toContain('2 nhiệm vụ ở phần nội dung');
    expect(more).toEqual([]);
  });

  test('are none where there is one kind only, or a section was chosen', () => {
    expect(findUnchecked(plan('tinh', 'ubnd-tinh', [row]))).toEqual([]);
    expect(findUnchecked(plan('tinh', 'ubnd-tinh', [item]))).toEqual([]);
    expect(findUnchecked(plan('tinh', 'ubnd-tinh', [row, item]), 'appendix')).toEqual([]);
  });
});
