import type { Recipe, WrittenCheck } from "../rollback/recipes/recipe.ts";
import type { Names, NeededName, Platform, Sample } from "./platforms/platform.ts";

/** A recipe with a team's names in place of its samples. */
export interface FittedRecipe {
  readonly recipe: Recipe;
  readonly layers: Recipe["layers"];
  readonly gate: readonly WrittenCheck[];
  /** Names that nothing tells: the samples still stand there. */
  readonly open: readonly NeededName[];
}

/** Puts the names that were found into a platform's recipe, each where its sample stands. */
export function fitRecipe({ recipe, needs }: Platform, found: Names): FittedRecipe {
  const known: (readonly [Sample, string])[] = [];
  const open: NeededName[] = [];
  for (const [key, need] of Object.entries(needs)) {
    const name = found[key] ?? need.usual;
    if (name === undefined) open.push(need);
    else known.push(...need.samples.map((sample) => [sample, name] as const));
  }
  const put = (value: unknown): unknown => replaced(value, known);
  return {
    recipe,
    layers: put(recipe.layers) as Recipe["layers"],
    gate: (recipe.gate ?? []).map((check) => put(check) as WrittenCheck),
    open,
  };
}

type Known = readonly (readonly [Sample, string])[];

function replaced(value: unknown, known: Known): unknown {
  if (typeof value === "string") return withTexts(value, known);
  if (Array.isArray(value)) {
    return value.map((item, at) => {
      const [, name] = known.find(([sample]) => standsAt(sample, value, at)) ?? [];
      return name ?? replaced(item, known);
    });
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      const [, name] = known.find(([sample]) => "key" in sample && sample.key === key) ?? [];
      return [key, typeof item === "string" && name !== undefined ? name : replaced(item, known)];
    }),
  );
}

function standsAt(sample: Sample, words: readonly unknown[], at: number): boolean {
  if (!("after" in sample)) return false;
  const before = words[at - (sample.by ?? 1)];
  return typeof before === "string" && sample.after.includes(before);
}

function withTexts(text: string, known: Known): string {
  return known.reduce(
    (all, [sample, name]) =>
      "text" in sample ? all.replaceAll(sample.text, () => sample.becomes.replace("{}", () => name)) : all,
    text,
  );
}
