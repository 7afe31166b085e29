import type { Report } from './schema';

/** What a check is known by: its suite, and its name in it. */
export type CheckName = Pick<Report['checks'][number], 'suite' | 'name'>;

/** Phases in which nothing of the plan is proven yet, and what has to hold in each. */
export const PREPARATIONS = [
  ['images', 'all images are provided'],
  ['preflight', 'chain, accounts and machine allow the rehearsal'],
  ['start', 'the chain makes blocks'],
] as const;

/** Checks of an upgrade, in its suite. */
export const UPGRADE = {
  passes: 'its proposal passes',
  straddles: 'its vote straddles the upgrade before',
  through: 'all nodes come through its height',
  binary: 'all nodes run one binary',
  state: 'all nodes have the same state',
} as const;

export const NOTHING_ELSE: CheckName = {
  suite: 'rehearsal',
  name: 'nothing else went wrong',
};

export const preparationCheck = (name: string): CheckName => ({ suite: 'preparation', name });

export const upgradeCheck = (upgrade: string, name: string): CheckName => ({
  suite: `upgrade ${upgrade}`,
  name,
});

/** At the start and after the restart, where no node is swapped. */
export const haveBinary = (release: string): string => `all nodes have the binary of ${release}`;

/** The name of an upgrade's check that a node runs a release. */
export const runs = (service: string, release: string): string => `${service} runs ${release}`;

export const queryCheck = (query: string, release: string): CheckName => ({
  suite: 'queries',
  name: `${query} at ${release}`,
});

export const trafficCheck = (traffic: string, stage: string): CheckName => ({
  suite: 'traffic',
  name: `${traffic} (${stage})`,
});

export const restartCheck = (release: string): CheckName => ({
  suite: 'restart',
  name: `the chain goes on with ${release} without Cosmovisor`,
});

export const restartBinaryCheck = (release: string): CheckName => ({
  suite: 'restart',
  name: haveBinary(release),
});

export const answersAgain = (query: string): CheckName => ({
  suite: 'restart',
  name: `${query} answers as before`,
});

/**
 * The moment of an upgrade beside the moments `start` and `restart`: its name, and where that is one of them, or what
 * would stand for it, `upgrade` before it.
 */
export const upgradeMoment = (upgrade: string): string =>
  /^(?:upgrade )*(?:re)?start$/.test(upgrade) ? `upgrade ${upgrade}` : upgrade;
