/**
 * What the gold files hold: plans as the contract has them, without what depends on the rendering (source, ids,
 * provenance), and with other values that a careful reader may defend.
 */
export interface GoldAgency {
  raw?: string;
  id: string;
}

export interface GoldTarget {
  raw?: string;
  value: number;
  unit: string;
}

export interface GoldDeadline {
  raw: string;
  kind: string;
  start?: string;
  due?: string;
  every?: string;
  from?: string;
}

export interface GoldTask {
  ordinal: string | null;
  /** Another ordinal that is accepted. */
  ordinalAlt?: string;
  path: string[];
  section: string;
  text: string;
  lead: GoldAgency[];
  support: GoldAgency[];
  product: { raw: string } | null;
  deadline: GoldDeadline | null;
  targets: GoldTarget[];
  references?: string[];
  /** Neither rewarded nor punished. */
  optional?: boolean;
}

export interface GoldReference {
  code: string;
  role: string;
}

export interface GoldPlan {
  documentType: { code: string; name?: string } | null;
  code: { number: string | null; notation: string | null; full?: string | null; raw?: string } | null;
  issuer: GoldAgency | null;
  issuerAlt?: string[];
  place: string | null;
  placeAlt?: string;
  promulgationDate: { raw?: string; iso: string | null } | null;
  subject: string | null;
  signer: { competence?: string | null; position: string | null; fullName: string | null } | null;
  recipients: string[];
  references: GoldReference[];
  targets: GoldTarget[];
  tasks: GoldTask[];
}

/** Header fields of a real document; a field left out is not scored. */
export interface GoldHeader {
  file: string;
  /** By path of a field (`code.number`): other values that are accepted. */
  accept?: Record<string, (string | null)[]>;
  [field: string]: unknown;
}

export interface GoldCoverageItem {
  key: string;
  /** First words of the parent task. */
  parentStart: string;
  applicability: string;
  /** Statuses that a careful reader may defend, the preferred one first. */
  accept: string[];
  matches?: { quote: string }[];
  findings?: { kind: string; sure?: boolean }[];
  /** What whoever wrote the child did with the task; only of pairs written as test data. */
  how?: string;
}

export interface GoldCoverage {
  parent: string;
  child: string;
  items: GoldCoverageItem[];
}
