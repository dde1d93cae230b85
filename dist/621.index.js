export const id = 621;
export const ids = [621];
export const modules = {

/***/ 5621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rollback: () => (/* binding */ rollback)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./build/core/rollback/release-state.js
var release_state = __webpack_require__(766);
// EXTERNAL MODULE: ./build/core/rollback/report.js
var report = __webpack_require__(3733);
// EXTERNAL MODULE: ./build/core/text/canonical-json.js
var canonical_json = __webpack_require__(7193);
// EXTERNAL MODULE: ./build/flows/deployment/failed-deployment.js
var failed_deployment = __webpack_require__(4171);
// EXTERNAL MODULE: ./build/flows/deployment/release-of-deployment.js
var release_of_deployment = __webpack_require__(3675);
// EXTERNAL MODULE: ./build/flows/gate/gate-fields.js
var gate_fields = __webpack_require__(6827);
// EXTERNAL MODULE: ./build/flows/gate/gate-settings.js
var gate_settings = __webpack_require__(3751);
// EXTERNAL MODULE: ./build/flows/incident/trusted-record.js
var trusted_record = __webpack_require__(7878);
// EXTERNAL MODULE: ./build/flows/policy/load-policy.js
var load_policy = __webpack_require__(9276);
// EXTERNAL MODULE: ./build/kernel/define.js
var kernel_define = __webpack_require__(5197);
;// CONCATENATED MODULE: ./build/flows/rollback/conclude-rollback.js


/** How the step ends: only a verified return is a success. */
function concludeRollback(record) {
    const { environment } = record;
    switch (record.outcome) {
        case "verified":
            return kernel_define/* succeeded */.gq;
        case "superseded":
            return (0,kernel_define/* failed */.gz)(`Nothing was rolled back: ${record.reason}.`, "The newer deployment has its own gate; look there.");
        case "nothing-to-return-to":
            return (0,kernel_define/* failed */.gz)(`Nothing was rolled back in \`${environment}\`: ${record.reason}.`, `\`${(0,release_state/* releaseName */.d)(record.from)}\` is still running. Roll forward with a fix, or deploy a release that you trust by hand.`);
        case "roll-forward":
            return (0,kernel_define/* failed */.gz)(`Nothing was rolled back in \`${environment}\`: ${record.reason}.`, `\`${(0,release_state/* releaseName */.d)(record.from)}\` is still running. Roll forward with a fix; the plan in its manifest says what the author expected.`);
        case "failed":
            return (0,kernel_define/* failed */.gz)(`The rollback of \`${environment}\` is half done: ${record.reason}.`, `${stateOf(record)} Correct the cause and run this again: it sets the same state and does not undo twice.`);
        case "unverified":
            return (0,kernel_define/* failed */.gz)(`\`${environment}\` was returned to \`${record.to === null ? "?" : (0,release_state/* releaseName */.d)(record.to)}\`, and it is not healthy: ${record.reason}.`, `${stateOf(record)} A person must look now; no older release is tried by itself.`);
        default:
            return record.outcome;
    }
}
function stateOf(record) {
    return record.layers.length === 0
        ? "No layer was run."
        : `Layers: ${record.layers.map((layer) => `${layer.layer} ${layer.outcome}`).join(", ")}.`;
}

// EXTERNAL MODULE: ./build/flows/rollback/rollback-command-field.js
var rollback_command_field = __webpack_require__(9414);
// EXTERNAL MODULE: ./build/flows/rollback/undo.js + 9 modules
var undo = __webpack_require__(2610);
// EXTERNAL MODULE: ./build/flows/rollback/undo-settings.js + 1 modules
var undo_settings = __webpack_require__(4290);
// EXTERNAL MODULE: ./build/kernel/shared-fields.js
var shared_fields = __webpack_require__(9045);
;// CONCATENATED MODULE: ./build/actions/rollback.js
















const rollback = (0,kernel_define/* defineAction */.QP)({
    name: "rollback",
    title: "rollback-ready rollback",
    description: "Returns an environment to its newest known-good release: same bytes, matching schema, verified.",
    inputs: {
        environment: (0,shared_fields/* environmentField */.CD)(),
        "deployment-id": (0,shared_fields/* deploymentField */.KV)().describe("The deployment to undo. Left out: the newest that failed the gate."),
        "rollback-command": (0,rollback_command_field/* rollbackCommandField */.K)(),
        "health-url": (0,gate_fields/* gateFields */.X)()["health-url"].describe("URL that the recovery check asks. Left out: the checks of the policy."),
        token: (0,shared_fields/* tokenField */._n)(),
    },
    outputs: {
        outcome: schemas/* string */.YjP()
            .describe("`verified`, `unverified`, `failed`, `nothing-to-return-to`, `roll-forward` or `superseded`."),
        "rolled-back-from": schemas/* string */.YjP().describe("Release that was undone."),
        "rolled-back-to": schemas/* string */.YjP().describe("Release that runs now; empty when nothing was changed."),
        seconds: schemas/* string */.YjP().describe("From the gate's verdict to the verified recovery; empty unless verified."),
        "deployment-id": schemas/* string */.YjP().describe("The deployment that was undone."),
        "record-path": schemas/* string */.YjP().describe("File with the rollback record (JSON)."),
    },
    ports: [
        "deployments",
        "tags",
        "releases",
        "registry",
        "packages",
        "downloads",
        "commits",
        "git",
        "digest",
        "log",
        "summary",
        "files",
        "commands",
        "clock",
        "http",
        "signal",
        "records",
        "run",
        "contents",
    ],
    permissions: { contents: "write", deployments: "write" },
    async run(inputs, ports) {
        const { policy } = await (0,load_policy/* loadPolicy */.t)(ports, null);
        const { environment } = inputs;
        const gate = {
            "health-url": inputs["health-url"],
            interval: undefined,
            bake: undefined,
            "allowed-bad": undefined,
        };
        const { checks } = (0,gate_settings/* gateSettings */.d)(policy, environment, gate);
        const settings = (0,undo_settings/* undoSettings */.k)(policy, environment, checks, inputs["rollback-command"]);
        const failed = await (0,failed_deployment/* failedDeployment */.d)(ports, environment, inputs["deployment-id"] ?? null, policy.identity);
        const from = await (0,release_of_deployment/* releaseIfReadable */.F)(ports, failed);
        const statuses = await ports.deployments.statuses(failed.id);
        const { gate: evidence } = await (0,trusted_record/* trustedRecord */.T)(ports, failed, statuses, policy.identity);
        const verdictAt = evidence?.endedAt ?? new Date(ports.clock.now()).toISOString();
        const record = await (0,undo/* undo */.t)(ports, failed, from, verdictAt, settings);
        ports.summary.write((0,report/* rollbackReport */.F)(record));
        return { outputs: await outputsOf(record), conclusion: concludeRollback(record) };
        async function outputsOf(done) {
            const returned = done.outcome === "verified" || done.outcome === "unverified";
            return {
                outcome: done.outcome,
                "rolled-back-from": (0,release_state/* releaseName */.d)(done.from),
                "rolled-back-to": returned && done.to !== null ? (0,release_state/* releaseName */.d)(done.to) : "",
                seconds: done.seconds === null ? "" : done.seconds.toFixed(1),
                "deployment-id": String(done.failedDeployment),
                "record-path": await ports.files.writeOutput("rollback-record.json", (0,canonical_json/* canonicalJson */.d)(done)),
            };
        }
    },
});


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


/***/ })

};
