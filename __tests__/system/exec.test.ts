import {
  existsSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { jest } from '@jest/globals';
import { RehearsalError } from '../../src/errors/errors';
import { KILL_AFTER_MS } from '../../src/system/child';
import {
  type Argv,
  CommandError,
  loggedExec,
  nonEmptyLines,
  shown,
  USUAL_LIMIT_MS,
} from '../../src/system/exec';
import { LINE_LIMIT } from '../../src/system/output';
import { systemExec } from '../../src/system/system-exec';
import { failureOf } from '../helpers/errors';
import { FakeExec } from '../helpers/exec';
import { fails, failure } from '../helpers/failure';
import { temporaryFolder } from '../helpers/folder';

const folder = temporaryFolder();
const node = (script: string, ...args: string[]): Argv => [process.execPath, '-e', script, ...args];
const FOREVER = 'setInterval(() => {}, 1000);';

/** Runs work while the timers of this process are stopped. */
async function withHeldTime(work: () => Promise<void>): Promise<void> {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
  try {
    await work();
  } finally {
    jest.useRealTimers();
  }
}

describe('run', () => {
  it('returns the exit code and both streams', async () => {
    const script = 'process.stdout.write("out"); process.stderr.write("err")';
    expect(await systemExec.run(node(script))).toEqual({
      exitCode: 0,
      stdout: 'out',
      stderr: 'err',
    });
  });

  it('passes arguments unchanged, without a shell', async () => {
    const given = ['a b', '$HOME', '*', "'", '; echo x'];
    const { stdout } = await systemExec.run(
      node('console.log(JSON.stringify(process.argv.slice(1)))', ...given),
    );
    expect(JSON.parse(stdout)).toEqual(given);
  });

  it('adds to the environment and writes the input', async () => {
    const script = `
      const input = require('node:fs').readFileSync(0, 'utf8');
      console.log([process.env.CHAIN_ID, !!process.env.PATH, input].join('|'))`;
    const { stdout } = await systemExec.run(node(script), {
      env: { CHAIN_ID: 'checkers' },
      input: 'words',
    });
    expect(stdout.trim()).toBe('checkers|true|words');
  });

  it('runs in the given folder, by default in this one', async () => {
    const where = node('process.stdout.write(process.cwd())');
    const cwd = realpathSync(folder);
    expect((await systemExec.run(where, { cwd })).stdout).toBe(cwd);
    expect((await systemExec.run(where)).stdout).toBe(process.cwd());
  });

  it('finds a program by a path relative to that folder', async () => {
    const program = path.join(folder, 'play.sh');
    writeFileSync(program, '#!/bin/sh\necho "played $1"\n', { mode: 0o755 });
    expect((await systemExec.run(['./play.sh', 'chess'], { cwd: folder })).stdout).toBe(
      'played chess\n',
    );
  });

  it('names that folder if it does not exist', async () => {
    const cwd = path.join(folder, 'none');
    await fails(systemExec.run(node(''), { cwd }), 'PROGRAM_NOT_STARTED', process.execPath, cwd);
  });

  it('closes the standard input without a given input', async () => {
    const script = 'console.log(require("node:fs").readFileSync(0, "utf8").length)';
    expect((await systemExec.run(node(script))).stdout.trim()).toBe('0');
  });

  it('accepts a process that leaves a large input unread', async () => {
    const { exitCode } = await systemExec.run(node('process.exit(0)'), {
      input: 'x'.repeat(2_000_000),
    });
    expect(exitCode).toBe(0);
  });

  it('reports each line of both streams, including an unterminated last one', async () => {
    const lines: string[] = [];
    await systemExec.run(
      node('process.stdout.write("one\\ntwo\\r\\nthree"); process.stderr.write("four")'),
      { onLine: (line) => lines.push(line) },
    );
    expect(lines.sort()).toEqual(['four', 'one', 'three', 'two']);
  });

  it('joins characters split between chunks', async () => {
    const script = `
      const bytes = Buffer.from('░é');
      process.stdout.write(bytes.subarray(0, 1), () => process.stdout.write(bytes.subarray(1)))`;
    expect((await systemExec.run(node(script))).stdout).toBe('░é');
  });

  it('fails with argv, exit code, both streams and a short first line', async () => {
    const argv = node(
      'console.log("step 1"); console.error("fatal: no such ref"); process.exit(3)',
    );
    const error = await failureOf(systemExec.run(argv));
    expect(error).toBeInstanceOf(CommandError);
    expect(error).toMatchObject({
      argv,
      result: { exitCode: 3, stdout: 'step 1\n', stderr: 'fatal: no such ref\n' },
      lines: ['step 1', 'fatal: no such ref'],
    });
    expect(error).toEqual(failure('COMMAND_FAILED', shown(argv), '3', 'fatal: no such ref'));
  });

  it('returns a failure if it is allowed', async () => {
    const result = await systemExec.run(node('process.exit(4)'), { allowFailure: true });
    expect(result.exitCode).toBe(4);
  });

  it('names a program that does not exist or cannot be started', async () => {
    const program = 'no-such-program-here';
    await fails(systemExec.run([program, 'x']), 'PROGRAM_NOT_STARTED', program, 'ENOENT', 'PATH');
    await fails(systemExec.run(['true', 'a\0b']), 'PROGRAM_NOT_STARTED', 'true');
  });

  it('ends a process at its limit, even if failure is allowed', async () => {
    const argv = node(`console.log('began'); ${FOREVER}`);
    await fails(systemExec.run(argv, { timeout: 1, allowFailure: true }), 'COMMAND_FAILED', '1 ms');
  });

  it('does not end a process at once if its limit is longer than any timer', async () => {
    const argv = node("setTimeout(() => console.log('done'), 300)");
    const { stdout } = await systemExec.run(argv, { timeout: 1_000 * 3_600_000 });
    expect(stdout.trim()).toBe('done');
  });

  it('ends it at a default limit', async () => {
    await withHeldTime(async () => {
      const running = systemExec.run(node(`console.log('began'); ${FOREVER}`), {
        onLine: () => jest.advanceTimersByTime(USUAL_LIMIT_MS),
      });
      await fails(running, 'COMMAND_FAILED', '600.0 s', 'began');
    });
  });

  it('ends even if a process outside of the group holds the streams open', async () => {
    const script = `
      const { spawn } = require('node:child_process');
      const holder = spawn('sleep', ['60'], { stdio: 'inherit', detached: true });
      console.log(holder.pid);
      ${FOREVER}`;
    let holder = 0;
    await withHeldTime(async () => {
      const running = systemExec.run(node(script), {
        timeout: 1_000,
        onLine: (line) => {
          holder = Number(line);
          jest.advanceTimersByTime(1_000 + 2 * KILL_AFTER_MS);
        },
      });
      await fails(running, 'COMMAND_FAILED', '1.0 s');
    });
    expect(process.kill(holder, 'SIGKILL')).toBe(true);
  });

  it.each([
    ['lines', 'yes'],
    ['text without a line', 'cat /dev/zero'],
    ['text on the other stream', 'yes >&2'],
  ])('ends a process with endless output (%s), and keeps little of it', async (_, command) => {
    const error = await failureOf(
      systemExec.run(['sh', '-c', command], { allowFailure: true, maxOutput: 1_000_000 }),
    );
    expect(error).toBeInstanceOf(CommandError);
    expect(error).toEqual(failure('COMMAND_FAILED', `sh -c ${command}`, '1000000'));
    expect(error.message.length).toBeLessThan(1_200);
    const { stdout, stderr } = (error as CommandError).result;
    expect(stdout.length + stderr.length).toBeLessThan(200_000);
    expect(stdout + stderr).toMatch(/\n\[\d+ [^\]]+\]\n/);
  });

  it('returns complete output of the length of the limit', async () => {
    const script = 'process.stdout.write("x".repeat(1000))';
    const { stdout } = await systemExec.run(node(script), { maxOutput: 1_000 });
    expect(stdout).toHaveLength(1_000);
  });

  it('keeps both ends of output for people, however long', async () => {
    const script = 'for (let i = 0; i < 100000; i++) console.log("line " + i)';
    const { stdout } = await systemExec.run(node(script), { ends: 20, maxOutput: 100 });
    expect(stdout).toMatch(/^line 0\nline 1\nline 2\n\[1088850 [^\]]+\]\nne 99998\nline 99999\n$/);
  });

  it('reports the beginning of an endless line', async () => {
    const lines: number[] = [];
    const run = systemExec.run(['sh', '-c', 'head -c 3000000 /dev/zero; echo; echo on'], {
      onLine: ({ length }) => lines.push(length),
    });
    await run;
    expect(lines).toEqual([LINE_LIMIT + 1, 2]);
  });

  it('splits lines at line feeds only', async () => {
    const lines: string[] = [];
    const text = 'hello\\r../../outside/pwned-1 | x\\342\\200\\250y\\nnext\\r\\n';
    await systemExec.run(['printf', text.replaceAll('\\\\', '\\')], {
      onLine: (line) => lines.push(line),
    });
    expect(lines).toEqual(['hello\r../../outside/pwned-1 | x\u2028y', 'next']);
  });

  it.each([
    ['a line', `console.log('x'); ${FOREVER}`],
    ['a line of the other stream', `console.error('x'); ${FOREVER}`],
    ['the unterminated last line', `process.stdout.write('x')`],
  ])('ends cleanly with the error of a reader of %s', async (_, script) => {
    const thrown = new RangeError('Invalid string length');
    const running = systemExec.run(node(script), {
      allowFailure: true,
      onLine: () => {
        throw thrown;
      },
    });
    await expect(running).rejects.toBe(thrown);
  });

  it('ends a process on a cancellation, with its reason', async () => {
    const stop = new AbortController();
    const reason = new RehearsalError('CONTAINER_DIED', 'val-bob died');
    const running = systemExec.run(node(`console.log('began'); ${FOREVER}`), {
      signal: stop.signal,
      onLine: () => stop.abort(reason),
    });
    await expect(running).rejects.toBe(reason);
  });

  it('starts nothing after a cancellation', async () => {
    const file = path.join(folder, 'started');
    const reason = new RehearsalError('CONTAINER_DIED', 'cancelled');
    const running = systemExec.run(
      node('require("node:fs").writeFileSync(process.argv[1], "")', file),
      {
        signal: AbortSignal.abort(reason),
      },
    );
    await expect(running).rejects.toBe(reason);
    expect(existsSync(file)).toBe(false);
  });

  it('ends a process with its children', async () => {
    const child = `console.log('ready'); setTimeout(() => console.log('went on'), 1000)`;
    const script = `
      require('node:child_process')
        .spawn(process.execPath, ['-e', process.argv[1]], { stdio: 'inherit' });
      ${FOREVER}`;
    const lines: string[] = [];
    const stop = new AbortController();
    const running = systemExec.run(node(script, child), {
      signal: stop.signal,
      onLine: (line) => {
        lines.push(line);
        stop.abort(new RehearsalError('CONTAINER_DIED', 'cancelled'));
      },
    });
    await expect(running).rejects.toThrow('cancelled');
    expect(lines).toEqual(['ready']);
  });
});

