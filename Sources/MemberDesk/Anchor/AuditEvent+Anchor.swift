extension AuditEvent {
    /// Whether its row is anchored right after the commit: whatever changes something, takes something out, or begins or
    /// ends a run.
    var isAnchoredAtOnce: Bool {
        switch self {
        case .start, .end, .reveal, .export, .importing, .reset, .register, .outcome, .refusal, .settle, .override,
            .arm, .disarm, .withdrawal, .restoration, .requestApproval, .decideApproval, .useApproval, .alarm, .purge,
            .purged, .rekey, .adopted:
            true
        case .inquiry, .answer, .view, .search, .copy, .roster, .unsettled, .kept: false
        }
    }
}
