export const id = 476;
export const ids = [476];
export const modules = {

/***/ 53437:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z7: () => (/* binding */ chooseBuilder),
/* harmony export */   hj: () => (/* binding */ builderFor),
/* harmony export */   iq: () => (/* binding */ removeBuilder),
/* harmony export */   ry: () => (/* binding */ buildxVersion),
/* harmony export */   sb: () => (/* binding */ askEngine)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _system_exec__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81379);


/** @throws CommandError when no engine answers */
async function askEngine(exec, signal) {
    const { stdout } = await exec.run(['docker', 'info', '--format', '{{json .}}'], { signal });
    const { OSType, Architecture, DriverStatus, DockerRootDir } = JSON.parse(stdout);
    return {
        platform: `${OSType}/${ARCHITECTURES[Architecture] ?? Architecture}`,
        containerd: JSON.stringify(DriverStatus ?? []).includes('io.containerd.snapshotter'),
        folder: DockerRootDir,
    };
}
/** The kernel's names of architectures, as an engine says them, in the words of image platforms. */
const ARCHITECTURES = {
    x86_64: 'amd64',
    aarch64: 'arm64',
    armv7l: 'arm/v7',
};
/**
 * The builder to use: the one that was asked for, or else the one in use.
 *
 * @throws RehearsalError when there is none of that name, or it does not answer
 */
async function chooseBuilder(exec, wanted, engine, signal) {
    const name = wanted === undefined ? [] : ['--', wanted];
    const inspect = await exec
        .run(['docker', 'buildx', 'inspect', ...name], { signal, allowFailure: true })
        .catch((error) => {
        signal.throwIfAborted();
        return { exitCode: 1, stdout: '', stderr: (0,_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error) };
    });
    const driver = /^Driver:\s+(\S+)/m.exec(inspect.stdout)?.[1];
    // Of one that does not answer, Buildx tells all the same, with exit code 0.
    const dead = driver === 'remote' && /^Status:\s+inactive/m.test(inspect.stdout);
    const trouble = dead ? 'it does not answer' : /^Error:\s+(.+)/m.exec(inspect.stdout)?.[1];
    if (inspect.exitCode !== 0 || driver === undefined || trouble !== undefined) {
        const said = trouble ?? (0,_system_exec__WEBPACK_IMPORTED_MODULE_1__/* .nonEmptyLines */ .yw)(inspect.stderr).at(-1) ?? 'it said nothing';
        throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .RehearsalError */ .g0(`The builder ${wanted ?? 'in use'} cannot build: ${said}`, {
            hint: wanted === undefined
                ? 'Install Buildx (`docker buildx version`), or name another builder by the input builder.'
                : `\`docker buildx ls\` lists the builders; \`docker buildx create --name ${wanted} ...\` before the step makes one.`,
        });
    }
    return {
        name: wanted,
        driver,
        exportsLayers: driver !== 'docker' || engine.containerd,
    };
}
/**
 * The builder for what is to be built: where layers are to be kept and the engine's own builder cannot
 * write them, one in a container is made for this run.
 */
async function builderFor(exec, chosen, graph, decisions, { containerd }, { run, cache, builder, notice, signal }) {
    const layered = [...graph.values()].some(({ name, keeps }) => keeps === 'layers' && decisions.get(name) === 'build');
    if (cache.kind === 'none' || chosen.exportsLayers || containerd || !layered)
        return chosen;
    if (builder !== undefined)
        return chosen;
    try {
        return await makeBuilder(exec, run, signal);
    }
    catch (error) {
        signal.throwIfAborted();
        notice(`The layers of the builds are not kept: this engine's builder cannot write them, and one in a container could not be made (${(0,_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}). Turn on the containerd image store, or name a builder.`);
        return chosen;
    }
}
/**
 * Makes a builder of the run's own in a container, for an engine whose builder cannot export layers.
 * {@link removeBuilder} ends it.
 *
 * @throws CommandError when its image cannot be pulled, or it does not start
 */
async function makeBuilder(exec, run, signal) {
    await exec.run([
        ...['docker', 'buildx', 'create', '--driver', 'docker-container'],
        ...['--name', run, '--bootstrap'],
    ], { signal, timeout: _system_exec__WEBPACK_IMPORTED_MODULE_1__/* .TRANSFER_LIMIT_MS */ .nQ });
    return { name: run, driver: 'docker-container', exportsLayers: true };
}
/** Removes the run's own builder, where it has one. */
async function removeBuilder(exec, run) {
    const { exitCode } = await exec.run(['docker', 'buildx', 'rm', '--force', run], {
        allowFailure: true,
    });
    // Where its container is gone already, Buildx leaves the volume.
    if (exitCode === 0) {
        await exec.run(['docker', 'volume', 'rm', '--force', `buildx_buildkit_${run}0_state`], {
            allowFailure: true,
        });
    }
}
/** @throws CommandError where there is no Buildx */
async function buildxVersion(exec, signal) {
    const { stdout } = await exec.run(['docker', 'buildx', 'version'], { signal });
    const [, major, minor] = /\bv?(\d+)\.(\d+)\./.exec(stdout) ?? [];
    return [Number(major ?? 0), Number(minor ?? 0)];
}


/***/ }),

/***/ 9030:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ provideImages)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
var external_node_os_default = /*#__PURE__*/__webpack_require__.n(external_node_os_);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/system/shown-configuration.ts
var shown_configuration = __webpack_require__(77351);
;// CONCATENATED MODULE: ./src/images/bake.ts
/**
 * What a run's build calls an image at first. The tag is the run's alone: two builds that export one new
 * tag at the same moment fail ("already exists"), and whoever finds an image by a shared tag may find
 * another run's. It also keeps the image until the run is removed, whoever moves the tag of the plan.
 */
function runTag(run, target) {
    return `${run}:${target}`;
}
/**
 * Layers are compressed by zstd, several times faster than gzip: that counts for compiled dependencies of a
 * gigabyte. BuildKit's next better level takes ten times as long; what is kept is compressed again. Under
 * Docker's own media types the engine runs such an image and does not list it (26.1): so OCI's.
 */
const OUTPUT = 'type=docker,compression=zstd,force-compression=true,oci-mediatypes=true';
/** What no cache keeps is not worth compressing. */
const OUTPUT_AS_IS = 'type=docker,compression=uncompressed,oci-mediatypes=true';
/** Values that BuildKit takes from the environment and leaves out of layers and keys. */
const PROXIES = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY', 'FTP_PROXY'].flatMap((name) => [name, name.toLowerCase()]);
/** A target as bake reads it. */
function bakeTarget(target, options) {
    const { args } = target;
    return {
        ...target.extra,
        context: target.context,
        dockerfile: target.dockerfile,
        ...(target.stage !== undefined && { target: target.stage }),
        ...some('args', args),
        ...some('contexts', options.contexts),
        ...some('labels', { ...target.extra?.labels, ...options.labels }),
        platforms: [options.platform],
        ...(target.secrets.length > 0 && {
            secret: target.secrets.map(({ id, file }) => `id=${id},src=${file}`),
        }),
        tags: [options.tag],
        output: [target.keeps === 'nothing' ? OUTPUT_AS_IS : OUTPUT],
        ...(options.cacheFrom.length > 0 && { 'cache-from': options.cacheFrom }),
        ...(options.cacheTo.length > 0 && { 'cache-to': options.cacheTo }),
    };
}
/**
 * The bake file of targets. Proxies are named only: their values, which may hold passwords, come from the
 * environment of the build.
 */
