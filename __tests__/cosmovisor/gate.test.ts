import { gateOrder, orderIn, startIn } from '../../src/cosmovisor/gate';
import { toldText } from '../helpers/gate';

it('reads the start that a gate told', () => {
  const start = {
    args: ['start', '--home', '/my chain', '--note', 'two\nlines'],
    environment: { MONIKER: 'ünïcode', EMPTY: '' },
    folder: '/work',
    defaultHome: '/root/.demo',
    beside: ['feeder'],
  };
  expect(startIn(toldText(start))).toEqual(start);
});

it.each([
  '',
  'no JSON',
  '[]',
  '{"args":"start"}',
  '{"args":[]}',
  toldText({ args: Array(2000).fill('a') }),
])('takes nothing else for a start: %.20s', (text) => {
  expect(startIn(text)).toBeUndefined();
});

it('passes orders in a variable without characters that Compose or a shell would change', () => {
  const order = { run: ['/a b', '$x'], set: { A: "it's $1" }, unset: ['B'], kept: '/home' };
  expect(gateOrder(order)).toMatch(/^[A-Za-z0-9+/=]+$/);
  expect(orderIn(gateOrder(order))).toEqual(order);
});
