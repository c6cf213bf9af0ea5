import type { Page } from './app.ts';

/** What was read of each file, or why not. */
export function renderFiles(page: Page, place: HTMLElement): void {
  const { data, h } = page;
  const { text } = data;
  const sorted = [...data.units].sort((a, b) => Number(b.error !== null) - Number(a.error !== null));
  place.replaceChildren(
    h(
      'ul',
      { class: 'files' },
      ...sorted.map((unit) => {
        const facts = [
          unit.pageCount === null ? '' : `${unit.pageCount} ${text.pages}`,
          `${unit.taskCount} ${text.tasks}`,
          unit.extraCount === 0 ? '' : `${unit.extraCount} ${text.extra}`,
          unit.repeatedCount === 0 ? '' : `${unit.repeatedCount} ${text.repeated}`,
        ].filter((part) => part !== '');
        return h(
          'li',
          { class: unit.error === null ? '' : 'failed' },
          h('b', {}, unit.name),
          h(
            'span',
            { class: 'quiet' },
            ` ${[unit.file, unit.code].filter((part) => part !== null && part !== unit.name).join(' · ')}`,
          ),
          h(
            'div',
            {},
            unit.error === null ? `${text.fileRead}: ${facts.join(', ')}.` : `${text.unreadable}: ${unit.error}`,
          ),
          ...page.makeNotes(page, unit.error === null ? unit.notes : []),
        );
      }),
    ),
  );
}
