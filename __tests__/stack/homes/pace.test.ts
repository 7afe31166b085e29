import { parse } from 'smol-toml';
import type { Pace } from '../../../src/plan/schema';
import {
  FAST_VOTING_BLOCKS,
  isFast,
  pausedConfig,
  peerEntries,
  repeatPeers,
  type Surroundings,
  timePerBlockMs,
  tuneConfig,
  tuneGenesis,
  votingPeriodMs,
} from '../../../src/stack/homes/pace';
import { failure } from '../../helpers/failure';
import { CONFIG_TOML } from '../homes';

type Document = Record<string, Record<string, unknown>>;

const pace = (
  blockTime: string,
  votingPeriod = '6s',
  chainTime: 'clock' | 'fast' = 'clock',
): Pace => ({
  'block-time': blockTime,
  'voting-period': votingPeriod,
  'chain-time': chainTime,
});

/** The network of a stack with services `a` and `b`; outside addresses are recorded. */
function surroundings(given: Partial<Surroundings> = {}) {
  const strangers: string[] = [];
  const around: Surroundings = {
    hosts: new Set(['a', 'b', 'alice.node']),
    addresses: new Map(),
    onStranger: (peer) => strangers.push(peer),
    peerEntries: 3,
    ...given,
  };
  return { around, strangers };
}

const tune = (text: string, given: Pace, around = surroundings().around) =>
  tuneConfig(text, given, around, '/chain/config/config.toml of a');
const config = (given: Pace) => parse(tune(CONFIG_TOML, given)) as Document;
/** A configuration with other peers. */
const withPeers = (peers: string, seeds = '') =>
  CONFIG_TOML.replace('"id1@a:26656,id2@b:26656"', JSON.stringify(peers)).replace(
    'seeds = ""',
    `seeds = ${JSON.stringify(seeds)}`,
  );

