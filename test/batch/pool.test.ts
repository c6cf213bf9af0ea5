import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultLimits } from '#limits';
import type { Listener } from '../../src/batch/child.ts';
import { openPool } from '../../src/batch/pool.ts';
import type { Pool } from '../../src/batch/pool.ts';
import type { Outcome, ReadJob, Request } from '../../src/batch/protocol.ts';

/** A worker that does nothing by itself: the test speaks for it. */
interface Puppet extends Listener {
  sent: Request[];
  ended: boolean;
}

const limits = { ...defaultLimits, seconds: 10, ocrSeconds: 30, memory: 1000 };
const job: ReadJob = {
  kind: 'read',
  path: 'a.pdf',
  annexes: [],
  planFile: 'a.json',
  coverageFile: null,
  cacheFolder: null,
};
const outcome: Outcome = { plan: null, coverage: null, diagnostics: [], cached: false };

let puppets: Puppet[];
let pool: Pool;
const open = (seconds = limits.seconds): Pool =>
  openPool(new URL('file:///worker.ts'), { ...limits, seconds }, (_entry, _limits, listener) => {
    const puppet: Puppet = { ...listener, sent: [], ended: false };
    puppets.push(puppet);
    const end = (): Promise<void> => {
      puppet.ended = true;
      return Promise.resolve();
    };
    return { send: (request) => void puppet.sent.push(request), end };
  });
beforeEach(() => {
  vi.useFakeTimers();
  puppets = [];
  pool = open();
});
afterEach(async () => {
  await pool.close();
  vi.useRealTimers();
});

/** Begins a job; gives its worker, and what became of it or null while it runs. */
function begin(): { worker: Puppet; ended: () => string | null } {
  const before = puppets.length;
  let code: string | null = null;
  pool.run(job).then(
    (done) => (code = 'lost' in done ? done.lost.code : 'done'),
    () => (code = 'closed'),
  );
  return { worker: puppets[before] ?? puppets.at(-1)!, ended: () => code };
}

describe('the time of a document', () => {
  it('begins when its worker is up, and ends it', async () => {
    const { worker, ended } = begin();
    await vi.advanceTimersByTimeAsync(9_000);
    worker.onAnswer({ kind: 'ready' });
    await vi.advanceTimersByTimeAsync(9_900);
    expect(ended()).toBeNull();
    await vi.advanceTimersByTimeAsync(200);
    expect(ended()).toBe('worker-timeout');
    expect(worker.ended).toBe(true);
  });

  it('grows with each page whose image is read', async () => {
    const { worker, ended } = begin();
    worker.onAnswer({ kind: 'ready' });
    worker.onAnswer({ kind: 'image' });
    worker.onAnswer({ kind: 'image' });
    await vi.advanceTimersByTimeAsync(69_900);
    expect(ended()).toBeNull();
    await vi.advanceTimersByTimeAsync(200);
    expect(ended()).toBe('worker-timeout');
  });

  it('can be more than a timer takes', async () => {
    pool = open(9_999_999);
    const { ended } = begin();
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(ended()).toBeNull();
  });
});

describe('the memory of a worker', () => {
  it('beyond the limit ends it, whatever holds it', async () => {
    const { worker, ended } = begin();
    worker.onAnswer({ kind: 'ready' });
    worker.onMemory(1000);
    await vi.advanceTimersByTimeAsync(0);
    expect(ended()).toBeNull();
    worker.onMemory(1001);
    await vi.advanceTimersByTimeAsync(0);
    expect(ended()).toBe('worker-memory');
    expect(worker.ended).toBe(true);
  });

  it.each([
    [500, false],
    [501, true],
  ])('of %i MB after a document: a fresh one takes its place: %s', async (megabytes, replaced) => {
    const { worker, ended } = begin();
    worker.onMemory(megabytes);
    worker.onAnswer({ kind: 'done', outcome });
    await vi.advanceTimersByTimeAsync(0);
    expect(ended()).toBe('done');
    expect(worker.ended).toBe(replaced);
    expect(begin().worker === worker).toBe(!replaced);
  });
});

it('a worker that ends by itself loses its document and is replaced', async () => {
  for (const [outOfMemory, code] of [
    [true, 'worker-memory'],
    [false, 'worker-crashed'],
  ] as const) {
    const { worker, ended } = begin();
    worker.onEnd(outOfMemory, 'SIGSEGV');
    await vi.advanceTimersByTimeAsync(0);
    expect(ended()).toBe(code);
  }
  expect(puppets.length).toBe(2);
});
