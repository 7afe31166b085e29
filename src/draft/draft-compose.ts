import path from 'node:path';
import { Document, isMap, isSeq } from 'yaml';
import { type ComposeModel, RPC_PORT } from '../stack/compose/model';

/**
 * The compose file of a chain without one, in the shape of the bundled stack: two validators behind a sentry each,
 * and a public node with a published RPC. Only its own sentry can reach a validator.
 */

/** Folder of the homes; each rehearsal creates them in its working folder, never here. */
const HOMES = 'rehearsal-homes';
const HOME = '/chain';

/** Nodes and their networks. */
const NODES: Readonly<Record<string, readonly string[]>> = {
  'val-alice': ['net-alice'],
  'sentry-alice': ['net-alice', 'net-public'],
  'val-bob': ['net-bob'],
  'sentry-bob': ['net-bob', 'net-public'],
  'node-carol': ['net-public'],
};
const PUBLIC = 'node-carol';

/** The program of the drafted stack. */
export interface Program {
  readonly image: string;
  /** Undefined if unknown: the image's entry point is then the binary. */
  readonly binary: string | undefined;
}

/** Text of the compose file. */
export function composeText(program: Program): string {
  const services = Object.entries(NODES).map(([name, networks]) => [
    name,
    {
      ...start(program),
      volumes: [`./${HOMES}/${name}:${HOME}`],
      networks,
      ...(name === PUBLIC && { ports: [`127.0.0.1:${RPC_PORT}:${RPC_PORT}`] }),
    },
  ]);
  const document = new Document({
    services: Object.fromEntries(services),
    networks: Object.fromEntries(networkNames().map((name) => [name, null])),
  });
  document.commentBefore = HEAD.map((line) => ` ${line}`).join('\n');
  for (const each of isMap(document.contents) ? document.contents.items : []) spread(each);
  return document.toString({ nullStr: '', lineWidth: 0, flowCollectionPadding: false });
}

const HEAD = [
  'A stack for rehearsals, drafted by `rehearse init`: two validators behind sentries, and a public node.',
  '',
  '  val-alice -- sentry-alice --+',
  '                              +-- node-carol (public RPC)',
  '  val-bob ---- sentry-bob ----+',
  '',
  `Each rehearsal creates the folders under ./${HOMES} in its working folder.`,
];

/** Writes lists on one line, and services apart. */
function spread({ value }: { value: unknown }): void {
  if (!isMap(value)) return;
  for (const [index, service] of value.items.entries()) {
    const { key } = service;
    if (index > 0 && isMap(service.value) && typeof key === 'object' && key !== null) {
      Object.assign(key, { spaceBefore: true });
    }
    for (const part of isMap(service.value) ? service.value.items : []) {
      if (isSeq(part.value)) part.value.flow = true;
    }
  }
}

/** The model that Compose reads from the text in a folder. */
export function composeModel(program: Program, folder: string): ComposeModel {
  const services = Object.entries(NODES).map(([name, networks]) => [
    name,
    {
      ...start(program),
      volumes: [{ type: 'bind', source: path.join(folder, HOMES, name), target: HOME }],
      networks: Object.fromEntries(networks.map((network) => [network, null])),
      ...(name === PUBLIC && {
        ports: [{ target: RPC_PORT, published: String(RPC_PORT), host_ip: '127.0.0.1' }],
      }),
    },
  ]);
  return {
    services: Object.fromEntries(services),
    networks: Object.fromEntries(networkNames().map((name) => [name, {}])),
  };
}

function start({ image, binary }: Program) {
  return {
    image,
    ...(binary !== undefined && { entrypoint: [binary] }),
    command: ['start', '--home', HOME],
  };
}

function networkNames(): string[] {
  return [...new Set(Object.values(NODES).flat())];
}
