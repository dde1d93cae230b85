export const id = 278;
export const ids = [278];
export const modules = {

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

/***/ 21673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ assembleBody)
/* harmony export */ });
/* harmony import */ var _body_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85889);
/* harmony import */ var _fit_sections_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49462);
/* harmony import */ var _section_marker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2296);



/** The body of a new issue: the head, the machine's sections between their markers, then what people fill in. */
function assembleBody({ head, sections, people }, sha256) {
    const bodyOf = (fitted) => {
        const marked = fitted.map(({ id, content }) => (0,_section_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .markedSection */ .YD)(id, content, sha256));
        return `${[head, ...marked, people].join("\n\n")}\n`;
    };
    const fitted = (0,_fit_sections_js__WEBPACK_IMPORTED_MODULE_2__/* .fitSections */ .W)(sections, (tried) => (0,_body_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .fitsBody */ .l)(bodyOf(tried))) ??
        // Shorter it cannot be: GitHub may take it still, and says so if not.
        sections.map((section) => (0,_fit_sections_js__WEBPACK_IMPORTED_MODULE_2__/* .inForm */ .E)(section, section.shed === "never" ? 0 : section.forms.length - 1));
    return { body: bodyOf(fitted), leftOut: fitted.filter(({ whole }) => whole !== null) };
}


/***/ }),

/***/ 85889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ fitsBody)
/* harmony export */ });
/* unused harmony export bodyLimits */
/**
 * What an issue's body may take. GitHub's errors name 65,536 characters, and 262,144 bytes of UTF-8 were seen to be taken;
 * the rest is left for what people add.
 */
const bodyLimits = { characters: 60_000, bytes: 240_000 };
/** Whether a body is within both limits. */
function fitsBody(body) {
    return body.length <= bodyLimits.characters && utf8Length(body) <= bodyLimits.bytes;
}
function utf8Length(text) {
    let bytes = 0;
    for (const character of text) {
        const code = character.codePointAt(0) ?? 0;
        bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
    }
    return bytes;
}


/***/ }),

/***/ 49462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ inForm),
/* harmony export */   W: () => (/* binding */ fitSections)
/* harmony export */ });
/**
 * The longest forms of sections with which `fits` is true: what is to be shed first is shortened first, form by form.
 * Null when even the shortest do not fit. Forms are whole texts, so no table, fence or code span is ever cut.
 */
function fitSections(sections, fits) {
    const chosen = sections.map(() => 0);
    for (;;) {
        const fitted = sections.map((section, index) => inForm(section, chosen[index] ?? 0));
        if (fits(fitted))
            return fitted;
        const next = nextToShorten(sections, chosen);
        if (next === null)
            return null;
        chosen[next] = (chosen[next] ?? 0) + 1;
    }
}
/** A section with its heading, in its first form or a shorter one. */
function inForm({ id, heading, forms }, form) {
    const withHeading = (text) => `## ${heading}\n\n${text}`;
    const text = forms[form] ?? forms[0];
    return { id, content: withHeading(text), whole: form === 0 ? null : withHeading(forms[0]) };
}
function nextToShorten(sections, chosen) {
    let next = null;
    for (const [index, { shed, forms }] of sections.entries()) {
        if (shed === "never" || (chosen[index] ?? 0) >= forms.length - 1)
            continue;
        if (next === null || shed < next.order)
            next = { index, order: shed };
    }
    return next?.index ?? null;
}


/***/ }),

/***/ 2296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A0: () => (/* binding */ readSectionMarker),
/* harmony export */   Ae: () => (/* binding */ contentHash),
/* harmony export */   YD: () => (/* binding */ markedSection)
/* harmony export */ });
const Line = /^<!-- rollback-ready:section:(begin id=([a-z][a-z-]{0,39}) sha256=([0-9a-f]{16})|end id=([a-z][a-z-]{0,39})) -->[ \t]*$/;
/** Reads a line as the begin or end of a section; null for any other line. */
function readSectionMarker(line) {
    const [, , begins, sha256, ends] = Line.exec(line) ?? [];
    if (begins !== undefined && sha256 !== undefined)
        return { kind: "begin", id: begins, sha256 };
    return ends === undefined ? null : { kind: "end", id: ends };
}
/**
 * A section between its markers, with the hash of what it holds: text that no longer has this hash was edited by
 * somebody else. `content` is Markdown with its heading.
 */
function markedSection(id, content, sha256) {
    const begin = `<!-- rollback-ready:section:begin id=${id} sha256=${contentHash(content, sha256)} -->`;
    // The blank lines let Markdown begin anew after a comment, and end before one.
    return `${begin}\n\n${content}\n\n<!-- rollback-ready:section:end id=${id} -->`;
}
/** The hash of a section's content. GitHub's editor writes CRLF, and blank ends of lines are nobody's edit. */
function contentHash(content, sha256) {
    const lines = content.split(/\r\n|\r|\n/).map((line) => line.trimEnd());
    return sha256(lines.join("\n").trim()).slice(0, 16);
}


/***/ }),

/***/ 77371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ clockSince),
/* harmony export */   Y: () => (/* binding */ clockText)
/* harmony export */ });
/* harmony import */ var _deployment_instant_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9697);
/* harmony import */ var _gate_values_utc_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50389);
/* harmony import */ var _text_inline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65175);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12558);




/** An ISO 8601 instant as people read it, in UTC: `2026-11-20 10:00:17`. What is none is shown as it is, made safe. */
function clockText(at) {
    const ms = (0,_deployment_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .readInstant */ .Wr)(at);
    return ms === null ? (0,_text_inline_js__WEBPACK_IMPORTED_MODULE_0__/* .inlineText */ .l)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .untrusted */ .b)(at), 40) : (0,_gate_values_utc_text_js__WEBPACK_IMPORTED_MODULE_3__/* .utcText */ .k)(ms).replace("T", " ").replace("Z", "");
}
/** The same without the date when it is the day of `since`. */
function clockSince(at, since) {
    const whole = clockText(at);
    if ((0,_deployment_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .readInstant */ .Wr)(at) === null || (0,_deployment_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .readInstant */ .Wr)(since) === null)
        return whole;
    return whole.startsWith(clockText(since).slice(0, 11)) ? whole.slice(11) : whole;
}


/***/ }),

/***/ 84518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ severityLabel)
/* harmony export */ });
const colors = { sev1: "b60205", sev2: "d93f0b", sev3: "fbca04", sev4: "c5def5" };
/** The label of a severity, where the policy wants one. */
function severityLabel(level) {
    return { name: level, color: colors[level], description: "Severity of an incident" };
}


/***/ }),

/***/ 85670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ withWords)
/* harmony export */ });
/* harmony import */ var _deployment_instant_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9697);
/* harmony import */ var _gate_values_utc_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50389);
/* harmony import */ var _rollback_figures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82634);
/* harmony import */ var _review_due_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85574);




/**
 * An incident with what people said of it. The facts of the machine are given as they were worked out without people, or
 * as this made them before: doing it twice changes nothing.
 */
function withWords(record, people, rules) {
    const { acknowledged, resolved, status, severity: said } = people;
    const severity = said === null ? record.severity : saidSeverity(said);
    const { level } = severity;
    return {
        ...record,
        severity,
        reviewDueAt: level === record.severity.level
            ? record.reviewDueAt
            : (0,_gate_values_utc_text_js__WEBPACK_IMPORTED_MODULE_1__/* .utcText */ .k)((0,_review_due_js__WEBPACK_IMPORTED_MODULE_2__/* .reviewDueAt */ .c)(rules["review-due"], level, record.gate.endedAt)),
        // A closed one stays closed until its issue is opened again.
        status: record.status === "closed" ? record.status : (status?.status ?? record.status),
        times: {
            ...record.times,
            acknowledged: acknowledged?.at ?? record.times.acknowledged,
            resolved: resolved?.time ?? record.times.resolved,
        },
        impact: resolved === null ? record.impact : impactUntil(record, resolved.time),
        people,
    };
}
function saidSeverity({ level, by, reason }) {
    return { level, reason: reason === null ? `${by} said so` : `${by} said so: ${reason}` };
}
// A recovery that was seen stands before what people say of it.
function impactUntil({ gate, rollback, impact }, time) {
    const isSeen = gate.verdict.kind === "pass" || rollback?.times.verifiedAt != null;
    if (isSeen || impact.from === null || (0,_deployment_instant_js__WEBPACK_IMPORTED_MODULE_3__/* .readInstant */ .Wr)(time) === null)
        return impact;
    const seconds = (0,_rollback_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .secondsBetween */ .O1)(impact.from, time);
    return { ...impact, until: time, minutes: seconds === null ? null : Math.round(seconds / 6) / 10 };
}


/***/ }),

/***/ 58117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k8: () => (/* binding */ tokensOf),
/* harmony export */   yK: () => (/* binding */ signatureOf)
/* harmony export */ });
/* unused harmony export seenIn */
/* harmony import */ var _text_canonical_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7193);
/* harmony import */ var _what_failed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28397);


/**
 * Equal for failures that look the same, whatever release, environment and time they are of: the verdict's reason, the
 * checks that failed, and what they saw without its numbers, names and addresses.
 */
function signatureOf(gate, sha256) {
    const facts = [gate.verdict.reason, [...failing(gate)].sort(), seenIn(gate.verdict.detail)];
    return `rbf1:${sha256((0,_text_canonical_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)(facts)).slice(0, 16)}`;
}
// Of a release that touched everything, the areas would drown all else.
const mostAreas = 10;
/** Words by which incidents that are not the same are compared, sorted: reasons, checks, areas, classes of change. */
function tokensOf(gate, changes) {
    const seen = seenIn(gate.verdict.detail);
    const tokens = [
        `verdict:${gate.verdict.reason}`,
        ...(seen === "" ? [] : [`seen:${seen}`]),
        ...[...failing(gate)].map((name) => `check:${name}`),
        ...(changes?.areas ?? []).slice(0, mostAreas).map(({ name }) => `area:${name}`),
        ...((changes?.migrations.length ?? 0) > 0 ? ["change:migration"] : []),
        ...((changes?.config.length ?? 0) > 0 ? ["change:configuration"] : []),
        ...(changes?.lockfiles.some(({ changed }) => changed.length > 0) === true ? ["change:dependencies"] : []),
    ];
    return [...new Set(tokens)].sort();
}
// Parts of a service fail alike: `eu/web` and `us/web` are one check.
function failing(gate) {
    const { shard } = gate;
    const own = shard === null ? "" : `${shard}/`;
    return new Set((0,_what_failed_js__WEBPACK_IMPORTED_MODULE_0__/* .whatFailed */ .k)(gate).checks.map((name) => own !== "" && name.startsWith(own) ? name.slice(own.length) : name));
}
const longestSeen = 80;
/**
 * What a check saw, without what differs from one time to the next: `status 5xx`, `ECONNREFUSED`, or the words of the
 * assertion. Empty when nothing is left.
 */
function seenIn(detail) {
    const last = /\(last: (.*?)\)(?=;|$)/.exec(detail)?.[1] ?? detail.replace(/^[^:]*: /, "");
    const status = /\bstatus ([1-5])\d\d\b/.exec(last)?.[1];
    if (status !== undefined)
        return `status ${status}xx`;
    const code = /\b(?:E[A-Z]{4,}|(?:ERR|HPE|CERT|DEPTH|UNABLE|SELF)_[A-Z_]+)\b/.exec(last)?.[0];
    if (code !== undefined)
        return code;
    const words = last
        .replace(/`[^`]*`|"[^"]*"/g, " ")
        .replace(/\b[a-z][a-z+.-]*:\/\/\S+/gi, " ")
        // Hosts, addresses, versions, ids, and numbers with what they count.
        .replace(/[\w-]*(?:[.:][\w-]+)+|\S*\d\S*/g, " ")
        .replace(/[^\p{L}\s-]/gu, " ")
        .replace(/\s+/g, " ")
        .trim()
        .toLowerCase();
    return words.slice(0, longestSeen).trim();
}


/***/ }),

/***/ 29205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nY: () => (/* binding */ decidingChecks),
/* harmony export */   nb: () => (/* binding */ badSpans),
/* harmony export */   ux: () => (/* binding */ impactOf)
/* harmony export */ });
/* harmony import */ var _deployment_instant_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9697);
/* harmony import */ var _rollback_figures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82634);
/* harmony import */ var _known_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29894);



/**
 * Estimates the impact of a failed deployment. Without samples, because they were not kept, the counts of the evidence
 * are all there is. `resolvedAt`: a person's word that it is over, where no recovery was verified.
 */
function impactOf(gate, { samples, unreadable }, rollback, resolvedAt = null) {
    const spans = badSpans(samples);
    const deciding = decidingChecks(gate);
    const bad = sum(deciding, (check) => check.bad);
    const asked = bad + sum(deciding, (check) => check.good);
    const own = deciding.flatMap(({ name }) => spans.get(name) ?? []);
    const seenFrom = own.map(({ first }) => first).sort(byTime)[0]?.at;
    // The evidence knows of one first bad sample of all checks, and not whose it was.
    const from = bad === 0 ? null : (seenFrom ?? (0,_known_time_js__WEBPACK_IMPORTED_MODULE_1__/* .knownTime */ .p)(gate.samples.firstBadAt));
    const lastBad = own
        .map(({ last }) => last)
        .sort(byTime)
        .at(-1)?.at;
    // A gate that passed in the end saw the service recover by itself.
    const isOver = gate.verdict.kind === "pass";
    const until = (0,_known_time_js__WEBPACK_IMPORTED_MODULE_1__/* .knownTime */ .p)(isOver ? (lastBad ?? gate.endedAt) : (rollback?.times.verifiedAt ?? resolvedAt));
    const seconds = from === null ? null : (0,_rollback_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .secondsBetween */ .O1)(from, until);
    return {
        asked,
        bad,
        failedShare: shareOf(bad, asked),
        from,
        until,
        minutes: seconds === null ? null : Math.round(seconds / 6) / 10,
        components: gate.checks
            .map((check) => componentOf(check, spans.get(check.name) ?? null))
            .sort((a, b) => badness(b) - badness(a) || b.bad - a.bad),
        basis: basisOf(gate, samples.length, unreadable),
    };
}
/** The checks that tell what this release did: those that decide and were well before it. */
function decidingChecks({ checks, brokenBefore }) {
    const deciding = checks.filter(({ dryRun }) => !dryRun);
    const well = deciding.filter(({ name }) => !brokenBefore.includes(name));
    if (well.length > 0)
        return well;
    return deciding.length > 0 ? deciding : checks;
}
/**
 * First and last bad sample of each check, by their times. As the gate counts: a warm-up is not judged, and a
 * confirmation counts for an outage only.
 */
function badSpans(samples) {
    const spans = new Map();
    for (const sample of samples) {
        if (sample.outcome !== "bad" || sample.phase !== undefined)
            continue;
        const ms = (0,_deployment_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .readInstant */ .Wr)(sample.at);
        if (ms === null)
            continue;
        const [seen, moment] = [spans.get(sample.check), { at: sample.at, ms }];
        const first = seen === undefined || ms < seen.first.ms ? moment : seen.first;
        const last = seen === undefined || ms >= seen.last.ms ? moment : seen.last;
        spans.set(sample.check, { first, last });
    }
    return spans;
}
function componentOf(check, span) {
    const { name, good, bad, missing, errors } = check;
    return {
        check: name,
        good,
        bad,
        missing,
        errors,
        failedShare: shareOf(bad, good + bad),
        firstBadAt: span?.first.at ?? null,
        lastBadAt: span?.last.at ?? null,
    };
}
function basisOf({ samples }, read, unreadable) {
    if (read === 0)
        return samples.count === 0 ? "samples" : "counts";
    return unreadable > 0 || read < samples.count ? "part-of-samples" : "samples";
}
function badness({ failedShare }) {
    return failedShare ?? -1;
}
function shareOf(bad, of) {
    return of === 0 ? null : bad / of;
}
function sum(checks, count) {
    return checks.reduce((total, check) => total + count(check), 0);
}
function byTime(a, b) {
    return a.ms - b.ms;
}


/***/ }),

/***/ 83938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C4: () => (/* binding */ indexRef),
/* harmony export */   LV: () => (/* binding */ indexFile),
/* harmony export */   ll: () => (/* binding */ newestFirst),
/* harmony export */   oX: () => (/* binding */ indexText),
/* harmony export */   vY: () => (/* binding */ readIndex),
/* harmony export */   zO: () => (/* binding */ addToIndex)
/* harmony export */ });
/* unused harmony exports indexSchema, IncidentIndex */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9691);
/* harmony import */ var _text_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7193);
/* harmony import */ var _recurrence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98951);



const indexSchema = "rollback-ready/incident-index/v1";
/** Where the index of a repository is kept, and its one file there. */
const indexRef = "refs/rollback-ready/incident-index";
const indexFile = "index.json";
/** All incidents and near misses of a repository in few words, the newest first. */
const IncidentIndex = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(indexSchema),
    incidents: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(_recurrence_js__WEBPACK_IMPORTED_MODULE_0__/* .IndexedIncident */ .U5).readonly(),
});
const mostKept = 500;
/** Reads an index; null stands for one that does not exist yet. One that cannot be read is begun anew, never thrown about. */
function readIndex(text) {
    const index = { schema: indexSchema, incidents: [] };
    if (text === null)
        return { index, warning: null, mayWrite: true };
    const parsed = IncidentIndex.safeParse(parseJson(text));
    if (parsed.success)
        return { index: parsed.data, warning: null, mayWrite: true };
    if (isNewer(parseJson(text))) {
        return {
            index,
            warning: `The index of incidents at \`${indexRef}\` was written by a newer version of the suite. It is left as it is, and similar incidents are not looked for.`,
            mayWrite: false,
        };
    }
    return {
        index,
        warning: `The index of incidents at \`${indexRef}\` cannot be read. It is begun anew, so incidents before this one are not found as similar.`,
        mayWrite: true,
    };
}
/** The index with an incident in it, once for each deployment; the oldest of more than 500 are let go. */
function addToIndex(index, incident) {
    const others = index.incidents.filter(({ deployment }) => deployment !== incident.deployment);
    const incidents = [...others, incident].sort(newestFirst).slice(0, mostKept);
    return { schema: indexSchema, incidents };
}
/** As it is kept: equal indexes are equal texts. */
function indexText(index) {
    return (0,_text_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)(index);
}
/** The order of an index: by the verdict's time, then by deployment. */
function newestFirst(a, b) {
    return (Date.parse(b.at) || 0) - (Date.parse(a.at) || 0) || b.deployment - a.deployment;
}
function isNewer(value) {
    const seen = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ schema: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }).safeParse(value);
    const version = seen.success
        ? /^rollback-ready\/incident-index\/v(\d+)$/.exec(seen.data.schema)?.[1]
        : undefined;
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


/***/ }),

/***/ 29894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ knownTime)
/* harmony export */ });
/* harmony import */ var _deployment_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9697);

/** The instant as it was written, when it is one (ISO 8601 with its zone); otherwise null, which is "not known". */
function knownTime(time) {
    return time == null || (0,_deployment_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .readInstant */ .Wr)(time) === null ? null : time;
}


/***/ }),

/***/ 54094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ plainTitle)
/* harmony export */ });
/* harmony import */ var _text_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10038);

/**
 * Text for a title, which is not rendered as Markdown: mentions, tags, line breaks and characters that nobody sees are
 * what could do harm there.
 */
function plainTitle(text) {
    return (0,_text_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .showHidden */ .Ul)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text), 100)).replace(/[@<>]/g, " ");
}


/***/ }),

/***/ 40041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ issueKind),
  z: () => (/* binding */ renderIncident)
});

// EXTERNAL MODULE: ./build/core/rollback/release-state.js
var release_state = __webpack_require__(40766);
// EXTERNAL MODULE: ./build/core/text/marker.js
var marker = __webpack_require__(73712);
// EXTERNAL MODULE: ./build/core/incident/plain-title.js
var plain_title = __webpack_require__(54094);
// EXTERNAL MODULE: ./build/core/gate/report/quantity.js
var quantity = __webpack_require__(13334);
// EXTERNAL MODULE: ./build/core/text/inline.js
var inline = __webpack_require__(65175);
// EXTERNAL MODULE: ./build/core/text/untrusted.js
var untrusted = __webpack_require__(12558);
// EXTERNAL MODULE: ./build/core/text/code.js
var code = __webpack_require__(53175);
// EXTERNAL MODULE: ./build/core/text/table.js
var table = __webpack_require__(71864);
// EXTERNAL MODULE: ./build/core/incident/sections/link.js
var sections_link = __webpack_require__(2312);
;// CONCATENATED MODULE: ./build/core/incident/sections/changed-pulls.js




const mostOwners = 4;
const mostAreas = 4;
const mostLinks = 20;
const nowhere = "";
/** Pull requests under the area where most of their files lie; owners are shown as code, so nobody is called. */
function pullTable({ pulls, areas }, context) {
    if (pulls.length === 0)
        return "";
    const known = new Map(areas.map((area) => [area.name, area]));
    const order = [...known.keys()];
    const homes = new Map();
    for (const pull of pulls) {
        // Of a change that only removed files none is left that would lie in an area.
        const home = pull.areas === null ? null : (pull.areas[0] ?? nowhere);
        homes.set(home, [...(homes.get(home) ?? []), pull]);
    }
    const sorted = [...homes].sort(([a], [b]) => placeOf(a, order) - placeOf(b, order));
    const rows = sorted.flatMap(([home, own]) => own.map((pull, index) => {
        const [, ...others] = pull.areas ?? [];
        return [
            index === 0 ? areaCell(home, known) : "",
            (0,sections_link/* pullLink */._n)(pull.number, context),
            (0,table/* tableCell */.x)((0,untrusted/* untrusted */.b)(pull.title), 120),
            others.length === 0 ? "–" : areaList(others),
            pull.hasPlan ? "yes" : "**none**",
        ];
    }));
    return (0,table/* table */.t)(["Area and who answers for it", "Change", "Title", "Also touches", "Rollback plan"], rows);
}
/** The areas with the numbers of their pull requests, for a body that is too long for titles. */
function areaTable(areas, context) {
    if (areas.length === 0)
        return "";
    const known = new Map(areas.map((area) => [area.name, area]));
    return (0,table/* table */.t)(["Area and who answers for it", "Changes"], areas.map(({ name, pulls }) => {
        const links = pulls.slice(0, mostLinks).map((number) => (0,sections_link/* pullLink */._n)(number, context));
        const more = pulls.length > links.length ? ` and ${pulls.length - links.length} more` : "";
        return [areaCell(name, known), `${links.join(", ")}${more}`];
    }));
}
function placeOf(home, order) {
    const place = home === null ? -1 : order.indexOf(home);
    return place === -1 ? order.length : place;
}
function areaCell(home, known) {
    if (home === null)
        return "files not known";
    if (home === nowhere)
        return "–";
    const owners = known.get(home)?.owners ?? [];
    const shown = owners.slice(0, mostOwners).map((owner) => (0,code/* codeCell */.MZ)((0,untrusted/* untrusted */.b)(owner), 60));
    const more = owners.length > shown.length ? ` and ${owners.length - shown.length} more` : "";
    const team = shown.length === 0 ? "" : ` (${shown.join(", ")}${more})`;
    return `${(0,code/* codeCell */.MZ)((0,untrusted/* untrusted */.b)(home), 80)}${team}`;
}
function areaList(areas) {
    const shown = areas.slice(0, mostAreas).map((area) => (0,code/* codeCell */.MZ)((0,untrusted/* untrusted */.b)(area), 60));
    return `${shown.join(", ")}${areas.length > shown.length ? ` and ${areas.length - shown.length} more` : ""}`;
}

// EXTERNAL MODULE: ./build/core/gate/report/folded.js
var folded = __webpack_require__(38729);
;// CONCATENATED MODULE: ./build/core/incident/sections/changed-versions.js







const mostMigrations = 50;
// More than these are behind a line that opens them.
const mostOpen = 10;
/** Migrations that were run on the way, in their order. */
function migrationTable(migrations, context) {
    if (migrations.length === 0)
        return "";
    const shown = migrations.slice(0, mostMigrations);
    const rows = shown.map(({ path, tool, verdict, release, pull }) => [
        (0,code/* codeCell */.MZ)((0,untrusted/* untrusted */.b)(path), 160),
        (0,table/* tableCell */.x)((0,untrusted/* untrusted */.b)(tool), 40),
        (0,table/* tableCell */.x)((0,untrusted/* untrusted */.b)(verdict), 40),
        (0,code/* codeCell */.MZ)((0,untrusted/* untrusted */.b)(release), 60),
        pull === null ? "–" : (0,sections_link/* pullLink */._n)(pull, context),
    ]);
    const more = migrations.length - shown.length;
    const rest = more > 0 ? `\n\n${(0,quantity/* many */._)(more, "more migration")} in the incident record.` : "";
    return `${(0,table/* table */.t)(["Migration", "Tool", "Way back", "Release", "Change"], rows)}${rest}`;
}
/** Versions on both sides, under the word for what they are of. */
function versionTable(heading, versions) {
    if (versions.length === 0)
        return "";
    return (0,table/* table */.t)([heading, "Good release", "Bad release"], versions.map(({ name, from, to }) => [
        (0,code/* codeCell */.MZ)((0,untrusted/* untrusted */.b)(name), 100),
        versionCell(from),
        versionCell(to),
    ]));
}
/** A table for each lockfile; one of many rows is folded. */
function dependencyParts(lockfiles) {
    return lockfiles.map((lockfile) => {
        const { changed } = lockfile;
        if (changed.length === 0)
            return lockfileSentence(lockfile);
        const rows = (0,table/* table */.t)(["Dependency", "Good release", "Bad release"], changed.map(({ name, from, to, isDirect }) => [
            `${(0,code/* codeCell */.MZ)((0,untrusted/* untrusted */.b)(name), 100)}${isDirect === false ? " (indirect)" : ""}`,
            versionCell(from),
            versionCell(to),
        ]));
        const whole = changed.length <= mostOpen ? rows : (0,folded/* folded */.T)((0,quantity/* many */._)(changed.length, "dependency", "dependencies"), rows);
        return `${lockfileSentence(lockfile)}\n\n${whole}`;
    });
}
/** A line for each lockfile, without its dependencies. */
function dependencyLines(lockfiles) {
    return lockfiles.map(lockfileSentence).join("  \n");
}
function lockfileSentence({ path, changed, more = 0, problem }) {
    const name = (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(path), 160);
    if (problem !== null)
        return `${name} ${(0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(problem), 200)}.`;
    const all = changed.length + more;
    if (all === 0)
        return `${name} changed, but no version in it.`;
    const direct = changed.filter(({ isDirect }) => isDirect === true).length;
    const asked = direct === 0 ? "" : `, ${direct} of them asked for by the project itself`;
    const shown = more === 0 ? "" : `; the first ${changed.length} are shown`;
    return `${name}: ${(0,quantity/* many */._)(all, "dependency", "dependencies")} changed${asked}${shown}.`;
}
function versionCell(version) {
    // The whole digests are with what was released.
    const short = version?.replace(/^(sha\d+|gitCommit):([0-9a-f]{12})[0-9a-f]{28,}$/, "$1:$2…") ?? null;
    return short === null ? "–" : (0,code/* codeCell */.MZ)((0,untrusted/* untrusted */.b)(short), 100);
}

// EXTERNAL MODULE: ./build/core/incident/sections/section.js
var section = __webpack_require__(51173);
;// CONCATENATED MODULE: ./build/core/incident/sections/changes.js







