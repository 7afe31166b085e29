import { variablesOf, withVariables } from '../../../src/stack/compose/variables';
import { imageOf } from '../../helpers/images';

it('takes the variables of a container from its compose files and its image', () => {
  const image = imageOf('sha256:1', { environment: { A: 'image', B: 'image' } });
  expect(variablesOf({ environment: { B: '$$HOME', C: null } }, image)).toEqual({
    ...{ A: 'image', B: '$HOME' },
  });
});

describe('the variables of a text', () => {
  it.each<[string, string | undefined]>([
    ['/data/node$ID/demod', '/data/node3/demod'],
    [`/data/node\${ID}`, '/data/node3'],
    [`\${ID:-7}\${NONE:-7}\${EMPTY-7}`, '377'],
    [`\${ID:+set}\${NONE:+set}`, 'set'],
    ['plain', 'plain'],
    ['$NONE', undefined],
    [`\${toString}`, undefined],
  ])('%s becomes %s', (text, expected) => {
    expect(withVariables(text, { ID: '3', EMPTY: '' })).toBe(expected);
  });
});
