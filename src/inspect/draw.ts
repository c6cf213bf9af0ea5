import { fileURLToPath } from 'node:url';
import { GlobalFonts } from '@napi-rs/canvas';
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import { inspectText } from '#labels';
import type { Mark, MarkKind } from './marks.ts';
import { placeTags } from './tags.ts';

/** Colours that stay apart for most colour-blind readers (Okabe and Ito 2008). */
const colours: Record<MarkKind, string> = { cell: '#56b4e9', header: '#009e73', task: '#0072b2', doubt: '#d55e00' };
/** How strongly each kind is tinted, 0..1: the print below must stay readable. */
const tints: Record<MarkKind, number> = { cell: 0, header: 0.12, task: 0.06, doubt: 0.18 };
const kinds: MarkKind[] = ['header', 'task', 'cell', 'doubt'];

const family = 'Kehoach Inspect';
const fontSize = 11;
/** Canvas has no fonts of its own, and a server may have none. */
function registerFont(): void {
  if (GlobalFonts.has(family)) return;
  const path = fileURLToPath(import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf'));
  if (GlobalFonts.registerFromPath(path, family) === null) throw new Error(`Expected a font at ${path}, got none`);
}

/** Draws marks over the picture of their page, with a legend at its foot; `scale` is pixels a point. Gives PNG. */
export async function drawMarks(canvas: Canvas, scale: number, marks: readonly Mark[]): Promise<Uint8Array> {
  registerFont();
  const context = canvas.getContext('2d');
  context.font = `${fontSize}px "${family}"`;
  context.textBaseline = 'middle';
  for (const kind of ['cell', 'task', 'header', 'doubt'] as const) {
    for (const { box } of marks.filter((mark) => mark.kind === kind))
      drawBox(
        context,
        kind,
        box.map((v) => v * scale),
      );
  }
  const tags = placeTags(marks, scale, canvas, (text) => context.measureText(text).width);
  for (const { kind, text, x, y, width, height } of tags) {
    context.fillStyle = 'rgba(255, 255, 255, 0.85)';
    context.fillRect(x, y, width, height);
    context.fillStyle = colours[kind];
    context.fillText(text, x + 2, y + height / 2 + 0.5);
  }
  drawLegend(context, canvas);
  return canvas.encode('png');
}

function drawBox(context: SKRSContext2D, kind: MarkKind, [left = 0, top = 0, right = 0, bottom = 0]: number[]): void {
  const [width, height] = [right - left, bottom - top];
  context.fillStyle = colours[kind];
  context.globalAlpha = tints[kind];
  context.fillRect(left, top, width, height);
  context.globalAlpha = 1;
  // a task is told by a bar at its left, so that it does not hide the lines of its cells
  if (kind === 'task') context.fillRect(left - 4, top, 3, height);
  context.strokeStyle = colours[kind];
  context.lineWidth = kind === 'doubt' ? 1.5 : 1;
  if (kind !== 'task') context.strokeRect(left, top, width, height);
}

function drawLegend(context: SKRSContext2D, { width, height }: { width: number; height: number }): void {
  const line = 18;
  const top = height - line;
  context.fillStyle = 'rgba(255, 255, 255, 0.9)';
  context.fillRect(0, top, width, line);
  let x = 10;
  for (const kind of kinds) {
    context.fillStyle = colours[kind];
    context.fillRect(x, top + 5, 12, 9);
    context.fillText(inspectText.legend[kind], x + 16, top + line / 2 + 0.5);
    x += 16 + context.measureText(inspectText.legend[kind]).width + 22;
  }
}
