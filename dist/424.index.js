export const id = 424;
export const ids = [424];
export const modules = {

/***/ 89787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C3: () => (/* binding */ isShadowText),
/* harmony export */   Fg: () => (/* binding */ markOf),
/* harmony export */   Kt: () => (/* binding */ shadowText),
/* harmony export */   Ok: () => (/* binding */ marksOf),
/* harmony export */   PQ: () => (/* binding */ markText),
/* harmony export */   X1: () => (/* binding */ evidenceOf),
/* harmony export */   kb: () => (/* binding */ isByUs),
/* harmony export */   s7: () => (/* binding */ saidAtOf)
/* harmony export */ });
const evidenceDigits = 16;
/** What our gate writes as the description of a deployment status; GitHub allows 140 characters. */
const prefixes = {
    "known-good": "rollback-ready: passed the gate: ",
    "gate-failed": "rollback-ready: failed the gate: ",
    "rolled-back": "rollback-ready: rolled back to ",
    verified: "rollback-ready: back in service and verified: ",
    unverified: "rollback-ready: NOT verified after rollback: ",
    confirmed: "rollback-ready: confirmed after rollback: ",
    unconfirmed: "rollback-ready: NOT confirmed after rollback: ",
    stayed: "rollback-ready: not rolled back: ",
    held: "rollback-ready: held: ",
    "hold-lifted": "rollback-ready: hold lifted: ",
    decided: "rollback-ready: decided: ",
    "layer-done": "rollback-ready: layer done: ",
};
/**
 * Builds the description of a mark, cut to 140 characters by code point. `evidence` is the sha256 of what the mark
 * stands on: refs have no author, so a record under a ref is believed only when a mark of ours names it. `saidAt` is
 * when the comment was written that asked for it (ISO 8601), which its job may have heard much later.
 */
function markText(mark, detail, evidence = null, saidAt = null) {
    const tail = `${saidTail(saidAt)}${evidence === null ? "" : ` [evidence ${evidence.slice(0, evidenceDigits)}]`}`;
    // Only what is given as evidence, or as a time, may be read as such.
    const oneLine = detail
        .replace(/\s+/g, " ")
        .replace(/\[(?=evidence|said)/g, "(")
        .trim();
    return [...(prefixes[mark] + oneLine)].slice(0, 140 - tail.length).join("") + tail;
}
// GitHub's times are whole seconds.
function saidTail(saidAt) {
    const [, seconds] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?Z$/.exec(saidAt ?? "") ?? [];
    return seconds === undefined ? "" : ` [said ${seconds}Z]`;
}
const shadowPrefix = "rollback-ready: shadow gate, would have ";
/** Description of the status that says what a gate that only watches would have decided. It is no mark. */
function shadowText(kind, detail) {
    const oneLine = `${shadowPrefix}${kind === "pass" ? "passed" : "failed"}: ${detail.replace(/\s+/g, " ").trim()}`;
    return [...oneLine].slice(0, 140).join("");
}
/** Whether a status says what a shadow would have decided. */
function isShadowText(description) {
    return description.startsWith(shadowPrefix);
}
/** The first digits of the evidence's sha256 that a mark names, or null. */
function evidenceOf(description) {
    return /\[evidence ([0-9a-f]{16})\]$/.exec(description)?.[1] ?? null;
}
/** When the comment was written that asked for a mark (ISO 8601); null where none did. */
function saidAtOf(description) {
    return /\[said ([0-9T:-]{19}Z)\](?: \[evidence [0-9a-f]{16}\])?$/.exec(description)?.[1] ?? null;
}
/** Whether a step of ours wrote this status, whatever it says. */
function isByUs(status, identity) {
    return status.creator === identity && status.description.startsWith("rollback-ready: ");
}
/** Which mark a status description is, or null when it is not one of ours. */
function markOf(description) {
    const found = Object.keys(prefixes).find((mark) => description.startsWith(prefixes[mark]));
    return found ?? null;
}
/**
 * The marks on a deployment, newest first. Only statuses by the identity that the policy names count: anyone else
 * who may write statuses could otherwise declare a release good.
 */
function marksOf(statuses, identity) {
    return statuses
        .filter((status) => status.creator === identity)
        .flatMap((status) => markOf(status.description) ?? []);
}


/***/ }),

