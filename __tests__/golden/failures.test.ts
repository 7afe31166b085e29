import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readKeys } from '../../src/chain/client/accounts';
import { readKeyringKey } from '../../src/chain/keyring/keyring';
import { GENESIS } from '../../src/cosmovisor/layout';
import { explained } from '../../src/errors/errors';
import { refuse } from '../../src/errors/finding';
import { announce, EvidenceFolder } from '../../src/evidence/folder';
import type { Upgrade } from '../../src/plan/schema';
import { longVote } from '../../src/preflight/chain';
import { requireEngine } from '../../src/preflight/engine';
import { missingMounts, roomFor } from '../../src/preflight/machine';
import { beforeNext } from '../../src/rehearsal/before-next';
import { requireCurrent } from '../../src/rehearsal/current';
import { secondStart } from '../../src/rehearsal/expectations';
import { earliestHeight, explainHeight } from '../../src/rehearsal/schedule';
import { removeRun } from '../../src/run/remove-objects';
import { Workspace } from '../../src/run/workspace';
import { requireHome } from '../../src/stack/homes/homes';
import { requireLet } from '../../src/stack/isolation/internet';
import { requireSeparable } from '../../src/stack/isolation/isolate';
import { sealNetworks } from '../../src/stack/isolation/relay';
import { signerAddresses, signerFindings } from '../../src/stack/isolation/signer-addresses';
import type { LiveStack } from '../../src/stack/live/live';
import { diagnose } from '../../src/stack/logs/symptoms';
import { KEYRINGS } from '../chain/keyring/fixtures';
import { fakeDocker } from '../helpers/docker';
import { failureOf } from '../helpers/errors';
import { ended } from '../helpers/exec';
import { folderWith, temporaryFolder } from '../helpers/folder';
import { nodeHome, STACK } from '../helpers/live';
import { checkersPlan } from '../helpers/plan';
import { DISK_FULL, HALT } from '../rehearsal/log-lines';
import { died, idle, supervising } from '../rehearsal/supervised';
import { SYMPTOMS } from '../stack/logs/symptoms';

// The wording of failures, which other tests leave open.

const root = temporaryFolder();
const folder = () => folderWith(root);
const failing = () => Promise.resolve(ended({ exitCode: 1, stderr: 'permission denied\n' }));
const proposed = (name: string, height: number) => ({
  ...{ upgrade: { name } as Upgrade, proposalId: '1', height, votingEnd: '' },
});
const key = (name: string, keyring = 'sdk-0.53') =>
  readKeyringKey({ folder: path.join(KEYRINGS, keyring), backend: 'test', name });
const account = (source: object, env: Record<string, string> = {}) =>
  readKeys(checkersPlan({ accounts: { alice: source } }), root, env, () => {});
const claim = (place: string) => EvidenceFolder.claim(place, 'rehearsal-00000000', 'rehearsal');

/** The failure of a supervised stack that reports a fact. */
async function supervised(
  fact: Parameters<ReturnType<typeof supervising>['see']>[0],
  log: readonly string[] = [],
) {
  const { stack, failures, see } = supervising();
  stack.lines.set('node-carol', log);
  stack.output = async () => [...log];
  await see(fact);
  throw failures[0];
}

