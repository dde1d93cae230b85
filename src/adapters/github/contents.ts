import { z } from "zod";
import type { Contents, FileAt } from "../../kernel/ports/github.ts";
import { rawBytes, textBytes } from "./blob-bytes.ts";
import type { GitHub } from "./client.ts";
import { messageOf, statusOf } from "./failure.ts";
import { literal } from "./questions.ts";

const File = z.object({
  type: z.string(),
  encoding: z.string().optional(),
  content: z.string().optional(),
  sha: z.string(),
});
const tooLarge: z.infer<typeof File> = { type: "file", encoding: "none", sha: "" };
const Tree = z.object({
  truncated: z.boolean(),
  tree: z.array(z.object({ path: z.string(), mode: z.string(), type: z.string(), sha: z.string() })),
});

/** Files by API. Symbolic links and submodules are never followed: they are unreadable. */
export function contents(github: GitHub): Contents {
  // What an id names never changes.
  const texts = new Map<string, Promise<Uint8Array | null>>();
  const blobs = new Map<string, Promise<Uint8Array>>();
  const textOf = (sha: string): Promise<Uint8Array | null> => {
    const asked = texts.get(sha) ?? textBytes(github, sha);
    texts.set(sha, asked);
    return asked;
  };
  return {
    async textAt(path, commit): Promise<FileAt> {
      const found = await github.find({
        step: `read \`${path}\``,
        needs: "contents: read",
        answer: z.union([File, z.array(z.unknown())]),
        send: async (octokit, repository) => {
          try {
            const ref = commit === null ? {} : { ref: commit };
            return await octokit.repos.getContent({ ...repository, path, ...ref });
          } catch (error) {
            // GitHub docs: a file over 1 MB is refused, with 403, which is no missing permission.
            if (statusOf(error) === 403 && /too_large/.test(messageOf(error))) return { data: tooLarge };
            throw error;
          }
        },
      });
      if (found === null) return { kind: "absent" };
      if (Array.isArray(found)) return { kind: "unreadable", problem: "it is a directory" };
      if (found.type !== "file") return { kind: "unreadable", problem: `it is a ${found.type}` };
      if (found.encoding !== "base64" || found.content === undefined) {
        return { kind: "unreadable", problem: "it is over 1 MB" };
      }
      const text = decode(Buffer.from(found.content, "base64"));
      return text === null
        ? { kind: "unreadable", problem: "it is not UTF-8 text" }
        : { kind: "text", text, sha: found.sha };
    },
    bytesOfBlob(sha) {
      const asked = blobs.get(sha) ?? textOf(sha).then((bytes) => bytes ?? rawBytes(github, sha));
      blobs.set(sha, asked);
      return asked;
    },
    async textOfBlob(sha) {
      const bytes = await textOf(sha);
      return bytes === null ? null : decode(bytes);
    },
    async keepBlob(text) {
      const { sha } = await github.write({
        step: "keep the manifest as a git object",
        needs: "contents: write",
        answer: z.object({ sha: z.string() }),
        send: (octokit, repository) =>
          octokit.git.createBlob({ ...repository, content: text, encoding: "utf-8" }),
      });
      return sha;
    },
    async textAtHead(path) {
      const blob = await github.ask({
        step: `read \`${path}\``,
        needs: "contents: read",
        field: `object(expression: ${literal(`HEAD:${path}`)}) { ... on Blob { text } }`,
        answer: z.object({ text: z.string().nullable().optional() }).nullable(),
      });
      return blob?.text ?? null;
    },
    async treeOf(commit) {
      const { tree, truncated } = await github.read({
        step: `list the files of ${commit.slice(0, 12)}`,
        needs: "contents: read",
        answer: Tree,
        send: (octokit, repository) =>
          octokit.git.getTree({ ...repository, tree_sha: commit, recursive: "true" }),
      });
      // A submodule is an entry too, with a mode of its own: what it points to can change.
      return { entries: tree.filter((entry) => entry.type !== "tree"), complete: !truncated };
    },
  };
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
