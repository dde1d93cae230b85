export const id = 756;
export const ids = [756];
export const modules = {

/***/ 51031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b0: () => (/* binding */ GateEvidence),
/* harmony export */   jU: () => (/* binding */ evidenceSchema)
/* harmony export */ });
/* unused harmony export CheckEvidence */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9691);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6042);


const evidenceSchema = "rollback-ready/gate-evidence/v1";
const Share = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(0).max(1);
/** How often a rule is wrong; shares of deploys, times in milliseconds. */
const Rates = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    falseRollback: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ alone: Share, bursts2: Share, bursts3: Share }),
    miss: Share,
    detectMs: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nullable(),
    outageMs: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nullable(),
});
/** One check: how it was judged, what was seen, and where its statistic stood in the end. */
const CheckEvidence = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    target: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** Only observed; decided nothing. */
    dryRun: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    /** The rule in a sentence. */
    rule: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** What the rule is made of, from which it can be made again to judge the samples anew. */
    judging: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J()),
    planned: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().nonnegative(),
    intervalMs: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().positive(),
    /** Share of bad answers before the deployment, where that was more than chance; otherwise 0. */
    blips: Share,
    healthyBadShare: Share,
    brokenBadShare: Share,
    rates: Rates.nullable(),
    good: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int(),
    bad: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int(),
    missing: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int(),
    errors: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int(),
    gauge: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ statistic: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), threshold: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), unit: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
    /** What decided nothing and is worth knowing, such as the size of a shift in latency. */
    notes: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).readonly(),
});
/** The gate's verdict on one deployment with what it stands on; the samples are in a JSON Lines file beside it. */
const GateEvidence = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(evidenceSchema),
    environment: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    deployment: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().positive(),
    release: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ tag: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(), commit: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
    /** Region or part that this gate watched, when several watch one deployment. */
    shard: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    /** All parts, as this gate was told; empty when it was not. */
    shards: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).readonly(),
    /** The verdict was recorded and not acted on. */
    shadow: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    startedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    endedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    verdict: _verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .Verdict */ .Y,
    design: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        intervalMs: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
        bakeMs: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
        warmUpMs: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
        /** By how much the bake was prolonged because it could not decide. */
        extendedMs: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
        jitter: Share,
        /** From which every random choice follows. */
        seed: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        /** Checks that share the allowed rate of false rollbacks, those of other parts included. */
        deciding: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().positive(),
        /** Probability that a healthy service is rolled back by one of the checks; null where one cannot be stated. */
        falseRollback: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ alone: Share, bursts2: Share, bursts3: Share }).nullable(),
    }),
    /** Checks that were not well before the deployment, so that their failure is not blamed on it. */
    brokenBefore: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).readonly(),
    /** How the new version was waited for; null when no version was asked for. */
    serving: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ check: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), wanted: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), seen: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(), waitedMs: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig() })
        .nullable(),
    checks: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(CheckEvidence).readonly(),
    /**
     * `count` is of all samples, of which the file holds 20,000 at most: all that were not good first. The others leave out
     * warm-up and confirmations.
     */
    samples: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        count: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int(),
        good: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int(),
        bad: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int(),
        missing: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int(),
        errors: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int(),
        firstBadAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
        sha256: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    }),
    run: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), attempt: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
});


/***/ }),

/***/ 10588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ gaugeWords)
/* harmony export */ });
/* harmony import */ var _quantity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13334);

/** Where a statistic stood: `CUSUM 7.3 of 7`, `bad 2 of 3`. The unit is the caller's to make safe for a page. */
function gaugeWords({ statistic, threshold, unit }) {
    // A count stays a count; anything else keeps its width from one moment to the next.
    const isCount = unit !== "CUSUM" && Number.isInteger(statistic) && Number.isInteger(threshold);
    const isPlain = isCount || !Number.isFinite(statistic) || Math.abs(statistic) >= 1000;
    return `${unit} ${isPlain ? (0,_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .quantity */ .a)(statistic) : statistic.toFixed(1)} of ${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .quantity */ .a)(threshold)}`;
}


/***/ }),

/***/ 13334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ many),
/* harmony export */   a: () => (/* binding */ quantity)
/* harmony export */ });
const steps = [
    [1e12, "T"],
    [1e9, "G"],
    [1e6, "M"],
    [1e3, "k"],
];
/** A measured number in at most four digits: `0.0213`, `12.5`, `1.2 M`. What is not a number says so. */
function quantity(value) {
    if (!Number.isFinite(value))
        return String(value);
    const size = Math.abs(value);
    if (size > 0 && (size < 0.0001 || size >= 1e15))
        return value.toExponential(1);
    if (size < 10_000)
        return String(Number(value.toPrecision(4)));
    for (const [factor, letter] of steps) {
        if (size >= factor)
            return `${Number((value / factor).toPrecision(4))} ${letter}`;
    }
    return String(value);
}
/** `1 sample`, `2 samples`. */
function many(count, one, more = `${one}s`) {
    return `${count} ${count === 1 ? one : more}`;
}


/***/ }),

/***/ 86695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ span),
/* harmony export */   _: () => (/* binding */ answerTime)
/* harmony export */ });
const units = [
    ["d", 86_400],
    ["h", 3600],
    ["min", 60],
    ["s", 1],
];
/** A length of time as people say it, in its two largest units: `250 ms`, `8.5 s`, `4 min 50 s`, `1 h 30 min`. */
function span(ms) {
    if (ms < 1000)
        return `${Math.max(0, Math.round(ms))} ms`;
    if (ms < 9950)
        return `${Number((ms / 1000).toFixed(1))} s`;
    let rest = Math.round(ms / 1000);
    // Seconds beside hours, or minutes beside days, would be digits that nobody needs.
    if (rest >= 86_400)
        rest = Math.round(rest / 3600) * 3600;
    else if (rest >= 3600)
        rest = Math.round(rest / 60) * 60;
    const parts = [];
    for (const [unit, seconds] of units) {
        const many = Math.floor(rest / seconds);
        rest -= many * seconds;
        if (many > 0)
            parts.push(`${many} ${unit}`);
    }
    return parts.join(" ");
}
/** How long one answer took: `41 ms`, `12.3 s`. */
function answerTime(ms) {
    return ms < 10_000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}


