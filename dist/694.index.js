export const id = 694;
export const ids = [694];
export const modules = {

/***/ 64805:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mk: () => (/* binding */ escaped),
/* harmony export */   NK: () => (/* binding */ ADDRESS_SUFFIX),
/* harmony export */   Vd: () => (/* binding */ backendFolder),
/* harmony export */   bG: () => (/* binding */ INFO_SUFFIX),
/* harmony export */   i1: () => (/* binding */ TEST_PASSPHRASE),
/* harmony export */   tv: () => (/* binding */ unescaped)
/* harmony export */ });
/** The passphrase of every keyring of the backend `test` (`newTestBackendKeyringConfig`). */
const TEST_PASSPHRASE = 'test';
/** The item of a key is its name and this suffix (`crypto/keyring/types.go`, `infoSuffix`). */
const INFO_SUFFIX = '.info';
/** The item that finds a key by its address in hex (`crypto/keyring/types.go`, `addressSuffix`). */
const ADDRESS_SUFFIX = '.address';
/** The folder of a backend, in the one that is given as `--keyring-dir` (`keyring.go`). */
function backendFolder(backend) {
    return `keyring-${backend}`;
}
/** The file of an item: percent signs and slashes are escaped (99designs/keyring, `filenameEscape`). */
function escaped(name) {
    return name.replaceAll('%', '%25').replaceAll('/', '%2F');
}
/** Undoes the escapes such as `%2F` in the name of a file (mtibben/percent, `Decode`). */
function unescaped(name) {
    return name.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => Buffer.from(escapes.replaceAll('%', ''), 'hex').toString());
}


/***/ }),

/***/ 80343:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cu: () => (/* binding */ imageOfInspected),
/* harmony export */   E$: () => (/* binding */ tagImage),
/* harmony export */   TH: () => (/* binding */ idOf),
/* harmony export */   mm: () => (/* binding */ inspectImage)
/* harmony export */ });
/** @throws CommandError when the engine has no such image */
async function inspectImage(exec, reference, signal) {
    const { stdout } = await exec.run(['docker', 'image', 'inspect', '--format', '{{json .}}', reference], { signal });
    return imageOfInspected(JSON.parse(stdout));
}
function imageOfInspected({ Id, Size, RepoDigests, Config }) {
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
/** How often a tag that others move at the same moment is tried. */
const TAG_TRIES = 5;
/**
 * Gives an image another name, taking it from the image that had it. The engine does that in two steps:
 * where others do the same, it may find the name taken in between.
 *
 * @throws CommandError when the engine refuses
 */
async function tagImage(exec, image, name, signal) {
    const argv = ['docker', 'tag', image, name];
    for (let tries = 1; tries < TAG_TRIES; tries++) {
        const { exitCode, stderr } = await exec.run(argv, { signal, allowFailure: true });
        if (exitCode === 0)
            return;
        if (!stderr.includes('already exists'))
            break;
    }
    await exec.run(argv, { signal });
}
/** What containers are started from: the image's id, or the reference where it is none of the run's. */
function idOf(images, reference) {
    return images.get(reference)?.id ?? reference;
}


/***/ }),

/***/ 74287:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ chainFacts)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);

/**
 * What a client must know of the chain, from the genesis that it starts from.
 *
 * @param appConfig the RPC node's app.toml
 * @throws RehearsalError where the plan says otherwise than the genesis
 */
function chainFacts({ chain }, genesis, prefix, minimumGasPrices) {
    const { chain_id: id, app_state: state } = genesis;
    if (id === undefined || (chain.id !== undefined && chain.id !== id)) {
        throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .RehearsalError */ .g0(`The genesis is of the chain ${id ?? 'without an id'}, not of ${chain.id ?? 'any'}`, { hint: 'chain.id of the plan may be left out: it is read from the genesis.' });
    }
    const denom = chain.denom ?? state?.staking?.params?.bond_denom;
    if (denom === undefined) {
        throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .RehearsalError */ .g0('The genesis does not say in what the chain is staked', {
            hint: 'Give chain.denom in the plan: the denomination that fees are paid in.',
        });
    }
    return { id, denom, prefix, minimumGasPrices };
}


