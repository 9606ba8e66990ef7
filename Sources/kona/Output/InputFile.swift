import FoundationEssentials

/// Reads a file that the user named.
enum InputFile {
    static func bytes(of path: String) throws(CommandFailure) -> Data {
        do {
            return try Data(contentsOf: URL(filePath: path))
        } catch {
            throw CommandFailure(
                .missingInput, "\(path): 파일이 없거나 읽을 수 없습니다.", "\(path): the file is missing or cannot be read")
        }
    }
}
