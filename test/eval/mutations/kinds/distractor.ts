import type { Kind } from '../kind.ts';
import { withText } from '../kind.ts';
import { pick } from '../random.ts';
import { isRestated, joinParts, lowerFirst, partsOf } from '../text.ts';

/** Tasks that talk about a thing themselves. */
const talks =
  /tuyên truyền|phổ biến|quán triệt|truyền thông|nâng cao nhận thức|báo chí|thông tin|biểu dương|báo cáo|hội nghị/iu;

const openings = [
  'Tuyên truyền, phổ biến về việc',
  'Đăng tin, bài giới thiệu việc',
  'Tổ chức hội nghị phổ biến chủ trương',
] as const;

/** Talking about a thing does not carry it out. */
export const publicised: Kind = {
  name: 'publicised instead of done',
  expect: { report: true, statuses: ['missing'], findings: [], allowed: ['target-missing'] },
  make(task, _, random) {
    if (talks.test(task.text)) return null;
    const first = joinParts(partsOf(task.text).slice(0, 1));
    const text = `${pick(openings, random)} ${lowerFirst(first)}`;
    return { put: [{ ...withText(task, text), product: null, targets: [] }] };
  },
  truth(task, _, rest) {
    return partsOf(task.text).some((part) => isRestated(part, rest)) ? null : this.expect;
  },
};
