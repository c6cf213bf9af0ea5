import { documentTypeByCode, opensGround } from '#lexicon';
import type { Agency, Reference } from '#model';
import { foldKey } from '#text';
import { citedAuthority, issuerAuthority, notationBody, rankFor } from './authority.ts';
import { findReferences } from './references.ts';
import type { Mention } from './references.ts';

export interface PlanContext {
  /** Trích yếu; what it cites counts as basis, and tells which citation the plan is about. */
  subject?: string | null;
  /** Abbreviation of the plan's own type; only plans have a parent. */
  documentType?: string | null;
}

/** A citation in the preamble, with the words that frame it. */
interface Citation extends Mention {
  verb: 'implements' | 'basis' | 'proposal';
  /** The words behind the citation, up to the next one. */
  about: string;
}

/** Types of document that order work: a plan may have one of them as parent. */
const planTypes = new Set(['KH', 'CTr', 'ĐA', 'PA']);
const orderTypes = new Set(['NQ', 'CT', 'KL', 'TB', 'CĐ', 'QyĐ', 'HD', ...planTypes, 'QĐ']);
/** Types that can have a parent themselves: plans, and the letter by which an office gives out or takes up the same work. */
const ownTypes = new Set(['KH', 'CTr', 'ĐA', 'PA', 'DA', 'CV']);

/**
 * Every document that a plan cites, in order of first appearance, with its role (contract "role", NOTES A36).
 * `basis`: cited in the subject or in the căn cứ / thực hiện / xét đề nghị paragraphs; `parent`: the one of these that the
 * plan implements, of the nearest level above `issuer`; `mention`: the rest. `ownCode` is left out.
 */
export function findPlanReferences(
  preamble: readonly string[],
  rest: readonly string[],
  issuer: Agency | null,
  ownCode: string | null,
  context: PlanContext = {},
): Reference[] {
  const subject = context.subject ?? '';
  const stated = preamble.some((paragraph) => findReferences(paragraph).length > 0);
  const { grounds, others } = stated ? { grounds: [], others: rest } : splitGrounds(rest);
  const citations = [subject, ...preamble, ...grounds].flatMap((paragraph) => findCitations(paragraph));
  const mentions = [...citations, ...others.flatMap((passage) => findReferences(passage))].filter(
    ({ code }) => code !== ownCode,
  );
  const isPlan = context.documentType == null || ownTypes.has(context.documentType);
  const parent = isPlan ? chooseParent(citations, issuer, ownCode, subject) : null;
  const basisCodes = new Set(citations.map(({ code }) => code));
  const relations = findRelations(subject, [...preamble, ...rest]);
  return mergeMentions(mentions).map((merged) => ({
    ...merged,
    ...relations.get(merged.code),
    role: merged.code === parent ? 'parent' : basisCodes.has(merged.code) ? 'basis' : 'mention',
  }));
}

const groundsHead =
  /^(?:[IVXA-D\d]{1,4}[.)]\s*)?(?:các\s+|những\s+)?căn cứ(?:\s+(?:pháp lý|lập|xây dựng|để|ban hành|của|và cơ sở)[^;:]{0,60})?[:.]?$/iu;

/** "Thực hiện Kế hoạch số 187/KH-UBND …", "Theo đề nghị của …" among the grounds of a decision. */
const furtherGround =
  /^\W*(?:(?:thực hiện|triển khai)\s+(?:nghị|quyết|chỉ thị|kết luận|kế hoạch|chương trình)|(?:xét|theo)\s+đề nghị)/iu;

/**
 * Paragraphs of a section "CĂN CỨ LẬP KẾ HOẠCH", and those that open with "Căn cứ" with what follows them, stand for the
 * preamble of plans that have none.
 */
function splitGrounds(rest: readonly string[]): { grounds: string[]; others: string[] } {
  const grounds: string[] = [];
  const others: string[] = [];
  let inside = false;
  let ground = false;
  for (const passage of rest) {
    if (groundsHead.test(passage)) inside = true;
    else if (inside && findReferences(passage).length === 0) inside = false;
    ground = inside || opensGround(passage) || (ground && furtherGround.test(passage));
    (ground ? grounds : others).push(passage);
  }
  return { grounds, others };
}

