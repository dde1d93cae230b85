export const id = 738;
export const ids = [738];
export const modules = {

/***/ 57931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ decisionOnRecord),
/* harmony export */   z: () => (/* binding */ DecisionOnRecord)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9691);
/* harmony import */ var _decision_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76119);


/** Who decided about a failed deployment, as its incident has it. Its texts are people's. */
const DecisionOnRecord = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    decision: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["rollback", "stay"]),
    /** `automatic`: the policy asks nobody. `word`: a person gave a reason, by hand or in a comment. */
    how: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n([..._decision_js__WEBPACK_IMPORTED_MODULE_0__/* .ways */ .LN, "automatic", "word"]),
    /** A login; null where nobody decided but the policy. */
    by: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    reason: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    /** ISO 8601; empty where it is not known. */
    at: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** Where it was said: the comment, else the run. */
    source: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    /** Until when people had time, and what the policy would have done then; null where nobody was asked. */
    deadline: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ until: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), onTimeout: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["rollback", "stay"]) }).nullable(),
});
/** Who decided; null while nobody has, and where there was nothing to decide. */
function decisionOnRecord({ note, marked, rollback, deadline, }) {
    if (note !== null) {
        const { decision, how, by, reason, at, source, run } = note;
        return { decision, how, by, reason, at, source: source ?? run, deadline };
    }
    if (marked !== null) {
        const { decision, how, by, at, url } = marked;
        return { decision, how, by, reason: null, at, source: url === "" ? null : url, deadline };
    }
    if (rollback === null)
        return null;
    const { word, times, run } = rollback;
    const at = times.decidedAt ?? times.verdictAt;
    const said = { decision: "rollback", at, source: run.url, deadline };
    if (word !== null)
        return { ...said, how: "word", by: word.by, reason: word.reason };
    // What people are asked about is not decided by itself.
    return deadline === null && wasUndone(rollback)
        ? { ...said, how: "automatic", by: null, reason: null }
        : null;
}
function wasUndone({ outcome }) {
    switch (outcome) {
        case "verified":
        case "unverified":
        case "failed":
        case "interrupted":
            return true;
        case "nothing-to-return-to":
        case "roll-forward":
        case "superseded":
            return false;
        default:
            return outcome;
    }
}


/***/ }),

/***/ 76119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ readDecision),
/* harmony export */   Gk: () => (/* binding */ decisionText),
/* harmony export */   LN: () => (/* binding */ ways),
/* harmony export */   O6: () => (/* binding */ decisionRef)
/* harmony export */ });
/* unused harmony exports decisionSchema, Decision */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);
/* harmony import */ var _rollback_note_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22259);
/* harmony import */ var _text_natural_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45971);



const decisionSchema = "rollback-ready/decision/v1";
/** How a decision came about: which way a person took, or that nobody did in time. */
const ways = ["approval", "comment", "hand", "override", "timeout"];
/** What was decided about a deployment that failed its gate. It is made once. */
const Decision = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(decisionSchema),
    environment: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** The deployment that failed. */
    deployment: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive(),
    decision: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["rollback", "stay"]),
    how: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(ways),
    /** A login; null where nobody decided in time. */
    by: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\[bot\])?$/)
        .nullable(),
    /** What the person gave as a reason. */
    reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    /** The release that the person named to return to. */
    release: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    /** Page of the comment by which it was made. */
    source: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    /** ISO 8601. */
    at: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    run: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** Tells two processes that decide the same at the same moment apart. */
    nonce: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
});
/** The ref of the decision about a deployment. */
function decisionRef(environment, deployment, sha256) {
    const key = (0,_text_natural_key_js__WEBPACK_IMPORTED_MODULE_1__/* .naturalKey */ .X)(["decision", environment, deployment], sha256).replace(/^.*:/, "");
    return `refs/rollback-ready/decisions/${key}`;
}
/** The decision as the message of its commit. */
function decisionText(decision) {
    const { environment, deployment, decision: what, by, how } = decision;
    return (0,_rollback_note_js__WEBPACK_IMPORTED_MODULE_2__/* .noteText */ .gA)(`${environment}: ${what} decided by ${by ?? "nobody"} (${how}), deployment ${deployment}`, decision);
}
/** The decision in a commit's message; null when it is none about this deployment. */
function readDecision(text, environment, deployment) {
    const read = (0,_rollback_note_js__WEBPACK_IMPORTED_MODULE_2__/* .readNote */ .VC)(Decision, text);
    return read?.environment === environment && read.deployment === deployment ? read : null;
}


/***/ }),

/***/ 26596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aq: () => (/* binding */ beginCheck),
/* harmony export */   YP: () => (/* binding */ standingOf),
/* harmony export */   q0: () => (/* binding */ describe),
/* harmony export */   uU: () => (/* binding */ taken),
/* harmony export */   yl: () => (/* binding */ addSample)
/* harmony export */ });
/** Nothing was seen yet. */
function beginCheck(check) {
    return {
        check,
        ruleState: check.rule.begin(),
        good: 0,
        bad: 0,
        missing: 0,
        errors: 0,
        stalled: 0,
        badInARow: 0,
        last: "",
    };
}
/** Takes one sample in. A warm-up changes nothing; a confirmation is for the rule and is not counted. */
function addSample(state, sample) {
    if (sample.phase === "warm-up")
        return state;
    const { outcome } = sample;
    const counts = sample.phase === undefined ? 1 : 0;
    const isStalled = outcome === "error" && sample.stalledMs !== undefined;
    return {
        check: state.check,
        ruleState: state.check.rule.add(state.ruleState, sample),
        good: state.good + (outcome === "good" ? counts : 0),
        bad: state.bad + (outcome === "bad" ? counts : 0),
        missing: state.missing + (outcome === "missing" ? counts : 0),
        errors: state.errors + (outcome === "error" ? counts : 0),
        stalled: state.stalled + (isStalled ? counts : 0),
        badInARow: outcome === "bad" ? state.badInARow + 1 : 0,
        last: outcome === "good" ? state.last : sample.reason,
    };
}
/** Samples of the plan that were taken, whatever came of them. */
function taken({ good, bad, missing, errors }) {
    return good + bad + missing + errors;
}
/** What the rule says of it so far; a check that is only observed never fails. */
function standingOf({ check, ruleState }) {
    return check.dryRun ? { kind: "open" } : check.rule.standing(ruleState);
}
/** `health: 3 of 9 bad, 2 could not ask (last: status 503, wanted 200)` */
function describe({ check, good, bad, missing, errors, last }) {
    const unknown = [
        errors === 0 ? "" : `, ${errors} could not ask`,
        missing === 0 ? "" : `, ${missing} without data`,
    ].join("");
    const why = last === "" ? "" : ` (last: ${last})`;
    return `${check.name}: ${bad} of ${good + bad} bad${unknown}${why}`;
}


/***/ }),

/***/ 66745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J4: () => (/* binding */ mismatch),
/* harmony export */   Jr: () => (/* binding */ restoreCheck),
/* harmony export */   wk: () => (/* binding */ judgeParts)
/* harmony export */ });
/* unused harmony export combine */
/* harmony import */ var _judge_samples_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(685);
/* harmony import */ var _judging_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92450);
/* harmony import */ var _rule_book_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59992);



/**
 * Puts several gates together as if one had asked it all: their checks side by side, each named after its part, and rules
 * that share the allowed rate of false rollbacks among all of them. Throws for evidence whose rule cannot be made again.
 */
function combine(parts) {
    const named = parts.map(({ evidence, samples }) => {
        const { shard, checks, design } = evidence;
        return {
            checks: checks.map((check) => ({ ...check, name: partName(shard, check.name) })),
            bakeMs: design.bakeMs,
            // By each part's own clock that never goes back; only where it began is told by the machine's.
            samples: samples.map((sample) => ({
                at: Date.parse(evidence.startedAt) + sample.afterMs,
                sample: { ...sample, check: partName(shard, sample.check) },
            })),
        };
    });
    const deciding = Math.max(1, named.flatMap(({ checks }) => checks).filter(({ dryRun }) => !dryRun).length);
    const ruleOf = (0,_rule_book_js__WEBPACK_IMPORTED_MODULE_1__/* .ruleBook */ .E)();
    return {
        checks: named.flatMap(({ checks, bakeMs }) => checks.map((of) => restoreCheck(of, bakeMs, deciding, ruleOf))),
        samples: named
            .flatMap(({ samples }) => samples)
            .sort((a, b) => a.at - b.at)
            .map(({ sample }) => sample),
    };
}
/** A check as it was judged, for as many deciding checks as there are now. */
function restoreCheck(of, bakeMs, checks, ruleOf = (0,_rule_book_js__WEBPACK_IMPORTED_MODULE_1__/* .ruleBook */ .E)()) {
    const { name, kind, target, dryRun, planned, intervalMs, blips, notes } = of;
    const judging = _judging_js__WEBPACK_IMPORTED_MODULE_0__/* .Judging */ .LG.parse(of.judging);
    const plan = (0,_judging_js__WEBPACK_IMPORTED_MODULE_0__/* .planFor */ .bJ)(judging, { intervalMs, bakeMs, planned, checks }, blips);
    return { name, kind, target, dryRun, planned, judging, plan, blips, notes, rule: ruleOf(judging, plan) };
}
/**
 * What one gate would have decided on all samples. What no sample shows counts as it would have for that gate: a part
 * where the new version never answered has failed, one that was cut off leaves it open. A part that was expected and left
 * nothing may be the one that is broken.
 */
function judgeParts(parts, expected) {
    const combined = combine(parts);
    const broken = new Set(parts.flatMap(({ evidence: { shard, brokenBefore } }) => brokenBefore.map((name) => partName(shard, name))));
    const { verdict: seen, states } = (0,_judge_samples_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeSamples */ .x)(combined.checks, combined.samples, broken);
    return { ...combined, states, verdict: withUnseen(seen, parts, expected) };
}
function withUnseen(seen, parts, expected) {
    const of = (is) => {
        const part = parts.find(({ evidence }) => is(evidence.verdict))?.evidence;
        return part === undefined
            ? null
            : { ...part.verdict, detail: `${part.shard ?? "one part"}: ${part.verdict.detail}` };
    };
    const notServing = of(({ reason }) => reason === "not-serving");
    if (notServing !== null)
        return notServing;
    if (seen.kind === "fail")
        return seen;
    const there = new Set(parts.map(({ evidence }) => evidence.shard));
    const told = parts.flatMap(({ evidence }) => evidence.shards);
    const absent = [...new Set([...expected, ...told])].filter((name) => !there.has(name));
    if (absent.length > 0) {
        const detail = `no evidence of ${absent.join(", ")}, so nobody knows how that part is`;
        return { kind: "inconclusive", reason: "no-data", detail };
    }
    return of(({ kind }) => kind === "superseded") ?? of(({ kind }) => kind === "cancelled") ?? seen;
}
/** Why evidence does not belong together, or null. */
function mismatch(parts) {
    const [first, ...others] = parts.map(({ evidence }) => evidence);
    if (first === undefined)
        return "there is none";
    const stranger = others.find((one) => one.deployment !== first.deployment || one.environment !== first.environment);
    if (stranger !== undefined) {
        return `it is of deployment ${first.deployment} in ${first.environment} and of deployment ${stranger.deployment} in ${stranger.environment}`;
    }
    const idle = parts.find(({ evidence }) => evidence.checks.every(({ dryRun }) => dryRun));
    if (idle !== undefined)
        return `${idle.evidence.shard ?? "one part"} has no check that decides`;
    const strange = parts.find(({ evidence: { checks }, samples }) => {
        const names = new Set(checks.map(({ name }) => name));
        return samples.some(({ check }) => !names.has(check));
    });
    if (strange !== undefined)
        return `${strange.evidence.shard ?? "one part"} has samples of a check that it does not name`;
    const thinned = parts.find(({ evidence, samples }) => samples.length < evidence.samples.count);
    if (thinned !== undefined) {
        return `of ${thinned.evidence.samples.count} samples only ${thinned.samples.length} were kept; use \`mode: collect\``;
    }
    const names = parts.map(({ evidence }) => evidence.shard ?? "");
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice === undefined)
        return null;
    return twice === "" ? "several have no `shard`" : `the shard ${twice} is there twice`;
}
function partName(shard, name) {
    return shard === null ? name : `${shard}/${name}`;
}


/***/ }),

/***/ 97923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ep: () => (/* binding */ conclude),
/* harmony export */   FV: () => (/* binding */ settledBy),
/* harmony export */   g5: () => (/* binding */ failureOf)
/* harmony export */ });
/* harmony import */ var _check_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26596);

/** A tenth of what was planned may be unknown; above that, what was not seen could be what matters. */
const toleratedUnknown = 0.1;
/**
 * The verdict at the end of the bake: fail before error before inconclusive before pass. A pass needs nine tenths of the
 * planned samples of each check with a good one among them, so nothing that was not seen can pass. A check that was not
 * well before the deployment (`brokenBefore`) and fails is inconclusive: that is not the release's.
 */
function conclude(states, brokenBefore = new Set()) {
    const judged = states.filter(({ check }) => !check.dryRun);
    const verdicts = judged.map((state) => notBlamed(verdictOn(state), state, brokenBefore));
    for (const kind of ["fail", "error", "inconclusive"]) {
        const first = verdicts.find((verdict) => verdict.kind === kind);
        if (first !== undefined)
            return first;
    }
    if (judged.length === 0) {
        return { kind: "inconclusive", reason: "no-data", detail: "nothing was asked" };
    }
    return { kind: "pass", reason: "healthy", detail: shortly(judged) };
}
/**
 * The verdict as soon as a sample made a check fail; null while it has not, and for a check that was not well before the
 * deployment: it settles nothing, so that the others are still judged.
 */
