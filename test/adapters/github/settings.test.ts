import { expect, test } from "vitest";
import { settings } from "../../../src/adapters/github/settings.ts";
import { settingsOf } from "../../../src/rehearsal/github/state/repository-settings.ts";
import { many, openAdapterWorld, suiteError } from "./world.ts";

const admin = { contents: "read", actions: "read", administration: "read" } as const;

async function openSettings(permissions: Readonly<Record<string, "read" | "write">> = admin) {
  const world = await openAdapterWorld();
  const own = settingsOf(world.github.repository);
  return { ...world, own, port: settings(world.as({ permissions })) };
}

const told = (value: unknown) => ({ kind: "told", value });
const untold = (needs: string) => ({ kind: "untold", needs });

test("a repository as GitHub makes it requires nothing, and its token reads", async () => {
  const { port } = await openSettings();

  expect(await port.defaultBranch()).toBe("main");
  expect(await port.branchRules("main")).toEqual(told({ checks: [], hasMergeQueue: false }));
  expect(await port.protectedChecks("main")).toEqual(told([]));
  expect(await port.environments()).toEqual(told([]));
  expect(await port.workflowToken()).toEqual(told("read"));
  expect(await port.demandsPins()).toEqual(told(false));
});

test("required checks come from rulesets and from the older protection, with the app that must set them", async () => {
  const { own, port } = await openSettings();
  own.rulesetChecks.set("main", [
    { name: "plan-check", app: 15368 },
    { name: "lint", app: null },
  ]);
  own.queued.add("main");
  own.protectedChecks.set("main", [{ name: "test", app: null }]);

  expect(await port.branchRules("main")).toEqual(
    told({
      checks: [
        { name: "plan-check", app: 15368 },
        { name: "lint", app: null },
      ],
      hasMergeQueue: true,
    }),
  );
  expect(await port.branchRules("next")).toEqual(told({ checks: [], hasMergeQueue: false }));
  expect(await port.protectedChecks("main")).toEqual(told([{ name: "test", app: null }]));
});

test("environments are read to the end of their list, with reviewers and whether any branch may deploy", async () => {
  const { own, port, sent } = await openSettings();
  own.environments.push(
    { name: "production", reviewers: ["ada", "bob"], waitMinutes: 5, branches: "protected" },
    ...many(100, (n) => ({ name: `preview-${n}` })),
  );

  const found = await port.environments();

  if (found.kind !== "told") throw new Error("untold");
  expect(found.value).toHaveLength(101);
  expect(found.value[0]).toEqual({ name: "production", reviewers: 2, hasBranchRule: true });
  expect(found.value[100]).toEqual({ name: "preview-100", reviewers: 0, hasBranchRule: false });
  expect(sent("GET /repos/{owner}/{repo}/environments")).toBe(2);
});

test("a job's token is told which permission each setting takes", async () => {
  const { port } = await openSettings({ checks: "write" });

  expect(await port.branchRules("main")).toEqual(told({ checks: [], hasMergeQueue: false }));
  expect(await port.protectedChecks("main")).toEqual(untold("contents: read"));
  expect(await port.environments()).toEqual(untold("actions: read"));
  expect(await port.workflowToken()).toEqual(untold("administration: read"));
  expect(await port.demandsPins()).toEqual(untold("administration: read"));
  expect(await port.immutableReleases()).toEqual(untold("administration: read"));
});

test("404 says that releases are not immutable only to a token that may know", async () => {
  const { github, port, as } = await openSettings();

  expect(await port.immutableReleases()).toEqual(told(false));
  github.repository.setImmutableReleases(true);
  expect(await port.immutableReleases()).toEqual(told(true));

  // As GitHub answers a person who is no administrator: every such setting is 404.
  github.repository.setImmutableReleases(false);
  github.fail({
    method: "GET",
    route: "/repos/{owner}/{repo}/actions/permissions/workflow",
    times: 1,
    status: 404,
  });
  expect(await settings(as({ permissions: admin })).immutableReleases()).toEqual(
    untold("administration: read"),
  );
});

test("a private repository whose plan has no rulesets has no rules", async () => {
  const { github, port } = await openSettings();
  const message = "Upgrade to GitHub Pro or make this repository public to enable this feature.";
  const route = "/repos/{owner}/{repo}/rules/branches/{branch}";
  github.fail({ method: "GET", route, times: 1, status: 403, body: { message } });

  expect(await port.branchRules("main")).toEqual(told({ checks: [], hasMergeQueue: false }));

  github.fail({ method: "GET", route, times: 1, status: 403, body: { message: "Not you." } });
  expect(await port.branchRules("main")).toEqual(untold("metadata: read"));
});

test("an outage is an error, and not a setting that may not be read", async () => {
  const { github, port } = await openSettings();
  github.fail({ method: "GET", route: "/repos/{owner}/{repo}/environments", times: 3, status: 502 });

  expect(await suiteError(port.environments())).toMatchObject({ code: "GITHUB_FAILED" });
});
