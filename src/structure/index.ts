import { joinCut } from './join-cut.ts';
import { markRegions } from './mark-regions.ts';
import { numberBlocks } from './number-blocks.ts';
import { partTables } from './part-tables.ts';
import { splitBreaks } from './split-breaks.ts';
import { stitchTables } from './stitch-tables.ts';
import { tabTables } from './tab-tables.ts';

export { splitDocuments } from './documents.ts';
export type { DocumentPart } from './documents.ts';

/** The structure plug-ins in the order they run: document tree → document tree. */
export const structure = [
  tabTables,
  stitchTables,
  partTables,
  markRegions,
  splitBreaks,
  joinCut,
  numberBlocks,
] as const;
