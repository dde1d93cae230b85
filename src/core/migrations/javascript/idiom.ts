import type { Idiom } from "../migration.ts";
import type { Program } from "./program.ts";

/** How a function of a migration is written in the form that its file has. */
export interface FunctionForm {
  readonly parameter: string;
  /** Its type, for TypeScript. */
  readonly type: string;
  /** A line that takes something back. */
  readonly example: string;
}

/** What to write in a file that exports its functions. */
export function exportedIdiom(path: string, program: Program | null, form: FunctionForm): Idiom {
  const declared = declarationOf(path, program, form);
  const written = (line: string): string => `${declared.before}\n  ${line}\n${declared.after}`;
  return {
    reversal: `// ${path}\n${written(form.example)}`,
    raising: written('throw new Error("irreversible: <reason>");'),
  };
}

/** What to write in a file whose class has the functions as methods. */
export function methodIdiom(path: string, { parameter, type, example }: FunctionForm): Idiom {
  const given = parameter === "" ? "" : /ts$/.test(path) ? `${parameter}: ${type}` : parameter;
  const result = /ts$/.test(path) ? ": Promise<void>" : "";
  const written = (line: string): string => `async down(${given})${result} {\n  ${line}\n}`;
  return {
    reversal: `// ${path}\n${written(example)}`,
    raising: written('throw new Error("irreversible: <reason>");'),
  };
}

function declarationOf(
  path: string,
  program: Program | null,
  { parameter, type }: FunctionForm,
): { readonly before: string; readonly after: string } {
  if (/ts$/.test(path)) {
    return { before: `export async function down(${parameter}: ${type}): Promise<void> {`, after: "}" };
  }
  const isModule =
    path.endsWith(".mjs") ||
    program?.root.children.some(({ type: kind }) => kind === "export_statement") === true;
  if (isModule) return { before: `export async function down(${parameter}) {`, after: "}" };
  return { before: `exports.down = async (${parameter}) => {`, after: "};" };
}
