import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** Checks of workflows and actions, here and in examples, beyond the linters of `make lint`. */

const root = path.resolve(import.meta.dirname, '..');
const text = (file: string) => readFileSync(path.join(root, file), 'utf8');
const filesIn = (folder: string, ending: string) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => path.posix.join(folder, name));

const OWN = 'OWNER/upgrade-rehearsal';
const OWN_WORKFLOWS = filesIn('.github/workflows', '.yml');
const EXAMPLES = filesIn('examples/workflows', '.yml');
const WORKFLOWS = [...OWN_WORKFLOWS, ...EXAMPLES];
const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  ...filesIn('docs', '.md'),
  ...filesIn('examples', '.md'),
];

interface Inputs {
  readonly [name: string]: {
    readonly description?: string;
    readonly type?: string;
    readonly required?: boolean;
    readonly default?: unknown;
  };
}
interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job extends Step {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: unknown;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly steps?: readonly Step[];
}
interface Call {
  readonly inputs: Inputs;
  readonly outputs: Inputs;
  readonly secrets: Inputs;
}
interface Workflow {
  readonly on: {
    readonly workflow_call: Call;
    readonly workflow_dispatch: { readonly inputs: Inputs };
  };
  readonly permissions?: object;
  readonly jobs: Readonly<Record<string, Job>>;
}

const workflow = (file: string) => parse(text(file)) as Workflow;
const jobs = WORKFLOWS.flatMap((file) =>
  Object.entries(workflow(file).jobs).map(([name, job]) => ({ file, name, job })),
);
const steps = jobs.flatMap(({ file, job }) =>
  [job, ...(job.steps ?? [])].map((step) => ({ file, step })),
);

/** Every `uses:` with the name of an owner, including those in documents. */
const uses = [...WORKFLOWS, ...filesIn('combine', '.yml'), 'action.yml', ...DOCUMENTS].flatMap(
  (file) =>
    [
      ...text(file).matchAll(
        /\buses: +['"]?(\w[\w.-]*\/[^\s@'"]+)@([^\s'"`]+)(?:['"]? +# (\S+))?/g,
      ),
    ].map(([, name = '', ref = '', version]) => ({ file, name, ref, version })),
);
const ofOthers = uses.filter(({ name }) => !name.startsWith(OWN));

describe('an action in workflows', () => {
  it('is pinned by commit, with the version in a comment, if it is a third-party action', () => {
    expect(ofOthers.length).toBeGreaterThan(20);
    const loose = ofOthers.filter(
      ({ ref, version = '' }) => !/^[0-9a-f]{40}$/.test(ref) || !/^v\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  it('has the same version everywhere', () => {
    const versions = new Map<string, Set<string>>();
    for (const { name, ref, version } of ofOthers) {
      const [owner, repository] = name.split('/');
      const key = `${owner}/${repository}`;
      versions.set(key, (versions.get(key) ?? new Set()).add(`${ref} ${version}`));
    }
    expect([...versions].filter(([, found]) => found.size > 1)).toEqual([]);
  });

  it('has the version of package.json if it is this action', () => {
    const { version } = JSON.parse(text('package.json')) as { version: string };
    const own = uses.filter(({ name }) => name.startsWith(OWN));
    expect(own.length).toBeGreaterThanOrEqual(EXAMPLES.length);
    expect(own.filter(({ ref }) => ref !== `v${version}`)).toEqual([]);
  });
});

describe.each(WORKFLOWS)('%s', (file) => {
  it('grants no permissions to all of its jobs', () => {
    expect(workflow(file).permissions).toEqual({});
  });
});

describe.each(jobs.map(({ file, name, job }) => [file, name, job] as const))(
  '%s, job %s',
  (_file, _name, job) => {
    it('has permissions and a time limit', () => {
      expect(job.permissions).toBeDefined();
      // A called workflow has its own limits.
      expect(job['timeout-minutes'] !== undefined).toBe(job.uses === undefined);
    });
  },
);

it('checkouts do not persist credentials', () => {
  const checkouts = steps.filter(({ step }) => step.uses?.startsWith('actions/checkout@'));
  expect(checkouts.length).toBeGreaterThan(5);
  expect(checkouts.filter(({ step }) => step.with?.['persist-credentials'] !== false)).toEqual([]);
});

describe('given inputs', () => {
  const inputsOf = (file: string) => Object.keys((parse(text(file)) as { inputs: Inputs }).inputs);
  const { inputs, secrets } = workflow('.github/workflows/rehearse.yml').on.workflow_call;
  /** Actions and workflows with inputs here, by the path in `uses:` without the repository. */
  const takers: Readonly<Record<string, readonly string[]>> = {
    '': inputsOf('action.yml'),
    '/combine': inputsOf('combine/action.yml'),
    '/rehearse': inputsOf('rehearse/action.yml'),
    '/.github/workflows/rehearse.yml': Object.keys(inputs),
  };
  const own = steps.flatMap(({ file, step }) => {
    const [, below] =
      /^(?:OWNER\/upgrade-rehearsal|\$|\.)(\/[^@]*)?(?:@.*)?$/.exec(step.uses ?? '') ?? [];
    const taker = takers[below === '/' ? '' : (below ?? '')];
    return step.uses?.match(/^(OWNER|\$|\.)/) && taker ? [{ file, step, taker }] : [];
  });

  it('exist', () => {
    expect(own.length).toBeGreaterThan(EXAMPLES.length);
    const unknown = own.flatMap(({ file, step, taker }) =>
      Object.keys(step.with ?? {})
        .filter((name) => !taker.includes(name))
        .map((name) => `${file}: ${step.uses}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });

  it('of the called workflow are secrets if they are secret', () => {
    const given = jobs.flatMap(({ job }) => Object.keys(job.secrets ?? {}));
    expect(given.filter((name) => !(name in secrets))).toEqual([]);
  });
});

