import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildImages, type ImageSettings } from '../../src/images/build';
import type { Plan } from '../../src/plan/schema';
import { failureOf } from '../helpers/errors';
import { FakeExec, type Reply } from '../helpers/exec';
import { temporaryFolder } from '../helpers/folder';
import { checkersPlan } from '../helpers/plan';

const root = temporaryFolder();
let folders = 0;

/** A plan without git refs: they are tested against git itself. */
function workTreePlan(): Plan {
  const plan = checkersPlan();
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
}

function building({ driver = OVERLAY, builder = 'docker', replies = {}, bake }: Engine = {}) {
  const exec = new FakeExec((command) => {
    for (const [part, reply] of Object.entries(replies)) if (command.includes(part)) return reply;
    if (command.includes('docker info')) return driver;
    if (command.includes('buildx inspect')) return `Name:   x\nDriver:        ${builder}\n`;
    if (command.includes('buildx bake')) return bake?.() ?? '';
    if (command.includes('--format {{.Id}}')) return `sha256:${command.split(' ').at(-1)}\n`;
    return '';
  });
  const folder = path.join(root, String(folders++));
  const notices: string[] = [];
  const build = (settings: Partial<ImageSettings> = {}) =>
    buildImages(exec, workTreePlan(), {
      planFolder: '/project',
      folder,
      cacheFolder: undefined,
      signal: new AbortController().signal,
      onLine: () => {},
      notice: (message) => notices.push(message),
      ...settings,
    });
  const bakeFile = () => JSON.parse(readFileSync(path.join(folder, 'bake.json'), 'utf8'));
  return { exec, folder, notices, build, bakeFile };
}

it('bakes once, and answers the id of every image that runs', async () => {
  const { exec, folder, build } = building();
  expect(await build()).toEqual(
    new Map(
      [
        ...['rehearsal/checkers:v1', 'rehearsal/checkers:v1.1', 'rehearsal/checkers:v2'],
        ...['rehearsal/tmkms:local', 'rehearsal/cosmovisor:local'],
      ].map((image) => [image, `sha256:${image}`]),
    ),
  );
  expect(exec.commands.slice(0, 2)).toEqual([
    'docker image inspect rehearsal/checkers:v2',
    `docker buildx bake --progress plain --file ${folder}/bake.json`,
  ]);
  expect(readFileSync(path.join(folder, 'cosmovisor/layout'), 'utf8')).toContain('genesis 0');
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
      replies: { 'image inspect rehearsal/checkers:v2': '' },
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
