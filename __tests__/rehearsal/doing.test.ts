import { nodesBelow, seenOf } from '../../src/rehearsal/doing';
import { FakeStack } from './supervised';

it('the observed state of a wait has the activities of two nodes that are behind, then all states', () => {
  const stack = new FakeStack();
  stack.lines.set('a', ['8:28PM INF replaying block height=7']).set('b', ['...']);
  stack.lines.set('c', ['8:28PM INF waiting for a signer']).set('d', ['8:28PM INF starting']);
  expect(seenOf(stack, ['a', 'b', 'c', 'd'])).toBe(
    `a: replaying block; c: waiting for a signer; ${stack.watch.describe()}`,
  );
  expect(seenOf(stack, [])).toBe(stack.watch.describe());
});

it('nodes behind are first those without an answer, then those below the height', () => {
  const heights = new Map([
    ['a', 7],
    ['b', 6],
    ['d', 5],
  ]);
  const state = (service: string) => {
    const height = heights.get(service);
    return height === undefined ? { unreachable: 'no' } : { height, version: '' };
  };
  expect(nodesBelow({ state }, ['a', 'b', 'c', 'd'], 7)).toEqual(['c', 'b', 'd']);
});
