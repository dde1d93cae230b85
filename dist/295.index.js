export const id = 295;
export const ids = [295];
export const modules = {

/***/ 85920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ makeEvidence)
/* harmony export */ });
/* unused harmony export falseRollbackOf */
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51031);

/** The evidence of a bake: what was planned, what was seen, how sure that is. `states` are in the order of the checks. */
function makeEvidence({ samplesSha256, design, ...facts }, checks, states, samples) {
    const shown = checks.flatMap((check, index) => {
        const state = states[index];
        return state === undefined ? [] : [checkEvidence(check, state)];
    });
    // Of the plan: a warm-up is not judged, and confirmations are taken where it is worst.
    const planned = samples.filter(({ phase }) => phase === undefined);
    const tally = { good: 0, bad: 0, missing: 0, errors: 0 };
    for (const { outcome } of planned)
        tally[outcome === "error" ? "errors" : outcome] += 1;
    return {
        schema: _evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .evidenceSchema */ .jU,
        ...facts,
        design: { ...design, falseRollback: falseRollbackOf(checks) },
        checks: shown,
        samples: {
            count: samples.length,
            ...tally,
            firstBadAt: planned.find((sample) => sample.outcome === "bad")?.at ?? null,
            sha256: samplesSha256,
        },
    };
}
function checkEvidence({ name, kind, target, dryRun, rule, judging, plan, blips, planned, notes }, { ruleState, good, bad, missing, errors }) {
    const { statistic, threshold, unit } = rule.gauge(ruleState);
    return {
        name,
        kind,
        target,
        dryRun,
        rule: rule.describe,
        judging,
        planned,
        intervalMs: plan.intervalMs,
        blips,
        healthyBadShare: plan.healthyBadShare,
        brokenBadShare: plan.brokenBadShare,
        rates: rule.rates,
        good,
        bad,
        missing,
        errors,
        gauge: { statistic: finite(statistic), threshold: finite(threshold), unit },
        notes: [...rule.evidence(ruleState), ...notes],
    };
}
/** Probability that one of the deciding checks rolls a healthy service back; null where one of them cannot be stated. */
function falseRollbackOf(checks) {
    const passes = { alone: 1, bursts2: 1, bursts3: 1 };
    for (const { dryRun, rule } of checks) {
        if (dryRun)
            continue;
        if (rule.rates === null)
            return null;
        for (const key of ["alone", "bursts2", "bursts3"]) {
            passes[key] *= 1 - rule.rates.falseRollback[key];
        }
    }
    return { alone: 1 - passes.alone, bursts2: 1 - passes.bursts2, bursts3: 1 - passes.bursts3 };
}
// JSON has no infinity: a statistic beyond all numbers is the greatest of them.
function finite(value) {
    return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, Number.isNaN(value) ? 0 : value));
}


/***/ }),

/***/ 23731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ gateReport)
});

// EXTERNAL MODULE: ./build/core/rollback/release-state.js
var release_state = __webpack_require__(40766);
// EXTERNAL MODULE: ./build/core/text/code.js
var code = __webpack_require__(53175);
// EXTERNAL MODULE: ./build/core/text/prose.js
var prose = __webpack_require__(4575);
// EXTERNAL MODULE: ./build/core/text/sentence.js
var sentence = __webpack_require__(38679);
// EXTERNAL MODULE: ./build/core/text/untrusted.js
var untrusted = __webpack_require__(12558);
// EXTERNAL MODULE: ./build/core/gate/sample.js
var sample = __webpack_require__(51504);
// EXTERNAL MODULE: ./build/core/gate/report/answering.js
var answering = __webpack_require__(95409);
// EXTERNAL MODULE: ./build/core/gate/report/bad-samples.js + 1 modules
var bad_samples = __webpack_require__(64763);
// EXTERNAL MODULE: ./build/core/gate/report/check-table.js
var check_table = __webpack_require__(35162);
// EXTERNAL MODULE: ./build/core/text/inline.js
var inline = __webpack_require__(65175);
// EXTERNAL MODULE: ./build/core/text/table.js
var table = __webpack_require__(71864);
// EXTERNAL MODULE: ./build/core/gate/report/percent.js
var percent = __webpack_require__(35554);
// EXTERNAL MODULE: ./build/core/gate/report/quantity.js
var quantity = __webpack_require__(13334);
// EXTERNAL MODULE: ./build/core/gate/report/span.js
var span = __webpack_require__(86695);
;// CONCATENATED MODULE: ./build/core/gate/report/design-words.js







