import { toReport, toReportUnit } from '#export';
import type { Report } from '#export';
import { coverage, item, match, plan, task } from './plan.ts';

/** A parent plan of four tasks and three units: one with gaps, one that covers all, one that could not be read. */
export function sampleReport(texts: { parent?: string; child?: string } = {}): Report {
  const tasks = [
    task('p.1', texts.parent ?? 'Cắt giảm tối thiểu 15% số lượng văn bản hành chính', {
      deadline: { raw: 'Quý IV/2026', kind: 'by' },
    }),
    task('p.2', 'Tổ chức hội nghị tuyên truyền', {
      sources: [
        { page: 1, bbox: null },
        { page: 2, bbox: null },
      ],
    }),
    task('p.3', 'Rà soát thủ tục hành chính'),
    task('p.4', 'Kiểm tra công vụ'),
  ];
  const parent = plan('tinh.docx', 'UBND tỉnh', tasks);
  const answer = task('c.1', texts.child ?? 'Cắt giảm 10% văn bản', { sources: [{ page: 4, bbox: null }] });
  const spread = task('c.2', 'Tổ chức 02 hội nghị tuyên truyền');
  const other = task('c.3', 'Việc riêng của sở');
  const first = plan('so-a.docx', 'Sở A', [answer, spread, other]);
  const second = plan('so-b.pdf', 'Sở B', [spread]);
  const [one, two, three, four] = tasks as [(typeof tasks)[0], (typeof tasks)[0], (typeof tasks)[0], (typeof tasks)[0]];
  const lowered = {
    kind: 'target-lowered' as const,
    message: 'Chỉ tiêu thấp hơn cấp trên giao.',
    parentValue: '15%',
    childValue: '10%',
  };
  const noProduct = {
    kind: 'product-missing' as const,
    message: 'Không nêu sản phẩm.',
    parentValue: 'Báo cáo',
    childValue: null,
  };
  const units = [
    toReportUnit({
      file: 'so-a.docx',
      plan: first,
      coverage: coverage(
        parent,
        first,
        [
          item(one, 'partial', {
            matches: [match(answer)],
            findings: [lowered],
            confidence: 0.5,
            reasons: [{ feature: 'wording', weight: 1, note: 'Cùng việc' }],
          }),
          item(two, 'covered', { matches: [match(spread)], findings: [noProduct] }),
          item(three, 'missing'),
          item(four, 'missing', { applicability: 'not-applicable', applicabilityReason: 'Đơn vị khác chủ trì' }),
        ],
        [other],
      ),
      diagnostics: [],
    }),
    toReportUnit({
      file: 'so-b.pdf',
      plan: second,
      coverage: coverage(
        parent,
        second,
        tasks.map((one) => item(one, 'covered', { matches: [match(spread)] })),
      ),
      diagnostics: [],
    }),
    toReportUnit({
      file: 'hong.pdf',
      plan: null,
      coverage: null,
      diagnostics: [{ severity: 'error', code: 'empty-file', message: 'Tệp rỗng (0 byte).' }],
    }),
  ];
  return toReport(
    parent,
    'tinh.docx',
    tasks.map((one) => one.id),
    units,
    {
      units: [{ name: 'Sở C', state: 'absent', files: [] }],
      unlisted: [],
      repeated: [],
      late: [],
      elsewhere: [],
      unknown: [],
    },
  );
}
