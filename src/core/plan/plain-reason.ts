/**
 * Whether all that stands behind a Yes is a plain reason for it: clauses of a few known forms, about what old code does
 * not touch or what a new part of the schema allows. A form that is not listed may hold a condition, an exception or a
 * hope, so it is none. Nothing at all is plain too.
 */
export function isPlainReason(text: string): boolean {
  if (text.length > MAX_LENGTH || /[?~…|<]|\.\.\.|❌|👎/.test(text)) return false;
  return clausesOf(text).every((clause) => PLAIN.test(clause));
}

const MAX_LENGTH = 1000;

function clausesOf(text: string): readonly string[] {
  return (
    text
      .replaceAll("’", "'")
      .replace(/\]\(<?https?:\/\/[^()\s]{1,300}\)/g, "] url ")
      .replace(/https?:\/\/[^\s()[\]]{1,300}(?<![.,;:])/g, " url ")
      // A version, which can be the one that runs on; and a name in code, or with a dot or an underscore in it.
      .replace(/`?(?<![\p{L}\p{N}_.])v\d[\d.]{0,20}\d(?![\p{L}\p{N}_])`?/gu, " version ")
      .replace(/`[\p{L}_][\p{L}\p{N}_.$"-]{0,80}`/gu, " name ")
      .replace(
        /(?<![\p{L}\p{N}_.])(?:\p{L}[\p{L}\p{N}]*[._][\p{L}\p{N}_.]*\p{L})(?![\p{L}\p{N}_])/gu,
        " name ",
      )
      .toLowerCase()
      .split(/[.,;:!()[\]\n"“”*—–。]|\s-+\s|\b(?:and|because|as|since)\b(?! before\b| is\b| they are\b)/)
      .map((clause) =>
        clause
          .replace(/^[\s>+-]+/, "")
          .replace(/\s+/g, " ")
          .trim(),
      )
      .filter((clause) => clause !== "")
  );
}

const OLD = "(?:old|older|previous|running|current|released|last|existing|prior)";
const CODE = `(?:it|they|version|(?:the |our |all )?(?:${OLD} )(?:code|release|releases|version|versions|app|application|service|image|queries|statements|clients)|(?:the )?code of the (?:old|previous|last) (?:release|version))`;
const PART =
  "(?:columns?|tables?|index|indexes|indices|views?|fields?|constraints?|sequences?|enums?|values?|rows?|triggers?|functions?|types?|schema)";
// One word before the part can be its name; words that make another sentence of it cannot.
const WORD =
  "(?!(?:if|when|unless|while|until|once|after|before|except|only|but|for|with|without|in|on|of|at|by|from|to|or|most|some|many|few|other|empty|whole)\\b)[\\p{L}]{2,40}";
const THING = `(?:it|them|any of it|any of them|name|(?:the |this |that |these |those |a |an |any |both |its )?(?:(?:new|added|additional) )?(?:(?:${WORD} |name )?${PART}|name)(?: name)?)`;
const ACCESS =
  "(?:names?|reads?|writes?|uses?|touch(?:es)?|selects?|quer(?:y|ies)|references?|sees?|knows?(?: about| of)?|needs?|looks? at|depends? on|mentions?|access(?:es)?)";
const ACCESSES = `${ACCESS}(?: (?:or|nor) ${ACCESS})?`;
const NEW_SCHEMA = "(?: (?:on|with|against) (?:the|this) (?:new )?schema| on it)";

// About old code: what it does not do to the new thing, or that it runs.
const OF_CODE = `(?:(?:never|does not|doesn't|do not|don't) (?:even )?${ACCESSES} ${THING}|(?:simply |just )?ignores? ${THING}|(?:can|does|do)|(?:(?:can|does) )?(?:runs?|works?)(?: (?:fine|unchanged|as before|as it is))?${NEW_SCHEMA}?(?: (?:fine|unchanged|as before|as it is))?)`;
// About the schema or the change: that it only gives more than there was.
const OF_THING =
  "(?:has a default(?: value)?|(?:is|are) (?:new|nullable|optional|additive|unused|unread|ignored|backwards?[ -]compatible|not (?:used|read|named|referenced))(?: (?:by (?:the )?(?:old|previous) (?:code|release|version)))?|(?:may|can) be null|allows? nulls?|accepts? nulls?)";
const SUBJECT = `(?:it|they|name|(?:the |this |that |both |all )?(?:(?:new|added) )?(?:(?:${WORD} )?${PART}|change|changes|migration|migrations)(?: name)?)`;
const NOBODY = `(?:nothing|nobody|no (?:old )?(?:code|query|statement)|no (?:code|query|statement) of the (?:old|previous) (?:release|version))`;
const SHOWN =
  "(?:(?:it |this )?(?:was )?(?:tested|tried|shown|proved|proven) (?:in|by) |see )(?:the (?:run|test|tests) ?)?(?:url)?";

const PLAIN = new RegExp(
  `^(?:${[
    `(?:(?:${CODE}) )?${OF_CODE}`,
    `(?:(?:${SUBJECT}) )?${OF_THING}`,
    `${NOBODY} ${ACCESSES} ${THING}(?: yet)?`,
    SHOWN,
    "see|the run|url",
  ].join("|")})$`,
  "u",
);
