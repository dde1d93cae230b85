import { describe, expect, it } from "vitest";
import { failed, succeeded } from "../../src/kernel/define.ts";
import * as catalogue from "../../src/kernel/errors.ts";

const cause = new Error("why");
const all = [
  catalogue.inputsInvalid([{ subject: "Input `x`", problem: "is missing.", write: "It is: x" }]),
  catalogue.checksUnusable([{ subject: "The check `x`", problem: "has a hole.", write: "Fill it." }]),
  catalogue.policyInvalid(".github/rollback.yml", [
    { subject: "Line 1, column 1:", problem: "`version` is missing.", write: "Write `1`." },
  ]),
  catalogue.permissionMissing("open the deployment", "deployments: write", cause),
  catalogue.tokenRefused("list tags", cause),
  catalogue.githubFailed("list tags", "it answered 502", cause),
  catalogue.githubRefused("list tags", "404, it is not there", cause),
  catalogue.issuesDisabled("open the issue", cause),
  catalogue.repositoryArchived("open the issue", cause),
  catalogue.issueLocked("comment on #7", cause),
  catalogue.issueMoved("edit issue #7", "https://api.github.com/repositories/9/issues/2"),
  catalogue.answerUnreadable("The event file", "it is not JSON", cause),
  catalogue.eventUnsupported("plan-check", "push", "Run it on pull_request."),
  catalogue.fileUnreadable("dist/app.tgz", "it is not a file", cause),
  catalogue.artifactUnresolved("app", "ghcr.io/acme/shop:1", "404"),
  catalogue.rateLimited("list tags", "a secondary limit", cause),
  catalogue.tagTaken("v1.0.0", "it is at another commit"),
  catalogue.tagMoved("v1.0.0", "it is at another commit"),
  catalogue.tagForbidden("v1.0.0", "the ruleset `Releases` forbids it"),
  catalogue.tagBurned("v1.0.0", "creations are restricted", cause),
  catalogue.releaseRefused("v1.0.0", [{ subject: "Commit:", problem: "is gone.", write: "Push it." }]),
  catalogue.releaseUnusable("v1.0.0", "it has no manifest", "Release again."),
  catalogue.deploymentUnusable("There is none", "Run `deploy` first."),
  catalogue.recordUnreadable("refs/rollback-ready/x", "it is not JSON"),
  catalogue.environmentClaimed("production", "https://github.example/acme/shop/actions/runs/9", "10:00"),
  catalogue.targetRefused("v0.9.0 never ran there", "Name a release that ran there."),
  catalogue.notAuthorised("mona", "production", "Whoever has the permission `write` may decide here."),
  catalogue.rolloutStopped("50", "10", "exit code 3"),
  catalogue.layerUnusable({
    subject: "The command of `redeploy`",
    problem: "asks for `{relase.tag}`",
    write: "Write `{release.tag}`.",
  }),
];

describe("the catalogue of errors", () => {
  it("has a code of its own for each, and says in whole sentences what was seen and what to do", () => {
    expect(new Set(all.map((error) => error.code)).size).toBe(all.length);
    for (const error of all) {
      expect(error).toBeInstanceOf(catalogue.SuiteError);
      expect(error.code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
      expect(error.hint).toMatch(/^[A-Z].*\.$/s);
      expect(error.message).toMatch(/^\S.*\S$/s);
      expect(error.message).not.toContain("..");
    }
  });

  it("is tested whole", () => {
    const makers = Object.values(catalogue).filter((one) => one !== catalogue.SuiteError);

    expect(makers).toHaveLength(all.length);
  });

  it("keeps the cause where there is one", () => {
    expect(catalogue.githubFailed("list tags", "502", cause).cause).toBe(cause);
    expect("cause" in catalogue.tagTaken("v1.0.0", "names another commit")).toBe(false);
  });

  it("names the permission and the step that needs it", () => {
    const error = catalogue.permissionMissing("open the deployment", "deployments: write", cause);

    expect(error.message).toBe("The token may not open the deployment: it lacks `deployments: write`.");
    expect(error.hint).toContain("Add `deployments: write` under `permissions:`");
  });
});

describe("a conclusion", () => {
  it("is a value, not something thrown", () => {
    expect(succeeded).toEqual({ kind: "success" });
    expect(failed("The gate failed.", "Look at the summary.")).toEqual({
      kind: "failure",
      message: "The gate failed.",
      hint: "Look at the summary.",
    });
  });
});
