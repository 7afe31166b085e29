export const id = 248;
export const ids = [248,571];
export const modules = {

/***/ 44158:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {


/**
 * @license
 * Copyright 2020 Balena Ltd.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *    http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 *
 * ------------------------------------------------------------------------
 *
 * Copyright 2018 Zeit, Inc.
 * Licensed under the MIT License. See file LICENSE.md for a full copy.
 *
 * ------------------------------------------------------------------------
 */

/**
 * This module implements the [dockerignore
 * spec](https://docs.docker.com/engine/reference/builder/#dockerignore-file),
 * closely following Docker's (Moby) Golang implementation:
 * https://github.com/moby/moby/blob/v19.03.8/builder/dockerignore/dockerignore.go
 * https://github.com/moby/moby/blob/v19.03.8/pkg/fileutils/fileutils.go
 * https://github.com/moby/moby/blob/v19.03.8/pkg/archive/archive.go#L825
 *
 * Something the spec is not clear about, but we discovered by reading source code
 * and testing against the "docker build" command, is the handling of backslashes and
 * forward slashes as path separators and escape characters in the .dockerignore file
 * across platforms including Windows, Linux and macOS:
 *
 * * On Linux and macOS, only forward slashes can be used as path separators in the
 *   .dockerignore file, and the backslash works as an escape character.
 * * On Windows, both forward slashes and backslashes are allowed as path separators
 *   in the .dockerignore file, and the backslash is not used as an escape character.
 *
 * This is consistent with how Windows works generally: both forward slashes and
 * backslashes are accepted as path separators by the cmd.exe Command Prompt or
 * PowerShell, and by library functions like the Golang filepath.Clean or the
 * Node.js path.normalize.
 *
 * Similarly, path strings provided to the IgnoreBase.ignores() and IgnoreBase.filter()
 * methods can use either forward slashes or backslashes as path separators on Windows,
 * but only forward slashes are accepted as path separators on Linux and macOS.
 */

const path = __webpack_require__(16928);

const factory = options => new IgnoreBase(options); // https://github.com/kaelzhang/node-ignore/blob/5.1.4/index.js#L538-L539
// Fixes typescript module import


factory.default = factory;
module.exports = factory;

function make_array(subject) {
  return Array.isArray(subject) ? subject : [subject];
}

const REGEX_TRAILING_SLASH = /(?<=.)\/$/;
const REGEX_TRAILING_BACKSLASH = /(?<=.)\\$/;
const REGEX_TRAILING_PATH_SEP = path.sep === '\\' ? REGEX_TRAILING_BACKSLASH : REGEX_TRAILING_SLASH;
const KEY_IGNORE = typeof Symbol !== 'undefined' ? Symbol.for('dockerignore') : 'dockerignore'; // An implementation of Go's filepath.Clean
// https://golang.org/pkg/path/filepath/#Clean
// https://github.com/golang/go/blob/master/src/path/filepath/path.go
// Note that, like Go, on Windows this function converts forward slashes
// to backslashes.

function cleanPath(file) {
  return path.normalize(file).replace(REGEX_TRAILING_PATH_SEP, '');
} // Javascript port of Golang's filepath.ToSlash
// https://golang.org/pkg/path/filepath/#ToSlash
// https://github.com/golang/go/blob/master/src/path/filepath/path.go
// Convert any OS-specific path separator to '/'. Backslash is converted
// to forward slash on Windows, but not on Linux/macOS.
// Note that both forward slashes and backslashes are valid path separators on
// Windows. As a result, code such as `pattern.split(path.sep).join('/')` fails
// on Windows when forward slashes are used as path separators.


function toSlash(file) {
  if (path.sep === '/') {
    return file;
  }

  return file.replace(/\\/g, '/');
} // Javascript port of Golang's filepath.FromSlash
// https://github.com/golang/go/blob/master/src/path/filepath/path.go


function fromSlash(file) {
  if (path.sep === '/') {
    return file;
  }

  return file.replace(/\//g, path.sep);
}

class IgnoreBase {
  constructor({
    // https://github.com/kaelzhang/node-ignore/blob/5.1.4/index.js#L372
    ignorecase = true
  } = {}) {
    this._rules = [];
    this._ignorecase = ignorecase;
    this[KEY_IGNORE] = true;

    this._initCache();
  }

  _initCache() {
    this._cache = {};
  } // @param {Array.<string>|string|Ignore} pattern


  add(pattern) {
    this._added = false;

    if (typeof pattern === 'string') {
      pattern = pattern.split(/\r?\n/g);
    }

    make_array(pattern).forEach(this._addPattern, this); // Some rules have just added to the ignore,
    // making the behavior changed.

    if (this._added) {
      this._initCache();
    }

    return this;
  } // legacy


  addPattern(pattern) {
    return this.add(pattern);
  }

  _addPattern(pattern) {
    // https://github.com/kaelzhang/node-ignore/issues/32
    if (pattern && pattern[KEY_IGNORE]) {
      this._rules = this._rules.concat(pattern._rules);
      this._added = true;
      return;
    }

    if (this._checkPattern(pattern)) {
      const rule = this._createRule(pattern.trim());

      if (rule !== null) {
        this._added = true;

        this._rules.push(rule);
      }
    }
  }

  _checkPattern(pattern) {
    // https://github.com/moby/moby/blob/v19.03.8/builder/dockerignore/dockerignore.go#L34-L40
    return pattern && typeof pattern === 'string' && pattern.indexOf('#') !== 0 && pattern.trim() !== "";
  }

  filter(paths) {
    return make_array(paths).filter(path => this._filter(path));
  }

  createFilter() {
    return path => this._filter(path);
  }

  ignores(path) {
    return !this._filter(path);
  } // https://github.com/moby/moby/blob/v19.03.8/builder/dockerignore/dockerignore.go#L41-L53
  // https://github.com/moby/moby/blob/v19.03.8/pkg/fileutils/fileutils.go#L29-L55


  _createRule(pattern) {
    const origin = pattern;
    let negative = false; // > An optional prefix "!" which negates the pattern;
    // https://github.com/moby/moby/blob/v19.03.8/builder/dockerignore/dockerignore.go#L43-L46

    if (pattern[0] === '!') {
      negative = true;
      pattern = pattern.substring(1).trim();
    } // https://github.com/moby/moby/blob/v19.03.8/builder/dockerignore/dockerignore.go#L47-L53


    if (pattern.length > 0) {
      pattern = cleanPath(pattern);
      pattern = toSlash(pattern);

      if (pattern.length > 1 && pattern[0] === '/') {
        pattern = pattern.slice(1);
      }
    } // https://github.com/moby/moby/blob/v19.03.8/builder/dockerignore/dockerignore.go#L54-L55


    if (negative) {
      pattern = '!' + pattern;
    } // https://github.com/moby/moby/blob/v19.03.8/pkg/fileutils/fileutils.go#L30


    pattern = pattern.trim();

    if (pattern === "") {
      return null;
    } // https://github.com/moby/moby/blob/v19.03.8/pkg/fileutils/fileutils.go#L34
    // convert forward slashes to backslashes on Windows


    pattern = cleanPath(pattern); // https://github.com/moby/moby/blob/v19.03.8/pkg/fileutils/fileutils.go#L36-L42

    if (pattern[0] === '!') {
      if (pattern.length === 1) {
        return null;
      }

      negative = true;
      pattern = pattern.substring(1);
    } else {
      negative = false;
    }

    return {
      origin,
      pattern,
      // https://github.com/moby/moby/blob/v19.03.8/pkg/fileutils/fileutils.go#L54
      dirs: pattern.split(path.sep),
      negative
    };
  } // @returns `Boolean` true if the `path` is NOT ignored


  _filter(path) {
    if (!path) {
      return false;
    }

    if (path in this._cache) {
      return this._cache[path];
    }

    return this._cache[path] = this._test(path);
  } // @returns {Boolean} true if a file is NOT ignored
  // https://github.com/moby/moby/blob/v19.03.8/pkg/fileutils/fileutils.go#L62


  _test(file) {
    file = fromSlash(file); // equivalent to golang filepath.Dir() https://golang.org/src/path/filepath/path.go

    const parentPath = cleanPath(path.dirname(file));
    const parentPathDirs = parentPath.split(path.sep);
    let matched = false;

    this._rules.forEach(rule => {
      let match = this._match(file, rule); // https://github.com/moby/moby/blob/v19.03.8/pkg/fileutils/fileutils.go#L80


      if (!match && parentPath !== ".") {
        // Check to see if the pattern matches one of our parent dirs.
        if (rule.dirs.includes('**')) {
          // Ah shucks! We have to test every possible parent path that has 
          // a number of dirs _n_ where 
          // `rule.dirs.filter(doubleStar).length <= _n_ <= parentPathDirs.length`
          // since the ** can imply any number of directories including 0
          for (let i = rule.dirs.filter(x => x !== '**').length; i <= parentPathDirs.length; i++) {
            match = match || this._match(parentPathDirs.slice(0, i).join(path.sep), rule);
          }
        } else if (rule.dirs.length <= parentPathDirs.length) {
          // https://github.com/moby/moby/blob/v19.03.8/pkg/fileutils/fileutils.go#L83
          match = this._match(parentPathDirs.slice(0, rule.dirs.length).join(path.sep), rule);
        }
      }

      if (match) {
        matched = !rule.negative;
      }
    });

    return !matched;
  } // @returns {Boolean} true if a file is matched by a rule


  _match(file, rule) {
    return this._compile(rule).regexp.test(file);
  } // https://github.com/moby/moby/blob/v19.03.8/pkg/fileutils/fileutils.go#L139


  _compile(rule) {
    if (rule.regexp) {
      return rule;
    }

    let regStr = '^'; // Go through the pattern and convert it to a regexp.

    let escapedSlash = path.sep === '\\' ? '\\\\' : path.sep;

    for (let i = 0; i < rule.pattern.length; i++) {
      const ch = rule.pattern[i];

      if (ch === '*') {
        if (rule.pattern[i + 1] === '*') {
          // is some flavor of "**"
          i++; // Treat **/ as ** so eat the "/"

          if (rule.pattern[i + 1] === path.sep) {
            i++;
          }

          if (rule.pattern[i + 1] === undefined) {
            // is "**EOF" - to align with .gitignore just accept all
            regStr += ".*";
          } else {
            // is "**"
            // Note that this allows for any # of /'s (even 0) because
            // the .* will eat everything, even /'s
            regStr += `(.*${escapedSlash})?`;
          }
        } else {
          // is "*" so map it to anything but "/"
          regStr += `[^${escapedSlash}]*`;
        }
      } else if (ch === '?') {
        // "?" is any char except "/"
        regStr += `[^${escapedSlash}]`;
      } else if (ch === '.' || ch === '$') {
        // Escape some regexp special chars that have no meaning
        // in golang's filepath.Match
        regStr += `\\${ch}`;
      } else if (ch === '\\') {
        // escape next char. Note that a trailing \ in the pattern
        // will be left alone (but need to escape it)
        if (path.sep === '\\') {
          // On windows map "\" to "\\", meaning an escaped backslash,
          // and then just continue because filepath.Match on
          // Windows doesn't allow escaping at all
          regStr += escapedSlash;
          continue;
        }

        if (rule.pattern[i + 1] !== undefined) {
          regStr += '\\' + rule.pattern[i + 1];
          i++;
        } else {
          regStr += '\\';
        }
      } else {
        regStr += ch;
      }
    }

    regStr += "$";
    rule.regexp = new RegExp(regStr, this._ignorecase ? 'i' : '');
    return rule;
  }

}


/***/ }),

/***/ 81248:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  validate: () => (/* binding */ validate)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/plan/find.ts
var find = __webpack_require__(18156);
// EXTERNAL MODULE: ./src/plan/lines.ts
var lines = __webpack_require__(36480);
// EXTERNAL MODULE: ./src/plan/load.ts + 2 modules
var load = __webpack_require__(99571);
// EXTERNAL MODULE: ./src/plan/problems.ts
var plan_problems = __webpack_require__(28159);
// EXTERNAL MODULE: ./src/plan/source.ts
var source = __webpack_require__(61142);
// EXTERNAL MODULE: ./src/plan/words.ts
var words = __webpack_require__(91734);
// EXTERNAL MODULE: ./src/cli/exit.ts
var exit = __webpack_require__(47632);
// EXTERNAL MODULE: ./src/images/cosmovisor.ts
var images_cosmovisor = __webpack_require__(10730);
// EXTERNAL MODULE: ./src/plan/complete.ts
var complete = __webpack_require__(32048);
// EXTERNAL MODULE: ./src/system/plain.ts
var plain = __webpack_require__(47145);
;// CONCATENATED MODULE: ./src/cli/overview.ts




/** What a plan says, with its defaults, for people: a line or more for each of its sections. */
function overview(plan) {
    const { chain, releases, cosmovisor, stack, accounts, upgrades, traffic, queries } = plan;
    const first = releases[0]?.name ?? '';
    return [
        ...section('chain', [
            `${chain.binary}, ${chain.id ?? 'id of the genesis'}, fees in ${chain.denom ?? 'the bond denomination of the genesis'}`,
        ]),
        ...section('releases', releases.map(({ name, image, build }) => `${name}: ${image}, ${builtHow(build)}`)),
        ...section('upgrades', upgrades.map((upgrade, index) => `${index + 1}. ${upgradeLine(upgrade, upgrades[index - 1])}`)),
        ...section('stack', [
            `${stack.compose.join(', ')}, RPC of ${stack.rpc}`,
            ...stack.images.map(({ image, build }) => `${image}, ${builtHow(build)}`),
            stack.fresh === undefined
                ? `homes as they are, in a copy; state ${stack.state === 'keep' ? 'kept' : 'started anew'}`
                : `homes made fresh; validators ${stack.fresh.validators.map(({ service }) => service).join(', ')}`,
        ]),
        ...section('Cosmovisor', [cosmovisor.image ?? cosmovisor.version ?? images_cosmovisor/* DEFAULT_VERSION */.jD]),
        ...section('accounts', Object.entries(accounts).map(([name, source]) => `${name}: ${sourceWords(source)}`)),
        ...section('pace', [paceWords(plan.pace)]),
        ...section('traffic', traffic.map((entry) => trafficLine(entry, first))),
        ...section('queries', queries.map(queryLine)),
        ...section('restart', [plan.restart ? `on ${(0,complete/* lastRelease */.Ik)(plan).name}` : 'none']),
    ];
}
const LABEL_WIDTH = 12;
function section(label, lines) {
    const all = lines.length === 0 ? ['none'] : lines.map(plain/* plainLine */.h0);
    return all.map((line, index) => `${(index === 0 ? label : '').padEnd(LABEL_WIDTH)}${line}`);
}
function builtHow(build) {
    if (build === undefined)
        return 'there already, or pulled';
    const { context, ref, dockerfile, target, go, pull } = build;
    const how = go === undefined
        ? ` by ${dockerfile}${target === undefined ? '' : `, stage ${target}`}`
        : `, a Go chain${go.tags.length === 0 ? '' : ` with tags ${(0,words/* listed */.KE)(go.tags)}`}`;
    const at = ref === undefined ? '' : ` at ${ref}`;
    return `${pull === true ? 'pulled, or ' : ''}built from ${context}${at}${how}`;
}
function upgradeLine(upgrade, before) {
    const { name, from, to, proposer, deposit, votes, expedited, straddle, height } = upgrade;
    const voted = Object.entries(votes).map(([account, vote]) => `${account} ${vote}`);
    return [
        `${name}: ${from} -> ${to}`,
        `proposed${expedited ? ' as expedited' : ''} by ${proposer} with ${deposit ?? 'the minimum deposit'}`,
        `votes: ${voted.length === 0 ? 'none' : voted.join(', ')}`,
        height === undefined ? 'as soon as possible' : `${height} blocks after its proposal`,
        ...(before === undefined
            ? []
            : [straddle ? `its vote straddles ${before.name}` : `proposed after ${before.name}`]),
    ].join('; ');
}
function sourceWords(source) {
    const { keyring, fresh } = source;
    if (fresh !== undefined)
        return `a new key for every run, with ${fresh}`;
    if (keyring !== undefined)
        return `keyring ${keyring.folder} (backend ${keyring.backend})`;
    const file = source['mnemonic-file'];
    return file === undefined ? `mnemonic in $${source['mnemonic-env']}` : `mnemonic in ${file}`;
}
function paceWords(pace) {
    if (pace === 'as-is')
        return 'as the stack has it';
    const { 'block-time': block, 'voting-period': period, 'chain-time': time } = pace;
    const voting = period === 'as-is' ? "the genesis's own voting period" : `voting period ${period}`;
    return `block time ${block}, ${voting}, time ${time === 'fast' ? 'moved on by each block' : 'by the clock'}`;
}
function trafficLine(entry, first) {
    const { name, stage, run, release, image } = entry;
    const who = run === undefined ? `in ${image ?? release ?? first}` : `${run[0]} on this machine`;
    return `${stage}: ${name}, ${who}${entry['allow-failure'] ? ', may fail' : ''}`;
}
function queryLine({ name, client, expect }) {
    return `${name}: at ${(0,words/* listed */.KE)(Object.keys(expect))}, asked by ${client ?? 'the release that runs'}`;
}

;// CONCATENATED MODULE: ./src/cli/validate.ts









/**
 * Checks a plan and shows it with its defaults; nothing is started.
 *
 * @returns the exit code
 */
async function validate(request, readFile, asJson, output) {
    let text = '';
    let loaded;
    try {
        loaded = await (0,load/* loadPlan */.Yq)(request, async (file) => {
            text = await readFile(file);
            return text;
        });
    }
    catch (error) {
        if (!(error instanceof errors/* RehearsalError */.g0))
            throw error;
        if (asJson)
            output.print(inJson({ valid: false, ...mistakesOf(error) }));
        else
            for (const line of mistakeLines(error, text))
                output.complain(line);
        return exit/* EXIT */.dc.impossible;
    }
    const { file, plan } = loaded;
    if (asJson)
        output.print(inJson({ valid: true, file, plan }));
    else
        for (const line of [`${file} has no mistakes.`, '', ...overview(plan)])
            output.print(line);
    return exit/* EXIT */.dc.passed;
}
/** JSON that says the same where nothing of it can be taken for a command of a terminal or of the runner's log. */
function inJson(value) {
    return (0,words/* visible */.RK)(JSON.stringify(value, null, 2)).replace(/##(?=\[)/g, '#\\u0023');
}
/** Mistakes as programs take them: with the place in the plan, the line of the input, or neither; and how many more. */
function mistakesOf(error) {
    if (error instanceof plan_problems/* PlanError */.W6 || error instanceof lines/* InputError */.dz) {
        return { mistakes: error.problems, ...(error.more > 0 && { more: error.more }) };
    }
    const { hint } = error;
    return { mistakes: [{ message: error.message, ...(hint !== undefined && { hint }) }] };
}
function mistakeLines(error, text) {
    if (!(error instanceof plan_problems/* PlanError */.W6))
        return [error.message, ...(error.hint ? [error.hint] : [])];
    const { problems, more } = error;
    const all = problems.length + more;
    const count = all === 1 ? '1 mistake' : `${all} mistakes`;
    const fine = more > 0 ? [] : sectionsWithout(problems, text);
    const rest = fine.length === 0 ? '' : `; none in ${(0,words/* listed */.KE)(fine)}`;
    return [...(0,plan_problems/* listLines */.i4)(problems.map(plan_problems/* problemLine */.YK), more), '', `${count}${rest}`];
}
/** Sections of a plan's text in which none of the mistakes is. */
function sectionsWithout(problems, text) {
    const { data } = (0,source/* readSource */.o)(text, '');
    const wrong = problems.map(({ path }) => /^[\w-]*/.exec(path)?.[0]);
    return (0,find/* isMapping */.pi)(data) ? Object.keys(data).filter((section) => !wrong.includes(section)) : [];
}


/***/ }),