it.each<[what: string, fails: () => unknown]>([
  ['a container that died of a full disk', () => supervised(died(), ['starting', DISK_FULL])],
  ['a container that was killed', () => supervised(died('val-alice', '137'))],
  ['a chain that stalls', () => supervised(idle(10_000), ['the last line'])],
  ['a halt before the rehearsal was ready', () => supervised(idle(10_000), HALT)],
  [
    'an impossible height',
    () => supervised({ type: 'height-leapt', service: 'a', from: 7, to: 5e6, afterMs: 1_000 }),
  ],
  [
    'work that the next upgrade overtook',
    () => {
      const live = { watch: { height: 129 } } as unknown as LiveStack;
      return beforeNext(live, proposed('v2', 100), proposed('v3', 130), async () => {});
    },
  ],
  [
    'homes of another run',
    () => {
      const place = folder();
      mkdirSync(path.join(place, 'cosmovisor'));
      symlinkSync('upgrades/v2', path.join(place, 'cosmovisor/current'));
      const homes = new Map([['a', nodeHome('a', place)]]);
      return requireCurrent({ ...STACK, homes, cosmovisorNodes: ['a'] }, GENESIS);
    },
  ],
  [
    'findings of the preflight',
    async () => {
      const traffic = [{ name: 'fund', stage: 'start', mount: 'none.sh', command: ['x'] }];
      const missing = await missingMounts(checkersPlan({ traffic }), '/plans');
      refuse([...roomFor(1e8, 4, '/tmp'), ...longVote(172_800_000), ...missing]);
    },
  ],
  [
    'an engine that is too old',
    () =>
      requireEngine(
        fakeDocker({ engine: { version: async () => ({ engine: '24', api: '1.43' }) } }),
      ),
  ],
  ['no engine', () => requireEngine(fakeDocker({ engine: { version: failing } } as never))],
  ['a key that is not in its keyring', () => key('alise')],
  ['a key of a Ledger', () => key('stick', 'migrated')],
  ['a variable without its mnemonic', () => account({ 'mnemonic-env': 'ALICE' })],
  ['a mnemonic with a mistake', () => account({ 'mnemonic-env': 'ALICE' }, { ALICE: 'zoo' })],
  [
    'files of others in the evidence folder',
    () => {
      const place = folder();
      for (const name of ['plan.yml', 'junit.xml']) writeFileSync(path.join(place, name), '');
      return claim(place);
    },
  ],
  [
    'a file of others that came during the run',
    async () => {
      const place = folder();
      const evidence = await claim(place);
      await evidence.begin();
      writeFileSync(path.join(place, 'plan.yml'), '');
      announce(place, 'plan.yml');
    },
  ],
  ['no working folder', () => Workspace.open(fakeDocker(), 'rehearsal-00000000', '/no/where')],
  [
    'a run that cannot be removed',
    () => {
      const containers = { list: async () => ['c1'], remove: async () => {} };
      return removeRun(fakeDocker({ containers }), 'rehearsal-00000000', ['containers']);
    },
  ],
  ['a home without a genesis', () => requireHome(nodeHome('val-alice', folder()))],
  [
    'a container in the network of the machine',
    () => requireSeparable({ services: { a: { network_mode: 'host' } } }),
  ],
  [
    'a node that is to be let out',
    () => {
      const { stack, ...plan } = checkersPlan();
      requireLet({ ...plan, stack: { ...stack, internet: ['a'] } }, { services: { a: {} } }, ['a']);
    },
  ],
  [
    'networks that cannot be sealed',
    () => {
      const networks = { internalBridges: async () => ['br-0'] };
      return sealNetworks(fakeDocker({ networks, containers: { run: failing } }), 'x');
    },
  ],
  [
    'a signer of others',
    () => {
      const text = '[[validator]]\naddr = "tcp://203.0.113.7:26659"\n';
      const own = { hosts: new Set<string>(), addresses: new Map<string, string>() };
      refuse(signerFindings(signerAddresses([{ file: 'stack/kms/tmkms.toml', text }], own)));
    },
  ],
])('%s', async (_, fails) => {
  const text = explained(await failureOf((async () => fails())()));
  const shown = text
    .replace(KEYRINGS, '/keyrings')
    .replaceAll(root, '')
    .replace(/new-\w{6}/, 'folder');
  expect(shown).toMatchSnapshot();
});

it('causes in logs', () => {
  const found = SYMPTOMS.flatMap(([line]) => diagnose([line]) ?? []);
  const texts = found.map(({ code, cause, hint }) => `${code}: ${cause}. ${hint}`);
  expect([...new Set(texts)].join('\n')).toMatchSnapshot();
});

it('the notice of a second start', async () => {
  const notices: string[] = [];
  const live = { startAgain: async () => {} };
  const { covers } = secondStart(live, (message) => void notices.push(message));
  const locked = 'panic: failed to initialize database: resource temporarily unavailable';
  await covers(died(), async () => [locked]);
  expect(notices.join('\n')).toMatchSnapshot();
});

it('the arithmetic of a height', () => {
  const request = {
    ...{ height: 100, blocks: { fast: 100, slow: 200 }, voting: { ms: 6_000 } },
    ...{ trafficMs: 0, proposesNext: false, previous: { height: 500, trafficMs: 0 } },
  };
  expect(explainHeight(request, earliestHeight(request))).toMatchSnapshot();
});
