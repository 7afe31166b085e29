import { RehearsalError } from '../../errors/errors';
import { KEYRING_FOLDER, TEMPLATE, type Workbench } from './workbench';

/** Commands of the chain's binary that make a genesis, as command lines without their arguments. */
export interface GenesisCommands {
  /** @throws RehearsalError if the binary has no such command */
  gentx(): Promise<readonly string[]>;
  /** @throws RehearsalError if the binary has no such command */
  collect(): Promise<readonly string[]>;
  /** Undefined if the binary cannot validate a genesis. */
  validate(): Promise<readonly string[] | undefined>;
}

/**
 * Finds the commands that make a genesis: sub-commands of `genesis` from SDK 0.47 on, and commands of the root before
 * it or where a chain keeps them there.
 */
export async function findGenesisCommands(workbench: Workbench): Promise<GenesisCommands> {
  const grouped = (await workbench.help(['genesis'])) ?? '';
  let root: string | undefined;
  const find = async (...names: readonly string[]) => {
    const own = isGroup(grouped) ? names.find((name) => offers(grouped, name)) : undefined;
    if (own !== undefined) return ['genesis', own];
    root ??= (await workbench.help([])) ?? '';
    const top = names.find((name) => offers(root ?? '', name));
    return top === undefined ? undefined : [top];
  };
  const required = async (name: string) => {
    const found = await find(name);
    if (found !== undefined) return found;
    throw new RehearsalError(
      'CHAIN_COMMAND_FAILED',
      `The chain's binary has no command ${name}, neither in its group genesis nor at the root`,
      {
        hint: 'Set gentx: false for the validators in stack.fresh, and create them by stack.fresh.commands or stack.fresh.genesis.',
        planPath: ['stack', 'fresh', 'validators'],
      },
    );
  };
  return {
    gentx: () => required('gentx'),
    collect: () => required('collect-gentxs'),
    validate: () => find('validate', 'validate-genesis'),
  };
}

/** Returns true if a help text is that of the command `genesis`: Cobra may show that of the root for an unknown one. */
function isGroup(help: string): boolean {
  return wordsOfLines(help).some(([program, command]) => program !== '' && command === 'genesis');
}

/** Returns true if a help text lists a command: an indented line that begins with its name. */
function offers(help: string, name: string): boolean {
  return wordsOfLines(help).some(([word]) => word === name);
}

/** First words of the indented lines of a help text. */
function wordsOfLines(help: string): string[][] {
  const indented = help.split('\n').filter((line) => /^\s/.test(line));
  return indented.map((line) => line.trim().split(/\s+/, 2));
}

/** Returns true if a help text lists a flag. */
export function lists(help: string, flag: string): boolean {
  return help.split(/[\s,]+/).includes(flag);
}

/**
 * Arguments of a user's command on the template home, with the flags for home, keyring and chain id that the command
 * has and the user did not set.
 *
 * @param help help text of the command
 */
export function onTemplate(args: readonly string[], help: string, chainId: string): string[] {
  const end = args.indexOf('--');
  const [before, after] = end < 0 ? [args, []] : [args.slice(0, end), args.slice(end)];
  const isSet = (flag: string) =>
    before.some((argument) => argument === flag || argument.startsWith(`${flag}=`));
  const own = [
    ['--home', TEMPLATE],
    ['--keyring-backend', 'test'],
    ['--keyring-dir', KEYRING_FOLDER],
    ['--chain-id', chainId],
  ] as const;
  const added = own.filter(([flag]) => !isSet(flag) && lists(help, flag));
  return [...before, ...added.flat(), ...after];
}
