import type { Docker } from '../../docker/docker';
import type { PreflightFinding } from '../../errors/finding';
import { isBelow } from '../compose/system-paths';
import type { StackCopy } from '../copy/copy';
import type { SignerHome } from '../homes/fresh';
import { HOME_FILES } from '../homes/homes';
import type { Surroundings } from '../homes/pace';
import { parseToml, signerAddress } from '../homes/toml';
import {
  type SignerAddresses,
  signerFindings,
  strangeCommands,
  unsignedNodes,
} from '../isolation/signer-addresses';
import { configOf } from './home-of';

/** Findings about remote signers in the copy. */
export async function findStrangeSigners(
  copy: StackCopy,
  surroundings: Surroundings,
  byFiles: readonly SignerAddresses[],
): Promise<PreflightFinding[]> {
  const nodes = [...copy.homes.keys()];
  const byCommands = strangeCommands(copy.model, nodes, surroundings);
  const waiting = await signerAddressesOf(copy);
  return [
    ...signerFindings([...byFiles, ...byCommands]),
    ...unsignedNodes(copy.model, nodes, waiting),
  ];
}

/** Addresses on which nodes wait for a remote signer, by service. */
async function signerAddressesOf({ homes }: StackCopy): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const [service, home] of homes) {
    const config = await home.readText(HOME_FILES.config);
    const address = signerAddress(parseToml(config, configOf(home)));
    if (address !== undefined) found.set(service, address);
  }
  return found;
}

/**
 * Services that are not nodes and have exactly one bind mount, of a copy: the files of a remote signer.
 *
 * @param signers services whose TMKMS is asked for its version
 */
export async function signerHomes(
  docker: Docker,
  { model, homes }: StackCopy,
  folder: string,
  signers: readonly string[],
): Promise<Map<string, SignerHome>> {
  const found = new Map<string, SignerHome>();
  for (const [service, { volumes = [] }] of Object.entries(model.services)) {
    const binds = volumes.filter(({ type }) => type === 'bind');
    const [bind] = binds;
    if (homes.has(service) || binds.length !== 1 || bind?.source === undefined) continue;
    if (!isBelow(bind.source, folder)) continue;
    const version = signers.includes(service)
      ? await tmkmsVersion(docker, model.services[service]?.image ?? '')
      : '';
    found.set(service, { folder: bind.source, inContainer: bind.target, version });
  }
  return found;
}

/** Time limit of a program that tells its version, in milliseconds: its image may be large. */
const VERSION_LIMIT_MS = 60_000;

/** Version of TMKMS in an image, such as `0.15.0`; empty for another signer. */
async function tmkmsVersion(docker: Docker, image: string): Promise<string> {
  const { exitCode, stdout } = await docker.containers.run(
    image,
    ['version'],
    { entrypoint: 'tmkms', network: 'none' },
    { allowFailure: true, timeout: VERSION_LIMIT_MS, ends: 1024 },
  );
  return exitCode === 0 ? (/\b\d+\.\d+\.\d+\b/.exec(stdout)?.[0] ?? '') : '';
}