describe('a node’s configuration', () => {
  const before = parse(CONFIG_TOML) as Document;

  it('keeps its times with an unchanged pace, with a reachable RPC and no outside peers', () => {
    expect(config('as-is')).toEqual({
      ...before,
      rpc: { ...before.rpc, laddr: 'tcp://0.0.0.0:26657' },
      p2p: { ...before.p2p, external_address: '' },
      statesync: { enable: false, rpc_servers: '' },
      tx_index: { indexer: 'kv' },
    });
  });

  it.each([
    ['150ms', '50ms', '5ms'],
    ['1s', '333ms', '33ms'],
    ['30ms', '10ms', '2ms'],
  ])('gets for blocks of %s a commit of %s and gossip of %s', (block, commit, gossip) => {
    expect(config(pace(block))).toMatchObject({
      consensus: {
        ...{ timeout_commit: commit, peer_gossip_sleep_duration: gossip },
        ...{ create_empty_blocks: true, double_sign_check_height: 0 },
      },
      p2p: { flush_throttle_timeout: gossip, addr_book_strict: false, external_address: '' },
      rpc: { laddr: 'tcp://0.0.0.0:26657' },
      statesync: { enable: false },
      tx_index: { indexer: 'kv' },
    });
  });

  it('keeps a long proposal timeout, which costs nothing in the normal case', () => {
    expect(config(pace('60ms')).consensus?.timeout_propose).toBe('3s');
  });

  it('gets no keys that the engine’s version lacks', () => {
    const old = '[consensus]\ntimeout_commit = "5s"\n';
    expect(parse(tune(old, pace('150ms')))).toEqual({ consensus: { timeout_commit: '50ms' } });
  });

  it.each<[string, string, string]>([
    ['[p2p]\npersistent-peers = "x@203.0.113.7:1,y@a:1"', 'p2p', 'y@a:1'],
    ['[p2p]\nbootstrap-peers = "x@203.0.113.7:1"', 'p2p', ''],
    ['[P2P]\nSeeds = "x@203.0.113.7:1"', 'P2P', ''],
    ['p2p.external-address = "203.0.113.7:1"', 'p2p', ''],
    ['[p2p]\naddr-book-file = "/old/book.json"', 'p2p', 'config/addrbook.json'],
    ['[statesync]\nrpc-servers = "203.0.113.7:1,b.example:2"', 'statesync', ''],
    ['[other]\nrelayer_conn = "tcp://203.0.113.7:1"', 'other', 'tcp://taken-out.invalid:1'],
    ['[rpc]\ngrpc_laddr = "tcp://203.0.113.7:1"', 'rpc', 'tcp://0.0.0.0:1'],
  ])('has no outside address in any spelling: %s', (text, section, expected) => {
    const { [section]: table } = parse(tune(`${text}\n`, 'as-is')) as Document;
    expect(Object.values(table ?? {})).toEqual([expected]);
  });

  it('has outside addresses other than peers reported, too', () => {
    const addresses: string[] = [];
    const { around, strangers } = surroundings({ onAddress: (each) => addresses.push(each) });
    tune(`${CONFIG_TOML}\n[extra]\noracle = "oracle.example.com:8080"\n`, 'as-is', around);
    expect(addresses).toEqual(['https://rpc.example.com:443', 'oracle.example.com:8080']);
    expect(strangers).toEqual([]);
  });

  it('listens for a signer on all addresses if it did so in production', () => {
    const tuned = (laddr: string) =>
      (parse(tune(`priv_validator_laddr = "${laddr}"\n`, 'as-is')) as Record<string, unknown>)
        .priv_validator_laddr;
    expect(tuned('tcp://203.0.113.7:26659')).toBe('tcp://0.0.0.0:26659');
    expect(tuned('tcp://0.0.0.0:26659')).toBe('tcp://0.0.0.0:26659');
    expect(tuned('grpc://203.0.113.7:1')).toBe('grpc://taken-out.invalid:1');
    expect(tuned('unix:///run/a.sock')).toBe('unix:///run/a.sock');
  });

  it('tunes hyphenated keys, as of Tendermint 0.35', () => {
    const text = [
      '[rpc]\nladdr = "x"\n[p2p]\npersistent-peers = "id9@203.0.113.7:26656"\nexternal-address = "x"',
      '[consensus]\ntimeout-commit = "5s"\n[statesync]\nenable = true\nrpc-servers = "x"',
    ].join('\n');
    expect(parse(tune(text, pace('150ms')))).toMatchObject({
      p2p: { 'persistent-peers': '', 'external-address': '' },
      consensus: { 'timeout-commit': '50ms' },
      statesync: { enable: false, 'rpc-servers': '' },
    });
  });

  it('keeps a list in a setting that is a list in Tendermint 0.35', () => {
    expect(parse(tune('[tx-index]\nindexer = ["null"]\n', 'as-is'))).toEqual({
      'tx-index': { indexer: ['kv'] },
    });
  });
});

