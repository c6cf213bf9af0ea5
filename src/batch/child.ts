import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Limits } from '#limits';
import type { Answer, Request } from './protocol.ts';

/** The module that reads plans. */
export const defaultWorker = new URL('./worker.ts', import.meta.url);

/** Megabytes for short-lived objects. Reading makes many; with more room than V8's default fewer of them grow old. */
const youngSpace = 32;

/** Where Node keeps compiled code, so that each worker need not strip and compile every module again. */
const compiledCode = fileURLToPath(new URL('../../node_modules/.cache/kehoach', import.meta.url));

/** What a worker process tells. */
export interface Listener {
  onAnswer(answer: Answer): void;
  /** What the process holds, all of it: heap, buffers, and what native code and WebAssembly took. Several times a second. */
  onMemory(megabytes: number): void;
  /** It ended by itself: out of memory, or for another reason. */
  onEnd(outOfMemory: boolean, detail: string): void;
}

/** A process that runs a worker's module. A process and not a thread: one that crashes in native code ends alone. */
export interface Child {
  send(request: Request): void;
  /** Ends it at once, whatever it does. */
  end(): Promise<void>;
}

/** Starts a worker's module in a process of its own. */
export function startChild(entry: URL, limits: Limits, { onAnswer, onMemory, onEnd }: Listener): Child {
  const child = fork(entry, [JSON.stringify(limits)], {
    execArgv: [`--max-old-space-size=${limits.memory}`, `--max-semi-space-size=${youngSpace}`],
    // the last one: what it holds, told by a thread of its own (watch.ts)
    stdio: ['ignore', 'pipe', 'pipe', 'ipc', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: compiledCode },
  });
  let outOfMemory = false;
  // Standard output belongs to the caller's results; what a library says goes with the other messages.
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (said: Buffer) => {
      if (said.includes('heap out of memory')) outOfMemory = true;
      process.stderr.write(said);
    });
  }
  const ended = new Promise<void>((resolve) => {
    child.once('close', (code, signal) => {
      resolve();
      onEnd(outOfMemory, `exit ${signal ?? code}`);
    });
    child.on('error', (error) => {
      resolve();
      onEnd(false, error.message);
    });
  });
  child.on('message', (answer) => onAnswer(answer as Answer));
  followMemory(child, onMemory);
  return {
    send: (request) => void child.send(request),
    end: () => {
      child.kill('SIGKILL');
      return ended;
    },
  };
}

function followMemory(child: ChildProcess, onMemory: (megabytes: number) => void): void {
  const told = child.stdio[4] as Readable;
  told.setEncoding('utf8').on('data', (text: string) => {
    onMemory(Number(text.trimEnd().split('\n').at(-1)));
  });
}
