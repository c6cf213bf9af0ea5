import { InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';
import { defaultSettings } from '#batch';
import { cliText, limitText, toNumberText } from '#labels';
import { defaultLimits, isLimitName } from '#limits';
import type { Limits } from '#limits';

/** `--limit`, by name. */
export interface LimitOption {
  limit: Partial<Limits>;
}

/** Options that reading documents takes. */
export interface ReadOptions extends LimitOption {
  output: string;
  json: boolean;
  cache: boolean;
  jobs: number;
  /** The limits `seconds` and `memory` under the names that people look for first. */
  timeout?: number;
  memory?: number;
}

/** Where results go unless --output says otherwise. */
export const defaultOutput = 'output';

export function addReadOptions(command: Command): Command {
  const { placeholder } = cliText;
  const number = (flag: string, words: string): Option =>
    new Option(`${flag} <${placeholder.number}>`, words).argParser(toPositive);
  addOutputOption(command)
    .option('--json', cliText.json, false)
    .addOption(number('--jobs', cliText.jobs).default(defaultSettings().jobs))
    .addOption(number('--timeout', cliText.timeout))
    .addOption(number('--memory', cliText.memory))
    .option('--no-cache', cliText.noCache);
  return addLimitOption(command);
}

export function addOutputOption(command: Command): Command {
  return command.option(`-o, --output <${cliText.placeholder.output}>`, cliText.output, defaultOutput);
}

/** `--limit`, with all limits in the help. */
export function addLimitOption(command: Command): Command {
  const flag = `--limit <${cliText.placeholder.limit}>`;
  return command
    .addOption(new Option(flag, cliText.limit).default({}, '').argParser(addLimit))
    .addHelpText('after', `\n${cliText.limits}\n${limitLines().join('\n')}`);
}

/** The limits that a run asks for. */
export function toLimits({ limit, timeout, memory }: ReadOptions): Partial<Limits> {
  return { ...(timeout !== undefined && { seconds: timeout }), ...(memory !== undefined && { memory }), ...limit };
}

function limitLines(): string[] {
  return Object.entries(limitText).map(([name, { about, unit }]) => {
    const usual = `${cliText.defaultWord}: ${toNumberText(defaultLimits[name as keyof Limits])} ${unit}`;
    return `  ${name.padEnd(15)}${about} (${usual})`;
  });
}

/** `--limit name=value`, which may be given several times. */
function addLimit(value: string, before: Partial<Limits>): Partial<Limits> {
  const [name = '', number = ''] = value.split(/=(.*)/su);
  if (!isLimitName(name)) throw new InvalidArgumentError(cliText.notLimit(Object.keys(defaultLimits)));
  return { ...before, [name]: toPositive(number) };
}

/** A positive whole number of an option. */
export function toPositive(value: string): number {
  if (!/^[1-9]\d{0,6}$/u.test(value)) throw new InvalidArgumentError(cliText.notPositive);
  return Number(value);
}

/** `--section`. */
export function toSection(value: string): 'appendix' | 'body' | 'all' {
  if (value !== 'appendix' && value !== 'body' && value !== 'all') throw new InvalidArgumentError(cliText.notSection);
  return value;
}
