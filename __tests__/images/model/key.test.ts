import { type Key, type KeySettings, keysOf } from '../../../src/images/model/key';
import { inOrderOfInputs, type Target } from '../../../src/images/model/target';
import { targetFrom, targetOf } from '../../helpers/targets';

const DIGESTS: Readonly<Record<string, string>> = {
  'debian:bookworm': 'sha256:debian',
  'golang:1.26': 'sha256:golang',
  'given:v1': 'sha256:given',
};
const SETTINGS: KeySettings = {
  platform: 'linux/amd64',
  digestOf: (reference) => DIGESTS[reference],
};

/** The key of the last target. */
function keyOf(targets: readonly Target[], settings: Partial<KeySettings> = {}): Key {
  const key = keysOf(inOrderOfInputs(targets), { ...SETTINGS, ...settings }).get(
    targets.at(-1)?.name ?? '',
  );
  if (key === undefined) throw new Error('there is no such target');
  return key;
}

const input = targetOf('dependencies-0');
const given: Partial<Target> = {
  args: { VERSION: '1', NAME: 'checkers' },
  bases: ['debian:bookworm'],
  inputs: { dependencies: { target: 'dependencies-0' }, 'given:v1': { image: 'given:v1' } },
};
const target = targetOf('release-0', given);
const key = keyOf([input, target]);

it('is 64 hex digits, and equal for equal targets', () => {
  expect(key.value).toMatch(/^[0-9a-f]{64}$/);
  expect(key.missing).toBeUndefined();
  expect(keyOf([targetOf('dependencies-0'), targetOf('release-0', given)])).toEqual(key);
});

it('lists its parts', () => {
  expect(keyOf([input, { ...target, stage: 'prod', extra: { pull: true } }]).parts).toEqual({
    generator: '1',
    platform: 'linux/amd64',
    context: 'content of release-0 (1 files of the work tree)',
    Dockerfile: expect.stringMatching(/^[0-9a-f]{64}$/),
    stage: 'prod',
    args: '{"NAME":"checkers","VERSION":"1"}',
    settings: '{"pull":true}',
    'base debian:bookworm': 'sha256:debian',
    'input dependencies': keyOf([input]).value,
    'input given:v1': 'sha256:given',
  });
});

const CHANGES: Record<string, Partial<Target>> = {
  'the hash of the context': { content: { ...target.content, hash: 'decaf' } },
  'the text of the Dockerfile': { dockerfileText: 'FROM debian:bookworm\nUSER 1\n' },
  'the value of an argument': { args: { VERSION: '2', NAME: 'checkers' } },
  'the name of an argument': { args: { VERSION2: '1', NAME: 'checkers' } },
  'one argument more': { args: { ...target.args, MORE: '' } },
  'no arguments': { args: {} },
  'a stage': { stage: 'prod' },
  'another base': { bases: ['golang:1.26'] },
  'one base more': { bases: ['debian:bookworm', 'golang:1.26'] },
  'the name of an input': {
    inputs: { other: { target: 'dependencies-0' }, 'given:v1': { image: 'given:v1' } },
  },
  'one input less': { inputs: { dependencies: { target: 'dependencies-0' } } },
  'another image as an input': {
    inputs: { ...target.inputs, 'given:v1': { image: 'golang:1.26' } },
  },
  'other settings': { extra: { network: 'host' } },
};

it('differs for each part that changes', () => {
  const values = Object.entries(CHANGES).map(([what, change]): [string, string | undefined] => [
    what,
    keyOf([input, { ...target, ...change }]).value,
  ]);
  for (const [what, value] of values) {
    expect([what, value]).toEqual([what, expect.stringMatching(/^[0-9a-f]{64}$/)]);
  }
  const different = new Set([key.value, ...values.map(([, value]) => value)]);
  expect(different.size).toBe(values.length + 1);
});

it('differs for each platform', () => {
  const arm = keyOf([input, target], { platform: 'linux/arm64' });
  expect(arm.value).toMatch(/^[0-9a-f]{64}$/);
  expect(arm.value).not.toBe(key.value);
});

