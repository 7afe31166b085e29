import type { PlanPath } from '../../src/errors/errors';
import { completePlan } from '../../src/plan/complete';
import { type Plan, planSchema } from '../../src/plan/schema';
import { foldReport } from '../../src/report/fold/report';
import type { ReportedPlan } from '../../src/report/fold/reported-plan';
import type { Report } from '../../src/report/model/schema';
import type { TimedEvent } from '../../src/timeline/timeline';

type Overrides = Partial<Record<keyof Plan, unknown>>;

/** The plan of the reference procedure: three releases, two upgrades, a remote signer. */
export function checkersPlan(overrides: Overrides = {}): Plan {
  const written = planSchema.parse({
    chain: {
      binary: 'checkersd',
      home: '/chain',
      id: 'checkers-rehearsal',
      denom: 'upawn',
    },
    releases: [
      { name: 'v1', image: 'rehearsal/checkers:v1', build: { context: 'chain' } },
      { name: 'v1.1', image: 'rehearsal/checkers:v1.1', build: { context: 'chain', ref: 'v1.1' } },
      { name: 'v2', image: 'rehearsal/checkers:v2' },
    ],
    stack: {
      compose: ['compose.yml'],
      rpc: 'node-carol',
      images: [{ image: 'rehearsal/tmkms:local', build: { context: 'tmkms' } }],
      fresh: {
        validators: [
          {
            service: 'val-alice',
            operator: 'alice',
            stake: '100000000upawn',
            signer: 'kms-alice',
          },
          { service: 'val-bob', operator: 'bob', stake: '90000000upawn' },
        ],
      },
    },
    accounts: { alice: { fresh: '400000000upawn' }, bob: { fresh: '300000000upawn' } },
    upgrades: [
      { name: 'v1tov1_1', from: 'v1', to: 'v1.1', proposer: 'alice' },
      { name: 'v1_1tov2', from: 'v1.1', to: 'v2', proposer: 'bob' },
    ].map((upgrade) => ({
      ...upgrade,
      deposit: '10000000upawn',
      votes: { alice: 'yes', bob: 'no_with_veto' },
    })),
    ...overrides,
  });
  return completePlan(written);
}

/** A plan in its reported form; each part has a separate line. */
export function reported(plan: Plan): ReportedPlan {
  return {
    plan,
    file: 'rehearsal.yml',
    placeOf: (path) => ({ file: 'rehearsal.yml', line: lineOf(path) }),
  };
}

/** `upgrades[1]` is on line 102, `queries[0]` on 201: each list begins at a hundred. */
function lineOf([part, index = 0]: PlanPath): number {
  const parts = ['upgrades', 'queries', 'traffic', 'restart'];
  return 100 * (1 + parts.indexOf(String(part))) + Number(index) + 1;
}

/** The report of the events of a plan. */
export function fold(plan: Plan, events: readonly TimedEvent[]): Report {
  return foldReport(reported(plan), events);
}
