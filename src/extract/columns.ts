import { editDistance, foldKey } from '#text';

/** What a column of a task table holds. */
export type ColumnKind =
  | 'ordinal'
  | 'task'
  /** "Nội dung cụ thể" behind "Nhiệm vụ". */
  | 'detail'
  | 'lead'
  | 'support'
  | 'lead-and-support'
  | 'product'
  | 'deadline'
  /** "Sản phẩm và thời hạn": both in one cell. */
  | 'product-and-deadline'
  /** When it begins, beside a column that says when it ends. */
  | 'start'
  /** One of several quarters, months or years, ticked where the work falls into it. */
  | 'mark'
  | 'note'
  | 'other';

/** Columns that tell of a task beside its work. */
export const fieldKinds: readonly ColumnKind[] = [
  'lead',
  'support',
  'lead-and-support',
  'product',
  'deadline',
  'product-and-deadline',
  'start',
];

/** Weighted words of the headings; every rule that fits adds its weight, the best total decides. */
const rules: [ColumnKind, number, RegExp][] = [
  ['ordinal', 10, /^(?:(?:s[ .]?)?t[ .]?t|so tt|so thu tu|ma(?: so| nv| nhiem vu| viec)|no|#)\.?$/u],
  // "Đơn vị thực hiện (đơn vị ghi đầu chủ trì)"
  ['lead-and-support', 12, /(?:ghi|dung|neu|viet) (?:dau|truoc)|dau tien (?:la )?chu tri/u],
  ['lead-and-support', 9, /chu tri.{0,12}phoi hop|(?:thuc hien|chu tri)\s*\/\s*phoi hop|lam chinh.{0,8}cung lam/u],
  [
    'support',
    8,
    /phoi hop|cung (?:lam|thuc hien)|lam cung|^(?:don vi|nguoi|bo phan|ai) giup|tham gia|ho tro|(?:co quan|don vi)[a-z ,]* lien quan/u,
  ],
  ['lead', 7, /chu tri|lam chinh|dau moi|chiu trach nhiem|thuong truc/u],
  [
    'lead',
    5,
    /(?:co quan|don vi|bo phan|phong|nguoi|to chuc|so,? (?:ban,? )?nganh|can bo).{0,30}(?:thuc hien|tham muu|phu trach|trien khai|duoc giao|theo doi|soan thao|trinh$)/u,
  ],
  [
    'lead',
    5,
    /trach nhiem(?: thuc hien)?|phan cong|^(?:co quan|don vi|phong|bo phan)(?:[,/ ]+(?:co quan|don vi|phong|bo phan|ca nhan))*$/u,
  ],
  [
    'lead',
    5,
    /^(?:nguoi )?phu trach|^giao(?: cho| ai)?$|duoc giao|^ai lam|chu cong|^luc luong|^(?:don vi|nguoi|bo phan|can bo) (?:lam|nhan|lo|dam (?:nhiem|nhan))/u,
  ],
  // "ĐVCT", "CQPH", "TGTH", "KQĐR": as narrow columns shorten them
  ['lead', 9, /^(?:dv|cq)ct$/u],
  ['support', 9, /^(?:dv|cq)ph$/u],
  ['deadline', 9, /^tg(?:th|ht)?$/u],
  ['product', 9, /^(?:kqdr|sp)$/u],
  ['lead', 2, /tham muu/u],
  [
    'product',
    6,
    /san pham|dau ra|ket qua (?:phai|can|dat|du kien|thuc hien|hoan thanh|cong viec)?|ket qua$|yeu cau (?:san pham|can dat)|muc tieu can dat/u,
  ],
  [
    'product-and-deadline',
    10,
    /(?:san pham|ket qua|dau ra)[^a-z]{1,4}(?:va )?(?:thoi (?:gian|han)|tien do|han)|(?:thoi (?:gian|han)|tien do)[a-z ]{0,12}[^a-z]{1,4}(?:va )?(?:san pham|ket qua|dau ra)/u,
  ],
  ['product', 5, /minh chung|^kq$|^phai (?:co|ra) (?:gi|san pham)|^ra (?:cai )?gi$/u],
  ['product', 8, /^(?:hinh thuc|loai) (?:van ban|san pham)|\/ ?ket qua$/u],
  ['deadline', 6, /^nam (?:thuc hien|hoan thanh)|^giai doan|ky han|^deadline/u],
  [
    'deadline',
    7,
    /thoi gian|thoi han|tien do|thoi diem|han (?:xong|hoan thanh|cuoi)|ngay (?:hoan thanh|trinh|gui|ban hanh)|moc|lo trinh|tan suat|^den(?: het)?(?: ngay| thang)?$/u,
  ],
  ['deadline', 3, /hoan thanh|^han\b|ket thuc/u],
  [
    'deadline',
    4,
    /^(?:ngay|thang|tuan|quy)(?:,? (?:thang|nam|thuc hien))*(?: \(?(?:cua )?nam 20\d\d\)?)?$|\bxong\b|^khi nao|^bao gio/u,
  ],
  ['start', 12, /(?:bat dau|khoi cong)$/u],
  ['start', 9, /(?:bat dau|khoi cong)|^tu(?: ngay| thang)?$/u],
  [
    'task',
    7,
    /(?:ten )?(?:nhiem vu|noi dung|cong viec|giai phap|hoat dong|viec phai lam|dau viec|de an|du an|chuong trinh|chi tieu)/u,
  ],
  ['task', 5, /(?<!lam )\bviec\b(?! lam| chap hanh| thuc hien)/u],
  [
    'task',
    3,
    /phai lam|^(?:cac )?buoc(?: (?:trien khai|thuc hien|cong viec|tien hanh|di))?$|^khau cong viec|van ban|(?:danh|hang) muc|cong trinh|^cong tac$/u,
  ],
  ['note', 9, /^ghi chu|^chu thich|luu y|^can cu|^co so phap ly/u],
  [
    'other',
    9,
    /kinh phi|du toan|nguon von|tong (?:muc|so|cong)|don gia|so luong|don vi tinh|^dvt$|lanh dao|nguoi chi dao|dia diem|dia chi|so dien thoai|thong tin dau moi|thanh tien|muc chi|^(?:den |ke hoach |thuc hien |uoc (?:thuc hien )?)?nam 20\d\d|ho (?:va )?ten|chuc vu|diem (?:toi da|chuan|so)|tieu chi|(?:ty le|muc do) hoan thanh|^ket qua (?:thuc hien )?(?:nam|den|6 thang)/u,
  ],
];

/** The commonest headings whole, without spaces: a scan joins their words, and loses a mark under a letter to the line below. */
const common = [
  'noi dung|nhiem vu|noi dung nhiem vu|noi dung cong viec|ten nhiem vu|hoat dong|cong viec',
  'chu tri|don vi chu tri|co quan chu tri|phoi hop|don vi phoi hop|co quan phoi hop|don vi thuc hien|co quan thuc hien',
  'thoi gian|thoi han|thoi gian thuc hien|thoi gian hoan thanh|thoi han hoan thanh|san pham|ket qua|ghi chu|kinh phi',
].flatMap((line) => line.split('|'));

/** The common heading that an unknown one is in all letters but one of eight, or null. */
function likelyHeading(key: string): string | null {
  const letters = key.replaceAll(/[^a-z]/gu, '');
  const near = common.filter((heading) => {
    const own = heading.replaceAll(' ', '');
    return editDistance(own, letters) <= Math.round(own.length / 8);
  });
  return near[0] ?? null;
}

/** Kind of a column by its heading; the whole heading counts, broken lines and brackets included. */
export function kindOfColumn(heading: string): ColumnKind {
  return bestKind(heading) ?? 'other';
}

/** Whether some rule speaks of a heading, if only to say that it does not matter. */
export function isKnownHeading(heading: string): boolean {
  return bestKind(heading) !== null;
}

function bestKind(heading: string): ColumnKind | null {
  // a hyphen parts a word at a line's end, or only decorates
  const key = foldKey(heading)
    .replace(/\s*-\s*/gu, ' ')
    .replace(/[*:.]+$/u, '');
  if (key === '') return null;
  const best = bestOf(key);
  const likely = best === null ? likelyHeading(key) : null;
  return likely === null ? best : bestOf(likely);
}

function bestOf(key: string): ColumnKind | null {
  const totals = new Map<ColumnKind, number>();
  for (const [kind, weight, pattern] of rules) {
    const match = pattern.exec(key);
    // a word at the start of a heading names it, one behind only describes
    if (match) totals.set(kind, Math.max(totals.get(kind) ?? 0, weight + (match.index === 0 ? 2 : 0)));
  }
  const best = [...totals].sort((a, b) => b[1] - a[1])[0];
  return best?.[0] ?? null;
}

/** A column that tells more of the work named in the one before. */
function isDetail(heading: string): boolean {
  return /^(?:(?:noi dung|nhiem vu|cong viec|hoat dong|giai phap|bien phap|phan viec|viec)(?: (?:cong viec|nhiem vu|hoat dong))?(?:,? (?:cu the|chi tiet|thuc hien|trien khai|chinh|chu yeu))*|cach (?:lam|thuc hien|thuc)|(?:cac )?buoc (?:thuc hien|tien hanh)|mo ta|chi tiet)$/u.test(
    foldKey(heading).replace(/[\s:.]+$/u, ''),
  );
}

/** "Phân công" over "Phối hợp" and "Sản phẩm", "Thời gian" over "Từ": the heading of its own tells more. */
function underOuter(whole: ColumnKind, own: ColumnKind): ColumnKind {
  const told =
    (whole === 'lead' && ['support', 'deadline', 'start', 'product', 'product-and-deadline', 'note'].includes(own)) ||
    (whole === 'deadline' && own === 'start');
  return told ? own : whole;
}

/** Kinds of all columns, `inner` the lowest line of headings; of two columns of one kind the first keeps it, save agencies, which add up. */
export function kindsOfColumns(headings: readonly string[], inner: readonly string[] = []): ColumnKind[] {
  const kinds = headings.map((heading, i) => underOuter(kindOfColumn(heading), kindOfColumn(inner[i] ?? '')));
  // "Nhóm nhiệm vụ" beside "Nhiệm vụ" names the group
  const single = kinds.findIndex(
    (kind, i) => kind === 'task' && !/^(?:nhom|linh vuc|mang)\b/u.test(foldKey(headings[i] ?? '')),
  );
  const firstTask = single < 0 ? kinds.indexOf('task') : single;
  const keys = headings.map((heading) => foldKey(heading));
  const acts = kinds.some((kind, i) => kind === 'lead' && /thuc hien|chu tri|trien khai/u.test(keys[i]!));
  const firstOf = (kind: ColumnKind): number =>
    kinds.findIndex((other, x) => other === kind && !/^giai doan$/u.test(keys[x]!));
  return kinds.map((kind, i) => {
    // "Cơ quan theo dõi, đôn đốc" beside "Cơ quan thực hiện" only watches
    if (acts && kind === 'lead' && onlyWatches(keys[i]!)) return 'other';
    if (firstTask >= 0 && i > firstTask && (kind === 'task' || kind === 'other') && isDetail(headings[i] ?? ''))
      return 'detail';
    if (kind === 'task' && i !== firstTask) return 'other';
    // "Giai đoạn" beside "Từ" and "Đến" names the group
    if (kind === 'deadline' && /^giai doan$/u.test(keys[i]!) && kinds.some((other, x) => x !== i && isTime(other)))
      return 'other';
    if ((kind === 'ordinal' || kind === 'deadline' || kind === 'product') && firstOf(kind) !== i) return 'other';
    // without an end beside it the start is all that is said of the time
    if (kind === 'start' && !kinds.includes('deadline')) return 'deadline';
    return kind;
  });
}

function isTime(kind: ColumnKind): boolean {
  return kind === 'deadline' || kind === 'start';
}

/** A heading of those who follow or urge on what others do. */
function onlyWatches(key: string): boolean {
  return /theo doi|don doc/u.test(key) && !/thuc hien|chu tri|trien khai/u.test(key);
}

/**
 * "Chỉ tiêu | Đơn vị tính | Năm 2026 | Đơn vị theo dõi": what the plan wants to reach and who watches it, not work that a
 * unit is given (contract, "What is a task": a row of the task table that carries work).
 */
export function isIndicatorTable(headings: readonly string[], kinds: readonly ColumnKind[]): boolean {
  const keys = headings.map((heading) => foldKey(heading));
  return (
    /^(?:ten |cac |he thong )?(?:cac )?chi tieu(?!.*nhiem vu)/u.test(keys[kinds.indexOf('task')] ?? '') &&
    kinds.every((kind, i) => ['ordinal', 'task', 'note', 'other'].includes(kind) || onlyWatches(keys[i]!))
  );
}

/** A table of tasks names the work and at least one of who, when and what comes out. */
export function isTaskTable(kinds: readonly ColumnKind[]): boolean {
  return (
    kinds.includes('task') &&
    kinds.some((kind) =>
      ['lead', 'support', 'lead-and-support', 'product', 'deadline', 'product-and-deadline', 'mark'].includes(kind),
    )
  );
}
