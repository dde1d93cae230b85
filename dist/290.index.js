export const id = 290;
export const ids = [290,860];
export const modules = {

/***/ 95722:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ decidedPlainly),
/* harmony export */   x: () => (/* binding */ decidedHow)
/* harmony export */ });
/** By whom and by which means, as `by mona, who overrode the gate`; plain words, but for what the terms are. */
function decidedHow(how, { who, comment }) {
    switch (how) {
        case "approval":
            return `by ${who}, who approved the waiting job`;
        case "comment":
            return `by ${who} in ${comment}`;
        case "hand":
            return `by ${who}, who ran the workflow by hand`;
        case "override":
            return `by ${who}, who overrode the gate`;
        case "timeout":
            return "by the policy, because nobody had decided in time";
        case "word":
            return `by ${who}, who gave a reason`;
        case "automatic":
            return "by the policy, which asks nobody";
        default:
            return how;
    }
}
/** The same in plain words that are not safe Markdown. */
function decidedPlainly({ how, by }) {
    return decidedHow(how, { who: by ?? "somebody", comment: "a comment" });
}


/***/ }),

/***/ 34155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fX: () => (/* binding */ decidedStatus),
/* harmony export */   kW: () => (/* binding */ decidedDetail),
/* harmony export */   uN: () => (/* binding */ decidedMark),
/* harmony export */   wm: () => (/* binding */ decidedEvidence)
/* harmony export */ });
/* harmony import */ var _gate_mark_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89787);
/* harmony import */ var _decision_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76119);


/** The detail of the mark `decided`, which GitHub vouches for: a ref has no author. */
function decidedDetail({ decision, by, how }) {
    return `${decision} by ${by ?? "nobody"} (${how})`;
}
/** The decision that a status of ours tells; the oldest counts, since it is made once. Statuses newest first. */
function decidedMark(statuses, identity) {
    const told = decidedStatus(statuses, identity);
    const [, decision, by, way] = /: decided: (rollback|stay) by ([A-Za-z0-9_[\]-]+) \(([a-z]+)\)/.exec(told?.description ?? "") ?? [];
    const how = _decision_js__WEBPACK_IMPORTED_MODULE_1__/* .ways */ .LN.find((one) => one === way);
    if (how === undefined || by === undefined)
        return null;
    return { decision: decision === "rollback" ? "rollback" : "stay", how, by: how === "timeout" ? null : by };
}
/** The first digits of the sha256 of the decision that this status tells; null when it names none. */
function decidedEvidence(statuses, identity) {
    return (0,_gate_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .evidenceOf */ .X1)(decidedStatus(statuses, identity)?.description ?? "");
}
/** The status itself. */
function decidedStatus(statuses, identity) {
    return statuses.findLast((status) => status.creator === identity && (0,_gate_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .markOf */ .Fg)(status.description) === "decided");
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


/***/ }),

/***/ 60001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JQ: () => (/* binding */ actionKind),
/* harmony export */   wI: () => (/* binding */ renderActionIssue)
/* harmony export */ });
/* unused harmony export evidenceSection */
/* harmony import */ var _text_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53175);
/* harmony import */ var _text_inline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65175);
/* harmony import */ var _text_marker_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73712);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(12558);
/* harmony import */ var _body_assemble_body_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21673);
/* harmony import */ var _template_render_people_sections_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87193);
/* harmony import */ var _text_plain_title_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65398);
/* harmony import */ var _action_item_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51279);








const actionKind = "incident-action";
/** What people add before the issue of an action is closed. */
const evidenceSection = {
    id: "evidence",
    heading: "Evidence",
    prompt: "What shows that it is done and works? Before closing, put the merged pull request, the run, the commit or the page here, or into a comment behind `evidence:`.",
    form: ["evidence: (link)"],
    isRequired: true,
};
const note = "> An action of an incident, opened by rollback-ready. Change any line below; what stands there counts.";
/**
 * The sub-issue of an action: its marker, its facts in lines that people may edit, and a place for evidence. Of the
 * incident the title is shown where it is given.
 */
function renderActionIssue(item, incident, sha256, incidentTitle = null) {
    const { body } = (0,_body_assemble_body_js__WEBPACK_IMPORTED_MODULE_2__/* .assembleBody */ .V)({
        head: [(0,_text_marker_js__WEBPACK_IMPORTED_MODULE_4__/* .marker */ .xL)({ kind: actionKind, key: item.key }), note].join("\n\n"),
        sections: [factsSection(item, incident, incidentTitle)],
        people: (0,_template_render_people_sections_js__WEBPACK_IMPORTED_MODULE_5__/* .renderPeopleSections */ .S)([evidenceSection]),
    }, sha256);
    return { title: (0,_text_plain_title_js__WEBPACK_IMPORTED_MODULE_6__/* .plainTitle */ .D)(item.title), body };
}
function factsSection(item, incident, incidentTitle) {
    const title = incidentTitle === null ? "" : ` (${(0,_text_inline_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineText */ .l)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_7__/* .untrusted */ .b)(incidentTitle), 150)})`;
    const lines = [
        line("Incident", `#${incident}${title}`),
        line("Type", item.type ?? empty(_action_item_js__WEBPACK_IMPORTED_MODULE_3__/* .actionTypes */ .QN.join(", "))),
        line("Priority", item.priority),
        line("Owner", item.owner ?? empty("the login of one person")),
        line("Due", item.due ?? empty("a day, such as 2026-12-10")),
        line("Outcome", shown(item.outcome) ?? empty("a number with its unit, or what can be seen then")),
        line("Validation", shown(item.validation) ?? empty("a test, a drill, a figure")),
        line("Remedies", shown(item.finding) ?? empty("a contributing factor, such as F1")),
    ];
    return { id: "action", heading: "Action", forms: [lines.join("\n")], shed: "never" };
}
function line(label, value) {
    return `- **${label}:** ${value}`;
}
// Reads as blank until somebody writes over it.
function empty(what) {
    return `– (${what})`;
}
// What does something on the page is shown as code, which people can edit without entities in it.
function shown(text) {
    if (text === null)
        return null;
    return (0,_text_inline_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineText */ .l)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_7__/* .untrusted */ .b)(text)) === text ? text : (0,_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_7__/* .untrusted */ .b)(text), 500);
}


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

/***/ 70220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ commandTexts)
/* harmony export */ });
/* harmony import */ var _plan_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23839);

/** As long as GitHub takes a comment to be. */
const longest = 65_536;
/**
 * The commands of a comment: a slash and a word at the start of a line, outside code, quotes, lists, HTML and comments. A
 * path such as `/etc/hosts` is none.
 */
