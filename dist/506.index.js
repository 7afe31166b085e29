export const id = 506;
export const ids = [506];
export const modules = {

/***/ 28506:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openDocker: () => (/* binding */ openDocker)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/errors/errors.ts
var errors = __webpack_require__(12600);
// EXTERNAL MODULE: ./src/system/exec.ts
var exec = __webpack_require__(58780);
;// CONCATENATED MODULE: ./src/docker/buildx.ts



/** Length of each end of a build's output in an error, in characters. */
const BUILD_ENDS = 64 * 1024;
/** Time limit of a registry's response, in milliseconds. */
const REGISTRY_LIMIT_MS = 20_000;
/** Messages of a Buildx without the builder, and of a Docker client without Buildx. */
const ABSENT = /\bno builder\b|is not a docker command/;
/** Buildx, and its queries of registries. */
class Buildx {
    cli;
    constructor(cli) {
        this.cli = cli;
    }
    /**
     * Version printed by Buildx, such as `0.13.1`; empty if it prints none.
     *
     * @throws CommandError if Buildx is missing
     */
    async version() {
        return (/\bv?(\d+\.\d+\.\d+\S*)/.exec((await this.cli.capture(['buildx', 'version'])).stdout)?.[1] ??
            '');
    }
    /** @param name undefined for the current builder */
    async inspect(name) {
        const args = ['buildx', 'inspect', ...(name === undefined ? [] : ['--', name])];
        const { exitCode, stdout, stderr } = await this.cli
            .run(args, { allowFailure: true })
            .catch((error) => {
            this.cli.binding.signal?.throwIfAborted();
            return { exitCode: 1, stdout: '', stderr: (0,errors/* messageOf */.bD)(error) };
        });
        const driver = /^Driver:\s+(\S+)/m.exec(stdout)?.[1];
        // Buildx also describes a builder that does not respond, with exit code 0.
        const isDead = driver === 'remote' && /^Status:\s+inactive/m.test(stdout);
        const trouble = isDead ? 'it does not respond' : /^Error:\s+(.+)/m.exec(stdout)?.[1];
        if (exitCode === 0 && driver !== undefined && trouble === undefined)
            return { driver, trouble };
        const reason = trouble ?? (0,exec/* nonEmptyLines */.yw)(stderr).at(-1) ?? 'no output';
        return { driver: undefined, trouble: reason };
    }
    /**
     * Creates the run's own builder in a container, and pulls its image.
     *
     * @returns its name
     * @throws CommandError if its image cannot be pulled, or it does not start
     */
    async create() {
        const { name } = this.cli;
        const driver = ['--driver', 'docker-container', '--name', name, '--bootstrap'];
        await this.cli.run(['buildx', 'create', ...driver], { timeout: exec/* TRANSFER_LIMIT_MS */.nQ });
        return name;
    }
    /**
     * Removes the run's own builder, if there is one.
     *
     * @throws CommandError if there is one and it stays
     */
    async remove() {
        const { name } = this.cli;
        const command = ['buildx', 'rm', '--force', name];
        const result = await this.cli.remove(command);
        if (ABSENT.test(result.stderr))
            return;
        if (result.exitCode !== 0)
            throw this.cli.errorOf(command, result);
        // If its container is gone already, Buildx leaves the volume.
        await this.cli.remove(['volume', 'rm', '--force', `buildx_buildkit_${name}0_state`]);
    }
    /** Returns true if a registry has an image of that name. */
    isInRegistry(reference) {
        return this.cli.succeeds(['buildx', 'imagetools', 'inspect', reference]);
    }
    /**
     * Digest of an image in its registry, queried by a builder through its configured mirrors; undefined if the
     * registry does not respond in time, or lacks the image.
     */
    async digest(reference, builder) {
        const of = builder === undefined ? [] : ['--builder', builder];
        // Without `json`, Buildx 0.13 writes a listing.
        const format = ['--format', '{{json .Manifest.Digest}}'];
        const asked = await this.cli
            .run(['buildx', 'imagetools', 'inspect', ...of, ...format, '--', reference], {
            allowFailure: true,
            timeout: REGISTRY_LIMIT_MS,
        })
            .catch(() => undefined);
        this.cli.binding.signal?.throwIfAborted();
        return /^"(sha256:[0-9a-f]{64})"$/.exec(asked?.stdout.trim() ?? '')?.[1];
    }
    /** JSON of a user's bake file, resolved by Buildx. @throws CommandError if it is invalid */
    async print(file) {
        const { stdout } = await this.cli.run(['buildx', 'bake', '--print', '--file', file], {
            cwd: external_node_path_default().dirname(file),
            whom: 'user', // its variables take their values from there
        });
        return stdout;
    }
    /** @throws CommandError with the end of the output */
    async bake({ file, target, builder, overrides, cwd, env, signal, onLine, }) {
        await this.cli.run([
            ...['buildx', 'bake', '--progress', 'plain', '--file', file],
            ...(builder === undefined ? [] : ['--builder', builder]),
            ...overrides.flatMap((override) => ['--set', override]),
            target,
        ], {
            ...(cwd !== undefined && { cwd }),
            env,
            signal,
            whom: 'user', // proxies and variables that Buildx passes to a build, such as SOURCE_DATE_EPOCH
            timeout: exec/* BUILD_LIMIT_MS */._C,
            ends: BUILD_ENDS,
            onLine,
        });
    }
}

// EXTERNAL MODULE: ./src/docker/labels.ts
var labels = __webpack_require__(20065);
;// CONCATENATED MODULE: ./src/docker/cli.ts


/** The client `docker`: the only place that names the program. */
class DockerCli {
    exec;
    binding;
    constructor(exec, binding) {
        this.exec = exec;
        this.binding = binding;
    }
    /** @throws CommandError on a non-zero exit, unless `allowFailure` */
    run(args, options = {}) {
        const { signal } = this.binding;
        return this.exec.run(commandOf(args), { ...(signal && { signal }), ...options });
    }
    /** Runs a command of the client that needs no engine or registry. @throws CommandError on a non-zero exit */
    capture(args) {
        return this.exec.capture(commandOf(args));
    }
    /** Non-empty lines of standard output. @throws CommandError */
    async lines(args, options) {
        return (0,exec/* nonEmptyLines */.yw)((await this.run(args, options)).stdout);
    }
    /** Returns true if a command succeeds; time limits still throw. */
    async succeeds(args, options = {}) {
        return (await this.run(args, { ...options, allowFailure: true })).exitCode === 0;
    }
    follow(args, onLine, options) {
        return this.exec.stream(commandOf(args), onLine, options);
    }
    /** Runs a command that removes objects; also after the signal, and even if they do not exist. */
    async remove(args) {
        return this.exec.run(commandOf(args), { allowFailure: true });
    }
    /** Error for a command that was allowed to fail. */
    errorOf(args, result) {
        return new exec/* CommandError */.Qd(commandOf(args), result);
    }
    /** Name of the run. @throws Error if the binding has none: a bug */
    get name() {
        const { run } = this.binding;
        if (run === undefined)
            throw new Error('this Docker client is bound to no run');
        return run;
    }
    /** Arguments that label created objects. */
    get label() {
        return ['--label', `${labels/* RUN_LABEL */.jQ}=${this.name}`];
    }
    /** Arguments that list objects of the run. */
    get ofRun() {
        return ['--filter', `label=${labels/* RUN_LABEL */.jQ}=${this.name}`];
    }
}
function commandOf(args) {
    return ['docker', ...args];
}

;// CONCATENATED MODULE: ./src/docker/compose.ts

/** Time limit of the first command, in milliseconds. */
const ANSWER_LIMIT_MS = 10_000;
/** Limits of reading compose files: a few lines can expand beyond any memory. */
const CONFIG_LIMIT_MS = 60_000;
const CONFIG_CHARACTERS = 8_000_000;
/** Options of a start from images that are there, which returns once everything runs. */
const UP = ['--detach', '--no-build', '--pull', 'never', '--quiet-pull'];
/** Docker Compose, for files of a user and, under the run's name, for those of the run. */
class Compose {
    cli;
    constructor(cli) {
        this.cli = cli;
    }
    /** Version printed by Compose. @throws CommandError if Compose is missing or does not respond in time */
    async version() {
        const args = ['compose', 'version'];
        return (await this.cli.run(args, { timeout: ANSWER_LIMIT_MS })).stdout.trim();
    }
    /**
     * JSON of the user's files, resolved by Compose (interpolation, several files, `extends`, `include`, `env_file`).
     *
     * @param onWarning receives each line that Compose writes beside it
     * @throws CommandError with Compose's own message if they are invalid
     */
    async config(files, options = {}, onWarning = () => { }) {
        const { stdout, stderr } = await this.cli.run(['compose', ...filesOf(files), ...optionsOf(options), 'config', '--format', 'json'], {
            whom: 'user', // files are filled in from there (`${TAG}`)
            ...(options.profiles !== undefined && { env: { COMPOSE_PROFILES: '' } }),
            timeout: CONFIG_LIMIT_MS,
            maxOutput: CONFIG_CHARACTERS,
        });
        for (const line of (0,exec/* nonEmptyLines */.yw)(stderr))
            onWarning(line);
        return stdout;
    }
    /** Creates networks, volumes and containers without starting them. @throws CommandError */
    async create(files) {
        await this.#run(files, ['create', '--no-build', '--pull', 'never']);
    }
    /**
     * Starts the services of the files, and recreates changed containers.
     *
     * @throws CommandError
     */
    async up(files, { timeout, renew = false } = {}) {
        const options = renew ? ['--renew-anon-volumes'] : [];
        await this.#run(files, ['up', ...UP, ...options], timeout === undefined ? {} : { timeout });
    }
    /** Starts some services of the files, and recreates changed containers of these only. @throws CommandError */
    async upOnly(files, services) {
        await this.#run(files, ['up', ...UP, '--no-deps', ...services]);
    }
    /** Running containers. @throws CommandError */
    async running() {
        const lines = await this.cli.lines([
            'compose',
            ...['--project-name', this.cli.name, 'ps', '--format', 'json'],
        ]);
        return lines.map((line) => JSON.parse(line));
    }
    #run(files, args, options = {}) {
        const own = ['--project-name', this.cli.name, ...filesOf(files)];
        return this.cli.run(['compose', ...own, ...args], options);
    }
}
function filesOf(files) {
    return files.flatMap((file) => ['--file', file]);
}
function optionsOf({ folder, envFiles = [], profiles = [] }) {
    return [
        ...(folder === undefined ? [] : ['--project-directory', folder]),
        ...envFiles.flatMap((file) => ['--env-file', file]),
        ...profiles.flatMap((profile) => ['--profile', profile]),
    ];
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/system/archive.ts
var system_archive = __webpack_require__(48571);
// EXTERNAL MODULE: ./src/system/remove-tree.ts
var remove_tree = __webpack_require__(28678);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(12311);
// EXTERNAL MODULE: ./src/system/json.ts
var json = __webpack_require__(29207);
;// CONCATENATED MODULE: ./src/docker/container-events.ts



const EVENT = schemas/* object */.Ikc({
    Action: schemas/* enum */.k5n(['start', 'die']),
    timeNano: schemas/* number */.aig(),
    Actor: schemas/* object */.Ikc({
        ID: schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/),
        Attributes: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    }),
});
/** Parses a line of `docker events --format '{{json .}}'`; undefined for other lines, such as the client's own. */
function parseEvent(line) {
    const { data } = EVENT.safeParse((0,json/* parseJson */.q)(line));
    if (data === undefined)
        return undefined;
    const { ID, Attributes } = data.Actor;
    return {
        what: data.Action,
        at: data.timeNano / 1e6,
        container: ID,
        service: Attributes[labels/* SERVICE_LABEL */.fX] ?? '',
        exitCode: Attributes.exitCode ?? '?',
    };
}