function bakeFile(targets, env) {
    const proxies = PROXIES.filter((name) => env[name] !== undefined && env[name] !== '');
    const taken = Object.fromEntries(proxies.map((name) => [name, `\${${name}}`]));
    const all = Object.entries(targets).map(([name, target]) => {
        const plain = meant(target);
        return [name, { ...plain, ...some('args', { ...taken, ...plain.args }) }];
    });
    return {
        ...some('variable', Object.fromEntries(proxies.map((name) => [name, { default: '' }]))),
        group: { default: { targets: Object.keys(targets) } },
        target: Object.fromEntries(all),
    };
}
/** Bake fills in `${NAME}` and `%{...}` in every text of its file; what comes from a plan means what it says. */
function meant(value) {
    if (typeof value === 'string')
        return value.replaceAll(/[$%](?=\{)/g, '$&$&');
    if (Array.isArray(value))
        return value.map(meant);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, meant(part)]));
}
function some(key, value) {
    return Object.keys(value).length > 0 ? { [key]: value } : {};
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/system/child-environment.ts
var child_environment = __webpack_require__(49027);
// EXTERNAL MODULE: ./src/system/clock.ts
var system_clock = __webpack_require__(13347);
// EXTERNAL MODULE: ./src/system/exec.ts + 2 modules
var system_exec = __webpack_require__(81379);
// EXTERNAL MODULE: ./src/system/files.ts
var files = __webpack_require__(31650);
// EXTERNAL MODULE: ./src/system/plain.ts
var plain = __webpack_require__(47145);
;// CONCATENATED MODULE: ./src/images/build-lines.ts

/** Lines that are kept of the beginning of a build, and of its end. */
const KEPT = 2_000;
/** Steps whose first line is kept, wherever it is. */
const STEPS = 1_000;
/** Characters of a line in which the reason of a failure is looked for. */
const CHARACTERS = 4 * 1024;
/**
 * What is kept of a build to explain its failure: its beginning, where it reads its files, the first line
 * of each step, which names it, and the end. A step may write without end.
 */
class BuildLines {
    #first = [];
    #steps = new Map();
    #last = [];
    push(line) {
        const kept = (0,plain/* clipped */.cz)(line, CHARACTERS);
        const step = /^#\d{1,9} /.exec(kept)?.[0];
        const isNew = step !== undefined && !this.#steps.has(step);
        if (isNew && this.#steps.size < STEPS)
            this.#steps.set(step, kept);
        if (this.#first.length < KEPT) {
            this.#first.push(kept);
            return;
        }
        this.#last.push(kept);
        if (this.#last.length > 2 * KEPT)
            this.#last = this.#last.slice(-KEPT);
    }
    /** All that is kept, in order, but for a step's first line, which comes before the end. */
    get all() {
        const shown = new Set(this.#first);
        const steps = [...this.#steps.values()].filter((line) => !shown.has(line));
        return [...this.#first, ...steps, ...this.#last.slice(-KEPT)];
    }
}

// EXTERNAL MODULE: ./node_modules/dockerfile-ast/lib/main.js
var main = __webpack_require__(78390);
// EXTERNAL MODULE: ./src/system/variables.ts
var variables = __webpack_require__(66092);
;// CONCATENATED MODULE: ./src/images/dockerfile.ts



/** Bytes of a Dockerfile that is looked at; the parser takes time by the square of its longest line. */
const LARGEST_DOCKERFILE = 128 * 1024;
/** Always there, and never pulled. */
const NOTHING = 'scratch';
/** The image that reads a Dockerfile, as its first lines name it; BuildKit takes a script's first line, and `//` too. */
const SYNTAX = /^\ufeff?(?:#!.*\n)?(?:(?:#|\/\/)[^\S\n]*\w+[^\S\n]*=.*\n)*?(?:#|\/\/)[^\S\n]*syntax[^\S\n]*=[^\S\n]*(\S+)/i;
/** Build argument that names another one. */
const SYNTAX_ARGUMENT = 'BUILDKIT_SYNTAX';
/**
 * What a build of a Dockerfile reads beside its context (`FROM`, `COPY --from`, `RUN --mount=from=`,
 * `ADD` of an address), whichever stage is built: one stage too many in a key costs a rebuild, one too
 * few would give a wrong image.
 *
 * @throws RehearsalError where it is larger than any that a person writes
 * @param args build arguments; they take the place of defaults of `ARG`s before the first `FROM`
 */
function dockerfileNeeds(text, args) {
    if (text.length > LARGEST_DOCKERFILE)
        throw tooLarge(text);
    const file = main.DockerfileParser.parse(text);
    const values = globalArguments(file, args);
    const full = (word) => fill(unquoted(word), values);
    const stages = new Set();
    const images = new Set();
    const remote = new Set();
    let count = 0;
    const take = (word) => {
        const name = full(word ?? '');
        const isStage = stages.has(name.toLowerCase()) || /^\d+$/.test(name);
        if (name !== '' && name !== NOTHING && !isStage)
            images.add(name);
    };
    for (const instruction of file.getInstructions()) {
        switch (instruction.getKeyword()) {
            case 'FROM': {
                const from = instruction;
                take(from.getImage());
                stages.add((from.getBuildStage() ?? String(count)).toLowerCase());
                count++;
                break;
            }
            case 'ADD':
                for (const word of wordsOf(instruction)
                    .slice(0, -1)
                    .map(unquoted)) {
                    if (mayBeAddress(full(word), word))
                        remote.add(word);
                }
                break;
            default:
        }
        if (instruction instanceof main.ModifiableInstruction)
            fromOptions(instruction).forEach(take);
    }
    const syntax = args[SYNTAX_ARGUMENT] ?? SYNTAX.exec(text)?.[1];
    if (syntax !== undefined)
        images.add(syntax);
    return { images: [...images].sort(), remote: [...remote].sort() };
}
function tooLarge({ length }) {
    return new errors/* RehearsalError */.g0(`A Dockerfile has ${length} characters, more than the ${LARGEST_DOCKERFILE} that are read`, { hint: 'Put what it writes into files of its context, and COPY them.' });
}
/** The values of `from=` in `COPY --from=x` and `RUN --mount=type=bind,from=x`. */
function fromOptions(instruction) {
    return instruction.getFlags().flatMap((flag) => {
        const value = flag.getValue() ?? '';
        if (flag.getName() === 'from')
            return [value];
        if (flag.getName() !== 'mount')
            return [];
        const from = mountOptions(value).filter((option) => /^from=/i.test(option));
        return from.map((option) => option.slice('from='.length));
    });
}
/** The options of a `--mount=`: a line of CSV, whose keys may be in any case. */
function mountOptions(mount) {
    return unquoted(mount).split(',');
}
/** A word without the quotes that may be around it, or around parts of it. */
function unquoted(word) {
    return word.replaceAll(/["']/g, '');
}
/** The words of an `ADD`, also where they are a list in JSON. */
function wordsOf(add) {
    const listed = add.getJSONStrings().map((word) => word.getJSONValue());
    return listed.length > 0 ? listed : add.getArguments().map((word) => word.getValue());
}
/** What begins with an argument of a stage is not known here: it may be an address too. */
function mayBeAddress(filled, word) {
    return (/^(https?:\/\/|[\w-]+@[\w.-]+:|git:\/\/|ssh:\/\/)/.test(filled) ||
        (word.startsWith('$') && !/^[^/]/.test(filled)));
}
/** `ARG`s before the first `FROM`, the only ones that image names can use; those of the platform are not known. */
function globalArguments(file, args) {
    const values = new Map();
    for (const instruction of file.getInitialARGs()) {
        for (const property of instruction.getProperties()) {
            const name = property.getName();
            const given = args[name] ?? property.getValue();
            if (given !== null)
                values.set(name, fill(given, values));
        }
    }
    return values;
}
/** Longer than any name of an image; values that are made of one another double with each. */
const LONGEST_VALUE = 4_096;
/** Fills in `$NAME`, `${NAME}`, `${NAME:-default}` and `${NAME:+other}`, as BuildKit does for image names. */
function fill(word, values) {
    const standIn = ({ name, operator, word: other }) => {
        const value = values.get(name) ?? '';
        if (operator === '-')
            return value === '' ? other : value;
        if (operator === '+')
            return value === '' ? '' : other;
        return value;
    };
    return (0,variables/* filled */.B)(word, standIn, { isDoubled: false, most: LONGEST_VALUE });
}

;// CONCATENATED MODULE: ./src/images/cache-mounts.ts

/** Build argument that BuildKit puts before the ids of a build's cache mounts. */
const NAMESPACE_ARGUMENT = 'BUILDKIT_CACHE_MOUNT_NS';
/**
 * Cache mounts from which nothing of one release gets into another: Go finds by content what it compiled, and
 * downloads are what their names say.
 */
const SAFE = [
    /(?:^|\/)go-build\/?$/,
    /^(?:\/root)?\/go\/pkg(?:\/mod)?(?:\/cache(?:\/download)?)?\/?$/,
    /\/go\/pkg\/mod\/?$/,
    /^\$\{?GO(?:MOD)?CACHE\}?$/,
    /^\/root\/\.cache\/?$/,
    /^\/var\/(?:cache|lib)\/(?:apt|apk)(?:\/(?:lists|archives))?\/?$/,
    /^\/etc\/apk\/cache\/?$/,
    /\/\.?cargo\/(?:registry|git)(?:\/(?:cache|index|db))?\/?$/,
    /\/(?:\.npm|\.cache\/(?:pip|yarn))\/?$/,
];
/**
 * Whose cache mounts a build shares. All builds share those that are safe, which spares most of the second
 * release. Others, as a `target` of Cargo or a folder of objects, hold what an older or newer file of the same
 * name was compiled to, and what goes by the order of times finds a commit's files older than that: they are
 * shared among builds of one image of the work tree, and of a ref among builds of the same content only. So
 * is Go's where the files' times are not those at which they were written, and may be the same for all.
 *
 * @returns undefined for what all share
 */
function cacheNamespace({ dockerfileText, args, content, origin, reference, name, }) {
    if (args[NAMESPACE_ARGUMENT] !== undefined)
        return undefined; // the user's own
    const mounts = cacheMounts(dockerfileText);
    const isRestored = content.restored === true;
    const allSafe = mounts.every((place) => SAFE.some((pattern) => pattern.test(place)));
    if (mounts.length === 0 || (allSafe && !isRestored))
        return undefined;
    return isRestored || origin?.at !== undefined ? content.hash : (reference ?? name);
}
/** Where a Dockerfile mounts caches; an empty text where it does not say in a way that is read here. */
function cacheMounts(dockerfile) {
    return [...dockerfile.matchAll(/--mount=(\S+)/g)].flatMap(([, mount = '']) => {
        const options = mountOptions(mount);
        if (!options.some((option) => /^type=cache$/i.test(option)))
            return [];
        const target = options.find((option) => /^(?:target|dst|destination)=/i.test(option));
        return [target?.replace(/^\w+=/, '') ?? ''];
    });
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/system/hash.ts
var system_hash = __webpack_require__(97277);
;// CONCATENATED MODULE: ./src/images/context.ts



/**
 * The folder of a target's context under a name that tells its content. BuildKit keeps what it was sent, by the
 * last name of the folder (Buildx, `SharedKey`), and is not sent a file again whose size and time are those of
 * the one that it has: of `a/chain` and `b/chain` it would build one from the other's files.
 *
 * @param folder the run's own, for links to contexts
 * @returns a link to the context; what is no folder of this machine as it is
 */
async function namedContext(target, folder) {
    const { context } = target;
    if (!external_node_path_default().isAbsolute(context))
        return context;
    const contexts = external_node_path_default().join(folder, 'contexts');
    const named = external_node_path_default().join(contexts, `${external_node_path_default().basename(context)}-${contentName(target)}`);
    await (0,promises_.mkdir)(contexts, { recursive: true });
    await (0,promises_.symlink)(context, named).catch((error) => {
        if (error.code !== 'EEXIST')
            throw error; // two releases of one content
    });
    return named;
}
/** The Dockerfile and other folders are sent under the same name as the context. */
function contentName({ content, dockerfileText, inputs }) {
    const places = Object.values(inputs).flatMap((input) => ('place' in input ? [input.place] : []));
    return (0,system_hash/* sha256 */.s)(JSON.stringify([content.hash, dockerfileText, places])).slice(0, 32);
}

;// CONCATENATED MODULE: ./src/images/failure.ts



/** Characters of a line in which the reason is looked for. */
const LINE_CHARACTERS = 8 * 1024;
const STEP_LINES = 30;
/** A step may be a here-document of any length. */
const EXCERPT_LINES = 15;
/** Characters of a step that fit in a message. */
const STEP_WIDTH = 80;
/**
 * What a reader needs of a failed build, from all that `docker buildx bake --progress plain` wrote: the
 * step, its own last lines before anything else, the place in the Dockerfile and the reason.
 */
function buildFailure(lines, target, cause) {
    const output = lines
        .map((line) => (0,plain/* clipped */.cz)(line, LINE_CHARACTERS))
        .filter((line) => line.trim() !== '');
    const error = output.findLast((line) => /^error: /i.test(line));
    if (error === undefined)
        return unexplained(output, target, cause);
    const reason = reasonOf(error);
    const step = failingStep(output, error);
    const excerpt = excerptOf(output);
    const isOwn = excerpt !== undefined && isOf(target, excerpt, output);
    const at = [
        ...(excerpt
            ? [`at ${isOwn ? `${target.dockerfile}:${excerpt.line}` : placeOf(excerpt, output)}`]
            : []),
        // The reason names the image itself.
        ...(step && !UNPULLED.test(reason)
            ? [`${excerpt ? '' : 'in '}step "${narrowed(step.name)}"`]
            : []),
    ].join(', ');
    const evidence = [step?.output ?? [], excerpt?.lines ?? []].filter(({ length }) => length > 0);
    // A build that was ended from outside has neither, and what it did last is all there is to see.
    if (evidence.length === 0 && !error.includes('failed to solve')) {
        evidence.push(output.slice(-STEP_LINES));
    }
    return new errors/* RehearsalError */.g0(`Building ${target.title} failed${at && ` ${at}`}: ${reason}`, {
        hint: hintFor({ reason, step: step?.name ?? '', output: (step?.output ?? []).join('\n') }),
        lines: evidence.flatMap((part, i) => (i === 0 ? part : ['', ...part])),
        place: isOwn && target.source !== undefined
            ? { file: target.source, line: Number(excerpt.line) }
            : undefined,
        cause,
    });
}
/** Buildx was killed, crashed or did not even start: there is no word of BuildKit on it. */
function unexplained(output, { title }, cause) {
    const telling = output.find((line) => /^(panic|fatal error): /.test(line)) ?? output.at(-1);
    return new errors/* RehearsalError */.g0(`Building ${title} failed: docker buildx ended without a reason; ${telling === undefined ? 'it wrote nothing' : `it wrote "${telling}"`}`, {
        hint: 'Buildx itself crashed or was killed, often for want of memory: see whether `docker buildx version` works, and use a larger runner if it does.',
        lines: output.slice(-STEP_LINES),
        cause,
    });
}
/** BuildKit's wrappings of an error, outermost first, and what a reader needs of them. */
const WRAPPINGS = [
    [/^error: (target \S+: )?(failed to build: )?(failed to solve: )?/i, ''],
    [/^rpc error: code = \w+ desc = /, ''],
    [/^process ".*" did not complete successfully: /, ''],
    [/^exit code: /, 'exit code '],
    [/^failed to (compute|load) cache key: /, ''],
    [/^failed to calculate checksum of ref \S+: /, ''],
    // Older BuildKits name the file below their own mount of the context.
    [
        /^(?:failed to walk [^:]*: )?lstat [^:]*buildkit-mount\d+(\/[^:]*): no such file.*$/,
        '"$1": not found',
    ],
    [
        /^(?:\S+: )?failed to resolve source metadata for (?:docker\.io\/(?:library\/)?)?(\S+): /,
        'cannot pull $1: ',
    ],
    [/failed to do request: \w+ "[^"]*": (dial tcp: )?/, ''],
];
function reasonOf(error) {
    return WRAPPINGS.reduce((text, [pattern, by]) => text.replace(pattern, by), error.trim());
}
/**
 * The step that ended the build. Others may have errors too that did not end it (a cache that cannot
 * be imported), so it is the one whose error the final one repeats.
 */
function failingStep(output, error) {
    const id = output
        .map((line) => /^#(\d+) ERROR: (.*)$/.exec(line))
        .find((match) => match?.[2] !== undefined && error.includes(match[2]))?.[1];
    if (id === undefined)
        return undefined;
    const own = output
        .filter((line) => line.startsWith(`#${id} `))
        .map((line) => line.slice(id.length + 2));
    // BuildKit repeats the last lines in a block of its own, but ten at most, and the first of them cut.
    const written = own.flatMap((line) => /^\d+\.\d+ (.*)$/.exec(line)?.[1] ?? []);
    return { name: own[0] ?? '', output: written.slice(-STEP_LINES) };
}
const RULE = /^-{20}$/;
/** The last excerpt: a rule, lines of the file and a rule, below a header such as `Dockerfile:12`. */
function excerptOf(output) {
    const end = output.findLastIndex((line) => RULE.test(line));
    const start = output.findLastIndex((line, i) => i < end && RULE.test(line));
    const [, file, line] = /^(.+):(\d+)$/.exec(output[start - 1] ?? '') ?? [];
    if (file === undefined || line === undefined)
        return undefined;
    const lines = output.slice(start + 1, end).map((text) => text.trimEnd());
    return { file: external_node_path_default().basename(file), line, lines: lines.slice(0, EXCERPT_LINES) };
}
/**
 * The targets that have read a Dockerfile of a name. BuildKit names a Dockerfile without its folder. A build
 * of linked targets reads several, and shows the steps of a linked target as its own ones (`[stack 2/2]` for
 * a line of `release`): only who has read a file of this name is sure.
 */
function readersOf({ file }, output) {
    const readers = output.flatMap((text) => {
        const [, reader, read = ''] = /^#\d+ \[(?:(.+) )?internal\] load build definition from (.+)$/.exec(text) ?? [];
        return reader !== undefined && external_node_path_default().basename(read) === file ? [reader] : [];
    });
    return [...new Set(readers)].sort();
}
/** Whether an excerpt is of the target's own Dockerfile. */
function isOf({ dockerfile, name, file: own = external_node_path_default().basename(dockerfile) }, excerpt, output) {
    const owners = readersOf(excerpt, output);
    // What a target takes in was built before it: of files of one name, the one that fails is its own.
    const hasRead = owners.length === 0 || (name !== undefined && owners.includes(name));
    return excerpt.file === own && hasRead;
}
/** The place of an excerpt of another Dockerfile than the target's own. */
function placeOf(excerpt, output) {
    const owners = readersOf(excerpt, output);
    const of = owners.length > 0 ? ` (of ${owners.join(' or ')})` : '';
    return `${excerpt.file}:${excerpt.line}${of}`;
}
function narrowed(step) {
    const line = step.replace(/\s+/g, ' ');
    return line.length <= STEP_WIDTH ? line : `${line.slice(0, STEP_WIDTH - 3)}...`;
}
const UNPULLED = /^cannot pull /;
/** A step that reads an image; the reason alone may be no more than what its registry answered. */
const PULLS = /^(\[[^\]]+\] (load metadata for|FROM) |resolve image config for )/;
const ABSENT = /^"\/[^"]*":? not found/;
/** What to do, by kind of failure: the first that applies. */
const HINTS = [
    [
        ({ reason, output }) => /no space left on device/i.test(`${reason}\n${output}`),
        'The disk is full: free space before the rehearsal (`docker system prune`, tools of the runner that are not used) or take a larger runner.',
    ],
    [
        ({ reason, output }) => /exit code 137|cannot allocate memory|signal: killed|Killed signal/.test(`${reason}\n${output}`),
        'The step was killed, most often for want of memory: take a larger runner, or let the step do less at once (`go build -p 1`).',
    ],
    [
        ({ reason, step }) => UNPULLED.test(reason) || PULLS.test(step),
        'Log in to the registry of the image before the rehearsal, or build the image before (only the builder of the engine itself sees its images). A stage with a misspelt name is taken for an image, too.',
    ],
    [
        ({ reason }) => /dockerfile parse error|Dockerfile cannot be empty/i.test(reason),
        'The Dockerfile itself is not valid, and nothing of it was run.',
    ],
    [
        ({ reason }) => /^target stage /.test(reason),
        'The `target` of the build must be the name of a stage: `FROM ... AS <name>` in the Dockerfile.',
    ],
    [
        ({ reason }) => /^failed to read dockerfile/.test(reason),
        'The `dockerfile` of the build must be a file; it is relative to the build context.',
    ],
    [
        ({ reason, step }) => ABSENT.test(reason) && /\bfrom=/.test(step),
        'The path is one of another stage or image (`from=`): see under which path that one has the file.',
    ],
    [
        ({ reason }) => ABSENT.test(reason),
        'The path is one of the build context: what is not checked out must be made before the rehearsal, and .dockerignore must not leave it out.',
    ],
    [
        ({ reason }) => /unable to prepare context|failed to get build context/.test(reason),
        'The `context` of the build must be a folder that is there when the rehearsal starts.',
    ],
    [
        ({ reason }) => /^failed to find target |\.json:\d+,/.test(reason),
        'The bake file is written by the rehearsal itself, so this is its fault: please report it, with the plan.',
    ],
    [
        ({ reason }) => /Cannot connect to the Docker daemon|error reading from server/.test(reason),
        'The engine or its builder is not there or ended during the build, often for want of memory: see its log.',
    ],
    [
        ({ output }) => output !== '',
        'The lines below are the last ones of the step itself; the whole build is in the log above.',
    ],
];
function hintFor(facts) {
    return HINTS.find(([applies]) => applies(facts))?.[1] ?? 'The whole build is in the log above.';
}

// EXTERNAL MODULE: ./src/images/image.ts
var images_image = __webpack_require__(80343);
;// CONCATENATED MODULE: ./src/images/schedule.ts
/**
 * Does the work of all names, each after those it waits for, with at most `limit` at the same time. The
 * first failure ends it: what waits is not begun, and what runs, which `work` is to end then, is waited for.
 *
 * @param waitsFor names that come before; those that are not among `names` are taken as done
 */
async function inOrder(names, waitsFor, limit, work) {
    const open = new Set(names);
    const running = new Map();
    const isReady = (name) => !waitsFor(name).some((before) => open.has(before) || running.has(before));
    while (open.size > 0 || running.size > 0) {
        for (const name of open) {
            if (running.size >= limit || !isReady(name))
                continue;
            open.delete(name);
            running.set(name, work(name).then(() => void running.delete(name)));
        }
        if (running.size === 0)
            throw new Error(`${[...open].join(', ')} wait for each other`);
        try {
            await Promise.race(running.values());
        }
        catch (error) {
            await Promise.allSettled(running.values());
            throw error;
        }
    }
}

// EXTERNAL MODULE: ./src/images/store/layout.ts
var store_layout = __webpack_require__(25908);
// EXTERNAL MODULE: ./src/images/store/store.ts
var store = __webpack_require__(39953);
;// CONCATENATED MODULE: ./src/images/build.ts














/** Characters that are kept of both ends of a build's output; its lines are told as they come. */
const ENDS = 64 * 1024;
/** The bake file of what is built, in the working folder. */
const BAKE_FILE = 'bake.json';
/**
 * Builds what was decided to be built, inputs first, each image by a process of its own so that its log
 * is whole, all of them from one bake file: that has the whole graph, also what is not built this time.
 *
 * @returns how long each took, in milliseconds
 * @throws RehearsalError for the first build that fails, naming its Dockerfile, line and step
 */
async function buildTargets(exec, settings) {
    const { graph, decisions, folder, parallelism, logs, signal, clock } = settings;
    const names = [...graph.keys()].filter((name) => decisions.get(name) === 'build');
    const took = new Map();
    const file = external_node_path_default().join(folder, BAKE_FILE);
    const baked = await toBake(exec, settings);
    await (0,files/* writeText */.x3)(file, JSON.stringify(baked, null, 2));
    const env = { ...BUILD_ENVIRONMENT, ...serviceFor(baked, settings) };
    const waitsFor = (name) => {
        const target = graph.get(name);
        return target === undefined ? [] : builtInputs(target, decisions).map(([, input]) => input);
    };
    const stop = new AbortController();
    const ended = AbortSignal.any([signal, stop.signal]);
    await inOrder(names, waitsFor, parallelism, async (name) => {
        const target = graph.get(name);
        if (target === undefined)
            return;
        ended.throwIfAborted();
        await settings.beforeEach();
        const log = logs.open(`build of ${target.title}`);
        const start = clock.now();
        const seconds = () => (0,system_clock/* inSeconds */.F7)(clock.now() - start);
        const wait = Symbol(name);
        const onLine = (line) => {
            log.line(line);
            const what = `the build of ${target.title}`;
            clock.waits?.seen(wait, {
                what,
                seen: line,
                startedAt: start,
                timeout: undefined,
                expected: undefined,
            });
        };
        try {
            await bake(exec, { file, env, signal: ended, onLine }, target, settings);
            await nameByKey(exec, target, settings);
            took.set(name, clock.now() - start);
            log.close(`${target.title} built in ${seconds()}`);
        }
        catch (error) {
            log.close(`${target.title} ${ended.aborted ? 'ended' : 'FAILED'} after ${seconds()}`);
            // What runs beside it is ended too, and what that says is only an echo.
            stop.abort(error);
            throw signal.aborted ? signal.reason : stop.signal.reason;
        }
        finally {
            clock.waits?.ended(wait);
        }
    });
    return took;
}
async function bake(exec, { file, env, signal, onLine }, target, settings) {
    const { builder, bakeFile } = settings;
    const lines = new BuildLines();
    try {
        await exec.run([
            ...['docker', 'buildx', 'bake', '--progress', 'plain', '--file', file],
            ...(builder.name === undefined ? [] : ['--builder', builder.name]),
            ...inputsInEngine(target, settings),
            target.name,
        ], {
            signal,
            ...(bakeFile !== undefined && { cwd: external_node_path_default().dirname(bakeFile) }),
            onLine: (line) => {
                lines.push(line);
                onLine(line);
            },
            timeout: system_exec/* BUILD_LIMIT_MS */._C,
            ends: ENDS,
            whom: 'user', // proxies and what Buildx hands on to a build, such as SOURCE_DATE_EPOCH
            env,
        });
    }
    catch (error) {
        if (!(error instanceof system_exec/* CommandError */.Qd))
            throw error;
        const { title, name, dockerfile, dockerfileShown } = target;
        // What is generated or taken out of a git ref is in the run's own folder.
        const isUsers = external_node_path_default().relative(external_node_path_default().dirname(file), dockerfile).startsWith('..');
        throw buildFailure(lines.all, {
            ...{ title, name, dockerfile: dockerfileShown, file: external_node_path_default().basename(dockerfile) },
            source: isUsers ? dockerfile : undefined,
        }, error);
    }
}
/**
 * Arguments that give contexts which this run has built as images of the engine instead of targets. Taken in as
 * a target, an image is looked for step by step among the builder's layers, and is missed there while another
 * build that started earlier holds the same base image: all dependencies would be compiled once more
 * (https://github.com/moby/buildkit/pull/6954). The file keeps the targets, so that it can be baked by hand.
 */
function inputsInEngine(target, { run, decisions, builder }) {
    if (builder.driver !== 'docker')
        return []; // it does not see the engine's images
    return builtInputs(target, decisions).flatMap(([context, input]) => [
        '--set',
        `${target.name}.contexts.${context}=docker-image://${runTag(run, input)}`,
    ]);
}
/** Gives what was built the name under which the next run finds it. */
async function nameByKey(exec, target, { run, keys, signal }) {
    const key = keys.get(target.name)?.value;
    if (key === undefined)
        return;
    await (0,images_image/* tagImage */.E$)(exec, runTag(run, target.name), (0,store/* keyTag */.Q)(key), signal);
}
/**
 * An attestation holds the time of the build: with it every build gives another image, and the engine
 * collects the one before while it unpacks the next ("parent snapshot does not exist").
 *
 * From Buildx 0.20 on, bake refuses contexts and caches outside the working directory unless they are
 * allowed by a flag that older versions do not know; ours are in the run's own folders.
 *
 * Without the last one the engine's builder makes an image of each target that another one takes in.
 */
const BUILD_ENVIRONMENT = {
    BUILDX_NO_DEFAULT_ATTESTATIONS: '1',
    BUILDX_BAKE_ENTITLEMENTS_FS: '0',
    BUILDX_NO_DEFAULT_LOAD: '1',
};
/** What Buildx needs for layers in GitHub's cache: the service and the token of the job, which nothing else gets. */
function serviceFor({ target }, { env }) {
    const places = Object.values(target).flatMap((each) => [each['cache-from'], each['cache-to']]);
    // As bake files write it, or as newer Buildx prints those of the user's own file.
    return /type=gha\b|"type":"gha"/.test(JSON.stringify(places)) ? (0,child_environment/* cacheServiceOf */.p)(env) : {};
}
/** Contexts of a target that are built and come before it, and the targets that they are. */
function builtInputs(target, decisions) {
    const inputs = Object.entries(inputsWith(target, shortcutOf(target, decisions)));
    return inputs.flatMap(([context, input]) => 'target' in input && decisions.get(input.target) === 'build'
        ? [[context, input.target]]
        : []);
}
async function toBake(exec, settings) {
    const { run, graph, keys, decisions, builder, cache, platform, folder, env, signal } = settings;
    const exporting = builder.exportsLayers && cache.kind !== 'none';
    const layouts = new Map();
    const isAtHand = (name) => ['engine', 'cache'].includes(decisions.get(name) ?? '');
    const place = async (input, isBuilt) => {
        if ('place' in input)
            return input.place;
        if ('target' in input && !isAtHand(input.target))
            return `target:${input.target}`;
        const reference = 'target' in input ? (0,store/* keyTag */.Q)(keys.get(input.target)?.value ?? '') : input.image;
        if (builder.driver === 'docker' || !isBuilt)
            return `docker-image://${reference}`;
        // Other builders do not see the engine's images: they are sent what they need.
        const known = layouts.get(reference);
        if (known !== undefined)
            return known;
        const layout = external_node_path_default().join(folder, 'layouts', String(layouts.size));
        const digest = await (0,store_layout/* layoutOf */.aH)(exec, reference, layout, signal);
        layouts.set(reference, `oci-layout://${layout}@${digest}`);
        return `oci-layout://${layout}@${digest}`;
    };
    const targets = {};
    for (const [name, target] of graph) {
        const shortcut = shortcutOf(target, decisions);
        const inputs = inputsWith(target, shortcut);
        const contexts = {};
        const isBuilt = decisions.get(name) === 'build';
        for (const [context, input] of Object.entries(inputs)) {
            contexts[context] = await place(input, isBuilt);
        }
        const key = keys.get(name)?.value;
        const layers = exporting && isBuilt && target.keeps === 'layers'
            ? await cache.layerPlaces(target)
            : { from: [], to: [] };
        const namespace = cacheNamespace(target);
        const sent = {
            ...target,
            context: isBuilt ? await namedContext(target, folder) : target.context,
            args: { ...target.args, ...(namespace !== undefined && { [NAMESPACE_ARGUMENT]: namespace }) },
            dockerfile: shortcut?.dockerfile ?? target.dockerfile,
        };
        targets[name] = bakeTarget(sent, {
            tag: runTag(run, name),
            labels: key === undefined ? {} : { [store/* KEY_LABEL */.b]: key },
            platform,
            contexts,
            cacheFrom: layers.from,
            cacheTo: layers.to,
        });
    }
    return bakeFile(targets, env);
}
/** The other way to an image, where it is open: what it starts from is needed or at hand. */
function shortcutOf({ quicker }, decisions) {
    return quicker !== undefined && decisions.has(quicker.target) ? quicker : undefined;
}
function inputsWith({ inputs }, shortcut) {
    return { ...inputs, ...(shortcut && { [shortcut.name]: { target: shortcut.target } }) };
}

;// CONCATENATED MODULE: ./src/images/build-log.ts
/** Lines of a build that are kept until it is shown. */
const build_log_KEPT = 5_000;
/**
 * The logs of builds that run at the same time, each one whole group of the journal: the first open
 * build is shown as it goes, the lines of the others wait until the shown one closes. Builds that are
 * closed by then come first, so that what has failed is not held up by what still runs.
 */
class BuildLogs {
    #journal;
    #live;
    /** In order of opening. */
    #waiting = [];
    constructor(journal) {
        this.#journal = journal;
    }
    open(title) {
        const build = { title, kept: [], leftOut: 0, last: undefined, summary: undefined };
        this.#waiting.push(build);
        if (this.#live === undefined)
            this.#showNext();
        return {
            line: (text) => this.#line(build, text),
            close: (summary) => this.#close(build, summary),
        };
    }
    #line(build, text) {
        if (text === build.last)
            return;
        build.last = text;
        if (build === this.#live)
            this.#journal.foreign(text);
        else
            this.#keep(build, text);
    }
    #keep(build, text) {
        build.kept.push(text);
        if (build.kept.length <= 2 * build_log_KEPT)
            return;
        build.leftOut += build_log_KEPT;
        build.kept.splice(0, build_log_KEPT);
    }
    #close(build, summary) {
        build.summary = summary;
        if (build !== this.#live)
            return;
        this.#end(summary);
        this.#showNext();
    }
    /** Shows the closed builds whole, and makes the first open one live. */
    #showNext() {
        const open = [];
        for (const build of this.#waiting) {
            if (build.summary === undefined) {
                open.push(build);
            }
            else {
                this.#begin(build);
                this.#end(build.summary);
            }
        }
        [this.#live, ...this.#waiting] = open;
        if (this.#live !== undefined)
            this.#begin(this.#live);
    }
    #begin({ title, kept, leftOut }) {
        this.#journal.group(title);
        if (leftOut > 0)
            this.#journal.info(`${leftOut} lines are left out here`);
        for (const line of kept)
            this.#journal.foreign(line);
    }
    #end(summary) {
        this.#journal.info(summary);
        this.#journal.endGroup();
    }
}

// EXTERNAL MODULE: ./src/images/builder.ts
var images_builder = __webpack_require__(53437);
// EXTERNAL MODULE: ./src/images/cosmovisor.ts
var cosmovisor = __webpack_require__(10730);
;// CONCATENATED MODULE: ./src/images/target.ts
/** Targets so that each comes after those that it takes in. */
function inOrderOfInputs(targets) {
    const named = new Map(targets.map((target) => [target.name, target]));
    const graph = new Map();
    const add = (target) => {
        if (graph.has(target.name))
            return;
        const before = [...targetsOf(target), ...(target.quicker ? [target.quicker.target] : [])];
        for (const name of before) {
            const input = named.get(name);
            if (input !== undefined)
                add(input);
        }
        graph.set(target.name, target);
    };
    for (const target of targets)
        add(target);
    return graph;
}
/** Names of the targets that a target takes in. */
function targetsOf({ inputs }) {
    return Object.values(inputs).flatMap((input) => ('target' in input ? [input.target] : []));
}
/** A graph in which an image that is pulled takes the place of the target that would build it. */
function withImage(graph, name, reference) {
    const replaced = (input) => 'target' in input && input.target === name ? { image: reference } : input;
    return new Map([...graph]
        .filter(([other]) => other !== name)
        .map(([other, target]) => {
        const inputs = Object.entries(target.inputs).map(([key, input]) => [key, replaced(input)]);
        return [other, { ...target, inputs: Object.fromEntries(inputs) }];
    }));
}

;// CONCATENATED MODULE: ./src/images/decide.ts

/**
 * Decides from the images that are needed down to what these are made from: an image that the engine or
 * the cache has by its key is not built, and then nothing is asked of what it is made from.
 *
 * @param required names of the targets that are needed in any case
 * @returns the decision for each target that is needed
 */
async function decide(graph, keys, required, places) {
    const decisions = new Map();
    let open = new Set(required);
    const look = async (names, place, decision) => {
        const keyed = names.flatMap((name) => keys.get(name)?.value ?? []);
        const found = keyed.length > 0 ? await place([...new Set(keyed)]) : new Set();
        const isFound = (name) => found.has(keys.get(name)?.value ?? '');
        for (const name of names)
            if (isFound(name))
                decisions.set(name, decision);
        return names.filter((name) => !isFound(name));
    };
    while (open.size > 0) {
        const missing = await look([...open], places.engine, 'engine');
        const unknown = await look(missing, places.cache, 'cache');
        for (const name of unknown)
            decisions.set(name, 'build');
        const inputs = new Set(unknown.flatMap((name) => {
            const target = graph.get(name);
            return target === undefined ? [] : targetsOf(target);
        }));
        const undecided = (name) => !decisions.has(name);
        // Another way to an image is taken only where it is at hand: nothing is built for it.
        const others = unknown.flatMap((name) => graph.get(name)?.quicker?.target ?? []);
        const atHand = others.filter((name) => undecided(name) && !inputs.has(name));
        await look(await look(atHand, places.engine, 'engine'), places.cache, 'cache');
        open = new Set([...inputs].filter(undecided));
    }
    return decisions;
}

// EXTERNAL MODULE: ./src/report/format.ts
var format = __webpack_require__(12011);
;// CONCATENATED MODULE: ./src/images/disk.ts



/** A cold build of three releases and a remote signer wrote 9 GB here; half of that is too little. */
const ENOUGH_TO_BUILD = 4 * 1024 ** 3;
/** @param folder the engine's data folder @param own a folder of this process */
async function measureDisk(exec, folder, own, cache) {
    const { stdout } = await exec.run(['docker', 'system', 'df', '--format', '{{json .}}'], {
        allowFailure: true,
    });
    const sizes = new Map((0,system_exec/* nonEmptyLines */.yw)(stdout).map((line) => {
        const { Type, Size } = JSON.parse(line);
        return [Type, bytesOf(Size)];
    }));
    return {
        free: await freeBytes(folder, own),
        images: sizes.get('Images') ?? null,
        buildCache: sizes.get('Build Cache') ?? null,
        cache: await cache.bytes(),
    };
}
/** Free bytes of the engine's disk, or of this process's where the engine's folder is not to be seen. */
async function freeBytes(folder, own) {
    const { bavail, bsize } = await (0,promises_.statfs)(folder).catch(() => (0,promises_.statfs)(own));
    return bavail * bsize;
}
/** A warning where the disk may be full before the images are built. */
function diskWarning(free) {
    if (free >= ENOUGH_TO_BUILD)
        return undefined;
    return `The engine's disk has ${(0,format/* gigabytes */.kN)(free)} free, and building images may need more than ${(0,format/* gigabytes */.kN)(ENOUGH_TO_BUILD)}: \`docker system prune\` frees what nothing uses.`;
}
const UNITS = { B: 1, kB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 };
/** Bytes of a size as Docker writes it: `24.95GB`. */
function bytesOf(size) {
    const [, number, unit = ''] = /^([\d.]+)\s*([kMGT]?B)$/.exec(size) ?? [];
    return number === undefined ? null : Math.round(Number(number) * (UNITS[unit] ?? 1));
}

;// CONCATENATED MODULE: ./src/images/go/options.ts
/** The Go release for modules that ask for one older than the images of this Debian release. */
const OLDEST_IMAGE = [1, 21];
const DEFAULT_GO = '1.26';
const DEBIAN = 'bookworm';
/** Where Go without C is put beside its compiled dependencies: a shell and tar. */
const BUILD_BASE = `debian:${DEBIAN}-slim`;
const DEFAULT_BASE = BUILD_BASE;
/** Image with the toolchain that a module asks for by its `toolchain` or `go` line. */
function goImage(version) {
    const [major = 0, minor = 0] = (version ?? '').split('.').map(Number);
    const [oldestMajor, oldestMinor] = OLDEST_IMAGE;
    const asked = major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
    return `golang:${asked ? version : DEFAULT_GO}-${DEBIAN}`;
}
/** The package of the binary, where the plan does not say. */
function defaultPackage(binary) {
    return `./cmd/${binary}`;
}
/** @param release name of the release, which its binary says as its version by default */
function goBuild(settings, binary, release, sources) {
    return {
        binary,
        package: settings.package ?? defaultPackage(binary),
        tags: settings.tags,
        modfile: settings.modfile,
        cgo: settings.cgo,
        image: settings.image ?? goImage(sources.goVersion),
        base: settings.base ?? DEFAULT_BASE,
        // The name of a release may be any text, and a part of -ldflags may not.
        version: settings.version ?? release.replaceAll(/[^\w.+/@:=-]+/g, '-').replace(/^\W+/, ''),
        name: settings.name ?? binary.replace(/d$/, ''),
    };
}

;// CONCATENATED MODULE: ./src/images/go/constraints.ts
/** Of internal/syslist in Go's source: the suffixes of file names that mean something. */
const SYSTEMS = new Set(('aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 ' +
    'solaris wasip1 windows zos').split(' '));
const ARCHITECTURES = new Set(('386 amd64 amd64p32 arm armbe arm64 arm64be loong64 mips mipsle mips64 mips64le mips64p32 ' +
    'mips64p32le ppc ppc64 ppc64le riscv riscv64 s390 s390x sparc sparc64 wasm').split(' '));
/** Whether a file's name allows it: `x_linux.go` and `x_linux_arm64.s` are for these only. */
function nameFits(name, target) {
    const [stem = ''] = name.split('.');
    // What is before the first underscore is no suffix: linux.go is for all systems.
    const [, ...suffixes] = stem.split('_');
    const [last = '', before = ''] = suffixes.reverse();
    const tags = [last].filter((suffix) => SYSTEMS.has(suffix) || ARCHITECTURES.has(suffix));
    if (ARCHITECTURES.has(last) && SYSTEMS.has(before))
        tags.push(before);
    return tags.every((tag) => holds(tag, target));
}
/**
 * Whether the constraints at the top of a file allow it. A file of which only the Go that builds can
 * tell is allowed: that Go leaves it out again, but could not add it.
 */
function headerFits(text, target) {
    const { modern, old } = constraintLines(text);
    if (modern !== undefined)
        return evaluate(modern, target) !== false;
    return old.every((line) => evaluateOld(line, target) !== false);
}
function holds(tag, { arch, tags, minor }) {
    if (['linux', 'unix', 'gc', arch, ...tags].includes(tag))
        return true;
    const release = /^go1\.(\d+)$/.exec(tag);
    if (release !== null)
        return Number(release[1]) <= minor || undefined;
    // What GOEXPERIMENT, GOAMD64 and GOARM64 say, each with a default of the Go that builds.
    const ofTheGo = tag.startsWith('goexperiment.') || tag.startsWith(`${arch}.`);
    return ofTheGo || tag === 'boringcrypto' ? undefined : false;
}
const not = (value) => (value === undefined ? undefined : !value);
const and = (a, b) => (a === false || b === false ? false : a && b);
const or = (a, b) => not(and(not(a), not(b)));
/** Names and marks of an expression: Go itself refuses one of more than 1,000 parts. */
const MOST_TOKENS = 2_000;
/** The value of a `//go:build` expression. One that is malformed is for Go to complain about. */
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
/** The value of a `// +build` line: spaces are "or", commas "and". */
function evaluateOld(line, target) {
    const literal = (text) => text.startsWith('!') ? not(holds(text.slice(1), target)) : holds(text, target);
    return line
        .split(/\s+/)
        .map((clause) => clause.split(',').map(literal).reduce(and))
        .reduce(or);
}
/**
 * The constraints above the package clause. Old ones count only where a blank line follows before
 * anything else than `//` comments does.
 */
function constraintLines(text) {
    let modern;
    const old = [];
    const waiting = [];
    let onlyComments = true;
    let inBlock = false;
    for (const line of text.split('\n').map((whole) => whole.trim())) {
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

;// CONCATENATED MODULE: ./src/images/go/imports.ts


/** Reads a Go file up to the first declaration that is no import. */
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
            // What is not the path is a name for it, a dot or an underscore, and the path follows.
            take(/^["`]/.test(token) ? token : next());
        }
    }
    return { name, imports };
}
const WORD = /[\p{L}\p{N}_]/u;
/** Words, strings and single characters; neither comments nor what only separates. */
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
            // An import path has nothing to escape, so a string ends at the next quote.
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
/** Characters of a line of patterns, and patterns of one file; nobody writes as many. */
const LONGEST_LINE = 64 * 1024;
const MOST_PATTERNS = 200;
/**
 * The patterns of a Go file's `//go:embed` lines, indented ones of `var (...)` too. A line like it
 * within a string is taken for one as well: it matches nothing, or a file too many.
 *
 * @returns undefined where they are more than anybody writes
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
 * The files that a `//go:embed` pattern names, relative to the package's folder. Of folders that it
 * names, all but what is hidden (`all:` gives that too) and what belongs to another module.
 */
async function embeddedFiles(folder, pattern) {
    const all = pattern.startsWith('all:');
    let found = [{ name: '', isFolder: true }];
    for (const element of pattern.replace(/^all:/, '').split('/')) {
        const matches = matcher(element);
        const listed = await Promise.all(found.map((entry) => list(folder, entry)));
        found = listed.flat().filter(({ name }) => matches(external_node_path_default().posix.basename(name)));
    }
    const hidden = all ? /^\.(?:git|hg|svn|bzr)$/ : /^[._]/;
    const files = [];
    for (const entry of found) {
        if (!entry.isFolder)
            files.push(entry.name);
        const inside = await list(folder, entry);
        if (inside.some(({ name }) => external_node_path_default().posix.basename(name) === 'go.mod'))
            continue;
        for (const each of inside) {
            if (!hidden.test(external_node_path_default().posix.basename(each.name)))
                found.push(each);
        }
    }
    return files;
}
/** The files and folders in a folder; none in a file. Go embeds no links. */
async function list(root, { name, isFolder }) {
    if (!isFolder)
        return [];
    const entries = await (0,promises_.readdir)(external_node_path_default().join(root, name), { withFileTypes: true });
    return entries
        .filter((entry) => entry.isFile() || entry.isDirectory())
        .map((entry) => ({ name: external_node_path_default().posix.join(name, entry.name), isFolder: entry.isDirectory() }));
}
/** Characters of an element of a pattern; names of files have no more than 255 bytes. */
const LONGEST_ELEMENT = 4_096;
/** Whether a name matches an element of a pattern of Go's path.Match: in time that goes by the product of both. */
function matcher(glob) {
    const elements = glob.length <= LONGEST_ELEMENT ? elementsOf(glob) : undefined;
    return (name) => elements !== undefined && isMatch(elements, [...name]);
}
/** What a pattern has in it; undefined for one that Go refuses, with a range such as [z-a]. */
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
/** Of two stars only the last one is ever tried with more characters: the first took as few as it could. */
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

;// CONCATENATED MODULE: ./src/images/go/module.ts




/** Bytes of a go.mod. */
const LARGEST_MODFILE = 1024 * 1024;
/**
 * Reads a go.mod. What it would say wrong is left for Go to say.
 *
 * @throws RehearsalError where the tree has no such file, or the file names no module
 */
async function readModule(root, file) {
    const text = await (0,files/* readBounded */.CB)(external_node_path_default().join(root, file), LARGEST_MODFILE).catch(async (cause) => {
        if (cause instanceof errors/* RehearsalError */.g0)
            throw cause;
        const others = (await (0,promises_.readdir)(root).catch(() => [])).filter((name) => name.endsWith('.mod'));
        throw new errors/* RehearsalError */.g0(`There is no ${file} in ${root}`, {
            hint: others.length === 0
                ? 'The folder of a Go build must be the root of a Go module.'
                : `There is ${others.join(', ')}.`,
            cause,
        });
    });
    const lines = directives(text);
    const first = (verb) => lines.find(([word]) => word === verb)?.[1];
    const own = first('module');
    if (own === undefined) {
        throw new errors/* RehearsalError */.g0(`${external_node_path_default().join(root, file)} names no module`, {
            hint: 'A go.mod begins with a line `module <path>`.',
        });
    }
    const replaced = lines.flatMap(([verb, from = '', ...rest]) => {
        const to = rest[rest.indexOf('=>') + 1] ?? '';
        // A replacement of one version is taken for one of all: which version counts, only Go knows.
        if (verb !== 'replace' || !/^(?:\.{1,2}(?:\/|$)|\/)/.test(to))
            return [];
        return [{ path: from, folder: external_node_path_default().relative(root, external_node_path_default().resolve(root, to)) || '.' }];
    });
    const local = [{ path: own, folder: '.' }, ...replaced];
    const inTree = new Set(local.map((module) => module.path));
    return {
        path: own,
        go: first('go'),
        toolchain: /^go(\d.*)/.exec(first('toolchain') ?? '')?.[1],
        required: lines
            .flatMap(([verb, required]) => (verb === 'require' && required ? [required] : []))
            .filter((required) => !inTree.has(required)),
        local,
    };
}
/** The lines of a go.mod as words; those of a block begin with the word before it. */
function directives(text) {
    const found = [];
    let block;
    for (const line of text.split('\n')) {
        const words = line.match(/\/\/.*|"[^"]*"|`[^`]*`|=>|[()]|(?:(?!\/\/)[^\s()"`])+/g) ?? [];
        const [first, ...rest] = words
            .filter((word) => !word.startsWith('//'))
            .map((word) => word.replace(/^["`](.*)["`]$/, '$1'));
        if (first === undefined)
            continue;
        if (first === ')')
            block = undefined;
        else if (rest[0] === '(')
            block = first;
        else
            found.push(block === undefined ? [first, ...rest] : [block, first, ...rest]);
    }
    return found;
}
/** Characters of a path: no folder has a longer one. */
const LONGEST_PATH = 4096;
/** Looks up where packages are from, by each path that a module of theirs may have, however many modules there are. */
class Origins {
    root;
    #required;
    /** Folders of the tree by the path of the module in them. */
    #local = new Map();
    constructor(root, { required, local }) {
        this.root = root;
        this.#required = new Set(required);
        for (const { path: name, folder } of local) {
            const folders = this.#local.get(name) ?? new Set();
            this.#local.set(name, folders.add(folder));
        }
    }
    /** The origin of the package that an import names. */
    async of(name) {
        const modules = modulePaths(name);
        const candidates = modules.flatMap((module) => [...(this.#local.get(module) ?? [])].map((top) => ({
            top,
            folder: external_node_path_default().posix.join(top, name.slice(module.length)),
        })));
        for (const { top, folder } of candidates) {
            if (await holdsPackage(this.root, top, folder)) {
                return { kind: 'local', folder, isThere: true };
            }
        }
        // A module from elsewhere may have a path below the own one's.
        if (modules.some((module) => this.#required.has(module)))
            return { kind: 'elsewhere' };
        const [first] = candidates;
        if (first !== undefined)
            return { kind: 'local', folder: first.folder, isThere: false };
        return { kind: isFetchable(name) ? 'elsewhere' : 'std' };
    }
}
/** The paths of which a module may have a package of this name, the longest first. */
function modulePaths(name) {
    const paths = name.length <= LONGEST_PATH ? [name] : [];
    for (let at = name.lastIndexOf('/', LONGEST_PATH); at > 0; at = name.lastIndexOf('/', at - 1)) {
        paths.push(name.slice(0, at));
    }
    return paths;
}
/** Whether a path may be a module's on some server: its first element has a dot. */
const isFetchable = (name) => /^[^/]*\./.test(name);
/** Whether a folder holds Go files and belongs to the module of another folder above it. */
async function holdsPackage(root, module, folder) {
    if (folder.length > LONGEST_PATH)
        return false;
    for (let at = folder; at !== module && at !== '.'; at = external_node_path_default().posix.dirname(at)) {
        if (await exists(external_node_path_default().join(root, at, 'go.mod')))
            return false;
    }
    const names = await (0,promises_.readdir)(external_node_path_default().join(root, folder)).catch(() => []);
    return names.some((name) => name.endsWith('.go'));
}
/** All folders of a module that may hold packages which others import; none where it is absent. */
async function moduleFolders(root, folder) {
    const entries = await (0,promises_.readdir)(external_node_path_default().join(root, folder), { withFileTypes: true }).catch(() => []);
    const found = entries.length === 0 ? [] : [folder];
    for (const entry of entries) {
        const inside = external_node_path_default().posix.join(folder, entry.name);
        if (!entry.isDirectory() || /^(?:[._].*|testdata|vendor)$/.test(entry.name))
            continue;
        if (await exists(external_node_path_default().join(root, inside, 'go.mod')))
            continue;
        for (const each of await moduleFolders(root, inside))
            found.push(each);
    }
    return found;
}
/** Whether there is such a file or folder. */
const exists = (place) => (0,promises_.access)(place).then(() => true, () => false);

;// CONCATENATED MODULE: ./src/images/go/scan.ts







/** Bytes of a source that is read for its imports. */
const LARGEST_SOURCE = 8 * 1024 * 1024;
/** Modules of one tree, each of which may have what an import names. */
const MOST_MODULES = 1_000;
/** Files of one package, with what is embedded in it. */
const MOST_FILES = 100_000;
/** Thrown on what only Go itself can follow. */
class BeyondScan extends Error {
}
/**
 * Finds the files of a tree that `go build` reads, without Go.
 *
 * @returns undefined for a tree with a workspace, a vendor folder, symbolic links among its sources,
 *   a replacement outside of it, or sources and lists of files that are too large to be looked through
 * @throws RehearsalError naming a module file, the main package or an own import that the tree lacks
 */
async function scanGo(request) {
    for (const unknown of ['go.work', 'vendor/modules.txt']) {
        if (await exists(external_node_path_default().join(request.folder, unknown)))
            return undefined;
    }
    await readModule(request.folder, 'go.mod');
    const module = await readModule(request.folder, request.modfile);
    if (module.local.length > MOST_MODULES)
        return undefined;
    const places = [request.modfile, ...module.local.map(({ folder }) => folder)];
    if (places.map((external_node_path_default()).posix.normalize).some(isOutside))
        return undefined;
    const minor = Number(/^1\.(\d+)/.exec(module.go ?? '')?.[1] ?? 0);
    const target = { arch: request.arch, tags: request.tags, minor };
    try {
        const root = await (0,promises_.realpath)(request.folder);
        return await sourcesOf({ root, module, origins: new Origins(root, module), target }, request);
    }
    catch (error) {
        if (error instanceof BeyondScan)
            return undefined;
        throw error;
    }
}
async function sourcesOf(tree, request) {
    const { root, module } = tree;
    const start = await mainFolder(tree, request.package);
    const taken = new Map();
    const packages = await follow(tree, start, taken, true);
    // A module in the tree may also stand for one that modules from elsewhere require. What these
    // import of it cannot be seen here, so all of it goes along, unless its path has no dot at the
    // start: nothing from elsewhere could require it then.
    const others = module.local.filter(({ path: name }) => name !== module.path && isFetchable(name));
    for (const folder of new Set(others.map((other) => other.folder))) {
        for (const inside of await moduleFolders(root, folder)) {
            await follow(tree, inside, taken, false);
        }
    }
    const present = async (...files) => {
        const found = await Promise.all(files.map((file) => exists(external_node_path_default().join(root, file))));
        return files.filter((_, i) => found[i]);
    };
    const requirements = external_node_path_default().posix.normalize(request.modfile);
    const sums = requirements.replace(/\.mod$/, '.sum');
    const replaced = module.local.map(({ folder }) => external_node_path_default().posix.join(folder, 'go.mod'));
    return {
        modules: sorted(await present(requirements, sums, ...replaced)),
        files: sorted([
            ...[...taken.values()].flatMap(({ files }) => files),
            // Go optimises by a profile of this name without being told to.
            ...(await present(external_node_path_default().posix.join(start, 'default.pgo'))),
        ]),
        packages: sorted(packages),
        module: module.path,
        goVersion: module.toolchain ?? module.go,
    };
}
const sorted = (names) => [...new Set(names)].sort();
const isOutside = (folder) => /^\.\.(?:\/|$)/.test(folder);
/**
 * The folder of the main package.
 *
 * @throws RehearsalError with the main packages below cmd/ where there is none
 */
async function mainFolder(tree, name) {
    const { root, target } = tree;
    const isMain = async (folder) => (await holdsPackage(root, '.', folder)) && (await readPackage(tree, folder))?.name === 'main';
    const folder = external_node_path_default().relative(root, external_node_path_default().resolve(root, name)) || '.';
    if (!isOutside(folder) && (await isMain(folder)))
        return folder;
    const candidates = [];
    for (const entry of await (0,promises_.readdir)(external_node_path_default().join(root, 'cmd')).catch(() => [])) {
        if (await isMain(`cmd/${entry}`))
            candidates.push(`./cmd/${entry}`);
    }
    throw new errors/* RehearsalError */.g0(`There is no main package ${name} in ${root} ${conditions(target)}`, {
        hint: candidates.length === 0
            ? 'cmd/ has none either. It is the folder of the command that runs the node.'
            : `cmd/ has ${candidates.sort().join(', ')}.`,
    });
}
const conditions = ({ arch, tags }) => `for linux/${arch} ${tags.length === 0 ? 'without tags' : `with the tags ${tags.join(', ')}`}`;
/**
 * Takes the package in a folder and all that it imports of the tree.
 *
 * @param strict - whether what it imports of the tree must be there
 * @returns what these import of modules from elsewhere
 * @throws RehearsalError naming an import that is not there, and a file that has it
 */
async function follow(tree, start, taken, strict) {
    const { root, origins, target } = tree;
    const elsewhere = new Set();
    const wanted = [{ folder: start, isThere: true, name: start, importer: '' }];
    for (const want of wanted) {
        if (taken.has(want.folder))
            continue;
        const found = want.isThere ? await readPackage(tree, want.folder) : undefined;
        if (found !== undefined)
            taken.set(want.folder, found);
        else if (strict) {
            throw new errors/* RehearsalError */.g0(`There is no package ${want.name} in ${external_node_path_default().join(root, want.folder)} ${conditions(target)}`, { hint: `${want.importer} imports it: some Go file there must be for this build.` });
        }
        for (const [name, importer] of found?.imports ?? []) {
            const origin = await origins.of(name);
            if (origin.kind === 'local')
                wanted.push({ ...origin, name, importer });
            if (origin.kind === 'elsewhere')
                elsewhere.add(name);
        }
    }
    return elsewhere;
}
/** Reads the package in a folder; undefined where no Go file there is for the target. */
async function readPackage({ root, target }, folder) {
    const place = external_node_path_default().join(root, folder);
    if ((await (0,promises_.realpath)(place)) !== place)
        throw new BeyondScan();
    let name;
    const files = [];
    const imports = new Map();
    for (const entry of await (0,promises_.readdir)(place, { withFileTypes: true })) {
        if (!isSource(entry.name) || !nameFits(entry.name, target))
            continue;
        if (!entry.isFile() && !entry.isSymbolicLink())
            continue;
        if (entry.isSymbolicLink())
            throw new BeyondScan();
        const file = external_node_path_default().posix.join(folder, entry.name);
        // A .syso file is binary.
        const text = file.endsWith('.syso') ? '' : await sourceText(external_node_path_default().join(root, file));
        if (!headerFits(text, target))
            continue;
        if (file.endsWith('.go')) {
            const header = readHeader(text);
            if (header.imports.includes('C') || header.name === 'documentation')
                continue;
            name ??= header.name;
            for (const imported of header.imports)
                imports.set(imported, file);
            const patterns = header.imports.includes('embed') ? embedPatterns(text) : [];
            if (patterns === undefined)
                throw new BeyondScan();
            for (const pattern of patterns) {
                for (const relative of await embeddedFiles(place, pattern)) {
                    files.push(external_node_path_default().posix.join(folder, relative));
                }
                if (files.length > MOST_FILES)
                    throw new BeyondScan();
            }
        }
        files.push(file);
    }
    return name === undefined ? undefined : { name, files, imports };
}
/** The text of a source. @throws BeyondScan for one that is larger than any that a person or a generator writes */
async function sourceText(file) {
    try {
        return await (0,files/* readBounded */.CB)(file, LARGEST_SOURCE);
    }
    catch (error) {
        if (error instanceof errors/* RehearsalError */.g0)
            throw new BeyondScan();
        throw error;
    }
}
const isSource = (name) => /^[^._].*\.(?:go|s|h|syso)$/.test(name) && !/_test\.go$/.test(name);

;// CONCATENATED MODULE: ./src/images/go/image.ts




/** The Dockerfile is generated elsewhere: of the folder only `.dockerignore` counts, no file beside one. */
const NO_DOCKERFILE = '.generated.Dockerfile';
const DEFAULTS = { tags: [], modfile: 'go.mod', cgo: false };
/**
 * Reads what a Go image is compiled from. Where the scan cannot follow the tree, and where C is compiled,
 * the build is sent the whole of it.
 *
 * @param content answers the content of the whole folder
 * @throws RehearsalError naming a module file or a package that is not there
 */
async function readGoImage({ name, title, reference, binary, build, release }, { folder }, { platform }, content) {
    const settings = build.go ?? DEFAULTS;
    const { modfile, tags } = settings;
    const scanned = await scanGo({
        folder,
        package: settings.package ?? defaultPackage(binary),
        tags,
        modfile,
        arch: platform.split('/')[1] ?? 'amd64',
    });
    const sources = scanned ?? (await moduleFiles(folder, modfile));
    return {
        name,
        title,
        reference,
        build: goBuild(settings, binary, release ?? name, sources),
        folder,
        sources,
        whole: scanned === undefined || settings.cgo
            ? await content(external_node_path_default().join(folder, NO_DOCKERFILE))
            : undefined,
    };
}
/** Without a scan: what is required is known, which packages of it are compiled is not. */
async function moduleFiles(folder, modfile) {
    const names = ['go.mod', 'go.sum', modfile, modfile.replace(/\.mod$/, '.sum')];
    const modules = [];
    for (const name of new Set(names))
        if (await (0,files/* exists */.t2)(external_node_path_default().join(folder, name)))
            modules.push(name);
    return { modules, files: [], packages: [], module: '', goVersion: undefined };
}

;// CONCATENATED MODULE: ./src/images/go/dockerfile.ts

/** The named context with the compiled dependencies, and the secrets that the Dockerfiles read. */
const DEPENDENCIES = 'dependencies';
const SECRETS = { packages: 'packages', goenv: 'goenv', ca: 'ca', netrc: 'netrc' };
const MODULES = '/go/pkg/mod';
/**
 * What Go takes for {@link MODULES}: a link to them, or to where they are whole while dependencies are
 * compiled. The paths of C libraries count in what is compiled, and with them all that imports it.
 */
const LINK = '/go/modules';
/** Where modules go that turn out to be needed whole. */
const WHOLE_MODULES = '/go/pkg/whole';
const PACKAGES = '/run/rehearsal/packages';
/** How this machine gets to the network: not which files it gets, so it is neither in a layer nor in a key. */
const NETWORK = [
    `--mount=type=secret,id=${SECRETS.goenv},target=/run/rehearsal/goenv`,
    `--mount=type=secret,id=${SECRETS.netrc},target=/root/.netrc`,
    `--mount=type=secret,id=${SECRETS.ca},target=/run/rehearsal/ca.crt`,
].join(' ');
const USE_NETWORK = `export GOENV=/run/rehearsal/goenv
if [ -s /run/rehearsal/ca.crt ]; then
  export SSL_CERT_FILE=/run/rehearsal/ca.crt GIT_SSL_CAINFO=/run/rehearsal/ca.crt
fi`;
/** Go fetches as many modules at a time as it may use processors; a runner's two would wait for the network. */
const FETCHED_AT_A_TIME = 16;
/** Debug information is dropped from the binary: without it, the compiled packages take a fifth less. */
const COMPILED = '-gcflags=all=-dwarf=false';
function environment({ cgo, modfile }) {
    const other = modfile === 'go.mod' ? [] : [`-modfile=${modfile}`];
    const flags = ['-buildvcs=false', '-trimpath', ...other].join(' ');
    return `ENV GOTOOLCHAIN=local CGO_ENABLED=${cgo ? 1 : 0} GOFLAGS="${flags}" \\
    GOPATH=/go GOCACHE=/go/cache GOMODCACHE=${LINK} \\
    PATH=/usr/local/go/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin`;
}
/** Runs a script, of which every step must succeed. */
function run(mounts, script) {
    return `RUN ${mounts} <<'EOF'\nset -eu\n${script.trim()}\nEOF`;
}
/**
 * What the toolchain's image has for a build, without the rest: an image of dependencies made of it needs
 * no other image to compile a release. C needs the compiler of the whole image.
 */
function toolchain({ cgo }, chained) {
    if (chained)
        return `FROM --platform=$BUILDPLATFORM ${DEPENDENCIES} AS toolchain`;
    if (cgo)
        return 'FROM go AS toolchain';
    return `FROM --platform=$BUILDPLATFORM ${BUILD_BASE} AS toolchain
${run('--mount=type=bind,from=go,source=/usr/local/go,target=/toolchain', `
mkdir -p /usr/local/go /go
cd /toolchain
tar -cf - --exclude=testdata --exclude='*_test.go' --exclude=src/cmd \\
  bin/go go.env VERSION lib/time src pkg/include \\
  pkg/tool/*/asm pkg/tool/*/cgo pkg/tool/*/compile pkg/tool/*/link |
  tar -xf - -C /usr/local/go
`)}`;
}
/**
 * Lists the files of modules that the compiled packages are made of: of a gigabyte of modules, a tenth. A
 * package with C keeps its whole module, where its headers and libraries are.
 */
const KEEP = `
xargs go list -e -f '{{$d := .Dir}}{{if .CgoFiles}}tree {{.Module.Dir}}{{else}}folder {{$d}}{{range .EmbedFiles}}
file {{$d}}/{{.}}{{end}}{{end}}' < /packages | sort -u |
while read -r kind path; do
  case $kind in
    tree) find "$path" -type f ;;
    folder) find "$path" -maxdepth 1 -type f ! -name '*_test.go' ;;
    file) echo "$path" ;;
  esac
done > /tmp/kept
find ${LINK}/cache/download -type f ! -name '*.zip' ! -name '*.lock' >> /tmp/kept
sed -n 's,^${LINK}/,,p' /tmp/kept | sort -u | tar -C /modules -cf - --no-recursion -T - | tar -C ${MODULES} -xf -
rm /tmp/kept`;
/**
 * The Dockerfile of compiled dependencies. Its context is what says which they are (go.mod, go.sum and the
 * like), so it is built again only when these change. The list of packages to compile comes as a secret:
 * it is no part of the layer's identity, and a package that it lacks is compiled with the release.
 *
 * @param chained whether it goes on from the dependencies of another release, most of which are the same
 */
function dependenciesDockerfile(build, chained) {
    return `# Generated: the dependencies of a Go chain, downloaded and compiled.
FROM --platform=$BUILDPLATFORM ${build.image} AS go
${environment(build)}

FROM go AS modules
ARG TARGETARCH
WORKDIR /src
COPY . .
${run(`--mount=type=secret,id=${SECRETS.packages},target=${PACKAGES} ${NETWORK}`, `
${USE_NETWORK}
export GOARCH="$TARGETARCH" GOMODCACHE=${MODULES} GOMAXPROCS=${FETCHED_AT_A_TIME}
xargs go list -e -deps -f '{{if not .Standard}}{{if .Error}}{{printf "# %q" .Error.Err}}{{else if not .DepsErrors}}{{.ImportPath}}{{end}}{{end}}' < ${PACKAGES} > /listed
if grep '^#.*://' /listed >&2; then
  echo 'Not all modules could be fetched.' >&2
  exit 1
fi
sed '/^#/d; /^$/d' /listed > /packages
mkdir -p ${MODULES}/cache/download
`)}

${toolchain(build, chained)}
${environment(build)}

FROM toolchain
ARG TARGETARCH
WORKDIR /src
${run([
        `--mount=type=bind,from=modules,source=${MODULES},target=/modules,rw`,
        '--mount=type=bind,from=modules,source=/packages,target=/packages',
        '--mount=type=bind,target=/src,rw',
    ].join(' '), `
export GOARCH="$TARGETARCH" GOPROXY=off
mkdir -p ${MODULES}
ln -sfn /modules ${LINK}
xargs -r go build ${COMPILED} < /packages
if [ -s /packages ]; then
  ${KEEP.trim()}
fi
ln -sfn ${MODULES} ${LINK}
`)}
`;
}
/** What a binary says of itself, as the Cosmos SDK reads it: `version.Name` and the others. */
function linkerFlags({ name, binary, version, tags }) {
    const sdk = 'github.com/cosmos/cosmos-sdk/version';
    const values = { Name: name, AppName: binary, Version: version, BuildTags: tags.join(',') };
    const stamps = Object.entries(values)
        .filter(([, value]) => value !== '')
        .map(([key, value]) => `-X ${sdk}.${key}=${value}`);
    return ['-s', '-w', ...stamps].join(' ');
}
/**
 * With C, the shared libraries that the binary finds in modules (libwasmvm) go along, to the same
 * absolute paths: that is where the linker wrote that they are.
 */
const LIBRARIES = `
ldd "$binary" | sed -n 's,.* => \\(/go/[^ ]*\\).*,\\1,p' | while read -r library; do
  mkdir -p "/out$(dirname "$library")"
  cp -L "$library" "/out$library"
done`;
/** User id of a user without rights, as images without a distribution have it. */
const NONROOT = 65532;
/**
 * The Dockerfile of one release: compiles the chain's own packages on top of the compiled dependencies,
 * and puts the binary into an image in which it also runs as another user than root.
 */
function releaseDockerfile(build) {
    const { binary, tags, base, cgo } = build;
    const tagged = tags.length > 0 ? `-tags ${tags.join(',')} ` : '';
    const compile = `go build ${COMPILED} ${tagged}-ldflags "${linkerFlags(build)}" -o "$binary" ${build.package}`;
    return `# Generated: one release of a Go chain.
FROM ${base} AS base

FROM ${DEPENDENCIES} AS build
ARG TARGETARCH
WORKDIR /src
COPY . .
${run(`--mount=type=bind,from=base,target=/base ${NETWORK}`, `
${USE_NETWORK}
export GOARCH="$TARGETARCH"
binary=/out/usr/local/bin/${binary}
if ! ${compile} 2>/tmp/said; then
  cat /tmp/said >&2
  # A package that no release needed when the dependencies were compiled: its module was cut to the others.
  grep -qE 'no required module provides|does not contain package|cannot find module|no such file or directory' /tmp/said || exit 1
  echo 'Some packages are not among the compiled dependencies; downloading their modules whole.' >&2
  # Elsewhere: of a folder of modules, Go remembers which packages it has.
  mkdir -p ${WHOLE_MODULES}
  if [ -d ${MODULES}/cache ]; then mv ${MODULES}/cache ${WHOLE_MODULES}/; fi
  export GOMODCACHE=${WHOLE_MODULES}
  ${compile}
fi
rm /tmp/said${cgo ? `\n${LIBRARIES.trim()}` : ''}
if [ -f /base/etc/passwd ] && ! grep -q '^nonroot:' /base/etc/passwd; then
  mkdir -p /out/etc /out/home/nonroot
  { cat /base/etc/passwd; echo 'nonroot:x:${NONROOT}:${NONROOT}::/home/nonroot:/sbin/nologin'; } > /out/etc/passwd
  { cat /base/etc/group; echo 'nonroot:x:${NONROOT}:'; } > /out/etc/group
  chown ${NONROOT}:${NONROOT} /out/home/nonroot
fi
`)}

FROM base
COPY --from=build /out/ /
ENTRYPOINT ["${binary}"]
`;
}

;// CONCATENATED MODULE: ./src/images/go/network.ts





/** Go's own settings of where modules come from and how they are checked (`go help environment`). */
const GO_SETTINGS = [
    'GOPROXY',
    'GOPRIVATE',
    'GONOPROXY',
    'GOSUMDB',
    'GONOSUMDB',
    'GOINSECURE',
    'GOVCS',
    'GOAUTH',
];
/** Where Debian, Fedora and Alpine keep the certificates that the machine trusts. */
const CA_BUNDLES = [
    '/etc/ssl/certs/ca-certificates.crt',
    '/etc/pki/tls/certs/ca-bundle.crt',
    '/etc/ssl/cert.pem',
];
/** BuildKit takes no larger secret. */
const SECRET_LIMIT = 500 * 1024;
/**
 * How this machine gets Go modules, as secrets for builds: its module proxies, the certificates it trusts
 * and its credentials for private modules, each where the machine has any.
 *
 * @param folder where what is written for the build goes, readable by its owner only
 */
async function networkSecrets(env, folder) {
    const home = env.HOME ?? external_node_os_default().homedir();
    const file = env.GOENV || external_node_path_default().join(env.XDG_CONFIG_HOME || external_node_path_default().join(home, '.config'), 'go/env');
    const settings = new Map(goSettings(await (0,files/* readBounded */.CB)(file, SECRET_LIMIT).catch(() => '')));
    for (const name of GO_SETTINGS)
        if (env[name])
            settings.set(name, env[name]);
    const secrets = [];
    if (settings.size > 0) {
        const goenv = external_node_path_default().join(folder, 'goenv');
        await (0,files/* writeText */.x3)(goenv, [...settings].map(([name, value]) => `${name}=${value}\n`).join(''));
        secrets.push({ id: SECRETS.goenv, file: goenv });
    }
    const ca = await certificates(env, folder);
    if (ca !== undefined)
        secrets.push({ id: SECRETS.ca, file: ca });
    const netrc = await firstFile([env.NETRC || external_node_path_default().join(home, '.netrc')]);
    if (netrc !== undefined)
        secrets.push({ id: SECRETS.netrc, file: netrc });
    return secrets;
}
/** The bundle that the machine trusts, with what Node.js is told to trust beside it. */
async function certificates(env, folder) {
    const bundle = await firstFile([env.SSL_CERT_FILE ?? '', ...CA_BUNDLES]);
    const extra = await firstFile([env.NODE_EXTRA_CA_CERTS ?? '']);
    if (extra === undefined || bundle === undefined || extra === bundle)
        return bundle ?? extra;
    const both = `${await (0,promises_.readFile)(bundle, 'utf8')}\n${await (0,promises_.readFile)(extra, 'utf8')}`;
    if (Buffer.byteLength(both) > SECRET_LIMIT)
        return extra;
    const file = external_node_path_default().join(folder, 'ca.crt');
    await (0,files/* writeText */.x3)(file, both);
    return file;
}
/** The settings of a `go env -w` file that say where modules come from. */
function goSettings(text) {
    return text.split('\n').flatMap((line) => {
        const at = line.indexOf('=');
        const name = line.slice(0, Math.max(at, 0));
        return GO_SETTINGS.includes(name) ? [[name, line.slice(at + 1)]] : [];
    });
}
async function firstFile(places) {
    for (const place of places) {
        const stats = await (0,promises_.stat)(place).catch(() => undefined);
        if (stats?.isFile() && stats.size > 0 && stats.size <= SECRET_LIMIT)
            return place;
    }
    return undefined;
}

// EXTERNAL MODULE: ./src/images/content.ts
var images_content = __webpack_require__(42743);
;// CONCATENATED MODULE: ./src/images/go/targets.ts







/** Targets of the images, each after the target of the dependencies that it is compiled on. */
async function goTargets(images, secrets, folder) {
    const groups = new Map();
    for (const image of images) {
        const identity = await dependenciesIdentity(image);
        groups.set(identity, [...(groups.get(identity) ?? []), image]);
    }
    const targets = [];
    let previous;
    for (const group of groups.values()) {
        const [first] = group;
        if (first === undefined)
            continue;
        const name = `dependencies-${targets.filter(isDependencies).length}`;
        const quicker = previous !== undefined && sameToolchain(previous.build, first.build)
            ? previous.name
            : undefined;
        targets.push(await dependenciesTarget(name, group, first, secrets, external_node_path_default().join(folder, name), quicker));
        for (const image of group) {
            targets.push(await releaseTarget(image, name, secrets, external_node_path_default().join(folder, image.name)));
        }
        previous = { name, build: first.build };
    }
    return targets;
}
function isDependencies({ reference }) {
    return reference === undefined;
}
/** What tells compiled dependencies apart: what is required, and by what it is compiled. */
async function dependenciesIdentity({ folder, sources, build }) {
    const { image, cgo, modfile } = build;
    const content = await (0,images_content/* filesContent */.xm)(folder, sources.modules);
    return (0,system_hash/* sha256 */.s)(JSON.stringify([content, image, cgo, modfile]));
}
function sameToolchain(one, other) {
    return one.image === other.image && one.cgo === other.cgo;
}
async function dependenciesTarget(name, group, { folder: module, sources, build }, secrets, folder, quicker) {
    const context = external_node_path_default().join(folder, 'context');
    await copyFiles(module, sources.modules, context);
    const packages = external_node_path_default().join(folder, 'packages');
    const all = new Set(group.flatMap((image) => image.sources.packages));
    const lines = [...all].sort().map((name) => `${name}\n`);
    await (0,files/* writeText */.x3)(packages, lines.join(''));
    const text = dependenciesDockerfile(build, false);
    const dockerfile = external_node_path_default().join(folder, 'Dockerfile');
    await (0,files/* writeText */.x3)(dockerfile, text);
    const chained = `${dockerfile}.chained`;
    if (quicker !== undefined)
        await (0,files/* writeText */.x3)(chained, dependenciesDockerfile(build, true));
    return {
        name,
        title: `dependencies of ${group.map(({ title }) => title).join(', ')}`,
        reference: undefined,
        context,
        content: {
            how: `${sources.modules.join(', ')} of the chain`,
            hash: await (0,images_content/* filesContent */.xm)(context, sources.modules), // of the copies: the originals may change
        },
        dockerfile,
        dockerfileText: text,
        dockerfileShown: 'the generated Dockerfile of the dependencies',
        stage: undefined,
        args: {},
        inputs: {},
        quicker: quicker === undefined
            ? undefined
            : { name: DEPENDENCIES, target: quicker, dockerfile: chained },
        secrets: [{ id: SECRETS.packages, file: packages }, ...secrets],
        bases: build.cgo ? [build.image] : [build.image, BUILD_BASE],
        unkeyed: undefined,
        keeps: 'image',
    };
}
async function releaseTarget(image, dependencies, secrets, folder) {
    const { name, title, reference, build, folder: module, sources, whole } = image;
    const text = releaseDockerfile(build);
    const dockerfile = external_node_path_default().join(folder, 'Dockerfile');
    await (0,files/* writeText */.x3)(dockerfile, text);
    const sent = [...sources.modules, ...sources.files];
    const context = whole === undefined ? external_node_path_default().join(folder, 'context') : module;
    if (whole === undefined)
        await copyFiles(module, sent, context);
    return {
        name,
        title,
        reference,
        context,
        content: whole ?? {
            how: `${sent.length} files that ${build.package} is compiled from`,
            hash: await (0,images_content/* filesContent */.xm)(context, sent),
        },
        dockerfile,
        dockerfileText: text,
        dockerfileShown: `the generated Dockerfile of ${title}`,
        stage: undefined,
        args: {},
        inputs: { [DEPENDENCIES]: { target: dependencies } },
        quicker: undefined,
        secrets,
        bases: build.base === 'scratch' ? [] : [build.base],
        unkeyed: undefined,
        keeps: 'image',
    };
}
async function copyFiles(from, files, to) {
    for (const file of files) {
        const target = external_node_path_default().join(to, file);
        await (0,promises_.mkdir)(external_node_path_default().dirname(target), { recursive: true });
        await (0,promises_.copyFile)(external_node_path_default().join(from, file), target);
    }
}

// EXTERNAL MODULE: ./src/images/relay.ts + 2 modules
var relay = __webpack_require__(65858);
// EXTERNAL MODULE: ./src/plan/words.ts
var words = __webpack_require__(91734);
;// CONCATENATED MODULE: ./src/images/dates.ts


const MICROSECONDS = 1_000_000;
/** Modes as a checkout has them, whatever this process takes away from new files. */
const MODES = { plain: 0o644, program: 0o755 };
/** How a pointer of Git LFS begins, and the bytes that it has at most. */
const POINTER = { start: 'version https://git-lfs.github.com/spec/', size: 1024 };
/**
 * Gives extracted files the second of their commit, and a part of it that goes by what their folder holds: the
 * files of one folder have one time, so that `make` takes none of them for outdated, and folders that differ
 * have different times even in commits of one second (see docs/adr/0016). What takes files of one size and
 * time for the same (Go's package index, BuildKit's transfer) cannot take one folder's for another's.
 */
async function settleFiles(folder, { time, tree, inner }) {
    const pointers = [];
    const visit = async (place, relative) => {
        // In the middle of the microsecond: the number is cut off there, and not as exact as to be on its edge.
        const at = time + (partOf(inner.get(relative) ?? tree) + 0.5) / MICROSECONDS;
        // A name may be anything but text.
        const entries = await (0,promises_.readdir)(place, { withFileTypes: true, encoding: 'buffer' });
        for (const entry of entries) {
            const each = Buffer.concat([place, Buffer.from('/'), entry.name]);
            const name = external_node_path_default().posix.join(relative, String(entry.name));
            if (entry.isDirectory())
                await visit(each, name);
            else {
                if (entry.isFile() && (await settleFile(each)))
                    pointers.push(name);
                await (0,promises_.lutimes)(each, at, at);
            }
        }
        await (0,promises_.chmod)(place, MODES.program);
        await (0,promises_.lutimes)(place, at, at);
    };
    await visit(Buffer.from(folder), '');
    return { pointers: pointers.sort() };
}
/** @returns whether it is a pointer of Git LFS */
async function settleFile(file) {
    const { mode, size } = await (0,promises_.lstat)(file);
    await (0,promises_.chmod)(file, (mode & 0o100) === 0 ? MODES.plain : MODES.program);
    return size < POINTER.size && (await (0,promises_.readFile)(file, 'utf8')).startsWith(POINTER.start);
}
/** Microseconds below a second; never none, as of a file that was set back to a whole one. */
function partOf(id) {
    return 1 + (Number.parseInt(id.slice(0, 12), 16) % (MICROSECONDS - 1));
}

;// CONCATENATED MODULE: ./src/images/sources.ts










/**
 * The context of each build of the plan. Contexts of a git ref are extracted, each tree once into a
 * folder of its own, without touching the work tree: several refs of one repository at the same time.
 *
 * @throws RehearsalError naming the ref, the folder and what git said
 */
async function openSources(exec, plan, planFolder, target, signal, notice = () => { }) {
    const sources = new Map();
    const extracted = new Map();
    const builds = [...plan.releases, ...plan.stack.images, plan.cosmovisor].flatMap(({ build }) => build ?? []);
    for (const build of builds) {
        const context = external_node_path_default().resolve(planFolder, build.context);
        if (build.ref === undefined) {
            sources.set(build, { folder: context, tree: undefined });
            continue;
        }
        const found = await findTree(exec, context, build.ref, signal);
        const { tree, commit } = found;
        let files = extracted.get(tree);
        if (files === undefined) {
            files = await extract(exec, context, found, external_node_path_default().join(target, tree), signal);
            extracted.set(tree, files);
            sayMissing(build.ref, context, files, notice);
        }
        const { folder, pointers } = files;
        sources.set(build, { folder, tree, commit, ...(pointers.length > 0 && { pointers }) });
    }
    return sources;
}
/** Says what a build of extracted files is not sent, though a full checkout may have it. */
function sayMissing(ref, context, { submodules, pointers }, notice) {
    if (submodules.length > 0) {
        notice(`The git ref ${ref} of ${context} has submodules, which are empty folders in its build: ${(0,words/* listed */.KE)(submodules)}.`);
    }
    if (pointers.length > 0) {
        notice(`The git ref ${ref} of ${context} has files in Git LFS, of which its build has the pointers: ${(0,words/* listed */.KE)(pointers)}.`);
    }
}
/** Looks up a ref once, so that one that moves meanwhile gives files and commit of one moment. */
async function findTree(exec, context, ref, signal) {
    const git = async (...args) => {
        const { stdout } = await exec.run(['git', '--no-replace-objects', '-C', context, ...args], {
            signal,
        });
        return stdout.replace(/\n$/, '');
    };
    const idOf = (name) => git('rev-parse', '--verify', '--end-of-options', name);
    try {
        const prefix = await git('rev-parse', '--show-prefix');
        const commit = await idOf(`${ref}^{commit}`);
        const tree = await idOf(`${commit}:${prefix}`);
        const dated = await git('rev-list', '--max-count=1', '--timestamp', commit);
        return { tree, commit, time: Number(dated.split(' ')[0]) };
    }
    catch (error) {
        throw new errors/* RehearsalError */.g0(`Cannot take ${context} from the git ref ${ref}: ${(0,errors/* messageOf */.bD)(error)}`, {
            hint: 'The ref must be fetched: actions/checkout fetches one commit, unless fetch-depth: 0.',
            cause: error,
        });
    }
}
/**
 * Extracts a tree by its id as a checkout has it: equal trees give equal files, whichever commit they are from.
 * `git archive` would leave out what is marked for archives of sources (`export-ignore`). They get that
 * commit's time and not the one of the extraction, which all releases of a run share.
 */
async function extract(exec, repository, { tree, time }, folder, signal) {
    await (0,promises_.mkdir)(folder, { recursive: true });
    // From a subfolder, git would look for that folder in the tree again.
    const { stdout } = await exec.run(['git', '-C', repository, 'rev-parse', '--absolute-git-dir'], {
        signal,
    });
    const git = (...args) => exec.run([
        ...['git', '--no-replace-objects', '-c', 'core.fsmonitor=false'],
        ...['-c', 'core.splitIndex=false', `--git-dir=${stdout.trim()}`],
        ...[`--work-tree=${folder}`, ...args],
    ], 
    // An index of its own: that of the repository stays as it is.
    { signal, timeout: system_exec/* TRANSFER_LIMIT_MS */.nQ, env: { GIT_INDEX_FILE: `${folder}.index` } });
    await git('read-tree', '--no-sparse-checkout', tree);
    await git('checkout-index', '--all', '--force');
    const { stdout: entries } = await git('ls-tree', '-d', '-r', '-z', '--full-tree', tree);
    const { trees, submodules } = entriesListed(entries);
    const { pointers } = await settleFiles(folder, { time, tree, inner: trees });
    return { folder, submodules, pointers };
}
/** What `git ls-tree -d -r -z` lists (`mode type id\tpath`): ids of the trees below a tree by path, and submodules. */
function entriesListed(listed) {
    const trees = new Map();
    const submodules = [];
    for (const line of listed.split('\0')) {
        const [what = '', name = ''] = line.split('\t', 2);
        const [, type, id = ''] = what.split(' ');
        if (type === 'tree')
            trees.set(name, id);
        if (type === 'commit')
            submodules.push(name);
    }
    return { trees, submodules };
}
/** What a key says of a whole context. */
async function contentOf(exec, { folder, tree, pointers = [] }, dockerfile, signal) {
    if (tree !== undefined) {
        // Where Git LFS is installed, the same tree gives other files.
        const unfilled = pointers.length > 0 ? `+${(0,system_hash/* sha256 */.s)(JSON.stringify(pointers))}` : '';
        const hash = `${tree}${unfilled}${await rulesBeside(folder, dockerfile)}`;
        return { how: 'git tree', hash };
    }
    let restored = 0;
    const content = await (0,images_content/* folderContent */.OH)(folder, dockerfile, ({ mtimeMs }) => {
        if (mtimeMs % 1_000 === 0)
            restored++;
    });
    const times = restored > 0 && { restored: true };
    if (!content.git)
        return { how: content.how, hash: content.hash, ...times };
    const hash = `${content.hash}+${await gitState(exec, folder, signal)}`;
    return { how: `${content.how}, and .git`, hash, ...times };
}
/**
 * What a build can read out of a `.git` that it is sent, as the Makefiles of chains do to name a version: the commit,
 * the branch, and tags on the way to it. Git's own files change with every fetch.
 */
async function gitState(exec, folder, signal) {
    const git = async (...args) => {
        const { stdout } = await exec.run(['git', '-C', folder, ...args], {
            signal,
            allowFailure: true,
        });
        return stdout.trim();
    };
    const commit = await git('rev-parse', 'HEAD');
    const names = [
        await git('symbolic-ref', '--quiet', 'HEAD'),
        await git('for-each-ref', '--format=%(refname) %(objectname)', '--merged=HEAD', 'refs/tags'),
    ];
    return `${commit}+${(0,system_hash/* sha256 */.s)(JSON.stringify(names))}`;
}
/** What a Dockerfile outside of a tree has beside it to say which files of the tree are sent. */
async function rulesBeside(folder, dockerfile) {
    if (!external_node_path_default().relative(folder, dockerfile).startsWith('..'))
        return '';
    const rules = await (0,images_content/* rulesIn */.BZ)(`${dockerfile}.dockerignore`);
    return rules === undefined ? '' : `+${(0,system_hash/* sha256 */.s)(rules)}`;
}
/**
 * The Dockerfile of a build: in the context, or else beside the plan.
 *
 * @returns undefined where neither has it
 */
async function findDockerfile(build, { folder }, planFolder) {
    for (const place of placesOf(build, folder, planFolder)) {
        if (await (0,files/* exists */.t2)(place))
            return { path: place, text: await (0,files/* readText */.yR)(place, LARGEST_DOCKERFILE) };
    }
    return undefined;
}
/** Where the Dockerfile of a build is looked for. */
function placesOf(build, folder, planFolder) {
    const places = [folder, planFolder].map((base) => external_node_path_default().resolve(base, build.dockerfile));
    return [...new Set(places)];
}

;// CONCATENATED MODULE: ./src/images/graph.ts











/**
 * The one build graph of a plan: every image that is built, and what these are made from. Images take in
 * the releases' by name (the user's own Dockerfiles by the releases' image names), so that nothing is
 * exported and loaded again in between.
 *
 * @throws RehearsalError naming a ref, a Dockerfile or a Go package that is not there
 */
async function readGraph(exec, plan, settings) {
    const { planFolder, folder, signal, notice } = settings;
    const refs = external_node_path_default().join(folder, 'refs');
    const sources = await openSources(exec, plan, planFolder, refs, signal, notice);
    const releases = releaseInputs(plan);
    const targets = [];
    const goImages = [];
    const origins = new Map();
    for (const planned of plannedBuilds(plan)) {
        const source = sources.get(planned.build);
        if (source === undefined)
            throw new Error(`the build of ${planned.title} has no source`);
        origins.set(planned.name, originOf(planned.build, source, planFolder));
        const dockerfile = planned.build.go
            ? undefined
            : await findDockerfile(planned.build, source, planFolder);
        if (dockerfile !== undefined) {
            const content = await contentOf(exec, source, dockerfile.path, signal);
            targets.push(userTarget(planned, source, dockerfile, content, releases));
        }
        else {
            await requireGo(planned.build, source, planFolder);
            const content = (dockerfile) => contentOf(exec, source, dockerfile, signal);
            goImages.push(await readGoImage({ ...planned, binary: plan.chain.binary }, source, settings, content));
        }
    }
    const goFolder = external_node_path_default().join(folder, 'go');
    if (goImages.length > 0) {
        const secrets = await networkSecrets(settings.env, goFolder);
        targets.unshift(...(await goTargets(goImages, secrets, goFolder)));
    }
    const makers = new Map([
        ...settings.services.map(({ image }, i) => [image, serviceTargetName(i)]),
        ...plannedBuilds(plan).map(({ reference, name }) => [reference, name]),
    ]);
    for (const [i, service] of settings.services.entries()) {
        targets.push(await serviceTarget(exec, serviceTargetName(i), service, { releases, makers }, settings));
    }
    if (plan.cosmovisor.image === undefined) {
        const inputs = Object.fromEntries(releases.map(({ name, input }) => [name, input]));
        targets.push(...(await (0,cosmovisor/* cosmovisorTargets */.xh)(plan, inputs, external_node_path_default().join(folder, 'cosmovisor'))));
    }
    targets.push(await (0,relay/* relayTarget */.Zr)(folder));
    return inOrderOfInputs(targets.map((target) => {
        const origin = origins.get(target.name);
        return origin === undefined ? target : { ...target, origin };
    }));
}
function originOf({ context, ref }, { tree, commit }, planFolder) {
    return {
        folder: external_node_path_default().resolve(planFolder, context),
        at: ref && tree && commit ? { ref, commit, tree } : undefined,
    };
}
function releaseInputs(plan) {
    return plan.releases.map(({ image, build }, i) => ({
        name: (0,cosmovisor/* releaseTarget */.J$)(i),
        reference: image,
        input: build ? { target: (0,cosmovisor/* releaseTarget */.J$)(i) } : { image },
    }));
}
function plannedBuilds(plan) {
    const { image, build } = plan.cosmovisor;
    return [
        ...plan.releases.flatMap(({ name, image, build }, i) => build
            ? [
                {
                    name: (0,cosmovisor/* releaseTarget */.J$)(i),
                    title: `release ${name}`,
                    reference: image,
                    build,
                    release: name,
                },
            ]
            : []),
        ...plan.stack.images.map(({ image, build }, i) => ({
            name: `stack-${i}`,
            title: `image ${image}`,
            reference: image,
            build,
            release: undefined,
        })),
        ...(image !== undefined && build !== undefined
            ? [
                {
                    name: cosmovisor/* COSMOVISOR_TARGET */.zh,
                    title: `image ${image}`,
                    reference: image,
                    build,
                    release: undefined,
                },
            ]
            : []),
    ];
}
/** A target of the user's own Dockerfile. */
function userTarget({ name, title, reference, build, release }, { folder }, dockerfile, content, releases) {
    return {
        name,
        title,
        reference,
        context: folder,
        content,
        dockerfile: dockerfile.path,
        dockerfileText: dockerfile.text,
        dockerfileShown: build.dockerfile,
        stage: build.target,
        args: build.args,
        ...neededBy(dockerfile.text, build.args, release === undefined ? releases : []),
        quicker: undefined,
        secrets: [],
        // The releases are what changes from run to run: their layers are worth their space.
        keeps: release === undefined ? 'image' : 'layers',
    };
}
/** What a Dockerfile takes in, the releases by their references. */
function neededBy(text, args, releases) {
    const { images, remote } = dockerfileNeeds(text, args);
    const used = releases.filter(({ reference }) => images.includes(reference));
    return {
        inputs: Object.fromEntries(used.map(({ reference, input }) => [reference, input])),
        bases: images.filter((image) => !used.some(({ reference }) => reference === image)),
        unkeyed: remote.length > 0 ? `its Dockerfile adds ${remote.join(', ')}` : undefined,
    };
}
function serviceTargetName(i) {
    return `service-${i}`;
}
/** The named contexts of a service's build; what is no image is not in a key. */
function contextInputs({ contexts = {} }, { makers }) {
    const inputs = Object.entries(contexts).map(([name, place]) => {
        const [, image] = /^docker-image:\/\/(.+)$/.exec(place) ?? [];
        if (image === undefined)
            return [name, { place }];
        const target = makers.get(image);
        return [name, target === undefined ? { image } : { target }];
    });
    const places = inputs.flatMap(([, input]) => ('place' in input ? [input.place] : []));
    return { inputs: Object.fromEntries(inputs), places };
}
async function serviceTarget(exec, name, service, takes, { planFolder, folder, signal }) {
    const context = external_node_path_default().resolve(planFolder, service.context);
    const source = { folder: context, tree: undefined };
    const title = `service ${service.service}`;
    let found;
    if (service.dockerfileInline !== undefined) {
        const file = external_node_path_default().join(folder, `${name}.Dockerfile`);
        await (0,files/* writeText */.x3)(file, service.dockerfileInline);
        found = { path: file, text: service.dockerfileInline };
    }
    const dockerfile = service.dockerfile ?? 'Dockerfile';
    found ??= await findDockerfile({ dockerfile }, source, context);
    if (found === undefined)
        throw noDockerfile(dockerfile, [external_node_path_default().resolve(context, dockerfile)]);
    const needed = neededBy(found.text, service.args, takes.releases);
    const { inputs, places } = contextInputs(service, takes);
    return {
        name,
        title,
        reference: service.image,
        context,
        content: await contentOf(exec, source, found.path, signal),
        origin: { folder: context, at: undefined },
        dockerfile: found.path,
        dockerfileText: found.text,
        dockerfileShown: service.dockerfileInline === undefined ? dockerfile : `${title}'s own lines`,
        stage: service.target,
        args: service.args,
        inputs: { ...needed.inputs, ...inputs },
        bases: needed.bases.filter((image) => inputs[image] === undefined),
        unkeyed: places.length > 0 ? `it takes in ${places.join(', ')}` : needed.unkeyed,
        quicker: undefined,
        secrets: [],
        keeps: 'image',
    };
}
/** @throws RehearsalError where a build has neither a Dockerfile nor a Go module */
async function requireGo(build, { folder }, planFolder) {
    if (build.go !== undefined)
        return;
    const plain = build.dockerfile === 'Dockerfile' &&
        build.target === undefined &&
        Object.keys(build.args).length === 0;
    if (plain && (await (0,files/* exists */.t2)(external_node_path_default().join(folder, 'go.mod'))))
        return;
    throw noDockerfile(build.dockerfile, placesOf(build, folder, planFolder));
}
function noDockerfile(dockerfile, places) {
    return new errors/* RehearsalError */.g0(`There is no Dockerfile ${dockerfile}; tried ${places.join(', ')}`, {
        hint: 'build.dockerfile is relative to the build context, or else to the plan file. A Go chain needs none: without one, where there is a go.mod, or with build.go, it is generated.',
    });
}

;// CONCATENATED MODULE: ./src/images/key.ts

/** Raised when the same inputs give another image: another generated Dockerfile, other export options. */
const GENERATOR_VERSION = '1';
/**
 * Keys of all targets: a hash of the context, the Dockerfile, the arguments, the digests of what is pulled,
 * the keys of what comes from other targets, the platform and the version of what is generated. Secrets
 * (proxies, CA bundles, module proxies) do not count: they say how to get things, not which.
 */
function keysOf(graph, settings) {
    const keys = new Map();
    for (const [name, target] of graph)
        keys.set(name, keyOf(target, settings, keys));
    return keys;
}
function keyOf(target, settings, keys) {
    const { platform, digestOf } = settings;
    const missing = target.unkeyed === undefined ? [] : [target.unkeyed];
    const digest = (reference) => {
        const found = digestOf(reference);
        if (found === undefined)
            missing.push(`the digest of ${reference} is not known`);
        return found ?? 'unknown';
    };
    const parts = {
        generator: GENERATOR_VERSION,
        platform,
        context: `${target.content.hash} (${target.content.how})`,
        Dockerfile: (0,system_hash/* sha256 */.s)(target.dockerfileText),
    };
    if (target.stage !== undefined)
        parts.stage = target.stage;
    if (Object.keys(target.args).length > 0)
        parts.args = JSON.stringify(key_sorted(target.args));
    if (target.extra !== undefined) {
        const { secret: _secret, ssh: _ssh, ...settings } = target.extra;
        parts.settings = JSON.stringify(key_sorted(settings));
    }
    for (const base of target.bases)
        parts[`base ${base}`] = digest(base);
    for (const [name, input] of Object.entries(key_sorted(target.inputs))) {
        if ('image' in input)
            parts[`input ${name}`] = digest(input.image);
        else if ('place' in input)
            parts[`input ${name}`] = input.place;
        else {
            const key = keys.get(input.target);
            if (key?.value === undefined)
                missing.push(`${input.target} has no key`);
            parts[`input ${name}`] = key?.value ?? 'unknown';
        }
    }
    const hash = (0,system_hash/* sha256 */.s)(JSON.stringify(hashed(target, parts)));
    return { value: missing.length === 0 ? hash : undefined, parts, missing: missing[0] };
}
/** How a context was read does not make another image. */
function hashed(target, parts) {
    return key_sorted({ ...parts, context: target.content.hash });
}
function key_sorted(record) {
    return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
/** Keys of the images that a cache keeps, each once, as far as they have any. */
function keptKeys(graph, keys) {
    const kept = [...graph.values()].filter(({ keeps }) => keeps !== 'nothing');
    return [...new Set(kept.flatMap(({ name }) => keys.get(name)?.value ?? []))];
}

// EXTERNAL MODULE: ./src/images/store/engine.ts
var store_engine = __webpack_require__(69792);
;// CONCATENATED MODULE: ./src/images/keep.ts


/** Saves what the cache is to keep of a graph, and prunes the engine. */
async function keepImages(exec, { graph, keys, digests }, { cache, clock, journal }) {
    const wanted = keptKeys(graph, keys);
    // The run may have failed and its signal be aborted; what was built is as good.
    const { signal } = new AbortController();
    const found = await (0,store_engine/* findByKey */.W)(exec, wanted, signal, (message) => journal.warning(message));
    await cache.save({
        keys: wanted,
        inEngine: new Set(found.keys()),
        layers: [...graph.values()].flatMap(({ name, keeps }) => (keeps === 'layers' ? [name] : [])),
        digests,
    });
    const used = new Set([...keys.values()].flatMap(({ value }) => value ?? []));
    const pruned = await (0,store_engine/* pruneEngine */.B)(exec, used, clock.now());
    if (pruned > 0)
        journal.info(`${pruned} images of earlier runs dropped, unused for long`);
}

;// CONCATENATED MODULE: ./src/images/digests.ts

/** How long a registry may take to tell an image's digest, in milliseconds. */
const REGISTRY_LIMIT_MS = 20_000;
/**
 * Digests of images that builds take in: of the one that the engine has, which its own builder uses, or
 * else of the one in the registry. An image that was made on this machine has its id for a digest.
 *
 * @param builder the engine's own uses the engine's images; others ask the registry always, and by the
 * mirrors that they are set to
 * @returns without the references of which neither knows
 */
async function askDigests(exec, references, builder, signal) {
    const inEngine = builder.driver === 'docker';
    const digests = new Map();
    await Promise.all(references.map(async (reference) => {
        const digest = (inEngine ? await engineDigest(exec, reference, signal) : undefined) ??
            (await registryDigest(exec, reference, builder.name, signal)) ??
            (inEngine ? undefined : await engineDigest(exec, reference, signal));
        if (digest !== undefined)
            digests.set(reference, digest);
    }));
    return digests;
}
async function engineDigest(exec, reference, signal) {
    const { stdout, exitCode } = await exec.run(['docker', 'image', 'inspect', '--format', '{{json .}}', '--', reference], { signal, allowFailure: true });
    const [line] = (0,system_exec/* nonEmptyLines */.yw)(stdout);
    if (exitCode !== 0 || line === undefined)
        return undefined;
    const { Id, RepoDigests } = JSON.parse(line);
    // The engine leaves out what stands for Docker Hub.
    const repository = reference.replace(/^docker\.io\/(library\/)?/, '').replace(/[:@][^/]*$/, '');
    const own = (RepoDigests ?? []).find((digest) => digest.startsWith(`${repository}@`));
    return (own ?? Id).replace(/^.*@/, '');
}
async function registryDigest(exec, reference, builder, signal) {
    const pinned = /@(sha256:[0-9a-f]{64})$/.exec(reference)?.[1];
    if (pinned !== undefined)
        return pinned;
    const asked = await exec
        .run([
        ...['docker', 'buildx', 'imagetools', 'inspect'],
        ...(builder === undefined ? [] : ['--builder', builder]),
        // Without `json`, Buildx 0.13 writes a listing.
        ...['--format', '{{json .Manifest.Digest}}', '--', reference],
    ], { signal, allowFailure: true, timeout: REGISTRY_LIMIT_MS })
        .catch(() => undefined); // a registry that does not answer in time knows nothing
    signal.throwIfAborted();
    return /^"(sha256:[0-9a-f]{64})"$/.exec(asked?.stdout.trim() ?? '')?.[1];
}

;// CONCATENATED MODULE: ./src/images/known.ts


/**
 * The keys of all targets. What the cache recorded stands in for digests that neither the engine nor a
 * registry tells; the images that were made with them may then be used, and nothing can be built anew.
 */
async function knowKeys(exec, graph, platform, builder, { cache, signal, notice }) {
    const taken = new Set();
    for (const { bases, inputs } of graph.values()) {
        for (const base of bases)
            taken.add(base);
        for (const input of Object.values(inputs))
            if ('image' in input)
                taken.add(input.image);
    }
    const digests = new Map(await askDigests(exec, [...taken], builder, signal));
    const keysNow = () => keysOf(graph, { platform, digestOf: (reference) => digests.get(reference) });
    cache.expect(keptKeys(graph, keysNow()));
    const unknown = [...taken].filter((reference) => !digests.has(reference));
    if (unknown.length > 0) {
        const recorded = await cache.recordedDigests();
        const known = unknown.filter((reference) => recorded.has(reference));
        for (const reference of known)
            digests.set(reference, recorded.get(reference) ?? '');
        if (known.length > 0) {
            notice(`No registry tells the digests of ${known.join(', ')}: images that were built with the ones of the last time are taken for unchanged.`);
        }
    }
    return { keys: keysNow(), digests };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(12311);
;// CONCATENATED MODULE: ./src/images/own-bake.ts








const strings = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP());
/** What `docker buildx bake --print` says of a target; what is not read here goes through as it is. */
const printedTarget = schemas/* looseObject */._H3({
    context: schemas/* string */.YjP().default('.'),
    dockerfile: schemas/* string */.YjP().default('Dockerfile'),
    'dockerfile-inline': schemas/* string */.YjP().optional(),
    target: schemas/* string */.YjP().optional(),
    args: strings.default({}),
    contexts: strings.default({}),
    tags: schemas/* array */.YOg(schemas/* string */.YjP()).default([]),
});
const printed = schemas/* looseObject */._H3({ target: schemas/* record */.g1P(schemas/* string */.YjP(), printedTarget) });
/** Settings of a target that its keeper decides here: where it goes, and what it is called. */
const DECIDED_HERE = ['tags', 'output', 'platforms', 'context', 'dockerfile', 'contexts'];
/** What Buildx takes for a context that is no folder. */
const ADDRESS = /^(?:[a-z][a-z0-9+.-]*:|git@|github\.com\/)/i;
/**
 * Puts the targets of the user's own bake file (of its default group, and what these take in) into a graph:
 * by its tags, a target takes the place of the build that the plan has for an image, or of an image that
 * would have to be there.
 *
 * @param file absolute path; paths in it are relative to its folder, where bake is run
 * @param references images that the stack needs
 * @param folder working folder
 * @throws RehearsalError with what bake said, or where none of its tags is an image of the stack
 */
async function withOwnBake(exec, graph, file, references, folder, signal) {
    const targets = await print(exec, file, signal);
    const base = external_node_path_default().dirname(file);
    const names = new Map();
    for (const [name, { tags }] of Object.entries(targets)) {
        const reference = tags.find((tag) => references.has(tag));
        const replaced = [...graph.values()].find((target) => target.reference === reference);
        names.set(name, reference !== undefined && replaced ? replaced.name : `own-${name}`);
    }
    const own = [];
    for (const [name, target] of Object.entries(targets)) {
        const reference = target.tags.find((tag) => references.has(tag));
        own.push(await ownTarget(exec, name, target, reference, names, base, folder, signal));
    }
    const made = new Map(own.flatMap(({ reference, name }) => (reference ? [[reference, name]] : [])));
    if (made.size === 0) {
        throw new errors/* RehearsalError */.g0(`No target of ${file} has a tag that is an image of the stack`, {
            hint: `The stack's images are ${[...references].join(', ')}; the file's tags are ${Object.values(targets)
                .flatMap(({ tags }) => tags)
                .join(', ') || 'none'}.`,
        });
    }
    const taken = new Set(own.map(({ name }) => name));
    const others = [...graph.values()].filter(({ name }) => !taken.has(name));
    const taking = (target) => ({
        ...target,
        inputs: Object.fromEntries(Object.entries(target.inputs).map(([key, input]) => {
            const maker = 'image' in input ? made.get(input.image) : undefined;
            // An image may start from an older one of its name.
            return [key, maker === undefined || maker === target.name ? input : { target: maker }];
        })),
    });
    return inOrderOfInputs([...others, ...own.map((target) => fromPlan(target, others, own))].map(taking));
}
/** What the plan or the bake file builds comes into a Dockerfile by the name of its image. */
function fromPlan(target, ...graphs) {
    const makers = new Map(graphs.flat().map(({ reference, name }) => [reference, name]));
    const isMade = (image) => ![undefined, target.name].includes(makers.get(image));
    const inputs = target.bases
        .filter(isMade)
        .map((image) => [image, { target: makers.get(image) ?? '' }]);
    return {
        ...target,
        inputs: { ...target.inputs, ...Object.fromEntries(inputs) },
        bases: target.bases.filter((image) => !isMade(image)),
    };
}
async function print(exec, file, signal) {
    try {
        const { stdout } = await exec.run(['docker', 'buildx', 'bake', '--print', '--file', file], {
            cwd: external_node_path_default().dirname(file),
            whom: 'user', // its variables take their values from there
            signal,
        });
        return printed.parse(JSON.parse(stdout)).target;
    }
    catch (error) {
        throw new errors/* RehearsalError */.g0(`Cannot read the bake file ${file}: ${(0,errors/* messageOf */.bD)(error)}`, {
            hint: '`docker buildx bake --print` in its folder shows what Buildx makes of it.',
            cause: error,
        });
    }
}
async function ownTarget(exec, name, target, reference, names, base, folder, signal) {
    const context = external_node_path_default().resolve(base, target.context);
    const isLocal = await (0,files/* exists */.t2)(context);
    if (!isLocal && !ADDRESS.test(target.context)) {
        throw new errors/* RehearsalError */.g0(`The target ${name} of the bake file has no context ${context}`, {
            hint: 'A context is a folder, relative to the bake file, or an address.',
        });
    }
    const inline = target['dockerfile-inline'];
    let dockerfile = external_node_path_default().resolve(context, target.dockerfile);
    if (inline !== undefined) {
        dockerfile = external_node_path_default().join(folder, 'own', `${name}.Dockerfile`);
        await (0,files/* writeText */.x3)(dockerfile, inline);
    }
    const text = isLocal || inline !== undefined ? await readDockerfile(name, dockerfile) : '';
    const needs = dockerfileNeeds(text, target.args);
    const inputs = {};
    const elsewhere = isLocal ? [] : [target.context];
    for (const [key, value] of Object.entries(target.contexts)) {
        const [, kind, rest = ''] = /^(target|docker-image):(?:\/\/)?(.+)$/.exec(value) ?? [];
        if (kind === 'target')
            inputs[key] = { target: names.get(rest) ?? rest };
        else if (kind === 'docker-image')
            inputs[key] = { image: rest };
        else {
            const place = external_node_path_default().resolve(base, value);
            inputs[key] = { place: (await (0,files/* exists */.t2)(place)) ? place : value };
            elsewhere.push(value);
        }
    }
    const remote = [...elsewhere, ...needs.remote];
    const { target: stage, args } = target;
    const extra = Object.entries(target).filter(([key]) => !DECIDED_HERE.includes(key));
    return {
        name: names.get(name) ?? name,
        title: `target ${name} of the bake file`,
        reference,
        context: isLocal ? context : target.context,
        content: isLocal
            ? await contentOf(exec, { folder: context, tree: undefined }, dockerfile, signal)
            : { how: target.context, hash: (0,system_hash/* sha256 */.s)(target.context) },
        ...(isLocal && { origin: { folder: context, at: undefined } }),
        dockerfile: isLocal || inline !== undefined ? dockerfile : target.dockerfile,
        dockerfileText: text,
        dockerfileShown: target.dockerfile,
        stage,
        args,
        inputs,
        quicker: undefined,
        secrets: [],
        bases: needs.images.filter((image) => inputs[image] === undefined),
        unkeyed: remote.length > 0 ? `it takes in ${remote.join(', ')}` : undefined,
        keeps: 'layers',
        extra: Object.fromEntries(extra),
    };
}
async function readDockerfile(name, file) {
    try {
        return await (0,files/* readBounded */.CB)(file, LARGEST_DOCKERFILE);
    }
    catch (error) {
        if (error instanceof errors/* RehearsalError */.g0)
            throw error;
        throw new errors/* RehearsalError */.g0(`The target ${name} of the bake file has no Dockerfile ${file}`, {
            hint: 'A dockerfile is relative to the context of its target.',
            cause: error,
        });
    }
}

;// CONCATENATED MODULE: ./src/images/pull.ts




/** Whether a reference names a registry (`ghcr.io/acme/chain:v1`), so that nobody else can own the name. */
function namesRegistry(reference) {
    const [host = '', ...rest] = reference.split('/');
    return rest.length > 0 && (/[.:]/.test(host) || host === 'localhost');
}
/**
 * Whether an image that can be built is pulled where its reference exists. Left to itself only for a
 * release at a git tag, which is final, and under a name that only its owner can give: the code of a work
 * tree or of a branch must be rehearsed as it is, and not as somebody pushed it once.
 */
function prefersPull(build, reference, isTag) {
    return build.pull ?? (isTag && namesRegistry(reference));
}
/** Whether a ref is a git tag in the repository of a folder. */
async function isGitTag(exec, folder, ref, signal) {
    if (ref === undefined)
        return false;
    const name = ref.replace(/^refs\/tags\//, '');
    const { exitCode } = await exec.run(['git', '-C', folder, 'show-ref', '--verify', '--quiet', `refs/tags/${name}`], { signal, allowFailure: true });
    return exitCode === 0;
}
/**
 * Pulls an image.
 *
 * @returns what the registry said where it could not be
 */
async function pull(exec, reference, platform, signal) {
    const { exitCode, stderr } = await exec.run(['docker', 'pull', '--quiet', '--platform', platform, '--', reference], { allowFailure: true, signal, timeout: system_exec/* TRANSFER_LIMIT_MS */.nQ });
    return exitCode === 0 ? undefined : ((0,system_exec/* nonEmptyLines */.yw)(stderr).at(-1) ?? 'it said nothing');
}
/**
 * Sees that an image that nothing builds is in the engine, or pulls it.
 *
 * @returns whether it was pulled
 * @throws RehearsalError naming the image, its use and what the registry said
 */
async function requireGiven(exec, plan, image, platform, signal) {
    const inspect = await exec.run(['docker', 'image', 'inspect', '--', image], {
        allowFailure: true,
        signal,
    });
    if (inspect.exitCode === 0)
        return false;
    const said = await pull(exec, image, platform, signal);
    if (said === undefined)
        return true;
    const release = plan.releases.find((candidate) => candidate.image === image)?.name;
    const use = release === undefined ? 'the stack' : `the release ${release}`;
    throw new errors/* RehearsalError */.g0(`The image ${image} of ${use} is neither in the engine nor to be pulled: ${said}`, {
        hint: release === undefined
            ? 'Build or push it before the rehearsal, or list it with its `build` in stack.images.'
            : 'Build or push it before the rehearsal, or give the release a `build` in the plan.',
    });
}
/** Pulls what the plan would rather have pulled than built, and takes it out of the graph. */
async function pullBuilt(exec, plan, planned, platform, { planFolder, journal, signal }) {
    let graph = planned;
    const pulled = new Set();
    for (const target of planned.values()) {
        const { name, reference } = target;
        const build = buildOf(plan, reference);
        if (reference === undefined || build === undefined)
            continue;
        const folder = external_node_path_default().resolve(planFolder, build.context);
        const isTag = await isGitTag(exec, folder, build.ref, signal);
        if (!prefersPull(build, reference, isTag))
            continue;
        const said = await pull(exec, reference, platform, signal);
        if (said === undefined) {
            graph = withImage(graph, name, reference);
            pulled.add(reference);
        }
        journal.info(`${target.title}: ${said === undefined ? 'pulled' : `not to be pulled (${said})`}`);
    }
    return { graph, pulled };
}
function buildOf(plan, reference) {
    const all = [...plan.releases, ...plan.stack.images, plan.cosmovisor];
    return all.find(({ image }) => image === reference)?.build;
}

;// CONCATENATED MODULE: ./src/images/trace.ts
const UNKNOWN = {
    ...{ how: 'image', ref: null, commit: null, tree: null, changed: null, content: null },
    digest: null,
};
/**
 * What the files of a build are from: the commit and the tree of its ref, or the commit of the work tree, whether
 * that has changes, and the hash of what is sent.
 */
async function traceBuild(exec, { origin, content }, signal) {
    if (origin?.at !== undefined)
        return { ...UNKNOWN, how: 'git ref', ...origin.at };
    const built = { ...UNKNOWN, how: 'work tree', content: content.hash };
    if (origin === undefined)
        return built;
    const git = async (...args) => {
        const { stdout, exitCode } = await exec.run(['git', '--no-optional-locks', '-C', origin.folder, ...args], { signal, allowFailure: true });
        return exitCode === 0 ? stdout.trim() : undefined;
    };
    const commit = await git('rev-parse', '--verify', '--quiet', 'HEAD^{commit}');
    if (commit === undefined)
        return built;
    const prefix = (await git('rev-parse', '--show-prefix')) ?? '';
    const tree = await git('rev-parse', '--verify', '--quiet', `${commit}:${prefix}`);
    const changes = await git('status', '--porcelain', '--', '.');
    const changed = changes !== '' || isPartial((await git('ls-files', '-v', '--', '.')) ?? '');
    return { ...built, commit, tree: tree ?? null, changed };
}
/**
 * Whether `git ls-files -v` has files of which git does not look at the work tree: those that a sparse checkout
 * leaves out (`S`), and those that somebody told it to take for unchanged (in small letters).
 */
function isPartial(files) {
    return /^[Sa-z] /m.test(files);
}
/** What an image is that nothing builds: its digest in a registry, where it came from one. */
function traceImage({ digests }) {
    return { ...UNKNOWN, digest: digests[0] ?? null };
}

;// CONCATENATED MODULE: ./src/images/provide.ts




















/**
 * Sees that every image of a plan is in the engine, each by the shortest way: given or pulled, found in the
 * engine or in the cache by its key, or built. What runs is pinned by id, whoever moves a tag meanwhile.
 *
 * @throws RehearsalError when a build fails (with the step's last lines) or an image does not exist
 */
async function provideImages(exec, plan, settings) {
    const { run, folder, cache, journal, signal } = settings;
    const engine = await (0,images_builder/* askEngine */.sb)(exec, signal);
    const disk = () => measureDisk(exec, engine.folder, settings.planFolder, cache).catch((error) => {
        journal.warning(`What images and caches take could not be measured: ${(0,errors/* messageOf */.bD)(error)}`);
        return undefined;
    });
    const before = disk(); // takes seconds where an engine holds much, and nobody waits for it
    const chosen = await (0,images_builder/* chooseBuilder */.Z7)(exec, settings.builder, engine, signal);
    const platform = settings.platform ?? engine.platform;
    const references = [
        ...new Set([
            ...plan.releases.map(({ image }) => image),
            ...settings.references,
            (0,cosmovisor/* cosmovisorImage */.UH)(plan),
            (0,relay/* relayImage */.NL)(),
        ]),
    ];
    let planned = await readGraph(exec, plan, { ...settings, platform });
    if (settings.bakeFile !== undefined) {
        const { bakeFile } = settings;
        planned = await withOwnBake(exec, planned, bakeFile, new Set(references), folder, signal);
    }
    const { graph, pulled } = await pullBuilt(exec, plan, planned, platform, settings);
    const makers = new Map([...graph.values()].map((target) => [target.reference, target]));
    for (const reference of references) {
        if (makers.has(reference) || pulled.has(reference))
            continue;
        if (await requireGiven(exec, plan, reference, platform, signal))
            pulled.add(reference);
    }
    const isRelease = (reference) => plan.releases.some(({ image }) => image === reference);
    const traced = references.filter(isRelease).map(async (reference) => {
        const target = makers.get(reference);
        return [reference, target && (await traceBuild(exec, target, signal))];
    });
    const sources = new Map(await Promise.all(traced));
    const { keys, digests } = await knowKeys(exec, graph, platform, chosen, settings);
    const required = references.flatMap((reference) => makers.get(reference)?.name ?? []);
    const warn = (message) => journal.warning(message);
    const inEngine = async (wanted) => new Set((await (0,store_engine/* findByKey */.W)(exec, wanted, signal, warn)).keys());
    const decisions = await decide(graph, keys, required, {
        engine: inEngine,
        cache: async (wanted) => {
            const loaded = await cache.load(wanted);
            return inEngine([...loaded]);
        },
    });
    for (const [name, decision] of decisions)
        tell(journal, graph.get(name), keys.get(name), decision);
    const builder = await (0,images_builder/* builderFor */.hj)(exec, chosen, graph, decisions, engine, settings);
    const warned = new Set();
    const took = await buildTargets(exec, {
        ...settings,
        graph,
        keys,
        decisions,
        builder,
        platform,
        parallelism: settings.parallelism ?? (0,external_node_os_.availableParallelism)(),
        logs: new BuildLogs(journal),
        beforeEach: async () => {
            const warning = diskWarning(await freeBytes(engine.folder, folder));
            if (warning === undefined || warned.size > 0)
                return;
            warned.add(warning);
            journal.warning(warning);
        },
    });
    const records = await Promise.all(references.map(async (reference) => {
        const target = makers.get(reference);
        if (target === undefined) {
            const decision = pulled.has(reference) ? 'pulled' : 'given';
            const image = await (0,images_image/* inspectImage */.mm)(exec, reference, signal);
            const source = isRelease(reference) ? traceImage(image) : undefined;
            return { reference, decision, image, source, key: undefined, ms: undefined };
        }
        const { name } = target;
        const key = keys.get(name);
        const decision = decisions.get(name) ?? 'build';
        const own = runTag(run, name);
        if (decision !== 'build')
            await (0,images_image/* tagImage */.E$)(exec, (0,store/* keyTag */.Q)(key?.value ?? ''), own, signal);
        await (0,images_image/* tagImage */.E$)(exec, own, reference, signal);
        return {
            reference,
            decision,
            image: await (0,images_image/* inspectImage */.mm)(exec, own, signal),
            source: sources.get(reference),
            key,
            ms: took.get(name),
        };
    }));
    return {
        records,
        built: new Map([...took].map(([name, ms]) => [graph.get(name)?.title ?? name, ms])),
        keep: async () => {
            await keepImages(exec, { graph, keys, digests }, settings).catch((error) => warn(`The images could not be kept: ${(0,errors/* messageOf */.bD)(error)}`));
            const [was, is] = [await before, await disk()];
            return was && is && { before: was, after: is };
        },
    };
}
/** One line per image: what was decided, and the parts of the key for comparison with another run. */
function tell(journal, target, key, decision) {
    const words = {
        engine: 'unchanged, found in the engine',
        cache: 'unchanged, loaded from the cache',
        build: key?.missing === undefined ? 'to be built' : `to be built (no key: ${key.missing})`,
    };
    journal.info(`${target?.title}: ${words[decision]}; key ${key?.value?.slice(0, 12) ?? '-'}`);
    for (const [part, value] of Object.entries(key?.parts ?? {}))
        journal.info(`    ${part}: ${shownPart(part, value)}`);
}
/** Parts of a key that are JSON of what a user wrote: arguments, settings of a bake file. */
const WRITTEN_BY_USERS = ['args', 'settings'];
/** A part of a key as the log may have it; the key itself is made of all of it. */
function shownPart(part, value) {
    if (!WRITTEN_BY_USERS.includes(part))
        return value;
    return JSON.stringify((0,shown_configuration/* shownConfiguration */.U)(JSON.parse(value), part));
}


/***/ }),

/***/ 59424:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ blobsFolder),
/* harmony export */   El: () => (/* binding */ SMALL_BYTES),
/* harmony export */   Jw: () => (/* binding */ sweepBlobs),
/* harmony export */   TM: () => (/* binding */ descriptorSchema),
/* harmony export */   UB: () => (/* binding */ checkBlob),
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   er: () => (/* binding */ digestSchema),
/* harmony export */   fR: () => (/* binding */ replaceFile),
/* harmony export */   jV: () => (/* binding */ replaceJson),
/* harmony export */   me: () => (/* binding */ indexSchema),
/* harmony export */   nD: () => (/* binding */ blobPath),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   rN: () => (/* binding */ checkBlobs),
/* harmony export */   wX: () => (/* binding */ namesIn),
/* harmony export */   zA: () => (/* binding */ blobId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(12311);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83916);
/* harmony import */ var _system_files__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31650);







/** Address of a blob; nothing of another shape becomes a path. */
const digestSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().regex(/^sha256:[0-9a-f]{64}$/, 'is not a sha256 digest');
const descriptorSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .looseObject */ ._H3({
    mediaType: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
    digest: digestSchema,
    size: zod__WEBPACK_IMPORTED_MODULE_6__/* .int */ .Whr().nonnegative(),
    annotations: zod__WEBPACK_IMPORTED_MODULE_6__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP()).optional(),
});
/** The index of a layout, or of one image that has several manifests. */
const indexSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .looseObject */ ._H3({
    schemaVersion: zod__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .euz(2),
    manifests: zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(descriptorSchema),
});
/** Path of a blob within its layout. */
function blobPath(digest) {
    return `blobs/${digest.replace(':', '/')}`;
}
/** What is read whole: manifests are far below. */
const SMALL_BYTES = 4 * 1024 * 1024;
/**
 * Size of a file of a layout, which must be a regular one: a layout may come from elsewhere, and a link
 * in it, or for one of its folders, could lead anywhere.
 */
async function sizeOf(folder, name) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, name);
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(file).catch((error) => {
        throw error.code === 'ENOENT' ? new _errors__WEBPACK_IMPORTED_MODULE_4__/* .RehearsalError */ .g0(`${name} is missing`) : error;
    });
    if (!stats.isFile() || (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(file)) !== node_path__WEBPACK_IMPORTED_MODULE_3___default().join(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(folder), name)) {
        throw new _errors__WEBPACK_IMPORTED_MODULE_4__/* .RehearsalError */ .g0(`${name} is not a regular file`);
    }
    return stats.size;
}
/** @throws RehearsalError when a file of a layout is missing, no regular file or not as `schema` says */
async function readJson(folder, name, schema) {
    const size = await sizeOf(folder, name);
    if (size > SMALL_BYTES)
        throw new _errors__WEBPACK_IMPORTED_MODULE_4__/* .RehearsalError */ .g0(`${name} is too large: ${size} bytes`);
    let value;
    try {
        value = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, name), 'utf8'));
    }
    catch (error) {
        throw new _errors__WEBPACK_IMPORTED_MODULE_4__/* .RehearsalError */ .g0(`${name} is not JSON: ${(0,_errors__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}`, { cause: error });
    }
    const result = schema.safeParse(value);
    if (result.success)
        return result.data;
    const [issue] = result.error.issues;
    throw new _errors__WEBPACK_IMPORTED_MODULE_4__/* .RehearsalError */ .g0(`${name} has another form: ${issue?.path.join('.')} ${issue?.message}`);
}
const CHUNK_BYTES = 1024 * 1024;
/** Hashing is one thread's work; files that the disk still has to give are read ahead beside it. */
const PARALLEL = 4;
/** Digest of a file, by which it can be a blob. */
async function digestOf(file, signal) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const options = { highWaterMark: CHUNK_BYTES, ...(signal && { signal }) };
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(file, options))
        hash.update(chunk);
    return `sha256:${hash.digest('hex')}`;
}
/** @throws RehearsalError when a blob is not what its digest, and its size where that is known, say */
async function checkBlob(folder, { digest, size }, signal) {
    const name = blobPath(digest);
    const found = await sizeOf(folder, name);
    if (size !== undefined && found !== size) {
        const how = found < size ? 'is truncated' : 'is too long';
        throw new _errors__WEBPACK_IMPORTED_MODULE_4__/* .RehearsalError */ .g0(`${name} ${how}: ${found} bytes instead of ${size}`);
    }
    const content = await digestOf(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, name), signal);
    if (content !== digest)
        throw new _errors__WEBPACK_IMPORTED_MODULE_4__/* .RehearsalError */ .g0(`${name} has another content: ${content}`);
    return found;
}
/** Checks every byte of blobs, of each once, and answers what is wrong, by {@link blobId}. */
async function checkBlobs(folder, blobs, signal) {
    const problems = new Map();
    const queue = [...new Map(blobs.map((blob) => [blobId(blob), blob]))];
    const work = async () => {
        for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
            const [id, blob] = next;
            try {
                await checkBlob(folder, blob, signal);
            }
            catch (error) {
                signal?.throwIfAborted();
                problems.set(id, (0,_errors__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error));
            }
        }
    };
    await Promise.all(Array.from({ length: PARALLEL }, work));
    return problems;
}
/** Two manifests may tell the same blob with different sizes, of which one is wrong. */
function blobId({ digest, size }) {
    return `${digest} ${size}`;
}
/** Names in a folder; none where there is no folder. */
async function namesIn(folder) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(folder).catch((error) => {
        if (error.code === 'ENOENT')
            return [];
        throw error;
    });
}
/** Removes everything of a layout's blobs but those that are `kept`. */
async function sweepBlobs(folder, kept) {
    const names = new Set([...kept].map((digest) => node_path__WEBPACK_IMPORTED_MODULE_3___default().basename(blobPath(digest))));
    const blobs = await blobsFolder(folder);
    const strangers = (await namesIn(node_path__WEBPACK_IMPORTED_MODULE_3___default().dirname(blobs))).filter((name) => name !== 'sha256');
    const unused = (await namesIn(blobs)).filter((name) => !names.has(name));
    for (const file of [
        ...strangers.map((name) => node_path__WEBPACK_IMPORTED_MODULE_3___default().join(node_path__WEBPACK_IMPORTED_MODULE_3___default().dirname(blobs), name)),
        ...unused.map((name) => node_path__WEBPACK_IMPORTED_MODULE_3___default().join(blobs, name)),
    ]) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(file, { recursive: true, force: true });
    }
}
/** The folder of a layout's blobs, made where it is none: what a link leads to is not the layout's. */
async function blobsFolder(folder) {
    const blobs = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, 'blobs/sha256');
    for (const part of [node_path__WEBPACK_IMPORTED_MODULE_3___default().dirname(blobs), blobs]) {
        if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(part).catch(() => undefined))?.isDirectory())
            continue;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(part, { force: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(part, { recursive: true });
    }
    return blobs;
}
/** Writes a JSON file of a layout at once: who ends meanwhile leaves the old one. */
async function replaceJson(folder, name, value) {
    const made = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, `${name}.new`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(made, { recursive: true, force: true });
    await (0,_system_files__WEBPACK_IMPORTED_MODULE_5__/* .writeText */ .x3)(made, JSON.stringify(value));
    await replaceFile(made, node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, name));
}
/** Moves a file to where there may be one, or whatever else was put there. */
async function replaceFile(from, to) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(from, to).catch(async () => {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(to, { recursive: true, force: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(from, to);
    });
}


/***/ }),

