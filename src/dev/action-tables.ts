import type { AnyAction } from "../kernel/define.ts";
import { isRequired } from "../kernel/inputs.ts";
import { defaultOf } from "./action-yml.ts";

/** The inputs and outputs of an action, for its README. */
export function inputTable(action: AnyAction): string {
  const inputs = Object.entries(action.inputs).map(([name, schema]) => {
    const fallback = defaultOf(schema);
    const without = isRequired(schema) ? "**required**" : fallback === null ? "" : `\`${fallback}\``;
    return `| \`${name}\` | ${cell(schema.meta()?.description)} | ${without} |`;
  });
  const outputs = Object.entries(action.outputs).map(
    ([name, schema]) => `| \`${name}\` | ${cell(schema.meta()?.description)} |`,
  );
  return [
    "",
    "| Input | What it is | Default |",
    "|---|---|---|",
    ...inputs,
    "",
    "| Output | What it is |",
    "|---|---|",
    ...outputs,
    "",
  ].join("\n");
}

/** The `permissions:` block that the job of an action needs. */
export function permissionsBlock(action: AnyAction): string {
  const lines = Object.entries(action.permissions).map(([name, level]) => `  ${name}: ${level}`);
  return ["", "```yaml", "permissions:", ...lines, "```", ""].join("\n");
}

/** One row per action, for the root README. */
export function actionTable(actions: readonly AnyAction[], rootAction: string): string {
  const rows = actions.map((action) => {
    const isRoot = action.name === rootAction;
    const name = isRoot
      ? "`rollback-ready/suite` (guard)"
      : `[\`actions/${action.name}\`](actions/${action.name}/README.md)`;
    const permissions = Object.entries(action.permissions).map(
      ([permission, level]) => `\`${permission}: ${level}\``,
    );
    return `| ${name} | ${cell(action.description)} | ${permissions.join(" ")} |`;
  });
  return ["", "| Action | What it does | Permissions of its job |", "|---|---|---|", ...rows, ""].join("\n");
}

function cell(text: string | undefined): string {
  return (text ?? "").replaceAll("|", "\\|");
}
