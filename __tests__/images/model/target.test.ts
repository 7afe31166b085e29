import { inOrderOfInputs, targetsOf, withImage } from '../../../src/images/model/target';
import { targetFrom, targetOf } from '../../helpers/targets';

const chained = targetOf('new', {
  incrementalBase: { name: 'dependencies', target: 'old', dockerfile: '/chained' },
});

describe('sorted targets', () => {
  it.each([
    [
      'come after their inputs',
      [targetFrom('c', 'b', 'a'), targetFrom('b', 'a'), targetOf('a')],
      ['a', 'b', 'c'],
    ],
    [
      'otherwise stay in their order',
      [targetOf('b'), targetOf('a'), targetFrom('c', 'b')],
      ['b', 'a', 'c'],
    ],
    ['come after their incremental base', [chained, targetOf('old')], ['old', 'new']],
    ['may have inputs outside of the list', [targetFrom('a', 'gone')], ['a']],
  ])('%s', (_, targets, names) => {
    expect([...inOrderOfInputs(targets).keys()]).toEqual(names);
  });

  it('are a map by name', () => {
    const target = targetOf('a');
    expect(inOrderOfInputs([target]).get('a')).toBe(target);
  });
});

it('lists the targets among the inputs, without images', () => {
  const inputs = { one: { target: 'a' }, two: { image: 'given:v1' }, three: { target: 'b' } };
  expect(targetsOf(targetOf('release-0', { inputs }))).toEqual(['a', 'b']);
  expect(targetsOf(chained)).toEqual([]);
});

it('replaces a target with its pulled image', () => {
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
