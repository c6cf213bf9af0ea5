import * as z from 'zod';

/** `[left, top, right, bottom]` in PDF points, origin at the top left of the page. */
export const Box = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type Box = z.infer<typeof Box>;

const ocrConfidence = z.number().min(0).max(1).optional();

/** Where a piece of the document came from; a list of these follows every extracted value. */
export const Source = z.discriminatedUnion('kind', [
  /** A page from 1 and the box on it. */
  z.object({ kind: z.literal('page'), page: z.int().min(1), box: Box, ocrConfidence }),
  /** A Word part and the element's path in it. */
  z.object({ kind: z.literal('block'), part: z.string(), path: z.string() }),
  /** A place in a text file; line and column from 1, offset from 0. */
  z.object({ kind: z.literal('text'), line: z.int(), column: z.int(), offset: z.int() }),
]);
export type Source = z.infer<typeof Source>;
