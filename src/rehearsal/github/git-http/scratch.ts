import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import type { ObjectKind, ObjectStore } from "../git/objects.ts";
import type { Repository } from "../repository.ts";
import { runGit } from "./process.ts";
import { rawObject, takeObject } from "./raw-object.ts";

/** A bare repository on disk, below `root`, that real git works on: a copy of the embedded one. */
export interface Scratch {
  readonly root: string;
  readonly folder: string;
  /** Objects that are on disk already. */
  readonly written: Set<string>;
}

// GitHub serves partial clones and any commit by its id, and checks what it is sent.
const config = `[core]
	repositoryformatversion = 0
	bare = true
[http]
	receivepack = true
[uploadpack]
	allowFilter = true
	allowAnySHA1InWant = true
[receive]
	fsckObjects = true
	autogc = false
`;

/** An empty repository in a new temporary folder. */
export async function makeScratch(repository: Repository): Promise<Scratch> {
  const root = await mkdtemp(join(tmpdir(), `embedded-git-${process.pid}-`));
  const folder = join(root, `${repository.fullName}.git`);
  await mkdir(join(folder, "objects"), { recursive: true });
  await writeFile(join(folder, "HEAD"), `ref: refs/heads/${repository.defaultBranch}\n`);
  await writeFile(join(folder, "config"), config);
  return { root, folder, written: new Set() };
}

/** Makes the refs on disk those of the repository, with every object that they reach. */
export async function fillScratch(scratch: Scratch, repository: Repository): Promise<void> {
  for (const sha of repository.refs.values()) await writeReachable(scratch, repository.objects, sha);
  const lines = [...repository.refs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, sha]) => `${sha} ${name}\n`);
  await rm(join(scratch.folder, "refs"), { recursive: true, force: true });
  await mkdir(join(scratch.folder, "refs"));
  await writeFile(join(scratch.folder, "packed-refs"), `# pack-refs with: sorted \n${lines.join("")}`);
}

/** The refs on disk, by their full names. */
export async function refsOf({ folder }: Scratch): Promise<Map<string, string>> {
  const listed = await runGit(folder, ["for-each-ref", "--format=%(refname) %(objectname)"]);
  const lines = listed.toString("utf8").split("\n").filter(Boolean);
  return new Map(lines.map((line) => line.split(" ") as [string, string]));
}

/** Takes into the store what these commits and tags reach and it does not have. */
export async function takeObjects(
  scratch: Scratch,
  store: ObjectStore,
  tips: readonly string[],
): Promise<void> {
  const wanted = tips.filter((sha) => store.kind(sha) === undefined);
  if (wanted.length === 0) return;
  const known = [...scratch.written].filter((sha) => store.kind(sha) === "commit").map((sha) => `^${sha}`);
  const input = Buffer.from([...wanted, ...known].join("\n"));
  const listed = await runGit(
    scratch.folder,
    ["rev-list", "--objects", "--no-object-names", "--stdin"],
    input,
  );
  for (const sha of listed.toString("utf8").split("\n").filter(Boolean)) {
    if (store.kind(sha) !== undefined) continue;
    const kind = (await runGit(scratch.folder, ["cat-file", "-t", sha]))
      .toString("utf8")
      .trim() as ObjectKind;
    takeObject(store, sha, { kind, content: await runGit(scratch.folder, ["cat-file", kind, sha]) });
    scratch.written.add(sha);
  }
}

async function writeReachable(scratch: Scratch, store: ObjectStore, tip: string): Promise<void> {
  const waiting = [tip];
  for (let sha = waiting.pop(); sha !== undefined; sha = waiting.pop()) {
    if (scratch.written.has(sha)) continue;
    scratch.written.add(sha);
    await writeLoose(scratch.folder, store, sha);
    const commit = store.commit(sha);
    const tag = store.tag(sha);
    if (commit !== undefined) waiting.push(commit.tree, ...commit.parents);
    if (tag !== undefined) waiting.push(tag.object);
    waiting.push(...(store.tree(sha) ?? []).map((entry) => entry.sha));
  }
}

async function writeLoose(folder: string, store: ObjectStore, sha: string): Promise<void> {
  const { kind, content } = rawObject(store, sha);
  const bytes = Buffer.concat([Buffer.from(`${kind} ${content.length}\0`), content]);
  const name = createHash("sha1").update(bytes).digest("hex");
  if (name !== sha) throw new Error(`The ${kind} ${sha} would be ${name} to git`);
  await mkdir(join(folder, "objects", sha.slice(0, 2)), { recursive: true });
  await writeFile(join(folder, "objects", sha.slice(0, 2), sha.slice(2)), deflateSync(bytes));
}
