export const id = 50;
export const ids = [50];
export const modules = {

/***/ 93224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ runsOf)
/* harmony export */ });
/** A Markdown text in runs of prose and of fenced code. A fence that is never closed holds the rest. */
function runsOf(text) {
    const runs = [];
    let lines = [];
    let fence = null;
    const close = (isCode) => {
        if (lines.length > 0)
            runs.push({ isCode, text: lines.join("\n") });
        lines = [];
    };
    for (const line of text.split("\n")) {
        const [, mark] = /^\s*(?:[-*+]|\d{1,9}[.)])?\s*(`{3,}|~{3,})/.exec(line) ?? [];
        if (fence === null && mark !== undefined) {
            close(false);
            fence = mark;
        }
        else if (fence !== null && mark?.startsWith(fence)) {
            close(true);
            fence = null;
        }
        else
            lines.push(line);
    }
    close(fence !== null);
    return runs;
}


/***/ }),

/***/ 77383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ headingLabel),
/* harmony export */   bQ: () => (/* binding */ lineLabel),
/* harmony export */   ox: () => (/* binding */ fieldsSeenIn),
/* harmony export */   u7: () => (/* binding */ unmarked),
/* harmony export */   xZ: () => (/* binding */ rowLabel)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66799);

/** A heading that names a field, alone or with its answer: `### Trigger`, `### Trigger: …`. */
function headingLabel(text) {
    const whole = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldNamed */ .wx)(text);
    if (whole !== undefined)
        return { field: whole, rest: "" };
    const at = text.search(/[:：]/);
    return at < 0 ? null : labelOf(text.slice(0, at), text.slice(at + 1));
}
/** A line without its indent, bullet or number, checkbox and emoji, with whether it had a bullet or number. */
function unmarked(line) {
    const [start = "", bullet] = /^\s*([-*+]\s+|\d{1,9}[.)]\s+)?(?:\[[ xX]\]\s+)?(?:(?:\p{Extended_Pictographic}|\u{FE0F}|\u{200D}){1,8}\s*)?/u.exec(line) ?? [];
    return { isItem: bullet !== undefined, text: line.slice(start.length) };
}
/** `**Trigger:** …`, `*Trigger*: …` or `Trigger: …`, where what stands before it on its line is taken away. */
function lineLabel(text) {
    const [, mark, marked, tail] = /^(\*{1,3}|_{1,3}|`)([^*_`]{1,100})\1(.*)$/.exec(text) ?? [];
    if (mark !== undefined && marked !== undefined && tail !== undefined) {
        // Bold is a label by itself; other marks can be the first words of a sentence.
        const isLabel = /^(?:\*\*|__)/.test(mark) || /[:：]\s*$/.test(marked) || /^\s*[:：]/.test(tail);
        const label = isLabel ? labelOf(marked, tail.replace(/^\s*[:：]/, "")) : null;
        return label === null ? null : { ...label, isMarked: true };
    }
    const [, plain, rest] = /^(\p{L}[^:：*_`|]{1,80})[:：](?=\s|$)(.*)$/u.exec(text) ?? [];
    const label = plain === undefined || rest === undefined ? null : labelOf(plain, rest);
    return label === null ? null : { ...label, isMarked: false };
}
/** `| Trigger | … |`, where it is not the head of a table of something else. */
function rowLabel(line, next) {
    if (!/^\s{0,3}\|/.test(line) || (next !== undefined && isRuler(next)))
        return null;
    const [, label, ...cells] = line.split("|").map((cell) => cell.trim());
    return label === undefined ? null : labelOf(label, cells.filter((cell) => cell !== "").join(" | "));
}
/** The fields that a line seems to be about: by its first words, by an HTML heading, or by the cells of a table. */
function fieldsSeenIn(line) {
    const bare = line
        .slice(0, 2000)
        .replace(/<\/t[dh]>/gi, "|")
        .replace(/<[^<>]{1,100}>/g, " ");
    const parts = bare.includes("|") ? bare.split("|") : [bare];
    return parts.flatMap((part) => {
        const text = unmarked(part.replace(/^[\s>]+/, "")).text.replace(/^[^\p{L}]+/u, "");
        return (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldNamed */ .wx)(text.split(/[:：(=—–]|\s-\s/, 1)[0] ?? "") ?? [];
    });
}
function isRuler(line) {
    return /^[\s|:-]+$/.test(line) && line.includes("--");
}
function labelOf(label, rest) {
    const field = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldNamed */ .wx)(label);
    return field === undefined ? null : { field, rest: rest.trim() };
}


/***/ }),

/***/ 66799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _z: () => (/* binding */ PLAN_FIELDS),
  wx: () => (/* binding */ fieldNamed),
  Vb: () => (/* binding */ nameOf)
});

// UNUSED EXPORTS: FieldId

;// CONCATENATED MODULE: ./build/core/plan/fields/every-plan.js
/** What every plan says. */
const EVERY_PLAN = [
    {
        id: "strategy",
        heading: "Strategy",
        aliases: [
            "rollback strategy",
            "roll back strategy",
            "backout strategy",
            "rollback approach",
            "rollback method",
            "rollback type",
            "approach",
            "method",
            "way back",
            "the way back",
        ],
        demanded: "always",
        prompt: "The way back: flag off, traffic back, redeploy the previous release, reverse the migration, or forward.",
        example: "Redeploy the previous release by its digest, then reverse the migration.",
        question: "Is this the way back that loses least, and does it fit everything that the change touches?",
    },
    {
        id: "steps",
        heading: "Steps",
        aliases: [
            "rollback steps",
            "roll back steps",
            "backout steps",
            "back out steps",
            "backout plan",
            "back out plan",
            "revert steps",
            "steps to roll back",
            "steps to rollback",
            "steps to revert",
            "how to roll back",
            "how to rollback",
            "how to revert",
            "rollback procedure",
            "rollback execution",
            "rollback execution steps",
            "execution steps",
            "rollback actions",
            "rollback instructions",
            "rollback commands",
            "procedure",
            "instructions",
            "commands",
        ],
        demanded: "always",
        prompt: "The exact commands or clicks, in order, so that someone else can follow them at night.",
        example: "1. Run the `Roll back` workflow for `production`.\n2. Run `migrate -path db/migrations down 1`.",
        question: "Could somebody who has never seen this change follow it?",
    },
    {
        id: "trigger",
        heading: "Trigger",
        aliases: [
            "triggers",
            "rollback trigger",
            "rollback triggers",
            "rollback trigger conditions",
            "rollback criteria",
            "rollback condition",
            "rollback conditions",
            "rollback indicators",
            "abort criteria",
            "trigger conditions",
            "auto triggers",
            "rollback thresholds",
            "when to roll back",
            "when to rollback",
            "when to revert",
            "when do we roll back",
        ],
        demanded: "always",
        prompt: "The signal, its threshold and for how long, at which we go back.",
        example: "5xx answers of checkout above 2 % for 5 minutes, or p99 above 800 ms for 10 minutes.",
        question: "Will everyone agree at the time that it has been reached?",
    },
    {
        id: "verification",
        heading: "Verification",
        aliases: [
            "verify",
            "validation",
            "how to verify",
            "how to validate",
            "rollback verification",
            "verify rollback",
            "verify the rollback",
            "verification steps",
            "verification of restored state",
            "verification after rollback",
            "post rollback verification",
            "post rollback validation",
            "post rollback checks",
            "how we verify",
            "how do we verify",
            "success criteria",
        ],
        demanded: "always",
        prompt: "How we see that the old state is back.",
        example: "`GET /health` answers 200 with the previous version, and checkout errors are below 0.5 %.",
        question: "Does it show the restored state, and not only that the commands ran?",
    },
];
/** What a plan says when the change is of normal or high risk. */
const NORMAL_RISK = [
    {
        id: "owner",
        heading: "Owner",
        aliases: [
            "owners",
            "rollback owner",
            "decision owner",
            "executor",
            "who",
            "who rolls back",
            "who executes",
            "responsible",
            "responsible person",
            "person responsible",
            "contact",
            "point of contact",
            "poc",
            "dri",
        ],
        demanded: "normal",
        prompt: "Who decides and who carries it out: a person, a team or a rota by name.",
        example: "Checkout on-call (PagerDuty rota `checkout-primary`); stand-in: `@octocat`.",
        question: "Can this be reached at three in the morning?",
    },
    {
        id: "time-to-roll-back",
        heading: "Time to roll back",
        aliases: [
            "time to rollback",
            "rollback time",
            "time needed",
            "time required",
            "time estimate",
            "estimated time",
            "estimated duration",
            "estimated rollback time",
            "expected duration",
            "rollback duration",
            "duration",
            "how long",
            "how long does it take",
            "rto",
            "recovery time objective",
        ],
        demanded: "normal",
        prompt: "How long it takes from the decision until the old state is verified.",
        example: "4 minutes: 1 for the redeploy, 3 for the reversal.",
        question: "Was it measured, or guessed?",
    },
];

;// CONCATENATED MODULE: ./build/core/plan/fields/high-risk.js
/** What a plan says when the change is of high risk. */
const HIGH_RISK = [
    {
        id: "communication",
        heading: "Communication",
        aliases: [
            "communications",
            "communication plan",
            "communications plan",
            "comms",
            "notify",
            "who to notify",
            "notification",
            "notifications",
            "stakeholders",
        ],
        demanded: "high",
        prompt: "Who is told that we go back, where, and by whom.",
        example: "Support in #support-live and the status page, by whoever runs the rollback.",
        question: "Do those who answer customers learn of it before customers ask?",
    },
    {
        id: "sla-impact",
        heading: "SLA impact",
        aliases: [
            "slo impact",
            "sla",
            "slo",
            "sla slo impact",
            "service impact",
            "customer impact",
            "user impact",
            "availability impact",
            "downtime",
        ],
        demanded: "high",
        prompt: "What the failure and the way back cost in promised availability or latency.",
        example: "Writes are refused for about 2 minutes: 5 % of the month's error budget.",
        question: "Is there enough of the error budget left for it?",
    },
    {
        id: "risks",
        heading: "Known and unknown risks",
        aliases: [
            "risks",
            "known risks",
            "unknown risks",
            "risk",
            "risk assessment",
            "risks of the rollback",
            "rollback risks",
            "known unknowns",
        ],
        demanded: "high",
        prompt: "What may go wrong while going back, and what nobody knows yet.",
        example: "Known: caches keep the new format for 10 minutes. Not known: how partners cope with the old answer.",
        question: "What does nobody in this review know about it?",
    },
    {
        id: "if-this-fails",
        heading: "If this fails, how?",
        aliases: [
            "if this fails",
            "if the rollback fails",
            "if rollback fails",
            "what if this fails",
            "what if the rollback fails",
            "what if rollback fails",
            "fallback",
            "fallback plan",
            "fall back",
            "plan b",
            "contingency",
            "contingency plan",
        ],
        demanded: "high",
        prompt: "What is done when this way back fails too.",
        example: "Restore the snapshot into a new database and point the previous release at it.",
        question: "Does it depend on anything that the first way back depends on?",
    },
];

;// CONCATENATED MODULE: ./build/core/plan/fields/migration.js
/** What a plan says when the change touches a migration. */
const MIGRATION = [
    {
        id: "data-impact",
        heading: "Data impact",
        aliases: [
            "data loss",
            "impact on data",
            "data rollback",
            "database impact",
            "impact on the data",
            "is data lost",
        ],
        demanded: "migration",
        prompt: "What is lost by going back: which values, written since when.",
        example: "Values written to `orders.note` since the deploy are lost; nothing else is touched.",
        question: "What did users write since the deploy, and where is it after going back?",
    },
    {
        id: "backup",
        heading: "Backup",
        aliases: [
            "backups",
            "backup reference",
            "backup and restore",
            "backup restore",
            "restore point",
            "snapshot",
            "database backup",
        ],
        demanded: "migration",
        prompt: "The backup that has the data, and how it is restored; or why none is needed.",
        example: "Snapshot `orders-before-418`, taken by the deploy job; restored with `./restore orders-before-418`.",
        question: "Was a restore of this backup ever tried?",
    },
    {
        id: "point-of-no-return",
        heading: "Point of no return",
        aliases: [
            "no return",
            "no way back",
            "ponr",
            "irreversible point",
            "when can we no longer roll back",
            "irreversible after",
        ],
        demanded: "migration",
        prompt: "The moment after which going back loses what cannot be brought again; or that there is none, and why.",
        example: "Once migration 000042 has dropped `orders.legacy_note`: after it, only the snapshot has the values.",
        question: "Will whoever is on call know that it has passed?",
    },
    {
        id: "reversal",
        heading: "Reversal",
        aliases: [
            "reversals",
            "migration reversal",
            "migration rollback",
            "rollback of migrations",
            "reversal of migrations",
            "reversal per file",
            "reverse migrations",
            "reverse migration",
            "down migration",
            "down migrations",
            "database rollback",
            "db rollback",
            "schema rollback",
        ],
        demanded: "migration",
        prompt: "For each migration: the file or command that takes it back, or that there is no way back, and why.",
        example: "`db/migrations/000042_note.down.sql` drops the column that `000042_note.up.sql` adds.",
        question: "Does every file that the change touches have its own line here?",
    },
    {
        id: "tested",
        heading: "Tested",
        aliases: [
            "testing",
            "tests",
            "test evidence",
            "rollback tested",
            "rollback test",
            "rollback testing",
            "tested rollback",
            "has this been tested",
            "was it tested",
            "evidence",
            "proof",
        ],
        demanded: "migration",
        prompt: "Where the way back was tried: a link to the run, or its date. Or: No, because …",
        example: "Yes: up, down and up again in `https://github.com/acme/shop/actions/runs/1234`.",
        question: "Did it go up, down and up again, on data like that of production?",
    },
    {
        id: "old-code-on-new-schema",
        heading: "Old code on new schema",
        aliases: [
            "old code on the new schema",
            "can old code run on the new schema",
            "can the old code run on the new schema",
            "can old code run on new schema",
            "previous release on new schema",
            "backward compatible",
            "backwards compatible",
            "backward compatibility",
            "backwards compatibility",
            "schema compatibility",
            "compatibility",
        ],
        demanded: "migration",
        prompt: "Can the previous release run on the new schema? Begin with Yes or No.",
        example: "Yes. The new column has a default, and the old code does not name it.",
        question: "Was the previous release ever run on this schema?",
    },
];

