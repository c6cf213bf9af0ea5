export * from './build.ts';
export * from './nodes.ts';
export * from './outline.ts';
export * from './sources.ts';
export * from './text.ts';
