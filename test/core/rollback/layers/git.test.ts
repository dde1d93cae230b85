import { describe, expect, it } from "vitest";
import { z } from "zod";
import { placeholders } from "../../../../src/core/rollback/fill.ts";
import { gitKeys } from "../../../../src/core/rollback/layers/git.ts";
import { planGit } from "../../../../src/core/rollback/layers/plan-git.ts";
import { isBranchName, isRepositoryPath } from "../../../../src/core/rollback/layers/repository-path.ts";
import { SuiteError } from "../../../../src/kernel/errors.ts";
import { manifestWith, releaseOf } from "../release-example.ts";

const Layer = z.strictObject(gitKeys);
const gitops = "a".repeat(40);
const to = releaseOf(manifestWith({ config: [{ name: "gitops", version: gitops }] }));
const facts = {
  secrets: ["GITOPS"],
  open: [],
  name: "redeploy",
  to,
  environment: "production",
  values: new Map([...placeholders(to, "production"), ["secret.GITOPS", "hidden"]]),
  correlation: "rr-42",
} as const;
const url = "https://git.example/acme/gitops.git";
const set = { "apps/{environment}/values.yaml": { "image.digest": "{artifact.app.digest}", replicas: 3 } };
const whole = {
  git: url,
  branch: "env/{environment}",
  token: "{secret.GITOPS}",
  restore: { paths: ["apps/base/"], commit: "{config.gitops}" },
  set,
  flags: { "flags.json": { "{environment}-checkout": "off" } },
  message: "Back to {release.tag}",
};

describe("a layer that changes a repository", () => {
  it("is planned with every word filled in, and its token by name", () => {
    expect(planGit(Layer.parse(whole), facts)).toEqual({
      kind: "git",
      url,
      branch: "env/production",
      login: { user: "x-access-token", secret: "GITOPS" },
      restore: { paths: ["apps/base"], commit: gitops },
      set: [
        [
          "apps/production/values.yaml",
          [
            ["image.digest", `sha256:${"d".repeat(64)}`],
            ["replicas", 3],
          ],
        ],
      ],
      flags: [["flags.json", [["production-checkout", "off"]]]],
      message: "Back to v1.1.0",
      timeoutMs: 60_000,
    });
  });

  it("has a message and no login when none is written", () => {
    const planned = planGit(Layer.parse({ git: url, branch: "main", set }), facts);

    expect(planned).toMatchObject({ login: null, message: "Return production to v1.1.0" });
  });

  it.each<[string, object, string]>([
    [
      "nothing to change",
      { set: undefined, flags: undefined, restore: undefined },
      "The change of `redeploy` is empty. Write `set`, `flags` or `restore` beside `git`.",
    ],
    [
      "an unknown word",
      { set: { "a.yaml": { x: "{artifact.ap.digest}" } } },
      "A value of `redeploy` asks for `{artifact.ap.digest}`, which this release does not have. Write `{artifact.app.digest}`.",
    ],
    [
      "a secret as a value",
      { set: { "a.yaml": { x: "{secret.GITOPS}" } } },
      "A value of `redeploy` asks for `{secret.GITOPS}`, which this release does not have.",
    ],
    [
      "a path that leads out",
      { set: { "../a.yaml": { x: "1" } } },
      "A path of `redeploy` leaves the repository or is no path: `../a.yaml`.",
    ],
    [
      "a commit that is a name",
      { restore: { paths: ["a"], commit: "main" } },
      "The commit of `redeploy` is not the full id of a commit.",
    ],
    [
      "a branch of another form",
      { branch: "a..b" },
      "The branch of `redeploy` has a name that no branch can have.",
    ],
    [
      "a secret that the step lacks",
      { token: "{secret.GITOSP}" },
      "The token of `redeploy` is `{secret.GITOSP}`, which the step was not given. Write `{secret.GITOPS}`, or give the input `secrets` a line `GITOSP=…`.",
    ],
    [
      "a token over ssh",
      { git: "ssh://git@git.example/a.git" },
      "The token of `redeploy` is for `https:` alone. Leave `token` out.",
    ],
  ])("with %s is refused before anything is touched", (_what, change, message) => {
    const layer = Layer.parse({ ...whole, ...change });

    const plan = () => planGit(layer, facts);

    expect(plan).toThrow(SuiteError);
    expect(plan).toThrow(message);
  });

  it.each([
    "https://git.example/acme/gitops.git",
    "ssh://git@git.example:2222/acme/gitops.git",
    "file:///srv/gitops.git",
    "http://127.0.0.1:8080/gitops.git",
    "http://localhost/gitops.git",
  ])("takes the address %s", (address) => {
    expect(Layer.safeParse({ git: address, branch: "main", set }).success).toBe(true);
  });

  it.each([
    ["/srv/gitops.git", "`https://HOST/OWNER/NAME.git`"],
    ["gitops", "`https://HOST/OWNER/NAME.git`"],
    ["git@github.com:acme/gitops.git", "`ssh://git@HOST/OWNER/NAME.git`"],
    ["https://user:glpat@git.example/a.git", "without user and password"],
    ["https://glpat@git.example/a.git", "without user and password"],
    ["ssh://git:secret@git.example/a.git", "without a password"],
    ["http://git.example/a.git", "`https://HOST/OWNER/NAME.git`"],
    ["http://127.0.0.1.example/a.git", "`https://HOST/OWNER/NAME.git`"],
    ["https://git.example/a.git?private_token=x", "without `?` and `#`"],
    ["ext::sh -c id", "`https://HOST/OWNER/NAME.git`"],
    ["--upload-pack=id", "`https://HOST/OWNER/NAME.git`"],
    ["file://host/gitops.git", "`https://HOST/OWNER/NAME.git`"],
  ])("refuses the address %s and does not repeat it", (address, write) => {
    const parsed = Layer.safeParse({ git: address, branch: "main", set });

    expect(parsed.error?.issues[0]?.message).toContain(write);
    expect(parsed.error?.issues[0]?.message).not.toContain("glpat");
  });

  it.each([
    { token: "glpat-1" },
    { token: "{release.tag}" },
    { set: {} },
    { set: { "a.yaml": {} } },
    { flags: { "f.json": {} } },
    { restore: { paths: [], commit: "x" } },
    { user: "a:b" },
  ])("refuses %j", (change) => {
    expect(Layer.safeParse({ ...whole, ...change }).success).toBe(false);
  });
});

it.each(["", "/a", "a//b", "a/", "./a", "a/../b", ".git/config", "a/.GIT/hooks", "a\\b", "a\0b", "a\nb"])(
  "%j is no path in a repository",
  (path) => {
    expect(isRepositoryPath(path)).toBe(false);
  },
);

it.each(["a", "a/b.yaml", ".github/x", "a b/ü"])("%j is a path in a repository", (path) => {
  expect(isRepositoryPath(path)).toBe(true);
});

it.each([
  "-x",
  ".a",
  "a..b",
  "a//b",
  "a/.b",
  "a.lock",
  "a.lock/b",
  "a/",
  "a.",
  "a b",
  "a~1",
  "a:b",
  "a@{0}",
  "",
])("%j is no name of a branch", (name) => {
  expect(isBranchName(name)).toBe(false);
});

it.each(["main", "env/prod-1", "v1.x", "feature/#12"])("%j is a name of a branch", (name) => {
  expect(isBranchName(name)).toBe(true);
});
