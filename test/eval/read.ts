import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readPlan } from '#pipeline';
import type { Diagnostic, Plan } from '#model';

/** A document read once in this run. */
export interface Reading {
  plan: Plan | null;
  diagnostics: Diagnostic[];
  /** How long it took, in milliseconds. */
  duration: number;
  /** What the pipeline threw, which it never should. */
  crash: unknown;
}

const readings = new Map<string, Promise<Reading>>();

/** Reads a document through the whole pipeline, once. */
export function readDocument(path: string): Promise<Reading> {
  const known = readings.get(path);
  if (known) return known;
  const reading = read(path);
  readings.set(path, reading);
  return reading;
}

async function read(path: string): Promise<Reading> {
  const bytes = new Uint8Array(await readFile(path));
  const start = performance.now();
  try {
    const { plan, diagnostics } = await readPlan(bytes, basename(path));
    return { plan, diagnostics, duration: performance.now() - start, crash: null };
  } catch (crash) {
    return { plan: null, diagnostics: [], duration: performance.now() - start, crash };
  }
}

/** In one line why there is no plan. */
export function whyUnread({ diagnostics, crash }: Reading): string {
  if (crash instanceof Error) return `CRASH ${crash.stack?.split('\n').slice(0, 4).join(' ⏎ ')}`;
  if (crash !== null) return `CRASH ${String(crash)}`;
  return diagnostics.map(({ code, message }) => `${code}: ${message}`).join('; ') || 'no reason given';
}
