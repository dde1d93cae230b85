export const id = 345;
export const ids = [345];
export const modules = {

/***/ 2345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gate: () => (/* binding */ gate)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9691);
/* harmony import */ var _core_gate_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6124);
/* harmony import */ var _core_gate_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6042);
/* harmony import */ var _core_text_canonical_json_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7193);
/* harmony import */ var _flows_deployment_claim_deployment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7414);
/* harmony import */ var _flows_deployment_release_of_deployment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3675);
/* harmony import */ var _flows_gate_gate_fields_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6827);
/* harmony import */ var _flows_gate_gate_settings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3751);
/* harmony import */ var _flows_gate_judge_deployment_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4530);
/* harmony import */ var _flows_policy_load_policy_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9276);
/* harmony import */ var _flows_release_read_release_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5970);
/* harmony import */ var _kernel_define_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5197);
/* harmony import */ var _kernel_shared_fields_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9045);













const gate = (0,_kernel_define_js__WEBPACK_IMPORTED_MODULE_9__/* .defineAction */ .QP)({
    name: "gate",
    title: "rollback-ready gate",
    description: "Watches a deployment, says whether it is healthy with stated error rates, and marks it known-good.",
    inputs: {
        environment: (0,_kernel_shared_fields_js__WEBPACK_IMPORTED_MODULE_10__/* .environmentField */ .CD)(),
        "deployment-id": (0,_kernel_shared_fields_js__WEBPACK_IMPORTED_MODULE_10__/* .deploymentField */ .KV)(),
        ...(0,_flows_gate_gate_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .gateFields */ .X)(),
        token: (0,_kernel_shared_fields_js__WEBPACK_IMPORTED_MODULE_10__/* .tokenField */ ._n)(),
    },
    outputs: {
        verdict: zod__WEBPACK_IMPORTED_MODULE_11__/* .string */ .YjP().describe("`pass`, `fail`, `inconclusive`, `error` or `cancelled`."),
        reason: zod__WEBPACK_IMPORTED_MODULE_11__/* .string */ .YjP().describe("Why, in one word, such as `errors` or `outage`."),
        detail: zod__WEBPACK_IMPORTED_MODULE_11__/* .string */ .YjP().describe("Why, in a sentence."),
        "rollback-recommended": zod__WEBPACK_IMPORTED_MODULE_11__/* .string */ .YjP().describe("`true` only when the verdict is `fail`."),
        "deployment-id": zod__WEBPACK_IMPORTED_MODULE_11__/* .string */ .YjP().describe("The deployment that was judged."),
        "evidence-path": zod__WEBPACK_IMPORTED_MODULE_11__/* .string */ .YjP().describe("File with the verdict and what it stands on (JSON)."),
        "samples-path": zod__WEBPACK_IMPORTED_MODULE_11__/* .string */ .YjP().describe("File with every sample (JSON Lines)."),
    },
    ports: [
        "http",
        "clock",
        "log",
        "summary",
        "signal",
        "run",
        "digest",
        "files",
        "contents",
        "tags",
        "releases",
        "deployments",
        "records",
        "refNotes",
    ],
    permissions: { contents: "write", deployments: "write" },
    async run(inputs, ports) {
        const { policy } = await (0,_flows_policy_load_policy_js__WEBPACK_IMPORTED_MODULE_7__/* .loadPolicy */ .t)(ports, null);
        const { environment } = inputs;
        const settings = (0,_flows_gate_gate_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .gateSettings */ .d)(policy, environment, inputs);
        const wanted = { environment, id: inputs["deployment-id"] ?? null, identity: policy.identity };
        const claimed = await (0,_flows_deployment_claim_deployment_js__WEBPACK_IMPORTED_MODULE_2__/* .claimDeployment */ .c)(ports, wanted);
        const release = await (0,_flows_deployment_release_of_deployment_js__WEBPACK_IMPORTED_MODULE_3__/* .releaseIfReadable */ .F)(ports, (0,_flows_release_read_release_js__WEBPACK_IMPORTED_MODULE_8__/* .releaseReader */ .t)(ports), claimed.deployment);
        const judged = await (0,_flows_gate_judge_deployment_js__WEBPACK_IMPORTED_MODULE_6__/* .judgeDeployment */ .Z)(ports, claimed, release, settings);
        await judged.marked;
        const { verdict, evidence, samples } = judged;
        ports.log.info(`verdict: ${verdict.kind} (${verdict.reason}): ${verdict.detail}`);
        ports.summary.write((0,_core_gate_report_js__WEBPACK_IMPORTED_MODULE_0__/* .gateReport */ .We)(environment, release, verdict, evidence, samples));
        const recommended = (0,_core_gate_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .recommendsRollback */ .c)(verdict);
        return {
            outputs: {
                verdict: verdict.kind,
                reason: verdict.reason,
                detail: verdict.detail,
                "rollback-recommended": String(recommended),
                "deployment-id": String(claimed.deployment.id),
                "evidence-path": evidence === null
                    ? ""
                    : await ports.files.writeOutput("gate-evidence.json", (0,_core_text_canonical_json_js__WEBPACK_IMPORTED_MODULE_12__/* .canonicalJson */ .d)(evidence)),
                "samples-path": await ports.files.writeOutput("samples.jsonl", samples),
            },
            conclusion: verdict.kind === "pass"
                ? _kernel_define_js__WEBPACK_IMPORTED_MODULE_9__/* .succeeded */ .gq
                : (0,_kernel_define_js__WEBPACK_IMPORTED_MODULE_9__/* .failed */ .gz)(`The gate says ${verdict.kind} (${verdict.reason}): ${verdict.detail}.`, recommended
                    ? "Run `actions/rollback` and `actions/postmortem` next; `action.yml` (guard) does both in one step."
                    : "Nothing is rolled back on this verdict. Look at the samples, then run this job again, or deploy a release that you trust."),
        };
    },
});


