export { openInspection } from './open.ts';
export type { OpenInspection } from './open.ts';
export { toMarks } from './marks.ts';
export type { Mark, MarkKind } from './marks.ts';
