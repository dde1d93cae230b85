import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { blockKind } from "./block-kind.ts";
import { blocksOf } from "./pages.ts";

/** A workflow where it stands. */
export interface WorkflowSource {
  /** File, or page and line. */
  readonly where: string;
  readonly path: string;
  /**
   * `ours` runs on this repository and is called by others; `test` is run by tests; the rest is copied by readers: a `page`
   * shows it whole, `jobs` without what starts them, and of a `part` not even the jobs are shown.
   */
  readonly origin: "ours" | "test" | "page" | "jobs" | "part";
  /** A file name that stays the same when other blocks of the page come or go. */
  readonly fileName: string;
  readonly text: string;
}

/** Every workflow of the repository: files, those that tests run, and those on pages, which are made whole if they are parts. */
export function workflowSources(root: string): readonly WorkflowSource[] {
  return [
    ...filesOf(root, ".github/workflows", "ours"),
    ...filesOf(root, "test/workflows", "test"),
    ...ofPages(root),
  ];
}

function filesOf(root: string, folder: string, origin: "ours" | "test"): WorkflowSource[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.ya?ml$/.test(name))
    .toSorted()
    .map((name) => {
      const path = `${folder}/${name.replaceAll("\\", "/")}`;
      const text = readFileSync(join(root, path), "utf8").replaceAll("\r\n", "\n");
      return { where: path, path, origin, fileName: path.replaceAll("/", "-"), text };
    });
}

function ofPages(root: string): WorkflowSource[] {
  const seen = new Map<string, number>();
  return blocksOf(root).flatMap(({ page, line, text }) => {
    const block = blockKind(text);
    if (block.kind !== "workflow") return [];
    const [, name = "part"] = /^name: *(.+)$/m.exec(block.text) ?? [];
    const base = `${page.replace(/\.md$/, "")} ${name}`.replaceAll(/[^\w]+/g, "-");
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    const fileName = `${base}${count === 1 ? "" : `-${count}`}.yml`;
    const origin = block.isWhole ? "page" : /^jobs:/m.test(text) ? "jobs" : "part";
    return [{ where: `${page}:${line}`, path: page, origin, fileName, text: block.text }];
  });
}
