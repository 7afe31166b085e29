import { clientOf, type Spoken, spoken } from './client';

it.each<Spoken>([
  [({ volumes }) => volumes.has('-v'), ['docker', 'volume', 'inspect', '--', '-v']],
  [
    ({ volumes }) => volumes.remove(['a', 'b']),
    ['docker', 'volume', 'rm', '--force', '--', 'a', 'b'],
  ],
])('%s', async (use, argv) => {
  expect((await spoken(use)).argv).toEqual(argv);
});

it.each([
  [0, true],
  [1, false],
])('checks for a volume by exit code: %i', async (exitCode, has) => {
  expect(await clientOf(() => ({ exitCode })).docker.volumes.has('v')).toBe(has);
});
