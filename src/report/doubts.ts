import { binaryDoubts } from './binaries';
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
} from './check-names';
import type { Report } from './schema';
import { sourceDoubts } from './source-doubts';
import { inOrder, unless, upgradeDoubts } from './upgrade-doubts';

/** More than any rehearsal has; the time that judging takes grows with them. */
const MOST_UPGRADES = 1_000;

/** Heights that may pass between two looks at the nodes; no chain makes as many. */
const MOST_PASSED = 10_000;

/** A report as far as it tells what happened, and what was checked. */
export type Told = Omit<Report, 'schema' | 'result' | 'failure'>;

/**
 * What keeps a report that names no failure from being one of a rehearsal that passed, in words, by nothing
 * but what it says itself; none where all that has to hold does. A new report and one that is combined
 * are judged by it, so both mean the same by "passed".
 */
export function doubtsOf(told: Told): string[] {
  const { upgrades } = told;
  if (upgrades.length === 0) return ['it has no upgrade', ...checkDoubts(told)];
  if (upgrades.length > MOST_UPGRADES) return [`it has more than ${MOST_UPGRADES} upgrades`];
  return [
    ...checkDoubts(told),
    ...upgrades.flatMap((upgrade, index) => upgradeDoubts(upgrade, upgrades[index - 1])),
    ...uniqueDoubts(told),
    ...releaseDoubts(told),
    ...binaryDoubts(told),
    ...queryDoubts(told),
    ...trafficDoubts(told),
    ...restartDoubts(told),
    ...phaseDoubts(told),
    ...blockDoubts(told),
    ...timeDoubts(told),
  ];
}

const keyOf = ({ suite, name }: CheckName) => `${suite}: ${name}`;

/** Each check has to be of something in the report, each thing needs its check, and all have passed. */
function checkDoubts(told: Told): string[] {
  const { checks } = told;
  const expected = new Set(expectedChecks(told).map(keyOf));
  const found = new Set(checks.map(keyOf));
  return [
    ...checks.flatMap((check) =>
      unless(check.result === 'passed', `"${keyOf(check)}" is ${check.result}`),
    ),
    ...[...expected].flatMap((key) => unless(found.has(key), `"${key}" was not checked`)),
    ...[...found].flatMap((key) => unless(expected.has(key), `"${key}" is of nothing in it`)),
    ...unless(found.size === checks.length, 'a check is in it twice'),
  ];
}

