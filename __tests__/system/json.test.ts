import { isModest } from '../../src/system/json';

const LIMITS = { depth: 3, values: 6 };

it.each([
  ['', true],
  ['1', true],
  ['[[[1]]]', true],
  ['[[[[1]]]]', false],
  ['{"a":{"b":{"c":1}}}', true],
  ['{"a":{"b":{"c":[]}}}', false],
  ['[1,2,3,4,5,6]', true],
  ['[1,2,3,4,5,6,7]', false],
  ['[[],[],[]]', true],
  ['[[],[],[],[]]', false],
  ['"[[[[{{{{,,,,,,,,,"', true],
  ['["\\"[[[[[[",1]', true],
  ['["\\\\",[[[[1]]]]]', false],
  ['{"[[[[":1}', true],
  ['"without an end [[[[', true],
  ['"\\', true],
  [']]]][[[[', true],
])('checks the limits of %s', (text, modest) => {
  expect(isModest(text, LIMITS)).toBe(modest);
});

it.each([
  ['opening brackets', '['.repeat(20_000_000)],
  ['commas', ','.repeat(20_000_000)],
  ['escapes', `"${'\\'.repeat(20_000_001)}`],
  ['quotes', '"'.repeat(20_000_000)],
])('checks endless %s quickly', (_, text) => {
  expect(typeof isModest(text, { depth: 64, values: 200_000 })).toBe('boolean');
});
