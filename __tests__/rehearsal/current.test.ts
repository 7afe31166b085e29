import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { requireCurrent } from '../../src/rehearsal/current';
import { GENESIS } from '../../src/stack/cosmovisor';
import { failureOf } from '../helpers/errors';
import { temporaryFolder } from '../helpers/folder';
import { nodeHome, STACK } from '../helpers/live';

const root = temporaryFolder();
let checks = 0;

/** The check on homes whose links point somewhere, by service. */
function checking(links: Record<string, string>, nodes = STACK.nodes) {
  const base = path.join(root, String(checks++));
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
])('the link %s points at %s, which nobody on the host has', async (link, expected) => {
  const check = checking({ 'node-carol': link, 'val-alice': link });
  await expect(check(expected)).resolves.toBeUndefined();
});

it('a node that runs another binary is named, with both', async () => {
  const check = checking({ 'node-carol': 'upgrades/v2', 'val-alice': 'genesis' });
  const error = await failureOf(check('upgrades/v2'));
  expect(error.message).toBe(
    "On val-alice Cosmovisor's current link points at genesis, not at upgrades/v2",
  );
  expect(error.hint).toContain('The old binary went through the upgrade by itself');
});

it('a home that is not at its beginning is told apart', async () => {
  const check = checking({ 'node-carol': 'upgrades/v2', 'val-alice': 'genesis' });
  const error = await failureOf(check(GENESIS));
  expect(error.message).toBe(
    "On node-carol Cosmovisor's current link points at upgrades/v2, not at genesis",
  );
  expect(error.hint).toContain('start from a fresh one');
});

it('a home without a link points at nothing', async () => {
  const check = checking({ 'node-carol': 'genesis' });
  expect((await failureOf(check(GENESIS))).message).toBe(
    "On val-alice Cosmovisor's current link points at nothing, not at genesis",
  );
});

it('a node is looked at only where Cosmovisor runs it', async () => {
  const links = { 'node-carol': 'genesis', 'val-alice': 'upgrades/v2' };
  await expect(checking(links, ['node-carol'])(GENESIS)).resolves.toBeUndefined();
});

it('an upgrade’s folder with another’s name at its end is another', async () => {
  const check = checking({ 'node-carol': 'upgrades/v2', 'val-alice': 'upgrades/not-v2' });
  expect((await failureOf(check('upgrades/v2'))).message).toContain('upgrades/not-v2');
});
