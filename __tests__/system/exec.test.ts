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
import { RehearsalError } from '../../src/errors';
import { KILL_AFTER_MS } from '../../src/system/child';
import {
  type Argv,
  CommandError,
  nonEmptyLines,
  shown,
  systemExec,
  telling,
  USUAL_LIMIT_MS,
} from '../../src/system/exec';
import { LINE_LIMIT } from '../../src/system/output';
import { failureOf } from '../helpers/errors';
import { FakeExec } from '../helpers/exec';
import { temporaryFolder } from '../helpers/folder';

const folder = temporaryFolder();
const node = (script: string, ...args: string[]): Argv => [process.execPath, '-e', script, ...args];
const FOREVER = 'setInterval(() => {}, 1000);';

/** Does something while no timer of this process goes off by itself. */
async function withHeldTime(work: () => Promise<void>): Promise<void> {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
  try {
    await work();
  } finally {
    jest.useRealTimers();
  }
}

describe('run', () => {
  it('gives exit code and both streams', async () => {
    const script = 'process.stdout.write("out"); process.stderr.write("err")';
    expect(await systemExec.run(node(script))).toEqual({
      exitCode: 0,
      stdout: 'out',
      stderr: 'err',
    });
  });

  it('hands arguments over as they are, through no shell', async () => {
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

  it('runs in the folder that is asked for, or else in this one', async () => {
    const where = node('process.stdout.write(process.cwd())');
    const cwd = realpathSync(folder);
    expect((await systemExec.run(where, { cwd })).stdout).toBe(cwd);
    expect((await systemExec.run(where)).stdout).toBe(process.cwd());
  });

  it('finds a program by its path from that folder', async () => {
    const program = path.join(folder, 'play.sh');
    writeFileSync(program, '#!/bin/sh\necho "played $1"\n', { mode: 0o755 });
    expect((await systemExec.run(['./play.sh', 'chess'], { cwd: folder })).stdout).toBe(
      'played chess\n',
    );
  });

  it('says so where that folder is not there', async () => {
    const running = systemExec.run(node(''), { cwd: path.join(folder, 'none') });
    expect((await failureOf(running)).message).toBe(
      `Cannot start ${process.execPath}: its folder ${path.join(folder, 'none')} does not exist`,
    );
  });

  it('closes the input of who asks for none', async () => {
    const script = 'console.log(require("node:fs").readFileSync(0, "utf8").length)';
    expect((await systemExec.run(node(script))).stdout.trim()).toBe('0');
  });

  it('does not mind a process that leaves a large input unread', async () => {
    const { exitCode } = await systemExec.run(node('process.exit(0)'), {
      input: 'x'.repeat(2_000_000),
    });
    expect(exitCode).toBe(0);
  });

  it('shows each line of both streams, also a last one without an end', async () => {
    const lines: string[] = [];
    await systemExec.run(
      node('process.stdout.write("one\\ntwo\\r\\nthree"); process.stderr.write("four")'),
      { onLine: (line) => lines.push(line) },
    );
    expect(lines.sort()).toEqual(['four', 'one', 'three', 'two']);
  });

  it('keeps letters whole that are split between chunks', async () => {
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
    expect(error.message).toBe(`${shown(argv)} exited with 3: fatal: no such ref`);
  });

  it('returns a failure where it is allowed', async () => {
    const result = await systemExec.run(node('process.exit(4)'), { allowFailure: true });
    expect(result.exitCode).toBe(4);
  });

  it('names a program that is not there', async () => {
    const error = await failureOf(systemExec.run(['no-such-program-here', 'x']));
    expect(error.message).toBe(
      'Cannot start no-such-program-here: spawn no-such-program-here ENOENT',
    );
    expect(error.hint).toBe('Install no-such-program-here or put it on the PATH.');
  });

  it('ends a process at its limit, even where failure is allowed', async () => {
    const error = await failureOf(
      systemExec.run(node(`console.log('began'); ${FOREVER}`), { timeout: 1, allowFailure: true }),
    );
    expect(error.message).toContain(' took longer than 1 ms: ');
  });

  it('ends it at a limit of its own where none is given', async () => {
    await withHeldTime(async () => {
      const running = systemExec.run(node(`console.log('began'); ${FOREVER}`), {
        onLine: () => jest.advanceTimersByTime(USUAL_LIMIT_MS),
      });
      const error = await failureOf(running);
      expect(error.message).toContain(' took longer than 600.0 s: began');
      expect(error.hint).toContain('See what it waits for');
    });
  });

  it('comes to an end where somebody who has left the group holds the streams open', async () => {
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
      expect((await failureOf(running)).message).toContain(' took longer than 1.0 s: ');
    });
    expect(process.kill(holder, 'SIGKILL')).toBe(true);
  });

  it.each([
    ['lines', 'yes'],
    ['text without a line', 'cat /dev/zero'],
    ['text on the other stream', 'yes >&2'],
  ])('ends a process that writes %s without end, and keeps little of it', async (_, command) => {
    const error = await failureOf(
      systemExec.run(['sh', '-c', command], { allowFailure: true, maxOutput: 1_000_000 }),
    );
    expect(error).toBeInstanceOf(CommandError);
    expect(error.message).toContain(`sh -c ${command} wrote more than 1000000 characters: `);
    expect(error.hint).toContain('its output is read as a whole');
    expect(error.message.length).toBeLessThan(1_200);
    const { stdout, stderr } = (error as CommandError).result;
    expect(stdout.length + stderr.length).toBeLessThan(200_000);
    expect(stdout + stderr).toMatch(/\[\d+ characters are left out here\]/);
  });

  it('gives a whole answer that is as long as the limit', async () => {
    const script = 'process.stdout.write("x".repeat(1000))';
    const { stdout } = await systemExec.run(node(script), { maxOutput: 1_000 });
    expect(stdout).toHaveLength(1_000);
  });

  it('keeps both ends of what people read, however long it is', async () => {
    const script = 'for (let i = 0; i < 100000; i++) console.log("line " + i)';
    const { stdout } = await systemExec.run(node(script), { ends: 20, maxOutput: 100 });
    expect(stdout).toBe(
      'line 0\nline 1\nline 2\n[1088850 characters are left out here]\nne 99998\nline 99999\n',
    );
  });

  it('shows the beginning of a line without end', async () => {
    const lines: number[] = [];
    const run = systemExec.run(['sh', '-c', 'head -c 3000000 /dev/zero; echo; echo on'], {
      onLine: ({ length }) => lines.push(length),
    });
    await run;
    expect(lines).toEqual([LINE_LIMIT + 1, 2]);
  });

  it('takes nothing but a line feed for the end of a line', async () => {
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
    ['the last line, which has no end', `process.stdout.write('x')`],
  ])('ends in order with what a reader of %s throws', async (_, script) => {
    const thrown = new RangeError('Invalid string length');
    const running = systemExec.run(node(script), {
      allowFailure: true,
      onLine: () => {
        throw thrown;
      },
    });
    await expect(running).rejects.toBe(thrown);
  });

  it('names a program that the system does not even try to start', async () => {
    const error = await failureOf(systemExec.run(['true', 'a\0b']));
    expect(error.message).toMatch(/^Cannot start true: /);
  });

  it('ends a process on a cancel and gives its reason', async () => {
    const stop = new AbortController();
    const reason = new RehearsalError('val-bob died');
    const running = systemExec.run(node(`console.log('began'); ${FOREVER}`), {
      signal: stop.signal,
      onLine: () => stop.abort(reason),
    });
    await expect(running).rejects.toBe(reason);
  });

  it('starts nothing after a cancel', async () => {
    const file = path.join(folder, 'started');
    const reason = new RehearsalError('cancelled');
    const running = systemExec.run(
      node('require("node:fs").writeFileSync(process.argv[1], "")', file),
      {
        signal: AbortSignal.abort(reason),
      },
    );
    await expect(running).rejects.toBe(reason);
    expect(existsSync(file)).toBe(false);
  });

  it('ends the children of a process with it', async () => {
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
        stop.abort(new RehearsalError('cancelled'));
      },
    });
    await expect(running).rejects.toThrow('cancelled');
    expect(lines).toEqual(['ready']);
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
        return []; // the one of this very look
      }
    });

  it('has every byte, of any number, for nobody else to read', async () => {
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
  ])('is none where %s is: nothing is started', async (_, make) => {
    const [file, started] = [newFile(), newFile()];
    make(file);
    const script = `require('node:fs').writeFileSync(process.argv[1], '')`;
    await expect(systemExec.run(node(script, started), { stdoutFile: file })).rejects.toMatchObject(
      { code: 'EEXIST' },
    );
    expect([existsSync(started), existsSync(`${file}-elsewhere`)]).toEqual([false, false]);
  });

  it('is there as far as it came where the process fails', async () => {
    const file = newFile();
    const script = `process.stdout.write('half', () => { console.error('fatal: no'); process.exit(3); })`;
    const error = await failureOf(systemExec.run(node(script), { stdoutFile: file }));
    expect(error.message).toContain('exited with 3: fatal: no');
    expect(readFileSync(file, 'utf8')).toBe('half');
  });

  it('is closed where no process is started', async () => {
    const file = newFile();
    await failureOf(systemExec.run(['no-such-program-here'], { stdoutFile: file }));
    await failureOf(systemExec.run(['true', 'a\0b'], { stdoutFile: `${file}-2` }));
    expect(open().filter((each) => each.startsWith(realpathSync(file)))).toEqual([]);
  });

  it('ends with the process on a cancel', async () => {
    const file = newFile();
    const stop = new AbortController();
    const reason = new RehearsalError('cancelled');
    const running = systemExec.run(node(`console.error('began'); ${FOREVER}`), {
      stdoutFile: file,
      signal: stop.signal,
      onLine: () => stop.abort(reason),
    });
    await expect(running).rejects.toBe(reason);
  });
});