/***/ }),

/***/ 92497:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   My: () => (/* binding */ isolated),
/* harmony export */   Sb: () => (/* binding */ namedAddresses),
/* harmony export */   tx: () => (/* binding */ requireSeparable)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _images_image__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80343);
/* harmony import */ var _model__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18309);



/**
 * The compose model of one run, so that two runs, and the user's own stack, can share a machine: its
 * own names and networks, no fixed addresses, no ports but the RPCs, mounts on copies. A container
 * that ends is a finding, so none is started again by the engine.
 */
function isolated(model, settings) {
    const addresses = (0,_model__WEBPACK_IMPORTED_MODULE_1__/* .staticAddresses */ .pq)(model);
    const services = {};
    for (const [name, service] of Object.entries(model.services)) {
        const { container_name, build: _, restart: __, deploy: ___, ...kept } = service;
        const volumes = (service.volumes ?? []).flatMap((volume) => settings.mount(name, volume) ?? []);
        services[name] = withoutAddresses({
            ...kept,
            ...(settings.user !== undefined && { user: settings.user }),
            ...(service.image !== undefined && { image: (0,_images_image__WEBPACK_IMPORTED_MODULE_2__/* .idOf */ .TH)(settings.images, service.image) }),
            labels: { ...service.labels, [_model__WEBPACK_IMPORTED_MODULE_1__/* .RUN_LABEL */ .jQ]: settings.run },
            ...(service.networks && { networks: networksOf(name, service) }),
            ports: settings.published.includes(name)
                ? [{ target: _model__WEBPACK_IMPORTED_MODULE_1__/* .RPC_PORT */ .oK, host_ip: '127.0.0.1', protocol: 'tcp', mode: 'host' }]
                : [],
            volumes,
        }, addresses);
    }
    return {
        ...model,
        name: settings.run,
        services,
        networks: ownResources(model.networks, settings.run),
        volumes: ownResources(model.volumes, settings.run),
    };
}
/** @throws RehearsalError naming a service that cannot run beside another stack */
function requireSeparable({ services }) {
    for (const [name, { network_mode: mode }] of Object.entries(services)) {
        if (mode === undefined || mode === 'none')
            continue;
        throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .RehearsalError */ .g0(`The service ${name} has network_mode: ${mode}`, {
            hint: 'Two runs could not share a machine then; give the service networks of the compose files.',
        });
    }
}
/** The networks of a service: reachable by all its names, at whatever address it gets. */
function networksOf(name, service) {
    const aliases = [...(0,_model__WEBPACK_IMPORTED_MODULE_1__/* .namesOf */ .eZ)(name, service)].filter((alias) => alias !== name);
    return Object.fromEntries(Object.entries(service.networks ?? {}).map(([network, use]) => {
        const { ipv4_address: _, ipv6_address: __, mac_address: ___, ...kept } = use ?? {};
        return [network, aliases.length === 0 ? kept : { ...kept, aliases }];
    }));
}
/** The service with names where it has others' static addresses. */
function withoutAddresses(service, addresses) {
    if (addresses.size === 0)
        return service;
    const { command, entrypoint, environment } = service;
    const named = (list) => list.map((text) => namedAddresses(text, addresses));
    return {
        ...service,
        ...(command && { command: named(command) }),
        ...(entrypoint && { entrypoint: named(entrypoint) }),
        ...(environment && {
            environment: Object.fromEntries(Object.entries(environment).map(([key, value]) => [
                key,
                value === null ? null : namedAddresses(value, addresses),
            ])),
        }),
    };
}
/** A text with the names of services in place of their static addresses. */
function namedAddresses(text, addresses) {
    let named = text;
    for (const [address, service] of addresses) {
        const part = address.includes(':') ? '[\\da-f:]' : '[\\d.]';
        const whole = new RegExp(`(?<!${part})${address.replaceAll('.', '\\.')}(?!${part})`, 'gi');
        named = named.replace(whole, service);
    }
    return named;
}
/** Networks and volumes as the run's own, whatever they are called and wherever they come from. */
function ownResources(resources, run) {
    return Object.fromEntries(Object.entries(resources ?? {}).map(([key, resource]) => {
        const { name: _, external: __, ipam: ___, ...kept } = resource ?? {};
        return [key, { ...kept, labels: { ...kept.labels, [_model__WEBPACK_IMPORTED_MODULE_1__/* .RUN_LABEL */ .jQ]: run } }];
    }));
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

/***/ 9840:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EL: () => (/* binding */ copyTree),
/* harmony export */   Jh: () => (/* binding */ copyOfVolume),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   ol: () => (/* binding */ bindSources),
/* harmony export */   y4: () => (/* binding */ hostPath),
/* harmony export */   yF: () => (/* binding */ copyOfPath)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** Folders of the machine itself: mounted read-only, never copied. */
const SYSTEM_FOLDERS = [
    'bin',
    'boot',
    'dev',
    'etc',
    'lib',
    'lib64',
    'proc',
    'run',
    'sbin',
    'sys',
    'usr',
];
/**
 * Where the copy of a mounted folder or file lies. Paths keep their places to each other, so that a
 * mount within another one shares its copy.
 *
 * @returns undefined for what belongs to the machine, which is not copied
 */
function copyOfPath(source, settings) {
    const { projectFolder, copiesFolder } = settings;
    const relative = node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(projectFolder, source);
    if (!relative.startsWith('..') && !node_path__WEBPACK_IMPORTED_MODULE_1___default().isAbsolute(relative)) {
        return node_path__WEBPACK_IMPORTED_MODULE_1___default().join(copiesFolder, relative);
    }
    const [, top = ''] = source.split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep));
    const isSystem = SYSTEM_FOLDERS.includes(top) || source.startsWith('/var/run/') || top === '';
    return isSystem ? undefined : node_path__WEBPACK_IMPORTED_MODULE_1___default().join(copiesFolder, 'elsewhere', source);
}
/** Where the copy of a named volume lies, by its key in the compose files. */
function copyOfVolume(key, { copiesFolder }) {
    return node_path__WEBPACK_IMPORTED_MODULE_1___default().join(copiesFolder, 'volumes', key);
}
/** The folder or file on the host that a container sees under a path; the innermost mount counts. */
function hostPath(volumes, inContainer) {
    const mounts = (volumes ?? [])
        .filter(({ type, target }) => type === 'bind' && isWithin(inContainer, target))
        .sort((a, b) => b.target.length - a.target.length);
    const [innermost] = mounts;
    if (innermost?.source === undefined)
        return undefined;
    return node_path__WEBPACK_IMPORTED_MODULE_1___default().join(innermost.source, node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.relative(innermost.target, inContainer));
}
/** Whether a path in a container is a folder or lies in it. */
function isWithin(inContainer, folder) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.relative(folder, inContainer);
    return !relative.startsWith('..') && !node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.isAbsolute(relative);
}
/** All sources of bind mounts, parents before what lies in them. */
function bindSources(model) {
    const sources = Object.values(model.services)
        .flatMap(({ volumes = [] }) => volumes)
        .flatMap(({ type, source }) => (type === 'bind' && source !== undefined ? [source] : []));
    return [...new Set(sources)].sort();
}
/**
 * Copies a folder or file with its owners and modes. What is not there is made as an empty folder, as
 * the engine would; sockets and devices are left out.
 *
 * @param excluded absolute paths in `source` that are left out
 * @param scratch a folder for a temporary file
 */
