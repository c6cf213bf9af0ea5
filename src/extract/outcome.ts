/** What comes out and when, by the words of one cell; raw, null where it is not said. */
export interface Outcome {
  product: string | null;
  deadline: string | null;
}

const time =
  /^(?:(?:xong|hoàn thành|thời (?:gian|hạn)[^:]{0,20}:)\s*)?(?:trước|trong|chậm nhất|muộn nhất|quý|tháng|ngày|tuần|năm|hằng|hàng|mỗi|thường xuyên|định kỳ|giai đoạn|từ|đến|cuối|đầu|giữa|6 tháng|theo yêu cầu|khi có|\d{1,2}\s?[/.-]\s?\d|20\d\d)(?!\p{L})/iu;

/** "Kế hoạch; trước ngày 30/8/2026", "Báo cáo (Quý II/2026)": the clauses of a cell that say a time, and the others. */
export function splitOutcome(text: string | null): Outcome {
  const clauses = (text ?? '')
    .split(/[;\n]|(?<!(?:^|[;\n]\s*)(?:ngay )?khi có [^;\n()]*),\s(?=\S)|\s[-–]\s|[()]|(?<=[^.\d])\.\s/iu)
    .map((clause) => clause.replace(/^[-–+•\s]+|[\s.,;:]+$/gu, ''))
    .filter((clause) => clause !== '');
  const first = clauses.findIndex((clause) => time.test(clause));
  if (text === null || first === -1) return { product: text, deadline: null };
  const deadline = clauses.filter((clause) => time.test(clause)).join('; ');
  // the product as printed, up to where the time begins; behind it only what is no time
  const at = text.indexOf(clauses[first]!);
  const before = text.slice(0, at).replace(/[-–+•\s;,(:.]+$/u, '');
  const behind = clauses.slice(first).filter((clause) => !time.test(clause));
  return { product: [before, ...behind].filter((part) => part !== '').join('; ') || null, deadline };
}
