export const id = 943;
export const ids = [943];
export const modules = {

/***/ 60933:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $S: () => (/* binding */ cosmovisorDialect),
/* harmony export */   T1: () => (/* binding */ cosmovisorVersion),
/* harmony export */   cD: () => (/* binding */ moduleOf),
/* harmony export */   jD: () => (/* binding */ DEFAULT_VERSION)
/* harmony export */ });
/* harmony import */ var _text_versions__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82542);

/** Default version. */
const DEFAULT_VERSION = 'v1.5.0';
/** Version of Cosmovisor in the generated image. */
function cosmovisorVersion({ cosmovisor }) {
    return cosmovisor.version ?? DEFAULT_VERSION;
}
function isBefore(version, other) {
    return (0,_text_versions__WEBPACK_IMPORTED_MODULE_0__/* .isAtLeast */ .d)(version, other) === false;
}
/** The dialect of a version: `run` came with 1.1, and durations instead of milliseconds with 1.2. */
function cosmovisorDialect(version) {
    return {
        command: isBefore(version, '1.1') ? ['cosmovisor'] : ['cosmovisor', 'run'],
        pollInterval: isBefore(version, '1.2') ? '300' : '300ms',
    };
}
/** Go module of a version, which moved with 1.4. */
function moduleOf(version) {
    return isBefore(version, '1.4')
        ? 'github.com/cosmos/cosmos-sdk/cosmovisor'
        : 'cosmossdk.io/tools/cosmovisor';
}


/***/ }),

/***/ 15181:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ci: () => (/* binding */ headerFits),
/* harmony export */   PU: () => (/* binding */ namedTags),
/* harmony export */   SB: () => (/* binding */ nameFits)
/* harmony export */ });
/** File name suffixes with a meaning (internal/syslist in Go's source). */
const SYSTEMS = new Set(('aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 ' +
    'solaris wasip1 windows zos').split(' '));
const ARCHITECTURES = new Set(('386 amd64 amd64p32 arm armbe arm64 arm64be loong64 mips mipsle mips64 mips64le mips64p32 ' +
    'mips64p32le ppc ppc64 ppc64le riscv riscv64 s390 s390x sparc sparc64 wasm').split(' '));
/** Returns true if a file's name allows it: `x_linux.go` and `x_linux_arm64.s` are for these targets only. */
function nameFits(name, target) {
    const [stem = ''] = name.split('.');
    // Text before the first underscore is not a suffix: linux.go is for all systems.
    const [, ...suffixes] = stem.split('_');
    const [last = '', before = ''] = suffixes.reverse();
    const tags = [last].filter((suffix) => SYSTEMS.has(suffix) || ARCHITECTURES.has(suffix));
    if (ARCHITECTURES.has(last) && SYSTEMS.has(before))
        tags.push(before);
    return tags.every((tag) => holds(tag, target));
}
/**
 * Returns true if the constraints at the top of a file allow it. Also true if only the building Go can tell: it
 * can still exclude the file, but could not add it.
 */
function headerFits(text, target) {
    const { modern, old } = constraintLines(text);
    if (modern !== undefined)
        return evaluate(modern, target) !== false;
    return old.every((line) => evaluateOld(line, target) !== false);
}
/** Those of the build tags that the constraints at the top of a file name, whatever follows from them. */
function namedTags(text, tags) {
    if (tags.length === 0)
        return [];
    const { modern, old } = constraintLines(text);
    const lines = modern === undefined ? old : [modern];
    const words = new Set(lines.flatMap((line) => line.match(/[\p{L}\p{N}_.]+/gu) ?? []));
    return tags.filter((tag) => words.has(tag));
}
function holds(tag, { arch, tags, minor, cgo = false }) {
    if (tag === 'cgo')
        return cgo;
    if (['linux', 'unix', 'gc', arch, ...tags].includes(tag))
        return true;
    const release = /^go1\.(\d+)$/.exec(tag);
    if (release !== null)
        return Number(release[1]) <= minor || undefined;
    // Values of GOEXPERIMENT, GOAMD64 and GOARM64, whose defaults depend on the building Go.
    const ofTheGo = tag.startsWith('goexperiment.') || tag.startsWith(`${arch}.`);
    return ofTheGo || tag === 'boringcrypto' ? undefined : false;
}
const not = (value) => (value === undefined ? undefined : !value);
const and = (a, b) => (a === false || b === false ? false : a && b);
const or = (a, b) => not(and(not(a), not(b)));
/** Maximum number of tokens in an expression: Go itself refuses more than 1,000 parts. */
const MOST_TOKENS = 2_000;
/** Evaluates a `//go:build` expression. Malformed ones are left for Go to report. */
function evaluate(expression, target) {
    const tokens = expression.match(/\|\||&&|[!()]|[\p{L}\p{N}_.]+|\S/gu) ?? [];
    if (tokens.length > MOST_TOKENS)
        return undefined;
    let at = 0;
    let malformed = false;
    const took = (token) => {
        const same = tokens[at] === token;
        if (same)
            at += 1;
        return same;
    };
    const atom = () => {
        if (took('(')) {
            const value = alternatives();
            malformed ||= !took(')');
            return value;
        }
        const tag = tokens[at] ?? '';
        malformed ||= !/^[\p{L}\p{N}_.]+$/u.test(tag);
        at += 1;
        return holds(tag, target);
    };
    const negation = () => (took('!') ? not(atom()) : atom());
    const conjunction = () => {
        let value = negation();
        while (took('&&'))
            value = and(value, negation());
        return value;
    };
    const alternatives = () => {
        let value = conjunction();
        while (took('||'))
            value = or(value, conjunction());
        return value;
    };
    const value = alternatives();
    return malformed || at !== tokens.length ? undefined : value;
}
/** Evaluates a `// +build` line: spaces are "or", commas "and". */
function evaluateOld(line, target) {
    const literal = (text) => text.startsWith('!') ? not(holds(text.slice(1), target)) : holds(text, target);
    return line
        .split(/\s+/)
        .map((clause) => clause.split(',').map(literal).reduce(and))
        .reduce(or);
}
/**
 * Constraints above the package clause. Old-style ones count only if followed by a blank line before anything
 * other than `//` comments.
 */
function constraintLines(text) {
    let modern;
    const old = [];
    const waiting = [];
    let onlyComments = true;
    let inBlock = false;
    for (const line of linesOf(text)) {
        if (onlyComments && line === '')
            old.push(...waiting.splice(0));
        onlyComments &&= line === '' || line.startsWith('//');
        if (!inBlock)
            modern ??= /^\/\/go:build(?:\s+(.*))?$/.exec(line)?.slice(1).join('');
        const before = /^\/\/\s*\+build(?:\s+(.*))?$/.exec(line);
        if (onlyComments && before !== null)
            waiting.push(before[1] ?? '');
        let rest = line;
        while (rest !== '' && (inBlock || !rest.startsWith('//'))) {
            if (!inBlock && !rest.startsWith('/*'))
                return { modern, old };
            const end = rest.indexOf('*/', inBlock ? 0 : 2);
            inBlock = end === -1;
            rest = inBlock ? '' : rest.slice(end + 2).trim();
        }
    }
    return { modern, old };
}
/** Trimmed lines one by one, as only the first ones of a file are read. */
function* linesOf(text) {
    for (let at = 0; at <= text.length;) {
        const newline = text.indexOf('\n', at);
        const end = newline === -1 ? text.length : newline;
        yield text.slice(at, end).trim();
        at = end + 1;
    }
}


/***/ }),

/***/ 96947:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E2: () => (/* binding */ embeddedFiles),
/* harmony export */   Pv: () => (/* binding */ embedPatterns),
/* harmony export */   ay: () => (/* binding */ readHeader)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** Reads a Go file up to the first declaration other than an import. */
function readHeader(text) {
    const imports = [];
    const source = tokens(text);
    const next = () => source.next().value ?? '';
    const take = (token) => {
        if (/^["`]/.test(token))
            imports.push(token.slice(1, -1));
    };
    if (next() !== 'package')
        return { name: '', imports };
    const name = next();
    while (next() === 'import') {
        let token = next();
        if (token === '(') {
            for (token = next(); token !== ')' && token !== ''; token = next())
                take(token);
        }
        else {
            // Anything before the path is an alias, a dot or an underscore.
            take(/^["`]/.test(token) ? token : next());
        }
    }
    return { name, imports };
}
const WORD = /[\p{L}\p{N}_]/u;
/** Yields words, strings and single characters, without comments and separators. */
function* tokens(text) {
    for (let at = 0; at < text.length;) {
        const start = at;
        const char = text.charAt(at);
        if (/[\s;]/.test(char))
            at += 1;
        else if (text.startsWith('//', at))
            at = after(text, '\n', at);
        else if (text.startsWith('/*', at))
            at = after(text, '*/', at + 2);
        else {
            // Import paths contain no escapes, so a string ends at the next quote.
            if (char === '"' || char === '`')
                at = after(text, char, at + 1);
            else if (!WORD.test(char))
                at += 1;
            else
                while (WORD.test(text.charAt(at)))
                    at += 1;
            yield text.slice(start, at);
        }
    }
}
function after(text, end, from) {
    const at = text.indexOf(end, from);
    return at === -1 ? text.length : at + end.length;
}
/**
 * Maximum length of a line of patterns in characters, and maximum number of patterns per file, above any
 * hand-written ones.
 */
const LONGEST_LINE = 64 * 1024;
const MOST_PATTERNS = 200;
/**
 * Patterns in a Go file's `//go:embed` lines, including indented ones in `var (...)`. A similar line within a
 * string is included: it matches nothing, or adds a superfluous file.
 *
 * @returns undefined if there are too many
 */
function embedPatterns(text) {
    const lines = [...text.matchAll(/^[ \t]*\/\/go:embed[ \t]+(.*)/gm)];
    if (lines.length > MOST_PATTERNS)
        return undefined;
    if (lines.some(([line]) => line.length > LONGEST_LINE))
        return undefined;
    const found = lines.flatMap(([, patterns = '']) => [...patterns.matchAll(/"((?:[^"\\]|\\.)*)"|`([^`]*)`|(\S+)/g)].map(([, quoted, raw, bare]) => quoted?.replace(/\\(.)/g, '$1') ?? raw ?? bare ?? ''));
    return found.length > MOST_PATTERNS ? undefined : found;
}
/**
 * Files matched by a `//go:embed` pattern, relative to the package's folder. Matched folders include everything
 * except hidden files (included by `all:`) and other modules.
 */
async function embeddedFiles(folder, pattern) {
    const all = pattern.startsWith('all:');
    let found = [{ name: '', isFolder: true }];
    for (const element of pattern.replace(/^all:/, '').split('/')) {
        const matches = matcher(element);
        const listed = await Promise.all(found.map((entry) => list(folder, entry)));
        found = listed.flat().filter(({ name }) => matches(node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.basename(name)));
    }
    const hidden = all ? /^\.(?:git|hg|svn|bzr)$/ : /^[._]/;
    const files = [];
    for (const entry of found) {
        if (!entry.isFolder)
            files.push(entry.name);
        const inside = await list(folder, entry);
        if (inside.some(({ name }) => node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.basename(name) === 'go.mod'))
            continue;
        for (const each of inside) {
            if (!hidden.test(node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.basename(each.name)))
                found.push(each);
        }
    }
    return files;
}
/** Files and folders in a folder; none for a file. Go embeds no links. */
async function list(root, { name, isFolder }) {
    if (!isFolder)
        return [];
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(root, name), { withFileTypes: true });
    return entries
        .filter((entry) => entry.isFile() || entry.isDirectory())
        .map((entry) => ({ name: node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.join(name, entry.name), isFolder: entry.isDirectory() }));
}
/** Maximum length of a pattern element in characters; file names have at most 255 bytes. */
const LONGEST_ELEMENT = 4_096;
/** Matcher for an element of a Go path.Match pattern, in time proportional to the product of the lengths. */
function matcher(glob) {
    const elements = glob.length <= LONGEST_ELEMENT ? elementsOf(glob) : undefined;
    return (name) => elements !== undefined && isMatch(elements, [...name]);
}
/** Parses a pattern; undefined if Go refuses it, for example for a range such as [z-a]. */
function elementsOf(glob) {
    const literal = (char) => `\\u{${char.codePointAt(0)?.toString(16)}}`;
    const parts = glob.matchAll(/\\(.)|\[(\^?)((?:\\.|[^\]\\])+)\]|([*?])|(.)/gsu);
    try {
        return [...parts].map(([, escaped, not = '', set, wild, other = '']) => {
            if (wild === '*')
                return '*';
            if (wild === '?')
                return /^.$/su;
            if (set === undefined)
                return new RegExp(`^${literal(escaped ?? other)}$`, 'u');
            const characters = set.replace(/\\(.)|([^-])/gsu, (_, a, b = '') => literal(a ?? b));
            return new RegExp(`^[${not}${characters}]$`, 'su');
        });
    }
    catch {
        return undefined;
    }
}
/** Matches with backtracking to the last star only: an earlier one has matched as few characters as possible. */
function isMatch(elements, characters) {
    let [at, element] = [0, 0];
    let star;
    while (at < characters.length) {
        const wanted = elements[element];
        if (wanted === '*') {
            star = { element, at };
            element++;
        }
        else if (wanted?.test(characters[at] ?? '')) {
            at++;
            element++;
        }
        else if (star !== undefined) {
            at = ++star.at;
            element = star.element + 1;
        }
        else {
            return false;
        }
    }
    return elements.slice(element).every((left) => left === '*');
}


/***/ }),

