/** What is read of the file that describes the event of a workflow. */
interface WorkflowEvent {
  readonly pull_request?: {
    readonly head?: { readonly repo?: { readonly full_name?: string } | null };
    readonly base?: { readonly repo?: { readonly full_name?: string } };
  };
}

/** Events that only those with write access cause, and that run code of the repository itself. */
const TRUSTED = ['push', 'schedule', 'workflow_dispatch', 'release', 'merge_group', 'create'];

/**
 * Why a job must not write the cache: what it builds may be anybody's, and later jobs would run it as the
 * repository's own. A pull request is trusted from the repository itself; `pull_request_target` and its
 * like, which run beside secrets on whatever they check out, never.
 *
 * @param event the event's name, and its payload as JSON
 * @returns undefined where it may
 */
export function readOnlyReason(event: {
  readonly name: string;
  readonly payload: string;
}): string | undefined {
  if (TRUSTED.includes(event.name)) return undefined;
  if (event.name !== 'pull_request')
    return `the event ${event.name || '(none)'} is not trusted with it`;
  const { pull_request: request } = parse(event.payload);
  const head = request?.head?.repo?.full_name;
  if (head !== undefined && head === request?.base?.repo?.full_name) return undefined;
  return 'a pull request from a fork is not trusted with it';
}

function parse(payload: string): WorkflowEvent {
  try {
    return (JSON.parse(payload) ?? {}) as WorkflowEvent;
  } catch {
    return {}; // not to be read: not trusted
  }
}
