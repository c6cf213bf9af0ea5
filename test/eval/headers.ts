import type { EvalDocument } from './catalog.ts';
import type { GoldHeader } from './gold.ts';
import { readDocument } from './read.ts';
import { headerFields, scoreHeader } from './score-headers.ts';
import type { HeaderResult } from './score-headers.ts';
import { toTable } from './table.ts';
import type { Cell } from './table.ts';

/** The header of a real document, field by field. */
export interface HeaderScore {
  document: EvalDocument;
  read: boolean;
  results: HeaderResult[];
}

export async function evaluateHeader(document: EvalDocument & { header: GoldHeader }): Promise<HeaderScore> {
  const { plan } = await readDocument(document.path);
  return { document, read: plan !== null, results: scoreHeader(document.header, plan) };
}

/** One line a document, one column a field: what was wrongly read, or a tick. */
export function showHeaders(scores: readonly HeaderScore[]): string {
  const fields = Object.keys(headerFields);
  const rows = scores.map(({ document, read, results }) => [
    document.id,
    ...fields.map((field): Cell => {
      const result = results.find((one) => one.field === field);
      if (!read && document.later) return '–';
      if (!result) return '';
      if (result.right) return '✓';
      return { text: `✗${result.wronglyGiven ? '!' : ''}`, bad: true };
    }),
    read ? '' : `chưa đọc${document.later ? ` (${document.later})` : ''}`,
  ]);
  return toTable(['real document', ...fields, ''], rows);
}

/** Wrong fields, gold and got. */
export function showHeaderFaults(scores: readonly HeaderScore[]): string {
  return scores
    .filter(({ read }) => read)
    .flatMap(({ document, results }) =>
      results
        .filter((result) => result.right !== true)
        .map(({ field, gold, got }) => `  ${document.id} ${field}\n    gold ${gold}\n    got  ${got}`),
    )
    .join('\n');
}

/** Counts over the documents that count: those that a later part reads are left out until then. */
export function sumHeaders(scores: readonly HeaderScore[]): { right: number; all: number; wrong: number } {
  const results = scores.filter(({ document }) => !document.later).flatMap((score) => score.results);
  const scored = results.filter((result) => result.right !== null);
  return {
    right: scored.filter((result) => result.right).length,
    all: scored.length,
    wrong: results.filter((result) => result.wronglyGiven).length,
  };
}