/***/ 86839:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ defaultPackage),
/* harmony export */   B: () => (/* binding */ goBuild)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _toolchain__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82494);


/** Default package of a binary. */
function defaultPackage(binary) {
    return `./cmd/${binary}`;
}
/** @param release name of the release, the default version reported by its binary */
function goBuild(settings, binary, release, facts) {
    const inModule = node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.relative(facts.folder, facts.package);
    return {
        binary,
        module: facts.folder,
        package: inModule === '' ? '.' : `./${inModule}`,
        tags: settings.tags,
        modfile: settings.modfile,
        ignoresWorkspace: facts.ignoresWorkspace,
        cgo: facts.cgo,
        image: settings.image ?? (0,_toolchain__WEBPACK_IMPORTED_MODULE_1__/* .goImage */ .Mh)(facts.goVersion),
        base: settings.base ?? _toolchain__WEBPACK_IMPORTED_MODULE_1__/* .BUILD_BASE */ .Dj,
        // A release may have any name, but a part of -ldflags may not.
        version: settings.version ?? release.replaceAll(/[^\w.+/@:=-]+/g, '-').replace(/^\W+/, ''),
        name: settings.name ?? binary.replace(/d$/, ''),
        variables: settings.variables,
    };
}


/***/ }),

/***/ 82494:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ newest),
/* harmony export */   Dj: () => (/* binding */ BUILD_BASE),
/* harmony export */   Mh: () => (/* binding */ goImage)
/* harmony export */ });
/* harmony import */ var _text_versions__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82542);

/** Go release for modules that request one older than the images of this Debian release. */
const OLDEST_IMAGE = '1.21';
const DEFAULT_GO = '1.26';
const DEBIAN = 'bookworm';
/** Base image for Go without C and its compiled dependencies: provides a shell and tar. */
const BUILD_BASE = `debian:${DEBIAN}-slim`;
/** Newest of the versions that go and toolchain lines request. */
function newest(versions) {
    return versions.reduce((best, version) => (best === undefined || (0,_text_versions__WEBPACK_IMPORTED_MODULE_0__/* .isAtLeast */ .d)(best, version) === false ? version : best), undefined);
}
/** Image of the toolchain requested by a module's `toolchain` or `go` line. */
function goImage(version) {
    const isThere = version !== undefined && (0,_text_versions__WEBPACK_IMPORTED_MODULE_0__/* .isAtLeast */ .d)(version, OLDEST_IMAGE) === true;
    return `golang:${isThere ? version : DEFAULT_GO}-${DEBIAN}`;
}


/***/ }),

/***/ 52509:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xi: () => (/* binding */ beforePreparation),
/* harmony export */   _H: () => (/* binding */ preparationsOf),
/* harmony export */   qP: () => (/* binding */ relocated)
/* harmony export */ });
/** Commands of `stack.prepare`, in order. */
function preparationsOf({ stack }) {
    return (stack.prepare ?? []).map((each) => {
        const { run, in: place } = Array.isArray(each) ? { run: each, in: 'copy' } : each;
        const [program = '', ...args] = run;
        return { program, args, in: place };
    });
}
/** Plan without accounts whose keys are in files, which the commands of `stack.prepare` may have to make first. */
function beforePreparation(plan) {
    if (plan.stack.prepare === undefined)
        return plan;
    const isMade = ({ keyring, 'mnemonic-file': file }) => keyring !== undefined || file !== undefined;
    const known = Object.entries(plan.accounts).filter(([, source]) => !isMade(source));
    return { ...plan, accounts: Object.fromEntries(known) };
}
/**
 * Plan that reads the files of its stack, accounts, releases and traffic from other places. Builds keep theirs.
 *
 * @param place new path of a file of the plan
 */
function relocated(plan, place) {
    const placed = (key, file) => file === undefined ? {} : { [key]: place(file) };
    const { 'env-files': envFiles } = plan.stack;
    const accounts = Object.entries(plan.accounts).map(([name, source]) => {
        const { keyring } = source;
        const moved = keyring && {
            ...keyring,
            folder: place(keyring.folder),
            ...placed('passphrase-file', keyring['passphrase-file']),
        };
        const own = placed('mnemonic-file', source['mnemonic-file']);
        return [name, { ...source, ...own, ...(moved && { keyring: moved }) }];
    });
    const releases = plan.releases.map(({ files, ...release }) => ({
        ...release,
        ...(files && {
            files: Object.fromEntries(Object.entries(files).map(([to, file]) => [to, place(file)])),
        }),
    }));
    const mounted = (each) => ({ ...each, ...placed('mount', each.mount) });
    return {
        ...plan,
        releases,
        cosmovisor: { ...plan.cosmovisor, ...placed('folder', plan.cosmovisor.folder) },
        stack: {
            ...plan.stack,
            compose: plan.stack.compose.map(place),
            ...placed('folder', plan.stack.folder),
            ...(envFiles && { 'env-files': envFiles.map(place) }),
        },
        accounts: Object.fromEntries(accounts),
        upgrades: plan.upgrades.map((upgrade) => ({
            ...upgrade,
            ...placed('info-file', upgrade['info-file']),
            ...(upgrade.schedule.kind === 'programs' && {
                schedule: { ...upgrade.schedule, programs: upgrade.schedule.programs.map(mounted) },
            }),
        })),
        traffic: plan.traffic.map(mounted),
    };
}


/***/ }),

/***/ 33998:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Yv: () => (/* binding */ checkInfos),
  pn: () => (/* binding */ infoFindings),
  YO: () => (/* binding */ withInfos)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/text/versions.ts
var versions = __webpack_require__(82542);
// EXTERNAL MODULE: ./src/text/words.ts
var words = __webpack_require__(71670);
;// CONCATENATED MODULE: ./src/cosmovisor/plan-info.ts


/** Platforms of most operators. */
const COMMON_PLATFORMS = ['linux/amd64', 'linux/arm64'];
/** Lengths in hex digits of the checksums that go-getter knows (`checksum.go`, `newChecksumFromType`). */
const CHECKSUM_DIGITS = {
    md5: 32,
    sha1: 40,
    sha256: 64,
    sha512: 128,
};
const BROKEN = new Set(['md5', 'sha1']);
/** Remediation of wrong download links. */
const FORM = 'Cosmovisor downloads by {"binaries": {"linux/amd64": "https://…?checksum=sha256:…"}}, or by the URL of such a file.';
/**
 * Remarks on the info of an upgrade plan by Cosmovisor's own rules (x/upgrade/plan `ParseInfo` and `ValidateBasic`,
 * Cosmovisor `GetBinaryURL`, the checksums of go-getter). Only nodes with `DAEMON_ALLOW_DOWNLOAD_BINARIES` download, so a
 * text that is no download is only a notice.
 *
 * @param version version of Cosmovisor; checksums can be required since 1.4 (`DAEMON_DOWNLOAD_MUST_HAVE_CHECKSUM`)
 */
