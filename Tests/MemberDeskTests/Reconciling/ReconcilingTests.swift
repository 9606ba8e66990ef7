import Konaplate
import Testing

@testable import MemberDesk

@Suite(.everyStore)
struct ReconcilingTests {
    @Test func `registration without an answer turns out to be registered`() async throws {
        try await withDesk { fixture in
            let attempt = try await fixture.desk.register(.published(4)).attempt()
            fixture.clock.advance(by: .milliseconds(500))
            let reconciliation = try await fixture.desk.reconcile(attempt)
            let inquiry = try #require(reconciliation.inquiry)
            #expect(reconciliation.attempt.state == .registered)
            #expect(reconciliation.attempt.correlationID == attempt.correlationID)
            let settlement = try #require(reconciliation.attempt.settlement)
            #expect(settlement.by == .inquiry)
            #expect(settlement.at == fixture.clock.now)
            #expect(settlement.inquiryCorrelationID == inquiry.correlationID)
            #expect(inquiry.correlationID != attempt.correlationID)
            #expect(try await fixture.desk.openAttempts().isEmpty)
            #expect(
                try await fixture.auditLines().last
                    == #"settle {"outcome":"registered","correlationId":"\#(attempt.correlationID)"}"#)
        }
    }

    @Test func `what was not registered is believed once the settle time is over`() async throws {
        try await withDesk { fixture in
            let memberID = try MemberID.published(6)
            let attempt = try await fixture.desk.register(memberID).attempt()
            let steps: [@Sendable (ManualClock) -> Void] = [
                { _ in }, { $0.setWall(by: .seconds(-10)) }, { $0.advance(by: .milliseconds(11_999)) },
            ]
            for step in steps {
                step(fixture.clock)
                let early = try await fixture.desk.reconcile(attempt)
                #expect(early.attempt.state == .unknown(.http5xx))
                #expect(early.inquiry != nil)
                #expect(try await fixture.desk.openAttempt(for: memberID)?.state == .unknown(.http5xx))
            }
            fixture.clock.advance(by: .milliseconds(1))
            let settled = try await fixture.desk.reconcile(attempt).attempt
            #expect(settled.state == .notRegistered)
            #expect(try await fixture.desk.decision(on: .register(memberID)).refusal == nil)
            #expect(fixture.log.inquiries == 4)
            #expect(fixture.log.registrations == 1)
        }
    }

    @Test func `inquiry that settled nothing is kept with the attempt`() async throws {
        try await withDesk { fixture in
            let attempt = try await fixture.desk.register(.published(6)).attempt()
            let inquiry = try #require(try await fixture.desk.reconcile(attempt).inquiry)
            let noted = try await fixture.texts("SELECT inquiry_correlation_id AS value FROM attempt")
            #expect(noted == [inquiry.correlationID.rawValue])
        }
    }

