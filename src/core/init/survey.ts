import type { CloneFiles } from "./files.ts";
import { type FoundDeploy, findDeploys } from "./find-deploys.ts";
import { type FoundHealth, findHealth, mayTellHealth } from "./find-health.ts";
import { type FoundImage, findImages } from "./find-images.ts";
import { type FoundPackage, findPackages } from "./find-packages.ts";
import { findWorkloads, namesFromWorkloads } from "./find-workloads.ts";
import { type FittedRecipe, fitRecipe } from "./fit-recipe.ts";
import { readWorkflow, type WorkflowFile, type WorkflowReading } from "./workflow-file.ts";

/** Migrations of one tool in one folder. */
export interface FoundMigrations {
  /** As the policy names it; `unknown` for files that look like migrations of a tool that is not known. */
  readonly tool: string;
  readonly title: string;
  /** Untrusted text; empty for the root. */
  readonly folder: string;
  readonly newest: string;
}

/** What git knows of a clone besides its files. */
export interface CloneFacts {
  /** The branch into which pull requests go. */
  readonly defaultBranch: string;
  /** False where that is only what is checked out. */
  readonly isBranchKnown: boolean;
}

/** An environment that is deployed to, and what is known of the way there. */
export interface FoundEnvironment {
  readonly name: string;
  /** False where no workflow names it. */
  readonly isNamed: boolean;
  readonly deploy: FoundDeploy | null;
  readonly recipe: FittedRecipe | null;
}

/** What a look at a clone found. */
export interface Survey {
  readonly facts: CloneFacts;
  readonly files: CloneFiles;
  readonly workflows: readonly WorkflowFile[];
  readonly unread: readonly Extract<WorkflowReading, { kind: "unread" }>[];
  readonly migrations: readonly FoundMigrations[];
  readonly packages: readonly FoundPackage[];
  readonly images: readonly FoundImage[];
  readonly deploys: readonly FoundDeploy[];
  /** At least one; production is the first where there is one. */
  readonly environments: readonly FoundEnvironment[];
  readonly health: FoundHealth;
}

/** Whether the text of a file is looked at. */
export function isOfInterest(path: string): boolean {
  return isWorkflow(path) || IS_OURS.test(path) || IS_SCRIPT.test(path) || mayTellHealth(path);
}

const IS_OURS = /^(\.github\/|docs\/)?(rollback\.yml|pull_request_template([./].*)?)$/i;

// Where recipes have their scripts.
const IS_SCRIPT = /^ops\/[a-z-]+\.sh$/;

/** Looks at the files of a clone. Nothing of it is run, and whatever it holds, this never throws. */
export function survey(files: CloneFiles, migrations: readonly FoundMigrations[], facts: CloneFacts): Survey {
  const readings = [...files.paths]
    .filter(isWorkflow)
    .toSorted()
    .map((path) => readWorkflow(path, files.texts.get(path) ?? null));
  const workflows = readings.flatMap((one) => (one.kind === "workflow" ? [one.workflow] : []));
  const deploys = findDeploys(workflows);
  return {
    facts,
    files,
    workflows,
    unread: readings.flatMap((one) => (one.kind === "unread" ? [one] : [])),
    migrations,
    packages: findPackages(files),
    images: findImages(workflows),
    deploys,
    environments: environmentsOf(deploys, files),
    health: findHealth(files, deploys),
  };
}

function isWorkflow(path: string): boolean {
  return /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path);
}

function environmentsOf(deploys: readonly FoundDeploy[], files: CloneFiles): readonly FoundEnvironment[] {
  const workloads = findWorkloads(files);
  const flyApp = /^app\s*=\s*["']([a-z0-9-]+)["']/m.exec(files.texts.get("fly.toml") ?? "")?.[1];
  const byName = new Map<string, FoundEnvironment>();
  for (const deploy of deploys) {
    const name = deploy.environment ?? USUAL;
    const before = byName.get(name);
    if (before !== undefined && before.recipe !== null) continue;
    const recipe = recipeOf(deploy);
    if (before !== undefined && recipe === null) continue;
    byName.set(name, { name, isNamed: deploy.environment !== null, deploy, recipe });
  }
  if (byName.size === 0) return [{ name: USUAL, isNamed: false, deploy: null, recipe: null }];
  return [...byName.values()].toSorted((a, b) => Number(isMain(b.name)) - Number(isMain(a.name)));

  function recipeOf({ target }: FoundDeploy): FittedRecipe | null {
    if (target === null) return null;
    const { platform, names } = target;
    const isKubernetes = platform.recipe.id === "kubectl";
    const told = isKubernetes ? namesFromWorkloads(workloads, names) : names;
    const all = platform.recipe.id === "fly" && flyApp !== undefined ? { app: flyApp, ...told } : told;
    return fitRecipe(platform, all);
  }
}

const USUAL = "production";

function isMain(name: string): boolean {
  return /^(prod|production|live)$/i.test(name);
}
