import type { Status } from '#model';
import type { Note, PageCell, PageData, PageTask } from '../data.ts';

/** A tag's attributes and listeners (`on…`); `text` becomes text, never markup. */
export interface Props {
  [name: string]: string | number | boolean | ((event: Event) => void) | null | undefined;
}
export type MakeElement = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props?: Props,
  ...children: (Node | string)[]
) => HTMLElementTagNameMap[K];

/** What the reader chose to see. */
export interface Choice {
  /** Index of the one unit shown, or null for all. */
  unit: number | null;
  statuses: Set<string>;
  applicableOnly: boolean;
  /** Search words, folded. */
  words: string;
  order: 'given' | 'name' | 'rate';
}

/** The page's parts and what they share. Each part is one function, written into the page as its own source text. */
export interface Page {
  data: PageData;
  choice: Choice;
  h: MakeElement;
  fold(text: string): string;
  percent(rate: number | null): string;
  /** Indices of the units shown, in the chosen order. */
  shownUnits(): number[];
  /** Whether a cell passes the verdict and the search filter. */
  passes(unit: number, row: number): boolean;
  isGap(unit: number, row: number): boolean;
  /** Whether verdict or search filter hide anything. */
  isNarrowed(): boolean;
  badge(status: Status, label: string): HTMLElement;
  openPanel(unit: number, row: number): void;
  render(): void;
  renderHead: PartOf;
  renderFilters: PartOf;
  renderMatrix: PartOf;
  renderGaps: PartOf;
  renderFiles: PartOf;
  makeCell: (page: Page, unit: number, row: number) => HTMLTableCellElement;
  makeGap: (page: Page, unit: number, row: number) => HTMLLIElement;
  makePassage: (page: Page, task: PageTask, more: string) => HTMLElement;
  makeNotes: (page: Page, notes: readonly Note[]) => HTMLElement[];
  makeWaterfall: (page: Page, reasons: PageCell['reasons'], confidence: number) => HTMLElement[];
  makeVerdict: (page: Page, unit: number, row: number) => HTMLElement[];
  makePanel: (page: Page) => HTMLDialogElement;
  steerGrid: (page: Page, grid: HTMLTableElement) => void;
}
export type PartOf = (page: Page, place: HTMLElement) => void;
export type Parts = Pick<
  Page,
  | 'h'
  | 'renderHead'
  | 'renderFilters'
  | 'renderMatrix'
  | 'renderGaps'
  | 'renderFiles'
  | 'makeCell'
  | 'makeGap'
  | 'makeNotes'
  | 'makePassage'
  | 'makeWaterfall'
  | 'makeVerdict'
  | 'makePanel'
  | 'steerGrid'
>;

/** Makes the page out of its data and its parts. */
export function startApp(data: PageData, parts: Parts): void {
  const folded = new Map<string, string>();
  const fold = (text: string): string => {
    let key = folded.get(text);
    if (key === undefined) {
      key = text
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .replace(/[đĐ]/gu, 'd')
        .toLowerCase();
      folded.set(text, key);
    }
    return key;
  };
  const place = (id: string): HTMLElement => {
    const found = document.getElementById(id);
    if (found === null) throw new Error(`Expected an element #${id}`);
    return found;
  };
  const page: Page = {
    ...parts,
    data,
    choice: {
      unit: null,
      statuses: new Set(Object.keys(data.statusLabel)),
      applicableOnly: true,
      words: '',
      order: 'given',
    },
    fold,
    percent: (rate) => (rate === null ? data.noRate : `${Math.round(rate * 100)} %`),
    shownUnits() {
      const all = data.units.map((_, i) => i).filter((i) => page.choice.unit === null || i === page.choice.unit);
      const unit = (i: number): PageData['units'][number] => data.units[i]!;
      if (page.choice.order === 'name') all.sort((a, b) => unit(a).name.localeCompare(unit(b).name, 'vi'));
      if (page.choice.order === 'rate') all.sort((a, b) => (unit(a).rate ?? 2) - (unit(b).rate ?? 2));
      return all;
    },
    passes(unit, row) {
      const cell = data.units[unit]?.cells[row];
      const task = data.rows[row];
      if (cell === undefined || task === undefined) return false;
      if (page.choice.applicableOnly && !cell.applies) return false;
      if (!page.choice.statuses.has(cell.status)) return false;
      if (page.choice.words === '') return true;
      const texts = [
        task.text,
        ...cell.matches.map((match) => match.task.text),
        ...cell.findings.map((one) => one.message),
      ];
      return texts.some((text) => fold(text).includes(page.choice.words));
    },
    isGap(unit, row) {
      const cell = data.units[unit]?.cells[row];
      return cell !== undefined && cell.applies && (cell.status !== 'covered' || cell.findings.length > 0);
    },
    isNarrowed: () => page.choice.words !== '' || page.choice.statuses.size < Object.keys(data.statusLabel).length,
    badge: (status, label) =>
      parts.h(
        'span',
        { class: `badge ${status}` },
        parts.h('span', { class: 'glyph', 'aria-hidden': 'true' }, data.statusSign[status]),
        ` ${label}`,
      ),
    openPanel: () => undefined,
    render() {
      page.renderMatrix(page, place('matrix'));
      page.renderGaps(page, place('gaps'));
    },
  };
  parts.renderHead(page, place('head'));
  parts.renderFilters(page, place('filters'));
  parts.renderFiles(page, place('files'));
  document.body.classList.toggle('wide', data.units.length > 24);
  document.body.append(parts.makePanel(page));
  page.render();
}
