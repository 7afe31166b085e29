import { upgradeMoment } from './check-names';
import { shortHash } from './format';
import type { Report } from './schema';

type Told = Pick<Report, 'binaries' | 'releases' | 'upgrades' | 'restart'>;
type Seen = Report['binaries'][number];
type Result = Pick<Report['checks'][number], 'result' | 'message'>;

/** Whether nodes were seen to have a release's binary at a moment: all that were looked at, and there were some. */
export function binariesAt({ binaries }: Pick<Told, 'binaries'>, moment: string): Result {
  const seen = binaries.filter((binary) => binary.moment === moment);
  const wrong = seen.filter(({ ok }) => !ok);
  if (wrong.length > 0) return { result: 'failed', message: wrong.map(otherBinary).join('; ') };
  if (seen.length === 0) return { result: 'not reached', message: null };
  return { result: 'passed', message: `sha256 ${shortHash(seen[0]?.expected ?? '')}` };
}

/** What is known of the binary of one node at a moment. */
export function binaryOf(
  { binaries }: Pick<Told, 'binaries'>,
  moment: string,
  service: string,
): Result {
  return binariesAt({ binaries: binaries.filter((seen) => seen.service === service) }, moment);
}

/** What a node has that is not the release's, with both hashes. */
export function otherBinary({
  service,
  release,
  sha256,
  expected,
}: Pick<Seen, 'service' | 'release' | 'sha256' | 'expected'>): string {
  return `${service} has ${sha256 ?? 'none'}, the binary of ${release} is ${expected}`;
}

/** A look at a node that has to be in a report. */
interface Needed {
  readonly service: string;
  readonly release: string | undefined;
  readonly moment: string;
}

/** What keeps a report from proving which binaries ran, in words; none where it does. */
export function binaryDoubts(told: Told): string[] {
  const { binaries, releases } = told;
  const known = new Map(releases.map(({ name, sha256 }) => [name, sha256]));
  const needed = neededIn(told);
  const keyOf = ({ service, release, moment }: Needed) =>
    JSON.stringify([service, release, moment]);
  const keys = new Set(needed.map(keyOf));
  const found = new Set(binaries.map(keyOf));
  return [
    ...needed.flatMap((need) =>
      found.has(keyOf(need)) ? [] : [`the binary of ${need.service} was not seen: ${need.moment}`],
    ),
    ...(found.size === binaries.length ? [] : ['a binary is in it twice']),
    ...binaries.flatMap((seen) => {
      const { service, release, moment, sha256, expected, ok } = seen;
      // The restart is on the release's own image, whose binary may be another build of it.
      const isReleases = moment === 'restart' || expected === known.get(release);
      const isThere = ok && sha256 === expected && /^[0-9a-f]{64}$/.test(expected);
      return isThere && isReleases && keys.has(keyOf(seen))
        ? []
        : [`the binary of ${service} (${moment}) is not that of ${release}`];
    }),
  ];
}

function neededIn({ upgrades, restart }: Told): Needed[] {
  const [first] = upgrades;
  const nodes = first?.nodes ?? [];
  const at = (moment: string, release: string | undefined) =>
    nodes.map(({ service }) => ({ service, release, moment }));
  return [
    ...at('start', first?.from),
    ...upgrades.flatMap(({ name, to }) => at(upgradeMoment(name), to)),
    ...(restart === null ? [] : at('restart', restart.release)),
  ];
}
