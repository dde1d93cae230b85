export const id = 620;
export const ids = [620];
export const modules = {

/***/ 25620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  samplesSvg: () => (/* binding */ samplesSvg)
});

// EXTERNAL MODULE: ./node_modules/d3-scale/dist/d3-scale.mjs + 4 modules
var d3_scale = __webpack_require__(25602);
// EXTERNAL MODULE: ./build/core/gate/report/quantity.js
var quantity = __webpack_require__(13334);
// EXTERNAL MODULE: ./build/core/gate/report/span.js
var span = __webpack_require__(86695);
;// CONCATENATED MODULE: ./build/core/gate/report/svg-look.js
/**
 * How the plot looks, in light and in dark. Outcomes differ by shape as well as by colour; the colours keep a contrast
 * of 4.5 to 1 for text and 3 to 1 for marks.
 */
const svgLook = `
svg { --page: #ffffff; --ink: #1f2328; --quiet: #59636e; --grid: #e4e8ed; --line: #2f6fb5; --bad: #cf222e; --missing: #9a6700; --error: #8250df; --shade: #59636e; }
@media (prefers-color-scheme: dark) {
  svg { --page: #0d1117; --ink: #e6edf3; --quiet: #9198a1; --grid: #262c36; --line: #6cb0f5; --bad: #ff6b63; --missing: #d9a336; --error: #b794f6; --shade: #9198a1; }
}
text { font: 12px system-ui, -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; fill: var(--quiet); }
.page { fill: var(--page); }
.heading { font-size: 17px; font-weight: 600; fill: var(--ink); }
.name { font-size: 14px; font-weight: 600; fill: var(--ink); }
.figure { fill: var(--ink); text-anchor: end; }
.x { text-anchor: middle; }
.y, .end { text-anchor: end; }
.grid { stroke: var(--grid); fill: none; }
.line { stroke: var(--line); fill: none; stroke-width: 1.6; stroke-linejoin: round; }
.point { fill: var(--line); }
.statistic { stroke: var(--ink); fill: none; stroke-width: 1.4; }
.threshold { stroke: var(--bad); fill: none; stroke-dasharray: 5 4; }
.warm-up { fill: var(--shade); opacity: 0.14; }
.bad-time { fill: var(--bad); opacity: 0.16; }
.bad { stroke: var(--bad); stroke-width: 2; fill: none; }
.missing { stroke: var(--missing); stroke-width: 1.6; fill: none; }
.error { fill: var(--error); }
`.trim();

// EXTERNAL MODULE: ./node_modules/d3-shape/dist/d3-shape.mjs + 1 modules
var d3_shape = __webpack_require__(76879);
// EXTERNAL MODULE: ./build/core/gate/report/gauge-words.js
var gauge_words = __webpack_require__(10588);
;// CONCATENATED MODULE: ./build/core/gate/report/measure-scale.js



// Above this ratio the usual answers would be a flat line at the foot of the slow ones.
const logFrom = 25;
/** A scale for the measures of one strip, between the heights `bottom` and `top`. Logarithmic when few are far above most. */
function measureScale(points, isValue, bottom, top) {
    const sorted = Float64Array.from(points.flatMap(({ measured }) => measured ?? [])).sort();
    const [low, high] = [sorted[0] ?? 0, sorted.at(-1) ?? 1];
    const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
    const label = (measured) => measured === 0 ? "0" : isValue ? (0,quantity/* quantity */.a)(measured) : (0,span/* span */.L)(measured);
    if (!isValue && median > 0 && high / Math.max(1, median) > logFrom) {
        const floor = 10 ** Math.floor(Math.log10(Math.max(1, low)));
        const scale = (0,d3_scale/* scaleLog */.ZE)().domain([floor, high]).range([bottom, top]).clamp(true).nice();
        const powers = scale.ticks().filter((tick) => /^1e/.test(tick.toExponential()));
        return { y: scale, ticks: thinned(powers, label), isLog: true };
    }
    // With nought, so that values which hardly differ are not made to look as if they did.
    const [from, to] = [Math.min(0, low), Math.max(0, high)];
    const scale = (0,d3_scale/* scaleLinear */.m4)()
        .domain(from === to ? [0, 1] : [from, to])
        .range([bottom, top])
        .nice(3);
    return { y: scale, ticks: thinned(scale.ticks(3), label), isLog: false };
}
function thinned(ticks, label) {
    const every = Math.ceil(ticks.length / 4);
    return ticks
        .filter((_, index) => index % every === 0)
        .map((measured) => ({ measured, label: label(measured) }));
}