/***/ }),

/***/ 7368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ designGate)
/* harmony export */ });
/* unused harmony export moreThan */
const healthyBadShare = 0.01;
const brokenBadShare = 0.3;
const maxFalseRollback = 0.01;
/**
 * Plans a gate of `checks` checks. Without a given allowance it takes the smallest one that keeps the probability of
 * a false rollback over all checks at or under 1 % when 1 % of a healthy service's requests fail independently.
 */
function designGate(settings) {
    const { intervalMs, bakeMs, checks } = settings;
    const planned = Math.floor(bakeMs / intervalMs) + 1;
    const allowedBad = settings.allowedBad ?? smallestAllowance(planned, checks);
    return {
        intervalMs,
        bakeMs,
        planned,
        allowedBad,
        falseRollback: 1 - (1 - moreThan(allowedBad, planned, healthyBadShare)) ** checks,
        miss: 1 - moreThan(allowedBad, planned, brokenBadShare),
        healthyBadShare,
        brokenBadShare,
    };
}
/** P(X > limit) for X binomial with n trials of probability p. */
function moreThan(limit, n, p) {
    if (limit >= n)
        return 0;
    let atMost = 0;
    let k = 0;
    for (const probability of binomial(n, p)) {
        if (k > limit)
            break;
        atMost += probability;
        k += 1;
    }
    return Math.min(1, Math.max(0, 1 - atMost));
}
// Never as many as are planned: such a gate could not fail.
function smallestAllowance(planned, checks) {
    let atMost = 0;
    let allowed = 0;
    for (const probability of binomial(planned, healthyBadShare)) {
        atMost += probability;
        if (allowed === planned - 1 || 1 - atMost ** checks <= maxFalseRollback)
            break;
        allowed += 1;
    }
    return allowed;
}
// P(X = 0), P(X = 1), … In logarithms, because (1 - p)^n is no longer a number above zero after a long bake.
function* binomial(n, p) {
    let log = n * Math.log1p(-p);
    for (let k = 0; k <= n; k++) {
        yield Math.exp(log);
        log += Math.log(((n - k) / (k + 1)) * (p / (1 - p)));
    }
}


/***/ }),

/***/ 3127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ judge)
/* harmony export */ });
/**
 * Judges all samples so far. Fails as soon as one check has more bad samples than the design allows; passes only when
 * every check has its planned samples, less at most the same allowance of errors, with a good one among them. Errors
 * count as neither.
 */
function judge(samples, checks, design) {
    if (checks.length === 0) {
        return decided({ kind: "inconclusive", reason: "no-data", detail: "nothing was asked" });
    }
    const tallies = checks.map((check) => tally(check, samples));
    const broken = tallies.find((one) => one.bad > design.allowedBad);
    if (broken !== undefined) {
        return decided({
            kind: "fail",
            reason: broken.good === 0 ? "outage" : "errors",
            detail: describe(broken),
        });
    }
    if (tallies.some((one) => one.good + one.bad + one.errors < design.planned))
        return { kind: "undecided" };
    const unseen = tallies.find((one) => one.errors > design.allowedBad || one.good === 0);
    if (unseen === undefined) {
        return decided({ kind: "pass", reason: "healthy", detail: tallies.map(describe).join("; ") });
    }
    const blind = unseen.good + unseen.bad === 0;
    return decided(blind
        ? { kind: "error", reason: "probe-broken", detail: describe(unseen) }
        : { kind: "inconclusive", reason: "too-few-samples", detail: describe(unseen) });
}
function tally(check, samples) {
    const own = samples.filter((sample) => sample.check === check);
    const of = (outcome) => own.filter((sample) => sample.outcome === outcome);
    const last = [...own].reverse().find((sample) => sample.outcome !== "good");
    return {
        check,
        good: of("good").length,
        bad: of("bad").length,
        errors: of("error").length,
        last: last?.reason ?? "",
    };
}
function describe(one) {
    const errors = one.errors === 0 ? "" : `, ${one.errors} could not ask`;
    const last = one.last === "" ? "" : ` (last: ${one.last})`;
    return `${one.check}: ${one.bad} of ${one.good + one.bad} bad${errors}${last}`;
}
function decided(verdict) {
    return { kind: "decided", verdict };
}


/***/ }),

/***/ 6124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dv: () => (/* binding */ checkTable),
/* harmony export */   We: () => (/* binding */ gateReport),
/* harmony export */   e: () => (/* binding */ badTable)
/* harmony export */ });
/* harmony import */ var _rollback_release_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(766);
/* harmony import */ var _text_code_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3175);
/* harmony import */ var _text_inline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5175);
/* harmony import */ var _text_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1864);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2558);
/* harmony import */ var _sample_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1504);






