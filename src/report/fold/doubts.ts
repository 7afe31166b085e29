import { startReleaseOf, visitedReleases } from '../../plan/route';
import { stageParts } from '../../plan/stage';
import { PREPARATIONS } from '../../procedure/planned-checks';
import { titleOf } from '../../procedure/step';
import {
  answersAgain,
  type CheckName,
  haveBinary,
  NOTHING_ELSE,
  PREPARED,
  preparationCheck,
  queryCheck,
  restartBinaryCheck,
  restartCheck,
  runs,
  trafficCheck,
  UPGRADE,
  upgradeCheck,
} from '../model/check-names';
import type { Report } from '../model/schema';
import { binaryDoubts } from './binaries';
import { sourceDoubts } from './source-doubts';
import { inOrder, unless, upgradeDoubts } from './upgrade-doubts';

/** Upper bound on upgrades, above any rehearsal's; evaluation time grows with them. */
const MOST_UPGRADES = 1_000;

/** Upper bound on heights between two polls of the nodes, above any chain's. */
const MOST_PASSED = 10_000;

/** Events and checks of a report, without its verdict. */
type Reported = Omit<Report, 'schema' | 'result' | 'failure'>;

/**
 * Reasons why a report without a failure does not prove a passed rehearsal, in words, based only on the report
 * itself; empty if everything required holds. Applied to new and combined reports alike, so that "passed" means
 * the same in both.
 */
export function doubtsOf(reported: Reported): string[] {
  const { upgrades } = reported;
  if (upgrades.length === 0) return ['it has no upgrades', ...checkDoubts(reported)];
  if (upgrades.length > MOST_UPGRADES) return [`it has more than ${MOST_UPGRADES} upgrades`];
  return [
    ...checkDoubts(reported),
    ...upgrades.flatMap((upgrade, index) => upgradeDoubts(upgrade, upgrades[index - 1])),
    ...uniqueDoubts(reported),
    ...releaseDoubts(reported),
    ...binaryDoubts(reported),
    ...queryDoubts(reported),
    ...trafficDoubts(reported),
    ...restartDoubts(reported),
    ...phaseDoubts(reported),
    ...blockDoubts(reported),
    ...timeDoubts(reported),
  ];
}

const keyOf = ({ suite, name }: CheckName) => `${suite}: ${name}`;

/** Requires exactly the checks that match the contents of the report, all of them passed. */
function checkDoubts(reported: Reported): string[] {
  const { checks } = reported;
  const expected = new Set(expectedChecks(reported).map(keyOf));
  const found = new Set(checks.map(keyOf));
  return [
    ...checks.flatMap((check) =>
      unless(check.result === 'passed', `check "${keyOf(check)}" has the result "${check.result}"`),
    ),
    ...[...expected].flatMap((key) => unless(found.has(key), `check "${key}" is missing`)),
    ...[...found].flatMap((key) =>
      unless(expected.has(key), `check "${key}" matches nothing else in it`),
    ),
    ...unless(found.size === checks.length, 'it lists a check twice'),
  ];
}

/** Names of the checks that the contents of a report require. */
function expectedChecks({ upgrades, queries, traffic, restart }: Reported): CheckName[] {
  return [
    ...Object.values(PREPARED).map(preparationCheck),
    preparationCheck(haveBinary(startReleaseOf(upgrades))),
    ...upgrades.flatMap(({ name, to, schedule, straddledPrevious, nodes }) =>
      [
        schedule === null ? UPGRADE.passes : UPGRADE.scheduled,
        ...(straddledPrevious ? [UPGRADE.straddles] : []),
        UPGRADE.through,
        ...nodes.map(({ service }) => runs(service, to)),
        UPGRADE.binary,
        UPGRADE.state,
      ].map((check) => upgradeCheck(name, check)),
    ),
    ...queries.map(({ name, release, moment }) =>
      moment === 'release' ? queryCheck(name, release) : answersAgain(name),
    ),
    ...traffic.map(({ name, stage }) => trafficCheck(name, stage)),
    ...(restart === null
      ? []
      : [restartCheck(restart.release), restartBinaryCheck(restart.release)]),
    NOTHING_ELSE,
  ];
}

function uniqueDoubts({ upgrades, releases }: Reported): string[] {
  const areUnique = (values: readonly unknown[]) => new Set(values).size === values.length;
  return [
    ...unless(areUnique(upgrades.map(({ name }) => name)), 'two upgrades have the same name'),
    ...unless(
      areUnique(upgrades.flatMap(({ proposal }) => proposal?.id ?? [])),
      'two upgrades have the same proposal',
    ),
    ...unless(areUnique(releases.map(({ name }) => name)), 'two releases have the same name'),
  ];
}

/** Requires that the images of all releases that ran were provided. */
function releaseDoubts({ upgrades, releases, images, chain }: Reported): string[] {
  const known = new Map(releases.map((release) => [release.name, release]));
  const provided = new Set(images.map(({ reference, imageId }) => `${reference} ${imageId}`));
  return [
    ...unless(chain.id !== null, 'it has no chain id'),
    ...[...visitedReleases(upgrades)].flatMap((name) => {
      const release = known.get(name);
      if (release === undefined) return [`release ${name} is missing`];
      const { image, imageId } = release;
      return [
        ...sourceDoubts(release),
        ...unless(
          imageId !== null && imageId !== '' && provided.has(`${image} ${imageId}`),
          `the image of ${name} was not provided`,
        ),
      ];
    }),
  ];
}

/** Start time of the chain. */
function startOf({ phases }: Reported): string | null {
  return phases.find(({ step }) => step.kind === 'start')?.startedAt ?? null;
}

