export const id = 980;
export const ids = [980];
export const modules = {

/***/ 7368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ designGate)
/* harmony export */ });
/* unused harmony export moreThan */
const healthyBadShare = 0.01;
const brokenBadShare = 0.3;
const maxFalseRollback = 0.01;
/**
 * Plans a gate of `checks` checks. Without a given allowance it takes the smallest one that keeps the probability of
 * a false rollback over all checks at or under 1 % when 1 % of a healthy service's requests fail independently.
 */
function designGate(settings) {
    const { intervalMs, bakeMs, checks } = settings;
    const planned = Math.floor(bakeMs / intervalMs) + 1;
    const allowedBad = settings.allowedBad ?? smallestAllowance(planned, checks);
    return {
        intervalMs,
        bakeMs,
        planned,
        allowedBad,
        falseRollback: 1 - (1 - moreThan(allowedBad, planned, healthyBadShare)) ** checks,
        miss: 1 - moreThan(allowedBad, planned, brokenBadShare),
        healthyBadShare,
        brokenBadShare,
    };
}
/** P(X > limit) for X binomial with n trials of probability p. */
function moreThan(limit, n, p) {
    if (limit >= n)
        return 0;
    let atMost = 0;
    let k = 0;
    for (const probability of binomial(n, p)) {
        if (k > limit)
            break;
        atMost += probability;
        k += 1;
    }
    return Math.min(1, Math.max(0, 1 - atMost));
}
// Never as many as are planned: such a gate could not fail.
function smallestAllowance(planned, checks) {
    let atMost = 0;
    let allowed = 0;
    for (const probability of binomial(planned, healthyBadShare)) {
        atMost += probability;
        if (allowed === planned - 1 || 1 - atMost ** checks <= maxFalseRollback)
            break;
        allowed += 1;
    }
    return allowed;
}
// P(X = 0), P(X = 1), … In logarithms, because (1 - p)^n is no longer a number above zero after a long bake.
function* binomial(n, p) {
    let log = n * Math.log1p(-p);
    for (let k = 0; k <= n; k++) {
        yield Math.exp(log);
        log += Math.log(((n - k) / (k + 1)) * (p / (1 - p)));
    }
}


/***/ }),

/***/ 3127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ judge)
/* harmony export */ });
/**
 * Judges all samples so far. Fails as soon as one check has more bad samples than the design allows; passes only when
 * every check has its planned samples, less at most the same allowance of errors, with a good one among them. Errors
 * count as neither.
 */
function judge(samples, checks, design) {
    if (checks.length === 0) {
        return decided({ kind: "inconclusive", reason: "no-data", detail: "nothing was asked" });
    }
    const tallies = checks.map((check) => tally(check, samples));
    const broken = tallies.find((one) => one.bad > design.allowedBad);
    if (broken !== undefined) {
        return decided({
            kind: "fail",
            reason: broken.good === 0 ? "outage" : "errors",
            detail: describe(broken),
        });
    }
    if (tallies.some((one) => one.good + one.bad + one.errors < design.planned))
        return { kind: "undecided" };
    const unseen = tallies.find((one) => one.errors > design.allowedBad || one.good === 0);
    if (unseen === undefined) {
        return decided({ kind: "pass", reason: "healthy", detail: tallies.map(describe).join("; ") });
    }
    const blind = unseen.good + unseen.bad === 0;
    return decided(blind
        ? { kind: "error", reason: "probe-broken", detail: describe(unseen) }
        : { kind: "inconclusive", reason: "too-few-samples", detail: describe(unseen) });
}
function tally(check, samples) {
    const own = samples.filter((sample) => sample.check === check);
    const of = (outcome) => own.filter((sample) => sample.outcome === outcome);
    const last = [...own].reverse().find((sample) => sample.outcome !== "good");
    return {
        check,
        good: of("good").length,
        bad: of("bad").length,
        errors: of("error").length,
        last: last?.reason ?? "",
    };
}
function describe(one) {
    const errors = one.errors === 0 ? "" : `, ${one.errors} could not ask`;
    const last = one.last === "" ? "" : ` (last: ${one.last})`;
    return `${one.check}: ${one.bad} of ${one.good + one.bad} bad${errors}${last}`;
}
function decided(verdict) {
    return { kind: "decided", verdict };
}


/***/ }),

/***/ 6623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ compareVersions)
/* harmony export */ });
/** Orders versions made of digits of any length (000012, 20261120093000) as numbers, without losing any digit. */
function compareVersions(a, b) {
    const [left, right] = [a.replace(/^0+/, ""), b.replace(/^0+/, "")];
    return left.length - right.length || (left < right ? -1 : left > right ? 1 : 0);
}


/***/ }),

/***/ 3585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy)
/* harmony export */ });
/** Items by their key, in the order in which each key first appears. */
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
}


/***/ }),

/***/ 5429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ firstLost)
/* harmony export */ });
/** The first artifact that cannot be deployed as recorded, with the reason; null when all hold. */
function firstLost(verified) {
    for (const { artifact, standing } of verified) {
        if (standing.kind !== "holds")
            return { artifact, reason: standing.reason };
    }
    return null;
}


/***/ }),

/***/ 3234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ directorySchemas),
/* harmony export */   j: () => (/* binding */ directoryOf)
/* harmony export */ });
/* harmony import */ var _migrations_compare_versions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6623);
/* harmony import */ var _migrations_group_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3585);


/** Where each schema stands when all these migrations have run: the newest version of each tool and directory. */
function directorySchemas(migrations) {
    const real = migrations.filter((one) => one.verdict !== "not-a-migration");
    const states = [...(0,_migrations_group_js__WEBPACK_IMPORTED_MODULE_0__/* .groupBy */ .$)(real, (one) => JSON.stringify([one.tool, directoryOf(one.path)])).values()];
    return states
        .flatMap((group) => {
        const newest = [...group].sort((a, b) => (0,_migrations_compare_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Z)(b.version, a.version))[0];
        if (newest === undefined)
            return [];
        return [{ tool: newest.tool, directory: directoryOf(newest.path), version: newest.version }];
    })
        .sort((a, b) => compareText(a.directory, b.directory) || compareText(a.tool, b.tool));
}
/** The directory of a path as schemas name it: without a slash at its end, `.` for the root. */
function directoryOf(path) {
    const slash = path.lastIndexOf("/");
    return slash < 0 ? "." : path.slice(0, slash);
}
function compareText(a, b) {
    return a < b ? -1 : Number(a > b);
}


/***/ }),

/***/ 9785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NP: () => (/* binding */ npmPurl),
/* harmony export */   Pf: () => (/* binding */ sha512OfIntegrity),
/* harmony export */   _n: () => (/* binding */ parseNpmSpec)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2088);

const packageName = /^(?:@[A-Za-z0-9~-][A-Za-z0-9._~-]*\/)?[A-Za-z0-9~-][A-Za-z0-9._~-]*$/;
/** Reads `@acme/ui@1.2.0`, with `#sha512-…` after it when its bytes are known. A range or a tag such as `latest` is not one. */
function parseNpmSpec(seen) {
    const [spec = "", integrity, ...more] = seen.split("#");
    if (more.length > 0)
        return null;
    const at = spec.lastIndexOf("@");
    const name = spec.slice(0, Math.max(at, 0));
    const version = spec.slice(at + 1);
    if (!packageName.test(name) || name.length > 214 || semver__WEBPACK_IMPORTED_MODULE_0__.parse(version)?.version !== version)
        return null;
    const sha512 = integrity === undefined ? null : sha512OfIntegrity(integrity);
    if (integrity !== undefined && sha512 === null)
        return null;
    return { package: name, version, sha512 };
}
/** The sha512 of Subresource Integrity metadata (W3C SRI), in hex; null when it has none. */
function sha512OfIntegrity(integrity) {
    for (const one of integrity.trim().split(/\s+/)) {
        const [, base64] = /^sha512-([A-Za-z0-9+/]{86}==)(?:\?.*)?$/.exec(one) ?? [];
        if (base64 === undefined)
            continue;
        return [...atob(base64)]
            .map((character) => character.charCodeAt(0).toString(16).padStart(2, "0"))
            .join("");
    }
    return null;
}
/** The package URL (purl specification) of a version; only the sign of the scope is escaped. */
function npmPurl(name, version) {
    return `pkg:npm/${name.replace(/^@/, "%40")}@${version}`;
}


