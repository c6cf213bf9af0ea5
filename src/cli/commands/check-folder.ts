import { join } from 'node:path';
import { openBatch } from '#batch';
import { findLineage, toCard } from '#diff';
import type { Lineage, PlanCard } from '#diff';
import { cliText } from '#labels';
import { UsageError, writeLine } from '../context.ts';
import type { Context } from '../context.ts';
import { findInputs, withNames } from '../inputs.ts';
import type { Input } from '../inputs.ts';
import { startProgress } from '../progress.ts';
import { resultWords } from '../reading.ts';
import type { CheckOptions } from './check.ts';
import { batchOptions } from './parse.ts';

/** A parent and its children by path, and the folder for their results. */
export interface Family {
  parent: string;
  children: string[];
  output: string;
}

/**
 * Reads all documents and pairs them by the parents that they cite. Says which cited parents are not among them and
 * which documents are older versions. Throws `UsageError` where no document implements another.
 */
export async function findFamilies(
  paths: readonly string[],
  options: CheckOptions,
  context: Context,
): Promise<Family[]> {
  const inputs = withNames(await findInputs(paths));
  const cards = await readCards(inputs, options, context);
  const lineage = findLineage(cards);
  tellLineage(lineage, context);
  if (lineage.groups.length === 0) throw new UsageError(cliText.noFamilies);
  const pathOf = new Map(inputs.map(({ name, path }) => [name, path]));
  const single = lineage.groups.length === 1;
  return lineage.groups.map(({ parent, children }) => ({
    parent: pathOf.get(parent)!,
    children: children.map((child) => pathOf.get(child)!),
    output: single ? options.output : join(options.output, parent),
  }));
}

async function readCards(inputs: Input[], options: CheckOptions, context: Context): Promise<PlanCard[]> {
  const cards = new Map<string, PlanCard>();
  const progress = startProgress(context.stderr, inputs.length);
  const batch = await openBatch(batchOptions(options, context));
  try {
    await batch.run(inputs, {
      onResult: (result) => {
        const { name } = result.document;
        if (result.plan) cards.set(name, toCard(name, result.plan));
        progress.step(name, resultWords(result));
      },
    });
  } finally {
    progress.stop();
    await batch.close();
  }
  return inputs.flatMap(({ name }) => cards.get(name) ?? []);
}

function tellLineage({ groups, absent, superseded, alone }: Lineage, { stderr }: Context): void {
  const lines = [
    ...groups.map(({ parent, children }) => cliText.family(parent, children)),
    ...superseded.map(({ file, by }) => cliText.superseded(file, by)),
    ...absent.map(({ code, citedBy }) => cliText.parentAbsent(code, citedBy)),
    ...alone.map((file) => cliText.noParentCited(file)),
  ];
  for (const line of lines) writeLine(stderr, line);
}
