import { readSigningKey } from "../../core/release/signing-key.ts";
import type { Problem } from "../../kernel/errors.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { loadPolicy } from "../policy/load-policy.ts";
import type { MakeTag } from "./lock-tag.ts";
import { makeSignedTag, signingProblems } from "./sign-tag.ts";

/** How tags are signed with the key that was given, found to work by a trial; null without a key. */
export async function readSigner(
  ports: Pick<Ports, "git" | "contents" | "log">,
  key: string | undefined,
  passphrase: string | undefined,
): Promise<{ readonly sign: MakeTag | null; readonly problems: readonly Problem[] }> {
  const subject = "Input `signing-key`";
  if (key === undefined) {
    const write = "Give `signing-key` too, or leave the passphrase out.";
    const problem = "is given without a key.";
    const lonely = passphrase !== undefined;
    return {
      sign: null,
      problems: lonely ? [{ subject: "Input `signing-passphrase`", problem, write }] : [],
    };
  }
  const read = readSigningKey(key, passphrase ?? null);
  if (read.kind === "unusable") {
    const write = "Give the whole private key, with its line breaks, from a secret.";
    return { sign: null, problems: [{ subject, problem: `${read.problem}.`, write }] };
  }
  const { policy } = await loadPolicy(ports, null);
  const signers = policy.signing?.signers ?? [];
  const problems = await signingProblems(ports, { key: read.key, signers });
  return { sign: makeSignedTag(ports, read.key), problems };
}
