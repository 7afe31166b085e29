import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

type Params = Readonly<Record<string, unknown>>;

/** Ends a connection without a response. */
export class NoResponse extends Error {}

/** A node's JSON-RPC on a free port of 127.0.0.1, answered by the test. */
export class FakeRpc {
  readonly calls: string[] = [];
  readonly #server: Server;

  private constructor(answer: (method: string, params: Params) => unknown) {
    this.#server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { id, method, params } = JSON.parse(Buffer.concat(chunks).toString());
        this.calls.push(method);
        response.setHeader('content-type', 'application/json');
        try {
          response.end(JSON.stringify({ jsonrpc: '2.0', id, result: answer(method, params) }));
        } catch (error) {
          if (error instanceof NoResponse) return void response.destroy();
          const { message } = error as Error;
          response.end(JSON.stringify({ jsonrpc: '2.0', id, error: { code: -32603, message } }));
        }
      });
    });
  }

  static async listen(answer: (method: string, params: Params) => unknown): Promise<FakeRpc> {
    const rpc = new FakeRpc(answer);
    await new Promise<void>((resolve) => rpc.#server.listen(0, '127.0.0.1', resolve));
    return rpc;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/** `abci_info` of an application. */
export function abciInfo(version: string, height: number): object {
  return { response: { data: 'checkersd', version, last_block_height: String(height) } };
}
