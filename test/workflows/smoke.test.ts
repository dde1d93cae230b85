import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { registry } from "../../src/registry.ts";
import { type EmbeddedGitHub, startGitHub } from "../../src/rehearsal/github/server.ts";
import { findAct } from "../support/act.ts";
import { type ActEnd, runAct } from "../support/run-act.ts";

const root = join(import.meta.dirname, "../..");
const act = findAct();
if (act === null) {
  const missing =
    "nektos/act is not installed, so the smoke workflow is not run (go install github.com/nektos/act@v0.2.87)";
  if (process.env["CI"] === "true") throw new Error(missing);
  process.stdout.write(`skipped: ${missing}\n`);
}

describe.skipIf(act === null)("the smoke workflow on a real workflow runner", () => {
  let github: EmbeddedGitHub;
  let isBroken = false;
  const folder = mkdtempSync(join(tmpdir(), "rollback-ready-smoke-"));
  const repository = join(folder, "repository");
  const service = createServer((request, response) => {
    if (request.method === "POST") isBroken = false;
    response.writeHead(isBroken ? 500 : 200);
    response.end();
  });

  beforeAll(async () => {
    github = await startGitHub();
    await new Promise<void>((listening) => service.listen(0, "127.0.0.1", listening));
    mkdirSync(join(repository, ".github/workflows"), { recursive: true });
    for (const part of ["action.yml", "actions", "dist"]) {
      cpSync(join(root, part), join(repository, part), { recursive: true });
    }
    cpSync(join(root, "test/workflows/smoke.yml"), join(repository, ".github/workflows/smoke.yml"));
    const back = `const [commit] = process.argv.slice(2);
await fetch(process.env.HEALTH_URL, { method: "POST" });
console.log("returned to", commit);\n`;
    writeFileSync(join(repository, "package.json"), '{ "type": "module" }\n');
    writeFileSync(join(repository, "back.js"), back);
    const git = (...words: string[]) => execFileSync("git", words, { cwd: repository, stdio: "pipe" });
    git("init", "-q", "-b", "main");
    git("-c", "core.autocrlf=false", "add", "-A");
    git("-c", "user.name=Mona", "-c", "user.email=mona@example.com", "commit", "-qm", "The shop");
    git("remote", "add", "origin", `${github.url}/acme/shop.git`);
  });

  afterAll(async () => {
    service.close();
    await github?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("a healthy release passes ./actions/gate, and is then what ./ returns to when the next one fails", async () => {
    const good = github.repository.commit({ branch: "main", files: { "a.txt": "1" }, message: "One" });
    const bad = github.repository.commit({ branch: "main", files: { "a.txt": "2" }, message: "Two" });

    const gated = await runJob({ job: "gate", sha: good, runId: 1 });
    isBroken = true;
    const guarded = await runJob({ job: "guard", sha: bad, runId: 2 });

    expect(gated.output).toMatch(/smoke gate=pass recommended=false node=v24\./);
    expect(guarded.output).toContain(`returned to ${good}`);
    expect(guarded.output).toMatch(/smoke guard=failure verdict=fail rollback=verified issue=http/);
    expect([gated.code, guarded.code]).toEqual([0, 0]);
    expect(github.repository.issues.map((issue) => issue.title)).toEqual([
      `Incident: ${bad.slice(0, 12)} failed its gate in production`,
    ]);
    expect(github.violations).toEqual([]);
  }, 120_000);

  async function runJob(run: { job: "gate" | "guard"; sha: string; runId: number }): Promise<ActEnd> {
    return runAct({
      act: act ?? "act",
      repository,
      workflow: ".github/workflows/smoke.yml",
      event: "push",
      job: run.job,
      token: await tokenOf(run.job),
      isCopied: true,
      env: {
        GITHUB_API_URL: github.url,
        GITHUB_SERVER_URL: github.url,
        GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
        GITHUB_REPOSITORY: "acme/shop",
        GITHUB_RUN_ID: String(run.runId),
        GITHUB_RUN_ATTEMPT: "1",
        SHA_REF: run.sha,
        HEALTH_URL: `http://127.0.0.1:${(service.address() as AddressInfo).port}/health`,
      },
    });
  }

  async function tokenOf(action: string): Promise<string> {
    const permissions = (await registry[action]?.())?.permissions ?? {};
    return github.issueToken({ label: action, login: "github-actions[bot]", type: "Bot", permissions });
  }
});
