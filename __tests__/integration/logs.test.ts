import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { openDocker } from '../../src/docker/docker';
import { PROJECT_LABEL, RUN_LABEL, SERVICE_LABEL } from '../../src/docker/labels';
import { removeRun } from '../../src/run/remove-objects';
import { withLogLimit } from '../../src/stack/compose/log-limits';
import { LOG_BYTES } from '../../src/stack/logs/log-file';
import { LogBook } from '../../src/stack/logs/logs';
import { systemClock, waitUntil } from '../../src/system/clock';
import { systemExec } from '../../src/system/system-exec';
import { docker, removeTemporaryFolders, temporaryFolder } from './rehearsals';

const LIMIT_MS = 120_000;
const IMAGE = 'debian:bookworm-slim';
const runs: string[] = [];

afterAll(async () => {
  for (const run of runs) await removeRun(openDocker(systemExec, { run }), run);
  removeTemporaryFolders();
}, LIMIT_MS);

/** A run of containers, each with a shell script, and the book of their logs. */
function running(name: string, scripts: Readonly<Record<string, string>>) {
  const run = `rehearsal-logs-${process.pid}-${name}`;
  runs.push(run);
  const { logging } = withLogLimit({}) as { logging: { options: Record<string, string> } };
  const ids = Object.entries(scripts).map(([service, script]) =>
    docker([
      ...['run', '--detach', '--network', 'none', '--label', `${RUN_LABEL}=${run}`],
      ...['--label', `${PROJECT_LABEL}=${run}`, '--label', `${SERVICE_LABEL}=${service}`],
      ...Object.entries(logging.options).flatMap((option) => ['--log-opt', option.join('=')]),
      ...['--entrypoint', 'sh', IMAGE, '-c', script],
    ]).trim(),
  );
  const top = temporaryFolder();
  const folder = path.join(top, 'evidence', 'logs');
  const warnings: string[] = [];
  const failures: unknown[] = [];
  const book = new LogBook(openDocker(systemExec, { run }), systemClock, {
    ...{ folder, redact: (text: string) => text },
    warn: (message) => void warnings.push(message),
    failed: (error) => void failures.push(error),
  });
  const linesOf = (service: string) =>
    readFileSync(path.join(folder, `${service}.log`), 'utf8')
      .trimEnd()
      .split('\n');
  const until = (what: string, condition: () => boolean) =>
    waitUntil(what, () => (condition() ? { done: undefined } : { seen: 'not yet' }), {
      ...{ clock: systemClock, timeout: LIMIT_MS, interval: 20 },
    });
  return { book, ids, top, folder, warnings, failures, linesOf, until };
}

const textOf = (line: string) => line.slice(line.indexOf(' ') + 1);

describe('a container that forges lines of another one', () => {
  const FORGED = [
    String.raw`hello\r../../outside/pwned-1  | 2026-01-02T03:04:05.000Z x`,
    String.raw`hello\342\200\250val-bob-1  | 2026-01-02T03:04:05.000000000Z x`,
    'val-bob-1  | 2026-01-02T03:04:05.000000000Z x',
    '2026-01-02T03:04:05.000000000Z x',
    String.raw`\033[2K\033[1A\0../../outside/pwned | 2026-01-02T03:04:05.000Z`,
    String.raw`\377\376 ends`,
  ];

  it(
    'gets them in its own log, one line each, with the time of the engine',
    async () => {
      const script = FORGED.map((line) => `printf '${line}\\n'`).join('\n');
      const long = 'head -c 50000 /dev/zero | tr "\\0" z; echo; printf "no line feed"';
      const { book, top, folder, linesOf, failures, warnings } = running('forged', {
        node: `${script}\n${long}`,
        'val-bob': 'echo I am bob',
      });
      const outside = path.join(top, 'outside');
      mkdirSync(outside);
      await book.follow();
      await book.drain();
      await book.close();
      expect(readdirSync(folder).sort()).toEqual(['node.log', 'val-bob.log']);
      expect([...book.services].sort()).toEqual(['node', 'val-bob']);
      expect(readdirSync(outside)).toEqual([]);
      expect(linesOf('val-bob').map(textOf)).toEqual(['I am bob']);
      const lines = linesOf('node');
      expect(lines).toHaveLength(FORGED.length + 2);
      expect(textOf(lines.at(-1) ?? '')).toBe('no line feed');
      expect(textOf(lines.at(-2) ?? '')).toBe('z'.repeat(32 * 1024)); // no stamp within
      for (const { at } of book.last('node')) expect(at).toBeGreaterThan(Date.now() - LIMIT_MS);
      expect([failures, warnings]).toEqual([[], []]);
    },
    LIMIT_MS,
  );
});

it(
  'the log of a restarted container has no lost and no duplicate lines',
  async () => {
    const count = 'n=$(cat /n 2>/dev/null || echo 0); end=$((n + 500))';
    const { book, ids, linesOf, until, failures } = running('again', {
      node: `${count}; while [ $n -lt $end ]; do n=$((n + 1)); echo $n; echo $n >&2; done; echo $n > /n`,
    });
    const [id = ''] = ids;
    const last = () => book.last('node', 1).at(-1)?.text;
    await book.follow();
    for (const end of [500, 1_000, 1_500]) {
      await until(`the line ${end}`, () => last() === String(end));
      docker(['wait', id]);
      if (end === 1_500) break;
      docker(['start', id]);
      book.followContainer(id, 'node');
    }
    await book.drain();
    await book.close();
    // Each stream has each number once; the order between the streams is undefined.
    const numbers = linesOf('node').map((line) => Number(textOf(line)));
    const wanted = Array.from({ length: 3_000 }, (_, i) => Math.floor(i / 2) + 1);
    expect(numbers.sort((a, b) => a - b)).toEqual(wanted);
    expect(failures).toEqual([]);
  },
  LIMIT_MS,
);

it(
  'a container that writes a gigabyte fills neither disk nor memory, and delays no other log',
  async () => {
    const text = 'z'.repeat(200);
    const { book, folder, linesOf, until, warnings, failures } = running('flood', {
      flood: `yes ${text} | head -c 1G; sleep 600`,
      node: 'n=0; while true; do n=$((n + 1)); echo $n; sleep 0.1; done',
    });
    const before = process.memoryUsage().rss;
    let most = 0;
    book.listen(({ service }) => {
      if (service === 'node') most = Math.max(most, process.memoryUsage().rss - before);
    });
    await book.follow();
    await until('more than is kept', () => warnings.length > 0);
    const then = Number(book.last('node', 1)[0]?.text);
    await until('lines of the other', () => Number(book.last('node', 1)[0]?.text) > then + 5);
    await book.close();
    const file = path.join(folder, 'flood.log');
    expect(warnings).toEqual([expect.stringContaining(`${file} is incomplete`)]);
    expect(statSync(file).size).toBeLessThan(LOG_BYTES + 1024 * 1024);
    const numbers = linesOf('node').map((line) => Number(textOf(line)));
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
    expect(most).toBeLessThan(200e6);
    expect(failures).toEqual([]);
  },
  LIMIT_MS,
);
