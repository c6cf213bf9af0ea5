import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { diagnostic } from '#diagnostics';
import type { Limits } from '#limits';
import type { Diagnostic } from '#model';
import { endProcesses } from '#processes';
import { OutputError, removeFolder } from './files.ts';
import type { Answer, BatchParent, Job, Outcome, Request } from './protocol.ts';

/** How often a busy worker's memory is looked at, in milliseconds. V8's own limit knows nothing of buffers. */
const memoryCheckEvery = 100;
/** V8's own limit stands this far above ours: where V8 reaches it between two checks, it may end the whole process. */
const hardLimit = 4;
/** A worker that holds more than this share of its memory after a document makes room for a fresh one. */
const retireAbove = 0.5;

/** Room for short-lived objects. Reading makes many; with more room than V8's default fewer of them grow old. */
const youngMegabytes = 96;

/** Where Node keeps compiled code, so that each worker need not strip and compile every module again. */
const compiledCode = fileURLToPath(new URL('../../node_modules/.cache/kehoach', import.meta.url));

/** Worker threads that read one document at a time; one that hangs, crashes or grows too large is replaced. */
export interface Pool {
  /** Reads a document. Rejects only where results cannot be stored or the pool was closed; all else is in the outcome. */
  run(job: Job, parent: BatchParent | null): Promise<Outcome>;
  /** Stops all workers, busy or not. */
  close(): Promise<void>;
}

interface Member {
  thread: Worker;
  ready: boolean;
  /** The parent plan it was told last. */
  parent: BatchParent | null;
  task: Task | null;
}

interface Task {
  /** When it began, milliseconds of the clock, and the seconds that it may take. */
  started: number;
  seconds: number;
  /** A program that runs for it. */
  helper: { pid: number; folder: string } | null;
  settle(outcome: Outcome): void;
  fail(error: Error): void;
  deadline: NodeJS.Timeout;
  memoryCheck: NodeJS.Timeout;
}

/** Opens a pool; workers start when first needed. `entry` is the worker's module. */
export function openPool(entry: URL, limits: Limits): Pool {
  const idle: Member[] = [];
  const members = new Set<Member>();
  let closed = false;

  const start = (): Member => {
    const thread = new Worker(entry, {
      workerData: { limits },
      resourceLimits: { maxOldGenerationSizeMb: limits.memory * hardLimit, maxYoungGenerationSizeMb: youngMegabytes },
      stdout: true,
      stderr: true,
      env: { ...process.env, NODE_COMPILE_CACHE: compiledCode },
    });
    const member: Member = { thread, ready: false, parent: null, task: null };
    members.add(member);
    // Standard output belongs to the caller's results; what a library says goes with the other messages.
    for (const stream of [thread.stdout, thread.stderr])
      stream.on('data', (text: Buffer) => process.stderr.write(text));
    thread.on('message', (answer: Answer) => onAnswer(member, answer));
    thread.on('error', (error) => drop(member, isOutOfMemory(error) ? overMemory() : crashed(error.message)));
    thread.on('exit', (code) => drop(member, crashed(`exit ${code}`)));
    return member;
  };

  const onAnswer = (member: Member, answer: Answer): void => {
    if (answer.kind === 'ready') {
      member.ready = true;
      // Starting takes half a second on a slow machine; a document's time begins when it can be read.
      grant(member, 0, Date.now());
    } else if (answer.kind === 'ocr') {
      grant(member, limits.ocrSeconds);
    } else if (answer.kind === 'process') {
      if (member.task !== null) member.task.helper = answer.helper;
    } else if (answer.kind === 'done') {
      const worn = answer.megabytes > limits.memory * retireAbove;
      release(member, !worn)?.settle(answer.outcome);
    } else if (answer.kind === 'failed') {
      release(member, true)?.settle(lost(crashed(answer.detail)));
    } else {
      release(member, true)?.fail(new OutputError(answer.folder, answer.detail));
    }
  };

  /** Takes the task off a member, which then waits for the next one or ends. */
  const release = (member: Member, keep: boolean): Task | null => {
    const { task } = member;
    member.task = null;
    if (task !== null) {
      clearTimeout(task.deadline);
      clearInterval(task.memoryCheck);
    }
    if (keep && members.has(member)) {
      idle.push(member);
    } else if (members.delete(member)) {
      void member.thread.terminate();
      if (task?.helper) void endHelper(task.helper);
    }
    return task;
  };

  /** Gives the task of a member more time, and counts it from `started` where that is said. */
  const grant = (member: Member, seconds: number, started?: number): void => {
    const { task } = member;
    if (task === null) return;
    clearTimeout(task.deadline);
    task.started = started ?? task.started;
    task.seconds += seconds;
    const late = (): void => drop(member, diagnostic('worker-timeout', { seconds: task.seconds }));
    task.deadline = setTimeout(late, task.started + task.seconds * 1000 - Date.now());
  };

  /** Ends a member; its document, if it had one, is lost for the given reason. */
  const drop = (member: Member, why: Diagnostic): void => {
    const at = idle.indexOf(member);
    if (at >= 0) idle.splice(at, 1);
    release(member, false)?.settle(lost(why));
  };

  const overMemory = (): Diagnostic => diagnostic('worker-memory', { megabytes: limits.memory });

  const watchMemory = async (member: Member): Promise<void> => {
    const { task, ready, thread } = member;
    if (task === null || !ready) return;
    const { used_heap_size: heap, external_memory: external } = await thread.getHeapStatistics();
    if (member.task === task && (heap + external) / 2 ** 20 > limits.memory) drop(member, overMemory());
  };

  const run = (job: Job, parent: BatchParent | null): Promise<Outcome> => {
    if (closed) throw new Error('Expected an open pool, got one that was closed');
    const member = idle.pop() ?? start();
    const done = new Promise<Outcome>((resolve, reject) => {
      member.task = {
        started: Date.now(),
        seconds: limits.seconds,
        helper: null,
        settle: resolve,
        fail: reject,
        deadline: setTimeout(() => undefined, 0),
        // A worker that ends while it is asked has told so by its own event.
        memoryCheck: setInterval(() => void watchMemory(member).catch(() => undefined), memoryCheckEvery),
      };
    });
    grant(member, 0);
    if (parent !== null && member.parent !== parent) {
      member.parent = parent;
      member.thread.postMessage({ kind: 'parent', parent } satisfies Request);
    }
    member.thread.postMessage({ kind: 'job', job } satisfies Request);
    return done;
  };

  const close = async (): Promise<void> => {
    closed = true;
    const open = [...members];
    members.clear();
    for (const member of open) {
      const task = release(member, false);
      if (task?.helper) await endHelper(task.helper);
      task?.fail(new Error('The pool was closed'));
    }
    await Promise.all(open.map((member) => member.thread.terminate()));
  };

  return { run, close };
}

/** Ends a program whose worker can no longer do so, and removes what it leaves behind. */
async function endHelper({ pid, folder }: { pid: number; folder: string }): Promise<void> {
  endProcesses(pid);
  await removeFolder(folder);
}

function crashed(detail: string): Diagnostic {
  return diagnostic('worker-crashed', { detail });
}

function lost(why: Diagnostic): Outcome {
  return { plan: null, coverage: null, diagnostics: [why], cached: false };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