/***/ 42743:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BZ: () => (/* binding */ rulesIn),
/* harmony export */   OH: () => (/* binding */ folderContent),
/* harmony export */   xm: () => (/* binding */ filesContent)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _balena_dockerignore__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44158);
/* harmony import */ var _balena_dockerignore__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(_balena_dockerignore__WEBPACK_IMPORTED_MODULE_5__);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(83916);
/* harmony import */ var _system_files__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(31650);








/** Bytes of a .dockerignore. */
const LARGEST_RULES = 1024 * 1024;
/**
 * Lines of a .dockerignore that the program which reads them here and BuildKit take for the same: of others, as
 * `c++` or `a|b`, the one makes another regular expression than the other. Three stars are among them.
 */
const PLAIN_RULE = /^(?!.*\*{3})(?:[\p{L}\p{N}_\-./*?!#@~,=%&:;'" \t]|\[(?:a-z|A-Z|0-9|[A-Za-z0-9_])+\])*\r?$/u;
/**
 * Rules, stars of one and folders of a path, beyond which a rule is not asked: the program goes through all ways to
 * share a path out among the stars of a rule, which are as many as its length to the power of their number.
 */
const MOST_RULES = 1_000;
const MOST_STARS = 3;
const DEEPEST = 64;
/** Mode bits that a build can see and that every checkout keeps: whether a file can be run. */
const EXECUTABLE = 0o111;
/**
 * Hash of what a folder sends to a build: paths, contents, links and whether files can be run, without
 * what `.dockerignore` leaves out (`<dockerfile>.dockerignore` comes before it, as for BuildKit). Times and
 * owners differ between checkouts of the same tree, so they do not count.
 *
 * @param seen told of each file that counts
 * @returns with `git`: whether the build is sent a `.git` too, which is not in the hash
 * @throws RehearsalError naming a file that cannot be read
 */
async function folderContent(folder, dockerfile, seen = () => { }) {
    const rules = understood(await ignoreRules(folder, dockerfile));
    const ignored = _balena_dockerignore__WEBPACK_IMPORTED_MODULE_5___default()({ ignorecase: false }).add(rules);
    const ignores = (name) => name.split('/', DEEPEST + 1).length <= DEEPEST && ignored.ignores(name);
    const comesBack = /^[^\S\r\n\u2028\u2029]*!/m.test(rules);
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let files = 0;
    let git = false;
    const visit = async (relative) => {
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, relative), { withFileTypes: true });
        entries.sort((a, b) => (a.name < b.name ? -1 : 1));
        for (const entry of entries) {
            const name = node_path__WEBPACK_IMPORTED_MODULE_3___default().posix.join(relative, entry.name);
            if (name === '.git') {
                git = !ignores(name);
            }
            else if (entry.isDirectory()) {
                const isIgnored = ignores(name);
                if (!isIgnored)
                    hash.update(`folder ${name}\0`);
                if (!isIgnored || comesBack)
                    await visit(name);
            }
            else if (!ignores(name)) {
                seen(await addFile(hash, folder, name));
                files++;
            }
        }
    };
    try {
        await visit('');
    }
    catch (error) {
        throw new _errors__WEBPACK_IMPORTED_MODULE_6__/* .RehearsalError */ .g0(`Cannot read the build context ${folder}: ${(0,_errors__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .bD)(error)}`, {
            hint: 'The build would not see it either: make it readable, or list it in .dockerignore.',
            cause: error,
        });
    }
    return { how: `${files} files of the work tree`, hash: hash.digest('hex'), git };
}
/** Hash of files of a folder that are all that a build is sent, as {@link folderContent} counts them. */
async function filesContent(folder, files) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const file of [...files].sort())
        await addFile(hash, folder, file);
    return hash.digest('hex');
}
async function addFile(hash, folder, name) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, name);
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(file);
    if (stats.isSymbolicLink()) {
        hash.update(`link ${name}\0${await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readlink)(file)}\0`);
    }
    else if (stats.isFile()) {
        const mode = (stats.mode & EXECUTABLE) === 0 ? 'file' : 'program';
        hash.update(`${mode} ${name}\0${stats.size}\0`);
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(file), async (chunks) => {
            for await (const chunk of chunks)
                hash.update(chunk);
        });
    } // sockets and the like are not sent
    return stats;
}
/**
 * The text of a .dockerignore; undefined where there is none that can be read.
 *
 * @throws RehearsalError where it is no file, or larger than any that a person writes
 */
