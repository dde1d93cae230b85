export const id = 855;
export const ids = [855];
export const modules = {

/***/ 40148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ CALLED)
/* harmony export */ });
const toRelease = { contents: "write", packages: "read", "pull-requests": "read" };
const toDeploy = {
    actions: "read",
    contents: "write",
    deployments: "write",
    issues: "write",
    packages: "read",
    "pull-requests": "read",
};
/** By the name of the file below `.github/workflows`; a test holds it to the files. */
const CALLED = {
    "plan-check.yml": {
        actions: ["plan-check"],
        permissions: { checks: "write", contents: "read", "pull-requests": "read" },
    },
    "release.yml": { actions: ["release"], permissions: toRelease },
    "deploy.yml": { actions: ["deploy", "guard", "rollback", "postmortem"], permissions: toDeploy },
    "pipeline.yml": {
        actions: ["release", "deploy", "guard", "rollback", "postmortem"],
        permissions: { ...toRelease, ...toDeploy },
    },
    "follow-up.yml": {
        actions: ["postmortem"],
        permissions: {
            actions: "read",
            contents: "write",
            deployments: "read",
            issues: "write",
            "pull-requests": "read",
        },
    },
    "rollback.yml": {
        actions: ["rollback"],
        permissions: { actions: "read", contents: "write", deployments: "write", packages: "read" },
    },
};


/***/ }),

/***/ 63861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ DECLARED),
/* harmony export */   w: () => (/* binding */ FOR_DOCTOR)
/* harmony export */ });
/** What each action of the suite declares that its job's token must may; a test holds it to the definitions. */
const DECLARED = {
    release: { contents: "write", "pull-requests": "read" },
    "plan-check": { checks: "write", contents: "read", "pull-requests": "read" },
    deploy: { actions: "read", contents: "read", deployments: "write" },
    gate: { contents: "write", deployments: "write" },
    rollback: { actions: "read", contents: "write", deployments: "write" },
    postmortem: {
        actions: "read",
        contents: "write",
        deployments: "read",
        issues: "write",
        "pull-requests": "read",
    },
    guard: {
        actions: "read",
        contents: "write",
        deployments: "write",
        issues: "write",
        "pull-requests": "read",
    },
};
/** What plan-check reads where it looks at the settings in place of a change. Settings beyond these take an owner's token. */
const FOR_DOCTOR = {
    actions: "read",
    contents: "read",
    deployments: "read",
    "pull-requests": "read",
};


/***/ }),

/***/ 11530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ diagnose)
});

// EXTERNAL MODULE: ./build/core/doctor/finding.js
var finding = __webpack_require__(11417);
// EXTERNAL MODULE: ./build/core/doctor/named.js
var named = __webpack_require__(84145);
;// CONCATENATED MODULE: ./build/core/doctor/rules/approvers.js


const rule = "approvers";
/** A decision by approval waits for the reviewers of an environment on GitHub; without any it waits for nobody. */
function approverFindings({ rules, environments, url }) {
    return Object.entries(rules.environments).flatMap(([name, { decision }]) => {
        if (decision?.mode !== "approval")
            return [];
        const wanted = decision.environment ?? `${name}-rollback`;
        const about = `Approval of a rollback in ${(0,named/* named */.KT)(name)}`;
        if (environments.kind === "untold")
            return [(0,finding/* unknown */.L5)(rule, about, `\`${environments.needs}\``)];
        const found = environments.value.find((one) => one.name.toLowerCase() === wanted.toLowerCase());
        if (found !== undefined && found.reviewers > 0) {
            return [(0,finding/* fine */.Bs)(rule, about, `${(0,named/* named */.KT)(wanted)} has reviewers`)];
        }
        const why = found === undefined
            ? "which is not there: GitHub makes it without any reviewer when a job first names it"
            : "which has none";
        return [
            (0,finding/* missing */.LO)(rule, "error", {
                about,
                seen: `The policy waits for a reviewer of the environment ${(0,named/* named */.KT)(wanted)}, ${why}. Nobody can approve, and the \`timeout\` decides.`,
                write: `${url}/settings/environments: ${found === undefined ? "New environment" : "open it"}, ${(0,named/* named */.KT)(wanted)}, Required reviewers. A private repository needs GitHub Enterprise for these; write \`mode: automatic\` otherwise.`,
            }),
        ];
    });
}

// EXTERNAL MODULE: ./build/core/doctor/used-actions.js
var used_actions = __webpack_require__(91069);
;// CONCATENATED MODULE: ./build/core/doctor/check-jobs.js

const onPulls = ["pull_request", "pull_request_target", "merge_group"];
/** The jobs whose result says whether a pull request could go back. */
function checkJobs(workflows) {
    return workflows
        .filter(({ triggers }) => triggers.some((one) => onPulls.includes(one)))
        .flatMap((workflow) => workflow.jobs.flatMap((job) => {
        const check = (0,used_actions/* usedActions */.L)(job, workflows).find(({ action }) => action === "plan-check");
        if (check === undefined)
            return [];
        const name = job.name ?? job.id;
        return [
            {
                workflow,
                job,
                name: name.includes("${{") ? null : name,
                isCalled: job.uses !== null,
                checkRun: check.with["check-name"] ?? "rollback plan",
            },
        ];
    }));
}
/** Whether a required check is the result of this job. */
function isCheckOf({ name, isCalled }, required) {
    if (name === null)
        return false;
    return isCalled ? required.startsWith(`${name} / `) : required === name;
}

// EXTERNAL MODULE: ./build/core/doctor/readable-workflows.js
var readable_workflows = __webpack_require__(68277);
;// CONCATENATED MODULE: ./build/core/doctor/rules/check-workflow.js




const check_workflow_rule = "check-workflow";
/** What keeps a required job of plan-check from saying what it should: a condition, a filter, or an edit that nobody hears of. */
function checkWorkflowFindings(facts) {
    return checkJobs((0,readable_workflows/* readableWorkflows */.zx)(facts)).flatMap((one) => {
        const about = `Check of ${(0,named/* named */.KT)((0,readable_workflows/* fileName */.Md)(one.workflow))}, job ${(0,named/* named */.KT)(one.job.id)}`;
        const found = [...conditioned(one, about), ...filtered(one, about), ...deaf(one, about)];
        return found.length > 0 ? found : [(0,finding/* fine */.Bs)(check_workflow_rule, about, "it runs on every pull request, and on every edit")];
    });
}
// GitHub docs: a job that is skipped by its `if:` reports success.
function conditioned({ job }, about) {
    if (job.condition === null || isHarmless(job.condition))
        return [];
    return [
        (0,finding/* missing */.LO)(check_workflow_rule, "warning", {
            about,
            seen: "It has an `if:`, and a job that is skipped counts as success.",
            write: "Take the `if:` out; `plan.exempt` of the policy lets pull requests do without a plan.",
        }),
    ];
}
// Neither of these skips anything that a pull request starts.
function isHarmless(condition) {
    const said = condition.replace(/^\s*\$\{\{|\}\}\s*$/g, "").trim();
    return /^always\(\)$|^github\.event_name\s*!=\s*'(?:schedule|workflow_dispatch)'$/.test(said);
}
// GitHub docs: the check of a workflow that is skipped by a filter stays pending.
function filtered({ workflow }, about) {
    const filters = pullEvents.flatMap((event) => workflow.narrowed[event]?.filters ?? []);
    if (filters.length === 0)
        return [];
    const names = [...new Set(filters)].map((one) => `\`${one}:\``).join(", ");
    return [
        (0,finding/* missing */.LO)(check_workflow_rule, "warning", {
            about,
            seen: `Its workflow has ${names}: where that skips it, the required check stays pending and nothing is merged.`,
            write: `Take ${names} out; \`plan.exempt\` of the policy lets paths do without a plan.`,
        }),
    ];
}
function deaf({ workflow }, about) {
    const { triggers, narrowed } = workflow;
    const heard = pullEvents.filter((event) => triggers.includes(event));
    if (heard.length === 0 || heard.some((event) => narrowed[event]?.types?.includes("edited")))
        return [];
    return [
        (0,finding/* missing */.LO)(check_workflow_rule, "warning", {
            about,
            seen: "It does not hear of `edited`: a description that is mended stays red, and one that loses its plan stays green.",
            write: `Under \`${heard[0] ?? ""}:\`, write \`types: [opened, edited, synchronize, reopened, labeled, unlabeled]\`.`,
        }),
    ];
}
const pullEvents = ["pull_request", "pull_request_target"];

;// CONCATENATED MODULE: ./build/core/doctor/rules/environments.js


const environments_rule = "environments";
/** An environment that only some branches may deploy to keeps a pushed branch from deploying itself. */
function environmentFindings({ past, environments, url }) {
    return past.map(({ name }) => {
        const about = `Environment ${(0,named/* named */.KT)(name)}`;
        if (environments.kind === "untold")
            return (0,finding/* unknown */.L5)(environments_rule, about, `\`${environments.needs}\``);
        // GitHub docs: names of environments ignore the letter case.
        const found = environments.value.find((one) => one.name.toLowerCase() === name.toLowerCase());
        if (found === undefined) {
            return (0,finding/* missing */.LO)(environments_rule, "warning", {
                about,
                seen: "GitHub has no environment of this name: any branch may deploy to it, and any workflow has its secrets.",
                write: `${url}/settings/environments: New environment, ${(0,named/* named */.KT)(name)}, Deployment branches and tags: Selected.`,
            });
        }
        if (found.hasBranchRule)
            return (0,finding/* fine */.Bs)(environments_rule, about, "only some branches may deploy to it");
        return (0,finding/* missing */.LO)(environments_rule, "warning", {
            about,
            seen: "Every branch may deploy to it: whoever may push can deploy what nobody has merged.",
            write: `${url}/settings/environments: open it, Deployment branches and tags: Selected, add the default branch and the tags of releases.`,
        });
    });
}

// EXTERNAL MODULE: ./build/core/doctor/known-environments.js
var known_environments = __webpack_require__(63078);
;// CONCATENATED MODULE: ./build/core/doctor/rules/gate-after-deploy.js





const gate_after_deploy_rule = "gate";
/** After each deploy somebody must judge it, and something must take it back. */
function gateFindings(facts) {
    const workflows = (0,readable_workflows/* readableWorkflows */.zx)(facts);
    const known = (0,known_environments/* knownEnvironments */.k)(facts.rules, workflows);
    const isJudging = (job) => (0,used_actions/* usedActions */.L)(job, workflows).some(({ action }) => judges.has(action));
    const scene = { all: workflows, known, hasAny: workflows.some(({ jobs }) => jobs.some(isJudging)) };
    const found = workflows.flatMap((workflow) => workflow.jobs.flatMap((job) => jobFindings(job, workflow, scene)));
    if (found.length > 0)
        return found;
    const unread = (0,readable_workflows/* unreadableWorkflows */.y6)(facts);
    if (unread.length > 0)
        return [(0,finding/* unknown */.L5)(gate_after_deploy_rule, "Deploy workflow", `plain YAML in ${(0,named/* listed */.KE)(unread)}`)];
    return [
        (0,finding/* missing */.LO)(gate_after_deploy_rule, "error", {
            about: "Deploy workflow",
            seen: "No workflow of the default branch deploys with a gate behind it: a bad release stays until a person notices it.",
            write: "Run `rollback-ready init`, or put `rollback-ready/suite@v1` (guard) behind the deploy step.",
        }),
    ];
}
const judges = new Set(["gate", "guard"]);
function jobFindings(job, workflow, { all, known, hasAny }) {
    const about = `Gate after ${(0,named/* named */.KT)((0,readable_workflows/* fileName */.Md)(workflow))}, job ${(0,named/* named */.KT)(job.id)}`;
    const own = (0,used_actions/* usedActions */.L)(job, all);
    const deploy = own.find(({ action }) => action === "deploy");
    const isForeign = own.length === 0 && job.environment !== null && known.includes(job.environment);
    if (deploy === undefined && !isForeign)
        return [];
    const behind = new Set([
        ...own.filter(({ step }) => step === null || step > (deploy?.step ?? -1)).map(({ action }) => action),
        ...followers(job, workflow).flatMap((one) => (0,used_actions/* usedActions */.L)(one, all).map(({ action }) => action)),
    ]);
    if (behind.has("guard") || (behind.has("gate") && behind.has("rollback"))) {
        return [(0,finding/* fine */.Bs)(gate_after_deploy_rule, about, "what it deploys is judged, and taken back when the gate fails")];
    }
    if (behind.has("gate")) {
        return [
            (0,finding/* missing */.LO)(gate_after_deploy_rule, "warning", {
                about,
                seen: "A gate judges what it deploys, and nothing takes a failed release back.",
                write: "Run `actions/rollback` in a job that `needs` the gate's, `if: failure()`, or guard in place of both.",
            }),
        ];
    }
    const follows = "no guard and no gate follows, in this job or in one that `needs` it";
    const seen = deploy === undefined
        ? `GitHub counts it as a deploy to ${(0,named/* named */.KT)(job.environment ?? "")}, and ${follows}.`
        : `Nothing judges what it deploys: ${follows}.`;
    return [
        (0,finding/* missing */.LO)(gate_after_deploy_rule, deploy === undefined && hasAny ? "warning" : "error", {
            about,
            seen,
            write: "Put `rollback-ready/suite@v1` (guard) behind the deploy step, with the step's `deployment-id`.",
        }),
    ];
}
// The jobs that wait for this one, at once or through others.
function followers(job, { jobs }) {
    const found = new Set();
    let wave = [job];
    while (wave.length > 0) {
        const ids = new Set(wave.map(({ id }) => id));
        wave = jobs.filter((one) => !found.has(one) && one.needs.some((id) => ids.has(id)));
        for (const one of wave)
            found.add(one);
    }
    return [...found];
}

;// CONCATENATED MODULE: ./build/core/doctor/rules/immutable-releases.js


const immutable_releases_rule = "immutable-releases";
/** An immutable release keeps its assets and its tag, so that what is deployed again is what was released. */
function immutableReleaseFindings(facts) {
    const about = "Immutable releases";
    const { immutableReleases: setting, newestRelease: newest, repository, url } = facts;
    if (setting.kind === "told" && setting.value)
        return [(0,finding/* fine */.Bs)(immutable_releases_rule, about, "they are on")];
    if (setting.kind === "untold") {
        // Who may not read the setting can see what it made of the last release.
        if (newest === null)
            return [(0,finding/* unknown */.L5)(immutable_releases_rule, about, `\`${setting.needs}\``)];
        if (newest.isImmutable)
            return [(0,finding/* fine */.Bs)(immutable_releases_rule, about, `the newest release, ${(0,named/* named */.KT)(newest.tag)}, is one`)];
    }
    const off = url.startsWith("https://github.com/")
        ? "They are off"
        : "They are off, or this server has none";
    const seen = setting.kind === "told" ? off : `The newest release, ${(0,named/* named */.KT)(newest?.tag ?? "")}, is not one`;
    return [
        (0,finding/* missing */.LO)(immutable_releases_rule, "warning", {
            about,
            seen: `${seen}: whoever may write contents can replace what a release holds.`,
            write: `\`gh api -X PUT repos/${repository}/immutable-releases\`, or ${url}/settings: Releases, Enable release immutability. It holds for releases from then on.`,
        }),
    ];
}

// EXTERNAL MODULE: ./build/core/doctor/rules/known-good.js
var known_good = __webpack_require__(58701);
;// CONCATENATED MODULE: ./build/core/doctor/rules/merge-queue.js




const merge_queue_rule = "merge-queue";
/** Where a merge queue is on, a required check must also run for its groups, or nothing is merged. */
function mergeQueueFindings(facts) {
    const about = "Merge queue";
    const jobs = checkJobs((0,readable_workflows/* readableWorkflows */.zx)(facts));
    if (jobs.length === 0)
        return [];
    if (jobs.some(({ workflow }) => workflow.triggers.includes("merge_group"))) {
        return [(0,finding/* fine */.Bs)(merge_queue_rule, about, "plan-check runs on `merge_group`, whether a queue is on or not")];
    }
    const { hasMergeQueue, defaultBranch } = facts;
    if (hasMergeQueue.kind === "untold")
        return [(0,finding/* unknown */.L5)(merge_queue_rule, about, `\`${hasMergeQueue.needs}\``)];
    if (!hasMergeQueue.value)
        return [(0,finding/* fine */.Bs)(merge_queue_rule, about, `there is none on ${(0,named/* named */.KT)(defaultBranch)}`)];
    const files = [...new Set(jobs.map(({ workflow }) => (0,readable_workflows/* fileName */.Md)(workflow)))];
    return [
        (0,finding/* missing */.LO)(merge_queue_rule, "error", {
            about,
            seen: `A merge queue is on for ${(0,named/* named */.KT)(defaultBranch)}, and ${(0,named/* listed */.KE)(files)} does not run on \`merge_group\`: the check of a group never comes, or nobody looks at it.`,
            write: `Add \`merge_group:\` under \`on:\` of ${(0,named/* listed */.KE)(files)}.`,
        }),
    ];
}

;// CONCATENATED MODULE: ./build/core/doctor/levels.js
/** The widest level of each permission. */
function union(...all) {
    const found = {};
    for (const [name, level] of all.flatMap((one) => Object.entries(one))) {
        found[name] = found[name] === "write" ? "write" : level;
    }
    return found;
}
/** What is needed and not granted. */
function lacking(needed, granted) {
    return kept(needed, (name, level) => !covers(granted[name], level));
}
/** What is granted beyond what is needed. */
function spare(needed, granted) {
    return kept(granted, (name, level) => !covers(needed[name], level));
}
/** What is granted and stays within what is allowed. */
function within(allowed, granted) {
    return kept(granted, (name, level) => covers(allowed[name], level));
}
function covers(has, wanted) {
    return has === "write" || has === wanted;
}
function kept(levels, isKept) {
    return Object.fromEntries(Object.entries(levels).filter(([name, level]) => isKept(name, level)));
}