/***/ 69792:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ pruneEngine),
/* harmony export */   W: () => (/* binding */ findByKey)
/* harmony export */ });
/* harmony import */ var _system_exec__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81379);
/* harmony import */ var _image__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80343);
/* harmony import */ var _store__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39953);



const REPOSITORY = (0,_store__WEBPACK_IMPORTED_MODULE_1__/* .keyTag */ .Q)('').slice(0, -1);
/**
 * The images of the engine that carry these keys. An image that has a key's name and not its label was
 * put there by something else: it loses the name.
 *
 * @param warn told of each such image
 */
async function findByKey(exec, keys, signal, warn) {
    if (keys.length === 0)
        return new Map();
    const { stdout } = await exec.run(['docker', 'image', 'inspect', '--format', '{{json .}}', ...keys.map(_store__WEBPACK_IMPORTED_MODULE_1__/* .keyTag */ .Q)], { signal, allowFailure: true });
    const found = new Map();
    const refused = new Set();
    for (const line of (0,_system_exec__WEBPACK_IMPORTED_MODULE_0__/* .nonEmptyLines */ .yw)(stdout)) {
        const inspected = JSON.parse(line);
        const label = inspected.Config.Labels?.[_store__WEBPACK_IMPORTED_MODULE_1__/* .KEY_LABEL */ .b];
        for (const key of new Set(keys)) {
            if (!(inspected.RepoTags ?? []).includes((0,_store__WEBPACK_IMPORTED_MODULE_1__/* .keyTag */ .Q)(key)))
                continue;
            if (found.has(key) || refused.has(key))
                continue; // an image with two names is told of twice
            if (label === key) {
                found.set(key, (0,_image__WEBPACK_IMPORTED_MODULE_2__/* .imageOfInspected */ .Cu)(inspected));
            }
            else {
                refused.add(key);
                warn(`The image ${(0,_store__WEBPACK_IMPORTED_MODULE_1__/* .keyTag */ .Q)(key)} says that its key is ${label ?? 'none'}: it is not the one that is looked for, and is not used.`);
                await exec.run(['docker', 'image', 'rm', (0,_store__WEBPACK_IMPORTED_MODULE_1__/* .keyTag */ .Q)(key)], { signal, allowFailure: true });
            }
        }
    }
    return found;
}
/** How long an image that no run asked for is kept in the engine. */
const KEPT_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;
/**
 * Takes the names by key from images that were made or loaded more than 30 days ago and that this run
 * does not use; the engine drops what has no other name. Nothing that others named is touched.
 *
 * @param now milliseconds since the epoch
 */
