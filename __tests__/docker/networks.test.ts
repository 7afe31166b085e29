import { clientOf, type Spoken, spoken } from './client';

const OF_RUN = ['--filter', 'label=upgrade-rehearsal.run=run-1'];

it.each<Spoken>([
  [
    ({ networks }) => networks.internalBridges(),
    ['docker', 'network', 'ls', ...OF_RUN, '--format', '{{.Internal}} {{.ID}}'],
  ],
  [({ networks }) => networks.remove(['a', 'b']), ['docker', 'network', 'rm', 'a', 'b']],
])('%s', async (use, argv) => {
  expect((await spoken(use)).argv).toEqual(argv);
});

it('names the bridges of internal networks by network id', async () => {
  const { docker } = clientOf(() => 'true 0123456789ab\nfalse aaaaaaaaaaaa\ntrue ba9876543210\n');
  expect(await docker.networks.internalBridges()).toEqual(['br-0123456789ab', 'br-ba9876543210']);
});
