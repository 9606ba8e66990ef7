import Konaplate
import Testing

@testable import MemberDesk

struct ReadingStoreTests {
    private static let fingerprint = AccountFingerprint(secret: Secret("a secret"))

    private static func reading(_ state: AutoRechargeState, at milliseconds: Int64) throws -> AccountReading {
        AccountReading(
            memberID: try .published(1), readAt: Timestamp(milliseconds: milliseconds), rechargeAccount: nil,
            autoRechargeAccount: try BankAccount(json: #"{"accountId":"\#(state.rawValue)"}"#),
            state: state)
    }

    private static func save(
        _ state: AutoRechargeState, at milliseconds: Int64, exchange: Int64, _ store: SQLiteStore
    ) async throws {
        let reading = try reading(state, at: milliseconds)
        try await store.commit(.desk) {
            try ReadingStore.save(
                reading, exchangeID: exchange, masking: .standard, fingerprint: fingerprint, $0)
        }
    }

    @Test func `what was asked earlier and comes later does not replace what is newer`() async throws {
        try await withTemporaryFolder { root in
            let store = try EmptyState(root: root).open()
            func stored() async throws -> StoredReading? {
                try await store.read { try ReadingStore.find(.published(1), $0.sql) }
            }
            try await Self.save(.registered, at: 2_000, exchange: 5, store)
            let newest = try await stored()
            #expect(newest?.state == .registered)
            // By a clock that was set forward, and by one that stands.
            for time: Int64 in [9_000, 2_000, 1_000] {
                try await Self.save(.needed, at: time, exchange: 4, store)
                #expect(try await stored() == newest)
            }
            let hash: String? = try await store.read {
                try $0.sql.value("SELECT auto_recharge_hash AS value FROM reading")
            }
            #expect(hash == Self.fingerprint.text(of: try Self.reading(.registered, at: 0).autoRechargeAccount))
            // What was asked later does, whatever the clock says.
            try await Self.save(.needed, at: 1_000, exchange: 6, store)
            #expect(try await stored()?.state == .needed)
            #expect(try await stored()?.readAt == Timestamp(milliseconds: 1_000))
        }
    }
}