function settledBy(state, brokenBefore = new Set()) {
    return brokenBefore.has(state.check.name) ? null : failureOf(state);
}
/** What a check has failed by; null while it has not. */
function failureOf(state) {
    const standing = (0,_check_state_js__WEBPACK_IMPORTED_MODULE_0__/* .standingOf */ .YP)(state);
    if (standing.kind === "open")
        return null;
    return { kind: "fail", reason: standing.reason, detail: standing.detail };
}
function notBlamed(verdict, { check }, brokenBefore) {
    if (verdict.kind !== "fail" || !brokenBefore.has(check.name))
        return verdict;
    const detail = `${verdict.detail}; it was not well before the deployment either`;
    return { kind: "inconclusive", reason: "preexisting", detail };
}
function verdictOn(state) {
    const failure = failureOf(state);
    if (failure !== null)
        return failure;
    const { check, good, bad, missing, errors, stalled } = state;
    const detail = (0,_check_state_js__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0)(state);
    if (good + bad === 0 && errors > 0 && errors >= missing) {
        const reason = stalled * 2 > errors ? "runner-overloaded" : "probe-broken";
        return { kind: "error", reason, detail };
    }
    if (good + bad === 0) {
        const nothing = (0,_check_state_js__WEBPACK_IMPORTED_MODULE_0__/* .taken */ .uU)(state) === 0 ? `${check.name}: nothing was asked` : detail;
        return { kind: "inconclusive", reason: "no-data", detail: nothing };
    }
    const wanted = check.planned - Math.floor(check.planned * toleratedUnknown);
    if (good + bad < wanted || good === 0) {
        const reason = missing > errors ? "no-data" : "too-few-samples";
        return { kind: "inconclusive", reason, detail };
    }
    const lacks = check.rule.lacks(state.ruleState);
    if (lacks !== "")
        return { kind: "inconclusive", reason: "too-few-samples", detail: lacks };
    return { kind: "pass", reason: "healthy", detail };
}
// A thousand checks do not fit into a status or a sentence; the worst tell enough.
function shortly(states) {
    const shown = states.length <= 5 ? states : states.toSorted((a, b) => b.bad - a.bad).slice(0, 3);
    const more = states.length - shown.length;
    return `${shown.map(_check_state_js__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0).join("; ")}${more === 0 ? "" : `; ${more} checks more`}`;
}


/***/ }),

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

/***/ 685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ judgeSamples)
/* harmony export */ });
/* harmony import */ var _check_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26596);
/* harmony import */ var _conclude_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97923);


/**
 * Judges recorded samples in the order in which they are given, and stops where a gate would have stopped: at the sample
 * that makes a check fail. The same function decides what a saved file, or several together, would have come to.
 */
function judgeSamples(checks, samples, brokenBefore = new Set()) {
    const states = new Map(checks.map((check) => [check.name, (0,_check_state_js__WEBPACK_IMPORTED_MODULE_0__/* .beginCheck */ .Aq)(check)]));
    let used = 0;
    for (const sample of samples) {
        const before = states.get(sample.check);
        if (before === undefined)
            continue;
        used += 1;
        const after = (0,_check_state_js__WEBPACK_IMPORTED_MODULE_0__/* .addSample */ .yl)(before, sample);
        states.set(sample.check, after);
        const failure = (0,_conclude_js__WEBPACK_IMPORTED_MODULE_1__/* .settledBy */ .FV)(after, brokenBefore);
        if (failure !== null)
            return { verdict: failure, states: [...states.values()], used };
    }
    const all = [...states.values()];
    return { verdict: (0,_conclude_js__WEBPACK_IMPORTED_MODULE_1__/* .conclude */ .Ep)(all, brokenBefore), states: all, used };
}


/***/ }),

/***/ 92450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LG: () => (/* binding */ Judging),
  bJ: () => (/* binding */ planFor),
  Y: () => (/* binding */ ruleOf)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./build/core/gate/statistics/burn-windows.js
var burn_windows = __webpack_require__(34301);
// EXTERNAL MODULE: ./build/core/gate/rules/outage.js + 1 modules
var rules_outage = __webpack_require__(84313);
;// CONCATENATED MODULE: ./build/core/gate/rules/slot-counts.js
/** Adds a sample of a slot that is not older than the newest one; one that is counts there. */
function withCount(head, slot, isBad) {
    const bad = (head?.bad ?? 0) + (isBad ? 1 : 0);
    const all = (head?.all ?? 0) + 1;
    if (head !== null && slot <= head.slot)
        return { ...head, bad, all };
    return { slot, bad, all, depth: (head?.depth ?? 0) + 1, older: head, jump: jumpOf(head) };
}
/** Bad and all samples of the slots from `first` on. */
function countedSince(head, first) {
    let before = head;
    while (before !== null && before.slot >= first) {
        before = before.jump !== null && before.jump.slot >= first ? before.jump : before.older;
    }
    return { bad: (head?.bad ?? 0) - (before?.bad ?? 0), all: (head?.all ?? 0) - (before?.all ?? 0) };
}
// Skew-binary numbers (Myers 1983): two jumps of one length in a row make one of twice the length.
function jumpOf(head) {
    const first = head?.jump ?? null;
    const second = first?.jump ?? null;
    if (head === null || first === null || second === null)
        return head;
    return head.depth - first.depth === first.depth - second.depth ? second : head;
}

// EXTERNAL MODULE: ./build/core/gate/rules/tally.js
var rules_tally = __webpack_require__(91810);
;// CONCATENATED MODULE: ./build/core/gate/rules/burn-rate.js




// A day's bake has a slot for each minute, so a thousand checks stay within the memory of a runner.
const mostSlots = 1440;
// One blip among a dozen samples is more than any strict objective allows; it is not yet a trend.
const fewestBad = 3;
/**
 * Fails when both windows of any row of `burnWindows` have more bad than their share. Samples carry `burn0Long`,
 * `burn0Short`, `burn1Long` … from 0 to 1, in the order of the rows at that time; of samples without them the good and
 * bad ones are counted, from three bad ones on.
 */
function burnRateRule(slo, plan) {
    const limits = (0,rules_outage/* outageLimits */.My)(plan);
    const slotMs = Math.max(plan.intervalMs, Math.ceil(plan.bakeMs / mostSlots));
    return {
        describe: `fails when the error budget of ${Number((100 * slo.objective).toPrecision(8))} % over ${slo.periodMs / 86_400_000} days burns too fast`,
        rates: null,
        begin: () => ({
            tally: (0,rules_tally/* emptyTally */.CK)(),
            outage: (0,rules_outage/* beginOutage */.ZE)(),
            counts: null,
            burn: 0,
            failure: null,
        }),
        add: (state, sample) => {
            const tally = (0,rules_tally/* tallied */.mG)(state.tally, sample);
            if (sample.outcome !== "good" && sample.outcome !== "bad")
                return { ...state, tally };
            const outage = (0,rules_outage/* addToOutage */.i7)(state.outage, sample, plan.intervalMs);
            const seen = { ...state, tally, outage };
            const next = sample.phase === undefined ? withBurn(seen, sample, slo, slotMs) : seen;
            if (next.failure !== null || !(0,rules_outage/* isOutage */.uD)(outage, limits))
                return next;
            const detail = `${(0,rules_tally/* tallyText */.Wl)(tally)}; ${(0,rules_outage/* outageText */.Hn)(outage)}`;
            return { ...next, failure: { kind: "failed", reason: "outage", detail } };
        },
        standing: (state) => state.failure ?? { kind: "open" },
        gauge: (state) => ({ statistic: state.burn, threshold: 1, unit: "x allowed burn rate" }),
        lacks: (state) => (0,rules_tally/* tooFew */.dI)(state.tally, plan.planned),
        evidence: () => [],
    };
}
function withBurn(state, sample, slo, slotMs) {
    const figures = sample.figures ?? {};
    const hasFigures = Object.keys(figures).some((name) => /^burn\dLong$/.test(name));
    const counts = hasFigures
        ? state.counts
        : withCount(state.counts, Math.floor(sample.afterMs / slotMs), sample.outcome === "bad");
    const windows = (0,burn_windows/* burnWindows */.L)(slo, sample.afterMs);
    const shares = windows.map((window, index) => hasFigures ? given(figures, index) : counted(counts, window, sample.afterMs, slotMs));
    const burns = windows.map((window, index) => burnOf(window, shares[index] ?? null));
    const burn = Math.max(0, ...burns);
    const next = { ...state, counts, burn };
    const row = burns.findIndex((one) => one > 1);
    const [window, share] = [windows[row], shares[row]];
    if (state.failure !== null || window === undefined || share === undefined || share === null)
        return next;
    const detail = `${state.tally.check}: ${percent(share.long)} bad in ${spanText(window.longMs)} and ${percent(share.short)} in ${spanText(window.shortMs)}, limit ${percent(window.maxShare)}: ${percent(window.budget)} of the error budget`;
    return { ...next, failure: { kind: "failed", reason: "burn-rate", detail } };
}
function burnOf({ maxShare }, shares) {
    return shares === null ? 0 : Math.min(shares.long, shares.short) / maxShare;
}
function given(figures, row) {
    const long = figures[`burn${row}Long`];
    const short = figures[`burn${row}Short`];
    return long === undefined || short === undefined ? null : { long, short };
}
function counted(counts, window, nowMs, slotMs) {
    const long = countedSince(counts, Math.floor((nowMs - window.longMs) / slotMs));
    const short = countedSince(counts, Math.floor((nowMs - window.shortMs) / slotMs));
    if (long.bad < fewestBad)
        return null;
    return { long: long.bad / long.all, short: short.all === 0 ? 0 : short.bad / short.all };
}
function percent(share) {
    return `${Number((share * 100).toPrecision(3))} %`;
}
function spanText(ms) {
    return ms < 120_000 ? `${Math.round(ms / 1000)} s` : `${Math.round(ms / 60_000)} min`;
}

// EXTERNAL MODULE: ./build/core/gate/statistics/rank-sum.js
var rank_sum = __webpack_require__(67244);
// EXTERNAL MODULE: ./build/core/gate/statistics/shift.js
var shift = __webpack_require__(26306);
// EXTERNAL MODULE: ./build/core/gate/values/words.js
var words = __webpack_require__(35602);
;// CONCATENATED MODULE: ./build/core/gate/rules/canary-figures.js

/** A counter that lost less than this wavers and has not begun anew. */
const leastFall = 5;
/** Prometheus needs two scrapes, and they are a minute apart at most. A base that is later is not so for their sake. */
const latestBaseMs = 2 * words/* leastSinceStart */.Ez * 1000;
/**
 * Reads the figures of a sample: one answer of each side, or counters since the gate began. Null when the figures are
 * neither.
 *
 * Until a query's window lies behind the gate's beginning, counters hold what came before it; so the first one after that
 * is the base, of which nothing counts. A count over a growing window is an extrapolation and wavers: only what exceeds
 * the highest so far has come, and only a fall below half of that is a counter that began anew. What stands there then is
 * the new base.
 */
function arrivals(figures, before, afterMs) {
    const { canaryBad, baselineBad, canaryTotal, baselineTotal } = figures;
    if (canaryBad !== undefined && baselineBad !== undefined) {
        const requests = { canary: 1, baseline: 1 };
        const news = { canaryErrors: canaryBad, baselineErrors: baselineBad, requests };
        return { news, peaks: before, isReset: false, weight: 1 };
    }
    if (canaryTotal === undefined || baselineTotal === undefined)
        return null;
    const now = {
        baseMs: before?.baseMs ?? Math.min(afterMs, latestBaseMs),
        canaryErrors: canaryTotal,
        baselineErrors: baselineTotal,
        canaryRequests: figures["canaryRequests"] ?? null,
        baselineRequests: figures["baselineRequests"] ?? null,
    };
    if (afterMs < words/* leastSinceStart */.Ez * 1000)
        return { news: null, peaks: null, isReset: false, weight: 1 };
    if (before === null)
        return { news: null, peaks: now, isReset: false, weight: 1 };
    const canaryErrors = follow(now.canaryErrors, before.canaryErrors);
    const baselineErrors = follow(now.baselineErrors, before.baselineErrors);
    const canary = follow(now.canaryRequests, before.canaryRequests);
    const baseline = follow(now.baselineRequests, before.baselineRequests);
    const hasRequests = now.canaryRequests !== null && now.baselineRequests !== null;
    return {
        news: {
            canaryErrors: canaryErrors.came,
            baselineErrors: baselineErrors.came,
            requests: hasRequests ? { canary: canary.came, baseline: baseline.came } : null,
        },
        peaks: {
            baseMs: now.baseMs,
            canaryErrors: canaryErrors.peak,
            baselineErrors: baselineErrors.peak,
            canaryRequests: canary.peak,
            baselineRequests: baseline.peak,
        },
        isReset: [canaryErrors, baselineErrors, canary, baseline].some(({ isReset }) => isReset),
        weight: Math.max(0, 1 - now.baseMs / afterMs),
    };
}
function follow(now, peak) {
    if (now === null || peak === null)
        return { came: 0, peak: now, isReset: false };
    if (now > peak)
        return { came: now - peak, peak: now, isReset: false };
    const isReset = now < peak / 2 && peak - now >= leastFall;
    return { came: 0, peak: isReset ? now : peak, isReset };
}

;// CONCATENATED MODULE: ./build/core/gate/statistics/mixture-e-value.js
// Past this it is beyond doubt, and the sum need not be finished: what was summed so far is a lower bound.
const certain = 1e15;
/**
 * Evidence that of all errors more than `share` are the canary's: a one-sided Beta(1, 1) mixture e-value. If they are
 * not, it reaches 1 / alpha with a probability of at most alpha, however often it is looked at (Ville's inequality).
 */
