export const id = 160;
export const ids = [160];
export const modules = {

/***/ 33160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   postmortem: () => (/* binding */ postmortem)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9691);
/* harmony import */ var _core_text_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53175);
/* harmony import */ var _core_text_untrusted_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(12558);
/* harmony import */ var _flows_deployment_ample_history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11512);
/* harmony import */ var _flows_deployment_failed_deployment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84171);
/* harmony import */ var _flows_deployment_release_of_deployment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23675);
/* harmony import */ var _flows_incident_open_postmortem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58222);
/* harmony import */ var _flows_incident_trusted_record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37878);
/* harmony import */ var _flows_policy_load_policy_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(49276);
/* harmony import */ var _flows_release_read_release_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(75970);
/* harmony import */ var _kernel_define_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(75197);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(76641);
/* harmony import */ var _kernel_shared_fields_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(89045);













const postmortem = (0,_kernel_define_js__WEBPACK_IMPORTED_MODULE_8__/* .defineAction */ .QP)({
    name: "postmortem",
    title: "rollback-ready postmortem",
    description: "Opens one issue for a failed deployment, already filled in with what the machines know.",
    inputs: {
        environment: (0,_kernel_shared_fields_js__WEBPACK_IMPORTED_MODULE_10__/* .environmentField */ .CD)(),
        "deployment-id": (0,_kernel_shared_fields_js__WEBPACK_IMPORTED_MODULE_10__/* .deploymentField */ .KV)().describe("The failed deployment. Left out: the newest that failed the gate."),
        token: (0,_kernel_shared_fields_js__WEBPACK_IMPORTED_MODULE_10__/* .tokenField */ ._n)(),
    },
    outputs: {
        "issue-number": zod__WEBPACK_IMPORTED_MODULE_11__/* .string */ .YjP().describe("Number of the issue."),
        "issue-url": zod__WEBPACK_IMPORTED_MODULE_11__/* .string */ .YjP().describe("Its page."),
        created: zod__WEBPACK_IMPORTED_MODULE_11__/* .string */ .YjP().describe("`true` when this run opened it, `false` when it was there."),
        "body-path": zod__WEBPACK_IMPORTED_MODULE_11__/* .string */ .YjP().describe("File with the issue's text (Markdown)."),
    },
    ports: [
        "issues",
        "records",
        "commits",
        "tags",
        "releases",
        "deployments",
        "contents",
        "files",
        "digest",
        "log",
        "clock",
        "summary",
        "run",
    ],
    permissions: { contents: "write", deployments: "read", issues: "write" },
    async run(inputs, ports) {
        const { policy } = await (0,_flows_policy_load_policy_js__WEBPACK_IMPORTED_MODULE_6__/* .loadPolicy */ .t)(ports, null);
        const { environment } = inputs;
        const { deployment, statuses } = await (0,_flows_deployment_failed_deployment_js__WEBPACK_IMPORTED_MODULE_2__/* .failedDeployment */ .d)(ports, await (0,_flows_deployment_ample_history_js__WEBPACK_IMPORTED_MODULE_1__/* .ampleHistory */ ._)(ports, environment), {
            environment,
            id: inputs["deployment-id"] ?? null,
            identity: policy.identity,
            isByHand: false,
        });
        const kept = await (0,_flows_incident_trusted_record_js__WEBPACK_IMPORTED_MODULE_5__/* .trustedRecord */ .T)(ports, deployment, statuses, policy.identity);
        if (kept.gate === null) {
            throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .deploymentUnusable */ .JG)(`Nothing is kept of the failure of deployment ${deployment.id}`, "Give the job of the gate `contents: write`, so that it can keep its evidence for the postmortem.");
        }
        const from = await (0,_flows_deployment_release_of_deployment_js__WEBPACK_IMPORTED_MODULE_3__/* .releaseIfReadable */ .F)(ports, (0,_flows_release_read_release_js__WEBPACK_IMPORTED_MODULE_7__/* .releaseReader */ .t)(ports), deployment);
        const opened = await (0,_flows_incident_open_postmortem_js__WEBPACK_IMPORTED_MODULE_4__/* .openPostmortem */ .B)(ports, {
            deployment,
            from,
            gate: kept.gate,
            samples: kept.samples,
            rollback: kept.rollback,
            issue: kept.issue,
            identity: policy.identity,
        });
        const { number, url } = opened;
        ports.summary.write(`### 📝 Postmortem: [issue ${number}](${url})\n\n${(0,_core_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)((0,_core_text_untrusted_js__WEBPACK_IMPORTED_MODULE_12__/* .untrusted */ .b)(opened.title))}`);
        return {
            outputs: {
                "issue-number": String(number),
                "issue-url": url,
                created: String(opened.created),
                "body-path": await ports.files.writeOutput("postmortem.md", opened.body),
            },
            conclusion: _kernel_define_js__WEBPACK_IMPORTED_MODULE_8__/* .succeeded */ .gq,
        };
    },
});


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
            : `During ${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .many */ ._)(stalled, "sample")} the runner itself stood still, for up to ${(0,_span_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .L)(longestMs)}; their times are not the service's.`,
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
// EXTERNAL MODULE: ./build/core/text/inline.js
var inline = __webpack_require__(65175);
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
const mostReasons = 1000;
const shownReasons = 5;
/** The first ten samples that were not good, and of more than ten how often each reason came; empty when all were good. */
function badTable(samples) {
    const first = [];
    const reasons = new Map();
    let count = 0;
    for (const sample of samples) {
        const { outcome, reason } = sample;
        if (outcome === "good")
            continue;
        count += 1;
        if (first.length < mostRows)
            first.push(sample);
        if (reasons.has(reason) || reasons.size < mostReasons)
            reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
    if (count === 0)
        return "";
    const rows = first.map((sample) => [
        sample.at.slice(11, 23),
        (0,code/* codeCell */.MZ)((0,untrusted/* untrusted */.b)(sample.check), 80),
        `${outcomeWords[sample.outcome]}${sample.phase === undefined ? "" : ` (${sample.phase})`}`,
        (0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(sample.reason), 300),
        (0,span/* answerTime */._)(sample.ms),
    ]);
    const more = count > mostRows ? `\n\n${count - mostRows} more are in the samples file.` : "";
    const often = count > mostRows ? ` ${reasonsText(reasons, count)}` : "";
    return `**Not good:**${often}\n\n${(0,table/* table */.t)(["Time (UTC)", "Check", "Outcome", "Why", "After"], rows)}${more}`;
}
function reasonsText(reasons, count) {
    const shown = [...reasons].sort((a, b) => b[1] - a[1]).slice(0, shownReasons);
    const told = shown.map(([reason, often]) => `${(0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(reason), 120)} (${(0,quantity/* many */._)(often, "time")})`);
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
        (0,_text_inline_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineText */ .l)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_5__/* .untrusted */ .b)((0,_gauge_words_js__WEBPACK_IMPORTED_MODULE_7__/* .gaugeWords */ .D)(check.gauge)), 80),
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
 * few samples to see a course. Nothing that a stranger wrote stands inside the chart.
 */
