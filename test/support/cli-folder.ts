import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';

let folder: string;

/** Gives each test of a file an empty folder of its own, and takes it away behind the test. */
export function useFolder(): void {
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kehoach-cli-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
}

/** A path inside the folder of the test. */
export function at(...parts: string[]): string {
  return join(folder, ...parts);
}

/** Writes files by their path in the folder of the test. */
export async function write(contents: Record<string, string>): Promise<void> {
  for (const [name, content] of Object.entries(contents)) {
    await mkdir(dirname(at(name)), { recursive: true });
    await writeFile(at(name), content);
  }
}

/** Options that send results into the folder of the test. */
export const output = (): string[] => ['--output', at('out'), '--jobs', '1'];