// EXTERNAL MODULE: ./build/core/doctor/declared-permissions.js
var declared_permissions = __webpack_require__(63861);
;// CONCATENATED MODULE: ./build/core/doctor/started-by-policy.js
/** What the layers, hooks and rollout of the policy start in the environment of a return. */
function startedByPolicy(policy, { environment, hasCommand }) {
    if (policy === null)
        return "perhaps";
    if (environment === null) {
        const all = Object.values(policy.environments).map((one) => startedIn(one, hasCommand));
        return all.every((one) => one === "never") ? "never" : "perhaps";
    }
    const written = policy.environments[environment];
    return written === undefined ? "never" : startedIn(written, hasCommand);
}
function startedIn({ rollback, rollout }, hasCommand) {
    const steps = [
        rollback?.flag,
        rollback?.traffic,
        hasCommand ? undefined : rollback?.redeploy,
        rollback?.config,
        ...(rollback?.before ?? []),
        ...(rollback?.after ?? []),
        rollout?.finish,
    ].filter((one) => one !== undefined);
    if (steps.some((one) => "workflow" in one))
        return "always";
    // The run of an event is only asked to stop, at its timeout.
    return steps.some((one) => "event" in one) ? "perhaps" : "never";
}

;// CONCATENATED MODULE: ./build/core/doctor/step-permissions.js



/** The rule: what the action declares, changed by its mode, its inputs and the policy; null where that is not known. */
function stepPermissions(step, policy) {
    const { action, with: inputs } = step;
    const must = declared_permissions/* DECLARED */.X[action] ?? {};
    switch (action) {
        case "plan-check":
            return ofPlanCheck(step, must, policy);
        case "release":
            return ofRelease(inputs, must);
        case "deploy":
            return { must, should: {}, may: step_permissions_images };
        case "guard":
            return returning(inputs, must, policy);
        case "rollback":
            return ofRollback(inputs, must, policy);
        default:
            return { must, should: {}, may: {} };
    }
}
// Of packages on ghcr.io, where no step before has logged in.
const step_permissions_images = { packages: "read" };
/** Events that bring no change, on which plan-check looks at the settings. */
const withoutChange = ["schedule", "workflow_dispatch"];
function ofPlanCheck({ with: inputs, triggers }, { checks: check = "write", ...must }, policy) {
    const mode = inputs["mode"] ?? "";
    const isOpen = isExpression(mode);
    const looks = isOpen || mode === "doctor" || (mode === "" && triggers.some(isWithoutChange));
    const judges = isOpen || mode === "check" || (mode === "" && !triggers.every(isWithoutChange));
    // Without a check run the job's own result stands for it, and a comment is only a copy.
    const result = judges ? { checks: check } : {};
    const comment = judges ? { "pull-requests": "write" } : {};
    const comments = policy?.plan.comment ?? null;
    const should = union(result, comments === true ? comment : {});
    const may = union(looks ? declared_permissions/* FOR_DOCTOR */.w : {}, comments === null ? comment : {});
    return isOpen ? { must, should: {}, may: union(may, should) } : { must, should, may };
}
function ofRelease(inputs, must) {
    const asked = inputs["attestations"] ?? "";
    const attestations = { attestations: "read" };
    // A step before may have pushed the image with the same token.
    const pushes = Object.values(inputs).some((value) => value.includes("ghcr.io/"));
    return {
        must,
        should: isTrue(asked) ? attestations : {},
        may: { packages: pushes ? "write" : "read", ...(isExpression(asked) ? attestations : {}) },
    };
}
function ofRollback(inputs, must, policy) {
    const mode = inputs["mode"] ?? "";
    // It settles everything and writes nothing; with any other mode it is refused.
    if (isTrue(inputs["dry-run"]))
        return { must: readOnly(must), should: {}, may: step_permissions_images };
    const asked = administers.includes(mode)
        ? { must, should: {}, may: step_permissions_images }
        : returning(inputs, must, policy);
    const issues = { issues: "write" };
    // On a pull request a comment is answered, too.
    const answers = { "pull-requests": "write" };
    if (mode === "comment") {
        return { ...asked, must: { ...asked.must, ...issues }, may: { ...asked.may, ...answers } };
    }
    // They tell the issue what was decided.
    if (mode === "decide" || mode === "await")
        return { ...asked, should: { ...asked.should, ...issues } };
    return isExpression(mode) ? { ...asked, may: { ...asked.may, ...issues, ...answers } } : asked;
}
const administers = ["hold", "lift", "pause", "resume"];
/** What runs the layers of the policy. */
function returning(inputs, must, policy) {
    const environment = inputs["environment"] || "production";
    const starts = startedByPolicy(policy, {
        environment: isExpression(environment) ? null : environment,
        hasCommand: (inputs["rollback-command"] ?? "") !== "",
    });
    const actions = { actions: "write" };
    // An expression may ask for a dry run, or for a mode that runs no layer.
    const isOpen = [inputs["dry-run"] ?? "", inputs["mode"] ?? ""].some(isExpression);
    if (starts === "always" && !isOpen) {
        return { must: { ...must, ...actions }, should: {}, may: step_permissions_images };
    }
    return { must, should: {}, may: starts === "never" ? step_permissions_images : { ...step_permissions_images, ...actions } };
}
function isWithoutChange(trigger) {
    return withoutChange.includes(trigger);
}
function readOnly(levels) {
    return Object.fromEntries(Object.keys(levels).map((name) => [name, "read"]));
}
function isTrue(value = "") {
    return value.toLowerCase() === "true";
}
function isExpression(value) {
    return value.includes("${{");
}

// EXTERNAL MODULE: ./build/core/doctor/suite-use.js
var suite_use = __webpack_require__(25658);
;// CONCATENATED MODULE: ./build/core/doctor/job-token.js



/**
 * What the steps of the suite in a job ask for together; null where there are none, or each has a token of its own. The
 * policy is null where it cannot be read.
 */
function neededBy(job, workflow, policy) {
    const called = job.uses === null ? null : (0,suite_use/* suiteUse */.A)(job.uses);
    // GitHub starts none of its jobs where the caller grants less than they ask for.
    if (called?.kind === "workflow") {
        return { must: called.called.permissions, should: {}, may: {}, isAll: true };
    }
    const asked = job.steps.flatMap(({ uses, with: inputs }) => {
        const used = uses === null ? null : (0,suite_use/* suiteUse */.A)(uses);
        if (used?.kind !== "action" || hasOwnToken(inputs["token"]))
            return [];
        return [stepPermissions({ action: used.action, with: inputs, triggers: workflow.triggers }, policy)];
    });
    if (asked.length === 0)
        return null;
    return {
        must: union(...asked.map(({ must }) => must)),
        should: union(...asked.map(({ should }) => should)),
        may: union(...asked.map(({ may }) => may)),
        isAll: job.steps.every(({ uses }) => uses !== null && isKnown(uses)),
    };
}
/** What is to be granted, whatever else may be. */
function wanted({ must, should }) {
    return union(must, should);
}
/** What the token may, by the job, or else by the workflow; null where both leave it to the repository's default. */
function grantedTo(job, workflow) {
    return job.permissions ?? workflow.permissions;
}
function hasOwnToken(token) {
    return token !== undefined && token !== "" && !/\b(?:github\.token|secrets\.GITHUB_TOKEN)\b/i.test(token);
}
function isKnown(uses) {
    return (0,suite_use/* suiteUse */.A)(uses) !== null || /^actions\/checkout@/.test(uses);
}

;// CONCATENATED MODULE: ./build/core/doctor/rules/permissions.js





const permissions_rule = "permissions";
/** Each job that runs the suite needs what its steps ask for, and should have no more. */
function permissionFindings(facts) {
    const policy = facts.policy.kind === "policy" ? facts.rules : null;
    return [
        ...(0,readable_workflows/* unreadableWorkflows */.y6)(facts).map((path) => (0,finding/* unknown */.L5)(permissions_rule, `Tokens of ${(0,named/* named */.KT)(path.slice(path.lastIndexOf("/") + 1))}`, "plain YAML in it")),
        ...(0,readable_workflows/* readableWorkflows */.zx)(facts).flatMap((workflow) => workflow.jobs.flatMap((job) => {
            const needed = neededBy(job, workflow, policy);
            return needed === null ? [] : permissions_jobFindings(job, workflow, needed, facts);
        })),
    ];
}
function permissions_jobFindings(job, workflow, needed, facts) {
    const about = `Token of ${(0,named/* named */.KT)((0,readable_workflows/* fileName */.Md)(workflow))}, job ${(0,named/* named */.KT)(job.id)}`;
    const granted = grantedTo(job, workflow);
    if (granted === null) {
        // What calls it gives it its token.
        const isOnlyCalled = workflow.triggers.every((one) => one === "workflow_call");
        return isOnlyCalled ? [] : [withoutKey(about, needed, facts)];
    }
    const found = [...narrow(about, granted, needed), ...wide(about, granted, needed)];
    return found.length > 0 ? found : [(0,finding/* fine */.Bs)(permissions_rule, about, "its token may what the actions need")];
}
function narrow(about, granted, needed) {
    const lack = lackingIn(wanted(needed), granted);
    if (Object.keys(lack).length === 0)
        return [];
    const stops = Object.keys(lackingIn(needed.must, granted)).length > 0;
    return [
        (0,finding/* missing */.LO)(permissions_rule, stops ? "error" : "warning", {
            about,
            seen: `Its token lacks ${lines(lack)}.`,
            write: toWrite(needed, granted),
        }),
    ];
}
function wide(about, granted, needed) {
    const isAll = granted.kind === "all";
    const more = isAll ? {} : spare(union(wanted(needed), needed.may), granted.levels);
    const isTooWide = isAll ? granted.level === "write" : needed.isAll && Object.keys(more).length > 0;
    if (!isTooWide)
        return [];
    return [
        (0,finding/* missing */.LO)(permissions_rule, "warning", {
            about,
            seen: isAll
                ? "Its token may write everything (`write-all`)."
                : `Its token may more than its steps need: ${lines(more)}.`,
            write: toWrite(needed, granted),
        }),
    ];
}
function withoutKey(about, needed, { workflowToken }) {
    const write = toWrite(needed, null);
    if (workflowToken.kind === "untold") {
        return (0,finding/* unknown */.L5)(permissions_rule, about, `\`${workflowToken.needs}\`, or \`permissions:\` in the job, which has none`);
    }
    if (workflowToken.value === "write") {
        const seen = "It has no `permissions:`, and the repository's default lets its token write everything.";
        return (0,finding/* missing */.LO)(permissions_rule, "warning", { about, seen, write });
    }
    const lack = lacking(wanted(needed), byDefault);
    if (Object.keys(lack).length === 0)
        return (0,finding/* fine */.Bs)(permissions_rule, about, "the default token may what the actions need");
    const seen = `It has no \`permissions:\`, and the repository's default token lacks ${lines(lack)}.`;
    return (0,finding/* missing */.LO)(permissions_rule, "error", { about, seen, write });
}
// Who follows it must not lose what a step may use, such as an image on ghcr.io.
function toWrite(needed, granted) {
    const had = granted?.kind === "named" ? granted.levels : byDefault;
    const levels = union(wanted(needed), within(needed.may, had));
    return `Under \`permissions:\` of the job: ${lines(levels)}${needed.isAll ? "." : ", and what its other steps need."}`;
}
// GitHub docs: the restricted default.
const byDefault = { contents: "read", packages: "read" };
function lackingIn(needed, granted) {
    if (granted.kind === "named")
        return lacking(needed, granted.levels);
    if (granted.level === "write")
        return {};
    return Object.fromEntries(Object.entries(needed).filter(([, level]) => level === "write"));
}
function lines(levels) {
    return Object.entries(levels)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, level]) => `\`${name}: ${level}\``)
        .join(", ");
}

;// CONCATENATED MODULE: ./build/core/doctor/rules/pinning.js



