import type { Passage } from './passages.ts';
import { readOnce } from './read-once.ts';

const signs = [
  /(?<!\p{L})(?:theo dõi|đôn đốc)(?!\p{L})/iu,
  /(?<!\p{L})(?:tổng hợp|báo cáo)(?!\p{L})/iu,
  /(?:thực hiện|triển khai)\s[^;.]{0,30}(?:kế hoạch|kết luận|nghị quyết|chỉ thị|chương trình|đề án|nhiệm vụ)/iu,
];

/**
 * Whether a passage sees to the carrying out of a plan ("Theo dõi, đôn đốc … thực hiện Kế hoạch; tổng hợp, báo cáo"):
 * each plan says so of itself, in words that weigh little.
 */
export const oversees = readOnce(({ clause: { text } }: Passage): boolean => signs.every((sign) => sign.test(text)));
