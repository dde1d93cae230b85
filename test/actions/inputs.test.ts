import { expect, test } from "vitest";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();

test.each([
  [
    "release",
    { verison: "1.0.0", artefacts: "a=file:b", "dry-run": "yes" },
    [
      "Input `dry-run` is `yes`. Write `true` or `false`.",
      "Input `verison` is not known. Write `version`.",
      "Input `artefacts` is not known. Write `artifacts`.",
    ],
  ],
  [
    "deploy",
    { relase: "v1.0.0", enviroment: "staging" },
    [
      "Input `release` is missing. It is: Tag of the release to deploy, as `actions/release` made it, such as `v1.4.0`.",
      "Input `relase` is not known. Write `release`.",
      "Input `enviroment` is not known. Write `environment`.",
    ],
  ],
  [
    "plan-check",
    { "check-nam": "plan", colour: "red" },
    [
      "Input `check-nam` is not known. Write `check-name`.",
      "Input `colour` is not known. Known inputs: mode, check-name, api-report, api-format, token.",
    ],
  ],
  [
    "gate",
    {
      "heath-url": "http://x/",
      interval: "5 sec",
      bake: "30",
      "allowed-bad": "-1",
      "deployment-id": "latest",
    },
    [
      "Input `heath-url` is not known. Write `health-url`.",
      "Input `interval` is `5 sec`. Write a number and a unit from `100ms` to `1h`, such as `500ms`, `5s` or `2m`.",
      "Input `bake` is `30`. Write a number and a unit from `1s` to `24h`, such as `500ms`, `5s` or `2m`.",
      "Input `allowed-bad` is `-1`. Write a whole number from 0 to 10000.",
      "Input `deployment-id` is `latest`. Write a deployment id as `actions/deploy` puts it out.",
    ],
  ],
  [
    "rollback",
    { "health-url": "shop.example/health", "rolback-command": "x" },
    [
      "Input `health-url` is `shop.example/health`. Write an absolute URL such as `https://shop.example/health`, without a password in it.",
      "Input `rolback-command` is not known. Write `rollback-command`.",
    ],
  ],
  [
    "postmortem",
    { deployment: "1", "deployment-id": "0" },
    [
      "Input `deployment` is not known.",
      "Input `deployment-id` is `0`. Write a deployment id as `actions/deploy` puts it out.",
    ],
  ],
  [
    "guard",
    { "health-url": "http://user:hunter2@shop.example/", rollback: "x", interval: "1ms" },
    [
      "Input `health-url` is ",
      "Input `interval` is `1ms`. Write a number and a unit from `100ms` to `1h`",
      "Input `rollback` is not known.",
    ],
  ],
])(
  "%s: every input that is missing, misspelt or unreadable is in one error, and nothing but its first read was asked",
  async (action, given, said) => {
    world.github.repository.commit({ branch: "main", files: { a: "a" }, message: "Start" });

    const refused = await runStep(world, action, given);

    expect(refused.exitCode).toBe(1);
    expect(refused.errors).toHaveLength(1);
    expect(refused.errors[0]).toContain(`${action}: INPUTS_INVALID: ${said.length} input`);
    for (const line of said) expect(refused.errors[0]).toContain(`- ${line}`);
    expect(refused.errors[0]).toMatch(
      /Correct the `with:` block of this step and run it again\. Nothing was written\.$/,
    );
    expect(world.github.requests.length).toBeLessThanOrEqual(1);
    expect(refused.writes).toEqual([]);
    expect(refused.outputs).toEqual({});
  },
);

test("the runner itself warns of an unknown input, and the action's error says what was meant", async () => {
  const refused = await runStep(world, "deploy", { releas: "v1.0.0" });

  expect(refused.warnings).toEqual([
    "Unexpected input(s) 'releas', valid inputs are ['release', 'environment', 'backup', 'override-reason', 'token']",
  ]);
  expect(refused.errors[0]).toContain("Input `releas` is not known. Write `release`.");
});

test("an input that is empty or blank counts as not given", async () => {
  const refused = await runStep(world, "deploy", { release: "  ", environment: "" });

  expect(refused.errors[0]).toContain("1 input cannot be used.\n- Input `release` is missing.");
});
