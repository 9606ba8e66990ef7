import FoundationEssentials

/// The examples of a file: in an article the code after `<!-- example: NAME -->`, in a source what stands between
/// `// example: NAME` and `// end`.
struct Examples: Equatable {
    let byName: [String: String]

    /// Reads the examples of an article, given by its path below `Sources`.
    init(article path: String) throws {
        var byName: [String: String] = [:]
        var name: String?
        var code: [Substring]?
        for line in try Self.lines("Sources/\(path)") {
            if line.hasPrefix("<!-- example: ") {
                name = String(line.dropFirst("<!-- example: ".count).prefix { $0 != " " })
            } else if let known = name, line == "```swift" {
                code = []
                byName[known] = ""
            } else if let known = name, let whole = code, line == "```" {
                byName[known] = whole.joined(separator: "\n")
                (name, code) = (nil, nil)
            } else {
                code?.append(line)
            }
        }
        self.byName = byName
    }

    /// Reads the examples of a source beside the tests.
    init(source file: String) throws {
        var byName: [String: String] = [:]
        var name: String?
        var code: [Substring] = []
        for line in try Self.lines("Tests/DocumentationTests/Examples/\(file)") {
            let text = line.drop { $0 == " " }
            if text.hasPrefix("// example: ") {
                name = String(text.dropFirst("// example: ".count))
                code = []
            } else if let known = name, text == "// end" {
                byName[known] = Self.withoutIndentation(code)
                name = nil
            } else {
                code.append(line)
            }
        }
        self.byName = byName
    }

    private static func lines(_ path: String, file: String = #filePath) throws -> [Substring] {
        var root = URL(filePath: file)
        for _ in 0..<3 { root.deleteLastPathComponent() }
        let text = String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
        return text.split(separator: "\n", omittingEmptySubsequences: false)
    }

    private static func withoutIndentation(_ lines: [Substring]) -> String {
        let indentation = lines.filter { !$0.isEmpty }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
        return lines.map { $0.dropFirst(indentation) }.joined(separator: "\n")
    }
}