it('actions of this repository have a path, as the runner rejects an empty one', () => {
  const named = steps.flatMap(({ step }) => /^\$\/(.*)$/.exec(step.uses ?? '')?.[1] ?? []);
  expect(named.sort()).toEqual(['combine', 'rehearse']);
  for (const folder of named) {
    const { runs } = parse(text(`${folder}/action.yml`)) as { runs: { main: string } };
    expect(path.posix.join(folder, runs.main)).toBe('dist/index.js');
  }
});

it('CI has a job for each part of the tests', () => {
  const parts = /const PARTS = \{([\s\S]*?)\n\};/.exec(text('scripts/test.mjs'))?.[1] ?? '';
  const names = [...parts.matchAll(/^ {2}(\w+)[(:]/gm)].map(([, name]) => name);
  expect(names).toContain('integration');
  const { jobs } = parse(text('.github/workflows/ci.yml')) as {
    jobs: { part: { strategy: { matrix: { part: string[] } } } };
  };
  expect(jobs.part.strategy.matrix.part).toEqual(names.filter((name) => name !== 'nightly'));
});

describe('the reusable workflow', () => {
  const { on } = workflow('.github/workflows/rehearse.yml');
  const { inputs, outputs, secrets } = on.workflow_call;

  it('describes all its inputs, outputs and secrets, with types and defaults', () => {
    for (const { description } of [inputs, outputs, secrets].flatMap((all) => Object.values(all))) {
      expect(description?.trim()).toBeTruthy();
    }
    for (const { type, default: usual } of Object.values(inputs)) {
      expect(['string', 'number']).toContain(type);
      expect(typeof usual).toBe(type);
    }
    expect(secrets).toEqual({ environment: { description: expect.any(String), required: false } });
  });

  it('has the same inputs for manual runs', () => {
    expect(Object.keys(on.workflow_dispatch.inputs)).toEqual(Object.keys(inputs));
  });
});

it('every example is in the table of examples/README.md', () => {
  const table = text('examples/README.md');
  const missing = EXAMPLES.filter((file) => !table.includes(`](workflows/${path.basename(file)})`));
  expect(missing).toEqual([]);
});
