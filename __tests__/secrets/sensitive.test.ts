import { isSecretName } from '../../src/secrets/secret-names';
import {
  shownArguments,
  shownValue,
  withoutPrivateKeys,
  withoutSensitive,
} from '../../src/secrets/sensitive';

const HEX = '4f3c2a1b9e8d7c6b5a49382716051423f1e2d3c4b5a69788796a5b4c3d2e1f00';
const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N';
const MNEMONIC = `${'abandon '.repeat(11)}about`;
const PEM = '-----BEGIN EC PRIVATE KEY-----\nMHcCAQEEIGlY\n-----END EC PRIVATE KEY-----';
const PEER = '5576458aef205977e18fd50b274e9b5d9014525a';

describe('a name', () => {
  it.each([
    ...['DATABASE_URL', 'SENTRY_DSN', 'SLACK_WEBHOOK', 'PGPWD', 'DB_PW', 'JWT', 'COOKIE', 'PIN'],
    ...['BEARER', 'PRIVATE', 'SIGNING', 'REDIS_URL', 'MONGODB_URI', 'PG_CONNECTION_STRING'],
    ...['KEYRING_PASSPHRASE', 'npm_token', 'dbPassword', 'x-api-key', 'apikey', 'ACCESS_KEY_ID'],
    ...['AUTH', 'authorization', 'SESSION', 'SALT', 'LICENSE', 'MYSQL_PWD', 'SMTP_ADDRESS'],
    ...['SECRET_WORDS', 'client_secret', 'SSH_KEY', 'GPG_PRIVATE_KEY', 'HMAC', 'faucet.seed'],
  ])('of a secret is detected: %s', (name) => expect(isSecretName(name)).toBe(true));

  it.each([
    ...['MONIKER', 'CHAIN_ID', 'GOGC', 'PEERS', 'DAEMON_HOME', 'PATH', 'HOME', 'AUTHOR', 'PINNED'],
    ...['KEYRING_BACKEND', 'PUBLIC_KEY', 'VALIDATOR_PUBKEY', 'KEY_DIR', 'PASSWORD_FILE', 'VERSION'],
    ...['SPIN', 'DESIGN', 'KEYBOARD', 'COMPASSION_LEVEL_INDEX', 'SSH_AUTH_SOCK', 'EXPLORER_URL'],
  ])('of other values is not: %s', (name) => expect(isSecretName(name)).toBe(false));
});

describe('texts', () => {
  it.each<[text: string, shown: string]>([
    ['postgres://app:hunter2@db:5432/x', 'postgres://***@db:5432/x'],
    ['redis://:hunter2@redis:6379', 'redis://***@redis:6379'],
    ['amqp://u:p@ss@mq', 'amqp://***@mq'],
    ['https://ghp0123@github.com/acme/x.git', 'https://***@github.com/acme/x.git'],
    ['https://0123456789abcdef@sentry.acme.io/42', 'https://***@sentry.acme.io/42'],
    ['https://api/x?chain=a&token=hunter2&b=1', 'https://api/x?chain=a&token=***&b=1'],
    ['https://x/y?X-Amz-Signature=abc', 'https://x/y?X-Amz-Signature=***'],
    ['https://hooks.slack.com/services/T0/B0/xyz', 'https://hooks.slack.com/services/***'],
    ['curl -H "Authorization: Bearer abcdefghijk" x', 'curl -H "Authorization: *** ***" x'],
    ['curl -H "X-Api-Key: hunter2" x', 'curl -H "X-Api-Key: ***" x'],
    ['curl -u admin:hunter2 http://x', 'curl -u admin:*** http://x'],
    ['PGPASSWORD=hunter2 psql -h db', 'PGPASSWORD=*** psql -h db'],
    ["export TOKEN='two words' && run", "export TOKEN='***' && run"],
    ['{"password":"hunter2","user":"a"}', '{"password":"***","user":"a"}'],
    ['{"api_key": "say \\"x\\" y", "b": 1}', '{"api_key": "***", "b": 1}'],
    ['run --password hunter2 --home /x', 'run --password *** --home /x'],
    ['run --api-key=hunter2 --home /x', 'run --api-key=*** --home /x'],
    [`run --x ${HEX}`, 'run --x ***'],
    [`echo 0x${HEX}`, 'echo ***'],
    [`cat <<E\n${PEM}\nE`, 'cat <<E\n***\nE'],
    [`words: ${MNEMONIC}, please`, 'words: ***, please'],
    [`alice ${MNEMONIC} bob ${MNEMONIC} done`, 'alice *** bob *** done'],
    [`(${MNEMONIC.replaceAll(' ', '\n')})`, '(***)'],
    [JWT, '***'],
    ['use ghp_0123456789abcdefghij now', 'use *** now'],
    ['AKIAIOSFODNN7EXAMPLE', '***'],
  ])('%j is redacted to %j', (text, shown) => {
    expect(withoutSensitive(text)).toBe(shown);
  });

  it.each([
    `gaiad start --p2p.persistent_peers ${PEER}@sentry:26656,${PEER}@val:26656`,
    `tcp://${PEER}@sentry:26656`,
    `ghcr.io/acme/chain@sha256:${HEX}`,
    `--statesync.trust-hash ${HEX}`,
    `trust_hash = "${HEX.toUpperCase()}"`,
    'gaiad keys add alice --keyring-backend test --key-type secp256k1',
    'cosmos1hsk6jryyqjfhp5dhc55tc9jtckygx0eph6dd02',
    'cosmosvaloper1hsk6jryyqjfhp5dhc55tc9jtckygx0ephqzfw5',
    'https://rpc.cosmos.network:443/status?height=5',
    'git@github.com:acme/chain.git',
    'ssh://git@github.com/acme/chain.git',
    'wget -qO- http://localhost:26657/health || exit 1',
    '/usr/local/bin/cosmovisor run start --home /root/.gaia',
    'the quick brown fox jumps over the lazy dog and runs away from here again',
    'upgrade-rehearsal.run=rehearsal-0a1b2c3d',
    '2026-11-20T20:28:14.318123456Z',
    'traefik.http.routers.rpc.rule=Host(`rpc.acme.io`) && PathPrefix(`/x`)',
  ])('%j stays unchanged', (text) => expect(withoutSensitive(text)).toBe(text));
});

