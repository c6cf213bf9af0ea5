import type { Root } from 'mdast';
import { isAttachedLine, titleTypeOf } from '#lexicon';
import type { Field, PlanDraft } from '#model';
import { confidenceOf } from '#tree';
import { linesOf } from './blocks.ts';
import { isSpecks } from './specks.ts';
import type { Line } from './blocks.ts';

/** "(DỰ THẢO)", "DỰ THẢO LẦN 2" beside or under the type. */
const draftLine = /^\(?\s*dự thảo(?:\s+(?:lần\s+(?:thứ\s+)?)?\d+)?\s*(?:\(|ngày[^()]{0,30})?\)?$/iu;

/** Part 5 of Nghị định 30/2020/NĐ-CP, Phụ lục I: type and subject; a công văn has "V/v …" under its number. */
export function extractTitle(tree: Root): Pick<PlanDraft, 'documentType' | 'subject'> {
  const lines = linesOf(tree, 'title').filter(
    (line) => /[\p{L}\d]/u.test(line.text) && !(confidenceOf(line.sources) < 1 && isSpecks(line.text)),
  );
  const first = lines[0];
  const type = first ? titleTypeOf(first.text) : null;
  if (!first || type === null) return { documentType: null, subject: extractMatter(linesOf(tree, 'letterhead')) };
  const rest = first.text.slice(type.length).trim();
  const subject = [
    ...(rest && !draftLine.test(rest) ? [{ ...first, text: rest }] : []),
    ...lines.slice(1).filter((line) => !draftLine.test(line.text)),
  ];
  return { documentType: { raw: type, sources: first.sources }, subject: joined(subject) };
}

function joined(lines: Line[]): Field | null {
  const kept = withoutAttached(lines);
  if (kept.length === 0) return null;
  return { raw: kept.map((line) => line.text).join(' '), sources: kept.flatMap((line) => line.sources) };
}

/** "(Kèm theo Quyết định số … của …)" under a title, over as many lines as its brackets span. */
function withoutAttached(lines: Line[]): Line[] {
  const at = lines.findIndex((line) => /^\(/u.test(line.text) && isAttachedLine(line.text));
  if (at === -1) return lines;
  const end = lines.findIndex((line, i) => i >= at && /\)\s*$/u.test(line.text));
  return [...lines.slice(0, at), ...lines.slice((end === -1 ? at : end) + 1)];
}

/** "V/v …" with the lines that go on in lower case. */
function extractMatter(lines: Line[]): Field | null {
  const start = lines.findIndex((line) => /^v\/v\b/iu.test(line.text));
  if (start === -1) return null;
  const column = lines[start]!.column;
  const kept: Line[] = [lines[start]!];
  for (const line of lines.slice(start + 1)) {
    if (line.column !== column || /^kính gửi/iu.test(line.text) || line.text === line.text.toUpperCase()) break;
    kept.push(line);
  }
  return joined(kept);
}
