import { lastRelease } from '../plan/complete';
import type { PlanPath } from '../plan/problems';
import type { Upgrade } from '../plan/schema';
import type { ReportedPlan } from './report';
import type { Report } from './schema';
import type { Facts } from './verdict';

type Failure = NonNullable<Report['failure']>;
export type Check = Report['checks'][number];
type Result = Pick<Check, 'result' | 'message'>;

const PASSED: Result = { result: 'passed', message: null };
const NOT_REACHED: Result = { result: 'not reached', message: null };
const failed = (message: string): Result => ({ result: 'failed', message });

/** Phases in which nothing of the plan is proven yet, and what has to hold in each. */
const PREPARATIONS = [
  ['images', 'all images are provided'],
  ['preflight', 'chain, accounts and machine allow the rehearsal'],
  ['start', 'the chain makes blocks'],
] as const;

/**
 * All that had to hold, from the plan and what happened: the one list behind JUnit's cases, annotations,
 * the page and the counts. A failed rehearsal has at least one that failed.
 */
export function checksOf(reported: ReportedPlan, facts: Facts, failure: Failure | null): Check[] {
  const { plan, placeOf } = reported;
  /** A check at the place of the plan that asks for it. */
  const check = (suite: string, name: string, path: PlanPath | null, result: Result): Check => ({
    ...{ suite, name, ...result, place: path && placeOf(path) },
  });
  /** Of what is not known to have happened: it failed where the rehearsal ended in one of these phases. */
  const unless = (happened: boolean, ...phases: string[]): Result => {
    if (happened) return PASSED;
    return failure?.phase && phases.includes(failure.phase) ? failed(failure.message) : NOT_REACHED;
  };

  const preparations = PREPARATIONS.map(([phase, name]) => {
    const { ok } = facts.phases.find((candidate) => candidate.name === phase) ?? {};
    return check('preparation', name, null, unless(ok === true, phase));
  });
  const upgrades = plan.upgrades.flatMap((upgrade, index) =>
    upgradeChecks(facts, upgrade, index, unless).map(([name, result]) =>
      check(`upgrade ${upgrade.name}`, name, ['upgrades', index], result),
    ),
  );
  const visited = new Set(plan.upgrades.flatMap(({ from, to }) => [from, to]));
  const queries = plan.queries.flatMap(({ name, expect }, index) =>
    Object.keys(expect)
      .filter((release) => visited.has(release))
      .map((release) => {
        const result = answered(facts, name, release, 'release');
        return check(
          'queries',
          `${name} at ${release}`,
          ['queries', index, 'expect', release],
          result,
        );
      }),
  );
  const traffic = plan.traffic.map(({ name, stage }, index) =>
    check('traffic', `${name} (${stage})`, ['traffic', index], played(facts, name, stage)),
  );
  const last = lastRelease(plan).name;
  const restart = plan.restart
    ? [
        check(
          ...([
            'restart',
            `the chain goes on with ${last} without Cosmovisor`,
            ['restart'],
          ] as const),
          facts.restart?.ok === false
            ? failed(`It did not go on from height ${facts.restart.heightBefore}`)
            : unless(facts.restart !== null, 'restart'),
        ),
        ...plan.queries.flatMap(({ name, expect }, index) =>
          expect[last] === undefined
            ? []
            : [
                check(
                  ...(['restart', `${name} answers as before`, ['queries', index]] as const),
                  answered(facts, name, last, 'restart'),
                ),
              ],
        ),
      ]
    : [];

  const checks = [...preparations, ...upgrades, ...queries, ...traffic, ...restart];
  const explained = checks.some(({ result }) => result === 'failed');
  const end = failure === null || explained ? PASSED : failed(failure.message);
  return [...checks, check('rehearsal', 'nothing else went wrong', null, end)];
}

function upgradeChecks(
  facts: Facts,
  { name, to, straddle }: Upgrade,
  index: number,
  unless: (happened: boolean, ...phases: string[]) => Result,
): (readonly [name: string, Result])[] {
  const { proposal, done, straddledPrevious, nodes, height } = facts.upgrades[index] ?? {};
  const passed = proposal?.status === 'PROPOSAL_STATUS_PASSED';
  const hashes = new Set(nodes?.map(({ appHash }) => appHash));
  const straddled = (): Result => {
    if (straddledPrevious === false) return failed('The vote was over before that upgrade');
    return straddledPrevious ? PASSED : NOT_REACHED;
  };
  return [
    ['its proposal passes', unless(passed, `propose ${name}`, `vote on ${name}`)],
    ...(straddle && index > 0
      ? [['its vote straddles the upgrade before', straddled()] as const]
      : []),
    ['all nodes come through its height', unless(done === true, `upgrade ${name}`)],
    ...(nodes ?? []).map(
      ({ service, current, version }) =>
        [
          `${service} runs ${to}`,
          current === null
            ? NOT_REACHED
            : {
                ...PASSED,
                message: `current -> ${current}${version ? `, version ${version}` : ''}`,
              },
        ] as const,
    ),
    [
      'all nodes have the same state',
      done !== true
        ? NOT_REACHED
        : hashes.size === 1 && !hashes.has(null)
          ? PASSED
          : failed(`The app hashes after height ${height} differ`),
    ],
  ];
}

function answered(
  { queries }: Facts,
  query: string,
  release: string,
  moment: 'release' | 'restart',
): Result {
  const asked = queries.find(
    (candidate) =>
      candidate.name === query && candidate.release === release && candidate.moment === moment,
  );
  if (asked === undefined) return NOT_REACHED;
  if (asked.ok) return PASSED;
  return failed(`Expected: ${asked.expected}; ${asked.problem ?? 'it answered otherwise'}`);
}

function played({ traffic }: Facts, name: string, stage: string): Result {
  const seen = traffic.find((candidate) => candidate.name === name && candidate.stage === stage);
  if (seen === undefined) return NOT_REACHED;
  if (seen.ok) return PASSED;
  if (seen.mayFail) return { ...PASSED, message: 'It failed, as the plan allows' };
  return failed(`It failed: ${seen.output.trim().split('\n').at(-1) ?? ''}`);
}
