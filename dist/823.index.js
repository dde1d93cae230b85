export const id = 823;
export const ids = [823];
export const modules = {

/***/ 3160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   postmortem: () => (/* binding */ postmortem)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9691);
/* harmony import */ var _core_text_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3175);
/* harmony import */ var _core_text_untrusted_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(2558);
/* harmony import */ var _flows_deployment_ample_history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1512);
/* harmony import */ var _flows_deployment_failed_deployment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4171);
/* harmony import */ var _flows_deployment_release_of_deployment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3675);
/* harmony import */ var _flows_incident_open_postmortem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4549);
/* harmony import */ var _flows_incident_trusted_record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7878);
/* harmony import */ var _flows_policy_load_policy_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9276);
/* harmony import */ var _flows_release_read_release_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5970);
/* harmony import */ var _kernel_define_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5197);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6641);
/* harmony import */ var _kernel_shared_fields_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9045);













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

/***/ 8431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rw: () => (/* binding */ artifactTable),
/* harmony export */   Xk: () => (/* binding */ standingTable),
/* harmony export */   rC: () => (/* binding */ deployables)
/* harmony export */ });
/* harmony import */ var _text_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3175);
/* harmony import */ var _text_inline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5175);
/* harmony import */ var _text_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1864);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2558);
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

/***/ 3733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F3: () => (/* binding */ rollbackReport),
/* harmony export */   _N: () => (/* binding */ layerTable),
/* harmony export */   ow: () => (/* binding */ confirmationReport)
/* harmony export */ });
/* harmony import */ var _text_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3175);
/* harmony import */ var _text_inline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5175);
/* harmony import */ var _text_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1864);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2558);
/* harmony import */ var _release_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(766);





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

/***/ 4171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ failedDeployment)
/* harmony export */ });
/* harmony import */ var _core_rollback_environment_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6243);
/* harmony import */ var _core_rollback_package_of_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(917);
/* harmony import */ var _core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4729);
/* harmony import */ var _core_rollback_target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(578);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6641);





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

/***/ 4204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ leavingManifests)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6641);

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
