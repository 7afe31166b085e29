import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { GENESIS } from '../../src/cosmovisor/layout';
import { requireCurrent } from '../../src/rehearsal/current';
import { fails } from '../helpers/failure';
import { folderWith, temporaryFolder } from '../helpers/folder';
import { nodeHome, STACK } from '../helpers/live';

const root = temporaryFolder();

/** The check on homes with given link targets, by service. */
function checking(links: Record<string, string>, nodes = STACK.nodes) {
  const base = folderWith(root);
  const homes = new Map(STACK.nodes.map((node) => [node, nodeHome(node, path.join(base, node))]));
  for (const [service, target] of Object.entries(links)) {
    const folder = path.join(base, service, 'cosmovisor');
    mkdirSync(folder, { recursive: true });
    symlinkSync(target, path.join(folder, 'current'));
  }
  return async (expected: string) =>
    requireCurrent({ ...STACK, homes, cosmovisorNodes: nodes }, expected);
}

it.each([
  ['genesis', 'genesis'],
  ['genesis/', 'genesis'],
  ['/chain/cosmovisor/genesis', 'genesis'],
  ['/chain/cosmovisor/upgrades/v1tov1_1', 'upgrades/v1tov1_1'],
  ['/chain/cosmovisor/upgrades/v2%20rc/', 'upgrades/v2%20rc'],
  ['upgrades/v1tov1_1', 'upgrades/v1tov1_1'],
])(
  'the link %s points at %s, a folder that exists only in the container',
  async (link, expected) => {
    const check = checking({ 'node-carol': link, 'val-alice': link });
    await expect(check(expected)).resolves.toBeUndefined();
  },
);

it.each([
  ['runs another binary', 'upgrades/v2', 'genesis', 'upgrades/v2', ['val-alice', ' genesis']],
  ['started on an upgrade', 'upgrades/v2', 'genesis', GENESIS, ['node-carol', 'upgrades/v2']],
  [
    'has a folder with another name as suffix',
    'upgrades/v2',
    'upgrades/not-v2',
    'upgrades/v2',
    ['not-v2'],
  ],
])('a node that %s is named, with both folders', async (_, carol, alice, expected, facts) => {
  const check = checking({ 'node-carol': carol, 'val-alice': alice });
  await fails(check(expected), 'COSMOVISOR_LINK_WRONG', ...facts, ` ${expected}`);
});

it('a home without a link is a failure', async () => {
  const check = checking({ 'node-carol': 'genesis' });
  await fails(check(GENESIS), 'COSMOVISOR_LINK_WRONG', 'val-alice');
});

it('only nodes under Cosmovisor are checked', async () => {
  const links = { 'node-carol': 'genesis', 'val-alice': 'upgrades/v2' };
  await expect(checking(links, ['node-carol'])(GENESIS)).resolves.toBeUndefined();
});
