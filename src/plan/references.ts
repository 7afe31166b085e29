import { listed, nearest, quoted, suggestion } from '../text/words';
import {
  type DataQuery,
  EACH,
  isMapping,
  KEYS,
  type Mention,
  mentions,
  parts,
  valueAt,
} from './find';
import { freshFindings } from './fresh-references';
import { largeNumbers } from './large-numbers';
import type { MistakeCode } from './mistakes';
import { type Finding, MOST_SHOWN, pathText } from './problems';
import { releaseMistakes } from './release-checks';
import { PROPOSAL_KEYS } from './upgrade-schema';

type Kind = 'release' | 'account' | 'upgrade';

const REFERENCES: readonly (readonly [Kind, DataQuery])[] = [
  ['release', ['upgrades', EACH, 'from']],
  ['release', ['upgrades', EACH, 'to']],
  ['account', ['upgrades', EACH, 'proposer']],
  ['account', ['upgrades', EACH, 'votes', KEYS]],
  ['account', ['upgrades', EACH, 'schedule', 'account']],
  ['release', ['upgrades', EACH, 'schedule', 'release']],
  ['release', ['upgrades', EACH, 'schedule', EACH, 'release']],
  ['release', ['traffic', EACH, 'release']],
  ['release', ['queries', EACH, 'client']],
  ['release', ['queries', EACH, 'expect', KEYS]],
  ['release', ['stack', 'companions', EACH, KEYS]],
  ['account', ['stack', 'fresh', 'validators', EACH, 'operator']],
];

/** Values that must be unique: `release of this name`, `validator of this service`. */
const UNIQUE: readonly (readonly [string, DataQuery])[] = [
  ['release of this name', ['releases', EACH, 'name']],
  ['upgrade of this name', ['upgrades', EACH, 'name']],
  ['traffic of this name', ['traffic', EACH, 'name']],
  ['query of this name', ['queries', EACH, 'name']],
  ['validator of this service', ['stack', 'fresh', 'validators', EACH, 'service']],
  ['validator of this operator', ['stack', 'fresh', 'validators', EACH, 'operator']],
];

/** Services that a rehearsal needs, or whose access it allows. */
const SERVICES: readonly DataQuery[] = [
  ['stack', 'rpc'],
  ['stack', 'cosmovisor', EACH],
  ['stack', 'fresh', 'validators', EACH, 'service'],
  ['stack', 'fresh', 'validators', EACH, 'signer'],
  ['stack', 'internet', EACH],
  ['stack', 'required', EACH],
  ['stack', 'companions', KEYS],
  ['releases', EACH, 'signers', KEYS],
];

const COINS: readonly DataQuery[] = [
  ['accounts', EACH, 'fresh'],
  ['stack', 'fresh', 'validators', EACH, 'stake'],
];

/**
 * Checks references between parts of a plan. Works on the data as it was read, whatever its shape, so that
 * these mistakes are reported together with those of the shape.
 */
export function crossCheck(data: unknown): Finding[] {
  return [
    ...UNIQUE.flatMap(([what, query]) => repeated(what, mentions(data, query))),
    ...REFERENCES.flatMap(([kind, query]) => unknownNames(data, kind, mentions(data, query))),
    ...unknownNames(data, 'upgrade', upgradesOfStages(data)),
    ...brokenChain(data),
    ...COINS.flatMap((query) => mentions(data, query)).flatMap((mention) =>
      wrongCoins(data, mention),
    ),
    ...repeatedPrices(data),
    ...freshAccounts(data),
    ...freshChainId(data),
    ...freshFindings(data),
    ...noAccounts(data),
    ...leftOut(data),
    ...keptAndFresh(data),
    ...companionReleases(data),
    ...keptPeriod(data),
    ...mentions(data, ['upgrades', EACH, 'name']).flatMap(noFolderName),
    ...scheduled(data),
    ...largeNumbers(data),
    ...releaseMistakes(data),
    ...unusableKeys(data),
  ];
}

/** Allowed plan names, since Cosmovisor keeps the upgrade's binary in a folder of that name. */
export const FOLDER_NAMES = 'allowed is a name without / and \\, other than . and ..';

