import type { CommanderError } from 'commander';
import type { Argument, Command, Option } from 'commander';
import { cliText } from '#labels';

const titles: Record<string, string> = {
  'Usage:': cliText.title.usage,
  'Arguments:': cliText.title.arguments,
  'Options:': cliText.title.options,
  'Commands:': cliText.title.commands,
};

/** Makes a command and those under it speak Vietnamese; to be called before subcommands are added. */
export function speakVietnamese(
  command: Command,
  write: { out: (text: string) => void; err: (text: string) => void },
): void {
  command
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      styleUsage: (usage) => translateUsage(usage),
      subcommandTerm: (sub) => termOf(sub),
      commandUsage: usageOf,
      optionDescription: (option) => withDefault(option),
      argumentDescription: (argument) => argument.description,
    })
    .configureOutput({
      writeOut: write.out,
      writeErr: write.err,
      outputError: () => undefined,
      getOutHelpWidth: () => 100,
      getErrHelpWidth: () => 100,
    })
    .helpOption('-h, --help', cliText.help)
    .exitOverride();
}

/** What commander found wrong, in Vietnamese; null for what is no error (help, version). */
export function usageMessage(error: CommanderError): string | null {
  // Commander gives its parts only inside the English sentence, each in single quotes.
  const [first = '', second = ''] = [...error.message.matchAll(/'([^']*)'/gu)].map((found) => found[1] ?? '');
  const hint = error.message.includes('. ') ? ` (${error.message.slice(error.message.indexOf('. ') + 2)})` : '';
  switch (error.code) {
    case 'commander.helpDisplayed':
    case 'commander.help':
    case 'commander.version':
      return null;
    case 'commander.unknownOption':
      return cliText.unknownOption(first);
    case 'commander.unknownCommand':
      return cliText.unknownCommand(first);
    case 'commander.missingArgument':
      return cliText.missingArgument();
    case 'commander.optionMissingArgument':
      return cliText.optionMissingArgument(first);
    case 'commander.missingMandatoryOptionValue':
      return cliText.missingOption(first);
    case 'commander.invalidArgument':
      return `${cliText.invalidArgument(first, second)}${hint}.`;
    case 'commander.excessArguments':
      return cliText.excessArguments();
    default:
      return cliText.wrongUsage(error.message);
  }
}

function usageOf(command: Command): string {
  const names: string[] = [];
  for (let one: Command | null = command; one !== null; one = one.parent) names.unshift(one.name());
  return `${names.join(' ')} ${command.usage()}`;
}

function termOf(command: Command): string {
  const options = command.options.length > 0 ? ['[options]'] : [];
  return translateUsage([command.name(), ...options, ...command.registeredArguments.map(argumentWord)].join(' '));
}

function translateUsage(usage: string): string {
  return usage.replace('[options]', `[${cliText.optionsWord}]`).replace('[command]', `[${cliText.commandWord}]`);
}

function argumentWord(argument: Argument): string {
  const name = argument.name() + (argument.variadic ? '...' : '');
  return argument.required ? `<${name}>` : `[${name}]`;
}

function withDefault(option: Option): string {
  const { defaultValue, defaultValueDescription, description } = option;
  // an empty description: the default is told elsewhere
  if (defaultValue === undefined || typeof defaultValue === 'boolean' || defaultValueDescription === '')
    return description;
  return `${description} (${cliText.defaultWord}: ${String(defaultValue)})`;
}
