export * from './fold.ts';
export * from './unicode.ts';
export * from './label.ts';
