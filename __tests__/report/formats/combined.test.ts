import { combine, renderCombined } from '../../../src/report/formats/combined';
import { fold } from '../../helpers/plan';
import { HOSTILE } from '../hostile';
import { failedTimeline, passedTimeline, thrown, tutorialPlan } from '../timelines';

const plan = tutorialPlan();
const passed = { ...fold(plan, passedTimeline()), plan: 'a.yml' };
const stalled = thrown({
  ...{ code: 'CHAIN_STALLED', message: `val-bob did not swap\n${HOSTILE}` },
  ...{ hint: 'Look at val-bob.', lines: ['panic: UPGRADE NEEDED', HOSTILE] },
});
const failed = {
  ...fold(plan, failedTimeline('node-swapped', 2, stalled)),
  plan: 'plans/b.yml',
};
const render = (...args: Parameters<typeof combine>) =>
  renderCombined(combine(...args), { maxBytes: 1 << 20 });

it('passes if all expected rehearsals passed', () => {
  const combined = combine(['./a.yml'], [passed]);
  expect(combined).toEqual({ result: 'passed', rehearsals: [{ plan: './a.yml', report: passed }] });
});

it('fails if one has failed, with no text that a runner or a terminal interprets', () => {
  expect(combine(['a.yml', 'plans/b.yml'], [failed, passed]).result).toBe('failed');
  const summary = render(['a.yml', 'plans/b.yml'], [failed, passed]);
  expect(summary).not.toMatch(/^\s*::/m);
  expect(summary).not.toContain('\u001b');
});

it('fails if one left no report, and counts repeated and unexpected plans', () => {
  expect(combine(['a.yml', 'c.yml'], [passed]).result).toBe('failed');
  expect(combine(['a.yml', 'a.yml'], [passed]).result).toBe('failed');
  expect(combine(['a.yml', 'a.yml'], [passed, passed]).result).toBe('passed');
  expect(combine(['a.yml'], [passed, failed]).result).toBe('failed');
  expect(combine([], []).result).toBe('failed');
});

it('is within its size limit', () => {
  const many = Array.from({ length: 300 }, (_, index) => ({ ...failed, plan: `${index}.yml` }));
  const combined = combine([], many);
  for (const maxBytes of [1 << 20, 100_000, 1_000, 100, 10]) {
    const summary = renderCombined(combined, { maxBytes });
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(maxBytes);
    if (maxBytes >= 1_000) expect(summary).toMatch(/^## ❌ 0 of 300 /);
  }
});
