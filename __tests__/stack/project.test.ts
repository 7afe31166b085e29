import fs from 'node:fs/promises';
import path from 'node:path';
import {
  ComposeProject,
  composeArgv,
  readCompose,
  removeFolder,
  removeRun,
  takeFolder,
} from '../../src/stack/project';
import { writeAll } from '../../src/system/files';
import { failureOf } from '../helpers/errors';
import { FakeExec, type Reply } from '../helpers/exec';
import { temporaryFolder } from '../helpers/folder';

const { signal } = new AbortController();

describe('compose files', () => {
  it('are read by Compose itself, all of them, under their own name', async () => {
    const exec = new FakeExec(() => '{"services":{"a":{}}}');
    expect(await readCompose(exec, ['/p/a b.yml', '/p/c.yml'], signal)).toEqual({
      services: { a: {} },
    });
    expect(exec.calls.map(({ argv }) => argv)).toEqual([
      [
        ...['docker', 'compose', '--file', '/p/a b.yml'],
        ...['--file', '/p/c.yml', 'config', '--format', 'json'],
      ],
    ]);
    expect(exec.calls[0]?.options).toMatchObject({ whom: 'user', timeout: 60_000 });
  });

  it('are refused with what Compose says of them', async () => {
    const stderr = 'validating /p/a.yml: services.x additional property y is not allowed';
    const exec = new FakeExec(() => ({ exitCode: 15, stderr }));
    await expect(readCompose(exec, ['/p/a.yml'], signal)).rejects.toThrow(stderr);
  });
});

describe('a project', () => {
  it('starts from the working folder’s files, building and pulling nothing', async () => {
    const exec = new FakeExec();
    await new ComposeProject(exec, 'run-1', '/elsewhere').up(['compose.json', 'x.json'], signal);
    expect(exec.commands).toEqual([
      'docker compose --project-name run-1 --file /elsewhere/compose.json --file /elsewhere/x.json up --detach --no-build --pull never --quiet-pull',
    ]);
    expect(exec.calls[0]?.options.signal).toBe(signal);
  });

  it('gives nodes ten seconds to stop, and then the others two', async () => {
    const exec = new FakeExec();
    const project = new ComposeProject(exec, 'run-1', '/elsewhere');
    await project.stop(['c1', 'c2'], ['c3'], signal);
    expect(exec.commands).toEqual(['docker stop -t 10 c1 c2', 'docker stop -t 2 c3']);
  });

  it('stops nothing where there is nothing', async () => {
    const exec = new FakeExec();
    await new ComposeProject(exec, 'run-1', '/elsewhere').stop(['c1'], [], signal);
    expect(exec.commands).toEqual(['docker stop -t 10 c1']);
  });

  it('finds its running services with the ports that the engine gave them', async () => {
    const lines = [
      {
        Service: 'node-carol',
        ID: 'c1',
        Publishers: [{ TargetPort: 26657, PublishedPort: 49153 }],
      },
      { Service: 'val-alice', ID: 'c2', Publishers: [{ TargetPort: 26657, PublishedPort: 0 }] },
      { Service: 'val-bob', ID: 'c3', Publishers: [{ TargetPort: 1317, PublishedPort: 49154 }] },
      { Service: 'kms-alice', ID: 'c4', Publishers: null },
    ];
    const exec = new FakeExec(() => lines.map((line) => JSON.stringify(line)).join('\n'));
    expect(await new ComposeProject(exec, 'run-1', '/elsewhere').services(signal)).toEqual([
      { service: 'node-carol', container: 'c1', rpcUrl: 'http://127.0.0.1:49153' },
      { service: 'val-alice', container: 'c2', rpcUrl: undefined },
      { service: 'val-bob', container: 'c3', rpcUrl: undefined },
      { service: 'kms-alice', container: 'c4', rpcUrl: undefined },
    ]);
    expect(exec.commands).toEqual(['docker compose --project-name run-1 ps --format json']);
  });
});

describe('removing a run', () => {
  /** An engine with things in it that `rm` removes, except for the stubborn. */
  function engine(stubborn: readonly string[] = []) {
    const things: Record<string, string[]> = {
      'docker ps': ['c1', 'c2'],
      'docker network': ['n1'],
      'docker volume': [],
      'docker image': ['run-1:release-0', 'run-1:cosmovisor'],
    };
    const remove = (kind: string, command: string): Reply => {
      const named = command.split(' ');
      things[kind] = (things[kind] ?? []).filter(
        (id) => !named.includes(id) || stubborn.includes(id),
      );
      return { exitCode: stubborn.length > 0 ? 1 : 0 };
    };
    return new FakeExec((command) => {
      if (command.startsWith('docker rm')) return remove('docker ps', command);
      const kind = command.split(' ').slice(0, 2).join(' ');
      if (command.includes(' rm ')) return remove(kind, command);
      return (things[kind] ?? []).join('\n');
    });
  }
  const filter = '--filter label=upgrade-rehearsal.run=run-1';

  it('takes everything with its label, containers first', async () => {
    const exec = engine();
    await removeRun(exec, 'run-1');
    expect(exec.commands).toEqual([
      `docker ps --all --quiet ${filter}`,
      'docker rm --force --volumes c1 c2',
      `docker ps --all --quiet ${filter}`,
      `docker network ls --quiet ${filter}`,
      'docker network rm n1',
      `docker network ls --quiet ${filter}`,
      `docker volume ls --quiet ${filter}`,
      'docker image ls --format {{.Repository}}:{{.Tag}} --filter reference=run-1',
      'docker image rm run-1:release-0 run-1:cosmovisor',
      'docker image ls --format {{.Repository}}:{{.Tag}} --filter reference=run-1',
    ]);
  });

  it('says what is left, and goes on with the rest before', async () => {
    const exec = engine(['c2']);
    const error = await failureOf(removeRun(exec, 'run-1'));
    expect(error.message).toBe('Could not remove all of the run run-1; left: c2');
    expect(error.hint).toBe('docker ps --all --filter label=upgrade-rehearsal.run=run-1');
    expect(exec.commands).toContain('docker network rm n1');
  });
});

