export const id = 731;
export const ids = [731];
export const modules = {

/***/ 7278:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ refuse)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12600);

/**
 * Refuses the rehearsal if there are findings.
 *
 * @throws RehearsalError with every finding
 */
function refuse(findings) {
    const [first, ...more] = findings;
    if (first === undefined)
        return;
    throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .RehearsalError */ .g0(first.code, first.message, {
        hint: first.hint,
        planPath: first.planPath,
        lines: more.map(({ code, message, hint }) => `Also: ${code}: ${message}. ${hint}`),
    });
}


/***/ }),

/***/ 41865:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ idOf),
/* harmony export */   d: () => (/* binding */ imageOf)
/* harmony export */ });
function imageOf({ Id, Size, RepoDigests, Config }) {
    return {
        id: Id,
        bytes: Size ?? 0,
        digests: RepoDigests ?? [],
        entrypoint: Config.Entrypoint ?? [],
        command: Config.Cmd ?? [],
        volumes: Object.keys(Config.Volumes ?? {}),
        environment: Object.fromEntries((Config.Env ?? []).map((entry) => {
            const at = entry.indexOf('=');
            return [entry.slice(0, at), entry.slice(at + 1)];
        })),
    };
}
/** Image argument for starting containers: the image's id, or the reference of an image outside the run. */
function idOf(images, reference) {
    return images.get(reference)?.id ?? reference;
}


/***/ }),

/***/ 76459:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ readCompose)
});

// EXTERNAL MODULE: ./src/errors/errors.ts
var errors = __webpack_require__(12600);
// EXTERNAL MODULE: ./src/plan/load.ts + 3 modules
var load = __webpack_require__(53935);
// EXTERNAL MODULE: ./src/system/exec.ts
var exec = __webpack_require__(58780);
// EXTERNAL MODULE: ./src/text/words.ts
var words = __webpack_require__(71670);
;// CONCATENATED MODULE: ./src/stack/compose/argument-names.ts


/**
 * Checks that names of a stack, which become arguments of `docker`, cannot be mistaken for options or contain
 * invisible characters: Compose accepts any text for an image, and a service may begin with a dash. As they
 * also become names of folders, `.` and `..` are refused.
 *
 * @throws RehearsalError naming the service or the volume
 */
function refuseOptions({ services, volumes = {} }) {
    const folder = Object.keys(volumes).find(isFolder);
    if (folder !== undefined) {
        throw new errors/* RehearsalError */.g0('COMPOSE_NAME_INVALID', `The compose files define a volume with the invalid name ${(0,words/* quoted */.TL)(folder)}`, {
            hint: 'Use a name with a letter: the folder of its copy gets the same name.',
        });
    }
    for (const [service, { image }] of Object.entries(services)) {
        if (isOption(service) || isFolder(service) || service === NO_KEY) {
            throw new errors/* RehearsalError */.g0('COMPOSE_NAME_INVALID', `The compose files define a service with the invalid name ${(0,words/* quoted */.TL)(service)}`, {
                hint: 'Use a name that begins with a letter: programs would take this one for an option or for another folder.',
            });
        }
        if (image && isOption(image)) {
            throw new errors/* RehearsalError */.g0('COMPOSE_NAME_INVALID', `The service ${service} has the invalid image reference ${(0,words/* quoted */.TL)(image)}`, {
                hint: 'An image reference has no blanks and does not begin with a dash.',
            });
        }
    }
}
/** Key that JavaScript does not treat as an ordinary map key: such a service would be lost. */
const NO_KEY = '__proto__';
/** Maximum length of a name, above that of any image reference with its digest. */
const LONGEST = 1_000;
function isOption(name) {
    return name.startsWith('-') || name.length > LONGEST || /[\s\p{C}]/u.test(name);
}
function isFolder(name) {
    return /^\.{1,2}$/.test(name);
}

// EXTERNAL MODULE: ./src/stack/compose/model.ts
var compose_model = __webpack_require__(68422);
// EXTERNAL MODULE: ./src/stack/compose/refusal.ts
var refusal = __webpack_require__(17423);
// EXTERNAL MODULE: ./src/stack/compose/variables.ts
var variables = __webpack_require__(79798);
// EXTERNAL MODULE: ./src/errors/finding.ts
var finding = __webpack_require__(7278);
;// CONCATENATED MODULE: ./src/stack/compose/without.ts


/**
 * Model without some services, and without the references of other services to them: `depends_on`, `links`,
 * `volumes_from`.
 *
 * @throws RehearsalError for a name that no service has, and for a service that shares a namespace with a left out
 *   one or is built on its image
 */
function withoutServices(model, without) {
    if (without.length === 0)
        return model;
    const isLeft = (name) => without.includes(name);
    const kept = Object.entries(model.services).filter(([name]) => !isLeft(name));
    (0,finding/* refuse */.T)([
        ...without.flatMap((name, index) => unknown(name, index, Object.keys(model.services))),
        ...kept.flatMap(([name, service]) => dependants(name, service, without)),
    ]);
    const services = kept.map(([name, service]) => [name, withoutReferences(service, isLeft)]);
    return { ...model, services: Object.fromEntries(services) };
}
function unknown(name, index, services) {
    if (services.includes(name))
        return [];
    return [
        {
            code: 'SERVICE_NOT_FOUND',
            message: `stack.without has the service ${name}, which the compose files do not define${(0,words/* suggestion */.h)(name, services)}`,
            hint: `Services: ${services.join(', ')}. Services of inactive profiles (stack.profiles) are left out anyway.`,
            planPath: ['stack', 'without', index],
        },
    ];
}
const SHARED = ['network_mode', 'pid', 'ipc'];
function dependants(name, service, without) {
    const contexts = Object.entries(service.build?.additional_contexts ?? {});
    const uses = [
        ...SHARED.map((key) => [key, service[key]]),
        ...contexts.map(([key, value]) => [`build.additional_contexts.${key}`, value]),
    ];
    return uses.flatMap(([key, value]) => {
        const index = without.findIndex((each) => value === `service:${each}`);
        if (index < 0)
            return [];
        return [
            {
                code: 'SERVICE_STILL_USED',
                message: `stack.without has the service ${without[index]}, but the service ${name} cannot start without it: its ${key} is ${String(value)}`,
                hint: `Add ${name} to stack.without as well, or change its ${key} in an additional compose file, the last of stack.compose.`,
                planPath: ['stack', 'without', index],
            },
        ];
    });
}
function withoutReferences(service, isLeft) {
    const listed = Object.fromEntries(['links', 'volumes_from'].flatMap((key) => {
        const value = service[key];
        if (!Array.isArray(value))
            return [];
        const rest = value.filter((entry) => !isLeft(String(entry).split(':')[0] ?? ''));
        return [[key, rest]];
    }));
    const { depends_on: needed } = service;
    if (needed === undefined)
        return { ...service, ...listed };
    const rest = Object.entries(needed).filter(([name]) => !isLeft(name));
    return { ...service, ...listed, depends_on: Object.fromEntries(rest) };
}

// EXTERNAL MODULE: ./src/stack/compose/written.ts
var compose_written = __webpack_require__(27584);
;// CONCATENATED MODULE: ./src/stack/compose/read.ts










/**
 * Reads the compose files through Compose itself (interpolation, several files, `extends`, `include`, `env_file`),
 * under the project's own name, which determines the names of its existing volumes. Unset variables are a notice.
 *
 * @param files absolute paths
 * @throws RehearsalError naming the line, with Compose's own reason, if it refuses the files; for an image that is
 *   empty without an unset variable; for names that could be options of a program; for a service that cannot be
 *   left out. CommandError if Compose does not answer.
 */
async function readCompose(docker, files, options = {}) {
    const { without = [], cwd = process.cwd(), notice, ...given } = options;
    const nameOf = (file) => (0,load/* shortened */.vI)(file, cwd);
    const written = () => (0,compose_written/* readWritten */.I)(files, given.folder, nameOf);
    const warnings = [];
    const json = await docker.compose
        .config(files, given, (line) => warnings.push(line))
        .catch(async (error) => {
        if (!(error instanceof exec/* CommandError */.Qd))
            throw error;
        const version = await docker.compose.version().catch(() => undefined);
        if (version === undefined)
            throw error;
        throw (0,refusal/* refusalError */.z_)({
            lines: (0,exec/* nonEmptyLines */.yw)(error.result.stderr),
            version,
            names: files.map(nameOf),
            written: await written(),
            cause: error,
        });
    });
    const read = asMeant(JSON.parse(json));
    refuseOptions(read);
    const model = withoutServices(read, without);
    const unset = (0,variables/* unsetIn */.$3)(warnings);
    if (unset.length > 0)
        judgeUnset(model, unset, await written(), notice);
    return model;
}
/**
 * Reports variables that Compose filled in as blanks.
 *
 * @throws RehearsalError if the image of a service lacks its name or tag without them
 */
function judgeUnset({ services }, unset, written, notice) {
    const uses = (0,variables/* usesOf */.MZ)(unset, written);
    const emptied = uses.filter((use) => use.emptied === 'image');
    const broken = Object.entries(services).find(([, { image, build }]) => image !== undefined && build === undefined && (0,variables/* isEmptyImage */.Nl)(image));
    if (broken !== undefined && emptied.length > 0) {
        const [service, { image = '' }] = broken;
        throw new errors/* RehearsalError */.g0('COMPOSE_VARIABLE_UNSET', `The service ${service} has the image "${image}": ${(0,refusal/* emptiedWords */.YD)(emptied)}`, { hint: refusal/* SET_VARIABLES */.NW, place: emptied[0]?.place });
    }
    for (const variable of unset) {
        const places = uses
            .filter((use) => use.variable === variable)
            .map(({ place: { file, line } }) => `${file}:${line}`);
        const used = places.length === 0 ? '' : `; used at ${(0,words/* listed */.KE)([...new Set(places)])}`;
        notice?.(`Compose fills in a blank for ${variable}, which is not set${used}. ${refusal/* SET_VARIABLES */.NW}`);
    }
}
/**
 * Model with dollar signs unescaped in the parts that the run itself reads, such as builds and texts of
 * configs: Compose doubles each dollar sign in its output, and does not read these parts again.
 */
function asMeant(model) {
    const texts = (files) => Object.entries(files ?? {}).map(([name, file]) => [
        name,
        file.content === undefined ? file : { ...file, content: (0,compose_model/* unescaped */.tv)(file.content) },
    ]);
    const { configs, secrets } = model;
    return {
        ...(0,compose_model/* withServices */.lS)(model, ({ build, ...service }) => build === undefined ? service : { ...service, build: meant(build) }),
        ...(configs && { configs: Object.fromEntries(texts(configs)) }),
        ...(secrets && { secrets: Object.fromEntries(texts(secrets)) }),
    };
}
/** A part of the model with dollar signs unescaped. */
function meant(part) {
    return JSON.parse(JSON.stringify(part), (_, value) => typeof value === 'string' ? (0,compose_model/* unescaped */.tv)(value) : value);
}


/***/ }),

/***/ 17423:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NW: () => (/* binding */ SET_VARIABLES),
/* harmony export */   YD: () => (/* binding */ emptiedWords),
/* harmony export */   z_: () => (/* binding */ refusalError)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12600);
/* harmony import */ var _plan_find__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18156);
/* harmony import */ var _text_plain__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60287);
/* harmony import */ var _text_versions__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82542);
/* harmony import */ var _text_words__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71670);
/* harmony import */ var _variables__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(79798);







