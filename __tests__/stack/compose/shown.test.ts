import { gateOrder } from '../../../src/cosmovisor/gate';
import { withoutSecrets } from '../../../src/stack/compose/shown';

const environment = (given: Record<string, string | null>) =>
  withoutSecrets({ services: { a: { environment: given } } }).services.a?.environment;

it.each([
  ...['KEYRING_PASSPHRASE', 'DB_PASSWORD', 'API_TOKEN', 'client_secret', 'SIGNING_KEY'],
  ...['MNEMONIC_ALICE', 'FAUCET_SEED', 'AWS_CREDENTIALS', 'BASIC_AUTH'],
])('hides the value of the variable %s', (name) => {
  expect(environment({ [name]: 'hunter2' })).toEqual({ [name]: '***' });
});

it.each(['MONIKER', 'CHAIN_ID', 'GOGC', 'PEERS', 'DAEMON_HOME'])(
  'shows the variable %s',
  (name) => {
    expect(environment({ [name]: 'x', NOTHING: null })).toEqual({ [name]: 'x', NOTHING: null });
  },
);

it('shows the order of a gate in plain text, without its secrets', () => {
  const set = { DB_PASSWORD: 'hunter2', DAEMON_HOME: '/chain' };
  const run = ['demod', 'start', '--db-password', 'hunter3'];
  const order = gateOrder({ run, set, unset: ['SEEDS'], kept: '' });
  const shown = environment({ REHEARSAL_START: order })?.REHEARSAL_START ?? '';
  expect(shown).not.toMatch(/hunter/);
  expect(shown).toContain('"DAEMON_HOME":"/chain"');
  expect(shown).toContain('demod');
  expect(environment({ REHEARSAL_START: 'none' })).toEqual({ REHEARSAL_START: '{}' });
});

it('hides the text of configs and secrets, and keeps their sources', () => {
  const files = {
    text: { content: 'hunter2', name: 'n' },
    file: { file: '/p/key' },
    variable: { environment: 'KEY' },
  };
  const shown = { text: { content: '***', name: 'n' }, file: files.file, variable: files.variable };
  const model = { services: {}, configs: files, secrets: files };
  expect(withoutSecrets(model)).toEqual({ services: {}, configs: shown, secrets: shown });
});

it('keeps everything else, and does not change the given model', () => {
  const model = {
    name: 'run-1',
    services: { a: { image: 'x', environment: { TOKEN: 't' } }, b: { command: ['start'] } },
    networks: { n: {} },
  };
  const before = structuredClone(model);
  expect(withoutSecrets(model)).toEqual({
    ...model,
    services: { a: { image: 'x', environment: { TOKEN: '***' } }, b: { command: ['start'] } },
  });
  expect(model).toEqual(before);
});

it('hides secrets in commands, health checks, labels, build arguments and logging', () => {
  const service = {
    command: ['sh', '-c', 'PGPASSWORD=hunter2 run --token hunter2', '--password', 'hunter2'],
    entrypoint: ['/entry', '--api-key=hunter2'],
    healthcheck: { test: ['CMD', 'curl', '-u', 'admin:hunter2', 'http://a:hunter2@x/'] },
    labels: { 'traefik.auth': 'a:hunter2', url: 'postgres://a:hunter2@db/x', role: 'node' },
    build: { context: '.', args: { NPM_TOKEN: 'hunter2', VERSION: 'v1' } },
    logging: { driver: 'gelf', options: { token: 'hunter2', tag: 'a' } },
    'x-password': 'hunter2',
  };
  const shown = withoutSecrets({ services: { a: service } } as never);
  expect(JSON.stringify(shown)).not.toContain('hunter2');
  expect(shown.services.a).toMatchObject({
    command: ['sh', '-c', 'PGPASSWORD=*** run --token ***', '--password', '***'],
    healthcheck: { test: ['CMD', 'curl', '-u', 'admin:***', 'http://***@x/'] },
    labels: { role: 'node' },
    build: { context: '.', args: { NPM_TOKEN: '***', VERSION: 'v1' } },
    logging: { driver: 'gelf', options: { tag: 'a' } },
  });
});
