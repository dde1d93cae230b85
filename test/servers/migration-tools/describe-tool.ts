import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { z } from "zod";
import { MigrationsLayer } from "../../../src/core/policy/migrations-layer.ts";
import type { ReversibleMigration } from "../../../src/core/rollback/reversals.ts";
import { reverseMigrations } from "../../../src/flows/rollback/reverse-migrations.ts";
import { type Postgres, startPostgres } from "../postgres.ts";
import { type Database, type Dialect, postgresDatabase, sqliteDatabase } from "./database.ts";
import { installedTools } from "./installed.ts";
import { type ShopMigration, shopMigrations, slowDown } from "./shop-migrations.ts";
import { openWorkspace, type Workspace } from "./workspace.ts";

type Argv = [string, ...string[]];

/** A repository that uses a tool on a database, as its team would set it up. */
export interface ToolSetup {
  /** Files of the repository, the migrations among them. */
  readonly files: Readonly<Record<string, string>>;
  /** Oldest first. */
  readonly migrations: readonly {
    readonly version: string;
    readonly up: string;
    readonly reversal: string;
  }[];
  /** Applies those that are not applied. */
  readonly up: Argv;
  /** As in the policy. */
  readonly layer: z.input<typeof MigrationsLayer>;
  /** A query for the rows of the tool's own table, one `version` each, and what they are with so many applied. */
  readonly books: { readonly query: string; readonly after: (applied: number) => readonly string[] };
  /**
   * What a person has to do after the tool was killed, given whether its reversal took effect, where the tool itself
   * does not go on; and what it says then.
   */
  readonly mend?: { readonly says: RegExp; readonly by: (isUndone: boolean) => Argv };
}

export type ToolOn = (database: Database, migrations: readonly ShopMigration[]) => ToolSetup;

/** The rules that every tool keeps on each of its databases. */
export function describeTool(
  tool: string,
  setUp: ToolOn,
  dialects: readonly Dialect[] = ["postgresql", "sqlite"],
) {
  const tools = installedTools();
  describe.skipIf(tools === null).each(dialects)(`${tool} on %s`, (dialect) => {
    let server: Postgres | null = null;
    let workspace: Workspace;
    let database: Database;
    let setup: ToolSetup;
    /** As the manifests have them. */
    let recorded: readonly ReversibleMigration[];

    beforeAll(async () => {
      if (tools !== null && dialect === "postgresql") server = await startPostgres(tools.postgres);
    });
    afterAll(() => server?.close());
    beforeEach(async () => {
      if (tools === null) return;
      workspace = openWorkspace(tools);
      database = server === null ? sqliteDatabase(workspace.folder) : postgresDatabase(await server.create());
      setup = setUp(database, shopMigrations(dialect));
      workspace.write(setup.files);
      recorded = setup.migrations.map((one) => workspace.recorded(tool, one.version, one.up, one.reversal));
      await workspace.must(setup.up);
      await database.rows("INSERT INTO pets (id, name, owner) VALUES (3, 'Cy', 'Lou')");
    });
    afterEach(() => workspace.close());

    /** Back to where `kept` migrations are applied. */
    function goBack(kept: number, ports = workspace.ports) {
      const wanted = recorded[kept - 1]?.version ?? "0";
      workspace.forget();
      return reverseMigrations(ports, {
        migrations: recorded.slice(kept).toReversed(),
        wanted,
        layer: MigrationsLayer.parse(setup.layer),
        values: new Map([["schema.version", wanted]]),
        env: {},
        deadline: ports.clock.monotonic() + 60_000,
      });
    }

    async function books(): Promise<readonly string[]> {
      return (await database.rows(setup.books.query)).map((row) => String(row["version"]));
    }

    async function tables(): Promise<readonly string[]> {
      const from =
        dialect === "postgresql"
          ? "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'"
          : "SELECT name FROM sqlite_master WHERE type = 'table'";
      const rows = await database.rows(from);
      return rows
        .map((row) => String(row["name"]))
        .filter((name) => ["pets", "visits", "delays"].includes(name));
    }

    async function expectTwoLeft(): Promise<void> {
      expect((await tables()).toSorted()).toEqual(["delays", "pets"]);
      expect(await database.rows("SELECT * FROM pets ORDER BY id")).toEqual([
        { id: 1, name: "Ada", owner: "Kim" },
        { id: 2, name: "Bo", owner: null },
        { id: 3, name: "Cy", owner: "Lou" },
      ]);
      expect(await books()).toEqual(setup.books.after(2));
    }

    it("goes back two migrations with schema, data and its own books; a second run only looks, and the tool can go forward again", async () => {
      expect(await books()).toEqual(setup.books.after(4));

      const first = await goBack(2);
      const second = await goBack(2);

      expect(first).toMatchObject({ outcome: "done", state: /^schema at \S+ \(was \S+\)$/ });
      await expectTwoLeft();
      expect(second).toMatchObject({ outcome: "done", detail: "nothing had to be reversed" });
      expect(workspace.ran).toHaveLength(1);
      await workspace.must(setup.up);
      expect(await books()).toEqual(setup.books.after(4));
      expect(await database.rows("SELECT * FROM visits")).toEqual([{ id: 1, pet: 1, note: "fine" }]);
    });

    it("goes back to no migration at all", async () => {
      const first = await goBack(0);
      const second = await goBack(0);

      expect(first).toMatchObject({ outcome: "done", state: /^schema at 0 \(was/ });
      expect(await tables()).toEqual([]);
      expect(await books()).toEqual(setup.books.after(0));
      expect(second.detail).toBe("nothing had to be reversed");
    });

    it("is killed in the middle of a reversal, and the next run ends where an unbroken one does", async () => {
      await database.rows(slowDown[dialect]);

      const cut = await goBack(2, workspace.killing(database.isInTheMiddle));
      await database.rows("UPDATE delays SET amount = 0");
      let last = await goBack(2);
      if (setup.mend !== undefined) {
        expect(last).toMatchObject({ outcome: "failed", detail: setup.mend.says });
        await expect.poll(database.isInTheMiddle, { timeout: 10_000 }).toBe(false);
        await workspace.must(setup.mend.by(!(await tables()).includes("visits")));
        last = await goBack(2);
      }

      expect(cut).toMatchObject({
        outcome: "failed",
        detail: /exit code 1(43|37)/,
        state: /^(stopped|schema) at .* may still be at work$/,
      });
      expect(last.outcome).toBe("done");
      await expectTwoLeft();
    });

    it("runs nothing when a reversal is not the one that was released", async () => {
      const changed = setup.migrations[2]?.reversal ?? "";
      workspace.write({ [changed]: `${setup.files[changed]}\n` });

      const refused = await goBack(2);

      expect(refused).toMatchObject({ outcome: "failed", detail: new RegExp(`\`${changed}\` has sha256`) });
      expect(workspace.ran).toHaveLength(1);
      expect(await books()).toEqual(setup.books.after(4));
      expect(await tables()).toContain("visits");
    });
  });
}
