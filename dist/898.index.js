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
// EXTERNAL MODULE: ./build/core/gate/report.js
var report = __webpack_require__(6124);
// EXTERNAL MODULE: ./build/core/gate/verdict.js
var gate_verdict = __webpack_require__(6042);
// EXTERNAL MODULE: ./build/core/rollback/release-state.js
var release_state = __webpack_require__(766);
// EXTERNAL MODULE: ./build/core/rollback/report.js
var rollback_report = __webpack_require__(3733);
// EXTERNAL MODULE: ./build/core/text/canonical-json.js
var canonical_json = __webpack_require__(7193);
// EXTERNAL MODULE: ./build/flows/attempt.js
var attempt = __webpack_require__(1763);
// EXTERNAL MODULE: ./build/flows/deployment/claim-deployment.js
var claim_deployment = __webpack_require__(7414);
// EXTERNAL MODULE: ./build/flows/deployment/release-of-deployment.js
var release_of_deployment = __webpack_require__(3675);
// EXTERNAL MODULE: ./build/flows/gate/gate-fields.js
var gate_fields = __webpack_require__(6827);
// EXTERNAL MODULE: ./build/flows/gate/gate-settings.js
var gate_settings = __webpack_require__(3751);
// EXTERNAL MODULE: ./build/flows/gate/judge-deployment.js + 1 modules
var judge_deployment = __webpack_require__(4530);
// EXTERNAL MODULE: ./build/flows/policy/load-policy.js
var load_policy = __webpack_require__(9276);
// EXTERNAL MODULE: ./build/flows/release/read-release.js
var read_release = __webpack_require__(5970);
// EXTERNAL MODULE: ./build/core/rollback/fill.js
var fill = __webpack_require__(9122);
// EXTERNAL MODULE: ./build/kernel/errors.js
var errors = __webpack_require__(6641);
// EXTERNAL MODULE: ./build/flows/rollback/layers/plan-layer.js
var plan_layer = __webpack_require__(5267);
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
var confirm_return = __webpack_require__(6338);
// EXTERNAL MODULE: ./build/flows/incident/open-postmortem.js + 3 modules
var open_postmortem = __webpack_require__(4549);
// EXTERNAL MODULE: ./build/flows/rollback/look-at-environment.js
var look_at_environment = __webpack_require__(7716);
// EXTERNAL MODULE: ./build/flows/rollback/undo.js + 25 modules
var undo = __webpack_require__(4657);
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
var rollback_command_field = __webpack_require__(9414);
// EXTERNAL MODULE: ./build/flows/rollback/rollback-outputs.js
var rollback_outputs = __webpack_require__(3208);
// EXTERNAL MODULE: ./build/flows/rollback/undo-settings.js + 1 modules
var undo_settings = __webpack_require__(4290);
// EXTERNAL MODULE: ./build/kernel/define.js
var kernel_define = __webpack_require__(5197);
// EXTERNAL MODULE: ./build/kernel/shared-fields.js
var shared_fields = __webpack_require__(9045);
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
        // All settings first: a rollback that turns out to have no command would be found too late.
        const settings = (0,gate_settings/* gateSettings */.d)(policy, environment, inputs);
        const undoing = (0,undo_settings/* undoSettings */.k)(policy, environment, settings, inputs["rollback-command"]);
        const wanted = { environment, id: inputs["deployment-id"] ?? null, identity: policy.identity };
        const claimed = await (0,claim_deployment/* claimDeployment */.c)(ports, wanted);
        const read = (0,read_release/* releaseReader */.t)(ports);
        const from = await (0,release_of_deployment/* releaseIfReadable */.F)(ports, read, claimed.deployment);
        checkPlaceholders(ports, undoing, from);
        const judged = await (0,judge_deployment/* judgeDeployment */.Z)(ports, claimed, from, settings);
        const { verdict, evidence, samples } = judged;
        ports.log.info(`verdict: ${verdict.kind} (${verdict.reason}): ${verdict.detail}`);
        ports.summary.write((0,report/* gateReport */.We)(environment, from, verdict, evidence, samples));
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
        if (!(0,gate_verdict/* recommendsRollback */.c)(verdict)) {
            await judged.marked;
            const hint = "Nothing was rolled back. Look at the samples, then run this job again, or deploy a release that you trust.";
            const no = (0,kernel_define/* failed */.gz)(`The gate says ${verdict.kind} (${verdict.reason}): ${verdict.detail}.`, hint);
            const outputs = { ...base, "evidence-path": await evidencePath() };
            return { outputs, conclusion: verdict.kind === "pass" ? kernel_define/* succeeded */.gq : no };
        }
        const { undone, issue } = await guardedUndo(ports, claimed.deployment, from, judged, undoing, read);
        const record = undone?.record ?? null;
        if (record !== null)
            ports.summary.write((0,rollback_report/* rollbackReport */.F3)(record));
        if (issue !== null)
            ports.summary.write(`### 📝 Postmortem: [issue ${issue.number}](${issue.url})`);
        const confirmation = undone?.isToBake === true
            ? await (0,confirm_return/* confirmReturn */.D)(ports, undone.record, undoing)
            : (undone?.confirmation ?? null);
        if (confirmation !== null)
            ports.summary.write((0,rollback_report/* confirmationReport */.ow)(confirmation));
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


/***/ })

};
