import { describe, expect, it } from 'vitest';
import { readUnitName } from '#lexicon';

describe('readUnitName', () => {
  it.each([
    ['UBND P. Hải An', 'ubnd-xa:hai-an', 'phuong'],
    ['phường hải an', 'ubnd-xa:hai-an', 'phuong'],
    ['P.Hải An', 'ubnd-xa:hai-an', 'phuong'],
    ['Ủy ban nhân dân xã Ea Kar', 'ubnd-xa:ea-kar', 'xa'],
    ['TT. Long Thành, huyện Long Thành', 'ubnd-xa:long-thanh', 'thi tran'],
    ['ĐẶC KHU CÔN ĐẢO', 'ubnd-xa:con-dao', 'dac khu'],
    ['UBND P.12', 'ubnd-xa:phuong-12', 'phuong'],
    ['Chủ tịch UBND xã Phú Lộc', 'ubnd-xa:phu-loc', 'xa'],
    ['1. UBND xã Phú Lộc - ĐT: 0225.3.123.456', 'ubnd-xa:phu-loc', 'xa'],
    ['Sở GD&ĐT', 'so-giao-duc-va-dao-tao', null],
    ['Sở GDĐT', 'so-giao-duc-va-dao-tao', null],
    ['sở xây dựng', 'so-xay-dung', null],
    ['Sở Nông nghiệp & Môi trường', 'so-nong-nghiep-va-moi-truong', null],
    ['SXD', 'so-xay-dung', null],
    ['Sở CT', 'so-cong-thuong', null],
    ['Sở VH, TT&DL', 'so-van-hoa-the-thao-va-du-lich', null],
    ['SỞ TƯ PHÁP', 'so-tu-phap', null],
    ['Giám đốc Sở Y tế (để thực hiện)', 'so-y-te', null],
    ['VP UBND tỉnh', 'van-phong-ubnd-tinh', null],
    ['CA tỉnh', 'cong-an-tinh', null],
  ])('%s', (text, id, kind) => {
    const unit = readUnitName(text);
    expect([unit?.agency.id, unit?.kind, unit?.sure]).toEqual([id, kind, true]);
  });

  it('keeps the province said behind a name apart from it', () => {
    expect(readUnitName('UBND xã Ea Kar, tỉnh Đắk Lắk')).toMatchObject({
      agency: { id: 'ubnd-xa:ea-kar' },
      province: 'Đắk Lắk',
    });
    expect(readUnitName('UBND tỉnh Đắk Lắk')?.agency.id).toBe('ubnd-tinh');
  });

  it('is not sure of a bare place, and gives nothing for a telephone', () => {
    expect(readUnitName('Hải An')).toMatchObject({ agency: { id: 'hai-an' }, sure: false });
    expect(readUnitName('0912 345 678')).toBeNull();
  });
});
