export const id = 860;
export const ids = [860];
export const modules = {

/***/ 75860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gaugeCourses: () => (/* binding */ gaugeCourses)
/* harmony export */ });
/* harmony import */ var _check_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26596);
/* harmony import */ var _combine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66745);
/* harmony import */ var _rule_book_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59992);



/** How the statistic of each check went, sample after sample, worked out again from the evidence; by the check's name. */
function gaugeCourses(evidence, samples) {
    const ruleOf = (0,_rule_book_js__WEBPACK_IMPORTED_MODULE_1__/* .ruleBook */ .E)();
    const byCheck = Map.groupBy(samples, ({ check }) => check);
    return new Map(evidence.checks.map((of) => {
        const check = (0,_combine_js__WEBPACK_IMPORTED_MODULE_0__/* .restoreCheck */ .Jr)(of, evidence.design.bakeMs, evidence.design.deciding, ruleOf);
        let state = (0,_check_state_js__WEBPACK_IMPORTED_MODULE_2__/* .beginCheck */ .Aq)(check);
        const points = (byCheck.get(of.name) ?? []).map((sample) => {
            state = (0,_check_state_js__WEBPACK_IMPORTED_MODULE_2__/* .addSample */ .yl)(state, sample);
            const { statistic, threshold } = check.rule.gauge(state.ruleState);
            return { afterMs: sample.afterMs, statistic, threshold };
        });
        return [of.name, points];
    }));
}


/***/ })

};
