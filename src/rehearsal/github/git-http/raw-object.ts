import type { ObjectKind, ObjectStore, Signature, TreeEntry } from "../git/objects.ts";

export interface RawObject {
  readonly kind: ObjectKind;
  readonly content: Buffer;
}

/** An object of the store as git writes it, without git's header. */
export function rawObject(store: ObjectStore, sha: string): RawObject {
  const kind = store.kind(sha);
  const commit = store.commit(sha);
  const tag = store.tag(sha);
  const content =
    commit !== undefined
      ? text([
          `tree ${commit.tree}`,
          ...commit.parents.map((parent) => `parent ${parent}`),
          `author ${person(commit.author)}`,
          `committer ${person(commit.committer)}`,
          `\n${commit.message}`,
        ])
      : tag !== undefined
        ? text([
            `object ${tag.object}`,
            `type ${tag.type}`,
            `tag ${tag.tag}`,
            `tagger ${person(tag.tagger)}`,
            `\n${tag.message}`,
          ])
        : (store.blob(sha) ?? treeContent(store.tree(sha) ?? []));
  if (kind === undefined) throw new Error(`The embedded repository has no object ${sha}`);
  return { kind, content };
}

/** Puts an object that git has made into the store, which must give it the same name. */
export function takeObject(store: ObjectStore, sha: string, { kind, content }: RawObject): void {
  const written = write(store, { kind, content });
  if (written !== sha) throw new Error(`The embedded store cannot hold the ${kind} ${sha} as it is`);
}

function write(store: ObjectStore, { kind, content }: RawObject): string {
  if (kind === "blob") return store.writeBlob(content);
  if (kind === "tree") return store.writeTree(treeEntries(content));
  const whole = content.toString("utf8");
  const split = whole.indexOf("\n\n");
  const message = whole.slice(split + 2);
  const fields = whole
    .slice(0, split)
    .split("\n")
    .map((line) => [line.slice(0, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)] as const);
  const all = (name: string): string[] => fields.filter(([key]) => key === name).map(([, value]) => value);
  const one = (name: string): string => all(name)[0] ?? "";
  if (kind === "tag") {
    const type = one("type") as ObjectKind;
    return store.writeTag({
      object: one("object"),
      type,
      tag: one("tag"),
      tagger: signature(one("tagger")),
      message,
    });
  }
  return store.writeCommit({
    tree: one("tree"),
    parents: all("parent"),
    author: signature(one("author")),
    committer: signature(one("committer")),
    message,
  });
}

function text(lines: readonly string[]): Buffer {
  return Buffer.from(lines.join("\n"));
}

function person({ name, email, seconds, offset }: Signature): string {
  return `${name} <${email}> ${seconds} ${offset}`;
}

function signature(line: string): Signature {
  const [, name = "", email = "", seconds = "", offset = ""] =
    /^(.*) <(.*)> (\d+) ([+-]\d{4})$/.exec(line) ?? [];
  return { name, email, seconds: Number(seconds), offset };
}

function treeContent(entries: readonly TreeEntry[]): Buffer {
  return Buffer.concat(
    entries.flatMap(({ mode, name, sha }) => [
      Buffer.from(`${mode.replace(/^0/, "")} ${name}\0`),
      Buffer.from(sha, "hex"),
    ]),
  );
}

function treeEntries(content: Buffer): TreeEntry[] {
  const entries: TreeEntry[] = [];
  for (let at = 0; at < content.length; ) {
    const space = content.indexOf(0x20, at);
    const end = content.indexOf(0, space);
    entries.push({
      mode: content.toString("latin1", at, space).padStart(6, "0"),
      name: content.toString("utf8", space + 1, end),
      sha: content.toString("hex", end + 1, end + 21),
    });
    at = end + 21;
  }
  return entries;
}
