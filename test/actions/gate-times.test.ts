import { expect, test } from "vitest";
import { quickGate } from "../support/quick-gate.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();

const interval = "Write a number and a unit from `100ms` to `1h`, such as `500ms`, `5s` or `2m`.";
const bake = "Write a number and a unit from `1s` to `24h`, such as `500ms`, `5s` or `2m`.";

test.each([
  [
    "nought",
    { interval: "0s", bake: "0s" },
    [`Input \`interval\` is \`0s\`. ${interval}`, `Input \`bake\` is \`0s\`. ${bake}`],
  ],
  [
    "negative",
    { interval: "-5s", bake: "-1m" },
    [`Input \`interval\` is \`-5s\`. ${interval}`, `Input \`bake\` is \`-1m\`. ${bake}`],
  ],
  [
    "without a unit",
    { interval: "10", bake: "600" },
    [`Input \`interval\` is \`10\`. ${interval}`, `Input \`bake\` is \`600\`. ${bake}`],
  ],
  ["longer than a day", { bake: "1000000000s" }, [`Input \`bake\` is \`1000000000s\`. ${bake}`]],
])(
  "times that are %s are refused with what to write, before anything is asked",
  async (_what, given, said) => {
    const refused = await runStep(world, "gate", { ...quickGate(world), ...given });

    expect(refused.exitCode).toBe(1);
    for (const line of said) expect(refused.errors[0]).toContain(line);
    expect(refused.writes).toEqual([]);
    expect(world.service.asked).toEqual([]);
  },
);

test("a billion samples are refused before anything is asked", async () => {
  const checks = Array.from({ length: 1000 }, (_, index) => ({
    name: `c${index}`,
    url: `${world.service.url}/${index}`,
  }));
  const production = { gate: { checks, interval: "100ms", bake: "24h" } };
  const policy = JSON.stringify({ version: 1, environments: { production } });
  const files = { ".github/rollback.yml": policy };
  world.github.repository.commit({ branch: "main", files, message: "Set the policy" });

  const refused = await runStep(world, "gate");

  expect(refused.exitCode).toBe(1);
  expect(refused.errors[0]).toContain(
    "The gate plans 864001000 samples, and 5000000 can be kept. Write a longer `interval`, a shorter `bake`, or fewer checks.",
  );
  expect(refused.writes).toEqual([]);
  expect(world.service.asked).toEqual([]);
});