/***/ 49476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gn: () => (/* binding */ isUnderWay),
/* harmony export */   hF: () => (/* binding */ isGivenUp),
/* harmony export */   ob: () => (/* binding */ givenUpText),
/* harmony export */   r4: () => (/* binding */ isWithdrawn),
/* harmony export */   sZ: () => (/* binding */ withdrawnText)
/* harmony export */ });
/* harmony import */ var _mark_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89787);

/** Description of the status of a deployment whose job ended before its time. It is no mark: it judges nothing. */
const givenUpText = "rollback-ready: the job ended before a gate judged this deployment";
/** Whether nobody has judged a deployment of ours, so that it still reads as under way. Statuses newest first. */
function isUnderWay(statuses, identity) {
    const isJudged = (0,_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .marksOf */ .Ok)(statuses, identity).some((mark) => mark === "known-good" || mark === "gate-failed" || mark === "rolled-back");
    const newest = statuses.find((status) => (0,_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .isByUs */ .kb)(status, identity));
    return !isJudged && (newest === undefined || newest.state === "in_progress");
}
const withdrawnPrefix = "rollback-ready: not deployed: ";
/** Description of the status of a deployment that was opened and then refused, so that nothing was deployed. */
function withdrawnText(why) {
    return `${withdrawnPrefix}${why}`.slice(0, 140);
}
/** Whether the last word of ours is that nothing was deployed. Statuses newest first. */
function isWithdrawn(statuses, identity) {
    const newest = statuses.find((status) => (0,_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .isByUs */ .kb)(status, identity));
    return newest?.description.startsWith(withdrawnPrefix) === true;
}
/** Whether the last word of ours is that the job ended before its time. Statuses newest first. */
function isGivenUp(statuses, identity) {
    return statuses.find((status) => (0,_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .isByUs */ .kb)(status, identity))?.description === givenUpText;
}


/***/ }),

/***/ 9989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ amountsIn)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45783);