const headline = {
    pass: "✅ The gate passed",
    fail: "❌ The gate failed",
    inconclusive: "⚠️ The gate could not decide",
    error: "⚠️ The gate could not ask",
    cancelled: "⚪ The gate was cancelled",
    superseded: "⚪ A newer deployment took over",
};
/** The gate's part of the step summary: verdict, one row per check, and the samples that were not good. */
function gateReport(environment, release, verdict, evidence, samplesText) {
    const { samples } = (0,_sample_js__WEBPACK_IMPORTED_MODULE_4__/* .readSamples */ .aM)(samplesText);
    const title = `### ${headline[verdict.kind]}: ${code((0,_rollback_release_state_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseName */ .d)(release))} in ${code(environment)}`;
    const said = `${(0,_text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inlineText */ .l)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_5__/* .untrusted */ .b)(verdict.detail))}.`;
    if (evidence === null)
        return `${title}\n\n${said}`;
    return [title, said, checkTable(evidence, samples), designSentence(evidence), badTable(samples)]
        .filter(Boolean)
        .join("\n\n");
}
/** One row per check: how many samples were good, bad, or could not be taken. */
function checkTable(evidence, samples) {
    return (0,_text_table_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .t)(["Check", "Target", "Good", "Bad", "Could not ask", "Slowest"], evidence.checks.map((check) => {
        const own = samples.filter((sample) => sample.check === check.name);
        const of = (outcome) => String(own.filter((sample) => sample.outcome === outcome).length);
        const slowest = Math.round(Math.max(0, ...own.map((sample) => sample.ms)));
        return [cell(check.name), cell(check.target), of("good"), of("bad"), of("error"), `${slowest} ms`];
    }));
}
/** The samples that were not good, at most ten. */
function badTable(samples) {
    const bad = samples.filter((sample) => sample.outcome !== "good");
    if (bad.length === 0)
        return "";
    const rows = bad
        .slice(0, 10)
        .map((sample) => [
        sample.at.slice(11, 23),
        cell(sample.check),
        sample.outcome,
        (0,_text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inlineText */ .l)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_5__/* .untrusted */ .b)(sample.reason)),
        `${Math.round(sample.ms)} ms`,
    ]);
    const more = bad.length > 10 ? `\n\n${bad.length - 10} more are in the samples file.` : "";
    return `${(0,_text_table_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .t)(["Time (UTC)", "Check", "Outcome", "Why", "After"], rows)}${more}`;
}
function designSentence({ design }) {
    const percent = (share) => `${(share * 100).toPrecision(2)} %`;
    return `How sure: ${design.planned} samples planned, ${design.allowedBad} bad tolerated. A healthy service with ${percent(design.healthyBadShare)} independent blips is rolled back in ${percent(design.falseRollback)} of deploys; one that fails ${percent(design.brokenBadShare)} of its requests passes in ${percent(design.miss)}.`;
}
function code(text) {
    return (0,_text_code_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_5__/* .untrusted */ .b)(text));
}
function cell(text) {
    return (0,_text_code_js__WEBPACK_IMPORTED_MODULE_1__/* .codeCell */ .MZ)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_5__/* .untrusted */ .b)(text));
}


/***/ }),

/***/ 1504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tw: () => (/* binding */ samplesText),
/* harmony export */   aM: () => (/* binding */ readSamples)
/* harmony export */ });
/* unused harmony exports Reading, Sample */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);

/** What one probe found. An error (a probe that could not ask) is neither good nor bad. */
const Reading = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    outcome: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["good", "bad", "error"]),
    /** Why it is not good; empty when it is. */
    reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    status: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nullable(),
    ms: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nonnegative(),
});
/** One line of the evidence file (JSON Lines): a reading with its time, check and target. */
const Sample = Reading.extend({
    /** ISO 8601, when the probe began. */
    at: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    check: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    target: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
});
/** Samples as JSON Lines, one line a sample. */
function samplesText(samples) {
    return samples.map((sample) => `${JSON.stringify(sample)}\n`).join("");
}
/** Reads JSON Lines; a torn last line (a run that was cut off) is counted and left out. */
function readSamples(text) {
    const parsed = text
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line) => Sample.safeParse(parseJson(line)));
    const samples = parsed.flatMap((one) => (one.success ? [one.data] : []));
    return { samples, unreadable: parsed.length - samples.length };
}
function parseJson(line) {
    try {
        return JSON.parse(line);
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 8027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q1: () => (/* binding */ claimText),
/* harmony export */   Qz: () => (/* binding */ claimRef),
/* harmony export */   jw: () => (/* binding */ readClaim)
/* harmony export */ });
/* unused harmony exports Holder, Claim */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);
/* harmony import */ var _note_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2259);


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

/***/ 6724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ newerDeploy)
/* harmony export */ });
/* harmony import */ var _holds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6397);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(578);


/**
 * The newest deploy of ours that came after a deployment, of the same package; null when that is still what runs.
 * GitHub's own that no step of ours touched, and returns, say nothing. `history` is newest first.
 */
function newerDeploy(history, than) {
    const newer = history.find((past) => past.kind !== "rollback" &&
        past.isOurs &&
        past.deployment > than.deployment &&
        (0,_target_js__WEBPACK_IMPORTED_MODULE_0__/* .isOfSamePackage */ .aZ)(past, than) &&
        !isUndoneFor(history, past, than));
    return newer?.deployment ?? null;
}
// What was rolled back to a release has given way to it.
function isUndoneFor(history, past, than) {
    const back = history.find((one) => one.kind === "rollback" && one.undoes === past.deployment);
    return past.rolledBack && back?.verified === true && (0,_holds_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameRelease */ ._M)(back, than);
}


/***/ }),

/***/ 2259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VC: () => (/* binding */ readNote),
/* harmony export */   XF: () => (/* binding */ refKey),
/* harmony export */   gA: () => (/* binding */ noteText)
/* harmony export */ });
/* harmony import */ var _text_canonical_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7193);
/* harmony import */ var _text_natural_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5971);


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

/***/ 1763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ attempt)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6641);

/**
 * Does something that must not keep the rest from being done: what goes wrong is an error in the log, and the answer
 * is null.
 */
async function attempt(ports, what, act) {
    try {
        return await act();
    }
    catch (error) {
        const why = error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K ? `${error.message}\n${error.hint}` : String(error);
        ports.log.error(`${what}. ${why}`);
        return null;
    }
}


/***/ }),

/***/ 9081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ addMark)
/* harmony export */ });
/* harmony import */ var _write_once_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8363);
/* harmony import */ var _demand_identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7188);