async function pruneEngine(exec, used, now) {
    // The engine fails to list where somebody removes images at the same moment; then there is a next time.
    const { stdout: list } = await exec.run([
        ...['docker', 'image', 'ls', '--format', '{{.Tag}}'],
        ...['--filter', `reference=${REPOSITORY}`],
    ], { allowFailure: true });
    const tags = (0,_system_exec__WEBPACK_IMPORTED_MODULE_0__/* .nonEmptyLines */ .yw)(list)
        .filter((tag) => /^[0-9a-f]{64}$/.test(tag) && !used.has(tag))
        .map(_store__WEBPACK_IMPORTED_MODULE_1__/* .keyTag */ .Q);
    if (tags.length === 0)
        return 0;
    const { stdout } = await exec.run(['docker', 'image', 'inspect', '--format', '{{json .}}', ...tags], { allowFailure: true });
    const old = new Set();
    for (const line of (0,_system_exec__WEBPACK_IMPORTED_MODULE_0__/* .nonEmptyLines */ .yw)(stdout)) {
        const { RepoTags, Metadata } = JSON.parse(line);
        const tagged = Date.parse(Metadata?.LastTagTime ?? '');
        if (!(now - tagged > KEPT_DAYS * DAY_MS))
            continue;
        for (const tag of RepoTags ?? [])
            if (tags.includes(tag))
                old.add(tag);
    }
    if (old.size > 0)
        await exec.run(['docker', 'image', 'rm', ...old], { allowFailure: true });
    return old.size;
}


