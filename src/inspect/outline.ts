import { inspectText } from '#labels';
import type { Field, PlanDraft, Task } from '#model';
import type { Inspection } from '#pipeline';
import { firstPage, toOutline } from '#tree';

/** Characters that a line of the outline shows of a text. */
const width = 110;

/** What was understood of a document as text: its fixed parts, its tree, its tasks and what deserves a look. */
export function toInspectText({ tree, draft, plan, diagnostics, doubtfulWords }: Inspection): string {
  const { title } = inspectText;
  const words = doubtfulWords.map(({ page, text, confidence }) => inspectText.word(page, text, confidence));
  const parts: [string, string[]][] = [
    [title.header, draft === null ? [] : headerLines(draft)],
    [title.tree, tree === null ? [] : [inspectText.treeKey, toOutline(tree, width, say)]],
    [inspectText.tasks(plan?.tasks.length ?? 0), (plan?.tasks ?? []).flatMap(taskLines)],
    [title.words, words],
    [title.notes, diagnostics.map(({ severity, message }) => `${inspectText.severity[severity]}: ${message}`)],
  ];
  return parts
    .filter(([, lines]) => lines.length > 0)
    .map(([head, lines]) => [head, ...lines.map((line) => indent(line))].join('\n'))
    .join('\n\n');
}

function say(tags: readonly string[]): string {
  const words = tags.map((tag) => {
    const depth = /^h(\d+)$/u.exec(tag)?.[1];
    return depth === undefined ? (inspectText.tags[tag] ?? tag) : inspectText.headingTag(depth);
  });
  return words.join(', ');
}

function headerLines(draft: PlanDraft): string[] {
  const { documentType, code, issuer, place, date, subject, signer, recipients } = draft;
  const { part } = inspectText;
  const line = (name: string, field: Field | null): string =>
    `${name}: ${field === null ? inspectText.absent : withPage(field)}`;
  return [
    line(part.issuer, issuer),
    line(part.code, code),
    line(part.place, place),
    line(part.date, date),
    line(part.documentType, documentType),
    line(part.subject, subject),
    line(part.competence, signer.competence),
    line(part.position, signer.position),
    line(part.fullName, signer.fullName),
    ...recipients.map((field) => line(part.recipients, field)),
  ];
}

function withPage({ raw, sources }: Field): string {
  const page = firstPage(sources);
  const text = raw.replace(/\s+/gu, ' ');
  return page === null ? text : `${text} ${inspectText.page(page)}`;
}

function taskLines(task: Task, index: number): string[] {
  const { ordinal, section, text, lead, support, deadline, product, confidence, sources } = task;
  const pages = [...new Set(sources.flatMap(({ page }) => page ?? []))].map((page) => inspectText.page(page));
  const names = (agencies: Task['lead']): string => agencies.map(({ name }) => name).join('; ');
  const facts = [
    [inspectText.fact.section, inspectText.section[section]],
    [inspectText.fact.lead, names(lead)],
    [inspectText.fact.support, names(support)],
    [inspectText.fact.deadline, deadline?.raw ?? ''],
    [inspectText.fact.product, product?.raw ?? ''],
    [inspectText.fact.confidence, confidence.toLocaleString('vi-VN', { maximumFractionDigits: 2 })],
  ].filter(([, value]) => value !== '');
  const tag = inspectText.taskTag(index + 1, ordinal);
  return [
    [tag, cut(text), ...pages].join(' '),
    `    ${facts.map(([name, value]) => `${name}: ${cut(value ?? '')}`).join(' · ')}`,
  ];
}

function cut(text: string): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text;
}

function indent(text: string): string {
  return text.replace(/^/gmu, '  ');
}
