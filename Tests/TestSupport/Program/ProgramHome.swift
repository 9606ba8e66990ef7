import FoundationEssentials
import Glibc

/// A user's home that lives as long as a test: folders for configuration and state, and the environment to match.
package final class ProgramHome: Sendable {
    /// The folder that everything is in.
    package let path: String

    /// Makes a home.
    package init() throws {
        let pattern = "\(FileManager.default.temporaryDirectory.path)/kona-home-XXXXXX"
        var template = Array(pattern.utf8CString)
        guard mkdtemp(&template) != nil else { throw CocoaError(.fileWriteUnknown) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// What the program sees of the environment.
    package var environment: [String: String] {
        [
            "HOME": path, "XDG_CONFIG_HOME": "\(path)/config", "XDG_STATE_HOME": "\(path)/state", "TMPDIR": path,
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "LC_ALL": "C.UTF-8",
        ]
    }

    /// The path of a file in this home.
    package func file(_ name: String) -> String { "\(path)/\(name)" }

    /// Writes a file with the permissions of something secret.
    /// - Returns: Its path.
    @discardableResult
    package func write(_ text: String, to name: String, mode: Int = 0o600) throws -> String {
        try Data(text.utf8).write(to: URL(filePath: file(name)))
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file(name))
        return file(name)
    }

    /// The text of a file; empty where there is none.
    package func text(_ name: String) -> String {
        FileManager.default.contents(atPath: file(name)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// The permissions of a file.
    package func mode(of name: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: file(name))[.posixPermissions] as? Int
    }
}
