import { gigabytes, shortHash } from '../../text/format';
import { shownSource } from '../model/format';
import type { Report } from '../model/schema';
import { blocks, clip, code, details, join, type Markdown, md, table, text } from './markdown';
import { DASH, duration, limitedBlock, type Section, value } from './section';

/** Output of the traffic. */
export function trafficSection({ traffic }: Report): Section {
  if (traffic.length === 0) return { kind: 'traffic', body: md`` };
  const outputs = traffic.flatMap(({ name, stage, ok, mayFail, output }) => [
    md`**${code(name)}** (${code(stage)}${ok ? '' : `, failed${mayFail ? ', which the plan allows' : ''}`})`,
    limitedBlock(output),
  ]);
  return { kind: 'traffic', body: details(`Traffic (${traffic.length})`, blocks(...outputs)) };
}

/** One line about the restart. */
export function restartSection({ restart }: Report): Section {
  if (restart === null) return { kind: 'restart', body: md`` };
  const { release, heightBefore, heightAfter, ok } = restart;
  const went = ok ? md`resumed` : md`**did not resume**`;
  return {
    kind: 'restart',
    body: md`**Restart** on ${code(release)} without Cosmovisor: the chain ${went}; height ${heightBefore} before, ${heightAfter} after.`,
  };
}

/** Notices for the reader besides the result. */
export function noticeSection({ notices }: Report): Section {
  if (notices.length === 0) return { kind: 'notices', body: md`` };
  const lines = notices.map((notice) => md`- ${text(notice)}`);
  return { kind: 'notices', body: details(`Notices (${notices.length})`, join(lines, '\n')) };
}

/** Duration of each phase. */
export function phaseSection({ phases, totalMs }: Report): Section {
  if (phases.length === 0) return { kind: 'timings', body: md`` };
  const columns = [
    { title: 'Phase' },
    { title: 'Time', align: 'right' },
    { title: 'Result' },
  ] as const;
  const results = new Map([
    [true, md`ok`],
    [false, md`**failed**`],
    [null, md`**did not end**`],
  ]);
  const rows = phases.map(({ name, ms, ok }) => [
    code(name),
    duration(ms),
    results.get(ok) ?? DASH,
  ]);
  const total = [md`Total`, duration(totalMs), md``];
  const timings = table(columns, [...rows, total]);
  return { kind: 'timings', body: details(`Timings (${rows.length} phases)`, timings) };
}

const DECISIONS: Readonly<Record<Report['images'][number]['decision'], string>> = {
  given: 'existed',
  pulled: 'pulled',
  engine: 'unchanged, in the engine',
  cache: 'unchanged, from the cache',
  build: 'built',
};

/** Table of the images with their origin and size, and the disk space. */
function providedTable({ images, disk }: Report): Markdown {
  if (images.length === 0) return md``;
  const columns = [
    { title: 'Image' },
    { title: 'Origin' },
    { title: 'Time', align: 'right' },
    { title: 'Size', align: 'right' },
    { title: 'Key' },
    { title: 'Digest' },
  ] as const;
  const rows = images.map(({ reference, decision, ms, bytes, key, digests }) => [
    code(reference),
    text(DECISIONS[decision]),
    ms === null ? DASH : duration(ms),
    text(gigabytes(bytes)),
    key === null ? DASH : code(shortHash(key)),
    digests[0] === undefined ? DASH : code(clip(digests[0], 100)),
  ]);
  const taken = Object.entries(disk ?? {}).map(([moment, { free, images, cache }]) => {
    const held = images === null ? '' : `, ${gigabytes(images)} in images`;
    return `${moment}: ${gigabytes(free)} free${held}, ${gigabytes(cache)} in the cache`;
  });
  return blocks(
    table(columns, rows),
    taken.length === 0 ? md`` : md`Disk space ${text(taken.join('; '))}.`,
  );
}

/** Tables of the releases and of all images, with their sources. */
export function imageSection(report: Report): Section {
  const { releases } = report;
  const titles = [
    ...['Release', 'Image', 'Image id', 'Source', 'Binary (sha256)', 'Cosmos SDK', 'Engine'],
  ].map((title) => ({ title }));
  const rows = releases.map(({ name, image, imageId, source, sha256, sdk, engine }) => [
    code(name),
    code(image),
    imageId === null ? DASH : code(clip(imageId, 20)),
    source === null ? DASH : code(clip(shownSource(source), 160)),
    sha256 === null ? DASH : code(shortHash(sha256)),
    value(sdk),
    value(engine),
  ]);
  const tables = blocks(table(titles, rows), providedTable(report));
  return { kind: 'images', body: details('Releases and images', tables) };
}
