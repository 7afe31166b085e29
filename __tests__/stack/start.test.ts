import type { Image } from '../../src/images/image';
import type { ComposeService } from '../../src/stack/model';
import { flagOf, startOf, startsNode, takeConfiguration } from '../../src/stack/start';
import { imageOf } from '../helpers/images';

const direct = (...args: string[]) => ({ kind: 'direct', args });
const script = { kind: 'script' };
const node = { entrypoint: ['/usr/local/bin/checkersd'], command: ['start'] };

describe('a service', () => {
  it.each<[string, ComposeService, Partial<Image> | undefined, object]>([
    ['by its image alone', {}, node, direct('start')],
    [
      'by its own command after the image’s entry point',
      { command: ['status'] },
      node,
      direct('status'),
    ],
    [
      'without the image’s command where it has an entry point',
      { entrypoint: ['checkersd'] },
      node,
      direct(),
    ],
    [
      'by its own entry point and command',
      { entrypoint: ['checkersd', '--home'], command: ['/chain', 'start'] },
      { entrypoint: ['sh'], command: ['-c', 'exit'] },
      direct('--home', '/chain', 'start'),
    ],
    [
      'by the command alone where the image has no entry point',
      { command: ['checkersd', 'start'] },
      {},
      direct('start'),
    ],
    ['by the image’s command alone', {}, { command: ['checkersd', 'start'] }, direct('start')],
    ['with an empty command in place of the image’s', { command: [] }, node, direct()],
    [
      'with null, which Compose writes for nothing',
      { command: null, entrypoint: null },
      node,
      direct('start'),
    ],
    [
      'of an image that nobody has',
      { command: ['checkersd', 'start'] },
      undefined,
      direct('start'),
    ],
    [
      'under Cosmovisor',
      { entrypoint: ['/bin/cosmovisor'], command: ['run', 'start', '--home', '/c'] },
      node,
      direct('start', '--home', '/c'),
    ],
    ['under Cosmovisor 1.0', { command: ['cosmovisor', 'start'] }, {}, direct('start')],
    ['by a shell', { entrypoint: ['sh', '-c'], command: ['checkersd start'] }, node, script],
    ['by a script', { entrypoint: ['/start.sh'] }, node, script],
    [
      'by a script that is given the binary',
      { entrypoint: ['/init.sh'], command: ['checkersd', 'start'] },
      node,
      script,
    ],
    [
      'by a binary with another’s name at its end',
      { entrypoint: ['not-checkersd', 'start'] },
      node,
      script,
    ],
    ['by nothing', {}, {}, script],
  ])('starts %s', (_, service, image, expected) => {
    const given = image === undefined ? undefined : imageOf('sha256:a', image);
    expect(startOf(service, given, 'checkersd')).toEqual(expected);
  });

  it('gives its arguments as the container gets them', () => {
    const command = ['start', '--minimum-gas-prices', '$$PRICE'];
    expect(startOf({ entrypoint: ['checkersd'], command }, undefined, 'checkersd')).toEqual(
      direct('start', '--minimum-gas-prices', '$PRICE'),
    );
  });
});

it.each([
  [['start', '--home', '/chain'], true],
  [['--home', '/chain', 'start'], true],
  [['init', 'x'], false],
  [[], false],
])('%j starts a node: %s', (args, starts) => {
  expect(startsNode(args)).toBe(starts);
});

describe('a flag', () => {
  const args = ['start', '--home', '/a', '--p2p.seeds=x@y:1', '--trace'];

  it.each([
    ['--home', '/a'],
    ['--p2p.seeds', 'x@y:1'],
    ['--p2p', undefined],
    ['--trace', undefined],
    ['--rpc', undefined],
  ])('%s is read as %s', (flag, value) => {
    expect(flagOf(args, flag)).toBe(value);
  });

  it('that is there twice counts the first time', () => {
    expect(flagOf(['--home=/a', '--home', '/b'], '--home')).toBe('/a');
  });

  it('that belongs into the configuration is taken out, in either form', () => {
    const all = [
      ...[...args, '--p2p.persistent_peers', 'a@b:1,c@d:2', '--p2p.pex=false'],
      ...['--p2p.seed_mode', '--rpc.laddr', 'tcp://127.0.0.1:36657', '--p2p.laddr', 'tcp://:1'],
    ];
    expect(takeConfiguration(all)).toEqual({
      args: ['start', '--home', '/a', '--trace', '--p2p.laddr', 'tcp://:1'],
      configured: {
        p2p: { seeds: 'x@y:1', persistent_peers: 'a@b:1,c@d:2', pex: false, seed_mode: true },
        rpc: { laddr: 'tcp://127.0.0.1:36657' },
      },
    });
    expect(takeConfiguration(['start'])).toEqual({ args: ['start'], configured: {} });
  });
});
