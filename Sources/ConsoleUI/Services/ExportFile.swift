import Glibc
import Wording

/// A new file that only its owner can read; what is there already is never written over.
struct ExportFile {
    /// Where it is, with the folder of the home written out.
    let path: String
    private let descriptor: FileDescriptor

    /// Why a file could not be written.
    struct Failure: Error {
        let path: String
        let code: CInt
    }

    /// Creates the file.
    init(_ path: String) throws(Failure) {
        self.path = Self.expanded(path)
        // Not through a link either: it would lead to a place that nobody named.
        let descriptor = open(self.path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Failure(path: self.path, code: errno) }
        self.descriptor = FileDescriptor(descriptor)
    }

    /// Writes all of it, to the disk.
    func write(_ text: String) throws(Failure) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor.number, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                throw Failure(path: path, code: errno)
            }
            rest = rest.dropFirst(count)
        }
        guard fsync(descriptor.number) == 0 else { throw Failure(path: path, code: errno) }
    }

    /// Takes it away again.
    func remove() {
        unlink(path)
    }

    /// A shell is not there to do it.
    private static func expanded(_ path: String) -> String {
        guard path.hasPrefix("~/"), let home = getenv("HOME") else { return path }
        return String(cString: home) + path.dropFirst(1)
    }
}

/// An open file, closed with its last user.
private final class FileDescriptor: Sendable {
    let number: CInt

    init(_ number: CInt) {
        self.number = number
    }

    deinit {
        close(number)
    }
}

extension ExportFile.Failure {
    /// What is wrong, and the way out.
    var phrase: Phrase {
        switch code {
        case EEXIST, ELOOP:
            Phrase("이미 있는 파일입니다: \(path). 다른 이름을 쓰세요.", "\(path) exists already. Choose another name.")
        case ENOENT, ENOTDIR:
            Phrase("폴더가 없습니다: \(path). 다른 폴더를 쓰세요.", "\(path): there is no such folder. Choose another one.")
        case EACCES, EPERM, EROFS:
            Phrase(
                "이 폴더에는 쓸 수 없습니다: \(path). 다른 폴더를 쓰세요.",
                "\(path): this folder cannot be written to. Choose another one.")
        case ENOSPC, EDQUOT:
            Phrase("디스크가 가득 찼습니다: \(path). 저장하지 않았습니다.", "\(path): the disk is full. Nothing was kept.")
        default:
            Phrase(
                "\(path): 저장하지 못했습니다 (\(String(cString: strerror(code)))).",
                "\(path): it could not be written (\(String(cString: strerror(code)))).")
        }
    }
}
