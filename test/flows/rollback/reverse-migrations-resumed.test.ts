import fc from "fast-check";
import { expect, it } from "vitest";
import { MigrationsLayer } from "../../../src/core/policy/migrations-layer.ts";
import { reverseMigrations } from "../../../src/flows/rollback/reverse-migrations.ts";
import { Died, type Fault, fakeTool, reversible } from "./fake-migration-tool.ts";

const versions = ["0001", "0002", "0003", "0004", "0005"];
const layers = {
  step: MigrationsLayer.parse({
    step: ["undo", "{migration.version}", "{migration.path}", "{reversal.path}"],
    current: ["version"],
  }),
  state: MigrationsLayer.parse({ command: ["goto", "{schema.version}"], current: ["version"] }),
  blind: MigrationsLayer.parse({ command: ["goto", "{schema.version}"] }),
};
const honest = [
  "die-before",
  "die-after",
  "fail-before",
  "fail-after",
  "late-before",
  "late-after",
  "killed-before",
  "not-started",
] as const satisfies readonly Fault[];

type Tool = ReturnType<typeof fakeTool>;

async function run({ ports }: Tool, layer: keyof typeof layers, count: number, target: string) {
  const migrations = versions.slice(-count).reverse().map(reversible);
  const values = new Map([["schema.version", target]]);
  const asked = { migrations, wanted: target, layer: layers[layer], values, env: {}, deadline: 1e9 };
  try {
    return await reverseMigrations(ports, asked);
  } catch (error) {
    if (error instanceof Died) return "died";
    throw error;
  }
}

/** Where the schema stands `count` migrations further back. */
function targetOf(count: number): string {
  return versions[versions.length - count - 1] ?? "0";
}

const cases = (["step", "state", "blind"] as const).flatMap((layer) =>
  [1, 2, 5].flatMap((count) => honest.map((fault) => [layer, count, fault] as const)),
);

it.each(cases)(
  "a run in %s form over %i, cut anywhere by %s, is finished by the next",
  async (layer, count, fault) => {
    const target = targetOf(count);
    for (let cut = 0; cut < count * 2 + 1; cut += 1) {
      const tool = fakeTool(versions);
      tool.world.faults.set(cut, fault);

      const first = await run(tool, layer, count, target);
      const undoneByFirst = [...tool.world.undone];
      const ranByFirst = tool.world.ran.length;
      tool.world.restart();
      const second = await run(tool, layer, count, target);

      expect(second).toMatchObject({ outcome: "done" });
      expect(tool.world.undone).toEqual(versions.slice(-count).reverse());
      // Where the fault struck, the first run does not call itself done (after a look that changed nothing it may).
      if (ranByFirst > cut && first !== "died") expect(first.outcome).toBe("failed");
      expect(undoneByFirst).toEqual(versions.slice(-count).reverse().slice(0, undoneByFirst.length));
    }
  },
);

it("any number of runs, each cut anywhere by anything, undoes nothing twice and ends at the target", async () => {
  const cut = fc.record({ at: fc.nat(11), fault: fc.constantFrom(...honest) });
  const form = fc.constantFrom("step", "state", "blind");
  await fc.assert(
    fc.asyncProperty(
      form,
      fc.integer({ min: 1, max: 5 }),
      fc.array(cut, { maxLength: 6 }),
      async (layer, count, cuts) => {
        const tool = fakeTool(versions);
        const target = targetOf(count);

        for (const { at, fault } of cuts) {
          tool.world.restart();
          tool.world.faults.set(at, fault);
          await run(tool, layer, count, target);
        }
        tool.world.restart();
        const last = await run(tool, layer, count, target);

        expect(last).toMatchObject({ outcome: "done" });
        expect(tool.world.undone).toEqual(versions.slice(-count).reverse());
      },
    ),
    { numRuns: 500 },
  );
});

it.each([
  ["step", 1, "stopped at 0005: 0005 and 0004 were not undone"],
  ["step", 3, "stopped at 0004: 0005 was undone, 0004 was not"],
  ["state", 1, "schema at 0005 (was 0005)"],
] as const)(
  "a tool in %s form whose command %i only says that it succeeded has failed",
  async (layer, cut, said) => {
    const tool = fakeTool(versions);
    tool.world.faults.set(cut, "lie");

    const first = await run(tool, layer, 2, "0003");

    expect(first).toMatchObject({ outcome: "failed", state: said });
  },
);