function commandTexts(comment) {
    const body = comment.slice(0, longest);
    const source = body.replaceAll(/\r\n?/g, "\n").split("\n");
    const blocks = (0,_plan_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .readBlocks */ .v)(body);
    return blocks.flatMap((block, index) => {
        if (!isProse(block, source))
            return [];
        const commands = commandsIn(block.text);
        const last = commands.at(-1);
        const next = blocks[index + 1];
        if (last === undefined || next?.kind !== "list")
            return commands;
        return [...commands.slice(0, -1), { ...last, below: [...last.below, ...next.text.split("\n")] }];
    });
}
// A line of `--` below a command makes a heading of it, which nobody meant: mail programs write such a line.
function isProse({ kind, line }, source) {
    if (kind === "heading")
        return !/^ {0,3}#/.test(source[line - 1] ?? "");
    return kind === "paragraph";
}
const start = /^ {0,3}\/([A-Za-z][A-Za-z0-9-]{0,30})[:.,!]?(?:\s+(.*))?$/;
function commandsIn(text) {
    const found = [];
    const isInCode = codeIn(text);
    let offset = 0;
    for (const line of text.split("\n")) {
        const [, name, rest = ""] = start.exec(line) ?? [];
        if (name !== undefined && !isInCode(offset))
            found.push({ name: name.toLowerCase(), rest: rest.trim(), below: [] });
        else
            found.at(-1)?.below.push(line);
        offset += line.length + 1;
    }
    return found;
}
// CommonMark: a code span lasts from a run of backticks to the next run of the same length, also over lines.
function codeIn(text) {
    const nextOfLength = new Map();
    const runs = [];
    for (const { index: from, 0: run } of [...text.matchAll(/`+/g)].reverse()) {
        runs.push({ from, close: nextOfLength.get(run.length), length: run.length });
        nextOfLength.set(run.length, from);
    }
    const spans = [];
    let end = 0;
    for (const { from, close, length } of runs.reverse()) {
        if (from < end || close === undefined)
            continue;
        spans.push({ from, to: close });
        end = close + length;
    }
    return (offset) => spans.some((span) => span.from < offset && offset < span.to);
}


/***/ }),

/***/ 12579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ countsAsNearMiss)
/* harmony export */ });
/** Whether people said of an incident that it was none, and nobody took that back since. */
function countsAsNearMiss({ people }) {
    const said = people?.nearMiss ?? null;
    return said !== null && said.isUndone !== true;
}


/***/ }),

/***/ 5070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ givenReason)
/* harmony export */ });
/* harmony import */ var _text_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10038);

/** What a person gives as a reason, as one line; null when nothing is. */
function givenReason(text) {
    const reason = (0,_text_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text.replace(/^[\s:;,.–—-]+/, "")), 300);
    return reason === "" ? null : reason;
}


/***/ }),

/***/ 85670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ withWords)
/* harmony export */ });
/* harmony import */ var _deployment_instant_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9697);
/* harmony import */ var _gate_values_utc_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50389);
/* harmony import */ var _rollback_figures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82634);
/* harmony import */ var _severity_review_due_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56002);
/* harmony import */ var _timeline_people_rows_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28738);





/**
 * An incident with what people said of it. The facts of the machine are given as they were worked out without people, or
 * as this made them before: doing it twice changes nothing.
 */
function withWords(record, people, rules) {
    const { acknowledged, firstNotice, resolved, allClear, status, severity: said } = people;
    const severity = said === null ? record.severity : saidSeverity(said);
    const { level } = severity;
    return {
        ...record,
        severity,
        reviewDueAt: level === record.severity.level
            ? record.reviewDueAt
            : (0,_gate_values_utc_text_js__WEBPACK_IMPORTED_MODULE_2__/* .utcText */ .k)((0,_severity_review_due_js__WEBPACK_IMPORTED_MODULE_3__/* .reviewDueAt */ .c)(rules["review-due"], level, record.gate.endedAt)),
        // A closed one stays closed until its issue is opened again.
        status: record.status === "closed" ? record.status : (status?.status ?? record.status),
        times: {
            ...record.times,
            acknowledged: acknowledged?.at ?? record.times.acknowledged,
            firstNotice: firstNotice?.time ?? record.times.firstNotice,
            resolved: resolved?.time ?? record.times.resolved,
            allClear: allClear?.time ?? record.times.allClear,
        },
        timeline: (0,_timeline_people_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .withPeopleRows */ .$)(record, people),
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
    if (isSeen || impact.from === null || (0,_deployment_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .readInstant */ .Wr)(time) === null)
        return impact;
    const seconds = (0,_rollback_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .secondsBetween */ .O1)(impact.from, time);
    return { ...impact, until: time, minutes: seconds === null ? null : Math.round(seconds / 6) / 10 };
}


/***/ }),

/***/ 16773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nY: () => (/* binding */ decidingChecks),
/* harmony export */   nb: () => (/* binding */ badSpans),
/* harmony export */   ux: () => (/* binding */ impactOf)
/* harmony export */ });
/* harmony import */ var _deployment_instant_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9697);
/* harmony import */ var _rollback_figures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82634);
/* harmony import */ var _known_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52950);



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

/***/ 52950:
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

/***/ 37597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ namesOne),
/* harmony export */   k: () => (/* binding */ whatFailed)
/* harmony export */ });
/* harmony import */ var _gate_report_tally_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41133);
/* harmony import */ var _plan_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45783);
/* harmony import */ var _impact_of_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16773);



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

/***/ 26999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eG: () => (/* binding */ readIssueClaim),
/* harmony export */   xc: () => (/* binding */ issueClaimRef),
/* harmony export */   zu: () => (/* binding */ issueClaimText)
/* harmony export */ });
/* unused harmony export IssueClaim */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9691);
/* harmony import */ var _rollback_claim_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38027);
/* harmony import */ var _rollback_note_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22259);



/** Who opens the issue of a failed deployment, and once it is there, its number. */
const IssueClaim = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("rollback-ready/issue-claim/v1"),
    deployment: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().positive(),
    state: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["opening", "opened"]),
    /** Null while it is being opened. Whether it is ours is for the issue itself to show. */
    issue: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().positive().nullable(),
    holder: _rollback_claim_js__WEBPACK_IMPORTED_MODULE_0__/* .Holder */ .Rd,
    /** ISO 8601. `until` decides only where GitHub does not say whether the holder's run is over. */
    since: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    until: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
});
/** The ref of that claim; deployment ids are unique in a repository. */
function issueClaimRef(deployment) {
    return `refs/rollback-ready/issues/${deployment}`;
}
/** The claim as the message of its commit: a line for people, then the facts. */
function issueClaimText(claim) {
    const { deployment, holder, issue } = claim;
    const said = issue === null ? "is being opened" : `is ${issue}`;
    return (0,_rollback_note_js__WEBPACK_IMPORTED_MODULE_2__/* .noteText */ .gA)(`The issue of deployment ${deployment} ${said} (run ${holder.runId}.${holder.attempt})`, claim);
}
/** The claim in a commit's message; null when it is not one of this deployment. */
function readIssueClaim(text, deployment) {
    const claim = (0,_rollback_note_js__WEBPACK_IMPORTED_MODULE_2__/* .readNote */ .VC)(IssueClaim, text);
    return claim?.deployment === deployment ? claim : null;
}


/***/ }),

/***/ 75857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bd: () => (/* binding */ nearMissAgain),
  vD: () => (/* binding */ nearMissKind),
  Zz: () => (/* binding */ renderNearMiss)
});

// EXTERNAL MODULE: ./build/core/gate/report/span.js
var span = __webpack_require__(86695);
// EXTERNAL MODULE: ./build/core/rollback/release-state.js
var release_state = __webpack_require__(40766);
// EXTERNAL MODULE: ./build/core/text/code.js
var code = __webpack_require__(53175);
// EXTERNAL MODULE: ./build/core/text/inline.js
var inline = __webpack_require__(65175);
// EXTERNAL MODULE: ./build/core/text/marker.js
var marker = __webpack_require__(73712);
// EXTERNAL MODULE: ./build/core/text/prose.js
var prose = __webpack_require__(4575);
// EXTERNAL MODULE: ./build/core/text/untrusted.js
var untrusted = __webpack_require__(12558);
// EXTERNAL MODULE: ./build/core/incident/sections/gate.js
var sections_gate = __webpack_require__(18271);
// EXTERNAL MODULE: ./build/core/incident/sections/link.js
var sections_link = __webpack_require__(2312);
// EXTERNAL MODULE: ./build/core/incident/template/people-section.js
var people_section = __webpack_require__(19035);
// EXTERNAL MODULE: ./build/core/incident/template/render-people-sections.js
var render_people_sections = __webpack_require__(87193);
// EXTERNAL MODULE: ./build/core/incident/text/clock-text.js
var clock_text = __webpack_require__(55587);
// EXTERNAL MODULE: ./build/core/gate/gauge-courses.js
var gauge_courses = __webpack_require__(75860);
// EXTERNAL MODULE: ./build/core/gate/report/tally.js
var tally = __webpack_require__(41133);
;// CONCATENATED MODULE: ./build/core/incident/near-miss/closest-call.js





const mostShown = 5;
/** How near these checks came to a rollback, and what would have been one; safe Markdown, empty for no checks. */
function closestCalls(gate, samples, names) {
    const courses = (0,gauge_courses.gaugeCourses)(gate, samples);
    const calls = gate.checks
        .filter(({ name }) => names.includes(name))
        .map((check) => {
        const points = [check.gauge, ...(courses.get(check.name) ?? [])];
        const worst = points.reduce((a, b) => ((0,tally/* nearness */._I)(b) > (0,tally/* nearness */._I)(a) ? b : a));
        return callText(check, worst);
    });
    const more = calls.length - mostShown;
    const shown = calls.slice(0, mostShown).join("; ");
    return more > 0 ? `${shown}; and ${more} more` : shown;
}
function callText({ name, good, bad, gauge: { unit } }, { statistic, threshold }) {
    const came = unit === "bad"
        ? `${figure(statistic)} of ${good + bad} bad`
        : (0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(inUnit(statistic, unit)));
    return `${(0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(name), 100)}: ${came}, ${figure(threshold)} would have rolled it back`;
}
function inUnit(statistic, unit) {
    return unit === "CUSUM" ? `${unit} ${figure(statistic)}` : `${figure(statistic)} ${unit}`;
}
function figure(value) {
    return Number.isInteger(value) ? String(value) : value.toFixed(1);
}

// EXTERNAL MODULE: ./build/core/incident/text/plain-title.js
var plain_title = __webpack_require__(65398);
;// CONCATENATED MODULE: ./build/core/incident/near-miss/near-miss-title.js

const mostNamed = 2;
/** The title of a near miss's issue: what it is about, where, and how often it was seen when it was opened. */
function nearMissTitle(nearMiss, environment, count) {
    const often = count === 1 ? "" : ` (${count} times)`;
    return `Near miss: ${whatOf(nearMiss)} in ${(0,plain_title/* plainTitle */.D)(environment)}${often}`;
}
function whatOf({ kind, checks }) {
    switch (kind) {
        case "flap":
            return `${named(checks)} nearly failed`;
        case "undecided":
            return "the gate could not decide";
        case "override":
            return "a rule was overridden";
        case "shadow":
            return "the gate would have rolled back";
        default:
            return kind;
    }
}
function named(checks) {
    const shown = checks.slice(0, mostNamed).map(plain_title/* plainTitle */.D);
    const more = checks.length - shown.length;
    if (more > 0)
        return `${shown.join(", ")} and ${more} more`;
    return shown.length === 0 ? "a check" : shown.join(" and ");
}

;// CONCATENATED MODULE: ./build/core/incident/near-miss/render-near-miss.js














const nearMissKind = "near-miss";
const mostTimes = 10;
/** The short issue of a near miss. */
function renderNearMiss(shown, context) {
    const { key, nearMiss, gate, before } = shown;
    const why = before.length === 0 ? "" : " because this was seen more than once";
    const note = `> Opened by rollback-ready${why}. Nothing was rolled back. One answer is enough: what would prevent the next one, or why nothing should be done. Then close this.`;
    return {
        title: nearMissTitle(nearMiss, gate.environment, before.length + 1),
        head: [(0,marker/* marker */.xL)({ kind: nearMissKind, key }), note].join("\n\n"),
        sections: [whatSection(shown, context), (0,sections_gate/* gateSection */.T)({ gate, samples: shown.samples })],
        people: (0,render_people_sections/* renderPeopleSections */.S)(people_section/* nearMissSections */.$),
    };
}
/** A comment that the same was seen again, and how to hear no more of it. */
function nearMissAgain(seen, context) {
    const { nearMiss, from, gate, samples, before, windowMs, quietMs, quietLabel } = seen;
    const name = (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)((0,release_state/* releaseName */.d)(from)), 100);
    const at = `${(0,clock_text/* clockText */.Y)(gate.endedAt)} UTC (${(0,sections_link/* recordedLink */.Ht)("run", gate.run.url, context)})`;
    const calls = nearMiss.kind === "flap" ? closestCalls(gate, samples.samples, nearMiss.checks) : "";
    const how = calls === "" ? (0,prose/* proseText */.l)((0,untrusted/* untrusted */.b)(gate.verdict.detail)) : calls;
    const quiet = (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(quietLabel), 60);
    return [
        `Seen again, ${times(before.length + 1)} within ${(0,span/* span */.L)(windowMs)}: ${name} at ${at}. ${how}.`,
        `<sub>One such comment in ${(0,span/* span */.L)(quietMs)} at most. To hear no more of it, set the label ${quiet} or close this as not planned; when people are told stands in the policy at \`incidents.near-miss\`.</sub>`,
    ].join("\n\n");
}
function whatSection(shown, context) {
    const { nearMiss, gate, samples, override, previous } = shown;
    const calls = nearMiss.kind === "flap" ? closestCalls(gate, samples.samples, nearMiss.checks) : "";
    const lines = [
        calls === "" ? nearMiss.why : `${nearMiss.why} ${calls}.`,
        timesSeen(shown, context),
        override === null ? "" : `**Reason that was given:** ${(0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(override))}`,
        previous === null
            ? ""
            : `The same was told in ${(0,sections_link/* linkTo */.uM)(`#${previous}`, `${context.repositoryUrl}/issues/${previous}`)}, which is closed.`,
    ];
    return {
        id: "near-miss",
        heading: "What was seen",
        forms: [lines.filter(Boolean).join("\n\n")],
        shed: "never",
    };
}
function timesSeen(shown, context) {
    const { deployment, from, gate, before, windowMs } = shown;
    const own = { at: gate.endedAt, release: (0,release_state/* releaseName */.d)(from), deployment, run: gate.run.url };
    const all = [own, ...before];
    const lines = all.slice(0, mostTimes).map(({ at, release, deployment: of, run }) => {
        const link = run === undefined ? "" : ` (${(0,sections_link/* recordedLink */.Ht)("run", run, context)})`;
        return `- ${(0,clock_text/* clockText */.Y)(at)} UTC: ${(0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(release), 100)}, deployment ${of}${link}`;
    });
    const left = all.length - lines.length;
    const more = left > 0 ? [`- ${left} more`] : [];
    const head = all.length === 1 ? "Seen once:" : `Seen **${times(all.length)}** within ${(0,span/* span */.L)(windowMs)}:`;
    return [head, [...lines, ...more].join("\n")].join("\n\n");
}
function times(count) {
    return count === 1 ? "once" : `${count} times`;
}


/***/ }),

