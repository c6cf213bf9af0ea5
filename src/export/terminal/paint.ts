import type { Status } from '#model';

const codes = { covered: '32', partial: '33', undetermined: '35', missing: '31', dim: '2', bold: '1' };

/** Colours a text, or leaves it as it is. */
export type Paint = (text: string, kind: Status | 'dim' | 'bold') => string;

export function toPaint(colours: boolean): Paint {
  return colours ? (text, kind) => `\u001b[${codes[kind]}m${text}\u001b[0m` : (text) => text;
}

/** Text of a document without what could steer a terminal (escape sequences). */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ');
}