describe('the peers of a node', () => {
  const peersOf = (text: string) => {
    const { p2p } = parse(text) as Document;
    return [...new Set(String(p2p?.persistent_peers).split(','))].filter((peer) => peer !== '');
  };

  it('are repeated several times, in turns', () => {
    const peers = String(config(pace('150ms')).p2p?.persistent_peers).split(',');
    expect(peers).toHaveLength(2 * 3);
    expect(peers.slice(0, 3)).toEqual(['id1@a:26656', 'id2@b:26656', 'id1@a:26656']);
  });

  it.each([
    [['0.34.19', '0.34.27'], 24],
    [['0.37.15', '0.38.12'], 24],
    [['0.38.17', '0.39.0'], 1],
    [['0.40.0'], 1],
    [['1.0.1'], 1],
    [['2.0.0-rc1'], 1],
    [['0.38.12', ''], 1],
    [[], 24],
  ])('are repeated for engine %j: %d times', (engines, entries) => {
    expect(peerEntries(engines)).toBe(entries);
    expect(repeatPeers('a,b,a', entries).split(',')).toHaveLength(2 * entries);
  });

  it('are named once with an unchanged pace', () => {
    expect(config('as-is').p2p?.persistent_peers).toBe('id1@a:26656,id2@b:26656');
  });

  it('are empty without peers', () => {
    expect(repeatPeers('', 3)).toBe('');
    expect(repeatPeers(' ,', 3)).toBe('');
    expect(peersOf(tune(withPeers(''), pace('150ms')))).toEqual([]);
  });

  it.each([
    ['by name', 'id9@rpc.example.com:26656'],
    ['by address', 'id9@203.0.113.9:26656'],
    ['by an IPv6 address', 'id9@[2001:db8::9]:26656'],
    ['by a name with a service’s name as prefix', 'id9@a.example.com:26656'],
    ['without a port', 'id9@example.com'],
  ])('outside the stack, %s, are reported and not dialled', (_, stranger) => {
    for (const given of [pace('150ms'), 'as-is' as const]) {
      const { around, strangers } = surroundings();
      const text = tune(withPeers(`id1@a:26656, ${stranger}`, stranger), given, around);
      expect(text).not.toContain('id9');
      expect(peersOf(text)).toEqual(['id1@a:26656']);
      expect(new Set(strangers)).toEqual(new Set([stranger]));
    }
  });

  it('may use the name of a container, and a protocol', () => {
    const peers = 'id1@alice.node:26656,tcp://id2@b:26656';
    const { around, strangers } = surroundings();
    expect(peersOf(tune(withPeers(peers), pace('150ms'), around))).toEqual(peers.split(','));
    expect(strangers).toEqual([]);
  });

  it('with static addresses get the names of their services', () => {
    const addresses = new Map([
      ['172.20.0.3', 'a'],
      ['fd00::3', 'b'],
    ]);
    const { around, strangers } = surroundings({ addresses });
    const text = withPeers('id1@172.20.0.3:26656,id3@172.20.0.30:26656', 'id2@[fd00::3]:26656');
    expect(peersOf(tune(text, pace('150ms'), around))).toEqual(['id1@a:26656', 'id2@[b]:26656']);
    expect(strangers).toEqual(['id3@172.20.0.30:26656']);
  });

  it('are persistent with a tuned pace, including seeds: the address book is not used', () => {
    const text = tune(
      withPeers('id1@a:26656', 'id2@b:26656,id9@seed.example.com:26656'),
      pace('150ms'),
    );
    expect(peersOf(text)).toEqual(['id1@a:26656', 'id2@b:26656']);
    expect((parse(text) as Document).p2p).toMatchObject({ pex: false, seed_mode: false });
  });

  it('are only seeds if there are no other peers', () => {
    expect(peersOf(tune(withPeers('', 'id2@b:26656'), pace('150ms')))).toEqual(['id2@b:26656']);
  });

  it('stay seeds with an unchanged pace', () => {
    const { p2p } = parse(
      tune(withPeers('id1@a:26656', 'id2@b:26656,id9@x:1'), 'as-is'),
    ) as Document;
    expect(p2p).toMatchObject({ persistent_peers: 'id1@a:26656', seeds: 'id2@b:26656', pex: true });
  });
});

it('a remote signer’s static address becomes its service name', () => {
  const addresses = new Map([['172.20.0.3', 'a']]);
  const text = CONFIG_TOML.replace(
    'priv_validator_laddr = ""',
    'priv_validator_laddr = "tcp://172.20.0.3:26659"',
  );
  expect(parse(tune(text, 'as-is', surroundings({ addresses }).around))).toMatchObject({
    priv_validator_laddr: 'tcp://a:26659',
  });
});

describe('a quiet configuration', () => {
  it('has one second between blocks, and is otherwise unchanged', () => {
    const tuned = config(pace('150ms'));
    expect(parse(pausedConfig(tune(CONFIG_TOML, pace('150ms')), 'x'))).toEqual({
      ...tuned,
      consensus: { ...tuned.consensus, timeout_commit: '1s' },
    });
  });

  it('is undone exactly by the plan’s pace', () => {
    const tuned = tune(CONFIG_TOML, pace('150ms'));
    expect(tune(pausedConfig(tuned, 'x'), pace('150ms'))).toBe(tuned);
  });

  it('names an unreadable file', () => {
    expect(() => pausedConfig('=', 'homes/a/config.toml')).toThrow(
      failure('TOML_INVALID', 'homes/a/config.toml'),
    );
  });
});

