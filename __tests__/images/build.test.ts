import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ServiceBuild } from '../../src/images/bake';
import { buildImages, type ImageSettings } from '../../src/images/build';
import { cosmovisorContext, cosmovisorImage } from '../../src/images/cosmovisor';
import type { Plan } from '../../src/plan/schema';
import { failureOf } from '../helpers/errors';
import { FakeExec, type Reply } from '../helpers/exec';
import { temporaryFolder } from '../helpers/folder';
import { imageOf } from '../helpers/images';
import { checkersPlan } from '../helpers/plan';

const root = temporaryFolder();
/** A project with all folders that the plans below build. */
const project = path.join(root, 'project');
for (const folder of ['chain', 'tmkms', 'cosmovisor']) {
  mkdirSync(path.join(project, folder), { recursive: true });
  writeFileSync(path.join(project, folder, 'Dockerfile'), 'FROM scratch\n');
}
let folders = 0;

/** A plan without git refs: they are tested against git itself. */
function workTreePlan(overrides: Parameters<typeof checkersPlan>[0] = {}): Plan {
  const plan = checkersPlan(overrides);
  for (const { build } of plan.releases) if (build) delete build.ref;
  return plan;
}

const CONTAINERD = '[["driver-type","io.containerd.snapshotter.v1"]]\n';
const OVERLAY = '[["Backing Filesystem","extfs"]]\n';

interface Engine {
  readonly driver?: string;
  readonly builder?: string;
  readonly replies?: Readonly<Record<string, Reply>>;
  readonly bake?: () => Reply;
  readonly plan?: Plan;
}

function building({
  driver = OVERLAY,
  builder = 'docker',
  replies = {},
  bake,
  plan = workTreePlan(),
}: Engine = {}) {
  const exec = new FakeExec((command) => {
    for (const [part, reply] of Object.entries(replies)) if (command.includes(part)) return reply;
    if (command.includes('docker info')) return driver;
    if (command.includes('buildx inspect')) return `Name:   x\nDriver:        ${builder}\n`;
    if (command.includes('buildx bake')) return bake?.() ?? '';
    if (command.includes('--format {{json .}}')) {
      return JSON.stringify({ Id: `sha256:${command.split(' ').at(-1)}`, Config: {} });
    }
    return '';
  });
  const folder = path.join(root, String(folders++));
  const notices: string[] = [];
  const build = (settings: Partial<ImageSettings> = {}) =>
    buildImages(exec, plan, {
      run: 'rehearsal-1',
      planFolder: project,
      services: [],
      references: ['rehearsal/checkers:v1', 'rehearsal/tmkms:local'],
      folder,
      cacheFolder: undefined,
      signal: new AbortController().signal,
      onLine: () => {},
      notice: (message) => notices.push(message),
      ...settings,
    });
  const bakeFile = () => JSON.parse(readFileSync(path.join(folder, 'bake.json'), 'utf8'));
  return { exec, folder, notices, plan, build, bakeFile };
}

it('bakes once, and answers every image of the releases, the stack and Cosmovisor', async () => {
  const { exec, folder, plan, build } = building();
  expect(await build()).toEqual(
    new Map(
      [
        ['rehearsal/checkers:v1', 'rehearsal-1:release-0'],
        ['rehearsal/checkers:v1.1', 'rehearsal-1:release-1'],
        ['rehearsal/checkers:v2', 'rehearsal/checkers:v2'],
        ['rehearsal/tmkms:local', 'rehearsal-1:stack-0'],
        [cosmovisorImage(plan), 'rehearsal-1:cosmovisor'],
      ].map(([image, id]) => [image, imageOf(`sha256:${id}`)]),
    ),
  );
  expect(exec.commands.slice(0, 2)).toEqual([
    'docker image inspect rehearsal/checkers:v2',
    `docker buildx bake --progress plain --file ${folder}/bake.json`,
  ]);
});

it('gives what was built the names that the plan has for it, by tags of its own', async () => {
  const { exec, build } = building();
  await build();
  expect(exec.commands.filter((command) => command.startsWith('docker tag'))).toEqual(
    expect.arrayContaining([
      'docker tag rehearsal-1:release-0 rehearsal/checkers:v1',
      'docker tag rehearsal-1:stack-0 rehearsal/tmkms:local',
    ]),
  );
  expect(exec.commands.join()).not.toContain('docker tag rehearsal/checkers:v2');
});