/***/ }),

/***/ 41133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _I: () => (/* binding */ nearness),
/* harmony export */   rM: () => (/* binding */ isQuiet),
/* harmony export */   tG: () => (/* binding */ tallies)
/* harmony export */ });
/** The checks, worst first: those that decide before those that are only observed. Samples of no check are left out. */
function tallies(evidence, samples) {
    const own = new Map(evidence.checks.map((check) => [check.name, []]));
    for (const sample of samples)
        own.get(sample.check)?.push(sample);
    return evidence.checks
        .map((check) => tallyOf(check, own.get(check.name) ?? []))
        .toSorted((a, b) => badness(b.check) - badness(a.check));
}
/** How near a statistic came to its threshold: 1 is a failure. */
function nearness({ statistic, threshold, }) {
    if (!(threshold > 0))
        return statistic > 0 ? 1 : 0;
    return Math.min(1, Math.max(0, statistic / threshold));
}
/** Whether nothing was seen that a reader must look at. */
function isQuiet({ bad, missing, errors }) {
    return bad + missing + errors === 0;
}
function badness(check) {
    const asked = Math.max(1, check.good + check.bad + check.missing + check.errors);
    const unknown = (check.missing + check.errors) / asked;
    const seen = nearness(check.gauge) * 100 + (check.bad / asked) * 10 + unknown;
    return seen + (check.dryRun || isQuiet(check) ? 0 : 1000);
}
function tallyOf(check, samples) {
    const times = [];
    const versions = new Map();
    let [stalled, longestStallMs, warmUp, warmUpNotGood, confirmations] = [0, 0, 0, 0, 0];
    for (const sample of samples) {
        const isGood = sample.outcome === "good";
        if (sample.phase === "confirmation")
            confirmations += 1;
        if (sample.phase === "warm-up") {
            warmUp += 1;
            if (!isGood)
                warmUpNotGood += 1;
        }
        if (sample.stalledMs !== undefined) {
            stalled += 1;
            longestStallMs = Math.max(longestStallMs, sample.stalledMs);
        }
        if (sample.version !== undefined)
            versions.set(sample.version, (versions.get(sample.version) ?? 0) + 1);
        if (sample.outcome !== "error" && sample.phase !== "warm-up")
            times.push(sample.ms);
    }
    const sorted = Float64Array.from(times).sort();
    return {
        check,
        samples,
        slowestMs: sorted.at(-1) ?? null,
        // The smallest time that nineteen of twenty do not exceed.
        p95Ms: sorted[Math.ceil(sorted.length * 0.95) - 1] ?? null,
        stalled,
        longestStallMs,
        warmUp,
        warmUpNotGood,
        confirmations,
        versions: [...versions].sort((a, b) => b[1] - a[1]),
    };
}


/***/ }),

/***/ 6042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ Verdict),
/* harmony export */   c: () => (/* binding */ recommendsRollback)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);

/** What the gate says. Only `fail` recommends a rollback; each has a reason from a short list and a detail. */
const Verdict = zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt("kind", [
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("pass"), reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("healthy"), detail: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("fail"),
        reason: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["errors", "outage", "not-serving", "burn-rate", "regression"]),
        detail: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("inconclusive"),
        reason: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["too-few-samples", "preexisting", "no-data"]),
        detail: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("error"),
        reason: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["probe-broken", "runner-overloaded"]),
        detail: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("cancelled"), reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("job-cancelled"), detail: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("superseded"), reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("newer-deployment"), detail: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
]);
/** Unknown is not failure either: nothing but `fail` may start a rollback. */
function recommendsRollback(verdict) {
    return verdict.kind === "fail";
}


/***/ }),

/***/ 51279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   An: () => (/* binding */ ActionItem),
/* harmony export */   QN: () => (/* binding */ actionTypes),
/* harmony export */   T4: () => (/* binding */ actionPriorities)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);

const actionTypes = ["prevent", "mitigate", "detect", "process", "automated-check"];
const actionPriorities = ["p0", "p1", "p2"];
/** Something that will change after an incident. What nobody has said yet is null; `missingIn` names it. */
const ActionItem = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    /** Natural key over the incident, the comment that asked for it and its place there; stands in the issue's marker. */
    key: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    title: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    type: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(actionTypes).nullable(),
    priority: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(actionPriorities),
    /** A login. */
    owner: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    /** A day, such as `2026-12-10`, to its end in UTC. */
    due: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    /** What can be measured or seen once it is done. */
    outcome: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    /** How it is shown that it works. */
    validation: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    /** The contributing factor that it remedies, such as `F1`. */
    finding: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    /** Number of its sub-issue; null until there is one. */
    issue: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive().nullable(),
    /** What was shown when it was closed. */
    evidence: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    state: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["open", "done"]),
});


/***/ }),

/***/ 14185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   pZ: () => (/* binding */ PeopleWords)
/* harmony export */ });
/* unused harmony exports Said, Answering */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9691);
/* harmony import */ var _rollback_claim_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38027);
/* harmony import */ var _actions_action_item_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51279);
/* harmony import */ var _severity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13422);




