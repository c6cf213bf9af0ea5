import type { Box } from '#model/source';
import { boxAround } from '../layout/box.ts';
import { findComponents } from './components.ts';
import type { Component, Labelled } from './components.ts';
import type { PageWord } from './engine.ts';
import { inkThreshold } from './ink.ts';
import type { Raster } from './raster.ts';

/** A number stamped or written into a gap of the print, inches: so large, its parts and the print on both sides so near. */
const filling = { height: [0.05, 0.34], width: 1.2, parts: 0.06, print: 0.4 } as const;
/** Print beside it has so much ink, square inches: more than dust, less than a slash. */
const leastPrint = 0.0004;
/** Edges of coloured strokes are dark so far from them, pixels. */
const edge = 2;
/** More pieces of coloured ink than any stamps and pens leave: coloured paper or a picture. */
const most = 4000;
/** Confidence of words that are stamped or written into the print, at most: hands are read wrong with much confidence. */
const confidence = 0.6;

/**
 * Boxes of the coloured ink that fills gaps in lines of print, as offices stamp or write number and day into the
 * letterhead; seals and signatures are larger, and no print goes on behind them. `print`: the page with that ink faded.
 */
export function findFillings({ components, labels }: Labelled, print: Raster): Box[] {
  const { dpi } = print;
  const parts = components.filter(({ area }) => area > (0.011 * dpi) ** 2);
  if (parts.length === 0 || parts.length > most) return [];
  const threshold = inkThreshold(print);
  const found = boxesAround(parts, filling.parts * dpi).filter((box) => {
    const [width, height] = [box[2] - box[0], box[3] - box[1]];
    if (height < filling.height[0] * dpi || height > filling.height[1] * dpi || width > filling.width * dpi)
      return false;
    const reach = filling.print * dpi;
    const [before, behind] = [
      inkIn(print, [box[0] - reach, box[1], box[0], box[3]], threshold),
      inkIn(print, [box[2], box[1], box[2] + reach, box[3]], threshold),
    ];
    return Math.min(before, behind) >= leastPrint * dpi * dpi;
  });
  if (found.length === 0) return [];
  const black = findComponents(print, threshold);
  // dark edges of coloured strokes are no print
  const isFar = (at: number) => {
    for (let dy = -edge; dy <= edge; dy += 1) {
      for (let dx = -edge; dx <= edge; dx += 1) if ((labels[at + dy * print.width + dx] ?? 0) !== 0) return false;
    }
    return true;
  };
  return found.filter((box) => !black.components.some((part, i) => isLetterIn(part, box) && isPrint(part, i + 1)));

  function isPrint({ left, top, right, bottom, area }: Component, label: number): boolean {
    let far = 0;
    for (let y = top; y < bottom; y += 1) {
      for (let x = left; x < right; x += 1) {
        const at = y * print.width + x;
        if (black.labels[at] === label && isFar(at)) far += 1;
      }
    }
    return far > 0.3 * area;
  }
}

/** Whether a black letter stands in a box: there is no gap then, and what is coloured is a watermark or a stamp over print. */
function isLetterIn({ left, top, right, bottom }: Component, box: Box): boolean {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return bottom - top > 0.4 * (box[3] - box[1]) && x > box[0] && x < box[2] && y > box[1] && y < box[3];
}

/** Boxes around components that lie near one another. */
export function boxesAround(parts: readonly Component[], reach: number): Box[] {
  let clusters: Box[] = [];
  for (const { left, top, right, bottom } of parts) {
    const box: Box = [left, top, right, bottom];
    const isNear = (other: Box) =>
      box[0] < other[2] + reach && box[2] > other[0] - reach && box[1] < other[3] + reach && box[3] > other[1] - reach;
    const near = clusters.filter(isNear);
    clusters =
      near.length === 0
        ? [...clusters, box]
        : [...clusters.filter((one) => !near.includes(one)), boxAround([box, ...near])];
  }
  return clusters;
}

function inkIn({ width, height, data }: Raster, box: Box, threshold: number): number {
  const [left, top] = [Math.max(0, Math.floor(box[0])), Math.max(0, Math.floor(box[1]))];
  const [right, bottom] = [Math.min(width, Math.ceil(box[2])), Math.min(height, Math.ceil(box[3]))];
  let ink = 0;
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) if (data[y * width + x]! <= threshold) ink += 1;
  }
  return ink;
}

/** Words with a filling in them are doubtful, and a number among them is told to be. */
export function doubtFillings(words: readonly PageWord[], fillings: Raster | undefined): PageWord[] {
  if (fillings === undefined) return [...words];
  return words.map((word) => {
    if (inkIn(fillings, word.box, 128) < leastPrint * fillings.dpi ** 2) return word;
    const doubtful = { ...word, confidence: Math.min(word.confidence, confidence) };
    return /\d/u.test(word.text) ? { ...doubtful, otherReading: word.otherReading ?? '' } : doubtful;
  });
}
