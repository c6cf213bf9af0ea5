import { docx, p, tc } from './docx.ts';

/** A document as offices type it: halves of the letterhead and of the closing side by side, in tables without lines. */
export interface Letter {
  /** Agency, number and, in an official letter, "V/v …". */
  left: string[];
  /** Name of the country, place and date. */
  right?: string[];
  above?: string[];
  title?: string[];
  body?: string[];
  recipients?: string[];
  sign?: string[];
}

export const country = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];
const recipientLines = ['Nơi nhận:', '- Như trên;', '- Lưu: VT.'];

export const someTasks = [
  'I. NHIỆM VỤ',
  '1. Cải cách thủ tục hành chính',
  '- Văn phòng rà soát danh mục thủ tục hành chính trước ngày 30/6/2026.',
];

/** The body of a Word file with one or several such documents. */
export function letters(...documents: Letter[]): Uint8Array {
  return docx(documents.map(toBody).join(''));
}

function toBody({ above = [], left, right = [], title = [], body = someTasks, recipients, sign }: Letter): string {
  return [
    ...above.map((line) => p(line)),
    ...(left.length > 0 ? [halves(left, right)] : []),
    ...title.map((line) => p(line, '<w:jc w:val="center"/>')),
    ...body.map((line) => p(line)),
    ...(sign ? [halves(recipients ?? recipientLines, sign)] : []),
  ].join('');
}

function halves(left: string[], right: string[]): string {
  const cells = [left, right].map((lines) => tc(lines.map((line) => p(line)).join('') || p('')));
  return `<w:tbl><w:tr>${cells.join('')}</w:tr></w:tbl>`;
}
