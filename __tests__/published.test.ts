import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { OPTIONS } from '../src/inputs/options';
import { settingsOfStep } from '../src/inputs/settings';
import { parsePlan } from '../src/plan/parse';
import { type Build, planJsonSchema } from '../src/plan/schema';

/** Published files are generated or written separately; they must match the sources. */
const root = path.resolve(import.meta.dirname, '..');
const text = (file: string) => readFileSync(path.join(root, file), 'utf8');

it('the schema of plans is exactly that of the sources', () => {
  expect(text('schema/plan.schema.json')).toBe(`${JSON.stringify(planJsonSchema(), null, 2)}\n`);
});

/** The existing Dockerfile of a build, or the module file of a Go build without one. */
function buildFileOf(folder: string, { context, dockerfile, go }: Build): string {
  if (go !== undefined) return path.resolve(folder, context, go.modfile);
  const places = [context, '.'].map((at) => path.resolve(folder, at, dockerfile));
  return places.find((file) => existsSync(file)) ?? (places[0] as string);
}

describe('the bundled plan', () => {
  const folder = path.join(root, 'examples/checkers');
  const plan = parsePlan(
    text('examples/checkers/rehearsal.yml'),
    'examples/checkers/rehearsal.yml',
  ).plan;

  it('straddles upgrades, and restarts', () => {
    expect(plan.upgrades.map(({ from, to }) => [from, to])).toEqual([
      ['v1', 'v1.1'],
      ['v1.1', 'v2'],
    ]);
    expect(plan.upgrades.map(({ straddle }) => straddle)).toEqual([true, true]);
    expect(plan.restart).toBe(true);
  });

  it('names only files that exist', () => {
    const builds = [...plan.releases, ...plan.stack.images].flatMap(({ build }): Build[] =>
      build === undefined ? [] : [build],
    );
    expect(builds).toHaveLength(4);
    const mnemonics = Object.values(plan.accounts).flatMap(
      (account) => account['mnemonic-file'] ?? [],
    );
    const files = [
      ...plan.stack.compose,
      ...builds.map((build) => buildFileOf(folder, build)),
      ...builds.flatMap(({ context, go }) =>
        go ? path.join(context, go.package ?? `cmd/${plan.chain.binary}`, 'main.go') : [],
      ),
      ...mnemonics,
    ].map((file) => path.resolve(folder, file));
    expect(files.filter((file) => !existsSync(file) || !statSync(file).isFile())).toEqual([]);
  });

  it('names only stages and arguments of its Dockerfiles', () => {
    for (const { build } of [...plan.releases, ...plan.stack.images]) {
      if (build === undefined || build.go !== undefined) continue;
      const dockerfile = readFileSync(buildFileOf(folder, build), 'utf8');
      if (build.target !== undefined) {
        expect(dockerfile).toMatch(new RegExp(`^FROM .* AS ${build.target}$`, 'im'));
      }
      for (const name of Object.keys(build.args)) {
        expect(dockerfile).toMatch(new RegExp(`^ARG (.* )?${name}\\b`, 'm'));
      }
    }
  });

  it('names only services of its compose files', () => {
    const services = plan.stack.compose.flatMap((file) => {
      const compose = parse(readFileSync(path.resolve(folder, file), 'utf8'), { merge: true });
      return Object.keys((compose as { services: object }).services);
    });
    const validators = plan.stack.fresh?.validators ?? [];
    const named = validators.flatMap(({ service, signer }) => [service, signer ?? service]);
    for (const service of [plan.stack.rpc, ...named]) expect(services).toContain(service);
  });
});

const withPlan = readdirSync(path.join(root, 'examples')).filter((name) =>
  existsSync(path.join(root, 'examples', name, 'rehearsal.yml')),
);

