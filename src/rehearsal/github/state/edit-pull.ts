import type { Repository } from "../repository.ts";
import type { Pull } from "./records.ts";

export interface PullEdit {
  readonly body?: string | null;
  readonly title?: string;
  readonly isDraft?: boolean;
}

/** Edits a pull request as its author does. Every text of the body is kept; the first edit also records the original. */
export function editPull(repository: Repository, pull: Pull, change: PullEdit): void {
  const at = repository.timestamp();
  if (change.body !== undefined && change.body !== pull.body) {
    const record = (editedAt: string, body: string | null) =>
      pull.edits.push({ id: repository.nextId(), editedAt, diff: body ?? "", deletedAt: null });
    if (pull.edits.length === 0) record(pull.createdAt, pull.body);
    record(at, change.body);
    pull.lastEditedAt = at;
  }
  Object.assign(pull, change, { updatedAt: at });
}
