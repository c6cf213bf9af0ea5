import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { fromLegacy } from '#text';

/** How a Word file is written anew: in TCVN3 or VNI, or every third paragraph only and the rest in Unicode under its font. */
export interface LegacyWriting {
  encoding: 'tcvn3' | 'vni';
  mixed?: boolean;
}

/** Codes by letter, by trying what the reader makes of each: one code in TCVN3, up to two in VNI. */
function codesOf(encoding: 'tcvn3' | 'vni'): Map<string, string> {
  const single = Array.from({ length: 95 }, (_, i) => String.fromCharCode(0xa1 + i));
  const pairs = encoding === 'tcvn3' ? [] : [...'aeouyôöAEOUYÔÖ'].flatMap((base) => single.map((code) => base + code));
  const letters = new Map<string, string>();
  for (const codes of [...single, ...pairs]) {
    const letter = fromLegacy(codes, encoding);
    if (letter.length === 1 && letter !== codes && !letters.has(letter)) letters.set(letter, codes);
  }
  return letters;
}

/** The same Word file with its text in a legacy encoding, under its fonts. */
export function toLegacyDocx(bytes: Uint8Array, { encoding, mixed = false }: LegacyWriting): Uint8Array {
  const codes = codesOf(encoding);
  const encode = (text: string): string => [...text].map((letter) => codes.get(letter) ?? letter).join('');
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts['word/document.xml']!).normalize('NFC');
  let count = 0;
  const written = xml.replace(/<w:p[ >].*?<\/w:p>/gsu, (paragraph) => {
    count += 1;
    const unicode = mixed && count % 3 !== 0;
    return paragraph.replace(/<w:r[ >].*?<\/w:r>/gsu, (run) => {
      const text = [...run.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map((match) => match[1]).join('');
      const capitals = encoding === 'tcvn3' && /\p{Lu}/u.test(text) && text === text.toUpperCase();
      const font = encoding === 'vni' ? 'VNI-Times' : capitals && !unicode ? '.VnTimeH' : '.VnTime';
      const fonts = `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:cs="${font}"/>`;
      const properties = /<w:rPr>.*?<\/w:rPr>/su.exec(run)?.[0] ?? '<w:rPr></w:rPr>';
      const named = properties.replace(/<w:rFonts[^>]*\/>/gu, '').replace('<w:rPr>', `<w:rPr>${fonts}`);
      const rest = run.replace(/<w:rPr>.*?<\/w:rPr>/su, '').replace(/^<w:r[^>]*>/u, (start) => start + named);
      if (unicode) return rest;
      return rest.replace(
        /(<w:t[^>]*>)([^<]*)(<\/w:t>)/gu,
        (_, open: string, inside: string, close: string) =>
          open + encode(capitals ? inside.toLowerCase() : inside) + close,
      );
    });
  });
  return zipSync({ ...parts, 'word/document.xml': strToU8(written) });
}
