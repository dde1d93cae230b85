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
  return withPrint(upSideOf(outcomes, at(place)), place, UP);
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
  return withPrint(downSideOf(outcomes, up, at(place), isDeclared, repeats), place, DOWN);
}

// Only a tool that records says something once more.
const NEVER: Repeats = { rows: "", call: "" };

function at({ path, method }: PhpPlace): { readonly file: string; readonly line: number } {
  return { file: path, line: method.line };
}

interface Direction {
  /** Methods that Doctrine runs around the direction, in lower case. */
  readonly around: readonly string[];
  /** Which branch of Phinx' question for the direction is run. */
  readonly isUp: boolean;
}

const UP: Direction = { around: ["preup", "postup"], isUp: true };
const DOWN: Direction = { around: ["predown", "postdown"], isUp: false };

function withPrint(side: Side, { file, migration, method }: PhpPlace, { around, isUp }: Direction): Side {
  const body = fieldOf(method, "body");
  if (side.kind === "absent" || body === null) return side;
  const code = [body, ...around.flatMap((name) => migration.methods.get(name) ?? [])];
  // The directions are no names that code refers to.
  const declaredAs = (token: string): SyntaxNode | undefined => {
    const own = token.toLowerCase();
    if (["up", "down", "change"].includes(own)) return undefined;
    const declared = migration.constants.get(token) ?? migration.properties.get(token);
    return declared ?? migration.methods.get(own) ?? file.functions.get(own);
  };
  const instead = (node: SyntaxNode): readonly SyntaxNode[] | null => branchOf(node, file.text, isUp);
  return { ...side, fingerprint: codeFingerprint(code, file.text, declaredAs, instead) };
}

// Of `if ($this->isMigratingUp()) { … } else { … }` what runs in a direction; null for everything else.
function branchOf(node: SyntaxNode, text: string, isUp: boolean): readonly SyntaxNode[] | null {
  const condition = node.type === "if_statement" ? fieldOf(node, "condition") : null;
  if (condition === null) return null;
  const asked = text.slice(condition.start, condition.end).replace(/\s+/g, "");
  const isAsked = asked === "($this->isMigratingUp())";
  if (!isAsked && asked !== "(!$this->isMigratingUp())") return null;
  const wanted = isAsked === isUp ? "body" : "alternative";
  return node.children.filter(({ field }) => field === wanted);
}
