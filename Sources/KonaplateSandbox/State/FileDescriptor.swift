import Glibc

/// An open file that is closed when nobody holds it any more.
///
/// By hand because swift-system has neither `fsync` nor locks, for which this type is here.
final class FileDescriptor: Sendable {
    let number: Int32

    init?(_ path: String, _ flags: Int32, mode: mode_t = 0o600) {
        let number = retrying { open(path, flags | O_CLOEXEC, mode) }
        guard number >= 0 else { return nil }
        self.number = number
    }

    deinit {
        close(number)
    }

    func readAll() -> [UInt8]? {
        var content: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = retrying { chunk.withUnsafeMutableBytes { read(number, $0.baseAddress, $0.count) } }
            if count < 0 { return nil }
            if count == 0 { return content }
            content += chunk[..<count]
        }
    }

    func write(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = retrying { rest.withUnsafeBytes { Glibc.write(number, $0.baseAddress, $0.count) } }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    /// Puts the content, and for a folder its names, on the disk.
    func synchronise() -> Bool {
        retrying { fsync(number) } == 0
    }

    /// Takes the file for this process, if no other one has it.
    func lock() -> Bool {
        retrying { flock(number, LOCK_EX | LOCK_NB) } == 0
    }

    func unlock() {
        _ = retrying { flock(number, LOCK_UN) }
    }
}

/// What the system said of the last call that failed.
func systemReason() -> String {
    String(cString: strerror(errno))
}

private func retrying<Result: FixedWidthInteger>(_ call: () -> Result) -> Result {
    var result = call()
    while result < 0 && errno == EINTR { result = call() }
    return result
}