function infoRemarks(info, version) {
    const text = info.trim();
    if (text === '')
        return [];
    const url = /\s/.test(text) ? undefined : urlIn(text);
    if (url !== undefined) {
        return [
            ...checksumRemarks('the URL', url, version),
            notice('the file at its URL cannot be checked, as a rehearsal has no network', 'Check that it is JSON with binaries by platform.'),
        ];
    }
    const data = parsed(text);
    if (data === undefined) {
        return [notice('it is neither JSON nor a URL, so Cosmovisor cannot download by it', FORM)];
    }
    const { binaries } = data;
    if (binaries === undefined) {
        return [notice('it has no binaries, so Cosmovisor cannot download by it', FORM)];
    }
    if (!isMapOfTexts(binaries))
        return [mistake('binaries is no map of platforms to URLs')];
    if (Object.keys(binaries).length === 0)
        return [mistake('binaries has no entries')];
    return [
        ...Object.entries(binaries).flatMap(([platform, link]) => entryRemarks(platform, link, version)),
        ...(Object.hasOwn(binaries, 'any') ? [] : platformRemarks(binaries)),
        notice('its downloads are checked in form only, as a rehearsal has no network', 'Download each once and compare its checksum before the proposal.'),
    ];
}
function entryRemarks(platform, link, version) {
    const at = `binaries[${(0,words/* quoted */.TL)(platform)}]`;
    const url = urlIn(link);
    return [
        // Not anchored in Cosmovisor either: it accepts more around the two words.
        ...(platform === 'any' || /[a-zA-Z0-9]\/[a-zA-Z0-9]/.test(platform)
            ? []
            : [mistake(`${at} is neither "any" nor a platform such as "linux/amd64"`)]),
        ...(url === undefined
            ? [mistake(`${at} is not an absolute URL: ${(0,words/* quoted */.TL)(link)}`)]
            : checksumRemarks(at, url, version)),
    ];
}
function platformRemarks(binaries) {
    return COMMON_PLATFORMS.filter((platform) => !Object.hasOwn(binaries, platform)).map((platform) => notice(`binaries has no entry for ${platform} and none for any: Cosmovisor cannot download there`, `Add ${(0,words/* quoted */.TL)(platform)}, if operators run the chain on it.`));
}
function checksumRemarks(at, url, version) {
    const given = url.searchParams.get('checksum') ?? '';
    if (given === '') {
        const required = (0,versions/* isAtLeast */.d)(version, '1.4') === false
            ? ''
            : ', and nodes with DAEMON_DOWNLOAD_MUST_HAVE_CHECKSUM refuse it';
        return [
            notice(`${at} has no checksum: any file there is run${required}`, 'Append ?checksum=sha256: and the hash to the URL.'),
        ];
    }
    const colon = given.indexOf(':');
    const type = colon < 0 ? typeOf(given) : given.slice(0, colon);
    const hash = given.slice(colon + 1);
    if (type === 'file')
        return []; // a file with checksums
    const digits = type === undefined ? undefined : CHECKSUM_DIGITS[type];
    if (digits === undefined || hash.length !== digits || /[^0-9a-fA-F]/.test(hash)) {
        return [
            mistake(`${at} has a checksum that is none: ${(0,words/* quoted */.TL)(given)}; ${digits === undefined ? 'known are sha256 and sha512' : `${type} has ${digits} hex digits`}`),
        ];
    }
    return BROKEN.has(type ?? '')
        ? [notice(`${at} has a checksum of a broken kind, ${type}`, 'Use sha256 or sha512.')]
        : [];
}
/** Kind of a checksum without one, by its length. */
function typeOf(hash) {
    return Object.entries(CHECKSUM_DIGITS).find(([, digits]) => digits === hash.length)?.[0];
}
function urlIn(text) {
    return URL.canParse(text) ? new URL(text) : undefined;
}
function parsed(text) {
    try {
        const data = JSON.parse(text);
        const isMap = typeof data === 'object' && data !== null && !Array.isArray(data);
        return isMap ? data : undefined;
    }
    catch {
        return undefined;
    }
}
function isMapOfTexts(value) {
    const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isMap && Object.values(value).every((each) => typeof each === 'string');
}
function mistake(message) {
    return { kind: 'mistake', message, hint: FORM };
}
function notice(message, hint) {
    return { kind: 'notice', message, hint };
}

// EXTERNAL MODULE: ./src/cosmovisor/versions.ts
var cosmovisor_versions = __webpack_require__(60933);
// EXTERNAL MODULE: ./src/errors/errors.ts
var errors = __webpack_require__(12600);
// EXTERNAL MODULE: ./src/errors/finding.ts
var finding = __webpack_require__(7278);
// EXTERNAL MODULE: ./src/system/files.ts
var files = __webpack_require__(31650);
;// CONCATENATED MODULE: ./src/preflight/infos.ts






/** Maximum size of an info file in bytes: an info travels in a transaction. */
const LARGEST_INFO = 1024 * 1024;
/**
 * Plan with the contents of its `info-file`s.
 *
 * @throws RehearsalError for a file that cannot be read, with its place in the plan
 */
async function withInfos(plan, folder) {
    const upgrades = [];
    for (const [index, upgrade] of plan.upgrades.entries()) {
        upgrades.push(await withInfo(upgrade, index, folder));
    }
    return { ...plan, upgrades };
}
async function withInfo(upgrade, index, folder) {
    const { 'info-file': file } = upgrade;
    if (file === undefined)
        return upgrade;
    try {
        return { ...upgrade, info: (await (0,files/* readText */.yR)(external_node_path_default().resolve(folder, file), LARGEST_INFO)).trim() };
    }
    catch (error) {
        if (!(error instanceof errors/* RehearsalError */.g0))
            throw error;
        throw new errors/* RehearsalError */.g0(error.code, `The info of ${upgrade.name}: ${error.message}`, {
            hint: 'Paths in a plan are relative to the folder of the plan file.',
            planPath: ['upgrades', index, 'info-file'],
            cause: error,
        });
    }
}
/** Findings about the infos of a plan's upgrades, by Cosmovisor's rules. */
function infoFindings(plan) {
    const version = (0,cosmovisor_versions/* cosmovisorVersion */.T1)(plan);
    return plan.upgrades.flatMap((upgrade, index) => infoRemarks(upgrade.info, version).map(({ kind, message, hint }) => ({
        kind,
        code: 'UPGRADE_INFO_INVALID',
        message: `The info of ${upgrade.name}: ${message}`,
        hint,
        planPath: ['upgrades', index, upgrade['info-file'] === undefined ? 'info' : 'info-file'],
    })));
}
/**
 * Refuses infos by which Cosmovisor could not download, and tells what is only a notice.
 *
 * @throws RehearsalError with every mistake
 */
function checkInfos(plan, notice) {
    const findings = infoFindings(plan);
    (0,finding/* refuse */.T)(findings.filter(({ kind }) => kind === 'mistake'));
    for (const { message, hint } of findings)
        notice(`${message}. ${hint}`);
}


/***/ }),

/***/ 9978:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T9: () => (/* binding */ missingMounts),
/* harmony export */   Tw: () => (/* binding */ missingReleaseFiles),
/* harmony export */   U1: () => (/* binding */ checkMachine)
/* harmony export */ });
/* unused harmony export roomFor */
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12600);
/* harmony import */ var _errors_finding__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7278);
/* harmony import */ var _plan_complete__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32048);
/* harmony import */ var _system_files__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31650);






/** Disk space of a run on the host, without its images: a base, and an amount for each node. */
const BYTES_OF_A_RUN = 256 * 1024 * 1024;
const BYTES_OF_A_NODE = 64 * 1024 * 1024;
/**
 * Checks that the disk has room for the working copy and 127.0.0.1 a free port for each node's RPC.
 *
 * @throws RehearsalError with every finding
 */
async function checkMachine(folder, nodes, free = _system_files__WEBPACK_IMPORTED_MODULE_4__/* .freeBytes */ .go) {
    (0,_errors_finding__WEBPACK_IMPORTED_MODULE_3__/* .refuse */ .T)([...roomFor(await free(folder), nodes, folder), ...(await freePorts(nodes))]);
}
/**
 * Finds traffic mounts of the plan that do not exist.
 *
 * @param folder base of the plan's relative paths
 */
async function missingMounts(plan, folder) {
    const findings = [];
    for (const { program, title, path: planPath } of (0,_plan_complete__WEBPACK_IMPORTED_MODULE_5__/* .programsOf */ .h2)(plan)) {
        const { mount } = program;
        if (mount === undefined)
            continue;
        const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(folder, mount);
        if (await (0,_system_files__WEBPACK_IMPORTED_MODULE_4__/* .exists */ .t2)(file))
            continue;
        findings.push({
            code: 'TRAFFIC_MOUNT_NOT_FOUND',
            message: `The mount of ${title} does not exist: ${file}`,
            hint: 'Paths in a plan are relative to the folder of the plan file.',
            planPath: [...planPath, 'mount'],
        });
    }
    return findings;
}
/**
 * Finds files that a plan names for releases and Cosmovisor and that do not exist.
 *
 * @param folder base of the plan's relative paths
 */
async function missingReleaseFiles({ releases, cosmovisor }, folder) {
    const own = cosmovisor.folder;
    const script = cosmovisor['pre-upgrade'];
    const named = [
        ...releases.flatMap(({ name, files = {} }, index) => Object.entries(files).map(([to, file]) => ({
            file,
            what: `The file for ${to} of release ${name}`,
            planPath: ['releases', index, 'files', to],
        }))),
        ...(own === undefined
            ? []
            : [{ file: own, what: 'cosmovisor.folder', planPath: ['cosmovisor', 'folder'] }]),
        ...(own === undefined || script === undefined
            ? []
            : [
                {
                    file: node_path__WEBPACK_IMPORTED_MODULE_1___default().join(own, script),
                    what: 'The pre-upgrade script of Cosmovisor',
                    planPath: ['cosmovisor', 'pre-upgrade'],
                },
            ]),
    ];
    const findings = [];
    for (const { file, what, planPath } of named) {
        const at = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(folder, file);
        if (await (0,_system_files__WEBPACK_IMPORTED_MODULE_4__/* .exists */ .t2)(at))
            continue;
        findings.push({
            code: 'RELEASE_FILE_NOT_FOUND',
            message: `${what} does not exist: ${at}`,
            hint: 'Paths in a plan are relative to the folder of the plan file.',
            planPath,
        });
    }
    return findings;
}
/** @param free free bytes on the disk of the working folder */
function roomFor(free, nodes, folder) {
    const needed = BYTES_OF_A_RUN + nodes * BYTES_OF_A_NODE;
    if (free >= needed)
        return [];
    const megabytes = (bytes) => `${Math.floor(bytes / 1024 / 1024)} MB`;
    return [
        {
            code: 'DISK_SPACE_LOW',
            message: `The disk of ${folder} has ${megabytes(free)} of free space; ${nodes} nodes need ${megabytes(needed)}`,
            hint: 'Free disk space (docker system df lists the use of the engine), or set TMPDIR to a folder on another disk.',
        },
    ];
}
/** Opens one port per node at the same time, as the engine will, and closes them again. */
async function freePorts(count) {
    const servers = [];
    try {
        for (let i = 0; i < count; i++)
            servers.push(await listen());
        return [];
    }
    catch (error) {
        return [
            {
                code: 'PORTS_UNAVAILABLE',
                message: `127.0.0.1 has ${servers.length} free ports, and the RPCs of ${count} nodes need one each: ${(0,_errors_errors__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`,
                hint: 'Stop programs that hold ports of this machine.',
            },
        ];
    }
    finally {
        await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
    }
}
function listen() {
    return new Promise((resolve, reject) => {
        const server = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.createServer)();
        server.once('error', reject);
        server.listen(0, '127.0.0.1', () => resolve(server));
    });
}


/***/ }),

/***/ 18969:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bn: () => (/* binding */ missingSources),
/* harmony export */   RW: () => (/* binding */ checkMounts),
/* harmony export */   Ww: () => (/* binding */ missingFinding)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_finding__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7278);
/* harmony import */ var _stack_compose_nodes__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53774);
/* harmony import */ var _stack_compose_start__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90355);
/* harmony import */ var _stack_copy_makers__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70255);
/* harmony import */ var _stack_copy_mounts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15404);
/* harmony import */ var _text_words__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(71670);








const ORDER = ['home', 'file', 'folder'];
const MOST_MAKERS = 2;
/**
 * Checks the mounts of the compose files before anything is built or started. A missing folder that may be empty is a
 * notice.
 *
 * @param find finds the scripts that mention a path
 * @throws RehearsalError with a finding for every missing file, and every missing home of a plan without fresh ones
 */