/** What changed between the good and the bad release: pull requests by area, migrations, versions, dependencies. */
function changesSection({ changes }, context) {
    const head = countSentence(changes, context);
    const problems = changes.problems.map((one) => `*${(0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(one), 300)}*`).join("  \n");
    const migrations = migrationTable(changes.migrations, context);
    const versions = [
        versionTable("Configuration", changes.config),
        versionTable("Artifact", changes.artifacts),
    ];
    const counted = dependencyLines(changes.lockfiles);
    const forms = [
        [
            head,
            pullTable(changes, context),
            migrations,
            ...versions,
            ...dependencyParts(changes.lockfiles),
            problems,
        ],
        [head, pullTable(changes, context), migrations, ...versions, counted, problems],
        [head, areaTable(changes.areas, context), migrations, ...versions, counted, problems],
        [head, "The pull requests and versions are in the incident record.", problems],
    ].map((parts) => parts.filter(Boolean).join("\n\n"));
    return { id: "changes", heading: "What changed", forms: eachShorter(forms, head), shed: section/* shedOrder */.L.pulls };
}
function countSentence(changes, context) {
    const { base, head, commits, pulls, migrations, config, lockfiles } = changes;
    const compare = base === null ? "" : (0,sections_link/* compareLink */.yM)(base, head, context);
    const dependencies = lockfiles.reduce((sum, { changed, more = 0 }) => sum + changed.length + more, 0);
    const parts = [
        commits === null ? "" : (0,quantity/* many */._)(commits, "commit"),
        (0,quantity/* many */._)(pulls.length, "pull request"),
        migrations.length === 0 ? "" : (0,quantity/* many */._)(migrations.length, "migration"),
        config.length === 0 ? "" : (0,quantity/* many */._)(config.length, "version of configuration", "versions of configuration"),
        dependencies === 0 ? "" : (0,quantity/* many */._)(dependencies, "dependency", "dependencies"),
    ].filter(Boolean);
    return `Between the good and the bad release: ${parts.join(", ")}${compare === "" ? "" : ` (${compare})`}.`;
}
// With little to say the shorter forms are no shorter.
function eachShorter(forms, head) {
    const [first = head, ...rest] = forms.filter((form, index) => index === 0 || form.length < (forms[index - 1]?.length ?? 0));
    return [first, ...rest];
}

// EXTERNAL MODULE: ./build/core/incident/record.js + 5 modules
var record = __webpack_require__(39254);
;// CONCATENATED MODULE: ./build/core/incident/sections/evidence.js







/** Where everything is kept, by which digest, and how to get it. */
function evidenceSection(facts, context) {
    const ref = (0,record/* incidentRef */.ew)(facts.deployment);
    const commands = `git fetch origin ${ref}\ngit show FETCH_HEAD:${record/* incidentFiles */.s0.incident}`;
    const how = [
        `Kept in this repository under ${(0,code/* codeCell */.MZ)((0,untrusted/* untrusted */.b)(ref))}, which no clone fetches by itself:`,
        (0,code/* codeBlock */.DV)((0,untrusted/* untrusted */.b)(commands), "sh"),
    ].join("\n\n");
    return {
        id: "evidence",
        heading: "Evidence",
        forms: [`${(0,table/* table */.t)(["What", "Where", "sha256"], rowsOf(facts, context))}\n\n${how}`, how],
        shed: section/* shedOrder */.L.rest,
    };
}
function rowsOf({ gate, rollback, from, to, digests = {} }, context) {
    const known = {
        [record/* incidentFiles */.s0.samples]: gate.samples.sha256,
        ...digests,
    };
    const file = (what, name, url) => {
        const run = url === null ? "" : ` (${(0,sections_link/* recordedLink */.Ht)("run", url, context)})`;
        return [what, `${(0,code/* codeCell */.MZ)((0,untrusted/* untrusted */.b)(name))}${run}`, digest(known[name])];
    };
    return [
        file("Verdict and checks", record/* incidentFiles */.s0.gate, gate.run.url),
        file("Samples", record/* incidentFiles */.s0.samples, null),
        ...(rollback === null ? [] : [file("Rollback", record/* incidentFiles */.s0.rollback, rollback.run.url)]),
        // It names the issue, whose text cannot hold its digest.
        file("All of it", record/* incidentFiles */.s0.incident, null),
        ...manifestRow("Manifest of the release that failed", from),
        ...(to === null ? [] : manifestRow("Manifest of the release before", to)),
    ];
}
function manifestRow(what, release) {
    if (release.manifest === null)
        return [];
    return [[what, (0,code/* codeCell */.MZ)((0,untrusted/* untrusted */.b)((0,release_state/* releaseName */.d)(release)), 100), digest(release.manifest.sha256)]];
}
function digest(sha256) {
    return sha256 === undefined ? "–" : (0,code/* codeCell */.MZ)((0,untrusted/* untrusted */.b)(sha256), 80);
}

// EXTERNAL MODULE: ./build/core/incident/sections/gate.js
var gate = __webpack_require__(18271);
// EXTERNAL MODULE: ./build/core/gate/report/percent.js
var percent = __webpack_require__(35554);
// EXTERNAL MODULE: ./build/core/gate/report/span.js
var span = __webpack_require__(86695);
// EXTERNAL MODULE: ./build/core/rollback/figures.js
var figures = __webpack_require__(82634);
// EXTERNAL MODULE: ./build/core/incident/clock-text.js
var clock_text = __webpack_require__(77371);
// EXTERNAL MODULE: ./build/core/incident/sections/shorter-forms.js
var shorter_forms = __webpack_require__(6369);
;// CONCATENATED MODULE: ./build/core/incident/sections/impact.js










const mostRows = 20;
const fewRows = 5;
/** What each part of the service did, as its check saw it: the worst first. */
function impactSection(facts) {
    const { components, basis = "samples" } = facts.impact;
    const total = totalSentence(facts.impact);
    const caveat = caveats[basis];
    const form = (most) => [total, componentTable(facts, most), leftOut(components.length - most), caveat]
        .filter(Boolean)
        .join("\n\n");
    const short = [total, caveat].filter(Boolean).join(" ");
    const forms = (0,shorter_forms/* shorterForms */.N)(form(mostRows), form(fewRows), short);
    return { id: "impact", heading: "Impact", forms, shed: section/* shedOrder */.L.rest };
}
function totalSentence({ asked, bad, failedShare, until, from }) {
    if (failedShare === null)
        return "No answer came to any check that decides, so the share that failed is not known.";
    const share = `**${(0,percent/* percent */.K)(failedShare)}** of sampled answers were bad (${bad} of ${asked})`;
    if (from === null)
        return `${share}.`;
    const seconds = (0,figures/* secondsBetween */.O1)(from, until);
    return seconds === null
        ? `${share}. How long it lasted is not known.`
        : `${share}, over **${(0,span/* span */.L)(seconds * 1000)}** from the first bad sample to the recovery.`;
}
const caveats = {
    samples: "",
    "part-of-samples": "The samples file is not whole (torn, or more samples than it holds), so a first or last bad sample may be missing. The counts are the gate's own.",
    counts: "The samples were not kept, so times of single checks are not known. The counts are the gate's own.",
};
function componentTable({ impact, gate }, most) {
    if (impact.components.length === 0)
        return "";
    return (0,table/* table */.t)(["Check", "Bad answers", "Failed", "First bad (UTC)", "Last bad (UTC)", "Not known"], impact.components
        .slice(0, most)
        .map((one) => [
        `${(0,code/* codeCell */.MZ)((0,untrusted/* untrusted */.b)(one.check), 80)}${remark(one.check, gate)}`,
        `${one.bad} of ${one.good + one.bad}`,
        one.failedShare === null ? "–" : (0,percent/* percent */.K)(one.failedShare),
        one.firstBadAt === null ? "–" : (0,clock_text/* clockText */.Y)(one.firstBadAt),
        one.lastBadAt === null ? "–" : (0,clock_text/* clockText */.Y)(one.lastBadAt),
        notKnown(one),
    ]));
}
function remark(check, { checks, brokenBefore }) {
    if (brokenBefore.includes(check))
        return " (bad before)";
    return checks.some(({ name, dryRun }) => name === check && dryRun) ? " (observed)" : "";
}
function notKnown({ missing, errors }) {
    const parts = [
        missing === 0 ? "" : `${missing} without data`,
        errors === 0 ? "" : `${errors} could not ask`,
    ].filter(Boolean);
    return parts.length === 0 ? "–" : parts.join(", ");
}
function leftOut(count) {
    return count > 0 ? `${(0,quantity/* many */._)(count, "more check")} in the evidence.` : "";
}

;// CONCATENATED MODULE: ./build/core/incident/durations-of.js

/**
 * The durations that reports of incidents name, in the order in which they end. Clocks of two machines differ by up to
 * two seconds, which counts as nought; a span that is further the wrong way round is not known.
 */
function durationsOf(times) {
    return spans.map(([name, from, to]) => ({ name, from, to, seconds: between(times[from], times[to]) }));
}
const spans = [
    ["time to detect", "impactStarted", "detected"],
    ["time to acknowledge", "detected", "acknowledged"],
    ["time to decide", "detected", "decided"],
    ["rollback, execution", "rollbackStarted", "mitigated"],
    ["rollback, end to end", "detected", "verified"],
    ["technical recovery", "impactStarted", "verified"],
    ["time to first notice", "detected", "firstNotice"],
    ["communication latency, first notice", "impactStarted", "firstNotice"],
    ["time to resolve", "impactStarted", "resolved"],
    ["communication latency, all-clear", "resolved", "allClear"],
];
function between(from, to) {
    return from === null ? null : (0,figures/* secondsBetween */.O1)(from, to);
}

;// CONCATENATED MODULE: ./build/core/incident/sections/key-times.js






/** The twelve moments, and beside each the durations that end with it. */
function keyTimesSection({ times }) {
    const durations = durationsOf(times);
    const endingAt = (moment) => durations
        .flatMap(({ name, to, seconds }) => to === moment && seconds !== null ? [`${name}: **${(0,span/* span */.L)(seconds * 1000)}**`] : [])
        .join("; ");
    const row = (moment) => {
        const at = times[moment];
        return [momentWords[moment], at === null ? "–" : (0,clock_text/* clockText */.Y)(at), endingAt(moment) || "–"];
    };
    const rows = Object.keys(momentWords).map(row);
    const known = rows.filter(([, at]) => at !== "–");
    const headers = ["Moment", "Time (UTC)", "Took"];
    const forms = (0,shorter_forms/* shorterForms */.N)((0,table/* table */.t)(headers, rows), (0,table/* table */.t)(headers, known));
    return { id: "key-times", heading: "Key times", forms, shed: section/* shedOrder */.L.rest };
}
const momentWords = {
    merged: "Last change merged",
    deployed: "Deployed",
    impactStarted: "Impact began",
    detected: "Detected (verdict)",
    acknowledged: "Acknowledged",
    firstNotice: "First notice to users",
    decided: "Rollback decided",
    rollbackStarted: "Rollback began",
    mitigated: "Last layer done",
    verified: "Recovery verified",
    resolved: "Resolved",
    allClear: "All-clear to users",
};

;// CONCATENATED MODULE: ./build/core/incident/sections/plan-and-gate-review.js







const plan_and_gate_review_mostRows = 20;
const plan_and_gate_review_fewRows = 5;
/** Whether the gate was right and whether the plans foresaw it, as far as a machine can tell. */
function planAndGateReviewSection(facts, context) {
    const { gateReview, changes } = facts;
    const reviews = facts.planReviews.toSorted((a, b) => order[a.foresaw] - order[b.foresaw]);
    const gate = `**Was the gate right?** ${gateWords[gateReview.likely]} ${(0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(gateReview.why), 1000)}`;
    const plans = `**Did the plans foresee it?** ${plansSentence(reviews, changes.pulls)}`;
    const form = (most, hasTrigger) => [gate, plans, reviewTable(reviews.slice(0, most), hasTrigger, context), plan_and_gate_review_leftOut(reviews.length - most)]
        .filter(Boolean)
        .join("\n\n");
    const alone = `${gate}\n\n${plans}`;
    const forms = reviews.length === 0
        ? (0,shorter_forms/* shorterForms */.N)(alone)
        : (0,shorter_forms/* shorterForms */.N)(form(plan_and_gate_review_mostRows, true), form(plan_and_gate_review_fewRows, false), alone);
    return {
        id: "plan-and-gate-review",
        heading: "Plan and gate in review",
        forms,
        shed: section/* shedOrder */.L.pulls,
    };
}
const order = { yes: 0, partly: 1, no: 2, unknown: 3 };
const gateWords = {
    right: "Likely yes.",
    wrong: "Likely not.",
    unclear: "Unclear.",
};
const foresawWords = {
    yes: "yes",
    partly: "partly",
    no: "no",
    unknown: "not known",
};
function plansSentence(reviews, pulls) {
    const without = pulls.filter(({ hasPlan }) => !hasPlan).length;
    const none = without === 0 ? "" : ` ${(0,quantity/* many */._)(without, "pull request")} had no plan.`;
    if (reviews.length === 0)
        return `No plan is on record.${none}`;
    const counts = Object.keys(order).flatMap((answer) => {
        const count = reviews.filter(({ foresaw }) => foresaw === answer).length;
        return count === 0 ? [] : [`${foresawWords[answer]} (${count})`];
    });
    const plans = `${(0,quantity/* many */._)(reviews.length, "plan")}: ${counts.join(", ")}.`;
    return `${plans}${none} Compared by words, so people have the last one.`;
}
function reviewTable(reviews, hasTrigger, context) {
    const headers = ["Pull request", "Foresaw it", "Why", ...(hasTrigger ? ["Its trigger"] : [])];
    return (0,table/* table */.t)(headers, reviews.map(({ pull, foresaw, why, trigger }) => [
        (0,sections_link/* pullLink */._n)(pull, context),
        foresawWords[foresaw],
        (0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(why)),
        ...(hasTrigger ? [(0,table/* tableCell */.x)(trigger === null ? null : (0,untrusted/* untrusted */.b)(trigger), 160)] : []),
    ]));
}
function plan_and_gate_review_leftOut(count) {
    return count > 0 ? `${(0,quantity/* many */._)(count, "more plan")} in the incident record.` : "";
}

// EXTERNAL MODULE: ./build/core/release/artifact-report.js
var artifact_report = __webpack_require__(58431);
;// CONCATENATED MODULE: ./build/core/incident/sections/released.js






/** The release that failed: its commit, its deployment, and every artifact by digest. */
function releasedSection(facts, context) {
    const { from, to, deployment } = facts;
    const compare = to === null ? "" : (0,sections_link/* compareLink */.yM)(to.commit, from.commit, context);
    const before = to === null
        ? ""
        : ` The release before: ${released_code((0,release_state/* releaseName */.d)(to))}, commit ${(0,sections_link/* commitLink */.wn)(to.commit, context)}.`;
    const range = compare === "" ? "" : ` (${compare})`;
    const head = `${released_code((0,release_state/* releaseName */.d)(from))}, commit ${(0,sections_link/* commitLink */.wn)(from.commit, context)}, to ${released_code(facts.environment)} as deployment ${deployment}${range}.${before}`;
    const manifest = from.manifest?.document;
    const forms = manifest === undefined
        ? [`${head} The release that failed has no manifest, so its artifacts are not known.`]
        : [`${head}\n\n${(0,artifact_report/* artifactTable */.Rw)(manifest.artifacts)}`, `${head} Its artifacts are in its manifest.`];
    return { id: "released", heading: "What was released", forms, shed: section/* shedOrder */.L.rest };
}
function released_code(text) {
    return (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(text), 100);
}

;// CONCATENATED MODULE: ./build/core/incident/sections/rollback-steps.js









/** The way back, step by step: what plans and policy said of it, beside what was done. */
function rollbackStepsSection({ rollback, steps }, context) {
    // Who has no way back needs to know why before anything else.
    const head = rollback === null
        ? "No rollback was run."
        : [outcomeSentence(rollback), barrier(rollback)].filter(Boolean).join("\n\n");
    const rows = stepTable(steps, rollback, context);
    const aside = rollback === null ? "" : [recovery(rollback), objective(rollback)].filter(Boolean).join(" ");
    const more = rollback === null ? [] : [commands(rollback), word(rollback), passedOver(rollback)];
    const join = (...parts) => parts.filter(Boolean).join("\n\n");
    const forms = (0,shorter_forms/* shorterForms */.N)(join(head, rows, aside, ...more), join(head, rows), join(head, "The layers are in the incident record."));
    return { id: "rollback-steps", heading: "The way back, planned and done", forms, shed: section/* shedOrder */.L.rest };
}
function outcomeSentence({ outcome, reason, to }) {
    const target = to === null ? "There was no target." : `Target: ${rollback_steps_code((0,release_state/* releaseName */.d)(to))}.`;
    return `Outcome **${outcome}**: ${(0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(reason))}. ${target}`;
}
function stepTable(steps, rollback, context) {
    if (steps.length === 0)
        return "";
    const runs = new Map((rollback?.layers ?? []).map((run) => [run.layer, run]));
    return (0,table/* table */.t)(["Layer", "Planned", "Done", "Took", "State now"], steps.map(({ layer, planned, actual, seconds }) => {
        const run = runs.get(layer);
        const at = run?.url == null ? "" : ` (${(0,sections_link/* recordedLink */.Ht)("run", run.url, context)})`;
        return [
            (0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(layer), 80),
            (0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(planned), 200),
            `${(0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(actual), 300)}${at}`,
            seconds === null ? "–" : (0,span/* span */.L)(seconds * 1000),
            run === undefined ? "–" : (0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(run.state), 200),
        ];
    }));
}
// Commands are long, and a table with them is wider than a page.
function commands(rollback) {
    const ran = rollback.layers.filter(({ argv }) => argv.length > 0);
    if (ran.length === 0)
        return "";
    const lines = ran.map(({ layer, argv }) => `- ${(0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(layer), 80)}: ${(0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(argv.join(" ")), 300)}`);
    return ["What was run:", "", ...lines].join("\n");
}
function recovery({ recovery: seen }) {
    if (seen === null)
        return "";
    return `Recovery check: ${seen.good} of ${seen.asked} good; ${(0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(seen.detail))}.`;
}
function objective({ objective: { seconds, met, share } }) {
    if (met === null)
        return "";
    const aim = (0,span/* span */.L)(seconds * 1000);
    const before = share.of > 1 ? ` ${share.within} of ${share.of} returns here were.` : "";
    return `${met ? "Within" : "**Not** within"} the objective of ${aim} from verdict to verified.${before}`;
}
function barrier({ barrier: met }) {
    if (met === null)
        return "";
    const by = met.change === null ? "" : `, pull request ${met.change}`;
    return `**No safe way back** behind ${rollback_steps_code(met.path)} of ${rollback_steps_code(met.release)}${by}: ${(0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(met.reason))}`;
}
function word({ word: given }) {
    if (given === null)
        return "";
    const overrode = given.overrode.map((one) => (0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(one))).join("; ");
    const said = `Asked for by a person: ${(0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(given.reason))}.`;
    return overrode === "" ? said : `${said} Overrode: ${overrode}.`;
}
function passedOver({ passedOver: releases }) {
    if (releases.length === 0)
        return "";
    const shown = releases.slice(0, 10).map((one) => (0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(one)));
    const more = releases.length > shown.length ? `; and ${releases.length - shown.length} more` : "";
    return `Passed over: ${shown.join("; ")}${more}.`;
}
function rollback_steps_code(text) {
    return (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(text), 200);
}

;// CONCATENATED MODULE: ./build/core/incident/sections/similar.js





const mostWords = 6;
/** How often this failure was seen before, and incidents that look like it. */
function similarSection({ recurrence }, context) {
    const { count, earlier } = recurrence;
    const same = earlier.filter(({ likeness }) => likeness === "same");
    const similar = earlier.filter(({ likeness }) => likeness === "similar");
    const head = count > 1
        ? `**${ordinal(count)} time** that this failure is seen: the same verdict, checks and answers. Are the actions of the earlier incidents done?`
        : "This failure was not seen in an incident here before.";
    const lists = [
        list(count > 1 ? "Before:" : "Seen only in near misses:", same, context),
        list("Alike, but not the same:", similar, context),
    ];
    const whole = [head, ...lists].filter(Boolean).join("\n\n");
    const links = earlier.map((one) => issueLink(one, context)).join(", ");
    const forms = earlier.length === 0 ? [whole] : [whole, `${head} See ${links}.`];
    return { id: "similar", heading: "Similar incidents", forms, shed: section/* shedOrder */.L.rest };
}
function list(title, incidents, context) {
    if (incidents.length === 0)
        return "";
    const lines = incidents.map((one) => {
        const { at, release, environment, likeness, shared, isNearMiss } = one;
        const where = `${(0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(release), 60)} in ${(0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(environment), 60)}`;
        const words = shared.slice(0, mostWords).map((word) => (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(word), 80));
        const alike = likeness === "same" || words.length === 0 ? "" : `; in common: ${words.join(", ")}`;
        return `- ${issueLink(one, context)}, ${dayOf(at)}, ${where}${isNearMiss ? ", a near miss" : ""}${alike}`;
    });
    return `${title}\n\n${lines.join("\n")}`;
}
// What is no time is shown made safe, and may not be cut any more.
function dayOf(at) {
    const clock = (0,clock_text/* clockText */.Y)(at);
    return /^\d{4}-\d{2}-\d{2} /.exec(clock)?.[0].trim() ?? clock;
}
function issueLink({ issue }, { repositoryUrl }) {
    return (0,sections_link/* linkTo */.uM)(`#${issue}`, `${repositoryUrl}/issues/${issue}`);
}
/** `2nd`, `3rd`, `11th`. */
function ordinal(count) {
    const tens = count % 100;
    const ending = tens >= 11 && tens <= 13 ? "th" : (["th", "st", "nd", "rd"][count % 10] ?? "th");
    return `${count}${ending}`;
}

// EXTERNAL MODULE: ./build/core/deployment/instant.js
var instant = __webpack_require__(9697);
;// CONCATENATED MODULE: ./build/core/incident/sections/status.js






const statusWords = {
    draft: "draft",
    "in-review": "in review",
    reviewed: "reviewed",
    closed: "closed",
};
/** How bad it is and why, where the postmortem stands, and until when it is to be reviewed. Never shortened. */
function statusSection(facts) {
    const { severity, environment } = facts;
    const cells = [
        `**${severity.level}**: ${(0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(severity.reason))}`,
        (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(environment), 100).replaceAll("|", "\\|"),
        statusWords[facts.status],
        `${dayText(facts.reviewDueAt)} (end of the day, UTC)`,
    ];
    // Four Keys and tools like it read this line; the word is theirs.
    const commit = /^[0-9a-f]{40,64}$/.test(facts.from.commit) ? facts.from.commit : "unknown";
    const interop = `<sub>root cause: ${commit} (the release that failed, for tools that count incidents; no verdict on a cause)</sub>`;
    const text = [(0,table/* table */.t)(["Severity", "Environment", "Postmortem", "Review by"], [cells]), interop].join("\n\n");
    return { id: "status", heading: "Status", forms: [text], shed: "never" };
}
function dayText(at) {
    const text = (0,clock_text/* clockText */.Y)(at);
    return (0,instant/* readInstant */.Wr)(at) === null ? text : text.slice(0, 10);
}

;// CONCATENATED MODULE: ./build/core/incident/sections/now-sentence.js






/** In which state the environment is, as far as is known, in a sentence or two. */
function nowSentence({ gate, from, rollback, confirmation }) {
    const failed = now_sentence_code(from);
    if (rollback === null) {
        if (gate.verdict.kind !== "fail")
            return `${failed} stays in service; nothing was rolled back.`;
        const why = gate.shadow ? "the gate only observed" : "no rollback was run";
        return `${failed} is **still in service** (${why}).`;
    }
    const reason = (0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(rollback.reason));
    const target = rollback.to === null ? "an earlier release" : now_sentence_code(rollback.to);
    switch (rollback.outcome) {
        case "verified":
            return `${target} is back${sinceWords(rollback)}. ${bakeWords(confirmation)}`;
        case "unverified":
            return `${target} was put back and is **not healthy** (${reason}).`;
        case "failed":
            return `the return to ${target} is **half done** (${reason}). A person must look at each layer below.`;
        case "interrupted":
            return `the return to ${target} was **interrupted** (${reason}). Running the job again finishes it.`;
        case "nothing-to-return-to":
            return `${failed} is **still in service**: there was nothing to return to (${reason}).`;
        case "roll-forward":
            return `${failed} is **still in service**: going back is not safe, so it must be mended forward (${reason}).`;
        case "superseded":
            return `a newer deployment took over, so nothing was rolled back (${reason}).`;
        default:
            return rollback.outcome;
    }
}
function sinceWords({ times, seconds }) {
    const since = times.verifiedAt === null ? "" : ` since ${(0,clock_text/* clockText */.Y)(times.verifiedAt)} UTC`;
    return seconds === null ? since : `${since}, ${(0,span/* span */.L)(seconds * 1000)} after the verdict`;
}
function bakeWords(confirmation) {
    if (confirmation === null)
        return "Its full bake is not known yet.";
    const at = `at ${(0,clock_text/* clockText */.Y)(confirmation.endedAt)} UTC`;
    return confirmation.confirmed
        ? `The full bake confirmed it ${at}.`
        : `Its full bake **failed** ${at}: a person must look now.`;
}
function now_sentence_code(release) {
    return (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)((0,release_state/* releaseName */.d)(release)), 100);
}

;// CONCATENATED MODULE: ./build/core/incident/sections/summary.js










/** What users saw, what the metrics showed and what changed, a line each, and how it stands now. Never shortened. */
function summarySection(facts) {
    const lines = [
        `**What users saw:** ${usersSaw(facts.impact)} *Estimated from the gate's samples; below, people say what users really saw.*`,
        `**What the metrics showed:** ${(0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(facts.gate.verdict.detail))}.`,
        `**What changed:** ${whatChanged(facts)}.`,
        `**Now:** ${nowSentence(facts)}`,
    ];
    return { id: "summary", heading: "Summary", forms: [lines.join("  \n")], shed: "never" };
}
function usersSaw({ asked, bad, failedShare, from, until, components }) {
    if (failedShare === null)
        return "no sampled request was answered, so it is not known.";
    if (bad === 0 || from === null)
        return `none of ${(0,quantity/* many */._)(asked, "sampled answer")} was bad.`;
    const worst = components.length > 1 ? worstWords(components[0], failedShare) : "";
    const share = `${bad} of ${(0,quantity/* many */._)(asked, "sampled answer")} were bad (${(0,percent/* percent */.K)(failedShare)}${worst})`;
    if (until === null)
        return `${share}, from ${(0,clock_text/* clockText */.Y)(from)} UTC on; that it is over is not known.`;
    const seconds = (0,figures/* secondsBetween */.O1)(from, until);
    const length = seconds === null ? "" : `, ${(0,span/* span */.L)(seconds * 1000)}`;
    return `${share}, from ${(0,clock_text/* clockText */.Y)(from)} to ${(0,clock_text/* clockSince */.T)(until, from)} UTC${length}.`;
}
// Beside checks that were well, the share of all of them hides how bad the worst is.
function worstWords(worst, share) {
    if (worst?.failedShare == null || worst.failedShare <= share)
        return "";
    return `; of ${summary_code(worst.check)} ${(0,percent/* percent */.K)(worst.failedShare)}`;
}
function whatChanged({ from, to, gate, changes }) {
    const over = to === null ? "" : ` over ${summary_code((0,release_state/* releaseName */.d)(to))}`;
    const head = `${summary_code((0,release_state/* releaseName */.d)(from))}${over} in ${summary_code(gate.environment)}`;
    const counted = [
        counts(changes.pulls.length, "pull request"),
        counts(changes.migrations.length, "migration"),
        counts(changes.config.length, "configuration version"),
        counts(changes.lockfiles.reduce((sum, { changed }) => sum + changed.length, 0), "dependency", "dependencies"),
    ].filter(Boolean);
    if (counted.length > 0)
        return `${head}: ${counted.join(", ")}`;
    if (changes.commits !== null)
        return `${head}: ${(0,quantity/* many */._)(changes.commits, "commit")}`;
    return `${head}; what lies between is not known`;
}
function counts(count, one, more) {
    return count === 0 ? "" : (0,quantity/* many */._)(count, one, more);
}
function summary_code(text) {
    return (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(text), 100);
}

