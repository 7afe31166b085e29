import path from 'node:path';
import type { ComposeModel, ComposeService } from '../../../src/stack/compose/model';
import { letOut, requireLet } from '../../../src/stack/isolation/internet';
import { failureOf } from '../../helpers/errors';
import { fails, failure } from '../../helpers/failure';
import { folderWith, temporaryFolder } from '../../helpers/folder';
import { checkersPlan } from '../../helpers/plan';
import { bind } from '../models';

async function checked(services: Record<string, ComposeService>, internet: readonly string[]) {
  const plan = checkersPlan();
  const stack = { ...plan.stack, internet: [...internet] };
  requireLet({ ...plan, stack }, { services }, ['node-carol']);
}

const WORDS =
  'abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about';
const RAW_KEY = '4f3edf983ac636a65a842ce7c78d9aa7'.repeat(2);

describe('a plan allows internet access', () => {
  it('for helpers', async () => {
    await checked({ feed: {}, 'node-carol': {} }, ['feed']);
    const environment = {
      API_KEY: 'cd'.repeat(32),
      PRIVATE_KEY_FILE: '/run/secrets/key',
      MNEMONIC: '',
      PUBLIC_KEY: 'ab'.repeat(32),
      GENESIS_HASH: 'ab'.repeat(32),
      JWT_SECRET: RAW_KEY,
      PRICE_FEED: `0x${RAW_KEY}`,
      KEYRING_BACKEND: 'file',
      CONFIG: Buffer.from('url: https://example.com/?block=1\n'.repeat(3)).toString('base64'),
    };
    await checked({ feed: { environment, command: ['--home', '/x'] } }, ['feed']);
    await checked({}, []);
  });

  it.each<[string, Record<string, ComposeService>, string, ...string[]]>([
    ['a node', { 'node-carol': {} }, 'node-carol'],
    ['a signer of the plan', { 'kms-alice': {} }, 'kms-alice'],
    ['a signer by its image', { k: { image: 'acme/tmkms:1' } }, 'k'],
    ['a service without a network', { a: { network_mode: 'none' } }, 'a', 'network_mode: none'],
    [
      'a service on another’s network',
      { a: { network_mode: 'service:b' }, b: {} },
      ...(['a', 'network_mode: service:b'] as const),
    ],
    [
      'a service with a signer on its network',
      { a: {}, horcrux: { network_mode: 'service:a' } },
      ...(['a', 'horcrux'] as const),
    ],
    [
      'a service with a signer on its network through another service',
      {
        a: {},
        between: { network_mode: 'service:a' },
        horcrux: { network_mode: 'service:between' },
      },
      ...(['a', 'horcrux'] as const),
    ],
    [
      'a service with a signer on its network by container name',
      { a: { container_name: 'proxy' }, tmkms: { network_mode: 'container:proxy' } },
      ...(['a', 'tmkms'] as const),
    ],
    [
      'a service in the PID namespace of a node',
      { a: { pid: 'service:node-carol' }, 'node-carol': {} },
      ...(['a', 'node-carol'] as const),
    ],
    ['a PID namespace with a signer', { a: {}, tmkms: { pid: 'service:a' } }, 'a', 'tmkms'],
    [
      'a service with a node on its network',
      { a: {}, 'node-carol': { network_mode: 'service:a' } },
      ...(['a', 'node-carol'] as const),
    ],
    ...(
      [
        ['FAUCET', WORDS],
        ['ETH_PRIVATE_KEY', 'c2VjcmV0'],
        ['PEGGO_ETH_PK', `0x${RAW_KEY}`],
        ['FAUCET_SEED', RAW_KEY],
        ['WALLET', JSON.stringify(Array.from({ length: 64 }, (_, i) => i))],
        ['CONFIG', `{"signer": {"privateKey": "0x${RAW_KEY}"}}`],
        ['CONFIG_BASE64', Buffer.from(`words: ${WORDS}\n`).toString('base64')],
        ['KEYRING_PASSWORD', 'correct horse'],
      ] as const
    ).map(([variable, value]): [string, Record<string, ComposeService>, string, string] => [
      `who is given a key by ${variable}`,
      { a: { environment: { [variable]: value } } },
      ...(['a', variable] as const),
    ]),
    ...(
      [
        ['command', ['orchestrator', '--ethereum-key', `0x${RAW_KEY}`]],
        ['script', ['sh', '-c', `export ETH_KEY=${RAW_KEY}; orchestrator`]],
        ['words', ['--pay-from', ...WORDS.split(' ')]],
      ] as const
    ).map(([what, command]): [string, Record<string, ComposeService>, string] => [
      `who is given a key by its ${what}`,
      { a: { command: [...command] } },
      'a',
    ]),
  ])('never for %s: the error names its place in the plan', async (_, services, name, ...facts) => {
    const error = await failureOf(checked({ feed: {}, ...services }, ['feed', name]));
    expect(error).toEqual(failure('INTERNET_REFUSED', ` ${name}`, ...facts));
    expect(error.planPath).toEqual(['stack', 'internet', 1]);
  });

  it('but not for a missing service', async () => {
    const error = await failureOf(checked({ feed: {}, a: {} }, ['feed', 'gone']));
    expect(error).toEqual(failure('SERVICE_NOT_FOUND', 'gone', 'feed, a'));
    expect(error.planPath).toEqual(['stack', 'internet', 1]);
  });
});