function mixtureEValue(canaryErrors, baselineErrors, share) {
    if (!(share > 0 && share < 1))
        return 1;
    // The ratio of incomplete beta functions is, for whole numbers, P(X <= c) / P(X = c) of a binomial X with one trial
    // more than there are errors, over d + 1. Summed from the largest term on, no term can overflow unnoticed.
    const trials = canaryErrors + baselineErrors + 1;
    let term = 1;
    let sum = 1;
    for (let k = canaryErrors; k > 0; k--) {
        term *= (k / (trials - k + 1)) * ((1 - share) / share);
        sum += term;
        if (term < sum * 1e-17 || sum > certain * (baselineErrors + 1))
            break;
    }
    return sum / (baselineErrors + 1);
}

;// CONCATENATED MODULE: ./build/core/gate/rules/error-split.js

const nothing = { canaryErrors: 0, baselineErrors: 0, requests: null };
// A share has changed when the new requests are off by this many points and by more than chance explains.
const sharePoints = 0.02;
const shareDeviations = 4;
/** No errors yet. */
function noErrors() {
    return { closedLog: 0, stage: nothing, total: nothing, eValue: 1 };
}
/**
 * Adds what came. A stage ends when its counters began anew or the traffic share changed; e-values of stages are
 * multiplied, which keeps the bound on false alarms. `share` is the canary's share of the traffic where requests are not
 * counted.
 */
function withArrivals(split, news, share, { isReset, weight }) {
    const total = sum(split.total, news);
    const isNewStage = isReset || hasNewShare(split.stage, news);
    const closedLog = isNewStage ? split.closedLog + stageLog(split.stage, share, weight) : split.closedLog;
    const stage = isNewStage ? news : sum(split.stage, news);
    const hasNoErrors = news.requests === null && news.canaryErrors + news.baselineErrors === 0;
    const isSame = !isNewStage && weight === 1 && hasNoErrors;
    const eValue = isSame ? split.eValue : Math.exp(closedLog + stageLog(stage, share, weight));
    return { closedLog, stage, total, eValue };
}
function stageLog({ canaryErrors, baselineErrors, requests }, share, weight) {
    const ofCanary = requests === null ? share : requests.canary / (requests.canary + requests.baseline);
    return Math.log(mixtureEValue(Math.round(canaryErrors * weight), Math.round(baselineErrors * weight), ofCanary));
}
function sum(a, b) {
    return {
        canaryErrors: a.canaryErrors + b.canaryErrors,
        baselineErrors: a.baselineErrors + b.baselineErrors,
        requests: a.requests === null || b.requests === null
            ? (a.requests ?? b.requests)
            : {
                canary: a.requests.canary + b.requests.canary,
                baseline: a.requests.baseline + b.requests.baseline,
            },
    };
}
function hasNewShare(stage, news) {
    if (stage.requests === null || news.requests === null)
        return false;
    const before = stage.requests.canary + stage.requests.baseline;
    const now = news.requests.canary + news.requests.baseline;
    if (before === 0 || now === 0)
        return false;
    const share = (stage.requests.canary + news.requests.canary) / (before + now);
    const off = Math.abs(stage.requests.canary / before - news.requests.canary / now);
    const deviation = Math.sqrt(share * (1 - share) * (1 / before + 1 / now));
    return off > sharePoints && off > shareDeviations * deviation;
}

;// CONCATENATED MODULE: ./build/core/gate/rules/time-pairs.js
// More than this says nothing that fewer do not say.
const mostPairs = 4096;
/** No pairs yet. */
function noPairs() {
    return { newest: null, kept: 0, stride: 1, seen: 0 };
}
/** Adds a pair. Past 4,096 every second one is dropped and only every second one is added, so memory stays bounded. */
function withPair(pairs, canaryMs, baselineMs) {
    const seen = pairs.seen + 1;
    if (pairs.seen % pairs.stride !== 0)
        return { ...pairs, seen };
    const newest = { canaryMs, baselineMs, older: pairs.newest };
    const kept = pairs.kept + 1;
    return kept < mostPairs ? { ...pairs, newest, kept, seen } : halved({ ...pairs, newest, kept, seen });
}
/** The pairs, oldest first. */
function listed(pairs) {
    const all = [];
    for (let link = pairs.newest; link !== null; link = link.older)
        all.push(link);
    return all.reverse();
}
function halved(pairs) {
    let newest = null;
    let kept = 0;
    for (const [index, { canaryMs, baselineMs }] of listed(pairs).entries()) {
        if (index % 2 === 1)
            continue;
        newest = { canaryMs, baselineMs, older: newest };
        kept += 1;
    }
    return { newest, kept, stride: pairs.stride * 2, seen: pairs.seen };
}

;// CONCATENATED MODULE: ./build/core/gate/rules/canary.js








const fewestTimes = 5;
/**
 * Fails when the errors split so much to the canary's disadvantage that it cannot be chance: an e-value, right at every
 * look. Samples carry `canaryBad` and `baselineBad` (0 or 1), or the totals `canaryTotal` and `baselineTotal` with or
 * without `canaryRequests` and `baselineRequests`, which are compared from 60 s on (`arrivals`). A canary that answers
 * nothing at all fails as an outage.
 */
function canaryRule(settings, plan) {
    const limits = (0,rules_outage/* outageLimits */.My)(plan);
    const threshold = 1 / settings.alpha;
    return {
        describe: `fails when the canary has so many more errors than its baseline that chance explains it in ${settings.alpha * 100} % of the deploys at most (e-value ${threshold}, ${settings.minErrors} errors or more)`,
        rates: null,
        begin: () => ({
            tally: (0,rules_tally/* emptyTally */.CK)(),
            outage: (0,rules_outage/* beginOutage */.ZE)(),
            compared: 0,
            hasEarly: false,
            peaks: null,
            split: noErrors(),
            times: noPairs(),
            failure: null,
        }),
        add: (state, sample) => {
            const next = withSample(state, sample, settings, plan);
            if (state.failure !== null || next === state)
                return next;
            if ((0,rules_outage/* isOutage */.uD)(next.outage, limits))
                return { ...next, failure: outageOf(next) };
            return isWorse(next.split, settings) ? { ...next, failure: regressionOf(next, threshold) } : next;
        },
        standing: (state) => state.failure ?? { kind: "open" },
        gauge: (state) => ({ statistic: state.split.eValue, threshold, unit: "e-value" }),
        lacks: (state) => lacksOf(state, settings),
        evidence: (state) => timesEvidence(state),
    };
}
function withSample(state, sample, settings, plan) {
    const tally = (0,rules_tally/* tallied */.mG)(state.tally, sample);
    if (sample.outcome !== "good" && sample.outcome !== "bad")
        return { ...state, tally };
    const outage = (0,rules_outage/* addToOutage */.i7)(state.outage, sample, plan.intervalMs);
    if (sample.phase !== undefined || sample.figures === undefined)
        return { ...state, tally, outage };
    const { canaryMs, baselineMs } = sample.figures;
    const times = canaryMs === undefined || baselineMs === undefined
        ? state.times
        : withPair(state.times, canaryMs, baselineMs);
    const came = arrivals(sample.figures, state.peaks, sample.afterMs);
    if (came === null)
        return { ...state, tally, outage, times };
    const next = { ...state, tally, outage, times, peaks: came.peaks };
    if (came.news === null)
        return { ...next, hasEarly: true };
    const split = withArrivals(state.split, came.news, settings.share, came);
    return { ...next, split, compared: state.compared + 1 };
}
function isWorse({ eValue, total }, settings) {
    return (eValue >= 1 / settings.alpha && total.canaryErrors >= settings.minErrors && hasRequests(total, settings));
}
function hasRequests({ requests }, { minRequests }) {
    return requests === null || Math.min(requests.canary, requests.baseline) >= minRequests;
}
function outageOf({ tally, outage }) {
    return { kind: "failed", reason: "outage", detail: `${(0,rules_tally/* tallyText */.Wl)(tally)}; ${(0,rules_outage/* outageText */.Hn)(outage)}` };
}
function regressionOf({ tally, split }, threshold) {
    const { canaryErrors, baselineErrors, requests } = split.total;
    const canary = `${canaryErrors} errors${requests === null ? "" : ` in ${requests.canary} requests`}`;
    const baseline = `${baselineErrors}${requests === null ? "" : ` in ${requests.baseline}`}`;
    const evidence = split.eValue > 1e9 ? "above 1e9" : split.eValue.toPrecision(3);
    const detail = `${tally.check}: the canary had ${canary}, the baseline ${baseline}; e-value ${evidence}, limit ${threshold}`;
    return { kind: "failed", reason: "regression", detail };
}
function lacksOf({ tally, compared, hasEarly, split }, settings) {
    if (compared === 0) {
        const why = hasEarly ? `; counts are compared from the second one after ${words/* leastSinceStart */.Ez} s on` : "";
        return `${tally.check}: no sample compared the canary with its baseline${why}`;
    }
    const { requests } = split.total;
    if (requests === null || hasRequests(split.total, settings))
        return "";
    return `${tally.check}: the canary had ${requests.canary} requests and the baseline ${requests.baseline}; ${settings.minRequests} of each are needed`;
}
function timesEvidence({ tally, times }) {
    const pairs = listed(times);
    if (pairs.length < fewestTimes)
        return [];
    const canary = pairs.map((pair) => pair.canaryMs);
    const baseline = pairs.map((pair) => pair.baselineMs);
    const { estimate, low, high } = (0,shift/* hodgesLehmann */.i)(canary, baseline);
    const { effect, pTwoSided } = (0,rank_sum/* rankSum */.u)(canary, baseline);
    const ms = (value) => value.toFixed(1);
    return [
        `${tally.check}: canary slower by ${ms(estimate)} ms (95 % confidence: ${ms(low)} to ${ms(high)} ms), slower in ${Math.round(effect * 100)} % of ${pairs.length} x ${pairs.length} comparisons; Mann–Whitney p = ${pTwoSided.toPrecision(2)}`,
    ];
}

// EXTERNAL MODULE: ./build/core/gate/rules/choose-rule.js
var choose_rule = __webpack_require__(90726);
// EXTERNAL MODULE: ./build/core/gate/rules/consecutive-failures.js + 1 modules
var consecutive_failures = __webpack_require__(65195);
// EXTERNAL MODULE: ./build/core/gate/rules/cusum.js + 3 modules
var cusum = __webpack_require__(71899);
// EXTERNAL MODULE: ./build/core/gate/rules/failure-limit.js + 1 modules
var failure_limit = __webpack_require__(91475);
;// CONCATENATED MODULE: ./build/core/gate/judging.js







const Share = schemas/* number */.aig().min(0).max(1);
/** What a check's rule is made of, in numbers; kept with the evidence, so that its samples can be judged again. */
const Judging = schemas/* discriminatedUnion */.gMt("by", [
    schemas/* object */.Ikc({ by: schemas/* literal */.euz("choice") }),
    schemas/* object */.Ikc({
        by: schemas/* literal */.euz("cusum"),
        bucketMs: schemas/* number */.aig().positive(),
        threshold: schemas/* number */.aig().nullable(),
        /** Shares of bad answers; null for what holds when nobody says otherwise. */
        healthy: Share.nullable(),
        broken: Share.nullable(),
    }),
    schemas/* object */.Ikc({ by: schemas/* literal */.euz("failure-limit"), limit: schemas/* number */.aig().int().nullable() }),
    schemas/* object */.Ikc({ by: schemas/* literal */.euz("consecutive-failures"), limit: schemas/* number */.aig().int().positive() }),
    schemas/* object */.Ikc({
        by: schemas/* literal */.euz("canary"),
        share: Share,
        alpha: Share,
        minErrors: schemas/* number */.aig().int(),
        minRequests: schemas/* number */.aig().int(),
    }),
    schemas/* object */.Ikc({ by: schemas/* literal */.euz("burn-rate"), objective: Share, periodMs: schemas/* number */.aig().positive() }),
]);
/**
 * The plan of a check that is judged so: with the shares of bad answers of a healthy and of a broken service that its rule
 * is made for. `blips` that were there before the deployment may be expected up to half of what must be found; above that
 * nothing could be told.
 */
function planFor(judging, base, blips) {
    const cusum = judging.by === "cusum" ? judging : null;
    const kind = cusum === null ? "failure-limit" : "cusum";
    const brokenBadShare = cusum?.broken ?? (0,choose_rule/* defaultBrokenBadShare */.J4)(judging.by === "choice" ? null : { kind }, base);
    const expected = cusum?.healthy ?? choose_rule/* healthyBadShare */.EV;
    return {
        ...base,
        brokenBadShare,
        healthyBadShare: Math.max(expected, Math.min(blips, brokenBadShare / 2)),
    };
}
/** The rule that judges by these numbers; the same numbers and plan make the same rule. */
function ruleOf(judging, plan) {
    switch (judging.by) {
        case "choice":
            return (0,choose_rule/* ruleFor */.sG)(null, plan);
        case "cusum":
            return (0,cusum/* cusumRule */.E)(judging, plan);
        case "failure-limit":
            return (0,failure_limit/* failureLimitRule */.q)(judging, plan);
        case "consecutive-failures":
            return (0,consecutive_failures/* consecutiveFailuresRule */.q)(judging, plan);
        case "canary":
            return canaryRule(judging, plan);
        case "burn-rate":
            return burnRateRule(judging, plan);
        default:
            return judging;
    }
}


/***/ }),

/***/ 95409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C9: () => (/* binding */ servingSentence),
/* harmony export */   K7: () => (/* binding */ brokenBeforeSentence),
/* harmony export */   VI: () => (/* binding */ versionsSentence),
/* harmony export */   h$: () => (/* binding */ notesOf),
/* harmony export */   vX: () => (/* binding */ samplesSentence)
/* harmony export */ });
/* harmony import */ var _text_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53175);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12558);
/* harmony import */ var _quantity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13334);
/* harmony import */ var _span_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86695);




