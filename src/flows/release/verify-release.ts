import { standingTable } from "../../core/release/artifact-report.ts";
import type { ReleaseManifest } from "../../core/release/manifest.ts";
import { codeSpan } from "../../core/text/code.ts";
import { proseText } from "../../core/text/prose.ts";
import { untrusted } from "../../core/text/untrusted.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { loadPolicy } from "../policy/load-policy.ts";
import { loadRelease } from "./load-release.ts";
import type { VerifyPorts } from "./verify-artifact.ts";
import { verifyArtifacts } from "./verify-artifacts.ts";
import { type TagSignature, verifyTagSignature } from "./verify-tag-signature.ts";

export interface VerifiedRelease {
  readonly tag: string;
  readonly sha256: string;
  readonly manifest: ReleaseManifest;
  /** What keeps it from being deployed as it was released, a phrase each; empty when all holds. */
  readonly lost: readonly string[];
  readonly summary: string;
}

type Needed = VerifyPorts & Pick<Ports, "tags" | "releases" | "digest" | "contents" | "git" | "log">;

/** Resolves every reference of a release again, looks at what its tags name now, and at the tag's signature. */
export async function verifyRelease(ports: Needed, name: string): Promise<VerifiedRelease> {
  const [{ policy }, release, tag] = await Promise.all([
    loadPolicy(ports, null),
    loadRelease(ports, name),
    ports.tags.find(name),
  ]);
  const signers = policy.signing?.signers ?? [];
  const [verified, signature] = await Promise.all([
    verifyArtifacts(ports, release, { drift: true }),
    tag === null
      ? ({ kind: "bad", problem: "the tag is gone" } as const)
      : verifyTagSignature(ports, tag, signers),
  ]);
  const lost = verified.flatMap(({ artifact, standing }) =>
    standing.kind === "holds" ? [] : [`\`${artifact.name}\` ${standing.reason}`],
  );
  for (const { artifact, standing, drift } of verified) {
    ports.log.info(`${artifact.name}: ${standing.kind === "holds" ? "holds" : standing.reason}`);
    if (drift !== null) ports.log.warning(`\`${artifact.name}\`: ${drift}`);
  }
  const isUnacceptable =
    signature.kind === "bad" || (policy.signing?.required === true && signature.kind !== "good");
  const state = describe(signature);
  ports.log.info(`tag: ${state}`);
  const heading = lost.length === 0 && !isUnacceptable ? "✅ holds" : "❌ no longer holds";
  return {
    tag: name,
    sha256: release.manifest.sha256,
    manifest: release.manifest.document,
    lost: isUnacceptable ? [...lost, `its tag: ${state}`] : lost,
    summary: `### ${codeSpan(untrusted(name))} ${heading}\n\n- its manifest is the one that its tag names (\`${release.manifest.sha256.slice(0, 12)}…\`)\n- tag: ${proseText(untrusted(state), 300)}\n\n${standingTable(verified)}\n`,
  };
}

function describe(signature: TagSignature): string {
  switch (signature.kind) {
    case "good":
      return `signed by ${signature.signer}`;
    case "unsigned":
      return "not signed";
    case "bad":
      return `its signature does not hold: ${signature.problem}`;
    case "unknown":
      return `its signature was not verified: ${signature.problem}`;
    default:
      return signature satisfies never;
  }
}
