import { expect, test } from "vitest";
import { released } from "../support/past.ts";
import { policyOf } from "../support/policy.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();

const command = [process.execPath, "keys.cjs", "{environment}"];

/** v1.0.0 under this `deploy` part, and a command that prints `keys` for each environment. */
async function releasedWith(deploy: object, keys: Readonly<Record<string, string>>): Promise<void> {
  const policy = JSON.parse(policyOf(world));
  policy.environments.production.deploy = deploy;
  await released(world, "1.0.0", { ".github/rollback.yml": JSON.stringify(policy) });
  const script = `process.stdout.write(${JSON.stringify(keys)}[process.argv[2]] ?? process.exit(3));`;
  await world.write({ "keys.cjs": script });
}

function deploy(inputs: Readonly<Record<string, string>> = {}) {
  return runStep(world, "deploy", { release: "v1.0.0", ...inputs });
}

test("keys that the other environment has, and this one has not, refuse a deploy and are named", async () => {
  await releasedWith(
    { parity: { with: "staging", command, ignore: ["DEBUG_*"] } },
    {
      production: "DB_URL\nONLY_HERE\n",
      staging: '{"DB_URL":"hunter2","SEARCH_URL":"hunter2","DEBUG_PORT":1}',
    },
  );

  const refused = await deploy();

  expect(refused.exitCode).toBe(1);
  expect(refused.outputs["refused"]).toBe("no-parity");
  expect(refused.errors.join()).toContain(
    "`production` lacks a configuration key that `staging` has: `SEARCH_URL`. Set it there",
  );
  expect(refused.log).toContain("only `production` has the configuration keys `ONLY_HERE`");
  expect(refused.log + refused.summary).not.toContain("hunter2");
  expect(refused.writes).toEqual([]);
});

test("a secret that is printed as if it were a key is named nowhere", async () => {
  const secret = "s3cr3t-Pa55w0rd";
  await releasedWith(
    { parity: { with: "staging", command }, enforcement: "warn" },
    { production: "DB_URL\nONLY_HERE", staging: `DB_URL\n${secret}` },
  );

  const passed = await runStep(world, "deploy", { release: "v1.0.0" }, { env: { DB_PASSWORD: secret } });

  expect(passed.conclusion).toBe("success");
  expect(passed.summary).toContain("`production` lacks a configuration key that `staging` has: `***`.");
  const told = [passed.log, passed.summary, JSON.stringify(world.github.repository.deployments)];
  expect(told.join()).not.toContain(secret);
});

test("the same keys let it in, and what only this environment has is a note", async () => {
  await releasedWith(
    { parity: { with: "staging", command } },
    { production: "DB_URL\nONLY_HERE\n", staging: "DB_URL\n" },
  );

  const passed = await deploy();

  expect(passed.conclusion).toBe("success");
  expect(passed.summary).toContain("Configuration keys that only `production` has: `ONLY_HERE`.");
  expect(world.github.repository.deployments[0]?.payload).not.toHaveProperty("warnings");
});

test.each([
  ["that fails", { production: "A\n" }, "`staging` are not known: the command ended with exit code 3."],
  [
    "that prints nothing",
    { production: "", staging: "A" },
    "`production` are not known: it printed nothing.",
  ],
  [
    "that prints values",
    { production: "A=hunter2", staging: "A" },
    "`production` are not known: line 1 of what it printed is no name of a key.",
  ],
])("a command %s is no parity, and a person's reason passes it", async (_what, keys, said) => {
  await releasedWith({ parity: { with: "staging", command } }, keys as Record<string, string>);

  const refused = await deploy();
  const passed = await deploy({ "override-reason": "checkout is down" });

  expect(refused.outputs["refused"]).toBe("no-parity");
  expect(refused.errors.join()).toContain(said);
  expect(refused.log).not.toContain("hunter2");
  expect(passed.conclusion).toBe("success");
  expect(world.github.repository.deployments[0]?.payload).toMatchObject({
    override: { by: "mona", reason: "checkout is down" },
  });
});

test("a command that is not there, or does not end, says so in a sentence", async () => {
  const sleeper = [process.execPath, "-e", "setTimeout(() => {}, 60_000)", "{environment}"];
  await releasedWith({ parity: { with: "staging", command: ["./no-such", "{environment}"] } }, {});
  const absent = await deploy();
  const policy = JSON.parse(policyOf(world));
  policy.environments.production.deploy = { parity: { with: "staging", command: sleeper, timeout: "200ms" } };
  world.github.repository.commit({
    branch: "main",
    files: { ".github/rollback.yml": JSON.stringify(policy) },
    message: "Wait",
  });

  const late = await deploy();

  expect(absent.errors.join()).toContain("`production` are not known: the command did not start (");
  expect(late.errors.join()).toContain("`production` are not known: the command did not end within 0.2 s.");
});

test.each([
  [{ with: "production", command }, "compares the environment with itself"],
  [{ with: "staging", command: ["./keys", "{enviroment}"] }, "`{environment}` in one of its arguments"],
  [{ with: "staging", command: ["./keys", "{environment}", "{relase.tag}"] }, "Write `{release.tag}`"],
])("a rule that compares nothing is refused before anything is run: %j", async (parity, said) => {
  await releasedWith({ parity }, {});

  const refused = await deploy();

  expect(refused.exitCode).toBe(1);
  expect(refused.errors.join()).toContain(said);
  expect(refused.writes).toEqual([]);
});
