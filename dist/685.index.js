export const id = 685;
export const ids = [685];
export const modules = {

/***/ 2983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ policyPath)
/* harmony export */ });
/** Where a repository keeps its policy. */
const policyPath = ".github/rollback.yml";


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

/***/ 8685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deployOpening: () => (/* binding */ deployOpening)
/* harmony export */ });
/* harmony import */ var _core_policy_policy_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2983);
/* harmony import */ var _kernel_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6115);
/* harmony import */ var _kernel_opening_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9988);
/* harmony import */ var _kernel_shared_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9045);




/** Inputs of `deploy`; it begins with the policy of the default branch. */
const deployOpening = (0,_kernel_opening_js__WEBPACK_IMPORTED_MODULE_2__/* .defineOpening */ .m)({
    inputs: {
        release: (0,_kernel_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)().describe("Tag of the release to deploy, as `actions/release` made it, such as `v1.4.0`."),
        environment: (0,_kernel_shared_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentField */ .CD)(),
        token: (0,_kernel_shared_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .tokenField */ ._n)(),
    },
    first: () => ({ kind: "file", path: _core_policy_policy_path_js__WEBPACK_IMPORTED_MODULE_3__/* .policyPath */ .k, commit: null }),
});


/***/ })

};
