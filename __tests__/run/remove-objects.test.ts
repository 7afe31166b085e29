import { imagesOf, type Kind, removeRun } from '../../src/run/remove-objects';
import { fakeDocker } from '../helpers/docker';
import { ended } from '../helpers/exec';
import { failure } from '../helpers/failure';

/** An engine with objects of a run that can be removed, except for the stubborn ones. */
function engine(stubborn: readonly string[] = [], silent?: Kind) {
  const things: Record<Kind, readonly string[]> = {
    containers: ['c1', 'c2'],
    networks: ['n1'],
    volumes: [],
    images: ['run-1:release-0', 'run-1:cosmovisor'],
  };
  const verbs = (kind: Kind) => ({
    list: async () =>
      kind === silent ? [ended({ exitCode: 1, stderr: 'no answer' }).stdout] : [...things[kind]],
    remove: async (named: readonly string[]) => {
      things[kind] = things[kind].filter((id) => !named.includes(id) || stubborn.includes(id));
    },
  });
  return fakeDocker({
    containers: verbs('containers'),
    networks: verbs('networks'),
    volumes: verbs('volumes'),
    images: verbs('images'),
  });
}

describe('removing a run', () => {
  it('removes all its objects, containers first', async () => {
    const docker = engine();
    await removeRun(docker, 'run-1');
    expect(docker.calls.map(({ verb, args }) => [verb, ...args])).toEqual([
      ['containers.list'],
      ['containers.remove', ['c1', 'c2']],
      ['containers.list'],
      ['networks.list'],
      ['networks.remove', ['n1']],
      ['networks.list'],
      ['volumes.list'],
      ['images.list'],
      ['images.remove', ['run-1:release-0', 'run-1:cosmovisor']],
      ['images.list'],
    ]);
  });

  it('fails with the remaining objects, after the removal of the rest', async () => {
    const docker = engine(['c2']);
    await expect(removeRun(docker, 'run-1')).rejects.toThrow(
      failure('CLEANUP_INCOMPLETE', ...['run-1', ': c2', 'upgrade-rehearsal.run=run-1']),
    );
    expect(docker.argsOf('networks.remove')).toEqual([[['n1']]]);
  });

  it.each<[stubborn: string[], expected: ReturnType<typeof failure>]>([
    [[], failure('COMMAND_FAILED', 'no answer')],
    [['n1'], failure('CLEANUP_INCOMPLETE', 'run-1', ': n1')],
  ])(
    'continues with the other kinds if the engine does not answer for one, %j left',
    async (stubborn, expected) => {
      const docker = engine(stubborn, 'containers');
      await expect(removeRun(docker, 'run-1')).rejects.toThrow(expected);
      expect(docker.calls.at(-1)?.verb).toBe('images.list');
    },
  );

  it('removes only the requested kinds', async () => {
    const docker = engine();
    await removeRun(docker, 'run-1', ['images']);
    const verbs = ['images.list', 'images.remove', 'images.list'];
    expect(docker.calls.map(({ verb }) => verb)).toEqual(verbs);
  });
});

it('finds the images with the name of a run, and those of its containers', async () => {
  const [one = '', two = ''] = ['a', 'b'].map((digit) => `sha256:${digit.repeat(64)}`);
  const docker = fakeDocker({
    containers: { list: async () => ['c1'], imagesOf: async () => [one, two, 'stranger:latest'] },
    images: { ids: async () => [one] },
  });
  expect(await imagesOf(docker, 'run-1')).toEqual([one, two]);
  expect([docker.argsOf('images.ids'), docker.argsOf('containers.imagesOf')]).toEqual([
    [['run-1']],
    [[['c1']]],
  ]);
});
