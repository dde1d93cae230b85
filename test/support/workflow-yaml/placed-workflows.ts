import { cpSync, existsSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { WorkflowSource } from "./workflow-sources.ts";

/**
 * Puts workflows into a repository of their own, beside our actions, for tools that read files. Returns its folder, which
 * the caller removes. Our own keep their names, since they call each other.
 */
export function placeWorkflows(root: string, sources: readonly WorkflowSource[]): string {
  const folder = mkdtempSync(join(tmpdir(), "rollback-ready-workflows-"));
  mkdirSync(join(folder, ".git"));
  mkdirSync(join(folder, ".github/workflows"), { recursive: true });
  for (const part of ["action.yml", "actions", ".github/actions"]) {
    if (existsSync(join(root, part))) cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  symlinkSync(join(root, "dist"), join(folder, "dist"), "junction");
  for (const source of sources) writeFileSync(join(folder, placeOf(source)), source.text);
  return folder;
}

/** Path below that folder. */
export function placeOf({ origin, path, fileName }: WorkflowSource): string {
  return origin === "ours" ? path : `.github/workflows/${fileName}`;
}
