import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { boundMemory } from "../../../src/adapters/probe/young-generation.ts";
import { nodeBinary } from "../../../src/rehearsal/runner/node-binary.ts";

const megabyte = 1_048_576;

describe("the memory of many questions", () => {
  it("stops growing once, when it is 16 MB", () => {
    const world = scripted([4, 8, 16, 32]);
    const bound = boundMemory(world.young);

    const stoppedAfter: number[] = [];
    for (let asked = 1; asked <= 100; asked++) {
      const before = world.stopped();
      bound();
      if (world.stopped() > before) stoppedAfter.push(asked);
    }

    expect(stoppedAfter).toEqual([30]);
  });

  it("is left alone where few are asked", () => {
    const world = scripted([64]);
    const bound = boundMemory(world.young);

    for (let asked = 1; asked < 10; asked++) bound();

    expect(world.stopped()).toBe(0);
  });

  it("stays as it is from then on, whatever survives", async () => {
    const [bound, unbound] = await Promise.all([youngMegabytes("bound"), youngMegabytes("unbound")]);

    expect(bound).toBe(16);
    expect(unbound).toBeGreaterThan(16);
  });
});

function scripted(sizes: readonly number[]) {
  let [looked, stopped] = [0, 0];
  const young = {
    bytes: () => (sizes[looked++] ?? 0) * megabyte,
    stopGrowing: () => {
      stopped += 1;
    },
  };
  return { young, stopped: () => stopped };
}

/** How large the young generation of a process of its own becomes when very much survives it. */
async function youngMegabytes(how: "bound" | "unbound"): Promise<number> {
  const { href } = new URL("../../../src/adapters/probe/young-generation.ts", import.meta.url);
  const program = `
    import { getHeapSpaceStatistics } from "node:v8";
    import { boundMemory } from ${JSON.stringify(href)};
    const megabytes = () => getHeapSpaceStatistics().find((space) => space.space_name === "new_space").space_size / 1048576;
    const bound = ${how === "bound" ? "boundMemory()" : "() => undefined"};
    const kept = [];
    for (let index = 0; index < 400_000; index++) {
      kept.push({ index, text: \`\${index}\` });
      if (index % 100 === 0) bound();
    }
    process.stdout.write(String(megabytes()));
  `;
  const argv = ["--no-warnings", "--input-type=module", "--eval", program];
  const { stdout } = await promisify(execFile)(nodeBinary(), argv);
  return Number(stdout);
}
