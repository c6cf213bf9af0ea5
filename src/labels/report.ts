import type { CoverageSummary, Finding, Status, TaskSection } from '#model';
import { statusLabel } from './vi.ts';

/** Wording of the reports (terminal, HTML, Excel). */
export const sectionLabel: Record<TaskSection, string> = {
  appendix: 'Phụ lục',
  body: 'Nội dung',
  organization: 'Tổ chức thực hiện',
  funding: 'Kinh phí',
};

export const notApplicableSign = '·';
export const notApplicableLabel = 'Không thuộc trách nhiệm';
export const unreadableSign = '⚠';
export const unreadableLabel = 'Không đọc được';

/** "83 %", or "–" where there is no rate. */
export function rateText(rate: number | null): string {
  return rate === null ? '–' : `${Math.round(rate * 100)} %`;
}

/** "83", or "–" where there is no rate. */
export function percentNumber(rate: number | null): string {
  return rate === null ? '–' : String(Math.round(rate * 100));
}

/** "trang 4", "trang 4–5"; empty where the format has no pages. */
export function pagesText(pages: readonly number[]): string {
  const first = pages[0];
  const last = pages.at(-1);
  if (first === undefined || last === undefined) return '';
  return first === last ? `trang ${first}` : `trang ${first}–${last}`;
}

/** "(Cũng vậy ở các trang 2, 5–7.)" */
export function alsoPages(pages: readonly number[]): string {
  const runs: string[] = [];
  const sorted = [...new Set(pages)].toSorted((a, b) => a - b);
  let start = 0;
  sorted.forEach((page, i) => {
    if (sorted[i + 1] === page + 1) return;
    runs.push(start === i ? String(page) : `${sorted[start]}–${page}`);
    start = i + 1;
  });
  return `(Cũng vậy ở ${sorted.length === 1 ? 'trang' : 'các trang'} ${runs.join(', ')}.)`;
}

/** What of a plan answers, and where: "mục 3.2, trang 4". */
export function placeText(ordinal: string | null, pages: readonly number[]): string {
  return [ordinal === null ? '' : `mục ${ordinal}`, pagesText(pages)].filter((part) => part !== '').join(', ');
}

/** "được giao 9 nhiệm vụ: đã có 7, có một phần 1, chưa có 1 (đạt 83 %)". */
export function summaryText(summary: CoverageSummary): string {
  if (summary.applicable === 0) return 'không có nhiệm vụ nào thuộc trách nhiệm';
  const parts = [
    `đã có ${summary.covered}`,
    summary.partial > 0 ? `có một phần ${summary.partial}` : '',
    summary.missing > 0 ? `chưa có ${summary.missing}` : '',
    summary.undetermined > 0 ? `chưa xác định được ${summary.undetermined}` : '',
  ].filter((part) => part !== '');
  if (summary.undetermined === summary.applicable)
    return `được giao ${summary.applicable} nhiệm vụ, chưa xác định được nhiệm vụ nào`;
  return `được giao ${summary.applicable} nhiệm vụ: ${parts.join(', ')} (đạt ${rateText(summary.coverage)})`;
}

export const reportText = {
  title: 'Đối chiếu kế hoạch cấp dưới với kế hoạch cấp trên',
  parent: 'Kế hoạch cấp trên',
  child: 'Kế hoạch của đơn vị',
  matrix: 'Bảng đối chiếu',
  gaps: 'Khoảng trống theo đơn vị',
  files: 'Các tệp đã đọc',
  unit: 'Đơn vị',
  units: 'Đơn vị',
  file: 'Tệp',
  code: 'Số, ký hiệu',
  ordinal: 'TT',
  task: 'Nhiệm vụ của kế hoạch cấp trên',
  status: 'Kết quả',
  confidence: 'Độ tin cậy',
  lead: 'Chủ trì',
  support: 'Phối hợp',
  product: 'Sản phẩm',
  deadline: 'Thời hạn',
  page: 'Trang',
  section: 'Phần',
  rate: 'Tỷ lệ đạt',
  rateShort: 'Đạt',
  ratePercent: 'Tỷ lệ đạt (%)',
  noGaps: 'Không có khoảng trống.',
  noPassage: 'Không tìm thấy đoạn nào tương ứng.',
  turnout: 'Đơn vị gửi kế hoạch',
  late: 'Ban hành sau hạn cấp trên giao',
  repeated: 'Có hơn một kế hoạch',
  elsewhere: 'Kế hoạch dẫn kế hoạch cấp trên khác, có thể gửi nhầm',
  unlisted: 'Không có trong danh sách',
  unknownSender: 'Tệp không đọc được, chưa rõ của đơn vị nào',
  nearest: (name: string) => `có thể là “${name}” trong danh sách`,
  unread: 'Không đọc được',
  notes: 'Lưu ý khi đọc',
  repeatedTasks: (ordinals: readonly string[]) => `Nêu hơn một lần: nhiệm vụ ${ordinals.join(', ')}.`,
  extraTasks: (count: number) => `${count} nhiệm vụ của đơn vị nằm ngoài kế hoạch cấp trên.`,
  extraTask: 'Ngoài kế hoạch cấp trên',
  remarks: (count: number) => `Ngoài ra có ${count} nhiệm vụ đã có nhưng cần lưu ý (xem report.html).`,
};