// EXTERNAL MODULE: ./build/core/incident/suspect-points.js
var suspect_points = __webpack_require__(74166);
// EXTERNAL MODULE: ./build/core/incident/suspects.js + 4 modules
var suspects = __webpack_require__(7090);
;// CONCATENATED MODULE: ./build/core/incident/sections/suspects.js








const mostFew = 5;
/** What may have caused it, ranked by what is known of each change; who made it is not looked at. */
function suspectsSection({ suspects, changes, }, context) {
    const base = { id: "suspects", heading: "Suspects", shed: section/* shedOrder */.L.commits };
    const unlisted = changes.commits === null ? "The commits between the two releases could not be listed." : "";
    if (suspects.length === 0) {
        return { ...base, forms: [unlisted === "" ? "Nothing lies between the two releases." : unlisted] };
    }
    const head = "Ranked by what is known of each change, never by who made it. A high place is a place to look first, not a cause.";
    const form = (shown) => [
        head,
        suspectTable(shown, context),
        restSentence(suspects.length, shown.length),
        unlisted,
        (0,folded/* folded */.T)("How a score comes about", (0,suspect_points/* pointsSentence */.J)()),
    ]
        .filter(Boolean)
        .join("\n\n");
    const first = form(suspects);
    const few = suspects.length > mostFew ? [form(suspects.slice(0, mostFew))] : [];
    return { ...base, forms: [first, ...few, `${(0,quantity/* many */._)(suspects.length, "suspect")}: see the incident record.`] };
}
function suspectTable(suspects, context) {
    return (0,table/* table */.t)(["Change", "What it is", "Score", "Why it is here"], suspects.map(({ sha, subject, pull, reasons, score }) => [
        pull === null ? (0,sections_link/* commitLink */.wn)(sha, context) : (0,sections_link/* pullLink */._n)(pull, context),
        (0,table/* tableCell */.x)((0,untrusted/* untrusted */.b)(subject), 120),
        score === undefined ? "–" : String(score),
        (0,table/* tableCell */.x)((0,untrusted/* untrusted */.b)(reasons.join("; ")), 400),
    ]));
}
function restSentence(all, shown) {
    if (all > shown)
        return `${(0,quantity/* many */._)(all - shown, "more suspect")} in the incident record.`;
    return all >= suspects/* mostSuspects */.u ? `These are the first ${suspects/* mostSuspects */.u} of all that lies between.` : "";
}

// EXTERNAL MODULE: ./build/core/incident/timeline-gaps.js
var timeline_gaps = __webpack_require__(41194);
// EXTERNAL MODULE: ./build/core/gate/values/utc-text.js
var utc_text = __webpack_require__(50389);
;// CONCATENATED MODULE: ./build/core/incident/timeline-picture.js



/**
 * The phases of an incident to scale, as a Mermaid gantt chart that GitHub draws; empty when fewer than two are known.
 * Every word in it is ours, so no name of a release or a check can break it.
 */
function timelinePicture({ times, rollback, confirmation }) {
    const bars = [
        bar("Impact", "crit", times.impactStarted, times.verified ?? times.resolved),
        bar("Detect", "active", times.impactStarted, times.detected),
        bar("Decide", "active", times.detected, times.decided),
        ...(rollback?.layers ?? []).map((one) => bar("Roll back", "active", one.startedAt, one.endedAt, `${one.layer} `)),
        bar("Verify", "active", times.mitigated, times.verified),
    ].filter((one) => one !== null);
    const bake = confirmation === null ? null : bar("Bake", "done", confirmation.startedAt, confirmation.endedAt);
    const all = bake === null ? bars : [...bars, shortened(bake, bars)];
    if (all.length < 2)
        return "";
    return [
        "```mermaid",
        "gantt",
        "  dateFormat YYYY-MM-DD HH:mm:ss.SSS",
        "  axisFormat %H:%M:%S",
        "  todayMarker off",
        ...all.flatMap((one, index) => [
            ...(all[index - 1]?.section === one.section ? [] : [`  section ${one.section}`]),
            `  ${one.label} :${one.look}, ${moment(one.fromMs)}, ${moment(one.toMs)}`,
        ]),
        "```",
    ].join("\n");
}
function bar(section, look, from, to, name = "") {
    const fromMs = from === null ? null : (0,instant/* readInstant */.Wr)(from);
    const toMs = to === null ? null : (0,instant/* readInstant */.Wr)(to);
    if (fromMs === null || toMs === null || toMs < fromMs)
        return null;
    return { section, label: `${name}${(0,span/* span */.L)(toMs - fromMs)}`, look, fromMs, toMs };
}
// A bake of an hour beside a return of a minute would leave the return as thin as a hair.
function shortened(bake, before) {
    const fromMs = Math.min(bake.fromMs, ...before.map((one) => one.fromMs));
    const mostMs = Math.max(30_000, bake.fromMs - fromMs);
    if (bake.toMs - bake.fromMs <= mostMs)
        return bake;
    return { ...bake, label: `${bake.label} (drawn shorter)`, toMs: bake.fromMs + mostMs };
}
// Without a zone on both sides: as it is read so it is written, which leaves it in UTC for every reader.
function moment(ms) {
    const milliseconds = String(Math.floor(ms) % 1000).padStart(3, "0");
    return (0,utc_text/* utcText */.k)(ms).replace("T", " ").replace("Z", `.${milliseconds}`);
}

;// CONCATENATED MODULE: ./build/core/incident/sections/timeline.js










const headRows = 10;
const tailRows = 15;
/** What happened, with where each row is written down, below a picture of its phases to scale. */
function timelineSection(facts, context) {
    const { timeline } = facts;
    const picture = timelinePicture(facts);
    const whole = rowsTable(timeline, context);
    const first = picture === "" ? whole : `${picture}\n\n${whole}`;
    const forms = (0,shorter_forms/* shorterForms */.N)(first, whole, headAndTail(timeline, context) ?? whole);
    return { id: "timeline", heading: "Timeline (UTC)", forms, shed: section/* shedOrder */.L.rest };
}
function headAndTail(timeline, context) {
    const left = timeline.length - headRows - tailRows;
    if (left <= 0)
        return null;
    return [
        rowsTable(timeline.slice(0, headRows), context),
        `*${(0,quantity/* many */._)(left, "row")} between these, in the incident record.*`,
        rowsTable(timeline.slice(-tailRows), context),
    ].join("\n\n");
}
function rowsTable(rows, context) {
    let day = "";
    return (0,table/* table */.t)(["Time", "Event", "Source"], rows.map((row) => {
        const clock = (0,clock_text/* clockText */.Y)(row.at);
        const isSameDay = clock.slice(0, 11) === day;
        day = clock.slice(0, 11);
        const event = (0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(row.event));
        return [
            // The day is said once, where it begins.
            isSameDay ? clock.slice(11) : clock,
            (0,timeline_gaps/* isGap */.N)(row) ? `*${event}*` : event,
            row.source === null ? "–" : (0,sections_link/* recordedLink */.Ht)(sourceName(row.source), row.source, context),
        ];
    }));
}
function sourceName(url) {
    if (url.includes("/pull/"))
        return "pull request";
    if (url.includes("/issues/"))
        return "issue";
    return url.includes("/actions/runs/") ? "run" : "page";
}

// EXTERNAL MODULE: ./build/core/incident/template/people-section.js
var people_section = __webpack_require__(19035);
// EXTERNAL MODULE: ./build/core/incident/template/render-people-sections.js
var render_people_sections = __webpack_require__(87193);
;// CONCATENATED MODULE: ./build/core/incident/render-incident.js


















const issueKind = "postmortem";
const note = "> Opened by rollback-ready, which keeps the sections down to “Evidence” up to date as long as nobody edits them; what you write anywhere stays. How it could happen is for people, without blame: ask how and what, not who.";
/**
 * The issue of a failed deployment: what the machines know in sections of theirs, and what only people can say. `digests`
 * are those of the files that are kept of it, by their names.
 */
function renderIncident(record, samples, context, digests = {}) {
    const { from, environment, key } = record;
    return {
        title: `Incident: ${(0,plain_title/* plainTitle */.D)((0,release_state/* releaseName */.d)(from))} failed its gate in ${(0,plain_title/* plainTitle */.D)(environment)}`,
        head: [(0,marker/* marker */.x)({ kind: issueKind, key }), note].join("\n\n"),
        sections: [
            summarySection(record),
            statusSection(record),
            impactSection(record),
            rollbackStepsSection(record, context),
            keyTimesSection(record),
            timelineSection(record, context),
            (0,gate/* gateSection */.T)({ gate: record.gate, samples }),
            releasedSection(record, context),
            changesSection(record, context),
            suspectsSection(record, context),
            planAndGateReviewSection(record, context),
            similarSection(record, context),
            evidenceSection({ ...record, digests }, context),
        ],
        people: (0,render_people_sections/* renderPeopleSections */.S)(people_section/* peopleSections */.Y),
    };
}


/***/ }),

/***/ 62885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zz: () => (/* binding */ renderNearMiss),
/* harmony export */   bd: () => (/* binding */ nearMissAgain),
/* harmony export */   vD: () => (/* binding */ nearMissKind)
/* harmony export */ });
/* harmony import */ var _rollback_release_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40766);
/* harmony import */ var _text_code_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53175);
/* harmony import */ var _text_inline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65175);
/* harmony import */ var _text_marker_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(73712);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(12558);
/* harmony import */ var _clock_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77371);
/* harmony import */ var _plain_title_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(54094);
/* harmony import */ var _sections_gate_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18271);
/* harmony import */ var _sections_link_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2312);
/* harmony import */ var _template_people_section_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(19035);
/* harmony import */ var _template_render_people_sections_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(87193);











const nearMissKind = "near-miss";
const titles = {
    undecided: "the gate could not decide",
    flap: "a check nearly failed",
    override: "a rule was overridden",
    shadow: "the gate would have rolled back",
};
const note = "> Opened by rollback-ready because this was seen more than once. Nothing was rolled back. A quarter of an hour is enough; close it when it says what would prevent the next one, or why nothing should be done.";
/** The short issue of a near miss. */
function renderNearMiss(shown) {
    const { key, nearMiss, from, gate } = shown;
    return {
        title: `Near miss: ${titles[nearMiss.kind]} for ${(0,_plain_title_js__WEBPACK_IMPORTED_MODULE_7__/* .plainTitle */ .D)((0,_rollback_release_state_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseName */ .d)(from))} in ${(0,_plain_title_js__WEBPACK_IMPORTED_MODULE_7__/* .plainTitle */ .D)(gate.environment)}`,
        head: [(0,_text_marker_js__WEBPACK_IMPORTED_MODULE_8__/* .marker */ .x)({ kind: nearMissKind, key }), note].join("\n\n"),
        sections: [whatSection(shown), (0,_sections_gate_js__WEBPACK_IMPORTED_MODULE_4__/* .gateSection */ .T)({ gate, samples: shown.samples })],
        people: (0,_template_render_people_sections_js__WEBPACK_IMPORTED_MODULE_9__/* .renderPeopleSections */ .S)(_template_people_section_js__WEBPACK_IMPORTED_MODULE_6__/* .nearMissSections */ .$),
    };
}
/** A comment that the same was seen again. */
function nearMissAgain({ count, from, gate }) {
    const name = (0,_text_code_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_10__/* .untrusted */ .b)((0,_rollback_release_state_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseName */ .d)(from)), 100);
    return `Seen again, ${count} times by now: ${name} at ${(0,_clock_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clockText */ .Y)(gate.endedAt)} UTC (${(0,_sections_link_js__WEBPACK_IMPORTED_MODULE_5__/* .linkTo */ .uM)("run", gate.run.url)}). ${(0,_text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inlineText */ .l)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_10__/* .untrusted */ .b)(gate.verdict.detail))}.`;
}
function whatSection({ nearMiss, count, deployment, from, gate, override }) {
    const name = (0,_text_code_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_10__/* .untrusted */ .b)((0,_rollback_release_state_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseName */ .d)(from)), 100);
    const where = (0,_text_code_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_10__/* .untrusted */ .b)(gate.environment), 100);
    const checks = nearMiss.checks.map((check) => (0,_text_code_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_10__/* .untrusted */ .b)(check), 100)).join(", ");
    const lines = [
        `${nearMiss.why} ${count > 1 ? `Seen **${count} times** lately.` : ""}`.trim(),
        `**Release:** ${name} in ${where}, deployment ${deployment}, at ${(0,_clock_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clockText */ .Y)(gate.endedAt)} UTC (${(0,_sections_link_js__WEBPACK_IMPORTED_MODULE_5__/* .linkTo */ .uM)("run", gate.run.url)}).`,
        checks === "" ? "" : `**Checks:** ${checks}.`,
        `**What the gate said:** ${gate.verdict.kind} (${gate.verdict.reason}): ${(0,_text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inlineText */ .l)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_10__/* .untrusted */ .b)(gate.verdict.detail))}.`,
        override === null ? "" : `**Reason that was given:** ${(0,_text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inlineText */ .l)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_10__/* .untrusted */ .b)(override))}`,
    ];
    return {
        id: "near-miss",
        heading: "What was seen",
        forms: [lines.filter(Boolean).join("\n\n")],
        shed: "never",
    };
}


/***/ }),

/***/ 85574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ reviewDueAt)
/* harmony export */ });
const dayMs = 86_400_000;
/**
 * By when a postmortem of this severity is to be reviewed, in milliseconds since the epoch: the end of a day in UTC, so many days after the one on which
 * it was detected (ISO 8601). Saturdays and Sundays are no business days; holidays are not known.
 */
function reviewDueAt(due, level, detectedAt) {
    const { days, areBusinessDays } = due[level];
    let day = Math.floor(Date.parse(detectedAt) / dayMs);
    for (let left = days; left > 0;) {
        day += 1;
        if (!areBusinessDays || isBusinessDay(day))
            left -= 1;
    }
    return (day + 1) * dayMs - 1000;
}
// Day 0 of the epoch was a Thursday.
function isBusinessDay(day) {
    const weekday = (((day + 4) % 7) + 7) % 7;
    return weekday !== 0 && weekday !== 6;
}


/***/ }),

/***/ 18271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ gateSection)
/* harmony export */ });
/* harmony import */ var _gate_report_answering_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95409);
/* harmony import */ var _gate_report_bad_samples_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64763);
/* harmony import */ var _gate_report_check_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35162);
/* harmony import */ var _gate_report_quantity_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(13334);
/* harmony import */ var _gate_report_span_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(86695);
/* harmony import */ var _gate_report_tally_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(41133);
/* harmony import */ var _gate_report_timeline_plot_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68262);
/* harmony import */ var _rollback_figures_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82634);
/* harmony import */ var _clock_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77371);
/* harmony import */ var _section_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(51173);
/* harmony import */ var _shorter_forms_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6369);











const mostRows = 20;
const fewRows = 5;
/** Verdict, checks, the course of the worst, and the samples that were not good, which are the first to be left out. */
function gateSection({ gate, samples: kept, }) {
    const checks = (0,_gate_report_tally_js__WEBPACK_IMPORTED_MODULE_7__/* .tallies */ .tG)(gate, kept.samples);
    const [worst] = checks;
    const head = [verdictSentence(gate), (0,_gate_report_answering_js__WEBPACK_IMPORTED_MODULE_0__/* .brokenBeforeSentence */ .K7)(gate), fileSentence(gate, kept)]
        .filter(Boolean)
        .join(" ");
    const answered = [(0,_gate_report_answering_js__WEBPACK_IMPORTED_MODULE_0__/* .servingSentence */ .C9)(gate), (0,_gate_report_answering_js__WEBPACK_IMPORTED_MODULE_0__/* .versionsSentence */ .VI)(checks)].filter(Boolean).join(" ");
    const table = (0,_gate_report_check_table_js__WEBPACK_IMPORTED_MODULE_2__/* .shortCheckTable */ .l)(checks, mostRows);
    const plot = worst === undefined ? "" : (0,_gate_report_timeline_plot_js__WEBPACK_IMPORTED_MODULE_3__/* .timelinePlot */ .R)(worst);
    const aside = [answered, (0,_gate_report_answering_js__WEBPACK_IMPORTED_MODULE_0__/* .samplesSentence */ .vX)(checks)].filter(Boolean).join(" ");
    const join = (...parts) => [head, ...parts].filter(Boolean).join("\n\n");
    return {
        id: "gate",
        heading: "What the gate saw",
        forms: (0,_shorter_forms_js__WEBPACK_IMPORTED_MODULE_8__/* .shorterForms */ .N)(join(table, aside, plot, (0,_gate_report_bad_samples_js__WEBPACK_IMPORTED_MODULE_1__/* .badTable */ .e)(kept.samples)), join(table, aside, plot), join((0,_gate_report_check_table_js__WEBPACK_IMPORTED_MODULE_2__/* .shortCheckTable */ .l)(checks, fewRows), answered), join("Checks and samples are in the evidence.")),
        shed: _section_js__WEBPACK_IMPORTED_MODULE_6__/* .shedOrder */ .L.samples,
    };
}
function verdictSentence({ verdict, startedAt, endedAt, shadow }) {
    const seconds = (0,_rollback_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .secondsBetween */ .O1)(startedAt, endedAt);
    const after = seconds === null ? "" : `, ${(0,_gate_report_span_js__WEBPACK_IMPORTED_MODULE_9__/* .span */ .L)(seconds * 1000)} after it began to watch`;
    const only = shadow ? " The gate only observed: nothing was done because of it." : "";
    return `Verdict **${verdict.kind}** (${verdict.reason}) at ${(0,_clock_text_js__WEBPACK_IMPORTED_MODULE_5__/* .clockText */ .Y)(endedAt)} UTC${after}.${only}`;
}
function fileSentence({ samples }, { samples: read, unreadable }) {
    if (unreadable > 0)
        return `${(0,_gate_report_quantity_js__WEBPACK_IMPORTED_MODULE_10__/* .many */ ._)(unreadable, "line")} of the samples file could not be read.`;
    if (read.length > 0 || samples.count === 0)
        return "";
    return "The samples were not kept; what follows are the gate's counts.";
}


/***/ }),

/***/ 2312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ht: () => (/* binding */ recordedLink),
/* harmony export */   _n: () => (/* binding */ pullLink),
/* harmony export */   uM: () => (/* binding */ linkTo),
/* harmony export */   wn: () => (/* binding */ commitLink),
/* harmony export */   yM: () => (/* binding */ compareLink)
/* harmony export */ });
/* harmony import */ var _text_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53175);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12558);


/** A link whose label is words of ours, also for a cell. An address that could end the link, or is none, is shown as text. */
function linkTo(label, url) {
    return /^https?:\/\/[^\s()<>[\]"'`|\\]{1,2000}$/.test(url)
        ? `[${label}](${url})`
        : (0,_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .untrusted */ .b)(url), 200);
}
/**
 * A link to an address that a record names. One of another server than ours is shown as text: a record is no reason to
 * lead people elsewhere.
 */
function recordedLink(label, url, { repositoryUrl }) {
    const [server = ""] = /^https?:\/\/[^/]+\//.exec(repositoryUrl) ?? [];
    return server !== "" && url.startsWith(server) ? linkTo(label, url) : (0,_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .untrusted */ .b)(url), 200);
}
/** A commit by its first twelve digits. */
function commitLink(sha, { repositoryUrl }) {
    return isSha(sha)
        ? linkTo(sha.slice(0, 12), `${repositoryUrl}/commit/${sha}`)
        : (0,_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .untrusted */ .b)(sha), 80);
}
/** What lies between two commits; empty when one of them is none. */
function compareLink(base, head, { repositoryUrl }) {
    return isSha(base) && isSha(head) ? linkTo("compare", `${repositoryUrl}/compare/${base}...${head}`) : "";
}
/** A pull request by its number. */
function pullLink(number, { repositoryUrl }) {
    return linkTo(String(number), `${repositoryUrl}/pull/${number}`);
}
function isSha(text) {
    return /^[0-9a-f]{40}$/.test(text);
}


/***/ }),

/***/ 51173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ shedOrder)
/* harmony export */ });
/** The order in which sections get shorter: raw logs first, then samples, commits, pull requests, the rest. */
const shedOrder = { logs: 1, samples: 2, commits: 3, pulls: 4, rest: 5 };


/***/ }),

/***/ 6369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ shorterForms)
/* harmony export */ });
/** The forms of a section, without those that are no shorter than the one before: there was nothing to leave out. */
function shorterForms(first, ...rest) {
    const forms = [first];
    let length = first.length;
    for (const form of rest) {
        if (form.length >= length)
            continue;
        forms.push(form);
        length = form.length;
    }
    return forms;
}


/***/ }),

/***/ 74166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ pointsSentence),
/* harmony export */   R: () => (/* binding */ suspectPoints)
/* harmony export */ });
/** What each kind of evidence weighs, and how it is called where a score is explained. */
const suspectPoints = {
    check: { points: 5, words: "touches what the failing check is named after" },
    failedBefore: { points: 4, words: "was in a release that failed before" },
    foreseen: { points: 3, words: "its plan names what failed" },
    oldCode: { points: 3, words: "old code cannot run on its schema" },
    migration: { points: 3, words: "ships a migration" },
    dependencies: { points: 2, words: "changes dependencies" },
    configuration: { points: 2, words: "changes configuration" },
    deployment: { points: 2, words: "changes how it is deployed" },
    dependencyFiles: { points: 1, words: "touches files that name dependencies" },
    planless: { points: 1, words: "no rollback plan" },
    large: { points: 1, words: "very large" },
    direct: { points: 1, words: "no pull request is known" },
    newest: { points: 1, words: "the newest" },
    harmless: { points: -3, words: "only documentation and tests" },
};
/** What a score is the sum of, for those who read the ranking. */
function pointsSentence() {
    const kinds = Object.values(suspectPoints).map(({ points, words }) => `${words} ${points > 0 ? "+" : "−"}${Math.abs(points)}`);
    return `${kinds.join(", ")}.`;
}


/***/ }),

/***/ 7090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ mostSuspects),
  l: () => (/* binding */ rankSuspects)
});

;// CONCATENATED MODULE: ./build/core/incident/changes/path-class.js
const path_class_forms = [
    [
        "dependencies",
        /(?:^|\/)(?:package(?:-lock)?\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|go\.(?:mod|sum)|Cargo\.(?:toml|lock)|Gemfile(?:\.lock)?|[^/]+\.gemspec|poetry\.lock|uv\.lock|pyproject\.toml|Pipfile(?:\.lock)?|[^/]*requirements[^/]*\.txt|composer\.(?:json|lock)|packages\.lock\.json|[^/]+\.csproj|mix\.(?:exs|lock)|[^/]*gradle\.lockfile|build\.gradle(?:\.kts)?|pom\.xml)$/,
    ],
    ["documentation", /(?:^|\/)docs?\/|\.(?:md|mdx|rst|adoc|txt)$|(?:^|\/)(?:LICENSE|CODEOWNERS|NOTICE)$/],
    [
        "tests",
        /(?:^|\/)(?:tests?|spec|__tests__|testdata|fixtures)\/|[._-](?:test|spec)\.[a-z]+$|_test\.(?:go|py|exs)$/,
    ],
    [
        "deployment",
        /(?:^|\/)(?:Dockerfile|[^/]+\.Dockerfile|Procfile|docker-compose[^/]*\.ya?ml|compose[^/]*\.ya?ml|fly\.toml|app\.yaml|serverless\.ya?ml)$|(?:^|\/)(?:k8s|kubernetes|helm|charts?|deploy|deployments?|infra|terraform|ansible|manifests)\/|\.(?:tf|tfvars)$|^\.github\/workflows\//,
    ],
    [
        "configuration",
        /(?:^|\/)\.env[^/]*$|(?:^|\/)(?:config|configs|configuration|settings|flags)\/|(?:^|\/)(?:config|settings|flags|application|appsettings)(?:[._-][^/]*)?\.(?:ya?ml|json|toml|ini|properties|[jt]s|py|rb|exs?)$|\.(?:ini|properties|conf|cfg)$/,
    ],
];
/** The first kind whose names fit; `code` for the rest. */
function classOfPath(path) {
    return path_class_forms.find(([, form]) => form.test(path))?.[0] ?? "code";
}