it('Compose is called on files under the name of a run, one argument each', () => {
  expect(composeArgv('run-1', ['/a b.json', '/c.json'])).toEqual([
    ...['docker', 'compose', '--project-name', 'run-1'],
    ...['--file', '/a b.json', '--file', '/c.json'],
  ]);
});

/** This process is someone else's. */
function asUser(uid: number, gid: number): void {
  jest.spyOn(process, 'getuid').mockReturnValue(uid);
  jest.spyOn(process, 'getgid').mockReturnValue(gid);
}

describe('a folder that containers wrote in as root', () => {
  afterEach(() => jest.restoreAllMocks());

  it('is given to the user of this process by one that is root', async () => {
    asUser(1001, 118);
    const exec = new FakeExec();
    await takeFolder(exec, 'run-1', 'sha256:a', '/w/stack');
    expect(exec.commands).toEqual([
      'docker run --rm --network none --user 0:0 --label upgrade-rehearsal.run=run-1 --volume /w/stack:/rehearsal --entrypoint chown sha256:a --recursive 1001:118 /rehearsal',
    ]);
  });

  it('is root’s already where this process is', async () => {
    asUser(0, 0);
    const exec = new FakeExec();
    await takeFolder(exec, 'run-1', 'sha256:a', '/w/stack');
    expect(exec.commands).toEqual([]);
  });
});

describe('a working folder', () => {
  const root = temporaryFolder();
  let folders = 0;
  afterEach(() => jest.restoreAllMocks());

  async function working() {
    const folder = path.join(root, String(folders++));
    await writeAll(folder, { 'stack/homes/a/config/genesis.json': '{}' });
    const there = () => fs.stat(folder).then(Boolean, () => false);
    return { folder, there };
  }
  const refusal = (code: string) => Object.assign(new Error(`${code}: not permitted`), { code });

  it('is removed with all that is in it, without a container', async () => {
    const { folder, there } = await working();
    const exec = new FakeExec();
    await removeFolder(exec, folder, 'run-1');
    expect(await there()).toBe(false);
    expect(exec.commands).toEqual([]);
  });

  it('that is gone already is nothing to fail for', async () => {
    await expect(
      removeFolder(new FakeExec(), path.join(root, 'not-there'), 'run-1'),
    ).resolves.toBeUndefined();
  });

  it.each(['EACCES', 'EPERM'])(
    'that only root may remove (%s) is given to this user by a container first',
    async (code) => {
      const { folder, there } = await working();
      asUser(1001, 118);
      jest.spyOn(fs, 'rm').mockRejectedValueOnce(refusal(code));
      const exec = new FakeExec((command) => (command.includes(' ls ') ? 'i1\ni2\n' : ''));
      await removeFolder(exec, folder, 'run-1');
      expect(exec.commands).toEqual([
        'docker image ls --quiet',
        `docker run --rm --network none --user 0:0 --label upgrade-rehearsal.run=run-1 --volume ${folder}:/rehearsal --entrypoint chown i1 --recursive 1001:118 /rehearsal`,
      ]);
      expect(await there()).toBe(false);
    },
  );

  it('that cannot be removed even so is named, with what removes it', async () => {
    const { folder } = await working();
    asUser(1001, 118);
    jest.spyOn(fs, 'rm').mockRejectedValueOnce(refusal('EACCES'));
    const stderr = 'no such image';
    const exec = new FakeExec((command) =>
      command.includes(' ls ') ? 'i1\ni2\n' : { exitCode: 1, stderr },
    );
    const error = await failureOf(removeFolder(exec, folder, 'run-1'));
    expect(error.message).toContain(`Could not remove the working folder ${folder}: `);
    expect(error.message).toContain(stderr);
    expect(error.hint).toContain(`sudo rm -r ${folder}`);
    expect(exec.commands.filter((command) => command.includes('chown'))).toHaveLength(2);
  });

  it('fails with what else the disk says', async () => {
    const { folder } = await working();
    jest.spyOn(fs, 'rm').mockRejectedValueOnce(refusal('EBUSY'));
    await expect(removeFolder(new FakeExec(), folder, 'run-1')).rejects.toThrow('EBUSY');
  });
});
