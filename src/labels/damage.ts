/** What libraries say of a damaged file, and how it is told. */
const known: [RegExp, string][] = [
  [/Reporting (?:fatalE|e)rror .*/su, 'XML không hợp lệ'],
  [/^(?:invalid zip data|unexpected EOF|invalid (?:block type|length\/literal|distance))$/u, 'gói nén bị hỏng'],
  [/^Could not find the body element.*/su, 'không có phần nội dung văn bản'],
  [/^Invalid PDF structure\.$/u, 'cấu trúc PDF không hợp lệ'],
  [/^Pages tree contains circular reference\.$/u, 'cây trang dẫn vòng tròn'],
  [/^Page dictionary .*|^Page index \d+ not found\.$/u, 'không tìm thấy nội dung trang'],
  [/^(?:Sector|FAT|DIFAT|Directory|Mini|Header Signature|CLSID|CFB|Cannot read prop).*/su, 'bảng cung từ bị hỏng'],
  [
    /^(?:Unsupported image type|JPEG error:.*|Invalid SVG|.*no size found|unsupported file type.*|Out of bounds.*)$/isu,
    'dữ liệu ảnh bị hỏng',
  ],
  [
    /^The value of "offset" is out of range.*|^Offset is outside the bounds.*|^Attempt to access memory.*/su,
    'dữ liệu bị cắt cụt',
  ],
  [/^(?:Error: )?Error attempting to read image\.$/u, 'không nhận dạng được ảnh của trang'],
];

/** What is wrong inside of a file, in Vietnamese where the words of a library are known. */
export function damageWords(detail: string): string {
  for (const [pattern, words] of known) {
    const told = detail.replace(pattern, words);
    if (told !== detail) return told;
  }
  return detail;
}