// EXTERNAL MODULE: ./build/core/incident/suspect-points.js
var suspect_points = __webpack_require__(74166);
;// CONCATENATED MODULE: ./build/core/incident/suspect-words.js
// Words of nearly every check and nearly every path: they say nothing of which part of a service it is.
const common = new Set("api app apps application backend check checks com config core count data docs error errors file files frontend get health healthcheck healthy healthz http https index internal job latency lib libs live livez local localhost main master metrics net org package packages ping post prod production public rate ready readyz request requests root server service services shared site smoke spec src staging status sum system test tests total url users version web webapp www".split(" "));
/** The words of a name, an address or a path that say which part of a service it is, without plurals. */
function tellingWords(text) {
    const words = text
        // Of an address the path alone.
        .replace(/^[a-z][a-z+.-]*:\/\/[^/?#]*([^?#]*).*$/is, "$1")
        .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .map((word) => word.length > 4 ? word.replace(/(?:ies|s)$/, (end) => (end === "ies" ? "y" : "")) : word);
    return new Set(words.filter((word) => word.length >= 3 && !common.has(word) && !common.has(`${word}s`)));
}
/** The telling words of many paths. Folders are shared by most of them, so each part is read once. */
function wordsOfPaths(paths) {
    const parts = new Set(paths.flatMap((path) => path.split("/")));
    return new Set([...parts].flatMap((part) => [...tellingWords(part)]));
}

// EXTERNAL MODULE: ./build/core/incident/what-failed.js
var what_failed = __webpack_require__(28397);
;// CONCATENATED MODULE: ./build/core/incident/suspect-evidence.js




// More than anybody reviews line by line.
const largeFiles = 100;
/** What speaks for a merged pull request, the heaviest first. Who wrote or merged it is not looked at. */
function pullEvidence(change, manifest, clues, words) {
    const { paths, complete } = clues.touched.get(change.number) ?? { paths: [], complete: false };
    const classes = new Set(paths.map(classOfPath));
    const earlier = clues.rolledBack.get(change.number);
    const found = [
        checkEvidence(words, clues.failed),
        earlier === undefined
            ? null
            : evidence("failedBefore", `was in a release that failed before, incident ${earlier}`),
        ...planEvidence(change, clues.failed),
        migrationEvidence(change, manifest),
        dependencyEvidence(paths, classes, clues.lockfiles),
        classes.has("configuration") ? evidence("configuration", "changes configuration") : null,
        classes.has("deployment") ? evidence("deployment", "changes how it is deployed") : null,
        paths.length >= largeFiles ? evidence("large", `is very large: ${paths.length} files`) : null,
        complete && isHarmless(classes) ? evidence("harmless", "touches only documentation and tests") : null,
    ];
    return found.flatMap((one) => one ?? []).sort((a, b) => b.points - a.points);
}
/** A reason with the weight that its kind has. */
function evidence(kind, reason) {
    return { reason, points: suspect_points/* suspectPoints */.R[kind].points };
}
function checkEvidence(words, { checks, names }) {
    const wanted = new Set([...checks, ...names].flatMap((name) => [...tellingWords(name)]));
    // The words are the check's, so nothing that a stranger wrote gets into the reason.
    const shared = [...wanted].filter((word) => words.has(word)).sort();
    if (shared.length === 0)
        return null;
    return evidence("check", `touches what the failing check is named after: ${shared.slice(0, 3).join(", ")}`);
}
function planEvidence({ plan }, { names }) {
    if (plan === null)
        return [evidence("planless", "merged without a rollback plan")];
    const expected = ["trigger", "risks", "if-this-fails"].map((id) => plan.fields[id] ?? "").join("\n");
    return [
        ...(names.length > 0 && (0,what_failed/* namesOne */.B)(expected, names)
            ? [evidence("foreseen", "its plan names what failed")]
            : []),
        ...(plan.oldCodeOnNewSchema === "no"
            ? [evidence("oldCode", "its plan says that the old code cannot run on the new schema")]
            : []),
    ];
}
function migrationEvidence({ number }, { migrations }) {
    const ships = migrations.filter((one) => one.change === number && one.verdict !== "no-op" && one.verdict !== "not-a-migration");
    if (ships.length === 0)
        return null;
    return evidence("migration", `ships ${ships.length === 1 ? "a migration" : `${ships.length} migrations`}`);
}
function dependencyEvidence(paths, classes, lockfiles) {
    const own = new Set(paths);
    const changed = lockfiles.filter(({ path }) => own.has(path));
    const count = changed.reduce((sum, { changed: listed, more = 0 }) => sum + listed.length + more, 0);
    if (count > 0)
        return evidence("dependencies", `changes ${count === 1 ? "a dependency" : `${count} dependencies`}`);
    // A package.json may as well hold a script or a version.
    return classes.has("dependencies")
        ? evidence("dependencyFiles", "touches files that name dependencies")
        : null;
}
function isHarmless(classes) {
    return classes.size > 0 && [...classes].every((one) => one === "documentation" || one === "tests");
}

;// CONCATENATED MODULE: ./build/core/incident/suspect-groups.js
// GitHub writes the commits of a rebase one after the other, within moments.
const rebaseGapMs = 2_000;
/**
 * Puts the commits of a range, oldest first, together by the pull request that brought them: what a merge commit merged,
 * and what a rebase wrote just before its last commit. Pull requests whose commit is not in the range come first.
 */
function groupCommits(commits, merged) {
    const byCommit = new Map(merged.map((one) => [one.change.mergeCommit, one]));
    const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
    const isPartOfOne = new Set();
    for (const commit of commits) {
        if (!byCommit.has(commit.sha))
            continue;
        for (const sha of partsOf(commit, bySha, byCommit))
            isPartOfOne.add(sha);
    }
    const groups = commits
        .filter(({ sha }) => byCommit.has(sha) || !isPartOfOne.has(sha))
        .map(({ sha, message }) => ({ sha, message, merged: byCommit.get(sha) ?? null }));
    const absent = merged
        .filter(({ change }) => !bySha.has(change.mergeCommit))
        .sort((a, b) => Date.parse(a.change.mergedAt) - Date.parse(b.change.mergedAt))
        .map((one) => ({ sha: one.change.mergeCommit, message: one.change.title, merged: one }));
    return [...absent, ...groups];
}
function partsOf(last, bySha, byCommit) {
    const [first, ...others] = last.parents ?? [];
    if (others.length === 0)
        return rebasedBefore(last, bySha, byCommit);
    const onMain = reachable(first === undefined ? [] : [first], bySha);
    return [...reachable(others, bySha)].filter((sha) => !onMain.has(sha) && !byCommit.has(sha));
}
function reachable(from, bySha) {
    const seen = new Set();
    const open = [...from];
    for (let sha = open.pop(); sha !== undefined; sha = open.pop()) {
        const commit = bySha.get(sha);
        if (commit === undefined || seen.has(sha))
            continue;
        seen.add(sha);
        open.push(...(commit.parents ?? []));
    }
    return seen;
}
function rebasedBefore(last, bySha, byCommit) {
    const parts = [];
    let at = last;
    for (;;) {
        const [parent = "", ...others] = at.parents ?? [];
        const before = bySha.get(parent);
        if (before === undefined || others.length > 0 || byCommit.has(parent))
            return parts;
        const gapMs = Date.parse(at.date ?? "") - Date.parse(before.date ?? "");
        if ((before.parents?.length ?? 0) > 1 || !(gapMs >= 0 && gapMs <= rebaseGapMs))
            return parts;
        parts.push(parent);
        at = before;
    }
}

;// CONCATENATED MODULE: ./build/core/incident/suspects.js



/** More than these nobody looks at one after the other. */
const mostSuspects = 20;
const longestSubject = 200;
const noClues = {
    failed: { checks: [], names: [] },
    touched: new Map(),
    lockfiles: [],
    rolledBack: new Map(),
};
/**
 * Ranks what came between good and bad by evidence about the change, never about its author; equal ones the newest
 * first. `commits` are oldest first; null when they could not be listed, then the pull requests are all there is.
 */
function rankSuspects(commits, leaving, clues = noClues) {
    const merged = leaving.flatMap((manifest) => manifest.changes.map((change) => ({ change, manifest })));
    const words = rareWords(clues.touched);
    const newestFirst = [...groupCommits(commits ?? [], merged)].reverse();
    const ranked = newestFirst.map(({ sha, message, merged: found }, index) => {
        const known = found === null
            ? [evidence("direct", "no pull request is known for it")]
            : pullEvidence(found.change, found.manifest, clues, words.get(found.change.number) ?? new Set());
        const all = index === 0 ? [...known, evidence("newest", "the newest change of the release")] : known;
        return {
            sha,
            subject: firstLine(found?.change.title ?? message),
            pull: found?.change.number ?? null,
            reasons: all.map(({ reason }) => reason),
            score: all.reduce((sum, { points }) => sum + points, 0),
        };
    });
    // The sort is stable, so equal ones stay the newest first.
    return ranked.sort((a, b) => b.score - a.score).slice(0, mostSuspects);
}
// A word that most of several changes touch, such as the name of the product, tells none of them from the others.
function rareWords(touched) {
    const words = new Map([...touched].map(([number, { paths }]) => [number, wordsOfPaths(paths)]));
    const counts = new Map();
    for (const own of words.values())
        for (const word of own)
            counts.set(word, (counts.get(word) ?? 0) + 1);
    const isRare = (word) => words.size < 3 || (counts.get(word) ?? 0) * 2 <= words.size;
    return new Map([...words].map(([number, own]) => [number, new Set([...own].filter(isRare))]));
}
function firstLine(text) {
    return [...(text.split("\n")[0] ?? "")].slice(0, longestSubject).join("");
}


/***/ }),

/***/ 87193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ renderPeopleSections),
/* harmony export */   Y: () => (/* binding */ anchor)
/* harmony export */ });
/** The sections that people fill in, as Markdown; each begins with an anchor that no reader sees. */
function renderPeopleSections(sections) {
    return sections.map(renderPeopleSection).join("\n\n");
}
function renderPeopleSection({ id, heading, prompt, form }) {
    return [anchor(id), `## ${heading}`, `_${prompt}_`, form.join("\n")]
        .filter((part) => part !== "")
        .join("\n\n");
}
/** The line by which a section is found, whatever its heading became. */
function anchor(id) {
    return `<!-- rollback-ready:fill id=${id} -->`;
}


/***/ }),

/***/ 41194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isGap),
/* harmony export */   c: () => (/* binding */ withGaps)
/* harmony export */ });
/* harmony import */ var _gate_report_span_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86695);

const quietMs = 600_000;
const gapWords = "no recorded activity for";
/**
 * The rows (sorted) with a row wherever nothing is recorded for ten minutes after `since`, except while a gate watched
 * or a layer ran (`busy`, from and to).
 */
function withGaps(rows, since, busy) {
    return rows.flatMap((row, index) => {
        const next = rows[index + 1];
        // A time that is none lies neither before nor after.
        if (next === undefined || !(Date.parse(row.at) >= Date.parse(since)))
            return [row];
        const [fromMs, toMs] = [Date.parse(row.at), Date.parse(next.at)];
        const isBusy = busy.some(([from, to]) => Date.parse(from) <= fromMs && toMs <= Date.parse(to));
        if (toMs - fromMs < quietMs || isBusy)
            return [row];
        return [row, { at: row.at, event: `${gapWords} ${(0,_gate_report_span_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .L)(toMs - fromMs)}`, source: null }];
    });
}
/** Whether a row says that nothing is recorded. */
function isGap({ event, source }) {
    return source === null && event.startsWith(gapWords);
}


/***/ }),

/***/ 28397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ namesOne),
/* harmony export */   k: () => (/* binding */ whatFailed)
/* harmony export */ });
/* harmony import */ var _gate_report_tally_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41133);
/* harmony import */ var _plan_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45783);
/* harmony import */ var _impact_of_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29205);



/** The checks that failed by their rules, else those that saw anything bad; and the words for it. */
function whatFailed(gate) {
    const judged = [...(0,_impact_of_js__WEBPACK_IMPORTED_MODULE_1__/* .decidingChecks */ .nY)(gate)].sort((a, b) => (0,_gate_report_tally_js__WEBPACK_IMPORTED_MODULE_2__/* .nearness */ ._I)(b.gauge) - (0,_gate_report_tally_js__WEBPACK_IMPORTED_MODULE_2__/* .nearness */ ._I)(a.gauge));
    const over = judged.filter(({ gauge }) => (0,_gate_report_tally_js__WEBPACK_IMPORTED_MODULE_2__/* .nearness */ ._I)(gauge) >= 1);
    const awaited = gate.verdict.reason === "not-serving" ? gate.serving?.check : undefined;
    const failing = awaited === undefined
        ? over.length > 0
            ? over
            : judged.filter(({ bad }) => bad > 0)
        : gate.checks.filter(({ name }) => name === awaited);
    return {
        checks: failing.map(({ name }) => name),
        names: [...new Set(failing.flatMap(({ name, target }) => [name, ...pathNames(target)]))],
        kind: awaited === undefined ? kindOf(failing[0], gate.verdict.detail) : START,
    };
}
/** Whether a text names one of what failed; whole words only. */
function namesOne(text, names) {
    const said = ` ${(0,_plan_words_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_0__/* .readable */ .HD)(text))} `;
    return names.some((name) => (0,_plan_words_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)(name) !== "" && said.includes(` ${(0,_plan_words_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)(name)} `));
}
// Of `https://shop.example/api/v1/checkout` it is `checkout` that says which part of the service it is.
function pathNames(target) {
    const [, path = ""] = /^https?:\/\/[^/?#]+([^?#]*)/.exec(target) ?? [];
    return path.split("/").filter((part) => /^[a-z][a-z-]{3,39}$/i.test(part));
}
function kindOf(check, detail) {
    if (check === undefined)
        return null;
    const isAsked = ["http", "grpc", "tcp", "dns"].includes(check.kind);
    const said = isAsked ? detail : `${check.name} ${check.target}`;
    if (SLOW_SEEN.test(said))
        return SLOW;
    if (isAsked || check.kind === "burn-rate" || FAILING_SEEN.test(said))
        return FAILING;
    return null;
}
const SLOW_SEEN = /\btook\b|\bwithin \d|latenc|\bslow|duration|\bp\d{2,3}\b|timed? ?out/i;
const FAILING_SEEN = /err|fail|[45]xx|availab|success/i;
const SLOW = /latenc|\bslow|response times?|\bp\d{2,3}\b|percentile|\btime-?outs?\b|timed? out/i;
const FAILING = /\berrors?\b|[45]xx\b|\b[45]\d\d\b|\bstatus\b|\bfail\w*|\btime-?outs?\b|unreachable|unavailable|\bdown\b|availab|\brefus|unhealthy|\bcrash/i;
const START = /\bstart|\brollout|\brolls? out|\bversion|\bserv(?:es?|ing)\b|\bcrash|\bhang|\bready\b|\breadiness\b/i;


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

/***/ 85849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ amendIncident)
/* harmony export */ });
/* harmony import */ var _core_incident_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39254);
/* harmony import */ var _core_text_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7193);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76641);
/* harmony import */ var _kernel_in_doubt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88362);




const mostTries = 10;
const mostRefusals = 2;
const pauseMs = 500;
/**
 * Changes the record of an incident as it is kept now, by compare-and-set: whoever loses reads again, and `amend` is asked
 * once more, so nobody's words are lost. Doing it twice must change nothing, since without a clear answer it is done again.
 */
async function amendIncident({ records, clock }, deployment, amend) {
    const ref = (0,_core_incident_record_js__WEBPACK_IMPORTED_MODULE_0__/* .incidentRef */ .ew)(deployment);
    for (let tried = 0;; tried++) {
        if (tried > 0)
            await clock.sleep(pauseMs * tried);
        const isLast = tried === mostTries - 1;
        const stored = await records.read(ref);
        const before = stored?.files[_core_incident_record_js__WEBPACK_IMPORTED_MODULE_0__/* .incidentFiles */ .s0.incident];
        if (stored === null || before === undefined)
            return { kind: "absent" };
        const record = amend(readIncident(`${ref}:${_core_incident_record_js__WEBPACK_IMPORTED_MODULE_0__/* .incidentFiles */ .s0.incident}`, before));
        if (record === null)
            return { kind: "stopped" };
        const text = (0,_core_text_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)(record);
        if (text === before)
            return { kind: "kept", record };
        const files = { ...stored.files, [_core_incident_record_js__WEBPACK_IMPORTED_MODULE_0__/* .incidentFiles */ .s0.incident]: text };
        try {
            const message = `Incident of deployment ${deployment}: words of people`;
            const written = await records.advance(ref, stored, files, message);
            if (written !== "taken")
                return { kind: "kept", record };
            if (isLast)
                throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .githubRefused */ .A2)(`write \`${ref}\``, "others keep writing to it", null);
        }
        catch (error) {
            const isRefused = error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SuiteError */ .$K && error.code === "GITHUB_REFUSED" && tried < mostRefusals;
            if (!((0,_kernel_in_doubt_js__WEBPACK_IMPORTED_MODULE_2__/* .isInDoubt */ .c)(error) || isRefused) || isLast)
                throw error;
        }
    }
}
function readIncident(where, text) {
    const parsed = _core_incident_record_js__WEBPACK_IMPORTED_MODULE_0__/* .IncidentRecord */ .oI.safeParse(parseJson(where, text));
    if (parsed.success)
        return parsed.data;
    const [first] = parsed.error.issues;
    throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .recordUnreadable */ .bY)(where, `\`${first?.path.join(".") ?? ""}\` ${first?.message ?? "does not fit"}`);
}
function parseJson(where, text) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .recordUnreadable */ .bY)(where, "it is not JSON");
    }
}


/***/ }),

/***/ 36429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ claimIssue),
  C: () => (/* binding */ glimpseClaim)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./build/core/rollback/claim.js
var claim = __webpack_require__(38027);
// EXTERNAL MODULE: ./build/core/rollback/note.js
var note = __webpack_require__(22259);
;// CONCATENATED MODULE: ./build/core/incident/issue-claim.js



/** Who opens the issue of a failed deployment, and once it is there, its number. */
const IssueClaim = schemas/* object */.Ikc({
    schema: schemas/* literal */.euz("rollback-ready/issue-claim/v1"),
    deployment: schemas/* number */.aig().int().positive(),
    state: schemas/* enum */.k5n(["opening", "opened"]),
    /** Null while it is being opened. Whether it is ours is for the issue itself to show. */
    issue: schemas/* number */.aig().int().positive().nullable(),
    holder: claim/* Holder */.Rd,
    /** ISO 8601. `until` decides only where GitHub does not say whether the holder's run is over. */
    since: schemas/* string */.YjP(),
    until: schemas/* string */.YjP(),
});
/** The ref of that claim; deployment ids are unique in a repository. */
function issueClaimRef(deployment) {
    return `refs/rollback-ready/issues/${deployment}`;
}
/** The claim as the message of its commit: a line for people, then the facts. */
function issueClaimText(claim) {
    const { deployment, holder, issue } = claim;
    const said = issue === null ? "is being opened" : `is ${issue}`;
    return (0,note/* noteText */.gA)(`The issue of deployment ${deployment} ${said} (run ${holder.runId}.${holder.attempt})`, claim);
}
/** The claim in a commit's message; null when it is not one of this deployment. */
function readIssueClaim(text, deployment) {
    const claim = (0,note/* readNote */.VC)(IssueClaim, text);
    return claim?.deployment === deployment ? claim : null;
}

// EXTERNAL MODULE: ./build/kernel/errors.js
var errors = __webpack_require__(76641);
// EXTERNAL MODULE: ./build/flows/own-holder.js
var own_holder = __webpack_require__(94549);
// EXTERNAL MODULE: ./build/flows/rollback/holder-is-over.js
var holder_is_over = __webpack_require__(71333);
// EXTERNAL MODULE: ./build/flows/write-note.js
var write_note = __webpack_require__(694);
;// CONCATENATED MODULE: ./build/flows/incident/claim-issue.js





const pauseMs = 2_000;
const patienceMs = 20_000;
const leaseMs = 600_000;
const mostDoubts = 3;
const mostLost = 20;
/**
 * Claims the opening of a deployment's issue by its ref: of many runs one opens it, and the others learn its number
 * from `look`, which answers null for an issue that is not ours. A claim whose run is over is taken up. Without a ref that
 * can be had it goes on, as if an earlier run had begun, with a warning.
 */
async function claimIssue(ports, deployment, look, glimpse) {
    try {
        return await claim_issue_claim(ports, deployment, look, glimpse);
    }
    catch (error) {
        if (!(error instanceof errors/* SuiteError */.$K) || !refusals.includes(error.code))
            throw error;
        ports.log.warning(`The issue of deployment ${deployment} is not claimed, so nothing keeps another run from opening it at the same time. ${error.message} ${error.hint}`);
        return { kind: "ours", isTakenUp: true, opened: () => Promise.resolve() };
    }
}
/** Reads the claim of a deployment's issue ahead of time; null when it cannot be read now. */
async function glimpseClaim({ refNotes }, deployment) {
    try {
        return { note: await refNotes.read(issueClaimRef(deployment)) };
    }
    catch (error) {
        if (!(error instanceof errors/* SuiteError */.$K))
            throw error;
        return null;
    }
}
// A ref that cannot be had, for whatever lasting reason.
const refusals = ["PERMISSION_MISSING", "GITHUB_REFUSED", "GITHUB_FAILED", "ANSWER_UNREADABLE"];
async function claim_issue_claim(ports, deployment, look, glimpse = null) {
    const ref = issueClaimRef(deployment);
    const own = ownClaim(ports, deployment);
    const deadline = ports.clock.monotonic() + patienceMs;
    let [doubts, lost] = [0, 0];
    for (let seenBefore = glimpse;; seenBefore = null) {
        const present = seenBefore === null ? await ports.refNotes.read(ref) : seenBefore.note;
        const seen = present === null ? null : readIssueClaim(present.text, deployment);
        const issue = seen?.issue ?? null;
        const there = issue === null ? null : await look(issue);
        if (there !== null)
            return { kind: "opened", issue: there };
        // A number that is no issue of ours is no reason not to open one.
        const isFree = seen === null || issue !== null || (await (0,holder_is_over/* holderIsOver */.N)(ports, seen));
        if (isFree) {
            const written = await write(ports, ref, present, own, doubts >= mostDoubts);
            if (written !== "unclear" && written !== "taken")
                return {
                    kind: "ours",
                    isTakenUp: present !== null || doubts > 0,
                    opened: noteOpened(ports, ref, written, own),
                };
            if (written === "unclear")
                doubts += 1;
            else if (++lost > mostLost)
                return elsewhere(seen ?? own);
            await ports.clock.sleep(pauseMs / 4);
        }
        else if (ports.clock.monotonic() + pauseMs > deadline || ports.signal.aborted) {
            return elsewhere(seen);
        }
        else {
            await ports.clock.sleep(pauseMs, ports.signal);
        }
    }
}
function elsewhere({ holder, since }) {
    return { kind: "elsewhere", url: holder.url, since };
}
function ownClaim(ports, deployment) {
    const now = ports.clock.now();
    return {
        schema: "rollback-ready/issue-claim/v1",
        deployment,
        state: "opening",
        issue: null,
        holder: (0,own_holder/* ownHolder */.R)(ports),
        since: new Date(now).toISOString(),
        until: new Date(now + leaseMs).toISOString(),
    };
}
// A number that is not noted is found by the issue's marker, so what goes wrong here is no more than a warning.
function noteOpened(ports, ref, held, claim) {
    return async (issue) => {
        const opened = { ...claim, state: "opened", issue };
        try {
            const written = await write(ports, ref, held, opened, false);
            if (written === "unclear")
                await write(ports, ref, held, opened, true);
        }
        catch (error) {
            if (!(error instanceof errors/* SuiteError */.$K))
                throw error;
            ports.log.warning(`That issue ${issue} is open was not noted. ${error.message} ${error.hint}`);
        }
    };
}
function write(ports, ref, from, claim, isLast) {
    const isOurs = (text) => {
        const seen = readIssueClaim(text, claim.deployment);
        return seen?.holder.nonce === claim.holder.nonce && seen.state === claim.state;
    };
    return (0,write_note/* writeNote */.I)(ports, ref, from, { text: issueClaimText(claim), isOurs }, isLast);
}


/***/ }),

/***/ 18697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ deployedAt)
/* harmony export */ });
/**
 * When a deployment first said that it was done, before its gate ended; a later word is of the gate's own mark or of
 * GitHub at the end of the job. When it was opened, where it did not say. ISO 8601.
 */
function deployedAt({ createdAt }, statuses, gateEndedAt) {
    const done = statuses
        .filter(({ state, createdAt: at }) => state === "success" && Date.parse(at) <= Date.parse(gateEndedAt))
        .map(({ createdAt: at }) => at);
    return done.reduce((first, at) => (Date.parse(at) < Date.parse(first) ? at : first), done[0] ?? createdAt);
}


/***/ }),

/***/ 67773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ addToIncidentBook),
/* harmony export */   w: () => (/* binding */ readIncidentBook)
/* harmony export */ });
/* harmony import */ var _core_incident_incident_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83938);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76641);


const mostTries = 5;
const pauseMs = 500;
/** The index of all incidents of the repository; an empty one, with a warning, where it cannot be read. */
async function readIncidentBook({ records, log, }) {
    try {
        const stored = await records.read(_core_incident_incident_index_js__WEBPACK_IMPORTED_MODULE_0__/* .indexRef */ .C4);
        const { index, warning } = (0,_core_incident_incident_index_js__WEBPACK_IMPORTED_MODULE_0__/* .readIndex */ .vY)(stored?.files[_core_incident_incident_index_js__WEBPACK_IMPORTED_MODULE_0__/* .indexFile */ .LV] ?? null);
        if (warning !== null)
            log.warning(warning);
        return { ...index, stored };
    }
    catch (error) {
        if (!(error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SuiteError */ .$K))
            throw error;
        log.warning(`Incidents before this one are not known. ${error.message} ${error.hint}`);
        return (0,_core_incident_incident_index_js__WEBPACK_IMPORTED_MODULE_0__/* .readIndex */ .vY)(null).index;
    }
}
/**
 * Adds an incident to the index by compare-and-set, once for each deployment; with a `book` that was read before, it is
 * read again only when somebody else wrote since. A side channel: without it later incidents do not find this one, and
 * the log says so.
 */
async function addToIncidentBook({ records, log, clock }, incident, book) {
    for (let tried = 0; tried < mostTries; tried++) {
        if (tried > 0)
            await clock.sleep(pauseMs * tried);
        try {
            const known = tried === 0 ? book?.stored : undefined;
            const stored = known === undefined ? await records.read(_core_incident_incident_index_js__WEBPACK_IMPORTED_MODULE_0__/* .indexRef */ .C4) : known;
            const { index, mayWrite } = (0,_core_incident_incident_index_js__WEBPACK_IMPORTED_MODULE_0__/* .readIndex */ .vY)(stored?.files[_core_incident_incident_index_js__WEBPACK_IMPORTED_MODULE_0__/* .indexFile */ .LV] ?? null);
            if (!mayWrite)
                return;
            const text = (0,_core_incident_incident_index_js__WEBPACK_IMPORTED_MODULE_0__/* .indexText */ .oX)((0,_core_incident_incident_index_js__WEBPACK_IMPORTED_MODULE_0__/* .addToIndex */ .zO)(index, incident));
            if (stored?.files[_core_incident_incident_index_js__WEBPACK_IMPORTED_MODULE_0__/* .indexFile */ .LV] === text)
                return;
            const message = `Incident of deployment ${incident.deployment}: issue ${incident.issue}`;
            const files = { [_core_incident_incident_index_js__WEBPACK_IMPORTED_MODULE_0__/* .indexFile */ .LV]: text };
            const written = stored === null
                ? await records.create(_core_incident_incident_index_js__WEBPACK_IMPORTED_MODULE_0__/* .indexRef */ .C4, files, message)
                : await records.advance(_core_incident_incident_index_js__WEBPACK_IMPORTED_MODULE_0__/* .indexRef */ .C4, stored, files, message);
            if (written !== "taken")
                return;
        }
        catch (error) {
            if (!(error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SuiteError */ .$K))
                throw error;
            if (error.code === "PERMISSION_MISSING" || tried === mostTries - 1) {
                log.warning(`Later incidents will not find this one. ${error.message} ${error.hint}`);
                return;
            }
        }
    }
    log.warning(`Later incidents will not find this one: others keep writing to \`${_core_incident_incident_index_js__WEBPACK_IMPORTED_MODULE_0__/* .indexRef */ .C4}\`.`);
}


/***/ }),

/***/ 7911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ openOnce)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76641);
/* harmony import */ var _kernel_in_doubt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88362);
/* harmony import */ var _claim_issue_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36429);
/* harmony import */ var _own_issues_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84958);




/** How long a list may trail behind what was written, as far as it is waited for. */
const behindMs = [1_000, 2_000, 4_000];
/**
 * Opens the one issue of a deployment: claims it by a ref, looks for the issue that an earlier run left, and only then
 * makes one. Without a clear answer the list says, for some seconds, whether it is there.
 */
async function openOnce(ports, wanted) {
    const { own, deployment } = wanted;
    const look = async (number) => {
        const named = await (0,_own_issues_js__WEBPACK_IMPORTED_MODULE_3__/* .namedIssue */ .z)(ports, number, own);
        return named.kind === "not-ours" ? null : named;
    };
    const right = await (0,_claim_issue_js__WEBPACK_IMPORTED_MODULE_2__/* .claimIssue */ .k)(ports, deployment, look, wanted.glimpse);
    if (right.kind === "elsewhere")
        return right;
    if (right.kind === "opened") {
        const { issue: named } = right;
        return named.kind === "moved" ? named : { kind: "issue", issue: named.issue, created: false };
    }
    const there = (await (0,_own_issues_js__WEBPACK_IMPORTED_MODULE_3__/* .listedIssue */ .H)(ports, own)) ?? (right.isTakenUp ? await lateIssue(ports, own) : null);
    const issue = there ?? (await create(ports, wanted));
    await right.opened(issue.number);
    return { kind: "issue", issue, created: there === null };
}
// It may have been opened without a word of it coming back, and the list may trail behind.
async function lateIssue(ports, own) {
    for (const ms of behindMs) {
        await ports.clock.sleep(ms);
        const there = await (0,_own_issues_js__WEBPACK_IMPORTED_MODULE_3__/* .listedIssue */ .H)(ports, own);
        if (there !== null)
            return there;
    }
    return null;
}
async function create(ports, { own, label, title, body }) {
    await tryLabel(ports, label);
    const make = () => ports.issues.create({ title, body, labels: [label.name] });
    try {
        return await make();
    }
    catch (error) {
        if (!(0,_kernel_in_doubt_js__WEBPACK_IMPORTED_MODULE_1__/* .isInDoubt */ .c)(error) || ports.signal.aborted)
            throw error;
        ports.log.info("the issue: no clear answer, so what is there is looked at");
        return (await lateIssue(ports, own)) ?? (await make());
    }
}
// Without the label the issue is still opened; only who comes later without the claim would not find it.
async function tryLabel({ issues, log }, label) {
    try {
        await issues.ensureLabel(label);
    }
    catch (error) {
        if (!(error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K))
            throw error;
        log.warning(`The label \`${label.name}\` was not made. ${error.message}`);
    }
}


