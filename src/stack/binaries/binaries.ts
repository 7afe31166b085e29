import type { Docker } from '../../docker/docker';
import type { ErrorCode } from '../../errors/codes';
import { RehearsalError } from '../../errors/errors';
import { type PreflightFinding, refuse } from '../../errors/finding';
import { firstRelease } from '../../plan/complete';
import type { Plan } from '../../plan/schema';
import { nonEmptyLines } from '../../system/exec';
import { parseJson } from '../../system/json';
import { diagnose } from '../logs/symptoms';
import { type Cosmovisor, containerMount } from './cosmovisor';
import { type AskBinary, askKeys, type BinaryKeys } from './keys';

/** Versions reported by a release's binary. */
export interface ReleaseBinary {
  readonly release: string;
  readonly version: string;
  /** Version of the Cosmos SDK; empty if not reported. */
  readonly sdk: string;
  /** Version of Tendermint or CometBFT; empty if not reported. */
  readonly engine: string;
}

/** Facts of the chain, as the first release's binary reports them. */
export interface ChainFacts {
  /** Bech32 prefix of account addresses. */
  readonly prefix: string;
  /** Keys of the first release. */
  readonly keys: BinaryKeys;
  /** Default home of a node. */
  readonly defaultHome: string;
  /** Version of the first release's Cosmos SDK; empty if not reported. */
  readonly sdk: string;
}

/** Facts reported by the binaries of a plan before the stack starts. */
export interface Binaries extends ChainFacts {
  readonly releases: readonly ReleaseBinary[];
}

/** The binary of a release in an image that has it. */
export interface ImageProgram {
  /** Image id. */
  readonly image: string;
  /** Reference of the image, for messages. */
  readonly reference: string;
  /** Path or name of the binary in the image. */
  readonly binary: string;
}

/** Time limit of a command of a binary, in milliseconds: a first start may read a large image. */
const LIMIT_MS = 120_000;
/** Maximum length of its output, in characters; the dependencies of a large chain take 50,000. */
const LONGEST_ANSWER = 1_000_000;
/** Limits of a command whose failure is an answer, too. */
const ASKING = { allowFailure: true, timeout: LIMIT_MS, maxOutput: LONGEST_ANSWER } as const;
/** Maximum length of a line of a help text, in characters. */
const LONGEST_HELP = 4 * 1024;

/** Command for the versions of a binary. */
const VERSION = ['version', '--long', '--output', 'json'];

/** Exit code of the engine's client if a container's program does not exist (docker/cli `run.go`). */
const NOT_FOUND = 127;

/**
 * Asks the first release's binary for facts of the chain.
 *
 * @returns undefined if the image has no such program
 * @throws RehearsalError if it does not run, or does not report its address prefix
 */
export async function askChain(
  docker: Docker,
  plan: Plan,
  program: ImageProgram,
): Promise<ChainFacts | undefined> {
  const { image, reference, binary } = program;
  const { name, env = {} } = firstRelease(plan);
  const ask = (...args: readonly string[]) =>
    docker.containers.run(image, args, { entrypoint: binary, env }, ASKING);
  const version = await ask(...VERSION);
  const output = `${version.stdout}\n${version.stderr}`;
  // A program whose libraries are missing ends with this code, too.
  if (version.exitCode === NOT_FOUND && /^docker: /m.test(version.stderr)) return undefined;
  if (version.exitCode !== 0) {
    refuse([notRunning(plan, name, output, `the image ${reference}`)]);
  }
  const [parsed, help, keys] = await Promise.all([
    ask('keys', 'parse', '00'.repeat(20), '--output', 'json'),
    ask('start', '--help'),
    askKeys(keysAsker(docker, plan, program), plan),
  ]);
  return {
    prefix: prefixIn(plan, `${parsed.stdout}\n${parsed.stderr}`),
    keys,
    defaultHome: defaultHomeIn(help.stdout + help.stderr),
    sdk: readVersions(output).sdk,
  };
}

/**
 * Runs each release's binary in the Cosmovisor images, in which it must run at its upgrade: detects a wrong
 * architecture and a wrong or missing C library.
 *
 * @throws RehearsalError with a finding for each binary that does not run
 */
export async function askReleases(
  docker: Docker,
  plan: Plan,
  { image, others, binaries, mounts }: Cosmovisor,
): Promise<readonly ReleaseBinary[]> {
  const ask = (release: string, args: readonly string[], within = image) =>
    docker.containers.run(
      within,
      args,
      { entrypoint: binaries.get(release) ?? '', mounts: mounts.map(containerMount) },
      ASKING,
    );
  const findings: PreflightFinding[] = [];
  const releases: ReleaseBinary[] = [];
  for (const release of binaries.keys()) {
    const answer = await ask(release, VERSION);
    const said = `${answer.stdout}\n${answer.stderr}`;
    if (answer.exitCode === 0) releases.push({ release, ...readVersions(said) });
    else findings.push(notRunning(plan, release, said, onCosmovisor(firstRelease(plan).image)));
    for (const other of answer.exitCode === 0 ? others.values() : []) {
      const { exitCode, stdout, stderr } = await ask(release, ['version'], other.image);
      if (exitCode === 0) continue;
      findings.push(notRunning(plan, release, `${stdout}\n${stderr}`, onCosmovisor(other.base)));
    }
  }
  refuse(findings);
  return releases;
}

