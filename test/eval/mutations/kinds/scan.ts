import type { Kind } from '../kind.ts';
import { nothing, withText } from '../kind.ts';
import { pick } from '../random.ts';
import type { Random } from '../random.ts';
import { replaceAt, stated, unlessRestated } from './numbers.ts';

/** Letters that a reader of scans takes for each other, by how often: marks far more than shapes. */
const tones = ['aáàảãạ', 'ăắằẳẵặ', 'âấầẩẫậ', 'eéèẻẽẹ', 'êếềểễệ', 'iíìỉĩị', 'oóòỏõọ', 'ôốồổỗộ', 'ơớờởỡợ', 'uúùủũụ', 'ưứừửữự', 'yýỳỷỹỵ']; // prettier-ignore
const marks: Record<string, string> = { a: 'ăâ', ă: 'aâ', â: 'aă', e: 'ê', ê: 'e', o: 'ôơ', ô: 'oơ', ơ: 'oô', u: 'ư', ư: 'u', đ: 'd', d: 'đ' }; // prettier-ignore
const shapes: Record<string, readonly string[]> = {
  l: ['1', 'I', 'i'], i: ['l', 'í'], o: ['0', 'c'], c: ['e', 'o'], e: ['c'], n: ['ri', 'u', 'h'], h: ['b', 'n'],
  m: ['rn'], u: ['n', 'ii'], t: ['f', 'l'], r: ['n'], g: ['q'], q: ['g'], b: ['h'], p: ['n'], v: ['y'],
}; // prettier-ignore

function damaged(share: number): Kind {
  return {
    name: `scanned, ${share * 100} % of letters wrong`,
    expect: nothing,
    make(task, _, random) {
      const text = damageWords(task.text, share, random);
      const product = task.product && { raw: damageWords(task.product.raw, share, random) };
      return text === task.text ? null : { put: [{ ...withText(task, text), product }] };
    },
  };
}

export const scanned: readonly Kind[] = [damaged(0.01), damaged(0.03)];

/** Words without digits; figures and codes stay as they are. */
function damageWords(text: string, share: number, random: Random): string {
  return text.replace(/(?<![\p{L}\d/-])\p{L}+(?![\p{L}\d/-])/gu, (word) =>
    [...word.normalize('NFC')].map((letter) => (random() < share ? damage(letter, random) : letter)).join(''),
  );
}

function damage(letter: string, random: Random): string {
  const lower = letter.toLowerCase();
  const wrong = misread(lower, random);
  return letter === lower ? wrong : wrong.toUpperCase();
}

function misread(letter: string, random: Random): string {
  const family = tones.find((one) => one.includes(letter));
  const bare = family?.[0] ?? letter;
  const kind = random();
  if (family && kind < 0.55) return pick([...family].filter((one) => one !== letter), random); // prettier-ignore
  const others = marks[bare];
  if (others !== undefined && kind < 0.85) {
    const into = tones.find((one) => one.startsWith(pick([...others], random)));
    return into?.[family?.indexOf(letter) ?? 0] ?? pick([...others], random);
  }
  return pick(shapes[bare] ?? [letter], random);
}

/** Digits that a reader of scans takes for letters or for smaller digits. */
const digits: Record<string, string> = {
  0: 'O',
  1: 'l',
  2: 'Z',
  3: 'J',
  4: 'A',
  5: 'S',
  6: 'b',
  7: '1',
  8: '3',
  9: '0',
};

export const scannedNumber: Kind = {
  name: 'scanned, a number misread',
  expect: {
    report: true,
    statuses: ['partial', 'undetermined'],
    findings: ['target-lowered', 'target-missing'],
  },
  truth: unlessRestated,
  make(task, _, random) {
    const place = stated(task, random);
    if (!place) return null;
    const digit = place.number[0] ?? '';
    return { put: [replaceAt(task, place, `${digits[digit]}${place.number.slice(1)}${place.rest}`)] };
  },
};
