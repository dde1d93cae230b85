import { type CustomTool, pairPatterns } from "../custom-patterns.ts";
import type { MigrationFramework } from "../framework.ts";
import type { PairedName } from "../pairs.ts";
import { pairFramework } from "../sql-files/pair-framework.ts";
import { RAISING } from "../sql-files/raising.ts";

export type CustomFramework =
  | { readonly kind: "framework"; readonly framework: MigrationFramework }
  /** `reason` is a sentence of ours that says what to write. */
  | { readonly kind: "refused"; readonly reason: string };

/** The plug-in of a tool of a team's own. */
export function customFramework(tool: CustomTool): CustomFramework {
  const patterns = pairPatterns(tool);
  if (patterns.kind === "refused") return patterns;
  const { up, down } = patterns;
  const parse = (path: string): PairedName | null => {
    const [asUp, asDown] = [up.stemOf(path), down.stemOf(path)];
    // Where both match after all, it counts as the one that needs a reversal.
    const version = asUp ?? asDown;
    return version === null ? null : { version, direction: asUp === null ? "down" : "up", group: "" };
  };
  const framework = pairFramework({
    name: tool.name,
    title: tool.name,
    parse,
    neighbours: () => [],
    claim: () => "configured",
    afterMissing: "The policy says where it has to be.",
    downFor: (path) => down.fill(up.wildcardsOf(path)),
    idiom: (_, file) => ({
      reversal: `${file}, with the statements that take the up file back.`,
      raising: RAISING,
    }),
  });
  return { kind: "framework", framework };
}
