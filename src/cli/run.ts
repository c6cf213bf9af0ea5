import { Command, CommanderError } from 'commander';
import { OutputError } from '#batch';
import { RerankerError } from '#diagnostics';
import { cliText } from '#labels';
import packageJson from '../../package.json' with { type: 'json' };
import { addCheck } from './commands/check.ts';
import { addInspect } from './commands/inspect.ts';
import { addParse } from './commands/parse.ts';
import { addSchema } from './commands/schema.ts';
import { UsageError, exitCode, writeLine } from './context.ts';
import type { Context } from './context.ts';
import { speakVietnamese, usageMessage } from './help.ts';

/**
 * Runs the command that the arguments name (without node and script) and gives the exit code: 0 fine, 1 problems found,
 * 2 wrong usage. Errors are told on `context.stderr`, never thrown.
 */
export async function run(args: readonly string[], context: Context): Promise<number> {
  const { stderr } = context;
  try {
    const command = choose(args, context);
    return command === null ? exitCode.ok : await command(context);
  } catch (error) {
    if (context.signal?.aborted) {
      writeLine(stderr, cliText.stopped);
      return exitCode.interrupted;
    }
    if (error instanceof CommanderError) {
      const message = usageMessage(error);
      if (message !== null) writeLine(stderr, `${cliText.error(message)}\n${cliText.seeHelp}`);
      return error.exitCode === 0 ? exitCode.ok : exitCode.usage;
    }
    writeLine(stderr, cliText.error(messageOf(error)));
    if (!isTold(error)) writeLine(stderr, stackOf(error));
    return exitCode.usage;
  }
}

type Run = (context: Context) => Promise<number>;

/** Reads the arguments; null where they ask for nothing to be run. */
function choose(args: readonly string[], { stdout, stderr }: Context): Run | null {
  let chosen: Run | null = null;
  const finish = (one: Run): void => {
    chosen = one;
  };
  const program = new Command('kehoach');
  speakVietnamese(program, { out: (text) => stdout.write(text), err: (text) => stderr.write(text) });
  program
    .description(cliText.program)
    .version(packageJson.version, '-V, --version', cliText.version)
    .helpCommand(`help [${cliText.placeholder.command}]`, cliText.helpCommand);
  addParse(program, finish);
  addCheck(program, finish);
  addInspect(program, finish);
  addSchema(program, finish);
  program.parse([...args], { from: 'user' });
  return chosen;
}

function messageOf(error: unknown): string {
  if (error instanceof OutputError) return cliText.unwritable(error.folder, error.message);
  if (isTold(error)) return (error as Error).message;
  return cliText.unexpected(error instanceof Error ? error.message : String(error));
}

/** Whether the message says it all: no mistake of the program. */
function isTold(error: unknown): boolean {
  return error instanceof UsageError || error instanceof OutputError || error instanceof RerankerError;
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? '') : '';
}