function timelinePlot(tally) {
    const series = (0,_plot_buckets_js__WEBPACK_IMPORTED_MODULE_2__/* .plotSeries */ .l)(tally.samples, tally.check.intervalMs, mostBuckets);
    if (series.buckets.length < 3)
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
    // Below the foot of the plot, where no bar is drawn: nothing measured is not a nought.
    const nothing = low - (high - low) / 5;
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

/***/ 58431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rw: () => (/* binding */ artifactTable),
/* harmony export */   Xk: () => (/* binding */ standingTable),
/* harmony export */   rC: () => (/* binding */ deployables)
/* harmony export */ });
/* harmony import */ var _text_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53175);
/* harmony import */ var _text_inline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65175);
/* harmony import */ var _text_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71864);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12558);
/* harmony import */ var _artifact_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2860);





/** Each artifact's name and what a deploy command takes for it. */
function deployables(artifacts) {
    return Object.fromEntries(artifacts.map((artifact) => [artifact.name, (0,_artifact_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .deployable */ .GP)(artifact)]));
}
/** Markdown table of the artifacts with their digests. */
function artifactTable(artifacts) {
    if (artifacts.length === 0)
        return "This release names no artifact.";
    return (0,_text_table_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .t)(["Artifact", "Digest", "From"], artifacts.map((artifact) => [
        (0,_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .untrusted */ .b)(artifact.name)),
        (0,_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .untrusted */ .b)((0,_artifact_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .digestText */ .M6)(artifact))),
        (0,_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .untrusted */ .b)(origin(artifact))),
    ]));
}
const words = {
    holds: "✅ holds",
    gone: "❌ gone",
    changed: "❌ changed",
    unknown: "❔ not known",
};
/** Markdown table of the artifacts, with whether each can still be deployed as it was recorded. */
function standingTable(verified) {
    if (verified.length === 0)
        return "This release names no artifact.";
    return (0,_text_table_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .t)(["Artifact", "Digest", "State", "Remark"], verified.map(({ artifact, standing, drift }) => {
        const reason = standing.kind === "holds" ? null : standing.reason;
        const remark = [reason, drift].filter((one) => one !== null).join("; ");
        return [
            (0,_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .untrusted */ .b)(artifact.name)),
            (0,_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .untrusted */ .b)((0,_artifact_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .digestText */ .M6)(artifact))),
            words[standing.kind],
            remark === "" ? "–" : (0,_text_inline_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineText */ .l)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .untrusted */ .b)(remark)),
        ];
    }));
}
// Where the bytes are and how they were named; the digest stands in its own column.
function origin(artifact) {
    const { kind, tag } = artifact.annotations;
    const last = artifact.uri.split("/").at(-1) ?? artifact.uri;
    switch (kind) {
        case "file":
            return last;
        case "release-asset":
            return tag === undefined ? last : `${tag}/${last}`;
        case "oci": {
            const [repository = ""] = (0,_artifact_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .deployable */ .GP)(artifact).split("@");
            return tag === undefined ? repository : `${repository}:${tag}`;
        }
        case "git":
            return tag ?? artifact.uri.replace(/^git\+/, "").replace(/@[0-9a-f]{40}$/, "");
        case "npm":
        case "generic":
            return (0,_artifact_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .deployable */ .GP)(artifact);
        default:
            return kind;
    }
}


/***/ }),

/***/ 23733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F3: () => (/* binding */ rollbackReport),
/* harmony export */   _N: () => (/* binding */ layerTable),
/* harmony export */   ow: () => (/* binding */ confirmationReport)
/* harmony export */ });
/* harmony import */ var _text_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53175);
/* harmony import */ var _text_inline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65175);
/* harmony import */ var _text_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71864);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12558);
/* harmony import */ var _release_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40766);





