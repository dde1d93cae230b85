import type { EnvironmentPast, KnownGoodManifest } from "../../core/doctor/facts.ts";
import { newestKnownGood } from "../../core/doctor/rules/known-good.ts";
import { environmentHistory } from "../../core/rollback/environment-history.ts";
import { SuiteError } from "../../kernel/errors.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { loadRelease } from "../release/load-release.ts";

type PastPorts = Pick<Ports, "deployments" | "tags" | "releases" | "digest">;

// More than a rollback looks at before it asks.
const newest = 50;

/** What each environment has behind it, with the manifest of its newest known-good release. */
export async function environmentPasts(
  ports: PastPorts,
  names: readonly string[],
  identity: string,
): Promise<readonly EnvironmentPast[]> {
  const manifests = new Map<string, Promise<KnownGoodManifest>>();
  const manifestOf = (tag: string): Promise<KnownGoodManifest> => {
    const asked = manifests.get(tag) ?? readManifestOf(ports, tag);
    manifests.set(tag, asked);
    return asked;
  };
  return Promise.all(
    names.map(async (name): Promise<EnvironmentPast> => {
      const history = await historyOf(ports, name, identity);
      const good = history.kind === "told" ? newestKnownGood(history.value.deployments) : null;
      const tag = good?.release ?? null;
      return { name, history, manifest: tag === null ? { kind: "none" } : await manifestOf(tag) };
    }),
  );
}

async function historyOf(
  ports: PastPorts,
  name: string,
  identity: string,
): Promise<EnvironmentPast["history"]> {
  try {
    const { deployments, isComplete } = await ports.deployments.history(name, newest);
    return { kind: "told", value: { deployments: environmentHistory(deployments, identity), isComplete } };
  } catch (error) {
    if (error instanceof SuiteError && error.code === "PERMISSION_MISSING")
      return { kind: "untold", needs: "deployments: read" };
    throw error;
  }
}

async function readManifestOf(ports: PastPorts, tag: string): Promise<KnownGoodManifest> {
  try {
    const { manifest } = await loadRelease(ports, tag);
    return { kind: "manifest", tag, manifest: manifest.document };
  } catch (error) {
    if (error instanceof SuiteError && error.code === "RELEASE_UNUSABLE")
      return { kind: "unreadable", tag, problem: error.message.replace(/\.$/, "") };
    throw error;
  }
}