/**
 * Writes a status on a deployment. Without a clear answer the statuses are read again after a while: it is written once
 * more only if it is not there.
 */
async function addMark(ports, deployment, mark, identity) {
    const status = { logUrl: ports.run.url, ...mark };
    const look = async () => {
        const there = await ports.deployments.statuses(deployment);
        const own = there.find((one) => one.description === mark.description && one.logUrl === status.logUrl);
        return own?.creator ?? null;
    };
    const write = () => ports.deployments.addStatus(deployment, status);
    (0,_demand_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .demandIdentity */ .a)(await (0,_write_once_js__WEBPACK_IMPORTED_MODULE_0__/* .writeFirmly */ .n)(ports, `status of deployment ${deployment}`, write, look), identity);
}


/***/ }),

/***/ 7414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ claimDeployment)
/* harmony export */ });
/* harmony import */ var _core_gate_mark_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9787);
/* harmony import */ var _core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4729);
/* harmony import */ var _core_text_natural_key_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5971);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6641);
/* harmony import */ var _add_mark_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9081);





// Enough to pass the deployments that GitHub makes for other jobs of the same commit.
const newestConsidered = 50;
/**
 * The deployment that this run is about: the one named; else the one that this run worked on before; else the newest of
 * this commit that nobody has judged, adopted; else a new one. A run that is repeated finds its own again.
 */
async function claimDeployment(ports, wanted) {
    if (wanted.id !== null)
        return named(ports, wanted.id, wanted);
    const seen = [];
    const { deployments } = await ports.deployments.history(wanted.environment, newestConsidered);
    for (const { statuses, ...deployment } of deployments) {
        if (deployment.sha !== ports.run.sha || (0,_core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .payloadOf */ .Md)(deployment.payload)?.kind === "rollback")
            continue;
        const claimed = withMarks(deployment, statuses, wanted.identity);
        const own = statuses.some((status) => status.creator === wanted.identity && status.logUrl === ports.run.url);
        if (own)
            return claimed;
        seen.push(claimed);
    }
    const free = seen[0]?.marks.length === 0 ? seen[0] : undefined;
    const claimed = free ?? withMarks(await open(ports, wanted.environment), [], wanted.identity);
    ports.log.info(`deployment ${claimed.deployment.id} of \`${wanted.environment}\`: ${free === undefined ? "created" : "adopted"}`);
    const description = "rollback-ready: watching this deployment";
    await (0,_add_mark_js__WEBPACK_IMPORTED_MODULE_3__/* .addMark */ .B)(ports, claimed.deployment.id, { state: "in_progress", description }, wanted.identity);
    return claimed;
}
async function named(ports, id, wanted) {
    const deployment = await ports.deployments.get(id);
    if (deployment === null) {
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .deploymentUnusable */ .JG)(`There is no deployment ${id} in this repository`, "Give `deployment-id` as `actions/deploy` put it out.");
    }
    if (deployment.environment !== wanted.environment) {
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .deploymentUnusable */ .JG)(`Deployment ${id} is of \`${deployment.environment}\`, and this step is for \`${wanted.environment}\``, "Give the same `environment` to deploy, gate and rollback.");
    }
    return withMarks(deployment, await ports.deployments.statuses(id), wanted.identity);
}
function withMarks(deployment, statuses, identity) {
    return { deployment, marks: (0,_core_gate_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .marksOf */ .Ok)(statuses, identity), statuses, identity };
}
async function open(ports, environment) {
    const key = (0,_core_text_natural_key_js__WEBPACK_IMPORTED_MODULE_4__/* .naturalKey */ .X)(["deployment", environment, ports.run.sha, ports.run.runId], ports.digest.sha256);
    return ports.deployments.create({
        ref: ports.run.sha,
        environment,
        task: "deploy",
        description: "Deployed by a workflow that rollback-ready watches",
        payload: { suite: _core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .suiteName */ .Qx, kind: "deploy", key, release: null, manifestSha256: null, undoes: null },
    });
}


/***/ }),

/***/ 7188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ demandIdentity)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6641);

/**
 * Throws when GitHub wrote something down for another login than the policy trusts: later runs would not believe it,
 * and would do everything again.
 */
function demandIdentity(writer, identity) {
    if (writer === identity)
        return;
    throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .deploymentUnusable */ .JG)(`This token writes as \`${writer}\`, and the policy trusts \`${identity}\``, `Leave the input \`token\` out, or write \`identity: ${writer}\` in .github/rollback.yml.`);
}


/***/ }),

/***/ 6827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ gateFields)
/* harmony export */ });
/* harmony import */ var _kernel_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6115);

const hourMs = 3_600_000;
/** Inputs that gate and guard share; each comes before what the policy says. */
function gateFields() {
    return {
        "health-url": (0,_kernel_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .httpUrl */ .q3)()
            .optional()
            .describe("URL that answers 200 when the service is well. Left out: the checks of the policy."),
        interval: (0,_kernel_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(100, hourMs)
            .optional()
            .describe("Time between two samples. Left out: the policy's, or `5s`."),
        bake: (0,_kernel_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(1000, 24 * hourMs)
            .optional()
            .describe("How long to watch. Left out: the policy's, or `60s`."),
        "allowed-bad": (0,_kernel_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(0, 10_000)
            .optional()
            .describe("Bad samples per check that are tolerated. Left out: what keeps false rollbacks at 1 % or less."),
    };
}


/***/ }),

/***/ 3751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ gateSettings)
/* harmony export */ });
/* harmony import */ var _core_gate_check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9648);
/* harmony import */ var _core_gate_design_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7368);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6641);