const mostNames = 5;
const mostNotes = 20;
/** How the new version was waited for; empty when no version was asked for. */
function servingSentence({ serving }) {
    if (serving === null)
        return "";
    const waited = (0,_span_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .L)(serving.waitedMs);
    const wanted = code(serving.wanted);
    if (serving.seen === serving.wanted)
        return `Waited ${waited} until ${wanted} answered.`;
    const instead = serving.seen === null ? "no version was told" : `${code(serving.seen)} answered`;
    return `Waited ${waited} for ${wanted}; ${instead}.`;
}
/** Which versions answered and how often; empty when no check reads one. */
function versionsSentence(checks) {
    const counts = new Map();
    for (const { versions } of checks) {
        for (const [version, count] of versions)
            counts.set(version, (counts.get(version) ?? 0) + count);
    }
    if (counts.size === 0)
        return "";
    const sorted = [...counts].sort((a, b) => b[1] - a[1]);
    const shown = sorted
        .slice(0, mostNames)
        .map(([version, count]) => `${code(version)} ${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .many */ ._)(count, "time")}`);
    const more = sorted.length > mostNames ? ` and ${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .many */ ._)(sorted.length - mostNames, "other version")}` : "";
    const mixed = sorted.length > 1 ? " More than one version served." : "";
    return `Answered by ${shown.join(", ")}${more}.${mixed}`;
}
/** Which checks were not well before the deployment; empty when all were. */
function brokenBeforeSentence({ brokenBefore }) {
    if (brokenBefore.length === 0)
        return "";
    const shown = brokenBefore.slice(0, mostNames).map(code).join(", ");
    const more = brokenBefore.length > mostNames ? ` and ${brokenBefore.length - mostNames} more` : "";
    return `Not well before the deployment already: ${shown}${more}. What fails there is not blamed on this release.`;
}
/** What to know about the samples that are not like the others: warm-up, confirmations, a runner that stood still. */
function samplesSentence(checks) {
    let [warmUp, warmUpNotGood, confirmations, stalled, longestMs] = [0, 0, 0, 0, 0];
    for (const check of checks) {
        warmUp += check.warmUp;
        warmUpNotGood += check.warmUpNotGood;
        confirmations += check.confirmations;
        stalled += check.stalled;
        longestMs = Math.max(longestMs, check.longestStallMs);
    }
    return [
        warmUp === 0
            ? ""
            : `${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .many */ ._)(warmUp, "sample")} of the warm-up, ${warmUpNotGood} not good, were not judged.`,
        confirmations === 0
            ? ""
            : `${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .many */ ._)(confirmations, "more sample")} confirmed an outage and count for nothing else.`,
        stalled === 0
            ? ""
            : `During ${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .many */ ._)(stalled, "sample")} the runner itself stood still, for up to ${(0,_span_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .L)(longestMs)}; ${stalled === 1 ? "its time is" : "their times are"} not the service's.`,
    ]
        .filter(Boolean)
        .join(" ");
}
/** What the checks noted beside their verdicts, such as the size of a shift in latency, with the check of each. */
function notesOf(checks) {
    return checks
        .flatMap(({ check }) => check.notes.map((note) => [check.name, note]))
        .slice(0, mostNotes);
}
function code(text) {
    return (0,_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .untrusted */ .b)(text), 80);
}


/***/ }),

/***/ 64763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ badTable)
});

// EXTERNAL MODULE: ./build/core/text/code.js
var code = __webpack_require__(53175);
// EXTERNAL MODULE: ./build/core/text/prose.js
var prose = __webpack_require__(4575);
// EXTERNAL MODULE: ./build/core/text/table.js
var table = __webpack_require__(71864);
// EXTERNAL MODULE: ./build/core/text/untrusted.js
var untrusted = __webpack_require__(12558);
;// CONCATENATED MODULE: ./build/core/gate/report/outcome-words.js
/** Outcomes as people read them: `missing` is an answer without a datum, `error` a question that could not be put. */
const outcomeWords = {
    good: "good",
    bad: "bad",
    missing: "no data",
    error: "could not ask",
};

// EXTERNAL MODULE: ./build/core/gate/report/quantity.js
var quantity = __webpack_require__(13334);
// EXTERNAL MODULE: ./build/core/gate/report/span.js
var span = __webpack_require__(86695);
;// CONCATENATED MODULE: ./build/core/gate/report/bad-samples.js







const mostRows = 10;
// A service can put a new number into each of its reasons.
const mostKinds = 1000;
const shownReasons = 5;
/**
 * The samples that were not good, a row for all that are alike; of more than ten kinds the first ten, and how often each
 * reason came. Empty when all were good.
 */
function badTable(samples) {
    const kinds = new Map();
    let count = 0;
    for (const sample of samples) {
        if (sample.outcome === "good")
            continue;
        count += 1;
        const key = JSON.stringify([sample.check, sample.outcome, sample.phase, sample.reason]);
        const kind = kinds.get(key);
        if (kind !== undefined)
            add(kind, sample);
        else if (kinds.size < mostKinds)
            kinds.set(key, begun(sample));
    }
    if (count === 0)
        return "";
    const all = [...kinds.values()];
    const shown = all.slice(0, mostRows);
    const left = shown.reduce((rest, { times }) => rest - times, count);
    const more = left > 0 ? `\n\n${(0,quantity/* many */._)(left, "more is", "more are")} in the samples file.` : "";
    const often = left > 0 ? ` ${reasonsText(all, count)}` : "";
    const rows = (0,table/* table */.t)(["Time (UTC)", "Check", "Outcome", "Why", "After"], shown.map(row));
    return `**Not good:**${often}\n\n${rows}${more}`;
}
function begun(sample) {
    return { first: sample, last: sample, times: 1, fastestMs: sample.ms, slowestMs: sample.ms };
}
function add(kind, sample) {
    kind.last = sample;
    kind.times += 1;
    kind.fastestMs = Math.min(kind.fastestMs, sample.ms);
    kind.slowestMs = Math.max(kind.slowestMs, sample.ms);
}
function row({ first, last, times, fastestMs, slowestMs }) {
    const phase = first.phase === undefined ? "" : ` (${first.phase})`;
    const often = times === 1 ? "" : `, ${times} times`;
    return [
        fromTo(clock(first), clock(last)),
        (0,code/* codeCell */.MZ)((0,untrusted/* untrusted */.b)(first.check), 80),
        `${outcomeWords[first.outcome]}${phase}${often}`,
        (0,prose/* proseText */.l)((0,untrusted/* untrusted */.b)(first.reason), 300),
        fromTo((0,span/* answerTime */._)(fastestMs), (0,span/* answerTime */._)(slowestMs)),
    ];
}
function clock({ at }) {
    return at.slice(11, 23);
}
function fromTo(from, to) {
    return from === to ? from : `${from} to ${to}`;
}
function reasonsText(kinds, count) {
    const reasons = new Map();
    for (const { first, times } of kinds)
        reasons.set(first.reason, (reasons.get(first.reason) ?? 0) + times);
    const shown = [...reasons].sort((a, b) => b[1] - a[1]).slice(0, shownReasons);
    const told = shown.map(([reason, often]) => `${(0,prose/* proseText */.l)((0,untrusted/* untrusted */.b)(reason), 120)} (${(0,quantity/* many */._)(often, "time")})`);
    const rest = shown.reduce((left, [, often]) => left - often, count);
    return [...told, ...(rest > 0 ? [`other reasons (${(0,quantity/* many */._)(rest, "time")})`] : [])].join("; ");
}


/***/ }),

/***/ 35162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ checkTable),
/* harmony export */   l: () => (/* binding */ shortCheckTable)
/* harmony export */ });
/* harmony import */ var _text_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53175);
/* harmony import */ var _text_inline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65175);
/* harmony import */ var _text_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71864);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12558);
/* harmony import */ var _folded_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38729);
/* harmony import */ var _gauge_words_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(10588);
/* harmony import */ var _quantity_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(13334);
/* harmony import */ var _span_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(86695);
/* harmony import */ var _tally_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41133);









const mostQuiet = 10;
const mostOpen = 50;
const mostFolded = 100;
/**
 * One row per check, worst first: what its samples were and where its statistic stood. Of many checks, those of which
 * nothing was seen are folded away or only counted, so that a thousand make a page that can be read.
 */
function checkTable(checks) {
    const noisy = checks.filter(({ check }) => !(0,_tally_js__WEBPACK_IMPORTED_MODULE_3__/* .isQuiet */ .rM)(check)).length;
    const open = Math.min(mostOpen, Math.max(noisy, mostQuiet));
    const rest = checks.slice(open);
    const shown = rest.slice(0, mostFolded);
    const parts = [rows(checks.slice(0, open))];
    if (rest.length > 0)
        parts.push((0,_folded_js__WEBPACK_IMPORTED_MODULE_4__/* .folded */ .T)(countOf(rest), rows(shown)));
    if (rest.length > shown.length)
        parts.push(leftOut(rest.slice(mostFolded)));
    return parts.join("\n\n");
}
/** The first `most` rows alone, with a count of the others: for a page that is cut by length. */
function shortCheckTable(checks, most) {
    const rest = checks.slice(most);
    return `${rows(checks.slice(0, most))}${rest.length === 0 ? "" : `\n\n${leftOut(rest)}`}`;
}
function rows(checks) {
    return (0,_text_table_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .t)(["Check", "Target", "Good", "Bad", "No data", "Could not ask", "Slowest / p95", "Statistic"], checks.map(({ check, slowestMs, p95Ms }) => [
        `${(0,_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_5__/* .untrusted */ .b)(check.name), 80)}${check.dryRun ? " (observed)" : ""}`,
        (0,_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_5__/* .untrusted */ .b)(check.target), 60),
        String(check.good),
        check.bad === 0 ? "0" : `**${check.bad}**`,
        String(check.missing),
        String(check.errors),
        slowestMs === null || p95Ms === null ? "–" : `${(0,_span_js__WEBPACK_IMPORTED_MODULE_6__/* .answerTime */ ._)(slowestMs)} / ${(0,_span_js__WEBPACK_IMPORTED_MODULE_6__/* .answerTime */ ._)(p95Ms)}`,
        (0,_text_inline_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineText */ .l)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_5__/* .untrusted */ .b)((0,_gauge_words_js__WEBPACK_IMPORTED_MODULE_7__/* .gaugeSentence */ .P)(check.gauge)), 80),
    ]));
}
function leftOut(checks) {
    return `${countOf(checks)}, in the evidence file.`;
}
function countOf(checks) {
    const noisy = checks.filter(({ check }) => !(0,_tally_js__WEBPACK_IMPORTED_MODULE_3__/* .isQuiet */ .rM)(check)).length;
    return `${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_8__/* .many */ ._)(checks.length, "more check")}, ${noisy === 0 ? "all good" : `${noisy} of them not all good`}`;
}


/***/ }),

/***/ 38729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ folded)
/* harmony export */ });
/** Markdown behind a line that opens it; the title is words of ours. */
function folded(title, markdown) {
    return `<details><summary>${title}</summary>\n\n${markdown}\n\n</details>`;
}


/***/ }),

/***/ 10588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ gaugeWords),
/* harmony export */   P: () => (/* binding */ gaugeSentence)
/* harmony export */ });
/* harmony import */ var _quantity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13334);

/** Where a statistic stood: `CUSUM 7.3 of 7`, `bad 2 of 3`. The unit is the caller's to make safe for a page. */
function gaugeWords(gauge) {
    return `${gauge.unit} ${reached(gauge)} of ${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .quantity */ .a)(gauge.threshold)}`;
}
/** The same for a page, which has room to say what the second number is: `bad 11, fails at 2`. */
function gaugeSentence(gauge) {
    return `${gauge.unit} ${reached(gauge)}, fails at ${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .quantity */ .a)(gauge.threshold)}`;
}
function reached({ statistic, threshold, unit }) {
    // A count stays a count; anything else keeps its width from one moment to the next.
    const isCount = unit !== "CUSUM" && Number.isInteger(statistic) && Number.isInteger(threshold);
    const isPlain = isCount || !Number.isFinite(statistic) || Math.abs(statistic) >= 1000;
    return isPlain ? (0,_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .quantity */ .a)(statistic) : statistic.toFixed(1);
}


/***/ }),

/***/ 35554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ percent),
/* harmony export */   k: () => (/* binding */ chosenPercent)
/* harmony export */ });
/**
 * A share as percent with two significant digits: `0.20 %`, `6.1 %`, `94 %`. A share that is not nought or one never
 * reads as if it were.
 */
function percent(share) {
    if (share <= 0)
        return "0 %";
    if (share >= 1)
        return "100 %";
    const hundredfold = share * 100;
    if (hundredfold < 0.001)
        return "under 0.001 %";
    // Two digits would round the rest up to certainty.
    if (hundredfold >= 99.5)
        return hundredfold > 99.99 ? "over 99.99 %" : `${floorTo(hundredfold, 2)} %`;
    return `${plain(Number(hundredfold.toPrecision(2)), hundredfold)} %`;
}
/** A share that somebody chose, without digits that nobody wrote: `1 %`, `0.5 %`. */
function chosenPercent(share) {
    return `${Number((share * 100).toPrecision(4))} %`;
}
// 0.2 as 0.20, 10 as 10: never in powers of ten.
function plain(rounded, exact) {
    if (rounded >= 10)
        return String(rounded);
    const places = Math.max(1, 1 - Math.floor(Math.log10(rounded === 0 ? exact : rounded)));
    return rounded.toFixed(Math.min(places, 6));
}
function floorTo(value, places) {
    const factor = 10 ** places;
    return (Math.floor(value * factor) / factor).toFixed(places);
}


/***/ }),

