export const id = 963;
export const ids = [963];
export const modules = {

/***/ 38905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gate: () => (/* binding */ gate)
});

;// CONCATENATED MODULE: ./build/core/gate/mode.js
/** What a step of `actions/gate` is for. */
const gateModes = ["watch", "preflight", "shadow", "collect", "combine", "replay"];

// EXTERNAL MODULE: ./build/flows/gate/gate-fields.js + 1 modules
var gate_fields = __webpack_require__(69548);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./build/core/gate/verdict.js
var gate_verdict = __webpack_require__(6042);
;// CONCATENATED MODULE: ./build/flows/gate/gate-outputs.js


/** Outputs of `actions/gate`, whatever it was for. */
function gateOutputFields() {
    return {
        verdict: schemas/* string */.YjP().describe("`pass`, `fail`, `inconclusive`, `error`, `cancelled` or `superseded`."),
        reason: schemas/* string */.YjP().describe("Why, in one word, such as `errors` or `outage`."),
        detail: schemas/* string */.YjP().describe("Why, in a sentence."),
        "rollback-recommended": schemas/* string */.YjP()
            .describe("`true` only when the verdict is `fail` and the gate is no shadow."),
        "deployment-id": schemas/* string */.YjP().describe("The deployment that was judged; empty for `preflight`."),
        "evidence-path": schemas/* string */.YjP().describe("File with the verdict and what it stands on (JSON)."),
        "samples-path": schemas/* string */.YjP().describe("File with every sample (JSON Lines)."),
        "plot-path": schemas/* string */.YjP().describe("Picture of the samples over time (SVG)."),
        "preflight-path": schemas/* string */.YjP()
            .describe("What `preflight` saw, for the input of that name; empty in the other modes."),
    };
}
/** The outputs that say what was decided. */
function verdictOutputs(verdict, { isActedOn, deployment }) {
    return {
        verdict: verdict.kind,
        reason: verdict.reason,
        detail: verdict.detail,
        "rollback-recommended": String(isActedOn && (0,gate_verdict/* recommendsRollback */.c)(verdict)),
        "deployment-id": deployment === null ? "" : String(deployment),
        "preflight-path": "",
    };
}

// EXTERNAL MODULE: ./build/flows/gate/mask-secrets.js
var mask_secrets = __webpack_require__(98898);
// EXTERNAL MODULE: ./build/core/gate/report/gate-report.js + 3 modules
var gate_report = __webpack_require__(23731);
// EXTERNAL MODULE: ./build/kernel/define.js
var kernel_define = __webpack_require__(75197);
// EXTERNAL MODULE: ./build/kernel/errors.js + 5 modules
var errors = __webpack_require__(94121);
// EXTERNAL MODULE: ./build/flows/deployment/claim-deployment.js
var claim_deployment = __webpack_require__(67414);
// EXTERNAL MODULE: ./build/flows/deployment/release-of-deployment.js
var release_of_deployment = __webpack_require__(23675);
// EXTERNAL MODULE: ./build/flows/release/read-release.js
var read_release = __webpack_require__(75970);
// EXTERNAL MODULE: ./build/flows/gate/bake-deployment.js + 6 modules
var bake_deployment = __webpack_require__(75745);
// EXTERNAL MODULE: ./build/flows/gate/gate-outcome.js
var gate_outcome = __webpack_require__(73624);
// EXTERNAL MODULE: ./build/flows/gate/gate-settings.js + 2 modules
var gate_settings = __webpack_require__(61284);
// EXTERNAL MODULE: ./build/flows/gate/read-evidence.js
var read_evidence = __webpack_require__(35222);
;// CONCATENATED MODULE: ./build/flows/gate/modes/collect-evidence.js











/**
 * Watches one part of a deployment (a region, a shard) and leaves its evidence for `combine`. It marks nothing, and is
 * green whatever it saw: one part does not decide for all. Told what parts there are, it ends as soon as all of them
 * together would have failed; otherwise it watches to the end.
 */
