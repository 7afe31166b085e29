/**
 * Compose files of a chain team, with all kinds of nodes: `PROJECT` stands for the name of the
 * project, `SENTRY` for the address of the sentry in its peers' configuration.
 */

export const CHAIN_ID = 'legacy-production';
export const IMAGE = 'rehearsal/legacy:v1';
export const HOME = '/root/.legacy';

export const BASE = `services:
  node:
    image: ${IMAGE}
    restart: unless-stopped
    env_file: node.env
    labels: { team: infra }
`;

export const COMPOSE = `name: PROJECT
services:
  kms-a:
    image: rehearsal/tmkms:0.15.0
    container_name: PROJECT-signer
    command: [start, --config, /kms/tmkms.toml]
    volumes: ["./signer:/kms"]
    networks: [signer]

  val-a: # a bind mount, a remote signer, a fixed address
    extends: { file: base.yml, service: node }
    container_name: PROJECT-val-a
    command: [start]
    volumes: ["./homes/val-a:${HOME}"]
    networks: { signer: {}, p2p: { ipv4_address: 10.213.77.11 } }

  val-b: # a named volume; no sentry of its own
    extends: { file: base.yml, service: node }
    command: start --home ${HOME}
    volumes: ["val-b-home:${HOME}"]
    networks: [p2p]

  sentry: # a home that is made at the start, of configs
    extends: { file: base.yml, service: node }
    hostname: sentry-host
    entrypoint: [legacyd, start]
    configs:
      - { source: genesis, target: ${HOME}/config/genesis.json }
      - { source: sentry-key, target: ${HOME}/config/node_key.json }
      - { source: sentry-config, target: ${HOME}/config/config.toml }
    networks: { p2p: { ipv4_address: 10.213.77.12 } }

networks:
  signer:
  p2p:
    name: PROJECT-p2p
    ipam: { config: [{ subnet: 10.213.77.0/24 }] }

volumes:
  val-b-home:

configs:
  genesis: { file: ./genesis.json }
  sentry-key: { file: ./sentry/node_key.json }
  sentry-config: { file: ./sentry/config.toml }
`;

export const PUBLIC = `services:
  public: # a script that makes the home and starts the node
    extends: { file: base.yml, service: node }
    entrypoint: [sh, /init/start.sh]
    volumes: ["./init:/init:ro", "./genesis.json:/genesis.json:ro"]
    networks: [p2p]
    ports: ["26657:26657", "9090:9090"]

  toolbox: # runs no node
    image: debian:bookworm-slim
    command: [sleep, infinity]
    networks: [p2p]
`;

export const START = `#!/bin/sh
set -e
home=/data/public
legacyd init public --chain-id "$CHAIN" --home "$home" >/dev/null 2>&1
cp /genesis.json "$home/config/genesis.json"
sed -i 's/^seeds = .*/seeds = "SENTRY"/' "$home/config/config.toml"
exec legacyd start --home "$home" --rpc.laddr tcp://0.0.0.0:26657
`;
