import type { Page } from './app.ts';

/** The panel that a cell opens; it steps to the verdicts on the same unit that the filters let through. */
export function makePanel(page: Page): HTMLDialogElement {
  const { data, h } = page;
  const { text } = data;
  let shown: { unit: number; row: number } = { unit: 0, row: 0 };
  const title = h('h2', { id: 'panel-title' });
  const place = h('div', { class: 'content' });
  const step = (by: number): void => {
    let row = shown.row + by;
    while (row >= 0 && row < data.rows.length && !page.passes(shown.unit, row)) row += by;
    if (row >= 0 && row < data.rows.length) page.openPanel(shown.unit, row);
  };
  const button = (label: string, act: () => void): HTMLElement => h('button', { type: 'button', onclick: act }, label);
  const buttons = h(
    'div',
    {},
    button(`‹ ${text.previous}`, () => step(-1)),
    button(`${text.next} ›`, () => step(1)),
    button(`✕ ${text.close}`, () => panel.close()),
  );
  const panel = h(
    'dialog',
    { class: 'panel', 'aria-labelledby': 'panel-title' },
    h('header', {}, title, buttons),
    place,
  );
  panel.addEventListener('click', (event) => {
    if (event.target === panel) panel.close();
  });
  page.openPanel = (unit, row) => {
    shown = { unit, row };
    title.textContent = data.units[unit]!.name;
    place.replaceChildren(...page.makeVerdict(page, unit, row));
    place.scrollTop = 0;
    if (!panel.open) panel.showModal();
  };
  return panel;
}
