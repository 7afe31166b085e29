import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { docker } from './rehearsals';

/** A stack of the bundled chain whose homes lie as `testnet init-files` lays them out, in one folder. */

export const IMAGE = 'rehearsal/checkers:v1';
const NODES = [0, 1, 2];
const VALIDATORS = [0, 1];

/** Start script of an image for testnets: the home of a node is that of its ID. */
const WRAPPER = `#!/bin/sh
exec checkersd start --home "/data/node$ID/checkersd"
`;

const COMPOSE = {
  services: {
    node0: {
      image: IMAGE,
      entrypoint: ['sh', '/wrapper.sh'],
      environment: { ID: '0' },
      volumes: ['./testnet:/data', './wrapper.sh:/wrapper.sh:ro'],
      networks: { localnet: { ipv4_address: '10.213.78.10' } },
    },
    node1: {
      image: IMAGE,
      command: ['start', '--home', '/data/node1/checkersd'],
      volumes: ['./testnet:/data:ro'],
      networks: { localnet: { ipv4_address: '10.213.78.11' } },
    },
    public: {
      image: IMAGE,
      user: '1025:1025', // the files belong to another user
      command: ['start', '--home', '/home/demo/.checkers'],
      volumes: ['./testnet/node2/checkersd/config:/home/demo/.checkers/config:ro'],
      networks: { localnet: { ipv4_address: '10.213.78.12' } },
      ports: ['127.0.0.1:26657:26657'],
    },
  },
  networks: { localnet: { ipam: { config: [{ subnet: '10.213.78.0/24' }] } } },
};

/** Creates keys, genesis and configuration as \`testnet init-files\` does, which the bundled chain lacks. */
const INIT = [
  'home() { echo "testnet/node$1/checkersd"; }',
  'chain="checkersd --home"',
  ...NODES.map((i) => `$chain $(home ${i}) init node${i} --chain-id shared-1 >/dev/null 2>&1`),
  ...VALIDATORS.flatMap((i) => [
    `$chain $(home ${i}) keys add node${i} --keyring-backend test >/dev/null 2>&1`,
    `address=$($chain $(home ${i}) keys show node${i} -a --keyring-backend test)`,
    `$chain $(home 0) genesis add-genesis-account "$address" 1000000000upawn`,
  ]),
  'mkdir -p $(home 0)/config/gentx',
  ...VALIDATORS.map((i) =>
    [
      `if [ ${i} != 0 ]; then cp $(home 0)/config/genesis.json $(home ${i})/config/genesis.json; fi`,
      `$chain $(home ${i}) genesis gentx node${i} 60000000upawn --chain-id shared-1 --moniker node${i}`,
      `--keyring-backend test --ip 10.213.78.1${i} --output-document $(home 0)/config/gentx/node${i}.json >/dev/null 2>&1`,
    ]
      .join('\n')
      .replace('\n--keyring', ' --keyring'),
  ),
  '$chain $(home 0) genesis collect-gentxs >/dev/null 2>&1',
  ...NODES.map(
    (i) => `ids="\${ids:-}$($chain $(home ${i}) comet show-node-id)@10.213.78.1${i}:26656,"`,
  ),
  ...NODES.flatMap((i) => [
    `if [ ${i} != 0 ]; then cp $(home 0)/config/genesis.json $(home ${i})/config/genesis.json; fi`,
    `sed -i "s/^persistent_peers = .*/persistent_peers = \\"\${ids%,}\\"/" $(home ${i})/config/config.toml`,
  ]),
].join('\n');

/** Writes the stack and its plan into a folder, and returns the plan's file. */
export function makeSharedStack(folder: string): string {
  const write = (name: string, content: string) => writeFileSync(path.join(folder, name), content);
  mkdirSync(path.join(folder, 'testnet'));
  docker([
    ...['run', '--rm', '--network', 'none', '--volume', `${folder}:/w`, '--workdir', '/w'],
    ...['--entrypoint', 'sh', IMAGE, '-ec', INIT],
  ]);
  write('wrapper.sh', WRAPPER);
  write('docker-compose.yml', stringify(COMPOSE));
  const keyring = (i: number) => ({
    keyring: { folder: `testnet/node${i}/checkersd`, backend: 'test' },
  });
  const plan = {
    chain: { binary: 'checkersd' },
    releases: [
      { name: 'v1', image: IMAGE },
      { name: 'v1.1', image: 'rehearsal/checkers:v1.1' },
    ],
    stack: { compose: ['docker-compose.yml'], rpc: 'public' },
    accounts: { node0: keyring(0), node1: keyring(1) },
    upgrades: [{ name: 'v1tov1_1', to: 'v1.1', height: '+80' }],
    pace: { 'block-time': '300ms', 'voting-period': '4s' },
    restart: false,
  };
  write('rehearsal.yml', stringify(plan));
  return path.join(folder, 'rehearsal.yml');
}