/** First version of Docker Compose with a key, by the reference of compose files. */
const SINCE = {
    additional_contexts: '2.17.0',
    attach: '2.20.0',
    cgroup: '2.15.0',
    develop: '2.22.0',
    dockerfile_inline: '2.17.0',
    entitlements: '2.27.1',
    gpus: '2.30.0',
    gw_priority: '2.33.1',
    include: '2.20.0',
    label_file: '2.32.2',
    models: '2.38.0',
    post_start: '2.30.0',
    pre_stop: '2.30.0',
    provider: '2.36.0',
    uts: '2.15.1',
};
const LONGEST_REASON = 500;
const MOST_USES = 5;
/** Reasons of Compose for an empty image, port or source of a volume. */
const OF_EMPTY = /neither an image|empty section|invalid spec|port\b|reference format/i;
/** Error for compose files that Compose refuses: its version and reason, the line that it means, and the remedy. */
function refusalError({ lines, version, names, written, cause }) {
    const reason = reasonIn(lines);
    const all = OF_EMPTY.test(reason) ? (0,_variables__WEBPACK_IMPORTED_MODULE_5__/* .usesOf */ .MZ)((0,_variables__WEBPACK_IMPORTED_MODULE_5__/* .unsetIn */ .$3)(lines), written) : [];
    const uses = all.filter(({ emptied }) => emptied !== undefined);
    const place = uses[0]?.place ?? placeIn(reason, written);
    const where = place === undefined ? (0,_text_words__WEBPACK_IMPORTED_MODULE_6__/* .listed */ .KE)(names) : `${place.file}:${place.line}`;
    const unset = uses.length === 0 ? '' : `; ${emptiedWords(uses)}`;
    return new _errors_errors__WEBPACK_IMPORTED_MODULE_1__/* .RehearsalError */ .g0('COMPOSE_FILE_REFUSED', `Docker Compose ${numberOf(version)} refuses ${where}: ${reason}${unset}`, {
        hint: uses.length > 0 ? SET_VARIABLES : hintFor(reason, version, written),
        place,
        cause,
    });
}
/** Remedy for unset variables. */
const SET_VARIABLES = 'Set the variables in the environment of the rehearsal, in .env beside the compose file, or in a file of stack.env-files.';
/** Describes what unset variables leave empty: `IMAGE, which is not set, leaves the image of compose.yml:3 empty`. */
function emptiedWords(uses) {
    return uses
        .slice(0, MOST_USES)
        .map(({ variable, emptied, place: { file, line } }) => `${variable}, which is not set, leaves the ${emptied} of ${file}:${line} empty`)
        .join('; ');
}
function reasonIn(lines) {
    const own = lines.filter((line) => !(0,_variables__WEBPACK_IMPORTED_MODULE_5__/* .isWarning */ .Vv)(line)).map((line) => line.trim());
    return (0,_text_plain__WEBPACK_IMPORTED_MODULE_3__/* .clipped */ .cz)(own.join(' ') || 'no reason given', LONGEST_REASON);
}
function numberOf(version) {
    return /\bv?(\d+\.\d+\.\d+\S*)/.exec(version)?.[1] ?? version;
}
/** Line of the compose files that a reason of Compose means: of a YAML mistake, a file, a path or a service. */
function placeIn(reason, written) {
    const broken = written.find(({ mistake }) => mistake !== undefined);
    if (/^(?:yaml|.*\byaml):/.test(reason)) {
        const line = Number(/\bline (\d{1,9})\b/.exec(reason)?.[1] ?? broken?.mistake?.line);
        const file = broken ?? (written.length === 1 ? written[0] : undefined);
        return file && line > 0 ? { file: file.file, line: broken?.mistake?.line ?? line } : undefined;
    }
    // The path that Compose names, or the nearest one above it in the files.
    const dotted = /\b(?:services|networks|volumes|configs|secrets)(?:\.[\w-]+|\[[\w-]+\])+/.exec(reason)?.[0];
    if (dotted !== undefined) {
        const steps = dotted.split(/[.[\]]+/).filter((step) => step !== '');
        const found = placeOfPath([...steps, ...unknownKeys(reason)], written);
        if (found !== undefined)
            return found;
    }
    const missing = missingFile(reason);
    if (missing !== undefined) {
        const use = mentionOf(node_path__WEBPACK_IMPORTED_MODULE_0___default().basename(missing), written);
        if (use !== undefined)
            return use;
    }
    const service = /service "?([\w.-]+)"?/.exec(reason)?.[1];
    return service === undefined
        ? keyPlace(reason, written)
        : placeOfPath(['services', service], written);
}
/** Place of the longest part of a path that a file has, at least of two steps. */
function placeOfPath(steps, written) {
    for (let length = steps.length; length >= 2; length--) {
        const at = steps.slice(0, length).map((step) => (/^\d+$/.test(step) ? Number(step) : step));
        const file = written.find(({ data }) => hasPath(data, at));
        if (file !== undefined)
            return file.placeOf(at);
    }
    return undefined;
}
function hasPath(data, at) {
    const above = (0,_plan_find__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(data, at.slice(0, -1));
    return typeof above === 'object' && above !== null && Object.hasOwn(above, at.at(-1) ?? '');
}
/** Keys that a reason calls unknown, in the words of any version of Compose. */
function unknownKeys(reason) {
    const one = /Additional property ([\w.-]+) is not allowed/i.exec(reason)?.[1];
    const more = /additional propert(?:y|ies) ((?:'[\w.-]+'(?:, )?)+) not allowed/i.exec(reason)?.[1];
    return one !== undefined
        ? [one]
        : [...(more ?? '').matchAll(/'([\w.-]+)'/g)].flatMap(([, key]) => key ?? []);
}
/** Place of an unknown key at the top level. */
function keyPlace(reason, written) {
    const [key] = unknownKeys(reason);
    const file = written.find(({ data }) => (0,_plan_find__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(data) && key !== undefined && key in data);
    return key === undefined ? undefined : file?.placeOf([key]);
}
/** Path of a file that Compose did not find. */
function missingFile(reason) {
    return (/(?:open|stat|lstat) (\S[^:]*): no such file or directory/.exec(reason)?.[1] ??
        /(?:env file|find env file:) (\S+)/.exec(reason)?.[1]);
}
/** Place of a text that ends with a file's name. */
function mentionOf(name, written) {
    for (const { file, texts } of written) {
        const text = texts.find(({ text }) => node_path__WEBPACK_IMPORTED_MODULE_0___default().basename(text) === name);
        if (text !== undefined)
            return { file, line: text.line };
    }
    return undefined;
}
function hintFor(reason, version, written) {
    const keys = unknownKeys(reason);
    const [key] = keys;
    if (key !== undefined) {
        const since = Object.hasOwn(SINCE, key) ? SINCE[key] : undefined;
        return since === undefined || (0,_text_versions__WEBPACK_IMPORTED_MODULE_4__/* .isAtLeast */ .d)(numberOf(version), since) === true
            ? `Check the spelling of ${(0,_text_words__WEBPACK_IMPORTED_MODULE_6__/* .listed */ .KE)(keys)}, or update Docker Compose: newer versions know more keys.`
            : `The key ${key} needs Docker Compose ${since} or later: update it, or name a compose file without this key in stack.compose.`;
    }
    if (/required variable/.test(reason))
        return SET_VARIABLES;
    if (/depends on undefined service|refers to undefined service/.test(reason)) {
        const name = /undefined service "?([\w.-]+)"?/.exec(reason)?.[1] ?? '';
        const isThere = written.some(({ data }) => hasPath(data, ['services', name]));
        return isThere
            ? `The service ${name} has a profile that is not active: add the profile to stack.profiles.`
            : 'Add the file that defines it to stack.compose.';
    }
    if (missingFile(reason) !== undefined) {
        return 'Make the file first, or correct its path: relative paths start at stack.folder, by default the folder of the first compose file; paths in an included file start at its own folder.';
    }
    if (/cannot extend service/.test(reason)) {
        return 'Name a service of the extended file, or the file that defines it (extends.file).';
    }
    return 'Correct the line; docker compose config shows the same error for these files.';
}


/***/ }),

/***/ 14891:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ resolved)
/* harmony export */ });
/* harmony import */ var _model__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68422);

/**
 * Resolves references between services: `volumes_from` becomes mounts, `links` and `extra_hosts` to services
 * become aliases, and references to the stack's own containers become references to services. References to
 * anything outside the stack stay unchanged.
 */
function resolved(model) {
    return withAliases(withMounts(withOwnContainers(model)));
}
const FOREIGN = 'container:';
/** Replaces container names by service names: the run's containers have other names. */
function withOwnContainers(model) {
    const names = new Map(Object.entries(model.services).map(([name, service]) => [service.container_name, name]));
    const serviceOf = (value) => value.startsWith(FOREIGN) ? names.get(value.slice(FOREIGN.length).split(':')[0]) : undefined;
    return (0,_model__WEBPACK_IMPORTED_MODULE_0__/* .withServices */ .lS)(model, (service) => {
        const named = Object.fromEntries(['network_mode', 'pid', 'ipc'].flatMap((key) => {
            const own = serviceOf(String(service[key] ?? ''));
            return own === undefined ? [] : [[key, `service:${own}`]];
        }));
        const from = listOf(service.volumes_from).map((entry) => {
            const own = serviceOf(entry);
            return own === undefined ? entry : [own, ...entry.split(':').slice(2)].join(':');
        });
        const mounts = service.volumes_from !== undefined && { volumes_from: from };
        return { ...service, ...named, ...mounts };
    });
}
function withMounts(given) {
    const shared = new Set(Object.values(given.services).flatMap(({ volumes_from: from }) => listOf(from).map((entry) => entry.split(':')[0] ?? '')));
    if (shared.size === 0)
        return given;
    const model = withNames(given, shared);
    // Each service is visited once: the number of paths between services may be exponential.
    const known = new Map();
    const mountsOf = (name) => {
        const found = known.get(name);
        if (found !== undefined)
            return found;
        known.set(name, []); // ends a cycle of services
        const { volumes = [], volumes_from: from } = model.services[name] ?? {};
        const mounts = new Map();
        for (const entry of listOf(from)) {
            const [service = '', mode] = entry.split(':');
            if (entry.startsWith(FOREIGN))
                continue;
            for (const mount of mountsOf(service)) {
                mounts.set(mount.target, mode === 'ro' ? { ...mount, read_only: true } : mount);
            }
        }
        for (const mount of volumes)
            mounts.set(mount.target, mount);
        known.set(name, [...mounts.values()]);
        return [...mounts.values()];
    };
    return (0,_model__WEBPACK_IMPORTED_MODULE_0__/* .withServices */ .lS)(model, (service, name) => {
        const untrusted = listOf(service.volumes_from).filter((entry) => entry.startsWith(FOREIGN));
        const { volumes_from: _, ...kept } = service;
        return {
            ...kept,
            volumes: [...mountsOf(name)],
            ...(untrusted.length > 0 && { volumes_from: untrusted }),
        };
    });
}
/** Names the unnamed volumes of some services, so that others can mount the same ones. */
function withNames(model, of) {
    const added = {};
    const changed = (0,_model__WEBPACK_IMPORTED_MODULE_0__/* .withServices */ .lS)(model, (service, name) => {
        if (!of.has(name))
            return service;
        const volumes = (service.volumes ?? []).map((volume) => {
            if (volume.type !== 'volume' || volume.source !== undefined)
                return volume;
            const source = `${name}${volume.target.replace(/[^\w.-]+/g, '_')}`;
            added[source] = {};
            return { ...volume, source };
        });
        return { ...service, volumes };
    });
    return { ...changed, volumes: { ...added, ...model.volumes } };
}
/** Turns other names for services into aliases on all their networks. */
function withAliases(model) {
    const addresses = (0,_model__WEBPACK_IMPORTED_MODULE_0__/* .staticAddresses */ .pq)(model);
    const aliases = new Map();
    const rest = new Map();
    const add = (service, alias) => {
        aliases.set(service, (aliases.get(service) ?? new Set()).add(alias));
    };
    for (const [name, service] of Object.entries(model.services)) {
        for (const link of listOf(service.links)) {
            const [target = '', alias = target] = link.split(':');
            if (target in model.services && alias !== target)
                add(target, alias);
        }
        const others = hostsOf(service).filter((entry) => {
            const { host, address } = entryOf(entry);
            const target = addresses.get(address);
            if (target !== undefined)
                add(target, host);
            return target === undefined;
        });
        rest.set(name, others);
    }
    return (0,_model__WEBPACK_IMPORTED_MODULE_0__/* .withServices */ .lS)(model, (service, name) => {
        const named = [...(aliases.get(name) ?? [])].filter((each) => !(0,_model__WEBPACK_IMPORTED_MODULE_0__/* .namesOf */ .eZ)(name, service).has(each));
        const networks = Object.entries(service.networks ?? {}).map(([network, use]) => [
            network,
            { ...use, aliases: [...(use?.aliases ?? []), ...named] },
        ]);
        return {
            ...service,
            ...(service.extra_hosts !== undefined && { extra_hosts: rest.get(name) ?? [] }),
            ...(named.length > 0 && service.networks && { networks: Object.fromEntries(networks) }),
        };
    });
}
/** Entries of `extra_hosts`: Compose writes a list, some versions a map. */
function hostsOf({ extra_hosts: hosts }) {
    if (Array.isArray(hosts) || typeof hosts !== 'object' || hosts === null)
        return listOf(hosts);
    return Object.entries(hosts).flatMap(([host, addresses]) => [addresses].flat().map((address) => `${host}=${String(address)}`));
}
/** Splits `host=address`, or with `:` as in older versions. */
function entryOf(entry) {
    const [, host = entry, address = ''] = /^([^=:]+)[=:](.*)$/.exec(entry) ?? [];
    return { host, address: address.replace(/^\[|\]$/g, '') };
}
function listOf(value) {
    return Array.isArray(value)
        ? value.filter((each) => typeof each === 'string')
        : [];
}


