import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { raiseCapitals } from '../../../parsers/docx/characters.ts';
import { descendants, readXml, remove } from '../../../parsers/docx/package.ts';
import type { Styles } from '../../../parsers/docx/styles.ts';

function parse(text: string) {
  return readXml({ a: strToU8(text) }, 'a')!;
}

test('elements of a name are found in order, at every depth, within a node alone, as they stand now', () => {
  const xml = parse('<a><b i="1"><b i="2"/>x</b><c><b i="3"/></c><b i="4"/></a>');
  const numbers = (found: ReturnType<typeof descendants>) => found.map((b) => b.getAttribute('i'));
  const [outer] = descendants(xml, 'b');
  expect(numbers(descendants(xml, 'b'))).toEqual(['1', '2', '3', '4']);
  expect(numbers(descendants(outer!, 'b'))).toEqual(['2']);
  remove(outer!);
  expect(numbers(descendants(xml, 'b'))).toEqual(['3', '4']);
});

test('a change does not write the list of children anew: a paragraph of many runs would take the square of them', () => {
  const xml = parse('<a><b/><b/><b/></a>');
  const parent = xml.documentElement!;
  parent.setAttribute('i', '1');
  remove(parent.firstChild!);
  expect(parent.childNodes.length).toBe(3);
  expect(String(xml)).toBe('<a i="1"><b/><b/></a>');
});

test('the style of a paragraph is looked for once, however many runs it has', () => {
  const xml = parse(`<w:p xmlns:w="w">${'<w:r><w:t>a</w:t></w:r>'.repeat(50)}</w:p>`);
  const paragraph = xml.documentElement!;
  const first = paragraph.firstChild;
  let looks = 0;
  Object.defineProperty(paragraph, 'firstChild', {
    get: () => {
      looks += 1;
      return first;
    },
  });
  raiseCapitals(xml, { runToggle: () => undefined } as unknown as Styles);
  expect(looks).toBeGreaterThan(0);
  expect(looks).toBeLessThan(10);
});
