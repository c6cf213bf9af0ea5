import { childOf, childrenOf, descendants, remove, valueOf } from './package.ts';
import type { Document, Element } from './package.ts';

/** Brings every row to the grid as its cells stand in it, also where columns are skipped or cells merged the old way. */
export function alignTables(xml: Document): void {
  for (const row of descendants(xml, 'w:tr')) {
    const skipped = Number(valueOf(childOf(row, 'w:trPr'), 'w:gridBefore') ?? 0);
    const cells = childrenOf(row, 'w:tc');
    mergeAcross(xml, cells);
    if (skipped > 0 && cells[0]) row.insertBefore(emptyCell(xml, skipped), cells[0]);
  }
}

/** w:hMerge (ECMA-376, 17.4.22): the cells that go on are one with the cell where the merge starts. */
function mergeAcross(xml: Document, cells: readonly Element[]): void {
  let first: Element | null = null;
  for (const cell of cells) {
    const merge = childOf(childOf(cell, 'w:tcPr'), 'w:hMerge');
    if (!merge) first = null;
    else if (merge.getAttribute('w:val') === 'restart') first = cell;
    else if (first) {
      setSpan(xml, first, spanOf(first) + spanOf(cell));
      remove(cell);
    }
  }
}

function spanOf(cell: Element): number {
  return Number(valueOf(childOf(cell, 'w:tcPr'), 'w:gridSpan') ?? 1);
}

function setSpan(xml: Document, cell: Element, columns: number): void {
  const properties = ensureChild(xml, cell, 'w:tcPr');
  ensureChild(xml, properties, 'w:gridSpan').setAttribute('w:val', String(columns));
}

function ensureChild(xml: Document, parent: Element, name: string): Element {
  const known = childOf(parent, name);
  if (known) return known;
  const made = xml.createElement(name);
  parent.insertBefore(made, parent.firstChild);
  return made;
}

function emptyCell(xml: Document, columns: number): Element {
  const cell = xml.createElement('w:tc');
  setSpan(xml, cell, columns);
  cell.appendChild(xml.createElement('w:p'));
  return cell;
}
