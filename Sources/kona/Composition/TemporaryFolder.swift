import FoundationEssentials
import Glibc

/// A folder for state that nobody keeps.
struct TemporaryFolder: Sendable {
    let path: String

    /// Makes a folder for this user only.
    init() throws(CommandFailure) {
        var template = Array("\(FileManager.default.temporaryDirectory.path)/kona-demo-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw CommandFailure(
                .system, "임시 폴더를 만들 수 없습니다. TMPDIR을 확인하세요.", "no temporary folder could be made; check TMPDIR")
        }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Removes it with all that is in it.
    ///
    /// What cannot be removed is left to the system's own cleaning.
    func remove() {
        try? FileManager.default.removeItem(atPath: path)
    }
}