async function collectEvidence(ports, { policy, environment, deployment, inputs }) {
    const problems = [];
    if (inputs.shard === undefined) {
        const write = "Write the part that this job watches, such as the region of the matrix.";
        problems.push({ subject: "Input `shard`", problem: "is missing.", write });
    }
    if (inputs.shard !== undefined && inputs.shards.length > 0 && !inputs.shards.includes(inputs.shard)) {
        const write = `Write one of ${inputs.shards.map((one) => `\`${one}\``).join(", ")}.`;
        problems.push({
            subject: "Input `shard`",
            problem: `is \`${inputs.shard}\`, which \`shards\` does not have.`,
            write,
        });
    }
    if (deployment === null) {
        const write = "Give the id that `actions/deploy` put out, so that all parts speak of one deployment.";
        problems.push({ subject: "Input `deployment-id`", problem: "is missing.", write });
    }
    if (problems.length > 0)
        throw (0,errors/* inputsInvalid */.tz)(problems);
    // The mark is for `combine`, and a shadow of a part would say nothing.
    const settings = { ...(0,gate_settings/* gateSettings */.dJ)(policy, environment, inputs), shadow: false };
    const preflight = await (0,read_evidence/* readPreflight */.O)(ports, inputs.preflight, environment);
    const wanted = { environment, id: deployment, identity: policy.identity };
    const claimed = await (0,claim_deployment/* claimDeployment */.c)(ports, wanted);
    const release = await (0,release_of_deployment/* releaseIfReadable */.F)(ports, (0,read_release/* releaseReader */.t)(ports), claimed.deployment);
    const { verdict, evidence, samples } = await (0,bake_deployment/* bakeDeployment */.n)(ports, settings, {
        deployment: claimed.deployment,
        release,
        preflight,
        shard: inputs.shard ?? null,
        shards: inputs.shards,
        gates: inputs.shards.length === 0 ? null : inputs.shards.length,
    });
    ports.log.info(`${inputs.shard ?? ""}: ${verdict.kind} (${verdict.reason}): ${verdict.detail}`);
    ports.summary.write((0,gate_report/* gateReport */.W)(environment, release, verdict, evidence, samples));
    const { evidencePath, samplesPath, plotPath } = await (0,gate_outcome/* writeEvidence */.n)(ports, evidence, samples);
    return {
        outputs: {
            ...verdictOutputs(verdict, { isActedOn: false, deployment: claimed.deployment.id }),
            "evidence-path": evidencePath,
            "samples-path": samplesPath,
            "plot-path": plotPath,
        },
        conclusion: verdict.kind === "cancelled"
            ? (0,kernel_define/* failed */.gz)("The job was cancelled before this part was watched.", "Run the job again.")
            : kernel_define/* succeeded */.gq,
    };
}

// EXTERNAL MODULE: ./build/core/gate/combine.js
var combine = __webpack_require__(66745);
// EXTERNAL MODULE: ./build/core/gate/make-evidence.js
var make_evidence = __webpack_require__(85920);
// EXTERNAL MODULE: ./build/core/gate/sample.js
var sample = __webpack_require__(51504);
// EXTERNAL MODULE: ./build/core/text/canonical-json.js
var canonical_json = __webpack_require__(7193);
// EXTERNAL MODULE: ./build/flows/gate/judge-deployment.js + 3 modules
var judge_deployment = __webpack_require__(76811);
;// CONCATENATED MODULE: ./build/flows/gate/modes/watch-deployment.js











/** Watches a deployment and marks it; as a shadow it only notes what it would have decided. */
async function watchDeployment(ports, { policy, environment, deployment, inputs }, shadow) {
    const written = (0,gate_settings/* gateSettings */.dJ)(policy, environment, inputs);
    const settings = { ...written, shadow: written.shadow || shadow };
    const preflight = await (0,read_evidence/* readPreflight */.O)(ports, inputs.preflight, environment);
    const wanted = { environment, id: deployment, identity: policy.identity };
    const claimed = await (0,claim_deployment/* claimDeployment */.c)(ports, wanted);
    const release = await (0,release_of_deployment/* releaseIfReadable */.F)(ports, (0,read_release/* releaseReader */.t)(ports), claimed.deployment);
    const judged = await (0,judge_deployment/* judgeDeployment */.Z)(ports, claimed, release, (0,gate_settings/* checksHash */.KG)(ports, settings), (overtaken) => (0,bake_deployment/* bakeDeployment */.n)(ports, settings, {
        deployment: claimed.deployment,
        release,
        preflight,
        shard: inputs.shard ?? null,
        overtaken,
    }));
    await judged.marked;
    const { verdict, evidence, samples } = judged;
    ports.log.info(`verdict: ${verdict.kind} (${verdict.reason}): ${verdict.detail}`);
    ports.summary.write((0,gate_report/* gateReport */.W)(environment, release, verdict, evidence, samples));
    const isActedOn = !settings.shadow;
    const { evidencePath, samplesPath, plotPath } = await (0,gate_outcome/* writeEvidence */.n)(ports, evidence, samples);
    return {
        outputs: {
            ...verdictOutputs(verdict, { isActedOn, deployment: claimed.deployment.id }),
            "evidence-path": evidencePath,
            "samples-path": samplesPath,
            "plot-path": plotPath,
        },
        conclusion: (0,gate_outcome/* concludeGate */.t)(ports, verdict, settings, nextStep(verdict)),
    };
}
/** What to do next where the gate does not undo anything itself. */
function nextStep(verdict) {
    return (0,gate_verdict/* recommendsRollback */.c)(verdict)
        ? "Run `actions/rollback` and `actions/postmortem` next; `action.yml` (guard) does both in one step."
        : "Nothing is rolled back on this verdict. Look at the samples, then run this job again, or deploy a release that you trust.";
}

;// CONCATENATED MODULE: ./build/flows/gate/modes/combine-evidence.js















