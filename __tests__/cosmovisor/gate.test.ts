import { gateOrder, ToldStart } from '../../src/cosmovisor/gate';
import { orderIn, toldLines } from '../helpers/gate';

const START = {
  args: ['start', '--home', '/my chain', '--note', 'two\nlines'],
  environment: { MONIKER: 'ünïcode', EMPTY: '' },
  folder: '/work',
  defaultHome: '/root/.demo',
  beside: ['feeder'],
};

const heard = (lines: readonly string[], word = 'w1') => {
  const told = new ToldStart(word);
  for (const line of lines) told.read(line);
  return told.start;
};

it('hears a start in one part or many, among other output', () => {
  expect(heard(toldLines('w1', START))).toEqual(START);
  const parts = toldLines('w1', START, 16);
  expect(parts.length).toBeGreaterThan(5);
  expect(heard(parts.flatMap((part) => ['INF other output', part, '']))).toEqual(START);
});

it('hears the last whole start: a script may have tried its node before', () => {
  const first = toldLines('w1', { ...START, folder: '/first' });
  expect(heard([...first, ...toldLines('w1', START)])).toEqual(START);
  expect(heard([...first, ...toldLines('w1', START, 16).slice(0, -1)])?.folder).toBe('/first');
});

it.each<[string, readonly string[]]>([
  ['of another word', toldLines('w2', START)],
  ['with a missing part', toldLines('w1', START, 16).toSpliced(2, 1)],
  ['with swapped parts', toldLines('w1', START, 16).toReversed()],
  ['that is no JSON', ['rehearsal-start:w1:1/1:aGVsbG8=']],
  [
    'of another shape',
    [`rehearsal-start:w1:1/1:${Buffer.from('{"args":"start"}').toString('base64')}`],
  ],
  ['with too many parts', ['rehearsal-start:w1:1/9999:e30=']],
  ['without numbers', ['rehearsal-start:w1:all:e30=']],
])('ignores a message %s', (_, lines) => {
  expect(heard(lines)).toBeUndefined();
});

it('passes orders in a variable without characters that Compose or a shell would change', () => {
  const order = { run: ['/a b', '$x'], set: { A: "it's $1" }, unset: ['B'], kept: '/home' };
  expect(gateOrder(order)).toMatch(/^[A-Za-z0-9+/=]+$/);
  expect(orderIn(gateOrder(order))).toEqual(order);
});