/***/ 92760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k8: () => (/* binding */ tokensOf),
/* harmony export */   yK: () => (/* binding */ signatureOf)
/* harmony export */ });
/* unused harmony export seenIn */
/* harmony import */ var _text_canonical_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7193);
/* harmony import */ var _facts_what_failed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37597);


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
    return new Set((0,_facts_what_failed_js__WEBPACK_IMPORTED_MODULE_0__/* .whatFailed */ .k)(gate).checks.map((name) => own !== "" && name.startsWith(own) ? name.slice(own.length) : name));
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

/***/ 29085:
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
/* harmony import */ var _recurrence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50484);



const indexSchema = "rollback-ready/incident-index/v1";
/** Where the index of a repository is kept, and its one file there. */
const indexRef = "refs/rollback-ready/incident-index";
const indexFile = "index.json";
/** All incidents and near misses of a repository in few words, the newest first. */
const IncidentIndex = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(indexSchema),
    incidents: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(_recurrence_js__WEBPACK_IMPORTED_MODULE_0__/* .IndexedIncident */ .U5).readonly(),
});
/** Each has room of its own: a check that flaps all day pushes no incident out, and no issue that tells of it. */
const mostKept = { incidents: 500, told: 200, untold: 300 };
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
/**
 * The index with an incident in it, once for each deployment. The oldest are let go: of more than 500 incidents, of more
 * than 200 near misses that an issue tells of, and of more than 300 others.
 */
function addToIndex(index, incident) {
    const others = index.incidents.filter(({ deployment }) => deployment !== incident.deployment);
    const left = { ...mostKept };
    const known = index.incidents.find(({ deployment }) => deployment === incident.deployment);
    // Who does not know of an issue does not take it back.
    const isTold = incident.issue === null && known?.signature === incident.signature;
    const added = isTold ? { ...incident, issue: known.issue } : incident;
    const incidents = [...others, added].sort(newestFirst).filter((one) => left[shelfOf(one)]-- > 0);
    return { schema: indexSchema, incidents };
}
function shelfOf({ isNearMiss, issue }) {
    if (!isNearMiss)
        return "incidents";
    return issue === null ? "untold" : "told";
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

/***/ 12012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ recurrenceOf)
/* harmony export */ });
/* harmony import */ var _incident_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29085);

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
        .filter((one) => one.deployment !== self.deployment && (0,_incident_index_js__WEBPACK_IMPORTED_MODULE_0__/* .newestFirst */ .ll)(self, one) < 0)
        .sort(_incident_index_js__WEBPACK_IMPORTED_MODULE_0__/* .newestFirst */ .ll);
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


/***/ }),

/***/ 36846:
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
// EXTERNAL MODULE: ./build/core/gate/report/quantity.js
var quantity = __webpack_require__(13334);
// EXTERNAL MODULE: ./build/core/text/prose.js
var prose = __webpack_require__(4575);
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
        return `${name} ${(0,prose/* proseText */.l)((0,untrusted/* untrusted */.b)(problem), 200)}.`;
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
    const problems = changes.problems.map((one) => `*${(0,prose/* proseText */.l)((0,untrusted/* untrusted */.b)(one), 300)}*`).join("  \n");
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

// EXTERNAL MODULE: ./build/core/incident/record.js + 4 modules
var record = __webpack_require__(31561);
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
function rowsOf({ gate, rollback, confirmation, from, to, digests = {} }, context) {
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
        ...(confirmation == null ? [] : [file("Bake after the return", record/* incidentFiles */.s0.confirmation, null)]),
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
// EXTERNAL MODULE: ./build/core/incident/text/clock-text.js
var clock_text = __webpack_require__(55587);
// EXTERNAL MODULE: ./build/core/incident/text/length-text.js
var length_text = __webpack_require__(45565);
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
    const length = (0,length_text/* lengthBetween */.v)(from, until);
    return length === null
        ? `${share}. How long it lasted is not known.`
        : `${share}, over **${length}** from the first bad sample to the recovery.`;
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

// EXTERNAL MODULE: ./build/core/rollback/figures.js
var figures = __webpack_require__(82634);
;// CONCATENATED MODULE: ./build/core/incident/facts/durations-of.js

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
        .flatMap(({ name, to, seconds }) => to === moment && seconds !== null ? [`${name}: **${(0,length_text/* lengthText */.m)(seconds)}**`] : [])
        .join("; ");
    const row = (moment) => {
        const at = times[moment];
        return [momentWords[moment], at === null ? "–" : (0,clock_text/* clockText */.Y)(at), endingAt(moment) || "–"];
    };
    const rows = Object.keys(momentWords).map(row);
    const known = rows.filter(([, at]) => at !== "–");
    const headers = ["Moment", "Time (UTC)", "Took"];
    const open = Object.entries(openCommands).flatMap(([moment, command]) => times[moment] === null ? [command] : []);
    const hint = open.length === 0 ? "" : `\n\n*Nobody has said yet, in a comment: ${open.join(", ")}.*`;
    const forms = (0,shorter_forms/* shorterForms */.N)(`${(0,table/* table */.t)(headers, rows)}${hint}`, (0,table/* table */.t)(headers, known));
    return { id: "key-times", heading: "Key times", forms, shed: section/* shedOrder */.L.rest };
}
// What no machine knows.
const openCommands = {
    acknowledged: "`/ack`",
    firstNotice: "`/notice <time> <where>`",
    allClear: "`/all-clear <time> <where>`",
};
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

// EXTERNAL MODULE: ./build/core/text/inline.js
var inline = __webpack_require__(65175);
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
        ? [`${head} ${unknownArtifacts(from)}`]
        : [`${head}\n\n${(0,artifact_report/* artifactTable */.Rw)(manifest.artifacts)}`, `${head} Its artifacts are in its manifest.`];
    return { id: "released", heading: "What was released", forms, shed: section/* shedOrder */.L.rest };
}
function unknownArtifacts({ tag }) {
    const why = tag === null
        ? "The release that failed has no manifest"
        : "The manifest of the release that failed cannot be read as it was deployed (its tag may have been moved, or the release deleted)";
    return `${why}, so its artifacts are not known.`;
}
function released_code(text) {
    return (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(text), 100);
}

// EXTERNAL MODULE: ./build/core/rollback/backup-on-record.js
var backup_on_record = __webpack_require__(861);
// EXTERNAL MODULE: ./build/core/rollback/hook-text.js
var hook_text = __webpack_require__(28702);
// EXTERNAL MODULE: ./build/core/rollback/reconcile-text.js
var reconcile_text = __webpack_require__(27083);
// EXTERNAL MODULE: ./build/core/decision/decided-how.js
var decided_how = __webpack_require__(95722);
;// CONCATENATED MODULE: ./build/core/incident/sections/decision-row.js






/** Who was to decide beside who did, as the first row of the way back. Safe Markdown. */
function decisionRow(decided, verdictAt, context) {
    const { decision, at, source } = decided;
    const where = source === null ? "" : ` (${(0,sections_link/* recordedLink */.Ht)(decision_row_placeOf(decided), source, context)})`;
    const how = (0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)((0,decided_how/* decidedPlainly */.e)(decided)), 200);
    return ["who decides", planned(decided, verdictAt), `${decision} ${how}${where}`, took(verdictAt, at), "–"];
}
/** The reason that was given. Safe Markdown; empty where there is nothing to say. */
function decisionReason({ reason }) {
    return reason === null ? "" : `Reason of who decided: ${(0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(reason))}`;
}
function planned({ deadline }, verdictAt) {
    if (deadline === null)
        return "the policy, at once";
    const { until, onTimeout } = deadline;
    return `a person until ${(0,clock_text/* clockSince */.T)(until, verdictAt)} UTC, else ${onTimeout}`;
}
function took(verdictAt, at) {
    return (0,length_text/* lengthBetween */.v)(verdictAt, at) ?? "–";
}
function decision_row_placeOf({ how }) {
    return how === "comment" ? "comment" : "run";
}

;// CONCATENATED MODULE: ./build/core/incident/sections/now-sentence.js






