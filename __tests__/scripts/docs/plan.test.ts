import Ajv from 'ajv/dist/2020';
import { marked } from 'marked';
import { parse, stringify } from 'yaml';
import { planPage, type Schema, sectionsOf, split, typeOf } from '../../../scripts/docs/plan.mjs';
import { parsePlan } from '../../../src/plan/parse';
import { planJsonSchema } from '../../../src/plan/schema';

const schema = planJsonSchema() as Schema;

describe('the description of a value', () => {
  it.each<[string, Schema]>([
    ['text', { type: 'string' }],
    ['number', { type: 'integer' }],
    ['`true`, `false`', { type: 'boolean' }],
    ['`file`, `test`', { type: 'string', enum: ['file', 'test'] }],
    ['`as-is` or text', { anyOf: [{ const: 'as-is' }, { type: 'string' }] }],
    ['list of texts', { type: 'array', items: { type: 'string' } }],
    [
      'map of names to lists of maps',
      {
        type: 'object',
        additionalProperties: { type: 'array', items: { type: 'object', properties: {} } },
      },
    ],
    ['any JSON value', { $ref: '#/$defs/json' }],
  ])('is %s', (words, value) => {
    expect(typeOf(value)).toBe(words);
  });

  it('is an error for an unknown type', () => {
    expect(() => typeOf({ type: 'tuple' })).toThrow('{"type":"tuple"}');
  });
});

it('a description has the default after its last words "default"', () => {
  expect(split({ description: 'The stage; default the last one' })).toEqual({
    what: 'The stage',
    byDefault: 'the last one',
  });
  expect(split({ description: 'The default branch' })).toEqual({
    what: 'The default branch',
    byDefault: undefined,
  });
});

describe('the page of a small schema', () => {
  const build: Schema = {
    type: 'object',
    description: 'How it is built',
    properties: { ref: { type: 'string', description: 'Git ref; default none <at all>' } },
  };
  const small: Schema = {
    type: 'object',
    required: ['releases'],
    properties: {
      releases: {
        type: 'array',
        description: 'In order',
        examples: [[{ name: 'v1', tags: ['a', '[ b ]'], build: { ref: 'v1.0.0' } }]],
        items: {
          type: 'object',
          required: ['name'],
          properties: { name: { type: 'string', examples: ['v1'] }, build },
        },
      },
      signer: { type: 'object', properties: { build } },
      restart: { type: 'boolean', default: true, description: 'Stop, and start again' },
    },
  };
  const page = planPage(small);

  it('has a section for each map, and one for equal maps', () => {
    expect(sectionsOf(small).map(({ path }) => path)).toEqual([
      'releases[]',
      'releases[].build',
      'signer',
    ]);
    expect(page.match(/^## .*|^### .*/gm)).toEqual([
      '## `releases`',
      '### `releases[].build`',
      '## `signer`',
      '## `restart`',
    ]);
    expect(page).toContain('map, see [`releases[].build`](#releasesbuild)');
  });

  it('states for each key whether it is required or its default, and gives an example', () => {
    expect(page).toMatch(
      /\| <a id="releases-name"><\/a>`name` +\| text +\| \*\*required\*\* \| +\| `v1` +\|/,
    );
    expect(page).toMatch(/`ref` \| text \| none &lt;at all> \| Git ref\. +\| +\|/);
    expect(page).toContain('Stop, and start again. Optional: `true`, `false`. Default: `true`.');
    expect(page).toContain(
      '```yaml\nreleases:\n  - name: v1\n    tags: [a, "[ b ]"]\n    build: { ref: v1.0.0 }\n```',
    );
  });
});

describe('the schema of the plan, for its readers', () => {
  const keys = sectionsOf({ ...schema, properties: { plan: schema } }).flatMap(({ path, map }) =>
    Object.entries(map.properties ?? {}).map(([key, value]) => ({
      key: `${path}.${key}`,
      value,
      isRequired: map.required?.includes(key) ?? false,
    })),
  );

  it('describes each key', () => {
    expect(keys.length).toBeGreaterThan(50);
    expect(keys.filter(({ value }) => split(value).what === '').map(({ key }) => key)).toEqual([]);
  });

  it('has an example of each text, list and map', () => {
    const isOpen = ({ type, enum: known, $ref }: Schema) =>
      known === undefined && ($ref !== undefined || type !== 'boolean');
    const without = keys.filter(({ value }) => isOpen(value) && value.examples === undefined);
    // A map with its own keys directly below it.
    expect(without.map(({ key }) => key)).toEqual(['plan.stack.fresh']);
  });

  it('has examples that match it', () => {
    const ajv = new Ajv({ strict: false });
    const { $defs } = schema as { $defs?: object };
    const wrong = keys.flatMap(({ key, value }) => {
      const isValid = ajv.compile({ ...value, $defs });
      return (value.examples ?? []).filter((example) => !isValid(example)).map(() => key);
    });
    expect(wrong).toEqual([]);
  });

  it('has examples that form a plan', () => {
    const examples = Object.entries(schema.properties ?? {}).flatMap(([key, { examples }]) =>
      examples === undefined ? [] : [[key, examples[0]]],
    );
    const { plan } = parsePlan(stringify(Object.fromEntries(examples)), 'examples.yml');
    expect(plan.upgrades).toHaveLength(1);
    const shown = marked
      .lexer(planPage(schema))
      .flatMap((token) => (token.type === 'code' ? [token.text as string] : []));
    expect(parse(shown.join('\n'))).toEqual(Object.fromEntries(examples));
  });

  it('generates a page with unique anchors', () => {
    const ids = [...planPage(schema).matchAll(/<a id="([^"]*)">/g)].map(([, id]) => id);
    expect(ids).toContain('upgrades-name');
    expect(ids).toHaveLength(new Set(ids).size);
  });
});
