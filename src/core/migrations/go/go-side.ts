import type { Parsers, SyntaxNode } from "../../../kernel/parsers.ts";
import { isDeclaredInComment } from "../declared-in-comment.ts";
import type { Side } from "../side.ts";
import { codeFingerprint } from "../syntax/code-fingerprint.ts";
import { commentsOf } from "../syntax/nodes.ts";
import { readGoFunction } from "./go-body.ts";
import type { GoFile } from "./go-file.ts";
import { goFunctionOf, scopeAround } from "./go-function.ts";
import type { GoChainReader } from "./go-within.ts";

/** What a tool says about the functions that it is handed. */
export interface GoTool {
  readonly readChain: GoChainReader;
  /** What it does where it is handed `nil`: a sentence. */
  readonly afterNil: string;
}

/** The side that an argument of a registration is: a literal, the name of a function of the file, or `nil`. */
export function goSide(
  argument: SyntaxNode | undefined,
  path: string,
  file: GoFile,
  tool: GoTool,
  parsers: Parsers,
): Side {
  const line = argument?.line ?? 1;
  if (argument === undefined || argument.type === "nil") {
    return { kind: "absent", reason: tool.afterNil, file: path, line };
  }
  const found = goFunctionOf(argument, scopeAround(argument, file));
  if (found.kind === "elsewhere") {
    const reason = "The function that is registered is in another file of the package.";
    return { kind: "unreadable", reason, file: path, line };
  }
  if (found.kind === "unknown") {
    return { kind: "operations", operations: [{ kind: "opaque", line }], file: path, line, declares: null };
  }
  const { fn, scope } = found;
  const read = readGoFunction(fn, scope, { file, parsers, readChain: tool.readChain });
  const fingerprint = codeFingerprint(fn, file.text, (token) => {
    const local = scope.names.get(token)?.node;
    return local ?? file.functions.get(token) ?? file.values.get(token) ?? file.structs.get(token);
  });
  if (read.kind === "unreadable") return { ...read, file: path, fingerprint };
  const { operations } = read;
  const declares = isDeclaredInComment(commentsOf(fn, file.text)) ? "comment" : null;
  return { kind: "operations", operations, file: path, line: fn.line, declares, fingerprint };
}
