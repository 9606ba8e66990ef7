import FoundationEssentials

/// The program as it was built, beside the tests that run.
package enum BuiltProgram {
    /// The tests run without the program beside them.
    package struct NotBuilt: Error, CustomStringConvertible {
        /// What went wrong, for the report of the test.
        package let description: String
    }

    /// Its path.
    package static func path() throws -> String {
        let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        var folder = own
        // The bundle of the tests may be a file beside the program or a folder.
        while let slash = folder.lastIndex(of: "/") {
            folder = String(folder[..<slash])
            let program = "\(folder)/kona"
            var isFolder = false
            if FileManager.default.fileExists(atPath: program, isDirectory: &isFolder), !isFolder { return program }
        }
        throw NotBuilt(description: "there is no kona beside \(own)")
    }
}
