/** Numbers as Vietnamese documents write them: "1.000,5", "05", "1/2", "33,59"; NaN for anything else. */
export function readNumber(text: string): number {
  const bare = text.replace(/\s/gu, '');
  const fraction = /^(\d{1,3})\/(\d{1,3})$/u.exec(bare);
  if (fraction) return Number(fraction[1]) / Number(fraction[2]);
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u.test(bare)) return Number(bare.replaceAll('.', '').replace(',', '.'));
  // a comma before just three digits parts thousands only where the document says so elsewhere; here it is decimal
  if (/^\d+(?:[.,]\d+)?$/u.test(bare)) return Number(bare.replace(',', '.'));
  return Number.NaN;
}

const spelled: Record<string, number> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
};

/** "một" … "mười"; NaN for anything else. */
export function readSpelled(word: string): number {
  return spelled[word.toLowerCase()] ?? Number.NaN;
}

/** Pattern of a number that `readNumber` takes, thousands and decimals included; no groups. */
export const numberPattern = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\d)|\d+(?:[.,]\d+)?(?!\d)`;
