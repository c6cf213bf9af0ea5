import type { PageTask } from '../data.ts';
import type { Page } from './app.ts';

/** A passage of one side: where it stands, its words, and who, when and what it names. */
export function makePassage(page: Page, task: PageTask, more: string): HTMLElement {
  const { data, h } = page;
  const { text } = data;
  const fact = (label: string, value: string): HTMLElement[] =>
    value === '' ? [] : [h('dt', {}, label), h('dd', {}, value)];
  const pages = [...new Set([task.pages[0], task.pages.at(-1)])].join('–');
  const where = [
    task.ordinal === null ? '' : `${text.item} ${task.ordinal}`,
    task.pages.length === 0 ? '' : `${text.page} ${pages}`,
    more,
  ];
  return h(
    'article',
    { class: 'passage' },
    h('p', { class: 'quiet' }, where.filter((part) => part !== '').join(' · ')),
    ...(task.path.length === 0 ? [] : [h('p', { class: 'path' }, task.path.join(' › '))]),
    h('blockquote', {}, task.text),
    h(
      'dl',
      {},
      ...fact(text.lead, task.lead.join('; ')),
      ...fact(text.support, task.support.join('; ')),
      ...fact(text.deadline, task.deadline ?? ''),
      ...fact(text.product, task.product ?? ''),
    ),
  );
}
