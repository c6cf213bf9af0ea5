import { describe, expect, test } from 'vitest';
import { tableOf } from '../support/table.ts';
import { extractTableTasks } from '../../src/extract/appendix-table.ts';

function rolesOf(text: string) {
  return extractTableTasks(tableOf(text), { key: 'appendix', path: [], before: null }).tasks.map((t) =>
    [t.text, t.lead, t.support, t.deadline].map((x) => x ?? '∅').join(' | '),
  );
}

describe('a column for each body', () => {
  test('marked with who leads and who supports', () => {
    expect(
      rolesOf(`
H|TT|Nhiệm vụ|Đơn vị thực hiện|<|<|Thời hạn|
H|^|^|Phòng Kinh tế|Hội LHPN phường|Công an phường|^|
|1|Cấp phát thùng rác|CT|PH||30/5/2026|
|2|Xử phạt vi phạm|PH||CT|Thường xuyên|`),
    ).toEqual([
      'Cấp phát thùng rác | Phòng Kinh tế | Hội LHPN phường | 30/5/2026',
      'Xử phạt vi phạm | Công an phường | Phòng Kinh tế | Thường xuyên',
    ]);
  });

  test('ticked', () => {
    expect(
      rolesOf(`
|TT|Nội dung công việc|Sở Tài chính|Sở Nội vụ|Hoàn thành|
|1|Rà soát biên chế||x|Quý I|
|2|Phân bổ kinh phí|x|x|Quý II|`),
    ).toEqual(['Rà soát biên chế | Sở Nội vụ | ∅ | Quý I', 'Phân bổ kinh phí | Sở Tài chính; Sở Nội vụ | ∅ | Quý II']);
  });

  test('with other things in it is none of these', () => {
    expect(
      rolesOf(`
|TT|Nhiệm vụ|Sở Tài chính|Sở Nội vụ|Chủ trì|
|1|Rà soát biên chế|12|x|Sở Y tế|`),
    ).toEqual(['Rà soát biên chế | Sở Y tế | ∅ | ∅']);
  });
});
