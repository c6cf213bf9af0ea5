import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { runBatch } from '#batch';
import { cliText } from '#labels';
import { UsageError, exitCode, writeLine } from '../context.ts';
import type { Context } from '../context.ts';
import { findInputs } from '../inputs.ts';
import type { Input } from '../inputs.ts';
import { addReadOptions, toLimits } from '../options.ts';
import type { ReadOptions } from '../options.ts';
import { startProgress } from '../progress.ts';
import { resultWords, tellRenamed, tellTroubles } from '../reading.ts';
import type { Told } from '../reading.ts';
import { writeSchemas } from './schema.ts';

export function addParse(program: Command, finish: (run: (context: Context) => Promise<number>) => void): void {
  const command = program.command('parse').description(cliText.parse);
  command.argument(`<${cliText.placeholder.inputs}...>`, cliText.inputs);
  addReadOptions(command)
    .addHelpText('after', `\n${cliText.exitCodesParse}`)
    .action((paths: string[], options: ReadOptions) => finish((context) => parse(paths, options, context)));
}

/** `kehoach parse`: reads documents and writes `plans/<name>.json` for each. Exit code 1 where some were not read. */
export async function parse(paths: readonly string[], options: ReadOptions, context: Context): Promise<number> {
  const { stdout, stderr } = context;
  const inputs = await findInputs(paths);
  if (inputs.length === 0) throw new UsageError(cliText.noInputs);
  tellRenamed(stderr, inputs);
  await writeSchemas(options.output);
  const told = new Map<string, Told>();
  const progress = startProgress(stderr, inputs.length);
  try {
    await runBatch(inputs, {
      ...batchOptions(options, context),
      onResult: (result) => {
        const { status, diagnostics, document } = result;
        told.set(document.name, { name: document.name, status, diagnostics });
        progress.step(document.name, resultWords(result));
      },
    });
  } finally {
    progress.stop();
  }
  const ordered = inputs.flatMap(({ name }) => told.get(name) ?? []);
  const words = options.json ? stderr : stdout;
  const read = ordered.filter((one) => one.status !== 'failed').length;
  writeLine(words, cliText.parsed(read, inputs.length));
  tellTroubles(words, ordered);
  if (options.json) await writePlans(context, options.output, inputs, told);
  if (read > 0) writeLine(words, `${cliText.written}\n  ${cliText.writtenPlans(join(options.output, 'plans'))}`);
  return ordered.every((one) => one.status === 'ok') ? exitCode.ok : exitCode.problems;
}

/** What every command that reads documents asks of the batch. */
export function batchOptions(options: ReadOptions, { signal, worker }: Context): Parameters<typeof runBatch>[1] {
  const { output, cache, jobs } = options;
  const settings = { jobs, limits: toLimits(options) };
  return { output, cache, settings, ...(signal && { signal }), ...(worker && { worker }) };
}

/** All documents as one JSON array in the order given, one plan in memory at a time. */
async function writePlans(
  { stdout }: Context,
  output: string,
  inputs: readonly Input[],
  told: Map<string, Told>,
): Promise<void> {
  stdout.write('[');
  let separator = '\n';
  for (const { name, path } of inputs) {
    const one = told.get(name);
    const unread = one === undefined || one.status === 'failed';
    const plan = unread ? null : (JSON.parse(await readFile(join(output, 'plans', `${name}.json`), 'utf8')) as unknown);
    const value = { file: name, path, status: one?.status ?? 'failed', plan, diagnostics: one?.diagnostics ?? [] };
    stdout.write(separator + JSON.stringify(value, null, 2));
    separator = ',\n';
  }
  stdout.write('\n]\n');
}
