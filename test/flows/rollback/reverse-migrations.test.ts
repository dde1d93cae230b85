import { describe, expect, it } from "vitest";
import { MigrationsLayer } from "../../../src/core/policy/migrations-layer.ts";
import { reverseMigrations } from "../../../src/flows/rollback/reverse-migrations.ts";
import { fakeTool } from "./fake-migration-tool.ts";
import { back, blind, state, step, versions } from "./reversal-example.ts";

describe("in state form", () => {
  it("one command sets the schema, and it is looked at before and after", async () => {
    const { world, ports } = fakeTool(versions);

    const reversed = await reverseMigrations(ports, back({ layer: state }));

    expect(reversed).toEqual({ outcome: "done", detail: "exit code 0", state: "schema at 0003 (was 0005)" });
    expect(world.ran).toEqual(["version", "goto 0003", "version"]);
  });

  it("a second run only looks", async () => {
    const { world, ports } = fakeTool(versions);
    await reverseMigrations(ports, back({ layer: state }));
    world.restart();

    const again = await reverseMigrations(ports, back({ layer: state }));

    expect(again).toMatchObject({ outcome: "done", detail: "nothing had to be reversed" });
    expect(world.ran).toEqual(["version"]);
  });

  it("what an earlier run undid is left alone, and its files are not asked for", async () => {
    const { world, ports } = fakeTool(versions);
    world.applied.pop();
    world.hashes.delete("db/0005.down.sql");

    const reversed = await reverseMigrations(ports, back({ layer: state }));

    expect(reversed).toMatchObject({ outcome: "done", state: "schema at 0003 (was 0004)" });
  });

  it("without `current` the command is run, and its word is told as its word", async () => {
    const { world, ports } = fakeTool(versions);

    const reversed = await reverseMigrations(ports, back({ layer: blind }));

    expect(reversed).toMatchObject({ outcome: "done", state: "schema set to 0003; it was not read back" });
    expect(world.ran).toEqual(["goto 0003"]);
  });

  it("a target without a migration has a command of its own, where there is one", async () => {
    const layer = MigrationsLayer.parse({
      command: ["goto", "{schema.version}"],
      "when-empty": ["goto", "0"],
    });
    const own = fakeTool(["0004", "0005"]);
    const none = fakeTool(["0004", "0005"]);

    await reverseMigrations(own.ports, back({ layer, wanted: "0", values: new Map() }));
    await reverseMigrations(none.ports, back({ layer: state, wanted: "0" }));

    expect([own.world.applied, none.world.applied]).toEqual([[], []]);
    expect(own.world.ran).toEqual(["goto 0"]);
  });

  it("a command that succeeds and leaves the schema elsewhere has failed", async () => {
    const { world, ports } = fakeTool(versions);
    world.faults.set(1, "lie");

    const reversed = await reverseMigrations(ports, back({ layer: state }));

    expect(reversed).toEqual({
      outcome: "failed",
      detail: "the command ended with exit code 0, and the schema is at 0005, not at 0003",
      state: "schema at 0005 (was 0005)",
    });
  });

  it("a command that fails is told with where it left the schema", async () => {
    const { world, ports } = fakeTool(versions);
    world.faults.set(1, "late-after");

    const reversed = await reverseMigrations(ports, back({ layer: state }));

    expect(reversed).toMatchObject({
      outcome: "failed",
      detail: "stopped at its deadline of 60 s (last line: working)",
      state: "schema at 0003 (was 0005); what the command sent may still be at work",
    });
  });

  it("a dirty schema stops before anything is run", async () => {
    const { world, ports } = fakeTool(versions);
    world.printed = "4 (dirty)";

    const reversed = await reverseMigrations(ports, back({ layer: state }));

    expect(reversed).toMatchObject({ outcome: "failed", state: "schema at 4 (dirty)" });
    expect(world.undone).toEqual([]);
  });

  it("nothing is run after the deadline", async () => {
    const { world, ports } = fakeTool(versions);

    const over = await reverseMigrations(ports, back({ layer: state, deadline: 0 }));
    const looked = await reverseMigrations(ports, back({ layer: state, deadline: 5 }));

    expect(over.state).toBe("as it was before");
    expect(looked.state).toBe("schema at 0005");
    expect(world.ran).toEqual(["version"]);
  });
});

describe("a reversal whose bytes are not those of the release", () => {
  it.each([
    ["in step form", step],
    ["in state form", state],
    ["in state form without `current`", blind],
  ])("keeps everything from being run %s", async (_form, layer) => {
    const changed = fakeTool(versions);
    changed.world.hashes.set("db/0004.down.sql", "0".repeat(64));
    const absent = fakeTool(versions);
    absent.world.hashes.delete("db/0004.down.sql");

    const [other, none] = [
      await reverseMigrations(changed.ports, back({ layer })),
      await reverseMigrations(absent.ports, back({ layer })),
    ];

    expect(other.detail).toBe(
      `the reversal \`db/0004.down.sql\` has sha256 ${"0".repeat(64)} in the workspace, and the release recorded ${"e".repeat(64)}; nothing was run`,
    );
    expect(none.detail).toBe(
      "the reversal `db/0004.down.sql` is not in the workspace; check out the failed release first; nothing was run",
    );
    expect([other.outcome, none.outcome]).toEqual(["failed", "failed"]);
    expect([...changed.world.undone, ...absent.world.undone]).toEqual([]);
  });

  it("stops the rest when it was changed between two steps", async () => {
    const { world, ports } = fakeTool(versions);
    world.onCommand = (index) => {
      if (index === 2) world.hashes.set("db/0004.down.sql", "0".repeat(64));
    };

    const reversed = await reverseMigrations(ports, back());

    expect(reversed.state).toBe("stopped at 0004: 0005 was undone, 0004 was not");
    expect(reversed.detail).toContain("has sha256 0000");
    expect(world.undone).toEqual(["0005"]);
  });
});
