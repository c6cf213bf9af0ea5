/**
 * What one document may ask of the machine; beyond it the document is refused, and the others go on. This is the one
 * place for such limits. Each can be set on the command line by its name here: `--limit pages=500`.
 *
 * Not a matter of numbers, and so not here: XML that declares a document type or entities is always refused, nothing
 * that a document names is ever fetched, and macros never run.
 */
export interface Limits {
  /** Seconds that one document may take, from the opening of its file to its last result. */
  seconds: number;
  /** Seconds that are added for each page whose image has to be read or drawn. */
  ocrSeconds: number;
  /** Seconds that LibreOffice may take to convert one document. */
  officeSeconds: number;
  /** Megabytes that one worker process may hold (resident set): also what native code and WebAssembly take. */
  memory: number;
  /** Megabytes of one file. */
  fileSize: number;
  /** Pages of one document. */
  pages: number;
  /** Thousand operators and letters that draw one page of a PDF. */
  operators: number;
  /** Graphics states that one page of a PDF saves and does not restore: pdf.js's time grows with their square. */
  savedStates: number;
  /** Million pixels of one image, as its header says. */
  pixels: number;
  /** Megabytes that what is packed in a file may unpack to, all of its parts together. */
  unpacked: number;
  /** How many times its packed size a part of more than one megabyte may unpack to. */
  expansion: number;
  /** Parts of one package. */
  entries: number;
  /** How deep elements may nest. */
  depth: number;
  /** Attributes of one XML element: a parser copies those that name namespaces at every element within. */
  attributes: number;
  /** Table cells of one document, and of one row. */
  cells: number;
  columns: number;
  /** Paragraphs (or lines of text) of one document. */
  paragraphs: number;
  /** Thousand characters of one paragraph or line. */
  paragraph: number;
}

export type LimitName = keyof Limits;

export const defaultLimits: Limits = {
  seconds: 300,
  // five are usual
  ocrSeconds: 20,
  officeSeconds: 120,
  // reading scans takes 660, an image of as many pixels as allowed 1,200
  memory: 1536,
  fileSize: 200,
  pages: 2000,
  // a page of text has 6
  operators: 400,
  // ISO 32000-1, annex C, knows of 28; careless programs leave one open for each line
  savedStates: 5000,
  // an A3 sheet at 600 dpi has 70
  pixels: 100,
  unpacked: 300,
  // XML of large tables reaches 60
  expansion: 200,
  entries: 5000,
  // nested layout tables reach 60
  depth: 400,
  // Word declares 40 namespaces at the root
  attributes: 1000,
  // a table of 60 tasks has 400
  cells: 50_000,
  columns: 500,
  // a page has 40
  paragraphs: 50_000,
  // a page has 3
  paragraph: 50,
};

export function isLimitName(name: string): name is LimitName {
  return Object.hasOwn(defaultLimits, name);
}