const pinning_rule = "pinning";
/** Where the repository demands it, an action that is not named by the SHA of a commit fails its workflow. */
function pinningFindings(facts) {
    const about = "Actions by SHA";
    const { demandsPins } = facts;
    const all = (0,readable_workflows/* readableWorkflows */.zx)(facts).flatMap(({ jobs }) => jobs.flatMap(({ uses, steps }) => [uses, ...steps.map((step) => step.uses)].filter((one) => one !== null)));
    const loose = [...new Set(all.filter((one) => !isPinned(one)))].toSorted();
    if (loose.length === 0)
        return [(0,finding/* fine */.Bs)(pinning_rule, about, `all ${(0,named/* many */._d)(all.length, "use")} are pinned`)];
    if (demandsPins.kind === "untold") {
        return [
            (0,finding/* unknown */.L5)(pinning_rule, `Whether actions must be pinned (${loose.length} are not)`, `\`${demandsPins.needs}\``),
        ];
    }
    if (!demandsPins.value) {
        return [
            (0,finding/* fine */.Bs)(pinning_rule, about, `the repository does not demand them (${(0,named/* many */._d)(loose.length, "action")} without)`),
        ];
    }
    return [
        (0,finding/* missing */.LO)(pinning_rule, "error", {
            about,
            seen: `The repository demands the full SHA of a commit, and ${(0,named/* listed */.KE)(loose)} ${loose.length === 1 ? "has" : "have"} none: GitHub fails these workflows.`,
            write: "Write the 40 digits behind the `@`, with the version as a comment; Dependabot keeps both up to date.",
        }),
    ];
}
function isPinned(uses) {
    return (/^[.$]\//.test(uses) || /@[0-9a-f]{40}$/.test(uses) || /^docker:\/\/.+@sha256:[0-9a-f]{64}$/.test(uses));
}

;// CONCATENATED MODULE: ./build/core/doctor/rules/plans.js


const plans_rule = "plans";
const dayMs = 86_400_000;
/** What the plans that came with the newest known-good release say of it, and how old they are. */
function planFindings(facts) {
    return facts.past.flatMap((one) => plans_environmentFindings(one, facts));
}
function plans_environmentFindings({ name, manifest: known }, facts) {
    if (known.kind === "none")
        return [];
    const about = `Plans of ${(0,named/* named */.KT)(known.tag)} in ${(0,named/* named */.KT)(name)}`;
    if (known.kind === "unreadable") {
        return [(0,finding/* unknown */.L5)(plans_rule, about, `its manifest, which cannot be read: ${(0,named/* quoted */.TL)(known.problem)}`)];
    }
    const { changes } = known.manifest;
    const found = [
        ...withoutPlan(changes, about),
        ...silentOnSchema(known.manifest, about),
        ...stale(changes, about, facts),
    ];
    return found.length > 0
        ? found
        : [(0,finding/* fine */.Bs)(plans_rule, about, `${(0,named/* many */._d)(changes.length, "change")}, each with its plan`)];
}
function withoutPlan(changes, about) {
    const bare = changes.filter(({ plan }) => plan === null);
    if (bare.length === 0)
        return [];
    return [
        (0,finding/* missing */.LO)(plans_rule, "warning", {
            about,
            seen: `${numbers(bare)} went out without a rollback plan.`,
            write: "Require plan-check, and write down now how that change would go back.",
        }),
    ];
}
// A rollback reads it: without an answer it asks a person before it touches the schema.
function silentOnSchema({ changes, migrations }, about) {
    const moving = new Set(migrations.map(({ change }) => change));
    const silent = changes.filter(({ number, plan }) => moving.has(number) && plan !== null && plan.oldCodeOnNewSchema === "unknown");
    if (silent.length === 0)
        return [];
    return [
        (0,finding/* missing */.LO)(plans_rule, "warning", {
            about,
            seen: `The plan of ${numbers(silent)} says neither Yes nor No to “Old code on new schema”, so a rollback cannot tell whether the schema must go back too.`,
            write: "Answer it with Yes or No in the plan of the next change with a migration.",
        }),
    ];
}
function stale(changes, about, { nowMs, rules }) {
    const times = changes.filter(({ plan }) => plan !== null).map(({ mergedAt }) => Date.parse(mergedAt));
    const newest = Math.max(...times);
    const maxMs = rules.doctor["plan-max-age"];
    if (times.length === 0 || !(nowMs - newest > maxMs))
        return [];
    const days = Math.floor((nowMs - newest) / dayMs);
    return [
        (0,finding/* missing */.LO)(plans_rule, "warning", {
            about,
            seen: `The newest of them is ${(0,named/* many */._d)(days, "day")} old: names, commands and people may have changed since.`,
            write: `Try a rollback with the dry run of actions/rollback, and put what has changed into the next plan; or raise \`doctor.plan-max-age\` (${(0,named/* many */._d)(Math.round(maxMs / dayMs), "day")}).`,
        }),
    ];
}
function numbers(changes, most = 5) {
    const shown = changes.slice(0, most).map(({ number }) => `#${number}`);
    return changes.length > most ? `${shown.join(", ")} and ${changes.length - most} more` : shown.join(", ");
}

;// CONCATENATED MODULE: ./build/core/doctor/rules/policy.js


const about = "Policy `.github/rollback.yml`";
/** A policy file that cannot be read stops every step of the suite. */
function policyFindings({ policy }) {
    if (policy.kind === "policy") {
        const seen = policy.isWritten ? "it is read as written" : "there is none, so the defaults hold";
        return [(0,finding/* fine */.Bs)("policy", about, seen)];
    }
    const [first] = policy.problems;
    const more = policy.problems.length > 1 ? ` It is one of ${(0,named/* many */._d)(policy.problems.length, "problem")}.` : "";
    return [
        (0,finding/* missing */.LO)("policy", "error", {
            about,
            seen: first === undefined ? "It cannot be read." : `${(0,named/* quoted */.TL)(`${first.subject} ${first.problem}`)}${more}`,
            write: `${(0,named/* quoted */.TL)(first?.write ?? "Correct it.")} Until then no step of the suite runs, and what is said below holds for the defaults.`,
        }),
    ];
}

;// CONCATENATED MODULE: ./build/core/doctor/rules/pull-request-target.js





const pull_request_target_rule = "pull-request-target";
/** On `pull_request_target` the token writes for strangers too, so nothing of the pull request may run beside it. */
function pullRequestTargetFindings(facts) {
    const workflows = (0,readable_workflows/* readableWorkflows */.zx)(facts);
    return workflows
        .filter(({ triggers }) => triggers.includes("pull_request_target"))
        .flatMap((workflow) => {
        const found = workflow.jobs.flatMap((job) => pull_request_target_jobFindings(job, workflow, workflows));
        const about = `\`pull_request_target\` in ${(0,named/* named */.KT)((0,readable_workflows/* fileName */.Md)(workflow))}`;
        return found.length > 0 ? found : [(0,finding/* fine */.Bs)(pull_request_target_rule, about, "nothing of a pull request is checked out there")];
    });
}
function pull_request_target_jobFindings(job, workflow, all) {
    const about = `\`pull_request_target\` in ${(0,named/* named */.KT)((0,readable_workflows/* fileName */.Md)(workflow))}, job ${(0,named/* named */.KT)(job.id)}`;
    if (job.steps.some(takesHead)) {
        return [
            (0,finding/* missing */.LO)(pull_request_target_rule, "error", {
                about,
                seen: "It checks out the head of the pull request on `pull_request_target`: a stranger's files lie beside a token that writes and beside secrets.",
                write: "Run that on `pull_request`. plan-check needs no checkout.",
            }),
        ];
    }
    const isCheck = (0,used_actions/* usedActions */.L)(job, all).some(({ action }) => action === "plan-check");
    const others = job.steps.filter(({ uses }) => uses === null || (0,suite_use/* suiteUse */.A)(uses) === null);
    if (!isCheck || others.length === 0)
        return [];
    return [
        (0,finding/* missing */.LO)(pull_request_target_rule, "warning", {
            about,
            seen: "Beside plan-check it runs other steps on `pull_request_target`, with a token that writes. plan-check needs none of them.",
            write: "Move them to a workflow of their own on `pull_request`.",
        }),
    ];
}
// GitHub docs: the default branch is what is checked out there when no `ref` is given.
function takesHead({ uses, with: inputs }) {
    if (uses === null || !/^actions\/checkout@/.test(uses))
        return false;
    const wanted = `${inputs["ref"] ?? ""} ${inputs["repository"] ?? ""}`;
    return /pull_request\.head|head_ref|refs\/pull\//.test(wanted);
}

;// CONCATENATED MODULE: ./build/core/doctor/rules/required-check.js




const required_check_rule = "required-check";
/** GitHub Actions on github.com; another server gives it another id. */
const actionsApp = 15_368;
/** A pull request without a plan can be merged unless the job of plan-check is required, set by GitHub Actions. */
function requiredCheckFindings(facts) {
    const about = "Required check";
    const jobs = checkJobs((0,readable_workflows/* readableWorkflows */.zx)(facts));
    if (jobs.length === 0)
        return [withoutCheck(facts, about)];
    const sources = [facts.rulesetChecks, facts.protectedChecks];
    const required = sources.flatMap((one) => (one.kind === "told" ? one.value : []));
    const found = required.filter((one) => jobs.some((job) => isCheckOf(job, one.name)));
    if (found.length > 0)
        return found.map((one) => boundFinding(facts, one));
    const hidden = sources.flatMap((one) => (one.kind === "untold" ? [one.needs] : []));
    if (hidden.length > 0)
        return [(0,finding/* unknown */.L5)(required_check_rule, about, `\`${hidden[0]}\``)];
    if (jobs.some(({ name }) => name === null)) {
        return [(0,finding/* unknown */.L5)(required_check_rule, about, "a job of plan-check whose `name` has no expression")];
    }
    return [notRequired(facts, about, jobs, required)];
}
function withoutCheck(facts, about) {
    const unread = (0,readable_workflows/* unreadableWorkflows */.y6)(facts);
    if (unread.length > 0)
        return (0,finding/* unknown */.L5)(required_check_rule, about, `plain YAML in ${(0,named/* listed */.KE)(unread)}`);
    return (0,finding/* missing */.LO)(required_check_rule, "error", {
        about,
        seen: "No workflow of the default branch runs plan-check on pull requests.",
        write: "Run `rollback-ready init`, or copy the workflow of actions/plan-check/README.md and merge it.",
    });
}
function notRequired({ defaultBranch, url }, about, jobs, required) {
    const [job] = jobs;
    const wanted = job === undefined ? "plan-check" : checkName(job);
    const run = required.find(({ name }) => jobs.some(({ checkRun }) => checkRun === name));
    const seen = run === undefined
        ? `Nothing requires the job ${(0,named/* named */.KT)(wanted)} on ${(0,named/* named */.KT)(defaultBranch)}, so a change without a plan can be merged.`
        : `The check run ${(0,named/* named */.KT)(run.name)} is required in place of the job ${(0,named/* named */.KT)(wanted)}, and the token of a fork's \`pull_request\` cannot make it.`;
    return (0,finding/* missing */.LO)(required_check_rule, run === undefined ? "error" : "warning", {
        about,
        seen,
        write: `${url}/settings/rules: New ruleset → New branch ruleset, enforcement Active, target the default branch, Require status checks to pass, add ${(0,named/* named */.KT)(wanted)} with GitHub Actions as its source.`,
    });
}
function boundFinding({ url, defaultBranch }, { name, app }) {
    const about = `Required check ${(0,named/* named */.KT)(name)}`;
    const place = `${url}/settings/rules (or ${url}/settings/branches): set the source of ${(0,named/* named */.KT)(name)} to GitHub Actions.`;
    if (app === actionsApp)
        return (0,finding/* fine */.Bs)(required_check_rule, about, `it is required on ${(0,named/* named */.KT)(defaultBranch)}`);
    if (app === null) {
        return (0,finding/* missing */.LO)(required_check_rule, "warning", {
            about,
            seen: "Any app, and anyone who may write commit statuses, can set it: no source is demanded.",
            write: place,
        });
    }
    if (!url.startsWith("https://github.com/")) {
        const needs = `a look at ${url}/settings/rules: the source must be GitHub Actions (it is app ${app} there)`;
        return (0,finding/* unknown */.L5)(required_check_rule, about, needs);
    }
    return (0,finding/* missing */.LO)(required_check_rule, "error", {
        about,
        seen: `It is expected from app ${app}, and GitHub Actions is ${actionsApp}: what the job says does not count.`,
        write: place,
    });
}
function checkName({ name, job, isCalled }) {
    return isCalled ? `${name ?? job.id} / plan-check` : (name ?? job.id);
}

;// CONCATENATED MODULE: ./build/core/doctor/rules/reversals.js


const reversals_rule = "reversals";
/** The migrations that the newest known-good release brought: each needs a way back, and somebody who has tried it. */
function reversalFindings({ past }) {
    return past.flatMap(({ name, manifest: known }) => {
        if (known.kind === "none")
            return [];
        const about = `Reversals of ${(0,named/* named */.KT)(known.tag)} in ${(0,named/* named */.KT)(name)}`;
        if (known.kind === "unreadable") {
            return [(0,finding/* unknown */.L5)(reversals_rule, about, `its manifest, which cannot be read: ${(0,named/* quoted */.TL)(known.problem)}`)];
        }
        const { migrations, changes } = known.manifest;
        const bare = migrations.filter(({ verdict }) => withoutWay.has(verdict));
        const untried = migrations.filter((one) => one.reversal !== null && !isTried(one, changes));
        if (bare.length + untried.length === 0) {
            return [(0,finding/* fine */.Bs)(reversals_rule, about, migrations.length === 0 ? "it brought no migration" : "each was tried")];
        }
        return [
            ...(bare.length === 0
                ? []
                : [
                    (0,finding/* missing */.LO)(reversals_rule, "error", {
                        about,
                        seen: `${(0,named/* many */._d)(bare.length, "migration")} went out without a way back: ${paths(bare)}.`,
                        write: "Add the reversal in a new change, before the next rollback needs it.",
                    }),
                ]),
            ...(untried.length === 0
                ? []
                : [
                    (0,finding/* missing */.LO)(reversals_rule, "warning", {
                        about,
                        seen: `No plan shows that the way back was tried for ${(0,named/* many */._d)(untried.length, "migration")}: ${paths(untried)}.`,
                        write: "Run up, down and up on a copy of the database, and name the run or the date under “Tested” of the next plan.",
                    }),
                ]),
        ];
    });
}
const withoutWay = new Set(["missing", "empty", "undecided"]);
// plan-check lets “No, because …” through as well as a run or a date, and it is still no trial.
function isTried({ change }, changes) {
    const said = changes.find(({ number }) => number === change)?.plan?.fields["tested"];
    return said !== undefined && !/^[\s*_>-]*(?:no\b|not\b|untested\b|n\/a|none\b|$)/i.test(said);
}
function paths(migrations) {
    return (0,named/* listed */.KE)(migrations.map(({ up }) => up.path), 3);
}

// EXTERNAL MODULE: ./build/core/release/preflight.js
var preflight = __webpack_require__(80299);
;// CONCATENATED MODULE: ./build/core/doctor/rules/tag-protection.js



const tag_protection_rule = "tag-protection";
/** The tag of a release says which manifest was meant, so it must stay where it is. */
function tagProtectionFindings({ tagRulesets, immutableReleases, newestRelease, url, }) {
    const tag = newestRelease?.tag ?? "v1.0.0";
    const about = `Tags of releases, such as ${(0,named/* named */.KT)(tag)}`;
    if (tagRulesets.kind === "untold")
        return [(0,finding/* unknown */.L5)(tag_protection_rule, about, `\`${tagRulesets.needs}\``)];
    const applying = tagRulesets.value.filter((one) => (0,preflight/* appliesTo */.Gl)(one, tag));
    const kept = new Set(applying.flatMap(({ rules }) => rules.map(({ type }) => type)));
    const closing = applying.filter(({ rules }) => rules.some(({ type }) => type === "CREATION"));
    return [
        ...(closing.length === 0
            ? []
            : [
                (0,finding/* missing */.LO)(tag_protection_rule, "warning", {
                    about,
                    seen: `The ruleset ${(0,named/* listed */.KE)(closing.map(({ name }) => name))} lets only those on its bypass list make such tags, and GitHub Actions cannot be put there.`,
                    write: "Give actions/release the `token` of a GitHub App that is on the list, or take “Restrict creations” out.",
                }),
            ]),
        kept.has("UPDATE") && kept.has("DELETION")
            ? (0,finding/* fine */.Bs)(tag_protection_rule, about, `${(0,named/* listed */.KE)(applying.map(({ name }) => name))} keeps them`)
            : immutableReleases.kind === "told" && immutableReleases.value
                ? (0,finding/* fine */.Bs)(tag_protection_rule, about, "immutable releases keep theirs")
                : (0,finding/* missing */.LO)(tag_protection_rule, "warning", {
                    about,
                    seen: "No active ruleset keeps them from being moved and deleted by whoever may push.",
                    write: `${url}/settings/rules: New ruleset → New tag ruleset, enforcement Active, target \`v*.*.*\`, Restrict updates and Restrict deletions.`,
                }),
    ];
}

;// CONCATENATED MODULE: ./build/core/doctor/rules/workflow-token.js

const workflow_token_rule = "workflow-token";
/** What every job's token may where its workflow says nothing. */
function workflowTokenFindings({ workflowToken, repository, url }) {
    const about = "Default of GITHUB_TOKEN";
    if (workflowToken.kind === "untold")
        return [(0,finding/* unknown */.L5)(workflow_token_rule, about, `\`${workflowToken.needs}\``)];
    if (workflowToken.value === "read")
        return [(0,finding/* fine */.Bs)(workflow_token_rule, about, "it reads")];
    return [
        (0,finding/* missing */.LO)(workflow_token_rule, "warning", {
            about,
            seen: "It may write everything in each workflow that has no `permissions:`, our records and deployments included.",
            write: `\`gh api -X PUT repos/${repository}/actions/permissions/workflow -f default_workflow_permissions=read\`, or ${url}/settings/actions: Workflow permissions, Read repository contents.`,
        }),
    ];
}

;// CONCATENATED MODULE: ./build/core/doctor/diagnose.js

















/** Holds what was seen against every rule. */
function diagnose(facts) {
    const found = finding/* RULES */.y0.flatMap((name) => rules[name](facts));
    const missing = found.flatMap((one) => (one.kind === "missing" ? [one] : []));
    return {
        repository: facts.repository,
        missing: [
            ...missing.filter(({ level }) => level === "error"),
            ...missing.filter(({ level }) => level === "warning"),
        ],
        unknown: found.flatMap((one) => (one.kind === "unknown" ? [one] : [])),
        fine: found.flatMap((one) => (one.kind === "fine" ? [one] : [])),
    };
}
const rules = {
    policy: policyFindings,
    "required-check": requiredCheckFindings,
    "check-workflow": checkWorkflowFindings,
    "merge-queue": mergeQueueFindings,
    gate: gateFindings,
    approvers: approverFindings,
    "known-good": known_good/* knownGoodFindings */.R,
    permissions: permissionFindings,
    reversals: reversalFindings,
    plans: planFindings,
    "pull-request-target": pullRequestTargetFindings,
    "immutable-releases": immutableReleaseFindings,
    "tag-protection": tagProtectionFindings,
    environments: environmentFindings,
    pinning: pinningFindings,
    "workflow-token": workflowTokenFindings,
};


/***/ }),

/***/ 11417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ fine),
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   LO: () => (/* binding */ missing),
/* harmony export */   y0: () => (/* binding */ RULES)
/* harmony export */ });
/** What can be missing, in the order in which it is told within a level: what stops a bad change first, then what goes back. */
const RULES = [
    "policy",
    "required-check",
    "check-workflow",
    "merge-queue",
    "gate",
    "approvers",
    "known-good",
    "permissions",
    "reversals",
    "plans",
    "pull-request-target",
    "immutable-releases",
    "tag-protection",
    "environments",
    "pinning",
    "workflow-token",
];
/** What is missing, with what was seen and what to do. */
function missing(rule, level, told) {
    return { kind: "missing", rule, level, ...told };
}
/** What could not be told, with what would tell it. */
function unknown(rule, about, needs) {
    return { kind: "unknown", rule, about, needs };
}
/** What is as it should be. */
function fine(rule, about, seen) {
    return { kind: "fine", rule, about, seen };
}


/***/ }),

/***/ 63078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ knownEnvironments)
/* harmony export */ });
/* harmony import */ var _used_actions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91069);

const usual = "production";
const deploying = ["deploy", "gate", "guard", "rollback"];
// Each is looked at with requests of its own.
const most = 10;
/** The environments that the policy has or that a step of the suite names; the usual one where a step names none. */
function knownEnvironments(policy, workflows) {
    const used = workflows
        .flatMap(({ jobs }) => jobs)
        .flatMap((job) => (0,_used_actions_js__WEBPACK_IMPORTED_MODULE_0__/* .usedActions */ .L)(job, workflows))
        .filter(({ action }) => deploying.includes(action))
        .map(({ with: inputs }) => inputs["environment"] ?? usual);
    const names = [...Object.keys(policy.environments), ...used].filter((name) => isPlain(name));
    return [...new Set(names)].slice(0, most);
}
// What an expression becomes is known to its run alone.
function isPlain(name) {
    return name !== "" && !name.includes("${{");
}


/***/ }),

/***/ 84145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   _d: () => (/* binding */ many)
/* harmony export */ });
/* harmony import */ var _text_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53175);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12558);
/* harmony import */ var _text_visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10038);



const longest = 100;
/**
 * A name out of the repository or its settings as a code span that holds in a sentence, in a cell of a table and on a
 * terminal. Names are chosen by whoever may push, and a pipe would cut a table.
 */
function named(name) {
    return (0,_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .untrusted */ .b)(name.replaceAll("|", "\\u{007c}")), longest);
}
/** Names in a row, the first few of many. */
function listed(names, most = 5) {
    const shown = names.slice(0, most).map(named).join(", ");
    return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}
/** A sentence of ours that may quote a file: one line, with nothing hidden, that does not cut a table. */
function quoted(sentence) {
    return (0,_text_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .showHidden */ .Ul)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(sentence), 600)).replaceAll("|", "\\u{007c}");
}
/** A count with its noun. */
function many(count, noun) {
    return `${count} ${noun}${count === 1 ? "" : "s"}`;
}


/***/ }),

/***/ 68277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Md: () => (/* binding */ fileName),
/* harmony export */   y6: () => (/* binding */ unreadableWorkflows),
/* harmony export */   zx: () => (/* binding */ readableWorkflows)
/* harmony export */ });
/** The workflows that could be read. */
function readableWorkflows({ workflows }) {
    return workflows.flatMap((one) => (one.kind === "workflow" ? [one.workflow] : []));
}
/** Paths of those that could not. */
function unreadableWorkflows({ workflows }) {
    return workflows.flatMap((one) => (one.kind === "unreadable" ? [one.path] : []));
}
/** The file's name, as people say it. */
function fileName({ path }) {
    return path.slice(path.lastIndexOf("/") + 1);
}


/***/ }),

/***/ 90270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ groupedUnknown)
/* harmony export */ });
/** What is not known, by what would tell it. */
function groupedUnknown(all) {
    const needs = [...new Set(all.map((one) => one.needs))];
    return needs.map((one) => ({
        about: [...new Set(all.filter((unknown) => unknown.needs === one).map(({ about }) => about))],
        write: sentence(one),
    }));
}
function sentence(needs) {
    if (!/^`[a-z-]+: (?:read|write)`/.test(needs))
        return `It takes ${needs}.`;
    // It is none of the keys of `permissions:`.
    const isOwners = needs.startsWith("`administration:");
    const how = isOwners
        ? "No job's own token has it: give the `token` of a GitHub App that does, or run `rollback-ready doctor` as an administrator."
        : "Add it under `permissions:` of the job, or to the token that was given.";
    return `The token lacks ${needs}. ${how}`;
}


/***/ }),

/***/ 29171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ headline)
/* harmony export */ });
/* harmony import */ var _named_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84145);

/** The result in a line, as the outputs and the terminal give it. */
function headline({ missing, unknown, fine }) {
    const errors = missing.filter(({ level }) => level === "error").length;
    const warnings = missing.length - errors;
    const parts = [
        ...(errors === 0 ? [] : [(0,_named_js__WEBPACK_IMPORTED_MODULE_0__/* .many */ ._d)(errors, "error")]),
        ...(warnings === 0 ? [] : [(0,_named_js__WEBPACK_IMPORTED_MODULE_0__/* .many */ ._d)(warnings, "warning")]),
        ...(unknown.length === 0 ? [] : [`${unknown.length} not known`]),
    ];
    return parts.length === 0
        ? `nothing is missing (${(0,_named_js__WEBPACK_IMPORTED_MODULE_0__/* .many */ ._d)(fine.length, "setting")} looked at)`
        : `${parts.join(", ")}, ${fine.length} in order`;
}


/***/ }),

