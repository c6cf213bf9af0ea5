/**
 * What scanning costs: digital PDFs are drawn, damaged in one way, put into a PDF of images and read again; the plan is
 * scored against the one read from the digital file.
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import { PDFDocument } from 'pdf-lib';
import { openPdf } from '../../parsers/pdf/open.ts';
import { readPlan } from '#pipeline';
import type { EvalDocument } from './catalog.ts';
import type { GoldPlan } from './gold.ts';
import { scorePlan } from './score-plan.ts';
import { toTable } from './table.ts';
import type { Cell } from './table.ts';

/** One way to damage a page; `dpi` is the resolution of the scanner. */
interface Damage {
  dpi: number;
  quality: number;
  turn: number;
  paint?: (context: SKRSContext2D, width: number, height: number) => void;
  pixels?: (data: Uint8ClampedArray, width: number) => void;
}

const scan: Damage = { dpi: 200, quality: 80, turn: 0 };

/** Damages by name. */
const damages: Record<string, Damage> = {
  clean: scan,
  'skew 2°': { ...scan, turn: 2 },
  'turned 90°': { ...scan, turn: 90 },
  'turned 180°': { ...scan, turn: 180 },
  '150 dpi': { ...scan, dpi: 150 },
  '110 dpi': { ...scan, dpi: 110, quality: 60 },
  'JPEG 40': { ...scan, quality: 40 },
  'black and white': { ...scan, quality: 100, pixels: toBlackAndWhite },
  specks: { ...scan, pixels: addSpecks },
  faint: { ...scan, pixels: fade },
  shadow: { ...scan, pixels: shade },
  stamp: { ...scan, paint: stamp },
  watermark: { ...scan, paint: watermark },
};

/** What a damaged scan must still give: shares of the digital plan. */
const least = { score: 0.9, f1: 0.95, text: 0.98 };

/**
 * Reads every document under every damage whose name contains `kind`, prints how much of the digital plan is left, and
 * returns what is below the least that must be.
 */
export async function evaluateDamages(
  documents: readonly EvalDocument[],
  kind: string,
  print: (text: string) => void,
): Promise<string[]> {
  const rows: Cell[][] = [];
  const failures: string[] = [];
  for (const { id, path } of documents) {
    const bytes = new Uint8Array(await readFile(path));
    const twin = (await readPlan(bytes, basename(path))).plan;
    if (!twin) throw new Error(`Expected a plan from ${path}, got none`);
    for (const name of Object.keys(damages).filter((one) => one.includes(kind))) {
      const { scanned, pages } = await toScan(bytes, damages[name]!);
      const start = performance.now();
      const { plan } = await readPlan(scanned, basename(path));
      const seconds = ((performance.now() - start) / 1000 / pages).toFixed(1);
      const { score, f1, fields } = scorePlan(twin as unknown as GoldPlan, plan ?? { ...twin, tasks: [] });
      const got = { score, f1, text: fields['text'] ?? 0 };
      const cell = (part: keyof typeof least): Cell => ({
        text: got[part].toFixed(3),
        bad: got[part] < least[part],
      });
      rows.push([
        id,
        name,
        cell('score'),
        cell('f1'),
        cell('text'),
        `${plan?.tasks.length}/${twin.tasks.length}`,
        seconds,
      ]);
      for (const part of ['score', 'f1', 'text'] as const)
        if (got[part] < least[part]) failures.push(`${id}, ${name}: ${part} ${got[part].toFixed(3)} < ${least[part]}`);
    }
  }
  print(toTable(['document', 'damage', 'score', 'F1', 'text', 'tasks', 's/page'], rows));
  return failures;
}

async function toScan(bytes: Uint8Array, damage: Damage): Promise<{ scanned: Uint8Array; pages: number }> {
  const pdf = await openPdf(bytes);
  const out = await PDFDocument.create();
  for (let number = 1; number <= pdf.document.numPages; number += 1) {
    const page = await pdf.document.getPage(number);
    const viewport = page.getViewport({ scale: damage.dpi / 72 });
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    await page.render({ canvas: canvas as never, canvasContext: canvas.getContext('2d') as never, viewport }).promise;
    const scanned = spoil(canvas, damage);
    const image = await out.embedJpg(await scanned.encode('jpeg', damage.quality));
    const size: [number, number] = [(scanned.width * 72) / damage.dpi, (scanned.height * 72) / damage.dpi];
    out.addPage(size).drawImage(image, { x: 0, y: 0, width: size[0], height: size[1] });
  }
  const pages = pdf.document.numPages;
  await pdf.close();
  return { scanned: await out.save(), pages };
}

function spoil(page: Canvas, { turn, paint, pixels }: Damage): Canvas {
  const aside = turn === 90;
  const canvas = createCanvas(aside ? page.height : page.width, aside ? page.width : page.height);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.save();
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((turn * Math.PI) / 180);
  context.drawImage(page, -page.width / 2, -page.height / 2);
  context.restore();
  paint?.(context, canvas.width, canvas.height);
  if (pixels) {
    const image = context.getImageData(0, 0, canvas.width, canvas.height);
    pixels(image.data, canvas.width);
    context.putImageData(image, 0, 0);
  }
  return canvas;
}

function each(data: Uint8ClampedArray, change: (value: number, pixel: number) => number): void {
  for (let i = 0; i < data.length; i += 4) data.fill(change(data[i + 1]!, i / 4), i, i + 3);
}

function toBlackAndWhite(data: Uint8ClampedArray): void {
  each(data, (value) => (value < 150 ? 0 : 255));
}

/** One pixel in a hundred black or white; the same ones in every run (a linear congruential generator). */
function addSpecks(data: Uint8ClampedArray): void {
  let state = 1;
  each(data, (value) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state < 0.005 * 2 ** 32 ? 0 : state > 0.995 * 2 ** 32 ? 255 : value;
  });
}

function fade(data: Uint8ClampedArray): void {
  each(data, (value) => 130 + (value * 115) / 255);
}

/** The shadow of a book's fold: half as bright at the left edge. */
function shade(data: Uint8ClampedArray, width: number): void {
  each(data, (value, pixel) => value * (0.5 + 0.5 * Math.min(1, (pixel % width) / (0.6 * width))));
}

/** A round red stamp and a blue signature over the text. */
function stamp(context: SKRSContext2D, width: number, height: number): void {
  const radius = 0.08 * width;
  context.strokeStyle = 'rgba(215, 30, 40, 0.85)';
  context.lineWidth = radius / 14;
  for (const share of [1, 0.85, 0.35]) {
    context.beginPath();
    context.arc(0.55 * width, 0.55 * height, radius * share, 0, 2 * Math.PI);
    context.stroke();
  }
  context.strokeStyle = 'rgba(30, 60, 190, 0.9)';
  context.beginPath();
  context.moveTo(0.5 * width, 0.58 * height);
  context.bezierCurveTo(0.6 * width, 0.48 * height, 0.55 * width, 0.66 * height, 0.75 * width, 0.52 * height);
  context.stroke();
}

/** Large pale letters from corner to corner. */
function watermark(context: SKRSContext2D, width: number, height: number): void {
  context.save();
  context.translate(width / 2, height / 2);
  context.rotate(-Math.PI / 4);
  context.fillStyle = 'rgba(120, 120, 120, 0.3)';
  context.font = `bold ${width / 7}px sans-serif`;
  context.textAlign = 'center';
  context.fillText('BẢN SAO', 0, 0);
  context.restore();
}