const mostRows = 20;
/** "How sure" as a table: how often each rule is wrong. Checks that are judged alike share a row. */
function designTable({ design, checks }) {
    const alike = Map.groupBy(checks, (one) => JSON.stringify([one.rule, one.rates, one.planned, one.healthyBadShare, one.brokenBadShare]));
    const groups = [...alike.values()];
    const rows = groups.slice(0, mostRows).map((group) => designRow(group));
    if (groups.length > 1 && design.falseRollback !== null) {
        const { alone, bursts2, bursts3 } = design.falseRollback;
        rows.push(["**any of them**", (0,percent/* percent */.K)(alone), (0,percent/* percent */.K)(bursts2), (0,percent/* percent */.K)(bursts3), "–", "–", "–"]);
    }
    const more = groups.length > mostRows
        ? `\n\n${(0,quantity/* many */._)(groups.length - mostRows, "more rule")} in the evidence file.`
        : "";
    const first = checks[0];
    if (first === undefined)
        return "";
    return `${design_words_sentence(design, checks)}\n\n${(0,table/* table */.t)([
        "Check",
        "False rollback, blips alone",
        "in bursts of 2",
        "in bursts of 3",
        "Broken one passes",
        "Broken one found after",
        "Outage found within",
    ], rows)}${more}`;
}
function design_words_sentence(design, checks) {
    const extended = design.extendedMs === 0 ? "" : `, prolonged by ${(0,span/* span */.L)(design.extendedMs)}`;
    const warmUp = design.warmUpMs === 0 ? "" : ` after ${(0,span/* span */.L)(design.warmUpMs)} of warm-up`;
    const every = rangeOf(checks.map((check) => check.intervalMs), span/* span */.L);
    const healthy = rangeOf(checks.map((check) => check.healthyBadShare), percent/* chosenPercent */.k);
    const broken = rangeOf(checks.map((check) => check.brokenBadShare), percent/* chosenPercent */.k);
    return `**How sure:** one sample every ${every} for ${(0,span/* span */.L)(design.bakeMs)}${warmUp}${extended}. Healthy means ${healthy} bad answers, broken ${broken}.`;
}
function rangeOf(values, text) {
    const sorted = [...values].sort((a, b) => a - b);
    const [least, most] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
    return least === most ? text(least) : `${text(least)} to ${text(most)}`;
}
function designRow(group) {
    const [first] = group;
    const name = first === undefined ? "" : (0,code/* codeCell */.MZ)((0,untrusted/* untrusted */.b)(first.name));
    const who = group.length === 1 ? name : `${name} and ${(0,quantity/* many */._)(group.length - 1, "check")} alike`;
    const rates = first?.rates ?? null;
    if (rates === null)
        return [who, "not known beforehand", "–", "–", "–", "–", "–"];
    const { falseRollback, miss, detectMs, outageMs } = rates;
    return [
        who,
        (0,percent/* percent */.K)(falseRollback.alone),
        (0,percent/* percent */.K)(falseRollback.bursts2),
        (0,percent/* percent */.K)(falseRollback.bursts3),
        (0,percent/* percent */.K)(miss),
        detectMs === null ? "never" : (0,span/* span */.L)(detectMs),
        outageMs === null ? "never" : (0,span/* span */.L)(outageMs),
    ];
}
/** The rules of the checks as a list, those that are judged alike together. */
function ruleList(checks) {
    const byRule = [...Map.groupBy(checks, (one) => one.rule)];
    const lines = byRule.slice(0, mostRows).map(([rule, group]) => {
        const names = group.slice(0, 3).map((one) => (0,code/* codeCell */.MZ)((0,untrusted/* untrusted */.b)(one.name)));
        const more = group.length > 3 ? ` and ${group.length - 3} more` : "";
        return `- ${names.join(", ")}${more}: ${(0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(rule))}`;
    });
    if (byRule.length > mostRows)
        lines.push(`- ${byRule.length - mostRows} more rules are in the evidence file`);
    return lines.join("\n");
}

// EXTERNAL MODULE: ./build/core/gate/report/folded.js
var folded = __webpack_require__(38729);
// EXTERNAL MODULE: ./build/core/gate/report/tally.js
var tally = __webpack_require__(41133);
// EXTERNAL MODULE: ./build/core/gate/report/timeline-plot.js
var timeline_plot = __webpack_require__(68262);
;// CONCATENATED MODULE: ./build/core/gate/report/timeline-plots.js


const mostPlots = 3;
/** The courses of the three worst checks; of the first one when all were good. Checks come worst first. */
function timelinePlots(checks) {
    const noisy = checks.filter(({ check }) => !(0,tally/* isQuiet */.rM)(check));
    const shown = noisy.length > 0 ? noisy.slice(0, mostPlots) : checks.slice(0, 1);
    return shown
        .map((check) => (0,timeline_plot/* timelinePlot */.R)(check))
        .filter(Boolean)
        .join("\n\n");
}

