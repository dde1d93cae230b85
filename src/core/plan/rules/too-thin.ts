import type { FieldId } from "../field.ts";
import { distinctWords, readable } from "../words.ts";
import type { AnswerRule } from "./rule.ts";

/** Fewer words than anybody could follow. A command, a path or a link says enough by itself. */
export const tooThin: AnswerRule = (text, field) => {
  const least = LEAST[field.id] ?? 0;
  if (distinctWords(text) >= least || EXACT.test(readable(text))) return null;
  return {
    rule: "too-thin",
    level: "error",
    message: `\`${field.heading}\` says too little for someone else to act on.`,
    write: `${field.prompt} For example: ${field.example}`,
  };
};

const EXACT =
  /`[^`\n]{3,}`|```|~~~|https?:\/\/\S|\]\(\S|(?:^|\s)\.{0,2}\/\w|^[^\w\n]{0,10}(?:kubectl|helm|argocd|flux|git|npm|npx|yarn|pnpm|make(?! sure)|terraform|pulumi|cdk|aws|gcloud|az|heroku|fly|flyctl|vercel|netlify|wrangler|docker|nomad|ansible|cap|bundle|rails|rake|php|python3?|alembic|flask|goose|migrate|dbmate|sqlx|diesel|prisma|dotnet|mix|mvn|gradle|sls|serverless|systemctl|ssh|bash|sh|curl) \S/im;

const LEAST: Partial<Readonly<Record<FieldId, number>>> = {
  steps: 4,
  verification: 3,
  "data-impact": 3,
  "if-this-fails": 3,
  risks: 3,
  escalation: 2,
};