async function checkMounts(plan, model, find, notice) {
    const missing = await missingSources(plan, model);
    if (missing.length === 0)
        return;
    const makersOf = await find();
    const findings = [];
    for (const each of missing) {
        const finding = missingFinding(each, await makersOf(each.source));
        if (each.use === 'folder') {
            notice(`${finding.message}. The copy has an empty folder there, as Compose would make.`);
        }
        else
            findings.push(finding);
    }
    (0,_errors_finding__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .T)(findings);
}
/** Describes a missing path, with the scripts and targets that may make it. */
function missingFinding(missing, found) {
    const { use, source, services } = missing;
    const makers = found.slice(0, MOST_MAKERS).map(_stack_copy_makers__WEBPACK_IMPORTED_MODULE_5__/* .makerWords */ .o);
    const by = makers.length === 0 ? '' : `; mentioned by ${makers.join(' and ')}`;
    return {
        code: 'MOUNT_NOT_FOUND',
        message: `The ${use} ${source}, which ${(0,_text_words__WEBPACK_IMPORTED_MODULE_7__/* .listed */ .KE)(services)} ${services.length === 1 ? 'mounts' : 'mount'}, does not exist${by}`,
        hint: hintFor(missing, makers),
    };
}
function hintFor({ use }, [maker]) {
    const make = maker === undefined
        ? 'Make it before the rehearsal, or by a command of stack.prepare'
        : `If ${maker} makes it, add its command to stack.prepare`;
    return use === 'home'
        ? `${make}, or set stack.fresh: the rehearsal then makes the homes of all nodes.`
        : `${make}, or correct the path in the compose files (stack.folder is the base of relative ones).`;
}
/** Finds mounted paths that do not exist, without folders that a fresh stack fills. */
async function missingSources(plan, model) {
    const found = new Map();
    for (const { source, service, use } of usesIn(plan, (0,_stack_copy_mounts__WEBPACK_IMPORTED_MODULE_6__/* .withNamedFolders */ .dn)(model))) {
        if (!found.has(source) && !(await isMissing(source)))
            continue;
        const known = found.get(source);
        found.set(source, {
            source,
            services: [...new Set([...(known?.services ?? []), service])],
            use: ORDER.find((each) => each === known?.use || each === use) ?? use,
        });
    }
    return [...found.values()];
}
function usesIn(plan, model) {
    const { fresh } = plan.stack;
    const nodes = (0,_stack_compose_nodes__WEBPACK_IMPORTED_MODULE_3__/* .nodeServices */ .PD)(plan, model);
    const signers = (fresh?.validators ?? []).map(({ signer }) => signer);
    return Object.entries(model.services).flatMap(([service, content]) => {
        const isFilled = fresh !== undefined && (nodes.includes(service) || signers.includes(service));
        const home = fresh === undefined && nodes.includes(service) ? homeSource(plan, content) : undefined;
        const mounts = (content.volumes ?? []).flatMap((volume) => {
            const { type, source, target } = volume;
            if (type !== 'bind' || source === undefined)
                return [];
            const { create_host_path: isMade } = (volume.bind ?? {});
            if (source === home)
                return [{ source, service, use: 'home' }];
            if (isMade === false || isFileName(target))
                return [{ source, service, use: 'file' }];
            return isFilled ? [] : [{ source, service, use: 'folder' }];
        });
        const files = [
            ...(content.configs ?? []).map(({ source }) => model.configs?.[source]?.file),
            ...(content.secrets ?? []).map(({ source }) => model.secrets?.[source]?.file),
        ].flatMap((source) => (source === undefined ? [] : [{ source, service, use: 'file' }]));
        return [...mounts, ...files];
    });
}
/** Source of a node's home, if its command in the compose files starts it; a script may make its home itself. */
function homeSource({ chain }, service) {
    const words = (0,_stack_compose_start__WEBPACK_IMPORTED_MODULE_4__/* .commandLineOf */ .l0)(service, undefined);
    const home = (0,_stack_compose_start__WEBPACK_IMPORTED_MODULE_4__/* .flagOf */ .iP)(words, '--home') ?? chain.home;
    if (!(0,_stack_compose_start__WEBPACK_IMPORTED_MODULE_4__/* .startsNode */ .CU)(words) || home === undefined)
        return undefined;
    return (0,_stack_copy_mounts__WEBPACK_IMPORTED_MODULE_6__/* .innermostMount */ .tm)(service.volumes, home)?.source;
}
/** Returns true for a path whose name is that of a file: a folder in its place is of no use. */
function isFileName(target) {
    return /\.(?:toml|json|ya?ml|sh|conf|cfg|ini|env|txt|key|pem|crt)$/i.test(node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.basename(target));
}
async function isMissing(source) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(source).then(() => false, (error) => error.code === 'ENOENT' || error.code === 'ENOTDIR');
}


/***/ }),

/***/ 56476:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PC: () => (/* binding */ companionImages),
/* harmony export */   Py: () => (/* binding */ companionOverlay),
/* harmony export */   Zr: () => (/* binding */ companionsChangedAt)
/* harmony export */ });
/* harmony import */ var _images_image__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41865);
/* harmony import */ var _model__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68422);


/** Images that helpers get at upgrades. */
function companionImages({ stack }) {
    return Object.values(stack.companions ?? {}).flatMap((releases) => Object.values(releases).flatMap(({ image }) => image ?? []));
}
/** Helpers that change when a release is swapped in. */
function companionsChangedAt({ stack }, release) {
    return Object.entries(stack.companions ?? {}).flatMap(([service, releases]) => Object.hasOwn(releases, release) ? [service] : []);
}
/**
 * Overlay with what helpers run at a release: the keys of each one's entries at the releases up to it, of which
 * later ones replace earlier ones.
 */
function companionOverlay(plan, release, images) {
    const targets = plan.upgrades.map(({ to }) => to);
    const passed = targets.slice(0, targets.indexOf(release) + 1);
    const services = Object.entries(plan.stack.companions ?? {}).flatMap(([service, releases]) => {
        const entries = passed.flatMap((each) => Object.hasOwn(releases, each) ? (releases[each] ?? []) : []);
        return entries.length === 0 ? [] : [[service, changed(Object.assign({}, ...entries), images)]];
    });
    return { services: Object.fromEntries(services) };
}
function changed({ image, command }, images) {
    return {
        ...(image !== undefined && { image: (0,_images_image__WEBPACK_IMPORTED_MODULE_1__/* .idOf */ .T)(images, image) }),
        ...(command !== undefined && { command: command.map(_model__WEBPACK_IMPORTED_MODULE_0__/* .escaped */ .Mk) }),
    };
}


/***/ }),

/***/ 53774:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PD: () => (/* binding */ nodeServices),
/* harmony export */   Zd: () => (/* binding */ onFirstRelease),
/* harmony export */   d2: () => (/* binding */ requiredNodes)
/* harmony export */ });
/* harmony import */ var _plan_complete__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32048);
/* harmony import */ var _text_references__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41261);
/* harmony import */ var _model__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68422);



/** Services with a role in the plan that only a node can have: the RPC service, validators, nodes under Cosmovisor. */
function requiredNodes({ stack: { rpc, cosmovisor = [], fresh } }) {
    return [rpc, ...cosmovisor, ...(fresh?.validators ?? []).map(({ service }) => service)];
}
/**
 * Services that may run a node: those that the plan requires as nodes, and all that share an image with one of
 * these, with the first release or with the user's Cosmovisor.
 */
function nodeServices(plan, { services }) {
    const required = requiredNodes(plan);
    const { image: first, replaces } = (0,_plan_complete__WEBPACK_IMPORTED_MODULE_1__/* .firstRelease */ .yn)(plan);
    const images = [
        first,
        replaces,
        plan.cosmovisor.image,
        ...required.map((name) => services[name]?.image),
    ];
    return Object.keys(services).filter((name) => {
        const image = services[name]?.image;
        return required.includes(name) || (image !== undefined && images.includes(image));
    });
}
/**
 * Model with nodes on images that something makes, in the compose files or the plan, or that a registry has: they stay,
 * with their files, users and scripts, as releases give binaries only. All other nodes are on the first release's
 * image: it is theirs by its name, or nothing here could provide the one that the compose files name.
 */
function onFirstRelease(plan, model) {
    const nodes = nodeServices(plan, model);
    const made = new Set([
        plan.cosmovisor.image,
        ...plan.stack.images.map(({ image }) => image),
        ...Object.values(model.services).flatMap(({ image, build }) => (build ? [image] : [])),
    ]);
    return (0,_model__WEBPACK_IMPORTED_MODULE_0__/* .withServices */ .lS)(model, (service, name) => {
        if (!nodes.includes(name) || !isFirstRelease(plan, service, made))
            return service;
        const { build: _, ...kept } = service;
        return { ...kept, image: (0,_plan_complete__WEBPACK_IMPORTED_MODULE_1__/* .firstRelease */ .yn)(plan).image };
    });
}
/** @param made images that something builds, or that the plan gives nodes */
function isFirstRelease(plan, { image, build }, made) {
    if (image === undefined)
        return build === undefined;
    const { image: first, replaces = first } = (0,_plan_complete__WEBPACK_IMPORTED_MODULE_1__/* .firstRelease */ .yn)(plan);
    if ([first, replaces].includes(image))
        return true;
    if (made.has(image))
        return false;
    const isVersion = [first, replaces].some((each) => (0,_text_references__WEBPACK_IMPORTED_MODULE_2__/* .withoutTag */ .nb)(each) === (0,_text_references__WEBPACK_IMPORTED_MODULE_2__/* .withoutTag */ .nb)(image));
    return isVersion || !(0,_text_references__WEBPACK_IMPORTED_MODULE_2__/* .namesRegistry */ .Uh)(image);
}


/***/ }),

/***/ 54722:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kb: () => (/* binding */ projectFolder),
/* harmony export */   O7: () => (/* binding */ filesOptions),
/* harmony export */   ml: () => (/* binding */ composeFiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** Absolute paths of a plan's compose files. */
function composeFiles({ compose }, planFolder) {
    return compose.map((file) => node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(planFolder, file));
}
/** Options with which Compose reads these files. */
function filesOptions(stack, planFolder) {
    const { folder, 'env-files': envFiles, profiles } = stack;
    const at = (place) => node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(planFolder, place);
    return {
        ...(folder !== undefined && { folder: at(folder) }),
        ...(envFiles && { envFiles: envFiles.map(at) }),
        ...(profiles && { profiles }),
    };
}
/** Base of relative paths of these files: the plan's folder for them or, as in Compose, that of the first file. */
function projectFolder({ compose, folder }, planFolder) {
    return folder === undefined
        ? node_path__WEBPACK_IMPORTED_MODULE_0___default().dirname(node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(planFolder, compose[0] ?? '.'))
        : node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(planFolder, folder);
}


/***/ }),

/***/ 77486:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ letOut),
/* harmony export */   d: () => (/* binding */ requireLet)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_finding__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7278);
/* harmony import */ var _secrets_sensitive__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21869);
/* harmony import */ var _system_folder__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68617);
/* harmony import */ var _compose_resolve__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14891);
/* harmony import */ var _signer_addresses__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78112);






/**
 * Checks, based on the compose files, that `stack.internet` of a plan lists only services that may have access
 * to the outside.
 *
 * @param nodes services that may run a node
 * @throws RehearsalError with a finding for each other service
 */
