import { PlanError } from '../../src/plan/problems';
import { annotationsOf, problemAnnotations } from '../../src/report/annotations';
import type { Report } from '../../src/report/schema';
import { fold } from '../helpers/plan';
import { HOSTILE, hostileTimeline } from './hostile';
import { changed, failedTimeline, passedTimeline, tutorialPlan } from './timelines';

const plan = tutorialPlan();
const wrongAnswers = changed(passedTimeline(), 'query-answered', ({ moment }) =>
  moment === 'release' ? { ok: false, problem: 'no winners' } : undefined,
);

it('are none where all is well', () => {
  expect(annotationsOf(fold(plan, passedTimeline()))).toEqual([]);
});

it('are at the plan’s lines of the checks that failed', () => {
  expect(annotationsOf(fold(plan, wrongAnswers)).map(({ title, place }) => [title, place])).toEqual(
    [
      ['queries: player-info at v1', { file: 'rehearsal.yml', line: 201 }],
      ['queries: player-info at v1.1', { file: 'rehearsal.yml', line: 201 }],
      ['queries: leaderboard at v1.1', { file: 'rehearsal.yml', line: 202 }],
      ['queries: leaderboard at v2', { file: 'rehearsal.yml', line: 202 }],
    ],
  );
});

it('begin with the line of a Dockerfile where a build failed', () => {
  const failure = {
    ...{ phase: 'images', message: 'Building release v2 failed', hint: 'Look below.' },
    ...{ lines: [], place: { file: '/repository/Dockerfile', line: 12 } },
  };
  expect(annotationsOf(fold(plan, failedTimeline('image-provided', 2, failure)))).toEqual([
    {
      title: 'images',
      message: 'Building release v2 failed\nLook below.',
      place: { file: '/repository/Dockerfile', line: 12 },
    },
  ]);
});

it('leave out what has no place: the step says it', () => {
  const failure = { phase: 'x', message: 'm', hint: '', lines: [], place: null };
  expect(annotationsOf(fold(plan, failedTimeline('restarted', 1, failure)))).toEqual([]);
});

it('are no more than GitHub shows, and say how many there are', () => {
  const report = fold(plan, wrongAnswers);
  const many: Report = {
    ...report,
    checks: Array.from({ length: 200 }, (_, index) => ({
      ...{ suite: 'queries', name: `query ${index}`, result: 'failed', message: 'x'.repeat(5_000) },
      place: { file: 'rehearsal.yml', line: index + 1 },
    })),
  };
  const shown = annotationsOf(many);
  expect(shown).toHaveLength(9);
  expect(shown.at(-1)).toEqual({
    title: 'and more',
    message: '192 more checks failed; all are in the summary and in report.json of the evidence.',
    place: null,
  });
  for (const { message } of shown) expect(message.length).toBeLessThanOrEqual(4_000);
});

it('have no control character and no command in them', () => {
  const annotations = annotationsOf(fold(plan, hostileTimeline()));
  expect(annotations.length).toBeGreaterThan(3);
  for (const { title, message } of annotations) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be shown
    expect(`${title}${message}`).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202e]/);
    expect(message).not.toMatch(/^\s*::/m);
  }
});

it('are at each mistake of a plan', () => {
  const mistake = {
    file: 'a/plan.yml',
    line: 3,
    column: 5,
    path: 'upgrades[0].to',
    message: HOSTILE,
  };
  const annotations = problemAnnotations(
    new PlanError('a/plan.yml', [mistake, { ...mistake, path: '' }]),
  );
  expect(annotations.map(({ title, place }) => [title, place])).toEqual([
    ['upgrades\\[0\\].to', { file: 'a/plan.yml', line: 3 }].map((each) =>
      typeof each === 'string' ? 'upgrades[0].to' : each,
    ),
    ['plan', { file: 'a/plan.yml', line: 3 }],
  ]);
  const many = new PlanError('p.yml', Array<typeof mistake>(30).fill(mistake));
  expect(problemAnnotations(many).at(-1)?.message).toBe(
    '22 more mistakes are in the plan; the first 20 are in the log.',
  );
  const some = new PlanError('p.yml', Array<typeof mistake>(12).fill(mistake));
  expect(problemAnnotations(some).at(-1)?.message).toBe(
    '4 more mistakes are in the plan; all are in the log.',
  );
});
