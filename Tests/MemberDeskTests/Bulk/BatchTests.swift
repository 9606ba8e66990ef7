import FoundationEssentials
import Konaplate
import Testing

@testable import MemberDesk

/// A file of members, carried out one after the other.
struct BatchTests {
    private static func batch(_ members: [UInt64]) throws -> RegistrationBatch {
        let rows = try members.map { try MemberID.published($0).description }
        return try RegistrationBatch(Data((["userId"] + rows).joined(separator: "\n").utf8))
    }

    private static func word(_ line: BatchLine) -> String {
        switch line.outcome {
        case .duplicate: "duplicate"
        case .result(.refusedHere(let refusal)): refusal.outcome
        case .result(.attempted(let attempt, _)): attempt.outcomeWord
        }
    }

    /// Carries a file out and returns what each reached row came to.
    private static func run(
        _ members: [UInt64], resume: Bool = false, at desk: Desk
    ) async throws -> (words: [String], ending: BatchEnding) {
        var words: [String] = []
        let ending = try await desk.register(batch(members), resume: resume) { words.append(word($0)) }
        return (words, ending)
    }

    @Test func `chosen members are the batch of the file that lists them`() throws {
        let members = try [1, 9].map { try MemberID.published($0) }
        let (chosen, listed) = (RegistrationBatch(members), try Self.batch([1, 9]))
        #expect(chosen.rows == listed.rows)
        #expect((chosen.fileHash, chosen.lockByte) == (listed.fileHash, listed.lockByte))
    }

    @Test func `rows are carried out in order and a repeated member once`() async throws {
        try await withDesk { fixture in
            let run = try await Self.run([1, 2, 1, 3, 9], at: fixture.desk)
            #expect(
                run.words == ["registered", "alreadyRegistered", "duplicate", "accountNotRegistered", "registered"])
            #expect(run.ending.rowsNotReached == 0)
            #expect(fixture.log.registrations == 4)
        }
    }

    @Test func `first unknown outcome ends it and it is gone on with behind that`() async throws {
        try await withDesk { fixture in
            let members: [UInt64] = [1, 4, 9, 10]
            let first = try await Self.run(members, at: fixture.desk)
            #expect(first.words == ["registered", "unknown"])
            #expect(first.ending.rowsNotReached == 2)
            let second = try await Self.run(members, resume: true, at: fixture.desk)
            #expect(second.words == ["registered", "registered"])
            let third = try await Self.run(members, resume: true, at: fixture.desk)
            #expect(third.words == [])
            #expect(fixture.log.registrations == 4)
        }
    }

    @Test func `locked members are passed over`() async throws {
        try await withDesk { fixture in
            _ = try await fixture.desk.register(.published(6)).attempt()
            let run = try await Self.run([6, 1], at: fixture.desk)
            #expect(run.words == ["locked", "registered"])
        }
    }

    @Test func `row that could not be sent counts as not reached`() async throws {
        try await withDesk { fixture in
            await fixture.stopServer()
            for resume in [false, true] {
                let run = try await Self.run([1, 9], resume: resume, at: fixture.desk)
                #expect(run.words == ["notSent"])
                #expect(run.ending.rowsNotReached == 2)
            }
        }
    }

    @Test func `file is not carried out twice at once`() async throws {
        try await withDesk { fixture in
            try await fixture.withAnotherDesk { other in
                let batch = try Self.batch([1, 9])
                let disk = try fixture.disk
                var isHeld: [Bool?] = []
                _ = try await fixture.desk.register(batch, resume: false) { _ in
                    isHeld.append(try? disk.hasLifeSign(of: batch))
                }
                #expect(isHeld == [true, true])
                do {
                    let sign = try await fixture.desk.store.commit(.desk) { try $0.hold(.batch(hash: batch.lockByte)) }
                    defer { withExtendedLifetime(sign) {} }
                    await #expect(throws: BatchRefusal.isCarriedOutElsewhere) {
                        try await other.register(batch, resume: true) { _ in Issue.record("a row was reached") }
                    }
                }
                fixture.clock.advance(by: .seconds(60))
                // Another file has nothing to do with it, and an ended one may be run again.
                #expect(try await Self.run([1], at: other).words == ["alreadyRegistered"])
                #expect(try await Self.run([1, 9], resume: true, at: other).words == [])
            }
            #expect(fixture.log.registrations == 3)
        }
    }
}
