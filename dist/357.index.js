export const id = 357;
export const ids = [357];
export const modules = {

/***/ 26439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KW: () => (/* binding */ blipsBefore),
/* harmony export */   QC: () => (/* binding */ PreflightReport),
/* harmony export */   Z3: () => (/* binding */ preflightSchema),
/* harmony export */   ZT: () => (/* binding */ brokenBefore),
/* harmony export */   xq: () => (/* binding */ preflightChecks)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9691);
/* harmony import */ var _check_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26596);
/* harmony import */ var _conclude_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97923);
/* harmony import */ var _rules_choose_rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90726);
/* harmony import */ var _statistics_binomial_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18881);





const preflightSchema = "rollback-ready/preflight/v1";
/** How every check stood before the deployment: what must not be blamed on the release. */
const PreflightReport = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(preflightSchema),
    environment: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    startedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    endedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    checks: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        /** It failed before anything was deployed. */
        isBroken: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
        detail: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        good: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int(),
        bad: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int(),
        /** Median of what a metric measured; null where nothing was. */
        value: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nullable(),
        /** How long good answers took, 500 at most. */
        ms: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nonnegative()).readonly(),
    }))
        .readonly(),
    run: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), attempt: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
});
const mostTimes = 500;
/** One entry a check, from what a short bake before the deployment saw. */
function preflightChecks(states, samples) {
    const byCheck = Map.groupBy(samples, ({ check }) => check);
    return states.map((state) => {
        const own = byCheck.get(state.check.name) ?? [];
        const values = own.flatMap(({ value }) => (value === undefined ? [] : [value]));
        const times = own.flatMap(({ outcome, ms }) => (outcome === "good" ? [ms] : []));
        return {
            name: state.check.name,
            isBroken: (0,_conclude_js__WEBPACK_IMPORTED_MODULE_2__/* .failureOf */ .g5)(state) !== null,
            detail: (0,_check_state_js__WEBPACK_IMPORTED_MODULE_3__/* .describe */ .q0)(state),
            good: state.good,
            bad: state.bad,
            value: medianOf(values),
            ms: times.slice(0, mostTimes),
        };
    });
}
/** The checks that failed before the deployment already. */
function brokenBefore(report) {
    return new Set((report?.checks ?? []).flatMap(({ name, isBroken }) => (isBroken ? [name] : [])));
}
/**
 * The share of bad answers that each check had before, where that is more than chance makes of a healthy service (one in
 * twenty by the binomial tail): such a rule must expect as many afterwards.
 */
function blipsBefore(report) {
    const shares = new Map();
    for (const { name, isBroken, good, bad } of report?.checks ?? []) {
        const asked = good + bad;
        if (isBroken || bad === 0)
            continue;
        if ((0,_statistics_binomial_js__WEBPACK_IMPORTED_MODULE_4__/* .moreThan */ .x)(bad - 1, asked, _rules_choose_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .healthyBadShare */ .EV) < 0.05)
            shares.set(name, bad / asked);
    }
    return shares;
}
function medianOf(values) {
    if (values.length === 0)
        return null;
    const sorted = values.toSorted((a, b) => a - b);
    const middle = Math.floor(sorted.length / 2);
    const [low, high] = [sorted[middle - 1] ?? 0, sorted[middle] ?? 0];
    return sorted.length % 2 === 1 ? high : (low + high) / 2;
}


/***/ }),

/***/ 56292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ findSections)
});

;// CONCATENATED MODULE: ./build/core/incident/body/own-copies.js
/**
 * Of sections of one id the one that is ours: people quote sections, above and below. Ours are those that together keep
 * the order in which they were written, most of them, and that stand next to each other where that leaves a choice; else
 * the first.
 */
function ownCopies(body, found, order) {
    const counted = Map.groupBy(found, ({ id }) => id);
    if (counted.size === found.length)
        return found;
    const inOrder = new Set(longestChain(body, found, order));
    return found.filter((one) => {
        const copies = counted.get(one.id) ?? [];
        return one === (copies.find((copy) => inOrder.has(copy)) ?? copies[0]);
    });
}
function longestChain(body, found, order) {
    const places = new Map(order.map((id, place) => [id, place]));
    const placed = found.filter(({ id }) => places.has(id));
    const chains = [];
    for (const last of placed) {
        const place = places.get(last.id) ?? 0;
        let best = { last, before: null, length: 1, adjacent: isFirst(body, last) ? 1 : 0 };
        for (const before of chains) {
            if ((places.get(before.last.id) ?? 0) >= place)
                continue;
            const gap = body.slice(before.last.end, last.start);
            const adjacent = before.adjacent + (gap.trim() === "" ? 1 : 0);
            best = better({ last, before, length: before.length + 1, adjacent }, best);
        }
        chains.push(best);
    }
    const [first, ...more] = chains;
    return first === undefined ? [] : sectionsOf(more.reduce((best, one) => better(one, best), first));
}
function better(one, best) {
    return one.length > best.length || (one.length === best.length && one.adjacent > best.adjacent)
        ? one
        : best;
}
function sectionsOf(chain) {
    const sections = [];
    for (let at = chain; at !== null; at = at.before)
        sections.push(at.last);
    return sections;
}
// Before our first section stand the issue's marker and our note, which is a quote.
function isFirst(body, { start }) {
    return body
        .slice(0, start)
        .split(/\r\n|\r|\n/)
        .every((line) => /^\s*(?:>|<!--|$)/.test(line));
}

// EXTERNAL MODULE: ./build/core/incident/body/section-marker.js
var section_marker = __webpack_require__(2296);
;// CONCATENATED MODULE: ./build/core/incident/body/find-sections.js


/**
 * The sections of ours in a body, in order. A begin without its own end before the next marker is text like any other,
 * and so is a copy that a person made of a section: of several with one id that one is ours which stands where it was
 * written, by `order`; the first where that is not given.
 */
function findSections(body, sha256, order = []) {
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
        if (open?.id === marker.id) {
            const content = body.slice(open.contentStart, line.start);
            const isUntouched = (0,section_marker/* contentHash */.Ae)(content, sha256) === open.sha256;
            found.push({ id: marker.id, start: open.start, end: line.end, isUntouched, content });
        }
        open = null;
    }
    return ownCopies(body, found, order);
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

/***/ 23556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ nearMissPage),
/* harmony export */   V: () => (/* binding */ nearMissLine)
/* harmony export */ });
/* harmony import */ var _render_near_miss_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75857);

/** A near miss for the step's summary, where no issue can tell of it. */
function nearMissPage(shown) {
    // Nothing is linked but what is recorded: there is no issue before.
    const { title, sections } = (0,_render_near_miss_js__WEBPACK_IMPORTED_MODULE_0__/* .renderNearMiss */ .Zz)({ ...shown, key: "", previous: null }, { repositoryUrl: "" });
    return [`### 📝 ${title}`, ...sections.map(({ forms: [whole] }) => whole)].join("\n\n");
}
/** The line on the summary of a run whose near miss an issue tells of. */
function nearMissLine({ number, url }) {
    return `### 📝 Near miss: [issue ${number}](${url})`;
}


/***/ }),

/***/ 34494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ readIncidentDecision),
/* harmony export */   c: () => (/* binding */ decisionOfIncident)
/* harmony export */ });
/* harmony import */ var _core_decision_decided_mark_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34155);
/* harmony import */ var _core_decision_decision_on_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57931);
/* harmony import */ var _decided_case_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93986);
/* harmony import */ var _look_for_decision_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71835);




/** Who decided, as the incident keeps it; null while nobody has. */
function decisionOfIncident({ about, known, note }, rollback) {
    const { rules, statuses, identity } = about;
    const deadline = rules.mode === "automatic" ? null : { until: (0,_decided_case_js__WEBPACK_IMPORTED_MODULE_2__/* .untilOf */ .g)(about), onTimeout: rules.onTimeout };
    const status = (0,_core_decision_decided_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .decidedStatus */ .fX)(statuses, identity);
    const marked = known && { ...known, at: status?.createdAt ?? "", url: status?.logUrl ?? "" };
    return (0,_core_decision_decision_on_record_js__WEBPACK_IMPORTED_MODULE_1__/* .decisionOnRecord */ .P)({ note, marked, rollback, deadline });
}
/** The same where only what is kept tells: of a note without a mark nothing is told, since anybody may have written it. */
async function readIncidentDecision(ports, about, rollback) {
    const nobody = { about, known: null, note: null };
    if ((0,_core_decision_decided_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .decidedMark */ .uN)(about.statuses, about.identity) === null)
        return decisionOfIncident(nobody, rollback);
    const found = await (0,_look_for_decision_js__WEBPACK_IMPORTED_MODULE_3__/* .lookForDecision */ .Z)(ports, about, () => Promise.resolve({ kind: "unvouched", why: "no mark names it" }));
    return decisionOfIncident(found.kind === "decided" ? { about, ...found } : nobody, rollback);
}


/***/ }),

/***/ 35222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readEvidence),
/* harmony export */   O: () => (/* binding */ readPreflight)
/* harmony export */ });
/* harmony import */ var _core_gate_evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51031);
/* harmony import */ var _core_gate_judging_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92450);
/* harmony import */ var _core_gate_preflight_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26439);
/* harmony import */ var _core_gate_sample_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51504);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94121);





const evidenceName = "gate-evidence.json";
const samplesName = "samples.jsonl";
const maxBytes = 268_435_456;
/**
 * Reads the evidence that gates left: each path is a `gate-evidence.json` with its `samples.jsonl` beside it, or a folder
 * that is searched for them. Samples that are not the ones that the evidence names are refused.
 */
