import { strToU8, zipSync } from 'fflate';

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ');
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Other parts of a Word file, each the inside of its root element; the header's relation is `header`. */
export interface DocxParts {
  numbering?: string;
  styles?: string;
  header?: string;
  footnotes?: string;
  /** Name of the main part in the package. */
  main?: string;
  /** Parts as they are, by name. */
  others?: Record<string, string>;
}

const roots: Record<string, string> = { header: 'hdr' };

/** A Word file of the given body. */
export function docx(
  body: string,
  { numbering, styles, header, footnotes, main = 'word/document.xml', others = {} }: DocxParts = {},
): Uint8Array {
  const parts = Object.entries({ numbering, styles, header, footnotes }).filter(
    (part): part is [string, string] => part[1] !== undefined,
  );
  const files = {
    '[Content_Types].xml':
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/${main}" ContentType="${types}.document.main+xml"/>` +
      parts.map(([name]) => `<Override PartName="/word/${name}.xml" ContentType="${types}.${name}+xml"/>`).join('') +
      '</Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relationships}/officeDocument" Target="${main}"/></Relationships>`,
    [main.replace('word/', 'word/_rels/') + '.rels']:
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${parts
        .map(([name]) => `<Relationship Id="${name}" Type="${relationships}/${name}" Target="${name}.xml"/>`)
        .join('')}</Relationships>`,
    [main]: `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(
      parts.map(([name, inside]) => [
        `word/${name}.xml`,
        `<w:${roots[name] ?? name} ${namespaces}>${inside}</w:${roots[name] ?? name}>`,
      ]),
    ),
    ...others,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

/** A run; `properties` is the inside of w:rPr. */
export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph of runs; `properties` is the inside of w:pPr. */
export function p(content: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') ? content : run(content)}</w:p>`;
}

/** A numbered paragraph of a list. */
export function item(text: string, numId: number, level = 0): string {
  return p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);
}

/** A list; a level is [format, text]. */
export function list(id: number, ...levels: [string, string][]): string {
  const inside = levels.map(
    ([format, text], i) =>
      `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${inside.join('')}</w:abstractNum>`;
}

/** A use of a list; `start` makes it begin anew. */
export function use(numId: number, list: number, start?: number): string {
  const override =
    start === undefined ? '' : `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
  return `<w:num w:numId="${numId}"><w:abstractNumId w:val="${list}"/>${override}</w:num>`;
}

/** A cell; `properties` is the inside of w:tcPr. */
export function tc(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`;
}

/** A table with drawn lines. */
export function tbl(...rows: string[][]): string {
  const borders = '<w:tblPr><w:tblBorders><w:insideH w:val="single"/></w:tblBorders></w:tblPr>';
  return `<w:tbl>${borders}${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;
}
