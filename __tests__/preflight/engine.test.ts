import { requireEngine } from '../../src/preflight/engine';
import { failureOf } from '../helpers/errors';
import { FakeExec } from '../helpers/exec';

const { signal } = new AbortController();

it('an engine that answers is enough', async () => {
  const exec = new FakeExec(() => '28.0.1 1.48\n');
  await requireEngine(exec, signal);
  expect(exec.commands).toEqual([
    'docker version --format {{.Server.Version}} {{.Server.APIVersion}}',
  ]);
});

it.each(['25.0.0 1.44', '26.1.5+dfsg1 1.45', '29.1.0 1.52', 'dev 2.0'])(
  'an engine %s can close the networks of a run',
  async (told) => {
    await expect(requireEngine(new FakeExec(() => `${told}\n`), signal)).resolves.toBeUndefined();
  },
);

it.each([
  ['24.0.9 1.43', '24.0.9 has the API 1.43'],
  ['20.10.24 1.41', '20.10.24 has the API 1.41'],
  ['1.13.1 0.99', '1.13.1 has the API 0.99'],
  ['', 'of this machine has the API of no version'],
])('an engine %s cannot, and is told with what to do', async (told, words) => {
  const failure = await failureOf(requireEngine(new FakeExec(() => told), signal));
  expect(failure.message).toBe(`The Docker engine ${words}, older than 1.44`);
  expect(failure.hint).toContain('Use engine 25.0 or later.');
});

it('an engine that does not answer is told, with what to do', async () => {
  const stderr = 'Cannot connect to the Docker daemon at unix:///var/run/docker.sock.';
  const failure = await failureOf(
    requireEngine(new FakeExec(() => ({ exitCode: 1, stderr })), signal),
  );
  expect(failure.message).toContain('No Docker engine answers: ');
  expect(failure.message).toContain(stderr);
  expect(failure.hint).toBe('Start one, or say by DOCKER_HOST where it is.');
});

it('a client that is not there is told as it is', async () => {
  const exec = new FakeExec(() => Promise.reject(new Error('Cannot start docker')));
  await expect(requireEngine(exec, signal)).rejects.toThrow(/^Cannot start docker$/);
});
