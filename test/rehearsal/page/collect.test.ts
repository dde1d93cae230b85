import { expect, test } from "vitest";
import { startGitHub } from "../../../src/rehearsal/github/server.ts";
import { collect } from "../../../src/rehearsal/page/collect.ts";

test("the full bake is read from what is kept of the incident, and left out where none is", async () => {
  const github = await startGitHub();
  const { repository } = github;
  const oid = repository.commit({
    branch: "kept",
    from: null,
    files: { "confirmation.json": '{"confirmed":true}\n' },
    message: "Kept",
  });
  repository.setRef("refs/rollback-ready/incidents/7", oid);

  const [kept, none] = [collect(repository, "7"), collect(repository, "8")];
  await github.close();

  expect(kept).toEqual({
    "check-runs.json": "[]\n",
    "issues.json": "[]\n",
    "confirmation.json": '{"confirmed":true}\n',
  });
  expect(Object.keys(none)).toEqual(["check-runs.json", "issues.json"]);
});