const defaultIntervalMs = 5_000;
const defaultBakeMs = 60_000;
/** What the gate of this environment asks, and how it judges; inputs of the step come before the policy. */
function gateSettings(policy, environment, inputs) {
    const gate = policy.environments[environment]?.gate;
    const url = inputs["health-url"];
    const checks = url === undefined ? (gate?.checks ?? []) : [_core_gate_check_js__WEBPACK_IMPORTED_MODULE_0__/* .Check */ .J.parse({ name: "health", url })];
    const intervalMs = inputs.interval ?? gate?.interval ?? defaultIntervalMs;
    const bakeMs = inputs.bake ?? gate?.bake ?? defaultBakeMs;
    const problems = [];
    if (checks.length === 0) {
        const write = `Give \`health-url\`, or checks under \`environments.${environment}.gate\` of .github/rollback.yml.`;
        problems.push({ subject: "The gate", problem: "has nothing to ask.", write });
    }
    if (intervalMs > bakeMs) {
        const problem = `is ${intervalMs} ms, longer than the bake of ${bakeMs} ms.`;
        problems.push({
            subject: "The interval",
            problem,
            write: "Write an interval that fits several times into the bake.",
        });
    }
    const twice = checks.map((check) => check.name).find((name, index, all) => all.indexOf(name) !== index);
    if (twice !== undefined) {
        problems.push({
            subject: `The check \`${twice}\``,
            problem: "is named twice.",
            write: "Give each check its own name.",
        });
    }
    const allowedBad = inputs["allowed-bad"] ?? gate?.["allowed-bad"] ?? null;
    const design = (0,_core_gate_design_js__WEBPACK_IMPORTED_MODULE_2__/* .designGate */ .s)({ intervalMs, bakeMs, checks: Math.max(1, checks.length), allowedBad });
    if (design.allowedBad >= design.planned) {
        const problem = `tolerates ${design.allowedBad} bad samples and plans only ${design.planned}, so it could never fail.`;
        problems.push({
            subject: "The gate",
            problem,
            write: "Bake longer, ask more often, or lower `allowed-bad`.",
        });
    }
    if (problems.length > 0)
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .inputsInvalid */ .tz)(problems);
    return { checks, design };
}


/***/ }),

/***/ 4530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ judgeDeployment)
});

// EXTERNAL MODULE: ./build/core/gate/evidence.js
var evidence = __webpack_require__(1031);
// EXTERNAL MODULE: ./build/core/gate/mark.js
var mark = __webpack_require__(9787);
// EXTERNAL MODULE: ./build/core/gate/sample.js
var sample = __webpack_require__(1504);
// EXTERNAL MODULE: ./build/core/rollback/environment-history.js
var environment_history = __webpack_require__(6243);
// EXTERNAL MODULE: ./build/core/rollback/newer-deploy.js
var newer_deploy = __webpack_require__(6724);
// EXTERNAL MODULE: ./build/core/text/canonical-json.js
var canonical_json = __webpack_require__(7193);
// EXTERNAL MODULE: ./build/flows/attempt.js
var attempt = __webpack_require__(1763);
// EXTERNAL MODULE: ./build/flows/deployment/add-mark.js
var add_mark = __webpack_require__(9081);
// EXTERNAL MODULE: ./build/flows/incident/incident-files.js + 1 modules
var incident_files = __webpack_require__(9135);
// EXTERNAL MODULE: ./build/flows/incident/trusted-record.js
var trusted_record = __webpack_require__(7878);
// EXTERNAL MODULE: ./build/flows/rollback/look-at-environment.js
var look_at_environment = __webpack_require__(7716);
// EXTERNAL MODULE: ./build/core/rollback/claim.js
var claim = __webpack_require__(8027);
// EXTERNAL MODULE: ./build/flows/rollback/rollback-deployment.js
var rollback_deployment = __webpack_require__(5063);
;// CONCATENATED MODULE: ./build/flows/gate/current-marks.js




const behindMs = 2_000;
const mostLooks = 4;
/**
 * The marks on a deployment as they are now. The environment's claim, which is no list, tells when a rollback of it was
 * begun: until a mark tells as well, lists trail behind and are looked at again. What then answers is another release.
 */
async function currentMarks(ports, claimed) {
    const { deployment, identity } = claimed;
    for (let looks = 1;; looks++) {
        const seen = await (0,look_at_environment/* lookAtEnvironment */.E)(ports, deployment.environment);
        const statuses = seen.history.deployments.find(({ id }) => id === deployment.id)?.statuses ?? claimed.statuses;
        const marks = (0,mark/* marksOf */.Ok)(statuses, identity);
        const isTold = marks.includes("gate-failed") || marks.includes("rolled-back");
        const isBegun = (0,rollback_deployment/* earlierRollback */.lJ)(seen.history, deployment.id, identity) !== null;
        const isClaimed = seen.claim !== null && (0,claim/* readClaim */.jw)(seen.claim.text)?.undoes === deployment.id;
        // A run that died between its claim and its first mark has touched nothing: after a while it is judged again.
        if (isTold || !(isBegun || isClaimed) || looks >= mostLooks) {
            return { claimed: { ...claimed, statuses, marks }, seen, isBeingUndone: isBegun && !isTold };
        }
        await ports.clock.sleep(behindMs);
    }
}

// EXTERNAL MODULE: ./build/flows/gate/take-sample.js
var take_sample = __webpack_require__(3392);
// EXTERNAL MODULE: ./build/flows/gate/watch.js
var watch = __webpack_require__(8199);
;// CONCATENATED MODULE: ./build/flows/gate/judge-deployment.js














