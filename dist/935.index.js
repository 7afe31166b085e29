export const id = 935;
export const ids = [935];
export const modules = {

/***/ 32048:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IC: () => (/* binding */ imagesOf),
/* harmony export */   Ik: () => (/* binding */ lastRelease),
/* harmony export */   PB: () => (/* binding */ completePlan),
/* harmony export */   h2: () => (/* binding */ programsOf),
/* harmony export */   l7: () => (/* binding */ releaseOf),
/* harmony export */   mh: () => (/* binding */ withAuthority),
/* harmony export */   yn: () => (/* binding */ firstRelease),
/* harmony export */   z: () => (/* binding */ writtenPlan)
/* harmony export */ });
/** Completes a plan with defaults of its upgrades derived from the rest of it: first release, proposer, votes. */
function completePlan(plan) {
    const accounts = Object.keys(plan.accounts);
    const everyone = Object.fromEntries(accounts.map((name) => [name, 'yes']));
    const upgrades = plan.upgrades.map((upgrade, index) => ({
        ...upgrade,
        from: upgrade.from ?? plan.upgrades[index - 1]?.to ?? plan.releases[0]?.name ?? '',
        proposer: upgrade.proposer ?? accounts[0] ?? '',
        votes: upgrade.votes ?? everyone,
        schedule: scheduleOf(upgrade),
        straddle: upgrade.schedule === undefined && upgrade.straddle,
        info: typeof upgrade.info === 'object' ? JSON.stringify(upgrade.info) : (upgrade.info ?? ''),
    }));
    // A release may be named like a property of every object: `constructor`.
    const queries = plan.queries.map((query) => ({
        ...query,
        expect: Object.assign(Object.create(null), query.expect),
    }));
    return { ...plan, upgrades, queries };
}
function scheduleOf({ schedule }) {
    if (schedule === undefined)
        return { kind: 'proposal' };
    if (Array.isArray(schedule)) {
        const programs = schedule.map(({ 'at-height': _, account: __, ...program }) => program);
        return { kind: 'programs', programs };
    }
    const { 'at-height': height, account, ...program } = schedule;
    if (height !== undefined)
        return { kind: 'height', height };
    return account === undefined
        ? { kind: 'programs', programs: [program] }
        : { kind: 'account', account };
}
/** A completed plan in the form of a plan file, such as for the evidence: it completes to the same plan. */
function writtenPlan(plan) {
    return { ...plan, upgrades: plan.upgrades.map(writtenUpgrade) };
}
function writtenUpgrade(upgrade) {
    const { schedule, info, 'info-file': file, ...proposed } = upgrade;
    const ofInfo = file === undefined ? { ...(info !== '' && { info }) } : { 'info-file': file };
    if (schedule.kind === 'proposal')
        return { ...proposed, ...ofInfo };
    const { name, from, to, height } = proposed;
    return { name, from, to, height, ...ofInfo, schedule: writtenSchedule(schedule) };
}
function writtenSchedule(schedule) {
    switch (schedule.kind) {
        case 'height':
            return { 'at-height': schedule.height };
        case 'account':
            return { account: schedule.account };
        case 'programs':
            return schedule.programs;
    }
}
/**
 * Plan whose proposals an account replaces, which x/upgrade has as its authority instead of the gov module. Such an
 * upgrade has no vote that could straddle the one before.
 */
function withAuthority(plan, account) {
    const upgrades = plan.upgrades.map((upgrade) => upgrade.schedule.kind === 'proposal'
        ? { ...upgrade, schedule: { kind: 'account', account }, straddle: false }
        : upgrade);
    return { ...plan, upgrades };
}
/** All programs of a plan: of its traffic, and of its upgrades' schedules. */
function programsOf({ traffic, upgrades, }) {
    return [
        ...traffic.map((program, index) => ({
            ...{ program, title: `traffic "${program.name}"`, path: ['traffic', index] },
        })),
        ...upgrades.flatMap(({ name, schedule }, index) => schedule.kind === 'programs'
            ? schedule.programs.map((program) => ({
                ...{ program, title: `the schedule of ${name}` },
                path: ['upgrades', index, 'schedule'],
            }))
            : []),
    ];
}
/** Images that a plan names: of its releases, of its stack, and with Cosmovisor. */
function imagesOf(plan) {
    return [...plan.releases, ...plan.stack.images, plan.cosmovisor];
}
/** Release that the chain starts with. */
function firstRelease({ releases }) {
    return required(releases[0]);
}
/** Release that the last upgrade leads to, also used for the restart. */
function lastRelease({ releases, upgrades }) {
    const to = upgrades.at(-1)?.to;
    return required(releases.find(({ name }) => name === to) ?? releases.at(-1));
}
/** Release with the given name; the plan's checks have verified that it exists. */
function releaseOf({ releases }, name) {
    return required(releases.find((release) => release.name === name));
}
function required(value) {
    if (value === undefined)
        throw new Error('the plan lacks a release that its checks require');
    return value;
}


/***/ }),

/***/ 3345:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HY: () => (/* binding */ keyOfFlag),
/* harmony export */   Jg: () => (/* binding */ keyOfVariable),
/* harmony export */   NT: () => (/* binding */ isOfPace),
/* harmony export */   f5: () => (/* binding */ keyAt),
/* harmony export */   uQ: () => (/* binding */ spelled)
/* harmony export */ });
/** Configuration of a node that the rehearsal sets itself, whatever sets it in the stack or for a release. */
/**
 * Values that the copy sets in a node's config.toml, by section and key. Flags and variables would override the
 * file: the SDK reads its flags first, then `<BINARY>_<SECTION>_<KEY>` in the environment (`server/util.go`,
 * `InterceptConfigsPreRunHandler`), then the file.
 */
const CONFIGURATION = {
    '': { priv_validator_laddr: 'text', proxy_app: 'text' },
    rpc: { laddr: 'text' },
    p2p: {
        persistent_peers: 'peers',
        seeds: 'peers',
        bootstrap_peers: 'peers',
        external_address: 'text',
        unconditional_peer_ids: 'text',
        private_peer_ids: 'text',
        addr_book_file: 'text',
        addr_book_strict: 'switch',
        allow_duplicate_ip: 'switch',
        flush_throttle_timeout: 'text',
        pex: 'switch',
        seed_mode: 'switch',
        upnp: 'switch',
    },
    statesync: { enable: 'switch', rpc_servers: 'text' },
    consensus: {
        timeout_propose: 'text',
        timeout_propose_delta: 'text',
        timeout_prevote: 'text',
        timeout_prevote_delta: 'text',
        timeout_precommit: 'text',
        timeout_precommit_delta: 'text',
        timeout_commit: 'text',
        skip_timeout_commit: 'switch',
        create_empty_blocks: 'switch',
        create_empty_blocks_interval: 'text',
        double_sign_check_height: 'number',
        peer_gossip_sleep_duration: 'text',
        peer_query_maj23_sleep_duration: 'text',
    },
    tx_index: { indexer: 'text', psql_conn: 'text' },
};
const CONFIGURATION_KEYS = Object.entries(CONFIGURATION).flatMap(([section, keys]) => Object.entries(keys).map(([key, kind]) => ({ section, key, kind })));
/** Canonical spelling of a flag or a key: some use hyphens, others underscores. */
function spelled(name) {
    return name.toLowerCase().replaceAll('-', '_');
}
/** Configuration key set by a flag such as `--p2p.seeds`; undefined for other flags. */
function keyOfFlag(flag) {
    if (!flag.startsWith('--'))
        return undefined;
    const name = spelled(flag.slice(2));
    return CONFIGURATION_KEYS.find(({ section, key }) => name === (section === '' ? key : `${section}.${key}`));
}
/** Configuration key set by a variable, for any name of the binary; undefined for other variables. */
function keyOfVariable(name) {
    const given = spelled(name);
    for (const place of CONFIGURATION_KEYS) {
        const { section, key } = place;
        const whole = section === '' ? key : `${section}_${key}`;
        const isPrefixed = given.endsWith(`_${whole}`);
        if (isPrefixed || given === whole)
            return { ...place, isPrefixed };
    }
    return undefined;
}
/**
 * Configuration key at a place of config.toml; undefined for other places.
 *
 * @param place names of the tables and of the key
 */
function keyAt(place) {
    const section = place.slice(0, -1).map(spelled).join('.');
    const name = spelled(place.at(-1) ?? '');
    return CONFIGURATION_KEYS.find((each) => each.section === section && each.key === name);
}
/** Returns true if the rehearsal sets a key only with a tuned pace. */
function isOfPace({ section, key }) {
    return section === 'consensus' || ['flush_throttle_timeout', 'pex', 'seed_mode'].includes(key);
}


/***/ }),

/***/ 18156:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rk: () => (/* binding */ KEYS),
/* harmony export */   We: () => (/* binding */ EACH),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   pi: () => (/* binding */ isMapping),
/* harmony export */   rT: () => (/* binding */ parts),
/* harmony export */   wy: () => (/* binding */ mentions)
/* harmony export */ });
/** In a query: matches every entry of the list or map. */
const EACH = Symbol('each');
/** At the end of a query: selects the keys of the map rather than its values. */
const KEYS = Symbol('keys');
/**
 * Texts matched by a query such as `['upgrades', EACH, 'from']`. Data of another shape matches nothing: the
 * shape check reports that mistake.
 */
function mentions(data, query) {
    return walk(data, query, []).filter(({ text }) => text !== '');
}
function walk(data, [step, ...rest], path) {
    if (step === undefined)
        return typeof data === 'string' ? [{ path, at: 'value', text: data }] : [];
    if (step === KEYS) {
        const keys = isMapping(data) ? Object.keys(data) : [];
        return keys.map((text) => ({ path: [...path, text], at: 'key', text }));
    }
    if (step !== EACH)
        return walk(valueAt(data, [step]), rest, [...path, step]);
    if (Array.isArray(data)) {
        return data.flatMap((item, index) => walk(item, rest, [...path, index]));
    }
    if (!isMapping(data))
        return [];
    return Object.entries(data).flatMap(([key, value]) => walk(value, rest, [...path, key]));
}
/** Value at a path; undefined if the path does not exist. */
function valueAt(data, path) {
    let value = data;
    for (const step of path) {
        const holds = typeof value === 'object' && value !== null && Object.hasOwn(value, step);
        value = holds ? value[step] : undefined;
    }
    return value;
}
/** Returns true for a map of a plan: an object that is no list. */
function isMapping(data) {
    return typeof data === 'object' && data !== null && !Array.isArray(data);
}
/** A value of the data and all nested values, with their paths. */
function* parts(value, path) {
    yield { path, value };
    if (typeof value !== 'object' || value === null)
        return;
    for (const [key, inner] of Object.entries(value)) {
        yield* parts(inner, [...path, Array.isArray(value) ? Number(key) : key]);
    }
}


/***/ }),

/***/ 5536:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B_: () => (/* binding */ stepsOf),
/* harmony export */   Gk: () => (/* binding */ GenesisPathError),
/* harmony export */   tV: () => (/* binding */ withValues)
/* harmony export */ });
/* harmony import */ var _text_words__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71670);
/* harmony import */ var _find__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18156);


/** Error for a value that has no place in a genesis. */
class GenesisPathError extends Error {
    at;
    /**
     * @param at path of the value within `stack.fresh.genesis`
     * @param message the obstacle, as a clause
     */
    constructor(at, message) {
        super(message);
        this.at = at;
    }
}
/** Names of a path as written: `app_state.gov.params`. */
function stepsOf(path) {
    return path.split('.');
}
/**
 * A genesis with other values. A key of `values` is a path of names and of indices of lists, separated by dots; maps
 * are merged, lists and all other values replace what is there. Missing maps are made, and the entry after the last
 * one of a list. A number in place of a text becomes a text, as the SDK has decimals and large integers.
 *
 * @throws GenesisPathError naming the first path that leads through a value that has no parts
 */