/** Returns true if an upgrade's name is valid as a folder of Cosmovisor. */
export function isFolderName(name: string): boolean {
  return name !== '.' && name !== '..' && !/[/\\]/.test(name);
}

function noFolderName(mention: Mention): Finding[] {
  if (isFolderName(mention.text)) return [];
  const wrong = `not usable as the name of Cosmovisor's folder; found ${quoted(mention.text)}`;
  return [finding(mention, 'NAME_NOT_A_FOLDER', `${wrong}; ${FOLDER_NAMES}`)];
}

function finding({ path, at }: Mention, code: MistakeCode, message: string): Finding {
  return { path, at, code, message };
}

/** Names of a kind; undefined if some are unreadable, as no name can then be called unknown. */
function namesOf(data: unknown, kind: Kind): string[] | undefined {
  if (kind === 'account') {
    const accounts = valueAt(data, ['accounts']);
    return isMapping(accounts) ? Object.keys(accounts) : undefined;
  }
  const entries = valueAt(data, [kind === 'release' ? 'releases' : 'upgrades']);
  if (!Array.isArray(entries)) return undefined;
  const names = entries.map((entry: unknown) => valueAt(entry, ['name']));
  const legible = names.filter((name) => ['string', 'number'].includes(typeof name)).map(String);
  return legible.length === names.length ? legible : undefined;
}

/** Names of upgrades within stages, as separate texts. */
function upgradesOfStages(data: unknown): Mention[] {
  return mentions(data, ['traffic', EACH, 'stage']).flatMap((mention) => {
    const text = /^(?:before|after):(.+)$/.exec(mention.text)?.[1];
    return text === undefined ? [] : [{ ...mention, text }];
  });
}

function unknownNames(data: unknown, kind: Kind, all: readonly Mention[]): Finding[] {
  const names = namesOf(data, kind);
  if (names === undefined) return [];
  const isKnown = new Set(names);
  const known = names.length === 0 ? `there are no ${kind}s` : `the ${kind}s are ${listed(names)}`;
  return all
    .filter(({ text }) => !isKnown.has(text))
    .map((mention, index) => {
      // Each is compared with every name, and only the first ones are reported.
      const meant = index < MOST_SHOWN ? suggestion(mention.text, names) : '';
      return finding(
        mention,
        'NAME_UNKNOWN',
        `unknown ${kind}; found ${quoted(mention.text)}${meant}; ${known}`,
      );
    });
}

function repeated(what: string, all: readonly Mention[]): Finding[] {
  const firsts = new Map<string, Mention>();
  return all.flatMap((mention) => {
    const first = firsts.get(mention.text);
    if (first === undefined) firsts.set(mention.text, mention);
    if (first === undefined) return [];
    const allowed = `a name is allowed once, and ${pathText(first.path)} has it`;
    return [
      finding(
        mention,
        'NAME_NOT_UNIQUE',
        `second ${what}; found ${quoted(mention.text)}; ${allowed}`,
      ),
    ];
  });
}

/** Mistakes in the order of upgrades: they start from the first release, each from where the previous one ended. */
function brokenChain(data: unknown): Finding[] {
  const releases = namesOf(data, 'release') ?? [];
  const upgrades = valueAt(data, ['upgrades']);
  const count = Array.isArray(upgrades) ? upgrades.length : 0;
  const known = (index: number, end: 'from' | 'to') => {
    const name = valueAt(upgrades, [index, end]);
    return typeof name === 'string' && releases.includes(name) ? name : undefined;
  };
  const findings: Finding[] = [];
  for (let index = 0; index < count; index++) {
    const from = known(index, 'from');
    const to = known(index, 'to');
    const start = index === 0 ? releases[0] : known(index - 1, 'to');
    if (from !== undefined && start !== undefined && from !== start) {
      const why =
        index === 0
          ? `the first upgrade starts at the first release, ${quoted(start)}`
          : `the upgrade before it ends at ${quoted(start)}`;
      const message = `not the running release; found ${quoted(from)}; ${why}`;
      findings.push({
        path: ['upgrades', index, 'from'],
        at: 'value',
        code: 'RELEASE_WRONG',
        message,
      });
    }
    const origin = from ?? start;
    if (to !== undefined && origin === to) {
      const others = listed(releases.filter((name) => name !== origin));
      const message = `the same release as from; found ${quoted(to)}; the others are ${others}`;
      findings.push({
        path: ['upgrades', index, 'to'],
        at: 'value',
        code: 'RELEASE_WRONG',
        message,
      });
    }
  }
  return findings;
}

