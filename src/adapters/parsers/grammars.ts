import type { Language, SyntaxReading } from "../../kernel/parsers.ts";
import type { Grammars } from "../../kernel/ports/grammars.ts";
import { keepingTrees } from "./kept-trees.ts";
import { openPostgresParser } from "./postgres-parser.ts";
import { openSourceParser } from "./source-parser.ts";

/** Grammars of the shipped parsers, each loaded when it is first asked for. */
export function shippedGrammars(): Grammars {
  const loading = new Map<Language, Promise<(text: string) => SyntaxReading>>();
  let postgres: ReturnType<typeof openPostgresParser> | undefined;
  return {
    async load(languages) {
      for (const language of languages) {
        if (!loading.has(language)) loading.set(language, openSourceParser(language).then(keepingTrees));
      }
      const loaded = new Map(
        await Promise.all([...loading].map(async ([language, reader]) => [language, await reader] as const)),
      );
      postgres ??= openPostgresParser().then(keepingTrees);
      return {
        postgres: await postgres,
        source(language, text) {
          const read = loaded.get(language);
          if (read === undefined)
            return { kind: "unreadable", reason: `The ${language} grammar is not loaded.` };
          return read(text);
        },
      };
    },
  };
}
