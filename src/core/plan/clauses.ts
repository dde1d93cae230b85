/** The parts of a text that each say one thing, as far as punctuation and joining words tell. Code spans stay whole. */
export function clausesOf(text: string): readonly string[] {
  return text
    .split(/(`[^`\n]{1,300}`)/)
    .flatMap((part, index) =>
      index % 2 === 1
        ? [part]
        : part
            .split(JOINT)
            .flatMap((one) => [BREAK, one])
            .slice(1),
    )
    .join("")
    .split(BREAK)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== "");
}

/** Whether a clause says that something is not so. "Not enough" and "no downtime" do not deny what they stand beside. */
export function isNegated(clause: string): boolean {
  return NEGATION.test(clause.replace(HARMLESS, " "));
}

const BREAK = "\u0000";
const JOINT = /[.;:!?](?=\s|$)|[,\n()—–]|\b(?:but|and|then|so that|otherwise|und|dann|aber|et|puis|mais)\b/i;
const HARMLESS =
  /\b(?:(?:is|was|does|do|did|has|have|if) ?(?:not|n't)|(?:is|does|do|has)n't) (?:enough|help|work|suffice|fix|recover|yet)\w*|\bnot (?:enough|sufficient|only)\b|\b(?:without|no|zero) (?:any )?(?:downtime|data loss|loss|impact|interruption|restart|outage|waiting|code change)\b|\bno later\b|\bno matter\b/gi;
const NEGATION =
  /\b(?:no|not|never|without|cannot|none|nothing|neither|nor|lacks?|lacking|unavailable|impossible|kein\w{0,2}|nicht|nie|ohne|pas|aucune?|jamais|sans|sin|ningun[oa]?|nunca|geen|niet|nie|bez)\b|(?<!\p{L})(?:не|нет|без|немає)(?!\p{L})|n[’']t\b|ない|なし|没有|不(?!足)|없/iu;
