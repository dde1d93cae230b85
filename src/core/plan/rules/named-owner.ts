import { readable, words } from "../words.ts";
import type { AnswerRule } from "./rule.ts";

/** An owner is somebody who can be called: a person, a team or a rota by its name. */
export const namedOwner: AnswerRule = (text, field) => {
  if (field.id !== "owner" && field.id !== "decision-authority") return null;
  // A login, an address, a channel or a link names someone.
  if (/[@#][\p{L}\p{N}]|https?:\/\//u.test(readable(text))) return null;
  const named = words(text)
    .split(" ")
    .filter((word) => !NOBODY.has(word));
  if (named.length > 0) return null;
  return {
    rule: "no-owner",
    level: "error",
    message: `\`${field.heading}\` names nobody who can be called.`,
    write: `A person, a team or a rota by its name. For example: ${field.example}`,
  };
};

const NOBODY: ReadonlySet<string> = new Set(
  `me myself i us we you it team teams the our a an of my this and or will be is are by who whoever someone somebody anyone
  anybody everyone everybody dev devs developer developers engineer engineers engineering ops devops admin admins person
  people responsible owner member members one available any awake around free there here online whos ich wir moi nous yo nosotros`.split(
    /\s+/,
  ),
);