/** Who said it, and where. */
const Said = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    /** A login. */
    by: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** When the comment was written, ISO 8601. */
    at: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** Database id of the comment: the one of two that is newer has the greater one. */
    comment: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int(),
    /** Its page. */
    source: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
});
/** That a comment is being answered, or was: many deliveries of it are answered once. */
const Answering = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    comment: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int(),
    state: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["answering", "answered"]),
    holder: _rollback_claim_js__WEBPACK_IMPORTED_MODULE_0__/* .Holder */ .Rd,
    /** ISO 8601. `until` decides only where GitHub does not say whether the holder's run is over. */
    since: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    until: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
});
/** What people said of an incident by commands. It stands before what the machine worked out. */
const PeopleWords = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    /** The first who took it. */
    acknowledged: Said.nullable(),
    severity: Said.extend({ level: _severity_js__WEBPACK_IMPORTED_MODULE_2__/* .Severity */ .AI, reason: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable() }).nullable(),
    /** `time`: since when it is over, ISO 8601. */
    resolved: Said.extend({ time: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }).nullable(),
    status: Said.extend({ status: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["in-review", "reviewed"]) }).nullable(),
    /** That it was no incident. */
    nearMiss: Said.extend({ reason: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable() }).nullable(),
    actions: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_actions_action_item_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionItem */ .An).readonly(),
    answers: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(Answering).readonly(),
});
/** What people said of an incident whose record may not have it yet. */
function wordsOf({ people }) {
    return (people ?? {
        acknowledged: null,
        severity: null,
        resolved: null,
        status: null,
        nearMiss: null,
        actions: [],
        answers: [],
    });
}


/***/ }),

/***/ 39254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oI: () => (/* binding */ IncidentRecord),
  s0: () => (/* binding */ incidentFiles),
  ew: () => (/* binding */ incidentRef),
  iG: () => (/* binding */ incidentSchema)
});

// UNUSED EXPORTS: IssueNote, Suspect, TimelineRow

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./build/core/gate/evidence.js
var evidence = __webpack_require__(51031);
// EXTERNAL MODULE: ./build/core/rollback/confirmation.js
var confirmation = __webpack_require__(37094);
// EXTERNAL MODULE: ./build/core/rollback/record.js
var record = __webpack_require__(38382);
// EXTERNAL MODULE: ./build/core/rollback/release-state.js
var release_state = __webpack_require__(40766);
;// CONCATENATED MODULE: ./build/core/incident/changes/change-set.js

/** A pull request that lies between the good and the bad release. */
const ChangedPull = schemas/* object */.Ikc({
    number: schemas/* number */.aig().int().positive(),
    title: schemas/* string */.YjP(),
    mergeCommit: schemas/* string */.YjP(),
    mergedAt: schemas/* string */.YjP(),
    /** Whether a rollback plan was merged with it. */
    hasPlan: schemas/* boolean */.zMY(),
    /** Names of the areas it touched; null when its files are not known. */
    areas: schemas/* array */.YOg(schemas/* string */.YjP()).readonly().nullable(),
});
/** Part of the repository as CODEOWNERS cuts it: its pattern, and who answers for it. */
const ChangedArea = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    owners: schemas/* array */.YOg(schemas/* string */.YjP()).readonly(),
    pulls: schemas/* array */.YOg(schemas/* number */.aig().int()).readonly(),
});
const ChangedMigration = schemas/* object */.Ikc({
    path: schemas/* string */.YjP(),
    tool: schemas/* string */.YjP(),
    verdict: schemas/* string */.YjP(),
    /** The release that shipped it. */
    release: schemas/* string */.YjP(),
    pull: schemas/* number */.aig().int().positive().nullable(),
});
/** The version of a configuration, secret, artifact or dependency on both sides; null where it was not there. */
const ChangedVersion = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    from: schemas/* string */.YjP().nullable(),
    to: schemas/* string */.YjP().nullable(),
});
/** A dependency; whether the project itself asks for it, where the lockfile tells. */
const ChangedDependency = ChangedVersion.extend({ isDirect: schemas/* boolean */.zMY().optional() });
/** What one lockfile says of dependencies, or why that could not be told. */
const ChangedLockfile = schemas/* object */.Ikc({
    path: schemas/* string */.YjP(),
    /** Those that the project itself asks for first. */
    changed: schemas/* array */.YOg(ChangedDependency).readonly(),
    /** How many more changed than are listed. */
    more: schemas/* number */.aig().int().positive().optional(),
    /** Follows the path in a sentence. */
    problem: schemas/* string */.YjP().nullable(),
});
/** All that differs between the release that was good and the one that failed. */
const ChangeSet = schemas/* object */.Ikc({
    base: schemas/* string */.YjP().nullable(),
    head: schemas/* string */.YjP(),
    /** How many lie between; null when they could not be listed. */
    commits: schemas/* number */.aig().int().nullable(),
    pulls: schemas/* array */.YOg(ChangedPull).readonly(),
    areas: schemas/* array */.YOg(ChangedArea).readonly(),
    migrations: schemas/* array */.YOg(ChangedMigration).readonly(),
    config: schemas/* array */.YOg(ChangedVersion).readonly(),
    artifacts: schemas/* array */.YOg(ChangedVersion).readonly(),
    lockfiles: schemas/* array */.YOg(ChangedLockfile).readonly(),
    /** What could not be found out, a sentence each. */
    problems: schemas/* array */.YOg(schemas/* string */.YjP()).readonly(),
});

// EXTERNAL MODULE: ./build/core/incident/commands/people-words.js
var people_words = __webpack_require__(14185);
;// CONCATENATED MODULE: ./build/core/incident/impact.js

const Share = schemas/* number */.aig().min(0).max(1);
/** What a part of the service, as one check saw it, did during the bake. */
const ComponentImpact = schemas/* object */.Ikc({
    check: schemas/* string */.YjP(),
    good: schemas/* number */.aig().int(),
    bad: schemas/* number */.aig().int(),
    missing: schemas/* number */.aig().int(),
    errors: schemas/* number */.aig().int(),
    /** Of the answers; null when nothing was answered. */
    failedShare: Share.nullable(),
    firstBadAt: schemas/* string */.YjP().nullable(),
    lastBadAt: schemas/* string */.YjP().nullable(),
});
/**
 * On what an impact stands. The counts are the gate's own in any case; the times come from the samples file, which may
 * be there in part (torn, or only the 20,000 that it holds at most) or not at all.
 */
const ImpactBasis = schemas/* enum */.k5n(["samples", "part-of-samples", "counts"]);
/**
 * What users were shown, estimated from the gate's samples. Times are ISO 8601 in UTC. The totals leave out checks that
 * were only observed and those that were bad before the deployment, unless there are no others.
 */
