import { findListing } from '../../../src/report/model/answers';

describe('findListing', () => {
  it('finds an array of flat objects at any path', () => {
    expect(findListing('{"a":[1],"b":{"c":[{"x":"1","y":null},{"x":"2","z":true}]}}')).toEqual({
      path: 'b.c',
      columns: ['x', 'y', 'z'],
      rows: [
        ['1', null, undefined],
        ['2', undefined, true],
      ],
    });
  });

  it('finds an array that is the whole answer, with any keys', () => {
    expect(findListing('[{"__proto__":1,"constructor":2}]')).toEqual({
      path: '',
      columns: ['__proto__', 'constructor'],
      rows: [[1, 2]],
    });
  });

  it.each([
    ['an answer that is not JSON', 'Error: unknown query path'],
    ['an empty answer', ''],
    ['a scalar', '"x"'],
    ['empty arrays', '{"winners":[]}'],
    ['empty objects', '[{}]'],
    ['arrays of scalars', '{"a":["x","y"]}'],
    ['nested objects', '[{"a":{"b":1}}]'],
    ['mixed arrays', '[{"a":1},2]'],
    ['a deeply nested value', `${'['.repeat(5000)}{"a":1}${']'.repeat(5000)}`],
  ])('finds none in %s', (_, answer) => {
    expect(findListing(answer)).toBeNull();
  });
});
