export const id = 801;
export const ids = [801];
export const modules = {

/***/ 3160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   postmortem: () => (/* binding */ postmortem)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9691);
/* harmony import */ var _core_text_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3175);
/* harmony import */ var _core_text_untrusted_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2558);
/* harmony import */ var _flows_deployment_failed_deployment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4171);
/* harmony import */ var _flows_deployment_release_of_deployment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3675);
/* harmony import */ var _flows_incident_open_postmortem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4549);
/* harmony import */ var _flows_incident_trusted_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7878);
/* harmony import */ var _flows_policy_load_policy_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9276);
/* harmony import */ var _kernel_define_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5197);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6641);
/* harmony import */ var _kernel_shared_fields_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9045);











const postmortem = (0,_kernel_define_js__WEBPACK_IMPORTED_MODULE_6__/* .defineAction */ .QP)({
    name: "postmortem",
    title: "rollback-ready postmortem",
    description: "Opens one issue for a failed deployment, already filled in with what the machines know.",
    inputs: {
        environment: (0,_kernel_shared_fields_js__WEBPACK_IMPORTED_MODULE_8__/* .environmentField */ .CD)(),
        "deployment-id": (0,_kernel_shared_fields_js__WEBPACK_IMPORTED_MODULE_8__/* .deploymentField */ .KV)().describe("The failed deployment. Left out: the newest that failed the gate."),
        token: (0,_kernel_shared_fields_js__WEBPACK_IMPORTED_MODULE_8__/* .tokenField */ ._n)(),
    },
    outputs: {
        "issue-number": zod__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP().describe("Number of the issue."),
        "issue-url": zod__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP().describe("Its page."),
        created: zod__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP().describe("`true` when this run opened it, `false` when it was there."),
        "body-path": zod__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP().describe("File with the issue's text (Markdown)."),
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
        "summary",
        "run",
    ],
    permissions: { contents: "write", deployments: "read", issues: "write" },
    async run(inputs, ports) {
        const { policy } = await (0,_flows_policy_load_policy_js__WEBPACK_IMPORTED_MODULE_5__/* .loadPolicy */ .t)(ports, null);
        const deployment = await (0,_flows_deployment_failed_deployment_js__WEBPACK_IMPORTED_MODULE_1__/* .failedDeployment */ .d)(ports, inputs.environment, inputs["deployment-id"] ?? null, policy.identity);
        const statuses = await ports.deployments.statuses(deployment.id);
        const kept = await (0,_flows_incident_trusted_record_js__WEBPACK_IMPORTED_MODULE_4__/* .trustedRecord */ .T)(ports, deployment, statuses, policy.identity);
        if (kept.gate === null) {
            throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .deploymentUnusable */ .JG)(`Nothing is kept of the failure of deployment ${deployment.id}`, "Give the job of the gate `contents: write`, so that it can keep its evidence for the postmortem.");
        }
        const from = await (0,_flows_deployment_release_of_deployment_js__WEBPACK_IMPORTED_MODULE_2__/* .releaseIfReadable */ .F)(ports, deployment);
        const opened = await (0,_flows_incident_open_postmortem_js__WEBPACK_IMPORTED_MODULE_3__/* .openPostmortem */ .B)(ports, {
            deployment,
            from,
            gate: kept.gate,
            samples: kept.samples,
            rollback: kept.rollback,
            issue: kept.issue,
            identity: policy.identity,
        });
        const { number, url } = opened;
        ports.summary.write(`### 📝 Postmortem: [issue ${number}](${url})\n\n${(0,_core_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)((0,_core_text_untrusted_js__WEBPACK_IMPORTED_MODULE_10__/* .untrusted */ .b)(opened.title))}`);
        return {
            outputs: {
                "issue-number": String(number),
                "issue-url": url,
                created: String(opened.created),
                "body-path": await ports.files.writeOutput("postmortem.md", opened.body),
            },
            conclusion: _kernel_define_js__WEBPACK_IMPORTED_MODULE_6__/* .succeeded */ .gq,
        };
    },
});


/***/ }),