/***/ }),

/***/ 25908:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readImages),
/* harmony export */   Kt: () => (/* binding */ saveImages),
/* harmony export */   OR: () => (/* binding */ blobsOf),
/* harmony export */   aH: () => (/* binding */ layoutOf),
/* harmony export */   qU: () => (/* binding */ shortKey),
/* harmony export */   rc: () => (/* binding */ manifestSchema),
/* harmony export */   w8: () => (/* binding */ keyLabel),
/* harmony export */   wy: () => (/* binding */ writeLayout)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(12311);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _system_exec__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81379);
/* harmony import */ var _system_files__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31650);
/* harmony import */ var _blobs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59424);
/* harmony import */ var _store__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(39953);








/** Annotations by which engines and BuildKit name what an index has. */
const IMAGE_NAME = 'io.containerd.image.name';
const REF_NAME = 'org.opencontainers.image.ref.name';
/** The name of a key's image as {@link IMAGE_NAME} has it. */
function imageName(key) {
    return `docker.io/library/${(0,_store__WEBPACK_IMPORTED_MODULE_6__/* .keyTag */ .Q)(key)}`;
}
/** A key as messages have it. */
function shortKey(key) {
    return key.slice(0, 12);
}
const OCI = 'application/vnd.oci.image';
const DOCKER = 'application/vnd.docker';
const INDEX_TYPES = [`${OCI}.index.v1+json`, `${DOCKER}.distribution.manifest.list.v2+json`];
const manifestSchema = zod__WEBPACK_IMPORTED_MODULE_7__/* .looseObject */ ._H3({
    schemaVersion: zod__WEBPACK_IMPORTED_MODULE_7__/* .literal */ .euz(2),
    mediaType: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n([`${OCI}.manifest.v1+json`, `${DOCKER}.distribution.manifest.v2+json`])
        .default(`${OCI}.manifest.v1+json`),
    config: _blobs__WEBPACK_IMPORTED_MODULE_5__/* .descriptorSchema */ .TM.extend({
        mediaType: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n([`${OCI}.config.v1+json`, `${DOCKER}.container.image.v1+json`]),
    }),
    layers: zod__WEBPACK_IMPORTED_MODULE_7__/* .array */ .YOg(_blobs__WEBPACK_IMPORTED_MODULE_5__/* .descriptorSchema */ .TM.extend({
        mediaType: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n([
            ...['', '+gzip', '+zstd'].map((packed) => `${OCI}.layer.v1.tar${packed}`),
            ...['', '.gzip', '.zstd'].map((packed) => `${DOCKER}.image.rootfs.diff.tar${packed}`),
        ]),
    })),
});
const configSchema = zod__WEBPACK_IMPORTED_MODULE_7__/* .looseObject */ ._H3({
    config: zod__WEBPACK_IMPORTED_MODULE_7__/* .looseObject */ ._H3({ Labels: zod__WEBPACK_IMPORTED_MODULE_7__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP()).nullish() }).nullish(),
});
/** The key that an image itself says it has; undefined where it says none, whatever its config is. */
async function keyLabel(folder, { config }) {
    const read = await (0,_blobs__WEBPACK_IMPORTED_MODULE_5__/* .readJson */ .Vh)(folder, (0,_blobs__WEBPACK_IMPORTED_MODULE_5__/* .blobPath */ .nD)(config.digest), configSchema).catch(() => undefined);
    return read?.config?.Labels?.[_store__WEBPACK_IMPORTED_MODULE_6__/* .KEY_LABEL */ .b];
}
function blobsOf({ manifest, config, layers }) {
    return [manifest, config, ...layers];
}
/**
 * Reads images by the digests of their manifests, and checks every byte of them.
 *
 * @returns the images that are whole, and of the others what is wrong, by the given names
 */
