import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { openDocker } from '../../src/docker/docker';
import { relayImage } from '../../src/images/graph/relay';
import type { ComposeModel } from '../../src/stack/compose/model';
import { copyOut } from '../../src/stack/copy/container';
import { copyVolume, findVolumes, measureVolumes } from '../../src/stack/copy/volumes';
import { systemExec } from '../../src/system/system-exec';
import { imageOf } from '../helpers/images';
import { docker, leftInEngine, removeTemporaryFolders, temporaryFolder } from './rehearsals';
import { buildRelay } from './relay-image';

const LIMIT_MS = 120_000;
const folder = temporaryFolder();
const SYSTEM = 'debian:bookworm-slim';
const NAME = `volume-of-${path.basename(folder).toLowerCase()}`;
/** Image that declares a volume at a path missing in the user's volume; the engine would create a folder. */
const IMAGE = `rehearsal/${NAME}:test`;
const engine = openDocker(systemExec, { run: 'rehearsal-volumes' });
const relay = relayImage();

/** Runs a shell script with the volume at /chain. */
function inVolume(script: string): string {
  return docker(['run', '--rm', '--volume', `${NAME}:/chain`, SYSTEM, 'sh', '-c', script]);
}

/** State of the volume: paths, kinds, owners, modes, times and contents. */
const state = () =>
  inVolume(
    "cd /chain && find . -printf '%p %y %U:%G %m %T@ %l\n' | sort; find . -type f -size -1M -exec md5sum {} + | sort",
  );

function ownerAndMode(copy: string, name: string): string {
  const { uid, gid, mode } = lstatSync(path.join(copy, name));
  return `${uid}:${gid} ${(mode & 0o777).toString(8)}`;
}

beforeAll(async () => {
  await buildRelay(folder);
  const own = path.join(folder, 'image');
  mkdirSync(own);
  const dockerfile = `FROM ${SYSTEM}
RUN mkdir -p /home/node/config /elsewhere/blocks /of-a-mount && cd /elsewhere && \\
  echo of-the-image > client.toml && cp client.toml /of-a-mount/app.toml && echo x > blocks/1 && ln -s blocks /elsewhere/hop && \\
  ln -s /elsewhere/hop /home/node/data && echo key > /home/node/config/key.json && \\
  ln -s ../../../elsewhere/client.toml /home/node/config/client.toml && ln -s config/key.json /home/node/own && \\
  chmod 600 client.toml /home/node/config/key.json && chmod 700 /home/node blocks && \\
  chown -R 1234:5678 /home/node /elsewhere
VOLUME /chain/.node/unknown
`;
  execFileSync('docker', ['build', '--quiet', '--tag', IMAGE, '--file', '-', own], {
    input: dockerfile,
  });
  docker(['volume', 'create', NAME]);
  inVolume(`cd /chain && mkdir -p .node/config .node/data link/real other
    echo genesis > .node/config/genesis.json && chown 1234:5678 .node/config/genesis.json
    chmod 600 .node/config/genesis.json
    truncate -s 3G .node/data/blocks.db
    ln -s real link/data && echo kept > link/real/state
    ln -s /elsewhere/client.toml client.toml
    ln -s /of-a-mount/app.toml app.toml`);
}, 10 * LIMIT_MS);

afterAll(() => {
  docker(['volume', 'rm', '--force', NAME]);
  docker(['image', 'rm', '--force', IMAGE]);
  removeTemporaryFolders();
}, LIMIT_MS);

/** Two homes in one volume, one of them with its data behind a link. */
const node = (home: string) => ({
  image: IMAGE,
  volumes: [{ type: 'volume', source: 'chain', target: '/chain' }],
  command: ['start', '--home', home],
});
const model: ComposeModel = {
  services: { one: node('/chain/.node'), two: node('/chain/link') },
  volumes: { chain: { name: NAME, external: true } },
};
const starts = ['/chain/.node', '/chain/link'].map((home, i) => ({
  service: ['one', 'two'][i] ?? '',
  args: ['start'],
  home,
}));

async function measured(keepsState: boolean) {
  const images = new Map([[IMAGE, imageOf(IMAGE)]]);
  const found = await findVolumes(engine, model, starts, { images, keepsState });
  const [volume] = await measureVolumes(engine, found, relay);
  if (volume === undefined) throw new Error('the volume is not found');
  return volume;
}