/** Watches a deployment and marks it: known-good when it passed, failed when it did not, nothing otherwise. */
async function judgeDeployment(ports, claimed, release, settings) {
    const earlier = await judgedBefore(ports, claimed, checksHash(ports, settings));
    if (earlier !== null)
        return earlier;
    const { environment } = claimed.deployment;
    const now = await currentMarks(ports, claimed);
    const told = await judgedBefore(ports, now.claimed, checksHash(ports, settings));
    if (told !== null)
        return told;
    if (now.isBeingUndone)
        return superseded(now.seen, "a rollback of it was begun, so the service may be another release");
    const before = overtaken(now.seen, claimed, release);
    if (before !== null)
        return before;
    announce(ports, settings);
    const watched = await (0,watch/* watch */.w)(ports, settings);
    // What was asked from then on was the newer release.
    const seen = await (0,look_at_environment/* lookAtEnvironment */.E)(ports, environment);
    const meanwhile = overtaken(seen, claimed, release);
    if (meanwhile !== null)
        return meanwhile;
    const samples = (0,sample/* samplesText */.Tw)(watched.samples);
    const evidence = evidenceFrom(ports, claimed, release, settings, watched, samples);
    const { verdict } = watched;
    const marking = judge_deployment_mark(ports, claimed, settings, evidence, samples);
    // Whoever asked awaits it; until then it must not end the process.
    marking.catch(() => undefined);
    return { verdict, evidence, samples, recorded: false, issue: null, marked: marking, seen };
}
// Evidence before the mark, which names its hash; without the mark nobody believes it and the gate is asked again.
async function judge_deployment_mark(ports, { deployment, identity }, settings, evidence, samples) {
    const { kind, detail } = evidence.verdict;
    if (kind === "pass") {
        const description = (0,mark/* markText */.PQ)("known-good", detail, checksHash(ports, settings));
        await (0,add_mark/* addMark */.B)(ports, deployment.id, { state: "success", description }, identity);
    }
    if (kind !== "fail")
        return;
    await (0,incident_files/* keepRecord */.r)(ports, deployment.id, { gate: evidence, samples });
    const description = (0,mark/* markText */.PQ)("gate-failed", detail, ports.digest.sha256((0,canonical_json/* canonicalJson */.d)(evidence)));
    await (0,attempt/* attempt */.C)(ports, "The verdict was not marked on the deployment", () => (0,add_mark/* addMark */.B)(ports, deployment.id, { state: "failure", description }, identity));
}
/** The verdict on a deployment that no longer runs, because a newer one came; null while it does. */
function overtaken(seen, { deployment, identity }, { tag, commit }) {
    const own = { deployment: deployment.id, release: tag, sha: commit };
    const newer = (0,newer_deploy/* newerDeploy */.H)((0,environment_history/* environmentHistory */.o)(seen.history.deployments, identity), own);
    if (newer === null)
        return null;
    return superseded(seen, `deployment ${newer} came after it, so the service says nothing about this one`);
}
function superseded(seen, detail) {
    return {
        verdict: { kind: "superseded", reason: "newer-deployment", detail },
        evidence: null,
        samples: "",
        recorded: false,
        issue: null,
        marked: Promise.resolve(),
        seen,
    };
}
async function judgedBefore(ports, claimed, checks) {
    const { deployment, marks } = claimed;
    const hasFailed = marks.includes("gate-failed") || marks.includes("rolled-back");
    if (!hasFailed && passedOn(claimed, checks)) {
        ports.log.info(`deployment ${deployment.id} passed the gate before`);
        const verdict = {
            kind: "pass",
            reason: "healthy",
            detail: "judged by an earlier run of this step",
        };
        return {
            verdict,
            evidence: null,
            samples: "",
            recorded: true,
            issue: null,
            marked: Promise.resolve(),
            seen: null,
        };
    }
    if (!hasFailed)
        return null;
    const { gate, samples, issue } = await (0,trusted_record/* trustedRecord */.T)(ports, deployment, claimed.statuses, claimed.identity);
    const detail = "judged by an earlier run of this step";
    const verdict = gate?.verdict.kind === "fail" ? gate.verdict : { kind: "fail", reason: "errors", detail };
    ports.log.info(`deployment ${deployment.id} failed the gate before: ${verdict.detail}`);
    return { verdict, evidence: gate, samples, recorded: true, issue, marked: Promise.resolve(), seen: null };
}
// Another gate of the same run may have asked another service: its pass says nothing about these checks.
function passedOn({ statuses, identity }, checks) {
    return statuses.some((status) => {
        const isPass = status.creator === identity && (0,mark/* markOf */.Fg)(status.description) === "known-good";
        return isPass && checks.startsWith((0,mark/* evidenceOf */.X1)(status.description) ?? "none");
    });
}
function checksHash(ports, settings) {
    return ports.digest.sha256((0,canonical_json/* canonicalJson */.d)(settings.checks));
}
function announce(ports, { checks, design }) {
    const percent = (share) => `${(share * 100).toPrecision(2)} %`;
    ports.log.info(`gate: ${checks.length} check${checks.length === 1 ? "" : "s"}, ${design.planned} samples each in ${design.bakeMs / 1000} s, fails on bad sample ${design.allowedBad + 1}`);
    ports.log.info(`gate: a healthy service (${percent(design.healthyBadShare)} blips, independent) is rolled back in ${percent(design.falseRollback)} of deploys; one that fails ${percent(design.brokenBadShare)} passes in ${percent(design.miss)}`);
}
function evidenceFrom(ports, claimed, release, settings, watched, samples) {
    const { runId, runAttempt, url } = ports.run;
    const of = (outcome) => watched.samples.filter((sample) => sample.outcome === outcome).length;
    return {
        schema: evidence/* evidenceSchema */.j,
        environment: claimed.deployment.environment,
        deployment: claimed.deployment.id,
        release: { tag: release.tag, commit: release.commit },
        startedAt: new Date(watched.startedAtMs).toISOString(),
        endedAt: new Date(watched.endedAtMs).toISOString(),
        verdict: watched.verdict,
        design: { ...settings.design },
        checks: settings.checks.map((check) => ({ name: check.name, target: (0,take_sample/* withoutQuery */.j)(check.url) })),
        samples: {
            count: watched.samples.length,
            good: of("good"),
            bad: of("bad"),
            errors: of("error"),
            firstBadAt: watched.samples.find((sample) => sample.outcome === "bad")?.at ?? null,
            sha256: ports.digest.sha256(samples),
        },
        run: { id: runId, attempt: runAttempt, url },
    };
}


