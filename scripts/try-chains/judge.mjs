// Compares a drafted plan with the known facts of its chain.
import path from 'node:path';

/**
 * Known facts of a chain, read from its code by hand.
 *
 * @typedef {object} Facts
 * @property {string} repository owner and name
 * @property {string} commit for which the facts hold
 * @property {string} binary
 * @property {string} package main package, from the repository's root
 * @property {boolean} [cgo] whether the binary needs cgo; absent if it builds either way
 * @property {readonly string[]} dockerfiles those that build the binary from a git ref
 * @property {readonly string[]} [images] references without tags that a registry has
 * @property {readonly string[]} denom denominations that fit a new genesis
 * @property {readonly Stack[]} stacks stacks to rehearse on; none if the repository has no compose file of nodes
 * @property {readonly Upgrade[]} upgrades
 *
 * @typedef {object} Stack
 * @property {readonly string[]} compose
 * @property {readonly string[]} nodes
 * @property {readonly string[]} validators
 * @property {readonly string[]} id none if each start of the stack makes another
 * @property {readonly string[]} denom
 * @property {readonly string[]} [accounts] folders and files with keys that have stake
 *
 * @typedef {object} Upgrade
 * @property {string} name
 * @property {readonly string[]} base refs that lack the name
 * @property {readonly string[]} next refs that have it; HEAD is the work tree
 */

/**
 * A draft: the plan's data, the services recognised by `init`, and the paths of its marks.
 *
 * @typedef {object} Draft
 * @property {any} plan
 * @property {readonly string[]} nodes
 * @property {readonly string[]} validators
 * @property {readonly Mark[]} marks
 *
 * @typedef {object} Mark
 * @property {string} at path in the plan
 * @property {'FILL IN' | 'CHECK'} kind
 */

/**
 * @typedef {object} Verdict
 * @property {string} at path in the plan
 * @property {string} drafted empty if missing
 * @property {readonly string[]} expected
 * @property {'right' | 'missing' | 'marked' | 'wrong'} is `marked` is wrong, with a mark
 */

/**
 * Judges each value of a draft that the facts know.
 *
 * @param {Draft} draft
 * @param {Facts} facts
 * @param {(file: string) => boolean} exists whether the repository has a file, by its path from the root
 * @returns {Verdict[]}
 */
export function judge(draft, facts, exists) {
  const { plan, marks } = draft;
  const stack = stackOf(facts, plan.stack?.compose ?? [], exists);
  const isFresh = plan.stack?.fresh !== undefined || stack === undefined;
  const checks = [
    value('chain.binary', plan.chain?.binary, [facts.binary]),
    ...(isFresh ? [] : optional('chain.id', plan.chain?.id, stack.id)),
    ...optional('chain.denom', plan.chain?.denom, isFresh ? facts.denom : stack.denom),
    ...(stack === undefined ? [] : ofStack(draft, stack)),
    ...ofUpgrades(plan, facts),
    ...(plan.releases ?? []).flatMap((/** @type {any} */ release, /** @type {number} */ index) =>
      ofBuild(`releases[${index}]`, release, plan, facts, exists),
    ),
    ...ofAccounts(plan.accounts ?? {}, stack?.accounts ?? []),
  ];
  return checks.map(({ at, drafted, expected, accepts }) => ({
    at,
    drafted,
    expected,
    is: drafted === '' ? 'missing' : accepts ? 'right' : isMarked(at, marks) ? 'marked' : 'wrong',
  }));
}

/**
 * Whether a value has a mark, or a part of the plan around it below its section. The services follow from the
 * compose files.
 *
 * @param {string} at
 * @param {readonly Mark[]} marks
 */
