import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { ComposeModel } from '../../src/stack/compose/model';
import { validatePlan } from '../../src/validation/validate-plan';
import { failure } from '../helpers/failure';
import { folderWith, temporaryFolder, writeFiles } from '../helpers/folder';
import { gitIn } from '../helpers/git';
import { checkersPlan } from '../helpers/plan';
import { machineWith, type Surroundings, shown, validating } from './validating';

const root = temporaryFolder();
const folder = folderWith(root, {
  'compose.yml': 'services: {}',
  'home/config/genesis.json': JSON.stringify({
    ...{ chain_id: 'demo-1', app_state: { staking: { params: { bond_denom: 'udemo' } } } },
  }),
  'play.sh': '',
});
const RELEASES = [
  { name: 'v1', image: 'demod:v1' },
  { name: 'v2', image: 'demod:v2' },
];

const planWith = (more: object = {}, stack: object = {}) =>
  checkersPlan({
    chain: { binary: 'demod' },
    releases: RELEASES,
    stack: { compose: ['compose.yml'], rpc: 'node', ...stack },
    accounts: { alice: { 'mnemonic-env': 'ALICE' } },
    upgrades: [{ name: 'v2', to: 'v2' }],
    ...more,
  });

const HOME = { type: 'bind', source: path.join(folder, 'home'), target: '/home' };
const node = {
  image: 'demod:v1',
  command: ['demod', 'start', '--home', '/home'],
  volumes: [HOME],
};
const MODEL: ComposeModel = { name: 'demo', services: { node, faucet: { image: 'faucet:1' } } };
const ALL = ['demod:v1', 'demod:v2', 'faucet:1'];

async function check(surroundings: Surroundings, plan = planWith()) {
  const findings = await validating(plan, folder, surroundings);
  return findings.filter(({ code }) => code !== 'SECRET_NOT_SET');
}

it('finds nothing in a stack that has everything', async () => {
  expect(await check({ model: MODEL, images: ALL })).toEqual([]);
});

describe('the compose files', () => {
  it('are skipped with a notice without Compose', async () => {
    expect(shown(await check({ images: ALL }))).toEqual(['notice CHECK_SKIPPED stack.compose']);
  });

  it('that Compose refuses are a mistake with its message', async () => {
    const findings = await check({ model: 'services.node: bad port', images: ALL });
    expect(findings).toEqual([failure('COMPOSE_FILE_REFUSED', 'services.node: bad port')]);
    expect(shown(findings)).toEqual(['mistake COMPOSE_FILE_REFUSED stack.compose']);
  });

  it('that the rehearsal refuses are a mistake with its code', async () => {
    const model = { services: { node: { ...node, privileged: true, pid: 'host' } } };
    expect(shown(await check({ model, images: ALL }))).toEqual([
      'mistake COMPOSE_KEY_REFUSED stack.compose',
    ]);
  });

  it('that do not exist are mistakes, each at its place', async () => {
    const plan = planWith({}, { compose: ['compose.yml', 'more.yml'] });
    const findings = await check({ model: MODEL, images: ALL }, plan);
    expect(findings).toEqual([failure('COMPOSE_FILE_NOT_FOUND', path.join(folder, 'more.yml'))]);
    expect(shown(findings)).toEqual(['mistake COMPOSE_FILE_NOT_FOUND stack.compose[1]']);
  });

  it('that Compose refuses before stack.prepare makes a file of theirs are a notice', async () => {
    const plan = planWith({}, { prepare: [['make', 'env']], 'env-files': ['made.env'] });
    const model = `couldn't find env file: ${path.join(folder, 'made.env')}`;
    const findings = await check({ model, images: ALL }, plan);
    expect(shown(findings)).toEqual(['notice CHECK_SKIPPED stack.compose']);
    expect(findings[0]?.message).toContain('made.env');
  });

  it.each([
    'experimental git remote resource is disabled. "COMPOSE_EXPERIMENTAL_GIT_REMOTE" must be set',
    'oci remote resource is disabled by "COMPOSE_EXPERIMENTAL_OCI_REMOTE"',
  ])('with a remote file are skipped with a notice: %s', async (model) => {
    const findings = await check({ model, images: ALL });
    expect(shown(findings)).toEqual(['notice CHECK_SKIPPED stack.compose']);
    expect(findings[0]).toMatchObject({
      message: expect.stringContaining('remote files, which are not fetched here'),
      hint: expect.stringContaining('A rehearsal fetches them'),
    });
  });

  it('are read without a network', async () => {
    const exec = machineWith({ model: MODEL });
    await validatePlan({ plan: planWith(), folder }, { exec, env: {}, onSecret: () => {} });
    for (const { options } of exec.docker.calls) {
      expect(options.env).toMatchObject({ COMPOSE_EXPERIMENTAL_GIT_REMOTE: 'false' });
    }
  });
});

it('finds services that the compose files do not define', async () => {
  const plan = planWith({}, { rpc: 'nod', cosmovisor: ['node', 'other'] });
  const findings = await check({ model: MODEL, images: ALL }, plan);
  expect(shown(findings)).toEqual([
    'mistake SERVICE_NOT_FOUND stack.rpc',
    'mistake SERVICE_NOT_FOUND stack.cosmovisor[1]',
  ]);
  expect(findings[0]).toEqual(failure('SERVICE_NOT_FOUND', 'nod', '"node"', 'faucet'));
});

