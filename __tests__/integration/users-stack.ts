import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import {
  consensusKeyJson,
  type Ed25519Pair,
  newEd25519Pair,
  nodeId,
  nodeKeyFile,
  validatorKeyFile,
} from '../../src/stack/homes/keys';
import { tmkmsFiles } from '../../src/stack/homes/tmkms';
import { BASE, CHAIN_ID, COMPOSE, IMAGE, PUBLIC, START } from '../helpers/users-files';
import { docker } from './rehearsals';

/**
 * The stack of a chain team: compose files and homes of all kinds, on the legacy chain, with the state of
 * an earlier run in them. Each test creates it again, with throwaway keys.
 */

const TWO_WEEKS = '1209600s';

const LEDGER = `services:
  ledger:
    image: rehearsal/tmkms:0.15.0
    entrypoint: [sh, -c, "echo of the rehearsal > /ledger/state; trap exit TERM; while :; do sleep 1; done"]
    volumes: ["ledger:/ledger"]
    networks: [p2p]
volumes:
  ledger: { driver: local, driver_opts: { type: none, o: bind, device: FOLDER/ledger } }
`;

export interface UsersStack {
  readonly folder: string;
  /** Named volume with the home of a validator. */
  readonly volume: string;
  readonly passphrase: string;
  /** Mnemonic of bob, which comes from the environment. */
  readonly mnemonic: string;
  remove(): void;
}

