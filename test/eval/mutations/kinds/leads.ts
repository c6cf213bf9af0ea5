import type { Agency, Plan, Task } from '#model';
import type { Kind } from '../kind.ts';
import { nothing } from '../kind.ts';
import { pick } from '../random.ts';

const unit = (raw: string, id: string, kind: Agency['kind'] = 'agency'): Agency => ({
  raw,
  id,
  name: raw,
  level: 'internal',
  kind,
});

const ownUnits: readonly Agency[] = [
  unit('Văn phòng Sở', 'van-phong-so'),
  unit('Phòng Kế hoạch - Tài chính', 'phong-ke-hoach-tai-chinh'),
  unit('Các phòng, đơn vị thuộc Sở', '@don-vi-thuoc-so', 'group'),
];

const departments: readonly Agency[] = [
  { ...unit('Sở Y tế', 'so-y-te'), level: 'province' },
  { ...unit('Sở Công Thương', 'so-cong-thuong'), level: 'province' },
  { ...unit('Sở Dân tộc và Tôn giáo', 'so-dan-toc-va-ton-giao'), level: 'province' },
];

/** A subordinate charges its own units: no lack. */
export const ownLead: Kind = {
  name: 'lead: a unit of the child',
  expect: nothing,
  make: (task, _, random) => (task.lead.length === 0 ? null : { put: [{ ...task, lead: [pick(ownUnits, random)] }] }),
};

/** A duty that the parent gives to the child's issuer is none of another department. */
export const passedLead: Kind = {
  name: 'lead: passed to another body',
  expect: { report: true, statuses: ['covered', 'partial'], findings: ['lead-missing'] },
  make(task, _, random) {
    const issuer = task.lead.find((agency) => agency.kind === 'agency' && agency.raw.startsWith('Sở'));
    if (!issuer || task.lead.length > 1) return null;
    const others = departments.filter(
      (one) => one.id !== issuer.id && task.support.every((agency) => agency.id !== one.id),
    );
    return { put: [{ ...task, lead: [pick(others, random)] }], issuer };
  },
};

const ledShare = 0.8;

export const droppedLead: Kind = {
  name: 'lead dropped',
  expect: { report: true, statuses: ['covered', 'partial'], findings: ['lead-missing'] },
  make: (task, plan) =>
    task.lead.length === 0 || !isLed(plan) || namesActor(task) ? null : { put: [{ ...task, lead: [] }] },
};

function isLed({ tasks }: Plan): boolean {
  return tasks.filter((task) => task.lead.length > 0).length >= ledShare * tasks.length;
}

/** Who acts is said in the text itself. */
function namesActor(task: Task): boolean {
  return task.lead.some((agency) => task.text.includes(agency.raw));
}