/***/ }),

/***/ 90355:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BX: () => (/* binding */ withoutConfiguration),
/* harmony export */   CU: () => (/* binding */ startsNode),
/* harmony export */   GH: () => (/* binding */ startOf),
/* harmony export */   WU: () => (/* binding */ configuredBy),
/* harmony export */   ag: () => (/* binding */ takeConfiguration),
/* harmony export */   iP: () => (/* binding */ flagOf),
/* harmony export */   l0: () => (/* binding */ commandLineOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _plan_configuration__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3345);
/* harmony import */ var _model__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68422);



/**
 * Command line of a service: entry point and command of the compose files, or else of the image. As in the
 * engine, an entry point in the compose files discards the image's command.
 */
function commandLineOf(service, image) {
    const entrypoint = service.entrypoint ?? image?.entrypoint ?? [];
    const command = service.command ?? (service.entrypoint ? [] : (image?.command ?? []));
    return [...entrypoint, ...command].map(_model__WEBPACK_IMPORTED_MODULE_2__/* .unescaped */ .tv);
}
/** Determines how a service starts. */
function startOf(service, image, binary) {
    const [program = '', ...args] = commandLineOf(service, image);
    const name = node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.basename(program);
    if (name === binary)
        return { kind: 'direct', args };
    if (name === 'cosmovisor') {
        return { kind: 'direct', args: args[0] === 'run' ? args.slice(1) : args };
    }
    return { kind: 'script' };
}
/** Returns true if arguments of the binary start a node, rather than a job that ends. */
function startsNode(args) {
    return args.includes('start');
}
/** Value of a flag, as `--flag value` or `--flag=value`. */
function flagOf(args, flag) {
    for (const [i, arg] of args.entries()) {
        if (arg === flag)
            return args[i + 1];
        if (arg.startsWith(`${flag}=`))
            return arg.slice(flag.length + 1);
    }
    return undefined;
}
function add(to, { section, key, kind }, value) {
    const values = { switch: value !== 'false', number: Number(value) || 0, text: value };
    to[section] = { ...to[section], [key]: kind === 'peers' ? value : values[kind] };
}
/** Moves configuration flags that the copy sets out of a node's arguments: as flags they would override its files. */
function takeConfiguration(args) {
    const configured = {};
    const kept = [];
    for (let i = 0; i < args.length; i++) {
        const [flag = '', ...rest] = (args[i] ?? '').split('=');
        const place = (0,_plan_configuration__WEBPACK_IMPORTED_MODULE_1__/* .keyOfFlag */ .HY)(flag);
        if (place === undefined)
            kept.push(args[i] ?? '');
        else if (rest.length > 0)
            add(configured, place, rest.join('='));
        else
            add(configured, place, place.kind === 'switch' ? 'true' : (args[++i] ?? ''));
    }
    return { args: kept, configured };
}
/**
 * Node configuration set by variables, as {@link takeConfiguration}. Variables with the binary's own prefix
 * override others, which a script may pass on.
 */
function configuredBy(environment, binary) {
    const configured = {};
    const isOwn = (name) => (0,_plan_configuration__WEBPACK_IMPORTED_MODULE_1__/* .spelled */ .uQ)(name).startsWith(`${(0,_plan_configuration__WEBPACK_IMPORTED_MODULE_1__/* .spelled */ .uQ)(binary)}_`);
    const variables = Object.entries(environment ?? {}).sort(([a], [b]) => Number(isOwn(a)) - Number(isOwn(b)));
    for (const [name, value] of variables) {
        const place = (0,_plan_configuration__WEBPACK_IMPORTED_MODULE_1__/* .keyOfVariable */ .Jg)(name);
        // viper ignores empty variables.
        if (place !== undefined && value !== null && value !== '') {
            add(configured, place, (0,_model__WEBPACK_IMPORTED_MODULE_2__/* .unescaped */ .tv)(value));
        }
    }
    return configured;
}
/**
 * Model in which nodes are configured by files only, without variables and flags.
 *
 * @param nodes services that run a node, with the image of each in the compose files
 * @param ofImages variables of all images that nodes run on; each is overridden by an empty one
 */
function withoutConfiguration(model, nodes, ofImages = []) {
    const configures = (variable) => (0,_plan_configuration__WEBPACK_IMPORTED_MODULE_1__/* .keyOfVariable */ .Jg)(variable) !== undefined;
    const emptied = Object.fromEntries(ofImages.filter(configures).map((variable) => [variable, '']));
    const changed = [...nodes].map(([name, image]) => {
        const service = model.services[name] ?? {};
        const rest = Object.entries(service.environment ?? {}).filter(([each]) => !configures(each));
        const isGiven = service.environment !== undefined || Object.keys(emptied).length > 0;
        const environment = isGiven && { environment: { ...emptied, ...Object.fromEntries(rest) } };
        return [name, { ...service, ...environment, ...withoutFlags(service, image) }];
    });
    return { ...model, services: { ...model.services, ...Object.fromEntries(changed) } };
}
/** Command line without configuration flags; nothing if there is no command line. */
function withoutFlags(service, image) {
    const [program = '', ...words] = commandLineOf(service, image);
    const { args } = takeConfiguration(words);
    if (args.length === words.length)
        return {};
    return { entrypoint: [(0,_model__WEBPACK_IMPORTED_MODULE_2__/* .escaped */ .Mk)(program)], command: args.map(_model__WEBPACK_IMPORTED_MODULE_2__/* .escaped */ .Mk) };
}


/***/ }),

/***/ 62911:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fk: () => (/* binding */ isPowerful),
/* harmony export */   JF: () => (/* binding */ hasPowerful),
/* harmony export */   Yw: () => (/* binding */ isBelow),
/* harmony export */   bW: () => (/* binding */ isSystemPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** System folders of the host, which a container may read but not change. */
const SYSTEM_FOLDERS = ['bin', 'boot', 'etc', 'lib', 'lib32', 'lib64', 'sbin', 'sys', 'usr'];
/**
 * Folders that give access to the host: its processes and their environments, its devices, its sockets
 * (including the engine's) and the files of all containers. No container of a run sees them.
 */
const POWERFUL_FOLDERS = [
    '/proc',
    '/dev',
    '/run',
    '/var/run',
    '/var/lib/docker',
    '/var/lib/containerd',
    '/var/lib/containers',
];
/** Returns true for a path in a system folder: mounted read-only, never copied. */
function isSystemPath(source) {
    const [, top = ''] = source.split((node_path__WEBPACK_IMPORTED_MODULE_0___default().sep));
    return SYSTEM_FOLDERS.includes(top) || isPowerful(source);
}
/**
 * Returns true for a path that exposes more of the host than a container may see: one of the folders above, a
 * path in one, or a folder that contains one, such as `/`.
 *
 * @param engineFolder folder in which the engine keeps its containers, if elsewhere
 */
function isPowerful(source, engineFolder) {
    return (hasPowerful(source, engineFolder) ||
        powerfulFolders(engineFolder).some((folder) => isBelow(source, folder)));
}
/** Returns true if a path is or contains one of those folders. */
function hasPowerful(source, engineFolder) {
    return powerfulFolders(engineFolder).some((folder) => isBelow(folder, source));
}
function powerfulFolders(engineFolder) {
    return engineFolder === undefined ? POWERFUL_FOLDERS : [...POWERFUL_FOLDERS, engineFolder];
}
/** Returns true if a path is a folder or lies in it. */
function isBelow(each, folder) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_0___default().relative(folder, each);
    return relative !== '..' && !relative.startsWith(`..${(node_path__WEBPACK_IMPORTED_MODULE_0___default().sep)}`) && !node_path__WEBPACK_IMPORTED_MODULE_0___default().isAbsolute(relative);
}


/***/ }),

/***/ 79798:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $3: () => (/* binding */ unsetIn),
/* harmony export */   MZ: () => (/* binding */ usesOf),
/* harmony export */   Nl: () => (/* binding */ isEmptyImage),
/* harmony export */   Vv: () => (/* binding */ isWarning)
/* harmony export */ });
/** Line that Compose writes for an unset variable without a default. */
const UNSET = /The \\?"([A-Za-z_]\w*)\\?" variable is not set/;
/** Names of unset variables that Compose warns about, each once. */
function unsetIn(lines) {
    return [...new Set(lines.flatMap((line) => UNSET.exec(line)?.[1] ?? []))];
}
/** Returns true for a warning of Compose, as opposed to the reason of a refusal. */
function isWarning(line) {
    return /^time="[^"]*" level=warning |^WARN\[/.test(line);
}
/** Uses of unset variables in compose files, in the order of the files. */
function usesOf(unset, files) {
    return files.flatMap(({ file, texts }) => texts.flatMap(({ path, text, line }) => {
        const names = new Set([...text.matchAll(/\$\$|\$\{?([A-Za-z_]\w*)/g)].map(([, name]) => name));
        const used = unset.filter((variable) => names.has(variable));
        const alone = used.filter((variable) => emptiedPart(path, text, [variable]));
        // Two variables without a text between them are empty only together.
        const together = alone.length === 0 ? emptiedPart(path, text, used) : undefined;
        return used.map((variable) => ({
            variable,
            place: { file, line },
            emptied: emptiedPart(path, text, [variable]) ?? together,
        }));
    }));
}
/** Returns true for a reference that lacks its name or its tag, as it has without a variable. */
function isEmptyImage(reference) {
    return reference === '' || /[:@/]$|^[:@/]/.test(reference);
}
function emptiedPart(path, text, unset) {
    const blank = filled(text, unset);
    if (blank === text)
        return undefined;
    const [above, key] = path.slice(-2);
    const [list, , part] = path.slice(-3);
    if (key === 'image')
        return isEmptyImage(blank) ? 'image' : undefined;
    if (above === 'ports' && typeof key === 'number') {
        return blank.split(':').at(-1)?.split('/')[0] === '' ? 'port' : undefined;
    }
    if (list === 'ports' && part === 'target')
        return blank === '' ? 'port' : undefined;
    if (above === 'volumes' && typeof key === 'number') {
        return blank.split(':')[0] === '' ? 'volume source' : undefined;
    }
    if (list === 'volumes' && part === 'source')
        return blank === '' ? 'volume source' : undefined;
    return undefined;
}
/** Text with unset variables blank, and a letter in place of each other one. */
function filled(text, unset) {
    return text.replace(/\$\$|\$\{([A-Za-z_]\w*)([^}]*)\}|\$([A-Za-z_]\w*)/g, (_, braced, rest, plain) => unset.includes(braced ?? plain ?? '') && !rest ? '' : 'x');
}


