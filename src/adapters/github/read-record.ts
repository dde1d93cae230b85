import { z } from "zod";
import type { StoredRecord } from "../../kernel/ports/github.ts";
import type { GitHub } from "./client.ts";
import { isGraphqlNo } from "./graphql-no.ts";
import { literal } from "./questions.ts";
import { recordOid } from "./record-ref.ts";

const Entry = z.object({
  name: z.string(),
  type: z.string(),
  oid: z.string(),
  object: z
    .object({
      byteSize: z.number().optional(),
      isTruncated: z.boolean().optional(),
      text: z.string().nullish(),
    })
    .nullable(),
});
type Entry = z.infer<typeof Entry>;
const Pointed = z
  .object({
    target: z
      .object({ oid: z.string(), tree: z.object({ entries: z.array(Entry).nullable() }).optional() })
      .nullable(),
  })
  .nullable();

const Tree = z.object({ tree: z.array(z.object({ path: z.string(), type: z.string(), sha: z.string() })) });
const Blob = z.object({ content: z.string(), encoding: z.literal("base64") });

/** Texts of records that were read: what an id names never changes. */
export interface SeenTexts {
  /** Those that were asked for by themselves, by their ids. */
  readonly byId: Map<string, Promise<string>>;
  /** The ids of all of them. */
  readonly ids: Map<string, string>;
}

/**
 * The record that a ref points to, null when there is none. Records that are asked for at the same time come in one
 * request; what GraphQL does not tell whole (a large or binary file, a folder, a "no") is read by REST, a text
 * once only.
 */
export async function readRecord(github: GitHub, ref: string, seen: SeenTexts): Promise<StoredRecord | null> {
  const found = await askRecord(github, ref);
  if (found === null) return null;
  const target = found === "refused" ? null : found.target;
  const oid = target?.oid ?? (await recordOid(github, ref));
  if (oid === null) return null;
  const entries = target?.tree?.entries ?? null;
  const files =
    entries === null || entries.some(({ type }) => type === "tree")
      ? await filesByRest(github, ref, oid, seen)
      : await Promise.all(
          entries
            .filter(({ type }) => type === "blob")
            .map(async (entry) => ({
              path: entry.name,
              sha: entry.oid,
              text: await textOf(github, entry, seen),
            })),
        );
  for (const { sha, text } of files) seen.ids.set(text, sha);
  return { oid, files: Object.fromEntries(files.map(({ path, text }) => [path, text])) };
}

async function askRecord(github: GitHub, ref: string) {
  try {
    return await github.ask({
      step: `read the record \`${ref}\``,
      needs: "contents: read",
      field: `ref(qualifiedName: ${literal(ref)}) { target { oid ... on Commit { tree { entries {
        name type oid object { ... on Blob { byteSize isTruncated text } } } } } } }`,
      answer: Pointed,
    });
  } catch (error) {
    if (isGraphqlNo(error)) return "refused";
    throw error;
  }
}

async function textOf(github: GitHub, { name, oid, object }: Entry, seen: SeenTexts): Promise<string> {
  const text = object?.text ?? null;
  const isWhole =
    text !== null && object?.isTruncated === false && Buffer.byteLength(text) === object.byteSize;
  return isWhole ? text : blobByRest(github, name, oid, seen);
}

async function filesByRest(github: GitHub, ref: string, oid: string, seen: SeenTexts) {
  const { tree } = await github.read({
    step: `read the record \`${ref}\``,
    needs: "contents: read",
    answer: Tree,
    send: (octokit, repository) => octokit.git.getTree({ ...repository, tree_sha: oid, recursive: "true" }),
  });
  const blobs = tree.filter(({ type }) => type === "blob");
  return Promise.all(
    blobs.map(async ({ path, sha }) => ({ path, sha, text: await blobByRest(github, path, sha, seen) })),
  );
}

function blobByRest(github: GitHub, path: string, sha: string, seen: SeenTexts): Promise<string> {
  const asked = seen.byId.get(sha) ?? readBlob(github, path, sha);
  seen.byId.set(sha, asked);
  // What could not be read now is asked for again.
  asked.catch(() => seen.byId.delete(sha));
  return asked;
}

async function readBlob(github: GitHub, path: string, sha: string): Promise<string> {
  const { content } = await github.read({
    step: `read \`${path}\` of the record`,
    needs: "contents: read",
    answer: Blob,
    send: (octokit, repository) => octokit.git.getBlob({ ...repository, file_sha: sha }),
  });
  return Buffer.from(content, "base64").toString("utf8");
}
