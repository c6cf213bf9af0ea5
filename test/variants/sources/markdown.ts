/** The body of a plan from the project's Markdown sample: each line with its printed label. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../eval/catalog.ts';
import type { Block } from '../plan-text.ts';

const labelled = /^(?<label>[IVX]+\.|[A-C]\.|\d+\.|[a-zđ]\)|[-+])\s+(?<text>.+)$/u;

/** Blocks between the subject and "Nơi nhận". */
export function readMarkdownBody(file: string): Block[] {
  const lines = readFileSync(join(projectFolder, 'samples', file), 'utf8').split(/\r?\n/);
  const start = lines.findIndex((line) => line.startsWith('# KẾ HOẠCH'));
  const end = lines.findIndex((line) => line.startsWith('***Nơi nhận'));
  const filled = lines.slice(start + 1, end).filter((line) => line.trim() !== '');
  // The first filled line is the subject.
  return filled.slice(1).map(toBlock);
}

export function toBlock(line: string): Block {
  const heading = /^(?<marks>#+)\s+(?<rest>.+)$/.exec(line)?.groups;
  const { label, text } = labelled.exec(heading?.rest ?? line)?.groups ?? {};
  if (heading) {
    if (!label || !text) throw new Error(`Expected a numbered heading, got ${JSON.stringify(line)}`);
    return { kind: 'heading', level: (heading.marks ?? '').length === 2 ? 1 : 2, label, text };
  }
  if (!label || !text) return { kind: 'paragraph', text: line };
  const level = /^\d/.test(label) ? 2 : label.endsWith(')') ? 3 : 4;
  return { kind: 'item', level, label, text };
}
