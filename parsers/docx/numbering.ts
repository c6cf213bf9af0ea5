import { childOf, childrenOf, descendants, valueOf } from './package.ts';
import type { Document, Element } from './package.ts';

interface Level {
  start: number;
  format: string;
  text: string;
  restart: number | null;
  legal: boolean;
  style: string | undefined;
}

interface Numbering {
  abstractId: string;
  levels: Map<number, Level>;
  startOverrides: Map<number, number>;
}

/** Labels of automatic numbering as Word prints them (ECMA-376, 17.9); one instance for one pass over a document. */
export class Numberer {
  #numberings = new Map<string, Numbering>();
  /** Counters by abstract numbering: lists of one kind go on, unless a list starts anew. */
  #counters = new Map<string, (number | null)[]>();
  #started = new Set<string>();

  constructor(xml: Document | null) {
    if (!xml) return;
    const abstracts = new Map(
      descendants(xml, 'w:abstractNum').map((e) => [e.getAttribute('w:abstractNumId') ?? '', e]),
    );
    const byStyle = new Map([...abstracts.values()].map((e) => [valueOf(e, 'w:styleLink') ?? '', e]));
    for (const num of descendants(xml, 'w:num')) {
      const abstractId = valueOf(num, 'w:abstractNumId') ?? '';
      const own = abstracts.get(abstractId);
      const linked = byStyle.get(valueOf(own, 'w:numStyleLink') ?? '\0') ?? own;
      const levels = new Map(linked ? childrenOf(linked, 'w:lvl').map(readLevel) : []);
      const startOverrides = new Map<number, number>();
      for (const override of childrenOf(num, 'w:lvlOverride')) {
        const index = Number(override.getAttribute('w:ilvl'));
        const level = childOf(override, 'w:lvl');
        if (level) levels.set(...readLevel(level));
        const start = valueOf(override, 'w:startOverride');
        if (start !== undefined) startOverrides.set(index, Number(start));
      }
      this.#numberings.set(num.getAttribute('w:numId') ?? '', { abstractId, levels, startOverrides });
    }
  }

  /** Level that a paragraph style is tied to in a list. */
  levelOfStyle(numId: string, style: string): number | null {
    for (const [index, level] of this.#numberings.get(numId)?.levels ?? []) if (level.style === style) return index;
    return null;
  }

  /** Label of the next paragraph of a list, or null where it prints none; counts on. */
  next(numId: string, index: number): string | null {
    const numbering = this.#numberings.get(numId);
    const level = numbering?.levels.get(index);
    if (!numbering || !level) return null;
    const counters = this.#counters.get(numbering.abstractId) ?? [];
    this.#counters.set(numbering.abstractId, counters);
    const key = `${numId}:${index}`;
    if (!this.#started.has(key)) {
      this.#started.add(key);
      if (numbering.startOverrides.has(index)) counters[index] = null;
    }
    const start = numbering.startOverrides.get(index) ?? level.start;
    counters[index] = counters[index] == null ? start : counters[index] + 1;
    for (let deeper = index + 1; deeper < 9; deeper += 1) {
      const restart = numbering.levels.get(deeper)?.restart ?? null;
      if (restart === 0 || (restart !== null && index >= restart)) continue;
      counters[deeper] = null;
    }
    return print(level, numbering, counters, index);
  }
}

function readLevel(lvl: Element): [number, Level] {
  const restart = valueOf(lvl, 'w:lvlRestart');
  return [
    Number(lvl.getAttribute('w:ilvl')),
    {
      start: Number(valueOf(lvl, 'w:start') ?? 0),
      format: valueOf(lvl, 'w:numFmt') ?? 'decimal',
      text: valueOf(lvl, 'w:lvlText') ?? '',
      restart: restart === undefined ? null : Number(restart),
      legal: childOf(lvl, 'w:isLgl') !== undefined,
      style: valueOf(lvl, 'w:pStyle'),
    },
  ];
}

function print(level: Level, numbering: Numbering, counters: (number | null)[], index: number): string | null {
  if (level.format === 'none' || level.text.trim() === '') return null;
  if (level.format === 'bullet') return toBullet(level.text.trim(), outerBullets(numbering, counters, index));
  return level.text.replace(/%(\d)/gu, (_, digit: string) => {
    const at = Number(digit) - 1;
    const of = numbering.levels.get(at);
    const value = counters[at] ?? of?.start ?? 1;
    return toNumeral(value, level.legal ? 'decimal' : (of?.format ?? 'decimal'));
  });
}

/** Signs of nested bullets as offices type them. */
const bullets = ['-', '+', '·'];

/** Dash or plus where the list prints one, else by how many bullets stand around it: pictures say nothing of rank. */
function toBullet(text: string, depth: number): string {
  if (/^[-–—−+]$/u.test(text)) return text === '+' ? '+' : '-';
  return bullets[Math.min(depth, bullets.length - 1)]!;
}

function outerBullets(numbering: Numbering, counters: (number | null)[], index: number): number {
  return counters.filter((count, at) => at < index && count != null && numbering.levels.get(at)?.format === 'bullet')
    .length;
}

function toNumeral(value: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperRoman':
      return roman(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'vietnameseCounting':
    case 'cardinalText':
      return countingWords[value - 1] ?? String(value);
    case 'ordinalText':
      return value === 1 ? 'nhất' : value === 4 ? 'tư' : (countingWords[value - 1] ?? String(value));
    default:
      return String(value);
  }
}

const countingWords = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/** a … z, aa, bb: Word repeats the letter. */
function letters(value: number): string {
  if (value < 1) return '';
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
}

function roman(value: number): string {
  const steps: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = value;
  let out = '';
  for (const [size, sign] of steps) {
    while (rest >= size) {
      out += sign;
      rest -= size;
    }
  }
  return out;
}
