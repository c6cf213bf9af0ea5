import type { Agency, Coverage, CoverageItem, Plan, Status, Task } from '#model';

export function agency(name: string, id = name): Agency {
  return { raw: name, id, name, level: 'province', kind: 'agency' };
}

export function task(id: string, text: string, more: Partial<Task> = {}): Task {
  return {
    id,
    ordinal: id.replace(/^.*\./u, ''),
    path: [],
    section: 'appendix',
    text,
    lead: [],
    support: [],
    product: null,
    deadline: null,
    targets: [],
    references: [],
    sources: [{ page: 1, bbox: [10, 10, 100, 20] }],
    confidence: 1,
    ...more,
  };
}

export function plan(file: string, issuer: string, tasks: Task[], more: Partial<Plan> = {}): Plan {
  return {
    schemaVersion: 1,
    source: { file, sha256: '0'.repeat(64), format: 'docx', pageCount: null, textSource: 'embedded' },
    documentType: { code: 'KH', name: 'Kế hoạch' },
    code: { number: '1', notation: 'KH', full: `1/KH-${file}`, raw: 'Số: 1/KH' },
    issuer: agency(issuer),
    place: null,
    promulgationDate: null,
    subject: 'Thực hiện kế hoạch',
    signer: null,
    recipients: [],
    references: [],
    targets: [],
    tasks,
    diagnostics: [],
    ...more,
  };
}

export function item(parent: Task, status: Status, more: Partial<CoverageItem> = {}): CoverageItem {
  return {
    parentTask: { id: parent.id, ordinal: parent.ordinal, text: parent.text },
    applicability: 'applies',
    applicabilityReason: 'Đơn vị chủ trì',
    status,
    confidence: 0.9,
    matches: [],
    findings: [],
    reasons: [],
    ...more,
  };
}

/** A match on a task of the child. */
export function match(child: Task, score = 0.8): CoverageItem['matches'][number] {
  const page = child.sources[0]?.page ?? null;
  return { childTask: { id: child.id, ordinal: child.ordinal, text: child.text, page }, score };
}

export function coverage(parent: Plan, child: Plan, items: CoverageItem[], extra: Task[] = []): Coverage {
  const own = items.filter((one) => one.applicability === 'applies');
  const count = (status: Status): number => own.filter((one) => one.status === status).length;
  const [covered, partial, missing, undetermined] = [
    count('covered'),
    count('partial'),
    count('missing'),
    count('undetermined'),
  ];
  return {
    schemaVersion: 1,
    parent: { file: parent.source.file, code: parent.code?.full ?? null, issuer: parent.issuer },
    child: { file: child.source.file, code: child.code?.full ?? null, issuer: child.issuer },
    summary: {
      applicable: own.length,
      covered,
      partial,
      missing,
      undetermined,
      notApplicable: items.length - own.length,
      coverage: own.length === 0 ? null : (covered + partial / 2) / own.length,
    },
    items,
    extra: extra.map(({ id, text }) => ({ childTask: { id, text } })),
    repeated: [],
    diagnostics: [],
  };
}