/** A genesis with the state of a gov module. */
const genesis = (gov: object) => ({
  chain_id: 'x',
  app_state: { bank: { supply: [] }, gov: { starting_proposal_id: '1', ...gov } },
});

describe('the voting period in a genesis', () => {
  it('is in the parameters from SDK 0.47, with a shorter expedited period', () => {
    const params = { voting_period: '172800s', expedited_voting_period: '86400s', quorum: '0.3' };
    const before = genesis({ params });
    expect(tuneGenesis(before, pace('150ms', '6s'))).toEqual(
      genesis({ params: { voting_period: '6s', expedited_voting_period: '3s', quorum: '0.3' } }),
    );
    expect(before).toEqual(genesis({ params }));
  });

  it('is bounded in every place of a fork of the SDK, half as long for expedited proposals', () => {
    const given = {
      voting_params: {
        voting_period: '172800s',
        expedited_voting_period: '86400s',
        proposal_voting_periods: [
          { proposal_type: '/x.Upgrade', voting_period: '86400s' },
          { proposal_type: '/x.Text', voting_period: '1s' },
        ],
      },
    };
    expect(tuneGenesis(genesis(given), pace('150ms', '6s')).app_state.gov).toMatchObject({
      voting_params: {
        voting_period: '6s',
        expedited_voting_period: '3s',
        proposal_voting_periods: [
          { proposal_type: '/x.Upgrade', voting_period: '6s' },
          { proposal_type: '/x.Text', voting_period: '1s' },
        ],
      },
    });
  });

  it('has no expedited period if the SDK has none', () => {
    expect(tuneGenesis(genesis({ params: { voting_period: '1s' } }), pace('150ms', '10m'))).toEqual(
      genesis({ params: { voting_period: '600s' } }),
    );
  });

  it('is in separate parameters before SDK 0.47 (SDK 0.45)', () => {
    const given = { voting_params: { voting_period: '172800s' }, tally_params: { quorum: '0.3' } };
    expect(tuneGenesis(genesis(given), pace('150ms', '6s'))).toEqual(
      genesis({ ...given, voting_params: { voting_period: '6s' } }),
    );
  });

  it('is in both places on a chain upgraded from SDK 0.45', () => {
    const given = { voting_params: { voting_period: '2s' }, params: { voting_period: '172800s' } };
    expect(tuneGenesis(genesis(given), pace('150ms', '6s'))).toEqual(
      genesis({ voting_params: { voting_period: '6s' }, params: { voting_period: '6s' } }),
    );
    expect(votingPeriodMs(genesis(given))).toBe(172_800_000);
  });

  it('leaves an empty old place empty, like `init` of later versions', () => {
    const given = { voting_params: null, params: { voting_period: '172800s' } };
    expect(tuneGenesis(genesis(given), pace('150ms', '6s'))).toEqual(
      genesis({ voting_params: null, params: { voting_period: '6s' } }),
    );
  });

  it('is the same genesis object with an unchanged pace', () => {
    const before = genesis({ params: { voting_period: '1s' } });
    expect(tuneGenesis(before, 'as-is')).toBe(before);
    expect(tuneGenesis(before, pace('150ms', 'as-is'))).toBe(before);
  });

  it.each([
    ['1500ms', '1.5s'],
    ['2.5s', '2.5s'],
    ['999ms', '0.999s'],
    ['0.1h', '360s'],
  ])('is written %s as %s', (given, voting_period) => {
    const before = genesis({ params: { voting_period: '1s' } });
    expect(tuneGenesis(before, pace('150ms', given))).toEqual(
      genesis({ params: { voting_period } }),
    );
  });

  it('is written with at most nine decimals, the limit of proto JSON', () => {
    const tooFine: string[] = [];
    for (let tenths = 1; tenths < 600; tenths++) {
      const given = `${tenths / 10}s`;
      const params = { voting_period: '1s', expedited_voting_period: '1s' };
      const tuned = tuneGenesis(genesis({ params }), pace('150ms', given)) as unknown as {
        app_state: { gov: { params: typeof params } };
      };
      const { voting_period, expedited_voting_period } = tuned.app_state.gov.params;
      for (const written of [voting_period, expedited_voting_period]) {
        if (!/^\d+(\.\d{1,9})?s$/.test(written)) tooFine.push(`${given}: ${written}`);
      }
    }
    expect(tooFine).toEqual([]);
  });

  it.each([
    ['600s', 600_000],
    ['0.5s', 500],
    ['1209600s', 1_209_600_000],
  ])('is parsed: %s', (voting_period, ms) => {
    expect(votingPeriodMs(genesis({ params: { voting_period } }))).toBe(ms);
    expect(votingPeriodMs(genesis({ voting_params: { voting_period } }))).toBe(ms);
  });

  it.each(['10m', '', '-1s', 600_000_000_000])('is not a duration: %p', (voting_period) => {
    expect(() => votingPeriodMs(genesis({ params: { voting_period } }))).toThrow(
      failure('GENESIS_INVALID', ` ${voting_period}`),
    );
  });

  it.each([
    ['no parameters', genesis({ deposit_params: {} })],
    ['no gov', { app_state: {} }],
    ['an empty file', {}],
  ])('is not known of a genesis with %s', (_, before) => {
    expect(() => votingPeriodMs(before)).toThrow(failure('GENESIS_INVALID', 'app_state.gov'));
  });

  it('is refused without parameters, and left alone without the module: nothing votes then', () => {
    expect(() => tuneGenesis(genesis({ deposit_params: {} }), pace('150ms'))).toThrow(
      failure('GENESIS_INVALID', 'app_state.gov'),
    );
    expect(tuneGenesis({ app_state: {} }, pace('150ms'))).toEqual({ app_state: {} });
  });
});