/** Reads the amounts of a text. Numbers of lists, statuses, percentiles, dates and versions are none. */
function amountsIn(text) {
    const bare = withoutNames(withNumberWords((0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .readable */ .HD)(text)));
    const times = Array.from(bare.matchAll(TIME));
    const long = times.filter(([, , unit]) => !/^(?:ms|µs|us|msec|milli)/i.test(unit ?? ""));
    const isCompared = ({ index }) => {
        const before = bare.slice(Math.max(0, index - 24), index);
        return COMPARED.test(before) && !/\bfor\b/i.test(before);
    };
    const rest = bare.replace(TIME, " ¤ ");
    const english = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .isEnglish */ .L6)(text);
    const others = Array.from(rest.matchAll(/\p{Nd}+(?:[.,]\p{Nd}+)*/gu)).filter(({ 0: digits, index }) => {
        const after = rest.slice(index + digits.length, index + digits.length + 4);
        const before = rest.slice(Math.max(0, index - 24), index);
        return (!english || /^\s?[\p{L}%‰×+°$€£/]/u.test(after) || COMPARED.test(before) || /[$€£]\s?$/.test(before));
    }).length;
    const shortTimes = times.length - long.length;
    const isSharp = english && SHARP.test(bare);
    return {
        hasThreshold: others > 0 ||
            shortTimes > 0 ||
            long.length > 1 ||
            long.some(isCompared) ||
            isSharp ||
            (!english && times.length > 0),
        hasWindow: 
        // "Above 2 s" alone is the threshold, and not how long it lasts.
        long.length >
            (long.length === 1 && long.every(isCompared) && others + shortTimes === 0 && !isSharp ? 1 : 0) ||
            WINDOW.test(bare) ||
            (!english && others > 1),
        hasDuration: times.some(({ 1: number, 3: other }) => !/^0+(?:[.,]0+)?$/.test(number ?? other ?? "")) ||
            /\d{1,2}:\d{2}(?::\d{2})?\b/.test(text) ||
            INSTANT.test(bare) ||
            (!english && others > 0),
    };
}
const UNITS = [
    "ms|msec|milliseconds?|µs|us",
    "s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?",
    "sek|sekunden?|minuten?|stunden?|std|tage?n?",
    "secondes?|heures?|jours?|segundos?|minutos?|horas?|d[ií]as?|minuti|minuto|secondi|ore|ora|giorni",
    "seconden|uur|uren|dagen|sekunder|minuter|timmar|timer|minutter|sekundy?|minuty?|godzin\\p{L}*|dni|saniye|dakika|saat",
    "phút|giây|giờ|menit|jam|detik|मिनट|घंटे",
    "сек\\p{L}*|мин\\p{L}*|час\\p{L}*|д[нe]\\p{L}*|秒(?:間|钟)?|分(?:間|钟|鐘)?|時間|小时|小時|초|분|시간|일",
].join("|");
// The number, then its unit, which nothing but the end of a word may follow in scripts that have words.
const TIME = new RegExp(`(?<!\\p{Nd})(\\p{Nd}{1,12}(?:[.,]\\p{Nd}{1,12})?)[\\s-]?(${UNITS})(?![\\p{L}])|(?<!\\p{Nd})(\\p{Nd}{1,12})\\s?(秒|分|時間|小时|초|분|시간)`, "giu");
const COMPARED = /(?:[<>≤≥=≠]|\b(?:above|below|beyond|exceeds?|exceeding|exceeded|reach(?:es)?|than|least|most|under|over|past|hits?|drops? to|falls? to|rises? to|up to|twice|threshold(?: of)?|limit(?: of)?|by)\b)\W{0,3}$/i;
const SHARP = /\b(?:(?:any|every|a single)(?! (?:problems?|issues?|troubles?|bugs?|signs?|errors? spike))|no|none|never|zero|fails?|failing|failed|down|unreachable|unavailable|unhealthy|unresponsive|crash(?:es|ing|ed)?|crashloop\w*|other than|not (?:answer|respond|return|start|reach|200|ok)\w*|(?:does|do|is|are)(?: not|n't)|missing|lost|corrupt\w*|red|rejected|double[ds]?|twice|half)\b|!=|≠/i;
const WINDOW = /\bin a row\b|\bconsecutive\w*|\bfirst (?:second|minute|hour|day)\b|\p{Nd} times\b|\bper (?:second|minute|hour|day)\b|\ba (?:second|minute)\b|\/\s?(?:s|sec|min|h|hour|minute|second)\b|\brps\b|\bimmediate(?:ly)?\b|\binstant(?:ly)?\b|\bat once\b|\bat any (?:time|point)\b|\b(?:during|in|within|after|until|by|throughout) (?:(?:the|its|our|a|each|every) )?(?:\w{1,12} )?(?:bake|gate|canary|window|rollout|deploy(?:ment)?)\b|\bas soon as\b/iu;
const INSTANT = /^\W*(?:seconds|minutes)\b|\b(?:few|couple of|within (?:the|a)|under (?:the|a)) (?:seconds?|minutes?|hours?)\b|\b\p{Nd} (?:business|working) days?\b|\binstant(?:ly|aneous)?\b|\bimmediate(?:ly)?\b/iu;
// Times of `p99`, `5xx`, `HTTP 500`, versions, issues and dates are names of things, and no amounts.
function withoutNames(text) {
    return text
        .replace(/^\s{0,9}(?:[-*+]\s+)?\d{1,9}[.)]\s/gm, " ")
        .replace(/https?:\/\/\S+/g, " ")
        .replace(/\b[1-5]xx\b|\bp\d{2,3}(?:\.\d+)?\b|\b\d{2}(?:th)? percentile\b/gi, " signal ")
        .replace(/\b(?:HTTP|status|code|answers?|returns?|a|any|than|of)\s[1-5]\d\d\b(?!\s?(?:%|ms|s\b|\p{L}))/giu, " not ok ")
        .replace(/#\d+|\bv?\d+\.\d+\.\d+\S*|\bv\d+\S*|\b\d{4}-\d{2}-\d{2}\S*/gi, " ");
}
const NUMBERS = {
    one: "1",
    two: "2",
    three: "3",
    four: "4",
    five: "5",
    six: "6",
    seven: "7",
    eight: "8",
    nine: "9",
    ten: "10",
    fifteen: "15",
    twenty: "20",
    thirty: "30",
    sixty: "60",
    hundred: "100",
};
// "Half an hour", "a minute" and "an hour" are as good as digits.
function withNumberWords(text) {
    return text
        .replace(/\b(?:half an?|an?|a few|a couple of) (?=(?:minute|hour|second|day)s?\b)/gi, "1 ")
        .replace(/\b(\p{L}{3,7})\b/giu, (word) => NUMBERS[word.toLowerCase()] ?? word);
}


/***/ }),