/** Asks the first release's binary, with input where there is some. */
export function keysAsker(
  docker: Docker,
  plan: Plan,
  { image, binary }: Omit<ImageProgram, 'reference'>,
): AskBinary {
  // Any image has a place where root may write a keyring.
  const options = { entrypoint: binary, user: '0:0', env: firstRelease(plan).env ?? {} };
  return (args, input) =>
    docker.containers.run(image, args, options, {
      ...ASKING,
      ...(input !== undefined && { input }),
    });
}

/** Default of `--home` in a help text; empty if there is none. */
function defaultHomeIn(help: string): string {
  const at = help.indexOf('--home string');
  const [line = ''] = at < 0 ? [] : help.slice(at, at + LONGEST_HELP).split('\n', 1);
  return /\(default "([^"]+)"\)/.exec(line)?.[1] ?? '';
}

/** Parses the output of `version --long` (SDK `version/version.go`); a dependency is `module@version`. */
function readVersions(text: string): Omit<ReleaseBinary, 'release'> {
  const said = parsed(text);
  const dependencies = Array.isArray(said.build_deps) ? said.build_deps.map(String) : [];
  const versionOf = (...modules: string[]) => {
    const found = dependencies.find((entry) =>
      modules.some((name) => entry.startsWith(`${name}@`)),
    );
    return found?.split('@').at(-1)?.replace(/^v/, '') ?? ''; // a replaced module has two: `a@v1 => b@v2`
  };
  return {
    version: String(said.version ?? ''),
    sdk: versionOf('github.com/cosmos/cosmos-sdk'),
    engine: versionOf(
      'github.com/cometbft/cometbft',
      'github.com/cometbft/cometbft/v2',
      'github.com/tendermint/tendermint',
    ),
  };
}

function parsed(text: string): Record<string, unknown> {
  const line = nonEmptyLines(text).find((candidate) => candidate.startsWith('{')) ?? '{}';
  return (parseJson(line) ?? {}) as Record<string, unknown>;
}

function prefixIn(plan: Plan, text: string): string {
  const prefix = /"([a-z][a-z0-9]*)1[02-9ac-hj-np-z]{38}"/.exec(text)?.[1];
  if (prefix !== undefined) return prefix;
  throw new RehearsalError(
    'ADDRESS_PREFIX_UNKNOWN',
    `Cannot determine the address prefix of the binary ${plan.chain.binary}: ${nonEmptyLines(text)[0] ?? 'no output'}`,
    { hint: 'The rehearsal runs its command `keys parse`, which every Cosmos SDK binary has.' },
  );
}

/** Codes of diagnoses of a program that an image cannot run. */
const OF_PROGRAMS: readonly ErrorCode[] = [
  'ARCHITECTURE_DIFFERS',
  'BINARY_NEEDS_C',
  'BINARY_NOT_RUNNABLE',
];
/**
 * Name of a Cosmovisor image in messages.
 *
 * @param base image on which it is based
 */
function onCosmovisor(base: string): string {
  return `the Cosmovisor image on ${base}`;
}

/** @param within name of the image that the binary ran in */
function notRunning(plan: Plan, release: string, output: string, within: string): PreflightFinding {
  const planPath = ['releases', plan.releases.findIndex(({ name }) => name === release)];
  const lines = nonEmptyLines(output);
  // The lines below a panic are its stack.
  const line = lines.find((each) => each.startsWith('panic: ')) ?? lines.at(-1) ?? 'no output';
  const message = `The binary of ${release} does not run in ${within}: ${line}`;
  const known = diagnose(lines);
  if (known !== undefined && OF_PROGRAMS.includes(known.code)) {
    return { code: known.code, planPath, message, hint: known.hint };
  }
  const notRunnable = (hint: string): PreflightFinding => ({
    code: 'BINARY_NOT_RUNNABLE',
    planPath,
    message,
    hint,
  });
  if (/no such file or directory/.test(output)) {
    return notRunnable(
      'The file exists, but its loader does not: it is linked against another C library (musl of Alpine, glibc of Debian). Build all releases on one base, or statically (CGO_ENABLED=0).',
    );
  }
  return notRunnable(
    'Run the command `version` in the image of the release to check the binary there.',
  );
}