function withValues(genesis, values) {
    let changed = genesis;
    for (const [path, value] of Object.entries(values)) {
        changed = put(changed, stepsOf(path), value, { key: path, above: [] });
    }
    return changed;
}
function put(target, [step, ...rest], value, { key, above }) {
    if (step === undefined)
        return merged(target, value, above, [key]);
    const next = { key, above: [...above, step] };
    if (Array.isArray(target)) {
        const index = /^\d{1,9}$/.test(step) ? Number(step) : Number.NaN;
        if (!(index <= target.length)) {
            throw new GenesisPathError([key], `${above.join('.')} is a list of ${target.length} entries, and ${step} is none of their indices (0 is the first, ${target.length} adds one)`);
        }
        const entries = [...target];
        entries[index] = put(entries[index], rest, value, next);
        return entries;
    }
    const map = mapAt(target, above, [key]);
    return { ...map, [step]: put((0,_find__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(map, [step]), rest, value, next) };
}
function merged(present, value, above, at) {
    if (!(0,_find__WEBPACK_IMPORTED_MODULE_0__/* .isMapping */ .pi)(value)) {
        return typeof value === 'number' && typeof present === 'string' ? decimalText(value) : value;
    }
    let map = mapAt(present, above, at);
    for (const [key, each] of Object.entries(value)) {
        map = { ...map, [key]: merged((0,_find__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(map, [key]), each, [...above, key], [...at, key]) };
    }
    return map;
}
/** Digits of the SDK's decimals after the point. */
const DECIMALS = 18;
/** A number without an exponent, which the SDK's decimals do not have: `0.0000001`. */
function decimalText(value) {
    const text = String(value);
    if (!/e-/.test(text))
        return text;
    const digits = value.toFixed(DECIMALS);
    let end = digits.length;
    while (digits[end - 1] === '0')
        end--;
    return digits.slice(0, digits[end - 1] === '.' ? end - 1 : end);
}
/**
 * A value as a map; an empty one for none.
 *
 * @throws GenesisPathError if it is another value
 */
function mapAt(value, above, at) {
    if (value === undefined || value === null)
        return {};
    if ((0,_find__WEBPACK_IMPORTED_MODULE_0__/* .isMapping */ .pi)(value))
        return value;
    const place = above.length === 0 ? 'the genesis' : above.join('.');
    throw new GenesisPathError(at, `${place} is ${(0,_text_words__WEBPACK_IMPORTED_MODULE_1__/* .found */ .F9)(value)}, which has no keys`);
}


/***/ }),

/***/ 36480:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   r_: () => (/* binding */ sides)
/* harmony export */ });
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12600);
/* harmony import */ var _text_words__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71670);
/* harmony import */ var _problems__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28159);



/** Error for invalid inputs, with their first mistakes. */
class InputError extends _errors_errors__WEBPACK_IMPORTED_MODULE_0__/* .RehearsalError */ .g0 {
    problems;
    /** Number of mistakes beyond `problems`. */
    more;
    constructor(all) {
        const count = all.length === 1 ? 'a mistake' : `${all.length} mistakes`;
        const { shown, more } = (0,_problems__WEBPACK_IMPORTED_MODULE_1__/* .firstOf */ .Ku)(all);
        const lines = shown.map(({ input, line, value, message }) => `input ${input}, line ${line}: ${(0,_text_words__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(value)}: ${message}`);
        super('INPUT_INVALID', [`The inputs have ${count}:`, ...(0,_problems__WEBPACK_IMPORTED_MODULE_1__/* .listLines */ .i4)(lines, more)].join('\n'));
        this.name = 'InputError';
        this.problems = shown;
        this.more = more;
    }
}
/** Non-blank lines of an input. */
function linesOf(input, text = '') {
    return text
        .split(/\r?\n/)
        .map((line, index) => ({ input, line: index + 1, value: line.trim() }))
        .filter(({ value }) => value !== '');
}
/** Both sides of a line's first `=`; undefined if one is missing. */
function sides({ value }) {
    const at = value.indexOf('=');
    const left = value.slice(0, Math.max(0, at)).trim();
    const right = value.slice(at + 1).trim();
    return left === '' || right === '' ? undefined : [left, right];
}


/***/ }),

/***/ 53935:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Yq: () => (/* binding */ loadPlan),
  readPlanFile: () => (/* binding */ readPlanFile),
  vI: () => (/* binding */ shortened)
});

// UNUSED EXPORTS: DEFAULT_PLAN

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors/errors.ts
var errors = __webpack_require__(12600);
// EXTERNAL MODULE: ./src/system/files.ts
var files = __webpack_require__(31650);
// EXTERNAL MODULE: ./src/text/words.ts
var words = __webpack_require__(71670);
// EXTERNAL MODULE: ./src/plan/lines.ts
var plan_lines = __webpack_require__(36480);
// EXTERNAL MODULE: ./src/plan/references.ts + 3 modules
var references = __webpack_require__(67964);
// EXTERNAL MODULE: ./src/plan/schema.ts + 4 modules
var schema = __webpack_require__(95763);
// EXTERNAL MODULE: ./src/plan/stage.ts
var plan_stage = __webpack_require__(74445);
;// CONCATENATED MODULE: ./src/plan/names.ts





/** Names of the plan's upgrades after applying lines `name` (all of them, in order) or `old=new`. */
function renamedUpgradeNames(plan, lines, note) {
    const known = plan.upgrades.map(({ name }) => name);
    const pairs = lines.filter(isPair);
    if (pairs.length === 0) {
        if (lines.length === 0)
            return known;
        const upgrades = `the plan's upgrades are ${(0,words/* listed */.KE)(known)}`;
        noteCount(lines, known.length, upgrades, note);
        return named(known, byPosition(lines), note);
    }
    if (pairs.length < lines.length) {
        const message = 'a name among lines old=new; allowed are names only or old=new only';
        for (const line of lines)
            if (!isPair(line))
                note(line, 'FORM_WRONG', message);
    }
    return named(known, byOldName(pairs, known, note), note);
}
/** Names of the upgrades between consecutive releases of a new list. */
function newUpgradeNames(plan, releases, lines, note) {
    const count = releases.length - 1;
    const [only] = releases;
    if (count === 0 && only) {
        note(only, 'LINES_TOO_FEW', 'a single release; allowed are at least two, in the order of the upgrades');
        return [];
    }
    for (const line of lines.filter(isPair)) {
        note(line, 'FORM_WRONG', 'old=new where releases are replaced; allowed is the name of an upgrade');
    }
    // The bundled plan's names suffice if only its images are replaced.
    if (lines.length === 0 && count === plan.upgrades.length) {
        return plan.upgrades.map(({ name }) => name);
    }
    noteCount(lines, count, `${releases.length} releases have ${count} between them`, note);
    return named([], byPosition(lines), note);
}
/** Plan with renamed upgrades, including references in traffic. */
function nameUpgrades(plan, names) {
    const upgrades = plan.upgrades.map((upgrade, index) => ({
        ...upgrade,
        name: names[index] ?? upgrade.name,
    }));
    const traffic = plan.traffic.map((entry) => {
        const [when, old] = (0,plan_stage/* stageParts */.D)(entry.stage);
        const index = plan.upgrades.findIndex(({ name }) => name === old);
        return index < 0 ? entry : { ...entry, stage: `${when}:${upgrades[index]?.name}` };
    });
    return { ...plan, upgrades, traffic };
}
function isPair({ value }) {
    return value.includes('=');
}
function byPosition(lines) {
    return lines.map((line, index) => ({ line, index, name: line.value }));
}
function byOldName(lines, known, note) {
    const namings = [];
    for (const line of lines) {
        const pair = (0,plan_lines/* sides */.r_)(line);
        if (pair === undefined) {
            note(line, 'FORM_WRONG', 'wrong form; allowed is old=new');
            continue;
        }
        const [old, name] = pair;
        const index = known.indexOf(old);
        if (index < 0) {
            const near = (0,words/* suggestion */.h)(old, known);
            note(line, 'NAME_UNKNOWN', `unknown upgrade ${(0,words/* quoted */.TL)(old)}${near}; the plan's upgrades are ${(0,words/* listed */.KE)(known)}`);
        }
        else if (namings.some((naming) => naming.index === index)) {
            note(line, 'NAME_NOT_UNIQUE', `second name for upgrade ${(0,words/* quoted */.TL)(old)}; an upgrade is allowed once`);
        }
        else {
            namings.push({ line, index, name });
        }
    }
    return namings;
}
function noteCount(lines, count, why, note) {
    for (const line of lines.slice(count))
        note(line, 'LINES_TOO_MANY', `a name too many; allowed are ${count}: ${why}`);
    if (lines.length >= count)
        return;
    const last = lines.at(-1) ?? { input: 'upgrades', line: 1, value: '' };
    note(last, 'LINES_TOO_FEW', `too few names; given are ${lines.length}, needed are ${count}: ${why}`);
}
const { name: nameSchema } = schema/* planSchema */.F.shape.upgrades.element.shape;
/** Names with replacements, which must be valid and unique. */
function named(old, namings, note) {
    const names = [...old];
    for (const { index, name } of namings)
        names[index] = name;
    for (const { line, index, name } of namings) {
        if (!(0,references/* isFolderName */.OB)(name)) {
            note(line, 'NAME_NOT_A_FOLDER', `${(0,words/* quoted */.TL)(name)} is not usable as the name of Cosmovisor's folder; ${references/* FOLDER_NAMES */.IU}`);
        }
        const form = nameSchema.safeParse(name).error?.issues[0]?.message;
        if (form !== undefined)
            note(line, 'FORM_WRONG', `wrong name ${(0,words/* quoted */.TL)(name)}; allowed is ${form}`);
        // Of two equal new names, the second is the mistake; an old one was there before.
        const isTaken = names.some((other, at) => other === name && at !== index && (at < index || !namings.some((n) => n.index === at)));
        if (isTaken)
            note(line, 'NAME_NOT_UNIQUE', `second upgrade of the name ${(0,words/* quoted */.TL)(name)}; a name is allowed once`);
    }
    return names;
}

;// CONCATENATED MODULE: ./src/plan/replace.ts

/**
 * Plan with other releases and the upgrades between them. Settings for proposals and votes are taken from the
 * plan's own upgrades in turn; references to removed releases or upgrades are removed.
 */
function replaceReleases(plan, images, upgradeNames) {
    const [first] = plan.releases; // whose image the nodes of the compose files have
    const releases = [...images].map(([name, image], i) => ({
        name,
        image,
        ...(i === 0 && first !== undefined && { replaces: first.image }),
    }));
    const upgrades = releases.slice(1).flatMap((release, index) => {
        const base = plan.upgrades[index % plan.upgrades.length];
        const from = releases[index];
        const name = upgradeNames[index];
        if (!base || !from || name === undefined)
            return [];
        return [{ ...base, name, from: from.name, to: release.name }];
    });
    const names = releases.map(({ name }) => name);
    return {
        ...plan,
        releases,
        upgrades,
        stack: withChanges(plan.stack, names),
        traffic: plan.traffic.filter((entry) => isPossible(entry, names, upgradeNames)),
        queries: plan.queries.flatMap((query) => stillAsked(query, names)),
    };
}
/** Stack whose helpers change at these releases only. */
function withChanges({ companions = {}, ...stack }, releases) {
    const kept = Object.entries(companions).flatMap(([service, changes]) => {
        const left = Object.entries(changes).filter(([release]) => releases.includes(release));
        return left.length === 0 ? [] : [[service, Object.fromEntries(left)]];
    });
    return { ...stack, ...(kept.length > 0 && { companions: Object.fromEntries(kept) }) };
}
function isPossible({ release, stage }, releases, upgrades) {
    const [, upgrade] = (0,plan_stage/* stageParts */.D)(stage);
    return ((release === undefined || releases.includes(release)) &&
        (upgrade === undefined || upgrades.includes(upgrade)));
}
/**
 * Queries for the remaining releases; one whose client is gone is removed, as its expected answers are those of
 * that client.
 */
function stillAsked(query, releases) {
    if (query.client !== undefined && !releases.includes(query.client))
        return [];
    const expect = Object.entries(query.expect).filter(([name]) => releases.includes(name));
    return expect.length === 0 ? [] : [{ ...query, expect: Object.fromEntries(expect) }];
}

;// CONCATENATED MODULE: ./src/plan/apply-inputs.ts






/**
 * Applies the action's inputs to a plan. A blank input counts as missing.
 *
 * @throws InputError with every mistake of all inputs.
 */
