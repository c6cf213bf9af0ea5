import { lackText } from '#labels';
import type { Agency, Finding } from '#model';
import type { Manner } from './answers.ts';
import type { Answer } from './assign.ts';
import type { Candidate } from './candidates.ts';
import { copies, findCopying, isLong, saysAll, timeWords } from './copies.ts';
import { readEvidence } from './evidence.ts';
import { logistic, oddsOf } from './fitted.ts';
import type { LackKind, Signs } from './fitted.ts';
import type { PassageIndex } from './index-passages.ts';
import { isUnsaidBeside, signsOfAction, signsOfCommitment, signsOfPart } from './lack-signs.ts';
import type { Clause } from './clause.ts';
import { readOnce, readTextOnce } from './read-once.ts';
import { othersDuties } from './others-part.ts';
import { coverPart, missingActions } from './parts.ts';
import type { Part } from './parts.ts';
import type { Passage, PreparedTask } from './passages.ts';
import { settings } from './settings.ts';
import type { Unit } from './units.ts';
import type { Weights } from './weights.ts';

/** Something the parent task asks that the answering passages do not seem to say. */
export interface Lack {
  kind: LackKind;
  finding: Finding;
  /** What the chance rests on; null where it was cut out of a copy. */
  signs: Signs | null;
  /** Chance that it is lacking indeed, and not said in other words, 0..1. */
  chance: number;
}

export interface Found {
  parent: PreparedTask;
  all: readonly Answer[];
  /** Commitments that must be answered. */
  required: readonly Answer[];
  index: PassageIndex;
  weights: Weights;
  manner: Manner;
  /** Who issues the child. */
  issuer: Agency | null;
}

/** All that the parent task asks and the answering passages may lack. */
export function findLacks(given: Found): Lack[] {
  const isOwn = ({ taken, borrowed }: Answer): boolean => taken && !borrowed;
  const lend = given.required.some(isOwn) ? giveBack : (answer: Answer): Answer => answer;
  const others = othersDuties(given.parent.task, given.issuer);
  const isOpen = (answer: Answer): boolean => {
    const { start } = answer.commitment.passage.clause;
    return !isSentToItself(answer, given.issuer) && !others.some(({ from, to }) => start >= from && start < to);
  };
  const context = {
    ...given,
    all: given.all.filter(isOpen).map(lend),
    required: given.required.filter(isOpen).map(lend),
  };
  const copying = findCopying(context.parent, answeringTasks(context));
  const cut = copying.length > 0 ? context.all.filter((answer) => isCut(answer, copying, context.index)) : [];
  const certain = cut.map(({ commitment }): Lack => ({
    kind: 'commitment',
    finding: component(commitment.passage.clause.text),
    signs: null,
    chance: 1,
  }));
  // What a heading names is done by what stands behind its colon; of what it lists, members may lack.
  const required = context.required.filter(
    (answer) => !cut.includes(answer) && (answer.taken || !answer.commitment.passage.clause.heading),
  );
  return [...certain, ...collectLacks({ ...context, required })];
}

/** "Gửi Sở Nội vụ tổng hợp" in the answer of Sở Nội vụ itself. */
function isSentToItself({ commitment }: Answer, issuer: Agency | null): boolean {
  const { text } = commitment.passage.clause;
  return issuer !== null && /^(?:gửi|nộp)\s/iu.test(text) && text.toLowerCase().includes(issuer.name.toLowerCase());
}

/** What only a task says that answers another parent task far better is not said beside what answers this one. */
function giveBack(answer: Answer): Answer {
  return answer.borrowed ? { ...answer, taken: false, evidence: [] } : answer;
}

/** All child passages that answer any of what is required. */
function found({ required }: Pick<Found, 'required'>): Candidate[] {
  return required.flatMap(({ taken, evidence }) => (taken ? [...evidence] : []));
}

/** The lacks to be reported, each said once. */
export function chooseLacking(lacks: readonly Lack[]): Lack[] {
  return withoutNested(lacks.filter(({ chance }) => chance >= settings.lacking));
}

