export * from './diagnostics.ts';
export * from './vi.ts';