describe('a command without limits', () => {
  it('returns the exit code and both streams, with unchanged arguments', async () => {
    const script = `
      process.stdout.write(JSON.stringify(process.argv.slice(1)));
      process.stderr.write(String(process.env.CHAIN_ID)); process.exitCode = 4`;
    const given = ['a b', '$HOME', '*', "'", '; echo x', '"'];
    const options = { env: { CHAIN_ID: 'checkers' }, allowFailure: true };
    const result = await systemExec.capture(node(script, ...given), options);
    expect({ ...result, stdout: JSON.parse(result.stdout) }).toEqual({
      ...{ exitCode: 4, stdout: given, stderr: 'checkers' },
    });
  });

  it('gets no variables of the runner', async () => {
    process.env.ACTIONS_RUNTIME_TOKEN = 'secret';
    const { stdout } = await systemExec.capture(node('console.log(Object.keys(process.env))'));
    delete process.env.ACTIONS_RUNTIME_TOKEN;
    expect(stdout).toContain('PATH');
    expect(stdout).not.toContain('ACTIONS_RUNTIME_TOKEN');
  });

  it('fails with its argv, exit code and output', async () => {
    const argv = node('console.error("fatal: no such ref"); process.exit(3)');
    const error = await failureOf(systemExec.capture(argv));
    expect(error).toEqual(failure('COMMAND_FAILED', shown(argv), '3', 'fatal: no such ref'));
  });

  it('runs in a folder of its own, and names one that does not exist', async () => {
    const cwd = realpathSync(folder);
    const where = node('process.stdout.write(process.cwd())');
    expect((await systemExec.capture(where, { cwd })).stdout).toBe(cwd);
    const none = path.join(folder, 'none');
    const error = await failureOf(systemExec.capture(where, { cwd: none }));
    expect(error).toEqual(failure('PROGRAM_NOT_STARTED', none));
  });

  it('names a program that is not installed', async () => {
    const error = await failureOf(systemExec.capture(['no-such-program-here']));
    expect(error).toEqual(failure('PROGRAM_NOT_STARTED', 'no-such-program-here'));
  });
});

