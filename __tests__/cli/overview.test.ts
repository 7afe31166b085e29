import { overview } from '../../src/cli/overview';
import { checkersPlan } from '../helpers/plan';
import { fullPlan } from '../plan/samples';

describe('the overview of a plan', () => {
  it('has all that it says, in its order', () => {
    expect(overview(fullPlan())).toEqual([
      'chain       checkersd, checkers-1, fees in upawn',
      'releases    v1: checkersd:v1, built from . at v1 by Dockerfile',
      '            v2: checkersd:v2, built from . at v2 by Dockerfile, stage prod',
      '            v3: checkersd:v3, there already, or pulled',
      'upgrades    1. v1tov2: v1 -> v2; proposed by alice with 10upawn; votes: alice yes, bob no; as soon as possible',
      '            2. v2tov3: v2 -> v3; proposed as expedited by bob with 20upawn; votes: bob yes; +180 blocks after its proposal; proposed after v1tov2',
      'stack       compose.yml, sentries.yml, RPC of node',
      '            tmkms:v1, built from tmkms by Dockerfile',
      '            homes made fresh; validators val-alice, val-bob',
      'Cosmovisor  cosmovisor:own',
      'accounts    alice: a new key for every run, with 1000upawn',
      '            bob: a new key for every run, with 2000upawn',
      '            judy: keyring keys (backend file)',
      'pace        block time 200ms, voting period 8s, time moved on by each block',
      'traffic     start: seed, in v1',
      '            after:v1tov2: play, ./play.sh on this machine, may fail',
      '            before:v2tov3: rush, in v2',
      '            end: last, in v3',
      'queries     params: at v1, v2, asked by the release that runs',
      '            board: at v1, v3, asked by v3',
      'restart     none',
    ]);
  });

  it('has the defaults of what is not said', () => {
    const plan = checkersPlan({
      chain: { binary: 'checkersd' },
      releases: [
        { name: 'v1', image: 'c:1', build: { ref: 'v1', go: { tags: ['netgo', 'ledger'] } } },
        { name: 'v2', image: 'c:2', build: { go: {}, pull: true } },
      ],
      stack: { compose: ['compose.yml'], rpc: 'node', state: 'keep' },
      accounts: { a: { 'mnemonic-env': 'A' }, b: { 'mnemonic-file': 'b.txt' } },
      upgrades: [
        { name: 'one', to: 'v2' },
        { name: 'two', to: 'v1', votes: {} },
      ],
      pace: 'as-is',
    });
    expect(overview(plan)).toEqual([
      'chain       checkersd, id of the genesis, fees in the bond denomination of the genesis',
      'releases    v1: c:1, built from . at v1, a Go chain with tags netgo, ledger',
      '            v2: c:2, pulled, or built from ., a Go chain',
      'upgrades    1. one: v1 -> v2; proposed by a with the minimum deposit; votes: a yes, b yes; as soon as possible',
      '            2. two: v2 -> v1; proposed by a with the minimum deposit; votes: none; as soon as possible; its vote straddles one',
      'stack       compose.yml, RPC of node',
      '            homes as they are, in a copy; state kept',
      'Cosmovisor  v1.5.0',
      'accounts    a: mnemonic in $A',
      '            b: mnemonic in b.txt',
      'pace        as the stack has it',
      'traffic     none',
      'queries     none',
      'restart     on v1',
    ]);
  });

  it('has the voting period of the genesis where that is kept', () => {
    const pace = { 'block-time': '150ms', 'voting-period': 'as-is', 'chain-time': 'clock' };
    expect(overview(checkersPlan({ pace }))).toContain(
      "pace        block time 150ms, the genesis's own voting period, time by the clock",
    );
  });
});
