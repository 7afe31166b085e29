import type { Expectation } from '../../src/plan/schema';
import { type Answer, describeExpectation, mismatch } from '../../src/rehearsal/expectation';

const answered = (text: string): Answer => ({ failed: false, text });
const failed = (text: string): Answer => ({ failed: true, text });
const json = (value: unknown) => ({ json: value }) as Expectation;

describe('an answer', () => {
  it.each<[Expectation, Answer]>([
    [{ fails: 'unknown query path' }, failed('Error: unknown query path: unknown request')],
    [{ contains: 'wonCount' }, answered('{"wonCount":1}')],
    [json({ a: 1 }), answered('{"a":1,"b":2}')],
    [json({ a: { b: [1, null] } }), answered('{"a":{"b":[1,null],"c":3}}')],
    [json([{ a: 1 }]), answered('[{"a":1,"b":2}]')],
    [json(null), answered('null')],
    [json('x'), answered('"x"')],
    [json({}), answered('{"a":1}')],
  ])('of %j is met by %j', (expectation, answer) => {
    expect(mismatch(expectation, answer)).toBeUndefined();
  });

  it.each<[Expectation, Answer, string]>([
    [{ fails: 'unknown' }, answered('{}'), 'it answered, but must fail'],
    [{ fails: 'unknown' }, failed('EOF'), 'it failed, but not with "unknown"'],
    [{ contains: 'x' }, failed('x'), 'it failed'],
    [{ contains: 'x' }, answered('y'), 'the answer lacks "x"'],
    [json({ a: 1 }), answered('text'), 'the answer is no JSON'],
    [json({ a: 1 }), answered(''), 'the answer is no JSON'],
    [json({ a: 1 }), answered('{"b":1}'), '.a is missing'],
    [json({ a: 1 }), answered('{"a":"1"}'), '.a is "1", not 1'],
    [json({ a: 1 }), answered('[]'), 'the answer is no object'],
    [json({ a: 1 }), answered('null'), 'the answer is no object'],
    [json({ a: [1] }), answered('{"a":{}}'), '.a is no list'],
    [json({ a: [1, 2] }), answered('{"a":[2,1]}'), '.a[0] is 2, not 1'],
    [json({ a: [1] }), answered('{"a":[1,2]}'), '.a has 2 entries, not 1'],
    [json({ a: [{ b: 1 }] }), answered('{"a":[{}]}'), '.a[0].b is missing'],
    [json({ a: null }), answered('{}'), '.a is missing'],
    [json(JSON.parse('{"__proto__":{}}')), answered('{}'), '.__proto__ is missing'],
    [json([1]), answered('[]'), 'the list has 0 entries, not 1'],
    [json(false), answered('true'), 'the answer is true, not false'],
  ])('of %j is missed by %j: %s', (expectation, answer, problem) => {
    expect(mismatch(expectation, answer)).toBe(problem);
  });

  it('is compared with what traffic wrote', () => {
    const expectation = { 'same-as': 'games.json' };
    expect(mismatch(expectation, answered('{"won":3,"x":1}'), '{"won":3}')).toBeUndefined();
    expect(mismatch(expectation, answered('{"won":2}'), '{"won":3}')).toBe('.won is 2, not 3');
    expect(mismatch(expectation, answered('{}'), '')).toBe('games.json is no JSON');
    expect(mismatch(expectation, answered('{}'))).toBe('games.json is no JSON');
  });

  it.each([
    ['1', '1.0', undefined],
    ['100', '1e2', undefined],
    ['0.1', '0.10', undefined],
    ['9007199254740993', '9007199254740993', undefined],
    ['9007199254740993', '9007199254740993.0', undefined],
    ['9007199254740992', '9007199254740993', 'is 9007199254740993, not 9007199254740992'],
    [
      '18446744073709551615',
      '18446744073709551614',
      'is 18446744073709551614, not 18446744073709551615',
    ],
    ['9007199254740993', '"9007199254740993"', 'is "9007199254740993", not 9007199254740993'],
    [
      '9007199254740993',
      '{"value":"9007199254740993"}',
      'is {"value":"9007199254740993"}, not 9007199254740993',
    ],
    ['{"isLosslessNumber":true}', '9007199254740993', 'is no object'],
    ['1e400', '2e400', 'is 2e400, not 1e400'],
  ])('has the number %s where it has %s: %s', (played, actual, problem) => {
    const found = mismatch({ 'same-as': 'x' }, answered(`{"a":${actual}}`), `{"a":${played}}`);
    expect(found).toBe(problem && `.a ${problem}`);
  });

  it('is read as JSON is where a key is there twice, or is one of the language', () => {
    const expectation = { 'same-as': 'x' };
    expect(mismatch(expectation, answered('{"a":1,"a":2}'), '{"a":2}')).toBeUndefined();
    expect(mismatch(expectation, answered('{"a":2,"a":1}'), '{"a":2}')).toBe('.a is 1, not 2');
    for (const key of ['__proto__', 'constructor', 'toString']) {
      const wrong = mismatch(expectation, answered(`{"${key}":1}`), `{"${key}":2}`);
      expect(wrong).toBe(`.${key} is 1, not 2`);
      expect(mismatch(expectation, answered('{}'), `{"${key}":2}`)).toBe(`.${key} is missing`);
    }
  });

  it('is no JSON where both are nested so deep that nothing could compare them', () => {
    const deep = `${'['.repeat(200_000)}1${']'.repeat(200_000)}`;
    expect(mismatch({ 'same-as': 'games.json' }, answered(deep), deep)).toBe(
      'games.json is no JSON',
    );
    expect(mismatch(json([1]), answered(deep))).toBe('the answer is no JSON');
  });

  it('is told with no more of a value than can be read', () => {
    const problem = mismatch(
      json({ a: 'x'.repeat(9_000) }),
      answered(`{"a":"${'y'.repeat(9_000)}"}`),
    );
    expect(problem).toHaveLength('.a is , not '.length + 2 * 301);
  });
});

it.each<[Expectation, string]>([
  [{ fails: 'unknown' }, 'fails with "unknown"'],
  [{ contains: 'won' }, 'contains "won"'],
  [json({ a: 1 }), 'contains {"a":1}'],
  [{ 'same-as': 'games.json' }, 'same as games.json'],
])('%j is told as: %s', (expectation, words) => {
  expect(describeExpectation(expectation)).toBe(words);
});
