import { join } from 'node:path';
import { openBatch, writeAtomically } from '#batch';
import { findLineage, toCard, toSender } from '#diff';
import type { PlanCard, Sender } from '#diff';
import { toJson } from '#export';
import { cliText } from '#labels';
import type { Lineage } from '#model';
import { UsageError, writeLine } from '../context.ts';
import type { Context } from '../context.ts';
import { findInputs, withNames } from '../inputs.ts';
import type { Input } from '../inputs.ts';
import { startProgress } from '../progress.ts';
import { resultWords } from '../reading.ts';
import type { CheckOptions } from './check.ts';
import { batchOptions } from './parse.ts';

/** A parent and its children by path, what other plans lie beside them, and the folder for the results. */
export interface Family {
  parent: string;
  children: string[];
  strays: Sender[];
  /** Files of annexes, by the path of the plan that they belong to. */
  annexes: ReadonlyMap<string, string[]>;
  output: string;
}

/**
 * Reads all documents and pairs them by the parents that they cite. Says which cited parents are not among them and
 * which documents are older versions. What could not be read may be a child of any of the parents, and is shown with
 * each. Throws `UsageError` where no document implements another.
 */
export async function findFamilies(
  paths: readonly string[],
  options: CheckOptions,
  context: Context,
): Promise<Family[]> {
  const inputs = withNames(await findInputs(paths));
  const { cards, senders } = await readAll(inputs, options, context);
  const unread = inputs.filter(({ name }) => cards.every((card) => card.file !== name));
  const lineage = findLineage(
    cards,
    unread.map(({ name }) => name),
  );
  tellLineage(lineage, context);
  await writeAtomically(join(options.output, 'lineage.json'), toJson(lineage));
  if (lineage.groups.length === 0) throw new UsageError(cliText.noFamilies);
  const pathOf = new Map(inputs.map(({ name, path }) => [name, path]));
  const owned = lineage.annexes.filter((annex) => annex.of !== null);
  const annexes = new Map(
    [...Map.groupBy(owned, ({ of }) => pathOf.get(of!)!)].map(([path, files]) => [
      path,
      files.map(({ file }) => pathOf.get(file)!),
    ]),
  );
  const isAnnex = new Set(lineage.annexes.map(({ file }) => file));
  const single = lineage.groups.length === 1;
  return lineage.groups.map(({ parent, children }) => ({
    parent: pathOf.get(parent)!,
    children: [...children.map((child) => pathOf.get(child)!), ...unread.map(({ path }) => path)],
    strays: senders.filter(({ file }) => file !== parent && !children.includes(file) && !isAnnex.has(file)),
    annexes,
    output: single ? options.output : join(options.output, parent),
  }));
}

async function readAll(
  inputs: Input[],
  options: CheckOptions,
  context: Context,
): Promise<{ cards: PlanCard[]; senders: Sender[] }> {
  const cards = new Map<string, PlanCard>();
  const senders: Sender[] = [];
  const progress = startProgress(context.stderr, inputs.length);
  const batch = await openBatch(batchOptions(options, context));
  try {
    await batch.run(inputs, {
      onResult: (result) => {
        const { name, path } = result.document;
        if (result.plan) {
          cards.set(name, toCard(name, result.plan));
          senders.push(toSender(name, path, result.plan, null));
        }
        progress.step(name, resultWords(result));
      },
    });
  } finally {
    progress.stop();
    await batch.close();
  }
  return { cards: inputs.flatMap(({ name }) => cards.get(name) ?? []), senders };
}

function tellLineage(lineage: Lineage, { stderr }: Context): void {
  const lines = [
    ...lineage.groups.map(({ parent, children }) => cliText.family(parent, children)),
    ...lineage.bySubject.map(({ file, parent }) => cliText.pairedBySubject(file, parent)),
    ...lineage.annexes.map(({ file, of }) => cliText.annex(file, of)),
    ...lineage.superseded.map(({ file, by }) => cliText.superseded(file, by)),
    ...lineage.amended.map(({ file, by }) => cliText.amended(file, by)),
    ...lineage.absent.map(({ code, citedBy }) => cliText.parentAbsent(code, citedBy)),
    ...lineage.unclear.map(({ file, code, candidates }) => cliText.parentUnclear(file, code, candidates)),
    ...lineage.circles.map((files) => cliText.circle(files)),
    ...lineage.alone.map((file) => cliText.noParentCited(file)),
    ...(lineage.unread.length > 0 ? [cliText.unreadMayBeParent(lineage.unread)] : []),
  ];
  for (const line of lines) writeLine(stderr, line);
}
