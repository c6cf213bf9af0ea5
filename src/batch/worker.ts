import { serve } from './serve.ts';

serve({
  readPlan: async (bytes, path) => (await import('#pipeline')).readPlan(bytes, path),
  checkCoverage: async (parent, child, options) => (await import('#diff')).checkCoverage(parent, child, options),
});
