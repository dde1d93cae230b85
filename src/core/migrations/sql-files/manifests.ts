import { parse } from "smol-toml";
import type { Snapshot } from "../change.ts";
import { directoriesAbove, directoryOf } from "./paths.ts";

const MAX_MEMBERS = 20;

/**
 * The `Cargo.toml` files that a migration lies below, the nearest first; and once those were read and none names one of
 * the crates, the ones of the workspace's other packages.
 */
export function cargoFiles(path: string, crates: readonly string[], snapshot: Snapshot): readonly string[] {
  const { paths, texts } = snapshot;
  const above = directoriesAbove(path).flatMap((directory) => present(`${directory}Cargo.toml`, paths));
  const root = above.at(-1);
  const isDecided = above.some((file) => !texts.has(file) || names(file, crates, snapshot));
  if (root === undefined || isDecided) return above;
  const below = [...paths]
    .filter(
      (file) => file.endsWith("/Cargo.toml") && file.startsWith(directoryOf(root)) && !above.includes(file),
    )
    .sort((a, b) => a.split("/").length - b.split("/").length || (a < b ? -1 : 1));
  return [...above, ...below.slice(0, MAX_MEMBERS)];
}

/** Whether the Rust package that a migration belongs to depends on one of the crates, as far as its manifests were read. */
export function dependsOn(path: string, crates: readonly string[], snapshot: Snapshot): boolean {
  return cargoFiles(path, crates, snapshot).some((file) => names(file, crates, snapshot));
}

/** Which language's package a migration belongs to, by the nearest manifest above it. */
export function packageOf(path: string, { paths }: Pick<Snapshot, "paths">): "rust" | "go" | "other" | null {
  for (const directory of directoriesAbove(path)) {
    if (paths.has(`${directory}Cargo.toml`)) return "rust";
    if (paths.has(`${directory}go.mod`)) return "go";
    if (OTHERS.some((name) => paths.has(`${directory}${name}`))) return "other";
  }
  return null;
}

/** The nearest `go.mod` above a path. */
export function goModFile(path: string, { paths }: Pick<Snapshot, "paths">): readonly string[] {
  return directoriesAbove(path)
    .flatMap((directory) => present(`${directory}go.mod`, paths))
    .slice(0, 1);
}

/** Whether a `go.mod` requires a module: a line of its own, or one in a block. */
export function requiresModule(goMod: string, module: string): boolean {
  return goMod.split("\n").some((line) =>
    line
      .trim()
      .replace(/^require\s+/, "")
      .startsWith(module),
  );
}

const OTHERS = ["package.json", "pyproject.toml", "setup.py", "pom.xml", "build.gradle", "build.gradle.kts"];

function present(file: string, paths: ReadonlySet<string>): string[] {
  return paths.has(file) ? [file] : [];
}

function names(file: string, crates: readonly string[], { texts }: Snapshot): boolean {
  const named = cratesOf(texts.get(file) ?? "");
  return crates.some((crate) => named.has(crate));
}

function cratesOf(text: string): ReadonlySet<string> {
  const crates = new Set<string>();
  const visit = (value: unknown): void => {
    if (!isTable(value)) return;
    for (const [key, inner] of Object.entries(value)) {
      if (/^(?:dev-|build-)?dependencies$/.test(key) && isTable(inner)) {
        for (const name of Object.keys(inner)) crates.add(name);
      } else if (key === "target" || key === "workspace" || key.startsWith("cfg(")) visit(inner);
    }
  };
  visit(tableOf(text));
  return crates;
}

function tableOf(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return null;
  }
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
