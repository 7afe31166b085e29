import { RehearsalError } from '../errors';
import { firstRelease } from '../plan/complete';
import type { Plan } from '../plan/schema';
import { type PreflightFinding, refuse } from '../preflight/finding';
import { type Exec, nonEmptyLines } from '../system/exec';
import type { Cosmovisor } from './cosmovisor';
import { RUN_LABEL } from './model';

/** What a release's binary says of itself. */
export interface ReleaseBinary {
  readonly release: string;
  readonly version: string;
  /** Version of the Cosmos SDK; empty when it does not say. */
  readonly sdk: string;
  /** Version of Tendermint or CometBFT; empty when it does not say. */
  readonly engine: string;
}

/** What the binaries of a plan say before anything of the stack is started. */
export interface Binaries {
  readonly releases: readonly ReleaseBinary[];
  /** Bech32 prefix of account addresses. */
  readonly prefix: string;
  /** The node's home where no command names one. */
  readonly defaultHome: string;
}

/** Limit of a binary that is asked something, in milliseconds: a first start may read a large image. */
const LIMIT_MS = 120_000;
/** Characters of what it says; the dependencies of a large chain are 50,000. */
const LONGEST_ANSWER = 1_000_000;
/** Characters of a line of a help text. */
const LONGEST_HELP = 4 * 1024;

/**
 * Runs each release's binary in the Cosmovisor image, where it has to run at its upgrade: another
 * architecture, another C library or a missing one shows here.
 *
 * @throws RehearsalError with every binary that does not run
 */
export async function askBinaries(
  exec: Exec,
  run: string,
  plan: Plan,
  cosmovisor: Cosmovisor,
  signal: AbortSignal,
): Promise<Binaries> {
  const ask = (release: string, args: readonly string[]) =>
    exec.run(
      [
        ...(['docker', 'run', '--rm', '--network', 'none', '--label'] as const),
        `${RUN_LABEL}=${run}`,
        ...cosmovisor.mounts.flatMap(({ source, target }) => [
          '--volume',
          `${source}:${target}:ro`,
        ]),
        ...['--entrypoint', cosmovisor.binaries.get(release) ?? '', cosmovisor.image, ...args],
      ],
      { allowFailure: true, signal, timeout: LIMIT_MS, maxOutput: LONGEST_ANSWER },
    );
  const findings: PreflightFinding[] = [];
  const releases: ReleaseBinary[] = [];
  for (const release of cosmovisor.binaries.keys()) {
    const answer = await ask(release, ['version', '--long', '--output', 'json']);
    const said = `${answer.stdout}\n${answer.stderr}`;
    if (answer.exitCode === 0) releases.push({ release, ...readVersions(said) });
    else {
      const index = plan.releases.findIndex(({ name }) => name === release);
      findings.push({ ...notRunning(plan, release, said), planPath: ['releases', index] });
    }
  }
  refuse(findings);

  const first = firstRelease(plan).name;
  const [parsed, help] = await Promise.all([
    ask(first, ['keys', 'parse', '00'.repeat(20), '--output', 'json']),
    ask(first, ['start', '--help']),
  ]);
  return {
    releases,
    prefix: prefixIn(plan, `${parsed.stdout}\n${parsed.stderr}`),
    defaultHome: defaultHomeIn(help.stdout + help.stderr),
  };
}

/** The default of `--home` in a help text; empty where it tells none. */
function defaultHomeIn(help: string): string {
  const at = help.indexOf('--home string');
  const [line = ''] = at < 0 ? [] : help.slice(at, at + LONGEST_HELP).split('\n', 1);
  return /\(default "([^"]+)"\)/.exec(line)?.[1] ?? '';
}

/** Reads `version --long` (SDK `version/version.go`), whose dependencies are `module@version` each. */
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
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    return {};
  }
}

function prefixIn(plan: Plan, text: string): string {
  const prefix = /"([a-z][a-z0-9]*)1[02-9ac-hj-np-z]{38}"/.exec(text)?.[1];
  if (prefix !== undefined) return prefix;
  throw new RehearsalError(
    `The binary ${plan.chain.binary} does not tell the prefix of its addresses: ${nonEmptyLines(text)[0] ?? 'no output'}`,
    { hint: 'It was asked by `keys parse`, which every binary of the Cosmos SDK has.' },
  );
}

function notRunning(plan: Plan, release: string, output: string): PreflightFinding {
  const line = nonEmptyLines(output).at(-1) ?? 'no output';
  const message = `The binary of ${release} does not run in the Cosmovisor image: ${line}`;
  if (/exec format error/.test(output)) {
    return {
      message,
      hint: 'It is of another architecture; build it for this machine’s platform.',
    };
  }
  const library =
    /(?:error while loading shared libraries:|error loading shared library) ([^:\s]+)/i.exec(
      output,
    )?.[1];
  if (library !== undefined) {
    return {
      message,
      hint: `The image of the first release (${firstRelease(plan).image}) lacks ${library}: add it there, or give a cosmovisor.image of your own that has it.`,
    };
  }
  if (/no such file or directory/.test(output)) {
    return {
      message,
      hint: 'The file is there, but not the loader that it names: it is linked against another C library (musl of Alpine, glibc of Debian). Build all releases on one base, or statically (CGO_ENABLED=0).',
    };
  }
  return {
    message,
    hint: 'Run `version` in the image of the release to see whether it works there.',
  };
}
