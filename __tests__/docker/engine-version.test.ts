import { clientOf, spoken } from './client';

it.each([
  ['28.0.1 1.48\n', { engine: '28.0.1', api: '1.48' }],
  ['', { engine: '', api: '' }],
])('reads the version from %j', async (stdout, version) => {
  expect(await clientOf(() => stdout).docker.engine.version()).toEqual(version);
});

it('does not wait for an engine that does not answer', async () => {
  expect(await spoken(({ engine }) => engine.version())).toEqual({
    argv: ['docker', 'version', '--format', '{{.Server.Version}} {{.Server.APIVersion}}'],
    options: { timeout: 30_000 },
    isBound: true,
  });
});
