import { describe, expect, it } from 'vitest';
import { withNames } from '../../src/cli/inputs.ts';

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