/** In which state the environment is, as far as is known, in a sentence or two. */
function nowSentence({ gate, from, rollback, unknownRollback, confirmation }) {
    const failed = now_sentence_code(from);
    if (rollback === null && unknownRollback !== undefined)
        return `${unknownRollbackWords(unknownRollback)}, so whether ${failed} is still in service is not known.`;
    if (rollback === null) {
        if (gate.verdict.kind !== "fail")
            return `${failed} stays in service; nothing was rolled back.`;
        const why = gate.shadow ? "the gate only observed" : "no rollback was run";
        return `${failed} is **still in service** (${why}).`;
    }
    const reason = (0,prose/* proseText */.l)((0,untrusted/* untrusted */.b)(rollback.reason));
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
/** What is known of a rollback whose outcome is not; begins in lower case, and has no full stop. */
function unknownRollbackWords({ deployment }) {
    const where = deployment === null ? "" : ` (deployment ${deployment})`;
    return `a rollback is on record${where}, and what it came to cannot be read`;
}
function sinceWords({ times, seconds }) {
    const since = times.verifiedAt === null ? "" : ` since ${(0,clock_text/* clockText */.Y)(times.verifiedAt)} UTC`;
    return seconds === null ? since : `${since}, ${(0,length_text/* lengthText */.m)(seconds)} after the verdict`;
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

;// CONCATENATED MODULE: ./build/core/incident/sections/rollback-steps.js















/** The way back, step by step: what plans and policy said of it, beside what was done. */
function rollbackStepsSection({ rollback, unknownRollback, steps, gate, decision, }, context) {
    // Who has no way back needs to know why before anything else.
    const head = rollback === null
        ? noRollback(unknownRollback)
        : [outcomeSentence(rollback), barrier(rollback), backup(rollback)].filter(Boolean).join("\n\n");
    const decided = decision === undefined ? [] : [decisionRow(decision, gate.endedAt, context)];
    const rows = stepTable(decided, steps, rollback, context);
    const around = rollback === null
        ? ""
        : [(0,reconcile_text/* reconcileText */.c)(rollback.reconciliation ?? null), (0,hook_text/* hookText */.P)(rollback.hooks ?? [])]
            .filter(Boolean)
            .join("\n\n");
    const aside = rollback === null ? "" : [recovery(rollback), objective(rollback)].filter(Boolean).join(" ");
    // A person's word in the rollback's own record is the same reason.
    const reason = decision === undefined || rollback?.word != null ? "" : decisionReason(decision);
    const more = rollback === null ? [] : [commands(rollback), word(rollback), passedOver(rollback)];
    const join = (...parts) => parts.filter(Boolean).join("\n\n");
    const forms = (0,shorter_forms/* shorterForms */.N)(join(head, rows, reason, around, aside, ...more), join(head, rows, around), join(head, "The layers are in the incident record."));
    return { id: "rollback-steps", heading: "The way back, planned and done", forms, shed: section/* shedOrder */.L.rest };
}
function noRollback(unknown) {
    if (unknown === undefined)
        return "No rollback was run.";
    const words = unknownRollbackWords(unknown).replace(/^a/, "A");
    return unknown.deployment === null ? `${words}.` : `${words}. Look at that deployment.`;
}
function outcomeSentence({ outcome, reason, to }) {
    const target = to === null ? "There was no target." : `Target: ${rollback_steps_code((0,release_state/* releaseName */.d)(to))}.`;
    return `Outcome **${outcome}**: ${(0,prose/* proseText */.l)((0,untrusted/* untrusted */.b)(reason))}. ${target}`;
}
function stepTable(decided, steps, rollback, context) {
    if (decided.length + steps.length === 0)
        return "";
    const runs = new Map((rollback?.layers ?? []).map((run) => [run.layer, run]));
    const done = steps.map(({ layer, planned, actual, seconds }) => {
        const run = runs.get(layer);
        const at = run?.url == null ? "" : ` (${(0,sections_link/* recordedLink */.Ht)("run", run.url, context)})`;
        return [
            (0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(layer), 80),
            (0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(planned), 200),
            `${(0,prose/* proseText */.l)((0,untrusted/* untrusted */.b)(actual), 300)}${at}`,
            seconds === null ? "–" : (0,length_text/* lengthText */.m)(seconds),
            run === undefined ? "–" : (0,prose/* proseText */.l)((0,untrusted/* untrusted */.b)(run.state), 200),
        ];
    });
    return (0,table/* table */.t)(["Layer", "Planned", "Done", "Took", "State now"], [...decided, ...done]);
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
    return `Recovery check: ${seen.good} of ${seen.asked} good; ${(0,prose/* proseText */.l)((0,untrusted/* untrusted */.b)(seen.detail))}.`;
}
function objective({ objective: { seconds, met, share } }) {
    if (met === null)
        return "";
    const aim = (0,length_text/* lengthText */.m)(seconds);
    const before = share.of > 1 ? ` ${share.within} of ${share.of} returns here were.` : "";
    return `${met ? "Within" : "**Not** within"} the objective of ${aim} from verdict to verified.${before}`;
}
function barrier({ barrier: met }) {
    if (met === null)
        return "";
    const by = met.change === null ? "" : `, pull request ${met.change}`;
    return `**No safe way back** behind ${rollback_steps_code(met.path)} of ${rollback_steps_code(met.release)}${by}: ${(0,prose/* proseText */.l)((0,untrusted/* untrusted */.b)(met.reason))}`;
}
function backup({ outcome, backup: taken }) {
    return outcome === "verified" ? "" : (0,backup_on_record/* backupText */.Af)(taken ?? null);
}
function word({ word: given }) {
    if (given === null)
        return "";
    const overrode = given.overrode.map((one) => (0,prose/* proseText */.l)((0,untrusted/* untrusted */.b)(one))).join("; ");
    const said = `Asked for by a person: ${(0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(given.reason))}.`;
    return overrode === "" ? said : `${said} Overrode: ${overrode}.`;
}
function passedOver({ passedOver: releases }) {
    if (releases.length === 0)
        return "";
    const shown = releases.slice(0, 10).map((one) => (0,prose/* proseText */.l)((0,untrusted/* untrusted */.b)(one)));
    const more = releases.length > shown.length ? `; and ${releases.length - shown.length} more` : "";
    return `Passed over: ${shown.join("; ")}${more}.`;
}
function rollback_steps_code(text) {
    return (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(text), 200);
}

;// CONCATENATED MODULE: ./build/core/incident/sections/root-cause-line.js
/** The line that Four Keys and tools like it read; the words are theirs, and they take the first that they meet. */
function rootCauseLine(commit) {
    const named = /^[0-9a-f]{40,64}$/.test(commit) ? commit : "unknown";
    return `<sub>root cause: ${named} (the release that failed, for tools that count incidents; no verdict on a cause)</sub>`;
}
/** Text in which those tools find no such line: a space that does not break looks the same, also in code. */
function withoutRootCause(text) {
    return text.replace(/(root)\s+(cause\s*:)/gi, "$1\u00a0$2");
}
/** A section whose words, which may be people's, those tools do not take for the line. */
function sectionWithoutRootCause(section) {
    const [first, ...rest] = section.forms;
    return { ...section, forms: [withoutRootCause(first), ...rest.map(withoutRootCause)] };
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
// EXTERNAL MODULE: ./build/core/incident/commands/counts-as-near-miss.js
var counts_as_near_miss = __webpack_require__(12579);
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
    const isNearMiss = (0,counts_as_near_miss/* countsAsNearMiss */.h)(facts);
    const cells = [
        `**${severity.level}**: ${(0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(severity.reason))}`,
        (0,code/* codeCell */.MZ)((0,untrusted/* untrusted */.b)(environment), 100),
        `${statusWords[facts.status]}${isNearMiss ? ", as a near miss" : ""}`,
        isNearMiss ? "not needed" : `${dayText(facts.reviewDueAt)} (end of the day, UTC)`,
    ];
    // Those tools take the first such line, so it stands before all that may be people's words.
    const rows = withoutRootCause((0,table/* table */.t)(["Severity", "Environment", "Postmortem", "Review by"], [cells]));
    const text = [rootCauseLine(facts.from.commit), rows].join("\n\n");
    return { id: "status", heading: "Status", forms: [text], shed: "never" };
}
function dayText(at) {
    const text = (0,clock_text/* clockText */.Y)(at);
    return (0,instant/* readInstant */.Wr)(at) === null ? text : text.slice(0, 10);
}

;// CONCATENATED MODULE: ./build/core/incident/sections/summary.js









/** What users saw, what the metrics showed and what changed, a line each, and how it stands now. Never shortened. */
function summarySection(facts) {
    const lines = [
        `**What users saw:** ${usersSaw(facts.impact)} *Estimated from the gate's samples; below, people say what users really saw.*`,
        `**What the metrics showed:** ${(0,prose/* proseText */.l)((0,untrusted/* untrusted */.b)(facts.gate.verdict.detail))}.`,
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
    const share = `${bad} of ${(0,quantity/* many */._)(asked, "sampled answer")} ${bad === 1 ? "was" : "were"} bad (${(0,percent/* percent */.K)(failedShare)}${worst})`;
    if (until === null)
        return `${share}, from ${(0,clock_text/* clockText */.Y)(from)} UTC on; that it is over is not known.`;
    const length = (0,length_text/* lengthBetween */.v)(from, until);
    return `${share}, from ${(0,clock_text/* clockText */.Y)(from)} to ${(0,clock_text/* clockSince */.T)(until, from)} UTC${length === null ? "" : `, ${length}`}.`;
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

// EXTERNAL MODULE: ./build/core/incident/suspects/suspect-points.js
var suspect_points = __webpack_require__(95997);
// EXTERNAL MODULE: ./build/core/incident/suspects/suspects.js + 4 modules
var suspects = __webpack_require__(17369);
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

// EXTERNAL MODULE: ./build/core/incident/timeline/gaps.js
var gaps = __webpack_require__(89388);
// EXTERNAL MODULE: ./build/core/gate/values/utc-text.js
var utc_text = __webpack_require__(50389);
;// CONCATENATED MODULE: ./build/core/incident/timeline/picture.js



const [ink, grey] = ["#1f2328", "#768390"];
const [blue, red, green] = ["#6a9fd8", "#e5736f", "#8bb58e"];
/**
 * What can be read on GitHub's light page as well as on its dark one. Beside a bar that Mermaid calls active it writes in
 * the ink that is for the bar's inside, so bars that are neither critical nor done are just bars.
 */
const look = {
    theme: "base",
    themeVariables: {
        sectionBkgColor: "transparent",
        altSectionBkgColor: "transparent",
        sectionBkgColor2: "transparent",
        titleColor: grey,
        textColor: grey,
        gridColor: grey,
        taskTextOutsideColor: grey,
        taskTextColor: ink,
        taskTextDarkColor: ink,
        taskBkgColor: blue,
        taskBorderColor: blue,
        critBkgColor: red,
        critBorderColor: red,
        doneTaskBkgColor: green,
        doneTaskBorderColor: green,
    },
};
const tickSteps = [
    ...[1, 2, 5, 10, 15, 30].map((count) => [count * 1000, `${count}second`]),
    ...[1, 2, 5, 10, 15, 30].map((count) => [count * 60_000, `${count}minute`]),
    ...[1, 2, 3, 6, 12].map((count) => [count * 3_600_000, `${count}hour`]),
];
/** As many times as have room below the chart on a telephone. */
const mostTicks = 6;
/**
 * The phases of an incident to scale, as a Mermaid gantt chart that GitHub draws; empty when fewer than two are known.
 * Every word in it is ours, so no name of a release or a check can break it.
 */
function timelinePicture({ times, rollback, confirmation }) {
    const bars = [
        bar("Impact", "crit", times.impactStarted, times.verified ?? times.resolved),
        bar("Detect", "plain", times.impactStarted, times.detected),
        bar("Decide", "plain", times.detected, times.decided),
        ...(rollback?.layers ?? []).map((one) => bar("Roll back", "plain", one.startedAt, one.endedAt, `${one.layer} `)),
        bar("Verify", "plain", times.mitigated, times.verified),
    ].filter((one) => one !== null);
    const bake = confirmation === null ? null : bar("Bake", "done", confirmation.startedAt, confirmation.endedAt);
    const all = bake === null ? bars : [...bars, shortened(bake, bars)];
    if (all.length < 2)
        return "";
    return [
        "```mermaid",
        `%%{init: ${JSON.stringify(look)}}%%`,
        "gantt",
        "  accTitle: The phases of the incident to scale",
        "  dateFormat YYYY-MM-DD HH:mm:ss.SSS",
        "  axisFormat %H:%M:%S",
        ...ticks(all),
        "  todayMarker off",
        ...all.flatMap((one, index) => [
            ...(all[index - 1]?.section === one.section ? [] : [`  section ${one.section}`]),
            `  ${one.label} :${one.look === "plain" ? "" : `${one.look}, `}${moment(one.fromMs)}, ${moment(one.toMs)}`,
        ]),
        "```",
    ].join("\n");
}
// Days and more are left to Mermaid.
function ticks(bars) {
    const from = Math.min(...bars.map(({ fromMs }) => fromMs));
    const to = Math.max(...bars.map(({ toMs }) => toMs));
    const step = tickSteps.find(([ms]) => (to - from) / ms <= mostTicks);
    return step === undefined ? [] : [`  tickInterval ${step[1]}`];
}
function bar(section, look, from, to, name = "") {
    const fromMs = from === null ? null : (0,instant/* readInstant */.Wr)(from);
    const toMs = to === null ? null : (0,instant/* readInstant */.Wr)(to);
    const length = from === null ? null : (0,length_text/* lengthBetween */.v)(from, to);
    if (fromMs === null || toMs === null || toMs < fromMs || length === null)
        return null;
    return { section, label: `${name}${length}`, look, fromMs, toMs };
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
            (0,gaps/* isGap */.N)(row) ? `*${event}*` : event,
            row.source === null ? "–" : (0,sections_link/* recordedLink */.Ht)(sourceName(row.source), row.source, context),
        ];
    }));
}
function sourceName(url) {
    if (url.includes("/pull/"))
        return "pull request";
    if (url.includes("#issuecomment-"))
        return "comment";
    if (url.includes("/issues/"))
        return "issue";
    return url.includes("/actions/runs/") ? "run" : "page";
}