/***/ 58701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ knownGoodFindings),
/* harmony export */   l: () => (/* binding */ newestKnownGood)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11417);
/* harmony import */ var _named_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84145);


const rule = "known-good";
const dayMs = 86_400_000;
/** A rollback returns to a release that once passed the gate there: there must be one, and it must not be from long ago. */
function knownGoodFindings(facts) {
    return facts.past.map((one) => environmentFinding(one, facts));
}
/** The newest deployment of a release that passed our gate and that nobody holds. */
function newestKnownGood(deployments) {
    return deployments.find((one) => one.isOurs && one.knownGood && !one.isHeld) ?? null;
}
function environmentFinding({ name, history }, facts) {
    const about = `Known-good release in ${(0,_named_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(name)}`;
    if (history.kind === "untold")
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5)(rule, about, `\`${history.needs}\``);
    const { deployments, isComplete } = history.value;
    const good = newestKnownGood(deployments);
    if (good === null) {
        if (deployments.length === 0) {
            return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .missing */ .LO)(rule, "warning", {
                about,
                seen: "Nothing was deployed there yet, so there is nothing to go back to.",
                write: "Deploy a release with guard behind it: when it passes, it is the first one to go back to.",
            });
        }
        const among = isComplete
            ? "No deployment"
            : `None of the newest ${(0,_named_js__WEBPACK_IMPORTED_MODULE_0__/* .many */ ._d)(deployments.length, "deployment")}`;
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .missing */ .LO)(rule, "error", {
            about,
            seen: `${among} there passed our gate, so there is nothing to go back to.`,
            write: "Deploy a release with guard behind it, and look why the gate has not passed.",
        });
    }
    const maxMs = facts.rules.doctor["known-good-max-age"];
    const ageMs = facts.nowMs - Date.parse(good.createdAt);
    const days = Math.floor(ageMs / dayMs);
    if (ageMs <= maxMs)
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .fine */ .Bs)(rule, about, `${(0,_named_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(good.release ?? good.sha.slice(0, 12))}, ${(0,_named_js__WEBPACK_IMPORTED_MODULE_0__/* .many */ ._d)(days, "day")} old`);
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .missing */ .LO)(rule, "warning", {
        about,
        seen: `The newest, ${(0,_named_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(good.release ?? good.sha.slice(0, 12))}, was deployed ${(0,_named_js__WEBPACK_IMPORTED_MODULE_0__/* .many */ ._d)(days, "day")} ago: what it needs to run again may be gone.`,
        write: `Deploy a release through the gate, or raise \`doctor.known-good-max-age\` (${(0,_named_js__WEBPACK_IMPORTED_MODULE_0__/* .many */ ._d)(Math.round(maxMs / dayMs), "day")}).`,
    });
}


/***/ }),

/***/ 25658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ suiteUse)
/* harmony export */ });
/* harmony import */ var _called_workflows_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40148);
/* harmony import */ var _declared_permissions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63861);


// A copy in another organisation keeps the name of the repository, or has ours in its own.
const suite = /^[\w.-]+\/(?:suite|[\w.-]*rollback-ready[\w.-]*)(?<path>(?:\/[\w./-]+)?)@./;
/** Reads a `uses:`; null for what is not of the suite. */
function suiteUse(uses) {
    const path = suite.exec(uses.trim())?.groups?.["path"];
    if (path === undefined)
        return null;
    if (path === "")
        return { kind: "action", action: "guard" };
    const [, action] = /^\/actions\/([a-z-]+)$/.exec(path) ?? [];
    if (action !== undefined)
        return action in _declared_permissions_js__WEBPACK_IMPORTED_MODULE_1__/* .DECLARED */ .X ? { kind: "action", action } : null;
    const [, file = ""] = /^\/\.github\/workflows\/([\w.-]+)$/.exec(path) ?? [];
    const called = _called_workflows_js__WEBPACK_IMPORTED_MODULE_0__/* .CALLED */ .w[file];
    return called === undefined ? null : { kind: "workflow", called };
}


/***/ }),

/***/ 91069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ usedActions)
/* harmony export */ });
/* harmony import */ var _suite_use_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25658);

/** The actions of the suite that a job runs, in order; each workflow that is called is looked into once. */
function usedActions(job, all) {
    return collect(job, all, new Set());
}
function collect(job, all, seen) {
    const called = job.uses === null ? null : (0,_suite_use_js__WEBPACK_IMPORTED_MODULE_0__/* .suiteUse */ .A)(job.uses);
    if (called?.kind === "workflow") {
        return called.called.actions.map((action) => ({ action, with: job.with, step: null }));
    }
    // `$/` is a file of the same repository, too, at the commit of the workflow.
    if (job.uses !== null && /^[.$]\//.test(job.uses)) {
        const path = job.uses.slice(2);
        // Files may name each other in a circle, which GitHub refuses, and many jobs may call the same one.
        if (seen.has(path))
            return [];
        seen.add(path);
        const jobs = all.filter((one) => one.path === path).flatMap((one) => one.jobs);
        return jobs.flatMap((one) => collect(one, all, seen)).map((one) => ({ ...one, step: null }));
    }
    return job.steps.flatMap(({ uses, with: inputs }, step) => {
        const used = uses === null ? null : (0,_suite_use_js__WEBPACK_IMPORTED_MODULE_0__/* .suiteUse */ .A)(uses);
        return used?.kind === "action" ? [{ action: used.action, with: inputs, step }] : [];
    });
}


/***/ }),

/***/ 93298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ renderMigrationReport),
/* harmony export */   i: () => (/* binding */ isReady)
/* harmony export */ });
/* harmony import */ var _text_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53175);
/* harmony import */ var _text_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71864);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12558);
/* harmony import */ var _text_visible_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10038);
/* harmony import */ var _group_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63585);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82991);






const MAX_ROWS = 100;
const MAX_WRITE_LENGTH = 3000;
const MAX_FINDINGS = 5;
/** Whether the change may be merged as far as this migration goes: by the check's own judgement, or by a person's word. */
function isReady({ verdict, findings, path }, approved = new Set()) {
    return approved.has(path) || ((0,_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .isAccepted */ .oB)(verdict) && !findings.some(({ level }) => level === "error"));
}
/** The verdicts as a reviewer sees them: what stops the change first, then what to write for it. */
function renderMigrationReport(verdicts, { rows: maxRows = MAX_ROWS, writes: maxWrites = MAX_ROWS, approvedBy = new Map(), } = {}) {
    if (verdicts.length === 0)
        return "No migration is changed.";
    const approved = new Set(approvedBy.keys());
    const ordered = verdicts.toSorted((a, b) => rank(a, approved) - rank(b, approved));
    const shown = ordered.slice(0, Math.min(maxRows, MAX_ROWS));
    const parts = [];
    if (shown.length > 0) {
        const rows = shown.map((one) => [
            (0,_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .untrusted */ .b)(one.path)),
            stateOf(one, approvedBy.get(one.path)),
            whyOf(one),
        ]);
        parts.push((0,_text_table_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .t)(["Migration", "Verdict", "Why"], rows));
    }
    const rest = ordered.slice(shown.length);
    if (rest.length > 0) {
        const stopping = rest.filter((one) => !isReady(one, approved)).length;
        parts.push(`And ${rest.length} more${stopping === 0 ? ", which stop nothing" : `, of which ${stopping} stop the change`}.`);
    }
    parts.push(...whatToWrite(ordered.filter((one) => !isReady(one, approved)), maxWrites));
    return parts.join("\n\n");
}
function rank(migration, approved) {
    if (!isReady(migration, approved))
        return 0;
    return migration.findings.length > 0 || approved.has(migration.path) ? 1 : 2;
}
function stateOf({ verdict, findings }, approvedBy) {
    if (approvedBy !== undefined)
        return `✋ ${verdict}, accepted by ${(0,_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .untrusted */ .b)(approvedBy), 40)}`;
    if (!(0,_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .isAccepted */ .oB)(verdict))
        return `❌ ${verdict}`;
    if (findings.some(({ level }) => level === "error"))
        return `❌ ${verdict}, with an error`;
    return findings.length > 0 ? `⚠️ ${verdict}, with a warning` : `✅ ${verdict}`;
}
function whyOf(found) {
    const told = found.findings
        .toSorted((a, b) => Number(b.level === "error") - Number(a.level === "error"))
        .slice(0, MAX_FINDINGS)
        .map((one) => `${one.level === "error" ? "❌ Error" : "⚠️ Warning"} \`${one.rule}\`: ${one.message} ${place(one, found.path)}`);
    if (found.findings.length > told.length)
        told.push(`And ${found.findings.length - told.length} more findings.`);
    return [`${found.reason} ${place(found, found.path)}`, ...told].map(inCell).join("<br>");
}
function whatToWrite(unready, maxWrites) {
    const asked = unready.flatMap(({ verdict, findings, file, write }) => [
        ...((0,_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .isAccepted */ .oB)(verdict) || write === null ? [] : [{ file, write }]),
        ...findings.flatMap((finding) => finding.level === "warning" || finding.write === null
            ? []
            : [{ file: finding.file, write: finding.write }]),
    ]);
    const groups = [...(0,_group_js__WEBPACK_IMPORTED_MODULE_4__/* .groupBy */ .$)(asked, ({ write }) => write)];
    const parts = groups.slice(0, maxWrites).flatMap(([write, found]) => {
        const files = [...new Set(found.map(({ file }) => file))];
        const names = files.slice(0, 10).map((file) => (0,_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .untrusted */ .b)(file)));
        if (files.length > names.length)
            names.push(`and ${files.length - names.length} more`);
        return [`What to write for ${names.join(", ")}:`, (0,_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeBlock */ .DV)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .untrusted */ .b)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_5__/* .clip */ .$Q)(write, MAX_WRITE_LENGTH)))];
    });
    if (groups.length > maxWrites)
        parts.push(`${groups.length - maxWrites} more need the same in their own words.`);
    return parts;
}
// The file is named only where it is another one than the migration's, so that the table stays narrow.
function place({ file, line }, path) {
    if (file === path)
        return `(line ${line})`;
    const name = file.split("/").at(-1) ?? file;
    return `(${(0,_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .untrusted */ .b)(name))}, line ${line})`;
}
// Sentences of ours may hold a line break or, in code, a pipe.
function inCell(text) {
    return text.replaceAll("\n", " ").replaceAll(/\\?\|/g, "\\|");
}


/***/ }),

/***/ 52838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ treeFiles)
/* harmony export */ });
/**
 * The files that differ between two commits, by their trees. A file that came and one that went with the same content
 * are a rename; where several are alike, those of the same name go together first.
 */
function treeFiles(before, after) {
    const old = new Map(before.map((file) => [file.path, file]));
    const now = new Set(after.map(({ path }) => path));
    const added = after.filter(({ path }) => !old.has(path));
    const removed = before.filter(({ path }) => !now.has(path));
    const renames = renamesOf(removed, added);
    const moved = new Set(renames.values());
    const files = [
        ...after.flatMap((file) => changeOf(old.get(file.path), file)),
        ...added.map(({ path }) => {
            const previousPath = renames.get(path);
            return previousPath === undefined
                ? { path, status: "added" }
                : { path, status: "renamed", previousPath };
        }),
        ...removed
            .filter(({ path }) => !moved.has(path))
            .map(({ path }) => ({ path, status: "removed" })),
    ];
    return files.sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
}
function changeOf(old, { path, sha, mode }) {
    if (old === undefined)
        return [];
    if (old.sha !== sha)
        return [{ path, status: "modified" }];
    return old.mode === mode ? [] : [{ path, status: "changed" }];
}
// New path to old path.
function renamesOf(removed, added) {
    const renames = new Map();
    const taken = new Set();
    for (const keyOf of [nameAndContent, contentOf]) {
        const waiting = new Map();
        // Taken from the end, so that the first of those that are alike goes first.
        for (const file of removed.toReversed()) {
            if (taken.has(file.path))
                continue;
            const alike = waiting.get(keyOf(file));
            if (alike === undefined)
                waiting.set(keyOf(file), [file.path]);
            else
                alike.push(file.path);
        }
        for (const file of added) {
            const previous = renames.has(file.path) ? undefined : waiting.get(keyOf(file))?.pop();
            if (previous === undefined)
                continue;
            renames.set(file.path, previous);
            taken.add(previous);
        }
    }
    return renames;
}
function nameAndContent({ path, sha }) {
    return `${sha}\n${path.slice(path.lastIndexOf("/") + 1)}`;
}
function contentOf({ sha }) {
    return sha;
}


/***/ }),

/***/ 61624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ unknownApi)
/* harmony export */ });
/** A report that says nothing; `problem` stands behind "The API report". */
function unknownApi(problem, write, isByPolicy = false) {
    return { kind: "unknown", problem: `The API report ${problem}.`, write, isByPolicy };
}


/***/ }),

/***/ 13656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NL: () => (/* binding */ namedApprover),
/* harmony export */   Qz: () => (/* binding */ withoutOwnWork),
/* harmony export */   XE: () => (/* binding */ isApprovable),
/* harmony export */   mh: () => (/* binding */ approvalsOf),
/* harmony export */   pc: () => (/* binding */ pathsForApproval)
/* harmony export */ });
/* harmony import */ var _migrations_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93298);
/* harmony import */ var _migrations_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82991);


/**
 * Who approves exactly this commit now: everyone whose last opinion is an approval of it, in the order of these. A comment
 * is no opinion, the author's own never counts, and neither does a bot's: a workflow of the change itself can give one.
 */
function approvalsOf(reviews, head, author) {
    const last = new Map();
    for (const review of reviews) {
        if (!["APPROVED", "CHANGES_REQUESTED", "DISMISSED"].includes(review.state))
            continue;
        const key = loginKey(review.author);
        last.delete(key);
        last.set(key, review);
    }
    return [...last.values()]
        .filter(({ state, commit, author: by }) => state === "APPROVED" && commit === head && !isSame(by, author))
        .map(({ author: by }) => by)
        .filter((login) => !loginKey(login).endsWith("[bot]"));
}
/**
 * Approvals by whoever has no part in the change: an author or committer of one of its commits cannot accept it, whoever
 * opened it. An address is for anyone to write, so a person may be left out by mistake, and nobody is let in by it.
 */
function withoutOwnWork(approvals, commits) {
    const own = new Set(commits.flatMap(({ author, committer }) => [author, committer ?? author]).map(loginKey));
    return approvals.filter((login) => !own.has(loginKey(login)));
}
/** The first approver of `approvals` whom the policy names; null when none is. GitHub's logins have no case. */
function namedApprover(approvals, named) {
    return approvals.find((login) => named.some((name) => isSame(name, login))) ?? null;
}
/**
 * The paths that a named person's word lets pass: those of which nothing has to be written first. A file may hold several
 * migrations, and the word for one of them must not hide what another lacks.
 */
function pathsForApproval(verdicts) {
    const open = verdicts.filter((one) => !(0,_migrations_report_js__WEBPACK_IMPORTED_MODULE_0__/* .isReady */ .i)(one));
    const toWrite = new Set(open.filter((one) => !isApprovable(one)).map(({ path }) => path));
    return [...new Set(open.map(({ path }) => path))].filter((path) => !toWrite.has(path));
}
/** Whether a named person's word can let this migration pass: what is missing or empty has to be written instead. */
function isApprovable({ verdict, findings }) {
    const needsWord = !(0,_migrations_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .isAccepted */ .oB)(verdict) || findings.some(({ level }) => level === "error");
    return needsWord && ((0,_migrations_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .isAccepted */ .oB)(verdict) || APPROVABLE.includes(verdict) || isOnlyMoved(findings));
}
const APPROVABLE = ["irreversible-declared", "destructive", "undecided"];
// A squash deletes and renames what was merged, on purpose.
function isOnlyMoved(findings) {
    const isMove = ({ rule }) => rule === "deleted-after-merge" || rule === "renamed-after-merge";
    return findings.length > 0 && findings.every(isMove);
}
function isSame(a, b) {
    return loginKey(a) === loginKey(b);
}
function loginKey(login) {
    return login.toLowerCase();
}


/***/ }),

/***/ 39904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ breakingApi),
/* harmony export */   w: () => (/* binding */ demandsOf)
/* harmony export */ });
/* harmony import */ var _facts_of_migrations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39703);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66799);


/** The fields that a change must answer, in the order of the template: the usual ones for what it is, then the policy's. */
function demandsOf(facts, { risk, keys }) {
    const changesMigration = (0,_facts_of_migrations_js__WEBPACK_IMPORTED_MODULE_1__/* .realMigrations */ .i)(facts.migrations).length > 0;
    return _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .PLAN_FIELDS */ ._z.flatMap((field) => {
        const asks = usual(field, { risk, keys }, changesMigration) ?? byApi(field, facts) ?? byPolicy(field, risk, facts);
        return asks === null ? [] : [{ field, asks }];
    });
}
function usual({ demanded }, { risk, keys }, changesMigration) {
    const byRisk = keys[0] ?? null;
    switch (demanded) {
        case "always":
            return { why: "every plan", keys: null };
        case "normal":
            return risk === "low" ? null : { why: `${risk} risk`, keys: byRisk };
        case "migration":
            return changesMigration ? { why: "a changed migration", keys: null } : null;
        case "high":
            return risk === "high" ? { why: "high risk", keys: byRisk } : null;
        case "policy":
            return null;
        default:
            return demanded;
    }
}
// Whoever calls the new API is left alone with the old one by a return.
function byApi({ id }, { api }) {
    return id === "dependencies" && api?.kind === "breaking" ? breakingApi : null;
}
/** Who asks how the consumers of a changed API live with a return. */
const breakingApi = { why: "breaking changes of the API", keys: null };
const INCLUDED = { low: ["low"], normal: ["normal", "low"], high: ["high", "normal", "low"] };
function byPolicy({ id }, risk, { rules }) {
    const level = INCLUDED[risk].find((one) => rules.require[one]?.includes(id) === true);
    return level === undefined ? null : { why: `\`plan.require.${level}\``, keys: ["plan", "require", level] };
}


/***/ }),

/***/ 59991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ exemptionOf),
/* harmony export */   v: () => (/* binding */ exemptionNeeds)
/* harmony export */ });
/* harmony import */ var _policy_glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34163);