const Impact = schemas/* object */.Ikc({
    /** Answers, good and bad: what had no datum or could not be asked says nothing of the service. */
    asked: schemas/* number */.aig().int(),
    bad: schemas/* number */.aig().int(),
    failedShare: Share.nullable(),
    /** The first bad sample; null when there was none. */
    from: schemas/* string */.YjP().nullable(),
    /** The recovery that was verified, else a person's word; null: not over, as far as is known. */
    until: schemas/* string */.YjP().nullable(),
    /** From `from` to `until`. */
    minutes: schemas/* number */.aig().nonnegative().nullable(),
    /** The worst first. */
    components: schemas/* array */.YOg(ComponentImpact).readonly(),
    basis: ImpactBasis.optional(),
});

;// CONCATENATED MODULE: ./build/core/incident/key-times.js

const Time = schemas/* string */.YjP().nullable();
/** The twelve moments of an incident, ISO 8601 in UTC; null for what did not happen or is not known. */
const KeyTimes = schemas/* object */.Ikc({
    /** The last change of the release was merged. */
    merged: Time,
    deployed: Time,
    /** The first bad sample, else the deployment. */
    impactStarted: Time,
    /** The gate's verdict. */
    detected: Time,
    /** Somebody took the issue: `/ack`. */
    acknowledged: Time,
    /** The first notice to users was accepted by a channel. */
    firstNotice: Time,
    decided: Time,
    rollbackStarted: Time,
    /** The last layer was done. */
    mitigated: Time,
    /** The recovery check passed. */
    verified: Time,
    /** The full bake after the return passed, or a person said so. */
    resolved: Time,
    /** Users were told that it is over. */
    allClear: Time,
});

// EXTERNAL MODULE: ./build/core/incident/recurrence.js
var recurrence = __webpack_require__(98951);
;// CONCATENATED MODULE: ./build/core/incident/reviews.js

/** A layer of the way back: what the plan or policy said, and what was done. */
const StepReview = schemas/* object */.Ikc({
    layer: schemas/* string */.YjP(),
    planned: schemas/* string */.YjP(),
    actual: schemas/* string */.YjP(),
    seconds: schemas/* number */.aig().nullable(),
});
/** Whether the merged plan of one change foresaw this failure; `unknown` where its words cannot be compared. */
const PlanReview = schemas/* object */.Ikc({
    pull: schemas/* number */.aig().int().positive(),
    foresaw: schemas/* enum */.k5n(["yes", "partly", "no", "unknown"]),
    why: schemas/* string */.YjP(),
    trigger: schemas/* string */.YjP().nullable(),
});
/** What speaks for and against the verdict. People have the last word. */
const GateReview = schemas/* object */.Ikc({
    likely: schemas/* enum */.k5n(["right", "wrong", "unclear"]),
    why: schemas/* string */.YjP(),
});

// EXTERNAL MODULE: ./build/core/incident/severity.js
var severity = __webpack_require__(13422);
;// CONCATENATED MODULE: ./build/core/incident/status.js

/** Where the postmortem stands. */
const PostmortemStatus = schemas/* enum */.k5n(["draft", "in-review", "reviewed", "closed"]);

;// CONCATENATED MODULE: ./build/core/incident/record.js













const incidentSchema = "rollback-ready/incident-record/v1";
/** Files of an incident under its ref. */
const incidentFiles = {
    gate: "gate-evidence.json",
    samples: "samples.jsonl",
    rollback: "rollback-record.json",
    incident: "incident-record.json",
    confirmation: "confirmation.json",
    lift: "hold-lifted.json",
};
/** Where the incident of a deployment is kept; deployment ids are unique in a repository. */
function incidentRef(deployment) {
    return `refs/rollback-ready/incidents/${deployment}`;
}
const TimelineRow = schemas/* object */.Ikc({ at: schemas/* string */.YjP(), event: schemas/* string */.YjP(), source: schemas/* string */.YjP().nullable() });
const Suspect = schemas/* object */.Ikc({
    sha: schemas/* string */.YjP(),
    subject: schemas/* string */.YjP(),
    pull: schemas/* number */.aig().nullable(),
    reasons: schemas/* array */.YOg(schemas/* string */.YjP()).readonly(),
    /** What the reasons weigh together. */
    score: schemas/* number */.aig().int().optional(),
});
/** The issue of an incident, with the sections that the machine wrote into it when it was opened. */
const IssueNote = schemas/* object */.Ikc({
    number: schemas/* number */.aig().int().positive(),
    url: schemas/* string */.YjP(),
    sections: schemas/* array */.YOg(schemas/* string */.YjP()).readonly(),
});
/** Everything that the machines know of one failed deployment; the issue is a rendering of it. */
const IncidentRecord = schemas/* object */.Ikc({
    schema: schemas/* literal */.euz(incidentSchema),
    key: schemas/* string */.YjP(),
    environment: schemas/* string */.YjP(),
    deployment: schemas/* number */.aig().int().positive(),
    status: PostmortemStatus,
    severity: severity/* RatedSeverity */.Sj,
    /** By when it is to be reviewed, ISO 8601. */
    reviewDueAt: schemas/* string */.YjP(),
    from: release_state/* ReleaseState */.n,
    to: release_state/* ReleaseState */.n.nullable(),
    gate: evidence/* GateEvidence */.b0,
    rollback: record/* RollbackRecord */.IF.nullable(),
    confirmation: confirmation/* Confirmation */.m.nullable(),
    impact: Impact,
    times: KeyTimes,
    timeline: schemas/* array */.YOg(TimelineRow).readonly(),
    changes: ChangeSet,
    suspects: schemas/* array */.YOg(Suspect).readonly(),
    steps: schemas/* array */.YOg(StepReview).readonly(),
    planReviews: schemas/* array */.YOg(PlanReview).readonly(),
    gateReview: GateReview,
    recurrence: recurrence/* Recurrence */.H6,
    /** What people said by commands; see `wordsOf`. */
    people: people_words/* PeopleWords */.pZ.optional(),
    /** Null where none could be opened. */
    issue: IssueNote.nullable(),
});


