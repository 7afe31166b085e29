import { type Decision, decide } from '../../../src/images/build/decide';
import type { Key } from '../../../src/images/model/key';
import { inOrderOfInputs, type Target } from '../../../src/images/model/target';
import { targetFrom, targetOf } from '../../helpers/targets';

/** Places with the images of some targets, which record requests. */
class FakePlaces {
  readonly asked: [place: string, keys: readonly string[]][] = [];

  constructor(
    private readonly has: {
      readonly engine?: readonly string[];
      readonly cache?: readonly string[];
    },
  ) {}

  readonly engine = async (keys: readonly string[]) => this.#answer('engine', keys);
  readonly cache = async (keys: readonly string[]) => this.#answer('cache', keys);

  #answer(place: 'engine' | 'cache', keys: readonly string[]): ReadonlySet<string> {
    this.asked.push([place, keys]);
    const names = this.has[place] ?? [];
    return new Set(keys.filter((key) => names.includes(key.replace('key of ', ''))));
  }
}

/** Keys by the names of the targets; `without` have none. */
function keysFor(targets: readonly Target[], without: readonly string[] = []) {
  return new Map(
    targets.map(({ name }): [string, Key] => [
      name,
      without.includes(name)
        ? { value: undefined, parts: {}, missing: 'it adds an address' }
        : { value: `key of ${name}`, parts: {}, missing: undefined },
    ]),
  );
}

async function decided(
  targets: readonly Target[],
  required: readonly string[],
  has: ConstructorParameters<typeof FakePlaces>[0],
  without: readonly string[] = [],
) {
  const places = new FakePlaces(has);
  const graph = inOrderOfInputs(targets);
  const decisions = await decide(graph, keysFor(targets, without), required, places);
  return { decisions: Object.fromEntries(decisions), asked: places.asked };
}

const ALL: readonly Target[] = [
  targetOf('dependencies'),
  targetFrom('v1', 'dependencies'),
  targetFrom('v2', 'dependencies'),
  targetOf('tools'),
  targetFrom('cosmovisor', 'tools', 'v1', 'v2'),
];
const REQUIRED = ['v1', 'v2', 'cosmovisor'];

it.each<[what: string, has: object, decisions: Record<string, Decision>]>([
  [
    'builds all if nothing is found',
    {},
    { v1: 'build', v2: 'build', cosmovisor: 'build', dependencies: 'build', tools: 'build' },
  ],
  [
    'takes all required images from the engine, without requests for their inputs',
    { engine: REQUIRED },
    { v1: 'engine', v2: 'engine', cosmovisor: 'engine' },
  ],
  [
    'prefers the engine to the cache',
    { engine: ['v1'], cache: REQUIRED },
    { v1: 'engine', v2: 'cache', cosmovisor: 'cache' },
  ],
  [
    'takes the inputs of the changed image',
    { engine: ['v1'], cache: ['dependencies', 'tools'] },
    { v1: 'engine', v2: 'build', cosmovisor: 'build', dependencies: 'cache', tools: 'cache' },
  ],
  [
    'builds only the reassembled image',
    { engine: ['v1', 'v2', 'tools', 'dependencies'] },
    { v1: 'engine', v2: 'engine', cosmovisor: 'build', tools: 'engine' },
  ],
])('%s', async (_, has, decisions) => {
  expect((await decided(ALL, REQUIRED, has)).decisions).toEqual(decisions);
});

it('asks the engine first, and the cache only for the rest', async () => {
  const { asked } = await decided(ALL, REQUIRED, { engine: ['v1'], cache: ['v2', 'cosmovisor'] });
  expect(asked).toEqual([
    ['engine', ['key of v1', 'key of v2', 'key of cosmovisor']],
    ['cache', ['key of v2', 'key of cosmovisor']],
  ]);
});

it('requests the inputs of images once, after the images', async () => {
  const { asked } = await decided(ALL, REQUIRED, {});
  expect(asked).toEqual([
    ['engine', ['key of v1', 'key of v2', 'key of cosmovisor']],
    ['cache', ['key of v1', 'key of v2', 'key of cosmovisor']],
    ['engine', ['key of dependencies', 'key of tools']],
    ['cache', ['key of dependencies', 'key of tools']],
  ]);
});

it('sends one request for two images with the same key', async () => {
  const targets = [targetOf('a'), targetOf('b')];
  const keys = new Map<string, Key>(
    targets.map(({ name }) => [name, { value: 'same', parts: {}, missing: undefined }]),
  );
  const asked: (readonly string[])[] = [];
  const engine = async (wanted: readonly string[]) => {
    asked.push(wanted);
    return new Set(wanted);
  };
  const places = { engine, cache: () => Promise.reject(new Error('not asked')) };
  const decisions = await decide(inOrderOfInputs(targets), keys, ['a', 'b'], places);
  expect(Object.fromEntries(decisions)).toEqual({ a: 'engine', b: 'engine' });
  expect(asked).toEqual([['same']]);
});

it('builds an image without a key unasked, and looks up its inputs', async () => {
  const { decisions, asked } = await decided(ALL, ['v1'], { engine: ['dependencies'] }, ['v1']);
  expect(decisions).toEqual({ v1: 'build', dependencies: 'engine' });
  expect(asked).toEqual([['engine', ['key of dependencies']]]);
});

it('decides on required names outside of the graph, and on nothing if none is required', async () => {
  expect((await decided([], ['gone'], {})).decisions).toEqual({ gone: 'build' });
  expect(await decided(ALL, [], {})).toEqual({ decisions: {}, asked: [] });
});

describe('an incremental base', () => {
  const chained: readonly Target[] = [
    targetOf('old'),
    targetOf('new', {
      incrementalBase: { name: 'dependencies', target: 'old', dockerfile: '/chained' },
    }),
    targetFrom('v1', 'old'),
    targetFrom('v2', 'new'),
  ];

  it.each<[what: string, required: string[], has: object, decisions: Record<string, Decision>]>([
    [
      'is taken if the engine has it',
      ['v2'],
      { engine: ['old'] },
      { v2: 'build', new: 'build', old: 'engine' },
    ],
    [
      'is taken if the cache has it',
      ['v2'],
      { cache: ['old'] },
      { v2: 'build', new: 'build', old: 'cache' },
    ],
    ['is not built only as a base', ['v2'], {}, { v2: 'build', new: 'build' }],
    [
      'is taken if it is built anyway',
      ['v1', 'v2'],
      {},
      { v1: 'build', v2: 'build', old: 'build', new: 'build' },
    ],
    [
      'is not looked up if the image is found',
      ['v2'],
      { engine: ['new', 'old'] },
      { v2: 'build', new: 'engine' },
    ],
  ])('%s', async (_, required, has, decisions) => {
    expect((await decided(chained, required, has)).decisions).toEqual(decisions);
  });

  it('is built after all if another image needs it later', async () => {
    const later = [...chained, targetFrom('mid', 'old'), targetFrom('top', 'mid')];
    const { decisions } = await decided(later, ['new', 'top'], {});
    expect(decisions).toEqual({ new: 'build', top: 'build', mid: 'build', old: 'build' });
  });
});
