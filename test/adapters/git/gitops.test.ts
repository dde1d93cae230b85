import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { machineGitops } from "../../../src/adapters/git/gitops.ts";
import type { GitopsBranch, GitopsPlace } from "../../../src/kernel/ports/gitops.ts";
import { startGitHttp } from "../../support/git-http-server.ts";
import { type GitopsRepository, gitopsRepository } from "../../support/gitops-repository.ts";

const token = "glpat-0123456789abcdef";
const login = { user: "x-token-auth", token };
const credential = Buffer.from(`x-token-auth:${token}`).toString("base64");

it("files are read at the tip and at an older commit, byte for byte, with their modes", async () => {
  const { open, repository } = world({ "a.yaml": "\uFEFFa: 1\r\n", "b/c.yaml": "c: ü\n" });
  const old = repository.git("rev-parse", "main").trim();
  repository.push({ "a.yaml": "a: 2\n" });
  const branch = await open();

  const tip = await branch.tip();
  const now = await textAt(branch, commitOf(tip), "a.yaml");
  const before = await textAt(branch, old, "a.yaml");
  const below = await branch.entries(old, ["b"]);

  expect(tip).toEqual({ kind: "tip", commit: repository.git("rev-parse", "main").trim() });
  expect([now, before]).toEqual([
    { kind: "text", text: "a: 2\n" },
    { kind: "text", text: "\uFEFFa: 1\r\n" },
  ]);
  const object = repository.git("rev-parse", "main:b/c.yaml").trim();
  expect(below).toEqual({ kind: "entries", entries: [{ path: "b/c.yaml", mode: "100644", object }] });
});

it("a commit has the bytes and modes that were asked for", async () => {
  const { open, repository } = world({ "run.sh": "old\n" });
  const branch = await open();
  const parent = commitOf(await branch.tip());

  const pushed = await branch.push({
    parent,
    message: "Change",
    changes: [
      { kind: "text", path: "run.sh", mode: "100755", text: "\uFEFFnew\r\n" },
      { kind: "text", path: "deep/er/x y.txt", mode: "100644", text: "ü" },
    ],
  });

  expect(pushed).toEqual({ kind: "pushed", commit: repository.git("rev-parse", "main").trim() });
  expect(repository.git("ls-tree", "main", "run.sh")).toMatch(/^100755 /);
  expect(repository.file("run.sh")).toBe("\uFEFFnew\r\n");
  expect(repository.file("deep/er/x y.txt")).toBe("ü");
});

it("a commit that changes nothing is not pushed", async () => {
  const { open, repository } = world({ a: "1\n" });
  const branch = await open();
  const parent = commitOf(await branch.tip());

  const pushed = await branch.push({
    parent,
    message: "Nothing",
    changes: [{ kind: "text", path: "a", mode: "100644", text: "1\n" }],
  });

  expect(pushed).toEqual({ kind: "same" });
  expect(repository.subjects()).toEqual(["Begin"]);
});

it("a branch that has another tip takes nothing, and says so", async () => {
  const { open, repository } = world({ a: "1\n" });
  const branch = await open();
  const parent = commitOf(await branch.tip());
  repository.push({ a: "2\n" });

  const pushed = await branch.push({
    parent,
    message: "Late",
    changes: [{ kind: "text", path: "a", mode: "100644", text: "3\n" }],
  });

  expect(pushed).toEqual({ kind: "moved" });
  expect(repository.file("a")).toBe("2\n");
});

it("the token is in no argument, no file and no address, and no trace shows it", async () => {
  const own = world({ a: "1\n" });
  const server = await startGitHttp(own.folder, { credential });
  onTestFinished(() => server.close());
  const bin = join(own.folder, "bin");
  const note = join(own.folder, "note");
  mkdirSync(bin);
  const real = execFileSync("which", ["git"], { encoding: "utf8" }).trim();
  // All that the private folder holds is noted after each call, and what the children of git are called with.
  const spy = `#!/bin/sh\necho "$@" >> ${note}\n${real} "$@"; code=$?\ncat config FETCH_HEAD HEAD >> ${note} 2>/dev/null\nps -eo args >> ${note}\nexit $code\n`;
  writeFileSync(join(bin, "git"), spy, { mode: 0o755 });
  const trace = join(own.folder, "trace");
  const environment = {
    PATH: `${bin}:${process.env["PATH"]}`,
    GIT_TRACE: trace,
    GIT_CURL_VERBOSE: "1",
    GIT_TRACE_CURL: trace,
  };

  const branch = await own.open({ url: `${server.url}/${own.repository.name}`, login }, environment);
  const parent = commitOf(await branch.tip());
  const change = { kind: "text", path: "a", mode: "100644", text: "2\n" } as const;
  const pushed = await branch.push({ parent, message: "Change", changes: [change] });

  const noted = readFileSync(note, "utf8");
  expect(pushed).toMatchObject({ kind: "pushed" });
  expect(noted).toContain("push --porcelain");
  expect(noted).not.toContain(token);
  expect(noted).not.toContain(credential);
  expect(server.requests.join("\n")).not.toContain(token);
  expect(readdirSync(own.folder)).not.toContain("trace");
  expect(own.masked).toEqual([token, credential]);
});

