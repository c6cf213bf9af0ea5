import { join } from 'node:path';
import type { Command } from 'commander';
import { writeAtomically } from '#batch';
import { toJson } from '#export';
import { cliText } from '#labels';
import { jsonSchemas } from '#model/json-schema';
import { exitCode, writeLine } from '../context.ts';
import type { Context } from '../context.ts';
import { defaultOutput } from '../options.ts';

interface SchemaOptions {
  output: string;
  json: boolean;
}

export function addSchema(program: Command, finish: (run: (context: Context) => Promise<number>) => void): void {
  program
    .command('schema')
    .description(cliText.schema)
    .option(`-o, --output <${cliText.placeholder.output}>`, cliText.output, defaultOutput)
    .option('--json', cliText.json, false)
    .action((options: SchemaOptions) => finish((context) => schema(options, context)));
}

/** `kehoach schema`: writes `schema/<name>.schema.json`, generated from zod. */
export async function schema({ output, json }: SchemaOptions, { stdout, stderr }: Context): Promise<number> {
  const folder = await writeSchemas(output);
  const words = json ? stderr : stdout;
  writeLine(words, cliText.written);
  writeLine(words, `  ${cliText.writtenSchema(folder)}`);
  if (json) stdout.write(toJson(Object.fromEntries(jsonSchemas().map((one) => [one.fileName, one.schema]))));
  return exitCode.ok;
}

/** Writes the schemas of all result files under `<output>/schema` and gives that folder. */
export async function writeSchemas(output: string): Promise<string> {
  const folder = join(output, 'schema');
  for (const { fileName, schema: content } of jsonSchemas())
    await writeAtomically(join(folder, fileName), toJson(content));
  return folder;
}
