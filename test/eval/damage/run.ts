/**
 * What scanning costs: digital PDFs are drawn, damaged in one way, put into a PDF of images and read again; the plan is
 * scored against the one read from the digital file.
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readPlan } from '#pipeline';
import type { Plan } from '#model';
import type { EvalDocument } from '../catalog.ts';
import type { GoldHeader, GoldPlan } from '../gold.ts';
import { headerFields, scoreHeader } from '../score-headers.ts';
import type { HeaderField, HeaderResult } from '../score-headers.ts';
import { scorePlan } from '../score-plan.ts';
import { toTable } from '../table.ts';
import type { Cell } from '../table.ts';
import { damages } from './kinds.ts';
import { toScan } from './scan.ts';

/** What a damaged scan must still give: shares of the digital plan. */
const least = { score: 0.9, f1: 0.95, text: 0.98 };

/**
 * Reads every document under every damage that is wanted, prints how much of the digital plan is left, and
 * returns what is below the least that must be.
 */
export async function evaluateDamages(
  documents: readonly Pick<EvalDocument, 'id' | 'path'>[],
  isWanted: (kind: string) => boolean,
  print: (text: string) => void,
): Promise<string[]> {
  const rows: Cell[][] = [];
  const failures: string[] = [];
  const headers: HeaderResult[] = [];
  for (const { id, path } of documents) {
    const bytes = new Uint8Array(await readFile(path));
    const twin = (await readPlan(bytes, basename(path))).plan;
    if (!twin) throw new Error(`Expected a plan from ${path}, got none`);
    for (const name of Object.keys(damages).filter(isWanted)) {
      const { scan, pages } = await toScan(bytes, twin, damages[name]!);
      const start = process.cpuUsage();
      const { plan } = await readPlan(scan, basename(path));
      const { user, system } = process.cpuUsage(start);
      const { score, f1, fields } = scorePlan(twin as unknown as GoldPlan, plan ?? { ...twin, tasks: [] });
      const got = { score, f1, text: fields['text'] ?? 0 };
      const cell = (part: keyof typeof least): Cell => ({
        text: got[part].toFixed(3),
        bad: got[part] < least[part],
      });
      const results = scoreHeader(twin as unknown as GoldHeader, plan).map((result) => ({
        ...result,
        wronglyGiven: result.wronglyGiven && !isFlagged(result.field, plan),
      }));
      headers.push(...results);
      const row = [
        id,
        name,
        cell('score'),
        cell('f1'),
        cell('text'),
        `${plan?.tasks.length}/${twin.tasks.length}`,
        ((user + system) / 1e6 / pages).toFixed(1),
        showFaults(results),
      ];
      rows.push(row);
      for (const part of ['score', 'f1', 'text'] as const)
        if (got[part] < least[part]) failures.push(`${id}, ${name}: ${part} ${got[part].toFixed(3)} < ${least[part]}`);
      for (const { field } of results.filter((one) => one.wronglyGiven))
        failures.push(`${id}, ${name}: ${field} wrong and not flagged`);
    }
  }
  print(toTable(['document', 'damage', 'score', 'F1', 'text', 'tasks', 'CPU s/page', 'header'], rows));
  print(showShares(headers));
  return failures;
}

/** Whether a diagnostic asks to look at a number or date. */
function isFlagged(field: HeaderField, plan: Plan | null): boolean {
  const codes = field === 'number' ? ['code-doubtful', 'number-blank'] : ['date-doubtful', 'date-incomplete'];
  return plan?.diagnostics.some(({ code }) => codes.includes(code)) ?? true;
}

function showFaults(results: readonly HeaderResult[]): Cell {
  const faults = results.filter(({ right, wronglyGiven }) => right === false || wronglyGiven);
  const text = faults.map(
    ({ field, gold, got, wronglyGiven }) => `${wronglyGiven ? '!!' : ''}${field} ${gold} ← ${got}`,
  );
  return { text: text.join('; '), bad: true };
}

function showShares(results: readonly HeaderResult[]): string {
  return (Object.keys(headerFields) as HeaderField[])
    .map((field) => {
      const own = results.filter((result) => result.field === field && result.right !== null);
      const right = own.filter((result) => result.right).length;
      const wrong = results.filter((result) => result.field === field && result.wronglyGiven).length;
      return `${field} ${right}/${own.length}${wrong > 0 ? ` (${wrong} wrong unflagged)` : ''}`;
    })
    .join(', ');
}
