import { placeOf } from '../repository/tree';
import { accountsOf, variablesOf } from './draft-accounts';
import { releasesOf } from './draft-releases';
import { stackOf } from './draft-stack';
import { upgradesOf } from './draft-upgrades';
import type { StackFacts } from './facts';
import { named } from './files';
import { foundNote, type Note, type Part } from './part';
import { bondDenom, type ReleaseNames, releaseNames } from './release-names';

/** A plan as plain data, with comments on its parts. */
export interface Draft {
  readonly data: Readonly<Record<string, unknown>>;
  readonly notes: readonly Note[];
  /** Comment lines after the plan. */
  readonly trailer: readonly string[];
  /** Names of the environment variables with the plan's secrets. */
  readonly variables: readonly string[];
}

/** Drafts the plan of a stack, with paths relative to `folder`. */
export function draftPlan(facts: StackFacts, folder: string): Draft {
  const names = releaseNames(facts);
  const accounts = accountsOf(facts, folder);
  const sections: readonly (readonly [string, Part])[] = [
    ['chain', chainOf(facts, folder)],
    ['releases', releasesOf(facts, folder, names)],
    ['stack', stackOf(facts, folder)],
    ['accounts', accounts],
    ['upgrades', upgradesOf(facts, names.next)],
    ['pace', paceOf(facts)],
  ];
  return {
    data: Object.fromEntries(sections.map(([name, { data }]) => [name, data])),
    notes: sections.flatMap(([name, { notes }]) =>
      notes.map((note) => ({ ...note, path: [name, ...note.path] })),
    ),
    trailer: examples(facts, names),
    variables: Object.values(accounts.data).flatMap(variablesOf),
  };
}

function chainOf({ binary, chain, isWithoutHomes, code }: StackFacts, folder: string): Part {
  const notes: Note[] = [{ path: [], text: 'The chain of this stack.' }];
  const data: Record<string, unknown> = { binary: binary?.value ?? null };
  notes.push(
    binary === undefined
      ? { path: ['binary'], text: 'file name of the binary in the images', mark: 'fill in' }
      : foundNote(['binary'], binary, folder),
  );
  const from = chain && `from ${named(chain.file, folder)}`;
  if (chain?.id !== undefined) {
    data.id = chain.id;
    notes.push({ path: ['id'], text: String(from) });
  } else if (isWithoutHomes) {
    const id = code?.values.id;
    data.id = id?.value ?? 'rehearsal-1';
    const text = `any name, for the new genesis${id === undefined ? '' : `; this one from ${placeOf(id)}`}`;
    notes.push({ path: ['id'], text, mark: 'check' });
  }
  if (chain?.denom !== undefined) {
    data.denom = chain.denom;
    notes.push({ path: ['denom'], text: `${from}: the bond denomination` });
  } else if (isWithoutHomes) {
    const denom = code?.values.denom;
    data.denom = bondDenom({ chain, code });
    const text = `bond denomination of the new genesis${denom === undefined ? '' : `, from ${placeOf(denom)}`}`;
    notes.push({ path: ['denom'], text, mark: 'check' });
  }
  return { data, notes };
}

function paceOf({ chain }: StackFacts): Part {
  const period = chain?.votingPeriodMs;
  const own =
    period === undefined
      ? ''
      : ` The voting period of the genesis is ${period / 1000}s; to keep it on Tendermint 0.34, use \`voting-period: as-is\` with \`chain-time: fast\`.`;
  return {
    data: { 'block-time': '150ms', 'voting-period': '6s' },
    notes: [
      {
        path: [],
        text: `For the copy only. \`pace: as-is\` keeps the settings of the stack.${own}`,
      },
    ],
  };
}

/** Commented-out examples of traffic and queries. */
function examples({ binary }: StackFacts, { current, next }: ReleaseNames): string[] {
  const key = (name: string) => (/^[\w-]+$/.test(name) ? name : JSON.stringify(name));
  return [
    'Further proof of an upgrade: uncomment and complete.',
    '',
    'traffic: # transactions and programs before, between and after the upgrades',
    '  - name: a payment',
    '    stage: start # start, before:<upgrade>, after:<upgrade> or end',
    `    command: [tx, bank, send, ...] # arguments of ${binary?.value ?? "the chain's binary"}`,
    '',
    'queries: # expected answers at each release',
    '  - name: the new module',
    '    command: [query, ...]',
    `    client: ${next} # release whose binary runs the query`,
    '    expect:',
    `      ${key(current)}: { fails: unknown query path }`,
    `      ${key(next)}: { contains: ... }`,
  ];
}
