import { accountsOf, variablesOf } from './draft-accounts';
import { currentName, releasesOf } from './draft-releases';
import { cosmovisorOf, stackOf } from './draft-stack';
import type { StackFacts } from './facts';
import { named } from './files';
import { foundNote, NEXT, type Note, type Part } from './part';

/** A plan as plain data, with what is to be said of its parts. */
export interface Draft {
  readonly data: Readonly<Record<string, unknown>>;
  readonly notes: readonly Note[];
  /** Lines that are written behind it as comments. */
  readonly trailer: readonly string[];
  /** Names of the environment variables with secrets that it takes. */
  readonly variables: readonly string[];
}

/** Drafts the plan of a stack, for a file in `folder`. */
export function draftPlan(facts: StackFacts, folder: string): Draft {
  const current = currentName(facts.image);
  const accounts = accountsOf(facts, folder);
  const sections: readonly (readonly [string, Part])[] = [
    ['chain', chainOf(facts, folder)],
    ['releases', releasesOf(facts, folder, current)],
    ...cosmovisorOf(facts),
    ['stack', stackOf(facts, folder)],
    ['accounts', accounts],
    ['upgrades', upgrades()],
    ['pace', paceOf(facts)],
  ];
  return {
    data: Object.fromEntries(sections.map(([name, { data }]) => [name, data])),
    notes: sections.flatMap(([name, { notes }]) =>
      notes.map((note) => ({ ...note, path: [name, ...note.path] })),
    ),
    trailer: examples(facts, current),
    variables: Object.values(accounts.data).flatMap(variablesOf),
  };
}

function chainOf({ binary, chain, isWithoutHomes }: StackFacts, folder: string): Part {
  const notes: Note[] = [{ path: [], text: 'The chain as its stack runs it.' }];
  const data: Record<string, unknown> = { binary: binary?.value ?? null };
  notes.push(
    binary === undefined
      ? { path: ['binary'], text: 'the name of the file in the images', mark: 'fill in' }
      : foundNote(['binary'], binary, folder),
  );
  const from = chain && `from ${named(chain.file, folder)}`;
  if (chain?.id !== undefined) {
    data.id = chain.id;
    notes.push({ path: ['id'], text: String(from) });
  } else if (isWithoutHomes) {
    data.id = 'rehearsal-1';
    notes.push({ path: ['id'], text: 'any name: the genesis is made for it', mark: 'check' });
  }
  if (chain?.denom !== undefined) {
    data.denom = chain.denom;
    notes.push({ path: ['denom'], text: `${from}: what is staked` });
  } else if (isWithoutHomes) {
    data.denom = 'stake';
    notes.push({ path: ['denom'], text: 'the bond denomination of a new genesis', mark: 'check' });
  }
  return { data, notes };
}

function upgrades(): Part {
  const notes: Note[] = [
    { path: [], text: 'In order; the vote on each straddles the one before it.' },
    {
      path: [0, 'name'],
      text: 'the name that SetUpgradeHandler has in the next release',
      mark: 'fill in',
    },
    { path: [0, 'to'], text: 'the release above' },
  ];
  return { data: [{ name: null, to: NEXT }], notes };
}

function paceOf({ chain }: StackFacts): Part {
  const period = chain?.votingPeriodMs;
  const own =
    period === undefined
      ? ''
      : ` The genesis has ${period / 1000}s; on Tendermint 0.34 \`voting-period: as-is\` with \`chain-time: fast\` keeps it.`;
  return {
    data: { 'block-time': '150ms', 'voting-period': '6s' },
    notes: [{ path: [], text: `In the copy only; \`pace: as-is\` changes nothing.${own}` }],
  };
}

/** What is worth adding, as it is written. */
function examples({ binary }: StackFacts, current: string): string[] {
  return [
    'What else proves an upgrade, to be filled in and uncommented:',
    '',
    'traffic: # transactions and programs, before, between and after the upgrades',
    '  - name: a payment',
    '    stage: start # start, before:<upgrade>, after:<upgrade> or end',
    `    command: [tx, bank, send, ...] # of ${binary?.value ?? "the chain's binary"}`,
    '',
    'queries: # what the chain must answer at each release',
    '  - name: the new module',
    '    command: [query, ...]',
    `    client: ${NEXT} # whose binary asks`,
    '    expect:',
    `      ${/^[\w-]+$/.test(current) ? current : JSON.stringify(current)}: { fails: unknown query path }`,
    `      ${NEXT}: { contains: ... }`,
  ];
}
