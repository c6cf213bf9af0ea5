import type { Kind } from '../kind.ts';
import { withText } from '../kind.ts';
import { pick } from '../random.ts';
import { isRestated, joinParts, partsOf, syllablesOf } from '../text.ts';

/** What says how or what for, and can hardly be checked by itself. */
const soft =
  /^(?:\p{L}+ đó|bảo đảm|đảm bảo|nhằm|góp phần|phấn đấu|nâng cao|kịp thời|đặc biệt|trọng tâm|phù hợp|tạo|coi|xem|không để|gắn|chú trọng|lấy|đây là|việc|phối hợp|hoàn thành|các|nghị quyết|nghị định|quyết định|chỉ thị|thông tư|luật)(?!\p{L})/iu;
const leastSyllables = 6;

/** Words of a time: what is left of a task must be more than when it is done. */
const ofTime = /^(?:\d+|[ivx]+|hoàn|thành|xong|trong|trước|tháng|năm|quý|ngày|định|kỳ|hằng|hàng|và|đến)$/u;

function saysWork(text: string): boolean {
  return syllablesOf(text).filter((syllable) => !ofTime.test(syllable)).length >= 3;
}

export const cutComponent: Kind = {
  name: 'component cut',
  expect: {
    report: true,
    statuses: ['partial'],
    findings: ['component-missing', 'target-missing'],
    allowed: ['deadline-missing', 'product-missing'],
  },
  make(task, _, random) {
    const parts = partsOf(task.text);
    const rest = (at: number): string => joinParts(parts.filter((_, i) => i !== at));
    const places = parts.flatMap((part, at) => {
      const said = isRestated(part, [withText(task, rest(at))]);
      return soft.test(part) || said || syllablesOf(part).length < leastSyllables || !saysWork(rest(at)) ? [] : [at];
    });
    if (parts.length < 2 || places.length === 0) return null;
    return { put: [withText(task, rest(pick(places, random)))] };
  },
  truth(task, { put }, rest) {
    const cut = partsOf(task.text).filter((part) => !isRestated(part, put));
    return cut.some((part) => isRestated(part, rest)) ? null : this.expect;
  },
};