function applyInputs(plan, inputs) {
    const problems = [];
    const note = (line, code, message) => problems.push({ ...line, code, message });
    const releaseLines = (0,plan_lines/* linesOf */.Dx)('releases', inputs.releases);
    const upgradeLines = (0,plan_lines/* linesOf */.Dx)('upgrades', inputs.upgrades);
    for (const lines of [releaseLines, upgradeLines])
        refuseMany(lines);
    const images = imagesOf(releaseLines, note);
    let changed;
    if (inputs.replaceReleases && releaseLines.length > 0) {
        const names = newUpgradeNames(plan, releaseLines, upgradeLines, note);
        changed = problems.length > 0 ? plan : replaceReleases(plan, images, names);
    }
    else {
        noteUnknown(plan, releaseLines, note);
        changed = nameUpgrades(swapImages(plan, images), renamedUpgradeNames(plan, upgradeLines, note));
    }
    const [version, ...others] = (0,plan_lines/* linesOf */.Dx)('cosmovisor', inputs.cosmovisor);
    for (const line of others)
        note(line, 'LINES_TOO_MANY', 'second version; one is allowed');
    if (version !== undefined)
        changed = swapCosmovisor(changed, version, note);
    if (problems.length > 0)
        throw new plan_lines/* InputError */.dz(problems);
    return changed;
}
/** Maximum number of lines in an input: each is compared with all others. */
const MOST_LINES = 200;
function refuseMany(lines) {
    const line = lines[MOST_LINES];
    if (line === undefined)
        return;
    const message = `a line too many; allowed are ${MOST_LINES}`;
    throw new plan_lines/* InputError */.dz([{ ...line, code: 'LINES_TOO_MANY', message }]);
}
/** Replaces the plan's version of Cosmovisor. */
function swapCosmovisor(plan, line, note) {
    if (plan.cosmovisor.image !== undefined) {
        const message = `the plan has an image of its own with Cosmovisor, ${plan.cosmovisor.image}`;
        note(line, 'KEYS_EXCLUSIVE', message);
        return plan;
    }
    const form = cosmovisorSchema.safeParse({ version: line.value }).error?.issues[0]?.message;
    if (form !== undefined)
        note(line, 'FORM_WRONG', `wrong version; allowed is ${form}`);
    return { ...plan, cosmovisor: { ...plan.cosmovisor, version: line.value } };
}
const { cosmovisor: cosmovisorSchema } = schema/* planSchema */.F.shape;
const { name: apply_inputs_nameSchema, image: imageSchema } = schema/* planSchema */.F.shape.releases.element.shape;
/** Images of the releases named in the lines, in their order. */
function imagesOf(lines, note) {
    const images = new Map();
    for (const line of lines) {
        const pair = (0,plan_lines/* sides */.r_)(line);
        if (pair === undefined) {
            note(line, 'FORM_WRONG', 'wrong form; allowed is name=image, such as v2=checkersd:v2');
            continue;
        }
        const [name, image] = pair;
        const nameForm = apply_inputs_nameSchema.safeParse(name).error?.issues[0]?.message;
        if (nameForm !== undefined)
            note(line, 'FORM_WRONG', `wrong name ${(0,words/* quoted */.TL)(name)}; allowed is ${nameForm}`);
        const form = imageSchema.safeParse(image).error?.issues[0]?.message;
        if (form !== undefined)
            note(line, 'FORM_WRONG', `wrong image ${(0,words/* quoted */.TL)(image)}; allowed is ${form}`);
        if (images.has(name)) {
            note(line, 'NAME_NOT_UNIQUE', `second image for release ${(0,words/* quoted */.TL)(name)}; a release is allowed once`);
        }
        images.set(name, image);
    }
    return images;
}
function noteUnknown(plan, lines, note) {
    const known = plan.releases.map(({ name }) => name);
    for (const line of lines) {
        const name = (0,plan_lines/* sides */.r_)(line)?.[0];
        if (name === undefined || known.includes(name))
            continue;
        const near = (0,words/* suggestion */.h)(name, known);
        note(line, 'NAME_UNKNOWN', `unknown release ${(0,words/* quoted */.TL)(name)}${near}; the plan's releases are ${(0,words/* listed */.KE)(known)}`);
    }
}
/** Replaces releases' images. Such a release is no longer built: the image must exist. */
function swapImages(plan, images) {
    const releases = plan.releases.map((release) => {
        const image = images.get(release.name);
        return image === undefined ? release : { name: release.name, image, replaces: release.image };
    });
    return { ...plan, releases };
}

// EXTERNAL MODULE: ./src/plan/parse.ts
var parse = __webpack_require__(12460);
// EXTERNAL MODULE: ./src/plan/yaml.ts
var yaml = __webpack_require__(39512);
;// CONCATENATED MODULE: ./src/plan/load.ts






/** Default path of the plan, in the folder where the action runs. */
const DEFAULT_PLAN = 'rehearsal.yml';
/** Reads a plan file on the host. */
const readPlanFile = (file) => (0,files/* readBounded */.CB)(file, yaml/* LARGEST_YAML */.R9);
/**
 * Finds and reads the plan, and applies the action's inputs. A given path must exist; the default is the user's
 * `rehearsal.yml` or else the bundled plan, whose releases the inputs replace rather than change.
 *
 * @throws PlanError for mistakes in the file, InputError for mistakes in the inputs, RehearsalError if there is
 *   no file.
 */
async function loadPlan(request, readFile) {
    const { cwd, releases, upgrades, cosmovisor } = request;
    const given = request.planInput?.trim() ?? '';
    const bundled = (0,external_node_path_.resolve)(cwd, request.bundledPlan);
    // Uses a function, as the bundler treats a path with a constant name as an asset and rewrites it.
    const at = (name) => (0,external_node_path_.resolve)(cwd, name);
    const places = given === '' ? [at(DEFAULT_PLAN), bundled] : [at(given)];
    for (const path of places) {
        const text = await readIfExists(path, readFile);
        if (text === undefined)
            continue;
        const file = shortened(path, cwd);
        const replaceReleases = given === '' && path === bundled;
        const { plan: written, placeOf } = (0,parse/* parsePlan */.v)(text, file);
        const plan = applyInputs(written, {
            releases,
            upgrades,
            cosmovisor,
            replaceReleases,
        });
        return { plan, file, folder: (0,external_node_path_.dirname)(path), placeOf };
    }
    const what = given === '' ? 'There is no plan' : `The plan ${given} does not exist`;
    throw new errors/* RehearsalError */.g0('PLAN_NOT_FOUND', `${what}; tried ${places.join(', ')}`, {
        hint: `Give the path of a plan from ${cwd}, or none for ${DEFAULT_PLAN} or the bundled plan.`,
    });
}
async function readIfExists(path, readFile) {
    try {
        return await readFile(path);
    }
    catch (error) {
        if (isMissing(error))
            return undefined;
        if (error instanceof errors/* RehearsalError */.g0)
            throw error;
        throw new errors/* RehearsalError */.g0('FILE_UNREADABLE', `The plan ${path} could not be read: ${(0,errors/* messageOf */.bD)(error)}`, {
            cause: error,
        });
    }
}
function isMissing(error) {
    if (typeof error !== 'object' || error === null || !('code' in error))
        return false;
    return error.code === 'ENOENT' || error.code === 'ENOTDIR';
}
/** A path for messages: relative to the working directory if below it. */
function shortened(path, cwd) {
    const below = (0,external_node_path_.relative)(cwd, path);
    return below.startsWith('..') || (0,external_node_path_.isAbsolute)(below) ? path : below;
}


/***/ }),

/***/ 12460:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ parsePlan)
/* harmony export */ });
/* harmony import */ var _complete__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32048);
/* harmony import */ var _problems__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28159);
/* harmony import */ var _references__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67964);
/* harmony import */ var _shape__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29686);
/* harmony import */ var _source__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61142);





/**
 * Parses a plan and fills in its defaults. `file` is the file's name in messages.
 *
 * @throws PlanError with every mistake of the text at once: YAML, shape and cross-references.
 */
function parsePlan(text, file) {
    const source = (0,_source__WEBPACK_IMPORTED_MODULE_3__/* .readSource */ .o)(text, file);
    // The parsed result of broken YAML is not what the author meant; mistakes in it would mislead.
    if (!source.readable)
        throw new _problems__WEBPACK_IMPORTED_MODULE_0__/* .PlanError */ .W6(file, inOrder(source.problems));
    const { plan, findings } = (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .checkShape */ .e)(source.data);
    const located = [...findings, ...(0,_references__WEBPACK_IMPORTED_MODULE_1__/* .crossCheck */ .DV)(source.data)].map(source.locate);
    const problems = [...source.problems, ...located];
    if (plan === undefined || problems.length > 0)
        throw new _problems__WEBPACK_IMPORTED_MODULE_0__/* .PlanError */ .W6(file, inOrder(problems));
    const placeOf = (path) => {
        const { line } = source.placeOf(path);
        return { file, line };
    };
    return { plan: (0,_complete__WEBPACK_IMPORTED_MODULE_4__/* .completePlan */ .PB)(plan), placeOf };
}
function inOrder(problems) {
    return problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
}


/***/ }),

/***/ 76509:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ filled),
/* harmony export */   QU: () => (/* binding */ formOf),
/* harmony export */   Qf: () => (/* binding */ placeholdersIn),
/* harmony export */   je: () => (/* binding */ PLACEHOLDERS),
/* harmony export */   wK: () => (/* binding */ isPlaceholder)
/* harmony export */ });
/**
 * Placeholders in arguments of `stack.fresh` and in values of its genesis, with the name that each takes:
 * `{home}`, `{account:alice}`. Other texts in braces, such as JSON, stay as they are.
 */
const PLACEHOLDERS = {
    home: undefined,
    'chain-id': undefined,
    denom: undefined,
    'genesis-time': undefined,
    account: 'account',
    valoper: 'account',
    pubkey: 'validator',
    'pubkey-base64': 'validator',
    'node-id': 'validator',
};
const PATTERN = /\{([a-z][a-z0-9-]*)(?::([^\s{}":][^{}":]*))?\}/g;
/** Texts of the form of a placeholder, of known and unknown kinds. */
function placeholdersIn(text) {
    return [...text.matchAll(PATTERN)].map(([text, kind = '', name]) => ({ text, kind, name }));
}
/** Returns true for the name of a placeholder. */
function isPlaceholder(kind) {
    return Object.hasOwn(PLACEHOLDERS, kind);
}
/** How a placeholder is written: `{home}`, `{account:NAME}`. */
function formOf(kind) {
    return PLACEHOLDERS[kind] === undefined ? `{${kind}}` : `{${kind}:NAME}`;
}
/** A text with the values of its placeholders. */
function filled(text, fill) {
    return text.replace(PATTERN, (written, kind, name = '') => isPlaceholder(kind) ? fill(kind, name) : written);
}


/***/ }),

/***/ 55971:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GH: () => (/* binding */ startOf),
/* harmony export */   N4: () => (/* binding */ Places),
/* harmony export */   Pu: () => (/* binding */ keyText)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

/** Positions of data in a text. */
class Places {
    yaml;
    #pairs = new Map();
    constructor(yaml) {
        this.yaml = yaml;
    }
    /** Offset of a finding's subject, or of the nearest enclosing node. */
    offsetOf(path, at) {
        let value = this.yaml.document.contents;
        let around = startOf(value);
        for (const [depth, step] of path.entries()) {
            const map = this.yaml.meant(value);
            const pair = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(map) ? this.#pairsOf(map).get(String(step)) : undefined;
            const next = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(map) && typeof step === 'number' ? map.items[step] : pair?.value;
            const isLast = depth === path.length - 1;
            if (isLast && at === 'map')
                return around;
            // An omitted value (`denom:`) has no position of its own.
            const unwritten = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(next) && next.value === null && next.source === '';
            if (pair && ((isLast && at === 'key') || unwritten || !next))
                return startOf(pair.key, around);
            around = startOf(next, around);
            value = next;
        }
        return around;
    }
    /** Pairs by key; of repeated keys the last, whose value counts. */
    #pairsOf(map) {
        const known = this.#pairs.get(map);
        if (known !== undefined)
            return known;
        const pairs = new Map(map.items.map((pair) => [keyText(pair.key), pair]));
        this.#pairs.set(map, pairs);
        return pairs;
    }
}
/** Offset of a node in its text; `otherwise` if it has none. */
function startOf(node, otherwise = 0) {
    const range = node?.range;
    return range?.[0] ?? otherwise;
}
/** Key of a map as text. */
function keyText(key) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) ? String(key.value ?? '') : String(key);
}


/***/ }),

