/** A row of a list, counted from 1 as programs show it; its cells from the first column on. */
export interface Row {
  number: number;
  cells: string[];
}