describe('standard output to a file', () => {
  let files = 0;
  const newFile = () => path.join(folder, `stdout-${files++}`);
  /** Files that this process has open. */
  const open = () =>
    readdirSync('/proc/self/fd').flatMap((fd) => {
      try {
        return [readlinkSync(`/proc/self/fd/${fd}`)];
      } catch {
        return []; // the descriptor of this listing
      }
    });

  it('has every byte, of any number, for its owner only', async () => {
    const file = newFile();
    const lines: string[] = [];
    const script = `
      process.stderr.write('on the way');
      process.stdout.write(Buffer.alloc(300000, Buffer.from([0, 255, 10, 226])))`;
    const result = await systemExec.run(node(script), {
      stdoutFile: file,
      maxOutput: 100,
      onLine: (line) => lines.push(line),
    });
    expect(result).toEqual({ exitCode: 0, stdout: '', stderr: 'on the way' });
    expect(lines).toEqual(['on the way']);
    const bytes = readFileSync(file);
    expect(bytes).toHaveLength(300_000);
    expect(bytes.equals(Buffer.alloc(300_000, Buffer.from([0, 255, 10, 226])))).toBe(true);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(open()).not.toContain(realpathSync(file));
  });

  it.each([
    ['a file', (file: string) => writeFileSync(file, 'old')],
    ['a link', (file: string) => symlinkSync(`${file}-elsewhere`, file)],
  ])('is rejected if %s exists, before anything is started', async (_, make) => {
    const [file, started] = [newFile(), newFile()];
    make(file);
    const script = `require('node:fs').writeFileSync(process.argv[1], '')`;
    await expect(systemExec.run(node(script, started), { stdoutFile: file })).rejects.toMatchObject(
      { code: 'EEXIST' },
    );
    expect([existsSync(started), existsSync(`${file}-elsewhere`)]).toEqual([false, false]);
  });

  it('keeps the partial output of a failed process', async () => {
    const file = newFile();
    const script = `process.stdout.write('half', () => { console.error('fatal: no'); process.exit(3); })`;
    const error = await failureOf(systemExec.run(node(script), { stdoutFile: file }));
    expect(error).toEqual(failure('COMMAND_FAILED', '3', 'fatal: no'));
    expect(readFileSync(file, 'utf8')).toBe('half');
  });

  it('is closed if no process is started', async () => {
    const file = newFile();
    await failureOf(systemExec.run(['no-such-program-here'], { stdoutFile: file }));
    await failureOf(systemExec.run(['true', 'a\0b'], { stdoutFile: `${file}-2` }));
    expect(open().filter((each) => each.startsWith(realpathSync(file)))).toEqual([]);
  });

  it('ends with the process on a cancellation', async () => {
    const file = newFile();
    const stop = new AbortController();
    const reason = new RehearsalError('CONTAINER_DIED', 'cancelled');
    const running = systemExec.run(node(`console.error('began'); ${FOREVER}`), {
      stdoutFile: file,
      signal: stop.signal,
      onLine: () => stop.abort(reason),
    });
    await expect(running).rejects.toBe(reason);
  });
});

