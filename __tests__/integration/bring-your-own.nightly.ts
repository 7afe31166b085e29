import {
  BUILD_LIMIT_MS,
  leftInEngine,
  type Rehearsal,
  removeTemporaryFolders,
  temporaryFolder,
} from './rehearsals';
import { buildUsersImages, rehearseUsersStack, SDK_046, writeUsersPlan } from './users-plan';
import { fingerprint, makeUsersStack, type UsersStack } from './users-stack';

describe("the user's own stack, on SDK 0.45 and then 0.46", () => {
  let stack: UsersStack;
  let before: string;
  let rehearsal: Rehearsal;

  beforeAll(async () => {
    buildUsersImages();
    stack = makeUsersStack(temporaryFolder());
    before = fingerprint(stack);
    rehearsal = rehearseUsersStack(stack, writeUsersPlan(stack, { releases: SDK_046 }));
    await rehearsal.ended;
  }, BUILD_LIMIT_MS);

  afterAll(() => {
    stack.remove();
    removeTemporaryFolders();
  });

  it('passes', () => {
    expect(rehearsal.report.failure).toBeNull();
    expect(rehearsal.report.result).toBe('passed');
  });

  it('votes on four upgrades, each in the gov dialect of the running binary', () => {
    const { upgrades, releases } = rehearsal.report;
    expect(releases.map(({ sdk }) => sdk)).toEqual([
      ...Array(3).fill('0.45.4'),
      ...Array(2).fill('0.46.16'),
    ]);
    expect(upgrades.map(({ proposal }) => proposal?.dialect)).toEqual([
      ...Array(3).fill('gov v1beta1'),
      'gov v1 without titles',
    ]);
    expect(upgrades.map(({ straddledPrevious }) => straddledPrevious)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('swaps every node at every upgrade', () => {
    for (const { nodes } of rehearsal.report.upgrades) expect(nodes).toHaveLength(4);
  });

  it('leaves the stack unchanged, and nothing in the engine', () => {
    expect(fingerprint(stack)).toBe(before);
    expect(leftInEngine()).toEqual([]);
  });
});