async function readEvidence(ports, paths) {
    const found = [];
    for (const path of paths) {
        const below = await ports.files.below(path);
        if (below === null) {
            found.push(path);
            continue;
        }
        found.push(...below
            .filter((one) => one === evidenceName || one.endsWith(`/${evidenceName}`))
            .map((one) => `${path}/${one}`));
    }
    if (found.length === 0) {
        const problem = `names ${paths.map((path) => `\`${path}\``).join(", ")}, where no \`${evidenceName}\` is.`;
        const write = "Write the files that `mode: collect` left, or the folder that they were downloaded to.";
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .inputsInvalid */ .tz)([{ subject: "Input `evidence`", problem, write }]);
    }
    return Promise.all(found.map((path) => readOne(ports, path)));
}
/** Reads what `mode: preflight` left; null when the step was given nothing. */
async function readPreflight(ports, path, environment) {
    if (path === undefined)
        return null;
    const parsed = _core_gate_preflight_js__WEBPACK_IMPORTED_MODULE_2__/* .PreflightReport */ .QC.safeParse(parseJson(path, await textOf(ports, path)));
    if (!parsed.success)
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .fileUnreadable */ .WO)(path, "it is no report of `mode: preflight`", parsed.error);
    const report = parsed.data;
    if (report.environment !== environment) {
        const problem = `is a report on \`${report.environment}\`, and this step is for \`${environment}\`.`;
        const write = "Give the report of the same environment.";
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .inputsInvalid */ .tz)([{ subject: "Input `preflight`", problem, write }]);
    }
    if (report.run.id !== ports.run.runId) {
        ports.log.warning(`The preflight is of another run (${report.run.url}), of ${report.endedAt}.`);
    }
    return report;
}
async function readOne(ports, path) {
    const parsed = _core_gate_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .GateEvidence */ .b0.safeParse(parseJson(path, await textOf(ports, path)));
    if (!parsed.success) {
        const [issue] = parsed.error.issues;
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .fileUnreadable */ .WO)(path, `it is no evidence of a gate (\`${issue?.path.join(".") ?? ""}\`)`, parsed.error);
    }
    const strange = parsed.data.checks.find(({ judging }) => !_core_gate_judging_js__WEBPACK_IMPORTED_MODULE_1__/* .Judging */ .LG.safeParse(judging).success);
    if (strange !== undefined) {
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .fileUnreadable */ .WO)(path, `\`${strange.name}\` was judged by a rule that this version does not know`, undefined);
    }
    const beside = `${path.slice(0, -evidenceName.length)}${samplesName}`;
    const text = await textOf(ports, beside);
    if (ports.digest.sha256(text) !== parsed.data.samples.sha256) {
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .fileUnreadable */ .WO)(beside, `it does not hold the samples that \`${path}\` names`, undefined);
    }
    return { path, evidence: parsed.data, samples: (0,_core_gate_sample_js__WEBPACK_IMPORTED_MODULE_3__/* .readSamples */ .aM)(text).samples };
}
async function textOf(ports, path) {
    const read = await ports.files.read(path, maxBytes);
    if (read === null)
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .fileUnreadable */ .WO)(path, "it is not there", undefined);
    if (read.truncated)
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .fileUnreadable */ .WO)(path, "it is longer than 256 MiB", undefined);
    return new TextDecoder().decode(read.bytes);
}
function parseJson(path, text) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .fileUnreadable */ .WO)(path, "it is not JSON", error);
    }
}


/***/ }),

/***/ 85849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ amendIncident)
/* harmony export */ });
/* harmony import */ var _core_incident_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31561);
/* harmony import */ var _core_text_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7193);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94121);
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

/***/ 9951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ glimpseClaim),
/* harmony export */   k: () => (/* binding */ claimIssue)
/* harmony export */ });
/* harmony import */ var _core_incident_issue_claim_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26999);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94121);
/* harmony import */ var _own_holder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94549);
/* harmony import */ var _rollback_holder_is_over_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71333);
/* harmony import */ var _write_note_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(694);





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
        return await claim(ports, deployment, look, glimpse);
    }
    catch (error) {
        if (!(error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SuiteError */ .$K) || !refusals.includes(error.code))
            throw error;
        ports.log.warning(`The issue of deployment ${deployment} is not claimed, so nothing keeps another run from opening it at the same time. ${error.message} ${error.hint}`);
        return { kind: "ours", isTakenUp: true, opened: () => Promise.resolve() };
    }
}
/** Reads the claim of a deployment's issue ahead of time; null when it cannot be read now. */
async function glimpseClaim({ refNotes }, deployment) {
    try {
        return { note: await refNotes.read((0,_core_incident_issue_claim_js__WEBPACK_IMPORTED_MODULE_0__/* .issueClaimRef */ .xc)(deployment)) };
    }
    catch (error) {
        if (!(error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SuiteError */ .$K))
            throw error;
        return null;
    }
}
// A ref that cannot be had, for whatever lasting reason.
const refusals = ["PERMISSION_MISSING", "GITHUB_REFUSED", "GITHUB_FAILED", "ANSWER_UNREADABLE"];
async function claim(ports, deployment, look, glimpse = null) {
    const ref = (0,_core_incident_issue_claim_js__WEBPACK_IMPORTED_MODULE_0__/* .issueClaimRef */ .xc)(deployment);
    const own = ownClaim(ports, deployment);
    const deadline = ports.clock.monotonic() + patienceMs;
    let [doubts, lost] = [0, 0];
    for (let seenBefore = glimpse;; seenBefore = null) {
        const present = seenBefore === null ? await ports.refNotes.read(ref) : seenBefore.note;
        const seen = present === null ? null : (0,_core_incident_issue_claim_js__WEBPACK_IMPORTED_MODULE_0__/* .readIssueClaim */ .eG)(present.text, deployment);
        const issue = seen?.issue ?? null;
        const there = issue === null ? null : await look(issue);
        if (there !== null)
            return { kind: "opened", issue: there };
        // A number that is no issue of ours is no reason not to open one.
        const isFree = seen === null || issue !== null || (await (0,_rollback_holder_is_over_js__WEBPACK_IMPORTED_MODULE_2__/* .holderIsOver */ .N)(ports, seen));
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
        holder: (0,_own_holder_js__WEBPACK_IMPORTED_MODULE_4__/* .ownHolder */ .R)(ports),
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
            if (!(error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SuiteError */ .$K))
                throw error;
            ports.log.warning(`That issue ${issue} is open was not noted. ${error.message} ${error.hint}`);
        }
    };
}
function write(ports, ref, from, claim, isLast) {
    const isOurs = (text) => {
        const seen = (0,_core_incident_issue_claim_js__WEBPACK_IMPORTED_MODULE_0__/* .readIssueClaim */ .eG)(text, claim.deployment);
        return seen?.holder.nonce === claim.holder.nonce && seen.state === claim.state;
    };
    return (0,_write_note_js__WEBPACK_IMPORTED_MODULE_3__/* .writeNote */ .I)(ports, ref, from, { text: (0,_core_incident_issue_claim_js__WEBPACK_IMPORTED_MODULE_0__/* .issueClaimText */ .zu)(claim), isOurs }, isLast);
}


/***/ }),

/***/ 22629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ commentLeftOut),
/* harmony export */   s: () => (/* binding */ commentSections)
/* harmony export */ });
/* harmony import */ var _core_incident_body_body_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85889);
/* harmony import */ var _core_text_natural_key_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45971);
/* harmony import */ var _sticky_comment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76975);
/* harmony import */ var _whole_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50236);




/** Puts sections that were too long for the body, whole, into comments. */
async function commentLeftOut(ports, on, leftOut) {
    const texts = leftOut.flatMap(({ id, whole }) => (whole === null ? [] : [{ id, text: whole }]));
    await commentSections(ports, on, "postmortem-rest", _whole_text_js__WEBPACK_IMPORTED_MODULE_2__/* .leftOutIntro */ ._, texts);
}
/**
 * Puts sections into one comment, kept up to date; where that is too long, into one each. Of a section that is too long
 * even so, the log says that it is in the file.
 */
async function commentSections(ports, on, kind, intro, sections) {
    if (sections.length === 0)
        return;
    const all = [intro, ...sections.map(({ text }) => text)].join("\n\n");
    if ((0,_core_incident_body_body_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .fitsBody */ .l)(all))
        return keep(ports, on, kind, [kind, on.key], all);
    for (const { id, text } of sections) {
        const own = `${intro}\n\n${text}`;
        if ((0,_core_incident_body_body_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .fitsBody */ .l)(own))
            await keep(ports, on, kind, [kind, on.key, id], own);
        else
            ports.log.warning(`The section “${headingOf(text)}” of issue ${on.issue.number} is too long for a comment, too. It is in the file.`);
    }
}
async function keep(ports, { issue, identity }, kind, parts, text) {
    const key = (0,_core_text_natural_key_js__WEBPACK_IMPORTED_MODULE_3__/* .naturalKey */ .X)(parts, ports.digest.sha256);
    await (0,_sticky_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .keepCommentFirmly */ .m)(ports, { on: issue.number, kind, key, text, identity });
}
function headingOf(text) {
    return /^## (.*)/.exec(text)?.[1] ?? "";
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

/***/ 20008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ leftAlone)
/* harmony export */ });
/** Why an issue is left as it is; null when it is not. */
function leftAlone(issue, quiet) {
    if (issue.labels.some((label) => label.toLowerCase() === quiet.toLowerCase()))
        return "quiet";
    // `duplicate` says the same: what is to be written stands elsewhere.
    const isDropped = issue.stateReason === "not_planned" || issue.stateReason === "duplicate";
    return issue.state === "closed" && isDropped ? "not-planned" : null;
}


/***/ }),

/***/ 13218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ lookAhead)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94121);
/* harmony import */ var _claim_issue_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9951);
/* harmony import */ var _incident_book_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67773);



/** Asks for it; nothing that cannot be had is missed here. */
async function lookAhead(ports, deployment, label) {
    const [claim, index, hasLabel, tags] = await Promise.all([
        (0,_claim_issue_js__WEBPACK_IMPORTED_MODULE_1__/* .glimpseClaim */ .C)(ports, deployment),
        (0,_incident_book_js__WEBPACK_IMPORTED_MODULE_2__/* .readIncidentBook */ .w)(ports),
        ifTold(() => ports.issues.hasLabel(label)),
        ifTold(() => ports.tags.newest()),
    ]);
    return { claim, index, hasLabel, tags };
}
async function ifTold(ask) {
    try {
        return await ask();
    }
    catch (error) {
        if (!(error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K))
            throw error;
        return null;
    }
}


