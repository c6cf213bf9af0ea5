export * from './diagnostics.ts';
export * from './vi.ts';
export * from './report.ts';
export * from './page.ts';
export * from './turnout.ts';
export * from './cli.ts';
export * from './limits.ts';
export * from './diff.ts';
