import { run } from '../../src/cli/run.ts';

export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** The worker whose documents say how to behave. */
export const playWorker = new URL('../fixtures/batch/worker.ts', import.meta.url);

/** Runs the command line in this process; without a `worker` with the one that reads plans. */
export async function kehoach(args: string[], terminal = false, worker: URL | null = playWorker): Promise<Ran> {
  const written = { out: '', err: '' };
  const stream = (name: 'out' | 'err'): { write: (text: string | Uint8Array) => boolean } => ({
    write: (text) => {
      written[name] += String(text);
      return true;
    },
  });
  const code = await run(args, {
    stdout: { ...stream('out'), isTTY: terminal, columns: 100 } as never,
    stderr: stream('err') as never,
    env: {},
    now: () => new Date(2026, 10, 24),
    ...(worker && { worker }),
  });
  return { code, ...written };
}
