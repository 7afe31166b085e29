import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { jest } from '@jest/globals';
import type { LogLine } from '../../../src/stack/logs/log-line';
import { LogBook, type LogTarget } from '../../../src/stack/logs/logs';
import { FakeClock, settled } from '../../helpers/clock';
import { fakeDocker } from '../../helpers/docker';
import { folderWith, temporaryFolder } from '../../helpers/folder';
import { Following } from '../../helpers/following';

const root = temporaryFolder();
const redact = (text: string) => text.replaceAll('abandon about', '***');
const raw = (second: number, text: string) => `${new Date(second * 1_000).toISOString()} ${text}`;

/** A log book of a run with containers, each with an id and a service name. */
async function book(
  containers: readonly (readonly [string, string])[] = [
    ['id1', 'val-alice'],
    ['id2', 'val-bob'],
  ],
  target: Partial<LogTarget> = {},
) {
  const now = [...containers];
  const following = new Following();
  const docker = fakeDocker({
    containers: {
      ofServices: async () => now.map(([id, service]) => ({ id, service })),
      ...following.verbs,
    },
  });
  const folder = path.join(folderWith(root), 'logs');
  const clock = FakeClock.still();
  const warnings: string[] = [];
  const warn = (message: string) => void warnings.push(message);
  const logs = new LogBook(docker, clock, { folder, redact, warn, ...target });
  const heard: LogLine[] = [];
  logs.listen((line) => heard.push(line));
  await logs.follow();
  /** The most recently followed log of a container. */
  const logOf = (id: string) => following.logOf(id);
  const emit = (line: string, id = 'id1') => logOf(id).emit(line);
  const end = (code = 0) => following.endLogs(undefined, code);
  const file = async (service: string) => {
    await logs.close();
    return readFileSync(path.join(folder, `${service}.log`), 'utf8');
  };
  /** Containers with followed logs, and the start times. */
  const followed = () => following.logs.map(({ container, since }) => [container, since]);
  return { clock, folder, now, logs, heard, warnings, logOf, emit, end, file, followed };
}

it('the log of each container of the run is followed from its first line', async () => {
  const { followed } = await book();
  expect(followed()).toEqual([
    ['id1', undefined],
    ['id2', undefined],
  ]);
});

it('lines are kept by service, passed to the listeners and written to files', async () => {
  const { logs, heard, emit, file } = await book();
  emit(raw(1, 'one'));
  emit(raw(2, 'two'), 'id2');
  emit(raw(3, 'three'));
  expect(logs.last('val-alice').map(({ text }) => text)).toEqual(['one', 'three']);
  expect(logs.services).toEqual(['val-alice', 'val-bob']);
  expect(logs.last('node-carol')).toEqual([]);
  expect(heard.map(({ text }) => text)).toEqual(['one', 'two', 'three']);
  expect(await file('val-alice')).toBe(
    '1970-01-01T00:00:01.000Z one\n1970-01-01T00:00:03.000Z three\n',
  );
});

it('the secrets filter receives the container of each line', async () => {
  const redact = (line: string, container: string) => `${line} of ${container}`;
  const { heard, emit } = await book(undefined, { redact });
  emit(raw(1, 'one'));
  emit(raw(2, 'two'), 'id2');
  emit(raw(3, 'three'));
  expect(heard.map(({ text }) => text)).toEqual(['one of id1', 'two of id2', 'three of id1']);
});

it('a secret that a container writes is kept nowhere', async () => {
  const { logs, heard, emit, file } = await book();
  emit(raw(1, 'importing abandon about'));
  expect(heard.map(({ text }) => text)).toEqual(['importing ***']);
  expect(logs.last('val-alice').map(({ text }) => text)).toEqual(['importing ***']);
  expect(await file('val-alice')).toBe('1970-01-01T00:00:01.000Z importing ***\n');
});

it('the last lines of a service are limited to the requested count, at most 400', async () => {
  const { logs, emit } = await book();
  for (let second = 1; second <= 450; second++) emit(raw(second, `line ${second}`));
  expect(logs.last('val-alice')).toHaveLength(400);
  expect(logs.last('val-alice', 2).map(({ text }) => text)).toEqual(['line 449', 'line 450']);
});

