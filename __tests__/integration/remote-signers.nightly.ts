import path from 'node:path';
import { failure } from '../helpers/failure';
import {
  BUILD_LIMIT_MS,
  changedPlan,
  leftInEngine,
  type Rehearsal,
  ROOT,
  rehearse,
  removeTemporaryFolders,
  temporaryFolder,
} from './rehearsals';

/** TMKMS, on a chain whose upgrade enables vote extensions, which it has to sign. */

afterAll(removeTemporaryFolders);

const ENABLED = '"vote_extensions_enable_height"';

/** Rehearses the bundled stack with one upgrade, which enables vote extensions. */
async function rehearsed(signers?: object): Promise<Rehearsal> {
  const context = path.join(ROOT, 'examples/checkers/chain');
  const folder = temporaryFolder();
  const plan = changedPlan(folder, (plan) => {
    const [before] = plan.releases as object[];
    const extended = {
      ...{ name: 'v1.1', image: 'rehearsal/checkers-extensions:v1.1', ...(signers && { signers }) },
      build: { context, go: { tags: ['v1_1', 'vote_extensions'] } },
    };
    plan.releases = [before, extended];
    plan.upgrades = plan.upgrades.slice(0, 1);
    plan.traffic = [];
    plan.queries = [
      {
        ...{ name: 'the engine', command: ['query', 'consensus', 'params'] },
        expect: { 'v1.1': { contains: ENABLED } },
      },
    ];
  });
  const rehearsal = rehearse(folder, plan);
  await rehearsal.ended;
  expect(leftInEngine()).toEqual([]);
  return rehearsal;
}

it(
  'a signer that the rehearsal configures signs vote extensions, also after the restart',
  async () => {
    const { report } = await rehearsed();
    expect(report.failure).toBeNull();
    expect(report.queries.some(({ answer }) => answer.includes(ENABLED))).toBe(true);
  },
  BUILD_LIMIT_MS,
);

it(
  'a signer without sign_extensions halts the chain, and is named as the cause',
  async () => {
    const { report } = await rehearsed({
      'kms-alice': { 'tmkms.toml': { 'chain.sign_extensions': false } },
    });
    expect(report.failure).toEqual(failure('SIGNER_LACKS_EXTENSIONS', 'val-alice'));
    expect(report.failure?.hint).toContain('chain.sign_extensions: true');
  },
  BUILD_LIMIT_MS,
);