/** Whether an entry of the policy lets this pull request do without a plan; the first that does counts. */
function exemptionOf(facts, rules) {
    const candidates = rules.exempt.filter((entry) => isNamed(entry, facts));
    if (candidates.length === 0)
        return { kind: "none", notes: [] };
    if (facts.changesMigration) {
        return {
            kind: "none",
            notes: ["A change of a migration is never exempt, whatever the policy lets pass otherwise."],
        };
    }
    const notes = [];
    for (const entry of candidates) {
        const lack = lackOf(entry, facts);
        if (lack === null) {
            const approvedBy = entry.label === undefined ? null : (facts.writersApproving[0] ?? null);
            const keys = ["plan", "exempt", rules.exempt.indexOf(entry)];
            return { kind: "exempt", reason: entry.reason, approvedBy, keys };
        }
        notes.push(lack);
    }
    return { kind: "none", notes: [...new Set(notes)] };
}
/** Whether any entry that would hold asks for what only more requests can tell. */
function exemptionNeeds(facts, rules) {
    const candidates = facts.changesMigration ? [] : rules.exempt.filter((entry) => isNamed(entry, facts));
    return {
        author: candidates.some(({ authors }) => authors !== undefined),
        reviews: candidates.some(({ label }) => label !== undefined),
    };
}
// All that the entry names holds, as far as the pull request itself says it. An entry that names nothing holds for none.
function isNamed(entry, facts) {
    const { authors, paths, label } = entry;
    if (authors === undefined && paths === undefined && label === undefined)
        return false;
    if (authors !== undefined && !authors.some((login) => login.toLowerCase() === facts.author.toLowerCase())) {
        return false;
    }
    if (label !== undefined && !facts.labels.some((name) => name.toLowerCase() === label.toLowerCase()))
        return false;
    return paths === undefined || (facts.paths.length > 0 && facts.paths.every((0,_policy_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesAny */ ._)(paths)));
}
function lackOf({ authors, label }, facts) {
    if (authors !== undefined && !facts.isAuthorTrusted) {
        return "The policy exempts the author, but the author may not write here, and is no bot whose branch lies here with signed commits of its own alone.";
    }
    if (label !== undefined && facts.writersApproving.length === 0) {
        return "A label would exempt this pull request once someone who may write here, and is not its author, approves this very commit.";
    }
    return null;
}


/***/ }),

/***/ 39703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ losingMigrations),
/* harmony export */   i: () => (/* binding */ realMigrations)
/* harmony export */ });
/** The migrations of a change that do something to a database. */
function realMigrations(verdicts) {
    return verdicts.filter(({ verdict }) => verdict !== "not-a-migration" && verdict !== "no-op");
}
/** Those behind which rows or definitions are gone for good, whatever a plan says. */
function losingMigrations(verdicts) {
    return verdicts.filter(({ verdict }) => LOSING.includes(verdict));
}
const LOSING = ["destructive", "irreversible-declared"];


/***/ }),

/***/ 26164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t7: () => (/* binding */ judgePlan)
});

// UNUSED EXPORTS: judgeAnswers, noSection

// EXTERNAL MODULE: ./build/core/text/untrusted.js
var untrusted = __webpack_require__(12558);
;// CONCATENATED MODULE: ./build/core/plan/api/api-findings.js
/** Says that a report on the API tells nothing: whether others can live with a return is not known then. */
function apiFindings({ api }) {
    if (api?.kind !== "unknown")
        return [];
    const { problem, write, isByPolicy } = api;
    return [
        {
            field: null,
            rule: "api-unknown",
            level: "error",
            file: null,
            line: null,
            seen: null,
            message: `${problem} It is not known whether the API stays compatible.`,
            write,
            asks: isByPolicy
                ? { why: "`plan.api-report`", keys: ["plan", "api-report"] }
                : { why: "the input `api-report`", keys: null },
        },
    ];
}

// EXTERNAL MODULE: ./build/core/plan/demands.js
var plan_demands = __webpack_require__(39904);
// EXTERNAL MODULE: ./build/core/plan/fields.js + 4 modules
var fields = __webpack_require__(66799);
// EXTERNAL MODULE: ./build/core/plan/risk.js
var plan_risk = __webpack_require__(9913);
// EXTERNAL MODULE: ./build/core/plan/clauses.js
var plan_clauses = __webpack_require__(76518);
// EXTERNAL MODULE: ./build/core/plan/facts-of-migrations.js
var facts_of_migrations = __webpack_require__(39703);
// EXTERNAL MODULE: ./build/core/plan/words.js + 1 modules
var words = __webpack_require__(45783);
;// CONCATENATED MODULE: ./build/core/plan/rules/denied-loss.js



/**
 * A plan cannot say that nothing is lost, or that one can always go back, where a migration loses data. One that says so
 * of the rest, and names what is lost or from when on, is right.
 */
const deniedLoss = (judged) => {
    const destroys = judged.facts.migrations.some(({ verdict }) => verdict === "destructive");
    const loses = (0,facts_of_migrations/* losingMigrations */.G)(judged.facts.migrations).length > 0;
    return [
        ...(destroys ? denials(judged, "data-impact", "denies-loss") : []),
        ...(loses ? denials(judged, "point-of-no-return", "denies-no-return") : []),
    ];
};
function denials({ plan }, field, rule) {
    const text = (0,words/* readable */.HD)(plan.fields[field]?.text ?? "");
    const clauses = (0,plan_clauses/* clausesOf */.I)(text);
    const [denies, names] = rule === "denies-loss" ? [DENIES_LOSS, namesLoss] : [DENIES_MOMENT, namesMoment];
    if (!clauses.some((clause) => denies.test(clause)) || clauses.some((clause) => names(clause)))
        return [];
    return [
        {
            field,
            rule,
            // A copy that the plan names may be what the check could not see.
            level: COPY.test(text) ? "warning" : "error",
            message: rule === "denies-loss"
                ? "`Data impact` says that nothing is lost, and a migration of this change loses data."
                : "`Point of no return` says that there is none, and behind a migration of this change there is no way back.",
            write: rule === "denies-loss"
                ? "Which rows or values are gone after it, and where a copy of them is."
                : "The migration after which going back loses data.",
            asks: { why: "a migration that loses data", keys: null },
        },
    ];
}
// What denies as a whole: "No old values survive" and "Nothing brings them back" say the opposite.
const NOTHING = [
    "none\\b(?! of\\b)",
    "no\\b(?=\\s*(?:[.,;:!]|$)| (?:data )?(?:loss|impact|effect)\\b| such\\b| point of no return\\b)",
    "no (?:data|rows?|values?|information|records?|\\p{L}{2,20})\\b.{0,20}\\b(?:lost|affected|impacted|touched|changed|removed|deleted|dropped)\\b",
    "nothing\\b(?! (?:can|could|will|would|brings?|restores?)\\b)",
    "n/a\\b|nil\\b|not applicable\\b|there (?:is|are) (?:none\\b|no (?:data )?(?:loss|impact|point)\\b)",
    "keine?\\b|aucune?\\b|ningun[oa]\\b|нет(?!\\p{L})|なし|无",
]
    .map((one) => `^\\W*(?:${one})`)
    .join("|");
const DENIES_LOSS = new RegExp([
    NOTHING,
    "\\b(?:no|zero|without|without any|never any)(?: data)? (?:loss|impact|effect)\\b",
    "\\b(?:not|never|n['’]t) (?:\\p{L}{1,12} )?(?:lose|lost|loses|losing|affect|affected|delete|deleted|destroy|destroyed)\\b",
    "\\b(?:lose|loses|losing) (?:nothing|no)\\b|\\bnothing (?:will be |is |gets |can be )?(?:lost|gone|deleted|affected)\\b",
    "\\bdata\\b.{0,20}\\b(?:safe|intact|unaffected|untouched|preserved|kept)\\b|^\\W*safe\\b",
    "\\bnot? (?:a )?(?:problem|issue|risk)\\b|\\bharmless\\b",
].join("|"), "iu");
const DENIES_MOMENT = new RegExp([
    NOTHING,
    "\\balways (?:a |an |be |possible|reversible|able|go |roll|revert|undo|come )|\\bcan always\\b|\\bany ?time\\b|^\\W*never\\b|\\bat any (?:point|moment)\\b|\\bfully reversible\\b",
    "\\bno point of no return\\b|\\bis none\\b|\\bnever (?:passed|reached)\\b",
].join("|"), "iu");
const NOT_SO = /\b(?:no|not|never|nothing|none|zero|without|cannot|nor)\b|n['’]t\b/i;
const BUT = /\b(?:nothing but|none but|except(?:ing| for)?|other than|apart from|aside from|besides|save for|beyond)\s+(?:\p{L}|\p{N}|`)/iu;
function namesLoss(clause) {
    if (BUT.test(clause) || NOT_BACK.test(clause))
        return true;
    return (LOST.test(clause) || (TAKEN.test(clause) && DATA.test(clause))) && !NOT_SO.test(clause);
}
const NOT_BACK = /\b(?:cannot|can ?not|can['’]t|not|never) (?:be )?(?:restored|recovered|brought back|recoverable)\b/i;
const LOST = /\b(?:lost|gone|loses?|losing|destroyed|disappears?|unrecoverable)\b/i;
const TAKEN = /\b(?:dropped|deleted|removed|wiped|purged)\b/i;
const DATA = /\b(?:rows?|values?|records?|entries|contents?|data)\b/i;
function namesMoment(clause) {
    return (/\b(?:until|till|after|once|as soon as|from|when|before|up to|as long as)\b\s*\S/i.test(clause) &&
        !/\beven\b/i.test(clause));
}
const COPY = /\b(?:cop(?:y|ies|ied)|backups?|snapshots?|archived?|exported|dump(?:ed)?|unused|empty|never (?:written|read|used)|no rows)\b|_rollback_/i;

// EXTERNAL MODULE: ./build/core/plan/amounts.js
var amounts = __webpack_require__(9989);
;// CONCATENATED MODULE: ./build/core/plan/rules/duration.js

/** The time to roll back is a time. */
const duration = (text, field) => {
    if (field.id !== "time-to-roll-back" || (0,amounts/* amountsIn */.D)(text).hasDuration)
        return null;
    return {
        rule: "no-duration",
        level: "error",
        message: "`Time to roll back` names no time.",
        write: `A number with its unit. For example: ${field.example}`,
    };
};

;// CONCATENATED MODULE: ./build/core/plan/rules/evidence.js

/** Whether it was tried or reviewed is shown by a link or a date, or it is said why not. */
const evidence = (text, field) => {
    if (field.id !== "tested" && field.id !== "legal-review" && field.id !== "privacy-review")
        return null;
    // A box that nobody checked says nothing.
    const read = (0,words/* readable */.HD)(text)
        .split("\n")
        .filter((line) => !/^\s*[-*+] \[ \]/.test(line))
        .join("\n");
    const done = withoutPlans(read);
    if (POINTER.test(done) || TICKET.test(done) || isReasonedNo(read))
        return null;
    if (!(0,words/* isEnglish */.L6)(read) && (0,words/* distinctWords */.Em)(done) >= 4)
        return null;
    const isPromised = done !== read && (POINTER.test(read) || (0,words/* distinctWords */.Em)(done) < 2);
    return {
        rule: "no-evidence",
        // Who tells what was tried, and where, has most of what a reviewer needs.
        level: field.id === "tested" && (0,words/* distinctWords */.Em)(done) >= 8 ? "warning" : "error",
        message: isPromised
            ? `\`${field.heading}\` says what is to be done, and not what was.`
            : `\`${field.heading}\` has neither a link nor a date, nor a reason why not.`,
        write: `${field.prompt} For example: ${field.example}`,
    };
};
const MONTH = "(?:jan(?:uary|uar|vier)?|feb(?:ruary|ruar)?|février|mar(?:ch|s|zo)?|märz|apr(?:il)?|avril|may|mai|mayo|june?|juni|juin|july?|juli|juillet|aug(?:ust)?|août|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)";
// A link, an issue, a run, a commit, a date, or a day.
const POINTER = new RegExp([
    "https?://\\S|\\]\\(\\S|(?:^|\\s|\\()#\\d+|\\b(?=[a-f]*\\d)[0-9a-f]{7,40}\\b",
    "\\b\\d{4}-\\d{1,2}-\\d{1,2}|\\b\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|\\d{4}年\\d{1,2}月",
    `\\b\\d{1,2}(?:st|nd|rd|th|\\.)?\\s(?:of\\s)?${MONTH}\\b|\\b${MONTH}\\.?\\s\\d{1,2}\\b`,
    "\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b|\\byesterday\\b|\\btoday\\b|\\bmigration-proof\\b",
].join("|"), "iu");
const TICKET = /\b[A-Z][A-Z0-9]+-\d+\b/;
// What is meant, hoped or put off shows nothing: sentences that say so are not looked at.
function withoutPlans(text) {
    return text
        .split(/(?<=[.;!?])\s|\n/)
        .filter((sentence) => !TO_COME.test(sentence))
        .join("\n");
}
const TO_COME = /\b(?:will|shall|going to|to be|to do|plan(?:ned|ning|s)? (?:to|for|on)|planned|scheduled|tomorrow|next week|later|soon|hope(?:fully)?|should|would|intend\w*|pending|expected|not (?:yet|today)|wird|werden|morgen|geplant|sera|demain|mañana|será|domani)\b|будет|завтра/iu;
// "No, because …", "Not tested: …", "N/A - …": the reason is what counts.
function isReasonedNo(text) {
    const [, reason] = /^\s*(?:[-*+]\s(?:\[[ xX]\]\s)?)?[*_]*(?:no|not (?:yet )?(?:tested|needed|required|reviewed|possible|applicable)|untested|n\/a|none)[*_]*\b([\s\S]*)$/i.exec(text) ?? [];
    if (reason === undefined || (0,words/* distinctWords */.Em)(reason) < 3)
        return false;
    return /\b(?:because|since|due to|as there)\b/i.test(reason) || !TO_COME.test(reason);
}

// EXTERNAL MODULE: ./build/core/plan/rules/layers.js
var rules_layers = __webpack_require__(15872);
// EXTERNAL MODULE: ./build/core/plan/rules/measured-trigger.js
var measured_trigger = __webpack_require__(84651);
// EXTERNAL MODULE: ./build/core/text/code.js
var code = __webpack_require__(53175);
// EXTERNAL MODULE: ./build/core/plan/references.js
var plan_references = __webpack_require__(50348);
;// CONCATENATED MODULE: ./build/core/plan/rules/named-files.js




/**
 * Files that a plan names exist at the head of the change: as code spans and links, and as words of a command or a
 * sentence where their folder is the repository's. Asked only where all its paths are known.
 */
const namedFiles = ({ plan, facts }) => {
    if (!facts.head.complete)
        return [];
    const named = fields/* PLAN_FIELDS */._z.flatMap(({ id }) => {
        const text = plan.fields[id]?.text ?? "";
        return [
            ...pathsOf((0,plan_references/* referencesIn */.ii)(text)).map((path) => ({ id, path, isWhole: true })),
            ...pathsOf((0,plan_references/* mentionsIn */.TV)(text)).map((path) => ({ id, path, isWhole: false })),
        ];
    }).slice(0, MAX_NAMED);
    if (named.length === 0)
        return [];
    const tree = treeOf(facts.head.paths, new Set(named.map(({ path }) => path)));
    return named.flatMap(({ id, path, isWhole }) => {
        // What the change takes away may be what the plan brings back.
        if (tree.known.has(path) || facts.paths.includes(path))
            return [];
        const [top = "", ...below] = path.split("/");
        const isOfTree = below.length > 0 && (tree.tops.has(top) || top === ".github");
        if (!isWhole && !isOfTree)
            return [];
        // Outside every folder of the repository it may be one that a step makes.
        if (below.length > 0 && !isOfTree && MADE.has(top.toLowerCase()))
            return [];
        return [
            {
                field: id,
                rule: "no-such-file",
                level: isOfTree && isWhole ? "error" : "warning",
                message: `The plan names ${(0,code/* codeCell */.MZ)((0,untrusted/* untrusted */.b)(path), 120)}, and there is no such file at the head of this change.`,
                write: "The path as it is in the repository, from its root.",
                asks: { why: "a file that the plan names", keys: null },
            },
        ];
    });
};
function pathsOf(references) {
    const paths = references.flatMap((reference) => (0,plan_references/* asPath */.w2)(reference) ?? []);
    return [...new Set(paths)].filter((path) => FILE.test(path) && !isProduct(path));
}
const MAX_NAMED = 50;
const FILE = /(?:^|\/)[^/]*[^/.]\.(?:sql|sh|bash|zsh|ps1|bat|py|rb|php|pl|go|rs|ts|tsx|js|mjs|cjs|jsx|java|kt|kts|cs|ex|exs|scala|swift|tf|hcl|ya?ml|json5?|toml|ini|cfg|conf|properties|xml|md|mdx|txt|csv|env|lock|gradle|dockerfile|proto|graphql|prisma)$/i;
const MADE = new Set([
    "dist",
    "build",
    "out",
    "target",
    "tmp",
    "temp",
    "backup",
    "backups",
    "dump",
    "dumps",
    "artifacts",
]);
// `Next.js` and `get.helm.sh` look like files, and are none.
function isProduct(path) {
    if (path.includes("/"))
        return /^[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|io|dev|sh|example|app)\//i.test(path);
    return (/^(?:node|next|nuxt|vue|react|express|three|d3|backbone|ember|deno|chart|alpine|moment|asp)\.(?:js|ts|net)$/i.test(path) ||
        /^[\w-]+\.[\w-]+\.(?:sh|rs|md|pl|app|py)$/i.test(path) ||
        // A key of an object, such as `response.json`.
        /^(?:response|request|res|req|process|console|config|body|data)\.(?:json|env|text|txt)$/i.test(path));
}
function treeOf(paths, asked) {
    const known = new Set();
    const tops = new Set();
    const lengths = new Set([...asked].map((path) => path.split("/").length));
    for (const path of paths) {
        const parts = path.split("/");
        if (parts.length > 1)
            tops.add(parts[0] ?? "");
        for (const length of lengths) {
            const end = parts.length < length ? "" : parts.slice(-length).join("/");
            if (asked.has(end))
                known.add(end);
        }
    }
    return { known, tops };
}

;// CONCATENATED MODULE: ./build/core/plan/rules/named-owner.js

