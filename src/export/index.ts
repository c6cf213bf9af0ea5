export { gapsOf, remarksOf, rowRate, unitRate } from './gaps.ts';
export type { Gap } from './gaps.ts';
export { toHtml } from './html.ts';
export { coverageToJson, planToJson, toCoverageRun, toJson } from './json.ts';
export { toReport, toReportUnit, whyUnread } from './report.ts';
export type { CheckedChild, Report, ReportCell, ReportMatch, ReportTask, ReportUnit } from './report.ts';
export { toTerminal } from './terminal.ts';
export type { TerminalOptions } from './terminal.ts';
export { toXlsx } from './xlsx.ts';