async function rulesIn(file) {
    try {
        return await (0,_system_files__WEBPACK_IMPORTED_MODULE_7__/* .readBounded */ .CB)(file, LARGEST_RULES);
    }
    catch (error) {
        if (error instanceof _errors__WEBPACK_IMPORTED_MODULE_6__/* .RehearsalError */ .g0)
            throw error;
        return undefined;
    }
}
async function ignoreRules(folder, dockerfile) {
    for (const file of [`${dockerfile}.dockerignore`, node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, '.dockerignore')]) {
        const text = await rulesIn(file);
        if (text !== undefined)
            return text;
    }
    return '';
}
/** What leaves out no file that a build is sent: a file too many in a hash costs a build, one too few is a wrong image. */
function understood(rules) {
    const lines = rules.split('\n').filter((line) => !line.startsWith('#'));
    if (lines.length > MOST_RULES)
        return '';
    const isPlain = (line) => PLAIN_RULE.test(line) && (line.match(/\*+/g) ?? []).length <= MOST_STARS;
    const bringsBack = lines.some((line) => !isPlain(line) && line.includes('!'));
    return bringsBack ? '' : lines.filter(isPlain).join('\n');
}


/***/ }),

/***/ 10730:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $S: () => (/* binding */ cosmovisorDialect),
/* harmony export */   J$: () => (/* binding */ releaseTarget),
/* harmony export */   T1: () => (/* binding */ cosmovisorVersion),
/* harmony export */   UH: () => (/* binding */ cosmovisorImage),
/* harmony export */   gH: () => (/* binding */ dryStartMarks),
/* harmony export */   jD: () => (/* binding */ DEFAULT_VERSION),
/* harmony export */   kG: () => (/* binding */ ADDED_FOLDER),
/* harmony export */   lV: () => (/* binding */ releaseBinary),
/* harmony export */   oH: () => (/* binding */ RELEASES_FOLDER),
/* harmony export */   xc: () => (/* binding */ DRY_START),
/* harmony export */   xh: () => (/* binding */ cosmovisorTargets),
/* harmony export */   zh: () => (/* binding */ COSMOVISOR_TARGET)
/* harmony export */ });
/* harmony import */ var _plan_complete__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32048);
/* harmony import */ var _system_hash__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97277);
/* harmony import */ var _generated__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72015);



