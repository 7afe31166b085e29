import { neighbours, nodeHomes } from '../../src/stack/model';
import { checkersModel } from './models';

const model = checkersModel('/project');

describe('the homes of nodes', () => {
  it('are the bind mounts at the home of the plan', () => {
    expect(nodeHomes(model, '/chain')).toEqual(
      new Map([
        ['val-alice', '/project/homes/val-alice'],
        ['val-bob', '/project/homes/val-bob'],
        ['sentry-alice', '/project/homes/sentry-alice'],
        ['node-carol', '/project/homes/node-carol'],
      ]),
    );
  });

  it('are no named volumes, nor services without any', () => {
    const services = { a: { volumes: [{ type: 'volume', source: 'v', target: '/chain' }] }, b: {} };
    expect(nodeHomes({ services }, '/chain').size).toBe(0);
  });
});

describe('neighbours', () => {
  it.each([
    ['kms-alice', ['val-alice']],
    ['val-alice', ['kms-alice', 'sentry-alice']],
    ['sentry-alice', ['val-alice', 'val-bob', 'node-carol']],
    ['node-carol', ['val-bob', 'sentry-alice']],
  ])('of %s are those on a network of its own', (service, others) => {
    expect(neighbours(model, service)).toEqual(others);
  });

  it('has nobody without a network', () => {
    expect(neighbours({ services: { a: {}, b: { networks: {} } } }, 'a')).toEqual([]);
    expect(neighbours(model, 'not-there')).toEqual([]);
  });
});
