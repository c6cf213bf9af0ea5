import type { Page } from './app.ts';

/** Lets mouse and keyboard act on the matrix: one cell is in the tab order, arrow keys move, Enter or Space opens. */
export function steerGrid(page: Page, grid: HTMLTableElement): void {
  const first = grid.querySelector<HTMLElement>('td.cell');
  if (first !== null) first.tabIndex = 0;
  const open = (target: EventTarget | null): void => {
    const cell = (target as HTMLElement).closest<HTMLElement>('td[data-unit]');
    if (cell !== null) page.openPanel(Number(cell.dataset['unit']), Number(cell.dataset['row']));
  };
  const move = (cell: HTMLTableCellElement, key: string): boolean => {
    const line = cell.parentElement as HTMLTableRowElement;
    const steps: Record<string, [number, number]> = {
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      // Before the cells stand the task and its rate.
      Home: [0, 2 - cell.cellIndex],
      End: [0, line.cells.length - 1 - cell.cellIndex],
    };
    const step = steps[key];
    if (step === undefined) return false;
    const next = grid.tBodies[0]?.rows[line.sectionRowIndex + step[0]]?.cells[cell.cellIndex + step[1]];
    if (next?.classList.contains('cell')) {
      cell.tabIndex = -1;
      next.tabIndex = 0;
      next.focus();
      next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
    return true;
  };
  grid.addEventListener('click', (event) => open(event.target));
  grid.addEventListener('keydown', (event) => {
    const cell = (event.target as HTMLElement).closest<HTMLTableCellElement>('td.cell');
    if (cell === null) return;
    const opens = event.key === 'Enter' || event.key === ' ';
    if (opens) open(cell);
    if (opens || move(cell, event.key)) event.preventDefault();
  });
}