/***/ 80378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ measuredBy),
/* harmony export */   l: () => (/* binding */ plotSeries)
/* harmony export */ });
const widthsMs = [
    100, 200, 500, 1e3, 2e3, 5e3, 10e3, 15e3, 30e3, 60e3, 120e3, 300e3, 600e3, 900e3, 1800e3, 3600e3,
];
/** Samples of one check in at most `most` stretches of one round length, from the first stretch to the last. */
function plotSeries(samples, intervalMs, most) {
    const isValue = samples.some((sample) => sample.value !== undefined);
    const [fromMs, toMs] = extent(samples);
    const bucketMs = roundWidth(Math.max(intervalMs, (toMs - fromMs + 1) / most), fromMs, toMs, most);
    const first = Math.floor(fromMs / bucketMs);
    const length = samples.length === 0 ? 0 : Math.floor(toMs / bucketMs) - first + 1;
    const buckets = Array.from({ length }, (_, index) => ({
        fromMs: (first + index) * bucketMs,
        good: 0,
        bad: 0,
        unknown: 0,
        highest: null,
    }));
    for (const sample of samples) {
        const bucket = buckets[Math.floor(sample.afterMs / bucketMs) - first];
        if (bucket === undefined)
            continue;
        if (sample.outcome === "good")
            bucket.good += 1;
        else if (sample.outcome === "bad")
            bucket.bad += 1;
        else
            bucket.unknown += 1;
        const measured = measuredBy(sample, isValue);
        if (measured !== null)
            bucket.highest = Math.max(bucket.highest ?? measured, measured);
    }
    return { bucketMs, buckets, isValue };
}
// So that the difference of two values, and a tenth of one, is a number that can be counted with.
const farthest = 1e300;
const nearest = 1e-300;
/** What a plot shows of a sample: its value, or how long the answer took; null when there is neither. */
function measuredBy(sample, isValue) {
    const measured = isValue ? sample.value : sample.ms;
    const hasAnswer = sample.outcome === "good" || sample.outcome === "bad";
    if (!hasAnswer || measured === undefined || !Number.isFinite(measured))
        return null;
    if (Math.abs(measured) < nearest)
        return 0;
    return Math.min(farthest, Math.max(-farthest, measured));
}
function extent(samples) {
    let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const { afterMs } of samples) {
        from = Math.min(from, afterMs);
        to = Math.max(to, afterMs);
    }
    return samples.length === 0 ? [0, 0] : [from, to];
}
// Stretches begin at multiples of their width, so that one more than the division says may be needed.
function roundWidth(atLeast, fromMs, toMs, most) {
    const fits = (width) => width >= atLeast && Math.floor(toMs / width) - Math.floor(fromMs / width) < most;
    let width = widthsMs.find(fits) ?? 3600e3;
    while (!fits(width))
        width *= 2;
    return width;
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

/***/ 68262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ timelinePlot)
/* harmony export */ });
/* harmony import */ var _text_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53175);
/* harmony import */ var _text_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71864);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12558);
/* harmony import */ var _folded_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38729);
/* harmony import */ var _plot_buckets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80378);
/* harmony import */ var _quantity_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13334);
/* harmony import */ var _span_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(86695);







// As many as have room for their labels; the samples file and its drawing have the rest.
const mostBuckets = 24;
/**
 * One check over time as a Mermaid chart that GitHub draws, with its numbers in a folded table; empty when there are too
 * few samples to see a course, or not one has data. Nothing that a stranger wrote stands inside the chart.
 */
