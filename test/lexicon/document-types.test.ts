import { describe, expect, it } from 'vitest';
import { documentTypeByCode, documentTypeOf, documentTypes, notationType } from '#lexicon';

describe('documentTypes', () => {
  it('has one entry a code and a name', () => {
    expect(new Set(documentTypes.map(({ code }) => code)).size).toBe(documentTypes.length);
    expect(new Set(documentTypes.map(({ name }) => name)).size).toBe(documentTypes.length);
  });
});

describe('documentTypeOf', () => {
  it.each([
    ['KẾ HOẠCH', 'KH'],
    ['Kế hoạch hành động', 'KH'],
    ['KẾ HOẠCH  LIÊN NGÀNH', 'KH'],
    ['CHƯƠNG TRÌNH HÀNH ĐỘNG', 'CTr'],
    ['Nghị quyết', 'NQ'],
    ['Nghị định', 'NĐ'],
    ['Quy định', 'QyĐ'],
    ['Công điện', 'CĐ'],
    ['Văn bản', 'CV'],
    ['Thông tư liên tịch', 'TTLT'],
    ['Thông tư', 'TT'],
    ['Bộ luật', 'L'],
  ])('%s is %s', (name, code) => expect(documentTypeOf(name)?.code).toBe(code));

  it('knows no type in a part of a word or in nothing', () => {
    expect(documentTypeOf('Kế')).toBeNull();
    expect(documentTypeOf('')).toBeNull();
  });
});

describe('notationType', () => {
  it.each([
    ['KH-UBND', 'KH'],
    ['QĐ-TTg', 'QĐ'],
    ['KL/TW', 'KL'],
    ['2025/TT-VPCP', 'TT'],
    ['CTr/TU', 'CTr'],
    ['CTR-UBND', 'CTr'],
    ['TTr-SNV', 'TTr'],
    ['QĐi/TW', 'QyĐ'],
    ['UBND-VP', undefined],
    ['TTg-CĐS', undefined],
    ['QH15', undefined],
  ])('%s is %s', (notation, code) => expect(notationType(notation)?.code).toBe(code));

  it('finds a type by its abbreviation', () => {
    expect(documentTypeByCode('NQ')?.name).toBe('Nghị quyết');
    expect(documentTypeByCode('UBND')).toBeNull();
  });
});
