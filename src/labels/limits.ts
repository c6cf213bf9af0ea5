/** What each limit of `src/limits.ts` is about, and its unit. */
export const limitText = {
  seconds: { about: 'thời gian đọc một văn bản', unit: 'giây' },
  ocrSeconds: { about: 'thời gian được thêm cho mỗi trang phải nhận dạng chữ', unit: 'giây' },
  officeSeconds: { about: 'thời gian LibreOffice chuyển đổi một văn bản', unit: 'giây' },
  memory: { about: 'bộ nhớ của một tiến trình đọc', unit: 'MB' },
  fileSize: { about: 'cỡ tệp', unit: 'MB' },
  pages: { about: 'số trang của một văn bản', unit: 'trang' },
  operators: { about: 'số lệnh vẽ và chữ của một trang PDF', unit: 'nghìn' },
  savedStates: { about: 'số trạng thái đồ họa để ngỏ của một trang PDF', unit: 'trạng thái' },
  pixels: { about: 'cỡ một ảnh', unit: 'triệu điểm ảnh' },
  unpacked: { about: 'nội dung nén bung ra', unit: 'MB' },
  expansion: { about: 'tỷ lệ bung ra của nội dung nén', unit: 'lần' },
  entries: { about: 'số phần trong gói nén', unit: 'phần' },
  depth: { about: 'độ sâu lồng nhau', unit: 'cấp' },
  attributes: { about: 'số thuộc tính của một phần tử XML', unit: 'thuộc tính' },
  cells: { about: 'số ô bảng của một văn bản', unit: 'ô' },
  columns: { about: 'số ô của một hàng trong bảng', unit: 'ô' },
  paragraphs: { about: 'số đoạn hoặc dòng của một văn bản', unit: 'đoạn' },
  paragraph: { about: 'độ dài một đoạn văn', unit: 'nghìn ký tự' },
};

/** Beyond this many times a limit a document is broken or meant to harm: nobody is told to raise the limit. */
const absurd = 20;

/** What a person can do about a limit of which `found` would be enough. */
export function limitAdvice(name: string, found: number, allowed: number): string {
  if (found > allowed * absurd) return 'Tệp bị hỏng hoặc được tạo ra để gây hại; đề nghị kiểm tra lại nguồn gửi.';
  // much is counted only until it is too much: what would be enough is not known then
  const enough = found - allowed <= Math.max(1, allowed / 100) ? allowed * 2 : Math.ceil(found);
  return `Đề nghị kiểm tra lại tệp; nếu tin cậy, chạy lại với --limit ${name}=${enough}.`;
}

/** The unit and subject of a limit; quotes a name that is none. */
export function limitWords(name: string): { about: string; unit: string } {
  const words = (limitText as Record<string, { about: string; unit: string }>)[name];
  if (words === undefined) throw new Error(`Expected the name of a limit, got ${name}`);
  return words;
}

/** A number as it is written in Vietnamese: "1.500", "0,5". */
export function toNumberText(value: number): string {
  return value.toLocaleString('vi-VN', { maximumFractionDigits: 1 });
}
