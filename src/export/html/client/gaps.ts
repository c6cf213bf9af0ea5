import type { Page } from './app.ts';

/** The gaps by unit; those of a unit are drawn when it is opened or printed, since there may be thousands. */
export function renderGaps(page: Page, place: HTMLElement): void {
  const { data, h } = page;
  const { text } = data;
  const gravity = ['missing', 'partial', 'undetermined', 'covered'];
  const units = page.shownUnits();
  const fillers: (() => void)[] = [];
  const sections = units.map((unit) => {
    const one = data.units[unit]!;
    const rank = (row: number): number => gravity.indexOf(one.cells[row]!.status);
    const gaps = one.cells
      .map((_, row) => row)
      .filter((row) => page.isGap(unit, row) && page.passes(unit, row))
      .sort((a, b) => rank(a) - rank(b) || a - b);
    const list = h('ol', { class: 'gaps' });
    const fill = (): void => {
      if (list.childElementCount === 0) list.append(...gaps.map((row) => page.makeGap(page, unit, row)));
    };
    fillers.push(fill);
    const box = h(
      'details',
      { ontoggle: () => (box.open ? fill() : undefined) },
      h('summary', {}, h('b', {}, one.name), h('span', { class: 'quiet' }, ` ${one.error ?? one.words}`)),
      gaps.length === 0 ? h('p', { class: 'quiet' }, one.error ?? text.noGaps) : list,
    );
    box.open = units.length <= 3;
    return box;
  });
  place.replaceChildren(...sections);
  window.onbeforeprint = () => {
    for (const fill of fillers) fill();
    for (const box of sections) box.open = true;
  };
}
