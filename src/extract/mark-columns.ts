import { distinct } from './table-grid.ts';
import type { GridRow } from './table-grid.ts';

/** A column that stands for a time: "Quý II", "Tháng 3", "2027". */
export interface MarkColumn {
  unit: 'Quý' | 'Tháng' | 'Năm' | '6 tháng';
  number: string;
  year: string | null;
}

const mark = /^(?:x+|✓|✔|√|●|•|\*|\+|v|■|▪|þ|ü)$/iu;
/** Whether a cell is ticked, by whatever sign. */
export function isTick(text: string): boolean {
  return mark.test(text);
}

const own =
  /(?:^|[\s(])(quý|q\.?|tháng|t\.?|năm)?\s*(IV|I{1,3}|20\d{2}|1[0-2]|0?[1-9])\)?\s*(?:(?:\/|năm)\s*(20\d{2}))?$/iu;

/**
 * The columns of a schedule in which work is ticked by quarter, month or year: at least two, with nothing but ticks
 * below their headings. `headings` are those of all columns, outer ones first; keys are indexes of columns.
 */
export function markColumns(headings: readonly string[], body: readonly GridRow[]): Map<number, MarkColumn> {
  const found = new Map<number, MarkColumn>();
  const times = headings.map(readTime);
  headings.forEach((_, x) => {
    const time = times[x] ?? between(times[x - 1], times[x + 1]);
    const texts = body.map((row) => row.cells[x] ?? null).filter((cell) => cell !== null && cell.colSpan < 4);
    const filled = texts.map((cell) => cell!.text).filter((text) => text !== '');
    if (time !== null && filled.every((text) => mark.test(text))) found.set(x, time);
  });
  const ticked = body.some((row) => distinct(row).some((cell) => found.has(cell.column) && mark.test(cell.text)));
  return found.size >= 2 && ticked ? found : new Map();
}

const quarters = ['I', 'II', 'III', 'IV'];

/** The time between two of one row ("Quý II | Quý ??? | Quý IV"), whose heading a scan did not give; else null. */
function between(before: MarkColumn | null | undefined, after: MarkColumn | null | undefined): MarkColumn | null {
  if (!before || !after || before.unit !== after.unit || before.year !== after.year) return null;
  const place = ({ number }: MarkColumn): number => quarters.indexOf(number.toUpperCase()) + 1 || Number(number);
  if (place(after) !== place(before) + 2) return null;
  const number = place(before) + 1;
  return {
    ...before,
    number: before.unit === 'Quý' && /[IV]/iu.test(before.number) ? quarters[number - 1]! : `${number}`,
  };
}

const half = /(?:6|sáu)\s+tháng\s+(đầu|cuối)(?:\s+năm)?\s*(20\d{2})?$/iu;

/** The time that a heading stands for: "Quý II", "Tháng 3", "6 tháng đầu năm"; or null. */
export function readTime(heading: string): MarkColumn | null {
  const part = half.exec(heading.trim());
  if (part) {
    const year = part[2] ?? /năm\s*(20\d{2})/iu.exec(heading.slice(0, part.index))?.[1] ?? null;
    return { unit: '6 tháng', number: part[1]!.toLowerCase(), year };
  }
  const match = own.exec(heading.trim());
  if (!match) return null;
  const number = match[2]!;
  const outer = heading.slice(0, match.index);
  const word = (match[1] ?? '').toLowerCase();
  const year = match[3] ?? /năm\s*(20\d{2})/iu.exec(outer)?.[1] ?? null;
  if (/^20\d{2}$/u.test(number)) return { unit: 'Năm', number, year: null };
  if (word.startsWith('t') || (word === '' && /tháng/iu.test(outer))) return { unit: 'Tháng', number, year };
  if (word.startsWith('q') || (word === '' && (/quý/iu.test(outer) || /^[IV]+$/u.test(number))))
    return { unit: 'Quý', number, year };
  return null;
}

/** What the ticks of a row say: "Quý II, III/2026", "Tháng 3, 4", "Quý IV/2026; 6 tháng đầu năm 2027"; null without a tick. */
export function toTickedTime(row: GridRow, columns: ReadonlyMap<number, MarkColumn>): string | null {
  const ticked = [...columns].filter(([x]) => mark.test(row.cells[x]?.text ?? '')).map(([, column]) => column);
  const alike = new Map<string, MarkColumn[]>();
  for (const column of ticked) {
    const key = `${column.unit}/${column.year}`;
    alike.set(key, [...(alike.get(key) ?? []), column]);
  }
  const said = [...alike.values()].map((group) => {
    const { unit, year } = group[0]!;
    const numbers = group.map(({ number }) => number);
    if (unit === '6 tháng')
      return `${numbers.map((part) => `${unit} ${part}`).join(', ')} năm${year === null ? '' : ` ${year}`}`;
    return `${unit} ${numbers.join(', ')}${year === null ? '' : `/${year}`}`;
  });
  return said.length === 0 ? null : said.join('; ');
}
