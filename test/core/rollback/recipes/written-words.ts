import { fillCheck } from "../../../../src/core/gate/fill-check.ts";
import { fillWords, placeholders } from "../../../../src/core/rollback/fill.ts";
import type { Recipe } from "../../../../src/core/rollback/recipes/recipe.ts";
import { shareWords } from "../../../../src/core/rollout/share-words.ts";
import { manifestWith, releaseOf } from "../release-example.ts";

/** A release of an image, its chart, and everything that a platform may have given a name of its own. */
export const recorded = releaseOf(
  manifestWith({
    artifacts: ["app", "chart"].map((name, index) => ({
      name,
      uri: `oci://ghcr.io/acme/${name}@sha256:${String(index + 1).repeat(64)}`,
      digest: { sha256: String(index + 1).repeat(64) },
      annotations: { kind: "oci", tag: "1.1.0" },
    })),
    config: [
      { name: "task-definition", version: "shop:42" },
      { name: "lambda-version", version: "42" },
      { name: "slug", version: "b6d5f1f0-5d4c-4b8e-9f2b-4f1d2c3b4a59" },
      { name: "deployment", version: "dpl_89qyp1cskzkLrVicDaZoDbjyHuDJ" },
      { name: "update-group", version: "7f6b1d9e-2b1c-4d5a-8a61-0f0c3ad0a5c2" },
      { name: "code-push-label", version: "v34" },
    ],
  }),
);

/** What is filled in. */
export const values = new Map([
  ...placeholders(recorded, "production"),
  ...shareWords(12.5, "back"),
  ["secret.GITOPS_TOKEN", "ghs_example"],
]);

/** Every text in it, keys included. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => [key, ...textsIn(one)]);
}

/** The commands in it, each as its words. */
export function commandsIn(value: unknown): readonly (readonly string[])[] {
  if (Array.isArray(value)) return value.flatMap(commandsIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    key === "command" ? [textsIn(one)] : commandsIn(one),
  );
}

/** What of a recipe the recorded release cannot fill. */
export function holesOf({ layers, gate = [] }: Pick<Recipe, "layers" | "gate">): readonly string[] {
  const filled = Object.values(layers).flatMap((layer) => {
    const { read, ...rest } = layer;
    const words = fillWords(textsIn(rest), values);
    const holes = fillCheck(read, values).holes.map(({ placeholder }) => placeholder);
    return words.kind === "refused" ? [words.problem, ...holes] : holes;
  });
  return [...filled, ...fillCheck(gate, values).holes.map(({ placeholder }) => placeholder)];
}