/***/ 76518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ clausesOf),
/* harmony export */   b: () => (/* binding */ isNegated)
/* harmony export */ });
/** The parts of a text that each say one thing, as far as punctuation and joining words tell. Code spans stay whole. */
function clausesOf(text) {
    return text
        .split(/(`[^`\n]{1,300}`)/)
        .flatMap((part, index) => index % 2 === 1
        ? [part]
        : part
            .split(JOINT)
            .flatMap((one) => [BREAK, one])
            .slice(1))
        .join("")
        .split(BREAK)
        .map((clause) => clause.trim())
        .filter((clause) => clause !== "");
}
/** Whether a clause says that something is not so. "Not enough" and "no downtime" do not deny what they stand beside. */
function isNegated(clause) {
    return NEGATION.test(clause.replace(HARMLESS, " "));
}
const BREAK = "\u0000";
const JOINT = /[.;:!?](?=\s|$)|[,\n()—–]|\b(?:but|and|then|so that|otherwise|und|dann|aber|et|puis|mais)\b/i;
const HARMLESS = /\b(?:(?:is|was|does|do|did|has|have|if) ?(?:not|n't)|(?:is|does|do|has)n't) (?:enough|help|work|suffice|fix|recover|yet)\w*|\bnot (?:enough|sufficient|only)\b|\b(?:without|no|zero) (?:any )?(?:downtime|data loss|loss|impact|interruption|restart|outage|waiting|code change)\b|\bno later\b|\bno matter\b/gi;
const NEGATION = /\b(?:no|not|never|without|cannot|none|nothing|neither|nor|lacks?|lacking|unavailable|impossible|kein\w{0,2}|nicht|nie|ohne|pas|aucune?|jamais|sans|sin|ningun[oa]?|nunca|geen|niet|nie|bez)\b|(?<!\p{L})(?:не|нет|без|немає)(?!\p{L})|n[’']t\b|ない|なし|没有|不(?!足)|없/iu;


/***/ }),

/***/ 9913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isMatched),
/* harmony export */   b: () => (/* binding */ riskOf)
/* harmony export */ });
/* harmony import */ var _policy_glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34163);

/**
 * The risk of a change: high by the policy, or by a migration that has no way back; low only by the policy, and never with
 * a migration; normal otherwise.
 */
function riskOf({ rules, paths, labels, migrations, }) {
    const { high, low } = rules.risk;
    const some = paths.filter((0,_policy_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesAny */ ._)(high.paths)).length;
    const byHigh = [
        ...(some > 0
            ? [
                because(`${some === 1 ? "one of its files matches" : `${some} of its files match`} \`plan.risk.high.paths\``, ["plan", "risk", "high", "paths"]),
            ]
            : []),
        ...(hasLabel(labels, high)
            ? [because("a label is on it that `plan.risk.high.labels` lists", ["plan", "risk", "high", "labels"])]
            : []),
        ...BY_VERDICT.flatMap(({ is, one, many }) => {
            const count = migrations.filter(({ verdict }) => is === verdict).length;
            return count === 0 ? [] : [because(`${migrationsOf(count)} ${count === 1 ? one : many}`, null)];
        }),
    ];
    if (byHigh.length > 0)
        return riskWith("high", byHigh);
    const changed = migrations.filter(({ verdict }) => verdict !== "not-a-migration").length;
    if (changed > 0)
        return riskWith("normal", [because(`it changes ${migrationsOf(changed)}`, null)]);
    const byLow = [
        ...(paths.length > 0 && paths.every((0,_policy_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesAny */ ._)(low.paths))
            ? [because("every changed file matches `plan.risk.low.paths`", ["plan", "risk", "low", "paths"])]
            : []),
        ...(hasLabel(labels, low)
            ? [because("a label is on it that `plan.risk.low.labels` lists", ["plan", "risk", "low", "labels"])]
            : []),
    ];
    return byLow.length > 0 ? riskWith("low", byLow) : riskWith("normal", []);
}
/** Whether a change matches: by one of its paths, or by one of its labels. Labels have no case. */
function isMatched({ paths, labels }, matches) {
    return paths.some((0,_policy_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesAny */ ._)(matches.paths)) || hasLabel(labels, matches);
}
const BY_VERDICT = [
    { is: "destructive", one: "loses data on the way back", many: "lose data on the way back" },
    {
        is: "irreversible-declared",
        one: "says that there is no way back",
        many: "say that there is no way back",
    },
    { is: "undecided", one: "could not be judged", many: "could not be judged" },
];
function because(reason, keys) {
    return { reason, keys };
}
function riskWith(risk, all) {
    return {
        risk,
        reasons: all.map(({ reason }) => reason),
        keys: all.flatMap(({ keys }) => (keys === null ? [] : [keys])),
    };
}
function hasLabel(labels, { labels: named }) {
    return labels.some((label) => named.some((name) => name.toLowerCase() === label.toLowerCase()));
}
function migrationsOf(count) {
    return count === 1 ? "a migration" : `${count} migrations`;
}