/***/ }),

/***/ 7837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   RH: () => (/* binding */ imageTypes),
/* harmony export */   WN: () => (/* binding */ ociIndexType)
/* harmony export */ });
const ociIndexType = "application/vnd.oci.image.index.v1+json";
const dockerListType = "application/vnd.docker.distribution.manifest.list.v2+json";
/** Media types under which an image is deployed: a list of platforms or one image, by OCI or by Docker. */
const imageTypes = [
    ociIndexType,
    "application/vnd.oci.image.manifest.v1+json",
    dockerListType,
    "application/vnd.docker.distribution.manifest.v2+json",
];
/** True for a list of manifests, one for each platform. */
function isIndexType(mediaType) {
    return mediaType === ociIndexType || mediaType === dockerListType;
}


/***/ }),

/***/ 6697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ parseOciName),
/* harmony export */   c: () => (/* binding */ ociNameText)
/* harmony export */ });
const hostName = /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*(?::\d{1,5})?$/;
const repositoryName = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const tagName = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const digestName = /^sha256:[0-9a-f]{64}$/;
/** Parses by the OCI distribution specification's grammar; the registry must be named. Null when it does not fit. */
function parseOciName(seen) {
    const [named, digest, ...more] = seen.split("@");
    if (named === undefined || more.length > 0)
        return null;
    const slash = named.indexOf("/");
    if (slash < 1)
        return null;
    const host = named.slice(0, slash);
    if (!(host.includes(".") || host.includes(":") || host === "localhost"))
        return null;
    if (!hostName.test(host))
        return null;
    const rest = named.slice(slash + 1);
    const colon = rest.lastIndexOf(":");
    const repository = colon < 0 ? rest : rest.slice(0, colon);
    const tag = colon < 0 ? null : rest.slice(colon + 1);
    if (!repositoryName.test(repository) || (tag !== null && !tagName.test(tag)))
        return null;
    if (digest !== undefined && !digestName.test(digest))
        return null;
    if (tag === null && digest === undefined)
        return null;
    return { host, repository, tag, digest: digest ?? null };
}
/** `host/repository:tag` or `host/repository@sha256:…`, as a person would write it. */
function ociNameText(name) {
    const tag = name.tag === null ? "" : `:${name.tag}`;
    return `${name.host}/${name.repository}${name.digest === null ? tag : `${tag}@${name.digest}`}`;
}


/***/ }),

/***/ 6650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RK: () => (/* binding */ splitTag),
/* harmony export */   Vx: () => (/* binding */ tagPayload),
/* harmony export */   rD: () => (/* binding */ readPayload)
/* harmony export */ });
const tagger = "rollback-ready <rollback-ready@users.noreply.github.com>";
/** The tag object before it is signed, as git writes it: the same bytes as GitHub makes of the same facts. */
function tagPayload({ name, commit, message, date }) {
    const seconds = Math.floor(Date.parse(date) / 1000);
    return `object ${commit}\ntype commit\ntag ${name}\ntagger ${tagger} ${seconds} +0000\n\n${message}`;
}
/** Parts payload and signature where git does: at the last line that begins a signature (git docs: signature-format). */
function splitTag(object) {
    const starts = [
        ...object.matchAll(/^-----BEGIN (?:PGP SIGNATURE|PGP MESSAGE|SSH SIGNATURE|SIGNED MESSAGE)-----/gm),
    ];
    const at = starts.at(-1)?.index;
    return at === undefined
        ? { payload: object, signature: null }
        : { payload: object.slice(0, at), signature: object.slice(at) };
}
/** The facts of a payload. A header that is missing, repeated or of another kind makes it unreadable. */
function readPayload(payload) {
    const match = /^object ([0-9a-f]{40})\ntype (\w+)\ntag ([^\n]+)\ntagger [^\n]+\n\n/.exec(payload);
    if (match === null)
        return { kind: "unreadable", problem: "its header is not as git writes it" };
    const [header, commit = "", type = "", name = ""] = match;
    if (type !== "commit")
        return { kind: "unreadable", problem: `it names a ${type}, not a commit` };
    return { kind: "tag", facts: { name, commit, message: payload.slice(header.length) } };
}


/***/ }),

/***/ 9122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ placeholders),
/* harmony export */   G: () => (/* binding */ fill)
/* harmony export */ });
/* harmony import */ var _kernel_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(538);
/* harmony import */ var _release_artifact_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2860);
/* harmony import */ var _release_directory_schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3234);



/**
 * The words that a command may hold between braces for this release, with their values. `{schema.version}` is not among
 * them when the schemas of several directories have to be set, those of the migrations to reverse included.
 */
function placeholders(release, environment, reverses = []) {
    const values = new Map([
        ["release.commit", release.commit],
        ["environment", environment],
    ]);
    if (release.tag !== null)
        values.set("release.tag", release.tag);
    if (release.manifest === null)
        return values;
    values.set("release.version", release.manifest.document.version);
    // Where the schema must stand for this release; a state to reach, so running twice changes nothing.
    const { schemas } = release.manifest.document;
    const places = [...schemas, ...reverses.map(({ tool, up }) => ({ tool, directory: (0,_release_directory_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .directoryOf */ .j)(up.path) }))];
    const distinct = new Set(places.map(({ tool, directory }) => JSON.stringify([tool, directory])));
    if (distinct.size <= 1)
        values.set("schema.version", schemas[0]?.version ?? "0");
    for (const artifact of release.manifest.document.artifacts) {
        values.set(`artifact.${artifact.name}`, (0,_release_artifact_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .deployable */ .GP)(artifact));
        values.set(`artifact.${artifact.name}.digest`, (0,_release_artifact_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .digestText */ .M6)(artifact));
    }
    return values;
}
/** Fills `{name}` in each word. A value stays inside its word whatever it holds; an unknown name is refused. */
function fill(argv, values) {
    const unknown = new Set();
    const put = (word) => word.replace(/\{([A-Za-z0-9._-]+)\}/g, (whole, name) => {
        const value = values.get(name);
        if (value === undefined)
            unknown.add(name);
        return value ?? whole;
    });
    const [program, ...rest] = argv;
    const filled = [put(program), ...rest.map(put)];
    const [first] = unknown;
    if (first === undefined)
        return { kind: "filled", argv: filled };
    // Every release with a manifest has it, unless migrations lie in several directories.
    if (first === "schema.version" && values.has("release.version")) {
        return {
            kind: "refused",
            problem: "asks for `{schema.version}`, and migrations lie in several directories, each with a version of its own",
            write: "Write a script that takes each directory's version from `schemas` in the file that `ROLLBACK_READY_MANIFEST` names.",
        };
    }
    const near = (0,_kernel_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(first, [...values.keys()]);
    const known = [...values.keys()].map((name) => `{${name}}`).join(", ");
    return {
        kind: "refused",
        problem: `asks for \`{${first}}\`, which this release does not have`,
        write: near === null ? `Known here: ${known}.` : `Write \`{${near}}\`. Known here: ${known}.`,
    };
}


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

/***/ 1763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ attempt)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6641);

/**
 * Does something that must not keep the rest from being done: what goes wrong is an error in the log, and the answer
 * is null.
 */
async function attempt(ports, what, act) {
    try {
        return await act();
    }
    catch (error) {
        const why = error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K ? `${error.message}\n${error.hint}` : String(error);
        ports.log.error(`${what}. ${why}`);
        return null;
    }
}


/***/ }),

/***/ 9081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ addMark)
/* harmony export */ });
/* harmony import */ var _kernel_in_doubt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8362);
/* harmony import */ var _demand_identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7188);


/**
 * Writes a status on a deployment. When the answer is in doubt the statuses are read again: it is written once more
 * only if it is not there.
 */