const headline = {
    verified: "↩️ Rolled back and verified",
    unverified: "🚨 Rolled back, and still not healthy",
    failed: "🚨 The rollback is half done",
    interrupted: "🚨 The rollback was interrupted",
    "nothing-to-return-to": "🚨 Nothing to return to",
    "roll-forward": "🚨 Going back is not safe",
    superseded: "⚪ A newer deployment took over",
};
/** The rollback's part of the step summary: from, to, its figures, what each layer did, and what state it left. */
function rollbackReport(record) {
    const to = record.to === null ? "" : ` → ${code((0,_release_state_js__WEBPACK_IMPORTED_MODULE_3__/* .releaseName */ .d)(record.to))}`;
    const parts = [
        `### ${headline[record.outcome]}: ${code((0,_release_state_js__WEBPACK_IMPORTED_MODULE_3__/* .releaseName */ .d)(record.from))}${to} in ${code(record.environment)}`,
        sentence(record),
        barrier(record),
        figures(record),
        layerTable(record.layers),
        word(record),
        passedOver(record),
    ];
    return parts.filter(Boolean).join("\n\n");
}
/** What the full bake after a rollback showed. */
function confirmationReport({ confirmed, detail, seconds, environment }) {
    const head = confirmed ? "✅ Confirmed by the full bake" : "🚨 Failed its bake after the rollback";
    const next = confirmed ? "" : " A person must look now; no older release is tried by itself.";
    return `### ${head}: ${code(environment)}\n\n${(0,_text_inline_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineText */ .l)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .untrusted */ .b)(detail))}, ${seconds.toFixed(1)} s after the verdict.${next}`;
}
/** One row per layer with its outcome, its seconds, the state that it left, and what ran. */
function layerTable(layers) {
    if (layers.length === 0)
        return "";
    return (0,_text_table_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .t)(["Layer", "Outcome", "Seconds", "State now", "Detail", "Ran"], layers.map((layer) => [
        layer.layer,
        layer.outcome,
        layer.startedAt === null || layer.endedAt === null
            ? "–"
            : ((Date.parse(layer.endedAt) - Date.parse(layer.startedAt)) / 1000).toFixed(1),
        (0,_text_inline_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineText */ .l)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .untrusted */ .b)(layer.state)),
        (0,_text_inline_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineText */ .l)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .untrusted */ .b)(layer.detail)) + (layer.url === null ? "" : ` ([run](${layer.url}))`),
        layer.argv.length === 0 ? "–" : (0,_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .untrusted */ .b)(layer.argv.join(" "))),
    ]));
}
function sentence(record) {
    const reason = (0,_text_inline_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineText */ .l)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .untrusted */ .b)(record.reason));
    if (record.seconds === null)
        return `${reason.slice(0, 1).toUpperCase()}${reason.slice(1)}.`;
    return `**${record.seconds.toFixed(1)} s** from verdict to verified. Recovery check: ${reason}.`;
}
// What the author of the change expected of a way back is the first thing that somebody needs who has none.
function barrier({ barrier: met }) {
    if (met === null)
        return "";
    const change = met.change === null ? "no change that is known" : `#${met.change}`;
    const lines = [
        `**Roll forward.** ${code(met.path)} of ${code(met.release)} (${change}): ${(0,_text_inline_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineText */ .l)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .untrusted */ .b)(met.reason))}`,
    ];
    const { plan } = met;
    if (plan === null)
        return `${lines.join("\n")}\n\nIts change has no rollback plan on record.`;
    const said = Object.entries(plan.fields).filter(([, text]) => text.trim() !== "");
    lines.push("", "What its plan says:", "");
    lines.push(...said.map(([name, text]) => `- **${(0,_text_inline_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineText */ .l)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .untrusted */ .b)(name))}:** ${(0,_text_inline_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineText */ .l)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .untrusted */ .b)(text))}`));
    lines.push(`- **old code on new schema:** ${plan.oldCodeOnNewSchema}`);
    return lines.join("\n");
}
function figures({ figures: seen, objective, deployment }) {
    if (deployment === null)
        return "";
    const say = (seconds) => (seconds === null ? "–" : `${seconds.toFixed(1)} s`);
    const { within, of } = objective.share;
    const rows = [
        ["decision", say(seen.decision)],
        ...seen.layers
            .filter((layer) => layer.start !== null)
            .map((layer) => [layer.layer, `${say(layer.start)} to ${say(layer.end)}`]),
        ["verified", say(seen.verified)],
    ];
    const share = of === 0 ? "" : `\n\n${within} of ${of} rollbacks here were verified within ${objective.seconds} s.`;
    return `${(0,_text_table_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .t)(["Since the verdict", "Seconds"], rows)}${share}`;
}
function word({ word: given }) {
    if (given === null)
        return "";
    const overrode = given.overrode.map((one) => (0,_text_inline_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineText */ .l)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .untrusted */ .b)(one))).join("; ");
    const said = `By ${(0,_text_inline_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineText */ .l)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .untrusted */ .b)(given.by))}: ${(0,_text_inline_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineText */ .l)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .untrusted */ .b)(given.reason))}.`;
    return overrode === "" ? said : `${said} Their word overrode: ${overrode}.`;
}
function passedOver(record) {
    if (record.passedOver.length === 0)
        return "";
    return `Passed over: ${record.passedOver.map((one) => (0,_text_inline_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineText */ .l)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .untrusted */ .b)(one))).join("; ")}.`;
}
function code(text) {
    return (0,_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .untrusted */ .b)(text));
}