/***/ }),

/***/ 15872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FN: () => (/* binding */ enoughLayers),
/* harmony export */   MX: () => (/* binding */ layersIn),
/* harmony export */   RR: () => (/* binding */ LAYERS),
/* harmony export */   ZX: () => (/* binding */ flagForStore)
/* harmony export */ });
/* harmony import */ var _clauses_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76518);
/* harmony import */ var _risk_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9913);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45783);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77852);




/** Ways back that a plan may combine, by the words that the policy has for them. */
const LAYERS = ["flag", "traffic", "redeploy", "config", "migrations"];
/** A high-risk change has as many layers as the policy asks for. */
const enoughLayers = ({ plan, facts, risk }) => {
    const least = facts.rules["minimum-layers"];
    if (risk.risk !== "high" || least < 2 || !plan.found)
        return [];
    const way = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .readable */ .HD)((0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b)(plan, ["strategy", "steps", "if-this-fails", "reversal"]));
    const layers = layersIn(way);
    if (layers.length >= least)
        return [];
    const seen = layers.length === 0 ? "none that is known" : layers.map((layer) => `\`${layer}\``).join(", ");
    return [
        {
            field: "strategy",
            rule: "too-few-layers",
            level: (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .isEnglish */ .L6)(way) ? "error" : "warning",
            message: `The plan of a high-risk change needs ${least} layers, and this one has ${seen}.`,
            write: `Another way back for when the first is not enough, by its word and what is done with it: ${LAYERS.map((layer) => `\`${layer}\``).join(", ")}.`,
            asks: { why: "`plan.minimum-layers`", keys: ["plan", "minimum-layers"] },
        },
    ];
};
/** What an app store handed out stays where it is: only a flag or an over-the-air update reaches it. */
const flagForStore = ({ plan, facts }) => {
    if (!plan.found || !(0,_risk_js__WEBPACK_IMPORTED_MODULE_0__/* .isMatched */ .H)(facts, facts.rules["store-binaries"]))
        return [];
    const way = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .readable */ .HD)((0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b)(plan, ["strategy", "steps"]));
    if (layersIn(way).includes("flag"))
        return [];
    return [
        {
            field: "strategy",
            rule: "no-flag-for-store",
            level: (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .isEnglish */ .L6)(way) ? "error" : "warning",
            message: "This change ships in a binary that an app store hands out, which cannot be taken back.",
            write: "The flag that turns it off in installed apps, or the over-the-air update that replaces it.",
            asks: { why: "`plan.store-binaries`", keys: ["plan", "store-binaries"] },
        },
    ];
};
/**
 * The layers that a text uses, in their order: each named in a clause that does something with it and has no negation.
 * In another language than English its word in such a clause is enough.
 */
function layersIn(text) {
    const english = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .isEnglish */ .L6)(text);
    const clauses = (0,_clauses_js__WEBPACK_IMPORTED_MODULE_3__/* .clausesOf */ .I)(text).filter((clause) => !(0,_clauses_js__WEBPACK_IMPORTED_MODULE_3__/* .isNegated */ .b)(clause));
    return LAYERS.filter((layer) => clauses.some((clause) => isOnly(clause, layer) ||
        DONE[layer].test(clause) ||
        (NAMED[layer].test(clause) && (!english || DOING.test(clause)))));
}
// "Layers: flag, redeploy."
function isOnly(clause, layer) {
    return clause.replace(/[\s\-*+`]+/g, "").toLowerCase() === layer;
}
// What is done with a way back, as a verb.
const DOING = /\b(?:turn|switch|flip|disable|enable|toggle|set|put|take|bring|shift|move|route|re-?route|send|drain|point|cut|dial|scale|divert|direct|redirect|swap|re-?set|restore|revert|reverse|undo|apply|re-?apply|run|roll|deploy|promote|pin|install|ship|submit|start|publish|push|release|return|go|get|come|downgrade|migrate|execute|use|kill|close|lower|raise|reduce|hide|drop|remove|unset|rotate|edit|update)(?:s|es|d|ed|ing|[npt]ing|[npt]ed)?\b|\b(?:shut|sent|put|taken|brought|undone|rolled|off|back)\b/i;
// The words for a layer, which count beside a verb.
const NAMED = {
    flag: /(?<!\bred )\bflags?\b|feature[ _-]?flag|feature[ _-]toggle|\b(?:toggles?|toggle) `|kill[ -]?switch|remote config|launchdarkly|\bunleash\b|\bflipt\b|growthbook|\bsplit\.io\b|openfeature|フラグ|флаг/i,
    traffic: /\btraffic\b|blue[ /_-]?green|\bcanary\b|load ?balancer|\bweights?\b|\bingress\b|\bdns\b|\brouting\b|\bslots?\b|трафик|トラフィック|流量/i,
    redeploy: /\b(?:previous|last|old|prior|last known-good) (?:release|version|image|deployment|build|tag|artifact)|передепло|再デプロイ|重新部署/i,
    config: /\bconfig(?:uration|s|map)?\b|parameter store|\bssm\b|\bsecrets?\b|environment variables?|\benv vars?\b|\bsettings?\b|конфиг|設定|配置/i,
    migrations: /\bmigrations?\b|\bschema\b|\bdown (?:file|script)|миграц|マイグレーション|迁移/i,
};
// Forms that say by themselves what is done.
const DONE = {
    flag: /feature_flag|(?<!\bred )\bflags? `|\bkill[ -]?switch `|over[ -]the[ -]air|\bota\b|code ?push|\beas update\b|expo update|shorebird/i,
    traffic: /switch back to (?:blue|green)|traffic_shift|blue_green_switch|canary_scale_down|\bslot swap\b/i,
    redeploy: /\bre-?deploy|rollout undo|helm rollback|\brevert\b|git_revert|previous_deployment|roll ?back workflow|back to (?:the )?(?:previous|last|old|prior|v?\d)|\b(?:pin|deploy|image|version|release)\b.{0,20}\bv\d/i,
    config: /config_revert/i,
    migrations: /\bmigrate\b|\bdowngrade\b|\bdown\b.{0,20}\d|\.down\.sql|reverse the\b|\brestor(?:e|ing)\b.{0,40}\b(?:database|db|snapshot|backup)|database_restore|db:rollback/i,
};


/***/ }),

/***/ 77852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ textOf)
/* harmony export */ });
/** What is written under some fields, as one text. */
function textOf({ fields }, ids) {
    return ids.flatMap((id) => fields[id]?.text ?? []).join("\n\n");
}


/***/ }),

/***/ 45783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Em: () => (/* binding */ distinctWords),
  L6: () => (/* binding */ isEnglish),
  HD: () => (/* binding */ readable),
  aL: () => (/* binding */ words)
});

// EXTERNAL MODULE: ./build/core/plan/fences.js
var fences = __webpack_require__(93224);
;// CONCATENATED MODULE: ./build/core/plan/visible-text.js

/**
 * What of an answer is words on the page: without HTML tags and their summaries, images, processing instructions and
 * letters that have no shape; code stays as it is. What is in `<…>` and no tag of HTML stays too, as it may be a blank to
 * fill in.
 */
function visibleText(text) {
    return (0,fences/* runsOf */.k)(text)
        .map((run) => (run.isCode ? `\`\`\`\n${run.text}\n\`\`\`` : shown(run.text)))
        .join("\n");
}
function shown(prose) {
    return withoutInstructions(prose).replace(HIDDEN, (found) => {
        if (found.startsWith("`"))
            return found;
        return ENTITIES[found.toLowerCase()] ?? " ";
    });
}
// CommonMark: such a block begins a line, and ends the text where nothing ends it.
function withoutInstructions(prose) {
    const kept = [];
    let from = 0;
    for (let open = prose.search(/^ {0,3}<\?/m); open >= 0; open = indexAtLine(prose, from)) {
        kept.push(prose.slice(from, open));
        const close = prose.indexOf("?>", open);
        if (close < 0)
            return kept.join("");
        from = close + 2;
    }
    kept.push(prose.slice(from));
    return kept.join("");
}
function indexAtLine(prose, from) {
    return prose.indexOf("\n<?", from);
}
const TAGS = "a|abbr|article|aside|audio|b|bdi|bdo|big|blockquote|body|br|button|caption|center|cite|code|col|colgroup|dd|del|details|dfn|div|dl|dt|em|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|li|link|main|mark|meta|nav|ol|p|picture|pre|q|rp|rt|ruby|s|samp|script|section|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|title|tr|tt|u|ul|var|video|wbr";
const HIDDEN = new RegExp([
    "`[^`\\n]*`",
    "!\\[[^\\]\\n]{0,300}\\](?:\\([^()\\n]{0,600}\\)|\\[[^\\]\\n]{0,100}\\])?",
    "<summary\\b[^<>]{0,200}>[^<]{0,300}</summary\\s*>",
    `</?(?:${TAGS})\\b[^<>]{0,600}>`,
    "&(?:[a-z]{2,10}|#\\d{1,7}|#x[\\da-f]{1,6});",
    // Letters by their class, and blank on the page.
    "[\\u115f\\u1160\\u3164\\uffa0\\u2800]",
].join("|"), "gi");
const ENTITIES = { "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"' };

;// CONCATENATED MODULE: ./build/core/plan/words.js

/** Letters and digits of a text as lower-case words with single spaces, as two texts are compared. */
function words(text) {
    return readable(text)
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim()
        .toLowerCase();
}
/** What the rules look at: words that stand on the page, and no more than anyone reads of one answer. */
function readable(text) {
    return visibleText(text.slice(0, 20_000));
}
/**
 * How many different words that mean something a text has. Scripts without spaces between words are counted by their
 * characters, two to a word.
 */
function distinctWords(text) {
    const seen = new Set(words(text)
        .split(" ")
        .filter((word) => word !== "" && !FILLERS.has(word)));
    const unspaced = new Set(readable(text).match(/[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}]/gu));
    return Math.max(seen.size, Math.ceil(unspaced.size / 2));
}
/**
 * Whether a text is in English, as far as its most common words tell. One of a few words, or of code alone, counts as
 * English: only what is surely written in another language is judged without English words.
 */
