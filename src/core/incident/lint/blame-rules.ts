/** Wording that makes a person the cause, and what to ask in its place. */
export interface BlameRule {
  readonly pattern: RegExp;
  /** A how or a what. */
  readonly instead: string;
  /** Only where causes are listed: elsewhere a login may be an owner. */
  readonly isForCauses?: true;
}

// Words that are software as well (operator, manager, admin, agent, deployer) are no persons here, and neither are users.
const roles =
  "developers?|devs?|engineers?|programmers?|coders?|reviewers?|approvers?|authors?|maintainers?|contractors?|interns?|administrators?|sysadmins?|dbas?|colleagues?|on-?calls?|teams?|teammates?|somebody|someone";
// A role that goes on like this names a thing, such as `the developer console` or `the author of the library`.
const role = `(?:${roles})\\b(?!-| (?:of|accounts?|bots?|budget|consoles?|environments?|fields?|gaps?|pages?|plans?|policy|pools?|previews?|quotas?|rotations?|rules?|runs?|schedules?|tools?|tooling)\\b)`;
const login = "(?<![\\w@/.])@[a-z\\d](?:[a-z\\d-]{0,38})(?![\\w/]|\\.\\w)";
const other = `(?:\\b(?:he|she|you|${role})|${login})`;
const person = `(?:\\b(?:he|she|you|we|i|they|${role})|${login})`;
/** Pods and services are `they`, too. */
const surePerson = `(?:\\b(?:he|she|you|we|i|${role})|${login})`;
const looking =
  "known|checked|tested|asked|read|looked|noticed|told|waited|reviewed|verified|realised|realized|seen|thought|caught|spotted";
// What `have` is followed by when it tells of the past; `should have automated backups` is a wish.
const done =
  "(?!been\\b|(?:automated|dedicated|detailed|distributed|limited|managed|privileged|replicated|scheduled|shared|signed|supported|trusted|unlimited|need|seed|speed|feed|read (?:access|rights|replicas?)|set of)\\b)(?:\\w{2,20}ed|known|seen|thought|caught|told|read|kept|taken|given|done|gone|run|written|held|put|set|made|found|shown|understood|begun|thrown|chosen|spoken|sent|left|paid)\\b";
const should = "(?:should|ought to)(?:n't| not)?(?: really| at least| simply| just)?(?:'ve| have)|shouldve";
/** Common enough to be told from a service with certainty. */
const names =
  "Adam|Alex|Alice|Amy|Andrew|Anna|Anne|Ben|Bob|Brian|Carol|Charlie|Chris|Dan|Daniel|Dave|David|Diana|Emily|Emma|Eric|Eve|Frank|Fred|George|Hannah|Jack|James|Jane|Jason|Jeff|Jim|Joe|John|Julia|Karen|Kate|Kevin|Laura|Lisa|Mark|Martin|Mary|Matt|Max|Michael|Mike|Mona|Nick|Olivia|Paul|Peter|Rachel|Rob|Robert|Sam|Sara|Sarah|Simon|Steve|Susan|Thomas|Tim|Tom|Victor|Will";

function rule(pattern: string, instead: string, isForCauses?: true): BlameRule {
  return {
    pattern: new RegExp(pattern, "i"),
    instead,
    ...(isForCauses === undefined ? {} : { isForCauses }),
  };
}

/**
 * Of several that find something in the same words, the first one speaks. English only. After PagerDuty ("ask how and
 * what, not who and why"), Etsy's debriefing guide and Dekker's field guide.
 */
