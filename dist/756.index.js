export const id = 756;
export const ids = [756,112];
export const modules = {

/***/ 20112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  currentRun: () => (/* binding */ currentRun)
});

// EXTERNAL MODULE: external "fs"
var external_fs_ = __webpack_require__(79896);
// EXTERNAL MODULE: external "os"
var external_os_ = __webpack_require__(70857);
;// CONCATENATED MODULE: ./node_modules/@actions/github/lib/context.js


class Context {
    /**
     * Hydrate the context from the environment
     */
    constructor() {
        var _a, _b, _c;
        this.payload = {};
        if (process.env.GITHUB_EVENT_PATH) {
            if ((0,external_fs_.existsSync)(process.env.GITHUB_EVENT_PATH)) {
                this.payload = JSON.parse((0,external_fs_.readFileSync)(process.env.GITHUB_EVENT_PATH, { encoding: 'utf8' }));
            }
            else {
                const path = process.env.GITHUB_EVENT_PATH;
                process.stdout.write(`GITHUB_EVENT_PATH ${path} does not exist${external_os_.EOL}`);
            }
        }
        this.eventName = process.env.GITHUB_EVENT_NAME;
        this.sha = process.env.GITHUB_SHA;
        this.ref = process.env.GITHUB_REF;
        this.workflow = process.env.GITHUB_WORKFLOW;
        this.action = process.env.GITHUB_ACTION;
        this.actor = process.env.GITHUB_ACTOR;
        this.job = process.env.GITHUB_JOB;
        this.runAttempt = parseInt(process.env.GITHUB_RUN_ATTEMPT, 10);
        this.runNumber = parseInt(process.env.GITHUB_RUN_NUMBER, 10);
        this.runId = parseInt(process.env.GITHUB_RUN_ID, 10);
        this.apiUrl = (_a = process.env.GITHUB_API_URL) !== null && _a !== void 0 ? _a : `https://api.github.com`;
        this.serverUrl = (_b = process.env.GITHUB_SERVER_URL) !== null && _b !== void 0 ? _b : `https://github.com`;
        this.graphqlUrl =
            (_c = process.env.GITHUB_GRAPHQL_URL) !== null && _c !== void 0 ? _c : `https://api.github.com/graphql`;
    }
    get issue() {
        const payload = this.payload;
        return Object.assign(Object.assign({}, this.repo), { number: (payload.issue || payload.pull_request || payload).number });
    }
    get repo() {
        if (process.env.GITHUB_REPOSITORY) {
            const [owner, repo] = process.env.GITHUB_REPOSITORY.split('/');
            return { owner, repo };
        }
        if (this.payload.repository) {
            return {
                owner: this.payload.repository.owner.login,
                repo: this.payload.repository.name
            };
        }
        throw new Error("context.repo requires a GITHUB_REPOSITORY environment variable like 'owner/repo'");
    }
}
//# sourceMappingURL=context.js.map
;// CONCATENATED MODULE: ./build/node_modules/@actions/github/index.js

const context = new Context();

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./build/kernel/errors.js + 5 modules
var errors = __webpack_require__(94121);
;// CONCATENATED MODULE: ./build/adapters/run.js



// Lazy: to make a schema takes longer than to read the event, and most events have neither.
const PullPayload = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({
    number: schemas/* number */.aig(),
    head: schemas/* object */.Ikc({ sha: schemas/* string */.YjP() }),
    base: schemas/* object */.Ikc({ sha: schemas/* string */.YjP() }),
})
    .transform(({ number, head, base }) => ({ number, headSha: head.sha, baseSha: base.sha })));