/** Merges what several gates left into the verdict that one gate would have come to on all of it, and marks that. */
async function combineEvidence(ports, { policy, environment, deployment, inputs }) {
    const parts = await (0,read_evidence/* readEvidence */.A)(ports, inputs.evidence);
    const [first] = parts;
    const subject = "Input `evidence`";
    const apart = (0,combine/* mismatch */.J4)(parts);
    if (first === undefined || apart !== null) {
        const problem = `names evidence that does not belong together: ${apart ?? "there is none"}.`;
        const write = "Give what the jobs of one matrix left for one deployment, each with its own `shard`.";
        throw (0,errors/* inputsInvalid */.tz)([{ subject, problem, write }]);
    }
    const { evidence: one } = first;
    if (one.environment !== environment || (deployment !== null && deployment !== one.deployment)) {
        const problem = `is of deployment ${one.deployment} in \`${one.environment}\`.`;
        const write = "Give this step the same `environment` and `deployment-id` as the gates that left it.";
        throw (0,errors/* inputsInvalid */.tz)([{ subject, problem, write }]);
    }
    const rules = (0,gate_settings/* gateRules */.DB)(policy, environment);
    const settings = { onInconclusive: rules["on-inconclusive"], shadow: rules.shadow };
    const wanted = { environment, id: one.deployment, identity: policy.identity };
    const claimed = await (0,claim_deployment/* claimDeployment */.c)(ports, wanted);
    const release = await (0,release_of_deployment/* releaseIfReadable */.F)(ports, (0,read_release/* releaseReader */.t)(ports), claimed.deployment);
    const asked = parts.map(({ evidence: { shard, checks } }) => [
        shard,
        checks.map(({ name, target }) => [name, target]),
    ]);
    const hash = ports.digest.sha256((0,canonical_json/* canonicalJson */.d)(asked));
    const judged = await (0,judge_deployment/* judgeDeployment */.Z)(ports, claimed, release, hash, async () => judgeTogether(ports, parts, inputs.shards, release, settings.shadow));
    await judged.marked;
    const { verdict, evidence, samples } = judged;
    ports.log.info(`verdict: ${verdict.kind} (${verdict.reason}): ${verdict.detail}`);
    ports.summary.write((0,gate_report/* gateReport */.W)(environment, release, verdict, evidence, samples));
    const { evidencePath, samplesPath, plotPath } = await (0,gate_outcome/* writeEvidence */.n)(ports, evidence, samples);
    return {
        outputs: {
            ...verdictOutputs(verdict, { isActedOn: !settings.shadow, deployment: one.deployment }),
            "evidence-path": evidencePath,
            "samples-path": samplesPath,
            "plot-path": plotPath,
        },
        conclusion: (0,gate_outcome/* concludeGate */.t)(ports, verdict, settings, nextStep(verdict)),
    };
}
function judgeTogether(ports, parts, expected, release, shadow) {
    const { verdict, checks, states, samples } = (0,combine/* judgeParts */.wk)(parts, expected);
    const text = (0,sample/* samplesText */.Tw)(samples);
    const all = parts.map(({ evidence }) => evidence);
    const [first] = all;
    const { runId, runAttempt, url } = ports.run;
    ports.log.info(`gate: ${parts.length} parts, ${checks.length} checks, ${samples.length} samples`);
    const evidence = (0,make_evidence/* makeEvidence */.Q)({
        environment: first?.environment ?? "",
        deployment: first?.deployment ?? 0,
        release: { tag: release.tag, commit: release.commit },
        shard: null,
        shards: all.flatMap(({ shard }) => shard ?? []),
        shadow,
        startedAt: earliest(all.map(({ startedAt }) => startedAt)),
        endedAt: latest(all.map(({ endedAt }) => endedAt)),
        verdict,
        serving: null,
        brokenBefore: [],
        design: {
            intervalMs: Math.min(...all.map(({ design }) => design.intervalMs)),
            bakeMs: Math.max(...all.map(({ design }) => design.bakeMs)),
            warmUpMs: Math.max(...all.map(({ design }) => design.warmUpMs)),
            extendedMs: Math.max(...all.map(({ design }) => design.extendedMs)),
            jitter: Math.max(...all.map(({ design }) => design.jitter)),
            seed: all.map(({ design }) => design.seed).join(" "),
            deciding: checks[0]?.plan.checks ?? 1,
        },
        samplesSha256: ports.digest.sha256(text),
        run: { id: runId, attempt: runAttempt, url },
    }, checks, states, samples);
    return { verdict, evidence, samples: text };
}
function earliest(times) {
    return times.toSorted()[0] ?? "";
}
function latest(times) {
    return times.toSorted().at(-1) ?? "";
}

// EXTERNAL MODULE: ./build/core/gate/preflight.js
var preflight = __webpack_require__(26439);
// EXTERNAL MODULE: ./build/core/text/code.js
var code = __webpack_require__(53175);
// EXTERNAL MODULE: ./build/core/text/table.js
var table = __webpack_require__(71864);
// EXTERNAL MODULE: ./build/core/text/untrusted.js
var untrusted = __webpack_require__(12558);
// EXTERNAL MODULE: ./build/core/gate/report/quantity.js
var quantity = __webpack_require__(13334);
;// CONCATENATED MODULE: ./build/core/gate/report/preflight-summary.js




