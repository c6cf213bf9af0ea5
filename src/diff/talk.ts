import type { Unit } from './units.ts';

/** The form that stands for telling people of a thing; publishing and urging are work of the same kind, not this. */
const telling = 'tuyên truyền';
/** Words behind which stands what is told of, and no longer what is done. */
const topics = new Set(['về', 'việc', 'chính sách', 'nội dung', 'quy định', 'kết quả', 'cho', 'đến', 'tới']);
/** Words behind which stands work that is told of. */
const workTopics = new Set(['việc', 'chủ trương']);
/** General verbs that carry a thing out. */
const doing = new Set(['thực hiện', 'triển khai', 'tổ chức thực hiện', 'triển khai thực hiện', 'tổ chức triển khai']);
/** Words that may stand before the telling: who gathers, and by what means. */
const mostBefore = 4;

/** What a run of units tells people of, where that is all it does. */
export type Telling = 'thing' | 'work' | null;

/**
 * Whether units only tell of a thing ("phổ biến quy định về …") or of work ("tuyên truyền về việc xây dựng …", "hội nghị
 * phổ biến chủ trương …"). Work named side by side with the telling is done ("phổ biến và tổ chức thực hiện …").
 */
export function readTelling(units: readonly Unit[]): Telling {
  const first = units.findIndex((unit) => unit.kind === 'action');
  if (first < 0 || first > mostBefore || units[first]?.form !== telling) return null;
  for (let i = first + 1; i < units.length; i++) {
    const unit = units[i] as Unit;
    if (workTopics.has(unit.form) || workTopics.has(`${unit.form} ${units[i + 1]?.form}`)) return 'work';
    if (topics.has(unit.form)) return workTopics.has(units[i + 1]?.form ?? '') ? 'work' : 'thing';
    if (unit.kind === 'action' && unit.form !== telling) return null;
    if (unit.kind === 'generic' && doing.has(unit.form)) return null;
    if (unit.kind === 'object' || unit.kind === 'code') return 'thing';
  }
  return 'thing';
}

/** Whether units tell of something, beside whatever else they do. */
export function isTold(units: readonly Unit[]): boolean {
  return units.some((unit) => unit.form === telling);
}
