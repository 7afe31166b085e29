export const id = 661;
export const ids = [661];
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
/* harmony import */ var _system_exec__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58780);


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
    const name = wanted === undefined ? [] : [wanted];
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
    ], { signal });
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

/***/ 86661:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   post: () => (/* binding */ post)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _images_builder__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53437);
/* harmony import */ var _stack_model__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(18309);
/* harmony import */ var _stack_project__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21685);
/* harmony import */ var _system_exec__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58780);
/* harmony import */ var _system_files__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31650);







/**
 * What is left to do after the step, in a process of its own: if the main one was killed, its
 * containers are still there. Their logs are kept, then everything of the run is removed. Only warns.
 */
async function post(exec, journal, started) {
    const { run, folder, evidence } = started;
    const steps = [
        ['Keeping the logs', () => keepLogs(exec, run, node_path__WEBPACK_IMPORTED_MODULE_0___default().join(evidence, 'logs'))],
        ['Removing the containers', () => (0,_stack_project__WEBPACK_IMPORTED_MODULE_3__/* .removeRun */ .s2)(exec, run)],
        ['Removing the builder', () => (0,_images_builder__WEBPACK_IMPORTED_MODULE_2__/* .removeBuilder */ .iq)(exec, run)],
        ['Removing the working folder', () => (0,_stack_project__WEBPACK_IMPORTED_MODULE_3__/* .removeFolder */ .v$)(exec, folder, run)],
    ];
    for (const [what, work] of steps) {
        await work().catch((error) => {
            journal.warning(`${what} of ${run} failed: ${(0,_errors__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
        });
    }
}
async function keepLogs(exec, run, folder) {
    const { stdout } = await exec.run([
        ...['docker', 'ps', '--all', '--format', '{{.Names}}'],
        ...['--filter', `label=${_stack_model__WEBPACK_IMPORTED_MODULE_6__/* .RUN_LABEL */ .jQ}=${run}`],
    ]);
    for (const name of (0,_system_exec__WEBPACK_IMPORTED_MODULE_4__/* .nonEmptyLines */ .yw)(stdout)) {
        const logs = await exec.run(['docker', 'logs', '--timestamps', name], { allowFailure: true });
        await (0,_system_files__WEBPACK_IMPORTED_MODULE_5__/* .writeText */ .x3)(node_path__WEBPACK_IMPORTED_MODULE_0___default().join(folder, `${name}.killed.log`), `${logs.stdout}${logs.stderr}`);
    }
}


/***/ }),

/***/ 18309:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $v: () => (/* binding */ neighbours),
/* harmony export */   Mk: () => (/* binding */ escaped),
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   jQ: () => (/* binding */ RUN_LABEL),
/* harmony export */   oK: () => (/* binding */ RPC_PORT),
/* harmony export */   pq: () => (/* binding */ staticAddresses),
/* harmony export */   tv: () => (/* binding */ unescaped)
/* harmony export */ });
/** The label, with the run's name as value, of everything that a rehearsal creates in the engine. */
const RUN_LABEL = 'upgrade-rehearsal.run';
/** Port of a node's RPC inside its container. */
const RPC_PORT = 26657;
/** Pairs of services that share a network: who can be peers. */
function neighbours(model, service) {
    const own = Object.keys(model.services[service]?.networks ?? {});
    return Object.keys(model.services).filter((other) => other !== service &&
        own.some((network) => network in (model.services[other]?.networks ?? {})));
}
/** Every name under which a service can be reached in the stack: its own, its container's, its aliases. */
function namesOf(service, { container_name, hostname, networks }) {
    const aliases = Object.values(networks ?? {}).flatMap((use) => use?.aliases ?? []);
    const all = [service, container_name, hostname, ...aliases];
    return new Set(all.filter((name) => typeof name === 'string'));
}
/** Static addresses of the compose files, with the service that has each. */
function staticAddresses({ services }) {
    const found = new Map();
    for (const [service, { networks }] of Object.entries(services)) {
        for (const use of Object.values(networks ?? {})) {
            for (const address of [use?.ipv4_address, use?.ipv6_address]) {
                if (address !== undefined)
                    found.set(address, service);
            }
        }
    }
    return found;
}
/** A text as a compose file must have it: a dollar sign stands for a variable there. */
function escaped(text) {
    return text.replaceAll('$', '$$$$');
}
/** A text of the model as the container gets it. */
function unescaped(text) {
    return text.replaceAll('$$', '$');
}


/***/ }),

/***/ 21685:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cz: () => (/* binding */ takeFolder),
/* harmony export */   NS: () => (/* binding */ composeArgv),
/* harmony export */   jy: () => (/* binding */ readCompose),
/* harmony export */   mo: () => (/* binding */ ComposeProject),
/* harmony export */   s2: () => (/* binding */ removeRun),
/* harmony export */   v$: () => (/* binding */ removeFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _system_exec__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58780);
/* harmony import */ var _model__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18309);





/** Seconds a node has to end by itself before it is killed, and whatever else there is. */
const STOP_SECONDS = { node: 10, other: 2 };
/**
 * What the compose files say, read by Compose itself (interpolation, several files, `extends`,
 * `env_file`), under the project's own name: that names the volumes it has already.
 *
 * @throws CommandError with Compose's own message when they are wrong.
 */
async function readCompose(exec, files, signal) {
    const given = files.flatMap((file) => ['--file', file]);
    const { stdout } = await exec.run(['docker', 'compose', ...given, 'config', '--format', 'json'], {
        signal,
    });
    return JSON.parse(stdout);
}
/** Docker Compose on the files of one run. */
class ComposeProject {
    exec;
    run;
    folder;
    constructor(exec, run, folder) {
        this.exec = exec;
        this.run = run;
        this.folder = folder;
    }
    /** Creates and starts what the files (of the working folder) describe; recreates what changed. */
    async up(files, signal) {
        await this.exec.run([...this.#argv(files), 'up', '--detach', '--no-build', '--pull', 'never', '--quiet-pull'], { signal });
    }
    /**
     * Ends all containers, keeping them: nodes have time to end in order, the others less (some end on no
     * signal as a container's first process).
     */
    async stop(nodes, others, signal) {
        const stop = async (containers, seconds) => {
            if (containers.length === 0)
                return;
            await this.exec.run(['docker', 'stop', '-t', String(seconds), ...containers], { signal });
        };
        await stop(nodes, STOP_SECONDS.node);
        await stop(others, STOP_SECONDS.other);
    }
    /** The running services, with the ports that the engine gave them. */
    async services(signal) {
        const { stdout } = await this.exec.run(['docker', 'compose', '--project-name', this.run, 'ps', '--format', 'json'], { signal });
        return (0,_system_exec__WEBPACK_IMPORTED_MODULE_3__/* .nonEmptyLines */ .yw)(stdout).map((line) => {
            const { Service, ID, Publishers } = JSON.parse(line);
            const port = Publishers?.find(({ TargetPort, PublishedPort }) => TargetPort === _model__WEBPACK_IMPORTED_MODULE_4__/* .RPC_PORT */ .oK && PublishedPort !== 0)?.PublishedPort;
            return {
                service: Service,
                container: ID,
                rpcUrl: port === undefined ? undefined : `http://127.0.0.1:${port}`,
            };
        });
    }
    #argv(files) {
        return composeArgv(this.run, files.map((file) => node_path__WEBPACK_IMPORTED_MODULE_1___default().join(this.folder, file)));
    }
}
/** Compose on files under the name of a run. */
function composeArgv(run, files) {
    return [
        'docker',
        'compose',
        ...['--project-name', run],
        ...files.flatMap((file) => ['--file', file]),
    ];
}
/**
 * Removes every container, network and volume of a run, by its label, and the run's tags of images. Needs nothing but the name,
 * so that a later process can clean up after a killed one.
 *
 * @throws RehearsalError naming what is left.
 */
