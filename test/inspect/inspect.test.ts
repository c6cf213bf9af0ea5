import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toMarks } from '#inspect';
import type { Mark } from '#inspect';
import { inspectDocument } from '#pipeline';
import { placeTags } from '../../src/inspect/tags.ts';
import { kehoach } from '../support/cli.ts';

const sample = 'samples/child/so-xay-dung.pdf';
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kehoach-inspect-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const inspect = (path: string, ...more: string[]): ReturnType<typeof kehoach> =>
  kehoach(['inspect', path, '--output', folder, ...more], false, null);

/** Share of the pixels of a picture that have a colour, and its size. */
async function measure(path: string): Promise<{ width: number; height: number; share: (colour: string) => number }> {
  const image = await loadImage(await readFile(path));
  const { width, height } = image;
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0);
  const pixels = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer);
  const share = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
    const wanted = ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0;
    return pixels.filter((pixel) => pixel === wanted).length / pixels.length;
  };
  return { width, height, share };
}

describe('inspect', () => {
  it('draws a page in its size, with what was understood over it', async () => {
    const { code, out } = await inspect(sample, '--page', '3');
    expect(code).toBe(0);
    expect(out).toContain(`Đã vẽ 1 trang vào ${join(folder, 'inspect', 'so-xay-dung.pdf')}`);
    expect(await readdir(join(folder, 'inspect', 'so-xay-dung.pdf'))).toEqual(['page-003.png']);
    const { width, height, share } = await measure(join(folder, 'inspect', 'so-xay-dung.pdf', 'page-003.png'));
    // A4 on its side at 110 dpi
    expect([width, height]).toEqual([1287, 910]);
    expect(share('#ffffff')).toBeGreaterThan(0.4);
    expect(share('#ffffff')).toBeLessThan(0.95);
    for (const colour of ['#000000', '#0072b2']) expect(share(colour)).toBeGreaterThan(0.0005);
  });

  it('prints the parts, the tree and the tasks', async () => {
    const path = join(folder, 'ke-hoach.md');
    const text = `ỦY BAN NHÂN DÂN TỈNH A

Số: 12/KH-UBND

# KẾ HOẠCH

## Thực hiện chuyển đổi số năm 2026

Căn cứ Kế hoạch số 9/KH-UBND ngày 02/01/2026 của Ủy ban nhân dân tỉnh A, nay ban hành kế hoạch như sau:

## I. NHIỆM VỤ

1. Sở Nội vụ tổ chức tập huấn cho 100% cán bộ, hoàn thành trước 30/6/2026.

2. Sở Tài chính bố trí kinh phí.
`;
    await writeFile(path, text);
    const { out } = await inspect(path);
    expect(out).toMatchSnapshot();
  });

  it('ends with 1 and the reason for a file that cannot be read, with 2 for one that is not there', async () => {
    const unread = await inspect('samples/bad/gddt-user-pw.pdf');
    expect(unread).toMatchObject({ code: 1, out: expect.stringContaining('đặt mật khẩu mở') });
    expect(await inspect(join(folder, 'absent.pdf'))).toMatchObject({ code: 2, out: '' });
    expect(await inspect(sample, '--page', '99')).toMatchObject({
      code: 2,
      err: expect.stringContaining('không có trang 99; văn bản có 6 trang'),
    });
  });

  it('keeps to the limits as parse does, and tells which one ended it', async () => {
    const path = join(folder, 'a.txt');
    await writeFile(path, 'HANG');
    const guarded = (...limit: string[]): ReturnType<typeof kehoach> =>
      kehoach(['inspect', path, '--output', folder, ...limit.flatMap((one) => ['--limit', one])]);
    expect(await guarded('seconds=1')).toMatchObject({
      code: 1,
      out: expect.stringContaining('a.txt: không đọc được – Đọc quá 1 giây, đã dừng.'),
    });
    await writeFile(path, 'ELSEWHERE');
    expect((await guarded('memory=300')).out).toContain('Đọc cần quá 300 MB bộ nhớ, đã dừng.');
    await writeFile(path, 'a'.repeat(2 ** 21));
    expect((await guarded('fileSize=1')).out).toContain('Vượt giới hạn về cỡ tệp: 2 MB, giới hạn là 1.');
  });
});

describe('marks', () => {
  it('show the fixed parts, cells and tasks where they stand', async () => {
    const marks = toMarks(await inspectDocument(new Uint8Array(await readFile(sample)), sample));
    const tagsOf = (kind: Mark['kind'], page: number): string[] =>
      marks.filter((mark) => mark.kind === kind && mark.page === page).map(({ tag }) => tag);
    expect(tagsOf('header', 1)).toEqual([
      'Cơ quan ban hành',
      'Số, ký hiệu',
      'Địa danh, Ngày ban hành',
      'Tên loại',
      'Trích yếu',
    ]);
    expect(tagsOf('header', 2)).toEqual(['Chức vụ', 'Người ký', 'Nơi nhận']);
    expect(tagsOf('task', 3)).toEqual(['#4 (1)', '#5 (2.1)', '#6 (2.2)', '#7 (3.1)']);
    expect(tagsOf('cell', 3).length).toBe(42);
  });
});

describe('tags', () => {
  const place = (...marks: Mark[]): ReturnType<typeof placeTags> =>
    placeTags(marks, 1, { width: 600, height: 800 }, (text) => text.length * 6);
  const mark = (box: Mark['box'], tag: string, kind: Mark['kind'] = 'header'): Mark => ({ kind, page: 1, box, tag });

  it('stand in the margin that is nearer, clear of boxes and of each other', () => {
    const marks = [
      mark([100, 100, 200, 115], 'trái'),
      mark([400, 100, 500, 115], 'phải'),
      mark([100, 300, 580, 330], 'rộng'),
      mark([220, 100, 280, 115], 'giữa'),
      mark([100, 302, 580, 320], 'trùng', 'task'),
    ];
    const tags = place(...marks);
    const at = (text: string): [number, number] => {
      const { x, y } = tags.find((tag) => tag.text === text)!;
      return [x, y];
    };
    expect(at('trái')).toEqual([66, 100]);
    expect(at('phải')).toEqual([506, 100]);
    // left of it is the first box
    expect(at('giữa')).toEqual([220, 86]);
    expect(at('rộng')).toEqual([66, 300]);
    expect(at('trùng')[1]).toBeGreaterThanOrEqual(314);
  });

  it('of marks at the edges stay on the page', () => {
    for (const tag of place(mark([0, 0, 600, 800], 'cả trang'), mark([2, 790, 20, 799], 'góc'))) {
      expect(tag.x).toBeGreaterThanOrEqual(1);
      expect(tag.x + tag.width).toBeLessThan(600);
      expect(tag.y).toBeGreaterThanOrEqual(1);
    }
  });
});