;// CONCATENATED MODULE: ./build/core/gate/report/verdict-words.js
const headlines = {
    pass: ["✅ The gate passed", "✅ The gate would have passed"],
    fail: ["❌ The gate failed", "❌ The gate would have failed"],
    inconclusive: ["⚠️ The gate could not decide", "⚠️ The gate could not have decided"],
    error: ["⚠️ The gate could not ask", "⚠️ The gate could not ask"],
    cancelled: ["⚪ The gate was cancelled", "⚪ The gate was cancelled"],
    superseded: ["⚪ A newer deployment took over", "⚪ A newer deployment took over"],
};
/** The first words of a page; of a gate that only observes, what it would have done. */
function headline(verdict, isShadow) {
    return headlines[verdict.kind][isShadow ? 1 : 0];
}
/** What a verdict means and what to do next, in words of ours alone; empty where the verdict says all. */
function verdictMeaning(verdict, isShadow) {
    const meaning = meaningOf(verdict);
    if (!isShadow)
        return meaning;
    const shadow = "The gate only observed (shadow): nothing was marked, failed or rolled back because of it.";
    return meaning === "" ? shadow : `${meaning} ${shadow}`;
}
function meaningOf(verdict) {
    switch (verdict.reason) {
        case "healthy":
            return "";
        case "errors":
            return "More answers were bad than a healthy service gives. Look at when it began and at what was answered.";
        case "outage":
            return "Every answer was bad for so long that it is no blip: the service is down, or not where the checks ask.";
        case "not-serving":
            return "The deployment was reported as done, but the new version never answered. Look for a rollout that hangs, an image that does not start, or traffic that still goes to the old one.";
        case "burn-rate":
            return "The service uses up its error budget so fast that the objective would be missed.";
        case "regression":
            return "The new version does worse than the old one beside it, by more than chance explains.";
        case "too-few-samples":
            return "Too few answers came to say yes or no, so nothing is rolled back. Bake longer or ask more often, and see below why samples are lacking.";
        case "preexisting":
            return "The service was already bad before this deployment, so it is not to blame, and going back would not help. Mend the service or the check, then run this job again.";
        case "no-data":
            return "There was nothing to judge, which is neither good nor bad. See that the query matches the deployed service, that there is traffic, and that the metric is collected.";
        case "probe-broken":
            return "The checks could not ask, which says nothing about the service, so nothing is rolled back. Mend what the reasons below name (address, credentials, network of the runner), then run this job again.";
        case "runner-overloaded":
            return "The runner stood still while it measured, so its times are not the service's. Use a larger runner or fewer checks, then run this job again.";
        case "job-cancelled":
            return "It was stopped before it could decide, so the deployment is not judged. Run this job again to judge it.";
        case "newer-deployment":
            return "What answers now is the newer release, so this one can no longer be judged; the newer one has a gate of its own. Nothing needs to be done.";
        default:
            return verdict;
    }
}

;// CONCATENATED MODULE: ./build/core/gate/report/gate-report.js















/**
 * The gate's part of the step summary: verdict and what it means, one row per check, the course of the worst, what was
 * not good, and how sure it all is. Stays far below the 1 MiB that a summary may have, whatever the number of checks.
 */
function gateReport(environment, release, verdict, evidence, samplesText) {
    const isShadow = evidence?.shadow ?? false;
    const shard = evidence?.shard == null ? "" : ` (${gate_report_code(evidence.shard)})`;
    const title = `### ${headline(verdict, isShadow)}: ${gate_report_code((0,release_state/* releaseName */.d)(release))} in ${gate_report_code(environment)}${shard}`;
    const said = (0,sentence/* wholeSentence */.l)((0,prose/* proseText */.l)((0,untrusted/* untrusted */.b)(verdict.detail), 1000));
    const meaning = verdictMeaning(verdict, isShadow);
    const facts = evidence === null ? [] : factsOf(evidence, samplesText);
    return [title, said, meaning, ...facts].filter(Boolean).join("\n\n");
}
function factsOf(evidence, text) {
    const { samples, unreadable } = (0,sample/* readSamples */.aM)(text);
    const checks = (0,tally/* tallies */.tG)(evidence, samples);
    const torn = unreadable === 0 ? "" : `${(0,quantity/* many */._)(unreadable, "line")} of the samples file could not be read.`;
    const aside = [
        (0,answering/* brokenBeforeSentence */.K7)(evidence),
        (0,answering/* servingSentence */.C9)(evidence),
        (0,answering/* versionsSentence */.VI)(checks),
        (0,answering/* samplesSentence */.vX)(checks),
        torn,
    ];
    const notes = (0,answering/* notesOf */.h$)(checks).map(([name, note]) => `- ${gate_report_code(name)}: ${(0,prose/* proseText */.l)((0,untrusted/* untrusted */.b)(note))}`);
    const rules = ruleList(evidence.checks);
    return [
        (0,check_table/* checkTable */.D)(checks),
        aside.filter(Boolean).join(" "),
        timelinePlots(checks),
        (0,bad_samples/* badTable */.e)(samples),
        notes.join("\n"),
        designTable(evidence),
        rules === "" ? "" : (0,folded/* folded */.T)("The rules", rules),
    ];
}
function gate_report_code(text) {
    return (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(text), 200);
}


/***/ }),

/***/ 67414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ claimDeployment)
/* harmony export */ });
/* harmony import */ var _core_gate_mark_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89787);
/* harmony import */ var _core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34729);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94121);
/* harmony import */ var _add_mark_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69081);
/* harmony import */ var _deployment_key_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4863);





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
    const key = (0,_deployment_key_js__WEBPACK_IMPORTED_MODULE_4__/* .deploymentKey */ .v)(ports, environment, ports.run.sha);
    return ports.deployments.create({
        ref: ports.run.sha,
        environment,
        task: "deploy",
        description: "Deployed by a workflow that rollback-ready watches",
        payload: { suite: _core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .suiteName */ .Qx, kind: "deploy", key, release: null, manifestSha256: null, undoes: null },
    });
}


/***/ }),

/***/ 75745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ bakeDeployment)
});

