import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { relayImage } from '../../src/images/relay';
import { copyOut } from '../../src/stack/container';
import type { ComposeModel } from '../../src/stack/model';
import { copyVolume, findVolumes, measureVolumes } from '../../src/stack/volumes';
import { systemExec } from '../../src/system/exec';
import { imageOf } from '../helpers/images';
import { docker, leftInEngine, removeTemporaryFolders, temporaryFolder } from './rehearsals';
import { buildRelay } from './relay-image';

const LIMIT_MS = 120_000;
const { signal } = new AbortController();
const folder = temporaryFolder();
const SYSTEM = 'debian:bookworm-slim';
const NAME = `volume-of-${path.basename(folder).toLowerCase()}`;
/** An image that declares a volume where the user's volume has none: the engine would make a folder there. */
const IMAGE = `rehearsal/${NAME}:test`;
const relay = { run: 'rehearsal-volumes', image: relayImage(), signal };

/** Runs a shell script where the volume is at /chain. */
function inVolume(script: string): string {
  return docker(['run', '--rm', '--volume', `${NAME}:/chain`, SYSTEM, 'sh', '-c', script]);
}

/** All that a volume has: paths, kinds, owners, modes, times and contents. */
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

/** Two homes in one volume, one of which has its data behind a link. */
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
  const found = await findVolumes(systemExec, model, starts, { images, keepsState, signal });
  const [volume] = await measureVolumes(systemExec, found, relay);
  if (volume === undefined) throw new Error('the volume is not found');
  return volume;
}

it(
  'a volume is measured, and copied without what is started anew; nothing in it changes',
  async () => {
    const before = state();
    const volume = await measured(false);
    expect(volume).toMatchObject({ name: NAME, without: ['.node/data'] });
    expect(volume.bytes).toBeLessThan(1_000);
    const copy = path.join(folder, 'copy');
    mkdirSync(copy);
    await copyVolume(systemExec, volume, copy, ['/of-a-mount'], relay);
    expect(lstatSync(path.join(copy, '.node/data')).isDirectory()).toBe(true);
    expect(existsSync(path.join(copy, '.node/data/blocks.db'))).toBe(false);
    expect(ownerAndMode(copy, '.node/config/genesis.json')).toBe('1234:5678 600');
    expect(ownerAndMode(copy, 'client.toml')).toBe('1234:5678 600');
    expect(ownerAndMode(copy, '.node/config')).toBe('0:0 755');
    // A link that does not leave the volume stays; one into the image has what is there.
    expect(readlinkSync(path.join(copy, 'link/data'))).toBe('real');
    expect(readFileSync(path.join(copy, 'link/data/state'), 'utf8')).toBe('kept\n');
    expect(readFileSync(path.join(copy, 'client.toml'), 'utf8')).toBe('of-the-image\n');
    // What the service has mounted there is meant, and not what the image has below it.
    expect(readlinkSync(path.join(copy, 'app.toml'))).toBe('/of-a-mount/app.toml');
    expect(state()).toBe(before);
    expect(leftInEngine()).toEqual([]);
  },
  LIMIT_MS,
);

it(
  'a home of an image has its owners and modes in the copy, and so has what its links lead to',
  async () => {
    const copy = path.join(folder, 'home');
    mkdirSync(copy);
    expect(await copyOut(systemExec, { ...relay, image: IMAGE }, '/home/node', copy)).toBe(true);
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
    expect(await copyOut(systemExec, { ...relay, image: IMAGE }, '/home/nobody', copy)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.startsWith('home'))).toEqual(['home']);
    expect(leftInEngine()).toEqual([]);
  },
  LIMIT_MS,
);

it(
  'a state that is kept counts; what is written to meanwhile shows',
  async () => {
    const volume = await measured(true);
    expect(volume.without).toEqual([]);
    expect(volume.bytes).toBeGreaterThan(3 * 2 ** 30);
    const again = async () => (await measureVolumes(systemExec, [volume], relay))[0]?.mark;
    expect(await again()).toBe(volume.mark);
    inVolume('printf x | dd of=/chain/.node/data/blocks.db conv=notrunc bs=1 2>/dev/null');
    expect(await again()).not.toBe(volume.mark);
  },
  LIMIT_MS,
);

it(
  'a relative link that leads out of a volume is copied as it is, and ends no copy',
  async () => {
    inVolume(
      'mkdir /chain/up && ln -s ../../shared/genesis.json /chain/up/genesis.json && echo z > /chain/up/z',
    );
    const volume = await measured(false);
    const copy = path.join(folder, 'climbing');
    mkdirSync(copy);
    await copyVolume(systemExec, volume, copy, [], relay);
    expect(readlinkSync(path.join(copy, 'up/genesis.json'))).toBe('../../shared/genesis.json');
    expect(readFileSync(path.join(copy, 'up/z'), 'utf8')).toBe('z\n');
    expect(leftInEngine()).toEqual([]);
  },
  LIMIT_MS,
);
