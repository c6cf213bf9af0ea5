import type { WriteStream } from 'node:tty';
import { printable } from '#text';

/** A stream that texts are written to; a terminal has columns and `isTTY`. */
export type Output = Pick<NodeJS.WritableStream, 'write'> & Partial<Pick<WriteStream, 'isTTY' | 'columns'>>;

/** What a command may touch of its surroundings. */
export interface Context {
  /** Results. */
  stdout: Output;
  /** Progress, notes and errors. */
  stderr: Output;
  env: Record<string, string | undefined>;
  now: () => Date;
  signal?: AbortSignal;
  /** The module that batch workers run instead of the one that reads plans. */
  worker?: URL;
}

/** Exit codes of all commands. */
export const exitCode = { ok: 0, problems: 1, usage: 2, interrupted: 130 } as const;

/** Wrong usage, told to the user as it is; ends the command with exit code 2. */
export class UsageError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(printable(message), options);
  }
}

/** Whether a stream shows colours: a terminal, unless NO_COLOR is set (no-color.org). */
export function showsColours(stream: Output, env: Context['env']): boolean {
  return stream.isTTY === true && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
}

/** Columns of a stream; 120 where it is no terminal. */
export function widthOf(stream: Output): number {
  // Some terminals that programs pretend to be report 0 columns.
  return Math.max(60, stream.columns || 120);
}

/** Writes a text of one or more lines; what cannot be shown stands as its code. */
export function writeLine(stream: Output, text = ''): void {
  stream.write(`${text.split('\n').map(printable).join('\n')}\n`);
}