/** The checks of what a report has in it, by name. */
function expectedChecks({ upgrades, queries, traffic, restart }: Told): CheckName[] {
  return [
    ...PREPARATIONS.map(([, name]) => preparationCheck(name)),
    preparationCheck(haveBinary(upgrades[0]?.from ?? '')),
    ...upgrades.flatMap(({ name, to, straddledPrevious, nodes }) =>
      [
        UPGRADE.passes,
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

function uniqueDoubts({ upgrades, releases }: Told): string[] {
  const areUnique = (values: readonly unknown[]) => new Set(values).size === values.length;
  return [
    ...unless(areUnique(upgrades.map(({ name }) => name)), 'two upgrades have one name'),
    ...unless(areUnique(upgrades.map(({ proposal }) => proposal?.id)), 'upgrades share a proposal'),
    ...unless(areUnique(releases.map(({ name }) => name)), 'two releases have one name'),
  ];
}

/** Every release that ran was in the engine. */
function releaseDoubts({ upgrades, releases, images, chain }: Told): string[] {
  const known = new Map(releases.map((release) => [release.name, release]));
  const provided = new Set(images.map(({ reference, imageId }) => `${reference} ${imageId}`));
  const visited = new Set(upgrades.flatMap(({ from, to }) => [from, to]));
  return [
    ...unless(chain.id !== null, 'its chain has no id'),
    ...[...visited].flatMap((name) => {
      const release = known.get(name);
      if (release === undefined) return [`its releases lack ${name}`];
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

/** When the chain was started. */
function startOf({ phases }: Told): string | null {
  return phases.find(({ name }) => name === 'start')?.startedAt ?? null;
}

function queryDoubts(told: Told): string[] {
  const { queries, upgrades, restart } = told;
  const start = startOf(told);
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
      ...unless(ran, `${about} was asked at ${at}, when it did not run`),
    ];
  });
}

/** `end` is undefined where nothing comes after. */
function isBetween(at: string, begin: string | null, end: string | null | undefined): boolean {
  return inOrder([begin, at]) && (end === undefined || inOrder([at, end]));
}

function trafficDoubts(told: Told): string[] {
  const { traffic, upgrades } = told;
  const start = startOf(told);
  return traffic.flatMap(({ name, stage, ok, mayFail, at }) => [
    ...unless(ok || mayFail, `traffic ${name} failed`),
    ...unless(
      inOrder([start, at]) && isAtStage(at, stage, upgrades),
      `traffic ${name} was played at ${at}, not ${stage}`,
    ),
  ]);
}

function isAtStage(at: string, stage: string, upgrades: Told['upgrades']): boolean {
  if (stage === 'start') return inOrder([at, upgrades[0]?.haltedAt ?? null]);
  if (stage === 'end') return inOrder([upgrades.at(-1)?.resumedAt ?? null, at]);
  const [, when, name] = /^(before|after):(.+)$/s.exec(stage) ?? [];
  const index = upgrades.findIndex((upgrade) => upgrade.name === name);
  const upgrade = upgrades[index];
  if (upgrade === undefined) return false;
  return when === 'before'
    ? inOrder([at, upgrade.haltedAt])
    : isBetween(at, upgrade.resumedAt, upgrades[index + 1]?.haltedAt);
}

function restartDoubts({ restart, upgrades }: Told): string[] {
  if (restart === null) return [];
  const { release, heightBefore, heightAfter, ok } = restart;
  const last = upgrades.at(-1);
  return [
    ...unless(ok && heightBefore < heightAfter, 'the chain did not go on after the restart'),
    ...unless(
      last?.height != null && last.height < heightBefore,
      `the restart at height ${heightBefore} came before the last upgrade`,
    ),
    ...unless(release === last?.to, `the restart was on ${release}, not ${last?.to}`),
  ];
}

function phaseDoubts({ phases }: Told): string[] {
  const ended = new Set(phases.map(({ name, ok }) => `${name} ${ok}`));
  return [
    ...PREPARATIONS.flatMap(([phase]) =>
      unless(ended.has(`${phase} true`), `phase ${phase} did not end well`),
    ),
    ...phases.flatMap(({ name, ok, ms }) =>
      unless(ok === true && inOrder([0, ms]), `phase ${name} did not end well`),
    ),
    ...unless(
      inOrder(phases.map(({ startedAt }) => startedAt)),
      'its phases are not in the order of their times',
    ),
  ];
}

/** Blocks were seen, up to what the report says of the last upgrade and the restart. */
function blockDoubts({ blocks, upgrades, restart, totalMs }: Told): string[] {
  const heights = blocks.map(([height]) => height);
  const needed = restart?.heightAfter ?? (upgrades.at(-1)?.height ?? 0) + 1;
  return [
    ...unless((heights.at(-1) ?? 0) >= needed, `no block was seen at height ${needed} or above`),
    ...unless(
      (heights[0] ?? 0) <= (upgrades[0]?.proposal?.submittedHeight ?? 0),
      'no block was seen before the first proposal',
    ),
    ...unless(
      heights.every((height, index) => index === 0 || isNext(heights[index - 1] ?? 0, height)),
      'its blocks are not in order, or leap',
    ),
    ...unless(
      inOrder([0, ...blocks.map(([, ms]) => ms), totalMs]),
      'its blocks were seen before or after the rehearsal',
    ),
  ];
}

function isNext(before: number, height: number): boolean {
  return before < height && height - before <= MOST_PASSED;
}

/** All that happened did so between the first event and the last. */
function timeDoubts({ startedAt, totalMs, upgrades, queries, traffic, phases }: Told): string[] {
  if (startedAt === null) return ['it has no beginning'];
  const end = new Date(Date.parse(startedAt) + totalMs);
  if (Number.isNaN(end.getTime())) return ['it has no end'];
  const times = [
    ...upgrades.flatMap(({ haltedAt, resumedAt, proposal }) => [
      ...[haltedAt, resumedAt, proposal?.submittedAt ?? null, proposal?.decidedAt ?? null],
    ]),
    ...queries.map(({ at }) => at),
    ...traffic.map(({ at }) => at),
    ...phases.map((phase) => phase.startedAt),
  ];
  const swaps = upgrades.flatMap(({ nodes }) => nodes.map(({ swapMs }) => swapMs ?? 0));
  return unless(
    swaps.every((ms) => ms <= totalMs) &&
      times.every((time) => isBetween(time ?? '', startedAt, end.toISOString())),
    `not all of it happened between ${startedAt} and ${end.toISOString()}`,
  );
}
