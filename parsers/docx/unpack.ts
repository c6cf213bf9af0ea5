import { strFromU8, unzipSync } from 'fflate';
import { UnusableFile, unusable } from '#diagnostics';
import type { Limits } from '#limits';
import { keepWithin } from '../limits.ts';
import { surveyXml } from './survey-xml.ts';
import type { CountedNames } from './survey-xml.ts';

/** Below this many bytes no ratio matters: a short text of one letter packs a thousandfold. */
const smallPart = 2 ** 20;

/** Which parts of a package are read, what its elements are called, and what people call it. */
export interface PackageKind {
  parts: RegExp;
  names: CountedNames;
  format: string;
}

const word: PackageKind = {
  parts: /\.(?:xml|rels)$/iu,
  names: { paragraph: 'w:p', cell: 'w:tc', row: 'w:tr' },
  format: 'Word',
};

/**
 * The XML parts of a Word file (or of a package of another kind), by name; pictures and embedded files are left packed.
 * Throws `UnusableFile` where the file is no sound package or a part goes beyond the limits, by what the package says and
 * by what is in it.
 */
export function unpack(bytes: Uint8Array, limits: Limits, kind = word): Record<string, Uint8Array> {
  const { format } = kind;
  let [entries, total] = [0, 0];
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        entries += 1;
        keepWithin(limits, 'entries', entries);
        if (!kind.parts.test(name)) return false;
        total += originalSize;
        keepWithin(limits, 'unpacked', total / 2 ** 20, name);
        if (originalSize > smallPart) keepWithin(limits, 'expansion', originalSize / Math.max(1, size), name);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof UnusableFile) throw error;
    throw unusable('file-damaged', { format, detail: error instanceof Error ? error.message : String(error) });
  }
  for (const [name, part] of Object.entries(parts)) vetXml(name, strFromU8(part), limits, kind);
  return parts;
}

function vetXml(name: string, text: string, limits: Limits, { format, names }: PackageKind): void {
  const { declares, ...found } = surveyXml(text, names);
  // entities can expand without end and fetch other files; no Office program writes any
  if (declares) throw unusable('file-damaged', { format, detail: `${name} khai báo thực thể XML` });
  for (const limit of ['depth', 'attributes', 'columns', 'cells', 'paragraphs'] as const)
    keepWithin(limits, limit, found[limit], name);
}
