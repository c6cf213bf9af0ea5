import { describe, expect, test } from 'vitest';
import { judgeAll } from './wording.ts';

const judged = judgeAll();

function share(of: readonly unknown[], all: readonly unknown[]): number {
  return all.length === 0 ? 1 : of.length / all.length;
}

describe('hand-written pairs on twelve subjects', () => {
  test('the status is one that a careful reader may defend', () => {
    expect(
      share(
        judged.filter((one) => one.accepted),
        judged,
      ),
    ).toBeGreaterThanOrEqual(0.9);
  });

  test('what is called missing is missing, and what is missing is called so', () => {
    const said = judged.filter(({ item }) => item.status === 'missing');
    const missing = judged.filter(({ asked }) => asked.accept[0] === 'missing');
    expect(
      share(
        said.filter(({ accepted }) => accepted),
        said,
      ),
    ).toBeGreaterThanOrEqual(0.92);
    expect(
      share(
        missing.filter(({ accepted }) => accepted),
        missing,
      ),
    ).toBeGreaterThanOrEqual(0.92);
  });

  test('a right passage stands beside what is taken up', () => {
    const answered = judged.filter(({ asked }) => asked.by.length > 0);
    expect(
      share(
        answered.filter(({ shown }) => shown),
        answered,
      ),
    ).toBeGreaterThanOrEqual(0.95);
  });

  test('what a reader finds lacking is said', () => {
    const lacking = judged.filter(({ asked }) => asked.findings.length > 0);
    expect(
      share(
        lacking.filter(({ unsaid }) => unsaid.length === 0),
        lacking,
      ),
    ).toBeGreaterThanOrEqual(0.85);
  });

  test.each(judged.filter(({ asked }) => asked.how === 'copied'))('a copy is covered: $asked.parent', ({ item }) => {
    expect(item).toMatchObject({ status: 'covered', findings: [] });
  });
});
