import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ComposeModel } from '../../../src/stack/compose/model';
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
} from '../../../src/stack/isolation/compose-keys';
import { isolated, requireSeparable } from '../../../src/stack/isolation/isolate';
import { rulesOf, TABLES, tableOf } from '../../helpers/compose-files';

const page = readFileSync(
  path.resolve(import.meta.dirname, '../../../docs/compose-files.md'),
  'utf8',
);

/** Results for a model: the run's model, the notices, and the refusal. */
async function outcome(model: ComposeModel) {
  const notices: string[] = [];
  const copy = isolated(model, {
    run: 'run-1',
    images: new Map(),
    mount: (volume) => volume,
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

/** Whether a notice names a key, its owners and the reason. */
const names = (notice: string, key: string, of: string, why: string) =>
  [` ${key} `, ` ${of} `, `(${why})`].every((fact) => notice.includes(fact));

/** Path of each table's keys in a model and in the run's model. */
const PLACES: readonly {
  readonly keys: Keys;
  /** Names of the owners in messages. */
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

/** Parts that the copy adds to the result of `isolated`. */
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

  it.each(cases)('%s: %s is treated as its row states', async (key, _, rule, example) => {
    const { copy, notices, refused } = await outcome(model(key, example));
    const value = found(copy, key);
    const isNoted = notices.some((notice) => names(notice, key, of, rule.why));
    expect(isNoted).toBe(rule.is === 'left out');
    expect(refused.includes(` ${key}: `)).toBe(rule.is === 'refused');
    if (rule.is === 'kept') {
      const expected = Array.isArray(example) ? expect.arrayContaining(example) : example;
      expect({ value }).toMatchObject({ value: expected });
    } else if (rule.is !== 'copied' || COPIED_ELSEWHERE.includes(keys)) {
      expect(value ?? 'nothing').not.toEqual(example);
    }
  });

  it.each(Object.keys(keys).filter((key) => key !== 'services'))(
    '%s is neither reported nor refused without a value',
    async (key) => {
      const { notices, refused } = await outcome(model(key, null));
      expect({ notices, refused }).toEqual({ notices: [], refused: '' });
    },
  );

  it('that are unknown are removed, and reported', async () => {
    const { copy, notices } = await outcome(model('brand_new', { a: 1 }));
    expect(found(copy, 'brand_new')).toBeUndefined();
    expect(notices).toHaveLength(1);
    expect(names(notices[0] ?? '', 'brand_new', of, UNKNOWN.why)).toBe(true);
  });

  it.each(['x-note', '__proto__', 'constructor'])('such as %s are removed as well', async (key) => {
    const { copy } = await outcome(model(key, { privileged: true }));
    expect(JSON.stringify(copy)).not.toContain('privileged');
  });
});

describe('keys of the build of a', () => {
  const cases = rulesOf(BUILD_KEYS).flatMap(({ key, rule }) =>
    rule.examples.map((example): [string, Rule, unknown] => [key, rule, example]),
  );

  it.each(cases)('%s is reported if it is removed', async (key, rule, example) => {
    const model = { services: { a: { build: { context: '/x', [key]: example } } } };
    const { notices, copy } = await outcome(model);
    expect(notices.map((notice) => names(notice, key, 'the build of a', rule.why))).toEqual(
      rule.is === 'left out' ? [true] : [],
    );
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

it('one notice names all services that lose a key', async () => {
  const logging = { driver: 'syslog' };
  const { notices } = await outcome({ services: { a: { logging }, b: { logging, uts: 'host' } } });
  expect(notices).toEqual([
    expect.stringMatching(/ logging .* a, b /),
    expect.stringMatching(/ uts .* b /),
  ]);
});

it('lists and maps are judged by their entries', () => {
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
  [{ o: 'rw, bind', device: '/srv' }, '/srv'],
  [{ o: 'bind', device: 'srv' }, undefined],
  [{ o: 'addr=1.2.3.4', type: 'nfs', device: ':/srv' }, undefined],
  [{ o: 'nobind', device: '/srv' }, undefined],
  [{}, undefined],
  [null, undefined],
])('a volume with the options %j stands for the folder %s', (options, folder) => {
  expect(folderOf(options)).toBe(folder);
});

it.each(Object.entries(TABLES))('the page has the program’s table: %s', (title, keys) => {
  const [, section = ''] = page.split(`## ${title}\n`);
  const table = section
    .split('\n## ')[0]
    ?.split('\n')
    .filter((line) => line.startsWith('|'));
  expect(table?.join('\n')).toBe(tableOf(keys));
});
