import { AT_START } from '../../../src/procedure/moment';
import { binariesAt, binaryDoubts } from '../../../src/report/fold/binaries';
import { sourceDoubts } from '../../../src/report/fold/source-doubts';
import type { Report } from '../../../src/report/model/schema';
import { failure as failureWith } from '../../helpers/failure';
import { fold } from '../../helpers/plan';
import { BINARIES, changed, passedTimeline, tutorialPlan } from '../timelines';

const passed = fold(tutorialPlan(), passedTimeline());
type Seen = Report['binaries'][number];

const withBinaries = (change: (seen: Seen) => Seen[]): Report => ({
  ...passed,
  binaries: passed.binaries.flatMap(change),
});

it('a report of a complete rehearsal proves its binaries', () => {
  expect(binaryDoubts(passed)).toEqual([]);
  expect(passed.binaries).toHaveLength(4 * 3);
});

it.each<[what: string, report: Report, ...facts: string[]]>([
  [
    'a node was not checked',
    withBinaries((seen) =>
      seen.upgrade === 'v1_1tov2' && seen.service === 'val-bob' ? [] : [seen],
    ),
    'val-bob',
    'v1_1tov2',
  ],
  [
    'no node was seen after the restart',
    withBinaries((seen) => (seen.moment === 'restart' ? [] : [seen])),
    'val-alice',
    'restart',
  ],
  [
    'a node is listed twice',
    withBinaries((seen) => (seen === passed.binaries[0] ? [seen, seen] : [seen])),
  ],
  [
    'all nodes have the same wrong hash',
    withBinaries((seen) => [
      seen.upgrade === 'v1tov1_1'
        ? { ...seen, sha256: BINARIES.v2 ?? '', expected: BINARIES.v2 ?? '' }
        : seen,
    ]),
    'val-alice',
    'v1tov1_1',
    'v1.1',
  ],
  [
    'a different hash counts as equal',
    withBinaries((seen) => [{ ...seen, sha256: 'f'.repeat(64) }]),
    'val-alice (start)',
  ],
  [
    'an equal hash counts as different',
    withBinaries((seen) => [{ ...seen, ok: false }]),
    'val-alice (start)',
  ],
  [
    'hashes are empty',
    {
      ...withBinaries((seen) => [{ ...seen, sha256: '', expected: '' }]),
      releases: passed.releases.map((release) => ({ ...release, sha256: '' })),
    },
    'val-alice (start)',
  ],
])('a report proves nothing if %s', (_, report, ...facts) => {
  const doubts = binaryDoubts(report);
  expect(doubts).not.toEqual([]);
  expect(doubts.some((doubt) => facts.every((fact) => doubt.includes(fact)))).toBe(true);
});

it('a rehearsal with another binary on a node fails, and names the node and both hashes', () => {
  const other = 'f'.repeat(64);
  const { result, failure, checks } = fold(
    tutorialPlan(),
    changed(passedTimeline(), 'binary-seen', ({ service, upgrade }) =>
      service === 'val-bob' && upgrade === 'v1tov1_1' ? { sha256: other, ok: false } : undefined,
    ),
  );
  const differs = failureWith('BINARY_DIFFERS', 'val-bob', other, 'v1.1', BINARIES['v1.1'] ?? '');
  expect(result).toBe('failed');
  expect(failure).toEqual(differs);
  const failed = checks.filter((check) => check.result === 'failed');
  expect(failed).toEqual([differs]);
  expect(failed).toMatchObject([{ suite: 'upgrade v1tov1_1', name: 'val-bob runs v1.1' }]);
});

it('a check of unseen binaries is not reached', () => {
  expect(binariesAt({ binaries: [] }, AT_START)).toEqual({
    result: 'not reached',
    message: null,
    code: null,
  });
});

describe('the source of a release', () => {
  const [ref, tree, image] = passed.releases.map(({ source }) => source);
  const doubts = (source: Report['releases'][number]['source']) =>
    sourceDoubts({ name: 'v1', source });

  it('is certain if it is complete', () => {
    for (const source of [ref, tree, image]) expect(doubts(source ?? null)).toEqual([]);
  });

  it('may be a work tree without a commit', () => {
    expect(tree && doubts({ ...tree, commit: null, tree: null, changed: null })).toEqual([]);
  });

  it.each<[what: string, source: Report['releases'][number]['source'] | undefined]>([
    ['nothing', null],
    ['a ref without its commit', ref && { ...ref, commit: null }],
    ['a ref without its tree', ref && { ...ref, tree: 'v1' }],
    ['a modified ref', ref && { ...ref, changed: true }],
    ['a ref and an image', ref && { ...ref, digest: 'acme/chain@sha256:1' }],
    ['a work tree without a hash of its files', tree && { ...tree, content: null }],
    ['a work tree at a modified commit', tree && { ...tree, changed: null }],
    ['an image and a commit', image && { ...image, commit: 'a'.repeat(40) }],
  ])('is uncertain if it is %s', (_, source) => {
    expect(doubts(source ?? null)).toHaveLength(1);
  });
});