// EXTERNAL MODULE: ./build/core/incident/template/people-section.js
var people_section = __webpack_require__(19035);
// EXTERNAL MODULE: ./build/core/incident/template/render-people-sections.js
var render_people_sections = __webpack_require__(87193);
// EXTERNAL MODULE: ./build/core/incident/text/plain-title.js
var plain_title = __webpack_require__(65398);
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
        head: [(0,marker/* marker */.xL)({ kind: issueKind, key }), note].join("\n\n"),
        sections: [
            sectionWithoutRootCause(summarySection(record)),
            statusSection(record),
            ...[
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
            ].map(sectionWithoutRootCause),
        ],
        people: (0,render_people_sections/* renderPeopleSections */.S)(people_section/* peopleSections */.Y),
    };
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
/* harmony import */ var _gate_report_quantity_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(13334);
/* harmony import */ var _gate_report_tally_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(41133);
/* harmony import */ var _gate_report_timeline_plot_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68262);
/* harmony import */ var _text_clock_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55587);
/* harmony import */ var _text_length_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45565);
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
    const length = (0,_text_length_text_js__WEBPACK_IMPORTED_MODULE_5__/* .lengthBetween */ .v)(startedAt, endedAt);
    const after = length === null ? "" : `, ${length} after it began to watch`;
    const only = shadow ? " The gate only observed: nothing was done because of it." : "";
    return `Verdict **${verdict.kind}** (${verdict.reason}) at ${(0,_text_clock_text_js__WEBPACK_IMPORTED_MODULE_4__/* .clockText */ .Y)(endedAt)} UTC${after}.${only}`;
}
function fileSentence({ samples }, { samples: read, unreadable }) {
    if (unreadable > 0)
        return `${(0,_gate_report_quantity_js__WEBPACK_IMPORTED_MODULE_9__/* .many */ ._)(unreadable, "line")} of the samples file could not be read.`;
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

/***/ 56002:
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

/***/ 95997:
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

/***/ 17369:
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

// EXTERNAL MODULE: ./build/core/incident/facts/what-failed.js
var what_failed = __webpack_require__(37597);
// EXTERNAL MODULE: ./build/core/incident/suspects/suspect-points.js
var suspect_points = __webpack_require__(95997);
;// CONCATENATED MODULE: ./build/core/incident/suspects/suspect-words.js
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

;// CONCATENATED MODULE: ./build/core/incident/suspects/suspect-evidence.js




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

;// CONCATENATED MODULE: ./build/core/incident/suspects/suspect-groups.js
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

;// CONCATENATED MODULE: ./build/core/incident/suspects/suspects.js



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

/***/ 55587:
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

/***/ 45565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ lengthText),
/* harmony export */   v: () => (/* binding */ lengthBetween)
/* harmony export */ });
/* harmony import */ var _gate_report_span_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86695);
/* harmony import */ var _rollback_figures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82634);


/**
 * A length of time in seconds, as records hold it, to be read by people. Every length that an issue tells comes through
 * here or `lengthBetween`, so that the same one is the same figure in its table, its picture and its sentences.
 */
function lengthText(seconds) {
    return (0,_gate_report_span_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .L)(seconds * 1000);
}
/** The same of what lies between two moments (ISO 8601), to the tenth first as records have it; null when not known. */
function lengthBetween(from, to) {
    const seconds = (0,_rollback_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .secondsBetween */ .O1)(from, to);
    return seconds === null || Number.isNaN(seconds) ? null : lengthText(seconds);
}


/***/ }),

/***/ 65398:
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

/***/ 91435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ busyTimes)
/* harmony export */ });
/**
 * From when to when something was at work although it made no row: a gate asks every few seconds, a layer runs, what came
 * back is baked.
 */
function busyTimes({ gate, rollback, confirmation = null, }) {
    const layers = (rollback?.layers ?? []).flatMap(({ startedAt, endedAt }) => startedAt === null || endedAt === null ? [] : [[startedAt, endedAt]]);
    const bake = confirmation === null ? [] : [[confirmation.startedAt, confirmation.endedAt]];
    return [[gate.startedAt, gate.endedAt], ...layers, ...bake];
}


/***/ }),

/***/ 89388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isGap),
/* harmony export */   c: () => (/* binding */ withGaps)
/* harmony export */ });
/* harmony import */ var _text_length_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45565);

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
        return [row, { at: row.at, event: `${gapWords} ${(0,_text_length_text_js__WEBPACK_IMPORTED_MODULE_0__/* .lengthBetween */ .v)(row.at, next.at)}`, source: null }];
    });
}
/** Whether a row says that nothing is recorded. */
function isGap({ event, source }) {
    return source === null && event.startsWith(gapWords);
}


/***/ }),

/***/ 28738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ withPeopleRows),
/* harmony export */   O: () => (/* binding */ openingWords)
/* harmony export */ });
/* harmony import */ var _deployment_instant_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9697);
/* harmony import */ var _busy_times_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91435);
/* harmony import */ var _gaps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89388);



/**
 * The timeline of a record with when its issue opened among its rows, and what people said there, each with its comment.
 * Doing it twice changes nothing.
 */
function withPeopleRows(record, people) {
    const ofMachine = record.timeline.filter((row) => !(0,_gaps_js__WEBPACK_IMPORTED_MODULE_0__/* .isGap */ .N)(row) && !isOfPeople(row));
    const rows = [...openingRows(record, people), ...peopleRows(people)];
    const said = rows.filter(({ at }) => (0,_deployment_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .readInstant */ .Wr)(at) !== null);
    const sorted = [...ofMachine, ...said].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
    return (0,_gaps_js__WEBPACK_IMPORTED_MODULE_0__/* .withGaps */ .c)(sorted, record.times.deployed ?? "", (0,_busy_times_js__WEBPACK_IMPORTED_MODULE_2__/* .busyTimes */ .Y)(record));
}
/** What the row of the opening says. */
const openingWords = "this issue opened";
const words = {
    opened: openingWords,
    acknowledged: "acknowledged",
    firstNotice: "first notice to users",
    resolved: "resolved, by a person's word",
    allClear: "all-clear to users",
};
function openingRows({ issue }, { opened }) {
    const noted = issue?.openedAt === undefined ? opened : { at: issue.openedAt, source: issue.url };
    return noted === undefined ? [] : [{ ...noted, event: words.opened }];
}
function peopleRows({ acknowledged, firstNotice, resolved, allClear }) {
    const told = (event, said) => said == null ? [] : [{ at: said.time, event: `${event}${placeText(said.where)}`, source: said.source }];
    return [
        ...(acknowledged === null
            ? []
            : [{ at: acknowledged.at, event: words.acknowledged, source: acknowledged.source }]),
        ...told(words.firstNotice, firstNotice),
        ...(resolved === null ? [] : [{ at: resolved.time, event: words.resolved, source: resolved.source }]),
        ...told(words.allClear, allClear),
    ];
}
function placeText(where) {
    return where === null ? "" : `: ${where}`;
}
// No row of the machine begins with these words: a release has no blank in its name.
function isOfPeople({ event }) {
    return Object.values(words).some((word) => event === word || event.startsWith(`${word}: `));
}


/***/ }),

/***/ 28702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ hookText)
/* harmony export */ });
/* harmony import */ var _text_prose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4575);
/* harmony import */ var _text_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71864);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12558);



/** A table of the hooks for the report and the issue, with what is still closed; empty without any. */
function hookText(runs) {
    if (runs.length === 0)
        return "";
    const rows = runs.map(({ name, when, outcome, detail }) => [
        `\`${name}\``,
        when,
        outcome.replace("-", " "),
        (0,_text_prose_js__WEBPACK_IMPORTED_MODULE_0__/* .proseText */ .l)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .untrusted */ .b)(detail), 300),
    ]);
    const closed = runs.filter(({ when, outcome }) => when === "after" && outcome !== "done");
    const isClosed = closed.length > 0 && runs.some(({ when, outcome }) => when === "before" && outcome !== "not-run");
    const names = closed.map(({ name }) => `\`${name}\``).join(", ");
    const left = isClosed
        ? [`**What was closed before may be closed still:** ${names} did not open it. A person must open it.`]
        : [];
    return [(0,_text_table_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .t)(["Hook", "When", "Outcome", "Detail"], rows), ...left].join("\n\n");
}


/***/ }),

/***/ 27083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ reconcileText)
/* harmony export */ });
/* harmony import */ var _text_prose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4575);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12558);
/* harmony import */ var _reconcile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93115);



/** A paragraph of the report and of the issue; empty where the policy asks for none. */
function reconcileText(reconciliation) {
    if (reconciliation === null)
        return "";
    const detail = (0,_text_prose_js__WEBPACK_IMPORTED_MODULE_0__/* .proseText */ .l)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .untrusted */ .b)(reconciliation.detail), 300);
    const only = (0,_reconcile_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnreconciled */ .yh)(reconciliation) ? "" : " The policy only warns of it.";
    switch (reconciliation.kind) {
        case "consistent":
            return `**Reconciled:** ✅ ${detail}.`;
        case "drifted":
            return `**Reconciled:** ⚠️ not consistent, ${detail}.${only}`;
        case "unknown":
            return `**Reconciled:** ❌ ${detail}.${only}`;
        default:
            return reconciliation.kind;
    }
}


/***/ }),

/***/ 73712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gY: () => (/* binding */ parseMarker),
/* harmony export */   vU: () => (/* binding */ markersIn),
/* harmony export */   xL: () => (/* binding */ marker)
/* harmony export */ });
const LINE = /^<!-- rollback-ready:([a-z][a-z-]{0,39}):v1 key=([A-Za-z0-9%._~!'()*-]{0,1000}) -->$/;
const LINE_BREAK = /\r\n|\n|\r/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
/** The first line of a comment or issue of ours, by which it is found again. Nobody sees it when rendered. */
function marker({ kind, key }) {
    return `<!-- rollback-ready:${kind}:v1 key=${encode(key)} -->`;
}
/**
 * Reads the marker on the first line, before which nothing but blanks may stand. Who wrote the text is for the caller to
 * check: anyone can copy a marker.
 */
function parseMarker(body) {
    const [first = ""] = body.trimStart().split(LINE_BREAK, 1);
    return markerOn(first);
}
/**
 * All markers that stand on lines of their own outside fences, in order: people write above ours, too. Only for a text
 * that is known to be ours by something else than its marker.
 */
function markersIn(body) {
    const found = [];
    let fence = null;
    for (const line of body.replace(/^\ufeff/, "").split(LINE_BREAK)) {
        const [, begins] = FENCE.exec(line) ?? [];
        if (begins !== undefined) {
            if (fence === null)
                fence = begins;
            // CommonMark: a fence is closed by one of the same sign that is as long, and nothing after it.
            else if (begins.startsWith(fence) && line.trim() === begins)
                fence = null;
        }
        else if (fence === null) {
            const marker = markerOn(line);
            if (marker !== null)
                found.push(marker);
        }
    }
    return found;
}
function markerOn(line) {
    const [, kind, encoded] = LINE.exec(line.replace(/^ {1,3}/, "").trimEnd()) ?? [];
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

/***/ 93986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HC: () => (/* binding */ approvalEnvironment),
/* harmony export */   X0: () => (/* binding */ decidedCase),
/* harmony export */   g: () => (/* binding */ untilOf),
/* harmony export */   kM: () => (/* binding */ decisionRules)
/* harmony export */ });
/* harmony import */ var _core_gate_mark_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89787);
/* harmony import */ var _core_policy_decision_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9237);


