import type { Diagnostic } from '#model';
import { openPictures } from '#parsers';
import { inspectDocument } from '#pipeline';
import type { ReadOptions } from '#pipeline';
import { drawMarks } from './draw.ts';
import { toMarks } from './marks.ts';
import { toInspectText } from './outline.ts';

/** Pixels an inch of the pictures: print of 13 pt is easily read, and a page fits on a screen. */
const dpi = 110;

/** A document as it was understood: as text, and drawn over its pages. */
export interface OpenInspection {
  text: string;
  diagnostics: Diagnostic[];
  /** Null where the document was not read or its format has no pages. */
  pictures: { count: number; draw(page: number): Promise<Uint8Array>; close(): Promise<void> } | null;
}

/** Reads a document; `draw` gives a page (from 1) as PNG with all that was understood of it. */
export async function openInspection(
  bytes: Uint8Array,
  path: string,
  options: Required<ReadOptions>,
): Promise<OpenInspection> {
  const found = await inspectDocument(bytes, path, options);
  const { plan, format, diagnostics } = found;
  const text = toInspectText(found);
  const pictures = plan === null || format === null ? null : await openPictures(bytes, format, options.limits);
  if (pictures === null) return { text, diagnostics, pictures };
  const marks = toMarks(found);
  const draw = async (page: number): Promise<Uint8Array> => {
    const { canvas, scale } = await pictures.draw(page, dpi);
    const own = marks.filter((mark) => mark.page === page);
    return drawMarks(canvas, scale, own);
  };
  return { text, diagnostics, pictures: { count: pictures.count, draw, close: () => pictures.close() } };
}
