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
