import { extname } from 'node:path';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { report, unusable } from '#diagnostics';
import type { DocumentFormat } from '#model';
import { keepTreeWithin, limitsOf } from './limits.ts';
import type { Parser } from './parser.ts';
import { formatName, formatOfExtension, sniff } from './sniff.ts';

export type { DoubtfulWord, HelperProcess, Parser, Progress } from './parser.ts';
export { openPictures } from './pictures.ts';
export type { Pictures } from './pictures.ts';

/** Parsers by format, loaded when first needed: a run over Word files never loads pdf.js. */
const parsers: Partial<Record<DocumentFormat, () => Promise<Parser>>> = {
  pdf: async () => (await import('./pdf/index.ts')).pdfParser,
  docx: async () => (await import('./docx/index.ts')).docxParser,
  doc: async () => (await import('./doc/index.ts')).docParser,
  rtf: async () => (await import('./doc/index.ts')).rtfParser,
  odt: async () => (await import('./doc/index.ts')).odtParser,
  image: async () => (await import('./image/index.ts')).imageParser,
  markdown: async () => (await import('./markdown/index.ts')).markdownParser,
  text: async () => (await import('./text/index.ts')).textParser,
};

/**
 * Bytes (`file.value`) → document tree. The format is sniffed from the bytes and kept in `file.data.format`. Throws
 * `UnusableFile` where nothing of the file can be read.
 */
export async function parseDocument(file: VFile): Promise<Root> {
  if (!(file.value instanceof Uint8Array)) throw new Error(`Expected file.value to be bytes, got ${typeof file.value}`);
  const path = file.path ?? '';
  const format = await sniff(file.value, path);
  file.data.format = format;
  const promised = formatOfExtension(path);
  const alike =
    format === 'text' || format === 'markdown' ? promised === 'text' || promised === 'markdown' : promised === format;
  if (path !== '' && !alike)
    report(file, 'wrong-extension', { extension: extname(path) || '(trống)', format: formatName(format) });
  const load = parsers[format];
  if (!load) throw unusable('unsupported-format', { format: formatName(format) });
  const tree = await (await load()).parse(file);
  keepTreeWithin(tree, limitsOf(file));
  return tree;
}
