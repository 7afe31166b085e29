import { constants as system } from 'node:fs';
import { type FileHandle, open, readdir } from 'node:fs/promises';
import path from 'node:path';
import { embeddedBytes } from './embed';
import { type ByteSource, offsetOfTime, selectRanges, wholeLines } from './log-ranges';
import type { LogPart, PageLog } from './page-data';
import type { Report } from './schema';

/** What all logs together may take in a page; the whole ones are beside it. */
export const PAGE_LOG_BYTES = 3_000_000;

/** The folder of the logs in the evidence. */
const FOLDER = 'logs';
const ENDING = '.log';
/** More than a run has; each is an open file. */
const MOST_LOGS = 500;
/** What stands in the place of a log may be a link or a pipe by now. */
const READ = system.O_RDONLY | system.O_NOFOLLOW | system.O_NONBLOCK;
/** How often a selection is made smaller because it takes more bytes in the page than in the file. */
const ATTEMPTS = 4;
/** A byte of a log takes at most six in the page, as a control character and \u003c do. */
const WORST_CASE = 6.5;

/**
 * The logs of the evidence as far as the page has room for them: of each the beginning, what
 * surrounds the halts, and the end. No log is held in memory as a whole unless it fits.
 *
 * @param folder the evidence; without logs in it there are none
 * @param maxBytes what all of them may take in the page
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
    // The smallest first: what they leave of their share is for the larger ones.
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
 * The parts of a log that take at most `maxBytes` in the page.
 *
 * @param halts the host's time in milliseconds of each halt
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

/** When a service halted at each upgrade that got so far, or where it has none, when the chain did. */
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
    async read(from, to) {
      const buffer = Buffer.alloc(Math.max(0, to - from));
      let filled = 0;
      while (filled < buffer.length) {
        const { bytesRead } = await handle.read(
          buffer,
          filled,
          buffer.length - filled,
          from + filled,
        );
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return buffer.subarray(0, filled);
    },
  };
}
