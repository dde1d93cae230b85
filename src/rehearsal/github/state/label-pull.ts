import { findLabel } from "../render/issue.ts";
import type { Repository } from "../repository.ts";
import type { Pull } from "./records.ts";

/** Puts a label on a pull request; one that is new to the repository is made first. */
export function labelPull(repository: Repository, pull: Pull, name: string): void {
  const found = findLabel(repository, name);
  if (found === undefined)
    repository.labels.push({ id: repository.nextId(), name, color: "ededed", description: null });
  const label = found?.name ?? name;
  if (!pull.labels.includes(label)) pull.labels.push(label);
  pull.updatedAt = repository.timestamp();
}

/** Takes a label off a pull request. */
export function unlabelPull(repository: Repository, pull: Pull, name: string): void {
  const at = pull.labels.findIndex((label) => label.toLowerCase() === name.toLowerCase());
  if (at < 0) throw new Error(`Pull request ${pull.number} has no label ${name}`);
  pull.labels.splice(at, 1);
  pull.updatedAt = repository.timestamp();
}
