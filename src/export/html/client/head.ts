import type { Page } from './app.ts';

/** Title, what was checked, and the figures of the whole run. */
export function renderHead(page: Page, place: HTMLElement): void {
  const { data, h } = page;
  const { text, parent } = data;
  const count = (status: string): number =>
    data.units.reduce(
      (sum, unit) => sum + unit.cells.filter((cell) => cell.applies && cell.status === status).length,
      0,
    );
  const covered = count('covered');
  const partial = count('partial');
  const missing = count('missing');
  const undetermined = count('undetermined');
  const all = covered + partial + missing + undetermined;
  const figure = (label: string, value: string | number, kind: string): HTMLElement =>
    h('div', { class: `figure ${kind}` }, h('b', {}, String(value)), h('span', {}, label));
  const share = (status: string, value: number): HTMLElement => {
    const piece = h('i', { class: status, title: `${data.statusLabel[status as 'covered']}: ${value}` });
    piece.style.flexGrow = String(value);
    return piece;
  };
  const unread = data.units.filter((unit) => unit.error !== null).length;
  place.replaceChildren(
    h(
      'div',
      { class: 'parent' },
      h('p', { class: 'eyebrow' }, text.parentSide),
      h('h2', {}, [parent.name, parent.code].filter((part) => part !== null).join(' – ')),
      h('p', {}, parent.subject ?? ''),
      h(
        'p',
        { class: 'quiet' },
        [parent.file, data.date === null ? '' : `${text.generated} ${data.date}`]
          .filter((part) => part !== '')
          .join(' · '),
      ),
      ...page.makeNotes(page, parent.notes),
    ),
    h(
      'div',
      { class: 'figures' },
      figure(text.unitCount, data.units.length, ''),
      figure(text.taskCount, data.rows.length, ''),
      figure(text.rate, page.percent(all === undetermined ? null : (covered + partial / 2) / all), 'main'),
      figure(data.statusLabel.missing, missing, 'missing'),
      figure(data.statusLabel.partial, partial, 'partial'),
      figure(data.statusLabel.undetermined, undetermined, 'undetermined'),
      figure(text.unreadable, unread, unread > 0 ? 'missing' : ''),
    ),
    h(
      'div',
      { class: 'share', 'aria-hidden': 'true' },
      share('covered', covered),
      share('partial', partial),
      share('undetermined', undetermined),
      share('missing', missing),
    ),
    ...data.turnout.map(({ label, text: names, grave }) =>
      h('p', { class: grave ? 'turnout grave' : 'turnout' }, h('b', {}, `${label}: `), names),
    ),
    h('p', { class: 'quiet' }, text.caution),
  );
}