/***/ }),

/***/ 19119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ noteNearMiss)
});

// EXTERNAL MODULE: ./build/core/gate/evidence.js
var evidence = __webpack_require__(51031);
// EXTERNAL MODULE: ./build/core/gate/sample.js
var sample = __webpack_require__(51504);
;// CONCATENATED MODULE: ./build/core/incident/near-miss/decide-near-miss.js
/**
 * Whether a near miss is told to anybody. It opens an issue once it was seen `after` times within `window`; the same
 * again is a comment, and none at all while the last word is younger than `quiet`. So a check that flaps all day is one
 * issue with a comment a day. `nowMs` is the near miss's own time.
 */
function decideNearMiss(incidents, self, nowMs, rules) {
    const recent = sameWithin(incidents, self, nowMs, rules);
    const count = recent.length + 1;
    const told = recent
        .filter(({ issue }) => issue !== null)
        .reduce((last, one) => (last === null || one.at > last.at ? one : last), null);
    if (told === null || told.issue === null) {
        const left = rules.after - count;
        if (left <= 0)
            return { kind: "open", count };
        return { kind: "quiet", why: `seen ${count} of ${rules.after} times that open an issue` };
    }
    if (nowMs - Date.parse(told.at) <= rules.quiet)
        return { kind: "quiet", why: `issue ${told.issue} told of the same not long ago` };
    return { kind: "add", issue: told.issue, count };
}
/** The same near miss of other deployments within the window, in the order of the index. */
function sameWithin(incidents, self, nowMs, rules) {
    return incidents.filter((one) => one.isNearMiss &&
        one.signature === self.signature &&
        one.deployment !== self.deployment &&
        nowMs - Date.parse(one.at) <= rules.window);
}

// EXTERNAL MODULE: ./build/core/gate/gauge-courses.js
var gauge_courses = __webpack_require__(75860);
// EXTERNAL MODULE: ./build/core/gate/report/tally.js
var tally = __webpack_require__(41133);
// EXTERNAL MODULE: ./build/core/text/canonical-json.js
var canonical_json = __webpack_require__(7193);
// EXTERNAL MODULE: ./build/core/incident/facts/impact-of.js
var impact_of = __webpack_require__(16773);
;// CONCATENATED MODULE: ./build/core/incident/near-miss/near-miss.js




const nearMissKinds = (/* unused pure expression or super */ null && (["undecided", "flap", "override", "shadow"]));
/** How far a statistic must have come, of its threshold, for a gate that passed to count as one that nearly did not. */
const nearlyFailed = 2 / 3;
/**
 * Whether a deployment that was not rolled back is a near miss: the gate could not decide, it only observed and would
 * have failed, it passed after a check had come close, or a person let the deploy in against a rule or kept it against
 * the gate.
 */
function nearMissOf({ gate, samples, isOverridden, isKept = false }) {
    const { verdict, shadow } = gate;
    if (verdict.kind === "fail" && isKept) {
        const why = "The gate failed, and a person's word kept the release in service.";
        return { kind: "override", why, checks: badChecks(gate) };
    }
    if (verdict.kind === "fail") {
        const why = "The gate only observed; it would have rolled this release back.";
        return shadow ? { kind: "shadow", why, checks: badChecks(gate) } : null;
    }
    if (verdict.kind === "inconclusive") {
        const why = "The gate could not decide, so nobody knows whether this release is well.";
        return { kind: "undecided", why, checks: badChecks(gate) };
    }
    if (verdict.kind !== "pass")
        return null;
    const close = closeChecks(gate, samples);
    if (close.length > 0) {
        const why = "The gate passed, after a check had come close to a rollback.";
        return { kind: "flap", why, checks: close };
    }
    if (!isOverridden)
        return null;
    return {
        kind: "override",
        why: "The deploy was let in by a person's word, against a rule of the policy.",
        checks: [],
    };
}
/** Equal for near misses that look the same, whatever release they are of. */
function nearMissSignature({ kind, checks }, environment, sha256) {
    return `rbn1:${sha256((0,canonical_json/* canonicalJson */.d)([kind, environment, checks])).slice(0, 16)}`;
}
function badChecks(gate) {
    return (0,impact_of/* decidingChecks */.nY)(gate)
        .filter(({ bad }) => bad > 0)
        .map(({ name }) => name)
        .sort();
}
function closeChecks(gate, samples) {
    const courses = (0,gauge_courses.gaugeCourses)(gate, samples);
    return (0,impact_of/* decidingChecks */.nY)(gate)
        .filter(({ name, bad }) => {
        const course = courses.get(name) ?? [];
        return bad > 0 && course.some((point) => (0,tally/* nearness */._I)(point) >= nearlyFailed);
    })
        .map(({ name }) => name)
        .sort();
}

// EXTERNAL MODULE: ./build/core/incident/near-miss/near-miss-page.js
var near_miss_page = __webpack_require__(23556);
// EXTERNAL MODULE: ./build/core/incident/recurrence/fingerprint.js
var fingerprint = __webpack_require__(92760);
// EXTERNAL MODULE: ./build/core/rollback/payload.js
var payload = __webpack_require__(34729);
// EXTERNAL MODULE: ./build/core/rollback/release-state.js
var release_state = __webpack_require__(40766);
// EXTERNAL MODULE: ./build/kernel/errors.js + 5 modules
var errors = __webpack_require__(94121);
// EXTERNAL MODULE: ./build/flows/incident/incident-book.js
var incident_book = __webpack_require__(67773);
// EXTERNAL MODULE: ./build/flows/incident/redacted.js
var redacted = __webpack_require__(20173);
// EXTERNAL MODULE: ./build/core/incident/body/assemble-body.js
var assemble_body = __webpack_require__(21673);
// EXTERNAL MODULE: ./build/core/incident/near-miss/render-near-miss.js + 2 modules
var render_near_miss = __webpack_require__(75857);
// EXTERNAL MODULE: ./build/core/text/natural-key.js
var natural_key = __webpack_require__(45971);
// EXTERNAL MODULE: ./build/flows/sticky-comment.js
var sticky_comment = __webpack_require__(76975);
// EXTERNAL MODULE: ./build/flows/incident/lint/left-alone.js
var left_alone = __webpack_require__(20008);
// EXTERNAL MODULE: ./build/flows/incident/open-once.js + 1 modules
var open_once = __webpack_require__(28148);
// EXTERNAL MODULE: ./build/flows/incident/own-issues.js
var own_issues = __webpack_require__(84958);
;// CONCATENATED MODULE: ./build/flows/incident/tell-near-miss.js








const nothing = { issue: null, tells: null };
/**
 * Tells of a near miss as it was decided. An issue that people want to be left alone with is not written to, and one that
 * they closed is not either: a new one links it.
 */
async function tellNearMiss(ports, judged, shown, decision) {
    switch (decision.kind) {
        case "quiet":
            return nothing;
        case "open":
            return tell_near_miss_open(ports, judged, shown, null);
        case "add":
            return add(ports, judged, shown, decision.issue);
        default:
            return decision;
    }
}
async function tell_near_miss_open(ports, { deployment, identity, rules }, shown, previous) {
    const own = ownNearMiss(ports, shown.deployment, shown.gate.environment, rules, identity);
    const context = contextOf(ports);
    // Before it is Markdown: what is escaped is not known for a secret any more.
    const safe = (0,redacted/* redactedTexts */.J1)(ports, shown);
    const text = (0,render_near_miss/* renderNearMiss */.Zz)({ ...safe, key: own.key, previous }, context);
    const sections = (0,redacted/* redactedSections */.Xl)(ports, text.sections);
    const { body } = (0,assemble_body/* assembleBody */.V)({ ...text, sections }, ports.digest.sha256);
    const opened = await (0,open_once/* openOnce */.q)(ports, {
        deployment: shown.deployment,
        own,
        label: { name: own.label, color: "fbca04", description: "Something nearly failed" },
        title: text.title,
        body,
        since: deployment.createdAt,
    });
    if (opened.kind !== "issue")
        return nothing;
    const { number, url } = opened.issue;
    return { issue: { number, url, created: opened.created }, tells: number };
}
// An index is no proof, so the issue that it names is only written to when it is ours.
async function add(ports, judged, shown, issue) {
    for (const { deployment, environment } of shown.before.filter((one) => one.issue === issue)) {
        const own = ownNearMiss(ports, deployment, environment, judged.rules, judged.identity);
        const named = await lookTwice(ports, issue, own);
        if (named.kind === "moved")
            return nothing;
        if (named.kind !== "ours")
            continue;
        const { url, state } = named.issue;
        if ((0,left_alone/* leftAlone */.V)(named.issue, judged.rules["follow-up"].quiet) !== null) {
            ports.log.info(`issue ${issue} is to be left alone, so it is not told`);
            return { issue: null, tells: issue };
        }
        if (state === "closed")
            return tell_near_miss_open(ports, judged, shown, issue);
        const isThere = await sayAgain(ports, judged, shown, issue, own.key);
        return { issue: { number: issue, url, created: false }, tells: isThere ? issue : null };
    }
    return tell_near_miss_open(ports, judged, shown, null);
}
// GitHub may not know an issue for a moment, and a second issue would stay.
async function lookTwice(ports, issue, own) {
    const named = await (0,own_issues/* namedIssue */.zD)(ports, issue, own);
    if (named.kind !== "not-ours")
        return named;
    await ports.clock.sleep(1_000);
    return (0,own_issues/* namedIssue */.zD)(ports, issue, own);
}
function sayAgain(ports, { identity, rules }, shown, issue, key) {
    const kind = "near-miss-again";
    const quiet = { quietMs: rules["near-miss"].quiet, quietLabel: rules["follow-up"].quiet };
    return (0,sticky_comment/* keepCommentFirmly */.m)(ports, {
        on: issue,
        kind,
        key: (0,natural_key/* naturalKey */.X)([kind, key, shown.deployment], ports.digest.sha256),
        text: ports.secrets.redact((0,render_near_miss/* nearMissAgain */.bd)({ ...(0,redacted/* redactedTexts */.J1)(ports, shown), ...quiet }, contextOf(ports))),
        identity,
    });
}
function contextOf({ run: { serverUrl, owner, repo } }) {
    return { repositoryUrl: `${serverUrl}/${owner}/${repo}` };
}
function ownNearMiss({ digest }, deployment, environment, rules, identity) {
    const key = (0,natural_key/* naturalKey */.X)([render_near_miss/* nearMissKind */.vD, environment, deployment], digest.sha256);
    return { kind: render_near_miss/* nearMissKind */.vD, key, label: rules["near-miss"].label, identity };
}

