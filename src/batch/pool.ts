import { RerankerError, diagnostic } from '#diagnostics';
import type { Limits } from '#limits';
import type { Diagnostic } from '#model';
import { endProcesses, heldByGroup } from '#processes';
import { startChild as startProcess } from './child.ts';
import type { Child } from './child.ts';
import { OutputError, removeFolder } from './files.ts';
import type { Answer, BatchParent, Helper, InspectOutcome, Job, Outcome, OutcomeOf } from './protocol.ts';

/** A worker that holds more than this share of its memory after a document makes room for a fresh one. */
const retireAbove = 0.5;

/** Processes that read one document at a time; one that hangs, crashes or grows too large is replaced. */
export interface Pool {
  /**
   * Does a job; gives what it came to, or why its worker was ended. Rejects only where results cannot be stored or the
   * pool was closed.
   */
  run<J extends Job>(job: J, parent?: BatchParent): Promise<OutcomeOf<J> | Lost>;
  /** Stops all workers, busy or not. */
  close(): Promise<void>;
}

/** A document whose worker was ended. */
export interface Lost {
  lost: Diagnostic;
}

interface Member {
  child: Child;
  ready: boolean;
  /** Megabytes that it holds, as told last. */
  held: number;
  /** The parent plan it was told last. */
  parent: BatchParent | null;
  task: Task | null;
}

interface Task {
  /** When it began, milliseconds of the clock, and the seconds that it may take. */
  started: number;
  seconds: number;
  /** A program that runs for it, and what looks after its memory. */
  helper: Helper | null;
  helperCheck?: NodeJS.Timeout;
  settle(outcome: Outcome | InspectOutcome | Lost): void;
  fail(error: Error): void;
  deadline: NodeJS.Timeout;
}

/** How often the memory of a program that runs for a document is looked at, milliseconds. */
const helperCheckEvery = 500;

/** Longest time that a timer takes, milliseconds (some 24 days). */
const longestTimer = 2 ** 31 - 1;

/** Opens a pool; workers start when first needed. `entry` is the worker's module, `startChild` runs it. */
export function openPool(entry: URL, limits: Limits, startChild = startProcess): Pool {
  const idle: Member[] = [];
  const members = new Set<Member>();
  let closed = false;

  const start = (): Member => {
    const child = startChild(entry, limits, {
      onAnswer: (answer) => onAnswer(member, answer),
      onMemory: (megabytes) => onMemory(member, megabytes),
      onEnd: (outOfMemory, detail) => drop(member, outOfMemory ? overMemory() : crashed(detail)),
    });
    const member: Member = { child, ready: false, held: 0, parent: null, task: null };
    members.add(member);
    return member;
  };

  const onAnswer = (member: Member, answer: Answer): void => {
    if (answer.kind === 'ready') {
      member.ready = true;
      // Starting takes half a second on a slow machine; a document's time begins when it can be read.
      grant(member, 0, Date.now());
    } else if (answer.kind === 'image') {
      grant(member, limits.ocrSeconds);
    } else if (answer.kind === 'process') {
      watchHelper(member, answer.helper);
    } else if (answer.kind === 'done') {
      const worn = member.held > limits.memory * retireAbove;
      release(member, !worn)?.settle(answer.outcome);
    } else if (answer.kind === 'failed') {
      release(member, true)?.settle({ lost: crashed(answer.detail) });
    } else if (answer.kind === 'reranker') {
      release(member, true)?.fail(new RerankerError(answer.detail));
    } else {
      release(member, true)?.fail(new OutputError(answer.folder, answer.detail));
    }
  };

  const onMemory = (member: Member, megabytes: number): void => {
    member.held = megabytes;
    if (member.task !== null && megabytes > limits.memory) drop(member, overMemory());
  };

  /** Keeps the program that runs for a member's task, or null where there is none any more, to the same memory. */
  const watchHelper = (member: Member, helper: Helper | null): void => {
    const { task } = member;
    if (task === null) return;
    clearInterval(task.helperCheck);
    task.helper = helper;
    if (helper === null) return;
    const look = async (): Promise<void> => {
      const held = await heldByGroup(helper.pid);
      if (member.task === task && task.helper === helper && (held ?? 0) > limits.memory) drop(member, overMemory());
    };
    task.helperCheck = setInterval(() => void look(), helperCheckEvery);
  };

  /** Takes the task off a member, which then waits for the next one or ends. */
  const release = (member: Member, keep: boolean): Task | null => {
    const { task } = member;
    member.task = null;
    if (task !== null) {
      clearTimeout(task.deadline);
      clearInterval(task.helperCheck);
    }
    if (keep && members.has(member)) {
      idle.push(member);
    } else if (members.delete(member)) {
      void member.child.end();
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
    const left = task.started + task.seconds * 1000 - Date.now();
    task.deadline = setTimeout(late, Math.min(left, longestTimer));
  };

  /** Ends a member; its document, if it had one, is lost for the given reason. */
  const drop = (member: Member, lost: Diagnostic): void => {
    const at = idle.indexOf(member);
    if (at >= 0) idle.splice(at, 1);
    release(member, false)?.settle({ lost });
  };

  const overMemory = (): Diagnostic => diagnostic('worker-memory', { megabytes: limits.memory });

  const run: Pool['run'] = (job, parent) => {
    if (closed) throw new Error('Expected an open pool, got one that was closed');
    const member = idle.pop() ?? start();
    const done = new Promise<Outcome | InspectOutcome | Lost>((resolve, reject) => {
      member.task = {
        started: Date.now(),
        seconds: limits.seconds,
        helper: null,
        settle: resolve,
        fail: reject,
        deadline: setTimeout(() => undefined, 0),
      };
    });
    grant(member, 0);
    if (parent !== undefined && member.parent !== parent) {
      member.parent = parent;
      member.child.send({ kind: 'parent', parent });
    }
    member.child.send({ kind: 'job', job });
    return done as Promise<OutcomeOf<typeof job> | Lost>;
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
    await Promise.all(open.map((member) => member.child.end()));
  };

  return { run, close };
}

/** Ends a program whose worker can no longer do so, and removes what it leaves behind. */
async function endHelper({ pid, folder }: Helper): Promise<void> {
  endProcesses(pid);
  await removeFolder(folder);
}

function crashed(detail: string): Diagnostic {
  return diagnostic('worker-crashed', { detail });
}