async function removeRun(exec, run) {
    const filter = ['--filter', `label=${_model__WEBPACK_IMPORTED_MODULE_4__/* .RUN_LABEL */ .jQ}=${run}`];
    const kinds = [
        {
            list: ['docker', 'ps', '--all', '--quiet', ...filter],
            remove: ['docker', 'rm', '--force', '--volumes'],
        },
        {
            list: ['docker', 'network', 'ls', '--quiet', ...filter],
            remove: ['docker', 'network', 'rm'],
        },
        {
            list: ['docker', 'volume', 'ls', '--quiet', ...filter],
            remove: ['docker', 'volume', 'rm'],
        },
        {
            list: [
                ...['docker', 'image', 'ls', '--format', '{{.Repository}}:{{.Tag}}'],
                ...['--filter', `reference=${run}`],
            ],
            remove: ['docker', 'image', 'rm'],
        },
    ];
    const ids = async (list) => (0,_system_exec__WEBPACK_IMPORTED_MODULE_3__/* .nonEmptyLines */ .yw)((await exec.run(list)).stdout);
    const left = [];
    for (const { list, remove } of kinds) {
        const found = await ids(list);
        if (found.length > 0)
            await exec.run([...remove, ...found], { allowFailure: true });
        left.push(...(found.length > 0 ? await ids(list) : []));
    }
    if (left.length > 0) {
        throw new _errors__WEBPACK_IMPORTED_MODULE_2__/* .RehearsalError */ .g0(`Could not remove all of the run ${run}; left: ${left.join(', ')}`, {
            hint: `docker ps --all --filter label=${_model__WEBPACK_IMPORTED_MODULE_4__/* .RUN_LABEL */ .jQ}=${run}`,
        });
    }
}
/**
 * Gives a folder to the user of this process: what containers that run as root wrote there only root can
 * change, and a container can be root.
 *
 * @param image any that has `chown`
 */
