//! The tables that are made from the records.

/// A table of the read models. Expressions are about its row `r`.
pub(crate) struct View {
    pub table: &'static str,
    /// The stream that the row says something of.
    pub stream: &'static str,
    /// Place in the stream, or number; `NULL` if the row names none.
    pub place: &'static str,
}

/// Every read model. Whoever adds a table to the schema that can be made from the records adds it here.
pub(crate) const VIEWS: [View; 7] = [
    View {
        table: "documents",
        stream: "r.machine || ':' || r.document",
        place: "r.version",
    },
    View {
        table: "inbox",
        // As the records have it; a document that they do not know has no machine.
        stream: "coalesce((SELECT d.machine || ':' FROM temp.documents AS d
            WHERE d.agency = r.agency AND d.document = r.document), '') || r.document",
        place: "NULL",
    },
    View {
        table: "incoming_register",
        stream: "'incoming:' || r.document",
        place: "r.number",
    },
    View {
        table: "outgoing_register",
        stream: "'outgoing:' || r.document",
        place: "r.number",
    },
    View {
        table: "series",
        stream: "'series:' || r.series || ':' || r.year",
        place: "r.length",
    },
    View {
        table: "dossiers",
        stream: "'dossier:' || r.dossier",
        place: "r.version",
    },
    View {
        table: "commands",
        stream: "r.stream",
        place: "r.seq",
    },
];