function requireLet(plan, given, nodes) {
    const model = (0,_compose_resolve__WEBPACK_IMPORTED_MODULE_4__/* .resolved */ .L)(given);
    const signers = (plan.stack.fresh?.validators ?? []).flatMap(({ signer }) => signer ?? []);
    const all = Object.keys(model.services);
    (0,_errors_finding__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .T)((plan.stack.internet ?? []).flatMap((name, i) => {
        const service = model.services[name];
        const planPath = ['stack', 'internet', i];
        if (service === undefined) {
            const message = `stack.internet lists the service ${name}, which the compose files do not define`;
            return [
                { code: 'SERVICE_NOT_FOUND', message, hint: `Services: ${all.join(', ')}.`, planPath },
            ];
        }
        if (service.network_mode !== undefined) {
            return [
                {
                    code: 'INTERNET_REFUSED',
                    message: `stack.internet lists ${name}, which has network_mode: ${service.network_mode}`,
                    hint: 'The service has no network of its own, so it cannot get outside access. Give it networks in the compose files.',
                    planPath,
                },
            ];
        }
        return [name, ...along(model, name)].flatMap((each) => {
            const as = shownAs(each, name);
            if (nodes.includes(each)) {
                return { ...refusal(as, 'it may run a node'), planPath };
            }
            if (signers.includes(each) || (0,_signer_addresses__WEBPACK_IMPORTED_MODULE_5__/* .isSigner */ .Jz)(each, model.services[each] ?? {})) {
                return { ...refusal(as, 'it is a signer'), planPath };
            }
            const key = keyOf(model.services[each] ?? {});
            if (key === undefined)
                return [];
            return { ...refusal(as, `it gets a key from ${key}`), planPath };
        });
    }));
}
/**
 * Services that gain access along with one, directly or through others: those that share its network or its
 * processes, as processes in one namespace can inspect and impersonate each other.
 */
function along({ services }, name) {
    const found = new Set([name]);
    for (const each of found) {
        const of = `service:${each}`;
        for (const [other, { network_mode: network, pid }] of Object.entries(services)) {
            const isSeen = services[each]?.pid === `service:${other}`;
            if (network === of || pid === of || isSeen)
                found.add(other);
        }
    }
    found.delete(name);
    return [...found];
}
/** Setting through which a service gets a signing key, if any. */
function keyOf({ environment, command, entrypoint }) {
    const variables = Object.entries(environment ?? {});
    const [name] = variables.find(([each, value]) => (0,_secrets_sensitive__WEBPACK_IMPORTED_MODULE_2__/* .isSigningKey */ .F$)(each, value ?? '')) ?? [];
    if (name !== undefined)
        return `its variable ${name}`;
    const words = [...(entrypoint ?? []), ...(command ?? [])];
    return [...words, words.join(' ')].some(_secrets_sensitive__WEBPACK_IMPORTED_MODULE_2__/* .saysSigningKey */ .pT) ? 'its command' : undefined;
}
function shownAs(service, letOut) {
    if (service === letOut)
        return service;
    return `${service}, which shares the network or the processes of ${letOut}`;
}
const NEVER = 'A copy that holds keys must not reach the real network. Remove it from stack.internet, which is for helpers without keys.';
/** Finding for a service that must not get outside access. */
function refusal(as, why) {
    const message = `stack.internet would give outside access to ${as}: ${why}`;
    return { code: 'INTERNET_REFUSED', message, hint: NEVER };
}
/** Limits per mount: files read (most keys are recognised by name), and file names checked. */
const LIMITS = { read: 5_000, files: 50_000 };
/** Maximum size of a possible key file, in bytes. */
const LARGEST_KEY = 64 * 1024;
/** File names of keys: of validators, nodes, remote signers and keyrings. */
const KEY_NAME = /(^|\/)(priv_validator_key[^/]*|keyring-[^/]+\/[^/]+|id_(rsa|ecdsa|ed25519)|[^/]*(mnemonic|passphrase|keystore)[^/]*|keystores?\/[^/]+|[^/]+\.(key|info|p12|pfx|jks))$/i;
/** Texts in key files: of PEM, CometBFT, Horcrux, and of stores encrypted as Ethereum's are. */
const KEY_TEXT = /PRIVATE KEY-----|"priv_key"|PrivKey|privateShard|"(?:ecies|rsa)Key"|"ciphertext"|\bmnemonic\b/i;
/**
 * Services of the copy that may have access to the outside.
 *
 * @throws RehearsalError naming each service with a key in the copies of its mounts, and the file
 */
async function letOut(model, internet, notice, limits = LIMITS) {
    if (internet.length === 0)
        return;
    (0,_errors_finding__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .T)(await keysOf(model, internet, limits));
    notice(`stack.internet gives the network access of this machine to ${internet.join(', ')}; no other container of the run has it.`);
}
async function keysOf(model, internet, limits) {
    const findings = [];
    for (const [i, letOut] of internet.entries()) {
        for (const name of [letOut, ...along(model, letOut)]) {
            const as = shownAs(name, letOut);
            const found = await keyAmong(model.services[name]?.volumes ?? [], as, limits);
            if (found !== undefined)
                findings.push({ ...found, planPath: ['stack', 'internet', i] });
        }
    }
    return findings;
}
/** First mount that contains, or may contain, a key. */
async function keyAmong(volumes, as, limits) {
    for (const { type, source, target } of volumes) {
        if (type !== 'bind' || source === undefined)
            continue;
        const key = await keyIn(source, limits);
        if (key === 'too many files') {
            return refusal(as, `it holds more than ${limits.files} files in ${target}, any of which may be a key`);
        }
        if (key !== undefined) {
            return refusal(as, `it holds the key ${node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.join(target, key.file)}`);
        }
    }
    return undefined;
}
/** Path of the first key in a folder; the empty path if the source itself is a key file. */
async function keyIn(source, limits) {
    const above = new _system_folder__WEBPACK_IMPORTED_MODULE_3__/* .Folder */ .vd(node_path__WEBPACK_IMPORTED_MODULE_0___default().dirname(source));
    const base = node_path__WEBPACK_IMPORTED_MODULE_0___default().basename(source);
    const stats = await above.stat(base);
    if (stats?.isFile())
        return (await isKey(above, base)) ? { file: '' } : undefined;
    if (stats?.isDirectory() !== true)
        return undefined;
    const folder = new _system_folder__WEBPACK_IMPORTED_MODULE_3__/* .Folder */ .vd(source);
    const waiting = ['.'];
    let seen = 0;
    for (const at of waiting) {
        for (const entry of await folder.entries(at)) {
            const each = node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.join(at, entry.name);
            if (entry.isDirectory())
                waiting.push(each);
            if (!entry.isFile())
                continue;
            if (++seen > limits.files)
                return 'too many files';
            if (KEY_NAME.test(each) || (seen <= limits.read && (await saysKey(folder, each)))) {
                return { file: each };
            }
        }
    }
    return undefined;
}
/** A file of exactly 32 bytes in base64, as TMKMS and others store keys. */
const ENCODED_KEY = /^\s*[a-z\d+/]{43}=\s*$/i;
async function isKey(folder, file) {
    return KEY_NAME.test(file) || saysKey(folder, file);
}
/** Returns true if a file contains a key, or configures a signer with keys elsewhere. */
async function saysKey(folder, file) {
    const text = await folder.readText(file, LARGEST_KEY).catch(() => '');
    if (KEY_TEXT.test(text) || (0,_secrets_sensitive__WEBPACK_IMPORTED_MODULE_2__/* .saysSigningKey */ .pT)(text) || (0,_signer_addresses__WEBPACK_IMPORTED_MODULE_5__/* .isOfSigner */ .Um)({ file, text }))
        return true;
    const isAlone = (0,_secrets_sensitive__WEBPACK_IMPORTED_MODULE_2__/* .isRawKey */ .A1)(text) || ENCODED_KEY.test(text);
    return isAlone && !/api|jwt/i.test(node_path__WEBPACK_IMPORTED_MODULE_0___default().basename(file)); // keys of web services have this length, too
}


/***/ }),

/***/ 17098:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ isolated),
/* harmony export */   t: () => (/* binding */ requireSeparable)
/* harmony export */ });
/* harmony import */ var _docker_labels__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(20065);
/* harmony import */ var _errors_finding__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7278);
/* harmony import */ var _images_image__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(41865);
/* harmony import */ var _secrets_secret_names__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53204);
/* harmony import */ var _secrets_shown_configuration__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66991);
/* harmony import */ var _compose_model__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68422);
/* harmony import */ var _compose_resolve__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14891);
/* harmony import */ var _compose_keys__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7688);
/* harmony import */ var _networks__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(63612);
/* harmony import */ var _strangers__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(300);










/**
 * Compose model of one run that can share a machine with other runs and the user's own stack: own names and
 * networks, no fixed addresses, no ports, no access to the outside, mounts of copies. No service has a restart
 * policy; helpers get theirs back once the nodes are known (`withRestarts`). The model contains only keys that the tables of `compose-keys.ts` keep; notices
 * report the others.
 */
function isolated(given, settings) {
    const model = (0,_compose_resolve__WEBPACK_IMPORTED_MODULE_4__/* .resolved */ .L)(given);
    const addresses = (0,_compose_model__WEBPACK_IMPORTED_MODULE_3__/* .staticAddresses */ .pq)(model);
    const own = { hosts: (0,_compose_model__WEBPACK_IMPORTED_MODULE_3__/* .hostsOf */ .PP)(model), addresses };
    const notice = settings.notice ?? (() => { });
    const omissions = new Omissions();
    const services = {};
    for (const [name, service] of Object.entries(model.services)) {
        const kept = omissions.keep(_compose_keys__WEBPACK_IMPORTED_MODULE_5__/* .SERVICE_KEYS */ .xI, name, withoutAddresses(service, addresses));
        omissions.keep(_compose_keys__WEBPACK_IMPORTED_MODULE_5__/* .BUILD_KEYS */ .O8, `the build of ${name}`, service.build ?? {});
        services[name] = {
            ...kept,
            ...(kept.environment && { environment: (0,_strangers__WEBPACK_IMPORTED_MODULE_7__/* .ownVariables */ .uk)(kept.environment, own, notice) }),
            ...hooksOf(kept),
            ...(settings.user !== undefined && { user: settings.user }),
            ...(service.image !== undefined && { image: (0,_images_image__WEBPACK_IMPORTED_MODULE_8__/* .idOf */ .T)(settings.images, service.image) }),
            labels: { ...kept.labels, [_docker_labels__WEBPACK_IMPORTED_MODULE_9__/* .RUN_LABEL */ .jQ]: settings.run },
            ...(service.networks && { networks: networksOf(name, service) }),
            ports: [],
            volumes: (kept.volumes ?? []).flatMap((volume) => mountOf(settings.mount(volume))),
        };
    }
    const top = omissions.keep(_compose_keys__WEBPACK_IMPORTED_MODULE_5__/* .TOP_KEYS */ .Bi, 'the compose files', model);
    const resources = (keys, kind, all) => ownResources(omissions, keys, kind, all);
    const labelled = { [_docker_labels__WEBPACK_IMPORTED_MODULE_9__/* .RUN_LABEL */ .jQ]: settings.run };
    const files = {
        ...(top.configs && { configs: resources(_compose_keys__WEBPACK_IMPORTED_MODULE_5__/* .CONFIG_KEYS */ .mC, 'config', top.configs) }),
        ...(top.secrets && { secrets: resources(_compose_keys__WEBPACK_IMPORTED_MODULE_5__/* .SECRET_KEYS */ .GR, 'secret', top.secrets) }),
    };
    const networks = resources(_compose_keys__WEBPACK_IMPORTED_MODULE_5__/* .NETWORK_KEYS */ .AY, 'network', top.networks);
    const volumes = plainVolumes(resources(_compose_keys__WEBPACK_IMPORTED_MODULE_5__/* .VOLUME_KEYS */ .q6, 'volume', top.volumes));
    for (const resource of [...Object.values(networks), ...Object.values(volumes)]) {
        resource.labels = { ...resource.labels, ...labelled };
    }
    for (const line of omissions.lines())
        notice(`Left out of the copy: ${line}.`);
    const { run, internet = [] } = settings;
    return (0,_networks__WEBPACK_IMPORTED_MODULE_6__/* .withoutWayOut */ .A)({ name: run, services, networks, volumes, ...files }, { run, internet });
}
/**
 * Checks that the compose files have no key that a rehearsal refuses.
 *
 * @param nodes services that may run a node
 * @throws RehearsalError with a finding for each refused key
 */
