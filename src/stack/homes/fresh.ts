import { RehearsalError } from '../../errors/errors';
import type { Plan, Validator } from '../../plan/schema';
import { Folder } from '../../system/folder';
import type { Binaries } from '../binaries/binaries';
import { type ComposeModel, neighbours } from '../compose/model';
import type { NodeHome } from '../copy/home';
import { HOME_FILES } from './homes';
import { newEd25519Pair, nodeId, nodeKeyFile, validatorKeyFile, validatorStateFile } from './keys';
import { pairOf } from './placeholder-values';
import type { Template } from './template';
import { SIGNER_PORT, tmkmsDialect, tmkmsFiles } from './tmkms';
import { editToml } from './toml';
import { TEMPLATE } from './workbench';

const P2P_PORT = 26656;

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
  readonly binaries: Binaries;
  /** Home with the genesis, as the first release's binary made it. */
  readonly template: Template;
}

/**
 * Creates the homes of all nodes in the working folder from the template, with keys of their own.
 *
 * @param homes home of each node on the host, by service
 * @throws RehearsalError when the plan's validators do not fit the compose files
 */
export async function makeFreshHomes(
  { plan, model, binaries, template }: FreshStack,
  homes: ReadonlyMap<string, NodeHome>,
  signerHomes: ReadonlyMap<string, SignerHome>,
): Promise<void> {
  const validators = plan.stack.fresh?.validators ?? [];
  checkValidators(validators, homes, signerHomes);
  const { config, consensusKeys } = template;
  const files = forChain(template.files, plan.chain.id ?? '');
  const nodeKeys = new Map(template.nodeKeys);
  for (const service of homes.keys()) {
    if (!nodeKeys.has(service)) nodeKeys.set(service, newEd25519Pair());
  }
  const peerIds = (services: readonly string[]) =>
    services.map((service) => nodeId(pairOf(nodeKeys, service)));
  const configFile = `${TEMPLATE}/config/config.toml`;
  const signerPort = `tcp://0.0.0.0:${SIGNER_PORT}`;
  for (const [service, home] of homes) {
    const validator = validators.find((candidate) => candidate.service === service);
    const peers = neighbours(model, service).filter((other) => homes.has(other));
    const ids = peerIds(peers);
    await home.writeAll({
      ...files,
      'data/priv_validator_state.json': validatorStateFile(),
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
      chainId: plan.chain.id ?? '',
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
 * Files of a home with the chain's id in client.toml, where `init` of many binaries leaves it empty and some
 * applications take it from (SDK `client/config/config.go`).
 */
function forChain(files: Template['files'], chainId: string): Template['files'] {
  const { [HOME_FILES.client]: client } = files;
  if (client === undefined) return files;
  const named = editToml(client, `${TEMPLATE}/${HOME_FILES.client}`, {
    '': { 'chain-id': chainId },
  });
  return { ...files, [HOME_FILES.client]: named };
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
