import { cosmovisorDialect } from '../../../src/cosmovisor/versions';
import type { StackCopy } from '../../../src/stack/copy/copy';
import { isPlain, lastProgram, overlays, volumeOfBinary } from '../../../src/stack/prepare/lineups';
import { imageOf } from '../../helpers/images';
import { checkersPlan } from '../../helpers/plan';

const MOUNT = { type: 'bind', source: '/w/binaries', target: '/opt/rehearsal/releases' };
const settings = {
  plan: checkersPlan(),
  images: new Map([['rehearsal/checkers:v2', imageOf('sha256:v2')]]),
  cosmovisor: {
    image: 'sha256:cosmovisor',
    others: new Map([['sha256:wrapped', { image: 'sha256:other', base: 'acme/wrapped:1' }]]),
    gate: '/w/binaries/gate',
    dialect: cosmovisorDialect('v1.5.0'),
    binaries: new Map([['v2', '/opt/rehearsal/releases/2/checkersd']]),
    programs: new Map([['v2', '/opt/rehearsal/releases/2/bin/checkersd']]),
    layout: new Map(),
    mounts: [MOUNT],
    madeFor: undefined,
  },
  lastBinary: 'checkersd',
  lastFiles: [],
};
const copy = {
  model: {
    services: { plain: { image: 'sha256:v1' }, wrapped: { image: 'sha256:wrapped' } },
  },
} as unknown as StackCopy;
const node = (service: string, more: object = {}) => ({
  ...{ service, home: '/chain', args: ['start'] },
  ...more,
});
const scripted = { environment: { A: 'b$c' }, unset: ['SEEDS'], folder: '/work' };
const feeding = { scripted: { ...scripted, beside: ['feeder'] } };
const alone = { scripted: { ...scripted, beside: [] } };

const NONE = { env: {}, flags: [] };
const RELEASE = { image: 'sha256:v2', binary: 'checkersd', mounts: [], ...NONE };
const pinned = (image: string) => ({
  image,
  binary: '/opt/rehearsal/releases/2/checkersd',
  mounts: [MOUNT],
  ...NONE,
});

it.each([
  ['on the first release', node('plain'), RELEASE],
  ['whose script ends in its node', node('plain', alone), RELEASE],
  ['whose script leaves a program running', node('plain', feeding), pinned('sha256:cosmovisor')],
  [
    'with its binary in a mount',
    node('plain', { bringsBinary: true }),
    pinned('sha256:cosmovisor'),
  ],
  ['on another image', node('wrapped'), pinned('sha256:other')],
])('a node %s ends on the last release', (_, given, program) => {
  expect(lastProgram(settings, copy, given)).toEqual(program);
  expect(isPlain(settings, copy, given)).toBe(program === RELEASE);
});

it('has each node under Cosmovisor on its own image, with what its script makes', () => {
  const nodes = [node('plain', alone), node('wrapped', feeding)];
  const files = overlays(settings, copy, nodes, nodes);
  const { plain, wrapped } = files['compose.cosmovisor.json'].services;
  expect(plain).toMatchObject({
    image: 'sha256:cosmovisor',
    entrypoint: ['cosmovisor', 'run'],
    command: ['start'],
    working_dir: '/work',
    environment: { A: 'b$$c', DAEMON_HOME: '/chain' },
  });
  expect(wrapped).toMatchObject({ image: 'sha256:other' });
  expect(wrapped).not.toHaveProperty('entrypoint'); // its script calls the gate
  const order = Buffer.from(wrapped?.environment?.REHEARSAL_START ?? '', 'base64').toString();
  expect(JSON.parse(order)).toMatchObject({
    run: ['cosmovisor', 'run', 'start'],
    set: { A: 'b$c', DAEMON_HOME: '/chain' },
    unset: ['SEEDS'],
    kept: '/chain/cosmovisor',
  });
});

it.each([
  ['/evm/checkersd', ['/data', '/evm'], '/evm'],
  ['/evm2/checkersd', ['/evm'], undefined],
  ['checkersd', ['/'], undefined],
])('the binary %s of an image with the volumes %j is in %j', (lastBinary, volumes, found) => {
  const images = new Map([['rehearsal/checkers:v2', imageOf('sha256:v2', { volumes })]]);
  expect(volumeOfBinary({ ...settings, images, lastBinary })).toBe(found);
});
