import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import {
  BUILD_LIMIT_MS,
  leftInEngine,
  mnemonicsIn,
  type Rehearsal,
  ROOT,
  rehearse,
  removeTemporaryFolders,
  temporaryFolder,
  texts,
  workingFolders,
} from './rehearsals';

afterAll(removeTemporaryFolders);

const NODES = ['node-carol', 'sentry-alice', 'sentry-bob', 'val-alice', 'val-bob'];

describe('the rehearsal of the bundled chain', () => {
  const folder = temporaryFolder();
  const before = gitStatus();
  let rehearsal: Rehearsal;
  let exitCode: number | null;

  beforeAll(async () => {
    rehearsal = rehearse(folder);
    exitCode = await rehearsal.ended;
  }, BUILD_LIMIT_MS);

  it('passes', () => {
    expect({ exitCode, failure: rehearsal.report.failure }).toEqual({ exitCode: 0, failure: null });
    expect(rehearsal.report.result).toBe('passed');
  });

  it('leaves a report that conforms to its schema', () => {
    const schema = readFileSync(path.join(ROOT, 'schema/report.schema.json'), 'utf8');
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(schema));
    expect(validate(rehearsal.report) ? [] : validate.errors).toEqual([]);
  });

  it('passes both proposals, the second one straddling the first upgrade', () => {
    const [first, second] = rehearsal.report.upgrades;
    expect(first?.proposal?.status).toBe('PROPOSAL_STATUS_PASSED');
    expect(second?.proposal?.status).toBe('PROPOSAL_STATUS_PASSED');
    expect(first?.proposal?.id).toBe('1');
    expect(second?.proposal?.id).toBe('2');
    expect([first?.straddledPrevious, second?.straddledPrevious]).toEqual([false, true]);
    expect(Number(second?.proposal?.submittedHeight)).toBeLessThan(Number(first?.height));
    expect(Number(second?.height)).toBeGreaterThan(Number(first?.height));
  });

  it('swaps every node to the right binary, with equal app hashes', () => {
    const versions = rehearsal.report.upgrades.map(({ nodes }) =>
      nodes.map(({ service, current, version }) => [service, current, version]).sort(),
    );
    expect(versions).toEqual([
      NODES.map((service) => [service, 'upgrades/v1tov1_1', 'v1.1']),
      NODES.map((service) => [service, 'upgrades/v1_1tov2', 'v2']),
    ]);
    for (const { nodes } of rehearsal.report.upgrades) {
      expect(new Set(nodes.map(({ appHash }) => appHash)).size).toBe(1);
    }
  });

  it('measures halts and swaps by the host clock', () => {
    for (const { appliedAfterMs, resumedAfterMs, nodes } of rehearsal.report.upgrades) {
      expect(appliedAfterMs).toBeGreaterThan(0);
      expect(resumedAfterMs).toBeGreaterThanOrEqual(Number(appliedAfterMs));
      for (const { swapMs } of nodes) expect(swapMs).toBeGreaterThan(0);
    }
  });

  it('finds the played games in the player infos and later in the leaderboard', () => {
    const { queries, traffic } = rehearsal.report;
    expect(queries.filter(({ ok }) => !ok)).toEqual([]);
    const answer = (name: string, release: string) =>
      queries.find(
        (query) => query.name === name && query.release === release && query.moment === 'release',
      )?.answer ?? '';
    expect(answer('player infos', 'v1')).toContain('unknown query path');
    expect(answer('leaderboard', 'v1.1')).toContain('unknown query path');
    const infos = JSON.parse(answer('player infos', 'v1.1')).player_info as { won: string }[];
    const winners = JSON.parse(answer('leaderboard', 'v2')).leaderboard.winners as {
      won: string;
    }[];
    const won = (rows: { won: string }[]) => rows.reduce((sum, row) => sum + Number(row.won), 0);
    expect(won(infos)).toBe(3); // two opening games, one before the first upgrade
    expect(won(winners)).toBe(4); // and one between the upgrades
    expect(traffic).toHaveLength(4);
  });

  it('restarts on the last release and produces blocks', () => {
    const { restart } = rehearsal.report;
    expect(restart).toMatchObject({ release: 'v2', ok: true });
    expect(Number(restart?.heightAfter)).toBeGreaterThan(Number(restart?.heightBefore));
  });

  it('leaves complete evidence', () => {
    const files = [...texts(rehearsal.evidence).keys()];
    expect(files).toEqual(
      expect.arrayContaining([
        'report.json',
        'summary.md',
        'plan.yml',
        'genesis.json',
        'compose.json',
        'compose.cosmovisor.json',
        'compose.last-release.json',
        ...[...NODES, 'kms-alice'].map((service) => `logs/${service}.log`),
      ]),
    );
  });

  it('keeps the genesis of the nodes', () => {
    const genesis = JSON.parse(texts(rehearsal.evidence).get('genesis.json') ?? '');
    expect(genesis.app_state.gov.params.voting_period).toBe('5s');
    expect(genesis.app_state.genutil.gen_txs).toHaveLength(2);
  });

  it('shows no secret in its output or evidence', () => {
    const evidence = [...texts(rehearsal.evidence).values(), rehearsal.output];
    expect(evidence.flatMap(mnemonicsIn)).toEqual([]);
    for (const text of evidence) expect(text).not.toContain('PrivKeyEd25519');
  });

  it('leaves nothing else behind and the work tree unchanged', () => {
    expect(leftInEngine()).toEqual([]);
    expect(workingFolders()).toEqual([]);
    expect(gitStatus()).toBe(before);
  });
});

function gitStatus(): string {
  return execFileSync('git', ['status', '--porcelain'], { cwd: ROOT, encoding: 'utf8' });
}
