import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { LogLine } from '../../src/stack/log-line';
import { LogBook, type LogTarget } from '../../src/stack/logs';
import { FakeClock, settled } from '../helpers/clock';
import { FakeExec } from '../helpers/exec';
import { temporaryFolder } from '../helpers/folder';

const root = temporaryFolder();
let folders = 0;
const redact = (text: string) => text.replaceAll('abandon about', '***');
const raw = (second: number, text: string) => `${new Date(second * 1_000).toISOString()} ${text}`;
const FOLLOW = 'docker logs --follow --timestamps';

/** A log book of a run with containers, of which each has an id and a service's name. */
async function book(
  containers: readonly (readonly [string, string])[] = [
    ['id1', 'val-alice'],
    ['id2', 'val-bob'],
  ],
  target: Partial<LogTarget> = {},
) {
  const now = [...containers];
  const exec = new FakeExec((command) =>
    command.startsWith('docker ps') ? now.map((one) => JSON.stringify(one)).join('\n') : '',
  );
  const folder = path.join(root, String(folders++), 'logs');
  const clock = FakeClock.still();
  const warnings: string[] = [];
  const warn = (message: string) => void warnings.push(message);
  const logs = new LogBook(exec, clock, 'run-1', { folder, redact, warn, ...target });
  const heard: LogLine[] = [];
  logs.listen((line) => heard.push(line));
  await logs.follow();
  /** The newest stream of a container. */
  const streamOf = (id: string) => exec.streamOf(` ${id}`);
  const emit = (line: string, id = 'id1') => streamOf(id).emit(line);
  const end = (code = 0) => {
    for (const stream of exec.streams) if (!stream.isOver) stream.end(code);
  };
  const file = async (service: string) => {
    await logs.close();
    return readFileSync(path.join(folder, `${service}.log`), 'utf8');
  };
  const followed = () => exec.streams.map(({ argv }) => argv.join(' '));
  return {
    ...{ exec, clock, folder, now, logs, heard, warnings },
    ...{ streamOf, emit, end, file, followed },
  };
}

it('follows each container of the run by its id, with the engine’s times', async () => {
  const { exec, followed } = await book();
  expect(exec.commands).toEqual([
    'docker ps --all --no-trunc --filter label=com.docker.compose.project=run-1 --format [{{json .ID}},{{json (.Label "com.docker.compose.service")}}]',
  ]);
  expect(followed()).toEqual([`${FOLLOW} id1`, `${FOLLOW} id2`]);
});

