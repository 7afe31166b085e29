import type { Account } from '../chain/accounts';
import { messageOf, RehearsalError } from '../errors';
import type { Plan, Validator } from '../plan/schema';
import { Folder } from '../system/folder';
import type { Binaries } from './binaries';
import { addFreshAccounts, type Genesis, parseGenesis } from './genesis';
import type { NodeHome } from './homes';
import {
  consensusKeyJson,
  type Ed25519Pair,
  newEd25519Pair,
  nodeId,
  nodeKeyFile,
  SIGNER_PORT,
  tmkmsFiles,
  validatorKeyFile,
  validatorStateFile,
} from './keys';
import { type ComposeModel, neighbours } from './model';
import { editToml } from './toml';
import { KEYRING_FOLDER, readTemplate, TEMPLATE, type Workbench } from './workbench';

const P2P_PORT = 26656;
/** Bytes of a genesis that a binary makes without any state; it may put anything there. */
const LARGEST_TEMPLATE = 32 * 1024 * 1024;

/** The folder of a remote signer on the host and in its container. */
export interface SignerHome {
  readonly folder: string;
  readonly inContainer: string;
}

interface FreshStack {
  readonly plan: Plan;
  readonly model: ComposeModel;
  readonly accounts: ReadonlyMap<string, Account>;
  readonly binaries: Binaries;
  /** Runs the first release's binary on the working folder. */
  readonly workbench: Workbench;
}

/**
 * Makes keys, genesis and homes of all nodes in the working folder, as the chain's own binary makes
 * them: `init`, one `gentx` per validator, `collect-gentxs`.
 *
 * @param homes where each node's home is on the host, by service
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
  const funded = addFreshAccounts(genesis, [...accounts.values()]);
  await files.writeText(genesisFile, JSON.stringify(funded));
  // Before SDK 0.47 these commands are not below `genesis`.
  const genesisCommand = (await workbench.knows('genesis')) ? ['genesis'] : [];

  const nodeKeys = new Map([...homes.keys()].map((service) => [service, newEd25519Pair()]));
  const consensusKeys = new Map(validators.map(({ service }) => [service, newEd25519Pair()]));
  for (const { service, operator, stake } of validators) {
    await workbench.chain([
      ...[...genesisCommand, 'gentx', operator, stake, '--home', TEMPLATE, '--chain-id', chainId],
      ...['--moniker', service, '--pubkey', consensusKeyJson(pairOf(consensusKeys, service))],
      ...['--node-id', nodeId(pairOf(nodeKeys, service)), '--ip', service],
      ...['--keyring-backend', 'test', '--keyring-dir', KEYRING_FOLDER],
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

  for (const [service, home] of homes) {
    const validator = validators.find((candidate) => candidate.service === service);
    const peers = neighbours(model, service).filter((other) => homes.has(other));
    const ids = peerIds(peers);
    await home.writeAll({
      ...shared,
      'config/config.toml': editToml(config, configFile, {
        '': {
          moniker: service,
          ...(validator?.signer && { priv_validator_laddr: `tcp://0.0.0.0:${SIGNER_PORT}` }),
        },
        p2p: {
          persistent_peers: peers.map((peer, i) => `${ids[i]}@${peer}:${P2P_PORT}`).join(','),
          // A sentry tells nobody of its validator; a validator looks for no other peers.
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
      protocol: signerProtocol(binaries.releases[0]?.engine ?? ''),
      validator: service,
      home: home.inContainer,
    });
    await new Folder(home.folder).writeAll(signerFiles);
  }
}

/** @throws RehearsalError where a binary's `init` has made something else */
function genesisIn(text: string): Genesis {
  try {
    const genesis = parseGenesis(text) as Genesis;
    addFreshAccounts(genesis, []);
    return genesis;
  } catch (error) {
    throw new RehearsalError(
      `The genesis that the chain's binary has made cannot be read: ${messageOf(error)}`,
      {
        hint: 'It was made by `init`; the accounts of the plan go into its parts auth and bank.',
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

/** The protocol between an engine and TMKMS; CometBFT 0.38 changed what is signed. */
function signerProtocol(engine: string): string {
  const [major = 0, minor = 0] = engine.split('.').map(Number);
  return major === 0 && minor < 38 ? 'v0.34' : 'v0.38';
}

/** @throws RehearsalError naming the first validator or signer that the compose files do not have. */
function checkValidators(
  validators: readonly Validator[],
  homes: ReadonlyMap<string, NodeHome>,
  signerHomes: ReadonlyMap<string, SignerHome>,
): void {
  for (const { service, signer } of validators) {
    if (!homes.has(service)) {
      throw new RehearsalError(
        `The validator ${service} of the plan is no node of the compose files`,
        {
          hint: `Services that start a node: ${[...homes.keys()].join(', ')}.`,
        },
      );
    }
    if (signer !== undefined && !signerHomes.has(signer)) {
      throw new RehearsalError(
        `The remote signer ${signer} of ${service} has no folder to keep its keys in`,
        {
          hint: `Give the service ${signer} exactly one bind mount in the compose files.`,
        },
      );
    }
  }
}
