import type { HttpResponse } from "../../../kernel/question.ts";
import { contentOf } from "../../gate/assertions/content.ts";
import { compile, select } from "../../gate/json-path.ts";
import { setJson } from "../edits/set-json.ts";
import type { PlannedContent } from "./planned-http.ts";

export type EditedBody =
  | { readonly kind: "body"; readonly text: string; readonly etag: string | null }
  /** Everything stands there as it should. */
  | { readonly kind: "unchanged" }
  | { readonly kind: "refused"; readonly problem: string };

/** What is sent back of a document that was read. */
export function editedBody(
  { take, edits, etag: wantsEtag }: Extract<PlannedContent, { kind: "edited" }>,
  { body: bytes, truncated, headers }: HttpResponse,
): EditedBody {
  const read = contentOf({ bytes, truncated, name: "what was read", limitKey: "the reader" }).json();
  if (!("kind" in read)) return { kind: "refused", problem: read.reason };
  const part = take === null ? { kind: "part" as const, value: read.value } : partOf(read.value, take);
  if (part.kind === "refused") return part;
  const edited = setJson(part.value, edits);
  if (edited.kind === "refused") return edited;
  if (!edited.isChanged) return { kind: "unchanged" };
  const etag = headers["etag"] ?? null;
  if (wantsEtag && etag === null) {
    const problem =
      "what was read has no `etag`, so that a change by somebody else would be undone; write `etag: false` if that may be";
    return { kind: "refused", problem };
  }
  return { kind: "body", text: JSON.stringify(edited.document), etag: wantsEtag ? etag : null };
}

function partOf(
  document: unknown,
  take: string,
):
  | { readonly kind: "part"; readonly value: unknown }
  | { readonly kind: "refused"; readonly problem: string } {
  const compiled = compile(take);
  const selection = compiled.kind === "path" ? select(compiled.path, document) : compiled;
  if (selection.kind === "problem") return { kind: "refused", problem: `\`${take}\`: ${selection.problem}` };
  const [node, ...more] = selection.nodes;
  if (node !== undefined && more.length === 0) return { kind: "part", value: node.value };
  const seen = node === undefined ? "nothing" : `${selection.nodes.length} places`;
  return { kind: "refused", problem: `there is ${seen} at \`${take}\`, wanted one` };
}
