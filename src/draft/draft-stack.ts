import path from 'node:path';
import { SET_VARIABLES } from '../stack/compose/refusal';
import type { Maker } from '../stack/copy/makers';
import { makerWords } from '../stack/copy/makers';
import { listed } from '../text/words';
import type { ComposeFiles } from './compose-files';
import { missingWords } from './coverage';
import type { StackFacts } from './facts';
import { named } from './files';
import { homeNotes, isUnsure } from './home-notes';
import type { Note, Part } from './part';
import { coinsOf, hasEvmDecimals } from './release-names';
import { startedBy } from './stack-search';
import { settersOf } from './start-variables';

/** Stake of a validator in whole coins. */
const STAKE = 50;
/** Unset variables that a note names. */
const MOST_UNSET = 8;

export function stackOf(facts: StackFacts, folder: string): Part {
  const { compose, nodes, signers, rpc, image, isWithoutHomes } = facts;
  const notes: Note[] = [
    { path: [], text: 'A rehearsal works on a copy and changes none of these files.' },
    { path: ['compose'], text: whyCompose(facts, folder) },
    rpc === undefined
      ? { path: ['rpc'], text: 'service of a node, preferably not a validator', mark: 'fill in' }
      : { path: ['rpc'], text: whyRpc(facts, rpc.service, rpc.published) },
  ];
  const data: Record<string, unknown> = {
    compose: compose.files.map((file) => named(file, folder)),
    ...startKeys(compose, folder),
    ...prepareOf(facts, notes),
    rpc: rpc?.service ?? null,
  };
  const nodeNames = nodes.map(({ service }) => service);
  if (nodes.some((node) => node.image !== image)) {
    data.cosmovisor = nodeNames;
    notes.push({ path: ['cosmovisor'], text: 'Listed because the nodes have different images.' });
  }
  if (isWithoutHomes) {
    data.fresh = { validators: freshValidators(facts) };
    notes.push({
      path: ['fresh'],
      text: `The home folders are empty. The validators are guessed from service names.${hasEvmDecimals(facts) ? ' Stakes have 18 decimals, as coins of the EVM.' : ''}`,
      mark: 'check',
    });
  }
  notes.push(...notesOnStack(facts, folder));
  for (const node of nodes.filter(isUnsure)) {
    for (const text of homeNotes(node)) notes.push({ path: [], text: `${text}.`, mark: 'check' });
  }
  for (const { service, image: signer = '', isBuilt, validators } of signers) {
    const signs = `${service} signs for ${listed(validators)}`;
    notes.push(
      isBuilt || facts.present.has(signer)
        ? { path: [], text: `${signs}.` }
        : {
            path: [],
            text: `${signs}; the Docker engine does not have its image ${signer}: pull it, or build it with stack.images.`,
            mark: 'check',
          },
    );
  }
  return { data, notes };
}

/** Which compose files these are, and by what they are started. */
function whyCompose({ compose: { start, others } }: StackFacts, folder: string): string {
  const left = others.map((file) => path.basename(file));
  const started =
    start === undefined
      ? undefined
      : `As started by ${startedBy(start)} in ${named(start.file, folder)}.`;
  if (left.length === 0) return started ?? 'All compose files of the folder.';
  return `${started ?? 'The main file of the folder.'} Left out: ${listed(left)}. Add the files with which you start the stack.`;
}

/** Options of the line that starts the stack. */
function startKeys({ files, start }: ComposeFiles, folder: string): Record<string, unknown> {
  if (start === undefined) return {};
  const { projectFolder, envFiles, profiles } = start;
  const isOther = projectFolder !== undefined && projectFolder !== path.dirname(files[0] ?? '');
  return {
    ...(isOther && { folder: named(projectFolder, folder) }),
    ...(envFiles.length > 0 && { 'env-files': envFiles.map((file) => named(file, folder)) }),
    ...(profiles.length > 0 && { profiles: [...profiles] }),
  };
}

