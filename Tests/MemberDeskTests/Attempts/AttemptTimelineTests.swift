import Konaplate
import Testing

@testable import MemberDesk

@Suite(.everyStore)
struct AttemptTimelineTests {
    /// The steps in a word each.
    private static func words(_ timeline: AttemptTimeline?) -> [String] {
        (timeline?.steps ?? []).map { step in
            switch step.kind {
            case .drafted: "drafted"
            case .recorded: "recorded"
            case .sent: "sent"
            case .answered: "answered"
            case .outcome(let state): "outcome \(state.outcomeWord)"
            case .checked: "checked"
            case .settled(let isRegistered, let authority, _): "settled \(isRegistered) \(authority.rawValue)"
            }
        }
    }

    @Test func `success is told from the query before it to the one after it`() async throws {
        try await withDesk { fixture in
            let memberID = try MemberID.published(1)
            _ = try await fixture.desk.accounts(of: memberID)
            fixture.clock.advance(by: .seconds(5))
            let attempt = try await fixture.desk.register(memberID).attempt()
            for _ in 0..<2 {
                fixture.clock.advance(by: .seconds(1))
                _ = try await fixture.desk.accounts(of: memberID)
            }
            let timeline = try #require(try await fixture.desk.timeline(of: attempt.id))
            #expect(timeline.attempt.correlationID == attempt.correlationID)
            #expect(
                Self.words(timeline) == ["drafted", "recorded", "sent", "answered", "outcome registered", "checked"])
            #expect(timeline.steps.map(\.agent) == Array(repeating: "cs.kim", count: 6))
            #expect(try await fixture.auditLines().last == #"view {"what":"timeline"}"#)
        }
    }

    @Test func `unknown is told with every check and who settled it`() async throws {
        try await withDesk { fixture in
            let attempt = try await fixture.desk.register(.published(6)).attempt()
            fixture.clock.advance(by: .seconds(1))
            _ = try await fixture.desk.reconcile(attempt)
            fixture.clock.advance(by: .seconds(2))
            try await fixture.withAnotherDesk { desk in
                let open = try #require(try await desk.openAttempt(for: attempt.memberID))
                _ = try await desk.reconcile(open)
            }
            let timeline = try await fixture.desk.timeline(of: attempt.id)
            #expect(
                Self.words(timeline) == [
                    "recorded", "sent", "answered", "outcome unknown", "checked", "checked", "settled false inquiry",
                ])
            #expect(timeline?.steps.last?.agent == "cs.lee")
        }
    }

    @Test func `word of a person is told with its reason`() async throws {
        try await withDesk { fixture in
            let attempt = try await fixture.desk.register(.published(7)).attempt()
            _ = try await fixture.desk.override(attempt, isRegistered: true, reason: "ticket 7")
            let timeline = try await fixture.desk.timeline(of: attempt.id)
            let last = try #require(timeline?.steps.last)
            #expect(last.kind == .settled(isRegistered: true, .override, reason: "ticket 7"))
        }
    }

    @Test func `each of two attempts has its own steps`() async throws {
        try await withDesk { fixture in
            let memberID = try MemberID.published(6)
            let first = try await fixture.desk.register(memberID).attempt()
            fixture.clock.advance(by: .seconds(3))
            _ = try await fixture.desk.reconcile(first)
            fixture.clock.advance(by: .seconds(3))
            let second = try await fixture.desk.register(memberID).attempt()
            let before = Self.words(try await fixture.desk.timeline(of: first.id))
            #expect(before.last == "settled false inquiry")
            #expect(before.filter { $0 == "recorded" }.count == 1)
            let after = Self.words(try await fixture.desk.timeline(of: second.id))
            #expect(after == ["drafted", "recorded", "sent", "answered", "outcome unknown"])
        }
    }

    @Test func `attempt that does not exist has none`() async throws {
        try await withDesk { fixture in
            let timeline = try await fixture.desk.timeline(of: 99)
            #expect(timeline == nil)
            let audit = try await fixture.auditLines()
            #expect(audit == [])
        }
    }
}
