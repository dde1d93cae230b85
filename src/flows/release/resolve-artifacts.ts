import type { ArtifactInput } from "../../core/release/artifact-input.ts";
import { type ArtifactReference, digestText } from "../../core/release/artifact-reference.ts";
import { ociNameText } from "../../core/release/oci-name.ts";
import { mapAtMost } from "../../kernel/at-most.ts";
import { artifactUnresolved } from "../../kernel/errors.ts";
import type { Release } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { type ResolvePorts, resolveArtifact } from "./resolve-artifact.ts";

const sideBySide = 4;

/** Each artifact with its digest, in the order given. Throws one error that names all for which there is none. */
export async function resolveArtifacts(
  ports: ResolvePorts & Pick<Ports, "log">,
  artifacts: readonly ArtifactInput[],
  assetUrl: (name: string) => string,
): Promise<readonly ArtifactReference[]> {
  let listed: Promise<readonly Release[]> | undefined;
  const releases = (): Promise<readonly Release[]> => {
    listed ??= ports.releases.list();
    return listed;
  };
  const results = await mapAtMost(sideBySide, artifacts, async (artifact) => ({
    artifact,
    result: await resolveArtifact(ports, artifact, { assetUrl, releases }),
  }));
  const references: ArtifactReference[] = [];
  const lost: { readonly name: string; readonly at: string; readonly problem: string }[] = [];
  for (const { artifact, result } of results) {
    if (result.kind === "unresolved") {
      lost.push({ name: artifact.name, at: writtenAs(artifact), problem: result.problem });
      continue;
    }
    ports.log.info(`artifact ${artifact.name}: ${digestText(result.reference)}`);
    references.push(result.reference);
  }
  const [first, ...others] = lost;
  if (first === undefined) return references;
  const more = others.map(({ name, at, problem }) => `; nor does \`${name}\` (${at}): ${problem}`);
  throw artifactUnresolved(first.name, first.at, [first.problem, ...more].join(""));
}

function writtenAs(artifact: ArtifactInput): string {
  switch (artifact.kind) {
    case "oci":
      return ociNameText(artifact.image);
    case "file":
      return `file:${artifact.path}`;
    case "npm":
      return `npm:${artifact.spec.package}@${artifact.spec.version}`;
    case "release-asset":
      return `release-asset:${artifact.tag}/${artifact.asset}`;
    case "git":
      return `git:${artifact.ref}`;
    case "generic":
      return artifact.at.url;
    default:
      return artifact satisfies never;
  }
}
