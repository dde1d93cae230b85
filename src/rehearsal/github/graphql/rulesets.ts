import type { GraphQLResolveInfo } from "graphql";
import type { Call } from "../exchange.ts";
import { has } from "../permissions.ts";
import type { TagRule, TagRuleset } from "../state/tag-ruleset.ts";
import { connection, type Paging } from "./connection.ts";

/** The arguments of `rulesets`. Rulesets of an organisation are not embedded, so `includeParents` changes nothing. */
export interface RulesetsArguments extends Paging {
  readonly targets?: readonly string[] | null;
}

/** The repository's rulesets. GitHub docs: whoever may read a repository may see its rulesets, also inactive ones. */
export function listRulesets(call: Call, info: GraphQLResolveInfo, given: RulesetsArguments) {
  const isWanted = given.targets === undefined || given.targets === null || given.targets.includes("TAG");
  const found = isWanted ? numbered(call.repository.rulesets) : [];
  return connection(call.repository, info, given, found, ({ item }) => renderRuleset(call, item));
}

function renderRuleset({ repository, token }: Call, ruleset: TagRuleset): object {
  return {
    name: ruleset.name,
    enforcement: ruleset.enforcement.toUpperCase(),
    target: "TAG",
    conditions: { refName: { include: ruleset.include, exclude: ruleset.exclude ?? [] } },
    rules: (given: Paging, _: unknown, info: GraphQLResolveInfo) =>
      connection(repository, info, given, numbered(ruleset.rules), ({ item }) => ({
        type: item.type.toUpperCase(),
        parameters: parametersOf(item),
      })),
    bypassActors: (given: Paging, _: unknown, info: GraphQLResolveInfo) => {
      // GitHub docs, for REST: only who may change a ruleset sees its bypass actors. unverified: null here otherwise.
      if (!has(token, "administration", "write")) return null;
      return connection(repository, info, given, numbered(ruleset.bypass ?? []), () => ({
        bypassMode: "ALWAYS",
        organizationAdmin: false,
        repositoryRoleName: null,
      }));
    },
  };
}

function parametersOf(rule: TagRule): object | null {
  if (rule.type !== "tag_name_pattern") return null;
  const { operator, pattern, negate = false, name = null } = rule;
  return { __typename: "TagNamePatternParameters", operator, pattern, negate, name };
}

/** Rulesets are told apart by their place, lowest first, so none of them counts as newer than a lagging list. */
function numbered<Item>(items: readonly Item[]): { readonly id: number; readonly item: Item }[] {
  return items.map((item, at) => ({ id: at + 1, item }));
}
