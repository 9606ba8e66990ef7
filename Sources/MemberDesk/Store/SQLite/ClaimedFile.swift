import Crypto
import FoundationEssentials
import Glibc
import Konaplate

/// A small file that the first one to ask writes, and of which every later one believes what it says.
struct ClaimedFile {
    private let folder: StateFolder
    private let path: String

    /// Names a file in a folder, which is there.
    init(_ name: String, in folder: StateFolder) {
        self.folder = folder
        path = "\(folder.path)/\(name)"
    }

    /// The name of the file about an ASP ID at an endpoint.
    static func name(of profile: Profile) -> String {
        let hash = SHA256.hash(data: Data("\(profile.aspID) \(profile.baseURL.canonical)".utf8))
        return hash.prefix(16).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// What the file says; the first one to ask decides.
    func claim(_ content: () -> String) throws(StateError) -> String {
        try StateFolder.requireTrusted(path, in: folder.path)
        if access(path, F_OK) != 0 {
            let draft = try draft(content())
            defer { unlink(draft) }
            // Linking is the step that only one process can take, and what is linked is complete.
            guard link(draft, path) == 0 || errno == EEXIST else {
                throw .unusable(path: path, reason: String(cString: strerror(errno)))
            }
        }
        guard let bytes = try? Data(contentsOf: URL(filePath: path)), !bytes.isEmpty else {
            throw .unusable(path: path, reason: "the entry for this endpoint cannot be read")
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Says something else from now on.
    func replace(_ content: String) throws(StateError) {
        let draft = try draft(content)
        guard rename(draft, path) == 0 else {
            let reason = String(cString: strerror(errno))
            unlink(draft)
            throw .unusable(path: path, reason: reason)
        }
    }

    /// Writes the content beside the file.
    private func draft(_ content: String) throws(StateError) -> String {
        let draft = "\(path).\(UUID().uuidString)"
        do {
            // Synced before it gets its name: an entry that a crash emptied would belong to nobody.
            try PrivateFile.write(Array(content.utf8), to: draft)
        } catch {
            throw .unusable(path: folder.path, reason: "an endpoint cannot be added to the registry")
        }
        return draft
    }
}
