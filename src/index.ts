/**
 * Public API: read a document into a plan, check a plan against the one above it, show the result, and do so for many
 * documents at once. Each step is usable alone; all values are plain JSON.
 */
export { defaultSettings, openBatch, runBatch } from '#batch';
export type { Batch, BatchDocument, BatchOptions, BatchReport, BatchResult, BatchSettings } from '#batch';
export { RerankerError } from '#diagnostics';
export { checkCoverage, checkReranked } from '#diff';
export type { Reranker } from '#diff';
export { coverageToJson, planToJson, toCoverageRun, toHtml, toReport, toReportUnit, toTerminal, toXlsx } from '#export';
export type { CheckedChild, Report } from '#export';
export * from '#model';
export { jsonSchemas } from '#model/json-schema';
export { readPlan } from '#pipeline';
