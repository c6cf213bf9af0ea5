import { addSpecks, blackAndWhite, blur, fade, greyPaper, inTurn, shade, shineThrough, tilt } from './pixels.ts';
import { blackStamp, colourStamp, edgesAndHoles, handwrittenNumber, incoming } from './marks.ts';
import { stampOnText, watermark } from './marks.ts';
import type { Paint } from './marks.ts';

/** One way to damage a page: what was done to the paper, and how it was scanned. */
export interface Damage {
  /** Resolution of the scanner. */
  dpi: number;
  /** Of the JPEG, up to 100. */
  quality: number;
  /** Degrees clockwise. */
  turn: number;
  paint?: Paint;
  pixels?: (data: Uint8ClampedArray, width: number) => void;
}

const scan: Damage = { dpi: 200, quality: 80, turn: 0 };
const bw = { ...scan, quality: 100 };

/** Damages by name. */
export const damages: Record<string, Damage> = {
  clean: scan,
  'skew 2°': { ...scan, turn: 2 },
  'turned 90°': { ...scan, turn: 90 },
  'turned 180°': { ...scan, turn: 180 },
  '150 dpi': { ...scan, dpi: 150 },
  '110 dpi': { ...scan, dpi: 110, quality: 60 },
  'JPEG 40': { ...scan, quality: 40 },
  'black and white': { ...bw, pixels: blackAndWhite(150) },
  'black and white, thin': { ...bw, pixels: blackAndWhite(90) },
  'black and white, fat': { ...bw, pixels: blackAndWhite(225) },
  specks: { ...scan, pixels: addSpecks },
  faint: { ...scan, pixels: fade },
  shadow: { ...scan, pixels: shade },
  'grey paper': { ...scan, pixels: greyPaper },
  'shine-through': { ...scan, pixels: shineThrough },
  'edges and holes': { ...scan, paint: edgesAndHoles },
  'soft focus': { ...scan, dpi: 150, pixels: blur },
  photo: { ...scan, quality: 60, turn: -0.8, pixels: inTurn(tilt, blur) },
  stamp: { ...scan, paint: stampOnText },
  'stamp on signer': { ...scan, paint: colourStamp },
  'black stamp on signer': { ...bw, paint: blackStamp, pixels: blackAndWhite(150) },
  'incoming stamp, red': { ...scan, paint: incoming('rgba(215, 30, 40, 0.85)') },
  'incoming stamp, black': { ...bw, paint: incoming('rgba(20, 20, 20, 0.9)'), pixels: blackAndWhite(150) },
  'number by hand': { ...bw, paint: handwrittenNumber, pixels: blackAndWhite(150) },
  watermark: { ...scan, paint: watermark },
  combined: { dpi: 150, quality: 50, turn: 1.5, paint: colourStamp, pixels: withColour(addSpecks) },
};

/** A change of greys that leaves coloured pixels their colour. */
function withColour(change: (data: Uint8ClampedArray, width: number) => void): typeof change {
  return (data, width) => {
    const before = data.slice();
    change(data, width);
    for (let i = 0; i < data.length; i += 4) {
      const [r, g, b] = [before[i]!, before[i + 1]!, before[i + 2]!];
      if (Math.max(r, g, b) - Math.min(r, g, b) > 40) data.set([r, g, b], i);
    }
  };
}