async function copyTree(exec, source, target, excluded, scratch) {
    const present = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(source).catch(() => undefined);
    if (present === undefined) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(target, { recursive: true });
        return;
    }
    if (!present.isDirectory()) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(target), { recursive: true });
        if (present.isFile() || present.isSymbolicLink()) {
            await exec.run(['cp', '--archive', '--dereference', '--', source, target]);
        }
        return;
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(target, { recursive: true });
    if (excluded.includes(source))
        return;
    const archive = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(scratch, 'copy.tar');
    const leftOut = excluded
        .map((folder) => node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(source, folder))
        .filter((relative) => relative !== '' && !relative.startsWith('..'))
        .flatMap((relative) => ['--exclude', `./${relative}`]);
    const tar = ['tar', '--numeric-owner', '--file', archive, '--directory'];
    await exec.run([...tar, source, '--anchored', '--no-wildcards', ...leftOut, '--create', '.']);
    await exec.run([...tar, target, '--extract', '--preserve-permissions']);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(archive);
}


/***/ }),

/***/ 65449:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jk: () => (/* binding */ quietConfig),
/* harmony export */   Rr: () => (/* binding */ tuneGenesis),
/* harmony export */   Vr: () => (/* binding */ votingPeriodMs),
/* harmony export */   __: () => (/* binding */ timePerBlockMs),
/* harmony export */   l7: () => (/* binding */ isFast),
/* harmony export */   rY: () => (/* binding */ peerEntries),
/* harmony export */   t: () => (/* binding */ tuneConfig)
/* harmony export */ });
/* unused harmony exports repeatPeers, FAST_VOTING_BLOCKS */
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _plan_schema__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47684);
/* harmony import */ var _isolate__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92497);
/* harmony import */ var _model__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18309);
/* harmony import */ var _toml__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76378);