function isMarked(at, marks) {
  const place = at.replace(/ \(.*/, '.compose');
  const isAround = (/** @type {Mark} */ mark) =>
    /[.[]/.test(mark.at) && (place.startsWith(`${mark.at}.`) || place.startsWith(`${mark.at}[`));
  return marks.some((mark) => place === mark.at || isAround(mark));
}

/**
 * The stack of these compose files, otherwise the first; none if `init` wrote the file itself.
 *
 * @param {Facts} facts
 * @param {readonly string[]} compose
 * @param {(file: string) => boolean} exists
 */
function stackOf({ stacks }, compose, exists) {
  if (compose.length > 0 && !compose.map(normal).some(exists)) return undefined;
  return stacks.find((stack) => areSame(stack.compose, compose.map(normal))) ?? stacks[0];
}

/**
 * @param {string} at
 * @param {unknown} drafted
 * @param {readonly string[]} expected
 */
function value(at, drafted, expected) {
  const text = drafted === undefined || drafted === null ? '' : String(drafted);
  return { at, drafted: text, expected, accepts: expected.includes(text) };
}

/**
 * The same for a key that a plan may leave out.
 *
 * @param {string} at
 * @param {unknown} drafted
 * @param {readonly string[]} expected
 */
function optional(at, drafted, expected) {
  return drafted === undefined ? [] : [value(at, drafted, expected)];
}

/**
 * @param {string} at
 * @param {readonly string[]} drafted
 * @param {readonly string[]} expected
 */
function set(at, drafted, expected) {
  const accepts = areSame(drafted, expected);
  return { at, drafted: drafted.join(', '), expected: [expected.join(', ')], accepts };
}

/**
 * @param {Draft} draft
 * @param {Stack} stack
 */
function ofStack({ plan, nodes, validators }, stack) {
  return [
    set('stack.compose', (plan.stack?.compose ?? []).map(normal), stack.compose),
    set('stack (nodes)', nodes, stack.nodes),
    ...ofValidators(validators, stack, plan.stack?.fresh !== undefined),
    value('stack.rpc', plan.stack?.rpc, stack.nodes),
  ];
}

/**
 * Nodes that validate: with new homes any of them may. Homes that are not there yet do not tell, and `init` then names none.
 *
 * @param {readonly string[]} validators
 * @param {Stack} stack
 * @param {boolean} isFresh
 */
function ofValidators(validators, stack, isFresh) {
  if (validators.length === 0) return [];
  const verdict = set('stack (validators)', validators, stack.validators);
  const isOfNodes = validators.every((name) => stack.nodes.includes(name));
  return [{ ...verdict, accepts: isFresh ? isOfNodes : verdict.accepts }];
}

/**
 * Name and refs of the last upgrade; the refs have to fit the name.
 *
 * @param {any} plan
 * @param {Facts} facts
 */
function ofUpgrades(plan, { upgrades }) {
  const last = (plan.upgrades?.length ?? 1) - 1;
  const name = plan.upgrades?.[last]?.name;
  const fitting = upgrades.filter((upgrade) => upgrade.name === name);
  const accepted = fitting.length > 0 ? fitting : upgrades;
  const releases = plan.releases ?? [];
  const next = releases.length - 1;
  return [
    value(
      `upgrades[${last}].name`,
      name,
      upgrades.map((upgrade) => upgrade.name),
    ),
    ...refOf(
      releases[0],
      'releases[0]',
      accepted.flatMap(({ base }) => base),
    ),
    ...(next > 0
      ? refOf(
          releases[next],
          `releases[${next}]`,
          accepted.flatMap((upgrade) => upgrade.next),
        )
      : []),
  ];
}

/**
 * The ref of a release that is built; a build without one takes the work tree.
 *
 * @param {any} release
 * @param {string} at
 * @param {readonly string[]} expected
 */
function refOf(release, at, expected) {
  const { build } = release ?? {};
  if (build === undefined || build === null) return [];
  return [value(`${at}.build.ref`, 'ref' in build ? build.ref : 'HEAD', expected)];
}

/**
 * The image of a release, or the Dockerfile or main package of its build.
 *
 * @param {string} at
 * @param {any} release
 * @param {any} plan
 * @param {Facts} facts
 * @param {(file: string) => boolean} exists
 */
function ofBuild(at, release, plan, facts, exists) {
  const { image, build } = release ?? {};
  if (build === undefined || build === null) {
    const images = facts.images ?? [];
    const known = images.some((name) => image === name || image?.startsWith(`${name}:`));
    return [{ at: `${at}.image`, drafted: image ?? '', expected: images, accepts: known }];
  }
  const context = normal(build.context ?? '.');
  const dockerfile = normal(path.posix.join(context, build.dockerfile ?? 'Dockerfile'));
  if (build.go === undefined && exists(dockerfile)) {
    return [value(`${at}.build.dockerfile`, dockerfile, facts.dockerfiles)];
  }
  if (build.go === undefined && build.dockerfile !== undefined) {
    return [value(`${at}.build.dockerfile`, normal(build.dockerfile), facts.dockerfiles)];
  }
  const go = build.go ?? {};
  const main = path.posix.join(
    context,
    go.module ?? '.',
    go.package ?? `cmd/${plan.chain?.binary}`,
  );
  const cgo = facts.cgo === undefined ? [] : [String(facts.cgo)];
  return [
    value(`${at}.build.go.package`, normal(main), [facts.package]),
    // Without the key, the build looks into the modules itself.
    ...(cgo.length === 0 ? [] : optional(`${at}.build.go.cgo`, go.cgo, cgo)),
  ];
}

/**
 * Accounts with keys in files; a key in a variable, or of each run, is the user's or the run's.
 *
 * @param {Record<string, any>} accounts
 * @param {readonly string[]} places
 */
function ofAccounts(accounts, places) {
  return Object.entries(accounts).flatMap(([name, source]) => {
    const place = source?.['mnemonic-file'] ?? source?.keyring?.folder;
    if (place === undefined) return [];
    const drafted = normal(String(place));
    const accepts = places.some((each) => drafted === each || drafted.startsWith(`${each}/`));
    return [{ at: `accounts.${name}`, drafted, expected: places, accepts }];
  });
}

/** @param {string} file */
function normal(file) {
  return path.posix.normalize(file).replace(/\/$/, '');
}

/**
 * @param {readonly string[]} left
 * @param {readonly string[]} right
 */
function areSame(left, right) {
  return left.length === right.length && left.every((each) => right.includes(each));
}
