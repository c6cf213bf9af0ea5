import { cleanText, foldSpace } from '#text';
import { findReferences } from './references.ts';

/**
 * A text value of the contract: NFC, white space folded, codes and spans of years that a line break parted joined again
 * (NOTES A10, D01: "226- KL/TW" → "226-KL/TW", "2023- 2025" → "2023-2025"). Wording and spelling stay.
 */
export function toText(raw: string): string {
  const folded = foldSpace(cleanText(raw)).replace(
    /(?<!\d)((?:19|20)\d{2})(?:\s([-–])|([-–])\s)(?=(?:19|20)\d{2}(?!\d))/gu,
    '$1$2$3',
  );
  return findReferences(folded)
    .toReversed()
    .reduce((text, { code, at }) => {
      const printed = printedAt(text, at, code);
      return printed === null
        ? text
        : text.slice(0, at) + printed.replace(/\s/gu, '') + text.slice(at + printed.length);
    }, folded);
}

/** The code as it stands there, spaces included; null where it differs in more than spaces. */
function printedAt(text: string, at: number, code: string): string | null {
  const letters = [...code].length;
  let end = at;
  for (let seen = 0; end < text.length && seen < letters; end++) if (!/\s/u.test(text[end]!)) seen++;
  const printed = text.slice(at, end);
  return /\s/u.test(printed) && printed.replace(/\s/gu, '').length === code.length ? printed : null;
}