/**
 * How often a persistent peer stands in the list. CometBFT waits a random 0 to 3 s before the first
 * dial of each entry and 5 to 8 s after a failed one, hard-coded (`p2p/switch.go`,
 * `dialPeersAsync`, `reconnectToPeer`); entries of a peer that is connected already are passed over. Several
 * entries are several draws: the first comes after 3 s / (n + 1) on average, and a peer that is not
 * up yet is tried again within the same 3 s. Most of a halt at an upgrade is this wait.
 */
const PEER_ENTRIES = 24;
/**
 * How often persistent peers are listed for the engines of a plan. From CometBFT 0.39 on, once: with
 * 0.40 a peer that both sides dialled at the same moment was dropped while its connection stayed, every
 * redial was refused ("duplicate CONN"), and the chain stood still.
 *
 * @param engines versions of all releases, empty where a binary does not say
 */
function peerEntries(engines) {
    const isLate = (version) => {
        const [major = 0, minor = 0] = version.split('.').map(Number);
        return version === '' || major > 0 || minor > 38;
    };
    return engines.some(isLate) ? 1 : PEER_ENTRIES;
}
/**
 * A node's config.toml in the working copy: reachable RPC with its transactions indexed, no peers
 * outside the stack (a rehearsal must not reach the real network), and with a tuned pace the times
 * that set the block time.
 *
 * @throws RehearsalError when the file is no TOML.
 */