/***/ 3733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ rollbackReport),
/* harmony export */   _: () => (/* binding */ layerTable)
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
    "nothing-to-return-to": "🚨 Nothing to return to",
    "roll-forward": "🚨 Going back is not safe",
    superseded: "⚪ A newer deployment took over",
};
/** The rollback's part of the step summary: from, to, seconds, and what each layer did. */
function rollbackReport(record) {
    const to = record.to === null ? "" : ` → ${code((0,_release_state_js__WEBPACK_IMPORTED_MODULE_3__/* .releaseName */ .d)(record.to))}`;
    const parts = [
        `### ${headline[record.outcome]}: ${code((0,_release_state_js__WEBPACK_IMPORTED_MODULE_3__/* .releaseName */ .d)(record.from))}${to} in ${code(record.environment)}`,
        sentence(record),
        layerTable(record.layers),
        passedOver(record),
    ];
    return parts.filter(Boolean).join("\n\n");
}
/** One row per layer with the command that ran, its outcome and its seconds. */
function layerTable(layers) {
    if (layers.length === 0)
        return "";
    return (0,_text_table_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .t)(["Layer", "Outcome", "Seconds", "Detail", "Command"], layers.map((layer) => [
        layer.layer,
        layer.outcome,
        layer.startedAt === null || layer.endedAt === null
            ? "–"
            : ((Date.parse(layer.endedAt) - Date.parse(layer.startedAt)) / 1000).toFixed(1),
        (0,_text_inline_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineText */ .l)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .untrusted */ .b)(layer.detail)),
        layer.argv.length === 0 ? "–" : (0,_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .untrusted */ .b)(layer.argv.join(" "))),
    ]));
}
function sentence(record) {
    const reason = (0,_text_inline_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineText */ .l)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .untrusted */ .b)(record.reason));
    if (record.seconds === null)
        return `${reason}.`;
    return `${record.seconds.toFixed(1)} s from verdict to verified. Recovery check: ${reason}.`;
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
/* harmony import */ var _core_gate_mark_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9787);
/* harmony import */ var _core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4729);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6641);



const newestConsidered = 100;
/** The deployment to undo: the one named, which must have failed our gate, or the newest one that did. */
async function failedDeployment(ports, environment, id, identity) {
    const judged = async (deployment) => {
        const statuses = await ports.deployments.statuses(deployment.id);
        const marks = (0,_core_gate_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .marksOf */ .Ok)(statuses, identity);
        const hasFailed = marks.includes("gate-failed") || marks.includes("rolled-back");
        const verdict = hasFailed ? "failed" : marks.includes("known-good") ? "passed" : "unjudged";
        // One of GitHub's own that no step of ours touched says nothing about what runs.
        const isOurs = (0,_core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .payloadOf */ .Md)(deployment.payload) !== null || statuses.some((status) => (0,_core_gate_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .isByUs */ .kb)(status, identity));
        return { verdict, isOurs };
    };
    if (id !== null) {
        const named = await ports.deployments.get(id);
        if (named === null || named.environment !== environment) {
            throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .deploymentUnusable */ .JG)(`There is no deployment ${id} of \`${environment}\``, "Give the id that `deploy` or `gate` put out.");
        }
        if ((await judged(named)).verdict === "failed")
            return named;
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .deploymentUnusable */ .JG)(`Deployment ${id} has not failed the gate`, "Only a failed deployment is undone. Deploy its release again in a new run (`actions/deploy`) and guard that.");
    }
    let considered = 0;
    for await (const deployment of ports.deployments.list(environment)) {
        if ((0,_core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .payloadOf */ .Md)(deployment.payload)?.kind === "rollback")
            continue;
        const { verdict, isOurs } = await judged(deployment);
        if (verdict === "failed")
            return deployment;
        if (verdict === "unjudged" && isOurs) {
            throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .deploymentUnusable */ .JG)(`Deployment ${deployment.id} of \`${environment}\` (${deployment.ref}) is the newest, and no gate has judged it`, "Run `actions/gate` on it with `deployment-id`, or name the deployment to undo.");
        }
        if (verdict === "passed") {
            throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .deploymentUnusable */ .JG)(`Nothing has failed in \`${environment}\` since deployment ${deployment.id} (${deployment.ref}) passed the gate`, "Deploy its release again in a new run (`actions/deploy`) and guard that: when it fails now, it can be undone.");
        }
        considered += 1;
        if (considered >= newestConsidered)
            break;
    }
    throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .deploymentUnusable */ .JG)(`No deployment of \`${environment}\` has failed the gate (the newest ${considered} were looked at)`, "Run `actions/gate` first, or name the deployment with `deployment-id`.");
}


/***/ }),

/***/ 4204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ leavingManifests)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6641);
/* harmony import */ var _release_load_release_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5814);


const longestChain = 100;
/**
 * The manifests that a rollback leaves behind, newest first: `from`, then each previous release down to but not
 * including `to`. Null when the chain does not lead to `to` or a release on the way cannot be read, so nothing is known
 * of what lies between.
 */
async function leavingManifests(ports, from, to) {
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
        const next = await readable(ports, previous.tag);
        if (next?.manifest?.sha256 !== previous.manifestSha256)
            return null;
        at = next;
    }
    return leaving;
}
async function readable(ports, tag) {
    try {
        return await (0,_release_load_release_js__WEBPACK_IMPORTED_MODULE_1__/* .loadRelease */ .U)(ports, tag);
    }
    catch (error) {
        if (error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K && error.code === "RELEASE_UNUSABLE")
            return null;
        throw error;
    }
}


/***/ })

};