/***/ }),

/***/ 73712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ parseMarker),
/* harmony export */   x: () => (/* binding */ marker)
/* harmony export */ });
const LINE = /^<!-- rollback-ready:([a-z][a-z-]{0,39}):v1 key=([A-Za-z0-9%._~!'()*-]{0,1000}) -->$/;
/** The first line of a comment or issue of ours, by which it is found again. Nobody sees it when rendered. */
function marker({ kind, key }) {
    return `<!-- rollback-ready:${kind}:v1 key=${encode(key)} -->`;
}
/** Reads the marker on the first line. Who wrote the text is for the caller to check: anyone can copy a marker. */
function parseMarker(body) {
    const end = body.search(/\r?\n|$/);
    const [, kind, encoded] = LINE.exec(body.slice(0, end)) ?? [];
    if (kind === undefined || encoded === undefined)
        return null;
    const key = decode(encoded);
    return key === null ? null : { kind, key };
}
// `--` is not allowed inside an HTML comment, and a lone surrogate cannot be encoded at all.
function encode(key) {
    return encodeURIComponent(key.replace(/\p{Cs}/gu, "\ufffd")).replaceAll("--", "-%2D");
}
function decode(encoded) {
    try {
        return decodeURIComponent(encoded);
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 84171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ failedDeployment)
/* harmony export */ });
/* harmony import */ var _core_rollback_environment_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36243);
/* harmony import */ var _core_rollback_package_of_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80917);
/* harmony import */ var _core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34729);
/* harmony import */ var _core_rollback_target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(578);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76641);





/** The deployment to undo: the one named or the newest of ours; it must have failed our gate, unless a person asks. */
async function failedDeployment(ports, history, wanted) {
    return wanted.id === null ? newest(history, wanted) : named(ports, history, wanted.id, wanted);
}
async function named(ports, { deployments }, id, { environment, identity, isByHand }) {
    const known = deployments.find((one) => one.id === id);
    const deployment = known ?? (await ports.deployments.get(id));
    if (deployment === null || deployment.environment !== environment) {
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentUnusable */ .JG)(`There is no deployment ${id} of \`${environment}\``, "Give the id that `deploy` or `gate` put out.");
    }
    if ((0,_core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .payloadOf */ .Md)(deployment.payload)?.kind === "rollback") {
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentUnusable */ .JG)(`Deployment ${id} is itself a rollback`, "Name the deployment that it undid, or deploy a release with `actions/deploy`.");
    }
    const statuses = known?.statuses ?? (await ports.deployments.statuses(id));
    const [past] = (0,_core_rollback_environment_history_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentHistory */ .o)([{ ...deployment, statuses }], identity);
    if (isByHand || (past !== undefined && hasFailed(past)))
        return { deployment, statuses };
    throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentUnusable */ .JG)(`Deployment ${id} has not failed the gate`, "Give `reason` to undo it all the same, or run `actions/gate` on it first.");
}
function newest({ deployments, isComplete }, { environment, identity, isByHand }) {
    const deploys = (0,_core_rollback_environment_history_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentHistory */ .o)(deployments, identity).filter((past) => past.kind !== "rollback");
    // One of GitHub's own that no step of ours touched, and one that was withdrawn, say nothing about what runs. Of each
    // package that is deployed there the newest counts.
    const ours = deploys.filter((past) => past.isOurs);
    const standing = ours.filter((past, index) => ours.findIndex((one) => (0,_core_rollback_package_of_js__WEBPACK_IMPORTED_MODULE_4__/* .packageOf */ .w)(one.release) === (0,_core_rollback_package_of_js__WEBPACK_IMPORTED_MODULE_4__/* .packageOf */ .w)(past.release)) === index);
    if (isByHand && standing.length > 1) {
        const named = standing.map((past) => `${past.deployment} (${(0,_core_rollback_target_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(past)})`).join(", ");
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentUnusable */ .JG)(`Several packages are deployed to \`${environment}\`: deployments ${named}`, "Name the one to undo with `deployment-id`.");
    }
    const chosen = standing.find((past) => isByHand || hasFailed(past)) ?? standing[0];
    const deployment = deployments.find((one) => one.id === chosen?.deployment);
    if (chosen !== undefined && deployment !== undefined) {
        if (isByHand || hasFailed(chosen))
            return { deployment, statuses: deployment.statuses };
        if (chosen.knownGood) {
            throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentUnusable */ .JG)(`Nothing has failed in \`${environment}\` since deployment ${deployment.id} (${deployment.ref}) passed the gate`, "Give `reason` to undo it by hand.");
        }
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentUnusable */ .JG)(`Deployment ${deployment.id} of \`${environment}\` (${deployment.ref}) is the newest, and no gate has judged it`, "Run `actions/gate` on it with `deployment-id`, or give `reason` to undo it by hand.");
    }
    const seen = `${deploys.length} were looked at${isComplete ? "" : ", and there are older ones"}`;
    throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentUnusable */ .JG)(`No deployment of \`${environment}\` has failed the gate (${seen})`, "Run `actions/gate` first, or name the deployment with `deployment-id`.");
}
function hasFailed(past) {
    return past.failedGate || past.rolledBack;
}


/***/ }),

/***/ 58222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ openPostmortem)
});

