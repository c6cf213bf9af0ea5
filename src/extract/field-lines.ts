import { isActorPhrase } from '#lexicon';
import { foldSpace } from '#text';
import { splitRoles, tellsRoles } from './agency-roles.ts';

export type FieldName = 'lead' | 'advice' | 'support' | 'deadline' | 'product' | 'leader' | 'setting' | 'content';

export type FieldValues = Partial<Record<FieldName, string>>;

const who = String.raw`(?:(?:các\s+)?(?:đơn vị|cơ quan|bộ phận|phòng|ban|ngành|tổ chức|cá nhân|đơn vị,\s*cá nhân|cơ quan,\s*đơn vị|phòng,\s*đơn vị|bộ phận,\s*đơn vị|đầu mối|phân công)[\s,]*)`;
const bodies =
  'sở|phòng|ban|công an|ubnd|ủy ban|quân sự|trạm|trường|hội|đoàn|văn phòng|chi cục|trung tâm|bộ phận|mặt trận|mttq|tổ|đội|trưởng';
const end = String.raw`\s*[:：]\s*`;
const markers: [FieldName, string][] = [
  [
    'lead',
    String.raw`${who}?(?:được giao\s+|chịu trách nhiệm\s+)?chủ trì(?:[\s,]+(?:tham mưu|thực hiện|triển khai|tổ chức thực hiện|xây dựng))?`,
  ],
  [
    'lead',
    // "Tổ chức thực hiện:" opens a section
    String.raw`(?!tổ chức\s+(?:thực hiện|triển khai)\s*[:：])${who}(?:chịu trách nhiệm|thực hiện|đầu mối|triển khai|phụ trách|được phân công)(?:\s+thực hiện)?`,
  ],
  // "ĐVCT", "CQPH", "TGTH", "KQĐR"
  ['lead', String.raw`(?:ĐV|CQ)CT`],
  ['support', String.raw`(?:ĐV|CQ)PH`],
  ['deadline', String.raw`TG(?:TH|HT)`],
  ['product', String.raw`KQĐR`],
  ['lead', String.raw`(?:(?:phân công|trách nhiệm|người)\s+thực hiện|phụ trách)`],
  // "Phân công: Công an phường chủ trì, …"; "Phân công: từng thành viên …" is work
  ['lead', String.raw`phân công(?=\s*[:：]\s*(?:giao\s+)?(?:các\s+)?(?:${bodies})(?!\p{L}))`],
  // "Thực hiện: Công an xã"; what else follows may be the task itself
  ['lead', String.raw`thực hiện(?=\s*[:：]\s*(?:các\s+)?(?:${bodies})(?!\p{L}))`],
  // "Phòng Tham mưu: …" is a body of police and army
  ['advice', String.raw`(?!phòng\s+tham mưu\s*[:：])${who}(?:tham mưu)(?:\s+(?:thực hiện|chính))?`],
  ['support', String.raw`${who}?(?:cùng\s+)?phối hợp(?:\s+(?:thực hiện|triển khai|cùng))?`],
  [
    'deadline',
    String.raw`(?:thời gian|thời hạn|tiến độ|thời điểm|hạn)(?:\s+(?:thực hiện|hoàn thành|triển khai|tổ chức|báo cáo|xong|kiểm tra|giám sát|khảo sát|tập huấn|làm việc|diễn ra|dự kiến|cao điểm))*`,
  ],
  ['deadline', String.raw`hoàn thành`],
  // where and for whom: told of a task, none itself
  [
    'setting',
    String.raw`(?:địa điểm|đối tượng|thành phần|chủ đề|thông điệp|khẩu hiệu|mốc(?=\s+(?:kiểm tra|giám sát|thời gian)))(?:\s+(?:thực hiện|tổ chức|kiểm tra|giám sát|tập huấn|làm việc|tham dự|tham gia|áp dụng|mời|dự|triệu tập))*`,
  ],
  [
    'product',
    String.raw`(?:sản phẩm|kết quả|yêu cầu đầu ra|đầu ra)(?:[\s,/]*(?:và|đầu ra|dự kiến|hoàn thành|cần đạt|phải đạt|kết quả|sản phẩm|đạt được|thực hiện|nhiệm vụ))*`,
  ],
  [
    'leader',
    String.raw`(?:lãnh đạo|đồng chí|người)(?:\s+(?:sở|ubnd|đơn vị|phòng))?\s+(?:phụ trách|chỉ đạo|theo dõi)(?:\s+thực hiện)?`,
  ],
  [
    'content',
    String.raw`(?:nội dung(?:\s+(?:thực hiện|công việc|nhiệm vụ|cụ thể|triển khai))*|nhiệm vụ(?:\s+cụ thể)?)`,
  ],
];
const compiled = markers.map(([name, source]) => [name, new RegExp(`^(?:${source})${end}`, 'iu')] as const);
const inner = markers.filter(([name]) => name !== 'content' && name !== 'leader' && name !== 'setting');
const innerPattern = new RegExp(
  String.raw`(?:[.;,(]|^|\s[-–])\s*((?:${inner.map(([, source]) => source).join('|')}))${end}`,
  'giu',
);