it('distinct lines with equal text are both kept', async () => {
  const { logs, emit } = await book();
  emit('2026-11-20T20:28:14.318000001Z }');
  emit('2026-11-20T20:28:14.318000002Z }');
  expect(logs.last('val-alice')).toHaveLength(2);
});

it('the files and their folder are accessible only to their owner', async () => {
  const { folder, emit, file } = await book();
  emit(raw(1, 'one'));
  await file('val-alice');
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(statSync(path.join(folder, 'val-alice.log')).mode & 0o777).toBe(0o600);
});

describe('the output of a container', () => {
  const FORGED = [
    'x\r../../outside/pwned-1  | 2026-01-02T03:04:05.000Z x',
    'x\u2028val-bob-1  | 2026-01-02T03:04:05.000Z x',
    'val-bob-1  | 2026-01-02T03:04:05.000Z x',
    '../../outside/pwned-1  | 2026-01-02T03:04:05.000Z x',
    '2026-01-02T03:04:05.000000000Z x',
    '\u001b[2K\u001b[1Aval-bob-1  | 2026-01-02T03:04:05.000Z x',
    '\u0000',
  ];

  it.each(FORGED)('is its own log, regardless of its text: %j', async (text) => {
    const { folder, logs, heard, emit, file } = await book();
    emit(raw(1, text));
    expect(logs.services).toEqual(['val-alice']);
    expect(heard).toEqual([expect.objectContaining({ service: 'val-alice', at: 1_000 })]);
    expect((await file('val-alice')).trimEnd().split(/[\n\r\u2028]/)).toHaveLength(1);
    expect(readdirSync(folder)).toEqual(['val-alice.log']);
  });

  it('is kept in memory up to 8 KB a line, and in the file with more', async () => {
    const { logs, heard, emit, file } = await book();
    emit(raw(1, 'x'.repeat(20_000)));
    expect(heard[0]?.text).toHaveLength(8 * 1024);
    expect(logs.last('val-alice')[0]?.text).toHaveLength(8 * 1024);
    expect(await file('val-alice')).toHaveLength('1970-01-01T00:00:01.000Z '.length + 20_001);
  });
});

describe('containers of services outside the run', () => {
  it.each([['../../pwned'], ['a/b'], [''], ['a b'], ['a\nb'], ['x'.repeat(201)]])(
    'are not followed: %j',
    async (service) => {
      const { logs, followed } = await book([['id1', service]]);
      logs.followContainer('id2', service);
      expect(followed()).toEqual([]);
    },
  );

  it('are not followed if the run’s services are known', async () => {
    const { logs, followed } = await book(undefined, { knows: (name) => name === 'val-bob' });
    logs.followContainer('id3', 'val-carol');
    expect(followed()).toEqual([['id2', undefined]]);
  });
});

describe('a restarted container', () => {
  it('is read from its last line, without repeating it', async () => {
    const { logs, heard, emit, end, followed, file } = await book([['id1', 'val-alice']]);
    emit('2026-11-20T20:28:14.000000002Z later, of the other stream');
    emit('2026-11-20T20:28:14.000000001Z one');
    end();
    await settled();
    await logs.follow(5_000);
    expect(followed().slice(1)).toEqual([['id1', '2026-11-20T20:28:14.000000003Z']]);
    emit('2026-11-20T20:28:15.000000000Z two');
    expect(heard.map(({ text }) => text)).toEqual(['later, of the other stream', 'one', 'two']);
    expect((await file('val-alice')).split('\n')).toHaveLength(4);
  });

  it('is also read on if its earlier log has not ended yet', async () => {
    const { logs, emit, end, followed } = await book([['id1', 'val-alice']]);
    logs.followContainer('id1', 'val-alice');
    expect(followed()).toHaveLength(1);
    emit('2026-11-20T20:28:14.000000001Z the last line');
    end();
    await settled();
    expect(followed().slice(1)).toEqual([['id1', '2026-11-20T20:28:14.000000002Z']]);
    end();
    await settled();
    expect(followed()).toHaveLength(2);
  });

  it('is read from the requested time if it has not logged yet', async () => {
    const { logs, end, followed } = await book([['id1', 'val-alice']]);
    end();
    await settled();
    await logs.follow(2_000);
    expect(followed().at(-1)).toEqual(['id1', '1970-01-01T00:00:02.000Z']);
  });
});