;// CONCATENATED MODULE: ./src/docker/container-options.ts
/** The options as arguments of `docker run` and `docker create`. */
function containerArguments(options) {
    const { network = 'none', capabilities, without = [], sysctls = {}, env = {} } = options;
    const given = (flag, value) => value === undefined ? [] : [flag, value];
    const pairs = (flag, values) => Object.entries(values).flatMap(([key, value]) => [flag, `${key}=${value}`]);
    return [
        ...given('--name', options.name),
        ...['--network', network],
        ...given('--dns', options.dns),
        ...pairs('--sysctl', sysctls),
        ...given('--userns', options.hostUsers === true ? 'host' : undefined),
        ...given('--user', options.user),
        ...given('--workdir', options.workdir),
        ...(options.readOnly === true ? ['--read-only'] : []),
        ...without.flatMap((capability) => ['--cap-drop', capability]),
        ...(capabilities === undefined ? [] : onlyWith(capabilities)),
        ...given('--log-driver', options.logging?.driver),
        ...pairs('--log-opt', options.logging?.options ?? {}),
        ...pairs('--env', env),
        ...(options.mounts ?? []).flatMap((mount) => ['--mount', mountArgument(mount)]),
        ...given('--entrypoint', options.entrypoint),
    ];
}
function onlyWith(capabilities) {
    return [
        ...['--cap-drop', 'ALL', '--security-opt', 'no-new-privileges'],
        ...capabilities.flatMap((capability) => ['--cap-add', capability]),
    ];
}
/** A mount in the notation of `--mount`: a line of CSV (docker/cli `opts/mount.go`). */
function mountArgument({ type, source, target, readOnly, noCopy }) {
    const fields = [
        `type=${type}`,
        ...(source === undefined ? [] : [`source=${source}`]),
        `target=${target}`,
        ...(readOnly === true ? ['readonly'] : []),
        ...(noCopy === true ? ['volume-nocopy'] : []),
    ];
    return fields
        .map((field) => (/[",]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field))
        .join(',');
}

;// CONCATENATED MODULE: ./src/docker/containers.ts








const ID = /^\w[\w-]*$/;
/** Maximum length of an event in characters: it contains the labels of the image, of any length. */
const EVENT_CHARACTERS = 16_000_000;
/** Containers of the engine; new ones get the run's label. */
class Containers {
    cli;
    constructor(cli) {
        this.cli = cli;
    }
    /** Runs a container to its end, and removes it. @throws CommandError */
    run(image, args, options, limits = {}) {
        const made = this.#made(image, args, options);
        return this.cli.run(['run', '--rm', ...interactive(limits), ...made], limits);
    }
    /** Starts a container that removes itself when it ends. @returns its id @throws CommandError */
    async launch(image, args, options) {
        const made = this.#made(image, args, options);
        return (await this.cli.run(['run', '--rm', '--detach', ...made])).stdout.trim();
    }
    /** Creates a container without starting it. @returns its id @throws CommandError */
    async create(image, options = {}) {
        // The engine creates no container without a command.
        const made = this.#made(image, [], { entrypoint: '/', ...options });
        return (await this.cli.run(['create', ...made])).stdout.trim();
    }
    /** Runs a program in a running container. @throws CommandError */
    exec(container, argv, limits = {}) {
        return this.cli.run(['exec', ...interactive(limits), container, ...argv], limits);
    }
    /** @throws CommandError */
    async start(container) {
        await this.cli.run(['start', container]);
    }
    /** @param seconds grace period before the container is killed @throws CommandError */
    async restart(container, seconds) {
        await this.cli.run(['restart', '-t', String(seconds), container]);
    }
    /** @param seconds grace period before a container is killed @throws CommandError */
    async stop(containers, seconds) {
        if (containers.length === 0)
            return;
        await this.cli.run(['stop', '-t', String(seconds), ...containers]);
    }
    /** Sends a signal to the first process of each container. @throws CommandError */
    async kill(containers, signal) {
        await this.cli.run(['kill', '--signal', signal, ...containers]);
    }
    /**
     * Removes containers, with the volumes that their images declare: these have no label, so nothing finds them
     * later. Never throws because one is gone.
     */
    async remove(containers) {
        if (containers.length === 0)
            return;
        await this.cli.remove(['rm', '--force', '--volumes', ...containers]);
    }
    /** Ids of all containers of the run, including stopped ones. @throws CommandError */
    list() {
        return this.cli.lines(['ps', '--all', '--quiet', ...this.cli.ofRun]);
    }
    /** Names of all containers of the run. @throws CommandError */
    names() {
        return this.cli.lines(['ps', '--all', '--format', '{{.Names}}', ...this.cli.ofRun]);
    }
    /** All containers of the run's services, including stopped ones. @throws CommandError */
    async ofServices() {
        const lines = await this.cli.lines([
            ...['ps', '--all', '--no-trunc', '--filter', `label=${labels/* PROJECT_LABEL */.NV}=${this.cli.name}`],
            ...['--format', `[{{json .ID}},{{json (.Label "${labels/* SERVICE_LABEL */.fX}")}}]`],
        ]);
        return lines.flatMap((line) => {
            const [id, service] = JSON.parse(line);
            return ID.test(id) && (0,labels/* isServiceName */.tN)(service) ? [{ id, service }] : [];
        });
    }
    /** @throws CommandError if there is no such container */
    async inspect(container) {
        const format = '{"image":{{json .Image}},"env":{{json .Config.Env}},"mounts":{{json .Mounts}}}';
        const { stdout } = await this.cli.run(['inspect', '--format', format, container]);
        return JSON.parse(stdout);
    }
    /** States of containers by id, without containers that are gone. */
    async states(containers) {
        if (containers.length === 0)
            return new Map();
        const format = '[{{json .Id}},{{json .State.Status}},{{.State.ExitCode}}]';
        const argv = ['inspect', '--type', 'container', '--format', format, ...containers];
        const lines = await this.cli.lines(argv, { allowFailure: true });
        return new Map(lines.map((line) => {
            const [id, status, exitCode] = JSON.parse(line);
            return [id, { status, exitCode }];
        }));
    }
    /** Processes of a container; none if it does not run. */
    async programs(container) {
        const argv = ['top', container, '-eo', 'pid,args'];
        const [, ...lines] = await this.cli.lines(argv, { allowFailure: true });
        return lines.flatMap((line) => {
            const [, pid, command] = /^\s*(\d+)\s+(\S.*)$/.exec(line) ?? [];
            return command === undefined ? [] : [{ pid: Number(pid), command: command.trim() }];
        });
    }
    /** Ids of the images of containers, without containers that are gone. */
    async imagesOf(containers) {
        if (containers.length === 0)
            return [];
        const argv = ['inspect', '--format', '{{.Image}}', ...containers];
        return this.cli.lines(argv, { allowFailure: true });
    }
    /** Output of a container; empty if it is gone. Lines of its two streams are not in order. */
    logs(container, range, limits = {}) {
        return this.cli.run(['logs', ...rangeOf(range), container], { allowFailure: true, ...limits });
    }
    /** Reads a container's output until it ends, or the reading is stopped. */
    followLogs(container, since, onLine, onFailure) {
        const range = rangeOf({ timestamps: true, since });
        return this.cli.follow(['logs', '--follow', ...range, container], onLine, { onFailure });
    }
    /** Follows starts and deaths of the containers of the run's services. */
    followEvents(onEvent, onFailure) {
        return this.cli.follow([
            ...['events', '--format', '{{json .}}', '--filter', 'type=container'],
            ...['--filter', 'event=die', '--filter', 'event=start'],
            ...['--filter', `label=${labels/* PROJECT_LABEL */.NV}=${this.cli.name}`],
        ], (line) => {
            const event = parseEvent(line);
            if (event !== undefined)
                onEvent(event);
        }, { onFailure, lineLimit: EVENT_CHARACTERS });
    }
    /**
     * Copies a file or folder of a container to this machine; the copies belong to this user.
     *
     * @returns false if the container has no such path
     */
    copyFile(container, place, to, { followLink = false } = {}) {
        const options = followLink ? ['--follow-link'] : [];
        return this.cli.succeeds(['cp', ...options, `${container}:${place}`, to], {
            timeout: exec/* TRANSFER_LIMIT_MS */.nQ,
        });
    }
    /**
     * Copies a file or a folder of a container, running or stopped, into a folder, with modes, times and, if this
     * process is root, owners. An archive preserves them: files that the client writes itself belong to its user.
     *
     * @param place a path in the container; with a final `/.`, the content of the folder
     * @param target an empty folder, beside which the temporary archive is written
     * @returns false if the container has no such path
     * @throws CommandError if the copy is incomplete
     */
    async copyOut(container, place, target, { followLink = false } = {}) {
        const { signal } = this.cli.binding;
        const scratch = await (0,promises_.mkdtemp)(`${target}~`); // names of services and volumes contain no ~
        const archive = external_node_path_default().join(scratch, 'copy.tar');
        const args = ['cp', ...(followLink ? ['--follow-link'] : []), `${container}:${place}`, '-'];
        try {
            const copied = await this.cli.run(args, {
                stdoutFile: archive,
                allowFailure: true,
                timeout: exec/* TRANSFER_LIMIT_MS */.nQ,
            });
            if (copied.exitCode === 0)
                await (0,system_archive/* extract */.o)(this.cli.exec, archive, target, signal);
            else if ((await (0,promises_.stat)(archive)).size > 0)
                throw this.cli.errorOf(args, copied);
            return copied.exitCode === 0;
        }
        finally {
            await (0,remove_tree/* removeTree */.dM)(scratch);
        }
    }
    #made(image, args, options) {
        const given = [...this.cli.label, ...containerArguments(options)];
        return ['--pull', 'never', ...given, '--', image, ...args];
    }
}
/** Arguments that connect standard input, for a command that gets some. */
function interactive({ input }) {
    return input === undefined ? [] : ['--interactive'];
}
function rangeOf({ tail, since, timestamps = false }) {
    return [
        ...(timestamps ? ['--timestamps'] : []),
        ...(tail === undefined ? [] : ['--tail', String(tail)]),
        ...(since === undefined ? [] : ['--since', since]),
    ];
}

;// CONCATENATED MODULE: ./src/docker/engine.ts

/** Time limit of the engine's first response, in milliseconds. */
const engine_ANSWER_LIMIT_MS = 30_000;
/** The engine behind the client. */
class Engine {
    cli;
    constructor(cli) {
        this.cli = cli;
    }
    /** @throws CommandError if no engine responds */
    async version() {
        const format = '{{.Server.Version}} {{.Server.APIVersion}}';
        const { stdout } = await this.cli.run(['version', '--format', format], {
            timeout: engine_ANSWER_LIMIT_MS,
        });
        const [engine = '', api = ''] = stdout.trim().split(' ');
        return { engine, api };
    }
    /** @throws CommandError if no engine responds */
    async info() {
        const { stdout } = await this.cli.run(['info', '--format', '{{json .}}']);
        const { OSType, Architecture, DriverStatus, DockerRootDir } = JSON.parse(stdout);
        return {
            platform: `${OSType}/${ARCHITECTURES[Architecture] ?? Architecture}`,
            containerd: JSON.stringify(DriverStatus ?? []).includes('io.containerd.snapshotter'),
            folder: DockerRootDir,
        };
    }
    /** Disk space of images and build layers. */
    async disk() {
        const { stdout } = await this.cli.run(['system', 'df', '--format', '{{json .}}'], {
            allowFailure: true,
        });
        const sizes = new Map((0,exec/* nonEmptyLines */.yw)(stdout).map((line) => {
            const { Type, Size } = JSON.parse(line);
            return [Type, bytesOf(Size)];
        }));
        return { images: sizes.get('Images') ?? null, buildCache: sizes.get('Build Cache') ?? null };
    }
}
/** Architectures of image platforms, by the kernel's names, which an engine reports. */
const ARCHITECTURES = {
    x86_64: 'amd64',
    aarch64: 'arm64',
    armv7l: 'arm/v7',
};
const UNITS = { B: 1, kB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 };
/** Parses a size in Docker's notation, `24.95GB`, to bytes. */
function bytesOf(size) {
    const [, number, unit = ''] = /^([\d.]+)\s*([kMGT]?B)$/.exec(size) ?? [];
    return number === undefined ? null : Math.round(Number(number) * (UNITS[unit] ?? 1));
}

;// CONCATENATED MODULE: ./src/docker/images.ts

/** Number of attempts to set a tag that others move at the same moment. */
const TAG_TRIES = 5;
/** The engine's images. */
class EngineImages {
    cli;
    constructor(cli) {
        this.cli = cli;
    }
    /** @throws CommandError if the engine has no such image */
    async inspect(reference) {
        const args = ['image', 'inspect', '--format', '{{json .}}', '--', reference];
        return JSON.parse((await this.cli.run(args)).stdout);
    }
    /** The given images that exist in the engine. */
    async find(references) {
        if (references.length === 0)
            return [];
        const lines = await this.cli.lines(['image', 'inspect', '--format', '{{json .}}', '--', ...references], { allowFailure: true });
        return lines.map((line) => JSON.parse(line));
    }
    has(reference) {
        return this.cli.succeeds(['image', 'inspect', '--', reference]);
    }
    /**
     * Gives an image another name, which it takes from any other image. The engine needs two steps: another process
     * may take the name in between, so the command is repeated.
     *
     * @throws CommandError if there is no such image
     */
    async tag(image, name) {
        const args = ['tag', '--', image, name];
        for (let tries = 1;; tries++) {
            const result = await this.cli.run(args, { allowFailure: true });
            if (result.exitCode === 0)
                return;
            const isTaken = result.stderr.includes('already exists');
            if (!isTaken || tries === TAG_TRIES)
                throw this.cli.errorOf(args, result);
        }
    }
    /** `repository:tag` of the run's images, whose names begin with the run's name. @throws CommandError */
    list() {
        const format = '{{.Repository}}:{{.Tag}}';
        const filter = `reference=${this.cli.name}`;
        return this.cli.lines(['image', 'ls', '--format', format, '--filter', filter]);
    }
    /** `repository:tag` of all images whose name matches; empty if the engine cannot list them. */
    names(reference) {
        const format = '{{.Repository}}:{{.Tag}}';
        return this.#list(['--format', format], reference);
    }
    /** Ids of all images whose name matches. */
    ids(reference) {
        return this.#list(['--quiet', '--no-trunc'], reference);
    }
    /**
     * Removes names, and images that have no other name; also after the signal, and even if they do not exist.
     *
     * @param prune true to remove the images that these were built on as well
     */
    async remove(names, { prune = true } = {}) {
        if (names.length === 0)
            return;
        await this.cli.remove(['image', 'rm', ...(prune ? [] : ['--no-prune']), ...names]);
    }
    /** @returns undefined on success */
    async pull(reference, platform) {
        // Without a platform, an engine pulls images of its own platform only.
        const of = platform === undefined ? [] : ['--platform', platform];
        const args = ['pull', '--quiet', ...of, '--', reference];
        const options = { allowFailure: true, timeout: exec/* TRANSFER_LIMIT_MS */.nQ };
        const { exitCode, stderr } = await this.cli.run(args, options);
        if (exitCode === 0)
            return undefined;
        return {
            isUnknown: /not found|manifest unknown|name unknown/i.test(stderr),
            reason: (0,exec/* nonEmptyLines */.yw)(stderr).at(-1) ?? 'no output',
        };
    }
    /** @throws CommandError */
    async push(name) {
        await this.cli.run(['push', '--quiet', '--', name], { timeout: exec/* TRANSFER_LIMIT_MS */.nQ });
    }
    /** Writes images into an archive. @throws CommandError */
    async save(archive, references) {
        await this.cli.run(['save', '--output', archive, '--', ...references], {
            timeout: exec/* TRANSFER_LIMIT_MS */.nQ,
        });
    }
    /** Reads images from an archive. @throws CommandError */
    async load(archive) {
        await this.cli.run(['load', '--input', archive], { timeout: exec/* TRANSFER_LIMIT_MS */.nQ });
    }
    #list(options, reference) {
        return this.cli.lines(['image', 'ls', ...options, '--filter', `reference=${reference}`], {
            allowFailure: true,
        });
    }
}

;// CONCATENATED MODULE: ./src/docker/networks.ts
/** Networks of the run. */
class Networks {
    cli;
    constructor(cli) {
        this.cli = cli;
    }
    /** Ids of the run's networks. @throws CommandError */
    list() {
        return this.cli.lines(['network', 'ls', '--quiet', ...this.cli.ofRun]);
    }
    /**
     * Host bridges of the run's internal networks. The engine names a bridge after the first 12 digits of its
     * network's id, which are also the listed id (moby `daemon/libnetwork/drivers/bridge`).
     *
     * @throws CommandError
     */
    async internalBridges() {
        const format = '{{.Internal}} {{.ID}}';
        const lines = await this.cli.lines(['network', 'ls', ...this.cli.ofRun, '--format', format]);
        return lines.flatMap((line) => {
            const id = /^true (\w+)$/.exec(line)?.[1];
            return id === undefined ? [] : [`br-${id}`];
        });
    }
    /** Removes unused networks; also after the signal, and even if they do not exist. */
    async remove(ids) {
        if (ids.length > 0)
            await this.cli.remove(['network', 'rm', ...ids]);
    }
}

;// CONCATENATED MODULE: ./src/docker/volumes.ts
/** Volumes of the engine. */
class Volumes {
    cli;
    constructor(cli) {
        this.cli = cli;
    }
    has(name) {
        return this.cli.succeeds(['volume', 'inspect', '--', name]);
    }
    /** Names of the run's volumes. @throws CommandError */
    list() {
        return this.cli.lines(['volume', 'ls', '--quiet', ...this.cli.ofRun]);
    }
    /** Removes unused volumes; also after the signal, and even if they do not exist. */
    async remove(names) {
        if (names.length > 0)
            await this.cli.remove(['volume', 'rm', '--force', '--', ...names]);
    }
}

;// CONCATENATED MODULE: ./src/docker/docker.ts








/** Docker through the client on this machine. */
function openDocker(exec, binding) {
    const cli = new DockerCli(exec, binding);
    return {
        engine: new Engine(cli),
        containers: new Containers(cli),
        images: new EngineImages(cli),
        volumes: new Volumes(cli),
        networks: new Networks(cli),
        compose: new Compose(cli),
        buildx: new Buildx(cli),
    };
}


/***/ }),

