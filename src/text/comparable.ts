/**
 * Text without marks in lower case, character by character: offsets in it are offsets in the NFC text.
 * `text` must be NFC.
 */
export function foldInPlace(text: string): string {
  let out = '';
  for (const c of text) {
    const bare =
      c === 'đ' || c === 'Đ'
        ? 'd'
        : c
            .normalize('NFD')
            .replace(/\p{M}+/gu, '')
            .toLowerCase();
    out += bare.length === c.length ? bare : c;
  }
  return out.replaceAll('–', '-').replaceAll('—', '-');
}
