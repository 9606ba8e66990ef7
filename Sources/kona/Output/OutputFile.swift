import FoundationEssentials

/// Writes a file that the user named, whole or not at all.
enum OutputFile {
    static func write(_ content: Data, to path: String) throws(CommandFailure) {
        do {
            try content.write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw CommandFailure(
                .system, "\(path): 쓸 수 없습니다. 폴더와 권한을 확인하세요.",
                "\(path): it cannot be written; check the folder and its permissions")
        }
    }
}
