import { requireEngine } from '../../src/preflight/engine';
import { CommandError } from '../../src/system/exec';
import { fakeDocker } from '../helpers/docker';
import { fails } from '../helpers/failure';

/** An engine with this version and API version. */
const stating = (engine: string, api: string) =>
  fakeDocker({ engine: { version: async () => ({ engine, api }) } });

it.each([
  ['25.0.0', '1.44'],
  ['26.1.5+dfsg1', '1.45'],
  ['28.0.1', '1.48'],
  ['dev', '2.0'],
])('an engine %s with the API %s can close the networks of a run', async (engine, api) => {
  await expect(requireEngine(stating(engine, api))).resolves.toBeUndefined();
});

it.each([
  ['24.0.9', '1.43'],
  ['20.10.24', '1.41'],
  ['1.13.1', '0.99'],
  ['', ''],
])('an engine %s with the API %s is too old', async (engine, api) => {
  await fails(requireEngine(stating(engine, api)), 'DOCKER_TOO_OLD', engine, api, '1.44', '25.0');
});

const failing = (error: Error) => fakeDocker({ engine: { version: () => Promise.reject(error) } });

it('an engine without an answer is a failure with the output of its client', async () => {
  const stderr = 'Cannot connect to the Docker daemon at unix:///var/run/docker.sock.';
  const failed = new CommandError(['docker', 'version'], { exitCode: 1, stdout: '', stderr });
  await fails(requireEngine(failing(failed)), 'DOCKER_UNREACHABLE', stderr, 'DOCKER_HOST');
});

it('a client that cannot start is a separate failure', async () => {
  const missing = new Error('Cannot start docker');
  await expect(requireEngine(failing(missing))).rejects.toBe(missing);
});