/***/ }),

/***/ 27584:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readWritten)
/* harmony export */ });
/* unused harmony export writtenFile */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38815);
/* harmony import */ var _plan_find__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18156);
/* harmony import */ var _plan_places__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55971);
/* harmony import */ var _plan_yaml__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39512);
/* harmony import */ var _system_files__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31650);






const MOST_FILES = 50;
const MOST_TEXTS = 20_000;
/**
 * Reads compose files with all files that they include or extend, as far as they are readable YAML with a known
 * path. Paths are relative to the project's folder or to the file that names them.
 *
 * @param nameOf name of a file in messages
 */
async function readWritten(files, folder, nameOf) {
    const base = folder ?? node_path__WEBPACK_IMPORTED_MODULE_0___default().dirname(files[0] ?? '.');
    const places = [...files];
    const found = new Map();
    for (const place of places) {
        if (found.has(place) || found.size >= MOST_FILES)
            continue;
        const written = await readOne(place, nameOf(place));
        if (written === undefined)
            continue;
        found.set(place, written);
        for (const named of filesNamedIn(written.data)) {
            places.push(node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(base, named), node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(node_path__WEBPACK_IMPORTED_MODULE_0___default().dirname(place), named));
        }
    }
    return [...found.values()];
}
async function readOne(place, file) {
    try {
        return writtenFile(await (0,_system_files__WEBPACK_IMPORTED_MODULE_5__/* .readBounded */ .CB)(place, _plan_yaml__WEBPACK_IMPORTED_MODULE_4__/* .LARGEST_YAML */ .R9), file);
    }
    catch {
        return undefined; // a message then has fewer lines; Compose itself names the file
    }
}
/**
 * Parses a compose file. Custom tags (`!reset`, `!override`) have no effect.
 *
 * @throws YamlRefusal if reading it would take too much time or memory
 */
function writtenFile(text, file) {
    const lineCounter = new yaml__WEBPACK_IMPORTED_MODULE_1__/* .LineCounter */ .HN();
    const yaml = (0,_plan_yaml__WEBPACK_IMPORTED_MODULE_4__/* .readYaml */ .gM)(text, { lineCounter, merge: true, uniqueKeys: false });
    const lineAt = (offset) => Math.max(1, lineCounter.linePos(offset).line);
    const [error] = yaml.document.errors;
    const places = new _plan_places__WEBPACK_IMPORTED_MODULE_3__/* .Places */ .N4(yaml);
    return {
        file,
        data: dataOf(yaml),
        mistake: error && { message: error.message, line: lineAt(error.pos[0]) },
        texts: textsOf(yaml, text, lineAt),
        placeOf: (at) => ({ file, line: lineAt(places.offsetOf(at, 'key')) }),
    };
}
function dataOf({ document, badAliases }) {
    if (document.errors.length > 0 || badAliases.length > 0)
        return undefined;
    try {
        return document.toJS({ maxAliasCount: -1 }); // limited by `readYaml`
    }
    catch {
        return undefined; // a merge key with another value than a map
    }
}
function textsOf({ document }, source, lineAt) {
    const found = [];
    const visit = (node, at) => {
        if (found.length >= MOST_TEXTS || (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isAlias */ .Vj)(node))
            return;
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(node) && typeof node.value === 'string') {
            const [start = 0, end = start] = node.range ?? [];
            // A long text has its variables on other lines than its beginning.
            const variable = source.indexOf('$', start);
            const offset = variable >= 0 && variable < end ? variable : start;
            found.push({ path: at, text: node.value, line: lineAt(offset) });
        }
        else if ((0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isSeq */ .oP)(node)) {
            for (const [index, item] of node.items.entries())
                visit(item, [...at, index]);
        }
        else if ((0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(node)) {
            for (const { key, value } of node.items)
                visit(value, [...at, (0,_plan_places__WEBPACK_IMPORTED_MODULE_3__/* .keyText */ .Pu)(key)]);
        }
    };
    visit(document.contents, []);
    return found;
}
/** Paths of files that a compose file includes or extends, without those with variables. */
function filesNamedIn(data) {
    const include = (0,_plan_find__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(data, ['include']);
    const included = (Array.isArray(include) ? include : []).flatMap((each) => (0,_plan_find__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(each) ? each.path : each);
    const services = (0,_plan_find__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(data, ['services']);
    const extended = Object.values((0,_plan_find__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(services) ? services : {}).map((service) => (0,_plan_find__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(service, ['extends', 'file']));
    return [...included, ...extended].filter((named) => typeof named === 'string' && !named.includes('$'));
}


/***/ }),

/***/ 70255:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ findMakers),
/* harmony export */   o: () => (/* binding */ makerWords)
/* harmony export */ });
/** Maximum number of characters read of a line, and of names compared of a path. */
const LONGEST_LINE = 2_000;
const MOST_NAMES = 20;
const MOST_MAKERS = 5;
/** Words of lines that make files and folders. */
const MAKES = /(?:^|[\s@;&|(/])(?:mkdir|cp|mv|tar|git clone|testnet|init|init-files|gentx|collect-gentxs|localnet|generate|docker|tee)(?=\s|$)|(?:--home|--output-dir|--output|-o)(?=[\s=])/;
/** Words of lines that remove or only read them. */
const REMOVES = /(?:^|[\s@;&|(])(?:rm|rmdir|echo|ls|test|chown|chmod)\s/;
/** Programs with a path as their argument. */
const TAKES_PATH = new Set(['mkdir', 'cd', 'cp', 'mv', 'pushd', '-p', '-v', '-o']);
/**
 * Finds the lines of scripts that mention a missing path, the likeliest maker first: by the number of its names
 * in a row, and by what the line does. The number at the end of a name may be a variable (`node$i`).
 */
function findMakers(missing, scripts) {
    const found = scripts.flatMap((script) => mentionsIn(script, missing));
    const best = found.toSorted((a, b) => b.rank - a.rank);
    const files = new Set();
    const makers = [];
    for (const { rank: _, ...maker } of best) {
        const key = JSON.stringify([maker.file, maker.target]);
        if (files.has(key))
            continue;
        files.add(key);
        makers.push(maker.target === undefined ? { ...maker, ...callerOf(maker, scripts) } : maker);
        if (makers.length === MOST_MAKERS)
            break;
    }
    return makers;
}
/** Describes a maker: `make localnet-init (Makefile:12)`, `scripts/init.sh:3`. */
function makerWords({ file, line, target, targetFile }) {
    const place = `${file}:${line}`;
    if (target === undefined)
        return place;
    const runner = { makefile: 'make', justfile: 'just', taskfile: 'task' }[kindOf(targetFile ?? file) ?? 'makefile'];
    return `${runner} ${target} (${targetFile === undefined ? place : `${targetFile}, which calls ${place}`})`;
}
function mentionsIn({ file, text }, missing) {
    const lines = text.split('\n');
    return lines.flatMap((full, index) => {
        const line = full.slice(0, LONGEST_LINE);
        const count = namesIn(line, missing);
        const makes = MAKES.test(line);
        if (count === 0 || (REMOVES.test(line) && !makes))
            return [];
        const target = targetAt(file, lines, index);
        const isComment = /^\s*#/.test(line);
        const near = sharedFolders(file.split('/').slice(0, -1), missing.names);
        const rank = count * 4 + near + (isComment ? -3 : makes ? 3 : 0);
        return [{ file, line: index + 1, ...(target !== undefined && { target }), rank }];
    });
}
function sharedFolders(a, b) {
    const differs = a.findIndex((name, i) => name !== b[i]);
    return differs < 0 ? a.length : differs;
}
/** Number of the path's names in a row in a line, at least one of which is missing; 0 for none. */
function namesIn(line, { names: all, present }) {
    const names = all.slice(0, MOST_NAMES);
    let most = 0;
    let before = '';
    for (const [word] of line.matchAll(/[^\s"'`;,()|&<>]+/g)) {
        for (const [index, part] of word.split(/[=:]/).entries()) {
            const steps = part.split('/').slice(0, MOST_NAMES);
            const run = longestRun(steps, names, present);
            // A lone word is a path only where a path is expected: `build` is a verb elsewhere.
            const isPath = steps.length > 1 || index > 0 || isBeforePath(before);
            if (isPath)
                most = Math.max(most, run);
        }
        before = word;
    }
    return most;
}
function isBeforePath(word) {
    return TAKES_PATH.has(word.replace(/^@/, '')) || word.startsWith('--');
}
function longestRun(steps, names, present) {
    let longest = 0;
    for (const start of steps.keys()) {
        for (const from of names.keys()) {
            if (isOfUser(steps[start - 1]))
                continue;
            let count = 0;
            while (isName(steps[start + count], names[from + count]))
                count++;
            if (from + count > present)
                longest = Math.max(longest, count);
        }
    }
    return longest;
}
/** Returns true for the folder of the user, which is outside of the repository: `$HOME/.demo`, `~/.demo`. */
function isOfUser(step) {
    return step !== undefined && /^(?:~|\$\{?HOME\}?)$/.test(step);
}
/** Returns true if a word of a script is a name, or that name with a variable for its number. */
function isName(word, name) {
    if (word === undefined || name === undefined || word === '')
        return false;
    if (word === name)
        return true;
    const stem = name.replace(/\d{1,9}$/, '');
    if (stem === name || stem.length < 2 || !word.startsWith(stem))
        return false;
    return '$%{*['.includes(word[stem.length] ?? ' ');
}
/** Forms of the lines that begin a target, by kind of file. */
const TARGETS = {
    makefile: /^([^\s:=#]+)(?:\s[^:=#]*)?:(?!=)/,
    justfile: /^@?([A-Za-z_][\w-]*)(?:\s[^:#]*)?:(?!=)/,
    taskfile: /^ {2}([\w-]+(?::[\w-]+)*):\s*$/,
};
function kindOf(file) {
    const name = (file.split('/').at(-1) ?? '').toLowerCase();
    if (/^(?:gnu)?makefile|\.mk$/.test(name))
        return 'makefile';
    if (/^\.?justfile|\.just$/.test(name))
        return 'justfile';
    return name.startsWith('taskfile') ? 'taskfile' : undefined;
}
/** Target with a line of its recipe, or whose own line it is. */
function targetAt(file, lines, index) {
    const kind = kindOf(file);
    if (kind === undefined)
        return undefined;
    for (let at = index; at >= 0; at--) {
        const line = (lines[at] ?? '').slice(0, LONGEST_LINE);
        if (lines[at - 1]?.trimEnd().endsWith('\\'))
            continue;
        const target = TARGETS[kind].exec(line)?.[1];
        if (target !== undefined)
            return target.startsWith('.') ? undefined : target;
        if (!/^(?:\s|$|if|else|endif)/.test(line))
            return undefined;
    }
    return undefined;
}
/** Target that calls a script. */
function callerOf({ file }, scripts) {
    if (kindOf(file) !== undefined)
        return {};
    const names = file.split('/');
    // Only its own name is decisive: scripts are called from many folders.
    const called = { names, present: names.length - 1 };
    const callers = scripts
        .filter((script) => kindOf(script.file) !== undefined)
        .flatMap((script) => mentionsIn(script, called))
        .filter(({ target }) => target !== undefined)
        .toSorted((a, b) => b.rank - a.rank);
    const [first] = callers;
    return first?.target === undefined ? {} : { target: first.target, targetFile: first.file };
}


/***/ }),

/***/ 15404:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $S: () => (/* binding */ copyPlace),
/* harmony export */   A0: () => (/* binding */ namedFolder),
/* harmony export */   Ci: () => (/* binding */ separated),
/* harmony export */   Jh: () => (/* binding */ copyOfVolume),
/* harmony export */   QL: () => (/* binding */ besideProject),
/* harmony export */   Tu: () => (/* binding */ readOnly),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   Wh: () => (/* binding */ treatmentOf),
/* harmony export */   _r: () => (/* binding */ mountedAt),
/* harmony export */   bg: () => (/* binding */ subpathOf),
/* harmony export */   dn: () => (/* binding */ withNamedFolders),
/* harmony export */   ol: () => (/* binding */ bindSources),
/* harmony export */   tm: () => (/* binding */ innermostMount),
/* harmony export */   y4: () => (/* binding */ hostPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _compose_model__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68422);
/* harmony import */ var _compose_system_paths__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62911);
/* harmony import */ var _isolation_compose_keys__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7688);




/**
 * Decides how a mount of a path is handled.
 *
 * @param source without any links
 */
function treatmentOf(source, settings) {
    const { projectFolder, engineFolder } = settings;
    // A project that contains such folders (`/`) says nothing about the paths in it.
    const isApart = (0,_compose_system_paths__WEBPACK_IMPORTED_MODULE_2__/* .isSystemPath */ .bW)(projectFolder) && !(0,_compose_system_paths__WEBPACK_IMPORTED_MODULE_2__/* .hasPowerful */ .JF)(projectFolder, engineFolder);
    if (isApart && (0,_compose_system_paths__WEBPACK_IMPORTED_MODULE_2__/* .isBelow */ .Yw)(source, projectFolder))
        return 'copied';
    if ((0,_compose_system_paths__WEBPACK_IMPORTED_MODULE_2__/* .isPowerful */ .Fk)(source, engineFolder))
        return 'empty';
    return (0,_compose_system_paths__WEBPACK_IMPORTED_MODULE_2__/* .isSystemPath */ .bW)(source) ? 'read-only' : 'copied';
}
/**
 * Path of the copy of a mounted folder or file. Relative positions are preserved, so that nested mounts share a
 * copy.
 *
 * @param source without any links
 */
function copyPlace(source, settings) {
    const { projectFolder, copiesFolder } = settings;
    return (0,_compose_system_paths__WEBPACK_IMPORTED_MODULE_2__/* .isBelow */ .Yw)(source, projectFolder)
        ? node_path__WEBPACK_IMPORTED_MODULE_0___default().join(copiesFolder, node_path__WEBPACK_IMPORTED_MODULE_0___default().relative(projectFolder, source))
        : node_path__WEBPACK_IMPORTED_MODULE_0___default().join(besideProject(settings), 'elsewhere', source);
}
/** Folder for mounts outside the project: a container may mount the whole project. */
function besideProject({ copiesFolder }) {
    return node_path__WEBPACK_IMPORTED_MODULE_0___default().join(node_path__WEBPACK_IMPORTED_MODULE_0___default().dirname(copiesFolder), 'mounts');
}
/** Path of the copy of a named volume, by its key in the compose files. */
function copyOfVolume(key, settings) {
    return node_path__WEBPACK_IMPORTED_MODULE_0___default().join(besideProject(settings), 'volumes', key);
}
/** The bind mount through which a container sees a path. */
function innermostMount(volumes, inContainer) {
    const [innermost] = (volumes ?? [])
        .filter(({ type, source, target }) => type === 'bind' && source !== undefined && isWithin(inContainer, target))
        .sort((a, b) => b.target.length - a.target.length);
    return innermost;
}
/** Host path of a path in a container, assuming no links. */
function hostPath(volumes, inContainer) {
    const mount = innermostMount(volumes, inContainer);
    if (mount?.source === undefined)
        return undefined;
    return node_path__WEBPACK_IMPORTED_MODULE_0___default().join(mount.source, node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.relative(mount.target, inContainer));
}
/** Host path of a container's path, from its bind mounts, configs and secrets. */
function mountedAt(model, service, inContainer) {
    const uses = [
        ...(service.configs ?? []).map((use) => ({ ...use, file: model.configs?.[use.source]?.file })),
        ...(service.secrets ?? []).map((use) => ({ ...use, file: model.secrets?.[use.source]?.file })),
    ];
    const used = uses.find(({ target }) => target === inContainer)?.file;
    return used ?? hostPath(service.volumes, inContainer);
}
/** Returns true if a path in a container is a folder or lies in it. */
function isWithin(inContainer, folder) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.relative(folder, inContainer);
    return relative !== '..' && !relative.startsWith('../') && !node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.isAbsolute(relative);
}
/** Sources of all bind mounts, parents before their contents. */
function bindSources(model) {
    const sources = (0,_compose_model__WEBPACK_IMPORTED_MODULE_1__/* .volumesOf */ .v3)(model).flatMap(({ type, source }) => type === 'bind' && source !== undefined ? [source] : []);
    return [...new Set(sources)].sort();
}
/** Host folder that a volume gives a name (`driver_opts` with `o: bind`). */
function namedFolder(model, { type, source }) {
    return type === 'volume' ? (0,_isolation_compose_keys__WEBPACK_IMPORTED_MODULE_3__/* .folderOf */ .yS)(model.volumes?.[source ?? '']?.driver_opts) : undefined;
}
/**
 * Model in which volumes that only name a host folder become bind mounts: the run's own volume of that name
 * would be the folder itself.
 */
function withNamedFolders(model) {
    return (0,_compose_model__WEBPACK_IMPORTED_MODULE_1__/* .withServices */ .lS)(model, (service) => {
        if (service.volumes === undefined)
            return service;
        const volumes = service.volumes.map((volume) => {
            const folder = namedFolder(model, volume);
            if (folder === undefined)
                return volume;
            const source = node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.join(folder, subpathOf(volume));
            return { type: 'bind', source, target: volume.target, ...readOnly(volume) };
        });
        return { ...service, volumes };
    });
}
/** Mounted subpath of a volume, as in Compose's `volume.subpath`; usually the whole volume. */
function subpathOf({ volume }) {
    const { subpath } = (volume ?? {});
    return typeof subpath === 'string' ? node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.resolve('/', subpath).slice(1) : '';
}
/** Mount properties that the copy preserves. */
function readOnly({ read_only }) {
    return read_only === undefined ? {} : { read_only };
}
/**
 * Model in which no container can write to the location of a mounted copy: a copy within another one is moved
 * out of it, and mounted at its old path for all services that mount the outer one. Otherwise a container could
 * replace it by a link, and the engine would mount the link's target.
 *
 * @param move moves a copy to a separate location, leaving something empty in its place; returns the new path
 */
async function separated(model, copiesFolder, move) {
    const sources = bindSources(model).filter((source) => (0,_compose_system_paths__WEBPACK_IMPORTED_MODULE_2__/* .isBelow */ .Yw)(source, copiesFolder));
    const inner = sources.filter((source) => sources.some((other) => other !== source && (0,_compose_system_paths__WEBPACK_IMPORTED_MODULE_2__/* .isBelow */ .Yw)(source, other)));
    const moved = new Map();
    // Deepest first: inner ones must leave before an outer one moves.
    for (const source of inner.toReversed())
        moved.set(source, await move(source));
    return (0,_compose_model__WEBPACK_IMPORTED_MODULE_1__/* .withServices */ .lS)(model, (service) => {
        if (service.volumes === undefined)
            return service;
        const targets = new Set(service.volumes.map(({ target }) => target));
        const volumes = service.volumes.flatMap((volume) => {
            const { type, source, target } = volume;
            if (type !== 'bind' || source === undefined)
                return [volume];
            const within = inner.filter((each) => each !== source && (0,_compose_system_paths__WEBPACK_IMPORTED_MODULE_2__/* .isBelow */ .Yw)(each, source));
            const added = within.flatMap((each) => {
                const at = node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.join(target, node_path__WEBPACK_IMPORTED_MODULE_0___default().relative(source, each));
                if (targets.has(at))
                    return [];
                targets.add(at);
                return [{ type: 'bind', source: moved.get(each) ?? each, target: at, ...readOnly(volume) }];
            });
            return [{ ...volume, source: moved.get(source) ?? source }, ...added];
        });
        return { ...service, volumes };
    });
}


/***/ }),

/***/ 64148:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ makerFinder)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12600);
/* harmony import */ var _system_files__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31650);
/* harmony import */ var _system_git__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82005);
/* harmony import */ var _compose_system_paths__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62911);
/* harmony import */ var _makers__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70255);






