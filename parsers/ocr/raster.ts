/** A grey image: one byte a pixel, 0 black, row by row from the top left. */
export interface Raster {
  width: number;
  height: number;
  data: Uint8Array;
  /** Pixels per inch of the paper. */
  dpi: number;
  /** Of the image of a page: where coloured ink fills gaps of the print, dark on white. */
  filled?: Raster;
}

/** An all-white raster. */
export function blankRaster(width: number, height: number, dpi: number): Raster {
  return { width, height, dpi, data: new Uint8Array(width * height).fill(255) };
}

/** Turned clockwise by 90, 180 or 270 degrees. */
export function turnRaster(raster: Raster, turn: 0 | 90 | 180 | 270): Raster {
  if (turn === 0) return raster;
  const { width, height, data, dpi } = raster;
  const out = new Uint8Array(data.length);
  const wide = turn === 180 ? width : height;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const value = data[y * width + x]!;
      if (turn === 90) out[x * wide + (height - 1 - y)] = value;
      else if (turn === 180) out[(height - 1 - y) * wide + (width - 1 - x)] = value;
      else out[(width - 1 - x) * wide + y] = value;
    }
  }
  return { width: wide, height: turn === 180 ? height : width, data: out, dpi };
}

/** Rotated clockwise by a small angle (radians) about its middle, with white at the corners; linear interpolation. */
export function rotateRaster(raster: Raster, angle: number): Raster {
  const { width, height, data, dpi } = raster;
  const out = new Uint8Array(data.length).fill(255);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [cx, cy] = [width / 2, height / 2];
  for (let y = 0; y < height; y += 1) {
    let sx = cx - cx * cos + (y - cy) * sin;
    let sy = cy + cx * sin + (y - cy) * cos;
    for (let x = 0, at = y * width; x < width; x += 1, at += 1, sx += cos, sy -= sin) {
      if (sx < 0 || sy < 0 || sx + 1 >= width || sy + 1 >= height) continue;
      const x0 = sx | 0;
      const y0 = sy | 0;
      const i = y0 * width + x0;
      // most of a page is white
      if (data[i]! + data[i + 1]! + data[i + width]! + data[i + width + 1]! === 1020) continue;
      const fx = sx - x0;
      const top = data[i]! + (data[i + 1]! - data[i]!) * fx;
      const bottom = data[i + width]! + (data[i + width + 1]! - data[i + width]!) * fx;
      out[at] = top + (bottom - top) * (sy - y0);
    }
  }
  return { width, height, data: out, dpi };
}

/** Made smaller or larger by a factor; every pixel of a smaller one is the mean of those it stands for. */
export function fitRaster(raster: Raster, factor: number): Raster {
  if (factor >= 1) return factor === 1 ? raster : enlargeRaster(raster, factor);
  const { width, height, data, dpi } = raster;
  const out = blankRaster(Math.round(width * factor), Math.round(height * factor), Math.round(dpi * factor));
  const edge = (i: number, size: number) => Math.min(size, Math.round(i / factor));
  for (let y = 0; y < out.height; y += 1) {
    const [top, bottom] = [edge(y, height - 1), edge(y + 1, height)];
    for (let x = 0; x < out.width; x += 1) {
      const [left, right] = [edge(x, width - 1), edge(x + 1, width)];
      let sum = 0;
      for (let v = top; v < bottom; v += 1) for (let u = left; u < right; u += 1) sum += data[v * width + u]!;
      out.data[y * out.width + x] = sum / Math.max(1, (bottom - top) * (right - left));
    }
  }
  return out;
}

/** Enlarged by a factor from 1 on; linear interpolation. */
export function enlargeRaster(raster: Raster, factor: number): Raster {
  const { width, height, data, dpi } = raster;
  const out = blankRaster(Math.round(width * factor), Math.round(height * factor), Math.round(dpi * factor));
  for (let y = 0; y < out.height; y += 1) {
    const sy = Math.min(height - 1.001, Math.max(0, (y + 0.5) / factor - 0.5));
    const [y0, fy] = [Math.floor(sy), sy % 1];
    for (let x = 0; x < out.width; x += 1) {
      const sx = Math.min(width - 1.001, Math.max(0, (x + 0.5) / factor - 0.5));
      const [i, fx] = [y0 * width + Math.floor(sx), sx % 1];
      const top = data[i]! + (data[i + 1]! - data[i]!) * fx;
      const bottom = data[i + width]! + (data[i + width + 1]! - data[i + width]!) * fx;
      out.data[y * out.width + x] = top + (bottom - top) * fy;
    }
  }
  return out;
}