/***/ 28159:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ki: () => (/* binding */ MOST_SHOWN),
/* harmony export */   Ku: () => (/* binding */ firstOf),
/* harmony export */   LF: () => (/* binding */ pathText),
/* harmony export */   W6: () => (/* binding */ PlanError),
/* harmony export */   YK: () => (/* binding */ problemLine),
/* harmony export */   i4: () => (/* binding */ listLines)
/* harmony export */ });
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12600);
/* harmony import */ var _text_words__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71670);


/** Maximum number of reported mistakes per text; a common cause is clear by then. */
const MOST_SHOWN = 20;
function firstOf(problems) {
    const shown = problems.slice(0, MOST_SHOWN);
    return { shown, more: problems.length - shown.length };
}
/** Lines of a list of mistakes, with a last line for the omitted ones. */
function listLines(lines, more) {
    return more === 0 ? [...lines] : [...lines, `and ${more} more`];
}
/** Error for an invalid plan, with its first mistakes in the order of the file. */
class PlanError extends _errors_errors__WEBPACK_IMPORTED_MODULE_0__/* .RehearsalError */ .g0 {
    problems;
    /** Number of mistakes beyond `problems`. */
    more;
    constructor(file, all) {
        const count = all.length === 1 ? 'a mistake' : `${all.length} mistakes`;
        const { shown, more } = firstOf(all);
        const lines = listLines(shown.map(problemLine), more);
        super('PLAN_INVALID', [`The plan ${file} has ${count}:`, ...lines].join('\n'));
        this.name = 'PlanError';
        this.problems = shown;
        this.more = more;
    }
}
/** A mistake in the format of compilers, with its code at the end: `file:line:column: path: message [CODE]`. */
function problemLine({ file, line, column, path, code, message, }) {
    return `${file}:${line}:${column}: ${path === '' ? '' : `${path}: `}${message} [${code}]`;
}
/** Readable form of a path: `upgrades[0].votes.alice`, `accounts["a b"].fresh`. */
function pathText(path) {
    return path
        .map((key, depth) => {
        if (typeof key === 'number')
            return `[${key}]`;
        if (!/^[\w-]{1,60}$/.test(key))
            return `[${(0,_text_words__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(key)}]`;
        return depth === 0 ? key : `.${key}`;
    })
        .join('');
}


/***/ }),

/***/ 67964:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  IU: () => (/* binding */ FOLDER_NAMES),
  DV: () => (/* binding */ crossCheck),
  OB: () => (/* binding */ isFolderName)
});

// EXTERNAL MODULE: ./src/text/words.ts
var words = __webpack_require__(71670);
// EXTERNAL MODULE: ./src/plan/find.ts
var find = __webpack_require__(18156);
// EXTERNAL MODULE: ./src/plan/genesis-values.ts
var genesis_values = __webpack_require__(5536);
// EXTERNAL MODULE: ./src/plan/placeholders.ts
var placeholders = __webpack_require__(76509);
;// CONCATENATED MODULE: ./src/plan/fresh-references.ts




const FRESH = ['stack', 'fresh'];
/** Place of the values of a fresh genesis. */
const GENESIS = [...FRESH, 'genesis'];
/** Arguments with placeholders. */
const ARGUMENTS = [
    [...FRESH, 'commands', find/* EACH */.We, find/* EACH */.We],
    [...FRESH, 'validators', find/* EACH */.We, 'gentx', 'flags', find/* EACH */.We],
];
/** Maximum number of names in a path: more than any genesis has, and as many as maps may be deep in a plan. */
const MOST_STEPS = 100;
const KINDS = Object.keys(placeholders/* PLACEHOLDERS */.je);
/** Checks the values, commands and flags of a fresh genesis, whatever their shape. */
function freshFindings(data) {
    const genesis = (0,find/* valueAt */.fK)(data, GENESIS);
    const texts = [...ARGUMENTS.flatMap((query) => (0,find/* mentions */.wy)(data, query)), ...textsIn(genesis)];
    return [
        ...texts.flatMap((mention) => (0,placeholders/* placeholdersIn */.Qf)(mention.text).flatMap((each) => wrong(each, mention, data))),
        ...((0,find/* isMapping */.pi)(genesis) ? wrongPaths(genesis) : []),
    ];
}
/** Keys and texts of the values of a genesis. */
function textsIn(genesis) {
    return [...(0,find/* parts */.rT)(genesis, GENESIS)].flatMap(({ path, value }) => {
        const key = path.length > GENESIS.length ? path.at(-1) : undefined;
        return [
            ...(typeof key === 'string' ? [{ path, at: 'key', text: key }] : []),
            ...(typeof value === 'string' ? [{ path, at: 'value', text: value }] : []),
        ];
    });
}
function wrong({ text, kind, name }, { path, at }, data) {
    const found = `found ${(0,words/* quoted */.TL)(text)}`;
    if (!(0,placeholders/* isPlaceholder */.wK)(kind)) {
        const known = `the placeholders are ${KINDS.map(placeholders/* formOf */.QU).join(', ')}`;
        const message = `unknown placeholder; ${found}${(0,words/* suggestion */.h)(kind, KINDS)}; ${known}`;
        return [{ path, at, code: 'NAME_UNKNOWN', message }];
    }
    const named = placeholders/* PLACEHOLDERS */.je[kind];
    if ((named === undefined) !== (name === undefined)) {
        const message = `wrong form of a placeholder; ${found}; allowed is ${(0,placeholders/* formOf */.QU)(kind)}`;
        return [{ path, at, code: 'FORM_WRONG', message }];
    }
    if (named === undefined || name === undefined)
        return [];
    const known = named === 'account'
        ? Object.keys(asMap((0,find/* valueAt */.fK)(data, ['accounts'])))
        : (0,find/* mentions */.wy)(data, [...FRESH, 'validators', find/* EACH */.We, 'service']).map((each) => each.text);
    if (known.includes(name))
        return [];
    const what = named === 'account' ? 'account' : 'validator';
    const message = `unknown ${what} in a placeholder; ${found}${(0,words/* suggestion */.h)(name, known)}; the ${what}s are ${(0,words/* listed */.KE)(known)}`;
    return [{ path, at, code: 'NAME_UNKNOWN', message }];
}
function asMap(value) {
    return (0,find/* isMapping */.pi)(value) ? value : {};
}
/** Paths that no genesis can have, because of their form or of the values before them. */
function wrongPaths(genesis) {
    for (const key of Object.keys(genesis)) {
        const path = [...GENESIS, key];
        const steps = (0,genesis_values/* stepsOf */.B_)(key);
        if (steps.includes('') || steps.length > MOST_STEPS) {
            const message = `wrong form; found ${(0,words/* quoted */.TL)(key)}; allowed are up to ${MOST_STEPS} names separated by single dots`;
            return [{ path, at: 'key', code: 'FORM_WRONG', message }];
        }
        if (steps.length > 1 && steps.includes('__proto__')) {
            const message = `not allowed in a path; found ${(0,words/* quoted */.TL)(key)}; allowed is any other name than __proto__`;
            return [{ path, at: 'key', code: 'KEY_FORBIDDEN', message }];
        }
    }
    try {
        (0,genesis_values/* withValues */.tV)({}, genesis);
        return [];
    }
    catch (error) {
        if (!(error instanceof genesis_values/* GenesisPathError */.Gk))
            throw error;
        const message = `a path through a value of the plan; ${error.message}; allowed are paths through maps, and through lists by index`;
        return [{ path: [...GENESIS, ...error.at], at: 'key', code: 'VALUE_NOT_ALLOWED', message }];
    }
}

;// CONCATENATED MODULE: ./src/plan/large-numbers.ts


/**
 * Refuses numbers that were rounded when the plan was read: the chain would get another one, or a different answer
 * could be taken for the expected one.
 */
function largeNumbers(data) {
    return [
        ...largeIn(data, GENESIS, () => true, 'put it in quotes, as the SDK writes large numbers'),
        ...largeIn(data, ['upgrades'], ([, , key]) => key === 'info', 'put it in quotes, or write the whole info as a text'),
        ...largeIn(data, ['queries'], ([, , expect, , json]) => expect === 'expect' && json === 'json', 'expect it by contains, or by same-as'),
    ];
}
/**
 * @param below place of the values
 * @param isExact whether the number at a place must be exact
 * @param remedy clause about what to write instead
 */
function largeIn(data, below, isExact, remedy) {
    const message = `too large for a number; allowed are whole numbers up to ${Number.MAX_SAFE_INTEGER}; ${remedy}`;
    return [...(0,find/* parts */.rT)((0,find/* valueAt */.fK)(data, below), below)].flatMap(({ path, value }) => isExact(path) && isRounded(value)
        ? [{ path, at: 'value', code: 'NUMBER_TOO_LARGE', message }]
        : []);
}
/** Returns true for a number that may not be the one that was written: an integer beyond 2^53. */
function isRounded(value) {
    return Number.isInteger(value) && !Number.isSafeInteger(value);
}

// EXTERNAL MODULE: ./src/plan/problems.ts
var problems = __webpack_require__(28159);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/plan/configuration.ts
var configuration = __webpack_require__(3345);
// EXTERNAL MODULE: ./src/plan/release-needs.ts
var release_needs = __webpack_require__(69506);
;// CONCATENATED MODULE: ./src/plan/release-checks.ts