/***/ }),

/***/ 50525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ openPostmortem)
});

// EXTERNAL MODULE: ./build/core/incident/body/assemble-body.js
var assemble_body = __webpack_require__(21673);
// EXTERNAL MODULE: ./build/core/incident/render-incident.js + 17 modules
var render_incident = __webpack_require__(40041);
// EXTERNAL MODULE: ./build/core/text/natural-key.js
var natural_key = __webpack_require__(45971);
// EXTERNAL MODULE: ./build/kernel/errors.js
var errors = __webpack_require__(76641);
// EXTERNAL MODULE: ./build/flows/incident/claim-issue.js + 1 modules
var claim_issue = __webpack_require__(36429);
// EXTERNAL MODULE: ./build/core/incident/commands/severity-label.js
var severity_label = __webpack_require__(84518);
// EXTERNAL MODULE: ./build/flows/paced.js
var paced = __webpack_require__(53755);
// EXTERNAL MODULE: ./build/flows/write-once.js
var write_once = __webpack_require__(78363);
;// CONCATENATED MODULE: ./build/flows/incident/dress-issue.js




/**
 * Adds what the policy wants on the issue, one by one: labels, assignees, type, milestone, parent, project. What GitHub
 * refuses or drops is a warning and keeps nothing else from being added. What is there already is not written again.
 */
async function dressIssue(ports, { issue, rules, severity, projectToken }) {
    const { issues } = ports;
    const pace = (0,paced/* paced */.y)(ports);
    const dress = dresser(ports, pace);
    for (const label of labelsOf(rules, severity)) {
        if (issue.labels.some((own) => own.toLowerCase() === label.name.toLowerCase()))
            continue;
        await dress(`the label \`${label.name}\``, async () => {
            await issues.ensureLabel(label);
            const there = await issues.addLabels(issue.number, [label.name]);
            return there.some((own) => own.toLowerCase() === label.name.toLowerCase());
        });
    }
    for (const login of rules.assignees) {
        if (issue.assignees.some((own) => own.toLowerCase() === login.toLowerCase()))
            continue;
        await dress(`the assignee ${login}`, () => issues.assign(issue.number, login));
    }
    const { type, milestone, parent, project } = rules;
    if (type !== undefined)
        await dress(`the type \`${type}\``, () => issues.setType(issue.number, type));
    if (milestone !== undefined)
        await dress(`the milestone \`${milestone}\``, () => issues.setMilestone(issue.number, milestone));
    if (parent !== undefined)
        await dress(`the parent issue ${parent}`, async () => (await issues.addSubIssue(parent, issue.id)) === "added");
    if (project !== undefined)
        await dress(`the project ${project}`, async () => (await issues.addToProject(issue.nodeId, project, projectToken ?? undefined)) === "added");
}
function dresser(ports, pace) {
    const { log } = ports;
    return async (what, write) => {
        try {
            const take = () => pace(write);
            // All of these set what is wanted, so that they may be repeated.
            const isTaken = await (0,write_once/* writeOnce */.F)(ports, what, take, () => Promise.resolve(null));
            if (!isTaken)
                log.warning(`GitHub did not take ${what} on the issue.`);
        }
        catch (error) {
            if (!(error instanceof errors/* SuiteError */.$K))
                throw error;
            log.warning(`GitHub did not take ${what} on the issue. ${error.message}`);
        }
    };
}
function labelsOf(rules, { level }) {
    const named = rules.labels.map((name) => ({ name, color: "ededed", description: "" }));
    return rules["severity-labels"] ? [...named, (0,severity_label/* severityLabel */.y)(level)] : named;
}

// EXTERNAL MODULE: ./build/core/release/artifact-reference.js
var artifact_reference = __webpack_require__(2860);
// EXTERNAL MODULE: ./build/core/rollback/release-state.js
var release_state = __webpack_require__(40766);
;// CONCATENATED MODULE: ./build/core/incident/changes/codeowners-pattern.js
/**
 * Reads a pattern as GitHub does: as in .gitignore, without `!`, `[ ]` and `\#` (such lines are skipped: null), and
 * with one difference, that `docs/*` stops at the files of that folder (GitHub docs: About code owners).
 */
