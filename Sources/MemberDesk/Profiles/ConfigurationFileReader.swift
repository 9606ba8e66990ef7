import Glibc
import StrictText

/// Reads small files of text, and says of them whether others than their owner can open them.
enum ConfigurationFileReader {
    /// A file's text and its permissions at the time it was read.
    struct Content {
        let path: String
        let text: String
        /// The permissions of a regular file.
        let mode: mode_t?

        /// Refuses a file that group or others can open; what was read of a pipe has no permissions of its own.
        func requirePrivate(at place: TextPlace? = nil) throws(ConfigurationError) {
            guard let mode, mode & 0o077 != 0 else { return }
            throw ConfigurationError(
                .unsafePermissions, .file(.open(command: "chmod 600 \(path.shellQuoted)"), name: path), at: place)
        }
    }

    private static let limit = 1 << 20

    /// Reads a whole file of at most 1 MiB of UTF-8 that nobody else can have written; an error names the key that named
    /// the file.
    ///
    /// Where other encodings are allowed, `decode` makes the text of the bytes.
    /// - Parameters:
    ///   - path: The file.
    ///   - place: The key of the configuration that names it.
    ///   - isSecret: Whether a secret may stand in place of the file's name, so that a name that leads to nothing is not
    ///     repeated.
    ///   - decode: Makes a text of the bytes.
    /// - Returns: The text, and who may read the file.
    /// - Throws: ``ConfigurationError``.
    static func read(
        _ path: String, at place: TextPlace? = nil, isSecret: Bool = false,
        decode: ([UInt8]) -> String? = { String(validating: $0, as: UTF8.self) }
    ) throws(ConfigurationError) -> Content {
        let name = FileContent.name(of: path)
        // What this process was started with, its parent has chosen; there is no path to judge.
        if !FileContent.isInherited(path) { try requireTrusted(path, at: place) }
        let content: FileContent
        do {
            content = try FileContent(of: path, limit: limit)
        } catch {
            throw isSecret && !error.isOfSomethingThere
                ? ConfigurationError(.missingFile, .file(.namedMissing, name: ""), at: place)
                : failure(error, name, place)
        }
        guard let text = decode(content.bytes) else {
            throw notUTF8(content.bytes, name, place)
        }
        return Content(path: name, text: text, mode: content.mode)
    }

    private static func requireTrusted(_ path: String, at place: TextPlace?) throws(ConfigurationError) {
        do {
            try FileTrust(of: path).requireReadable(path)
        } catch {
            throw ConfigurationError(.unsafePermissions, .file(.untrusted(error), name: path), at: place)
        }
    }

    /// Names the first line that is not UTF-8: of the configuration as the place, of a file that it names in the sentence.
    private static func notUTF8(_ bytes: [UInt8], _ name: String, _ place: TextPlace?) -> ConfigurationError {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let line = (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
        guard let place else {
            return ConfigurationError(
                .syntax, .file(.notUTF8(line: nil), name: name), at: TextPlace(file: name, line: line))
        }
        return ConfigurationError(.syntax, .file(.notUTF8(line: line), name: name), at: place)
    }

    private static func failure(
        _ failure: FileContent.Failure, _ name: String, _ place: TextPlace?
    ) -> ConfigurationError {
        let fault: FileFault =
            switch failure {
            case .missing: .missing
            case .folder: .folder
            case .notPermitted: .notPermitted
            case .unwritten(let patience): .unwritten(seconds: patience.components.seconds)
            case .tooLong: .tooLong
            case .system(let message): .system(message)
            }
        return ConfigurationError(
            fault == .missing ? .missingFile : .unreadableFile, .file(fault, name: name), at: place)
    }
}

extension FileContent.Failure {
    /// Whether the file's name led to something.
    fileprivate var isOfSomethingThere: Bool {
        switch self {
        case .folder, .notPermitted, .unwritten, .tooLong: true
        case .missing, .system: false
        }
    }
}

/// The system's words for an error number.
func systemMessage(_ code: CInt) -> String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard strerror_r(code, &buffer, buffer.count) == 0 else { return "error \(code)" }
    return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
}
