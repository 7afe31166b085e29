import { chmodSync, mkdirSync, readlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cosmovisorContext, releaseBinary } from '../../src/images/cosmovisor';
import { systemExec } from '../../src/system/exec';
import { failureOf } from '../helpers/errors';
import { temporaryFolder } from '../helpers/folder';
import { checkersPlan } from '../helpers/plan';

const plan = checkersPlan();
const { files, contexts } = cosmovisorContext(plan);
const file = (name: string) => files[name] ?? '';

it('lays out genesis and one folder an upgrade, each with its release', () => {
  expect(file('layout')).toBe('genesis 0\nupgrades/v1tov1_1 1\nupgrades/v1_1tov2 2\n');
});

it('begins with the release that the first upgrade starts from', () => {
  const upgrades = [{ ...plan.upgrades[1], from: 'v1.1', to: 'v2' }] as typeof plan.upgrades;
  expect(cosmovisorContext({ ...plan, upgrades }).files.layout).toBe(
    'genesis 1\nupgrades/v1_1tov2 2\n',
  );
});

it('copies from every release’s image', () => {
  expect([...contexts]).toEqual([
    ['release-0', 'v1'],
    ['release-1', 'v1.1'],
    ['release-2', 'v2'],
  ]);
  for (const [i, context] of [...contexts.keys()].entries()) {
    expect(file('Dockerfile')).toContain(
      `RUN --mount=type=bind,from=${context},target=/release take ${i}\n`,
    );
  }
});

it('builds the Cosmovisor of the plan', () => {
  expect(file('Dockerfile')).toContain('go get cosmossdk.io/tools/cosmovisor@v1.5.0 ');
  const cosmovisor = { ...plan.cosmovisor, version: 'v1.7.1' };
  expect(cosmovisorContext({ ...plan, cosmovisor }).files.Dockerfile).toContain('@v1.7.1 ');
});

it('copies nothing into the image that the context lacks', () => {
  const copied = [...file('Dockerfile').matchAll(/^COPY (?!--from)(?:--\S+ )?(\S+)/gm)].map(
    ([, name]) => name,
  );
  expect(copied.sort()).toEqual(['entry.sh', 'layout', 'take.sh', 'tools.go']);
  for (const name of copied) expect(files).toHaveProperty([name ?? '']);
});

it('has each binary where queries look for it', () => {
  expect(releaseBinary(2, 'checkersd')).toBe('/opt/rehearsal/releases/2/checkersd');
});

/** The scripts as the image runs them, with the image's own folders moved to a temporary one. */
describe('the scripts', () => {
  const root = temporaryFolder();
  const moved = (name: string) => {
    const script = path.join(root, name);
    writeFileSync(
      script,
      file(name)
        .replaceAll('/opt/rehearsal/releases', `${root}/releases`)
        .replaceAll('/release$', `${root}/release$`),
    );
    chmodSync(script, 0o755);
    return script;
  };
  const executable = (...parts: string[]) => {
    const program = path.join(root, ...parts);
    mkdirSync(path.dirname(program), { recursive: true });
    writeFileSync(program, '#!/bin/sh\necho "$0 $@"\n');
    chmodSync(program, 0o755);
    return program;
  };

  it('take a binary from wherever on the PATH it is', async () => {
    executable('release/root/go/bin/checkersd');
    await systemExec.run([moved('take.sh'), '1']);
    const { stdout } = await systemExec.run([path.join(root, 'releases/1/checkersd')]);
    expect(stdout).toContain('releases/1/checkersd');
  });

  it('say so when there is none', async () => {
    mkdirSync(path.join(root, 'release'), { recursive: true });
    const script = file('take.sh').replaceAll('checkersd', 'otherd');
    writeFileSync(path.join(root, 'take-other.sh'), script);
    const error = await failureOf(
      systemExec.run([
        'sh',
        '-c',
        `cd ${root} && sed -i "s#/opt/rehearsal#${root}#" take-other.sh && sh take-other.sh 2`,
      ]),
    );
    expect(error.message).toContain('ERROR: release 2 has no executable otherd on the usual PATH');
  });

  it('lay out the home, then become Cosmovisor with the service’s command', async () => {
    const home = path.join(root, 'home');
    mkdirSync(path.join(root, 'releases'), { recursive: true });
    writeFileSync(path.join(root, 'releases/layout'), file('layout'));
    const cosmovisor = executable('bin/cosmovisor');
    const run = () =>
      systemExec.run([moved('entry.sh'), 'start', '--home', '/chain'], {
        env: {
          DAEMON_HOME: home,
          DAEMON_NAME: 'checkersd',
          PATH: `${path.dirname(cosmovisor)}:${process.env.PATH}`,
        },
      });
    expect((await run()).stdout.trim()).toBe(`${cosmovisor} run start --home /chain`);
    const link = (folder: string) =>
      readlinkSync(path.join(home, 'cosmovisor', folder, 'bin/checkersd'));
    expect(link('genesis')).toBe(`${root}/releases/0/checkersd`);
    expect(link('upgrades/v1_1tov2')).toBe(`${root}/releases/2/checkersd`);
    await run(); // a container that starts again finds its links there
    expect(link('genesis')).toBe(`${root}/releases/0/checkersd`);
  });
});