// EXTERNAL MODULE: ./build/kernel/errors.js + 5 modules
var errors = __webpack_require__(94121);
// EXTERNAL MODULE: ./build/core/gate/values/anchor.js
var values_anchor = __webpack_require__(48442);
;// CONCATENATED MODULE: ./build/core/gate/anchor-checks.js


/** The checks with what was measured before the deployment in place of `preflight`; refused where nothing was. */
function anchorChecks(checks, report) {
    const problems = [];
    const anchored = checks.map((check) => {
        if (!("relative" in check) || check.relative?.anchor !== "preflight")
            return check;
        const value = report?.checks.find(({ name }) => name === check.name)?.value ?? null;
        if (value !== null)
            return (0,values_anchor/* withAnchor */.uo)(check, value);
        const problem = report === null
            ? "compares with `preflight`, and the step was given none."
            : "compares with `preflight`, which measured nothing for it.";
        const write = "Run `actions/gate` with `mode: preflight` before the deploy and give its `preflight-path` to this step, or write a number as `anchor`.";
        problems.push({ subject: `The check \`${check.name}\``, problem, write });
        return check;
    });
    if (problems.length > 0)
        throw (0,errors/* checksUnusable */.ZP)(problems);
    return anchored;
}

// EXTERNAL MODULE: ./build/core/gate/make-evidence.js
var make_evidence = __webpack_require__(85920);
// EXTERNAL MODULE: ./build/core/gate/preflight.js
var gate_preflight = __webpack_require__(26439);
// EXTERNAL MODULE: ./build/core/gate/report/percent.js
var percent = __webpack_require__(35554);
// EXTERNAL MODULE: ./build/core/gate/report/quantity.js
var quantity = __webpack_require__(13334);
// EXTERNAL MODULE: ./build/core/gate/report/span.js
var span = __webpack_require__(86695);
;// CONCATENATED MODULE: ./build/core/gate/report/design-lines.js



const mostRules = 20;
/** What the log says before the bake: how much is asked, and how each check is judged with what error rates. */
function designLines({ design, checks }) {
    const planned = [...new Set(checks.map((check) => check.planned))].sort((a, b) => a - b);
    const each = planned.length === 1 ? `${planned[0]}` : `${planned[0] ?? 0} to ${planned.at(-1) ?? 0}`;
    const warmUp = design.warmUpMs === 0 ? "" : ` after ${(0,span/* span */.L)(design.warmUpMs)} of warm-up`;
    const alike = [...Map.groupBy(checks, judgedBy).values()];
    const more = alike.length - mostRules;
    return [
        `gate: ${(0,quantity/* many */._)(checks.length, "check")}, ${each} samples each in ${(0,span/* span */.L)(design.bakeMs)}${warmUp}`,
        ...alike.slice(0, mostRules).flatMap(ruleLines),
        ...(more > 0 ? [`gate: ${(0,quantity/* many */._)(more, "more rule")} in the evidence file`] : []),
    ];
}
function judgedBy(check) {
    const { dryRun, rule, healthyBadShare, brokenBadShare, rates } = check;
    return JSON.stringify([dryRun, rule, healthyBadShare, brokenBadShare, rates]);
}
function namesOf(group) {
    const names = group.slice(0, 5).map((check) => check.name);
    const more = group.length > 5 ? ` and ${group.length - 5} more` : "";
    const observed = group[0]?.dryRun === true ? " (observed)" : "";
    return `${names.join(", ")}${more}${observed}`;
}
function ruleLines(group) {
    const [check] = group;
    if (check === undefined)
        return [];
    const { rule, rates } = check;
    const first = `gate: ${namesOf(group)}: ${rule}`;
    if (rates === null) {
        return [first, "gate:   how often it is wrong depends on traffic that is not known beforehand"];
    }
    const { falseRollback, miss, detectMs, outageMs } = rates;
    const { alone, bursts2, bursts3 } = falseRollback;
    const found = detectMs === null ? "is never found" : `is found after ${(0,span/* span */.L)(detectMs)}`;
    const outage = outageMs === null ? "an outage is not found" : `an outage within ${(0,span/* span */.L)(outageMs)}`;
    return [
        first,
        `gate:   a healthy service (${(0,percent/* chosenPercent */.k)(check.healthyBadShare)} bad answers) is rolled back in ${(0,percent/* percent */.K)(alone)} of deploys; ${(0,percent/* percent */.K)(bursts2)} in bursts of 2, ${(0,percent/* percent */.K)(bursts3)} in bursts of 3`,
        `gate:   a broken one (${(0,percent/* chosenPercent */.k)(check.brokenBadShare)} bad answers) passes in ${(0,percent/* percent */.K)(miss)} and ${found}; ${outage}`,
    ];
}

// EXTERNAL MODULE: ./build/core/gate/rules/choose-rule.js
var choose_rule = __webpack_require__(90726);
// EXTERNAL MODULE: ./build/core/gate/sample.js
var sample = __webpack_require__(51504);
// EXTERNAL MODULE: ./build/core/gate/statistics/rank-sum.js
var rank_sum = __webpack_require__(67244);
// EXTERNAL MODULE: ./build/core/gate/statistics/shift.js
var shift = __webpack_require__(26306);
;// CONCATENATED MODULE: ./build/core/gate/shift-notes.js


