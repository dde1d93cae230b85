import { createHash } from "node:crypto";

export type ObjectKind = "blob" | "tree" | "commit" | "tag";

/** A name with a moment, as git writes it into commits and tags. `offset` is `+HHMM`. */
export interface Signature {
  readonly name: string;
  readonly email: string;
  readonly seconds: number;
  readonly offset: string;
}
export interface TreeEntry {
  readonly mode: string;
  readonly name: string;
  readonly sha: string;
}
export interface Commit {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Signature;
  readonly committer: Signature;
  readonly message: string;
}
export interface Tag {
  readonly sha: string;
  readonly object: string;
  readonly type: ObjectKind;
  readonly tag: string;
  readonly tagger: Signature;
  readonly message: string;
}

/** A git object database in memory. Names are the SHA-1 that git itself computes for the same content. */
export class ObjectStore {
  readonly #blobs = new Map<string, Buffer>();
  readonly #trees = new Map<string, readonly TreeEntry[]>();
  readonly #commits = new Map<string, Commit>();
  readonly #tags = new Map<string, Tag>();

  kind(sha: string): ObjectKind | undefined {
    if (this.#commits.has(sha)) return "commit";
    if (this.#trees.has(sha)) return "tree";
    if (this.#blobs.has(sha)) return "blob";
    return this.#tags.has(sha) ? "tag" : undefined;
  }

  /** What becomes of a blob that no ref leads to, sooner or later. */
  forgetBlob(sha: string): void {
    this.#blobs.delete(sha);
  }

  blob(sha: string): Buffer | undefined {
    return this.#blobs.get(sha);
  }

  tree(sha: string): readonly TreeEntry[] | undefined {
    return this.#trees.get(sha);
  }

  commit(sha: string): Commit | undefined {
    return this.#commits.get(sha);
  }

  tag(sha: string): Tag | undefined {
    return this.#tags.get(sha);
  }

  writeBlob(content: Buffer): string {
    const sha = hash("blob", content);
    this.#blobs.set(sha, content);
    return sha;
  }

  writeTree(entries: readonly TreeEntry[]): string {
    const sorted = [...entries].sort((a, b) => Buffer.compare(sortKey(a), sortKey(b)));
    const parts = sorted.flatMap(({ mode, name, sha }) => [
      Buffer.from(`${mode.replace(/^0/, "")} ${name}\0`),
      Buffer.from(sha, "hex"),
    ]);
    const sha = hash("tree", Buffer.concat(parts));
    this.#trees.set(sha, sorted);
    return sha;
  }

  writeCommit(commit: Omit<Commit, "sha">): string {
    const lines = [
      `tree ${commit.tree}`,
      ...commit.parents.map((parent) => `parent ${parent}`),
      `author ${signed(commit.author)}`,
      `committer ${signed(commit.committer)}`,
    ];
    const sha = hash("commit", Buffer.from(`${lines.join("\n")}\n\n${commit.message}`));
    this.#commits.set(sha, { ...commit, sha });
    return sha;
  }

  writeTag(tag: Omit<Tag, "sha">): string {
    const head = `object ${tag.object}\ntype ${tag.type}\ntag ${tag.tag}\ntagger ${signed(tag.tagger)}`;
    const sha = hash("tag", Buffer.from(`${head}\n\n${tag.message}`));
    this.#tags.set(sha, { ...tag, sha });
    return sha;
  }

  /** The object behind a chain of tag objects. */
  peel(sha: string): string {
    const tag = this.#tags.get(sha);
    return tag === undefined ? sha : this.peel(tag.object);
  }
}

function hash(kind: ObjectKind, content: Buffer): string {
  return createHash("sha1").update(`${kind} ${content.length}\0`).update(content).digest("hex");
}

/** git sorts a directory as if its name ended in a slash. */
function sortKey(entry: TreeEntry): Buffer {
  return Buffer.from(entry.mode === "040000" ? `${entry.name}/` : entry.name);
}

function signed({ name, email, seconds, offset }: Signature): string {
  return `${name} <${email}> ${seconds} ${offset}`;
}
