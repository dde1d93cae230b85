export const id = 816;
export const ids = [816];
export const modules = {

/***/ 10816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jobLimit: () => (/* binding */ jobLimit)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9691);


/** GitHub docs: `timeout-minutes` of a job that says nothing. */
const usualMinutes = 360;
const longestText = 1_048_576;
const Step = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ uses: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(), with: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J()).optional() });
const Workflow = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    jobs: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ "timeout-minutes": zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J().optional(), steps: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J()).optional() })),
});
/**
 * The limit of the job that runs `mode: await`, by its workflow file. A reusable workflow has a file of its own, which no
 * variable names, and its jobs may be called as those of its caller: so only a job with such a step is believed.
 */
function jobLimit(text, job) {
    const unknown = (why) => ({ kind: "unknown", why });
    const read = Workflow.safeParse(plainValue(text));
    if (!read.success)
        return unknown("it cannot be read");
    const own = Object.hasOwn(read.data.jobs, job) ? read.data.jobs[job] : undefined;
    if (own?.steps?.some(isAwaiting) !== true)
        return unknown("it has no such job that awaits a decision");
    const minutes = own["timeout-minutes"] ?? usualMinutes;
    return typeof minutes === "number" && minutes > 0
        ? { kind: "minutes", minutes }
        : unknown("its `timeout-minutes` is no number");
}
function isAwaiting(step) {
    const read = Step.safeParse(step);
    return read.success && read.data.uses !== undefined && read.data.with?.["mode"] === "await";
}
// The parser is recursive, and throws when aliases grow without bound.
function plainValue(text) {
    if (text.length > longestText)
        return null;
    try {
        const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { prettyErrors: false, merge: true });
        return document.errors.length > 0 ? null : document.toJS({ maxAliasCount: 100 });
    }
    catch {
        return null;
    }
}


/***/ })

};
