import { parse } from 'smol-toml';
import type { Pace } from '../../src/plan/schema';
import {
  PEER_ENTRIES,
  quietConfig,
  repeatPeers,
  tuneConfig,
  tuneGenesis,
} from '../../src/stack/pace';
import { CONFIG_TOML } from './homes';

const pace = (blockTime: string, votingPeriod = '6s'): Pace => ({
  'block-time': blockTime,
  'voting-period': votingPeriod,
});
const config = (given: Pace) =>
  parse(tuneConfig(CONFIG_TOML, given, 'config.toml')) as Record<string, Record<string, unknown>>;

describe('a node’s configuration', () => {
  const before = parse(CONFIG_TOML) as Record<string, Record<string, unknown>>;

  it('gets nothing but a reachable RPC where the pace stays as it is', () => {
    expect(config('as-is')).toEqual({
      ...before,
      rpc: { ...before.rpc, laddr: 'tcp://0.0.0.0:26657' },
    });
  });

  it.each([
    ['150ms', '50ms', '5ms'],
    ['1s', '333ms', '33ms'],
    ['30ms', '10ms', '2ms'],
  ])('gets for blocks of %s a commit of %s and gossip of %s', (block, commit, gossip) => {
    const { consensus, p2p, rpc } = config(pace(block));
    expect(rpc?.laddr).toBe('tcp://0.0.0.0:26657');
    expect(consensus).toMatchObject({
      timeout_commit: commit,
      peer_gossip_sleep_duration: gossip,
      create_empty_blocks: true,
    });
    expect(p2p).toMatchObject({ flush_throttle_timeout: gossip, addr_book_strict: false });
  });

  it('keeps a long time for proposals, which costs nothing in the good case', () => {
    expect(config(pace('60ms')).consensus?.timeout_propose).toBe('3s');
  });

  it('gets no key that the engine’s version does not have', () => {
    const old = '[consensus]\ntimeout_commit = "5s"\n';
    expect(parse(tuneConfig(old, pace('150ms'), 'x'))).toEqual({
      consensus: { timeout_commit: '50ms' },
    });
  });

  it('names each peer several times, in turns', () => {
    const peers = String(config(pace('150ms')).p2p?.persistent_peers).split(',');
    expect(peers).toHaveLength(2 * PEER_ENTRIES);
    expect(peers.slice(0, 3)).toEqual(['id1@a:26656', 'id2@b:26656', 'id1@a:26656']);
  });

  it('names no peer where there is none', () => {
    expect(repeatPeers('')).toBe('');
    expect(repeatPeers(' ,')).toBe('');
  });
});

describe('a quiet configuration', () => {
  it('has a second between blocks, and all else as it was', () => {
    const tuned = config(pace('150ms'));
    expect(parse(quietConfig(tuneConfig(CONFIG_TOML, pace('150ms'), 'x'), 'x'))).toEqual({
      ...tuned,
      consensus: { ...tuned.consensus, timeout_commit: '1s' },
    });
  });

  it('is ended by the pace of the plan, to the letter', () => {
    const tuned = tuneConfig(CONFIG_TOML, pace('150ms'), 'x');
    expect(tuneConfig(quietConfig(tuned, 'x'), pace('150ms'), 'x')).toBe(tuned);
  });

  it('names the file that it cannot read', () => {
    expect(() => quietConfig('=', 'homes/a/config.toml')).toThrow(
      'Cannot read homes/a/config.toml as TOML: ',
    );
  });
});

describe('the genesis', () => {
  const genesis = (params: object) => ({
    chain_id: 'x',
    app_state: { bank: { supply: [] }, gov: { starting_proposal_id: '1', params } },
  });

  it('gets the voting period, and an expedited one that is shorter', () => {
    const before = genesis({
      voting_period: '172800s',
      expedited_voting_period: '86400s',
      quorum: '0.3',
    });
    expect(tuneGenesis(before, pace('150ms', '6s'))).toEqual(
      genesis({ voting_period: '6s', expedited_voting_period: '3s', quorum: '0.3' }),
    );
    expect(before.app_state.gov.params).toMatchObject({ voting_period: '172800s' });
  });

  it('gets no expedited period where the SDK has none', () => {
    expect(tuneGenesis(genesis({ voting_period: '1s' }), pace('150ms', '10m'))).toEqual(
      genesis({ voting_period: '600s' }),
    );
  });

  it('stays the very same where the pace stays as it is', () => {
    const before = genesis({ voting_period: '1s' });
    expect(tuneGenesis(before, 'as-is')).toBe(before);
  });

  it.each([
    ['1500ms', '1.5s'],
    ['2.5s', '2.5s'],
    ['999ms', '0.999s'],
    ['0.1h', '360s'],
  ])('writes %s as %s', (given, written) => {
    const { app_state } = tuneGenesis(genesis({ voting_period: '1s' }), pace('150ms', given));
    expect(app_state.gov.params).toEqual({ voting_period: written });
  });

  it('writes every duration with at most nine decimals, which is all that proto JSON takes', () => {
    const tooFine: string[] = [];
    for (let tenths = 1; tenths < 600; tenths++) {
      const given = `${tenths / 10}s`;
      const params = { voting_period: '1s', expedited_voting_period: '1s' };
      const tuned = tuneGenesis(genesis(params), pace('150ms', given));
      const { voting_period, expedited_voting_period } = tuned.app_state.gov
        .params as typeof params;
      for (const written of [voting_period, expedited_voting_period]) {
        if (!/^\d+(\.\d{1,9})?s$/.test(written)) tooFine.push(`${given}: ${written}`);
      }
    }
    expect(tooFine).toEqual([]);
  });

  it.each([
    ['has the old keys only', { app_state: { gov: { voting_params: { voting_period: '1s' } } } }],
    ['has no gov', { app_state: {} }],
    ['has nothing', {}],
  ])('is refused where it %s', (_, before) => {
    expect(() => tuneGenesis(before, pace('150ms'))).toThrow(
      'Cannot set the voting period: the genesis has no app_state.gov.params',
    );
  });
});
