import { systemExec } from '../../src/system/exec';
import { type Call, FakeExec, type Reply } from '../helpers/exec';

/** An engine that a test answers for, on a machine whose own programs (cp, tar) really run. */
export function engineOf(
  reply: (command: string, call: Call) => Reply | Promise<Reply> = () => '',
): FakeExec {
  return new FakeExec((command, call) =>
    call.argv[0] === 'docker' ? reply(command, call) : systemExec.run(call.argv, call.options),
  );
}

/** The commands that the engine was given. */
export function dockerOf({ commands }: FakeExec): string[] {
  return commands.filter((command) => command.startsWith('docker '));
}

/** What the relay's program says of volumes: each has 1 byte, and all that may be left out. */
export function amountsOf({ argv }: Call, given: object = {}): string {
  const questions = JSON.parse(argv.at(-1) ?? '') as { without: string[] }[];
  return JSON.stringify(
    questions.map(({ without }) => ({ bytes: 1, mark: 'm', left: without, ...given })),
  );
}