function wrongCoins(data: unknown, mention: Mention): Finding[] {
  const denom = valueAt(data, ['chain', 'denom']);
  const found = /^\d+([a-zA-Z].*)$/.exec(mention.text)?.[1];
  if (typeof denom !== 'string' || denom === '' || found === undefined || found === denom)
    return [];
  const message = `not the chain's denomination; found ${quoted(mention.text)}; chain.denom is ${quoted(denom)}`;
  return [finding(mention, 'DENOM_DIFFERS', message)];
}

/** Refuses two prices in one denomination, as the SDK does (`DecCoins.Validate`). */
function repeatedPrices(data: unknown): Finding[] {
  return mentions(data, ['chain', 'gas-prices']).flatMap((mention) => {
    const denoms = mention.text.split(',').map((price) => price.replace(/^[\d.]+/, ''));
    const again = denoms.find((denom, index) => denoms.indexOf(denom) < index);
    if (again === undefined) return [];
    const message = `second price in ${quoted(again)}; a denomination is allowed once`;
    return [finding(mention, 'NAME_NOT_UNIQUE', message)];
  });
}

/** Mistakes in fresh accounts: those with `fresh` require a fresh genesis, and only they are known when it is made. */
function freshAccounts(data: unknown): Finding[] {
  const stack = valueAt(data, ['stack']);
  const accounts = valueAt(data, ['accounts']);
  if (!isMapping(stack) || !isMapping(accounts)) return [];
  const names = Object.keys(accounts);
  const fresh = names.filter((name) => valueAt(accounts, [name, 'fresh']) !== undefined);
  if (stack.fresh === undefined) {
    const message =
      'fresh without a fresh genesis; set stack.fresh, or use mnemonic-file, mnemonic-env or keyring for the account';
    return fresh.map((name) => ({
      path: ['accounts', name, 'fresh'],
      at: 'key',
      code: 'ACCOUNT_NOT_IN_GENESIS',
      message,
    }));
  }
  return mentions(stack, ['fresh', 'validators', EACH, 'operator'])
    .filter(({ text }) => names.includes(text) && !fresh.includes(text))
    .map(({ path, text }) => ({
      path: ['stack', ...path],
      at: 'value',
      code: 'ACCOUNT_NOT_IN_GENESIS',
      message: `an account without fresh, so not in the fresh genesis; found ${quoted(text)}; the fresh accounts are ${listed(fresh)}`,
    }));
}

/** Requires a chain id for a fresh genesis. */
function freshChainId(data: unknown): Finding[] {
  const isFresh = valueAt(data, ['stack', 'fresh']) !== undefined;
  const chain = valueAt(data, ['chain']);
  if (!isFresh || !isMapping(chain) || Object.keys(chain).some((key) => nearest(key, ['id']))) {
    return [];
  }
  const message = 'missing in chain; needed is the chain id of the fresh genesis (stack.fresh)';
  return [{ path: ['chain', 'id'], at: 'map', code: 'KEY_MISSING', message }];
}

/** Requires an account to propose and vote. */
function noAccounts(data: unknown): Finding[] {
  const accounts = valueAt(data, ['accounts']);
  if (!isMapping(accounts) || Object.keys(accounts).length > 0) return [];
  const message = 'empty; needed is at least one account, which proposes the upgrades and votes';
  return [{ path: ['accounts'], at: 'value', code: 'VALUE_EMPTY', message }];
}

/** Refuses to leave out a service that another key names. */
function leftOut(data: unknown): Finding[] {
  const named = SERVICES.flatMap((query) => mentions(data, query));
  return mentions(data, ['stack', 'without', EACH]).flatMap((mention) => {
    const other = named.find(({ text }) => text === mention.text);
    if (other === undefined) return [];
    const message = `a service that the plan needs; found ${quoted(mention.text)}; ${pathText(other.path)} names it; allowed are other services`;
    return [finding(mention, 'SERVICE_LEFT_OUT', message)];
  });
}

