import { serve } from './serve.ts';

serve({
  readPlan: async (bytes, path, options) => (await import('#pipeline')).readPlan(bytes, path, options),
  checkCoverage: async (parent, child, { reranker, ...options }) => {
    const { checkCoverage, checkReranked } = await import('#diff');
    if (reranker === undefined) return checkCoverage(parent, child, options);
    const { loadReranker } = await import('./reranker.ts');
    return checkReranked(parent, child, await loadReranker(reranker), options);
  },
  openInspection: async (bytes, path, options) => (await import('#inspect')).openInspection(bytes, path, options),
});
