import type { SigningKey } from "../../core/release/signing-key.ts";
import { type TagFacts, tagPayload } from "../../core/release/tag-object.ts";
import { howToInstall } from "../../core/text/how-to-install.ts";
import {
  githubFailed,
  githubRefused,
  inputsInvalid,
  type Problem,
  permissionMissing,
  type SuiteError,
  tagBurned,
  tagForbidden,
  tokenRefused,
} from "../../kernel/errors.ts";
import type { Ports, PushResult } from "../../kernel/ports/index.ts";

export interface Signer {
  readonly key: SigningKey;
  /** Public keys of the policy; when there are any, the key must belong to one of them. */
  readonly signers: readonly string[];
}

/**
 * The problems that would keep this key from signing a release's tag, found before anything is written: a trial
 * signature is made and held against the policy's signers.
 */
export async function signingProblems(
  ports: Pick<Ports, "git">,
  { key, signers }: Signer,
): Promise<readonly Problem[]> {
  const subject = "Input `signing-key`";
  const trial = tagPayload({
    name: "v0.0.0",
    commit: "0".repeat(40),
    message: "Trial\n",
    date: "1970-01-01T00:00:00Z",
  });
  const signed = await ports.git.sign(trial, key);
  if (signed.kind === "refused") return [{ subject, problem: signed.problem, write: signed.write }];
  if (signers.length === 0) return [];
  const check = await ports.git.check(trial, signed.signature, signers);
  switch (check.kind) {
    case "good":
      return [];
    case "bad":
      return [
        {
          subject,
          problem: "does not belong to a key under `signing.signers` of the policy.",
          write: "Add its public key there first, or sign with a key that is listed.",
        },
      ];
    case "unknown":
      return [
        { subject, problem: `cannot be checked: ${check.problem}.`, write: "Run this where it can be." },
      ];
    default:
      return check satisfies never;
  }
}

/** Makes signed tags: the object is signed here and pushed as it is. Creating its ref is the lock, as for unsigned ones. */
export function makeSignedTag(
  ports: Pick<Ports, "git" | "log">,
  key: SigningKey,
): (tag: TagFacts) => Promise<"created" | "exists"> {
  return async (tag) => {
    const payload = tagPayload(tag);
    const signed = await ports.git.sign(payload, key);
    if (signed.kind === "refused") {
      throw inputsInvalid([{ subject: "Input `signing-key`", problem: signed.problem, write: signed.write }]);
    }
    const object = payload + signed.signature;
    const pushed = await ports.git.pushTag({ name: tag.name, commit: tag.commit, object });
    switch (pushed.kind) {
      case "created":
        ports.log.info(`tag ${tag.name} is signed with ${key.kind === "ssh" ? "an SSH" : "a GPG"} key`);
        return "created";
      case "exists":
        return "exists";
      case "unanswered":
        throw githubFailed(`take the signed tag \`${tag.name}\``, pushed.problem, null);
      case "refused":
        throw refused(tag.name, pushed);
      default:
        return pushed satisfies never;
    }
  };
}

function refused(name: string, { reason, seen }: Extract<PushResult, { kind: "refused" }>): SuiteError {
  const step = `push the signed tag \`${name}\``;
  switch (reason) {
    case "token":
      return tokenRefused(step, null);
    case "permission":
      return permissionMissing(step, "contents: write", null);
    case "rule":
      // The same words stand for a ruleset and for a name that an immutable release has used.
      return /creations being restricted/i.test(seen)
        ? tagBurned(name, "creations are restricted", null)
        : tagForbidden(name, seen);
    case "workflows":
    case "no-commit":
      return githubRefused(step, seen, null);
    case "no-git": {
      const problem = "needs `git` to push the tag, which is not installed on this runner.";
      return inputsInvalid([{ subject: "Input `signing-key`", problem, write: `${howToInstall("git")}.` }]);
    }
    case "other":
      return githubFailed(step, seen, null);
    default:
      return reason satisfies never;
  }
}
