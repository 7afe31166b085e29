import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildFolders } from '../../src/images/contexts';
import type { Build, Plan } from '../../src/plan/schema';
import { systemExec } from '../../src/system/exec';
import { failureOf } from '../helpers/errors';
import { FakeExec } from '../helpers/exec';
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
  write('chain/Dockerfile', 'FROM scratch');
  write('Dockerfile', 'FROM scratch');
  await git('add', '.');
  await git('commit', '--quiet', '--message', 'one');
  await git('tag', 'v1');
  write('chain/main.go', 'two');
  await git('commit', '--quiet', '--all', '--message', 'two');
  write('chain/main.go', 'not committed');
  write('plans/Dockerfile', 'FROM scratch');
  write('plans/release.Dockerfile', 'FROM scratch');
});

/** A plan with a release for each build. */
function planOf(...builds: (Partial<Build> | undefined)[]): Plan {
  const releases = builds.map((build, i) => ({
    name: `r${i}`,
    image: `i:${i}`,
    ...(build && { build }),
  }));
  return checkersPlan({ releases, stack: { compose: ['c'], rpc: 'n' } });
}

const folders = (plan: Plan, planFolder = repository, exec = systemExec) =>
  buildFolders(exec, plan, planFolder, path.join(root, `refs-${targets++}`), signal);

/** The folders of the plan's only build. */
async function foldersOf(plan: Plan, planFolder = repository) {
  const found = [...(await folders(plan, planFolder)).values()];
  expect(found).toHaveLength(1);
  return found[0] ?? { context: '', dockerfile: '' };
}

describe('the context of a build', () => {
  it('is a folder of each ref, and the work tree stays as it is', async () => {
    const plan = planOf({ context: 'chain', ref: 'v1' }, { context: 'chain', ref: 'HEAD' });
    const found = await folders(plan);
    const main = (index: number) => {
      const { context = '' } = found.get(plan.releases[index]?.build as Build) ?? {};
      return readFileSync(path.join(context, 'main.go'), 'utf8');
    };
    expect([main(0), main(1)]).toEqual(['one', 'two']);
    expect(readFileSync(path.join(repository, 'chain/main.go'), 'utf8')).toBe('not committed');
  });

  it('is the whole of a ref for the top folder', async () => {
    const { context } = await foldersOf(planOf({ ref: 'v1' }));
    expect(existsSync(path.join(context, 'Dockerfile'))).toBe(true);
    expect(existsSync(path.join(context, 'chain/main.go'))).toBe(true);
  });

  it('is below the plan’s folder', async () => {
    const { context } = await foldersOf(planOf({ ref: 'v1' }), path.join(repository, 'chain'));
    expect(readFileSync(path.join(context, 'main.go'), 'utf8')).toBe('one');
    expect(existsSync(path.join(context, 'chain'))).toBe(false);
  });

  it('is the folder itself for a build of the work tree, without asking git', async () => {
    const exec = new FakeExec();
    const plan = planOf({ context: '../chain' });
    const found = await folders(plan, path.join(repository, 'plans'), exec);
    expect([...found.values()]).toEqual([
      {
        context: path.join(repository, 'chain'),
        dockerfile: path.join(repository, 'chain/Dockerfile'),
      },
    ]);
    expect(exec.commands).toEqual([]);
  });

  it('is found for every build: of releases, of the stack and of the user’s Cosmovisor', async () => {
    const plan = checkersPlan({
      releases: [
        { name: 'v1', image: 'c:1', build: { context: 'chain' } },
        { name: 'v2', image: 'c:2' },
      ],
      stack: { compose: ['c'], rpc: 'n', images: [{ image: 'kms', build: { context: '.' } }] },
      cosmovisor: { image: 'cosmovisor:own', build: { context: 'chain', ref: 'v1' } },
    });
    const found = await folders(plan);
    const { build: release } = plan.releases[0] ?? {};
    const { build: image } = plan.stack.images[0] ?? {};
    const { build: cosmovisor } = plan.cosmovisor;
    expect([...found.keys()]).toEqual([release, image, cosmovisor]);
    expect(found.get(release as Build)?.context).toBe(path.join(repository, 'chain'));
    expect(found.get(image as Build)?.context).toBe(repository);
    const { context = '' } = found.get(cosmovisor as Build) ?? {};
    expect(readFileSync(path.join(context, 'main.go'), 'utf8')).toBe('one');
  });
});

describe('the Dockerfile of a build', () => {
  it('is the one of the context, though the plan has one beside it', async () => {
    const { dockerfile } = await foldersOf(
      planOf({ context: '../chain' }),
      path.join(repository, 'plans'),
    );
    expect(dockerfile).toBe(path.join(repository, 'chain/Dockerfile'));
  });

  it('is the one beside the plan, where the context has none', async () => {
    const build = { context: '../chain', dockerfile: 'release.Dockerfile' };
    const { dockerfile } = await foldersOf(planOf(build), path.join(repository, 'plans'));
    expect(dockerfile).toBe(path.join(repository, 'plans/release.Dockerfile'));
  });

  it('is the one beside the plan for a ref that has none, too', async () => {
    const build = { context: '../chain', ref: 'v1', dockerfile: 'release.Dockerfile' };
    const { context, dockerfile } = await foldersOf(planOf(build), path.join(repository, 'plans'));
    expect(readFileSync(path.join(context, 'main.go'), 'utf8')).toBe('one');
    expect(dockerfile).toBe(path.join(repository, 'plans/release.Dockerfile'));
  });

  it('is of the ref and not of the work tree, where a ref is given', async () => {
    const { context, dockerfile } = await foldersOf(planOf({ context: 'chain', ref: 'v1' }));
    expect(dockerfile).toBe(path.join(context, 'Dockerfile'));
    expect(dockerfile.startsWith(repository)).toBe(false);
  });

  it('may be anywhere', async () => {
    const dockerfile = path.join(repository, 'plans/release.Dockerfile');
    expect((await foldersOf(planOf({ context: 'chain', dockerfile }))).dockerfile).toBe(dockerfile);
  });

  it('is named with both places where it is in neither', async () => {
    const build = { context: '../chain', dockerfile: 'none.Dockerfile' };
    const error = await failureOf(folders(planOf(build), path.join(repository, 'plans')));
    expect(error.message).toBe(
      `There is no Dockerfile none.Dockerfile; tried ${repository}/chain/none.Dockerfile, ${repository}/plans/none.Dockerfile`,
    );
    expect(error.hint).toContain('build.dockerfile');
  });
});

describe('a ref that is not there', () => {
  const error = () => failureOf(folders(planOf({ context: 'chain', ref: 'v9' })));

  it('is named with its folder, and how to fetch it', async () => {
    const { message, hint } = await error();
    expect(message).toContain(`Cannot take ${repository}/chain from the git ref v9`);
    expect(hint).toContain('fetch-depth: 0');
  });

  it('is told in git’s own words', async () => {
    const { message, lines } = await error();
    expect([message, ...lines].join('\n')).toMatch(/not a valid object name/i);
  });
});
