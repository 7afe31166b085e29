import { placeOf } from '../repository/tree';
import { listed } from '../text/words';
import type { CodeFacts } from './code';
import type { StackFacts } from './facts';
import type { Note, Part } from './part';

/** Drafts the upgrade between the two releases, with its name from the code. */
export function upgradesOf({ code }: StackFacts, next: string): Part {
  const name = code?.choice.name;
  // A generated build gives the release's own name as the version.
  const version = name === undefined && (code?.names.byVersion.length ?? 0) > 0 ? next : undefined;
  const notes: Note[] = [
    { path: [], text: 'In order. The vote on each upgrade straddles the previous upgrade.' },
    ...(code === undefined ? [] : handlerNotes(code)),
    { path: [0, 'name'], ...nameWords(code, version) },
    { path: [0, 'to'], text: 'name of the next release' },
  ];
  return { data: [{ name: name?.value ?? version ?? null, to: next }], notes };
}

function nameWords(code: CodeFacts | undefined, version: string | undefined): Omit<Note, 'path'> {
  const name = code?.choice.name;
  if (name !== undefined) return { text: `from ${placeOf(name)}, ${why(code)}`, mark: 'check' };
  if (version !== undefined) {
    const { byVersion = [], versionVariables = [] } = code?.names ?? {};
    const value =
      versionVariables.length === 0
        ? `the version that the binary of ${version} reports`
        : `the value of ${listed(versionVariables)} in the build of ${version}`;
    const passes = byVersion.length === 1 ? 'passes' : 'pass';
    return {
      text: `${value}, which ${listed(byVersion)} ${passes} to SetUpgradeHandler; builds by a Makefile may leave out its v`,
      mark: 'check',
    };
  }
  return { text: 'name passed to SetUpgradeHandler in the next release', mark: 'fill in' };
}

function why(code: CodeFacts | undefined): string {
  const { base, next, others = [], why: reason } = code?.choice ?? {};
  const more =
    others.length === 0
      ? ''
      : `; ${listed(others.map(({ value }) => value))} ${others.length === 1 ? 'is' : 'are'} new, too`;
  if (reason === 'new') return `which ${base?.tag} does not have${more}`;
  if (reason === 'released') return `which ${next?.tag} has and ${base?.tag} does not${more}`;
  const known =
    base === undefined
      ? 'as the repository has no release tag to compare with'
      : code?.isBaseRead
        ? `${base.tag} has it, too`
        : `git does not have all files of ${base.tag} to compare with`;
  return `the newest name; ${known}`;
}

/** Notes on code that registers no upgrade, or whose names are not found. */
function handlerNotes({ names, choice }: CodeFacts): Note[] {
  const where = choice.next === undefined ? 'the work tree' : choice.next.tag;
  if (names.calls.length === 0) {
    return [
      {
        path: [],
        text: `The code of ${where} calls SetUpgradeHandler nowhere: an upgrade to it halts the chain for good.`,
        mark: 'check',
      },
    ];
  }
  const unknown = names.unknown.filter((each) => !names.byVersion.includes(each));
  if (unknown.length === 0) return [];
  return [
    {
      path: [],
      text: `The name passed to SetUpgradeHandler in ${listed(unknown)} is not found by reading the code.`,
      mark: 'check',
    },
  ];
}
