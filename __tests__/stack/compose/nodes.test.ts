import { applyInputs } from '../../../src/plan/apply-inputs';
import type { ComposeModel } from '../../../src/stack/compose/model';
import { nodeServices, onFirstRelease } from '../../../src/stack/compose/nodes';
import { checkersPlan } from '../../helpers/plan';
import { checkersModel } from '../models';

const OWN = 'my/cosmovisor:1';
const plan = (stack: object = {}, overrides: object = {}) =>
  checkersPlan({ stack: { compose: ['compose.yml'], rpc: 'rpc', ...stack }, ...overrides });
const images = (given: Record<string, string | undefined>): ComposeModel => ({
  services: Object.fromEntries(
    Object.entries(given).map(([name, image]) => [name, image === undefined ? {} : { image }]),
  ),
});

describe('the services that may run a node', () => {
  it('are the services on the image of the first release, and none on the plan’s others', () => {
    const model = images({
      ...{ rpc: 'rehearsal/checkers:v1', a: 'rehearsal/checkers:v1' },
      ...{ later: 'rehearsal/checkers:v2', kms: 'rehearsal/tmkms:local', built: undefined },
    });
    expect(nodeServices(plan(), model)).toEqual(['rpc', 'a']);
  });

  it('are the services on the user’s own Cosmovisor image', () => {
    const model = images({ rpc: 'rehearsal/checkers:v1', a: OWN, b: 'other:1' });
    expect(nodeServices(plan({}, { cosmovisor: { image: OWN } }), model)).toEqual(['rpc', 'a']);
  });

  it('are the services that the plan names, and all services on their images', () => {
    const model = images({
      ...{ rpc: 'r:1', sentry: 'r:1', val: 'v:1', other: 'v:1', cosmo: 'c:1', third: 'c:1' },
      ...{ explorer: 'e:1', built: undefined, unbuilt: undefined },
    });
    const fresh = { validators: [{ service: 'val', operator: 'alice', stake: '1upawn' }] };
    expect(nodeServices(plan({ cosmovisor: ['cosmo', 'built'], fresh }), model)).toEqual([
      ...['rpc', 'sentry', 'val', 'other', 'cosmo', 'third', 'built'],
    ]);
  });

  it('exclude services missing from the compose files', () => {
    expect(nodeServices(plan({ cosmovisor: ['not-there'] }), images({ a: 'x' }))).toEqual([]);
  });
});

describe('the model on the first release', () => {
  it('has nodes on other versions of its image on it, without their build keys', () => {
    const model = {
      services: {
        rpc: { image: 'rehearsal/checkers:v1', build: { context: '.' }, command: ['start'] },
        val: { image: 'rehearsal/checkers:v1' },
        other: { image: 'rehearsal/checkers@sha256:00ff' },
        explorer: { image: 'explorer:1', build: { context: 'e' } },
      },
    };
    const before = structuredClone(model);
    const given = plan({ cosmovisor: ['other'] });
    expect(onFirstRelease(given, model).services).toEqual({
      rpc: { image: 'rehearsal/checkers:v1', command: ['start'] },
      val: { image: 'rehearsal/checkers:v1' },
      other: { image: 'rehearsal/checkers:v1' },
      explorer: model.services.explorer,
    });
    expect(model).toEqual(before);
  });

  it('has nodes on the image with which an input of the action replaced it', () => {
    const given = applyInputs(plan(), { releases: 'v1=registry/built:abc' });
    const model = images({ rpc: 'rehearsal/checkers:v1' });
    expect(onFirstRelease(given, model)).toEqual(images({ rpc: 'registry/built:abc' }));
  });

  it('has nodes on it whose image nothing here could provide', () => {
    expect(onFirstRelease(plan(), images({ rpc: 'mine:latest', val: 'mine:latest' }))).toEqual(
      images({ rpc: 'rehearsal/checkers:v1', val: 'rehearsal/checkers:v1' }),
    );
  });

  it('leaves nodes on images of their own: releases give only binaries', () => {
    const model: ComposeModel = {
      services: {
        rpc: { image: 'mine:latest', build: { context: '.' } },
        val: { image: 'mine:latest' },
        built: { image: 'rehearsal/checkers:local', build: { context: '.' } },
        same: { image: 'rehearsal/checkers:local' },
        wrapped: { image: 'ghcr.io/acme/wrapped:1' },
        unnamed: { build: { context: '.' } },
      },
    };
    const cosmovisor = ['built', 'same', 'wrapped', 'unnamed'];
    expect(onFirstRelease(plan({ cosmovisor }), model)).toEqual(model);
  });

  it('keeps the user’s own Cosmovisor image', () => {
    const model = images({ rpc: OWN, val: 'rehearsal/checkers:v1' });
    expect(onFirstRelease(plan({}, { cosmovisor: { image: OWN } }), model)).toEqual(model);
  });

  it('is the same stack if it runs that release already', () => {
    const { build: _, ...carol } = checkersModel('/p').services['node-carol'] ?? {};
    expect(onFirstRelease(plan({ rpc: 'node-carol' }), checkersModel('/p'))).toEqual({
      ...checkersModel('/p'),
      services: { ...checkersModel('/p').services, 'node-carol': carol },
    });
  });
});