/** Where what the rehearsal adds is in a Cosmovisor image. */
const ADDED_FOLDER = '/opt/rehearsal';
const RELEASES_FOLDER = `${ADDED_FOLDER}/releases`;
const DEFAULT_VERSION = 'v1.5.0';
/** Set in a container that is to stop where it would start the node, to a word of that start alone; see the shim. */
const DRY_START = 'REHEARSAL_DRY_START';
/** What lines of a dry start's output begin with, by its word: one with the number of arguments, one with each. */
function dryStartMarks(word) {
    return {
        count: `rehearsal-start-arguments:${word}:`,
        argument: `rehearsal-start-argument:${word}:`,
    };
}
/**
 * Stands where the chain's binary was in the image of the first release: whatever script starts the
 * node starts Cosmovisor, and every other command of the script reaches the real binary.
 */
function shim(binary, run) {
    const { count, argument } = dryStartMarks(`\${${DRY_START}}`);
    return `#!/bin/sh
real="${RELEASES_FOLDER}/0/${binary}"
for argument; do
  [ "$argument" = start ] || continue
  if [ -n "\${${DRY_START}:-}" ]; then
    printf '%s\\n' "${count}$#"
    for argument; do printf '%s\\n' "${argument}$argument"; done
    exit 0
  fi
  [ -z "\${DAEMON_HOME:-}" ] || exec ${run} "$@"
done
exec "$real" "$@"
`;
}
/**
 * Takes the binary out of a release's image mounted at /release/<index>: the image itself may be without a
 * shell, and its Dockerfile may have put the binary anywhere on the PATH. Of the first release the
 * place is taken too, for the shim.
 */
