import progress from 'cli-progress';
import { cliText } from '#labels';
import type { Output } from './context.ts';
import { writeLine } from './context.ts';

/** Shows how far a long run has come. */
export interface Progress {
  /** One more document is done. */
  step(name: string, words: string): void;
  stop(): void;
}

/** A bar on a terminal, a line a document elsewhere. */
export function startProgress(stream: Output, total: number): Progress {
  if (stream.isTTY === true) return startBar(stream, total);
  let done = 0;
  return {
    step: (_, words) => writeLine(stream, cliText.progressLine(++done, total, words)),
    stop: () => undefined,
  };
}

function startBar(stream: Output, total: number): Progress {
  const bar = new progress.SingleBar({
    format: cliText.progressBar,
    stream: stream as NodeJS.WriteStream,
    hideCursor: true,
    clearOnComplete: true,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 30,
    gracefulExit: false,
  });
  bar.start(total, 0, { name: '' });
  return {
    step: (name) => bar.increment(1, { name: name.length > 40 ? `…${name.slice(-39)}` : name }),
    stop: () => bar.stop(),
  };
}
