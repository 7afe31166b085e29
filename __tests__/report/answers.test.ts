import { findListing } from '../../src/report/answers';

describe('findListing', () => {
  it('finds an array of flat objects at any place', () => {
    expect(findListing('{"a":[1],"b":{"c":[{"x":"1","y":null},{"x":"2","z":true}]}}')).toEqual({
      path: 'b.c',
      columns: ['x', 'y', 'z'],
      rows: [
        ['1', null, undefined],
        ['2', undefined, true],
      ],
    });
  });

  it('finds one that is the answer itself, with keys of any name', () => {
    expect(findListing('[{"__proto__":1,"constructor":2}]')).toEqual({
      path: '',
      columns: ['__proto__', 'constructor'],
      rows: [[1, 2]],
    });
  });

  it.each([
    ['no JSON', 'Error: unknown query path'],
    ['an empty answer', ''],
    ['a scalar', '"x"'],
    ['empty arrays', '{"winners":[]}'],
    ['empty objects', '[{}]'],
    ['arrays of scalars', '{"a":["x","y"]}'],
    ['objects that are not flat', '[{"a":{"b":1}}]'],
    ['arrays of mixed things', '[{"a":1},2]'],
    ['something nested too deeply', `${'['.repeat(5000)}{"a":1}${']'.repeat(5000)}`],
  ])('finds none in %s', (_, answer) => {
    expect(findListing(answer)).toBeNull();
  });
});