/** How an environment's policy lets people decide; what holds without any is that nobody is asked. */
function decisionRules({ environments }, environment) {
    return environments[environment]?.decision ?? _core_policy_decision_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .DecisionRules */ .e.parse({});
}
/** Longer than a machine takes from its verdict to the mark. */
const skewMs = 60_000;
/**
 * The case of a deployment. The evidence tells when the verdict was given; without it, or where the clock of the gate's
 * machine was wrong, GitHub's time of the mark does: else people would have less time than the policy gives them, or more.
 */
function decidedCase({ clock }, policy, about, evidence) {
    const { identity, incidents } = policy;
    const marked = about.statuses.find((status) => status.creator === identity && (0,_core_gate_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .markOf */ .Fg)(status.description) === "gate-failed");
    const [told, seen] = [Date.parse(evidence?.endedAt ?? ""), Date.parse(marked?.createdAt ?? "")];
    const isTold = Number.isNaN(seen) || Math.abs(told - seen) <= skewMs;
    const known = [isTold ? told : seen, seen].find((ms) => !Number.isNaN(ms));
    const verdictMs = known ?? clock.now();
    const environments = Object.keys(policy.environments);
    const rules = decisionRules(policy, about.environment);
    return { ...about, verdictMs, rules, environments, incidents, identity };
}
/** When the policy decides, ISO 8601. */
function untilOf({ verdictMs, rules }) {
    return new Date(verdictMs + rules.timeoutMs).toISOString();
}
/** The environment whose reviewers let the job go on that decides. */
function approvalEnvironment({ environment, rules, }) {
    return rules.environment ?? `${environment}-rollback`;
}


/***/ }),

/***/ 71835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ lookForDecision)
/* harmony export */ });
/* harmony import */ var _core_decision_decided_mark_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34155);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94121);
/* harmony import */ var _read_decision_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84764);



/** Finds a decision. That GitHub does not tell must keep nobody from going back, so it is a warning. */
async function lookForDecision(ports, about, vouch) {
    try {
        return await (0,_read_decision_js__WEBPACK_IMPORTED_MODULE_2__/* .findDecision */ .eY)(ports, about, vouch);
    }
    catch (error) {
        if (!(error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SuiteError */ .$K))
            throw error;
        ports.log.warning(`Whether somebody has decided is not known. ${error.message} ${error.hint}`);
        const marked = (0,_core_decision_decided_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .decidedMark */ .uN)(about.statuses, about.identity);
        if (marked === null)
            return { kind: "none" };
        return { kind: "decided", known: marked, note: null, statuses: about.statuses };
    }
}


/***/ }),

/***/ 84764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fm: () => (/* binding */ unvouchedText),
/* harmony export */   eY: () => (/* binding */ findDecision)
/* harmony export */ });
/* unused harmony export readDecisionNote */
/* harmony import */ var _core_decision_decided_mark_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34155);
/* harmony import */ var _core_decision_decision_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76119);
/* harmony import */ var _core_text_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7193);



/** The decision about a deployment as its ref has it; null while there is none that can be read. */
async function readDecisionNote({ refNotes, digest }, environment, deployment) {
    const note = await refNotes.read((0,_core_decision_decision_js__WEBPACK_IMPORTED_MODULE_1__/* .decisionRef */ .O6)(environment, deployment, digest.sha256));
    return note === null ? null : (0,_core_decision_decision_js__WEBPACK_IMPORTED_MODULE_1__/* .readDecision */ .B1)(note.text, environment, deployment);
}
/**
 * The decision about a deployment: what a status of ours tells, which GitHub vouches for, with the note that it names by
 * its hash; else a note for which `vouch` finds a witness. With `isAnew` the statuses are read again in any case.
 */
async function findDecision(ports, { environment, deployment, statuses, identity }, vouch, isAnew = false) {
    const note = await readDecisionNote(ports, environment, deployment.id);
    const isMarked = (0,_core_decision_decided_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .decidedMark */ .uN)(statuses, identity) !== null;
    const look = !isMarked && (isAnew || note !== null);
    const present = look ? await ports.deployments.statuses(deployment.id) : statuses;
    const marked = (0,_core_decision_decided_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .decidedMark */ .uN)(present, identity);
    if (marked !== null) {
        const hash = note === null ? "" : ports.digest.sha256((0,_core_text_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)(note));
        const evidence = (0,_core_decision_decided_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .decidedEvidence */ .wm)(present, identity);
        const isTold = evidence !== null && hash.startsWith(evidence);
        if (!isTold)
            ports.log.warning(`Only the mark of the decision about deployment ${deployment.id} is followed: its ref does not hold what the mark names.`);
        return { kind: "decided", known: marked, note: isTold ? note : null, statuses: present };
    }
    if (note === null)
        return { kind: "none" };
    const vouched = await vouch(note);
    return vouched.kind === "vouched"
        ? // A list may have trailed behind its mark when it was first looked at: whoever follows must not mark it twice.
            { kind: "decided", known: note, note, statuses: vouched.marked ?? present }
        : { kind: "unvouched", why: vouched.why };
}
/** What is said of a note that is not followed. */
function unvouchedText(deployment, why) {
    return `A decision about deployment ${deployment} is kept that nothing vouches for, so it is not followed. What speaks against it: ${why}.`;
}


/***/ }),

/***/ 24742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ commandedIssue)
/* harmony export */ });
/* harmony import */ var _core_incident_actions_action_issue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60001);
/* harmony import */ var _core_incident_near_miss_render_near_miss_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75857);
/* harmony import */ var _core_incident_render_incident_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36846);
/* harmony import */ var _core_text_marker_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73712);
/* harmony import */ var _find_incident_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40429);





/** Looks at the issue of a number: it is ours when our identity wrote it with our marker. */
async function commandedIssue(ports, number, identity) {
    const look = await ports.issues.look(number);
    if (look.kind !== "issue" || look.issue.author !== identity)
        return { kind: "not-ours" };
    const { issue } = look;
    // People write above our marker, too.
    const [seen] = (0,_core_text_marker_js__WEBPACK_IMPORTED_MODULE_4__/* .markersIn */ .vU)(issue.body);
    if (seen?.kind === _core_incident_near_miss_render_near_miss_js__WEBPACK_IMPORTED_MODULE_1__/* .nearMissKind */ .vD)
        return { kind: "near-miss", issue, key: seen.key };
    if (seen?.kind === _core_incident_actions_action_issue_js__WEBPACK_IMPORTED_MODULE_0__/* .actionKind */ .JQ)
        return { kind: "action" };
    if (seen?.kind !== _core_incident_render_incident_js__WEBPACK_IMPORTED_MODULE_2__/* .issueKind */ .S)
        return { kind: "not-ours" };
    const { key } = seen;
    return { kind: "incident", issue, key, find: () => (0,_find_incident_js__WEBPACK_IMPORTED_MODULE_3__/* .findIncident */ .O)(ports, issue, key) };
}


/***/ }),

/***/ 40429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ findIncident)
/* harmony export */ });
/* harmony import */ var _core_incident_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31561);
/* harmony import */ var _core_incident_render_incident_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36846);
/* harmony import */ var _core_text_natural_key_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45971);
/* harmony import */ var _gather_incident_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96620);
/* harmony import */ var _incident_book_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67773);
/* harmony import */ var _incident_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9135);






/**
 * The incident of an issue, found by the index, or, where that has let go of it, by the refs that the issue's text names.
 * Neither is proof: `key`, from the issue's own marker, must be that of the deployment. Null when there is none such.
 */
async function findIncident(ports, { number, body }, key) {
    const isOf = (environment, deployment) => (0,_core_text_natural_key_js__WEBPACK_IMPORTED_MODULE_5__/* .naturalKey */ .X)([_core_incident_render_incident_js__WEBPACK_IMPORTED_MODULE_1__/* .issueKind */ .S, environment, deployment], ports.digest.sha256) === key;
    const { incidents } = await (0,_incident_book_js__WEBPACK_IMPORTED_MODULE_3__/* .readIncidentBook */ .w)(ports);
    const fits = (one) => one.issue === number && isOf(one.environment, one.deployment);
    const indexed = incidents.find(fits);
    if (indexed !== undefined)
        return indexed;
    const named = await Promise.all(deploymentsNamedIn(body).map(async (deployment) => {
        const record = (await (0,_incident_files_js__WEBPACK_IMPORTED_MODULE_4__/* .readRecord */ .a)(ports, deployment))?.incident ?? null;
        const isThis = record?.key === key && isOf(record.environment, deployment);
        return isThis && record.deployment === deployment ? (0,_gather_incident_js__WEBPACK_IMPORTED_MODULE_2__/* .indexedIncident */ .W)(record, number) : null;
    }));
    return named.find((one) => one !== null) ?? null;
}
/** People may write into the text, so it is only where to look. */
const mostLooked = 10;
function deploymentsNamedIn(body) {
    const start = (0,_core_incident_record_js__WEBPACK_IMPORTED_MODULE_0__/* .incidentRef */ .ew)(0).slice(0, -1);
    const after = body.split(start).slice(1);
    const numbers = after.flatMap((text) => {
        const [digits] = /^[1-9]\d{0,14}(?!\d)/.exec(text) ?? [];
        return digits === undefined ? [] : [Number(digits)];
    });
    return [...new Set(numbers)].slice(0, mostLooked);
}


/***/ }),

/***/ 96620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ incidentRecord),
  W: () => (/* binding */ indexedIncident)
});

// EXTERNAL MODULE: ./build/core/incident/commands/counts-as-near-miss.js
var counts_as_near_miss = __webpack_require__(12579);
// EXTERNAL MODULE: ./build/core/incident/commands/with-words.js
var with_words = __webpack_require__(85670);
// EXTERNAL MODULE: ./build/core/incident/facts/impact-of.js
var impact_of = __webpack_require__(16773);
// EXTERNAL MODULE: ./build/core/deployment/instant.js
var instant = __webpack_require__(9697);
// EXTERNAL MODULE: ./build/core/incident/facts/known-time.js
var known_time = __webpack_require__(52950);
;// CONCATENATED MODULE: ./build/core/incident/facts/key-times-of.js


/**
 * Gathers the twelve moments from the records. What is not a time with its zone counts as not known, and so do those that
 * only people can tell: `withWords` fills them in.
 */