/** An owner is somebody who can be called: a person, a team or a rota by its name. */
const namedOwner = (text, field) => {
    if (field.id !== "owner" && field.id !== "decision-authority")
        return null;
    // A login, an address, a channel or a link names someone.
    if (/[@#][\p{L}\p{N}]|https?:\/\//u.test((0,words/* readable */.HD)(text)))
        return null;
    const named = (0,words/* words */.aL)(text)
        .split(" ")
        .filter((word) => !NOBODY.has(word));
    if (named.length > 0)
        return null;
    return {
        rule: "no-owner",
        level: "error",
        message: `\`${field.heading}\` names nobody who can be called.`,
        write: `A person, a team or a rota by its name. For example: ${field.example}`,
    };
};
const NOBODY = new Set(`me myself i us we you it team teams the our a an of my this and or will be is are by who whoever someone somebody anyone
  anybody everyone everybody dev devs developer developers engineer engineers engineering ops devops admin admins person
  people responsible owner member members one available any awake around free there here online whos ich wir moi nous yo nosotros`.split(/\s+/));

;// CONCATENATED MODULE: ./build/core/plan/rules/placeholder.js


/** What only keeps the place of an answer: TODO, dots, `<fill in>`; and "N/A" or "none" without a reason. */
const placeholder = (text, field, judged) => {
    const name = `\`${field.heading}\``;
    const write = `${field.prompt} For example: ${field.example}`;
    if (isPlaceholder(text)) {
        return { rule: "placeholder", level: "error", message: `${name} holds a placeholder.`, write };
    }
    if (!NOT_APPLICABLE.test((0,words/* words */.aL)(text).slice(0, 200)) || mayBeNone(field.id, judged))
        return null;
    const message = `${name} says that it does not apply, and not why.`;
    return { rule: "not-applicable", level: "error", message, write: `The reason behind it. Or: ${write}` };
};
// As a whole answer, in the languages that most plans are written in.
const PLACEHOLDER = new RegExp(`^(?:${[
    "to ?do|tbd|tba|tbc|fixme|wip|x{3,}|asdf|test test|unknown|placeholder|lorem ipsum.*",
    "(?:dunno|idk|no idea|not sure|unsure|do not know|don t know|i don t know|i do not know)(?: yet)?",
    "later|soon|coming soon|pending|to follow|follows|in progress|will (?:add|follow|do|fill|write)(?: (?:it|this|in|later|soon))*",
    "same|same as (?:above|usual|always)|as (?:usual|above|below|before|always)|standard|the usual|usual|nothing special",
    "(?:see|cf|compare) (?:above|below|steps|wiki|docs|chat|slack|ticket|jira|confluence|notion)",
    "as (?:discussed|agreed|described|explained|planned|said)(?: (?:with|by|in|on) .{1,40})?",
    "to be (?:done|defined|decided|determined|added|announced|filled)(?: (?:in|later))?",
    "(?:please )?fill (?:me |this )?(?:in|out)|details (?:go )?here|your (?:answer|text) here",
    "noch offen|offen|folgt(?: noch)?|kommt noch|später|unklar|unbekannt|weiß nicht|keine ahnung|wie immer|wie üblich|siehe oben|wird nachgereicht",
    "à (?:définir|faire|compléter|venir|préciser)|plus tard|en attente|je ne sais pas|comme d habitude|voir ci dessus",
    "por (?:definir|hacer|determinar)|pendiente|más tarde|no sé|a definir|a fazer|pendente|mais tarde|não sei|da (?:definire|fare)|in sospeso|più tardi|non so",
    "nog in te vullen|volgt|later in te vullen|weet niet|do uzupełnienia|później|nie wiem|att göra|senare|vet ej|sonra|belirlenecek",
    "позже|потом|не знаю|уточняется|будет позже|в процессе|пізніше|не знаю ще",
    "未定|後で|あとで|後日|要確認|検討中|同上|待定|稍后|稍後|待补充|待補充|待確認|待确认|不知道|미정|추후|나중에|모름",
].join("|")})?$`);
const NOT_APPLICABLE = /^(?:n a|na|not applicable|does not apply|none|there (?:is|are) none|nothing|nil|no|not needed|not required|not relevant|keine?|entfällt|aucune?|sans objet|ninguno|ninguna|no aplica|nenhum|nenhuma|nessuno|нет|не применимо|なし|該当なし|无|不适用)(?: needed| required| here| obviously| really| at all| yet| of course){0,3}$/;
function isPlaceholder(text) {
    const read = (0,words/* readable */.HD)(text);
    return (PLACEHOLDER.test((0,words/* words */.aL)(read).slice(0, 200)) ||
        read.split("\n").some(isOpenLine) ||
        /^\s*(?:<[^<>`]{1,200}>|\[[^\][`]{1,200}\](?!\()|\{\{[^{}`]{1,200}\}\}|_{3,}|\.{3,}|…)\s*$/.test(read) ||
        /\{\{!!|\bTB[DC]\b/.test(withoutCode(read)));
}
// Commands may search for TODOs, and a list may be a to-do list.
function isOpenLine(line) {
    const bare = withoutCode(line);
    return (/^\s{0,20}(?:[-*+]\s{1,9}|\d{1,9}[.)]\s{1,9})?[*_([]{0,9}(?:TODO|TBD|TBA|TBC|FIXME|WIP(?=\s?[:(]))\b(?! (?:app|list|page|item|service|api)s?\b)/.test(bare) || /\b(?:TODO|FIXME)\b\s*(?::|\(|$)/.test(bare));
}
function withoutCode(text) {
    return text.replace(/`[^`\n]*`/g, " ");
}
// These may be none, and the facts do not speak against it.
function mayBeNone(id, { facts }) {
    // There, No is an answer.
    if (id === "old-code-on-new-schema")
        return true;
    if (id === "dependencies")
        return facts.api?.kind !== "breaking";
    return id === "point-of-no-return" && (0,facts_of_migrations/* losingMigrations */.G)(facts.migrations).length === 0;
}

// EXTERNAL MODULE: ./build/core/plan/rules/rule.js
var rule = __webpack_require__(77852);
;// CONCATENATED MODULE: ./build/core/plan/rules/restore-backup.js


/** Whoever wants to restore a database says from what. */
const restoreBackup = ({ plan }) => {
    const way = (0,words/* readable */.HD)((0,rule/* textOf */.b)(plan, ["strategy", "steps"]));
    if (!RESTORE.test(way))
        return [];
    const named = (0,words/* words */.aL)(plan.fields.backup?.text ?? "");
    const isNamed = named !== "" && !NONE.test(named);
    const beside = withoutGeneralWords(`${way}\n${(0,rule/* textOf */.b)(plan, ["data-impact"])}`);
    if (isNamed || SOURCE.test(beside))
        return [];
    return [
        {
            field: (0,words/* words */.aL)(plan.fields.backup?.text ?? "") === "" ? "strategy" : "backup",
            rule: "no-backup",
            level: "error",
            message: "The plan restores the database and names no backup.",
            write: "Which backup or snapshot, and the command that restores it.",
            asks: { why: "a restore in the plan", keys: null },
        },
    ];
};
const RESTORE = /\brestor(?:e|ing)\b.{0,40}\b(?:database|databases|db|data|backup|tables?|dump)\b|\b(?:database|db)[ _-]restore\b|\(`database_restore`\)/i;
const NONE = /^(?:none|no|n a|na|not needed|nothing|nil|tbd|todo)\b/;
// "The latest backup" names one; "a backup" does not.
const SOURCE = /\bsnapshots?\b|\bpoint[ -]in[ -]time\b|\bpitr\b|\bdumps?\b|\breplica\b|\b(?:the|last|latest|nightly|hourly|daily|pre-deploy|previous|night's|taken|automatic|automated)\b.{0,30}\bbackups?\b|\bbackups?\b.{0,30}(?:`|\d|taken|from|before)|`[^`\n]*(?:backup|snapshot|dump|restore)[^`\n]*`|_rollback_\w+/i;
function withoutGeneralWords(text) {
    return text.replace(/\(`database_restore`\)/g, " ");
}

;// CONCATENATED MODULE: ./build/core/plan/rules/reversal-named.js






/** Every migration of the change has its way back in the plan: by its file, by its version, or all by one tool in order. */
const reversalNamed = ({ plan, facts }) => {
    const own = (0,words/* readable */.HD)(plan.fields.reversal?.text ?? "");
    if ((0,words/* words */.aL)(own) === "")
        return [];
    const text = `${own}\n${(0,words/* readable */.HD)((0,rule/* textOf */.b)(plan, ["steps"]))}`;
    if (isAboutAll(own))
        return [];
    const unnamed = (0,facts_of_migrations/* realMigrations */.i)(facts.migrations).filter((migration) => !isNamed(migration, text));
    // A command under the field of a change with one migration can be about no other.
    if (unnamed.length === 0 || ((0,facts_of_migrations/* realMigrations */.i)(facts.migrations).length === 1 && isCommand(own)))
        return [];
    const names = unnamed.slice(0, 10).map(({ path }) => (0,code/* codeCell */.MZ)((0,untrusted/* untrusted */.b)(path)));
    if (unnamed.length > names.length)
        names.push(`and ${unnamed.length - names.length} more`);
    return [
        {
            field: "reversal",
            rule: "reversal-not-named",
            // What stands for "all of them" is known in English only.
            level: (0,words/* isEnglish */.L6)(own) ? "error" : "warning",
            message: `\`Reversal\` does not name ${unnamed.length === 1 ? "a migration" : `${unnamed.length} migrations`} of this change.`,
            write: `How each of these is taken back: ${names.join(", ")}. Or that the tool reverses all of them, in which order.`,
            asks: { why: "a changed migration", keys: null },
        },
    ];
};
function isCommand(text) {
    return (/```|~~~|\b(?:irreversible|no way back|cannot be reversed|not reversible)\b/i.test(text) ||
        (0,plan_references/* spansIn */.$H)(text).some((span) => span.length > 2 && /[^\p{L}]/u.test(span)));
}
const ALL = /\b(?:in (?:reverse|that|this|the|order|descending)|reverse order|newest first|last first|all (?:of (?:them|these) |\w+ )?(?:migrations|files|are|down)|each (?:of them|file|migration|one|is|has)|every (?:file|migration|one)|both|one by one|step by step)\b/i;
const TAKES_BACK = /revers|revert|\bdown\b|\bund(?:o|oes|oing|one)\b|\b(?:take[ns]?|put|bring|roll(?:ed|s)?|go(?:es)?)\b.{0,40}\bback\b|\bdrop|\brestor|\bremov|\bby (?:the|its) tool\b|newest first|last first/i;
const TOOL_DOWN = /`[^`\n]*(?<![.\w/])(?:goto|down-to|downgrade|rollback-to-date|rollback-count|rollback --step|rollback -n|db:rollback|migrate:rollback|migrate:down|migrate down|db:migrate:undo|migration:revert|revert|undo|redo|down|rollback)\b(?!\.\w)[^`\n]*`/i;
function isAboutAll(text) {
    return ((ALL.test(text) && TAKES_BACK.test(text)) ||
        TOOL_DOWN.test(text) ||
        /順|顺序|逆順|umgekehrter reihenfolge|ordre inverse|orden inverso|обратном порядке/i.test(text));
}
function isNamed({ path, file, reversal, version }, text) {
    const names = [path, file, reversal?.path ?? path].flatMap((one) => [one, one.split("/").at(-1) ?? one]);
    const stem = (path.split("/").at(-1) ?? path).replace(/\..*$/, "");
    return ([...names, ...(stem.length > 3 ? [stem] : [])].some((name) => text.includes(name)) ||
        isVersionNamed(version, text));
}
// A short version such as `3` would be found in anything.
function isVersionNamed(version, text) {
    const digits = version.replace(/^0+(?=\d)/, "");
    if (digits === "")
        return false;
    if (digits.length > 3)
        return text.includes(version) || text.includes(digits);
    return (new RegExp(`\\b(?:migrations?|version|v|revision|#)\\s?#?0*${escaped(digits)}\\b`, "i").test(text) ||
        (version.length > 3 && text.includes(version)));
}
function escaped(text) {
    return text.replace(/[^\p{L}\p{N}]/gu, "\\$&");
}

;// CONCATENATED MODULE: ./build/core/plan/rules/revert-only.js



/** Reverting the commit takes the code back and leaves the database as it is: with a migration it is no way back alone. */
const revertOnly = ({ plan, facts }) => {
    if ((0,facts_of_migrations/* realMigrations */.i)(facts.migrations).length === 0)
        return [];
    const text = (0,words/* readable */.HD)((0,rule/* textOf */.b)(plan, ["strategy", "steps"]));
    if (!REVERT.test(text) || SCHEMA.test(text))
        return [];
    return [
        {
            field: plan.fields.strategy !== undefined && REVERT.test(plan.fields.strategy.text) ? "strategy" : "steps",
            rule: "revert-only",
            level: (0,words/* isEnglish */.L6)(text) ? "error" : "warning",
            message: "The plan reverts the commit and does not say what becomes of the schema, which stays as the migration left it.",
            write: "How the migration is reversed, or why the schema may stay. For example: Redeploy the previous release; the new column stays.",
            asks: { why: "a changed migration", keys: null },
        },
    ];
};
const REVERT = /\bgit revert\b|\brevert(?:ing)?\b.{0,40}\b(?:commits?|pr|pull request|merge|change|changes|it|this|branch|code)\b|\brevert\b\s*(?:[.!,;]|$)|\(`git_revert`\)|\b(?:press|click|use)\b.{0,30}\brevert\b/im;
// Any word about what lies under the code will do.
const SCHEMA = /migr|миграц|迁移|遷移|マイグレーション|schema|schéma|esquema|схем|スキーマ|\bcolumns?\b|\btables?\b|\bindex(?:es)?\b|\bconstraints?\b|\bdatabase|\bdb\b|\bsql\b|`[^`\n]*\bdown\b[^`\n]*`|\bdown (?:file|script)|downgrade|\breversals?\b|\bbackups?\b|\bsnapshot|backfill|spalte|tabelle|datenbank|base de don|colonne|columna|tabla|coluna|tabela|колонк|таблиц/i;

;// CONCATENATED MODULE: ./build/core/plan/rules/open-end.js
/**
 * Whether a line of an answer ends where its answer begins, as in a block that was pasted and not filled in: a name with
 * nothing behind its colon, or a "because" without a reason.
 */
function hasOpenEnd(text) {
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    return lines.some((line, index) => {
        if (!OPEN.test(line))
            return false;
        const next = lines[index + 1];
        // What goes on below it: the rest of a sentence, or a list of its own.
        return next === undefined || (ITEM.test(next) && indentOf(next) <= indentOf(line));
    });
}
const OPEN = /^\s*[-*+]\s+(?:`[^`\n]{1,300}`|<code>[^<>\n]{1,600}<\/code>)\s?[:：]\s*$|\b(?:because|reason)\s?[:：.…]{0,3}\s*$/i;
const ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])\s/;
function indentOf(line) {
    return line.search(/\S/);
}

;// CONCATENATED MODULE: ./build/core/plan/rules/unread-line.js
/** A field that is missing, where a line looks like it: which one, and in which form it would be read. */
function unreadLine({ heading }, unread, line) {
    const flaw = { rule: "not-read", level: "error" };
    const form = `\`### ${heading}\` on a line of its own, and the answer below it.`;
    switch (unread) {
        case "no-field":
            return {
                ...flaw,
                message: `Line ${line} looks like the field \`${heading}\` and is not read as one.`,
                write: form,
            };
        case "in-steps":
            return {
                ...flaw,
                message: `Line ${line} stands below \`Steps\` and counts as a step, so the plan has no field \`${heading}\`.`,
                write: `A heading \`${heading}\` of the same level as \`Steps\`, and the answer below it.`,
            };
        case "yaml-comment":
            return {
                ...flaw,
                message: `What follows \`#\` on line ${line} is a comment in YAML, so \`${heading}\` has no value.`,
                write: "Put the value in quotes.",
            };
        default:
            return unread;
    }
}

;// CONCATENATED MODULE: ./build/core/plan/rules/template-text.js



/** Nothing is written, or not where it is read, or only what a template or our own block to paste has there. */
const templateText = (text, field, judged) => {
    const write = `${field.prompt} For example: ${field.example}`;
    const name = `\`${field.heading}\``;
    const answer = judged.plan.fields[field.id];
    if (answer?.unread !== undefined)
        return unreadLine(field, answer.unread, answer.line);
    if ((0,words/* words */.aL)(text) === "" && !/[?…]|\.\.\./.test((0,words/* readable */.HD)(text))) {
        return { rule: "empty", level: "error", message: `Nothing is written under ${name}.`, write };
    }
    if (hasOpenEnd(text)) {
        const message = `${name} has a line that ends where its answer begins.`;
        return { rule: "template", level: "error", message, write };
    }
    if (!isTemplate(text, field, judged))
        return null;
    return { rule: "template", level: "error", message: `${name} still has the text of the template.`, write };
};
function isTemplate(text, field, { facts }) {
    const written = (0,words/* words */.aL)(text);
    if (written === (0,words/* words */.aL)(field.prompt) || (isTelling(field.example) && written === (0,words/* words */.aL)(field.example)))
        return true;
    const own = (0,words/* words */.aL)(facts.template?.fields[field.id]?.text ?? "");
    return own !== "" && (written === own || isBarelyMore(written, own));
}
// A short example may be true of another change by chance.
function isTelling(example) {
    return (0,words/* words */.aL)(example).split(" ").length >= 8;
}
// A word or two behind the template's text do not answer it, where it is a text and not the start of an answer.
function isBarelyMore(written, own) {
    if (own.split(" ").length < 5 || !written.startsWith(`${own} `))
        return false;
    return written.slice(own.length + 1).split(" ").length < 3;
}

;// CONCATENATED MODULE: ./build/core/plan/rules/too-thin.js


/** Fewer words than anybody could follow. A command, a path or a link says enough by itself. */
const tooThin = (text, field) => {
    const read = (0,words/* readable */.HD)(text);
    const isExact = EXACT.test(read) || (0,plan_references/* spansIn */.$H)(read).some((span) => /[^\p{L}]/u.test(span));
    if (isExact || isEnough(field.id, read))
        return null;
    return {
        rule: "too-thin",
        level: "error",
        message: `\`${field.heading}\` says too little for someone else to act on.`,
        write: `${field.prompt} For example: ${field.example}`,
    };
};
function isEnough(id, text) {
    if (FOLLOWED.includes(id) && (0,words/* distinctWords */.Em)(text) <= 8 && ELSEWHERE.test(text))
        return false;
    if (id === "strategy" && (WAY.test(text) || !(0,words/* isEnglish */.L6)(text)))
        return true;
    if (id === "backup" && /\bpitr\b/i.test(text))
        return true;
    return (0,words/* distinctWords */.Em)(text) >= (LEAST[id] ?? 0);
}
const EXACT = /```|https?:\/\/\S|\]\(\S|(?:^|\s)\.{0,2}\/\w[\w.-]{2}|^[^\w\n]{0,10}(?:kubectl|helm|argocd|flux|git|npm|npx|yarn|pnpm|make(?! sure| it)|terraform|pulumi|cdk|aws|gcloud|az|heroku|fly|flyctl|vercel|netlify|wrangler|docker|nomad|ansible|cap|bundle|rails|rake|php|python3?|alembic|flask|goose|migrate|dbmate|sqlx|diesel|prisma|dotnet|mix|mvn|gradle|sls|serverless|systemctl|ssh|bash|sh|curl) \S/im;
// Ways back that say enough in a word or two, which "roll back" does not.
const WAY = /\b(?:re-?deploy\w*|revert\w*|restor\w+|forward|hot-?fix\w*|flags?|toggles?|kill[ -]?switch|traffic|blue|canary|previous|last|old|prior|undo|downgrade|migrat\w+|snapshot|config\w*|disable|off|drain|promote|delete|drop|remove|reset|ota|dns|scale|uninstall|re-?install|re-?run|rebuild|re-?enable|turn|switch|flip|pause|cancel|unset|pin|apply|stop)\b/i;
const FOLLOWED = ["strategy", "steps", "verification", "if-this-fails"];
// A procedure that is only said to be somewhere.
const ELSEWHERE = /\b(?:standard|usual|normal|regular|default)(?: \p{L}{1,20}){0,2} (?:procedure|process|steps|plan|runbook)\b|^\W{0,20}(?:see|follow|check|read|use|refer to|cf)(?: \p{L}{1,20}){0,2} (?:wiki|docs?|documentation|runbook|playbook|handbook|confluence|notion|ticket|slack)\b/iu;
const LEAST = {
    strategy: 3,
    steps: 4,
    verification: 3,
    "data-impact": 3,
    backup: 2,
    "sla-impact": 2,
    "if-this-fails": 3,
    risks: 3,
    escalation: 2,
};

;// CONCATENATED MODULE: ./build/core/plan/rules/trigger-threshold.js


/** A trigger is a signal with a threshold and a window: everything else is argued about at the time. */
const triggerThreshold = (text, field, { facts }) => {
    if (field.id !== "trigger")
        return null;
    // The gate has threshold and window of its own.
    if (facts.gates.length > 0 && /\bgate\b/.test((0,words/* words */.aL)(text)))
        return null;
    const { hasThreshold, hasWindow } = (0,amounts/* amountsIn */.D)(text);
    const example = `For example: ${field.example}`;
    if (!hasThreshold) {
        return {
            rule: "no-threshold",
            level: "error",
            message: "`Trigger` names no threshold: a number with its unit, or a comparison.",
            write: `From which number on we go back${hasWindow ? "" : ", and for how long it must last"}. ${example}`,
        };
    }
    if (hasWindow)
        return null;
    return {
        rule: "no-window",
        level: "error",
        message: "`Trigger` does not say for how long.",
        write: `The time over which it is watched. ${example}`,
    };
};

// EXTERNAL MODULE: ./build/core/plan/answer.js + 1 modules
var plan_answer = __webpack_require__(60072);
;// CONCATENATED MODULE: ./build/core/plan/rules/yes-or-no.js

/** Whether old code runs on the new schema decides what a rollback does, without a person: only Yes and No are answers. */
const yesOrNo = (text, field, { plan }) => {
    if (field.id !== "old-code-on-new-schema" || plan.oldCodeOnNewSchema !== "unknown")
        return null;
    const answer = (0,plan_answer/* answerIn */.K)(text);
    if (answer.kind !== "unknown")
        return null;
    const [message, write] = SAID[answer.reason];
    return {
        rule: "no-answer",
        level: "error",
        message: `\`Old code on new schema\` ${message}`,
        write: `${write} For example: ${field.example}`,
    };
};
const SAID = {
    neither: ["begins neither with Yes nor with No.", "Yes or No as its first word; No where it depends."],
    boxes: ["has not exactly one checked box.", "A check in one box, Yes or No; No where it depends."],
    "more-than-yes": [
        "begins with Yes, and what follows could be a condition, an exception or a hope.",
        "`Yes.` alone, or with one plain sentence on what the old code does not touch; No where it depends. The rest belongs under another field.",
    ],
    "other-language": [
        "begins with a Yes in another language than English, and what follows could be a condition.",
        "That word alone, or `Yes.`, or a No where it depends. The rest belongs under another field.",
    ],
    both: ["begins with No and then says that it can.", "`Yes.` or `No.` alone."],
};

// EXTERNAL MODULE: ./build/core/plan/template.js
var template = __webpack_require__(89612);
;// CONCATENATED MODULE: ./build/core/plan/judge.js





















// Of the rules about one answer only the first that has something to say is heard.
const ANSWER_RULES = [
    templateText,
    placeholder,
    yesOrNo,
    triggerThreshold,
    duration,
    namedOwner,
    evidence,
    tooThin,
];
const PLAN_RULES = [
    revertOnly,
    restoreBackup,
    deniedLoss,
    reversalNamed,
    rules_layers/* enoughLayers */.FN,
    rules_layers/* flagForStore */.ZX,
    namedFiles,
    measured_trigger/* measuredTrigger */.t,
];
/** All that a plan lacks or gets wrong, in the order of its fields; none when it can be followed. */
function judgePlan({ plan, problems }, facts) {
    const risk = (0,plan_risk/* riskOf */.b)(facts);
    const judged = { plan, facts, risk };
    const ofFiles = problems.map((problem) => {
        const { field, rule, level, file, line, seen, message, write } = problem;
        const asks = { why: "`plan.files`", keys: ["plan", "files"] };
        return {
            field,
            rule,
            level,
            file,
            line,
            seen: seen === null ? null : (0,untrusted/* untrusted */.b)(seen),
            message,
            write,
            asks,
        };
    });
    const ofApi = apiFindings(facts);
    if (!plan.found)
        return [...ofFiles, noSection(), ...ofApi];
    const demands = (0,plan_demands/* demandsOf */.w)(facts, risk);
    return inOrder([...ofFiles, ...ofApi, ...judgeAnswers(judged, demands), ...judgeWhole(judged, demands)]);
}
/** What is wrong with each demanded answer by itself. */
function judgeAnswers(judged, demands) {
    return demands.flatMap(({ field, asks }) => {
        const answer = judged.plan.fields[field.id];
        if (answer === undefined) {
            const message = `The plan has no field \`${field.heading}\`.`;
            const write = `${field.prompt} For example: ${field.example}`;
            return [placed({ rule: "missing", level: "error", message, write }, field.id, judged.plan, asks)];
        }
        for (const rule of ANSWER_RULES) {
            const flaw = rule(answer.text, field, judged);
            if (flaw !== null)
                return [placed(flaw, field.id, judged.plan, asks)];
        }
        return [];
    });
}
function judgeWhole(judged, demands) {
    return PLAN_RULES.flatMap((rule) => rule(judged)).map((flaw) => {
        const asks = flaw.asks.keys === null
            ? (demands.find(({ field }) => field.id === flaw.field)?.asks ?? flaw.asks)
            : flaw.asks;
        return placed(flaw, flaw.field, judged.plan, asks);
    });
}
function placed(flaw, field, plan, asks) {
    const { rule, level, message, write } = flaw;
    const answer = plan.fields[field];
    return {
        field,
        rule,
        level,
        file: answer?.file ?? null,
        line: answer?.line ?? null,
        seen: answer === undefined || answer.text === "" ? null : (0,untrusted/* untrusted */.b)(answer.text),
        message,
        write,
        asks,
    };
}
/** What is said where there is no plan at all. */
function noSection() {
    return {
        field: null,
        rule: "no-section",
        level: "error",
        file: null,
        line: null,
        seen: null,
        message: `The description has no section \`${template/* PLAN_HEADING */.JH}\`, and no file of this change holds a plan.`,
        write: `A heading \`## ${template/* PLAN_HEADING */.JH}\`, and under it a heading for each field.`,
        asks: { why: "every change", keys: ["plan"] },
    };
}
function inOrder(findings) {
    const place = ({ field }) => fields/* PLAN_FIELDS */._z.findIndex(({ id }) => id === field);
    return findings.toSorted((a, b) => place(a) - place(b));
}


/***/ }),

/***/ 84651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ measures),
/* harmony export */   t: () => (/* binding */ measuredTrigger)
/* harmony export */ });
/* harmony import */ var _text_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53175);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12558);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45783);



