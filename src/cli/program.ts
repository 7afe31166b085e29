import { Command, CommanderError, Option } from 'commander';
import { type Option as Input, OPTIONS } from '../inputs/options';
import type { Read } from '../inputs/settings';
import { suggestion } from '../text/words';
import { EXIT, EXIT_WORDS } from './exit';

/** Implementations of the commands; each resolves with the exit code. */
export interface Commands {
  rehearse(option: Read): Promise<number>;
  images(option: Read): Promise<number>;
  validate(option: Read, asJson: boolean): Promise<number>;
  init(place: string, output: string): Promise<number>;
  schemas(): Promise<number>;
}

/** Output of the program, without control characters that a terminal would interpret. */
export interface Output {
  /** Writes whole lines to standard output. */
  print(text: string): void;
  /** Writes whole lines to standard error. */
  complain(text: string): void;
}

/** Inputs that change the plan; they are also options of `validate`. */
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
    .helpOption('--help', 'print the commands and options')
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
    .summary('build or pull the images of a plan and save them in the cache')
    .description(
      'Builds or pulls the images of a plan and saves them in the cache, without a rehearsal.',
    )
    .action(() => run(commands.images(readerOf(images))));

  const validate = program.command('validate').argument('[plan]', otherwise('plan'));
  withOptions(
    validate,
    OPTIONS.filter(({ name }) => OF_THE_PLAN.includes(name)),
  )
    .option('--json', 'print the result as JSON')
    .summary('check a plan and print it with its defaults')
    .description(
      'Checks a plan, and the stack, code and keys that it names, and prints it with its defaults. Builds and starts nothing, and uses no network.',
    )
    .action((plan: string | undefined, { json = false }: { json?: boolean }) => {
      const read = readerOf(validate);
      return run(commands.validate((name) => (name === 'plan' && plan) || read(name), json));
    });

  program
    .command('init')
    .argument('[folder]', 'folder with compose files, or a compose file', '.')
    .option('--output <FILE>', 'plan file to write; must not exist', 'rehearsal.yml')
    .summary('draft a plan from compose files')
    .description('Drafts a plan from the compose files of a stack. Starts no containers.')
    .action((place: string, { output }: { output: string }) => run(commands.init(place, output)));

  program.command('schemas', { hidden: true }).action(() => run(commands.schemas()));

  // Last, since commands inherit this setting: an unknown command arrives here as an excess argument.
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

/** Reads options by the name of their input, including options before the command. */
function readerOf(command: Command): Read {
  const given: Readonly<Record<string, unknown>> = command.optsWithGlobals();
  return (name) => String(given[new Option(`--${name}`).attributeName()] ?? '');
}

function exitCodes(): string {
  return Object.entries(EXIT)
    .map(([name, code]) => `  ${String(code).padEnd(4)} ${EXIT_WORDS[name as keyof typeof EXIT]}`)
    .join('\n');
}
