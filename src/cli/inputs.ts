import { createHash } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { BatchDocument } from '#batch';
import { printable } from '#text';

/**
 * What is taken out of a folder: documents, and what a plan may be hidden in, so that it is refused with its reason and
 * not passed over. Files that are named are always taken, whatever they are called.
 */
const documentExtensions = new Set(
  (
    '.pdf .docx .docm .dotx .dotm .doc .dot .md .markdown .txt .rtf .odt .png .jpg .jpeg .tif .tiff .bmp .webp ' +
    '.eml .msg .zip .rar .7z .heic .heif'
  ).split(' '),
);

/** A document to read. */
export interface Input extends BatchDocument {
  /** The path without links: the same file is the same. */
  realPath: string;
  /** True where it was found in a folder, false where it was named. */
  found: boolean;
}

/**
 * The documents among files and folders, each once, in the order given; what a folder holds in the order of names.
 * Hidden files, README files and Word's lock files (`~$…`) in folders are left out. A path that does not exist is kept:
 * reading it tells so.
 */
export async function findInputs(paths: readonly string[]): Promise<Input[]> {
  const found: Omit<Input, 'name'>[] = [];
  const seen = new Set<string>();
  const add = (path: string, realPath: string, inFolder: boolean): void => {
    if (seen.has(realPath)) return;
    seen.add(realPath);
    found.push({ path, realPath, found: inFolder });
  };
  const walk = async (folder: string): Promise<void> => {
    const real = await realpath(folder);
    if (seen.has(real)) return;
    seen.add(real);
    const entries = await entriesIn(folder);
    // a folder that cannot be looked into stands for what it holds: reading it tells why
    if (entries === null) found.push({ path: folder, realPath: real, found: true });
    for (const entry of (entries ?? []).filter(({ name }) => !name.startsWith('.')).toSorted(byName)) {
      const path = join(folder, entry.name);
      const kind = await kindOf(path);
      if (kind === 'folder') await walk(path);
      // a folder that may be listed but not entered tells no more of what it holds than its kind
      else if (isDocumentName(entry.name) || (kind === null && entry.isDirectory()))
        add(path, kind === null ? path : await realpath(path), true);
    }
  };
  for (const path of paths) {
    const kind = await kindOf(path);
    if (kind === 'folder') await walk(path);
    else add(path, kind === null ? path : await realpath(path), false);
  }
  return withNames(found);
}

/**
 * Names of results: the file's whole name; where that is taken, the name of its folder in front, then a number.
 * Names that differ only in case count as the same, since some file systems hold them to be. What cannot be shown
 * stands as its code.
 */
export function withNames<T extends { path: string }>(files: readonly T[]): (T & { name: string })[] {
  const taken = new Set<string>();
  return files.map((file) => {
    const base = printable(basename(file.path));
    const wider = `${printable(basename(dirname(file.path))) || '_'}--${base}`;
    const candidates = [base, wider, ...Array.from({ length: files.length }, (_, i) => `${i + 2}--${wider}`)];
    const name = candidates.map(fitting).find((one) => !taken.has(keyOf(one)));
    if (name === undefined) throw new Error(`Expected a free name for ${file.path}`);
    taken.add(keyOf(name));
    return { ...file, name };
  });
}

function keyOf(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** A name that leaves room for ".json": file systems take 255 bytes. */
function fitting(name: string): string {
  if (Buffer.byteLength(name) <= 240) return name;
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 8);
  const end = extname(name).slice(0, 20);
  let start = name;
  while (Buffer.byteLength(`${start}~${hash}${end}`) > 240) start = [...start].slice(0, -1).join('');
  return `${start}~${hash}${end}`;
}

function isDocumentName(name: string): boolean {
  return documentExtensions.has(extname(name).toLowerCase()) && !/^(?:readme\.|~\$)/iu.test(name);
}

/** What a folder holds, or null where it cannot be read. */
async function entriesIn(folder: string): Promise<Dirent[] | null> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

async function kindOf(path: string): Promise<'file' | 'folder' | null> {
  try {
    const found = await stat(path);
    return found.isDirectory() ? 'folder' : 'file';
  } catch (error) {
    // A link to nothing, or a path without access: the reader will say what is wrong with it.
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

function byName(a: Dirent, b: Dirent): number {
  return a.name.localeCompare(b.name, 'vi', { numeric: true });
}