const mostRows = 50;
/** How every check stood before the deploy, the broken ones first. */
function preflightSummary({ checks }) {
    const broken = checks.filter(({ isBroken }) => isBroken).length;
    const title = broken === 0
        ? "### ✅ Before the deploy all was well"
        : `### ⚠️ Broken already before the deploy: ${broken} of ${(0,quantity/* many */._)(checks.length, "check")}`;
    const sorted = checks.toSorted((a, b) => Number(b.isBroken) - Number(a.isBroken));
    const rows = sorted
        .slice(0, mostRows)
        .map(({ name, isBroken, good, bad, detail }) => [
        (0,code/* codeCell */.MZ)((0,untrusted/* untrusted */.b)(name)),
        isBroken ? "broken" : "well",
        `${bad} of ${good + bad}`,
        (0,code/* codeCell */.MZ)((0,untrusted/* untrusted */.b)(detail)),
    ]);
    const left = checks.length - mostRows;
    const more = left > 0 ? `\n\n${(0,quantity/* many */._)(left, "more check is", "more checks are")} in the file.` : "";
    const meaning = broken === 0
        ? ""
        : "\n\nWhat is broken before the deploy is not blamed on the release, and starts no rollback. Mend it first if the gate is to judge by it.";
    return `${title}\n\n${(0,table/* table */.t)(["Check", "State", "Bad", "Seen"], rows)}${more}${meaning}`;
}

// EXTERNAL MODULE: ./build/flows/gate/aim-checks.js + 1 modules
var aim_checks = __webpack_require__(56404);
// EXTERNAL MODULE: ./build/flows/gate/watch.js + 10 modules
var watch = __webpack_require__(25797);
;// CONCATENATED MODULE: ./build/flows/gate/modes/preflight.js








const longestMs = 30_000;
/**
 * Asks the same checks before the deploy, for half a minute or as long as the step says, and leaves what it saw for the
 * gate. What is broken already is a warning: the deploy may be what mends it.
 */
async function preflight_preflight(ports, { policy, environment, inputs }) {
    const written = (0,gate_settings/* gateSettings */.dJ)(policy, environment, inputs);
    const bakeMs = inputs.bake ?? Math.min(written.bakeMs, longestMs);
    // Nothing was deployed: no version to wait for, and a check that names the release has nothing to ask.
    const before = { tag: null, commit: ports.run.sha, manifest: null };
    const settings = {
        ...written,
        // A limit that is made for the whole bake would find nothing in so short a time.
        checks: written.checks.map((check) => ({ ...withoutAnchor(check), rule: undefined })),
        rule: null,
        bakeMs,
        intervalMs: Math.min(written.intervalMs, bakeMs),
        serving: null,
        extend: 0,
        warmUpMs: 0,
    };
    const aim = (0,aim_checks/* aimWhatFits */.Q)(ports, settings, before, environment);
    const checks = settings.checks.filter(({ name }) => aim.checks.some((aimed) => aimed.name === name));
    const { runId, runAttempt, url } = ports.run;
    const seed = ports.digest.sha256(JSON.stringify(["preflight", runId, runAttempt])).slice(0, 16);
    ports.log.info(`preflight: ${checks.length} checks for ${bakeMs / 1000} s before the deploy`);
    const planned = (0,gate_settings/* plannedChecks */.sB)({ ...settings, checks });
    const watched = await (0,watch/* watch */.w)(ports, { settings: { ...settings, checks }, planned, aim, seed, goesOn: true });
    const report = {
        schema: preflight/* preflightSchema */.Z3,
        environment,
        startedAt: new Date(watched.startedAtMs).toISOString(),
        endedAt: new Date(watched.endedAtMs).toISOString(),
        checks: (0,preflight/* preflightChecks */.xq)(watched.states, watched.samples),
        run: { id: runId, attempt: runAttempt, url },
    };
    const broken = report.checks.filter(({ isBroken }) => isBroken);
    for (const { detail } of broken) {
        ports.log.warning(`Already broken before the deploy: ${detail}. It will not be blamed on the release.`);
    }
    ports.summary.write(preflightSummary(report));
    const verdict = broken.length === 0 || watched.verdict.kind === "cancelled"
        ? watched.verdict
        : {
            kind: "inconclusive",
            reason: "preexisting",
            detail: broken.map(({ detail }) => detail).join("; "),
        };
    return {
        outputs: {
            ...verdictOutputs(verdict, { isActedOn: false, deployment: null }),
            "evidence-path": "",
            "samples-path": "",
            "plot-path": "",
            "preflight-path": await ports.files.writeOutput("preflight.json", (0,canonical_json/* canonicalJson */.d)(report)),
        },
        conclusion: verdict.kind === "cancelled"
            ? (0,kernel_define/* failed */.gz)("The job was cancelled during the preflight.", "Run the job again.")
            : kernel_define/* succeeded */.gq,
    };
}
// What is measured now is the anchor; nothing can be held against it yet.
function withoutAnchor(check) {
    if (!("relative" in check))
        return check;
    const { relative, ...rest } = check;
    return relative?.anchor === "preflight" ? rest : check;
}

// EXTERNAL MODULE: ./build/core/gate/judge-samples.js
var judge_samples = __webpack_require__(685);
// EXTERNAL MODULE: ./build/core/gate/judging.js + 7 modules
var judging = __webpack_require__(92450);
// EXTERNAL MODULE: ./build/core/gate/planned-check.js
var planned_check = __webpack_require__(72891);
// EXTERNAL MODULE: ./build/core/gate/assertions/latency.js
var latency = __webpack_require__(23882);
// EXTERNAL MODULE: ./build/core/gate/values/limits.js
var limits = __webpack_require__(99639);
;// CONCATENATED MODULE: ./build/core/gate/replay-sample.js


