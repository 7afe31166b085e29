import { timelineSection } from '../../../src/report/formats/mermaid';
import type { TimedEvent } from '../../../src/timeline/timeline';
import { fold } from '../../helpers/plan';
import { changed, passedTimeline, tutorialPlan, until } from '../timelines';

const plan = tutorialPlan();
const chartOf = (events = passedTimeline(), changedPlan = plan) =>
  timelineSection(fold(changedPlan, events)).body.source.split('\n');

it('is empty before the first proposal', () => {
  expect(chartOf(until(passedTimeline(), 'proposal-submitted'))).toEqual(['']);
});

it('ends with the rehearsal', () => {
  const chart = chartOf(until(passedTimeline(), 'node-halted'));
  expect(chart.filter((line) => line.includes('voting'))).toHaveLength(1);
  expect(chart.some((line) => line.includes('chain halted'))).toBe(false);
});

it('has the halt of a failed upgrade, with its missing nodes, until the end', () => {
  const events = until(passedTimeline(), 'upgrade-done').filter(
    (event) => event.type !== 'node-swapped' || event.service !== 'val-bob',
  );
  const halts = events.filter(({ type }) => type === 'node-halted').map(({ at }) => at);
  const end = events.at(-1)?.at;
  const bars = chartOf(events).filter((line) => /halted|swaps|back|first block/.test(line));
  expect(bars.filter((line) => line.includes('swaps'))).toHaveLength(halts.length - 1);
  expect(bars[0]).toBe(`  chain halted :crit, ${Math.min(...halts)}, ${end}`);
  expect(bars.filter((line) => line.includes('back'))).toEqual([
    expect.stringMatching(new RegExp(`^ {2}val-bob is not back :crit, \\d+, ${end}$`)),
  ]);
  expect(bars.some((line) => line.includes('first block'))).toBe(false);
});

it('has one bar for all nodes if there are too many for separate ones', () => {
  const events = passedTimeline().flatMap((event): TimedEvent[] =>
    event.type === 'node-swapped' || event.type === 'node-halted'
      ? [0, 1, 2].map((copy) => ({ ...event, service: `${event.service}-${copy}` }))
      : [event],
  );
  const swaps = chartOf(events).filter((line) => line.includes('swap'));
  const lost = events.filter(
    (event) => event.type !== 'node-swapped' || !/-bob-0$/.test(event.service),
  );
  expect(chartOf(lost).filter((line) => line.includes('not back'))).toEqual([
    expect.stringMatching(/^ {2}1 of 9 nodes are not back :crit, /),
    expect.stringMatching(/^ {2}1 of 9 nodes are not back :crit, /),
  ]);
  expect(swaps.map((line) => line.split(' :')[0]?.trim())).toEqual([
    '9 nodes swap',
    '9 nodes swap',
  ]);
});

it('has no name that ends a task, the chart or the block', () => {
  const name = 'a: b; #c "d"\n```\n%% end, é'.repeat(3);
  const [first, second] = plan.upgrades as [(typeof plan.upgrades)[0], (typeof plan.upgrades)[0]];
  const renamed = { ...plan, upgrades: [{ ...first, name, to: '::' }, second] };
  const events = changed(passedTimeline(), 'proposal-submitted', ({ upgrade }) =>
    upgrade === 'v1tov1_1' ? { upgrade: name, id: '1:2' } : undefined,
  );
  const [section, proposal] = chartOf(events, renamed).slice(6, 8);
  expect(section).toBe('  section a b c d end éa b c d end éa b c d end é'.slice(0, 50).trimEnd());
  expect(proposal).toMatch(/^ {2}proposal 1 2 :milestone, \d+, 0ms$/);
});