/***/ 20065:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NV: () => (/* binding */ PROJECT_LABEL),
/* harmony export */   fX: () => (/* binding */ SERVICE_LABEL),
/* harmony export */   jQ: () => (/* binding */ RUN_LABEL),
/* harmony export */   tN: () => (/* binding */ isServiceName)
/* harmony export */ });
/** Label of everything that a run creates in the engine; its value is the run's name. */
const RUN_LABEL = 'upgrade-rehearsal.run';
/** Label that Compose gives each container: the name of its service. */
const SERVICE_LABEL = 'com.docker.compose.service';
/** Label that Compose gives each container: the name of its project, which is the run's. */
const PROJECT_LABEL = 'com.docker.compose.project';
/** Service names that Compose allows, up to the length of a file name. */
const SERVICE = /^[\w.-]{1,200}$/;
/** Returns true if a text is a valid service name, which is never a path of another folder. */
function isServiceName(text) {
    return SERVICE.test(text);
}


/***/ }),

/***/ 48571:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ extract),
/* harmony export */   y: () => (/* binding */ tar)
/* harmony export */ });
/* harmony import */ var _exec__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58780);

/** Command line of GNU tar for an archive and the folder that it is created from or extracted to. */
function tar(archive, folder) {
    return ['tar', '--numeric-owner', '--file', archive, '--directory', folder];
}
/** Options for file capabilities, which only root can restore. */
function ofRoot() {
    return process.getuid?.() === 0 ? ['--xattrs-include=security.capability'] : [];
}
/**
 * Extracts an archive into a folder, with modes and times. Owners are restored if this process is root;
 * otherwise all files belong to it.
 *
 * GNU tar writes nothing outside the folder, whatever the archive contains. It strips a leading `/` and
 * everything up to a `..` from names and hard link targets. A symbolic link that is absolute or contains `..`
 * is created last, with an empty file as a placeholder until then, so no name leads through it. This would not
 * hold with `--absolute-names`, or for links already in the folder.
 *
 * @throws CommandError if the archive is damaged, or the folder cannot be written to
 */