function tuneConfig(text, pace, surroundings, file) {
    const own = (peers) => ownPeers(String(peers), surroundings);
    let seeds = [];
    const always = (0,_toml__WEBPACK_IMPORTED_MODULE_3__/* .editToml */ .T)(text, file, {
        '': { ...addressed(surroundings, ['priv_validator_laddr']) },
        rpc: { laddr: `tcp://0.0.0.0:${_model__WEBPACK_IMPORTED_MODULE_4__/* .RPC_PORT */ .oK}` },
        p2p: {
            external_address: '',
            seeds: (present) => {
                seeds = own(present);
                return seeds.join(',');
            },
            persistent_peers: (present) => own(present).join(','),
        },
        statesync: { enable: false },
        tx_index: { indexer: 'kv' },
    });
    if (pace === 'as-is')
        return always;
    const block = (0,_plan_schema__WEBPACK_IMPORTED_MODULE_1__/* .durationMs */ .pc)(pace['block-time']);
    const gossip = `${Math.max(2, Math.round(block / 30))}ms`;
    return (0,_toml__WEBPACK_IMPORTED_MODULE_3__/* .editToml */ .T)(always, file, {
        consensus: {
            timeout_commit: `${Math.round(block / 3)}ms`,
            // Long: it costs nothing while proposers are there, and a node that comes back from a halt
            // waits for the proposal of a peer it has not found yet, instead of voting nil.
            timeout_propose: '3s',
            timeout_prevote: '200ms',
            timeout_precommit: '200ms',
            peer_gossip_sleep_duration: gossip,
            peer_query_maj23_sleep_duration: '500ms',
            create_empty_blocks: true,
            create_empty_blocks_interval: '0s',
            // A validator that has just signed would refuse to start again otherwise.
            double_sign_check_height: 0,
        },
        p2p: {
            flush_throttle_timeout: gossip,
            allow_duplicate_ip: true,
            addr_book_strict: false,
            // Tendermint 0.34 may dial peers of its address book, or seeds, before its consensus reactor
            // runs; then it never sends them anything (`consensus/reactor.go`, `AddPeer`), and the chain
            // stands still at the start, an upgrade or a restart. Persistent peers are dialled later.
            pex: false,
            seed_mode: false,
            // So seeds become persistent peers; one is dialled once only, moreover.
            persistent_peers: (peers) => repeatPeers([String(peers), ...seeds].join(','), surroundings.peerEntries),
        },
    });
}
function addressed({ addresses }, keys) {
    return Object.fromEntries(keys.map((key) => [key, (present) => (0,_isolate__WEBPACK_IMPORTED_MODULE_2__/* .namedAddresses */ .Sb)(String(present), addresses)]));
}
/** The peers of a list (`id@host:port,...`) that are services of the stack, by name. */
function ownPeers(list, { hosts, addresses, onStranger }) {
    return list
        .split(',')
        .map((peer) => (0,_isolate__WEBPACK_IMPORTED_MODULE_2__/* .namedAddresses */ .Sb)(peer.trim(), addresses))
        .filter((peer) => {
        if (peer === '')
            return false;
        const host = /@?\[?([^@\]]+?)\]?:\d+$/.exec(peer)?.[1] ?? peer;
        const isOwn = hosts.has(host);
        if (!isOwn)
            onStranger(peer);
        return isOwn;
    });
}
/** Pause between blocks before a stop: long against the time that stopping all nodes takes. */
const QUIET_COMMIT = '1s';
/**
 * The same file with a pause after each block, to stop the chain in; read by the next process that
 * starts. A validator that is stopped between its votes asks a remote signer for them again when it
 * comes back. TMKMS refuses ("step regression") and drops the connection, and the validator tries 50
 * times before it goes on, about a minute (CometBFT `privval/retry_signer_client.go`).
 */
function quietConfig(text, file) {
    return (0,_toml__WEBPACK_IMPORTED_MODULE_3__/* .editToml */ .T)(text, file, { consensus: { timeout_commit: QUIET_COMMIT } });
}
/** Each peer so many times, however often it was there. */
function repeatPeers(peers, entries) {
    const list = [...new Set(peers.split(',').filter((peer) => peer.trim() !== ''))];
    return Array.from({ length: entries }, () => list)
        .flat()
        .join(',');
}
/**
 * How many blocks a vote takes with `chain-time: fast`: time enough to vote in and to straddle, at the
 * block time of a tuned pace over in some seconds.
 */
const FAST_VOTING_BLOCKS = 30;
/**
 * The genesis with the voting period and the time of a pace. SDK 0.47 and later keep the period in
 * `gov.params` and ignore `gov.voting_params`, where it was before. The expedited period must be
 * shorter than the normal one (gov v1 `Params.ValidateBasic`). Both are strings of seconds in proto
 * JSON.
 *
 * Tendermint 0.34 moves the time of the chain on by `time_iota_ms` with each block at least
 * (`types/vote_set.go`, `MakeBlock`): with a large one a period of any length is over in some blocks.
 *
 * @throws RehearsalError when the genesis has no voting period where any SDK keeps it.
 */
