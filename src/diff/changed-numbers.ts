import { lackText } from '#labels';
import type { Deadline, Finding, Task } from '#model';
import type { Standing } from './own-part.ts';
import { isStricter, readQuantities } from './quantities.ts';
import type { Quantity } from './quantities.ts';
import { readPieces } from './syllables.ts';
import type { Piece } from './syllables.ts';
import { lowered } from './targets.ts';
import type { Difference } from './targets.ts';

/**
 * Numbers that differ between two texts of the same wording: every one is said, save those that ask more. `standing` as
 * in `compareTargets`.
 */
export function findChangedNumbers(parent: Task, child: Task, standing: Standing): Difference[] {
  const found = compareTexts(parent, child, [parent.text, child.text], standing);
  if (parent.product && child.product) {
    found.push(...compareTexts(parent, child, [parent.product.raw, child.product.raw], standing));
  }
  if (found.length === 0) found.push(...compareFields(parent, child).map(grave));
  return found;
}

function grave(finding: Finding): Difference {
  return { finding, grave: true };
}

/** Targets of two tasks with the same text, where only the field was changed. */
function compareFields(parent: Task, child: Task): Finding[] {
  if (parent.targets.length !== child.targets.length) return [];
  return parent.targets.flatMap((asked, i) => {
    const given = child.targets[i];
    if (!given || given.unit !== asked.unit || given.value === asked.value) return [];
    const ceiling = asked.direction !== 'decrease' && (asked.comparator === '<=' || asked.comparator === '<');
    const weaker = ceiling ? given.value > asked.value : given.value < asked.value;
    return weaker ? [changed(asked.raw, given.raw, true)] : [];
  });
}

function compareTexts(
  parent: Task,
  child: Task,
  [asked, given]: readonly [string, string],
  standing: Standing,
): Difference[] {
  const ours = readPieces(asked);
  const theirs = readPieces(given);
  if (ours.length !== theirs.length) return [];
  const askedNumbers = readQuantities(asked, parent.targets);
  const givenNumbers = readQuantities(given, child.targets);
  return ours.flatMap((piece, i) => {
    const other = theirs[i] as Piece;
    if (piece.text === other.text) return [];
    if (piece.kind === 'word' && other.kind === 'word') return [];
    const from = quantityAt(askedNumbers, piece);
    const to = quantityAt(givenNumbers, other);
    if (from && to) return isStricter(from, to) ? [] : [lowered(from, to, standing)];
    if (piece.kind === 'date' && (isDeadline(asked, piece, parent.deadline) || isDue(asked, piece)))
      return compareDates(piece, other, parent.deadline, child.deadline).map(grave);
    return [grave(changed(asked.slice(piece.start, piece.end), given.slice(other.start, other.end), false))];
  });
}

function quantityAt(quantities: readonly Quantity[], piece: Piece): Quantity | undefined {
  return quantities.find((quantity) => quantity.start === piece.start);
}

function isDeadline(text: string, piece: Piece, deadline: Deadline | null): boolean {
  return deadline !== null && deadline.raw.toLowerCase().includes(text.slice(piece.start, piece.end).toLowerCase());
}

/** "06 tháng trước ngày 15/6", "đến năm 2028": a time by which something is due, also where the task has several. */
function isDue(text: string, piece: Piece): boolean {
  return /(?:trước|chậm nhất|hạn cuối|(?<!\p{L})(?:đến(?: hết)?|hết|vào))(?:\s+là)?\s*$/iu.test(
    text.slice(0, piece.start),
  );
}

/** A date inside a deadline counts only where it is moved back; the deadline fields say the rest. */
function compareDates(piece: Piece, other: Piece, asked: Deadline | null, given: Deadline | null): Finding[] {
  if (asked?.due !== undefined && given?.due !== undefined && asked.due !== given.due) return [];
  const later = dateKey(other.text) > dateKey(piece.text);
  if (!later) return [];
  return [
    {
      kind: 'deadline-later',
      message: lackText['deadline-later']({ parent: piece.text, child: other.text }),
      parentValue: piece.text,
      childValue: other.text,
    },
  ];
}

/** Year, month, day as one sortable number; absent parts are 0. */
function dateKey(text: string): number {
  const numbers = (text.match(/\d+/gu) ?? []).map(Number);
  const year = numbers.find((value) => value > 1900) ?? 0;
  const rest = numbers.filter((value) => value <= 1900);
  const [day, month] = rest.length > 1 ? [rest[0] ?? 0, rest[1] ?? 0] : [0, rest[0] ?? 0];
  return year * 10_000 + month * 100 + day;
}

function changed(parent: string, child: string, weaker: boolean): Finding {
  return {
    kind: 'target-lowered',
    message: lackText[weaker ? 'target-lowered' : 'number-changed']({ parent, child }),
    parentValue: parent,
    childValue: child,
  };
}