function requireSeparable(given, nodes = []) {
    const model = (0,_compose_resolve__WEBPACK_IMPORTED_MODULE_4__/* .resolved */ .L)(given);
    const omissions = new Omissions();
    for (const [name, service] of Object.entries(model.services)) {
        omissions.keep(_compose_keys__WEBPACK_IMPORTED_MODULE_5__/* .SERVICE_KEYS */ .xI, name, service);
    }
    const top = omissions.keep(_compose_keys__WEBPACK_IMPORTED_MODULE_5__/* .TOP_KEYS */ .Bi, 'the compose files', model);
    ownResources(omissions, _compose_keys__WEBPACK_IMPORTED_MODULE_5__/* .VOLUME_KEYS */ .q6, 'volume', top.volumes);
    ownResources(omissions, _compose_keys__WEBPACK_IMPORTED_MODULE_5__/* .NETWORK_KEYS */ .AY, 'network', top.networks);
    ownResources(omissions, _compose_keys__WEBPACK_IMPORTED_MODULE_5__/* .CONFIG_KEYS */ .mC, 'config', top.configs);
    ownResources(omissions, _compose_keys__WEBPACK_IMPORTED_MODULE_5__/* .SECRET_KEYS */ .GR, 'secret', top.secrets);
    const findings = omissions.refused.map(({ of, key, value, why }) => ({
        code: 'COMPOSE_KEY_REFUSED',
        message: `The ${of} sets ${key}: ${shown(key, value)}, which a rehearsal refuses`,
        hint: `${sentence(why)} To remove it for the rehearsal only, set ${key}: !reset null in an additional compose file, the last of stack.compose.`,
    }));
    (0,_errors_finding__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .T)([...findings, ...nodesWithoutNetworks(model, nodes)]);
}
/** Findings for nodes without a network of their own: a node's RPC is queried at its own address. */
function nodesWithoutNetworks({ services }, nodes) {
    return nodes.flatMap((name) => {
        const mode = services[name]?.network_mode;
        if (mode?.startsWith('service:') !== true)
            return [];
        return [
            {
                code: 'COMPOSE_KEY_REFUSED',
                message: `The node ${name} has network_mode: ${mode}, so its RPC has no address of its own`,
                hint: 'The rehearsal queries each node at its own address. Give the node networks in the compose files.',
            },
        ];
    });
}
/** Collects what the tables omit from the compose files. */
class Omissions {
    refused = [];
    /** Owners of omitted keys, by key and reason. */
    #leftOut = new Map();
    /**
     * Kept part of an element of the model.
     *
     * @param of name of a service, or kind and name
     */
    keep(keys, of, part) {
        const kept = {};
        for (const [key, value] of Object.entries(part)) {
            if (key.startsWith('x-'))
                continue; // ignored by Compose itself
            const judged = (0,_compose_keys__WEBPACK_IMPORTED_MODULE_5__/* .judge */ .S4)(keys, key, value);
            if (judged.kept !== undefined)
                kept[key] = judged.kept;
            for (const { rule, value: omitted } of judged.others)
                this.#note(of, key, rule, omitted);
        }
        return kept;
    }
    #note(of, key, { is, why }, value) {
        if (is === 'refused') {
            const service = of.includes(' ') ? of : `service ${of}`;
            this.refused.push({ of: service, key, value, why });
        }
        if (is !== 'left out')
            return;
        const id = `${key} ${why}`;
        const one = this.#leftOut.get(id) ?? { key, why, of: new Set() };
        one.of.add(of);
        this.#leftOut.set(id, one);
    }
    /** One line per key and reason. */
    lines() {
        return [...this.#leftOut.values()].map(({ key, why, of }) => `${key} of ${[...of].join(', ')} (${why})`);
    }
}
const LONGEST_VALUE = 80;
/** A value of the compose files for a message, with possible passwords masked. */
function shown(key, value) {
    const hidden = (inner, part) => (inner === 'o' ? _secrets_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .HIDDEN */ .RG : part);
    const safe = (0,_secrets_shown_configuration__WEBPACK_IMPORTED_MODULE_2__/* .shownConfiguration */ .U)(value, key);
    const text = typeof safe === 'string' ? safe : JSON.stringify(safe, hidden);
    return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}...` : text;
}
function sentence(why) {
    return `${why.charAt(0).toUpperCase()}${why.slice(1)}.`;
}
function pick(from, keys) {
    return Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key)));
}
/** A mount without settings that change the host: propagation, SELinux labels. */
function mountOf(volume) {
    if (volume === undefined)
        return [];
    const { volume: ofVolume, bind, ...rest } = pick(volume, _compose_keys__WEBPACK_IMPORTED_MODULE_5__/* .INNER_KEYS */ .OY.mount);
    const inner = (value, keys) => typeof value === 'object' && value !== null ? pick(value, keys) : {};
    const [volumes, binds] = [inner(ofVolume, _compose_keys__WEBPACK_IMPORTED_MODULE_5__/* .INNER_KEYS */ .OY.volume), inner(bind, _compose_keys__WEBPACK_IMPORTED_MODULE_5__/* .INNER_KEYS */ .OY.bind)];
    return [
        {
            ...rest,
            ...(Object.keys(volumes).length > 0 && { volume: volumes }),
            ...(Object.keys(binds).length > 0 && { bind: binds }),
        },
    ];
}
function hooksOf({ post_start, pre_stop }) {
    const hooks = Object.entries({ post_start, pre_stop }).flatMap(([key, list]) => Array.isArray(list) ? [[key, list.map((hook) => pick(hook, _compose_keys__WEBPACK_IMPORTED_MODULE_5__/* .INNER_KEYS */ .OY.hook))]] : []);
    return Object.fromEntries(hooks);
}
/** Networks of a service: reachable by all its names, at any address it gets. */
function networksOf(name, service) {
    const aliases = [...(0,_compose_model__WEBPACK_IMPORTED_MODULE_3__/* .namesOf */ .eZ)(name, service)].filter((alias) => alias !== name);
    return Object.fromEntries(Object.entries(service.networks ?? {}).map(([network, use]) => {
        const kept = pick(use ?? {}, _compose_keys__WEBPACK_IMPORTED_MODULE_5__/* .INNER_KEYS */ .OY.network);
        return [network, aliases.length === 0 ? kept : { ...kept, aliases }];
    }));
}
/** The service with names in place of other services' static addresses. */
function withoutAddresses(service, addresses) {
    if (addresses.size === 0)
        return service;
    const { command, entrypoint, environment } = service;
    const named = (list) => list.map((text) => (0,_compose_model__WEBPACK_IMPORTED_MODULE_3__/* .namedAddresses */ .Sb)(text, addresses));
    return {
        ...service,
        ...(command && { command: named(command) }),
        ...(entrypoint && { entrypoint: named(entrypoint) }),
        ...(environment && {
            environment: Object.fromEntries(Object.entries(environment).map(([key, value]) => [
                key,
                value === null ? null : (0,_compose_model__WEBPACK_IMPORTED_MODULE_3__/* .namedAddresses */ .Sb)(value, addresses),
            ])),
        }),
    };
}
/** Networks, volumes and files as the run's own, whatever their names and origins. */
function ownResources(omissions, keys, kind, resources) {
    return Object.fromEntries(Object.entries(resources ?? {}).map(([key, resource]) => [
        key,
        omissions.keep(keys, `${kind} ${key}`, resource ?? {}),
    ]));
}
/** Volumes of the run: those of a driver or another owner are copied. */
function plainVolumes(volumes) {
    return Object.fromEntries(Object.entries(volumes).map(([key, volume]) => [key, pick(volume, ['labels'])]));
}


/***/ }),

/***/ 63612:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ withoutWayOut),
/* harmony export */   A3: () => (/* binding */ closedSysctls),
/* harmony export */   IL: () => (/* binding */ freeName),
/* harmony export */   ZZ: () => (/* binding */ NOBODYS_DNS),
/* harmony export */   kv: () => (/* binding */ closedContainer),
/* harmony export */   vA: () => (/* binding */ ordinaryNetwork)
/* harmony export */ });
/* unused harmony export hasIpv6 */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _docker_labels__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20065);
/* harmony import */ var _compose_model__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68422);



/**
 * A network whose containers reach each other and nothing else: the engine adds no route to the outside
 * (`internal`), and gives the host no address on it (moby `drivers/bridge`, from engine 25 on), so that there
 * is no gateway whose services could be reached.
 */
const INTERNAL = {
    driver: 'bridge',
    driver_opts: { 'com.docker.network.bridge.inhibit_ipv4': 'true' },
    enable_ipv6: false,
    internal: true,
};
/** An ordinary network of the run, for services with outside access and for ports published to the host. */
const ORDINARY = { driver: 'bridge', enable_ipv6: false };
/**
 * DNS server address that means the container itself (moby `resolvconf`): the engine resolves the run's names,
 * and queries for all others go unanswered (CVE-2024-29018).
 */
const NOBODYS_DNS = '0.0.0.0';
/**
 * Capabilities dropped: raw frames would bypass all routes to the host, and with own routes a container can
 * reach anything.
 */
const WITHOUT = ['NET_RAW'];
const NEVER = new Set(['ALL', 'NET_ADMIN', 'NET_RAW']);
/**
 * Kernel settings of a container's own network that forbid forwarding between networks, including source-routed
 * packets (IP options need no privilege).
 */
const CLOSED_IPV4 = {
    'net.ipv4.ip_forward': '0',
    'net.ipv4.conf.all.accept_source_route': '0',
};
/**
 * Kernel settings without IPv6: bridges have a link-local address of the host, and some engines leave
 * containers theirs (CVE-2024-32473).
 */
const NO_IPV6 = {
    'net.ipv6.conf.all.disable_ipv6': '1',
    'net.ipv6.conf.default.disable_ipv6': '1',
};
/** Returns true if the kernel has IPv6 to disable: an engine refuses settings that do not exist. */
function hasIpv6() {
    return process.platform !== 'linux' || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)('/proc/sys/net/ipv6');
}
/** Kernel settings of a container with its own network. */
function closedSysctls(ipv6 = hasIpv6()) {
    return { ...CLOSED_IPV4, ...(ipv6 && NO_IPV6) };
}
/** Options of an additional container on a network of the run, equal to those of its services. */
function closedContainer(ipv6 = hasIpv6()) {
    return { without: WITHOUT, dns: NOBODYS_DNS, sysctls: closedSysctls(ipv6) };
}
/**
 * Model with isolated networks, whatever the compose files define. Services with outside access are also on one
 * ordinary network.
 */
function withoutWayOut(model, { run, internet }) {
    const outside = freeName('internet', model.networks);
    // Compose creates a default network for services that name none.
    const given = { default: {}, ...model.networks };
    const networks = Object.entries(given).map(([name, network]) => [name, labelled(INTERNAL, run, network)]);
    return {
        ...(0,_compose_model__WEBPACK_IMPORTED_MODULE_1__/* .withServices */ .lS)(model, (service, name) => closed(service, model, internet.includes(name) ? { [outside]: {} } : {})),
        networks: {
            ...Object.fromEntries(networks),
            ...(internet.length > 0 && { [outside]: labelled(ORDINARY, run) }),
        },
    };
}
/** A name not used in the compose files. */
function freeName(wanted, taken) {
    let name = wanted;
    for (let i = 2; name in (taken ?? {}); i++)
        name = `${wanted}-${i}`;
    return name;
}
function labelled(network, run, given) {
    return { ...network, labels: { ...given?.labels, [_docker_labels__WEBPACK_IMPORTED_MODULE_2__/* .RUN_LABEL */ .jQ]: run } };
}
/** An ordinary network of a run, for its relay. */
function ordinaryNetwork(run) {
    return labelled(ORDINARY, run);
}
/** Keys by which compose files give a service names and DNS servers other than the run's. */
const RESOLVING = ['dns', 'dns_opt', 'dns_search', 'extra_hosts', 'external_links'];
function closed(service, model, outside) {
    const kept = { ...service };
    for (const key of RESOLVING)
        delete kept[key];
    const drop = capabilities(service.cap_drop).filter((name) => !WITHOUT.includes(bare(name)));
    const add = capabilities(service.cap_add).filter((name) => !NEVER.has(bare(name)));
    const { network_mode: mode, sysctls, networks: _, ...rest } = kept;
    const isLet = Object.keys(outside).length > 0;
    const common = {
        ...rest,
        cap_drop: [...drop, ...WITHOUT],
        ...(service.cap_add !== undefined && { cap_add: add }),
    };
    // A network shared with another service has that service's settings.
    if (mode?.startsWith('service:') && mode.slice('service:'.length) in model.services) {
        return { ...common, network_mode: mode };
    }
    return {
        ...common,
        ...(mode === undefined ? networksOf(service, outside) : { network_mode: 'none' }),
        ...(!isLet && { dns: [NOBODYS_DNS] }),
        sysctls: { ...withoutNetworks(sysctls), ...closedSysctls() },
    };
}
/**
 * Networks of a service.
 *
 * @returns undefined, Compose's default network, if there is nothing to add
 */
function networksOf({ networks }, outside) {
    const given = Object.keys(networks ?? {}).length === 0 ? undefined : networks;
    if (Object.keys(outside).length === 0)
        return given === undefined ? {} : { networks: given };
    return { networks: { ...(given ?? { default: {} }), ...outside } };
}
function withoutNetworks(sysctls) {
    const given = typeof sysctls === 'object' && sysctls !== null ? Object.entries(sysctls) : [];
    return Object.fromEntries(given.filter(([key]) => !/^net[./]/.test(key)));
}
function capabilities(list) {
    return Array.isArray(list) ? list.map(String) : [];
}
/** Name of a capability as the engine compares it, without an optional `CAP_`. */
function bare(capability) {
    return capability.toUpperCase().replace(/^CAP_/, '');
}


/***/ }),

/***/ 78112:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fx: () => (/* binding */ unsignedNodes),
/* harmony export */   Jz: () => (/* binding */ isSigner),
/* harmony export */   Um: () => (/* binding */ isOfSigner),
/* harmony export */   bB: () => (/* binding */ signerFindings),
/* harmony export */   e3: () => (/* binding */ ownSigners),
/* harmony export */   xy: () => (/* binding */ strangeCommands)
/* harmony export */ });
/* unused harmony exports signerAddresses, strangersAmong */
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _plan_find__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18156);
/* harmony import */ var _secrets_base64__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(47738);
/* harmony import */ var _system_folder__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68617);
/* harmony import */ var _compose_model__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68422);
/* harmony import */ var _strangers__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(300);







/** Minimum length of a base64 variable that is searched for an address, in characters. */
const FEWEST_ENCODED = 32;
/** Keys of a signer for validators, at the top of its file or in a section. */
const OF_SIGNING = /^(?:priv[-_]?val|validator[-_]laddr)|consensus[-_]key/i;
/**
 * Returns true if a file configures the validators of a signer: TMKMS has `[[validator]]`, Horcrux `chainNodes`
 * and cosigners.
 */
function isSignerConfiguration(document) {
    const has = (key) => Object.hasOwn(document, key);
    if (Array.isArray(document.validator))
        return true;
    if (['chainNodes', 'chain-nodes', 'thresholdMode', 'cosigner', 'signMode'].some(has))
        return true;
    return Object.entries(document).some(([key, value]) => OF_SIGNING.test(key) ||
        ((0,_plan_find__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(value) && Object.keys(value).some((k) => OF_SIGNING.test(k))));
}
/** Returns true if a file is a key, a share of one, or a signing state. */
function isSignerSecret(document) {
    const all = (...keys) => keys.every((key) => Object.hasOwn(document, key));
    return all('height', 'round', 'step') || all('priv_key', 'pub_key') || all('privateShard');
}
/** Returns true if a file belongs to a signer: its configuration, key or signing state. */
function isOfSigner({ file, text }) {
    const document = (0,_strangers__WEBPACK_IMPORTED_MODULE_5__/* .parsed */ .Yz)(text, file);
    if (!(0,_plan_find__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(document) || isOfNode(document))
        return false;
    return isSignerConfiguration(document) || isSignerSecret(document);
}
/** Returns true if a file belongs to a node: outside hosts are removed from it elsewhere. */
function isOfNode(document) {
    return ['p2p', 'minimum-gas-prices', 'keyring-backend', 'app_state'].some((key) => Object.hasOwn(document, key));
}
/**
 * Addresses in the files of signers. A signer is recognised by its configuration, or by a key or signing state
 * next to a file; in the latter case web addresses are ignored, as their purpose is unknown.
 */
function signerAddresses(files, own) {
    const read = files.flatMap(({ file, text }) => {
        const document = (0,_strangers__WEBPACK_IMPORTED_MODULE_5__/* .parsed */ .Yz)(text, file);
        return (0,_plan_find__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(document) ? [{ file, text, document }] : [];
    });
    const secretFolders = read
        .filter(({ document }) => isSignerSecret(document))
        .map(({ file }) => node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(file));
    return read.flatMap(({ file, text, document }) => {
        if (isOfNode(document))
            return [];
        const isKnown = isSignerConfiguration(document);
        const isBeside = secretFolders.some((folder) => isNear(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(file), folder));
        if (!isKnown && !isBeside)
            return [];
        const addresses = (0,_strangers__WEBPACK_IMPORTED_MODULE_5__/* .addressesIn */ .Mh)(text, file, own).filter(({ address }) => isKnown || /^(tcp|grpc):/i.test(address));
        return addresses.length === 0 ? [] : [{ where: file, addresses }];
    });
}
/** Signers that name outside hosts. */
function strangersAmong(signers) {
    return signers.flatMap(({ where, addresses }) => {
        const strangers = addresses.filter(({ isStranger }) => isStranger);
        return strangers.length === 0 ? [] : [{ where, addresses: strangers }];
    });
}
/** Returns true if two folders are the same, or one is the other's parent. */
function isNear(a, b) {
    return a === b || node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(a) === b || node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(b) === a;
}
/** Programs that sign for validators, by image or command. */
const SIGNER = /(^|[^a-z])((tmkms|horcrux|signctrl)([^a-z]|$)|priv_?val)|signer([^a-z]|$)/i;
/** Addresses that signers connect to: `tcp://…`, `grpc://…`, or a host with its port; no web addresses. */
const DIALLED = /\b(?:tcp|grpc):\/\/[^\s"',;]+|(?<![\w.:/@-])(?:\[[\da-f:]{2,45}\]|[\w-]{1,63}(?:\.[\w-]{1,63}){1,10}):\d{1,5}(?![\w.:])/gi;
/** Signers with an outside address in a command or a variable. */
function strangeCommands({ services }, nodes, own) {
    return Object.entries(services).flatMap(([name, service]) => {
        if (nodes.includes(name) || !isSigner(name, service))
            return [];
        const { command, entrypoint, environment } = service;
        const variables = Object.entries(environment ?? {}).map(([key, value]) => [key, (0,_compose_model__WEBPACK_IMPORTED_MODULE_4__/* .unescaped */ .tv)(value ?? '')]);
        const words = [
            ...[...(entrypoint ?? []), ...(command ?? [])].map(_compose_model__WEBPACK_IMPORTED_MODULE_4__/* .unescaped */ .tv),
            ...variables.flatMap(([, value]) => [value, (0,_secrets_base64__WEBPACK_IMPORTED_MODULE_6__/* .fromBase64 */ .E)(value, FEWEST_ENCODED) ?? '']),
        ].flatMap((word) => word.match(DIALLED) ?? []);
        const hosts = variables.filter(([key, value]) => isHost(key, value)).map(([, value]) => value);
        const all = [...words, ...hosts.map(asAddress)];
        const addresses = (0,_strangers__WEBPACK_IMPORTED_MODULE_5__/* .addressesIn */ .Mh)(JSON.stringify(all), 'words.json', own);
        return strangersAmong([{ where: `the service ${name}`, addresses }]);
    });
}
/** Returns true if a variable is a bare host, from which a script may build an address. */
function isHost(name, value) {
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(value) !== 0)
        return true;
    return /host|addr|node|peer|validator/i.test(name) && /^[\w-]+(?:\.[\w-]+)+$/.test(value);
}
function asAddress(host) {
    return host.includes(':') ? `tcp://[${host}]` : `tcp://${host}`;
}
/** The same programs as a word of a script, or after a program that starts others. */
const STARTED = /(?:^|[\s;&|(/])(?:tmkms|horcrux|signctrl|(?:[a-z]+[-_])+signer)(?=[\s;&|)]|$)/i;
/** Returns true if a service signs for validators, by its name, image or program. */
function isSigner(name, { image = '', command, entrypoint }) {
    const words = [...(entrypoint ?? []), ...(command ?? [])];
    const program = node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.basename(words[0] ?? '');
    return ([name, image, program].some((each) => SIGNER.test(each)) ||
        words.some((word) => STARTED.test(word)));
}
/** Findings for validators that wait for a remote signer when the stack has no possible signer. */
function unsignedNodes(model, nodes, 
/** `priv_validator_laddr` by node, where set. */
listening) {
    return [...listening].flatMap(([name, address]) => {
        const beside = Object.entries(model.services).filter(([, { network_mode: mode }]) => mode === `service:${name}`);
        const others = (0,_compose_model__WEBPACK_IMPORTED_MODULE_4__/* .neighbours */ .$v)(model, name).filter((other) => !nodes.includes(other));
        if (!/^(tcp|grpc):/i.test(address) || others.length + beside.length > 0)
            return [];
        return [
            {
                code: 'SIGNER_NOT_FOUND',
                message: `${name} waits for a remote signer at ${address}, but no service of the stack can be that signer`,
                hint: 'Add the signer to the compose files, on a network of the validator; or give the validator a key file and remove priv_validator_laddr.',
            },
        ];
    });
}
/** Preflight findings for signers that would connect to outside hosts. */
function signerFindings(signers) {
    return signers.map(({ where, addresses }) => ({
        code: 'SIGNER_DIALS_OUTSIDE',
        message: `The signer configured in ${shown(where)} would dial ${addresses.map(({ address }) => (0,_strangers__WEBPACK_IMPORTED_MODULE_5__/* .shownAddress */ .Uk)(address)).join(', ')}, outside the stack`,
        hint: 'A copy of a signer must never sign for a validator of the real network. Point it at the validator of the stack, by service name (tcp://validator:26659), or remove the signer from the compose files.',
    }));
}
/** Path of a copied file as written in the compose files. */
function shown(where) {
    return where
        .replace(/^stack\//, '')
        .replace(/^mounts\/elsewhere(?=\/)/, '')
        .replace(/^mounts\/files\/[^/]+(?=\/)/, '');
}
/** Maximum sizes in bytes: of one file that may name a signer's targets, and of all files inspected in one mount. */
const LARGEST_FILE = 256 * 1024;
const MOST_BYTES = 8 * 1024 * 1024;
/** Maximum number of files inspected in one mount: programs and databases have more than anyone writes by hand. */
const MOST_FILES = 500;
/**
 * Removes outside hosts from the files of signers in the copy, and replaces static addresses of the stack,
 * which the run's networks lack, by names.
 *
 * @param copies parent folder of all copies
 * @param sources copied folders and files of services that are not nodes
 * @returns the signers that had outside hosts
 */
async function ownSigners(copies, sources, own) {
    const folder = new _system_folder__WEBPACK_IMPORTED_MODULE_3__/* .Folder */ .vd(copies);
    const files = new Map();
    for (const source of sources) {
        for (const each of await readBelow(folder, node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(copies, source))) {
            if (isOfSigner(each) || (0,_strangers__WEBPACK_IMPORTED_MODULE_5__/* .addressesIn */ .Mh)(each.text, each.file, own).length > 0)
                files.set(each.file, each);
        }
    }
    const found = signerAddresses([...files.values()], own);
    for (const { where, addresses } of found) {
        const text = files.get(where)?.text ?? '';
        const changed = (0,_strangers__WEBPACK_IMPORTED_MODULE_5__/* .replaced */ .$3)(text, addresses, shown(where));
        if (changed !== text)
            await folder.writeText(where, changed);
    }
    const strangers = strangersAmong(found);
    for (const { addresses } of strangers) {
        for (const { address } of addresses)
            own.onAddress?.(address);
    }
    return strangers;
}
/**
 * Small files below a path that may be configuration, nearest first. The limits apply per mount, so that other
 * or deeper files cannot use them up. Links are not followed.
 */
async function readBelow(folder, root) {
    const files = [];
    let bytes = 0;
    const isEnough = () => files.length >= MOST_FILES || bytes >= MOST_BYTES;
    const read = async (file) => {
        const size = (0,_strangers__WEBPACK_IMPORTED_MODULE_5__/* .isConfiguration */ .ZC)(file) ? ((await folder.stat(file))?.size ?? 0) : Infinity;
        if (size > LARGEST_FILE || isEnough())
            return;
        bytes += size;
        files.push({ file, text: await folder.readText(file, LARGEST_FILE) });
    };
    const stats = await folder.stat(root);
    if (stats?.isFile())
        await read(root);
    const folders = stats?.isDirectory() ? [root] : [];
    for (const each of folders) {
        for (const entry of await folder.entries(each)) {
            const at = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(each, entry.name);
            if (entry.isDirectory())
                folders.push(at);
            if (entry.isFile())
                await read(at);
        }
        if (isEnough())
            break;
    }
    return files;
}


/***/ }),