async function addMark(ports, deployment, mark, identity) {
    const status = { ...mark, logUrl: ports.run.url };
    try {
        (0,_demand_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .demandIdentity */ .a)(await ports.deployments.addStatus(deployment, status), identity);
    }
    catch (error) {
        if (!(0,_kernel_in_doubt_js__WEBPACK_IMPORTED_MODULE_0__/* .isInDoubt */ .c)(error))
            throw error;
        const there = await ports.deployments.statuses(deployment);
        const isThere = there.some((one) => one.description === mark.description && one.logUrl === status.logUrl);
        if (!isThere)
            await ports.deployments.addStatus(deployment, status);
    }
}


/***/ }),

/***/ 7188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ demandIdentity)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6641);

/**
 * Throws when GitHub wrote something down for another login than the policy trusts: later runs would not believe it,
 * and would do everything again.
 */
function demandIdentity(writer, identity) {
    if (writer === identity)
        return;
    throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .deploymentUnusable */ .JG)(`This token writes as \`${writer}\`, and the policy trusts \`${identity}\``, `Leave the input \`token\` out, or write \`identity: ${writer}\` in .github/rollback.yml.`);
}


/***/ }),

/***/ 6827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ gateFields)
/* harmony export */ });
/* harmony import */ var _kernel_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6115);

const hourMs = 3_600_000;
/** Inputs that gate and guard share; each comes before what the policy says. */
function gateFields() {
    return {
        "health-url": (0,_kernel_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .httpUrl */ .q3)()
            .optional()
            .describe("URL that answers 200 when the service is well. Left out: the checks of the policy."),
        interval: (0,_kernel_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(100, hourMs)
            .optional()
            .describe("Time between two samples. Left out: the policy's, or `5s`."),
        bake: (0,_kernel_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(1000, 24 * hourMs)
            .optional()
            .describe("How long to watch. Left out: the policy's, or `60s`."),
        "allowed-bad": (0,_kernel_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(0, 10_000)
            .optional()
            .describe("Bad samples per check that are tolerated. Left out: what keeps false rollbacks at 1 % or less."),
    };
}


/***/ }),

/***/ 3751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ gateSettings)
/* harmony export */ });
/* harmony import */ var _core_gate_check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9648);
/* harmony import */ var _core_gate_design_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7368);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6641);



const defaultIntervalMs = 5_000;
const defaultBakeMs = 60_000;
/** What the gate of this environment asks, and how it judges; inputs of the step come before the policy. */
function gateSettings(policy, environment, inputs) {
    const gate = policy.environments[environment]?.gate;
    const url = inputs["health-url"];
    const checks = url === undefined ? (gate?.checks ?? []) : [_core_gate_check_js__WEBPACK_IMPORTED_MODULE_0__/* .Check */ .J.parse({ name: "health", url })];
    const intervalMs = inputs.interval ?? gate?.interval ?? defaultIntervalMs;
    const bakeMs = inputs.bake ?? gate?.bake ?? defaultBakeMs;
    const problems = [];
    if (checks.length === 0) {
        const write = `Give \`health-url\`, or checks under \`environments.${environment}.gate\` of .github/rollback.yml.`;
        problems.push({ subject: "The gate", problem: "has nothing to ask.", write });
    }
    if (intervalMs > bakeMs) {
        const problem = `is ${intervalMs} ms, longer than the bake of ${bakeMs} ms.`;
        problems.push({
            subject: "The interval",
            problem,
            write: "Write an interval that fits several times into the bake.",
        });
    }
    const twice = checks.map((check) => check.name).find((name, index, all) => all.indexOf(name) !== index);
    if (twice !== undefined) {
        problems.push({
            subject: `The check \`${twice}\``,
            problem: "is named twice.",
            write: "Give each check its own name.",
        });
    }
    const allowedBad = inputs["allowed-bad"] ?? gate?.["allowed-bad"] ?? null;
    const design = (0,_core_gate_design_js__WEBPACK_IMPORTED_MODULE_2__/* .designGate */ .s)({ intervalMs, bakeMs, checks: Math.max(1, checks.length), allowedBad });
    if (design.allowedBad >= design.planned) {
        const problem = `tolerates ${design.allowedBad} bad samples and plans only ${design.planned}, so it could never fail.`;
        problems.push({
            subject: "The gate",
            problem,
            write: "Bake longer, ask more often, or lower `allowed-bad`.",
        });
    }
    if (problems.length > 0)
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .inputsInvalid */ .tz)(problems);
    return { checks, design };
}


/***/ }),

/***/ 3392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ withoutQuery),
/* harmony export */   o: () => (/* binding */ takeSample)
/* harmony export */ });
/* harmony import */ var _core_gate_probes_http_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6220);

/** Asks one check once. The time is that of the question, and the target is shown without its query. */
async function takeSample(ports, check) {
    const at = new Date(ports.clock.now()).toISOString();
    const answer = await ports.http.send((0,_core_gate_probes_http_js__WEBPACK_IMPORTED_MODULE_0__/* .request */ .Em)(check), ports.signal);
    const reading = (0,_core_gate_probes_http_js__WEBPACK_IMPORTED_MODULE_0__/* .read */ .LF)(check, answer);
    return {
        at,
        check: check.name,
        target: withoutQuery(check.url),
        ...reading,
        ms: Math.round(reading.ms * 10) / 10,
    };
}
/** A URL fit for pages and records: a query can hold a key. */
function withoutQuery(url) {
    const parsed = new URL(url);
    return `${parsed.origin}${parsed.pathname}`;
}


/***/ }),

/***/ 4174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ demandSigned)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6641);
/* harmony import */ var _verify_tag_signature_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8701);


/**
 * Throws unless the release may go (back) into an environment under the policy's `signing`: a signature that is there
 * must be of one of the signers, and one must be there when the policy wants it. Asks nothing when no signer is named.
 */
async function demandSigned(ports, release, signing) {
    if (signing === undefined || signing.signers.length === 0 || release.tag === null)
        return;
    const tag = await ports.tags.find(release.tag);
    if (tag === null)
        throw refused(release.tag, "its tag is gone");
    const seen = await (0,_verify_tag_signature_js__WEBPACK_IMPORTED_MODULE_1__/* .verifyTagSignature */ .m)(ports, tag, signing.signers);
    switch (seen.kind) {
        case "good":
            ports.log.info(`${release.tag} is signed by ${seen.signer}`);
            return;
        case "bad":
            throw refused(release.tag, `its signature does not hold: ${seen.problem}`);
        case "unsigned":
        case "unknown": {
            const problem = seen.kind === "unsigned"
                ? "its tag is not signed"
                : `its signature was not verified: ${seen.problem}`;
            if (signing.required)
                throw refused(release.tag, problem);
            ports.log.warning(`\`${release.tag}\`: ${problem}. The policy does not require a signature.`);
            return;
        }
        default:
            seen;
    }
}
function refused(tag, problem) {
    return (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseUnusable */ .XB)(tag, problem, "The policy's `signing` names who may sign. Deploy a release that one of them signed.");
}


/***/ }),

/***/ 2087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ publishedAsset),
/* harmony export */   x: () => (/* binding */ assetDigest)
/* harmony export */ });
/** The asset of this name that the published release of a tag holds; null when there is none. */
async function publishedAsset({ releases }, listed, tag, name) {
    const release = listed.find((one) => one.tag === tag && !one.draft);
    if (release === undefined)
        return null;
    const isWanted = (asset) => asset.name === name && asset.uploaded;
    return release.assets.find(isWanted) ?? (await releases.assetsOf(release)).find(isWanted) ?? null;
}
/** The sha256 of an asset: as GitHub computed it, or of its bytes where GitHub did not (assets of before June 2025). */
async function assetDigest({ downloads }, asset) {
    const [, sha256] = /^sha256:([0-9a-f]{64})$/.exec(asset.digest ?? "") ?? [];
    if (sha256 !== undefined)
        return { kind: "resolved", sha256, size: asset.size };
    return downloads.digestOfAsset(asset.id);
}