/***/ }),

/***/ 3392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ withoutQuery),
/* harmony export */   o: () => (/* binding */ takeSample)
/* harmony export */ });
/* harmony import */ var _core_gate_probes_http_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6220);

/** Asks one check once. The time is that of the question, and the target is shown without its query. */
async function takeSample(ports, check) {
    const at = new Date(ports.clock.now()).toISOString();
    const answer = await ports.http.send((0,_core_gate_probes_http_js__WEBPACK_IMPORTED_MODULE_0__/* .request */ .Em)(check), ports.signal);
    const reading = (0,_core_gate_probes_http_js__WEBPACK_IMPORTED_MODULE_0__/* .read */ .LF)(check, answer);
    return {
        at,
        check: check.name,
        target: withoutQuery(check.url),
        ...reading,
        ms: Math.round(reading.ms * 10) / 10,
    };
}
/** A URL fit for pages and records: a query can hold a key. */
function withoutQuery(url) {
    const parsed = new URL(url);
    return `${parsed.origin}${parsed.pathname}`;
}


/***/ }),

/***/ 8199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ watch)
/* harmony export */ });
/* harmony import */ var _core_gate_judge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3127);
/* harmony import */ var _take_sample_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3392);


/**
 * Bakes: asks every check once an interval and judges after each round, so that a failure is known within one interval
 * of the sample that settles it. Rounds start on time as long as answers come within an interval; slower ones
 * stretch the bake, because a round waits for its answers.
 */
async function watch(ports, settings) {
    const { checks, design } = settings;
    const startedAtMs = ports.clock.now();
    const begun = ports.clock.monotonic();
    const samples = [];
    const names = checks.map((check) => check.name);
    for (let round = 0;; round++) {
        const wait = begun + round * design.intervalMs - ports.clock.monotonic();
        if (wait > 0)
            await ports.clock.sleep(wait, ports.signal);
        const taken = ports.signal.aborted
            ? []
            : await Promise.all(checks.map((check) => (0,_take_sample_js__WEBPACK_IMPORTED_MODULE_0__/* .takeSample */ .o)(ports, check)));
        // Samples of an interrupted round say nothing about the service.
        if (ports.signal.aborted) {
            const verdict = {
                kind: "cancelled",
                reason: "job-cancelled",
                detail: `after ${samples.length} samples`,
            };
            return { verdict, samples, startedAtMs, endedAtMs: ports.clock.now() };
        }
        for (const sample of taken) {
            const seen = sample.outcome === "good" ? `${sample.status}` : `${sample.outcome.toUpperCase()} ${sample.reason}`;
            ports.log.info(`${sample.check} ${round + 1} of ${design.planned}: ${seen} after ${Math.round(sample.ms)} ms`);
        }
        samples.push(...taken);
        const judgement = (0,_core_gate_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .judge */ .S)(samples, names, design);
        if (judgement.kind === "decided") {
            return { verdict: judgement.verdict, samples, startedAtMs, endedAtMs: ports.clock.now() };
        }
    }
}


/***/ }),

/***/ 7716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ lookAtEnvironment)
/* harmony export */ });
/* harmony import */ var _core_rollback_claim_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8027);
/* harmony import */ var _deployment_ample_history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1512);


/** Reads an environment's deployments with all marks on them, and who claims it, in one request. */
async function lookAtEnvironment(ports, environment) {
    const [history, claim] = await Promise.all([
        (0,_deployment_ample_history_js__WEBPACK_IMPORTED_MODULE_1__/* .ampleHistory */ ._)(ports, environment),
        ports.refNotes.read((0,_core_rollback_claim_js__WEBPACK_IMPORTED_MODULE_0__/* .claimRef */ .Qz)(environment, ports.digest.sha256)),
    ]);
    return { history, claim };
}


/***/ }),

/***/ 5063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ holdRelease),
/* harmony export */   M8: () => (/* binding */ recordIntent),
/* harmony export */   Pz: () => (/* binding */ markRecord),
/* harmony export */   lJ: () => (/* binding */ earlierRollback)
/* harmony export */ });
/* harmony import */ var _core_gate_mark_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9787);
/* harmony import */ var _core_rollback_objective_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8984);
/* harmony import */ var _core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4729);
/* harmony import */ var _core_rollback_release_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(766);
/* harmony import */ var _core_text_canonical_json_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7193);
/* harmony import */ var _core_text_natural_key_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5971);
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1763);
/* harmony import */ var _deployment_add_mark_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9081);
/* harmony import */ var _deployment_demand_identity_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7188);
/* harmony import */ var _write_once_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8363);










/**
 * The newest rollback of a failed deployment by `identity`, or null. Where an answer was lost there may be two of the
 * same return: they are one, known by the older.
 */