/***/ }),

/***/ 98951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H6: () => (/* binding */ Recurrence),
/* harmony export */   U5: () => (/* binding */ IndexedIncident)
/* harmony export */ });
/* unused harmony export EarlierIncident */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);

/** One incident of the repository in few words, by which later ones find it. */
const IndexedIncident = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    deployment: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive(),
    environment: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** Null for a near miss that nobody was told of. */
    issue: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive().nullable(),
    /** The verdict's time, ISO 8601. */
    at: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    release: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** Equal for failures that look the same, whatever release and environment they are of. */
    signature: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** Words by which incidents that are not the same are compared: checks, reasons, areas, classes of change. */
    tokens: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).readonly(),
    /** Pull requests that the release brought, by number. */
    pulls: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive()).readonly(),
    isNearMiss: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
});
/** An incident before this one, and why it is shown. */
const EarlierIncident = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    issue: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive(),
    deployment: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive(),
    environment: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    at: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    release: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** `same`: equal signature. `similar`: many words in common. */
    likeness: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["same", "similar"]),
    shared: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).readonly(),
    isNearMiss: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
});
const Recurrence = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    signature: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** How often this failure was seen, this time included. */
    count: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive(),
    /** The newest first, those with the same signature before others. */
    earlier: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(EarlierIncident).readonly(),
});


/***/ }),

/***/ 37094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ confirmationSchema),
/* harmony export */   m: () => (/* binding */ Confirmation)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);

const confirmationSchema = "rollback-ready/confirmation/v1";
/** The full bake of the release that came back, after the recovery check. */
const Confirmation = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(confirmationSchema),
    environment: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** The rollback's deployment. */
    deployment: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive(),
    confirmed: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    verdict: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    detail: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** ISO 8601. */
    startedAt: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    endedAt: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** From the gate's verdict to this one. */
    seconds: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nonnegative(),
});


/***/ }),

/***/ 82634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O1: () => (/* binding */ secondsBetween),
/* harmony export */   h5: () => (/* binding */ figuresOf),
/* harmony export */   iB: () => (/* binding */ Figures)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9691);
/* harmony import */ var _layer_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16624);


/** Seconds since the verdict, to the tenth; null for what was not reached. */
const Figures = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    decision: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nullable(),
    layers: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ layer: _layer_name_js__WEBPACK_IMPORTED_MODULE_0__/* .LayerName */ .R, start: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nullable(), end: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nullable() }))
        .readonly(),
    verified: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nullable(),
});
/** Counts from the verdict to the decision, each layer's start and end, and the verified recovery. */
function figuresOf(times, layers) {
    const since = (at) => secondsBetween(times.verdictAt, at);
    return {
        decision: since(times.decidedAt),
        layers: layers.map(({ layer, startedAt, endedAt }) => ({
            layer,
            start: since(startedAt),
            end: since(endedAt),
        })),
        verified: since(times.verifiedAt),
    };
}
/** More than two machines' clocks differ where they are kept. */
const skewMs = 2_000;
/**
 * From one moment (ISO 8601) to another in seconds, to the tenth. Null without the other, or when it lies before the
 * first by more than clocks differ: nothing is known of such a span.
 */
function secondsBetween(from, to) {
    if (to === null)
        return null;
    const ms = Date.parse(to) - Date.parse(from);
    return ms < -skewMs ? null : Math.max(0, Math.round(ms / 100) / 10);
}


/***/ }),

/***/ 16624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ LayerName)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);

/** The ways back, in the order in which they are tried. */
const LayerName = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["flag", "traffic", "redeploy", "config", "migrations"]);


/***/ }),

/***/ 58984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U8: () => (/* binding */ ObjectiveReport),
/* harmony export */   dr: () => (/* binding */ againstObjective),
/* harmony export */   er: () => (/* binding */ secondsOfMark),
/* harmony export */   sN: () => (/* binding */ verifiedDetail)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);

/** How this return, and those before it in the environment, stand against the policy's objective. */
const ObjectiveReport = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    /** What the policy aims at, from verdict to verified. */
    seconds: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().positive(),
    /** Null while this return is not verified. */
    met: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().nullable(),
    /** Verified returns of the environment that are known, this one included, and how many of them were in time. */
    share: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ within: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative(), of: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative() }),
});
/** Measures this return (seconds, null when it was not verified) and the earlier ones against an objective. */
function againstObjective(objective, seconds, earlier) {
    const all = seconds === null ? earlier : [...earlier, seconds];
    return {
        seconds: objective,
        met: seconds === null ? null : seconds <= objective,
        share: { within: all.filter((one) => one <= objective).length, of: all.length },
    };
}
/** Seconds that a "verified" mark tells, as `verifiedDetail` wrote them; null when it tells none. */
function secondsOfMark(description) {
    const [, seconds] = / after (\d+(?:\.\d+)?) s(?: \[|$)/.exec(description) ?? [];
    return seconds === undefined ? null : Number(seconds);
}
/** What a "verified" mark says: the release, and the seconds from verdict to verified. */
function verifiedDetail(release, seconds) {
    return seconds === null ? release : `${release} after ${seconds.toFixed(1)} s`;
}


/***/ }),

/***/ 38382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IF: () => (/* binding */ RollbackRecord),
/* harmony export */   Q4: () => (/* binding */ rollbackSchema)
/* harmony export */ });
/* unused harmony exports LayerRun, PersonsWord, BarrierOnRecord */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9691);
/* harmony import */ var _release_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73363);
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82634);
/* harmony import */ var _layer_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16624);
/* harmony import */ var _objective_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58984);
/* harmony import */ var _release_state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40766);