/**
 * A recorded sample as the check would judge it now: a measured value by its limits, an answer by how long it may take.
 * What the record does not hold (a body, a header) stays as it was judged then.
 */
function replaySample(sample, check) {
    if (sample.outcome === "error" || sample.outcome === "missing")
        return sample;
    if ((check.kind === "prometheus" || check.kind === "metric") && sample.value !== undefined) {
        const judged = (0,limits/* judgeValue */.hy)(check, sample.value);
        if (judged.kind === "good")
            return { ...sample, outcome: "good", reason: "" };
        return { ...sample, outcome: judged.kind === "bad" ? "bad" : "missing", reason: judged.reason };
    }
    if (!("latency" in check))
        return sample;
    const wasSlow = sample.outcome === "bad" && /^\d+ ms, wanted \d+ ms at most$/.test(sample.reason);
    if (sample.outcome === "bad" && !wasSlow)
        return sample;
    const slow = (0,latency/* latencyFinding */.A)(check.latency, sample.ms);
    return slow === null
        ? { ...sample, outcome: "good", reason: "" }
        : { ...sample, outcome: "bad", reason: slow.reason };
}

// EXTERNAL MODULE: ./build/core/text/prose.js
var prose = __webpack_require__(4575);
;// CONCATENATED MODULE: ./build/core/gate/report/replay-report.js




const replay_report_mostRows = 100;
/** One row for each replayed gate: what was decided then, and what the thresholds of now make of the same samples. */
function replayReport(replays) {
    const rows = replays
        .slice(0, replay_report_mostRows)
        .map(({ evidence, was }) => [
        replay_report_code(`${evidence.deployment}${evidence.shard === null ? "" : ` ${evidence.shard}`}`),
        replay_report_code(evidence.release.tag ?? evidence.release.commit.slice(0, 12)),
        `${was.kind} (${was.reason})`,
        `${evidence.verdict.kind} (${evidence.verdict.reason})`,
        (0,prose/* proseText */.l)((0,untrusted/* untrusted */.b)(evidence.verdict.detail), 300),
    ]);
    const changed = replays.filter(({ evidence, was }) => evidence.verdict.kind !== was.kind).length;
    const more = replays.length > replay_report_mostRows ? `\n\n${replays.length - replay_report_mostRows} more are not shown.` : "";
    const title = `### Replay: ${changed} of ${replays.length} verdicts would be another`;
    return `${title}\n\n${(0,table/* table */.t)(["Deployment", "Release", "Then", "Now", "Why"], rows)}${more}`;
}
function replay_report_code(text) {
    return (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(text));
}

// EXTERNAL MODULE: ./build/core/gate/rule-book.js
var rule_book = __webpack_require__(59992);
;// CONCATENATED MODULE: ./build/flows/gate/modes/replay-evidence.js















/**
 * Judges saved evidence again, by the rules of the policy as it is now and of this step: what would these thresholds have
 * decided then? Asks nothing, marks nothing, and is green whatever comes of it.
 */
async function replayEvidence(ports, step) {
    const saved = await (0,read_evidence/* readEvidence */.A)(ports, step.inputs.evidence);
    const replays = saved.map((one) => replay(ports, one, step));
    for (const { evidence, was } of replays) {
        const { verdict } = evidence;
        const name = evidence.shard === null ? "" : ` ${evidence.shard}`;
        ports.log.info(`replay of deployment ${evidence.deployment}${name}: then ${was.kind} (${was.reason}), now ${verdict.kind} (${verdict.reason}): ${verdict.detail}`);
    }
    ports.summary.write(replayReport(replays));
    const [first] = replays;
    const { evidencePath, samplesPath, plotPath } = await (0,gate_outcome/* writeEvidence */.n)(ports, first?.evidence ?? null, first?.samples ?? "");
    const verdict = first?.evidence.verdict ?? {
        kind: "inconclusive",
        reason: "no-data",
        detail: "nothing was given",
    };
    return {
        outputs: {
            ...verdictOutputs(verdict, { isActedOn: false, deployment: first?.evidence.deployment ?? null }),
            "evidence-path": evidencePath,
            "samples-path": samplesPath,
            "plot-path": plotPath,
        },
        conclusion: kernel_define/* succeeded */.gq,
    };
}
function replay(ports, { path, evidence, samples }, step) {
    if (samples.length < evidence.samples.count) {
        const problem = `names \`${path}\`, which keeps only ${samples.length} of ${evidence.samples.count} samples.`;
        const write = "Give evidence of `mode: collect`, which keeps all, or of a gate with fewer samples.";
        throw (0,errors/* inputsInvalid */.tz)([{ subject: "Input `evidence`", problem, write }]);
    }
    const rules = (0,gate_settings/* gateRules */.DB)(step.policy, step.environment);
    const rule = (0,gate_settings/* chosenRule */.VC)(rules, step.inputs["allowed-bad"]);
    const written = (0,gate_settings/* chosenChecks */.oS)(rules, undefined).checks;
    const { bakeMs, deciding } = evidence.design;
    const ruleOf = (0,rule_book/* ruleBook */.E)();
    const checks = evidence.checks.map((of) => {
        const now = written.find(({ name, kind }) => name === of.name && kind === of.kind);
        const changed = now === undefined ? judgedBy(of, rule) : judgedAs(now, rule);
        return (0,combine/* restoreCheck */.Jr)({ ...of, ...changed }, bakeMs, deciding, ruleOf);
    });
    const again = samples.map((sample) => {
        const now = written.find(({ name }) => name === sample.check);
        return now === undefined ? sample : replaySample(sample, now);
    });
    const { verdict: seen, states } = (0,judge_samples/* judgeSamples */.x)(checks, again, new Set(evidence.brokenBefore));
    // No sample shows that the new version never answered.
    const verdict = evidence.verdict.reason === "not-serving" ? evidence.verdict : seen;
    const text = (0,sample/* samplesText */.Tw)(again);
    const { samples: _, checks: __, schema: ___, ...facts } = evidence;
    const made = (0,make_evidence/* makeEvidence */.Q)({ ...facts, verdict, samplesSha256: ports.digest.sha256(text) }, checks, states, again);
    return { evidence: made, samples: text, was: evidence.verdict };
}
// A check that the policy does not know keeps its comparison; good and bad samples go by the rule of now, if there is one.
function judgedBy(of, rule) {
    const { by } = judging/* Judging */.LG.parse(of.judging);
    return rule === null || by === "canary" || by === "burn-rate" ? {} : { judging: (0,planned_check/* choiceJudging */.GD)(rule) };
}
function judgedAs(check, rule) {
    return { dryRun: check["dry-run"], judging: (0,planned_check/* judgingOf */.cY)(check, check.rule ?? rule) };
}

