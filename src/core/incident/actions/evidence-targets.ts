import type { Evidence } from "./evidence.ts";

/** What a line points to in this or another repository, in order. */
export function evidenceTargets(line: string, repositoryUrl: string): readonly Evidence[] {
  const home = repositoryUrl.replace(/\/+$/, "");
  const [, server = "", repository = ""] = /^(https?:\/\/[^/]+)\/(.+)$/.exec(home) ?? [];
  return [...line.matchAll(target)].flatMap(({ groups }): readonly Evidence[] => {
    const { url, path, other, number, sha } = groups ?? {};
    if (url !== undefined) return pageOf(url.replace(/[.,;:!?*_]+$/, ""), home);
    if (path !== undefined) return ofPath(path.replace(/^(?:\.{0,2}\/)+/, ""), home);
    if (sha !== undefined) return isShaLike(sha) ? [{ kind: "commit", sha: sha.toLowerCase() }] : [];
    const isHere = other === undefined || other.toLowerCase() === repository.toLowerCase();
    if (isHere) return [{ kind: "pull", number: Number(number) }];
    return [{ kind: "document", url: `${server}/${other}/pull/${number}` }];
  });
}

const target =
  /(?<url>https?:\/\/[^\s()<>[\]"'`|\\]{4,2000})|\]\((?<path>\.{0,2}\/[^\s()]{1,500})\)|(?<![\w/&])(?<other>[\w.-]{1,100}\/[\w.-]{1,100})?(?:#|\bGH-)(?<number>\d{1,9})\b|(?<![\w/.#-])(?<sha>[0-9a-fA-F]{7,40})(?![\w-])/g;

function pageOf(url: string, home: string): readonly Evidence[] {
  if (url.toLowerCase().startsWith(`${home.toLowerCase()}/`)) return ofPath(url.slice(home.length + 1), home);
  // The front page of a site shows nothing in particular.
  return /^https?:\/\/[^/?#]+\/?$/.test(url) ? [] : [{ kind: "document", url }];
}

function ofPath(path: string, home: string): readonly Evidence[] {
  const [, pull] = /^(?:\.\.\/)*pulls?\/(\d{1,9})(?:[/?#]|$)/.exec(path) ?? [];
  if (pull !== undefined) return [{ kind: "pull", number: Number(pull) }];
  const [, commit] = /^commit\/([0-9a-f]{7,40})(?:[/?#]|$)/.exec(path) ?? [];
  if (commit !== undefined) return [{ kind: "commit", sha: commit }];
  const url = `${home}/${path}`;
  return [/^actions\/runs\/\d+/.test(path) ? { kind: "run", url } : { kind: "document", url }];
}

// A word or a number of so many signs is no commit.
function isShaLike(text: string): boolean {
  return text.length === 40 || (/\d/.test(text) && /[a-f]/i.test(text));
}
