import path from 'node:path';
import { RehearsalError } from '../errors';
import { lastRelease } from '../plan/complete';
import type { FoundProgram, Hasher } from '../stack/hashes';
import type { LiveStack } from '../stack/live';
import type { PreparedStack } from '../stack/stack';
import type { Run } from './run';

/** How many nodes are looked at at a time: the chain runs on the same processors. */
const AT_A_TIME = 2;

/** What is known of the binaries before any node runs one. */
export interface KnownBinaries {
  readonly hasher: Hasher;
  /** SHA-256 of each release's binary under Cosmovisor. */
  readonly hashes: ReadonlyMap<string, string>;
  /** Folder of this machine that nodes have the binaries from; undefined where they have them in their image. */
  readonly folder: string | undefined;
  /** Id of the plain image of the last release, and its binary, if that is on its PATH. */
  readonly lastImage: string;
  readonly last: FoundProgram | undefined;
}

/** What the proof of binaries works with. */
export interface Seen {
  readonly run: Run;
  readonly stack: PreparedStack;
  readonly live: Pick<LiveStack, 'container'>;
  readonly binaries: KnownBinaries;
}

/** What nodes are to have. */
interface Expected {
  readonly services: readonly string[];
  readonly release: string;
  /** `start`, `restart`, or the name of the upgrade that brought the release. */
  readonly moment: string;
  readonly sha256: string;
  /** Where it is in a node's container. */
  readonly programOf: (service: string) => string;
  /** Whether it cannot be another than the one whose hash is known. */
  readonly isKnown: (service: string) => Promise<boolean>;
}

/**
 * Sees that every node under Cosmovisor has a release's binary in Cosmovisor's folder of it: by a link to a mount
 * that no container can write to, or else by its hash.
 *
 * @param moment `start`, or that of the upgrade (`upgradeMoment`)
 * @param folder `genesis`, `upgrades/<name>`
 * @throws RehearsalError naming the nodes that have another, and both hashes
 */
export async function requireBinaries(
  seen: Seen,
  moment: string,
  release: string,
  folder: string,
): Promise<void> {
  const { run, stack, live, binaries } = seen;
  const program = path.posix.join('cosmovisor', folder, 'bin', run.plan.chain.binary);
  const place = stack.binaries.get(release) ?? '';
  await requireOn(seen, {
    services: stack.cosmovisorNodes,
    release,
    moment,
    sha256: binaries.hashes.get(release) ?? 'unknown',
    programOf: (service) => path.posix.join(stack.homes.get(service)?.inContainer ?? '/', program),
    isKnown: async (service) => {
      // What cannot be followed from here, the engine follows in the container.
      const link = await stack.homes
        .get(service)
        ?.linkAt(program)
        .catch(() => undefined);
      if (link !== place || binaries.folder === undefined) return false;
      return binaries.hasher.isPinned(live.container(service), place, binaries.folder);
    },
  });
}

/**
 * Sees that every node runs what the plain image of the last release has, and not what is mounted over it.
 *
 * @throws as {@link requireBinaries}
 */
export async function requireLastBinary(seen: Seen): Promise<void> {
  const { run, stack, live, binaries } = seen;
  const release = lastRelease(run.plan).name;
  const { hasher, lastImage, last } = binaries;
  await requireOn(seen, {
    services: stack.nodes,
    release,
    moment: 'restart',
    sha256: last?.sha256 ?? binaries.hashes.get(release) ?? 'unknown',
    programOf: () => stack.lastBinary,
    isKnown: async (service) =>
      last !== undefined && hasher.isImages(live.container(service), lastImage, last),
  });
}

async function requireOn(
  { run, live, binaries }: Seen,
  { services, release, moment, sha256: expected, programOf, isKnown }: Expected,
): Promise<void> {
  const wrong: string[] = [];
  const left = [...services];
  const look = async (): Promise<void> => {
    for (let service = left.shift(); service !== undefined; service = left.shift()) {
      const sha256 = (await isKnown(service))
        ? expected
        : (await binaries.hasher.inContainer(live.container(service), programOf(service)))?.sha256;
      const ok = sha256 === expected;
      if (!ok) wrong.push(`${service} has ${sha256 ?? 'none'}`);
      run.timeline.add({
        ...{ type: 'binary-seen', release, moment, service, sha256: sha256 ?? null, expected, ok },
      });
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