/** What makes missing homes, if a target evidently does and a fresh genesis does not replace them. */
function prepareOf({ missing, isWithoutHomes, nodes, compose }: StackFacts, notes: Note[]): object {
  if (isWithoutHomes) return {};
  const isOfNode = (service: string) => nodes.some((node) => node.service === service);
  // The target that starts the stack is none: a preparation starts no containers of it.
  const makers = missing
    .filter(({ services }) => services.some(isOfNode))
    .flatMap((mount) => mount.makers)
    .filter(({ target = '' }) => MAKES_HOMES.test(target) && target !== compose.start?.target);
  for (const maker of makers) {
    const command = commandOf(maker);
    if (command === undefined) continue;
    const text = `${makerWords(maker)} mentions a missing folder of a node; check that it makes it, and starts nothing`;
    notes.push({ path: ['prepare'], text, mark: 'check' });
    return { prepare: [command] };
  }
  return {};
}

/** Names of targets that make homes, rather than programs. */
const MAKES_HOMES =
  /init|setup|set-up|prepare|generate|gen-|genesis|localnet|testnet|devnet|network/i;

function commandOf({ file, target, targetFile }: Maker): string[] | undefined {
  if (target === undefined) return undefined;
  const from = path.dirname(targetFile ?? file);
  return /make|\.mk$/i.test(path.basename(targetFile ?? file))
    ? ['make', ...(from === '.' ? [] : ['-C', from]), target]
    : undefined;
}

/** What the plan does not say by itself: missing mounts, other chains, nobody who validates, set variables. */
function notesOnStack({ missing, otherChains, compose, ...facts }: StackFacts, folder: string) {
  const notes: Note[] = missing.map((mount) => ({
    path: [],
    text: `${missingWords(mount, folder)}.`,
    // A fresh genesis makes the homes.
    ...(!facts.isWithoutHomes && { mark: 'check' as const }),
  }));
  for (const { name, nodes } of otherChains) {
    const services = listed(nodes.map(({ service }) => service));
    notes.push({
      path: [],
      text: `Started as they are: ${services}, nodes of another chain (${name}).`,
    });
  }
  if (facts.chain !== undefined && facts.validators.length === 0) {
    notes.push({
      path: [],
      text: 'No node validates: none has a key of the genesis. Give `fresh`, or make homes of validators with `prepare`.',
      mark: 'check',
    });
  }
  const { start, unset = [] } = compose;
  if (start !== undefined && start.variables.length > 0) {
    const them = start.variables.length === 1 ? 'it' : 'them';
    notes.push({
      path: [],
      text: `${settersOf(start, folder)} for the start of the stack: set ${them} for the rehearsal too, or list a file with ${them} in \`env-files\`.`,
      mark: 'check',
    });
  }
  if (unset.length > 0) {
    const more = unset.length - MOST_UNSET;
    const names = `${listed(unset.slice(0, MOST_UNSET))}${more > 0 ? ` and ${more} more` : ''}`;
    notes.push({
      path: [],
      text: `Compose fills in blanks for ${names}, without a value or a default: nodes would start with empty values. ${SET_VARIABLES}`,
      mark: 'check',
    });
  }
  const absent = compose.start?.missingEnvFiles ?? [];
  if (absent.length > 0) {
    const files = listed(absent.map((file) => named(file, folder)));
    const [does, them] = absent.length === 1 ? ['does', 'it'] : ['do', 'them'];
    notes.push({
      path: [],
      text: `The line that starts the stack reads ${files}, which ${does} not exist: make ${them} and list ${them} in \`env-files\`, if the stack needs ${them}.`,
      mark: 'check',
    });
  }
  return notes;
}

function whyRpc({ validators }: StackFacts, service: string, published: string | undefined) {
  const publishes =
    published === undefined ? 'no node publishes its RPC' : `publishes its RPC as ${published}`;
  return `${publishes}; ${validators.includes(service) ? 'a validator, as all nodes are' : 'not a validator'}`;
}

function freshValidators(facts: StackFacts): object[] {
  const { validators, signers } = facts;
  return validators.map((service) => {
    const signer = signers.find((each) => each.validators.includes(service));
    return {
      service,
      operator: operatorOf(service),
      stake: coinsOf(facts, STAKE),
      ...(signer !== undefined && { signer: signer.service }),
    };
  });
}

/** Name of a validator's account, from its service: `alice` for `val-alice`. */
export function operatorOf(service: string): string {
  return service.replace(/^val(?:idator)?[-_]?/i, '') || service;
}
