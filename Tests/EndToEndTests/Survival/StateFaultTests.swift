import FoundationEssentials
import Glibc
import TestSupport
import Testing

extension EndToEnd.Survival {
    /// A state that cannot be used: nothing is sent, and nothing that was answered is kept back.
    @Suite struct StateFaultTests {
        /// Something that is wrong with the state of a desk that was in use.
        struct Fault: Sendable, CustomTestStringConvertible {
            let testDescription: String
            let inflict: @Sendable (FaultyDesk) throws -> Void

            init(_ label: String, _ inflict: @escaping @Sendable (FaultyDesk) throws -> Void) {
                testDescription = label
                self.inflict = inflict
            }
        }

        static let faults: [Fault] = [
            Fault("a spoilt header") { try overwrite($0.stateFile("desk.sqlite"), from: 0, count: 100) },
            Fault("an empty header") { try overwrite($0.stateFile("desk.sqlite"), from: 0, count: 16, with: 0) },
            Fault("spoilt pages") { try overwrite($0.stateFile("desk.sqlite"), from: 4096, count: .max) },
            Fault("a cut file") { desk in
                guard truncate(desk.stateFile("desk.sqlite"), 3 * 4096 + 100) == 0 else { throw SystemFailure() }
            },
            Fault("a folder instead of the database") { try replaceByFolder($0.stateFile("desk.sqlite")) },
            Fault("a folder instead of the locks") { try replaceByFolder($0.stateFile("attempts.lock")) },
            Fault("a folder instead of the opening lock") { try replaceByFolder($0.stateFile("opening.lock")) },
            Fault("a file instead of the folder") { desk in
                try FileManager.default.removeItem(atPath: desk.home.file("state/kona/faulty"))
                try desk.home.write("", to: "state/kona/faulty")
            },
        ]

        struct SystemFailure: Error {
            let errorNumber = errno
        }

        @Test(arguments: faults)
        func unusableStateSendsNothing(fault: Fault) async throws {
            let desk = try FaultyDesk(.http(FaultyDesk.registered))
            #expect(try await desk.program.register("50000300000").status == 0)
            try fault.inflict(desk)
            try await expectRefusal(desk)
        }

        @Test(.enabled("sqlite3 is needed") { try await ToolRun.works("sqlite3", ":memory:", "SELECT 1") })
        func stateThatIsLockedForTooLongSendsNothing() async throws {
            let desk = try FaultyDesk(.http(FaultyDesk.registered))
            #expect(try await desk.program.register("50000300000").status == 0)
            let input = desk.home.file("sql")
            guard mkfifo(input, 0o600) == 0 else { throw SystemFailure() }
            // Open for both, so that neither side waits for the other; the lock is given up when it is closed.
            let descriptor = open(input, O_RDWR | O_CLOEXEC)
            defer { close(descriptor) }
            let holder = try ToolRun.Running("sqlite3", [desk.stateFile("desk.sqlite")], in: desk.home, input: input)
            let words = "BEGIN IMMEDIATE;\n.shell touch locked\n"
            _ = words.withCString { write(descriptor, $0, words.utf8.count) }
            try await Patience.wait(
                for: { FileManager.default.fileExists(atPath: desk.home.file("locked")) ? true : nil },
                otherwise: { "the database is not locked" })
            try await expectRefusal(desk)
            holder.process.send(SIGKILL)
            #expect(try await holder.ending().status == 128 + SIGKILL)
            #expect(try await desk.register().status == 0)
        }

