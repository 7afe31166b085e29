import { inOrderOfInputs, targetsOf, withImage } from '../../src/images/target';
import { targetFrom, targetOf } from '../helpers/targets';

const chained = targetOf('new', {
  quicker: { name: 'dependencies', target: 'old', dockerfile: '/chained' },
});

describe('targets in order', () => {
  it.each([
    [
      'come after those that they take in',
      [targetFrom('c', 'b', 'a'), targetFrom('b', 'a'), targetOf('a')],
      ['a', 'b', 'c'],
    ],
    [
      'stay in their order otherwise',
      [targetOf('b'), targetOf('a'), targetFrom('c', 'b')],
      ['b', 'a', 'c'],
    ],
    ['come after a quicker way to them', [chained, targetOf('old')], ['old', 'new']],
    ['may take in what is not among them', [targetFrom('a', 'gone')], ['a']],
  ])('%s', (_, targets, names) => {
    expect([...inOrderOfInputs(targets).keys()]).toEqual(names);
  });

  it('are the targets by their names', () => {
    const target = targetOf('a');
    expect(inOrderOfInputs([target]).get('a')).toBe(target);
  });
});

it('takes in targets, and images that are no targets', () => {
  const inputs = { one: { target: 'a' }, two: { image: 'given:v1' }, three: { target: 'b' } };
  expect(targetsOf(targetOf('release-0', { inputs }))).toEqual(['a', 'b']);
  expect(targetsOf(chained)).toEqual([]);
});

it('puts an image that is pulled in the place of a target', () => {
  const graph = inOrderOfInputs([
    targetOf('v1'),
    targetOf('image', {
      inputs: { 'chain:v1': { target: 'v1' }, 'chain:v2': { target: 'v2' }, a: { image: 'a:1' } },
    }),
  ]);
  const pulled = withImage(graph, 'v1', 'chain:v1');
  expect([...pulled.keys()]).toEqual(['image']);
  expect(pulled.get('image')?.inputs).toEqual({
    'chain:v1': { image: 'chain:v1' },
    'chain:v2': { target: 'v2' },
    a: { image: 'a:1' },
  });
  expect([...graph.keys()]).toEqual(['v1', 'image']);
});