;// CONCATENATED MODULE: ./build/flows/incident/note-near-miss.js












/**
 * Writes a near miss into the index of incidents, and tells people when the policy says that it is time: by a short issue,
 * or by a comment on the one that is there. The index names an issue only once that tells of it, so a run that could not
 * tell does so when it is run again.
 */
async function noteNearMiss(ports, judged) {
    const { deployment, gate, rules, keptBy } = judged;
    const samples = (0,sample/* readSamples */.aM)(judged.samples);
    const override = (0,payload/* payloadOf */.Md)(deployment.payload)?.override ?? null;
    const facts = { isOverridden: override !== null, isKept: keptBy !== undefined };
    const nearMiss = nearMissOf({ gate, samples: samples.samples, ...facts });
    if (nearMiss === null)
        return { kind: "quiet" };
    const { incidents, stored } = await (0,incident_book/* readIncidentBook */.w)(ports);
    const signature = nearMissSignature(nearMiss, gate.environment, ports.digest.sha256);
    const self = { deployment: deployment.id, signature };
    const own = incidents.find((one) => one.deployment === deployment.id && one.signature === signature);
    if (own !== undefined && own.issue !== null)
        return { kind: "quiet" };
    const nowMs = Date.parse(gate.endedAt);
    // Where nobody knows what was seen and told before, nobody is told: the next run that knows does it.
    const decision = stored === undefined ? null : decideNearMiss(incidents, self, nowMs, rules["near-miss"]);
    ports.log.info(`near miss (${nearMiss.kind}): ${decision === null ? "what came before is not known" : wordsOf(decision)}`);
    const shown = {
        nearMiss,
        deployment: deployment.id,
        from: judged.from,
        gate,
        samples,
        override: keptBy === undefined ? (override?.reason ?? null) : `${keptBy.by}: ${keptBy.reason}`,
        before: sameWithin(incidents, self, nowMs, rules["near-miss"]),
        windowMs: rules["near-miss"].window,
    };
    const told = decision === null ? nobody : await tell(ports, judged, shown, decision);
    if (isUntold(decision, told))
        ports.summary.write((0,near_miss_page/* nearMissPage */.M)((0,redacted/* redactedTexts */.J1)(ports, shown)));
    await (0,incident_book/* addToIncidentBook */._)(ports, {
        deployment: deployment.id,
        environment: gate.environment,
        issue: told.tells,
        at: gate.endedAt,
        release: ports.secrets.redact((0,release_state/* releaseName */.d)(judged.from)),
        signature,
        // Before they are cut out of it: half of a secret is not known for one.
        tokens: (0,fingerprint/* tokensOf */.k8)((0,redacted/* redactedAs */.FU)(ports, evidence/* GateEvidence */.b0, gate), null),
        pulls: [],
        isNearMiss: true,
        run: gate.run.url,
    });
    if (isUntold(decision, told))
        return { kind: "untold" };
    return told.issue === null ? { kind: "quiet" } : { kind: "told", issue: told.issue };
}
const nobody = { issue: null, tells: null };
function isUntold(decision, { tells }) {
    return decision?.kind !== "quiet" && tells === null;
}
// A side channel: what keeps it from being told is a warning.
async function tell(ports, judged, shown, decision) {
    try {
        return await tellNearMiss(ports, judged, shown, decision);
    }
    catch (error) {
        if (!(error instanceof errors/* SuiteError */.$K))
            throw error;
        ports.log.warning(`No issue tells of the near miss. ${error.message}\n${error.hint}`);
        return nobody;
    }
}
function wordsOf(decision) {
    switch (decision.kind) {
        case "open":
            return `seen ${decision.count} times, so an issue is opened`;
        case "add":
            return `seen ${decision.count} times; issue ${decision.issue} is told`;
        case "quiet":
            return decision.why;
        default:
            return decision;
    }
}


/***/ }),

/***/ 28148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ openOnce)
});

// EXTERNAL MODULE: ./build/kernel/errors.js + 5 modules
var errors = __webpack_require__(94121);
// EXTERNAL MODULE: ./build/kernel/in-doubt.js
var in_doubt = __webpack_require__(88362);
// EXTERNAL MODULE: ./build/flows/incident/claim-issue.js
var claim_issue = __webpack_require__(9951);
// EXTERNAL MODULE: ./build/core/text/natural-key.js
var natural_key = __webpack_require__(45971);
// EXTERNAL MODULE: ./build/flows/sticky-comment.js
var sticky_comment = __webpack_require__(76975);
;// CONCATENATED MODULE: ./build/flows/incident/close-twins.js



/** Closes issues that were opened beside the first one for the same thing, and says there which one is kept. */
async function closeTwins(ports, first, twins, { key, identity }) {
    for (const { number } of twins.filter(({ state }) => state === "open")) {
        const kind = "twin";
        const text = `Opened twice for one deployment: #${first.number} is the one that is kept. What was written here stays readable.`;
        const own = (0,natural_key/* naturalKey */.X)([kind, key, number], ports.digest.sha256);
        await (0,sticky_comment/* keepCommentFirmly */.m)(ports, { on: number, kind, key: own, text, identity });
        try {
            await ports.issues.edit(number, { state: "closed", stateReason: "not_planned" });
            ports.log.warning(`Issue ${number} was opened beside issue ${first.number}, so it was closed.`);
        }
        catch (error) {
            if (!(error instanceof errors/* SuiteError */.$K))
                throw error;
            ports.log.warning(`Issue ${number} was opened beside issue ${first.number} and could not be closed. ${error.message}`);
        }
    }
}

// EXTERNAL MODULE: ./build/flows/incident/own-issues.js
var own_issues = __webpack_require__(84958);
;// CONCATENATED MODULE: ./build/flows/incident/open-once.js





/** How long a list may trail behind what was written, as far as it is waited for. */
const behindMs = [1_000, 2_000, 4_000];
/** The same for what another run may have made, of which nothing else tells. */
const takenUpMs = [...behindMs, 8_000];
/**
 * Opens the one issue of a deployment: claims it by a ref, looks for the issue that an earlier run left, and only then
 * makes one. Without a clear answer the list says, for some seconds, whether it is there; where it does not, nothing is
 * made again in this run, and the next looks once more. Throws what kept it from being opened.
 */
async function openOnce(ports, wanted) {
    const { own, deployment } = wanted;
    const look = async (number) => {
        const named = await (0,own_issues/* namedIssue */.zD)(ports, number, own);
        // A closed one is in nobody's way.
        if (named.kind === "foreign" && named.issue.state === "open")
            throw ofAnotherLogin(named.issue, own);
        return named.kind === "ours" || named.kind === "moved" ? named : null;
    };
    const right = await (0,claim_issue/* claimIssue */.k)(ports, deployment, look, wanted.glimpse);
    if (right.kind === "elsewhere")
        return right;
    if (right.kind === "opened") {
        const { issue: named } = right;
        return named.kind === "moved" ? named : { kind: "issue", issue: named.issue, created: false };
    }
    const there = (await left(ports, wanted)) ?? (right.isTakenUp ? await leftLate(ports, wanted, takenUpMs) : null);
    if (there !== null) {
        await right.opened(there.number);
        return { kind: "issue", issue: there, created: false };
    }
    const made = await create(ports, wanted);
    const issue = right.isTakenUp ? await firstOf(ports, wanted, made) : made;
    await right.opened(issue.number);
    if (issue.author !== own.identity)
        throw ofAnotherLogin(issue, own);
    return { kind: "issue", issue, created: issue.number === made.number };
}
// What an earlier run made may come to light only now.
async function firstOf(ports, wanted, made) {
    const { own, since } = wanted;
    const listed = since === undefined ? [] : await (0,own_issues/* issuesSince */.LX)(ports, own, since);
    const others = listed.filter(({ number }) => number !== made.number);
    const [first = made, ...twins] = [...others, made].toSorted((a, b) => a.number - b.number);
    await closeTwins(ports, first, twins, own);
    return first;
}
/** The issue that an earlier run left. Of two the older stays, and the other is closed. */
async function left(ports, { own, since }) {
    if (since === undefined)
        return (0,own_issues/* listedIssue */.HK)(ports, own);
    const [first, ...twins] = await (0,own_issues/* issuesSince */.LX)(ports, own, since);
    if (first === undefined)
        return null;
    await closeTwins(ports, first, twins, own);
    return first;
}
// It may have been opened without a word of it coming back, and the list may trail behind.
async function leftLate(ports, wanted, waitsMs) {
    for (const ms of waitsMs) {
        await ports.clock.sleep(ms);
        const there = await left(ports, wanted);
        if (there !== null)
            return there;
    }
    return null;
}
async function create(ports, wanted) {
    if (wanted.hasLabel !== true)
        await tryLabel(ports, wanted.label);
    try {
        return await make(ports, wanted);
    }
    catch (error) {
        if (!(0,in_doubt/* isInDoubt */.c)(error) || ports.signal.aborted)
            throw named(error);
        ports.log.info("the issue: no clear answer, so what is there is looked at");
        const there = await leftLate(ports, wanted, behindMs);
        if (there === null)
            throw error;
        return there;
    }
}
// Labels beside our own are no reason to be without an issue: whoever dresses it tries them one by one.
async function make({ issues }, wanted) {
    const { label, title, body, labels = [] } = wanted;
    try {
        return await issues.create({ title, body, labels: [label.name, ...labels] });
    }
    catch (error) {
        const isRefused = error instanceof errors/* SuiteError */.$K && error.code === "GITHUB_REFUSED";
        if (!isRefused || labels.length === 0)
            throw error;
        return issues.create({ title, body, labels: [label.name] });
    }
}
// Without the label the issue is still opened; only who comes later without the claim would not find it.
async function tryLabel({ issues, log }, label) {
    try {
        await issues.ensureLabel(label);
    }
    catch (error) {
        if (!(error instanceof errors/* SuiteError */.$K))
            throw error;
        log.warning(`The label \`${label.name}\` was not made. ${error.message}`);
    }
}
// unverified: these words, for which no permission helps.
const blocked = /blocked|interaction limit|limited to (?:collaborators|contributors|existing users)/i;
function named(error) {
    if (!(error instanceof errors/* SuiteError */.$K) || error.code !== "PERMISSION_MISSING")
        return error;
    const said = error.cause instanceof Error ? error.cause.message : "";
    return blocked.test(said)
        ? (0,errors/* githubRefused */.A2)("open the issue", "it is blocked, or interactions with this repository are limited", error)
        : error;
}
function ofAnotherLogin({ number, author }, { identity }) {
    return (0,errors/* deploymentUnusable */.JG)(`Issue ${number} was opened as \`${author}\`, and the policy trusts \`${identity}\`, so no later run would know it for its own`, `Write \`identity: ${author}\` in .github/rollback.yml; or leave the input \`token\` out, and close issue ${number}.`);
}


