import { mkdirSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import type { Report } from '../../src/report/model/schema';
import {
  BUILD_LIMIT_MS,
  leftInEngine,
  ROOT,
  removeTemporaryFolders,
  reportIn,
  temporaryFolder,
  workingFolders,
} from './rehearsals';
import { decisions, titlesWithoutRelay, withoutRelay } from './relay-image';
import { COSMOVISOR, contentsOf, forgetImages, SIGNER } from './stamped';
import { ACT_LIMIT_MS, commitAll, Runner } from './workflow-jobs';

/** A chain whose images pass from job to job through GitHub's cache. */
export interface CachedChain {
  /** Titles, in the log, of the cached images. */
  readonly kept: readonly string[];
  /** Title of the last release. */
  readonly lastRelease: string;
  /** Titles of the dependencies that a new last release is built on; empty if it has none. */
  readonly dependencies: readonly string[];
  /** Maximum size in bytes of the chain's entry in the cache; GitHub has 10 GB for a repository. */
  readonly entryLimit: number;
  /**
   * Writes the plan of a repository and the sources of its images.
   *
   * @param stamp part of the keys of all images, so that they are new to every engine
   * @param last content of the last release, which determines its key
   */
  write(repository: string, stamp: string, last: string): void;
}

interface Job {
  readonly exitCode: number;
  readonly log: string;
  readonly report: Report;
  /** Layers of the cached images. */
  readonly contents: string;
}

/** Jobs of one repository, on runners that share only GitHub's cache. */
class Jobs {
  readonly #runner = new Runner();
  readonly #repository = temporaryFolder();
  /** Keys and names of all images of these jobs. */
  readonly #names = new Set<string>();

  constructor(private readonly chain: CachedChain) {}

  /** Folder of all files of the jobs and their runner. */
  get #home(): string {
    return this.#runner.home;
  }

  get stamp(): string {
    return path.basename(this.#home).toLowerCase();
  }

  install(): void {
    this.#runner.install();
    this.#makeRepository();
  }

  write(last: string): void {
    this.chain.write(this.#repository, this.stamp, last);
  }

  /** Makes a repository with a link to the action, `./action`. */
  #makeRepository(): void {
    const workflow = {
      on: ['push', 'pull_request'],
      jobs: {
        rehearse: {
          'runs-on': 'ubuntu-latest',
          steps: [
            { uses: 'actions/checkout@v5' },
            {
              uses: './action',
              // A hosted runner has the same folder in every job; act has one per job.
              env: { RUNNER_TEMP: path.join(this.#home, 'temporary') },
              with: { evidence: path.join(this.#home, 'evidence') },
            },
          ],
        },
      },
    };
    const workflows = path.join(this.#repository, '.github/workflows');
    mkdirSync(workflows, { recursive: true });
    writeFileSync(path.join(workflows, 'rehearse.yml'), stringify(workflow));
    symlinkSync(ROOT, path.join(this.#repository, 'action'));
    this.write('v2');
    commitAll(this.#repository);
  }

  /** Runs the job of an event, on a runner that shares only GitHub's cache with earlier jobs. */
  async run(event: string, payload?: object): Promise<Job> {
    this.forget();
    for (const folder of ['temporary', 'evidence']) {
      rmSync(path.join(this.#home, folder), { recursive: true, force: true });
      mkdirSync(path.join(this.#home, folder));
    }
    const cache = path.join(this.#home, 'cache');
    const { exitCode, log } = await this.#runner.run(this.#repository, event, { payload, cache });
    const report = this.#reportIfThere();
    if (report === undefined) throw new Error(`the job left no report:\n${log.slice(-5000)}`);
    this.#remember(report, log);
    const kept = report.images.slice(0, this.chain.kept.length).map(({ reference }) => reference);
    return { exitCode, log, report, contents: contentsOf(kept) };
  }

  #reportIfThere(): Report | undefined {
    try {
      return reportIn(path.join(this.#home, 'evidence'));
    } catch {
      return undefined;
    }
  }

  /** Remembers all keys and names; the keys of build inputs are only in the log. */
  #remember({ images }: Report, log: string): void {
    const taken = [...log.matchAll(/ input \S+: ([0-9a-f]{64})$/gm)].map(([, key]) => key);
    for (const key of [...withoutRelay(images).map(({ key }) => key), ...taken]) {
      if (key) this.#names.add(`rehearsal-cache:${key}`);
    }
    for (const { reference } of withoutRelay(images)) {
      if (reference !== SIGNER) this.#names.add(reference);
    }
  }

  /** Removes these images from the engine; BuildKit's own cache stays. */
  forget(): void {
    if (this.#names.size > 0) forgetImages(this.#names);
  }

  /** Sizes of the entries of act's replacement of GitHub's cache. */
  entrySizes(): number[] {
    const folder = path.join(this.#home, 'cache/cache');
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(path.join(entry.parentPath, entry.name)).size);
  }
}

/** Entries of GitHub's cache that were restored and saved, according to the log. */
function entries(log: string) {
  const found = (pattern: RegExp) => [...log.matchAll(pattern)].map((match) => match.slice(1));
  return {
    restored: found(/^cache (\S+): restored (\S+)$/gm),
    saved: found(/^cache (\S+): saved$/gm).flat(),
  };
}

/** Titles of the builds. */
function built(log: string): string[] {
  return titlesWithoutRelay(
    [...log.matchAll(/::group::build of (.+)$/gm)].map(([, title]) => String(title)),
  );
}

/** Tests the action in consecutive jobs of a workflow. */
export function testCachedJobs(chain: CachedChain): void {
  const jobs = new Jobs(chain);
  const { kept, dependencies, entryLimit } = chain;
  let first: Job;

  beforeAll(() => {
    jobs.install();
  }, ACT_LIMIT_MS);

  beforeAll(async () => {
    first = await jobs.run('push');
  }, BUILD_LIMIT_MS);

  afterAll(() => {
    jobs.forget();
    removeTemporaryFolders();
  });

  describe('the first job', () => {
    it('passes, and builds all images', () => {
      const { exitCode, report, log } = first;
      expect({ exitCode, failure: report.failure }).toEqual({ exitCode: 0, failure: null });
      expect(built(log)).toEqual(expect.arrayContaining([...kept, COSMOVISOR]));
      expect(decisions(report.images)).toEqual(Array(kept.length + 1).fill('build'));
    });

    it('saves one entry, within the size limit', () => {
      expect(first.log).toMatch(/^cache \S+: nothing to restore$/m);
      expect(entries(first.log)).toEqual({ restored: [], saved: [expect.any(String)] });
      const [size, ...others] = jobs.entrySizes();
      expect(others).toEqual([]);
      expect(size).toBeGreaterThan(1e6);
      expect(size).toBeLessThanOrEqual(entryLimit);
    });
  });

  describe('the next job, on another runner', () => {
    let second: Job;

    beforeAll(async () => {
      second = await jobs.run('push');
    }, BUILD_LIMIT_MS);

    it('passes, with the images of the first one', () => {
      const { exitCode, report, contents } = second;
      expect({ exitCode, failure: report.failure }).toEqual({ exitCode: 0, failure: null });
      expect(report.result).toBe('passed');
      expect(contents).toEqual(first.contents);
    });

    it('restores the entry of the first one, and builds none of its images', () => {
      const { log, report } = second;
      const [key] = entries(first.log).saved;
      expect(entries(log).restored).toEqual([[key, key]]);
      for (const title of kept) {
        expect(log).toContain(`${title}: unchanged, loaded from the cache; key `);
      }
      expect(built(log)).toEqual([COSMOVISOR]);
      expect(decisions(report.images)).toEqual([...Array(kept.length).fill('cache'), 'build']);
    });

    it('saves no entry', () => {
      expect(second.log).toContain('cache: nothing changed, not saved again');
      expect(entries(second.log).saved).toEqual([]);
      expect(jobs.entrySizes()).toHaveLength(1);
    });
  });

  describe('a pull request from a fork, with a changed last release', () => {
    let third: Job;

    beforeAll(async () => {
      jobs.write('v2-of-a-fork');
      third = await jobs.run('pull_request', {
        pull_request: {
          head: { ref: 'feature', repo: { full_name: 'stranger/chain' } },
          base: { ref: 'main', repo: { full_name: 'acme/chain' } },
        },
      });
    }, BUILD_LIMIT_MS);

    it('passes, and builds only that release on its cached dependencies', () => {
      const { exitCode, report, log } = third;
      expect({ exitCode, failure: report.failure }).toEqual({ exitCode: 0, failure: null });
      const [{ restored }, { saved }] = [entries(log), entries(first.log)];
      expect(restored.map(([, hit]) => hit)).toEqual(saved);
      expect(restored.map(([wanted]) => wanted)).not.toEqual(saved);
      for (const title of dependencies) {
        expect(log).toContain(`${title}: unchanged, loaded from the cache; key `);
      }
      expect(built(log)).toEqual([chain.lastRelease, COSMOVISOR]);
    });

    it('leaves the cache unchanged', () => {
      expect(third.log).toContain(
        'cache: not saved, a pull request from a fork is not trusted with it',
      );
      expect(entries(third.log).saved).toEqual([]);
      expect(jobs.entrySizes()).toHaveLength(1);
    });
  });

  it('leaves nothing behind', () => {
    expect(leftInEngine()).toEqual([]);
    expect(workingFolders()).toEqual([]);
  });
}
