import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findInputs, withNames } from '../../src/cli/inputs.ts';

const names = (paths: string[]): string[] => withNames(paths.map((path) => ({ path }))).map(({ name }) => name);

describe('names of results', () => {
  it('are the whole names of the files', () => {
    expect(names(['a/hue.docx', 'a/hue.pdf'])).toEqual(['hue.docx', 'hue.pdf']);
  });

  it('take the folder in front, then a number, where they are taken', () => {
    expect(names(['a/x.pdf', 'b/x.pdf', 'c/b/x.pdf', 'd/B/X.PDF'])).toEqual([
      'x.pdf',
      'b--x.pdf',
      '2--b--x.pdf',
      '3--B--X.PDF',
    ]);
  });

  it('are the same in composed and decomposed Unicode', () => {
    expect(names(['a/kế.pdf', 'b/kế.pdf'.normalize('NFD')])).toEqual(['kế.pdf', 'b--kế.pdf'.normalize('NFD')]);
  });

  it('leave room for the ending, and keep long names apart', () => {
    const long = 'ế'.repeat(84);
    const [one = '', two = ''] = names([`a/${long}.pdf`, `a/${long}a.pdf`]);
    expect(Buffer.byteLength(`${one}.json`)).toBeLessThan(250);
    expect(one.endsWith('.pdf')).toBe(true);
    expect(one).not.toBe(two);
  });
});

describe('what a folder holds', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kehoach-inputs-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const found = async (): Promise<string[]> => (await findInputs([folder])).map(({ path }) => relative(folder, path));

  it('is found once, whatever links lead in circles', async () => {
    await mkdir(join(folder, 'con'));
    await writeFile(join(folder, 'con', 'a.pdf'), 'a');
    await symlink(folder, join(folder, 'con', 'lên'));
    await symlink(join(folder, 'con', 'a.pdf'), join(folder, 'b.pdf'));
    expect(await found()).toEqual(['b.pdf']);
  });

  it('is kept where it cannot be opened: reading it tells why', async () => {
    await symlink(join(folder, 'không có.pdf'), join(folder, 'đứt.pdf'));
    await symlink(join(folder, 'vòng.docx'), join(folder, 'vòng.docx'));
    await symlink(join(folder, 'không có'), join(folder, 'đứt'));
    expect((await found()).toSorted()).toEqual(['vòng.docx', 'đứt.pdf']);
  });
});
