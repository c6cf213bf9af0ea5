/**
 * Which documents need not be read again: what was read is kept under the hash of the document's bytes, its name (the
 * plan carries it), the limits it was read under and the code's version. One file an entry, so that workers never wait for one another.
 */
import { createHash } from 'node:crypto';
import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Limits } from '#limits';
import { CacheEntry } from '#model';
import { writeAtomically } from './files.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const versionLength = 16;
let version: Promise<string> | null = null;

/** Hash of package.json (our version and those of all libraries) and of every source file; computed once. */
export function codeVersion(): Promise<string> {
  version ??= hashOfCode();
  return version;
}

async function hashOfCode(): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  const listed = await Promise.all(
    ['src', 'parsers'].map((folder) => readdir(join(root, folder), { recursive: true, withFileTypes: true })),
  );
  const sources = listed.flat().filter((entry) => entry.isFile() && /\.(?:ts|js|json)$/u.test(entry.name));
  const paths = [
    'package.json',
    ...sources.map((entry) => join(entry.parentPath, entry.name).slice(root.length)),
  ].toSorted();
  const contents = await Promise.all(paths.map((path) => readFile(join(root, path))));
  paths.forEach((path, i) => hash.update(`\0${path}\0`).update(contents[i] ?? ''));
  return hash.digest('hex').slice(0, versionLength);
}

/** The cache of this code's version under `<output>/.cache`; those of other versions are removed. */
export async function openCache(output: string): Promise<string> {
  const folder = join(output, '.cache');
  const current = await codeVersion();
  const others = (await readdir(folder).catch(absentIsEmpty)).filter(
    (name) => name !== current && /^[0-9a-f]{16}$/u.test(name),
  );
  await Promise.all(others.map((name) => rm(join(folder, name), { recursive: true, force: true })));
  return join(folder, current);
}

/** Key of a document's entry: under other limits another document may be refused. */
export function cacheKey(bytes: Uint8Array, fileName: string, limits: Limits): string {
  const about = JSON.stringify([fileName, limits]);
  return createHash('sha256').update(about).update('\0').update(bytes).digest('hex');
}

/** The entry of a document, or null where there is none or it was cut off or touched: the document is then read again. */
export async function readEntry(folder: string, key: string): Promise<CacheEntry | null> {
  const content = await readFile(join(folder, `${key}.json`), 'utf8').catch(absentIsNull);
  if (content === null) return null;
  return CacheEntry.safeParse(parsed(content)).data ?? null;
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

export async function writeEntry(folder: string, key: string, entry: CacheEntry): Promise<void> {
  await writeAtomically(join(folder, `${key}.json`), JSON.stringify(entry));
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function absentIsNull(error: unknown): null {
  if (isAbsent(error)) return null;
  throw error;
}

function absentIsEmpty(error: unknown): string[] {
  if (isAbsent(error)) return [];
  throw error;
}
