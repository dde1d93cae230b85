import { expect, test } from "vitest";
import { commits } from "../../src/adapters/github/commits.ts";
import { issues } from "../../src/adapters/github/issues.ts";
import { records } from "../../src/adapters/github/records.ts";
import { tags } from "../../src/adapters/github/tags.ts";
import { openIssue } from "../../src/rehearsal/github/state/issue-acts.ts";
import { openAdapterWorld, suiteError } from "../adapters/github/world.ts";

const graphql = "POST /graphql";

test("what an older schema does not have fails alone: the questions beside it are asked again", async () => {
  const { api, sent, head } = await openAdapterWorld({
    enterprise: { version: "3.14.2", without: ["rulesets"] },
  });

  const [commit, rulesets] = await Promise.all([commits(api).forRelease(head, "main"), tags(api).rulesets()]);

  expect(commit).toMatchObject({ branch: { name: "main", head } });
  expect(rulesets).toBeNull();
  expect(sent(graphql)).toBe(2);
});

test("an unknown part that travels alone is asked for once", async () => {
  const { api, sent } = await openAdapterWorld({ enterprise: { version: "3.14.2", without: ["rulesets"] } });

  const rulesets = await tags(api).rulesets();

  expect(rulesets).toBeNull();
  expect(sent(graphql)).toBe(1);
});

test("where there is no `updateRefs` a record is moved by REST, and a second writer loses", async () => {
  const { api } = await openAdapterWorld({ enterprise: { version: "3.14.2", without: ["update-refs"] } });
  const ref = "refs/rollback-ready/records/one";
  const first = await records(api).create(ref, { "a.json": "1" }, "One");
  if (first === "taken") throw new Error("the ref was there");

  const moved = await records(api).advance(ref, first, { "a.json": "2" }, "Two");
  const late = await records(api).advance(ref, first, { "a.json": "3" }, "Three");

  expect(moved).toMatchObject({ files: { "a.json": "2" } });
  expect(late).toBe("taken");
});

test("where there is no `updateRefs` a tag is not moved, and one sentence says why", async () => {
  const { api, head } = await openAdapterWorld({
    enterprise: { version: "3.13.0", without: ["update-refs"] },
  });

  const error = await suiteError(tags(api).point("v1", null, head));

  expect(error.message).toBe(
    "GitHub could not move the tag `v1`: this server does not know `updateRefs`, without which a tag that somebody else moves meanwhile would be lost.",
  );
});

test("where there are no sub-issues, adding one is refused with both reasons that a 404 can have", async () => {
  const { api, github } = await openAdapterWorld({
    enterprise: { version: "3.13.0", without: ["sub-issues"] },
  });
  const parent = openIssue(github.repository, { author: "mona", title: "Parent" });

  const error = await suiteError(issues(api).addSubIssue(parent, 1));

  expect(error.message).toBe(
    "GitHub could not add a sub-issue to issue #1: 404, it is not there, or this server has no sub-issues.",
  );
});