/** Mentions of the same code as one, with the first date and the first issuer that any of them prints. */
export function mergeMentions(mentions: readonly Mention[]): Omit<Reference, 'role'>[] {
  const byCode = Map.groupBy(mentions, ({ code }) => code);
  return [...byCode].map(([code, group]) => {
    // an issuer behind a date belongs to the citation; one without may belong to the sentence
    const dated = group.filter(({ date }) => date !== null);
    const issuer = [...dated, ...group].find((mention) => mention.issuer !== null)?.issuer ?? null;
    return {
      code,
      documentType: group.find(({ documentType }) => documentType !== null)?.documentType ?? null,
      date: dated[0]?.date ?? null,
      issuer: issuer ?? notationBody(code),
    };
  });
}

const implementing =
  /(?:thực hiện|triển khai|thi hành|cụ thể hóa|cụ thể hoá|quán triệt|hưởng ứng|chấp hành)\s+(?:nghiêm\s+|có hiệu quả\s+|hiệu quả\s+|các\s+|nội dung\s+|nhiệm vụ\s+(?:tại\s+)?|ý kiến\s+(?:chỉ đạo\s+)?[^,;.]{0,60}tại\s+)*$/iu;

function findCitations(paragraph: string): Citation[] {
  const mentions = findReferences(paragraph);
  const proposal = /^\W*(?:xét|theo)\s+(?:đề nghị|đơn|tờ trình|văn bản)/iu.test(paragraph);
  const opens =
    /^\W*(?:tiếp tục\s+|để\s+|nhằm\s+)?(?:tổ chức\s+)?(?:triển khai|thực hiện|thi hành|cụ thể hóa|quán triệt|hưởng ứng|chấp hành)(?!\p{L})/iu.test(
      paragraph,
    );
  return mentions.map((mention, i) => {
    const before = paragraph.slice(i === 0 ? 0 : mentions[i - 1]!.end, mention.start);
    // "Thực hiện A …; B …" implements B too, "Căn cứ A … về thực hiện B" does not
    const sibling = i > 0 && /^[^.]*(?:[;,]|\svà)\s*$/iu.test(before);
    const implemented = opens
      ? i === 0 || sibling || implementing.test(before)
      : i === 0 && implementing.test(before) && !/^\W*căn cứ/iu.test(before);
    return {
      ...mention,
      verb: proposal ? 'proposal' : implemented ? 'implements' : 'basis',
      about: paragraph.slice(mention.end, mentions[i + 1]?.start ?? paragraph.length),
    };
  });
}

/** What the plan does to documents before it, by its subject and by sentences on "Kế hoạch này". */
function findRelations(subject: string, passages: readonly string[]): Map<string, Pick<Reference, 'relation'>> {
  const relations = new Map<string, Pick<Reference, 'relation'>>();
  for (const [i, text] of [subject, ...passages].entries()) {
    const own = i === 0 ? '' : String.raw`(?:kế hoạch|chương trình|quyết định|văn bản)\s+này\s[^.;]{0,60}`;
    for (const { code, start } of findReferences(text)) {
      const before = text.slice(0, start);
      if (new RegExp(`${own}(?:thay thế|thay cho|bãi bỏ)(?:\\s+cho)?\\s*$`, 'iu').test(before))
        relations.set(code, { relation: 'replaces' });
      else if (new RegExp(`${own}(?:sửa đổi|bổ sung|điều chỉnh)[^.;]{0,60}$`, 'iu').test(before))
        relations.set(code, { relation: 'amends' });
    }
  }
  return relations;
}

