export { drawMarks } from './draw.ts';
export { toMarks } from './marks.ts';
export type { Mark, MarkKind } from './marks.ts';
export { toInspectText } from './outline.ts';
