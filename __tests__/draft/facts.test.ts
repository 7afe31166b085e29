import path from 'node:path';
import { gatherFacts, rpcOf } from '../../src/draft/facts';
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
) {
  const folder = folderWith(root, { '.git/HEAD': '', ...files });
  const placed = JSON.parse(JSON.stringify(services).replaceAll('FOLDER', folder));
  const compose = { files: [path.join(folder, 'compose.yml')], others: [] };
  return gatherFacts({ services: placed }, compose, new Map(), new Files());
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
