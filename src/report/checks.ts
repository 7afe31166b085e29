import { firstRelease, lastRelease } from '../plan/complete';
import { stageParts } from '../plan/names';
import type { PlanPath } from '../plan/problems';
import type { Upgrade } from '../plan/schema';
import type { TimedEvent } from '../rehearsal/timeline';
import { binariesAt, binaryOf } from './binaries';
import {
  answersAgain,
  type CheckName,
  haveBinary,
  NOTHING_ELSE,
  PREPARATIONS,
  preparationCheck,
  queryCheck,
  restartBinaryCheck,
  restartCheck,
  runs,
  trafficCheck,
  UPGRADE,
  upgradeCheck,
  upgradeMoment,
} from './check-names';
import type { ReportedPlan } from './report';
import type { Report } from './schema';
import type { Facts } from './verdict';

type Failure = NonNullable<Report['failure']>;
export type Check = Report['checks'][number];
type Result = Pick<Check, 'result' | 'message'>;

const PASSED: Result = { result: 'passed', message: null };
const NOT_REACHED: Result = { result: 'not reached', message: null };
const failed = (message: string): Result => ({ result: 'failed', message });

/** A check, and the phases in which what it is about happens. */
interface Found extends Check {
  readonly phases: readonly string[];
}

/**
 * All that had to hold, from the plan and what happened: the one list behind JUnit's cases, annotations,
 * the page and the counts. A failed rehearsal has at least one that failed, and one for its cause.
 */
export function checksOf(
  reported: ReportedPlan,
  facts: Facts,
  failure: Failure | null,
  events: readonly TimedEvent[],
): Check[] {
  const { plan, placeOf } = reported;
  /** A check at the place of the plan that asks for it. */
  const check = (
    { suite, name }: CheckName,
    path: PlanPath | null,
    result: Result,
    ...phases: string[]
  ): Found => ({ ...{ suite, name, ...result }, place: path && placeOf(path), phases });
  /** Of what is not known to have happened: it failed where the rehearsal ended in one of its phases. */
  const unless: Unless = (happened, ...phases) => {
    if (happened) return PASSED;
    return failure?.phase && phases.includes(failure.phase) ? failed(failure.message) : NOT_REACHED;
  };

  const preparations = PREPARATIONS.map(([phase, name]) => {
    const { ok } = facts.phases.find((candidate) => candidate.name === phase) ?? {};
    return check(preparationCheck(name), null, unless(ok === true, phase), phase);
  });
  const { name: first } = firstRelease(plan);
  const proving = `prove ${first}`;
  const started = binariesAt(facts, 'start');
  preparations.push(check(preparationCheck(haveBinary(first)), null, started, proving));
  const upgrades = plan.upgrades.flatMap((upgrade, index) =>
    upgradeChecks(facts, plan.upgrades, index, unless).map(({ name, result, phases }) =>
      check(upgradeCheck(upgrade.name, name), ['upgrades', index], result, ...phases),
    ),
  );
  const visited = new Set(plan.upgrades.flatMap(({ from, to }) => [from, to]));
  const queries = plan.queries.flatMap(({ name, expect }, index) =>
    Object.keys(expect)
      .filter((release) => visited.has(release))
      .map((release) =>
        check(
          queryCheck(name, release),
          ['queries', index, 'expect', release],
          answered(facts, name, release, 'release'),
          `prove ${release}`,
        ),
      ),
  );
  const traffic = plan.traffic.map(({ name, stage }, index) =>
    check(
      trafficCheck(name, stage),
      ['traffic', index],
      played(facts, name, stage),
      phaseOf(stage),
    ),
  );
  const last = lastRelease(plan).name;
  const restart = plan.restart
    ? [
        check(
          restartCheck(last),
          ['restart'],
          facts.restart?.ok === false
            ? failed(`It did not go on from height ${facts.restart.heightBefore}`)
            : unless(facts.restart !== null, 'restart'),
          'restart',
        ),
        check(restartBinaryCheck(last), ['restart'], binariesAt(facts, 'restart'), 'restart'),
        ...plan.queries.flatMap(({ name, expect }, index) =>
          expect[last] === undefined
            ? []
            : [
                check(
                  answersAgain(name),
                  ['queries', index],
                  answered(facts, name, last, 'restart'),
                  'restart',
                ),
              ],
        ),
      ]
    : [];

  const checks = [...preparations, ...upgrades, ...queries, ...traffic, ...restart];
  // A failure that is read from the events is of what a check is about; one that was thrown may be of anything.
  const wasThrown = events.some(({ type }) => type === 'failed');
  const explained = checks.some(
    ({ result, phases }) =>
      result === 'failed' && (!wasThrown || phases.includes(failure?.phase ?? '')),
  );
  const end = failure === null || explained ? PASSED : failed(failure.message);
  const all = [...checks, check(NOTHING_ELSE, null, end)];
  return all.map(({ phases: _, ...shown }) => shown);
}