function answeringTasks({ required, index }: Pick<Found, 'required' | 'index'>): PreparedTask[] {
  return [...new Set(found({ required }).map(({ task }) => index.tasks[task] as PreparedTask))];
}

/** A duty that no copied text holds, and no other task takes up as well. */
function isCut({ commitment, candidates }: Answer, copying: readonly PreparedTask[], { tasks }: PassageIndex): boolean {
  const { passage } = commitment;
  const { soft, heading, heads } = passage.clause;
  if (soft || heading || heads.length === 0) return false;
  if (copying.some((task) => copies(task, passage) || saysAll(task, passage))) return false;
  return !candidates.some(({ task: at, rating }) => {
    const task = tasks[at] as PreparedTask;
    return (rating >= settings.besideCopy && !copying.includes(task)) || copies(task, passage);
  });
}

/** "Ngày Gia đình Việt Nam 28/6": a day that the whole country knows by its date. */
const namedDay = /(?<![\d/])(\d{1,2})\/(\d{1,2})(?![\d/])/gu;

const daysIn = readTextOnce((text) =>
  [...text.matchAll(namedDay)].map(([, day, month]) => `${Number(day)}/${Number(month)}`),
);

/** Whether a text names such days, and all of them are said. */
function saysDays(text: string, said: readonly string[]): boolean {
  const days = daysIn(text);
  return days.length > 0 && days.every((day) => said.includes(day));
}

function collectLacks(context: Found): Lack[] {
  const { parent, all, required, index, weights, manner } = context;
  const answering = found(context);
  if (answering.length === 0) return [];
  const evidence = readEvidence(parent, all, answering, index, weights);
  const own = { parent, evidence, weights, manner };
  const days = answeringTasks(context).flatMap(({ whole }) => daysIn(whole.clause.text));
  return required.flatMap((answer) => {
    const { clause } = answer.commitment.passage;
    if (!answer.taken) {
      if (saysDays(clause.text, days)) return [];
      return [toLack('commitment', component(clause.text), signsOfCommitment(answer, own))];
    }
    if (isCopied(answer, index)) return [];
    const parts = answer.parts.flatMap((part, i) => {
      if (isTime(part.text)) return [];
      const said = coverPart(part, evidence.passages);
      if (said >= settings.fullySaid && (!isUnsaidBeside(part, evidence) || isSaidBy(part, answer, index))) return [];
      if (isChoice(part, answer, evidence.passages)) return [];
      if (saysDays(part.text, days) || isGloss(part, parent.task.text, evidence.passages)) return [];
      const { signs, inPlace, cutOut } = signsOfPart(answer, i, said, own);
      if (cutOut) return [{ ...toLack('part', component(part.text), signs), chance: settings.cutOut }];
      if (said >= settings.fullySaid || (said >= settings.partSaid && inPlace)) return [];
      return [toLack('part', component(part.text), signs)];
    });
    const actions = findUnmet(answer, evidence.clauses);
    return [...parts, ...actions.map((unit) => toLack('action', lostAction(unit, answer), signsOfAction(answer, own)))];
  });
}

/** Whether a task that answers the commitment surely says a part of it. */
function isSaidBy(part: Part, { evidence }: Answer, { tasks }: PassageIndex): boolean {
  return evidence.some(
    ({ task, rating }) =>
      rating >= settings.besideCopy && coverPart(part, [(tasks[task] as PreparedTask).whole]) >= settings.fullySaid,
  );
}

/** Said word for word by a task that comes near it, also by one beside those that answer best. */
function isCopied({ commitment: { passage }, candidates }: Answer, { tasks }: PassageIndex): boolean {
  return isLong(passage) && candidates.some(({ task }) => copies(tasks[task] as PreparedTask, passage));
}

/**
 * A list up to "hoặc … khác", or one of which so many are asked for ("01 cuộc thi hoặc tọa đàm"): it leaves the choice. Of
 * cases to be dealt with ("vi phạm hoặc đùn đẩy") all are meant.
 */
