import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Results could not be written: a matter of the disk, not of a document. */
export class OutputError extends Error {
  readonly folder: string;
  constructor(folder: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'OutputError';
    this.folder = folder;
  }
}

/** Writes a file so that no reader ever sees half of it: beside its place first, then renamed. Makes its folder; throws `OutputError`. */
export async function writeAtomically(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${randomBytes(8).toString('hex')}.tmp`);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(temporary, content);
    await rename(temporary, path);
  } catch (error) {
    // The failure to write is the one to tell, whether or not its remains can be removed.
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new OutputError(dirname(path), error);
  }
}

/** Removes a file if there is one; throws `OutputError`. */
export async function removeFile(path: string): Promise<void> {
  try {
    await rm(path, { force: true });
  } catch (error) {
    throw new OutputError(dirname(path), error);
  }
}

/** Removes a folder with all that is in it, if there is one; throws `OutputError`. */
export async function removeFolder(path: string): Promise<void> {
  try {
    // a program that was just ended may still be letting go of its files
    await rm(path, { recursive: true, force: true, maxRetries: 5 });
  } catch (error) {
    throw new OutputError(dirname(path), error);
  }
}
