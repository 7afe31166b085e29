import { PlanError } from '../../../src/plan/problems';
import { annotationsOf, problemAnnotations } from '../../../src/report/formats/annotations';
import type { Report } from '../../../src/report/model/schema';
import { fold } from '../../helpers/plan';
import { HOSTILE, hostileTimeline } from '../hostile';
import { changed, failedTimeline, passedTimeline, thrown, tutorialPlan } from '../timelines';

const plan = tutorialPlan();
const wrongAnswers = changed(passedTimeline(), 'query-answered', ({ moment }) =>
  moment === 'release' ? { ok: false, problem: 'no winners' } : undefined,
);

it('are empty without problems', () => {
  expect(annotationsOf(fold(plan, passedTimeline()))).toEqual([]);
});

it('begin with the line of a Dockerfile if a build failed', () => {
  const failure = thrown({
    ...{ step: { kind: 'images' }, code: 'BUILD_FAILED' },
    ...{ message: 'Building release v2 failed', hint: 'Look below.' },
    place: { file: '/repository/Dockerfile', line: 12 },
  });
  expect(annotationsOf(fold(plan, failedTimeline('image-provided', 2, failure)))).toEqual([
    {
      title: 'images (BUILD_FAILED)',
      message: 'Building release v2 failed\nLook below.',
      place: { file: '/repository/Dockerfile', line: 12 },
    },
  ]);
});

it('leave out a failure without a place', () => {
  expect(annotationsOf(fold(plan, failedTimeline('restarted', 1)))).toEqual([]);
});

it('are limited to nine, the last with the number of further ones', () => {
  const report = fold(plan, wrongAnswers);
  const many: Report = {
    ...report,
    checks: Array.from({ length: 200 }, (_, index) => ({
      ...{
        code: 'QUERY_UNEXPECTED',
        suite: 'queries',
        name: `query ${index}`,
        result: 'failed',
        message: 'x'.repeat(5_000),
      },
      place: { file: 'rehearsal.yml', line: index + 1 },
    })),
  };
  const shown = annotationsOf(many);
  expect(shown).toHaveLength(9);
  expect(shown.at(-1)).toMatchObject({ message: expect.stringMatching(/^192 /), place: null });
  for (const { message } of shown) expect(message.length).toBeLessThanOrEqual(4_000);
});

it('contain no control characters or commands', () => {
  const annotations = annotationsOf(fold(plan, hostileTimeline()));
  expect(annotations.length).toBeGreaterThan(3);
  for (const { title, message } of annotations) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the output may contain none
    expect(`${title}${message}`).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202e]/);
    expect(message).not.toMatch(/^\s*::/m);
  }
});

it('are at each mistake of a plan, at most nine with the number of further ones', () => {
  const mistake = { file: 'a/plan.yml', line: 3, column: 5, path: 'upgrades[0].to' };
  const mistakes = (count: number) =>
    new PlanError(
      'a/plan.yml',
      Array.from({ length: count }, (_, index) => ({
        ...mistake,
        path: index === 0 ? '' : mistake.path,
        ...({ code: 'NAME_UNKNOWN', message: HOSTILE } as const),
      })),
    );
  const place = { file: 'a/plan.yml', line: 3 };
  expect(problemAnnotations(mistakes(2))).toMatchObject([
    { title: 'plan (NAME_UNKNOWN)', place },
    { title: 'upgrades[0].to (NAME_UNKNOWN)', place },
  ]);
  for (const [count, facts] of [
    [12, /^4 /],
    [30, /^22 .*\b20\b/],
  ] as const) {
    const shown = problemAnnotations(mistakes(count));
    expect(shown).toHaveLength(9);
    expect(shown.at(-1)).toMatchObject({ message: expect.stringMatching(facts), place: null });
  }
});