function timelinePlot(tally) {
    const series = (0,_plot_buckets_js__WEBPACK_IMPORTED_MODULE_2__/* .plotSeries */ .l)(tally.samples, tally.check.intervalMs, mostBuckets);
    const hasData = series.buckets.some(({ good, bad }) => good + bad > 0);
    if (series.buckets.length < 3 || !hasData)
        return "";
    return [
        `**${(0,_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .untrusted */ .b)(tally.check.name), 80)}**, ${legend(series)}`,
        chart(series),
        (0,_folded_js__WEBPACK_IMPORTED_MODULE_4__/* .folded */ .T)("The plot's numbers", seriesTable(series)),
    ].join("\n\n");
}
function legend({ bucketMs, isValue, buckets }) {
    const parts = [`bars: ${isValue ? "highest value" : "slowest answer"} in ${(0,_span_js__WEBPACK_IMPORTED_MODULE_5__/* .span */ .L)(bucketMs)}`];
    if (buckets.some(({ bad }) => bad > 0))
        parts.push("red line: share of bad answers");
    if (buckets.some(({ unknown }) => unknown > 0))
        parts.push("amber line: share without data or not asked");
    return `${parts.join("; ")}${parts.length > 1 ? " (at the top: all of them)" : ""}`;
}
function chart(series) {
    const { buckets, isValue } = series;
    const [low, high] = yRange(buckets, isValue);
    // At the foot of the plot a bar has no height. Below it the height would be negative, which no browser draws.
    const nothing = low;
    const share = (of) => buckets.map((one) => low + (of(one) / Math.max(1, countOf(one))) * (high - low));
    const lines = [
        ["#d1242f", share(({ bad }) => bad)],
        ["#d29922", share(({ unknown }) => unknown)],
    ];
    // A line along the ground says nothing.
    const drawn = lines.filter(([, heights]) => heights.some((height) => height > low));
    const [unit, labels] = timeLabels(series);
    return [
        "```mermaid",
        `%%{init: ${JSON.stringify(look(["#6a9fd8", ...drawn.map(([color]) => color)]))}}%%`,
        "xychart-beta",
        `  x-axis "${unit} after the start" [${labels.map((label) => `"${label}"`).join(", ")}]`,
        `  y-axis "${isValue ? "value" : "ms"}" ${decimal(low)} --> ${decimal(high)}`,
        `  bar [${buckets.map(({ highest }) => decimal(highest ?? nothing)).join(", ")}]`,
        ...drawn.map(([, heights]) => `  line [${heights.map(decimal).join(", ")}]`),
        "```",
    ].join("\n");
}
// Greys that can be read on white as well as on GitHub's dark page.
const ink = "#768390";
function look(palette) {
    const axis = (name) => ({
        [`${name}AxisLabelColor`]: ink,
        [`${name}AxisTitleColor`]: ink,
        [`${name}AxisTickColor`]: ink,
        [`${name}AxisLineColor`]: ink,
    });
    const colors = { backgroundColor: "transparent", ...axis("x"), ...axis("y") };
    return {
        theme: "base",
        xyChart: { width: 900, height: 260, xAxis: { labelFontSize: 12 }, yAxis: { labelFontSize: 12 } },
        themeVariables: { xyChart: { ...colors, plotColorPalette: palette.join(", ") } },
    };
}
function yRange(buckets, isValue) {
    let [low, high] = [0, 0];
    for (const { highest } of buckets) {
        low = Math.min(low, highest ?? 0);
        high = Math.max(high, highest ?? 0);
    }
    if (high === low)
        return [low, low + 1];
    const room = (high - low) * 0.05;
    return [low < 0 ? low - room : 0, isValue ? high + room : Math.ceil(high + room)];
}
function timeLabels({ buckets, bucketMs }) {
    const lastMs = buckets.at(-1)?.fromMs ?? 0;
    if (lastMs < 180_000 && bucketMs < 60_000) {
        return ["seconds", buckets.map(({ fromMs }) => String(fromMs / 1000))];
    }
    const isLong = lastMs >= 6 * 3_600_000;
    const unitMs = isLong ? 60_000 : 1000;
    return [isLong ? "hours" : "minutes", buckets.map(({ fromMs }) => sixtieths(fromMs / unitMs))];
}
// `2:30`: of minutes the seconds, of hours the minutes.
function sixtieths(count) {
    const whole = Math.abs(Math.round(count));
    return `${count < 0 ? "-" : ""}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
function seriesTable({ buckets, isValue }) {
    return (0,_text_table_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .t)(["From", "Good", "Bad", "Unknown", isValue ? "Highest value" : "Slowest"], buckets.map(({ fromMs, good, bad, unknown, highest }) => [
        fromMs < 0 ? `-${(0,_span_js__WEBPACK_IMPORTED_MODULE_5__/* .span */ .L)(-fromMs)}` : fromMs === 0 ? "0" : (0,_span_js__WEBPACK_IMPORTED_MODULE_5__/* .span */ .L)(fromMs),
        String(good),
        String(bad),
        String(unknown),
        highest === null ? "–" : isValue ? (0,_quantity_js__WEBPACK_IMPORTED_MODULE_6__/* .quantity */ .a)(highest) : (0,_span_js__WEBPACK_IMPORTED_MODULE_5__/* .span */ .L)(highest),
    ]));
}
function countOf({ good, bad, unknown }) {
    return good + bad + unknown;
}
// Mermaid reads digits with a point and no exponent.
function decimal(value) {
    const within = Math.min(largestDrawn, Math.max(-largestDrawn, value));
    const text = String(Number(within.toPrecision(6)));
    return text.includes("e") ? within.toFixed(20).replace(/\.?0+$/, "") : text;
}
const largestDrawn = 1e15;


/***/ }),

/***/ 59992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ ruleBook)
/* harmony export */ });
/* harmony import */ var _judging_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92450);

/** Makes rules, each only once: a thousand checks alike have one, and its error rates take a while to work out. */
function ruleBook() {
    const rules = new Map();
    return (judging, plan) => {
        const key = JSON.stringify([judging, plan]);
        const rule = rules.get(key) ?? (0,_judging_js__WEBPACK_IMPORTED_MODULE_0__/* .ruleOf */ .Y)(judging, plan);
        rules.set(key, rule);
        return rule;
    };
}


/***/ }),

/***/ 67244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ rankSum)
/* harmony export */ });
/* harmony import */ var _normal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6403);
/* harmony import */ var _u_distribution_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31032);


const largestExact = 50;
/**
 * Mann–Whitney U test of x against y, both not empty. Exact for up to 50 values a side without ties, otherwise by normal
 * approximation with corrections for ties and continuity.
 */
function rankSum(x, y, method) {
    const { rankSumOfX, tieTerm } = ranks(x, y);
    const m = x.length;
    const n = y.length;
    const u = rankSumOfX - (m * (m + 1)) / 2;
    const effect = u / (m * n);
    const isSmall = m <= largestExact && n <= largestExact && tieTerm === 0;
    if ((method ?? (isSmall ? "exact" : "corrected")) === "exact" && tieTerm === 0) {
        const pGreater = (0,_u_distribution_js__WEBPACK_IMPORTED_MODULE_0__/* .atLeast */ .j)(u, m, n);
        const pLess = (0,_u_distribution_js__WEBPACK_IMPORTED_MODULE_0__/* .atLeast */ .j)(m * n - u, m, n);
        return { u, effect, pGreater, pTwoSided: Math.min(1, 2 * Math.min(pGreater, pLess)) };
    }
    const total = m + n;
    const variance = ((m * n) / 12) * (total + 1 - tieTerm / (total * (total - 1)));
    if (!(variance > 0))
        return { u, effect, pGreater: 1, pTwoSided: 1 };
    const correction = method === "plain" ? 0 : 0.5;
    const off = u - (m * n) / 2;
    const tail = (distance) => (0,_normal_js__WEBPACK_IMPORTED_MODULE_1__/* .normalCdf */ .v)(-(distance - correction) / Math.sqrt(variance));
    return { u, effect, pGreater: tail(off), pTwoSided: Math.min(1, 2 * tail(Math.abs(off))) };
}
// Average ranks for ties; the tie term is the sum of t^3 - t over all groups of t equal values.
function ranks(x, y) {
    const all = [
        ...x.map((value) => ({ value, isX: true })),
        ...y.map((value) => ({ value, isX: false })),
    ].sort((a, b) => a.value - b.value);
    let rankSumOfX = 0;
    let tieTerm = 0;
    for (let from = 0; from < all.length;) {
        let to = from;
        let ofX = 0;
        while (to < all.length && all[to]?.value === all[from]?.value) {
            ofX += all[to]?.isX === true ? 1 : 0;
            to += 1;
        }
        const tied = to - from;
        rankSumOfX += ofX * (from + (tied + 1) / 2);
        tieTerm += tied ** 3 - tied;
        from = to;
    }
    return { rankSumOfX, tieTerm };
}


/***/ }),

/***/ 26306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ hodgesLehmann)
/* harmony export */ });
/* harmony import */ var _normal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6403);
/* harmony import */ var _u_distribution_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31032);


// 300 a side make 90,000 differences: a few milliseconds, and an estimate as good as anybody can read.
const mostPerSide = 300;
const largestExact = 50;
/**
 * Hodges–Lehmann estimate of the shift from y to x, the median of all differences, with its confidence interval. Of more
 * than 300 values a side only 300 are used, evenly spaced in their order, so the cost stays bounded.
 */
function hodgesLehmann(x, y, confidence = 0.95) {
    const differences = sortedDifferences(thinned(x), thinned(y));
    const m = Math.min(x.length, mostPerSide);
    const n = Math.min(y.length, mostPerSide);
    const all = differences.length;
    const rank = boundRank((1 - confidence) / 2, m, n);
    const at = (index) => differences[index] ?? Number.NaN;
    return {
        estimate: (at(Math.floor((all - 1) / 2)) + at(Math.floor(all / 2))) / 2,
        low: at(rank - 1),
        high: at(all - rank),
    };
}
// Ties make the exact interval a little wide, never too narrow.
function boundRank(p, m, n) {
    if (m <= largestExact && n <= largestExact)
        return (0,_u_distribution_js__WEBPACK_IMPORTED_MODULE_0__/* .lowerRank */ .M)(p, m, n);
    const deviation = Math.sqrt((m * n * (m + n + 1)) / 12);
    return Math.max(1, Math.floor((m * n) / 2 + (0,_normal_js__WEBPACK_IMPORTED_MODULE_1__/* .normalQuantile */ .Z)(p) * deviation));
}
function thinned(values) {
    if (values.length <= mostPerSide)
        return values;
    const step = values.length / mostPerSide;
    return Array.from({ length: mostPerSide }, (_, index) => values[Math.floor(index * step)] ?? 0);
}
function sortedDifferences(x, y) {
    const differences = new Float64Array(x.length * y.length);
    let at = 0;
    for (const a of x)
        for (const b of y)
            differences[at++] = a - b;
    return differences.sort();
}


/***/ }),

/***/ 31032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ lowerRank),
/* harmony export */   j: () => (/* binding */ atLeast)
/* harmony export */ });
/** P(U >= u) for the Mann–Whitney U of m and n values without ties, when the two sides do not differ. */
function atLeast(u, m, n) {
    const counts = uCounts(m, n);
    let all = 0;
    let far = 0;
    counts.forEach((count, value) => {
        all += count;
        if (value >= u)
            far += count;
    });
    return far / all;
}
/** The largest u with P(U <= u - 1) < p, at least 1: which of the sorted differences bounds a confidence interval. */
function lowerRank(p, m, n) {
    const counts = uCounts(m, n);
    const all = counts.reduce((sum, count) => sum + count, 0);
    let below = 0;
    let rank = 0;
    for (const count of counts) {
        if (below + count / all > p)
            break;
        below += count / all;
        rank += 1;
    }
    return Math.max(1, rank);
}
// How many arrangements have U = 0, 1, …, mn: the coefficients of the product of (1 - q^(n+i)) / (1 - q^i), i = 1 … m.
function uCounts(m, n) {
    const counts = new Float64Array(m * n + 1);
    counts[0] = 1;
    for (let i = 1; i <= m; i++) {
        for (let u = m * n; u >= n + i; u--)
            counts[u] = (counts[u] ?? 0) - (counts[u - n - i] ?? 0);
        for (let u = i; u <= m * n; u++)
            counts[u] = (counts[u] ?? 0) + (counts[u - i] ?? 0);
    }
    return counts;
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

/***/ 76342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VR: () => (/* binding */ ChangeSet)
/* harmony export */ });
/* unused harmony exports ChangedPull, ChangedArea, ChangedMigration, ChangedVersion, ChangedDependency, ChangedLockfile */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);

/** A pull request that lies between the good and the bad release. */
const ChangedPull = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    number: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive(),
    title: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    mergeCommit: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    mergedAt: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** Whether a rollback plan was merged with it. */
    hasPlan: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    /** Names of the areas it touched; null when its files are not known. */
    areas: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).readonly().nullable(),
});
/** Part of the repository as CODEOWNERS cuts it: its pattern, and who answers for it. */
const ChangedArea = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    owners: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).readonly(),
    pulls: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int()).readonly(),
});
const ChangedMigration = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    tool: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    verdict: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** The release that shipped it. */
    release: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    pull: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive().nullable(),
});
/** The version of a configuration, secret, artifact or dependency on both sides; null where it was not there. */
const ChangedVersion = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    from: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    to: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
});
/** A dependency; whether the project itself asks for it, where the lockfile tells. */
const ChangedDependency = ChangedVersion.extend({ isDirect: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional() });
/** What one lockfile says of dependencies, or why that could not be told. */
const ChangedLockfile = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** Those that the project itself asks for first. */
    changed: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(ChangedDependency).readonly(),
    /** How many more changed than are listed. */
    more: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive().optional(),
    /** Follows the path in a sentence. */
    problem: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
});
/** All that differs between the release that was good and the one that failed. */
const ChangeSet = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    base: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    head: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** How many lie between; null when they could not be listed. */
    commits: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nullable(),
    pulls: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(ChangedPull).readonly(),
    areas: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(ChangedArea).readonly(),
    migrations: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(ChangedMigration).readonly(),
    config: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(ChangedVersion).readonly(),
    artifacts: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(ChangedVersion).readonly(),
    lockfiles: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(ChangedLockfile).readonly(),
    /** What could not be found out, a sentence each. */
    problems: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).readonly(),
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
/* harmony import */ var _severity_severity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42666);




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
/** That users were told: when, ISO 8601, and where. */
const Told = Said.extend({ time: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), where: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable() });
/** What people said of an incident by commands. It stands before what the machine worked out. */
const PeopleWords = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    /** The first who took it. */
    acknowledged: Said.nullable(),
    severity: Said.extend({ level: _severity_severity_js__WEBPACK_IMPORTED_MODULE_2__/* .Severity */ .AI, reason: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable() }).nullable(),
    /** `time`: since when it is over, ISO 8601. */
    resolved: Said.extend({ time: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }).nullable(),
    /** When users were first told of it, and when that it is over. Left out while nobody said so. */
    firstNotice: Told.optional(),
    allClear: Told.optional(),
    status: Said.extend({ status: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["in-review", "reviewed"]) }).nullable(),
    /** That it was no incident; `isUndone`: that it was one after all. */
    nearMiss: Said.extend({ reason: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable(), isUndone: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().optional() }).nullable(),
    actions: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_actions_action_item_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionItem */ .An).readonly(),
    answers: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(Answering).readonly(),
    /** When the issue was opened, as records have it whose issue's own note does not say; not written any more. */
    opened: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ at: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), source: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }).optional(),
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

/***/ 31561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oI: () => (/* binding */ IncidentRecord),
  s0: () => (/* binding */ incidentFiles),
  ew: () => (/* binding */ incidentRef),
  iG: () => (/* binding */ incidentSchema)
});

// UNUSED EXPORTS: IssueNote, Suspect, TimelineRow, UnknownRollback

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./build/core/decision/decision-on-record.js
var decision_on_record = __webpack_require__(57931);
// EXTERNAL MODULE: ./build/core/gate/evidence.js
var evidence = __webpack_require__(51031);
// EXTERNAL MODULE: ./build/core/rollback/confirmation.js
var confirmation = __webpack_require__(37094);
// EXTERNAL MODULE: ./build/core/rollback/record.js
var record = __webpack_require__(38382);
// EXTERNAL MODULE: ./build/core/rollback/release-state.js
var release_state = __webpack_require__(40766);
// EXTERNAL MODULE: ./build/core/incident/changes/change-set.js
var change_set = __webpack_require__(76342);
// EXTERNAL MODULE: ./build/core/incident/commands/people-words.js
var people_words = __webpack_require__(14185);
;// CONCATENATED MODULE: ./build/core/incident/facts/impact.js

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

;// CONCATENATED MODULE: ./build/core/incident/facts/key-times.js

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
    /** Users were first told: `/notice`. */
    firstNotice: Time,
    decided: Time,
    rollbackStarted: Time,
    /** The last layer was done. */
    mitigated: Time,
    /** The recovery check passed. */
    verified: Time,
    /** The full bake after the return passed, or a person said so: `/resolved`, which stands before the bake. */
    resolved: Time,
    /** Users were told that it is over: `/all-clear`. */
    allClear: Time,
});

// EXTERNAL MODULE: ./build/core/incident/recurrence/recurrence.js
var recurrence = __webpack_require__(50484);
;// CONCATENATED MODULE: ./build/core/incident/reviews/reviews.js

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

// EXTERNAL MODULE: ./build/core/incident/severity/severity.js
var severity = __webpack_require__(42666);
;// CONCATENATED MODULE: ./build/core/incident/status/status.js

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
    /** When GitHub opened it, ISO 8601. Left out by those who wrote before it was kept. */
    openedAt: schemas/* string */.YjP().optional(),
});
/**
 * A rollback that is known to be on record while nothing tells what it came to. Its deployment is null where that is not
 * known, either.
 */
const UnknownRollback = schemas/* object */.Ikc({ deployment: schemas/* number */.aig().int().positive().nullable() });
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
    /** Left out where it is known whether there was a rollback. */
    unknownRollback: UnknownRollback.optional(),
    confirmation: confirmation/* Confirmation */.m.nullable(),
    /** Who decided; left out while nobody has, and by those who wrote before it was kept. */
    decision: decision_on_record/* DecisionOnRecord */.z.optional(),
    impact: Impact,
    times: KeyTimes,
    timeline: schemas/* array */.YOg(TimelineRow).readonly(),
    changes: change_set/* ChangeSet */.VR,
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

/***/ 50484:
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
    /** Page of the run that saw a near miss, which has no record. */
    run: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
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

/***/ 26647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ noWayBackWords)
/* harmony export */ });
/** Why a migration has no way back, as a clause for people who have not seen the verdict's name before. */
const noWayBackWords = {
    reversible: "its reversal was not released",
    missing: "no reversal was written, or not for all of it",
    empty: "its reversal does nothing",
    "no-op": "there is nothing to take back",
    "irreversible-declared": "its author says that it cannot be reversed",
    destructive: "it destroys data of which its reversal has no copy",
    "not-a-migration": "it is no migration",
    undecided: "nobody could tell whether it can be reversed",
};


/***/ }),

/***/ 861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Af: () => (/* binding */ backupText),
/* harmony export */   ZN: () => (/* binding */ backupOnRecord),
/* harmony export */   h5: () => (/* binding */ BackupOnRecord)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9691);
/* harmony import */ var _text_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53175);
/* harmony import */ var _text_inline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65175);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12558);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34729);





/** The backup by whose evidence a deploy was let in; instants are ISO 8601. All of it is untrusted text. */
const BackupOnRecord = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    checksum: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    takenAt: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    restoreVerifiedAt: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
});
/** The backup of a deployment by its payload; null where the policy demanded none, or only warned. */
function backupOnRecord(payload) {
    return BackupOnRecord.safeParse((0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .payloadOf */ .Md)(payload)?.backup).data ?? null;
}
/** A sentence for whoever has no other way back; empty without a backup. */
function backupText(backup) {
    if (backup === null)
        return "";
    const { id, checksum, takenAt, restoreVerifiedAt } = backup;
    const [taken, verified] = [takenAt, restoreVerifiedAt].map((at) => (0,_text_inline_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineText */ .l)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .untrusted */ .b)(at), 40));
    return `**The backup before this deploy:** ${(0,_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .untrusted */ .b)(id), 200)} (${(0,_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .untrusted */ .b)(checksum), 150)}), taken ${taken}; a restore was last verified ${verified}.`;
}


/***/ }),

/***/ 77192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ barrierBetween),
/* harmony export */   p: () => (/* binding */ barrierText)
/* harmony export */ });
/* harmony import */ var _migrations_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82991);
/* harmony import */ var _migrations_verdict_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26647);


/**
 * The first barrier on the way back through the releases in `leaving` (newest first, down to but not including the
 * target), or null when the way is free.
 */
function barrierBetween(leaving, rule) {
    for (const [index, manifest] of leaving.entries()) {
        const isDirectlyAfterTarget = index === leaving.length - 1;
        for (const migration of manifest.migrations.toReversed()) {
            if (hasWayBack(migration))
                continue;
            const barrier = barrierOf(manifest, migration);
            // The plan speaks of the release before its own, and of no older one.
            const isTrusted = rule === "trust-plan" && isDirectlyAfterTarget && barrier.plan?.oldCodeOnNewSchema === "yes";
            if (!isTrusted)
                return barrier;
        }
    }
    return null;
}
/** A clause such as "`db/2.up.sql` of v1.1.0 has no known way back: it destroys data of which its reversal has no copy". */
function barrierText({ path, release, verdict }) {
    return `\`${path}\` of ${release} has no known way back: ${_migrations_verdict_words_js__WEBPACK_IMPORTED_MODULE_1__/* .noWayBackWords */ .r[verdict]}`;
}
function hasWayBack(migration) {
    return migration.verdict === "reversible" ? migration.reversal !== null : (0,_migrations_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .isAccepted */ .oB)(migration.verdict);
}
function barrierOf(manifest, migration) {
    const brought = manifest.changes.find((change) => change.number === migration.change);
    return {
        path: migration.up.path,
        verdict: migration.verdict,
        reason: migration.reason,
        release: manifest.tag,
        change: migration.change,
        plan: brought?.plan ?? null,
    };
}


/***/ }),

/***/ 38027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q1: () => (/* binding */ claimText),
/* harmony export */   Qz: () => (/* binding */ claimRef),
/* harmony export */   Rd: () => (/* binding */ Holder),
/* harmony export */   jw: () => (/* binding */ readClaim)
/* harmony export */ });
/* unused harmony export Claim */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);
/* harmony import */ var _note_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22259);


/** The run, and in it the job by its machine, that may act on an environment now. */
const Holder = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    runId: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int(),
    attempt: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int(),
    job: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    runner: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    url: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** Tells two processes of one job apart. */
    nonce: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
});
/** Who may act on an environment, as its ref says. */
const Claim = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("rollback-ready/claim/v1"),
    environment: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    state: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["held", "released"]),
    /** The deployment that is being undone. */
    undoes: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive(),
    holder: Holder,
    /** ISO 8601. `until` decides only where GitHub does not say whether the holder's run is over. */
    since: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    until: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
});
/** The ref of an environment's claim. */
function claimRef(environment, sha256) {
    return `refs/rollback-ready/claims/${(0,_note_js__WEBPACK_IMPORTED_MODULE_1__/* .refKey */ .XF)(environment, sha256)}`;
}
/** The claim as the message of its commit: a line for people, then the facts. */
function claimText(claim) {
    const { environment, state, holder, undoes } = claim;
    const said = state === "held" ? "claimed" : "released";
    const line = `${environment} ${said} by run ${holder.runId}.${holder.attempt} (deployment ${undoes})`;
    return (0,_note_js__WEBPACK_IMPORTED_MODULE_1__/* .noteText */ .gA)(line, claim);
}
/** The claim in a commit's message; null when it is not one of this form. */
function readClaim(text) {
    return (0,_note_js__WEBPACK_IMPORTED_MODULE_1__/* .readNote */ .VC)(Claim, text);
}


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

/***/ 81556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hk: () => (/* binding */ brokenHook),
/* harmony export */   Jn: () => (/* binding */ HookRun),
/* harmony export */   zB: () => (/* binding */ hooksNotRun)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);

