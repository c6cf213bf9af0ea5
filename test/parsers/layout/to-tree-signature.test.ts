import { describe, expect, it } from 'vitest';
import { toLine } from '#tree';
import { toTree } from '../../../parsers/layout/to-tree.ts';
import { setPage, setParagraph } from '../../support/set-page.ts';

const full = 'các cơ quan đơn vị liên quan tổ chức thực hiện nhiệm vụ được giao và báo';
const body = setParagraph(200, [full, full, 'cáo kết quả.']);

const texts = (page: ReturnType<typeof toTree>) => page.root.children.map((node) => toLine(node));

describe('recipients and signature', () => {
  it('sets recipients and signature side by side', () => {
    const page = setPage([
      ...body,
      { x: 380, y: 350, text: 'TM. ỦY BAN NHÂN DÂN', bold: true },
      { x: 85, y: 352, text: 'Nơi nhận:', bold: true, italic: true, size: 12 },
      { x: 85, y: 366, text: '- Như trên;', size: 11 },
      { x: 415, y: 368, text: 'CHỦ TỊCH', bold: true },
      { x: 85, y: 380, text: '- Các sở, ban, ngành và các đơn vị', size: 11 },
      { x: 85, y: 393, text: 'trực thuộc;', size: 11 },
      { x: 85, y: 406, text: '- Lưu: VT.', size: 11 },
      { x: 400, y: 440, text: 'Nguyễn Văn A', bold: true },
    ]);
    const tail = toTree([page]).root.children.slice(-7);
    expect(tail.map((node) => [toLine(node), node.data && 'column' in node.data ? node.data.column : null])).toEqual([
      ['Nơi nhận:', 0],
      ['- Như trên;', 0],
      ['- Các sở, ban, ngành và các đơn vị trực thuộc;', 0],
      ['- Lưu: VT.', 0],
      ['TM. ỦY BAN NHÂN DÂN', 1],
      ['CHỦ TỊCH', 1],
      ['Nguyễn Văn A', 1],
    ]);
  });

  it('parts recipients and signer whose head stands on the page before', () => {
    const page = setPage([
      { x: 85, y: 80, text: '- Các Thứ trưởng;' },
      { x: 380, y: 80, text: 'THỨ TRƯỞNG', bold: true },
      { x: 85, y: 100, text: '- Lưu: VT.' },
      { x: 360, y: 160, text: 'Nguyễn Tường Minh', bold: true },
    ]);
    expect(texts(toTree([page]))).toEqual(['- Các Thứ trưởng;', '- Lưu: VT.', 'THỨ TRƯỞNG', 'Nguyễn Tường Minh']);
  });

  it('keeps a signature apart from recipients whose head was not read', () => {
    const page = setPage([
      ...body,
      { x: 356, y: 660, text: 'TM. ỦY BAN NHÂN DÂN' },
      { x: 85, y: 675, text: '- Ban TĐ-KT Trung ương;', size: 11 },
      { x: 386, y: 677, text: 'CHỦ TỊCH' },
      { x: 85, y: 740, text: '- CVP, PCVP UBND TP;', size: 11 },
      { x: 370, y: 741, text: 'Nguyễn Xuân Bình' },
    ]);
    expect(texts(toTree([page]))).toEqual(
      expect.arrayContaining(['- CVP, PCVP UBND TP;', 'CHỦ TỊCH', 'Nguyễn Xuân Bình']),
    );
  });
});
