import { describe, expect, it } from "vitest";
import { MigrationsLayer } from "../../../src/core/policy/migrations-layer.ts";
import { reverseMigrations } from "../../../src/flows/rollback/reverse-migrations.ts";
import { fakeTool, reversible } from "./fake-migration-tool.ts";
import { back, versions } from "./reversal-example.ts";

describe("in step form", () => {
  it("each migration is undone by itself, newest first, and the schema is looked at around each", async () => {
    const { world, ports } = fakeTool(versions);

    const reversed = await reverseMigrations(ports, back());

    expect(reversed).toEqual({
      outcome: "done",
      detail: "2 migrations were undone",
      state: "schema at 0003 (was 0005)",
    });
    expect(world.ran).toEqual([
      "version",
      "undo 0005 db/0005.up.sql db/0005.down.sql",
      "version",
      "undo 0004 db/0004.up.sql db/0004.down.sql",
      "version",
    ]);
  });

  it("a second run only looks", async () => {
    const { world, ports } = fakeTool(versions);
    await reverseMigrations(ports, back());
    world.restart();

    const again = await reverseMigrations(ports, back());

    expect(again).toMatchObject({ outcome: "done", state: "schema at 0003 (was there before)" });
    expect(world.ran).toEqual(["version"]);
    expect(world.undone).toEqual(["0005", "0004"]);
  });

  it("what an earlier run undid is left alone, and its files are not asked for", async () => {
    const { world, ports } = fakeTool(versions);
    world.applied.pop();
    world.hashes.delete("db/0005.down.sql");

    const reversed = await reverseMigrations(ports, back());

    expect(reversed).toMatchObject({ outcome: "done", detail: "1 migration was undone" });
    expect(world.undone).toEqual(["0004"]);
  });

  it("everything is undone for a target without a migration, whatever word the tool has for none", async () => {
    const { world, ports } = fakeTool(["0004", "0005"]);
    const commands: typeof ports.commands = {
      run: async (request) => {
        const result = await ports.commands.run(request);
        return result.kind === "exited" && result.lastLine === "0" ? { ...result, lastLine: "None" } : result;
      },
    };

    const reversed = await reverseMigrations({ ...ports, commands }, back({ wanted: "0" }));

    expect(reversed).toMatchObject({ outcome: "done", state: "schema at 0 (was 0005)" });
    expect(world.applied).toEqual([]);
  });

  it("a version with other leading zeros is the same one", async () => {
    const { world, ports } = fakeTool(versions);
    const commands: typeof ports.commands = {
      run: async (request) => {
        const result = await ports.commands.run(request);
        return result.kind === "exited"
          ? { ...result, lastLine: result.lastLine.replace(/^0+/, "") }
          : result;
      },
    };

    const reversed = await reverseMigrations({ ...ports, commands }, back());

    expect(reversed.outcome).toBe("done");
    expect(world.undone).toEqual(["0005", "0004"]);
  });

  it("versions count as numbers, whatever order their files sort in", async () => {
    const { world, ports } = fakeTool(["8", "9", "10"]);
    const migrations = [reversible("9"), reversible("10")];

    const reversed = await reverseMigrations(ports, back({ migrations, wanted: "8" }));

    expect(reversed.outcome).toBe("done");
    expect(world.undone).toEqual(["10", "9"]);
  });

  it.each(["0007", "0002", "0005 (dirty)", "", "0005\u001b[0m"])(
    "a current version of %j stops before anything is run, with what was expected",
    async (printed) => {
      const { world, ports } = fakeTool(versions);
      world.printed = printed;

      const reversed = await reverseMigrations(ports, back());

      const seen = printed === "" ? "0" : printed;
      expect(reversed).toEqual({
        outcome: "failed",
        detail: `\`current\` printed ${JSON.stringify(seen)}, and one of 0005, 0004, 0003 was expected; nothing was run`,
        state: `schema at ${seen}`,
      });
      expect(world.undone).toEqual([]);
    },
  );

  it("a step that says it succeeded and did nothing stops the rest", async () => {
    const { world, ports } = fakeTool(versions);
    world.faults.set(3, "lie");

    const reversed = await reverseMigrations(ports, back());

    expect(reversed).toEqual({
      outcome: "failed",
      detail: "`step` ended with exit code 0, and the schema is still at 0004",
      state: "stopped at 0004: 0005 was undone, 0004 was not",
    });
  });

  it("a step that undoes more than its own migration stops the rest", async () => {
    const { world, ports } = fakeTool(versions);
    world.onCommand = (index) => {
      if (index === 1) world.applied = ["0001", "0002", "0005"];
    };

    const reversed = await reverseMigrations(ports, back());

    expect(reversed).toMatchObject({
      outcome: "failed",
      detail: '`step` ended with exit code 0, and `current` printed "0002" where 0004 was expected',
      state: "schema at 0002, where 0004 was expected",
    });
  });

  it("a step that fails leaves the rest alone", async () => {
    const { world, ports } = fakeTool([...versions, "0006"]);
    world.faults.set(3, "fail-before");
    const migrations = ["0006", "0005", "0004"].map(reversible);

    const reversed = await reverseMigrations(ports, back({ migrations }));

    expect(reversed).toEqual({
      outcome: "failed",
      detail: "`step`: exit code 1 after 0.1 s (last line: connection refused)",
      state: "stopped at 0005: 0006 was undone, 0005 and 0004 were not",
    });
    expect(world.undone).toEqual(["0006"]);
  });

  it("a step that fails after it undid its migration is told as it is, and the next run goes on from there", async () => {
    const { world, ports } = fakeTool(versions);
    world.faults.set(1, "fail-after");

    const reversed = await reverseMigrations(ports, back());
    world.restart();
    const again = await reverseMigrations(ports, back());

    expect(reversed.state).toBe("stopped at 0004: 0005 was undone, 0004 was not");
    expect(again.outcome).toBe("done");
    expect(world.undone).toEqual(["0005", "0004"]);
  });

  it.each([
    ["late-before", "`step`: stopped at its deadline of 60 s (last line: working)"],
    ["killed-before", "`step`: exit code 137 after 1.0 s"],
  ] as const)(
    "a step that was cut off (%s) says that the database may still be at work",
    async (fault, said) => {
      const { world, ports } = fakeTool(versions);
      world.faults.set(1, fault);

      const reversed = await reverseMigrations(ports, back());

      expect(reversed).toEqual({
        outcome: "failed",
        detail: said,
        state: "stopped at 0005: 0005 and 0004 were not undone; what `step` sent may still be at work",
      });
    },
  );

  it("a schema that cannot be read is never changed, or is said to be unknown", async () => {
    const before = fakeTool(versions);
    before.world.faults.set(0, "fail-before");
    const after = fakeTool(versions);
    after.world.faults.set(2, "not-started");

    const [unread, lost] = [
      await reverseMigrations(before.ports, back()),
      await reverseMigrations(after.ports, back()),
    ];

    expect(unread).toMatchObject({ outcome: "failed", state: /^unknown: `current` failed: exit code 1/ });
    expect(before.world.undone).toEqual([]);
    expect(lost).toMatchObject({
      outcome: "failed",
      state: "unknown: 0005 was being undone, and the schema was not read",
    });
  });

  it("no step starts after the deadline, and what was done is still told", async () => {
    const { world, ports } = fakeTool(versions);

    const reversed = await reverseMigrations(ports, back({ deadline: 25 }));

    expect(reversed).toEqual({
      outcome: "failed",
      detail: "the deadline passed",
      state: "stopped at 0004: 0005 was undone, 0004 was not",
    });
    expect(world.timeouts).toEqual([5_000, 15, 5_000]);
  });

  it("migrations of several directories are refused, for `current` names one version", async () => {
    const { world, ports } = fakeTool(versions);
    const elsewhere = { ...reversible("0004"), up: { path: "billing/0004.up.sql", sha256: "f".repeat(64) } };

    const reversed = await reverseMigrations(ports, back({ migrations: [reversible("0005"), elsewhere] }));

    expect(reversed).toEqual({
      outcome: "failed",
      detail:
        "the layer cannot be used: migrations of several directories have to be reversed (golang-migrate in `db`, golang-migrate in `billing`), and `current` names the version of one. Give `command`, which sets the schema to a version, instead of `step`; nothing was run",
      state: "as it was before",
    });
    expect(world.ran).toEqual([]);
  });

  it("a migration that was merged late is refused, for a step back would undo another", async () => {
    const { world, ports } = fakeTool(versions);

    const reversed = await reverseMigrations(
      ports,
      back({ migrations: [reversible("0005"), reversible("0002")], wanted: "0004" }),
    );

    expect(reversed.detail).toMatch(/`db\/0002\.up\.sql` came after 0004/);
    expect(world.ran).toEqual([]);
  });

  it("two migrations of one version are refused, and so is a version 0", async () => {
    const { ports } = fakeTool(versions);

    const [twice, zero] = [
      await reverseMigrations(ports, back({ migrations: [reversible("0005"), reversible("5")] })),
      await reverseMigrations(ports, back({ migrations: [reversible("0005"), reversible("0000")] })),
    ];

    expect(twice.detail).toContain("two migrations to reverse have the version");
    expect(zero.detail).toContain("has the version 0000, which cannot be told from no migration at all");
  });

  it("a word that nobody can fill stops before anything is run", async () => {
    const { world, ports } = fakeTool(versions);
    const layer = MigrationsLayer.parse({ step: ["undo", "{migration.vers}"], current: ["version"] });

    const reversed = await reverseMigrations(ports, back({ layer }));

    expect(reversed.detail).toMatch(
      /^the layer asks for `\{migration\.vers\}`, .* Write `\{migration\.version\}`/,
    );
    expect(world.ran).toEqual([]);
  });
});
