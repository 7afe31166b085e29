import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { letOut, requireLet } from '../../src/stack/internet';
import type { ComposeModel, ComposeService } from '../../src/stack/model';
import { failureOf } from '../helpers/errors';
import { temporaryFolder } from '../helpers/folder';
import { checkersPlan } from '../helpers/plan';

const NEVER = /must not reach the real network/;

async function checked(services: Record<string, ComposeService>, internet: readonly string[]) {
  const plan = checkersPlan();
  const stack = { ...plan.stack, internet: [...internet] };
  requireLet({ ...plan, stack }, { services }, ['node-carol']);
}

const WORDS =
  'abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about';
const RAW_KEY = '4f3edf983ac636a65a842ce7c78d9aa7'.repeat(2);

describe('a plan lets out', () => {
  it('helpers', async () => {
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

  it.each<[string, Record<string, ComposeService>, string, RegExp, RegExp]>([
    [
      'what is not there',
      { a: {} },
      'gone',
      /gone, which the compose files do not have/,
      /: feed, a\./,
    ],
    ['a node', { 'node-carol': {} }, 'node-carol', /node-carol: it may run a node/, NEVER],
    ['a signer of the plan', { 'kms-alice': {} }, 'kms-alice', /kms-alice: it is a signer/, NEVER],
    ['a signer by its image', { k: { image: 'acme/tmkms:1' } }, 'k', /k: it is a signer/, NEVER],
    ['what has no network', { a: { network_mode: 'none' } }, 'a', /network_mode: none/, /networks/],
    [
      'what has another’s network',
      { a: { network_mode: 'service:b' }, b: {} },
      ...(['a', /network_mode: service:b/, /networks/] as const),
    ],
    [
      'whose network a signer has',
      { a: {}, horcrux: { network_mode: 'service:a' } },
      ...([
        'a',
        /horcrux, which has the network or the processes of a: it is a signer/,
        NEVER,
      ] as const),
    ],
    [
      'whose network a signer has by way of another service',
      {
        a: {},
        between: { network_mode: 'service:a' },
        horcrux: { network_mode: 'service:between' },
      },
      ...(['a', /horcrux, which has the network or the processes of a/, NEVER] as const),
    ],
    [
      'whose network a signer has by the name of its container',
      { a: { container_name: 'proxy' }, tmkms: { network_mode: 'container:proxy' } },
      ...(['a', /tmkms, which has the network or the processes of a/, NEVER] as const),
    ],
    [
      'what sees the processes of a node',
      { a: { pid: 'service:node-carol' }, 'node-carol': {} },
      ...(['a', /node-carol, which has the network or the processes of a/, NEVER] as const),
    ],
    [
      'whose processes a signer sees',
      { a: {}, tmkms: { pid: 'service:a' } },
      ...(['a', /tmkms, which has the network or the processes of a/, NEVER] as const),
    ],
    [
      'whose network a node has',
      { a: {}, 'node-carol': { network_mode: 'service:a' } },
      ...([
        'a',
        /node-carol, which has the network or the processes of a: it may run a node/,
        NEVER,
      ] as const),
    ],
    [
      'who is given the words of a key',
      { a: { environment: { FAUCET: WORDS } } },
      ...(['a', /out a: it is given a key by its variable FAUCET$/, NEVER] as const),
    ],
    [
      'who is given a key by its name',
      { a: { environment: { ETH_PRIVATE_KEY: 'c2VjcmV0' } } },
      ...(['a', /by its variable ETH_PRIVATE_KEY$/, NEVER] as const),
    ],
    ...(
      [
        ['PEGGO_ETH_PK', `0x${RAW_KEY}`],
        ['FAUCET_SEED', RAW_KEY],
        ['WALLET', JSON.stringify(Array.from({ length: 64 }, (_, i) => i))],
        ['CONFIG', `{"signer": {"privateKey": "0x${RAW_KEY}"}}`],
        ['CONFIG_BASE64', Buffer.from(`words: ${WORDS}\n`).toString('base64')],
        ['KEYRING_PASSWORD', 'correct horse'],
      ] as const
    ).map(([variable, value]): [string, Record<string, ComposeService>, string, RegExp, RegExp] => [
      `who is given a key by ${variable}`,
      { a: { environment: { [variable]: value } } },
      ...(['a', new RegExp(`by its variable ${variable}$`), NEVER] as const),
    ]),
    [
      'who is given a raw key by its command',
      { a: { command: ['orchestrator', '--ethereum-key', `0x${RAW_KEY}`] } },
      ...(['a', /by its command$/, NEVER] as const),
    ],
    [
      'who is given a raw key by its script',
      { a: { command: ['sh', '-c', `export ETH_KEY=${RAW_KEY}; orchestrator`] } },
      ...(['a', /by its command$/, NEVER] as const),
    ],
    [
      'who is given a key by its command',
      { a: { command: ['--pay-from', ...WORDS.split(' ')] } },
      ...(['a', /out a: it is given a key by its command$/, NEVER] as const),
    ],
  ])('never %s, and says at which place', async (_, services, name, message, hint) => {
    const failure = await failureOf(checked({ feed: {}, ...services }, ['feed', name]));
    expect(failure.planPath).toEqual(['stack', 'internet', 1]);
    expect(failure.message).toMatch(message);
    expect(failure.hint).toMatch(hint);
  });
});

describe('what holds a key is not let out', () => {
  const root = temporaryFolder();

  /** A service with files in a mount. */
  function holding(files: Readonly<Record<string, string>>): ComposeModel {
    const source = mkdtempSync(path.join(root, 'mount-'));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(source, name)), { recursive: true });
      writeFileSync(path.join(source, name), text);
    }
    return { services: { feed: { volumes: [{ type: 'bind', source, target: '/data' }] } } };
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
    const failure = await failureOf(out(holding({ 'readme.md': 'x', [file]: text })));
    expect(failure.message).toBe(
      `stack.internet would let out feed: it holds the key /data/${file}`,
    );
    expect(failure.hint).toMatch(NEVER);
    expect(failure.planPath).toEqual(['stack', 'internet', 0]);
  });

  it('nor one that is mounted as a file itself', async () => {
    const { services } = holding({ token: '-----BEGIN PRIVATE KEY-----' });
    const source = path.join(String(services.feed?.volumes?.[0]?.source), 'token');
    const volumes = [{ type: 'bind', source, target: '/run/token' }];
    const failure = await failureOf(out({ services: { feed: { volumes } } }));
    expect(failure.message).toContain('it holds the key /run/token');
  });

  it.each<[string, ComposeService]>([
    ['network', { network_mode: 'service:feed' }],
    ['processes', { pid: 'service:feed' }],
  ])('nor is who has its %s', async (_, service) => {
    const { services } = holding({ 'priv_validator_key.json': '{}' });
    const model = { services: { feed: {}, keys: { ...services.feed, ...service } } };
    const failure = await failureOf(out(model));
    expect(failure.message).toBe(
      'stack.internet would let out keys, which has the network or the processes of feed: it holds the key /data/priv_validator_key.json',
    );
  });

  it('also behind many files', async () => {
    const limits = { read: 3, files: 9 };
    const many = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`a/${i}`, ''] as const));
    const seen = async (files: Record<string, string>) =>
      (await failureOf(letOut(holding(files), ['feed'], () => {}, limits))).message;
    expect(await seen({ ...many(5), 'z/priv_validator_key.json': '{}' })).toMatch(
      /it holds the key \/data\/z\/priv_validator_key.json/,
    );
    expect(await seen(many(10))).toBe(
      'stack.internet would let out feed: it holds more than 9 files in /data, any of which may be a key',
    );
  });

  it('what holds none is, and a notice says so', async () => {
    const model = holding({
      'feed.toml': 'url = "https://example.com"',
      'ca.pem': 'CERTIFICATE',
      'config/config.toml': 'priv_validator_laddr = ""\n[p2p]\nseeds = ""\n', // of any command
    });
    const gone = { type: 'bind', source: path.join(root, 'gone'), target: '/gone' };
    const tmpfs = { type: 'tmpfs', target: '/t' };
    model.services.other = { volumes: [gone, tmpfs] };
    await out(model, ['feed', 'other']);
    expect(notices).toEqual([
      'By stack.internet feed, other can reach this machine and what it reaches; no other container of the run can.',
    ]);
  });

  it('nothing is said where nobody is let out', async () => {
    await out(holding({ 'a.key': 'x' }), []);
    expect(notices).toEqual([]);
  });
});