/** Creates the stack in a folder. */
export function makeUsersStack(folder: string): UsersStack {
  const project = `legacy-${randomBytes(3).toString('hex')}`;
  const passphrase = randomBytes(8).toString('hex');
  const write = (file: string, content: string, mode = 0o644) => {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content, { mode });
  };
  const shell = (script: string, input = '') =>
    docker(
      [
        ...['run', '--rm', '--interactive', '--network', 'none', '--volume', `${folder}:/w`],
        ...['--workdir', '/w', '--entrypoint', 'sh', IMAGE, '-ec', script],
      ],
      input,
    );

  const keys = Object.fromEntries(
    ['val-a', 'val-b', 'sentry'].map((name) => [name, newEd25519Pair()]),
  ) as Record<'val-a' | 'val-b' | 'sentry', Ed25519Pair>;
  const [consensusA, consensusB] = [newEd25519Pair(), newEd25519Pair()];

  mkdirSync(path.join(folder, 'keys'));
  shell(
    'legacyd keys add alice --keyring-backend file --keyring-dir keys >/dev/null 2>&1',
    `${passphrase}\n${passphrase}\n`,
  );
  const [, mnemonic = ''] =
    /"mnemonic":"([^"]+)"/.exec(
      shell('legacyd keys add bob --keyring-backend test --keyring-dir /tmp/k --output json 2>&1'),
    ) ?? [];
  const add = 'legacyd add-genesis-account';
  const gentx = (key: string, stake: string, pair: Ed25519Pair, backend: string) =>
    `legacyd gentx ${key} ${stake} --home t --chain-id ${CHAIN_ID} --pubkey '${consensusKeyJson(pair)}' --moniker ${key} --node-id ${nodeId(pair)} --ip 127.0.0.1 ${backend}`;
  shell(
    [
      `legacyd init template --chain-id ${CHAIN_ID} --home t >/dev/null 2>&1`,
      'read -r pass; read -r words',
      'alice=$(echo "$pass" | legacyd keys show alice -a --keyring-backend file --keyring-dir keys 2>/dev/null)',
      'echo "$words" | legacyd keys add bob --recover --keyring-backend test --keyring-dir /tmp/k >/dev/null 2>&1',
      'bob=$(legacyd keys show bob -a --keyring-backend test --keyring-dir /tmp/k 2>/dev/null)',
      `${add} "$alice" 1000000000stake --home t && ${add} "$bob" 1000000000stake --home t`,
      `echo "$pass" | ${gentx('alice', '60000000stake', consensusA, '--keyring-backend file --keyring-dir keys')} >/dev/null 2>&1`,
      `${gentx('bob', '40000000stake', consensusB, '--keyring-backend test --keyring-dir /tmp/k')} >/dev/null 2>&1`,
      'legacyd collect-gentxs --home t >/dev/null 2>&1',
    ].join('\n'),
    `${passphrase}\n${mnemonic}\n`,
  );
  const template = (file: string) => readFileSync(path.join(folder, 't/config', file), 'utf8');
  const genesis = JSON.parse(template('genesis.json'));
  genesis.app_state.gov.voting_params.voting_period = TWO_WEEKS;
  const genesisText = JSON.stringify(genesis, null, 1);

  const sentry = `${nodeId(keys.sentry)}@10.213.77.12:26656`;
  const config = (changes: Record<string, string>) =>
    Object.entries(changes).reduce(
      (text, [key, value]) => text.replace(new RegExp(`^${key} = .*`, 'm'), `${key} = "${value}"`),
      template('config.toml'),
    );
  const stranger = `${'ab'.repeat(20)}@seed.example.org:26656`;
  const state =
    '{ "height": "777", "round": 0, "step": 3, "signature": "AAAA", "signbytes": "00" }\n';
  const home = (place: string, name: 'val-a' | 'val-b', peers: string, laddr: string) => {
    write(`${place}/config/genesis.json`, genesisText);
    write(`${place}/config/app.toml`, template('app.toml'));
    write(
      `${place}/config/config.toml`,
      config({ persistent_peers: peers, priv_validator_laddr: laddr, seeds: stranger }),
    );
    write(`${place}/config/node_key.json`, nodeKeyFile(keys[name]), 0o600);
    write(`${place}/data/priv_validator_state.json`, state, 0o600);
    write(`${place}/data/blockstore.db/CURRENT`, 'of an earlier run');
  };
  home('homes/val-a', 'val-a', sentry, 'tcp://0.0.0.0:26659');
  home('volume', 'val-b', `${nodeId(keys.sentry)}@sentry-host:26656`, '');
  write('volume/config/priv_validator_key.json', validatorKeyFile(consensusB), 0o600);

  const signer = tmkmsFiles(consensusA, {
    chainId: CHAIN_ID,
    prefix: 'legacy',
    dialect: { protocol: 'v0.34', signsExtensions: false },
    validator: 'val-a',
    home: '/kms',
  });
  for (const [file, content] of Object.entries(signer)) write(`signer/${file}`, content, 0o600);
  write('signer/consensus-state.json', '{"height":"99999","round":"0","step":2,"block_id":null}');

  write('base.yml', BASE);
  write('compose.yml', COMPOSE.replaceAll('PROJECT', project));
  write('compose.public.yml', PUBLIC);
  write('node.env', `CHAIN=${CHAIN_ID}\nAPI_TOKEN=very-secret-${project}\n`, 0o600);
  write('genesis.json', genesisText);
  write('sentry/node_key.json', nodeKeyFile(keys.sentry));
  write(
    'sentry/config.toml',
    config({ persistent_peers: `${nodeId(keys['val-a'])}@10.213.77.11:26656` }),
  );
  write('init/start.sh', START.replace('SENTRY', sentry), 0o755);
  write('README.md', 'How we run it: docker compose up\n');
  chmodSync(path.join(folder, 'homes/val-a'), 0o750);

  const volume = `${project}_val-b-home`;
  docker(['volume', 'create', volume]);
  docker([
    ...['run', '--rm', '--network', 'none', '--volume', `${volume}:/v`, '--volume', `${folder}:/w`],
    ...['--entrypoint', 'sh', IMAGE, '-ec', 'cp -a /w/volume/. /v/ && rm -r /w/volume /w/t'],
  ]);
  // As on most validators, links lead to the growing and the secret files on other disks.
  mkdirSync(path.join(folder, 'disks'));
  for (const [part, target] of [
    ['config', path.join(folder, 'disks/config')],
    ['data', '../../disks/data'],
  ] as const) {
    renameSync(path.join(folder, 'homes/val-a', part), path.join(folder, 'disks', part));
    symlinkSync(target, path.join(folder, 'homes/val-a', part));
  }
  // A volume that is only the name of a folder, and a service that writes to it.
  write('ledger/state', 'of an earlier run\n');
  write('compose.ledger.yml', LEDGER.replaceAll('FOLDER', folder));
  return { folder, volume, passphrase, mnemonic, remove: () => docker(['volume', 'rm', volume]) };
}

/** Hash of all paths, modes, owners, times and contents of a user's stack and its volume. */
export function fingerprint({ folder, volume }: UsersStack): string {
  const hash = createHash('sha256');
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1))) {
    const file = pathOf(entry);
    const { mode, uid, gid, mtimeMs, size } = lstatSync(file);
    hash.update(`${path.relative(folder, file)} ${mode} ${uid}:${gid} ${mtimeMs} ${size}\n`);
    if (entry.isSymbolicLink()) hash.update(readlinkSync(file));
    if (entry.isFile()) hash.update(readFileSync(file));
  }
  const inVolume = docker([
    ...['run', '--rm', '--network', 'none', '--volume', `${volume}:/v:ro`, '--entrypoint', 'sh'],
    ...[
      IMAGE,
      '-ec',
      'cd /v && find . -printf "%p %m %U:%G %T@ %s\\n" | sort && find . -type f -exec sha256sum {} + | sort',
    ],
  ]);
  return hash.update(inVolume).digest('hex');
}

function pathOf(entry: { parentPath: string; name: string }): string {
  return path.join(entry.parentPath, entry.name);
}