describe('a chain whose blocks advance its time', () => {
  const fast = (votingPeriod: string) => pace('150ms', votingPeriod, 'fast');
  const iota = (tuned: object) =>
    (tuned as { consensus_params?: { block?: { time_iota_ms?: string } } }).consensus_params?.block
      ?.time_iota_ms;
  const days = (count: number) =>
    genesis({ voting_params: { voting_period: `${count * 86_400}s` } });

  it('ends a vote of two weeks within a few blocks', () => {
    const before = {
      ...days(14),
      consensus_params: { block: { max_bytes: '1', time_iota_ms: '1000' }, evidence: {} },
    };
    const tuned = tuneGenesis(before, fast('as-is'));
    expect(tuned).toEqual({
      ...before,
      consensus_params: { block: { max_bytes: '1', time_iota_ms: '40320000' }, evidence: {} },
    });
    expect(40_320_000 * FAST_VOTING_BLOCKS).toBe(14 * 86_400_000);
  });

  it('uses the pace’s voting period if there is one', () => {
    const tuned = tuneGenesis(days(14), fast('10m'));
    expect(iota(tuned)).toBe('20000');
    expect(tuned.app_state.gov).toMatchObject({ voting_params: { voting_period: '600s' } });
  });

  it('gets its step even in a genesis without consensus parameters', () => {
    expect(iota(tuneGenesis(days(1), fast('as-is')))).toBe(String(timePerBlockMs(days(1))));
  });

  it.each([
    ['1s', 34],
    ['0.001s', 1],
  ])('takes whole milliseconds: %s in steps of %d', (voting_period, step) => {
    expect(timePerBlockMs(genesis({ params: { voting_period } }))).toBe(step);
    expect(step * FAST_VOTING_BLOCKS).toBeGreaterThanOrEqual(
      votingPeriodMs(genesis({ params: { voting_period } })),
    );
  });

  it('follows the clock in a pace that does, with the smallest step', () => {
    const before = { ...days(14), consensus_params: { block: { time_iota_ms: '1000' } } };
    expect(iota(tuneGenesis(before, pace('150ms', '6s')))).toBe('1');
    const later = { ...days(14), consensus_params: { block: { max_bytes: '1' } } };
    expect(tuneGenesis(later, pace('150ms', '6s')).consensus_params).toEqual(
      later.consensus_params,
    );
    expect([isFast(fast('6s')), isFast(pace('150ms')), isFast('as-is')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
