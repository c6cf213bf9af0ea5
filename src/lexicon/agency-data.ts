import * as z from 'zod';
import { AgencyLevel } from '#model';
import { editDistance, foldInPlace } from '#text';
import json from './data/agencies.json' with { type: 'json' };

const Data = z.strictObject({
  provinces: z.array(z.string()),
  /** Centrally-run cities among the provinces. */
  cities: z.array(z.string()),
  formerProvinces: z.array(z.string()),
  agencies: z.array(
    z.strictObject({ id: z.string(), name: z.string(), level: AgencyLevel, aliases: z.array(z.string()) }),
  ),
  groups: z.array(z.strictObject({ id: z.string(), name: z.string(), level: AgencyLevel, forms: z.array(z.string()) })),
});

/** The agency file, checked. */
export const agencyData = Data.parse(json);

export type KnownAgency = (typeof agencyData.agencies)[number];

const communes = ['xã', 'phường', 'đặc khu', 'thị trấn'];
const manyCommunes = [
  'cấp xã',
  ...['xã, phường, đặc khu', 'xã, phường, thị trấn', 'xã, phường', 'phường, xã, đặc khu', 'phường, xã'].flatMap(
    (list) => [list, `các ${list}`],
  ),
  'các xã',
  'các phường',
];

/** A body of a xã is one of a phường, an đặc khu or a thị trấn as well, and those of all of them are called together. */
function withCommuneKinds(name: string): string[] {
  return /\sxã$/u.test(name) ? [...communes, ...manyCommunes].map((kind) => name.replace(/xã$/u, kind)) : [name];
}

/** Names and aliases by their first word, longest first; keys are folded in place. */
export const namesByWord = new Map<string, { key: string; agency: KnownAgency }[]>();
for (const agency of agencyData.agencies) {
  const names = [agency.name, ...agency.aliases].flatMap(withCommuneKinds);
  for (const name of new Set(names.map((n) => foldInPlace(n.normalize('NFC'))))) {
    const word = /^[^\s-]+/u.exec(name)?.[0] ?? name;
    const list = namesByWord.get(word) ?? [];
    list.push({ key: name, agency });
    namesByWord.set(word, list);
  }
}
for (const list of namesByWord.values()) list.sort((a, b) => b.key.length - a.key.length);

/** Forms of the groups, each matched at a place in folded text. */
export const groupForms = agencyData.groups.flatMap((group) =>
  group.forms.map((form) => ({ group, pattern: new RegExp(`(?:${form})(?![a-z0-9])`, 'uy') })),
);

const provinceKeys = new Set([...agencyData.provinces, ...agencyData.formerProvinces].map((n) => foldInPlace(n)));

const provinceNames = new Map(
  [...agencyData.provinces, ...agencyData.formerProvinces].map((name) => [foldInPlace(name), name]),
);

/** A province's name as it is rightly spelled, for one that was read with wrong marks; or null. */
export function spellProvince(name: string): string | null {
  return provinceNames.get(provinceKey(name)) ?? null;
}

/** The same for one of which a letter was misread too ("Bà Nội"): the only province that near. */
export function nearestProvince(name: string): string | null {
  const key = provinceKey(name);
  const near = [...provinceNames].filter(([known]) => known.length >= 5 && editDistance(known, key) <= 1);
  return spellProvince(name) ?? (near.length === 1 ? near[0]![1] : null);
}

/** The province that a text names, or null: "TỈNH ỦY QUẢNG NGÃI" → "Quảng Ngãi". */
export function namedProvince(text: string): string | null {
  const key = ` ${provinceKey(text)} `;
  const found = [...provinceNames].filter(([known]) => key.includes(` ${known} `));
  return found.sort((a, b) => b[0].length - a[0].length)[0]?.[1] ?? null;
}

function provinceKey(name: string): string {
  return foldInPlace(name.normalize('NFC')).replace(/\s+/gu, ' ').trim();
}

const cityKeys = new Set(agencyData.cities.map((n) => foldInPlace(n)));

/** True for the name of a centrally-run city; other cities are of a district of older plans. */
export function isCityName(name: string): boolean {
  return cityKeys.has(foldInPlace(name.normalize('NFC')).replace(/\s+/gu, ' ').trim());
}

/** Longest province name at a place of folded text, or null. */
export function provinceAt(folded: string, at: number): string | null {
  let best: string | null = null;
  for (const key of provinceKeys) {
    if (folded.startsWith(key, at) && !/[a-z]/u.test(folded[at + key.length] ?? '') && key.length > (best?.length ?? 0))
      best = key;
  }
  return best;
}
