import { whyUnread } from '#export';
import type { BatchResult } from '#batch';
import { cliText } from '#labels';
import type { Diagnostic } from '#model';
import { printable } from '#text';
import type { Output } from './context.ts';
import { writeLine } from './context.ts';
import type { Input } from './inputs.ts';

/** Most notes that a document gets on the terminal; its JSON has all. */
const notesShown = 3;

/** What a run keeps of each document, to tell at its end. */
export interface Told {
  name: string;
  status: BatchResult['status'];
  diagnostics: Diagnostic[];
}

/** One line on a document just done. */
export function resultWords({ document, status, plan, diagnostics, cached }: BatchResult): string {
  const { name } = document;
  const count = plan?.tasks.length ?? 0;
  if (status === 'failed') return cliText.unread(name, whyUnread(diagnostics));
  if (status === 'partial') return cliText.readPartly(name, count, whyUnread(diagnostics));
  return cached ? cliText.readCached(name, count) : cliText.read(name, count);
}

/** Says which results are not written under the document's own name. */
export function tellRenamed(stream: Output, inputs: readonly Input[]): void {
  for (const { path, name } of inputs) {
    if (!path.endsWith(name)) writeLine(stream, cliText.renamed(printable(path), name));
  }
}

/** What could not be read and why, then what deserves a look, in the order of the inputs. */
export function tellTroubles(stream: Output, told: readonly Told[]): void {
  const failed = told.filter((one) => one.status === 'failed');
  const partial = told.filter((one) => one.status === 'partial');
  const tell = (head: string, list: readonly Told[]): void => {
    if (list.length === 0) return;
    writeLine(stream);
    writeLine(stream, head);
    for (const { name, diagnostics } of list) writeLine(stream, `  - ${name}: ${whyUnread(diagnostics)}`);
  };
  tell(cliText.failed(failed.length), failed);
  tell(cliText.partly(partial.length), partial);
  tellNotes(stream, told);
}

/** One line a document, what weighs most first. */
function tellNotes(stream: Output, told: readonly Told[]): void {
  const weight = { error: 0, warning: 1, info: 2 };
  const lines = told.flatMap(({ name, status, diagnostics }) => {
    if (status === 'failed') return [];
    const notes = diagnostics
      .filter((one) => one.severity !== 'error')
      .toSorted((a, b) => weight[a.severity] - weight[b.severity])
      .map((one) => one.message);
    const more = notes.length > notesShown ? ` ${cliText.moreNotes(notes.length - notesShown)}` : '';
    return notes.length === 0 ? [] : [`  - ${name}: ${notes.slice(0, notesShown).join(' ')}${more}`];
  });
  if (lines.length > 0) writeLine(stream, ['', cliText.notes, ...lines].join('\n'));
}
