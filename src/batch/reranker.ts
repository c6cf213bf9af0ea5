import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { RerankerError } from '#diagnostics';
import type { Reranker } from '#diff';
import { rerankerText } from '#labels';

/** Loads the reranker that a local ES module exports by default; throws `RerankerError` where there is none. */
export async function loadReranker(path: string): Promise<Reranker> {
  if (!existsSync(path)) throw new RerankerError(rerankerText.missing({ path }));
  const { default: rerank } = await load(path);
  if (typeof rerank !== 'function') throw new RerankerError(rerankerText.noFunction({ path }));
  return rerank as Reranker;
}

async function load(path: string): Promise<{ default?: unknown }> {
  try {
    return (await import(pathToFileURL(path).href)) as { default?: unknown };
  } catch (error) {
    throw new RerankerError(rerankerText.unloaded({ path, detail: String(error) }), { cause: error });
  }
}
