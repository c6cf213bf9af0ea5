/** PDFs that an attacker or a broken program makes, each as small as it can be. */
import { deflateSync } from 'node:zlib';

/** A PDF of the given objects, the first of which is the catalog; a stream is its dictionary and its data. */
export function pdf(objects: readonly (string | { dictionary: string; data: Uint8Array })[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n', 'latin1')];
  const offsets: number[] = [];
  let length = parts[0]!.length;
  const add = (part: Buffer): void => {
    parts.push(part);
    length += part.length;
  };
  objects.forEach((object, i) => {
    offsets.push(length);
    add(Buffer.from(`${i + 1} 0 obj\n`, 'latin1'));
    if (typeof object === 'string') add(Buffer.from(object, 'latin1'));
    else {
      add(Buffer.from(`<< ${object.dictionary} /Length ${object.data.length} >>\nstream\n`, 'latin1'));
      add(Buffer.from(object.data));
      add(Buffer.from('\nendstream', 'latin1'));
    }
    add(Buffer.from('\nendobj\n', 'latin1'));
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`;
  add(Buffer.from(table + trailer, 'latin1'));
  return Buffer.concat(parts);
}

const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
const pageOf = (more: string): string => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${more} >>`;
const tree = (count: number | string, kids = '3 0 R'): string => `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`;
const catalog = '<< /Type /Catalog /Pages 2 0 R >>';
const hello = Buffer.from('BT /F1 13 Tf 80 700 Td (KE HOACH) Tj ET', 'latin1');
const helloPage = pageOf('/Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >>');

/** One page, its page tree claiming `count`. */
export function claimsPages(count: number): Uint8Array {
  return pdf([catalog, tree(count), helloPage, { dictionary: '', data: hello }, font]);
}

/** `count` blank pages that are there. */
export function manyPages(count: number): Uint8Array {
  const kids = Array.from({ length: count }, (_, i) => `${i + 3} 0 R`).join(' ');
  return pdf([catalog, tree(count, kids), ...Array.from({ length: count }, () => pageOf(''))]);
}

/** A page tree that holds itself. */
export function loopsInPages(): Uint8Array {
  return pdf([catalog, tree(3, '3 0 R 2 0 R 2 0 R'), helloPage, { dictionary: '', data: hello }, font]);
}

/** Content packed `layers` times over; it unpacks to `megabytes`. */
export function packedBomb(megabytes: number, layers = 2): Uint8Array {
  let data: Uint8Array = Buffer.alloc(megabytes * 2 ** 20, 'q Q ');
  for (let i = 0; i < layers; i += 1) data = deflateSync(data);
  const filters = '/FlateDecode '.repeat(layers);
  return pdf([catalog, tree(1), helloPage, { dictionary: `/Filter [${filters}]`, data }, font]);
}

/** A form that draws itself. */
export function loopsInForms(): Uint8Array {
  const form = { dictionary: '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>' };
  return pdf([
    catalog,
    tree(1),
    pageOf('/Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >>'),
    { dictionary: '', data: Buffer.from('/X Do') },
    { ...form, data: Buffer.from('/X Do /X Do') },
  ]);
}

/** Forms that each draw the next one ten times: 10^levels drawings. */
export function multipliesForms(levels: number): Uint8Array {
  const forms = Array.from({ length: levels }, (_, i) => ({
    dictionary: `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${i + 6} 0 R >> >>`,
    data: Buffer.from('/X Do '.repeat(10)),
  }));
  const last = { dictionary: '/Type /XObject /Subtype /Form /BBox [0 0 9 9]', data: Buffer.from('0 0 m 9 9 l S') };
  return pdf([
    catalog,
    tree(1),
    pageOf('/Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >>'),
    { dictionary: '', data: Buffer.from('/X Do') },
    ...forms,
    last,
  ]);
}

/** A page of the given content; its font is F1. */
export function drawsPage(content: string): Uint8Array {
  return pdf([catalog, tree(1), helloPage, { dictionary: '', data: Buffer.from(content, 'latin1') }, font]);
}

/**
 * A page covered by one image that says to be `width` × `height` pixels; `data` is what it really has, `others` are
 * further objects, from 6.
 */
export function declaresImage(
  width: number | string,
  height: number | string,
  data: Uint8Array = deflateSync(Buffer.alloc(1000)),
  more = '/Filter /FlateDecode /BitsPerComponent 1',
  others: readonly string[] = [],
): Uint8Array {
  return pdf([
    catalog,
    tree(1),
    pageOf('/Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >>'),
    { dictionary: '', data: Buffer.from('595 0 0 842 0 0 cm /X Do') },
    {
      dictionary: `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray ${more}`,
      data,
    },
    ...others,
  ]);
}

/** A page of the given size in points. */
export function sizedPage(width: number, height: number): Uint8Array {
  const page = helloPage.replace('595 842', `${width} ${height}`);
  return pdf([catalog, tree(1), page, { dictionary: '', data: hello }, font]);
}

/** Arrays in arrays, `depth` deep, where the page's content should be. */
export function nestsArrays(depth: number): Uint8Array {
  return pdf([catalog, tree(1), helloPage, `${'['.repeat(depth)}${']'.repeat(depth)}`, font]);
}
