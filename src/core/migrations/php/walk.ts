import type { Parsers, SyntaxNode } from "../../../kernel/parsers.ts";
import type { Flow, Outcome } from "../recorded/outcome.ts";
import type { PhpClass, PhpFile } from "./file.ts";
import type { PhpValue } from "./value.ts";

/** A call of a method, of a static method, of a function, or of a constructor. */
export interface PhpCall<H> {
  readonly kind: "method" | "static" | "function" | "new";
  /** What the method is called on; for a static one the class by its full name. */
  readonly receiver: PhpValue<H>;
  /** The variable that the method is called on, without its `$`. */
  readonly variable: string | null;
  readonly name: string;
  readonly args: readonly PhpValue<H>[];
  readonly named: ReadonlyMap<string, PhpValue<H>>;
  /** Whether some arguments are spread out of a value that is not known. */
  readonly hasSpread: boolean;
  readonly line: number;
}

/** What a tool makes of the calls of its migrations. */
export interface PhpTool<H> {
  /** What a call comes to, its deeds added to the walk; null when it is none of the tool's. */
  call(call: PhpCall<H>, frame: PhpFrame<H>, walk: PhpWalk<H>): PhpValue<H> | null;
  /** What `$receiver->name` is; null when the tool does not know it. */
  property(receiver: PhpValue<H>, name: string): PhpValue<H> | null;
}

/** A migration's file as it is read. */
export interface PhpScript<H> {
  readonly file: PhpFile;
  readonly migration: PhpClass;
  readonly tool: PhpTool<H>;
  readonly parsers: Parsers;
  readonly direction: "up" | "down";
  /** Whether the tool records what is done in order to do the inverse of each: a `change` on rollback. */
  readonly reverting: boolean;
  /** Lines on which something is done at once when the migration is run forwards: on rollback it is done once more. */
  readonly doneForwards: Set<number>;
}

/** Where a statement stands while the statements are gone through as PHP would run them. */
export interface PhpFrame<H> {
  /** Grows with each assignment. */
  readonly scope: Map<string, PhpValue<H>>;
  /** Functions and methods that are being followed. */
  readonly following: readonly SyntaxNode[];
  /** Whether only a value is wanted here, so that a call that is not known is no deed. */
  readonly isValue: boolean;
  /** What the function that is being run returns. */
  readonly returned: { value: PhpValue<H> | null };
}

/** Goes through statements; what they come to is added to the outcomes. */
export interface PhpWalk<H> {
  readonly script: PhpScript<H>;
  /** Adds what one command comes to. */
  add(...outcomes: readonly Outcome[]): void;
  /** Adds a command whose outcomes are filled in while the rest of its chain of calls is read. */
  open(): Outcome[];
  run(nodes: readonly SyntaxNode[], frame: PhpFrame<H>): Flow;
  evaluate(node: SyntaxNode, frame: PhpFrame<H>): PhpValue<H>;
  /** Runs a closure with these values for its first parameters; any other value does nothing. */
  runClosure(closure: PhpValue<H> | undefined, args: readonly PhpValue<H>[], frame: PhpFrame<H>): PhpValue<H>;
  /** Runs `act` and takes off again what it adds. */
  apart<R>(act: () => R): { readonly result: R; readonly groups: readonly (readonly Outcome[])[] };
  /** Takes one step of those that are allowed, or letters of SQL; false when there are none left. */
  spend(what: "steps" | "letters", amount: number, line: number): boolean;
}
