import { manifestHashOf } from "../../core/release/tag-message.ts";
import { readPayload, splitTag } from "../../core/release/tag-object.ts";
import type { Ports } from "../../kernel/ports/index.ts";

/** Whether one of the signers signed what the tag says. Unknown: it could not be found out, which is not good. */
export type TagSignature =
  | { readonly kind: "good"; readonly signer: string }
  | { readonly kind: "unsigned" }
  | { readonly kind: "bad"; readonly problem: string }
  | { readonly kind: "unknown"; readonly problem: string };

/**
 * Verifies the signature of a tag that was read before. The object itself is fetched through git, and what it says under
 * the signature (its name, commit and manifest hash) must be what was read.
 */
export async function verifyTagSignature(
  ports: Pick<Ports, "git">,
  tag: {
    readonly name: string;
    readonly object: string;
    readonly commit: string;
    readonly message: string | null;
  },
  signers: readonly string[],
): Promise<TagSignature> {
  const reading = await ports.git.readTag(tag.name);
  if (reading.kind === "unknown") return reading;
  if (reading.kind === "absent") return { kind: "bad", problem: "the tag is gone" };
  if (reading.sha !== tag.object) return { kind: "bad", problem: "the tag was moved while it was read" };
  if (reading.kind === "lightweight") return { kind: "unsigned" };
  const { payload, signature } = splitTag(reading.text);
  if (signature === null) return { kind: "unsigned" };
  const signed = readPayload(payload);
  if (signed.kind === "unreadable") return { kind: "bad", problem: signed.problem };
  const { name, commit, message } = signed.facts;
  if (name !== tag.name) {
    return { kind: "bad", problem: `what was signed is the tag \`${name}\`, which was copied here` };
  }
  if (commit !== tag.commit) {
    return { kind: "bad", problem: `what was signed is commit ${commit.slice(0, 12)}` };
  }
  if (manifestHashOf(message) !== manifestHashOf(tag.message)) {
    return { kind: "bad", problem: "what was signed names another manifest" };
  }
  if (signers.length === 0) {
    return { kind: "unknown", problem: "the policy names no signers to compare with" };
  }
  return ports.git.check(payload, signature, signers);
}
