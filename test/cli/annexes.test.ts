import { readFile, writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import type { Plan } from '#model';
import { docx, p, tbl, tc } from '../support/docx.ts';
import { at, output, useFolder, write } from '../support/cli-folder.ts';
import { kehoach } from '../support/cli.ts';

useFolder();

const heads = ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Sản phẩm', 'Thời hạn'];
const annexOf = (words: string, task: string): Uint8Array =>
  docx(
    p('PHỤ LỤC') +
      p('DANH MỤC NHIỆM VỤ') +
      p(`(Kèm theo ${words})`) +
      tbl(
        heads.map((head) => tc(head)),
        ['1', task, 'Sở Nội vụ', 'Báo cáo', 'Quý II/2026'].map((text) => tc(text)),
      ),
  );
const planOf = (issuer: string, code: string, day: string, ground: string): string =>
  [issuer, `Số: ${code}`, `*Lào Cai, ngày ${day}*`, '# KẾ HOẠCH', '**Số hóa hồ sơ năm 2026**', ground]
    .concat('## I. NHIỆM VỤ', 'Nội dung chi tiết tại Phụ lục kèm theo Kế hoạch này.')
    .join('\n\n');
const cited = 'Kế hoạch số 12/KH-UBND ngày 01/3/2026 của Ủy ban nhân dân tỉnh Lào Cai';
const task = 'Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính';

async function writePlans(): Promise<void> {
  await write({
    'tinh.md': planOf('ỦY BAN NHÂN DÂN TỈNH LÀO CAI', '12/KH-UBND', '01 tháng 3 năm 2026', 'Căn cứ pháp luật.'),
    'so.md': planOf(
      'ỦY BAN NHÂN DÂN TỈNH LÀO CAI\n\n**SỞ NỘI VỤ**',
      '7/KH-SNV',
      '02 tháng 4 năm 2026',
      `Thực hiện ${cited} về số hóa hồ sơ năm 2026, Sở Nội vụ ban hành Kế hoạch:`,
    ),
  });
  await writeFile(at('tinh-pl.docx'), annexOf(cited, task));
}

it('annexes that are files of their own are joined to the plans that their heads name', async () => {
  await writePlans();
  await writeFile(at('so-pl.docx'), annexOf('Kế hoạch số 7/KH-SNV ngày 02/4/2026 của Sở Nội vụ', task));
  const { code, out, err } = await kehoach(['check', at(), ...output()], false, null);
  expect(err).toContain('tinh-pl.docx là phụ lục của tinh.md; đã gộp vào tinh.md.');
  expect(err).toContain('Kế hoạch cấp trên tinh.md: so.md');
  expect(out).toContain('so.md): được giao 1 nhiệm vụ: đã có 1');
  expect(code).toBe(0);
  const plan = JSON.parse(await readFile(at('out/plans/so.md.json'), 'utf8')) as Plan;
  expect(plan.tasks.map(({ text }) => text)).toEqual([task]);
  expect(plan.diagnostics.map((item) => item.code)).toEqual(['annex-joined']);
});

it('one of a plan that is not there is told, and checked with none', async () => {
  await writePlans();
  await writeFile(at('le.docx'), annexOf('Kế hoạch số 9/KH-SNV ngày 02/4/2026 của Sở Nội vụ', task));
  const { out, err } = await kehoach(['check', at(), ...output()], false, null);
  expect(err).toContain('le.docx là phụ lục rời, không rõ của văn bản nào ở đây');
  expect(out).toContain('Văn bản nói có phụ lục kèm theo');
  const alone = await kehoach(['check', '--parent', at('tinh-pl.docx'), at('so.md'), ...output()], false, null);
  expect(alone.out).toContain('Tệp chỉ có phụ lục kèm theo văn bản số 12/KH-UBND');
});
