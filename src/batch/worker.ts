import { serve } from './serve.ts';

serve({
  readPlan: async (bytes, path, options) => (await import('#pipeline')).readPlan(bytes, path, options),
  checkCoverage: async (parent, child, options) => (await import('#diff')).checkCoverage(parent, child, options),
  openInspection: async (bytes, path, options) => (await import('#inspect')).openInspection(bytes, path, options),
});
