import path from 'node:path';
import type { PlanPath } from '../../plan/problems';
import { listed } from '../../plan/words';
import type { Found, StackFacts } from './facts';
import { named } from './files';
import type { FoundKey } from './keys';

/** What is said of a place of a drafted plan, beside what the schema says of it. */
export interface Note {
  readonly path: PlanPath;
  readonly text: string;
  /** `fill in` is what only a person knows, and left empty; `check` was guessed. */
  readonly mark?: 'fill in' | 'check';
}

/** A plan as plain data, with what is to be said of its parts. */
export interface Draft {
  readonly data: Readonly<Record<string, unknown>>;
  readonly notes: readonly Note[];
  /** Lines that are written behind it as comments. */
  readonly trailer: readonly string[];
  /** Names of the environment variables with secrets that it takes. */
  readonly variables: readonly string[];
}

interface Part {
  readonly data: unknown;
  readonly notes: readonly Note[];
}

const NEXT = 'next';
const BALANCE = 1_000_000_000;
const STAKE = 50_000_000;

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

function foundNote(path: PlanPath, { from, isGuess }: Found, folder: string): Note {
  const text = `from ${shown(from, folder)}`;
  return isGuess ? { path, text: `guessed ${text}`, mark: 'check' } : { path, text };
}

function shown(from: string, folder: string): string {
  return path.isAbsolute(from) ? named(from, folder) : from;
}

function releasesOf(facts: StackFacts, folder: string, current: string): Part {
  const { nodes, image, build } = facts;
  const others = nodes.filter((node) => node.image === image).map(({ service }) => service);
  const isCosmovisor = runsCosmovisor(facts);
  const nowBuild =
    build === undefined ? {} : { build: { ...composeBuild(facts, folder), ref: null } };
  const now = { name: current, image: isCosmovisor ? null : (image ?? null), ...nowBuild };
  const next = {
    name: NEXT,
    image: isCosmovisor ? null : nextImage(image),
    build: nextBuild(facts, folder),
  };
  const notes: Note[] = [
    {
      path: [],
      text: 'In the order of the upgrades. Without `build` an image has to be here or in a registry.',
    },
    { path: [0], text: 'What runs now.' },
    { path: [0, 'name'], text: 'any name' },
    isCosmovisor || image === undefined
      ? {
          path: [0, 'image'],
          text: 'the image of this release, with the plain binary in it',
          mark: 'fill in',
        }
      : currentImageNote(facts, folder, others[0] ?? ''),
    ...(build === undefined
      ? []
      : [
          { path: [0, 'build'], text: `As the compose files build ${others[0]}.` },
          {
            path: [0, 'build', 'ref'],
            text: 'the git tag of what runs now',
            mark: 'fill in' as const,
          },
        ]),
    { path: [1], text: 'What the upgrade leads to.' },
    { path: [1, 'name'], text: 'any name' },
    isCosmovisor || image === undefined
      ? {
          path: [1, 'image'],
          text: 'the image of the next release, with the plain binary in it',
          mark: 'fill in',
        }
      : { path: [1, 'image'], text: 'any name: what is built gets it' },
    nextBuildNote(facts, folder),
  ];
  return { data: [now, next], notes };
}

/** Where the image of what runs now is from, and what to do where the engine does not have it. */
function currentImageNote(facts: StackFacts, folder: string, service: string): Note {
  const { image = '', build, source, present } = facts;
  const from = `the image of ${service}`;
  const at: PlanPath = [0, 'image'];
  if (build !== undefined || present.has(image)) return { path: at, text: from };
  const how =
    source === undefined
      ? '{ ref: <git tag> }'
      : `{ context: ${named(source.folder, folder)}, ref: <git tag> }`;
  return {
    path: at,
    text: `${from}, which was not found here: pull it, or add build: ${how}`,
    mark: 'check',
  };
}

