import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { deployed, knownGood, marks, released } from "../support/past.ts";
import { policyOf } from "../support/policy.ts";
import { failsOnce, good } from "../support/quick-gate.ts";
import { type RanStep, runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();

/** v1.0.0 known-good, v1.1.0 deployed and failed; the way back is `node undo.cjs` with this script. */
async function wayBack(script: string, timeout = "20s", isJudged = true): Promise<number> {
  await world.write({ "undo.cjs": script });
  return wayBackBy(["node", "undo.cjs"], timeout, isJudged);
}

async function wayBackBy(
  redeploy: readonly string[],
  redeployTimeout = "20s",
  isJudged = true,
): Promise<number> {
  const policy = { ".github/rollback.yml": policyOf(world, { redeploy, redeployTimeout }) };
  const old = await released(world, "1.0.0", policy);
  knownGood(world, { commit: old.commit, release: old });
  const broken = await released(world, "1.1.0");
  const statuses = isJudged ? [{ state: "failure", text: marks.failed }] : [];
  world.service.answer(good);
  return deployed(world, { commit: broken.commit, release: broken, statuses });
}

/** All that the steps left: the log as the runner got it and as it shows it, pages, outputs, files, what GitHub holds. */
async function sinks(steps: readonly RanStep[], printed: readonly string[]): Promise<string> {
  const files = await readdir(join(world.folder, "temp"), { recursive: true, withFileTypes: true });
  const texts = await Promise.all(
    files.filter((one) => one.isFile()).map((one) => readFile(join(one.parentPath, one.name), "utf8")),
  );
  const shown = steps.map(({ log, summary, outputs, annotations, state, env }) =>
    JSON.stringify([log, summary, outputs, annotations, state, env]),
  );
  const { issues, deployments, releases, checkRuns, objects, refs } = world.github.repository;
  const stored = JSON.stringify([issues, deployments, releases, checkRuns, [...refs]]);
  return [...shown, ...printed, ...texts, stored, ...blobsOf(objects, [...refs.values()])].join("\n");
}

type Objects = typeof world.github.repository.objects;

function blobsOf(objects: Objects, shas: readonly string[]): readonly string[] {
  return shas.flatMap((sha) => {
    const { tree, parents = [] } = objects.commit(sha) ?? {};
    const below = [...parents, ...(tree === undefined ? [] : [tree])];
    const entries = (objects.tree(sha) ?? []).map((entry) => entry.sha);
    const tag = objects.tag(sha)?.object;
    const blob = objects.blob(sha)?.toString("utf8");
    const found = blobsOf(objects, [...below, ...entries, ...(tag === undefined ? [] : [tag])]);
    return blob === undefined ? found : [blob, ...found];
  });
}

test("secrets that a command prints are in no sink, in none of the forms that tools give them", async () => {
  const password = 'pa"ss/w&rd of=the+shop';
  const key =
    "-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEAsecretkeyline1\nsecretkeyline2==\n-----END RSA PRIVATE KEY-----";
  const hidden = "masked-by-the-command";
  const looks = {
    github: `ghp_${"a1B2".repeat(9)}`,
    fine: `github_pat_${"A1b2".repeat(10)}`,
    aws: `AKIA${"ABCD1234".repeat(2)}`,
    jwt: `eyJhbGciOiJIUzI1NiJ9.${"eyJzdWIiOiIx".repeat(2)}.c2lnbmF0dXJl`,
    userinfo: "hunter2-of-the-database",
    header: "dXNlcjpodW50ZXIy",
  };
  const id = await wayBack(
    `
    const { DB_PASSWORD: password, DEPLOY_KEY: key } = process.env;
    console.log("::add-mask::${hidden}");
    const basic = Buffer.from("shop:" + password).toString("base64");
    console.log("plain", password, "json", JSON.stringify({ password }), "uri", encodeURIComponent(password));
    console.log("basic", basic, "hex", Buffer.from(password).toString("hex"), "xml", password.replaceAll("&", "&amp;").replaceAll('"', "&quot;"));
    console.error(key);
    console.log(JSON.stringify({ key }));
    console.log(Buffer.from(key).toString("base64").replace(/(.{76})/g, "$1\\n"));
    console.log("x".repeat(3990) + password + "y".repeat(9000));
    console.log(${JSON.stringify(Object.values(looks).slice(0, 4).join(" "))});
    console.log("Authorization: Basic ${looks.header}");
    console.log("cannot reach postgres://shop:${looks.userinfo}@db.example/shop with ${hidden}");
    process.stdout.write("halves of ${hidden.slice(0, 9)}");
    setTimeout(() => {
      console.log("${hidden.slice(9)}");
      console.error("refused: " + password + " ${looks.github} ${hidden} https://u:${looks.userinfo}@h/");
      process.exitCode = 9;
    }, 50);
  `,
    "20s",
    false,
  );
  const printed: string[] = [];
  const facts = {
    env: { DB_PASSWORD: password, DEPLOY_KEY: key },
    onLine: (line: string) => void printed.push(line),
  };
  world.service.answer(...failsOnce);

  const guarded = await runStep(world, "guard", { "deployment-id": String(id) }, facts);
  world.service.answer(good);
  const again = await runStep(world, "rollback", { "deployment-id": String(id) }, facts);

  const all = await sinks([guarded, again], printed);
  const secrets = [
    ...["of=the+shop", "secretkeyline", hidden, hidden.slice(9), ...Object.values(looks)],
    ...[encodeURIComponent(password), Buffer.from("the+shop").toString("hex")],
    ...[0, 1, 2].map((at) =>
      Buffer.from(password)
        .subarray(at, at + 12)
        .toString("base64"),
    ),
    Buffer.from(key).toString("base64").slice(76, 152),
  ];
  expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
  expect([guarded.outputs["outcome"], again.outputs["outcome"]]).toEqual(["failed", "failed"]);
  expect(again.errors[0]).toContain("exit code 9");
  expect(again.errors[0]).toContain("refused: ***");
  expect(world.github.repository.issues).toHaveLength(1);
  expect(all).toContain("cannot reach postgres://***@db.example/shop with ***");
});

test("a command that prints 100 MB is heard to its end, in little memory and with a log of 1 MiB", async () => {
  await wayBack(`
    const { readFileSync, writeFileSync, writeSync } = require("node:fs");
    const line = Buffer.from("a line of a hundred characters ".padEnd(99, ".") + "\\n");
    const block = Buffer.concat(Array(655).fill(line));
    const print = (bytes) => { for (let at = 0; at < bytes.length; ) at += writeSync(1, bytes, at); };
    for (let sent = 0; sent < 50_000_000; sent += block.length) print(block);
    const endless = Buffer.alloc(65_500, "x");
    for (let sent = 0; sent < 50_000_000; sent += endless.length) print(endless);
    print(Buffer.from("\\n"));
    console.error("the cluster said no");
    const peak = /VmHWM:\\s+(\\d+) kB/.exec(readFileSync("/proc/" + process.ppid + "/status", "utf8"));
    writeFileSync("peak-kb", peak[1]);
    process.exitCode = 3;
  `);

  const failed = await runStep(world, "rollback");

  const layer = JSON.parse(await readFile(failed.outputs["record-path"] ?? "", "utf8")).layers[0];
  const peakMiB = Number(await readFile(join(world.workspace, "peak-kb"), "utf8")) / 1_024;
  expect(failed.outputs["outcome"]).toBe("failed");
  expect(layer).toMatchObject({ outcome: "failed", detail: expect.stringMatching(/^exit code 3 after/) });
  expect(layer.detail).toContain("the cluster said no");
  expect(Buffer.byteLength(failed.log)).toBeLessThan(1_048_576);
  expect(failed.log).toMatch(
    /… 9[45]\.\d MiB of its output not shown; its last lines:\n(.*\n)*.*the cluster said no/,
  );
  expect(peakMiB).toBeLessThan(150);
});

test.each([
  ["does not exist", ["./no-such-undo"], "`./no-such-undo` was not found in the workspace or on the PATH"],
  ["is a folder", ["./folder"], "`./folder` is a folder, not a program"],
  ["is not executable", ["./undo.cjs"], "`./undo.cjs` is not executable"],
])(
  "a command that %s: the error says so, nothing was changed, the state is `failed`",
  async (_, argv, said) => {
    await world.write({ "undo.cjs": "", "folder/file": "" });
    const id = await wayBackBy(argv);

    const failed = await runStep(world, "rollback");

    expect(failed.exitCode).toBe(1);
    expect(failed.outputs).toMatchObject({ outcome: "failed", "rolled-back-to": "" });
    expect(failed.errors[0]).toContain(said);
    expect(failed.errors[0]).toContain("redeploy failed");
    expect(failed.summary).toContain("| redeploy | failed |");
    expect(deployedNow(id)).toBe("failure");
  },
);

test("a command that hangs with a child that ignores SIGTERM is ended at its deadline, and both are gone", async () => {
  const id = await wayBack(
    `const { spawn } = require("node:child_process");
    const stubborn = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)";
    const child = spawn(process.execPath, ["-e", stubborn], { stdio: "inherit" });
    require("node:fs").writeFileSync("pids", process.pid + " " + child.pid);
    process.on("SIGTERM", () => {});
    console.log("waiting for the cluster");
    setInterval(() => {}, 1000);`,
    "1s",
  );

  const failed = await runStep(world, "rollback");

  const pids = (await readFile(join(world.workspace, "pids"), "utf8")).split(" ").map(Number);
  expect(failed.outputs).toMatchObject({ outcome: "failed", "rolled-back-to": "" });
  expect(failed.errors[0]).toContain("stopped at its deadline of 1 s");
  expect(failed.errors[0]).toContain("waiting for the cluster");
  expect(failed.errors[0]).toContain("redeploy failed");
  expect(deployedNow(id)).toBe("failure");
  await expect.poll(async () => (await Promise.all(pids.map(isRunning))).includes(true)).toBe(false);
});

test("words of a command reach it as they are: none is run, dropped or parted", async () => {
  const words = [
    "v1;touch x",
    "--upload-pack=touch x",
    "$(touch x)",
    "`touch x`",
    "",
    "a\nb",
    "%PATH%",
    "ü ❄",
    "-x",
  ];
  await world.write({
    "echo.cjs": 'require("node:fs").writeFileSync("argv.json", JSON.stringify(process.argv.slice(2)));',
  });
  await wayBackBy(["node", "echo.cjs", ...words]);

  const returned = await runStep(world, "rollback");

  expect(returned.outputs["outcome"]).toBe("verified");
  expect(JSON.parse(await readFile(join(world.workspace, "argv.json"), "utf8"))).toEqual(words);
  expect(await readdir(world.workspace)).not.toContain("x");
});

function deployedNow(id: number): string | undefined {
  return world.github.repository.deployments.find((one) => one.id === id)?.statuses.at(-1)?.state;
}

async function isRunning(pid: number): Promise<boolean> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => ") Z ");
  return !stat.includes(") Z ");
}