/** Fewer on a side prove nothing at 1 % (Mann–Whitney: the smallest p of n against n is 1/C(2n, n)). */
const fewest = 5;
/**
 * By how much good answers became slower or faster than before the deployment, for each check that was asked often enough
 * then and now. Evidence for people: it decides nothing.
 */
function shiftNotes(report, samples) {
    const notes = new Map();
    if (report === null)
        return notes;
    const byCheck = Map.groupBy(samples, ({ check }) => check);
    for (const { name, ms: before } of report.checks) {
        const after = (byCheck.get(name) ?? []).flatMap(({ outcome, phase, ms }) => outcome === "good" && phase === undefined ? [ms] : []);
        if (before.length < fewest || after.length < fewest)
            continue;
        notes.set(name, [shiftWords(after, before)]);
    }
    return notes;
}
function shiftWords(after, before) {
    const { estimate, low, high } = (0,shift/* hodgesLehmann */.i)(after, before);
    const { effect, pTwoSided } = (0,rank_sum/* rankSum */.u)(after, before);
    const direction = estimate < 0 ? "faster" : "slower";
    const interval = `95 % confidence: ${low.toFixed(1)} to ${high.toFixed(1)} ms`;
    return `answers ${direction} by ${Math.abs(estimate).toFixed(1)} ms than before the deployment (shift ${interval}); slower in ${Math.round(effect * 100)} % of ${after.length} x ${before.length} comparisons; Mann–Whitney p = ${pTwoSided.toPrecision(2)}`;
}

;// CONCATENATED MODULE: ./build/core/gate/thin-samples.js
/** Samples that are kept of a gate that asks very much; a file of some megabytes. */
const mostKept = 20_000;
/**
 * What is kept of very many samples: all that were not good, as far as there is room, and evenly spaced good ones. The
 * order stays. Fewer than `most` are kept whole.
 */
