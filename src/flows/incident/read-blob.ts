import { SuiteError } from "../../kernel/errors.ts";
import type { Contents } from "../../kernel/ports/github.ts";
import { askTwice } from "./ask-twice.ts";

/** A text of a tree, or why there is none, in words that follow the name of the file. */
export type WholeBlob =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "unreadable"; readonly problem: string };

/** The same; `cut`: GitHub does not tell it together with others. */
export type Blob = WholeBlob | { readonly kind: "cut" };

/** A text by its id; those that are asked for at the same time come in one request. */
export async function readBlob(contents: Pick<Contents, "textOfBlob">, sha: string): Promise<Blob> {
  try {
    const text = await askTwice(() => contents.textOfBlob(sha));
    return text === null ? { kind: "cut" } : { kind: "text", text };
  } catch (error) {
    return unreadable(error);
  }
}

/** A text by its id, in a request of its own. */
export async function wholeBlob(contents: Pick<Contents, "bytesOfBlob">, sha: string): Promise<WholeBlob> {
  try {
    const bytes = await askTwice(() => contents.bytesOfBlob(sha));
    return { kind: "text", text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof TypeError) return { kind: "unreadable", problem: "is not UTF-8 text" };
    return unreadable(error);
  }
}

function unreadable(error: unknown): WholeBlob {
  if (!(error instanceof SuiteError)) throw error;
  return { kind: "unreadable", problem: `could not be read: ${error.message.replace(/\.$/, "")}` };
}