// EXTERNAL MODULE: ./build/core/gate/sample.js
var sample = __webpack_require__(51504);
// EXTERNAL MODULE: ./build/core/gate/report/answering.js
var answering = __webpack_require__(95409);
// EXTERNAL MODULE: ./build/core/gate/report/bad-samples.js + 1 modules
var bad_samples = __webpack_require__(64763);
// EXTERNAL MODULE: ./build/core/gate/report/check-table.js
var check_table = __webpack_require__(35162);
// EXTERNAL MODULE: ./build/core/gate/report/tally.js
var tally = __webpack_require__(41133);
// EXTERNAL MODULE: ./build/core/gate/report/timeline-plot.js
var timeline_plot = __webpack_require__(68262);
;// CONCATENATED MODULE: ./build/core/gate/report/postmortem-part.js






const mostRows = 20;
/**
 * What the gate saw, for the postmortem issue: its worst checks, what answered, and the samples that were not good. The
 * plot of the worst check is to be left out where the text may be cut, because a cut would leave its block open.
 */
function postmortemPart(evidence, samplesText, withPlot) {
    const { samples } = (0,sample/* readSamples */.aM)(samplesText);
    const checks = (0,tally/* tallies */.tG)(evidence, samples);
    const [worst] = checks;
    return [
        (0,check_table/* shortCheckTable */.l)(checks, mostRows),
        [(0,answering/* servingSentence */.C9)(evidence), (0,answering/* versionsSentence */.VI)(checks), (0,answering/* samplesSentence */.vX)(checks)].filter(Boolean).join(" "),
        withPlot && worst !== undefined ? (0,timeline_plot/* timelinePlot */.R)(worst) : "",
        (0,bad_samples/* badTable */.e)(samples),
    ]
        .filter(Boolean)
        .join("\n\n");
}

// EXTERNAL MODULE: ./build/core/release/artifact-report.js
var artifact_report = __webpack_require__(58431);
// EXTERNAL MODULE: ./build/core/rollback/release-state.js
var release_state = __webpack_require__(40766);
// EXTERNAL MODULE: ./build/core/rollback/report.js
var report = __webpack_require__(23733);
// EXTERNAL MODULE: ./build/core/text/code.js
var code = __webpack_require__(53175);
// EXTERNAL MODULE: ./build/core/text/inline.js
var inline = __webpack_require__(65175);
// EXTERNAL MODULE: ./build/core/text/marker.js
var marker = __webpack_require__(73712);
// EXTERNAL MODULE: ./build/core/text/table.js
var table = __webpack_require__(71864);
// EXTERNAL MODULE: ./build/core/text/untrusted.js
var untrusted = __webpack_require__(12558);
;// CONCATENATED MODULE: ./build/core/incident/issue.js









