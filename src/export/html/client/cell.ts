import type { Page } from './app.ts';

/** A cell of the matrix: a sign, a colour, and in words what they mean. */
export function makeCell(page: Page, unit: number, row: number): HTMLTableCellElement {
  const { data, h, choice } = page;
  const { text } = data;
  const one = data.units[unit]!;
  const cell = one.cells[row];
  const label = (said: string): string => `${one.name}, ${text.item} ${data.rows[row]!.ordinal ?? row + 1}: ${said}`;
  const shared = { role: 'gridcell', tabindex: -1 };
  if (cell === undefined) {
    const said = { title: one.error, 'aria-label': label(text.unreadable) };
    return h('td', { ...shared, ...said, class: 'cell unread' }, data.unreadableSign);
  }
  const hidden = !cell.applies && choice.applicableOnly;
  const status = data.statusLabel[cell.status];
  const verdict = cell.applies ? status : `${text.notApplicable}${hidden ? '' : `, ${status}`}`;
  const doubt = cell.applies && cell.confidence < data.lowConfidence;
  const remark = cell.applies && cell.status === 'covered' && cell.findings.length > 0;
  const said = [verdict, doubt ? text.lowConfidence : '', remark ? text.remark : '']
    .filter((part) => part !== '')
    .join(', ');
  const kinds = [
    'cell',
    hidden ? 'none' : cell.status,
    cell.applies ? '' : 'other',
    page.isNarrowed() && !page.passes(unit, row) ? 'dim' : '',
    doubt ? 'doubt' : '',
    remark ? 'remark' : '',
  ];
  return h(
    'td',
    {
      ...shared,
      class: kinds.filter((kind) => kind !== '').join(' '),
      'data-unit': unit,
      'data-row': row,
      'aria-label': label(said),
      title: `${one.name}: ${said}`,
    },
    hidden ? data.notApplicableSign : data.statusSign[cell.status],
  );
}
