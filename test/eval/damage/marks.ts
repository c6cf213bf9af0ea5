import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Box } from '#model/source';

/** Where the parts of a page stand that offices stamp and write over, pixels; absent ones are not on the page. */
export interface Parts {
  width: number;
  height: number;
  /** Name of who signs. */
  signer?: Box;
  /** The line "Số: 15/KH-UBND". */
  code?: Box;
}

export type Paint = (context: SKRSContext2D, parts: Parts) => void;

const red = 'rgba(215, 30, 40, 0.85)';
const blue = 'rgba(30, 60, 190, 0.9)';
const black = 'rgba(20, 20, 20, 0.9)';

/** A round stamp and a signature over running text. */
export function stampOnText(context: SKRSContext2D, { width, height }: Parts): void {
  seal(context, 0.55 * width, 0.55 * height, 0.08 * width, red);
  sign(context, [0.5 * width, 0.52 * height, 0.75 * width, 0.58 * height], blue);
}

/** The stamp of the office over the left third of the signer's name and the position, the signature over both. */
export function stampOnSigner(stampColour: string, signatureColour: string): Paint {
  return (context, { width, signer }) => {
    if (!signer) return;
    const [left, top, right] = signer;
    seal(context, left, top - 0.05 * width, 0.085 * width, stampColour);
    sign(context, [left, top - 0.08 * width, right, top + 0.012 * width], signatureColour);
  };
}

export const colourStamp = stampOnSigner(red, blue);
export const blackStamp = stampOnSigner(black, black);

/** The stamp of incoming mail beside or under the number, up to where the title starts. */
export function incoming(colour: string): Paint {
  return (context, { width, code }) => {
    if (!code) return;
    const [left, , , bottom] = code;
    const [x, y, w, h] = [left - 0.06 * width, bottom + 0.012 * width, 0.21 * width, 0.095 * width];
    context.save();
    context.translate(x + w / 2, y + h / 2);
    context.rotate(-0.03);
    context.translate(-w / 2, -h / 2);
    context.strokeStyle = colour;
    context.fillStyle = colour;
    context.lineWidth = width / 600;
    context.strokeRect(0, 0, w, h);
    context.font = `${h / 6}px Liberation Sans, DejaVu Sans, sans-serif`;
    context.fillText('SỞ NỘI VỤ', w * 0.25, h * 0.2);
    context.font = `bold ${h / 4}px Liberation Sans, DejaVu Sans, sans-serif`;
    context.fillText('ĐẾN', w * 0.03, h * 0.6);
    context.font = `${h / 6}px Liberation Sans, DejaVu Sans, sans-serif`;
    context.fillText('Số: ', w * 0.32, h * 0.45);
    context.fillText('Ngày: ', w * 0.32, h * 0.7);
    context.fillText('Chuyển: ……………', w * 0.05, h * 0.93);
    context.restore();
    write(context, '2359', x + w * 0.48, y + h * 0.45, h / 4, 'rgba(25, 35, 120, 0.9)');
    write(context, '17/11', x + w * 0.52, y + h * 0.7, h / 4, 'rgba(25, 35, 120, 0.9)');
  };
}

/** The printed number whitened and another written by hand. */
export function handwrittenNumber(context: SKRSContext2D, { code }: Parts): void {
  if (!code) return;
  const [left, top, right, bottom] = code;
  const height = bottom - top;
  const from = left + 0.2 * (right - left);
  const to = left + 0.37 * (right - left);
  context.clearRect(from, top - 0.2 * height, to - from, 1.5 * height);
  write(context, '264', from, bottom - 0.1 * height, 1.8 * height, 'rgba(25, 35, 120, 0.95)');
}

/** Large pale letters from corner to corner. */
export function watermark(context: SKRSContext2D, { width, height }: Parts): void {
  context.save();
  context.translate(width / 2, height / 2);
  context.rotate(-Math.PI / 4);
  context.fillStyle = 'rgba(120, 120, 120, 0.3)';
  context.font = `bold ${width / 7}px sans-serif`;
  context.textAlign = 'center';
  context.fillText('BẢN SAO', 0, 0);
  context.restore();
}

/** Black edges of the glass, and the holes of a file. */
export function edgesAndHoles(context: SKRSContext2D, { width, height }: Parts): void {
  context.fillStyle = 'black';
  context.fillRect(0, 0, 0.012 * width, height);
  context.fillRect(0, 0.99 * height, width, 0.01 * height);
  for (const y of [0.36, 0.64]) {
    context.beginPath();
    context.arc(0.045 * width, y * height, 0.014 * width, 0, 2 * Math.PI);
    context.fill();
  }
}

/** Rings, letters between them and a star. */
function seal(context: SKRSContext2D, x: number, y: number, radius: number, colour: string): void {
  context.save();
  context.translate(x, y);
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = radius / 18;
  for (const share of [1, 0.93, 0.6]) {
    context.beginPath();
    context.arc(0, 0, radius * share, 0, 2 * Math.PI);
    context.stroke();
  }
  context.font = `bold ${radius * 0.22}px Liberation Sans, DejaVu Sans, sans-serif`;
  context.textAlign = 'center';
  const letters = [...'ỦY BAN NHÂN DÂN ★ TỈNH ĐỒNG THÁP ★ '];
  for (const letter of letters) {
    context.fillText(letter, 0, -0.68 * radius);
    context.rotate((2 * Math.PI) / letters.length);
  }
  context.beginPath();
  for (let i = 0; i < 10; i += 1) {
    const reach = radius * (i % 2 === 0 ? 0.45 : 0.18);
    context.lineTo(reach * Math.sin((i * Math.PI) / 5), -reach * Math.cos((i * Math.PI) / 5));
  }
  context.fill();
  context.restore();
}

/** The strokes of a pen. */
function sign(context: SKRSContext2D, [left, top, right, bottom]: Box, colour: string): void {
  const [w, h] = [right - left, bottom - top];
  context.strokeStyle = colour;
  context.lineWidth = w / 60;
  context.beginPath();
  context.moveTo(left, bottom - 0.2 * h);
  context.bezierCurveTo(left + 0.4 * w, top - 0.6 * h, left + 0.2 * w, bottom + 0.9 * h, left + 0.6 * w, top);
  context.bezierCurveTo(left + 0.7 * w, top - 0.2 * h, left + 0.5 * w, bottom, right, bottom - 0.3 * h);
  context.stroke();
}

function write(context: SKRSContext2D, text: string, x: number, y: number, size: number, colour: string): void {
  context.save();
  context.translate(x, y);
  context.rotate(-0.08);
  context.fillStyle = colour;
  context.font = `italic ${size}px Z003, cursive`;
  context.fillText(text, 0, 0);
  context.restore();
}