function keyTimesOf(facts) {
    const { rollback, confirmation, impact, deployedAt } = facts;
    const times = rollback?.times;
    const baked = confirmation?.confirmed === true ? confirmation.endedAt : null;
    return {
        merged: latest(facts.changes.map(({ mergedAt }) => mergedAt)),
        deployed: (0,known_time/* knownTime */.p)(deployedAt),
        impactStarted: (0,known_time/* knownTime */.p)(impact.from) ?? (0,known_time/* knownTime */.p)(deployedAt),
        detected: (0,known_time/* knownTime */.p)(facts.gate.endedAt),
        acknowledged: null,
        firstNotice: null,
        decided: (0,known_time/* knownTime */.p)(times?.decidedAt),
        rollbackStarted: (0,known_time/* knownTime */.p)(times?.firstLayerAt),
        mitigated: isDone(rollback) ? (0,known_time/* knownTime */.p)(times?.layersDoneAt) : null,
        verified: (0,known_time/* knownTime */.p)(times?.verifiedAt),
        resolved: (0,known_time/* knownTime */.p)(baked),
        allClear: null,
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

// EXTERNAL MODULE: ./build/core/incident/facts/what-failed.js
var what_failed = __webpack_require__(37597);
// EXTERNAL MODULE: ./build/core/incident/record.js + 4 modules
var incident_record = __webpack_require__(31561);
// EXTERNAL MODULE: ./build/core/incident/recurrence/fingerprint.js
var fingerprint = __webpack_require__(92760);
// EXTERNAL MODULE: ./build/core/incident/recurrence/recurrence-of.js
var recurrence_of = __webpack_require__(12012);
// EXTERNAL MODULE: ./build/core/gate/report/percent.js
var percent = __webpack_require__(35554);
;// CONCATENATED MODULE: ./build/core/incident/reviews/gate-review-of.js

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

// EXTERNAL MODULE: ./build/core/text/visible.js
var visible = __webpack_require__(10038);
// EXTERNAL MODULE: ./build/core/incident/text/length-text.js
var length_text = __webpack_require__(45565);
;// CONCATENATED MODULE: ./build/core/incident/reviews/plan-answers.js
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
;// CONCATENATED MODULE: ./build/core/incident/reviews/plan-met.js





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

;// CONCATENATED MODULE: ./build/core/incident/reviews/planned-seconds.js

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

;// CONCATENATED MODULE: ./build/core/incident/reviews/plan-reviews-of.js






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
    const [took, of] = [(0,length_text/* lengthText */.m)(seconds), (0,length_text/* lengthText */.m)(planned)];
    return seconds <= planned
        ? `the return took ${took} of the ${of} that it names`
        : `the return took ${took}, and it names ${of}`;
}
function sentence(parts) {
    const text = parts.filter(Boolean).join("; ");
    return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}

// EXTERNAL MODULE: ./build/core/rollback/figures.js
var figures = __webpack_require__(82634);
// EXTERNAL MODULE: ./build/core/rollback/layer-name.js
var layer_name = __webpack_require__(16624);
;// CONCATENATED MODULE: ./build/core/incident/reviews/step-reviews-of.js






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
    const aim = `${(0,length_text/* lengthText */.m)(objective.seconds)} by the policy`;
    // Together they take as long as the longest at least.
    const [longest] = times.sort((a, b) => b.seconds - a.seconds || a.number - b.number);
    return longest === undefined
        ? aim
        : `${(0,length_text/* lengthText */.m)(longest.seconds)} by pull request ${longest.number}; ${aim}`;
}
const mostPulls = 5;
function pullWords(pulls) {
    if (pulls.length === 0)
        return "in no plan";
    const more = pulls.length > mostPulls ? ` and ${pulls.length - mostPulls} more` : "";
    return `by pull request ${pulls.slice(0, mostPulls).join(", ")}${more}`;
}

// EXTERNAL MODULE: ./build/core/policy/glob.js
var glob = __webpack_require__(34163);
;// CONCATENATED MODULE: ./build/core/incident/severity/rate-severity.js


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

// EXTERNAL MODULE: ./build/core/incident/severity/review-due.js
var review_due = __webpack_require__(56002);
// EXTERNAL MODULE: ./build/core/incident/suspects/suspects.js + 4 modules
var suspects = __webpack_require__(17369);
// EXTERNAL MODULE: ./build/core/rollback/release-state.js
var release_state = __webpack_require__(40766);
;// CONCATENATED MODULE: ./build/core/incident/facts/kept-samples.js
/** Of a file that was not kept. */
const noSamples = { samples: [], unreadable: 0 };

// EXTERNAL MODULE: ./build/core/incident/timeline/busy-times.js
var busy_times = __webpack_require__(91435);
// EXTERNAL MODULE: ./build/core/decision/decided-how.js
var decided_how = __webpack_require__(95722);
;// CONCATENATED MODULE: ./build/core/incident/timeline/decision-rows.js

/** Who decided, where the rows of the rollback do not tell it. */
function decisionRows(decided) {
    const { decision, how, at, source } = decided;
    if (how === "automatic" || how === "word")
        return [];
    return [{ at, event: `${decision} decided ${(0,decided_how/* decidedPlainly */.e)(decided)}`, source }];
}

// EXTERNAL MODULE: ./build/core/incident/timeline/gaps.js
var gaps = __webpack_require__(89388);
// EXTERNAL MODULE: ./build/core/gate/report/quantity.js
var quantity = __webpack_require__(13334);
// EXTERNAL MODULE: ./build/core/gate/report/span.js
var span = __webpack_require__(86695);
// EXTERNAL MODULE: ./build/core/gate/values/utc-text.js
var utc_text = __webpack_require__(50389);
;// CONCATENATED MODULE: ./build/core/incident/timeline/gate-rows.js






const mostChecks = 10;
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

;// CONCATENATED MODULE: ./build/core/incident/timeline/merge-rows.js


const mostShown = 20;
/** A row for each merge, the newest 20 of more; those before are counted in one row, at the time of the last of them. */
function mergeRows(changes, repositoryUrl) {
    // The first of two manifests that name a change is as good as the other.
    const once = new Map(changes.toReversed().map((change) => [change.number, change]));
    const newest = [...once.values()]
        .filter(({ mergedAt }) => (0,instant/* readInstant */.Wr)(mergedAt) !== null)
        .sort((a, b) => Date.parse(b.mergedAt) - Date.parse(a.mergedAt) || b.number - a.number);
    const rows = newest.slice(0, mostShown).map(({ number, mergedAt }) => ({
        at: mergedAt,
        event: `pull request ${number} merged`,
        source: `${repositoryUrl}/pull/${number}`,
    }));
    const [last] = newest.slice(mostShown);
    if (last === undefined)
        return rows.reverse();
    const more = `and ${(0,quantity/* many */._)(newest.length - mostShown, "more pull request")} merged until then`;
    return [{ at: last.mergedAt, event: more, source: null }, ...rows.reverse()];
}

;// CONCATENATED MODULE: ./build/core/incident/timeline/rollback-rows.js

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

;// CONCATENATED MODULE: ./build/core/incident/timeline/timeline.js









/**
 * What happened as the machines know it, oldest first, each row with where it is written down; `withPeopleRows` adds what
 * people said. Times are ISO 8601 in UTC. Rows of one moment stand in the order in which one leads to the other.
 */
function timeline(facts) {
    const { gate, rollback, deployedAt, confirmation = null } = facts;
    const deployed = `${(0,release_state/* releaseName */.d)(gate.release)} deployed to ${gate.environment}`;
    const rows = [
        ...mergeRows(facts.leaving.flatMap(({ changes }) => changes), facts.repositoryUrl),
        { at: deployedAt, event: deployed, source: gate.run.url },
        ...gateRows(gate, facts.samples ?? noSamples),
        ...(facts.decision == null ? [] : decisionRows(facts.decision)),
        ...(rollback === null ? [] : rollbackRows(rollback)),
        ...(rollback === null || confirmation === null ? [] : confirmationRows(confirmation, rollback)),
    ];
    // What has no time that can be read has no place among the others.
    const sorted = rows
        .filter(({ at }) => (0,instant/* readInstant */.Wr)(at) !== null)
        .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
    return (0,gaps/* withGaps */.c)(sorted, deployedAt, (0,busy_times/* busyTimes */.Y)(facts));
}

;// CONCATENATED MODULE: ./build/flows/incident/gather-incident.js
















/** Everything that the machines know of an incident. `before` is what an earlier run wrote, which people may have added to. */
function incidentRecord({ digest }, facts) {
    const { key, parts, surroundings, rules, repositoryUrl, before } = facts;
    const { deployment, deployedAt, from, gate, samples, rollback, confirmation } = parts;
    const { found, manifests, index } = surroundings;
    const { environment } = deployment;
    const merged = manifests.flatMap(({ changes }) => changes);
    const impact = (0,impact_of/* impactOf */.ux)(gate, samples, rollback);
    const decision = parts.decision ?? null;
    const unknown = rollback === null ? (parts.unknownRollback ?? null) : null;
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
        ...(unknown === null ? {} : { unknownRollback: unknown }),
        confirmation,
        ...(decision === null ? {} : { decision }),
        impact,
        times: keyTimesOf({
            changes: merged,
            deployedAt,
            impact,
            gate,
            rollback,
            confirmation,
        }),
        timeline: timeline({
            repositoryUrl,
            deployedAt,
            leaving: manifests,
            gate,
            rollback,
            samples,
            confirmation,
            decision,
        }),
        changes: found.changes,
        suspects: (0,suspects/* rankSuspects */.l)(found.commits, manifests, {
            failed: (0,what_failed/* whatFailed */.k)(gate),
            touched: found.touched,
            lockfiles: found.changes.lockfiles,
            rolledBack: rolledBackBefore(index, deployment.id, environment),
        }),
        // Nobody knows of a single layer whether it ran.
        steps: unknown === null ? stepReviewsOf(rollback, merged) : [],
        planReviews: planReviewsOf(merged, gate, rollback),
        gateReview: unknown === null ? gateReviewOf(gate, rollback, confirmation) : unclearGate,
        recurrence: knownRecurrence(before?.recurrence ?? null, (0,recurrence_of/* recurrenceOf */.q)(index, self)),
        // Which issue tells of it is known once that was looked at.
        issue: null,
    };
    return before?.people === undefined ? record : (0,with_words/* withWords */.c)(record, before.people, rules);
}
const unclearGate = {
    likely: "unclear",
    why: "What the rollback came to cannot be read, so nothing here shows what the release before would have done.",
};
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
        isNearMiss: (0,counts_as_near_miss/* countsAsNearMiss */.h)(record),
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


/***/ }),

/***/ 67773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ addToIncidentBook),
/* harmony export */   w: () => (/* binding */ readIncidentBook)
/* harmony export */ });
/* harmony import */ var _core_incident_recurrence_incident_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29085);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94121);