/** Variables of Cosmovisor and of the rehearsal itself. */
const OF_RUN = /^(?:DAEMON|COSMOVISOR|REHEARSAL)_/;
/** Places in the container that the run or the kernel owns. */
const OWN_PLACES = /^\/(?:opt\/rehearsal|proc|sys|dev)(?:\/|$)/;
/** Files of a home that other keys set, or that make a node. */
const OF_HOME = /^(?:\.|cosmovisor|data|config|(?:config\/(?:config\.toml|genesis\.json|addrbook\.json|node_key\.json|priv_validator_key\.json)))\/?$|^cosmovisor\/|^data\/priv_validator_state\.json$/;
/** First version of Cosmovisor with COSMOVISOR_CUSTOM_PREUPGRADE (its CHANGELOG). */
const SCRIPTS_SINCE = [1, 5];
/** Mistakes in the needs of releases beside their binaries, and in the user's own content of Cosmovisor's folder. */
function releaseMistakes(data) {
    const releases = (0,find/* valueAt */.fK)(data, ['releases']);
    const isTuned = (0,find/* valueAt */.fK)(data, ['pace']) !== 'as-is';
    const all = Array.isArray(releases) ? releases : [];
    return [
        ...all.flatMap((release, index) => {
            const at = (...rest) => ['releases', index, ...rest];
            return [
                ...variablesOfRun((0,find/* valueAt */.fK)(release, ['env']), at),
                ...flagsOfRun((0,find/* valueAt */.fK)(release, ['flags']), at),
                ...filesOfRun((0,find/* valueAt */.fK)(release, ['files']), at, (0,find/* valueAt */.fK)(data, ['chain', 'home'])),
                ...settingsOfRun((0,find/* valueAt */.fK)(release, ['config']), at, isTuned),
                ...noToml((0,find/* valueAt */.fK)(release, ['config']), at('config')),
                ...signersWithoutToml((0,find/* valueAt */.fK)(release, ['signers']), at('signers')),
                ...besideOwnImage(data, release, at),
                ...unused(data, release, at),
            ];
        }),
        ...scripts(data),
    ];
}
/** @param who what sets the value instead */
function owned(path, at, name, who) {
    return {
        path,
        at,
        code: 'OWNED_BY_RUN',
        message: `set by the rehearsal; found ${(0,words/* quoted */.TL)(name)}; ${who}`,
    };
}
const TUNED = 'the working copy needs a value of its own; leave it out';
function variablesOfRun(env, at) {
    return keysOf(env)
        .filter((name) => OF_RUN.test(name) || (0,configuration/* keyOfVariable */.Jg)(name)?.isPrefixed === true)
        .map((name) => owned(at('env', name), 'key', name, TUNED));
}
function flagsOfRun(flags, at) {
    if (!Array.isArray(flags))
        return [];
    return flags.flatMap((given, index) => {
        const [flag = ''] = String(given).split('=');
        const isOwned = (0,configuration/* keyOfFlag */.HY)(flag) !== undefined || flag === '--home' || flag === 'start';
        return isOwned ? [owned(at('flags', index), 'value', flag, TUNED)] : [];
    });
}
function filesOfRun(files, at, home) {
    return keysOf(files)
        .filter((place) => {
        const plain = plainPlace(place, home);
        return OWN_PLACES.test(plain) || OF_HOME.test(plain);
    })
        .map((place) => owned(at('files', place), 'key', place, 'allowed are other files; config sets values of config.toml, and cosmovisor.folder gives content of the cosmovisor folder'));
}
/** A place without repeated slashes, and relative to the home if it is in there: `.` for the home itself. */
function plainPlace(place, home) {
    const plain = external_node_path_default().posix.normalize(place);
    if (typeof home !== 'string' || home === '' || !external_node_path_default().posix.isAbsolute(plain))
        return plain;
    const inHome = external_node_path_default().posix.relative(external_node_path_default().posix.normalize(home), plain) || '.';
    return inHome === '..' || inHome.startsWith('../') ? plain : inHome;
}
function settingsOfRun(config, at, isTuned) {
    return (0,release_needs/* settingsIn */.R)((0,find/* valueAt */.fK)(config, ['config.toml'])).flatMap(({ path }) => {
        const key = (0,configuration/* keyAt */.f5)(path);
        if (key === undefined || ((0,configuration/* isOfPace */.NT)(key) && !isTuned))
            return [];
        const why = (0,configuration/* isOfPace */.NT)(key) ? `${TUNED}, or set pace: as-is` : TUNED;
        return [owned(at('config', 'config.toml'), 'value', path.join('.'), why)];
    });
}
function signersWithoutToml(signers, path) {
    return keysOf(signers).flatMap((service) => noToml((0,find/* valueAt */.fK)(signers, [service]), [...path, service]));
}
/** Values and keys that TOML does not have. */
function noToml(files, path) {
    return keysOf(files).flatMap((file) => (0,release_needs/* settingsIn */.R)((0,find/* valueAt */.fK)(files, [file]))
        .filter((each) => each.path.includes('') || hasNull(each.value))
        .map(({ path: key }) => ({
        path: [...path, file],
        at: 'value',
        code: 'VALUE_NOT_ALLOWED',
        message: `not a value of TOML; found ${(0,words/* quoted */.TL)(key.join('.'))} with null or an empty name; allowed are texts, numbers, true, false, lists and maps of these`,
    })));
}
function hasNull(value) {
    if (Array.isArray(value))
        return value.some(hasNull);
    return value === null || (0,find/* isMapping */.pi)(value);
}
/** Refuses needs that only the launcher of a release meets, which the user's own Cosmovisor image lacks. */
function besideOwnImage(data, release, at) {
    if ((0,find/* valueAt */.fK)(data, ['cosmovisor', 'image']) === undefined)
        return [];
    return ['env', 'flags', 'files'].flatMap((key) => (0,find/* valueAt */.fK)(release, [key]) === undefined
        ? []
        : [
            {
                path: at(key),
                at: 'key',
                code: 'KEYS_EXCLUSIVE',
                message: `together with cosmovisor.image; allowed is only one of the two: the generated image starts releases with their ${key}`,
            },
        ]);
}
/** Refuses needs of a release that nodes never run. */
function unused(data, release, at) {
    const releases = (0,find/* valueAt */.fK)(data, ['releases']);
    const upgrades = (0,find/* valueAt */.fK)(data, ['upgrades']);
    const name = (0,find/* valueAt */.fK)(release, ['name']);
    if (!Array.isArray(upgrades) || !Array.isArray(releases) || typeof name !== 'string')
        return [];
    const ends = upgrades.flatMap((each) => [
        (0,find/* valueAt */.fK)(each, ['from']),
        (0,find/* valueAt */.fK)(each, ['to']),
    ]);
    if (ends.includes(name) || (0,find/* valueAt */.fK)(releases, [0, 'name']) === name)
        return [];
    return ['flags', 'files', 'config', 'signers'].flatMap((key) => (0,find/* valueAt */.fK)(release, [key]) === undefined
        ? []
        : [
            {
                path: at(key),
                at: 'key',
                code: 'RELEASE_WRONG',
                message: `of a release that no upgrade leads to; found ${(0,words/* quoted */.TL)(name)}; nodes never run it`,
            },
        ]);
}
/** Requires a folder and a version of Cosmovisor for a pre-upgrade script. */
function scripts(data) {
    const script = (0,find/* valueAt */.fK)(data, ['cosmovisor', 'pre-upgrade']);
    if (script === undefined)
        return [];
    const path = ['cosmovisor', 'pre-upgrade'];
    const version = (0,find/* valueAt */.fK)(data, ['cosmovisor', 'version']);
    const findings = [];
    if ((0,find/* valueAt */.fK)(data, ['cosmovisor', 'folder']) === undefined) {
        const message = 'without cosmovisor.folder; needed is the folder that has the script';
        findings.push({ path, at: 'key', code: 'KEY_MISSING', message });
    }
    if (typeof version === 'string' && hasNoScripts(version)) {
        const message = `unknown to Cosmovisor ${version}; needed is cosmovisor.version v1.5.0 or later`;
        findings.push({ path, at: 'key', code: 'KEYS_EXCLUSIVE', message });
    }
    return findings;
}
function hasNoScripts(version) {
    const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
    const [since, sinceMinor] = SCRIPTS_SINCE;
    return major < since || (major === since && minor < sinceMinor);
}
function keysOf(map) {
    return (0,find/* isMapping */.pi)(map) ? Object.keys(map) : [];
}

// EXTERNAL MODULE: ./src/plan/upgrade-schema.ts
var upgrade_schema = __webpack_require__(62639);
;// CONCATENATED MODULE: ./src/plan/references.ts







const REFERENCES = [
    ['release', ['upgrades', find/* EACH */.We, 'from']],
    ['release', ['upgrades', find/* EACH */.We, 'to']],
    ['account', ['upgrades', find/* EACH */.We, 'proposer']],
    ['account', ['upgrades', find/* EACH */.We, 'votes', find/* KEYS */.Rk]],
    ['account', ['upgrades', find/* EACH */.We, 'schedule', 'account']],
    ['release', ['upgrades', find/* EACH */.We, 'schedule', 'release']],
    ['release', ['upgrades', find/* EACH */.We, 'schedule', find/* EACH */.We, 'release']],
    ['release', ['traffic', find/* EACH */.We, 'release']],
    ['release', ['queries', find/* EACH */.We, 'client']],
    ['release', ['queries', find/* EACH */.We, 'expect', find/* KEYS */.Rk]],
    ['release', ['stack', 'companions', find/* EACH */.We, find/* KEYS */.Rk]],
    ['account', ['stack', 'fresh', 'validators', find/* EACH */.We, 'operator']],
];
/** Values that must be unique: `release of this name`, `validator of this service`. */
const UNIQUE = [
    ['release of this name', ['releases', find/* EACH */.We, 'name']],
    ['upgrade of this name', ['upgrades', find/* EACH */.We, 'name']],
    ['traffic of this name', ['traffic', find/* EACH */.We, 'name']],
    ['query of this name', ['queries', find/* EACH */.We, 'name']],
    ['validator of this service', ['stack', 'fresh', 'validators', find/* EACH */.We, 'service']],
    ['validator of this operator', ['stack', 'fresh', 'validators', find/* EACH */.We, 'operator']],
];
/** Services that a rehearsal needs, or whose access it allows. */
const SERVICES = [
    ['stack', 'rpc'],
    ['stack', 'cosmovisor', find/* EACH */.We],
    ['stack', 'fresh', 'validators', find/* EACH */.We, 'service'],
    ['stack', 'fresh', 'validators', find/* EACH */.We, 'signer'],
    ['stack', 'internet', find/* EACH */.We],
    ['stack', 'required', find/* EACH */.We],
    ['stack', 'companions', find/* KEYS */.Rk],
    ['releases', find/* EACH */.We, 'signers', find/* KEYS */.Rk],
];
const COINS = [
    ['accounts', find/* EACH */.We, 'fresh'],
    ['stack', 'fresh', 'validators', find/* EACH */.We, 'stake'],
];
/**
 * Checks references between parts of a plan. Works on the data as it was read, whatever its shape, so that
 * these mistakes are reported together with those of the shape.
 */