/** A trigger that no gate measures is one that somebody has to notice: the author is told what the gates measure. */
const measuredTrigger = ({ plan, facts }) => {
    const text = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .readable */ .HD)(plan.fields.trigger?.text ?? "");
    const gates = facts.gates.filter(({ checks }) => checks.length > 0);
    if (gates.length === 0 || (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)(text) === "")
        return [];
    const kinds = new Set(gates.flatMap(({ checks }) => checks.map(({ kind }) => kind)));
    const names = gates.flatMap(({ checks }) => checks.map(({ name }) => name));
    // In another language the words of these signals may be others.
    if (names.some((name) => isNamed(name, text)) || isMeasured(text, kinds) || !(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .isEnglish */ .L6)(text))
        return [];
    return [
        {
            field: "trigger",
            rule: "not-measured",
            level: "warning",
            message: "No gate of the policy measures what this trigger waits for: somebody would have to notice it.",
            write: `A signal that a gate measures: ${measures(gates)}. Or who watches this one.`,
            asks: { why: "`environments`", keys: ["environments"] },
        },
    ];
};
/** What gates measure, as a list for a person: at most ten checks of each. */
function measures(gates) {
    return gates
        .filter(({ checks }) => checks.length > 0)
        .slice(0, 10)
        .map(({ environment, checks }) => {
        const named = checks.slice(0, 10).map(({ name, kind }) => `\`${name}\` (${kind})`);
        const more = checks.length > named.length ? ` and ${checks.length - named.length} more` : "";
        return `${(0,_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .untrusted */ .b)(environment), 60)}: ${named.join(", ")}${more}`;
    })
        .join("; ");
}
// A named check, as `checkout` in code or in quotes, as "the checkout check", or by a name that is no word of a sentence.
function isNamed(name, text) {
    const said = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)(name);
    if (said === "")
        return false;
    const marked = Array.from(text.matchAll(/`([^`\n]{1,100})`|["“]([^"“”\n]{1,100})["”]/g), ([, code, quoted]) => (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)(code ?? quoted ?? ""));
    if (marked.includes(said))
        return true;
    const all = ` ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)(text)} `;
    if (/[^\p{L}]/u.test(name.trim()))
        return all.includes(` ${said} `);
    const nouns = ["check", "checks", "probe", "probes", "gate", "alert"];
    return nouns.some((noun) => all.includes(` ${said} ${noun} `) || all.includes(` ${noun} ${said} `));
}
// One of several triggers is enough. What a check of answers cannot see is measured by one of metrics alone.
function isMeasured(text, kinds) {
    return text.split(/[;\n]|\.(?=\s|$)|\bor\b|,/i).some((part) => {
        if (GATE.test(part))
            return true;
        return [...kinds].some((kind) => {
            const probe = WORDS[kind];
            return probe === undefined
                ? METRIC.test(part) || ` ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)(part)} `.includes(` ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)(kind)} `)
                : probe.test(part) && !BEYOND.test(part);
        });
    });
}
const GATE = /\bgates?\b|\bhealth(?:z|y)?\b|\b(?:health|smoke|status|readiness|liveness|synthetic|uptime|failed|failing|the|its|any|each|every|all|two|three|\d{1,3})[ -](?:\p{L}{1,20} ){0,2}(?:checks|check|probes|probe)\b(?! it\b)/iu;
const METRIC = /\berrors?\b|\bfail\w*|[45]xx\b|\b[45]\d\d\b|\bp\d{2,3}\b|percentile|latenc|\bslow|response times?|\brates?\b|\bcpu\b|memory|saturation|queue|\blag\b|throughput|\bmetrics?\b|\bcounts?\b|conversion|\balerts?\b|dashboard/i;
// What no probe of an endpoint sees: other systems, resources, people, business, and the percentiles of many requests.
const BEYOND = /\bkafka|\brabbit|\bconsumers?\b|\bqueues?\b|\blag\b|\breplication|\bcron|\bbatch|\bcpu\b|\bmemory\b|\bdisks?\b|\btickets?\b|\bcomplain|\breports?\b|\bconver(?:sion|t)|\brevenue|\bsales\b|\bturnover|\bsign-?ups?\b|\bviews?\b|\bvisits?\b|\bclicks?\b|\borders? (?:per|an?|fall|drop|below)|\bsentry\b|\blogs?\b|\bp\d{2,3}\b|percentile|\bmedian\b/i;
const HTTP = /\berrors?\b|[45]xx\b|\b[2345]\d\d\b|latenc|\bslow|response|\bstatus\b|\brequests?\b|\bendpoint|\bhttps?\b|\btime-?outs?\b|unreachable|unavailable|\b(?:is|are|goes|be) down\b|\bavailab|\bfails?\b|(?:^|[\s`])\/[a-z]/i;
const WORDS = {
    http: HTTP,
    grpc: /\bgrpc\b|\berrors?\b|\bstatus\b|latenc|unreachable|unavailable|\b(?:is|are|goes|be) down\b|\bavailab|\bserving\b/i,
    tcp: /\bconnect|\bports?\b|\btcp\b|unreachable|unavailable|\b(?:is|are|goes|be) down\b|\brefus/i,
    dns: /\bdns\b|\bresolv|\brecords?\b/i,
    command: /\btests?\b|\bsmoke|\bscripts?\b|\bcommands?\b|\bfail\w*|\bexit/i,
    file: /\bfiles?\b|\breports?\b|\bfail\w*/i,
    "burn-rate": /\bburn|\bslos?\b|\bbudget|\berrors?\b|[45]xx\b|\brates?\b/i,
};


/***/ }),

/***/ 63667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ folderGlobs)
/* harmony export */ });
/** Globs of the plan's rules that a repository with these paths takes for a folder: whatever they guard is open. */
function folderGlobs(rules, paths) {
    const literal = placesOf(rules).filter(({ glob }) => !/[*?[\]{}()!+@]/.test(glob));
    if (literal.length === 0)
        return [];
    const named = new Set(literal.map(({ glob }) => glob));
    const folders = new Set();
    for (const path of paths) {
        if (named.has(path))
            named.delete(path);
        for (let at = path.indexOf("/"); at >= 0; at = path.indexOf("/", at + 1)) {
            if (named.has(path.slice(0, at)))
                folders.add(path.slice(0, at));
        }
    }
    return literal.filter(({ glob }) => folders.has(glob) && named.has(glob));
}
function placesOf(rules) {
    const { risk, exempt, migrations, files } = rules;
    const of = (keys, globs) => globs.map((glob) => ({ keys: ["plan", ...keys], glob }));
    return [
        ...of(["files"], files),
        ...of(["risk", "high", "paths"], risk.high.paths),
        ...of(["risk", "low", "paths"], risk.low.paths),
        ...of(["store-binaries", "paths"], rules["store-binaries"].paths),
        ...of(["api-report", "paths"], rules["api-report"].paths),
        ...exempt.flatMap(({ paths = [] }, index) => of(["exempt", index, "paths"], paths)),
        ...of(["migrations", "ignore"], migrations.ignore),
    ];
}


/***/ }),

/***/ 23056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ gatherFacts)
});

// EXTERNAL MODULE: ./build/core/doctor/known-environments.js
var known_environments = __webpack_require__(63078);
// EXTERNAL MODULE: ./build/core/doctor/readable-workflows.js
var readable_workflows = __webpack_require__(68277);
;// CONCATENATED MODULE: ./build/core/doctor/told.js
/** The same of what was told. */
function mapTold(from, change) {
    return from.kind === "told" ? { kind: "told", value: change(from.value) } : from;
}

// EXTERNAL MODULE: ./build/core/policy/policy.js + 18 modules
var policy = __webpack_require__(58437);
// EXTERNAL MODULE: ./build/core/policy/read.js + 5 modules
var read = __webpack_require__(54127);
// EXTERNAL MODULE: ./build/kernel/errors.js + 5 modules
var errors = __webpack_require__(94121);
// EXTERNAL MODULE: ./build/core/doctor/rules/known-good.js
var known_good = __webpack_require__(58701);
// EXTERNAL MODULE: ./build/core/rollback/environment-history.js
var environment_history = __webpack_require__(36243);
// EXTERNAL MODULE: ./build/flows/release/load-release.js
var load_release = __webpack_require__(15814);
;// CONCATENATED MODULE: ./build/flows/doctor/environment-pasts.js




