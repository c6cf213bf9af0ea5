/** Controls, escape sequences among them, and marks that turn the order of letters around (Unicode TR9, 2). */
const unprintable = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/**
 * Words that come from outside (names of files, messages of other programs) as they can be shown: what could command a
 * terminal, break a line or make a name look like another one stands there as its code. ESC becomes "\u{1b}".
 */
export function printable(text: string): string {
  return text.replace(unprintable, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
}
