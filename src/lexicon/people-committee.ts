import type { Agency } from '#model';
import { foldInPlace, slug } from '#text';
import { isCityName, provinceAt, spellProvince } from './agency-data.ts';

const committee =
  /(?:(?:chu tich |pho chu tich |thuong truc |lanh dao )?(?:ubnd|uy ban nhan dan)|chu tich)(?: (tinh|thanh pho|tp\.?|huyen|quan|thi xa|xa|phuong|thi tran|dac khu)(?![a-z]))?/uy;
/** "Thành phố Bắc Giang" in a list of who acts; the name behind decides. */
const bare = /(thanh pho|huyen|quan|thi xa|xa|phuong|thi tran|dac khu)(?= )/uy;
/** A place's name: capitalised words or a number. */
const placeName = /^\s+((?:\d{1,2}|\p{Lu}[\p{L}'’]*)(?:(?:\s+|\s*[-–]\s*)(?:\p{Lu}[\p{L}'’]*|\d{1,2}))*)/u;

/** The kinds of place as written: "PHƯƠNG PHÁP" and "QUÂN SỰ" are none, a scan or an old keyboard may lose all marks. */
const written = /^(?:(?:thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)|[a-z ]+)$/u;
/** "XÃ HỘI", "XÃ HỘI HÓA …" name no xã. */
const society = /^\s+hội(?:\s*$|\s*[^\p{L}\s]|\s+(?:hóa|hoá|chủ nghĩa|học tập|số|dân sự)(?!\p{L}))/iu;

/** A people's committee of one place at `at`, with where its name ends; or null. Groups are not for here. */
export function readCommittee(text: string, folded: string, at: number): { agency: Agency; end: number } | null {
  committee.lastIndex = at;
  bare.lastIndex = at;
  const match = committee.exec(folded) ?? (/\p{Lu}/u.test(text[at] ?? '') ? readBare(text, folded) : null);
  if (!match) return null;
  const head = match[0].startsWith('chu tich') && !/ubnd|uy ban/u.test(match[0]);
  const type = match[1]?.replace(/^tp\.?$/u, 'thanh pho');
  if (head && type === undefined) return null;
  let end = at + match[0].length;
  const upper = text.slice(at, end) === text.slice(at, end).toUpperCase();
  const commune = /^(?:xa|phuong|thi tran|dac khu)$/u.test(type ?? '');
  const name = readPlaceName(text, folded, end, upper, commune);
  if (name) end += name.length;
  const raw = text.slice(at, end).trim();
  const place = name?.place ?? null;
  if (place === null && !/ubnd|uy ban|chu tich/u.test(match[0])) return null;
  const agency = toCommittee(raw, type, place, /^chu tich/u.test(match[0]));
  return agency === null ? null : { agency, end };
}

function readBare(text: string, folded: string): RegExpExecArray | null {
  const match = bare.exec(folded);
  if (!match) return null;
  const end = match.index + match[0].length;
  const kind = text.slice(match.index, end).normalize('NFC').toLowerCase();
  return written.test(kind) && !(match[0] === 'xa' && society.test(text.slice(end))) ? match : null;
}

