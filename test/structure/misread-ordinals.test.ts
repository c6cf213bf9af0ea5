import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { diagnosticsOf } from '#diagnostics';
import { cell, root, row, table, toText } from '#tree';
import { stitchTables } from '../../src/structure/stitch-tables.ts';

/** First column and codes of a table of tasks with these ordinals, read from a picture or from a file. */
function readOrdinals(ordinals: readonly string[], ocrConfidence?: number): { first: string[]; codes: string[] } {
  const rows = ordinals.map((ordinal, r) => {
    const source = {
      kind: 'page',
      page: 4,
      box: [0, 20 * r, 400, 20 * r + 20] as [number, number, number, number],
    } as const;
    const sources = [ocrConfidence === undefined ? source : { ...source, ocrConfidence }];
    const isGroup = /^[\p{L}]/u.test(ordinal) || ordinal === '';
    return row([cell(ordinal), cell(`Việc thứ ${r}`), cell(isGroup ? '' : 'Sở Nội vụ')], { sources });
  });
  const header = row([cell('TT'), cell('Nhiệm vụ'), cell('Chủ trì')], { isHeader: true });
  const tree = root([table([header, ...rows])]);
  const file = new VFile();
  stitchTables()(tree, file);
  const [stitched] = tree.children;
  if (stitched?.type !== 'table') throw new Error(`Expected a table, got ${stitched?.type}`);
  return {
    first: stitched.children.slice(1).map(({ children: [first] }) => (first ? toText(first) : '')),
    codes: diagnosticsOf(file).map(({ code }) => code),
  };
}

const run = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '1U', '12'];
const meant = run.map((ordinal) => (ordinal === '1U' ? '11' : ordinal));

test('a misread ordinal between its neighbours is put right, and that is said', () => {
  expect(readOrdinals(run, 0.8)).toEqual({ first: meant, codes: ['ocr-number-doubtful'] });
  expect(readOrdinals(meant, 0.8).codes).toEqual([]);
});

test('group rows are counted by themselves', () => {
  const grouped = ['I', '1', '2', 'Iu', '1', '4', 'III', '5', '6'];
  expect(readOrdinals(grouped, 0.8).first).toEqual(['I', '1', '2', 'II', '3', '4', 'III', '5', '6']);
});

test.each([
  ['a small letter', ['A', '1', 'B', '2', 'c', '3', 'D', '4'], ['A', '1', 'B', '2', 'C', '3', 'D', '4']],
  [
    'one before E, where Đ is left out',
    ['A', '1', 'B', '2', 'C', '3', 'p', '4', 'E'],
    ['A', '1', 'B', '2', 'C', '3', 'D', '4', 'E'],
  ],
  ['the first', ['L.', '1', '2', 'II.', '3', '4'], ['I', '1', '2', 'II.', '3', '4']],
  ['one that was not seen', ['I', '1', '', '2', 'III', '3'], ['I', '1', 'II', '2', 'III', '3']],
])('of the group rows %s', (_, printed, expected) => {
  expect(readOrdinals(printed, 0.8)).toEqual({ first: expected, codes: ['ocr-number-doubtful'] });
});

test('what a file says is left as it is, and so is a number without a neighbour', () => {
  expect(readOrdinals(run)).toEqual({ first: run, codes: ['table-ordinal-gap'] });
  expect(readOrdinals(run.slice(0, -1), 0.8).first).toEqual(run.slice(0, -1));
});
