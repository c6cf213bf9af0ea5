import type { Coverage, CoverageItem, Plan, Task } from '#model';
import { foldKey } from '#text';

/** Two passages shown for one parent task say the same from this share of common words on; parts of a split task share less. */
const sameWords = 0.6;

/** Parent tasks that the child takes up twice: in tasks of the same words, or in two answers that say the same. */
export function findRepeated(items: readonly CoverageItem[], child: Plan): Coverage['repeated'] {
  const tasks = new Map(child.tasks.map((task) => [task.id, task]));
  const alike = Map.groupBy(child.tasks, (task) => letters(task.text));
  return items.flatMap((item) => {
    if (item.status !== 'covered' && item.status !== 'partial') return [];
    const [best, ...others] = item.matches.flatMap(({ childTask }) => tasks.get(childTask.id) ?? []);
    if (best === undefined) return [];
    const copies = alike.get(letters(best.text)) ?? [];
    const again = others.filter((task) => !copies.includes(task) && shareOfWords(best, task) >= sameWords);
    const all = [...copies, ...again];
    if (all.length < 2) return [];
    return [{ parentTask: { id: item.parentTask.id }, childTasks: all.map(({ id, text }) => ({ id, text })) }];
  });
}

/** The words of a task without numbers and marks: a task copied with another number is said twice all the same. */
function letters(text: string): string {
  return words(text).join(' ');
}

/** Common words of two tasks, as a share of both (Dice), 0..1. */
function shareOfWords(a: Task, b: Task): number {
  const [x, y] = [new Set(words(a.text)), new Set(words(b.text))];
  return x.size + y.size === 0 ? 0 : (2 * x.intersection(y).size) / (x.size + y.size);
}

function words(text: string): string[] {
  return foldKey(text).match(/[a-z]+/gu) ?? [];
}
