import { createCanvas } from '@napi-rs/canvas';
import type { Canvas } from '@napi-rs/canvas';
import { PDFDocument } from 'pdf-lib';
import type { Plan } from '#model';
import type { Box } from '#model/source';
import { openPdf } from '../../../parsers/pdf/open.ts';
import type { Damage } from './kinds.ts';
import type { Parts } from './marks.ts';

/** The pages of a PDF drawn, damaged, and put into a PDF of images. `twin`: its plan, which tells what stands where. */
export async function toScan(
  bytes: Uint8Array,
  twin: Plan,
  damage: Damage,
): Promise<{ scan: Uint8Array; pages: number }> {
  const pdf = await openPdf(bytes);
  const out = await PDFDocument.create();
  const pages = pdf.document.numPages;
  for (let number = 1; number <= pages; number += 1) {
    const page = await pdf.document.getPage(number);
    const viewport = page.getViewport({ scale: damage.dpi / 72 });
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    await page.render({ canvas: canvas as never, canvasContext: canvas.getContext('2d') as never, viewport }).promise;
    const { items } = await page.getTextContent();
    const place = (text: string, first: boolean) =>
      findText(items as TextItem[], text, first, (x, y) => viewport.convertToViewportPoint(x, y) as [number, number]);
    const signer = twin.signer?.fullName ? place(twin.signer.fullName, false) : undefined;
    const code = number === 1 ? place('Số:', true) : undefined;
    const scanned = spoil(canvas, damage, { ...(signer && { signer }), ...(code && { code }) });
    const image = await out.embedJpg(await scanned.encode('jpeg', damage.quality));
    const size: [number, number] = [(scanned.width * 72) / damage.dpi, (scanned.height * 72) / damage.dpi];
    out.addPage(size).drawImage(image, { x: 0, y: 0, width: size[0], height: size[1] });
  }
  await pdf.close();
  return { scan: await out.save(), pages };
}

interface TextItem {
  str: string;
  transform: number[];
  width: number;
  height: number;
}

/** Box of the first or last line that starts with a text. */
function findText(
  items: readonly TextItem[],
  text: string,
  first: boolean,
  toPixel: (x: number, y: number) => [number, number],
): Box | undefined {
  const lines: TextItem[][] = [];
  for (const item of items) {
    const line = lines.at(-1);
    const before = line?.at(-1);
    const follows =
      before &&
      before.transform[5] === item.transform[5] &&
      item.transform[4]! - before.transform[4]! - before.width < 20;
    if (follows) line!.push(item);
    else lines.push([item]);
  }
  const found = lines.filter((line) =>
    line
      .map(({ str }) => str)
      .join('')
      .trim()
      .startsWith(text),
  );
  const line = first ? found[0] : found.at(-1);
  const [start, end] = [line?.find(({ str }) => str.trim() !== ''), line?.findLast(({ str }) => str.trim() !== '')];
  if (!start || !end) return undefined;
  const [left, bottom] = toPixel(start.transform[4]!, start.transform[5]!);
  const [right, top] = toPixel(end.transform[4]! + end.width, end.transform[5]! + end.height * 0.7);
  return [left, top, right, bottom];
}

function spoil(page: Canvas, { turn, paint, pixels }: Damage, parts: Partial<Parts>): Canvas {
  const over = page.getContext('2d');
  // print shows through the ink of stamps and pens
  over.globalCompositeOperation = 'multiply';
  paint?.(over, { ...parts, width: page.width, height: page.height });
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
  if (pixels) {
    const image = context.getImageData(0, 0, canvas.width, canvas.height);
    pixels(image.data, canvas.width);
    context.putImageData(image, 0, 0);
  }
  return canvas;
}