async function extract(exec, archive, folder, signal) {
    await exec.run([...tar(archive, folder), '--extract', '--preserve-permissions', ...ofRoot()], {
        ...(signal && { signal }),
        timeout: _exec__WEBPACK_IMPORTED_MODULE_0__/* .TRANSFER_LIMIT_MS */ .nQ,
    });
}


/***/ }),

/***/ 28678:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YL: () => (/* binding */ mountsBelow),
/* harmony export */   dM: () => (/* binding */ removeTree)
/* harmony export */ });
/* unused harmony export mountPoints */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);




/** Linux `O_PATH`: opens a location in the file tree without the right to read it. Node does not export it. */
const O_PATH = 0x20_0000;
const FOLDER = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_DIRECTORY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW | O_PATH;
/** Number of entries of a folder removed in parallel: a release's sources are thousands of small files. */
const AT_ONCE = 64;
/**
 * Removes a folder recursively, whatever containers left in it: links are removed but not followed, at any
 * nesting depth, and unreadable folders too. Folders are moved to the top before their contents are removed,
 * and each is opened from the folder before it: so no path is long, no link is followed, and the kernel refuses
 * (`EBUSY`) to move or to remove a mount, whose files stay. A missing folder is not an error.
 *
 * @param keep name of a file to keep, together with the folder
 * @throws NodeJS.ErrnoException of the first entry that could not be removed; the others are removed all the
 *   same
 */
