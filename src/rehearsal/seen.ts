import path from 'node:path';
import { GENESIS, upgradeFolder } from '../cosmovisor/layout';
import { RehearsalError } from '../errors/errors';
import { lastRelease } from '../plan/complete';
import { AT_RESTART, AT_START, atUpgrade, type Moment } from '../procedure/moment';
import type { FoundProgram, Hasher } from '../stack/binaries/hashes';
import type { LiveStack } from '../stack/live/live';
import type { PreparedStack } from '../stack/prepare/prepare';
import type { RunContext } from './run';

/** Number of nodes checked at a time: the chain runs on the same processors. */
const AT_A_TIME = 2;

/** Binaries as known before any node runs one. */
export interface KnownBinaries {
  readonly hasher: Hasher;
  /** SHA-256 of each release's binary under Cosmovisor. */
  readonly hashes: ReadonlyMap<string, string>;
  /** Host folder from which nodes mount the binaries; undefined if the binaries are in their images. */
  readonly folder: string | undefined;
  /** SHA-256 of the launchers that start the binaries; undefined if they start without one. */
  readonly launcher: string | undefined;
  /** Id of the plain image of the last release, and its binary if that is on its PATH. */
  readonly lastImage: string;
  readonly last: FoundProgram | undefined;
}

/** Context of the binary check. */
export interface Seen {
  readonly run: RunContext;
  readonly stack: PreparedStack;
  readonly live: Pick<LiveStack, 'container'>;
  readonly binaries: KnownBinaries;
}

/** Binary that nodes are expected to have. */
interface Expected {
  readonly services: readonly string[];
  readonly release: string;
  readonly moment: Moment;
  readonly sha256: string;
  /** Path that starts the binary in a node's container. */
  readonly programOf: (service: string) => string | Promise<string>;
  /** Returns true if the binary is certain to be the one with the known hash. */
  readonly isKnown: (service: string) => Promise<boolean>;
}

/**
 * Checks that every node under Cosmovisor has a release's binary in Cosmovisor's folder for it: either as a
 * link to a mount that no container can write to, or by its hash.
 *
 * @param upgrade upgrade that brought in the release; undefined at the start
 * @throws RehearsalError naming the nodes with another binary, and both hashes
 */
export async function requireBinaries(
  seen: Seen,
  release: string,
  upgrade: string | undefined,
): Promise<void> {
  const { run, stack, live, binaries } = seen;
  const folder = upgrade === undefined ? GENESIS : upgradeFolder(upgrade);
  const program = path.posix.join('cosmovisor', folder, 'bin', run.plan.chain.binary);
  const place = stack.binaries.get(release) ?? '';
  // A link that cannot be followed on the host is resolved by the engine in the container.
  const linksToPlace = async (service: string) =>
    (await stack.homes
      .get(service)
      ?.linkAt(program)
      .catch(() => undefined)) === place;
  await requireOn(seen, {
    services: stack.cosmovisorNodes,
    release,
    moment: upgrade === undefined ? AT_START : atUpgrade(upgrade),
    sha256: binaries.hashes.get(release) ?? 'unknown',
    programOf: async (service) =>
      binaries.launcher !== undefined && (await linksToPlace(service))
        ? place
        : path.posix.join(stack.homes.get(service)?.inContainer ?? '/', program),
    isKnown: async (service) => {
      if (binaries.folder === undefined || !(await linksToPlace(service))) return false;
      return binaries.hasher.isPinned(live.container(service), place, binaries.folder);
    },
  });
}

/**
 * Checks that every node runs the last release's binary: of its plain image, and not one mounted over it, or the
 * pinned one if the node stays on its own image.
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
    moment: AT_RESTART,
    sha256: last?.sha256 ?? binaries.hashes.get(release) ?? 'unknown',
    programOf: (service) => stack.lastPrograms.get(service) ?? '',
    isKnown: async (service) => {
      const container = live.container(service);
      if (stack.plainNodes.includes(service)) {
        return last !== undefined && hasher.isImages(container, lastImage, last);
      }
      const place = stack.lastPrograms.get(service) ?? '';
      return binaries.folder !== undefined && hasher.isPinned(container, place, binaries.folder);
    },
  });
}

/**
 * Hash of the binary that a path starts in a node's container. The release's launcher becomes the release's own
 * binary; another launcher, or a changed one, is itself another binary.
 */
async function hashStarted(
  { stack, live, binaries }: Seen,
  service: string,
  release: string,
  started: string,
): Promise<string | undefined> {
  const hashOf = async (file: string) =>
    (await binaries.hasher.inContainer(live.container(service), file))?.sha256;
  const hash = await hashOf(started);
  const isLauncher = binaries.launcher !== undefined && started === stack.binaries.get(release);
  return isLauncher && hash === binaries.launcher
    ? hashOf(stack.programs.get(release) ?? '')
    : hash;
}

async function requireOn(
  seen: Seen,
  { services, release, moment, sha256: expected, programOf, isKnown }: Expected,
): Promise<void> {
  const { run } = seen;
  const wrong: string[] = [];
  const left = [...services];
  const look = async (): Promise<void> => {
    for (let service = left.shift(); service !== undefined; service = left.shift()) {
      const sha256 = (await isKnown(service))
        ? expected
        : await hashStarted(seen, service, release, await programOf(service));
      const ok = sha256 === expected;
      if (!ok) wrong.push(`${service} has ${sha256 ?? 'no binary'}`);
      run.timeline.add({
        type: 'binary-seen',
        ...moment,
        release,
        service,
        sha256: sha256 ?? null,
        expected,
        ok,
      });
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, look));
  if (wrong.length === 0) return;
  throw new RehearsalError(
    'BINARY_DIFFERS',
    `Not all nodes have the binary of ${release}, whose sha256 is ${expected}: ${wrong.sort().join(', ')}`,
    {
      hint: "A mount in the compose files, or a process in the node's container, replaced the binary. Remove that mount or process.",
    },
  );
}