/** One hook around a return as it ran. `not-run`: one before it that is required had failed, or the job was cancelled. */
const HookRun = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    when: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["before", "after"]),
    required: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    outcome: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["done", "failed", "not-run"]),
    detail: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** ISO 8601; null when it was not run. */
    startedAt: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    endedAt: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
});
/** The first required hook that was not done: for its sake nothing is begun, or the job fails. */
function brokenHook(runs) {
    return runs.find(({ required, outcome }) => required && outcome !== "done") ?? null;
}
/** Hooks that are not run, and why: what they would open stays closed, as when the return was not verified. */
function hooksNotRun(hooks, when, detail) {
    return hooks.map(({ name, required }) => ({
        name,
        when,
        required,
        outcome: "not-run",
        detail,
        startedAt: null,
        endedAt: null,
    }));
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

/***/ 22259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VC: () => (/* binding */ readNote),
/* harmony export */   XF: () => (/* binding */ refKey),
/* harmony export */   gA: () => (/* binding */ noteText)
/* harmony export */ });
/* harmony import */ var _text_canonical_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7193);
/* harmony import */ var _text_natural_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45971);


/** The last part of an environment's refs: names of environments hold what a ref may not. */
function refKey(environment, sha256) {
    return (0,_text_natural_key_js__WEBPACK_IMPORTED_MODULE_0__/* .naturalKey */ .X)(["environment", environment], sha256).replace(/^.*:/, "");
}
/** A note as the message of its commit: one line for people, then the facts as JSON. */
function noteText(line, facts) {
    return `${line.replace(/\s+/g, " ")}\n\n${(0,_text_canonical_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)(facts)}`;
}
/** The facts of a note, or null when they are not of this form. */
function readNote(schema, text) {
    const start = text.indexOf("\n\n");
    try {
        const parsed = schema.safeParse(JSON.parse(start < 0 ? text : text.slice(start + 2)));
        return parsed.success ? parsed.data : null;
    }
    catch {
        return null;
    }
}


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

/***/ 80917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ packageOf)
/* harmony export */ });
/**
 * What stands before the version in a release's tag, which names the package where a repository has several: `v` of
 * `v1.2.3`, `api-v` of `api-v1.2.3`. Null for a deployment that names no release.
 */
function packageOf(tag) {
    return tag === null ? null : tag.replace(/\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/, "");
}


/***/ }),

/***/ 93115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oq: () => (/* binding */ Reconciliation),
/* harmony export */   Tf: () => (/* binding */ judgeReconciliation),
/* harmony export */   oD: () => (/* binding */ unknownReconciliation),
/* harmony export */   yh: () => (/* binding */ isUnreconciled)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9691);
/* harmony import */ var _gate_assertions_content_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67132);
/* harmony import */ var _gate_assertions_output_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29071);
/* harmony import */ var _policy_enforcement_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20431);




/** How far what should agree has drifted apart after a return, as it stands in the record. Unknown is never consistent. */
const Reconciliation = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    kind: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["consistent", "drifted", "unknown"]),
    /** Null when it is not known. */
    drift: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().nonnegative().nullable(),
    /** What the policy still accepts. */
    threshold: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().nonnegative(),
    enforcement: _policy_enforcement_js__WEBPACK_IMPORTED_MODULE_2__/* .Enforcement */ .L,
    /** Ours, but for the tool's words in it. */
    detail: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
});
/** Judges what the command printed, when it ended with 0. */
function judgeReconciliation(output, rule) {
    const bytes = new TextEncoder().encode(output.text);
    if (output.truncated)
        return unknownReconciliation(rule, `it printed more than ${bytes.length} bytes`);
    const content = (0,_gate_assertions_content_js__WEBPACK_IMPORTED_MODULE_0__/* .contentOf */ .$E)({ bytes, truncated: false, name: "the output", limitKey: "" });
    const { value, finding } = (0,_gate_assertions_output_value_js__WEBPACK_IMPORTED_MODULE_1__/* .outputValue */ .rP)({ value: rule.drift, "at-most": rule.threshold }, content);
    if (value === undefined)
        return unknownReconciliation(rule, finding?.reason ?? "it printed no number");
    if (value < 0)
        return unknownReconciliation(rule, `${value} is no count of what drifted`);
    const { threshold, enforcement } = rule;
    const kind = value > threshold ? "drifted" : "consistent";
    return {
        kind,
        drift: value,
        threshold,
        enforcement,
        detail: `a drift of ${value}, and at most ${threshold} is accepted`,
    };
}
/** What is said where the drift could not be counted; `why` stands behind it. */
function unknownReconciliation({ threshold, enforcement }, why) {
    const detail = `the drift is not known: ${why}`;
    return { kind: "unknown", drift: null, threshold, enforcement, detail };
}
/** Whether it keeps a return from being verified. */
function isUnreconciled({ kind, enforcement }) {
    return kind !== "consistent" && enforcement === "block";
}


/***/ }),

/***/ 38382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IF: () => (/* binding */ RollbackRecord),
/* harmony export */   Q4: () => (/* binding */ rollbackSchema)
/* harmony export */ });
/* unused harmony exports LayerRun, PersonsWord, BarrierOnRecord */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9691);
/* harmony import */ var _release_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73363);
/* harmony import */ var _backup_on_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(861);
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82634);
/* harmony import */ var _hook_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81556);
/* harmony import */ var _layer_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16624);
/* harmony import */ var _objective_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58984);
/* harmony import */ var _reconcile_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93115);
/* harmony import */ var _release_state_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(40766);









const rollbackSchema = "rollback-ready/rollback-record/v1";
/** One layer as it ran: what was planned, what happened, in which state that leaves it, and when (ISO 8601). */
const LayerRun = zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({
    layer: _layer_name_js__WEBPACK_IMPORTED_MODULE_4__/* .LayerName */ .R,
    /** The command; for a workflow or an event, its name. */
    argv: zod__WEBPACK_IMPORTED_MODULE_8__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP()).readonly(),
    /** `done-before`: by an earlier run of this rollback. `not-started`: another layer or the deadline kept it from it. */
    outcome: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(["done", "done-before", "failed", "skipped", "not-started"]),
    detail: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    /** What this part of the environment is in now, as precisely as is known. */
    state: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    startedAt: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
    endedAt: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
    /** The run of a workflow that it started. */
    url: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
});
/** A person's word: a rollback asked for by hand, and what its checks would have refused without it. */
const PersonsWord = zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({
    by: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    reason: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    overrode: zod__WEBPACK_IMPORTED_MODULE_8__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP()).readonly(),
});
/** The migration behind which there is no way back, and what the plan of its change says. */
const BarrierOnRecord = zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({
    path: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    release: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    verdict: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    reason: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    change: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig().nullable(),
    plan: _release_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .MergedPlan */ .i3.nullable(),
});
/** What a rollback set out to do and did. Both manifests are in it whole: pages and files may be edited later. */
const RollbackRecord = zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_8__/* .literal */ .euz(rollbackSchema),
    environment: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    /** The failed deployment, and the deployment that this rollback made. */
    failedDeployment: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig().int().positive(),
    deployment: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig().int().positive().nullable(),
    from: _release_state_js__WEBPACK_IMPORTED_MODULE_7__/* .ReleaseState */ .n,
    to: _release_state_js__WEBPACK_IMPORTED_MODULE_7__/* .ReleaseState */ .n.nullable(),
    /** `interrupted`: the job was cancelled on the way; running it again finishes it. */
    outcome: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n([
        "verified",
        "unverified",
        "failed",
        "interrupted",
        "nothing-to-return-to",
        "roll-forward",
        "superseded",
    ]),
    reason: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    passedOver: zod__WEBPACK_IMPORTED_MODULE_8__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP()).readonly(),
    barrier: BarrierOnRecord.nullable(),
    word: PersonsWord.nullable(),
    layers: zod__WEBPACK_IMPORTED_MODULE_8__/* .array */ .YOg(LayerRun).readonly(),
    recovery: zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ good: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig().int(), asked: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig().int(), detail: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP() }).nullable(),
    /** The backup by whose evidence the failed release was deployed; left out where the policy demanded none. */
    backup: _backup_on_record_js__WEBPACK_IMPORTED_MODULE_1__/* .BackupOnRecord */ .h5.optional(),
    /** What was counted after the recovery check; left out where the policy asks for no count. */
    reconciliation: _reconcile_js__WEBPACK_IMPORTED_MODULE_6__/* .Reconciliation */ .Oq.optional(),
    /** What was done around the layers; left out where the policy has no hooks. */
    hooks: zod__WEBPACK_IMPORTED_MODULE_8__/* .array */ .YOg(_hook_run_js__WEBPACK_IMPORTED_MODULE_3__/* .HookRun */ .Jn).readonly().optional(),
    times: zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({
        verdictAt: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
        decidedAt: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
        claimedAt: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
        intentAt: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
        firstLayerAt: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
        layersDoneAt: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
        verifiedAt: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().nullable(),
    }),
    /** From verdict to verified. */
    seconds: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig().nonnegative().nullable(),
    figures: _figures_js__WEBPACK_IMPORTED_MODULE_2__/* .Figures */ .iB,
    objective: _objective_js__WEBPACK_IMPORTED_MODULE_5__/* .ObjectiveReport */ .U8,
    run: zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig(), attempt: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig(), url: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP() }),
});


/***/ }),

/***/ 40766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ releaseName),
/* harmony export */   n: () => (/* binding */ ReleaseState)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9691);
/* harmony import */ var _release_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73363);


/** A release as a deployment names it. Without a manifest (a team that only uses guard) the commit is all there is. */
const ReleaseState = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    tag: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    commit: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    manifest: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sha256: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), document: _release_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseManifest */ .hT }).nullable(),
});
/** `v1.2.3`, or the first twelve digits of the commit when the release has no tag. */
function releaseName(release) {
    return release.tag ?? release.commit.slice(0, 12);
}


/***/ }),

/***/ 578:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   __: () => (/* binding */ failingItself),
/* harmony export */   _m: () => (/* binding */ standingObjection),
/* harmony export */   aZ: () => (/* binding */ isOfSamePackage),
/* harmony export */   uC: () => (/* binding */ objectionsTo)
/* harmony export */ });
/* harmony import */ var _barrier_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77192);
/* harmony import */ var _holds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26397);
/* harmony import */ var _package_of_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80917);
/* harmony import */ var _release_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40766);




/** Why a deployment is of the very release that failed, or null when it is not. */
function failingItself(past, failed) {
    if (past.sha === failed.sha)
        return `${nameOf(past)} is the commit that failed`;
    if (past.release !== null && past.release === failed.release)
        return `${nameOf(past)} is the release that failed`;
    return null;
}
/** What the history (newest first) says against returning to a deployment's release; nothing when all is well. */
function objectionsTo(past, history) {
    const name = nameOf(past);
    const objections = [];
    if (past.rolledBack)
        objections.push(`${name} was itself rolled back`);
    if (past.failedGate)
        objections.push(`${name} failed the gate`);
    else if (!past.knownGood)
        objections.push(`${name} never passed the gate`);
    const unwell = history.find((one) => one.kind === "rollback" && (0,_holds_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameRelease */ ._M)(one, past));
    if (unwell?.unconfirmed === true && unwell.deployment > past.deployment) {
        objections.push(`${name} came back as deployment ${unwell.deployment} and was not confirmed`);
    }
    const holder = (0,_holds_js__WEBPACK_IMPORTED_MODULE_2__/* .heldBy */ .Vr)(history, past);
    if (holder !== null)
        objections.push(`${name} is held since deployment ${holder} was rolled back`);
    return objections;
}
/** What its standing says against it, or null when it is usable. */
function standingObjection(past, standing) {
    switch (standing.kind) {
        case "usable":
            return null;
        case "barred":
            return `${nameOf(past)} is behind a point of no return: ${(0,_barrier_js__WEBPACK_IMPORTED_MODULE_0__/* .barrierText */ .p)(standing.barrier)}`;
        case "unknown-between":
        case "lost":
            return standing.problem;
        default:
            return standing;
    }
}
/** The tag, or the first digits of the commit. */
function nameOf(past) {
    return (0,_release_state_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseName */ .d)({ tag: past.release, commit: past.sha });
}
/** Whether two deployments can be of the same package. One without a tag cannot be told apart: it is of every package. */
function isOfSamePackage(one, other) {
    const [first, second] = [(0,_package_of_js__WEBPACK_IMPORTED_MODULE_3__/* .packageOf */ .w)(one.release), (0,_package_of_js__WEBPACK_IMPORTED_MODULE_3__/* .packageOf */ .w)(other.release)];
    return first === null || second === null || first === second;
}


/***/ }),

/***/ 45971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ naturalKey)
/* harmony export */ });
/* harmony import */ var _canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7193);

/**
 * The natural key of a write: `rb1:` and 16 hex digits over the facts that make it the same write on every run.
 * Times, run attempts and random values never belong in it.
 */
function naturalKey(facts, sha256) {
    return `rb1:${sha256((0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(facts)).slice(0, 16)}`;
}


/***/ }),

/***/ 11512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ withAllOf),
/* harmony export */   _: () => (/* binding */ ampleHistory)
/* harmony export */ });
/* harmony import */ var _core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34729);

const usual = 100;
const most = 500;
/** Fewer of ours say too little of an environment in which GitHub makes deployments for other jobs. */
const enough = 20;
/**
 * The newest hundred deployments of an environment; more of them where nearly all are ones that GitHub made for jobs, so
 * that these do not hide what we know of.
 */
async function ampleHistory(ports, environment) {
    const newest = await ports.deployments.history(environment, usual);
    if (newest.isComplete || newest.deployments.filter(isTouched).length >= enough)
        return newest;
    return ports.deployments.history(environment, most);
}
/** The history with all deployments of one commit, though they be older than what was listed. */
async function withAllOf({ deployments }, history, environment, commit) {
    if (history.isComplete)
        return history.deployments;
    const known = new Set(history.deployments.map(({ id }) => id));
    const ofCommit = await deployments.ofCommit(environment, commit);
    return [...history.deployments, ...ofCommit.filter(({ id }) => !known.has(id))];
}
// Whose words these are is for whoever reads them: here they only tell where to look.
function isTouched({ payload, statuses }) {
    return ((0,_core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .payloadOf */ .Md)(payload) !== null ||
        statuses.some(({ description }) => description.startsWith("rollback-ready: ")));
}


