export const id = 37;
export const ids = [37];
export const modules = {

/***/ 7020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F8: () => (/* binding */ groupOf),
/* harmony export */   Se: () => (/* binding */ hiddenKinds),
/* harmony export */   TN: () => (/* binding */ groups)
/* harmony export */ });
/** Headings of the notes, in their order on the page. */
const groups = [
    { id: "breaking", heading: "⚠️ Breaking changes", types: [] },
    { id: "features", heading: "Features", types: ["feat", "feature"] },
    { id: "fixes", heading: "Fixes", types: ["fix"] },
    { id: "performance", heading: "Performance", types: ["perf"] },
    { id: "reverts", heading: "Reverts", types: ["revert"] },
    { id: "other", heading: "Other changes", types: [] },
    { id: "docs", heading: "Documentation", types: ["docs"] },
    { id: "refactor", heading: "Refactoring", types: ["refactor"] },
    { id: "test", heading: "Tests", types: ["test"] },
    { id: "build", heading: "Build", types: ["build"] },
    { id: "ci", heading: "Continuous integration", types: ["ci"] },
    { id: "style", heading: "Style", types: ["style"] },
    { id: "chore", heading: "Chores", types: ["chore"] },
];
/** The kinds of which only the number is told, unless they are asked for. */
const hiddenKinds = ["docs", "refactor", "test", "build", "ci", "style", "chore"];
/** The group of a change. What breaks stands first whatever its type; a type that nobody knows is shown, not hidden. */
function groupOf(change, label) {
    if (change.breaking)
        return "breaking";
    const known = groups.find((group) => group.types.some((type) => type === change.type));
    if (known !== undefined)
        return known.id;
    // The label speaks for a title that is written freely.
    if (change.type !== null || label === null || label === "none")
        return "other";
    return { major: "breaking", minor: "features", patch: "fixes" }[label];
}


/***/ }),

/***/ 7735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defaultLabels)
/* harmony export */ });
/** The names that teams use; `none` keeps a pull request out of the decision. */
const defaultLabels = {
    major: ["major", "breaking", "breaking-change", "breaking change"],
    minor: ["minor", "feature", "feat", "enhancement"],
    patch: ["patch", "fix", "bug", "bugfix", "bug fix"],
    none: [
        "skip-release",
        "no-release",
        "norelease",
        "release:none",
        "semver:none",
        "release:skip",
        "semver:skip",
    ],
};


/***/ }),

/***/ 6233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ exactVersion)
/* harmony export */ });
// semver.org's own pattern without build metadata.
const pattern = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*)?$/;
const maxLength = 256;
/**
 * `1.2.3` for `1.2.3` and `v1.2.3`; null when it is not a full semantic version (semver.org, 2.0.0). Build metadata is
 * not one here: two versions that differ only in it have the same rank, and `+` is awkward in tags of images.
 * Apart from the package semver, which is loaded after the first request, and of one mind with it.
 */
function exactVersion(seen) {
    const bare = seen.replace(/^v/, "");
    if (bare.length > maxLength)
        return null;
    const [, ...numbers] = pattern.exec(bare) ?? [];
    return numbers.length === 3 && numbers.every((one) => Number.isSafeInteger(Number(one))) ? bare : null;
}


/***/ }),

/***/ 6115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   Yz: () => (/* binding */ parsed),
/* harmony export */   mJ: () => (/* binding */ commitSha),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   q3: () => (/* binding */ httpUrl),
/* harmony export */   rJ: () => (/* binding */ secret)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8532);
/* harmony import */ var _without_credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6219);


