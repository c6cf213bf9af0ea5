import { InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';
import { defaultSettings } from '#batch';
import type { BatchSettings } from '#batch';
import { cliText } from '#labels';

/** Options that reading documents takes. */
export interface ReadOptions extends BatchSettings {
  output: string;
  json: boolean;
  cache: boolean;
}

/** Where results go unless --output says otherwise. */
export const defaultOutput = 'output';

export function addReadOptions(command: Command): Command {
  const { timeout, memory, jobs } = defaultSettings();
  const { placeholder } = cliText;
  const number = (flag: string, words: string, value: number): Option =>
    new Option(`${flag} <${placeholder.number}>`, words).default(value).argParser(toPositive);
  return command
    .option(`-o, --output <${placeholder.output}>`, cliText.output, defaultOutput)
    .option('--json', cliText.json, false)
    .addOption(number('--jobs', cliText.jobs, jobs))
    .addOption(number('--timeout', cliText.timeout, timeout))
    .addOption(number('--memory', cliText.memory, memory))
    .option('--no-cache', cliText.noCache);
}

function toPositive(value: string): number {
  if (!/^[1-9]\d{0,6}$/u.test(value)) throw new InvalidArgumentError(cliText.notPositive);
  return Number(value);
}

/** `--section`. */
export function toSection(value: string): 'appendix' | 'body' | 'all' {
  if (value !== 'appendix' && value !== 'body' && value !== 'all') throw new InvalidArgumentError(cliText.notSection);
  return value;
}
