import type { ColumnKind } from './columns.ts';
import type { GridRow } from './table-grid.ts';

/** Kinds of columns that their cells tell better than their headings: ordinals, and times under "Ghi chú". */
export function withContent(kinds: ColumnKind[], body: readonly GridRow[]): ColumnKind[] {
  return withTimes(withOrdinals(kinds, body), body);
}

const ordinal = /^(?:\d{1,3}(?:\.\d{1,2})*|[IVX]{1,5}|[A-D])[.)]?$/u;

/** A column of nothing but ordinals is the ordinal column, whatever its heading was read as. */
function withOrdinals(kinds: ColumnKind[], body: readonly GridRow[]): ColumnKind[] {
  if (kinds.includes('ordinal')) return kinds;
  const at = kinds.findIndex((kind, x) => kind === 'other' && mostly(ordinal, body, x, 0.7));
  return kinds.map((kind, x) => (x === at ? 'ordinal' : kind));
}

const time =
  /^(?:(?:hoàn thành|xong|trước|trong|từ|đến hết|đến|cuối|đầu|cả)\s+)*(?:ngày|tuần|tháng|quý|năm|giai đoạn|hằng|hàng|thường xuyên|khi có yêu cầu|theo yêu cầu|6 tháng|\d{1,2}\/(?:\d{1,2}\/)?\d{4})(?![\p{L}])[\p{L}\d\s/.,;–-]{0,40}$/iu;

/** Where no column is for the time, "Ghi chú" may hold it, and nothing else. */
function withTimes(kinds: ColumnKind[], body: readonly GridRow[]): ColumnKind[] {
  if (kinds.some((kind) => ['deadline', 'start', 'product-and-deadline', 'mark'].includes(kind))) return kinds;
  const at = kinds.findIndex((kind, x) => kind === 'note' && mostly(time, body, x, 1));
  return kinds.map((kind, x) => (x === at ? 'deadline' : kind));
}

/** Whether at least `share` of a column's cells with text, and one, are of a form. */
function mostly(form: RegExp, body: readonly GridRow[], x: number, share: number): boolean {
  const texts = body.flatMap((row) => {
    const cell = row.cells[x];
    // what is merged over columns belongs to none of them
    return cell && cell.text !== '' && cell.colSpan === 1 ? [cell.text] : [];
  });
  return texts.length > 0 && texts.filter((text) => form.test(text)).length >= texts.length * share;
}