/***/ 1474:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ unknownServices)
/* harmony export */ });
/* harmony import */ var _plan_find__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18156);
/* harmony import */ var _text_words__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71670);


/** Keys of the plan that name services. */
const NAMING = [
    ['stack', 'rpc'],
    ['stack', 'cosmovisor', _plan_find__WEBPACK_IMPORTED_MODULE_0__/* .EACH */ .We],
    ['stack', 'fresh', 'validators', _plan_find__WEBPACK_IMPORTED_MODULE_0__/* .EACH */ .We, 'service'],
    ['stack', 'fresh', 'validators', _plan_find__WEBPACK_IMPORTED_MODULE_0__/* .EACH */ .We, 'signer'],
    ['stack', 'required', _plan_find__WEBPACK_IMPORTED_MODULE_0__/* .EACH */ .We],
    ['stack', 'companions', _plan_find__WEBPACK_IMPORTED_MODULE_0__/* .KEYS */ .Rk],
];
/** Findings about services that the plan names and the compose files do not define. */
function unknownServices(plan, { services }) {
    const all = Object.keys(services);
    return NAMING.flatMap((query) => (0,_plan_find__WEBPACK_IMPORTED_MODULE_0__/* .mentions */ .wy)(plan, query))
        .filter(({ text }) => !all.includes(text))
        .map(({ path, text }) => ({
        code: 'SERVICE_NOT_FOUND',
        message: `The plan names the service ${text}, which the compose files do not define${(0,_text_words__WEBPACK_IMPORTED_MODULE_1__/* .suggestion */ .h)(text, all)}`,
        hint: `Services: ${(0,_text_words__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(all)}.`,
        planPath: path,
    }));
}