function ownersPattern(text) {
    if (text === "" || /^(?:!|\\#)|[[\]]/.test(text))
        return null;
    const isFolder = text.endsWith("/");
    const bare = text.replace(/^\//, "").replace(/\/$/, "");
    const parts = bare.split("/").filter((part, index, all) => !(part === "**" && all[index - 1] === "**"));
    // A lone slash names no file.
    if (bare === "")
        return { text, parts: [], tokens: [], takesBelow: false };
    if (parts.some((part) => part === ""))
        return null;
    // Without a slash before its end it is a name that may stand anywhere.
    const isAnywhere = !text.startsWith("/") && parts.length === 1 && bare !== "**";
    const last = parts.at(-1);
    const below = isFolder && last !== "**" ? ["**"] : [];
    const all = [...(isAnywhere ? ["**"] : []), ...parts, ...below];
    return {
        text,
        parts: all,
        tokens: all.map((part) => (/[*?\\]/.test(part) ? tokensOf(part) : null)),
        takesBelow: !isFolder && last !== "**" && last !== "*",
    };
}
/** Whether a path, split at its slashes, matches. Letters are compared as they are. */
function matchesOwnersPattern(pattern, path) {
    const { parts, tokens, takesBelow } = pattern;
    // Two pointers, and back to the last `**`: no pattern takes more than parts × path steps.
    let [at, seen, star, starSeen] = [0, 0, -1, 0];
    while (seen < path.length) {
        const part = parts[at];
        if (part === undefined && takesBelow)
            return true;
        if (part === "**") {
            // At the end it stands for all that is below, of which there is something here.
            if (at === parts.length - 1)
                return true;
            [star, starSeen] = [at, seen];
            at += 1;
        }
        else if (part !== undefined && matchesName(part, tokens[at] ?? null, path[seen] ?? "")) {
            at += 1;
            seen += 1;
        }
        else if (star !== -1) {
            starSeen += 1;
            [at, seen] = [star + 1, starSeen];
        }
        else
            return false;
    }
    return at === parts.length;
}
function matchesName(part, tokens, name) {
    if (tokens === null)
        return part === name;
    let [at, seen, star, starSeen] = [0, 0, -1, 0];
    while (seen < name.length) {
        const token = tokens[at];
        if (token === star_) {
            [star, starSeen] = [at, seen];
            at += 1;
        }
        else if (token !== undefined && (token === any || token === name[seen])) {
            at += 1;
            seen += 1;
        }
        else if (star !== -1) {
            starSeen += 1;
            [at, seen] = [star + 1, starSeen];
        }
        else
            return false;
    }
    return tokens.slice(at).every((token) => token === star_);
}
const star_ = Symbol("any characters");
const any = Symbol("one character");
function tokensOf(part) {
    const tokens = [];
    for (let at = 0; at < part.length; at++) {
        const character = part[at] ?? "";
        if (character === "\\" && at + 1 < part.length)
            tokens.push(part[++at] ?? "");
        else if (character !== "*")
            tokens.push(character === "?" ? any : character);
        else if (tokens.at(-1) !== star_)
            tokens.push(star_);
    }
    return tokens;
}

;// CONCATENATED MODULE: ./build/core/incident/changes/codeowners.js

/** Where GitHub looks, and in this order: the first that is there counts. */
const codeOwnersPaths = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];
// GitHub docs: a larger file is not loaded.
const maxBytes = 3_000_000;
/** Reads CODEOWNERS as GitHub does; a line with a fault in it is skipped, as there (GitHub docs: About code owners). */
function parseCodeOwners(text) {
    if (text.length > maxBytes)
        return { kind: "ignored", problem: "is over 3 MB, so GitHub ignores it" };
    const rules = text.split(/\r\n|\n|\r/).flatMap((line) => {
        const [first, ...owners] = wordsOf(line);
        const pattern = first === undefined ? null : ownersPattern(first);
        return pattern === null || !owners.every(isOwner) ? [] : [{ pattern, owners }];
    });
    return { kind: "rules", rules };
}
/** Finds the rule of a path, the last that matches; null when none does. Each path is looked up once. */
function ownersOf(rules) {
    const known = new Map();
    const byFolder = rulesByFolder(rules);
    return (path) => {
        const before = known.get(path);
        if (before !== undefined)
            return before;
        const parts = path.split("/");
        let last = -1;
        for (let depth = 0; depth <= parts.length; depth++) {
            const own = byFolder.get(parts.slice(0, depth).join("/")) ?? [];
            const found = own.findLast((index) => index > last && matches(rules[index], parts));
            last = found ?? last;
        }
        const rule = rules[last] ?? null;
        known.set(path, rule);
        return rule;
    };
}
// By the folders that a pattern names before its first wildcard: of thousands of rules only a path's own are looked at.
function rulesByFolder(rules) {
    const byFolder = new Map();
    for (const [index, { pattern }] of rules.entries()) {
        const wild = pattern.parts.findIndex((part) => /[*?\\]/.test(part));
        const folder = pattern.parts.slice(0, wild === -1 ? undefined : wild).join("/");
        const own = byFolder.get(folder);
        if (own === undefined)
            byFolder.set(folder, [index]);
        else
            own.push(index);
    }
    return byFolder;
}
function matches(rule, parts) {
    return rule !== undefined && matchesOwnersPattern(rule.pattern, parts);
}
// A `#` begins a comment at the start of a line or after a blank; a backslash keeps the blank after it.
function wordsOf(line) {
    const words = [];
    for (const [word] of line.matchAll(/(?:\\.|[^\s\\]|\\$)+/g)) {
        if (word.startsWith("#"))
            break;
        words.push(word);
    }
    return words;
}
function isOwner(word) {
    return /^@[^\s/@]+(?:\/[^\s/@]+)?$|^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(word);
}

;// CONCATENATED MODULE: ./build/core/incident/changes/area.js

const everythingElse = "everything else";
const topOfRepository = "top of the repository";
/**
 * Says in which area a path lies: the one that the rule of CODEOWNERS for it speaks of, named after its folder; where
 * no rule speaks of it, the folder at the top.
 */
function areaFinder(rules) {
    const ruleOf = ownersOf(rules);
    const named = nameRules(rules);
    return (path) => {
        const rule = ruleOf(path);
        if (rule !== null)
            return { name: named.get(rule) ?? rule.pattern.text, owners: rule.owners };
        const top = path.indexOf("/");
        return { name: top === -1 ? topOfRepository : path.slice(0, top), owners: [] };
    };
}
// Two rules for one folder that have different owners are two areas; then the later is named by its whole pattern.
function nameRules(rules) {
    const owners = new Map();
    const named = new Map();
    for (const rule of rules) {
        const name = folderOf(rule.pattern.text);
        const team = rule.owners.join(" ");
        const isFree = (owners.get(name) ?? team) === team;
        if (isFree)
            owners.set(name, team);
        named.set(rule, isFree ? name : rule.pattern.text);
    }
    return named;
}
function folderOf(pattern) {
    const name = pattern
        .replace(/^\//, "")
        .replace(/^(?:\*\*\/)+/, "")
        .replace(/(?:\/\*{0,2})+$/, "");
    return name === "" || /^\*+$/.test(name) ? everythingElse : name;
}

;// CONCATENATED MODULE: ./build/core/incident/changes/changed-areas.js

/** The areas that pull requests touched, those of most pull requests first; what no rule names more closely comes last. */
function changedAreas(pulls, areas) {
    const found = new Map();
    for (const { number } of pulls) {
        for (const { name, owners } of areas.get(number) ?? []) {
            const known = found.get(name);
            if (known === undefined)
                found.set(name, { owners, pulls: [number] });
            else
                known.pulls.push(number);
        }
    }
    return [...found]
        .map(([name, one]) => ({ name, ...one }))
        .sort((a, b) => isRest(a) - isRest(b) || b.pulls.length - a.pulls.length || (a.name < b.name ? -1 : 1));
}
function isRest({ name }) {
    return name === everythingElse ? 1 : 0;
}

;// CONCATENATED MODULE: ./build/core/incident/changes/make-change-set.js




/** All that is known to differ between the good and the bad release, the newest first, and what is not known of it. */
function changeSetOf(facts) {
    const { from, to, touched } = facts;
    const leaving = knownManifests(facts);
    const areaOf = areaFinder(facts.owners);
    const areas = new Map([...touched].map(([number, { paths }]) => [number, areasIn(paths, areaOf)]));
    const pulls = newestFirst(leaving).map((change) => pullOf(change, areas.get(change.number) ?? null));
    const [young, old] = [from.manifest?.document ?? null, to?.manifest?.document ?? null];
    return {
        base: to?.commit ?? null,
        head: from.commit,
        commits: facts.commits,
        pulls,
        areas: changedAreas(pulls, areas),
        migrations: [...leaving].reverse().flatMap(migrationsOf),
        config: young === null || old === null ? [] : changedVersions(configOf(old), configOf(young)),
        artifacts: young === null || old === null ? [] : changedVersions(artifactsOf(old), artifactsOf(young)),
        lockfiles: facts.lockfiles,
        problems: [...problemsOf(facts), ...facts.problems],
    };
}
/** The manifests that are known of what lies between: without the way from one to the other, the failed release's own. */
function knownManifests({ from, leaving, }) {
    if (leaving !== null && leaving.length > 0)
        return leaving;
    return from.manifest === null ? [] : [from.manifest.document];
}
/** The pull requests of the manifests, each once, the last merged first. */
function newestFirst(manifests) {
    const once = new Map(manifests.flatMap(({ changes }) => changes).map((change) => [change.number, change]));
    return [...once.values()].sort((a, b) => Date.parse(b.mergedAt) - Date.parse(a.mergedAt) || b.number - a.number);
}
// The area with most of the files first, as there the change is at home; what no rule names more closely is nobody's home.
function areasIn(paths, areaOf) {
    const counted = new Map();
    for (const path of paths) {
        const area = areaOf(path);
        const known = counted.get(area.name);
        if (known === undefined)
            counted.set(area.name, { area, files: 1 });
        else
            known.files += 1;
    }
    return [...counted.values()]
        .map(({ area, files }) => ({ area, files: area.name === everythingElse ? 0 : files }))
        .sort((a, b) => b.files - a.files || (a.area.name < b.area.name ? -1 : 1))
        .map(({ area }) => area);
}
function pullOf(change, areas) {
    const { number, title, mergeCommit, mergedAt, plan } = change;
    return {
        number,
        title,
        mergeCommit,
        mergedAt,
        hasPlan: plan !== null,
        areas: areas?.map(({ name }) => name) ?? null,
    };
}
function migrationsOf({ tag, migrations }) {
    return migrations
        .filter(({ verdict }) => verdict !== "no-op" && verdict !== "not-a-migration")
        .map(({ up, tool, verdict, change }) => ({ path: up.path, tool, verdict, release: tag, pull: change }));
}
function configOf({ config }) {
    return new Map(config.map(({ name, version }) => [name, version]));
}
function artifactsOf({ artifacts }) {
    return new Map(artifacts.map((artifact) => [artifact.name, (0,artifact_reference/* digestText */.M6)(artifact)]));
}
function changedVersions(old, young) {
    return [...new Set([...old.keys(), ...young.keys()])]
        .sort()
        .map((name) => ({ name, from: old.get(name) ?? null, to: young.get(name) ?? null }))
        .filter(({ from, to }) => from !== to);
}
function problemsOf({ from, to, leaving, touched }) {
    const cut = [...touched].filter(([, { complete }]) => !complete).map(([number]) => number);
    return [
        to === null ? "There is no good release to compare with." : "",
        from.manifest === null
            ? `${(0,release_state/* releaseName */.d)(from)} has no release manifest, so its pull requests, migrations and versions are not known.`
            : "",
        from.manifest !== null && to !== null && leaving === null
            ? `The releases between ${(0,release_state/* releaseName */.d)(to)} and ${(0,release_state/* releaseName */.d)(from)} could not be read, so only what ${(0,release_state/* releaseName */.d)(from)} itself brought is listed.`
            : "",
        from.manifest !== null && to !== null && to.manifest === null
            ? `${(0,release_state/* releaseName */.d)(to)} has no release manifest, so versions of configuration and artifacts cannot be compared.`
            : "",
        cut.length > 0
            ? `GitHub does not list all files of ${cut.map((number) => `pull request ${number}`).join(", ")}.`
            : "",
    ].filter(Boolean);
}

// EXTERNAL MODULE: ./build/core/incident/commands/with-words.js
var with_words = __webpack_require__(85670);
// EXTERNAL MODULE: ./build/core/incident/fingerprint.js
var fingerprint = __webpack_require__(58117);
// EXTERNAL MODULE: ./build/core/gate/report/percent.js
var percent = __webpack_require__(35554);
;// CONCATENATED MODULE: ./build/core/incident/gate-review-of.js

/**
 * Whether the verdict was right, by what the same checks said after the return. That they are good again speaks for it;
 * that they stay bad leaves it open, since then it may not have been the release.
 */
function gateReviewOf(gate, rollback, confirmation) {
    const { likely, why } = judged(gate, rollback, confirmation);
    return { likely, why: `${why} ${ratesSentence(gate)}` };
}
function judged(gate, rollback, confirmation) {
    if (gate.verdict.reason === "preexisting") {
        return {
            likely: "unclear",
            why: "What failed was bad before the deployment already, so this release is not blamed for it.",
        };
    }
    if (gate.verdict.kind !== "fail") {
        return {
            likely: "unclear",
            why: `The verdict was ${gate.verdict.kind}, which blames nothing on the release.`,
        };
    }
    if (rollback === null)
        return {
            likely: "unclear",
            why: "No rollback was run, so nothing shows what the release before would have done.",
        };
    if (confirmation?.confirmed === false) {
        return {
            likely: "unclear",
            why: "After the return the full bake failed too: perhaps it is not this release.",
        };
    }
    if (rollback.outcome === "verified")
        return afterReturn(rollback, confirmation !== null);
    return { likely: "unclear", why: unverifiedWords[rollback.outcome] };
}
function afterReturn({ layers, recovery }, isConfirmed) {
    const isChanged = layers.some(({ outcome }) => outcome === "done" || outcome === "done-before");
    if (!isChanged) {
        return {
            likely: "wrong",
            why: "The checks were good again though nothing was put back: it looks like a blip.",
        };
    }
    const seen = recovery === null ? "" : ` (${recovery.good} of ${recovery.asked} good)`;
    const baked = isConfirmed ? ", and stayed so for the full bake" : "; the full bake is not known yet";
    return { likely: "right", why: `After the return the same checks were good again${seen}${baked}.` };
}
const unverifiedWords = {
    unverified: "After the return the checks were still bad: perhaps it is not this release.",
    failed: "The return is half done, so its checks cannot be compared with these.",
    interrupted: "The return was interrupted, so its checks cannot be compared with these.",
    "nothing-to-return-to": "There was nothing to return to, so there is nothing to compare it with.",
    "roll-forward": "Going back was not safe, so there is nothing to compare it with.",
    superseded: "A newer deployment took over before anything could be compared.",
};
function ratesSentence({ design: { falseRollback } }) {
    if (falseRollback === null)
        return "How often such a gate blames a healthy release cannot be stated.";
    const { alone, bursts2, bursts3 } = falseRollback;
    const bursts = (0,percent/* percent */.K)(Math.max(bursts2, bursts3));
    return `By its design it blames a healthy release in ${(0,percent/* percent */.K)(alone)} of deploys, ${bursts} where bad answers come in bursts.`;
}

// EXTERNAL MODULE: ./build/core/incident/impact-of.js
var impact_of = __webpack_require__(29205);
// EXTERNAL MODULE: ./build/core/deployment/instant.js
var instant = __webpack_require__(9697);
// EXTERNAL MODULE: ./build/core/incident/known-time.js
var known_time = __webpack_require__(29894);
;// CONCATENATED MODULE: ./build/core/incident/key-times-of.js


/** Gathers the twelve moments from the records. What is not a time with its zone counts as not known. */
function keyTimesOf(facts) {
    const { rollback, confirmation, impact, deployedAt } = facts;
    const times = rollback?.times;
    const baked = confirmation?.confirmed === true ? confirmation.endedAt : null;
    return {
        merged: latest(facts.changes.map(({ mergedAt }) => mergedAt)),
        deployed: (0,known_time/* knownTime */.p)(deployedAt),
        impactStarted: (0,known_time/* knownTime */.p)(impact.from) ?? (0,known_time/* knownTime */.p)(deployedAt),
        detected: (0,known_time/* knownTime */.p)(facts.gate.endedAt),
        acknowledged: (0,known_time/* knownTime */.p)(facts.acknowledgedAt),
        firstNotice: (0,known_time/* knownTime */.p)(facts.firstNoticeAt),
        decided: (0,known_time/* knownTime */.p)(times?.decidedAt),
        rollbackStarted: (0,known_time/* knownTime */.p)(times?.firstLayerAt),
        mitigated: isDone(rollback) ? (0,known_time/* knownTime */.p)(times?.layersDoneAt) : null,
        verified: (0,known_time/* knownTime */.p)(times?.verifiedAt),
        resolved: (0,known_time/* knownTime */.p)(facts.resolvedAt) ?? (0,known_time/* knownTime */.p)(baked),
        allClear: (0,known_time/* knownTime */.p)(facts.allClearAt),
    };
}
// Layers end too when one of them fails; that mitigates nothing.
function isDone(rollback) {
    const layers = rollback?.layers ?? [];
    return layers.every(({ outcome }) => outcome !== "failed" && outcome !== "not-started");
}
function latest(times) {
    let newest = null;
    for (const time of times) {
        const ms = (0,instant/* readInstant */.Wr)(time);
        if (ms !== null && (newest === null || ms > Date.parse(newest)))
            newest = time;
    }
    return newest;
}

// EXTERNAL MODULE: ./build/core/gate/report/span.js
var span = __webpack_require__(86695);
// EXTERNAL MODULE: ./build/core/text/visible.js
var visible = __webpack_require__(10038);
;// CONCATENATED MODULE: ./build/core/incident/plan-answers.js
// As much of an answer as anyone says in it; fifty plans are read before the issue opens.
const mostRead = 2_000;
/** What a merged plan says of the way back, as one text. */
function wayBackIn(fields) {
    return answersIn(fields, ["strategy", "steps", "reversal"]);
}
/** What it says of what may go wrong. */
function risksIn(fields) {
    return answersIn(fields, ["risks", "if-this-fails", "sla-impact"]);
}
/** The start of these answers, one below the other. */
function answersIn(fields, ids) {
    return ids.map((id) => (fields[id] ?? "").slice(0, mostRead)).join("\n");
}

// EXTERNAL MODULE: ./build/core/plan/amounts.js
var amounts = __webpack_require__(9989);
// EXTERNAL MODULE: ./build/core/plan/rules/layers.js
var rules_layers = __webpack_require__(15872);
// EXTERNAL MODULE: ./build/core/plan/words.js + 1 modules
var words = __webpack_require__(45783);
// EXTERNAL MODULE: ./build/core/incident/what-failed.js
var what_failed = __webpack_require__(28397);
;// CONCATENATED MODULE: ./build/core/incident/plan-met.js





/** Compares a plan with what failed and with what was run, by words. */
function planMet({ fields }, failed, rollback) {
    return {
        trigger: triggerMet(answersIn(fields, ["trigger"]), failed),
        isRisk: (0,what_failed/* namesOne */.B)(risksIn(fields), failed.names),
        steps: stepsMet(fields, rollback),
    };
}
function triggerMet(text, { names, kind }) {
    if ((0,words/* words */.aL)(text) === "")
        return "missing";
    if ((0,what_failed/* namesOne */.B)(text, names))
        return "name";
    if (kind?.test(text))
        return (0,amounts/* amountsIn */.D)(text).hasThreshold ? "kind" : "kind-without-threshold";
    if (/\bgates?\b|\bhealth[ -]checks?\b/i.test(text))
        return "gate";
    // In another language, or without a known kind of failure, the same thing may have other words.
    return (0,words/* isEnglish */.L6)(text) && kind !== null ? "other" : "not-compared";
}
function stepsMet(fields, rollback) {
    const ran = (rollback?.layers ?? []).filter(({ startedAt, outcome }) => startedAt !== null || outcome === "done-before");
    if (ran.length === 0)
        return "nothing-ran";
    const planned = new Set((0,rules_layers/* layersIn */.MX)(wayBackIn(fields)));
    const named = ran.filter(({ layer }) => planned.has(layer)).length;
    if (named === ran.length)
        return "all";
    return named === 0 ? "none" : "some";
}

;// CONCATENATED MODULE: ./build/core/incident/planned-seconds.js

/**
 * The first length of time that a text names, in seconds: `4 minutes: 1 for …` is 240, `1 min 30 s` is 90, and of
 * `5-10 min` it is the upper end. Null when there is none in digits and English units.
 */
function plannedSeconds(text) {
    const found = [...(0,words/* readable */.HD)(text).matchAll(TIME)];
    const [first] = found;
    if (first === undefined)
        return null;
    let seconds = secondsOf(first);
    let end = first.index + first[0].length;
    for (const next of found.slice(1)) {
        // Parts of one length stand side by side, the smaller unit behind.
        if (!/^(?:\s|,?\s*and\s)\s*$|^$/i.test(text.slice(end, next.index)))
            break;
        if (unitOf(next) >= unitOf(first))
            break;
        seconds += secondsOf(next);
        end = next.index + next[0].length;
    }
    return seconds > 0 && seconds <= longest ? seconds : null;
}
const longest = 30 * 86_400;
const TIME = /(?<![\p{L}\p{N}.,])(\d{1,5}(?:\.\d{1,3})?)(?:\s?(?:-|–|to)\s?(\d{1,5}(?:\.\d{1,3})?))?[\s-]?(s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?)(?![\p{L}\p{N}])/giu;
const unitSeconds = { s: 1, m: 60, h: 3600, d: 86_400 };
function secondsOf(match) {
    return Number(match[2] ?? match[1]) * unitOf(match);
}
function unitOf([, , , unit = "s"]) {
    return unitSeconds[unit.slice(0, 1).toLowerCase()] ?? 1;
}

;// CONCATENATED MODULE: ./build/core/incident/plan-reviews-of.js






/**
 * Holds the merged plan of each change against what happened: its trigger and risks against what failed, its steps
 * against the layers that ran, its time against the seconds that it took. Changes without a plan have no review.
 */
function planReviewsOf(changes, gate, rollback) {
    const failed = (0,what_failed/* whatFailed */.k)(gate);
    const once = new Map(changes.map((change) => [change.number, change]));
    return [...once.values()].flatMap(({ number, plan }) => plan === null ? [] : [reviewOf(number, plan, failed, rollback)]);
}
function reviewOf(pull, plan, failed, rollback) {
    const met = planMet(plan, failed, rollback);
    const trigger = plan.fields["trigger"] ?? "";
    const parts = [
        triggerWords(met.trigger, failed),
        met.isRisk ? "its risks name what failed" : "",
        stepWords[met.steps],
        timeWords(answersIn(plan.fields, ["time-to-roll-back"]), rollback?.seconds ?? null),
    ];
    return {
        pull,
        foresaw: foresaw(met),
        why: sentence(parts),
        trigger: trigger.trim() === "" ? null : (0,visible/* clip */.$Q)(trigger, 500),
    };
}
function foresaw({ trigger, isRisk, steps }) {
    switch (trigger) {
        case "name":
        case "kind":
            return steps === "none" ? "partly" : "yes";
        case "kind-without-threshold":
        case "gate":
            return "partly";
        case "other":
        case "missing":
            return isRisk ? "partly" : "no";
        case "not-compared":
            return isRisk ? "partly" : "unknown";
        default:
            return trigger;
    }
}
function triggerWords(trigger, { checks }) {
    switch (trigger) {
        case "name":
            return `its trigger names what failed (${checks.slice(0, 3).join(", ")})`;
        case "kind":
            return "its trigger is a failure of this kind";
        case "kind-without-threshold":
            return "its trigger is a failure of this kind, without a threshold";
        case "gate":
            return "its trigger is the gate as such";
        case "other":
            return "its trigger is another signal";
        case "missing":
            return "it has no trigger";
        case "not-compared":
            return "its trigger could not be compared with what failed";
        default:
            return trigger;
    }
}
const stepWords = {
    all: "its steps name what was run",
    some: "its steps name a part of what was run",
    none: "its steps name nothing of what was run",
    "nothing-ran": "",
};
function timeWords(text, seconds) {
    const planned = plannedSeconds(text);
    if (planned === null || seconds === null)
        return "";
    const [took, of] = [(0,span/* span */.L)(seconds * 1000), (0,span/* span */.L)(planned * 1000)];
    return seconds <= planned
        ? `the return took ${took} of the ${of} that it names`
        : `the return took ${took}, and it names ${of}`;
}
function sentence(parts) {
    const text = parts.filter(Boolean).join("; ");
    return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}

// EXTERNAL MODULE: ./build/core/policy/glob.js
var glob = __webpack_require__(34163);
;// CONCATENATED MODULE: ./build/core/incident/rate-severity.js


/**
 * The severity by the policy's matrix: of its rows, in order, the first whose facts all hold. What is not known counts as
 * its worst, so that nothing is rated lower for want of data.
 */
function rateSeverity(matrix, facts) {
    for (const { level, when } of matrix) {
        const reasons = reasonsOf(when, facts);
        if (reasons === null)
            continue;
        return {
            level,
            reason: reasons.length === 0 ? "none of the worse rows of the policy's matrix holds" : reasons.join(", "),
        };
    }
    // A matrix that has no row for it says nothing of how harmless it is.
    return { level: "sev2", reason: "no row of the policy's matrix holds" };
}
function reasonsOf(when, { environment, returned, impact }) {
    const reasons = [];
    if (when.environments !== undefined) {
        if (!(0,glob/* matchesAny */._)(when.environments)(environment))
            return null;
        reasons.push("in this environment");
    }
    if (when.returned !== undefined) {
        if (when.returned !== (returned ?? false))
            return null;
        reasons.push(when.returned
            ? "the environment is back on a good release"
            : "the environment is not known to be back on a good release");
    }
    const least = when["failed-share"];
    if (least !== undefined) {
        if ((impact.failedShare ?? 1) < least)
            return null;
        const seen = impact.failedShare === null ? "how many is not known" : (0,percent/* percent */.K)(impact.failedShare);
        reasons.push(`at least ${(0,percent/* chosenPercent */.k)(least)} of sampled requests failed (${seen})`);
    }
    if (when.minutes !== undefined) {
        if (minutesOf(impact) < when.minutes)
            return null;
        const seen = impact.minutes === null ? "it is not over, as far as is known" : impact.minutes.toFixed(1);
        reasons.push(`it lasted at least ${when.minutes} min (${seen})`);
    }
    return reasons;
}
// Without a bad sample there is nothing that could have lasted.
function minutesOf({ minutes, from }) {
    return minutes ?? (from === null ? 0 : Number.POSITIVE_INFINITY);
}

// EXTERNAL MODULE: ./build/core/incident/record.js + 5 modules
var incident_record = __webpack_require__(39254);
// EXTERNAL MODULE: ./build/core/incident/incident-index.js
var incident_index = __webpack_require__(83938);
;// CONCATENATED MODULE: ./build/core/incident/recurrence-of.js

const mostShown = 5;
const alikeFrom = 0.5;
const leastShared = 2;
/**
 * The incidents before this one that look the same (equal signature) or alike (half of all words in common, two at
 * least), and how often the same was seen. Near misses are shown and not counted. Later ones are not looked at.
 */
function recurrenceOf({ incidents }, self) {
    const before = incidents
        .filter(hasIssue)
        .filter((one) => one.deployment !== self.deployment && (0,incident_index/* newestFirst */.ll)(self, one) < 0)
        .sort(incident_index/* newestFirst */.ll);
    const same = before.filter(({ signature }) => signature === self.signature);
    const similar = before.filter(({ signature, tokens }) => signature !== self.signature && areAlike(tokens, self.tokens));
    const shown = [
        ...same.map((one) => earlier(one, "same", self.tokens)),
        ...similar.map((one) => earlier(one, "similar", self.tokens)),
    ];
    return {
        signature: self.signature,
        count: 1 + same.filter(({ isNearMiss }) => !isNearMiss).length,
        earlier: shown.slice(0, mostShown),
    };
}
// A near miss that was too early to tell of has none.
function hasIssue(one) {
    return one.issue !== null;
}
// Jaccard's index: what both have of what either has.
function areAlike(a, b) {
    const shared = inBoth(a, b).length;
    const all = new Set([...a, ...b]).size;
    return shared >= leastShared && shared >= alikeFrom * all;
}
function earlier({ issue, deployment, environment, at, release, tokens, isNearMiss }, likeness, own) {
    return { issue, deployment, environment, at, release, likeness, shared: inBoth(tokens, own), isNearMiss };
}
function inBoth(a, b) {
    const other = new Set(b);
    return [...new Set(a)].filter((token) => other.has(token)).sort();
}

// EXTERNAL MODULE: ./build/core/incident/review-due.js
var review_due = __webpack_require__(85574);
// EXTERNAL MODULE: ./build/core/rollback/figures.js
var figures = __webpack_require__(82634);
// EXTERNAL MODULE: ./build/core/rollback/layer-name.js
var layer_name = __webpack_require__(16624);
;// CONCATENATED MODULE: ./build/core/incident/step-reviews-of.js






/**
 * Each layer as the plans have it beside what was done, those that plans name and that did not run included; the last
 * row is the whole way back. Layers that neither ran nor stand in a plan are left out.
 */
function stepReviewsOf(rollback, changes) {
    const planned = plannedLayers(changes);
    const runs = new Map((rollback?.layers ?? []).map((run) => [run.layer, run]));
    const steps = layer_name/* LayerName */.R.options.flatMap((layer) => {
        const [run, pulls] = [runs.get(layer), planned.get(layer) ?? []];
        if (pulls.length === 0 && (run === undefined || run.outcome === "skipped"))
            return [];
        return [{ layer, planned: pullWords(pulls), ...done(run) }];
    });
    if (rollback === null)
        return steps;
    const whole = { layer: "the whole way back", planned: wholeTime(rollback, changes) };
    return [...steps, { ...whole, actual: rollback.outcome, seconds: rollback.seconds }];
}
function done(run) {
    if (run === undefined)
        return { actual: "not run", seconds: null };
    const seconds = run.startedAt === null ? null : (0,figures/* secondsBetween */.O1)(run.startedAt, run.endedAt);
    return { actual: `${run.outcome}: ${run.detail}`, seconds };
}
function plannedLayers(changes) {
    const named = changes.flatMap(({ number, plan }) => plan === null ? [] : (0,rules_layers/* layersIn */.MX)(wayBackIn(plan.fields)).map((layer) => ({ layer, number })));
    return new Map([...Map.groupBy(named, ({ layer }) => layer)].map(([layer, of]) => [
        layer,
        [...new Set(of.map(({ number }) => number))],
    ]));
}
function wholeTime({ objective }, changes) {
    const times = changes.flatMap(({ number, plan }) => {
        const seconds = plannedSeconds(answersIn(plan?.fields ?? {}, ["time-to-roll-back"]));
        return seconds === null ? [] : [{ number, seconds }];
    });
    const aim = `${(0,span/* span */.L)(objective.seconds * 1000)} by the policy`;
    // Together they take as long as the longest at least.
    const [longest] = times.sort((a, b) => b.seconds - a.seconds || a.number - b.number);
    return longest === undefined
        ? aim
        : `${(0,span/* span */.L)(longest.seconds * 1000)} by pull request ${longest.number}; ${aim}`;
}
const mostPulls = 5;
function pullWords(pulls) {
    if (pulls.length === 0)
        return "in no plan";
    const more = pulls.length > mostPulls ? ` and ${pulls.length - mostPulls} more` : "";
    return `by pull request ${pulls.slice(0, mostPulls).join(", ")}${more}`;
}

// EXTERNAL MODULE: ./build/core/incident/suspects.js + 4 modules
var suspects = __webpack_require__(7090);
;// CONCATENATED MODULE: ./build/core/incident/kept-samples.js
/** Of a file that was not kept. */
const noSamples = { samples: [], unreadable: 0 };

// EXTERNAL MODULE: ./build/core/incident/timeline-gaps.js
var timeline_gaps = __webpack_require__(41194);
// EXTERNAL MODULE: ./build/core/gate/report/quantity.js
var quantity = __webpack_require__(13334);
// EXTERNAL MODULE: ./build/core/gate/values/utc-text.js
var utc_text = __webpack_require__(50389);
;// CONCATENATED MODULE: ./build/core/incident/timeline-gate.js






const mostChecks = 10;
/** How the checks stood before the deployment. */
function preflightRows(report) {
    if (report === null)
        return [];
    const broken = report.checks.filter(({ isBroken }) => isBroken).length;
    const checks = (0,quantity/* many */._)(report.checks.length, "check");
    const event = broken === 0
        ? `before the deployment: ${checks}, all well`
        : `before the deployment: ${broken} of ${checks} not well`;
    return [{ at: report.endedAt, event, source: report.run.url }];
}
/** What the gate did and saw, from its start to its verdict. */
function gateRows(gate, kept) {
    const { startedAt, serving, design, verdict } = gate;
    const rows = [];
    const add = (at, event) => {
        if (at !== null)
            rows.push({ at, event, source: gate.run.url });
    };
    add(startedAt, "the gate began to watch");
    const waitedMs = serving?.waitedMs ?? 0;
    if (serving !== null)
        add(after(startedAt, waitedMs), servingEvent(serving));
    // Without the version nothing was warmed up.
    const isServed = serving === null || serving.seen === serving.wanted;
    if (design.warmUpMs > 0 && isServed)
        add(after(startedAt, waitedMs + design.warmUpMs), "the warm-up ended");
    for (const [at, event] of firstBad(gate, kept))
        add(at, event);
    const shadow = gate.shadow ? ", only observed" : "";
    add(gate.endedAt, `verdict: ${verdict.kind} (${verdict.reason})${shadow}`);
    return rows;
}
function servingEvent({ wanted, seen, waitedMs }) {
    const version = `version ${(0,visible/* clip */.$Q)(wanted, 80)}`;
    return seen === wanted ? `${version} answered` : `${version} did not answer within ${(0,span/* span */.L)(waitedMs)}`;
}
function firstBad({ samples: counted }, { samples }) {
    const checks = [...(0,impact_of/* badSpans */.nb)(samples)]
        .map(([check, { first }]) => ({ check, ...first }))
        .sort((a, b) => a.ms - b.ms);
    const [first, ...others] = checks;
    if (first === undefined)
        return [[counted.firstBadAt, "first bad sample"]];
    const shown = others.slice(0, mostChecks);
    const left = others.slice(mostChecks);
    return [
        [first.at, `first bad sample, of the check ${first.check}`],
        ...shown.map(({ check, at }) => [at, `first bad sample of the check ${check}`]),
        ...left
            .slice(0, 1)
            .map(({ at }) => [at, `first bad sample of ${(0,quantity/* many */._)(left.length, "more check")}`]),
    ];
}
// With its milliseconds, so that it sorts behind what it follows.
function after(startedAt, ms) {
    const start = (0,instant/* readInstant */.Wr)(startedAt);
    if (start === null)
        return null;
    const at = Math.round(start + ms);
    return (0,utc_text/* utcText */.k)(at).replace("Z", `.${String(at % 1000).padStart(3, "0")}Z`);
}

;// CONCATENATED MODULE: ./build/core/incident/timeline-merges.js


const timeline_merges_mostShown = 20;
/** A row for each merge, the newest 20 of more; those before are counted in one row, at the time of the last of them. */
function mergeRows(changes, repositoryUrl) {
    // The first of two manifests that name a change is as good as the other.
    const once = new Map(changes.toReversed().map((change) => [change.number, change]));
    const newest = [...once.values()]
        .filter(({ mergedAt }) => (0,instant/* readInstant */.Wr)(mergedAt) !== null)
        .sort((a, b) => Date.parse(b.mergedAt) - Date.parse(a.mergedAt) || b.number - a.number);
    const rows = newest.slice(0, timeline_merges_mostShown).map(({ number, mergedAt }) => ({
        at: mergedAt,
        event: `pull request ${number} merged`,
        source: `${repositoryUrl}/pull/${number}`,
    }));
    const [last] = newest.slice(timeline_merges_mostShown);
    if (last === undefined)
        return rows.reverse();
    const more = `and ${(0,quantity/* many */._)(newest.length - timeline_merges_mostShown, "more pull request")} merged until then`;
    return [{ at: last.mergedAt, event: more, source: null }, ...rows.reverse()];
}

;// CONCATENATED MODULE: ./build/core/incident/timeline-rollback.js

/** What the rollback did, from its claim on the environment to the recovery check. */
function rollbackRows(rollback) {
    const { times, recovery } = rollback;
    const rows = [];
    const add = (at, event, url = null) => {
        if (at !== null)
            rows.push({ at, event, source: url ?? rollback.run.url });
    };
    add(times.claimedAt, "environment claimed for the rollback");
    add(times.decidedAt, decision(rollback));
    add(times.intentAt, `deployment ${rollback.deployment ?? "?"} opened for the return`);
    for (const { layer, outcome, startedAt, endedAt, url } of rollback.layers) {
        add(startedAt, `layer ${layer} started`, url);
        add(endedAt, `layer ${layer} ${outcome}`, url);
    }
    if (times.verifiedAt !== null)
        add(times.verifiedAt, "recovery check passed");
    // Only a check that passed has a time of its own.
    else if (recovery !== null) {
        add(times.layersDoneAt, `recovery check began, and found ${recovery.good} of ${recovery.asked} good`);
    }
    return rows;
}
/** The full bake of what came back. */
function confirmationRows({ startedAt, endedAt, confirmed }, { to, run }) {
    const release = to === null ? "what came back" : (0,release_state/* releaseName */.d)(to);
    const end = confirmed
        ? "the full bake passed: the return is confirmed"
        : "the full bake failed: the return is not confirmed";
    return [
        { at: startedAt, event: `the full bake of ${release} began`, source: run.url },
        { at: endedAt, event: end, source: run.url },
    ];
}
function decision({ to, outcome, word }) {
    const person = word === null ? "" : " by a person";
    switch (outcome) {
        case "nothing-to-return-to":
            return "nothing to return to";
        case "roll-forward":
            return `going forward decided${person}: going back is not safe`;
        case "superseded":
            return "no rollback: a newer deployment took over";
        case "verified":
        case "unverified":
        case "failed":
        case "interrupted":
            return to === null ? "nothing to return to" : `rollback to ${(0,release_state/* releaseName */.d)(to)} decided${person}`;
        default:
            return outcome;
    }
}

;// CONCATENATED MODULE: ./build/core/incident/timeline.js







/**
 * What happened, oldest first, each row with where it is written down. Times are ISO 8601 in UTC. Rows of one moment
 * stand in the order in which one leads to the other.
 */
function timeline(facts) {
    const { gate, rollback, deployedAt, confirmation = null } = facts;
    const deployed = `${(0,release_state/* releaseName */.d)(gate.release)} deployed to ${gate.environment}`;
    const rows = [
        ...mergeRows(facts.leaving.flatMap(({ changes }) => changes), facts.repositoryUrl),
        ...preflightRows(facts.preflight ?? null),
        { at: deployedAt, event: deployed, source: gate.run.url },
        ...gateRows(gate, facts.samples ?? noSamples),
        ...(rollback === null ? [] : rollbackRows(rollback)),
        ...(rollback === null || confirmation === null ? [] : confirmationRows(confirmation, rollback)),
        ...issueRows(facts),
    ];
    // What has no time that can be read has no place among the others.
    const sorted = rows
        .filter(({ at }) => (0,instant/* readInstant */.Wr)(at) !== null)
        .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
    return (0,timeline_gaps/* withGaps */.c)(sorted, deployedAt, busyTimes(facts));
}
function issueRows({ issue = null, acknowledgements = [] }) {
    const opened = issue === null ? [] : [{ at: issue.openedAt, event: "this issue opened", source: issue.url }];
    return [...opened, ...acknowledgements.map(({ at, source }) => ({ at, event: "acknowledged", source }))];
}
// A gate asks every few seconds and a layer runs, though neither makes a row meanwhile.
function busyTimes({ gate, rollback, confirmation }) {
    const layers = (rollback?.layers ?? []).flatMap(({ startedAt, endedAt }) => startedAt === null || endedAt === null ? [] : [[startedAt, endedAt]]);
    const bake = confirmation == null ? [] : [[confirmation.startedAt, confirmation.endedAt]];
    return [[gate.startedAt, gate.endedAt], ...layers, ...bake];
}

// EXTERNAL MODULE: ./build/flows/release/read-release.js
var read_release = __webpack_require__(75970);
// EXTERNAL MODULE: ./build/flows/rollback/leaving-manifests.js
var leaving_manifests = __webpack_require__(14204);
;// CONCATENATED MODULE: ./build/flows/incident/ask-twice.js

const lasting = ["PERMISSION_MISSING", "RATE_LIMITED"];
/**
 * Asks once more after a refusal that may pass, such as of a token that is not known for a moment: nobody looks into an
 * issue again for what was missing when it was opened.
 */
async function askTwice(ask) {
    try {
        return await ask();
    }
    catch (error) {
        if (!(error instanceof errors/* SuiteError */.$K) || lasting.includes(error.code))
            throw error;
        return ask();
    }
}

;// CONCATENATED MODULE: ./build/core/incident/changes/lockfiles/locked.js
/** Puts pairs of name and version together. Empty ones, such as those of a package of the repository's own, are left out. */
function locked(pairs, direct = null) {
    const sets = new Map();
    for (const [name, version] of pairs) {
        if (name === "" || version === "")
            continue;
        const known = sets.get(name);
        if (known === undefined)
            sets.set(name, new Set([version]));
        else
            known.add(version);
    }
    const versions = new Map([...sets].map(([name, all]) => [name, [...all].sort()]));
    return { kind: "locked", versions, direct };
}
/** The file is not in the form that its name promises. */
function notInForm(format) {
    return { kind: "unreadable", problem: `is not in the form of ${format}` };
}

;// CONCATENATED MODULE: ./build/core/incident/changes/lockfiles/bundler.js

/** Gemfile.lock: gems stand four blanks deep under `specs:`, what they need six; `DEPENDENCIES` is what the project asks for. */
const bundlerLock = {
    name: "Bundler",
    claims: (fileName) => fileName === "Gemfile.lock" || fileName === "gems.locked",
    read,
};
function read(text) {
    if (!/^(?:GEM|PATH|GIT|DEPENDENCIES)$/m.test(text))
        return notInForm("Gemfile.lock");
    const pairs = [];
    const direct = new Set();
    let [section, revision] = ["", ""];
    for (const line of text.split(/\r?\n/)) {
        if (/^[A-Z][A-Z ]*$/.test(line))
            [section, revision] = [line, ""];
        revision = /^ {2}revision: (\S+)$/.exec(line)?.[1] ?? revision;
        const [, gem, version] = /^ {4}(\S+) \(([^)]+)\)$/.exec(line) ?? [];
        // A gem that lies in the repository has no version of its own to change; the platform stands behind a hyphen.
        if (gem !== undefined && version !== undefined && section !== "PATH") {
            const bare = version.replace(/-.*$/, "");
            pairs.push([gem, revision === "" ? bare : `${bare} (git ${revision.slice(0, 12)})`]);
        }
        const asked = section === "DEPENDENCIES" ? /^ {2}([^\s!]+)/.exec(line)?.[1] : undefined;
        if (asked !== undefined)
            direct.add(asked);
        const ruby = section === "RUBY VERSION" ? /^ {3}ruby (\S+)$/.exec(line)?.[1] : undefined;
        if (ruby !== undefined)
            pairs.push(["ruby", ruby]);
    }
    return locked(pairs, new Set([...direct, "ruby"]));
}

;// CONCATENATED MODULE: ./build/core/incident/changes/lockfiles/json-object.js
/** JSON that is an object; null for all else. */
function jsonObject(text) {
    try {
        return asObject(JSON.parse(text));
    }
    catch {
        return null;
    }
}
/** The value when it is an object and no list; null otherwise. */
function asObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
}
/** The entries of what may be an object, each with an object as its value; others are left out. */
function objectEntries(value) {
    return Object.entries(asObject(value) ?? {}).flatMap(([key, inner]) => {
        const object = asObject(inner);
        return object === null ? [] : [[key, object]];
    });
}
/** The objects of what may be a list. */
function objectItems(value) {
    if (!Array.isArray(value))
        return [];
    return value.flatMap((one) => {
        const object = asObject(one);
        return object === null ? [] : [object];
    });
}
/** A text, or an empty one for all else. */
function textOf(value) {
    return typeof value === "string" ? value : "";
}

// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
;// CONCATENATED MODULE: ./build/core/incident/changes/lockfiles/toml-packages.js


/** The `[[package]]` tables of a lockfile in TOML; null when it cannot be read. */
function tomlPackages(text) {
    try {
        const file = asObject((0,dist/* parse */.qg)(text));
        const packages = file?.["package"];
        // Without any dependency there is no table, and some tools write an empty list.
        return packages === undefined || Array.isArray(packages) ? objectItems(packages) : null;
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./build/core/incident/changes/lockfiles/cargo.js



/** Cargo.lock: what has no `source` is a crate of the repository itself. */
const cargoLock = {
    name: "Cargo",
    claims: (fileName) => fileName === "Cargo.lock",
    read: cargo_read,
};
function cargo_read(text) {
    const packages = tomlPackages(text);
    if (packages === null)
        return notInForm("Cargo.lock");
    const own = packages.filter((one) => one["source"] === undefined);
    const direct = own.flatMap((one) => {
        const needs = one["dependencies"];
        // `name`, with version and source behind it where the name is not enough.
        return Array.isArray(needs) ? needs.map((need) => textOf(need).split(" ")[0] ?? "") : [];
    });
    const pairs = packages
        .filter((one) => one["source"] !== undefined)
        .map((one) => [textOf(one["name"]), versionOf(textOf(one["version"]), textOf(one["source"]))]);
    return locked(pairs, new Set(direct));
}
// The version of a crate from git says nothing; its commit does.
function versionOf(version, source) {
    const commit = /^git\+.*#([0-9a-f]{7,40})$/.exec(source)?.[1];
    return commit === undefined ? version : `${version} (git ${commit.slice(0, 12)})`;
}

;// CONCATENATED MODULE: ./build/core/incident/changes/lockfiles/composer.js


/** composer.lock: which of them the project asks for stands only in composer.json. */
const composerLock = {
    name: "Composer",
    claims: (fileName) => fileName === "composer.lock",
    read: composer_read,
};
function composer_read(text) {
    const file = jsonObject(text);
    if (file === null || !Array.isArray(file["packages"]))
        return notInForm("composer.lock");
    const packages = [...objectItems(file["packages"]), ...objectItems(file["packages-dev"])];
    return locked(packages.map((one) => {
        const version = textOf(one["version"]);
        // The version of a branch stays the same while its commit moves.
        const commit = version.startsWith("dev-") ? textOf(asObject(one["source"])?.["reference"]) : "";
        return [textOf(one["name"]), commit === "" ? version : `${version} (git ${commit.slice(0, 12)})`];
    }));
}

;// CONCATENATED MODULE: ./build/core/incident/changes/lockfiles/go.js

/** go.mod: since Go 1.17 it names every module of the build, those that others need as `// indirect`. */
const goMod = {
    name: "Go",
    claims: (fileName) => fileName === "go.mod",
    read: readMod,
};
/** go.sum: hashes of more versions than are built, but also what changed where go.mod did not. */
const goSum = {
    name: "Go",
    claims: (fileName) => fileName === "go.sum",
    read: readSum,
};
function readMod(text) {
    if (!/^[ \t]*module[ \t]/m.test(text))
        return notInForm("go.mod");
    const pairs = [];
    const direct = new Set();
    let block = "";
    for (const line of text.split(/\r?\n/)) {
        const [code = "", comment = ""] = line.split("//", 2);
        const words = code.trim().split(/\s+/);
        if (words[1] === "(")
            block = words[0] ?? "";
        else if (words[0] === ")")
            block = "";
        else {
            const [verb = "", first = "", second = ""] = block === "" ? words : [block, ...words];
            if (verb === "require" && second !== "") {
                pairs.push([first, second]);
                if (comment.trim() !== "indirect")
                    direct.add(first);
            }
            else if (verb === "replace") {
                const arrow = words.indexOf("=>");
                pairs.push([first, `replaced by ${words.slice(arrow + 1).join(" ")}`]);
                direct.add(first);
            }
            else if ((verb === "go" || verb === "toolchain") && first !== "") {
                pairs.push([verb, first]);
                direct.add(verb);
            }
        }
    }
    return locked(pairs, direct);
}
function readSum(text) {
    const lines = text.split(/\r?\n/).filter((line) => line !== "");
    if (lines.some((line) => !/^\S+ \S+ h1:\S+$/.test(line)))
        return notInForm("go.sum");
    const pairs = lines.map((line) => {
        const [name = "", version = ""] = line.split(" ");
        // Of those the module itself is not in the build, only what it needs was looked at.
        return version.endsWith("/go.mod") ? ["", ""] : [name, version];
    });
    return locked(pairs);
}

;// CONCATENATED MODULE: ./build/core/incident/changes/lockfiles/gradle.js

/** gradle.lockfile: `group:artifact:version=configurations`, a line each (Gradle docs: Locking versions). */
const gradleLock = {
    name: "Gradle",
    claims: (fileName) => fileName === "gradle.lockfile" || fileName === "buildscript-gradle.lockfile",
    read: gradle_read,
};
function gradle_read(text) {
    const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "" && !line.startsWith("#"));
    const pairs = lines
        .filter((line) => !line.startsWith("empty="))
        .map((line) => {
        const [, name, version] = /^([^:=\s]+:[^:=\s]+):([^:=\s]+)=/.exec(line) ?? [];
        return name === undefined || version === undefined ? null : [name, version];
    });
    const known = pairs.flatMap((pair) => (pair === null ? [] : [pair]));
    return known.length === pairs.length ? locked(known) : notInForm("gradle.lockfile");
}

;// CONCATENATED MODULE: ./build/core/incident/changes/lockfiles/mix.js

/** mix.lock, a map of Elixir with one line a dependency; which of them the project asks for stands only in mix.exs. */
const mixLock = {
    name: "Mix",
    claims: (fileName) => fileName === "mix.lock",
    read: mix_read,
};
function mix_read(text) {
    if (!/^\s*%\{[\s\S]*\}\s*$/.test(text))
        return notInForm("mix.lock");
    const pairs = [];
    for (const line of text.split(/\r?\n/)) {
        const hex = /^\s*"([^"]+)":\s*\{:hex,\s*:"?[\w-]+"?,\s*"([^"]+)"/.exec(line);
        const git = /^\s*"([^"]+)":\s*\{:git,\s*"[^"]*",\s*"([0-9a-f]+)"/.exec(line);
        if (hex !== null)
            pairs.push([hex[1] ?? "", hex[2] ?? ""]);
        else if (git !== null)
            pairs.push([git[1] ?? "", `git ${(git[2] ?? "").slice(0, 12)}`]);
    }
    return locked(pairs);
}

;// CONCATENATED MODULE: ./build/core/incident/changes/lockfiles/npm.js


const format = "package-lock.json (lockfileVersion 1 to 3)";
const deepest = 100;
/** npm's lock, in its three versions; npm-shrinkwrap.json is the same (npm docs: package-lock.json). */
const npmLock = {
    name: "npm",
    claims: (fileName) => fileName === "package-lock.json" || fileName === "npm-shrinkwrap.json",
    read: npm_read,
};
function npm_read(text) {
    const file = jsonObject(text);
    if (file === null)
        return notInForm(format);
    const packages = asObject(file["packages"]);
    if (packages !== null)
        return fromPackages(packages);
    if (asObject(file["dependencies"]) === null && file["lockfileVersion"] === undefined)
        return notInForm(format);
    return locked(fromTree(file["dependencies"], 0));
}
function fromPackages(packages) {
    const entries = objectEntries(packages);
    const installed = entries.flatMap(([path, entry]) => {
        const at = path.lastIndexOf("node_modules/");
        // A link to a project of the repository has no version, so it is left out.
        if (at === -1)
            return [];
        // An alias is installed under another name than the package's own.
        const name = textOf(entry["name"]) || path.slice(at + "node_modules/".length);
        return [[name, textOf(entry["version"])]];
    });
    // Outside `node_modules` lie the projects of the repository itself.
    const own = entries.filter(([path]) => !path.includes("node_modules/")).map(([, entry]) => entry);
    const direct = own.flatMap((entry) => ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"].flatMap((kind) => Object.keys(asObject(entry[kind]) ?? {})));
    return locked(installed, new Set(direct));
}
// Version 1 is a tree, as the folders are.
function fromTree(dependencies, depth) {
    if (depth > deepest)
        return [];
    return objectEntries(dependencies).flatMap(([name, entry]) => [
        [name, textOf(entry["version"])],
        ...fromTree(entry["dependencies"], depth + 1),
    ]);
}

;// CONCATENATED MODULE: ./build/core/incident/changes/lockfiles/nuget.js


/** packages.lock.json of NuGet: for each target framework, with `Direct`, `Transitive` and projects of the repository. */
const nugetLock = {
    name: "NuGet",
    claims: (fileName) => /^packages(?:\.[\w.-]+)?\.lock\.json$/.test(fileName),
    read: nuget_read,
};
function nuget_read(text) {
    const dependencies = asObject(jsonObject(text)?.["dependencies"]);
    if (dependencies === null)
        return notInForm("packages.lock.json");
    const entries = objectEntries(dependencies).flatMap(([, framework]) => objectEntries(framework));
    const direct = entries.filter(([, entry]) => entry["type"] === "Direct").map(([name]) => name);
    return locked(entries.map(([name, entry]) => [name, textOf(entry["resolved"])]), new Set(direct));
}

;// CONCATENATED MODULE: ./build/core/incident/changes/lockfiles/python-name.js
/** A Python package's name as the index compares it (PEP 503). */
function pythonName(name) {
    return name.toLowerCase().replace(/[-_.]+/g, "-");
}

;// CONCATENATED MODULE: ./build/core/incident/changes/lockfiles/pipenv.js



/** Pipfile.lock: which of them the project asks for stands only in the Pipfile. */
const pipenvLock = {
    name: "Pipenv",
    claims: (fileName) => fileName === "Pipfile.lock",
    read: pipenv_read,
};
function pipenv_read(text) {
    const file = jsonObject(text);
    if (file === null || file["_meta"] === undefined)
        return notInForm("Pipfile.lock");
    // Besides `default` and `develop` there may be categories of a team's own.
    const groups = Object.keys(file).filter((key) => key !== "_meta");
    return locked(groups.flatMap((group) => objectEntries(file[group]).map(([name, entry]) => [pythonName(name), textOf(entry["version"]).replace(/^==/, "") || textOf(entry["ref"])])));
}

;// CONCATENATED MODULE: ./build/core/incident/changes/lockfiles/pnpm.js

/**
 * pnpm-lock.yaml, versions 5 to 9, read by lines: pnpm writes it itself and always in one form, and a parser of all of
 * YAML would take seconds for the larger ones.
 */
const pnpmLock = {
    name: "pnpm",
    claims: (fileName) => fileName === "pnpm-lock.yaml",
    read: pnpm_read,
};
// A colon ends a key only before a blank or the end of the line.
const keyLine = /^( *)('[^']*'|"[^"]*"|[^\s'":#](?:[^:]|:(?=[^ ]))*):(?: .*)?$/;
const groups = /^(?:dependencies|devDependencies|optionalDependencies)$/;
function pnpm_read(text) {
    if (!/^lockfileVersion:/m.test(text))
        return notInForm("pnpm-lock.yaml");
    const pairs = [];
    const direct = new Set();
    // Keys above the line, by how far they are indented.
    let above = [];
    for (const line of text.split(/\r?\n/)) {
        const [, indent = "", key = ""] = keyLine.exec(line) ?? [];
        if (key === "")
            continue;
        const depth = indent.length / 2;
        above = [...above.slice(0, depth), unquoted(key)];
        const [section = "", second = "", third = "", fourth = ""] = above;
        if (section === "packages" && depth === 1)
            pairs.push(pairOf(second));
        else if (groups.test(section) && depth === 1)
            direct.add(second);
        else if (section === "importers" && groups.test(third) && depth === 3)
            direct.add(fourth);
    }
    return locked(pairs, direct);
}
/** `/name/1.0.0_peers` (5), `/name@1.0.0(peers)` (6) or `name@1.0.0` (9); the version of what is no package is its address. */
function pairOf(key) {
    const bare = key.replace(/\(.*$/, "");
    const [, name, version] = /^\/?((?:@[^/@]+\/)?[^/@]+)@(.+)$/.exec(bare) ??
        /^\/((?:@[^/]+\/)?[^/]+)\/([^/_]+)(?:_.*)?$/.exec(bare) ??
        [];
    return name === undefined || version === undefined ? [bare, bare] : [name, version];
}
function unquoted(key) {
    return /^['"]/.test(key) ? key.slice(1, -1) : key;
}

;// CONCATENATED MODULE: ./build/core/incident/changes/lockfiles/poetry.js




/** poetry.lock: which of them the project asks for stands only in pyproject.toml. */
const poetryLock = {
    name: "Poetry",
    claims: (fileName) => fileName === "poetry.lock",
    read: poetry_read,
};
function poetry_read(text) {
    const packages = tomlPackages(text);
    if (packages === null)
        return notInForm("poetry.lock");
    return locked(packages.map((one) => {
        const commit = textOf(asObject(one["source"])?.["resolved_reference"]);
        const version = textOf(one["version"]);
        return [
            pythonName(textOf(one["name"])),
            commit === "" ? version : `${version} (git ${commit.slice(0, 12)})`,
        ];
    }));
}

;// CONCATENATED MODULE: ./build/core/incident/changes/lockfiles/requirements.js


/** requirements.txt and its like: the lines that pin a version with `==`; others fix nothing. */
const requirementsFile = {
    name: "pip",
    claims: (fileName) => /^(?:[\w.-]*[-_.])?(?:requirements|constraints)(?:[-_.][\w.-]*)?\.txt$/.test(fileName),
    read: requirements_read,
};
// The pattern takes time by the square of the blanks in a line; no name and version are as long.
const longestLine = 500;
const pinned = /^([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*===?\s*([^\s;#,\\]+)/;
function requirements_read(text) {
    const pairs = [];
    const direct = new Set();
    let name = "";
    for (const line of text.split(/\r?\n/)) {
        const [, seen, version] = pinned.exec(line.slice(0, longestLine).trim()) ?? [];
        if (seen !== undefined && version !== undefined) {
            name = pythonName(seen);
            pairs.push([name, version]);
        }
        // pip-compile and uv write under each what it is there for: `-r requirements.in` is the project itself.
        if (/# +(?:via +)?-r /.test(line) && name !== "")
            direct.add(name);
    }
    return locked(pairs, direct.size === 0 ? null : direct);
}

;// CONCATENATED MODULE: ./build/core/incident/changes/lockfiles/uv.js




/** uv.lock: what is `editable` or `virtual` is a project of the repository itself. */
const uvLock = {
    name: "uv",
    claims: (fileName) => fileName === "uv.lock",
    read: uv_read,
};
function uv_read(text) {
    const packages = tomlPackages(text);
    if (packages === null)
        return notInForm("uv.lock");
    const own = packages.filter(isOwn);
    const direct = own.flatMap((one) => [
        ...objectItems(one["dependencies"]),
        ...Object.values(asObject(one["dev-dependencies"]) ?? {}).flatMap(objectItems),
        ...Object.values(asObject(one["optional-dependencies"]) ?? {}).flatMap(objectItems),
    ]);
    const pairs = packages
        .filter((one) => !isOwn(one))
        .map((one) => [pythonName(textOf(one["name"])), uv_versionOf(one)]);
    return locked(pairs, new Set(direct.map((need) => pythonName(textOf(need["name"])))));
}
function isOwn(one) {
    const source = asObject(one["source"]) ?? {};
    return "editable" in source || "virtual" in source;
}
function uv_versionOf(one) {
    const commit = /#([0-9a-f]{7,40})$/.exec(textOf(asObject(one["source"])?.["git"]))?.[1];
    const version = textOf(one["version"]);
    return commit === undefined ? version : `${version} (git ${commit.slice(0, 12)})`;
}

;// CONCATENATED MODULE: ./build/core/incident/changes/lockfiles/yarn.js

/** yarn.lock of Yarn 1 and of later ones, read by lines: both have a block for each resolution. */
const yarnLock = {
    name: "Yarn",
    claims: (fileName) => fileName === "yarn.lock",
    read: yarn_read,
};
function yarn_read(text) {
    if (text.trim() !== "" && !/^# yarn lockfile v1$|^__metadata:$/m.test(text))
        return notInForm("yarn.lock");
    const pairs = [];
    const direct = new Set();
    const isBerry = /^__metadata:$/m.test(text);
    let [name, isOwn, isInDependencies] = ["", false, false];
    for (const line of text.split(/\r?\n/)) {
        if (/^[^\s#].*:$/.test(line)) {
            const key = line.slice(0, -1);
            name = key === "__metadata" ? "" : nameOf(key);
            // A workspace is a project of the repository itself.
            isOwn = key.includes("@workspace:");
            isInDependencies = false;
            continue;
        }
        const [, indent = "", field = "", value = ""] = /^( +)"?([^\s":]+)"?:? *(.*)$/.exec(line) ?? [];
        if (indent.length === 2)
            isInDependencies = /^(?:devD|d)ependencies$/.test(field);
        else if (isOwn && isInDependencies && indent.length === 4)
            direct.add(field);
        if (indent.length === 2 && field === "version" && !isOwn && name !== "")
            pairs.push([name, yarn_unquoted(value)]);
    }
    return locked(pairs, isBerry ? direct : null);
}
// `"@scope/name@^1.0.0", "@scope/name@npm:^1.1.0"`: all are of one package.
function nameOf(key) {
    const first = yarn_unquoted(key.split(/, */)[0] ?? "").replace(/^"/, "");
    const at = first.indexOf("@", 1);
    return at === -1 ? first : first.slice(0, at);
}
function yarn_unquoted(text) {
    return text.replace(/^"(.*)"$/, "$1");
}

;// CONCATENATED MODULE: ./build/core/incident/changes/lockfiles/index.js














/** Lockfiles that can be read, a line each. */
const lockfileFormats = [
    npmLock,
    yarnLock,
    pnpmLock,
    goMod,
    goSum,
    cargoLock,
    bundlerLock,
    poetryLock,
    uvLock,
    pipenvLock,
    requirementsFile,
    composerLock,
    nugetLock,
    mixLock,
    gradleLock,
];
/** The format of the file at a path; null when it is no lockfile that is known. */
function lockfileFormat(path) {
    const fileName = path.slice(path.lastIndexOf("/") + 1);
    return lockfileFormats.find((one) => one.claims(fileName)) ?? null;
}

;// CONCATENATED MODULE: ./build/core/incident/changes/lockfiles-to-read.js

const lockfiles_to_read_mostRead = 10;
// What others wrote and what tests feed on is not what the service is built of.
const aside = /(?:^|\/)(?:node_modules|vendor|third_party|fixtures|testdata|__fixtures__)\//;
/** The lockfiles that differ, those nearest to the root first, and a sentence for those that are too many. */
function lockfilesToRead(before, after) {
    const [old, young] = [lockfilesIn(before), lockfilesIn(after)];
    const differing = [...new Set([...old.keys(), ...young.keys()])]
        .map((path) => ({ path, before: old.get(path) ?? null, after: young.get(path) ?? null }))
        .filter((one) => one.before !== one.after)
        .sort((a, b) => depth(a.path) - depth(b.path) || (a.path < b.path ? -1 : 1));
    const paths = new Set(differing.map(({ path }) => path));
    // go.sum repeats go.mod, and has versions in it that are not built.
    const own = differing.filter(({ path }) => !(/(?:^|\/)go\.sum$/.test(path) && paths.has(path.replace(/sum$/, "mod"))));
    const left = own.length - lockfiles_to_read_mostRead;
    const problems = left > 0 ? [`${own.length} lockfiles changed; the ${lockfiles_to_read_mostRead} nearest to the root were read.`] : [];
    return { read: own.slice(0, lockfiles_to_read_mostRead), problems };
}
function lockfilesIn(files) {
    const own = files.filter(({ path, mode }) => mode.startsWith("100") && !aside.test(path) && lockfileFormat(path) !== null);
    return new Map(own.map(({ path, sha }) => [path, sha]));
}
function depth(path) {
    return path.split("/").length;
}

;// CONCATENATED MODULE: ./build/flows/incident/read-blob.js


/** A text by its id; those that are asked for at the same time come in one request. */
async function readBlob(contents, sha) {
    try {
        const text = await askTwice(() => contents.textOfBlob(sha));
        return text === null ? { kind: "cut" } : { kind: "text", text };
    }
    catch (error) {
        return unreadable(error);
    }
}
/** A text by its id, in a request of its own. */
async function wholeBlob(contents, sha) {
    try {
        const bytes = await askTwice(() => contents.bytesOfBlob(sha));
        return { kind: "text", text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
    }
    catch (error) {
        if (error instanceof TypeError)
            return { kind: "unreadable", problem: "is not UTF-8 text" };
        return unreadable(error);
    }
}
function unreadable(error) {
    if (!(error instanceof errors/* SuiteError */.$K))
        throw error;
    return { kind: "unreadable", problem: `could not be read: ${error.message.replace(/\.$/, "")}` };
}

;// CONCATENATED MODULE: ./build/core/incident/changes/changed-lockfile.js


const changed_lockfile_mostShown = 100;
const mostVersions = 3;
const changed_lockfile_longest = 5 * 1024 * 1024;
/** What a lockfile says of dependencies that changed: those that the project asks for first, each by name. */
function changedLockfile({ path, before, after }) {
    const [old, young] = [readSide(path, before), readSide(path, after)];
    for (const side of [old, young]) {
        if (side.kind === "unreadable")
            return { path, changed: [], problem: side.problem };
    }
    if (old.kind !== "locked" || young.kind !== "locked")
        return { path, changed: [], problem: null };
    const all = changedBetween(old, young);
    const more = all.length - changed_lockfile_mostShown;
    return { path, changed: all.slice(0, changed_lockfile_mostShown), problem: null, ...(more > 0 ? { more } : {}) };
}
function readSide(path, text) {
    if (text === null)
        return locked([]);
    if (text.length > changed_lockfile_longest)
        return { kind: "unreadable", problem: "is over 5 MB and was not read" };
    return lockfileFormat(path)?.read(text) ?? { kind: "unreadable", problem: "is of no known format" };
}
function changedBetween(old, young) {
    const isKnown = old.direct !== null || young.direct !== null;
    const isDirect = (name) => old.direct?.has(name) === true || young.direct?.has(name) === true;
    const names = [...new Set([...old.versions.keys(), ...young.versions.keys()])].sort();
    const changed = names.flatMap((name) => {
        const [from, to] = differing(old.versions.get(name) ?? [], young.versions.get(name) ?? []);
        if (from === to)
            return [];
        return [{ name, from, to, ...(isKnown ? { isDirect: isDirect(name) } : {}) }];
    });
    return [...changed.filter(({ isDirect }) => isDirect === true), ...changed.filter((one) => !one.isDirect)];
}
// Where several versions are installed, those that stayed say nothing; but a version that came beside another did not replace it.
function differing(before, after) {
    const gone = before.filter((version) => !after.includes(version));
    const come = after.filter((version) => !before.includes(version));
    if (gone.length === 0 && come.length === 0)
        return [null, null];
    const isReplaced = gone.length > 0 && come.length > 0;
    return isReplaced ? [listed(gone), listed(come)] : [listed(before), listed(after)];
}
function listed(versions) {
    if (versions.length === 0)
        return null;
    const more = versions.length - mostVersions;
    return `${versions.slice(0, mostVersions).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

;// CONCATENATED MODULE: ./build/flows/incident/read-lockfiles.js


/**
 * What changed in each lockfile. All are read at once; of those that GitHub does not tell so (over half a megabyte) the
 * first is read by itself, in two requests, and of the others it is said.
 */
async function readLockfiles(contents, lockfiles) {
    const side = (sha) => sha === null ? null : readBlob(contents, sha);
    const pairs = await Promise.all(lockfiles.map(async (lockfile) => {
        const [before, after] = await Promise.all([side(lockfile.before), side(lockfile.after)]);
        return { lockfile, before, after };
    }));
    const first = pairs.find(({ before, after }) => before?.kind === "cut" || after?.kind === "cut");
    return Promise.all(pairs.map(async (pair) => {
        const { lockfile } = pair;
        const whole = (blob, sha) => pair === first && blob?.kind === "cut" && sha !== null ? wholeBlob(contents, sha) : blob;
        const [before, after] = await Promise.all([
            whole(pair.before, lockfile.before),
            whole(pair.after, lockfile.after),
        ]);
        return compared(lockfile.path, before, after);
    }));
}
function compared(path, before, after) {
    for (const blob of [before, after]) {
        if (blob?.kind === "cut")
            return { path, changed: [], problem: "is too large to be read beside others" };
        if (blob?.kind === "unreadable")
            return { path, changed: [], problem: blob.problem };
    }
    return changedLockfile({ path, before: read_lockfiles_textOf(before), after: read_lockfiles_textOf(after) });
}
function read_lockfiles_textOf(blob) {
    return blob?.kind === "text" ? blob.text : null;
}

;// CONCATENATED MODULE: ./build/flows/incident/find-files.js






/**
 * CODEOWNERS of the bad release, and each lockfile that differs between the two. Found by their trees (a comparison names
 * 300 files at most), and read by what the trees name, so that all texts come in one request.
 */
async function findFiles({ contents }, base, head) {
    const [after, before] = await Promise.all([
        treeOf(contents, head),
        base === null ? null : treeOf(contents, base),
    ]);
    if (after instanceof errors/* SuiteError */.$K) {
        return {
            owners: [],
            lockfiles: [],
            problems: [`Owners and dependencies are not known. ${after.message}`],
        };
    }
    const compared = before === null || before instanceof errors/* SuiteError */.$K ? null : before;
    const { read, problems } = compared === null ? { read: [], problems: [] } : lockfilesToRead(compared.entries, after.entries);
    const [owners, lockfiles] = await Promise.all([ownersIn(contents, after), readLockfiles(contents, read)]);
    return {
        owners: owners.rules,
        lockfiles,
        problems: [
            ...(before instanceof errors/* SuiteError */.$K ? [`Dependencies could not be compared. ${before.message}`] : []),
            ...(after.complete && compared?.complete !== false ? [] : [cutSentence]),
            ...owners.problems,
            ...problems,
        ],
    };
}
const cutSentence = "GitHub does not list all files of this repository (100,000 at most), so lockfiles may be missing here.";
async function treeOf(contents, commit) {
    try {
        return await askTwice(() => contents.treeOf(commit));
    }
    catch (error) {
        if (error instanceof errors/* SuiteError */.$K)
            return error;
        throw error;
    }
}
async function ownersIn(contents, { entries, complete }) {
    const found = codeOwnersPaths
        .map((path) => entries.find((entry) => entry.path === path && entry.mode.startsWith("100")))
        .find((entry) => entry !== undefined);
    if (found === undefined) {
        const seen = complete ? "There is no CODEOWNERS file" : "No CODEOWNERS file was seen";
        return { rules: [], problems: [`${seen}, so areas are the folders at the top.`] };
    }
    const blob = await readBlob(contents, found.sha);
    const file = blob.kind === "cut" ? await wholeBlob(contents, found.sha) : blob;
    const owners = file.kind === "text" ? parseCodeOwners(file.text) : { kind: "ignored", problem: file.problem };
    if (owners.kind === "rules")
        return { rules: owners.rules, problems: [] };
    return { rules: [], problems: [`${found.path} ${owners.problem}. Areas are the folders at the top.`] };
}

;// CONCATENATED MODULE: ./build/flows/incident/find-changes.js




// What is asked for them travels in one request.
const find_changes_mostPulls = 50;
// Of larger ones the first files do; each hundred more is a request.
const mostPages = 3;
/**
 * Finds what changed between the good and the bad release. All is asked for at once; whatever cannot be had costs its
 * own part only, and `problems` says so in a sentence.
 */
async function findChanges(ports, range) {
    const { from, to, leaving } = range;
    const pulls = newestFirst(knownManifests(range));
    const [commits, touched, files] = await Promise.all([
        to === null ? null : commitsBetween(ports, to, from),
        touchedBy(ports, pulls.slice(0, find_changes_mostPulls).map(({ number }) => number)),
        findFiles(ports, to?.commit ?? null, from.commit),
    ]);
    const left = pulls.length - find_changes_mostPulls;
    const changes = changeSetOf({
        from,
        to,
        leaving,
        commits: commits?.list?.length ?? null,
        touched: touched.paths,
        owners: files.owners,
        lockfiles: files.lockfiles,
        problems: [
            ...(commits?.problems ?? []),
            ...touched.problems,
            ...(left > 0
                ? [
                    `Areas are known for the newest ${find_changes_mostPulls} pull requests; ${left} older ones were not looked at.`,
                ]
                : []),
            ...files.problems,
        ],
    });
    return { changes, commits: commits?.list ?? null, touched: touched.paths };
}
async function commitsBetween({ commits }, to, from) {
    try {
        const { status, commits: list } = await askTwice(() => commits.compare(to.commit, from.commit));
        return { list, problems: wordsFor(status) };
    }
    catch (error) {
        if (!(error instanceof errors/* SuiteError */.$K))
            throw error;
        return {
            list: null,
            problems: [`The commits between the two releases could not be listed. ${error.message}`],
        };
    }
}
function wordsFor(status) {
    switch (status) {
        case "ahead":
            return [];
        case "identical":
            return ["Both releases are of the same commit, so the cause lies outside of it."];
        case "behind":
            return ["The failed release is older than the good one, so what it lacks is not in this list."];
        case "diverged":
            return [
                "The failed release does not hold all commits of the good one; what it lacks is not in this list.",
            ];
        default:
            return status;
    }
}
async function touchedBy({ pulls }, numbers) {
    const paths = new Map();
    const failures = [];
    const asked = numbers.map(async (number) => {
        try {
            return { number, found: await askTwice(() => pulls.touched(number, mostPages)) };
        }
        catch (error) {
            if (!(error instanceof errors/* SuiteError */.$K))
                throw error;
            return { number, found: error };
        }
    });
    for (const { number, found } of await Promise.all(asked)) {
        if (found instanceof errors/* SuiteError */.$K)
            failures.push(found.message);
        else
            paths.set(number, found);
    }
    const [first] = failures;
    if (first === undefined)
        return { paths, problems: [] };
    const which = failures.length === 1 ? "a pull request" : `${failures.length} pull requests`;
    return { paths, problems: [`The files of ${which} are not known. ${first}`] };
}

// EXTERNAL MODULE: ./build/flows/incident/incident-book.js
var incident_book = __webpack_require__(67773);
;// CONCATENATED MODULE: ./build/flows/incident/gather-incident.js




















/** Looks up what surrounds an incident: the changes between good and bad, and the incidents before it. */
async function findSurroundings(ports, { from, rollback }) {
    const to = rollback?.to ?? null;
    const [leaving, index] = await Promise.all([
        to === null ? null : (0,leaving_manifests/* leavingManifests */.z)((0,read_release/* releaseReader */.t)(ports), from, to),
        (0,incident_book/* readIncidentBook */.w)(ports),
    ]);
    const found = await findChanges(ports, { from, to, leaving });
    return { found, manifests: knownManifests({ from, leaving }), index };
}
/** Everything that the machines know of an incident. `before` is what an earlier run wrote, which people may have added to. */
function incidentRecord({ digest }, facts) {
    const { key, parts, surroundings, rules, repositoryUrl, before } = facts;
    const { deployment, deployedAt, from, gate, samples, rollback, confirmation } = parts;
    const { found, manifests, index } = surroundings;
    const { environment } = deployment;
    const merged = manifests.flatMap(({ changes }) => changes);
    const impact = (0,impact_of/* impactOf */.ux)(gate, samples, rollback);
    const returned = rollback === null ? null : rollback.outcome === "verified";
    const severity = rateSeverity(rules.severity, { environment, returned, impact });
    const self = {
        deployment: deployment.id,
        at: gate.endedAt,
        signature: (0,fingerprint/* signatureOf */.yK)(gate, digest.sha256),
        tokens: (0,fingerprint/* tokensOf */.k8)(gate, found.changes),
    };
    const record = {
        schema: incident_record/* incidentSchema */.iG,
        key,
        environment,
        deployment: deployment.id,
        status: before?.status ?? "draft",
        severity,
        reviewDueAt: new Date((0,review_due/* reviewDueAt */.c)(rules["review-due"], severity.level, gate.endedAt)).toISOString(),
        from,
        to: rollback?.to ?? null,
        gate,
        rollback,
        confirmation,
        impact,
        times: keyTimesOf({
            changes: merged,
            deployedAt,
            impact,
            gate,
            rollback,
            confirmation,
            acknowledgedAt: before?.times.acknowledged ?? null,
            firstNoticeAt: before?.times.firstNotice ?? null,
            resolvedAt: null,
            allClearAt: before?.times.allClear ?? null,
        }),
        timeline: timeline({
            repositoryUrl,
            deployedAt,
            leaving: manifests,
            gate,
            rollback,
            samples,
            confirmation,
        }),
        changes: found.changes,
        suspects: (0,suspects/* rankSuspects */.l)(found.commits, manifests, {
            failed: (0,what_failed/* whatFailed */.k)(gate),
            touched: found.touched,
            lockfiles: found.changes.lockfiles,
            rolledBack: rolledBackBefore(index, deployment.id, environment),
        }),
        steps: stepReviewsOf(rollback, merged),
        planReviews: planReviewsOf(merged, gate, rollback),
        gateReview: gateReviewOf(gate, rollback, confirmation),
        recurrence: knownRecurrence(before?.recurrence ?? null, recurrenceOf(index, self)),
        issue: before?.issue ?? null,
    };
    return before?.people === undefined ? record : (0,with_words/* withWords */.c)(record, before.people, rules);
}
/** The incident in few words, by which later ones find it. */
function indexedIncident(record, issue) {
    return {
        deployment: record.deployment,
        environment: record.environment,
        issue,
        at: record.gate.endedAt,
        release: (0,release_state/* releaseName */.d)(record.from),
        signature: record.recurrence.signature,
        tokens: (0,fingerprint/* tokensOf */.k8)(record.gate, record.changes),
        pulls: record.changes.pulls.map(({ number }) => number),
        // A person's word that it was none: it does not count as one from then on.
        isNearMiss: record.people?.nearMiss != null,
    };
}
// What was known once is not forgotten with an index that was lost, or cannot be read now.
function knownRecurrence(before, found) {
    if (before === null || before.signature !== found.signature)
        return found;
    const isMore = before.count > found.count || before.earlier.length > found.earlier.length;
    return isMore ? before : found;
}
// The newest incident of a pull request counts.
function rolledBackBefore({ incidents }, deployment, environment) {
    const before = incidents.filter((one) => one.deployment < deployment && one.environment === environment && !one.isNearMiss);
    return new Map(before
        .toReversed()
        .flatMap(({ pulls, issue }) => (issue === null ? [] : pulls.map((pull) => [pull, issue]))));
}

// EXTERNAL MODULE: ./build/flows/incident/amend-incident.js
var amend_incident = __webpack_require__(85849);
// EXTERNAL MODULE: ./build/flows/incident/incident-files.js + 1 modules
var incident_files = __webpack_require__(9135);
;// CONCATENATED MODULE: ./build/flows/incident/keep-incident.js




/**
 * Keeps what the machine worked out of an incident together with what people said of it since `record` was begun, and
 * answers with both. A side channel, as `keepRecord` is: a refusal is a warning. With `mayBeThere` false nobody can have said
 * anything yet, and it is not asked for.
 */
async function keepIncident(ports, record, rules, mayBeThere = true) {
    const { deployment } = record;
    if (!mayBeThere) {
        await (0,incident_files/* keepRecord */.r)(ports, deployment, { incident: record });
        return record;
    }
    try {
        const amended = await (0,amend_incident/* amendIncident */.U)(ports, deployment, (kept) => {
            // A record of another incident has nothing to say of this one.
            if (kept.key !== record.key)
                return record;
            const noted = { ...record, status: kept.status };
            return kept.people === undefined ? noted : (0,with_words/* withWords */.c)(noted, kept.people, rules);
        });
        if (amended.kind === "kept")
            return amended.record;
    }
    catch (error) {
        if (!(error instanceof errors/* SuiteError */.$K))
            throw error;
        ports.log.warning(`The record of deployment ${deployment} was not kept. ${error.message} ${error.hint}`);
        return record;
    }
    await (0,incident_files/* keepRecord */.r)(ports, deployment, { incident: record });
    return record;
}

// EXTERNAL MODULE: ./build/flows/incident/open-once.js
var open_once = __webpack_require__(7911);
// EXTERNAL MODULE: ./build/flows/incident/own-issues.js
var own_issues = __webpack_require__(84958);
// EXTERNAL MODULE: ./build/flows/incident/record-digests.js
var record_digests = __webpack_require__(8112);
// EXTERNAL MODULE: ./build/flows/incident/redacted.js
var redacted = __webpack_require__(20173);
// EXTERNAL MODULE: ./build/flows/sticky-comment.js
var sticky_comment = __webpack_require__(76975);
;// CONCATENATED MODULE: ./build/flows/incident/tell-earlier.js




/**
 * Tells the newest issue with the same signature that its failure came back, by one comment. An index is no proof, so
 * that issue is only written to when it is ours.
 */
async function tellEarlier(ports, { deployment, issue, count, earlier, ownOf }) {
    const same = earlier.find((one) => one.likeness === "same" && !one.isNearMiss && one.issue !== issue);
    if (same === undefined)
        return;
    const own = ownOf(same);
    if (!(await isOurs(ports, same.issue, own)))
        return;
    const kind = "recurrence";
    await (0,sticky_comment/* keepCommentFirmly */.m)(ports, {
        on: same.issue,
        kind,
        key: (0,natural_key/* naturalKey */.X)([kind, own.key, deployment], ports.digest.sha256),
        text: `This failure came back, ${ordinal(count)} time: #${issue}. Are the actions from here done?`,
        identity: own.identity,
    });
}
async function isOurs(ports, issue, own) {
    try {
        const { kind } = await (0,own_issues/* namedIssue */.z)(ports, issue, own);
        if (kind !== "ours")
            ports.log.info(`issue ${issue}, where this failure was seen before, is gone or not ours, so it is not told`);
        return kind === "ours";
    }
    catch (error) {
        if (!(error instanceof errors/* SuiteError */.$K))
            throw error;
        ports.log.warning(`Issue ${issue} was not told that its failure came back. ${error.message}`);
        return false;
    }
}
function ordinal(count) {
    const teen = count % 100 >= 11 && count % 100 <= 13;
    const ending = teen ? "th" : (["th", "st", "nd", "rd"][count % 10] ?? "th");
    return `${count}${ending}`;
}

// EXTERNAL MODULE: ./build/flows/incident/update-issue.js + 2 modules
var update_issue = __webpack_require__(67240);
;// CONCATENATED MODULE: ./build/flows/incident/open-postmortem.js















const noIssues = ["ISSUES_DISABLED", "REPOSITORY_ARCHIVED", "PERMISSION_MISSING"];
/**
 * The one issue of a failed deployment: the one that its record names, else the one that another run opened, else a new
 * one. One that is there is brought up to date, as far as people left the machine's sections alone.
 */
async function openPostmortem(ports, given) {
    const incident = { ...given, from: fullest(given) };
    // Asked together with the rest, since most incidents have no issue yet.
    const [surroundings, glimpse] = await Promise.all([
        findSurroundings(ports, incident),
        incident.before?.issue == null ? (0,claim_issue/* glimpseClaim */.C)(ports, incident.deployment.id) : null,
    ]);
    const written = writing(ports, incident, surroundings, glimpse);
    try {
        return await written.inIssue();
    }
    catch (error) {
        if (!(error instanceof errors/* SuiteError */.$K) || !noIssues.includes(error.code))
            throw error;
        await keepIncident(ports, written.record, incident.rules);
        return { kind: "no-issue", error, ...written.text() };
    }
}
function writing(ports, incident, surroundings, glimpse) {
    const { deployment, identity, rules, before, samples } = incident;
    const repositoryUrl = `${ports.run.serverUrl}/${ports.run.owner}/${ports.run.repo}`;
    const own = ownIssue(ports, deployment, incident);
    const recordOf = (parts, earlier) => (0,redacted/* redactedRecord */.Up)(ports, incidentRecord(ports, { key: own.key, parts, surroundings, rules, repositoryUrl, before: earlier }));
    const textOf = (record) => {
        const text = (0,render_incident/* renderIncident */.z)(record, samples, { repositoryUrl }, (0,record_digests/* recordDigests */.n)(ports, record));
        const title = ports.secrets.redact(text.title);
        return { ...text, title, sections: (0,redacted/* redactedSections */.Xl)(ports, text.sections) };
    };
    const record = recordOf(incident, before);
    const rendered = textOf(record);
    const assembled = (0,assemble_body/* assembleBody */.V)(rendered, ports.digest.sha256);
    const text = () => ({ title: rendered.title, body: assembled.body });
    async function inIssue() {
        const named = before?.issue == null ? null : await (0,own_issues/* namedIssue */.z)(ports, before.issue.number, own);
        if (named?.kind === "ours")
            return there(named.issue, false);
        if (named?.kind === "moved")
            return { ...named, ...text() };
        if (named !== null)
            ports.log.warning(`Issue ${before?.issue?.number}, which was opened for deployment ${deployment.id}, was deleted or is not ours any more.`);
        const opened = await (0,open_once/* openOnce */.q)(ports, {
            deployment: deployment.id,
            own,
            glimpse,
            label: { name: rules.label, color: "b60205", description: "A deployment failed its gate" },
            ...text(),
        });
        if (opened.kind !== "issue")
            return { kind: opened.kind, url: opened.url, ...text() };
        return there(opened.issue, opened.created);
    }
    async function there(issue, created) {
        const { number, url } = issue;
        ports.log.info(`postmortem: issue ${number} ${created ? "opened" : "is there"}`);
        const earlier = before?.issue?.number === number ? before.issue : null;
        const sections = earlier?.sections ?? rendered.sections.map(({ id }) => id);
        const noted = { ...record, issue: { number, url, sections } };
        const update = { issue, key: own.key, known: sections, identity };
        if (created)
            await (0,update_issue/* commentLeftOut */.l)(ports, update, assembled.leftOut);
        const updated = created ? null : await (0,update_issue/* updateIssue */.t)(ports, { ...update, sections: rendered.sections });
        const { severity } = record;
        const dressing = { issue, rules, severity, projectToken: incident.projectToken };
        // The record names the issue once it is dressed, so that a run that was cut off does it again.
        if (earlier === null)
            await dressIssue(ports, dressing);
        const kept = await keepIncident(ports, noted, rules, before !== null);
        await finish(number, kept);
        const body = updated?.body ?? issue.body;
        return {
            kind: "issue",
            number,
            url,
            created,
            title: issue.title,
            // What the issue has no room for is in the file.
            body: updated?.isWhole === false ? assembled.body : body,
            confirmed: (confirmation) => confirmed({ ...issue, body }, kept, confirmation),
        };
    }
    // The index comes last, so that who stands in it has told the others.
    async function finish(issue, noted) {
        const { recurrence } = noted;
        if (!isInBook(surroundings, noted, issue) || before?.recurrence.count !== recurrence.count) {
            await tellEarlier(ports, {
                deployment: deployment.id,
                issue,
                ...recurrence,
                ownOf: (earlier) => ownIssue(ports, { id: earlier.deployment, environment: earlier.environment }, incident),
            });
        }
        await (0,incident_book/* addToIncidentBook */._)(ports, indexedIncident(noted, issue), surroundings.index);
    }
    async function confirmed(issue, noted, confirmation) {
        // The first bake that came to this is on record.
        if (incident.confirmation?.confirmed === confirmation.confirmed)
            return;
        // Whoever spoke during the bake is heard in the record.
        const next = await keepIncident(ports, recordOf({ ...incident, confirmation }, noted), rules);
        const { sections } = textOf(next);
        const known = noted.issue?.sections ?? [];
        await (0,update_issue/* updateIssue */.t)(ports, { issue, key: own.key, sections, known, identity });
    }
    return { record, text, inIssue };
}
/** Whether an earlier run got as far as that with this issue. */
function isInBook({ index }, { deployment }, issue) {
    return index.incidents.some((one) => one.deployment === deployment && one.issue === issue);
}
// A release may have been deleted since the rollback wrote down what it was.
function fullest({ from, rollback }) {
    return from.manifest === null && rollback?.from.commit === from.commit ? rollback.from : from;
}
/** By what the issue of a deployment is known. */
function ownIssue({ digest }, deployment, { identity, rules }) {
    const key = (0,natural_key/* naturalKey */.X)([render_incident/* issueKind */.S, deployment.environment, deployment.id], digest.sha256);
    return { kind: render_incident/* issueKind */.S, key, label: rules.label, identity };
}


/***/ }),

/***/ 84958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ listedIssue),
/* harmony export */   z: () => (/* binding */ namedIssue)
/* harmony export */ });
/* harmony import */ var _core_text_marker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73712);

/** Looks at the issue of a number, which is ours only when it shows that itself. */
async function namedIssue({ issues }, number, own) {
    const look = await issues.look(number);
    if (look.kind === "transferred")
        return { kind: "moved", url: look.url };
    return look.kind === "issue" && isOurs(look.issue, own)
        ? { kind: "ours", issue: look.issue }
        : { kind: "not-ours" };
}
/** The oldest issue with our marker by our identity, from the list of its label; lists may trail behind. */
async function listedIssue({ issues }, own) {
    const labelled = await issues.labelled(own.label, own.identity);
    return labelled.findLast((issue) => isOurs(issue, own)) ?? null;
}
function isOurs(issue, { kind, key, identity }) {
    const seen = (0,_core_text_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .parseMarker */ .g)(issue.body);
    return issue.author === identity && seen?.kind === kind && seen.key === key;
}


/***/ }),

/***/ 8112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ recordDigests)
/* harmony export */ });
/* harmony import */ var _core_incident_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39254);
/* harmony import */ var _core_text_canonical_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7193);


