import path from 'node:path';
import { gatherFacts, isForeign, rpcOf } from '../../src/draft/facts';
import { Files } from '../../src/draft/files';
import type { FoundNode } from '../../src/draft/nodes';
import type { ComposeService } from '../../src/stack/compose/model';
import { newEd25519Pair, validatorKeyFile } from '../../src/stack/homes/keys';
import { genesisOf } from '../cli/init/stacks';
import { folderWith, temporaryFolder } from '../helpers/folder';

const root = temporaryFolder();

async function gathering(
  services: Record<string, ComposeService>,
  files: Record<string, string> = {},
  {
    own = [],
    seeming = [],
    foreign = [],
  }: { own?: readonly string[]; seeming?: readonly string[]; foreign?: readonly string[] } = {},
) {
  const folder = folderWith(root, { '.git/HEAD': '', ...files });
  const placed = JSON.parse(JSON.stringify(services).replaceAll('FOLDER', folder));
  const compose = { files: [path.join(folder, 'compose.yml')], others: [] };
  return gatherFacts({ services: placed }, compose, {
    images: new Map(),
    files: new Files(),
    own,
    seeming,
    findMakers: async () => [],
    foreignOf: async (binaries) => new Set(binaries.filter((each) => foreign.includes(each))),
  });
}

const node = (service: string, published?: string) => ({ service, published }) as FoundNode;

describe('the node for queries', () => {
  it.each<[string, FoundNode[], string[], string | undefined]>([
    ['a published one', [node('a'), node('b', '26657')], [], 'b'],
    ['not a validator', [node('val', '1'), node('full', '2')], ['val'], 'full'],
    ['a published validator over unpublished nodes', [node('a'), node('val', '1')], ['val'], 'val'],
    ['the first of several', [node('a'), node('b')], [], 'a'],
    ['none without nodes', [], [], undefined],
  ])('is %s', (_, nodes, validators, service) => {
    expect(rpcOf(nodes, validators)?.service).toBe(service);
  });
});

describe('the validators', () => {
  it('are the nodes with keys in the genesis', async () => {
    const pair = newEd25519Pair();
    const home = (name: string) => ({
      image: 'gaia:1',
      volumes: [{ type: 'bind', source: `FOLDER/${name}`, target: '/root/.gaia' }],
    });
    const genesis = genesisOf(pair.publicKey.toString('base64'));
    const facts = await gathering(
      { full: home('full'), val: home('val'), odd: home('odd') },
      {
        'full/config/genesis.json': genesis,
        'full/config/priv_validator_key.json': validatorKeyFile(newEd25519Pair()),
        'val/config/genesis.json': genesis,
        'val/config/priv_validator_key.json': validatorKeyFile(pair),
        'odd/config/genesis.json': 'no JSON',
        'odd/config/priv_validator_key.json': '{}',
      },
    );
    expect(facts.validators).toEqual(['val']);
    expect(facts.isWithoutHomes).toBe(false);
    expect(facts.chain).toMatchObject({
      id: 'legacy-production',
      denom: 'stake',
      votingPeriodMs: 1_209_600_000,
    });
  });

  it('are found by name in a stack with empty homes, or are the first node', async () => {
    const empty = (name: string) => ({
      command: ['gaiad', 'start', '--home', '/h'],
      volumes: [{ type: 'bind', source: `FOLDER/${name}`, target: '/h' }],
    });
    const named = await gathering({ full: empty('a'), 'validator-1': empty('b') });
    expect([named.isWithoutHomes, named.validators]).toEqual([true, ['validator-1']]);
    const unnamed = await gathering({ one: empty('a'), two: empty('b') });
    expect(unnamed.validators).toEqual(['one']);
  });

  it('are not guessed if a home is not a folder of this machine', async () => {
    const volumes = [{ type: 'volume', source: 'data', target: '/h' }];
    const facts = await gathering({ a: { command: ['gaiad', 'start', '--home', '/h'], volumes } });
    expect([facts.isWithoutHomes, facts.validators]).toEqual([false, []]);
  });
});

describe("the chain's binary", () => {
  const published = { ports: [{ target: 26657, published: '26657' }] };
  const home = { volumes: [{ type: 'bind', source: 'FOLDER/h', target: '/root/.osmosis' }] };

  it.each<[string, ComposeService, Record<string, string>, string | undefined, boolean]>([
    ['the command’s', { command: ['simd', 'start'] }, {}, 'simd', false],
    [
      'the source’s',
      { image: 'x:1', ...published },
      { 'go.mod': 'require github.com/cosmos/cosmos-sdk v0.50.1', 'cmd/wasmd/main.go': '' },
      'wasmd',
      true,
    ],
    ['the home’s', { image: 'x:1', ...home }, { 'h/config/genesis.json': '{}' }, 'osmosisd', true],
    ['the image’s', { image: 'ghcr.io/cosmos/gaia:v15', ...published }, {}, 'gaiad', true],
    ['an image’s without suffix', { image: 'checkersd_i', ...published }, {}, 'checkersd', true],
    ['unknown without sources', published, {}, undefined, false],
  ])('is %s', async (_, service, files, binary, isGuess) => {
    const facts = await gathering({ it: service }, files);
    expect(facts.binary?.value).toBe(binary);
    expect(facts.binary?.isGuess ?? false).toBe(isGuess);
  });
});

