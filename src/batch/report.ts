import type { Outcome } from './protocol.ts';

/** How a document fared: read; read with parts lost (an error is among its diagnostics); not read. */
export type DocumentStatus = 'ok' | 'partial' | 'failed';

export function statusOf({ plan, diagnostics }: Pick<Outcome, 'plan' | 'diagnostics'>): DocumentStatus {
  if (plan === null) return 'failed';
  return diagnostics.some((one) => one.severity === 'error') ? 'partial' : 'ok';
}

/** Figures of a batch. */
export interface BatchReport {
  ok: number;
  partial: number;
  failed: number;
  /** Of all, those taken from the cache. */
  cached: number;
}

export function emptyReport(): BatchReport {
  return { ok: 0, partial: 0, failed: 0, cached: 0 };
}
