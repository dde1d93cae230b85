import type { Parsers, SyntaxNode } from "../../../kernel/parsers.ts";
import type { Snapshot } from "../change.ts";
import type { MigrationFramework } from "../framework.ts";
import { goChainOf } from "../go/go-call.ts";
import { type GoFile, packageOf } from "../go/go-file.ts";
import { type GoRegistration, goMigrations } from "../go/go-migrations.ts";
import { goTextOf } from "../go/go-string.ts";
import type { Migration } from "../migration.ts";
import { nodesOf } from "../syntax/nodes.ts";

// NumericComponent (migration.go): what stands before the first underscore is a number.
const FILE = /^(\d+)_.*\.go$/;
const REGISTERS = /^Add(Named)?Migration(?:NoTx)?(?:Context)?$/;

/** goose's migrations in Go: `goose.AddMigrationContext(up, down)` and its siblings; SQL files are another tool here. */
export const gooseGo: MigrationFramework = {
  name: "goose-go",
  title: "goose (Go)",
  languages: ["go"],

  claims(path: string): boolean {
    return versionAt(path) !== null && !path.endsWith("_test.go");
  },

  versionOf: versionAt,

  reads(touched: readonly string[], { paths }: Snapshot): readonly string[] {
    return touched.filter((path) => gooseGo.claims(path) && paths.has(path));
  },

  find(touched: readonly string[], snapshot: Snapshot, parsers: Parsers): readonly Migration[] {
    const paths = gooseGo.reads(touched, snapshot);
    return goMigrations(paths, snapshot, parsers, {
      tool: "goose-go",
      versionOf: versionAt,
      registrationIn,
      readChain: () => null,
      afterNil: "goose has no function to run: it takes the version off its table, and the schema stays.",
      idiom: {
        reversal: `func down(ctx context.Context, tx *sql.Tx) error {
	_, err := tx.ExecContext(ctx, \`the statements that take up back\`)
	return err
}`,
        raising: `func down(ctx context.Context, tx *sql.Tx) error {
	return errors.New("irreversible: the reason")
}`,
      },
    });
  },
};

function versionAt(path: string): string | null {
  const [, digits] = FILE.exec(path.slice(path.lastIndexOf("/") + 1)) ?? [];
  // The tool compares numbers.
  return digits?.replace(/^0+(?=\d)/, "") ?? null;
}

function registrationIn(file: GoFile): GoRegistration | null {
  for (const node of nodesOf(file.root)) {
    const registration = node.type === "call_expression" ? registrationOf(node, file) : null;
    if (registration !== null) return registration;
  }
  return null;
}

function registrationOf(call: SyntaxNode, file: GoFile): GoRegistration | null {
  const chain = goChainOf(call, file.text);
  const [link] = chain?.links ?? [];
  if (chain === null || link === undefined || chain.links.length > 1) return null;
  const isGoose = /(?:^|\/)goose(?:\/v\d+)?$/.test(packageOf(chain.root, file) ?? "");
  const [, named] = REGISTERS.exec(link.name) ?? [];
  if (!isGoose || !REGISTERS.test(link.name)) return null;
  if (named === undefined) return { up: link.args[0], down: link.args[1], line: call.line, version: null };
  const [name, up, down] = link.args;
  const written = name === undefined ? null : goTextOf(name, { file, names: new Map() });
  return { up, down, line: call.line, version: written === null ? null : versionAt(written.text) };
}
