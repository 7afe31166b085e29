import type { ComposeService } from '../../../src/stack/compose/model';
import { withoutServices } from '../../../src/stack/compose/without';
import { failure } from '../../helpers/failure';

const model = (others: Record<string, ComposeService>) => ({
  services: { a: { image: 'x' }, gone: { image: 'y' }, ...others },
});
const reason = (others: Record<string, ComposeService>, without = ['gone']) => {
  try {
    return withoutServices(model(others), without);
  } catch (error) {
    return error;
  }
};

it('leaves out services with their edges in other services', () => {
  const started = { condition: 'service_started' };
  const b = {
    depends_on: { a: started, gone: started },
    links: ['gone:alias', 'a'],
    volumes_from: ['gone:ro', 'a'],
  };
  expect(withoutServices(model({ b }), ['gone']).services).toEqual({
    a: { image: 'x' },
    b: { depends_on: { a: started }, links: ['a'], volumes_from: ['a'] },
  });
});

it.each<[string, ComposeService]>([
  ['network_mode', { network_mode: 'service:gone' }],
  ['pid', { pid: 'service:gone' }],
  ['ipc', { ipc: 'service:gone' }],
  ['build.additional_contexts.base', { build: { additional_contexts: { base: 'service:gone' } } }],
])('refuses to leave out a service whose %s another one uses', (key, b) => {
  expect(reason({ b })).toEqual(failure('SERVICE_STILL_USED', 'gone', 'service b', key));
  expect(reason({ b }, ['gone', 'b'])).toMatchObject({ services: { a: { image: 'x' } } });
});

it('refuses an unknown service, with its nearest name', () => {
  const error = reason({ explorer: {} }, ['explorr']);
  expect(error).toEqual(failure('SERVICE_NOT_FOUND', 'explorr', '"explorer"', 'a, gone, explorer'));
  expect(error).toMatchObject({ planPath: ['stack', 'without', 0] });
});
