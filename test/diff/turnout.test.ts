import { describe, expect, it } from 'vitest';
import { findTurnout, toSender } from '#diff';
import type { Sender } from '#diff';
import { readUnitName, toIssuer } from '#lexicon';
import type { UnitName } from '#lexicon';
import type { Reference } from '#model';
import { plan, task } from '../support/plan.ts';

const list = (...names: string[]): UnitName[] => names.map((name) => readUnitName(name)!);

const parent = plan('tinh.docx', 'UBND tỉnh', [
  task('1', 'Xây dựng, ban hành kế hoạch thực hiện Kế hoạch này trước ngày 15/02/2026', {
    deadline: { raw: 'trước ngày 15/02/2026', kind: 'by', due: '2026-02-15' },
  }),
  task('2', 'Báo cáo kết quả trước ngày 10/01/2026', {
    deadline: { raw: 'trước ngày 10/01/2026', kind: 'by', due: '2026-01-10' },
  }),
]);

interface Sent {
  issuer?: string | null;
  issued?: string;
  above?: string;
  path?: string;
  read?: boolean;
}

/** A plan as it was sent; its letterhead names `issuer`, its preamble the committee `above`. */
function sender(file: string, { issuer = null, issued, above, path = file, read = true }: Sent): Sender {
  const cited: Reference[] = above
    ? [{ code: '1/KH-UBND', documentType: 'KH', date: null, issuer: above, role: 'parent' }]
    : [];
  const sent = plan(file, '', [], {
    issuer: issuer === null ? null : toIssuer([issuer]),
    promulgationDate: issued === undefined ? null : { raw: issued, iso: issued },
    references: cited,
  });
  return toSender(file, path, read ? sent : null, parent);
}

const states = (listed: UnitName[], senders: Sender[]): string[] =>
  findTurnout(listed, senders).units.map(({ name, state, files }) => `${name}: ${[state, ...files].join(' ')}`);