/** The sha256 of each file beside the record of an incident, by its name: equal facts are kept as equal texts. */
function recordDigests({ digest }, { gate, rollback, confirmation }) {
    const files = {
        [_core_incident_record_js__WEBPACK_IMPORTED_MODULE_0__/* .incidentFiles */ .s0.gate]: gate,
        ...(rollback === null ? {} : { [_core_incident_record_js__WEBPACK_IMPORTED_MODULE_0__/* .incidentFiles */ .s0.rollback]: rollback }),
        ...(confirmation === null ? {} : { [_core_incident_record_js__WEBPACK_IMPORTED_MODULE_0__/* .incidentFiles */ .s0.confirmation]: confirmation }),
    };
    return Object.fromEntries(Object.entries(files).map(([name, facts]) => [name, digest.sha256((0,_core_text_canonical_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)(facts))]));
}


/***/ }),

/***/ 20173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Up: () => (/* binding */ redactedRecord),
/* harmony export */   Xl: () => (/* binding */ redactedSections)
/* harmony export */ });
/* unused harmony export redactedTexts */
/* harmony import */ var _core_incident_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39254);

/** Sections without secrets: the runner hides them in its log, and in what is sent to the API nobody does but us. */
function redactedSections({ secrets }, sections) {
    return sections.map((section) => {
        const [first, ...shorter] = section.forms;
        return {
            ...section,
            forms: [secrets.redact(first), ...shorter.map((form) => secrets.redact(form))],
        };
    });
}
/** The same for each text in a value made of objects and lists. Keys are names of ours. */
function redactedTexts({ secrets }, value) {
    return redactedValue(value, (text) => secrets.redact(text));
}
function redactedValue(value, redact) {
    if (typeof value === "string")
        return redact(value);
    if (Array.isArray(value))
        return value.map((one) => redactedValue(one, redact));
    if (typeof value !== "object" || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, redactedValue(one, redact)]));
}
/**
 * A record without secrets. One that is called as a word of ours would make it unreadable: then what other steps wrote
 * down, without secrets, stays as it is, and only what was just read is looked through.
 */
