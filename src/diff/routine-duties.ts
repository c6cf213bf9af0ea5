import type { Passage } from './passages.ts';
import { readOnce } from './read-once.ts';

/** Duties that every plan gives for its own carrying out. */
export type RoutineDuty = 'oversight' | 'funding' | 'answering' | 'report';

const ofPlan =
  /(?:thực hiện|triển khai)\s[^;.]{0,30}(?:kế hoạch|kết luận|nghị quyết|chỉ thị|chương trình|đề án|nhiệm vụ)/iu;

const signs: Readonly<Record<RoutineDuty, readonly RegExp[]>> = {
  /** "Theo dõi, đôn đốc … thực hiện Kế hoạch; tổng hợp, báo cáo". */
  oversight: [/(?<!\p{L})(?:theo dõi|đôn đốc)(?!\p{L})/iu, /(?<!\p{L})(?:tổng hợp|báo cáo)(?!\p{L})/iu, ofPlan],
  /** "Bố trí kinh phí trong dự toán được giao để thực hiện". */
  funding: [
    /(?<!\p{L})(?:bố trí|cân đối|lồng ghép|huy động|trích|sử dụng|dành)(?!\p{L})/iu,
    /(?<!\p{L})(?:kinh phí|dự toán|ngân sách)(?!\p{L})/iu,
    /(?<!\p{L})(?:thực hiện|triển khai)(?:[;.,]|$| (?:kế hoạch|nhiệm vụ|các nội dung))|cho các (?:phần việc|nội dung|nhiệm vụ)|để có kinh phí|(?:ghép (?:với |thêm )?|huy động )(?:các )?(?:nguồn|vốn|chương trình)/iu,
  ],
  /** "Người đứng đầu chịu trách nhiệm trước Chủ tịch UBND tỉnh về kết quả thực hiện". */
  answering: [
    /(?<!\p{L})chịu trách nhiệm\s[^;.]{0,40}trước\s/iu,
    /(?<!\p{L})(?:về\s[^;.]{0,20}(?:kết quả|tiến độ|việc)|nếu để)/iu,
  ],
  /** "Định kỳ 06 tháng, hằng năm báo cáo kết quả thực hiện", "báo cáo kết quả thực hiện Kết luận gửi Sở Nội vụ". */
  report: [
    /(?<!\p{L})báo cáo(?!\p{L})/iu,
    /(?<!\p{L})(?:0?6 tháng|(?:hằng|hàng|mỗi|định kỳ) quý|báo cáo (?:kết quả )?(?:quý|năm))(?!\p{L})|kết quả (?:thực hiện|triển khai) (?:kế hoạch|kết luận|nghị quyết|chỉ thị|chương trình|đề án)[^;.]{0,60}\s(?:gửi|về)\s/iu,
    /(?:kết quả|tình hình)(?: thực hiện| triển khai)|báo cáo [^;.]{0,40}(?:quý|năm)[^;.]{0,90}\s(?:gửi|trình)\s/iu,
  ],
};

/** The routine duties that a passage takes up: each plan says them of itself, in words that weigh little. */
export const routineDuties = readOnce(({ clause: { text } }: Passage): readonly RoutineDuty[] =>
  (Object.keys(signs) as RoutineDuty[]).filter((duty) => signs[duty].every((sign) => sign.test(text))),
);

/** Whether a passage takes up a routine duty that is asked for. */
export function sharesDuty(asked: Passage, said: Passage): boolean {
  const duties = routineDuties(asked);
  return duties.length > 0 && routineDuties(said).some((duty) => duties.includes(duty));
}
