import { withWorkbench } from '../../src/stack/workbench';
import { FakeExec } from '../helpers/exec';

const settings = {
  run: 'run-1',
  image: 'sha256:aaa',
  binary: 'checkersd',
  folder: '/elsewhere/run-1',
  user: '1001:118',
  signal: new AbortController().signal,
};
const engine = () => new FakeExec((command) => (command.includes(' run ') ? 'c0ffee\n' : ''));

it('runs the binary in one container without a network, as the user, on the folder', async () => {
  const exec = engine();
  const result = await withWorkbench(exec, settings, async (workbench) => {
    await workbench.chain(['init', 'a b']);
    return workbench.path('template/config');
  });
  expect(result).toBe('/elsewhere/run-1/template/config');
  expect(exec.calls.map(({ argv }) => argv.join(' '))).toEqual([
    'docker run --detach --rm --label upgrade-rehearsal.run=run-1 --network none --user 1001:118 --env HOME=/rehearsal --workdir /rehearsal --volume /elsewhere/run-1:/rehearsal --entrypoint sleep sha256:aaa infinity',
    'docker exec --interactive c0ffee checkersd init a b',
    'docker rm --force c0ffee',
  ]);
});

it('hands what is secret over by standard input alone', async () => {
  const exec = engine();
  await withWorkbench(exec, settings, ({ chain }) => chain(['keys', 'add'], 'abandon about\n'));
  expect(exec.calls[1]?.options.input).toBe('abandon about\n');
  expect(exec.commands.join()).not.toContain('abandon');
});

it('takes the container away after a failure too, and passes it on', async () => {
  const exec = engine();
  const work = withWorkbench(exec, settings, () => Promise.reject(new Error('gentx failed')));
  await expect(work).rejects.toThrow('gentx failed');
  expect(exec.commands.at(-1)).toBe('docker rm --force c0ffee');
});

it('takes the container away after a cancel', async () => {
  const stop = new AbortController();
  const exec = engine();
  const work = withWorkbench(exec, { ...settings, signal: stop.signal }, async ({ chain }) => {
    stop.abort(new Error('cancelled'));
    await chain(['init']);
  });
  await expect(work).rejects.toThrow('cancelled');
  expect(exec.commands.at(-1)).toBe('docker rm --force c0ffee');
});
