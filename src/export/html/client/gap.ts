import type { Page } from './app.ts';

/** One gap in the list: the parent's words, what is lacking, and the closest passage of the unit. */
export function makeGap(page: Page, unit: number, row: number): HTMLLIElement {
  const { data, h } = page;
  const { text } = data;
  const cell = data.units[unit]!.cells[row]!;
  const task = data.rows[row]!;
  const label = cell.status === 'covered' ? text.remark : data.statusLabel[cell.status];
  const lacks = cell.findings.map((finding) => h('li', {}, finding.message));
  const first = cell.matches[0]?.task;
  const where = [
    first === undefined || first.ordinal === null ? '' : `${text.item} ${first.ordinal}`,
    first?.pages[0] === undefined ? '' : `${text.page} ${first.pages[0]}`,
  ].filter((part) => part !== '');
  const place = h('span', { class: 'quiet' }, where.length === 0 ? '' : ` (${where.join(', ')})`);
  return h(
    'li',
    {},
    page.badge(cell.status, label),
    h(
      'div',
      {},
      h('p', {}, task.ordinal === null ? '' : h('b', {}, `${task.ordinal}. `), task.text),
      ...(lacks.length === 0 ? [] : [h('ul', { class: 'lacks' }, ...lacks)]),
      ...(first === undefined ? [] : [h('p', { class: 'quote' }, `“${first.text}”`, place)]),
      h('button', { type: 'button', class: 'link', onclick: () => page.openPanel(unit, row) }, text.open),
    ),
  );
}
