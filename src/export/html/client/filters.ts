import type { Choice, Page } from './app.ts';

/** The bar of filters; each change draws the matrix and the gaps again. */
export function renderFilters(page: Page, place: HTMLElement): void {
  const { data, h, choice } = page;
  const { text } = data;
  const unit = h(
    'select',
    {
      id: 'unit',
      onchange: () => {
        choice.unit = unit.value === '' ? null : Number(unit.value);
        page.render();
      },
    },
    h('option', { value: '' }, text.allUnits),
    ...data.units.map((one, i) => h('option', { value: i }, one.name)),
  );
  const order = h(
    'select',
    {
      id: 'order',
      onchange: () => {
        choice.order = order.value as Choice['order'];
        page.render();
      },
    },
    h('option', { value: 'given' }, text.orderGiven),
    h('option', { value: 'name' }, text.orderName),
    h('option', { value: 'rate' }, text.orderRate),
  );
  const boxes = Object.entries(data.statusLabel).map(([status, label]) => {
    const box = h('input', {
      type: 'checkbox',
      checked: true,
      onchange: () => {
        if (box.checked) choice.statuses.add(status);
        else choice.statuses.delete(status);
        page.render();
      },
    });
    const sign = h('span', { class: `sign ${status}`, 'aria-hidden': 'true' }, data.statusSign[status as 'covered']);
    return { box, status, label: h('label', { class: 'check' }, box, sign, ` ${label}`) };
  });
  const own = h('input', {
    type: 'checkbox',
    checked: true,
    onchange: () => {
      choice.applicableOnly = own.checked;
      page.render();
    },
  });
  let waiting = 0;
  const search = h('input', {
    type: 'search',
    id: 'search',
    placeholder: text.searchHint,
    oninput: () => {
      clearTimeout(waiting);
      waiting = window.setTimeout(() => {
        choice.words = page.fold(search.value.trim());
        page.render();
      }, 150);
    },
  });
  const reset = h(
    'button',
    {
      type: 'button',
      onclick: () => {
        unit.value = '';
        order.value = 'given';
        search.value = '';
        own.checked = true;
        for (const { box } of boxes) box.checked = true;
        Object.assign(choice, { unit: null, order: 'given', words: '', applicableOnly: true });
        choice.statuses = new Set(boxes.map(({ status }) => status));
        page.render();
      },
    },
    text.reset,
  );
  const field = (label: string, control: HTMLElement): HTMLElement =>
    h('div', { class: 'field' }, h('label', { for: control.id }, label), control);
  place.replaceChildren(
    field(text.filterUnit, unit),
    field(text.search, search),
    field(text.order, order),
    h('fieldset', {}, h('legend', {}, text.filterStatus), ...boxes.map(({ label }) => label)),
    h('label', { class: 'check' }, own, ` ${text.applicableOnly}`),
    reset,
  );
}