/** How the compose files build the nodes, in the words of a plan. */
function composeBuild({ build }: StackFacts, folder: string): Record<string, unknown> {
  const { context = '.', dockerfile = 'Dockerfile', target, args } = build ?? {};
  const set = Object.entries(args ?? {}).filter(([, value]) => value !== null);
  return {
    context: named(context, folder),
    ...(dockerfile !== 'Dockerfile' && { dockerfile }),
    ...(target !== undefined && { target }),
    ...(set.length > 0 && { args: Object.fromEntries(set) }),
  };
}

function nextBuild(facts: StackFacts, folder: string): unknown {
  const { build, source, binary } = facts;
  if (build !== undefined) return composeBuild(facts, folder);
  if (source === undefined) return null;
  const context = named(source.folder, folder);
  if (source.hasDockerfile) return { context };
  const isOther = source.program !== undefined && source.program !== binary?.value;
  return { context, go: isOther ? { package: `./cmd/${source.program}` } : {} };
}

function nextBuildNote({ build, source }: StackFacts, folder: string): Note {
  const at: PlanPath = [1, 'build'];
  if (build !== undefined) {
    return {
      path: at,
      text: 'As the compose files do, from the work tree; with `ref` from a git ref.',
      mark: 'check',
    };
  }
  return source === undefined
    ? {
        path: at,
        text: 'how the next release is built, such as { context: .. }; nothing where its image is there',
        mark: 'fill in',
      }
    : {
        path: at,
        text: `From the work tree, which has ${named(source.goMod, folder)}; with \`ref\` from a git ref.`,
        mark: 'check',
      };
}

/** `gaia:next` of `registry:5000/gaia:v1`. */
function nextImage(image: string | undefined): string | null {
  return image === undefined ? null : `${repositoryOf(image)}:${NEXT}`;
}

function repositoryOf(image: string): string {
  return image.replace(/@.*$/, '').replace(/:[^/:]*$/, '');
}

/** The tag of what runs, where it says something. */
function currentName(image: string | undefined): string {
  const tag = /:([^/:@]+)(?:@|$)/.exec(image ?? '')?.[1];
  return tag === undefined || ['latest', NEXT].includes(tag) ? 'current' : tag;
}

function runsCosmovisor({ nodes, image }: StackFacts): boolean {
  return nodes.some((node) => node.image === image && node.isCosmovisor);
}

function cosmovisorOf(facts: StackFacts): [string, Part][] {
  if (!runsCosmovisor(facts)) return [];
  const note: Note = {
    path: ['image'],
    text: "from the compose files; it needs every upgrade's binary. Without this section one is made",
    mark: 'check',
  };
  return [['cosmovisor', { data: { image: facts.image }, notes: [note] }]];
}

function stackOf(facts: StackFacts, folder: string): Part {
  const { compose, nodes, signers, rpc, image, isWithoutHomes } = facts;
  const otherFiles = compose.others.map((file) => path.basename(file));
  const notes: Note[] = [
    { path: [], text: 'Nothing of it is changed: a rehearsal works on a copy.' },
    {
      path: ['compose'],
      text:
        otherFiles.length === 0
          ? 'All that were found.'
          : `Left out: ${listed(otherFiles)}. Add those that you start it with.`,
    },
    rpc === undefined
      ? { path: ['rpc'], text: 'the service of a node, best a public one', mark: 'fill in' }
      : { path: ['rpc'], text: whyRpc(facts, rpc.service, rpc.published) },
  ];
  const data: Record<string, unknown> = {
    compose: compose.files.map((file) => named(file, folder)),
    rpc: rpc?.service ?? null,
  };
  const nodeNames = nodes.map(({ service }) => service);
  if (nodes.some((node) => node.image !== image)) {
    data.cosmovisor = nodeNames;
    notes.push({ path: ['cosmovisor'], text: 'They have several images, so they are listed.' });
  }
  if (isWithoutHomes) {
    data.fresh = { validators: freshValidators(facts) };
    notes.push({
      path: ['fresh'],
      text: 'The folders of the homes are empty. Who validates was told by names.',
      mark: 'check',
    });
  }
  for (const { service, image: signer = '', isBuilt, validators } of signers) {
    const signs = `${service} signs for ${listed(validators)}`;
    notes.push(
      isBuilt || facts.present.has(signer)
        ? { path: [], text: `${signs}.` }
        : {
            path: [],
            text: `${signs}; its image ${signer} was not found here: pull it, or build it with stack.images.`,
            mark: 'check',
          },
    );
  }
  return { data, notes };
}

