import { strToU8, zipSync } from 'fflate';
import { XMLSerializer } from '@xmldom/xmldom';
import { unusable } from '#diagnostics';
import { raiseCapitals, writeCharacters } from './characters.ts';
import { resolveFields } from './fields.ts';
import { firstHeader, prepend } from './headers.ts';
import { convertLegacyFonts } from './legacy-fonts.ts';
import { markParagraphs } from './mark.ts';
import { Numberer } from './numbering.ts';
import { mainPart, readXml, relationsOf } from './package.ts';
import { dropUnseen } from './revisions.ts';
import { Styles } from './styles.ts';
import { alignTables } from './tables.ts';
import { appendNotes, notesOf } from './notes.ts';
import { findUnread } from './unread.ts';
import type { Unread } from './unread.ts';
import { liftTextBoxes, unwrap } from './unwrap.ts';

/** A Word file made ready for mammoth, and what of it is not in there. */
interface Prepared {
  bytes: Uint8Array;
  unread: Unread[];
}

/**
 * Rewrites a Word file so that mammoth keeps what it would drop: automatic labels, looks, text boxes, notes (behind the
 * text), a letterhead in the page header; and loses what a reader does not see: deleted and hidden text, codes of fields,
 * marks of notes. What is left needs no other part of the package. `converted` tells that another program wrote the file
 * anew.
 */
export function prepareDocx(parts: Record<string, Uint8Array>, converted: boolean): Prepared {
  const main = mainPart(parts);
  const xml = readXml(parts, main);
  if (!xml) throw unusable('file-damaged', { format: 'Word', detail: `thiếu ${main}` });
  const partOf = (type: string) => {
    const target = relationsOf(parts, main).find((relation) => relation.type === type)?.target;
    return target === undefined ? null : readXml(parts, target);
  };
  const styles = new Styles(partOf('styles'));
  const numberer = new Numberer(partOf('numbering'));
  const header = firstHeader(parts, main, xml);
  const notes = notesOf(parts, main, xml);
  const texts = [...(header ? [header] : []), { part: main, xml }, ...notes];
  for (const text of texts) unwrap(text.xml);
  const unread = findUnread(xml);
  for (const text of texts) {
    liftTextBoxes(text.xml);
    resolveFields(text.xml, converted);
    dropUnseen(text.xml, styles);
    alignTables(text.xml);
    writeCharacters(text.xml, styles);
  }
  convertLegacyFonts(
    texts.map((text) => text.xml),
    styles,
  );
  for (const text of texts) {
    raiseCapitals(text.xml, styles);
    markParagraphs(text.xml, text.part, styles, numberer);
  }
  if (header) prepend(header.xml, xml);
  for (const note of notes) appendNotes(note.xml, xml);
  return { bytes: packDocument(new XMLSerializer().serializeToString(xml)), unread };
}

const officeRelation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const wordSchema = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const packageSchema = 'http://schemas.openxmlformats.org/package/2006';

/** A package of a main part and next to nothing else. */
function packDocument(document: string): Uint8Array {
  const files = {
    '[Content_Types].xml': `<Types xmlns="${packageSchema}/content-types"><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packageSchema}/relationships"><Relationship Id="document" Type="${officeRelation}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': document,
    // mammoth fails on a named style where there are none at all
    'word/styles.xml': `<w:styles xmlns:w="${wordSchema}"/>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { level: 0 });
}
