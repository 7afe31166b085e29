import { openDocker } from '../../src/docker/docker';
import { FakeExec } from '../helpers/exec';
import { failure } from '../helpers/failure';
import { clientOf, type Spoken, spoken } from './client';

const LABELLED = ['--filter', 'label=upgrade-rehearsal.run=run-1'];

it('passes the signal of the client, if any, to a command', async () => {
  expect(await spoken((docker) => docker.containers.start('c1'))).toMatchObject({
    isBound: true,
    options: {},
  });
  const exec = new FakeExec();
  await openDocker(exec, {}).containers.start('c1');
  expect(exec.calls[0]?.options).toEqual({});
});

it('reports a failed command with its output', async () => {
  const { docker } = clientOf(() => ({ exitCode: 1, stderr: 'no such container' }));
  await expect(docker.containers.start('c1')).rejects.toThrow(
    failure('COMMAND_FAILED', 'docker start c1', ' 1: no such container'),
  );
});

it('creates nothing without a run', async () => {
  const exec = new FakeExec();
  const { containers, networks, compose } = openDocker(exec, {});
  for (const use of [
    () => containers.create('a'),
    () => containers.run('a', [], {}),
    () => containers.launch('a', [], {}),
    () => networks.list(),
    () => compose.up([]),
  ]) {
    await expect((async () => use())()).rejects.toThrow(Error);
  }
  expect(exec.calls).toEqual([]);
});

it('removes objects after an abort, and ignores missing ones', async () => {
  const stop = new AbortController();
  const exec = new FakeExec(() => ({ exitCode: 1, stderr: 'not there' }));
  const { containers, networks, volumes } = openDocker(exec, { run: 'r', signal: stop.signal });
  const reason = new Error('cancelled');
  stop.abort(reason);
  await containers.remove(['c1']);
  await networks.remove(['n1']);
  await volumes.remove(['v1']);
  expect(exec.calls).toHaveLength(3);
  await expect(containers.list()).rejects.toBe(reason);
});

it.each<Spoken>([
  [({ containers }) => containers.list(), ['ps', '--all', '--quiet', ...LABELLED]],
  [({ networks }) => networks.list(), ['network', 'ls', '--quiet', ...LABELLED]],
  [({ volumes }) => volumes.list(), ['volume', 'ls', '--quiet', ...LABELLED]],
  [
    ({ images }) => images.list(),
    ['image', 'ls', '--format', '{{.Repository}}:{{.Tag}}', '--filter', 'reference=run-1'],
  ],
])('lists the objects of the run, or fails with the engine’s error: %s', async (use, argv) => {
  expect((await spoken(use)).argv).toEqual(['docker', ...argv]);
  const { docker } = clientOf(() => ({ exitCode: 1, stderr: 'no answer' }));
  await expect(use(docker)).rejects.toThrow('no answer');
});

it('runs no command for an empty list', async () => {
  const { exec, docker } = clientOf();
  for (const room of [docker.containers, docker.networks, docker.volumes, docker.images]) {
    await room.remove([]);
  }
  await docker.containers.stop([], 10);
  expect(await docker.containers.imagesOf([])).toEqual([]);
  expect(exec.calls).toEqual([]);
});
