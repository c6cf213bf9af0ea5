import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Option } from 'commander';
import type { Command } from 'commander';
import { writeAtomically } from '#batch';
import { drawMarks, toInspectText, toMarks } from '#inspect';
import { cliText } from '#labels';
import { defaultLimits } from '#limits';
import { openPictures } from '#parsers';
import { inspectDocument } from '#pipeline';
import type { Inspection } from '#pipeline';
import { UsageError, exitCode, writeLine } from '../context.ts';
import type { Context } from '../context.ts';
import { addLimitOption, addOutputOption, toPositive } from '../options.ts';
import type { LimitOption } from '../options.ts';

interface InspectOptions extends LimitOption {
  output: string;
  page?: number;
}

/** Pixels an inch of the pictures: print of 13 pt is easily read, and a page fits on a screen. */
const dpi = 110;

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
async function inspect(path: string, options: InspectOptions, context: Context): Promise<number> {
  const { stdout } = context;
  const bytes = await readBytes(path);
  const limits = { ...defaultLimits, ...options.limit };
  const found = await inspectDocument(bytes, path, { limits });
  writeLine(stdout, toInspectText(found));
  if (found.plan !== null) {
    writeLine(stdout);
    writeLine(stdout, await drawPages(bytes, path, found, options));
  }
  return found.diagnostics.some(({ severity }) => severity === 'error') ? exitCode.problems : exitCode.ok;
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    if (!(await stat(path)).isFile()) throw new UsageError(cliText.notFile(path));
    return await readFile(path);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(cliText.fileUnread(path), { cause: error });
  }
}

/** Draws the pages asked for; gives the words to tell about it. */
async function drawPages(
  bytes: Uint8Array,
  path: string,
  found: Inspection,
  { output, page, limit }: InspectOptions,
): Promise<string> {
  if (found.format === null) throw new Error(`Expected the format of ${path}, got none`);
  const pictures = await openPictures(bytes, found.format, { ...defaultLimits, ...limit });
  if (pictures === null) return cliText.noPictures;
  try {
    if (page !== undefined && page > pictures.count) throw new UsageError(cliText.noSuchPage(page, pictures.count));
    const marks = toMarks(found);
    const pages = page === undefined ? Array.from({ length: pictures.count }, (_, i) => i + 1) : [page];
    const folder = join(output, 'inspect', basename(path));
    for (const number of pages) {
      const { canvas, scale } = await pictures.draw(number, dpi);
      const own = marks.filter((mark) => mark.page === number);
      await writeAtomically(join(folder, nameOf(number)), await drawMarks(canvas, scale, own));
    }
    return cliText.drawn(pages.length, folder);
  } finally {
    await pictures.close();
  }
}

function nameOf(page: number): string {
  return `page-${String(page).padStart(3, '0')}.png`;
}