export const blameRules: readonly BlameRule[] = [
  rule(
    `(?<!\\b(?:not|no|never|without|than|of) (?:an? )?)\\bhuman (?:errors?|mistakes?|failures?)\\b|\\bpebkac\\b|(?:^|[.!?:;]\\s+|^\\s*[-*+]\\s+)(?:developer|user|operator|pilot|manual) (?:error|mistake)s?\\s*(?:[.!]|$)|\\b(?:mistake|error)s? (?:made )?by (?:the |an? |our )?(?:operator|user|${roles})\\b|\\bfat[- ]finger(?:s|ed|ing)?\\b|(?:due to|caused by|because of|was|is) (?:an? )?(?:operator|user|manual|pilot) (?:error|mistake)s?\\b(?! (?:rate|page|message|log|code|budget))`,
    "What made the slip easy, and what would have stopped it? Such as: the two commands look alike, and nothing asks before one runs.",
  ),
  rule(
    "\\bwhy (?:did|didn't|would|wouldn't|could|couldn't|was|wasn't|were|weren't|do|don't|does|doesn't) (?:the |an? |our )?(?:he|she|you|@[a-z\\d-]+|(?:on-?call |junior |senior )?(?:engineer|developer|reviewer|author|team)s?)\\b(?! (?:get|see|receive)\\b)",
    "What did it look like at that moment, and what made that the sensible thing to do?",
  ),
  rule(
    "(?:^|[.!?:;]\\s+|^\\s*[-*+]\\s+)who (?:broke|caused|approved|merged|allowed|pushed|deployed|let|forgot|did)\\b|\\bwhose (?:fault|mistake|idea)\\b",
    "How did it get there, and what let it pass?",
  ),
  rule(
    `${person}(?: really| clearly| simply| just)? (?:${should})(?= ${done})|\\bshould(?:n't| not)?(?:'ve| have) been (?:more careful|${looking})\\b`,
    "What was seen at that moment, and what would have shown more? Such as: the dashboard was green, since it has no panel for queues.",
  ),
  rule(
    `\\bhad (?:the |an? |our )?(?:he|she|you|we|i|they|${roles}|@[a-z\\d-]+) (?:only |just |actually )?(?:${looking})\\b|\\bif only (?:he|she|you|we|i|they|someone|somebody)\\b`,
    "Tell what happened, not what would have: what was known, and what was not?",
  ),
  rule(
    `${surePerson} (?:has |have |had )?(?:repeatedly |again |simply |clearly )?(?:failed|fails|neglected|omitted) to\\b(?! (?:authenticate|connect|load|log|parse|reproduce|resolve|sign)\\b)`,
    "What would have prompted it? Such as: no step asks for it, and no check notices that it was left out.",
  ),
  rule(
    `${person} (?:has |have |had )?(?:just |simply |again |completely |accidentally |carelessly )?(?:forgot|forgotten|neglected|messed (?:it )?up|screwed (?:it )?up|botched|dropped the ball)\\b|\\bdropped the ball\\b|${person} (?:didn't|did not|couldn't|never) (?:even )?(?:bother|care|pay attention)\\b|${other} (?:didn't|did not|never) (?:even )?think\\b|\\b(?:nobody|no one|no-one|somebody|he|she|they|${roles}) (?:ever )?bothered to\\b|\\b(?:didn't|did not) do (?:his|her|their|your) jobs?\\b|\\b(?:was|were)(?:n't| not) paying attention\\b|${other} made (?:an?|the|this|that|another|some) (?:\\w+ )?(?:mistakes?|errors?|blunders?)\\b`,
    "What relied on memory here, and what could remember or ask instead?",
  ),
  rule(
    `${other} (?:has |have |had )?(?:accidentally |simply |again |single-handedly )?(?:broke|caused|ignored|overlooked)\\b(?! is\\b)|${other} (?:ran|typed|entered|clicked|deployed|pushed|merged|deleted|picked|used) the wrong\\b|\\bthe (?:person|guy|one) who (?:broke|merged|pushed|deployed|wrote|approved|caused)\\b|\\b(?:is|was) on the (?:\\w+ )?(?:guys|folks|people|${roles})\\b(?! (?:call|page|channel|side)\\b)`,
    "What did the change or the signal do, and how did it come through? Such as: the alert fires daily, so it said nothing new.",
  ),
  rule(
    `\\b(?:caused|broken|introduced|triggered|overlooked|missed|ignored|forgotten) by (?:the |an? |our |one of our )?(?:\\w+ )?(?:(?:him|her|you|us)\\b|${role})|\\b(?:caused|broken|introduced|triggered|overlooked|missed|ignored|forgotten) by ${login}`,
    "Name the change and what let it through: the pull request, the missing check, the step without a guard.",
  ),
  rule(
    `\\bbecause (?:the |an? |our |one )?(?:\\w+ )?(?:(?:he|she)\\b|${role}|@[a-z\\d-]+) (?:did not|didn't|never|(?:was not|wasn't|were not|weren't) (?:paying|careful|looking|awake))(?! (?:get|have|receive|see)\\b)|\\b(?:due to|because of) (?:the |an? |our )?(?:\\w+ )?(?:(?:him|her|you)\\b|(?=engineer|developer|reviewer|author|intern|contractor)${role})`,
    "A person is never the cause. What did they see, and what did the system let happen?",
  ),
  rule(
    `${other} (?:didn't|did not|never) (?:test|run|check|read|follow|verify|review|ask|look|wait)\\b`,
    "What would have prompted it? Such as: no step asks for it, and no check notices that it was left out.",
  ),
  rule(
    `\\b(?:his|her|your|my) (?:fault|mistake|error|negligence)\\b|\\b(?:their|our) (?:fault|mistake|negligence)\\b(?![- ]?(?:domain|toleran|inject|line))|\\b(?:engineer|developer|reviewer|author|team|intern|contractor)'?s'? (?:fault|mistake|negligence)\\b|\\b(?!(?:it|that|what|there|here)'s)[a-z]{2,20}'s (?:fault|negligence|carelessness)\\b(?![- ]?(?:domain|toleran|inject|line))|${surePerson} (?:is|was|are|were|am) (?:to blame|at fault|responsible for (?:the|this) (?:outage|incident|failure|mess))\\b|\\bblam(?:e|es|ed|ing) (?:on )?(?:him|her|you|them|@[a-z\\d-]+|the (?:\\w+ )?(?:engineer|developer|reviewer|author|team))\\b`,
    "What in the system made this outcome possible, whoever was there?",
  ),
  rule(
    "\\bcareless(?:ly|ness)?\\b|\\bnegligen(?:t|tly|ce)\\b|\\bincompeten(?:t|ce)\\b|\\b(?:stupid(?! simple)(?:ly|ity)?|idiot(?:s|ic)?|moron(?:s|ic)?|clueless|reckless(?:ly|ness)?|foolish(?:ly)?|inattenti(?:on|ve)|unprofessional)\\b|\\bsloppy\\b(?! (?:quorum|phrase|count))|\\black of (?:care|attention|diligence|discipline|common sense)\\b|\\bnot (?:been )?careful enough\\b|\\b(?:was|were)(?:n't| not) (?:very |being )?careful\\b|\\blazy (?:review|testing|work|engineer|developer|dev|reviewer)\\w*|\\b(?:engineers?|developers?|devs?|on-?calls?|reviewers?) (?:was|were) (?:asleep|lazy|distracted)\\b|\\bcommon sense\\b|\\brogue (?:engineer|developer|employee|admin)s?\\b",
    "Describe the situation and not the character: how much time, which signals, which guard?",
  ),
  {
    // With capital letters, so that a name can be told from a service.
    pattern: new RegExp(
      `(?<![\\w.@/-])(?:(?!(?:It|The|This|That|They|Nobody|None|Which|What|Then|And|But)\\b)[A-Z][a-z]{1,20}(?: [A-Z][a-z]{1,20})? (?:(?:forgot|neglected) to|(?:didn't|did not) bother|(?:messed|screwed) (?:it )?up|should(?:n't| not)?(?:'ve| have) (?:known|checked|tested|asked|read|looked|told|waited|reviewed|verified))\\b|(?:${names})(?: [A-Z][a-z]{1,20})? (?:accidentally )?(?:broke|caused|ignored|forgot|missed|overlooked|pushed without|merged without|deployed without)\\b)`,
    ),
    instead: "What would have prompted it, whoever was there? Leave the name out.",
  },
  rule(
    login,
    "Causes are better told without people: name the change, the check or the step. Who does what stands under actions.",
    true,
  ),
];