/***/ }),

/***/ 3835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ verifyArtifacts)
});

// EXTERNAL MODULE: ./build/kernel/at-most.js
var at_most = __webpack_require__(3131);
// EXTERNAL MODULE: ./build/core/release/artifact-reference.js
var artifact_reference = __webpack_require__(2860);
// EXTERNAL MODULE: ./build/core/release/oci-name.js
var oci_name = __webpack_require__(6697);
;// CONCATENATED MODULE: ./build/flows/release/image-drift.js


/** What the tag of an image says now, when that is not the recorded digest; null where there is none to ask. */
async function driftOf({ registry }, artifact) {
    const { kind, tag } = artifact.annotations;
    const name = kind === "oci" ? (0,oci_name/* parseOciName */.Y)(artifact.uri.replace(/^oci:\/\//, "")) : null;
    if (name === null || tag === undefined)
        return null;
    const now = await registry.resolve(name.host, name.repository, tag);
    if (now.kind === "resolved") {
        return now.digest === (0,artifact_reference/* digestText */.M6)(artifact) ? null : `tag ${tag} now names other bytes (${now.digest})`;
    }
    return now.reason === "absent"
        ? `tag ${tag} is gone`
        : `what tag ${tag} names is not known: ${now.problem}`;
}

// EXTERNAL MODULE: ./build/core/release/npm-spec.js
var npm_spec = __webpack_require__(9785);
// EXTERNAL MODULE: ./build/core/release/oci-media-type.js
var oci_media_type = __webpack_require__(7837);
// EXTERNAL MODULE: ./build/flows/release/published-asset.js
var published_asset = __webpack_require__(2087);
;// CONCATENATED MODULE: ./build/flows/release/verify-artifact.js





/** Whether one artifact can still be had with its recorded digest. */
async function standingOf(ports, artifact, { tag, releases }) {
    const { kind } = artifact.annotations;
    switch (kind) {
        case "oci":
            return imageStanding(ports, artifact);
        case "file":
            return assetStanding(ports, artifact, tag, await releases());
        case "release-asset":
            return assetStanding(ports, artifact, artifact.annotations.tag ?? "", await releases());
        case "npm":
            return packageStanding(ports, artifact);
        case "git": {
            const commit = artifact.digest.gitCommit ?? "";
            const found = await ports.commits.find(commit);
            return found?.sha === commit ? holds : { kind: "gone", reason: "the repository has no such commit" };
        }
        case "generic": {
            const found = await ports.downloads.digestOf(artifact.uri);
            return found.kind === "unresolved"
                ? lost(found)
                : compared(artifact, `sha256:${found.sha256}`, "the server has");
        }
        default:
            return kind;
    }
}
async function imageStanding({ registry }, artifact) {
    const name = (0,oci_name/* parseOciName */.Y)(artifact.uri.replace(/^oci:\/\//, ""));
    if (name === null)
        return unreadable;
    const wanted = (0,artifact_reference/* digestText */.M6)(artifact);
    if ((0,oci_media_type/* isIndexType */.$U)(artifact.mediaType ?? "")) {
        const contents = await registry.contents(name.host, name.repository, wanted);
        return contents.kind === "unresolved" ? lost(contents) : holds;
    }
    const found = await registry.resolve(name.host, name.repository, wanted);
    if (found.kind === "unresolved")
        return lost(found);
    return compared(artifact, found.digest, "the registry answers with");
}
async function assetStanding(ports, artifact, tag, releases) {
    const name = decodeURIComponent(artifact.uri.split("/").at(-1) ?? "");
    const asset = await (0,published_asset/* publishedAsset */.j)(ports, releases, tag, name);
    if (asset === null)
        return { kind: "gone", reason: "the release has no such asset" };
    const found = await (0,published_asset/* assetDigest */.x)(ports, asset);
    if (found.kind === "unresolved")
        return lost(found);
    return compared(artifact, `sha256:${found.sha256}`, "the asset has the digest");
}
async function packageStanding({ packages }, artifact) {
    const spec = (0,npm_spec/* parseNpmSpec */._n)((0,artifact_reference/* deployable */.GP)(artifact));
    if (spec === null || artifact.uri !== (0,npm_spec/* npmPurl */.NP)(spec.package, spec.version))
        return unreadable;
    const found = await packages.resolve(spec.package, spec.version);
    if (found.kind === "unresolved")
        return lost(found);
    return compared(artifact, `sha512:${found.sha512}`, "its registry lists");
}
const holds = { kind: "holds" };
const unreadable = { kind: "unknown", reason: "its reference cannot be read" };
function compared(artifact, found, said) {
    const wanted = (0,artifact_reference/* digestText */.M6)(artifact);
    return found === wanted ? holds : { kind: "changed", reason: `${said} ${found}, recorded is ${wanted}` };
}
function lost({ reason, problem }) {
    return { kind: reason === "absent" ? "gone" : reason, reason: problem };
}

;// CONCATENATED MODULE: ./build/flows/release/verify-artifacts.js



const sideBySide = 4;
/**
 * Asks whoever holds the bytes whether each artifact of a release still has its recorded digest. With `drift` the tags
 * are asked too: what one names now does not matter to a rollback, but to whoever deploys by it.
 */
async function verifyArtifacts(ports, release, options = {}) {
    const { tag, manifest } = release;
    if (manifest === null || tag === null)
        return [];
    let listed;
    const releases = () => {
        listed ??= ports.releases.list();
        return listed;
    };
    return (0,at_most/* mapAtMost */.X)(sideBySide, manifest.document.artifacts, async (artifact) => ({
        artifact,
        standing: await standingOf(ports, artifact, { tag, releases }),
        drift: options.drift === true ? await driftOf(ports, artifact) : null,
    }));
}


/***/ }),

/***/ 8701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ verifyTagSignature)
/* harmony export */ });
/* harmony import */ var _core_release_tag_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9050);
/* harmony import */ var _core_release_tag_object_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6650);


/**
 * Verifies the signature of a tag that was read before. The object itself is fetched through git, and what it says under
 * the signature (its name, commit and manifest hash) must be what was read.
 */
async function verifyTagSignature(ports, tag, signers) {
    const reading = await ports.git.readTag(tag.name);
    if (reading.kind === "unknown")
        return reading;
    if (reading.kind === "absent")
        return { kind: "bad", problem: "the tag is gone" };
    if (reading.sha !== tag.object)
        return { kind: "bad", problem: "the tag was moved while it was read" };
    if (reading.kind === "lightweight")
        return { kind: "unsigned" };
    const { payload, signature } = (0,_core_release_tag_object_js__WEBPACK_IMPORTED_MODULE_0__/* .splitTag */ .RK)(reading.text);
    if (signature === null)
        return { kind: "unsigned" };
    const signed = (0,_core_release_tag_object_js__WEBPACK_IMPORTED_MODULE_0__/* .readPayload */ .rD)(payload);
    if (signed.kind === "unreadable")
        return { kind: "bad", problem: signed.problem };
    const { name, commit, message } = signed.facts;
    if (name !== tag.name) {
        return { kind: "bad", problem: `what was signed is the tag \`${name}\`, which was copied here` };
    }
    if (commit !== tag.commit) {
        return { kind: "bad", problem: `what was signed is commit ${commit.slice(0, 12)}` };
    }
    if ((0,_core_release_tag_message_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestHashOf */ .lE)(message) !== (0,_core_release_tag_message_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestHashOf */ .lE)(tag.message)) {
        return { kind: "bad", problem: "what was signed names another manifest" };
    }
    if (signers.length === 0) {
        return { kind: "unknown", problem: "the policy names no signers to compare with" };
    }
    return ports.git.check(payload, signature, signers);
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


/***/ }),

/***/ 9414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ rollbackCommandField)
/* harmony export */ });
/* harmony import */ var _kernel_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6115);

