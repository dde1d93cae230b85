import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

/** Copies what a repository that says `uses: rollback-ready/suite…@v1` gets to `folder`: actions, dist, reusable workflows. */
export function copySuite(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const part of ["action.yml", "actions", "dist", "package.json", ".github/actions"]) {
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  const workflows = join(folder, ".github/workflows");
  mkdirSync(workflows, { recursive: true });
  for (const name of readdirSync(join(root, ".github/workflows"))) {
    const text = readFileSync(join(root, ".github/workflows", name), "utf8");
    writeFileSync(join(workflows, name), forAct(text));
  }
}

/**
 * The workflow as nektos/act 0.2.87 can read it, which is older than three keys. `uses: $/actions/gate` names the
 * workflow's own repository at the commit that runs, and is written out as GitHub's runner does (ActionManager.cs,
 * `ResolveSelfRepositoryReferences`); `queue` and `deployment` are left out, as act has neither queues nor deployments.
 */
export function forAct(workflow: string): string {
  return workflow
    .replaceAll(/(\buses: )\$\/(\S*)/g, (_, uses: string, path: string) =>
      path === "" ? `${uses}rollback-ready/suite@v1` : `${uses}rollback-ready/suite/${path}@v1`,
    )
    .replaceAll(/^ +(?:queue: max|deployment: false)\n/gm, "");
}