it('a new container of a service continues the file of the previous one', async () => {
  const { logs, now, emit, end, heard, followed, file } = await book([['id1', 'val-alice']]);
  emit(raw(1, 'one'));
  end();
  await logs.drain();
  now.splice(0, 1, ['id9', 'val-alice']);
  await logs.follow(2_000);
  expect(followed().at(-1)).toEqual(['id9', '1970-01-01T00:00:02.000Z']);
  emit(raw(3, 'two'), 'id9');
  expect(heard.map(({ text }) => text)).toEqual(['one', 'two']);
  expect(logs.last('val-alice').map(({ text }) => text)).toEqual(['one', 'two']);
  expect(await file('val-alice')).toBe(
    '1970-01-01T00:00:01.000Z one\n1970-01-01T00:00:03.000Z two\n',
  );
});

describe('when all containers have stopped', () => {
  /** Drains, and reports whether that has ended. */
  function draining(logs: LogBook) {
    const state = { over: false };
    const done = logs.drain().then(() => {
      state.over = true;
    });
    return { state, done };
  }

  it('their last lines are read before the reading ends', async () => {
    const { clock, logs, heard, emit, end, logOf } = await book();
    const { state, done } = draining(logs);
    logOf('id1').end();
    await clock.advance(4_999);
    expect(state.over).toBe(false);
    expect(logOf('id2').stopped).toBe(false);
    emit(raw(1, 'the last line'), 'id2');
    end();
    await done;
    expect(heard.map(({ text }) => text)).toEqual(['the last line']);
  });

  it('draining waits at most five seconds for their last lines', async () => {
    const { clock, logs, logOf, warnings } = await book();
    const { state, done } = draining(logs);
    await clock.advance(5_000);
    await done;
    expect(state.over).toBe(true);
    expect(logOf('id1').stopped).toBe(true);
    expect(logOf('id2').stopped).toBe(true);
    expect(warnings).toEqual([]);
  });

  it('the drain timer is aborted', async () => {
    const { end, clock, logs } = await book();
    const sleep = jest.spyOn(clock, 'sleep');
    end();
    await logs.drain();
    const [, signal] = sleep.mock.calls[0] ?? [];
    expect(signal?.aborted).toBe(true);
  });

  it('draining does not wait without followed logs', async () => {
    const logs = new LogBook(fakeDocker(), FakeClock.still(), { folder: root, redact });
    await expect(logs.drain()).resolves.toBeUndefined();
    await settled();
  });
});

it('a log that the engine refuses causes a warning with the reason', async () => {
  const { emit, end, warnings } = await book([['id1', 'val-alice']]);
  const reason = 'configured logging driver does not support reading';
  emit(`Error response from daemon: ${reason}`);
  end(1);
  await settled();
  expect(warnings).toEqual([expect.stringMatching(`val-alice.*${reason}`)]);
});

it('a log that breaks off causes a warning', async () => {
  const { emit, end, warnings } = await book([['id1', 'val-alice']]);
  emit(raw(1, 'a line'));
  end(1);
  await settled();
  expect(warnings).toEqual([expect.stringMatching(/val-alice.*code 1/)]);
});

it('an error of a listener is passed on', async () => {
  const failures: unknown[] = [];
  const { logOf } = await book(undefined, { failed: (error) => failures.push(error) });
  const thrown = new Error('a bug');
  logOf('id1').fail(thrown);
  expect(failures).toEqual([thrown]);
});

it('nothing is followed after the book is closed, even without logged lines', async () => {
  const { logs, logOf, followed, warnings } = await book();
  await logs.close();
  expect(logOf('id1').stopped).toBe(true);
  expect(logOf('id2').stopped).toBe(true);
  logs.followContainer('id3', 'val-carol');
  expect(followed()).toHaveLength(2);
  expect(warnings).toEqual([]);
});
