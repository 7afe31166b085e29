import type { ErrorCode } from '../../../src/errors/codes';
import { askChain, askReleases } from '../../../src/stack/binaries/binaries';
import type { Cosmovisor } from '../../../src/stack/binaries/cosmovisor';
import { fakeDocker } from '../../helpers/docker';
import { ended, type Reply } from '../../helpers/exec';
import { fails } from '../../helpers/failure';
import { checkersPlan } from '../../helpers/plan';

const cosmovisor: Cosmovisor = {
  image: 'sha256:cosmovisor',
  dialect: { command: ['cosmovisor', 'run'], pollInterval: '300ms' },
  binaries: new Map(['v1', 'v1.1', 'v2'].map((name) => [name, `/bin/${name}/checkersd`])),
  programs: new Map(),
  layout: new Map(),
  mounts: [],
  madeFor: undefined,
  others: new Map(),
  gate: undefined,
};

const version = (build_deps: unknown) =>
  JSON.stringify({ name: 'checkers', version: 'v1', build_deps });
const VERSION = version([
  'cloud.google.com/go@v0.112.0',
  'github.com/cometbft/cometbft-db@v0.9.1',
  'github.com/cometbft/cometbft@v0.38.12',
  'github.com/cosmos/cosmos-sdk@v0.50.13',
]);
const PARSED = '{"formats":["checkers1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqkxyz","checkerspub1x"]}';
const ADDRESS = `{"formats":["checkers1${'q'.repeat(38)}","checkerspub1${'q'.repeat(50)}"]}`;
const HELP =
  'Flags:\n      --home string   directory for config and data (default "/root/.checkers")\n';

interface Answers {
  readonly version?: (release: string) => Reply;
  readonly parsed?: Reply;
  readonly help?: Reply;
  /** Answer on another image of nodes. */
  readonly other?: Reply;
}

/** An engine whose containers give answers of the releases' binaries. */
function answering(answers: Answers) {
  const answer = ([command]: readonly string[], release: string): Reply => {
    if (command === 'version') return answers.version?.(release) ?? VERSION;
    return command === 'keys' ? (answers.parsed ?? ADDRESS) : (answers.help ?? HELP);
  };
  return fakeDocker({
    containers: {
      run: async (image, args, { entrypoint = '' }, limits) =>
        image === 'sha256:other'
          ? ended(answers.other ?? VERSION, limits)
          : ended(answer(args, entrypoint.split('/')[2] ?? ''), limits),
    },
  });
}

function asking(answers: Answers = {}, given: Partial<Cosmovisor> = {}) {
  const docker = answering(answers);
  return { docker, asked: askReleases(docker, checkersPlan(), { ...cosmovisor, ...given }) };
}

const PROGRAM = { image: 'sha256:one', reference: 'acme/chain:v1', binary: '/bin/v1/checkersd' };

/** The chain's facts, as the first release's binary reports them. */
function askingChain(answers: Answers = {}) {
  const docker = answering(answers);
  return { docker, facts: askChain(docker, checkersPlan(), PROGRAM) };
}

describe('binaries', () => {
  it('run in the Cosmovisor image, with limits on time and output', async () => {
    const mount = { type: 'bind', source: '/w/own', target: '/opt/rehearsal/own' };
    const { docker, asked } = asking({}, { mounts: [{ ...mount, read_only: true }] });
    await asked;
    const options = (release: string) => ({
      entrypoint: `/bin/${release}/checkersd`,
      mounts: [{ ...mount, readOnly: true }],
    });
    const limits = { allowFailure: true, timeout: 120_000, maxOutput: 1_000_000 };
    const version = ['version', '--long', '--output', 'json'];
    expect(docker.argsOf('containers.run')).toEqual(
      [...['v1', 'v1.1', 'v2'].map((name) => [version, options(name)])].map((given) => [
        'sha256:cosmovisor',
        ...given,
        limits,
      ]),
    );
  });

  it('run on each other image of nodes, too', async () => {
    const others = new Map([['sha256:wrapped', { image: 'sha256:other', base: 'acme/wrapped:1' }]]);
    await asking({}, { others }).asked;
    const library = 'error while loading shared libraries: libwasmvm.so: cannot open';
    const { asked } = asking({ other: { exitCode: 127, stderr: library } }, { others });
    await fails(asked, 'BINARY_NOT_RUNNABLE', 'acme/wrapped:1', 'libwasmvm.so', 'v1.1');
  });

  it.each<[string, Reply, { version: string; sdk: string; engine: string }]>([
    ['of SDK 0.50', VERSION, { version: 'v1', sdk: '0.50.13', engine: '0.38.12' }],
    [
      'of SDK 0.45, on standard error',
      {
        stderr: version([
          'github.com/cosmos/cosmos-sdk@v0.45.4',
          'github.com/tendermint/tendermint@v0.34.19',
        ]),
      },
      { version: 'v1', sdk: '0.45.4', engine: '0.34.19' },
    ],
    [
      'of replaced modules',
      version([
        'github.com/cosmos/cosmos-sdk@v0.45.16 => github.com/osmosis-labs/cosmos-sdk@v0.45.0-osmo-v16',
        'github.com/tendermint/tendermint@v0.34.24 => github.com/cometbft/cometbft@v0.34.27',
      ]),
      { version: 'v1', sdk: '0.45.0-osmo-v16', engine: '0.34.27' },
    ],
    [
      'of CometBFT 2',
      version(['github.com/cometbft/cometbft/v2@v2.0.0-rc1']),
      { version: 'v1', sdk: '', engine: '2.0.0-rc1' },
    ],
    [
      'after warnings',
      `I[2024] loading config\n${VERSION}\n`,
      { version: 'v1', sdk: '0.50.13', engine: '0.38.12' },
    ],
    ['without dependencies', version(null), { version: 'v1', sdk: '', engine: '' }],
    ['that is not JSON', 'v1.2.3', { version: '', sdk: '', engine: '' }],
    ['that is broken JSON', '{"version":', { version: '', sdk: '', engine: '' }],
  ])('report their versions: an output %s', async (_, reply, told) => {
    expect(await asking({ version: () => reply }).asked).toEqual(
      ['v1', 'v1.1', 'v2'].map((release) => ({ release, ...told })),
    );
  });
});

