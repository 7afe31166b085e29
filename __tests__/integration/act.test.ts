import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import type { Report } from '../../src/report/schema';
import {
  BUILD_LIMIT_MS,
  changedPlan,
  leftInEngine,
  ROOT,
  removeTemporaryFolders,
  temporaryFolder,
  workingFolders,
} from './rehearsals';
import { titlesWithoutRelay, withoutRelay } from './relay-image';
import { COSMOVISOR, contentsOf, forgetImages, KEPT, RELEASES, SIGNER, stampPlan } from './stamped';
import { ACT_LIMIT_MS, commitAll, Runner } from './workflow-jobs';

/** What all images of the bundled chain may take in GitHub's cache, which has 10 GB for a repository. */
const ENTRY_LIMIT_BYTES = 400e6;

const DEPENDENCIES = `dependencies of ${KEPT.slice(0, 3).join(', ')}`;

const runner = new Runner();
/** All that the jobs and their runner write. */
const { home } = runner;
const repository = temporaryFolder();
/** Is in the keys of this file's images, so that no engine has them before. */
const stamp = path.basename(home).toLowerCase();
/** Of these tests' images, all keys and names. */
const names = new Set<string>();

/** The bundled plan as the repository's own; its last release says another version for other code. */
function writePlan(lastVersion: string): void {
  const versionOf = (name: string) => `${name === RELEASES.at(-1) ? lastVersion : name}-${stamp}`;
  const file = changedPlan(repository, (plan) => stampPlan(plan, stamp, versionOf));
  writeFileSync(path.join(repository, 'rehearsal.yml'), readFileSync(file));
  rmSync(file);
}

/** A repository with the action in it by a link, as `./action`. */
function makeRepository(): void {
  const workflow = {
    on: ['push', 'pull_request'],
    jobs: {
      rehearse: {
        'runs-on': 'ubuntu-latest',
        steps: [
          { uses: 'actions/checkout@v5' },
          {
            uses: './action',
            // A hosted runner has the same folder in every job, and act one for each.
            env: { RUNNER_TEMP: path.join(home, 'temporary') },
            with: { evidence: path.join(home, 'evidence') },
          },
        ],
      },
    },
  };
  const workflows = path.join(repository, '.github/workflows');
  mkdirSync(workflows, { recursive: true });
  writeFileSync(path.join(workflows, 'rehearse.yml'), stringify(workflow));
  symlinkSync(ROOT, path.join(repository, 'action'));
  writePlan('v2');
  commitAll(repository);
}

interface Job {
  readonly exitCode: number;
  readonly log: string;
  readonly report: Report;
  /** What is in the images that are kept. */
  readonly contents: string;
}

/** A job of an event, on a runner that has nothing of the jobs before but GitHub's cache. */
async function job(event: string, payload?: object): Promise<Job> {
  forget();
  for (const folder of ['temporary', 'evidence']) {
    rmSync(path.join(home, folder), { recursive: true, force: true });
    mkdirSync(path.join(home, folder));
  }
  const cache = path.join(home, 'cache');
  const { exitCode, log } = await runner.run(repository, event, { payload, cache });
  const report = reportIfThere();
  if (report === undefined) throw new Error(`the job left no report:\n${log.slice(-5000)}`);
  remember(report, log);
  const kept = report.images.slice(0, KEPT.length).map(({ reference }) => reference);
  return { exitCode, log, report, contents: contentsOf(kept) };
}

function reportIfThere(): Report | undefined {
  try {
    return JSON.parse(readFileSync(path.join(home, 'evidence/report.json'), 'utf8')) as Report;
  } catch {
    return undefined;
  }
}

/** Keys of what the images of a report are made from are in the log only. */
function remember({ images }: Report, log: string): void {
  const taken = [...log.matchAll(/ input \S+: ([0-9a-f]{64})$/gm)].map(([, key]) => key);
  for (const key of [...withoutRelay(images).map(({ key }) => key), ...taken]) {
    if (key) names.add(`rehearsal-cache:${key}`);
  }
  for (const { reference } of withoutRelay(images)) {
    if (reference !== SIGNER) names.add(reference);
  }
}

/** Makes the engine one that never saw these images; what BuildKit keeps for itself stays. */
function forget(): void {
  if (names.size > 0) forgetImages(names);
}

function decisions({ images }: Report): string[] {
  return withoutRelay(images).map(({ decision }) => decision);
}

