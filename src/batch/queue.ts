import PQueue from 'p-queue';

export interface QueueOptions {
  /** How many at the same time. */
  concurrency: number;
  /** Ends the queue: what waits is dropped, what runs is the caller's to stop. */
  signal?: AbortSignal | undefined;
}

/** Runs every item, first come first served. The first failure drops what waits and is thrown when all is quiet. */
export async function runQueue<T>(
  items: readonly T[],
  options: QueueOptions,
  run: (item: T) => Promise<void>,
): Promise<void> {
  const { concurrency, signal } = options;
  const queue = new PQueue({ concurrency });
  const failures: unknown[] = [];
  const stop = (reason: unknown): void => {
    failures.push(reason);
    queue.clear();
  };
  const onAbort = (): void => stop(signal?.reason);
  if (signal?.aborted) throw signal.reason;
  signal?.addEventListener('abort', onAbort, { once: true });
  for (const item of items) void queue.add(() => run(item)).catch(stop);
  await queue.onIdle();
  signal?.removeEventListener('abort', onAbort);
  if (failures.length > 0) throw failures[0];
}
