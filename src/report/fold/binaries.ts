import { AT_RESTART, AT_START, atUpgrade, type Moment } from '../../procedure/moment';
import { shortHash } from '../../text/format';
import type { Report } from '../model/schema';
import { failed, NOT_REACHED, PASSED, type Result } from './result';

type Reported = Pick<Report, 'binaries' | 'releases' | 'upgrades' | 'restart'>;
type Seen = Report['binaries'][number];

/** Result of the binary check at a moment: passed if at least one node was checked and all have the binary. */
export function binariesAt({ binaries }: Pick<Reported, 'binaries'>, at: Moment): Result {
  const seen = binaries.filter(
    ({ moment, upgrade }) => moment === at.moment && upgrade === at.upgrade,
  );
  const wrong = seen.filter(({ ok }) => !ok);
  if (wrong.length > 0) return failed('BINARY_DIFFERS', wrong.map(otherBinary).join('; '));
  if (seen.length === 0) return NOT_REACHED;
  return { ...PASSED, message: `sha256 ${shortHash(seen[0]?.expected ?? '')}` };
}

/** Result of the binary check of one node at a moment. */
export function binaryOf(
  { binaries }: Pick<Reported, 'binaries'>,
  moment: Moment,
  service: string,
): Result {
  return binariesAt({ binaries: binaries.filter((seen) => seen.service === service) }, moment);
}

/** Describes a wrong binary of a node, with the found and the expected hash. */
export function otherBinary({
  service,
  release,
  sha256,
  expected,
}: Pick<Seen, 'service' | 'release' | 'sha256' | 'expected'>): string {
  return `${service} has ${sha256 ?? 'no binary'}, expected ${expected} (${release})`;
}

/** A check of a node's binary that a report must contain. */
interface Needed extends Moment {
  readonly service: string;
  readonly release: string | undefined;
}

/** Gaps in a report's proof of the binaries that ran, in words; empty if there are none. */
export function binaryDoubts(reported: Reported): string[] {
  const { binaries, releases } = reported;
  const known = new Map(releases.map(({ name, sha256 }) => [name, sha256]));
  const needed = neededIn(reported);
  const keyOf = ({ service, release, moment, upgrade }: Needed) =>
    JSON.stringify([service, release, moment, upgrade]);
  const keys = new Set(needed.map(keyOf));
  const found = new Set(binaries.map(keyOf));
  return [
    ...needed.flatMap((need) =>
      found.has(keyOf(need))
        ? []
        : [`the binary of ${need.service} was not checked: ${named(need)}`],
    ),
    ...(found.size === binaries.length ? [] : ['it lists a binary twice']),
    ...binaries.flatMap((seen) => {
      const { service, release, sha256, expected, ok } = seen;
      // The restart uses the release's own image, whose binary may be from another build.
      const isReleases = seen.moment === 'restart' || expected === known.get(release);
      const isThere = ok && sha256 === expected && /^[0-9a-f]{64}$/.test(expected);
      return isThere && isReleases && keys.has(keyOf(seen))
        ? []
        : [`the binary of ${service} (${named(seen)}) is not that of ${release}`];
    }),
  ];
}

function neededIn({ upgrades, restart }: Reported): Needed[] {
  const [first] = upgrades;
  const nodes = first?.nodes ?? [];
  const at = (moment: Moment, release: string | undefined) =>
    nodes.map(({ service }) => ({ service, release, ...moment }));
  return [
    ...at(AT_START, first?.from),
    ...upgrades.flatMap(({ name, to }) => at(atUpgrade(name), to)),
    ...(restart === null ? [] : at(AT_RESTART, restart.release)),
  ];
}

function named({ moment, upgrade }: Moment): string {
  return upgrade === null ? moment : `upgrade ${upgrade}`;
}
