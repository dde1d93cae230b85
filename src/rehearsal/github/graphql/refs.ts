import type { GraphQLResolveInfo } from "graphql";
import { NotEmbedded } from "../exchange.ts";
import type { Repository } from "../repository.ts";
import { connection, type Paging } from "./connection.ts";
import { renderRef } from "./git-objects.ts";

/** The arguments of `refs`. */
export interface RefsArguments extends Paging {
  readonly refPrefix: string;
  readonly query?: string | null;
  readonly orderBy?: { readonly field: string; readonly direction: string } | null;
}

/** One ref. unverified: a name without `refs/` is looked for among branches, then among tags. */
export function findRef(repository: Repository, name: string): object | null {
  const qualified = [name, `refs/${name}`, `refs/heads/${name}`, `refs/tags/${name}`].find((candidate) =>
    repository.refs.has(candidate),
  );
  return qualified?.startsWith("refs/") ? renderRef(repository, qualified) : null;
}

/**
 * Refs below a prefix. unverified: `query` is a part of the name, whatever its case, and without `orderBy` the order is
 * by name.
 */
export function listRefs(repository: Repository, info: GraphQLResolveInfo, given: RefsArguments) {
  const { refPrefix, query, orderBy } = given;
  if (!/^refs\/.*\/$/.test(refPrefix)) throw new NotEmbedded(`the ref prefix ${refPrefix}`);
  const part = (query ?? "").toLowerCase();
  const key = orderBy?.field === "TAG_COMMIT_DATE" ? (ref: Listed) => ref.seconds : () => 0;
  const sign = orderBy?.direction === "DESC" ? -1 : 1;
  const found = [...repository.refs]
    .filter(
      ([name]) => name.startsWith(refPrefix) && name.slice(refPrefix.length).toLowerCase().includes(part),
    )
    .map(([name, sha]) => ({
      name,
      seconds: secondsOf(repository, sha),
      id: repository.refIds.get(name) ?? 0,
    }))
    .sort((a, b) => sign * (key(a) - key(b) || (a.name < b.name ? -1 : 1)));
  return connection(repository, info, given, found, ({ name }) => renderRef(repository, name, refPrefix));
}

interface Listed {
  readonly seconds: number;
}

function secondsOf({ objects }: Repository, sha: string): number {
  return objects.commit(objects.peel(sha))?.committer.seconds ?? 0;
}