function crossCheck(data) {
    return [
        ...UNIQUE.flatMap(([what, query]) => repeated(what, (0,find/* mentions */.wy)(data, query))),
        ...REFERENCES.flatMap(([kind, query]) => unknownNames(data, kind, (0,find/* mentions */.wy)(data, query))),
        ...unknownNames(data, 'upgrade', upgradesOfStages(data)),
        ...brokenChain(data),
        ...COINS.flatMap((query) => (0,find/* mentions */.wy)(data, query)).flatMap((mention) => wrongCoins(data, mention)),
        ...repeatedPrices(data),
        ...freshAccounts(data),
        ...freshChainId(data),
        ...freshFindings(data),
        ...noAccounts(data),
        ...leftOut(data),
        ...keptAndFresh(data),
        ...companionReleases(data),
        ...keptPeriod(data),
        ...(0,find/* mentions */.wy)(data, ['upgrades', find/* EACH */.We, 'name']).flatMap(noFolderName),
        ...scheduled(data),
        ...largeNumbers(data),
        ...releaseMistakes(data),
        ...unusableKeys(data),
    ];
}
/** Allowed plan names, since Cosmovisor keeps the upgrade's binary in a folder of that name. */
const FOLDER_NAMES = 'allowed is a name without / and \\, other than . and ..';
/** Returns true if an upgrade's name is valid as a folder of Cosmovisor. */
function isFolderName(name) {
    return name !== '.' && name !== '..' && !/[/\\]/.test(name);
}
function noFolderName(mention) {
    if (isFolderName(mention.text))
        return [];
    const wrong = `not usable as the name of Cosmovisor's folder; found ${(0,words/* quoted */.TL)(mention.text)}`;
    return [finding(mention, 'NAME_NOT_A_FOLDER', `${wrong}; ${FOLDER_NAMES}`)];
}
function finding({ path, at }, code, message) {
    return { path, at, code, message };
}
/** Names of a kind; undefined if some are unreadable, as no name can then be called unknown. */
function namesOf(data, kind) {
    if (kind === 'account') {
        const accounts = (0,find/* valueAt */.fK)(data, ['accounts']);
        return (0,find/* isMapping */.pi)(accounts) ? Object.keys(accounts) : undefined;
    }
    const entries = (0,find/* valueAt */.fK)(data, [kind === 'release' ? 'releases' : 'upgrades']);
    if (!Array.isArray(entries))
        return undefined;
    const names = entries.map((entry) => (0,find/* valueAt */.fK)(entry, ['name']));
    const legible = names.filter((name) => ['string', 'number'].includes(typeof name)).map(String);
    return legible.length === names.length ? legible : undefined;
}
/** Names of upgrades within stages, as separate texts. */
function upgradesOfStages(data) {
    return (0,find/* mentions */.wy)(data, ['traffic', find/* EACH */.We, 'stage']).flatMap((mention) => {
        const text = /^(?:before|after):(.+)$/.exec(mention.text)?.[1];
        return text === undefined ? [] : [{ ...mention, text }];
    });
}
function unknownNames(data, kind, all) {
    const names = namesOf(data, kind);
    if (names === undefined)
        return [];
    const isKnown = new Set(names);
    const known = names.length === 0 ? `there are no ${kind}s` : `the ${kind}s are ${(0,words/* listed */.KE)(names)}`;
    return all
        .filter(({ text }) => !isKnown.has(text))
        .map((mention, index) => {
        // Each is compared with every name, and only the first ones are reported.
        const meant = index < problems/* MOST_SHOWN */.Ki ? (0,words/* suggestion */.h)(mention.text, names) : '';
        return finding(mention, 'NAME_UNKNOWN', `unknown ${kind}; found ${(0,words/* quoted */.TL)(mention.text)}${meant}; ${known}`);
    });
}
function repeated(what, all) {
    const firsts = new Map();
    return all.flatMap((mention) => {
        const first = firsts.get(mention.text);
        if (first === undefined)
            firsts.set(mention.text, mention);
        if (first === undefined)
            return [];
        const allowed = `a name is allowed once, and ${(0,problems/* pathText */.LF)(first.path)} has it`;
        return [
            finding(mention, 'NAME_NOT_UNIQUE', `second ${what}; found ${(0,words/* quoted */.TL)(mention.text)}; ${allowed}`),
        ];
    });
}
/** Mistakes in the order of upgrades: they start from the first release, each from where the previous one ended. */
function brokenChain(data) {
    const releases = namesOf(data, 'release') ?? [];
    const upgrades = (0,find/* valueAt */.fK)(data, ['upgrades']);
    const count = Array.isArray(upgrades) ? upgrades.length : 0;
    const known = (index, end) => {
        const name = (0,find/* valueAt */.fK)(upgrades, [index, end]);
        return typeof name === 'string' && releases.includes(name) ? name : undefined;
    };
    const findings = [];
    for (let index = 0; index < count; index++) {
        const from = known(index, 'from');
        const to = known(index, 'to');
        const start = index === 0 ? releases[0] : known(index - 1, 'to');
        if (from !== undefined && start !== undefined && from !== start) {
            const why = index === 0
                ? `the first upgrade starts at the first release, ${(0,words/* quoted */.TL)(start)}`
                : `the upgrade before it ends at ${(0,words/* quoted */.TL)(start)}`;
            const message = `not the running release; found ${(0,words/* quoted */.TL)(from)}; ${why}`;
            findings.push({
                path: ['upgrades', index, 'from'],
                at: 'value',
                code: 'RELEASE_WRONG',
                message,
            });
        }
        const origin = from ?? start;
        if (to !== undefined && origin === to) {
            const others = (0,words/* listed */.KE)(releases.filter((name) => name !== origin));
            const message = `the same release as from; found ${(0,words/* quoted */.TL)(to)}; the others are ${others}`;
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
function wrongCoins(data, mention) {
    const denom = (0,find/* valueAt */.fK)(data, ['chain', 'denom']);
    const found = /^\d+([a-zA-Z].*)$/.exec(mention.text)?.[1];
    if (typeof denom !== 'string' || denom === '' || found === undefined || found === denom)
        return [];
    const message = `not the chain's denomination; found ${(0,words/* quoted */.TL)(mention.text)}; chain.denom is ${(0,words/* quoted */.TL)(denom)}`;
    return [finding(mention, 'DENOM_DIFFERS', message)];
}
/** Refuses two prices in one denomination, as the SDK does (`DecCoins.Validate`). */
function repeatedPrices(data) {
    return (0,find/* mentions */.wy)(data, ['chain', 'gas-prices']).flatMap((mention) => {
        const denoms = mention.text.split(',').map((price) => price.replace(/^[\d.]+/, ''));
        const again = denoms.find((denom, index) => denoms.indexOf(denom) < index);
        if (again === undefined)
            return [];
        const message = `second price in ${(0,words/* quoted */.TL)(again)}; a denomination is allowed once`;
        return [finding(mention, 'NAME_NOT_UNIQUE', message)];
    });
}
/** Mistakes in fresh accounts: those with `fresh` require a fresh genesis, and only they are known when it is made. */
function freshAccounts(data) {
    const stack = (0,find/* valueAt */.fK)(data, ['stack']);
    const accounts = (0,find/* valueAt */.fK)(data, ['accounts']);
    if (!(0,find/* isMapping */.pi)(stack) || !(0,find/* isMapping */.pi)(accounts))
        return [];
    const names = Object.keys(accounts);
    const fresh = names.filter((name) => (0,find/* valueAt */.fK)(accounts, [name, 'fresh']) !== undefined);
    if (stack.fresh === undefined) {
        const message = 'fresh without a fresh genesis; set stack.fresh, or use mnemonic-file, mnemonic-env or keyring for the account';
        return fresh.map((name) => ({
            path: ['accounts', name, 'fresh'],
            at: 'key',
            code: 'ACCOUNT_NOT_IN_GENESIS',
            message,
        }));
    }
    return (0,find/* mentions */.wy)(stack, ['fresh', 'validators', find/* EACH */.We, 'operator'])
        .filter(({ text }) => names.includes(text) && !fresh.includes(text))
        .map(({ path, text }) => ({
        path: ['stack', ...path],
        at: 'value',
        code: 'ACCOUNT_NOT_IN_GENESIS',
        message: `an account without fresh, so not in the fresh genesis; found ${(0,words/* quoted */.TL)(text)}; the fresh accounts are ${(0,words/* listed */.KE)(fresh)}`,
    }));
}
/** Requires a chain id for a fresh genesis. */
function freshChainId(data) {
    const isFresh = (0,find/* valueAt */.fK)(data, ['stack', 'fresh']) !== undefined;
    const chain = (0,find/* valueAt */.fK)(data, ['chain']);
    if (!isFresh || !(0,find/* isMapping */.pi)(chain) || Object.keys(chain).some((key) => (0,words/* nearest */.pA)(key, ['id']))) {
        return [];
    }
    const message = 'missing in chain; needed is the chain id of the fresh genesis (stack.fresh)';
    return [{ path: ['chain', 'id'], at: 'map', code: 'KEY_MISSING', message }];
}
/** Requires an account to propose and vote. */
function noAccounts(data) {
    const accounts = (0,find/* valueAt */.fK)(data, ['accounts']);
    if (!(0,find/* isMapping */.pi)(accounts) || Object.keys(accounts).length > 0)
        return [];
    const message = 'empty; needed is at least one account, which proposes the upgrades and votes';
    return [{ path: ['accounts'], at: 'value', code: 'VALUE_EMPTY', message }];
}
/** Refuses to leave out a service that another key names. */
function leftOut(data) {
    const named = SERVICES.flatMap((query) => (0,find/* mentions */.wy)(data, query));
    return (0,find/* mentions */.wy)(data, ['stack', 'without', find/* EACH */.We]).flatMap((mention) => {
        const other = named.find(({ text }) => text === mention.text);
        if (other === undefined)
            return [];
        const message = `a service that the plan needs; found ${(0,words/* quoted */.TL)(mention.text)}; ${(0,problems/* pathText */.LF)(other.path)} names it; allowed are other services`;
        return [finding(mention, 'SERVICE_LEFT_OUT', message)];
    });
}
/** Refuses changes of helpers at releases that no upgrade leads to. */
function companionReleases(data) {
    const known = namesOf(data, 'release') ?? [];
    const targets = (0,find/* mentions */.wy)(data, ['upgrades', find/* EACH */.We, 'to']).map(({ text }) => text);
    if (targets.length === 0)
        return [];
    const allowed = `helpers change at an upgrade; the upgrades lead to ${(0,words/* listed */.KE)(targets)}`;
    return (0,find/* mentions */.wy)(data, ['stack', 'companions', find/* EACH */.We, find/* KEYS */.Rk])
        .filter(({ text }) => known.includes(text) && !targets.includes(text))
        .map((mention) => finding(mention, 'RELEASE_WRONG', `not the target of an upgrade; found ${(0,words/* quoted */.TL)(mention.text)}; ${allowed}`));
}
/** Refuses to keep the state of a fresh stack, which has none. */
function keptAndFresh(data) {
    const keep = (0,find/* valueAt */.fK)(data, ['stack', 'state']) === 'keep';
    if (!keep || (0,find/* valueAt */.fK)(data, ['stack', 'fresh']) === undefined)
        return [];
    const message = 'keep together with stack.fresh; allowed is only one of the two';
    return [{ path: ['stack', 'state'], at: 'value', code: 'STATE_NOT_KEPT', message }];
}
/** Refuses a voting period for a kept state, which already contains one that no genesis can change. */
function keptPeriod(data) {
    const pace = (0,find/* valueAt */.fK)(data, ['pace']);
    const keep = (0,find/* valueAt */.fK)(data, ['stack', 'state']) === 'keep';
    if (!keep || pace === 'as-is' || (0,find/* valueAt */.fK)(data, ['stack', 'fresh']) !== undefined)
        return [];
    const isAsIs = (0,find/* valueAt */.fK)(pace, ['voting-period']) === 'as-is';
    if (isAsIs && (0,find/* valueAt */.fK)(pace, ['chain-time']) !== 'fast')
        return [];
    const message = 'keep together with a new voting period, which a kept state cannot get; allowed is pace: as-is, or voting-period: as-is with chain-time: clock';
    return [{ path: ['stack', 'state'], at: 'value', code: 'STATE_NOT_KEPT', message }];
}
/** Refuses keys that an upgrade with a schedule cannot have, two forms of its info, and heights that do not ascend. */
function scheduled(data) {
    const upgrades = (0,find/* valueAt */.fK)(data, ['upgrades']);
    if (!Array.isArray(upgrades))
        return [];
    let highest = 0;
    return upgrades.flatMap((upgrade, index) => {
        if (!(0,find/* isMapping */.pi)(upgrade))
            return [];
        const wrong = (key, code, message) => ({
            ...{ path: ['upgrades', index, ...key.split('/')], at: 'key', code, message },
        });
        const height = (0,find/* valueAt */.fK)(upgrade, ['schedule', 'at-height']);
        const findings = [];
        if (upgrade.schedule !== undefined) {
            const others = height === undefined ? upgrade_schema/* PROPOSAL_KEYS */.G : [...upgrade_schema/* PROPOSAL_KEYS */.G, 'height'];
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
function unusableKeys(data) {
    const message = 'not allowed as a key; allowed is any other name';
    return [...(0,find/* parts */.rT)(data, [])].flatMap(({ path }) => path.at(-1) === '__proto__' ? [{ path, at: 'key', code: 'KEY_FORBIDDEN', message }] : []);
}


/***/ }),

/***/ 69506:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ settingsIn),
/* harmony export */   h: () => (/* binding */ needsOf)
/* harmony export */ });
/* harmony import */ var _find__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18156);
/* harmony import */ var _route__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90234);


/** Needs of a release: those that it names itself, and those of releases before it on the way of the upgrades. */
function needsOf(plan, release) {
    const route = (0,_route__WEBPACK_IMPORTED_MODULE_1__/* .routeOf */ .Lu)(plan.upgrades);
    const at = route.indexOf(release);
    const names = at < 0 ? [release] : route.slice(0, at + 1);
    const all = names.flatMap((name) => plan.releases.find((each) => each.name === name) ?? []);
    return {
        env: Object.assign({}, ...all.map(({ env }) => env)),
        flags: all.flatMap(({ flags = [] }) => flags),
        files: Object.assign({}, ...all.map(({ files }) => files)),
        config: settingsByFile(all.map(({ config = {} }) => config)),
        signers: signersOf(all),
    };
}
function settingsByFile(all) {
    const files = new Map();
    for (const each of all) {
        for (const [file, keys] of Object.entries(each)) {
            files.set(file, [...(files.get(file) ?? []), ...settingsIn(keys)]);
        }
    }
    return files;
}
function signersOf(all) {
    const services = new Set(all.flatMap(({ signers = {} }) => Object.keys(signers)));
    return new Map([...services].map((service) => [
        service,
        settingsByFile(all.map(({ signers = {} }) => signers[service] ?? {})),
    ]));
}
/** Values of a nested map; a key with dots names its tables, as in `telemetry.enabled`. */
function settingsIn(keys, around = []) {
    if (!(0,_find__WEBPACK_IMPORTED_MODULE_0__/* .isMapping */ .pi)(keys))
        return [];
    return Object.entries(keys).flatMap(([key, value]) => {
        const path = [...around, ...key.split('.')];
        return (0,_find__WEBPACK_IMPORTED_MODULE_0__/* .isMapping */ .pi)(value) ? settingsIn(value, path) : [{ path, value: value }];
    });
}


/***/ }),

/***/ 90234:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DO: () => (/* binding */ visitedReleases),
/* harmony export */   Lu: () => (/* binding */ routeOf),
/* harmony export */   rT: () => (/* binding */ startReleaseOf)
/* harmony export */ });
/** Releases that upgrades lead through, in order; a release visited twice is in it twice. */
function routeOf(upgrades) {
    const [first] = upgrades;
    return first === undefined ? [] : [first.from, ...upgrades.map(({ to }) => to)];
}
/** Release that the chain starts with; the empty name if there are no upgrades, which no plan allows. */
function startReleaseOf(upgrades) {
    return upgrades[0]?.from ?? '';
}
/** Releases that any of the upgrades starts from or leads to. */
function visitedReleases(upgrades) {
    return new Set(upgrades.flatMap(({ from, to }) => [from, to]));
}


/***/ }),

