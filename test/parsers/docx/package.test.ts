import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { descendants, readXml, remove } from '../../../parsers/docx/package.ts';

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
