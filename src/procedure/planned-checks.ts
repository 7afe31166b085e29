import type { PlanPath } from '../errors/errors';
import { lastRelease } from '../plan/complete';
import { startReleaseOf, visitedReleases } from '../plan/route';
import type { Plan, Upgrade } from '../plan/schema';
import { stageParts } from '../plan/stage';
import type { StepId } from './step';

/** Identifies a condition that must hold. */
export type CheckId =
  | { readonly kind: 'prepared'; readonly step: PreparationKind }
  | { readonly kind: 'first-binary' }
  | { readonly kind: 'passes' | 'straddles' | 'scheduled' | 'through'; readonly upgrade: string }
  | {
      /** Check of each node: it runs the release that the upgrade leads to. */
      readonly kind: 'node';
      readonly upgrade: string;
    }
  | { readonly kind: 'one-version' | 'one-state'; readonly upgrade: string }
  | { readonly kind: 'query'; readonly query: string; readonly release: string }
  | { readonly kind: 'traffic'; readonly traffic: string; readonly stage: string }
  | { readonly kind: 'restart' | 'restart-binary' }
  | { readonly kind: 'query-again'; readonly query: string };

/** Preparation steps, which prove nothing of the plan yet; each is a check of its own. */
export const PREPARATIONS = ['images', 'preflight', 'start'] as const;
export type PreparationKind = (typeof PREPARATIONS)[number];

/** A check of a plan. */
export interface PlannedCheck {
  readonly id: CheckId;
  /** Key of the plan that requires the check; null if every rehearsal has it. */
  readonly path: PlanPath | null;
  /** Steps that prove the check: it fails if one of them fails and no other fact decides it. */
  readonly provenBy: readonly StepId[];
}

/** Lists all checks that a rehearsal of the plan must prove, in the order of its report. */
export function checksOfPlan(plan: Plan): PlannedCheck[] {
  return [
    ...PREPARATIONS.map((kind) => check({ kind: 'prepared', step: kind }, null, { kind })),
    check({ kind: 'first-binary' }, null, {
      kind: 'prove',
      release: startReleaseOf(plan.upgrades),
    }),
    ...plan.upgrades.flatMap((upgrade, index) => ofUpgrade(upgrade, index, plan)),
    ...ofQueries(plan),
    ...plan.traffic.map(({ name, stage }, index) =>
      check({ kind: 'traffic', traffic: name, stage }, ['traffic', index], trafficStep(stage)),
    ),
    ...(plan.restart ? ofRestart(plan) : []),
  ];
}

function check(id: CheckId, path: PlanPath | null, ...provenBy: StepId[]): PlannedCheck {
  return { id, path, provenBy };
}

/** Returns true if the authority of x/upgrade decides how an upgrade is scheduled. */
export function dependsOnAuthority({ schedule }: Upgrade): boolean {
  return schedule.kind === 'proposal' || schedule.kind === 'account';
}

function ofUpgrade(planned: Upgrade, index: number, plan: Plan) {
  const { name: upgrade, to } = planned;
  const path = ['upgrades', index];
  const swap: StepId = { kind: 'upgrade', upgrade };
  return [
    ...ofSchedule(planned, index, plan),
    check({ kind: 'through', upgrade }, path, swap),
    check({ kind: 'node', upgrade }, path, swap, { kind: 'prove', release: to }),
    check({ kind: 'one-version', upgrade }, path, swap),
    check({ kind: 'one-state', upgrade }, path, swap),
  ];
}

/** Checks that an upgrade is scheduled: by a proposal that passes, or by what the plan or the chain has instead. */
function ofSchedule(planned: Upgrade, index: number, plan: Plan): PlannedCheck[] {
  const { name: upgrade, straddle, schedule } = planned;
  const path = ['upgrades', index];
  const previous = plan.upgrades[index - 1];
  // The first upgrade that depends on the answer cannot be scheduled without it.
  const asked: StepId[] =
    plan.upgrades.find(dependsOnAuthority) === planned ? [{ kind: 'authority' }] : [];
  if (schedule.kind !== 'proposal') {
    return [check({ kind: 'scheduled', upgrade }, path, ...asked, { kind: 'schedule', upgrade })];
  }
  const straddled = straddle && previous !== undefined ? previous.name : undefined;
  // A proposal whose vote straddles the previous upgrade is submitted on the approach to that upgrade.
  const proposal: StepId =
    straddled === undefined
      ? { kind: 'propose', upgrade }
      : { kind: 'approach', upgrade: straddled };
  return [
    check({ kind: 'passes', upgrade }, path, ...asked, proposal, { kind: 'vote', upgrade }),
    ...(straddled === undefined
      ? []
      : [
          check({ kind: 'straddles', upgrade }, path, {
            kind: 'straddle',
            upgrade: straddled,
          }),
        ]),
  ];
}

function ofQueries({ queries, upgrades }: Plan): PlannedCheck[] {
  const visited = visitedReleases(upgrades);
  return queries.flatMap(({ name, expect }, index) =>
    Object.keys(expect)
      .filter((release) => visited.has(release))
      .map((release) =>
        check({ kind: 'query', query: name, release }, ['queries', index, 'expect', release], {
          kind: 'prove',
          release,
        }),
      ),
  );
}

function ofRestart(plan: Plan): PlannedCheck[] {
  const last = lastRelease(plan).name;
  const step: StepId = { kind: 'restart' };
  return [
    check({ kind: 'restart' }, ['restart'], step),
    check({ kind: 'restart-binary' }, ['restart'], step),
    ...plan.queries.flatMap(({ name, expect }, index) =>
      expect[last] === undefined
        ? []
        : [check({ kind: 'query-again', query: name }, ['queries', index], step)],
    ),
  ];
}

/** Step in which the traffic of a stage is played. */
function trafficStep(stage: string): StepId {
  const [when, upgrade] = stageParts(stage);
  return when === 'before' && upgrade !== undefined
    ? { kind: 'approach', upgrade }
    : { kind: 'traffic', stage };
}
