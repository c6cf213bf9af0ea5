export * from './marks.ts';
export * from './titles.ts';
export * from './document-types.ts';
export { scanAgencies } from './agencies.ts';
export type { AgencyContext } from './agencies.ts';
export { isActorPhrase, readOpening, toAgencies } from './actors.ts';
export type { Actors } from './actors.ts';
export { notationIssuer, toIssuer } from './issuer.ts';
export { coversAgency, sameAgency } from './coverage.ts';
