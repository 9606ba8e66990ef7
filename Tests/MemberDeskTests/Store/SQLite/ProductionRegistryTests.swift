import FoundationEssentials
import Glibc
import Konaplate
import Testing

@testable import MemberDesk

/// Money rule 7: production's state stays in the folder where it was first, whichever configuration names another one.
struct ProductionRegistryTests {
    /// A home, and the profiles of configurations that name folders in it.
    private struct Places {
        let root: TemporaryFolder

        func profile(_ folder: String, named name: String = "live", aspID: String = EmptyState.aspID) throws -> Profile
        {
            try Configuration(
                text: """
                    [profiles.\(name)]
                    environment = "production"
                    base_url = "https://api.example.com/open-api"
                    asp_id = "\(aspID)"
                    access_key = "abc"
                    secret_key_env = "KONA_SECRET"
                    state_folder = "\(root.path)/\(folder)"
                    """, file: "config.toml"
            ).profile(named: name)
        }

        func open(_ profile: Profile, home: String = "home") async throws {
            var options = DeskOptions(
                stateRoot: profile.stateFolder ?? "", agent: "cs.kim", clock: ManualClock().desk)
            options.home = "\(root.path)/\(home)"
            try await Desk(profile: profile, environment: [:], options: options).close()
        }

        func open(_ folder: String) async throws { try await open(try profile(folder)) }

        func isRefused(_ folder: String, known: String) async {
            await #expect {
                try await open(folder)
            } throws: { error in
                guard case .otherFolder(let path, let other, _)? = error as? StateError else { return false }
                return path.hasSuffix("/\(folder)/live") && other.hasSuffix("/\(known)/live")
            }
        }
    }

    private static func withPlaces(_ test: (Places) async throws -> Void) async throws {
        try await withTemporaryFolder { root async throws in try await test(Places(root: root)) }
    }

    @Test func `another folder is refused, whatever is in it`() async throws {
        try await Self.withPlaces { places async throws in
            try await places.open("a")
            try await places.open("a")
            await places.isRefused("b", known: "a")
            // A copy is another state.
            try FileManager.default.createDirectory(
                atPath: "\(places.root.path)/c", withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
            try FileManager.default.copyItem(
                atPath: "\(places.root.path)/a/live", toPath: "\(places.root.path)/c/live")
            await places.isRefused("c", known: "a")
            try await places.open("a")
        }
    }

    @Test func `state that was deleted does not begin elsewhere`() async throws {
        try await Self.withPlaces { places async throws in
            try await places.open("a")
            try FileManager.default.removeItem(atPath: "\(places.root.path)/a")
            await places.isRefused("b", known: "a")
        }
    }

    @Test func `state that was moved is followed`() async throws {
        try await Self.withPlaces { places async throws in
            try await places.open("a")
            #expect(rename("\(places.root.path)/a", "\(places.root.path)/b") == 0)
            try await places.open("b")
            await places.isRefused("a", known: "b")
        }
    }

    @Test func `link to the folder is the folder`() async throws {
        try await Self.withPlaces { places async throws in
            try await places.open("a")
            #expect(symlink("\(places.root.path)/a", "\(places.root.path)/link") == 0)
            try await places.open("link")
        }
    }

    @Test func `another ASP ID has a state of its own`() async throws {
        try await Self.withPlaces { places async throws in
            try await places.open("a")
            try await places.open(try places.profile("b", aspID: "000170000000001"))
        }
    }

    @Test func `note is the user's alone, and one that others can write is not believed`() async throws {
        try await Self.withPlaces { places async throws in
            try await places.open("a")
            let notes = TemporaryFolder(path: "\(places.root.path)/home/.local/state/kona/.production")
            let name = try #require(try notes.names().first)
            #expect(notes.mode(of: "\(notes.path)/\(name)") == 0o600)
            chmod("\(places.root.path)/home/.local", 0o777)
            await #expect {
                try await places.open("a")
            } throws: {
                if case .untrusted? = $0 as? StateError { true } else { false }
            }
        }
    }

    @Test func `elsewhere an option may name another folder`() async throws {
        try await withTemporaryFolder { root async throws in
            let profile = try EmptyState(root: root).profile()
            for name in ["a", "b"] {
                var options = DeskOptions(
                    stateRoot: "\(root.path)/\(name)", agent: "cs.kim", clock: ManualClock().desk)
                options.home = "\(root.path)/home"
                try await Desk(profile: profile, environment: [:], options: options).close()
            }
        }
    }
}
