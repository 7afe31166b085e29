import { readFileSync } from 'node:fs';
import path from 'node:path';
import { upgradeFolder } from '../../src/cosmovisor/layout';
import { parsePlan } from '../../src/plan/parse';
import { judged } from '../../src/report/fold/verdict';
import type { Report } from '../../src/report/model/schema';
import type { TimedEvent } from '../../src/timeline/timeline';
import { fold } from '../helpers/plan';
import { mutationsOf } from './mutations';
import { passedTimeline, tutorialPlan } from './timelines';

/** All changes that leave a rehearsal passed, by the reason. */
const STILL_PASSED: Readonly<Record<string, readonly string[]>> = {
  'the time of an event says when, not its place in the list': ['any: later in the list'],
  'a node tells its halt in its log, which tells more; its swap is what has to be seen': [
    ...['removed', 'twice'].map((how) => `node-halted: ${how}`),
    ...['earlier', 'later'].map((how) => `node-halted.at: ${how}`),
    ...['another', 'empty'].map((how) => `node-halted.upgrade: ${how}`),
  ],
  'heights are looked at now and then, so each may be missed but the first and the last': [
    ...['removed', 'twice'].map((how) => `block: ${how}`),
    ...['zero', 'less'].map((how) => `block.height: ${how}`),
  ],
  'an event at the begin or the end only makes the rehearsal longer': [
    'block.at: earlier',
    'block.at: later',
    'step-started.at: earlier',
    'step-ended.at: later',
    'query-answered.at: later',
    'binary-seen.at: later',
  ],
  'when the preparations were done proves nothing': [
    'image-provided',
    'release-traced',
    'binary-hashed',
    'binary-ran',
    'chain-read',
  ].flatMap((type) => ['earlier', 'later'].map((how) => `${type}.at: ${how}`)),
  'how an image came about, and what it takes': [
    ...['another', 'empty'].map((how) => `image-provided.decision: ${how}`),
    ...['another', 'empty', 'not null'].map((how) => `image-provided.key: ${how}`),
    ...['less', 'greater', 'zero'].map((how) => `image-provided.bytes: ${how}`),
    ...['less', 'greater', 'zero', 'not null'].map((how) => `image-provided.ms: ${how}`),
    ...['one fewer', 'one more'].map((how) => `image-provided.digests: ${how}`),
    ...['another', 'empty'].map((how) => `image-provided.digests[]: ${how}`),
    'image-provided.imageId: another',
  ],
  'what a binary says of itself, which some do not': [
    ...['version', 'sdk', 'engine'].flatMap((key) =>
      ['another', 'empty'].map((how) => `binary-ran.${key}: ${how}`),
    ),
    'node-swapped.version: empty',
  ],
  'what a release is made from is told in one place': [
    ...['another', 'empty'].map((how) => `release-traced.source.digest: ${how}`),
    ...['ref', 'content'].map((key) => `release-traced.source.${key}: another`),
    'release-traced.source.changed: flipped',
  ],
  'texts for the reader': [
    ...['dialect', 'deposit'].flatMap((key) =>
      ['another', 'empty'].map((how) => `proposal-submitted.${key}: ${how}`),
    ),
    ...['command', 'expected'].flatMap((key) =>
      ['another', 'empty'].map((how) => `query-answered.${key}: ${how}`),
    ),
    ...['another', 'empty'].map((how) => `traffic-played.output: ${how}`),
  ],
  'an answer that is longer has what the plan expects; one after the restart was compared then': [
    'query-answered.answer: another',
    'query-answered.answer: empty',
  ],
  'the chain decides by its votes; that there is one for it is all that is known': [
    'yes',
    'no',
    'abstain',
    'no_with_veto',
  ].map((option) => `proposal-decided.tally.${option}: another`),
  'a measure that is a little less, and in order with the others': [
    'proposal-submitted.at: earlier',
    'proposal-submitted.height: less',
    'proposal-decided.height: less',
    'node-swapped.swapMs: less',
    'node-swapped.swapMs: zero',
    'upgrade-done.haltedAt: less',
    'upgrade-done.appliedAt: less',
    'upgrade-done.resumedAt: less',
    'restarted.heightBefore: less',
    'restarted.heightAfter: less',
  ],
};

/** Further changes, for events that the tutorial's timeline lacks. */
const STILL_PASSED_BUNDLED: Readonly<Record<string, readonly string[]>> = {
  'an image of no release, such as Cosmovisor’s': [
    'image-provided: removed',
    'image-provided.reference: another',
    'image-provided.reference: empty',
    'image-provided.imageId: empty',
  ],
  'what the disk has': [
    ...['removed', 'twice'].map((how) => `disk-measured: ${how}`),
    ...['earlier', 'later'].map((how) => `disk-measured.at: ${how}`),
    ...['before', 'after'].flatMap((when) => [
      ...['free', 'images', 'buildCache'].map((key) => `disk-measured.${when}.${key}: zero`),
      ...['free', 'images', 'buildCache', 'cache'].flatMap((key) =>
        ['less', 'greater'].map((how) => `disk-measured.${when}.${key}: ${how}`),
      ),
    ]),
  ],
  'what comes after the rehearsal is keeping images and cleaning up': [
    'step-ended: nothing after it',
  ],
  'traffic at the end comes after all else': ['traffic-played.at: later'],
};

