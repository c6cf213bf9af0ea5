import { foldKey, stripMarks } from '#text';
import { spellPosition } from './positions.ts';

/** Folded marks of the fixed parts of a document: Nghị định 30/2020/NĐ-CP, Phụ lục I. */

export function isNationalName(line: string): boolean {
  const key = foldKey(line);
  return /cong hoa xa hoi chu nghia(?: viet)?|doc lap\s*[-–]\s*tu do\s*[-–]\s*hanh phuc/u.test(key);
}

/**
 * "ĐẢNG CỘNG SẢN VIỆT NAM", "ĐOÀN TNCS HỒ CHÍ MINH": the head of documents of the Party and the Youth Union; a scan
 * mistakes letters of "TNCS".
 */
export function isPartyName(line: string): boolean {
  return /^(?:dang cong san viet nam|doan (?:t[a-z]{3}|thanh nien cong san) ho chi minh)$/u.test(foldKey(line));
}

/** "SAO Y BẢN CHÍNH", "SAO LỤC", "TRÍCH SAO": the head of a note that certifies a copy. */
export function isCopyLine(line: string): boolean {
  return /^(?:sao y|sao luc|trich sao|ban sao)(?![a-z])/u.test(foldKey(line)) && line === line.toUpperCase();
}

/** "Số: 05/KH-UBND", also with a blank number, and where a scan lost its first half. */
export function isCodeLine(line: string): boolean {
  const key = stripMarks(line).trim();
  return (
    /^so\s*:?\s*[^/]{0,25}\/\s*[A-Z][\w\s/&-]*/iu.test(key) ||
    /^so\s*:/iu.test(key) ||
    // the vowel of a scanned "Số:" before a blank
    /^s[a-z]\s*:\s*\/\s*[A-Z]+-[A-Z]/iu.test(key) ||
    /^[\d\s.…:_-]{0,12}\/\s*[A-Z]{2,}\s*-\s*[A-Z]{2}/u.test(key)
  );
}

/** "Hà Nội, ngày 05 tháng 6 năm 2026", also with blanks. */
export function isPlaceDateLine(line: string): boolean {
  return /^(?:[^,;:]{2,45},\s*)?ngày(?:[\s\d.…_]{0,20}|.{0,8})tháng(?:[\s\d.…_]{0,20}|.{0,8})năm[\s\d.…_]{0,12}$/iu.test(
    line,
  );
}

export function isRecipientsHead(line: string): boolean {
  return /^noi nhan\s*:?/u.test(foldKey(line)) && line.length < 40;
}

/** "PHỤ LỤC", "Phụ lục II", "PHỤ LỤC 1: …", "DANH MỤC NHIỆM VỤ …" only under a bracket "(Kèm theo …)". */
export function isAppendixHead(line: string): boolean {
  if (/^PHỤ LỤC(?:\s+(?:SỐ\s*)?[IVX\d]+(?:[A-Z]|\.\d+)?)?\s*(?:$|[-–:.(]|\p{Lu}{2})/u.test(line)) return true;
  return (
    /^phụ lục(?:\s+(?:số\s*)?(?:[IVX]+|\d+))?\s*[.:]?$/iu.test(line) ||
    /^(?:PHỤ BIỂU|BIỂU|MẪU)\s+(?:SỐ\s*)?[\dIVX]+\s*[.:]?/u.test(line)
  );
}

/** "ĐỀ CƯƠNG BÁO CÁO …": the title of an annex that tells what a report has to hold. */
export function isOutlineHead(line: string): boolean {
  return /^(?:MẪU\s+)?ĐỀ CƯƠNG\s+(?:BÁO CÁO|CHI TIẾT)(?!\p{L})/u.test(line) && line === line.toUpperCase();
}

/** "(Kèm theo Kế hoạch số …)" under the title of an annex. */
export function isAttachedLine(line: string): boolean {
  return /^\(?\s*(?:ban hành\s+)?kèm theo\s/iu.test(line);
}

/** Authority lines of a signature: TM., KT., TL., TUQ., Q.; also where a scan garbled a letter of one that is usual. */
export function isCompetenceLine(line: string): boolean {
  if (line !== line.toUpperCase()) return false;
  return (
    /^(?:(?:T\/?M|K\/?T|T\/?L|TUQ|Q)\s*\.|(?:T\/?M|K\/?T|T\/?L|TUQ)\s+\p{Lu}{2})/u.test(line) ||
    /^\p{Lu}{1,3}\./u.test(spellPosition(line) ?? '')
  );
}

const positions =
  /^(?:PHÓ\s+|QUYỀN\s+|Q\.\s*)?(?:CHỦ TỊCH|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|CHÁNH VĂN PHÒNG|CHÁNH THANH TRA|CHÁNH ÁN|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|VỤ TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|TRƯỞNG \p{L}+|TRƯỞNG|HIỆU TRƯỞNG|VIỆN TRƯỞNG|BÍ THƯ|CHỦ NHIỆM|TỔNG CỤC TRƯỞNG|CHỈ HUY TRƯỞNG|TƯ LỆNH|TỔNG BIÊN TẬP|THỦ TRƯỞNG|TỔNG THANH TRA|KẾ TOÁN TRƯỞNG)(?:[\s,\p{Lu}]{0,60})$/u;

/** A position as a signature prints it: "PHÓ CHỦ TỊCH", "GIÁM ĐỐC". */
export function isPositionLine(line: string): boolean {
  if (line.length >= 70 || line !== line.toUpperCase()) return false;
  return positions.test(line) || /^\p{Lu}+(?!\.)\b/u.test(spellPosition(line) ?? '');
}
