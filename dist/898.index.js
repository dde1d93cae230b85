export const id = 898;
export const ids = [898];
export const modules = {

/***/ 898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  guard: () => (/* binding */ guard)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./build/core/gate/report/gate-report.js + 3 modules
var gate_report = __webpack_require__(23731);
// EXTERNAL MODULE: ./build/core/gate/verdict.js
var gate_verdict = __webpack_require__(6042);
// EXTERNAL MODULE: ./build/core/rollback/release-state.js
var release_state = __webpack_require__(40766);
// EXTERNAL MODULE: ./build/core/rollback/report.js
var report = __webpack_require__(23733);
// EXTERNAL MODULE: ./build/core/text/canonical-json.js
var canonical_json = __webpack_require__(7193);
// EXTERNAL MODULE: ./build/flows/attempt.js
var attempt = __webpack_require__(81763);
// EXTERNAL MODULE: ./build/flows/deployment/claim-deployment.js
var claim_deployment = __webpack_require__(67414);
// EXTERNAL MODULE: ./build/flows/deployment/release-of-deployment.js
var release_of_deployment = __webpack_require__(23675);
// EXTERNAL MODULE: ./build/flows/gate/bake-deployment.js + 6 modules
var bake_deployment = __webpack_require__(75745);
// EXTERNAL MODULE: ./build/flows/gate/gate-fields.js + 1 modules
var gate_fields = __webpack_require__(69548);
// EXTERNAL MODULE: ./build/flows/gate/gate-outcome.js
var gate_outcome = __webpack_require__(73624);
// EXTERNAL MODULE: ./build/flows/gate/gate-settings.js + 2 modules
var gate_settings = __webpack_require__(61284);
// EXTERNAL MODULE: ./build/flows/gate/judge-deployment.js + 3 modules
var judge_deployment = __webpack_require__(76811);
// EXTERNAL MODULE: ./build/flows/gate/mask-secrets.js
var mask_secrets = __webpack_require__(98898);
// EXTERNAL MODULE: ./build/flows/gate/read-evidence.js
var read_evidence = __webpack_require__(35222);
// EXTERNAL MODULE: ./build/flows/policy/load-policy.js
var load_policy = __webpack_require__(49276);
// EXTERNAL MODULE: ./build/flows/release/read-release.js
var read_release = __webpack_require__(75970);
// EXTERNAL MODULE: ./build/core/rollback/fill.js
var fill = __webpack_require__(9122);
// EXTERNAL MODULE: ./build/kernel/errors.js
var errors = __webpack_require__(76641);
// EXTERNAL MODULE: ./build/flows/rollback/layers/plan-layer.js
var plan_layer = __webpack_require__(75267);
;// CONCATENATED MODULE: ./build/flows/rollback/check-placeholders.js



/**
 * Fills the redeploy and config layers with the release that was just deployed, before the watch: a name that nobody
 * can fill would otherwise be found when the rollback is needed. An artifact may be new, so its absence is a warning.
 */
function checkPlaceholders(ports, { redeploy, config, environment }, release) {
    const facts = {
        to: release,
        environment,
        values: (0,fill/* placeholders */.Ft)(release, environment),
        correlation: "rollback",
    };
    for (const [name, layer] of [
        ["redeploy", redeploy],
        ["config", config],
    ]) {
        try {
            if (layer !== null)
                (0,plan_layer/* planLayer */.F)(name, layer, facts);
        }
        catch (error) {
            if (!(error instanceof errors/* SuiteError */.$K))
                throw error;
            const isNew = /`\{(?:artifact|config)\./.test(error.message);
            if (!isNew || release.manifest === null)
                throw error;
            ports.log.warning(error.message);
        }
    }
}

// EXTERNAL MODULE: ./build/flows/rollback/confirm-return.js
var confirm_return = __webpack_require__(26338);
// EXTERNAL MODULE: ./build/flows/incident/open-postmortem.js + 4 modules
var open_postmortem = __webpack_require__(58222);
// EXTERNAL MODULE: ./build/flows/rollback/look-at-environment.js
var look_at_environment = __webpack_require__(37716);
// EXTERNAL MODULE: ./build/flows/rollback/undo.js + 25 modules
var undo = __webpack_require__(44657);
;// CONCATENATED MODULE: ./build/flows/rollback/guarded-undo.js




/** Rolls back and opens the postmortem. Neither keeps the other from running: what fails is an error in the log. */
async function guardedUndo(ports, deployment, from, judged, settings, read) {
    const verdictAt = judged.evidence?.endedAt ?? new Date(ports.clock.now()).toISOString();
    const undone = await (0,attempt/* attempt */.C)(ports, "The rollback could not be run", async () => (0,undo/* undo */.t)(ports, {
        failed: deployment,
        from: Promise.resolve(from),
        read,
        verdictAt: Promise.resolve(verdictAt),
        seen: judged.seen ?? (await (0,look_at_environment/* lookAtEnvironment */.E)(ports, settings.environment)),
        explicit: null,
        word: null,
        before: judged.marked,
    }, settings));
    await (0,attempt/* attempt */.C)(ports, "The verdict was not recorded", () => judged.marked);
    if (judged.evidence === null) {
        ports.log.warning(`No evidence of the failure of deployment ${deployment.id} is kept, so no postmortem was opened.`);
        return { undone, issue: null };
    }
    const gate = judged.evidence;
    const incident = {
        deployment,
        from,
        gate,
        samples: judged.samples,
        rollback: undone?.record ?? null,
        issue: judged.issue,
        identity: settings.identity,
    };
    const opened = await (0,attempt/* attempt */.C)(ports, "The postmortem was not opened", () => (0,open_postmortem/* openPostmortem */.B)(ports, incident));
    return { undone, issue: opened };
}

// EXTERNAL MODULE: ./build/flows/rollback/rollback-command-field.js
var rollback_command_field = __webpack_require__(59414);
// EXTERNAL MODULE: ./build/flows/rollback/rollback-outputs.js
var rollback_outputs = __webpack_require__(93208);
// EXTERNAL MODULE: ./build/flows/rollback/undo-settings.js + 1 modules
var undo_settings = __webpack_require__(94290);
// EXTERNAL MODULE: ./build/kernel/define.js
var kernel_define = __webpack_require__(75197);
// EXTERNAL MODULE: ./build/kernel/shared-fields.js
var shared_fields = __webpack_require__(89045);
;// CONCATENATED MODULE: ./build/actions/guard.js


























const guard = (0,kernel_define/* defineAction */.QP)({
    name: "guard",
    title: "rollback-ready",
    description: "Watches a deployment; on failure returns to the last known-good release, checks recovery, opens the postmortem.",
    inputs: {
        environment: (0,shared_fields/* environmentField */.CD)(),
        "deployment-id": (0,shared_fields/* deploymentField */.KV)(),
        ...(0,gate_fields/* gateFields */.X)(),
        "rollback-command": (0,rollback_command_field/* rollbackCommandField */.K)(),
        token: (0,shared_fields/* tokenField */._n)(),
    },
    outputs: {
        verdict: schemas/* string */.YjP().describe("The gate's verdict; only `fail` starts a rollback."),
        reason: schemas/* string */.YjP().describe("Why, in one word."),
        detail: schemas/* string */.YjP().describe("Why, in a sentence."),
        ...(0,rollback_outputs/* rollbackOutputFields */.B)(),
        outcome: schemas/* string */.YjP()
            .describe("The rollback's outcome as `actions/rollback` has it (`not-run` when it could not begin); empty when none was needed."),
        "issue-url": schemas/* string */.YjP().describe("The postmortem issue; empty when none was needed."),
        "deployment-id": schemas/* string */.YjP().describe("The deployment that was judged."),
        "evidence-path": schemas/* string */.YjP().describe("File with the verdict and what it stands on (JSON)."),
    },
    ports: [
        "http",
        "probes",
        "clock",
        "log",
        "summary",
        "signal",
        "run",
        "digest",
        "files",
        "commands",
        "secrets",
        "registry",
        "packages",
        "downloads",
        "git",
        "contents",
        "commits",
        "tags",
        "releases",
        "deployments",
        "issues",
        "records",
        "refNotes",
        "workflowRuns",
    ],
    finishesWhenCancelled: true,
    permissions: { actions: "read", contents: "write", deployments: "write", issues: "write" },
    async run(inputs, ports) {
        const { policy } = await (0,load_policy/* loadPolicy */.t)(ports, null);
        const { environment } = inputs;
        (0,mask_secrets/* maskSecrets */.Q)(ports, inputs.secrets);
        const preflight = await (0,read_evidence/* readPreflight */.O)(ports, inputs.preflight, environment);
        // All settings first: a rollback that turns out to have no command would be found too late.
        const settings = (0,gate_settings/* gateSettings */.dJ)(policy, environment, inputs);
        const undoing = (0,undo_settings/* undoSettings */.k)(policy, environment, settings, inputs["rollback-command"]);
        const wanted = { environment, id: inputs["deployment-id"] ?? null, identity: policy.identity };
        const claimed = await (0,claim_deployment/* claimDeployment */.c)(ports, wanted);
        const read = (0,read_release/* releaseReader */.t)(ports);
        const from = await (0,release_of_deployment/* releaseIfReadable */.F)(ports, read, claimed.deployment);
        checkPlaceholders(ports, undoing, from);
        const judged = await (0,judge_deployment/* judgeDeployment */.Z)(ports, claimed, from, (0,gate_settings/* checksHash */.KG)(ports, settings), (overtaken) => (0,bake_deployment/* bakeDeployment */.n)(ports, settings, {
            deployment: claimed.deployment,
            release: from,
            preflight,
            shard: null,
            overtaken,
        }));
        const { verdict, evidence, samples } = judged;
        ports.log.info(`verdict: ${verdict.kind} (${verdict.reason}): ${verdict.detail}`);
        ports.summary.write((0,gate_report/* gateReport */.W)(environment, from, verdict, evidence, samples));
        const base = {
            verdict: verdict.kind,
            reason: verdict.reason,
            detail: verdict.detail,
            ...(0,rollback_outputs/* rollbackOutputs */.H)(null, null),
            "issue-url": "",
            "deployment-id": String(claimed.deployment.id),
        };
        // Only after the rollback: a disk that is full must not keep it from running.
        const evidencePath = async () => {
            if (evidence === null)
                return "";
            const write = () => ports.files.writeOutput("gate-evidence.json", (0,canonical_json/* canonicalJson */.d)(evidence));
            return (await (0,attempt/* attempt */.C)(ports, "The evidence was not written to a file", write)) ?? "";
        };
        if (!(0,gate_verdict/* recommendsRollback */.c)(verdict) || settings.shadow) {
            await judged.marked;
            const outputs = { ...base, "evidence-path": await evidencePath() };
            return { outputs, conclusion: (0,gate_outcome/* concludeGate */.t)(ports, verdict, settings, nothingUndone) };
        }
        const { undone, issue } = await guardedUndo(ports, claimed.deployment, from, judged, undoing, read);
        const record = undone?.record ?? null;
        if (record !== null)
            ports.summary.write((0,report/* rollbackReport */.F3)(record));
        if (issue !== null)
            ports.summary.write(`### 📝 Postmortem: [issue ${issue.number}](${issue.url})`);
        const confirmation = undone?.isToBake === true
            ? await (0,confirm_return/* confirmReturn */.D)(ports, undone.record, undoing)
            : (undone?.confirmation ?? null);
        if (confirmation !== null)
            ports.summary.write((0,report/* confirmationReport */.ow)(confirmation));
        return {
            outputs: {
                ...base,
                ...(0,rollback_outputs/* rollbackOutputs */.H)(record, confirmation),
                outcome: record?.outcome ?? "not-run",
                "issue-url": issue?.url ?? "",
                "evidence-path": await evidencePath(),
            },
            // The release was bad whatever became of it, so the job that deployed it is red.
            conclusion: (0,kernel_define/* failed */.gz)(`${(0,release_state/* releaseName */.d)(from)} failed its gate in \`${environment}\` (${verdict.detail}). ${sayOutcome(record, confirmation)}`, issue === null ? "No issue was opened; see the warnings above." : `Postmortem: ${issue.url}`),
        };
    },
});
const nothingUndone = "Nothing was rolled back. Look at the samples, then run this job again, or deploy a release that you trust.";
function sayOutcome(record, confirmation) {
    if (record === null)
        return "The rollback could not be run; see the error above.";
    if (record.outcome !== "verified" || record.to === null)
        return `Rollback ${record.outcome}: ${record.reason}.`;
    const name = (0,release_state/* releaseName */.d)(record.to);
    const seconds = record.seconds?.toFixed(1) ?? "?";
    if (confirmation?.confirmed === false) {
        return `${name} was back and verified ${seconds} s after the verdict, and then it failed its bake (${confirmation.detail}). A person must look now.`;
    }
    return `${name} is back and verified, ${seconds} s after the verdict.`;
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


/***/ })

};
