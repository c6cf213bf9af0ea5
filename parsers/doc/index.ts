import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { UnusableFile, report, unusable } from '#diagnostics';
import type { Limits } from '#limits';
import { limitsOf } from '../limits.ts';
import type { Parser, Progress } from '../parser.ts';
import { readConverted, readParts } from '../docx/index.ts';
import { mainPart } from '../docx/package.ts';
import { unpack } from '../docx/unpack.ts';
import { convertToDocx } from './convert.ts';
import type { Conversion } from './convert.ts';
import { endsWithTable, toDocxParts } from './binary/index.ts';
import { vetOdt, vetRtf } from './vet.ts';

/** Legacy Word: through LibreOffice where it is installed, else from the file itself. */
export const docParser: Parser = { format: 'doc', parse: parseDoc };
export const rtfParser: Parser = { format: 'rtf', parse: (file) => parseByOffice(file, '.rtf', 'RTF', vetRtf) };
export const odtParser: Parser = {
  format: 'odt',
  parse: (file) => parseByOffice(file, '.odt', 'OpenDocument (.odt)', vetOdt),
};

async function parseDoc(file: VFile): Promise<Root> {
  const bytes = bytesOf(file);
  const own = partsOf(bytes);
  const converted = await convert(file, '.doc');
  const parts = converted.docx === null ? null : unpack(converted.docx, limitsOf(file));
  if (parts !== null && !(own !== null && losesLastTable(own, parts))) return readParts(parts, file, true);
  const tree = await readParts(own ?? toDocxParts(bytes), file);
  report(file, 'read-without-office', {
    detail: converted.docx === null ? converted.detail : 'LibreOffice làm mất bảng ở cuối tệp này',
  });
  return tree;
}

/**
 * Whether a table that ends the text is none in what it was converted to. Word puts a paragraph behind it; LibreOffice
 * writes files without one, and when it reads them makes one paragraph of most such tables (seen in 7.4).
 */
function losesLastTable(own: Record<string, Uint8Array>, converted: Record<string, Uint8Array>): boolean {
  const count = (part: Uint8Array | undefined) => new TextDecoder().decode(part).split('<w:tbl>').length;
  return endsWithTable(own) && count(converted[mainPart(converted)]) < count(own['WordDocument']);
}

/** What the file itself says; null where it cannot be read so, and LibreOffice may still. */
function partsOf(bytes: Uint8Array): Record<string, Uint8Array> | null {
  try {
    return toDocxParts(bytes);
  } catch (error) {
    if (error instanceof UnusableFile) return null;
    throw error;
  }
}

async function parseByOffice(
  file: VFile,
  extension: string,
  format: string,
  vet: (bytes: Uint8Array, limits: Limits) => void,
): Promise<Root> {
  vet(bytesOf(file), limitsOf(file));
  const converted = await convert(file, extension);
  if (converted.docx !== null) return readConverted(converted.docx, file);
  if (converted.reason === 'absent') throw unusable('office-absent', { format });
  throw unusable('file-damaged', { format, detail: converted.detail });
}

function convert(file: VFile, extension: string): Promise<Conversion> {
  const onProcess: Progress['onProcess'] = (helper) => file.data.progress?.onProcess(helper);
  return convertToDocx(bytesOf(file), extension, limitsOf(file).officeSeconds, onProcess);
}

function bytesOf(file: VFile): Uint8Array {
  if (!(file.value instanceof Uint8Array)) throw new Error(`Expected file.value to be bytes, got ${typeof file.value}`);
  return file.value;
}
