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

    /// Carries a file out and returns what each reached row came to.
    private static func run(
        _ members: [UInt64], resume: Bool = false, _ options: BatchOptions = .oneByOne, at desk: Desk
    ) async throws -> (words: [String], ending: BatchEnding) {
        var words: [String] = []
        let ending = try await desk.register(batch(members), resume: resume, options: options) {
            words.append($0.outcomeWord)
        }
        return (words, ending)
    }

    /// Members who have an account and are not registered, from behind the published ones.
    private static func registrable(_ count: Int, in fixture: DeskFixture) async throws -> [UInt64] {
        var members: [UInt64] = []
        var number: UInt64 = 11
        while members.count < count {
            if case .success(let reading) = try await fixture.desk.accounts(of: .published(number)).outcome,
                reading.state == .needed
            {
                members.append(number)
            }
            number += 1
        }
        return members
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

    @Test func `many rows at once are one request each, reported in order`() async throws {
        try await withDesk { fixture in
            let members = try await Self.registrable(40, in: fixture)
            var reported: [MemberID] = []
            let ending = try await fixture.desk.register(
                Self.batch(members + members.prefix(3)), resume: false, options: BatchOptions(concurrency: 16)
            ) { line in
                reported.append(line.memberID)
                #expect(line.outcomeWord == (reported.count > members.count ? "duplicate" : "registered"))
            }
            #expect(ending.rowsNotReached == 0)
            #expect(try reported == (members + members.prefix(3)).map { try .published($0) })
            #expect(fixture.log.registrations == members.count)
            #expect(try await fixture.desk.auditFinding() == nil)
            let rest = try await Self.run(
                members + members.prefix(3), resume: true, BatchOptions(concurrency: 16), at: fixture.desk)
            #expect(rest.words == [])
        }
    }

    @Test func `unknown outcome among many is the last of them`() async throws {
        try await withDesk { fixture in
            let others = try await Self.registrable(30, in: fixture)
            let members = [1] + others.prefix(5) + [6] + others.dropFirst(5)
            let options = BatchOptions(concurrency: 4)
            let first = try await Self.run(members, options, at: fixture.desk)
            #expect(first.words.count { $0 == "unknown" } == 1 && first.words.contains("registered"))
            #expect(first.words.count + first.ending.rowsNotReached == members.count)
            #expect(first.ending.rowsNotReached > 0)
            #expect(fixture.log.registrations == first.words.count, "what is under way is brought to its end")
            let second = try await Self.run(members, resume: true, options, at: fixture.desk)
            #expect(second.words.count == first.ending.rowsNotReached)
            #expect(second.words.allSatisfy { $0 == "registered" })
            #expect(fixture.log.registrations == members.count)
        }
    }

    @Test func `cancelled batch brings to its end what is under way`() async throws {
        try await withDesk { fixture in
            let members = try await Self.registrable(30, in: fixture)
            let desk = fixture.desk
            let (lines, continuation) = AsyncStream.makeStream(of: BatchLine.self)
            let batch = try Self.batch(members)
            let running = Task {
                defer { continuation.finish() }
                return try await desk.register(batch, resume: false, options: BatchOptions(concurrency: 4)) {
                    continuation.yield($0)
                }
            }
            var words: [String] = []
            for await line in lines {
                words.append(line.outcomeWord)
                if words.count == 3 { running.cancel() }
            }
            let ending = try await running.value
            #expect(words.allSatisfy { $0 == "registered" })
            #expect(words.count + ending.rowsNotReached == members.count && ending.rowsNotReached > 0)
            #expect(fixture.log.registrations == words.count)
            #expect(try await desk.openAttempts().isEmpty)
        }
    }

    @Test func `so many refusals end it`() async throws {
        try await withDesk { fixture in
            let run = try await Self.run(
                [2, 3, 1, 9], BatchOptions(maximumRefusals: 2), at: fixture.desk)
            #expect(run.words == ["alreadyRegistered", "accountNotRegistered"])
            #expect((run.ending.refusals, run.ending.rowsNotReached) == (2, 2))
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
