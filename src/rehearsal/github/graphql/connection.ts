import type { GraphQLResolveInfo } from "graphql";
import { readLag } from "../lag.ts";
import type { Repository } from "../repository.ts";
import { fieldRefusal } from "./field-refusal.ts";

/** The arguments by which a connection is paged. */
export interface Paging {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** GitHub docs: `first` is from 1 to 100. */
const largestPage = 100;

/**
 * One page of a list, which is read lagging like those of REST; `list` tells it apart from others of the field's name. Cursors name the item that they stand after, so a list
 * that grew meanwhile neither repeats nor loses items.
 */
export function connection<Item extends { readonly id: number }>(
  repository: Repository,
  { fieldName }: Pick<GraphQLResolveInfo, "fieldName">,
  { first, after }: Paging,
  items: readonly Item[],
  render: (item: Item) => object,
  list = `/graphql/${fieldName}`,
) {
  if (first === undefined || first === null) {
    const message = `You must provide a \`first\` or \`last\` value to properly paginate the \`${fieldName}\` connection.`;
    throw fieldRefusal("MISSING_PAGINATION_BOUNDARIES", message);
  }
  if (first > largestPage || first < 1) {
    const message = `Requesting ${first} records on the \`${fieldName}\` connection exceeds the \`first\` limit of ${largestPage} records.`;
    throw fieldRefusal("EXCESSIVE_PAGINATION", message);
  }
  const visible = readLag(repository, list, items);
  const start = after === undefined || after === null ? 0 : placeAfter(visible, after);
  const shown = visible.slice(start, start + first);
  const last = shown.at(-1);
  return {
    totalCount: visible.length,
    pageInfo: {
      endCursor: last === undefined ? null : cursorOf(last),
      hasNextPage: start + shown.length < visible.length,
    },
    nodes: () => shown.map(render),
  };
}

function placeAfter(items: readonly { readonly id: number }[], cursor: string): number {
  const place = items.findIndex((item) => cursorOf(item) === cursor);
  // unverified: the type of this error.
  if (place < 0)
    throw fieldRefusal("INVALID_CURSOR_ARGUMENTS", `\`${cursor}\` does not appear to be a valid cursor.`);
  return place + 1;
}

function cursorOf({ id }: { readonly id: number }): string {
  return Buffer.from(`cursor:${id}`).toString("base64");
}
