import type { Kind } from '../kind.ts';
import { cutComponent } from './components.ts';
import { droppedDate, movedEarlier, movedLater, rarerCycle } from './dates.ts';
import { publicised } from './distractor.ts';
import { droppedLead, ownLead, passedLead } from './leads.ts';
import { changedUnit, droppedNumber, tightenedNumber, weakenedNumber } from './numbers.ts';
import { scanned, scannedNumber } from './scan.ts';
import { merged, moved, partsReordered, removed, renumbered, reordered, split } from './structure.ts';
import { abbreviated, habitKinds, reworded } from './wording.ts';

/** What must be reported, then what must not. */
export const kinds: readonly Kind[] = [
  removed,
  publicised,
  cutComponent,
  weakenedNumber,
  droppedNumber,
  changedUnit,
  scannedNumber,
  movedLater,
  droppedDate,
  rarerCycle,
  droppedLead,
  passedLead,
  tightenedNumber,
  movedEarlier,
  ownLead,
  split,
  merged,
  moved,
  partsReordered,
  reworded,
  abbreviated,
  ...scanned,
  ...habitKinds,
  reordered,
  renumbered,
];