const rollbackSchema = "rollback-ready/rollback-record/v1";
/** One layer as it ran: what was planned, what happened, in which state that leaves it, and when (ISO 8601). */
const LayerRun = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    layer: _layer_name_js__WEBPACK_IMPORTED_MODULE_2__/* .LayerName */ .R,
    /** The command; for a workflow or an event, its name. */
    argv: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()).readonly(),
    /** `done-before`: by an earlier run of this rollback. `not-started`: another layer or the deadline kept it from it. */
    outcome: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(["done", "done-before", "failed", "skipped", "not-started"]),
    detail: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    /** What this part of the environment is in now, as precisely as is known. */
    state: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    startedAt: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
    endedAt: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
    /** The run of a workflow that it started. */
    url: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
});
/** A person's word: a rollback asked for by hand, and what its checks would have refused without it. */
const PersonsWord = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    by: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    reason: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    overrode: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()).readonly(),
});
/** The migration behind which there is no way back, and what the plan of its change says. */
const BarrierOnRecord = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    path: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    release: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    verdict: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    reason: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    change: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().nullable(),
    plan: _release_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .MergedPlan */ .i3.nullable(),
});
/** What a rollback set out to do and did. Both manifests are in it whole: pages and files may be edited later. */
const RollbackRecord = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(rollbackSchema),
    environment: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    /** The failed deployment, and the deployment that this rollback made. */
    failedDeployment: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int().positive(),
    deployment: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int().positive().nullable(),
    from: _release_state_js__WEBPACK_IMPORTED_MODULE_4__/* .ReleaseState */ .n,
    to: _release_state_js__WEBPACK_IMPORTED_MODULE_4__/* .ReleaseState */ .n.nullable(),
    /** `interrupted`: the job was cancelled on the way; running it again finishes it. */
    outcome: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n([
        "verified",
        "unverified",
        "failed",
        "interrupted",
        "nothing-to-return-to",
        "roll-forward",
        "superseded",
    ]),
    reason: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    passedOver: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()).readonly(),
    barrier: BarrierOnRecord.nullable(),
    word: PersonsWord.nullable(),
    layers: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(LayerRun).readonly(),
    recovery: zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ good: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int(), asked: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int(), detail: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() }).nullable(),
    times: zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
        verdictAt: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
        decidedAt: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
        claimedAt: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
        intentAt: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
        firstLayerAt: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
        layersDoneAt: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
        verifiedAt: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
    }),
    /** From verdict to verified. */
    seconds: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().nonnegative().nullable(),
    figures: _figures_js__WEBPACK_IMPORTED_MODULE_1__/* .Figures */ .iB,
    objective: _objective_js__WEBPACK_IMPORTED_MODULE_3__/* .ObjectiveReport */ .U8,
    run: zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(), attempt: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(), url: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() }),
});


/***/ }),

/***/ 23675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ releaseOfDeployment),
/* harmony export */   F: () => (/* binding */ releaseIfReadable)
/* harmony export */ });
/* harmony import */ var _core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34729);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76641);


/** The release that a deployment is of; without one of ours in its payload, its commit is all that is known. */
async function releaseOfDeployment(read, deployment) {
    const payload = (0,_core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .payloadOf */ .Md)(deployment.payload);
    if (payload === null || payload.release === null)
        return { tag: null, commit: deployment.sha, manifest: null };
    const release = await read(payload.release);
    if (release.commit !== deployment.sha || release.manifest.sha256 !== payload.manifestSha256) {
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseUnusable */ .XB)(payload.release, `deployment ${deployment.id} was of another manifest or commit than its tag names now`, "The tag was moved after the deployment. Choose another release.");
    }
    return release;
}
/**
 * As `releaseOfDeployment`; a release whose manifest cannot be read is known by its tag alone, with a warning. A gate
 * must watch it all the same, and what a rollback may do is decided where the manifest is missed.
 */
async function releaseIfReadable(ports, read, deployment) {
    try {
        return await releaseOfDeployment(read, deployment);
    }
    catch (error) {
        if (!(error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SuiteError */ .$K) || error.code !== "RELEASE_UNUSABLE")
            throw error;
        ports.log.warning(`${error.message} ${error.hint}`);
        return { tag: (0,_core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .payloadOf */ .Md)(deployment.payload)?.release ?? null, commit: deployment.sha, manifest: null };
    }
}


/***/ }),

/***/ 9135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ keepRecord),
  a: () => (/* binding */ readRecord)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./build/core/gate/evidence.js
var evidence = __webpack_require__(51031);
// EXTERNAL MODULE: ./build/core/incident/record.js + 5 modules
var record = __webpack_require__(39254);
// EXTERNAL MODULE: ./build/core/rollback/confirmation.js
var rollback_confirmation = __webpack_require__(37094);
;// CONCATENATED MODULE: ./build/core/rollback/lift.js

/** A hold that a person lifted from the release of a deployment that was rolled back. */
const LiftRecord = schemas/* object */.Ikc({
    schema: schemas/* literal */.euz("rollback-ready/hold-lifted/v1"),
    environment: schemas/* string */.YjP(),
    /** The deployment whose rollback had set the hold. */
    deployment: schemas/* number */.aig().int().positive(),
    release: schemas/* string */.YjP(),
    by: schemas/* string */.YjP(),
    reason: schemas/* string */.YjP(),
    /** ISO 8601. */
    at: schemas/* string */.YjP(),
    run: schemas/* string */.YjP(),
});

// EXTERNAL MODULE: ./build/core/rollback/record.js
var rollback_record = __webpack_require__(38382);
// EXTERNAL MODULE: ./build/core/text/canonical-json.js
var canonical_json = __webpack_require__(7193);
// EXTERNAL MODULE: ./build/kernel/errors.js
var errors = __webpack_require__(76641);
;// CONCATENATED MODULE: ./build/flows/incident/incident-files.js