// EXTERNAL MODULE: ./build/flows/policy/load-policy.js
var load_policy = __webpack_require__(49276);
// EXTERNAL MODULE: ./build/kernel/fields.js
var fields = __webpack_require__(96115);
// EXTERNAL MODULE: ./build/kernel/shared-fields.js
var shared_fields = __webpack_require__(89045);
;// CONCATENATED MODULE: ./build/actions/gate.js













const gate = (0,kernel_define/* defineAction */.QP)({
    name: "gate",
    title: "rollback-ready gate",
    description: "Watches a deployment, says whether it is healthy with stated error rates, and marks it known-good.",
    inputs: {
        environment: (0,shared_fields/* environmentField */.CD)(),
        "deployment-id": (0,shared_fields/* deploymentField */.KV)(),
        mode: (0,fields/* oneOf */.yL)(gateModes)
            .prefault("watch")
            .describe("`watch` judges the deployment. `preflight` asks before the deploy. `shadow` judges and only notes it. `collect` watches one part and leaves its evidence; `combine` judges all parts. `replay` judges saved evidence by the rules of now."),
        ...(0,gate_fields/* gateFields */.X)(),
        shard: (0,fields/* parsed */.Yz)("a name of letters, digits, `.`, `_` and `-`, 40 at most", (seen) => /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/.test(seen) ? seen : undefined)
            .optional()
            .describe("With `collect`: the part that is watched, such as a region."),
        evidence: (0,fields/* lines */.Mn)()
            .prefault("")
            .describe("With `combine` and `replay`: evidence files, or folders that hold them, one a line."),
        shards: (0,fields/* lines */.Mn)()
            .prefault("")
            .describe("All parts, one a line. With `combine` a part without evidence is unknown; with `collect` a part that fails for all of them ends at once."),
        token: (0,shared_fields/* tokenField */._n)(),
    },
    outputs: gateOutputFields(),
    ports: [
        "probes",
        "clock",
        "log",
        "summary",
        "signal",
        "run",
        "digest",
        "files",
        "secrets",
        "contents",
        "tags",
        "releases",
        "deployments",
        "records",
        "refNotes",
    ],
    // A verdict that was reached just before a cancellation is marked all the same.
    finishesWhenCancelled: true,
    permissions: { contents: "write", deployments: "write" },
    async run(inputs, ports) {
        (0,mask_secrets/* maskSecrets */.Q)(ports, inputs.secrets);
        const { policy } = await (0,load_policy/* loadPolicy */.t)(ports, null);
        const { environment, mode } = inputs;
        const step = { policy, environment, deployment: inputs["deployment-id"] ?? null, inputs };
        if (policy.environments[environment]?.rollout !== undefined && (mode === "watch" || mode === "combine"))
            ports.log.info(`the policy has a rollout of ${environment}, which only guard carries out: this gate judges the traffic that is there`);
        switch (mode) {
            case "watch":
            case "shadow":
                return watchDeployment(ports, step, mode === "shadow");
            case "preflight":
                return preflight_preflight(ports, step);
            case "collect":
                return collectEvidence(ports, step);
            case "combine":
                return combineEvidence(ports, step);
            case "replay":
                return replayEvidence(ports, step);
            default:
                return mode;
        }
    },
});


/***/ }),

