import type { Coverage, CoverageItem, Plan, Task } from '#model';
import { foldKey } from '#text';
import { readTextOnce } from './read-once.ts';

/** Two passages shown for one parent task say the same from this share of common words on; parts of a split task share less. */
const sameWords = 0.6;

/** A child task with its words, without numbers and marks: copied with another number it is said twice all the same. */
interface Said extends Words {
  task: Task;
}

interface Words {
  key: string;
  words: ReadonlySet<string>;
}

const wordsOf = readTextOnce((text): Words => {
  const words = foldKey(text).match(/[a-z]+/gu) ?? [];
  return { key: words.join(' '), words: new Set(words) };
});

/** Parent tasks that the child takes up twice: in tasks of the same words, or in two answers that say the same. */
export function findRepeated(items: readonly CoverageItem[], child: Plan): Coverage['repeated'] {
  const all = child.tasks.map((task): Said => ({ task, ...wordsOf(task.text) }));
  const byId = new Map(all.map((said) => [said.task.id, said]));
  const alike = Map.groupBy(all, ({ key }) => key);
  return items.flatMap((item) => {
    if (item.status !== 'covered' && item.status !== 'partial') return [];
    const [best, ...others] = item.matches.flatMap(({ childTask }) => byId.get(childTask.id) ?? []);
    if (best === undefined) return [];
    const copies = alike.get(best.key) ?? [];
    const again = others.filter((said) => !copies.includes(said) && shareOfWords(best, said) >= sameWords);
    const found = [...copies, ...again];
    if (found.length < 2) return [];
    const childTasks = found.map(({ task: { id, text } }) => ({ id, text }));
    return [{ parentTask: { id: item.parentTask.id }, childTasks }];
  });
}

/** Common words of two tasks, as a share of both (Dice), 0..1. */
function shareOfWords(a: Said, b: Said): number {
  const [x, y] = [a.words, b.words];
  return x.size + y.size === 0 ? 0 : (2 * x.intersection(y).size) / (x.size + y.size);
}