const issueKind = "postmortem";
const issueLabel = {
    name: "incident",
    color: "b60205",
    description: "A deployment failed its gate",
};
// GitHub's stated limit is 65,536 characters; the rest is left for what people add.
const maxBody = 60_000;
/** The postmortem issue of one failed deployment: what the machines know, and what only people can say. */
function renderIssue(record, samplesText, repositoryUrl) {
    const { gate } = record;
    const title = `Incident: ${plain((0,release_state/* releaseName */.d)(record.from))} failed its gate in ${plain(record.environment)}`;
    const head = (withPlot) => [
        (0,marker/* marker */.x)({ kind: issueKind, key: record.key }),
        "> Opened by rollback-ready. It says what the machines know; how it could happen is for people, without blame: ask how and what, not who.",
        "## Summary",
        summary(record),
        "## What was released",
        released(record, repositoryUrl),
        "## What the gate saw",
        gateSection(record, samplesText, withPlot),
        "## What was done",
        doneSection(record),
    ];
    const middle = [
        "## Timeline (UTC)",
        timelineSection(record),
        "## Suspects",
        suspectSection(record, repositoryUrl),
    ];
    const evidence = `Verdict and samples (sha256 ${issue_code(gate.samples.sha256)}) are kept under ${issue_code(`refs/rollback-ready/incidents/${record.deployment}`)}. [Run of the gate](${gate.run.url}).`;
    const people = ["## For people to fill in", prompts(), "## Evidence", evidence];
    const whole = `${[...head(true), ...middle, ...people].join("\n\n")}\n`;
    if (whole.length <= maxBody)
        return { title, body: whole };
    const left = "*Timeline and suspects are in the incident record; they are too long for an issue.*";
    const tail = `\n\n${[left, ...people].join("\n\n")}\n`;
    return { title, body: `${wholeLines(head(false).join("\n\n"), maxBody - tail.length)}${tail}` };
}
// Cut between lines, so that no code span or cell of a table stays open; what people fill in is never cut.
function wholeLines(text, maxLength) {
    return text.length <= maxLength ? text : text.slice(0, text.lastIndexOf("\n", maxLength));
}
function summary(record) {
    const { gate } = record;
    const asked = gate.samples.good + gate.samples.bad;
    const share = asked === 0 ? "no request was answered" : `${gate.samples.bad} of ${asked} sampled requests failed`;
    const first = gate.samples.firstBadAt === null ? "" : ` from ${clock(gate.samples.firstBadAt)} UTC`;
    return [
        `**What users saw:** ${share}${first}. *(Estimated from the gate's samples; say what they really saw.)*`,
        `**What the checks showed:** ${(0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(gate.verdict.detail))}.`,
        `**What changed most:** ${changeSentence(record)}.`,
        `**Now:** ${stateSentence(record)}.`,
    ].join("  \n");
}
function changeSentence({ from, to }) {
    const over = to === null ? "" : ` over ${issue_code((0,release_state/* releaseName */.d)(to))}`;
    const document = from.manifest?.document;
    if (document === undefined)
        return `${issue_code((0,release_state/* releaseName */.d)(from))}${over}; it has no manifest, so no more is known`;
    const changes = `${document.changes.length} pull request${document.changes.length === 1 ? "" : "s"}`;
    const migrations = `${document.migrations.length} migration${document.migrations.length === 1 ? "" : "s"}`;
    return `${issue_code((0,release_state/* releaseName */.d)(from))}${over}, with ${changes} and ${migrations}`;
}
function stateSentence({ from, rollback }) {
    if (rollback?.outcome === "verified" && rollback.to !== null) {
        const when = rollback.times.verifiedAt === null ? "" : ` since ${clock(rollback.times.verifiedAt)} UTC`;
        return `${issue_code((0,release_state/* releaseName */.d)(rollback.to))} is back${when}, ${rollback.seconds?.toFixed(1) ?? "?"} s after the verdict`;
    }
    const why = (0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(rollback?.reason ?? "no rollback was run"));
    return `the environment was **not** returned to a good state after ${issue_code((0,release_state/* releaseName */.d)(from))} (${why})`;
}
function released(record, repositoryUrl) {
    const { from, to } = record;
    const manifest = from.manifest?.document ?? null;
    const range = to === null ? "" : ` ([compare](${repositoryUrl}/compare/${to.commit}...${from.commit}))`;
    const lines = [
        `${issue_code((0,release_state/* releaseName */.d)(from))}, commit ${issue_code(from.commit.slice(0, 12))}, to ${issue_code(record.environment)}, deployment ${record.deployment}${range}.`,
    ];
    if (manifest === null)
        return `${lines[0]} It has no release manifest.`;
    lines.push((0,artifact_report/* artifactTable */.Rw)(manifest.artifacts));
    if (manifest.migrations.length > 0) {
        lines.push((0,table/* table */.t)(["Migration", "Verdict", "Reversal"], manifest.migrations.map((one) => [
            cell(one.up.path),
            one.verdict,
            one.reversal === null ? "–" : cell(one.reversal.path.split("/").at(-1) ?? ""),
        ])));
    }
    if (manifest.changes.length > 0)
        lines.push(changeTable(manifest.changes, repositoryUrl));
    return lines.join("\n\n");
}
function changeTable(changes, repositoryUrl) {
    return (0,table/* table */.t)(["Change", "Title", "Plan", "Trigger that the plan named"], changes.map((change) => [
        `[${change.number}](${repositoryUrl}/pull/${change.number})`,
        (0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(change.title), 120),
        change.plan === null ? "none" : "in the manifest",
        change.plan === null ? "–" : (0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(change.plan.fields["trigger"] ?? "–"), 160),
    ]));
}
function gateSection({ gate }, samplesText, withPlot) {
    const verdict = `Verdict **${gate.verdict.kind}** (${gate.verdict.reason}) at ${clock(gate.endedAt)} UTC, ${seconds(gate.startedAt, gate.endedAt)} s after it began to watch.`;
    return `${verdict}\n\n${postmortemPart(gate, samplesText, withPlot)}`;
}
function doneSection(record) {
    const { rollback } = record;
    if (rollback === null)
        return "No rollback was run.";
    const target = rollback.to === null ? "There was no target." : `Target: ${issue_code((0,release_state/* releaseName */.d)(rollback.to))}.`;
    const recovery = rollback.recovery === null
        ? ""
        : `Recovery check: ${rollback.recovery.good} of ${rollback.recovery.asked} good; ${(0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(rollback.recovery.detail))}.`;
    const outcome = `Outcome **${rollback.outcome}**: ${(0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(rollback.reason))}.`;
    const passed = rollback.passedOver.map((one) => (0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(one))).join("; ");
    return [
        `${outcome} ${target}`,
        (0,report/* layerTable */._N)(rollback.layers),
        recovery,
        passed === "" ? "" : `Passed over: ${passed}.`,
    ]
        .filter(Boolean)
        .join("\n\n");
}
function timelineSection(record) {
    return (0,table/* table */.t)(["Time", "Event", "Source"], record.timeline.map((row) => [
        clock(row.at),
        (0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(row.event)),
        row.source === null ? "–" : `[${sourceName(row.source)}](${row.source})`,
    ]));
}
function sourceName(url) {
    if (url.includes("/pull/"))
        return "pull request";
    return url.includes("/actions/runs/") ? "run" : "page";
}
function suspectSection(record, repositoryUrl) {
    if (record.suspects.length === 0)
        return "The commits between the two releases could not be listed.";
    const rows = record.suspects.map((one) => [
        `[${one.sha.slice(0, 12)}](${repositoryUrl}/commit/${one.sha})`,
        (0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(one.subject), 120),
        one.pull === null ? "–" : `[${one.pull}](${repositoryUrl}/pull/${one.pull})`,
        one.reasons.length === 0 ? "–" : (0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(one.reasons.join("; "))),
    ]);
    const more = (record.commits ?? 0) > rows.length
        ? `\n\n${(record.commits ?? 0) - rows.length} more commits lie between.`
        : "";
    return `Ranked by what is known of each change, not by who made it.\n\n${(0,table/* table */.t)(["Commit", "Subject", "Change", "Why it is here"], rows)}${more}`;
}
function prompts() {
    return [
        ["Impact", "Who was affected, what did they experience, was data lost or wrong?"],
        ["Contributing factors", "What made this possible? List several; a person is never a cause."],
        ["What went well, what did not, where were we lucky", ""],
        ["Detection", "Was the gate right? How could the time to detect have been halved?"],
        ["Did the plan foresee it", "Compare the plan's trigger and steps with what happened."],
        ["Actions", "- [ ] what, by whom, by when, how we shall know that it worked"],
    ]
        .map(([heading, question]) => `### ${heading}\n\n${question === "" ? "" : `_${question}_`}`.replace(/_(- \[ \].*)_$/, "$1").trim())
        .join("\n\n");
}
// `2026-11-21T01:01:28.382Z` as people read it.
function clock(iso) {
    return iso.replace("T", " ").replace(/(\.\d+)?Z$/, "");
}
function seconds(from, to) {
    return ((Date.parse(to) - Date.parse(from)) / 1000).toFixed(1);
}
function plain(text) {
    // Titles are not rendered as Markdown; mentions and line breaks are what could do harm there.
    return [...text.replace(/[\r\n@<>]/g, " ")].slice(0, 100).join("");
}
function issue_code(text) {
    return (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(text));
}
function cell(text) {
    return (0,code/* codeCell */.MZ)((0,untrusted/* untrusted */.b)(text));
}

