import { basename, join, resolve } from 'node:path';
import { Option } from 'commander';
import type { Command } from 'commander';
import { loadReranker, openBatch, writeAtomically } from '#batch';
import type { Batch, BatchDocument } from '#batch';
import { toCoverageRun, toHtml, toJson, toReport, toReportUnit, toTerminal, toXlsx, whyUnread } from '#export';
import type { Report, ReportUnit } from '#export';
import { findTurnout, findUnchecked, selectTasks, toSender } from '#diff';
import type { Sender } from '#diff';
import { cliText } from '#labels';
import type { UnitName } from '#lexicon';
import type { CoverageRun, Plan, Turnout } from '#model';
import { printable } from '#text';
import { UsageError, exitCode, showsColours, widthOf, writeLine } from '../context.ts';
import type { Context } from '../context.ts';
import { findInputs, withNames } from '../inputs.ts';
import type { Input } from '../inputs.ts';
import { addReadOptions, toSection } from '../options.ts';
import type { ReadOptions } from '../options.ts';
import { startProgress } from '../progress.ts';
import { resultWords, tellRenamed, tellTroubles } from '../reading.ts';
import type { Told } from '../reading.ts';
import { readUnits } from '../units/index.ts';
import { findFamilies } from './check-folder.ts';
import type { Family } from './check-folder.ts';
import { batchOptions } from './parse.ts';
import { writeSchemas } from './schema.ts';

export interface CheckOptions extends ReadOptions {
  /** Without one, the parents are found among the documents. */
  parent?: string;
  section?: 'appendix' | 'body' | 'all';
  units?: string;
  reranker?: string;
  exitZero: boolean;
}

export function addCheck(program: Command, finish: (run: (context: Context) => Promise<number>) => void): void {
  const command = program.command('check').description(cliText.check);
  const { placeholder } = cliText;
  command
    .argument(`<${placeholder.inputs}...>`, cliText.inputs)
    .option(`-p, --parent <${placeholder.file}>`, cliText.parent)
    .addOption(new Option(`--section <${placeholder.section}>`, cliText.section).argParser(toSection))
    .option(`--units <${placeholder.file}>`, cliText.units)
    .option(`--reranker <${placeholder.file}>`, cliText.reranker)
    .option('--exit-zero', cliText.exitZero, false);
  addReadOptions(command)
    .addHelpText('after', `\n${cliText.exitCodesCheck}`)
    .action((paths: string[], options: CheckOptions) => finish((context) => checkAll(paths, options, context)));
}

/** `kehoach check`: against the given parent, or, without one, every parent found among the documents. */
async function checkAll(paths: readonly string[], options: CheckOptions, context: Context): Promise<number> {
  // A module that cannot be used is told before any document is read.
  if (options.reranker !== undefined) await loadReranker(resolve(options.reranker));
  const expected = options.units === undefined ? [] : await readUnits(options.units);
  const { parent, output } = options;
  const families = parent
    ? [{ parent, children: [...paths], strays: [], annexes: new Map(), output }]
    : await findFamilies(paths, options, context);
  const runs: Checked[] = [];
  for (const family of families) {
    const checked = await check(family, expected, families.length > 1, options, context);
    if (checked) runs.push(checked);
  }
  const [only] = runs;
  if (only === undefined) throw new UsageError(cliText.noFamilies);
  if (options.json) context.stdout.write(toJson(families.length === 1 ? only.run : runs.map(({ run }) => run)));
  return options.exitZero || runs.every(({ answered }) => answered) ? exitCode.ok : exitCode.problems;
}

interface Checked {
  run: CoverageRun;
  /** Every listed unit sent a plan, and every plan takes up all that it was asked. */
  answered: boolean;
}

/**
 * Checks children against a parent plan and writes plans, coverage and reports. Null where the parent is one of `several`
 * and has no tasks.
 */
async function check(
  family: Family,
  expected: readonly UnitName[],
  several: boolean,
  options: CheckOptions,
  context: Context,
): Promise<Checked | null> {
  const { stdout, stderr } = context;
  const { output, strays } = family;
  const { parent, children } = await findDocuments(family.children, family.parent, context);
  await writeSchemas(output);
  const batch = await openBatch({ ...batchOptions(options, context), output, cacheIn: options.output });
  try {
    writeLine(stderr, cliText.readingParent(printable(parent.path)));
    const read = await readParent(batch, { ...parent, annexes: family.annexes.get(parent.path) ?? [] });
    const plan = { ...read, diagnostics: [...read.diagnostics, ...findUnchecked(read, options.section)] };
    const asked = selectTasks(plan, options.section).flatMap((at) => plan.tasks[at]?.id ?? []);
    if (asked.length === 0) {
      if (!several) throw new UsageError(cliText.parentWithoutTasks(parent.path));
      writeLine(stderr, cliText.parentWithoutTasks(printable(parent.path)));
      return null;
    }
    const { units, senders, told } = await checkChildren(
      batch,
      plan,
      children.map((child) => ({ ...child, annexes: family.annexes.get(child.path) ?? [] })),
      options,
      context,
    );
    const turnout = turnoutOf(expected, [...senders, ...strays], several);
    const report = toReport(plan, parent.name, asked, units, turnout);
    const { reranker } = options;
    const run = { ...toCoverageRun(report), ...(reranker !== undefined && { reranker: basename(reranker) }) };
    await writeReports(report, run, output, context);
    const words = options.json ? stderr : stdout;
    writeLine(words);
    words.write(toTerminal(report, { width: widthOf(words), colours: showsColours(words, context.env) }));
    tellTroubles(words, [{ name: parent.name, status: 'ok', diagnostics: plan.diagnostics }, ...told]);
    tellWritten(words, output);
    const sent = turnout.units.every(({ state }) => state === 'sent');
    return { run, answered: sent && report.units.every(isCovered) };
  } finally {
    await batch.close();
  }
}

