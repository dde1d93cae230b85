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
      write: `Another way back for when the first is not enough, by its word: ${LAYERS.map((layer) => `\`${layer}\``).join(", ")}.`,
      asks: { why: "`plan.minimum-layers`", keys: ["plan", "minimum-layers"] },
    },
  ];
};

/** What an app store handed out stays where it is: only a flag or an over-the-air update reaches it. */
export const flagForStore: PlanRule = ({ plan, facts }) => {
  if (!plan.found || !isMatched(facts, facts.rules["store-binaries"])) return [];
  const way = readable(textOf(plan, ["strategy", "steps"]));
  if (FLAG.test(way) || OVER_THE_AIR.test(way)) return [];
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

/** The layers that a text names, in their order. */
export function layersIn(text: string): readonly LayerName[] {
  return LAYERS.filter((layer) => WORDS[layer].test(text));
}

const FLAG =
  /\bflags?\b|feature[ _-]?flag|feature[ _-]toggle|\btoggles?\b|kill[ -]?switch|remote config|launchdarkly|\bunleash\b|\bflipt\b|growthbook|\bsplit\.io\b|openfeature|フラグ|флаг/i;
const OVER_THE_AIR = /over[ -]the[ -]air|\bota\b|code ?push|\beas update\b|expo update|shorebird/i;
const WORDS: Readonly<Record<LayerName, RegExp>> = {
  flag: new RegExp(`${FLAG.source}|${OVER_THE_AIR.source}`, "i"),
  traffic:
    /\btraffic\b|blue[ /_-]?green|\bcanary\b|load ?balancer|\bweights?\b|\bingress\b|\bdns\b|\brouting\b|\bslot swap\b|switch back to (?:blue|green)|трафик|トラフィック|流量/i,
  redeploy:
    /re-?deploy|deploy(?:s|ing)? (?:the )?(?:previous|last|old|prior)|(?:previous|last|old|prior|last known-good) (?:release|version|image|deployment|build|tag|artifact)|rollout undo|helm rollback|\brevert\b|git_revert|roll ?back workflow|previous_deployment|передепло|再デプロイ|重新部署/i,
  config:
    /\bconfig(?:uration|s|map)?\b|config_revert|parameter store|\bssm\b|\bsecrets?\b|environment variables?|\benv vars?\b|\bsettings?\b|конфиг|設定|配置/i,
  migrations:
    /\bmigrat|\bdown(?:grade)?\b.{0,20}\d|\.down\.sql|\bschema\b|reverse the|\brestor(?:e|ing)\b.{0,40}\b(?:database|db|snapshot|backup)|database_restore|db:rollback|миграц|マイグレーション|迁移/i,
};