function takeScript(binary) {
    return `#!/bin/sh
set -eu
mkdir -p "/overlay${RELEASES_FOLDER}/$1"
for folder in /usr/local/bin /usr/bin /bin /usr/local/sbin /usr/sbin /sbin /root/go/bin /go/bin /; do
  if [ -x "/release/$1$folder/${binary}" ] || [ -h "/release/$1$folder/${binary}" ]; then
    # An absolute link leads into the release's image, not into this one.
    found="/release/$1$folder/${binary}"
    while [ -h "$found" ]; do
      to=$(readlink "$found")
      case $to in /*) found="/release/$1$to" ;; *) found="$(dirname "$found")/$to" ;; esac
    done
    cp "$found" "/overlay${RELEASES_FOLDER}/$1/${binary}"
    if [ "$1" = 0 ]; then
      mkdir -p "/overlay$folder"
      cp /shim.sh "/overlay$folder/${binary}"
      chmod 755 "/overlay$folder/${binary}"
    fi
    exit 0
  fi
done
echo "ERROR: release $1 has no executable ${binary} on the usual PATH" >&2
exit 1
`;
}
/** Path of a release's binary in a Cosmovisor image that is made, by the release's place in the plan. */
function releaseBinary(index, binary) {
    return `${RELEASES_FOLDER}/${index}/${binary}`;
}
/** Name of a release's target, and of the context that the generated Dockerfile copies from: no dots. */
function releaseTarget(index) {
    return `release-${index}`;
}
/** The version of Cosmovisor that is built. */
function cosmovisorVersion({ cosmovisor }) {
    return cosmovisor.version ?? DEFAULT_VERSION;
}
/** The Cosmovisor image: the user's own, or the tag of the one that is made, told apart by what is in it. */
function cosmovisorImage(plan) {
    if (plan.cosmovisor.image !== undefined)
        return plan.cosmovisor.image;
    const content = JSON.stringify([plan.chain.binary, plan.releases, cosmovisorVersion(plan)]);
    const hash = (0,_system_hash__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .s)(content).slice(0, 12);
    return `rehearsal/cosmovisor:${hash}`;
}
/** The numbers of a version such as `v1.5.0`. */
function numbersOf(version) {
    const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
    return [major, minor];
}
function isBefore(version, minor) {
    const [major, has] = numbersOf(version);
    return major < 1 || (major === 1 && has < minor);
}
/** The dialect of a version: `run` came with 1.1, and durations instead of milliseconds with 1.2. */
function cosmovisorDialect(version) {
    return {
        command: isBefore(version, 1) ? ['cosmovisor'] : ['cosmovisor', 'run'],
        pollInterval: isBefore(version, 2) ? '300' : '300ms',
    };
}
/** Module of a version's source: it moved with 1.4. */
function moduleOf(version) {
    return isBefore(version, 4)
        ? 'github.com/cosmos/cosmos-sdk/cosmovisor'
        : 'cosmossdk.io/tools/cosmovisor';
}
/** Name of the Cosmovisor image's target. */
const COSMOVISOR_TARGET = 'cosmovisor';
/** Name of the target of Cosmovisor itself, and of the context that the image takes it from. */
const TOOLS_TARGET = 'cosmovisor-tools';
const BASE_IMAGE = 'debian:bookworm-slim';
/**
 * Cosmovisor and what is needed to put an image with it together; the same for every chain, so it is not
 * built again when a chain changes.
 *
 * Cosmovisor is built from a module that requires it, as `go install PATH@VERSION` is refused by
 * some module proxies, and so is much of what `go mod tidy` would look for.
 */