/***/ }),

/***/ 23675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ releaseOfDeployment),
/* harmony export */   F: () => (/* binding */ releaseIfReadable)
/* harmony export */ });
/* harmony import */ var _core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34729);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94121);


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
// EXTERNAL MODULE: ./build/core/incident/record.js + 4 modules
var record = __webpack_require__(31561);
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
// EXTERNAL MODULE: ./build/kernel/errors.js + 5 modules
var errors = __webpack_require__(94121);
;// CONCATENATED MODULE: ./build/flows/incident/incident-files.js








/** Reads what is kept of a failed deployment, or null when nothing is. Nothing here is vouched for yet. */
async function readRecord(ports, deployment) {
    const ref = (0,record/* incidentRef */.ew)(deployment);
    const stored = await ports.records.read(ref);
    if (stored === null)
        return null;
    const unread = new Map();
    const part = (schema, name) => {
        const text = stored.files[name];
        if (text === undefined)
            return undefined;
        const read = parsePart(schema, `${ref}:${name}`, text);
        if (!(read instanceof errors/* SuiteError */.$K))
            return read;
        unread.set(name, read);
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
        stored,
        unreadable: [...unread.values()],
        unread,
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
 * rollback: a refusal is a warning, and the answer says whether it is kept. With what was read shortly before it is read
 * again only when somebody else wrote since.
 */
async function keepRecord(ports, deployment, parts, known) {
    const ref = (0,record/* incidentRef */.ew)(deployment);
    for (let tried = 0;; tried++) {
        const waitMs = waitsMs[tried];
        try {
            if (await keepOnce(ports, ref, deployment, filesOf(parts), tried === 0 ? known : undefined))
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
async function keepOnce({ records }, ref, deployment, added, known) {
    const stored = known === undefined ? await records.read(ref) : known;
    const incident = stored?.files[record/* incidentFiles */.s0.incident];
    if (added[record/* incidentFiles */.s0.incident] !== undefined && incident !== undefined)
        demandReadable(`${ref}:${record/* incidentFiles */.s0.incident}`, incident);
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
// What it says, such as words of people, would be lost.
function demandReadable(where, text) {
    const { schema } = Schema.safeParse(parseJson(text)).data ?? { schema: "" };
    const version = /^rollback-ready\/incident-record\/v(\d+)$/.exec(schema)?.[1];
    if (version !== undefined && Number(version) > 1)
        throw (0,errors/* recordUnreadable */.bY)(where, "a newer version of the suite wrote it, so it is left as it is");
    const read = parsePart(record/* IncidentRecord */.oI, where, text);
    if (read instanceof errors/* SuiteError */.$K)
        throw read;
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
/* harmony import */ var _core_incident_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31561);
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
        return { ...nothing, gate: null, samples: "", incident: null, unread: allRead, stored: null };
    for (const error of kept.unreadable)
        ports.log.warning(`${error.message} ${error.hint}`);
    const gate = trustedGate(ports, deployment, kept, statuses, identity);
    const returned = await trustedRollback(ports, deployment, kept, statuses, identity, history);
    return {
        gate,
        samples: gate === null ? "" : trustedSamples(ports, deployment, gate, kept.samples ?? ""),
        ...returned,
        incident: kept.incident ?? null,
        unread: {
            gate: kept.unread.get(_core_incident_record_js__WEBPACK_IMPORTED_MODULE_1__/* .incidentFiles */ .s0.gate) ?? null,
            incident: kept.unread.get(_core_incident_record_js__WEBPACK_IMPORTED_MODULE_1__/* .incidentFiles */ .s0.incident) ?? null,
        },
        stored: kept.stored,
    };
}
const allRead = { gate: null, incident: null };
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
    const known = history?.deployments.find((one) => one.creator === identity && (0,_core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .payloadOf */ .Md)(one.payload)?.undoes === failed.id);
    const unknown = { ...nothing, unknownRollback: { deployment: known?.id ?? null } };
    if (rollback === undefined) {
        const isThere = known !== undefined || kept.texts[_core_incident_record_js__WEBPACK_IMPORTED_MODULE_1__/* .incidentFiles */ .s0.rollback] !== undefined;
        return isThere ? unknown : nothing;
    }
    const isOfThis = rollback.failedDeployment === failed.id && rollback.environment === failed.environment;
    const text = kept.texts[_core_incident_record_js__WEBPACK_IMPORTED_MODULE_1__/* .incidentFiles */ .s0.rollback];
    if (isOfThis && rollback.deployment === null) {
        // Nothing was done then, and the failed deployment itself says so.
        if (isNamed(ports, text, statuses, "stayed", identity))
            return { ...nothing, rollback };
    }
    const shown = history?.deployments.find(({ id }) => id === rollback.deployment);
    const made = shown ?? (rollback.deployment === null ? null : await ports.deployments.get(rollback.deployment));
    if (isOfThis && made !== null && (0,_core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .payloadOf */ .Md)(made.payload)?.undoes === failed.id) {
        const ofReturn = shown?.statuses ?? (await ports.deployments.statuses(made.id));
        const mark = rollback.outcome === "verified" ? "verified" : "unverified";
        if (isNamed(ports, text, ofReturn, mark, identity)) {
            const bake = confirmation?.confirmed === true ? "confirmed" : "unconfirmed";
            const isBaked = isNamed(ports, kept.texts[_core_incident_record_js__WEBPACK_IMPORTED_MODULE_1__/* .incidentFiles */ .s0.confirmation], ofReturn, bake, identity);
            return { ...nothing, rollback, confirmation: isBaked ? (confirmation ?? null) : null };
        }
    }
    ports.log.warning(`The rollback kept for deployment ${failed.id} is not what was marked, so it is not used.`);
    return unknown;
}
const nothing = { rollback: null, unknownRollback: null, confirmation: null };
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
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94121);
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
        between: (newer, older) => between(newer, older).catch(() => undefined),
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


/***/ }),

/***/ 78363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ writeOnce),
/* harmony export */   n: () => (/* binding */ writeFirmly)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94121);
/* harmony import */ var _kernel_in_doubt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88362);


const waitsMs = [1000, 2000, 4000];
/**
 * Makes a write that may have had its effect although its answer was lost: `look` says what is there, and only when it
 * finds nothing is the write made again, three times at most. A list may trail behind, so it is looked at after a wait.
 */
async function writeOnce(ports, what, write, look) {
    return tryAgain(ports, what, write, look, (error) => (0,_kernel_in_doubt_js__WEBPACK_IMPORTED_MODULE_1__/* .isInDoubt */ .c)(error) && !ports.signal.aborted);
}
/**
 * As `writeOnce`, and a refusal that may pass (a token or a deployment that is not known for a moment) is tried again,
 * too. For what must be on record although the job was cancelled. A missing permission does not pass.
 */
async function writeFirmly(ports, what, write, look) {
    return tryAgain(ports, what, write, look, mayPass);
}
const lasting = [
    "PERMISSION_MISSING",
    "RATE_LIMITED",
    "DEPLOYMENT_UNUSABLE",
    "REPOSITORY_ARCHIVED",
    "ISSUES_DISABLED",
];
function mayPass(error) {
    return error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K && !lasting.includes(error.code);
}
async function tryAgain(ports, what, write, look, isWorthIt) {
    for (let tried = 0;; tried++) {
        try {
            return await write();
        }
        catch (error) {
            const waitMs = waitsMs[tried];
            if (waitMs === undefined || !isWorthIt(error))
                throw error;
            ports.log.info(`${what}: no clear answer, so what is there is looked at`);
            await ports.clock.sleep(waitMs);
            const there = await look();
            if (there !== null)
                return there;
        }
    }
}


/***/ }),

/***/ 75197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QP: () => (/* binding */ defineAction),
/* harmony export */   gq: () => (/* binding */ succeeded),
/* harmony export */   gz: () => (/* binding */ failed)
/* harmony export */ });
/**
 * The single source of an action: its types, action.yml, README table and permissions come from here.
 * The cast is sound because main parses the inputs with these very shapes before it calls `run`.
 */
function defineAction(definition) {
    return definition;
}
const succeeded = { kind: "success" };
/** The step fails, and says what to do next. */
function failed(message, hint) {
    return { kind: "failure", message, hint };
}


/***/ }),

/***/ 96115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   Yz: () => (/* binding */ parsed),
/* harmony export */   mJ: () => (/* binding */ commitSha),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   q3: () => (/* binding */ httpUrl),
/* harmony export */   rJ: () => (/* binding */ secret),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88532);
/* harmony import */ var _without_credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66219);


/** Any text that is not empty, trimmed. */
function text() {
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().transform((seen) => seen.trim());
}
const unitMs = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
/** A duration with its unit, in milliseconds, between the two bounds (both included). */
function duration(minMs, maxMs) {
    return parsed(`a number and a unit from ${say(minMs)} to ${say(maxMs)}, such as \`500ms\`, \`5s\` or \`2m\``, (seen) => {
        const match = /^(\d{1,9})(ms|s|m|h)$/.exec(seen);
        const [, digits, unit] = match ?? [];
        if (digits === undefined || unit === undefined)
            return undefined;
        const ms = Number(digits) * unitMs[unit];
        return ms >= minMs && ms <= maxMs ? ms : undefined;
    });
}
/** A whole number between the two bounds (both included). */
function count(min, max) {
    return parsed(`a whole number from ${min} to ${max}`, (seen) => {
        const value = /^\d{1,9}$/.test(seen) ? Number(seen) : Number.NaN;
        return value >= min && value <= max ? value : undefined;
    });
}
/** An absolute http or https URL without user and password. */
function httpUrl() {
    return parsed("an absolute URL such as `https://shop.example/health`, without a password in it", (seen) => {
        const url = URL.parse(seen);
        const usable = url !== null &&
            (url.protocol === "http:" || url.protocol === "https:") &&
            url.username === "" &&
            url.password === "";
        return usable ? url.href : undefined;
    });
}
/** `true` or `false`, in any letter case. */
function flag() {
    return parsed("`true` or `false`", (seen) => {
        const lower = seen.toLowerCase();
        return lower === "true" ? true : lower === "false" ? false : undefined;
    });
}
/** A full commit id: 40 hexadecimal digits. */
function commitSha() {
    return parsed("a full commit id of 40 hexadecimal digits", (seen) => /^[0-9a-f]{40}$/.test(seen) ? seen : undefined);
}
/** A value that is masked in the log before anything else is printed. */
function secret() {
    return text();
}
/** Lines of text; empty lines and lines that begin with `#` are left out. */
function lines() {
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().transform((seen) => seen
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== "" && !line.startsWith("#")));
}
/** One of a few words. */
function oneOf(words) {
    const listed = words.map((word) => `\`${word}\``).join(", ");
    return parsed(`one of ${listed}`, (seen) => words.find((word) => word === seen));
}
/** A field that is refused with "Write {write}" when `read` finds nothing in the trimmed text. */
function parsed(write, read) {
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().transform((raw, context) => {
        const seen = raw.trim();
        const value = read(seen);
        if (value !== undefined)
            return value;
        const params = { write };
        context.addIssue({ code: "custom", message: `is \`${(0,_without_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutCredentials */ .r)(seen)}\``, params, input: raw });
        return zod__WEBPACK_IMPORTED_MODULE_2__/* .NEVER */ .tm;
    });
}
function say(ms) {
    const unit = ["h", "m", "s"].find((one) => ms % unitMs[one] === 0 && ms > 0) ?? "ms";
    return `\`${ms / unitMs[unit]}${unit}\``;
}


/***/ }),

/***/ 88362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ isInDoubt)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94121);

/** True for a write of which nobody can say whether it was applied: look for it before it is made again. */
function isInDoubt(error) {
    return (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K && (error.code === "GITHUB_FAILED" || error.code === "ANSWER_UNREADABLE"));
}


/***/ }),

/***/ 89045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CD: () => (/* binding */ environmentField),
/* harmony export */   KV: () => (/* binding */ deploymentField),
/* harmony export */   PH: () => (/* binding */ projectTokenField),
/* harmony export */   _n: () => (/* binding */ tokenField),
/* harmony export */   rK: () => (/* binding */ teamTokenField)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96115);

/** The token that every action takes; the job's own unless another is given. */
function tokenField() {
    return (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)().prefault("").meta({
        description: "Token for GitHub's API. The job's own token is enough.",
        secret: true,
        // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub, which the runner fills in
        expression: "${{ github.token }}",
    });
}
/** Name of a GitHub environment. */
function environmentField() {
    return (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .parsed */ .Yz)("the name of an environment, 255 characters at most", (seen) => seen.length > 0 && seen.length <= 255 ? seen : undefined)
        .prefault("production")
        .describe("Environment that is deployed to, as GitHub and the policy name it.");
}
/** Id of a deployment of ours. */
function deploymentField() {
    return (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .parsed */ .Yz)("a deployment id as `actions/deploy` puts it out", (seen) => /^[1-9]\d{0,14}$/.test(seen) ? Number(seen) : undefined)
        .optional()
        .describe("Deployment to work on, as put out by `deploy`. Left out: the one of this run and commit.");
}
/** A token that may read the teams of an organisation, which the job's own may not. */
function teamTokenField() {
    return (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)().optional().meta({
        description: "Token that may read the members of the teams in the policy's `decision.authority`. The job's own may not read any.",
        secret: true,
    });
}
/** A token that may write to projects, which the job's own may not. */
function projectTokenField() {
    return (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)().optional().meta({
        description: "Token that may write to the policy's `incidents.project`. The job's own may not write to any project.",
        secret: true,
    });
}


/***/ })

};
