import FoundationEssentials
import Glibc
import Konaplate

/// Which folder below a state root has the state of an ASP ID at an endpoint, whatever the profile is called: money rule 7.
///
/// Two states of one endpoint would not know of each other's open attempts. The registry has one small file for each
/// endpoint, made once and never changed.
struct EndpointRegistry {
    private let root: String

    /// The registry of a state root.
    init(root: String) {
        self.root = root
    }

    private var folder: StateFolder { StateFolder(root: root, profile: ".endpoints") }

    /// The folder of a profile's state.
    ///
    /// Sandboxes are left out: they forget, and may have as many states as they like.
    /// - Throws: ``StateError/twoStates(path:other:)`` where the profile has a state of its own beside the one that the
    ///   endpoint already has.
    func folder(of profile: Profile) throws(StateError) -> StateFolder {
        let own = StateFolder(root: root, profile: profile.name)
        guard profile.guardLevel != .practice else { return own }
        try folder.create()
        let owner = try ClaimedFile(ClaimedFile.name(of: profile), in: folder)
            .claim { formerOwner(of: StateIdentity(profile), besides: own) ?? profile.name }
        guard owner != profile.name else { return own }
        let shared = StateFolder(root: root, profile: owner)
        if access(own.databasePath, F_OK) == 0 { throw .twoStates(path: own.path, other: shared.path) }
        return shared
    }

    /// The profile whose state is this endpoint's already, from a time before there was a registry.
    private func formerOwner(of identity: StateIdentity, besides own: StateFolder) -> String? {
        guard access(own.databasePath, F_OK) != 0,
            let names = try? FileManager.default.contentsOfDirectory(atPath: root)
        else { return nil }
        return names.sorted().first { name in
            let other = StateFolder(root: root, profile: name)
            return access(other.databasePath, F_OK) == 0 && identity.owns(other)
        }
    }
}
