import { findCycles } from './cycles.ts';

/** A phrase of a sentence that may be its deadline. */
export interface Candidate {
  from: number;
  to: number;
  /** Lower wins: a limit with a date, then whatever comes first. */
  weight: number;
}

/** "Thường xuyên kiểm tra …": the word that an item opens with says how all of it is done; further on it only describes (NOTES A28). */
export function findSteady(text: string): Candidate[] {
  const match =
    /^thường xuyên(?=,?\s+(?:\p{Ll}|\p{Lu}))/iu.exec(text) ??
    /(?<=(?:^|[.;:,(]\s*|chủ trì\s+|\s)thực hiện\s+)thường xuyên(?=\s*(?:[.;)]|$))/iu.exec(text);
  return match ? [{ from: match.index, to: match.index + match[0].length, weight: 4 }] : [];
}

const verbs =
  '(?:báo cáo|tổng hợp|rà soát|xây dựng|tổ chức|kiểm tra|đánh giá|sơ kết|tổng kết|gửi|cập nhật|công bố|tham mưu|bố trí|lập|trình|ban hành|tiến hành|thực hiện|phối hợp|chủ động|theo dõi|thống kê|đôn đốc|hướng dẫn|thông báo|họp|giao ban|đề xuất|phân tích|lấy|khảo sát|đăng|phát động|duy trì|tuyên truyền|công khai|trao đổi|nghe|cung cấp|hoặc đột xuất|có báo cáo|và đột xuất|ra quân|mở|dành|cử|viết|nộp|dọn|giao|tuần tra|lựa chọn|bình xét|xét|phân công|chỉ đạo|đối chiếu|niêm yết)';
const followedByVerb = new RegExp(String.raw`^\s*(?:,\s*)?(?:(?:và|hoặc)\s+)?${verbs}(?!\p{L})`, 'iu');
const nounBefore =
  /(?:báo cáo|kiểm tra|thanh tra|chế độ|kế hoạch|đánh giá|hội nghị|giao ban|khám sức khỏe|bảo dưỡng|họp|văn bản|dự toán)\s*$/iu;

/** "trước 15 giờ thứ Năm hằng tuần", "vào sáng Chủ nhật hằng tuần". */
const atWeekday =
  /(?:(?:trước|vào|chậm nhất(?: vào| là)?)\s+)?(?:\d{1,2}\s?(?:h|giờ)\s?\d{0,2}(?:\s?phút)?,?\s+)?(?:(?:sáng|chiều|tối|ngày|các ngày|cuối ngày)\s+)*(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|\d)|chủ\s+nhật)(?:\s*(?:,|và)\s*(?:thứ\s+)?(?:hai|ba|tư|năm|sáu|bảy|chủ nhật))*\s+$/iu;

