// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are sources to be read
import { messagesOf } from './messages';

/** The texts that one file tells, and what it hands on. */
function toldBy(source: string) {
  const { messages, passedOn } = messagesOf(new Map([['a.ts', source]]));
  return { texts: messages.map(({ text }) => text), passedOn };
}

it.each<[string, string, string[]]>([
  ['an error', 'throw new RehearsalError(`No ${x} in ${y}`)', ['No … in …']],
  [
    'an error of a class below it',
    'class AError extends BError { constructor(a) { super(`Bad ${a}`); } } class BError extends RehearsalError {}',
    ['Bad …'],
  ],
  ['a warning', "journal.warning('Left out')", ['Left out']],
  ['what is waited for', 'waitUntil(`block ${n}`, probe)', ['Waited … for block …; last seen: …']],
  ['a finding', 'const f = { message: `Too ${x}`, hint: `y` };', ['Too …']],
  [
    'either of two texts',
    "const what = a ? 'Nothing' : `No ${x}`; throw new RehearsalError(`${what}; tried ${y}`);",
    ['Nothing; tried …', 'No …; tried …'],
  ],
  [
    'what a function returns',
    'function words() { return `Full: ${x}`; } const w = words(); journal.warning(w);',
    ['Full: …'],
  ],
  [
    'the first of lines',
    "throw new RehearsalError([`${n} mistakes:`, ...lines].join('\\n'))",
    ['… mistakes: …'],
  ],
])('%s is told', (_, source, texts) => {
  expect(toldBy(source)).toEqual({ texts, passedOn: [] });
});

it('a function that hands its parameter on is followed to its callers, with what it adds', () => {
  const { texts, passedOn } = toldBy(`
    function stalled(message) { throw new RehearsalError(\`\${message}; nodes: \${all}\`); }
    const rethrow = (message) => () => stalled(message);
    stalled('No block');
    rethrow(\`Lost \${x}\`);
  `);
  expect(texts).toEqual(['No block; nodes: …', 'Lost …; nodes: …']);
  expect(passedOn).toEqual([]);
});

it('a function of the same name in another file is not followed', () => {
  const { messages } = messagesOf(
    new Map([
      ['a.ts', "function note(m) { journal.notice(m); } note('Told');"],
      ['b.ts', "function note(m) {} note('Kept to itself');"],
    ]),
  );
  expect(messages).toEqual([{ text: 'Told', place: 'a.ts:1' }]);
});

it('a word by itself is a value where there are others around it', () => {
  const { texts } = toldBy(
    "function read(name) { throw new RehearsalError(`${name} is missing`); } read('index.json');",
  );
  expect(texts).toEqual(['… is missing']);
});

it('what is made elsewhere is named', () => {
  expect(toldBy('throw new RehearsalError(error.message)')).toEqual({
    texts: [],
    passedOn: ['a.ts: error.message'],
  });
});

it('what others write is not taken for a message', () => {
  expect(
    toldBy("const options = { message: 5, cause: error }; throw new Error('a fault')"),
  ).toEqual({
    texts: [],
    passedOn: [],
  });
});
