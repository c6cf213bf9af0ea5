import { isActorPhrase, readOpening } from '#lexicon';
import type { AgencyContext } from '#lexicon';
import { foldKey } from '#text';
import { readBracketActors } from './bracket-actors.ts';
import type { FieldValues } from './field-lines.ts';

/** Lead and support that a heading names for the items under it. */
export function actorsOf(text: string, context: AgencyContext): FieldValues {
  // "PHƯƠNG PHÁP KIỂM TRA", whose first word a scan may spell as a ward's
  if (/^phuong phap(?![a-z])/u.test(foldKey(text))) return {};
  if (/^trách nhiệm(?: của)?(?: các)? (?:cơ quan|đơn vị|cấp|ngành|tổ chức)/iu.test(text)) return {};
  if (isActorPhrase(text, context)) return { lead: text.replace(/\s*:\s*$/u, '') };
  // "2. Công tác kiểm tra (Phòng Kinh tế chủ trì, Công an xã phối hợp)"
  if (/\)\s*:?\s*$/u.test(text) && !isSentence(text)) {
    const { lead, support } = readBracketActors(text.replace(/\s*:\s*$/u, ''), context);
    if (lead !== undefined) return { lead, ...(support !== undefined && { support }) };
  }
  if (!/:\s*$/u.test(text) && !isSentence(text)) return {};
  const opening = readOpening(text, context);
  return {
    ...(opening.lead && { lead: opening.lead.raw }),
    ...(opening.support && { support: opening.support.raw }),
  };
}

/** "NHIỆM VỤ GIAO UBND CÁC XÃ, PHƯỜNG", "Đối với các sở, ngành": whom a heading gives the work below it to; or null. */
export function givenTo(heading: string, context: AgencyContext): string | null {
  const named = /(?:^|\s)(?:giao(?: cho)?|đối với)\s+(\S.*?)\s*:?\s*$/iu.exec(heading)?.[1];
  return named !== undefined && isActorPhrase(named, context, true) ? named : null;
}

/** The scope below a heading that names these actors: they take the place of who leads further out. */
export function underActors<S extends { fields: FieldValues; actors: FieldValues }>(scope: S, actors: FieldValues): S {
  const fields = { ...scope.fields };
  if (actors.lead !== undefined) delete fields.lead;
  if (actors.support !== undefined) delete fields.support;
  return { ...scope, fields, actors: { ...scope.actors, ...actors } };
}

/** "Các trường học tổ chức …", "Giao Phòng X …": an actor of its own, whoever the heading names; not one who is only asked. */
export function opensWithActor(text: string, context: AgencyContext): boolean {
  const actor = readOpening(text, context).lead?.raw;
  return actor !== undefined && /^(?:giao\s+)?$/iu.test(text.slice(0, text.indexOf(actor)));
}

/** Nothing but who acts. What may be a name and a duty ("Trung tâm Y tế khám sức khỏe") is kept: a task lost is worse. */
export function isBareActor(text: string, context: AgencyContext): boolean {
  return (
    isActorPhrase(text, context, /[.;]$/u.test(text)) &&
    (/[:,;]|\s-\s\p{Lu}/u.test(text) || text.split(/\s+/u).length <= 6)
  );
}

/** Long enough to commit somebody by itself, although items follow. */
export function isSentence(text: string): boolean {
  return text.length > 150;
}
