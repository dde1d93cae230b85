import { messageOf, statusOf } from "../../adapters/github/failure.ts";
import type { OpenWorld } from "./open-world.ts";
import { cannotTell, type Found, type Rule } from "./rule.ts";

/** What a rule came to, what could not be taken away again, and what it put on the summary. */
export interface Asked {
  readonly rule: Pick<Rule, "name" | "claim" | "source">;
  readonly found: Found;
  readonly leftBehind: readonly string[];
  readonly shown: readonly string[];
}

/** Asks each rule, one after the other, and undoes what each has made before the next. */
export async function askAll(world: OpenWorld, rules: readonly Rule[]): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  for (const rule of rules) asked.push(await askOne(world, rule));
  return asked;
}

async function askOne(world: OpenWorld, rule: Rule): Promise<Asked> {
  const undoing: { what: string; undo: () => Promise<unknown> }[] = [];
  const shown: string[] = [];
  const found = await rule
    .ask({
      ...world,
      afterwards: (what, undo) => void undoing.unshift({ what, undo }),
      show: (markdown) => void shown.push(markdown),
    })
    .catch((error: unknown) => cannotTell(`it could not be asked: ${wordsOf(error)}`));
  const leftBehind: string[] = [];
  for (const { what, undo } of undoing) {
    try {
      await undo();
    } catch (error) {
      // Gone already is as good.
      if (statusOf(error) !== 404) leftBehind.push(`${what} (${wordsOf(error)})`);
    }
  }
  return { rule, found, leftBehind, shown };
}

function wordsOf(error: unknown): string {
  const status = statusOf(error);
  return status === null ? String(error) : `${status} ${messageOf(error)}`;
}
