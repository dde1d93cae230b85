import { z } from "zod";
import type { Issues } from "../../kernel/ports/github.ts";
import type { GitHub } from "./client.ts";
import { isGraphqlNo } from "./graphql-no.ts";
import { literal, type Question } from "./questions.ts";

// REST's login of an app ends in `[bot]`, GraphQL's does not. No account of a person can end so.
const Author = z
  .object({ __typename: z.string(), login: z.string() })
  .nullable()
  .transform((seen) => {
    if (seen === null) return "ghost";
    return seen.__typename === "Bot" ? `${seen.login.replace(/\[bot\]$/, "")}[bot]` : seen.login;
  });
const Talk = z
  .object({
    url: z.string(),
    body: z.string(),
    author: Author,
    comments: z.object({
      pageInfo: z.object({ hasNextPage: z.boolean() }),
      nodes: z.array(
        z.object({ databaseId: z.number(), body: z.string(), url: z.string(), author: Author }).nullable(),
      ),
    }),
  })
  .nullable();
const Edits = z
  .object({
    userContentEdits: z
      .object({ nodes: z.array(z.object({ diff: z.string().nullable() }).nullable()).nullable() })
      .nullable(),
  })
  .nullable();
const Label = z.object({ name: z.string() }).nullable();

const actor = "author { __typename login }";

/** What is asked about issues by GraphQL, so that it travels with other questions. Null: GitHub does not tell it so. */
export function issueQuestions(github: GitHub): Pick<Issues, "talk" | "bodyBefore" | "hasLabel"> {
  const askIfTold = async <T>(question: Question<T>): Promise<T | null> => {
    try {
      return await github.ask(question);
    } catch (error) {
      if (isGraphqlNo(error)) return null;
      throw error;
    }
  };
  return {
    async talk(number) {
      const seen = await askIfTold({
        step: `read issue #${number} and its comments`,
        needs: "issues: read",
        field: `issue(number: ${literal(number)}) { url body ${actor} comments(first: 100) { pageInfo { hasNextPage } nodes { databaseId body url ${actor} } } }`,
        answer: Talk,
      });
      if (seen === null || seen.comments.pageInfo.hasNextPage) return null;
      const comments = seen.comments.nodes.flatMap((one) =>
        one === null ? [] : [{ id: one.databaseId, author: one.author, body: one.body, url: one.url }],
      );
      const { url, body, author } = seen;
      return { number, url, body, author, comments };
    },
    async bodyBefore(number, written) {
      const seen = await askIfTold({
        step: `read the edits of issue #${number}`,
        needs: "issues: read",
        field: `issue(number: ${literal(number)}) { userContentEdits(first: 5) { nodes { diff } } }`,
        answer: Edits,
      });
      // unverified: that `diff` of an edit holds the whole text from then on, newest first; so one of them must be what
      // was written, and otherwise nothing is known.
      const texts = (seen?.userContentEdits?.nodes ?? []).map((one) => one?.diff ?? null);
      const own = texts.findIndex((text) => text !== null && isSameText(text, written));
      return own === -1 ? null : (texts[own + 1] ?? null);
    },
    async hasLabel(name) {
      try {
        const question = {
          step: `look up the label \`${name}\``,
          needs: "issues: read",
          field: `label(name: ${literal(name)}) { name }`,
          answer: Label,
        };
        return (await github.ask(question)) !== null;
      } catch (error) {
        if (isGraphqlNo(error)) return null;
        throw error;
      }
    },
  };
}

function isSameText(a: string, b: string): boolean {
  return a.replaceAll("\r\n", "\n").trimEnd() === b.replaceAll("\r\n", "\n").trimEnd();
}