    @Test func `second settling does nothing`() async throws {
        try await withDesk { fixture in
            let attempt = try await fixture.desk.register(.published(4)).attempt()
            let settled = try await fixture.desk.reconcile(attempt).attempt
            let audit = try await fixture.auditLines()
            // The old value, as a second console would hold it.
            let second = try await fixture.desk.reconcile(attempt)
            #expect(second.attempt == settled)
            let inquiry = try #require(second.inquiry?.correlationID)
            await #expect(throws: GateRefusal.nothingOpen) {
                try await fixture.desk.override(attempt, isRegistered: false, reason: "x")
            }
            #expect(try await fixture.desk.openAttempts().isEmpty)
            #expect(try await fixture.desk.reconcile(settled).inquiry == nil)
            // The second inquiry is in the audit; a second settling is not, because there was none.
            let expected = [
                #"inquiry {"api":"bankaccounts/inquiry","correlationId":"\#(inquiry)"}"#,
                #"answer {"correlationId":"\#(inquiry)","result":"answered"}"#,
                #"refusal {"asked":"override","refusal":"nothingOpen"}"#,
            ]
            #expect(try await fixture.auditLines() == audit + expected)
            #expect(try await fixture.desk.history(of: attempt.memberID) == [settled])
        }
    }

    @Test(arguments: [true, false])
    func `person settles with a reason that is audited`(isRegistered: Bool) async throws {
        try await withDesk { fixture in
            let memberID = try MemberID.published(7)
            let attempt = try await fixture.desk.register(memberID).attempt()
            #expect(attempt.state == .unknown(.undecryptable))
            if isRegistered {
                fixture.clock.advance(by: .seconds(1))
            } else {
                // Nobody is unlocked before the server has had its time and was asked since.
                fixture.clock.advance(by: .seconds(2))
                _ = try await fixture.desk.accounts(of: memberID)
            }
            let reconciliation = try await fixture.desk.override(
                attempt, isRegistered: isRegistered, reason: "call with the bank, ticket 7")
            #expect(reconciliation.inquiry == nil)
            #expect(reconciliation.attempt.state == (isRegistered ? .registered : .notRegistered))
            #expect(
                reconciliation.attempt.settlement
                    == Attempt.Settlement(
                        at: fixture.clock.now, by: .override, reason: "call with the bank, ticket 7",
                        agent: "cs.kim"))
            let outcome = isRegistered ? "registered" : "notRegistered"
            #expect(
                try await fixture.auditLines().last
                    == #"override {"outcome":"\#(outcome)","correlationId":"\#(attempt.correlationID)","#
                    + #""reason":"call with the bank, ticket 7"}"#)
            #expect(fixture.log.inquiries == (isRegistered ? 0 : 1))
            #expect(try await fixture.desk.openAttempts().isEmpty)
        }
    }

    @Test func `attempt stays unknown while nobody answers`() async throws {
        try await withDesk { fixture in
            let attempt = try await fixture.desk.register(.published(4)).attempt()
            await fixture.stopServer()
            fixture.clock.advance(by: .seconds(3600))
            let reconciliation = try await fixture.desk.reconcile(attempt)
            #expect(reconciliation.inquiry?.outcome == .notSent(.connect))
            #expect(reconciliation.attempt.state == .unknown(.closed))
            #expect(try await fixture.desk.openAttempts().map(\.state) == [.unknown(.closed)])
        }
    }

    @Test func `interrupted attempt is reconciled like any other`() async throws {
        try await withDesk { fixture in
            let sending = try await fixture.desk.store.commit(.desk) { transaction in
                let draft = AttemptStore.Draft(
                    memberID: try .published(1), agent: "cs.kim", consent: nil, startedAt: transaction.now,
                    correlationID: CorrelationID(rawValue: "261122140158-0000001"))
                return try AttemptStore.insert(draft, transaction)
            }
            #expect(sending.state == .sending)
            #expect(try await fixture.desk.reconcile(sending).inquiry == nil)
            try await fixture.desk.recoverInterrupted()
            let unknown = try #require(try await fixture.desk.openAttempts().first)
            fixture.clock.advance(by: .seconds(2))
            #expect(try await fixture.desk.reconcile(unknown).attempt.state == .notRegistered)
        }
    }

    @Test func `of several consoles one claims the check for a while`() async throws {
        try await withDesk { fixture in
            let attempt = try await fixture.desk.register(.published(6)).attempt()
            try await fixture.withAnotherDesk { other in
                #expect(try await fixture.desk.claimCheck(of: attempt))
                #expect(try await !other.claimCheck(of: attempt))
                #expect(try await !fixture.desk.claimCheck(of: attempt))
                // The bound of an exchange and five seconds.
                fixture.clock.advance(by: .milliseconds(34_999))
                #expect(try await !other.claimCheck(of: attempt))
                fixture.clock.advance(by: .milliseconds(1))
                #expect(try await other.claimCheck(of: attempt))
                fixture.clock.advance(by: .seconds(60))
                _ = try await other.override(attempt, isRegistered: true, reason: "ticket 7")
                #expect(try await !other.claimCheck(of: attempt))
            }
        }
    }

    @Test func `inquiry that comes too early puts nothing off`() async throws {
        try await withDesk { fixture in
            var attempt = try await fixture.desk.register(.published(6)).attempt()
            let settled = (attempt.sentAt ?? attempt.startedAt).advanced(by: fixture.desk.profile.settle)
            #expect(attempt.nextCheck(settle: fixture.desk.profile.settle) == settled)
            try await fixture.withAnotherDesk { other in
                for _ in 0..<3 {
                    // Within the settle time the answer cannot tell.
                    attempt = try await fixture.desk.reconcile(attempt).attempt
                    #expect(attempt.checkAfter == settled)
                    #expect(attempt.nextCheck(settle: fixture.desk.profile.settle) == settled)
                    #expect(try await other.openAttempts() == [attempt])
                    #expect(try await !other.claimCheck(of: attempt))
                    fixture.clock.advance(by: .milliseconds(500))
                }
                fixture.clock.advance(by: .milliseconds(500))
                #expect(try await other.claimCheck(of: attempt))
            }
        }
    }

    @Test(arguments: [(0, 2), (1, 4), (2, 8), (7, 256), (8, 300), (60, 300)])
    func `waiting time doubles up to five minutes`(count: Int, seconds: Int64) {
        #expect(CheckBackoff.delay(after: count, settle: .seconds(2)) == .seconds(seconds))
    }

    @Test func `reading from before an earlier attempt says nothing about the next one`() async throws {
        try await withDesk { fixture in
            let memberID = try MemberID.published(1)
            _ = try await fixture.desk.accounts(of: memberID)
            fixture.clock.advance(by: .seconds(1))
            _ = try await fixture.desk.register(memberID)
            fixture.clock.advance(by: .seconds(60))
            _ = try await fixture.desk.register(memberID)
            fixture.clock.advance(by: .seconds(60))
            guard case .success(let reading) = try await fixture.desk.accounts(of: memberID).outcome else {
                Issue.record("no reading")
                return
            }
            fixture.clock.advance(by: .seconds(1))
            _ = try await fixture.desk.register(memberID)
            let fingerprint = try await fixture.desk.connected().fingerprint
            let before = fingerprint.text(of: nil)
            let after = fingerprint.text(of: reading.autoRechargeAccount)
            #expect(try await fixture.desk.history(of: memberID).map(\.hashBefore) == [before, nil, after])
        }
    }

    @Test func `newest reading before an attempt is kept with it as a hash`() async throws {
        try await withDesk { fixture in
            let (read, unread) = (try MemberID.published(1), try MemberID.published(9))
            _ = try await fixture.desk.accounts(of: read)
            _ = try await fixture.desk.register(read)
            _ = try await fixture.desk.register(unread)
            let fingerprint = try await fixture.desk.connected().fingerprint
            let none = fingerprint.text(of: nil)
            #expect(try await fixture.desk.history(of: read).map(\.hashBefore) == [none])
            #expect(try await fixture.desk.history(of: unread).map(\.hashBefore) == [nil])
            guard case .success(let reading) = try await fixture.desk.accounts(of: read).outcome else {
                Issue.record("no reading")
                return
            }
            let after = fingerprint.text(of: reading.autoRechargeAccount)
            #expect(after != none)
            #expect(try await fixture.texts("SELECT auto_recharge_hash AS value FROM reading") == [after])
        }
    }
}
