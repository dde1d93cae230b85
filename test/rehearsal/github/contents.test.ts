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

test("commits are listed newest first, by pages, and those of a path alone when asked", async () => {
  const { github, octokit, at, head } = await openWorld();
  const { repository } = github;
  const add = (path: string, date: string, branch = "main") =>
    repository.commit({ branch, files: { [path]: date }, message: path, date });
  const second = add("src/b.ts", "2026-05-02T00:00:00Z");
  const third = add("docs/c.md", "2026-05-03T00:00:00Z");
  const fourth = add("src/d.ts", "2026-05-04T00:00:00Z");
  const shas = async (query: object) =>
    (await octokit.rest.repos.listCommits({ ...at, sha: "main", ...query })).data.map(({ sha }) => sha);

  const lists = [
    await shas({}),
    await shas({ per_page: 2, page: 2 }),
    await shas({ path: "src" }),
    await shas({ path: "src", since: "2026-05-02T12:00:00Z" }),
  ];

  expect(lists).toEqual([[fourth, third, second, head], [second, head], [fourth, second, head], [fourth]]);
});

test("a merge counts as touching a path only when it has it as none of its parents had it", async () => {
  const { github, octokit, at, head } = await openWorld();
  const { repository } = github;
  const inside = repository.commit({ branch: "f", files: { "src/b.ts": "b" }, message: "B" });
  repository.commit({ branch: "main", files: { "docs/c.md": "c" }, message: "C" });
  const pull = repository.openPull({ title: "t", body: null, head: "f", base: "main", author: "mona" });
  repository.mergePull(pull, { method: "merge" });

  const { data } = await octokit.rest.repos.listCommits({ ...at, path: "src" });

  expect(data.map(({ sha }) => sha)).toEqual([inside, head]);
});
