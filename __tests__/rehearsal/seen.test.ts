import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { type KnownBinaries, requireBinaries, requireLastBinary } from '../../src/rehearsal/seen';
import type { PreparedStack } from '../../src/stack/prepare/prepare';
import { fails } from '../helpers/failure';
import { folderWith, temporaryFolder } from '../helpers/folder';
import { idOf, nodeHome, STACK } from '../helpers/live';
import { runOf } from './runs';

const root = temporaryFolder();
const [V1, V2, OTHER] = ['1', '2', 'f'].map((digit) => digit.repeat(64)) as [
  string,
  string,
  string,
];
const NODES = STACK.nodes.toSorted();
const UPGRADE = 'v1tov2';
const FOLDER = `upgrades/${UPGRADE}`;
const PLACE = '/opt/rehearsal/releases/0/checkersd';
const PROGRAM = '/opt/rehearsal/releases/0/bin/checkersd';

interface Given {
  /** Target of the link to a node's binary. */
  readonly link?: (service: string) => string;
  readonly binaries?: Partial<KnownBinaries>;
  readonly hasher?: Partial<KnownBinaries['hasher']>;
}

const serviceOf = (event: object) => ('service' in event ? String(event.service) : '');

function seeing({ link = () => PLACE, binaries = {}, hasher = {} }: Given) {
  const folder = folderWith(root);
  const homes = new Map(
    STACK.nodes.map((node) => [node, nodeHome(node, path.join(folder, 'homes', node))]),
  );
  for (const node of STACK.nodes) {
    const bin = path.join(folder, 'homes', node, 'cosmovisor', FOLDER, 'bin');
    mkdirSync(bin, { recursive: true });
    symlinkSync(link(node), path.join(bin, 'checkersd'));
  }
  const stack: PreparedStack = {
    ...STACK,
    folder,
    homes,
    ...{ binaries: new Map([['v2', PLACE]]), programs: new Map([['v2', PROGRAM]]) },
  };
  const run = runOf();
  const looked: string[] = [];
  const byService = (a: object, b: object) => (serviceOf(a) < serviceOf(b) ? -1 : 1);
  const known: KnownBinaries = {
    hashes: new Map([
      ['v1', V1],
      ['v2', V2],
    ]),
    ...{ folder: '/run/binaries', launcher: undefined, lastImage: 'sha256:last' },
    last: { sha256: V2, place: '/usr/bin/checkersd', isLink: false },
    hasher: {
      inContainer: async (container, place) => {
        looked.push(`${container} ${place}`);
        return { sha256: V2, place, isLink: false };
      },
      inImage: async () => undefined,
      isPinned: async () => true,
      isImages: async () => true,
      ...hasher,
    },
    ...binaries,
  };
  const seen = { run, stack, live: { container: idOf }, binaries: known };
  return {
    // Nodes are checked in parallel, and finish in any order.
    looked: () => looked.toSorted(),
    afterUpgrade: () => requireBinaries(seen, 'v2', UPGRADE),
    atStart: () => requireBinaries(seen, 'v1', undefined),
    afterRestart: () => requireLastBinary(seen),
    events: () => run.timeline.events.toSorted(byService),
  };
}

it('at the start, nodes have the binary of the first release in Cosmovisor’s genesis folder', async () => {
  const { atStart, events, looked } = seeing({
    hasher: { isPinned: async () => false },
    binaries: { hashes: new Map([['v1', V2]]) },
  });
  await atStart();
  expect(looked()).toEqual(
    NODES.map((node) => `id-of-${node} /chain/cosmovisor/genesis/bin/checkersd`),
  );
  expect(events()[0]).toMatchObject({ release: 'v1', moment: 'start', upgrade: null, ok: true });
});

