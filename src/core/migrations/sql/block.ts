import type { Effect } from "./effect.ts";
import { lexSql, type SqlDialect, type SqlToken } from "./lexer.ts";
import { isSign, isWord, type SqlStatement } from "./statements.ts";

const HARMLESS_LEVELS = ["DEBUG", "LOG", "INFO", "NOTICE", "WARNING"];
const SILENT = ["NULL", "RETURN", "ASSERT", "EXCEPTION", "WHEN", "ELSE", "ELSIF"];

/**
 * What a PL/pgSQL `DO` block does. It raises when an error stands where it is always reached and nothing
 * catches it; a block of `NULL` and notices, or one that catches its own error, does nothing.
 */
export function blockEffect(statement: SqlStatement, dialect: SqlDialect): Effect {
  const language = statement.findIndex((token) => isWord(token, "LANGUAGE"));
  const isPlpgsql = language < 0 || isWord(statement[language + 1], "PLPGSQL");
  const source = statement.find((token) => token.kind === "string");
  if (source === undefined || !isPlpgsql) return "does";
  const lexed = lexSql(contentOf(source.text), dialect);
  if (lexed.kind === "unreadable") return "does";
  const steps = readSteps(lexed.tokens);
  const handled = steps.some((step) => step.depth === 1 && isWord(step.first, "EXCEPTION"));
  if (!handled && steps.some((step) => step.depth === 1 && step.effect === "raises")) return "raises";
  return steps.some((step) => step.effect === "does") ? "does" : "nothing";
}

interface Step {
  readonly first: SqlToken;
  readonly depth: number;
  readonly effect: Effect;
}

// Walks through the statements of the body. A statement begins after a semicolon or after a word that opens a
// branch; depth 1 is the outermost block, which is always reached.
function readSteps(tokens: readonly SqlToken[]): Step[] {
  const steps: Step[] = [];
  let depth = 0;
  let begins = true;
  let declaring = false;
  tokens.forEach((token, index) => {
    const previous = tokens[index - 1];
    const closes = isWord(previous, "END");
    if (begins && isWord(token, "DECLARE")) declaring = true;
    else if (isWord(token, "BEGIN") && (begins || declaring)) {
      depth += 1;
      declaring = false;
    } else if (isWord(token, "END")) depth -= 1;
    else if (isWord(token, "LOOP", "CASE") && !closes) depth += 1;
    else if (begins && isWord(token, "IF")) depth += 1;
    else if (begins && !declaring) {
      steps.push({ first: token, depth, effect: stepEffect(token, tokens[index + 1]) });
    }
    const endsLabel = isSign(token, ">") && isSign(previous, ">");
    begins = endsLabel || isSign(token, ";") || isWord(token, "BEGIN", "THEN", "ELSE", "LOOP");
  });
  return steps;
}

function stepEffect(first: SqlToken, next: SqlToken | undefined): Effect {
  if (isWord(first, "RAISE")) return isWord(next, ...HARMLESS_LEVELS) ? "nothing" : "raises";
  const isSilent = isSign(first, ";") || isSign(first, "<") || isWord(first, ...SILENT);
  return isSilent ? "nothing" : "does";
}

function contentOf(quoted: string): string {
  if (!quoted.startsWith("$")) return quoted.replace(/^[^']*'|'$/g, "").replaceAll("''", "'");
  const tag = quoted.indexOf("$", 1) + 1;
  return quoted.slice(tag, -tag);
}