;// CONCATENATED MODULE: ./build/core/plan/fields/policy-only.js
/** What a plan says only where the policy asks for it. */
const POLICY_ONLY = [
    {
        id: "decision-authority",
        heading: "Decision authority",
        aliases: [
            "decision maker",
            "who decides",
            "authority",
            "rollback authority",
            "approver",
            "approval",
            "go no go",
        ],
        demanded: "policy",
        prompt: "Who may decide to go back without asking anyone, and who else in their absence.",
        example: "The incident commander; without one, the checkout on-call alone.",
        question: "May this be decided without a meeting?",
    },
    {
        id: "escalation",
        heading: "Escalation",
        aliases: [
            "escalation path",
            "escalation plan",
            "escalation contact",
            "escalation contacts",
            "escalate to",
        ],
        demanded: "policy",
        prompt: "Who is called next, and after how long, when the way back does not work.",
        example: "After 10 minutes the database on-call, after 20 the head of platform.",
        question: "Is everyone named here reachable outside office hours?",
    },
    {
        id: "dependencies",
        heading: "Dependencies",
        aliases: [
            "depends on",
            "dependency",
            "rollback order",
            "related changes",
            "related pull requests",
            "dependencies and order",
        ],
        demanded: "policy",
        prompt: "Other changes and services that must go back before or after this one; or None.",
        example: "The mobile gateway goes back first: it sends the new field.",
        question: "What was merged since that builds on this?",
    },
    {
        id: "legal-review",
        heading: "Legal review",
        aliases: ["legal", "compliance review", "legal approval", "compliance"],
        demanded: "policy",
        prompt: "Who reviewed it, with a link or a date. Or: Not needed, because …",
        example: "Reviewed on 2026-11-20, see `https://tickets.example/LEGAL-12`.",
        question: "Does going back break a promise in a contract?",
    },
    {
        id: "privacy-review",
        heading: "Privacy review",
        aliases: [
            "privacy",
            "gdpr",
            "gdpr review",
            "data protection",
            "data protection review",
            "privacy approval",
        ],
        demanded: "policy",
        prompt: "Who reviewed it, with a link or a date. Or: Not needed, because …",
        example: "Not needed, because no personal data is read or kept by this change.",
        question: "Does going back bring data back that was deleted on request?",
    },
];

