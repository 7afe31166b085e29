import { judge } from '../../../scripts/try-chains/judge.mjs';

const FACTS = {
  repository: 'acme/demo',
  commit: '0000',
  binary: 'demod',
  package: 'cmd/demod',
  cgo: true,
  dockerfiles: ['docker/Dockerfile'],
  images: ['registry.example/demo'],
  denom: ['udemo', 'stake'],
  stacks: [
    {
      compose: ['infra/compose.yml'],
      nodes: ['val-a', 'val-b', 'public'],
      validators: ['val-a', 'val-b'],
      id: ['demo-1'],
      denom: ['udemo'],
      accounts: ['infra/keys'],
    },
    {
      compose: ['dev/compose.yml'],
      nodes: ['node'],
      validators: ['node'],
      id: [],
      denom: ['stake'],
    },
  ],
  upgrades: [
    { name: 'v3', base: ['v2.1.0'], next: ['HEAD'] },
    { name: 'v2', base: ['v1.0.0'], next: ['HEAD', 'v2.1.0'] },
  ],
};

const PLAN = {
  chain: { binary: 'demod', id: 'demo-1', denom: 'udemo' },
  releases: [
    { name: 'v2', image: 'demo:v2', build: { ref: 'v2.1.0', dockerfile: 'docker/Dockerfile' } },
    { name: 'next', image: 'demo:next', build: { go: { package: './cmd/demod', cgo: true } } },
  ],
  stack: { compose: ['./infra/compose.yml'], rpc: 'public' },
  accounts: { a: { keyring: { folder: 'infra/keys/a' } }, b: { 'mnemonic-env': 'B' } },
  upgrades: [{ name: 'v3', to: 'next' }],
};
const FOUND = { nodes: ['public', 'val-b', 'val-a'], validators: ['val-a', 'val-b'] };
const FILES = [
  'Dockerfile',
  'docker/Dockerfile',
  'infra/compose.yml',
  'dev/compose.yml',
  'e2e.yml',
];
const exists = (file: string) => FILES.includes(file);

/** Values that are not right, with their judgement. */
function faults(plan: object, marks: readonly string[] = [], found = FOUND) {
  const marked = marks.map((at) => ({ at, kind: 'CHECK' as const }));
  const verdicts = judge({ plan: { ...PLAN, ...plan }, ...found, marks: marked }, FACTS, exists);
  return Object.fromEntries(verdicts.flatMap(({ at, is }) => (is === 'right' ? [] : [[at, is]])));
}

it('a plan that agrees with the facts is right in each value', () => {
  const verdicts = judge({ plan: PLAN, ...FOUND, marks: [] }, FACTS, exists);
  expect(verdicts.map(({ at, is }) => [at, is])).toEqual(
    [
      'chain.binary',
      'chain.id',
      'chain.denom',
      'stack.compose',
      'stack (nodes)',
      'stack (validators)',
      'stack.rpc',
      'upgrades[0].name',
      'releases[0].build.ref',
      'releases[1].build.ref',
      'releases[0].build.dockerfile',
      'releases[1].build.go.package',
      'releases[1].build.go.cgo',
      'accounts.a',
    ].map((at) => [at, 'right']),
  );
});

it('a wrong value without a mark on it or around it is wrong', () => {
  const chain = { ...PLAN.chain, binary: 'node', denom: 'stake' };
  expect(faults({ chain })).toEqual({ 'chain.binary': 'wrong', 'chain.denom': 'wrong' });
  expect(faults({ chain }, ['chain.binary'])).toEqual({
    'chain.binary': 'marked',
    'chain.denom': 'wrong',
  });
  for (const at of ['chain', 'chain.b']) {
    expect(faults({ chain }, [at])).toEqual({ 'chain.binary': 'wrong', 'chain.denom': 'wrong' });
  }
  const [, next] = PLAN.releases;
  const releases = [{ name: 'v2', image: 'demo', build: { ref: 'v1.0.0' } }, next];
  expect(faults({ releases }, ['releases[0].build'])).toEqual({
    'releases[0].build.ref': 'marked',
    'releases[0].build.dockerfile': 'marked',
  });
});