describe('after an upgrade', () => {
  it('nodes have the binary from a read-only mount, without reading it', async () => {
    const { afterUpgrade, events, looked } = seeing({});
    await afterUpgrade();
    expect(looked()).toEqual([]);
    expect(events()).toMatchObject(
      NODES.map((service) => ({
        ...{ type: 'binary-seen', release: 'v2', moment: 'upgrade', upgrade: UPGRADE, service },
        ...{ sha256: V2, expected: V2, ok: true },
      })),
    );
  });

  it.each<[what: string, given: Given]>([
    ['a link to another target', { link: () => '/root/mine' }],
    ['a binary outside the run’s mounts', { hasher: { isPinned: async () => false } }],
    ['binaries in the image', { binaries: { folder: undefined } }],
  ])('nodes with %s are checked by reading the binary', async (_, given) => {
    const { afterUpgrade, events, looked } = seeing(given);
    await afterUpgrade();
    expect(looked()).toEqual(
      NODES.map((node) => `id-of-${node} /chain/cosmovisor/${FOLDER}/bin/checkersd`),
    );
    expect(events().every((event) => 'ok' in event && event.ok)).toBe(true);
  });

  it.each([
    ['another hash', OTHER],
    ['no hash', undefined],
  ])('a node with %s ends the rehearsal, with its name and both hashes', async (_, sha256) => {
    const { afterUpgrade, events } = seeing({
      link: (service) => (service === 'val-alice' ? '/root/mine' : PLACE),
      hasher: {
        inContainer: async (_, place) => sha256 && { sha256, place, isLink: false },
      } as Given['hasher'] & object,
    });
    await fails(afterUpgrade(), 'BINARY_DIFFERS', 'v2', V2, 'val-alice', sha256 ?? '');
    expect(events()).toContainEqual(
      expect.objectContaining({
        ...{ service: 'val-alice', sha256: sha256 ?? null, expected: V2, ok: false },
      }),
    );
  });

  describe('that a launcher starts', () => {
    const LAUNCHER = 'a'.repeat(64);
    const launched = (started: string, given: Given = {}) =>
      seeing({
        ...given,
        binaries: { folder: undefined, launcher: LAUNCHER },
        hasher: {
          inContainer: async (_, place) => ({
            sha256: place === PROGRAM ? V2 : started,
            ...{ place, isLink: false },
          }),
        },
      });

    it('nodes are checked by the binary that the release’s own launcher becomes', async () => {
      const { afterUpgrade, events } = launched(LAUNCHER);
      await afterUpgrade();
      expect(events().every((event) => 'ok' in event && event.ok)).toBe(true);
    });

    it('a node with a changed launcher ends the rehearsal', async () => {
      await fails(launched(OTHER).afterUpgrade(), 'BINARY_DIFFERS', 'v2', OTHER);
    });

    it('a node with the launcher of another release ends the rehearsal', async () => {
      const link = () => '/opt/rehearsal/releases/1/checkersd';
      await fails(launched(LAUNCHER, { link }).afterUpgrade(), 'BINARY_DIFFERS', 'v2', LAUNCHER);
    });
  });

  it('a release with an unknown hash is on no node', async () => {
    const { afterUpgrade } = seeing({
      ...{ binaries: { hashes: new Map(), folder: undefined } },
    });
    await fails(afterUpgrade(), 'BINARY_DIFFERS', ...NODES);
  });
});

describe('after the restart', () => {
  it('nodes have the binary of the image, without reading it', async () => {
    const { afterRestart, events, looked } = seeing({});
    await afterRestart();
    expect(looked()).toEqual([]);
    expect(events()).toHaveLength(STACK.nodes.length);
    expect(events()[0]).toMatchObject({
      ...{ release: 'v2', moment: 'restart', upgrade: null, sha256: V2, ok: true },
    });
  });

  it('a node with a mount over the binary ends the rehearsal', async () => {
    const { afterRestart, looked } = seeing({
      hasher: {
        isImages: async (container) => container !== 'id-of-val-alice',
        inContainer: async (_, place) => ({ sha256: V1, place, isLink: false }),
      },
    });
    await fails(afterRestart(), 'BINARY_DIFFERS', 'val-alice', V1);
    expect(looked()).toEqual([]);
  });

  it('nodes are checked by the binary under Cosmovisor if the image has none on PATH', async () => {
    const { afterRestart, looked } = seeing({ binaries: { last: undefined } });
    await afterRestart();
    expect(looked()).toEqual(NODES.map((node) => `id-of-${node} checkersd`));
  });
});
