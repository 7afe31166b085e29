import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import {
  BUILD_LIMIT_MS,
  leftInEngine,
  type RawPlan,
  ROOT,
  rehearse,
  removeTemporaryFolders,
  temporaryFolder,
} from './rehearsals';

/** A clone of the tutorial's repository with its branches. */
const REPOSITORY = process.env.TUTORIAL_REPOSITORY ?? '';
const EXAMPLE = path.join(ROOT, 'examples/b9-checkers');
const TEN_MINUTES = 600_000;

let folder: string;

beforeAll(() => {
  folder = temporaryFolder();
  const clone = path.join(folder, 'checkers');
  const own = path.join(EXAMPLE, 'checkers'); // a clone of the reader's, beside the example
  cpSync(EXAMPLE, folder, { recursive: true, filter: (source) => source !== own });
  execFileSync('git', ['clone', '--quiet', '--branch', 'migration-prod', REPOSITORY, clone]);
});

afterAll(removeTemporaryFolders);

function planWith(change: (plan: RawPlan) => void): string {
  const text = readFileSync(path.join(EXAMPLE, 'rehearsal.yml'), 'utf8');
  const plan = parse(text.replace('../../compose', path.join(ROOT, 'compose'))) as RawPlan;
  change(plan);
  const file = path.join(folder, 'plan.yml');
  writeFileSync(file, stringify(plan));
  return file;
}

function changes(): string {
  const clone = path.join(folder, 'checkers');
  return execFileSync('git', ['status', '--porcelain', '--ignored'], {
    cwd: clone,
    encoding: 'utf8',
  });
}

it(
  "rehearses the tutorial's migration on its own stack, with its own voting period",
  async () => {
    const rehearsal = rehearse(
      folder,
      planWith(() => {}),
    );
    expect({ exit: await rehearsal.ended, failure: rehearsal.report.failure }).toEqual({
      exit: 0,
      failure: null,
    });
    const { upgrades, queries, chain } = rehearsal.report;
    expect(chain.id).toBe('checkers-1');
    for (const { proposal } of upgrades) {
      const voted = Date.parse(proposal?.votingEnd ?? '') - Date.parse(proposal?.votingStart ?? '');
      expect(voted).toBe(TEN_MINUTES);
    }
    expect(upgrades.map(({ straddledPrevious }) => straddledPrevious)).toEqual([false, true]);
    expect(queries.every(({ ok }) => ok)).toBe(true);
    expect(changes()).toBe('');
    expect(leftInEngine()).toEqual([]);
  },
  BUILD_LIMIT_MS,
);

it(
  "rehearses the tutorial's exercise, one combined upgrade v1tov2",
  async () => {
    const file = planWith((plan) => {
      const releases = plan.releases as { name: string }[];
      plan.releases = [
        ...releases.filter(({ name }) => name !== 'v2'),
        { name: 'v2', image: 'checkersd_i:v1tov2', build: combined() },
      ];
      Object.assign(plan, { upgrades: [{ name: 'v1tov2', to: 'v2' }] });
      plan.traffic = plan.traffic.filter(({ stage }) => ['start', 'end'].includes(stage));
      plan.queries = (plan.queries as { expect: Record<string, unknown> }[]).map((query) => ({
        ...query,
        expect: { v1: query.expect.v1, v2: query.expect.v2 },
      }));
    });
    const rehearsal = rehearse(folder, file);
    expect({ exit: await rehearsal.ended, failure: rehearsal.report.failure }).toEqual({
      exit: 0,
      failure: null,
    });
    expect(rehearsal.report.upgrades.map(({ name }) => name)).toEqual(['v1tov2']);
    expect(leftInEngine()).toEqual([]);
  },
  BUILD_LIMIT_MS,
);

/** Build of the exercise: v2 of the tutorial with a handler that does both migrations in one upgrade. */
function combined(): object {
  return {
    context: 'checkers',
    ref: 'origin/leaderboard-migration',
    dockerfile: 'Dockerfile.combined',
  };
}
