import { numberPattern, readNumber, readSpelled } from './numbers.ts';
import { findReferences } from './references.ts';
import { isMoney, unitPattern } from './target-units.ts';

/** A number with its unit that a text sets as a target; offsets cover both. */
export interface Quantity {
  value: number;
  unit: string;
  /** "60-70%": `value` is the lower end. */
  range: boolean;
  from: number;
  to: number;
}

/** The numbers of a text that are targets, in order. */
export function findQuantities(text: string): Quantity[] {
  const masked = maskCitations(text);
  const found = [...findShares(masked), ...findCounts(masked), ...findDurations(masked)].sort(
    (a, b) => a.from - b.from,
  );
  return found.filter((quantity, i) => i === 0 || quantity.from >= found[i - 1]!.to);
}

function maskCitations(text: string): string {
  return findReferences(text).reduce(
    (masked, { start, end }) => masked.slice(0, start) + '§'.repeat(end - start) + masked.slice(end),
    text,
  );
}

const bound = String.raw`(?<![\p{L}\d/.,])`;
const share = new RegExp(
  String.raw`${bound}(?:(${numberPattern})\s?%?\s?(?:-|–|đến|tới)\s?)?(${numberPattern})\s?(%|‰|phần trăm(?!\p{L}))`,
  'giu',
);
const reported =
  /(?:(?:mới|mới chỉ|hiện|hiện nay|hiện đang|ước)\s+(?:đạt|có|giảm|tăng|chiếm)|(?<!\p{L})đã\s+(?!được)[^,;.]{1,40})(?:\s+(?:trên|hơn|gần|khoảng))?\s*$/iu;
const capital = /^\s*(?:vốn|cổ phần|cổ phiếu|mức lương|lương|giá trị hợp đồng|tổng mức|mức đóng|mức hỗ trợ)(?!\p{L})/iu;
const subsidy = /(?:hỗ trợ|đối ứng|đóng góp|chi trả|miễn)[^;.]{0,30}$/iu;
const cost = /^\s*(?:kinh phí|chi phí|học phí|giá|tiền|lãi suất)(?!\p{L})/iu;

/** "tối thiểu 15%", "60-70%"; of "từ 70% lên 90%" the second. */
function findShares(text: string): Quantity[] {
  return [...text.matchAll(share)].flatMap((match): Quantity[] => {
    const to = match.index + match[0].length;
    const before = text.slice(Math.max(0, match.index - 60), match.index);
    const after = text.slice(to, to + 60);
    if (
      reported.test(before) ||
      (subsidy.test(before) && cost.test(after)) ||
      (capital.test(after) && !/giải ngân[^;.]*$/iu.test(before))
    )
      return [];
    if (
      /(?<!\p{L})từ\s+$/iu.test(before) &&
      match[1] === undefined &&
      /^\s*(?:\(?(?:năm|hiện|vào)[^,;.)]{0,15}\)?\s*)?(?:lên|xuống)(?!\p{L})/iu.test(after)
    )
      return [];
    const low = match[1] === undefined ? Number.NaN : readNumber(match[1]);
    const high = readNumber(match[2]!);
    const range = low < high;
    return [{ value: range ? low : high, unit: match[3] === '‰' ? '‰' : '%', range, from: match.index, to }];
  });
}

const spelled = '(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)';
const count = new RegExp(
  String.raw`${bound}(?:(${numberPattern})\s?(?:-|–|đến)\s?)?(${numberPattern}|${spelled})(/\d{1,4})?(\s+(?:nghìn|ngàn|triệu|tỷ|tỉ)(?!\s+(?:đồng|USD|đô)))?\s+(${unitPattern})`,
  'giu',
);
const scale: Record<string, number> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 };

function findCounts(text: string): Quantity[] {
  let last = -1;
  return [...text.matchAll(count)].flatMap((match): Quantity[] => {
    const [, lowText, numberText, whole, multiplier, unitText] = match;
    const word = Number.isNaN(readNumber(numberText!));
    const number = word ? readSpelled(numberText!) : readNumber(numberText!);
    // "50/63 xã": fifty of all
    if (whole !== undefined && number > Number(whole.slice(1))) return [];
    const before = text.slice(Math.max(0, match.index - 90), match.index);
    const to = match.index + match[0].length;
    const unit = unitText!.replace(/\s+/gu, ' ').replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
    // "01 hội nghị và 02 lớp tập huấn": the verb of the first commands the second
    const next = last >= 0 && !word && /^[^.;:()\d]*(?:,|và)\s+$/iu.test(text.slice(last, match.index));
    // numbers in brackets tell the extent of what stands before them
    if (isBracketed(text, match.index) && !least.test(before)) return [];
    if (!next && !isCommanded(before, text.slice(to, to + 70), unit, word)) return [];
    last = to;
    const factor = multiplier ? scale[multiplier.trim().toLowerCase()]! : 1;
    const low = lowText === undefined ? Number.NaN : readNumber(lowText);
    const range = low < number;
    return [{ value: (range ? low : number) * factor, unit, range, from: match.index, to }];
  });
}

function isBracketed(text: string, at: number): boolean {
  const near = text.slice(Math.max(0, at - 400), at);
  return near.lastIndexOf('(') > near.lastIndexOf(')');
}

const least =
  /(?:tối thiểu|ít nhất|không\s+(?:ít|thấp)\s+hơn|không\s+dưới|không\s+quá|không\s+vượt(?:\s+quá)?|tối đa|chí ít|phấn đấu|chỉ tiêu)(?:\s+(?:là|có|đạt|từ|phải|được|tổ chức|thêm|trên))*\s*$/iu;