it('builds without attestations, which would make every image another', async () => {
  const { exec, build } = building();
  await build();
  expect(exec.calls.find(({ argv }) => argv.includes('bake'))?.options.env).toMatchObject({
    BUILDX_NO_DEFAULT_ATTESTATIONS: '1',
    BUILDX_BAKE_ENTITLEMENTS_FS: '0', // contexts and caches are outside the working directory
  });
});

it('builds from where the builds of the plan are, and what is generated', async () => {
  const { folder, plan, build, bakeFile } = building();
  await build();
  const { target } = bakeFile();
  expect(target['release-0'].context).toBe(path.join(project, 'chain'));
  expect(target['stack-0'].dockerfile).toBe(path.join(project, 'tmkms/Dockerfile'));
  expect(target.cosmovisor.context).toBe(path.join(folder, 'cosmovisor'));
  for (const [name, content] of Object.entries(cosmovisorContext(plan))) {
    expect(readFileSync(path.join(folder, 'cosmovisor', name), 'utf8')).toBe(content);
  }
});

it('ends before the build where a Dockerfile is nowhere', async () => {
  const { exec, build } = building();
  const error = await failureOf(build({ planFolder: path.join(root, 'elsewhere') }));
  expect(error.message).toContain('There is no Dockerfile Dockerfile; tried ');
  expect(exec.commands).toEqual([]);
});

it('builds the services that the compose files build', async () => {
  const { exec, build, bakeFile } = building();
  const service: ServiceBuild = {
    ...{ service: 'faucet', image: 'stack-faucet', context: `${project}/faucet`, args: {} },
  };
  const images = await build({ services: [service], references: ['stack-faucet'] });
  expect(bakeFile().target['service-0'].tags).toEqual(['rehearsal-1:service-0']);
  expect(images.get('stack-faucet')?.id).toBe('sha256:rehearsal-1:service-0');
  expect(exec.commands).not.toContain('docker image inspect stack-faucet');
});

describe('the user’s own Cosmovisor image', () => {
  it('is built with the releases where the plan says how', async () => {
    const cosmovisor = { image: 'cosmovisor:own', build: { context: 'cosmovisor' } };
    const { build, bakeFile } = building({ plan: workTreePlan({ cosmovisor }) });
    const images = await build();
    expect(bakeFile().target.cosmovisor).toMatchObject({
      context: path.join(project, 'cosmovisor'),
      tags: ['rehearsal-1:cosmovisor'],
    });
    expect(images.get('cosmovisor:own')?.id).toBe('sha256:rehearsal-1:cosmovisor');
  });

  it('must be there or be pulled where it does not', async () => {
    const plan = workTreePlan({ cosmovisor: { image: 'cosmovisor:own' } });
    const { exec, build, bakeFile } = building({ plan });
    const images = await build();
    expect(exec.commands).toContain('docker image inspect cosmovisor:own');
    expect(bakeFile().target).not.toHaveProperty('cosmovisor');
    expect(images.get('cosmovisor:own')?.id).toBe('sha256:cosmovisor:own');
  });
});

it('shows the build as it goes', async () => {
  const { exec, build } = building();
  const onLine = () => {};
  await build({ onLine });
  expect(exec.calls.find(({ argv }) => argv.includes('bake'))?.options.onLine).toBe(onLine);
});

describe('an image that the plan does not build', () => {
  const missing = { exitCode: 1, stderr: 'No such image' };

  it('is pulled when the engine does not have it', async () => {
    const { exec, build } = building({
      replies: { 'image inspect rehearsal/checkers:v2': missing },
    });
    await build();
    expect(exec.commands[1]).toBe('docker pull --quiet rehearsal/checkers:v2');
    expect(exec.commands.filter((command) => command.includes(' pull '))).toHaveLength(1);
  });

  it('ends the run before the build when it is nowhere', async () => {
    const { exec, build } = building({
      replies: {
        'image inspect rehearsal/checkers:v2': missing,
        'docker pull': { exitCode: 1, stderr: 'pull access denied\n' },
      },
    });
    const error = await failureOf(build());
    expect(error.message).toBe(
      'The image rehearsal/checkers:v2 of the release v2 is neither in the engine nor to be pulled: pull access denied',
    );
    expect(exec.commands.join()).not.toContain('bake');
    expect(error.hint).toContain('give the release a `build`');
  });

  it('ends the run too where only the stack runs it', async () => {
    const { exec, build } = building({
      replies: {
        'image inspect prom/prometheus': missing,
        'docker pull': { exitCode: 1, stderr: 'manifest unknown\n' },
      },
    });
    const error = await failureOf(build({ references: ['prom/prometheus'] }));
    expect(error.message).toBe(
      'The image prom/prometheus of the stack is neither in the engine nor to be pulled: manifest unknown',
    );
    expect(error.hint).toContain('stack.images');
    expect(exec.commands.join()).not.toContain('bake');
  });

  it('is asked for once, however many run it', async () => {
    const { exec, build } = building();
    await build({ references: ['alpine:3', 'rehearsal/checkers:v2', 'alpine:3'] });
    const asked = exec.commands.filter((command) => command.startsWith('docker image inspect r'));
    expect(asked).toEqual(['docker image inspect rehearsal/checkers:v2']);
    expect(exec.commands.filter((line) => line === 'docker image inspect alpine:3')).toHaveLength(
      1,
    );
  });
});