describe('values by their name', () => {
  it.each([
    ['DATABASE_URL', 'postgres://db/x'],
    ['PIN', '1234'],
    ['PLAIN', JWT],
    ['NODE_THING', HEX],
    ['X', 'kJ8dLq2mZx7WvB4nRt9Y'],
    ['SOMETHING', 'Zm9vYmFyMTIzNDU2Nzg5MGFiY2RlZg9Q'],
  ])('%s=%s is hidden', (name, value) => expect(shownValue(name, value)).toBe('***'));

  it.each([
    ['P2P_SEEDS', `${PEER}@seed.acme.io:26656,${PEER}@seed-2:26656`],
    ['TRUST_HASH', HEX],
    ['GIT_COMMIT', HEX.slice(0, 40)],
    ['CHAIN_ID', 'osmosis-testnet-2026-a'],
    ['AUTH_ENABLED', 'true'],
    ['PASSWORD', ''],
    ['VALIDATOR_PUBKEY', 'oWg2ISpLF405Jcm2vXV+2v4fnjodh6aafuIdeoW+rUw='],
    ['MONIKER', 'My-Validator-Node-2026-Alpha'],
    ['GOPROXY', 'https://modules.example.com,direct'],
    ['PATH', '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin'],
    ['IMAGE', 'ghcr.io/Acme/Chain:v12.0.0-rc1'],
  ])('%s=%s is shown', (name, value) => expect(shownValue(name, value)).toBe(value));
});

it('shows arguments except those of secret flags', () => {
  const given = [
    'run',
    '--password',
    'hunter2',
    '-u',
    'a:hunter2',
    '--home',
    '/x',
    '--token=hunter2',
  ];
  expect(shownArguments(given)).toEqual([
    'run',
    '--password',
    '***',
    '-u',
    'a:***',
    '--home',
    '/x',
    '--token=***',
  ]);
  expect(shownArguments(['--no-auth', '--home', '/x'])).toEqual(['--no-auth', '--home', '/x']);
});

it('hides only the private keys in files of a chain', () => {
  const account = { address: 'cosmos1x', pub_key: { key: 'Aw==' } };
  const key = { type: 'tendermint/PrivKeyEd25519', value: 'c2VjcmV0' };
  expect(
    withoutPrivateKeys({
      ...{ priv_key: key, accounts: [account], private_key: 'x', mnemonic: MNEMONIC },
      nested: [{ priv_validator_key: key, PrivateKey: '', memo: `my ${MNEMONIC}`, pem: PEM }],
      app_hash: HEX,
    }),
  ).toEqual({
    ...{ priv_key: '***', accounts: [account], private_key: '***', mnemonic: '***' },
    nested: [{ priv_validator_key: '***', PrivateKey: '', memo: 'my ***', pem: '***' }],
    app_hash: HEX,
  });
});

it.each([
  ['x=', 50_000],
  ['a ', 100_000],
  ['://', 60_000],
  ['?token=', 30_000],
  ['-----BEGIN PRIVATE KEY-----', 5_000],
  ['"password":"', 20_000],
  ['abandon ', 30_000],
  ['eyJabcdefghij.', 10_000],
  ['\\', 200_000],
])('reads %j %i times in time', (part, times) => {
  const begun = process.cpuUsage();
  withoutSensitive(part.repeat(times));
  const { user } = process.cpuUsage(begun);
  expect(user / 1_000).toBeLessThan(1_500);
});

it('reads a text of very many words', () => {
  const text = 'wordless '.repeat(500_000);
  expect(withoutPrivateKeys({ memo: `${text}${MNEMONIC}` })).toEqual({ memo: `${text}***` });
});