/***/ 29686:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ descriptions),
/* harmony export */   e: () => (/* binding */ checkShape)
/* harmony export */ });
/* harmony import */ var _text_words__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71670);
/* harmony import */ var _find__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18156);
/* harmony import */ var _problems__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28159);
/* harmony import */ var _schema__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95763);




/** Validates the shape of a plan: returns the plan with its defaults, or all mistakes. */
function checkShape(data) {
    const result = _schema__WEBPACK_IMPORTED_MODULE_2__/* .planSchema */ .F.safeParse(data);
    if (result.success)
        return { plan: result.data, findings: [] };
    return { findings: findingsOf(result.error.issues, data) };
}
let made;
/** JSON Schema of a plan, created on first use: that takes longer than reading most plans. */
function schemaOfPlan() {
    made ??= (0,_schema__WEBPACK_IMPORTED_MODULE_2__/* .planJsonSchema */ .b)();
    return made;
}
/** Returns a look-up of the schema's description for a path of the plan, if it has one. */
function descriptions() {
    const schema = schemaOfPlan();
    return (path) => allowedAt(schema, path)?.description;
}
function findingsOf(issues, data) {
    const schema = schemaOfPlan();
    const flat = issues.flatMap((issue) => flattened(issue, []));
    const meant = new Set();
    const mistyped = new Set();
    for (const { issue, path } of flat) {
        if (issue.code !== 'unrecognized_keys')
            continue;
        mistyped.add(JSON.stringify(path));
        const keys = keysOf(allowedAt(schema, path));
        for (const key of issue.keys)
            meant.add(JSON.stringify([...path, (0,_text_words__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .pA)(key, keys)]));
    }
    return flat.flatMap(({ issue, path }) => {
        // A mistyped key is one mistake, not also a missing one.
        if (meant.has(JSON.stringify(path)) && (0,_find__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(data, path) === undefined)
            return [];
        if (issue.code === 'custom' && mistyped.has(JSON.stringify(path)))
            return [];
        return explained(issue, path, (0,_find__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(data, path), schema);
    });
}
/** Issues of a value with several allowed kinds, reduced to the kind that was clearly meant. */
function flattened(issue, around) {
    const path = [...around, ...issue.path.map((step) => (typeof step === 'symbol' ? '' : step))];
    if (issue.code !== 'invalid_union')
        return [{ issue, path }];
    const isOtherKind = ({ path, code }) => path.length === 0 && ['invalid_type', 'invalid_value', 'invalid_union'].includes(code);
    const meant = issue.errors.filter((branch) => !branch.some(isOtherKind));
    const [only] = meant;
    if (only === undefined || meant.length > 1)
        return [{ issue, path }];
    return only.flatMap((inner) => flattened(inner, path));
}
function explained(issue, path, value, schema) {
    const allowed = allowedAt(schema, path);
    // The schema describes forms such as "a duration such as 5s"; zod's own messages are not shown.
    const form = /^(Invalid|Too|Unrecognized)\b/.test(issue.message) ? undefined : issue.message;
    const at = (where, code, message) => [
        { path, at: where, code, message },
    ];
    if (issue.code === 'unrecognized_keys') {
        const keys = keysOf(allowed);
        return issue.keys.map((key) => ({
            path: [...path, key],
            at: 'key',
            code: 'KEY_UNKNOWN',
            message: `unknown key${(0,_text_words__WEBPACK_IMPORTED_MODULE_3__/* .suggestion */ .h)(key, keys)}; allowed are ${(0,_text_words__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)(keys)}`,
        }));
    }
    if (issue.code === 'invalid_key') {
        const key = String(path.at(-1) ?? '');
        if (key === '')
            return at('key', 'VALUE_TOO_SHORT', 'too short; found ""; needed is a name');
        const seen = `found ${(0,_text_words__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(key)}`;
        return at('key', 'FORM_WRONG', `wrong form; ${seen}; allowed is ${issue.issues[0]?.message}`);
    }
    const needed = described(form ?? inWords(allowed), allowed);
    if (value === undefined && path.length > 0) {
        const map = path.slice(0, -1);
        const where = map.length === 0 ? 'the plan' : (0,_problems__WEBPACK_IMPORTED_MODULE_1__/* .pathText */ .LF)(map);
        return at('map', 'KEY_MISSING', `missing in ${where}; needed is ${needed}`);
    }
    if (value === null || value === undefined)
        return at('value', 'VALUE_EMPTY', `empty; needed is ${needed}`);
    const seen = `found ${isSecret(path, value) ? 'what may be the secret itself' : (0,_text_words__WEBPACK_IMPORTED_MODULE_3__/* .found */ .F9)(value)}`;
    switch (issue.code) {
        case 'too_small': {
            const least = issue.origin === 'array' ? 'a list of at least one entry' : 'a text';
            return at('value', 'VALUE_TOO_SHORT', `too short; ${seen}; needed is ${described(least, allowed)}`);
        }
        case 'invalid_format':
            return at('value', 'FORM_WRONG', `wrong form; ${seen}; allowed is ${needed}`);
        case 'invalid_value': {
            const near = typeof value === 'string' ? (0,_text_words__WEBPACK_IMPORTED_MODULE_3__/* .suggestion */ .h)(value, allowed?.enum ?? []) : '';
            return at('value', 'VALUE_NOT_ALLOWED', `not allowed; ${seen}${near}; allowed are ${(0,_text_words__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)(allowed?.enum ?? [])}`);
        }
        case 'custom':
            return at('value', 'KEYS_EXCLUSIVE', `wrong keys; ${seen}; allowed is ${needed}`);
        default: {
            const isPlain = typeof value === 'number' || typeof value === 'boolean';
            const quotes = isPlain && allowed?.type === 'string' && form === undefined ? ' (put it in quotes)' : '';
            return at('value', 'TYPE_WRONG', `wrong type; ${seen}${quotes}; allowed is ${needed}`);
        }
    }
}
/** Returns true if a value may be a secret written in place of its variable's name, which messages would reveal. */
function isSecret(path, value) {
    const isVariable = String(path.at(-1)).endsWith('-env');
    return isVariable && typeof value === 'string' && !/^[$\w{}-]{1,40}$/.test(value);
}
/** Part of the schema for a path in the data. */
function allowedAt(schema, path) {
    let at = schema;
    for (const step of path) {
        if (at === undefined)
            return undefined;
        const kinds = at.anyOf ?? [at];
        const kind = kinds.find(({ type }) => type === (typeof step === 'number' ? 'array' : 'object'));
        const { properties = {}, additionalProperties, items } = kind ?? {};
        if (typeof step === 'number')
            at = items;
        else if (Object.hasOwn(properties, step))
            at = properties[step];
        else
            at = additionalProperties || undefined;
    }
    return at;
}
function keysOf(allowed) {
    return (allowed?.anyOf ?? [allowed]).flatMap((kind) => Object.keys(kind?.properties ?? {}));
}
/** Allowed values of a path in words; as JSON if the schema leaves it open. */
function inWords(allowed) {
    if (allowed?.anyOf)
        return allowed.anyOf.map(inWords).join(' or ');
    if (allowed?.enum)
        return `one of ${(0,_text_words__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)(allowed.enum)}`;
    if (allowed?.const !== undefined)
        return (0,_text_words__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(allowed.const);
    switch (allowed?.type) {
        case 'string':
            return 'a text';
        case 'number':
            return 'a number';
        case 'boolean':
            return 'true or false';
        case 'array':
            return 'a list';
        case 'object': {
            const keys = keysOf(allowed);
            return keys.length === 0 ? 'a map' : `a map with the keys ${(0,_text_words__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)(keys)}`;
        }
        default:
            return 'what JSON can hold: text, finite numbers, lists, maps, true, false, null';
    }
}
function described(words, allowed) {
    return allowed?.description === undefined ? words : `${words} (${allowed.description})`;
}


/***/ }),

/***/ 61142:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ readSource)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12600);
/* harmony import */ var _text_plain__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60287);
/* harmony import */ var _text_words__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71670);
/* harmony import */ var _places__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55971);
/* harmony import */ var _problems__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28159);
/* harmony import */ var _yaml__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39512);







/** Maximum length of the library's messages in characters, which may quote the text. */
const LONGEST_MESSAGE = 200;
/** Path of the values of a fresh genesis, which keep integers of any size. */
const GENESIS_VALUES = ['stack', 'fresh', 'genesis'];
/**
 * Reads the text of a plan file as YAML, with the position of every node. A text that would take more time or
 * memory than any plan is reported as one mistake.
 */
function readSource(text, file) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    // Some mistakes show only at the end of the text (a missing quote): their place is the last visible
    // character.
    const last = Math.max(0, text.trimEnd().length - 1);
    const placeAt = (offset) => {
        const { line, col } = lines.linePos(Math.min(offset, last));
        return { line: Math.max(1, line), column: Math.max(1, col) };
    };
    const problemAt = (offset, path, code, message) => {
        return { file, ...placeAt(offset), path: (0,_problems__WEBPACK_IMPORTED_MODULE_4__/* .pathText */ .LF)(path), code, message };
    };
    const yaml = nodesOf(text, lines);
    if (yaml instanceof _yaml__WEBPACK_IMPORTED_MODULE_5__/* .YamlRefusal */ .ml) {
        lines.lineStarts = lineStarts(text);
        const message = `not readable as a plan; ${yaml.message}`;
        return {
            data: undefined,
            readable: false,
            problems: [problemAt(yaml.offset, [], 'YAML_TOO_COMPLEX', message)],
            placeOf: () => placeAt(0),
            locate: ({ path, code, message }) => problemAt(0, path, code, message),
        };
    }
    const unreadable = mistakesOf(yaml, problemAt);
    const duplicates = [];
    for (const { node, path, first } of repeatedKeys(yaml.document.contents, [])) {
        const line = lines.linePos((0,_places__WEBPACK_IMPORTED_MODULE_3__/* .startOf */ .GH)(first)).line;
        const message = `duplicate key; it is already on line ${line}; a key is allowed once in a map`;
        duplicates.push(problemAt((0,_places__WEBPACK_IMPORTED_MODULE_3__/* .startOf */ .GH)(node), path, 'KEY_DUPLICATE', message));
    }
    let data;
    (0,_yaml__WEBPACK_IMPORTED_MODULE_5__/* .keepLargeIntegers */ .KO)(yaml, GENESIS_VALUES);
    try {
        data = unreadable.length === 0 ? (0,_yaml__WEBPACK_IMPORTED_MODULE_5__/* .dataOf */ .qu)(yaml) : undefined;
    }
    catch (error) {
        unreadable.push(problemAt(0, [], 'YAML_INVALID', `not readable as YAML; ${(0,_text_words__WEBPACK_IMPORTED_MODULE_6__/* .visible */ .RK)((0,_errors_errors__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error))}`));
    }
    const places = new _places__WEBPACK_IMPORTED_MODULE_3__/* .Places */ .N4(yaml);
    return {
        data,
        readable: unreadable.length === 0,
        problems: [...unreadable, ...duplicates],
        placeOf: (path) => placeAt(places.offsetOf(path, 'key')),
        locate: ({ path, at, code, message }) => problemAt(places.offsetOf(path, at), path, code, message),
    };
}
function nodesOf(text, lineCounter) {
    try {
        // `uniqueKeys`: the library's message does not name the key, so duplicates are looked for here.
        return (0,_yaml__WEBPACK_IMPORTED_MODULE_5__/* .readYaml */ .gM)(text, { lineCounter, uniqueKeys: false });
    }
    catch (error) {
        if (error instanceof _yaml__WEBPACK_IMPORTED_MODULE_5__/* .YamlRefusal */ .ml)
            return error;
        throw error;
    }
}
/** Offsets of line starts, also for a text that was not read to its end. */
function lineStarts(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return starts;
}
/** Mistakes in a text at the level of YAML. */
function mistakesOf({ document, badAliases }, problemAt) {
    const mistakes = [...document.errors, ...document.warnings].map((error) => problemAt(error.pos[0], [], 'YAML_INVALID', `not readable as YAML; ${yamlMessage(error.message)}`));
    if (badAliases.length === 0)
        return mistakes;
    const paths = new Map(aliasPaths(document.contents, []));
    for (const { alias, kind } of badAliases) {
        const name = (0,_text_words__WEBPACK_IMPORTED_MODULE_6__/* .quoted */ .TL)(`*${alias.source}`);
        const anchor = (0,_text_words__WEBPACK_IMPORTED_MODULE_6__/* .listed */ .KE)([alias.source]);
        const message = kind === 'unknown'
            ? `unknown alias; found ${name}; its anchor &${anchor} must come before it`
            : `endless alias; found ${name}; its anchor must not be around it`;
        mistakes.push(problemAt((0,_places__WEBPACK_IMPORTED_MODULE_3__/* .startOf */ .GH)(alias), paths.get(alias) ?? [], 'ALIAS_INVALID', message));
    }
    return mistakes;
}
/** Rewords the parser's message about several documents in one file, which is meant for programmers. */
function yamlMessage(message) {
    return message.startsWith('Source contains multiple documents')
        ? 'found a second document after ---; a plan is one document'
        : (0,_text_words__WEBPACK_IMPORTED_MODULE_6__/* .visible */ .RK)((0,_text_plain__WEBPACK_IMPORTED_MODULE_2__/* .clipped */ .cz)(message, LONGEST_MESSAGE));
}
function* repeatedKeys(node, path) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node)) {
        for (const [index, item] of node.items.entries())
            yield* repeatedKeys(item, [...path, index]);
    }
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
        return;
    const seen = new Map();
    for (const { key, value } of node.items) {
        const text = (0,_places__WEBPACK_IMPORTED_MODULE_3__/* .keyText */ .Pu)(key);
        const first = seen.get(text);
        if (first)
            yield { node: key, first, path: [...path, text] };
        else
            seen.set(text, key);
        yield* repeatedKeys(value, [...path, text]);
    }
}
/** Yields the aliases with their paths; an alias used as a key has the path of its map. */
function* aliasPaths(node, path) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
        yield [node, path];
    else if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node)) {
        for (const [index, item] of node.items.entries())
            yield* aliasPaths(item, [...path, index]);
    }
    else if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node)) {
        for (const { key, value } of node.items) {
            yield* aliasPaths(key, path);
            yield* aliasPaths(value, [...path, (0,_places__WEBPACK_IMPORTED_MODULE_3__/* .keyText */ .Pu)(key)]);
        }
    }
}