describe('stream', () => {
  it('reports the lines of both streams, and returns the exit code', async () => {
    const lines: string[] = [];
    const stream = systemExec.stream(
      node('console.log("a"); console.error("b"); process.exitCode = 5'),
      (line) => lines.push(line),
    );
    expect(await stream.ended).toBe(5);
    expect(lines.sort()).toEqual(['a', 'b']);
  });

  it('runs until it is stopped, and is gone afterwards', async () => {
    let pid = 0;
    await new Promise<void>((resolve) => {
      const stream = systemExec.stream(
        node(`console.log(process.pid); ${FOREVER}`),
        async (line) => {
          pid = Number(line);
          await stream.stop();
          resolve();
        },
      );
    });
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });

  it('may be stopped after its end', async () => {
    const stream = systemExec.stream(node(''), () => {});
    await stream.ended;
    await expect(stream.stop()).resolves.toBeUndefined();
  });

  it('ends with -1 if the program is missing', async () => {
    const stream = systemExec.stream(['no-such-program-here'], () => {});
    expect(await stream.ended).toBe(-1);
  });

  it('kills a process that ignores SIGTERM', async () => {
    await withHeldTime(async () => {
      await new Promise<void>((resolve) => {
        const stream = systemExec.stream(
          node(`process.on('SIGTERM', () => {}); console.log('ready'); ${FOREVER}`),
          async () => {
            const stopping = stream.stop();
            jest.advanceTimersByTime(2_000);
            await stopping;
            resolve();
          },
        );
      });
    });
  });

  it('ends with the error of its reader', async () => {
    const thrown = new Error('no such service');
    const failures: unknown[] = [];
    let lines = 0;
    const stream = systemExec.stream(
      node(`console.log('a'); console.log('b'); ${FOREVER}`),
      () => {
        lines++;
        throw thrown;
      },
      { onFailure: (error) => failures.push(error) },
    );
    expect(await stream.ended).toBe(-1);
    expect(failures).toEqual([thrown]);
    expect(lines).toBe(1);
    await expect(stream.stop()).resolves.toBeUndefined();
  });

  it('throws that error from stop, if it has no handler', async () => {
    const thrown = new Error('no such service');
    const stream = systemExec.stream(node(`console.log('a'); ${FOREVER}`), () => {
      throw thrown;
    });
    await stream.ended;
    await expect(stream.stop()).rejects.toBe(thrown);
  });

  it('cuts lines at a given limit', async () => {
    const lengths: number[] = [];
    const stream = systemExec.stream(
      ['sh', '-c', 'head -c 100000 /dev/zero; echo; head -c 300000 /dev/zero'],
      ({ length }) => lengths.push(length),
      { lineLimit: 200_000 },
    );
    await stream.ended;
    expect(lengths).toEqual([100_000, 200_001]);
  });

  it('limits each line, but neither time nor total output', async () => {
    const lengths = new Set<number>();
    const stream = systemExec.stream(
      ['sh', '-c', 'for i in 1 2 3; do head -c 1000000 /dev/zero; echo; done'],
      ({ length }) => lengths.add(length),
    );
    expect(await stream.ended).toBe(0);
    expect([...lengths]).toEqual([LINE_LIMIT + 1]);
  });
});

