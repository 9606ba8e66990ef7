import Foundation
import Glibc
import TestSupport
import Testing

extension EndToEnd.Survival {
    /// Several processes on one state.
    @Suite struct ManyProcessesTests {
        private static let slowSuccess = FaultyAnswer.trickle(FaultyDesk.registered, milliseconds: 25)

        @Test(arguments: [2, 8])
        func forOneMemberOneRequestIsSent(processes: Int) async throws {
            let desk = try FaultyDesk(Self.slowSuccess)
            let endings = try await concurrently(Array(0..<processes), atOnce: processes) { _ in
                try await desk.register()
            }
            #expect(desk.registrations == 1)
            #expect(endings.map(\.status).sorted() == [0] + Array(repeating: 75, count: processes - 1))
            for ending in endings where ending.status == 75 {
                #expect(try JSONLine(ending.output)["outcome"] == "locked")
            }
            #expect(try await desk.attempts() == [Standing("registered")])
        }

        @Test func fiftyForFiftyMembersAreAllDone() async throws {
            let desk = try FaultyDesk(.http(FaultyDesk.registered), timeoutSeconds: 60)
            let members = (0..<50).map { String(50_000_100_000 + $0) }
            let endings = try await concurrently(members, atOnce: members.count) { try await desk.program.register($0) }
            for ending in endings { #expect(ending.status == 0 && ending.errors.isEmpty, "\(ending)") }
            #expect(desk.registrations == members.count)
            let entries = try await desk.program.journal()
            #expect(Set(entries.compactMap { $0["userId"] }) == Set(members))
            #expect(entries.allSatisfy { $0["result"] == "answered" })
            #expect(try await desk.program.run("log", "verify").status == 0)
        }

        @Test func livingSenderIsLeftAlone() async throws {
            let desk = try FaultyDesk(Self.slowSuccess)
            let sender = try desk.program.start(["register", FaultyDesk.memberID, "--yes", "--output", "json"])
            await desk.server.waitForRequests(1)
            let reconciled = try await desk.program.run("reconcile", "--output", "json")
            #expect(try await desk.program.openAttempts() == [FaultyDesk.memberID: Standing("sending")])
            #expect(sender.process.status == nil, "the answer was not slow enough")
            #expect(reconciled.status == 0 && reconciled.output == "[]\n", "\(reconciled)")
            #expect(desk.inquiries == 0)
            #expect(try await sender.ending().status == 0)
            #expect(try await desk.attempts() == [Standing("registered")])
        }

        @Test func manyLooksAtADeadSenderAllFindItUnknown() async throws {
            let desk = try FaultyDesk(.silence)
            let killed = try await desk.register(environment: ["KONA_TEST_KILL_AT": "committed"])
            #expect(killed.status == 128 + SIGKILL)
            let open = try await concurrently(Array(0..<8), atOnce: 8) { _ in try await desk.program.openAttempts() }
            for found in open { #expect(found == [FaultyDesk.memberID: .interrupted]) }
        }

        @Test func entriesAppearInAnotherProcess() async throws {
            let desk = try FaultyDesk(.http(FaultyDesk.registered))
            let follower = try desk.program.start(["log", "--follow", "--output", "ndjson"])
            // A first entry shows that it listens.
            #expect(try await desk.program.register("50000200000").status == 0)
            try await follower.line(with: #""result":"answered""#)
            let members = (1...20).map { String(50_000_200_000 + $0) }
            let file = try desk.home.write((["userId"] + members).joined(separator: "\n") + "\n", to: "batch.csv")
            let sender = try desk.program.start(["register", "--from", file, "--yes", "--output", "ndjson"])

            var delays: [Duration] = []
            var seen = follower.output.split(separator: "\n").count
            var missing = Set(members)
            let deadline = ContinuousClock.now + Patience.limit
            while !missing.isEmpty, ContinuousClock.now < deadline {
                let lines = follower.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
                let now = Date()
                for line in lines.dropFirst(seen) {
                    let entry = try JSONLine(String(line))
                    if entry["result"] == "answered", let member = entry["userId"] { missing.remove(member) }
                    if entry["result"] == "sending" { delays.append(try Self.age(of: entry, at: now)) }
                }
                seen = lines.count
                // As short as the figure is precise.
                try await Task.sleep(for: .milliseconds(1))
            }
            #expect(missing.isEmpty)
            #expect(try await sender.ending().status == 0)
            follower.process.send(SIGTERM)
            #expect(try await follower.ending().status == 128 + SIGTERM)
            guard !delays.isEmpty else { return }
            print(
                """
                \(delays.count) of \(members.count) entries were seen while sending, from before the commit to the other \
                process's output: median \(delays.sorted()[delays.count / 2]), longest \(delays.max() ?? .zero)
                """)
        }

        /// How long ago an entry was about to be committed.
        private static func age(of entry: JSONLine, at now: Date) throws -> Duration {
            let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
            let time = try style.parse(entry["time"] ?? "")
            return .milliseconds(Int((now.timeIntervalSince(time) * 1000).rounded()))
        }
    }
}
