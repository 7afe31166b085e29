import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileMounts, orderOf, writeOrders } from '../../../src/stack/binaries/orders';
import { systemExec } from '../../../src/system/system-exec';
import { folderWith, temporaryFolder } from '../../helpers/folder';
import { checkersPlan } from '../../helpers/plan';

const root = temporaryFolder();
const FILES = { 'config/oracle.toml': 'infra/oracle.toml', '/etc/oracle': 'infra/oracle' };
const base = checkersPlan();
const plan = {
  ...base,
  releases: base.releases.map((each) =>
    each.name === 'v2'
      ? { ...each, env: { ORACLE: 'on' }, flags: ['--oracle'], files: FILES }
      : each,
  ),
};

it('the first release starts with the settings of a tuned pace, a later one without', () => {
  expect(orderOf(plan, 'v1')).toEqual({ env: {}, flags: [], unset: [], files: [] });
  expect(orderOf(plan, 'v2')).toEqual({
    env: { ORACLE: 'on' },
    flags: ['--oracle'],
    unset: ['GOGC', 'GOMEMLIMIT'],
    files: [
      { from: '2/0', to: 'config/oracle.toml' },
      { from: '2/1', to: '/etc/oracle' },
    ],
  });
});

it('with the pace of production there is nothing to unset, nor if the release sets it itself', () => {
  expect(orderOf({ ...plan, pace: 'as-is' }, 'v2').unset).toEqual([]);
  const releases = plan.releases.map((each) => ({ ...each, env: { GOGC: '50' } }));
  expect(orderOf({ ...plan, releases }, 'v2').unset).toEqual(['GOMEMLIMIT']);
});

describe('the orders of all releases', () => {
  const folder = folderWith(root);
  const planFolder = folderWith(root);
  const orders = path.join(folder, 'orders');
  beforeAll(async () => {
    mkdirSync(path.join(planFolder, 'infra/oracle/keys'), { recursive: true });
    writeFileSync(path.join(planFolder, 'infra/oracle.toml'), 'a = 1', { mode: 0o600 });
    writeFileSync(path.join(planFolder, 'infra/oracle/keys/one'), 'key');
    expect(await writeOrders(systemExec, plan, planFolder, folder)).toEqual({
      ...{ type: 'bind', source: orders, target: '/opt/rehearsal/orders', read_only: true },
    });
  });

  it('are in the working folder, with copies of the files that every user can read', () => {
    expect(JSON.parse(readFileSync(path.join(orders, '2.json'), 'utf8'))).toEqual(
      orderOf(plan, 'v2'),
    );
    expect(readFileSync(path.join(orders, '2/0'), 'utf8')).toBe('a = 1');
    expect(readFileSync(path.join(orders, '2/1/keys/one'), 'utf8')).toBe('key');
    expect(statSync(path.join(orders, '2/0')).mode & 0o444).toBe(0o444);
    expect(statSync(path.join(planFolder, 'infra/oracle.toml')).mode & 0o777).toBe(0o600);
  });

  it('give the plain image of a release its files outside the home, one by one', async () => {
    expect(await fileMounts(plan, 'v2', folder)).toEqual([
      {
        ...{ type: 'bind', source: path.join(orders, '2/1/keys/one') },
        ...{ target: '/etc/oracle/keys/one', read_only: true },
      },
    ]);
    expect(await fileMounts(plan, 'v1.1', folder)).toEqual([]);
  });
});
