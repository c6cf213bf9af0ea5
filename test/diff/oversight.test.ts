import { expect, test } from 'vitest';
import { startCheck } from '../../src/diff/check.ts';
import { plan, task } from '../support/plan.ts';

const asked =
  'Theo dõi, đôn đốc và định kỳ tổng hợp báo cáo UBND tỉnh kết quả triển khai Kết luận số 226-KL/TW (trọng tâm: giảm số lượng văn bản, giảm số cuộc họp)';

test.each([
  ['Văn phòng Sở theo dõi, đôn đốc các phòng thực hiện Kế hoạch; tổng hợp các báo cáo theo quy định', true],
  ['Văn phòng Sở theo dõi, đôn đốc các phòng nộp phí; tổng hợp các báo cáo theo quy định', false],
])('%s: seeing to the child’s own plan answers the task to see to it: %s', (said, answers) => {
  const below = plan('child', 'Sở Y tế', [
    task('C.1', said),
    task('C.2', 'Cắt giảm 10% số lượng hội nghị, cuộc họp và số lượng văn bản'),
    task('C.3', 'Thực hiện Kết luận số 226-KL/TW; báo cáo kết quả về UBND tỉnh'),
  ]);
  const { gathered } = startCheck(plan('parent', 'UBND tỉnh', [task('1', asked)]), below, [0]);
  const rating = gathered.get(0)?.[0]?.candidates.find(({ task: at }) => at === 0)?.rating ?? 0;
  expect(rating > 0.5).toBe(answers);
});