/** Reads what is kept of a failed deployment, or null when nothing is. Nothing here is vouched for yet. */
async function readRecord(ports, deployment) {
    const ref = (0,record/* incidentRef */.ew)(deployment);
    const stored = await ports.records.read(ref);
    if (stored === null)
        return null;
    const unreadable = [];
    const part = (schema, name) => {
        const text = stored.files[name];
        if (text === undefined)
            return undefined;
        const read = parsePart(schema, `${ref}:${name}`, text);
        if (!(read instanceof errors/* SuiteError */.$K))
            return read;
        unreadable.push(read);
        return undefined;
    };
    const gate = part(evidence/* GateEvidence */.b0, record/* incidentFiles */.s0.gate);
    const rollback = part(rollback_record/* RollbackRecord */.IF, record/* incidentFiles */.s0.rollback);
    const incident = part(record/* IncidentRecord */.oI, record/* incidentFiles */.s0.incident);
    const confirmation = part(rollback_confirmation/* Confirmation */.m, record/* incidentFiles */.s0.confirmation);
    const lift = part(LiftRecord, record/* incidentFiles */.s0.lift);
    const samples = stored.files[record/* incidentFiles */.s0.samples];
    return {
        texts: stored.files,
        unreadable,
        ...(gate === undefined ? {} : { gate }),
        ...(samples === undefined ? {} : { samples }),
        ...(rollback === undefined ? {} : { rollback }),
        ...(incident === undefined ? {} : { incident }),
        ...(confirmation === undefined ? {} : { confirmation }),
        ...(lift === undefined ? {} : { lift }),
    };
}
const Schema = schemas/* object */.Ikc({ schema: schemas/* string */.YjP() });
const waitsMs = [1000, 2000, 4000];
const lasting = ["PERMISSION_MISSING", "RECORD_UNREADABLE"];
/**
 * Adds parts to what is kept of a failed deployment, by compare-and-set; equal content is not written again. Git objects
 * are named by their content, so without a clear answer they are sent again. Keeping is a side channel of gate and
 * rollback: a refusal is a warning, and the answer says whether it is kept.
 */
async function keepRecord(ports, deployment, parts) {
    const ref = (0,record/* incidentRef */.ew)(deployment);
    for (let tried = 0;; tried++) {
        const waitMs = waitsMs[tried];
        try {
            if (await keepOnce(ports, ref, deployment, filesOf(parts)))
                return true;
            if (waitMs !== undefined)
                continue;
            ports.log.warning(`The record of deployment ${deployment} was not kept: others keep writing to \`${ref}\`.`);
            return false;
        }
        catch (error) {
            if (!(error instanceof errors/* SuiteError */.$K))
                throw error;
            if (waitMs === undefined || lasting.includes(error.code)) {
                ports.log.warning(`The record of deployment ${deployment} was not kept. ${error.message} ${error.hint}`);
                return false;
            }
            await ports.clock.sleep(waitMs);
        }
    }
}
async function keepOnce({ records }, ref, deployment, added) {
    const stored = await records.read(ref);
    const incident = stored?.files[record/* incidentFiles */.s0.incident];
    if (added[record/* incidentFiles */.s0.incident] !== undefined && incident !== undefined && isNewer(incident)) {
        const where = `${ref}:${record/* incidentFiles */.s0.incident}`;
        throw (0,errors/* recordUnreadable */.bY)(where, "a newer version of the suite wrote it, so it is left as it is");
    }
    const files = { ...stored?.files, ...added };
    if (stored !== null && Object.entries(added).every(([name, text]) => stored.files[name] === text))
        return true;
    const message = `Incident of deployment ${deployment}: ${Object.keys(added).join(", ")}`;
    const written = stored === null
        ? await records.create(ref, files, message)
        : await records.advance(ref, stored, files, message);
    return written !== "taken";
}
function filesOf(parts) {
    const json = (name, value) => value === undefined ? {} : { [name]: (0,canonical_json/* canonicalJson */.d)(value) };
    return {
        ...json(record/* incidentFiles */.s0.gate, parts.gate),
        ...(parts.samples === undefined ? {} : { [record/* incidentFiles */.s0.samples]: parts.samples }),
        ...json(record/* incidentFiles */.s0.rollback, parts.rollback),
        ...json(record/* incidentFiles */.s0.incident, parts.incident),
        ...json(record/* incidentFiles */.s0.confirmation, parts.confirmation),
        ...json(record/* incidentFiles */.s0.lift, parts.lift),
    };
}
// What it says would be lost.
function isNewer(text) {
    const { schema } = Schema.safeParse(parseJson(text)).data ?? { schema: "" };
    const version = /^rollback-ready\/incident-record\/v(\d+)$/.exec(schema)?.[1];
    return version !== undefined && Number(version) > 1;
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}
function parsePart(schema, where, text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return (0,errors/* recordUnreadable */.bY)(where, "it is not JSON");
    }
    const parsed = schema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    const first = parsed.error.issues[0];
    return (0,errors/* recordUnreadable */.bY)(where, `\`${first?.path.join(".") ?? ""}\` ${first?.message ?? "does not fit"}`);
}


/***/ }),

/***/ 37878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ trustedRecord)
/* harmony export */ });
/* harmony import */ var _core_gate_mark_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89787);
/* harmony import */ var _core_incident_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39254);
/* harmony import */ var _core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34729);
/* harmony import */ var _incident_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9135);




/**
 * What is kept of a failed deployment, as far as marks of ours vouch for it. Whoever may push may move our refs, so a
 * verdict or rollback that no deployment status by our identity names is left out, with a warning. With the environment's `history` a rollback's
 * deployment is not asked for again.
 */