/***/ 89787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C3: () => (/* binding */ isShadowText),
/* harmony export */   Fg: () => (/* binding */ markOf),
/* harmony export */   Kt: () => (/* binding */ shadowText),
/* harmony export */   Ok: () => (/* binding */ marksOf),
/* harmony export */   PQ: () => (/* binding */ markText),
/* harmony export */   X1: () => (/* binding */ evidenceOf),
/* harmony export */   kb: () => (/* binding */ isByUs),
/* harmony export */   s7: () => (/* binding */ saidAtOf)
/* harmony export */ });
const evidenceDigits = 16;
/** What our gate writes as the description of a deployment status; GitHub allows 140 characters. */
const prefixes = {
    "known-good": "rollback-ready: passed the gate: ",
    "gate-failed": "rollback-ready: failed the gate: ",
    "rolled-back": "rollback-ready: rolled back to ",
    verified: "rollback-ready: back in service and verified: ",
    unverified: "rollback-ready: NOT verified after rollback: ",
    confirmed: "rollback-ready: confirmed after rollback: ",
    unconfirmed: "rollback-ready: NOT confirmed after rollback: ",
    stayed: "rollback-ready: not rolled back: ",
    held: "rollback-ready: held: ",
    "hold-lifted": "rollback-ready: hold lifted: ",
    decided: "rollback-ready: decided: ",
    "layer-done": "rollback-ready: layer done: ",
};
/**
 * Builds the description of a mark, cut to 140 characters by code point. `evidence` is the sha256 of what the mark
 * stands on: refs have no author, so a record under a ref is believed only when a mark of ours names it. `saidAt` is
 * when the comment was written that asked for it (ISO 8601), which its job may have heard much later.
 */
function markText(mark, detail, evidence = null, saidAt = null) {
    const tail = `${saidTail(saidAt)}${evidence === null ? "" : ` [evidence ${evidence.slice(0, evidenceDigits)}]`}`;
    // Only what is given as evidence, or as a time, may be read as such.
    const oneLine = detail
        .replace(/\s+/g, " ")
        .replace(/\[(?=evidence|said)/g, "(")
        .trim();
    return [...(prefixes[mark] + oneLine)].slice(0, 140 - tail.length).join("") + tail;
}
// GitHub's times are whole seconds.
function saidTail(saidAt) {
    const [, seconds] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?Z$/.exec(saidAt ?? "") ?? [];
    return seconds === undefined ? "" : ` [said ${seconds}Z]`;
}
const shadowPrefix = "rollback-ready: shadow gate, would have ";
/** Description of the status that says what a gate that only watches would have decided. It is no mark. */
function shadowText(kind, detail) {
    const oneLine = `${shadowPrefix}${kind === "pass" ? "passed" : "failed"}: ${detail.replace(/\s+/g, " ").trim()}`;
    return [...oneLine].slice(0, 140).join("");
}
/** Whether a status says what a shadow would have decided. */
function isShadowText(description) {
    return description.startsWith(shadowPrefix);
}
/** The first digits of the evidence's sha256 that a mark names, or null. */
function evidenceOf(description) {
    return /\[evidence ([0-9a-f]{16})\]$/.exec(description)?.[1] ?? null;
}
/** When the comment was written that asked for a mark (ISO 8601); null where none did. */
function saidAtOf(description) {
    return /\[said ([0-9T:-]{19}Z)\](?: \[evidence [0-9a-f]{16}\])?$/.exec(description)?.[1] ?? null;
}
/** Whether a step of ours wrote this status, whatever it says. */
function isByUs(status, identity) {
    return status.creator === identity && status.description.startsWith("rollback-ready: ");
}
/** Which mark a status description is, or null when it is not one of ours. */
function markOf(description) {
    const found = Object.keys(prefixes).find((mark) => description.startsWith(prefixes[mark]));
    return found ?? null;
}
/**
 * The marks on a deployment, newest first. Only statuses by the identity that the policy names count: anyone else
 * who may write statuses could otherwise declare a release good.
 */
function marksOf(statuses, identity) {
    return statuses
        .filter((status) => status.creator === identity)
        .flatMap((status) => markOf(status.description) ?? []);
}


/***/ }),

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

/***/ 49476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gn: () => (/* binding */ isUnderWay),
/* harmony export */   hF: () => (/* binding */ isGivenUp),
/* harmony export */   ob: () => (/* binding */ givenUpText),
/* harmony export */   r4: () => (/* binding */ isWithdrawn),
/* harmony export */   sZ: () => (/* binding */ withdrawnText)
/* harmony export */ });
/* harmony import */ var _mark_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89787);

/** Description of the status of a deployment whose job ended before its time. It is no mark: it judges nothing. */
const givenUpText = "rollback-ready: the job ended before a gate judged this deployment";
/** Whether nobody has judged a deployment of ours, so that it still reads as under way. Statuses newest first. */
function isUnderWay(statuses, identity) {
    const isJudged = (0,_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .marksOf */ .Ok)(statuses, identity).some((mark) => mark === "known-good" || mark === "gate-failed" || mark === "rolled-back");
    const newest = statuses.find((status) => (0,_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .isByUs */ .kb)(status, identity));
    return !isJudged && (newest === undefined || newest.state === "in_progress");
}
const withdrawnPrefix = "rollback-ready: not deployed: ";
/** Description of the status of a deployment that was opened and then refused, so that nothing was deployed. */
function withdrawnText(why) {
    return `${withdrawnPrefix}${why}`.slice(0, 140);
}
/** Whether the last word of ours is that nothing was deployed. Statuses newest first. */
function isWithdrawn(statuses, identity) {
    const newest = statuses.find((status) => (0,_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .isByUs */ .kb)(status, identity));
    return newest?.description.startsWith(withdrawnPrefix) === true;
}
/** Whether the last word of ours is that the job ended before its time. Statuses newest first. */
function isGivenUp(statuses, identity) {
    return statuses.find((status) => (0,_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .isByUs */ .kb)(status, identity))?.description === givenUpText;
}


