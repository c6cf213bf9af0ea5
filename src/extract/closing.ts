import { foldKey } from '#text';

/** "… yêu cầu các cơ quan nghiêm túc triển khai thực hiện": a duty of nobody in particular. */
const demand =
  /^(?:[\p{L}\s,.]{0,80}?)(?:yeu cau|de nghi|(?<!ban )chi dao)\s.{0,220}(?:nghiem tuc|khan truong|chu dong|quan tam|phoi hop|can cu|luu y).{0,120}(?:thuc hien|trien khai)/u;
const formulas = [
  /^(?:tren day la|nay thong bao) /u,
  /^(?:trong )?qua trinh (?:to chuc |trien khai |thuc hien |,|ke hoach )*.*(?:kho khan|vuong mac|phat sinh|bat cap|vuot tham quyen|can (?:thiet )?(?:phai )?(?:sua doi|dieu chinh|bo sung))/u,
  /^(?:trong khi|neu|khi|truong hop).{0,80}(?:kho khan|vuong mac|phat sinh).{0,160}(?:bao cao|phan anh|kien nghi|trao doi|lien he|gui)/u,
  /^nhan duoc (?:ke hoach|van ban)/u,
  /^[^.;:]{0,60}thong bao (?:de|den) [^;:]{0,160}(?:duoc )?biet(?:,|va| )*(?:trien khai |to chuc )?(?:thuc hien)?[./]*$/u,
  /^can cu (?:noi dung )?ke hoach(?: nay)?, [^.;:]{3,110} (?:trien khai|to chuc) thuc hien[./]*$/u,
  /^(?:ke hoach|quyet dinh|nghi quyet) nay (?:co hieu luc|thay the|(?:duoc )?pho bien)/u,
  /^\(?\s*(?:co|kem theo|chi tiet|noi dung|cu the)?.{0,60}(?:phu luc|bieu mau|de cuong|danh muc).{0,80}(?:kem theo|dinh kem)\s*[.;)]*$/u,
  /^\(?\s*(?:chi tiet|cu the)\s.{0,30}(?:tai|theo|xem)\s.{0,40}(?:phu luc|bieu|bang)/u,
  // "Có bảng kế hoạch cụ thể kèm theo.", "Các phần việc nêu tại Phụ lục đính kèm Kế hoạch này."
  /^\(?\s*(?:co|theo|xem) (?:cac )?(?:khung|ke hoach chi tiet|bang|bieu|phu luc|danh muc|lich)[^.;:]{0,60}(?:kem theo|dinh kem|kem)[^.;:]{0,30}[.;)]*$/u,
  /^[^.;:]{0,70}(?:neu|ghi|the hien|quy dinh|trinh bay) (?:tai|trong|o) (?:cac )?(?:phu luc|bieu|bang)(?![a-z])[^.;:]{0,60}[.;)]*$/u,
  // "Công văn số 491/… ngày 25/02/2010 của Bộ …": a ground that stands by itself
  /^(?:cong van|nghi quyet|quyet dinh|chi thi|thong tu|nghi dinh|ket luan|ke hoach|luat)(?: lien tich)? so:? ?\d[^\s]*\/\S+,? ngay \d{1,2}[^;:]{0,400}$/u,
  // "Các nhiệm vụ cụ thể được phân công tại Phụ lục …", "Nhiệm vụ năm 2026: Phụ lục I", "Phân công thực hiện theo biểu sau:"
  /^(?:cac |nhung )?(?:nhiem vu|noi dung|giai phap|hoat dong|cong viec|chi tieu|phan cong|tien do|danh muc)[^.;]{0,160}(?:\b(?:tai|theo|trong|o|xem)|:|\()\s*(?:cac |danh muc |noi dung )?(?:phu luc|bieu|bang)(?![a-z])[^.;]{0,90}(?:; [^.;]{0,60}(?:tai|theo) (?:phu luc|bieu|bang)[^.;]{0,30})?[.;:)]*$/u,
];

/** What a decision says of itself: what it puts into force or out of it, where it is printed, who sees to it (Nghị định 30/2020/NĐ-CP, Appendix III, form 1.2). */
const ofDecision = [
  /^(?:ban hanh|cong bo) kem theo (?:quyet dinh|nghi quyet) nay/u,
  /^noi dung (?:chi tiet|cu the) [^;.]{1,80} thuc hien theo /u,
  /^(?:bai bo|thay the) (?:toan bo |mot phan |cac |dieu [^,;.]{1,40} cua )*(?:quyet dinh|nghi quyet|chi thi|van ban|ke hoach)/u,
  /^(?:quyet dinh|nghi quyet)(?: nay)?(?: va [^,;.]{1,60})? (?:co hieu luc|thay the|duoc dang tai|het hieu luc)/u,
  /(?:chiu trach nhiem|can cu quyet dinh)\s(?:[^;.]{0,60}\s)?thi hanh (?:quyet dinh|nghi quyet) nay[\s./]*$/u,
];

/** True for an article of a decision, or a paragraph of one, that lays no duty on anybody. */
export function isDecisionFormula(text: string): boolean {
  const key = foldKey(text);
  return ofDecision.some((formula) => formula.test(key));
}

/**
 * Formulas that close a plan or point to its annex; they are no tasks (contract, "What is a task"). `labelled`: a
 * numbered or dashed item is only one where it says nothing else.
 */
export function isClosingFormula(text: string, labelled: boolean): boolean {
  const key = foldKey(text);
  if (formulas.some((formula) => formula.test(key))) return !labelled || key.length <= 260;
  if (labelled) return false;
  if (demand.test(key)) return key.length <= 330 || /(?:thuc hien|trien khai)[^.;]{0,60} ke hoach nay/u.test(key);
  return /\.\/\.?$/u.test(key) && /(?:^|\s)(?:yeu cau|de nghi|kinh de nghi|mong|trien khai thuc hien)\s/u.test(key);
}