/** Files that may make a stack's folders, as git's pathspecs: in any folder, in any case. */
const SCRIPTS = [
    ...['makefile*', 'gnumakefile', '*.mk', '*.sh', '*.bash'],
    ...['justfile', '.justfile', '*.just', 'taskfile*.yml', 'taskfile*.yaml'],
].map((name) => `:(top,icase,glob)**/${name}`);
const MOST_SCRIPTS = 300;
const LARGEST_SCRIPT = 256 * 1024;
/** Limits on git's answer, for repositories of any size. */
const LIST_LIMIT_MS = 10_000;
const LIST_CHARACTERS = 1_000_000;
/**
 * Reads the scripts of a folder's repository, those that git knows or would add, and executes none. Without git or a
 * repository, no maker is found.
 *
 * @param folder any folder of the repository
 */
async function makerFinder(exec, folder) {
    const read = await readScripts(exec, folder);
    if (read === undefined)
        return async () => [];
    const { root, scripts } = read;
    return async (missing) => {
        if (!(0,_compose_system_paths__WEBPACK_IMPORTED_MODULE_4__/* .isBelow */ .Yw)(missing, root))
            return [];
        const names = node_path__WEBPACK_IMPORTED_MODULE_0___default().relative(root, missing).split((node_path__WEBPACK_IMPORTED_MODULE_0___default().sep));
        let present = 0;
        while (present < names.length &&
            (await (0,_system_files__WEBPACK_IMPORTED_MODULE_2__/* .exists */ .t2)(node_path__WEBPACK_IMPORTED_MODULE_0___default().join(root, ...names.slice(0, present + 1)))))
            present++;
        return present === names.length ? [] : (0,_makers__WEBPACK_IMPORTED_MODULE_5__/* .findMakers */ .f)({ names, present }, scripts);
    };
}
async function readScripts(exec, folder) {
    const git = async (...args) => {
        const limits = { timeout: LIST_LIMIT_MS, maxOutput: LIST_CHARACTERS };
        return (await exec.run([..._system_git__WEBPACK_IMPORTED_MODULE_3__/* .SAFE_GIT */ .z, '-C', folder, ...args], limits)).stdout;
    };
    try {
        const root = (await git('rev-parse', '--show-toplevel')).replace(/\n$/, '');
        const listed = ['--cached', '--others', '--exclude-standard', '--full-name', '-z'];
        const files = (await git('ls-files', ...listed, '--', ...SCRIPTS)).split('\0').filter(Boolean);
        const scripts = [];
        for (const file of files.slice(0, MOST_SCRIPTS)) {
            const text = await (0,_system_files__WEBPACK_IMPORTED_MODULE_2__/* .readBounded */ .CB)(node_path__WEBPACK_IMPORTED_MODULE_0___default().join(root, file), LARGEST_SCRIPT).catch(() => undefined);
            if (text !== undefined)
                scripts.push({ file, text });
        }
        return { root, scripts };
    }
    catch (error) {
        if (!(error instanceof _errors_errors__WEBPACK_IMPORTED_MODULE_1__/* .RehearsalError */ .g0))
            throw error;
        return undefined; // no git, or no repository: what is found is a hint only
    }
}


/***/ }),

