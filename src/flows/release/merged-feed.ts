import type { MergedPull } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";

/** Merged pull requests, of which the first page is asked for at once and the others when they are needed. */
export interface MergedFeed {
  /** All that were merged since a moment (ISO 8601). */
  since(isoDate: string): Promise<readonly MergedPull[]>;
}

/** Begins to read the merged pull requests: what is asked beside it travels in the same request. */
export function openMergedFeed(ports: Pick<Ports, "pulls">): MergedFeed {
  const pages = ports.pulls.merged()[Symbol.asyncIterator]();
  const begun = pages.next();
  // Whoever needs them meets the error; nobody else does.
  begun.catch(() => {});
  return {
    async since(isoDate) {
      const found = new Map<number, MergedPull>();
      for (let page = await begun; page.done !== true; page = await pages.next()) {
        for (const pull of page.value) if (pull.mergedAt >= isoDate) found.set(pull.number, pull);
        // A pull request is updated when it is merged, so nothing merged later can follow.
        if (page.value.some((pull) => pull.updatedAt < isoDate)) break;
      }
      return [...found.values()];
    },
  };
}