/** "Định kỳ …" before a verb or with a cycle; "Hằng năm," where a sentence or clause opens. */
export function findPeriodic(text: string): Candidate[] {
  return findCycles(text).flatMap((phrase): Candidate[] => {
    const before = text.slice(Math.max(0, phrase.from - 110), phrase.from);
    const after = text.slice(phrase.to, phrase.to + 60);
    const start = /^\s*,?\s*(?:bắt đầu\s+)?(?:kể\s+)?từ\s+(?:năm\s+)?20\d{2}/iu.exec(after)?.[0].length ?? 0;
    const candidate = [{ from: phrase.from, to: phrase.to + start, weight: 2 }];
    const opens = /(?:^|[.;:(“]|(?:[,;]\s*|\s)(?:và|đồng thời))\s*$/iu.test(before);
    if (phrase.regular && phrase.count === 0)
      return !nounBefore.test(before) && followedByVerb.test(after) ? candidate : [];
    if (phrase.regular) return candidate;
    // at the head of a sentence there is no noun that it could belong to
    if (phrase.explicit && /(?:^|[.;]\s+)$/u.test(before)) return candidate;
    if (opens && (/^\s*,/u.test(after) || followedByVerb.test(after) || /^\s*\p{Lu}/u.test(after))) return candidate;
    const weekday = atWeekday.exec(before);
    if (weekday && phrase.explicit) return [{ ...candidate[0]!, from: phrase.from - weekday[0].length }];
    const day = /(?:vào\s+)?(?:các\s+)?ngày\s+\d{1,2}(?:\s*(?:,|và)\s*(?:ngày\s+)?\d{1,2})*\s*$/iu.exec(before);
    if (day && phrase.explicit) return [{ ...candidate[0]!, from: phrase.from - day[0].length }];
    const report = /(?<!\p{L})báo cáo(?!\s+(?:định kỳ|của|tại|năm|quý|tháng)(?!\p{L}))[^.;:]{1,80}$/iu.test(before);
    if (report && phrase.count > 1 && /^\s*(?:$|[.;])/u.test(after)) return candidate;
    if (/^\s*,?\s*(?:vào|trước|chậm nhất|\(trước)(?!\p{L})/iu.test(after)) return candidate;
    if (followedByVerb.test(after) && (/,\s*$/u.test(before) || namesActor(before))) return candidate;
    return [];
  });
}

/** "Định kỳ ngày 20 của tháng cuối quý", "định kỳ vào tuần cuối mỗi tháng": a day or week of every month or quarter. */
const dayOfCycle =
  /(?<!\p{L})định kỳ\s+(?:(?:vào|trước|trong)\s+)?(?:(?:các\s+)?ngày\s+(?:\d{1,2}(?:(?:\s*,\s*|\s+và\s+)(?:ngày\s+)?\d{1,2})*|đầu|cuối)|tuần\s+(?:đầu|cuối|thứ\s+\p{L}+))\s+(?:(?:của|trong)\s+)?(?:(?:hằng|hàng|mỗi)\s+(?:tháng|quý|tuần)|(?:tháng\s+)?(?:đầu|cuối)\s+(?:mỗi\s+|hằng\s+)?quý|tháng)(?!\p{L})/giu;

/** "Sáu tháng một lần công bố …", "mỗi tháng một kỳ": how often, said in so many words. */
const rhythm =
  /(?<![\p{L}\d])(?:(?:sáu|0?6)\s+tháng|(?:mỗi|một|01)\s+(?:tuần|tháng|quý|năm))\s+(?:một|01|1)\s+(?:lần|kỳ|đợt)(?!\p{L})/giu;

/** "Sáng thứ Hai tuần đầu tiên của tháng", "tuần thứ hai hằng tháng". */
const weekOfMonth =
  /(?<!\p{L})(?:vào\s+)?(?:(?:sáng|chiều|ngày)\s+)?(?:(?:thứ\s+\p{L}+|chủ nhật)\s+)?(?:của\s+)?tuần\s+(?:đầu(?:\s+tiên)?|cuối(?:\s+cùng)?|thứ\s+\p{L}+)\s+(?:của\s+)?(?:hằng\s+|hàng\s+|mỗi\s+)?tháng(?!\p{L}|\s*\d)/giu;

/** Rhythms that need no word beside them to be one: a day or week of each month or quarter, so often in a month or year. */
export function findRhythms(text: string): Candidate[] {
  return [dayOfCycle, rhythm, weekOfMonth]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map(({ index, 0: match }) => ({ from: index, to: index + match.length, weight: 1 }));
}

/** From the start of the sentence nothing but who acts: "Sở Nội vụ hằng năm tổng hợp …". */
function namesActor(before: string): boolean {
  const sentence = before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('; ')) + 1).trim();
  return (
    sentence.length < 100 &&
    /^(?:giao\s+)?(?:các\s+)?(?:sở|ubnd|ủy ban|phòng|ban|văn phòng|công an|bộ phận|chi cục|trung tâm|thủ trưởng|cơ quan|đơn vị|bộ|cục|vụ|trường|hội|đoàn|thanh tra)(?!\p{L})[^,;:.]*$/iu.test(
      sentence,
    )
  );
}