/** "Giao Phòng Kinh tế chủ trì, phối hợp với các chủ rừng thực hiện, hoàn thành trước 15/3/2026.": no work but the section's. */
const assigned = new RegExp(
  String.raw`^giao(?:\s+cho)?\s+((?:các\s+)?(?:${bodies}|hạt)(?!\p{L})[^.;:]*?)\s+(?:(?:làm\s+)?(?:chủ trì|đầu mối)(?:\s*,?\s*phối hợp(?:\s+(?:với|cùng))?\s+([^.;:]+?))?\s+)?(?:tổ chức\s+|triển khai\s+)?thực hiện(?:\s+(?:mục|(?:các\s+)?(?:nội dung|nhiệm vụ|phần việc))\s+(?:này|trên|nêu trên))?(?:\s*,?\s*(?:(?:hoàn thành|xong)\s+)?((?:trước|từ|trong|chậm nhất|đến)\s[^.;:]+))?[.;]?$`,
  'iu',
);

function readAssigned(line: string): FieldValues | null {
  const [, lead, support, deadline] = assigned.exec(line) ?? [];
  // "Giao Phòng A theo dõi tiến độ, … báo cáo kết quả thực hiện" is work
  if (lead === undefined || !isActorPhrase(lead, { issuer: null })) return null;
  return { lead, ...(support !== undefined && { support }), ...(deadline !== undefined && { deadline }) };
}

/** The field that a line opens ("Đơn vị chủ trì: …"), with its value up to the next field of the same line; or null. */
export function readFieldLine(line: string): FieldValues | null {
  const first = markerAt(line);
  if (first === null) return readAssigned(line);
  const values: FieldValues = {};
  let rest = line;
  let marker: typeof first | null = first;
  while (marker) {
    rest = rest.slice(marker.length);
    const next = nextMarker(rest);
    put(values, marker.name, next === null ? rest : rest.slice(0, next));
    if (next === null) break;
    rest = rest.slice(next).replace(/^[.;,(\s–-]+/u, '');
    marker = markerAt(rest);
  }
  return byRoles(values);
}

/** "Phân công: Phòng A chủ trì; các thôn phối hợp": one line for both. */
function byRoles(values: FieldValues): FieldValues {
  if (values.lead === undefined || values.support !== undefined || !tellsRoles(values.lead)) return values;
  const { lead, support } = splitRoles(values.lead);
  if (lead === null || support === null) return values;
  return { ...values, lead, support };
}

/** The field that a line opens, were its value said or not. */
export function fieldOpenedBy(line: string): FieldName | null {
  return markerAt(line)?.name ?? null;
}

/** Fields that stand inside or behind a task's sentence ("… (Chủ trì: Sở X; thời hạn: Quý II)"). */
export function readInnerFields(text: string): FieldValues {
  const at = nextMarker(text);
  if (at === null || at === 0) return {};
  return readFieldLine(text.slice(at).replace(/^[.;,(\s–-]+/u, '')) ?? {};
}

function markerAt(line: string): { name: FieldName; length: number } | null {
  for (const [name, pattern] of compiled) {
    const match = pattern.exec(line);
    if (match) return { name, length: match[0].length };
  }
  return null;
}

function nextMarker(text: string): number | null {
  innerPattern.lastIndex = 0;
  const match = innerPattern.exec(text);
  return match ? match.index : null;
}

function put(values: FieldValues, name: FieldName, raw: string): void {
  const value = insideBracket(foldSpace(raw))
    .replace(/^[-–+]\s*/u, '')
    .replace(/[\s;,.)]+$/u, (tail) => (keepsStop(name) && tail.startsWith('.') ? '.' : ''));
  if (value !== '') values[name] = values[name] === undefined ? value : `${values[name]}; ${value}`;
}

/** "(hoàn thành: Quý II/2026); kết nối …": a bracket that opens before the field ends it. */
function insideBracket(value: string): string {
  let depth = 0;
  for (let i = 0; i < value.length; i++) {
    if (value[i] === '(') depth++;
    else if (value[i] === ')' && --depth < 0) return /^\)[\s.;,]*$/u.test(value.slice(i)) ? value : value.slice(0, i);
  }
  return value;
}

/** Products and contents keep their closing stop as printed. */
function keepsStop(name: FieldName): boolean {
  return name === 'product' || name === 'content';
}