        @Test(
            .enabled("a private mount is needed") { try await PrivateState.isPossible() },
            arguments: [0, 8, 16, 24, 32, 48, 64, 96, 128, 192])
        func fullDiskSendsNothingOrSaysWhatCame(freeKilobytes: Int) async throws {
            let desk = try FaultyDesk(.http(FaultyDesk.registered))
            let run = try await PrivateState(desk: desk).run(
                """
                $KONA log >/dev/null || exit 99
                dd if=/dev/zero of="$STATE/fill" bs=4k 2>dd.err
                truncate -s -\(freeKilobytes)K "$STATE/fill"
                exec $KONA register \(FaultyDesk.memberID) --yes --output json
                """)
            #expect([0, 74].contains(run.status), "\(run)")
            let outcome = try? JSONLine(run.output)["outcome"]
            #expect(desk.registrations == (outcome == nil ? 0 : 1), "\(run)")
            if run.status == 74 { #expect(run.errors.contains("kona: "), "\(run)") }
            if run.status == 0 { #expect(outcome == "registered", "\(run)") }
        }

        @Test(.enabled("a private mount is needed") { try await PrivateState.isPossible() })
        func outcomeThatCannotBeWrittenDownIsSaid() async throws {
            let desk = try FaultyDesk(.trickle(FaultyDesk.registered, milliseconds: 20))
            let state = PrivateState(desk: desk)
            let running = try state.start(
                """
                $KONA log >/dev/null || exit 99
                $KONA register \(FaultyDesk.memberID) --yes --output json
                echo "status $?"
                rm "$STATE/fill"
                $KONA reconcile --list --output csv
                $KONA register \(FaultyDesk.memberID) --yes
                exit $?
                """)
            await desk.server.waitForRequests(1)
            state.fill(running)
            let run = try await running.ending()
            let lines = run.output.split(separator: "\n").map { String($0) }
            try #require(lines.count >= 3, "\(run)")
            #expect(try JSONLine(lines[0])["outcome"] == "registered")
            #expect(lines[1] == "status 74")
            #expect(run.errors.contains("could not be recorded"), "\(run)")
            #expect(!run.errors.contains("Nothing was changed"), "\(run)")
            #expect(lines.last?.hasPrefix("\(FaultyDesk.memberID),unknown,") == true, "\(run)")
            #expect(run.status == 75, "\(run)")
            #expect(desk.registrations == 1)
        }

        @Test(.enabled("a private mount is needed") { try await PrivateState.isPossible() })
        func readOnlyFileSystemSendsNothing() async throws {
            let desk = try FaultyDesk(.http(FaultyDesk.registered))
            let run = try await PrivateState(desk: desk).run(
                """
                $KONA log >/dev/null || exit 99
                mount -o remount,bind,ro "$STATE" || exit 99
                exec $KONA register \(FaultyDesk.memberID) --yes --output json
                """)
            #expect(run.status == 74, "\(run)")
            #expect(run.errors.contains("kona: "), "\(run)")
            #expect(desk.server.requests.isEmpty)
        }

        @Test(
            .enabled(if: geteuid() != 0, "root may write everywhere"),
            arguments: [("", 0o500), ("desk.sqlite", 0o400), ("attempts.lock", 0o400)])
        func stateWithoutPermissionSendsNothing(name: String, mode: Int) async throws {
            let desk = try FaultyDesk(.http(FaultyDesk.registered))
            #expect(try await desk.program.register("50000300000").status == 0)
            #expect(chmod(desk.stateFile(name), mode_t(mode)) == 0)
            try await expectRefusal(desk)
            chmod(desk.stateFile(name), 0o700)
        }

        private func expectRefusal(_ desk: FaultyDesk) async throws {
            let sent = desk.server.requests.count
            let ending = try await desk.register()
            #expect(ending.status == 74, "\(ending)")
            #expect(ending.output.isEmpty)
            #expect(ending.errors.hasPrefix("kona: ") && ending.errors.contains("state"), "\(ending)")
            #expect(desk.server.requests.count == sent)
        }

        private static func overwrite(_ path: String, from start: Int, count: Int, with byte: UInt8 = 0xA5) throws {
            var content = try Data(contentsOf: URL(filePath: path))
            let end = min(content.count, count == .max ? .max : start + count)
            for index in start..<end { content[index] = byte }
            try content.write(to: URL(filePath: path))
        }

        private static func replaceByFolder(_ path: String) throws {
            try FileManager.default.removeItem(atPath: path)
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        }
    }
}
