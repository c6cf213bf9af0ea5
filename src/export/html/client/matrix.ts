import type { Page } from './app.ts';

/** The matrix: one row a parent task, one column a unit; the second row and column hold the rates. */
export function renderMatrix(page: Page, place: HTMLElement): void {
  const { data, h } = page;
  const { text } = data;
  const units = page.shownUnits();
  const rows = data.rows
    .map((_, row) => row)
    .filter((row) => !page.isNarrowed() || units.some((unit) => page.passes(unit, row)));
  const head = h(
    'tr',
    { role: 'row' },
    h('th', { class: 'task', scope: 'col', role: 'columnheader' }, text.task),
    h('th', { class: 'rate', scope: 'col', role: 'columnheader' }, text.rowRate),
    ...units.map((unit) => {
      const { name, file } = data.units[unit]!;
      return h(
        'th',
        { class: 'unit', scope: 'col', role: 'columnheader', title: `${name} (${file})` },
        h('span', {}, name),
      );
    }),
  );
  const rates = h(
    'tr',
    { role: 'row', class: 'rates' },
    h('th', { class: 'task', scope: 'row', role: 'rowheader' }, text.columnRate),
    h('td', { class: 'rate', role: 'gridcell' }),
    ...units.map((unit) => h('td', { role: 'gridcell' }, page.percent(data.units[unit]!.rate).replace(' ', ''))),
  );
  const body = rows.map((row) => {
    const task = data.rows[row]!;
    const rate = data.rowRates[row]!;
    const words = h('div', {}, task.ordinal === null ? '' : h('b', {}, `${task.ordinal}. `), task.text);
    return h(
      'tr',
      { role: 'row' },
      h('th', { class: 'task', scope: 'row', role: 'rowheader', title: task.text }, words),
      h(
        'td',
        { class: 'rate', role: 'gridcell', title: `${text.applicable}: ${rate.applicable}` },
        page.percent(rate.rate),
      ),
      ...units.map((unit) => page.makeCell(page, unit, row)),
    );
  });
  const grid = h(
    'table',
    { role: 'grid', 'aria-label': text.task, class: units.length <= 6 ? 'roomy' : 'dense' },
    h('thead', {}, head, rates),
    h('tbody', {}, ...body),
  );
  page.steerGrid(page, grid);
  place.replaceChildren(rows.length === 0 ? h('p', { class: 'quiet' }, text.nothingShown) : grid);
}
