import type { DeploymentStatus } from "../../kernel/ports/github.ts";

/** A status with its node id, by which GraphQL tells which one is the latest. */
export interface QueriedStatus {
  readonly id: string;
  readonly status: DeploymentStatus;
}

/**
 * The statuses of a deployment newest first, from an order that GitHub does not document: by their seconds, and within
 * one second as they came, turned round when the list has its oldest first. Null when that cannot be told.
 */
export function statusesNewestFirst(
  seen: readonly QueriedStatus[],
  latest: string | null,
): readonly DeploymentStatus[] | null {
  const isAscending = hasOldestFirst(seen, latest);
  if (isAscending === null) return null;
  const statuses = seen.map(({ status }) => status);
  if (isAscending) statuses.reverse();
  return statuses.sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));
}

function hasOldestFirst(seen: readonly QueriedStatus[], latest: string | null): boolean | null {
  const [first, last] = [seen.at(0), seen.at(-1)];
  if (first === undefined || last === undefined || first === last) return false;
  const apart = Date.parse(last.status.createdAt) - Date.parse(first.status.createdAt);
  if (apart !== 0) return apart > 0;
  if (latest === first.id) return false;
  return latest === last.id ? true : null;
}
