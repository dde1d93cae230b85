import { withoutComments } from "../../plan/markdown.ts";

/**
 * Whether the text of a pull request says that merging it closes an issue of the same repository, such as `Fixes #6`.
 * Source: GitHub docs, linking a pull request to an issue using a keyword.
 */
export function closesIssue(text: string, issue: number, repositoryUrl: string): boolean {
  const shown = withoutComments(text)
    .replace(/^(`{3,}|~{3,})[\s\S]*?(?:^\1|$(?![\s\S]))/gm, " ")
    .replace(/`[^`\n]*`/g, " ");
  const [, repository = ""] = /^https?:\/\/[^/]+\/(.+?)\/*$/.exec(repositoryUrl) ?? [];
  return [...shown.matchAll(keyword)].some(([, place, number]) => {
    const isHere =
      place === "#" ||
      place?.toLowerCase() === `${repository.toLowerCase()}#` ||
      place?.toLowerCase() === `${repositoryUrl.toLowerCase()}/issues/`;
    return isHere && Number(number) === issue;
  });
}

const keyword =
  /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?[ \t]+((?:[\w.-]{1,100}\/[\w.-]{1,100})?#|https?:\/\/[^\s#]{1,200}\/issues\/)(\d{1,9})\b/gi;
