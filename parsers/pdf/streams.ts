/** A stream of a PDF as it stands in the file (ISO 32000-1, 7.3.8). */
export interface RawStream {
  /** What stands in front of it: its dictionary, at least the last 3000 characters of it. */
  dictionary: string;
  /** Where its data begins and ends, bytes. */
  start: number;
  end: number;
}

const dictionaryLength = 3000;

/** All streams of a file, found by their keywords without pdf.js; `text` is the file byte by byte. */
export function* streamsOf(text: string): Generator<RawStream> {
  for (let at = text.indexOf('stream'); at >= 0; at = text.indexOf('stream', at)) {
    const start = dataStart(text, at);
    const end = text.indexOf('endstream', at);
    if (end < 0) return;
    if (start === null) {
      at += 6;
      continue;
    }
    const before = text.slice(Math.max(0, at - dictionaryLength), at);
    yield { dictionary: before.slice(Math.max(0, before.lastIndexOf('obj'))), start, end };
    at = end + 9;
  }
}

/** Where the data behind the keyword `stream` begins, or null where the word is no keyword. */
function dataStart(text: string, at: number): number | null {
  if (text.startsWith('\r\n', at + 6)) return at + 8;
  if (text.startsWith('\n', at + 6)) return at + 7;
  return null;
}

/** The bytes of a file as a text of as many characters. */
export function toLatin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
