import { withLogLimits } from '../../../src/stack/compose/log-limits';

it('limits the engine’s log of each service, and replaces its own options', () => {
  const model = {
    name: 'run-1',
    services: { a: { image: 'x' }, b: { image: 'y', logging: { driver: 'gelf' } } },
  };
  const logging = { driver: 'json-file', options: { 'max-size': '64m', 'max-file': '2' } };
  expect(withLogLimits(model)).toEqual({
    name: 'run-1',
    services: { a: { image: 'x', logging }, b: { image: 'y', logging } },
  });
});