function readPlaceName(
  text: string,
  folded: string,
  at: number,
  upper: boolean,
  commune: boolean,
): { place: string; length: number } | null {
  const space = /^\s+/u.exec(text.slice(at))?.[0].length ?? 0;
  // a ward may be called after its old province, and a part of it: "PHƯỜNG BẾN TRE TÂY"
  const province = space > 0 && !commune ? provinceAt(folded, at + space) : null;
  if (province !== null)
    return { place: text.slice(at + space, at + space + province.length), length: space + province.length };
  const match = upper
    ? /^\s+([\p{Lu}\d][\p{Lu}\d\s'’-]*[\p{Lu}\d]|\d+)/u.exec(text.slice(at))
    : placeName.exec(text.slice(at));
  return match?.[1] ? { place: match[1], length: match[0].length } : null;
}

/** Levels of government: province (tỉnh, thành phố), district of older plans, commune (xã, phường, thị trấn, đặc khu). */
function toCommittee(raw: string, type: string | undefined, place: string | null, head: boolean): Agency | null {
  const province = type === 'tinh' || (type === 'thanh pho' && (place === null || isCityName(place)));
  if (province) {
    const kind = type === 'tinh' ? 'tỉnh' : 'thành phố';
    const suffix = place === null ? kind : `${kind} ${spellProvince(place) ?? titleCase(place)}`;
    if (head)
      return { raw, id: 'chu-tich-ubnd-tinh', name: `Chủ tịch UBND ${suffix}`, level: 'province', kind: 'agency' };
    return { raw, id: 'ubnd-tinh', name: `UBND ${suffix}`, level: 'province', kind: 'agency' };
  }
  if (type === undefined || place === null) return null;
  const label = {
    huyen: 'huyện',
    quan: 'quận',
    'thi xa': 'thị xã',
    'thanh pho': 'thành phố',
    xa: 'xã',
    phuong: 'phường',
    'thi tran': 'thị trấn',
    'dac khu': 'đặc khu',
  }[type];
  const numbered = /^\d+$/u.test(place);
  const id = numbered ? slug(`${type} ${place}`) : slug(place);
  const commune = ['xa', 'phuong', 'thi tran', 'dac khu'].includes(type);
  return {
    raw,
    id: `${commune ? 'ubnd-xa' : 'ubnd-huyen'}:${id}`,
    name: `UBND ${label} ${titleCase(place)}`,
    level: commune ? 'commune' : 'other',
    kind: 'agency',
  };
}

/** "HẢI AN" → "Hải An"; other writing is kept. */
export function titleCase(name: string): string {
  if (name !== name.toUpperCase() || foldInPlace(name).length < 2) return name;
  return name.toLowerCase().replace(/(^|[\s-])(\p{L})/gu, (_, gap: string, c: string) => gap + c.toUpperCase());
}

/** "UBND các xã", "UBND các xã, phường" with the kind that its places are of. */
const ofPlaces =
  /(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân)\s+(?:các\s+)?(xã|phường|đặc khu)(?:\s*(?:,|và)\s*(?:xã|phường|đặc khu))*$/iu;
const onePlace =
  /(?:(xã|phường|đặc khu)\s+)?((?:\p{Lu}[\p{L}'’]*)(?:\s\p{Lu}[\p{L}'’]*){1,4}|\p{Lu}[\p{L}'’]*(?!\s\p{Ll})|\d{1,2})(?![\p{L}\d])/uy;
const joint = /\s*(?:,|;|và)\s*/uy;

/**
 * The places named behind a group ("UBND các xã: Vân Hồ, Song Khủa và Tô Múa"), each a people's committee, with where the
 * list ends; null where none is. `opensBody` tells of a place in the text whether another body is named there.
 */
export function readPlaces(
  text: string,
  group: string,
  end: number,
  opensBody: (at: number) => boolean,
): { agencies: Agency[]; end: number } | null {
  const kind = ofPlaces.exec(group.trim())?.[1]?.toLowerCase();
  const gap = /^\s*:?\s*(?=\S)/u.exec(text.slice(end))?.[0] ?? '';
  if (kind === undefined || gap === '') return null;
  const agencies: Agency[] = [];
  let at = end + gap.length;
  let last = end;
  for (;;) {
    onePlace.lastIndex = at;
    const match = onePlace.exec(text);
    if (!match || opensBody(at)) break;
    const agency = toCommittee(match[0], foldInPlace(match[1] ?? kind), match[2]!, false);
    if (agency) agencies.push(agency);
    last = onePlace.lastIndex;
    joint.lastIndex = last;
    const next = joint.exec(text);
    if (!next) break;
    at = last + next[0].length;
  }
  // one word alone may be the verb of a sentence
  return agencies.length > 1 || (agencies.length === 1 && gap.includes(':')) ? { agencies, end: last } : null;
}
