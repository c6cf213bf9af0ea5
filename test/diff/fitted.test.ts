import { expect, test } from 'vitest';
import { collectSigns } from '#diff';
import type { Plan } from '#model';
import fitted from '../../src/diff/data/fitted.json' with { type: 'json' };
import genre from '../../src/diff/data/genre.json' with { type: 'json' };
import { fitCurves } from '../eval/fit/curves.ts';
import type { FitCase } from '../eval/fit/cases.ts';
import { plan, task } from '../support/plan.ts';

const above: Plan = plan('tinh', 'ubnd-tinh', [
  task('p.0', 'Kiểm tra, mở rộng kho lưu trữ hồ sơ đất đai, phòng đọc tài liệu; tập huấn nghiệp vụ văn thư'),
  task('p.1', 'Số hóa hồ sơ hộ tịch'),
]);
const below: Plan = plan('xa', 'ubnd-xa', [task('c.0', 'Kiểm tra kho lưu trữ hồ sơ đất đai của xã')]);

test('each curve weighs the signs that are read, and no others', () => {
  const [first] = collectSigns(above, below);
  const kinds = new Map(first?.lacks?.map(({ kind, signs }) => [kind, Object.keys(signs).sort()]));
  expect(Object.keys(first?.uptake ?? {}).sort()).toEqual(Object.keys(fitted.uptake.weights).sort());
  expect(Object.keys(first?.matter ?? {}).sort()).toEqual(Object.keys(fitted.matter.weights).sort());
  expect([...kinds.keys()].sort()).toEqual(['action', 'commitment', 'part']);
  for (const [kind, signs] of kinds) expect(signs).toEqual(Object.keys(fitted[kind].weights).sort());
});

test('what answers nothing has lower odds than what does, whatever else holds', () => {
  const [first, second] = collectSigns(above, below).map(({ uptake }) => uptake);
  expect(first?.best).toBeGreaterThan(second?.best ?? 0);
  expect(first?.taken).toBeGreaterThan(second?.taken ?? 0);
});

test('a fitted curve rises with a sign that goes with the truth', () => {
  const cases = Array.from({ length: 40 }, (_, i): FitCase => {
    const taken = i % 2 === 0;
    const uptake = { best: taken ? 2 + (i % 5) : -(i % 7), noise: i % 3 };
    return {
      subject: 's',
      labelled: true,
      weight: 1,
      signs: { parentTask: `p.${i}`, uptake, matter: null, lacks: [] },
      taken,
      lacking: null,
    };
  });
  const { uptake } = fitCurves(cases);
  expect(uptake.weights.best).toBeGreaterThan(0.5);
  expect(Math.abs(uptake.weights.noise ?? 9)).toBeLessThan(uptake.weights.best ?? 0);
});

test('the judge of the matter is fitted on what the words take for taken up, and on nothing else', () => {
  const cases = Array.from({ length: 80 }, (_, i): FitCase => {
    const near = i % 4 < 3;
    const taken = i % 4 === 0 || i % 4 === 1;
    return {
      subject: 's',
      labelled: true,
      weight: 1,
      // what the words refuse would turn the sign round
      signs: {
        parentTask: `p.${i}`,
        uptake: { best: near ? 3 : -3 },
        matter: { alike: near === taken ? 1 : 0 },
        lacks: [],
      },
      taken,
      lacking: null,
    };
  });
  const first = { base: 0, weights: { best: 1 } };
  const { uptake, matter } = fitCurves(cases, first);
  expect(uptake).toEqual(first);
  expect(matter.weights.alike).toBeGreaterThan(1);
});

test('a word counts for the genre only where several subjects say it', () => {
  const counts = Object.values(genre.words);
  expect(Math.min(...counts)).toBeGreaterThan(1);
  expect(Math.max(...counts)).toBeLessThanOrEqual(genre.subjects);
});
