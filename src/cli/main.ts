#!/usr/bin/env node
import { run } from './run.ts';

const abort = new AbortController();
// A second interrupt ends the process at once, as usual.
process.once('SIGINT', () => abort.abort());
// A reader that closes the pipe early (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  now: () => new Date(),
  signal: abort.signal,
});
