import type { PageCell } from '../data.ts';
import type { Page } from './app.ts';

/** How the reasons lead to the confidence: each bar begins where the last one ended, the line is even odds. */
export function makeWaterfall(page: Page, reasons: PageCell['reasons'], confidence: number): HTMLElement[] {
  const { h } = page;
  const { text } = page.data;
  const weighed = reasons.filter(({ weight }) => weight !== 0);
  const noted = reasons.filter(({ weight }) => weight === 0);
  const sums = weighed.reduce<number[]>((all, { weight }) => [...all, all[all.length - 1]! + weight], [0]);
  const low = Math.min(...sums);
  const width = Math.max(...sums) - low || 1;
  const place = (value: number): string => `${((100 * (value - low)) / width).toFixed(1)}%`;

  const line = (label: string, note: string, value: string, from: number, to: number, kind: string): HTMLElement => {
    const [stretch, even] = [h('i', { class: kind }), h('i', { class: 'even' })];
    stretch.style.left = place(Math.min(from, to));
    stretch.style.width = `${((100 * Math.abs(to - from)) / width).toFixed(1)}%`;
    even.style.left = place(0);
    const bar = h('div', { class: 'bar' }, stretch, even);
    const head = h('th', { scope: 'row' }, label, ...(note === '' ? [] : [h('div', { class: 'quiet' }, note)]));
    return h('tr', {}, head, h('td', {}, bar), h('td', { class: 'value' }, value));
  };
  const points = (weight: number): string =>
    `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1).replace('.', ',')}`;
  const lines = weighed.map(({ label, note, weight }, i) =>
    line(label, note, points(weight), sums[i]!, sums[i + 1]!, weight < 0 ? 'against' : 'for'),
  );
  const percent = `${Math.round(confidence * 100)} %`;
  if (weighed.length > 0) lines.push(line(text.confidence, '', percent, 0, sums[sums.length - 1]!, 'sum'));
  return [
    ...noted.map(({ label, note }) => h('p', {}, note === '' ? label : note)),
    ...(weighed.length === 0 ? [] : [h('p', { class: 'quiet' }, text.waterfall)]),
    h('table', { class: 'waterfall' }, h('tbody', {}, ...lines)),
  ];
}