// EXTERNAL MODULE: ./build/core/gate/report/plot-buckets.js
var plot_buckets = __webpack_require__(80378);
;// CONCATENATED MODULE: ./build/core/gate/report/strip-points.js

/**
 * The samples of one check in at most `most` slots of equal length, so that a long bake makes no longer drawing: of each
 * slot the highest measure, and one mark for each outcome that was not good.
 */
function stripPoints(samples, [fromMs, toMs], most) {
    const isValue = samples.some((sample) => sample.value !== undefined);
    const isEach = samples.length <= most;
    const slotMs = Math.max(1, toMs - fromMs) / most;
    const points = new Map();
    const marks = new Map();
    samples.forEach((sample, index) => {
        const slot = isEach ? index : Math.min(most - 1, Math.floor((sample.afterMs - fromMs) / slotMs));
        const measured = (0,plot_buckets/* measuredBy */.e)(sample, isValue);
        const before = points.get(slot);
        if (before === undefined || (measured ?? -Infinity) > (before.measured ?? -Infinity)) {
            points.set(slot, { ms: sample.afterMs, measured });
        }
        if (sample.outcome === "good")
            return;
        const key = `${slot} ${sample.outcome}`;
        const marked = marks.get(key);
        marks.set(key, {
            ms: marked?.ms ?? sample.afterMs,
            outcome: sample.outcome,
            count: (marked?.count ?? 0) + 1,
        });
    });
    return {
        isValue,
        isEach,
        points: [...points.values()].sort((a, b) => a.ms - b.ms),
        marks: [...marks.values()].sort((a, b) => a.ms - b.ms),
    };
}

// EXTERNAL MODULE: ./build/core/text/visible.js
var visible = __webpack_require__(10038);
;// CONCATENATED MODULE: ./build/core/gate/report/svg-text.js

