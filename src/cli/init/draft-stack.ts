import path from 'node:path';
import { listed } from '../../plan/words';
import { runsCosmovisor } from './draft-releases';
import type { StackFacts } from './facts';
import { named } from './files';
import type { Note, Part } from './part';

const STAKE = 50_000_000;

export function cosmovisorOf(facts: StackFacts): [string, Part][] {
  if (!runsCosmovisor(facts)) return [];
  const note: Note = {
    path: ['image'],
    text: "from the compose files; it needs every upgrade's binary. Without this section one is made",
    mark: 'check',
  };
  return [['cosmovisor', { data: { image: facts.image }, notes: [note] }]];
}

export function stackOf(facts: StackFacts, folder: string): Part {
  const { compose, nodes, signers, rpc, image, isWithoutHomes } = facts;
  const otherFiles = compose.others.map((file) => path.basename(file));
  const notes: Note[] = [
    { path: [], text: 'Nothing of it is changed: a rehearsal works on a copy.' },
    {
      path: ['compose'],
      text:
        otherFiles.length === 0
          ? 'All that were found.'
          : `Left out: ${listed(otherFiles)}. Add those that you start it with.`,
    },
    rpc === undefined
      ? { path: ['rpc'], text: 'the service of a node, best a public one', mark: 'fill in' }
      : { path: ['rpc'], text: whyRpc(facts, rpc.service, rpc.published) },
  ];
  const data: Record<string, unknown> = {
    compose: compose.files.map((file) => named(file, folder)),
    rpc: rpc?.service ?? null,
  };
  const nodeNames = nodes.map(({ service }) => service);
  if (nodes.some((node) => node.image !== image)) {
    data.cosmovisor = nodeNames;
    notes.push({ path: ['cosmovisor'], text: 'They have several images, so they are listed.' });
  }
  if (isWithoutHomes) {
    data.fresh = { validators: freshValidators(facts) };
    notes.push({
      path: ['fresh'],
      text: 'The folders of the homes are empty. Who validates was told by names.',
      mark: 'check',
    });
  }
  for (const { service, image: signer = '', isBuilt, validators } of signers) {
    const signs = `${service} signs for ${listed(validators)}`;
    notes.push(
      isBuilt || facts.present.has(signer)
        ? { path: [], text: `${signs}.` }
        : {
            path: [],
            text: `${signs}; its image ${signer} was not found here: pull it, or build it with stack.images.`,
            mark: 'check',
          },
    );
  }
  return { data, notes };
}

function whyRpc({ validators }: StackFacts, service: string, published: string | undefined) {
  const publishes =
    published === undefined ? 'no node publishes its RPC' : `publishes its RPC as ${published}`;
  return `${publishes}; ${validators.includes(service) ? 'a validator, as the others' : 'no validator'}`;
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

/** `alice` of `val-alice`. */
export function operatorOf(service: string): string {
  return service.replace(/^val(?:idator)?[-_]?/i, '') || service;
}