/** Any text that is not empty, trimmed. */
function text() {
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().transform((seen) => seen.trim());
}
const unitMs = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
/** A duration with its unit, in milliseconds, between the two bounds (both included). */
function duration(minMs, maxMs) {
    return parsed(`a number and a unit from ${say(minMs)} to ${say(maxMs)}, such as \`500ms\`, \`5s\` or \`2m\``, (seen) => {
        const match = /^(\d{1,9})(ms|s|m|h)$/.exec(seen);
        const [, digits, unit] = match ?? [];
        if (digits === undefined || unit === undefined)
            return undefined;
        const ms = Number(digits) * unitMs[unit];
        return ms >= minMs && ms <= maxMs ? ms : undefined;
    });
}
/** A whole number between the two bounds (both included). */
function count(min, max) {
    return parsed(`a whole number from ${min} to ${max}`, (seen) => {
        const value = /^\d{1,9}$/.test(seen) ? Number(seen) : Number.NaN;
        return value >= min && value <= max ? value : undefined;
    });
}
/** An absolute http or https URL without user and password. */
function httpUrl() {
    return parsed("an absolute URL such as `https://shop.example/health`, without a password in it", (seen) => {
        const url = URL.parse(seen);
        const usable = url !== null &&
            (url.protocol === "http:" || url.protocol === "https:") &&
            url.username === "" &&
            url.password === "";
        return usable ? url.href : undefined;
    });
}
/** `true` or `false`, in any letter case. */
function flag() {
    return parsed("`true` or `false`", (seen) => {
        const lower = seen.toLowerCase();
        return lower === "true" ? true : lower === "false" ? false : undefined;
    });
}
/** A full commit id: 40 hexadecimal digits. */
function commitSha() {
    return parsed("a full commit id of 40 hexadecimal digits", (seen) => /^[0-9a-f]{40}$/.test(seen) ? seen : undefined);
}
/** A value that is masked in the log before anything else is printed. */
function secret() {
    return text();
}
/** Lines of text; empty lines and lines that begin with `#` are left out. */
function lines() {
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().transform((seen) => seen
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== "" && !line.startsWith("#")));
}
/** A field that is refused with "Write {write}" when `read` finds nothing in the trimmed text. */
function parsed(write, read) {
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().transform((raw, context) => {
        const seen = raw.trim();
        const value = read(seen);
        if (value !== undefined)
            return value;
        const params = { write };
        context.addIssue({ code: "custom", message: `is \`${(0,_without_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutCredentials */ .r)(seen)}\``, params, input: raw });
        return zod__WEBPACK_IMPORTED_MODULE_2__/* .NEVER */ .tm;
    });
}
function say(ms) {
    const unit = ["h", "m", "s"].find((one) => ms % unitMs[one] === 0 && ms > 0) ?? "ms";
    return `\`${ms / unitMs[unit]}${unit}\``;
}


/***/ }),

/***/ 9988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ defineOpening)
/* harmony export */ });
/** The cast is sound because main parses the inputs with these very shapes before it calls `first`. */
function defineOpening(opening) {
    return opening;
}


/***/ }),

/***/ 9045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CD: () => (/* binding */ environmentField),
/* harmony export */   KV: () => (/* binding */ deploymentField),
/* harmony export */   _n: () => (/* binding */ tokenField)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6115);

/** The token that every action takes; the job's own unless another is given. */
function tokenField() {
    return (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)().prefault("").meta({
        description: "Token for GitHub's API. The job's own token is enough.",
        secret: true,
        // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub, which the runner fills in
        expression: "${{ github.token }}",
    });
}
/** Name of a GitHub environment. */
function environmentField() {
    return (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .parsed */ .Yz)("the name of an environment, 255 characters at most", (seen) => seen.length > 0 && seen.length <= 255 ? seen : undefined)
        .prefault("production")
        .describe("Environment that is deployed to, as GitHub and the policy name it.");
}
/** Id of a deployment of ours. */
function deploymentField() {
    return (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .parsed */ .Yz)("a deployment id as `actions/deploy` puts it out", (seen) => /^[1-9]\d{0,14}$/.test(seen) ? Number(seen) : undefined)
        .optional()
        .describe("Deployment to work on, as put out by `deploy`. Left out: the one of this run and commit.");
}


/***/ }),

/***/ 1037:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  releaseOpening: () => (/* binding */ releaseOpening)
});

// EXTERNAL MODULE: ./build/core/release/notes/groups.js
var groups = __webpack_require__(7020);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
;// CONCATENATED MODULE: ./build/core/release/version/channel-name.js

/** The name of a line of pre-releases, such as `beta` in `1.4.0-beta.2`. */
const Channel = schemas/* string */.YjP()
    .regex(/^[a-z][a-z0-9]{0,29}$/, "a word such as `beta` or `rc`: lower-case letters and digits, a letter first");

// EXTERNAL MODULE: ./build/core/release/version/default-labels.js
var default_labels = __webpack_require__(7735);
// EXTERNAL MODULE: ./build/core/release/version/exact-version.js
var exact_version = __webpack_require__(6233);
// EXTERNAL MODULE: ./build/kernel/fields.js
var fields = __webpack_require__(6115);
// EXTERNAL MODULE: ./build/kernel/opening.js
var opening = __webpack_require__(9988);
// EXTERNAL MODULE: ./build/kernel/shared-fields.js
var shared_fields = __webpack_require__(9045);
;// CONCATENATED MODULE: ./build/openings/release.js