function thinSamples(samples, most = mostKept) {
    if (samples.length <= most)
        return samples;
    const isOdd = (sample) => sample.outcome !== "good" || sample.phase === "confirmation";
    const odd = samples.filter(isOdd);
    const oddStep = Math.max(1, odd.length / (most / 2));
    const goodStep = (samples.length - odd.length) / (most - Math.ceil(odd.length / oddStep));
    const taken = { odd: 0, good: 0 };
    return samples.filter((sample) => {
        const kind = isOdd(sample) ? "odd" : "good";
        const step = kind === "odd" ? oddStep : goodStep;
        const index = taken[kind];
        taken[kind] += 1;
        return Math.floor(index / step) !== Math.floor((index - 1) / step);
    });
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/core/text/yaml-text.js

/** A plain value as YAML that a person can paste into the policy. */
function yamlText(value) {
    return (0,dist/* stringify */.As)(value, { lineWidth: 100 });
}

// EXTERNAL MODULE: ./build/flows/gate/aim-checks.js + 1 modules
var aim_checks = __webpack_require__(56404);
// EXTERNAL MODULE: ./build/flows/gate/gate-settings.js + 2 modules
var gate_settings = __webpack_require__(61284);
// EXTERNAL MODULE: ./build/flows/gate/take-reading.js + 1 modules
var take_reading = __webpack_require__(33978);
;// CONCATENATED MODULE: ./build/flows/gate/try-queries.js


/** How a metrics engine's refusal of the question itself begins; probes see to it. */
const refusal = "the query is refused: ";
/** The range that is asked for, back from now: an empty one, as it is when the gate begins, is refused by many. */
const rangeMs = 5 * 60_000;
/**
 * Asks every metric once before anything is judged: a query that the engine refuses would only be an error at each sample,
 * and the gate would find out at its end. All refused ones are thrown together; whatever else happens is for the bake.
 */
async function tryQueries(ports, aim, open) {
    const take = (0,take_reading/* readingTaker */.S)(ports);
    const nowMs = ports.clock.now();
    const asking = { nowMs, startedAtMs: nowMs - rangeMs, open, fresh: false };
    const tried = await Promise.all(aim.checks
        .filter(({ check }) => queried.includes(check.kind))
        .map(async ({ name, check }) => {
        const { reason } = await take(check, asking, ports.signal);
        return { name, reason };
    }));
    const problems = tried
        .filter(({ reason }) => reason.includes(refusal))
        .map(({ name, reason }) => {
        const said = reason.slice(reason.indexOf(refusal) + refusal.length);
        return {
            subject: `The check \`${name}\``,
            problem: `has a query that is refused: ${said}.`,
            write: "Correct it.",
        };
    });
    if (problems.length > 0)
        throw (0,errors/* checksUnusable */.ZP)(problems);
}
const queried = ["prometheus", "metric", "canary", "burn-rate"];

// EXTERNAL MODULE: ./build/flows/gate/watch.js + 10 modules
var watch = __webpack_require__(25797);
;// CONCATENATED MODULE: ./build/flows/gate/bake-deployment.js













/** Watches a deployment by its gate's settings, having said what that can and cannot tell, and puts the evidence together. */
async function bakeDeployment(ports, settings, facts) {
    const { deployment, release, preflight, shard } = facts;
    const anchored = { ...settings, checks: anchorChecks(settings.checks, preflight) };
    const aim = (0,aim_checks/* aimChecks */.t)(anchored, release, deployment.environment);
    const planned = (0,gate_settings/* plannedChecks */.sB)(anchored, (0,gate_preflight/* blipsBefore */.KW)(preflight), facts.gates ?? 1);
    const broken = (0,gate_preflight/* brokenBefore */.ZT)(preflight);
    const { runId, runAttempt, url } = ports.run;
    const seed = ports.digest.sha256(JSON.stringify([deployment.id, shard, runId, runAttempt])).slice(0, 16);
    await tryQueries(ports, aim, settings.open);
    announce(ports, anchored, planned, preflight);
    const watched = await (0,watch/* watch */.w)(ports, {
        settings: anchored,
        planned,
        aim,
        seed,
        brokenBefore: broken,
        ...(facts.gates === null ? { goesOn: true } : {}),
        ...(facts.overtaken === undefined ? {} : { overtaken: facts.overtaken }),
    });
    const verdict = ofServing(watched, aim, broken);
    // What is combined must be whole; for people, so much is more than enough.
    const kept = shard === null ? thinSamples(watched.samples) : watched.samples;
    const samples = (0,sample/* samplesText */.Tw)(kept);
    const shifts = shiftNotes(preflight, watched.samples);
    const evidence = (0,make_evidence/* makeEvidence */.Q)({
        environment: deployment.environment,
        deployment: deployment.id,
        release: { tag: release.tag, commit: release.commit },
        shard,
        shards: facts.shards ?? [],
        shadow: settings.shadow,
        startedAt: new Date(watched.startedAtMs).toISOString(),
        endedAt: new Date(watched.endedAtMs).toISOString(),
        verdict,
        brokenBefore: [...broken],
        serving: aim.serving === null || watched.awaited === null
            ? null
            : {
                check: aim.serving.check.name,
                wanted: aim.serving.version,
                seen: watched.awaited.seen,
                waitedMs: watched.awaited.waitedMs,
            },
        design: {
            intervalMs: settings.intervalMs,
            bakeMs: settings.bakeMs,
            warmUpMs: settings.warmUpMs,
            extendedMs: watched.extendedMs,
            jitter: settings.jitter,
            seed,
            deciding: planned[0]?.plan.checks ?? 1,
        },
        samplesSha256: ports.digest.sha256(samples),
        run: { id: runId, attempt: runAttempt, url },
    }, planned.map((check, index) => ({
        ...check,
        kind: check.check.kind,
        target: aim.checks[index]?.target ?? "",
        notes: shifts.get(check.name) ?? [],
    })), watched.states, watched.samples);
    return { verdict, evidence, samples };
}
function announce({ log }, settings, planned, preflight) {
    for (const { preset, check } of settings.expanded) {
        log.info(`gate: the preset ${preset} is this check, which you can copy and change:`);
        for (const line of yamlText([check]).trimEnd().split("\n"))
            log.info(`  ${line}`);
    }
    const checks = planned.map(({ name, dryRun, rule, planned: count, plan }) => {
        const { healthyBadShare, brokenBadShare } = plan;
        return {
            name,
            dryRun,
            rule: rule.describe,
            planned: count,
            healthyBadShare,
            brokenBadShare,
            rates: rule.rates,
        };
    });
    for (const line of designLines({ design: settings, checks }))
        log.info(line);
    for (const { name, dryRun, rule, plan } of planned) {
        const why = dryRun ? null : (0,choose_rule/* undecidable */.j)(rule, plan);
        if (why !== null)
            log.warning(`The check ${name} cannot decide as things are. ${why}`);
    }
    for (const [name, share] of (0,gate_preflight/* blipsBefore */.KW)(preflight)) {
        const percent = `${(share * 100).toPrecision(2)} %`;
        log.info(`gate: ${name}: ${percent} of the answers were bad before the deployment, so as many are expected`);
    }
    for (const name of (0,gate_preflight/* brokenBefore */.ZT)(preflight)) {
        log.warning(`${name} was not well before the deployment, so its failure is not blamed on this release.`);
    }
}
// What did not answer well before says nothing about the version that should answer now.
function ofServing({ verdict, awaited }, aim, broken) {
    const isServing = verdict.kind === "fail" && awaited?.verdict === verdict;
    if (!isServing || !broken.has(aim.serving?.check.name ?? ""))
        return verdict;
    const detail = `${verdict.detail}; the check was not well before the deployment either`;
    return { kind: "inconclusive", reason: "preexisting", detail };
}


/***/ }),

/***/ 73624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ writeEvidence),
/* harmony export */   t: () => (/* binding */ concludeGate)
/* harmony export */ });
/* harmony import */ var _core_gate_sample_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51504);
/* harmony import */ var _core_text_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7193);
/* harmony import */ var _kernel_define_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75197);
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81763);




