import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { CACHE_KINDS } from '../src/images/store/cache-kinds';
import { reportSchema } from '../src/report/model/schema';

interface Typed {
  readonly type: string;
  readonly 'allowed-values'?: readonly string[];
  readonly separator?: string;
  readonly 'list-item'?: Typed;
}

type Part = 'inputs' | 'outputs';

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string) => parse(readFileSync(path.join(root, file), 'utf8'));
const action = read('action.yml') as Record<Part, Record<string, { default?: string }>>;
const types = read('action-types.yml') as Record<Part, Record<string, Typed>>;

it.each<Part>(['inputs', 'outputs'])(
  'the types list the %s of action.yml, in its order',
  (part) => {
    expect(Object.keys(types[part])).toEqual(Object.keys(action[part]));
  },
);

it('the types are of the known kinds, with the required keys of each', () => {
  const all = [...Object.entries(types.inputs), ...Object.entries(types.outputs)];
  const wrong = all.filter(([, { type, separator, ...rest }]) => {
    if (type === 'enum') return (rest['allowed-values'] ?? []).length === 0;
    if (type === 'list') return separator === undefined || rest['list-item'] === undefined;
    return !['string', 'boolean', 'integer', 'float'].includes(type);
  });
  expect(wrong).toEqual([]);
});

it('the types have the enum values of the code', () => {
  expect(types.inputs.cache?.['allowed-values']).toEqual([...CACHE_KINDS]);
  expect(types.outputs.result?.['allowed-values']).toEqual(reportSchema.shape.result.options);
});

it('the types have the defaults of action.yml among the enum values', () => {
  for (const [name, { 'allowed-values': values }] of Object.entries(types.inputs)) {
    if (values !== undefined) expect(values).toContain(action.inputs[name]?.default);
  }
});