describe('a build that fails', () => {
  it('says BuildKit’s own reason, with the last lines', async () => {
    const stderr = [
      '#9 [build 4/4] RUN go build ./...',
      '#9 12.1 x/checkers/keeper.go:12: undefined: foo',
      '#9 ERROR: process "/bin/sh -c go build ./..." did not complete successfully: exit code: 1',
      '------',
      'ERROR: target release-0: failed to solve: exit code: 1',
      'View build details: docker-desktop://x',
    ].join('\n');
    const error = await failureOf(building({ bake: () => ({ exitCode: 1, stderr }) }).build());
    expect(error.message).toBe(
      'Building the images failed: ERROR: target release-0: failed to solve: exit code: 1',
    );
    expect(error.lines).toContain('#9 12.1 x/checkers/keeper.go:12: undefined: foo');
  });

  it('passes on a cancel as it is', async () => {
    const stop = new AbortController();
    const reason = new Error('cancelled');
    const { exec, build } = building({
      bake: () => {
        stop.abort(reason);
        throw reason;
      },
    });
    await expect(build({ signal: stop.signal })).rejects.toBe(reason);
    expect(exec.commands).toHaveLength(2);
  });
});

describe('the layer cache', () => {
  const cacheTo = (cacheFolder: string) => () => {
    mkdirSync(`${cacheFolder}.new/release-0`, { recursive: true });
    writeFileSync(`${cacheFolder}.new/release-0/index.json`, 'new');
    return '';
  };
  const cached = (engine: Engine = {}) => {
    const cacheFolder = path.join(root, `cache-${folders}`);
    const parts = building({ bake: cacheTo(cacheFolder), ...engine });
    return { ...parts, cacheFolder, run: () => parts.build({ cacheFolder }) };
  };

  it('is the new one after the build, and nothing of the old', async () => {
    const { run, cacheFolder, bakeFile } = cached({ driver: CONTAINERD });
    mkdirSync(path.join(cacheFolder, 'stale'), { recursive: true });
    await run();
    expect(existsSync(path.join(cacheFolder, 'stale'))).toBe(false);
    expect(readFileSync(path.join(cacheFolder, 'release-0/index.json'), 'utf8')).toBe('new');
    expect(existsSync(`${cacheFolder}.new`)).toBe(false);
    expect(bakeFile().target['release-0']['cache-from']).toEqual([
      `type=local,src=${cacheFolder}/cosmovisor`,
    ]);
  });

  it('stays the old one when the export was refused', async () => {
    const { run, cacheFolder } = cached({ driver: CONTAINERD, bake: () => '' });
    mkdirSync(path.join(cacheFolder, 'kept'), { recursive: true });
    await run();
    expect(existsSync(path.join(cacheFolder, 'kept'))).toBe(true);
  });

  it('is not polluted by an earlier build that was killed', async () => {
    const { run, cacheFolder } = cached({ driver: CONTAINERD });
    mkdirSync(path.join(`${cacheFolder}.new`, 'half'), { recursive: true });
    await run();
    expect(existsSync(path.join(cacheFolder, 'half'))).toBe(false);
  });

  it('is used with a builder of its own too', async () => {
    const { run, notices, bakeFile } = cached({ builder: 'docker-container' });
    await run();
    expect(notices).toEqual([]);
    expect(bakeFile().target.cosmovisor).toHaveProperty('cache-to');
  });

  it('is off, with a notice, where the engine cannot export it', async () => {
    const { run, notices, bakeFile } = cached();
    await run();
    expect(notices).toEqual([expect.stringContaining('The layer cache is off')]);
    expect(bakeFile().target.cosmovisor).not.toHaveProperty('cache-to');
  });

  it('is not even asked about where it is not wanted', async () => {
    const { exec, build } = building({ driver: CONTAINERD });
    await build();
    expect(exec.commands.join()).not.toContain('docker info');
  });
});