/** A list of units is about one parent: of `several` it says nothing of those that nobody on it answers. */
function turnoutOf(expected: readonly UnitName[], senders: readonly Sender[], several: boolean): Turnout {
  const turnout = findTurnout(expected, senders);
  const named = turnout.units.some(({ state }) => state === 'sent');
  return named || !several ? turnout : findTurnout([], senders);
}

interface Documents {
  parent: { path: string; name: string };
  children: Input[];
}

/** The parent and the children, with distinct names. The parent is no child of itself when a folder holds both. */
async function findDocuments(paths: readonly string[], parentPath: string, { stderr }: Context): Promise<Documents> {
  const [own] = await findInputs([parentPath]);
  const inputs = await findInputs(paths);
  const rest = inputs.filter((input) => {
    const itself = input.found && input.realPath === own?.realPath;
    if (itself) writeLine(stderr, cliText.parentSkipped(printable(input.path)));
    return !itself;
  });
  if (rest.length === 0) throw new UsageError(cliText.noChildren);
  // The parent's plan is written beside those of the children, so its name is taken, unless it is checked itself.
  const itself = rest.some((input) => input.realPath === own?.realPath);
  const named = withNames(itself ? rest : [{ ...rest[0], path: parentPath } as Input, ...rest]);
  const children = itself ? named : named.slice(1);
  tellRenamed(stderr, children);
  return { parent: { path: parentPath, name: printable(basename(parentPath)) }, children };
}

async function readParent(batch: Batch, document: BatchDocument): Promise<Plan> {
  let plan: Plan | null = null;
  let reason = '';
  await batch.run([document], {
    onResult: (result) => {
      ({ plan } = result);
      if (plan === null) reason = whyUnread(result.diagnostics);
    },
  });
  if (plan === null) throw new UsageError(cliText.parentUnread(document.path, reason));
  return plan;
}

async function checkChildren(
  batch: Batch,
  plan: Plan,
  children: readonly BatchDocument[],
  options: CheckOptions,
  { stderr }: Context,
): Promise<{ units: ReportUnit[]; senders: Sender[]; told: Told[] }> {
  const units = new Map<string, ReportUnit>();
  const senders = new Map<string, Sender>();
  const told = new Map<string, Told>();
  const progress = startProgress(stderr, children.length);
  const { section, reranker } = options;
  try {
    await batch.run(children, {
      parent: {
        plan,
        ...(section !== undefined && { section }),
        ...(reranker !== undefined && { reranker: resolve(reranker) }),
      },
      onResult: (result) => {
        const { name, path } = result.document;
        senders.set(name, toSender(name, path, result.plan, plan));
        units.set(name, toReportUnit({ file: name, ...result }));
        told.set(name, { name, status: result.status, diagnostics: result.diagnostics });
        progress.step(name, resultWords(result));
      },
    });
  } finally {
    progress.stop();
  }
  const inOrder = <T>(all: Map<string, T>): T[] => children.flatMap(({ name }) => all.get(name) ?? []);
  return { units: inOrder(units), senders: inOrder(senders), told: inOrder(told) };
}

async function writeReports(report: Report, run: CoverageRun, output: string, { now }: Context): Promise<void> {
  const date = now().toLocaleDateString('vi-VN', { day: '2-digit', month: '2-digit', year: 'numeric' });
  await writeAtomically(join(output, 'coverage.json'), toJson(run));
  await writeAtomically(join(output, 'report.html'), toHtml(report, { date }));
  await writeAtomically(join(output, 'report.xlsx'), await toXlsx(report));
}

function tellWritten(stream: Context['stdout'], output: string): void {
  const lines = [
    cliText.writtenHtml(join(output, 'report.html')),
    cliText.writtenXlsx(join(output, 'report.xlsx')),
    cliText.writtenRun(join(output, 'coverage.json')),
    cliText.writtenCoverage(join(output, 'coverage')),
    cliText.writtenPlans(join(output, 'plans')),
  ];
  writeLine(stream);
  writeLine(stream, cliText.written);
  for (const line of lines) writeLine(stream, `  ${line}`);
}

/** True where the unit was read and takes up all that it was asked. */
function isCovered({ summary }: ReportUnit): boolean {
  return summary !== null && summary.covered === summary.applicable;
}
