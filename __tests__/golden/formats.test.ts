import { overview } from '../../src/cli/overview';
import { annotationsOf } from '../../src/report/formats/annotations';
import { renderBadge } from '../../src/report/formats/badge';
import { combine, renderCombined } from '../../src/report/formats/combined';
import { renderJunit } from '../../src/report/formats/junit';
import { renderRefusal } from '../../src/report/formats/refusal';
import { renderSummary } from '../../src/report/formats/summary';
import { narrate } from '../../src/timeline/narrate';
import type { RehearsalEvent, TimedEvent } from '../../src/timeline/timeline';
import { FakeLogger } from '../helpers/logger';
import { checkersPlan, fold } from '../helpers/plan';
import { fullPlan } from '../plan/samples';
import {
  changed,
  DISK_MEASURED,
  failedTimeline,
  passedTimeline,
  START,
  tutorialPlan,
} from '../report/timelines';

// Whole outputs, whose wording other tests leave open. A change of a form changes its snapshot.

const plan = tutorialPlan();
const maxBytes = 1 << 20;
const passedEvents = [...passedTimeline(), DISK_MEASURED];
const failedEvents = changed(
  failedTimeline('node-swapped', 2, {
    ...{ code: 'PROCESS_PANICKED', step: { kind: 'upgrade', upgrade: 'v1tov1_1' } },
    message: 'val-bob did not swap within 30 s\nlast seen: halted at 60',
    hint: 'Look at val-bob.',
    lines: ['::error::oops', '\u001b[31mpanic: UPGRADE NEEDED\u001b[0m'],
    place: null,
  }),
  'image-provided',
  ({ reference }) => ({ decision: /v1-/.test(reference) ? 'given' : 'cache' }),
);
const wrongAnswers = changed(passedTimeline(), 'query-answered', ({ query, release }) =>
  query === 'leaderboard' && release === 'v2'
    ? { ok: false, problem: '.winners is missing', answer: '{"leaderboard":{}}' }
    : undefined,
);
const passed = fold(plan, passedEvents);
const failed = fold(plan, failedEvents);
const wrong = fold(plan, wrongAnswers);

it('the summary of a rehearsal that passed', () => {
  expect(renderSummary(passed, { maxBytes })).toMatchSnapshot();
});

it('the summary of a rehearsal that failed', () => {
  expect(renderSummary(failed, { maxBytes })).toMatchSnapshot();
});

it('the beginning of a summary without events', () => {
  const [beginning] = renderSummary(fold(plan, []), { maxBytes }).split('<details>');
  expect(beginning).toMatchSnapshot();
});

it('the summary of a refused plan', () => {
  expect(
    renderRefusal('The plan p.yml has 2 mistakes:\np.yml:1:1: a\np.yml:2:3: b'),
  ).toMatchSnapshot();
  expect(renderRefusal('There is no plan')).toMatchSnapshot();
});

it('the combined summary of a rehearsal that passed, one that failed and one without a report', () => {
  const reports = [
    { ...passed, plan: 'a.yml' },
    { ...failed, plan: 'plans/b.yml' },
  ];
  const combined = combine(['a.yml', 'plans/b.yml', 'c.yml'], reports);
  expect(renderCombined(combined, { maxBytes })).toMatchSnapshot();
});

it('the JUnit file of a rehearsal that failed', () => {
  expect(renderJunit(failed)).toMatchSnapshot();
});

it('the annotations of wrong answers', () => {
  const lines = annotationsOf(wrong).map(
    ({ title, message, place }) => `${place?.file}:${place?.line} ${title}\n${message}`,
  );
  expect(lines.join('\n\n')).toMatchSnapshot();
});

it('the badges', () => {
  expect([renderBadge(passed), renderBadge(failed)].join('\n')).toMatchSnapshot();
});

it('the log of a rehearsal', () => {
  const logger = new FakeLogger();
  const tell = narrate(logger, START);
  const more: RehearsalEvent[] = [
    { type: 'binary-ran', release: 'v2', version: '2.0', sdk: '', engine: '' },
    ...([true, false] as const).map((mayFail) => ({
      ...({ type: 'traffic-played', name: 'games', stage: 'end', ok: false } as const),
      ...{ mayFail, output: 'no such account' },
    })),
    { type: 'notice', message: 'a peer is no service of the stack' },
  ];
  const others = wrongAnswers.filter(({ type }) => type === 'query-answered');
  const failure = failedEvents.filter(({ type }) => type === 'failed');
  const events: TimedEvent[] = [
    ...passedEvents,
    ...others,
    ...more.map((event) => ({ ...event, at: START + 60_000 })),
    ...failure,
  ];
  for (const event of events) tell(event);
  expect(logger.lines.join('\n')).toMatchSnapshot();
});

it('the overview of a plan', () => {
  expect(overview(fullPlan()).join('\n')).toMatchSnapshot();
  const small = checkersPlan({
    chain: { binary: 'checkersd' },
    releases: [
      { name: 'v1', image: 'c:1', build: { ref: 'v1', go: { tags: ['netgo', 'ledger'] } } },
      { name: 'v2', image: 'c:2', build: { go: {}, pull: true } },
    ],
    stack: { compose: ['compose.yml'], rpc: 'node', state: 'keep' },
    accounts: { a: { 'mnemonic-env': 'A' }, b: { 'mnemonic-file': 'b.txt' } },
    upgrades: [
      { name: 'one', to: 'v2' },
      { name: 'two', to: 'v1', votes: {} },
    ],
    pace: 'as-is',
  });
  expect(overview(small).join('\n')).toMatchSnapshot();
  const pace = { 'block-time': '150ms', 'voting-period': 'as-is', 'chain-time': 'clock' };
  expect(overview(checkersPlan({ pace })).find((line) => /^pace/.test(line))).toMatchSnapshot();
});
