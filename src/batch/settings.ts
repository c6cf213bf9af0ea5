import { availableParallelism, totalmem } from 'node:os';

/** Limits of a batch. */
export interface BatchSettings {
  /** Seconds that one document may take. */
  timeout: number;
  /** Megabytes that one worker may hold: JavaScript heap and buffers together. */
  memory: number;
  /** Workers at the same time. */
  jobs: number;
}

/** A scan takes about five seconds a page. */
const timeout = 300;
const memory = 1024;

/** As many workers as processors, but no more than 16 and one for each 2 GB of memory. */
export function defaultSettings(): BatchSettings {
  const byMemory = Math.floor(totalmem() / 2 ** 31);
  return { timeout, memory, jobs: Math.max(1, Math.min(availableParallelism(), 16, byMemory)) };
}