async function trustedRecord(ports, deployment, statuses, identity, history = null) {
    const kept = await (0,_incident_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readRecord */ .a)(ports, deployment.id);
    if (kept === null)
        return { gate: null, samples: "", rollback: null, confirmation: null, incident: null };
    for (const error of kept.unreadable)
        ports.log.warning(`${error.message} ${error.hint}`);
    const gate = trustedGate(ports, deployment, kept, statuses, identity);
    const returned = await trustedRollback(ports, deployment, kept, statuses, identity, history);
    return {
        gate,
        samples: gate === null ? "" : trustedSamples(ports, deployment, gate, kept.samples ?? ""),
        ...returned,
        incident: kept.incident ?? null,
    };
}
function trustedGate(ports, deployment, kept, statuses, identity) {
    const { gate } = kept;
    if (gate === undefined)
        return null;
    const isOfThis = gate.deployment === deployment.id &&
        gate.environment === deployment.environment &&
        gate.release.commit === deployment.sha;
    if (isOfThis && isNamed(ports, kept.texts[_core_incident_record_js__WEBPACK_IMPORTED_MODULE_1__/* .incidentFiles */ .s0.gate], statuses, "gate-failed", identity))
        return gate;
    ports.log.warning(`The evidence kept for deployment ${deployment.id} is not what its gate marked, so it is not used.`);
    return null;
}
// The verdict stands on counts of its own, so it holds without them.
function trustedSamples({ digest, log }, deployment, gate, samples) {
    if (gate.samples.sha256 === digest.sha256(samples))
        return samples;
    log.warning(`The samples kept for deployment ${deployment.id} are not those that its gate wrote down, so they are not used.`);
    return "";
}
async function trustedRollback(ports, failed, kept, statuses, identity, history) {
    const { rollback, confirmation } = kept;
    if (rollback === undefined)
        return nothing;
    const isOfThis = rollback.failedDeployment === failed.id && rollback.environment === failed.environment;
    const text = kept.texts[_core_incident_record_js__WEBPACK_IMPORTED_MODULE_1__/* .incidentFiles */ .s0.rollback];
    if (isOfThis && rollback.deployment === null) {
        // Nothing was done then, and the failed deployment itself says so.
        if (isNamed(ports, text, statuses, "stayed", identity))
            return { rollback, confirmation: null };
    }
    const shown = history?.deployments.find(({ id }) => id === rollback.deployment);
    const made = shown ?? (rollback.deployment === null ? null : await ports.deployments.get(rollback.deployment));
    if (isOfThis && made !== null && (0,_core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .payloadOf */ .Md)(made.payload)?.undoes === failed.id) {
        const ofReturn = shown?.statuses ?? (await ports.deployments.statuses(made.id));
        const mark = rollback.outcome === "verified" ? "verified" : "unverified";
        if (isNamed(ports, text, ofReturn, mark, identity)) {
            const bake = confirmation?.confirmed === true ? "confirmed" : "unconfirmed";
            const isBaked = isNamed(ports, kept.texts[_core_incident_record_js__WEBPACK_IMPORTED_MODULE_1__/* .incidentFiles */ .s0.confirmation], ofReturn, bake, identity);
            return { rollback, confirmation: isBaked ? (confirmation ?? null) : null };
        }
    }
    ports.log.warning(`The rollback kept for deployment ${failed.id} is not what was marked, so it is not used.`);
    return nothing;
}
const nothing = { rollback: null, confirmation: null };
function isNamed(ports, text, statuses, mark, identity) {
    if (text === undefined)
        return false;
    const sha256 = ports.digest.sha256(text);
    return statuses.some((status) => {
        const named = (0,_core_gate_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .evidenceOf */ .X1)(status.description);
        const isOurs = status.creator === identity && (0,_core_gate_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .markOf */ .Fg)(status.description) === mark;
        return isOurs && named !== null && sha256.startsWith(named);
    });
}


/***/ }),

/***/ 75970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ releaseReader)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62088);
/* harmony import */ var _core_release_tag_message_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19050);
/* harmony import */ var _core_rollback_package_of_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80917);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76641);
/* harmony import */ var _load_release_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15814);





/**
 * Reads the manifest that a tag names from the git object that holds it, in two requests for any number of releases.
 * Where that object is gone or has other bytes the published asset is read, as `loadRelease` does. Throws as it does.
 */
function releaseReader(ports) {
    const asked = new Map();
    const readOnce = (name, reading) => {
        const begun = asked.get(name) ?? reading();
        asked.set(name, begun);
        // Whoever asked first may not be waiting any more.
        begun.catch(() => undefined);
        return begun;
    };
    const byName = (name) => readOnce(name, async () => readTagged(ports, name, await ports.tags.current(name)));
    const between = async (newer, older) => {
        const { tags } = await ports.tags.newest();
        for (const tag of tags.filter(({ name }) => isBetween(name, newer, older))) {
            void readOnce(tag.name, () => readTagged(ports, tag.name, tag));
        }
    };
    return Object.assign(byName, {
        between: (newer, older) => void between(newer, older).catch(() => undefined),
    });
}
function isBetween(name, newer, older) {
    const own = (0,_core_rollback_package_of_js__WEBPACK_IMPORTED_MODULE_3__/* .packageOf */ .w)(newer) ?? "";
    const version = (tag) => (0,_core_rollback_package_of_js__WEBPACK_IMPORTED_MODULE_3__/* .packageOf */ .w)(tag) === own ? semver__WEBPACK_IMPORTED_MODULE_0__.valid(tag.slice(own.length)) : null;
    const [one, top, bottom] = [version(name), version(newer), version(older)];
    return one !== null && top !== null && bottom !== null && semver__WEBPACK_IMPORTED_MODULE_0__.lt(one, top) && semver__WEBPACK_IMPORTED_MODULE_0__.gt(one, bottom);
}
async function readTagged(ports, name, tag) {
    const bytes = tag === null ? null : await keptManifest(ports, tag);
    return tag === null || bytes === null ? (0,_load_release_js__WEBPACK_IMPORTED_MODULE_2__/* .loadRelease */ .U)(ports, name) : (0,_load_release_js__WEBPACK_IMPORTED_MODULE_2__/* .checkedRelease */ .n)(ports, tag, bytes);
}
async function keptManifest(ports, { message }) {
    const blob = (0,_core_release_tag_message_js__WEBPACK_IMPORTED_MODULE_4__/* .manifestBlobOf */ .aL)(message);
    if (blob === null)
        return null;
    try {
        const bytes = await ports.contents.bytesOfBlob(blob);
        return ports.digest.sha256(bytes) === (0,_core_release_tag_message_js__WEBPACK_IMPORTED_MODULE_4__/* .manifestHashOf */ .lE)(message) ? bytes : null;
    }
    catch (error) {
        if (error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SuiteError */ .$K)
            return null;
        throw error;
    }
}


/***/ })

};