function earlierRollback({ deployments }, failed, identity) {
    const own = deployments.filter(({ payload, task, creator }) => {
        const read = (0,_core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .payloadOf */ .Md)(payload);
        return read?.kind === "rollback" && task === "rollback" && read.undoes === failed && creator === identity;
    });
    const other = own.findIndex((one) => own[0] !== undefined && !isReturnTo(one, own[0]));
    const twins = other < 0 ? own : own.slice(0, other);
    const deployment = twins.at(-1);
    if (deployment === undefined)
        return null;
    const statuses = twins
        .flatMap((twin) => twin.statuses)
        .toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));
    const marks = (0,_core_gate_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .marksOf */ .Ok)(statuses, identity);
    const bake = marks.find((mark) => mark === "confirmed" || mark === "unconfirmed") ?? null;
    const verified = marks.find((mark) => mark === "verified" || mark === "unverified") === "verified";
    return { deployment, statuses, verified, bake };
}
function isReturnTo(one, other) {
    return one.sha === other.sha && (0,_core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .payloadOf */ .Md)(one.payload)?.release === (0,_core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .payloadOf */ .Md)(other.payload)?.release;
}
/** Writes down what is about to be done, before anything is done. */
async function recordIntent(ports, failed, to, identity) {
    const { environment } = failed;
    const wanted = {
        ref: to.tag ?? to.commit,
        environment,
        task: "rollback",
        description: `Return to ${(0,_core_rollback_release_state_js__WEBPACK_IMPORTED_MODULE_3__/* .releaseName */ .d)(to)} from deployment ${failed.id}`,
        payload: {
            suite: _core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .suiteName */ .Qx,
            kind: "rollback",
            key: (0,_core_text_natural_key_js__WEBPACK_IMPORTED_MODULE_8__/* .naturalKey */ .X)(["rollback", environment, failed.id], ports.digest.sha256),
            release: to.tag,
            manifestSha256: to.manifest?.sha256 ?? null,
            undoes: failed.id,
            attempt: ports.run.runAttempt,
        },
    };
    const deployment = await createOnce(ports, failed, wanted, identity);
    // Before anything is done: a return that nobody would believe later is not begun.
    (0,_deployment_demand_identity_js__WEBPACK_IMPORTED_MODULE_6__/* .demandIdentity */ .a)(deployment.creator, identity);
    return deployment;
}
// An answer that was lost must not keep the old release from coming back: what is there is looked for first.
async function createOnce(ports, failed, wanted, identity) {
    const look = async () => {
        const seen = await ports.deployments.history(failed.environment, 20);
        const there = earlierRollback(seen, failed.id, identity)?.deployment;
        return (0,_core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .payloadOf */ .Md)(there?.payload)?.release === wanted.payload["release"] ? (there ?? null) : null;
    };
    return (0,_write_once_js__WEBPACK_IMPORTED_MODULE_7__/* .writeOnce */ .F)(ports, "the deployment of this rollback", () => ports.deployments.create(wanted), look);
}
/**
 * Marks the deployments with what came of it, naming the record's hash, and says whether that is written down. What was
 * done is done in any case: the next run writes what is missing.
 */
async function markRecord(ports, failed, record, identity) {
    const evidence = ports.digest.sha256((0,_core_text_canonical_json_js__WEBPACK_IMPORTED_MODULE_9__/* .canonicalJson */ .d)(record));
    const written = await (0,_attempt_js__WEBPACK_IMPORTED_MODULE_4__/* .attempt */ .C)(ports, "What was done was not marked on the deployment", async () => {
        await recordFact(ports, failed, record, evidence, identity);
        return true;
    });
    return written === true;
}
async function recordFact(ports, failed, record, evidence, identity) {
    const made = record.deployment;
    if (made === null) {
        const description = (0,_core_gate_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .markText */ .PQ)("stayed", record.reason, evidence);
        await (0,_deployment_add_mark_js__WEBPACK_IMPORTED_MODULE_5__/* .addMark */ .B)(ports, failed.id, { state: "failure", description }, identity);
        return;
    }
    const to = record.to === null ? "?" : (0,_core_rollback_release_state_js__WEBPACK_IMPORTED_MODULE_3__/* .releaseName */ .d)(record.to);
    if (record.outcome !== "verified") {
        const description = (0,_core_gate_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .markText */ .PQ)("unverified", record.reason, evidence);
        await (0,_deployment_add_mark_js__WEBPACK_IMPORTED_MODULE_5__/* .addMark */ .B)(ports, made, { state: "failure", description }, identity);
        return;
    }
    const back = (0,_core_gate_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .markText */ .PQ)("verified", (0,_core_rollback_objective_js__WEBPACK_IMPORTED_MODULE_1__/* .verifiedDetail */ .sN)(to, record.seconds), evidence);
    await (0,_deployment_add_mark_js__WEBPACK_IMPORTED_MODULE_5__/* .addMark */ .B)(ports, made, { state: "success", description: back }, identity);
    await holdRelease(ports, failed.id, to, made, identity);
}
/** Marks the failed deployment as rolled back, which holds its release until a person lifts that. */
async function holdRelease(ports, failed, to, made, identity) {
    const description = (0,_core_gate_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .markText */ .PQ)("rolled-back", `${to} by deployment ${made}`);
    await (0,_deployment_add_mark_js__WEBPACK_IMPORTED_MODULE_5__/* .addMark */ .B)(ports, failed, { state: "inactive", description }, identity);
}


/***/ }),

/***/ 8363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ writeOnce),
/* harmony export */   n: () => (/* binding */ writeFirmly)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6641);
/* harmony import */ var _kernel_in_doubt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8362);


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
const lasting = ["PERMISSION_MISSING", "RATE_LIMITED", "DEPLOYMENT_UNUSABLE"];
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

/***/ 8362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ isInDoubt)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6641);

/** True for a write of which nobody can say whether it was applied: look for it before it is made again. */
function isInDoubt(error) {
    return (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K && (error.code === "GITHUB_FAILED" || error.code === "ANSWER_UNREADABLE"));
}


/***/ })

};
