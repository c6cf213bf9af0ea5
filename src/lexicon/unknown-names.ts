import type { Agency } from '#model';
import { foldInPlace, slug } from '#text';
import { matchAt } from './match-at.ts';

/** Words that open the name of a body; the name behind is capitalised. */
const headWord =
  /(?:so|don bien phong|hiep hoi|vu|ban (?:chi dao|quan ly|to chuc|chi huy|can su)|ban|tong cuc|cuc|chi cuc|phong|trung tam|van phong|hoi dong|hoi|doan|truong|benh vien|khoa|cang vu|dien luc|buu dien|cong doan|bao tang|thu vien|cong ty|tong cong ty|tap doan|to cong tac|to|bo phan|cong chuc|vien|kho bac|thue|bao hiem|cong an|bo|uy ban|lien doan|lien minh|hat|quy|ngan hang|chi nhanh|don vi|thanh tra|bao|dai|hop tac xa|vuon(?: quoc gia)?|khu bao ton(?: thien nhien)?|doi|tram|thanh doan|tinh doan|dang uy|chi bo|vien thong|vnpt|viettel|mobifone)(?=\s)/uy;

const notNames =
  /^(?:to chuc|ban hanh|hoi nghi|hoi thao|bao cao|bao dam|doan vien|doan the|bo tri|bo sung|truong hop|cong chuc,? vien|quy dinh|quy che|bao ve|vien chuc|thue dat|hoi hop|phong chong|phong ngua|phong, chong|phong,|dai hoi|don vi (?:chu|phoi|thuc|tham|nao|minh)|to giac|so luong|so voi|so hoa|doi moi|doi voi|doi ngu|ban than)/u;

/** A name that is not in the file: a head word and what is capitalised behind it. `namesOnly`, `wholeLine`: see AgencyContext. */
export function readUnknown(
  text: string,
  folded: string,
  at: number,
  from: number,
  namesOnly: boolean,
  wholeLine: boolean,
): { agency: Agency; from: number; end: number } | null {
  const head = matchAt(headWord, folded, at);
  if (head === null || notNames.test(folded.slice(at, at + 40))) return null;
  if (/^ban$/u.test(head) && /^\p{Ll}/u.test(text.slice(at))) return null;
  // "Đoàn kiểm tra số 1, số 2"
  if (head === 'so' && /^số\s*\d/iu.test(text.slice(at, at + 8))) return null;
  // "Quý II năm 2026" is no fund
  if (head === 'quy' && !/^quỹ/iu.test(text.slice(at))) return null;
  // "khóa bồi dưỡng", "khoa học"
  if (head === 'khoa' && !/^khoa\s\p{Lu}/iu.test(text.slice(at, at + 6))) return null;
  const stops = namesOnly ? listEnds : ends;
  const length =
    readName(text.slice(at + head.length), stops, head, namesOnly || wholeLine) ?? readLowerName(head, text, at);
  if (length === null) return null;
  const end = at + head.length + length;
  const own = text.slice(at, end).trim();
  if (own.split(/\s+/u).length < 2) return null;
  const name = own.charAt(0).toUpperCase() + own.slice(1);
  return {
    agency: { raw: text.slice(from, end).trim(), id: slug(own), name, level: levelOf(head), kind: 'agency' },
    from: at,
    end,
  };
}

