import { type Judging, ruleOf } from "./judging.ts";
import type { Plan, Rule } from "./rules/rule.ts";

/** Makes rules, each only once: a thousand checks alike have one, and its error rates take a while to work out. */
export function ruleBook(): (judging: Judging, plan: Plan) => Rule {
  const rules = new Map<string, Rule>();
  return (judging, plan) => {
    const key = JSON.stringify([judging, plan]);
    const rule = rules.get(key) ?? ruleOf(judging, plan);
    rules.set(key, rule);
    return rule;
  };
}