function toolsFiles(plan) {
    const version = cosmovisorVersion(plan);
    const command = moduleOf(version);
    return {
        Dockerfile: `# Generated: Cosmovisor ${version}.
FROM --platform=$BUILDPLATFORM ${_generated__WEBPACK_IMPORTED_MODULE_1__/* .GO_IMAGE */ .h} AS build
ARG TARGETARCH
WORKDIR /src
ENV CGO_ENABLED=0 GOFLAGS=-buildvcs=false
RUN go mod init rehearsal/cosmovisor \\
 && go get ${command}/cmd/cosmovisor@${version} \\
 && GOARCH="$TARGETARCH" go build -trimpath -ldflags "-s -w" -o /cosmovisor ${command}/cmd/cosmovisor

FROM ${BASE_IMAGE}
COPY --chmod=755 take.sh /usr/local/bin/take
COPY --from=build /cosmovisor /usr/local/bin/cosmovisor
`,
        'take.sh': takeScript(plan.chain.binary),
    };
}
/**
 * The Cosmovisor image of a plan: the image of the first release, so that its scripts and libraries are
 * there, with Cosmovisor and every release's binary added.
 */
function imageFiles(plan) {
    const { command: run } = cosmovisorDialect(cosmovisorVersion(plan));
    const first = plan.releases.indexOf((0,_plan_complete__WEBPACK_IMPORTED_MODULE_2__/* .firstRelease */ .yn)(plan));
    const indexes = plan.releases.map((_, i) => i);
    const mounts = indexes.map((i) => `--mount=type=bind,from=${releaseTarget(i)},target=/release/${i}`);
    return {
        Dockerfile: `# Generated by the rehearsal from the plan.
FROM ${TOOLS_TARGET} AS binaries
COPY shim.sh /shim.sh
RUN ${mounts.join(' ')} \\
 for index in ${indexes.join(' ')}; do take "$index" || exit 1; done

FROM ${releaseTarget(first)}
COPY --from=${TOOLS_TARGET} /usr/local/bin/cosmovisor /usr/local/bin/cosmovisor
COPY --from=binaries /overlay/ /
ENTRYPOINT ["/usr/local/bin/cosmovisor"]
CMD []
`,
        'shim.sh': shim(plan.chain.binary, run.join(' ')),
    };
}
/**
 * The targets of the Cosmovisor image that is made.
 *
 * @param releases the releases as inputs, by the names of {@link releaseTarget}
 * @param folder where the generated contexts go
 */
async function cosmovisorTargets(plan, releases, folder) {
    const version = cosmovisorVersion(plan);
    return [
        {
            ...(await (0,_generated__WEBPACK_IMPORTED_MODULE_1__/* .generated */ .g)(folder, TOOLS_TARGET, `Cosmovisor ${version}`, toolsFiles(plan))),
            reference: undefined,
            inputs: {},
            bases: [_generated__WEBPACK_IMPORTED_MODULE_1__/* .GO_IMAGE */ .h, BASE_IMAGE],
            keeps: 'image',
        },
        {
            ...(await (0,_generated__WEBPACK_IMPORTED_MODULE_1__/* .generated */ .g)(folder, COSMOVISOR_TARGET, 'the image with Cosmovisor', imageFiles(plan))),
            reference: cosmovisorImage(plan),
            inputs: { [TOOLS_TARGET]: { target: TOOLS_TARGET }, ...releases },
            bases: [],
            keeps: 'nothing',
        },
    ];
}


/***/ }),

/***/ 72015:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ generated),
/* harmony export */   h: () => (/* binding */ GO_IMAGE)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _system_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31650);
/* harmony import */ var _content__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42743);



/** The toolchain that builds what the rehearsal itself adds to a run. */
const GO_IMAGE = 'golang:1.26-bookworm';
/**
 * Writes the context of a target, into a folder of its name: its `Dockerfile`, and what that takes in.
 */
async function generated(folder, name, title, files) {
    const context = node_path__WEBPACK_IMPORTED_MODULE_0___default().join(folder, name);
    await (0,_system_files__WEBPACK_IMPORTED_MODULE_1__/* .writeAll */ .f4)(context, files);
    return {
        name,
        title,
        context,
        content: { how: 'generated', hash: await (0,_content__WEBPACK_IMPORTED_MODULE_2__/* .filesContent */ .xm)(context, Object.keys(files)) },
        dockerfile: node_path__WEBPACK_IMPORTED_MODULE_0___default().join(context, 'Dockerfile'),
        dockerfileText: files.Dockerfile ?? '',
        dockerfileShown: `the generated Dockerfile of ${title}`,
        stage: undefined,
        args: {},
        quicker: undefined,
        secrets: [],
        unkeyed: undefined,
    };
}


/***/ }),

/***/ 36480:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   r_: () => (/* binding */ sides)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _problems__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28159);
/* harmony import */ var _words__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91734);



/** Inputs that cannot be used, with their first mistakes. */
class InputError extends _errors__WEBPACK_IMPORTED_MODULE_0__/* .RehearsalError */ .g0 {
    problems;
    /** How many mistakes there are beside `problems`. */
    more;
    constructor(all) {
        const count = all.length === 1 ? 'a mistake' : `${all.length} mistakes`;
        const { told, more } = (0,_problems__WEBPACK_IMPORTED_MODULE_1__/* .firstOf */ .Ku)(all);
        const lines = told.map(({ input, line, value, message }) => `input ${input}, line ${line}: ${(0,_words__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(value)}: ${message}`);
        super([`The inputs have ${count}:`, ...(0,_problems__WEBPACK_IMPORTED_MODULE_1__/* .listLines */ .i4)(lines, more)].join('\n'));
        this.name = 'InputError';
        this.problems = told;
        this.more = more;
    }
}
/** The lines of an input that say something. */
function linesOf(input, text = '') {
    return text
        .split(/\r?\n/)
        .map((line, index) => ({ input, line: index + 1, value: line.trim() }))
        .filter(({ value }) => value !== '');
}
/** The two sides of a line's first `=`; undefined unless both are there. */
function sides({ value }) {
    const at = value.indexOf('=');
    const left = value.slice(0, Math.max(0, at)).trim();
    const right = value.slice(at + 1).trim();
    return left === '' || right === '' ? undefined : [left, right];
}


/***/ }),

/***/ 99571:
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
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/system/files.ts
var files = __webpack_require__(31650);
// EXTERNAL MODULE: ./src/plan/lines.ts
var plan_lines = __webpack_require__(36480);
// EXTERNAL MODULE: ./src/plan/names.ts
var plan_names = __webpack_require__(42471);
;// CONCATENATED MODULE: ./src/plan/replace.ts

