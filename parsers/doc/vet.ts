import { unusable } from '#diagnostics';
import type { Limits } from '#limits';
import { keepWithin } from '../limits.ts';
import { unpack } from '../docx/unpack.ts';

/** Throws `UnusableFile` where an OpenDocument text is damaged or beyond the limits: LibreOffice has none. */
export function vetOdt(bytes: Uint8Array, limits: Limits): void {
  const kind = {
    parts: /^(?:content|styles|meta|settings)\.xml$/u,
    names: { paragraph: 'text:p', cell: 'table:table-cell', row: 'table:table-row' },
    format: 'OpenDocument (.odt)',
  };
  unpack(bytes, limits, kind);
}

const [open, close, backslash] = [0x7b, 0x7d, 0x5c];

/**
 * Throws `UnusableFile` where groups of an RTF nest too deep, a row of a table has too many cells, or raw data (`\bin`,
 * RTF 1.9.1, "Pictures") is longer than the file.
 */
export function vetRtf(bytes: Uint8Array, limits: Limits): void {
  let depth = 0;
  let columns = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === backslash) {
      const word = Buffer.from(bytes.subarray(at, at + 16)).toString('latin1');
      const raw = /^\\bin(\d{1,10})/u.exec(word);
      if (word.startsWith('\\trowd')) columns = 0;
      if (word.startsWith('\\cellx')) keepWithin(limits, 'columns', (columns += 1));
      at += raw === null ? 1 : raw[0].length + Number(raw[1]);
      if (at > bytes.length) throw unusable('file-damaged', { format: 'RTF', detail: 'dữ liệu bị cắt cụt' });
    } else if (byte === open) {
      depth += 1;
      keepWithin(limits, 'depth', depth);
    } else if (byte === close) depth -= 1;
  }
}
