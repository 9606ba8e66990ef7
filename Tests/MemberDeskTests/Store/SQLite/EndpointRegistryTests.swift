import Glibc
import Konaplate
import Testing

@testable import MemberDesk

/// Money rule 7: one state for an ASP ID at an endpoint, whatever the profile is called.
struct EndpointRegistryTests {
    private static func withRegistry(_ test: (EndpointRegistry, EmptyState) throws -> Void) throws {
        try withTemporaryFolder { root in
            try test(EndpointRegistry(root: "\(root.path)/state"), EmptyState(root: root))
        }
    }

    @Test func `two names of one endpoint have one state`() throws {
        try Self.withRegistry { registry, state throws in
            #expect(try registry.folder(of: state.profile(named: "uat")) == state.folder)
            #expect(try registry.folder(of: state.profile(named: "other")) == state.folder)
            #expect(try registry.folder(of: state.profile(named: "uat")) == state.folder)
        }
    }

    @Test(arguments: [
        "HTTPS://UAT.Example.COM/open-api", "https://uat.example.com:443/open-api", "https://uat.example.com/open-api/",
    ])
    func `spelled differently it is the same endpoint`(baseURL: String) throws {
        try Self.withRegistry { registry, state in
            _ = try registry.folder(of: state.profile(named: "uat"))
            #expect(try registry.folder(of: state.profile(named: "other", baseURL: baseURL)) == state.folder)
        }
    }

    @Test func `another ASP ID, host, port or path is another endpoint`() throws {
        try Self.withRegistry { registry, state in
            _ = try registry.folder(of: state.profile(named: "uat"))
            let others = [
                try state.profile(named: "a", aspID: "000170000000001"),
                try state.profile(named: "b", baseURL: "https://uat2.example.com/open-api"),
                try state.profile(named: "c", baseURL: "https://uat.example.com:8443/open-api"),
                try state.profile(named: "d", baseURL: "https://uat.example.com/api"),
            ]
            let folders = try others.map { try registry.folder(of: $0) }
            #expect(folders == others.map { StateFolder(root: "\(state.root.path)/state", profile: $0.name) })
        }
    }

    @Test func `second state that exists already is refused`() throws {
        try Self.withRegistry { registry, state in
            let second = StateFolder(root: "\(state.root.path)/state", profile: "other")
            _ = try registry.folder(of: state.profile(named: "uat"))
            try second.create()
            second.createDatabaseFile()
            let expected = StateError.twoStates(path: second.path, other: state.folder.path)
            #expect(throws: expected) { try registry.folder(of: state.profile(named: "other")) }
            #expect(try registry.folder(of: state.profile(named: "uat")) == state.folder)
        }
    }

    @Test(arguments: ["", "missing"])
    func `entry that cannot be read is refused and belongs to nobody new`(content: String) throws {
        try Self.withRegistry { registry, state in
            let profile = try state.profile(named: "uat")
            _ = try registry.folder(of: profile)
            let entries = TemporaryFolder(path: "\(state.root.path)/state/.endpoints")
            let name = try #require(try entries.names().first)
            #expect(entries.mode(of: "\(entries.path)/\(name)") == 0o600)
            if content.isEmpty {
                try entries.write("", to: name)
            } else {
                #expect(unlink("\(entries.path)/\(name)") == 0)
                #expect(mkdir("\(entries.path)/\(name)", 0o700) == 0)
            }
            let error = #expect(throws: StateError.self) { try registry.folder(of: profile) }
            guard case .unusable? = error else {
                Issue.record("\(String(describing: error))")
                return
            }
        }
    }

    @Test func `entry that others can write is not believed`() throws {
        try Self.withRegistry { registry, state in
            let profile = try state.profile(named: "uat")
            _ = try registry.folder(of: profile)
            let entries = TemporaryFolder(path: "\(state.root.path)/state/.endpoints")
            let path = "\(entries.path)/\(try #require(try entries.names().first))"
            #expect(chmod(path, 0o666) == 0)
            #expect(throws: StateError.untrusted(path: entries.path, .writable(path: path))) {
                try registry.folder(of: profile)
            }
        }
    }

    @Test func `sandboxes are free`() async throws {
        try await withDesk { fixture async throws in
            let root = "\(fixture.folder.path)/state"
            #expect(try fixture.disk.folder == StateFolder(root: root, profile: "sandbox-test"))
            #expect(try !TemporaryFolder(path: root).names().contains(".endpoints"))
        }
    }

    @Test func `many first processes agree on one name`() async throws {
        try await withTemporaryFolder { root in
            let state = EmptyState(root: root)
            let folders = try await withThrowingTaskGroup(of: StateFolder.self) { group in
                for number in 1...8 {
                    group.addTask {
                        try EndpointRegistry(root: "\(root.path)/state").folder(of: state.profile(named: "p\(number)"))
                    }
                }
                return try await group.reduce(into: Set()) { $0.insert($1) }
            }
            #expect(folders.count == 1)
            #expect(try TemporaryFolder(path: "\(root.path)/state/.endpoints").names().count == 1)
        }
    }

    @Test func `attempt of one name locks at the other`() async throws {
        try await withTemporaryFolder { root in
            let state = EmptyState(root: root)
            let options = DeskOptions(stateRoot: "\(root.path)/state", agent: "cs.kim", clock: ManualClock().desk)
            let first = try await Desk(profile: state.profile(named: "uat"), environment: [:], options: options)
            let second = try await Desk(profile: state.profile(named: "other"), environment: [:], options: options)
            _ = try await first.store.commit(.desk) { try AttemptStore.insert(.of(.published(1)), $0) }
            #expect(try await second.decision(on: .register(.published(1))).refusal?.outcome == "locked")
            await first.close()
            await second.close()
        }
    }
}

extension EndpointRegistryTests {
    @Test func `state from before the registry stays the endpoint's, whoever comes first`() throws {
        try withTemporaryFolder { root in
            let state = EmptyState(root: root)
            _ = try state.open()
            let registry = EndpointRegistry(root: "\(root.path)/state")
            #expect(try registry.folder(of: state.profile(named: "newer")) == state.folder)
            #expect(try registry.folder(of: state.profile(named: "uat")) == state.folder)
        }
    }
}