async function takeFolder(exec, run, image, folder) {
    const [uid, gid] = [process.getuid?.() ?? 0, process.getgid?.() ?? 0];
    if (uid === 0)
        return;
    await exec.run([
        ...['docker', 'run', '--rm', '--network', 'none', '--user', '0:0'],
        ...['--label', `${_model__WEBPACK_IMPORTED_MODULE_4__/* .RUN_LABEL */ .jQ}=${run}`, '--volume', `${folder}:/rehearsal`],
        ...['--entrypoint', 'chown', image, '--recursive', `${uid}:${gid}`, '/rehearsal'],
    ]);
}
/**
 * Removes a working folder, also what containers wrote there as root.
 *
 * @throws RehearsalError naming the folder
 */
async function removeFolder(exec, folder, run) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    }
    catch (error) {
        if (!['EACCES', 'EPERM'].includes(error.code ?? ''))
            throw error;
    }
    // Not every image has a chown; the newest come first, and those of the run are among them.
    const { stdout } = await exec.run(['docker', 'image', 'ls', '--quiet']);
    let last = 'the engine has no image to do it in';
    for (const image of new Set((0,_system_exec__WEBPACK_IMPORTED_MODULE_3__/* .nonEmptyLines */ .yw)(stdout))) {
        try {
            await takeFolder(exec, run, image, folder);
            return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
        }
        catch (error) {
            last = error;
        }
    }
    throw new _errors__WEBPACK_IMPORTED_MODULE_2__/* .RehearsalError */ .g0(`Could not remove the working folder ${folder}: ${(0,_errors__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(last)}`, {
        hint: `Containers wrote there as root: sudo rm -r ${folder}`,
    });
}


/***/ }),

/***/ 31650:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bx: () => (/* binding */ writeShared),
/* harmony export */   f4: () => (/* binding */ writeAll),
/* harmony export */   t2: () => (/* binding */ exists),
/* harmony export */   wL: () => (/* binding */ folderBytes),
/* harmony export */   x3: () => (/* binding */ writeText),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);



/** @throws RehearsalError naming the file. */
async function readText(file) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8');
    }
    catch (error) {
        throw new _errors__WEBPACK_IMPORTED_MODULE_2__/* .RehearsalError */ .g0(`Cannot read ${file}: ${(0,_errors__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`, { cause: error });
    }
}
/** Writes a file that only its owner can read (most of them are homes with keys), with its folders. */
async function writeText(file, content) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(file), { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, content, { mode: 0o600 });
}
/** Writes a file that everyone can read, as Compose mounts its configs, with its folders. */
async function writeShared(file, content) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(file), { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, content, { mode: 0o644 });
}
/** Writes files below a folder, by relative path. */
async function writeAll(folder, files) {
    for (const [name, content] of Object.entries(files)) {
        await writeText(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, name), content);
    }
}
/** Whether there is a file or a folder. */
function exists(file) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(file).then(() => true, () => false);
}
/** Bytes of all files below a folder; none where it does not exist. */
async function folderBytes(folder) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    let bytes = 0;
    for (const entry of entries) {
        if (!entry.isFile())
            continue;
        const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(entry.parentPath, entry.name)).catch(() => undefined);
        bytes += stats?.size ?? 0; // none where it went away meanwhile
    }
    return bytes;
}


/***/ })

};
