/** What a scanner, a copier or a camera does to the pixels of a page; each function changes RGBA data in place. */
type Pixels = (data: Uint8ClampedArray, width: number) => void;

/** One function after the other. */
export function inTurn(...steps: readonly Pixels[]): Pixels {
  return (data, width) => steps.forEach((step) => step(data, width));
}

/** Black under `threshold`, white over it: low ones break letters, high ones make them run together. */
export function blackAndWhite(threshold: number): Pixels {
  return (data) => each(data, (value) => (value < threshold ? 0 : 255));
}

/** One pixel in a hundred black or white; the same ones in every run (a linear congruential generator). */
export function addSpecks(data: Uint8ClampedArray): void {
  let state = 1;
  each(data, (value) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state < 0.005 * 2 ** 32 ? 0 : state > 0.995 * 2 ** 32 ? 255 : value;
  });
}

/** Pale ink. */
export function fade(data: Uint8ClampedArray): void {
  each(data, (value) => 130 + (value * 115) / 255);
}

/** Grey, grained paper. */
export function greyPaper(data: Uint8ClampedArray): void {
  let state = 7;
  each(data, (value) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (value * 195) / 255 + (20 * state) / 2 ** 32;
  });
}

/** The shadow of a book's fold: half as bright at the left edge. */
export function shade(data: Uint8ClampedArray, width: number): void {
  each(data, (value, pixel) => value * (0.5 + 0.5 * Math.min(1, (pixel % width) / (0.6 * width))));
}

/** The print of the back, mirrored, shining through. */
export function shineThrough(data: Uint8ClampedArray, width: number): void {
  const front = Uint8ClampedArray.from({ length: data.length / 4 }, (_, i) => data[i * 4 + 1]!);
  const down = Math.round(front.length / width / 40);
  each(data, (value, pixel) => {
    const [x, y] = [pixel % width, Math.floor(pixel / width) - down];
    const back = y < 0 ? 255 : front[y * width + (width - 1 - x)]!;
    return Math.min(value, 255 - (255 - back) * 0.28);
  });
}

/** Soft focus: every pixel the mean of its neighbourhood of three by three. */
export function blur(data: Uint8ClampedArray, width: number): void {
  const sharp = Uint8ClampedArray.from({ length: data.length / 4 }, (_, i) => data[i * 4 + 1]!);
  each(data, (value, pixel) => {
    let [sum, count] = [0, 0];
    for (const dy of [-width, 0, width]) {
      for (const dx of [-1, 0, 1]) {
        const near = sharp[pixel + dy + dx];
        if (near === undefined) continue;
        sum += near;
        count += 1;
      }
    }
    return count === 0 ? value : sum / count;
  });
}

/** A page photographed a little from below and from the side: its upper edge is narrower, its right edge lower. */
export function tilt(data: Uint8ClampedArray, width: number): void {
  const height = data.length / 4 / width;
  const flat = Uint8ClampedArray.from({ length: data.length / 4 }, (_, i) => data[i * 4 + 1]!);
  each(data, (_, pixel) => {
    const [u, v] = [(pixel % width) / width, Math.floor(pixel / width) / height];
    const inset = 0.025 * (1 - v);
    const x = ((u - inset) / (1 - 2 * inset)) * (width - 1);
    const y = (v - 0.008 * u) * (height - 1);
    const [x0, y0] = [Math.floor(x), Math.floor(y)];
    if (x0 < 0 || y0 < 0 || x0 + 1 >= width || y0 + 1 >= height) return 120;
    const at = y0 * width + x0;
    const top = flat[at]! + (flat[at + 1]! - flat[at]!) * (x - x0);
    const bottom = flat[at + width]! + (flat[at + width + 1]! - flat[at + width]!) * (x - x0);
    return (top + (bottom - top) * (y - y0)) * (0.97 - 0.3 * u);
  });
}

/** Grey of every pixel from its grey; colours are lost. */
function each(data: Uint8ClampedArray, change: (value: number, pixel: number) => number): void {
  for (let i = 0; i < data.length; i += 4) data.fill(change(data[i + 1]!, i / 4), i, i + 3);
}