it(
  'a volume is measured and copied without the data that starts fresh, and stays unchanged',
  async () => {
    const before = state();
    const volume = await measured(false);
    expect(volume).toMatchObject({ name: NAME, without: ['.node/data'] });
    expect(volume.bytes).toBeLessThan(1_000);
    const copy = path.join(folder, 'copy');
    mkdirSync(copy);
    await copyVolume(engine, volume, { target: copy, mounts: ['/of-a-mount'], relay });
    expect(lstatSync(path.join(copy, '.node/data')).isDirectory()).toBe(true);
    expect(existsSync(path.join(copy, '.node/data/blocks.db'))).toBe(false);
    expect(ownerAndMode(copy, '.node/config/genesis.json')).toBe('1234:5678 600');
    expect(ownerAndMode(copy, 'client.toml')).toBe('1234:5678 600');
    expect(ownerAndMode(copy, '.node/config')).toBe('0:0 755');
    // A link within the volume stays; a link into the image is replaced by its target.
    expect(readlinkSync(path.join(copy, 'link/data'))).toBe('real');
    expect(readFileSync(path.join(copy, 'link/data/state'), 'utf8')).toBe('kept\n');
    expect(readFileSync(path.join(copy, 'client.toml'), 'utf8')).toBe('of-the-image\n');
    // The link leads to a mount of the service, not to the image's file below the mount.
    expect(readlinkSync(path.join(copy, 'app.toml'))).toBe('/of-a-mount/app.toml');
    expect(state()).toBe(before);
    expect(leftInEngine()).toEqual([]);
  },
  LIMIT_MS,
);

it(
  'a copy of a home in an image keeps owners and modes, also of the targets of links',
  async () => {
    const copy = path.join(folder, 'home');
    mkdirSync(copy);
    const of = (folder: string) => copyOut(engine, IMAGE, { folder, target: copy });
    expect(await of('/home/node')).toBe(true);
    for (const [name, expected] of [
      ['.', '1234:5678 700'],
      ['config/key.json', '1234:5678 600'],
      ['config/client.toml', '1234:5678 600'],
      ['data', '1234:5678 700'],
      ['data/1', '1234:5678 644'],
    ] as const) {
      expect(`${name} ${ownerAndMode(copy, name)}`).toBe(`${name} ${expected}`);
    }
    expect(readlinkSync(path.join(copy, 'own'))).toBe('config/key.json');
    expect(readFileSync(path.join(copy, 'config/client.toml'), 'utf8')).toBe('of-the-image\n');
    expect(await of('/home/nobody')).toBe(false);
    expect(readdirSync(folder).filter((name) => name.startsWith('home'))).toEqual(['home']);
    expect(leftInEngine()).toEqual([]);
  },
  LIMIT_MS,
);

it(
  'a kept state counts in the size of a volume, and a write to it changes the mark',
  async () => {
    const volume = await measured(true);
    expect(volume.without).toEqual([]);
    expect(volume.bytes).toBeGreaterThan(3 * 2 ** 30);
    const again = async () => (await measureVolumes(engine, [volume], relay))[0]?.mark;
    expect(await again()).toBe(volume.mark);
    inVolume('printf x | dd of=/chain/.node/data/blocks.db conv=notrunc bs=1 2>/dev/null');
    expect(await again()).not.toBe(volume.mark);
  },
  LIMIT_MS,
);

it(
  'a relative link out of a volume is copied unchanged, without a failure',
  async () => {
    inVolume(
      'mkdir /chain/up && ln -s ../../shared/genesis.json /chain/up/genesis.json && echo z > /chain/up/z',
    );
    const volume = await measured(false);
    const copy = path.join(folder, 'climbing');
    mkdirSync(copy);
    await copyVolume(engine, volume, { target: copy, mounts: [], relay });
    expect(readlinkSync(path.join(copy, 'up/genesis.json'))).toBe('../../shared/genesis.json');
    expect(readFileSync(path.join(copy, 'up/z'), 'utf8')).toBe('z\n');
    expect(leftInEngine()).toEqual([]);
  },
  LIMIT_MS,
);
