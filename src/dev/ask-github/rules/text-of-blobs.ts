import { createHash } from "node:crypto";
import { differs, holds, type Rule } from "../rule.ts";

interface Answer {
  readonly repository: {
    readonly object: { readonly text: string | null; readonly isTruncated: boolean | null } | null;
  };
}

const query = `query ($owner: String!, $repo: String!, $oid: GitObjectID!) {
  repository(owner: $owner, name: $repo) { object(oid: $oid) { ... on Blob { text isTruncated } } }
}`;
const mark = "\ufeff";
const short = 500_000;
const long = 600_000;

/** Migrations and records are read so; what is cut is read again by REST. */
export const textOfBlobs: Rule = {
  name: "text-of-blobs",
  claim:
    "GraphQL's text of a blob gives its bytes, with or without a mark of byte order in front, and says when it is cut (from about 512,000 bytes on).",
  source: [
    {
      file: "src/adapters/github/blob-bytes.ts",
      says: "whether GitHub leaves a mark of byte order in front of the text",
    },
    { file: "src/rehearsal/github/graphql/git-objects.ts", says: "from what size on a text is cut" },
  ],
  async ask({ octokit, at, unique }) {
    const read = async (content: string) => {
      const { data } = await octokit.git.createBlob({ ...at, content, encoding: "utf-8" });
      const { repository } = await octokit.graphql<Answer>(query, { ...at, oid: data.sha });
      return { sha: data.sha, object: repository.object };
    };
    const marked = await read(`${mark}selftest ${unique}\n`);
    const text = marked.object?.text ?? "";
    const form = [text, `${mark}${text}`].findIndex((one) => gitBlobId(one) === marked.sha);
    if (form < 0)
      return differs("neither the text nor the text behind a mark of byte order is what the id names");
    const whole = await read("s".repeat(short));
    const cut = await read("s".repeat(long));
    const seen = `mark of byte order: ${form === 0 ? "kept" : "left out"}; ${short} bytes: ${state(whole)}; ${long} bytes: ${state(cut)}`;
    return state(whole) === "whole" && state(cut) === "cut" ? holds(seen) : differs(seen);
  },
};

function state({ object }: { readonly object: Answer["repository"]["object"] }): string {
  if (object === null) return "not there";
  return object.isTruncated === true ? "cut" : "whole";
}

// As git names a blob.
function gitBlobId(text: string): string {
  const bytes = Buffer.from(text, "utf8");
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
