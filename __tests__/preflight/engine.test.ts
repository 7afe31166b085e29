import { requireEngine } from '../../src/preflight/engine';
import { failureOf } from '../helpers/errors';
import { FakeExec } from '../helpers/exec';

const { signal } = new AbortController();

it('an engine that answers is enough', async () => {
  const exec = new FakeExec(() => '28.0.1\n');
  await requireEngine(exec, signal);
  expect(exec.commands).toEqual(['docker version --format {{.Server.Version}}']);
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