// More than a rollback looks at before it asks.
const newest = 50;
/** What each environment has behind it, with the manifest of its newest known-good release. */
async function environmentPasts(ports, names, identity) {
    const manifests = new Map();
    const manifestOf = (tag) => {
        const asked = manifests.get(tag) ?? readManifestOf(ports, tag);
        manifests.set(tag, asked);
        return asked;
    };
    return Promise.all(names.map(async (name) => {
        const history = await historyOf(ports, name, identity);
        const good = history.kind === "told" ? (0,known_good/* newestKnownGood */.l)(history.value.deployments) : null;
        const tag = good?.release ?? null;
        return { name, history, manifest: tag === null ? { kind: "none" } : await manifestOf(tag) };
    }));
}
async function historyOf(ports, name, identity) {
    try {
        const { deployments, isComplete } = await ports.deployments.history(name, newest);
        return { kind: "told", value: { deployments: (0,environment_history/* environmentHistory */.o)(deployments, identity), isComplete } };
    }
    catch (error) {
        if (error instanceof errors/* SuiteError */.$K && error.code === "PERMISSION_MISSING")
            return { kind: "untold", needs: "deployments: read" };
        throw error;
    }
}
async function readManifestOf(ports, tag) {
    try {
        const { manifest } = await (0,load_release/* loadRelease */.U)(ports, tag);
        return { kind: "manifest", tag, manifest: manifest.document };
    }
    catch (error) {
        if (error instanceof errors/* SuiteError */.$K && error.code === "RELEASE_UNUSABLE")
            return { kind: "unreadable", tag, problem: error.message.replace(/\.$/, "") };
        throw error;
    }
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/core/doctor/workflow.js

const maxLength = 1_048_576;
/** Reads a workflow file as far as its triggers, permissions and steps; what GitHub would refuse as a whole is unreadable. */
function readWorkflow(path, text) {
    const unreadable = (problem) => ({ kind: "unreadable", path, problem });
    if (text.length > maxLength)
        return unreadable("is over 1 MiB");
    const root = recordOf(plainValue(text));
    if (root === null)
        return unreadable("is no YAML with keys");
    const jobs = recordOf(root["jobs"]);
    if (jobs === null)
        return unreadable("has no `jobs`");
    return {
        kind: "workflow",
        workflow: {
            path,
            triggers: triggersOf(root["on"]),
            narrowed: narrowedBy(root["on"]),
            permissions: grantedBy(root["permissions"]),
            jobs: Object.entries(jobs).map(([id, job]) => jobOf(id, recordOf(job) ?? {})),
        },
    };
}
// The parser is recursive, and throws when aliases grow without bound.
function plainValue(text) {
    try {
        const document = (0,dist/* parseDocument */.Tp)(text, { prettyErrors: false, merge: true, logLevel: "error" });
        return document.errors.length > 0 ? null : document.toJS({ maxAliasCount: 100 });
    }
    catch {
        return null;
    }
}
function jobOf(id, job) {
    const steps = Array.isArray(job["steps"]) ? job["steps"] : [];
    const environment = recordOf(job["environment"]);
    return {
        id,
        name: textOf(job["name"]),
        condition: textOf(job["if"]),
        needs: textsOf(job["needs"]),
        environment: textOf(environment === null ? job["environment"] : environment["name"]),
        permissions: grantedBy(job["permissions"]),
        uses: textOf(job["uses"]),
        with: inputsOf(job["with"]),
        steps: steps.map((step) => stepOf(recordOf(step) ?? {})),
    };
}
function stepOf(step) {
    return { uses: textOf(step["uses"]), with: inputsOf(step["with"]) };
}
// GitHub docs: names of inputs ignore the letter case.
function inputsOf(value) {
    const given = Object.entries(recordOf(value) ?? {});
    return Object.fromEntries(given.map(([key, one]) => [key.toLowerCase(), textOf(one) ?? ""]));
}
function triggersOf(on) {
    const map = recordOf(on);
    return map === null ? textsOf(on) : Object.keys(map);
}
const filters = ["paths", "paths-ignore", "branches", "branches-ignore"];
function narrowedBy(on) {
    const found = Object.entries(recordOf(on) ?? {}).flatMap(([name, value]) => {
        const keys = recordOf(value);
        if (keys === null)
            return [];
        const types = keys["types"] === undefined ? null : textsOf(keys["types"]);
        const own = filters.filter((filter) => keys[filter] !== undefined);
        return types === null && own.length === 0 ? [] : [[name, { types, filters: own }]];
    });
    return Object.fromEntries(found);
}
function grantedBy(value) {
    if (value === undefined)
        return null;
    if (value === "write-all")
        return { kind: "all", level: "write" };
    if (value === "read-all")
        return { kind: "all", level: "read" };
    const levels = Object.entries(recordOf(value) ?? {}).flatMap(([name, level]) => level === "read" || level === "write" ? [[name, level]] : []);
    return { kind: "named", levels: Object.fromEntries(levels) };
}
function recordOf(value) {
    const isRecord = typeof value === "object" && value !== null && !Array.isArray(value);
    return isRecord ? { ...value } : null;
}
function textOf(value) {
    return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
        ? String(value)
        : null;
}
function textsOf(value) {
    return (Array.isArray(value) ? value : [value]).flatMap((one) => textOf(one) ?? []);
}

;// CONCATENATED MODULE: ./build/flows/doctor/workflows-at.js

const folder = ".github/workflows";
const workflow = /^\.github\/workflows\/[^/]+\.ya?ml$/;
const most = 200;
/** The workflow files of a commit. What cannot be read or listed is among them as unreadable. */
async function workflowsAt(ports, commit) {
    const { entries, complete } = await ports.contents.treeOf(commit);
    const files = entries.filter(({ path }) => workflow.test(path));
    const isWhole = (complete || files.length > 0) && files.length <= most;
    const readings = await Promise.all(files.slice(0, most).map(async ({ path, sha, mode }) => {
        // A symbolic link is no workflow to GitHub either.
        if (!mode.startsWith("100"))
            return { kind: "unreadable", path, problem: "is no plain file" };
        const text = await ports.contents.textOfBlob(sha);
        return text === null
            ? { kind: "unreadable", path, problem: "is not UTF-8 text" }
            : readWorkflow(path, text);
    }));
    return isWhole
        ? readings
        : [...readings, { kind: "unreadable", path: folder, problem: "has more files than were listed" }];
}

;// CONCATENATED MODULE: ./build/flows/doctor/gather-facts.js








/** Reads all that can be missing, as it is now on the default branch. What the token may not read is told as such; an outage is thrown. */
async function gatherFacts(ports, where) {
    const { settings } = ports;
    const defaultBranch = await settings.defaultBranch();
    const head = await ports.commits.find(`heads/${defaultBranch}`);
    if (head === null)
        throw repositoryEmpty(where);
    const [policy, workflows, branchRules, newestRelease, tagRulesets] = await Promise.all([
        policyAt(ports, head.sha),
        workflowsAt(ports, head.sha),
        settings.branchRules(defaultBranch),
        newestPublished(ports),
        ports.tags.rulesets(),
    ]);
    const names = (0,known_environments/* knownEnvironments */.k)(policy.rules, (0,readable_workflows/* readableWorkflows */.zx)({ workflows }));
    const [protectedChecks, environments, workflowToken, demandsPins, immutableReleases, hasMergeQueue, past] = await Promise.all([
        settings.protectedChecks(defaultBranch),
        settings.environments(),
        settings.workflowToken(),
        settings.demandsPins(),
        settings.immutableReleases(),
        mergeQueueOf(ports, defaultBranch, branchRules),
        environmentPasts(ports, names, policy.rules.identity),
    ]);
    return {
        ...where,
        nowMs: ports.clock.now(),
        defaultBranch,
        policy: policy.standing,
        rules: policy.rules,
        workflows,
        rulesetChecks: mapTold(branchRules, ({ checks }) => checks),
        protectedChecks,
        hasMergeQueue,
        environments,
        workflowToken,
        demandsPins,
        immutableReleases,
        tagRulesets: tagRulesets === null
            ? { kind: "untold", needs: "metadata: read" }
            : { kind: "told", value: tagRulesets },
        newestRelease,
        past,
    };
}
function repositoryEmpty({ repository }) {
    return new errors/* SuiteError */.$K({
        code: "REPOSITORY_EMPTY",
        message: `${repository} has no commit on its default branch.`,
        hint: "Push the first commit, then look again.",
    });
}
// A file that does not parse is a finding here, and no reason to look at nothing else.
async function policyAt(ports, commit) {
    const file = await ports.contents.textAt(policy/* policyPath */.k1, commit);
    if (file.kind === "absent")
        return { standing: { kind: "policy", isWritten: false }, rules: (0,policy/* defaultPolicy */.G4)() };
    if (file.kind === "unreadable") {
        const problem = `cannot be read: ${file.problem}.`;
        const problems = [{ subject: "The file", problem, write: "Make it a plain text file." }];
        return { standing: { kind: "refused", problems }, rules: (0,policy/* defaultPolicy */.G4)() };
    }
    const reading = (0,read/* readPolicy */.T)(file.text);
    return reading.kind === "refused"
        ? { standing: { kind: "refused", problems: reading.problems }, rules: (0,policy/* defaultPolicy */.G4)() }
        : { standing: { kind: "policy", isWritten: true }, rules: reading.policy };
}
async function newestPublished(ports) {
    const newest = (await ports.releases.list()).find(({ draft }) => !draft);
    return newest === undefined ? null : { tag: newest.tag, isImmutable: newest.immutable };
}
// The older branch protection has a queue too, which no ruleset tells.
async function mergeQueueOf(ports, branch, rules) {
    if (rules.kind === "told" && rules.value.hasMergeQueue)
        return { kind: "told", value: true };
    const queue = await ports.conversation.mergeQueue(branch);
    switch (queue.kind) {
        case "shown":
            return { kind: "told", value: true };
        case "absent":
            return mapTold(rules, () => false);
        case "refused":
            return { kind: "untold", needs: "pull-requests: read" };
        default:
            return queue;
    }
}


/***/ }),

/***/ 74784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ assess)
});

;// CONCATENATED MODULE: ./build/core/migrations/case-twins.js
/**
 * A migration is undecided where another path of the repository differs from its own in case alone: a checkout on a
 * file system that knows no case has one of the two, and nobody can tell which. What has no reversal in any case stays
 * so: a person may accept what nobody can judge, but not what is missing.
 */
function withoutCaseTwins(verdicts, paths) {
    const folded = new Map();
    for (const path of paths)
        folded.set(path.toLowerCase(), (folded.get(path.toLowerCase()) ?? 0) + 1);
    const isTwin = (path) => (folded.get(path.toLowerCase()) ?? 0) > 1;
    return verdicts.map((one) => {
        if (one.verdict === "missing" || one.verdict === "empty")
            return one;
        const twin = [one.path, one.file, one.reversal?.path ?? ""].find(isTwin);
        if (twin === undefined)
            return one;
        const reason = "Two files have this path but for upper and lower case: which one runs depends on the machine.";
        return {
            ...one,
            verdict: "undecided",
            reason,
            file: twin,
            line: 1,
            write: "A name of its own for each.",
            reversal: null,
        };
    });
}

// EXTERNAL MODULE: ./build/core/migrations/change.js
var migrations_change = __webpack_require__(53864);
// EXTERNAL MODULE: ./build/core/migrations/declared-tools.js + 1 modules
var declared_tools = __webpack_require__(98451);
// EXTERNAL MODULE: ./build/core/plan/api/unknown-api.js
var unknown_api = __webpack_require__(61624);
// EXTERNAL MODULE: ./build/core/plan/choose.js + 4 modules
var choose = __webpack_require__(32353);
// EXTERNAL MODULE: ./build/core/gate/presets/index.js + 12 modules
var presets = __webpack_require__(90580);
;// CONCATENATED MODULE: ./build/core/plan/gate-facts.js

/** What the gates of a policy measure, an entry for each environment that has checks. */
function gateFacts(policy) {
    return Object.entries(policy.environments).flatMap(([environment, { gate }]) => {
        const checks = (gate?.checks ?? []).map((check) => ({
            name: check.name,
            kind: (0,presets/* isPresetUse */.fr)(check) ? check.preset : check.kind,
        }));
        return checks.length === 0 ? [] : [{ environment, checks }];
    });
}

// EXTERNAL MODULE: ./build/core/plan/risk.js
var risk = __webpack_require__(9913);
// EXTERNAL MODULE: ./build/core/policy/glob.js
var glob = __webpack_require__(34163);
// EXTERNAL MODULE: ./build/flows/plan/judge-change.js
var judge_change = __webpack_require__(45356);
// EXTERNAL MODULE: ./build/core/plan/parse.js + 1 modules
var parse = __webpack_require__(16298);
// EXTERNAL MODULE: ./build/core/plan/words.js + 1 modules
var words = __webpack_require__(45783);
// EXTERNAL MODULE: ./build/flows/plan/texts-of.js
var texts_of = __webpack_require__(23276);
;// CONCATENATED MODULE: ./build/flows/plan/plan-template.js



// GitHub docs: in `.github`, in the root or in `docs`, in this order, whatever the case of its name; as text too. One of
// several stands in a folder of that name.
const places = [".github/", "", "docs/"].flatMap((folder) => {
    const start = `^${folder.replace(".", "\\.")}pull_request_template`;
    return [new RegExp(`${start}(?:\\.md|\\.txt)?$`, "i"), new RegExp(`${start}/[^/]+\\.(?:md|txt)$`, "i")];
});
// More than anybody chooses from.
const mostTemplates = 30;
/** The plan sections of the pull request templates that the base has, in GitHub's order; those without one are left out. */
async function planTemplatesOf(ports, base) {
    const paths = places
        .flatMap((place) => base.entries.filter((entry) => place.test(entry.path)).map((entry) => entry.path))
        .slice(0, mostTemplates);
    const reader = (0,texts_of/* textsOf */.C)(ports, base);
    await reader.read(paths);
    return paths.map((path) => (0,parse/* parsePlan */.vS)(reader.texts.get(path) ?? "")).filter(({ found }) => found);
}
/**
 * The template that a plan is held against, so that an answer left as it was is seen: of each field the text with which the
 * answer begins, whichever template has it; that of the first where none is like it. Null where there is no template.
 */
function templateFor(plan, templates) {
    const [first] = templates;
    if (first === undefined)
        return null;
    const fields = { ...first.fields };
    for (const { fields: own } of templates) {
        for (const [id, text] of Object.entries(own)) {
            const field = id;
            const isFirst = fields[field] === undefined;
            const [seen, said] = [(0,words/* words */.aL)(text.text), (0,words/* words */.aL)(plan.fields[field]?.text ?? "")];
            const isLike = seen !== "" && `${said} `.startsWith(`${seen} `);
            if (isFirst || isLike)
                fields[field] = text;
        }
    }
    return { ...first, fields };
}

;// CONCATENATED MODULE: ./build/flows/plan/assess.js











/** Reads the plan of a change wherever it stands, and judges each of its migrations. */
async function assess(ports, change, subject, policy) {
    const { head, before } = change;
    const rules = policy.plan;
    const files = withoutIgnored(change.files, (0,glob/* matchesAny */._)(rules.migrations.ignore));
    const after = (0,texts_of/* textsOf */.C)(ports, head);
    const paths = new Set(head.entries.map((entry) => entry.path));
    const touched = (0,migrations_change/* touchedPaths */.Pq)(change.files);
    const planPaths = planPathsOf(change, subject, rules, paths);
    const { planFile } = subject;
    // Asked for together, they travel in one request.
    const [judged, templates] = await Promise.all([
        (0,judge_change/* judgeChange */.s)(ports, { files, head, before }, after, (0,declared_tools/* withDeclaredTools */.S)(rules.migrations.custom)),
        planTemplatesOf(ports, before),
        after.read(planPaths.filter((path) => path !== planFile?.path)),
    ]);
    const verdicts = withoutCaseTwins(judged, paths);
    const texts = planPaths.map((path) => path === planFile?.path ? planFile : { path, text: after.texts.get(path) ?? null });
    const chosen = (0,choose/* choosePlan */.$2)(subject.description, texts);
    const changed = [...touched.present, ...touched.gone];
    return {
        chosen,
        verdicts,
        facts: {
            rules,
            paths: changed,
            head: { paths, complete: head.complete },
            labels: subject.labels,
            migrations: verdicts,
            gates: gateFacts(policy),
            api: subject.api ?? apiDemanded(changed, subject, rules),
            template: templateFor(chosen.plan, templates),
        },
    };
}
function apiDemanded(paths, { labels, api }, rules) {
    if (api === undefined || !(0,risk/* isMatched */.H)({ paths, labels }, rules["api-report"]))
        return null;
    const write = "The input `api-report` of this check, with what oasdiff, buf or a command of your own wrote in a step before it.";
    return (0,unknown_api/* unknownApi */.h)("is missing, and the policy asks for one where this changes", write, true);
}
// What moves to where nobody looks is gone from where it was, and what comes from there is new.
function withoutIgnored(files, isIgnored) {
    return files.flatMap((file) => {
        const { path, status } = file;
        const from = status === "renamed" ? file.previousPath : undefined;
        const wasSeen = from !== undefined && !isIgnored(from);
        if (isIgnored(path))
            return wasSeen ? [{ path: from, status: "removed" }] : [];
        return from === undefined || wasSeen ? [file] : [{ path, status: "added" }];
    });
}
// A file that only moved holds the plan of another change, unless the description names it.
function planPathsOf({ files }, { description, planFile }, rules, atHead) {
    const touched = (0,migrations_change/* touchedPaths */.Pq)(files.filter(({ status }) => status !== "renamed")).present;
    if (planFile === undefined)
        return (0,choose/* planFilesOf */.Uh)({ description, touched, atHead }, rules);
    const { path } = planFile;
    const places = { description, touched: [...touched, path], atHead: new Set([...atHead, path]) };
    const paths = (0,choose/* planFilesOf */.Uh)(places, rules);
    return paths.includes(path) ? paths : [path, ...paths];
}


/***/ }),

/***/ 15999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ changeBetween),
/* harmony export */   p: () => (/* binding */ changeOfTrees)
/* harmony export */ });
/* harmony import */ var _core_migrations_tree_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52838);

// GitHub docs: a pull request shows 3,000 changed files; nobody can review the others there.
const maxShown = 3000;
/**
 * The change of a pull request by its two trees: three requests, however many files there are, and nothing that is
 * pushed meanwhile can be in it.
 */
async function changeBetween(ports, base, head) {
    const [headTree, before] = await Promise.all([
        ports.contents.treeOf(head),
        ports.commits.mergeBase(base, head).then((parting) => ports.contents.treeOf(parting)),
    ]);
    return changeOfTrees(before, headTree);
}
/** The change between two trees that are at hand. */
function changeOfTrees(before, head) {
    const files = (0,_core_migrations_tree_files_js__WEBPACK_IMPORTED_MODULE_0__/* .treeFiles */ .C)(before.entries, head.entries);
    return { files, head, before, lack: lackOf(files.length, head.complete && before.complete) };
}
function lackOf(changed, isListed) {
    if (!isListed) {
        return "GitHub does not list all files of this repository (100,000 at most), so a migration may be among those that nobody saw.";
    }
    if (changed <= maxShown)
        return null;
    return `GitHub shows 3,000 changed files at most, and this pull request has ${changed}. Split it, so that every migration is seen.`;
}


/***/ })

};
