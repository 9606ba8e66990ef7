import Konaplate

extension Desk {
    /// The time in which looks are counted.
    private static let lookPeriod: Duration = .seconds(3600)

    /// How many members this agent has looked at within an hour, where that was so many that it was noticed.
    public func unusualLooks() async throws(StateError) -> Int? {
        guard gate.level != .practice else { return nil }
        return try await store.read { transaction in
            try isNoticed(transaction) ? try looks(besides: nil, transaction) : nil
        }
    }

    /// Puts it into the audit, once an hour, when an agent looks at unusually many members.
    func noteLook(at memberID: MemberID, _ transaction: Transaction) throws {
        guard gate.level != .practice else { return }
        let looks = try looks(besides: memberID, transaction) + 1
        guard looks > profile.guards.looksPerHour, try !isNoticed(transaction) else { return }
        transaction.audit(.alarm(looks: looks))
    }

    private func looks(besides memberID: MemberID?, _ transaction: Transaction) throws -> Int {
        try transaction.sql.value(
            """
            SELECT count(DISTINCT user_id) AS value FROM audit
            WHERE agent = \(options.agent) AND action IN ('inquiry', 'view', 'reveal')
                AND time > \(start(transaction)) AND user_id != \(memberID?.description ?? "")
            """) ?? 0
    }

    private func isNoticed(_ transaction: Transaction) throws -> Bool {
        let count: Int? = try transaction.sql.value(
            """
            SELECT count(*) AS value FROM audit
            WHERE agent = \(options.agent) AND action = \(AuditEvent.alarmAction) AND time > \(start(transaction))
            """)
        return count ?? 0 > 0
    }

    private func start(_ transaction: Transaction) -> Int64 {
        transaction.now.wall.advanced(by: .zero - Self.lookPeriod).milliseconds
    }
}
