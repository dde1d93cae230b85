import type { PushRefusal } from "../../kernel/ports/index.ts";

const signs: readonly (readonly [PushRefusal, RegExp])[] = [
  ["workflows", /without `?workflows?`? (permission|scope)/i],
  ["rule", /GH013|repository rule violations|pre-receive hook declined|protected/i],
  ["no-commit", /not our ref|couldn't find remote ref|upload-pack: not our ref/i],
  ["token", /authentication failed|could not read (username|password)|invalid username or token|error: 401/i],
  [
    "permission",
    /permission to .* denied|error: 403|write access to repository not granted|repository .*not found/i,
  ],
];

/** Why GitHub refused, from what git printed. `seen` is that text on one line, without addresses and remarks of git's. */
export function refusalOf(err: string): { readonly reason: PushRefusal; readonly seen: string } {
  const reason = signs.find(([, sign]) => sign.test(err))?.[0] ?? "other";
  const lines = err
    .split("\n")
    .map((line) => line.replace(/^(remote: )?((error|fatal): )?/, "").trim())
    .filter((line) => line !== "" && !/^(failed to push some refs|hint:|To |Done$)/.test(line));
  const seen = [...new Set(lines)].slice(0, 6).join("; ").slice(0, 500);
  return { reason, seen: seen === "" ? "git gave no reason" : seen };
}
