export const id = 860;
export const ids = [860];
export const modules = {

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

/***/ 75860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gaugeCourses: () => (/* binding */ gaugeCourses)
/* harmony export */ });
/* harmony import */ var _check_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26596);
/* harmony import */ var _combine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66745);
/* harmony import */ var _rule_book_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59992);



/** How the statistic of each check went, sample after sample, worked out again from the evidence; by the check's name. */
function gaugeCourses(evidence, samples) {
    const ruleOf = (0,_rule_book_js__WEBPACK_IMPORTED_MODULE_1__/* .ruleBook */ .E)();
    const byCheck = Map.groupBy(samples, ({ check }) => check);
    return new Map(evidence.checks.map((of) => {
        const check = (0,_combine_js__WEBPACK_IMPORTED_MODULE_0__/* .restoreCheck */ .Jr)(of, evidence.design.bakeMs, evidence.design.deciding, ruleOf);
        let state = (0,_check_state_js__WEBPACK_IMPORTED_MODULE_2__/* .beginCheck */ .Aq)(check);
        const points = (byCheck.get(of.name) ?? []).map((sample) => {
            state = (0,_check_state_js__WEBPACK_IMPORTED_MODULE_2__/* .addSample */ .yl)(state, sample);
            const { statistic, threshold } = check.rule.gauge(state.ruleState);
            return { afterMs: sample.afterMs, statistic, threshold };
        });
        return [of.name, points];
    }));
}


/***/ })

};
