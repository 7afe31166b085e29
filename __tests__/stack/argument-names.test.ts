import { refuseOptions } from '../../src/stack/argument-names';
import type { ComposeService } from '../../src/stack/model';

const refusing = (services: Record<string, ComposeService>) => () =>
  refuseOptions({ name: 'p', services });

it.each<[string, ComposeService]>([
  ['node', { image: 'ghcr.io/acme/chain:v1' }],
  ['val_1.a', { image: `localhost:5000/a/b@sha256:${'0'.repeat(64)}` }],
  ['built', {}],
  ['no-image-yet', { image: '' }],
])('%s is a name of an argument', (service, content) => {
  expect(refusing({ [service]: content })).not.toThrow();
});

it.each([
  '-v',
  '--help',
  '--privileged=true',
  'a b',
  'a\nb',
  '\u001b[31m',
  'a\u202e',
  'x'.repeat(2_000),
])('%j is none, of a service or an image', (odd) => {
  expect(refusing({ [odd]: {} })).toThrow(/^The compose files have a service "/);
  expect(refusing({ node: { image: odd } })).toThrow(/^The service node has the image "/);
});

it.each(['.', '..'])('%s is no name of a folder', (folder) => {
  expect(refusing({ [folder]: {} })).toThrow(`The compose files have a service "${folder}"`);
  const volumes = () => refuseOptions({ name: 'p', services: {}, volumes: { [folder]: {} } });
  expect(volumes).toThrow(`The compose files have a volume "${folder}"`);
});

it('a service that would be lost on the way is refused', () => {
  const services = JSON.parse('{"__proto__":{"image":"a"}}');
  expect(refusing(services)).toThrow('The compose files have a service "__proto__"');
});