it('keeps lines by service, tells the listeners and writes the files', async () => {
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

it('tells what takes secrets out whose line it is', async () => {
  const redact = (line: string, container: string) => `${line} of ${container}`;
  const { heard, emit } = await book(undefined, { redact });
  emit(raw(1, 'one'));
  emit(raw(2, 'two'), 'id2');
  emit(raw(3, 'three'));
  expect(heard.map(({ text }) => text)).toEqual(['one of id1', 'two of id2', 'three of id1']);
});

it('keeps no secret that a container writes, nowhere', async () => {
  const { logs, heard, emit, file } = await book();
  emit(raw(1, 'importing abandon about'));
  expect(heard.map(({ text }) => text)).toEqual(['importing ***']);
  expect(logs.last('val-alice').map(({ text }) => text)).toEqual(['importing ***']);
  expect(await file('val-alice')).toBe('1970-01-01T00:00:01.000Z importing ***\n');
});

it('gives the last lines, as many as are asked for and at most 400', async () => {
  const { logs, emit } = await book();
  for (let second = 1; second <= 450; second++) emit(raw(second, `line ${second}`));
  expect(logs.last('val-alice')).toHaveLength(400);
  expect(logs.last('val-alice', 2).map(({ text }) => text)).toEqual(['line 449', 'line 450']);
});

it('keeps lines that are equal but not the same', async () => {
  const { logs, emit } = await book();
  emit('2026-11-20T20:28:14.318000001Z }');
  emit('2026-11-20T20:28:14.318000002Z }');
  expect(logs.last('val-alice')).toHaveLength(2);
});

it('has files in a folder, for their owner alone', async () => {
  const { folder, emit, file } = await book();
  emit(raw(1, 'one'));
  await file('val-alice');
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(statSync(path.join(folder, 'val-alice.log')).mode & 0o777).toBe(0o600);
});

describe('what a container writes', () => {
  const FORGED = [
    'x\r../../outside/pwned-1  | 2026-01-02T03:04:05.000Z x',
    'x\u2028val-bob-1  | 2026-01-02T03:04:05.000Z x',
    'val-bob-1  | 2026-01-02T03:04:05.000Z x',
    '../../outside/pwned-1  | 2026-01-02T03:04:05.000Z x',
    '2026-01-02T03:04:05.000000000Z x',
    '\u001b[2K\u001b[1Aval-bob-1  | 2026-01-02T03:04:05.000Z x',
    '\u0000',
  ];

  it.each(FORGED)('is its own log, whatever it says: %j', async (text) => {
    const { folder, logs, heard, emit, file } = await book();
    emit(raw(1, text));
    expect(logs.services).toEqual(['val-alice']);
    expect(heard).toEqual([expect.objectContaining({ service: 'val-alice', at: 1_000 })]);
    expect((await file('val-alice')).trimEnd().split(/[\n\r\u2028]/)).toHaveLength(1);
    expect(readdirSync(folder)).toEqual(['val-alice.log']);
  });

  it('goes into memory with its first 8 KB, and into the file with more', async () => {
    const { logs, heard, emit, file } = await book();
    emit(raw(1, 'x'.repeat(20_000)));
    expect(heard[0]?.text).toHaveLength(8 * 1024);
    expect(logs.last('val-alice')[0]?.text).toHaveLength(8 * 1024);
    expect(await file('val-alice')).toHaveLength('1970-01-01T00:00:01.000Z '.length + 20_001);
  });
});

describe('containers that are none of a service of the run', () => {
  it.each([['../../pwned'], ['a/b'], [''], ['a b'], ['a\nb'], ['x'.repeat(201)]])(
    'are not followed: %j',
    async (service) => {
      const { logs, followed } = await book([['id1', service]]);
      logs.followContainer('id2', service);
      expect(followed()).toEqual([]);
    },
  );

  it('are not followed where the run’s services are known', async () => {
    const { logs, followed } = await book(undefined, { knows: (name) => name === 'val-bob' });
    logs.followContainer('id3', 'val-carol');
    expect(followed()).toEqual([`${FOLLOW} id2`]);
  });

  it('are none that the engine’s client could take for an option', async () => {
    expect((await book([['$(id)', 'val']])).followed()).toEqual([]);
    expect((await book([['-f', 'val']])).followed()).toEqual([]);
  });
});

describe('a container that is started again', () => {
  it('is read on from its last line, without one twice', async () => {
    const { logs, heard, emit, end, followed, file } = await book([['id1', 'val-alice']]);
    emit('2026-11-20T20:28:14.000000002Z later, of the other stream');
    emit('2026-11-20T20:28:14.000000001Z one');
    end();
    await settled();
    await logs.follow(5_000);
    expect(followed().slice(1)).toEqual([`${FOLLOW} --since 2026-11-20T20:28:14.000000003Z id1`]);
    emit('2026-11-20T20:28:15.000000000Z two');
    expect(heard.map(({ text }) => text)).toEqual(['later, of the other stream', 'one', 'two']);
    expect((await file('val-alice')).split('\n')).toHaveLength(4);
  });

  it('is read on also where the log of before has not come to its end', async () => {
    const { logs, emit, end, followed } = await book([['id1', 'val-alice']]);
    logs.followContainer('id1', 'val-alice');
    expect(followed()).toHaveLength(1);
    emit('2026-11-20T20:28:14.000000001Z the last line');
    end();
    await settled();
    expect(followed().slice(1)).toEqual([`${FOLLOW} --since 2026-11-20T20:28:14.000000002Z id1`]);
    end();
    await settled();
    expect(followed()).toHaveLength(2);
  });

  it('is read from the wanted time on where it has not logged yet', async () => {
    const { logs, end, followed } = await book([['id1', 'val-alice']]);
    end();
    await settled();
    await logs.follow(2_000);
    expect(followed().at(-1)).toBe(`${FOLLOW} --since 1970-01-01T00:00:02.000Z id1`);
  });
});

it('follows new containers of a service into the file of those before', async () => {
  const { logs, now, emit, end, heard, followed, file } = await book([['id1', 'val-alice']]);
  emit(raw(1, 'one'));
  end();
  await logs.drain();
  now.splice(0, 1, ['id9', 'val-alice']);
  await logs.follow(2_000);
  expect(followed().at(-1)).toBe(`${FOLLOW} --since 1970-01-01T00:00:02.000Z id9`);
  emit(raw(3, 'two'), 'id9');
  expect(heard.map(({ text }) => text)).toEqual(['one', 'two']);
  expect(logs.last('val-alice').map(({ text }) => text)).toEqual(['one', 'two']);
  expect(await file('val-alice')).toBe(
    '1970-01-01T00:00:01.000Z one\n1970-01-01T00:00:03.000Z two\n',
  );
});

describe('when all containers have stopped', () => {
  /** Drains, and says whether that is over. */
  function draining(logs: LogBook) {
    const state = { over: false };
    const done = logs.drain().then(() => {
      state.over = true;
    });
    return { state, done };
  }

  it('takes their last lines before it ends', async () => {
    const { clock, logs, heard, emit, end, streamOf } = await book();
    const { state, done } = draining(logs);
    streamOf('id1').end();
    await clock.advance(4_999);
    expect(state.over).toBe(false);
    expect(streamOf('id2').stopped).toBe(false);
    emit(raw(1, 'the last line'), 'id2');
    end();
    await done;
    expect(heard.map(({ text }) => text)).toEqual(['the last line']);
  });

  it('waits no longer than five seconds for them', async () => {
    const { clock, logs, streamOf, warnings } = await book();
    const { state, done } = draining(logs);
    await clock.advance(5_000);
    await done;
    expect(state.over).toBe(true);
    expect(streamOf('id1').stopped).toBe(true);
    expect(streamOf('id2').stopped).toBe(true);
    expect(warnings).toEqual([]);
  });

  it('leaves no wait behind', async () => {
    const { end, clock, logs } = await book();
    const sleep = jest.spyOn(clock, 'sleep');
    end();
    await logs.drain();
    const [, signal] = sleep.mock.calls[0] ?? [];
    expect(signal?.aborted).toBe(true);
  });

  it('has nothing to wait for where nothing was followed', async () => {
    const logs = new LogBook(new FakeExec(), FakeClock.still(), 'run-1', {
      folder: root,
      redact,
    });
    await expect(logs.drain()).resolves.toBeUndefined();
    await settled();
  });
});

it('says so of a log that the engine does not give', async () => {
  const { emit, end, warnings } = await book([['id1', 'val-alice']]);
  emit('Error response from daemon: configured logging driver does not support reading');
  end(1);
  await settled();
  expect(warnings).toEqual([
    'The log of val-alice cannot be read: Error response from daemon: configured logging driver does not support reading',
  ]);
});

it('tells what a listener throws', async () => {
  const failures: unknown[] = [];
  const { exec } = await book(undefined, { failed: (error) => failures.push(error) });
  const thrown = new Error('a bug');
  exec.streamOf(' id1').fail(thrown);
  expect(failures).toEqual([thrown]);
});

it('stops following when it is closed, also when nothing was logged', async () => {
  const { logs, streamOf, followed, warnings } = await book();
  await logs.close();
  expect(streamOf('id1').stopped).toBe(true);
  expect(streamOf('id2').stopped).toBe(true);
  logs.followContainer('id3', 'val-carol');
  expect(followed()).toHaveLength(2);
  expect(warnings).toEqual([]);
});
