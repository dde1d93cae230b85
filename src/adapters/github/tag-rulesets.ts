import { z } from "zod";
import type { TagRuleset } from "../../kernel/ports/github.ts";
import type { GitHub } from "./client.ts";

const Rule = z.object({
  type: z.string(),
  parameters: z
    .object({
      pattern: z.string().optional(),
      operator: z.string().optional(),
      negate: z.boolean().optional(),
    })
    .nullish(),
});
const Rulesets = z
  .object({
    nodes: z.array(
      z
        .object({
          name: z.string(),
          enforcement: z.string(),
          target: z.string().nullable(),
          conditions: z.object({
            refName: z.object({ include: z.array(z.string()), exclude: z.array(z.string()) }).nullable(),
          }),
          rules: z.object({ nodes: z.array(Rule.nullable()) }),
        })
        .nullable(),
    ),
  })
  .nullable();

/** The active rulesets for tags; any reader may see them. Null when this token does not. */
export async function tagRulesets(github: GitHub): Promise<readonly TagRuleset[] | null> {
  try {
    const found = await github.ask({
      step: "read the rules for tags",
      needs: "metadata: read",
      field: `rulesets(first: 75, includeParents: true, targets: [TAG]) { nodes { name enforcement target
        conditions { refName { include exclude } }
        rules(first: 50) { nodes { type parameters { ... on TagNamePatternParameters { pattern operator negate } } } } } }`,
      answer: Rulesets,
    });
    return (found?.nodes ?? []).flatMap((one): TagRuleset[] => {
      if (one === null || one.enforcement !== "ACTIVE" || one.target !== "TAG") return [];
      const { include = [], exclude = [] } = one.conditions.refName ?? {};
      const rules = one.rules.nodes.flatMap((rule) => (rule === null ? [] : [asRule(rule)]));
      return [{ name: one.name, include, exclude, rules }];
    });
  } catch {
    // What cannot be asked beforehand is told by the write itself.
    return null;
  }
}

function asRule({ type, parameters }: z.infer<typeof Rule>): TagRuleset["rules"][number] {
  const { pattern, operator, negate } = parameters ?? {};
  return {
    type,
    pattern:
      pattern === undefined || operator === undefined
        ? null
        : { text: pattern, operator, negate: negate ?? false },
  };
}