// EXTERNAL MODULE: ./build/core/plan/field.js
var field = __webpack_require__(64112);
;// CONCATENATED MODULE: ./build/core/plan/fields.js





/** All fields, in the order of the template. */
const PLAN_FIELDS = [
    ...EVERY_PLAN,
    ...NORMAL_RISK,
    ...MIGRATION,
    ...HIGH_RISK,
    ...POLICY_ONLY,
];
/** The field that is meant by a heading, a label or a key: its id, its heading, or one that people use for it. */
function fieldNamed(text) {
    const shown = text
        .slice(0, 400)
        .replace(/\]\([^()]{0,300}\)/g, "]")
        .replace(/<[^<>]{1,100}>/g, " ");
    // `Trigger (required)` and `Trigger [optional]` are no other field than `Trigger`.
    return (BY_NAME.get(nameOf(shown)) ??
        BY_NAME.get(nameOf(shown.replace(/\([^()]*\)|(?<=\p{L}\s*)\[[^[\]]*\]/gu, " "))));
}
/** A heading as it is compared: emphasis, numbers, punctuation and emoji around its letters make it no other one. */
function nameOf(text) {
    return text
        .slice(0, 200)
        .replace(/[^\p{L}]+/gu, " ")
        .trim()
        .toLowerCase();
}
const BY_NAME = new Map(PLAN_FIELDS.flatMap((field) => [field.id, field.heading, ...field.aliases].map((name) => [nameOf(name), field])));


