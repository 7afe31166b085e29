import { withoutSecrets } from '../../src/stack/shown';

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

it('hides the text of configs and secrets, and keeps where they come from', () => {
  const files = {
    text: { content: 'hunter2', name: 'n' },
    file: { file: '/p/key' },
    variable: { environment: 'KEY' },
  };
  const shown = { text: { content: '***', name: 'n' }, file: files.file, variable: files.variable };
  const model = { services: {}, configs: files, secrets: files };
  expect(withoutSecrets(model)).toEqual({ services: {}, configs: shown, secrets: shown });
});

it('keeps all else, and leaves the given model as it is', () => {
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
