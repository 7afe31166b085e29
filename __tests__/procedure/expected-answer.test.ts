import type { ExpectedAnswer } from '../../src/plan/schema';
import { type Answer, describeExpected, mismatch } from '../../src/procedure/expected-answer';

const answered = (text: string): Answer => ({ failed: false, text });
const failed = (text: string): Answer => ({ failed: true, text });
const json = (value: unknown) => ({ json: value }) as ExpectedAnswer;

describe('an answer', () => {
  it.each<[ExpectedAnswer, Answer]>([
    [{ fails: 'unknown query path' }, failed('Error: unknown query path: unknown request')],
    [{ contains: 'wonCount' }, answered('{"wonCount":1}')],
    [json({ a: 1 }), answered('{"a":1,"b":2}')],
    [json({ a: { b: [1, null] } }), answered('{"a":{"b":[1,null],"c":3}}')],
    [json([{ a: 1 }]), answered('[{"a":1,"b":2}]')],
    [json(null), answered('null')],
    [json('x'), answered('"x"')],
    [json({}), answered('{"a":1}')],
  ])('of %j matches %j', (expectation, answer) => {
    expect(mismatch(expectation, answer)).toBeUndefined();
  });

  it.each<[ExpectedAnswer, Answer, ...string[]]>([
    [{ fails: 'unknown' }, answered('{}')],
    [{ fails: 'unknown' }, failed('EOF'), '"unknown"'],
    [{ contains: 'x' }, failed('x')],
    [{ contains: 'x' }, answered('y'), '"x"'],
    [json({ a: 1 }), answered('text'), 'JSON'],
    [json({ a: 1 }), answered(''), 'JSON'],
    [json({ a: 1 }), answered('{"b":1}'), '.a '],
    [json({ a: 1 }), answered('{"a":"1"}'), '.a ', '"1"', ' 1'],
    [json({ a: 1 }), answered('[]')],
    [json({ a: 1 }), answered('null')],
    [json({ a: [1] }), answered('{"a":{}}'), '.a '],
    [json({ a: [1, 2] }), answered('{"a":[2,1]}'), '.a[0] ', ' 2', ' 1'],
    [json({ a: [1] }), answered('{"a":[1,2]}'), '.a ', ' 2', ' 1'],
    [json({ a: [{ b: 1 }] }), answered('{"a":[{}]}'), '.a[0].b '],
    [json({ a: null }), answered('{}'), '.a '],
    [json(JSON.parse('{"__proto__":{}}')), answered('{}'), '.__proto__ '],
    [json([1]), answered('[]'), ' 0', ' 1'],
    [json(false), answered('true'), 'true', 'false'],
  ])('of %j does not match %j', (expectation, answer, ...facts) => {
    const problem = mismatch(expectation, answer);
    expect(problem).toBeDefined();
    for (const fact of facts) expect(problem).toContain(fact);
  });

  it('is compared with the file from the traffic', () => {
    const expectation = { 'same-as': 'games.json' };
    expect(mismatch(expectation, answered('{"won":3,"x":1}'), '{"won":3}')).toBeUndefined();
    expect(mismatch(expectation, answered('{"won":2}'), '{"won":3}')).toMatch(/^\.won .*2.*3/);
    expect(mismatch(expectation, answered('{}'), '')).toContain('games.json');
    expect(mismatch(expectation, answered('{}'))).toContain('games.json');
  });

  it.each([
    ['1', '1.0', true],
    ['100', '1e2', true],
    ['0.1', '0.10', true],
    ['9007199254740993', '9007199254740993', true],
    ['9007199254740993', '9007199254740993.0', true],
    ['9007199254740992', '9007199254740993', false],
    ['18446744073709551615', '18446744073709551614', false],
    ['9007199254740993', '"9007199254740993"', false],
    ['9007199254740993', '{"value":"9007199254740993"}', false],
    ['{"isLosslessNumber":true}', '9007199254740993', false],
    ['1e400', '2e400', false],
  ])('with the number %s is compared digit by digit with %s: %s', (played, actual, isSame) => {
    const problem = mismatch({ 'same-as': 'x' }, answered(`{"a":${actual}}`), `{"a":${played}}`);
    expect(problem === undefined).toBe(isSame);
    if (/^[\d.e]+$/.test(played) && problem) {
      for (const value of [played, actual]) expect(problem).toContain(` ${value}`);
    }
  });

  it('is read as JSON with duplicate keys, or with keys such as __proto__', () => {
    const expectation = { 'same-as': 'x' };
    expect(mismatch(expectation, answered('{"a":1,"a":2}'), '{"a":2}')).toBeUndefined();
    expect(mismatch(expectation, answered('{"a":2,"a":1}'), '{"a":2}')).toMatch(/^\.a .*1.*2/);
    for (const key of ['__proto__', 'constructor', 'toString']) {
      for (const answer of [`{"${key}":1}`, '{}']) {
        const problem = mismatch(expectation, answered(answer), `{"${key}":2}`);
        expect(problem).toContain(`.${key} `);
      }
    }
  });

  it('is not JSON if it is nested too deeply to compare', () => {
    const deep = `${'['.repeat(200_000)}1${']'.repeat(200_000)}`;
    expect(mismatch({ 'same-as': 'games.json' }, answered(deep), deep)).toContain('games.json');
    expect(mismatch(json([1]), answered(deep))).toContain('JSON');
  });

  it('has at most 300 characters of each value in its problem', () => {
    const [long, other] = ['x'.repeat(9_000), 'y'.repeat(9_000)];
    const problem = mismatch(json({ a: long }), answered(`{"a":"${other}"}`)) ?? '';
    expect(problem.match(/x+/)?.[0].length).toBeLessThanOrEqual(300);
    expect(problem.match(/y+/)?.[0].length).toBeLessThanOrEqual(300);
  });
});

it.each<[ExpectedAnswer, string]>([
  [{ fails: 'unknown' }, '"unknown"'],
  [{ contains: 'won' }, '"won"'],
  [json({ a: 1 }), '{"a":1}'],
  [{ 'same-as': 'games.json' }, 'games.json'],
])('%j is described with its value', (expectation, value) => {
  expect(describeExpected(expectation)).toContain(value);
});
