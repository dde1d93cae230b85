import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { boundMemory, type Heap } from "../../../src/adapters/probe/bound-memory.ts";
import { nodeBinary } from "../../../src/rehearsal/runner/node-binary.ts";

const megabyte = 1_048_576;

describe("the young generation of many questions", () => {
  it("stops growing once, when it is 16 MB", () => {
    const heap = scripted({ young: [4, 8, 16, 32] });

    expect(asking(100, heap).stopped).toEqual([30]);
  });

  it("is left alone where few are asked", () => {
    expect(asking(9, scripted({ young: [64] })).stopped).toEqual([]);
  });

  it("stays as it is from then on, whatever survives", async () => {
    const [bound, unbound] = await Promise.all([youngMegabytes("bound"), youngMegabytes("unbound")]);

    expect(bound).toBe(16);
    expect(unbound).toBeGreaterThan(16);
  });
});

describe("what many questions leave behind", () => {
  it("is collected when 20 MB of it can be dead", () => {
    // One look for each thousand questions, and one after each collection.
    const heap = scripted({ used: [30, 45, 50, 32, 51, 52, 31, 50] });

    expect(asking(6000, heap).collected).toEqual([3000, 5000]);
  });

  it("is measured against the least that was in use, since V8 collects by itself too", () => {
    const heap = scripted({ used: [49, 30, 49, 50, 30] });

    expect(asking(4000, heap).collected).toEqual([4000]);
  });

  it("is left to V8 where few are asked", () => {
    expect(asking(999, scripted({ used: [500] })).collected).toEqual([]);
  });

  it("is gone from the process then", async () => {
    const [bound, unbound] = await Promise.all([usedMegabytes("bound"), usedMegabytes("unbound")]);

    expect(bound).toBeLessThan(15);
    expect(unbound).toBeGreaterThan(30);
  });
});

interface Script {
  readonly young?: readonly number[];
  readonly used?: readonly number[];
}

/** A heap whose sizes, in megabytes, are those given, one for each look. */
function scripted({ young = [], used = [] }: Script) {
  let [looked, summed, asked] = [0, 0, 0];
  const [stopped, collected]: [number[], number[]] = [[], []];
  const heap: Heap = {
    youngBytes: () => (young[looked++] ?? 0) * megabyte,
    usedBytes: () => (used[summed++] ?? 0) * megabyte,
    stopYoungGrowing: () => stopped.push(asked),
    collect: () => collected.push(asked),
  };
  return {
    heap,
    stopped,
    collected,
    ask: () => {
      asked += 1;
    },
  };
}

/** After which questions the heap was told what. */
function asking(count: number, { heap, stopped, collected, ask }: ReturnType<typeof scripted>) {
  const bound = boundMemory(heap);
  for (let asked = 1; asked <= count; asked++) {
    ask();
    bound();
  }
  return { stopped, collected };
}

/** How many megabytes the young generation of a process of its own has when very much survived it. */
function youngMegabytes(how: How): Promise<number> {
  return printedBy(
    how,
    `const kept = [];
    for (let index = 0; index < 400_000; index++) {
      kept.push({ index, text: \`\${index}\` });
      bound();
    }
    print(getHeapSpaceStatistics().find((space) => space.space_name === "new_space").space_size);`,
  );
}

/** How many megabytes are in use in a process of its own after 50 MB died that had become old. */
function usedMegabytes(how: How): Promise<number> {
  return printedBy(
    how,
    `const ask = () => {
      for (let asked = 0; asked < 1000; asked++) bound();
    };
    ask();
    (() => Array.from({ length: 500_000 }, (_, index) => ({ index, text: \`\${index}\` })))();
    ask();
    print(getHeapStatistics().used_heap_size);`,
  );
}

type How = "bound" | "unbound";

async function printedBy(how: How, program: string): Promise<number> {
  const { href } = new URL("../../../src/adapters/probe/bound-memory.ts", import.meta.url);
  const whole = `
    import { getHeapSpaceStatistics, getHeapStatistics } from "node:v8";
    import { boundMemory } from ${JSON.stringify(href)};
    const bound = ${how === "bound" ? "boundMemory()" : "() => undefined"};
    const print = (bytes) => process.stdout.write(String(bytes / 1048576));
    ${program}
  `;
  const argv = ["--no-warnings", "--input-type=module", "--eval", whole];
  const { stdout } = await promisify(execFile)(nodeBinary(), argv);
  return Number(stdout);
}
