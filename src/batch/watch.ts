/**
 * A thread of a worker process that tells the main process what the worker holds, also while the worker is too busy to
 * answer. Where nobody listens any more it ends the worker: it must not outlive a main process that was killed.
 */
import { writeSync } from 'node:fs';

const everyMilliseconds = 100;
/** The pipe that `child.ts` opens. */
const pipe = 4;

setInterval(() => {
  const megabytes = Math.ceil(process.memoryUsage.rss() / 2 ** 20);
  try {
    writeSync(pipe, `${megabytes}\n`);
  } catch {
    process.kill(process.pid, 'SIGKILL');
  }
}, everyMilliseconds);
