import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { LogFile, type LogFileSettings } from '../../src/stack/log-file';
import { systemExec } from '../../src/system/exec';
import { settled } from '../helpers/clock';
import { temporaryFolder } from '../helpers/folder';

const root = temporaryFolder();
let count = 0;

function logFile(limit?: number) {
  const file = path.join(root, `${++count}.log`);
  const warnings: string[] = [];
  const warn = (message: string) => void warnings.push(message);
  const open = (settings: Partial<LogFileSettings> = {}) =>
    new LogFile(file, { warn, ...(limit !== undefined && { limit }), ...settings });
  const text = () => readFileSync(file, 'utf8');
  return { file, open, text, warnings };
}

it('has the lines, for its owner alone', async () => {
  const { file, open, text } = logFile();
  const log = open();
  log.write('one');
  log.write('zwei ä');
  await settled();
  expect(text()).toBe('one\nzwei ä\n');
  log.write('three');
  log.close();
  expect(text()).toBe('one\nzwei ä\nthree\n');
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it('has none of an earlier run', () => {
  const { file, open, text } = logFile();
  writeFileSync(file, 'of another run\n');
  open().close();
  expect(text()).toBe('');
});

it('takes no line after its end', () => {
  const { open, text, warnings } = logFile();
  const log = open();
  log.close();
  log.write('late');
  log.close();
  expect(text()).toBe('');
  expect(warnings).toEqual([]);
});

describe('of a log that is larger than its limit', () => {
  it('has the beginning and the last lines, and says how much is between them, once', () => {
    const { file, open, text, warnings } = logFile(1_000);
    const log = open();
    for (let line = 1; line <= 100_000; line++) log.write(`line ${line}`);
    log.close();
    const lines = text().trimEnd().split('\n');
    expect(lines.slice(0, 2)).toEqual(['line 1', 'line 2']);
    const at = lines.findIndex((line) => line.startsWith('['));
    expect(lines.slice(0, at).join('\n').length).toBeLessThanOrEqual(1_000);
    expect(lines[at]).toBe(`[${100_000 - 200 - at} lines are left out here]`);
    expect(lines.slice(at + 1)).toHaveLength(200);
    expect(lines.at(-1)).toBe('line 100000');
    expect(warnings).toEqual([
      `${file} is not the whole log: of one that is longer than 1000 bytes, only the beginning and the last 200 lines are kept`,
    ]);
  });

  it('has no line again that is smaller than what was left out', () => {
    const { open, text } = logFile(10);
    const log = open();
    for (const line of ['a', 'b'.repeat(20), 'c']) log.write(line);
    log.close();
    expect(text()).toBe(`a\n${'b'.repeat(20)}\nc\n`);
  });

  it('takes no more memory than the last lines need', () => {
    const { open, text } = logFile(10);
    const log = open();
    for (let line = 0; line < 300; line++) log.write('x'.repeat(1_000_000));
    log.close();
    expect(text().length).toBeLessThan(200 * 8_193 + 100);
  });
});

describe('what stands in its place', () => {
  it('is not followed where it is a link', () => {
    const { file, open, warnings } = logFile();
    const victim = path.join(root, 'victim');
    symlinkSync(victim, file);
    const log = open();
    log.write('x');
    log.close();
    expect(existsSync(victim)).toBe(false);
    expect(warnings).toEqual([
      expect.stringMatching(/ ends early, it cannot be written: (Error: )?ELOOP/),
    ]);
  });

  it.each([
    ['a pipe', async (file: string) => void (await systemExec.run(['mkfifo', file]))],
    ['a folder', async (file: string) => mkdirSync(file)],
  ])('ends neither run nor process where it is %s', async (_, make) => {
    const { file, open, warnings } = logFile();
    await make(file);
    const log = open();
    log.write('x');
    log.close();
    expect(warnings).toEqual([expect.stringContaining(`${file} ends early, it cannot be written`)]);
  });
});

it('is told of once where it cannot be written', async () => {
  const { file, open, warnings } = logFile();
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
    code: 'ENOSPC',
  });
  const log = open({
    write: () => {
      throw full;
    },
  });
  log.write('one');
  await settled();
  log.write('two');
  log.close();
  expect(warnings).toEqual([`${file} ends early, it cannot be written: ${full.message}`]);
});
