import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import dgram from 'node:dgram';
import net from 'node:net';

/** Port of all listeners, for TCP and UDP; the world also has the port of a name server. */
export const PORT = 41_999;
const DNS_PORT = 53;

/** Listens on TCP and UDP at all addresses of its network, and writes a line for all received data. */
const LISTEN = `
const [net, dgram] = [require('net'), require('dgram')];
const tell = (bytes) => console.log(bytes.toString('latin1').replace(/[^\\x20-\\x7e]/g, ' '));
const ready = () => --waiting || console.log('READY');
const ports = process.argv.slice(1).map(Number);
let waiting = ports.length * 3;
for (const port of ports) {
  net.createServer((socket) => {
    socket.on('data', (bytes) => { tell(bytes); socket.end('heard\\n'); }).on('error', () => {});
  }).listen(port, '::', ready);
  dgram.createSocket('udp4').on('message', tell).bind(port, ready);
  dgram.createSocket({ type: 'udp6', ipv6Only: true }).on('message', tell).bind(port, '::', ready);
}
`;

/** A program that receives data for the machine, or in a separate network. */
class Listener {
  output = '';
  readonly #child: ChildProcess;

  constructor(
    enter: readonly string[],
    ports: readonly number[],
    /** Address at which the test reaches it. */
    readonly address: string,
  ) {
    const [program = '', ...args] = [
      ...enter,
      process.execPath,
      '-e',
      LISTEN,
      ...ports.map(String),
    ];
    this.#child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    this.#child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      this.output += chunk;
    });
  }

  /** Resolves when a text has arrived. */
  async heard(text: string): Promise<void> {
    while (!this.output.includes(text)) {
      await new Promise((resolve) => this.#child.stdout?.once('data', resolve));
    }
  }

  close(): void {
    this.#child.kill('SIGKILL');
  }
}

/** The outside of a run: this machine, and a world behind it, in a separate network namespace. */
export class Outside {
  readonly world = '198.18.255.2';
  readonly metadata = '169.254.169.254';
  readonly #link = `reh${process.pid}`.slice(0, 12);
  readonly #listeners: Listener[] = [];

  /** Creates the world, and starts all listeners. */
  async open(): Promise<void> {
    const [name, here] = [this.#link, '198.18.255.1'];
    this.#ip(`netns add ${name}`);
    this.#ip(`link add ${name} type veth peer name eth0 netns ${name}`);
    this.#ip(`addr add ${here}/30 dev ${name}`);
    this.#ip(`link set ${name} up`);
    this.#ip(`-n ${name} link set lo up`);
    this.#ip(`-n ${name} link set eth0 up`);
    this.#ip(`-n ${name} addr add ${this.world}/30 dev eth0`);
    this.#ip(`-n ${name} addr add ${this.metadata}/32 dev eth0`);
    this.#ip(`-n ${name} route add default via ${here}`);
    // Takes precedence over any other route to that address, which machines of a cloud have.
    this.#ip(`route add ${this.metadata}/32 via ${this.world}`);
    const enter = ['ip', 'netns', 'exec', name];
    this.#listeners.push(new Listener(enter, [PORT, DNS_PORT], this.world));
    this.#listeners.push(new Listener([], [PORT], '127.0.0.1'));
    for (const listener of this.#listeners) await listener.heard('READY');
  }

  close(): void {
    for (const listener of this.#listeners) listener.close();
    execFileSync('ip', ['netns', 'del', this.#link]);
  }

  /** Those of the names that have arrived at any listener since the last call. */
  async arrived(names: readonly string[]): Promise<string[]> {
    const found = new Set<string>();
    for (const listener of this.#listeners) {
      await passed(listener);
      for (const name of names) if (listener.output.includes(`${name} `)) found.add(name);
      listener.output = '';
    }
    return names.filter((name) => found.has(name));
  }

  #ip(args: string): void {
    execFileSync('ip', args.split(' '));
  }
}

/** Waits for a mark by UDP and by TCP, so that all earlier data has arrived. */
async function passed(listener: Listener): Promise<void> {
  const socket = dgram.createSocket('udp4');
  socket.send('END-OF-UDP', PORT, listener.address);
  await listener.heard('END-OF-UDP');
  socket.close();
  const connection = net.connect(PORT, listener.address, () => connection.write('END-OF-TCP'));
  await listener.heard('END-OF-TCP');
  connection.destroy();
}
