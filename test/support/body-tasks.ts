import { VFile } from 'vfile';
import type { TaskDraft } from '#model';
import { paragraph, root } from '#tree';
import { draftPlan } from '../../src/pipeline.ts';

/** Tasks of a ward's plan with these lines behind its title: section, ordinal, path, text, lead, support, deadline. */
export async function tasksOf(text: string, type = 'KẾ HOẠCH'): Promise<string[]> {
  return (await draftsOf(text, type)).map((t) =>
    [t.section, t.ordinal, t.path.join(' > '), t.text, t.lead, t.support, t.deadline ?? t.sharedDeadline]
      .map((x) => x ?? '∅')
      .join(' | '),
  );
}

/** The same as drafts, with all that was found of them. */
export async function draftsOf(text: string, type = 'KẾ HOẠCH'): Promise<TaskDraft[]> {
  const head = `ỦY BAN NHÂN DÂN|XÃ AN PHÚ|Số: 12/KH-UBND|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|${type}|Phòng, chống thiên tai`;
  const lines = [...head.split('|'), ...text.trim().split('\n')];
  const tree = root(
    lines.map((line, i) => paragraph(line.trim(), { sources: [{ kind: 'text', line: i + 1, column: 1, offset: 0 }] })),
  );
  const draft = await draftPlan(tree, new VFile());
  return draft.tasks;
}