async function readImages(folder, manifests, signal) {
    const images = new Map();
    const damaged = new Map();
    for (const [name, digest] of manifests) {
        try {
            images.set(name, await readManifest(folder, digest, signal));
        }
        catch (error) {
            signal.throwIfAborted();
            damaged.set(name, (0,_errors__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error));
        }
    }
    const contents = [...images.values()].flatMap(({ config, layers }) => [config, ...layers]);
    const problems = await (0,_blobs__WEBPACK_IMPORTED_MODULE_5__/* .checkBlobs */ .rN)(folder, contents, signal);
    for (const [name, image] of images) {
        const found = blobsOf(image).map((blob) => problems.get((0,_blobs__WEBPACK_IMPORTED_MODULE_5__/* .blobId */ .zA)(blob)));
        const problem = found.find((text) => text !== undefined);
        if (problem === undefined)
            continue;
        images.delete(name);
        damaged.set(name, problem);
    }
    return { images, damaged };
}
async function readManifest(folder, digest, signal) {
    const size = await (0,_blobs__WEBPACK_IMPORTED_MODULE_5__/* .checkBlob */ .UB)(folder, { digest }, signal);
    const { mediaType, config, layers } = await (0,_blobs__WEBPACK_IMPORTED_MODULE_5__/* .readJson */ .Vh)(folder, (0,_blobs__WEBPACK_IMPORTED_MODULE_5__/* .blobPath */ .nD)(digest), manifestSchema);
    return { manifest: { mediaType, digest, size }, config, layers };
}
/**
 * Digest of the one image that an entry of an index stands for: an index has the attestations of the
 * image too, and may tell of platforms that the engine does not have.
 *
 * @throws RehearsalError when there is not exactly one
 */
