import type { PlanPath } from '../errors/errors';
import type { Plan, Program, Schedule, Upgrade, VoteOption, WrittenPlan } from './schema';

/** Completes a plan with defaults of its upgrades derived from the rest of it: first release, proposer, votes. */
export function completePlan(plan: WrittenPlan): Plan {
  const accounts = Object.keys(plan.accounts);
  const everyone = Object.fromEntries(accounts.map((name): [string, VoteOption] => [name, 'yes']));
  const upgrades = plan.upgrades.map(
    (upgrade, index): Upgrade => ({
      ...upgrade,
      from: upgrade.from ?? plan.upgrades[index - 1]?.to ?? plan.releases[0]?.name ?? '',
      proposer: upgrade.proposer ?? accounts[0] ?? '',
      votes: upgrade.votes ?? everyone,
      schedule: scheduleOf(upgrade),
      straddle: upgrade.schedule === undefined && upgrade.straddle,
      info: typeof upgrade.info === 'object' ? JSON.stringify(upgrade.info) : (upgrade.info ?? ''),
    }),
  );
  // A release may be named like a property of every object: `constructor`.
  const queries = plan.queries.map((query) => ({
    ...query,
    expect: Object.assign(Object.create(null), query.expect) as typeof query.expect,
  }));
  return { ...plan, upgrades, queries };
}

function scheduleOf({ schedule }: WrittenPlan['upgrades'][number]): Schedule {
  if (schedule === undefined) return { kind: 'proposal' };
  if (Array.isArray(schedule)) {
    const programs = schedule.map(({ 'at-height': _, account: __, ...program }) => program);
    return { kind: 'programs', programs };
  }
  const { 'at-height': height, account, ...program } = schedule;
  if (height !== undefined) return { kind: 'height', height };
  return account === undefined
    ? { kind: 'programs', programs: [program] }
    : { kind: 'account', account };
}

/** A completed plan in the form of a plan file, such as for the evidence: it completes to the same plan. */
export function writtenPlan(plan: Plan): object {
  return { ...plan, upgrades: plan.upgrades.map(writtenUpgrade) };
}

function writtenUpgrade(upgrade: Upgrade): object {
  const { schedule, info, 'info-file': file, ...proposed } = upgrade;
  const ofInfo = file === undefined ? { ...(info !== '' && { info }) } : { 'info-file': file };
  if (schedule.kind === 'proposal') return { ...proposed, ...ofInfo };
  const { name, from, to, height } = proposed;
  return { name, from, to, height, ...ofInfo, schedule: writtenSchedule(schedule) };
}

function writtenSchedule(schedule: Exclude<Schedule, { kind: 'proposal' }>): object {
  switch (schedule.kind) {
    case 'height':
      return { 'at-height': schedule.height };
    case 'account':
      return { account: schedule.account };
    case 'programs':
      return schedule.programs;
  }
}

/**
 * Plan whose proposals an account replaces, which x/upgrade has as its authority instead of the gov module. Such an
 * upgrade has no vote that could straddle the one before.
 */
export function withAuthority(plan: Plan, account: string): Plan {
  const upgrades = plan.upgrades.map(
    (upgrade): Upgrade =>
      upgrade.schedule.kind === 'proposal'
        ? { ...upgrade, schedule: { kind: 'account', account }, straddle: false }
        : upgrade,
  );
  return { ...plan, upgrades };
}

/** A program of a plan with its place there. */
export interface PlacedProgram {
  readonly program: Program;
  /** The program in messages: `traffic "seed"`. */
  readonly title: string;
  readonly path: PlanPath;
}

/** All programs of a plan: of its traffic, and of its upgrades' schedules. */
export function programsOf({
  traffic,
  upgrades,
}: Pick<Plan, 'traffic' | 'upgrades'>): PlacedProgram[] {
  return [
    ...traffic.map((program, index) => ({
      ...{ program, title: `traffic "${program.name}"`, path: ['traffic', index] },
    })),
    ...upgrades.flatMap(({ name, schedule }, index) =>
      schedule.kind === 'programs'
        ? schedule.programs.map((program) => ({
            ...{ program, title: `the schedule of ${name}` },
            path: ['upgrades', index, 'schedule'],
          }))
        : [],
    ),
  ];
}

/** Images that a plan names: of its releases, of its stack, and with Cosmovisor. */
export function imagesOf(plan: Pick<WrittenPlan, 'releases' | 'stack' | 'cosmovisor'>) {
  return [...plan.releases, ...plan.stack.images, plan.cosmovisor];
}

/** Release that the chain starts with. */
export function firstRelease({ releases }: Pick<Plan, 'releases'>): Plan['releases'][number] {
  return required(releases[0]);
}

/** Release that the last upgrade leads to, also used for the restart. */
export function lastRelease({ releases, upgrades }: Plan): Plan['releases'][number] {
  const to = upgrades.at(-1)?.to;
  return required(releases.find(({ name }) => name === to) ?? releases.at(-1));
}

/** Release with the given name; the plan's checks have verified that it exists. */
export function releaseOf({ releases }: Pick<Plan, 'releases'>, name: string) {
  return required(releases.find((release) => release.name === name));
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the plan lacks a release that its checks require');
  return value;
}
