import { unknownServices } from '../../../src/stack/prepare/named-services';
import { checkersPlan } from '../../helpers/plan';

const MODEL = { services: { node: {}, kms: {}, feed: {} } };
const unknown = (stack: object) =>
  unknownServices(checkersPlan({ stack: { compose: ['c.yml'], rpc: 'node', ...stack } }), MODEL);
const placesOf = (stack: object) => unknown(stack).map(({ planPath }) => planPath?.slice(1));

it('has none for services of the compose files', () => {
  const validators = [{ service: 'node', operator: 'alice', stake: '1upawn', signer: 'kms' }];
  expect(unknown({ fresh: { validators }, required: ['feed'], cosmovisor: ['node'] })).toEqual([]);
});

it.each<[object, (string | number)[]]>([
  [{ rpc: 'nod' }, ['rpc']],
  [{ cosmovisor: ['node', 'other'] }, ['cosmovisor', 1]],
  [{ required: ['feed', 'feeder'] }, ['required', 1]],
  [{ companions: { feeder: { v2: { image: 'feed:2' } } } }, ['companions', 'feeder']],
  [
    { fresh: { validators: [{ service: 'val', operator: 'alice', stake: '1upawn' }] } },
    ['fresh', 'validators', 0, 'service'],
  ],
  [
    {
      fresh: {
        validators: [{ service: 'node', operator: 'alice', stake: '1upawn', signer: 'hsm' }],
      },
    },
    ['fresh', 'validators', 0, 'signer'],
  ],
])('names an unknown one, with its place: %j', (stack, place) => {
  expect(placesOf(stack)).toEqual([place]);
});

it('suggests the nearest name, and lists all', () => {
  expect(unknown({ rpc: 'nod' })).toEqual([
    expect.objectContaining({
      code: 'SERVICE_NOT_FOUND',
      message: expect.stringContaining('did you mean "node"?'),
      hint: expect.stringContaining('kms'),
    }),
  ]);
});
