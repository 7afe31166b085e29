import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { extractRefs } from '../../src/images/refs';
import type { Build, Plan } from '../../src/plan/schema';
import { systemExec } from '../../src/system/exec';
import { failureOf } from '../helpers/errors';
import { temporaryFolder } from '../helpers/folder';
import { checkersPlan } from '../helpers/plan';

const root = temporaryFolder();
const repository = path.join(root, 'project');
const { signal } = new AbortController();
let targets = 0;

const git = (...args: string[]) =>
  systemExec.run([
    ...(['git', '-C', repository, '-c', 'user.name=t', '-c', 'user.email=t@localhost'] as const),
    ...['-c', 'commit.gpgsign=false', ...args],
  ]);
const write = (name: string, content: string) => {
  mkdirSync(path.dirname(path.join(repository, name)), { recursive: true });
  writeFileSync(path.join(repository, name), content);
};

beforeAll(async () => {
  mkdirSync(repository);
  await git('init', '--quiet');
  write('chain/main.go', 'one');
  write('README.md', 'top');
  await git('add', '.');
  await git('commit', '--quiet', '--message', 'one');
  await git('tag', 'v1');
  write('chain/main.go', 'two');
  await git('commit', '--quiet', '--all', '--message', 'two');
  write('chain/main.go', 'not committed');
});

function planOf(...builds: (Partial<Build> | undefined)[]): Plan {
  const releases = builds.map((build, i) => ({
    name: `r${i}`,
    image: `i:${i}`,
    ...(build && { build }),
  }));
  const upgrade = {
    name: 'u',
    from: 'r0',
    to: 'r0',
    proposer: 'alice',
    deposit: '1upawn',
    votes: {},
  };
  const stack = { compose: ['c'], rpc: 'n', images: [{ image: 'kms', build: { ref: 'v1' } }] };
  return checkersPlan({ releases, upgrades: [upgrade], stack });
}

const extract = (plan: Plan, planFolder = repository) =>
  extractRefs(systemExec, plan, planFolder, path.join(root, `refs-${targets++}`), signal);

it('takes a folder of each ref, and leaves the work tree as it is', async () => {
  const plan = planOf({ context: 'chain', ref: 'v1' }, { context: 'chain', ref: 'HEAD' });
  const folders = await extract(plan);
  const main = (index: number) =>
    readFileSync(
      path.join(folders.get(plan.releases[index]?.build as Build) ?? '', 'main.go'),
      'utf8',
    );
  expect([main(0), main(1)]).toEqual(['one', 'two']);
  expect(readFileSync(path.join(repository, 'chain/main.go'), 'utf8')).toBe('not committed');
});

it('takes the whole of a ref for the top folder, also for images of the stack', async () => {
  const plan = planOf(undefined);
  const folders = await extract(plan);
  expect(folders.size).toBe(1);
  const folder = folders.get(plan.stack.images[0]?.build as Build) ?? '';
  expect(existsSync(path.join(folder, 'README.md'))).toBe(true);
  expect(existsSync(path.join(folder, 'chain/main.go'))).toBe(true);
});

it('takes paths from the plan’s folder', async () => {
  const plan = planOf({ context: '.', ref: 'v1' });
  const folders = await extract(plan, path.join(repository, 'chain'));
  const folder = folders.get(plan.releases[0]?.build as Build) ?? '';
  expect(readFileSync(path.join(folder, 'main.go'), 'utf8')).toBe('one');
  expect(existsSync(path.join(folder, 'chain'))).toBe(false);
});

it('extracts nothing for a build of the work tree', async () => {
  const plan = planOf({ context: 'chain' });
  expect((await extract(plan)).has(plan.releases[0]?.build as Build)).toBe(false);
});

it('names a ref that is not there, and how to fetch it', async () => {
  const error = await failureOf(extract(planOf({ context: 'chain', ref: 'v9' })));
  expect(error.message).toContain(`Cannot take ${repository}/chain from the git ref v9`);
  expect(error.hint).toContain('fetch-depth: 0');
});

it('shows what git said', async () => {
  const error = await failureOf(extract(planOf({ context: 'chain', ref: 'v9' })));
  expect([error.message, ...error.lines].join('\n')).toMatch(/not a valid object name/i);
});
