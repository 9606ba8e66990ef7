import TestSupport
import Testing

extension EndToEnd.Survival {
    /// What the system sees of a registration: the attempt is synced before its first byte leaves.
    @Suite(.enabled("strace is needed") { try await ToolRun.works("strace", "-o", "/dev/null", "true") })
    struct SyncBeforeSendTests {
        @Test(arguments: ["on a new state", "on a used state"])
        func theAttemptIsSyncedBeforeTheFirstByteLeaves(state: String) async throws {
            let desk = try FaultyDesk(.http(FaultyDesk.registered))
            if state == "on a used state" { #expect(try await desk.program.run("log").status == 0) }
            let calls = "openat,pwrite64,fsync,fdatasync,connect,write,writev,sendto,sendmsg"
            let file = desk.home.file("trace")
            let run = try await ToolRun.run(
                "strace",
                ["-f", "-y", "-e", "trace=\(calls)", "-o", file, BuiltProgram.path()] + desk.program.options
                    + ["register", FaultyDesk.memberID, "--yes"], in: desk.home)
            #expect(run.status == 0, "\(run)")
            #expect(desk.registrations == 1)

            let trace = SystemCallTrace(desk.home.text("trace"))
            let connection = try #require(
                trace.calls.first { $0.name == "connect" && $0.arguments.contains("htons(\(desk.server.port))") })
            let sending = try #require(
                trace.calls.first { call in
                    ["write", "writev", "sendto", "sendmsg"].contains(call.name)
                        && call.descriptor == connection.descriptor
                })
            // The lock of the attempt's byte is taken within the transaction that puts the attempt down.
            let inTransaction = try #require(
                trace.calls.last { call in
                    call.name == "openat" && call.arguments.contains("attempts.lock") && call.end < sending.start
                })
            let sync = try #require(
                trace.calls.last { call in
                    ["fsync", "fdatasync"].contains(call.name) && call.descriptor.contains("desk.sqlite-wal")
                        && call.end < sending.start
                })
            #expect(sync.start > inTransaction.end)
            #expect(sync.result == "0")
            #expect(sync.end < connection.start)
            let unsynced = trace.calls.filter { call in
                call.name == "pwrite64" && call.descriptor.contains("desk.sqlite-wal") && call.end > sync.start
                    && call.start < sending.start
            }
            #expect(unsynced.isEmpty)
            let written = trace.calls.filter { call in
                call.name == "pwrite64" && call.descriptor.contains("desk.sqlite-wal") && call.start > inTransaction.end
                    && call.end < sync.start
            }
            #expect(!written.isEmpty)
        }
    }
}
