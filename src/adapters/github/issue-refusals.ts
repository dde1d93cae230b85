import {
  issueLocked,
  issueMoved,
  issuesDisabled,
  repositoryArchived,
  SuiteError,
} from "../../kernel/errors.ts";
import type { GitHub } from "./client.ts";
import { messageOf, statusOf } from "./failure.ts";

/** The same API, with what GitHub refuses for the whole repository or a locked issue told apart by its code. */
export function namingRefusals(github: GitHub): GitHub {
  return {
    ...github,
    read: (call) => github.read(call).catch(named(call.step)),
    find: (call) => github.find(call).catch(named(call.step)),
    write: (call) => github.write(call).catch(named(call.step)),
    tryWrite: (call, refusal) => github.tryWrite(call, refusal).catch(named(call.step)),
    async *pages(call) {
      try {
        yield* github.pages(call);
      } catch (error) {
        named(call.step)(error);
      }
    },
  };
}

function named(step: string): (error: unknown) => never {
  return (error) => {
    const cause = error instanceof SuiteError ? error.cause : error;
    const message = messageOf(cause);
    const status = statusOf(cause);
    if (status === 410 && /disabled/i.test(message)) throw issuesDisabled(step, cause);
    if (status === 403 && /archived/i.test(message)) throw repositoryArchived(step, cause);
    if (status === 403 && /is locked/i.test(message)) throw issueLocked(step, cause);
    throw error;
  };
}

/** For a call about one issue: GitHub redirects where it was transferred, and fetch would go along, also with a write. */
export const staysHere = { request: { redirect: "manual" } } as const;

/** The address that an answer redirects to, or null. */
export function movedTo({ status, headers }: Redirecting): string | null {
  const isRedirect: boolean = status >= 300 && status < 400;
  return isRedirect ? (headers.location ?? "another repository") : null;
}

interface Redirecting {
  readonly status: number;
  readonly headers: { readonly location?: string | undefined };
}

/** Throws for an answer that redirects. */
export async function refusingMoved<T extends Redirecting>(step: string, asked: Promise<T>): Promise<T> {
  const answer = await asked;
  const to = movedTo(answer);
  if (to !== null) throw issueMoved(step, to);
  return answer;
}