it('an empty value is missing, and what a plan may leave out is not judged', () => {
  expect(faults({ chain: { binary: null }, upgrades: [{ name: null, to: 'next' }] })).toEqual({
    'chain.binary': 'missing',
    'upgrades[0].name': 'missing',
  });
});

it('the facts are those of the stack that the plan names', () => {
  const dev = { stack: { compose: ['dev/compose.yml'], rpc: 'node' } };
  const found = { nodes: ['node'], validators: [] };
  expect(faults(dev, [], found)).toEqual({
    'chain.id': 'wrong',
    'chain.denom': 'wrong',
    'accounts.a': 'wrong',
  });
});

it('services follow from the compose files, also with their mark', () => {
  const other = { stack: { compose: ['e2e.yml'], rpc: 'public' } };
  const found = { nodes: ['public'], validators: [] };
  const services = { 'stack.compose': 'wrong', 'stack (nodes)': 'wrong' };
  expect(faults(other, [], found)).toEqual(services);
  const marked = { 'stack.compose': 'marked', 'stack (nodes)': 'marked' };
  expect(faults(other, ['stack.compose'], found)).toEqual(marked);
});

it('a stack that init wrote itself has services and an id of its own', () => {
  const stack = { compose: ['rehearsal.compose.yml'], rpc: 'node-c', fresh: {} };
  const plan = {
    stack,
    chain: { binary: 'demod', id: 'rehearsal-1', denom: 'udemo' },
    accounts: {},
  };
  expect(faults(plan, [], { nodes: ['node-c'], validators: ['val-x'] })).toEqual({});
});

it('with new homes any of the nodes may validate', () => {
  const stack = { ...PLAN.stack, fresh: {} };
  const of = (...validators: string[]) => faults({ stack }, [], { ...FOUND, validators });
  expect(of('val-a', 'public')).toEqual({});
  expect(of('val-a', 'signer')).toEqual({ 'stack (validators)': 'wrong' });
});

it('a new genesis has any id and a denomination of the chain', () => {
  const stack = { ...PLAN.stack, fresh: {} };
  expect(faults({ stack, chain: { binary: 'demod', id: 'any', denom: 'stake' } })).toEqual({});
  expect(faults({ stack, chain: { binary: 'demod', id: 'any', denom: 'uother' } })).toEqual({
    'chain.denom': 'wrong',
  });
});

it('the refs have to fit the name of the upgrade', () => {
  expect(faults({ upgrades: [{ name: 'v2', to: 'next' }] })).toEqual({
    'releases[0].build.ref': 'wrong',
  });
  const [base] = PLAN.releases;
  const tag = { name: 'next', image: 'demo:next', build: { ref: 'v2.1.0', go: { cgo: true } } };
  expect(faults({ releases: [base, tag] })).toEqual({ 'releases[1].build.ref': 'wrong' });
});

it('judges what a build uses without naming it', () => {
  const releases = [
    { name: 'v2', image: 'local/demo', build: { ref: 'v2.1.0' } },
    { name: 'next', image: 'demo:next', build: { context: 'chain' } },
  ];
  expect(faults({ releases })).toEqual({
    'releases[0].build.dockerfile': 'wrong',
    'releases[1].build.go.package': 'wrong',
  });
});

it('a main package is in its module, and C may be named wrongly', () => {
  const [base] = PLAN.releases;
  const go = (build: object) => ({ releases: [base, { name: 'next', image: 'demo', build }] });
  const inFolder = { context: '..', go: { module: 'chain', package: './cmd/demod', cgo: false } };
  expect(faults(go({ go: { module: 'cmd', package: './demod' } }))).toEqual({});
  expect(faults(go(inFolder))).toEqual({
    'releases[1].build.go.package': 'wrong',
    'releases[1].build.go.cgo': 'wrong',
  });
});

it('a release without a build needs an image of a registry', () => {
  const [, next] = PLAN.releases;
  const release = (image: string) => ({ releases: [{ name: 'v2', image }, next] });
  expect(faults(release('registry.example/demo:v2'))).toEqual({});
  expect(faults(release('demo/local'), ['releases[0].image'])).toEqual({
    'releases[0].image': 'marked',
  });
});