/***/ 7688:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AY: () => (/* binding */ NETWORK_KEYS),
/* harmony export */   Bi: () => (/* binding */ TOP_KEYS),
/* harmony export */   GR: () => (/* binding */ SECRET_KEYS),
/* harmony export */   O8: () => (/* binding */ BUILD_KEYS),
/* harmony export */   OY: () => (/* binding */ INNER_KEYS),
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   mC: () => (/* binding */ CONFIG_KEYS),
/* harmony export */   q6: () => (/* binding */ VOLUME_KEYS),
/* harmony export */   xI: () => (/* binding */ SERVICE_KEYS),
/* harmony export */   yS: () => (/* binding */ folderOf)
/* harmony export */ });
/* unused harmony export UNKNOWN */
/** Rule for a key that no table contains. */
const UNKNOWN = {
    is: 'left out',
    why: 'unknown to this version',
    examples: [],
};
/** Applies the rules for a key to a value. Empty values (`false`, `{}`) are never reported. */
function judge(keys, name, value) {
    const { each, rules } = (Object.hasOwn(keys, name) && keys[name]) || { rules: [UNKNOWN] };
    const ruleOf = (part, key) => rules.find(({ when }) => when === undefined || when(part, key)) ?? UNKNOWN;
    const isOn = ({ is }) => is === 'kept' || is === 'copied';
    if (each !== true || typeof value !== 'object' || value === null) {
        const rule = ruleOf(value, name);
        if (isOn(rule))
            return { kept: value, others: [] };
        return { kept: undefined, others: isNothing(value) ? [] : [{ rule, value }] };
    }
    const parts = Object.entries(value).map(([key, part]) => ({
        key,
        part,
        rule: ruleOf(part, key),
    }));
    const kept = parts.filter(({ rule }) => isOn(rule));
    const others = parts.filter(({ rule, part }) => !isOn(rule) && !isNothing(part));
    const rest = Array.isArray(value)
        ? kept.map(({ part }) => part)
        : Object.fromEntries(kept.map(({ key, part }) => [key, part]));
    return {
        kept: kept.length === 0 && parts.length > 0 ? undefined : rest,
        others: others.map(({ rule, key, part }) => ({
            rule,
            value: Array.isArray(value) ? part : { [key]: part },
        })),
    };
}
function isNothing(value) {
    if (value === undefined || value === null || value === false || value === '')
        return true;
    return typeof value === 'object' && Object.values(value).every(isNothing);
}
const kept = (...examples) => ({ rules: [keptRule('', ...examples)] });
const keptRule = (why, ...examples) => ({ is: 'kept', why, examples });
const replacedRule = (why, ...examples) => ({
    is: 'replaced',
    why,
    examples,
});
const replaced = (why, ...examples) => ({
    rules: [replacedRule(why, ...examples)],
});
const copiedRule = (why, ...examples) => ({ is: 'copied', why, examples });
const copied = (why, ...examples) => ({
    rules: [copiedRule(why, ...examples)],
});
const leftOut = (why, ...examples) => ({
    rules: [leftOutRule(why, ...examples)],
});
const leftOutRule = (why, ...examples) => ({
    is: 'left out',
    why,
    examples,
});
const refused = (why, ...examples) => ({
    rules: [refusedRule(why, ...examples)],
});
const refusedRule = (why, ...examples) => ({
    is: 'refused',
    why,
    examples,
});
/** Restricts a rule to some values. */
const only = (of, when, rule) => ({
    ...rule,
    of,
    when,
});
const text = (value) => (typeof value === 'string' ? value : '');
const starts = (prefix) => (value) => text(value).startsWith(prefix);
const isType = (type) => (value) => typeof value === 'object' && value !== null && 'type' in value && value.type === type;
/** Capabilities limited to the container: the default ones, and two that programs ask for. */
const HARMLESS = [
    ...['AUDIT_WRITE', 'CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID', 'IPC_LOCK', 'KILL', 'MKNOD'],
    ...['NET_BIND_SERVICE', 'SETFCAP', 'SETGID', 'SETPCAP', 'SETUID', 'SYS_CHROOT'],
    ...['SYS_NICE'],
];
const isHarmless = (value) => HARMLESS.includes(text(value).toUpperCase().replace(/^CAP_/, ''));
/** Labels with a prefix, and two without one, are read by programs that watch the engine. */
const isOthersLabel = (name) => name.includes('.') || /^(caddy(_\d+)?|autoheal)$/.test(name);
const MACHINE = 'a setting for the machine that hosts the stack';
const NO_SIGNING = 'a device may hold a production key; use a key file in the rehearsal, or remove the service';
const ALONE = 'it shares resources of the host or of other containers; remove it';
/** Keys of a service. */
const SERVICE_KEYS = {
    annotations: leftOut('for other programs', { 'com.example/x': 'y' }),
    attach: replaced('logs of all services are followed', true),
    blkio_config: leftOut(MACHINE, { weight: 300 }),
    build: replaced('the image built before the start', { context: '/x' }),
    cap_add: {
        each: true,
        rules: [
            only(HARMLESS.map((name) => `\`${name}\``).join(', '), isHarmless, keptRule('', ['SYS_NICE'])),
            leftOutRule('they affect more than the container', ['NET_ADMIN'], ['CAP_SYS_ADMIN'], ['ALL']),
        ],
    },
    cap_drop: kept(['ALL']),
    cgroup: leftOut(MACHINE, 'host'),
    cgroup_parent: leftOut(MACHINE, 'm-executor-abcd'),
    command: kept(['start']),
    configs: copied('a file of the run', [{ source: 'c', target: '/c' }]),
    container_name: replaced('an alias of that name on the networks of the service', 'alice'),
    cpu_count: leftOut(MACHINE, 2),
    cpu_percent: leftOut(MACHINE, 50),
    cpu_period: kept(100000),
    cpu_quota: kept(50000),
    cpu_rt_period: leftOut(MACHINE, 1400),
    cpu_rt_runtime: leftOut(MACHINE, 400),
    cpu_shares: kept(73),
    cpus: leftOut(MACHINE, 8),
    cpuset: leftOut(MACHINE, '0-7'),
    credential_spec: leftOut(MACHINE, { file: 'x.json' }),
    depends_on: kept({ b: { condition: 'service_started', required: true } }),
    deploy: {
        each: true,
        rules: [
            only('`resources` with devices', (value, name) => name === 'resources' && JSON.stringify(value).includes('"devices"'), refusedRule(NO_SIGNING, {
                resources: { reservations: { devices: [{ capabilities: ['gpu'] }] } },
            })),
            only('`restart_policy`', (_, name) => name === 'restart_policy', replacedRule('as `restart`', { restart_policy: { condition: 'any' } })),
            only('`replicas` of 0 or 1', (value, name) => name === 'replicas' && Number(value) <= 1, keptRule('', { replicas: 0 })),
            leftOutRule('each service runs one container, on this machine', { replicas: 3 }, { resources: { limits: { cpus: 8, memory: '34359738368' } } }, { placement: { constraints: ['node.role == manager'] } }),
        ],
    },
    develop: leftOut('files are not watched', { watch: [{ path: '/x', action: 'rebuild' }] }),
    device_cgroup_rules: refused(NO_SIGNING, ['c 1:3 mr']),
    devices: {
        each: true,
        rules: [
            refusedRule(NO_SIGNING, [{ source: '/dev/hidraw0', target: '/dev/hidraw0' }], ['/dev/x:/x']),
        ],
    },
    dns: leftOut('the run resolves only its own names', ['1.1.1.1']),
    dns_opt: leftOut('the run resolves only its own names', ['ndots:1']),
    dns_search: leftOut('the run resolves only its own names', ['example.com']),
    domainname: leftOut('the run resolves only its own names', 'example.com'),
    entrypoint: kept(['gaiad']),
    env_file: replaced('`environment`, by Compose', [{ path: '/x/a.env' }]),
    environment: {
        rules: [keptRule('see [addresses of others](#addresses-of-others)', { MONIKER: 'a' })],
    },
    expose: kept(['26656']),
    extends: replaced('the merged service, by Compose', { service: 'b' }),
    external_links: leftOut('the run resolves only its own names', ['other_db_1:db']),
    extra_hosts: leftOut('the run resolves only its own names; an entry for a service becomes an alias', ['rpc=203.0.113.7']),
    gpus: refused(NO_SIGNING, 'all', [{ count: 1 }]),
    group_add: kept(['1000']),
    healthcheck: kept({ test: ['CMD', 'true'] }),
    hostname: kept('alice'),
    image: { rules: [keptRule('by its id', 'gaia:v1')] },
    init: kept(true),
    ipc: {
        rules: [
            only('`host`, `container:…`', (value) => /^(host|container:)/.test(text(value)), refusedRule(ALONE, 'host', 'container:x')),
            keptRule('', 'private', 'shareable', 'service:b'),
        ],
    },
    isolation: leftOut(MACHINE, 'hyperv'),
    label_file: replaced('`labels`, by Compose', ['/x/labels']),
    labels: {
        each: true,
        rules: [
            only('with a dot, `caddy`, `autoheal`', (_, name) => isOthersLabel(name), leftOutRule('programs that watch the engine would act on them', {
                'traefik.enable': 'true',
            })),
            keptRule('plus a label with the name of the run', { team: 'alice' }),
        ],
    },
    links: replaced('aliases of the linked service', ['b:bee']),
    logging: leftOut('the rehearsal reads logs from the engine', { driver: 'gelf' }),
    mac_address: leftOut('two runs on one machine would collide', '02:42:ac:11:65:43'),
    mem_limit: kept('1073741824'),
    mem_reservation: kept('1073741824'),
    mem_swappiness: leftOut(MACHINE, 10),
    memswap_limit: kept('1073741824'),
    models: leftOut('the run has no access to the outside', { llm: { model_var: 'MODEL' } }),
    network_mode: {
        rules: [
            only('`none`, `service:…` (of services that run no node)', (value) => value === 'none' || starts('service:')(value), keptRule('', 'none', 'service:b')),
            refusedRule('it reaches outside the run and prevents two runs on one machine; give the service networks in the compose files', 'host', 'bridge', 'container:x'),
        ],
    },
    networks: replaced('networks of the run', { default: null }),
    oom_kill_disable: leftOut(MACHINE, true),
    oom_score_adj: leftOut(MACHINE, -500),
    pid: {
        rules: [
            only('`service:…`', starts('service:'), keptRule('', 'service:b')),
            refusedRule(ALONE, 'host', 'container:x'),
        ],
    },
    pids_limit: kept(100),
    platform: kept('linux/amd64'),
    ports: replaced('RPCs of nodes on free ports of 127.0.0.1, by a relay of the run', [
        { target: 26657, published: '80' },
    ]),
    post_start: { rules: [keptRule('without `privileged`', [{ command: ['true'] }])] },
    pre_stop: { rules: [keptRule('without `privileged`', [{ command: ['true'] }])] },
    privileged: refused('a privileged container controls the whole machine; remove it', true),
    profiles: replaced('the services that Compose selects', ['debug']),
    provider: refused('Compose would start a program on this machine; remove the service', {
        type: 'x',
    }),
    pull_policy: replaced('all images are provided before the start', 'always'),
    pull_refresh_after: replaced('all images are provided before the start', '24h'),
    read_only: kept(true),
    restart: replaced('none for nodes and signers, whose exit is a finding; kept for helpers', 'always'),
    runtime: leftOut(MACHINE, 'runsc'),
    scale: {
        rules: [
            only('0 or 1', (value) => Number(value) <= 1, keptRule('', 1, 0)),
            leftOutRule('each service runs one container', 3),
        ],
    },
    secrets: copied('a file of the run', [{ source: 's', target: '/run/secrets/s' }]),
    security_opt: {
        each: true,
        rules: [
            only('`no-new-privileges`', starts('no-new-privileges'), keptRule('', ['no-new-privileges:true'])),
            leftOutRule('the engine’s defaults apply', ['seccomp:unconfined'], ['apparmor=unconfined']),
        ],
    },
    shm_size: kept('67108864'),
    stdin_open: kept(true),
    stop_grace_period: kept('1m0s'),
    stop_signal: kept('SIGINT'),
    storage_opt: leftOut(MACHINE, { size: '1G' }),
    sysctls: {
        each: true,
        rules: [
            only('`net.…`', (_, name) => name.startsWith('net.'), leftOutRule('the run has its own networks', { 'net.core.somaxconn': '1024' })),
            keptRule('', { 'kernel.shmmax': '100' }),
        ],
    },
    tmpfs: kept(['/tmp']),
    tty: kept(true),
    ulimits: kept({ nofile: 65536 }),
    use_api_socket: refused('access to the engine is access to the whole machine; remove it', true),
    user: kept('1000:1000'),
    userns_mode: leftOut('the engine’s default applies', 'host'),
    uts: leftOut('the engine’s default applies', 'host'),
    volumes: {
        each: true,
        rules: [
            only('`type: bind`', isType('bind'), copiedRule('see [mounts](#mounts)', [{ type: 'bind', source: '/x', target: '/t' }])),
            only('`type: volume`', isType('volume'), copiedRule('see [mounts](#mounts)', [{ type: 'volume', source: 'v', target: '/t' }])),
            only('`type: tmpfs`', isType('tmpfs'), keptRule('', [{ type: 'tmpfs', target: '/t' }])),
            refusedRule('only bind mounts, volumes and tmpfs can be copied; use one of them', [{ type: 'npipe', source: 'x', target: '/t' }], [{ type: 'cluster', source: 'x', target: '/t' }], [{ type: 'image', source: 'x', target: '/t' }]),
        ],
    },
    volumes_from: {
        each: true,
        rules: [
            only('`container:…`', starts('container:'), refusedRule('it mounts volumes of a production container; name volumes or folders instead', ['container:prod'])),
            replacedRule('the mounts of that service', ['b']),
        ],
    },
    working_dir: kept('/app'),
};
const NOT_BUILT_WITH = 'builds of the rehearsal do not support it; use a bake file';
/** Keys of a service's build, if the compose files rather than the plan define it. */
const BUILD_KEYS = {
    additional_contexts: kept({ golang: '/x/golang' }),
    args: kept({ VERSION: '1' }),
    cache_from: replaced('the caches of the run', ['acme/faucet:cache']),
    cache_to: replaced('the caches of the run', ['acme/faucet:cache']),
    context: kept('/x'),
    dockerfile: kept('Dockerfile.faucet'),
    dockerfile_inline: kept('FROM scratch'),
    entitlements: leftOut(NOT_BUILT_WITH, ['network.host']),
    extra_hosts: leftOut(NOT_BUILT_WITH, ['proxy=203.0.113.7']),
    isolation: leftOut(MACHINE, 'hyperv'),
    labels: leftOut('for other programs', { team: 'a' }),
    network: leftOut(NOT_BUILT_WITH, 'host'),
    no_cache: replaced('keys, which detect unchanged images', true),
    platforms: replaced('the platform of the run', ['linux/arm64']),
    privileged: leftOut(NOT_BUILT_WITH, true),
    provenance: replaced('none: each build would give a different image', true),
    pull: replaced('the digests of pulled images, as parts of the key', true),
    sbom: replaced('none: each build would give a different image', true),
    secrets: leftOut(NOT_BUILT_WITH, [{ source: 'token' }]),
    shm_size: leftOut(MACHINE, '67108864'),
    ssh: leftOut(NOT_BUILT_WITH, ['default']),
    tags: leftOut('the image has the name of its service', ['acme/faucet:dev']),
    target: kept('prod'),
    ulimits: leftOut(MACHINE, { nofile: 65536 }),
};
/** Kept keys of a mount, of its `volume` or `bind`, of a service's use of a network, and of hooks. */
const INNER_KEYS = {
    mount: ['type', 'source', 'target', 'read_only', 'tmpfs', 'volume', 'bind'],
    volume: ['nocopy', 'subpath'],
    bind: ['create_host_path'],
    network: ['priority', 'gw_priority', 'interface_name'],
    hook: ['command', 'user', 'working_dir', 'environment'],
};
/** Keys of a network. */
const NETWORK_KEYS = {
    attachable: leftOut('only the run’s containers are on it', true),
    driver: {
        rules: [
            only('`bridge`', (value) => value === 'bridge', keptRule('', 'bridge')),
            leftOutRule('a bridge network of the run replaces it', 'macvlan', 'overlay', 'ipvlan'),
        ],
    },
    driver_opts: leftOut(MACHINE, { parent: 'eth0' }),
    enable_ipv4: leftOut('the engine assigns addresses', true),
    enable_ipv6: leftOut('the engine assigns addresses', true),
    external: replaced('a network of the run', true),
    internal: { rules: [keptRule('all networks of a run are internal', true)] },
    ipam: replaced('addresses assigned by the engine', { config: [{ subnet: '172.20.0.0/24' }] }),
    labels: kept({ own: 'yes' }),
    name: replaced('the name of the run', 'shared'),
};
/** Host folder behind a local volume, from its options: `type: none, o: bind, device: <folder>`. */
function folderOf(options) {
    const { o, device } = (options ?? {});
    const isBind = /(^|,)\s*r?bind\s*(,|$)/.test(text(o));
    return isBind && text(device).startsWith('/') ? text(device) : undefined;
}
/** Keys of a volume. */
const VOLUME_KEYS = {
    driver: {
        rules: [
            only('`local`', (value) => value === 'local', replacedRule('a folder or volume of the run', 'local')),
            refusedRule('its content cannot be copied; mount a folder with a copy of the data that the rehearsal needs', 'rexray'),
        ],
    },
    driver_opts: {
        rules: [
            only('`o: bind`', (value) => folderOf(value) !== undefined, copiedRule('the named folder', { type: 'none', o: 'bind', device: '/srv/signer' })),
            only('without a device, `type: tmpfs`', (value) => {
                const { type, device } = (value ?? {});
                return type === 'tmpfs' || text(device) === '';
            }, leftOutRule('a volume of the run replaces it', { type: 'tmpfs', device: 'tmpfs' }, { o: 'size=1G' })),
            refusedRule('data on another machine or disk cannot be copied; mount a folder with a copy of the data that the rehearsal needs', { type: 'nfs', o: 'addr=203.0.113.7,rw', device: ':/export' }, { type: 'cifs', o: 'username=a,password=b', device: '//files/share' }, { type: 'ext4', device: '/dev/sdb1' }),
        ],
    },
    external: copied('the volume of that name', true),
    labels: kept({ own: 'yes' }),
    name: replaced('the name of the run', 'shared'),
};
const FILE_KEYS = {
    content: copied('a file of the run', 'text'),
    environment: copied('a file of the run', 'TOKEN'),
    external: refused('for swarms only; provide a file instead', true),
    file: copied('a file of the run', '/x/file'),
    labels: leftOut('for swarms only', { own: 'yes' }),
    name: replaced('the name of the run', 'shared'),
    template_driver: leftOut('for swarms only', 'golang'),
};
/** Keys of a config. */
const CONFIG_KEYS = FILE_KEYS;
/** Keys of a secret. */
const SECRET_KEYS = {
    ...FILE_KEYS,
    driver: refused('for swarms only; provide a file instead', 'vault'),
    driver_opts: leftOut('for swarms only', { a: 'b' }),
};
/** Top-level keys of the compose files. */
const TOP_KEYS = {
    configs: copied('below'),
    include: replaced('the included files, by Compose', ['/x/other.yml']),
    models: leftOut('the run has no access to the outside', { llm: { model: 'ai/x' } }),
    name: replaced('the name of the run', 'prod'),
    networks: kept(),
    secrets: copied('below'),
    services: kept(),
    version: replaced('nothing: Compose ignores it', '3.8'),
    volumes: copied('below'),
};