/** The command that brings a release back; words, not a shell line. */
function rollbackCommandField() {
    return (0,_kernel_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()
        .optional()
        .describe("Command that deploys a release, as words parted by spaces or a JSON list; `{release.commit}` is filled in, and for a release of `actions/release` also `{release.tag}` and `{artifact.NAME}`. Left out: the policy's.");
}


/***/ }),

/***/ 4290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ undoSettings)
});

;// CONCATENATED MODULE: ./build/core/rollback/words.js
/**
 * Reads a command given in one input: words parted by white space, or a JSON list when a word holds a space.
 * There is no shell, so its syntax is refused instead of being passed on as text.
 */
function readWords(seen) {
    const trimmed = seen.trim();
    if (trimmed === "")
        return refuse("is empty.", "Write the program and its arguments.");
    if (trimmed.startsWith("["))
        return readJsonList(trimmed);
    if (/[\r\n]/.test(trimmed)) {
        return refuse("has more than one line.", "Put the steps into a script and write its name on one line.");
    }
    const shell = /&&|\|\||[|;<>`"'\\]|\$|&(?=\s|$)/.exec(trimmed);
    if (shell !== null) {
        return refuse(`holds \`${shell[0]}\`, which only a shell understands; the command runs without one.`, `Put the steps into a script and write its name, or write a JSON list such as \`["./deploy", "two words"]\`.`);
    }
    const [program, ...rest] = trimmed.split(/\s+/);
    return program === undefined
        ? refuse("is empty.", "Write the program.")
        : { kind: "words", argv: [program, ...rest] };
}
function readJsonList(seen) {
    let value;
    try {
        value = JSON.parse(seen);
    }
    catch {
        return refuse("begins with `[` and is not JSON.", `Write a list such as \`["./deploy", "{release.tag}"]\`.`);
    }
    const words = Array.isArray(value) ? value : [];
    const [program, ...rest] = words;
    if (typeof program !== "string" ||
        program === "" ||
        !rest.every((word) => typeof word === "string")) {
        return refuse("is not a list of words.", `Write a list such as \`["./deploy", "{release.tag}"]\`.`);
    }
    return { kind: "words", argv: [program, ...rest] };
}
function refuse(problem, write) {
    return { kind: "refused", problem, write };
}

// EXTERNAL MODULE: ./build/kernel/errors.js
var errors = __webpack_require__(6641);
;// CONCATENATED MODULE: ./build/flows/rollback/undo-settings.js


const defaultTimeoutMs = 60_000;
const defaultRecoveryMs = 15_000;
/** How this environment goes back; the step's `rollback-command` comes before the policy's redeploy command. */
function undoSettings(policy, environment, checks, rollbackCommand) {
    const written = policy.environments[environment]?.rollback;
    const argv = rollbackCommand === undefined ? written?.redeploy?.command : wordsOf(rollbackCommand);
    if (argv === undefined) {
        const write = `Give \`rollback-command\`, or \`environments.${environment}.rollback.redeploy.command\` in .github/rollback.yml.`;
        throw (0,errors/* inputsInvalid */.tz)([
            { subject: "The rollback", problem: "has no command that brings a release back.", write },
        ]);
    }
    const migrations = written?.migrations;
    return {
        environment,
        identity: policy.identity,
        signing: policy.signing,
        redeploy: { argv, timeoutMs: written?.redeploy?.timeout ?? defaultTimeoutMs },
        migrations: migrations === undefined ? null : { argv: migrations.command, timeoutMs: migrations.timeout },
        recoveryMs: Math.min(written?.recovery ?? defaultRecoveryMs, defaultRecoveryMs),
        checks,
    };
}
function wordsOf(rollbackCommand) {
    const words = readWords(rollbackCommand);
    if (words.kind === "words")
        return words.argv;
    throw (0,errors/* inputsInvalid */.tz)([{ subject: "Input `rollback-command`", problem: words.problem, write: words.write }]);
}


/***/ }),

/***/ 2610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ undo)
});

// EXTERNAL MODULE: ./build/core/rollback/record.js
var record = __webpack_require__(8382);
// EXTERNAL MODULE: ./build/core/rollback/release-state.js
var release_state = __webpack_require__(766);
// EXTERNAL MODULE: ./build/core/text/canonical-json.js
var canonical_json = __webpack_require__(7193);
// EXTERNAL MODULE: ./build/flows/attempt.js
var attempt = __webpack_require__(1763);
// EXTERNAL MODULE: ./build/flows/incident/incident-files.js
var incident_files = __webpack_require__(3713);
// EXTERNAL MODULE: ./build/flows/incident/trusted-record.js
var trusted_record = __webpack_require__(7878);
// EXTERNAL MODULE: ./build/core/gate/design.js
var design = __webpack_require__(7368);
// EXTERNAL MODULE: ./build/core/gate/judge.js
var judge = __webpack_require__(3127);
// EXTERNAL MODULE: ./build/flows/gate/take-sample.js
var take_sample = __webpack_require__(3392);
;// CONCATENATED MODULE: ./build/flows/rollback/recovery-check.js



const intervalMs = 250;
const wantedRounds = 21;
/** Fewer say nothing: a service that fails a third of its requests would pass half of the time. */
const fewestRounds = 5;
/**
 * Waits for the first good answer and then judges 21 rounds as the gate does, or as many as a slow service answers in
 * `windowMs`: a few lucky answers of a service that still fails do not count as recovered. It says that the old release
 * serves again; that it stays well is for a full bake.
 */
async function recoveryCheck(ports, checks, windowMs) {
    const deadline = ports.clock.monotonic() + windowMs;
    const names = checks.map((check) => check.name);
    const designOf = (rounds) => (0,design/* designGate */.s)({ intervalMs, bakeMs: (rounds - 1) * intervalMs, checks: checks.length, allowedBad: null });
    const samples = [];
    let [rounds, asked, slowestMs] = [0, 0, 0];
    let last = "no answer";
    const ended = (verified, detail) => {
        ports.log.info(`recovery check: ${verified ? "passed" : "NOT passed"}, ${detail}`);
        return { verified, good: samples.filter((sample) => sample.outcome === "good").length, asked, detail };
    };
    while (!ports.signal.aborted && rounds < wantedRounds) {
        const begun = ports.clock.monotonic();
        const left = deadline - begun;
        // A round that cannot end in time would be cut off, and say nothing.
        if (left <= Math.max(1, slowestMs))
            break;
        const capped = checks.map((check) => ({ ...check, timeout: Math.min(check.timeout, Math.ceil(left)) }));
        const taken = await Promise.all(capped.map((check) => (0,take_sample/* takeSample */.o)(ports, check)));
        asked += taken.length;
        const bad = taken.find((sample) => sample.outcome !== "good");
        if (bad !== undefined)
            last = `${bad.check}: ${bad.reason}`;
        if (rounds === 0 && bad === undefined)
            ports.log.info(`recovery check: first good answer, asking ${wantedRounds} times`);
        // A service that is still starting is not judged; from its first good answer on, it is.
        if (rounds > 0 || bad === undefined) {
            const wasCut = bad !== undefined && ports.clock.monotonic() >= deadline;
            if (wasCut)
                break;
            samples.push(...taken);
            rounds += 1;
            slowestMs = Math.max(slowestMs, ...taken.map((sample) => sample.ms));
            const early = (0,judge/* judge */.S)(samples, names, designOf(wantedRounds));
            if (early.kind === "decided")
                return ended(early.verdict.kind === "pass", early.verdict.detail);
        }
        const pause = Math.min(begun + intervalMs, deadline) - ports.clock.monotonic();
        await ports.clock.sleep(Math.max(0, pause), ports.signal);
    }
    if (rounds < fewestRounds) {
        const seen = rounds === 0 ? "no good answer" : `only ${rounds} rounds could be asked`;
        return ended(false, `${seen} within ${windowMs / 1000} s (last: ${last})`);
    }
    const judgement = (0,judge/* judge */.S)(samples, names, designOf(rounds));
    if (judgement.kind === "undecided")
        return ended(false, "not judged to its end");
    return ended(judgement.verdict.kind === "pass", judgement.verdict.detail);
}

;// CONCATENATED MODULE: ./build/flows/rollback/run-layer.js


