import type { Note } from '../data.ts';
import type { Page } from './app.ts';

/** What deserves a look in a document, folded away; nothing where there is nothing. */
export function makeNotes(page: Page, notes: readonly Note[]): HTMLElement[] {
  const { h } = page;
  if (notes.length === 0) return [];
  return [
    h(
      'details',
      {},
      h('summary', {}, `${page.data.text.notes} (${notes.length})`),
      h('ul', {}, ...notes.map((note) => h('li', { class: note.severity }, note.message))),
    ),
  ];
}