/***/ }),

/***/ 92196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ openPostmortem)
});

// EXTERNAL MODULE: ./build/core/incident/body/assemble-body.js
var assemble_body = __webpack_require__(21673);
// EXTERNAL MODULE: ./build/core/incident/commands/people-words.js
var people_words = __webpack_require__(14185);
// EXTERNAL MODULE: ./build/core/incident/timeline/people-rows.js
var people_rows = __webpack_require__(28738);
;// CONCATENATED MODULE: ./build/core/incident/with-issue.js


/**
 * An incident with the issue that tells of it, and when that opened among the rows of its timeline. The first text of an
 * issue cannot have that row: nobody knows the moment before.
 */
function withIssue(record, issue) {
    const noted = { ...record, issue };
    return { ...noted, timeline: (0,people_rows/* withPeopleRows */.$)(noted, (0,people_words/* wordsOf */.Z9)(record)) };
}

// EXTERNAL MODULE: ./build/kernel/errors.js + 5 modules
var errors = __webpack_require__(94121);
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
    const { byFolder, byName } = rulesByPlace(rules);
    return (path) => {
        const before = known.get(path);
        if (before !== undefined)
            return before;
        const parts = path.split("/");
        let last = -1;
        const look = (own) => {
            last = own?.findLast((index) => index > last && matches(rules[index], parts)) ?? last;
        };
        for (let depth = 0; depth <= parts.length; depth++)
            look(byFolder.get(parts.slice(0, depth).join("/")));
        for (const name of new Set(parts))
            look(byName.get(name));
        const rule = rules[last] ?? null;
        known.set(path, rule);
        return rule;
    };
}
// By the folders that a pattern names before its first wildcard, or where it begins with one by the first name in it: of
// thousands of rules only a path's own are looked at.
function rulesByPlace(rules) {
    const [byFolder, byName] = [new Map(), new Map()];
    for (const [index, { pattern }] of rules.entries()) {
        const wild = pattern.parts.findIndex(isWild);
        const name = wild === 0 ? pattern.parts.find((part) => !isWild(part)) : undefined;
        if (name !== undefined)
            addTo(byName, name, index);
        else
            addTo(byFolder, pattern.parts.slice(0, wild === -1 ? undefined : wild).join("/"), index);
    }
    return { byFolder, byName };
}
function isWild(part) {
    return /[*?\\]/.test(part);
}
function addTo(lists, key, index) {
    const own = lists.get(key);
    if (own === undefined)
        lists.set(key, [index]);
    else
        own.push(index);
}
function matches(rule, parts) {
    return rule !== undefined && matchesOwnersPattern(rule.pattern, parts);
}
// A `#` begins a comment at the start of a line or after a blank; a backslash keeps the blank after it.
// Piece by piece, because one expression for a whole word overflows its stack on a word of some hundred thousand signs.
function wordsOf(line) {
    const words = [];
    let word = "";
    for (const [piece] of line.matchAll(/\s+|\\.|[^\s\\]+|\\$/g)) {
        const isBlank = /^\s/.test(piece);
        if (isBlank && word !== "")
            words.push(word);
        if (word === "" && piece.startsWith("#"))
            return words;
        word = isBlank ? "" : word + piece;
    }
    return word === "" ? words : [...words, word];
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
// Without a full stop.
function noManifest(release) {
    const name = (0,release_state/* releaseName */.d)(release);
    return release.tag === null
        ? `${name} has no release manifest`
        : `The manifest of ${name} cannot be read as it was deployed (its tag may have been moved, or the release deleted)`;
}
function problemsOf({ from, to, leaving, touched }) {
    const cut = [...touched].filter(([, { complete }]) => !complete).map(([number]) => number);
    return [
        to === null ? "No good release is known to compare with." : "",
        from.manifest === null
            ? `${noManifest(from)}, so its pull requests, migrations and versions are not known.`
            : "",
        from.manifest !== null && to !== null && leaving === null
            ? `The releases between ${(0,release_state/* releaseName */.d)(to)} and ${(0,release_state/* releaseName */.d)(from)} could not be read, so only what ${(0,release_state/* releaseName */.d)(from)} itself brought is listed.`
            : "",
        from.manifest !== null && to !== null && to.manifest === null
            ? `${noManifest(to)}, so versions of configuration and artifacts cannot be compared.`
            : "",
        cut.length > 0
            ? `GitHub does not list all files of ${cut.map((number) => `pull request ${number}`).join(", ")}.`
            : "",
    ].filter(Boolean);
}

// EXTERNAL MODULE: ./build/core/incident/recurrence/fingerprint.js
var fingerprint = __webpack_require__(92760);
// EXTERNAL MODULE: ./build/core/incident/recurrence/recurrence-of.js
var recurrence_of = __webpack_require__(12012);
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

const mostRead = 10;
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
    const left = own.length - mostRead;
    const problems = left > 0 ? [`${own.length} lockfiles changed; the ${mostRead} nearest to the root were read.`] : [];
    return { read: own.slice(0, mostRead), problems };
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


const mostShown = 100;
const mostVersions = 3;
const longest = 5 * 1024 * 1024;
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
    const more = all.length - mostShown;
    return { path, changed: all.slice(0, mostShown), problem: null, ...(more > 0 ? { more } : {}) };
}
function readSide(path, text) {
    if (text === null)
        return locked([]);
    if (text.length > longest)
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
const mostPulls = 50;
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
        touchedBy(ports, pulls.slice(0, mostPulls).map(({ number }) => number)),
        findFiles(ports, to?.commit ?? null, from.commit),
    ]);
    const left = pulls.length - mostPulls;
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
                    `Areas are known for the newest ${mostPulls} pull requests; ${left} older ones were not looked at.`,
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
// Areas are parts of paths, and a part of a secret is not known for one.
async function touchedBy({ pulls, secrets }, numbers) {
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
            paths.set(number, { ...found, paths: found.paths.map((path) => secrets.redact(path)) });
    }
    const [first] = failures;
    if (first === undefined)
        return { paths, problems: [] };
    const which = failures.length === 1 ? "a pull request" : `${failures.length} pull requests`;
    return { paths, problems: [`The files of ${which} are not known. ${first}`] };
}

// EXTERNAL MODULE: ./build/core/text/marker.js
var marker = __webpack_require__(73712);
// EXTERNAL MODULE: ./build/core/text/natural-key.js
var natural_key = __webpack_require__(45971);
// EXTERNAL MODULE: ./build/flows/sticky-comment.js
var sticky_comment = __webpack_require__(76975);
// EXTERNAL MODULE: ./build/flows/incident/own-issues.js
var own_issues = __webpack_require__(84958);
;// CONCATENATED MODULE: ./build/flows/incident/tell-earlier.js





/**
 * Tells the newest issue with the same signature that its failure came back, by one comment. An index is no proof, so
 * that issue is only written to when it is ours.
 */