describe.each(withPlan)('the example %s', (name) => {
  const folder = path.join(root, 'examples', name);
  const file = path.join(folder, 'rehearsal.yml');
  const plan = parsePlan(readFileSync(file, 'utf8'), file).plan;

  it('names the schema in its first line', () => {
    const [, schema = ''] = /^# yaml-language-server: \$schema=(\S+)$/m.exec(
      readFileSync(file, 'utf8'),
    ) ?? [''];
    expect(path.resolve(folder, schema)).toBe(path.join(root, 'schema/plan.schema.json'));
  });

  it('builds only existing Dockerfiles, or refs of the user’s repository', () => {
    const files = [...plan.releases, ...plan.stack.images, plan.cosmovisor].flatMap(({ build }) =>
      build === undefined || build.ref !== undefined ? [] : [buildFileOf(folder, build)],
    );
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((dockerfile) => !existsSync(dockerfile))).toEqual([]);
  });
});

describe('the inputs of action.yml', () => {
  const { inputs } = parse(text('action.yml')) as {
    inputs: Record<string, { default: string; required: boolean; description: string }>;
  };
  const settings = (given: (name: string) => string) =>
    settingsOfStep(given, '/w', '/action', { env: {}, readOnly: undefined });

  it('are exactly those that a step reads', () => {
    const read = new Set<string>();
    settings((name) => {
      read.add(name);
      return '';
    });
    expect([...read].sort()).toEqual(Object.keys(inputs).sort());
  });

  it('have the defaults of the sources', () => {
    expect(settings((name) => inputs[name]?.default ?? '')).toEqual(settings(() => ''));
    expect(Object.values(inputs).filter(({ required }) => required)).toEqual([]);
  });

  it('are the options of the command line, with the same descriptions', () => {
    const told = OPTIONS.map(({ name, what, otherwise }) => {
      const initial = otherwise?.step;
      const isValue = initial !== undefined && inputs[name]?.default === initial;
      return [name, isValue || initial === undefined ? what : `${what} Default: ${initial}.`];
    });
    expect(
      Object.entries(inputs).map(([name, { description }]) => [
        name,
        description.replace(/\s+/g, ' ').trim(),
      ]),
    ).toEqual(told);
  });
});

it('action.yml runs one bundle for the step and its post step', () => {
  const { runs } = parse(text('action.yml')) as { runs: Record<string, string> };
  expect(runs).toMatchObject({ main: 'dist/index.js', post: runs.main, 'post-if': 'always()' });
});

describe.each(['package-lock.json', 'tools/node/package-lock.json'])('the lock file %s', (file) => {
  interface Locked {
    readonly version?: string;
    readonly integrity?: string;
    readonly resolved?: string;
    readonly link?: true;
    readonly inBundle?: true;
    readonly optionalDependencies?: Readonly<Record<string, string>>;
  }
  const lock = JSON.parse(text(file)) as { readonly packages: Readonly<Record<string, Locked>> };
  const packages = Object.entries(lock.packages).filter(([place]) => place !== '');

  it('has the SHA-512 of every package, of all platforms', () => {
    const without = packages.filter(
      ([, { integrity }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ''),
    );
    expect(packages.length).toBeGreaterThan(1);
    expect(without.map(([place]) => place)).toEqual([]);
  });

  it('takes packages only from a registry, without its name', () => {
    const odd = packages.filter(
      ([, { version, resolved, link, inBundle }]) =>
        !/^\d+\.\d+\.\d+[\w.+-]*$/.test(version ?? '') || resolved || link || inBundle,
    );
    expect(odd.map(([place]) => place)).toEqual([]);
    expect(text(file)).not.toMatch(/"(?:git\+|git:|file:|https?:[^"]*\.(?:tgz|git))/);
  });

  it('contains the optional packages of all platforms', () => {
    const names = new Set(packages.map(([place]) => place.replace(/^.*node_modules\//, '')));
    const parts = Object.values(lock.packages).flatMap(({ optionalDependencies = {} }) =>
      Object.keys(optionalDependencies),
    );
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.filter((part) => !names.has(part))).toEqual([]);
  });
});
