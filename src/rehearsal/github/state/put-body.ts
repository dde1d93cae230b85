import type { Repository } from "../repository.ts";
import type { Issue } from "./records.ts";

/** Changes the body of an issue. Every text of it is kept; the first edit also records the original. */
export function putBody(repository: Repository, issue: Issue, body: string | null): void {
  if (body === issue.body) return;
  const record = (editedAt: string, text: string | null) => ({
    id: repository.nextId(),
    editedAt,
    diff: text ?? "",
    deletedAt: null,
  });
  const before = issue.edits ?? [record(issue.createdAt, issue.body)];
  issue.edits = [...before, record(repository.timestamp(), body)];
  issue.body = body;
}