async function tellEarlier(ports, { deployment, issue, count, earlier, ownOf, talk }) {
    const same = newestSame(earlier, issue);
    if (same === null)
        return;
    const own = ownOf(same);
    const seen = talk !== null && isOwnTalk(talk, same, own) ? talk : null;
    if (seen === null && !(await isOurs(ports, same.issue, own)))
        return;
    const kind = "recurrence";
    await (0,sticky_comment/* keepCommentFirmly */.m)(seen === null ? ports : { ...ports, conversation: begunBy(ports, seen) }, {
        on: same.issue,
        kind,
        key: (0,natural_key/* naturalKey */.X)([kind, own.key, deployment], ports.digest.sha256),
        text: `This failure came back, ${ordinal(count)} time: #${issue}. Are the actions from here done?`,
        identity: own.identity,
    });
}
/** Comments that were read already are not listed again, until something was written. */
function begunBy({ conversation }, talk) {
    let isFirst = true;
    return {
        ...conversation,
        comments(number, of) {
            if (!isFirst || number !== talk.number)
                return conversation.comments(number, of);
            isFirst = false;
            return Promise.resolve(talk.comments);
        },
    };
}
/** The newest incident that is the same failure and has an issue of its own. */
function newestSame(earlier, issue) {
    return earlier.find((one) => one.likeness === "same" && !one.isNearMiss && one.issue !== issue) ?? null;
}
function isOwnTalk(talk, { issue }, own) {
    const isMarked = (0,marker/* markersIn */.vU)(talk.body).some((one) => one.kind === own.kind && one.key === own.key);
    // GitHub may tell of an issue that was transferred to another repository.
    const isHere = talk.number === issue && talk.url.endsWith(`/issues/${issue}`);
    return isHere && isMarked && talk.author === own.identity;
}
async function isOurs(ports, issue, own) {
    try {
        const { kind } = await (0,own_issues/* namedIssue */.zD)(ports, issue, own);
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

;// CONCATENATED MODULE: ./build/flows/incident/find-surroundings.js








/** Looks up what surrounds an incident: the changes between good and bad, and the incident that it repeats. */
async function findSurroundings(ports, { deployment, gate, from, rollback }, { index, tags }) {
    const to = rollback?.to ?? null;
    const leaving = to === null ? null : await leavingAll(ports, from, to, tags);
    const self = { deployment: deployment.id, at: gate.endedAt, tokens: [] };
    const signature = (0,fingerprint/* signatureOf */.yK)(gate, ports.digest.sha256);
    const isKnown = index.incidents.some((one) => one.deployment === deployment.id);
    const same = isKnown ? null : newestSame((0,recurrence_of/* recurrenceOf */.q)(index, { ...self, signature }).earlier, null);
    const [found, earlier] = await Promise.all([
        findChanges(ports, { from, to, leaving }),
        same === null ? null : talkOf(ports, same.issue),
    ]);
    return { found, manifests: knownManifests({ from, leaving }), index, earlier };
}
async function leavingAll(ports, from, to, known) {
    const tags = known === null ? ports.tags : { ...ports.tags, newest: () => Promise.resolve(known) };
    const read = (0,read_release/* releaseReader */.t)({ ...ports, tags });
    const isNext = from.manifest?.document.previous?.commit === to.commit;
    if (!isNext && from.tag !== null && to.tag !== null)
        await read.between(from.tag, to.tag);
    return (0,leaving_manifests/* leavingManifests */.z)(read, from, to);
}
async function talkOf({ issues }, issue) {
    try {
        return await issues.talk(issue);
    }
    catch (error) {
        if (!(error instanceof errors/* SuiteError */.$K))
            throw error;
        return null;
    }
}

// EXTERNAL MODULE: ./build/core/incident/commands/with-words.js
var with_words = __webpack_require__(85670);
// EXTERNAL MODULE: ./build/flows/incident/amend-incident.js
var amend_incident = __webpack_require__(85849);
// EXTERNAL MODULE: ./build/flows/incident/incident-files.js + 1 modules
var incident_files = __webpack_require__(9135);
;// CONCATENATED MODULE: ./build/flows/incident/keep-incident.js




/**
 * Keeps what the machine worked out of an incident together with what people said of it since `record` was begun, and
 * answers with both. A side channel, as `keepRecord` is: a refusal is a warning. With `before` nobody can have said
 * anything yet, and it is not asked for.
 */
async function keepIncident(ports, record, rules, before = null) {
    const { deployment } = record;
    if (before !== null) {
        await (0,incident_files/* keepRecord */.r)(ports, deployment, { incident: record }, before.stored);
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

// EXTERNAL MODULE: ./build/core/incident/render-incident.js + 19 modules
var render_incident = __webpack_require__(36846);
// EXTERNAL MODULE: ./build/flows/incident/comment-sections.js
var comment_sections = __webpack_require__(22629);
// EXTERNAL MODULE: ./build/core/incident/commands/severity-label.js
var severity_label = __webpack_require__(84518);
// EXTERNAL MODULE: ./build/flows/write-once.js
var write_once = __webpack_require__(78363);
;// CONCATENATED MODULE: ./build/flows/incident/dress-issue.js



/**
 * Adds what the policy wants on the issue, one by one: labels, assignees, type, milestone, parent, project. What GitHub
 * refuses or drops is a warning and keeps nothing else from being added. What is there already is not written again.
 */
async function dressIssue(ports, { issue, rules, severity, projectToken }) {
    const { issues } = ports;
    const dress = dresser(ports);
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
function dresser(ports) {
    const { log } = ports;
    return async (what, write) => {
        try {
            // All of these set what is wanted, so that they may be repeated.
            const isTaken = await (0,write_once/* writeOnce */.F)(ports, what, write, () => Promise.resolve(null));
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

;// CONCATENATED MODULE: ./build/flows/incident/leave-as-it-is.js


/** Why an issue that is there must not be brought up to date: what is known now is less than what it says. Else null. */
function whyLeft({ before, unread, rollback, }) {
    if (unread != null)
        return "The record of this incident cannot be read by this version of rollback-ready, and what people said is in it";
    if (rollback === null && before?.rollback != null)
        return "The record of the rollback cannot be read any more, and this issue knows what it came to";
    return null;
}
/** Says on the issue and in the log why nothing of it is changed. */
async function leaveAsItIs(ports, { issue, key, identity }, why) {
    ports.log.warning(`${why}, so its sections stay as they are.`);
    const kind = "postmortem-unread";
    await (0,sticky_comment/* keepCommentFirmly */.m)(ports, {
        on: issue.number,
        kind,
        key: (0,natural_key/* naturalKey */.X)([kind, key], ports.digest.sha256),
        text: `${why}, so its sections stay as they are. Use the version that wrote the record, or move the record away to begin anew; the log of the run names it.`,
        identity,
    });
}

// EXTERNAL MODULE: ./build/flows/incident/gather-incident.js + 14 modules
var gather_incident = __webpack_require__(96620);
// EXTERNAL MODULE: ./build/flows/incident/incident-book.js
var incident_book = __webpack_require__(67773);
;// CONCATENATED MODULE: ./build/flows/incident/note-in-book.js



/**
 * Tells the incident that came back, and writes this one into the index. The index comes last, so that who stands in it
 * has told the others.
 */
async function noteInBook(ports, { record, issue, created, before, surroundings, ownOf }) {
    const { deployment, recurrence } = record;
    const { index, earlier } = surroundings;
    const isInBook = index.incidents.some((one) => one.deployment === deployment && one.issue === issue);
    if (!isInBook || before?.recurrence.count !== recurrence.count)
        await tellEarlier(ports, {
            deployment,
            issue,
            ...recurrence,
            ownOf,
            talk: created ? (earlier ?? null) : null,
        });
    await (0,incident_book/* addToIncidentBook */._)(ports, (0,gather_incident/* indexedIncident */.W)(record, issue), index);
}

// EXTERNAL MODULE: ./build/flows/incident/record-digests.js
var record_digests = __webpack_require__(8112);
// EXTERNAL MODULE: ./build/flows/incident/redacted.js
var redacted = __webpack_require__(20173);
// EXTERNAL MODULE: ./build/core/decision/decision-on-record.js
var decision_on_record = __webpack_require__(57931);
// EXTERNAL MODULE: ./build/core/gate/evidence.js
var evidence = __webpack_require__(51031);
// EXTERNAL MODULE: ./build/core/incident/changes/change-set.js
var change_set = __webpack_require__(76342);
// EXTERNAL MODULE: ./build/core/release/manifest.js
var release_manifest = __webpack_require__(73363);
// EXTERNAL MODULE: ./build/core/rollback/confirmation.js
var rollback_confirmation = __webpack_require__(37094);
// EXTERNAL MODULE: ./build/core/rollback/record.js
var record = __webpack_require__(38382);
;// CONCATENATED MODULE: ./build/flows/incident/without-secrets.js








/**
 * What the steps before wrote down, without secrets. That comes before anything is worked out of it: half of a secret that
 * was cut is not known for one, and this step may know more of them than the one that wrote.
 */
function partsWithoutSecrets(ports, parts) {
    const { from, gate, samples, rollback, confirmation, decision } = parts;
    return {
        ...parts,
        from: (0,redacted/* redactedAs */.FU)(ports, release_state/* ReleaseState */.n, from),
        gate: (0,redacted/* redactedAs */.FU)(ports, evidence/* GateEvidence */.b0, gate),
        samples: samplesWithoutSecrets(ports, samples),
        rollback: rollback === null ? null : (0,redacted/* redactedAs */.FU)(ports, record/* RollbackRecord */.IF, rollback),
        confirmation: confirmation === null ? null : (0,redacted/* redactedAs */.FU)(ports, rollback_confirmation/* Confirmation */.m, confirmation),
        ...(decision == null ? {} : { decision: (0,redacted/* redactedAs */.FU)(ports, decision_on_record/* DecisionOnRecord */.z, decision) }),
    };
}
/** The same for what was looked up around it: commits, pull requests and their plans, files, versions. */
function surroundingsWithoutSecrets(ports, surroundings) {
    const { found, manifests } = surroundings;
    const redact = remembering(ports);
    return {
        ...surroundings,
        manifests: manifests.map((manifest) => (0,redacted/* redactedAs */.FU)(ports, release_manifest/* ReleaseManifest */.hT, manifest)),
        found: {
            changes: (0,redacted/* redactedAs */.FU)(ports, change_set/* ChangeSet */.VR, found.changes),
            commits: found.commits?.map((commit) => ({ ...commit, message: redact(commit.message) })) ?? null,
            // Its paths were read without them.
            touched: found.touched,
        },
    };
}
/** The same for samples, of which most say the same. */
function samplesWithoutSecrets(ports, kept) {
    const redact = remembering(ports);
    return {
        ...kept,
        samples: kept.samples.map((sample) => ({
            ...sample,
            check: redact(sample.check),
            reason: redact(sample.reason),
            target: redact(sample.target),
            ...(sample.version === undefined ? {} : { version: redact(sample.version) }),
        })),
    };
}
function remembering({ secrets }) {
    const known = new Map();
    return (text) => {
        const before = known.get(text);
        if (before !== undefined)
            return before;
        const safe = secrets.redact(text);
        known.set(text, safe);
        return safe;
    };
}

;// CONCATENATED MODULE: ./build/flows/incident/postmortem-text.js





/** Works out what is known of an incident, without secrets. `before` is what was written down of it earlier. */
function workedOut(ports, { key, surroundings: around, rules }, given, before) {
    const repositoryUrl = repositoryOf(ports);
    const parts = partsWithoutSecrets(ports, given);
    const surroundings = surroundingsWithoutSecrets(ports, around);
    const facts = { key, parts, surroundings, rules, repositoryUrl, before };
    return (0,redacted/* redactedRecord */.Up)(ports, (0,gather_incident/* incidentRecord */.G)(ports, facts));
}
/** The issue of a record that was worked out of these parts, without secrets. */
function postmortemText(ports, { stored }, parts, record) {
    // The digests are those of what is kept, from which no secret is taken.
    const digests = (0,record_digests/* recordDigests */.n)(ports, parts, stored?.files);
    const samples = samplesWithoutSecrets(ports, parts.samples);
    const text = (0,render_incident/* renderIncident */.z)(record, samples, { repositoryUrl: repositoryOf(ports) }, digests);
    const title = ports.secrets.redact(text.title);
    return { ...text, title, sections: (0,redacted/* redactedSections */.Xl)(ports, text.sections) };
}
function repositoryOf({ run: { serverUrl, owner, repo } }) {
    return `${serverUrl}/${owner}/${repo}`;
}

// EXTERNAL MODULE: ./build/flows/incident/update-issue.js + 2 modules
var update_issue = __webpack_require__(49383);
// EXTERNAL MODULE: ./build/flows/incident/whole-text.js
var whole_text = __webpack_require__(50236);
;// CONCATENATED MODULE: ./build/flows/incident/keep-issue.js












/**
 * Brings an issue up to date with what is known, or completes one that was just opened: comments, labels and the like, the
 * record, the index.
 */
async function keepIssue(opening, issue, created) {
    const { ports, incident, own, facts, record, text, assembled } = opening;
    const { number, url, title } = issue;
    const { before, rules, identity, projectToken } = incident;
    const { surroundings } = facts;
    ports.log.info(`postmortem: issue ${number} ${created ? "opened" : "is there"}`);
    const why = whyLeft(incident);
    if (why !== null && !created) {
        await leaveAsItIs(ports, { issue, key: own.key, identity }, why);
        const confirmed = () => Promise.resolve();
        return { kind: "issue", number, url, created, title, body: issue.body, whole: issue.body, confirmed };
    }
    const earlier = before?.issue?.number === number ? before.issue : null;
    const sections = earlier?.sections ?? text.sections.map(({ id }) => id);
    const update = { issue, key: own.key, known: sections, identity };
    const noted = withIssue(record, { number, url, sections, openedAt: issue.createdAt });
    if (created)
        await (0,comment_sections/* commentLeftOut */.l)(ports, update, assembled.leftOut);
    const updated = created
        ? { body: issue.body, isWhole: true, leftOut: assembled.leftOut }
        : await (0,update_issue/* updateIssue */.t)(ports, {
            ...update,
            sections: postmortemText(ports, facts, incident, noted).sections,
            // When it opened is told with the next thing that there is to tell.
            unless: text.sections,
        });
    // The record names the issue once it is dressed, so that a run that was cut off does it again.
    if (earlier === null)
        await dressIssue(ports, { issue, rules, severity: record.severity, projectToken });
    const nothingSaid = before === null ? { stored: incident.stored } : null;
    // What is kept knows more than what would be written over it.
    const kept = why === null ? await keepIncident(ports, noted, rules, nothingSaid) : noted;
    const ownOf = (one) => ownIssue(ports, { id: one.deployment, environment: one.environment }, incident);
    await noteInBook(ports, { record: kept, issue: number, created, before, surroundings, ownOf });
    return {
        kind: "issue",
        number,
        url,
        created,
        title,
        body: updated.body,
        // What the issue has no room for is in the file.
        whole: updated.isWhole ? (0,whole_text/* wholeText */.r)(updated.body, updated.leftOut) : textsOf(opening).whole,
        confirmed: (confirmation) => confirmed(opening, number, kept, confirmation),
    };
}
function textsOf({ text, assembled }) {
    const { body, leftOut } = assembled;
    return { title: text.title, body, whole: (0,whole_text/* wholeText */.r)(body, leftOut) };
}
async function confirmed({ ports, incident, own, facts }, number, noted, confirmation) {
    // The first bake that came to this is on record.
    if (incident.confirmation?.confirmed === confirmation.confirmed)
        return;
    const { rules, identity } = incident;
    const parts = { ...incident, confirmation };
    const worked = workedOut(ports, facts, parts, noted);
    // Whoever spoke during the bake is heard in the record.
    const next = await keepIncident(ports, noted.issue === null ? worked : withIssue(worked, noted.issue), rules);
    const { sections } = postmortemText(ports, facts, parts, next);
    // The bake took its time, and people may have written meanwhile.
    const named = await (0,own_issues/* namedIssue */.zD)(ports, number, own);
    if (named.kind !== "ours") {
        ports.log.warning(`Issue ${number} was deleted, transferred or taken over, so it is not told of the bake.`);
        return;
    }
    const known = noted.issue?.sections ?? [];
    await (0,update_issue/* updateIssue */.t)(ports, { issue: named.issue, key: own.key, sections, known, identity });
}
/** By what the issue of a deployment is known. */
function ownIssue({ digest }, deployment, { identity, rules }) {
    const key = (0,natural_key/* naturalKey */.X)([render_incident/* issueKind */.S, deployment.environment, deployment.id], digest.sha256);
    return { kind: render_incident/* issueKind */.S, key, label: rules.label, identity };
}

// EXTERNAL MODULE: ./build/flows/incident/look-ahead.js
var look_ahead = __webpack_require__(13218);
// EXTERNAL MODULE: ./build/flows/incident/open-once.js + 1 modules
var open_once = __webpack_require__(28148);
;// CONCATENATED MODULE: ./build/flows/incident/open-postmortem.js











/**
 * The one issue of a failed deployment: the one that its record names, else the one that another run opened, else a new
 * one. One that is there is brought up to date, as far as people left the machine's sections alone. Whatever keeps it from
 * being opened, its text is answered and its record kept.
 */
async function openPostmortem(ports, given, ahead) {
    const incident = { ...given, from: fullest(given) };
    const { deployment, rules, before } = incident;
    const looked = ahead ?? (await (0,look_ahead/* lookAhead */.R)(ports, deployment.id, rules.label));
    const surroundings = await findSurroundings(ports, incident, looked);
    const own = ownIssue(ports, deployment, incident);
    const facts = { key: own.key, surroundings, rules, stored: incident.stored ?? null };
    const record = workedOut(ports, facts, incident, before);
    const text = postmortemText(ports, facts, incident, record);
    const assembled = (0,assemble_body/* assembleBody */.V)(text, ports.digest.sha256);
    const opening = { ports, incident, own, facts, record, text, assembled };
    const opened = await openedOr(opening, looked);
    if (opened instanceof errors/* SuiteError */.$K) {
        const known = before?.issue == null ? record : withIssue(record, before.issue);
        if (whyLeft(incident) === null)
            await keepIncident(ports, known, rules);
        return { kind: "no-issue", error: opened, ...textsOf(opening) };
    }
    if (opened.kind !== "issue")
        return { kind: opened.kind, url: opened.url, ...textsOf(opening) };
    return keepIssue(opening, opened.issue, opened.created);
}
/** Without an issue what keeps it from being opened is told, and nothing of its text is lost. */
async function openedOr(opening, looked) {
    try {
        return await opened(opening, looked);
    }
    catch (error) {
        if (error instanceof errors/* SuiteError */.$K)
            return error;
        throw error;
    }
}
async function opened(opening, { claim, hasLabel }) {
    const { ports, incident, own } = opening;
    const { deployment, rules, before } = incident;
    const note = before?.issue ?? null;
    const named = note === null ? null : await (0,own_issues/* namedIssue */.zD)(ports, note.number, own);
    if (named?.kind === "ours")
        return { kind: "issue", issue: named.issue, created: false };
    if (named?.kind === "moved")
        return named;
    if (named !== null)
        ports.log.warning(`Issue ${note?.number}, which was opened for deployment ${deployment.id}, was deleted or is not ours any more.`);
    const { title, body } = textsOf(opening);
    return (0,open_once/* openOnce */.q)(ports, {
        deployment: deployment.id,
        own,
        // A claim that names the issue which is gone is read anew.
        ...(named === null ? { glimpse: claim } : {}),
        hasLabel,
        since: deployment.createdAt,
        label: { name: rules.label, color: "b60205", description: "A deployment failed its gate" },
        labels: rules.labels,
        title,
        body,
    });
}
// A release may have been deleted since the rollback wrote down what it was.
function fullest({ from, rollback }) {
    return from.manifest === null && rollback?.from.commit === from.commit ? rollback.from : from;
}


/***/ }),

/***/ 8112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ recordDigests)
/* harmony export */ });
/* harmony import */ var _core_incident_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31561);
/* harmony import */ var _core_text_canonical_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7193);


/**
 * The sha256 of each file beside the record of an incident, by its name. `texts` are those files as they are kept; of one
 * that is not among them the facts, from which no secret was taken yet, say what is kept: equal facts are equal texts.
 */
function recordDigests({ digest }, { gate, rollback, confirmation }, texts = {}) {
    const files = {
        [_core_incident_record_js__WEBPACK_IMPORTED_MODULE_0__/* .incidentFiles */ .s0.gate]: gate,
        ...(rollback === null ? {} : { [_core_incident_record_js__WEBPACK_IMPORTED_MODULE_0__/* .incidentFiles */ .s0.rollback]: rollback }),
        ...(confirmation === null ? {} : { [_core_incident_record_js__WEBPACK_IMPORTED_MODULE_0__/* .incidentFiles */ .s0.confirmation]: confirmation }),
    };
    return Object.fromEntries(Object.entries(files).map(([name, facts]) => [name, digest.sha256(texts[name] ?? (0,_core_text_canonical_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)(facts))]));
}


/***/ }),

