import { Secrets } from '../../src/secrets/secrets';

const WORDS = `${'abandon '.repeat(11)}about`;
const PASSWORD = 'päss"w/ö rd\\+ <&>1';
const PEM =
  '-----BEGIN EC PRIVATE KEY-----\nMHcCAQEEIGlYqJ6\nAwEHoUQDQgAE0Yq9\n-----END EC PRIVATE KEY-----\n';

const knowing = (...values: readonly string[]) => {
  const secrets = new Secrets();
  for (const value of values) secrets.add(value);
  return secrets;
};

const utf8 = (text: string) => Buffer.from(text, 'utf8');
const hexOf = (text: string) => [...utf8(text)].map((byte) => byte.toString(16).padStart(2, '0'));
const goEscaped = (text: string) =>
  JSON.stringify(text).replace(/[<>&]/g, (c) => `\\u00${c.charCodeAt(0).toString(16)}`);
const allEscaped = (text: string) =>
  text
    .split('')
    .map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
const everyOther = (text: string, between: string) => text.replace(/(...)(?=.)/gs, `$1${between}`);

const FORMS: readonly (readonly [what: string, write: (secret: string) => string])[] = [
  ['unchanged', (secret) => secret],
  ['in JSON', (secret) => JSON.stringify(secret)],
  ['in JSON of Go', goEscaped],
  ['in JSON with slashes escaped', (secret) => JSON.stringify(secret).replaceAll('/', '\\/')],
  ['in JSON, fully escaped', allEscaped],
  [
    'in JSON, fully escaped in capitals',
    (secret) => allEscaped(secret).replace(/[a-f]/g, (c) => c.toUpperCase()),
  ],
  ['in JSON in JSON', (secret) => JSON.stringify(JSON.stringify({ secret }))],
  ['in JSON in JSON in JSON', (secret) => JSON.stringify(JSON.stringify(JSON.stringify(secret)))],
  [
    'in bytes of C',
    (secret) => [...utf8(secret)].map((b) => `\\x${b.toString(16).padStart(2, '0')}`).join(''),
  ],
  [
    'in octal bytes',
    (secret) =>
      [...utf8(secret)]
        .map((b) => (b < 128 ? String.fromCharCode(b) : `\\${b.toString(8)}`))
        .map((c) => (/^["\\]$/.test(c) ? `\\${c}` : c))
        .join(''),
  ],
  ['in base64', (secret) => utf8(secret).toString('base64')],
  ['in base64 of UTF-16', (secret) => Buffer.from(secret, 'utf16le').toString('base64')],
  ['in hexadecimal of UTF-16', (secret) => Buffer.from(secret, 'utf16le').toString('hex')],
  ['in base64 for URLs', (secret) => utf8(secret).toString('base64url')],
  ['in base64, after one other character', (secret) => utf8(`:${secret}`).toString('base64')],
  ['in base64, between others', (secret) => utf8(`u:${secret}@h`).toString('base64')],
  ['in base64, between more others', (secret) => utf8(`us:${secret}@host`).toString('base64')],
  [
    'in base64, broken into lines',
    (secret) =>
      utf8(secret)
        .toString('base64')
        .replace(/(.{10})/g, '$1\n'),
  ],
  ['in base64 of a JSON', (secret) => utf8(JSON.stringify({ a: secret })).toString('base64')],
  ['in hexadecimal of base64', (secret) => utf8(utf8(secret).toString('base64')).toString('hex')],
  ['in base64 of hexadecimal', (secret) => utf8(utf8(secret).toString('hex')).toString('base64')],
  ['in base64 of base64', (secret) => utf8(utf8(secret).toString('base64')).toString('base64')],
  ['in base64 in a URL', (secret) => encodeURIComponent(utf8(secret).toString('base64'))],
  [
    'in base64 in JSON with breaks',
    (secret) =>
      JSON.stringify(
        utf8(secret)
          .toString('base64')
          .replace(/(.{9})/g, '$1\n'),
      ),
  ],
  ['in hexadecimal', (secret) => utf8(secret).toString('hex')],
  ['in hexadecimal in capitals', (secret) => utf8(secret).toString('hex').toUpperCase()],
  ['in hexadecimal with colons', (secret) => hexOf(secret).join(':')],
  ['in hexadecimal as a list', (secret) => `[0x${hexOf(secret).join(', 0x')}]`],
  ['as bytes printed by Go', (secret) => `[${[...utf8(secret)].join(' ')}]`],
  ['as bytes in JSON', (secret) => JSON.stringify([...utf8(secret)])],
  ['as bytes in JSON over lines', (secret) => JSON.stringify([...utf8(secret)], null, 2)],
  ['in a URL', encodeURIComponent],
  [
    'in a URL in lower case',
    (secret) => encodeURIComponent(secret).replace(/%../g, (c) => c.toLowerCase()),
  ],
  [
    'in a URL, fully encoded',
    (secret) => [...utf8(secret)].map((b) => `%${b.toString(16).padStart(2, '0')}`).join(''),
  ],
  ['in a URL twice', (secret) => encodeURIComponent(encodeURIComponent(secret))],
  ['in a form', (secret) => new URLSearchParams({ a: secret }).toString()],
  ['in a URL in JSON', (secret) => JSON.stringify(`https://h/?q=${encodeURIComponent(secret)}`)],
  [
    'in HTML',
    (secret) =>
      secret
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&#34;'),
  ],
  ['broken by line feeds', (secret) => everyOther(secret, '\n')],
  ['broken by Windows line ends', (secret) => everyOther(secret, '\r\n  ')],
  ['broken by line breaks in JSON', (secret) => JSON.stringify(everyOther(secret, '\n'))],
  ['in one word per line', (secret) => secret.replaceAll(' ', '\n')],
  ['broken by colours', (secret) => everyOther(secret, '\u001b[0m\u001b[1;31m')],
  ['broken by colours in JSON', (secret) => JSON.stringify(everyOther(secret, '\u001b[31m'))],
  ['broken by invisible characters', (secret) => everyOther(secret, '\u200b')],
  [
    'broken by the prefixes of a log',
    (secret) => everyOther(secret, '\n2026-11-20T20:28:14.318123456Z '),
  ],
  [
    'broken by the prefixes of a log of several services',
    (secret) => everyOther(secret, '\nval-alice-1  | 2026-11-20T20:28:14.318Z '),
  ],
  ['broken by the prefix of untrusted lines', (secret) => everyOther(secret, '\n  │ ')],
];

describe.each([
  ['a mnemonic', WORDS],
  ['a password with all kinds of characters', PASSWORD],
  ['a multiline key', PEM],
  ['a token', 'f3Kx-9_zQ1.plmA7~'],
  ['a passphrase beyond the basic plane', 'clé 🗝️ de la maison'],
])('%s', (_, secret) => {
  it.each(FORMS)('is hidden %s', (_how, write) => {
    const written = write(secret);
    const shown = knowing(secret).redact(`before ${written} after`);
    expect(shown).toMatch(/^before\b.*\*\*\*/s);
    expect(shown).toMatch(/ after$/);
    // Text around it in the same encoding stays, including bits at the ends of base64.
    expect(shown.replaceAll('***', '').length).toBeLessThanOrEqual('before  after'.length + 26);
  });
});

it('hides each line of a multiline secret, except single words', () => {
  const secrets = knowing(`user\n${'s3cret-of-line-2'}\nx\n`);
  expect(secrets.redact('user says s3cret-of-line-2 x')).toBe('user says *** x');
});

describe('a secret split between log lines', () => {
  const secrets = knowing(WORDS);
  const stamp = '2026-11-20T20:28:14.318123456Z';

  it.each([...Array(80).keys()].map((at) => at + 8))(
    'after %i characters is hidden on both sides',
    (at) => {
      const [first, second] = [WORDS.slice(0, at), WORDS.slice(at)];
      const one = secrets.redact(`${stamp} key: ${first}`);
      const other = secrets.redact(`${stamp} ${second} :end`);
      const shown = `${one}${other}`.match(/aban|about/g) ?? [];
      expect(shown.length).toBeLessThanOrEqual(1); // parts below eight characters are not detected
      expect(one).toContain(`${stamp} key: `);
      expect(other).toContain(':end');
    },
  );

  it('does not hide complete JSON strings with the same beginning', () => {
    const report = { service: 'abandonabandon', other: WORDS.slice(20, 40) };
    expect(JSON.parse(secrets.json(report))).toEqual(report);
  });

  it('is hidden in a line with only a part of it', () => {
    const whole = Buffer.from(WORDS).toString('base64');
    expect(secrets.redact(`val-1  | ${stamp} ${whole.slice(20, 60)}`)).toBe(
      `val-1  | ${stamp} ***`,
    );
  });
});

describe('keys of JSON', () => {
  const secrets = knowing('hunter2hunter2', 'report', 'password');

  it('contain no secrets', () => {
    const value = { list: [{ 'a hunter2hunter2': 1, hunter2hunter2: 'x' }] };
    expect(JSON.parse(secrets.json(value))).toEqual({ list: [{ 'a ***': 1, '***': 'x' }] });
  });

  it('keep their number', () => {
    const value = { hunter2hunter2: 1, 'hunter2 hunter2': 2 };
    expect(JSON.parse(secrets.json(value))).toEqual({ '***': 1, '*** (2)': 2 });
  });

  it('stay if they are words of the rehearsal itself', () => {
    expect(JSON.parse(secrets.json({ report: 'report', password: 1 }))).toEqual({
      report: '***',
      password: 1,
    });
  });
});

describe('a text without secrets', () => {
  const secrets = knowing(WORDS, PASSWORD, PEM, 'f3Kx-9_zQ1.plmA7~');

  it.each([
    '2026-11-20T20:28:14Z INF committed state app_hash=8A1D... height=100 module=state',
    'abandon the chain about now',
    '{"a":"\\u0041\\n","b":"100%","c":"1+1"}',
    'sha256:6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b',
    '\u001b[31mred\u001b[0m',
    '\\',
    '%',
    '\\u00',
    '\\uD800 \\U7FFFFFFF &#x110000; &#9999999;',
  ])('stays unchanged: %j', (text) => {
    expect(secrets.redact(text)).toBe(text);
  });
});

it('reads a text with many nested encodings to the end', () => {
  const hostile = '\\\\%25&amp;+'.repeat(20_000);
  expect(knowing(WORDS).redact(hostile)).toBe(hostile);
});

it('reads unterminated escapes in linear time', () => {
  const secrets = knowing(WORDS, PASSWORD);
  const units = [
    '\\u{',
    '\\u{41',
    '\\u{}',
    '\\u{4141414',
    '\\U{&#',
    '&#x',
    '%',
    '\u001b[',
    '\u001b]0;',
  ];
  const before = performance.now();
  for (const unit of units) secrets.redact(unit.repeat((1 << 18) / unit.length));
  expect(performance.now() - before).toBeLessThan(15_000);
});

it('reads an escape in braces up to its own end', () => {
  const secrets = knowing(PASSWORD);
  const braced = PASSWORD.split('')
    .map((c) => `\\u{${c.charCodeAt(0).toString(16)}}`)
    .join('');
  expect(secrets.redact(`a \\u{ b ${braced} c \\u{`)).toBe('a \\u{ b *** c \\u{');
});

describe('a mnemonic', () => {
  const MNEMONIC = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
  const words = MNEMONIC.split(' ');
  const secrets = knowing(MNEMONIC);
  const capital = (word: string) => word.replace(/^./, (first) => first.toUpperCase());

  it.each([
    ['as a list', JSON.stringify(words)],
    ['as a list of Go', `[]string{${words.map((word) => `"${word}"`).join(', ')}}`],
    ['as a list in JSON in JSON', JSON.stringify(JSON.stringify({ words }, null, 8))],
    ['as a list in a URL', encodeURIComponent(JSON.stringify(words))],
    ['with numbers', words.map((word, index) => `${index + 1}. ${word}`).join('  ')],
    ['with dashes', words.join('-')],
    ['in capitals', MNEMONIC.toUpperCase()],
    ['with capitals', words.map(capital).join(' ')],
    ['backwards', [...words].reverse().join(' ')],
    ['in colours', words.map((word) => `\u001b[32m"${word}"\u001b[0m,`).join('')],
    ['in one word per log line', words.map((w) => `\n2026-11-20T20:28:14.318Z "${w}",`).join('')],
    ['in part', words.slice(3, 8).join(',')],
  ])('is hidden %s', (_how, written) => {
    const shown = secrets.redact(`before: ${written} after`);
    expect(shown).toMatch(/^before: .*\*\*\*.* after$/s);
    for (const word of words) expect(shown.toLowerCase()).not.toContain(word);
  });

  it('with non-ASCII letters is hidden as a list, in any Unicode normalization', () => {
    const french =
      'école été zèbre abaisser élève bénéfice cérémonie dédale étoile férié géant hélium';
    for (const written of [french, french.normalize('NFD'), french.toUpperCase()]) {
      const shown = knowing(french).redact(`a: ${written.split(' ').join(', ')}; b`);
      expect(shown).toBe('a: ***; b');
    }
  });

  it('is hidden except for the first word in one word per line', () => {
    const redact = secrets.lines();
    const lines = ['words:', '[', ...words.map((word) => `  "${word}",`), ']', 'thank you', 'year'];
    expect(lines.map((line) => redact(line))).toEqual([
      ...['words:', '[', '  "legal",', ...words.slice(1).map(() => '***'), ']'],
      ...['thank you', 'year'],
    ]);
  });

  it('is hidden in the interleaved lines of several programs', () => {
    const redact = secrets.lines();
    const shown = words.slice(0, 4).flatMap((word) => [redact(word, 'a'), redact('block', 'b')]);
    expect(shown).toEqual([words[0], 'block', '***', 'block', '***', 'block', '***', 'block']);
  });

  it('is hidden in lines of an output in JSON', () => {
    const lines = ['words:', ...words, 'thank you', 'year', 'wave'];
    expect(JSON.parse(secrets.json({ lines }))).toEqual({
      lines: ['words:', ...words.map(() => '***'), 'thank you', 'year', 'wave'],
    });
  });

  it('does not hide a text with scattered words of it', () => {
    const text = 'a useful year: thank the winner, legal worth in a wave of year thank winner';
    expect(secrets.redact(text)).toBe(text);
    expect(knowing('one two three four').redact('one, two, three, four')).toBe(
      'one, two, three, four',
    );
  });
});