/** What a gap says in words, as an officer would report it. */
export interface GapWords {
  status: Status;
  ordinal: string | null;
  text: string;
  findings: readonly Finding[];
  /** Where the closest passage stands, or empty. */
  place: string;
}

/** Most words of a task that a line on a gap quotes. */
const quotedWords = 40;

/** "Có một phần – nhiệm vụ 3 “…”: thiếu chỉ tiêu “15%”. Xem mục 3.2, trang 4." */
export function gapText({ status, ordinal, text, findings, place }: GapWords): string {
  const task = `${ordinal === null ? 'nhiệm vụ' : `nhiệm vụ ${ordinal}`} “${shortText(text, quotedWords)}”`;
  const head = `${statusLabel[status]} – ${task}`;
  const told = findings.map((finding) => lowerFirst(trimStop(findingWords(finding))));
  const sentence = told.length === 0 ? `${head}.` : `${head}: ${told.join('; ')}.`;
  return place === '' ? sentence : `${sentence} Xem ${place}.`;
}

/** "Chưa xác định được – nhiệm vụ 1, 2, 3: …": many tasks left open for the same cause. */
export function openTasksText(ordinals: readonly string[], cause: string): string {
  const head = `${statusLabel.undetermined} – nhiệm vụ ${ordinals.join(', ')}`;
  return cause === '' ? `${head}.` : `${head}: ${lowerFirst(cause)}`;
}

/** The message of a finding, with what both sides say where the message does not quote it. */
export function findingWords({ message, parentValue, childValue }: Finding): string {
  const unsaid = [
    parentValue === null || message.includes(parentValue) ? '' : `cấp trên “${parentValue}”`,
    childValue === null || message.includes(childValue) ? '' : `đơn vị “${childValue}”`,
  ].filter((part) => part !== '');
  return unsaid.length === 0 ? message : `${trimStop(message)} (${unsaid.join(', ')}).`;
}

/** The first words of a text, without its final stop, "…" where some were left out. */
export function shortText(text: string, most: number): string {
  const words = text.split(' ');
  return words.length <= most ? trimStop(text) : `${words.slice(0, most).join(' ')}…`;
}

function trimStop(text: string): string {
  return text.replace(/[.;]\s*$/u, '');
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** Names of the sheets of report.xlsx and headings that only it has. */
export const sheetText = {
  matrix: 'Ma trận',
  gaps: 'Khoảng trống',
  tasks: 'Tất cả nhiệm vụ',
  files: 'Tệp',
  units: 'Đơn vị',
  state: 'Tình trạng',
  remarks: 'Ghi chú',
  parentPage: 'Trang (cấp trên)',
  parentDeadline: 'Thời hạn (cấp trên)',
  parentProduct: 'Sản phẩm (cấp trên)',
  childPassage: 'Đoạn tương ứng trong kế hoạch của đơn vị',
  childPage: 'Trang (đơn vị)',
  findings: 'Phát hiện',
  remark: 'Đã có, cần lưu ý',
  path: 'Mục',
  task: 'Nhiệm vụ',
  answers: 'Ứng với nhiệm vụ cấp trên',
  pageCount: 'Số trang',
  taskCount: 'Số nhiệm vụ',
  half: 'một phần được tính bằng một nửa',
};
