import type { Parsers } from "../../../kernel/parsers.ts";
import type { Snapshot } from "../change.ts";
import type { MigrationFramework } from "../framework.ts";
import { goChainOf } from "../go/go-call.ts";
import type { GoFile } from "../go/go-file.ts";
import { type GoRegistration, goMigrations } from "../go/go-migrations.ts";
import type { Migration } from "../migration.ts";
import { nodesOf } from "../syntax/nodes.ts";
import { readBunChain } from "./bun-go/chain.ts";

// migrate/migrations.go: the expression by which bun names a migration after its file.
const FILE = /^(\d{1,14})_([0-9a-z_-]+)\.go$/;

/** bun's migrations in Go: `Migrations.MustRegister(up, down)`; its SQL files are another tool here. */
export const bunGo: MigrationFramework = {
  name: "bun-go",
  title: "bun (Go)",
  languages: ["go"],

  claims(path: string): boolean {
    return versionAt(path) !== null && !path.endsWith("_test.go");
  },

  versionOf: versionAt,

  reads(touched: readonly string[], { paths }: Snapshot): readonly string[] {
    return touched.filter((path) => bunGo.claims(path) && paths.has(path));
  },

  find(touched: readonly string[], snapshot: Snapshot, parsers: Parsers): readonly Migration[] {
    return goMigrations(bunGo.reads(touched, snapshot), snapshot, parsers, {
      tool: "bun-go",
      versionOf: versionAt,
      registrationIn,
      readChain: readBunChain,
      afterNil: "bun has no function to run: depending on its version it skips the migration or panics.",
      idiom: {
        reversal: `func(ctx context.Context, db *bun.DB) error {
	_, err := db.ExecContext(ctx, \`the statements that take up back\`)
	return err
}`,
        raising: `func(ctx context.Context, db *bun.DB) error {
	return errors.New("irreversible: the reason")
}`,
      },
    });
  },
};

function versionAt(path: string): string | null {
  return FILE.exec(path.slice(path.lastIndexOf("/") + 1))?.[1] ?? null;
}

// `Migrations` is a variable of the application; that the file uses bun tells whose it is.
function registrationIn(file: GoFile): GoRegistration | null {
  const usesBun = [...file.imports.values()].some((path) => path.startsWith("github.com/uptrace/bun"));
  if (!usesBun) return null;
  for (const node of nodesOf(file.root)) {
    const chain = node.type === "call_expression" ? goChainOf(node, file.text) : null;
    const link = chain?.root === null ? undefined : chain?.links.at(-1);
    if (link?.name === "MustRegister" || link?.name === "Register") {
      return { up: link.args[0], down: link.args[1], line: node.line, version: null };
    }
  }
  return null;
}
