import FoundationEssentials
import Konaplate
import TestSupport
import Testing

struct SecretTests {
    private static let content = "Zq7-forbidden-내용"

    private struct Holder {
        let secret = Secret(SecretTests.content)
        let optional: Secret? = Secret(SecretTests.content)
        let list = [Secret(SecretTests.content)]
        let pairs = [(name: "X-KM-Access-Key", value: Secret(SecretTests.content))]
        let personal = Personal(SecretTests.content)
        let map = ["name": Personal(SecretTests.content)]
        let nested: Result<Personal?, Never> = .success(Personal(SecretTests.content))
    }

    /// Every way to make text of a value that the language offers.
    private func texts(_ value: some Any) -> [String] {
        var dumped = ""
        dump(value, to: &dumped)
        var printed = ""
        print(value, [value], to: &printed)
        return [
            dumped, printed, "\(value)", String(describing: value), String(reflecting: value),
            String(describing: Optional(value)), String(reflecting: [value]),
            String(reflecting: Mirror(reflecting: value)),
        ]
    }

    @Test func nothingPrintsItsContent() {
        let values: [Any] = [
            Secret(Self.content), Personal(Self.content), [Secret(Self.content)], ["key": Personal(Self.content)],
            Secret(Self.content) as Secret? as Any, Holder(), Set([Personal(Self.content)]),
            (Secret(Self.content), Personal(Self.content)),
        ]
        for value in values {
            for text in texts(value) {
                #expect(!text.contains("Zq7") && !text.contains("내용"), "\(type(of: value)): \(text)")
            }
        }
    }

    @Test func saysWhatItIs() {
        #expect("\(Secret("x"))" == "(secret)")
        #expect(Secret("x").debugDescription == "(secret)")
        #expect("\(Personal("x"))" == "(personal)")
        #expect(Personal("x").debugDescription == "(personal)")
        #expect(Mirror(reflecting: Secret("x")).children.isEmpty)
        #expect(Mirror(reflecting: Personal("x")).children.isEmpty)
    }

    @Test func givesItsContentByName() {
        #expect(Secret(Self.content).exposed == Self.content)
        #expect(Personal(Self.content).exposed == Self.content)
        #expect(Secret("").isEmpty && Personal("").isEmpty)
        #expect(!Secret(" ").isEmpty && !Personal(" ").isEmpty)
    }

    @Test func credentialsDoNotPrintTheirKeys() throws {
        let credentials = try TestKeys.credentials()
        let lines = TestKeys.clientPrivateKey.split(separator: "\n").dropFirst()
        for text in texts(credentials) {
            #expect(!text.contains(TestKeys.accessKey.exposed))
            #expect(!text.contains(TestKeys.secretKey.exposed))
            #expect(!lines.contains { text.contains($0) })
        }
    }
}
