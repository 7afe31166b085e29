import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LogBook, type LogLine, parseLogLine } from '../../src/stack/logs';
import { FakeClock, settled } from '../helpers/clock';
import { FakeExec } from '../helpers/exec';
import { temporaryFolder } from '../helpers/folder';

const ESC = '\u001b';
const redact = (text: string) => text.replaceAll('abandon about', '***');

describe('a line of docker compose logs', () => {
  it.each([
    [
      'val-alice-1     | 2026-11-20T20:28:14.318123456Z 8:28PM ERR UPGRADE "v1tov1_1" NEEDED at height: 68:  module=x/upgrade',
      'val-alice',
      '2026-11-20T20:28:14.318Z',
      '8:28PM ERR UPGRADE "v1tov1_1" NEEDED at height: 68:  module=x/upgrade',
    ],
    ['node-2-1  | 2026-11-20T20:28:14Z x', 'node-2', '2026-11-20T20:28:14.000Z', 'x'],
    [
      'kms-alice-12 | 2026-11-20T20:28:14.5Z a | b',
      'kms-alice',
      '2026-11-20T20:28:14.500Z',
      'a | b',
    ],
    ['a-1 | 2026-11-20T20:28:14.5Z ', 'a', '2026-11-20T20:28:14.500Z', ''],
    ['a-1 | 2026-11-20T20:28:14.5Z   in', 'a', '2026-11-20T20:28:14.500Z', '  in'],
    [
      `${ESC}[2K${ESC}[2Knode-carol-1  | 2026-11-20T20:27:08.192Z ${ESC}[90m8:27PM${ESC}[0m INF`,
      'node-carol',
      '2026-11-20T20:27:08.192Z',
      '8:27PM INF',
    ],
  ])('is read: %s', (raw, service, at, text) => {
    expect(parseLogLine(raw)).toMatchObject({ service, at: Date.parse(at), text });
  });

  it.each([
    'node-carol-1 exited with code 0',
    '',
    'node-carol-1  | no time',
    'WARN[0000] a network was not found',
  ])('is none: %j', (raw) => {
    expect(parseLogLine(raw)).toBeUndefined();
  });
});

describe('the log book', () => {
  const root = temporaryFolder();
  let folders = 0;
  const raw = (second: number, text: string, service = 'val-alice') =>
    `${service}-1  | ${new Date(second * 1_000).toISOString()} ${text}`;

  async function book() {
    const exec = new FakeExec();
    const folder = path.join(root, String(folders++), 'logs');
    const clock = FakeClock.still();
    const logs = new LogBook(exec, clock, 'run-1', { folder, redact });
    const heard: LogLine[] = [];
    logs.listen((line) => heard.push(line));
    await logs.follow();
    const emit = (line: string) => exec.streamOf('logs').emit(line);
    const file = async (service: string) => {
      await logs.close();
      return readFileSync(path.join(folder, `${service}.log`), 'utf8');
    };
    return { exec, clock, logs, heard, emit, file };
  }

  it('follows all containers of the run, with the engine’s times', async () => {
    const { exec } = await book();
    expect(exec.streams.map(({ argv }) => argv.join(' '))).toEqual([
      'docker compose --project-name run-1 logs --follow --timestamps --no-color',
    ]);
  });

  it('keeps lines by service, tells the listeners and writes the files', async () => {
    const { logs, heard, emit, file } = await book();
    emit(raw(1, 'one'));
    emit(raw(2, 'two', 'val-bob'));
    emit(raw(3, 'three'));
    emit('val-alice-1 exited with code 1');
    expect(logs.last('val-alice').map(({ text }) => text)).toEqual(['one', 'three']);
    expect(logs.services).toEqual(['val-alice', 'val-bob']);
    expect(logs.last('node-carol')).toEqual([]);
    expect(heard.map(({ text }) => text)).toEqual(['one', 'two', 'three']);
    expect(await file('val-alice')).toBe(
      '1970-01-01T00:00:01.000Z one\n1970-01-01T00:00:03.000Z three\n',
    );
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

  it('follows anew from a time on, with the next process’s lines beside those before', async () => {
    const { exec, logs, heard, emit, file } = await book();
    emit(raw(1, 'one'));
    exec.streamOf('logs').end();
    await logs.drain();
    await logs.follow(2_000);
    expect(exec.streamOf('logs').argv.slice(-2)).toEqual(['--since', '1970-01-01T00:00:02.000Z']);
    emit(raw(3, 'two'));
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
      const { exec, clock, logs, heard, emit } = await book();
      const { state, done } = draining(logs);
      await clock.advance(4_999);
      expect(state.over).toBe(false);
      expect(exec.streamOf('logs').stopped).toBe(false);
      emit(raw(1, 'the last line'));
      exec.streamOf('logs').end();
      await done;
      expect(heard.map(({ text }) => text)).toEqual(['the last line']);
    });

    it('waits no longer than five seconds for them', async () => {
      const { exec, clock, logs } = await book();
      const { state, done } = draining(logs);
      await clock.advance(5_000);
      await done;
      expect(state.over).toBe(true);
      expect(exec.streamOf('logs').stopped).toBe(true);
    });

    it('leaves no wait behind', async () => {
      const { exec, clock, logs } = await book();
      const sleep = jest.spyOn(clock, 'sleep');
      exec.streamOf('logs').end();
      await logs.drain();
      const [, signal] = sleep.mock.calls[0] ?? [];
      expect(signal?.aborted).toBe(true);
    });

    it('has nothing to wait for where nothing was followed', async () => {
      const logs = new LogBook(new FakeExec(), FakeClock.still(), 'run-1', {
        ...{ folder: root, redact },
      });
      await expect(logs.drain()).resolves.toBeUndefined();
      await settled();
    });
  });

  it('keeps lines that are equal but not the same', async () => {
    const { logs, emit } = await book();
    emit('val-alice-1 | 2026-11-20T20:28:14.318000001Z }');
    emit('val-alice-1 | 2026-11-20T20:28:14.318000002Z }');
    expect(logs.last('val-alice')).toHaveLength(2);
  });

  it('stops following when it is closed, also when nothing was logged', async () => {
    const { exec, logs } = await book();
    await logs.close();
    expect(exec.streamOf('logs').stopped).toBe(true);
  });
});
