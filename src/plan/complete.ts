import type { Plan, Upgrade, VoteOption, WrittenPlan } from './schema';

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
    }),
  );
  // A release may be named like a property of every object: `constructor`.
  const queries = plan.queries.map((query) => ({
    ...query,
    expect: Object.assign(Object.create(null), query.expect) as typeof query.expect,
  }));
  return { ...plan, upgrades, queries };
}

/** Images that a plan names: of its releases, of its stack, and with Cosmovisor. */
export function imagesOf(plan: WrittenPlan) {
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
