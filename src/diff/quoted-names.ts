import type { Task } from '#model';
import { readOnce } from './read-once.ts';
import { toSpelling } from './syllables.ts';

type Said = Pick<Task, 'text'>;

const quoted = /["“]([^"“”]{6,})["”]/gu;
/** What stands before an example: "mô hình thân thiện như “Ngày không hẹn”". */
const beforeExample = /(?<!\p{L})(?:như|ví dụ)\s*:?\s*(?:["“][^"“”]+["”],?\s*(?:và\s+)?)*$/iu;
/** What stands before a quoted rule to work by, which everybody words in his own way: "nguyên tắc “một việc, một đầu mối”". */
const beforeRule =
  /(?:nguyên tắc|phương châm|tinh thần|khẩu hiệu|quan điểm|hướng|tiêu chí|mục tiêu|yêu cầu)\s*:?\s*$/iu;
/** Share of the words of a quoted name that another one says, from which both name the same. */
const sameName = 0.5;

/**
 * Whether two texts name things in quotes, and quite other ones: a contest "Tìm hiểu Luật Đất đai" is not the contest
 * "Tìm hiểu lịch sử Đảng bộ", however alike the rest.
 */
export function namesOther(asked: Said, given: Said): boolean {
  const [ours, theirs] = [namesIn(asked), namesIn(given)];
  if (ours.length === 0 || theirs.length === 0) return false;
  if (ours.some((name) => saysWithout(given.text, name))) return false;
  return ours.every((one) => theirs.every((other) => shareOf(one, other) < sameName));
}

/** A name may be said without its quotes, beside a quoted one of the child's own. */
function saysWithout(text: string, name: ReadonlySet<string>): boolean {
  return toWords(text)
    .join(' ')
    .includes([...name].join(' '));
}

const namesIn = readOnce(({ text }: Said): ReadonlySet<string>[] => {
  const names = [...text.matchAll(quoted)].filter(
    ({ 1: name = '', index }) =>
      /^[\p{Lu}\d]/u.test(name.trim()) &&
      !beforeRule.test(text.slice(0, index)) &&
      !beforeExample.test(text.slice(0, index)),
  );
  return names.map(([, name = '']) => new Set(toWords(name)));
});

function toWords(text: string): string[] {
  return (text.match(/[\p{L}\p{M}\d]+/gu) ?? []).map(toSpelling);
}

function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((word) => other.has(word)).length / Math.max(1, Math.min(one.size, other.size));
}
