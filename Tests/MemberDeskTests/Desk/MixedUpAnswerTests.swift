import Konaplate
import TestSupport
import Testing

@testable import MemberDesk

/// Money rule 6: an answer that names another exchange of ours is that one's answer.
struct MixedUpAnswerTests {
    private static let other = "261122140158-0000001"

    private static func answer(_ body: String, correlationID: String) -> FaultyAnswer {
        .http(body, headers: ["Content-Type: application/json", "X-KM-Correlation-Id: \(correlationID)"])
    }

    /// Puts an earlier exchange for another member into the journal.
    private static func recordOther(_ desk: Desk) async throws {
        try await desk.store.commit(.desk) { transaction in
            let id = try JournalStore.insert(
                JournalStore.Draft(
                    attemptID: nil, profile: "sandbox-test", agent: "cs.kim", api: "bankaccounts/inquiry", path: "/",
                    memberID: try .published(2), subject: nil, correlationID: CorrelationID(rawValue: other),
                    requestText: ""), transaction)
            try JournalStore.finish(
                id, exchange: .of(try .published(2), correlationID: other), responseText: nil, transaction)
        }
    }

    @Test func `registration with the answer of another exchange is unknown`() async throws {
        try await FaultyDesk.with(Self.answer(FaultyDesk.registered, correlationID: Self.other)) { faulty in
            try await Self.recordOther(faulty.desk)
            let memberID = try MemberID.published(1)
            let attempt = try await faulty.desk.register(memberID).attempt()
            #expect(attempt.state == .unknown(.incomplete))
            #expect(attempt.answer?.registrationNumber == nil)
            #expect(try await faulty.desk.openAttempt(for: memberID)?.state == .unknown(.incomplete))
            #expect(try await faulty.desk.register(memberID).refusal().outcome == "locked")
            let entry = try #require(try await faulty.desk.journal().entries.last)
            #expect(entry.outcome == .unknown(.incomplete))
            #expect(entry.responseCorrelationID?.rawValue == Self.other)
            #expect(faulty.server.requests.count == 1)
        }
    }

    @Test func `answer with an ID that is nobody's counts`() async throws {
        let answer = Self.answer(FaultyDesk.registered, correlationID: "261122140158-fffffff")
        try await FaultyDesk.with(answer) { faulty in
            try await Self.recordOther(faulty.desk)
            #expect(try await faulty.desk.register(.published(1)).attempt().state == .registered)
        }
    }

    @Test func `reading with the answer of another exchange is none`() async throws {
        let inquiry = #"{"isAutoRcgAccRegAllowed":true,"response":{"code":"000_000","description":"Success"}}"#
        try await FaultyDesk.with(
            .http(#"{"response":{"code":"002_021","description":"Bank account is not registered"}}"#),
            Self.answer(inquiry, correlationID: Self.other)
        ) { faulty in
            try await Self.recordOther(faulty.desk)
            let memberID = try MemberID.published(1)
            guard case .unknown(.incomplete) = try await faulty.desk.accounts(of: memberID).outcome else {
                Issue.record("the answer was taken")
                return
            }
            #expect(try await faulty.desk.memberSummary(memberID).reading == nil)
            #expect(faulty.server.requests.count == 2)
        }
    }

    @Test func `inquiry with the answer of another exchange settles nothing`() async throws {
        let inquiry = #"{"isAutoRcgAccRegAllowed":true,"response":{"code":"000_000","description":"Success"}}"#
        try await FaultyDesk.with(.close, Self.answer(inquiry, correlationID: Self.other)) { faulty in
            try await Self.recordOther(faulty.desk)
            let attempt = try await faulty.desk.register(.published(1)).attempt()
            #expect(attempt.state == .unknown(.closed))
            faulty.clock.advance(by: .seconds(3600))
            #expect(try await faulty.desk.reconcile(attempt).attempt.state == .unknown(.closed))
            await #expect(throws: GateRefusal.self) {
                try await faulty.desk.override(attempt, isRegistered: false, reason: "ticket 7")
            }
        }
    }

    @Test(arguments: [
        #"{"response":{"code":"000_002","description":"Invalid input parameter. userId 50000000002"}}"#,
        #"{"userId":50000000002,"response":{"code":"000_002","description":"Invalid input parameter. userId"}}"#,
        #"{"userId":"50000000002","response":{"code":"002_021","description":"Bank account is not registered"}}"#,
    ])
    func `refusal that names another member is unknown`(body: String) async throws {
        try await FaultyDesk.with(.http(body, status: 400)) { faulty in
            let attempt = try await faulty.desk.register(.published(1)).attempt()
            #expect(attempt.state == .unknown(.incomplete))
            #expect(try await faulty.desk.register(.published(1)).refusal().outcome == "locked")
        }
    }

    @Test(arguments: [
        #"{"response":{"code":"000_002","description":"Invalid input parameter. userId 50000000001"}}"#,
        #"{"userId":50000000001,"response":{"code":"000_002","description":"Invalid input parameter. userId"}}"#,
        #"{"userId":"x","response":{"code":"000_002","description":"Invalid input parameter. userId 12"}}"#,
    ])
    func `refusal that names nobody else counts`(body: String) async throws {
        try await FaultyDesk.with(.http(body, status: 400)) { faulty async throws in
            #expect(try await faulty.desk.register(.published(1)).attempt().state == .refused(.invalidUserId))
        }
    }
}
