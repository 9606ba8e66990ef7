import Glibc
import Konaplate

/// Which folder has the state of an ASP ID at a production endpoint, whichever configuration names it: money rule 7.
///
/// Another configuration may name another `state_folder`, and its state would not know of open attempts. So the first
/// folder is noted in the user's home, in a place that no configuration, option or variable for state names; another one
/// is refused unless the state itself was moved there.
struct ProductionRegistry {
    private let folder: StateFolder

    /// The registry in a home folder.
    init(home: String) {
        folder = StateFolder(root: "\(home)/.local/state/kona", profile: ".production")
    }

    /// Refuses a folder of a profile's state where another one is known.
    /// - Throws: ``StateError/otherFolder(path:known:note:)``, or ``StateError/unusable(path:reason:)``.
    func require(_ state: StateFolder, of profile: Profile) throws(StateError) {
        try folder.create()
        try state.create()
        let name = ClaimedFile.name(of: profile)
        let note = ClaimedFile(name, in: folder)
        let path = Self.canonical(state.path)
        let known = try note.claim { path }
        guard known != path else { return }
        // A state that was moved is gone from where it was; a copy, or a new one, is another state.
        guard access("\(known)/desk.sqlite", F_OK) != 0, state.hasDatabase else {
            throw .otherFolder(path: path, known: known, note: "\(folder.path)/\(name)")
        }
        try note.replace(path)
    }

    /// The path without symbolic links, so that two ways to a folder are one.
    private static func canonical(_ path: String) -> String {
        guard let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