async function removeTree(folder, keep) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)('/proc/self/fd'))
        return removeByPath(folder, keep);
    let root;
    try {
        root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(folder, FOLDER);
    }
    catch (error) {
        return unlessMissing(error);
    }
    const failures = [];
    try {
        await new Removal(root, failures).run(keep);
    }
    finally {
        await root.close();
    }
    if (failures.length > 0)
        throw failures[0];
    if (keep === undefined)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rmdir)(folder).catch(unlessMissing); // another process may remove it, too
}
/** Fallback for systems without `/proc/self/fd`; the engine runs in a virtual machine there. */
async function removeByPath(folder, keep) {
    if (keep === undefined)
        return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(folder, { recursive: true, force: true });
    for (const name of (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(folder).catch(unlessMissing)) ?? []) {
        if (name !== keep)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, name), { recursive: true, force: true });
    }
}
/** Empties one open folder. */
class Removal {
    failures;
    #top;
    #mark = `.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}-`;
    #queue = [];
    #moved = 0;
    constructor(root, failures) {
        this.failures = failures;
        this.#top = placeOf(root);
    }
    async run(keep) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.chmod)(this.#top, 0o700).catch(() => { }); // of another user: the next steps report it
        await this.#empty(this.#top, (name) => this.#queue.push(name), keep);
        for (;;) {
            const name = this.#queue.pop();
            if (name === undefined)
                return;
            await this.#tried(() => this.#folder(at(this.#top, name)));
        }
    }
    /** Removes one of the folders at the top after moving its subfolders to the top. */
    async #folder(place) {
        const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(place, FOLDER);
        try {
            const inner = placeOf(folder);
            await this.#empty(inner, (name) => this.#tried(() => this.#lift(inner, name)));
        }
        finally {
            await folder.close();
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rmdir)(place);
    }
    /** Removes everything in an open folder except subfolders, whose names it hands on. */
    async #empty(inner, onFolder, keep) {
        const list = () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(inner, { encoding: 'buffer', withFileTypes: true });
        const kept = keep === undefined ? undefined : Buffer.from(keep);
        const entries = (await allowed(inner, list)).filter(({ name }) => !kept?.equals(name));
        const remove = (entry) => this.#tried(async () => {
            if (entry.isDirectory())
                await onFolder(entry.name);
            else
                await allowed(inner, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.unlink)(at(inner, entry.name)));
        });
        for (let first = 0; first < entries.length; first += AT_ONCE) {
            await Promise.all(entries.slice(first, first + AT_ONCE).map(remove));
        }
    }
    async #lift(inner, given) {
        const place = at(inner, given);
        const name = Buffer.from(`${this.#mark}${this.#moved++}`);
        const move = () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(place, at(this.#top, name));
        // Moving a folder changes its `..`, which requires write permission on it, too.
        await allowed(inner, move).catch(async (error) => {
            if (codeOf(error) !== 'EACCES')
                throw error;
            const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(place, FOLDER);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.chmod)(placeOf(folder), 0o700).finally(() => folder.close());
            await move();
        });
        this.#queue.push(name);
    }
    async #tried(work) {
        try {
            await work();
        }
        catch (error) {
            if (codeOf(error) !== 'ENOENT')
                this.failures.push(error);
        }
    }
}
/** Runs an operation that a folder may forbid its owner, if need be after a change of its mode. */
async function allowed(folder, work) {
    try {
        return await work();
    }
    catch (error) {
        if (codeOf(error) !== 'EACCES')
            throw error;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.chmod)(folder, 0o700).catch(() => {
            throw error; // folder of another user
        });
        return work();
    }
}
function placeOf({ fd }) {
    return `/proc/self/fd/${fd}`;
}
/** Joins paths as bytes: not all names are UTF-8. */
function at(folder, name) {
    return Buffer.concat([Buffer.from(`${folder}/`), name]);
}
function unlessMissing(error) {
    if (codeOf(error) !== 'ENOENT')
        throw error;
}
function codeOf(error) {
    return error.code;
}
/** Mount points at or below a folder; empty if the system does not list them (proc(5)). */
async function mountsBelow(folder) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)('/proc/self/mountinfo', 'utf8').catch(() => '');
    return mountPoints(text).filter((point) => point === folder || point.startsWith(`${folder}${(node_path__WEBPACK_IMPORTED_MODULE_3___default().sep)}`));
}
/**
 * Mount points of `/proc/<pid>/mountinfo`: the fifth field, with octal escapes for blanks, line breaks and
 * backslashes.
 */
function mountPoints(mountinfo) {
    return mountinfo.split('\n').flatMap((line) => {
        const point = line.split(' ')[4];
        return point === undefined
            ? []
            : [point.replace(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(parseInt(octal, 8)))];
    });
}


/***/ })

};
