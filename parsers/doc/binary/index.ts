import { unusable } from '#diagnostics';
import { entries, openWord, readPlc } from './file.ts';
import type { WordFile } from './file.ts';
import { Formatting } from './formatting.ts';
import { readLists } from './lists.ts';
import { lastOf, readProperties } from './sprm.ts';
import { storyToXml } from './story.ts';
import type { StoryContext } from './story.ts';
import { readFonts, readStyles } from './styles.ts';
import { WordText } from './text.ts';

/**
 * A Word 97 file as the parts of a .docx that says the same, for the reader of Word files: text, styles, lists, tables
 * with merged cells, text boxes, the first page's header. Throws `UnusableFile` where nothing can be read.
 */
export function toDocxParts(bytes: Uint8Array): Record<string, Uint8Array> {
  const file = openWord(bytes);
  try {
    return convert(file);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw unusable('file-damaged', { format: 'Word 97-2003 (.doc)', detail: error.message });
  }
}

function convert(file: WordFile): Record<string, Uint8Array> {
  const fonts = readFonts(file.entry(entries.fonts));
  const styles = readStyles(file, fonts);
  const text = new WordText(file);
  const context: StoryContext = {
    text,
    paragraphs: new Formatting(file, file.entry(entries.paragraphs), 'paragraph'),
    characters: new Formatting(file, file.entry(entries.characters), 'character'),
    styles,
    fonts,
    data: file.data,
    boxAt: () => '',
  };
  const boxes = readBoxes(file, context);
  const body = storyToXml({ ...context, boxAt: (at) => boxes.get(at) ?? '' }, 0, file.lengths.text);
  const header = readHeader(file);
  const notes = readNotes(file, context);
  const references = notes.map(({ name }) => `<w:p><w:r><w:${name}Reference w:id="2"/></w:r></w:p>`).join('');
  const parts = {
    '_rels/.rels': relations([['main', 'officeDocument', 'WordDocument']]),
    '_rels/WordDocument.rels': relations([
      ['styles', 'styles', 'styles.xml'],
      ['numbering', 'numbering', 'numbering.xml'],
      ...(header ? [['header', 'header', 'header.xml'] as const] : []),
      ...notes.map(({ name }) => [`${name}s`, `${name}s`, `${name}s.xml`] as const),
    ]),
    WordDocument: root('document', `<w:body>${body}${references}${header ? section(header.first) : ''}</w:body>`),
    'styles.xml': root('styles', styles.xml),
    'numbering.xml': root('numbering', readLists(file)),
    ...Object.fromEntries(
      notes.map(({ name, xml }) => [`${name}s.xml`, root(`${name}s`, `<w:${name} w:id="2">${xml}</w:${name}>`)]),
    ),
    ...(header && { 'header.xml': root('hdr', storyToXml(context, header.from, header.to)) }),
  };
  return Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, new TextEncoder().encode(xml)]));
}

/** Whether nothing stands behind the last table of the text; a file of Word always ends with a paragraph. */
export function endsWithTable(parts: Record<string, Uint8Array>): boolean {
  const xml = new TextDecoder().decode(parts['WordDocument']);
  return /<\/w:tbl>(?:<w:p><w:r><w:(?:foot|end)noteReference [^>]*><\/w:r><\/w:p>)*(?:<w:sectPr>.*)?<\/w:body>/su.test(
    xml.slice(-2000),
  );
}

/** All notes of a kind as one; a reference at the end of the text makes it wanted. */
function readNotes(file: WordFile, context: StoryContext): { name: string; xml: string }[] {
  const { text, notes, headers, comments, endnotes } = file.lengths;
  const stories = [
    { name: 'footnote', from: text, length: notes },
    { name: 'endnote', from: text + notes + headers + comments, length: endnotes },
  ];
  return stories
    .filter(({ length }) => length > 0)
    .map(({ name, from, length }) => ({ name, xml: storyToXml(context, from, from + length) }));
}

const schemas = 'http://schemas.openxmlformats.org';

function root(name: string, inside: string): string {
  return `<w:${name} xmlns:w="${schemas}/wordprocessingml/2006/main" xmlns:r="${schemas}/officeDocument/2006/relationships">${inside}</w:${name}>`;
}

function relations(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const inside = list.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${schemas}/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${schemas}/package/2006/relationships">${inside.join('')}</Relationships>`;
}

function section(first: boolean): string {
  const type = first ? 'first' : 'default';
  return `<w:sectPr><w:headerReference w:type="${type}" r:id="header"/>${first ? '<w:titlePg/>' : ''}</w:sectPr>`;
}

/** The header that the first page shows; of a section's six stories the second and the fifth ([MS-DOC] 2.3.5). */
function readHeader(file: WordFile): { from: number; to: number; first: boolean } | null {
  const bytes = file.entry(entries.headers);
  const first = hasFirstPage(file);
  const story = 6 + (first ? 4 : 1);
  if (bytes.length < (story + 2) * 4) return null;
  const base = file.lengths.text + file.lengths.notes;
  const [from, to] = [bytes.readUInt32LE(story * 4), bytes.readUInt32LE(story * 4 + 4)];
  return to > from ? { from: base + from, to: base + to, first } : null;
}

/** Whether the first section has a first page of its own (sprmSFTitlePage). */
function hasFirstPage(file: WordFile): boolean {
  const place = readPlc(file.entry(entries.sections), 12)[0]?.data.readUInt32LE(2) ?? 0xffffffff;
  if (place === 0xffffffff || place + 2 > file.main.length) return false;
  const grpprl = file.main.subarray(place + 2, place + 2 + file.main.readUInt16LE(place));
  return lastOf(readProperties(grpprl), 0x300a)?.[0] === 1;
}

/** Text boxes by the character of the main text that they hang on; those in groups hang on the first anchor left. */
function readBoxes(file: WordFile, context: StoryContext): Map<number, string> {
  const { text, notes, headers, comments, endnotes, boxes: length } = file.lengths;
  const base = text + notes + headers + comments + endnotes;
  const found = new Map<number, string>();
  const anchors = readPlc(file.entry(entries.anchors), 26);
  const boxes = length === 0 ? [] : readPlc(file.entry(entries.boxes), 22);
  for (const { from, to, data } of boxes) {
    if (to <= from || from >= length) continue;
    const shape = data.readUInt32LE(14);
    const anchor =
      anchors.find((a) => a.data.readUInt32LE(0) === shape) ?? anchors.find((a) => !found.has(a.from)) ?? anchors[0];
    if (!anchor) continue;
    found.set(anchor.from, (found.get(anchor.from) ?? '') + storyToXml(context, base + from, base + to));
  }
  return found;
}