/***/ }),

/***/ 39512:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KO: () => (/* binding */ keepLargeIntegers),
/* harmony export */   R9: () => (/* binding */ LARGEST_YAML),
/* harmony export */   gM: () => (/* binding */ readYaml),
/* harmony export */   ml: () => (/* binding */ YamlRefusal),
/* harmony export */   qu: () => (/* binding */ dataOf)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

/** Maximum size of a YAML file in bytes; it also keeps the time for reporting a mistake within a second. */
const LARGEST_YAML = 1024 * 1024;
/** Maximum nesting of lists and maps: the library recurses once per level. */
const DEEPEST = 100;
/**
 * Maximum number of words, marks, blanks, line ends and escapes in a text, which determine the memory for its
 * nodes and mistakes.
 */
const MOST_PARTS = 30_000;
const MOST_ALIASES = 1_000;
/** Maximum number of values, including those repeated by aliases: processing time grows with it. */
const MOST_VALUES = 30_000;
/** Error for YAML that would take too much time or memory to read. */
class YamlRefusal extends Error {
    offset;
    /**
     * @param message the excess, as a clause
     * @param offset its position, in characters from the beginning of the text
     */
    constructor(message, offset) {
        super(message);
        this.offset = offset;
    }
}
/**
 * Parses untrusted YAML in time and memory proportional to its length.
 *
 * @throws YamlRefusal if it is nested too deep, has too many parts or a list as a key, or its aliases repeat
 *   too much
 */
function readYaml(text, options) {
    checkParts(text);
    // `logLevel`: suppresses the library's printed warning about a list as a key.
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, {
        ...options,
        prettyErrors: false,
        logLevel: 'error',
    });
    const aliases = new Aliases(document.contents);
    return {
        document,
        badAliases: aliases.bad,
        meant: (node) => ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) ? aliases.targets.get(node) : node),
    };
}
/**
 * Converts nodes without mistakes to plain data.
 *
 * @throws Error of the library, for mistakes that only show in the data
 */
function dataOf({ document }) {
    // The repetition by aliases was limited above, more strictly than by the library.
    return document.toJS({ maxAliasCount: -1 });
}
/**
 * Makes texts, as they are written, of the integers below a path that are too large to be exact as numbers: programs
 * in Go write 64-bit and larger integers as texts.
 */
function keepLargeIntegers({ document }, path) {
    const below = document.getIn(path, true);
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isCollection */ .P3)(below))
        return;
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(below, {
        Scalar: (_, scalar) => {
            const { value, source } = scalar;
            if (source === undefined || !Number.isInteger(value) || Number.isSafeInteger(value))
                return;
            scalar.value = source;
        },
    });
}
/** Counts the parts with the library's first parsing stage, which keeps its own stack instead of recursing. */
function checkParts(text) {
    const parser = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX();
    let parts = 0;
    for (const part of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(text)) {
        for (const _ of parser.next(part))
            ; // the result is not needed yet
        parts += 1 + escapesIn(part);
        const { offset } = parser;
        if (parts > MOST_PARTS)
            throw refusal(`more than ${MOST_PARTS} words and marks`, offset);
        if (parser.stack.length > DEEPEST) {
            throw refusal(`lists and maps more than ${DEEPEST} deep in one another`, offset);
        }
    }
}
/** Number of escapes in a quoted text, each of which may be a mistake of its own. */
function escapesIn(part) {
    if (!part.startsWith('"'))
        return 0;
    let count = 0;
    for (let at = part.indexOf('\\'); at >= 0; at = part.indexOf('\\', at + 2))
        count++;
    return count;
}
function refusal(what, offset) {
    return new YamlRefusal(`it has ${what}`, offset);
}
/** Targets of a document's aliases, found in one pass through it. */
class Aliases {
    targets = new Map();
    bad = [];
    #anchors = new Map();
    #open = new Set();
    /** Number of values in an anchored node, including repetitions by its own aliases. */
    #values = new Map();
    #count = 0;
    constructor(root) {
        this.#walk(root);
    }
    /**
     * Counts the values of a node.
     *
     * @returns the number of values
     */
    #walk(node) {
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node))
            return 0;
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
            return this.#take(node);
        if (node.anchor)
            this.#anchors.set(node.anchor, node);
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node) && !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
            return 1;
        this.#open.add(node);
        let values = 1;
        for (const item of node.items) {
            const { key, value } = item;
            values += (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node) ? this.#walkKey(key) + this.#walk(value) : this.#walk(item);
            if (values > MOST_VALUES)
                throw tooManyValues(node);
        }
        this.#open.delete(node);
        if (node.anchor)
            this.#values.set(node, values);
        return values;
    }
    /**
     * Counts a key's values. The library serialises a list or a map used as a key, and twice for each one
     * enclosing it.
     */
    #walkKey(key) {
        const node = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(key) ? this.#anchors.get(key.source) : key;
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isCollection */ .P3)(node))
            throw refusal('a list or a map as a key', startOf(key));
        return this.#walk(key);
    }
    #take(alias) {
        this.#count++;
        const offset = startOf(alias);
        if (this.#count > MOST_ALIASES)
            throw refusal(`more than ${MOST_ALIASES} aliases`, offset);
        const target = this.#anchors.get(alias.source);
        if (target !== undefined)
            this.targets.set(alias, target);
        if (target === undefined)
            this.bad.push({ alias, kind: 'unknown' });
        else if (this.#open.has(target))
            this.bad.push({ alias, kind: 'endless' });
        return (target && this.#values.get(target)) ?? 1;
    }
}
function tooManyValues(node) {
    const what = `more than ${MOST_VALUES} values, with those that aliases repeat`;
    return refusal(what, startOf(node));
}
function startOf(node) {
    return node?.range?.[0] ?? 0;
}


/***/ }),

/***/ 31650:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ bytesOf),
/* harmony export */   CB: () => (/* binding */ readBounded),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   bx: () => (/* binding */ writeShared),
/* harmony export */   f4: () => (/* binding */ writeAll),
/* harmony export */   go: () => (/* binding */ freeBytes),
/* harmony export */   t2: () => (/* binding */ exists),
/* harmony export */   wL: () => (/* binding */ folderBytes),
/* harmony export */   x3: () => (/* binding */ writeText),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12600);




/** Maximum size of a hand-written file in bytes: keys, passphrases, configuration. */
const LARGEST_TEXT = 1024 * 1024;
/**
 * Reads a text file.
 *
 * @param most maximum size in bytes
 * @throws RehearsalError naming the file, also if it is not a regular file or too large
 */
async function readText(file, most = LARGEST_TEXT) {
    try {
        return await readBounded(file, most);
    }
    catch (error) {
        if (error instanceof _errors_errors__WEBPACK_IMPORTED_MODULE_3__/* .RehearsalError */ .g0)
            throw error;
        throw new _errors_errors__WEBPACK_IMPORTED_MODULE_3__/* .RehearsalError */ .g0('FILE_UNREADABLE', `Cannot read ${file}: ${(0,_errors_errors__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`, {
            cause: error,
        });
    }
}
/**
 * Reads a regular file as text; links are followed. It is opened without blocking and checked once open: a FIFO
 * would wait for its writer, and a device may have no end.
 *
 * @param most maximum size in bytes
 * @throws RehearsalError naming the file if it is another kind of file or too large; the system's error, with
 *   its code, if it cannot be opened
 */
async function readBounded(file, most) {
    const handle = await opened(file);
    try {
        const stats = await handle.stat();
        if (!stats.isFile())
            throw unfit(file, `it is ${kindOf(stats)}, not a regular file`);
        const { size } = stats;
        if (size > most) {
            const why = `it has ${size} bytes, more than the limit of ${most} bytes`;
            throw unfit(file, why, 'FILE_TOO_LARGE');
        }
        const bytes = await bytesOf(handle, size + 1);
        if (size === 0 && bytes.length > 0)
            throw unfit(file, 'it is a virtual file of the kernel, without a size');
        return bytes.toString('utf8', 0, size);
    }
    finally {
        await handle.close();
    }
}
async function opened(file) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
    }
    catch (error) {
        if (error.code !== 'ENXIO')
            throw error;
        throw unfit(file, 'it is a socket or a device, not a regular file');
    }
}
/** Reads bytes of a file from an offset, up to its end. */
async function bytesOf(handle, most, from = 0) {
    const buffer = Buffer.alloc(most);
    let length = 0;
    while (length < most) {
        const { bytesRead } = await handle.read(buffer, length, most - length, from + length);
        if (bytesRead === 0)
            break;
        length += bytesRead;
    }
    return buffer.subarray(0, length);
}
function kindOf(stats) {
    if (stats.isDirectory())
        return 'a folder';
    return stats.isFIFO() ? 'a FIFO' : 'a device';
}
function unfit(file, why, code = 'FILE_UNREADABLE') {
    return new _errors_errors__WEBPACK_IMPORTED_MODULE_3__/* .RehearsalError */ .g0(code, `Cannot read ${file}: ${why}`);
}
/** Writes a file, with its folders, that only its owner can read (most are in homes with keys). */
async function writeText(file, content) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(file), { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(file, content, { mode: 0o600 });
}
/** Writes a file, with its folders, that everyone can read, as Compose mounts its configs. */
async function writeShared(file, content) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(file), { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(file, content, { mode: 0o644 });
}
/** Writes files below a folder, by relative path. */
async function writeAll(folder, files) {
    for (const [name, content] of Object.entries(files)) {
        await writeText(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, name), content);
    }
}
/** Returns true if a file or folder exists. */
function exists(file) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(file).then(() => true, () => false);
}
/** Root of the git work tree that contains a folder; undefined if none does. */
async function repositoryOf(folder) {
    if (await exists(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, '.git')))
        return folder;
    const above = node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(folder);
    return above === folder ? undefined : repositoryOf(above);
}
/** Total size in bytes of all files below a folder; 0 if it does not exist. */
async function folderBytes(folder) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    let bytes = 0;
    for (const entry of entries) {
        if (!entry.isFile())
            continue;
        const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(entry.parentPath, entry.name)).catch(() => undefined);
        bytes += stats?.size ?? 0; // 0 if it has disappeared meanwhile
    }
    return bytes;
}
/** Free bytes on the disk of a folder. */
async function freeBytes(folder) {
    const { bavail, bsize } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.statfs)(folder);
    return bavail * bsize;
}


/***/ })

};