async function imageDigest(folder, entry) {
    if (!INDEX_TYPES.includes(entry.mediaType))
        return entry.digest;
    const { manifests } = await (0,_blobs__WEBPACK_IMPORTED_MODULE_5__/* .readJson */ .Vh)(folder, (0,_blobs__WEBPACK_IMPORTED_MODULE_5__/* .blobPath */ .nD)(entry.digest), _blobs__WEBPACK_IMPORTED_MODULE_5__/* .indexSchema */ .me);
    const blobs = new Set(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, 'blobs/sha256')));
    const here = manifests.filter(({ digest, annotations }) => blobs.has(node_path__WEBPACK_IMPORTED_MODULE_1___default().basename((0,_blobs__WEBPACK_IMPORTED_MODULE_5__/* .blobPath */ .nD)(digest))) &&
        annotations?.['vnd.docker.reference.type'] === undefined);
    const [only] = here;
    if (only === undefined || here.length > 1) {
        throw new _errors__WEBPACK_IMPORTED_MODULE_2__/* .RehearsalError */ .g0(`${entry.digest} has ${here.length} images instead of one`);
    }
    return only.digest;
}
/**
 * Makes a layout of images, by their keys, of another layout, under the names that the engine is to know
 * them by. `manifest.json` is what engines without the containerd image store read.
 */
async function writeLayout(target, source, images) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(target, 'blobs/sha256'), { recursive: true });
    const names = [...images.values()].flatMap(blobsOf).map(({ digest }) => (0,_blobs__WEBPACK_IMPORTED_MODULE_5__/* .blobPath */ .nD)(digest));
    for (const name of new Set(names)) {
        const [from, to] = [node_path__WEBPACK_IMPORTED_MODULE_1___default().join(source, name), node_path__WEBPACK_IMPORTED_MODULE_1___default().join(target, name)];
        // Not every file system has links, and not every user may link what others own.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.link)(from, to).catch(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)(from, to));
    }
    const manifests = [...images].map(([key, { manifest }]) => ({
        ...manifest,
        annotations: { [IMAGE_NAME]: imageName(key), [REF_NAME]: key },
    }));
    const legacy = [...images].map(([key, { config, layers }]) => ({
        Config: (0,_blobs__WEBPACK_IMPORTED_MODULE_5__/* .blobPath */ .nD)(config.digest),
        RepoTags: [(0,_store__WEBPACK_IMPORTED_MODULE_6__/* .keyTag */ .Q)(key)],
        Layers: layers.map(({ digest }) => (0,_blobs__WEBPACK_IMPORTED_MODULE_5__/* .blobPath */ .nD)(digest)),
    }));
    await (0,_system_files__WEBPACK_IMPORTED_MODULE_4__/* .writeText */ .x3)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(target, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
    await (0,_system_files__WEBPACK_IMPORTED_MODULE_4__/* .writeText */ .x3)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(target, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests }));
    await (0,_system_files__WEBPACK_IMPORTED_MODULE_4__/* .writeText */ .x3)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(target, 'manifest.json'), JSON.stringify(legacy));
}
/**
 * Saves images of the engine as an OCI layout in a folder, which is made.
 *
 * @throws RehearsalError when the engine has no such image, or writes no OCI layout
 */
async function saveLayout(exec, references, folder, signal) {
    const archive = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, 'saved.tar');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
    try {
        const options = { signal, timeout: _system_exec__WEBPACK_IMPORTED_MODULE_3__/* .TRANSFER_LIMIT_MS */ .nQ };
        await exec.run(['docker', 'save', '--output', archive, ...references], options);
        await exec.run(['tar', '--extract', '--file', archive, '--directory', folder], options);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(archive, { force: true });
    }
    if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder)).includes('index.json')) {
        throw new _errors__WEBPACK_IMPORTED_MODULE_2__/* .RehearsalError */ .g0('this engine cannot write OCI layouts; Docker 25 and newer do');
    }
    return (0,_blobs__WEBPACK_IMPORTED_MODULE_5__/* .readJson */ .Vh)(folder, 'index.json', _blobs__WEBPACK_IMPORTED_MODULE_5__/* .indexSchema */ .me);
}
/**
 * Saves images of the engine by their keys as an OCI layout in a folder, which is made.
 *
 * @throws RehearsalError when the engine lacks one of them, writes it damaged, or writes no OCI layout
 */
async function saveImages(exec, keys, folder, signal) {
    const { manifests } = await saveLayout(exec, keys.map(_store__WEBPACK_IMPORTED_MODULE_6__/* .keyTag */ .Q), folder, signal);
    const digests = new Map();
    for (const key of keys) {
        const entry = manifests.find((each) => each.annotations?.[IMAGE_NAME] === imageName(key));
        if (entry === undefined)
            throw new _errors__WEBPACK_IMPORTED_MODULE_2__/* .RehearsalError */ .g0(`the engine saved no image ${shortKey(key)}`);
        digests.set(key, await imageDigest(folder, entry));
    }
    const { images, damaged } = await readImages(folder, digests, signal);
    for (const [key, problem] of damaged) {
        throw new _errors__WEBPACK_IMPORTED_MODULE_2__/* .RehearsalError */ .g0(`the engine saved the image ${shortKey(key)} damaged: ${problem}`);
    }
    return images;
}
/**
 * Saves one image of the engine as an OCI layout in a folder, which is made: `oci-layout://<folder>@<digest>`
 * is then a context for builders that do not see the engine's images.
 *
 * @returns digest of its manifest, or of its index
 * @throws RehearsalError when the engine has no such image, or writes no OCI layout
 */
async function layoutOf(exec, reference, folder, signal) {
    const { manifests } = await saveLayout(exec, [reference], folder, signal);
    const digests = [...new Set(manifests.map(({ digest }) => digest))];
    const [digest] = digests;
    if (digest === undefined || digests.length > 1) {
        throw new _errors__WEBPACK_IMPORTED_MODULE_2__/* .RehearsalError */ .g0(`${reference} is ${digests.length} images; name one by its tag`);
    }
    return digest;
}


/***/ }),

/***/ 39235:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ openCache)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/system/hash.ts
var system_hash = __webpack_require__(97277);
// EXTERNAL MODULE: ./src/images/builder.ts
var builder = __webpack_require__(53437);
// EXTERNAL MODULE: ./src/images/store/cache.ts
var cache = __webpack_require__(55970);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/system/files.ts
var files = __webpack_require__(31650);
// EXTERNAL MODULE: ./src/images/store/actions.ts
var store_actions = __webpack_require__(73715);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(12311);
// EXTERNAL MODULE: ./src/system/exec.ts + 2 modules
var system_exec = __webpack_require__(81379);
// EXTERNAL MODULE: ./src/images/store/blobs.ts
var blobs = __webpack_require__(59424);
// EXTERNAL MODULE: ./src/images/store/layout.ts
var store_layout = __webpack_require__(25908);
;// CONCATENATED MODULE: ./src/images/store/recompress.ts








/** Smaller layers gain too little for the time that it takes. */
const MIN_BYTES = 16 * 1024 * 1024;
const ZSTD_TYPES = [
    'application/vnd.oci.image.layer.v1.tar+zstd',
    'application/vnd.docker.image.rootfs.diff.tar.zstd',
];
const configSchema = schemas/* looseObject */._H3({
    rootfs: schemas/* looseObject */._H3({ diff_ids: schemas/* array */.YOg(schemas/* string */.YjP()) }),
});
/** The layers of a layout's images. */
async function layersById(folder, images) {
    const layers = new Map();
    for (const image of images) {
        for (const [id, layer] of await identify(folder, image))
            layers.set(id, layer);
    }
    return layers;
}
/**
 * Compresses large layers of a layout again, as BuildKit does that fast rather than well, and what is kept
 * counts against the 10 GB of GitHub's cache: compiled Go packages get a tenth smaller, of a gigabyte in half
 * a minute. Only the manifests change: an image's config says what its
 * layers unpack to, and the engine holds them to that. Without the program `zstd` layers stay as they are.
 *
 * @param known layers that are elsewhere already, and are named instead of what unpacks to the same
 * @returns the images, whose new blobs are in the layout beside the old ones
 */
async function recompress(host, folder, images, known) {
    const layers = new Map(known);
    let able;
    const better = async (layer) => {
        if (!ZSTD_TYPES.includes(layer.mediaType) || layer.size < MIN_BYTES)
            return layer;
        able ??= hasZstd(host);
        return (await able) ? pack(host, folder, layer) : layer;
    };
    const made = new Map();
    for (const [key, image] of images) {
        const chosen = [];
        for (const [id, layer] of await identify(folder, image)) {
            const best = layers.get(id) ?? (await better(layer));
            layers.set(id, best);
            chosen.push(best);
        }
        made.set(key, await withLayers(folder, image, chosen));
    }
    return made;
}
/** The layers of an image, each with its {@link LayersById} id; its digest stands in for what no config tells. */
async function identify(folder, { config, layers }) {
    const told = await (0,blobs/* readJson */.Vh)(folder, (0,blobs/* blobPath */.nD)(config.digest), configSchema).catch(() => undefined);
    const ids = told?.rootfs.diff_ids ?? [];
    const whole = ids.length === layers.length;
    return layers.map((layer, at) => [
        `${(whole ? ids[at] : undefined) ?? layer.digest} ${layer.mediaType}`,
        layer,
    ]);
}
async function hasZstd({ exec, signal }) {
    return exec.run(['zstd', '--version'], { signal }).then(() => true, () => {
        signal.throwIfAborted();
        return false;
    });
}
/** The layer compressed again, if that makes it smaller. */
async function pack({ exec, signal, warn }, folder, layer) {
    const file = external_node_path_default().join(folder, (0,blobs/* blobPath */.nD)(layer.digest));
    const [tar, packed] = [`${file}.tar`, `${file}.tar.zst`];
    try {
        const options = { signal, timeout: system_exec/* TRANSFER_LIMIT_MS */.nQ };
        await exec.run(['zstd', '--decompress', '--force', '--quiet', '-o', tar, file], options);
        await exec.run(['zstd', '-9', '-T0', '--force', '--quiet', '-o', packed, tar], options);
        const { size } = await (0,promises_.stat)(packed);
        if (size >= layer.size)
            return layer;
        const digest = await (0,blobs/* digestOf */.ol)(packed, signal);
        await (0,blobs/* replaceFile */.fR)(packed, external_node_path_default().join(folder, (0,blobs/* blobPath */.nD)(digest)));
        return { mediaType: layer.mediaType, digest, size };
    }
    catch (error) {
        signal.throwIfAborted();
        warn(`The layer ${layer.digest} is kept as it is, not compressed again: ${(0,errors/* messageOf */.bD)(error)}`);
        return layer;
    }
    finally {
        for (const made of [tar, packed])
            await (0,promises_.rm)(made, { force: true });
    }
}
/** The image with other layers that unpack to the same. */
async function withLayers(folder, image, chosen) {
    const { digest: before, mediaType } = image.manifest;
    const layers = image.layers.map((layer, at) => {
        const { mediaType, digest, size } = chosen[at] ?? layer;
        // Annotations may tell of the old blob's bytes (a table of contents), and are not taken over.
        return digest === layer.digest ? layer : { mediaType, digest, size };
    });
    if (layers.every((layer, at) => layer === image.layers[at]))
        return image;
    const manifest = await (0,blobs/* readJson */.Vh)(folder, (0,blobs/* blobPath */.nD)(before), store_layout/* manifestSchema */.rc);
    const made = external_node_path_default().join(folder, `${(0,blobs/* blobPath */.nD)(before)}.new`);
    await (0,files/* writeText */.x3)(made, JSON.stringify({ ...manifest, layers }));
    const [digest, { size }] = [await (0,blobs/* digestOf */.ol)(made), await (0,promises_.stat)(made)];
    await (0,blobs/* replaceFile */.fR)(made, external_node_path_default().join(folder, (0,blobs/* blobPath */.nD)(digest)));
    return { ...image, manifest: { mediaType, digest, size }, layers };
}

// EXTERNAL MODULE: ./src/images/store/store.ts
var store = __webpack_require__(39953);
;// CONCATENATED MODULE: ./src/images/store/folder.ts









const INDEX = 'index.json';
const indexSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    images: schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/, 'is not a key'), schemas/* strictObject */.rej({ manifest: blobs/* digestSchema */.er })),
});
/**
 * Images in one folder, which is restored and saved as a whole: `index.json` says which manifest a key has,
 * `blobs/` has what the manifests consist of, once however many images share it, and nothing else.
 *
 * A run that is cancelled is all that its methods throw.
 */
