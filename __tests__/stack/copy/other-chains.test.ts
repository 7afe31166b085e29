import path from 'node:path';
import type { ComposeModel } from '../../../src/stack/compose/model';
import { withoutOtherChains } from '../../../src/stack/copy/other-chains';
import { folderWith, temporaryFolder } from '../../helpers/folder';
import { checkersPlan } from '../../helpers/plan';

const root = temporaryFolder();
const genesis = (id: string) => JSON.stringify({ chain_id: id, app_state: {} });

/** A stack of nodes with these geneses, as it is before and after the starts of its nodes are found. */
async function finding(geneses: Record<string, string>, stack: object = {}) {
  const files = Object.entries(geneses).map(([name, text]) => [
    `${name}/config/genesis.json`,
    text,
  ]);
  const folder = folderWith(root, Object.fromEntries(files));
  const service = (name: string) => ({
    image: `sha256:${name}`,
    depends_on: { job: { condition: 'service_completed_successfully' }, rpc: {} },
  });
  const names = Object.keys(geneses);
  const before: ComposeModel = {
    services: Object.fromEntries([...names, 'job'].map((name) => [name, service(name)])),
  };
  const copy: ComposeModel = {
    services: Object.fromEntries(
      names.map((name) => {
        const volumes = [{ type: 'bind', source: path.join(folder, name), target: '/home/demo' }];
        return [name, { image: `sha256:${name}`, volumes }];
      }),
    ),
  };
  const nodes = names.map((name) => ({
    ...{ service: name, home: '/home/demo', args: ['start'], bringsBinary: false },
  }));
  const notices: string[] = [];
  const plan = checkersPlan({ stack: { compose: ['c.yml'], rpc: 'rpc', ...stack } });
  const notice = (text: string) => notices.push(text);
  const found = await withoutOtherChains(before, { copy, nodes }, { plan, folder, notice });
  return { nodes: found.nodes.map(({ service: name }) => name), found, copy, notices };
}

it('a node with another chain id than the RPC service is a helper, as the compose files have it', async () => {
  const { nodes, found, notices } = await finding({
    rpc: genesis('demo-1'),
    val: genesis('demo-1'),
    other: genesis('demo-2'),
  });
  expect(nodes).toEqual(['rpc', 'val']);
  expect(found.copy.services.other).toEqual({ image: 'sha256:other', depends_on: { rpc: {} } });
  expect(found.copy.services.val?.volumes).toHaveLength(1);
  expect(notices).toEqual([
    'other runs another chain (demo-2) than rpc (demo-1): it is a helper, and started as it is.',
  ]);
});

it.each([
  ['the genesis of the RPC service is none', { rpc: 'x', val: genesis('demo-1') }, {}],
  ['the genesis of another node is none', { rpc: genesis('demo-1'), val: '[]' }, {}],
  [
    'homes are made by the rehearsal',
    { rpc: genesis('demo-1'), val: genesis('demo-2') },
    { fresh: { validators: [{ service: 'val', operator: 'alice', stake: '1upawn' }] } },
  ],
])('nodes stay nodes if %s', async (_, geneses: Record<string, string>, stack) => {
  const { nodes, found, copy, notices } = await finding(geneses, stack);
  expect(nodes).toEqual(['rpc', 'val']);
  expect(found.copy).toEqual(copy);
  expect(notices).toEqual([]);
});