it.each(['debian:bookworm', 'given:v1'])('differs for another digest of %s', (reference) => {
  const moved = keyOf([input, target], {
    digestOf: (asked) => (asked === reference ? 'sha256:moved' : DIGESTS[asked]),
  });
  expect(moved.value).toMatch(/^[0-9a-f]{64}$/);
  expect(moved.value).not.toBe(key.value);
});

it('differs if an input changes, however indirect', () => {
  const chain = (text: string) => [
    targetOf('a', { dockerfileText: text }),
    targetFrom('b', 'a'),
    targetFrom('c', 'b'),
  ];
  const [one, other] = ['FROM scratch', 'FROM scratch\n'].map((text) => keyOf(chain(text)).value);
  expect(one).toMatch(/^[0-9a-f]{64}$/);
  expect(other).not.toBe(one);
});

const KEEPS: Record<string, Partial<Target>> = {
  'the source of the context hash': { content: { how: 'git tree', hash: target.content.hash } },
  'secrets, which only give access to inputs': { secrets: [{ id: 'netrc', file: '/root/.netrc' }] },
  'the order of arguments': { args: { NAME: 'checkers', VERSION: '1' } },
  'the order of inputs': {
    inputs: { 'given:v1': { image: 'given:v1' }, dependencies: { target: 'dependencies-0' } },
  },
  'an incremental base': {
    incrementalBase: { name: 'd', target: 'dependencies-0', dockerfile: '/chained' },
  },
  'display names': { title: 'x', dockerfileShown: 'y', reference: 'z' },
  'paths on this machine': { context: '/elsewhere', dockerfile: '/elsewhere/Dockerfile' },
  'the cache policy': { cachePolicy: 'layers' },
};

it.each(Object.entries(KEEPS))('does not depend on this change: %s', (_, change) => {
  expect(keyOf([input, { ...target, ...change }]).value).toBe(key.value);
});

it('does not depend on the order of bases and settings', () => {
  const [one, other] = [
    { bases: ['debian:bookworm', 'golang:1.26'], extra: { network: 'host', pull: true } },
    { bases: ['golang:1.26', 'debian:bookworm'], extra: { pull: true, network: 'host' } },
  ].map((change) => keyOf([input, { ...target, ...change }]).value);
  expect(one).toBe(other);
});

describe('a target has no key', () => {
  it.each<[what: string, change: Partial<Target>, missing: string, unknown: string | undefined]>([
    [
      'if the digest of a base is unknown',
      { bases: ['debian:bookworm', 'private/base:v1'] },
      'the digest of private/base:v1 is unknown',
      'base private/base:v1',
    ],
    [
      'if the digest of an input image is unknown',
      { inputs: { base: { image: 'private/base:v1' } } },
      'the digest of private/base:v1 is unknown',
      'input base',
    ],
    [
      'if changes of the target cannot be detected',
      { unkeyed: 'its Dockerfile adds https://example.com/a.tgz' },
      'its Dockerfile adds https://example.com/a.tgz',
      undefined,
    ],
    [
      'if an input is not in the graph',
      { inputs: { nowhere: { target: 'nowhere' } } },
      'nowhere has no key',
      'input nowhere',
    ],
  ])('%s', (_, change, missing, unknown) => {
    const without = keyOf([input, { ...target, ...change }]);
    expect(without).toMatchObject({ value: undefined, missing });
    if (unknown !== undefined) expect(without.parts[unknown]).toBe('unknown');
  });

  it('if an input has none', () => {
    const chain = [
      targetOf('a', { unkeyed: 'it adds an address' }),
      targetFrom('b', 'a'),
      targetFrom('c', 'b'),
    ];
    const keys = keysOf(inOrderOfInputs(chain), SETTINGS);
    expect([...keys].map(([name, { value, missing }]) => [name, value, missing])).toEqual([
      ['a', undefined, 'it adds an address'],
      ['b', undefined, 'a has no key'],
      ['c', undefined, 'b has no key'],
    ]);
  });

  it('and reports the first reason', () => {
    const { missing } = keyOf([{ ...target, unkeyed: 'it adds an address', bases: ['none:v1'] }]);
    expect(missing).toBe('it adds an address');
  });
});