function queryDoubts(reported: Reported): string[] {
  const { queries, upgrades, restart } = reported;
  const start = startOf(reported);
  return queries.flatMap(({ name, release, moment, ok, problem, at }) => {
    const about = `query ${name} at ${release}`;
    const last = upgrades.at(-1);
    const ran =
      moment === 'restart'
        ? restart !== null && release === restart.release && inOrder([last?.resumedAt ?? null, at])
        : upgrades.some(
            ({ to, resumedAt }, index) =>
              release === to && isBetween(at, resumedAt, upgrades[index + 1]?.haltedAt),
          ) ||
          (release === upgrades[0]?.from && inOrder([start, at, upgrades[0].haltedAt]));
    return [
      ...unless(ok && problem === null, `${about} was not answered as expected`),
      ...unless(ran, `${about} was asked at ${at}, when the release did not run`),
    ];
  });
}

/** `end` is undefined if nothing follows. */
function isBetween(at: string, begin: string | null, end: string | null | undefined): boolean {
  return inOrder([begin, at]) && (end === undefined || inOrder([at, end]));
}

function trafficDoubts(reported: Reported): string[] {
  const { traffic, upgrades } = reported;
  const start = startOf(reported);
  return traffic.flatMap(({ name, stage, ok, mayFail, at }) => [
    ...unless(ok || mayFail, `traffic ${name} failed`),
    ...unless(
      inOrder([start, at]) && isAtStage(at, stage, upgrades),
      `traffic ${name} was played at ${at}, outside its stage ${stage}`,
    ),
  ]);
}

function isAtStage(at: string, stage: string, upgrades: Reported['upgrades']): boolean {
  if (stage === 'start') return inOrder([at, upgrades[0]?.haltedAt ?? null]);
  if (stage === 'end') return inOrder([upgrades.at(-1)?.resumedAt ?? null, at]);
  const [when, name] = stageParts(stage);
  const index = upgrades.findIndex((upgrade) => upgrade.name === name);
  const upgrade = upgrades[index];
  if (upgrade === undefined) return false;
  return when === 'before'
    ? inOrder([at, upgrade.haltedAt])
    : isBetween(at, upgrade.resumedAt, upgrades[index + 1]?.haltedAt);
}

function restartDoubts({ restart, upgrades }: Reported): string[] {
  if (restart === null) return [];
  const { release, heightBefore, heightAfter, ok } = restart;
  const last = upgrades.at(-1);
  return [
    ...unless(ok && heightBefore < heightAfter, 'the chain did not resume after the restart'),
    ...unless(
      last?.height != null && last.height < heightBefore,
      `the restart at height ${heightBefore} came before the last upgrade`,
    ),
    ...unless(release === last?.to, `the restart was on ${release}, not ${last?.to}`),
  ];
}

function phaseDoubts({ phases }: Reported): string[] {
  const ended = new Set(phases.flatMap(({ step, ok }) => (ok === true ? [step.kind] : [])));
  return [
    ...PREPARATIONS.flatMap((kind) =>
      unless(ended.has(kind), `phase ${titleOf({ kind })} did not succeed`),
    ),
    ...phases.flatMap(({ name, ok, ms }) =>
      unless(ok === true && inOrder([0, ms]), `phase ${name} did not succeed`),
    ),
    ...unless(
      inOrder(phases.map(({ startedAt }) => startedAt)),
      'its phases are not in chronological order',
    ),
  ];
}

/** Requires blocks from before the first upgrade was proposed or scheduled until after the last upgrade and the restart. */
function blockDoubts({ blocks, upgrades, restart, totalMs }: Reported): string[] {
  const heights = blocks.map(([height]) => height);
  const needed = restart?.heightAfter ?? (upgrades.at(-1)?.height ?? 0) + 1;
  return [
    ...unless(
      (heights.at(-1) ?? 0) >= needed,
      `no block was observed at height ${needed} or above`,
    ),
    ...unless(
      (heights[0] ?? 0) <=
        (upgrades[0]?.proposal?.submittedHeight ?? upgrades[0]?.schedule?.scheduledHeight ?? 0),
      'no block was observed before the first upgrade was proposed or scheduled',
    ),
    ...unless(
      heights.every((height, index) => index === 0 || isNext(heights[index - 1] ?? 0, height)),
      'its block heights are out of order or have gaps',
    ),
    ...unless(
      inOrder([0, ...blocks.map(([, ms]) => ms), totalMs]),
      'its blocks were observed outside the time of the rehearsal',
    ),
  ];
}

function isNext(before: number, height: number): boolean {
  return before < height && height - before <= MOST_PASSED;
}

/** Requires that all times lie between the first event and the last. */
function timeDoubts({
  startedAt,
  totalMs,
  upgrades,
  queries,
  traffic,
  phases,
}: Reported): string[] {
  if (startedAt === null) return ['it has no start time'];
  const end = new Date(Date.parse(startedAt) + totalMs);
  if (Number.isNaN(end.getTime())) return ['it has no valid end time'];
  const times = [
    ...upgrades.flatMap(({ haltedAt, resumedAt, proposal, schedule }) => [
      haltedAt,
      resumedAt,
      ...(schedule === null
        ? [proposal?.submittedAt ?? null, proposal?.decidedAt ?? null]
        : [schedule.scheduledAt]),
    ]),
    ...queries.map(({ at }) => at),
    ...traffic.map(({ at }) => at),
    ...phases.map((phase) => phase.startedAt),
  ];
  const swaps = upgrades.flatMap(({ nodes }) => nodes.map(({ swapMs }) => swapMs ?? 0));
  return unless(
    swaps.every((ms) => ms <= totalMs) &&
      times.every((time) => isBetween(time ?? '', startedAt, end.toISOString())),
    `some of its times are not between ${startedAt} and ${end.toISOString()}`,
  );
}
