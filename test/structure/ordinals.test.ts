import { describe, expect, it } from 'vitest';
import { cell, row, table } from '#tree';
import { checkOrdinals } from '../../src/structure/ordinals.ts';

/** Gaps of a table with these ordinals; a text in brackets is a group's heading, "II!" a group row. */
function gaps(ordinals: string[], headed = true): string[] {
  const rows = ordinals.map((text) => {
    if (text.startsWith('[')) return row([cell(text.slice(1, -1), { colSpan: 4 })]);
    if (text.endsWith('!')) return row([cell(text.slice(0, -1)), cell('Nhóm nhiệm vụ'), cell(''), cell('')]);
    return row([cell(text), cell('Ban hành kế hoạch'), cell('Sở Nội vụ'), cell('Quý I')]);
  });
  const head = row(
    ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'].map((text) => cell(text)),
    { isHeader: true },
  );
  return checkOrdinals(table(headed ? [head, ...rows] : rows)).map((gap) => `${gap.before}→${gap.after}`);
}

describe('checkOrdinals', () => {
  it.each([
    [['1', '2', '3']],
    [['01', '02', '03']],
    [['1.', '2.', '3.']],
    [['1', '2!', '2.1', '2.2', '3!', '3.1', '3.2', '4']],
    [['I!', '1', '2', 'II!', '1', '2', '3']],
    [['I!', '1', '2', 'II!', '3', '4']],
    [['[I. Thể chế]', '1', '2', '[II. Hạ tầng]', '1']],
    [['[Nhiệm vụ chung]', '1', '2', '[Nhiệm vụ riêng]', '1', '2']],
    [['A!', 'I!', '1', 'II!', '1', 'B!', 'I!', '1']],
    [['1!', '1', '2', '2!', '1', '2']],
    [['1', 'a', 'b', 'c', 'd', 'e', '2', 'a']],
    [['1', '2', '', '3']],
    [['1.1', '1.2', '2.1']],
    [['A!', '1', 'B!', '2', 'C!', '3', 'D!', '4', 'E!', '5', 'F!', '6', 'G!', '7']],
    [['A!', '1', 'B!', '2', 'C!', '3', 'D!', '4', 'Đ!', '5', 'E!', '6', 'G!', '7', 'H!', '8', 'I!', '9', 'K!', '10']],
  ])('runs on: %j', (ordinals) => {
    expect(gaps(ordinals)).toEqual([]);
  });

  it.each([
    [['1', '2', '4'], ['2→4']],
    [['2', '3'], ['0→2']],
    [['1', '2', '2'], ['2→2']],
    [['1', '2!', '2.1', '2.3'], ['2.1→2.3']],
    [['1', '2', '4.1'], ['2→4.1']],
    [['I!', '1', '2', 'III!', '1'], ['2→III']],
    [['I!', '1', 'II!', '3'], ['II→3']],
    [['1', '2', '1'], ['2→1']],
    [['A!', '1', 'B!', '2', 'D!', '3'], ['2→D']],
  ])('jumps: %j', (ordinals, found) => {
    expect(gaps(ordinals)).toEqual(found);
  });

  it('leaves a table alone that does not number its rows, and the start of one that goes on', () => {
    expect(gaps(['Sở A', 'Sở B', 'Sở C'])).toEqual([]);
    expect(gaps(['8', '9'], false)).toEqual([]);
  });
});
