import type { Deadline } from '#model';
import { splitLabel } from '#text';
import { findDeadline } from './deadline-prose.ts';
import { toDeadline } from './deadline.ts';
import type { DeadlineContext } from './deadline.ts';

/** A heading that is nothing but a time: "Quý II/2026", "Từ ngày 01/6 đến ngày 15/6/2026", "Trước 30/6/2026". */
const onlyTime =
  /^(?:(?:trong|trước|đến|hết|từ|sang)\s+)*(?:quý|tháng|ngày|năm|tuần|6 tháng|giai đoạn)(?:[\s\d/.,–-]|IV|I{1,3}|(?:quý|tháng|ngày|năm|đến|hết|và|đầu|cuối|từ|trước)(?!\p{L}))*$/iu;
/** A heading that says what is finished when, or when its step is. */
const bounded =
  /(?:hoàn thành|thực hiện|triển khai|xong)\s+(?:xong\s+)?(?:trong|trước|vào|đến)\s|\([^()]*\d[^()]*\)\s*$/iu;

/** The deadline that a heading or group row sets for its items; null where it only names a time ("Nhiệm vụ năm 2026"). */
export function findHeadingDeadline(heading: string, context: DeadlineContext = {}): Deadline | null {
  const text = (splitLabel(heading)?.rest ?? heading).replace(/[\s:.;]+$/u, '');
  if (onlyTime.test(text)) return toDeadline(text, context);
  // "Giai đoạn 1: từ ngày 25/3/2026 đến ngày 10/4/2026 (tuyên truyền)"
  const stage = /^(?:giai đoạn|đợt|bước)\s+(?:\d{1,2}|[IVX]+)\s*[:(–-]\s*([^()]+?)\s*(?:\([^()]*\)|\))?$/iu.exec(
    text,
  )?.[1];
  if (stage !== undefined && onlyTime.test(stage)) return toDeadline(stage, context);
  // "(Phòng A chủ trì, thời gian: định kỳ hằng quý)"
  const labelled = /(?<!\p{L})thời\s+(?:gian|hạn)(?:\s+\p{L}+){0,2}\s*:/iu.test(text);
  if (!labelled && !bounded.test(text)) return null;
  const found = findDeadline(text, context);
  if (labelled) return found;
  return found !== null && (found.due !== undefined || found.kind === 'period') ? found : null;
}
