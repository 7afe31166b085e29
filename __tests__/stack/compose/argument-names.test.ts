import { refuseOptions } from '../../../src/stack/compose/argument-names';
import type { ComposeService } from '../../../src/stack/compose/model';
import { quoted } from '../../../src/text/words';
import { failure } from '../../helpers/failure';

/** The refusal of a name, in the form used in messages. */
const invalid = (name: string) => failure('COMPOSE_NAME_INVALID', quoted(name));
const refusing = (services: Record<string, ComposeService>) => () =>
  refuseOptions({ name: 'p', services });

it.each<[string, ComposeService]>([
  ['node', { image: 'ghcr.io/acme/chain:v1' }],
  ['val_1.a', { image: `localhost:5000/a/b@sha256:${'0'.repeat(64)}` }],
  ['built', {}],
  ['no-image-yet', { image: '' }],
])('%s is a valid argument', (service, content) => {
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
])('%j is refused as the name of a service or an image', (odd) => {
  expect(refusing({ [odd]: {} })).toThrow(invalid(odd));
  expect(refusing({ node: { image: odd } })).toThrow(invalid(odd));
});

it.each(['.', '..'])('%s is not a valid folder name', (folder) => {
  expect(refusing({ [folder]: {} })).toThrow(invalid(folder));
  const volumes = () => refuseOptions({ name: 'p', services: {}, volumes: { [folder]: {} } });
  expect(volumes).toThrow(invalid(folder));
});

it('a service with an invalid name is refused', () => {
  const services = JSON.parse('{"__proto__":{"image":"a"}}');
  expect(refusing(services)).toThrow(invalid('__proto__'));
});