/** What the log says was restored from GitHub's cache, and saved in it. */
function entries(log: string) {
  const found = (pattern: RegExp) => [...log.matchAll(pattern)].map((match) => match.slice(1));
  return {
    restored: found(/^cache (\S+): restored (\S+)$/gm),
    saved: found(/^cache (\S+): saved$/gm).flat(),
  };
}

/** Titles of what was built. */
function built(log: string): string[] {
  return titlesWithoutRelay(
    [...log.matchAll(/::group::build of (.+)$/gm)].map(([, title]) => String(title)),
  );
}

/** Sizes of what act keeps as GitHub's cache. */
function entrySizes(): number[] {
  const folder = path.join(home, 'cache/cache');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(path.join(entry.parentPath, entry.name)).size);
}

describe('the action in a workflow, job after job', () => {
  let first: Job;

  beforeAll(() => {
    runner.install();
    makeRepository();
  }, ACT_LIMIT_MS);

  beforeAll(async () => {
    first = await job('push');
  }, BUILD_LIMIT_MS);

  afterAll(() => {
    forget();
    removeTemporaryFolders();
  });

  describe('the first job', () => {
    it('passes, with everything built', () => {
      const { exitCode, report, log } = first;
      expect({ exitCode, failure: report.failure }).toEqual({ exitCode: 0, failure: null });
      expect(built(log)).toEqual(expect.arrayContaining([...KEPT, COSMOVISOR]));
      expect(decisions(report)).toEqual(Array(5).fill('build'));
    });

    it('saves one entry, of a size that leaves room for many plans', () => {
      expect(first.log).toMatch(/^cache \S+: nothing to restore$/m);
      expect(entries(first.log)).toEqual({ restored: [], saved: [expect.any(String)] });
      const [size, ...others] = entrySizes();
      expect(others).toEqual([]);
      expect(size).toBeGreaterThan(1e6);
      expect(size).toBeLessThanOrEqual(ENTRY_LIMIT_BYTES);
    });
  });

  describe('the next job, on another runner', () => {
    let second: Job;

    beforeAll(async () => {
      second = await job('push');
    }, BUILD_LIMIT_MS);

    it('passes, with the very images of the first', () => {
      const { exitCode, report, contents } = second;
      expect({ exitCode, failure: report.failure }).toEqual({ exitCode: 0, failure: null });
      expect(report.result).toBe('passed');
      expect(contents).toEqual(first.contents);
    });

    it('restores exactly what the first saved, and builds nothing of it', () => {
      const { log, report } = second;
      const [key] = entries(first.log).saved;
      expect(entries(log).restored).toEqual([[key, key]]);
      for (const title of KEPT) {
        expect(log).toContain(`${title}: unchanged, loaded from the cache; key `);
      }
      expect(built(log)).toEqual([COSMOVISOR]);
      expect(decisions(report)).toEqual([...Array(4).fill('cache'), 'build']);
    });

    it('saves nothing again', () => {
      expect(second.log).toContain('cache: nothing changed, not saved again');
      expect(entries(second.log).saved).toEqual([]);
      expect(entrySizes()).toHaveLength(1);
    });
  });

  describe('a pull request of a fork, with another last release', () => {
    let third: Job;

    beforeAll(async () => {
      writePlan('v2-of-a-fork');
      third = await job('pull_request', {
        pull_request: {
          head: { ref: 'feature', repo: { full_name: 'stranger/chain' } },
          base: { ref: 'main', repo: { full_name: 'acme/chain' } },
        },
      });
    }, BUILD_LIMIT_MS);

    it('passes, with only that release built, on the dependencies from the cache', () => {
      const { exitCode, report, log } = third;
      expect({ exitCode, failure: report.failure }).toEqual({ exitCode: 0, failure: null });
      expect(log).toContain(`v2 is v2-of-a-fork-${stamp}, SDK `);
      const [{ restored }, { saved }] = [entries(log), entries(first.log)];
      expect(restored.map(([, hit]) => hit)).toEqual(saved);
      expect(restored.map(([wanted]) => wanted)).not.toEqual(saved);
      expect(log).toContain(`${DEPENDENCIES}: unchanged, loaded from the cache; key `);
      expect(built(log)).toEqual(['release v2', COSMOVISOR]);
    });

    it('leaves the cache as it is', () => {
      expect(third.log).toContain(
        'cache: not saved, a pull request from a fork is not trusted with it',
      );
      expect(entries(third.log).saved).toEqual([]);
      expect(entrySizes()).toHaveLength(1);
    });
  });

  it('leaves nothing of its runs behind', () => {
    expect(leftInEngine()).toEqual([]);
    expect(workingFolders()).toEqual([]);
  });
});