/** Writes evidence, samples and plot to files for later steps; empty paths where there is none or the disk is full. */
async function writeEvidence(ports, evidence, samples) {
    const write = async (name, content) => (await (0,_attempt_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .C)(ports, `${name} was not written`, () => ports.files.writeOutput(name, content()))) ?? "";
    // Loaded only here: what draws is of no use before.
    const draw = async (shown) => {
        const [{ gaugeCourses }, { samplesSvg }] = await Promise.all([
            __webpack_require__.e(/* import() */ 860).then(__webpack_require__.bind(__webpack_require__, 75860)),
            Promise.all(/* import() */[__webpack_require__.e(850), __webpack_require__.e(620)]).then(__webpack_require__.bind(__webpack_require__, 25620)),
        ]);
        const read = (0,_core_gate_sample_js__WEBPACK_IMPORTED_MODULE_0__/* .readSamples */ .aM)(samples).samples;
        return write("gate.svg", () => samplesSvg(shown, read, gaugeCourses(shown, read)));
    };
    return {
        samplesPath: await write("samples.jsonl", () => samples),
        evidencePath: evidence === null ? "" : await write("gate-evidence.json", () => (0,_core_text_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)(evidence)),
        plotPath: evidence === null ? "" : await draw(evidence),
    };
}
/** How the step ends on a verdict when it undoes nothing; `hint` says what to do when it is red. */
function concludeGate({ log }, verdict, { onInconclusive, shadow }, hint) {
    const said = `The gate says ${verdict.kind} (${verdict.reason}): ${verdict.detail}.`;
    if (verdict.kind === "pass")
        return _kernel_define_js__WEBPACK_IMPORTED_MODULE_1__/* .succeeded */ .gq;
    if (shadow) {
        log.warning(`${said} It only watches (\`shadow\`), so nothing follows from it.`);
        return _kernel_define_js__WEBPACK_IMPORTED_MODULE_1__/* .succeeded */ .gq;
    }
    if (verdict.kind === "inconclusive" && onInconclusive === "warn") {
        log.warning(`${said} The policy lets the job go on; the release is not known-good.`);
        return _kernel_define_js__WEBPACK_IMPORTED_MODULE_1__/* .succeeded */ .gq;
    }
    return (0,_kernel_define_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .gz)(said, hint);
}


/***/ }),

/***/ 76811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ judgeDeployment)
});

// EXTERNAL MODULE: ./build/core/gate/mark.js
var mark = __webpack_require__(89787);
// EXTERNAL MODULE: ./build/core/rollback/environment-history.js
var environment_history = __webpack_require__(36243);
// EXTERNAL MODULE: ./build/core/rollback/newer-deploy.js
var newer_deploy = __webpack_require__(56724);
// EXTERNAL MODULE: ./build/flows/incident/trusted-record.js
var trusted_record = __webpack_require__(37878);
// EXTERNAL MODULE: ./build/flows/rollback/look-at-environment.js
var look_at_environment = __webpack_require__(37716);
// EXTERNAL MODULE: ./build/core/rollback/claim.js
var claim = __webpack_require__(38027);
// EXTERNAL MODULE: ./build/flows/rollback/rollback-deployment.js
var rollback_deployment = __webpack_require__(55063);
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

// EXTERNAL MODULE: ./build/core/text/canonical-json.js
var canonical_json = __webpack_require__(7193);
// EXTERNAL MODULE: ./build/flows/attempt.js
var attempt = __webpack_require__(81763);
// EXTERNAL MODULE: ./build/flows/deployment/add-mark.js
var add_mark = __webpack_require__(69081);
// EXTERNAL MODULE: ./build/flows/incident/incident-files.js + 1 modules
var incident_files = __webpack_require__(9135);
// EXTERNAL MODULE: ./build/core/rollback/note.js
var note = __webpack_require__(22259);
// EXTERNAL MODULE: ./build/kernel/errors.js + 5 modules
var errors = __webpack_require__(94121);
;// CONCATENATED MODULE: ./build/flows/gate/keep-evidence.js



const tries = 3;
/**
 * Keeps the evidence of a gate that did not fail as git objects, since artifacts of a run expire. One ref an environment:
 * its newest commit holds the newest evidence and its parents the older ones, each named by deployment and digest. A side
 * channel: what goes wrong is a warning.
 */
async function keepEvidence(ports, evidence, samples) {
    const ref = `refs/rollback-ready/gates/${(0,note/* refKey */.XF)(evidence.environment, ports.digest.sha256)}`;
    const files = { "gate-evidence.json": (0,canonical_json/* canonicalJson */.d)(evidence), "samples.jsonl": samples };
    const message = `Gate of deployment ${evidence.deployment}: ${evidence.verdict.kind}, evidence ${ports.digest.sha256(files["gate-evidence.json"])}`;
    try {
        for (let tried = 0; tried < tries; tried++) {
            const stored = await ports.records.read(ref);
            if (stored?.files["gate-evidence.json"] === files["gate-evidence.json"])
                return;
            const written = stored === null
                ? await ports.records.create(ref, files, message)
                : await ports.records.advance(ref, stored, files, message);
            if (written !== "taken")
                return;
        }
        ports.log.warning(`The evidence of the gate was not kept: others keep writing to \`${ref}\`.`);
    }
    catch (error) {
        if (!(error instanceof errors/* SuiteError */.$K))
            throw error;
        ports.log.warning(`The evidence of the gate was not kept. ${error.message} ${error.hint}`);
    }
}