/**
 * The plan with other releases and the upgrades between them. How upgrades are proposed and voted
 * is taken from the plan's own upgrades in turn; what names a release or upgrade that is gone goes
 * with it.
 */
function replaceReleases(plan, images, upgradeNames) {
    const releases = [...images].map(([name, image]) => ({ name, image }));
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
        traffic: plan.traffic.filter((entry) => isPossible(entry, names, upgradeNames)),
        queries: plan.queries.flatMap((query) => stillAsked(query, names)),
    };
}
function isPossible({ release, stage }, releases, upgrades) {
    const [, upgrade] = (0,plan_names/* stageParts */.DN)(stage);
    return ((release === undefined || releases.includes(release)) &&
        (upgrade === undefined || upgrades.includes(upgrade)));
}
/** A query goes with its client, since what it expects is what that client answers. */
function stillAsked(query, releases) {
    if (query.client !== undefined && !releases.includes(query.client))
        return [];
    const expect = Object.entries(query.expect).filter(([name]) => releases.includes(name));
    return expect.length === 0 ? [] : [{ ...query, expect: Object.fromEntries(expect) }];
}

// EXTERNAL MODULE: ./src/plan/schema.ts
var schema = __webpack_require__(47684);
// EXTERNAL MODULE: ./src/plan/words.ts
var words = __webpack_require__(91734);
;// CONCATENATED MODULE: ./src/plan/inputs.ts






/**
 * The plan as the action's inputs change it. An input of blanks counts as not given.
 *
 * @throws InputError with every mistake of both inputs.
 */
function applyInputs(plan, inputs) {
    const problems = [];
    const note = (line, message) => problems.push({ ...line, message });
    const releaseLines = (0,plan_lines/* linesOf */.Dx)('releases', inputs.releases);
    const upgradeLines = (0,plan_lines/* linesOf */.Dx)('upgrades', inputs.upgrades);
    for (const lines of [releaseLines, upgradeLines])
        refuseMany(lines);
    const images = imagesOf(releaseLines, note);
    let changed;
    if (inputs.replaceReleases && releaseLines.length > 0) {
        const names = (0,plan_names/* newUpgradeNames */.Ze)(plan, releaseLines, upgradeLines, note);
        changed = problems.length > 0 ? plan : replaceReleases(plan, images, names);
    }
    else {
        noteUnknown(plan, releaseLines, note);
        changed = (0,plan_names/* nameUpgrades */.xj)(swapImages(plan, images), (0,plan_names/* renamedUpgradeNames */.B2)(plan, upgradeLines, note));
    }
    const [version, ...others] = (0,plan_lines/* linesOf */.Dx)('cosmovisor', inputs.cosmovisor);
    for (const line of others)
        note(line, 'second version; one is allowed');
    if (version !== undefined)
        changed = swapCosmovisor(changed, version, note);
    if (problems.length > 0)
        throw new plan_lines/* InputError */.dz(problems);
    return changed;
}
/** Lines of an input that are looked at: each is compared with all others. */
const MOST_LINES = 200;
function refuseMany(lines) {
    const line = lines[MOST_LINES];
    if (line === undefined)
        return;
    throw new plan_lines/* InputError */.dz([{ ...line, message: `a line too many; allowed are ${MOST_LINES}` }]);
}
/** A version of Cosmovisor in the place of the plan's. */
function swapCosmovisor(plan, line, note) {
    if (plan.cosmovisor.image !== undefined) {
        note(line, `the plan has an image of its own with Cosmovisor, ${plan.cosmovisor.image}`);
        return plan;
    }
    const form = cosmovisorSchema.safeParse({ version: line.value }).error?.issues[0]?.message;
    if (form !== undefined)
        note(line, `wrong version; allowed is ${form}`);
    return { ...plan, cosmovisor: { ...plan.cosmovisor, version: line.value } };
}
const { cosmovisor: cosmovisorSchema } = schema/* planSchema */.Fu.shape;
const { name: nameSchema, image: imageSchema } = schema/* planSchema */.Fu.shape.releases.element.shape;
/** The image of each release that the lines name, in their order. */
function imagesOf(lines, note) {
    const images = new Map();
    for (const line of lines) {
        const pair = (0,plan_lines/* sides */.r_)(line);
        if (pair === undefined) {
            note(line, 'wrong form; allowed is name=image, such as v2=checkersd:v2');
            continue;
        }
        const [name, image] = pair;
        const nameForm = nameSchema.safeParse(name).error?.issues[0]?.message;
        if (nameForm !== undefined)
            note(line, `wrong name ${(0,words/* quoted */.TL)(name)}; allowed is ${nameForm}`);
        const form = imageSchema.safeParse(image).error?.issues[0]?.message;
        if (form !== undefined)
            note(line, `wrong image ${(0,words/* quoted */.TL)(image)}; allowed is ${form}`);
        if (images.has(name)) {
            note(line, `second image for release ${(0,words/* quoted */.TL)(name)}; a release is allowed once`);
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
        note(line, `unknown release ${(0,words/* quoted */.TL)(name)}${near}; the plan's releases are ${(0,words/* listed */.KE)(known)}`);
    }
}
/** A release that gets an image is not built any more: the image must exist. */
function swapImages(plan, images) {
    const releases = plan.releases.map((release) => {
        const image = images.get(release.name);
        return image === undefined ? release : { name: release.name, image };
    });
    return { ...plan, releases };
}

// EXTERNAL MODULE: ./src/plan/parse.ts
var parse = __webpack_require__(12460);
// EXTERNAL MODULE: ./src/plan/yaml.ts
var yaml = __webpack_require__(39512);
;// CONCATENATED MODULE: ./src/plan/load.ts






/** The plan that is used when no path is given, in the folder the action runs in. */
const DEFAULT_PLAN = 'rehearsal.yml';
/** Reads the text of a plan on this machine. */
const readPlanFile = (file) => (0,files/* readBounded */.CB)(file, yaml/* LARGEST_YAML */.R9);
/**
 * Finds the plan, reads it and applies the action's inputs to it. A path that is given must exist;
 * otherwise it is the user's `rehearsal.yml` or, without one, the bundled plan, whose releases the
 * inputs then replace rather than change.
 *
 * @throws PlanError for mistakes in the file, InputError for mistakes in the inputs, RehearsalError
 *   if there is no file.
 */
async function loadPlan(request, readFile) {
    const { cwd, releases, upgrades, cosmovisor } = request;
    const given = request.planInput?.trim() ?? '';
    const bundled = (0,external_node_path_.resolve)(cwd, request.bundledPlan);
    // Through a function: the bundler takes a path with a constant name for an asset, and rewrites it.
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
    throw new errors/* RehearsalError */.g0(`${what}; tried ${places.join(', ')}`, {
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
        throw new errors/* RehearsalError */.g0(`The plan ${path} could not be read: ${(0,errors/* messageOf */.bD)(error)}`, {
            cause: error,
        });
    }
}
function isMissing(error) {
    if (typeof error !== 'object' || error === null || !('code' in error))
        return false;
    return error.code === 'ENOENT' || error.code === 'ENOTDIR';
}
/** A path as messages name it: relative to the working directory where it is below it. */
function shortened(path, cwd) {
    const below = (0,external_node_path_.relative)(cwd, path);
    return below.startsWith('..') || (0,external_node_path_.isAbsolute)(below) ? path : below;
}


/***/ }),

