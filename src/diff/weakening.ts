import { lackText } from '#labels';
import type { Finding, Task } from '#model';
import { readOnce } from './read-once.ts';

/** Words that take back part of a promise. */
const weak =
  /(?<![\p{L}])(?:phấn đấu|cơ bản|từng bước|nếu có(?: điều kiện| nhu cầu| thể)?|nếu cần(?: thiết)?|khi có điều kiện|khi đủ điều kiện|tùy (?:theo )?(?:điều kiện|tình hình)|trong khả năng)(?![\p{L}])/iu;

const reserveOf = readOnce(({ text }: Task): string | null => weak.exec(text)?.[0] ?? null);

/**
 * A promise that the answering task takes back in part ("hoàn thành" → "phấn đấu", "nếu có điều kiện"), where the parent
 * does not. It asks for a look and leaves the status.
 */
export function findWeakening(parent: Task, main: readonly Task[]): Finding[] {
  const found = main.map(reserveOf);
  const [first] = found;
  // one task that answers without reserve is enough
  if (first === undefined || first === null || found.includes(null) || reserveOf(parent) !== null) return [];
  const asked = /^\s*(?:hoàn thành|bảo đảm|đảm bảo|thực hiện|tổ chức)/iu.exec(parent.text)?.[0].trim() ?? parent.text;
  return [
    { kind: 'target-lowered', message: lackText.weakened({ child: first }), parentValue: asked, childValue: first },
  ];
}
