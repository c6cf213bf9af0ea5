export * from './fold.ts';
export * from './unicode.ts';
