import { copyFrom, copyOut } from '../../src/stack/container';
import { FakeExec } from '../helpers/exec';

const { signal } = new AbortController();
const momentary = { run: 'run-1', image: 'sha256:a', signal };
/** `--archive` keeps owners, which only root may give. */
const archive = process.getuid?.() === 0 ? '--archive ' : '';
const engine = (copied = 0) =>
  new FakeExec((command) => {
    if (command.startsWith('docker create')) return 'made-1\n';
    return command.startsWith('docker cp') ? { exitCode: copied } : '';
  });

it('copies what is in a folder of a container, not the folder itself', async () => {
  const exec = engine();
  expect(await copyFrom(exec, 'c1', '/chain', '/w/home', signal)).toBe(true);
  expect(exec.commands).toEqual([`docker cp ${archive}c1:/chain/. /w/home`]);
});

it('says that a container has no such folder', async () => {
  expect(await copyFrom(engine(1), 'c1', '/chain', '/w/home', signal)).toBe(false);
});

it('copies out of an image by a container that is never started, and is gone afterwards', async () => {
  const exec = engine();
  expect(await copyOut(exec, momentary, '/chain', '/w/home')).toBe(true);
  expect(exec.commands).toEqual([
    'docker create --label upgrade-rehearsal.run=run-1 --entrypoint / sha256:a',
    `docker cp ${archive}made-1:/chain/. /w/home`,
    'docker rm --force --volumes made-1',
  ]);
});

it('takes the container away also where there is nothing to copy', async () => {
  const exec = engine(1);
  expect(await copyOut(exec, momentary, '/chain', '/w/home')).toBe(false);
  expect(exec.commands.at(-1)).toBe('docker rm --force --volumes made-1');
});
