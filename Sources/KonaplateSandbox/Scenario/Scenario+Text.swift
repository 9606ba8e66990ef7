import Konaplate
import StrictText

extension Scenario {
    /// Reads a scenario.
    /// - Parameters:
    ///   - text: The TOML.
    ///   - file: The path that errors name.
    /// - Throws: ``ScenarioError`` for the first mistake, with line and column.
    package init(text: String, file: String) throws(ScenarioError) {
        try self.init(text: text, file: file, apis: API.catalogue)
    }

    init(text: String, file: String, apis: [API]) throws(ScenarioError) {
        let document: TOMLDocument
        let content: ScenarioFile
        do {
            document = try TOMLDocument(text: text, file: file)
            content = try document.decode(ScenarioFile.self)
        } catch {
            throw ScenarioError(error)
        }
        let reader = ScenarioReader(document: document, apis: apis)
        seed = UInt64(bitPattern: Int64(content.seed ?? 0))
        for (index, rule) in (content.rule ?? []).enumerated() {
            rules.append(try reader.rule(rule, at: TOMLPath([.key("rule"), .index(index)]), ordinal: index + 1))
        }
        for (index, expectation) in (content.expect ?? []).enumerated() {
            expectations.append(try reader.expectation(expectation, at: TOMLPath([.key("expect"), .index(index)])))
        }
    }
}