describe('stream', () => {
  it('shows lines of both streams and answers the exit code', async () => {
    const lines: string[] = [];
    const stream = systemExec.stream(
      node('console.log("a"); console.error("b"); process.exitCode = 5'),
      (line) => lines.push(line),
    );
    expect(await stream.ended).toBe(5);
    expect(lines.sort()).toEqual(['a', 'b']);
  });

  it('goes on until it is stopped, and is gone by then', async () => {
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

  it('ends with -1 when the program is not there', async () => {
    const stream = systemExec.stream(['no-such-program-here'], () => {});
    expect(await stream.ended).toBe(-1);
  });

  it('kills who does not end when asked', async () => {
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

  it('ends and tells where its reader throws', async () => {
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

  it('throws that when it is stopped, where nobody is told', async () => {
    const thrown = new Error('no such service');
    const stream = systemExec.stream(node(`console.log('a'); ${FOREVER}`), () => {
      throw thrown;
    });
    await stream.ended;
    await expect(stream.stop()).rejects.toBe(thrown);
  });

  it('cuts lines at another limit where one is given', async () => {
    const lengths: number[] = [];
    const stream = systemExec.stream(
      ['sh', '-c', 'head -c 100000 /dev/zero; echo; head -c 300000 /dev/zero'],
      ({ length }) => lengths.push(length),
      { lineLimit: 200_000 },
    );
    await stream.ended;
    expect(lengths).toEqual([100_000, 200_001]);
  });

  it('has no limit of time or of all its lines, but one of each line', async () => {
    const lengths = new Set<number>();
    const stream = systemExec.stream(
      ['sh', '-c', 'for i in 1 2 3; do head -c 1000000 /dev/zero; echo; done'],
      ({ length }) => lengths.add(length),
    );
    expect(await stream.ended).toBe(0);
    expect([...lengths]).toEqual([LINE_LIMIT + 1]);
  });
});

it('leaves no process behind when this one ends without order', async () => {
  const stream = systemExec.stream(
    node(`process.on('SIGTERM', () => {}); console.log('ready'); ${FOREVER}`),
    () => {
      for (const listener of process.listeners('exit').filter((one) => !before.has(one))) {
        listener.call(process, 1); // as Node does after an uncaught exception
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
    ['nothing at all', '', '', 'no output'],
    ['the last line', 'a\nb\n\n', '', 'b'],
    ['the last line of standard error', 'a', 'b', 'b'],
    ['a line marked as an error', 'x', '  ERROR: no space\nsee --help', 'ERROR: no space'],
    ['the last marked line', 'error: one', 'fatal: two\npanic: three\nmore', 'panic: three'],
    ['no word that only begins like a mark', '', 'errors were found\nlast', 'last'],
  ])('ends with %s', (_, stdout, stderr, end) => {
    expect(message(stdout, stderr)).toBe(`docker x exited with 1: ${end}`);
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

it('takes lines with any content out of a text', () => {
  expect(nonEmptyLines('a\r\n\n  \n b \n')).toEqual(['a', ' b ']);
});

describe('an exec that tells', () => {
  it('says every command and how it ended, and changes nothing of it', async () => {
    const told: string[] = [];
    const fake = new FakeExec((command) =>
      command.startsWith('false') ? { exitCode: 1, stderr: 'no' } : 'out',
    );
    const exec = telling(fake, (line) => told.push(line));
    expect((await exec.run(['docker', 'ps'])).stdout).toBe('out');
    expect((await failureOf(exec.run(['false']))).message).toContain('false exited with 1');
    const stream = exec.stream(['docker', 'events'], () => {});
    fake.streams[0]?.end(3);
    await stream.ended;
    expect(told).toEqual([
      '[1] docker ps',
      '[1] exited with 0',
      '[2] false',
      '[2] failed: false exited with 1: no',
      '[3] docker events',
      '[3] ended with 3',
    ]);
  });
});
