import { isKnownHeading } from './columns.ts';
import type { ColumnKind } from './columns.ts';
import type { GridRow } from './table-grid.ts';

/**
 * Kinds of columns that their cells tell better than their headings: ordinals, times under "Ghi chú", and times,
 * bodies and the work itself under headings that nobody else writes.
 */
export function withContent(kinds: ColumnKind[], body: readonly GridRow[], headings: readonly string[]): ColumnKind[] {
  const unnamed = headings.map((heading) => !isKnownHeading(heading));
  const timed = withTimes(withOrdinals(kinds, body), body, unnamed);
  return withTask(withBodies(timed, body, unnamed), body, unnamed);
}

/** Letters that a description of work has on average, at least; fewer where other columns say who, when and what. */
const leastWork = 30;
const leastNamed = 15;

/** Beside ordinals, the column of long texts is the work where its heading says nothing else and no other names it. */
function withTask(kinds: ColumnKind[], body: readonly GridRow[], unnamed: readonly boolean[]): ColumnKind[] {
  if (kinds.includes('task') || !kinds.includes('ordinal')) return kinds;
  const lengths = kinds.map((_, x) => meanLength(body, x));
  const longest = lengths.indexOf(Math.max(...lengths));
  const told = new Set(kinds.filter((kind) => ['lead', 'lead-and-support', 'product', 'deadline'].includes(kind)));
  if ((lengths[longest] ?? 0) < (told.size >= 2 ? leastNamed : leastWork) || !unnamed[longest]) return kinds;
  return kinds.map((kind, x) => (x === longest ? 'task' : kind));
}

function meanLength(body: readonly GridRow[], x: number): number {
  const texts = textsOf(body, x);
  return texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length);
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

/** Where no column is for the time, "Ghi chú" or one of a heading unknown may hold it, and nothing else. */
function withTimes(kinds: ColumnKind[], body: readonly GridRow[], unnamed: readonly boolean[]): ColumnKind[] {
  if (kinds.some((kind) => ['deadline', 'start', 'product-and-deadline', 'mark'].includes(kind))) return kinds;
  const at = kinds.findIndex((kind, x) => (kind === 'note' || unnamed[x] === true) && mostly(time, body, x, 1));
  return kinds.map((kind, x) => (x === at ? 'deadline' : kind));
}

const bodies =
  /^(?:các\s+)?(?:ủy ban|uỷ ban|ubnd|hđnd|sở|phòng|ban|công an|quân sự|trạm|trường|hội|đoàn|văn phòng|chi cục|cục|trung tâm|bộ phận|đảng ủy|mặt trận|ubmttq|mttq|bch|tổ|trưởng|đơn vị|cơ quan|thôn|ấp|bản|xóm|khu phố)(?!\p{L})/iu;

/** Where no column says who is to do it, one of a heading unknown may hold nothing but bodies. */
function withBodies(kinds: ColumnKind[], body: readonly GridRow[], unnamed: readonly boolean[]): ColumnKind[] {
  if (kinds.some((kind) => kind === 'lead' || kind === 'lead-and-support')) return kinds;
  const at = kinds.findIndex((kind, x) => kind === 'other' && unnamed[x] === true && mostly(bodies, body, x, 0.8));
  return kinds.map((kind, x) => (x === at ? 'lead' : kind));
}

/** Whether at least `share` of a column's cells with text, and one, are of a form. */
function mostly(form: RegExp, body: readonly GridRow[], x: number, share: number): boolean {
  const texts = textsOf(body, x);
  return texts.length > 0 && texts.filter((text) => form.test(text)).length >= texts.length * share;
}

/** Texts of a column; what is merged over columns belongs to none of them. */
function textsOf(body: readonly GridRow[], x: number): string[] {
  return body.flatMap((row) => {
    const cell = row.cells[x];
    return cell && cell.text !== '' && cell.colSpan === 1 ? [cell.text] : [];
  });
}