const over = /(?<!\p{L})(?:trên|hơn|gần|khoảng|từ|dưới)\s*$/iu;
const verb =
  '(?:tổ chức|mở|xây dựng|xây mới|thành lập|hình thành|phát triển|triển khai|thực hiện|đào tạo|tập huấn|bồi dưỡng|biên soạn|phát hành|in ấn|in|cấp|cấp mới|hoàn thành|thí điểm|nhân rộng|trồng|hỗ trợ|đăng|đăng tải|đăng phát|sản xuất|kết nạp|giải quyết|tạo việc làm cho|tạo việc làm mới cho|giải quyết việc làm cho|giải quyết việc làm mới cho|thu hút|công nhận|phấn đấu|lắp đặt|đầu tư|vận động|tặng|trao|trao tặng|tư vấn|kiểm tra|thanh tra|giám sát|khám|tiêm|sửa chữa|nâng cấp|cải tạo|xóa|số hóa|số hoá|kết nối|ra mắt|lựa chọn|duy trì|bố trí|tuyển dụng|tuyển sinh|tuyển|đón|tiếp nhận|huy động|giải ngân|cho vay|đạt|tăng|giảm|cắt giảm|bảo tồn|tu bổ|công bố|ban hành|đạt chuẩn|thả|nuôi|cai nghiện cho|tổ chức được|phát|phát dọn|cấp phát|ký|đắp|làm sạch|trồng mới|xử lý|phục hồi|nạo vét|sắp xếp|cử|hướng dẫn|có)';
const commanded = new RegExp(
  String.raw`(?<!\p{L})${verb}(?:\s+(?:được|mới|thêm|ít nhất|tối thiểu|có|cho|đủ|dứt điểm|thành công|hiệu quả|từ|trên|hơn|khoảng|việc làm|việc làm mới|cho|bình quân|(?:mỗi|hằng|hàng)\s+(?:năm|quý|tháng|tuần)))*\s*$`,
  'iu',
);
/** "Tập huấn nghiệp vụ cho 300 hòa giải viên": who is reached. */
const reached =
  /(?<!\p{L})(?:tập huấn|bồi dưỡng|đào tạo|khám|hướng dẫn|phổ cập|dạy nghề|tư vấn)[^;.,\d]{0,60}\scho\s+(?:ít nhất|tối thiểu|trên|hơn|khoảng)?\s*$/iu;
const people =
  /(?:người|học viên|học sinh|sinh viên|cán bộ|công chức|lao động|giáo viên|viên|công dân|hộ|trẻ|thanh niên|phụ nữ)$/iu;
/** "có" states; it sets a target only behind one of these. */
const wanted = /(?:phấn đấu|đảm bảo|bảo đảm|mỗi|đến năm|đến hết|chỉ tiêu|mục tiêu|ít nhất|tối thiểu)[^;.]{0,60}$/iu;

function isCommanded(before: string, after: string, unit: string, word: boolean): boolean {
  if (/^\s*(?:tuổi|năm tuổi|trực thuộc|nêu trên|nói trên|này|còn lại|sao(?! lưu)|chính|gốc)(?!\p{L})/iu.test(after))
    return false;
  if (least.test(before)) return true;
  if (word || reported.test(before)) return false;
  // a rate: "dưới 7 người/100.000 dân"
  if (/^\s*\/\s*\d{1,3}(?:\.\d{3})+/u.test(after) && over.test(before)) return true;
  if (/(?<!\p{L})còn\s+(?:dưới|không quá|khoảng)?\s*$/iu.test(before) && !/(?:hiện|vẫn|đang)\s+còn/iu.test(before))
    return true;
  if (isMoney(unit))
    return /(?:đạt|thu|huy động|giải ngân|tiết kiệm|cho vay|doanh thu|kim ngạch|vận động|tăng)[^;.,()]{0,40}$/iu.test(
      before,
    );
  if (/(?:nhóm|quy mô|loại|dân số)\s+(?:từ|trên|dưới|hơn)\s*$/iu.test(before)) return false;
  if (/(?:có|sử dụng)\s+(?:từ|trên|dưới|hơn)\s*$/iu.test(before) && !wanted.test(before)) return false;
  if (/[;:]\s+(?:trên|hơn|khoảng|từ|dưới)\s*$/iu.test(before)) return true;
  if (over.test(before) && /^[^;.]{0,60}(?<!\p{L})trở lên(?!\p{L})/iu.test(after)) return true;
  if (/(?<!\p{L})có(?:\s+(?:được|thêm|ít nhất|trên|hơn|khoảng|từ))*\s*$/iu.test(before)) return wanted.test(before);
  // a clause that opens with its number: "05 mô hình được nhân rộng"
  if (/(?:^|[;.:]\s|^[-–+]\s)$/u.test(before)) return true;
  return commanded.test(before) || (people.test(unit) && reached.test(before));
}

const duration = new RegExp(
  String.raw`(?:không\s+quá|tối đa|không\s+vượt\s+quá|xuống\s+còn|rút\s+ngắn\s+còn|giảm\s+còn)\s+(?:là\s+)?(\d{1,3}/\d{1,2}|${numberPattern})\s+(ngày|giờ|phút)(?:\s+làm việc)?(?!\p{L})`,
  'giu',
);

/** Lengths that a plan bounds ("không quá 1,5 ngày"), unless they run from an event: those are steps of a procedure. */
function findDurations(text: string): Quantity[] {
  return [...text.matchAll(duration)].flatMap((match): Quantity[] => {
    const to = match.index + match[0].length;
    if (/^\s*,?\s*(?:kể từ|tính từ|từ ngày|từ khi|sau khi|trước)/iu.test(text.slice(to, to + 30))) return [];
    const from = match.index + match[0].indexOf(match[1]!);
    return [{ value: readNumber(match[1]!), unit: match[2]!.toLowerCase(), range: false, from, to }];
  });
}