// EXTERNAL MODULE: ./build/core/incident/record.js
var record = __webpack_require__(64716);
;// CONCATENATED MODULE: ./build/core/incident/suspects.js
const mostShown = 20;
/**
 * Ranks what came between good and bad by evidence about the change, never about its author: a pull request that ships
 * a migration or whose plan says that old code cannot run on its schema comes first, then the newest.
 */
function rankSuspects(commits, leaving) {
    const changes = leaving.flatMap((manifest) => manifest.changes.map((change) => ({ change, manifest })));
    const byCommit = new Map(changes.map((one) => [one.change.mergeCommit, one]));
    const ranked = [...commits].reverse().map((commit, newestFirst) => {
        const merged = byCommit.get(commit.sha);
        const reasons = merged === undefined ? [] : reasonsOf(merged.change, merged.manifest);
        return { commit, merged, reasons, newestFirst };
    });
    ranked.sort((a, b) => b.reasons.length - a.reasons.length || a.newestFirst - b.newestFirst);
    return ranked.slice(0, mostShown).map(({ commit, merged, reasons, newestFirst }) => ({
        sha: commit.sha,
        subject: (commit.message.split("\n")[0] ?? "").slice(0, 200),
        pull: merged?.change.number ?? null,
        reasons: newestFirst === 0 ? [...reasons, "the newest change of the release"] : reasons,
    }));
}
function reasonsOf(change, manifest) {
    const { plan } = change;
    const ships = manifest.migrations.filter((one) => one.change === change.number && one.verdict !== "no-op" && one.verdict !== "not-a-migration");
    return [
        ...(ships.length > 0
            ? [`ships ${ships.length === 1 ? "a migration" : `${ships.length} migrations`}`]
            : []),
        ...(plan?.oldCodeOnNewSchema === "no"
            ? ["its plan says that the old code cannot run on the new schema"]
            : []),
        ...(plan === null ? ["merged without a rollback plan"] : []),
    ];
}

;// CONCATENATED MODULE: ./build/core/incident/timeline.js