/***/ 20173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FU: () => (/* binding */ redactedAs),
/* harmony export */   J1: () => (/* binding */ redactedTexts),
/* harmony export */   Up: () => (/* binding */ redactedRecord),
/* harmony export */   Xl: () => (/* binding */ redactedSections)
/* harmony export */ });
/* harmony import */ var _core_incident_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31561);

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
/**
 * The same for a value of a form. A secret that is called as a word of ours would break it: then the texts stay whose
 * place in it takes no other.
 */
function redactedAs({ secrets }, form, value) {
    const changed = new Set();
    const whole = redactedValue(value, (text, place) => {
        const safe = secrets.redact(text);
        if (safe !== text)
            changed.add(place);
        return safe;
    });
    if (changed.size === 0 || form.safeParse(whole).success)
        return whole;
    let kept = value;
    for (const place of changed) {
        const next = redactedValue(kept, (text, at) => (at === place ? secrets.redact(text) : text));
        if (form.safeParse(next).success)
            kept = next;
    }
    return kept;
}
// A place is the way to a text, by which all in a list stand at the same.
function redactedValue(value, redact, place = "") {
    if (typeof value === "string")
        return redact(value, place);
    if (Array.isArray(value))
        return value.map((one) => redactedValue(one, redact, `${place}/*`));
    if (typeof value !== "object" || value === null)
        return value;
    const entries = Object.entries(value);
    return Object.fromEntries(entries.map(([key, one]) => [key, redactedValue(one, redact, `${place}/${key}`)]));
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
    const { decision } = record;
    const reason = decision?.reason == null ? null : ports.secrets.redact(decision.reason);
    const decided = decision === undefined ? {} : { decision: { ...decision, reason } };
    return { ...record, ...redactedTexts(ports, read), ...decided };
}


