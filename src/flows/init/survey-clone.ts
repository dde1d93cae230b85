import {
  type CloneFacts,
  type FoundMigrations,
  isOfInterest,
  type Survey,
  survey,
} from "../../core/init/survey.ts";
import type { Snapshot } from "../../core/migrations/change.ts";
import { newestMigrations } from "../../core/migrations/find-newest.ts";
import { FRAMEWORKS } from "../../core/migrations/frameworks/index.ts";
import { schemaFolder } from "../../core/migrations/schema-folder.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { type TextReader, type Tree, textsOf } from "../plan/texts-of.ts";

/** Looks at the files of a clone: its migrations by the tools that read them, its workflows, and what they name. */
export async function surveyClone(
  ports: Pick<Ports, "contents" | "grammars">,
  tree: Tree,
  facts: CloneFacts,
): Promise<Survey> {
  const paths = new Set(tree.entries.map(({ path }) => path));
  const reader = textsOf(ports, tree);
  await reader.read([...paths].filter(isOfInterest).slice(0, MOST_TEXTS));
  const texts = new Map(reader.texts);
  const migrations = await migrationsOf(ports, tree, paths, textsOf(ports, tree));
  return survey({ paths, texts }, migrations, facts);
}

// More than anybody has; the rest is not looked at.
const MOST_TEXTS = 500;

async function migrationsOf(
  ports: Pick<Ports, "contents" | "grammars">,
  { complete }: Tree,
  paths: ReadonlySet<string>,
  reader: TextReader,
): Promise<readonly FoundMigrations[]> {
  const snapshot: Snapshot = { paths, complete, texts: reader.texts };
  const newest = newestMigrations(snapshot, FRAMEWORKS, isNotOwn);
  if (newest.isEmpty) return [];
  for (let next = newest.pathsToRead(); next.length > 0; next = newest.pathsToRead()) await reader.read(next);
  const found = newest.find(await ports.grammars.load(newest.languages()));
  const byPlace = new Map<string, FoundMigrations>();
  for (const migration of found) {
    const { tool, version } = migration;
    const folder = schemaFolder(migration);
    const title = FRAMEWORKS.find(({ name }) => name === tool)?.title ?? tool;
    byPlace.set(`${tool}\n${folder}`, { tool, title, folder, newest: version });
  }
  return [...byPlace.values()];
}

function isNotOwn(path: string): boolean {
  return /(^|\/)(node_modules|vendor|third_party|fixtures|testdata)\//.test(path);
}
