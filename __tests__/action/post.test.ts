import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { post, redactorAgain } from '../../src/action/post';
import { Secrets } from '../../src/secrets/secrets';
import { fakeDocker } from '../helpers/docker';
import { folderWith, temporaryFolder } from '../helpers/folder';
import { FakeLogger } from '../helpers/logger';

const root = temporaryFolder();

/** A killed run, with one remaining container that has written two lines. */
function killed({
  removable = true,
  stdout = '\u001b[31mout\u001b[0m\n',
  stderr = 'er\u0007r\n',
} = {}) {
  const folder = folderWith(root);
  const started = { run: 'run-1', folder, evidence: `${folder}-evidence` };
  let containers = ['c1'];
  const nothing = async () => [];
  const docker = fakeDocker({
    containers: {
      names: async () => ['run-1-val-alice-1', '../odd'],
      logs: async () => ({ exitCode: 0, stdout, stderr }),
      list: async () => containers,
      imagesOf: nothing,
      remove: async () => {
        if (removable) containers = [];
      },
    },
    networks: { list: nothing },
    volumes: { list: nothing },
    images: { list: nothing, ids: nothing },
  });
  const logger = new FakeLogger();
  return { docker, logger, started, clean: () => post(docker, logger, started) };
}
const REMOVED = [[['c1']]];

it('keeps the logs of remaining containers, then removes all objects of the run', async () => {
  const { docker, logger, started, clean } = killed();
  await clean();
  expect(
    readFileSync(path.join(started.evidence, 'logs/run-1-val-alice-1.killed.log'), 'utf8'),
  ).toBe('out\nerr\n');
  expect(docker.argsOf('containers.logs')).toEqual([
    ['run-1-val-alice-1', { timestamps: true }, { ends: expect.any(Number) }],
  ]);
  const verbs = docker.calls.map(({ verb }) => verb);
  expect(verbs.indexOf('containers.remove')).toBeGreaterThan(verbs.indexOf('containers.logs'));
  expect(verbs).toContain('buildx.remove'); // the run's own builder
  expect(existsSync(started.folder)).toBe(false);
  expect(logger.lines).toEqual([]);
});

it('warns of containers that it cannot remove', async () => {
  const { logger, clean } = killed({ removable: false });
  await clean();
  expect(logger.lines).toEqual([expect.stringMatching(/^warning: .*\brun-1\b.*\bc1\b/)]);
});

it('removes the run even if its logs cannot be kept', async () => {
  const { docker, started, clean } = killed();
  writeFileSync(started.evidence, 'a file where a folder should be');
  await clean();
  expect(docker.argsOf('containers.remove')).toEqual(REMOVED);
});

describe('the logs of a killed run', () => {
  const WORDS = `${'abandon '.repeat(11)}about`;
  const planOf = (env: string) => {
    const lines = [
      'chain: { binary: gaiad, denom: stake }',
      'releases: [{ name: v1, image: "gaia:v1" }, { name: v2, image: "gaia:v2" }]',
      'stack: { compose: [docker-compose.yml], rpc: node }',
      `accounts: { alice: { mnemonic-env: ${env} } }`,
      'upgrades: [{ name: v2, to: v2 }]',
    ];
    return path.join(folderWith(root, { 'plan.yml': lines.join('\n') }), 'plan.yml');
  };

  async function cleaned(env: Record<string, string>) {
    const stdout =
      'words: abandon abandon abandon abandon\n  abandon abandon abandon abandon abandon abandon abandon about, pass hunter2hunter2\n';
    const { docker, logger, started } = killed({ stdout, stderr: '' });
    const request = { cwd: root, bundledPlan: '', releases: '', upgrades: '', cosmovisor: '' };
    const settings = {
      plan: { ...request, planInput: planOf('ALICE_WORDS') },
      environment: { OTHER: 'hunter2hunter2' },
    };
    const secrets = new Secrets();
    const told = { ...logger, secret: (value: string) => secrets.add(value) };
    await post(docker, told, started, () => redactorAgain(settings, env, told, secrets));
    return { started, logger, docker };
  }

  it('are kept without its secrets, which are read again', async () => {
    const { started, logger } = await cleaned({ ALICE_WORDS: WORDS });
    const file = path.join(started.evidence, 'logs/run-1-val-alice-1.killed.log');
    expect(readFileSync(file, 'utf8')).toBe('words: ***, pass ***\n');
    expect(logger.lines).toEqual([]);
  });

  it('are not kept if its secrets are unknown, and the run is removed', async () => {
    const { started, logger, docker } = await cleaned({});
    expect(existsSync(path.join(started.evidence, 'logs'))).toBe(false);
    expect(logger.lines).toEqual([
      expect.stringMatching(/^warning: .*\brun-1\b.*\balice\b.*\bALICE_WORDS\b/),
    ]);
    expect(docker.argsOf('containers.remove')).toEqual(REMOVED);
  });
});