function isEnglish(text) {
    const prose = readable(text).replace(/`[^`\n]*`|https?:\/\/\S+/g, " ");
    const letters = prose.match(/\p{L}/gu)?.length ?? 0;
    const latin = prose.match(/\p{Script=Latin}/gu)?.length ?? 0;
    if (letters === 0)
        return true;
    if (latin < letters / 2)
        return false;
    const all = words(prose)
        .split(" ")
        .filter((word) => /^\p{L}+$/u.test(word));
    const foreign = all.filter((word) => FOREIGN.has(word) || /[^a-z]/.test(word)).length;
    const english = all.filter((word) => ENGLISH.has(word)).length;
    return foreign === 0 || english > foreign;
}
const FILLERS = new Set("just simply please the a an it this that we you i will would can could should to of and then so if is are be do".split(" "));
const ENGLISH = new Set("the of and to is are for with then run if when at we by from after before it that this has have not will can new old back than over".split(" "));
// Common words of German, French, Spanish, Portuguese, Italian, Dutch, Polish, the Nordic languages and Turkish, without
// those that are English words too.
const FOREIGN = new Set(`der das und ist nicht mit auf dann wenn wird werden ein eine dem von zu bei nach unter mehr als vorherige vorheriges
  vorherigen wieder sind keine kein nein ja oder aus zum zur les des du et une pour avec dans puis sur pas que qui aux par
  sont avant oui los las una para luego por antes volver anterior cuando os em uma depois quando durante gli di poi che
  della dopo prima het een voor niet terug vorige naar zijn jest oraz przez przed potem och att inte sedan vid ikke til af
  bir ile sonra`.split(/\s+/));


/***/ }),

/***/ 36243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ environmentHistory)
/* harmony export */ });
/* harmony import */ var _gate_mark_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89787);
/* harmony import */ var _gate_unjudged_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49476);
/* harmony import */ var _holds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26397);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34729);




/**
 * Reads an environment's deployments, newest first. Ours carry our payload, with its task, and were made by `identity`:
 * a payload alone can be copied by anyone who may write deployments.
 */
function environmentHistory(deployments, identity) {
    return deployments.map((one) => readPast(one, identity)).sort((a, b) => b.deployment - a.deployment);
}
function readPast(facts, identity) {
    const payload = ownPayload(facts, identity);
    const marks = (0,_gate_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .marksOf */ .Ok)(facts.statuses, identity);
    const isOwn = payload !== null || facts.statuses.some((status) => (0,_gate_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .isByUs */ .kb)(status, identity));
    return {
        deployment: facts.id,
        sha: facts.sha,
        release: payload?.release ?? null,
        kind: payload?.kind ?? "foreign",
        undoes: payload?.kind === "rollback" ? payload.undoes : null,
        isOurs: isOwn && !(0,_gate_unjudged_js__WEBPACK_IMPORTED_MODULE_1__/* .isWithdrawn */ .r4)(facts.statuses, identity),
        knownGood: marks.includes("known-good"),
        failedGate: marks.includes("gate-failed"),
        rolledBack: marks.includes("rolled-back"),
        isHeld: (0,_holds_js__WEBPACK_IMPORTED_MODULE_3__/* .isHold */ .gt)(marks),
        verified: lastOf(marks, ["verified", "unverified"]) === "verified",
        isUnfinished: payload?.kind === "rollback" && lastOf(marks, ["verified", "unverified"]) === null,
        unconfirmed: lastOf(marks, ["confirmed", "unconfirmed"]) === "unconfirmed",
        confirmed: lastOf(marks, ["confirmed", "unconfirmed"]) === "confirmed",
        createdAt: facts.createdAt,
    };
}
function ownPayload(facts, identity) {
    const payload = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .payloadOf */ .Md)(facts.payload);
    // The task of each kind has the kind's name.
    return payload?.kind === facts.task && facts.creator === identity ? payload : null;
}
function lastOf(marks, among) {
    return marks.find((mark) => among.includes(mark)) ?? null;
}


/***/ }),

/***/ 26397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vr: () => (/* binding */ heldBy),
/* harmony export */   _M: () => (/* binding */ isSameRelease),
/* harmony export */   gt: () => (/* binding */ isHold)
/* harmony export */ });
const holding = ["rolled-back", "held", "hold-lifted"];
/**
 * Whether our marks on a deployment (newest first) hold its release: it was rolled back, or a person held it, and nobody
 * has lifted that since.
 */
function isHold(marks) {
    return (marks.find((mark) => holding.includes(mark)) ?? "hold-lifted") !== "hold-lifted";
}
/** The newest deployment that holds the release in its environment (history newest first), or null when none does. */
function heldBy(history, release) {
    return history.find((past) => past.isHeld && isSameRelease(past, release))?.deployment ?? null;
}
/** A deployment that names no release is known by its commit alone, so there the commit speaks for both. */
function isSameRelease(a, b) {
    return a.release !== null && b.release !== null ? a.release === b.release : a.sha === b.sha;
}


/***/ }),

/***/ 34729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Md: () => (/* binding */ payloadOf),
/* harmony export */   Qx: () => (/* binding */ suiteName)
/* harmony export */ });
/* unused harmony export DeploymentPayload */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);

const suiteName = "rollback-ready";
/** What our deployments carry: which release they are of, and for a rollback which deployment it undoes. */
const DeploymentPayload = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    suite: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(suiteName),
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["deploy", "rollback"]),
    key: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    release: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    manifestSha256: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    undoes: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive().nullable(),
    /** Attempt of the run that made it. */
    attempt: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive().optional(),
    /** The evidence of a backup that a deploy was let in by. */
    backup: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).optional(),
    /** The person's reason that let a deploy in against the policy's windows, freezes or a newer release. */
    override: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ by: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }).optional(),
    /** What would have refused the deploy if the policy did not only warn. */
    warnings: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ code: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), problem: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })).optional(),
});
/** The payload of one of our deployments, or null for anyone else's. */
function payloadOf(payload) {
    const parsed = DeploymentPayload.safeParse(payload);
    return parsed.success ? parsed.data : null;
}


/***/ })

};
