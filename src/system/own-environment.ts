import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fstatSync,
  ftruncateSync,
  openSync,
  readFileSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Marks a process restarted with a hidden environment. The variables that a process starts with stay readable
 * to all processes of its user for its lifetime (`/proc/PID/environ`), even if it deletes them, and a runner
 * passes a step its inputs and tokens in them. So the step restarts itself in the same process (`execve`, of
 * Node 22.15 and 23.11): it begins with only the variables that Node reads at its start, and gets the rest
 * through its standard input, from an unnamed file that is then gone.
 */
const HANDED_OVER = '--environment-on-standard-input';

/**
 * Variables that Node, its loader and its libraries read before any program does, and those by which a runner
 * finds the process.
 */
const READ_AT_START = new Set([
  ...['PATH', 'HOME', 'LANG', 'LANGUAGE', 'LC_ALL', 'LC_CTYPE', 'TZ', 'TMPDIR'],
  ...['NODE_OPTIONS', 'NODE_PATH', 'NODE_EXTRA_CA_CERTS', 'NODE_USE_SYSTEM_CA', 'NODE_ICU_DATA'],
  ...['NODE_NO_WARNINGS', 'NODE_COMPILE_CACHE', 'NODE_V8_COVERAGE', 'NODE_USE_ENV_PROXY'],
  ...['UV_THREADPOOL_SIZE', 'UV_USE_IO_URING', 'LD_LIBRARY_PATH', 'LD_PRELOAD'],
  ...['SSL_CERT_FILE', 'SSL_CERT_DIR', 'OPENSSL_CONF', 'RUNNER_TRACKING_ID'],
]);

type Process = typeof process & {
  /** Missing in the types of the oldest supported Node. */
  execve?: (file: string, argv: readonly string[], env: NodeJS.ProcessEnv) => never;
};

/** Restarts this process without its variables; returns if that is impossible. */
export function hideEnvironment(): void {
  const { execve, platform, execPath, execArgv, argv, env }: Process = process;
  if (execve === undefined || platform !== 'linux' || !isProgram(execPath)) return;
  if (!putOnStandardInput(JSON.stringify(env))) return;
  const visible = Object.entries(env).filter(([name]) => READ_AT_START.has(name));
  execve.call(
    process,
    execPath,
    [execPath, ...execArgv, argv[1] ?? '', HANDED_OVER],
    Object.fromEntries(visible),
  );
}

/** Returns true if this process was restarted: only then is its input an unnamed file. */
export function hasHiddenEnvironment(): boolean {
  if (process.argv.length !== 3 || process.argv[2] !== HANDED_OVER) return false;
  const input = fstatSync(0);
  return input.isFile() && input.nlink === 0;
}

/** Restores the variables, leaving no copy that other processes can read. */
export function takeEnvironment(): void {
  const handed = JSON.parse(readFileSync(0, 'utf8')) as Record<string, string>;
  ftruncateSync(0);
  closeSync(0);
  openSync('/dev/null', constants.O_RDONLY); // takes the freed descriptor number
  Object.assign(process.env, handed);
}

/** Checks for an executable first, as a failed `execve` would end the process. */
function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Puts a text on standard input.
 *
 * @returns false if there is no room for a file; nothing has changed then
 */
function putOnStandardInput(text: string): boolean {
  let fd: number | undefined;
  try {
    const file = path.join(process.env.RUNNER_TEMP ?? tmpdir(), randomBytes(16).toString('hex'));
    fd = openSync(file, 'wx+', 0o600);
    unlinkSync(file); // unlinked before anything is written
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
    accessSync(`/proc/self/fd/${fd}`, constants.R_OK);
  } catch {
    if (fd !== undefined) closeSync(fd);
    return false;
  }
  closeSync(0);
  // Reopened to be read from its beginning, under the freed descriptor number.
  return openSync(`/proc/self/fd/${fd}`, 'r+') === 0;
}