/***/ }),

/***/ 67650:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ readStack)
/* harmony export */ });
/* harmony import */ var _plan_complete__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(32048);
/* harmony import */ var _compose_companions__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56476);
/* harmony import */ var _compose_nodes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53774);
/* harmony import */ var _compose_plan_files__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54722);
/* harmony import */ var _compose_read__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76459);
/* harmony import */ var _isolation_internet__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77486);
/* harmony import */ var _isolation_isolate__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17098);







/**
 * Reads the compose files of the plan; nothing is started.
 *
 * @throws RehearsalError or CommandError if they are invalid, or cannot run beside another stack
 */
async function readStack(docker, plan, planFolder, notice) {
    const { stack } = plan;
    const model = await (0,_compose_read__WEBPACK_IMPORTED_MODULE_3__/* .readCompose */ .j)(docker, (0,_compose_plan_files__WEBPACK_IMPORTED_MODULE_2__/* .composeFiles */ .ml)(stack, planFolder), {
        ...(0,_compose_plan_files__WEBPACK_IMPORTED_MODULE_2__/* .filesOptions */ .O7)(stack, planFolder),
        ...(stack.without && { without: stack.without }),
        ...(notice && { notice }),
    });
    const read = (0,_compose_nodes__WEBPACK_IMPORTED_MODULE_1__/* .onFirstRelease */ .Zd)(plan, model);
    const nodes = (0,_compose_nodes__WEBPACK_IMPORTED_MODULE_1__/* .nodeServices */ .PD)(plan, read);
    (0,_isolation_isolate__WEBPACK_IMPORTED_MODULE_5__/* .requireSeparable */ .t)(read, nodes);
    (0,_isolation_internet__WEBPACK_IMPORTED_MODULE_4__/* .requireLet */ .d)(plan, read, nodes);
    const built = new Set((0,_plan_complete__WEBPACK_IMPORTED_MODULE_6__/* .imagesOf */ .IC)(plan).map(({ image }) => image));
    const planned = new Set(built);
    const services = [];
    // Uses Compose's own names for images that it builds.
    const imageOf = (service) => read.services[service]?.image ?? `${read.name ?? 'stack'}-${service}`;
    const named = Object.entries(read.services).map(([service, given]) => {
        const image = imageOf(service);
        if (planned.has(image)) {
            const { build: _, ...rest } = given; // not a build of the plan
            return [service, { ...rest, image }];
        }
        if (given.build !== undefined && !built.has(image)) {
            built.add(image);
            const { context = '.', dockerfile, dockerfile_inline, target, args = {} } = given.build;
            const set = Object.entries(args).flatMap(([key, value]) => value === null ? [] : [[key, value]]);
            services.push({
                service,
                image,
                context,
                ...(dockerfile !== undefined && { dockerfile }),
                ...(dockerfile_inline !== undefined && { dockerfileInline: dockerfile_inline }),
                ...(target !== undefined && { target }),
                args: Object.fromEntries(set),
                ...(given.build.additional_contexts && { contexts: contextsOf(given.build, imageOf) }),
            });
        }
        return [service, { ...given, image }];
    });
    const first = (0,_plan_complete__WEBPACK_IMPORTED_MODULE_6__/* .firstRelease */ .yn)(plan);
    const own = services.filter(({ service }) => nodes.includes(service));
    if (first.build !== undefined)
        for (const build of own)
            notice?.(buildOfNode(build, first.image));
    const ofNodes = named.flatMap(([name, { image }]) => (nodes.includes(name) ? [image] : []));
    const ofPlan = [first.image, plan.cosmovisor.image];
    return {
        model: { ...read, services: Object.fromEntries(named) },
        services,
        references: [...named.map(([, { image }]) => image), ...(0,_compose_companions__WEBPACK_IMPORTED_MODULE_0__/* .companionImages */ .PC)(plan)],
        nodeImages: plan.cosmovisor.image === undefined
            ? [...new Set(ofNodes)].filter((image) => !ofPlan.includes(image))
            : [],
    };
}
/** Notice of a node's build beside that of the first release, which may be the same chain a second time. */
function buildOfNode({ service, context }, release) {
    return `The compose files build an image for the node ${service} from ${context}, beside the release ${release} that the plan builds: it stays, with all that it has beside the binary. If the node needs only the binary, give ${service} "image: ${release}" and "build: !reset null" in a compose file of stack.compose.`;
}
/** Additional contexts by name; images of other services by their references. */
function contextsOf({ additional_contexts: contexts = {} }, imageOf) {
    return Object.fromEntries(Object.entries(contexts).map(([name, place]) => {
        const [, service] = /^service:(.+)$/.exec(place) ?? [];
        return [name, service === undefined ? place : `docker-image://${imageOf(service)}`];
    }));
}


/***/ })

};
