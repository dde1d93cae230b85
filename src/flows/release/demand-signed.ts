import type { Signing } from "../../core/policy/signing.ts";
import type { ReleaseState } from "../../core/rollback/release-state.ts";
import { releaseUnusable } from "../../kernel/errors.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { verifyTagSignature } from "./verify-tag-signature.ts";

/**
 * Throws unless the release may go (back) into an environment under the policy's `signing`: a signature that is there
 * must be of one of the signers, and one must be there when the policy wants it. Asks nothing when no signer is named.
 */
export async function demandSigned(
  ports: Pick<Ports, "tags" | "git" | "log">,
  release: ReleaseState,
  signing: Signing | undefined,
): Promise<void> {
  if (signing === undefined || signing.signers.length === 0 || release.tag === null) return;
  const tag = await ports.tags.find(release.tag);
  if (tag === null) throw refused(release.tag, "its tag is gone");
  const seen = await verifyTagSignature(ports, tag, signing.signers);
  switch (seen.kind) {
    case "good":
      ports.log.info(`${release.tag} is signed by ${seen.signer}`);
      return;
    case "bad":
      throw refused(release.tag, `its signature does not hold: ${seen.problem}`);
    case "unsigned":
    case "unknown": {
      const problem =
        seen.kind === "unsigned"
          ? "its tag is not signed"
          : `its signature was not verified: ${seen.problem}`;
      // What is missing here is no fault of the release.
      if (signing.required)
        throw seen.kind === "unsigned"
          ? refused(release.tag, problem)
          : releaseUnusable(
              release.tag,
              problem,
              "The policy's `signing` demands it. Correct that, and run this again.",
            );
      ports.log.warning(`\`${release.tag}\`: ${problem}. The policy does not require a signature.`);
      return;
    }
    default:
      seen satisfies never;
  }
}

function refused(tag: string, problem: string) {
  return releaseUnusable(
    tag,
    problem,
    "The policy's `signing` names who may sign. Deploy a release that one of them signed.",
  );
}
