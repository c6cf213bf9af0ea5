import type { PageCell } from '../data.ts';
import type { Page } from './app.ts';

/** What a verdict rests on: badge and confidence, the passages side by side, findings with both values, reasons. */
export function makeVerdict(page: Page, unit: number, row: number): HTMLElement[] {
  const { data, h } = page;
  const { text } = data;
  const cell = data.units[unit]!.cells[row]!;

  const findings = ({ findings: all }: PageCell): HTMLElement[] => {
    if (all.length === 0) return [];
    const head = [text.findingKind, text.parentValue, text.childValue].map((label) => h('th', {}, label));
    const lines = all.map(({ kind, message, parentValue, childValue }) =>
      h(
        'tr',
        {},
        h('td', {}, h('b', {}, data.findingLabel[kind]), h('div', {}, message)),
        h('td', {}, parentValue ?? '–'),
        h('td', {}, childValue ?? '–'),
      ),
    );
    const table = h('table', { class: 'findings' }, h('thead', {}, h('tr', {}, ...head)), h('tbody', {}, ...lines));
    return [h('h3', {}, text.findings), table];
  };

  const reasons = ({ reasons: all }: PageCell): HTMLElement[] => {
    if (all.length === 0) return [];
    return [h('details', {}, h('summary', {}, text.reasons), ...page.makeWaterfall(page, all, cell.confidence))];
  };

  const doubt = cell.confidence < data.lowConfidence ? ` (${text.lowConfidence})` : '';
  const scope = `${cell.applies ? text.applies : text.notApplicable}${cell.why === '' ? '' : `: ${cell.why}`}`;
  const passages = cell.matches.map(({ task, score }) =>
    page.makePassage(page, task, `${text.score} ${Math.round(score * 100)} %`),
  );
  return [
    h(
      'p',
      { class: 'verdict' },
      page.badge(cell.status, data.statusLabel[cell.status]),
      h('span', {}, `${text.confidence}: ${Math.round(cell.confidence * 100)} %${doubt}`),
      h('span', { class: 'quiet' }, scope),
    ),
    h(
      'div',
      { class: 'sides' },
      h('section', {}, h('h3', {}, text.parentSide), page.makePassage(page, data.rows[row]!, '')),
      h(
        'section',
        {},
        h('h3', {}, text.childSide),
        ...(passages.length === 0 ? [h('p', { class: 'empty' }, text.noPassage)] : passages),
      ),
    ),
    ...findings(cell),
    ...reasons(cell),
  ];
}
