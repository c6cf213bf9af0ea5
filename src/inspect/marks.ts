import type { Root } from 'mdast';
import { inspectText } from '#labels';
import type { Box, Field, PlanDraft, Source } from '#model';
import type { Inspection } from '#pipeline';
import { mergeSources } from '#tree';
import type { Block, Table } from '#tree';

/** What a mark shows; each kind has its colour. */
export type MarkKind = 'cell' | 'header' | 'task' | 'doubt';

/** A box on a page, in points from the top left, with a short tag; an empty tag is not drawn. */
export interface Mark {
  kind: MarkKind;
  page: number;
  box: Box;
  tag: string;
}

/** Everything that was understood of a document and has a place on a page. */
export function toMarks({ tree, draft, plan, diagnostics, doubtfulWords }: Inspection): Mark[] {
  const tasks = plan?.tasks.flatMap(({ ordinal, sources }, i) =>
    sources.flatMap(({ page, bbox }): Mark[] => {
      if (page === null || bbox === null) return [];
      return [{ kind: 'task', page, box: bbox, tag: inspectText.taskTag(i + 1, ordinal) }];
    }),
  );
  const doubts = diagnostics.flatMap(({ severity, page, bbox }): Mark[] => {
    if (severity === 'info' || page === undefined || bbox === undefined || bbox[2] <= bbox[0]) return [];
    return [{ kind: 'doubt', page, box: bbox, tag: inspectText.doubt }];
  });
  const words = doubtfulWords.map(({ page, box }): Mark => ({ kind: 'doubt', page, box, tag: '' }));
  return [
    ...(tree === null ? [] : cellMarks(tree)),
    ...(tasks ?? []),
    ...(draft === null ? [] : headerMarks(draft)),
    ...doubts,
    ...words,
  ];
}

/** The cells of all tables; merged ones are tagged with the rows and columns that they cover. */
function cellMarks(tree: Root): Mark[] {
  return tablesIn(tree.children as Block[]).flatMap((table) =>
    table.children.flatMap((row) =>
      row.children.flatMap((cell) => {
        const { sources = [], rowSpan = 1, colSpan = 1 } = cell.data ?? {};
        return onPages(sources, 'cell', inspectText.spanTag(rowSpan, colSpan));
      }),
    ),
  );
}

function tablesIn(blocks: readonly Block[]): Table[] {
  return blocks.flatMap((block) => {
    if (block.type === 'section') return tablesIn(block.children);
    return block.type === 'table' ? [block] : [];
  });
}

/** The fixed parts of the document, one box a page each. Several in one box share a mark. */
function headerMarks(draft: PlanDraft): Mark[] {
  const { documentType, code, issuer, place, date, subject, signer, recipients } = draft;
  const { part } = inspectText;
  const fields: [string, (Field | null)[]][] = [
    [part.issuer, [issuer]],
    [part.code, [code]],
    [part.place, [place]],
    [part.date, [date]],
    [part.documentType, [documentType]],
    [part.subject, [subject]],
    [part.competence, [signer.competence]],
    [part.position, [signer.position]],
    [part.fullName, [signer.fullName]],
    [part.recipients, recipients],
  ];
  const marks = new Map<string, Mark>();
  for (const [name, values] of fields) {
    const sources = values.flatMap((field) => field?.sources ?? []);
    for (const mark of onPages(mergeSources(sources), 'header', name)) {
      const key = `${mark.page} ${mark.box.join(' ')}`;
      const known = marks.get(key);
      if (!known) marks.set(key, mark);
      else if (!known.tag.split(', ').includes(name)) marks.set(key, { ...known, tag: `${known.tag}, ${name}` });
    }
  }
  return [...marks.values()];
}

function onPages(sources: readonly Source[], kind: MarkKind, tag: string): Mark[] {
  return sources.flatMap((source) =>
    source.kind === 'page' ? [{ kind, tag, page: source.page, box: source.box }] : [],
  );
}
