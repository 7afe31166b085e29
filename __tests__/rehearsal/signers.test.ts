import { changeSigners } from '../../src/rehearsal/signers';
import type { ChangingSigner } from '../../src/stack/prepare/signer-settings';
import { FakeClock, settled } from '../helpers/clock';
import { STACK } from '../helpers/live';
import { checkersPlan } from '../helpers/plan';
import { runOf } from './runs';

/** The change of signers at the upgrade to v2, of which some nodes have halted. */
function changing(named: boolean, signers: readonly string[] = ['kms-alice']) {
  const halted = new Set<string>();
  const done: string[] = [];
  const base = checkersPlan();
  const needs = { signers: Object.fromEntries(signers.map((each) => [each, { 'a.toml': {} }])) };
  const plan = {
    ...base,
    releases: base.releases.map((each) => (each.name === 'v2' ? { ...each, ...needs } : each)),
  };
  const clock = FakeClock.still(0);
  const run = runOf({ plan, clock });
  const all = ['kms-alice', 'kms-bob'].map(
    (service): ChangingSigner => ({
      service,
      validators: named ? [service.replace('kms', 'val')] : [],
      set: async (release) => void done.push(`${service} for ${release}`),
    }),
  );
  const live = {
    restart: async (service: string) => void done.push(`${service} again`),
    watch: { state: () => ({ height: 9, version: '' }), describe: () => 'heights' },
  };
  const halts = { haltedAt: (service: string) => (halted.has(service) ? 1 : undefined) };
  const rehearsal = { run, stack: { ...STACK, signers: all }, live, halts };
  const upgrade = plan.upgrades.find(({ to }) => to === 'v2');
  const proposed = { upgrade, proposalId: '1', height: 20, votingEnd: '' };
  const work = changeSigners(
    rehearsal as unknown as Parameters<typeof changeSigners>[0],
    proposed as Parameters<typeof changeSigners>[1],
    10_000,
  );
  const wait = async () => {
    await clock.jump(100);
    await settled();
  };
  return { halted, done, work, wait, run };
}

it('a signer changes and starts again once its validator has halted, not before', async () => {
  const { halted, done, work, wait, run } = changing(true);
  halted.add('val-bob');
  await wait();
  expect(done).toEqual([]);
  halted.add('val-alice');
  await wait();
  await work;
  expect(done).toEqual(['kms-alice for v2', 'kms-alice again']);
  expect(run.timeline.events).toContainEqual(
    expect.objectContaining({ type: 'notice', message: expect.stringContaining('kms-alice') }),
  );
});

it('a signer that names no validator waits for all nodes', async () => {
  const { halted, done, work, wait } = changing(false);
  for (const node of STACK.nodes.slice(1)) halted.add(node);
  await wait();
  expect(done).toEqual([]);
  halted.add(STACK.nodes[0] ?? '');
  await wait();
  await work;
  expect(done).toEqual(['kms-alice for v2', 'kms-alice again']);
});

it('signers that the release does not name stay as they are', async () => {
  const { done, work } = changing(true, []);
  await work;
  expect(done).toEqual([]);
});
