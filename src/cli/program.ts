import { Command, CommanderError, Option } from 'commander';
import { type Option as Input, OPTIONS } from '../options';
import { suggestion } from '../plan/words';
import type { Read } from '../settings';
import { EXIT, EXIT_WORDS } from './exit';

/** What the commands do; each resolves with the exit code. */
export interface Commands {
  rehearse(option: Read): Promise<number>;
  images(option: Read): Promise<number>;
  validate(option: Read, asJson: boolean): Promise<number>;
  init(place: string, output: string): Promise<number>;
  schemas(): Promise<number>;
}

/** Where the program writes; a terminal acts upon nothing of it. */
export interface Output {
  /** Standard output; whole lines. */
  print(text: string): void;
  /** Standard error; whole lines. */
  complain(text: string): void;
}

/** Inputs that change what a plan says, so that `validate` takes them too. */
const OF_THE_PLAN = ['releases', 'upgrades', 'cosmovisor'];

/**
 * Reads a command line and runs its command.
 *
 * @param argv without the program itself
 * @returns the exit code
 */
export async function runProgram(
  argv: readonly string[],
  version: string,
  commands: Commands,
  output: Output,
): Promise<number> {
  let exitCode: number = EXIT.passed;
  const run = async (work: Promise<number>) => {
    exitCode = await work;
  };
  const program = new Command('rehearse')
    .description(
      "Rehearses a Cosmos SDK chain's governance upgrades on real containers, unless a command says otherwise.",
    )
    .version(version, '--version', 'print the version')
    .helpOption('--help', 'print what there is')
    .helpCommand(false)
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => output.print(text.trimEnd()),
      writeErr: (text) => output.complain(text.trimEnd()),
    })
    .showHelpAfterError('See rehearse --help.')
    .addHelpText('after', `\nExit codes:\n${exitCodes()}`);
  withOptions(program, OPTIONS);
  const images = program.command('images');
  withOptions(images, OPTIONS)
    .summary('only provide the images of the plan, and keep them in the cache')
    .description('Provides the images of the plan, and keeps them in the cache; rehearses nothing.')
    .action(() => run(commands.images(readerOf(images))));

  const validate = program.command('validate').argument('[plan]', otherwise('plan'));
  withOptions(
    validate,
    OPTIONS.filter(({ name }) => OF_THE_PLAN.includes(name)),
  )
    .option('--json', 'print what was found as JSON')
    .summary('check a plan, and show it with its defaults; starts nothing')
    .description('Checks a plan and shows it with its defaults; starts nothing.')
    .action((plan: string | undefined, { json = false }: { json?: boolean }) => {
      const read = readerOf(validate);
      return run(commands.validate((name) => (name === 'plan' && plan) || read(name), json));
    });

  program
    .command('init')
    .argument('[folder]', 'folder with compose files, or a compose file', '.')
    .option('--output <FILE>', 'plan to write; one that is there is left alone', 'rehearsal.yml')
    .summary('write a plan for the stack of a compose folder')
    .description('Writes a plan for the stack of a compose folder; starts nothing.')
    .action((place: string, { output }: { output: string }) => run(commands.init(place, output)));

  program.command('schemas', { hidden: true }).action(() => run(commands.schemas()));

  // Last, since commands take this setting over: an unknown command counts as an argument too many.
  program.allowExcessArguments().action(() => {
    const [unknown] = program.args;
    if (unknown === undefined) return run(commands.rehearse(readerOf(program)));
    const known = program.commands.map((command) => command.name());
    return program.error(`error: unknown command '${unknown}'${suggestion(unknown, known)}`);
  });

  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.passed : EXIT.impossible;
  }
}

function withOptions(command: Command, inputs: readonly Input[]): Command {
  for (const { name, value, what, ofStep } of inputs) {
    if (ofStep) continue;
    const initial = otherwise(name);
    const text = initial === '' ? what : `${what} (default: ${initial})`;
    command.addOption(new Option(`--${name} <${value}>`, text));
  }
  return command;
}

function otherwise(name: string): string {
  return OPTIONS.find((input) => input.name === name)?.otherwise?.terminal ?? '';
}

/** Reads options by the names of the inputs, also those that stand before the command. */
function readerOf(command: Command): Read {
  const given: Readonly<Record<string, unknown>> = command.optsWithGlobals();
  return (name) => String(given[new Option(`--${name}`).attributeName()] ?? '');
}

function exitCodes(): string {
  return Object.entries(EXIT)
    .map(([name, code]) => `  ${String(code).padEnd(4)} ${EXIT_WORDS[name as keyof typeof EXIT]}`)
    .join('\n');
}
