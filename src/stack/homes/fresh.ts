import type { Account } from '../../chain/client/open-accounts';
import { amountsIn, parseCoin, priceText } from '../../chain/modules/coins';
import { parseGenesis } from '../../chain/modules/genesis';
import { messageOf, RehearsalError } from '../../errors/errors';
import type { Plan, Validator } from '../../plan/schema';
import { Folder } from '../../system/folder';
import type { Binaries } from '../binaries/binaries';
import { type ComposeModel, neighbours } from '../compose/model';
import type { NodeHome } from '../copy/home';
import { addFreshAccounts, type Genesis, withDenom } from './genesis';
import {
  consensusKeyJson,
  type Ed25519Pair,
  newEd25519Pair,
  nodeId,
  nodeKeyFile,
  validatorKeyFile,
  validatorStateFile,
} from './keys';
import { SIGNER_PORT, tmkmsDialect, tmkmsFiles } from './tmkms';
import { editToml } from './toml';
import { KEYRING_FOLDER, readTemplate, TEMPLATE, type Workbench } from './workbench';

const P2P_PORT = 26656;
/** Maximum size in bytes of a genesis without state, as made by a binary; its content is untrusted. */
const LARGEST_TEMPLATE = 32 * 1024 * 1024;

/** The folder of a remote signer on the host and in its container. */
export interface SignerHome {
  readonly folder: string;
  readonly inContainer: string;
  /** Version of its TMKMS; empty if unknown. */
  readonly version: string;
}

interface FreshStack {
  readonly plan: Plan;
  readonly model: ComposeModel;
  readonly accounts: ReadonlyMap<string, Account>;
  readonly binaries: Binaries;
  /** Runs the first release's binary in a folder of its own. */
  readonly workbench: Workbench;
}

/**
 * Creates keys, genesis and homes of all nodes in the working folder with the chain's own binary: `init`, one
 * `gentx` per validator, `collect-gentxs`.
 *
 * @param homes home of each node on the host, by service
 * @throws RehearsalError when the plan's validators do not fit the compose files
 */
export async function makeFreshHomes(
  stack: FreshStack,
  homes: ReadonlyMap<string, NodeHome>,
  signerHomes: ReadonlyMap<string, SignerHome>,
): Promise<void> {
  const { plan, model, accounts, binaries, workbench } = stack;
  const chainId = plan.chain.id ?? '';
  const validators = plan.stack.fresh?.validators ?? [];
  checkValidators(validators, homes, signerHomes);

  await workbench.chain(['init', 'rehearsal', '--chain-id', chainId, '--home', TEMPLATE]);
  const { files } = workbench;
  const genesisFile = `${TEMPLATE}/config/genesis.json`;
  const genesis = genesisIn(await files.readText(genesisFile, LARGEST_TEMPLATE));
  const denominated =
    plan.chain.denom === undefined ? genesis : withDenom(genesis, plan.chain.denom);
  const funded = addFreshAccounts(denominated, [...accounts.values()]);
  await files.writeText(genesisFile, JSON.stringify(funded));
  // Before SDK 0.47 these commands are not subcommands of `genesis`.
  const genesisCommand = (await workbench.knows('genesis')) ? ['genesis'] : [];

  const nodeKeys = new Map([...homes.keys()].map((service) => [service, newEd25519Pair()]));
  const consensusKeys = new Map(validators.map(({ service }) => [service, newEd25519Pair()]));
  for (const { service, operator, stake } of validators) {
    await workbench.chain([
      ...[...genesisCommand, 'gentx', operator, stake, '--home', TEMPLATE, '--chain-id', chainId],
      ...['--moniker', service, '--pubkey', consensusKeyJson(pairOf(consensusKeys, service))],
      ...['--node-id', nodeId(pairOf(nodeKeys, service)), '--ip', service],
      ...['--keyring-backend', 'test', '--keyring-dir', KEYRING_FOLDER],
      ...genesisFee(plan, operator),
    ]);
  }
  await workbench.chain([...genesisCommand, 'collect-gentxs', '--home', TEMPLATE]);

  const configFile = `${TEMPLATE}/config/config.toml`;
  const shared = {
    'config/genesis.json': await files.readText(genesisFile, LARGEST_TEMPLATE),
    'config/app.toml': await readTemplate(workbench, 'config/app.toml'),
    'config/client.toml': await readTemplate(workbench, 'config/client.toml'),
    'data/priv_validator_state.json': validatorStateFile(),
  };
  const config = await readTemplate(workbench, 'config/config.toml');
  const peerIds = (services: readonly string[]) =>
    services.map((service) => nodeId(pairOf(nodeKeys, service)));

  const signerPort = `tcp://0.0.0.0:${SIGNER_PORT}`;
  for (const [service, home] of homes) {
    const validator = validators.find((candidate) => candidate.service === service);
    const peers = neighbours(model, service).filter((other) => homes.has(other));
    const ids = peerIds(peers);
    await home.writeAll({
      ...shared,
      'config/config.toml': editToml(config, configFile, {
        '': { moniker: service, ...(validator?.signer && { priv_validator_laddr: signerPort }) },
        ...(validator?.signer && { priv_validator: { laddr: signerPort } }), // of Tendermint 0.35
        p2p: {
          persistent_peers: peers.map((peer, i) => `${ids[i]}@${peer}:${P2P_PORT}`).join(','),
          // A sentry does not reveal its validator; a validator looks for no other peers.
          private_peer_ids: peerIds(peers.filter((peer) => consensusKeys.has(peer))).join(','),
          pex: validator === undefined,
        },
      }),
      'config/node_key.json': nodeKeyFile(pairOf(nodeKeys, service)),
      ...(validator &&
        !validator.signer && {
          'config/priv_validator_key.json': validatorKeyFile(pairOf(consensusKeys, service)),
        }),
    });
  }
  for (const { service, signer } of validators) {
    const home = signer === undefined ? undefined : signerHomes.get(signer);
    if (home === undefined) continue;
    const signerFiles = tmkmsFiles(pairOf(consensusKeys, service), {
      chainId,
      prefix: binaries.prefix,
      dialect: tmkmsDialect(
        home.version,
        binaries.releases.map(({ engine }) => engine),
      ),
      validator: service,
      home: home.inContainer,
    });
    await new Folder(home.folder).writeAll(signerFiles);
  }
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

function pairOf(pairs: ReadonlyMap<string, Ed25519Pair>, service: string): Ed25519Pair {
  const pair = pairs.get(service);
  if (pair === undefined) throw new Error(`no key was made for ${service}`);
  return pair;
}

/**
 * Checks that the compose files have the validators and signers of the plan.
 *
 * @throws RehearsalError naming the first missing one
 */
function checkValidators(
  validators: readonly Validator[],
  homes: ReadonlyMap<string, NodeHome>,
  signerHomes: ReadonlyMap<string, SignerHome>,
): void {
  for (const { service, signer } of validators) {
    if (!homes.has(service)) {
      throw new RehearsalError(
        'SERVICE_NOT_A_NODE',
        `The validator ${service} of the plan is not a node of the compose files`,
        {
          hint: `Services that start a node: ${[...homes.keys()].join(', ')}.`,
        },
      );
    }
    if (signer !== undefined && !signerHomes.has(signer)) {
      throw new RehearsalError(
        'SIGNER_FOLDER_UNKNOWN',
        `The remote signer ${signer} of ${service} has no folder for its keys`,
        {
          hint: `Give the service ${signer} exactly one bind mount in the compose files.`,
        },
      );
    }
  }
}