/** Runs the command of one layer and says how it ended; the target's manifest is a file that the command may read. */
async function runLayer(ports, layer, command, to, environment) {
    const manifest = to.manifest === null ? "" : await fileFor(ports, (0,canonical_json/* canonicalJson */.d)(to.manifest.document));
    const env = {
        ROLLBACK_READY_ENVIRONMENT: environment,
        ROLLBACK_READY_RELEASE: to.tag ?? "",
        ROLLBACK_READY_COMMIT: to.commit,
        ROLLBACK_READY_MANIFEST: manifest,
    };
    const startedAt = now(ports);
    ports.log.info(`${layer}: ${command.argv.map((word) => JSON.stringify(word)).join(" ")}`);
    // Not ended by a cancelled job: half a rollback is worse than a late one. The deadline holds in any case.
    const result = await ports.commands.run({ argv: command.argv, env, timeoutMs: command.timeoutMs });
    const ended = (outcome, detail) => {
        ports.log.info(`${layer}: ${outcome}, ${detail}`);
        return { layer, argv: command.argv, outcome, detail, startedAt, endedAt: now(ports) };
    };
    switch (result.kind) {
        case "exited":
            return result.code === 0
                ? ended("done", "exit code 0")
                : ended("failed", `exit code ${result.code} after ${result.seconds.toFixed(1)} s${lastLine(result.tail)}`);
        case "timed-out":
            return ended("failed", `stopped at its deadline of ${command.timeoutMs / 1000} s${lastLine(result.tail)}`);
        case "not-started":
            return ended("failed", result.problem);
        default:
            return result;
    }
}
// A full disk must not keep the old release from coming back: the command does without the file then.
async function fileFor(ports, manifest) {
    const write = () => ports.files.writeOutput("target-manifest.json", manifest);
    return (await (0,attempt/* attempt */.C)(ports, "The target's manifest was not written to a file", write)) ?? "";
}
/** A layer that was not needed, with the reason. */
function skippedLayer(layer, detail) {
    return { layer, argv: [], outcome: "skipped", detail, startedAt: null, endedAt: null };
}
function lastLine(tail) {
    const last = tail.findLast((line) => line.trim() !== "");
    return last === undefined ? "" : ` (last line: ${last.slice(0, 200)})`;
}
function now(ports) {
    return new Date(ports.clock.now()).toISOString();
}

;// CONCATENATED MODULE: ./build/flows/rollback/carry-out.js


/** Runs the layers of a settled plan and asks whether the old release serves again. Sets a state, so it can be run again. */
async function carryOut(ports, plan, settings) {
    const layers = await runLayers(ports, plan, settings);
    const layersDoneAt = carry_out_now(ports);
    const broken = layers.find((layer) => layer.outcome === "failed");
    if (broken !== undefined) {
        const reason = `the layer ${broken.layer} failed: ${broken.detail}`;
        return { outcome: "failed", reason, layers, recovery: null, layersDoneAt, verifiedAt: null };
    }
    const recovery = await recoveryCheck(ports, settings.checks, settings.recoveryMs);
    return {
        outcome: recovery.verified ? "verified" : "unverified",
        reason: recovery.detail,
        layers,
        recovery,
        layersDoneAt,
        verifiedAt: recovery.verified ? carry_out_now(ports) : null,
    };
}
// The old code comes back first and its schema after it: the old code is what users meet.
async function runLayers(ports, plan, settings) {
    const { environment } = settings;
    const redeploy = await runLayer(ports, "redeploy", plan.redeploy, plan.to, environment);
    if (redeploy.outcome === "failed")
        return [redeploy];
    if (plan.migrations === null)
        return [redeploy, skippedLayer("migrations", plan.migrationsReason)];
    return [redeploy, await runLayer(ports, "migrations", plan.migrations, plan.to, environment)];
}
function carry_out_now(ports) {
    return new Date(ports.clock.now()).toISOString();
}

// EXTERNAL MODULE: ./build/core/rollback/fill.js
var fill = __webpack_require__(9122);
;// CONCATENATED MODULE: ./build/core/rollback/reversals.js
/**
 * What the schema needs when the releases in `leaving` (newest first, each down to but not including the target) are
 * undone. Only the plan of the change that brought a migration speaks for it. If one plan says that the old code cannot
 * run on its schema, all are reversed in reverse order; if all say that it can, none; anything else is unknown and blocks.
 */
function planReversals(leaving) {
    const shipped = leaving.flatMap((manifest) => [...manifest.migrations].reverse().filter(isReal));
    if (shipped.length === 0)
        return { kind: "none", reason: "no migration was shipped" };
    const answers = new Map(leaving.flatMap((manifest) => [...answersOf(manifest)]));
    if (!shipped.some((migration) => answers.get(migration) === "no")) {
        const open = shipped.filter((migration) => answers.get(migration) !== "yes");
        if (open.length === 0)
            return { kind: "none", reason: "the plan says that the old code runs on the new schema" };
        return {
            kind: "blocked",
            problem: `${names(open)} changed the schema and no merged plan says whether the old code runs on it; only the plan of the change that brought a migration speaks for it`,
        };
    }
    const stuck = shipped.filter((migration) => migration.verdict !== "reversible" || migration.reversal === null);
    if (stuck.length > 0) {
        return {
            kind: "blocked",
            problem: `the old code cannot run on the new schema, and ${names(stuck)} has no reversal (${stuck[0]?.verdict ?? ""})`,
        };
    }
    return { kind: "reverse", migrations: shipped.filter(hasReversal) };
}
function answersOf(manifest) {
    const plans = new Map(manifest.changes.map((change) => [change.number, change.plan]));
    return new Map(manifest.migrations.map((migration) => {
        const plan = migration.change === null ? null : plans.get(migration.change);
        return [migration, plan?.oldCodeOnNewSchema ?? "unknown"];
    }));
}
function isReal(migration) {
    return migration.verdict !== "no-op" && migration.verdict !== "not-a-migration";
}
function hasReversal(migration) {
    return migration.reversal !== null;
}
function names(migrations) {
    return migrations.map((migration) => `\`${migration.up.path}\``).join(", ");
}

// EXTERNAL MODULE: ./build/kernel/errors.js
var errors = __webpack_require__(6641);
// EXTERNAL MODULE: ./build/core/gate/mark.js
var mark = __webpack_require__(9787);
// EXTERNAL MODULE: ./build/core/release/artifact-standing.js
var artifact_standing = __webpack_require__(5429);
;// CONCATENATED MODULE: ./build/core/rollback/package-of.js
/**
 * What stands before the version in a release's tag, which names the package where a repository has several: `v` of
 * `v1.2.3`, `api-v` of `api-v1.2.3`. Null for a deployment that names no release.
 */
function packageOf(tag) {
    return tag === null ? null : tag.replace(/\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/, "");
}

// EXTERNAL MODULE: ./build/core/rollback/payload.js
var rollback_payload = __webpack_require__(4729);
;// CONCATENATED MODULE: ./build/core/rollback/target.js
/**
 * Decides on one candidate; candidates come newest first and the first one taken is the target.
 * Known-good means that it passed our gate in this environment; GitHub's own `success` statuses decide nothing.
 */
function considerTarget(candidate, failed) {
    const name = candidate.release ?? candidate.sha.slice(0, 12);
    if (candidate.deployment === failed.deployment)
        return passOver(null);
    // A deployment newer than the failed one is none of this rollback's business.
    if (candidate.deployment > failed.deployment)
        return passOver(null);
    if (candidate.sha === failed.sha)
        return passOver(`${name} is the commit that failed`);
    if (candidate.rolledBack)
        return passOver(`${name} was itself rolled back`);
    if (candidate.failedGate)
        return passOver(`${name} failed the gate`);
    if (!candidate.knownGood)
        return passOver(`${name} never passed the gate`);
    return { kind: "take" };
}
function passOver(reason) {
    return { kind: "pass-over", reason };
}

