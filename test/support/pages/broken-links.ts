import { posix } from "node:path";
import type { LinkedPage } from "./links.ts";

/** The repository as links see it: its pages by path, and whether something lies at a path. */
export interface Pages {
  readonly pages: ReadonlyMap<string, LinkedPage>;
  exists(path: string): boolean;
}

const ours =
  /^https:\/\/(?:raw\.githubusercontent\.com\/rollback-ready\/suite|github\.com\/rollback-ready\/suite\/(?:blob|tree|raw))\/[^/]+\/(.+)$/;

/** What a page links to in this repository and what is not there: a file, or a heading of a page. */
export function brokenLinks(page: string, { pages, exists }: Pages): readonly string[] {
  const links = pages.get(page)?.links ?? [];
  return links.flatMap(({ target, line }) => {
    const [, absolute] = ours.exec(target) ?? [];
    if (absolute === undefined && /^[a-z][a-z+.-]*:|^\/\//i.test(target)) return [];
    const [path = "", anchor = ""] = (absolute ?? target).split("#", 2).map(decodeURIComponent);
    const from = absolute === undefined ? posix.dirname(page) : ".";
    const file = path === "" ? page : posix.normalize(posix.join(from, path)).replace(/\/$/, "");
    if (file.startsWith("..") || path.startsWith("/")) return [`line ${line}: ${target} leads out`];
    if (!exists(file)) return [`line ${line}: ${target} is not there`];
    if (anchor === "") return [];
    return pages.get(file)?.anchors.has(anchor) === true
      ? []
      : [`line ${line}: ${target} has no such heading`];
  });
}
