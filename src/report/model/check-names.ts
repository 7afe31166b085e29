import type { Report } from './schema';

/** Identity of a check in a report: its suite, and its name within the suite. */
export type CheckName = Pick<Report['checks'][number], 'suite' | 'name'>;

/** Names of the checks of preparation steps, which prove nothing about the plan yet. */
export const PREPARED = {
  images: 'all images are provided',
  preflight: 'chain, accounts and machine allow the rehearsal',
  start: 'the chain makes blocks',
} as const;

/** Names of the checks in the suite of an upgrade. */
export const UPGRADE = {
  passes: 'its proposal passes',
  scheduled: 'it is scheduled',
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

/** Name of the check of the binaries at the start and after the restart, where no node is swapped. */
export const haveBinary = (release: string): string => `all nodes have the binary of ${release}`;

/** Name of an upgrade's check that a node runs a release. */
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
