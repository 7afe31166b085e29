import type { Account } from '../../chain/client/open-accounts';
import { amountsIn, parseCoin, priceText } from '../../chain/modules/coins';
import { parseGenesis } from '../../chain/modules/genesis';
import { messageOf, RehearsalError } from '../../errors/errors';
import { GenesisPathError, type GenesisValues, withValues } from '../../plan/genesis-values';
import { type Fill, filled } from '../../plan/placeholders';
import type { Plan, Validator } from '../../plan/schema';
import { findGenesisCommands, type GenesisCommands, lists, onTemplate } from './commands';
import { addFreshAccounts, type Genesis, withDenom } from './genesis';
import { consensusKeyJson, newEd25519Pair, nodeId } from './keys';
import { filledValues, pairOf, placeholderValues, type ValidatorKeys } from './placeholder-values';
import { GENESIS_FILE, type HomeFiles, readGenesisText, readHome } from './template-files';
import { KEYRING_FOLDER, TEMPLATE, type Workbench } from './workbench';

/** A home as the chain's binary makes it, from which those of all nodes are made. */
export interface Template extends HomeFiles, ValidatorKeys {}

export interface TemplateSettings {
  readonly plan: Plan;
  readonly accounts: ReadonlyMap<string, Account>;
  /** Runs the first release's binary in a folder of its own, whose keyring has the accounts. */
  readonly workbench: Workbench;
  readonly notice: (message: string) => void;
}

/**
 * Makes genesis and configuration of a fresh chain with its own binary: `init`, accounts and values of the plan, the
 * plan's commands, one `gentx` per validator that has one, `collect-gentxs`.
 *
 * @throws RehearsalError naming the command or the value that the binary or its genesis refuses
 */
export async function makeTemplate(settings: TemplateSettings): Promise<Template> {
  const { plan, workbench, notice } = settings;
  const { validators = [], commands = [] } = plan.stack.fresh ?? {};
  const keysOf = () => new Map(validators.map(({ service }) => [service, newEd25519Pair()]));
  const keys: ValidatorKeys = { nodeKeys: keysOf(), consensusKeys: keysOf() };
  await initHome(plan, workbench);
  const made = genesisIn(await readGenesisText(workbench));
  const fill = placeholderValues(settings, keys, made);
  await workbench.files.writeText(GENESIS_FILE, JSON.stringify(planned(made, settings, fill)));
  for (const [index, written] of commands.entries()) {
    await runCommand(
      written.map((each) => filled(each, fill)),
      index,
      settings,
    );
  }
  const found = await findGenesisCommands(workbench);
  await createValidators(found, settings, keys, fill);
  await validate(found, workbench, notice);
  return { ...keys, ...(await readHome(workbench)) };
}

async function initHome({ chain }: Plan, workbench: Workbench): Promise<void> {
  const help = chain.denom === undefined ? undefined : await workbench.help(['init']);
  const flag = '--default-denom'; // from SDK 0.47 on
  await workbench.chain({ work: 'Making a home and a genesis (init)' }, [
    ...['init', 'rehearsal', '--chain-id', chain.id ?? '', '--home', TEMPLATE],
    ...(chain.denom !== undefined && help !== undefined && lists(help, flag)
      ? [flag, chain.denom]
      : []),
  ]);
}

/**
 * Parses a genesis.
 *
 * @throws RehearsalError if the text is not a genesis
 */
function genesisIn(text: string): Genesis {
  try {
    const genesis = parseGenesis(text) as Genesis;
    addFreshAccounts(genesis, []);
    return genesis;
  } catch (error) {
    throw new RehearsalError(
      'GENESIS_INVALID',
      `Cannot read the genesis that the chain's binary created: ${messageOf(error)}`,
      {
        hint: 'The command `init` created it; the rehearsal adds the accounts of the plan to its sections auth and bank.',
        cause: error,
      },
    );
  }
}

/** The genesis of `init` with denomination, accounts and values of the plan. */
function planned(genesis: Genesis, { plan, accounts }: TemplateSettings, fill: Fill) {
  const { denom } = plan.chain;
  const denominated = denom === undefined ? genesis : withDenom(genesis, denom);
  const funded = addFreshAccounts(denominated, [...accounts.values()]);
  const values = plan.stack.fresh?.genesis ?? {};
  try {
    return withValues(funded, filledValues(values, fill) as GenesisValues);
  } catch (error) {
    if (!(error instanceof GenesisPathError)) throw error;
    const [key = ''] = Object.keys(values).filter((each) => filled(each, fill) === error.at[0]);
    throw new RehearsalError(
      'GENESIS_VALUE_REFUSED',
      `Cannot set ${error.at.join('.')} in the genesis of the chain: ${error.message}`,
      {
        hint: 'A path of stack.fresh.genesis leads through maps by their keys, and through lists by indices. Compare with the genesis that `init` of the first release makes.',
        planPath: ['stack', 'fresh', 'genesis', key],
        cause: error,
      },
    );
  }
}

