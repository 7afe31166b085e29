import { binariesAt, binaryDoubts } from '../../src/report/binaries';
import type { Report } from '../../src/report/schema';
import { sourceDoubts } from '../../src/report/source-doubts';
import { fold } from '../helpers/plan';
import { BINARIES, changed, passedTimeline, tutorialPlan } from './timelines';

const passed = fold(tutorialPlan(), passedTimeline());
type Seen = Report['binaries'][number];

const withBinaries = (change: (seen: Seen) => Seen[]): Report => ({
  ...passed,
  binaries: passed.binaries.flatMap(change),
});

it('a report of a whole rehearsal leaves no doubt of what ran', () => {
  expect(binaryDoubts(passed)).toEqual([]);
  expect(passed.binaries).toHaveLength(4 * 3);
});

it.each<[what: string, report: Report, doubt: string]>([
  [
    'a node was not looked at',
    withBinaries((seen) =>
      seen.moment === 'v1_1tov2' && seen.service === 'val-bob' ? [] : [seen],
    ),
    'the binary of val-bob was not seen: v1_1tov2',
  ],
  [
    'none was after the restart',
    withBinaries((seen) => (seen.moment === 'restart' ? [] : [seen])),
    'the binary of val-alice was not seen: restart',
  ],
  [
    'one is told twice',
    withBinaries((seen) => (seen === passed.binaries[0] ? [seen, seen] : [seen])),
    'a binary is in it twice',
  ],
  [
    'all have the same, which is not the release’s',
    withBinaries((seen) => [
      seen.moment === 'v1tov1_1'
        ? { ...seen, sha256: BINARIES.v2 ?? '', expected: BINARIES.v2 ?? '' }
        : seen,
    ]),
    'the binary of val-alice (v1tov1_1) is not that of v1.1',
  ],
  [
    'it says that another is the same',
    withBinaries((seen) => [{ ...seen, sha256: 'f'.repeat(64) }]),
    'the binary of val-alice (start) is not that of v1',
  ],
  [
    'it says that the same is another',
    withBinaries((seen) => [{ ...seen, ok: false }]),
    'the binary of val-alice (start) is not that of v1',
  ],
  [
    'a hash is none',
    {
      ...withBinaries((seen) => [{ ...seen, sha256: '', expected: '' }]),
      releases: passed.releases.map((release) => ({ ...release, sha256: '' })),
    },
    'the binary of val-alice (start) is not that of v1',
  ],
])('a report is in doubt where %s', (_, report, doubt) => {
  expect(binaryDoubts(report)).toContain(doubt);
});

it('a rehearsal with another binary on a node fails, and names the node and both hashes', () => {
  const other = 'f'.repeat(64);
  const { result, failure, checks } = fold(
    tutorialPlan(),
    changed(passedTimeline(), 'binary-seen', ({ service, moment }) =>
      service === 'val-bob' && moment === 'v1tov1_1' ? { sha256: other, ok: false } : undefined,
    ),
  );
  const told = `val-bob has ${other}, the binary of v1.1 is ${BINARIES['v1.1']}`;
  expect(result).toBe('failed');
  expect(failure?.message).toBe(`Not all nodes have the binary of v1.1: ${told}`);
  expect(checks.filter((check) => check.result === 'failed')).toMatchObject([
    { suite: 'upgrade v1tov1_1', name: 'val-bob runs v1.1', message: told },
  ]);
});

it('what was not looked at is not reached', () => {
  expect(binariesAt({ binaries: [] }, 'start')).toEqual({ result: 'not reached', message: null });
});

describe('what a release is made from', () => {
  const [ref, tree, image] = passed.releases.map(({ source }) => source);
  const doubts = (source: Report['releases'][number]['source']) =>
    sourceDoubts({ name: 'v1', source });

  it('is told whole', () => {
    for (const source of [ref, tree, image]) expect(doubts(source ?? null)).toEqual([]);
  });

  it('may be a work tree without a commit', () => {
    expect(tree && doubts({ ...tree, commit: null, tree: null, changed: null })).toEqual([]);
  });

  it.each<[what: string, source: Report['releases'][number]['source'] | undefined]>([
    ['nothing', null],
    ['a ref without its commit', ref && { ...ref, commit: null }],
    ['a ref without its tree', ref && { ...ref, tree: 'v1' }],
    ['a ref with changes', ref && { ...ref, changed: true }],
    ['a ref and an image', ref && { ...ref, digest: 'acme/chain@sha256:1' }],
    ['a work tree without a hash of its files', tree && { ...tree, content: null }],
    ['a work tree at a commit that may be changed', tree && { ...tree, changed: null }],
    ['an image and a commit', image && { ...image, commit: 'a'.repeat(40) }],
  ])('is in doubt where it is %s', (_, source) => {
    expect(doubts(source ?? null)).toHaveLength(1);
  });
});
