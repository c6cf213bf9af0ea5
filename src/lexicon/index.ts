export * from './marks.ts';
export * from './titles.ts';
