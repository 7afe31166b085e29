import { ComposeProject, readCompose, removeRun } from '../../src/stack/project';
import { failureOf } from '../helpers/errors';
import { FakeExec, type Reply } from '../helpers/exec';

const { signal } = new AbortController();

describe('compose files', () => {
  it('are read by Compose itself, all of them, under the run’s name', async () => {
    const exec = new FakeExec(() => '{"services":{"a":{}}}');
    expect(await readCompose(exec, 'run-1', ['/p/a b.yml', '/p/c.yml'])).toEqual({
      services: { a: {} },
    });
    expect(exec.calls.map(({ argv }) => argv)).toEqual([
      [
        ...['docker', 'compose', '--project-name', 'run-1', '--file', '/p/a b.yml'],
        ...['--file', '/p/c.yml', 'config', '--format', 'json'],
      ],
    ]);
  });

  it('are refused with what Compose says of them', async () => {
    const stderr = 'validating /p/a.yml: services.x additional property y is not allowed';
    const exec = new FakeExec(() => ({ exitCode: 15, stderr }));
    await expect(readCompose(exec, 'run-1', ['/p/a.yml'])).rejects.toThrow(stderr);
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

  it('gives containers ten seconds to stop', async () => {
    const exec = new FakeExec();
    await new ComposeProject(exec, 'run-1', '/elsewhere').stop(['compose.json'], signal);
    expect(exec.commands).toEqual([
      'docker compose --project-name run-1 --file /elsewhere/compose.json stop --timeout 10',
    ]);
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
