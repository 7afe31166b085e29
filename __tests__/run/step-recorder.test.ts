import { stepsOf } from '../../src/procedure/steps';
import { StepRecorder } from '../../src/run/step-recorder';
import { Timeline } from '../../src/timeline/timeline';
import { FakeClock } from '../helpers/clock';
import { checkersPlan } from '../helpers/plan';

function recording() {
  const timeline = new Timeline(FakeClock.still());
  const steps = new StepRecorder(timeline, stepsOf(checkersPlan()));
  return { steps, events: () => timeline.events.map(({ at: _, ...event }) => event) };
}
const nothing = async () => {};

it('records the beginning and the end of a step, and returns its result', async () => {
  const { steps, events } = recording();
  const step = { kind: 'read-stack' } as const;
  expect(await steps.run(step, async () => 'read')).toBe('read');
  expect(steps.current).toEqual(step);
  expect(events()).toEqual([
    { type: 'step-started', step },
    { type: 'step-ended', step, ok: true },
  ]);
});

it('records a failed step, and goes on with a later one', async () => {
  const { steps, events } = recording();
  const broken = new Error('broken');
  await expect(steps.run({ kind: 'images' }, () => Promise.reject(broken))).rejects.toBe(broken);
  await steps.run({ kind: 'clean-up' }, nothing);
  expect(events().map((event) => ('ok' in event ? event.ok : event.type))).toEqual([
    ...['step-started', false, 'step-started', true],
  ]);
});

it.each([
  ['comes earlier in the procedure', { kind: 'read-stack' }],
  ['runs a second time', { kind: 'images' }],
  ['belongs to no plan', { kind: 'upgrade', upgrade: 'unplanned' }],
] as const)('rejects a step that %s', async (_, step) => {
  const { steps, events } = recording();
  await steps.run({ kind: 'images' }, nothing);
  await expect(steps.run(step, nothing)).rejects.toThrow('does not continue');
  expect(events()).toHaveLength(2);
});
