/** Columns that a text takes on a terminal: combining marks none, East Asian wide letters two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const letter of text.normalize('NFC')) width += letterWidth(letter);
  return width;
}

function letterWidth(letter: string): number {
  if (/[\p{M}\p{Cf}\p{Cc}]/u.test(letter)) return 0;
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u.test(
    letter,
  )
    ? 2
    : 1;
}

/** The text with spaces behind it up to `width` columns. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** The text in the middle of `width` columns. */
export function padCenter(text: string, width: number): string {
  const left = Math.max(0, Math.floor((width - displayWidth(text)) / 2));
  return padEnd(' '.repeat(left) + text, width);
}

/** Lines of at most `width` columns, broken at spaces; words longer than a line are cut. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).flatMap((one) => cutWord(one, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (displayWidth(longer) <= width) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** At most `lines` lines, the last one ending in "…" where something was left out. */
export function wrapTo(text: string, width: number, lines: number): string[] {
  const all = wrap(text, width);
  if (all.length <= lines) return all;
  return [...all.slice(0, lines - 1), `${cutAtWord(all[lines - 1] ?? '', width - 1)}…`];
}

/** The longest start of a line that fits, without a torn word where it has several. */
function cutAtWord(line: string, width: number): string {
  const words = line.split(' ');
  while (words.length > 1 && displayWidth(words.join(' ')) > width) words.pop();
  let left = words.join(' ');
  while (displayWidth(left) > width) left = [...left].slice(0, -1).join('');
  return left;
}

function cutWord(word: string, width: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && displayWidth(piece + letter) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}
