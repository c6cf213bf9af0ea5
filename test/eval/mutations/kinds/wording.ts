import type { Task } from '#model';
import type { Kind } from '../kind.ts';
import { nothing, withText } from '../kind.ts';
import { abbreviate, reword } from '../text.ts';

export const reworded: Kind = {
  name: 'reworded by synonyms',
  expect: nothing,
  make(task, _, random) {
    const text = reword(task.text, random);
    return text === null ? null : { put: [withText(task, text)] };
  },
};

export const abbreviated: Kind = {
  name: 'abbreviated',
  expect: nothing,
  make(task) {
    const text = abbreviate(task.text);
    if (text === null) return null;
    const product = task.product && { raw: abbreviate(task.product.raw) ?? task.product.raw };
    return { put: [{ ...withText(task, text), product }] };
  },
};

/** Both ways of writing are in use; neither says anything. */
const habits: readonly [string, (text: string) => string][] = [
  ['tone placement', (text) => swap(text, tonePlaces)],
  ['i for y', (text) => text.replace(/(?<=(?<!\p{L})[hklmstHKLMST])[yýỳỷỹỵ](?!\p{L})/gu, (y) => shortI[y] ?? y)],
  ['capitals', (text) => text.toUpperCase()],
  ['dashes', (text) => text.replaceAll('-', '–')],
  [
    'punctuation',
    (text) =>
      text
        .replace(/\s*;\s*/gu, ' ; ')
        .replace(/[“”]/gu, '"')
        .replace(/[.;\s]+$/u, ';'),
  ],
  ['decomposed Unicode', (text) => text.normalize('NFD')],
];

const tonePlaces: Record<string, string> = {
  oà: 'òa', oá: 'óa', oả: 'ỏa', oã: 'õa', oạ: 'ọa', oè: 'òe', oé: 'óe', uỷ: 'ủy', uý: 'úy', uỳ: 'ùy',
  òa: 'oà', óa: 'oá', ỏa: 'oả', õa: 'oã', ọa: 'oạ', òe: 'oè', óe: 'oé', ủy: 'uỷ', úy: 'uý', ùy: 'uỳ',
}; // prettier-ignore

const shortI: Record<string, string> = { y: 'i', ý: 'í', ỳ: 'ì', ỷ: 'ỉ', ỹ: 'ĩ', ỵ: 'ị' };

function swap(text: string, pairs: Record<string, string>): string {
  const pattern = new RegExp(`(?<![qQ])(?:${Object.keys(pairs).join('|')})(?!\\p{L})`, 'gu');
  return text.replace(pattern, (found) => pairs[found] ?? found);
}

export const habitKinds: readonly Kind[] = habits.map(([name, apply]) => {
  const change = (task: Task): Task => ({
    ...withText(task, apply(task.text)),
    product: task.product && { raw: apply(task.product.raw) },
  });
  return {
    name: `habit: ${name}`,
    expect: nothing,
    make(task) {
      const other = change(task);
      return other.text === task.text ? null : { put: [other] };
    },
    everywhere: (tasks) => tasks.map(change),
  };
});