const choices =
  /(?:(?!(?<!\p{L})và(?!\p{L}))[^;.:()])*(?<!\p{L})hoặc\s[^;.:,()]{2,40}\skhác(?!\p{L})|(?:(?:ít nhất|tối thiểu|không dưới|từ) )?(?<!\d)\d{1,2}\s(?:\p{L}+\s){1,5}hoặc\s(?:\p{L}+ ?){1,6}/gu;

/** Where such lists stand in the text of the task. */
const choicesIn = readOnce(({ text, start }: Clause): readonly (readonly [number, number])[] =>
  [...text.matchAll(choices)].map(({ index, 0: list }) => [start + index, start + index + list.length]),
);

/** "Mở lớp hát Xoan, hát Ghẹo hoặc loại hình khác": one member of such a list is enough. */
function isChoice(part: Part, { parts, commitment }: Answer, passages: readonly Passage[]): boolean {
  return choicesIn(commitment.passage.clause).some(([from, to]) => {
    const members = parts.filter((one) => one.start >= from && one.end <= to);
    return members.includes(part) && members.some((one) => coverPart(one, passages) >= settings.partSaid);
  });
}

/**
 * What a bracket says in other words: a member inside one that explains a quoted name ("“6 rõ” (rõ người, rõ việc, …)"),
 * or the one in front of a bracket whose words the child says ("ngày tiếp công dân (ngày 10 và ngày 25 hằng tháng)").
 */
function isGloss({ start, end }: Part, text: string, passages: readonly Passage[]): boolean {
  if (/["”]\s*\([^()]*$/u.test(text.slice(0, start)) && /^[^()]*\)/u.test(text.slice(end))) return true;
  const words = /^\s*\(([^()]{8,})\)/u.exec(text.slice(end))?.[1]?.toLowerCase();
  return words !== undefined && passages.some(({ clause }) => clause.text.toLowerCase().includes(words));
}

/** "Hằng quý trước ngày 20 của tháng cuối quý": when, which the comparison of the times tells. */
const isTime = readTextOnce(
  (text) =>
    text.replace(timeWords, '').replace(/(?<!\p{L})(?:của|cuối|đầu|giữa|cả|quý|tháng|năm)(?!\p{L})|\P{L}/giu, '') ===
    '',
);

function toLack(kind: LackKind, finding: Finding, signs: Signs): Lack {
  return { kind, finding, signs, chance: logistic(oddsOf(kind, signs)) };
}

/** Opening actions that nothing does; the first one where the child does quite other work with the same thing. */
function findUnmet(answer: Answer, clauses: Parameters<typeof missingActions>[1]): Unit[] {
  const { clause } = answer.commitment.passage;
  const measured = clause.units.some((unit) => unit.kind === 'number');
  const conflict = !measured && answer.evidence.every(({ likeness }) => likeness.action < settings.sameWork);
  return conflict ? clause.heads.slice(0, 1) : missingActions(answer.commitment, clauses);
}

function lostAction(unit: Unit, { commitment, parts }: Answer): Finding {
  const { clause } = commitment.passage;
  const action = clause.text.slice(unit.start - clause.start, unit.end - clause.start);
  const object = parts[0]?.text ?? clause.text;
  return { ...component(action), message: lackText['action-missing']({ parent: action, object }) };
}

/** A parallel word inside a part that lacks as well is said once. */
function withoutNested(lacks: readonly Lack[]): Lack[] {
  const textOf = ({ finding }: Lack): string => finding.parentValue ?? '';
  return lacks.filter(
    (lack) =>
      !lacks.some((other) => other !== lack && textOf(other) !== textOf(lack) && textOf(other).includes(textOf(lack))),
  );
}

function component(text: string): Finding {
  const clean = text
    .replace(/^(?:đồng thời|và)[,\s]+/iu, '')
    .replace(/[,\s]+và$/iu, '')
    .trim();
  return {
    kind: 'component-missing',
    message: lackText['component-missing']({ parent: clean }),
    parentValue: clean,
    childValue: null,
  };
}
