import { fold } from '../helpers/plan';
import { mutationsOf } from './mutations';
import { passedTimeline, tutorialPlan } from './timelines';

/** Changes after which the rehearsal has passed as before, by the reason. There are no others. */
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
    'phase-started.at: earlier',
    'phase-ended.at: later',
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

const plan = tutorialPlan();
const mutations = mutationsOf(passedTimeline()).map(({ kind, events }) => {
  const { result, failure, checks } = fold(plan, events);
  return { kind, result, failure, hasFailed: checks.some((check) => check.result === 'failed') };
});

it('each fact of a timeline that is changed, left out or told twice fails the rehearsal', () => {
  expect(fold(plan, passedTimeline())).toMatchObject({ result: 'passed', failure: null });
  expect(mutations.length).toBeGreaterThan(700);
  const passed = mutations.filter(({ result }) => result === 'passed');
  expect([...new Set(passed.map(({ kind }) => kind))].sort()).toEqual(
    Object.values(STILL_PASSED).flat().sort(),
  );
});

it('a failed rehearsal has a cause, and a check that failed, whatever was changed', () => {
  const odd = mutations.filter(
    ({ result, failure, hasFailed }) =>
      (result === 'failed') !== (failure !== null) || (result === 'failed') !== hasFailed,
  );
  expect(odd.map(({ kind }) => kind)).toEqual([]);
});