describe('images that nothing builds', () => {
  it('are notices if the engine does not have them: one for the compose files, one for each key', async () => {
    const services = { ...MODEL.services, chart: { image: 'chart:1' } };
    const findings = await check({ model: { services }, images: ['demod:v1'] });
    expect(shown(findings)).toEqual([
      'notice IMAGE_NOT_LOCAL releases[1].image',
      'notice IMAGE_NOT_LOCAL stack.compose',
    ]);
    expect(findings[1]?.message).toMatch(/faucet:1.*chart:1/);
  });

  it('are one notice without an engine', async () => {
    expect(shown(await check({ model: MODEL }))).toEqual([
      'notice CHECK_SKIPPED releases[0].image',
    ]);
  });

  it('are not those of services that Compose builds', async () => {
    const services = { node, faucet: { build: { context: folder } } };
    expect(await check({ model: { services }, images: ALL })).toEqual([]);
  });
});

describe('mounts', () => {
  const mounting = (...sources: string[]): ComposeModel => ({
    services: {
      node: {
        ...node,
        volumes: [
          HOME,
          ...sources.map((source, index) => ({ type: 'bind', source, target: `/m${index}` })),
        ],
      },
    },
  });

  const withHome = (source: string, more: object = {}): ComposeModel => ({
    services: { node: { ...node, volumes: [{ ...HOME, source }], ...more } },
  });

  it('of what exists are fine', async () => {
    const model = mounting(path.join(folder, 'play.sh'), '/etc');
    expect(await check({ model, images: ALL })).toEqual([]);
  });

  it('of folders that do not exist are one notice', async () => {
    const model = mounting(path.join(folder, 'data-a'), path.join(folder, 'data-b'));
    const findings = await check({ model, images: ALL });
    expect(shown(findings)).toEqual(['notice MOUNT_SOURCE_MISSING stack.compose']);
    expect(findings[0]?.message).toMatch(/data-a.*data-b/);
  });

  it('of files and homes that do not exist are mistakes, as in a run', async () => {
    const model = {
      ...withHome(path.join(folder, 'gone'), { configs: [{ source: 'c' }] }),
      configs: { c: { file: path.join(folder, 'app.toml') } },
    };
    const findings = await check({ model, images: ALL });
    expect(shown(findings)).toEqual([
      'mistake MOUNT_NOT_FOUND stack.compose',
      'mistake MOUNT_NOT_FOUND stack.compose',
      'notice CHECK_SKIPPED stack.compose', // the genesis of the home
    ]);
    expect(findings[0]).toEqual(failure('MOUNT_NOT_FOUND', 'The home', 'gone', 'stack.fresh'));
    expect(findings[1]).toEqual(failure('MOUNT_NOT_FOUND', 'The file', 'app.toml'));
    const prepared = await check({ model, images: ALL }, planWith({}, { prepare: [['make']] }));
    expect(new Set(shown(prepared))).toEqual(new Set(['notice CHECK_SKIPPED stack.compose']));
  });

  it('name the script that may make them', async () => {
    const own = path.join(root, 'made');
    mkdirSync(own);
    await gitIn(own)('init', '--quiet');
    writeFiles(own, { 'compose.yml': '', Makefile: 'net:\n\tmkdir -p network/val-0\n' });
    const model = mounting(path.join(own, 'network/val-0'));
    const findings = await validating(planWith(), own, { model, images: ALL });
    expect(findings[0]?.hint).toContain('make net (Makefile:2)');
    const home = withHome(path.join(own, 'network/val-0'));
    expect(await validating(planWith(), own, { model: home, images: ALL })).toContainEqual(
      failure('MOUNT_NOT_FOUND', 'make net (Makefile:2)'),
    );
    // The folder of the plan, rather than that of the compose file, has the script.
    const elsewhere = planWith({}, { compose: ['../other/compose.yml'], folder: '.' });
    writeFiles(path.join(root, 'other'), { 'compose.yml': '' });
    expect(await validating(elsewhere, own, { model: home, images: ALL })).toContainEqual(
      failure('MOUNT_NOT_FOUND', 'make net (Makefile:2)'),
    );
  });

  it('and files that a plan prepares are not missing', async () => {
    const plan = planWith(
      { accounts: { alice: { 'mnemonic-file': 'gone.txt' } } },
      { prepare: [['make', 'net']] },
    );
    const model = mounting(path.join(folder, 'home-a'));
    expect(shown(await check({ model, images: ALL }, plan))).toEqual([
      'notice CHECK_SKIPPED accounts.alice',
    ]);
  });

  it('of homes that a fresh stack makes are fine', async () => {
    const fresh = { validators: [{ service: 'node', operator: 'alice', stake: '5udemo' }] };
    const plan = planWith(
      { chain: { binary: 'demod', id: 'demo-1' }, accounts: { alice: { fresh: '10udemo' } } },
      { fresh },
    );
    const model = withHome(path.join(folder, 'home-a'));
    expect(await check({ model, images: ALL }, plan)).toEqual([]);
  });

  it('of traffic are mistakes', async () => {
    const traffic = ['play.sh', 'gone.sh'].map((mount) => ({
      ...{ name: mount, stage: 'start', command: ['x'], mount },
    }));
    const plan = planWith({ traffic });
    expect(shown(await check({ model: MODEL, images: ALL }, plan))).toEqual([
      'mistake TRAFFIC_MOUNT_NOT_FOUND traffic[1].mount',
    ]);
  });
});
