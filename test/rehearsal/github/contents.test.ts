import { expect, test } from "vitest";
import { openWorld, refusal } from "./world.ts";

test("a file comes as base64, and as text when the raw media type is asked for", async () => {
  const { octokit, at, head } = await openWorld();

  const json = await octokit.rest.repos.getContent({ ...at, path: "src/app.ts", ref: head });
  const raw = await octokit.rest.repos.getContent({
    ...at,
    path: "src/app.ts",
    mediaType: { format: "raw" },
  });

  const { content } = json.data as { content: string };
  expect(Buffer.from(content, "base64").toString()).toBe("one\ntwo\nthree\n");
  expect(raw.data).toBe("one\ntwo\nthree\n");
});

test("a directory comes as a list of its entries", async () => {
  const { octokit, at } = await openWorld();

  const root = await octokit.rest.repos.getContent({ ...at, path: "" });

  const entries = root.data as { name: string; type: string }[];
  expect(entries.map(({ name, type }) => [name, type])).toEqual([
    ["README.md", "file"],
    ["src", "dir"],
  ]);
});

test("a path or a ref that is not there is 404", async () => {
  const { octokit, at } = await openWorld();

  const path = await refusal(octokit.rest.repos.getContent({ ...at, path: "none" }));
  const ref = await refusal(octokit.rest.repos.getContent({ ...at, path: "README.md", ref: "none" }));

  expect([path.status, ref.status]).toEqual([404, 404]);
});

test("a comparison pages its commits oldest first and has files on its first page only", async () => {
  const { github, octokit, at, head } = await openWorld();
  for (const name of ["a", "b", "c"])
    github.repository.commit({ branch: "main", files: { [name]: name }, message: name });
  const range = { ...at, basehead: `${head}...main`, per_page: 2 };

  const first = await octokit.rest.repos.compareCommitsWithBasehead(range);
  const second = await octokit.rest.repos.compareCommitsWithBasehead({ ...range, page: 2 });

  expect(first.data.commits.map(({ commit }) => commit.message)).toEqual(["a", "b"]);
  expect(first.data.files?.map(({ filename }) => filename)).toEqual(["a", "b", "c"]);
  expect(second.data.commits.map(({ commit }) => commit.message)).toEqual(["c"]);
  expect([second.data.files, second.data.total_commits]).toEqual([undefined, 3]);
});

test("a comparison shows 300 files at most", async () => {
  const { github, octokit, at, head } = await openWorld();
  const files = Object.fromEntries(Array.from({ length: 301 }, (_, index) => [`f/${index}`, `${index}`]));
  github.repository.commit({ branch: "main", files, message: "Many" });

  const { data } = await octokit.rest.repos.compareCommitsWithBasehead({ ...at, basehead: `${head}...main` });

  expect(data.files).toHaveLength(300);
});

test("commits that share nothing cannot be compared", async () => {
  const { github, octokit, at } = await openWorld();
  github.repository.commit({ branch: "orphan", from: null, files: { a: "a" }, message: "Alone" });

  const refused = await refusal(
    octokit.rest.repos.compareCommitsWithBasehead({ ...at, basehead: "main...orphan" }),
  );

  expect(refused.status).toBe(404);
});