/** The part of a raster inside a box of pixels, with a white margin around it. */
export function cropRaster(raster: Raster, box: readonly [number, number, number, number], margin = 0): Raster {
  const [left, top] = [Math.max(0, Math.floor(box[0])), Math.max(0, Math.floor(box[1]))];
  const [right, bottom] = [Math.min(raster.width, Math.ceil(box[2])), Math.min(raster.height, Math.ceil(box[3]))];
  const [width, height] = [Math.max(1, right - left), Math.max(1, bottom - top)];
  const out = blankRaster(width + 2 * margin, height + 2 * margin, raster.dpi);
  for (let y = 0; y < height; y += 1) {
    const from = (top + y) * raster.width + left;
    out.data.set(raster.data.subarray(from, from + width), (y + margin) * out.width + margin);
  }
  return out;
}

/** Paints a box of pixels white. */
export function eraseBox(raster: Raster, box: readonly [number, number, number, number]): void {
  const [left, right] = [Math.max(0, Math.floor(box[0])), Math.min(raster.width, Math.ceil(box[2]))];
  const [top, bottom] = [Math.max(0, Math.floor(box[1])), Math.min(raster.height, Math.ceil(box[3]))];
  for (let y = top; y < bottom; y += 1) raster.data.fill(255, y * raster.width + left, y * raster.width + right);
}

/** Side of the fields for which the brightness of paper is found, inches; the share of a field that is brighter. */
const field = { side: 0.16, brighter: 0.2 };

/**
 * Makes paper white everywhere: what is as bright as the paper around it becomes 255, shadows and grey paper included.
 * Ink keeps its share of the paper's brightness, and with it the soft edges that an engine reads small print by.
 */
export function whitenPaper(raster: Raster): Raster {
  const { width, height, data, dpi } = raster;
  const side = Math.max(8, Math.round(field.side * dpi));
  const [across, down] = [Math.ceil(width / side), Math.ceil(height / side)];
  const paper = spread(paperOf(raster, side, across, down), across, down);
  if (Math.min(...paper) > 250) return raster;
  const out = new Uint8Array(data.length);
  const beside = between(width, side, across);
  const below = between(height, side, down);
  const line = new Float32Array(across);
  for (let y = 0; y < height; y += 1) {
    const [v0, v1, fv] = [below.first[y]! * across, below.second[y]! * across, below.share[y]!];
    for (let u = 0; u < across; u += 1) line[u] = paper[v0 + u]! + (paper[v1 + u]! - paper[v0 + u]!) * fv;
    for (let x = 0, i = y * width; x < width; x += 1, i += 1) {
      const left = line[beside.first[x]!]!;
      const white = left + (line[beside.second[x]!]! - left) * beside.share[x]!;
      const value = (data[i]! * 255) / white;
      out[i] = value > 255 ? 255 : value;
    }
  }
  return { width, height, dpi, data: out };
}

/** The two fields whose middles lie around each pixel of a line, and how far it lies from the first to the second. */
function between(length: number, side: number, count: number) {
  const [first, second, share] = [new Uint16Array(length), new Uint16Array(length), new Float32Array(length)];
  for (let i = 0; i < length; i += 1) {
    const at = Math.min(count - 1, Math.max(0, (i + 0.5) / side - 0.5));
    first[i] = at;
    second[i] = Math.min(count - 1, first[i]! + 1);
    share[i] = at - first[i]!;
  }
  return { first, second, share };
}

/** Brightness of the paper in every field. */
function paperOf({ width, height, data }: Raster, side: number, across: number, down: number): Float32Array {
  const paper = new Float32Array(across * down);
  const counts = new Uint32Array(256);
  for (let fy = 0; fy < down; fy += 1) {
    for (let fx = 0; fx < across; fx += 1) {
      counts.fill(0);
      let total = 0;
      for (let y = fy * side; y < Math.min(height, (fy + 1) * side); y += 2) {
        for (let x = fx * side; x < Math.min(width, (fx + 1) * side); x += 2) {
          counts[data[y * width + x]!]! += 1;
          total += 1;
        }
      }
      let [value, seen] = [255, counts[255]!];
      while (seen < total * field.brighter) seen += counts[(value -= 1)]!;
      paper[fy * across + fx] = value;
    }
  }
  return paper;
}

/** Fields full of ink take the brightness of the paper around them. */
function spread(paper: Float32Array, across: number, down: number): Float32Array {
  const usual = [...paper].sort((a, b) => a - b)[paper.length >> 1]!;
  return paper.map((value, i) => {
    if (value >= 0.75 * usual) return value;
    const [x, y] = [i % across, Math.floor(i / across)];
    let best = value;
    for (let v = Math.max(0, y - 2); v <= Math.min(down - 1, y + 2); v += 1) {
      for (let u = Math.max(0, x - 2); u <= Math.min(across - 1, x + 2); u += 1) {
        best = Math.max(best, paper[v * across + u]!);
      }
    }
    return Math.max(best, 0.5 * usual);
  });
}

/** PGM (binary, P5), which the OCR engine takes without unpacking. */
export function toPgm(raster: Raster): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${raster.width} ${raster.height}\n255\n`, 'latin1'), raster.data]);
}