/** Verbs and links that end a name in a sentence. */
const ends =
  /^(?:to chuc|phoi hop|thuc hien|xay dung|tham muu|chu tri|co trach|co nhiem|lam|ra soat|huong dan|kiem tra|bao cao|trien khai|theo doi|don doc|la|chiu|bo tri|tiep tuc|khan truong|can cu|tang cuong|chu dong|tong hop|ban hanh|cung|de nghi|duoc|se|cac|phai|dam bao|bao dam|gui|lap|van dong|thuc day|ho tro|cung cap|giam sat|phat dong|kiem dem|quan triet|pho bien|giai quyet|thong bao|cap nhat|tap trung|chi dao|lanh dao|quan ly|su dung|dieu tra|thu thap|tien hanh|tham gia|phan bo|can doi|tham dinh|van hanh|duy tri|quan tam|tao dieu kien|dao tao|boi duong|cong bo|cho vay|bao ve|xu ly|giup|dong hanh|khuyen khich|dua|lua chon|xet(?! nghiem)|so ket|tong ket|danh gia|du tru|quyet toan|chuan bi|tiep nhan|day manh|nang cao|phat huy|nghien cuu|trinh|cu|voi|tren|tai|theo|thuoc|trong|khi|va|hoac|-|co lien|cong khai|dang tai|tuyen truyen|phan cong|giao(?! thong)|hoan thanh|cap(?! (?:cuu|nuoc|thoat))|kip thoi|phat(?! trien)|niem yet|mo (?:chuyen|lop|rong|so)|de xuat|phan dau|thuong xuyen|dinh ky|truc thuoc|cua|in (?:an|sao|tai lieu)|duyet|lien thong|tiem|nao vet|thu gom|phun|dien tap|doi (?:chieu|soat)|dong bo|ket noi|tich hop|phe duyet|ky ket|khao sat|chi tra|ban giao|khac phuc|xac (?:minh|nhan|dinh)|nang cap|lap dat|tieu huy|nhac nho|xu phat|giai toa|thao go|cuu tro|bieu duong|kiem diem|bao tri|nghiem thu|lay (?:mau|y kien|phieu)|treo|quet don|trong (?:cay|rung|dam)|sua chua|viet (?:bai|tin)|dang (?:bai|tin)|thu (?:phi|tien|thue|nop)|hop (?:dan|giao ban|voi)|truc (?:ban|gac|chot)|don (?:dep|ve sinh)|sap xep|kiem ke|di doi|ra quan|phat trien (?:doan|dang|hoi) vien)(?![a-z])/u;

/** What ends a name where nothing but names stands. */
const listEnds =
  /^(?:phoi hop|thuc hien|tham muu|chu tri|la|cung|cac|voi|tren|tai|theo|thuoc|trong|khi|va|hoac|-|co lien|truc thuoc|cua)(?![a-z])/u;
/** Behind these a verb goes on a name: "đầu tư xây dựng", "giáo dục thường xuyên", "Trợ giúp pháp lý". */
const goesOn = /(?:đầu tư|quản lý|giáo dục|dịch vụ|tham mưu|trợ|công|chương|quy|việc|trung|sơ|cung|khẩn)$/iu;
/** Verbs that go on no name. */
const sureVerbs = /^(?:to chuc|phoi hop|chu tri|ra soat|bao cao|la|se|phai|duoc|voi|theo|cung|chiu)(?![a-z])/u;

/** Divisions are named after their fields of work, the further ones in small letters: "Phòng Công chức, viên chức". */
const division = /^(?:phong|ban|vu|khoa|cuc|chi cuc)$/u;
/** Who is named behind a division without being one, and no field of work. */
const people =
  /^(?:giao vien|hoc sinh|nguoi|nhan dan|hoi vien|doan vien|doanh nghiep|nha truong|gia dinh|cha me|dong chi|dai dien|thanh vien)(?![a-z])/u;

/** Length of ", viên chức" behind a division's name in a sentence: up to four words in front of a verb, a link or the end. */
function furtherField(rest: string): number {
  const opened = /^,\s+(?=\p{Ll})/u.exec(rest)?.[0].length ?? 0;
  const field = rest.slice(opened);
  if (opened === 0 || opensOther(field) || people.test(foldInPlace(field.slice(0, 20)))) return 0;
  const word = /\s*\p{Ll}+(?![\p{L}\d])/uy;
  for (let count = 0; count < 4 && word.test(field); count += 1) {
    const behind = field.slice(word.lastIndex);
    const next = behind.trimStart();
    if (/^(?:$|[.:;)])/u.test(next) || isStop(ends, next, foldInPlace(next.slice(0, 30))))
      return opened + word.lastIndex;
  }
  return 0;
}

