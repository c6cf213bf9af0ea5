import type { Diagnostic, Plan } from '#model';

/** Doubts under which something of the child may stand unread, besides every error. */
const doubts = new Set([
  'appendix-absent',
  'appendix-unread',
  'table-word-outside',
  'table-ordinal-gap',
  'table-columns-unknown',
  'table-flattened',
  'no-text-layer',
  'garbled-text-layer',
  'page-failed',
  'no-tasks',
]);

/** Why the child was not read well enough to call anything missing; empty where it was. */
export function findDoubts(child: Plan): Diagnostic[] {
  return child.diagnostics.filter((item) => item.severity === 'error' || doubts.has(item.code));
}
