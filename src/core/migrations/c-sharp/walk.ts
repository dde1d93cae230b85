import type { Parsers, SyntaxNode } from "../../../kernel/parsers.ts";
import type { Flow, Outcome } from "../recorded/outcome.ts";
import type { CsClass } from "./file.ts";
import type { CsValue } from "./value.ts";

/** A call of a method: of an object or a class, or of the class that it stands in where the receiver is `this`. */
export interface CsCall<H> {
  readonly receiver: CsValue<H>;
  readonly name: string;
  readonly args: readonly CsValue<H>[];
  readonly named: ReadonlyMap<string, CsValue<H>>;
  readonly line: number;
}

/** What a tool makes of the calls of its migrations. */
export interface CsTool<H> {
  /** What a call comes to, its deeds added to the walk; null when it is none of the tool's. */
  call(call: CsCall<H>, frame: CsFrame<H>, walk: CsWalk<H>): CsValue<H> | null;
  /** Whether a member of one of the tool's things that is not called, but handed on, may do something. */
  handsOn(name: string): boolean;
}

/** A migration's file as it is read. */
export interface CsScript<H> {
  readonly text: string;
  readonly migration: CsClass;
  readonly tool: CsTool<H>;
  readonly parsers: Parsers;
}

/** Where a statement stands while the statements are gone through as C# would run them. */
export interface CsFrame<H> {
  /** Grows with each declaration. */
  readonly scope: Map<string, CsValue<H>>;
  /** Functions that are declared within the method. */
  readonly functions: Map<string, SyntaxNode>;
  /** Methods that are being followed. */
  readonly following: readonly SyntaxNode[];
  /** Whether only a value is wanted here, so that a call that is not known is no deed. */
  readonly isValue: boolean;
  /** What the method that is being run returns. */
  readonly returned: { value: CsValue<H> | null };
}

/** Goes through statements; what they come to is added to the outcomes. */
export interface CsWalk<H> {
  readonly script: CsScript<H>;
  add(...outcomes: readonly Outcome[]): void;
  /** Adds a command whose outcomes are filled in while the rest of its chain of calls is read. */
  open(): Outcome[];
  run(nodes: readonly SyntaxNode[], frame: CsFrame<H>): Flow;
  evaluate(node: SyntaxNode, frame: CsFrame<H>): CsValue<H>;
  /** Takes one step of those that are allowed, or letters of SQL; false when there are none left. */
  spend(what: "steps" | "letters", amount: number, line: number): boolean;
}
