import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { BUNDLE, BUNDLED_PLAN } from './rehearsals';

/** A chain's repository with a quick rehearsal: one node, one upgrade, images from the engine. */

/** A publicly known mnemonic, of an account without funds. */
export const CAROLS_MNEMONIC = `${'abandon '.repeat(11)}about`;

/**
 * The upgrade. Its height leaves enough time for the vote even if the block rate, measured on a busy machine, is much
 * lower than a moment later.
 */
export const QUICK_UPGRADE = { name: 'v1tov1_1', to: 'v1.1', height: '+80' };

export const COMPOSE = {
  services: {
    node: {
      image: 'rehearsal/checkers:v1',
      command: ['start', '--home', '/chain'],
      volumes: ['./homes/node:/chain'],
      ports: ['127.0.0.1:26657:26657'],
    },
  },
};

/**
 * A plan of the repository, with parts of it replaced.
 *
 * @param top relative path from the plan's folder to the repository
 */
export function quickPlan(top: string, replaced: object = {}): object {
  return {
    chain: { binary: 'checkersd', id: 'quick-rehearsal', denom: 'upawn' },
    releases: [
      { name: 'v1', image: 'rehearsal/checkers:v1' },
      { name: 'v1.1', image: 'rehearsal/checkers:v1.1' },
    ],
    stack: {
      compose: [path.posix.join(top, 'docker-compose.yml')],
      rpc: 'node',
      fresh: { validators: [{ service: 'node', operator: 'alice', stake: '60000000upawn' }] },
    },
    accounts: { alice: { fresh: '1000000000upawn' } },
    upgrades: [QUICK_UPGRADE],
    pace: { 'block-time': '300ms', 'voting-period': '4s' },
    restart: false,
    ...replaced,
  };
}

/** Writes the chain's files into a repository: texts, or objects as YAML. */
export function writeChain(repository: string, files: Readonly<Record<string, object | string>>) {
  for (const [name, content] of Object.entries({ 'docker-compose.yml': COMPOSE, ...files })) {
    const file = path.join(repository, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, typeof content === 'string' ? content : stringify(content));
  }
}

/** Makes sure that the engine has the bundled chain's images, which the plans use without a build. */
export function provideQuickImages(): void {
  execFileSync(process.execPath, [BUNDLE, 'images', '--plan', BUNDLED_PLAN], { stdio: 'inherit' });
}
