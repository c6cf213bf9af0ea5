import { describe, expect, it } from 'vitest';
import { blankRaster } from '../../../parsers/ocr/raster.ts';
import { takeRules } from '../../../parsers/ocr/rules.ts';
import { paint } from '../../support/paint.ts';

const dpi = 200;

describe('takeRules', () => {
  it('takes short lines that lead from one line to the next, in a table set tightly about its text', () => {
    const page = blankRaster(700, 400, dpi);
    for (const y of [50, 84]) paint(page, [50, y, 600, y + 2]);
    for (const x of [50, 120, 598]) paint(page, [x, 50, x + 2, 86]);
    // a stem that reaches neither
    paint(page, [200, 55, 203, 79]);
    const vertical = takeRules(page).filter((rule) => rule.direction === 'vertical');
    expect(vertical.map((rule) => Math.round((rule.at * dpi) / 72))).toEqual([51, 121, 599]);
  });

  it('leaves a letter whose marks reach from one line of a table to the next', () => {
    const page = blankRaster(700, 400, dpi);
    for (const y of [50, 84]) paint(page, [50, y, 600, y + 2]);
    for (const x of [50, 598]) paint(page, [x, 50, x + 2, 86]);
    // mark, letter and point below, their bowls beside the upright
    for (const [top, bottom] of [
      [54, 60],
      [62, 74],
      [76, 82],
    ] as const)
      paint(page, [300, top, 304, bottom]);
    for (const y of [54, 62, 67, 72]) paint(page, [292, y, 312, y + 3]);
    const vertical = takeRules(page).filter((rule) => rule.direction === 'vertical');
    expect(vertical.map((rule) => Math.round((rule.at * dpi) / 72))).toEqual([51, 599]);
  });

  it('takes a line that leans, and wipes it off where it stands', () => {
    const page = blankRaster(700, 700, dpi);
    for (let y = 50; y < 650; y += 1) paint(page, [100 + Math.round(y / 50), y, 103 + Math.round(y / 50), y + 1]);
    const [rule, ...others] = takeRules(page);
    expect([others.length, rule!.direction, Math.round((rule!.width * dpi) / 72)]).toEqual([0, 'vertical', 3]);
    expect(page.data.every((grey) => grey === 255)).toBe(true);
  });

  it('takes long thin lines in grey, and no grey edge of a surface', () => {
    const page = blankRaster(700, 400, dpi);
    paint(page, [50, 20, 300, 40]);
    paint(page, [50, 100, 600, 101], 180);
    paint(page, [50, 200, 600, 260], 180);
    const rules = takeRules(page);
    expect(rules.map((rule) => Math.round((rule.at * dpi) / 72))).toEqual([101]);
    expect(page.data[100 * 700 + 60]).toBe(255);
  });

  it('takes paler hairlines too where they lead from line to line of a table', () => {
    const page = blankRaster(700, 400, dpi);
    paint(page, [50, 20, 300, 40]);
    for (const y of [50, 350]) paint(page, [50, y, 602, y + 2]);
    for (const x of [50, 600]) paint(page, [x, 50, x + 2, 352]);
    paint(page, [52, 150, 600, 151], 210);
    paint(page, [300, 151, 301, 350], 210);
    // what shines through meets no line
    paint(page, [80, 250, 560, 251], 210);
    const at = (rules: ReturnType<typeof takeRules>, direction: string): number[] =>
      rules.filter((rule) => rule.direction === direction).map((rule) => Math.round((rule.at * dpi) / 72));
    const rules = takeRules(page);
    expect([at(rules, 'horizontal').sort((a, b) => a - b), at(rules, 'vertical').sort((a, b) => a - b)]).toEqual([
      [51, 151, 351],
      [51, 301, 601],
    ]);
  });

  it('takes a pale line whole that leans and all but vanishes on its way', () => {
    const page = blankRaster(700, 400, dpi);
    paint(page, [60, 60, 300, 80]);
    for (const y of [50, 350]) paint(page, [50, y, 602, y + 2]);
    for (const x of [50, 600]) paint(page, [x, 50, x + 2, 352]);
    for (let x = 52; x < 600; x += 1) {
      const y = 150 + Math.floor((x - 52) / 90);
      paint(page, [x, y, x + 1, y + 2], x > 250 && x < 350 ? 240 : 210);
    }
    const rows = takeRules(page).filter((rule) => rule.direction === 'horizontal');
    expect(rows.map((rule) => Math.round(((rule.to - rule.from) * dpi) / 72))).toEqual([552, 552, 552]);
  });

  it('takes no pale lines where the text of the back shines through', () => {
    const page = blankRaster(700, 400, dpi);
    for (let x = 60; x < 590; x += 20) paint(page, [x, 80, x + 12, 92]);
    for (let x = 60; x < 590; x += 20) paint(page, [x, 250, x + 12, 262], 210);
    for (const y of [50, 350]) paint(page, [50, y, 602, y + 2]);
    for (const x of [50, 600]) paint(page, [x, 50, x + 2, 352]);
    paint(page, [52, 150, 600, 151], 210);
    expect(takeRules(page).filter((rule) => rule.direction === 'horizontal')).toHaveLength(2);
  });

  it('takes lines, broken ones that stand free too, and leaves the feet of letters', () => {
    const page = blankRaster(700, 400, dpi);
    paint(page, [50, 50, 400, 53]);
    for (let x = 50; x < 140; x += 15) paint(page, [x, 100, x + 12, 102]);
    // a word: seven stems on feet that nearly touch
    for (let x = 50; x < 155; x += 15) {
      paint(page, [x, 198, x + 12, 201]);
      paint(page, [x + 4, 180, x + 8, 198]);
    }
    const rules = takeRules(page);
    expect(rules.map((rule) => Math.round((rule.at * dpi) / 72))).toEqual([52, 101]);
    expect([page.data[51 * 700 + 60], page.data[199 * 700 + 60]]).toEqual([255, 0]);
  });
});