it("neither the user's settings nor hooks of this machine have a part in it", async () => {
  const own = world({ a: "1\n" });
  const server = await startGitHttp(own.folder, { credential });
  onTestFinished(() => server.close());
  const marker = join(own.folder, "marker");
  const hooks = join(own.folder, "hooks");
  mkdirSync(hooks);
  writeFileSync(join(hooks, "pre-push"), `#!/bin/sh\ntouch ${marker}\n`, { mode: 0o755 });
  const home = `[core]\n\thooksPath = ${hooks}\n[http]\n\textraHeader = "Authorization: Basic ${credential}"\n[credential]\n\thelper = "!touch ${marker}; echo username=x; echo password=${token}"\n`;
  writeFileSync(join(own.folder, ".gitconfig"), home);
  writeFileSync(join(own.folder, ".netrc"), `machine 127.0.0.1 login x-token-auth password ${token}\n`);

  const branch = await own.open(
    { url: `${server.url}/${own.repository.name}` },
    { ...process.env, HOME: own.folder },
  );
  const tip = await branch.tip();

  expect(tip).toMatchObject({ kind: "problem", reason: "login" });
  expect(readdirSync(own.folder)).not.toContain("marker");
});

it("over ssh a key comes from the job's agent, and no question is asked", async () => {
  const own = world({ a: "1\n" });
  const bin = join(own.folder, "bin");
  mkdirSync(bin);
  const note = join(own.folder, "note");
  // Stands in for ssh: notes how it is called, and runs the command here.
  const ssh = `#!/bin/sh\necho "$SSH_AUTH_SOCK $*" >> ${note}\nfor last; do :; done\nexec sh -c "$last"\n`;
  writeFileSync(join(bin, "ssh"), ssh, { mode: 0o755 });
  const environment = { PATH: `${bin}:${process.env["PATH"]}`, SSH_AUTH_SOCK: "/agent" };

  const branch = await own.open({ url: `ssh://git@gitops.example${own.repository.folder}` }, environment);
  const parent = commitOf(await branch.tip());
  const change = { kind: "text", path: "a", mode: "100644", text: "2\n" } as const;
  const pushed = await branch.push({ parent, message: "Change", changes: [change] });

  expect(pushed).toMatchObject({ kind: "pushed" });
  expect(own.repository.file("a")).toBe("2\n");
  expect(readFileSync(note, "utf8")).toMatch(
    /^\/agent -o BatchMode=yes .*git@gitops\.example git-upload-pack /,
  );
});

it("a key that ssh does not have is told once", async () => {
  const own = world({ a: "1\n" });
  const bin = join(own.folder, "bin");
  mkdirSync(bin);
  const ssh = "#!/bin/sh\necho 'git@gitops.example: Permission denied (publickey).' >&2\nexit 255\n";
  writeFileSync(join(bin, "ssh"), ssh, { mode: 0o755 });

  const branch = await own.open(
    { url: "ssh://git@gitops.example/acme/shop.git" },
    { PATH: `${bin}:${process.env["PATH"]}` },
  );

  expect(await branch.tip()).toMatchObject({ kind: "problem", reason: "login" });
});

it("where git is missing, it says so and leaves nothing behind", async () => {
  const own = world({ a: "1\n" });
  const gitops = machineGitops({
    temp: own.temp,
    environment: { PATH: own.folder },
    log: { mask: () => undefined },
  });

  const opened = await gitops.open({ url: own.repository.fileUrl, branch: "main", login: null }, () => 5_000);

  expect(opened).toEqual({
    kind: "problem",
    reason: "no-git",
    problem: "`git` is not installed on this runner. Install it in an earlier step (Debian and Ubuntu: git)",
  });
  expect(readdirSync(own.temp)).toEqual([]);
});

interface World {
  readonly folder: string;
  readonly temp: string;
  readonly repository: GitopsRepository;
  readonly masked: string[];
  open(place?: Partial<GitopsPlace>, environment?: NodeJS.ProcessEnv): Promise<GitopsBranch>;
}

function world(files: Readonly<Record<string, string>>): World {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "gitops-")));
  const temp = join(folder, "temp");
  const repository = gitopsRepository(folder, files);
  const masked: string[] = [];
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return {
    folder,
    temp,
    repository,
    masked,
    async open(place = {}, environment = process.env) {
      const log = { mask: (secret: string) => void masked.push(secret) };
      const gitops = machineGitops({ temp, environment, log });
      const at = { url: repository.fileUrl, branch: "main", login: null, ...place };
      const opened = await gitops.open(at, () => 20_000);
      if (opened.kind !== "open") throw new Error(opened.problem);
      onTestFinished(async () => {
        await opened.branch.close();
        expect(readdirSync(temp)).toEqual([]);
      });
      return opened.branch;
    },
  };
}

function commitOf(tip: Awaited<ReturnType<GitopsBranch["tip"]>>): string {
  if (tip.kind !== "tip") throw new Error(tip.problem);
  return tip.commit;
}

async function textAt(branch: GitopsBranch, commit: string, path: string) {
  const listed = await branch.entries(commit, [path]);
  if (listed.kind !== "entries") throw new Error(listed.problem);
  const [entry] = listed.entries;
  return entry === undefined ? null : branch.text(entry);
}
