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

/** Services that are not nodes and have exactly one bind mount, of a copy: the files of a remote signer. */
export function signerHomes({ model, homes }: StackCopy, folder: string) {
  const found = new Map<string, SignerHome>();
  for (const [service, { volumes = [] }] of Object.entries(model.services)) {
    const binds = volumes.filter(({ type }) => type === 'bind');
    const [bind] = binds;
    if (homes.has(service) || binds.length !== 1 || bind?.source === undefined) continue;
    if (!isBelow(bind.source, folder)) continue;
    found.set(service, { folder: bind.source, inContainer: bind.target });
  }
  return found;
}