async function runCommand(
  args: readonly string[],
  index: number,
  { plan, workbench }: TemplateSettings,
): Promise<void> {
  const end = args.indexOf('--');
  const help = (await workbench.help(end < 0 ? args : args.slice(0, end))) ?? '';
  const names = args.slice(0, 3).join(' ');
  await workbench.chain(
    {
      work: `Running the command ${index + 1} of stack.fresh.commands (${names})`,
      planPath: ['stack', 'fresh', 'commands', index],
    },
    onTemplate(args, help, plan.chain.id ?? ''),
  );
}

/** Creates the validators of the plan that have a genesis transaction. */
async function createValidators(
  commands: GenesisCommands,
  { plan, workbench }: TemplateSettings,
  { nodeKeys, consensusKeys }: ValidatorKeys,
  fill: Fill,
): Promise<void> {
  const validators = plan.stack.fresh?.validators ?? [];
  const created = validators.map(genesisTransactionOf);
  if (created.every((each) => each === undefined)) return;
  const command = await commands.gentx();
  for (const [index, transaction] of created.entries()) {
    if (transaction === undefined) continue;
    const { service, operator, stake, flags } = transaction;
    await workbench.chain(
      {
        work: `Making the genesis transaction of ${service} (gentx)`,
        hint: 'The binary validates the genesis and the transaction: stack.fresh.genesis sets values of the genesis, stack.fresh.validators[].gentx adds flags to the command.',
        planPath: ['stack', 'fresh', 'validators', index],
      },
      [
        ...[...command, operator, stake, '--home', TEMPLATE, '--chain-id', plan.chain.id ?? ''],
        ...['--moniker', service, '--pubkey', consensusKeyJson(pairOf(consensusKeys, service))],
        ...['--node-id', nodeId(pairOf(nodeKeys, service)), '--ip', service],
        ...['--keyring-backend', 'test', '--keyring-dir', KEYRING_FOLDER],
        ...(flags.some(setsFee) ? [] : genesisFee(plan, operator)),
        ...flags.map((each) => filled(each, fill)),
      ],
    );
  }
  const collect = await commands.collect();
  await workbench.chain(
    { work: 'Adding the genesis transactions to the genesis (collect-gentxs)' },
    [...collect, '--home', TEMPLATE],
  );
}

/** Returns true for a flag of the plan with the fee of a transaction. */
function setsFee(flag: string): boolean {
  return /^--(?:fees|gas-prices)(?:=|$)/.test(flag);
}

/**
 * Option with the price that a genesis transaction pays; none without prices in the plan. The SDK asks genesis
 * transactions for no fee (x/auth/ante `checkTxFeeWithValidatorMinGasPrices`, only in CheckTx), but minimum prices in a
 * chain's own code hold for them too. The SDK pays all listed prices: the one of the operator's coins is passed.
 */
function genesisFee({ chain, accounts }: Plan, operator: string): string[] {
  const prices = amountsIn(chain['gas-prices'] ?? '');
  const coin = accounts[operator]?.fresh;
  const own = prices.find(({ denom }) => coin !== undefined && parseCoin(coin).denom === denom);
  const price = own ?? prices[0];
  return price === undefined ? [] : ['--gas-prices', priceText(price)];
}

/** The genesis transaction of a validator; undefined if it has none. */
function genesisTransactionOf({ service, operator, stake, gentx }: Validator) {
  if (gentx === false || operator === undefined || stake === undefined) return undefined;
  return { service, operator, stake, flags: gentx?.flags ?? [] };
}

/**
 * Lets the binary validate the genesis. A refusal is a notice: the command of some chains refuses genesis files on
 * which the chain starts.
 */
async function validate(
  commands: GenesisCommands,
  workbench: Workbench,
  notice: (message: string) => void,
): Promise<void> {
  const command = await commands.validate();
  if (command === undefined) return;
  const work = `Validating the genesis (${command.join(' ')})`;
  try {
    await workbench.chain({ work }, [...command, '--home', TEMPLATE]);
  } catch (error) {
    if (!(error instanceof RehearsalError) || error.code !== 'CHAIN_COMMAND_FAILED') throw error;
    notice(`${error.message}. The rehearsal goes on, as the start of the nodes decides.`);
  }
}
