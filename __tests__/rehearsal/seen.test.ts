import { mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { type KnownBinaries, requireBinaries, requireLastBinary } from '../../src/rehearsal/seen';
import type { PreparedStack } from '../../src/stack/stack';
import { FakeClock } from '../helpers/clock';
import { failureOf } from '../helpers/errors';
import { temporaryFolder } from '../helpers/folder';
import { liveStack, nodeHome, STACK } from '../helpers/live';
import { runOf } from './runs';

const root = temporaryFolder();
const [V1, V2, OTHER] = ['1', '2', 'f'].map((digit) => digit.repeat(64)) as [
  string,
  string,
  string,
];
const NODES = STACK.nodes.toSorted();
const UPGRADE = 'upgrades/v1tov2';
const PLACE = '/opt/rehearsal/releases/0/checkersd';

interface Given {
  /** Where the link of a node's binary leads. */
  readonly link?: (service: string) => string;
  readonly binaries?: Partial<KnownBinaries>;
  readonly hasher?: Partial<KnownBinaries['hasher']>;
}

const serviceOf = (event: object) => ('service' in event ? String(event.service) : '');

async function seeing({ link = () => PLACE, binaries = {}, hasher = {} }: Given) {
  const folder = mkdtempSync(path.join(root, 'run-'));
  const homes = new Map(
    STACK.nodes.map((node) => [node, nodeHome(node, path.join(folder, 'homes', node))]),
  );
  for (const node of STACK.nodes) {
    const bin = path.join(folder, 'homes', node, 'cosmovisor', UPGRADE, 'bin');
    mkdirSync(bin, { recursive: true });
    symlinkSync(link(node), path.join(bin, 'checkersd'));
  }
  const stack: PreparedStack = { ...STACK, folder, homes, binaries: new Map([['v2', PLACE]]) };
  const clock = FakeClock.still(); // nobody waits here, and no node answers
  const { live, exec } = liveStack({ clock, logsFolder: folder, stack, port: 1 });
  await live.start('cosmovisor');
  const run = runOf({ exec, clock });
  const looked: string[] = [];
  const byService = (a: object, b: object) => (serviceOf(a) < serviceOf(b) ? -1 : 1);
  const known: KnownBinaries = {
    hashes: new Map([
      ['v1', V1],
      ['v2', V2],
    ]),
    ...{ folder: '/run/binaries', lastImage: 'sha256:last' },
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
  const seen = { run, stack, live, binaries: known };
  return {
    // Nodes are looked at side by side, and are done in whatever order.
    looked: () => looked.toSorted(),
    afterUpgrade: () => requireBinaries(seen, 'v1tov2', 'v2', UPGRADE),
    afterRestart: () => requireLastBinary(seen),
    events: () => run.timeline.events.toSorted(byService),
    close: () => live.close(),
  };
}

describe('after an upgrade', () => {
  it('nodes have the binary that is mounted and cannot be written to, without reading it', async () => {
    const { afterUpgrade, events, looked, close } = await seeing({});
    await afterUpgrade();
    await close();
    expect(looked()).toEqual([]);
    expect(events()).toMatchObject(
      NODES.map((service) => ({
        ...{ type: 'binary-seen', release: 'v2', moment: 'v1tov2', service },
        ...{ sha256: V2, expected: V2, ok: true },
      })),
    );
  });

  it.each<[what: string, given: Given]>([
    ['a link that leads elsewhere', { link: () => '/root/mine' }],
    ['a binary that is not in a mount of ours', { hasher: { isPinned: async () => false } }],
    ['binaries in the image', { binaries: { folder: undefined } }],
  ])('nodes with %s are looked into', async (_, given) => {
    const { afterUpgrade, events, looked, close } = await seeing(given);
    await afterUpgrade();
    await close();
    expect(looked()).toEqual(
      NODES.map((node) => `id-of-${node} /chain/cosmovisor/${UPGRADE}/bin/checkersd`),
    );
    expect(events().every((event) => 'ok' in event && event.ok)).toBe(true);
  });

  it.each([
    ['another', OTHER],
    ['none', undefined],
  ])('a node that has %s ends the rehearsal, with its name and both hashes', async (_, sha256) => {
    const { afterUpgrade, events, close } = await seeing({
      link: (service) => (service === 'val-alice' ? '/root/mine' : PLACE),
      hasher: {
        inContainer: async (_, place) => sha256 && { sha256, place, isLink: false },
      } as Given['hasher'] & object,
    });
    const { message, hint } = await failureOf(afterUpgrade());
    await close();
    expect(message).toBe(
      `Not all nodes have the binary of v2, whose sha256 is ${V2}: val-alice has ${sha256 ?? 'none'}`,
    );
    expect(hint).toContain('mount');
    expect(events()).toContainEqual(
      expect.objectContaining({
        ...{ service: 'val-alice', sha256: sha256 ?? null, expected: V2, ok: false },
      }),
    );
  });

  it('a release whose hash is not known is on no node', async () => {
    const { afterUpgrade, close } = await seeing({
      ...{ binaries: { hashes: new Map(), folder: undefined } },
    });
    const { message } = await failureOf(afterUpgrade());
    await close();
    expect(message).toContain('whose sha256 is unknown');
  });
});

describe('after the restart', () => {
  it('nodes have the binary of the image, without reading it', async () => {
    const { afterRestart, events, looked, close } = await seeing({});
    await afterRestart();
    await close();
    expect(looked()).toEqual([]);
    expect(events()).toHaveLength(STACK.nodes.length);
    expect(events()[0]).toMatchObject({ release: 'v2', moment: 'restart', sha256: V2, ok: true });
  });

  it('a node with something mounted over it ends the rehearsal', async () => {
    const { afterRestart, looked, close } = await seeing({
      hasher: {
        isImages: async (container) => container !== 'id-of-val-alice',
        inContainer: async (_, place) => ({ sha256: V1, place, isLink: false }),
      },
    });
    const { message } = await failureOf(afterRestart());
    await close();
    expect(message).toContain(`val-alice has ${V1}`);
    expect(looked()).toEqual([]);
  });

  it('goes by the binary under Cosmovisor, where the image’s own is not on its PATH', async () => {
    const { afterRestart, looked, close } = await seeing({ binaries: { last: undefined } });
    await afterRestart();
    await close();
    expect(looked()).toEqual(NODES.map((node) => `id-of-${node} checkersd`));
  });
});
