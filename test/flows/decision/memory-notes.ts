import type { RefNote, RefNotes } from "../../../src/kernel/ports/github.ts";

/** Refs that carry notes, in memory, as GitHub compares and sets them. `before` is told of each call and may throw. */
export function memoryNotes(
  before: (call: "read" | "write" | "written", ref: string) => Promise<void> | void,
) {
  const notes = new Map<string, RefNote>();
  let commits = 0;
  const port: RefNotes = {
    async read(ref) {
      await before("read", ref);
      return notes.get(ref) ?? null;
    },
    async write(ref, from, text) {
      await before("write", ref);
      if ((notes.get(ref)?.oid ?? null) !== (from?.oid ?? null)) return "taken";
      commits += 1;
      const note = { oid: `oid-${commits}`, tree: "tree", text };
      notes.set(ref, note);
      // What GitHub did is done, though its answer be lost.
      await before("written", ref);
      return note;
    },
  };
  return { port, notes };
}
