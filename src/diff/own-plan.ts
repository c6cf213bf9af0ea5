import type { Plan, Task } from '#model';
import { mayBeBlank } from './lineage.ts';
import { toCard, topicOf } from './plan-card.ts';
import { readOnce } from './read-once.ts';

/** Types of document by which a body below carries out the plan above it. */
const planTypes = new Set(['KH', 'QĐ', 'CTr', 'CT', 'CTHĐ']);

/**
 * Whether the task asks for nothing but a plan to carry out the parent or what it implements, and the child is that
 * plan. A plan on a matter of its own ("kế hoạch chuyển đổi số của đơn vị") is asked for in the child's tasks instead.
 */
export function isOwnPlan(task: Task, parent: Plan, child: Plan): boolean {
  if (parent.issuer === null || child.issuer === null || parent.issuer.id === child.issuer.id) return false;
  if (child.documentType !== null && !planTypes.has(child.documentType.code)) return false;
  if (!asksForPlan(task)) return false;
  const opening = openingOf(task);
  const ofParent = /kế hoạch này|kế hoạch của (?:ubnd|ủy ban|tỉnh|thành phố)/iu.test(opening);
  if (ofParent || handsDown(opening) || isOfParent(opening, parent)) return implementsParent(parent, child);
  const cited = new Set([...parent.references.map((reference) => reference.code), parent.code?.full]);
  return task.references.some((code) => cited.has(code) && citesCode(child, code));
}

/** Whether the task asks for a plan that carries something out. */
export const asksForPlan = readOnce((task: Task): boolean => {
  const opening = openingOf(task);
  return (
    handsDown(opening) ||
    onItsGround.test(opening) ||
    planOfBody.test(opening) ||
    (/(?:xây dựng|ban hành|lập|cụ thể hóa)[^;.]{0,25}\bkế hoạch\b/iu.test(opening) &&
      /kế hoạch\s[^;.]{0,90}(?:thực hiện|triển khai|cụ thể|chi tiết)/iu.test(opening))
  );
});

/** The parent's own sections carried out: "thực hiện các nội dung tại mục II". */
const sections =
  /thực hiện\s(?:(?:tốt|đầy đủ|nghiêm túc|các|những)\s)*(?:nội dung|nhiệm vụ)[^;.]{0,30}\s(?:tại|ở|theo)\s(?:mục|phần|phụ lục|kế hoạch này)/iu;
/** A plan of which nothing is said but a time: "ban hành kế hoạch trước ngày 31/3". */
const barePlan =
  /(?:xây dựng|ban hành|lập)\s(?:[^;.,]{1,15}\s)?kế hoạch\s*(?:[;.,(]|trước|xong|chậm nhất|trong tháng|$)/iu;

/** "Căn cứ Kế hoạch này, xây dựng, ban hành kế hoạch của cơ quan, địa phương, trong đó xác định rõ …". */
const onItsGround =
  /(?:căn cứ|trên cơ sở)\s[^;.,]{0,40}kế hoạch này[,\s][^;.]{0,40}?(?:xây dựng|ban hành|lập)\s[^;.]{0,25}kế hoạch\s(?:riêng\s)?của\s(?:cơ quan|đơn vị|địa phương|ngành|cấp)(?!\p{L})/iu;

/** Both together: of nothing else the plan can be. */
function handsDown(opening: string): boolean {
  return sections.test(opening) && barePlan.test(opening);
}

/** "Ban hành kế hoạch chống buôn lậu, hàng giả năm 2026 của cơ quan, địa phương". */
const planOfBody =
  /^\s*(?:xây dựng|ban hành|lập)(?:,? (?:xây dựng|ban hành|lập))?\s(?:và tổ chức thực hiện )?kế hoạch(?: \([^()]*\))?\s([^;.:]{0,110}?)\s?(?:năm \d{4} )?(?:của|thuộc phạm vi phụ trách)(?: (?:ngành|địa phương|cơ quan|đơn vị)|(?=[;,.]|$))/iu;

/** Share of its words that the subject of the parent says. */
const leastShared = 0.6;

/** "Kế hoạch triển khai Đề án 06 năm 2026 của địa phương" in the plan on Đề án 06: the child's own on the same subject. */
function isOfParent(opening: string, parent: Plan): boolean {
  const named = planOfBody.exec(opening)?.[1];
  if (named === undefined) return false;
  const words = topicOf({ subject: named, issuer: parent.issuer });
  const own = topicOf(parent);
  return words.size === 0 || words.intersection(own).size >= leastShared * words.size;
}

function openingOf(task: Task): string {
  return task.text
    .split(/[;.]\s/u)
    .slice(0, 2)
    .join(' ');
}

/** Tasks by which the child hands the making of a plan on to its own units, as places in its list. */
export function findPlanMaking(child: Plan): number[] {
  return child.tasks.flatMap((task, i) =>
    /(?:xây dựng|ban hành|lập)[^;.]{0,40}kế hoạch/iu.test(task.text) ? [i] : [],
  );
}

function implementsParent(parent: Plan, child: Plan): boolean {
  const code = parent.code?.full;
  if (code && citesCode(child, code)) return true;
  const { parent: cited } = toCard(child.source.file, child);
  if (cited !== null && mayBeBlank(toCard(parent.source.file, parent), cited)) return true;
  return parent.references.some((reference) => reference.role !== 'mention' && citesCode(child, reference.code));
}

function citesCode(plan: Plan, code: string): boolean {
  return plan.references.some((reference) => reference.code === code);
}