function tuneGenesis(genesis, pace) {
    if (pace === 'as-is')
        return genesis;
    const paced = pace['voting-period'] === 'as-is'
        ? genesis
        : withVotingPeriod(genesis, (0,_plan_schema__WEBPACK_IMPORTED_MODULE_1__/* .durationMs */ .pc)(pace['voting-period']));
    if (pace['chain-time'] === 'clock')
        return paced;
    const { consensus_params: consensus } = paced;
    return {
        ...paced,
        consensus_params: {
            ...consensus,
            block: { ...consensus?.block, time_iota_ms: String(timePerBlockMs(paced)) },
        },
    };
}
/** Whether a pace moves the time of the chain on with each block. */
function isFast(pace) {
    return pace !== 'as-is' && pace['chain-time'] === 'fast';
}
/** How far a block moves the time of the chain on with `chain-time: fast`, in milliseconds. */
function timePerBlockMs(genesis) {
    return Math.max(1, Math.ceil(votingPeriodMs(genesis) / FAST_VOTING_BLOCKS));
}
/** The voting period of a genesis in milliseconds. @throws RehearsalError when it has none */
function votingPeriodMs(genesis) {
    const { params, voting_params: before } = govOf(genesis);
    const text = String((params ?? before)?.voting_period);
    const seconds = /^(\d+(?:\.\d+)?)s$/.exec(text)?.[1];
    if (seconds === undefined) {
        throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .RehearsalError */ .g0(`The genesis has the voting period ${text}, which is no time`, {
            hint: 'It is a text of seconds such as "600s", in gov.params or (before SDK 0.47) gov.voting_params.',
        });
    }
    return Number(seconds) * 1000;
}
function withVotingPeriod(genesis, periodMs) {
    const gov = govOf(genesis);
    const { params, voting_params: before } = gov;
    const period = { voting_period: protoDuration(periodMs) };
    return {
        ...genesis,
        app_state: {
            ...genesis.app_state,
            gov: {
                ...gov,
                ...(before && { voting_params: { ...before, ...period } }),
                ...(params && {
                    params: {
                        ...params,
                        ...period,
                        ...('expedited_voting_period' in params && {
                            expedited_voting_period: protoDuration(periodMs / 2),
                        }),
                    },
                }),
            },
        },
    };
}
function govOf(genesis) {
    const gov = genesis.app_state?.gov;
    if (gov?.params || gov?.voting_params)
        return gov;
    throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .RehearsalError */ .g0('The genesis has no parameters of votes in app_state.gov', {
        hint: 'Looked for gov.params (SDK 0.47 on) and gov.voting_params (before).',
    });
}
function protoDuration(ms) {
    return `${ms / 1000}s`;
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

/***/ 45805:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ SECRET_NAME),
/* harmony export */   c: () => (/* binding */ withoutSecrets)
/* harmony export */ });
const HIDDEN = '***';
/** Names of variables whose values are hidden: they come from the user's env files, or its shell. */
const SECRET_NAME = /pass|secret|token|key|mnemonic|seed|credential|auth/i;
/** A compose model as it may be shown: without the values of secret variables, configs and secrets. */
function withoutSecrets(model) {
    const services = Object.entries(model.services).map(([name, service]) => [name, { ...service, ...hiddenEnvironment(service) }]);
    return {
        ...model,
        services: Object.fromEntries(services),
        ...(model.configs && { configs: hiddenFiles(model.configs) }),
        ...(model.secrets && { secrets: hiddenFiles(model.secrets) }),
    };
}
function hiddenEnvironment({ environment }) {
    if (environment === undefined)
        return {};
    const shown = Object.entries(environment).map(([name, value]) => [name, SECRET_NAME.test(name) ? HIDDEN : value]);
    return { environment: Object.fromEntries(shown) };
}
function hiddenFiles(files) {
    return Object.fromEntries(Object.entries(files).map(([name, { content, ...kept }]) => [
        name,
        content === undefined ? kept : { ...kept, content: HIDDEN },
    ]));
}


