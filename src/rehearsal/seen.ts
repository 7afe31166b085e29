import path from 'node:path';
import { RehearsalError } from '../errors';
import { lastRelease } from '../plan/complete';
import type { Hasher } from '../stack/hashes';
import type { LiveStack } from '../stack/live';
import type { PreparedStack } from '../stack/stack';
import type { Run } from './run';

/** How many binaries are read out of containers at a time: the chain runs on the same processors. */
const AT_A_TIME = 2;

/** What is known of the binaries before any node runs one. */
export interface KnownBinaries {
  readonly hasher: Hasher;
  /** SHA-256 of each release's binary under Cosmovisor. */
  readonly releases: ReadonlyMap<string, string>;
  /** Id of the plain image of the last release. */
  readonly lastImage: string;
}

/** What the proof of binaries works with. */
export interface Seen {
  readonly run: Run;
  readonly stack: PreparedStack;
  readonly live: LiveStack;
  readonly binaries: KnownBinaries;
}

/** What nodes are to have. */
interface Expected {
  readonly services: readonly string[];
  readonly release: string;
  /** `start`, `restart`, or the name of the upgrade that brought the release. */
  readonly moment: string;
  readonly sha256: string | undefined;
  readonly programOf: (service: string) => string;
}

/**
 * Sees by hash that every node under Cosmovisor has a release's binary in Cosmovisor's folder of it.
 *
 * @param moment `start`, or the name of the upgrade
 * @param folder `genesis`, `upgrades/<name>`
 * @throws RehearsalError naming the nodes that have another, and both hashes
 */
export async function requireBinaries(
  seen: Seen,
  moment: string,
  release: string,
  folder: string,
): Promise<void> {
  const { run, stack, binaries } = seen;
  await requireOn(seen, {
    services: stack.cosmovisorNodes,
    release,
    moment,
    sha256: binaries.releases.get(release),
    programOf: (service) => {
      const home = stack.homes.get(service)?.inContainer ?? '/';
      return path.posix.join(home, 'cosmovisor', folder, 'bin', run.plan.chain.binary);
    },
  });
}

/**
 * Sees by hash that every node runs what the plain image of the last release has, and not what is mounted over it.
 *
 * @throws as {@link requireBinaries}
 */
export async function requireLastBinary(seen: Seen): Promise<void> {
  const { run, stack, binaries } = seen;
  const [sha256] = await binaries.hasher.inImage(binaries.lastImage, [stack.lastBinary]);
  await requireOn(seen, {
    services: stack.nodes,
    release: lastRelease(run.plan).name,
    moment: 'restart',
    sha256,
    programOf: () => stack.lastBinary,
  });
}

async function requireOn(
  { run, live, binaries }: Seen,
  { services, release, moment, sha256: expected = 'none', programOf }: Expected,
): Promise<void> {
  const wrong: string[] = [];
  const left = [...services];
  const look = async (): Promise<void> => {
    for (let service = left.shift(); service !== undefined; service = left.shift()) {
      const container = live.container(service);
      const sha256 = (await binaries.hasher.inContainer(container, programOf(service))) ?? null;
      const ok = sha256 === expected;
      if (!ok) wrong.push(`${service} has ${sha256 ?? 'none'}`);
      run.timeline.add({ type: 'binary-seen', release, moment, service, sha256, expected, ok });
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, look));
  if (wrong.length === 0) return;
  throw new RehearsalError(
    `Not all nodes have the binary of ${release}, whose sha256 is ${expected}: ${wrong.sort().join(', ')}`,
    {
      hint: "A mount of the compose files, or something in the node's container, put another file in its place.",
    },
  );
}
