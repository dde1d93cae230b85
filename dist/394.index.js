export const id = 394;
export const ids = [394];
export const modules = {

/***/ 89394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   forbidProcesses: () => (/* binding */ forbidProcesses)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_cluster__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70139);
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98995);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75919);




const MESSAGE = "This action reads what strangers wrote and starts no process.";
/**
 * Takes from this process every way to start another one, or code beside its own: children, workers (which would have
 * these modules anew), addons, and `execve`. It cannot be undone. What was imported before is taken away too.
 */
function forbidProcesses() {
    const refuse = () => {
        throw new Error(MESSAGE);
    };
    for (const name of [
        "exec",
        "execFile",
        "execFileSync",
        "execSync",
        "fork",
        "spawn",
        "spawnSync",
    ]) {
        seal(node_child_process__WEBPACK_IMPORTED_MODULE_0__, name, refuse);
    }
    // All of the asynchronous ones end here, those that were imported by name before included.
    seal(node_child_process__WEBPACK_IMPORTED_MODULE_0__.ChildProcess.prototype, "spawn", refuse);
    seal(node_cluster__WEBPACK_IMPORTED_MODULE_1__, "fork", refuse);
    seal(node_worker_threads__WEBPACK_IMPORTED_MODULE_3__, "Worker", refuse);
    for (const name of ["dlopen", "execve", "binding", "_linkedBinding"]) {
        if (name in process)
            seal(process, name, refuse);
    }
    (0,node_module__WEBPACK_IMPORTED_MODULE_2__.syncBuiltinESMExports)();
}
function seal(holder, name, value) {
    Object.defineProperty(holder, name, { value, writable: false, configurable: false, enumerable: true });
}


/***/ })

};
