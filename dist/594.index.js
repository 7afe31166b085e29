export const id = 594;
export const ids = [594];
export const modules = {

/***/ 66594:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeSchemas: () => (/* binding */ writeSchemas)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _plan_schema__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95763);
/* harmony import */ var _report_model_schema__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96873);
/* harmony import */ var _exit__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47632);





/** Writes the published JSON Schemas, generated from the sources. */
async function writeSchemas(actionFolder) {
    const folder = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(actionFolder, 'schema');
    const plan = `${JSON.stringify((0,_plan_schema__WEBPACK_IMPORTED_MODULE_2__/* .planJsonSchema */ .b)(), null, 2)}\n`;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, 'plan.schema.json'), plan);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, 'report.schema.json'), (0,_report_model_schema__WEBPACK_IMPORTED_MODULE_3__/* .reportSchemaText */ .HO)());
    return _exit__WEBPACK_IMPORTED_MODULE_4__/* .EXIT */ .dc.passed;
}


/***/ })

};
