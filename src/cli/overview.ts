import { DEFAULT_VERSION } from '../cosmovisor/versions';
import { lastRelease } from '../plan/complete';
import { preparationsOf } from '../plan/preparations';
import type {
  AccountSource,
  Build,
  Pace,
  Plan,
  Query,
  Schedule,
  Traffic,
  Upgrade,
} from '../plan/schema';
import { plainLine } from '../text/plain';
import { listed } from '../text/words';

/** Describes a plan with its defaults for reading: one or more lines per section. */
export function overview(plan: Plan): string[] {
  const { chain, releases, cosmovisor, stack, accounts, upgrades, traffic, queries } = plan;
  const first = releases[0]?.name ?? '';
  return [
    ...section('chain', [
      `${chain.binary}, ${chain.id ?? 'id from the genesis'}, fees in ${chain.denom ?? 'the bond denomination from the genesis'}`,
    ]),
    ...section(
      'releases',
      releases.map(({ name, image, build }) => `${name}: ${image}, ${builtHow(build)}`),
    ),
    ...section(
      'upgrades',
      upgrades.map(
        (upgrade, index) => `${index + 1}. ${upgradeLine(upgrade, upgrades[index - 1])}`,
      ),
    ),
    ...section('stack', [
      `${stack.compose.join(', ')}, RPC of ${stack.rpc}`,
      ...filesLines(stack),
      ...preparationsOf(plan).map(
        ({ program, args, in: place }) =>
          `made by ${[program, ...args].join(' ')}, in ${place === 'copy' ? 'a copy of the checkout' : 'the checkout, which it may change'}`,
      ),
      ...Object.entries(stack.companions ?? {}).map(
        ([service, releases]) => `${service} changes at ${listed(Object.keys(releases))}`,
      ),
      ...stack.images.map(({ image, build }) => `${image}, ${builtHow(build)}`),
      stack.fresh === undefined
        ? `copied homes; state ${stack.state === 'keep' ? 'kept' : 'reset'}`
        : `fresh homes; validators ${stack.fresh.validators.map(({ service }) => service).join(', ')}`,
    ]),
    ...section('Cosmovisor', [cosmovisor.image ?? cosmovisor.version ?? DEFAULT_VERSION]),
    ...section(
      'accounts',
      Object.entries(accounts).map(([name, source]) => `${name}: ${sourceWords(source)}`),
    ),
    ...section('pace', [paceWords(plan.pace)]),
    ...section(
      'traffic',
      traffic.map((entry) => trafficLine(entry, first)),
    ),
    ...section('queries', queries.map(queryLine)),
    ...section('restart', [plan.restart ? `on ${lastRelease(plan).name}` : 'none']),
  ];
}

const LABEL_WIDTH = 12;

function section(label: string, lines: readonly string[]): string[] {
  const all = lines.length === 0 ? ['none'] : lines.map(plainLine);
  return all.map((line, index) => `${(index === 0 ? label : '').padEnd(LABEL_WIDTH)}${line}`);
}

/** Options of reading the compose files; none by default. */
function filesLines(stack: Plan['stack']): string[] {
  const { folder, 'env-files': files, profiles, without } = stack;
  return [
    ...(folder === undefined ? [] : [`relative paths from ${folder}`]),
    ...(files === undefined ? [] : [`variables from ${files.join(', ')}`]),
    ...(profiles === undefined ? [] : [`profiles ${listed(profiles)}`]),
    ...(without === undefined ? [] : [`without ${listed(without)}`]),
  ];
}

function builtHow(build: Build | undefined): string {
  if (build === undefined) return 'existing or pulled';
  const { context, ref, dockerfile, target, go, pull } = build;
  const how =
    go === undefined
      ? ` with ${dockerfile}${target === undefined ? '' : `, stage ${target}`}`
      : `, Go build${go.tags.length === 0 ? '' : ` with tags ${listed(go.tags)}`}`;
  const at = ref === undefined ? '' : ` at ${ref}`;
  return `${pull === true ? 'pulled, or ' : ''}built from ${context}${at}${how}`;
}

function upgradeLine(upgrade: Upgrade, before: Upgrade | undefined): string {
  const { name, from, to, proposer, deposit, votes, expedited, straddle, height } = upgrade;
  const { schedule } = upgrade;
  if (schedule.kind !== 'proposal') {
    return `${name}: ${from} -> ${to}; ${scheduleWords(schedule)}`;
  }
  const voted = Object.entries(votes).map(([account, vote]) => `${account} ${vote}`);
  return [
    `${name}: ${from} -> ${to}`,
    `proposed${expedited ? ' as expedited' : ''} by ${proposer} with ${deposit ?? 'the minimum deposit'}`,
    `votes: ${voted.length === 0 ? 'none' : voted.join(', ')}`,
    height === undefined ? 'height as early as possible' : `height ${height} from its proposal`,
    ...(before === undefined
      ? []
      : [straddle ? `its vote straddles ${before.name}` : `proposed after ${before.name}`]),
  ].join('; ');
}

function scheduleWords(schedule: Exclude<Schedule, { kind: 'proposal' }>): string {
  switch (schedule.kind) {
    case 'account':
      return `scheduled by the account ${schedule.account}`;
    case 'programs':
      return `scheduled by ${listed(schedule.programs.map(({ run, command }) => (run ?? command ?? []).join(' ')))}`;
    case 'height':
      return `scheduled by the chain's code for height ${schedule.height}`;
  }
}

function sourceWords(source: AccountSource): string {
  const { keyring, fresh } = source;
  if (fresh !== undefined) return `a new key for each run, with ${fresh}`;
  if (keyring !== undefined) return `keyring ${keyring.folder} (backend ${keyring.backend})`;
  const { 'mnemonic-file': file, 'mnemonic-name': name } = source;
  if (file === undefined) return `mnemonic in $${source['mnemonic-env']}`;
  return `mnemonic ${name === undefined ? '' : `${name} `}in ${file}`;
}

function paceWords(pace: Pace): string {
  if (pace === 'as-is') return 'as in the stack';
  const { 'block-time': block, 'voting-period': period, 'chain-time': time } = pace;
  const voting = period === 'as-is' ? 'voting period of the genesis' : `voting period ${period}`;
  return `block time ${block}, ${voting}, chain time ${time === 'fast' ? 'advanced by each block' : 'by the clock'}`;
}

function trafficLine(entry: Traffic, first: string): string {
  const { name, stage, run, release, image } = entry;
  const who = run === undefined ? `in ${image ?? release ?? first}` : `${run[0]} on this machine`;
  return `${stage}: ${name}, ${who}${entry['allow-failure'] ? ', may fail' : ''}`;
}

function queryLine({ name, client, expect }: Query): string {
  return `${name}: at ${listed(Object.keys(expect))}, with the binary of ${client ?? 'the running release'}`;
}
