// Tables of tried chains.
import { table } from '../docs/markdown.mjs';

/**
 * A tried chain.
 *
 * @typedef {object} Tried
 * @property {string} chain the folder's name
 * @property {number} seconds of `init` and `validate` together
 * @property {string} [failure] first line of a failed `init`
 * @property {ReturnType<typeof import('./draft.mjs').draftOf>} [draft]
 * @property {readonly { at: string, code: string }[]} [mistakes] those that `validate` finds beyond the marks
 * @property {import('./judge.mjs').Verdict[]} [verdicts] none without facts
 */

const TITLES = [
  'chain',
  'compose files',
  'nodes',
  'binary, id, denom',
  'releases',
  'upgrade',
  'accounts',
  'right / wrong, marked / wrong, unmarked',
  'asked',
  'only secrets and releases',
  'seconds',
];

/** @param {readonly Tried[]} tried */
export function chainsTable(tried) {
  return table(TITLES, tried.map(rowOf));
}

/** @param {readonly Tried[]} tried */
export function wrongTable(tried) {
  const rows = tried.flatMap(({ chain, verdicts = [], mistakes = [] }) => [
    ...verdicts
      .filter(({ is }) => is === 'wrong' || is === 'marked')
      .map(({ at, drafted, expected, is }) => [
        chain,
        at,
        drafted,
        expected.join(' or ') || 'none',
        is === 'marked' ? 'yes' : '**no**',
      ]),
    ...mistakes.map(({ at, code }) => [chain, at, '', code, 'refused by `validate`']),
  ]);
  return rows.length === 0 ? '' : table(['chain', 'value', 'drafted', 'right', 'marked'], rows);
}

/**
 * Whether a draft leads to a rehearsal with nothing but secrets and the choice of releases. A value with a mark
 * needs no edit if it is right.
 *
 * @param {Tried} tried
 */
export function asksOnlyForSecretsAndReleases({ draft, mistakes = [], verdicts = [] }) {
  if (draft === undefined || mistakes.length > 0 || lacksHomes(draft)) return false;
  return (
    verdicts.every(({ at, is }) => is === 'right' || (is !== 'wrong' && isRef(at))) &&
    draft.marks.every(({ at, kind }) => kind === 'CHECK' || isRef(at))
  );
}

/**
 * Whether mounts are missing, and neither new homes nor commands of the plan replace them.
 *
 * @param {NonNullable<Tried['draft']>} draft
 */
function lacksHomes({ plan, missing }) {
  const { fresh, prepare } = plan.stack ?? {};
  return missing > 0 && fresh === undefined && prepare === undefined;
}

/** @param {string} at */
function isRef(at) {
  return /^releases\[\d+\]\.build\.ref$/.test(at);
}

/** @param {Tried} tried */
function rowOf(tried) {
  const { chain, seconds, failure, draft, verdicts } = tried;
  const time = seconds.toFixed(1);
  if (draft === undefined) {
    return [chain, failure ?? '', ...Array(TITLES.length - 4).fill(''), '**no**', time];
  }
  const { plan, nodes } = draft;
  const judged = verdicts === undefined ? 'not judged' : countsOf(verdicts);
  const needs = asksOnlyForSecretsAndReleases(tried) ? 'yes' : '**no**';
  return [
    chain,
    (plan.stack?.compose ?? []).join(', '),
    nodes.join(', '),
    [plan.chain?.binary, plan.chain?.id, plan.chain?.denom].map(shown).join(', '),
    (plan.releases ?? []).map(releaseOf).join(' → '),
    (plan.upgrades ?? []).map((/** @type {any} */ { name }) => shown(name)).join(', '),
    Object.entries(plan.accounts ?? {})
      .map(([name, source]) => `${name} (${Object.keys(source ?? {}).join(', ')})`)
      .join(', '),
    judged,
    askedOf(draft),
    verdicts === undefined ? judged : needs,
    time,
  ];
}

/** @param {readonly import('./judge.mjs').Verdict[]} verdicts */
function countsOf(verdicts) {
  const all = /** @type {const} */ (['right', 'marked', 'wrong']);
  return all.map((is) => verdicts.filter((each) => each.is === is).length).join(' / ');
}

/** @param {NonNullable<Tried['draft']>} draft */
function askedOf({ marks, variables, missing }) {
  const empty = marks.filter(({ kind }) => kind === 'FILL IN').map(({ at }) => at);
  const guessed = marks.length - empty.length;
  return [
    ...empty,
    ...variables,
    ...(guessed > 0 ? [`${guessed} to check`] : []),
    ...(missing > 0 ? [`missing mounts: ${missing}`] : []),
  ].join(', ');
}

/** @param {any} release */
function releaseOf({ image, build }) {
  if (build === undefined || build === null) return shown(image);
  return 'ref' in build ? shown(build.ref) : 'work tree';
}

/** @param {unknown} value */
function shown(value) {
  return value === undefined || value === null ? '?' : String(value);
}
