import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  BUILD_KEYS,
  CONFIG_KEYS,
  folderOf,
  judge,
  type Keys,
  NETWORK_KEYS,
  type Rule,
  SECRET_KEYS,
  SERVICE_KEYS,
  TOP_KEYS,
  UNKNOWN,
  VOLUME_KEYS,
} from '../../src/stack/allowed';
import { isolated, requireSeparable } from '../../src/stack/isolate';
import type { ComposeModel } from '../../src/stack/model';
import { rulesOf, TABLES, tableOf } from '../helpers/compose-files';

const page = readFileSync(path.resolve(__dirname, '../../docs/compose-files.md'), 'utf8');

/** What comes of a model: the run's, what is said, and what is refused. */
async function outcome(model: ComposeModel) {
  const notices: string[] = [];
  const copy = isolated(model, {
    run: 'run-1',
    images: new Map(),
    mount: (_, volume) => volume,
    notice: (message) => notices.push(message),
  });
  const refused = await Promise.resolve()
    .then(() => requireSeparable(model))
    .then(
      () => '',
      (error: Error) => error.message,
    );
  return { copy, notices, refused };
}

/** Where a key of each table is in a model, and where it is in the run's. */
const PLACES: readonly {
  readonly keys: Keys;
  /** As messages name who has it. */
  readonly of: string;
  readonly model: (key: string, value: unknown) => ComposeModel;
  readonly found: (copy: ComposeModel, key: string) => unknown;
}[] = [
  {
    keys: SERVICE_KEYS,
    of: 'a',
    model: (key, value) => ({ services: { a: { [key]: value }, b: { volumes: [] } } }),
    found: (copy, key) => copy.services.a?.[key],
  },
  ...(['networks', 'volumes', 'configs', 'secrets'] as const).map((kind) => ({
    keys: {
      networks: NETWORK_KEYS,
      volumes: VOLUME_KEYS,
      configs: CONFIG_KEYS,
      secrets: SECRET_KEYS,
    }[kind],
    of: `${kind.slice(0, -1)} x`,
    model: (key: string, value: unknown) => ({ services: {}, [kind]: { x: { [key]: value } } }),
    found: (copy: ComposeModel, key: string) => copy[kind]?.x?.[key],
  })),
  {
    keys: TOP_KEYS,
    of: 'the compose files',
    model: (key, value) => ({ services: {}, [key]: value }),
    found: (copy, key) => copy[key],
  },
];

/** Where the copy is made besides what `isolated` keeps. */
const COPIED_ELSEWHERE = [VOLUME_KEYS];

describe.each(PLACES)('keys of $of', ({ keys, of, model, found }) => {
  const cases = rulesOf(keys).flatMap(({ key, rule }) =>
    rule.examples.map((example): [string, string, Rule, unknown] => [
      key,
      JSON.stringify(example),
      rule,
      example,
    ]),
  );

  it.each(cases)('%s: %s is treated as its row says', async (key, _, rule, example) => {
    const { copy, notices, refused } = await outcome(model(key, example));
    const value = found(copy, key);
    const said = `Left out of the copy: ${key} of ${of} (${rule.why}).`;
    expect(notices.includes(said)).toBe(rule.is === 'left out');
    expect(refused.includes(` has ${key}: `)).toBe(rule.is === 'refused');
    if (rule.is === 'kept') {
      const expected = Array.isArray(example) ? expect.arrayContaining(example) : example;
      expect({ value }).toMatchObject({ value: expected });
    } else if (rule.is !== 'copied' || COPIED_ELSEWHERE.includes(keys)) {
      expect(value ?? 'nothing').not.toEqual(example);
    }
  });

  it.each(Object.keys(keys).filter((key) => key !== 'services'))(
    '%s says nothing where it has no value',
    async (key) => {
      const { notices, refused } = await outcome(model(key, null));
      expect({ notices, refused }).toEqual({ notices: [], refused: '' });
    },
  );

  it('that are unknown are left out, and said', async () => {
    const { copy, notices } = await outcome(model('brand_new', { a: 1 }));
    expect(found(copy, 'brand_new')).toBeUndefined();
    expect(notices).toEqual([`Left out of the copy: brand_new of ${of} (${UNKNOWN.why}).`]);
  });

  it.each(['x-note', '__proto__', 'constructor'])('such as %s are no way around', async (key) => {
    const { copy } = await outcome(model(key, { privileged: true }));
    expect(JSON.stringify(copy)).not.toContain('privileged');
  });
});

describe('keys of the build of a', () => {
  const cases = rulesOf(BUILD_KEYS).flatMap(({ key, rule }) =>
    rule.examples.map((example): [string, Rule, unknown] => [key, rule, example]),
  );

  it.each(cases)('%s is said where it is left out', async (key, rule, example) => {
    const model = { services: { a: { build: { context: '/x', [key]: example } } } };
    const said = `Left out of the copy: ${key} of the build of a (${rule.why}).`;
    const { notices, copy } = await outcome(model);
    expect(notices).toEqual(rule.is === 'left out' ? [said] : []);
    expect(copy.services.a).not.toHaveProperty('build');
  });
});

it('every key has examples, or is a part of the model itself', () => {
  const without = Object.values(TABLES).flatMap((keys) =>
    rulesOf(keys).filter(({ rule }) => rule.examples.length === 0),
  );
  expect(without.map(({ key }) => key).sort()).toEqual([
    'configs',
    'networks',
    'secrets',
    'services',
    'volumes',
  ]);
});

it('one line says of all services that a key is left out', async () => {
  const logging = { driver: 'syslog' };
  const { notices } = await outcome({ services: { a: { logging }, b: { logging, uts: 'host' } } });
  expect(notices).toEqual([
    'Left out of the copy: logging of a, b (their logs are read from the engine).',
    'Left out of the copy: uts of b (the engine’s own is kept).',
  ]);
});

it('a list or a map is judged by its entries', () => {
  const value = ['SYS_NICE', 'SYS_ADMIN', 'cap_chown'];
  const { kept, others } = judge(SERVICE_KEYS, 'cap_add', value);
  expect(kept).toEqual(['SYS_NICE', 'cap_chown']);
  expect(others.map((other) => other.value)).toEqual(['SYS_ADMIN']);
  expect(judge(SERVICE_KEYS, 'labels', { team: 'a', 'traefik.enable': 'x' }).kept).toEqual({
    team: 'a',
  });
});

it.each([
  [{ type: 'none', o: 'bind', device: '/srv' }, '/srv'],
  [{ o: 'rw,rbind,uid=1', device: '/srv' }, '/srv'],
  [{ o: 'bind', device: 'srv' }, undefined],
  [{ o: 'addr=1.2.3.4', type: 'nfs', device: ':/srv' }, undefined],
  [{ o: 'nobind', device: '/srv' }, undefined],
  [{}, undefined],
  [null, undefined],
])('a volume with the options %j stands for the folder %s', (options, folder) => {
  expect(folderOf(options)).toBe(folder);
});

it.each(Object.entries(TABLES))('the page has the table of the program: %s', (title, keys) => {
  const [, section = ''] = page.split(`## ${title}\n`);
  const table = section
    .split('\n## ')[0]
    ?.split('\n')
    .filter((line) => line.startsWith('|'));
  expect(table?.join('\n')).toBe(tableOf(keys));
});
