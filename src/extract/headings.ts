import type { TaskSection } from '#model';
import { foldKey } from '#text';

/** What a heading says of the blocks under it: the section of their tasks, aims (targets, no tasks), or nothing to do. */
export type HeadingKind = Exclude<TaskSection, 'appendix'> | 'aims' | 'none';

/** Labels that only the outermost headings have. */
export const topStyles = new Set(['part', 'upper', 'roman', 'heading']);

const rules: [HeadingKind, RegExp][] = [
  [
    'organization',
    /^(?:(?:phan cong |cong tac )?to chuc (?:thuc hien|trien khai)|trach nhiem (?:cua|thuc hien|to chuc)|phan cong (?:nhiem vu|trach nhiem|to chuc|thuc hien|chuan bi|thanh vien|cu the|cong viec)|trach nhiem$|phan cong$)/u,
  ],
  [
    'organization',
    /^(?:(?:thuc hien )?che do (?:thong tin|bao cao)|(?:cong tac )?(?:thong tin,? )?bao cao$|thong tin,? bao cao|cong tac bao cao|kiem tra,? giam sat(?:,| va) bao cao$|trien khai thuc hien$)/u,
  ],
  [
    'funding',
    /^(?:nguon )?kinh phi(?:$| thuc hien| trien khai| bao dam| dam bao| hoat dong| va |:)|^nguon (?:von|luc tai chinh)|^(?:du toan|bao dam|dam bao) kinh phi|^co che tai chinh|^nguon luc$/u,
  ],
  [
    'aims',
    /^(?:muc dich|yeu cau|muc tieu|chi tieu|cac chi tieu|mot so chi tieu|quan diem|nguyen tac|muc dich,? yeu cau)(?:$|[ ,;:])/u,
  ],
  [
    'none',
    /^(?:ve )?(?:can cu|co so(?= (?:phap ly|thuc tien|chinh tri|khoa hoc|ly luan|xay dung|de xuat|ban hanh)| *$)|su can thiet|danh gia(?! va |, (?!tinh hinh|ket qua|thuc trang))|ly do|thuc trang|hien trang|tinh hinh|nhan dinh|du bao tinh hinh|ket qua|khai quat|boi canh|pham vi|doi tuong|thanh phan|thoi gian|dia diem|thoi gian,? dia diem|ton tai|han che|kho khan|thuan loi|nguyen nhan|bai hoc|giai thich|cac can cu|phan mo dau|dac diem)(?:$|[ ,;:])/u,
  ],
  // articles of a decision that are about itself
  ['none', /^(?:hieu luc|dieu khoan|trach nhiem) thi hanh$/u],
  ['none', /^noi dung (?:kiem tra|lam viec|thanh tra|giam sat|tuyen truyen)$/u],
  [
    'body',
    /^(?:cac |mot so |nhung |noi dung )?(?:nhiem vu|giai phap|noi dung|hoat dong|bien phap|cong viec)(?:$|[ ,;:])/u,
  ],
];

/**
 * Kind of a heading's blocks, or null where its words say nothing. `outer` headings (I., A., capitals) are judged by
 * their first words; inner ones only where they are nothing but such a phrase, since tasks also begin "Đánh giá …".
 */
export function kindOfHeading(text: string, outer: boolean): HeadingKind | null {
  const key = foldKey(text).replace(/[\s:.;–-]+$/u, '');
  if (
    outer &&
    /(?:nhiem vu|giai phap|noi dung (?:thuc hien|trien khai|ke hoach))/u.test(key) &&
    !/^(?:to chuc|phan cong|ket qua|danh gia|tinh hinh|trach nhiem|kinh phi)/u.test(key)
  ) {
    return 'body';
  }
  if (outer && /to chuc thuc hien/u.test(key)) return 'organization';
  const words = key.split(' ').length;
  if (!outer && words > 8) return null;
  for (const [kind, pattern] of rules) {
    const match = pattern.exec(key);
    if (!match) continue;
    if (outer) return kind;
    if (kind === 'none' && words > 4) continue;
    if (kind === 'body') continue;
    return kind;
  }
  return null;
}
