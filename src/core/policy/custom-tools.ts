import { z } from "zod";
import { pairPatterns } from "../migrations/custom-patterns.ts";
import { TOOL_NAMES } from "../migrations/tool-names.ts";
import { Glob } from "./glob.ts";

const CustomTool = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, "lower-case words with hyphens"),
  up: Glob.describe("SQL files that change the schema; one `*` pairs them with their reversals."),
  down: Glob.describe("SQL files that take it back."),
});

/**
 * `plan.migrations.custom` of the policy. What cannot pair files is refused while the policy is read: a tool that is left
 * out later would take its migrations with it.
 */
export const CustomTools = z
  .array(CustomTool)
  .max(20)
  .superRefine((tools, context) => {
    tools.forEach((tool, index) => {
      const refused = (key: "name" | "down", message: string): void =>
        context.addIssue({ code: "custom", path: [index, key], message });
      if (TOOL_NAMES.includes(tool.name)) refused("name", "a name that no known tool has, such as `our-sql`");
      if (tools.findIndex(({ name }) => name === tool.name) < index) {
        refused("name", "a name of its own for each tool");
      }
      // What is no glob has been refused as such.
      if (![tool.up, tool.down].every((glob) => Glob.safeParse(glob).success)) return;
      const made = pairPatterns(tool);
      if (made.kind === "refused")
        refused("down", `patterns that pair files. ${made.reason.replace(/\.$/, "")}`);
    });
  });