/** Length of a capitalised name (`listed`: where nothing but names stands, a comma too goes on in small letters; "Ban Quản lý dự án …" goes on in small letters), in which commas and "và" may stand ("Văn hóa, Khoa học và Thông tin"); or null. */
function readName(text: string, stops: RegExp, head: string, listed: boolean): number | null {
  const capital = /^\s+(?:\p{Lu}[\p{L}\d'’.&]*|\d{1,3}(?![\d/%]))/u.exec(text)?.[0];
  // "Trạm khu vực 1"
  const area = /^(?:tram|doi|hat|thue|trung tam)$/u.test(head)
    ? /^\s+(?:khu vực|cơ sở)\s+(?:\d{1,2}|\p{Lu}[\p{L}]*)/u.exec(text)?.[0]
    : undefined;
  const first =
    capital ??
    area ??
    (head === 'ban quan ly' ? /^\s+(?:các\s+)?(?:dự án|khu|rừng|chợ|cảng)/iu.exec(text)?.[0] : undefined);
  if (first === undefined) return null;
  let end = first.length;
  for (let words = 1; words < 14; words += 1) {
    const rest = text.slice(end);
    const joined =
      /^(?:\s*[-–&]\s*|\s+và\s+|,\s+(?=\p{Lu}\p{L}*(?:\s\p{Ll}+){0,3}(?:,\s\p{Lu}|\s+và\s+\p{Lu})))(?=\p{Lu})/u.exec(
        rest,
      )?.[0];
    // "Cục Quản lý nhà và thị trường bất động sản"
    const link = listed ? /^(?:\s+và|,)\s+(?=\p{Ll})/u : /^\s+và\s+(?=\p{Ll})/u;
    // "Khu di tích lịch sử - văn hóa Núi Bà"
    const pair = listed ? /^\s+[-–]\s+(?=(?:\p{Ll}+\s+){1,3}\p{Lu})/u : null;
    const lower = joined === undefined ? ((pair?.exec(rest) ?? link.exec(rest))?.[0] ?? null) : null;
    const opened = lower !== null && !opensOther(rest.slice(lower.length)) ? lower : null;
    const field = !listed && joined === undefined && division.test(head) ? furtherField(rest) : 0;
    if (field > 0) return end + field;
    const from = (joined ?? opened)?.length ?? /^\s+/u.exec(rest)?.[0].length ?? 0;
    // "HIV/AIDS" is one word of a name
    const word = /^(?:\p{Lu}{2,}\/\p{Lu}{2,}(?![\p{L}\d-])|[\p{L}\d'’]+)/u.exec(rest.slice(from))?.[0];
    if (from === 0 || word === undefined) break;
    const folded = foldInPlace(rest.slice(from, from + 30));
    if (joined !== undefined && opensAgency(rest.slice(from), folded)) break;
    // another line of a cell that opens with a body
    if (
      /^[^\S\n]*\n/u.test(rest) &&
      (opensAgency(rest.slice(from), folded) || /^Văn phòng\s*(?:\n|$)/u.test(rest.slice(from)))
    )
      break;
    if (
      joined === undefined &&
      /^\p{Ll}/u.test(word) &&
      isStop(stops, word, folded) &&
      (sureVerbs.test(folded) || !goesOn.test(text.slice(0, end)))
    )
      break;
    end += from + word.length;
    // "Đài Truyền thanh xã phát tin": whose body it is ends the name; "hạ tầng xã hội" does not
    if (/^(?:xã|phường|tỉnh|huyện)$/u.test(word) && /^\s+(?!hội(?!\p{L}))\p{Ll}/u.test(text.slice(end))) break;
  }
  return end;
}

/** Words of fields of work that differ only in their marks from one that ends a name: "vận tải" (tại), "dược" (được). */
const fieldWords = /^(?:giáo|cư|lâm|lắp|tài|tải|trồng|trọt|thuốc|khí|cửa|dược|đua|lá)(?!\p{L})/iu;

/** One of the words that end a name, by its own marks: "giáo dục" is no "giao", "dân cư" no "cử". */
function isStop(stops: RegExp, text: string, folded: string): boolean {
  return stops.test(folded) && !fieldWords.test(text);
}

/** Whether a text opens with a verb or link that ends a name in a sentence. */
export function endsName(text: string): boolean {
  return isStop(ends, text, foldInPlace(text.slice(0, 30)));
}

/** Which word of a text, behind the first two, is a verb that ends a name in a sentence; -1 where none is. */
export function findVerb(text: string): number {
  const words = text.split(/\s+/u);
  return words.findIndex((_, i) => {
    const rest = words.slice(i).join(' ');
    const links = /^(?:thuộc|trực thuộc|trên|và|của|các)(?!\p{L})/u.test(rest);
    return i > 1 && isStop(ends, rest, foldInPlace(rest)) && !links && !goesOn.test(words.slice(0, i).join(' '));
  });
}

/** What is joined by "và" is another body or another verb, not the rest of a name. */
function opensOther(text: string): boolean {
  const folded = foldInPlace(text.slice(0, 40));
  return (
    isStop(ends, text, folded) ||
    opensHead(text, folded) ||
    /^(?:cac|nhung|moi|toan|dia phuong|ubnd)(?![a-z])/u.test(folded)
  );
}

/** A head word with its own marks: "bổ trợ", "đổi mới" open no "bộ", no "đội". */
function opensHead(text: string, folded: string): boolean {
  const head = matchAt(headWord, folded, 0);
  return (
    head !== null && !/^(?:bổ|bố|bỏ|bảo|bão|đổi|đối|đoán|tố|tô|quý|quy|vũ|viễn|viên|cực|thuê|đại|hỏi)\s/iu.test(text)
  );
}

function opensAgency(text: string, folded: string): boolean {
  if (/^cong an (?:cac |cap )?(?:tinh|xa|phuong|dac khu)(?![a-z])/u.test(folded)) return true;
  return matchAt(headWord, folded, 0) !== null && /^\p{Lu}\p{L}*(?:\s+\p{Ll}+)?\s+\p{Lu}/u.test(text);
}

/** "Hội đồng đánh giá tiếp cận pháp luật phường", "Đoàn kiểm tra": bodies named in lower case, up to a separator. */
function readLowerName(head: string, text: string, at: number): number | null {
  const team = head !== 'doan' || /^\s+(?:kiểm|thanh|công|giám|liên|khảo)\s/u.test(text.slice(at + head.length));
  if (
    !team ||
    !/^(?:hoi dong|doan|ban chi dao|to cong tac|ban quan ly)$/u.test(head) ||
    !/^\p{Lu}/u.test(text.slice(at))
  )
    return null;
  const called =
    head === 'doan' &&
    /^\s+(?:kiểm tra|thanh tra|giám sát|khảo sát|công tác)(?=\s\p{Ll})/u.exec(text.slice(at + head.length));
  if (called) return called[0].length;
  return /^(?:\s+\p{L}+){1,8}?(?=\s*(?:[.,;:)\n]|$))/u.exec(text.slice(at + head.length))?.[0].length ?? null;
}

function levelOf(head: string): Agency['level'] {
  if (/^so$/u.test(head)) return 'province';
  if (/^(?:bo|tong cuc|vu)$/u.test(head)) return 'central';
  if (/^(?:phong|bo phan|to|cong chuc|chi cuc|trung tam|van phong|doi)$/u.test(head)) return 'internal';
  return 'other';
}
