import { clausesOf, isNegated } from "../clauses.ts";
import { isMatched } from "../risk.ts";
import { isEnglish, readable } from "../words.ts";
import { type PlanRule, textOf } from "./rule.ts";

/** Ways back that a plan may combine, by the words that the policy has for them. */
export const LAYERS = ["flag", "traffic", "redeploy", "config", "migrations"] as const;
export type LayerName = (typeof LAYERS)[number];

/** A high-risk change has as many layers as the policy asks for. */
export const enoughLayers: PlanRule = ({ plan, facts, risk }) => {
  const least = facts.rules["minimum-layers"];
  if (risk.risk !== "high" || least < 2 || !plan.found) return [];
  const way = readable(textOf(plan, ["strategy", "steps", "if-this-fails", "reversal"]));
  const layers = layersIn(way);
  if (layers.length >= least) return [];
  const seen = layers.length === 0 ? "none that is known" : layers.map((layer) => `\`${layer}\``).join(", ");
  return [
    {
      field: "strategy",
      rule: "too-few-layers",
      level: isEnglish(way) ? "error" : "warning",
      message: `The plan of a high-risk change needs ${least} layers, and this one has ${seen}.`,
      write: `Another way back for when the first is not enough, by its word and what is done with it: ${LAYERS.map((layer) => `\`${layer}\``).join(", ")}.`,
      asks: { why: "`plan.minimum-layers`", keys: ["plan", "minimum-layers"] },
    },
  ];
};

/** What an app store handed out stays where it is: only a flag or an over-the-air update reaches it. */
export const flagForStore: PlanRule = ({ plan, facts }) => {
  if (!plan.found || !isMatched(facts, facts.rules["store-binaries"])) return [];
  const way = readable(textOf(plan, ["strategy", "steps"]));
  if (layersIn(way).includes("flag")) return [];
  return [
    {
      field: "strategy",
      rule: "no-flag-for-store",
      level: isEnglish(way) ? "error" : "warning",
      message: "This change ships in a binary that an app store hands out, which cannot be taken back.",
      write: "The flag that turns it off in installed apps, or the over-the-air update that replaces it.",
      asks: { why: "`plan.store-binaries`", keys: ["plan", "store-binaries"] },
    },
  ];
};

/**
 * The layers that a text uses, in their order: each named in a clause that does something with it and has no negation.
 * In another language than English its word in such a clause is enough.
 */
export function layersIn(text: string): readonly LayerName[] {
  const english = isEnglish(text);
  const clauses = clausesOf(text).filter((clause) => !isNegated(clause));
  return LAYERS.filter((layer) =>
    clauses.some(
      (clause) =>
        isOnly(clause, layer) ||
        DONE[layer].test(clause) ||
        (NAMED[layer].test(clause) && (!english || DOING.test(clause))),
    ),
  );
}

// "Layers: flag, redeploy."
function isOnly(clause: string, layer: LayerName): boolean {
  return clause.replace(/[\s\-*+`]+/g, "").toLowerCase() === layer;
}

// What is done with a way back, as a verb.
const DOING =
  /\b(?:turn|switch|flip|disable|enable|toggle|set|put|take|bring|shift|move|route|re-?route|send|drain|point|cut|dial|scale|divert|direct|redirect|swap|re-?set|restore|revert|reverse|undo|apply|re-?apply|run|roll|deploy|promote|pin|install|ship|submit|start|publish|push|release|return|go|get|come|downgrade|migrate|execute|use|kill|close|lower|raise|reduce|hide|drop|remove|unset|rotate|edit|update)(?:s|es|d|ed|ing|[npt]ing|[npt]ed)?\b|\b(?:shut|sent|put|taken|brought|undone|rolled|off|back)\b/i;

// The words for a layer, which count beside a verb.
const NAMED: Readonly<Record<LayerName, RegExp>> = {
  flag: /(?<!\bred )\bflags?\b|feature[ _-]?flag|feature[ _-]toggle|\b(?:toggles?|toggle) `|kill[ -]?switch|remote config|launchdarkly|\bunleash\b|\bflipt\b|growthbook|\bsplit\.io\b|openfeature|フラグ|флаг/i,
  traffic:
    /\btraffic\b|blue[ /_-]?green|\bcanary\b|load ?balancer|\bweights?\b|\bingress\b|\bdns\b|\brouting\b|\bslots?\b|трафик|トラフィック|流量/i,
  redeploy:
    /\b(?:previous|last|old|prior|last known-good) (?:release|version|image|deployment|build|tag|artifact)|передепло|再デプロイ|重新部署/i,
  config:
    /\bconfig(?:uration|s|map)?\b|parameter store|\bssm\b|\bsecrets?\b|environment variables?|\benv vars?\b|\bsettings?\b|конфиг|設定|配置/i,
  migrations: /\bmigrations?\b|\bschema\b|\bdown (?:file|script)|миграц|マイグレーション|迁移/i,
};

// Forms that say by themselves what is done.
const DONE: Readonly<Record<LayerName, RegExp>> = {
  flag: /feature_flag|(?<!\bred )\bflags? `|\bkill[ -]?switch `|over[ -]the[ -]air|\bota\b|code ?push|\beas update\b|expo update|shorebird/i,
  traffic: /switch back to (?:blue|green)|traffic_shift|blue_green_switch|canary_scale_down|\bslot swap\b/i,
  redeploy:
    /\bre-?deploy|rollout undo|helm rollback|\brevert\b|git_revert|previous_deployment|roll ?back workflow|back to (?:the )?(?:previous|last|old|prior|v?\d)|\b(?:pin|deploy|image|version|release)\b.{0,20}\bv\d/i,
  config: /config_revert/i,
  migrations:
    /\bmigrate\b|\bdowngrade\b|\bdown\b.{0,20}\d|\.down\.sql|reverse the\b|\brestor(?:e|ing)\b.{0,40}\b(?:database|db|snapshot|backup)|database_restore|db:rollback/i,
};
