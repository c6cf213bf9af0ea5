import type { Paragraph } from 'mdast';
import { isActorPhrase } from '#lexicon';
import type { AgencyContext } from '#lexicon';
import { toLine } from '#tree';
import type { Block, Section } from '#tree';
import { actorsOf, isSentence, underActors } from './heading-actors.ts';
import { topStyles } from './headings.ts';
import type { HeadingKind } from './headings.ts';
import type { FieldValues } from './field-lines.ts';
import { isContentLabel } from './section-fields.ts';

/** What the headings above say of an item. */
export interface Scope {
  kind: HeadingKind;
  /** Above the first heading: what stands there is preamble. */
  top: boolean;
  /** Inside a section "A." or "I.", which the path leaves out: a further one below it is told. */
  inner: boolean;
  key: string;
  path: string[];
  /** What field lines of the sections above give their items. */
  fields: FieldValues;
  /** Lead and support where a heading names them; who opens an item's own sentence outweighs it. */
  actors: FieldValues;
}

/**
 * An unnumbered line above items that names who acts: alone ("Sở Tư pháp:"), or opening the sentence that the items end
 * ("… Riêng UBND phường cử đại diện và chỉ đạo:"). A sentence that is a task itself is no heading.
 */
export function groupOf(block: Paragraph, next: Block | undefined, scope: Scope, context: AgencyContext): Scope | null {
  const text = toLine(block);
  if (next?.type !== 'section' || topStyles.has(next.data.style)) return null;
  // "UBND xã ban hành Kế hoạch như sau:" closes the preamble
  if (scope.top && /(?<!\p{L})(?:kế hoạch|chương trình|phương án)(?!\p{L})[^:]{0,60}:$/iu.test(text)) return null;
  const intro = isSentence(text) || (scope.top && /(?<!\p{L})sau(?:\s+đây)?\s*:$/iu.test(text));
  const path = intro || isContentLabel(text) ? scope.path : [...scope.path, text.replace(/\s*:\s*$/u, '')];
  if (isActorPhrase(text, context)) return underActors({ ...scope, path }, { lead: text });
  if (!/:$/u.test(text)) return null;
  const actors = actorsOf(asked(lastSentence(text, context), context), context);
  if (!isBullet(next) && actors.lead === undefined) return null;
  return underActors({ ...scope, path }, actors);
}

/** The part that the items go on; of "Các sở, ban, ngành; UBND các xã, phường thực hiện các nhiệm vụ sau:" all who act. */
function lastSentence(text: string, context: AgencyContext): string {
  const parts = text.split(/(?<=[.;])\s+/u);
  let from = parts.length - 1;
  while (from > 0 && /;$/u.test(parts[from - 1] ?? '') && isActorPhrase(parts[from - 1] ?? '', context)) from--;
  return parts
    .slice(from)
    .join(' ')
    .replace(/^riêng\s+/iu, '');
}

/** "(Thực hiện Kế hoạch số …,) Sở Nội vụ đề nghị UBND các xã, phường …": who is asked acts. */
function asked(sentence: string, context: AgencyContext): string {
  const [, asking = '', rest = ''] = /^(.+?)\s+((?:kính\s+)?(?:đề nghị|yêu cầu)\s.+)$/iu.exec(sentence) ?? [];
  return [asking, asking.replace(/^.*[,;]\s+/u, '')].some((body) => isActorPhrase(body, context)) ? rest : sentence;
}

export function isBullet(section: Section): boolean {
  return section.data.ordinal === null && !topStyles.has(section.data.style) && section.data.style !== 'subheading';
}