describe('the first release', () => {
  it('reports the address prefix and the home directory', async () => {
    const reported = {
      ...{ prefix: 'checkers', defaultHome: '/root/.checkers', sdk: '0.50.13' },
      keys: expect.objectContaining({ isShown: false }),
    };
    const { docker, facts } = askingChain();
    expect(await facts).toEqual(reported);
    const limits = { allowFailure: true, timeout: 120_000, maxOutput: 1_000_000 };
    const own = { entrypoint: PROGRAM.binary, env: {} };
    const asRoot = { ...own, user: '0:0' };
    const runs = docker.argsOf('containers.run');
    const last = runs.pop();
    expect(runs).toEqual(
      [
        [['version', '--long', '--output', 'json'], own],
        [['keys', 'parse', '00'.repeat(20), '--output', 'json'], own],
        [['start', '--help'], own],
        [['keys', 'add', '--help'], asRoot],
      ].map((given) => [PROGRAM.image, ...given, limits]),
    );
    // With a mnemonic on standard input; the answer decides on addresses, as in keys.test.ts.
    expect(last?.slice(2)).toEqual([
      asRoot,
      { ...limits, input: expect.stringMatching(/about\n$/) },
    ]);
    const help = { exitCode: 1, stderr: HELP };
    expect(await askingChain({ help, parsed: { stderr: ADDRESS } }).facts).toEqual(reported);
  });

  it('may report no home directory', async () => {
    const { facts } = askingChain({ help: 'Error: unknown flag' });
    expect(await facts).toMatchObject({ defaultHome: '' });
  });

  it('may have its binary elsewhere in the image', async () => {
    const stderr = 'docker: Error response from daemon: exec: "checkersd": not found in $PATH';
    const { facts } = askingChain({ version: () => ({ exitCode: 127, stderr }) });
    expect(await facts).toBeUndefined();
  });

  it.each([
    ['error while loading shared libraries: libwasmvm.so: cannot open', 127, 'libwasmvm.so'],
    ['panic: no vm', 2, 'panic: no vm'],
  ])('is refused if it does not run in its image: %s', async (stderr, exitCode, fact) => {
    const { facts } = askingChain({ version: () => ({ exitCode, stderr }) });
    await fails(facts, 'BINARY_NOT_RUNNABLE', 'v1', PROGRAM.reference, fact);
  });

  it('is refused without an address prefix', async () => {
    for (const parsed of ['Error: unknown command "parse"\n', PARSED.replace('checkers1', 'x')]) {
      const { facts } = askingChain({ parsed });
      await fails(facts, 'ADDRESS_PREFIX_UNKNOWN', ...parsed.split('\n', 1));
    }
  });
});

describe('a binary that cannot run', () => {
  const failing = (release: string, stderr: string) =>
    asking({ version: (asked) => (asked === release ? { exitCode: 1, stderr } : VERSION) }).asked;

  const LIBRARY = 'libwasmvm.x86_64.so';
  it.each<[string, ErrorCode, ...string[]]>([
    ['exec /bin/v2/checkersd: exec format error', 'ARCHITECTURE_DIFFERS'],
    ['exec /bin/v2/checkersd: no such file or directory', 'BINARY_NOT_RUNNABLE', 'CGO_ENABLED=0'],
    [
      `/bin/v2/checkersd: error while loading shared libraries: ${LIBRARY}: cannot open shared object file: No such file or directory`,
      'BINARY_NOT_RUNNABLE',
      'rehearsal/checkers:v1',
    ],
    ['panic: nil pointer', 'BINARY_NOT_RUNNABLE', '`version`'],
    ['panic: not implemented, please build with cgo enabled', 'BINARY_NEEDS_C', 'build.go.cgo'],
    ['', 'BINARY_NOT_RUNNABLE'],
  ])('is refused: %s', async (stderr, code, ...facts) => {
    await fails(failing('v2', stderr), code, 'v2', stderr, ...facts);
  });

  it('is reported with its panic, not with the end of the stack below', async () => {
    const stack = 'panic: no vm\n\ngoroutine 1 [running]:\nmain.main()\n\t/src/main.go:7 +0x1\n';
    await fails(failing('v2', stack), 'BINARY_NOT_RUNNABLE', 'panic: no vm');
  });

  it('is reported together with the other findings', async () => {
    const reply = { exitCode: 139, stderr: '' };
    const version = (release: string) => (release === 'v1' ? VERSION : reply);
    await expect(asking({ version }).asked).rejects.toMatchObject({
      message: expect.stringContaining('v1.1'),
      lines: [expect.stringMatching(/BINARY_NOT_RUNNABLE: .*v2/)],
    });
  });
});