/***/ }),

/***/ 42806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ reportPostmortem)
/* harmony export */ });
/* harmony import */ var _core_text_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53175);
/* harmony import */ var _core_text_prose_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4575);
/* harmony import */ var _core_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12558);



/**
 * Says in the summary where the postmortem is, and writes its text into a file of the run; without an issue the summary
 * holds the whole text. Answers with the file's path.
 */
async function reportPostmortem(ports, postmortem) {
    const { title, body, whole } = postmortem;
    const head = `### 📝 ${placeOf(postmortem)}\n\n${(0,_core_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)((0,_core_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .untrusted */ .b)(title))}`;
    if (postmortem.kind === "no-issue") {
        const { message, hint } = postmortem.error;
        ports.log.warning(`There is no issue for the postmortem. ${message} ${hint}`);
        const why = (0,_core_text_prose_js__WEBPACK_IMPORTED_MODULE_1__/* .proseText */ .l)((0,_core_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .untrusted */ .b)(`${message} ${hint}`), 1000);
        ports.summary.write(`${head}\n\n⚠️ ${why}\n\n${body}`);
    }
    else {
        if (postmortem.kind === "elsewhere")
            ports.log.warning(`Another run is opening the issue of the postmortem: ${postmortem.url}`);
        ports.summary.write(head);
    }
    return ports.files.writeOutput("postmortem.md", whole);
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

/***/ 49383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ updateIssue)
});

// EXTERNAL MODULE: ./build/core/incident/body/body-limits.js
var body_limits = __webpack_require__(85889);
// EXTERNAL MODULE: ./build/core/incident/body/find-sections.js + 1 modules
var find_sections = __webpack_require__(56292);
// EXTERNAL MODULE: ./build/core/incident/body/fit-sections.js
var fit_sections = __webpack_require__(49462);
// EXTERNAL MODULE: ./build/core/incident/body/section-marker.js
var section_marker = __webpack_require__(2296);
;// CONCATENATED MODULE: ./build/core/incident/body/merge-body.js




/**
 * Brings the machine's sections of a body up to date and keeps every other byte. A section that was edited is kept, one
 * that was removed stays away. One with an id that is not in `known` (those the body was first written with) is put
 * after the section that comes before it in order.
 */
function mergeBody(current, sections, known, sha256) {
    const order = sections.map(({ id }) => id);
    const found = (0,find_sections/* findSections */.K)(current, sha256, order);
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

// EXTERNAL MODULE: ./build/flows/incident/comment-sections.js
var comment_sections = __webpack_require__(22629);
// EXTERNAL MODULE: ./build/core/text/code.js
var code = __webpack_require__(53175);
// EXTERNAL MODULE: ./build/core/text/natural-key.js
var natural_key = __webpack_require__(45971);
// EXTERNAL MODULE: ./build/core/text/untrusted.js
var untrusted = __webpack_require__(12558);
// EXTERNAL MODULE: ./build/kernel/errors.js + 5 modules
var errors = __webpack_require__(94121);
// EXTERNAL MODULE: ./build/flows/sticky-comment.js
var sticky_comment = __webpack_require__(76975);
;// CONCATENATED MODULE: ./build/flows/incident/tell-lost-edit.js






/**
 * GitHub has no compare-and-set for a body, so an edit between the read and the write is lost. The history of the body
 * shows it: what it held is put into a comment.
 */
async function tellLostEdit(ports, written) {
    const { issue, key, identity, body } = written;
    const before = await bodyBefore(ports, issue.number, body);
    if (before === null || linesOf(before).join("\n") === linesOf(issue.body).join("\n"))
        return;
    const kind = "postmortem-lost";
    ports.log.warning(`Somebody edited issue ${issue.number} at the same moment; what was written over is in a comment.`);
    await (0,sticky_comment/* keepCommentFirmly */.m)(ports, {
        on: issue.number,
        kind,
        key: (0,natural_key/* naturalKey */.X)([kind, key, before], ports.digest.sha256),
        // Whole texts, of which a line may hold a part of a secret.
        text: textOf(ports.secrets.redact(before), ports.secrets.redact(issue.body)),
        identity,
    });
}
async function bodyBefore({ issues, log }, number, body) {
    try {
        return await issues.bodyBefore(number, body);
    }
    catch (error) {
        if (!(error instanceof errors/* SuiteError */.$K))
            throw error;
        log.info(`Whether somebody edited issue ${number} at the same moment is not known. ${error.message}`);
        return null;
    }
}
const tell_lost_edit_hidden = "It is not repeated here, because it looks like a secret: see the history of the text above.";
function textOf(before, read) {
    const [theirs, gone] = [linesNotIn(before, read), linesNotIn(read, before)];
    const intro = "Somebody edited this issue at the same moment as rollback-ready, which wrote over it. Please put it back where it belongs.";
    const parts = [
        intro,
        ...(theirs.length === 0 ? [] : ["What was written:", (0,code/* codeBlock */.DV)((0,untrusted/* untrusted */.b)(theirs.join("\n")))]),
        ...(gone.length === 0 ? [] : ["What was taken away:", (0,code/* codeBlock */.DV)((0,untrusted/* untrusted */.b)(gone.join("\n")))]),
        ...(theirs.length + gone.length === 0 ? [tell_lost_edit_hidden] : []),
    ];
    const text = parts.join("\n\n");
    return (0,body_limits/* fitsBody */.l)(text) ? text : `${intro} It is too long for a comment: see the history of the text above.`;
}
/** Lines of the one that the other has fewer of. */
function linesNotIn(one, other) {
    const left = new Map();
    for (const line of linesOf(other))
        left.set(line, (left.get(line) ?? 0) + 1);
    return linesOf(one).filter((line) => {
        const count = left.get(line) ?? 0;
        left.set(line, count - 1);
        return count <= 0 && line !== "";
    });
}
function linesOf(text) {
    return text.split(/\r\n|\r|\n/).map((line) => line.trimEnd());
}

;// CONCATENATED MODULE: ./build/flows/incident/update-issue.js



/**
 * Brings the machine's sections of an issue up to date, and nothing else of it; equal text is not written. What a person
 * edited stays, and what the machine has to say there now is one comment, as is what there is no room for.
 */
async function updateIssue(ports, update) {
    const { issue } = update;
    const merged = mergedBody(ports, update);
    if (!merged.fits)
        ports.log.warning(`Issue ${issue.number} is full with what people wrote, so its sections stay as they are.`);
    const updated = merged.changed
        ? await edited(ports, update, merged.body)
        : { body: issue.body, isWhole: merged.fits };
    const intro = "These sections were edited, so they stay as they are. What rollback-ready would write there now:";
    const news = merged.edited.map(({ id, ours }) => ({ id, text: ours }));
    await (0,comment_sections/* commentSections */.s)(ports, update, "postmortem-news", intro, news);
    await (0,comment_sections/* commentLeftOut */.l)(ports, update, merged.leftOut);
    return { ...updated, leftOut: merged.leftOut };
}
function mergedBody({ digest }, { issue, sections, known, unless }) {
    const merged = mergeBody(issue.body, sections, known, digest.sha256);
    if (!merged.changed || unless === undefined)
        return merged;
    const needed = mergeBody(issue.body, unless, known, digest.sha256);
    return needed.changed ? merged : needed;
}
async function edited(ports, update, body) {
    const { issues, log } = ports;
    const { issue } = update;
    const answer = await issues.edit(issue.number, { body });
    switch (answer) {
        case "written":
            log.info(`issue ${issue.number}: brought up to date`);
            await tellLostEdit(ports, { ...update, body });
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


/***/ }),

/***/ 50236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ leftOutIntro),
/* harmony export */   r: () => (/* binding */ wholeText)
/* harmony export */ });
/** A body with what it had no room for after it, each section in full: for a file, which may be of any length. */
function wholeText(body, leftOut) {
    const texts = leftOut.flatMap(({ whole }) => (whole === null ? [] : [whole]));
    return texts.length === 0 ? body : [body, "---", leftOutIntro, ...texts, ""].join("\n\n");
}
const leftOutIntro = "In full, because the issue has no room for it:";


/***/ })

};