/***/ 42471:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ renamedUpgradeNames),
/* harmony export */   DN: () => (/* binding */ stageParts),
/* harmony export */   Ze: () => (/* binding */ newUpgradeNames),
/* harmony export */   xj: () => (/* binding */ nameUpgrades)
/* harmony export */ });
/* harmony import */ var _lines__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36480);
/* harmony import */ var _references__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47469);
/* harmony import */ var _schema__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47684);
/* harmony import */ var _words__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91734);




/** The names of the plan's upgrades, as lines `name` (all of them, in order) or `old=new` have them. */
function renamedUpgradeNames(plan, lines, note) {
    const known = plan.upgrades.map(({ name }) => name);
    const pairs = lines.filter(isPair);
    if (pairs.length === 0) {
        if (lines.length === 0)
            return known;
        const upgrades = `the plan's upgrades are ${(0,_words__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)(known)}`;
        noteCount(lines, known.length, upgrades, note);
        return named(known, byPosition(lines), note);
    }
    if (pairs.length < lines.length) {
        const message = 'a name among lines old=new; allowed are names only or old=new only';
        for (const line of lines)
            if (!isPair(line))
                note(line, message);
    }
    return named(known, byOldName(pairs, known, note), note);
}
/** The names of the upgrades between consecutive releases of a new list. */
function newUpgradeNames(plan, releases, lines, note) {
    const count = releases.length - 1;
    const [only] = releases;
    if (count === 0 && only) {
        note(only, 'a single release; allowed are at least two, in the order of the upgrades');
        return [];
    }
    for (const line of lines.filter(isPair)) {
        note(line, 'old=new where releases are replaced; allowed is the name of an upgrade');
    }
    // The bundled plan's names serve whoever only swaps its images.
    if (lines.length === 0 && count === plan.upgrades.length) {
        return plan.upgrades.map(({ name }) => name);
    }
    noteCount(lines, count, `${releases.length} releases have ${count} between them`, note);
    return named([], byPosition(lines), note);
}
/** The plan with its upgrades named so, also where traffic speaks of them. */
function nameUpgrades(plan, names) {
    const upgrades = plan.upgrades.map((upgrade, index) => ({
        ...upgrade,
        name: names[index] ?? upgrade.name,
    }));
    const traffic = plan.traffic.map((entry) => {
        const [when, old] = stageParts(entry.stage);
        const index = plan.upgrades.findIndex(({ name }) => name === old);
        return index < 0 ? entry : { ...entry, stage: `${when}:${upgrades[index]?.name}` };
    });
    return { ...plan, upgrades, traffic };
}
/** `before:v2` as `before` and `v2`; `start` and `end` have no upgrade. */
function stageParts(stage) {
    const [, when = stage, upgrade] = /^(before|after):(.+)$/.exec(stage) ?? [];
    return [when, upgrade];
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
        const pair = (0,_lines__WEBPACK_IMPORTED_MODULE_0__/* .sides */ .r_)(line);
        if (pair === undefined) {
            note(line, 'wrong form; allowed is old=new');
            continue;
        }
        const [old, name] = pair;
        const index = known.indexOf(old);
        if (index < 0) {
            const near = (0,_words__WEBPACK_IMPORTED_MODULE_3__/* .suggestion */ .h)(old, known);
            note(line, `unknown upgrade ${(0,_words__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(old)}${near}; the plan's upgrades are ${(0,_words__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)(known)}`);
        }
        else if (namings.some((naming) => naming.index === index)) {
            note(line, `second name for upgrade ${(0,_words__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(old)}; an upgrade is allowed once`);
        }
        else {
            namings.push({ line, index, name });
        }
    }
    return namings;
}
function noteCount(lines, count, why, note) {
    for (const line of lines.slice(count))
        note(line, `a name too many; allowed are ${count}: ${why}`);
    if (lines.length >= count)
        return;
    const last = lines.at(-1) ?? { input: 'upgrades', line: 1, value: '' };
    note(last, `too few names; given are ${lines.length}, needed are ${count}: ${why}`);
}
const { name: nameSchema } = _schema__WEBPACK_IMPORTED_MODULE_2__/* .planSchema */ .Fu.shape.upgrades.element.shape;
/** The names with the new ones in their places, which must be usable and differ from all others. */
function named(old, namings, note) {
    const names = [...old];
    for (const { index, name } of namings)
        names[index] = name;
    for (const { line, index, name } of namings) {
        if (!(0,_references__WEBPACK_IMPORTED_MODULE_1__/* .isFolderName */ .OB)(name)) {
            note(line, `${(0,_words__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(name)} is not a folder name, which Cosmovisor makes of it; ${_references__WEBPACK_IMPORTED_MODULE_1__/* .FOLDER_NAMES */ .IU}`);
        }
        const form = nameSchema.safeParse(name).error?.issues[0]?.message;
        if (form !== undefined)
            note(line, `wrong name ${(0,_words__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(name)}; allowed is ${form}`);
        // Of two new names that are the same, the second is the mistake; an old one was there before.
        const isTaken = names.some((other, at) => other === name && at !== index && (at < index || !namings.some((n) => n.index === at)));
        if (isTaken)
            note(line, `second upgrade of the name ${(0,_words__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(name)}; a name is allowed once`);
    }
    return names;
}


/***/ }),

/***/ 97277:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** The SHA-256 of a text in UTF-8, as 64 hex digits. */
function sha256(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
}


/***/ })

};
