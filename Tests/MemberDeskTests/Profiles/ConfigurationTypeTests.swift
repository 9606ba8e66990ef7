import StrictText
import Testing

@testable import MemberDesk

/// A value of the wrong type says whether quotes are missing or too many.
struct ConfigurationTypeTests {
    private static let rest = """
        environment = "sandbox"
        base_url = "https://localhost/open-api"
        """

    @Test(arguments: [
        ("asp_id = 170000000000000", #"expected a string, found an integer; quote it: asp_id = "…""#),
        ("access_key = 12", #"expected a string, found an integer; quote it: access_key = "…""#),
        ("access_key = 1.5", #"expected a string, found a decimal number; quote it: access_key = "…""#),
        (#"timeout_seconds = "10""#, "expected a number, found a string; do not quote it"),
    ])
    func saysWhatToDoAboutQuotes(line: String, message: String) throws {
        let others = [#"asp_id = "000170000000000""#, #"access_key = "a""#].filter { !line.hasPrefix($0.prefix(6)) }
        let text = "[profiles.uat]\n\(line)\n\(others.joined(separator: "\n"))\n\(Self.rest)\n"
        let error = #expect(throws: ConfigurationError.self) {
            let document = try TOMLDocument(configuration: text, file: "config.toml")
            _ = try document.configuration(ConfigurationFile.self)
        }
        #expect(error?.reason == .wrongType)
        #expect(error?.message == message)
        #expect(error?.line == 2)
        #expect(error?.column == 1)
    }
}
