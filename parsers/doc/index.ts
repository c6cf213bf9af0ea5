import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { report, unusable } from '#diagnostics';
import type { Limits } from '#limits';
import { limitsOf } from '../limits.ts';
import type { Parser, Progress } from '../parser.ts';
import { readConverted, readParts } from '../docx/index.ts';
import { convertToDocx } from './convert.ts';
import type { Conversion } from './convert.ts';
import { toDocxParts } from './binary/index.ts';
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
  const converted = await convert(file, '.doc');
  if (converted.docx !== null) return readConverted(converted.docx, file);
  const tree = await readParts(toDocxParts(bytes), file);
  report(file, 'read-without-office', { detail: converted.detail });
  return tree;
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