/** The recorded bundled rehearsal. */
const bundled = () => {
  const root = path.resolve(import.meta.dirname, '../..');
  const file = 'examples/checkers/rehearsal.yml';
  const recorded = readFileSync(
    path.join(root, '__tests__/fixtures/timelines/bundled.ndjson'),
    'utf8',
  );
  return {
    plan: parsePlan(readFileSync(path.join(root, file), 'utf8'), file).plan,
    events: recorded
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as TimedEvent),
  };
};
/** Nodes of the bundled chain without changed events, because two others have the same ones. */
const SAME_AS_OTHERS = ['sentry-alice', 'sentry-bob', 'val-bob'];
const isOfTheirs = (event: TimedEvent) =>
  'service' in event && SAME_AS_OTHERS.includes(event.service);

const TIMELINES = [
  {
    name: 'the tutorial',
    known: [STILL_PASSED],
    ...{ plan: tutorialPlan(), events: passedTimeline(), isWanted: () => true },
  },
  {
    name: 'the bundled chain, as it was recorded',
    known: [STILL_PASSED, STILL_PASSED_BUNDLED],
    ...{ ...bundled(), isWanted: (event: TimedEvent) => !isOfTheirs(event) },
  },
].map(({ name, known, plan, events, isWanted }) => ({
  name,
  known: known.flatMap((changes) => Object.values(changes).flat()),
  report: fold(plan, events),
  mutations: mutationsOf(events, isWanted).map(({ kind, events }) => {
    const { result, failure, checks } = fold(plan, events);
    return { kind, result, failure, hasFailed: checks.some((check) => check.result === 'failed') };
  }),
}));

describe.each(TIMELINES)('a timeline of $name', ({ known, report, mutations }) => {
  it('passed', () => {
    expect(report).toMatchObject({ result: 'passed', failure: null });
    expect(judged(JSON.parse(JSON.stringify(report)) as Report)).toEqual(report);
  });

  it('fails with any other changed, omitted or duplicate fact', () => {
    expect(mutations.length).toBeGreaterThan(700);
    const passed = mutations.filter(({ result }) => result === 'passed');
    const kinds = [...new Set(passed.map(({ kind }) => kind))];
    expect(kinds.filter((kind) => !known.includes(kind))).toEqual([]);
  });

  it('has a cause and a failed check after any change', () => {
    const odd = mutations.filter(
      ({ result, failure, hasFailed }) =>
        (result === 'failed') !== (failure !== null) || (result === 'failed') !== hasFailed,
    );
    expect(odd.map(({ kind }) => kind)).toEqual([]);
  });
});

it('all listed changes leave some timeline passed', () => {
  const passed = TIMELINES.flatMap(({ mutations }) =>
    mutations.flatMap(({ kind, result }) => (result === 'passed' ? [kind] : [])),
  );
  expect(TIMELINES.flatMap(({ known }) => known).filter((kind) => !passed.includes(kind))).toEqual(
    [],
  );
});

describe.each([
  ['start', 'restart'],
  ['restart', 'start'],
  ['upgrade restart', 'restart'],
  ['constructor', '__proto__'],
])('upgrades called %s and %s', (...names) => {
  const renamed = <T>(value: T): T => {
    const [first = '', last = ''] = names;
    const text = JSON.stringify(value).replaceAll('v1tov1_1', first).replaceAll('v1_1tov2', last);
    return JSON.parse(text) as T;
  };
  const plan = renamed(tutorialPlan());
  const events = passedTimeline().map((event) => {
    const other = renamed(event);
    if (other.type === 'node-swapped') return { ...other, current: upgradeFolder(other.upgrade) };
    return other;
  });

  it('pass like others', () => {
    const report = fold(plan, events);
    expect(report).toMatchObject({ result: 'passed', failure: null });
    expect(judged(report)).toEqual(report);
  });

  it('fail with a binary that differs from the release’s', () => {
    for (const [index, event] of events.entries()) {
      if (event.type !== 'binary-seen' || event.moment === 'restart') continue;
      const sha256 = 'f'.repeat(64);
      const others = events.with(index, { ...event, sha256, expected: sha256 });
      expect([event.moment, fold(plan, others).result]).toEqual([event.moment, 'failed']);
    }
  });
});

it('the images of all releases are required', () => {
  const { plan, events } = bundled();
  for (const { image } of plan.releases) {
    const others = events.filter(
      (event) => event.type !== 'image-provided' || event.reference !== image,
    );
    expect([image, fold(plan, others).result]).toEqual([image, 'failed']);
  }
});