/***/ }),

/***/ 244:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CU: () => (/* binding */ startsNode),
/* harmony export */   GH: () => (/* binding */ startOf),
/* harmony export */   ag: () => (/* binding */ takeConfiguration),
/* harmony export */   iP: () => (/* binding */ flagOf),
/* harmony export */   l0: () => (/* binding */ commandLineOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18309);


/**
 * What a service runs: compose's own entry point and command where it has them, else the image's. An
 * entry point in the compose files does away with the image's command, as in the engine.
 */
function commandLineOf(service, image) {
    const entrypoint = service.entrypoint ?? image?.entrypoint ?? [];
    const command = service.command ?? (service.entrypoint ? [] : (image?.command ?? []));
    return [...entrypoint, ...command].map(_model__WEBPACK_IMPORTED_MODULE_1__/* .unescaped */ .tv);
}
/** How a service starts. */
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
/** Whether arguments of the binary start a node, rather than do a job and end. */
function startsNode(args) {
    return args.includes('start');
}
/** The value of a flag, as `--flag value` or `--flag=value`. */
function flagOf(args, flag) {
    for (const [i, arg] of args.entries()) {
        if (arg === flag)
            return args[i + 1];
        if (arg.startsWith(`${flag}=`))
            return arg.slice(flag.length + 1);
    }
    return undefined;
}
/** Flags that win over the configuration, by their place in it. */
const CONFIGURING = [
    ['rpc', 'laddr'],
    ['p2p', 'persistent_peers'],
    ['p2p', 'seeds'],
    ['p2p', 'pex'],
    ['p2p', 'seed_mode'],
];
/**
 * Takes out of a node's arguments what belongs into its configuration, where the copy sets it: as flags
 * they would win over it.
 */
function takeConfiguration(args) {
    const configured = {};
    const set = (section, key, value) => {
        configured[section] = { ...configured[section], [key]: value };
    };
    const kept = [];
    for (let i = 0; i < args.length; i++) {
        const [flag = '', ...rest] = (args[i] ?? '').split('=');
        const place = CONFIGURING.find(([section, key]) => flag === `--${section}.${key}`);
        if (place === undefined) {
            kept.push(args[i] ?? '');
            continue;
        }
        const [section, key] = place;
        if (key === 'pex' || key === 'seed_mode')
            set(section, key, rest.join('=') !== 'false');
        else if (rest.length > 0)
            set(section, key, rest.join('='));
        else
            set(section, key, args[++i] ?? '');
    }
    return { args: kept, configured };
}


/***/ }),

/***/ 76378:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ parseToml),
/* harmony export */   T: () => (/* binding */ editToml)
/* harmony export */ });
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3292);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);


/**
 * A TOML file with some values replaced. Keys that are not there are left out: engines differ by
 * version in the keys they know.
 *
 * @throws RehearsalError when the text is no TOML; `file` is named in it.
 */
function editToml(text, file, changes) {
    const document = parseToml(text, file);
    for (const [section, values] of Object.entries(changes)) {
        const table = section === '' ? document : document[section];
        if (!isTable(table))
            continue;
        for (const [key, value] of Object.entries(values)) {
            if (key in table)
                table[key] = typeof value === 'function' ? value(table[key]) : value;
        }
    }
    return (0,smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .As)(document);
}
/** @throws RehearsalError when the text is no TOML; `file` is named in it. */
function parseToml(text, file) {
    try {
        return (0,smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text);
    }
    catch (error) {
        throw new _errors__WEBPACK_IMPORTED_MODULE_1__/* .RehearsalError */ .g0(`Cannot read ${file} as TOML: ${(0,_errors__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`, { cause: error });
    }
}
function isTable(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
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
