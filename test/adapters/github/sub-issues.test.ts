import { expect, test } from "vitest";
import { issues } from "../../../src/adapters/github/issues.ts";
import { openIssue } from "../../../src/rehearsal/github/state/issue-acts.ts";
import { type AdapterWorld, many, openAdapterWorld, suiteError } from "./world.ts";

const route = "/repos/{owner}/{repo}/issues/{issue_number}/sub_issues";

function openIssues({ github }: AdapterWorld, count: number) {
  const numbers = many(count, (at) => openIssue(github.repository, { author: "mona", title: `${at}` }));
  return numbers.map((number) => {
    const found = github.repository.issues.find((issue) => issue.number === number);
    if (found === undefined) throw new Error(`there is no issue ${number}`);
    return found;
  });
}

async function openFamily(count: number) {
  const world = await openAdapterWorld();
  const [parent, ...children] = openIssues(world, count + 1);
  if (parent === undefined) throw new Error("there is no parent");
  return { ...world, port: issues(world.api), parent, children };
}

test("a sub-issue is added by its id, listed, and knows its parent", async () => {
  const { port, parent, children } = await openFamily(1);
  const [child] = children;

  const added = await port.addSubIssue(parent.number, child?.id ?? 0);
  const listed = await port.subIssues(parent.number);
  const above = await port.parentOf(child?.number ?? 0);

  expect(added).toBe("added");
  expect(listed.map(({ number, id }) => [number, id])).toEqual([[child?.number, child?.id]]);
  expect(above?.number).toBe(parent.number);
});

test("an issue without a parent has none, and one without sub-issues has an empty list", async () => {
  const { port, parent } = await openFamily(0);

  expect([await port.parentOf(parent.number), await port.subIssues(parent.number)]).toEqual([null, []]);
});

test("one that is below this parent already is added, also while the list trails behind", async () => {
  const { github, port, parent, children } = await openFamily(1);
  const id = children[0]?.id ?? 0;
  github.lag({ lists: 1 });
  await port.addSubIssue(parent.number, id);

  const again = await port.addSubIssue(parent.number, id);

  expect(again).toBe("added");
  expect(await port.subIssues(parent.number)).toHaveLength(1);
});

test("the list knows one that is there already, in whatever words GitHub refuses it", async () => {
  const { github, port, parent, children } = await openFamily(1);
  const id = children[0]?.id ?? 0;
  await port.addSubIssue(parent.number, id);
  github.fail({ method: "POST", route, times: 1, status: 422, body: { message: "It has one parent" } });

  expect(await port.addSubIssue(parent.number, id)).toBe("added");
});

test("a write whose answer was lost is found done when it is made again", async () => {
  const { github, port, parent, children } = await openFamily(1);
  const id = children[0]?.id ?? 0;
  github.fail({ method: "POST", route, times: 1, status: 502, applied: true });

  const lost = await suiteError(port.addSubIssue(parent.number, id));

  expect([lost.code, await port.addSubIssue(parent.number, id)]).toEqual(["GITHUB_FAILED", "added"]);
});

test("one that another issue has is told apart from a parent that is full", async () => {
  const { port, parent, children } = await openFamily(102);
  const [other, last, ...rest] = children;
  await port.addSubIssue(other?.number ?? 0, last?.id ?? 0);
  for (const { id } of rest) await port.addSubIssue(parent.number, id);

  const taken = await port.addSubIssue(parent.number, last?.id ?? 0);
  const full = await port.addSubIssue(parent.number, other?.id ?? 0);
  const listed = await port.subIssues(parent.number);

  expect([taken, full, listed.length]).toEqual(["has-other-parent", "full", 100]);
});

test("a refusal for any other reason is an error", async () => {
  const { port, parent } = await openFamily(0);

  const itself = await suiteError(port.addSubIssue(parent.number, parent.id));
  const nobody = await suiteError(port.addSubIssue(parent.number, parent.number));

  expect([itself.code, nobody.code]).toEqual(["GITHUB_REFUSED", "GITHUB_REFUSED"]);
  expect(itself.message).toBe(
    "GitHub could not add a sub-issue to issue #1: 422, it does not take this issue as a sub-issue.",
  );
});