it('leaves no process behind after a crash of this one', async () => {
  const stream = systemExec.stream(
    node(`process.on('SIGTERM', () => {}); console.log('ready'); ${FOREVER}`),
    () => {
      for (const listener of process.listeners('exit').filter((one) => !before.has(one))) {
        listener.call(process, 1); // like Node after an uncaught exception
      }
    },
  );
  const before = new Set(process.listeners('exit').slice(0, -1));
  expect(await stream.ended).toBe(-1);
  expect(process.listeners('exit')).toHaveLength(before.size);
});

describe('the message of a failed command', () => {
  const message = (stdout: string, stderr: string) =>
    new CommandError(['docker', 'x'], { exitCode: 1, stdout, stderr }).message;

  it.each([
    ['no output', '', '', '.+'],
    ['the last line', 'a\nb\n\n', '', 'b'],
    ['the last line of standard error', 'a', 'b', 'b'],
    ['a line marked as an error', 'x', '  ERROR: no space\nsee --help', 'ERROR: no space'],
    ['the last marked line', 'error: one', 'fatal: two\npanic: three\nmore', 'panic: three'],
    ['no word that only starts with a mark', '', 'errors were found\nlast', 'last'],
  ])('ends with %s', (_, stdout, stderr, end) => {
    expect(message(stdout, stderr)).toMatch(new RegExp(`^docker x .* 1: ${end}$`));
  });

  it('keeps the last twenty lines', () => {
    const stdout = Array.from({ length: 30 }, (_, i) => `line ${i}`).join('\n');
    const { lines } = new CommandError(['x'], { exitCode: 1, stdout, stderr: '' });
    expect(lines).toHaveLength(20);
    expect(lines[0]).toBe('line 10');
  });

  it('shows at most 160 letters of the command', () => {
    expect(shown(['echo', 'x'.repeat(155)])).toHaveLength(160);
    expect(shown(['echo', 'x'.repeat(156)])).toBe(`echo ${'x'.repeat(152)}...`);
  });
});

it('splits a text into its non-empty lines', () => {
  expect(nonEmptyLines('a\r\n\n  \n b \n')).toEqual(['a', ' b ']);
});

describe('a logged exec', () => {
  it('logs every command and its outcome, and changes neither', async () => {
    const told: string[] = [];
    const fake = new FakeExec((command) =>
      command.startsWith('false') ? { exitCode: 1, stderr: 'no' } : 'out',
    );
    const exec = loggedExec(fake, (line) => told.push(line));
    expect((await exec.run(['docker', 'ps'])).stdout).toBe('out');
    await fails(exec.run(['false']), 'COMMAND_FAILED', 'false', '1');
    const stream = exec.stream(['docker', 'events'], () => {});
    fake.streams[0]?.end(3);
    await stream.ended;
    expect(told).toEqual([
      '[1] docker ps',
      expect.stringMatching(/^\[1\] .* 0$/),
      '[2] false',
      expect.stringMatching(/^\[2\] .*false .* 1: no$/),
      '[3] docker events',
      expect.stringMatching(/^\[3\] .* 3$/),
    ]);
  });
});