function whyRpc({ validators }: StackFacts, service: string, published: string | undefined) {
  const publishes =
    published === undefined ? 'no node publishes its RPC' : `publishes its RPC as ${published}`;
  return `${publishes}; ${validators.includes(service) ? 'a validator, as the others' : 'no validator'}`;
}

function freshValidators({ validators, signers, chain }: StackFacts): object[] {
  return validators.map((service) => {
    const signer = signers.find((each) => each.validators.includes(service));
    return {
      service,
      operator: operatorOf(service),
      stake: `${STAKE}${chain?.denom ?? 'stake'}`,
      ...(signer !== undefined && { signer: signer.service }),
    };
  });
}

/** `alice` of `val-alice`. */
function operatorOf(service: string): string {
  return service.replace(/^val(?:idator)?[-_]?/i, '') || service;
}

function accountsOf(
  facts: StackFacts,
  folder: string,
): { data: Record<string, object>; notes: Note[] } {
  const all: Note = {
    path: [],
    text: 'The first one proposes, all vote yes: leave those that have stake. No key is copied from where it is.',
  };
  if (facts.isWithoutHomes) {
    const fresh = { fresh: `${BALANCE}${facts.chain?.denom ?? 'stake'}` };
    const names = facts.validators.map(operatorOf);
    return {
      data: Object.fromEntries(names.map((name) => [name, fresh])),
      notes: [
        { path: [], text: 'The first one proposes, all vote yes. Their keys are made anew.' },
      ],
    };
  }
  if (facts.keys.length === 0) {
    return {
      data: { validator: { 'mnemonic-env': 'VALIDATOR_MNEMONIC' } },
      notes: [
        all,
        {
          path: ['validator'],
          text: 'No keyring was found. Name the accounts that validators vote with.',
          mark: 'check',
        },
      ],
    };
  }
  const data: Record<string, object> = {};
  const notes: Note[] = [all];
  for (const key of facts.keys) {
    const name = accountName(key, data);
    data[name] = sourceOf(key, name, folder);
    const place = key.kind === 'keyring' ? key.folder : key.file;
    notes.push({ path: [name], text: `Found in ${named(place, folder)}.` });
  }
  return { data, notes };
}

/** The key's own name; with its folder's where another has it already. */
function accountName(key: FoundKey, taken: Readonly<Record<string, unknown>>): string {
  if (!(key.name in taken)) return key.name;
  const folder = key.kind === 'keyring' ? key.folder : path.dirname(key.file);
  const longer = `${path.basename(folder)}-${key.name}`;
  let name = longer;
  for (let count = 2; name in taken; count++) name = `${longer}-${count}`;
  return name;
}

function sourceOf(key: FoundKey, account: string, folder: string): object {
  if (key.kind === 'mnemonic') return { 'mnemonic-file': named(key.file, folder) };
  const { name, backend, passphraseFile } = key;
  const passphrase =
    passphraseFile === undefined
      ? { 'passphrase-env': variable(account, 'PASSPHRASE') }
      : { 'passphrase-file': named(passphraseFile, folder) };
  return {
    keyring: {
      folder: named(key.folder, folder),
      backend,
      ...(name !== account && { key: name }),
      ...(backend === 'file' && passphrase),
    },
  };
}

function variable(account: string, what: string): string {
  const name = account.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
  return `${/^\d/.test(name) ? '_' : ''}${name}_${what}`;
}

function variablesOf(source: unknown): string[] {
  const { keyring, ...own } = source as Record<string, Record<string, string> | string>;
  const entries = { ...own, ...(typeof keyring === 'object' && keyring) };
  return Object.entries(entries).flatMap(([key, value]) =>
    key.endsWith('-env') && typeof value === 'string' ? [value] : [],
  );
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
