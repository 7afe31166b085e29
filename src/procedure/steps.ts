import type { Plan, Upgrade } from '../plan/schema';
import { type CheckId, checksOfPlan, dependsOnAuthority } from './planned-checks';
import { type StepId, stepKey, titleOf } from './step';

/** A step of the procedure. */
export interface Step {
  readonly id: StepId;
  readonly title: string;
  /** Checks that the step proves, alone or together with other steps. */
  readonly checks: readonly CheckId[];
  /** Upgrade whose height limits the step, because its vote is already running; undefined if none. */
  readonly before: Upgrade | undefined;
}

/**
 * The procedure of a plan. Every upgrade but the first is proposed on the approach to the one before, so that its
 * vote straddles that:
 *
 *     end of vote 1 < height 1 < end of vote 2 < height 2
 *
 * or, with `straddle: false`, after the one before is through. Upgrades with a schedule of their own are scheduled
 * there, too: x/upgrade has one slot. Whether the others are proposed or scheduled by an account is known only once the
 * chain is asked (the step `authority`): {@link withAuthority} then gives the plan whose steps follow.
 */
export function stepsOf(plan: Plan): Step[] {
  const [first, ...later] = plan.upgrades;
  if (first === undefined) throw new Error('a plan has at least one upgrade');
  const checks = checksByStep(plan);
  const step = (id: StepId, before?: Upgrade): Step => ({
    id,
    title: titleOf(id),
    checks: checks.get(stepKey(id)) ?? [],
    before,
  });
  const upgrading = (upgrade: Upgrade, next: Upgrade | undefined): Step[] => {
    const pending = next?.straddle ? next : undefined;
    return [
      step({ kind: 'approach', upgrade: upgrade.name }),
      step({ kind: 'upgrade', upgrade: upgrade.name }, pending),
      step({ kind: 'prove', release: upgrade.to }, pending),
      step({ kind: 'traffic', stage: `after:${upgrade.name}` }, pending),
    ];
  };
  const deciding = (next: Upgrade, previous: Upgrade | undefined): Step[] => {
    if (next.schedule.kind !== 'proposal') return [step({ kind: 'schedule', upgrade: next.name })];
    return [
      previous !== undefined && next.straddle
        ? step({ kind: 'straddle', upgrade: previous.name })
        : step({ kind: 'propose', upgrade: next.name }),
      step({ kind: 'vote', upgrade: next.name }),
    ];
  };
  return [
    step({ kind: 'read-stack' }),
    step({ kind: 'images' }),
    step({ kind: 'cosmovisor' }),
    step({ kind: 'binaries' }),
    step({ kind: 'prepare' }),
    step({ kind: 'preflight' }),
    step({ kind: 'start' }),
    step({ kind: 'prove', release: first.from }),
    step({ kind: 'traffic', stage: 'start' }),
    ...(plan.upgrades.some(dependsOnAuthority) ? [step({ kind: 'authority' })] : []),
    ...deciding(first, undefined),
    ...plan.upgrades.flatMap((upgrade, index) => {
      const next = later[index];
      return [...upgrading(upgrade, next), ...(next ? deciding(next, upgrade) : [])];
    }),
    ...(plan.restart ? [step({ kind: 'restart' })] : []),
    step({ kind: 'traffic', stage: 'end' }),
    step({ kind: 'keep-images' }),
    step({ kind: 'clean-up' }),
  ];
}

/** Checks by the key of each step that proves them, in the order of the report. */
function checksByStep(plan: Plan): Map<string, CheckId[]> {
  const checks = new Map<string, CheckId[]>();
  for (const { id, provenBy } of checksOfPlan(plan)) {
    for (const key of new Set(provenBy.map(stepKey))) {
      const known = checks.get(key);
      if (known === undefined) checks.set(key, [id]);
      else known.push(id);
    }
  }
  return checks;
}
