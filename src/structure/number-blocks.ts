import type { Paragraph, Root } from 'mdast';
import { isAppendixHead } from '#lexicon';
import { confidenceOf, paragraph, toLine } from '#tree';
import type { Block, Section } from '#tree';
import { rankOf, splitLabel } from '#text';
import type { Label, LabelStyle } from '#text';
import { isNextLetter } from './ordinals.ts';

interface Open {
  section: Section;
  rank: number;
}

/**
 * Nests the numbered blocks of body and annexes: a labelled paragraph opens a section, which holds what stands under it
 * until a label of the same or an outer rank. The label is taken off the text and kept in `data.label`.
 */
export function numberBlocks() {
  return (tree: Root): void => {
    const out: Block[] = [];
    let stack: Open[] = [];
    let ranks = new Ranks();
    let region: string | undefined;
    for (const block of tree.children as Block[]) {
      if (block.type === 'paragraph' && block.data?.note) {
        out.push(block);
        continue;
      }
      // a stamp in the margin ends no list
      if (block.type === 'paragraph' && block.data?.annotation) {
        (stack.at(-1)?.section.children ?? out).push(block);
        continue;
      }
      const own = block.type === 'paragraph' || block.type === 'table' ? block.data?.region : region;
      if (own !== region) {
        stack = [];
        ranks = new Ranks();
        region = own;
      }
      if (block.type !== 'paragraph' || (region !== 'body' && region !== 'appendix')) {
        (stack.at(-1)?.section.children ?? out).push(block);
        continue;
      }
      // an annex ends the numbers of the one before
      if (region === 'appendix' && isAppendixHead(toLine(block))) {
        stack = [];
        ranks = new Ranks();
        out.push(block);
        continue;
      }
      const label = labelOf(block, ranks);
      if (label === null) {
        // a list ends where an unlabelled paragraph follows that does not stand inside the item
        while (stack.length > 0 && endsWith(stack.at(-1)!, block)) stack.pop();
        (stack.at(-1)?.section.children ?? out).push(block);
        continue;
      }
      const rank = headingRank(block) ?? ranks.rank(label.style) + depthOf(block, label);
      while (stack.length > 0 && stack.at(-1)!.rank >= rank) stack.pop();
      const section = toSection(block, label);
      (stack.at(-1)?.section.children ?? out).push(section);
      stack.push({ section, rank });
    }
    tree.children = out as Root['children'];
  };
}

/**
 * Headings of Markdown stand over every item, by their depth ("## Nhiệm vụ" over "1."); null for others. Word's depths
 * tell of looks only: offices give any paragraph a heading's style.
 */
function headingRank(block: Paragraph): number | null {
  const depth = block.data?.sources?.[0]?.kind === 'text' ? block.data.depth : undefined;
  return depth === undefined ? null : rankOf('heading') + depth / 10;
}

/** A bullet of Markdown set in stands inside the one above; less than one rank in all. */
function depthOf(block: Paragraph, label: Label): number {
  const source = block.data?.sources?.[0];
  if (source?.kind !== 'text' || (label.style !== 'dash' && label.style !== 'plus' && label.style !== 'dot')) return 0;
  return Math.min(0.9, Math.floor((source.column - 1) / 2) / 20);
}