type Unless = (happened: boolean, ...phases: string[]) => Result;

interface UpgradeCheck {
  readonly name: string;
  readonly result: Result;
  readonly phases: readonly string[];
}

function upgradeChecks(
  facts: Facts,
  upgrades: readonly Upgrade[],
  index: number,
  unless: Unless,
): UpgradeCheck[] {
  const { name = '', to, straddle } = upgrades[index] ?? {};
  const previous = upgrades[index - 1];
  const { proposal, done, straddledPrevious, sameState, nodes = [] } = facts.upgrades[index] ?? {};
  const passed = proposal?.status === 'PROPOSAL_STATUS_PASSED';
  // It is proposed beside the traffic before the upgrade that it straddles.
  const isBesideTraffic = facts.traffic.some(
    ({ stage, ok, mayFail }) => stage === `before:${previous?.name}` && !ok && !mayFail,
  );
  const isBeside = straddle && previous !== undefined && proposal === null && !isBesideTraffic;
  const beside = isBeside ? [`approach ${previous.name}`] : [];
  const voting = [...beside, `propose ${name}`, `vote on ${name}`];
  const straddling = previous ? [`straddle ${previous.name}`] : [];
  const swapping = [`upgrade ${name}`];
  const versions = new Set(nodes.flatMap(({ version }) => version || []));
  return [
    { name: UPGRADE.passes, result: unless(passed, ...voting), phases: voting },
    ...(straddle && previous
      ? [
          {
            name: UPGRADE.straddles,
            result:
              straddledPrevious === false
                ? failed('The vote was over before that upgrade')
                : unless(straddledPrevious === true, ...straddling),
            phases: straddling,
          },
        ]
      : []),
    {
      name: UPGRADE.through,
      result: unless(done === true, ...swapping),
      phases: swapping,
    },
    ...nodes.map((node) => ({
      name: runs(node.service, to ?? ''),
      result: swapped(node, binaryOf(facts, upgradeMoment(name), node.service)),
      phases: [...swapping, `prove ${to}`],
    })),
    {
      name: UPGRADE.binary,
      result:
        versions.size > 1
          ? failed(`They tell ${[...versions].join(', ')}`)
          : {
              ...unless(done === true),
              message: versions.size === 0 ? 'No version is told' : null,
            },
      phases: swapping,
    },
    {
      name: UPGRADE.state,
      result: sameState === false ? failed(statesOf(nodes)) : unless(sameState === true),
      phases: swapping,
    },
  ];
}

/** A node runs a release where Cosmovisor's link leads to it, and the binary there is the release's. */
function swapped({ current, version }: Facts['upgrades'][number]['nodes'][number], binary: Result) {
  if (binary.result === 'failed' || current === null) {
    return binary.result === 'failed' ? binary : NOT_REACHED;
  }
  const told = [`current -> ${current}`, version && `version ${version}`, binary.message];
  return { result: binary.result, message: told.filter(Boolean).join(', ') };
}

function statesOf(nodes: Facts['upgrades'][number]['nodes']): string {
  const each = nodes.map(({ service, appHash }) => `${service} ${appHash ?? 'none'}`);
  return `Their app hashes: ${each.join(', ')}`;
}

/** The phase in which the traffic of a stage is played. */
function phaseOf(stage: string): string {
  const [moment, upgrade] = stageParts(stage);
  if (upgrade === undefined) return moment === 'start' ? 'opening traffic' : 'closing traffic';
  return moment === 'before' ? `approach ${upgrade}` : `traffic after ${upgrade}`;
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