/** Refuses changes of helpers at releases that no upgrade leads to. */
function companionReleases(data: unknown): Finding[] {
  const known = namesOf(data, 'release') ?? [];
  const targets = mentions(data, ['upgrades', EACH, 'to']).map(({ text }) => text);
  if (targets.length === 0) return [];
  const allowed = `helpers change at an upgrade; the upgrades lead to ${listed(targets)}`;
  return mentions(data, ['stack', 'companions', EACH, KEYS])
    .filter(({ text }) => known.includes(text) && !targets.includes(text))
    .map((mention) =>
      finding(
        mention,
        'RELEASE_WRONG',
        `not the target of an upgrade; found ${quoted(mention.text)}; ${allowed}`,
      ),
    );
}

/** Refuses to keep the state of a fresh stack, which has none. */
function keptAndFresh(data: unknown): Finding[] {
  const keep = valueAt(data, ['stack', 'state']) === 'keep';
  if (!keep || valueAt(data, ['stack', 'fresh']) === undefined) return [];
  const message = 'keep together with stack.fresh; allowed is only one of the two';
  return [{ path: ['stack', 'state'], at: 'value', code: 'STATE_NOT_KEPT', message }];
}

/** Refuses a voting period for a kept state, which already contains one that no genesis can change. */
function keptPeriod(data: unknown): Finding[] {
  const pace = valueAt(data, ['pace']);
  const keep = valueAt(data, ['stack', 'state']) === 'keep';
  if (!keep || pace === 'as-is' || valueAt(data, ['stack', 'fresh']) !== undefined) return [];
  const isAsIs = valueAt(pace, ['voting-period']) === 'as-is';
  if (isAsIs && valueAt(pace, ['chain-time']) !== 'fast') return [];
  const message =
    'keep together with a new voting period, which a kept state cannot get; allowed is pace: as-is, or voting-period: as-is with chain-time: clock';
  return [{ path: ['stack', 'state'], at: 'value', code: 'STATE_NOT_KEPT', message }];
}

/** Refuses keys that an upgrade with a schedule cannot have, two forms of its info, and heights that do not ascend. */
function scheduled(data: unknown): Finding[] {
  const upgrades = valueAt(data, ['upgrades']);
  if (!Array.isArray(upgrades)) return [];
  let highest = 0;
  return upgrades.flatMap((upgrade: unknown, index): Finding[] => {
    if (!isMapping(upgrade)) return [];
    const wrong = (key: string, code: MistakeCode, message: string): Finding => ({
      ...{ path: ['upgrades', index, ...key.split('/')], at: 'key', code, message },
    });
    const height = valueAt(upgrade, ['schedule', 'at-height']);
    const findings: Finding[] = [];
    if (upgrade.schedule !== undefined) {
      const others = height === undefined ? PROPOSAL_KEYS : [...PROPOSAL_KEYS, 'height'];
      for (const key of others.filter((each) => upgrade[each] !== undefined)) {
        const message = `${key} together with schedule; an upgrade with a schedule has no proposal${key === 'height' ? ' and no other height' : ''}`;
        findings.push(wrong(key, 'KEYS_EXCLUSIVE', message));
      }
    }
    if (upgrade.info !== undefined && upgrade['info-file'] !== undefined) {
      const message = 'info-file together with info; allowed is only one of the two';
      findings.push(wrong('info-file', 'KEYS_EXCLUSIVE', message));
    }
    if (typeof height === 'number') {
      if (height <= highest) {
        const message = `not after the upgrade before; found the number ${height}; needed is a height above ${highest}`;
        findings.push(wrong('schedule/at-height', 'VALUE_NOT_ALLOWED', message));
      }
      highest = Math.max(highest, height);
    }
    return findings;
  });
}

/** Refuses keys that every JavaScript object has, as code that copies objects drops them. */
function unusableKeys(data: unknown): Finding[] {
  const message = 'not allowed as a key; allowed is any other name';
  return [...parts(data, [])].flatMap(({ path }) =>
    path.at(-1) === '__proto__' ? [{ path, at: 'key', code: 'KEY_FORBIDDEN', message }] : [],
  );
}
