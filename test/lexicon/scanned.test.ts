import { describe, expect, it } from 'vitest';
import {
  isCompetenceLine,
  isCutName,
  isPositionLine,
  readName,
  spellNotation,
  spellPosition,
  toIssuer,
} from '#lexicon';

describe('readName', () => {
  it.each([
    ['Nguyễn Thị Thu Hà', 'Nguyễn Thị Thu Hà'],
    ['Thạch Cánh Minh Vũ', 'Thạch Cảnh Minh Vũ'],
    ['Nguyên Xuân Bình', 'Nguyễn Xuân Bình'],
    ['54 Trương Hòa Bình', 'Trương Hòa Bình'],
    ['PHAM THỊ THANH TRA', 'Phạm Thị Thanh Trà'],
    ['Hầu A Lềnh', 'Hầu A Lềnh'],
    ['“Hoàng Văn Thuân', 'Hoàng Văn Thuân'],
    ['tá Hoàng Minh Tuấn', 'Hoàng Minh Tuấn'],
    ['Hạm Thị Thanh Tra', 'Phạm Thị Thanh Trà'],
    ['bùi Văn Hải', 'Bùi Văn Hải'],
    ['Phạnt Thi Thanh Trà', 'Phạm Thị Thanh Trà'],
  ])('%s', (line, name) => expect(readName(line)).toEqual({ name, sure: true }));

  it('leaves a syllable whose marks could be of several names', () =>
    expect(readName('Tran Van Binh')).toEqual({ name: 'Trần Văn Binh', sure: false }));

  it.each([
    'Sơ Công Thương Lao Cai',
    'Cua Chính Phu',
    'K ZEHỦ TƯỚNG',
    'TỈNH LÂM ĐỒNG',
    'é Lại An',
    '- Lưu: VT',
    'la Văn phòng',
    'phan Hải',
  ])('no name: %s', (line) => expect(readName(line)).toBeNull());

  it('knows the end of a name whose beginning is under the stamp', () =>
    expect(['Văn Hải', 'Hồ Văn', 'Bùi Văn Hải'].map(isCutName)).toEqual([true, true, false]));
});

describe('spellNotation', () => {
  const committee = toIssuer(['BAN CHỈ ĐẠO CẢI CÁCH HÀNH CHÍNH', 'CỦA CHÍNH PHỦ']);
  it.each([
    ['QD-BCDCCHC', 'QĐ-BCĐCCHC'],
    ['KH-UBNO', 'KH-UBND'],
    ['QD-BCĐPCCHC', 'QĐ-BCĐCCHC'],
    ['KH - HDND', 'KH-HĐND'],
    ['TTr-UBND', 'TTr-UBND'],
    ['KH-MTTW', 'KH-MTTW'],
    ['QĐ-TTg', 'QĐ-TTg'],
    ['TTg-CĐĐS', 'TTg-CĐS'],
  ])('%s', (read, notation) => expect(spellNotation(read, committee)).toBe(notation));
  it('adds no letter that the body leaves out', () => {
    const division = toIssuer(['UBND PHƯỜNG A', 'PHÒNG VĂN HÓA - XÃ HỘI']);
    expect(spellNotation('KH-VHXH', division)).toBe('KH-VHXH');
  });
  it('says nothing of what it does not know', () => expect(spellNotation('XQ-ABC', committee)).toBeNull());
});

describe('spellPosition', () => {
  it.each([
    ['PHO CHANH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'],
    ['KT CHÁNH VĂN PHÒNG', 'KT. CHÁNH VĂN PHÒNG'],
    ['IM. ỦY BAN NHÂN DÂN', 'TM. ỦY BAN NHÂN DÂN'],
    ['GIAM ĐÓC', 'GIÁM ĐỐC'],
    ['TRƯỜNG THCS KIM ĐỒNG', null],
  ])('%s', (line, position) => expect(spellPosition(line)).toBe(position));

  it('tells authority from position', () => {
    const kinds = ['IM. ỦY BAN NHÂN DÂN', 'PHO GIÁM ĐỐC', 'TRƯỜNG THCS'].map((line) => [
      isCompetenceLine(line),
      isPositionLine(line),
    ]);
    expect(kinds).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ]);
  });
});
