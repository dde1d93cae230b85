export const id = 549;
export const ids = [549];
export const modules = {

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

/***/ 3712:
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

/***/ 4549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ openPostmortem)
});

// EXTERNAL MODULE: ./build/core/gate/report.js
var report = __webpack_require__(6124);
// EXTERNAL MODULE: ./build/core/gate/sample.js
var sample = __webpack_require__(1504);
// EXTERNAL MODULE: ./build/core/release/artifact-report.js
var artifact_report = __webpack_require__(8431);
// EXTERNAL MODULE: ./build/core/rollback/release-state.js
var release_state = __webpack_require__(766);
// EXTERNAL MODULE: ./build/core/rollback/report.js
var rollback_report = __webpack_require__(3733);
// EXTERNAL MODULE: ./build/core/text/code.js
var code = __webpack_require__(3175);
// EXTERNAL MODULE: ./build/core/text/inline.js
var inline = __webpack_require__(5175);
// EXTERNAL MODULE: ./build/core/text/marker.js
var marker = __webpack_require__(3712);
// EXTERNAL MODULE: ./build/core/text/table.js
var table = __webpack_require__(1864);
// EXTERNAL MODULE: ./build/core/text/untrusted.js
var untrusted = __webpack_require__(2558);
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
    const head = [
        (0,marker/* marker */.x)({ kind: issueKind, key: record.key }),
        "> Opened by rollback-ready. It says what the machines know; how it could happen is for people, without blame: ask how and what, not who.",
        "## Summary",
        summary(record),
        "## What was released",
        released(record, repositoryUrl),
        "## What the gate saw",
        gateSection(record, samplesText),
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
    const whole = `${[...head, ...middle, ...people].join("\n\n")}\n`;
    if (whole.length <= maxBody)
        return { title, body: whole };
    const left = "*Timeline and suspects are in the incident record; they are too long for an issue.*";
    const tail = `\n\n${[left, ...people].join("\n\n")}\n`;
    return { title, body: `${wholeLines(head.join("\n\n"), maxBody - tail.length)}${tail}` };
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
function gateSection(record, samplesText) {
    const { samples } = (0,sample/* readSamples */.aM)(samplesText);
    const { gate } = record;
    const verdict = `Verdict **${gate.verdict.kind}** (${gate.verdict.reason}) at ${clock(gate.endedAt)} UTC, ${seconds(gate.startedAt, gate.endedAt)} s after it began to watch.`;
    return [verdict, (0,report/* checkTable */.Dv)(gate, samples), (0,report/* badTable */.e)(samples)].filter(Boolean).join("\n\n");
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
        (0,rollback_report/* layerTable */._N)(rollback.layers),
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
var record = __webpack_require__(4716);
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
var natural_key = __webpack_require__(5971);
// EXTERNAL MODULE: ./build/kernel/errors.js
var errors = __webpack_require__(6641);
// EXTERNAL MODULE: ./build/flows/release/read-release.js
var read_release = __webpack_require__(5970);
// EXTERNAL MODULE: ./build/flows/rollback/leaving-manifests.js
var leaving_manifests = __webpack_require__(4204);
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


/***/ })

};
