import path from 'node:path';
import { listed } from '../text/words';
import { runsCosmovisor } from './draft-releases';
import type { StackFacts } from './facts';
import { named } from './files';
import { homeNotes, isUnsure } from './home-notes';
import type { Note, Part } from './part';

const STAKE = 50_000_000;

export function cosmovisorOf(facts: StackFacts): [string, Part][] {
  if (!runsCosmovisor(facts)) return [];
  const note: Note = {
    path: ['image'],
    text: 'from the compose files; it must contain the binary of every upgrade. Without this section, an image is built',
    mark: 'check',
  };
  return [['cosmovisor', { data: { image: facts.image }, notes: [note] }]];
}

export function stackOf(facts: StackFacts, folder: string): Part {
  const { compose, nodes, signers, rpc, image, isWithoutHomes } = facts;
  const otherFiles = compose.others.map((file) => path.basename(file));
  const notes: Note[] = [
    { path: [], text: 'A rehearsal works on a copy and changes none of these files.' },
    {
      path: ['compose'],
      text:
        otherFiles.length === 0
          ? 'All compose files of the folder.'
          : `Left out: ${listed(otherFiles)}. Add the files with which you start the stack.`,
    },
    rpc === undefined
      ? { path: ['rpc'], text: 'service of a node, preferably not a validator', mark: 'fill in' }
      : { path: ['rpc'], text: whyRpc(facts, rpc.service, rpc.published) },
  ];
  const data: Record<string, unknown> = {
    compose: compose.files.map((file) => named(file, folder)),
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
      text: 'The home folders are empty. The validators are guessed from service names.',
      mark: 'check',
    });
  }
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

function whyRpc({ validators }: StackFacts, service: string, published: string | undefined) {
  const publishes =
    published === undefined ? 'no node publishes its RPC' : `publishes its RPC as ${published}`;
  return `${publishes}; ${validators.includes(service) ? 'a validator, as all nodes are' : 'not a validator'}`;
}

function freshValidators({ validators, signers, chain }: StackFacts): object[] {
  return validators.map((service) => {
    const signer = signers.find((each) => each.validators.includes(service));
    return {
      service,
      operator: operatorOf(service),
      stake: `${STAKE}${chain?.denom ?? 'stake'}`,
      ...(signer !== undefined && { signer: signer.service }),
    };
  });
}

/** Name of a validator's account, from its service: `alice` for `val-alice`. */
export function operatorOf(service: string): string {
  return service.replace(/^val(?:idator)?[-_]?/i, '') || service;
}
