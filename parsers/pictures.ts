import type { Canvas } from '@napi-rs/canvas';
import type { DocumentFormat } from '#model';
import type { Limits } from '#limits';

/** The pages of a document as pictures, for people. */
export interface Pictures {
  /** Number of pages. */
  count: number;
  /** A page (from 1) in colour, stamps and signatures included; `scale` is its pixels a point. Throws where it fails. */
  draw(page: number, dpi: number): Promise<{ canvas: Canvas; scale: number }>;
  close(): Promise<void>;
}

/** Opens the pages of a document that was read; null where its format has no pages. */
export async function openPictures(
  bytes: Uint8Array,
  format: DocumentFormat,
  limits: Limits,
): Promise<Pictures | null> {
  if (format === 'image') return (await import('./image/pictures.ts')).openImagePictures(bytes, limits);
  if (format !== 'pdf') return null;
  const { openPdfPictures } = await import('./pdf/pictures.ts');
  return openPdfPictures(bytes, limits);
}
