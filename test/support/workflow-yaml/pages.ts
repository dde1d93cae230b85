import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { type YamlBlock, yamlBlocks } from "./yaml-blocks.ts";

/** Paths of all pages of the repository: at its root, of the actions, of the decisions. */
export function pagesOf(root: string): readonly string[] {
  const below = ["actions", ".github"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((path) =>
      [folder, ...path.split(sep)].join("/"),
    ),
  );
  return [...readdirSync(root), ...below].filter((path) => path.endsWith(".md")).toSorted();
}

/** Every block of YAML of every page. */
export function blocksOf(root: string): readonly YamlBlock[] {
  return pagesOf(root).flatMap((page) => yamlBlocks(page, readPage(root, page)));
}

/** Text of a page, whatever line ends the checkout has. */
export function readPage(root: string, page: string): string {
  return readFileSync(join(root, page), "utf8").replaceAll("\r\n", "\n");
}