/***/ }),

/***/ 36243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ environmentHistory)
/* harmony export */ });
/* harmony import */ var _gate_mark_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89787);
/* harmony import */ var _gate_unjudged_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49476);
/* harmony import */ var _holds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26397);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34729);




/**
 * Reads an environment's deployments, newest first. Ours carry our payload, with its task, and were made by `identity`:
 * a payload alone can be copied by anyone who may write deployments.
 */
function environmentHistory(deployments, identity) {
    return deployments.map((one) => readPast(one, identity)).sort((a, b) => b.deployment - a.deployment);
}
function readPast(facts, identity) {
    const payload = ownPayload(facts, identity);
    const marks = (0,_gate_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .marksOf */ .Ok)(facts.statuses, identity);
    const isOwn = payload !== null || facts.statuses.some((status) => (0,_gate_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .isByUs */ .kb)(status, identity));
    return {
        deployment: facts.id,
        sha: facts.sha,
        release: payload?.release ?? null,
        kind: payload?.kind ?? "foreign",
        undoes: payload?.kind === "rollback" ? payload.undoes : null,
        isOurs: isOwn && !(0,_gate_unjudged_js__WEBPACK_IMPORTED_MODULE_1__/* .isWithdrawn */ .r4)(facts.statuses, identity),
        knownGood: marks.includes("known-good"),
        failedGate: marks.includes("gate-failed"),
        rolledBack: marks.includes("rolled-back"),
        isHeld: (0,_holds_js__WEBPACK_IMPORTED_MODULE_3__/* .isHold */ .gt)(marks),
        verified: lastOf(marks, ["verified", "unverified"]) === "verified",
        isUnfinished: payload?.kind === "rollback" && lastOf(marks, ["verified", "unverified"]) === null,
        unconfirmed: lastOf(marks, ["confirmed", "unconfirmed"]) === "unconfirmed",
        confirmed: lastOf(marks, ["confirmed", "unconfirmed"]) === "confirmed",
        createdAt: facts.createdAt,
    };
}
function ownPayload(facts, identity) {
    const payload = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .payloadOf */ .Md)(facts.payload);
    // The task of each kind has the kind's name.
    return payload?.kind === facts.task && facts.creator === identity ? payload : null;
}
function lastOf(marks, among) {
    return marks.find((mark) => among.includes(mark)) ?? null;
}


/***/ }),

/***/ 26397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vr: () => (/* binding */ heldBy),
/* harmony export */   _M: () => (/* binding */ isSameRelease),
/* harmony export */   gt: () => (/* binding */ isHold)
/* harmony export */ });
const holding = ["rolled-back", "held", "hold-lifted"];
/**
 * Whether our marks on a deployment (newest first) hold its release: it was rolled back, or a person held it, and nobody
 * has lifted that since.
 */
function isHold(marks) {
    return (marks.find((mark) => holding.includes(mark)) ?? "hold-lifted") !== "hold-lifted";
}
/** The newest deployment that holds the release in its environment (history newest first), or null when none does. */
function heldBy(history, release) {
    return history.find((past) => past.isHeld && isSameRelease(past, release))?.deployment ?? null;
}
/** A deployment that names no release is known by its commit alone, so there the commit speaks for both. */
function isSameRelease(a, b) {
    return a.release !== null && b.release !== null ? a.release === b.release : a.sha === b.sha;
}


/***/ }),

/***/ 34729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Md: () => (/* binding */ payloadOf),
/* harmony export */   Qx: () => (/* binding */ suiteName)
/* harmony export */ });
/* unused harmony export DeploymentPayload */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);

const suiteName = "rollback-ready";
/** What our deployments carry: which release they are of, and for a rollback which deployment it undoes. */
const DeploymentPayload = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    suite: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(suiteName),
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["deploy", "rollback"]),
    key: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    release: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    manifestSha256: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    undoes: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive().nullable(),
    /** Attempt of the run that made it. */
    attempt: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive().optional(),
    /** The evidence of a backup that a deploy was let in by. */
    backup: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).optional(),
    /** The person's reason that let a deploy in against the policy's windows, freezes or a newer release. */
    override: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ by: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }).optional(),
    /** What would have refused the deploy if the policy did not only warn. */
    warnings: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ code: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), problem: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })).optional(),
});
/** The payload of one of our deployments, or null for anyone else's. */
function payloadOf(payload) {
    const parsed = DeploymentPayload.safeParse(payload);
    return parsed.success ? parsed.data : null;
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


/***/ })

};
