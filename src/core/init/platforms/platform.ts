import type { Recipe } from "../../rollback/recipes/recipe.ts";
import type { ShellCommand } from "../shell-commands.ts";

/** What a step of a workflow does, in words: an action with its inputs, or commands. */
export interface StepWords {
  readonly action: { readonly name: string; readonly with: Readonly<Record<string, string>> } | null;
  readonly commands: readonly ShellCommand[];
}

/** Names by which a platform knows the service, such as a namespace; those that a step does not tell are left out. */
export type Names = Readonly<Record<string, string>>;

/**
 * A place of a recipe where a sample name stands: the word behind another word (the next one, or the one that far behind),
 * the value of a key, or a text within any of its texts.
 */
export type Sample =
  | { readonly after: readonly string[]; readonly by?: number }
  | { readonly key: string }
  | { readonly text: string; readonly becomes: string };

/** A name that a recipe needs. */
export interface NeededName {
  /** As it is asked for, such as `the namespace`. */
  readonly what: string;
  /** None where no workflow ever tells it. */
  readonly samples: readonly Sample[];
  /** What holds where nothing tells another; without it a person has to say. */
  readonly usual?: string;
}

/** How it is seen in a team's workflow that it deploys to a platform, and which names of the recipe it tells. */
export interface Platform {
  readonly recipe: Recipe;
  readonly needs: Readonly<Record<string, NeededName>>;
  /** Null where the step does not deploy there. */
  recognise(step: StepWords): Names | null;
}

// A name of a platform, or a path: nothing that a recipe, a shell or YAML would read as its own.
const PLAIN = /^[A-Za-z0-9._][A-Za-z0-9._:/@-]{0,199}$/;

/** What was found as names: what is not there, is known only in the run, or is no plain name is left out. */
export function names(found: Readonly<Record<string, string | null | undefined>>): Names {
  return Object.fromEntries(
    Object.entries(found).flatMap(([key, value]): [string, string][] =>
      typeof value === "string" && PLAIN.test(value) ? [[key, value]] : [],
    ),
  );
}
