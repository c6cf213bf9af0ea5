export * from './fold.ts';
export * from './unicode.ts';
export * from './label.ts';
export * from './join.ts';
export * from './comparable.ts';
export * from './syllables.ts';
export * from './legacy.ts';
