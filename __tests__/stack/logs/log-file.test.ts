import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { LogFile, type LogFileSettings } from '../../../src/stack/logs/log-file';
import { systemExec } from '../../../src/system/system-exec';
import { settled } from '../../helpers/clock';
import { folderWith, temporaryFolder } from '../../helpers/folder';

const root = temporaryFolder();

function logFile(limit?: number) {
  const file = path.join(folderWith(root), 'a.log');
  const warnings: string[] = [];
  const warn = (message: string) => void warnings.push(message);
  const open = (settings: Partial<LogFileSettings> = {}) =>
    new LogFile(file, { warn, ...(limit !== undefined && { limit }), ...settings });
  const text = () => readFileSync(file, 'utf8');
  return { file, open, text, warnings };
}

it('has the lines, and is readable only by its owner', async () => {
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

it('has no lines from an earlier run', () => {
  const { file, open, text } = logFile();
  writeFileSync(file, 'of another run\n');
  open().close();
  expect(text()).toBe('');
});

it('accepts no lines after its end', () => {
  const { open, text, warnings } = logFile();
  const log = open();
  log.close();
  log.write('late');
  log.close();
  expect(text()).toBe('');
  expect(warnings).toEqual([]);
});

describe('of a log above its limit', () => {
  it('has the beginning, the last lines, and the number of lines between them', () => {
    const { file, open, text, warnings } = logFile(1_000);
    const log = open();
    for (let line = 1; line <= 100_000; line++) log.write(`line ${line}`);
    log.close();
    const lines = text().trimEnd().split('\n');
    expect(lines.slice(0, 2)).toEqual(['line 1', 'line 2']);
    const at = lines.findIndex((line) => line.startsWith('['));
    expect(lines.slice(0, at).join('\n').length).toBeLessThanOrEqual(1_000);
    expect(lines[at]).toContain(`[${100_000 - 200 - at} `);
    expect(lines.slice(at + 1)).toHaveLength(200);
    expect(lines.at(-1)).toBe('line 100000');
    expect(warnings).toEqual([expect.stringMatching(`^${file} .* 1000 .* 200 `)]);
  });

  it('does not repeat a line smaller than the omitted ones', () => {
    const { open, text } = logFile(10);
    const log = open();
    for (const line of ['a', 'b'.repeat(20), 'c']) log.write(line);
    log.close();
    expect(text()).toBe(`a\n${'b'.repeat(20)}\nc\n`);
  });

  it('uses no more memory than the last lines need', () => {
    const { open, text } = logFile(10);
    const log = open();
    for (let line = 0; line < 300; line++) log.write('x'.repeat(1_000_000));
    log.close();
    expect(text().length).toBeLessThan(200 * 8_193 + 100);
  });
});

describe('an existing path in its place', () => {
  it('is not followed if it is a link', () => {
    const { file, open, warnings } = logFile();
    const victim = path.join(root, 'victim');
    symlinkSync(victim, file);
    const log = open();
    log.write('x');
    log.close();
    expect(existsSync(victim)).toBe(false);
    expect(warnings).toEqual([expect.stringMatching(`^${file} .*ELOOP`)]);
  });

  it.each([
    ['a pipe', async (file: string) => void (await systemExec.run(['mkfifo', file]))],
    ['a folder', async (file: string) => mkdirSync(file)],
  ])('ends neither run nor process if it is %s', async (_, make) => {
    const { file, open, warnings } = logFile();
    await make(file);
    const log = open();
    log.write('x');
    log.close();
    expect(warnings).toEqual([expect.stringContaining(file)]);
  });
});

it('causes a single warning if it cannot be written', async () => {
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
  expect(warnings).toEqual([expect.stringMatching(`^${file} .*${full.message}`)]);
});
