export const id = 927;
export const ids = [927];
export const modules = {

/***/ 98927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isRequired: () => (/* binding */ isRequired),
/* harmony export */   parseInputs: () => (/* binding */ parseInputs)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94121);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50538);
/* harmony import */ var _without_credentials_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66219);



/** Parses all inputs of an action; throws one error that names every bad, missing and unknown one. */
function parseInputs(shape, raw) {
    const problems = [];
    const values = {};
    for (const [name, schema] of Object.entries(shape)) {
        const seen = raw.get(name);
        const parsed = schema.safeParse(seen);
        if (parsed.success)
            values[name] = parsed.data;
        else
            problems.push(explain(name, schema, seen, parsed.error));
    }
    const known = Object.keys(shape);
    for (const name of raw.keys()) {
        if (known.includes(name))
            continue;
        const near = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(name, known);
        const write = near === null ? `Known inputs: ${known.join(", ")}.` : `Write \`${near}\`.`;
        problems.push({ subject: `Input \`${name}\``, problem: "is not known.", write });
    }
    if (problems.length > 0)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputsInvalid */ .tz)(problems);
    return values;
}
/** True when the action cannot run without this input. */
function isRequired(schema) {
    return !schema.safeParse(undefined).success;
}
function explain(name, schema, seen, error) {
    const subject = `Input \`${name}\``;
    const description = schema.meta()?.description ?? "";
    if (seen === undefined)
        return { subject, problem: "is missing.", write: `It is: ${description}` };
    const issue = error.issues[0];
    const params = issue?.code === "custom" ? issue.params : undefined;
    if (params?.write === undefined)
        return { subject, problem: `is \`${(0,_without_credentials_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutCredentials */ .r)(seen)}\`.`, write: issue?.message ?? description };
    return { subject, problem: `${issue?.message ?? ""}.`, write: `Write ${params.write}.` };
}


/***/ }),

/***/ 50538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/**
 * The known name that is most like the one seen, or null when none is near: up to two edits, or a third of a long
 * name; one edit for names of three letters or fewer. Two letters that changed places are one edit.
 */
function nearest(seen, known) {
    const ranked = known
        .map((name) => ({ name, distance: editDistance(seen.toLowerCase(), name.toLowerCase()) }))
        .sort((a, b) => a.distance - b.distance);
    const best = ranked[0];
    if (best === undefined)
        return null;
    const allowed = best.name.length <= 3 ? 1 : Math.max(2, Math.floor(best.name.length / 3));
    return best.distance <= allowed ? best.name : null;
}
// Optimal string alignment (Levenshtein's with swaps), row by row; names are short.
function editDistance(a, b) {
    let before = [];
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const substitute = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            const swap = isSwap ? (before[j - 2] ?? 0) + 1 : substitute;
            next.push(Math.min(substitute, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        [before, row] = [row, next];
    }
    return row[b.length] ?? 0;
}


/***/ }),

/***/ 66219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ withoutCredentials)
/* harmony export */ });
/**
 * A refused value fit for a message: what a URL carries as user, password, query and fragment is hidden, but for a
 * digest, and so are a user and password without a scheme before them.
 */
function withoutCredentials(seen) {
    return seen
        .replace(/(\/\/)[^/?#\s@]*@/g, "$1***@")
        .replace(/(:\/\/[^?#\s]*)\?[^#\s]*/g, "$1?***")
        .replace(/(:\/\/[^#\s]*)#(?!(?:sha\d{1,3}|md5)[=-])\S*/g, "$1#***")
        .replace(/(^|[=\s:])[^\s:/@=]+:[^\s/@]+@(?=[^\s/]+\/)/g, "$1***@");
}


/***/ })

};
