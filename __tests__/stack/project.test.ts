import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import {
  ComposeProject,
  composeArgv,
  imagesOf,
  readCompose,
  removeFolder,
  removeRun,
  takeFolder,
} from '../../src/stack/project';
import { writeAll } from '../../src/system/files';
import { removeTree } from '../../src/system/remove-tree';
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
  const relay = {
    service: 'rpc-relay',
    image: 'sha256:relay',
    ports: new Map(['node-carol', 'val-alice', 'val-bob'].map((node, i) => [node, 26657 + i])),
  };
  const projectOf = (exec: FakeExec) => new ComposeProject(exec, 'run-1', '/elsewhere', relay);

  it('starts from the working folder’s files, building and pulling nothing', async () => {
    const exec = new FakeExec((command) =>
      command.includes('network ls') ? 'true 0123456789ab\n' : '',
    );
    const project = projectOf(exec);
    const files = ['compose.json', 'x.json'];
    const compose =
      'docker compose --project-name run-1 --file /elsewhere/compose.json --file /elsewhere/x.json';
    const up = `${compose} up --detach --no-build --pull never --quiet-pull`;
    await project.up(files, signal);
    // Nothing runs before its networks are closed, which they stay.
    expect(exec.commands).toEqual([
      `${compose} create --no-build --pull never`,
      expect.stringMatching(/^docker network ls /),
      expect.stringMatching(/^docker run .* sha256:relay seal br-0123456789ab$/),
      up,
    ]);
    await project.up(files, signal);
    expect(exec.commands.slice(4)).toEqual([up]);
    expect(exec.calls.map(({ options }) => options.signal)).toEqual(Array(5).fill(signal));
  });

  it('gives nodes ten seconds to stop, and then the others two', async () => {
    const exec = new FakeExec();
    const project = projectOf(exec);
    await project.stop(['c1', 'c2'], ['c3'], signal);
    expect(exec.commands).toEqual(['docker stop -t 10 c1 c2', 'docker stop -t 2 c3']);
  });

  it('stops nothing where there is nothing', async () => {
    const exec = new FakeExec();
    await projectOf(exec).stop(['c1'], [], signal);
    expect(exec.commands).toEqual(['docker stop -t 10 c1']);
  });

  it('finds its running services with the ports that the engine gave the relay for them', async () => {
    const published = [
      { TargetPort: 26657, PublishedPort: 49153 },
      { TargetPort: 26658, PublishedPort: 0 },
    ];
    const lines = [
      // Ports of its own are none of the run's.
      { Service: 'node-carol', ID: 'c1', Publishers: [{ TargetPort: 26657, PublishedPort: 1 }] },
      { Service: 'val-alice', ID: 'c2', Publishers: null },
      { Service: 'val-bob', ID: 'c3', Publishers: null },
      { Service: 'kms-alice', ID: 'c4', Publishers: null },
      { Service: 'rpc-relay', ID: 'c5', Publishers: published },
    ];
    const exec = new FakeExec(() => lines.map((line) => JSON.stringify(line)).join('\n'));
    expect(await projectOf(exec).services(signal)).toEqual([
      { service: 'node-carol', container: 'c1', rpcUrl: 'http://127.0.0.1:49153' },
      { service: 'val-alice', container: 'c2', rpcUrl: undefined },
      { service: 'val-bob', container: 'c3', rpcUrl: undefined },
      { service: 'kms-alice', container: 'c4', rpcUrl: undefined },
      { service: 'rpc-relay', container: 'c5', rpcUrl: undefined },
    ]);
    expect(exec.commands).toEqual(['docker compose --project-name run-1 ps --format json']);
  });

  it.each([
    ['does not run', { Service: 'node-carol', ID: 'c1', Publishers: null }],
    ['publishes nothing', { Service: 'rpc-relay', ID: 'c5', Publishers: null }],
  ])('has no RPCs where the relay %s', async (_, line) => {
    const found = await projectOf(new FakeExec(() => JSON.stringify(line))).services(signal);
    expect(found.map(({ rpcUrl }) => rpcUrl)).toEqual([undefined]);
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

  it('goes on with the other kinds where the engine does not answer for one', async () => {
    const exec = new FakeExec((command) =>
      command.startsWith('docker ps')
        ? { exitCode: 1, stderr: 'no answer' }
        : command.startsWith('docker network ls')
          ? 'n1'
          : '',
    );
    const error = await failureOf(removeRun(exec, 'run-1'));
    expect(error.message).toMatch(/left: n1$|no answer$/);
    expect(exec.commands).toContain('docker network rm n1');
    expect(exec.commands.at(-1)).toContain('reference=run-1');
  });

  it('takes only the kinds that are asked for', async () => {
    const exec = engine();
    await removeRun(exec, 'run-1', ['tags']);
    expect(exec.commands).toHaveLength(3);
    expect(exec.commands.every((command) => command.startsWith('docker image '))).toBe(true);
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

  it('is given to the user of this process by one of the run’s images, which may do nothing else', async () => {
    asUser(1001, 118);
    const exec = new FakeExec();
    await takeFolder(exec, 'run-1', 'sha256:a', '/w/stack');
    expect(exec.commands).toEqual([
      'docker run --rm --pull never --network none --user 0:0 --read-only --security-opt no-new-privileges --cap-drop ALL --cap-add CHOWN --cap-add DAC_OVERRIDE --cap-add FOWNER --label upgrade-rehearsal.run=run-1 --volume /w/stack:/rehearsal --entrypoint chown -- sha256:a --recursive 1001:118 /rehearsal',
    ]);
  });

  it('is root’s already where this process is', async () => {
    asUser(0, 0);
    const exec = new FakeExec();
    await takeFolder(exec, 'run-1', 'sha256:a', '/w/stack');
    expect(exec.commands).toEqual([]);
  });
});

describe('the images of a run', () => {
  const [one, two] = ['a', 'b'].map((digit) => `sha256:${digit.repeat(64)}`);

  it('are those that have its name, and those of its containers', async () => {
    const exec = new FakeExec((command) => {
      if (command.startsWith('docker ps')) return 'c1\nc2\n';
      if (command.startsWith('docker inspect')) return `${one}\n${two}\nstranger:latest\n`;
      return command.endsWith('--filter reference=run-1') ? `${one}\n` : 'stranger\n';
    });
    expect(await imagesOf(exec, 'run-1')).toEqual([one, two]);
    expect(exec.commands).toEqual([
      'docker ps --all --quiet --filter label=upgrade-rehearsal.run=run-1',
      'docker inspect --format {{.Image}} c1 c2',
      'docker image ls --quiet --no-trunc --filter reference=run-1',
    ]);
  });
});

describe('a working folder', () => {
  const root = temporaryFolder();
  let folders = 0;
  afterEach(() => jest.restoreAllMocks());

  async function working() {
    const folder = path.join(root, String(folders++));
    await writeAll(folder, { 'stack/homes/a/config/genesis.json': '{}', 'owner.json': '{}' });
    return { folder, there: () => existsSync(folder) };
  }
  const refusal = (code: string) =>
    Object.assign(new Error(`${code}: not permitted, unlink '/proc/self/fd/7/x'`), {
      code,
      syscall: 'unlink',
    });
  /** Refuses as often as it is asked to, then removes. */
  const refusing = (...codes: string[]) => {
    const left = [...codes];
    return async (folder: string, keep?: string) => {
      const code = left.shift();
      if (code !== undefined) throw refusal(code);
      return removeTree(folder, keep);
    };
  };

  it('is removed with all that is in it, without a container', async () => {
    const { folder, there } = await working();
    const exec = new FakeExec();
    await removeFolder(exec, folder, 'run-1');
    expect(there()).toBe(false);
    expect(exec.commands).toEqual([]);
  });

  it('is left with one file where that is to stay', async () => {
    const { folder } = await working();
    await removeFolder(new FakeExec(), folder, 'run-1', { keep: 'owner.json' });
    expect(readdirSync(folder)).toEqual(['owner.json']);
  });

  it('that is gone already is nothing to fail for', async () => {
    const gone = path.join(root, 'not-there');
    for (const keep of [undefined, 'owner.json']) {
      await expect(removeFolder(new FakeExec(), gone, 'run-1', { keep })).resolves.toBeUndefined();
    }
  });

  it.each(['EACCES', 'EPERM'])(
    'that only root may remove (%s) is given to this user by a container of the run first',
    async (code) => {
      const { folder, there } = await working();
      asUser(1001, 118);
      const exec = new FakeExec();
      await removeFolder(exec, folder, 'run-1', { images: ['i1', 'i2'], remove: refusing(code) });
      expect(exec.commands).toEqual([
        expect.stringMatching(
          `^docker run .* --volume ${folder}:/rehearsal --entrypoint chown -- i1 --recursive 1001:118 /rehearsal$`,
        ),
      ]);
      expect(there()).toBe(false);
    },
  );

  it('is given by none but images of the run', async () => {
    const { folder } = await working();
    asUser(1001, 118);
    const exec = new FakeExec();
    const error = await failureOf(
      removeFolder(exec, folder, 'run-1', { remove: refusing('EACCES', 'EACCES') }),
    );
    expect(error.message).toBe(`Could not remove the working folder ${folder}: EACCES`);
    expect(exec.commands).toEqual([]);
  });

  it('that cannot be removed even so is named, with what removes it', async () => {
    const { folder } = await working();
    asUser(1001, 118);
    const exec = new FakeExec(() => ({ exitCode: 1, stderr: 'no chown there' }));
    const error = await failureOf(
      removeFolder(exec, folder, 'run-1', { images: ['i1', 'i2'], remove: refusing('EACCES') }),
    );
    expect(error.message).toContain(`Could not remove the working folder ${folder}: `);
    expect(error.message).toContain('no chown there');
    expect(error.hint).toContain(`sudo rm -r ${folder}`);
    expect(exec.commands.filter((command) => command.includes('chown'))).toHaveLength(2);
  });

  it('fails with what else the disk says', async () => {
    const { folder } = await working();
    const exec = new FakeExec();
    const error = await failureOf(
      removeFolder(exec, folder, 'run-1', { images: ['i1'], remove: refusing('EBUSY') }),
    );
    expect(error.message).toBe(`Could not remove the working folder ${folder}: EBUSY`);
    expect(exec.commands).toEqual([]);
  });
});