/** Anyone's text inside an SVG: one line, nothing invisible, nothing that is markup or that XML 1.0 has no place for. */
function svgText(text, maxLength = 200) {
    return (0,visible/* showHidden */.Ul)((0,visible/* clip */.$Q)((0,visible/* oneLine */.TN)(text), maxLength))
        .replace(/\p{Noncharacter_Code_Point}/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
        .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
/** A coordinate, to a tenth of a pixel. */
function px(value) {
    return String(Math.round(value * 10) / 10);
}

;// CONCATENATED MODULE: ./build/core/gate/report/svg-statistic.js




const laneHeight = 34;
const mostPoints = 400;
/** The lane of a statistic: it fails the check where it touches the dashed line. */
function statisticLane(gauges, unit, { left, right, x }, top) {
    const shown = svg_statistic_thinned(gauges.filter((one) => Number.isFinite(one.statistic) && Number.isFinite(one.threshold)));
    const threshold = shown.at(-1)?.threshold ?? 0;
    let high = Math.max(1e-9, threshold);
    for (const { statistic } of shown)
        high = Math.max(high, statistic);
    // How far beyond the threshold it went does not matter, and would press the lines together.
    const most = threshold > 0 ? Math.min(high, threshold * 1.5) : high;
    const y = (0,d3_scale/* scaleLinear */.m4)()
        .domain([0, most])
        .range([top + laneHeight, top + 2])
        .clamp(true);
    const of = (read) => (0,d3_shape/* line */.n8)()
        .curve(d3_shape/* curveStepAfter */.UP)
        .x((one) => x(one.afterMs))
        .y((one) => y(read(one)))
        .digits(1)(shown) ?? "";
    const thresholdY = y(threshold);
    return [
        `<path class="grid" d="M${left},${px(y(0))}H${right}"/>`,
        `<path class="threshold" d="M${left},${px(thresholdY)}H${right}"/>`,
        `<path class="statistic" d="${of((one) => one.statistic)}"/>`,
        `<text class="y" x="${left - 8}" y="${px(thresholdY + 4)}">${svgText((0,quantity/* quantity */.a)(threshold))}</text>`,
        `<text class="y" x="${left - 8}" y="${px(y(0) + 4)}">${svgText(unit, 9)}</text>`,
    ].join("\n");
}
// The highest of each stretch: what came near to the threshold must not be left out.
function svg_statistic_thinned(gauges) {
    const each = Math.ceil(gauges.length / mostPoints);
    if (each <= 1)
        return gauges;
    const kept = [];
    gauges.forEach((one, index) => {
        const last = kept.at(-1);
        if (last === undefined || index % each === 0)
            kept.push(one);
        else if (one.statistic > last.statistic)
            kept[kept.length - 1] = one;
    });
    return kept;
}

;// CONCATENATED MODULE: ./build/core/gate/report/svg-strip.js







const headHeight = 40;
const railHeight = 14;
const plotHeight = 66;
const svg_strip_mostPoints = 240;
/** Height of a strip, with or without the lane of its statistic. */
function stripHeight(hasStatistic) {
    return headHeight + railHeight + plotHeight + (hasStatistic ? 54 : 0) + 30;
}
/** One check: its name and counts, a rail of marks for what was not good, its measures, and its statistic below. */
function svgStrip(tally, gauges, place) {
    const { left, right, x } = place;
    const drawn = stripPoints(tally.samples, place.extentMs, svg_strip_mostPoints);
    const railY = headHeight + railHeight / 2;
    const top = headHeight + railHeight + 4;
    const bottom = headHeight + railHeight + plotHeight;
    const scale = measureScale(drawn.points, drawn.isValue, bottom, top);
    const grid = scale.ticks.map(({ measured, label }) => {
        const y = px(scale.y(measured));
        return `<path class="grid" d="M${left},${y}H${right}"/><text class="y" x="${left - 8}" y="${px(scale.y(measured) + 4)}">${svgText(label)}</text>`;
    });
    return [
        head(tally, drawn, scale.isLog, place),
        warmUp(tally, place, bottom, stripHeight(gauges.length > 0)),
        ...badTimes(drawn.marks, tally.check.intervalMs, place, bottom),
        ...grid,
        measureLine(drawn, x, scale.y),
        ...drawn.marks.map((mark) => markShape(mark, x(mark.ms), railY)),
        gauges.length === 0 ? "" : statisticLane(gauges, tally.check.gauge.unit, place, bottom + 20),
    ]
        .filter(Boolean)
        .join("\n");
}
function head({ check }, drawn, isLog, { left, right }) {
    const what = `${drawn.isValue ? "value" : "answer time"}${drawn.isEach ? "" : ", highest of each stretch"}${isLog ? ", logarithmic" : ""}`;
    const counts = [
        `${check.good} good`,
        check.bad === 0 ? "" : `${check.bad} bad`,
        check.missing === 0 ? "" : `${check.missing} without data`,
        check.errors === 0 ? "" : `${check.errors} could not ask`,
        (0,gauge_words/* gaugeWords */.D)(check.gauge),
    ];
    const observed = check.dryRun ? " (observed)" : "";
    return [
        `<text class="name" x="${left}" y="14">${svgText(check.name, 60)}${observed}</text>`,
        `<text x="${left}" y="31">${svgText(check.target, 70)}, ${what}</text>`,
        `<text class="figure" x="${right}" y="14">${svgText(counts.filter(Boolean).join(" · "), 100)}</text>`,
    ].join("\n");
}
function warmUp({ samples, check }, { x }, bottom, height) {
    let [from, to] = [Infinity, -Infinity];
    for (const { phase, afterMs } of samples) {
        if (phase !== "warm-up")
            continue;
        from = Math.min(from, afterMs);
        to = Math.max(to, afterMs);
    }
    if (from > to)
        return "";
    const [start, end] = [x(from), x(to + check.intervalMs / 2)];
    return [
        `<rect class="warm-up" x="${px(start)}" y="${headHeight}" width="${px(end - start)}" height="${bottom - headHeight}"/>`,
        `<text class="end" x="${px(end - 8)}" y="${height - 10}">warm-up</text>`,
    ].join("\n");
}
// Bad samples that follow each other make one block.
function badTimes(marks, intervalMs, { x, extentMs, left, right }, bottom) {
    const half = Math.max(intervalMs, (extentMs[1] - extentMs[0]) / svg_strip_mostPoints) / 2;
    const blocks = [];
    for (const { outcome, ms } of marks) {
        if (outcome !== "bad")
            continue;
        const last = blocks.at(-1);
        if (last !== undefined && ms - half <= last[1] + half * 0.5)
            last[1] = ms + half;
        else
            blocks.push([ms - half, ms + half]);
    }
    return blocks.map(([from, to]) => {
        const start = Math.max(left, x(from));
        const width = Math.max(2, Math.min(right, x(to)) - start);
        return `<rect class="bad-time" x="${px(start)}" y="${headHeight}" width="${px(width)}" height="${bottom - headHeight}"/>`;
    });
}
function measureLine({ points }, x, y) {
    const path = (0,d3_shape/* line */.n8)()
        .defined(({ measured }) => measured !== null)
        .x(({ ms }) => x(ms))
        .y(({ measured }) => y(measured ?? 0))
        .digits(1)(points);
    // A point between two gaps has no line.
    const alone = points.filter(({ measured }, index) => measured !== null &&
        (points[index - 1]?.measured ?? null) === null &&
        (points[index + 1]?.measured ?? null) === null);
    const dots = alone.map(({ ms, measured }) => `<circle class="point" cx="${px(x(ms))}" cy="${px(y(measured ?? 0))}" r="2"/>`);
    return `${path === null ? "" : `<path class="line" d="${path}"/>`}${dots.join("")}`;
}
const shapes = { bad: d3_shape/* symbolTimes */.zp, missing: d3_shape/* symbolCircle */.hK, error: d3_shape/* symbolTriangle */.ZK };
const words = { bad: "bad", missing: "without data", error: "could not ask" };
/** The mark of an outcome: a cross for bad, a ring for no data, a triangle for what could not be asked. */
function markShape({ outcome, count }, x, y) {
    const d = (0,d3_shape/* symbol */.HR)(shapes[outcome], outcome === "bad" ? 34 : 30).digits(1)() ?? "";
    return `<path class="${outcome}" transform="translate(${px(x)},${px(y)})" d="${d}"><title>${(0,quantity/* many */._)(count, "sample")} ${words[outcome]}</title></path>`;
}

// EXTERNAL MODULE: ./build/core/gate/report/tally.js
var tally = __webpack_require__(41133);
;// CONCATENATED MODULE: ./build/core/gate/report/time-ticks.js

const stepsMs = [1, 2, 5, 10, 15, 30]
    .flatMap((count) => [count, count * 60].map((seconds) => seconds * 1000))
    .concat([1, 2, 3, 6, 12, 24].map((hours) => hours * 3_600_000))
    .sort((a, b) => a - b);
/** At most `most` ticks at whole seconds, minutes or hours. */
function timeTicks(fromMs, toMs, most) {
    const length = Math.max(1, toMs - fromMs);
    const subSecond = length < 2000 ? [100, 200, 500] : [];
    const steps = [...subSecond, ...stepsMs];
    const step = steps.find((one) => length / one <= most - 1) ?? Math.ceil(length / (most - 1));
    const ticks = [];
    for (let ms = Math.ceil(fromMs / step) * step; ms <= toMs; ms += step) {
        ticks.push({ ms, label: ms === 0 ? "0" : `${ms < 0 ? "−" : ""}${(0,span/* span */.L)(Math.abs(ms))}` });
    }
    return ticks;
}

;// CONCATENATED MODULE: ./build/core/gate/report/samples-svg.js








const width = 900;
const left = 64;
const right = width - 24;
const mostStrips = 12;
const topHeight = 82;
/**
 * The samples as an SVG that stands alone: a strip for each of the twelve worst checks, readable in light and dark and
 * by a screen reader. `gauges` are the courses of the checks' statistics, where they are known.
 */
function samplesSvg(evidence, samples, gauges = new Map()) {
    const all = (0,tally/* tallies */.tG)(evidence, samples);
    const shown = all.slice(0, mostStrips);
    const extentMs = extentOf(shown, evidence);
    const x = (0,d3_scale/* scaleLinear */.m4)().domain(extentMs).range([left, right]);
    const place = { left, right, x, extentMs };
    const strips = [];
    let y = topHeight;
    for (const tally of shown) {
        const course = gauges.get(tally.check.name) ?? [];
        const height = stripHeight(course.length > 0);
        strips.push(`<g transform="translate(0,${y})">\n${timeGrid(place, height)}\n${svgStrip(tally, course, place)}\n</g>`);
        y += height + 16;
    }
    const leftOut = all.length - shown.length;
    const more = leftOut > 0
        ? `<text x="${left}" y="${y}">${(0,quantity/* many */._)(leftOut, "more check")} in the evidence file.</text>`
        : "";
    const height = y + (leftOut > 0 ? 20 : 0);
    return [
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc">`,
        `<title id="title">${svgText(titleOf(evidence))}</title>`,
        `<desc id="desc">${svgText(descriptionOf(shown), 4000)}</desc>`,
        `<style>${svgLook}</style>`,
        `<rect class="page" width="${width}" height="${height}"/>`,
        `<text class="heading" x="${left}" y="32">${svgText(titleOf(evidence), 90)}</text>`,
        legend(evidence, samples),
        ...strips,
        more,
        "</svg>\n",
    ]
        .filter(Boolean)
        .join("\n");
}
function titleOf({ release, environment, shard, shadow, verdict }) {
    const where = shard === null ? environment : `${environment}, ${shard}`;
    return `${release.tag ?? release.commit.slice(0, 12)} in ${where}: ${verdict.kind} (${verdict.reason})${shadow ? ", only observed" : ""}`;
}
function descriptionOf(shown) {
    return shown
        .map(({ check, slowestMs }) => {
        const slowest = slowestMs === null ? "" : `, slowest answer ${(0,span/* span */.L)(slowestMs)}`;
        return `${check.name}: ${check.good} good, ${check.bad} bad, ${check.missing} without data, ${check.errors} could not be asked${slowest}.`;
    })
        .join(" ");
}
function legend({ startedAt, verdict }, samples) {
    const marks = [
        ["bad", "bad", 0],
        ["missing", "without data", 60],
        ["error", "could not ask", 162],
    ];
    const began = `0 is ${zeroClock(samples[0]) ?? startedAt.slice(11, 19)} UTC, ${startedAt.slice(0, 10)}`;
    return [
        `<text x="${left}" y="54">${svgText(verdict.detail, 90)}</text>`,
        ...marks.map(([outcome, word, at]) => `${markShape({ outcome, count: 1 }, right - 252 + at, 28)}<text x="${right - 242 + at}" y="32">${word}</text>`),
        `<text class="end" x="${right}" y="54">${svgText(began)}</text>`,
    ].join("\n");
}
// The gate may have waited for the version and warmed up before its clock began.
function zeroClock(sample) {
    const zeroMs = sample === undefined ? Number.NaN : Date.parse(sample.at) - sample.afterMs;
    if (!Number.isFinite(zeroMs))
        return null;
    const seconds = Math.floor(zeroMs / 1000) % 86_400;
    const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
    return parts.map((part) => String(part).padStart(2, "0")).join(":");
}
function timeGrid({ extentMs, x }, height) {
    return timeTicks(extentMs[0], extentMs[1], 11)
        .map(({ ms, label }) => {
        const at = px(x(ms));
        return `<path class="grid" d="M${at},40V${height - 26}"/>${ms < 0 ? "" : `<text class="x" x="${at}" y="${height - 10}">${svgText(label)}</text>`}`;
    })
        .join("\n");
}
// From the start or the first warm-up to the planned end or the last sample, whichever is farther.
function extentOf(shown, { verdict, design }) {
    let [from, to] = [0, verdict.kind === "pass" ? design.bakeMs : 0];
    for (const { samples } of shown) {
        for (const { afterMs } of samples) {
            from = Math.min(from, afterMs);
            to = Math.max(to, afterMs);
        }
    }
    return [from, Math.max(to, from) + design.intervalMs / 2];
}


/***/ })

};
