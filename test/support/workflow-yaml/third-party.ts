import type { Permissions } from "../../../src/kernel/define.ts";
import type { ActionFacts } from "./action-facts.ts";

/** Actions of others that our workflows and examples use, as their own action.yml describes them. */
export const thirdParty: ReadonlyMap<string, ActionFacts> = new Map(
  [
    described("actions/checkout", {
      inputs:
        "repository ref token ssh-key ssh-known-hosts ssh-strict ssh-user persist-credentials path clean filter sparse-checkout sparse-checkout-cone-mode fetch-depth fetch-tags show-progress lfs submodules set-safe-directory github-server-url",
      outputs: "ref commit",
      permissions: { contents: "read" },
    }),
    described("actions/setup-node", {
      inputs:
        "node-version node-version-file architecture check-latest registry-url scope token cache package-manager-cache cache-dependency-path mirror mirror-token",
      outputs: "cache-hit node-version",
    }),
    described("actions/setup-go", {
      inputs: "go-version go-version-file check-latest token cache cache-dependency-path architecture",
      outputs: "go-version cache-hit",
    }),
    described("actions/setup-python", {
      inputs:
        "python-version python-version-file cache architecture check-latest token cache-dependency-path update-environment allow-prereleases freethreaded pip-version pip-install",
      outputs: "python-version cache-hit python-path",
    }),
    described("actions/upload-artifact", {
      required: "path",
      inputs: "name if-no-files-found retention-days compression-level overwrite include-hidden-files",
      outputs: "artifact-id artifact-url artifact-digest",
    }),
    described("actions/download-artifact", {
      inputs: "name artifact-ids path pattern merge-multiple github-token repository run-id",
      outputs: "download-path",
    }),
  ].map((facts) => [facts.name, facts]),
);

interface Description {
  readonly required?: string;
  readonly inputs: string;
  readonly outputs: string;
  readonly permissions?: Permissions;
}

function described(name: string, description: Description): ActionFacts {
  const { required = "", inputs, outputs, permissions = {} } = description;
  const facts = (names: string, isRequired: boolean) =>
    words(names).map((one) => [one, { isRequired, complaint: () => null }] as const);
  return {
    name,
    inputs: new Map([...facts(required, true), ...facts(inputs, false)]),
    outputs: words(outputs),
    permissions,
    isOurs: false,
  };
}

function words(text: string): string[] {
  return text.split(" ").filter((word) => word !== "");
}
