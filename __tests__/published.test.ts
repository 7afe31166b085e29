import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { OPTIONS } from '../src/options';
import { parsePlan } from '../src/plan/parse';
import { type Build, planJsonSchema } from '../src/plan/schema';
import { settingsOfStep } from '../src/settings';

/** What is published is written from the sources or beside them; here they must agree. */
const root = path.resolve(__dirname, '..');
const text = (file: string) => readFileSync(path.join(root, file), 'utf8');

it('the schema of plans is the one of the sources, to the letter', () => {
  expect(text('schema/plan.schema.json')).toBe(`${JSON.stringify(planJsonSchema(), null, 2)}\n`);
});

/** A file that is there, of those that a build may take; that of the Go module where it needs no Dockerfile. */
function buildFileOf(folder: string, { context, dockerfile, go }: Build): string {
  if (go !== undefined) return path.resolve(folder, context, go.modfile);
  const places = [context, '.'].map((at) => path.resolve(folder, at, dockerfile));
  return places.find((file) => existsSync(file)) ?? (places[0] as string);
}

describe('the bundled plan', () => {
  const folder = path.join(root, 'chain');
  const plan = parsePlan(text('chain/rehearsal.yml'), 'chain/rehearsal.yml').plan;

  it('straddles one upgrade by the vote on the next, and restarts', () => {
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

  it('names only stages and arguments that its Dockerfiles have', () => {
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

  it('is a plan by the schema that its first line names', () => {
    const [, schema = ''] = /^# yaml-language-server: \$schema=(\S+)$/m.exec(
      readFileSync(file, 'utf8'),
    ) ?? [''];
    expect(path.resolve(folder, schema)).toBe(path.join(root, 'schema/plan.schema.json'));
  });

  it('builds only by Dockerfiles that are here, or what is at a ref of its user’s repository', () => {
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
    settingsOfStep(given, {}, '/w', '/action', undefined);

  it('are just those that a step reads', () => {
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

  it('are the options of the command line, in the same words', () => {
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

it('the files that action.yml runs are one bundle for the step and what comes after it', () => {
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

  it('takes packages from a registry only, and names none', () => {
    const odd = packages.filter(
      ([, { version, resolved, link, inBundle }]) =>
        !/^\d+\.\d+\.\d+[\w.+-]*$/.test(version ?? '') || resolved || link || inBundle,
    );
    expect(odd.map(([place]) => place)).toEqual([]);
    expect(text(file)).not.toMatch(/"(?:git\+|git:|file:|https?:[^"]*\.(?:tgz|git))/);
  });

  it('leaves out no platform that a package has a part for', () => {
    const names = new Set(packages.map(([place]) => place.replace(/^.*node_modules\//, '')));
    const parts = Object.values(lock.packages).flatMap(({ optionalDependencies = {} }) =>
      Object.keys(optionalDependencies),
    );
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.filter((part) => !names.has(part))).toEqual([]);
  });
});