function redactedRecord(ports, record) {
    const redacted = _core_incident_record_js__WEBPACK_IMPORTED_MODULE_0__/* .IncidentRecord */ .oI.safeParse(redactedTexts(ports, record));
    if (redacted.success)
        return redacted.data;
    const { timeline, changes, suspects, steps, planReviews, gateReview, recurrence } = record;
    const read = { timeline, changes, suspects, steps, planReviews, gateReview, recurrence };
    return { ...record, ...redactedTexts(ports, read) };
}


/***/ }),

/***/ 42806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ reportPostmortem)
/* harmony export */ });
/* harmony import */ var _core_text_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53175);
/* harmony import */ var _core_text_untrusted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12558);


/**
 * Says in the summary where the postmortem is, and writes its text into a file of the run; without an issue the summary
 * holds the whole text. Answers with the file's path.
 */
async function reportPostmortem(ports, postmortem) {
    const { title, body } = postmortem;
    const head = `### 📝 ${placeOf(postmortem)}\n\n${(0,_core_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)((0,_core_text_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .untrusted */ .b)(title))}`;
    if (postmortem.kind === "no-issue") {
        const { message, hint } = postmortem.error;
        ports.log.warning(`There is no issue for the postmortem. ${message} ${hint}`);
        ports.summary.write(`${head}\n\n${body}`);
    }
    else {
        if (postmortem.kind === "elsewhere")
            ports.log.warning(`Another run is opening the issue of the postmortem: ${postmortem.url}`);
        ports.summary.write(head);
    }
    return ports.files.writeOutput("postmortem.md", body);
}
function placeOf(postmortem) {
    switch (postmortem.kind) {
        case "issue":
            return `Postmortem: [issue ${postmortem.number}](${postmortem.url})`;
        case "moved":
            return "Postmortem: its issue was transferred to another repository";
        case "elsewhere":
            return `Postmortem: [another run](${postmortem.url}) is opening its issue`;
        case "no-issue":
            return "Postmortem: there is no issue for it, so here it is";
        default:
            return postmortem;
    }
}


/***/ }),

/***/ 67240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ commentLeftOut),
  t: () => (/* binding */ updateIssue)
});

// EXTERNAL MODULE: ./build/core/incident/body/body-limits.js
var body_limits = __webpack_require__(85889);
// EXTERNAL MODULE: ./build/core/incident/body/section-marker.js
var section_marker = __webpack_require__(2296);
;// CONCATENATED MODULE: ./build/core/incident/body/find-sections.js

/**
 * The sections of ours in a body, in order. A begin without its own end before the next marker is text like any other,
 * and so is a second section of an id: a person copied it, so the copy is theirs.
 */
function findSections(body, sha256) {
    const found = [];
    let open = null;
    for (const line of linesOf(body)) {
        const marker = (0,section_marker/* readSectionMarker */.A0)(line.text);
        if (marker === null)
            continue;
        if (marker.kind === "begin") {
            open = { id: marker.id, sha256: marker.sha256, start: line.start, contentStart: line.next };
            continue;
        }
        if (open?.id === marker.id && !found.some(({ id }) => id === marker.id)) {
            const content = body.slice(open.contentStart, line.start);
            const isUntouched = (0,section_marker/* contentHash */.Ae)(content, sha256) === open.sha256;
            found.push({ id: marker.id, start: open.start, end: line.end, isUntouched, content });
        }
        open = null;
    }
    return found;
}
function* linesOf(body) {
    let start = 0;
    for (const found of body.matchAll(/\r\n|\r|\n|$/g)) {
        const end = found.index;
        if (end < start)
            continue;
        const next = end + found[0].length;
        yield { text: body.slice(start, end), start, end, next };
        start = next;
    }
}

// EXTERNAL MODULE: ./build/core/incident/body/fit-sections.js
var fit_sections = __webpack_require__(49462);
;// CONCATENATED MODULE: ./build/core/incident/body/merge-body.js




/**
 * Brings the machine's sections of a body up to date and keeps every other byte. A section that was edited is kept, one
 * that was removed stays away. One with an id that is not in `known` (those the body was first written with) is put
 * after the section that comes before it in order.
 */
function mergeBody(current, sections, known, sha256) {
    const found = findSections(current, sha256);
    const kept = new Map(found.filter(({ isUntouched }) => !isUntouched).map((one) => [one.id, one]));
    const there = new Set(found.map(({ id }) => id));
    const written = sections.filter(({ id }) => !kept.has(id) && (there.has(id) || !known.includes(id)));
    const bodyWith = (fitted) => replaced(current, found, inserted(fitted, sections, there), sha256);
    const fitted = (0,fit_sections/* fitSections */.W)(written, (tried) => (0,body_limits/* fitsBody */.l)(bodyWith(tried)));
    const edited = sections.flatMap((section) => {
        const theirs = kept.get(section.id);
        const ours = `## ${section.heading}\n\n${section.forms[0]}`;
        const isSame = theirs !== undefined && (0,section_marker/* contentHash */.Ae)(theirs.content, sha256) === (0,section_marker/* contentHash */.Ae)(ours, sha256);
        return theirs === undefined || isSame ? [] : [{ id: section.id, ours }];
    });
    if (fitted === null)
        return { body: current, changed: false, edited, leftOut: [], fits: false };
    const body = bodyWith(fitted);
    return {
        body,
        changed: body !== current,
        edited,
        leftOut: fitted.filter(({ whole }) => whole !== null),
        fits: true,
    };
}
function inserted(fitted, order, there) {
    return fitted.map((section) => {
        if (there.has(section.id))
            return { section, at: section.id, isNew: false };
        const before = order.slice(0, order.findIndex(({ id }) => id === section.id));
        return { section, at: before.findLast(({ id }) => there.has(id))?.id ?? null, isNew: true };
    });
}
function replaced(current, found, placed, sha256) {
    // Where none is left, a person wrote the whole anew.
    if (found.length === 0)
        return current;
    const lineBreak = current.includes("\r\n") ? "\r\n" : "\n";
    const textOf = ({ section }) => (0,section_marker/* markedSection */.YD)(section.id, section.content, sha256).replaceAll("\n", lineBreak);
    const newAt = (id) => placed.filter((one) => one.isNew && one.at === id).map(textOf);
    let body = "";
    let from = 0;
    for (const [index, section] of found.entries()) {
        body += current.slice(from, section.start);
        if (index === 0)
            body += newAt(null)
                .map((text) => `${text}${lineBreak}${lineBreak}`)
                .join("");
        const own = placed.find((one) => !one.isNew && one.at === section.id);
        const isSame = own !== undefined && (0,section_marker/* contentHash */.Ae)(own.section.content, sha256) === (0,section_marker/* contentHash */.Ae)(section.content, sha256);
        body += own === undefined || isSame ? current.slice(section.start, section.end) : textOf(own);
        body += newAt(section.id)
            .map((text) => `${lineBreak}${lineBreak}${text}`)
            .join("");
        from = section.end;
    }
    return body + current.slice(from);
}

// EXTERNAL MODULE: ./build/core/text/natural-key.js
var natural_key = __webpack_require__(45971);
// EXTERNAL MODULE: ./build/flows/sticky-comment.js
var sticky_comment = __webpack_require__(76975);
;// CONCATENATED MODULE: ./build/flows/incident/update-issue.js




/**
 * Brings the machine's sections of an issue up to date, and nothing else of it; equal text is not written. What a person
 * edited stays, and what the machine has to say there now is one comment, as is what there is no room for.
 */
async function updateIssue(ports, update) {
    const { issue, sections, known } = update;
    const merged = mergeBody(issue.body, sections, known, ports.digest.sha256);
    if (!merged.fits)
        ports.log.warning(`Issue ${issue.number} is full with what people wrote, so its sections stay as they are.`);
    const updated = merged.changed
        ? await edited(ports, issue, merged.body)
        : { body: issue.body, isWhole: merged.fits };
    if (merged.edited.length > 0) {
        const intro = "These sections were edited, so they stay as they are. What rollback-ready would write there now:";
        await comment(ports, update, "postmortem-news", [intro, ...merged.edited.map(({ ours }) => ours)]);
    }
    await commentLeftOut(ports, update, merged.leftOut);
    return updated;
}
/** Puts sections that were too long for the body, whole, into one comment; what is too long for that, into none. */
async function commentLeftOut(ports, update, leftOut) {
    const texts = leftOut.flatMap(({ whole }) => (whole === null ? [] : [whole]));
    if (texts.length === 0)
        return;
    await comment(ports, update, "postmortem-rest", [
        "In full, because the issue has no room for it:",
        ...texts,
    ]);
}
async function edited({ issues, log }, issue, body) {
    const answer = await issues.edit(issue.number, { body });
    switch (answer) {
        case "written":
            log.info(`issue ${issue.number}: brought up to date`);
            return { body, isWhole: true };
        case "refused-size":
            log.warning(`GitHub did not take the longer text of issue ${issue.number}, so it stays as it was.`);
            return { body: issue.body, isWhole: false };
        case "unconfirmed":
            log.warning(`Somebody else wrote into issue ${issue.number} just now, or GitHub does not show the new text yet. Run the step again to see.`);
            return { body, isWhole: true };
        default:
            return answer;
    }
}
async function comment(ports, { issue, key, identity }, kind, texts) {
    const text = texts.join("\n\n");
    if (!(0,body_limits/* fitsBody */.l)(text)) {
        ports.log.warning(`What does not fit into issue ${issue.number} is too long for a comment, too. It is in the file.`);
        return;
    }
    const own = (0,natural_key/* naturalKey */.X)([kind, key], ports.digest.sha256);
    await (0,sticky_comment/* keepCommentFirmly */.m)(ports, { on: issue.number, kind, key: own, text, identity });
}


/***/ }),

/***/ 53755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ paced)
/* harmony export */ });
/** GitHub docs, best practices for the REST API: at least one second between writes that are made one after another. */
const apartMs = 1_000;
/** A pace of its own for one series of writes; the first one waits for nothing. */
function paced({ clock }) {
    let before = null;
    return async (write) => {
        const leftMs = before === null ? 0 : before + apartMs - clock.monotonic();
        if (leftMs > 0)
            await clock.sleep(leftMs);
        try {
            return await write();
        }
        finally {
            before = clock.monotonic();
        }
    };
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


/***/ }),

/***/ 76975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ keepComment),
/* harmony export */   m: () => (/* binding */ keepCommentFirmly)
/* harmony export */ });
/* harmony import */ var _core_text_marker_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73712);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76641);
/* harmony import */ var _kernel_in_doubt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88362);



/**
 * Keeps one comment of ours up to date. Of several, which two runs at once may make, the oldest stays. A side channel:
 * where the token may not write, or GitHub does not answer, the log says so and nothing fails.
 */
async function keepComment(ports, comment) {
    try {
        await write(ports, comment);
    }
    catch (error) {
        say(ports, error);
    }
}
const waitsMs = [1_000, 2_000];
/** As `keepComment`; without a clear answer, or after a refusal that may pass, it looks and tries again. */
async function keepCommentFirmly(ports, comment) {
    for (let tried = 0;; tried++) {
        try {
            return await write(ports, comment);
        }
        catch (error) {
            const waitMs = waitsMs[tried];
            if (waitMs === undefined || !mayPass(error))
                return say(ports, error);
            await ports.clock.sleep(waitMs);
        }
    }
}
function mayPass(error) {
    return (0,_kernel_in_doubt_js__WEBPACK_IMPORTED_MODULE_1__/* .isInDoubt */ .c)(error) || (error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K && error.code === "GITHUB_REFUSED");
}
function say({ log }, error) {
    if (!(error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K))
        throw error;
    if (error.code === "PERMISSION_MISSING")
        log.info(`No comment was written: ${error.message}`);
    else
        log.warning(`The comment may not be up to date: ${error.message}`);
}
async function write(ports, { on, kind, key, text, identity }) {
    const body = `${(0,_core_text_marker_js__WEBPACK_IMPORTED_MODULE_2__/* .marker */ .x)({ kind, key })}\n${text}`;
    const own = async () => {
        const found = await ports.conversation.comments(on);
        return found
            .filter((comment) => comment.author === identity && isOurs(comment.body, kind, key))
            .sort((a, b) => a.id - b.id);
    };
    const [first, ...extra] = await own();
    if (first === undefined) {
        const made = await ports.conversation.comment(on, body);
        if (made.author !== identity) {
            ports.log.warning(`The comment was written as ${made.author}, and the policy's \`identity\` is ${identity}: no later run would know it for its own, so it was taken away again.`);
            await ports.conversation.removeComment(made.id);
            return;
        }
        ports.log.info(`comment ${made.id}: written`);
        // Another run may have written one meanwhile.
        for (const twin of (await own()).slice(1))
            await ports.conversation.removeComment(twin.id);
        return;
    }
    if (first.body.replaceAll("\r\n", "\n").trimEnd() === body.trimEnd()) {
        ports.log.info(`comment ${first.id} says this already`);
    }
    else {
        await ports.conversation.editComment(first.id, body);
        ports.log.info(`comment ${first.id}: brought up to date`);
    }
    for (const twin of extra)
        await ports.conversation.removeComment(twin.id);
}
function isOurs(body, kind, key) {
    const seen = (0,_core_text_marker_js__WEBPACK_IMPORTED_MODULE_2__/* .parseMarker */ .g)(body);
    return seen?.kind === kind && seen.key === key;
}


/***/ })

};
