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
                .unsafePermissions, .file(.open(command: "chmod 600 \(shellQuoted(path))"), name: path), at: place)
        }
    }

    private static let limit = 1 << 20

    /// Reads a whole file of at most 1 MiB of UTF-8; an error names the key that named the file.
    ///
    /// Where other encodings are allowed, `decode` makes the text of the bytes.
    static func read(
        _ path: String, at place: TextPlace? = nil,
        decode: ([UInt8]) -> String? = { String(validating: $0, as: UTF8.self) }
    ) throws(ConfigurationError) -> Content {
        let name = FileContent.name(of: path)
        let content: FileContent
        do {
            content = try FileContent(of: path, limit: limit)
        } catch {
            throw failure(error, name, place)
        }
        guard let text = decode(content.bytes) else {
            throw notUTF8(content.bytes, name, place)
        }
        return Content(path: name, text: text, mode: content.mode)
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

/// What a descriptor held.
enum DescriptorContent {
    case all([UInt8])
    case tooLong
    case failed(CInt)
}

/// Reads a descriptor up to its end, until more than `limit` bytes have come, or until a time, which is `ETIMEDOUT`.
func readToEnd(
    of descriptor: CInt, limit: Int, until deadline: ContinuousClock.Instant? = nil
) -> DescriptorContent {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16 << 10)
    while true {
        if let deadline {
            var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            let milliseconds = ((deadline - .now) / .milliseconds(1)).rounded(.up)
            let count = poll(&entry, 1, CInt(max(0, min(milliseconds, 1_000_000))))
            if count == 0, ContinuousClock.now >= deadline { return .failed(ETIMEDOUT) }
            if count <= 0 { if count == 0 || errno == EINTR { continue } else { return .failed(errno) } }
        }
        let count = read(descriptor, &buffer, buffer.count)
        if count < 0 {
            if errno == EINTR { continue }
            return .failed(errno)
        }
        if count == 0 { return .all(bytes) }
        bytes += buffer[..<count]
        if bytes.count > limit { return .tooLong }
    }
}

/// The system's words for an error number.
func systemMessage(_ code: CInt) -> String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard strerror_r(code, &buffer, buffer.count) == 0 else { return "error \(code)" }
    return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
}

/// A path as a shell takes it.
private func shellQuoted(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy { $0.isBareKeyByte || "./+:,@%".utf8.contains($0) }
    if isPlain, !path.isEmpty { return path }
    let escaped = path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#)
    return "'\(escaped)'"
}
