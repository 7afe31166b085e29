import { provideQuickImages } from './quick-chain';
import {
  BUILD_LIMIT_MS,
  leftInEngine,
  type Rehearsal,
  rehearse,
  removeTemporaryFolders,
  temporaryFolder,
} from './rehearsals';
import { makeSharedStack } from './shared-mount';

describe('homes of `testnet init-files` in one mount, one read-only, one half and of another user', () => {
  let rehearsal: Rehearsal;

  beforeAll(async () => {
    provideQuickImages();
    rehearsal = rehearse(temporaryFolder(), makeSharedStack(temporaryFolder()));
    await rehearsal.ended;
  }, BUILD_LIMIT_MS);

  afterAll(removeTemporaryFolders);

  it('pass the upgrade, on every node', () => {
    const { failure, result, upgrades, chain } = rehearsal.report;
    expect(failure).toBeNull();
    expect(result).toBe('passed');
    expect(chain?.id).toBe('shared-1');
    const [upgrade] = upgrades;
    expect(upgrade?.nodes.map(({ service }) => service).sort()).toEqual([
      ...['node0', 'node1', 'public'],
    ]);
  });

  it('are writable in the copy, which the log says', () => {
    expect(rehearsal.output).toMatch(/\/data of node1 is read-only in the compose files/);
  });

  it('leave nothing in the engine', () => {
    expect(leftInEngine()).toEqual([]);
  });
});
