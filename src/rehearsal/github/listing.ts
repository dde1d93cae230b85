import type { Answer, Call } from "./exchange.ts";
import { readLag } from "./lag.ts";

/**
 * Answers one page of a list with GitHub's Link header. Items newer than a running lag are left out; `items` come in
 * the order of the answer.
 */
export function page<Item extends { readonly id: number }>(
  call: Call,
  items: readonly Item[],
  render: (item: Item) => unknown,
): Answer {
  const { shown, headers } = cut(call, readLag(call.repository, call.path, items));
  return { status: 200, body: shown.map(render), headers };
}

/** The page of a sequence that the query asks for (30 items, at most 100) and its Link header. */
export function cut<Item>(
  call: Call,
  items: readonly Item[],
): { shown: Item[]; headers: Record<string, string> } {
  const size = Math.min(Math.max(Number(call.query.get("per_page") ?? 30) || 30, 1), 100);
  const at = Math.max(Number(call.query.get("page") ?? 1) || 1, 1);
  const last = Math.max(Math.ceil(items.length / size), 1);
  const link = linkHeader(call, at, last);
  return { shown: items.slice((at - 1) * size, at * size), headers: link === "" ? {} : { link } };
}

function linkHeader(call: Call, at: number, last: number): string {
  const to = (number: number, rel: string): string => {
    const query = new URLSearchParams(call.query);
    query.set("page", String(number));
    return `<${call.repository.url}${call.path}?${query}>; rel="${rel}"`;
  };
  return [
    ...(at > 1 ? [to(Math.min(at - 1, last), "prev")] : []),
    ...(at < last ? [to(at + 1, "next"), to(last, "last")] : []),
    ...(at > 1 ? [to(1, "first")] : []),
  ].join(", ");
}
