import { describe, expect, test } from 'vitest';
import { findLineage } from '#diff';
import type { PlanCard } from '#diff';
import { toIssuer } from '#lexicon';
import { isStranger } from '../../src/diff/lineage.ts';

type Given = Partial<Omit<PlanCard, 'issuer' | 'parent'>> & { issuer?: string; parent?: Partial<PlanCard['parent']> };

function card(file: string, { issuer, parent, ...rest }: Given): PlanCard {
  return {
    file,
    code: null,
    notation: rest.code?.replace(/^\d+\//u, '') ?? null,
    issuer: issuer === undefined ? null : toIssuer([issuer]),
    subject: null,
    date: null,
    parent: parent ? { code: '', date: null, issuer: null, ...parent } : null,
    replaces: [],
    amends: [],
    taskCount: 1,
    scanned: false,
    ...rest,
  };
}

const pairs = (cards: PlanCard[]): string[] =>
  findLineage(cards).groups.flatMap(({ parent, children }) => children.map((child) => `${child} → ${parent}`));

describe('who implements whom', () => {
  test('over several levels; what is not there is named', () => {
    const lineage = findLineage([
      card('tinh', { code: '12/KH-UBND', date: '2026-03-01', parent: { code: '5/QĐ-TTg' } }),
      card('so', { code: '7/KH-SYT', parent: { code: '12/KH-UBND', date: '2026-03-01' } }),
      card('xa', { parent: { code: '012/KH-UBND' } }),
      card('phong', { parent: { code: '7/KH-SYT' } }),
      card('le', {}),
    ]);
    expect(lineage).toEqual({
      schemaVersion: 1,
      groups: [
        { parent: 'tinh', children: ['so', 'xa'] },
        { parent: 'so', children: ['phong'] },
      ],
      annexes: [],
      absent: [{ code: '5/QĐ-TTg', citedBy: ['tinh'] }],
      superseded: [],
      amended: [],
      unclear: [],
      bySubject: [],
      circles: [],
      alone: ['le'],
      unread: [],
    });
  });

  test('an annex in a file of its own belongs to the plan of its number, day and body, and is nobody’s parent', () => {
    const plan = card('tinh', { code: '12/KH-UBND', date: '2026-03-01', issuer: 'UBND tỉnh Lào Cai' });
    const annex = (more: Given): PlanCard => card('pl', { code: '12/KH-UBND', annex: true, ...more });
    const child = card('so', { parent: { code: '12/KH-UBND' } });
    const ownerOf = (...cards: PlanCard[]): string | null | undefined => findLineage(cards).annexes[0]?.of;
    expect(ownerOf(plan, annex({}), child)).toBe('tinh');
    expect(pairs([plan, annex({}), child])).toEqual(['so → tinh']);
    expect(ownerOf(plan, annex({ date: '2026-04-01' }))).toBeNull();
    expect(ownerOf(plan, annex({ issuer: 'UBND tỉnh Cà Mau' }))).toBeNull();
    expect(ownerOf({ ...plan, date: null }, card('hai', { code: '12/KH-UBND' }), annex({}))).toBeNull();
  });

  test('two bodies use one number: the cited date decides', () => {
    const parents = [
      card('a', { code: '12/KH-UBND', date: '2026-03-01' }),
      card('b', { code: '12/KH-UBND', date: '2026-04-02' }),
    ];
    const child = card('c', { parent: { code: '12/KH-UBND', date: '2026-04-02' } });
    expect(pairs([...parents, child])).toEqual(['c → b']);
    expect(pairs([...parents, card('d', { parent: { code: '12/KH-UBND', date: '2025-01-01' } })])).toEqual([]);
  });

  test('two provinces use one number: the cited province decides, and nothing is guessed without', () => {
    const parents = [
      card('dn', { code: '37/KH-UBND', issuer: 'UBND tỉnh Đồng Nai' }),
      card('na', { code: '37/KH-UBND', issuer: 'UBND tỉnh Nghệ An' }),
    ];
    const cite = (issuer: string | null): PlanCard['parent'] => ({ code: '37/KH-UBND', date: null, issuer });
    expect(pairs([...parents, card('x', { parent: cite('UBND tỉnh Nghệ An') })])).toEqual(['x → na']);
    const { unclear, groups } = findLineage([...parents, card('y', { parent: cite('UBND tỉnh') })]);
    expect(groups).toEqual([]);
    expect(unclear).toEqual([{ file: 'y', code: '37/KH-UBND', candidates: ['dn', 'na'] }]);
    const { absent } = findLineage([...parents, card('z', { parent: cite('UBND tỉnh Bắc Ninh') })]);
    expect(absent).toEqual([{ code: '37/KH-UBND', citedBy: ['z'] }]);
  });

  test.each(['144/KH-UBNĐ', '144/KH - UBND', '144/KHUBND', 'l44/KH-UBND', '144/KH-UBNO'])(
    'a misread number: %s',
    (code) => {
      expect(pairs([card('cha', { code: '144/KH-UBND' }), card('con', { parent: { code } })])).toEqual(['con → cha']);
    },
  );

  test('a neighbouring number is another plan', () => {
    expect(pairs([card('cha', { code: '145/KH-UBND' }), card('con', { parent: { code: '144/KH-UBND' } })])).toEqual([]);
  });

  test('a number left blank in the parent: day or subject tell, and the reader is told', () => {
    const subject = 'Bảo đảm an toàn thực phẩm trên địa bàn tỉnh Đồng Nai năm 2026';
    const cha = { notation: 'KH-UBND', issuer: 'UBND tỉnh Đồng Nai', subject };
    const con = card('con', {
      issuer: 'UBND xã An Phú',
      subject: 'Bảo đảm an toàn thực phẩm trên địa bàn xã An Phú năm 2026',
      parent: { code: '37/KH-UBND', date: '2026-01-22', issuer: 'UBND tỉnh Đồng Nai' },
    });
    const other = card('khac', { ...cha, subject: 'Phòng, chống thiên tai tỉnh Đồng Nai năm 2026', date: '2026-01' });
    const lineage = findLineage([card('cha', { ...cha, date: '2026-01' }), other, con]);
    expect(lineage.groups).toEqual([{ parent: 'cha', children: ['con'] }]);
    expect(lineage.bySubject).toEqual([{ file: 'con', parent: 'cha' }]);
    expect(pairs([card('cha', { ...cha, subject: null, date: '2026-01-22' }), con])).toEqual(['con → cha']);
    expect(pairs([other, con])).toEqual([]);
  });

  test('a parent cited by its title alone is found by the subject, of the same year', () => {
    const cha = card('cha', {
      code: '215/KH-UBND',
      issuer: 'UBND tỉnh Nghệ An',
      subject: 'Phòng, chống thiên tai và tìm kiếm cứu nạn tỉnh Nghệ An năm 2026',
    });
    const con = (year: number): PlanCard =>
      card('con', {
        issuer: 'UBND xã Mường Lam',
        subject: `Phòng, chống thiên tai và tìm kiếm cứu nạn xã Mường Lam năm ${year}`,
      });
    expect(pairs([cha, con(2026)])).toEqual(['con → cha']);
    const so = card('so', {
      issuer: 'Sở Nông nghiệp và Môi trường',
      subject: 'Phòng, chống thiên tai năm 2026 của Sở Nông nghiệp và Môi trường',
    });
    expect(pairs([cha, so])).toEqual(['so → cha']);
    expect(findLineage([cha, con(2026)]).bySubject).toEqual([{ file: 'con', parent: 'cha' }]);
    expect(findLineage([cha, con(2025)]).alone).toEqual(['cha', 'con']);
  });

  test('plans in a circle are paired with nobody; none is its own parent', () => {
    const a = card('a', { code: '1/KH-UBND', parent: { code: '2/KH-UBND' } });
    const b = card('b', { code: '2/KH-UBND', parent: { code: '1/KH-UBND' } });
    const c = card('c', { parent: { code: '1/KH-UBND' } });
    const self = card('d', { code: '4/KH-UBND', parent: { code: '4/KH-UBND' } });
    const lineage = findLineage([a, b, c, self]);
    expect(lineage.circles).toEqual([['a', 'b']]);
    expect(lineage.groups).toEqual([{ parent: 'a', children: ['c'] }]);
    expect(lineage.absent).toEqual([{ code: '4/KH-UBND', citedBy: ['d'] }]);
  });

  test('no plan carries out a later one', () => {
    const cha = card('cha', { code: '1/KH-UBND', date: '2026-05-01' });
    expect(pairs([cha, card('con', { date: '2026-04-01', parent: { code: '1/KH-UBND' } })])).toEqual([]);
  });
});

describe('versions of one plan', () => {
  const version = { issuer: 'UBND xã An Phú', subject: 'Triển khai công tác phòng cháy năm 2026' };

  test('the newest issued one counts, and next year or quarter is another plan', () => {
    const lineage = findLineage([
      card('du-thao', { ...version, date: '2026-05' }),
      card('ban-hanh', { ...version, code: '3/KH-UBND', date: '2026-04-01' }),
      card('moi', { ...version, code: '9/KH-UBND', date: '2026-06-01' }),
      card('nam-sau', { ...version, subject: 'Triển khai công tác phòng cháy năm 2027' }),
      card('quy-2', { ...version, subject: 'Triển khai công tác phòng cháy quý II năm 2026' }),
    ]);
    expect(lineage.superseded).toEqual([
      { file: 'ban-hanh', by: 'moi' },
      { file: 'du-thao', by: 'moi' },
    ]);
    expect(lineage.alone).toEqual(['moi', 'nam-sau', 'quy-2']);
  });

  test('a draft whose subject was polished, and a signed scan beside its source', () => {
    const parent = { code: '12/KH-UBND' };
    const subject = 'Thực hiện Kế hoạch số 12/KH-UBND về công tác phòng cháy, chữa cháy và cứu nạn, cứu hộ năm 2026';
    const lineage = findLineage([
      card('du-thao.docx', { ...version, parent, subject: subject.replace(' và cứu nạn, cứu hộ', ', cứu hộ') }),
      card('ky-so.pdf', { ...version, parent, subject, code: '3/KH-UBND', date: '2026-04-01', scanned: true }),
      card('nguon.docx', { ...version, parent, subject, code: '3/KH-UBND', date: '2026-04-01' }),
    ]);
    expect(lineage.superseded).toEqual([
      { file: 'ky-so.pdf', by: 'nguon.docx' },
      { file: 'du-thao.docx', by: 'nguon.docx' },
    ]);
  });

  test('a plan that says it replaces another counts in its place, for those that cite the old one too', () => {
    const lineage = findLineage([
      card('cu', { ...version, code: '3/KH-UBND', date: '2026-02-01' }),
      card('moi', {
        ...version,
        subject: 'Bảo đảm an toàn cháy nổ',
        code: '9/KH-UBND',
        date: '2026-06-01',
        replaces: ['3/KH-UBND'],
      }),
      card('con', { parent: { code: '3/KH-UBND' } }),
    ]);
    expect(lineage.superseded).toEqual([{ file: 'cu', by: 'moi' }]);
    expect(lineage.groups).toEqual([{ parent: 'moi', children: ['con'] }]);
  });

  test('an amendment does not replace the plan that it amends', () => {
    const lineage = findLineage([
      card('cha', { ...version, code: '3/KH-UBND', date: '2026-02-01' }),
      card('sua', {
        ...version,
        subject: 'Sửa đổi, bổ sung Kế hoạch số 3/KH-UBND',
        code: '9/KH-UBND',
        amends: ['3/KH-UBND'],
      }),
      card('con', { parent: { code: '3/KH-UBND' } }),
    ]);
    expect(lineage.amended).toEqual([{ file: 'cha', by: 'sua' }]);
    expect(lineage.superseded).toEqual([]);
    expect(lineage.groups).toEqual([{ parent: 'cha', children: ['con'] }]);
  });

  test('two wards of one name and subject are no versions where their provinces’ plans differ', () => {
    const ward = { issuer: 'UBND phường Tân Phú', subject: version.subject };
    const lineage = findLineage([
      card('dn', { ...ward, code: '5/KH-UBND', parent: { code: '37/KH-UBND', issuer: 'UBND tỉnh Đồng Nai' } }),
      card('hcm', { ...ward, code: '8/KH-UBND', parent: { code: '40/KH-UBND', issuer: 'UBND Thành phố Hồ Chí Minh' } }),
    ]);
    expect(lineage.superseded).toEqual([]);
  });
});

describe('a child of another plan', () => {
  const parent = card('tinh', { code: '263/KH-UBND', issuer: 'UBND tỉnh Lào Cai', date: '2026-04-21' });

  test('is a stranger where it cites another number', () => {
    expect(isStranger(parent, card('xa', { parent: { code: '144/KH-UBND', date: '2026-04-21' } }))).toBe(true);
  });

  test('is none where it cites this one, or no plan at all', () => {
    expect(isStranger(parent, card('xa', { parent: { code: '263/KH-UBND', date: '2026-04-21' } }))).toBe(false);
    expect(isStranger(parent, card('xa', {}))).toBe(false);
  });

  test('is none where the parent is a draft without a number, of the kind and body that it cites', () => {
    const draft = { ...parent, code: null, notation: 'KH-UBND', date: '2026' };
    const cites = (code: string, date: string) => card('xa', { parent: { code, date, issuer: 'UBND tỉnh Lào Cai' } });
    expect(isStranger(draft, cites('168/KH-UBND', '2026-05-14'))).toBe(false);
    expect(isStranger(draft, cites('168/KH-UBND', '2025-05-14'))).toBe(true);
    expect(isStranger(draft, cites('168/KH-SNV', '2026-05-14'))).toBe(true);
  });
});
