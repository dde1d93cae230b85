import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { isDeclaredInComment } from "../declared-in-comment.ts";
import type { Outcome } from "../recorded/outcome.ts";
import { downSideOf, type Repeats, upSideOf } from "../recorded/sides.ts";
import type { Side } from "../side.ts";
import { codeFingerprint } from "../syntax/code-fingerprint.ts";
import { commentsOf, fieldOf } from "../syntax/nodes.ts";
import type { PhpClass, PhpFile } from "./file.ts";

/** Of what stands where: the method that is run, in its class and its file. */
export interface PhpPlace {
  readonly path: string;
  readonly file: PhpFile;
  readonly migration: PhpClass;
  readonly method: SyntaxNode;
}

/** What a migration does, as a side. */
export function phpUpSide(outcomes: readonly Outcome[], place: PhpPlace): Side {
  return withPrint(upSideOf(outcomes, at(place)), place);
}

/** The way back, as a side. */
export function phpDownSide(
  outcomes: readonly Outcome[],
  up: readonly Outcome[],
  place: PhpPlace,
  repeats: Repeats = NEVER,
): Side {
  const body = fieldOf(place.method, "body");
  const isDeclared = body !== null && isDeclaredInComment(commentsOf(body, place.file.text));
  return withPrint(downSideOf(outcomes, up, at(place), isDeclared, repeats), place);
}

// Only a tool that records says something once more.
const NEVER: Repeats = { rows: "", call: "" };

function at({ path, method }: PhpPlace): { readonly file: string; readonly line: number } {
  return { file: path, line: method.line };
}

function withPrint(side: Side, { file, migration, method }: PhpPlace): Side {
  const body = fieldOf(method, "body");
  if (side.kind === "absent" || body === null) return side;
  // The directions are no names that code refers to.
  const fingerprint = codeFingerprint(body, file.text, (token) => {
    const own = token.toLowerCase();
    if (["up", "down", "change"].includes(own)) return undefined;
    const declared = migration.constants.get(token) ?? migration.properties.get(token);
    return declared ?? migration.methods.get(own) ?? file.functions.get(own);
  });
  return { ...side, fingerprint };
}
