import { cleanText, isSpelledSyllable, readLegacyText } from '#text';

/** Share of the words with marks that a right reading spells right. */
const enough = 0.6;

/**
 * Text of the bytes of a text file: UTF-8 or UTF-16, else the old encodings of Vietnamese (Windows-1258, TCVN3, VNI),
 * whichever spells its words right; null where none does.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const text = decodeUnicode(bytes);
  if (text !== null) return hasControls(text) ? null : best([text, unscramble(text), readLegacyText(text)]);
  const western = new TextDecoder('windows-1252').decode(bytes);
  if (hasControls(western)) return null;
  const found = best([new TextDecoder('windows-1258').decode(bytes), readLegacyText(western)]);
  return spelled(found).share >= enough ? found : null;
}

function decodeUnicode(bytes: Uint8Array): string | null {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : guessUtf16(bytes);
  try {
    return new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 400);
  let [even, odd] = [0, 0];
  head.forEach((byte, i) => {
    if (byte !== 0) return;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  });
  if (odd > head.length / 5 && even === 0) return 'utf-16le';
  return even > head.length / 5 && odd === 0 ? 'utf-16be' : null;
}

function hasControls(text: string): boolean {
  const controls = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/gu)?.length ?? 0;
  return controls > text.length / 200;
}

/** The text with most words that are spelled right; the first of equals. */
function best(texts: readonly (string | null)[]): string {
  const [first, ...others] = texts.filter((text) => text !== null);
  return others.reduce((a, b) => (b !== a && spelled(b).count > spelled(a).count ? b : a), first ?? '');
}

/** Words with marks that are spelled right, and their share of all words with marks. */
function spelled(text: string): { count: number; share: number } {
  const words = (cleanText(text).match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => /[^\u0000-\u007f]/u.test(word));
  const count = words.filter(isSpelledSyllable).length;
  return { count, share: count / Math.max(1, words.length) };
}

const westernBytes = new Map(
  Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte]),
);

/** UTF-8 that was read as Windows-1252 and saved again ("Káº¿ hoáº¡ch"), or null where it is none. */
function unscramble(text: string): string | null {
  if (!/[ÃÄÆ][\u0080-\u024f]|á[º»]/u.test(text)) return null;
  const bytes = [...text.replace(/^\ufeff/u, '')].map((c) => westernBytes.get(c));
  return bytes.includes(undefined) ? null : decodeUnicode(Uint8Array.from(bytes as number[]));
}
