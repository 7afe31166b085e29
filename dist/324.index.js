export const id = 324;
export const ids = [324];
export const modules = {

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

/***/ 99784:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ readCompose)
});

// EXTERNAL MODULE: ./src/errors/errors.ts
var errors = __webpack_require__(12600);
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
;// CONCATENATED MODULE: ./src/stack/compose/read.ts


/**
 * Reads the compose files through Compose itself (interpolation, several files, `extends`, `env_file`), under
 * the project's own name, which determines the names of its existing volumes.
 *
 * @throws CommandError with Compose's own message if they are invalid; RehearsalError for names that could be
 *   options of a program
 */
async function readCompose(docker, files) {
    const model = asMeant(JSON.parse(await docker.compose.config(files)));
    refuseOptions(model);
    return model;
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
/* harmony export */   Jg: () => (/* binding */ keyOfVariable),
/* harmony export */   WU: () => (/* binding */ configuredBy),
/* harmony export */   ag: () => (/* binding */ takeConfiguration),
/* harmony export */   iP: () => (/* binding */ flagOf),
/* harmony export */   l0: () => (/* binding */ commandLineOf),
/* harmony export */   uQ: () => (/* binding */ spelled)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68422);


/**
 * Command line of a service: entry point and command of the compose files, or else of the image. As in the
 * engine, an entry point in the compose files discards the image's command.
 */
function commandLineOf(service, image) {
    const entrypoint = service.entrypoint ?? image?.entrypoint ?? [];
    const command = service.command ?? (service.entrypoint ? [] : (image?.command ?? []));
    return [...entrypoint, ...command].map(_model__WEBPACK_IMPORTED_MODULE_1__/* .unescaped */ .tv);
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
        const place = keyOfFlag(flag);
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
    const isOwn = (name) => spelled(name).startsWith(`${spelled(binary)}_`);
    const variables = Object.entries(environment ?? {}).sort(([a], [b]) => Number(isOwn(a)) - Number(isOwn(b)));
    for (const [name, value] of variables) {
        const place = keyOfVariable(name);
        // viper ignores empty variables.
        if (place !== undefined && value !== null && value !== '') {
            add(configured, place, (0,_model__WEBPACK_IMPORTED_MODULE_1__/* .unescaped */ .tv)(value));
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
    const configures = (variable) => keyOfVariable(variable) !== undefined;
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
    return { entrypoint: [(0,_model__WEBPACK_IMPORTED_MODULE_1__/* .escaped */ .Mk)(program)], command: args.map(_model__WEBPACK_IMPORTED_MODULE_1__/* .escaped */ .Mk) };
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
            only('`restart_policy`', (_, name) => name === 'restart_policy', replacedRule('no restart: a container that exits is a finding', {
                restart_policy: { condition: 'any' },
            })),
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
    restart: replaced('no restart: a container that exits is a finding', 'always'),
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
/* harmony import */ var _plan_yaml__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39512);
/* harmony import */ var _system_json__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29207);
/* harmony import */ var _text_plain__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60287);
/* harmony import */ var _compose_model__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68422);
/* harmony import */ var _compose_start__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(90355);








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
            const peer = (0,_text_plain__WEBPACK_IMPORTED_MODULE_5__/* .clipped */ .cz)(given, LONGEST_SHOWN);
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
    return (0,_text_plain__WEBPACK_IMPORTED_MODULE_5__/* .clipped */ .cz)(shown, LONGEST_SHOWN);
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
        .map((peer) => (0,_compose_model__WEBPACK_IMPORTED_MODULE_6__/* .namedAddresses */ .Sb)(peer.trim(), addresses))
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
        const place = (0,_compose_start__WEBPACK_IMPORTED_MODULE_7__/* .keyOfVariable */ .Jg)(name);
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
                const replacement = (0,_compose_model__WEBPACK_IMPORTED_MODULE_6__/* .namedAddresses */ .Sb)(address, own.addresses);
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
    return (0,_system_json__WEBPACK_IMPORTED_MODULE_4__/* .isModest */ .F)(text, MOST_OF_JSON) ? JSON.parse(text) : undefined;
}
/** First document of a YAML stream, which is the one that programs read. */
function parsedYaml(text) {
    const documents = text.split(/^(?:---|\.\.\.)[^\S\n]*$/m);
    const yaml = (0,_plan_yaml__WEBPACK_IMPORTED_MODULE_3__/* .readYaml */ .gM)(documents.find((each) => each.trim() !== '') ?? '', {});
    const isRight = yaml.document.errors.length === 0 && yaml.badAliases.length === 0;
    return isRight ? (0,_plan_yaml__WEBPACK_IMPORTED_MODULE_3__/* .dataOf */ .qu)(yaml) : undefined;
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
