import type { Limits } from '#limits';
import { defaultWorker } from './child.ts';
import { openPool } from './pool.ts';
import type { InspectOutcome } from './protocol.ts';
import { toSettings } from './settings.ts';

/** Which document is shown, and where its pictures go. */
export interface InspectOptions {
  path: string;
  /** Folder for `page-001.png` … */
  folder: string;
  /** The page to draw, from 1; null for all. */
  page: number | null;
  limits?: Partial<Limits>;
  signal?: AbortSignal;
  /** The module that the worker runs; default: the one that reads plans. */
  worker?: URL;
}

/** Shows one document as it is understood, read and drawn under the same guard as the documents of a batch. */
export async function inspectFile(options: InspectOptions): Promise<InspectOutcome> {
  const { path, folder, page, signal, limits = {}, worker = defaultWorker } = options;
  const pool = openPool(worker, toSettings({ limits }).limits);
  signal?.addEventListener('abort', () => void pool.close(), { once: true });
  try {
    const done = await pool.run({ kind: 'inspect', path, folder, page });
    return 'lost' in done ? { text: null, diagnostics: [done.lost], pages: null } : done;
  } finally {
    await pool.close();
  }
}