const MergeGroupPayload = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({ head_sha: schemas/* string */.YjP(), base_sha: schemas/* string */.YjP(), base_ref: schemas/* string */.YjP() })
    .transform(({ head_sha, base_sha, base_ref }) => ({
    headSha: head_sha,
    baseSha: base_sha,
    baseRef: base_ref,
})));
const IssuePayload = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({ number: schemas/* number */.aig(), pull_request: schemas/* unknown */.L5J().optional() }));
const CommentPayload = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({
    id: schemas/* number */.aig(),
    user: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }).nullable(),
    body: schemas/* string */.YjP().nullish(),
    created_at: schemas/* string */.YjP(),
    html_url: schemas/* string */.YjP(),
})
    .transform((seen) => ({
    id: seen.id,
    author: seen.user?.login ?? "ghost",
    body: seen.body ?? "",
    createdAt: seen.created_at,
    url: seen.html_url,
})));
const Sender = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({ login: schemas/* string */.YjP() }));
const Action = schemas/* lazy */.RZV(() => schemas/* string */.YjP());
/** What the runner says about this run, read through @actions/github's context and checked. */
function currentRun() {
    const { owner, repo } = repositoryOf();
    const issue = ofEvent("issue", IssuePayload);
    return {
        owner,
        repo,
        sha: context.sha,
        ref: context.ref,
        eventName: context.eventName,
        runId: context.runId,
        runAttempt: context.runAttempt,
        job: context.job,
        ...workflowOf(`${owner}/${repo}`, process.env),
        // Who pressed the button: of a run that is run again, GITHUB_ACTOR is who started it first.
        actor: process.env["GITHUB_TRIGGERING_ACTOR"] ?? context.actor,
        runner: process.env["RUNNER_NAME"] ?? "",
        serverUrl: context.serverUrl,
        url: `${context.serverUrl}/${owner}/${repo}/actions/runs/${context.runId}`,
        eventAction: ofEvent("action", Action),
        pull: ofEvent("pull_request", PullPayload),
        mergeGroup: ofEvent("merge_group", MergeGroupPayload),
        issue: issue?.number ?? null,
        isOnPull: issue?.pull_request !== undefined && issue.pull_request !== null,
        // A review comment of a pull request has the same name and another shape.
        comment: context.eventName === "issue_comment" ? ofEvent("comment", CommentPayload) : null,
        sender: ofEvent("sender", Sender)?.login ?? null,
    };
}
// A required workflow of the organisation lies in another repository.
function workflowOf(repository, environment) {
    const { GITHUB_WORKFLOW_REF: ref = "", GITHUB_WORKFLOW_SHA: sha = "" } = environment;
    const [, of, path] = /^([^/]+\/[^/]+)\/(\.github\/workflows\/[^@]+)@/.exec(ref) ?? [];
    if (path === undefined || of?.toLowerCase() !== repository.toLowerCase())
        return {};
    return /^[0-9a-f]{40}$/.test(sha) ? { workflow: { path, sha } } : {};
}
/** A part of the event file; null when the event has none. */
function ofEvent(key, shape) {
    const part = context.payload[key];
    if (part === undefined)
        return null;
    const read = shape.safeParse(part);
    if (read.success)
        return read.data;
    throw (0,errors/* answerUnreadable */.UX)("The event file", `\`${key}\` is not as GitHub describes it`, read.error);
}
function repositoryOf() {
    try {
        return context.repo;
    }
    catch {
        throw (0,errors/* eventUnsupported */.iF)("rollback-ready", context.eventName, "Run it in a workflow: GITHUB_REPOSITORY is not set.");
    }
}


/***/ }),

/***/ 16756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runPost: () => (/* binding */ runPost)
/* harmony export */ });
/* harmony import */ var _adapters_cancellation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10006);
/* harmony import */ var _adapters_failure_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44958);
/* harmony import */ var _adapters_open_ports_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18326);
/* harmony import */ var _adapters_proxies_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(62989);
/* harmony import */ var _adapters_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20112);
/* harmony import */ var _adapters_step_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7939);
/* harmony import */ var _adapters_step_summary_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(15910);
/* harmony import */ var _kernel_raw_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57058);
/* harmony import */ var _registry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39553);









/**
 * The boundary of a post step: what the main step saved goes in, and whatever is thrown is a warning. A main step that
 * saved nothing left nothing to do.
 */
async function runPost(name) {
    const state = (0,_adapters_step_state_js__WEBPACK_IMPORTED_MODULE_3__/* .savedState */ .f)(process.env);
    if (Object.keys(state).length === 0)
        return;
    const { signal, end } = (0,_adapters_cancellation_js__WEBPACK_IMPORTED_MODULE_5__/* .watchCancellation */ .Z)();
    try {
        const step = (await _registry_js__WEBPACK_IMPORTED_MODULE_4__/* .registry */ .u[name]?.())?.post;
        if (step === undefined)
            throw new Error(`No action with a post step is called ${name}.`);
        // The main step has masked it: there is no state before that.
        const token = (0,_kernel_raw_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .rawInputs */ .m)(process.env).get("token") ?? "";
        const summary = (0,_adapters_step_summary_js__WEBPACK_IMPORTED_MODULE_7__/* .stepSummary */ .x)();
        // What cannot be used was told by the main step.
        (0,_adapters_proxies_js__WEBPACK_IMPORTED_MODULE_8__/* .followProxies */ .K)(process.env);
        await step.run(state, (0,_adapters_open_ports_js__WEBPACK_IMPORTED_MODULE_1__.openPorts)({ environment: process.env, token, signal, summary, run: (0,_adapters_run_js__WEBPACK_IMPORTED_MODULE_2__.currentRun)(), fetch }));
        await summary.flush();
    }
    catch (error) {
        (0,_adapters_failure_report_js__WEBPACK_IMPORTED_MODULE_0__/* .reportFailure */ .x)("warning", `${name}, after the job`, error);
    }
    finally {
        end();
    }
}


/***/ })

};