const mostTries = 5;
const pauseMs = 500;
/** The index of all incidents of the repository; an empty one, with a warning, where it cannot be read. */
async function readIncidentBook({ records, log, }) {
    try {
        const stored = await records.read(_core_incident_recurrence_incident_index_js__WEBPACK_IMPORTED_MODULE_0__/* .indexRef */ .C4);
        const { index, warning } = (0,_core_incident_recurrence_incident_index_js__WEBPACK_IMPORTED_MODULE_0__/* .readIndex */ .vY)(stored?.files[_core_incident_recurrence_incident_index_js__WEBPACK_IMPORTED_MODULE_0__/* .indexFile */ .LV] ?? null);
        if (warning !== null)
            log.warning(warning);
        return { ...index, stored };
    }
    catch (error) {
        if (!(error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SuiteError */ .$K))
            throw error;
        log.warning(`Incidents before this one are not known. ${error.message} ${error.hint}`);
        return (0,_core_incident_recurrence_incident_index_js__WEBPACK_IMPORTED_MODULE_0__/* .readIndex */ .vY)(null).index;
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
            const stored = known === undefined ? await records.read(_core_incident_recurrence_incident_index_js__WEBPACK_IMPORTED_MODULE_0__/* .indexRef */ .C4) : known;
            const { index, mayWrite } = (0,_core_incident_recurrence_incident_index_js__WEBPACK_IMPORTED_MODULE_0__/* .readIndex */ .vY)(stored?.files[_core_incident_recurrence_incident_index_js__WEBPACK_IMPORTED_MODULE_0__/* .indexFile */ .LV] ?? null);
            if (!mayWrite)
                return;
            const text = (0,_core_incident_recurrence_incident_index_js__WEBPACK_IMPORTED_MODULE_0__/* .indexText */ .oX)((0,_core_incident_recurrence_incident_index_js__WEBPACK_IMPORTED_MODULE_0__/* .addToIndex */ .zO)(index, incident));
            if (stored?.files[_core_incident_recurrence_incident_index_js__WEBPACK_IMPORTED_MODULE_0__/* .indexFile */ .LV] === text)
                return;
            const message = `Incident of deployment ${incident.deployment}: issue ${incident.issue}`;
            const files = { [_core_incident_recurrence_incident_index_js__WEBPACK_IMPORTED_MODULE_0__/* .indexFile */ .LV]: text };
            const written = stored === null
                ? await records.create(_core_incident_recurrence_incident_index_js__WEBPACK_IMPORTED_MODULE_0__/* .indexRef */ .C4, files, message)
                : await records.advance(_core_incident_recurrence_incident_index_js__WEBPACK_IMPORTED_MODULE_0__/* .indexRef */ .C4, stored, files, message);
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
    log.warning(`Later incidents will not find this one: others keep writing to \`${_core_incident_recurrence_incident_index_js__WEBPACK_IMPORTED_MODULE_0__/* .indexRef */ .C4}\`.`);
}


/***/ }),

/***/ 84958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HK: () => (/* binding */ listedIssue),
/* harmony export */   LX: () => (/* binding */ issuesSince),
/* harmony export */   zD: () => (/* binding */ namedIssue)
/* harmony export */ });
/* harmony import */ var _core_text_marker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73712);

/**
 * Looks at the issue of a number that a record or claim names, which is ours only when it shows that itself. What people
 * wrote above our marker does not take it from us.
 */
async function namedIssue({ issues }, number, own) {
    const look = await issues.look(number);
    if (look.kind === "transferred")
        return { kind: "moved", url: look.url };
    if (look.kind !== "issue")
        return { kind: "not-ours" };
    const { issue } = look;
    if (!(0,_core_text_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .markersIn */ .vU)(issue.body).some((one) => isOf(one, own)))
        return { kind: "not-ours" };
    return { kind: issue.author === own.identity ? "ours" : "foreign", issue };
}
/** The oldest issue with our marker by our identity, from the list of its label; lists may trail behind. */
async function listedIssue({ issues }, own) {
    const labelled = await issues.labelled(own.label, own.identity);
    return labelled.findLast((issue) => isOurs(issue, own)) ?? null;
}
/**
 * The issues with our marker by our identity that were made since this time, oldest first: more than one when two were
 * opened. Their label may have been taken off, so it is not asked for.
 */
async function issuesSince({ issues }, own, since) {
    const made = await issues.by(own.identity, since);
    return made.filter((issue) => isOurs(issue, own)).toSorted((a, b) => a.number - b.number);
}
// Nothing but the marker speaks for an issue of a list, and other workflows write as the same login: the first line only.
function isOurs(issue, own) {
    return issue.author === own.identity && isOf((0,_core_text_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .parseMarker */ .gY)(issue.body), own);
}
function isOf(seen, { kind, key }) {
    return seen?.kind === kind && seen.key === key;
}


/***/ }),

/***/ 94549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ ownHolder)
/* harmony export */ });
/** This run and job as the holder of a claim, with a nonce that no other process has. */
function ownHolder(ports) {
    const { runId, runAttempt: attempt, job, runner, url } = ports.run;
    const moment = [ports.clock.now(), ports.clock.monotonic()];
    const nonce = ports.digest.sha256(JSON.stringify([runId, attempt, job, runner, ...moment])).slice(0, 16);
    return { runId, attempt, job, runner, url, nonce };
}


/***/ }),

/***/ 71333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ holderIsOver)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94121);

/**
 * Whether the job that holds a claim is over, so that it may be taken: an earlier attempt of this run, a run that has
 * completed, or a job that its machine no longer runs. Where GitHub does not say, the claim's own time decides.
 */
async function holderIsOver(ports, claim) {
    const { holder } = claim;
    const { run } = ports;
    const isThisRun = holder.runId === run.runId;
    if (isThisRun && holder.attempt < run.runAttempt)
        return true;
    // An earlier step of this very job: a machine runs one job at a time.
    if (isThisRun && holder.job === run.job && holder.runner === run.runner && run.runner !== "")
        return true;
    try {
        const seen = isThisRun ? null : await ports.workflowRuns.get(holder.runId);
        if (seen !== null && (seen.status === "completed" || seen.attempt > holder.attempt))
            return true;
        if (seen === null && !isThisRun)
            return hasExpired(ports, claim);
        const jobs = await ports.workflowRuns.jobs(holder.runId, holder.attempt);
        const own = jobs.filter((job) => job.runner !== null && job.runner === holder.runner);
        if (own.length === 0)
            return hasExpired(ports, claim);
        return own.every((job) => job.status === "completed");
    }
    catch (error) {
        if (!(error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K))
            throw error;
        ports.log.warning(`Whether the run that holds the claim is over is not known. ${error.message} ${error.hint}`);
        return hasExpired(ports, claim);
    }
}
/** A job runs for a day at most on machines of GitHub's. */
const longestLeaseMs = 24 * 3_600_000;
// Whoever may push may write any time into a claim, so none is believed for longer than that from now or from then.
function hasExpired({ clock }, { since, until }) {
    const now = clock.now();
    const [begun, end] = [Date.parse(since), Date.parse(until)];
    const isBelievable = begun <= now + longestLeaseMs && end <= begun + longestLeaseMs;
    return !isBelievable || now > end;
}


/***/ }),

/***/ 14204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ leavingManifests)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94121);

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
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94121);
/* harmony import */ var _kernel_in_doubt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88362);



/**
 * Keeps one comment of ours up to date. Of several, which two runs at once may make, the oldest stays. A side channel:
 * where the token may not write, or GitHub does not answer, the log says so and nothing fails. Answers with whether the
 * comment is known to be there.
 */
async function keepComment(ports, comment) {
    try {
        return await write(ports, comment, ports.conversation.comments);
    }
    catch (error) {
        return say(ports, error);
    }
}
const waitsMs = [1_000, 2_000];
/**
 * As `keepComment`; without a clear answer, or after a refusal that may pass, it looks and tries again. A list may trail
 * behind what was written, so after a second try it is read until that shows: then a first try would, too.
 */
async function keepCommentFirmly(ports, comment) {
    for (let tried = 0;; tried++) {
        try {
            return await write(ports, comment, tried === 0 ? ports.conversation.comments : patientList(ports));
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
    return false;
}
const mostLooks = 10;
const betweenLooksMs = 1_000;
/** Reads a list again until it shows what is known to be there, for ten seconds at the most. */
function patientList({ conversation, clock }) {
    return async (on, of, shows) => {
        for (let look = 1;; look++) {
            const found = await conversation.comments(on, of);
            if (shows === undefined || look === mostLooks || found.some(({ id }) => id === shows))
                return found;
            await clock.sleep(betweenLooksMs);
        }
    };
}
async function write(ports, comment, list) {
    const { on, of, kind, key, text, identity } = comment;
    const body = `${(0,_core_text_marker_js__WEBPACK_IMPORTED_MODULE_2__/* .marker */ .xL)({ kind, key })}\n${text}`;
    const own = async (shows) => {
        const found = await list(on, of, shows);
        return found
            .filter((comment) => comment.author === identity && isOurs(comment.body, kind, key))
            .sort((a, b) => a.id - b.id);
    };
    const [first, ...extra] = await own();
    if (first === undefined) {
        const made = await ports.conversation.comment(on, body, of);
        if (made.author !== identity) {
            ports.log.warning(`The comment was written as ${made.author}, and the policy's \`identity\` is ${identity}: no later run would know it for its own, so it was taken away again.`);
            await ports.conversation.removeComment(made.id, of);
            return false;
        }
        ports.log.info(`comment ${made.id}: written`);
        // Another run may have written one meanwhile.
        for (const twin of (await own(made.id)).slice(1))
            await ports.conversation.removeComment(twin.id, of);
        return true;
    }
    if (first.body.replaceAll("\r\n", "\n").trimEnd() === body.trimEnd()) {
        ports.log.info(`comment ${first.id} says this already`);
    }
    else {
        await ports.conversation.editComment(first.id, body, of);
        ports.log.info(`comment ${first.id}: brought up to date`);
    }
    for (const twin of extra)
        await ports.conversation.removeComment(twin.id, of);
    return true;
}
function isOurs(body, kind, key) {
    const seen = (0,_core_text_marker_js__WEBPACK_IMPORTED_MODULE_2__/* .parseMarker */ .gY)(body);
    return seen?.kind === kind && seen.key === key;
}


/***/ }),

/***/ 694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ writeNote)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94121);
/* harmony import */ var _kernel_in_doubt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88362);


const lookAfterMs = 1_000;
/**
 * Writes a note under a ref, by compare-and-set. Without a clear answer the ref says whose note it holds: `isOurs` knows
 * the text that was sent from any other, the same writer's earlier ones included. "unclear": it is not there, and may be
 * written again. With `isLast` what went wrong is thrown instead.
 */
async function writeNote(ports, ref, from, note, isLast) {
    try {
        return await ports.refNotes.write(ref, from, note.text);
    }
    catch (error) {
        const mayPass = (0,_kernel_in_doubt_js__WEBPACK_IMPORTED_MODULE_1__/* .isInDoubt */ .c)(error) || (error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K && error.code === "GITHUB_REFUSED");
        if (!mayPass || isLast)
            throw error;
        await ports.clock.sleep(lookAfterMs);
        const there = await ports.refNotes.read(ref);
        return there !== null && note.isOurs(there.text) ? there : "unclear";
    }
}


/***/ })

};
