/** What is known of an XML text without building its tree. */
export interface XmlSurvey {
  /** How deep its elements nest. */
  depth: number;
  /** True where it declares a document type or entities. */
  declares: boolean;
  /** Paragraphs and table cells that begin in it, and the most cells that follow each other without a new row. */
  paragraphs: number;
  cells: number;
  columns: number;
  /** Most attributes that one tag has. */
  attributes: number;
}

/** What the elements that are counted are called. */
export interface CountedNames {
  paragraph: string;
  cell: string;
  row: string;
}

const [bang, quote, apostrophe, slash, greater, question] = [33, 34, 39, 47, 62, 63];

/**
 * Runs over an XML text once, in time that grows with its length alone, whatever is wrong in it: parsers of XML recurse
 * or spend memory on what this finds first.
 */
export function surveyXml(text: string, { paragraph, cell, row }: CountedNames): XmlSurvey {
  const survey = { depth: 0, declares: false, paragraphs: 0, cells: 0, columns: 0, attributes: 0 };
  let columns = 0;
  let depth = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const next = text.charCodeAt(at + 1);
    if (next === bang || next === question) {
      if (/^<!(?:DOCTYPE|ENTITY)/iu.test(text.slice(at, at + 9))) survey.declares = true;
      at = endOfAside(text, at);
      continue;
    }
    const { end, quoted } = readTag(text, at);
    survey.attributes = Math.max(survey.attributes, quoted);
    if (next === slash) depth -= 1;
    else {
      if (isNamed(text, at, paragraph)) survey.paragraphs += 1;
      else if (isNamed(text, at, row)) columns = 0;
      else if (isNamed(text, at, cell)) {
        survey.cells += 1;
        columns += 1;
        survey.columns = Math.max(survey.columns, columns);
      }
      if (text.charCodeAt(end - 1) !== slash) depth += 1;
    }
    survey.depth = Math.max(survey.depth, depth);
    at = end;
  }
  return survey;
}

function isNamed(text: string, at: number, name: string): boolean {
  return text.startsWith(name, at + 1) && /[\s/>]/u.test(text.charAt(at + 1 + name.length));
}

/** Where the tag that begins at `at` ends: at the first ">" outside of quotes, or with the text; and its quoted values. */
function readTag(text: string, at: number): { end: number; quoted: number } {
  let open = 0;
  let quoted = 0;
  for (let i = at; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (open !== 0) {
      if (code === open) open = 0;
    } else if (code === greater) return { end: i, quoted };
    else if (code === quote || code === apostrophe) {
      open = code;
      quoted += 1;
    }
  }
  return { end: text.length, quoted };
}

/** Where a comment, CDATA section, instruction or declaration ends. */
function endOfAside(text: string, at: number): number {
  const mark = text.startsWith('<!--', at) ? '-->' : text.startsWith('<![CDATA[', at) ? ']]>' : '>';
  const end = text.indexOf(mark, at + 2);
  return end < 0 ? text.length : end;
}
