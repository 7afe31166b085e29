import { withValues } from '../../src/plan/genesis-values';

const genesis = {
  app_state: {
    gov: { params: { min_deposit: [{ denom: 'stake', amount: '10' }], quorum: '0.3' } },
    empty: null,
  },
};
const changed = (values: Record<string, unknown>) => withValues(genesis, values);

it.each<[string, Record<string, unknown>, string, unknown]>([
  [
    'a path through a list',
    { 'app_state.gov.params.min_deposit.0.amount': '7' },
    'min_deposit',
    [{ denom: 'stake', amount: '7' }],
  ],
  [
    'an entry after the last one',
    { 'app_state.gov.params.min_deposit.1': { denom: 'x', amount: '1' } },
    'min_deposit',
    [
      { denom: 'stake', amount: '10' },
      { denom: 'x', amount: '1' },
    ],
  ],
  ['a list as a whole', { app_state: { gov: { params: { min_deposit: [] } } } }, 'min_deposit', []],
  ['a number for a text', { 'app_state.gov.params.quorum': 0.5 }, 'quorum', '0.5'],
  ['a small number for a text', { 'app_state.gov.params.quorum': 1e-7 }, 'quorum', '0.0000001'],
  ['a new key', { 'app_state.gov.params.max': 5 }, 'max', 5],
])('sets %s, and keeps the rest', (_, values, key, expected) => {
  const { app_state } = changed(values) as typeof genesis;
  expect(app_state.gov.params).toEqual({ ...genesis.app_state.gov.params, [key]: expected });
});

it('makes missing maps, also in place of null', () => {
  expect(changed({ 'app_state.new.params.a': 1, 'app_state.empty.b': true })).toEqual({
    app_state: { ...genesis.app_state, new: { params: { a: 1 } }, empty: { b: true } },
  });
});

it('does not change the given genesis', () => {
  const before = structuredClone(genesis);
  changed({ 'app_state.gov.params.min_deposit.0.amount': '7', app_state: { a: 1 } });
  expect(genesis).toEqual(before);
});

it.each([
  [{ 'app_state.gov.params.quorum.a': 1 }, 'app_state.gov.params.quorum is "0.3"'],
  [{ app_state: { gov: { params: { quorum: {} } } } }, 'app_state.gov.params.quorum is "0.3"'],
  [{ 'app_state.gov.params.min_deposit.2': {} }, 'min_deposit is a list of 1 entries, and 2'],
  [{ 'app_state.gov.params.min_deposit.amount': 1 }, 'min_deposit is a list of 1 entries'],
  [{ 'app_state.gov.params.min_deposit': { a: 1 } }, 'min_deposit is a list of one entry'],
])('names what a path leads through: %j', (values, message) => {
  expect(() => changed(values)).toThrow(message);
});

it('reads only own keys, and sets no prototype', () => {
  const values = JSON.parse('{"__proto__": {"a": 1}, "constructor.b": 1}') as object;
  const result = withValues({}, { app_state: values, 'constructor.b': 2 }) as typeof genesis;
  expect(JSON.stringify(result)).toBe(
    '{"app_state":{"__proto__":{"a":1},"constructor.b":1},"constructor":{"b":2}}',
  );
  expect(({} as { a?: number }).a).toBeUndefined();
});
