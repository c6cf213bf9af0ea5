import { describe, expect, test } from 'vitest';
import { findLineage } from '#diff';
import type { PlanCard } from '#diff';

const card = (file: string, rest: Partial<PlanCard>): PlanCard => ({
  file,
  code: null,
  issuer: file,
  subject: file,
  date: null,
  parent: null,
  ...rest,
});

describe('findLineage', () => {
  test('pairs plans over several levels and names what is not there', () => {
    const lineage = findLineage([
      card('tinh', { code: '12/KH-UBND', date: '2026-03-01', parent: { code: '5/QĐ-TTg', date: null } }),
      card('so', { code: '7/KH-SYT', parent: { code: '12/KH-UBND', date: '2026-03-01' } }),
      card('xa', { parent: { code: '012/KH-UBND', date: null } }),
      card('phong', { parent: { code: '7/KH-SYT', date: null } }),
      card('le', {}),
    ]);
    expect(lineage).toEqual({
      groups: [
        { parent: 'tinh', children: ['so', 'xa'] },
        { parent: 'so', children: ['phong'] },
      ],
      absent: [{ code: '5/QĐ-TTg', citedBy: ['tinh'] }],
      superseded: [],
      alone: ['le'],
    });
  });

  test('two bodies use one number: the cited date decides', () => {
    const parents = [
      card('a', { code: '12/KH-UBND', date: '2026-03-01' }),
      card('b', { code: '12/KH-UBND', date: '2026-04-02' }),
    ];
    const child = card('c', { parent: { code: '12/KH-UBND', date: '2026-04-02' } });
    expect(findLineage([...parents, child]).groups).toEqual([{ parent: 'b', children: ['c'] }]);
    const other = card('d', { parent: { code: '12/KH-UBND', date: '2025-01-01' } });
    expect(findLineage([...parents, other]).groups).toEqual([]);
  });

  test('of several versions the newest issued one counts, and next year is another plan', () => {
    const version = { issuer: 'ubnd-xa:an-phu', subject: 'Triển khai công tác phòng cháy năm 2026' };
    const lineage = findLineage([
      card('du-thao', { ...version, date: '2026-05' }),
      card('ban-hanh', { ...version, code: '3/KH-UBND', date: '2026-04-01' }),
      card('thay-the', { ...version, code: '9/KH-UBND', date: '2026-06-01' }),
      card('nam-sau', { ...version, subject: 'Triển khai công tác phòng cháy năm 2027' }),
    ]);
    expect(lineage.superseded).toEqual([
      { file: 'ban-hanh', by: 'thay-the' },
      { file: 'du-thao', by: 'thay-the' },
    ]);
    expect(lineage.alone).toEqual(['thay-the', 'nam-sau']);
  });
});
