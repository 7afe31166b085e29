import path from 'node:path';
import { traceBuild, traceImage } from '../../../src/images/provide/trace';
import { systemExec } from '../../../src/system/system-exec';
import { FakeExec } from '../../helpers/exec';
import { folderWith, temporaryFolder, writeFiles } from '../../helpers/folder';
import { gitIn } from '../../helpers/git';

const root = temporaryFolder();
const { signal } = new AbortController();
const content = { how: 'files', hash: 'of the files' };
const NOTHING = { ref: null, commit: null, tree: null, changed: null, content: null, digest: null };

async function repository() {
  const folder = folderWith(root);
  const git = gitIn(folder);
  const write = (name: string, text: string) => writeFiles(folder, { [name]: text });
  await git('init', '--quiet');
  write('chain/main.go', 'one');
  write('other/main.go', 'one');
  await git('add', '.');
  await git('commit', '--quiet', '--message', 'one');
  const trace = (context = 'chain') =>
    traceBuild(
      systemExec,
      { content, origin: { folder: path.join(folder, context), at: undefined } },
      signal,
    );
  return { git, write, trace };
}

it('is a ref with its commit and tree, without another call of git', async () => {
  const at = { ref: 'v1', commit: 'a commit', tree: 'a tree' };
  const exec = new FakeExec();
  const traced = await traceBuild(exec, { content, origin: { folder: '/chain', at } }, signal);
  expect(traced).toEqual({ ...NOTHING, how: 'git ref', ...at });
  expect(exec.commands).toEqual([]);
});

it('is the commit of a work tree, its folder and the hash of the files', async () => {
  const { git, trace } = await repository();
  expect(await trace()).toEqual({
    ...NOTHING,
    how: 'work tree',
    commit: await git('rev-parse', 'HEAD'),
    tree: await git('rev-parse', 'HEAD:chain'),
    changed: false,
    content: content.hash,
  });
  expect((await trace('.')).tree).toBe(await git('rev-parse', 'HEAD^{tree}'));
});

it.each<[what: string, name: string, changed: boolean]>([
  ['changed', 'chain/main.go', true],
  ['new', 'chain/new.go', true],
  ['elsewhere', 'other/main.go', false],
])('detects changes in files that are %s', async (_, name, changed) => {
  const { write, trace } = await repository();
  write(name, 'two');
  expect((await trace()).changed).toBe(changed);
});

it.each([
  ['left out of a sparse checkout', '--skip-worktree'],
  ['assumed unchanged', '--assume-unchanged'],
])('detects changes in files that are %s', async (_, option) => {
  const { git, write, trace } = await repository();
  await git('update-index', option, 'chain/main.go');
  write('chain/main.go', 'two');
  expect((await trace()).changed).toBe(true);
  expect((await trace('other')).changed).toBe(false);
});

it('has no tree if the commit lacks the folder', async () => {
  const { write, trace } = await repository();
  write('new/main.go', 'new');
  expect(await trace('new')).toMatchObject({ tree: null, changed: true });
});

it('is the hash of the files alone outside of a repository and for generated files', async () => {
  const folder = folderWith(root);
  const traced = { ...NOTHING, how: 'work tree', content: content.hash };
  expect(
    await traceBuild(systemExec, { content, origin: { folder, at: undefined } }, signal),
  ).toEqual(traced);
  expect(await traceBuild(systemExec, { content }, signal)).toEqual(traced);
});

it('is the digest of an image from a registry', () => {
  const image = { id: 'i', bytes: 1, entrypoint: [], command: [], environment: {}, volumes: [] };
  const digest = `acme/chain@sha256:${'a'.repeat(64)}`;
  expect(traceImage({ ...image, digests: [digest] })).toEqual({ ...NOTHING, how: 'image', digest });
  expect(traceImage({ ...image, digests: [] })).toEqual({ ...NOTHING, how: 'image' });
});
