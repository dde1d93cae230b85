import type { FieldId } from "../field.ts";
import { spansIn } from "../references.ts";
import { distinctWords, isEnglish, readable } from "../words.ts";
import type { AnswerRule } from "./rule.ts";

/** Fewer words than anybody could follow. A command, a path or a link says enough by itself. */
export const tooThin: AnswerRule = (text, field) => {
  const read = readable(text);
  const isExact = EXACT.test(read) || spansIn(read).some((span) => /[^\p{L}]/u.test(span));
  if (isExact || isEnough(field.id, read)) return null;
  return {
    rule: "too-thin",
    level: "error",
    message: `\`${field.heading}\` says too little for someone else to act on.`,
    write: `${field.prompt} For example: ${field.example}`,
  };
};

function isEnough(id: FieldId, text: string): boolean {
  if (FOLLOWED.includes(id) && distinctWords(text) <= 8 && ELSEWHERE.test(text)) return false;
  if (id === "strategy" && (WAY.test(text) || !isEnglish(text))) return true;
  if (id === "backup" && /\bpitr\b/i.test(text)) return true;
  return distinctWords(text) >= (LEAST[id] ?? 0);
}

const EXACT =
  /```|https?:\/\/\S|\]\(\S|(?:^|\s)\.{0,2}\/\w[\w.-]{2}|^[^\w\n]{0,10}(?:kubectl|helm|argocd|flux|git|npm|npx|yarn|pnpm|make(?! sure| it)|terraform|pulumi|cdk|aws|gcloud|az|heroku|fly|flyctl|vercel|netlify|wrangler|docker|nomad|ansible|cap|bundle|rails|rake|php|python3?|alembic|flask|goose|migrate|dbmate|sqlx|diesel|prisma|dotnet|mix|mvn|gradle|sls|serverless|systemctl|ssh|bash|sh|curl) \S/im;

// Ways back that say enough in a word or two, which "roll back" does not.
const WAY =
  /\b(?:re-?deploy\w*|revert\w*|restor\w+|forward|hot-?fix\w*|flags?|toggles?|kill[ -]?switch|traffic|blue|canary|previous|last|old|prior|undo|downgrade|migrat\w+|snapshot|config\w*|disable|off|drain|promote|delete|drop|remove|reset|ota|dns|scale|uninstall|re-?install|re-?run|rebuild|re-?enable|turn|switch|flip|pause|cancel|unset|pin|apply|stop)\b/i;

const FOLLOWED: readonly FieldId[] = ["strategy", "steps", "verification", "if-this-fails"];
// A procedure that is only said to be somewhere.
const ELSEWHERE =
  /\b(?:standard|usual|normal|regular|default)(?: \p{L}{1,20}){0,2} (?:procedure|process|steps|plan|runbook)\b|^\W{0,20}(?:see|follow|check|read|use|refer to|cf)(?: \p{L}{1,20}){0,2} (?:wiki|docs?|documentation|runbook|playbook|handbook|confluence|notion|ticket|slack)\b/iu;

const LEAST: Partial<Readonly<Record<FieldId, number>>> = {
  strategy: 3,
  steps: 4,
  verification: 3,
  "data-impact": 3,
  backup: 2,
  "sla-impact": 2,
  "if-this-fails": 3,
  risks: 3,
  escalation: 2,
};