describe('findTurnout', () => {
  it('tells who sent a plan, whose was not read, and who sent nothing', () => {
    const listed = list('Sở GD&ĐT', 'P. Hải An', 'Xã Phú Lộc', 'SXD', 'X. An Hưng');
    const senders = [
      sender('a.docx', { issuer: 'SỞ GIÁO DỤC VÀ ĐÀO TẠO' }),
      sender('b.pdf', { issuer: 'ỦY BAN NHÂN DÂN PHƯỜNG HẢI AN' }),
      sender('KH xa Phu Loc (ky so).pdf', { read: false }),
      sender('12-KH-SXD.doc', { read: false }),
    ];
    expect(states(listed, senders)).toEqual([
      'Sở GD&ĐT: sent a.docx',
      'P. Hải An: sent b.pdf',
      'Xã Phú Lộc: unread KH xa Phu Loc (ky so).pdf',
      'SXD: unread 12-KH-SXD.doc',
      'X. An Hưng: absent',
    ]);
  });

  it('a file of an unknown body counts by its folder; one that nothing names may be anybody’s', () => {
    const senders = [
      sender('kh.pdf', { path: 'nhan/Phường Hải An/kh.pdf', read: false }),
      sender('scan0001.pdf', { read: false }),
    ];
    const turnout = findTurnout(list('Phường Hải An', 'Phường Hải An Đông'), senders);
    expect(turnout.units.map(({ state }) => state)).toEqual(['unread', 'absent']);
    expect(turnout.unknown).toEqual(['scan0001.pdf']);
  });

  it('a ward is no commune of the same name, and no ward of another province', () => {
    const listed = list('Xã Tân Phú', 'Phường Tân Phú, tỉnh Đồng Nai', 'Phường Tân Phú, TP Hồ Chí Minh');
    const senders = [
      sender('dn.docx', { issuer: 'UBND phường Tân Phú', above: 'UBND tỉnh Đồng Nai' }),
      sender('hcm.docx', { issuer: 'UBND phường Tân Phú', above: 'UBND Thành phố Hồ Chí Minh' }),
    ];
    expect(states(listed, senders)).toEqual([
      'Xã Tân Phú: absent',
      'Phường Tân Phú, tỉnh Đồng Nai: sent dn.docx',
      'Phường Tân Phú, TP Hồ Chí Minh: sent hcm.docx',
    ]);
  });

  it('marks tell two names apart where the list has both', () => {
    const senders = [sender('a.docx', { issuer: 'UBND xã Tân Thành' })];
    expect(states(list('Xã Tân Thạnh', 'Xã Tân Thành'), senders)[1]).toBe('Xã Tân Thành: sent a.docx');
  });

  it('a list of bare places', () => {
    const senders = [sender('a.docx', { issuer: 'UBND xã Phú Lộc' })];
    expect(states(list('Hải An', 'Phú Lộc'), senders)).toEqual(['Hải An: absent', 'Phú Lộc: sent a.docx']);
  });

  it('bodies that are not on the list, with the unit that may be meant', () => {
    const senders = [
      sender('a.docx', { issuer: 'UBND xã Phú Lộc Sơn' }),
      sender('b.docx', { issuer: 'UBND xã Minh Đức' }),
      sender('c.docx', {}),
    ];
    expect(findTurnout(list('Xã Phú Lộc', 'Sở Y tế'), senders).unlisted).toEqual([
      { file: 'a.docx', name: 'UBND xã Phú Lộc Sơn', nearest: 'Xã Phú Lộc' },
      { file: 'b.docx', name: 'UBND xã Minh Đức', nearest: null },
      { file: 'c.docx', name: null, nearest: null },
    ]);
    expect(findTurnout([], senders).unlisted).toEqual([]);
  });

  it('two plans of one body, with a list and without', () => {
    const senders = [
      sender('a.docx', { issuer: 'Sở Y tế' }),
      sender('b.docx', { issuer: 'Sở Y tế' }),
      sender('c.docx', { issuer: 'Sở Xây dựng' }),
    ];
    for (const [listed, name] of [
      [list('Sở Y Tế'), 'Sở Y Tế'],
      [[], 'Sở Y tế'],
    ] as const)
      expect(findTurnout(listed, senders).repeated).toEqual([{ name, files: ['a.docx', 'b.docx'] }]);
  });

  it('a plan that says it implements another one, and cites this parent nowhere', () => {
    const above = { ...parent, code: { number: '9', notation: 'KH-UBND', full: '9/KH-UBND', raw: 'Số: 9/KH-UBND' } };
    const cite = (code: string, role: Reference['role']): Reference => ({
      code,
      documentType: 'KH',
      date: null,
      issuer: null,
      role,
    });
    const send = (file: string, references: Reference[]): Sender =>
      toSender(file, file, plan(file, 'Sở Y tế', [], { references }), above);
    const senders = [
      send('a.docx', [cite('09/KH-UBND', 'parent')]),
      send('b.docx', [cite('12/KH-UBND', 'parent'), cite('9/KH-UBNĐ', 'mention')]),
      send('c.docx', [cite('12/KH-UBND', 'parent')]),
      send('d.docx', []),
    ];
    expect(findTurnout([], senders).elsewhere).toEqual([{ file: 'c.docx', name: 'Sở Y tế', code: '12/KH-UBND' }]);
  });

  it('plans issued after the day wanted, where their date says so for certain', () => {
    const senders = [
      sender('in-time.docx', { issuer: 'Sở Y tế', issued: '2026-02-15' }),
      sender('late.docx', { issuer: 'Sở Nội vụ', issued: '2026-02-16' }),
      sender('month.docx', { issuer: 'Sở Tài chính', issued: '2026-02' }),
      sender('late-month.docx', { issuer: 'Sở Xây dựng', issued: '2026-03' }),
      sender('undated.docx', { issuer: 'Sở Tư pháp' }),
    ];
    expect(findTurnout([], senders).late.map(({ file, wanted }) => [file, wanted])).toEqual([
      ['late.docx', '2026-02-15'],
      ['late-month.docx', '2026-02-15'],
    ]);
  });
});
