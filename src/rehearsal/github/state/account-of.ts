import type { Signature } from "../git/objects.ts";
import type { Repository } from "../repository.ts";
import type { Account } from "./records.ts";

/** The account behind a signature. GitHub docs: `[id+]login@users.noreply.github.com` is the address of an account. */
export function accountOf(repository: Repository, { email }: Signature): Account | undefined {
  const [, login] = /^(?:\d+\+)?([^+@]+)@users\.noreply\.github\.com$/.exec(email) ?? [];
  return login === undefined ? undefined : repository.accounts.get(login);
}
