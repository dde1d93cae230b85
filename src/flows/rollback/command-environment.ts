import type { ReleaseState } from "../../core/rollback/release-state.ts";
import { canonicalJson } from "../../core/text/canonical-json.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { attempt } from "../attempt.ts";

/** What commands of layers find in their environment: which release is brought in, and for which one. */
export async function commandEnvironment(
  ports: Pick<Ports, "files" | "log">,
  {
    environment,
    to,
    from,
  }: { readonly environment: string; readonly to: ReleaseState; readonly from: string },
): Promise<Readonly<Record<string, string>>> {
  return {
    ROLLBACK_READY_ENVIRONMENT: environment,
    ROLLBACK_READY_RELEASE: to.tag ?? "",
    ROLLBACK_READY_COMMIT: to.commit,
    ROLLBACK_READY_MANIFEST:
      to.manifest === null ? "" : await manifestFile(ports, canonicalJson(to.manifest.document)),
    ROLLBACK_READY_FROM: from,
  };
}

// A full disk must not keep a release from coming in: the command does without the file then.
async function manifestFile(ports: Pick<Ports, "files" | "log">, manifest: string): Promise<string> {
  const write = (): Promise<string> => ports.files.writeOutput("target-manifest.json", manifest);
  return (await attempt(ports, "The target's manifest was not written to a file", write)) ?? "";
}
