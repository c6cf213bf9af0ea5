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

/** What is common in a Word file, but in an image may be columns that were not read. */
const doubtsOfImages = new Set(['table-left-blank']);

/** Why the child was not read well enough to call anything missing; empty where it was. */
export function findDoubts(child: Plan): Diagnostic[] {
  const image = child.source.textSource !== 'embedded';
  return child.diagnostics.filter(
    ({ severity, code }) => severity === 'error' || doubts.has(code) || (image && doubtsOfImages.has(code)),
  );
}