describe('several chains of a stack', () => {
  it('are told apart by binary, image and home; the own one is taken', async () => {
    const facts = await gathering(
      {
        'a-0': { image: 'acme/nodes:a', command: ['ad', 'start'] },
        'a-1': { image: 'acme/nodes:a', command: ['ad', 'start'] },
        'a-2': { image: 'acme/nodes:a', command: ['ad', 'start'] },
        'b-0': { image: 'acme/nodes:b', command: ['bd', 'start'] },
        'b-1': { image: 'acme/nodes:b', ports: [{ target: 26657 }] },
      },
      {},
      { own: ['b-0', 'b-1'] },
    );
    expect(facts.nodes.map(({ service }) => service)).toEqual(['b-0', 'b-1']);
    expect(facts.otherChains.map(({ name, nodes }) => [name, nodes.length])).toEqual([['ad', 3]]);
    expect(facts.binary?.value).toBe('bd');
  });

  it('are not own by name if they start other programs', async () => {
    const facts = await gathering(
      {
        gaia: { image: 'demo-gaia', command: ['gaiad', 'start'] },
        'gaia-2': { image: 'demo-gaia', command: ['gaiad', 'start'] },
        node: { image: 'acme/node', ports: [{ target: 26657 }] },
      },
      {},
      { own: ['gaia', 'gaia-2'], foreign: ['gaiad'] },
    );
    expect(facts.nodes.map(({ service }) => service)).toEqual(['node']);
    expect([isForeign(facts), [...facts.foreign]]).toEqual([false, ['gaiad']]);
  });

  it('are told apart by chain id', async () => {
    const home = (name: string) => ({
      image: 'acme/sim:1',
      volumes: [{ type: 'bind', source: `FOLDER/${name}`, target: '/root/.sim' }],
    });
    const facts = await gathering(
      { one: home('a'), two: home('b'), three: home('b') },
      {
        'a/config/genesis.json': '{"chain_id":"one-1"}',
        'b/config/genesis.json': '{"chain_id":"two-1"}',
      },
    );
    expect(facts.nodes.map(({ service }) => service)).toEqual(['two', 'three']);
    expect(facts.otherChains.map(({ name }) => name)).toEqual(['one-1']);
  });

  it('are one, whatever the homes of an image are called', async () => {
    const home = (name: string) => ({
      image: 'acme/sim:1',
      command: ['start', '--home', `/.${name}`],
    });
    const facts = await gathering({ a: home('alice'), b: home('bob') });
    expect(facts.otherChains).toEqual([]);
  });
});

describe('keys without stake on the chain', () => {
  const node = { image: 'acme/demo:1', command: ['demod', 'start'] };
  const words = (names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, 'of no interest']));
  const namesOf = (keys: readonly { readonly name: string }[]) => keys.map(({ name }) => name);

  it('are those of relayers, and of nodes that are off or of another chain', async () => {
    const files = words([
      'scripts/hermes/payer-mnemonic',
      'relayer.mnemonic',
      'keys/demo-1-validator-mnemonic',
      'keys/demo-0-validator-mnemonic',
      'keys/other-mnemonic',
      'keys/bob.mnemonic',
    ]);
    const other = { image: 'acme/other:1', command: ['otherd', 'start'] };
    const facts = await gathering({ 'demo-0': node, other }, files, {
      own: ['demo-0'],
      seeming: ['demo-0', 'demo-1', 'other'],
    });
    expect(namesOf(facts.keys).toSorted()).toEqual(['bob', 'demo-0-validator']);
    expect(namesOf(facts.leftKeys.map(({ key }) => key)).toSorted()).toEqual([
      'demo-1-validator',
      'other',
      'payer',
      'relayer',
    ]);
  });

  it('are not those of nodes that are off in a stack with a genesis', async () => {
    const volumes = [{ type: 'bind', source: 'FOLDER/h', target: '/root/.demo' }];
    const files = { 'h/config/genesis.json': '{"chain_id":"demo-1"}', ...words(['b.mnemonic']) };
    const facts = await gathering({ a: { ...node, volumes } }, files, { seeming: ['a', 'b'] });
    expect(namesOf(facts.keys)).toEqual(['b']);
  });

  it('are named after whole words', async () => {
    const facts = await gathering({ a: node }, words(['demo-10.mnemonic', 'relayed.mnemonic']), {
      seeming: ['a', 'demo-1'],
    });
    expect(facts.leftKeys).toEqual([]);
  });
});

it('lists missing mounts once, with those below them', async () => {
  const mount = (source: string) => ({
    volumes: [{ type: 'bind', source: `FOLDER/${source}`, target: '/x' }],
  });
  const facts = await gathering(
    { a: mount('net/val-0'), b: mount('net'), c: mount('there') },
    { 'there/x': '' },
  );
  expect(facts.missing).toEqual([
    { source: expect.stringMatching(/\/net$/), services: ['a', 'b'], makers: [] },
  ]);
});