/***/ }),

/***/ 23839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ withoutComments),
/* harmony export */   v: () => (/* binding */ readBlocks)
/* harmony export */ });
/* harmony import */ var mdast_util_from_markdown__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83825);
/* harmony import */ var _field_label_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77383);


// The parser's time grows with the square of the lines and of the containers opened in one line (a minute for
// 64 KB of `1. 1. 1.`), so both are bounded. What is left out are constructs that no plan is read by.
const MAX_LINES = 2000;
const DEEP = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))){12}/;
const UNREAD = [
    "attention",
    "autolink",
    "characterEscape",
    "characterReference",
    "htmlText",
    "labelEnd",
    "labelStartImage",
    "labelStartLink",
];
/**
 * The outermost blocks of a Markdown text. A fence, a comment or a quote that holds a heading is one block. Definitions
 * of links and of footnotes are none: they are not shown where they stand, or not at all.
 */
function readBlocks(body) {
    // Editors of Windows leave a byte order mark, which would keep the first line from being a heading.
    const source = bounded(body.replace(/^\ufeff/, ""));
    const nodes = (0,mdast_util_from_markdown__WEBPACK_IMPORTED_MODULE_1__/* .fromMarkdown */ .Y)(source, { extensions: [{ disable: { null: UNREAD } }] }).children;
    return nodes
        .map((node) => asWritten(node, source))
        .filter((node, at) => node.type !== "definition" && !isOfFootnote(node, nodes[at - 1], source))
        .map((node) => ({
        kind: kindOf(node),
        depth: node.type === "heading" ? node.depth : 0,
        line: node.position?.start.line ?? 1,
        indent: (node.position?.start.column ?? 1) - 1,
        text: textOf(node, source),
    }));
}
/** Takes HTML comments out of a text; one that is never closed hides the rest, as it does when rendered. */
function withoutComments(text) {
    const kept = [];
    let from = 0;
    for (let open = text.indexOf("<!--"); open >= 0; open = text.indexOf("<!--", from)) {
        kept.push(text.slice(from, open));
        const close = text.indexOf("-->", open + 2);
        if (close < 0)
            return kept.join("");
        from = close + 3;
    }
    kept.push(text.slice(from));
    return kept.join("");
}
function bounded(body) {
    const lines = body.replaceAll(/\r\n?/g, "\n").split("\n", MAX_LINES);
    return lines.map((line) => (DEEP.test(line) ? line.replace(/[>+*\-.)]/g, "x") : line)).join("\n");
}
function kindOf(node) {
    if (node.type === "heading" || node.type === "paragraph" || node.type === "list")
        return node.type;
    return "other";
}
// A rule directly below lines of text makes a heading of them. Of lines that are answers their author meant none.
function asWritten(node, source) {
    if (node.type !== "heading")
        return node;
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    const lines = source.slice(start, end).split("\n");
    if (lines.length === 1 || !lines.some((line) => (0,_field_label_js__WEBPACK_IMPORTED_MODULE_0__/* .lineLabel */ .bQ)((0,_field_label_js__WEBPACK_IMPORTED_MODULE_0__/* .unmarked */ .u7)(line).text) !== null))
        return node;
    return {
        type: "paragraph",
        children: node.children,
        ...(node.position === undefined ? {} : { position: node.position }),
    };
}
// GitHub's footnotes, which this parser does not know: `[^1]: …` with the lines directly below it.
function isOfFootnote(node, before, source) {
    if (node.type !== "paragraph")
        return false;
    const isBelowOne = before?.type === "definition" &&
        before.label?.startsWith("^") === true &&
        before.position?.end.line === (node.position?.start.line ?? 0) - 1;
    return (isBelowOne ||
        /^\[\^[^\][\s]{1,100}\]:/.test(source.slice(node.position?.start.offset ?? 0, (node.position?.start.offset ?? 0) + 110)));
}
function textOf(node, source) {
    const start = node.position?.start.offset ?? 0;
    const raw = source.slice(start, node.position?.end.offset ?? start);
    switch (node.type) {
        case "code":
            return raw;
        case "list":
        case "blockquote":
            return withoutComments(withoutDefinitions(node, source));
        case "heading":
        case "paragraph":
            return node.children
                .map((child) => {
                const from = child.position?.start.offset ?? 0;
                const part = source.slice(from, child.position?.end.offset ?? from);
                return child.type === "inlineCode" ? part : withoutComments(part);
            })
                .join("");
        default:
            return withoutComments(raw);
    }
}
// The lines of what is taken out stay, so that others keep theirs.
function withoutDefinitions(node, source) {
    const kept = [];
    let from = node.position?.start.offset ?? 0;
    for (const definition of definitionsIn(node)) {
        const [start, end] = [definition.position?.start.offset ?? from, definition.position?.end.offset ?? from];
        kept.push(source.slice(from, start), source.slice(start, end).replace(/[^\n]+/g, ""));
        from = end;
    }
    kept.push(source.slice(from, node.position?.end.offset ?? from));
    return kept.join("");
}
function definitionsIn(node) {
    if (node.type === "definition")
        return [node];
    return "children" in node ? node.children.flatMap(definitionsIn) : [];
}


/***/ })

};
