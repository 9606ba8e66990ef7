import FoundationEssentials
import Konaplate
import Testing

@testable import KonaplateSandbox

struct StateFileTests {
    @Test func `keys, members and registrations survive a restart`() async throws {
        let folder = try TemporaryFolder()
        let first = try await SandboxServer.start(
            SandboxOptions(memberCount: 33, seed: 7, stateFile: folder.file("state")))
        await first.stop()
        try await Sandbox.run(on: folder) { sandbox in
            #expect(try await sandbox.register(50_000_000_001).code == "000_000")
            _ = try await sandbox.register(50_000_000_004)
        }
        try await Sandbox.run(on: folder) { sandbox in
            let (old, new) = (first.connection, sandbox.server.connection)
            #expect(new.accessKey == old.accessKey)
            #expect(new.secretKey == old.secretKey)
            #expect(new.cryptoKeyID == old.cryptoKeyID)
            #expect(new.serverPublicKeyPEM == old.serverPublicKeyPEM)
            #expect(new.clientPrivateKeyPEM == old.clientPrivateKeyPEM)
            #expect(sandbox.server.memberCount == 33)
            let codes = try await [
                sandbox.register(50_000_000_001).code, sandbox.register(50_000_000_004).code,
                sandbox.register(50_000_000_009).code, sandbox.call(.memberInfo, 50_000_000_034).code,
            ]
            #expect(codes == ["002_022", "002_022", "000_000", "000_002"])
        }
    }

    @Test func `registration is on the disk before its answer is there`() async throws {
        try await Sandbox.run { sandbox in
            _ = try await sandbox.register(50_000_000_001)
            // What a killed server would leave behind.
            let copy = try TemporaryFolder()
            try copy.write(try sandbox.folder.read("state"), to: "state")
            try await Sandbox.run(on: copy) { survivor in
                let isRegistered = try await survivor.isRegistered(50_000_000_001)
                #expect(isRegistered)
            }
        }
    }

    @Test func `state file is for its owner only and leaves nothing beside it but the lock`() async throws {
        let folder = try TemporaryFolder()
        try await Sandbox.run(on: folder) { sandbox in
            _ = try await sandbox.register(50_000_000_001)
            let attributes = try FileManager.default.attributesOfItem(atPath: folder.file("state"))
            #expect(attributes[.posixPermissions] as? Int == 0o600)
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            #expect(Set(names) == ["state", "state.lock"])
        }
    }

    @Test func `second sandbox on one state file is refused until the first has stopped`() async throws {
        let folder = try TemporaryFolder()
        try await Sandbox.run(on: folder) { _ in
            await #expect(throws: SandboxError.state(path: folder.file("state"), reason: .inUse)) {
                try await SandboxServer.start(SandboxOptions(stateFile: folder.file("state")))
            }
        }
        try await Sandbox.run(on: folder) { sandbox in
            let code = try await sandbox.register(50_000_000_001).code
            #expect(code == "000_000")
        }
    }

    @Test(arguments: [
        ("", SandboxError.StateFailure.damaged("it is no JSON object with a version")),
        ("not a state", .damaged("it is no JSON object with a version")),
        (#"{"version":2,"something":"new"}"#, .newer(version: 2)),
        (#"{"version":0}"#, .damaged("there is no version 0")),
        (#"{"version":1}"#, .damaged("a member is missing or of another kind")),
        (
            #"""
            {"version":1,"seed":1,"memberCount":60,"accessKey":"a","secretKey":"s","cryptoKeyId":"c",
            "serverPrivateKey":"no key","clientPrivateKey":"no key","registrations":[]}
            """#, .damaged("keys")
        ),
        (
            #"""
            {"version":1,"seed":1,"memberCount":60,"accessKey":"a","secretKey":"s","cryptoKeyId":"c",
            "serverPrivateKey":"","clientPrivateKey":"","registrations":[{"userId":1,"bankAccRegNo":"1"}]}
            """#, .damaged("registrations")
        ),
    ])
    func `unusable state file is refused and left as it is`(
        content: String, reason: SandboxError.StateFailure
    ) async throws {
        let folder = try TemporaryFolder()
        try folder.write(Data(content.utf8), to: "state")
        await #expect(throws: SandboxError.state(path: folder.file("state"), reason: reason)) {
            try await SandboxServer.start(SandboxOptions(stateFile: folder.file("state")))
        }
        #expect(try folder.read("state") == Data(content.utf8))
    }

    @Test func `folder in the place of the file is unreadable`() async throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(
            atPath: folder.file("state"), withIntermediateDirectories: false)
        await #expect(
            throws: SandboxError.state(path: folder.file("state"), reason: .unreadable("Is a directory"))
        ) {
            try await SandboxServer.start(SandboxOptions(stateFile: folder.file("state")))
        }
    }

    @Test func `registration that cannot be written is a server error and not carried out`() async throws {
        try await Sandbox.run { sandbox in
            try FileManager.default.removeItem(atPath: sandbox.folder.path)
            let reply = try await sandbox.register(50_000_000_001)
            #expect(reply.exchange.outcome == .unknown(.http5xx))
            #expect(try await !sandbox.isRegistered(50_000_000_001))
            #expect(try sandbox.log.reasons() == ["stateNotWritten"])
        }
    }
}
