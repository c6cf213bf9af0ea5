import { coversAgency, sameAgency, scanAgencies } from '#lexicon';
import type { Agency, Task } from '#model';
import { readTextOnce } from './read-once.ts';

/** A duty between semicolons, by where it stands in the text. */
interface Duty {
  from: number;
  to: number;
}

/** How a sentence goes on behind the body whose duty it tells. */
const acting = /^\s+(?!và\s)\p{Ll}/u;

/**
 * Duties of a task that its text gives to others, where it gives one to the child's issuer: "UBND các xã, phường nạo vét
 * cống trong hẻm; Sở Xây dựng nạo vét các tuyến cống chính". None where it names the issuer in no duty.
 */
export function othersDuties({ text }: Pick<Task, 'text'>, issuer: Agency | null): readonly Duty[] {
  if (issuer === null) return [];
  const given = dutiesIn(text).map(({ bodies, ...duty }) => ({
    ...duty,
    own: bodies.some((agency) => sameAgency(agency, issuer) || coversAgency(agency, issuer)),
  }));
  if (!given.some(({ own }) => own)) return [];
  return given.filter(({ own, from, to }) => !own && !namesIn(text.slice(from, to), issuer));
}

/** "Sở Công Thương kiểm tra 80 cơ sở, mỗi xã, phường 02 cuộc": somewhere in another's duty the issuer has its part. */
function namesIn(duty: string, { level, name }: Agency): boolean {
  if (level === 'commune') return /(?<!\p{L})(?:mỗi|từng) (?:xã|phường|đặc khu|địa phương)(?!\p{L})/iu.test(duty);
  return duty.toLowerCase().includes(name.toLowerCase());
}

/** The duties that say who does them. */
const dutiesIn = readTextOnce((text): readonly (Duty & { bodies: readonly Agency[] })[] => {
  if (!text.includes(';')) return [];
  return [...text.matchAll(/[^;:]+/gu)].flatMap(({ index, 0: duty }) => {
    const start = index + (/^\s*/u.exec(duty)?.[0].length ?? 0);
    const to = index + duty.length;
    const span = scanAgencies(text, start, { issuer: null });
    if (!span || span.start !== start || !acting.test(text.slice(span.end, to))) return [];
    return [{ from: index, to, bodies: span.agencies }];
  });
});

/** The task without the duties of others, of the same length: offsets hold. */
export function withoutOthers(task: Task, issuer: Agency | null): Task {
  const others = othersDuties(task, issuer);
  if (others.length === 0) return task;
  const text = others.reduce(
    (left, { from, to }) => left.slice(0, from) + ' '.repeat(to - from) + left.slice(to),
    task.text,
  );
  return { ...task, text };
}