/** What happened, oldest first, each row with where it is written down. Times are ISO 8601 in UTC. */
function timeline(facts) {
    const { gate, rollback, repositoryUrl } = facts;
    const rows = [];
    const add = (at, event, source) => {
        if (at !== null)
            rows.push({ at, event, source });
    };
    for (const change of facts.leaving.flatMap((manifest) => manifest.changes)) {
        add(change.mergedAt, `pull request ${change.number} merged`, `${repositoryUrl}/pull/${change.number}`);
    }
    add(facts.deployedAt, `${(0,release_state/* releaseName */.d)(gate.release)} deployed to ${gate.environment}`, gate.run.url);
    add(gate.startedAt, "the gate began to watch", gate.run.url);
    add(gate.samples.firstBadAt, "first bad sample", gate.run.url);
    add(gate.endedAt, `verdict: ${gate.verdict.kind} (${gate.verdict.reason})`, gate.run.url);
    if (rollback !== null) {
        const url = rollback.run.url;
        const decision = rollback.to === null ? "nothing to return to" : `rollback to ${(0,release_state/* releaseName */.d)(rollback.to)} decided`;
        add(rollback.times.decidedAt, decision, url);
        for (const layer of rollback.layers) {
            add(layer.startedAt, `layer ${layer.layer} started`, url);
            add(layer.endedAt, `layer ${layer.layer} ${layer.outcome}`, url);
        }
        add(rollback.times.verifiedAt, "recovery check passed", url);
    }
    return rows.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

// EXTERNAL MODULE: ./build/core/text/natural-key.js
var natural_key = __webpack_require__(45971);
// EXTERNAL MODULE: ./build/kernel/errors.js
var errors = __webpack_require__(76641);
// EXTERNAL MODULE: ./build/flows/release/read-release.js
var read_release = __webpack_require__(75970);
// EXTERNAL MODULE: ./build/flows/rollback/leaving-manifests.js
var leaving_manifests = __webpack_require__(14204);
// EXTERNAL MODULE: ./build/flows/incident/incident-files.js + 1 modules
var incident_files = __webpack_require__(9135);
;// CONCATENATED MODULE: ./build/flows/incident/open-postmortem.js










/**
 * The one issue of a failed deployment: the one that its record names, else the one with our marker by our identity,
 * else a new one, whose number then goes into the record.
 */
async function openPostmortem(ports, incident) {
    const { deployment } = incident;
    const repositoryUrl = `${ports.run.serverUrl}/${ports.run.owner}/${ports.run.repo}`;
    const key = (0,natural_key/* naturalKey */.X)([issueKind, deployment.environment, deployment.id], ports.digest.sha256);
    const named = incident.issue === null ? null : await ports.issues.get(incident.issue);
    if (named !== null && isOurs(named, key, incident.identity)) {
        ports.log.info(`the postmortem of deployment ${deployment.id} is issue ${named.number} already`);
        return { ...named, created: false };
    }
    const record = await gather(ports, incident, key, repositoryUrl);
    const text = renderIssue(record, incident.samples, repositoryUrl);
    const found = (await findOurs(ports, key, incident.identity)) ?? (await lateFind(ports, key, incident));
    if (found === null)
        await tryLabel(ports);
    const issue = found ?? (await ports.issues.create({ ...text, labels: [issueLabel.name] }));
    ports.log.info(`postmortem: issue ${issue.number} ${found === null ? "opened" : "found"}`);
    const complete = { ...record, issue: { number: issue.number, url: issue.url } };
    await (0,incident_files/* keepRecord */.r)(ports, deployment.id, { incident: complete });
    return { ...issue, created: found === null };
}
// Without the label the issue is still opened; only a repeat would not find it by its marker.
async function tryLabel(ports) {
    try {
        await ports.issues.ensureLabel(issueLabel);
    }
    catch (error) {
        if (!(error instanceof errors/* SuiteError */.$K))
            throw error;
        ports.log.warning(`The label \`${issueLabel.name}\` was not made. ${error.message}`);
    }
}
const behindMs = 2_000;
// An earlier run may have opened it and died before it noted that, and the list may trail behind.
async function lateFind(ports, key, { gate, identity }) {
    const { runId, runAttempt } = ports.run;
    if (gate.run.id === runId && gate.run.attempt === runAttempt)
        return null;
    await ports.clock.sleep(behindMs);
    return findOurs(ports, key, identity);
}
// A marker is text that anyone can copy, so the author decides.
async function findOurs(ports, key, identity) {
    const labelled = await ports.issues.labelled(issueLabel.name, identity);
    return labelled.findLast((issue) => isOurs(issue, key, identity)) ?? null;
}
function isOurs(issue, key, identity) {
    const seen = (0,marker/* parseMarker */.g)(issue.body);
    return issue.author === identity && seen?.kind === issueKind && seen.key === key;
}
async function gather(ports, incident, key, repositoryUrl) {
    const { deployment, from, gate, rollback } = incident;
    const to = rollback?.to ?? null;
    const leaving = (to === null ? null : await (0,leaving_manifests/* leavingManifests */.z)((0,read_release/* releaseReader */.t)(ports), from, to)) ?? [];
    const known = leaving.length > 0 ? leaving : from.manifest === null ? [] : [from.manifest.document];
    const commits = to === null ? null : await commitsBetween(ports, to.commit, from.commit);
    return {
        schema: record/* incidentSchema */.iG,
        key,
        environment: deployment.environment,
        deployment: deployment.id,
        status: "draft",
        from,
        to,
        gate,
        rollback,
        timeline: timeline({ repositoryUrl, deployedAt: deployment.createdAt, leaving: known, gate, rollback }),
        suspects: rankSuspects(commits ?? [], known),
        commits: commits?.length ?? null,
        issue: null,
    };
}
// A history that cannot be read costs a section of the issue, not the issue.
async function commitsBetween(ports, base, head) {
    try {
        return (await ports.commits.compare(base, head)).commits;
    }
    catch (error) {
        if (!(error instanceof errors/* SuiteError */.$K))
            throw error;
        ports.log.warning(`The commits between the releases were not listed. ${error.message}`);
        return null;
    }
}


/***/ }),

/***/ 14204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ leavingManifests)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76641);

const longestChain = 100;
/**
 * The manifests that a rollback leaves behind, newest first: `from`, then each previous release down to but not
 * including `to`. Null when the chain does not lead to `to` or a release on the way cannot be read, so nothing is known
 * of what lies between.
 */
async function leavingManifests(read, from, to) {
    const leaving = [];
    let at = from;
    while (at.commit !== to.commit) {
        if (at.manifest === null || leaving.length >= longestChain)
            return null;
        leaving.push(at.manifest.document);
        const { previous } = at.manifest.document;
        if (previous === null)
            return null;
        if (previous.commit === to.commit)
            return leaving;
        if (previous.manifestSha256 === null)
            return null;
        const next = await readable(read, previous.tag);
        if (next?.manifest?.sha256 !== previous.manifestSha256)
            return null;
        at = next;
    }
    return leaving;
}
async function readable(read, tag) {
    try {
        return await read(tag);
    }
    catch (error) {
        if (error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K && error.code === "RELEASE_UNUSABLE")
            return null;
        throw error;
    }
}


/***/ })

};
