import FoundationEssentials

/// A folder that is gone when the test is over.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.path + "/sandbox-tests-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func file(_ name: String) -> String { "\(path)/\(name)" }

    func write(_ bytes: Data, to name: String) throws {
        try bytes.write(to: URL(filePath: file(name)))
    }

    func read(_ name: String) throws -> Data {
        try Data(contentsOf: URL(filePath: file(name)))
    }
}