;// CONCATENATED MODULE: ./build/flows/gate/mark-verdict.js






/**
 * Writes a verdict on its deployment, once. Of a failure the evidence comes before the mark, which names its hash; without
 * the mark nobody believes it and the gate is asked again. Nothing is written of what the gate could not decide.
 */
async function markVerdict(ports, { deployment, identity, statuses }, evidence, samples, checksHash) {
    const { kind, detail } = evidence.verdict;
    if (evidence.shadow)
        return noteShadow(ports, deployment.id, identity, statuses, evidence, samples);
    if (kind === "pass") {
        const description = (0,mark/* markText */.PQ)("known-good", detail, checksHash);
        await (0,add_mark/* addMark */.B)(ports, deployment.id, { state: "success", description }, identity);
        await keepEvidence(ports, evidence, samples);
        return;
    }
    if (kind !== "fail")
        return;
    const sha256 = ports.digest.sha256((0,canonical_json/* canonicalJson */.d)(evidence));
    await (0,incident_files/* keepRecord */.r)(ports, deployment.id, { gate: evidence, samples });
    const description = (0,mark/* markText */.PQ)("gate-failed", detail, sha256);
    await (0,attempt/* attempt */.C)(ports, "The verdict was not marked on the deployment", () => (0,add_mark/* addMark */.B)(ports, deployment.id, { state: "failure", description }, identity));
}
// Nothing follows from a shadow: neither is the release known-good by it, nor has it failed. It is said once.
async function noteShadow(ports, deployment, identity, statuses, evidence, samples) {
    const { kind, detail } = evidence.verdict;
    if (kind !== "pass" && kind !== "fail")
        return;
    await keepEvidence(ports, evidence, samples);
    if (statuses.some(({ description }) => (0,mark/* isShadowText */.C3)(description)))
        return;
    const description = (0,mark/* shadowText */.Kt)(kind, detail);
    await (0,attempt/* attempt */.C)(ports, "What the gate would have decided was not noted on the deployment", () => (0,add_mark/* addMark */.B)(ports, deployment, { state: "success", description }, identity));
}

;// CONCATENATED MODULE: ./build/flows/gate/judge-deployment.js







/**
 * Judges a deployment by a bake and marks it: known-good when it passed, failed when it did not, nothing otherwise.
 * `checks` is the hash of what is asked: a pass on other checks does not count.
 */
async function judgeDeployment(ports, claimed, release, checks, bake) {
    const earlier = await judgedBefore(ports, claimed, checks);
    if (earlier !== null)
        return earlier;
    const { environment } = claimed.deployment;
    const now = await currentMarks(ports, claimed);
    const told = await judgedBefore(ports, now.claimed, checks);
    if (told !== null)
        return told;
    if (now.isBeingUndone)
        return superseded(now.seen, "a rollback of it was begun, so the service may be another release");
    const before = overtaken(now.seen, claimed, release);
    if (before !== null)
        return before;
    const overtakenNow = async () => overtaken(await (0,look_at_environment/* lookAtEnvironment */.E)(ports, environment), claimed, release)?.verdict ?? null;
    const { verdict, evidence, samples } = await bake(overtakenNow);
    // Nothing follows from a bake that was cut off, and what is asked of GitHub may end with the job.
    if (verdict.kind === "cancelled") {
        return {
            verdict,
            evidence,
            samples,
            recorded: false,
            kept: null,
            marked: Promise.resolve(),
            seen: null,
        };
    }
    // What was asked from then on was the newer release.
    const seen = await (0,look_at_environment/* lookAtEnvironment */.E)(ports, environment);
    const meanwhile = overtaken(seen, claimed, release);
    if (meanwhile !== null)
        return meanwhile;
    const marking = markVerdict(ports, claimed, evidence, samples, checks);
    // Whoever asked awaits it; until then it must not end the process.
    marking.catch(() => undefined);
    return { verdict, evidence, samples, recorded: false, kept: null, marked: marking, seen };
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
        kept: null,
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
            kept: null,
            marked: Promise.resolve(),
            seen: null,
        };
    }
    if (!hasFailed)
        return null;
    const kept = await (0,trusted_record/* trustedRecord */.T)(ports, deployment, claimed.statuses, claimed.identity);
    const { gate, samples } = kept;
    const detail = "judged by an earlier run of this step";
    const verdict = gate?.verdict.kind === "fail" ? gate.verdict : { kind: "fail", reason: "errors", detail };
    ports.log.info(`deployment ${deployment.id} failed the gate before: ${verdict.detail}`);
    return { verdict, evidence: gate, samples, recorded: true, kept, marked: Promise.resolve(), seen: null };
}
// Another gate of the same run may have asked another service: its pass says nothing about these checks.
function passedOn({ statuses, identity }, checks) {
    return statuses.some((status) => {
        const isPass = status.creator === identity && (0,mark/* markOf */.Fg)(status.description) === "known-good";
        return isPass && checks.startsWith((0,mark/* evidenceOf */.X1)(status.description) ?? "none");
    });
}


/***/ })

};
