import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { marked, type Token, type Tokens } from 'marked';
import { messagesOf, normal } from '../helpers/messages';

const root = path.resolve(__dirname, '../..');
const page = readFileSync(path.join(root, 'docs/troubleshooting.md'), 'utf8');

/** The page's own program; and what a check came to, which is no message by itself but told in docs/report.md. */
const NOT_HERE = /^src\/(page\/|report\/(checks|junit|binaries)\.ts$)/;

const sources = new Map(
  readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => [`src/${file}`, readFileSync(path.join(root, 'src', file), 'utf8')] as const)
    .filter(([file]) => !NOT_HERE.test(file)),
);
const { messages, passedOn } = messagesOf(sources);

/** Messages that the page leaves out, and why. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  'Waited … for …; last seen: …': 'each wait has a line of its own',
};

/** What is told in words that are made elsewhere, and what these are. */
const MADE_ELSEWHERE: Readonly<Record<string, string>> = {
  'src/images/keep.ts: message': 'what findByKey warns of',
  'src/images/store/layers.ts: problem': 'a message of blobs.ts',
  'src/plan/source.ts: message': 'a mistake that badAliases found',
  'src/preflight/finding.ts: first.message': 'a finding of the preflight',
  'src/rehearsal/narrate.ts: event.message': 'a notice of the timeline',
  'src/report/verdict.ts: message': 'the message of the error that ended the run',
  'src/stack/live.ts: messageOf(error)': 'an error of a process',
  'src/step.ts: messageOf(error)':
    'the state that is not believed, or settings that cannot be read',
  'src/step.ts: plain(message)': 'what combining warns of',
  'src/system/journal.ts: message(text)': 'what the journal is given',
};

/** The messages on the page: headings that are nothing but code, and the first cells of tables. */
function documented(): string[] {
  const only = (tokens: readonly Token[]): string[] => {
    const [token, ...others] = tokens;
    return token?.type === 'codespan' && others.length === 0
      ? [(token as Tokens.Codespan).text]
      : [];
  };
  return marked.lexer(page).flatMap((token) => {
    if (token.type === 'heading') return only((token as Tokens.Heading).tokens);
    if (token.type !== 'table') return [];
    return (token as Tokens.Table).rows.flatMap(([first]) => only(first?.tokens ?? []));
  });
}

const told = documented().map((text) => normal(text.replace(/<[^>]*>/g, '…')));

it('every message on the page is one of the sources', () => {
  const known = new Set(messages.map(({ text }) => text));
  expect(told.length).toBeGreaterThan(100);
  expect(told.filter((text) => !known.has(text))).toEqual([]);
});

it('every message of the sources is on the page', () => {
  const missing = messages.filter(({ text }) => !told.includes(text) && !(text in LEFT_OUT));
  expect([...new Set(missing.map(({ text, place }) => `${place}: ${text}`))]).toEqual([]);
});

it('every message is there once', () => {
  expect(told.filter((text, index) => told.indexOf(text) !== index)).toEqual([]);
});

it('what is told in words of elsewhere is known', () => {
  expect([...passedOn].sort()).toEqual(Object.keys(MADE_ELSEWHERE).sort());
});

it('what is left out is still there to be left out', () => {
  const known = messages.map(({ text }) => text);
  expect(Object.keys(LEFT_OUT).filter((text) => !known.includes(text))).toEqual([]);
});