/** Inputs of `release`; it begins with the releases that there are. */
const releaseOpening = (0,opening/* defineOpening */.m)({
    inputs: {
        version: (0,fields/* parsed */.Yz)("a full semantic version such as `1.4.0`, `commits` or `labels`", (seen) => {
            if (seen === "commits")
                return { kind: "commits" };
            if (seen === "labels")
                return { kind: "labels", rules: default_labels/* defaultLabels */.N };
            const version = (0,exact_version/* exactVersion */.y)(seen);
            return version === null ? undefined : { kind: "explicit", version };
        })
            .prefault("commits")
            .describe("Version to release, such as `1.4.0`; `commits` finds it from Conventional Commits, `labels` from the labels of merged pull requests."),
        channel: (0,fields/* parsed */.Yz)("a word such as `beta` or `rc`", (seen) => Channel.safeParse(seen).success ? seen : undefined)
            .optional()
            .describe("Channel of pre-releases, such as `beta` for `1.4.0-beta.1`. Left out: a stable version, which promotes the pre-releases before it."),
        "initial-version": (0,fields/* parsed */.Yz)("a full stable version such as `0.1.0`", (seen) => (0,exact_version/* exactVersion */.y)(seen) === seen ? seen : undefined)
            .prefault("0.1.0")
            .describe("First version, where none was released before."),
        "tag-prefix": (0,fields/* parsed */.Yz)("what stands before the version in tags, such as `v` or `api-v`", (seen) => /^[A-Za-z0-9][A-Za-z0-9._/-]{0,99}$/.test(seen) && !/\/\/|\.\.|\.lock|\/$/.test(seen)
            ? seen
            : undefined)
            .prefault("v")
            .describe("What stands before the version in the tag. Give each package of a repository its own."),
        paths: (0,fields/* lines */.Mn)()
            .prefault("")
            .describe("Directories and files of the package, one a line. Only changes that touch them count. Left out: the whole repository."),
        artifacts: (0,fields/* lines */.Mn)()
            .prefault("")
            .describe("Artifacts, one a line: `name=oci:registry/repository:tag`, `name=file:path`, `name=npm:package@version`, `name=release-asset:tag/file`, `name=git:commit-or-tag` or `name=generic:https://…#sha256=…`."),
        config: (0,fields/* lines */.Mn)()
            .prefault("")
            .describe("Versions of configuration and secrets, one a line: `name=version`. Never their values: the manifest is public."),
        "notes-template": (0,fields/* text */.Qq)()
            .optional()
            .describe("Layout of the release notes with `{changes}`, `{breaking}`, `{migrations}`, `{artifacts}`, `{compare}`, `{version}`, `{tag}`, `{previous}` and `{manifest}`."),
        "notes-show": (0,fields/* lines */.Mn)()
            .prefault("")
            .describe(`Kinds of changes to list that are only counted otherwise: ${groups/* hiddenKinds */.Se.join(", ")}.`),
        "floating-tags": (0,fields/* flag */.Jt)()
            .prefault("false")
            .describe("Move `v1` and `v1.2` to the release when it is published."),
        "signing-key": (0,fields/* secret */.rJ)().optional().meta({
            description: "Private key (SSH or GPG) that signs the tag. Left out: the tag is not signed.",
            secret: true,
        }),
        "signing-passphrase": (0,fields/* secret */.rJ)().optional().meta({
            description: "Passphrase of the signing key.",
            secret: true,
        }),
        attestations: (0,fields/* flag */.Jt)()
            .prefault("false")
            .describe("Look up which artifacts GitHub keeps attestations for, and record them; needs `attestations: read`. What the registry of an image keeps is recorded in any case."),
        "allow-dirty": (0,fields/* flag */.Jt)()
            .prefault("false")
            .describe("Release although tracked files of the checkout are not as they were committed."),
        "dry-run": (0,fields/* flag */.Jt)()
            .prefault("false")
            .describe("Check everything and show what would be released. Nothing is written."),
        verify: (0,fields/* text */.Qq)()
            .optional()
            .describe("Tag of a release. Nothing is released: each of its references is resolved again."),
        commit: (0,fields/* commitSha */.mJ)().optional().describe("Commit to release. Left out: the commit of this run."),
        token: (0,shared_fields/* tokenField */._n)(),
    },
    first: (inputs) => ({ kind: inputs.verify === undefined ? "releases" : "none" }),
});


/***/ })

};
