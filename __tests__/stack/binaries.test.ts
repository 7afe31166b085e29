import type { Plan } from '../../src/plan/schema';
import { askBinaries } from '../../src/stack/binaries';
import type { Cosmovisor } from '../../src/stack/cosmovisor';
import { failureOf } from '../helpers/errors';
import { FakeExec, type Reply } from '../helpers/exec';
import { checkersPlan } from '../helpers/plan';

const { signal } = new AbortController();
const cosmovisor: Cosmovisor = {
  image: 'sha256:cosmovisor',
  dialect: { command: ['cosmovisor', 'run'], pollInterval: '300ms' },
  binaries: new Map(['v1', 'v1.1', 'v2'].map((name) => [name, `/bin/${name}/checkersd`])),
  layout: new Map(),
  mounts: [],
  madeFor: undefined,
};

const version = (build_deps: unknown, more: object = {}) =>
  JSON.stringify({ name: 'checkers', version: 'v1', build_deps, ...more });
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
}

function asking(
  answers: Answers = {},
  given: Partial<Cosmovisor> = {},
  plan: Plan = checkersPlan(),
) {
  const exec = new FakeExec((command) => {
    const release = /\/bin\/([^/]+)\/checkersd/.exec(command)?.[1] ?? '';
    if (command.includes(' version --long')) return answers.version?.(release) ?? VERSION;
    if (command.includes(' keys parse ')) return answers.parsed ?? ADDRESS;
    return answers.help ?? HELP;
  });
  return { exec, asked: askBinaries(exec, 'run-1', plan, { ...cosmovisor, ...given }, signal) };
}

describe('binaries', () => {
  it('are asked in the image in which they have to run, without a network', async () => {
    const mounts = [{ type: 'bind', source: '/w/own', target: '/opt/rehearsal/own' }];
    const { exec, asked } = asking({}, { mounts });
    await asked;
    const run =
      'docker run --rm --network none --label upgrade-rehearsal.run=run-1 --volume /w/own:/opt/rehearsal/own:ro --entrypoint';
    expect(exec.commands).toEqual([
      ...['v1', 'v1.1', 'v2'].map(
        (name) => `${run} /bin/${name}/checkersd sha256:cosmovisor version --long --output json`,
      ),
      `${run} /bin/v1/checkersd sha256:cosmovisor keys parse ${'00'.repeat(20)} --output json`,
      `${run} /bin/v1/checkersd sha256:cosmovisor start --help`,
    ]);
  });

  it('may say no more than is read in an instant', async () => {
    const { exec, asked } = asking();
    await asked;
    for (const { options } of exec.calls) expect(options.maxOutput).toBeLessThanOrEqual(1_000_000);
  });

  it('tell the prefix of addresses and the home of the first release', async () => {
    expect(await asking().asked).toMatchObject({
      prefix: 'checkers',
      defaultHome: '/root/.checkers',
    });
    const help = { exitCode: 1, stderr: HELP };
    expect(await asking({ help, parsed: { stderr: ADDRESS } }).asked).toMatchObject({
      prefix: 'checkers',
      defaultHome: '/root/.checkers',
    });
  });

  it('may say nothing of their home', async () => {
    expect((await asking({ help: 'Error: unknown flag' }).asked).defaultHome).toBe('');
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
      'of modules that are replaced',
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
      'below warnings',
      `I[2024] loading config\n${VERSION}\n`,
      { version: 'v1', sdk: '0.50.13', engine: '0.38.12' },
    ],
    ['without dependencies', version(null), { version: 'v1', sdk: '', engine: '' }],
    ['that is no JSON', 'v1.2.3', { version: '', sdk: '', engine: '' }],
    ['that is broken JSON', '{"version":', { version: '', sdk: '', engine: '' }],
  ])('tell their versions: one %s', async (_, reply, told) => {
    const { releases } = await asking({ version: () => reply }).asked;
    expect(releases).toEqual(['v1', 'v1.1', 'v2'].map((release) => ({ release, ...told })));
  });

  it('are refused where they tell no prefix', async () => {
    for (const parsed of ['Error: unknown command "parse"\n', PARSED.replace('checkers1', 'x')]) {
      const error = await failureOf(asking({ parsed }).asked);
      expect(error.message).toContain(
        'The binary checkersd does not tell the prefix of its addresses: ',
      );
      expect(error.hint).toContain('keys parse');
    }
  });
});

describe('a binary that does not run', () => {
  const failing = (release: string, stderr: string, exitCode = 1) =>
    asking({ version: (asked) => (asked === release ? { exitCode, stderr } : VERSION) }).asked;

  it.each([
    ['exec /bin/v2/checkersd: exec format error', 'another architecture'],
    [
      'exec /bin/v2/checkersd: no such file or directory',
      'linked against another C library (musl of Alpine, glibc of Debian)',
    ],
    [
      '/bin/v2/checkersd: error while loading shared libraries: libwasmvm.x86_64.so: cannot open shared object file: No such file or directory',
      'The image of the first release (rehearsal/checkers:v1) lacks libwasmvm.x86_64.so',
    ],
    ['panic: nil pointer', 'Run `version` in the image of the release'],
  ])('is refused: %s', async (stderr, hint) => {
    const error = await failureOf(failing('v2', stderr));
    expect(error.message).toBe(`The binary of v2 does not run in the Cosmovisor image: ${stderr}`);
    expect(error.hint).toContain(hint);
  });

  it('may fail in silence', async () => {
    expect((await failureOf(failing('v1', '', 139))).message).toBe(
      'The binary of v1 does not run in the Cosmovisor image: no output',
    );
  });

  it('is told of together with the others', async () => {
    const reply = { exitCode: 1, stderr: 'exec format error' };
    const error = await failureOf(
      asking({ version: (release) => (release === 'v1' ? VERSION : reply) }).asked,
    );
    expect(error.message).toContain('The binary of v1.1 does not run');
    expect(error.lines).toEqual([
      expect.stringContaining('Also: The binary of v2 does not run in the Cosmovisor image'),
    ]);
  });
});