// EXTERNAL MODULE: ./build/flows/deployment/release-of-deployment.js
var release_of_deployment = __webpack_require__(3675);
// EXTERNAL MODULE: ./build/flows/release/demand-signed.js
var demand_signed = __webpack_require__(4174);
// EXTERNAL MODULE: ./build/flows/release/verify-artifacts.js + 2 modules
var verify_artifacts = __webpack_require__(3835);
;// CONCATENATED MODULE: ./build/flows/rollback/choose-target.js









const newestConsidered = 100;
/** The newest known-good release of the environment that can still be deployed, and why newer ones were passed over. */
async function chooseTarget(ports, failed, { identity, signing }) {
    const passedOver = [];
    const own = packageOf((0,rollback_payload/* payloadOf */.Md)(failed.payload)?.release ?? null);
    let considered = 0;
    for await (const deployment of ports.deployments.list(failed.environment)) {
        const payload = (0,rollback_payload/* payloadOf */.Md)(deployment.payload);
        if (payload?.kind === "rollback")
            continue;
        // Another package of the repository, deployed beside this one, is neither a way back nor newer than it.
        const other = packageOf(payload?.release ?? null);
        if (own !== null && other !== null && own !== other)
            continue;
        if (considered >= newestConsidered) {
            passedOver.push(`older ones than the newest ${newestConsidered} were not looked at`);
            break;
        }
        considered += 1;
        if (deployment.id === failed.id)
            continue;
        const statuses = await ports.deployments.statuses(deployment.id);
        if (deployment.id > failed.id) {
            // One of GitHub's own that no step of ours ever touched says nothing about what runs.
            const isOurs = payload?.kind === "deploy" || statuses.some((status) => (0,mark/* isByUs */.kb)(status, identity));
            if (isOurs)
                return { kind: "superseded", by: deployment };
            continue;
        }
        const marks = (0,mark/* marksOf */.Ok)(statuses, identity);
        const step = considerTarget({
            deployment: deployment.id,
            sha: deployment.sha,
            release: payload?.release ?? null,
            knownGood: marks.includes("known-good"),
            failedGate: marks.includes("gate-failed"),
            rolledBack: marks.includes("rolled-back"),
        }, { deployment: failed.id, sha: failed.sha });
        if (step.kind === "pass-over") {
            if (step.reason !== null)
                passedOver.push(step.reason);
            continue;
        }
        const usable = await usableRelease(ports, deployment, signing);
        if (typeof usable !== "string")
            return { kind: "target", release: usable, passedOver };
        passedOver.push(usable);
    }
    return { kind: "none", passedOver };
}
// A release whose bits are gone, or were changed, is passed over with its reason: an older one may still be whole.
async function usableRelease(ports, deployment, signing) {
    try {
        const release = await (0,release_of_deployment/* releaseOfDeployment */.E)(ports, deployment);
        await (0,demand_signed/* demandSigned */.W)(ports, release, signing);
        const lost = (0,artifact_standing/* firstLost */.F)(await (0,verify_artifacts/* verifyArtifacts */.F)(ports, release));
        if (lost === null)
            return release;
        return `${release.tag ?? release.commit}: artifact ${lost.artifact.name} does not resolve (${lost.reason})`;
    }
    catch (error) {
        if (error instanceof errors/* SuiteError */.$K && error.code === "RELEASE_UNUSABLE")
            return error.message;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/flows/rollback/leaving-manifests.js
var leaving_manifests = __webpack_require__(4204);
;// CONCATENATED MODULE: ./build/flows/rollback/plan-undo.js






/** Chooses the target and the layers. Throws only for a command that cannot be filled: nothing is half done then. */
async function planUndo(ports, failed, from, settings) {
    const choice = await chooseTarget(ports, failed, settings);
    if (choice.kind === "superseded") {
        const reason = `deployment ${choice.by.id} is newer than the failed one`;
        return { kind: "stay", outcome: "superseded", to: null, passedOver: [], reason };
    }
    if (choice.kind === "none") {
        const why = choice.passedOver.length === 0
            ? "no deployment there ever passed the gate"
            : choice.passedOver.join("; ");
        const reason = `there is no known-good release to return to (${why})`;
        return { kind: "stay", outcome: "nothing-to-return-to", to: null, passedOver: choice.passedOver, reason };
    }
    const { release: to, passedOver } = choice;
    const stay = (reason) => ({
        kind: "stay",
        outcome: "roll-forward",
        to,
        passedOver,
        reason,
    });
    if (from.manifest === null && from.tag !== null) {
        return stay(`the manifest of ${from.tag} cannot be read, so nothing is known of its migrations`);
    }
    const leaving = await (0,leaving_manifests/* leavingManifests */.z)(ports, from, to);
    if (leaving === null && from.manifest !== null) {
        return stay(`the releases between ${(0,release_state/* releaseName */.d)(to)} and ${(0,release_state/* releaseName */.d)(from)} cannot be read, so their migrations are unknown`);
    }
    if (leaving === null && to.manifest !== null) {
        return stay(`the failed deployment names no release, so nothing is known of the migrations since ${(0,release_state/* releaseName */.d)(to)}`);
    }
    if (leaving === null)
        ports.log.info("without a release manifest nothing is known of migrations; none is reversed");
    const reversal = planReversals(leaving ?? []);
    if (reversal.kind === "blocked")
        return stay(reversal.problem);
    const reverses = reversal.kind === "reverse" ? reversal.migrations : [];
    const values = (0,fill/* placeholders */.F)(to, settings.environment, reverses);
    const redeploy = filled("redeploy", settings.redeploy, values);
    if (reversal.kind === "none") {
        const migrationsReason = leaving === null ? "without a manifest nothing is known of them" : reversal.reason;
        return { kind: "go", to, passedOver, redeploy, migrations: null, migrationsReason };
    }
    if (settings.migrations === null) {
        return stay(`the old code cannot run on the new schema, and \`environments.${settings.environment}.rollback.migrations.command\` is not in the policy`);
    }
    const changed = await changedReversal(ports, reversal.migrations);
    if (changed !== null)
        return stay(changed);
    const migrations = { ...filled("migrations", settings.migrations, values), reverses: reversal.migrations };
    const migrationsReason = "the plan says that the old code cannot run on the new schema";
    return { kind: "go", to, passedOver, redeploy, migrations, migrationsReason };
}
function filled(layer, command, values) {
    const result = (0,fill/* fill */.G)(command.argv, values);
    if (result.kind === "refused") {
        throw (0,errors/* inputsInvalid */.tz)([
            { subject: `The command of \`${layer}\``, problem: `${result.problem}.`, write: result.write },
        ]);
    }
    return { argv: result.argv, timeoutMs: command.timeoutMs };
}
// The file that runs must be the one that was reviewed and released.
async function changedReversal(ports, migrations) {
    for (const { reversal } of migrations) {
        const seen = await ports.files.sha256(reversal.path);
        if (seen === null)
            return `the reversal \`${reversal.path}\` is not in the workspace; check out the failed release first`;
        if (seen.sha256 !== reversal.sha256) {
            return `the reversal \`${reversal.path}\` has sha256 ${seen.sha256} in the workspace, and the release recorded ${reversal.sha256}`;
        }
    }
    return null;
}

// EXTERNAL MODULE: ./build/core/text/natural-key.js
var natural_key = __webpack_require__(5971);
// EXTERNAL MODULE: ./build/kernel/in-doubt.js
var in_doubt = __webpack_require__(8362);
// EXTERNAL MODULE: ./build/flows/deployment/add-mark.js
var add_mark = __webpack_require__(9081);
// EXTERNAL MODULE: ./build/flows/deployment/demand-identity.js
var demand_identity = __webpack_require__(7188);
;// CONCATENATED MODULE: ./build/flows/rollback/rollback-deployment.js







/** The deployment that an earlier run made to undo the failed one, and whether its return was verified. */
async function existingRollback(ports, failed, identity) {
    for await (const deployment of ports.deployments.list(failed.environment)) {
        if (deployment.id <= failed.id)
            return null;
        const payload = (0,rollback_payload/* payloadOf */.Md)(deployment.payload);
        if (payload?.kind !== "rollback" || payload.undoes !== failed.id || deployment.creator !== identity) {
            continue;
        }
        const marks = (0,mark/* marksOf */.Ok)(await ports.deployments.statuses(deployment.id), identity);
        return { deployment, verified: marks[0] === "verified" };
    }
    return null;
}
/** Writes down what is about to be done, before anything is done. */
async function recordIntent(ports, failed, to, identity) {
    const { environment } = failed;
    const wanted = {
        ref: to.tag ?? to.commit,
        environment,
        task: "rollback",
        description: `Return to ${(0,release_state/* releaseName */.d)(to)}, because deployment ${failed.id} failed the gate`,
        payload: {
            suite: rollback_payload/* suiteName */.Qx,
            kind: "rollback",
            key: (0,natural_key/* naturalKey */.X)(["rollback", environment, failed.id], ports.digest.sha256),
            release: to.tag,
            manifestSha256: to.manifest?.sha256 ?? null,
            undoes: failed.id,
        },
    };
    const deployment = await createOnce(ports, failed, wanted, identity);
    // Before anything is done: a return that nobody would believe later is not begun.
    (0,demand_identity/* demandIdentity */.a)(deployment.creator, identity);
    const description = `rollback-ready: returning to ${(0,release_state/* releaseName */.d)(to)}`;
    await (0,add_mark/* addMark */.B)(ports, deployment.id, { state: "in_progress", description }, identity);
    return deployment;
}
// An answer that was lost must not keep the old release from coming back: what is there is looked for first.
async function createOnce(ports, failed, wanted, identity) {
    try {
        return await ports.deployments.create(wanted);
    }
    catch (error) {
        if (!(0,in_doubt/* isInDoubt */.c)(error))
            throw error;
        const there = await existingRollback(ports, failed, identity);
        return there?.deployment ?? (await ports.deployments.create(wanted));
    }
}
/** Marks the deployments with what came of it; `evidence` is the sha256 of the record that tells it. */
async function recordFact(ports, failed, record, evidence, identity) {
    const made = record.deployment;
    if (made === null) {
        const description = (0,mark/* markText */.PQ)("stayed", record.reason, evidence);
        await (0,add_mark/* addMark */.B)(ports, failed.id, { state: "failure", description }, identity);
        return;
    }
    const to = record.to === null ? "?" : (0,release_state/* releaseName */.d)(record.to);
    if (record.outcome !== "verified") {
        const description = (0,mark/* markText */.PQ)("unverified", record.reason, evidence);
        await (0,add_mark/* addMark */.B)(ports, made, { state: "failure", description }, identity);
        return;
    }
    const took = record.seconds === null ? "" : ` after ${record.seconds.toFixed(1)} s`;
    const back = (0,mark/* markText */.PQ)("verified", `${to}${took}`, evidence);
    await (0,add_mark/* addMark */.B)(ports, made, { state: "success", description: back }, identity);
    const gone = (0,mark/* markText */.PQ)("rolled-back", `${to} by deployment ${made}`);
    await (0,add_mark/* addMark */.B)(ports, failed.id, { state: "inactive", description: gone }, identity);
}

;// CONCATENATED MODULE: ./build/flows/rollback/undo.js









/**
 * Brings the environment back to its newest known-good release: intent recorded, layers, recovery check, fact recorded.
 * A second run finds what the first one made and finishes it, or leaves it when it is done.
 */
async function undo(ports, failed, from, verdictAt, settings) {
    const existing = await existingRollback(ports, failed, settings.identity);
    const statuses = await ports.deployments.statuses(failed.id);
    const kept = (await (0,trusted_record/* trustedRecord */.T)(ports, failed, statuses, settings.identity)).rollback;
    const isDone = existing?.verified === true;
    if (isDone && kept !== null && !isLaterAttempt(ports, kept)) {
        ports.log.info(`deployment ${failed.id} was rolled back before, to ${nameOf(kept.to)}`);
        return kept;
    }
    const plan = await planUndo(ports, failed, from, settings);
    if (plan.kind === "stay") {
        if (kept?.outcome === plan.outcome && kept.reason === plan.reason)
            return kept;
        const record = {
            ...blank(ports, failed, from, verdictAt, plan),
            outcome: plan.outcome,
            reason: plan.reason,
        };
        // A return that was verified stays on record, whatever has become of its target since; so does a newer release.
        if (isDone || plan.outcome === "superseded")
            return record;
        await (0,incident_files/* keepRecord */.r)(ports, failed.id, { rollback: record });
        await markFact(ports, failed, record, settings);
        return record;
    }
    ports.log.info(`rolling back \`${settings.environment}\` from ${(0,release_state/* releaseName */.d)(from)} to ${(0,release_state/* releaseName */.d)(plan.to)}`);
    const start = blank(ports, failed, from, verdictAt, plan);
    const made = existing?.deployment ?? (await recordIntent(ports, failed, plan.to, settings.identity));
    const carried = await carryOut(ports, plan, settings);
    // Set again and well again: what is on record stays as it is.
    if (isDone && kept !== null && carried.outcome === "verified")
        return kept;
    const record = { ...start, deployment: made.id, ...told(carried, verdictAt, start.times) };
    if (isDone && carried.outcome === "verified")
        return record;
    // The record before the marks, which name its hash.
    await (0,incident_files/* keepRecord */.r)(ports, failed.id, { rollback: record });
    await markFact(ports, failed, record, settings);
    return record;
}
// What was done is done, whether or not GitHub writes it down: the next run finds it undone and sets the state again.
async function markFact(ports, failed, record, settings) {
    const evidence = ports.digest.sha256((0,canonical_json/* canonicalJson */.d)(record));
    await (0,attempt/* attempt */.C)(ports, "What was done was not marked on the deployment", () => recordFact(ports, failed, record, evidence, settings.identity));
}
// A later attempt of the same run has run the deploy step again before it came here, so the good state is set again.
function isLaterAttempt(ports, kept) {
    return ports.run.runId === kept.run.id && ports.run.runAttempt > kept.run.attempt;
}
function blank(ports, failed, from, verdictAt, plan) {
    const { runId, runAttempt, url } = ports.run;
    const decidedAt = new Date(ports.clock.now()).toISOString();
    return {
        schema: record/* rollbackSchema */.Q4,
        environment: failed.environment,
        failedDeployment: failed.id,
        deployment: null,
        from,
        to: plan.to,
        passedOver: plan.passedOver,
        layers: [],
        recovery: null,
        times: { verdictAt, decidedAt, firstLayerAt: null, layersDoneAt: null, verifiedAt: null },
        seconds: null,
        run: { id: runId, attempt: runAttempt, url },
    };
}
function told(carried, verdictAt, times) {
    const { outcome, reason, layers, recovery, layersDoneAt, verifiedAt } = carried;
    return {
        outcome,
        reason,
        layers,
        recovery: recovery === null ? null : { good: recovery.good, asked: recovery.asked, detail: recovery.detail },
        times: { ...times, firstLayerAt: layers[0]?.startedAt ?? null, layersDoneAt, verifiedAt },
        seconds: verifiedAt === null ? null : Math.max(0, Date.parse(verifiedAt) - Date.parse(verdictAt)) / 1000,
    };
}
function nameOf(release) {
    return release === null ? "?" : (0,release_state/* releaseName */.d)(release);
}


/***/ }),

/***/ 3131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ mapAtMost)
/* harmony export */ });
/** Does it for each item, at most so many at a time; the results stand in the order of the items. */
async function mapAtMost(limit, items, act) {
    const results = [];
    const waiting = items.entries();
    async function work() {
        for (const [index, item] of waiting)
            results[index] = await act(item);
    }
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
    return results;
}


/***/ }),

/***/ 8362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ isInDoubt)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6641);

/** True for a write of which nobody can say whether it was applied: look for it before it is made again. */
function isInDoubt(error) {
    return (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K && (error.code === "GITHUB_FAILED" || error.code === "ANSWER_UNREADABLE"));
}


/***/ })

};
