import { combine, renderCombined } from '../../src/report/combined';
import { fold } from '../helpers/plan';
import { HOSTILE } from './hostile';
import { failedTimeline, passedTimeline, tutorialPlan } from './timelines';

const plan = tutorialPlan();
const passed = { ...fold(plan, passedTimeline()), plan: 'a.yml' };
const failed = {
  ...fold(
    plan,
    failedTimeline('node-swapped', 2, {
      ...{ phase: 'upgrade v1tov1_1', message: `val-bob did not swap\n${HOSTILE}` },
      ...{ hint: 'Look at val-bob.', lines: ['panic: UPGRADE NEEDED', HOSTILE], place: null },
    }),
  ),
  plan: 'plans/b.yml',
};
const render = (...args: Parameters<typeof combine>) =>
  renderCombined(combine(...args), { maxBytes: 1 << 20 });

it('passes where all that was to be rehearsed has passed', () => {
  const combined = combine(['./a.yml'], [passed]);
  expect(combined).toEqual({ result: 'passed', rehearsals: [{ plan: './a.yml', report: passed }] });
  expect(renderCombined(combined, { maxBytes: 1 << 20 })).toBe(
    [
      '## ✅ 1 of 1 upgrade rehearsals passed',
      '',
      '| Plan | Result | Chain | Releases | Longest standstill | Checks passed | Took |',
      '| - | - | - | - | -: | -: | -: |',
      '| `./a.yml` | ✅ passed | `checkers-1` | `v1` → `v1.1` → `v2` | 2.31 s | 28 of 28 | 43.50 s |',
      '',
    ].join('\n'),
  );
});

it('fails where one has failed, and has the cause first', () => {
  expect(combine(['a.yml', 'plans/b.yml'], [failed, passed]).result).toBe('failed');
  const summary = render(['a.yml', 'plans/b.yml'], [failed, passed]);
  expect(summary).toMatch(
    /^## ❌ 1 of 2 upgrade rehearsals passed\n\n\*\*`plans\/b\.yml`:\*\* val-bob did not swap\n\n\*\*What to do:\*\* Look at val-bob\./,
  );
  expect(summary).toContain('panic: UPGRADE NEEDED');
  expect(summary).toContain('| `plans/b.yml` | ❌ failed | `checkers-1` |');
  expect(summary).not.toMatch(/^\s*::/m);
  expect(summary).not.toContain('\u001b');
});

it('fails where one left no report, and says so', () => {
  const summary = render(['a.yml', 'c.yml'], [passed]);
  expect(summary).toContain('**`c.yml`:** there is no report');
  expect(summary).toContain('| `c.yml` | ❌ no report | – | – | – | – | – |');
  expect(combine(['a.yml', 'c.yml'], [passed]).result).toBe('failed');
});

it('counts the same plan as often as it was to be rehearsed, and what was not expected too', () => {
  expect(combine(['a.yml', 'a.yml'], [passed]).result).toBe('failed');
  expect(combine(['a.yml', 'a.yml'], [passed, passed]).result).toBe('passed');
  expect(combine(['a.yml'], [passed, failed]).result).toBe('failed');
  expect(combine([], []).result).toBe('failed');
});

it('is short enough, whatever it has to leave out', () => {
  const many = Array.from({ length: 300 }, (_, index) => ({ ...failed, plan: `${index}.yml` }));
  const combined = combine([], many);
  for (const maxBytes of [1 << 20, 100_000, 1_000, 100, 10]) {
    const summary = renderCombined(combined, { maxBytes });
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(maxBytes);
    if (maxBytes >= 1_000) expect(summary).toContain('0 of 300 upgrade rehearsals passed');
  }
});
