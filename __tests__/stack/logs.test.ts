import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LogBook, type LogLine, parseLogLine } from '../../src/stack/logs';
import { FakeExec } from '../helpers/exec';
import { temporaryFolder } from '../helpers/folder';

const ESC = '\u001b';

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
    const logs = new LogBook(exec, 'run-1', folder);
    const heard: LogLine[] = [];
    logs.listen((line) => heard.push(line));
    await logs.follow();
    const emit = (line: string) => exec.streamOf('logs').emit(line);
    const file = async (service: string) => {
      await logs.close();
      return readFileSync(path.join(folder, `${service}.log`), 'utf8');
    };
    return { exec, logs, heard, emit, file };
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

  it('gives the last lines, as many as are asked for and at most 400', async () => {
    const { logs, emit } = await book();
    for (let second = 1; second <= 450; second++) emit(raw(second, `line ${second}`));
    expect(logs.last('val-alice')).toHaveLength(400);
    expect(logs.last('val-alice', 2).map(({ text }) => text)).toEqual(['line 449', 'line 450']);
  });

  it('follows anew from the newest line, without repeating that moment', async () => {
    const { exec, logs, heard, emit } = await book();
    const before = exec.streamOf('logs');
    emit(raw(1, 'zero', 'val-alice'));
    emit(raw(2, 'one', 'kms-alice'));
    emit(raw(2, 'two', 'kms-alice'));
    emit(raw(1, 'late', 'val-bob'));
    await logs.follow();
    expect(before.stopped).toBe(true);
    expect(exec.streamOf('logs').argv.slice(-2)).toEqual(['--since', '1970-01-01T00:00:02.000Z']);
    emit(raw(2, 'one', 'kms-alice'));
    emit(raw(2, 'two', 'kms-alice'));
    emit(raw(2, 'three', 'kms-alice'));
    expect(heard.map(({ text }) => text)).toEqual(['zero', 'one', 'two', 'late', 'three']);
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