function endsWith(open: Open, block: Paragraph): boolean {
  const style = open.section.data.style as LabelStyle;
  if (style !== 'dash' && style !== 'plus' && style !== 'dot') return false;
  const head = open.section.children[0];
  const inner = (block.data?.indent ?? 0) > ((head?.type === 'paragraph' ? head.data?.indent : undefined) ?? 0) + 12;
  return !inner && !/^[\p{Ll}(]/u.test(toLine(block));
}

function toSection(block: Paragraph, label: Label): Section {
  const head = paragraph(label.rest, { ...block.data, label: label.printed });
  return { type: 'section', children: [head], data: { ordinal: label.ordinal, style: label.style } };
}

/** The label of a paragraph: its automatic one, the one typed in front, or the look of a heading without number. */
function labelOf(block: Paragraph, ranks: Ranks): Label | null {
  const line = toLine(block);
  if (block.data?.label !== undefined) {
    const label = splitLabel(`${block.data.label} ${line}`);
    if (label && label.rest === line) return ranks.settle(label);
    if (label === null) return ranks.settle({ printed: block.data.label, ordinal: null, style: 'dash', rest: line });
    return ranks.settle({ ...label, rest: line });
  }
  // an engine reads the stop of "2." as a comma
  const read = confidenceOf(block.data?.sources) < 1 ? line.replace(/^(\d{1,2}),\s+(?=\p{Lu})/u, '$1. ') : line;
  const typed = splitLabel(read);
  if (typed) return ranks.settle(withoutDash(typed));
  if (isHeadingLine(block, line)) {
    const style = line === line.toUpperCase() ? 'heading' : 'subheading';
    return { printed: '', ordinal: null, style, rest: line };
  }
  return null;
}

/** "I/- MỤC ĐÍCH", "1/- Tuyên truyền": the dash belongs to the number. */
function withoutDash(label: Label): Label {
  return label.printed.endsWith('/') ? { ...label, rest: label.rest.replace(/^[-–]\s*(?=\p{L})/u, '') } : label;
}

function isHeadingLine(block: Paragraph, line: string): boolean {
  if (line.length > 160 || line === '' || /[.;,]$/u.test(line)) return false;
  const upper = line === line.toUpperCase() && /\p{Lu}{3}/u.test(line);
  if (upper) return block.data?.bold === true || block.data?.depth !== undefined || block.data?.align === 'center';
  return block.data?.bold === true && !line.startsWith('(') && block.data?.align !== 'center';
}

/** Ranks of the styles as this document uses them: which of "A." and "I." is the outer one differs. */
class Ranks {
  #lastUpper: string | null = null;
  #lastLower: string | null = null;
  #outer: 'upper' | 'roman' | null = null;

  /**
   * Settles whether a lone capital is a letter or a Roman numeral ("C." behind "B.", "I." behind "H."), or, behind "b)" and
   * "k)", the small letter that an engine or a typist made of it ("C)", "I)").
   */
  settle(label: Label): Label {
    const ordinal = label.ordinal;
    const small = this.#toSmall(label);
    if (small !== null) {
      this.#lastLower = small;
      return { ...label, ordinal: small, style: 'letter' };
    }
    if (label.style === 'letter') this.#lastLower = ordinal;
    if (ordinal !== null && /^[A-ZĐ]$/u.test(ordinal) && (label.style === 'roman' || label.style === 'upper')) {
      const follows = this.#lastUpper !== null && nextLetter(this.#lastUpper) === ordinal;
      const style = follows || label.style === 'upper' ? 'upper' : 'roman';
      if (style === 'upper') this.#lastUpper = ordinal;
      this.#outer ??= style;
      return { ...label, style };
    }
    if (label.style === 'roman') this.#outer ??= 'roman';
    return label;
  }

  /** The small letter that goes on with the letters before; null where capitals do, or no letter would. */
  #toSmall({ ordinal, printed, style }: Label): string | null {
    if (ordinal === null || !printed.endsWith(')') || !/^[A-ZĐ]$/u.test(ordinal) || this.#lastLower === null)
      return null;
    if (style !== 'roman' && style !== 'upper') return null;
    if (this.#lastUpper !== null && nextLetter(this.#lastUpper) === ordinal) return null;
    const small = ordinal === 'I' ? 'l' : ordinal.toLowerCase();
    return isNextLetter(this.#lastLower, small) ? small : null;
  }

  rank(style: LabelStyle): number {
    if (this.#outer === 'roman' && style === 'roman') return rankOf('upper');
    if (this.#outer === 'roman' && style === 'upper') return rankOf('roman');
    return rankOf(style);
  }
}

function nextLetter(letter: string): string {
  const letters = 'ABCDEGHIKLMNOPQRSTUVXY';
  return letters[letters.indexOf(letter) + 1] ?? '';
}
