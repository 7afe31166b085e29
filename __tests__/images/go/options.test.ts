// biome-ignore-all lint/suspicious/noTemplateCurlyInString: shells have placeholders of this form
import {
  defaultPackage,
  type GoFacts,
  type GoSettings,
  goBuild,
} from '../../../src/images/go/options';
import { BUILD_BASE } from '../../../src/images/go/toolchain';
import { planSchema } from '../../../src/plan/schema';

const PLAIN: GoSettings = { tags: [], variables: {}, modfile: 'go.mod' };
const facts: GoFacts = {
  folder: '.',
  package: 'cmd/checkersd',
  goVersion: '1.24.1',
  ignoresWorkspace: false,
  cgo: false,
};

describe('a build', () => {
  it('has defaults for settings missing from the plan', () => {
    expect(goBuild(PLAIN, 'checkersd', 'v1.1', facts)).toEqual({
      binary: 'checkersd',
      module: '.',
      package: './cmd/checkersd',
      tags: [],
      modfile: 'go.mod',
      ignoresWorkspace: false,
      cgo: false,
      image: 'golang:1.24.1-bookworm',
      base: BUILD_BASE,
      version: 'v1.1',
      name: 'checkers',
      variables: {},
    });
  });

  it('has all settings of the plan', () => {
    const settings: GoSettings = {
      package: './app/node',
      tags: ['netgo', 'ledger'],
      modfile: 'sdk055.mod',
      image: 'toolchain:1',
      base: 'gcr.io/distroless/base',
      version: 'v9',
      name: 'chain',
      variables: { 'a.b/app.Prefix': 'acme' },
    };
    const found: GoFacts = { ...facts, package: 'app/node', ignoresWorkspace: true, cgo: true };
    expect(goBuild(settings, 'checkersd', 'v1.1', found)).toEqual({
      ...settings,
      binary: 'checkersd',
      module: '.',
      ignoresWorkspace: true,
      cgo: true,
    });
  });

  it.each([
    ['chain', 'chain/cmd/d', './cmd/d'],
    ['a/b', 'a/b', '.'],
    ['.', '.', '.'],
  ])('in the module %s has the package %s as %s', (folder, name, inModule) => {
    const built = goBuild(PLAIN, 'd', 'v1', { ...facts, folder, package: name });
    expect(built).toMatchObject({ module: folder, package: inModule });
  });

  it.each([
    ['gaiad', 'gaia'],
    ['simapp', 'simapp'],
    ['d', ''],
    ['ddd', 'dd'],
  ])('names the chain of %s %j', (binary, name) => {
    expect(goBuild(PLAIN, binary, 'v1', facts).name).toBe(name);
    expect(defaultPackage(binary)).toBe(`./cmd/${binary}`);
  });
});

describe('a build of the plan', () => {
  /** Paths of the mistakes in a release with these settings. */
  function problems(build: object): string[] {
    const parsed = planSchema.safeParse({
      chain: { binary: 'checkersd' },
      releases: [{ name: 'v1', image: 'checkers:v1', build }],
      stack: { compose: ['compose.yml'], rpc: 'node' },
      accounts: { alice: { fresh: '1upawn' } },
      upgrades: [{ name: 'v2', to: 'v1' }],
    });
    return (parsed.error?.issues ?? []).map(({ path }) => path.slice(3).join('.'));
  }
  const NAMES = [
    ...(['tags', 'modfile', 'version', 'name', 'package', 'module', 'image', 'base'] as const),
  ];

  it.each<[name: (typeof NAMES)[number], values: readonly string[]]>([
    ['tags', ['netgo', 'v1_1', 'cosmwasm.2']],
    ['modfile', ['sdk055.mod', 'mods/sdk-050.mod']],
    ['version', ['v1.2.0', 'v1.2.0-rc.1+build', '1_2']],
    ['name', ['checkers', 'my-chain']],
    ['package', ['.', './cmd/checkersd', './cmd/my-chain_2.0']],
    ['module', ['.', 'chain', 'chains/my-chain_2.0']],
    ['image', ['golang:1.24', 'registry.example.com:5000/go@sha256:abc']],
    ['base', ['debian:bookworm-slim', 'gcr.io/distroless/base']],
  ])('accepts a valid %s', (name, values) => {
    for (const value of values) {
      const go = { [name]: name === 'tags' ? [value] : value };
      expect([value, problems({ go })]).toEqual([value, []]);
    }
  });

  const ODD = [
    ...['', ' ', 'a b', 'a\nb', 'a\n', '"', "a'b", '`id`', '$(id)', '${HOME}', 'a;b', 'a|b'],
    ...['a&b', '-a', '\\', 'a\\', '#', 'a>b', 'a<b', 'é', 'a,b', '(a)', '{{a}}', '*', 'a\0'],
  ];
  it.each(NAMES)('rejects special characters in %s', (name) => {
    for (const value of ODD) {
      const go = { [name]: name === 'tags' ? [value] : value };
      expect([value, problems({ go }).length]).toEqual([value, 1]);
    }
  });

  it.each(['/cmd/checkersd', 'cmd/checkersd', './cmd/', './a//b', './...;ls'])(
    'rejects the package %s',
    (name) => {
      expect(problems({ go: { package: name } })).toEqual(['go.package']);
    },
  );

  it.each(['..', '../chain', '/chain', './chain', 'chain/', 'a//b', 'a/../b'])(
    'rejects the module %s',
    (name) => {
      expect(problems({ go: { module: name } })).toEqual(['go.module']);
    },
  );

  it('reports each mistake with its path', () => {
    expect(problems({ go: { version: 'v1 beta', tags: ['netgo', '$x'] } })).toEqual([
      ...['go.tags.1', 'go.version'],
    ]);
    expect(problems({ go: { versions: 'v1' } })).toEqual(['go']);
  });

  it.each([
    ['a Dockerfile', { dockerfile: 'chain.Dockerfile' }],
    ['a stage', { target: 'prod' }],
    ['arguments', { args: { VERSION: '1' } }],
  ])('rejects go with %s, as the Dockerfile is generated', (_, also) => {
    expect(problems({ go: {}, ...also })).toEqual(['']);
    expect(problems(also)).toEqual([]);
  });

  it.each([
    [true, []],
    [false, []],
    ['yes', ['pull']],
  ])('checks pull: %j', (pull, expected) => {
    expect(problems({ pull })).toEqual(expected);
  });
});

// The release's name is the version of the binary by default, and may be any text.
describe('a release name other than a version', () => {
  it.each(['v2 rc', '$(id)', 'v2"'])('is no valid version: %s', (release) => {
    expect(goBuild(PLAIN, 'checkersd', release, facts).version).toMatch(/^[\w][\w.+/@:=-]*$/);
  });
});
