import type { Plan } from '../../../src/plan/schema';
import { renderSummary } from '../../../src/report/formats/summary';
import type { RehearsalEvent, TimedEvent } from '../../../src/timeline/timeline';
import { fold } from '../../helpers/plan';
import { passedTimeline, START, tutorialPlan } from '../timelines';

const plan = tutorialPlan();
const AUTHORITY: RehearsalEvent = {
  type: 'authority-read',
  address: 'cosmos1alice',
  account: 'alice',
};

type Scheduled = Extract<RehearsalEvent, { type: 'upgrade-scheduled' }>;

/** The timeline of a passed rehearsal whose upgrades were scheduled instead of proposed, one after the other. */
function scheduledTimeline(by: Pick<Scheduled, 'by' | 'account'>): TimedEvent[] {
  let previous = 0;
  const events = passedTimeline().filter(({ type }) => type !== 'proposal-decided');
  return events.flatMap((event): TimedEvent[] => {
    if (event.type === 'upgrade-done') {
      previous = event.at;
      return [{ ...event, straddledPrevious: false }];
    }
    if (event.type !== 'proposal-submitted') return [event];
    const { upgrade, upgradeHeight } = event;
    // A plan after the upgrade before, whose height is 68.
    const second = upgrade === 'v1_1tov2';
    const done = events.find((each) => each.type === 'upgrade-done' && each.upgrade !== upgrade);
    const at = second ? (done?.at ?? previous) : event.at;
    const height = second ? 80 : event.height;
    return [{ type: 'upgrade-scheduled', upgrade, ...by, height, upgradeHeight, at }];
  });
}

const report = (given: Plan, events: readonly TimedEvent[]) => fold(given, events);
const byAlice = scheduledTimeline({ by: 'account', account: 'alice' });
const asked: readonly TimedEvent[] = [{ ...AUTHORITY, at: START + 1_000 }, ...byAlice];

it('an account that decides leaves no proposal in the report, and passes', () => {
  const { result, failure, upgrades, checks } = report(plan, asked);
  expect(failure).toBeNull();
  expect(result).toBe('passed');
  for (const { proposal, schedule, straddledPrevious } of upgrades) {
    expect(proposal).toBeNull();
    expect(straddledPrevious).toBe(false);
    expect(schedule).toMatchObject({ by: 'account', account: 'alice' });
  }
  const names = checks.map(({ name }) => name);
  expect(names.filter((name) => name === 'it is scheduled')).toHaveLength(2);
  expect(names).not.toContain('its proposal passes');
  expect(checks.find(({ name }) => name === 'it is scheduled')?.message).toBe(
    'Scheduled by the account alice',
  );
});

it('is told so in the summary, without an empty tally', () => {
  const summary = renderSummary(report(plan, asked), { maxBytes: 1_000_000 });
  expect(summary).toContain('scheduled by the account alice');
  expect(summary).not.toContain('not proposed');
});

it('a schedule that the plan does not have is no pass', () => {
  // Without the answer of x/upgrade, the plan has proposals.
  expect(report(plan, byAlice).result).toBe('failed');
  const other = scheduledTimeline({ by: 'programs', account: null });
  expect(report(plan, [{ ...AUTHORITY, at: START + 1_000 }, ...other]).result).toBe('failed');
});

it('an upgrade that is not scheduled is no pass', () => {
  const events = asked.filter(({ type }) => type !== 'upgrade-scheduled');
  const { result, checks } = report(plan, events);
  expect(result).toBe('failed');
  expect(checks.find(({ name }) => name === 'it is scheduled')?.result).not.toBe('passed');
});
