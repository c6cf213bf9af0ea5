import { expect, test } from 'vitest';
import { chooseAnswers } from '../../src/diff/answers.ts';
import { startCheck } from '../../src/diff/check.ts';
import { findLacks } from '../../src/diff/lacks.ts';
import { requiredAnswers } from '../../src/diff/required.ts';
import { plan, task } from '../support/plan.ts';

const honour = 'Lập hồ sơ đề nghị tặng danh hiệu, xác minh thân nhân liệt sĩ; tổ chức lễ trao danh hiệu trang trọng';
const posting = 'công khai kết quả tại nhà văn hóa xóm, tổ dân phố';
const openness =
  'Công khai nội dung dân được biết theo Luật Thực hiện dân chủ ở cơ sở tại nhà văn hóa xóm, tổ dân phố, đài truyền thanh';
const parent = plan('tinh', 'UBND tỉnh', [
  task('1', honour.replace('; tổ chức', `; ${posting}; tổ chức`)),
  task('2', openness),
]);
const child = plan('xa', 'UBND xã', [task('a', honour), task('b', `${openness} hằng quý`), task('c', 'Trồng rừng')]);

test('what only a task says that answers another parent task far better lacks', () => {
  const check = startCheck(parent, child, [0, 1]);
  const manner = chooseAnswers(check);
  const lacksWith = (borrowed: boolean): (string | null)[] => {
    const all = (check.answered.get(0) ?? []).map((answer) =>
      answer.commitment.passage.clause.text === posting ? { ...answer, borrowed } : answer,
    );
    const [first] = check.parents;
    if (!first) throw new Error('Expected the parent to be read');
    const { index, weights } = check;
    return findLacks({ parent: first, all, required: requiredAnswers(all), index, weights, manner, issuer: null }).map(
      ({ finding }) => finding.parentValue,
    );
  };
  expect(lacksWith(false)).not.toContain(posting);
  expect(lacksWith(true)).toContain(posting);
});

test('an answer is borrowed where its task is rated far better for another parent task', () => {
  const check = startCheck(parent, child, [0, 1]);
  chooseAnswers(check);
  const answers = [...check.answered.values()].flat();
  expect(answers.filter(({ taken }) => taken).every(({ borrowed }) => !borrowed)).toBe(true);
  const far = [...check.gathered.values()].flat().map((one) => ({
    ...one,
    candidates: one.candidates.map((candidate) => ({
      ...candidate,
      rating: candidate.task === 1 && one.commitment.passage.clause.text === posting ? 0.52 : candidate.rating,
    })),
  }));
  const [own, other] = [far.filter((_, i) => i < answers.length - 1), far.slice(-1)];
  check.gathered = new Map([
    [0, own],
    [1, other],
  ]);
  chooseAnswers(check);
  const borrowed = check.answered.get(0)?.filter((answer) => answer.borrowed);
  expect(borrowed?.map(({ commitment }) => commitment.passage.clause.text)).toEqual([posting]);
});