/***/ }),

/***/ 300:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $3: () => (/* binding */ replaced),
/* harmony export */   I3: () => (/* binding */ ownPeers),
/* harmony export */   Mh: () => (/* binding */ addressesIn),
/* harmony export */   Oo: () => (/* binding */ once),
/* harmony export */   Uk: () => (/* binding */ shownAddress),
/* harmony export */   Yz: () => (/* binding */ parsed),
/* harmony export */   ZC: () => (/* binding */ isConfiguration),
/* harmony export */   mO: () => (/* binding */ reportingStrangers),
/* harmony export */   r5: () => (/* binding */ strangersOf),
/* harmony export */   uk: () => (/* binding */ ownVariables),
/* harmony export */   zM: () => (/* binding */ ownConfiguration)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3292);
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12600);
/* harmony import */ var _plan_configuration__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3345);
/* harmony import */ var _plan_yaml__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39512);
/* harmony import */ var _system_json__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29207);
/* harmony import */ var _text_plain__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(60287);
/* harmony import */ var _compose_model__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(68422);








/** Maximum number of notices about outside hosts. */
const MOST_NAMED = 100;
/** Callbacks that report each outside host once in a notice, up to the maximum. */
function reportingStrangers(notice) {
    const reported = new Set();
    const isNamed = (stranger) => {
        if (reported.has(stranger) || reported.size > MOST_NAMED)
            return false;
        reported.add(stranger);
        if (reported.size <= MOST_NAMED)
            return true;
        notice(`More than ${MOST_NAMED} peers and addresses are not services of the stack; the copy dials none of them.`);
        return false;
    };
    return {
        onStranger: (given) => {
            const peer = (0,_text_plain__WEBPACK_IMPORTED_MODULE_6__/* .clipped */ .cz)(given, LONGEST_SHOWN);
            if (!isNamed(peer))
                return;
            notice(`The peer ${peer} is not a service of the stack; the copy does not dial it.`);
        },
        onAddress: (given) => {
            const address = shownAddress(given);
            if (!isNamed(address))
                return;
            notice(`The address ${address} is not a service of the stack; the copy does not dial it.`);
        },
    };
}
/** Maximum length of an address in a message, in characters. */
const LONGEST_SHOWN = 200;
/** Possible login in an address, as opposed to a node id. */
const LOGIN = /:\/\/(?![\da-f]+@)[^\s/@]*@/i;
/** Part of a URL after its host: often an API key of a web service. */
const BEHIND_HOST = /^([a-z][a-z\d+.-]*:\/\/[^\s/?#]+)[/?#].+$/is;
/** An address for messages: its host, with logins and keys masked. */
function shownAddress(address) {
    const shown = address.replace(LOGIN, '://***@').replace(BEHIND_HOST, '$1/***');
    return (0,_text_plain__WEBPACK_IMPORTED_MODULE_6__/* .clipped */ .cz)(shown, LONGEST_SHOWN);
}
/** Removes duplicates from notices. */
function once(say) {
    const reported = new Set();
    return (message) => {
        if (reported.has(message))
            return;
        reported.add(message);
        say(message);
    };
}
/** Peers of a list (`id@host:port,...`) that are services of the stack, with names for addresses. */
function ownPeers(list, { hosts, addresses }, { onStranger }) {
    return list
        .split(',')
        .map((peer) => (0,_compose_model__WEBPACK_IMPORTED_MODULE_7__/* .namedAddresses */ .Sb)(peer.trim(), addresses))
        .filter((peer) => {
        if (peer === '')
            return false;
        const address = peer.slice(peer.lastIndexOf('@') + 1).replace(/^\w+:\/\//, '');
        const host = address.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
        const isOwn = hosts.has(host);
        if (!isOwn)
            onStranger(peer);
        return isOwn;
    });
}
/** A node's id and address in CometBFT's notation: the id is 20 bytes in hexadecimal. */
const PEER = /^(tcp:\/\/|mconn:\/\/)?[0-9a-f]{40}@\S+$/i;
/**
 * Variables of a service without outside hosts and without overrides of the copy's node configuration. Own
 * peers stay: a script may write them into the configuration. Nodes do not read variables without a binary's
 * prefix (`P2P_SEEDS`); scripts and helpers may need them to start, so they stay, emptied unless they hold an
 * address of the stack.
 */
function ownVariables(environment, own, notice) {
    const reported = reportingStrangers(notice);
    const kept = {};
    for (const [name, value] of Object.entries(environment)) {
        const place = (0,_plan_configuration__WEBPACK_IMPORTED_MODULE_3__/* .keyOfVariable */ .Jg)(name);
        const list = (value ?? '').split(/[\s,]+/).filter((each) => each !== '');
        if (place?.kind === 'peers' || (list.length > 0 && list.every((each) => PEER.test(each)))) {
            const peers = ownPeers(list.join(','), own, reported).join(',');
            if (place?.isPrefixed !== true || peers !== '')
                kept[name] = peers;
        }
        else if (place === undefined)
            kept[name] = value;
        else {
            const strangers = strangersOf(value ?? '', own);
            if (place.key === 'rpc_servers' || place.key === 'psql_conn') {
                for (const each of strangers)
                    reported.onAddress(each);
            }
            const isAddress = list.length > 0 && list.every((each) => hostIn(each) !== undefined);
            if (!place.isPrefixed)
                kept[name] = isAddress && strangers.length === 0 ? value : '';
        }
    }
    return kept;
}
/** Placeholder for a removed outside address: no existing name has this ending (RFC 2606). */
const NOBODY = 'taken-out.invalid';
/** Names in the notations of gRPC and libp2p: `dns:///host:443`, `/dns4/host/tcp/4001`. */
const RESOLVED = /^(?:dns|passthrough|ipv[46]):(?:\/\/[^\s/]*\/)?(\[[^\]\s]+\]|[^\s/:?#,]+)/i;
const MULTIADDRESS = /^\/(?:ip[46]|dns[46]?|dnsaddr)\/([^\s/]+)/i;
/** Host of an address written as a URL or as `host:port`. */
function hostIn(text) {
    const named = (RESOLVED.exec(text) ?? MULTIADDRESS.exec(text))?.[1];
    if (named !== undefined)
        return named;
    const url = /^[a-z][a-z0-9+.-]*:\/\/(?:[^\s/?#@]*@)?(\[[^\]\s]+\]|[^\s/:?#,]+)/i.exec(text)?.[1];
    if (url !== undefined)
        return url;
    const plain = /^(?:[^\s@/]+@)?(\[[0-9a-f:.]+\]|[\w.-]+):\d{1,5}$/i.exec(text)?.[1];
    const isHost = plain !== undefined && /^\[|\.\d+$|\.[a-z][a-z0-9-]+\.?$/i.test(plain);
    return isHost ? plain : undefined;
}
/** The container itself, or an address to listen on. */
const HERE = /^(localhost|127(\.\d+){3}|0\.0\.0\.0|::1?|\[::1?\]|taken-out\.invalid)$/i;
/** Host of an address if it is outside the stack. */
function strangerIn(address, { hosts, addresses }) {
    const host = hostIn(address);
    if (host === undefined || HERE.test(host))
        return undefined;
    const bare = host.replace(/^\[|\]$/g, '');
    return hosts.has(bare) || addresses.has(bare) ? undefined : host;
}
/** Addresses of a list that are outside the stack. */
function strangersOf(list, own) {
    return list.split(/[\s,]+/).filter((each) => strangerIn(each, own) !== undefined);
}
/** Keys whose addresses are never connected to. */
const NOT_DIALLED = /moniker|origins?$|website|contact|identity|details/i;
/** Keys of addresses that a program listens on. */
const LISTENED = /^(ws-|metrics-|grpc-)?address$|(^|[_-])laddr$|listen/i;
/** Addresses in a TOML, YAML or JSON file; none in other files. */
function addressesIn(text, file, own) {
    return stringsIn(parsed(text, file)).flatMap(([key, value]) => {
        if (NOT_DIALLED.test(key))
            return [];
        return value.split(/[\s,;]+/).flatMap((address) => {
            if (hostIn(address) === undefined)
                return [];
            const stranger = strangerIn(address, own);
            if (stranger === undefined) {
                const replacement = (0,_compose_model__WEBPACK_IMPORTED_MODULE_7__/* .namedAddresses */ .Sb)(address, own.addresses);
                return [{ address, replacement, isStranger: false }];
            }
            // Tendermint 0.35 connects to a gRPC signer under this key.
            const isListened = LISTENED.test(key) && !address.startsWith('grpc://');
            const replacement = address.replace(stranger, isListened ? '0.0.0.0' : NOBODY);
            return [{ address, replacement, isStranger: !isListened }];
        });
    });
}
/** Maximum number of addresses per file, each of which requires a scan of the file; above any hand-written number. */
const MOST_ADDRESSES = 1_000;
/**
 * Replaces addresses in a text, preserving comments and layout.
 *
 * @param file name for messages
 * @throws RehearsalError if there are too many
 */
function replaced(text, found, file) {
    const others = found.filter(({ address, replacement }) => address !== replacement);
    const distinct = new Map(others.map(({ address, replacement }) => [address, replacement]));
    if (distinct.size > MOST_ADDRESSES) {
        throw new _errors_errors__WEBPACK_IMPORTED_MODULE_2__/* .RehearsalError */ .g0('ADDRESSES_TOO_MANY', `${file} contains more than ${MOST_ADDRESSES} addresses that are not services of the stack`, {
            hint: 'A configuration of a node or a signer has far fewer. Check the program that writes this file.',
        });
    }
    // Longest first: one address may begin with another.
    const longest = [...distinct].sort(([a], [b]) => b.length - a.length);
    return longest.reduce((changed, [address, replacement]) => changed.replaceAll(address, replacement), text);
}
/** A node's configuration (app.toml, client.toml) without outside hosts. */
function ownConfiguration(text, file, own, { onAddress }) {
    const found = addressesIn(text, file, own);
    const changed = replaced(text, found, file);
    for (const { address, isStranger } of found)
        if (isStranger)
            onAddress?.(address);
    return changed;
}
/** Parsed content of a file, by its name or else its text; undefined if it cannot be parsed. */
function parsed(text, file) {
    const name = file.replace(TEMPLATE, '');
    if (!isConfiguration(name))
        return undefined;
    try {
        if (/\.toml$/i.test(name))
            return (0,smol_toml__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(text);
        if (/\.json$/i.test(name))
            return parsedJson(text);
        if (/\.ya?ml$/i.test(name))
            return parsedYaml(text);
        if (/^\s*[{[]\s*["{}]/.test(text))
            return parsedJson(text);
        return isLikeYaml(text) ? parsedYaml(text) : (0,smol_toml__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(text);
    }
    catch {
        return undefined; // another program's file: the networks of the run isolate it in any case
    }
}
function parsedJson(text) {
    return (0,_system_json__WEBPACK_IMPORTED_MODULE_5__/* .isModest */ .F)(text, MOST_OF_JSON) ? JSON.parse(text) : undefined;
}
/** First document of a YAML stream, which is the one that programs read. */
function parsedYaml(text) {
    const documents = text.split(/^(?:---|\.\.\.)[^\S\n]*$/m);
    const yaml = (0,_plan_yaml__WEBPACK_IMPORTED_MODULE_4__/* .readYaml */ .gM)(documents.find((each) => each.trim() !== '') ?? '', {});
    const isRight = yaml.document.errors.length === 0 && yaml.badAliases.length === 0;
    return isRight ? (0,_plan_yaml__WEBPACK_IMPORTED_MODULE_4__/* .dataOf */ .qu)(yaml) : undefined;
}
/** Maximum nesting of a configuration, far above any hand-written one. */
const DEEPEST = 100;
/** Limits of JSON, which is untrusted and takes many times its text's memory once parsed. */
const MOST_OF_JSON = { depth: DEEPEST, values: 100_000 };
/** All strings within a value, each with its own key or that of the enclosing list; each value is visited once. */
function stringsIn(value, key = '', around = { seen: new Set(), depth: 0 }) {
    if (typeof value === 'string')
        return [[key, value]];
    const { seen, depth } = around;
    if (typeof value !== 'object' || value === null || seen.has(value) || depth > DEEPEST)
        return [];
    seen.add(value);
    const isList = Array.isArray(value);
    return Object.entries(value).flatMap(([own, inner]) => stringsIn(inner, isList ? key : own, { seen, depth: depth + 1 }));
}
/** Additional extension of a template that is filled in at the start. */
const TEMPLATE = /\.(tmpl|tpl|template|j2)$/i;
/** Start of a YAML file without such an extension: a key, possibly after comments. */
const LIKE_YAML = /^(?:---|["']?[\w-]+["']?:(?:\s|$))/;
function isLikeYaml(text) {
    const first = text.split('\n').find((line) => !/^\s*(?:#|$)/.test(line));
    return first !== undefined && LIKE_YAML.test(first);
}
/** Returns true if files of this name may configure a program's connections; false for examples and backups. */
function isConfiguration(file) {
    const name = node_path__WEBPACK_IMPORTED_MODULE_0___default().basename(file).replace(TEMPLATE, '');
    return /^[^.]+$|\.(toml|ya?ml|json|conf|cfg|config)$/i.test(name);
}


/***/ }),

/***/ 82005:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ SAFE_GIT)
/* harmony export */ });
/**
 * Git for repositories that may be hostile or incomplete: it starts no program that their configuration names, takes
 * no folder in a work tree for a repository of its own, and prints names and results in one form for all users.
 */
const SAFE_GIT = [
    'git',
    '--no-optional-locks',
    '--no-replace-objects',
    ...[
        'core.fsmonitor=false',
        'core.hooksPath=/dev/null',
        'core.quotePath=false',
        'safe.bareRepository=explicit',
        'protocol.allow=never',
        'submodule.recurse=false',
        'grep.fallbackToNoIndex=false',
        'color.ui=false',
        'column.ui=never',
    ].flatMap((setting) => ['-c', setting]),
];


/***/ }),

/***/ 66092:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ filled)
/* harmony export */ });
const HEAD = /\$(?:(\w+)|\{(\w+)(?::?([-+?]))?)/y;
/**
 * Expands the variables in untrusted text in linear time: unclosed braces are searched for once, and expansion
 * stops at the limit of the result.
 *
 * @param most maximum length of the result in characters; the rest is dropped
 */
function filled(text, standIn, most) {
    const closing = finder(text, '}');
    let result = '';
    let done = 0;
    while (result.length < most) {
        const at = text.indexOf('$', done);
        if (at < 0)
            break;
        result += text.slice(done, at);
        const { use, end } = useAt(text, at, closing);
        result += use === undefined ? '$' : standIn(use);
        done = end;
    }
    return (result + text.slice(done, done + most)).slice(0, most);
}
/** Parses the reference at a dollar sign, with its end. */
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
/** Finds the next occurrence of a character for non-decreasing positions, scanning the text only once. */
function finder(text, character) {
    let known = text.indexOf(character);
    return (from) => {
        if (known >= 0 && known < from)
            known = text.indexOf(character, from);
        return known;
    };
}


/***/ }),

/***/ 41261:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uh: () => (/* binding */ namesRegistry),
/* harmony export */   mg: () => (/* binding */ tagIn),
/* harmony export */   nb: () => (/* binding */ withoutTag)
/* harmony export */ });
/** Returns true if a reference names a registry (`ghcr.io/acme/chain:v1`), so that nobody else can own the name. */
function namesRegistry(reference) {
    const [host = '', ...rest] = reference.split('/');
    return rest.length > 0 && (/[.:]/.test(host) || host === 'localhost');
}
/** Reference of an image without its tag and digest: `registry:5000/gaia` for `registry:5000/gaia:v1`. */
function withoutTag(reference) {
    return reference.replace(/@.*$/, '').replace(/:[^/:]*$/, '');
}
/** Tag of a reference, without its digest; undefined if it has none. */
function tagIn(reference) {
    return /:([^/:@]+)(?:@|$)/.exec(reference)?.[1];
}


/***/ }),

/***/ 82542:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ isAtLeast)
/* harmony export */ });
/* harmony import */ var semver_functions_coerce__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35385);
/* harmony import */ var semver_functions_coerce__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(semver_functions_coerce__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var semver_functions_gte__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41236);
/* harmony import */ var semver_functions_gte__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(semver_functions_gte__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Whether a version is as new as another one: `v0.38.12` and `0.38` are versions; what stands behind the numbers does
 * not count.
 *
 * @returns undefined where the text is no version
 */
function isAtLeast(version, least) {
    const [one, other] = [semver_functions_coerce__WEBPACK_IMPORTED_MODULE_0___default()(version), semver_functions_coerce__WEBPACK_IMPORTED_MODULE_0___default()(least)];
    return one === null || other === null ? undefined : semver_functions_gte__WEBPACK_IMPORTED_MODULE_1___default()(one, other);
}


/***/ })

};
