import { readFileSync } from 'node:fs';

/** Smallest scores that pass; a score left out is free. */
export interface PlanFloor {
  score?: number;
  header?: number;
  f1?: number;
  fields?: number;
}

export interface CoverageFloor {
  status?: number;
  applicability?: number;
  evidence?: number;
  missingPrecision?: number;
  missingRecall?: number;
  findingRecall?: number;
}

/** Least share of what must be reported that is, and most of what must not that is. */
export interface MutationFloor {
  detected: number;
  falsely: number;
}

export interface MutationFloors extends MutationFloor {
  /** By kind of mutation, over the above. */
  kinds: Record<string, Partial<MutationFloor>>;
}

export interface Floors {
  /** By group of documents. */
  plans: Record<string, PlanFloor>;
  /** By document, over its group's. */
  documents: Record<string, PlanFloor>;
  /** Real documents together: share of fields that are right, and most numbers or dates that may be wrong. */
  headers: { right: number; wrong: number };
  coverage: CoverageFloor;
  /** Most that the confidence may be off on average, 0..1. */
  calibrationError: number;
  /** By pair, over the above. */
  pairs: Record<string, CoverageFloor>;
  mutations: MutationFloors;
}

export function readFloors(): Floors {
  return JSON.parse(readFileSync(new URL('./floors.json', import.meta.url), 'utf8')) as Floors;
}

/** Names of the scores that lie below their floor, with both numbers. */
export function findBelow<T extends object>(floor: T, scores: Record<keyof T & string, number>): string[] {
  return (Object.entries(floor) as [keyof T & string, number][]).flatMap(([name, least]) =>
    scores[name] < least - 1e-9 ? [`${name} ${scores[name].toFixed(3)} < ${least}`] : [],
  );
}
