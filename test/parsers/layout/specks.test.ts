import { describe, expect, it } from 'vitest';
import { withoutMarginSpecks } from '../../../parsers/layout/specks.ts';
import { setPage, setParagraph } from '../../support/set-page.ts';

const lines = setParagraph(200, ['các cơ quan thực hiện đúng quy định', 'và báo cáo kết quả về Sở Nội vụ'])
  .concat(setParagraph(300, ['các cơ quan thực hiện đúng quy định', 'và báo cáo kết quả về Sở Nội vụ']))
  .concat(setParagraph(400, ['các cơ quan thực hiện đúng quy định', 'và báo cáo kết quả về Sở Nội vụ']))
  .map((line) => ({ ...line, to: 540 }));

describe('withoutMarginSpecks', () => {
  const page = setPage([...lines, { x: 25, y: 168, text: 'Số.' }, { x: 270, y: 168, text: 'KẾ HOẠCH' }]);
  const read = (confidence: (text: string) => number) =>
    withoutMarginSpecks({ ...page, runs: page.runs.map((run) => ({ ...run, confidence: confidence(run.text) })) });

  it('drops doubtful words that stand in the margin of a scan, and no other', () => {
    const texts = read((text) => (text === 'Số.' || text === 'HOẠCH' ? 0.3 : 0.9)).runs.map((run) => run.text);
    expect(texts.slice(-2)).toEqual(['KẾ', 'HOẠCH']);
  });

  it('keeps doubtful words between the borders of a table', () => {
    const rules = [20, 60].map((at) => ({ direction: 'vertical' as const, at, from: 100, to: 250, width: 1 }));
    const doubtful = page.runs.map((run) => ({ ...run, confidence: run.text === 'Số.' ? 0.3 : 0.9 }));
    expect(withoutMarginSpecks({ ...page, rules, runs: doubtful }).runs).toHaveLength(page.runs.length);
  });

  it('keeps sure words, and pages with a text layer', () => {
    expect(read(() => 0.9).runs).toHaveLength(page.runs.length);
    expect(withoutMarginSpecks(page)).toBe(page);
  });
});
