import { expect, test } from "vitest";
import { fullPlan, opened } from "../support/pull.ts";
import { runStep } from "../support/run-step.ts";
import { tokenOf } from "../support/token.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();

const policy = `version: 1
plan:
  exempt:
    - reason: A person said so.
      label: docs
`;

function started(): number {
  world.github.repository.commit({
    branch: "main",
    files: { "README.md": "shop", ".github/rollback.yml": policy },
    message: "Start",
  });
  const pull = opened(world, { files: { "src/app.ts": "x" }, body: fullPlan("Yes.") });
  world.github.repository.label(pull, "docs");
  return pull;
}

test("a token that GitHub gives back in its answers is shown in none of its forms", async () => {
  const pull = started();
  const token = await tokenOf(world.github, "plan-check");
  const forms = [token, Buffer.from(`x-access-token:${token}`).toString("base64"), encodeURIComponent(token)];
  const said = `Bad request by ${forms.join(" and ")}, or https://x:${token}@github.example/`;
  world.github.fail({
    method: "GET",
    route: "/repos/{owner}/{repo}/pulls/{pull_number}",
    times: 3,
    status: 422,
    body: { message: said, errors: [{ message: said }] },
  });

  const ran = await runStep(world, "plan-check", { token }, { pull });

  const page = [ran.summary, JSON.stringify(ran.outputs), JSON.stringify(ran.annotations), ran.log].join(
    "\n",
  );
  expect(ran.exitCode).toBe(1);
  expect(forms.filter((form) => page.includes(form))).toEqual([]);
});

test("a next page at another address is not asked there, and the token does not go there", async () => {
  const pull = started();
  world.github.fail({
    method: "GET",
    route: "/repos/{owner}/{repo}/pulls/{pull_number}/reviews",
    times: 1,
    status: 200,
    headers: { link: `<${world.service.url}/reviews?page=2>; rel="next"` },
    body: [],
  });
  const before = world.github.requests.length;

  const ran = await runStep(world, "plan-check", {}, { pull });

  const asked = world.github.requests.slice(before).filter(({ path }) => path.endsWith("/reviews"));
  expect(world.service.asked).toEqual([]);
  expect(asked.map(({ status }) => status)).toEqual([200, 200]);
  expect([ran.exitCode, ran.outputs["passed"]]).toEqual([0, "true"]);
});

test("an answer that leads to another address is not followed with the token", async () => {
  const pull = started();
  world.github.fail({
    method: "GET",
    route: "/repos/{owner}/{repo}/git/trees/{tree_sha}",
    times: 9,
    status: 302,
    headers: { location: `${world.service.url}/tree` },
    body: {},
  });

  const ran = await runStep(world, "plan-check", {}, { pull });

  expect(JSON.stringify(world.service.asked)).not.toContain(ran.token);
  expect(ran.exitCode).toBe(1);
  expect(world.github.repository.checkRuns).toEqual([]);
});

test.each([
  ["is a page for people", { html: true }],
  ["ends in the middle", { truncated: true }],
  ["is half of its text", { cut: true }],
  ["is no list of files", { status: 200, body: { tree: "x", truncated: false } }],
  ["is not there", { status: 404, body: { message: "Not Found" } }],
] as const)("a list of files that %s is no empty list: nothing passes", async (_what, fault) => {
  const pull = started();
  world.github.fail({
    method: "GET",
    route: "/repos/{owner}/{repo}/git/trees/{tree_sha}",
    times: 9,
    ...fault,
  });

  const ran = await runStep(world, "plan-check", {}, { pull });

  expect([ran.exitCode, ran.outputs["passed"]]).toEqual([1, undefined]);
  expect(ran.errors).toHaveLength(1);
  expect(ran.errors[0]).not.toContain("UNEXPECTED");
  expect(world.github.repository.checkRuns).toEqual([]);
});
