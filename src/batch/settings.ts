import { availableParallelism, totalmem } from 'node:os';
import { defaultLimits } from '#limits';
import type { Limits } from '#limits';

/** How a batch runs. */
export interface BatchSettings {
  /** Workers at the same time. */
  jobs: number;
  /** What each document may ask for. */
  limits: Limits;
}

/** As many workers as processors, but no more than 16 and one for each 2 GB of memory. */
export function defaultSettings(): BatchSettings {
  const byMemory = Math.floor(totalmem() / 2 ** 31);
  return { jobs: Math.max(1, Math.min(availableParallelism(), 16, byMemory)), limits: defaultLimits };
}

/** Settings with the defaults for what is not said. */
export function toSettings({ jobs, limits }: { jobs?: number; limits?: Partial<Limits> } = {}): BatchSettings {
  const usual = defaultSettings();
  return { jobs: jobs ?? usual.jobs, limits: { ...usual.limits, ...limits } };
}
