import type { Image } from '../../../src/images/model/image';
import { keyOfVariable } from '../../../src/plan/configuration';
import type { ComposeService } from '../../../src/stack/compose/model';
import {
  configuredBy,
  flagOf,
  startOf,
  startsNode,
  takeConfiguration,
  withoutConfiguration,
} from '../../../src/stack/compose/start';
import { imageOf } from '../../helpers/images';

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
      'without the image’s command if it has an entry point',
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
      'by the command alone if the image has no entry point',
      { command: ['checkersd', 'start'] },
      {},
      direct('start'),
    ],
    ['by the image’s command alone', {}, { command: ['checkersd', 'start'] }, direct('start')],
    ['with an empty command instead of the image’s', { command: [] }, node, direct()],
    [
      'with null, which Compose writes for an empty value',
      { command: null, entrypoint: null },
      node,
      direct('start'),
    ],
    ['with an unknown image', { command: ['checkersd', 'start'] }, undefined, direct('start')],
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
      'by a script with the binary as an argument',
      { entrypoint: ['/init.sh'], command: ['checkersd', 'start'] },
      node,
      script,
    ],
    [
      'by a binary whose name ends with another’s name',
      { entrypoint: ['not-checkersd', 'start'] },
      node,
      script,
    ],
    ['without a command', {}, {}, script],
  ])('starts %s', (_, service, image, expected) => {
    const given = image === undefined ? undefined : imageOf('sha256:a', image);
    expect(startOf(service, given, 'checkersd')).toEqual(expected);
  });

  it('passes its arguments in the form that the container receives', () => {
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

  it('given twice counts the first time', () => {
    expect(flagOf(['--home=/a', '--home', '/b'], '--home')).toBe('/a');
  });

  it('for configuration is removed, in both forms', () => {
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

describe('configuration by flags', () => {
  it.each<[string[], object]>([
    [['--p2p.external-address=tcp://h:1'], { p2p: { external_address: 'tcp://h:1' } }],
    [['--p2p.persistent-peers', 'a@b:1'], { p2p: { persistent_peers: 'a@b:1' } }],
    [['--p2p.unconditional_peer_ids', 'a,b'], { p2p: { unconditional_peer_ids: 'a,b' } }],
    [['--p2p.private-peer-ids='], { p2p: { private_peer_ids: '' } }],
    [['--p2p.upnp'], { p2p: { upnp: true } }],
    [['--proxy_app=tcp://app:1'], { '': { proxy_app: 'tcp://app:1' } }],
    [['--priv_validator_laddr', 'tcp://:1'], { '': { priv_validator_laddr: 'tcp://:1' } }],
    [['--priv-validator-laddr=tcp://:1'], { '': { priv_validator_laddr: 'tcp://:1' } }],
    [['--statesync.enable'], { statesync: { enable: true } }],
    [['--statesync.rpc-servers', 'a,b'], { statesync: { rpc_servers: 'a,b' } }],
    [['--consensus.create_empty_blocks=false'], { consensus: { create_empty_blocks: false } }],
    [
      ['--consensus.double_sign_check_height', '10'],
      { consensus: { double_sign_check_height: 10 } },
    ],
    [['--consensus.timeout_commit', '5s'], { consensus: { timeout_commit: '5s' } }],
  ])('%j is %j', (args, configured) => {
    expect(takeConfiguration(['start', ...args, '--trace'])).toEqual({
      args: ['start', '--trace'],
      configured,
    });
  });
});

describe('configuration by variables', () => {
  const nodes = (...names: string[]) => new Map(names.map((name) => [name, undefined]));

  it.each([
    ['GAIAD_P2P_SEEDS', 'p2p.seeds'],
    ['gaiad_P2P_SEEDS', 'p2p.seeds'],
    ['MY_CHAIND_CONSENSUS_TIMEOUT_PROPOSE_DELTA', 'consensus.timeout_propose_delta'],
    ['TM_PRIV_VALIDATOR_LADDR', '.priv_validator_laddr'],
    ['P2P_PEX', 'p2p.pex'],
    ['GAIAD_P2P_LADDR', undefined],
    ['GAIAD_SEEDS', undefined],
    ['XP2P_SEEDS', undefined],
    ['P2P_SEEDS_FILE', undefined],
    ['', undefined],
  ])('%s sets %s', (name, expected) => {
    const place = keyOfVariable(name);
    expect(place && `${place.section}.${place.key}`).toBe(expected);
  });

  it('is parsed like flags, and the binary’s own variables take precedence', () => {
    const environment = {
      GAIAD_P2P_SEEDS: 'own@a:1',
      OTHER_P2P_SEEDS: 'other@a:1',
      P2P_PEX: 'false',
      GAIAD_CONSENSUS_TIMEOUT_COMMIT: '$$5s',
      GAIAD_CONSENSUS_TIMEOUT_PROPOSE: '',
      GAIAD_RPC_LADDR: null,
      MONIKER: 'x',
    };
    expect(configuredBy(environment, 'gaiad')).toEqual({
      p2p: { seeds: 'own@a:1', pex: false },
      consensus: { timeout_commit: '$5s' },
    });
    expect(configuredBy(undefined, 'gaiad')).toEqual({});
  });

  it('is removed from a copied node’s variables', () => {
    const environment = { GAIAD_P2P_SEEDS: 'a@b:1', MONIKER: 'x' };
    const model = { services: { node: { environment }, other: { environment }, bare: {} } };
    expect(withoutConfiguration(model, nodes('node', 'bare')).services).toEqual({
      node: { environment: { MONIKER: 'x' } },
      other: { environment },
      bare: {},
    });
  });

  it('of the image is overridden by an empty variable', () => {
    const model = { services: { node: { environment: { P2P_PEX: 'true' } }, bare: {} } };
    const ofImages = ['PATH', 'GAIAD_P2P_SEEDS'];
    expect(withoutConfiguration(model, nodes('node', 'bare'), ofImages).services).toEqual({
      node: { environment: { GAIAD_P2P_SEEDS: '' } },
      bare: { environment: { GAIAD_P2P_SEEDS: '' } },
    });
    expect(withoutConfiguration(model, nodes('node')).services.node).toEqual({ environment: {} });
  });
});

describe('the command line of a copied node', () => {
  const line = (service: ComposeService, image: Partial<Image> = {}) => {
    const node = new Map([['node', imageOf('sha256:a', image)]]);
    return withoutConfiguration({ services: { node: service } }, node).services.node;
  };

  it.each<[string, ComposeService, Partial<Image>, string[], string[]]>([
    [
      'its own',
      { entrypoint: ['gaiad'], command: ['start', '--p2p.seeds', 'a@b:1', '--log', '$$X'] },
      {},
      ['gaiad'],
      ['start', '--log', '$$X'],
    ],
    [
      'its own after the image’s',
      { command: ['start', '--p2p.seeds=a@b:1'] },
      { entrypoint: ['gaiad'] },
      ['gaiad'],
      ['start'],
    ],
    ['the image’s', {}, { command: ['gaiad', 'start', '--p2p.pex'] }, ['gaiad'], ['start']],
    [
      'under Cosmovisor',
      { command: ['cosmovisor', 'run', 'start', '--rpc.laddr=tcp://:1'] },
      {},
      ['cosmovisor'],
      ['run', 'start'],
    ],
  ])('has no configuration flags: %s', (_, service, image, entrypoint, command) => {
    expect(line(service, image)).toEqual({ entrypoint, command });
  });

  it('stays unchanged if it has none', () => {
    const service = { command: ['start', '--home', '/h'] };
    expect(line(service, { entrypoint: ['gaiad'] })).toEqual(service);
  });
});