class FolderStore {
    exec;
    options;
    #folder;
    /** What the engine did not load, though it is whole. */
    #refused = new Set();
    constructor(exec, folder, options) {
        this.exec = exec;
        this.options = options;
        this.#folder = external_node_path_default().resolve(folder);
    }
    async load(keys) {
        const loaded = new Set();
        if (keys.length === 0)
            return loaded;
        await this.#attempt('Loading images from', async (temporary) => {
            const manifests = pick(await this.#manifests(), keys);
            const { images, damaged } = await (0,store_layout/* readImages */.H)(this.#folder, manifests, this.options.signal);
            for (const [key, problem] of damaged) {
                this.options.warn(`The image ${(0,store_layout/* shortKey */.qU)(key)} of the image cache ${this.#folder} is damaged and is not used: ${problem}`);
            }
            if (images.size === 0)
                return;
            for (const key of await this.#loadEach(images, temporary))
                loaded.add(key);
        });
        return loaded;
    }
    /** @param inEngine those of the keys that the engine has; others are kept where they are here already */
    async save(keys, inEngine = new Set(keys)) {
        await this.#attempt('Saving images to', async (temporary) => {
            const here = await this.#whole();
            // What was built instead of it takes its place.
            for (const key of this.#refused)
                if (inEngine.has(key))
                    here.delete(key);
            const images = pick(here, keys);
            const missing = keys.filter((key) => !images.has(key) && inEngine.has(key));
            if (missing.length > 0) {
                for (const [key, image] of await this.#take(missing, here, temporary)) {
                    images.set(key, image);
                }
            }
            await this.#write(images);
        });
    }
    /** Keys of the images that are in the folder, which may be damaged. */
    async keys() {
        return new Set((await this.#manifests().catch(() => new Map())).keys());
    }
    /** The folder's images that are whole, and those of their keys; what is wrong with others was told on loading. */
    async #whole() {
        const manifests = await this.#manifests().catch(() => new Map());
        const { images } = await (0,store_layout/* readImages */.H)(this.#folder, manifests, this.options.signal);
        for (const [key, image] of images) {
            if ((await (0,store_layout/* keyLabel */.w8)(this.#folder, image)) !== key)
                images.delete(key);
        }
        return images;
    }
    /**
     * Takes images from the engine; their blobs are in the folder then, and its index is as before.
     *
     * @param here what the folder has: layers of it are not taken again
     */
    async #take(keys, here, temporary) {
        const { exec, options } = this;
        const saved = external_node_path_default().join(temporary, 'saved');
        const images = await (0,store_layout/* saveImages */.Kt)(exec, keys, saved, options.signal);
        const known = await layersById(this.#folder, here.values());
        const taken = await recompress({ exec, ...options }, saved, images, known);
        await (0,blobs/* blobsFolder */.Bd)(this.#folder);
        const there = digestsOf(here);
        for (const digest of digestsOf(taken)) {
            if (there.has(digest))
                continue;
            const name = (0,blobs/* blobPath */.nD)(digest);
            await (0,blobs/* replaceFile */.fR)(external_node_path_default().join(saved, name), external_node_path_default().join(this.#folder, name));
        }
        return taken;
    }
    /** What is swept is swept last, so that an index never names what is not there. */
    async #write(images) {
        const entries = [...images].map(([key, { manifest }]) => [key, { manifest: manifest.digest }]);
        await (0,blobs/* replaceJson */.jV)(this.#folder, INDEX, {
            version: 1,
            images: Object.fromEntries(entries.sort()),
        });
        await (0,blobs/* sweepBlobs */.Jw)(this.#folder, digestsOf(images));
    }
    /** Loads images together, or one by one where that fails, so that one does not take the others with it. */
    async #loadEach(images, temporary) {
        try {
            await this.#loadAll(images, temporary);
            return [...images.keys()];
        }
        catch (error) {
            this.options.signal.throwIfAborted();
            const loaded = [];
            for (const [key, image] of images) {
                if (images.size === 1)
                    await this.#refuse(key, (0,errors/* messageOf */.bD)(error));
                else
                    loaded.push(...(await this.#loadEach(new Map([[key, image]]), temporary)));
            }
            return loaded;
        }
    }
    /** The engine names an image before it unpacks it: one that failed then must not keep the name. */
    async #refuse(key, problem) {
        const { signal, warn } = this.options;
        this.#refused.add(key);
        warn(`The image ${(0,store_layout/* shortKey */.qU)(key)} of the image cache ${this.#folder} could not be loaded: ${problem}`);
        await this.exec.run(['docker', 'image', 'rm', (0,store/* keyTag */.Q)(key)], { signal, allowFailure: true });
    }
    async #loadAll(images, temporary) {
        const { signal } = this.options;
        const layout = external_node_path_default().join(temporary, 'layout');
        const archive = external_node_path_default().join(temporary, 'layout.tar');
        await (0,promises_.rm)(layout, { recursive: true, force: true });
        await (0,store_layout/* writeLayout */.wy)(layout, this.#folder, images);
        const members = ['oci-layout', INDEX, 'manifest.json', 'blobs'];
        await this.exec.run(['tar', '--create', '--file', archive, '--directory', layout, ...members], {
            signal,
            timeout: system_exec/* TRANSFER_LIMIT_MS */.nQ,
        });
        await this.exec.run(['docker', 'load', '--input', archive], {
            signal,
            timeout: system_exec/* TRANSFER_LIMIT_MS */.nQ,
        });
    }
    /** Digests of the folder's images by key; none where nothing was saved yet. */
    async #manifests() {
        if (!(await (0,blobs/* namesIn */.wX)(this.#folder)).includes(INDEX))
            return new Map();
        const { images } = await (0,blobs/* readJson */.Vh)(this.#folder, INDEX, indexSchema);
        return new Map(Object.entries(images).map(([key, { manifest }]) => [key, manifest]));
    }
    /** Does something with a temporary folder beside this one; a failure is a warning. */
    async #attempt(what, work) {
        const { signal, warn } = this.options;
        try {
            await (0,promises_.mkdir)(external_node_path_default().dirname(this.#folder), { recursive: true });
            const temporary = await (0,promises_.mkdtemp)(`${this.#folder}.`);
            try {
                await work(temporary);
            }
            finally {
                await (0,promises_.rm)(temporary, { recursive: true, force: true });
            }
        }
        catch (error) {
            signal.throwIfAborted();
            warn(`${what} the image cache ${this.#folder} failed: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    }
}
function pick(all, keys) {
    return new Map([...all].filter(([key]) => keys.includes(key)));
}
function digestsOf(images) {
    return new Set([...images.values()].flatMap(store_layout/* blobsOf */.OR).map(({ digest }) => digest));
}

;// CONCATENATED MODULE: ./src/images/store/gha.ts




/**
 * GitHub's cache with an entry for each image, by its key, and BuildKit's own entries (`type=gha`) for the
 * layers: a job restores what it needs only, and saves what is new only. GitHub drops what is not used.
 */
class GhaCache {
    settings;
    host;
    actions;
    layersToo;
    kind = 'gha';
    #restored = new Set();
    constructor(settings, host, actions, 
    /** Whether the Buildx in use can write the service's entries. */
    layersToo) {
        this.settings = settings;
        this.host = host;
        this.actions = actions;
        this.layersToo = layersToo;
    }
    expect() { }
    async recordedDigests() {
        return new Map();
    }
    async load(keys) {
        const loaded = new Set();
        for (const key of keys) {
            const folder = this.#folder(key);
            const entry = this.#entry(key);
            const hit = await (0,store_actions/* restoreEntry */.fe)(this.actions, folder, entry, [], this.host.journal);
            if (hit !== undefined)
                this.#restored.add(key);
            if (await (0,files/* exists */.t2)(folder)) {
                for (const got of await this.#store(key).load([key]))
                    loaded.add(got);
            }
            if (hit !== undefined && !loaded.has(key))
                (0,store_actions/* tellDamaged */.Lv)(hit, this.host.journal);
        }
        return loaded;
    }
    async layerPlaces({ name }) {
        if (!this.layersToo)
            return { from: [], to: [] };
        const scope = `${(0,store_actions/* entryKey */.k2)(this.settings.scope, name)}-layers`;
        return {
            from: [`type=gha,scope=${scope}`],
            to: this.settings.readOnly === undefined
                ? [`type=gha,scope=${scope},mode=max,ignore-error=true`]
                : [],
        };
    }
    async save({ keys, inEngine }) {
        const { readOnly } = this.settings;
        if (readOnly !== undefined)
            return this.host.journal.info(`cache: not saved, ${readOnly}`);
        for (const key of keys) {
            if (this.#restored.has(key) || !inEngine.has(key))
                continue;
            if (await (0,store_actions/* hasEntry */.Ni)(this.actions, this.#folder(key), this.#entry(key)))
                continue;
            const store = this.#store(key);
            await store.save([key], inEngine);
            // An entry can never be replaced: what could not be saved whole must not become one.
            if (!(await store.keys()).has(key))
                continue;
            this.actions.upload({ folder: this.#folder(key), key: this.#entry(key) });
        }
    }
    bytes() {
        return (0,files/* folderBytes */.wL)(this.settings.folder);
    }
    #folder(key) {
        return external_node_path_default().join(this.settings.folder, key);
    }
    #entry(key) {
        return (0,store_actions/* entryKey */.k2)(this.settings.scope, `image-${key}`);
    }
    #store(key) {
        const { exec, signal, journal } = this.host;
        return new FolderStore(exec, this.#folder(key), {
            signal,
            warn: (message) => journal.warning(message),
        });
    }
}

;// CONCATENATED MODULE: ./src/images/store/layers.ts





/**
 * Drops what BuildKit's layer cache of one image no longer names: an export only ever adds. What is kept is
 * read whole, as a build that meets a damaged layer in its cache fails instead of building it. A damaged
 * cache is removed, with a warning; half of a first export, which names nothing yet, without a word. No
 * build may use the folder meanwhile.
 *
 * @returns whether there is a cache
 */
async function sweepLayers(folder, warn) {
    try {
        if (await sweep(folder))
            return true;
    }
    catch (error) {
        warn(`The layer cache ${folder} is removed, as it is damaged: ${(0,errors/* messageOf */.bD)(error)}`);
    }
    await (0,promises_.rm)(folder, { recursive: true, force: true }).catch((failure) => warn(`The layer cache ${folder} could not be removed: ${(0,errors/* messageOf */.bD)(failure)}`));
    return false;
}
async function sweep(folder) {
    const stats = await (0,promises_.lstat)(folder).catch(() => undefined);
    // What a link leads to is not the cache's.
    if (!stats?.isDirectory() || !(await (0,blobs/* namesIn */.wX)(folder)).includes('index.json'))
        return false;
    const { manifests } = await (0,blobs/* readJson */.Vh)(folder, 'index.json', blobs/* indexSchema */.me);
    await (0,blobs/* sweepBlobs */.Jw)(folder, await reach(folder, manifests));
    await (0,promises_.rm)(external_node_path_default().join(folder, 'ingest'), { recursive: true, force: true }); // half of an export that was ended
    return true;
}
/** All blobs that `roots` mention, and what these mention. */
async function reach(folder, roots) {
    const reached = new Set();
    for (let level = roots; level.length > 0;) {
        const [problem] = (await (0,blobs/* checkBlobs */.rN)(folder, level)).values();
        if (problem !== undefined)
            throw new errors/* RehearsalError */.g0(problem);
        for (const { digest } of level)
            reached.add(digest);
        const small = level.filter(({ size }) => size <= blobs/* SMALL_BYTES */.El);
        const mentions = await Promise.all(small.map(({ digest }) => mentioned(folder, digest)));
        level = mentions.flat().filter(({ digest }) => !reached.has(digest));
    }
    return reached;
}
/** What a manifest or an index mentions; nothing where a blob is neither. */
async function mentioned(folder, digest) {
    let content;
    try {
        content = await (0,blobs/* readJson */.Vh)(folder, (0,blobs/* blobPath */.nD)(digest), schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()));
    }
    catch {
        return []; // a layer
    }
    return [content.manifests, content.layers, content.config].flat().flatMap((item) => {
        const { data } = blobs/* descriptorSchema */.TM.safeParse(item);
        return data === undefined ? [] : [data];
    });
}

;// CONCATENATED MODULE: ./src/images/store/local.ts










const DIGESTS = 'digests.json';
const digestsSchema = schemas/* record */.g1P(schemas/* string */.YjP(), blobs/* digestSchema */.er);
/**
 * A folder with all images of a plan, and the layers of those with Dockerfiles of their own. In a workflow
 * GitHub's cache keeps the folder between jobs, as one entry: restored whole, and saved again where
 * anything in it has changed. It holds what the last job used and nothing older.
 */
class LocalCache {
    settings;
    host;
    kind = 'local';
    #store;
    /** Has a folder for each target, as builds that export into one at the same time may fail on its lock. */
    #layers;
    #expected = [];
    /** The key of what was restored, once it was asked for. */
    #restored;
    constructor(settings, host) {
        this.settings = settings;
        this.host = host;
        const { folder } = settings;
        this.#layers = external_node_path_default().join(folder, 'layers');
        this.#store = new FolderStore(host.exec, external_node_path_default().join(folder, 'images'), {
            signal: host.signal,
            warn: this.#warn,
        });
    }
    expect(keys) {
        this.#expected = keys;
    }
    async recordedDigests() {
        const { folder } = this.settings;
        await this.#fetch();
        if (!(await (0,files/* exists */.t2)(external_node_path_default().join(folder, DIGESTS))))
            return new Map();
        try {
            return new Map(Object.entries(await (0,blobs/* readJson */.Vh)(folder, DIGESTS, digestsSchema)));
        }
        catch (error) {
            this.#warn(`The digests of the cache ${folder} are not used: ${(0,errors/* messageOf */.bD)(error)}`);
            return new Map();
        }
    }
    async load(keys) {
        const restored = await this.#fetch();
        const loaded = await this.#store.load(keys);
        const lacks = this.#expected.some((key) => keys.includes(key) && !loaded.has(key));
        if (lacks && restored !== undefined && restored === this.#entry(this.#expected)) {
            (0,store_actions/* tellDamaged */.Lv)(restored, this.host.journal);
        }
        return loaded;
    }
    /** Checks the layers that there are, as a build fails on damaged ones: to be asked before it starts. */
    async layerPlaces({ name }) {
        await this.#fetch();
        const folder = external_node_path_default().join(this.#layers, name);
        const known = (await this.#targets()).includes(name) && (await sweepLayers(folder, this.#warn));
        const options = 'mode=max,compression=zstd,ignore-error=true';
        return {
            from: known ? [`type=local,src=${folder}`] : [],
            to: this.settings.readOnly === undefined ? [`type=local,dest=${folder},${options}`] : [],
        };
    }
    async save({ keys, inEngine, layers, digests }) {
        const { actions, journal } = this.host;
        const { folder, readOnly } = this.settings;
        const entry = this.#entry(keys);
        if (readOnly !== undefined)
            return journal.info(`cache: not saved, ${readOnly}`);
        if (await this.#isSaved(entry))
            return journal.info('cache: nothing changed, not saved again');
        await this.#fetch(); // what it has and the engine has not is kept too
        await this.#store.save(keys, inEngine);
        for (const name of await this.#targets()) {
            const layersOf = external_node_path_default().join(this.#layers, name);
            if (layers.includes(name))
                await sweepLayers(layersOf, this.#warn);
            else
                await (0,promises_.rm)(layersOf, { recursive: true, force: true });
        }
        await (0,blobs/* replaceJson */.jV)(folder, DIGESTS, Object.fromEntries(digests));
        if (actions === undefined)
            return;
        const kept = await this.#store.keys();
        // An entry can never be replaced: half of one would be restored for as long as nothing changes.
        if (keys.some((key) => inEngine.has(key) && !kept.has(key))) {
            return journal.info('cache: not saved, as it lacks images');
        }
        actions.upload({ folder, key: entry });
    }
    bytes() {
        return (0,files/* folderBytes */.wL)(this.settings.folder);
    }
    #warn = (message) => this.host.journal.warning(message);
    /** Names of the targets that have layers here; where the folder is a link, what that leads to is not ours. */
    async #targets() {
        const stats = await (0,promises_.lstat)(this.#layers).catch(() => undefined);
        if (stats?.isDirectory())
            return (0,blobs/* namesIn */.wX)(this.#layers);
        await (0,promises_.rm)(this.#layers, { force: true });
        return [];
    }
    /** Brings the folder to this machine, once. */
    #fetch() {
        const { actions, journal } = this.host;
        const { folder, scope } = this.settings;
        if (actions === undefined)
            return Promise.resolve(undefined);
        const prefix = (0,store_actions/* entryKey */.k2)(scope, '');
        this.#restored ??= (0,store_actions/* restoreEntry */.fe)(actions, folder, this.#entry(this.#expected), [prefix], journal);
        return this.#restored;
    }
    async #isSaved(entry) {
        const { actions } = this.host;
        if (actions === undefined)
            return false;
        return this.#restored === undefined
            ? (0,store_actions/* hasEntry */.Ni)(actions, this.settings.folder, entry)
            : (await this.#restored) === entry;
    }
    #entry(keys) {
        const hash = (0,system_hash/* sha256 */.s)([...keys].sort().join('\n'));
        return (0,store_actions/* entryKey */.k2)(this.settings.scope, hash.slice(0, 32));
    }
}

// EXTERNAL MODULE: ./src/images/image.ts
var images_image = __webpack_require__(80343);
// EXTERNAL MODULE: ./src/images/store/engine.ts
var engine = __webpack_require__(69792);
;// CONCATENATED MODULE: ./src/images/store/registry.ts





/**
 * A repository of a registry, with a tag for each image, which is its key, and one for the layers of each
 * image. Several machines share it; its own rules of retention drop what is old.
 */
class RegistryCache {
    settings;
    host;
    repository;
    kind = 'registry';
    #there = new Set();
    /** Keys under whose names the repository has other images, which are to be replaced. */
    #foreign = new Set();
    constructor(settings, host, repository) {
        this.settings = settings;
        this.host = host;
        this.repository = repository;
    }
    expect() { }
    async recordedDigests() {
        return new Map();
    }
    async load(keys) {
        const { exec, signal, journal } = this.host;
        const { platform } = this.settings;
        // An engine takes no other platform's image than its own unless it is told to.
        const pull = [
            'docker',
            'pull',
            '--quiet',
            ...(platform ? ['--platform', platform] : []),
        ];
        const warn = (message) => journal.warning(message);
        const loaded = new Set();
        await Promise.all(keys.map(async (key) => {
            const name = this.#name(key);
            const { exitCode, stderr } = await exec.run([...pull, name], {
                signal,
                allowFailure: true,
                timeout: system_exec/* TRANSFER_LIMIT_MS */.nQ,
            });
            if (exitCode === 0) {
                this.#there.add(key);
                try {
                    await (0,images_image/* tagImage */.E$)(exec, name, (0,store/* keyTag */.Q)(key), signal);
                    if ((await (0,engine/* findByKey */.W)(exec, [key], signal, warn)).has(key))
                        loaded.add(key);
                    else
                        this.#foreign.add(key);
                }
                catch (error) {
                    signal.throwIfAborted();
                    journal.warning(`The cached image ${name} is not used: ${(0,errors/* messageOf */.bD)(error)}`);
                }
                finally {
                    await this.#untag(name);
                }
            }
            else if (!/not found|manifest unknown|name unknown/i.test(stderr)) {
                const said = (0,system_exec/* nonEmptyLines */.yw)(stderr).at(-1) ?? 'it said nothing';
                journal.warning(`The cached image ${name} could not be pulled: ${said}`);
            }
        }));
        return loaded;
    }
    async layerPlaces({ name }) {
        const ref = `${this.repository}:layers-${this.settings.scope}-${name}`;
        return {
            from: [`type=registry,ref=${ref}`],
            to: this.settings.readOnly === undefined
                ? [
                    `type=registry,ref=${ref},mode=max,compression=zstd,image-manifest=true,oci-mediatypes=true,ignore-error=true`,
                ]
                : [],
        };
    }
    async save({ keys, inEngine }) {
        const { exec, signal, journal } = this.host;
        const { readOnly } = this.settings;
        if (readOnly !== undefined)
            return journal.info(`cache: not saved, ${readOnly}`);
        for (const key of keys) {
            if (!inEngine.has(key))
                continue;
            const name = this.#name(key);
            const isThere = this.#there.has(key) || (await this.#has(name));
            if (isThere && !this.#foreign.has(key))
                continue;
            try {
                await (0,images_image/* tagImage */.E$)(exec, (0,store/* keyTag */.Q)(key), name, signal);
                await exec.run(['docker', 'push', '--quiet', name], {
                    signal,
                    timeout: system_exec/* TRANSFER_LIMIT_MS */.nQ,
                });
                journal.info(`cache: pushed ${name}`);
            }
            catch (error) {
                journal.warning(`The image ${name} could not be pushed to the cache: ${(0,errors/* messageOf */.bD)(error)}`);
            }
            finally {
                await this.#untag(name);
            }
        }
    }
    async bytes() {
        return 0; // none on this machine
    }
    async #has(name) {
        const { exec, signal } = this.host;
        const { exitCode } = await exec.run(['docker', 'buildx', 'imagetools', 'inspect', name], {
            signal,
            allowFailure: true,
        });
        return exitCode === 0;
    }
    #name(key) {
        return `${this.repository}:${key}`;
    }
    /** The name was for the way only; the image has its name by key. */
    async #untag(name) {
        await this.host.exec.run(['docker', 'image', 'rm', '--no-prune', name], { allowFailure: true });
    }
}

;// CONCATENATED MODULE: ./src/images/store/open.ts







/** Buildx that writes the entries of GitHub's cache as its service wants them since 2025. */
const GHA_BUILDX = [0, 21];
/**
 * Opens the cache that was chosen.
 *
 * @param plan what messages call the plan's file: each plan has a cache of its own unless the scope is given
 * @throws RehearsalError where the choice makes no sense: GitHub's cache outside of a workflow
 */
async function openCache(settings, plan, host) {
    const scope = settings.scope ?? (0,system_hash/* sha256 */.s)(plan).slice(0, 12);
    const open = { ...settings, scope };
    switch (settings.kind) {
        case 'none':
            return cache/* NO_CACHE */.DQ;
        case 'local':
            return new LocalCache(open, host);
        case 'registry':
            return new RegistryCache(open, host, settings.repository ?? '');
        case 'gha': {
            if (host.actions === undefined) {
                throw new errors/* RehearsalError */.g0("The cache gha is GitHub's own, and this is no step of a workflow", {
                    hint: 'Choose local, registry or none.',
                });
            }
            const [major, minor] = await (0,builder/* buildxVersion */.ry)(host.exec, host.signal);
            const writes = major > GHA_BUILDX[0] || (major === GHA_BUILDX[0] && minor >= GHA_BUILDX[1]);
            if (!writes) {
                host.journal.notice(`Buildx ${major}.${minor} cannot keep layers in GitHub's cache (0.21 can): images are kept, layers are not.`);
            }
            return new GhaCache(open, host, host.actions, writes);
        }
    }
}


/***/ }),

/***/ 39953:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ keyTag),
/* harmony export */   b: () => (/* binding */ KEY_LABEL)
/* harmony export */ });
/** Label of an image that says by which key it was built; see `src/images/key.ts`. */
const KEY_LABEL = 'io.github.upgrade-rehearsal.key';
/** Name under which an image is kept in the engine, by its key (64 hex digits). */
function keyTag(key) {
    return `rehearsal-cache:${key}`;
}


/***/ }),

/***/ 21282:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ readStack)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _internet__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49531);
/* harmony import */ var _isolate__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48963);
/* harmony import */ var _nodes__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5517);
/* harmony import */ var _project__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21685);





/**
 * Reads the compose files of the plan; nothing is started.
 *
 * @throws RehearsalError or CommandError when they are wrong, or cannot run beside another stack
 */
async function readStack(exec, plan, planFolder, signal) {
    const files = plan.stack.compose.map((file) => node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(planFolder, file));
    const read = (0,_nodes__WEBPACK_IMPORTED_MODULE_4__/* .onFirstRelease */ .Z)(plan, await (0,_project__WEBPACK_IMPORTED_MODULE_3__/* .readCompose */ .jy)(exec, files, signal));
    (0,_isolate__WEBPACK_IMPORTED_MODULE_2__/* .requireSeparable */ .tx)(read, (0,_nodes__WEBPACK_IMPORTED_MODULE_4__/* .nodeServices */ .P)(plan, read));
    (0,_internet__WEBPACK_IMPORTED_MODULE_1__/* .requireLet */ .d)(plan, read, (0,_nodes__WEBPACK_IMPORTED_MODULE_4__/* .nodeServices */ .P)(plan, read));
    const built = new Set([...plan.releases, ...plan.stack.images, plan.cosmovisor].map(({ image }) => image));
    const planned = new Set(built);
    const services = [];
    // As Compose itself names what it builds.
    const imageOf = (service) => read.services[service]?.image ?? `${read.name ?? 'stack'}-${service}`;
    const named = Object.entries(read.services).map(([service, given]) => {
        const image = imageOf(service);
        if (planned.has(image)) {
            const { build: _, ...rest } = given; // how the plan does not build it
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
    return {
        model: { ...read, services: Object.fromEntries(named) },
        services,
        references: named.map(([, { image }]) => image),
    };
}
/** Contexts besides the first one, by name; images of other services by their references. */
function contextsOf({ additional_contexts: contexts = {} }, imageOf) {
    return Object.fromEntries(Object.entries(contexts).map(([name, place]) => {
        const [, service] = /^service:(.+)$/.exec(place) ?? [];
        return [name, service === undefined ? place : `docker-image://${imageOf(service)}`];
    }));
}


/***/ }),

/***/ 66092:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ filled)
/* harmony export */ });
const HEAD = /\$(?:(\w+)|\{(\w+)(?::?([-+?]))?)/y;
/**
 * Fills in the variables of a text that others wrote, in one pass: braces that nothing closes are looked
 * for once, and a result that grows beyond its limit ends it.
 */
function filled(text, standIn, { isDoubled, most }) {
    const closing = finder(text, '}');
    let result = '';
    let done = 0;
    while (result.length < most) {
        const at = text.indexOf('$', done);
        if (at < 0)
            break;
        result += text.slice(done, at);
        if (isDoubled && text.startsWith('$$', at)) {
            result += '$$';
            done = at + 2;
            continue;
        }
        const { use, end } = useAt(text, at, closing);
        result += use === undefined ? '$' : standIn(use);
        done = end;
    }
    return (result + text.slice(done, done + most)).slice(0, most);
}
/** The use that begins at a dollar sign, and where it ends. */
function useAt(text, at, closing) {
    HEAD.lastIndex = at;
    const [head, plain, name = plain, operator] = HEAD.exec(text) ?? [];
    if (head === undefined || name === undefined)
        return { use: undefined, end: at + 1 };
    const after = at + head.length;
    const use = { name, operator: operator, word: '' };
    if (plain !== undefined)
        return { use, end: after };
    const end = closing(after);
    if (end < 0 || (operator === undefined && end > after))
        return { use: undefined, end: at + 1 };
    return { use: { ...use, word: text.slice(after, end) }, end: end + 1 };
}
/** Finds the next place of a character for places that never go back; each part of the text is looked at once. */
function finder(text, character) {
    let known = text.indexOf(character);
    return (from) => {
        if (known >= 0 && known < from)
            known = text.indexOf(character, from);
        return known;
    };
}


/***/ }),

/***/ 63338:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DA: () => (/* binding */ removeLeftovers),
/* harmony export */   hu: () => (/* binding */ warnOfLeft),
/* harmony export */   nY: () => (/* binding */ cleanUp),
/* harmony export */   os: () => (/* binding */ openFolders),
/* harmony export */   uH: () => (/* binding */ newRun)
/* harmony export */ });
/* unused harmony export Workspace */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(12311);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83916);
/* harmony import */ var _evidence_folder__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56923);
/* harmony import */ var _images_builder__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(53437);
/* harmony import */ var _stack_project__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(21685);
/* harmony import */ var _system_folder__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(68617);
/* harmony import */ var _system_owner__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(77010);











/** Warns of what failed: why, and what to do. */
function warnOfLeft(journal, run, { what, error }) {
    const { hint } = error instanceof _errors__WEBPACK_IMPORTED_MODULE_4__/* .RehearsalError */ .g0 ? error : {};
    const advice = hint === undefined ? '' : ` ${hint}`;
    journal.warning(`${what} of ${run} failed: ${(0,_errors__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}${advice}`);
}
/** Says whose a working folder is, and goes last: as long as it is there, there is something to remove. */
const OWNER_FILE = 'rehearsal-owner.json';
const OWNER_LIMIT = 4_096;
const ownerFileSchema = zod__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ikc({ run: zod__WEBPACK_IMPORTED_MODULE_10__/* .string */ .YjP(), owner: _system_owner__WEBPACK_IMPORTED_MODULE_9__/* .ownerSchema */ .$K });
/** A new name for a run: of its project, its containers, networks and volumes, and its folder. */
function newRun() {
    return `rehearsal-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`;
}
/** The name and the working folder of a run, which only its user can read. */
class Workspace {
    exec;
    run;
    folder;
    constructor(exec, run, folder) {
        this.exec = exec;
        this.run = run;
        this.folder = folder;
    }
    /**
     * Makes the working folder.
     *
     * @param temporary where such folders are made
     * @throws RehearsalError where it cannot be made
     */
    static async open(exec, run, temporary) {
        try {
            const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(temporary, `${run}-`));
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.chmod)(folder, 0o700); // whatever this process takes away from new files
            await writeOwner(folder, run);
            return new Workspace(exec, run, folder);
        }
        catch (error) {
            const why = error.code ?? (0,_errors__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error);
            throw new _errors__WEBPACK_IMPORTED_MODULE_4__/* .RehearsalError */ .g0(`No working folder can be made in ${temporary}: ${why}`, {
                hint: 'Set TMPDIR, in a workflow RUNNER_TEMP, to a folder with room in which this user can write.',
                cause: error,
            });
        }
    }
    /** Removes all that the run has made; what fails is answered, and the rest is removed all the same. */
    close() {
        return cleanUp(this.exec, this.run, this.folder);
    }
}
async function writeOwner(folder, run) {
    const flags = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_EXCL | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW;
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, OWNER_FILE), flags, 0o600);
    try {
        await file.writeFile(JSON.stringify({ run, owner: (0,_system_owner__WEBPACK_IMPORTED_MODULE_9__/* .ownOwner */ .CR)() }));
    }
    finally {
        await file.close();
    }
}
/**
 * Removes all that a run has made: its containers, networks and volumes by its label, its builder and its tags of
 * images by its name, its working folder by its path; each whatever became of the others. What is left is found by
 * the folder, which stays for as long as anything does.
 *
 * @returns what failed
 */
async function cleanUp(exec, run, folder) {
    const left = [];
    const part = async ([work, what]) => {
        await work().catch((error) => left.push({ what, error }));
    };
    // Before they lose their names: one of them may have to give the folder to this user.
    const images = (0,_stack_project__WEBPACK_IMPORTED_MODULE_7__/* .isRoot */ .jX)() ? [] : await (0,_stack_project__WEBPACK_IMPORTED_MODULE_7__/* .imagesOf */ .IC)(exec, run).catch(() => []);
    const remove = (keep) => (0,_stack_project__WEBPACK_IMPORTED_MODULE_7__/* .removeFolder */ .v$)(exec, folder, run, { images, keep });
    const ofEngine = (...kinds) => (0,_stack_project__WEBPACK_IMPORTED_MODULE_7__/* .removeRun */ .s2)(exec, run, kinds);
    await part([() => ofEngine('containers', 'networks', 'volumes'), 'Removing the containers']);
    await part([() => (0,_images_builder__WEBPACK_IMPORTED_MODULE_6__/* .removeBuilder */ .iq)(exec, run), 'Removing the builder']);
    await part([() => remove(OWNER_FILE), 'Removing the working folder']);
    await part([() => ofEngine('tags'), 'Removing the names of images']);
    if (left.length === 0)
        await part([() => remove(), 'Removing the working folder']);
    return left;
}
/**
 * Removes what runs of this user left whose process is gone: a killed one in a terminal, or one whose clean-up
 * failed. Folders of other users, of runs that go on and of other machines stay.
 *
 * @param temporary where working folders are made
 */
async function removeLeftovers(exec, temporary, journal) {
    for (const { run, folder } of await leftovers(temporary)) {
        const left = await cleanUp(exec, run, folder);
        for (const each of left)
            warnOfLeft(journal, run, each);
        if (left.length > 0)
            continue;
        journal.notice(`The run ${run} had ended without its clean-up: removed its containers and ${folder}.`);
    }
}
async function leftovers(temporary) {
    const found = [];
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(temporary)) {
        const run = _stack_project__WEBPACK_IMPORTED_MODULE_7__/* .WORKING_FOLDER */ .Lt.exec(name)?.[1];
        const folder = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(temporary, name);
        if (run !== undefined && (await isLeftover(folder, run)))
            found.push({ run, folder });
    }
    return found;
}
async function isLeftover(folder, run) {
    try {
        const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(folder);
        if (!stats.isDirectory() || stats.uid !== process.getuid?.())
            return false;
        const text = await new _system_folder__WEBPACK_IMPORTED_MODULE_8__/* .Folder */ .vd(folder).readText(OWNER_FILE, OWNER_LIMIT);
        const said = ownerFileSchema.parse(JSON.parse(text));
        return said.run === run && (0,_system_owner__WEBPACK_IMPORTED_MODULE_9__/* .isGone */ .ST)(said.owner);
    }
    catch {
        return false; // nothing that a run left
    }
}
/**
 * Takes the folders of a run. Of an earlier run the evidence goes last: whatever can be refused has been by then.
 *
 * @param remember is told of them before anything is started
 * @throws RehearsalError where one of them cannot be used; nothing is left then
 */
async function openFolders(exec, run, writer, settings, remember) {
    const evidence = await _evidence_folder__WEBPACK_IMPORTED_MODULE_5__/* .EvidenceFolder */ .eA.claim(settings.evidence, run, writer);
    let workspace;
    try {
        workspace = await Workspace.open(exec, run, settings.temporary);
        remember({ run, folder: workspace.folder, evidence: settings.evidence });
        await evidence.begin();
        return { workspace, evidence };
    }
    catch (error) {
        await workspace?.close();
        await evidence.close();
        throw error;
    }
}


/***/ })

};