describe('a service with a key gets no internet access', () => {
  const root = temporaryFolder();

  /** A service with files in a mount. */
  function holding(files: Readonly<Record<string, string>>): ComposeModel {
    const source = folderWith(root, files);
    return { services: { feed: { volumes: [bind(source, '/data')] } } };
  }
  const notices: string[] = [];
  const out = (model: ComposeModel, names = ['feed']) =>
    letOut(model, names, (message) => void notices.push(message));
  beforeEach(() => notices.splice(0));

  it.each([
    ['config/priv_validator_key.json', '{}'],
    ['a/b/c/consensus.key', 'QUJD'],
    ['keyring-test/alice.info', 'x'],
    ['keyring-file/keyhash', 'x'],
    ['relayer/mnemonic.txt', 'abandon ability'],
    ['id_ed25519', 'x'],
    ['run/secrets/faucet', `${WORDS}\n`],
    [
      'run/secrets/words',
      WORDS.split(' ')
        .map((word, i) => `${i + 1}. ${word}`)
        .join('\n'),
    ],
    ['run/secrets/eth', `0x${'ab'.repeat(32)}\n`],
    ['run/secrets/solana', JSON.stringify(Array.from({ length: 64 }, (_, i) => i))],
    ['secrets/consensus', `${'ab'.repeat(21)}c=\n`],
    ['app.env', `ETH_PK=0x${RAW_KEY}\n`],
    ['signers/a.yaml', `type: file-raw\nprivateKey: "0x${RAW_KEY}"\n`],
    ['keystore/UTC--2026--0123', 'x'],
    ['orchestrator.json', '{"address": "ab", "crypto": {"ciphertext": "ab"}}'],
    ['cosigner.json', '{"eciesKey": "x", "id": 1}'],
    ['tls/server.pem', '-----BEGIN EC PRIVATE KEY-----\n'],
    ['some.json', '{"priv_key": {"type": "tendermint/PrivKeyEd25519"}}'],
    ['share.json', '{"privateShard": "x"}'],
    ['kms.toml', '[[validator]]\nchain_id = "checkers-1"\n[[providers.yubihsm]]\n'],
    ['state/checkers-1.json', '{"height": "9", "round": "0", "step": 3}'],
  ])('%s', async (file, text) => {
    const error = await failureOf(out(holding({ 'readme.md': 'x', [file]: text })));
    expect(error).toEqual(failure('INTERNET_REFUSED', 'feed', `/data/${file}`));
    expect(error.planPath).toEqual(['stack', 'internet', 0]);
  });

  it('nor does a service with a key mounted as a single file', async () => {
    const { services } = holding({ token: '-----BEGIN PRIVATE KEY-----' });
    const source = path.join(String(services.feed?.volumes?.[0]?.source), 'token');
    const volumes = [bind(source, '/run/token')];
    await fails(out({ services: { feed: { volumes } } }), 'INTERNET_REFUSED', '/run/token');
  });

  it.each<[string, ComposeService]>([
    ['network', { network_mode: 'service:feed' }],
    ['processes', { pid: 'service:feed' }],
  ])('nor does a service with its %s shared by the key’s owner', async (_, service) => {
    const { services } = holding({ 'priv_validator_key.json': '{}' });
    const model = { services: { feed: {}, keys: { ...services.feed, ...service } } };
    await fails(out(model), 'INTERNET_REFUSED', ' keys', ' feed', '/data/priv_validator_key.json');
  });

  it('even if many files precede the key', async () => {
    const limits = { read: 3, files: 9 };
    const many = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`a/${i}`, ''] as const));
    const letting = (files: Record<string, string>) =>
      letOut(holding(files), ['feed'], () => {}, limits);
    await expect(letting({ ...many(5), 'z/priv_validator_key.json': '{}' })).rejects.toThrow(
      failure('INTERNET_REFUSED', '/data/z/priv_validator_key.json'),
    );
    await fails(letting(many(10)), 'INTERNET_REFUSED', ' 9 ', '/data');
  });

  it('but a service without keys does, with a notice', async () => {
    const model = holding({
      'feed.toml': 'url = "https://example.com"',
      'ca.pem': 'CERTIFICATE',
      'config/config.toml': 'priv_validator_laddr = ""\n[p2p]\nseeds = ""\n', // of any command
    });
    const gone = bind(path.join(root, 'gone'), '/gone');
    const tmpfs = { type: 'tmpfs', target: '/t' };
    model.services.other = { volumes: [gone, tmpfs] };
    await out(model, ['feed', 'other']);
    expect(notices).toEqual([expect.stringContaining('feed, other')]);
  });

  it('without a notice if the plan allows it for no service', async () => {
    await out(holding({ 'a.key': 'x' }), []);
    expect(notices).toEqual([]);
  });
});
