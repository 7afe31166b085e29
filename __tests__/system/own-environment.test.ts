import { spawn } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hideEnvironment } from '../../src/system/own-environment';
import { temporaryFolder } from '../helpers/folder';

/** Node can restart itself since 22.15 and 23.11; action.yml names a later version. */
const isAble = 'execve' in process && process.platform === 'linux';

const folder = temporaryFolder();
const source = path.resolve(import.meta.dirname, '../../src/system/own-environment.ts');

const SECRETS = {
  ACTIONS_RUNTIME_TOKEN: 'token-of-the-job',
  ALICE_MNEMONIC: 'words of alice',
  GITHUB_STATE: '/state',
  INPUT_ENVIRONMENT: 'BOB_MNEMONIC=words of bob\nüñï "quoted"',
  INPUT_PLAN: 'plan.yml',
};

/** A program that restarts itself, then runs this code, like a step. */
function program(name: string, body: string): string {
  const file = path.join(folder, `${name}.mts`);
  writeFileSync(
    file,
    `import { execFileSync } from 'node:child_process';
     import { readFileSync, readlinkSync } from 'node:fs';
     import { hasHiddenEnvironment, hideEnvironment, takeEnvironment } from ${JSON.stringify(source)};
     const isAnew = hasHiddenEnvironment();
     if (isAnew) takeEnvironment(); else hideEnvironment();
     const say = (value: unknown) => console.log(JSON.stringify(value));
     ${body}`,
  );
  return file;
}

/** The output of a program, as values of JSON, and its exit code. */
function said(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  input?: string,
): Promise<{ code: number | null; values: unknown[]; pid: number | undefined }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      env: { PATH: process.env.PATH, RUNNER_TEMP: folder, ...env },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
    });
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    child.on('error', reject);
    child.on('close', (code) => {
      const values = output.split('\n').filter(Boolean);
      resolve({ code, values: values.map((line) => JSON.parse(line)), pid: child.pid });
    });
  });
}

(isAble ? describe : describe.skip)('a process that restarts itself', () => {
  const environ = (pid: string) =>
    `execFileSync('sh', ['-c', 'cat /proc/${pid}/environ /proc/${pid}/cmdline | tr "\\\\0" "\\\\n"'], { encoding: 'utf8' })`;

  it('hides its variables from its children, but has them all', async () => {
    const file = program('shown', `say(process.env); say(${environ('$PPID')}); say(process.pid)`);
    const { code, values, pid } = await said([file], SECRETS);
    const [env, shown, own] = values;
    expect(env).toMatchObject({ ...SECRETS, RUNNER_TEMP: folder, PATH: process.env.PATH });
    expect(String(shown)).toContain(`PATH=${process.env.PATH}`);
    for (const [name, value] of Object.entries(SECRETS)) {
      expect(shown).not.toContain(name);
      expect(shown).not.toContain(value);
    }
    expect(own).toBe(pid); // the runner waits for this one
    expect(code).toBe(0);
  });

  it('shows them without the restart, which the test detects', async () => {
    const file = path.join(folder, 'bare.mjs');
    writeFileSync(
      file,
      `import { execFileSync } from 'node:child_process';
       for (const name of Object.keys(process.env)) if (name !== 'PATH') delete process.env[name];
       console.log(JSON.stringify(${environ('$PPID')}));`,
    );
    const { values } = await said([file], SECRETS);
    expect(values[0]).toContain('token-of-the-job');
  });

  it('leaves no file, open or deleted', async () => {
    const file = program(
      'files',
      `say(readlinkSync('/proc/self/fd/0'));
       say(execFileSync('sh', ['-c', 'for f in /proc/$PPID/fd/*; do readlink $f; done'], { encoding: 'utf8' }))`,
    );
    const before = readdirSync(folder);
    const { values } = await said([file], SECRETS);
    expect(readdirSync(folder)).toEqual(before);
    expect(values[0]).toBe('/dev/null');
    expect(values[1]).not.toContain('deleted');
  });

  it('keeps its folder, its options, its streams and its exit code', async () => {
    const file = program(
      'same',
      `say([process.cwd(), process.execArgv, process.argv[1], readFileSync(0, 'utf8')]);
       process.exitCode = 7`,
    );
    const { code, values } = await said(['--stack-trace-limit=7', file], SECRETS, 'typed');
    expect(values[0]).toEqual([process.cwd(), ['--stack-trace-limit=7'], file, '']);
    expect(code).toBe(7);
  });

  it('supports variables of any size', async () => {
    const large = Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => [`L${i}`, 'é'.repeat(60_000)]),
    );
    const file = program(
      'large',
      'say(Object.keys(process.env).length); say(process.env.L11?.length)',
    );
    const { values } = await said([file], { ...large, ...SECRETS });
    expect(values[1]).toBe(60_000);
  });

  it.each([
    ['a missing folder', { RUNNER_TEMP: '/no/such/folder' }],
    ['a file instead of the folder', { RUNNER_TEMP: import.meta.filename }],
  ])('continues without a restart for %s', async (_, env) => {
    const file = program('no-room', 'say([isAnew, process.env.INPUT_PLAN])');
    const { code, values } = await said([file], { ...SECRETS, ...env });
    expect(values).toEqual([[false, 'plan.yml']]);
    expect(code).toBe(0);
  });

  it('does not trust a flag that claims a restart', async () => {
    const file = path.join(folder, 'told.mts');
    writeFileSync(
      file,
      `import { hasHiddenEnvironment } from ${JSON.stringify(source)};
       console.log(JSON.stringify(hasHiddenEnvironment()));`,
    );
    const forged = JSON.stringify({ PATH: '/evil' });
    const { values } = await said([file, '--environment-on-standard-input'], {}, forged);
    expect(values).toEqual([false]);
  });
});

(isAble ? it.skip : it)('continues without a restart if Node does not support it', () => {
  expect(hideEnvironment()).toBeUndefined();
});
