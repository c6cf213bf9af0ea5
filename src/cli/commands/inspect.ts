import { basename, join } from 'node:path';
import { Option } from 'commander';
import type { Command } from 'commander';
import { inspectFile } from '#batch';
import { whyUnread } from '#export';
import { cliText } from '#labels';
import { printable } from '#text';
import { UsageError, exitCode, writeLine } from '../context.ts';
import type { Context } from '../context.ts';
import { addLimitOption, addOutputOption, toPositive } from '../options.ts';
import type { LimitOption } from '../options.ts';

interface InspectOptions extends LimitOption {
  output: string;
  page?: number;
}

export function addInspect(program: Command, finish: (run: (context: Context) => Promise<number>) => void): void {
  const command = program.command('inspect').description(cliText.inspect);
  const { placeholder } = cliText;
  command
    .argument(`<${placeholder.file}>`, cliText.inspectFile)
    .addOption(new Option(`--page <${placeholder.number}>`, cliText.inspectPage).argParser(toPositive));
  addLimitOption(addOutputOption(command))
    .addHelpText('after', `\n${cliText.exitCodesInspect}`)
    .action((path: string, options: InspectOptions) => finish((context) => inspect(path, options, context)));
}

/** `kehoach inspect`: prints what was understood of one document, and draws it over the pictures of its pages. */
async function inspect(path: string, options: InspectOptions, { stdout, signal, worker }: Context): Promise<number> {
  const name = printable(basename(path));
  const folder = join(options.output, 'inspect', name);
  const { text, diagnostics, pages } = await inspectFile({
    path,
    folder,
    page: options.page ?? null,
    limits: options.limit,
    ...(signal && { signal }),
    ...(worker && { worker }),
  });
  const unread = (): string => cliText.unread(name, whyUnread(diagnostics));
  if (diagnostics.some(({ code }) => code === 'file-unreadable' || code === 'folder-unreadable'))
    throw new UsageError(unread());
  writeLine(stdout, text ?? unread());
  if (options.page !== undefined && pages?.drawn === 0)
    throw new UsageError(cliText.noSuchPage(options.page, pages.count));
  if (text !== null) writeLine(stdout, `\n${pages === null ? cliText.noPictures : cliText.drawn(pages.drawn, folder)}`);
  return diagnostics.some(({ severity }) => severity === 'error') ? exitCode.problems : exitCode.ok;
}