/** The code of the parent among the citations of the preamble, or null. */
function chooseParent(
  citations: Citation[],
  issuer: Agency | null,
  ownCode: string | null,
  subject: string,
): string | null {
  const own = issuerAuthority(issuer);
  const topic = words(subject);
  const inSubject = new Set(findReferences(subject).map(({ code }) => code));
  const candidates = citations.flatMap((citation, i) => {
    const type = citation.documentType === null ? null : (documentTypeByCode(citation.documentType)?.code ?? null);
    if (citation.verb === 'proposal' || citation.code === ownCode || type === null || !orderTypes.has(type)) return [];
    const authority = citedAuthority(citation.code, citation.issuer ?? laterIssuer(citations, citation.code));
    const alike = similarity(topic, words(citation.about));
    const strength = strengthOf(citation, type, alike);
    if (strength === 0) return [];
    // of unknown authority: a document that the plan says it implements, unless nothing tells it from the issuer's own
    if (authority === null)
      return citation.verb === 'implements'
        ? [{ citation, rank: own === null ? 0 : own.rank - 1, strength, alike, i }]
        : [];
    // a committee carries out what the council beside it resolved, where nothing from above is named
    if (own !== null && authority.rank === own.rank && isCouncil(citation.code) && citation.verb === 'implements')
      return [{ citation, rank: own.rank, strength: 0.5, alike, i }];
    if (own !== null && (authority.rank >= own.rank || sameBody(citation.issuer, issuer))) return [];
    const sameTerritory = authority.party && own !== null && own.rank - authority.rank <= 1.5;
    return [
      { citation, rank: rankFor(authority, own), strength: sameTerritory ? Math.min(strength, 1) : strength, alike, i },
    ];
  });
  const score = (c: (typeof candidates)[number]) =>
    (c.citation.verb === 'implements' ? 2 : 0) +
    (inSubject.has(c.citation.code) ? 3 : 0) +
    c.alike * 3 +
    (c.citation.documentType === 'KH' ? 0.5 : 0) -
    c.i * 0.01;
  candidates.sort((a, b) => b.strength - a.strength || b.rank - a.rank || score(b) - score(a));
  return candidates[0]?.citation.code ?? null;
}

/** 2: a plan, or a decision that hands one down; 1: another order that this plan says it implements; 0: no parent. */
function strengthOf(citation: Citation, type: string, alike: number): 0 | 1 | 2 {
  const promulgates = /(?:ban hành|phê duyệt)\s[^,;.]{0,40}(?:kế hoạch|chương trình|đề án|chiến lược)/iu.test(
    citation.about,
  );
  if (citation.verb === 'implements') return planTypes.has(type) || type === 'QĐ' ? 2 : 1;
  if (planTypes.has(type)) return 2;
  return type === 'QĐ' && promulgates && alike >= 0.2 ? 2 : 0;
}

function isCouncil(code: string): boolean {
  return /[/-]HĐND$/u.test(code);
}

function laterIssuer(citations: Citation[], code: string): string | null {
  return citations.find((other) => other.code === code && other.issuer !== null)?.issuer ?? null;
}

function sameBody(cited: string | null, issuer: Agency | null): boolean {
  if (cited === null || issuer === null) return false;
  const key = (text: string) => foldKey(text).replaceAll('uy ban nhan dan', 'ubnd');
  const own = [issuer.name, issuer.raw.replaceAll('\n', ' ')].map(key);
  return own.includes(key(cited));
}

const common = new Set([
  'thuc',
  'hien',
  'trien',
  'khai',
  'ke',
  'hoach',
  've',
  'viec',
  'ban',
  'hanh',
  'cua',
  'tren',
  'dia',
  'ban',
  'tinh',
  'thanh',
  'pho',
  'nam',
  'giai',
  'doan',
  'so',
  'ngay',
  'thang',
  'va',
  'cac',
]);

function words(text: string): Set<string> {
  return new Set((foldKey(text).match(/[a-z]{2,}/gu) ?? []).filter((word) => !common.has(word)));
}

/** Share of the smaller set that stands in the other, 0..1. */
function similarity(a: Set<string>, b: Set<string>): number {
  const smaller = Math.min(a.size, b.size);
  return smaller === 0 ? 0 : a.intersection(b).size / smaller;
}
