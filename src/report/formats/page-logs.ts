import { constants as system } from 'node:fs';
import { type FileHandle, open, readdir } from 'node:fs/promises';
import path from 'node:path';
import { bytesOf } from '../../system/files';
import type { LogPart, PageLog } from '../model/page-data';
import type { Report } from '../model/schema';
import { embeddedBytes } from './embed';
import { type ByteSource, offsetOfTime, selectRanges, wholeLines } from './log-ranges';

/** Maximum size of all logs in a page, in bytes; the evidence contains the whole logs. */
export const PAGE_LOG_BYTES = 3_000_000;

/** Folder of the logs in the evidence. */
const FOLDER = 'logs';
const ENDING = '.log';
/** Maximum number of logs, above any run's; each is an open file. */
const MOST_LOGS = 500;
/** Flags against a log that was replaced by a symbolic link or a named pipe. */
const READ = system.O_RDONLY | system.O_NOFOLLOW | system.O_NONBLOCK;
/** Maximum number of reductions of a selection: escaping makes it larger in the page than in the file. */
const ATTEMPTS = 4;
/** Growth of a log by escaping in the page: at most six bytes for one, as in \u003c. */
const WORST_CASE = 6.5;

/**
 * Reads the logs of the evidence for the page: of a log without enough space, its beginning, the surroundings of
 * the halts, and its end. A log is held in memory as a whole only if it fits.
 *
 * @param folder evidence folder
 * @param maxBytes maximum size of all logs in the page
 */
export async function readPageLogs(
  folder: string,
  report: Report,
  maxBytes: number,
): Promise<PageLog[]> {
  const entries = await readdir(path.join(folder, FOLDER), { withFileTypes: true }).catch(() => []);
  const names = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ENDING))
    .map(({ name }) => name);
  const opened: { name: string; handle: FileHandle; source: ByteSource }[] = [];
  try {
    for (const name of names.sort().slice(0, MOST_LOGS)) {
      const handle = await open(path.join(folder, FOLDER, name), READ);
      opened.push({ name, handle, source: await sourceOf(handle) });
    }
    // Smallest first, so that larger logs can use the unused shares.
    opened.sort((one, other) => one.source.bytes - other.source.bytes);
    const logs: PageLog[] = [];
    let left = maxBytes;
    for (const [index, { name, source }] of opened.entries()) {
      const service = name.slice(0, -ENDING.length);
      const share = Math.floor(left / (opened.length - index));
      const parts = await readParts(source, haltsOf(report, service), share);
      left -= costOf(parts);
      logs.push({ service, file: `${FOLDER}/${name}`, bytes: source.bytes, parts });
    }
    return logs.sort((one, other) => (one.service < other.service ? -1 : 1));
  } finally {
    for (const { handle } of opened) await handle.close();
  }
}

/**
 * Reads the parts of a log that take at most `maxBytes` in the page.
 *
 * @param halts host times of the halts, in milliseconds since the epoch
 */
export async function readParts(
  source: ByteSource,
  halts: readonly number[],
  maxBytes: number,
): Promise<LogPart[]> {
  const anchors: number[] = [];
  if (source.bytes > maxBytes) {
    for (const halt of halts) anchors.push(await offsetOfTime(source, halt));
  }
  let budget = maxBytes;
  for (let attempt = 1; ; attempt++) {
    const parts: LogPart[] = [];
    for (const range of selectRanges(source.bytes, anchors, Math.floor(budget))) {
      const part = wholeLines(await source.read(range.from, range.to), range, source.bytes);
      if (part.text !== '') parts.push(part);
    }
    const cost = costOf(parts);
    if (cost <= maxBytes) return parts;
    if (attempt > ATTEMPTS) return [];
    budget = attempt < ATTEMPTS ? (budget * 0.98 * maxBytes) / cost : maxBytes / WORST_CASE;
  }
}

/** Times of a service's halts at upgrades, in milliseconds since the epoch; the chain's for other services. */
export function haltsOf({ upgrades }: Report, service: string): number[] {
  return upgrades.flatMap(({ haltedAt, nodes }) => {
    const own = nodes.find((node) => node.service === service)?.haltedAt;
    const halt = own ?? haltedAt;
    return halt === null ? [] : [Date.parse(halt)];
  });
}

function costOf(parts: readonly LogPart[]): number {
  return parts.reduce((bytes, { text }) => bytes + embeddedBytes(text), 0);
}

async function sourceOf(handle: FileHandle): Promise<ByteSource> {
  const { size } = await handle.stat();
  return {
    bytes: size,
    read: (from, to) => bytesOf(handle, Math.max(0, to - from), from),
  };
}
